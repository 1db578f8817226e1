-- What schools need, who helps with which part of it, what people offer, and what was proposed to both sides.

-- A need of a school. No child is in it: what is written of families is a count.
create table need (
    id bigint primary key,
    school bigint not null references school (id),
    kind text not null,
    state text not null,
    -- The item in a few words, its size, how many: all that a stranger needs to know.
    what text not null,
    folded text not null,
    size text not null default '',
    quantity bigint not null check (quantity > 0),
    -- What it is for; always empty where families are behind it.
    words text not null default '',
    lang text not null default 'en',
    -- How many families it was pooled from; 0 for a need of the school itself.
    families bigint not null default 0 check (families >= 0),
    audience text not null default 'public' check (audience in ('public', 'partners')),
    -- What whoever comes should bring along, for needs of time and skill.
    language text not null default '',
    skill text not null default '',
    -- The days of the week that suit: 1 for Monday, 2 for Tuesday, 4 for Wednesday, and so on.
    days bigint not null default 127,
    needed_by text,
    expires_on text not null,
    reminded_on text,
    -- Units that somebody has promised or brought, and of them those that came.
    promised bigint not null default 0 check (promised >= 0 and promised <= quantity),
    received bigint not null default 0 check (received >= 0 and received <= promised),
    -- Which warnings the writer has answered, and how.
    answered text not null default '',
    -- Why it was sent back or ended.
    why text not null default '',
    written_by bigint references person (id),
    approved_by bigint references person (id),
    checked_by bigint references person (id),
    published_at bigint,
    policy bigint not null default 0,
    created_at bigint not null,
    since bigint not null
);
create index need_by_state on need (state, id);
create index need_by_school on need (school, state, id);
create index need_by_kind on need (kind, state, id);
create index need_by_expiry on need (state, expires_on);

-- One family request in a pooled need: how many pieces for how many families, and who at the school asked.
create table need_pooled (
    id bigint primary key,
    need bigint not null references need (id),
    quantity bigint not null check (quantity > 0),
    families bigint not null check (families > 0),
    asked_by bigint references person (id),
    at bigint not null
);
create index need_pooled_by_need on need_pooled (need, id);

-- Words about a child's situation, kept out of the need and read by the school's social worker or counselor alone.
create table need_private (
    id bigint primary key,
    need bigint not null references need (id),
    school bigint not null references school (id),
    words text not null,
    written_by bigint references person (id),
    written_at bigint not null,
    read_at bigint,
    done_at bigint,
    done_by bigint references person (id)
);
create index need_private_by_school on need_private (school, done_at, id);
create index need_private_by_need on need_private (need);

-- What somebody offers to any school it fits: how much, where, when, on which conditions.
create table need_offer (
    id bigint primary key,
    state text not null,
    giver_kind text not null check (giver_kind in ('person', 'organisation', 'name')),
    person bigint references person (id),
    organisation bigint references organisation (id),
    name text not null,
    folded text not null,
    contact_kind text not null default '',
    contact text not null default '',
    lang text not null default 'en',
    kind text not null,
    what text not null,
    quantity bigint not null check (quantity > 0),
    -- Units that went into parts of needs.
    given bigint not null default 0 check (given >= 0 and given <= quantity),
    zip text not null default '',
    -- In miles; none where the distance makes no difference.
    radius bigint,
    school bigint references school (id),
    from_on text not null,
    until_on text not null,
    days bigint not null default 127,
    language text not null default '',
    skill text not null default '',
    conditions text not null default '',
    why text not null default '',
    reminded_on text,
    entered_by bigint references person (id),
    created_at bigint not null,
    since bigint not null
);
create index need_offer_by_state on need_offer (state, id);
create index need_offer_by_kind on need_offer (kind, state, id);
create index need_offer_by_end on need_offer (state, until_on);
create index need_offer_by_contact on need_offer (contact);
create index need_offer_by_person on need_offer (person);

-- One giver's part of a need.
create table need_part (
    id bigint primary key,
    need bigint not null references need (id),
    offer bigint references need_offer (id),
    state text not null,
    giver_kind text not null check (giver_kind in ('person', 'organisation', 'name')),
    person bigint references person (id),
    organisation bigint references organisation (id),
    name text not null,
    contact_kind text not null default '',
    contact text not null default '',
    lang text not null default 'en',
    quantity bigint not null check (quantity > 0),
    received bigint not null default 0 check (received >= 0),
    note text not null default '',
    -- Until when it is held without a day, and the day that was named.
    hold_until text,
    reminded_on text,
    day text,
    received_on text,
    received_by text not null default '',
    condition text not null default '',
    why text not null default '',
    thanks text not null default '',
    entered_by bigint references person (id),
    created_at bigint not null,
    since bigint not null
);
create index need_part_by_need on need_part (need, id);
create index need_part_by_hold on need_part (state, hold_until);
create index need_part_by_person on need_part (person, id);
create index need_part_by_contact on need_part (contact, created_at);
create index need_part_by_offer on need_part (offer);

