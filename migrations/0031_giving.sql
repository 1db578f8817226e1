-- Gifts: offered, weighed, answered by whoever the policy names, received, thanked for, and told to the board.

-- Whoever gives: a person or an organisation that is known here, or a name with a way to answer.
create table donor (
    id bigint primary key,
    -- One giver, one row: `person:7`, `organisation:3`, `name:ana morales|ana@example.org`.
    key text not null unique,
    kind text not null check (kind in ('person', 'organisation', 'name')),
    person bigint references person (id),
    organisation bigint references organisation (id),
    name text not null,
    folded text not null,
    contact_kind text not null default '',
    contact text not null default '',
    lang text not null default 'en',
    created_at bigint not null
);
create index donor_by_contact on donor (contact);
create index donor_by_person on donor (person);
create index donor_by_organisation on donor (organisation);

-- A list of gifts that was taken over from a file, so that the same file is not taken over twice.
create table gift_list (
    id bigint primary key,
    hash text not null unique,
    name text not null,
    lines bigint not null,
    by_person bigint not null references person (id),
    at bigint not null
);

create table gift (
    id bigint primary key,
    donor bigint not null references donor (id),
    -- A receiver of the policy: the district, the foundation, a parent-teacher association.
    receiver text not null,
    school bigint references school (id),
    kind text not null,
    state text not null,
    -- What it is, in the donor's words: the only description that a letter ever shows.
    what text not null,
    lang text not null default 'en',
    quantity bigint not null default 0 check (quantity >= 0),
    conditions text not null default '',
    purpose text not null default '',
    dedication text not null default '',
    anonymous boolean not null default false,
    -- Money: in which way, and all of what is promised.
    way text not null default '',
    cents bigint not null default 0 check (cents >= 0),
    instalments bigint not null default 1 check (instalments > 0),
    every text not null default '',
    -- An employer that adds to it, and the gift to which this one was added.
    employer text not null default '',
    added_to bigint references gift (id),
    -- What the donor says a thing is worth, and what the office thinks. No letter and no list prints either.
    stated_cents bigint,
    estimate_cents bigint,
    -- The amount by which the policy's bands are chosen.
    weighs bigint not null default 0 check (weighs >= 0),
    -- What the donor gets in return, and its value in good faith.
    benefit text not null default '',
    benefit_cents bigint not null default 0 check (benefit_cents >= 0),
    offered_on text not null,
    -- Who decides, why it is they, and the sum of the donor's gifts of the year when that was found.
    decider text not null default '',
    because text not null default '',
    year_cents bigint not null default 0,
    routed_at bigint,
    decided_by bigint references person (id),
    decided_at bigint,
    meeting_on text,
    -- Why not, or to whom it was handed on.
    answer text not null default '',
    sent_to text not null default '',
    due_on text,
    handover text not null default '',
    received_on text,
    received_cents bigint not null default 0,
    -- Where it went in the school.
    place text not null default '',
    reported_on text,
    -- The donor's tax form for things of more value, and what follows from our signature.
    form_8283_on text,
    watch_until text,
    disposed_on text,
    form_8282_on text,
    policy bigint not null default 0,
    list bigint references gift_list (id),
    entered_by bigint references person (id),
    created_at bigint not null,
    since bigint not null
);
create index gift_by_state on gift (state, id);
create index gift_by_school on gift (school, state, id);
create index gift_by_donor on gift (donor, state);
create index gift_by_day on gift (offered_on, id);
create index gift_by_watch on gift (watch_until);

-- Whose gift it is also thanks to: a household, an employer.
create table gift_credit (
    id bigint primary key,
    gift bigint not null references gift (id),
    kind text not null check (kind in ('household', 'employer', 'other')),
    name text not null,
    added_by bigint not null references person (id),
    added_at bigint not null
);
create index gift_credit_by_gift on gift_credit (gift);

-- What was looked at before anybody decided.
create table gift_check (
    gift bigint not null references gift (id),
    question text not null,
    answer text not null check (answer in ('fine', 'concern', 'not_asked')),
    note text not null default '',
    primary key (gift, question)
);

-- What happened to it, with the words that belong to it: the ledger has references only.
create table gift_step (
    id bigint primary key,
    gift bigint not null references gift (id),
    verb text not null,
    state text not null,
    person bigint references person (id),
    role text not null,
    note text not null default '',
    on_date text,
    at bigint not null
);
create index gift_step_by_gift on gift_step (gift, id);

-- A letter as it was written: what the donor holds in hand is what stands here.
create table gift_letter (
    id bigint primary key,
    gift bigint not null references gift (id),
    donor bigint not null references donor (id),
    kind text not null check (kind in ('cash', 'goods', 'quid_pro_quo', 'thanks')),
    lang text not null,
    subject text not null,
    body text not null,
    legal_name text not null,
    tax_id text not null default '',
    cents bigint not null default 0,
    on_date text not null,
    mailed boolean not null default false,
    printed_at bigint,
    issued_by bigint references person (id),
    issued_at bigint not null
);
create index gift_letter_by_gift on gift_letter (gift, id);
create index gift_letter_unprinted on gift_letter (printed_at, id);

-- Something came: money with the treasurer's number, or things, counted and looked at.
create table gift_receipt (
    id bigint primary key,
    gift bigint not null references gift (id),
    way text not null check (way in ('cash', 'check', 'online', 'goods')),
    cents bigint not null default 0 check (cents >= 0),
    quantity bigint not null default 0 check (quantity >= 0),
    condition text not null default '',
    on_date text not null,
    received_by text not null,
    receipt_no text not null default '',
    check_no text not null default '',
    letter bigint references gift_letter (id),
    recorded_by bigint references person (id),
    recorded_at bigint not null
);
create index gift_receipt_by_gift on gift_receipt (gift, id);
create index gift_receipt_by_day on gift_receipt (on_date, gift);

-- The secrets of the links by which donors follow their gifts; each letter to them brings another.
create table gift_link (
    token_hash text primary key,
    gift bigint not null references gift (id),
    made_at bigint not null
);
create index gift_link_by_gift on gift_link (gift);

-- A gift as every page reads it.
create view gift_card as
    select g.id, g.donor, d.kind as donor_kind, d.name as donor_name, d.folded as donor_folded, d.contact_kind, d.contact,
           d.lang as donor_lang, d.person, d.organisation, g.receiver, g.school, s.name as school_name,
           s.slug as school_slug, g.kind, g.state, g.what, g.lang, g.quantity, g.conditions, g.purpose, g.dedication,
           g.anonymous, g.way, g.cents, g.instalments, g.every, g.employer, g.added_to, g.stated_cents, g.estimate_cents,
           g.weighs, g.benefit, g.benefit_cents, g.offered_on, g.decider, g.because, g.year_cents, g.routed_at,
           p.given || ' ' || p.family as decided_name, g.decided_at, g.meeting_on, g.answer, g.sent_to, g.due_on,
           g.handover, g.received_on, g.received_cents, g.place, g.reported_on, g.form_8283_on, g.watch_until,
           g.disposed_on, g.form_8282_on, g.policy, g.created_at, g.since
    from gift g
    join donor d on d.id = g.donor
    left join school s on s.id = g.school
    left join person p on p.id = g.decided_by;
