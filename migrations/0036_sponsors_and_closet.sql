-- Sponsors: a package with what is given in return, answered, agreed, paid, shown, and ended on its day. The closet of things in kind.

create table sponsor (
    id bigint primary key,
    donor bigint not null references donor (id),
    receiver text not null,
    school bigint references school (id),
    -- A package of the policy, and what it was when it was chosen.
    package text not null,
    price_cents bigint not null check (price_cents > 0),
    value_cents bigint not null default 0 check (value_cents >= 0),
    months bigint not null check (months > 0),
    -- The name that is shown, and where its logo may lead.
    name text not null,
    website text not null default '',
    wish text not null default '',
    -- A name on a building or a field: the board's.
    facility boolean not null default false,
    state text not null,
    lang text not null default 'en',
    answer text not null default '',
    meeting_on text,
    decided_by bigint references person (id),
    decided_at bigint,
    -- The words that both sides agreed to, as they stood, and who agreed when.
    agreement text not null default '',
    agreement_hash text not null default '',
    agreed_name text not null default '',
    agreed_at bigint,
    invoice_no text not null default '',
    invoiced_on text,
    due_on text,
    paid_on text,
    starts_on text,
    ends_on text,
    -- The gift as which its money came: letters, the year's sum and the board's list know it by that.
    gift bigint references gift (id),
    policy bigint not null default 0,
    entered_by bigint references person (id),
    created_at bigint not null,
    since bigint not null
);
create index sponsor_by_state on sponsor (state, id);
create index sponsor_by_end on sponsor (ends_on);
create index sponsor_by_donor on sponsor (donor);
create index sponsor_by_school on sponsor (school, state);

-- What the district does in return, each ticked when it is done.
create table sponsor_benefit (
    id bigint primary key,
    sponsor bigint not null references sponsor (id),
    benefit text not null,
    name text not null,
    done_on text,
    note text not null default '',
    done_by bigint references person (id),
    unique (sponsor, benefit)
);

-- A logo, written anew from what was sent; shown once somebody has looked at it.
create table sponsor_logo (
    sponsor bigint primary key references sponsor (id),
    width bigint not null,
    height bigint not null,
    png bytea not null,
    hash text not null,
    uploaded_at bigint not null,
    checked_by bigint references person (id),
    checked_at bigint,
    -- Why it is not shown.
    refused text not null default ''
);
create index sponsor_logo_by_hash on sponsor_logo (hash);

create table sponsor_link (
    token_hash text primary key,
    sponsor bigint not null references sponsor (id),
    made_at bigint not null
);

create table sponsor_step (
    id bigint primary key,
    sponsor bigint not null references sponsor (id),
    verb text not null,
    state text not null,
    person bigint references person (id),
    role text not null,
    note text not null default '',
    at bigint not null
);
create index sponsor_step_by_sponsor on sponsor_step (sponsor, id);

-- The closet: one thing of one size at one place, and how many there are.
create table closet_item (
    id bigint primary key,
    -- The same thing at the same place once: `7|winter coat|10|box 3`.
    key text not null unique,
    -- Nothing: the district's own closet.
    school bigint references school (id),
    name text not null,
    folded text not null,
    size text not null default '',
    place text not null default '',
    quantity bigint not null default 0 check (quantity >= 0),
    -- So few are few; 0: never.
    low bigint not null default 0 check (low >= 0),
    ended_at bigint,
    created_by bigint references person (id),
    created_at bigint not null
);
create index closet_item_by_school on closet_item (school, folded);
create index closet_item_by_name on closet_item (folded);

create table closet_move (
    id bigint primary key,
    item bigint not null references closet_item (id),
    kind text not null check (kind in ('received', 'given', 'counted')),
    change bigint not null,
    after bigint not null check (after >= 0),
    words text not null default '',
    gift bigint references gift (id),
    on_date text not null,
    by_person bigint references person (id),
    at bigint not null
);
create index closet_move_by_item on closet_move (item, id);