-- The secrets of the links by which givers follow a part, an offer or a question; letters to them bring others.
create table need_link (
    token_hash text primary key,
    part bigint references need_part (id),
    offer bigint references need_offer (id),
    pair bigint,
    made_at bigint not null
);
create index need_link_by_part on need_link (part);
create index need_link_by_offer on need_link (offer);

-- What happened to a need, with the words that belong to it: the ledger has references only.
create table need_step (
    id bigint primary key,
    need bigint not null references need (id),
    part bigint references need_part (id),
    verb text not null,
    person bigint references person (id),
    role text not null,
    note text not null default '',
    at bigint not null
);
create index need_step_by_need on need_step (need, id);

-- A need and an offer that somebody proposed to both sides.
create table need_pair (
    id bigint primary key,
    need bigint not null references need (id),
    offer bigint not null references need_offer (id),
    state text not null,
    quantity bigint not null check (quantity > 0),
    points bigint not null default 0,
    -- Who said no, and for which of a list of reasons; both are learnt from.
    refused_by text not null default '' check (refused_by in ('', 'school', 'giver')),
    reason text not null default '',
    words text not null default '',
    part bigint references need_part (id),
    until_on text not null,
    proposed_by bigint references person (id),
    created_at bigint not null,
    since bigint not null
);
create index need_pair_by_need on need_pair (need, state);
create index need_pair_by_offer on need_pair (offer, state);
create index need_pair_by_end on need_pair (state, until_on);

-- A plan for the whole district, as it was made, with what first come, first served would have given.
create table need_plan (
    id bigint primary key,
    state text not null check (state in ('asked', 'making', 'made', 'failed')),
    -- The weights it was made with, as text of names and numbers.
    weights text not null default '',
    needs bigint not null default 0,
    offers bigint not null default 0,
    pairs bigint not null default 0,
    value bigint not null default 0,
    bound bigint not null default 0,
    -- Totals of the plan and of first come, first served: units, met, partly, unmet, fit, equity; and the four quarters.
    totals text not null default '',
    millis bigint not null default 0,
    made_by bigint references person (id),
    created_at bigint not null,
    made_at bigint
);
create table need_plan_pair (
    plan bigint not null references need_plan (id),
    place bigint not null,
    need bigint not null references need (id),
    offer bigint not null references need_offer (id),
    quantity bigint not null,
    points bigint not null,
    reasons text not null default '',
    primary key (plan, place)
);
-- By school: how many units it gets in both ways.
create table need_plan_school (
    plan bigint not null references need_plan (id),
    school bigint not null references school (id),
    wanted bigint not null,
    planned bigint not null,
    by_arrival bigint not null,
    points bigint not null,
    primary key (plan, school)
);

-- A need as every page reads it.
create view need_card as
    select n.id, n.school, s.name as school_name, s.slug as school_slug, s.need_permille, n.kind, n.state, n.what, n.folded,
           n.size, n.quantity, n.words, n.lang, n.families, n.audience, n.language, n.skill, n.days, n.needed_by,
           n.expires_on, n.promised, n.received, n.answered, n.why, n.written_by, w.given || ' ' || w.family as written_name,
           a.given || ' ' || a.family as approved_name, c.given || ' ' || c.family as checked_name, n.published_at,
           n.policy, n.created_at, n.since
    from need n
    join school s on s.id = n.school
    left join person w on w.id = n.written_by
    left join person a on a.id = n.approved_by
    left join person c on c.id = n.checked_by;

-- A part with what it is a part of.
create view need_part_card as
    select p.id, p.need, p.offer, p.state, p.giver_kind, p.person, p.organisation, p.name, p.contact_kind, p.contact, p.lang,
           p.quantity, p.received, p.note, p.hold_until, p.day, p.received_on, p.received_by, p.condition, p.why, p.thanks,
           p.created_at, p.since, n.what, n.size, n.kind, n.state as need_state, n.school, s.name as school_name,
           s.slug as school_slug
    from need_part p
    join need n on n.id = p.need
    join school s on s.id = n.school;
