-- Money that comes: parts that are due, payments on a receiver's own page, what employers add; donors who are one, and the year's summary.

-- What came through a payment page and went back since: a part of it, or all.
alter table gift_receipt add column refunded_cents bigint not null default 0;
-- A donor who has a soft credit for a gift that somebody else gave.
alter table gift_credit add column donor bigint references donor (id);

-- One part of a promise, or one time of a gift that comes again.
create table gift_instalment (
    id bigint primary key,
    gift bigint not null references gift (id),
    number bigint not null check (number > 0),
    cents bigint not null check (cents > 0),
    due_on text not null,
    state text not null check (state in ('due', 'paid', 'missed', 'dropped')),
    reminded_at bigint,
    since bigint not null,
    unique (gift, number)
);
create index gift_instalment_by_day on gift_instalment (state, due_on);

-- A payment on a receiver's own page. Of the card nothing is ever kept: only the processor's number, and where it stands.
create table gift_payment (
    id bigint primary key,
    gift bigint not null references gift (id),
    provider text not null,
    reference text not null default '',
    cents bigint not null check (cents > 0),
    state text not null check (state in ('started', 'handed', 'failed', 'cancelled', 'paid', 'odd', 'refunded')),
    -- How much went back, and how much came where that is not what was asked for.
    refunded_cents bigint not null default 0 check (refunded_cents >= 0),
    came_cents bigint not null default 0 check (came_cents >= 0),
    receipt bigint references gift_receipt (id),
    -- Somebody of the office should look at it, and has.
    odd boolean not null default false,
    looked_by bigint references person (id),
    looked_at bigint,
    started_at bigint not null,
    since bigint not null
);
create index gift_payment_by_gift on gift_payment (gift, id);
create index gift_payment_by_reference on gift_payment (provider, reference);
create index gift_payment_odd on gift_payment (odd, looked_at);

-- The secrets of the links by which donors go to a payment and come back from it.
create table gift_payment_link (
    token_hash text primary key,
    payment bigint not null references gift_payment (id),
    made_at bigint not null
);

-- What the processor told us, once each, in whatever order it came.
create table gift_payment_event (
    id bigint primary key,
    provider text not null,
    event text not null,
    payment bigint references gift_payment (id),
    reference text not null,
    kind text not null,
    cents bigint not null default 0,
    said_at bigint not null,
    received_at bigint not null,
    effect text not null,
    unique (provider, event)
);
create index gift_payment_event_by_payment on gift_payment_event (payment, id);

-- What an employer is expected to add to a gift.
create table gift_match (
    id bigint primary key,
    gift bigint not null references gift (id),
    employer text not null,
    cents bigint not null check (cents > 0),
    due_on text not null,
    state text not null check (state in ('expected', 'come', 'declined')),
    -- The employer's own gift, once it is there.
    added bigint references gift (id),
    written_by bigint references person (id),
    written_at bigint not null,
    since bigint not null
);
create index gift_match_by_gift on gift_match (gift, id);
create index gift_match_by_state on gift_match (state, due_on);

-- Two records that turned out to be one donor. `moved` lists what was moved, so that it can be undone.
alter table donor add column merged_into bigint references donor (id);
-- When the name and the address were taken out, because the years of the policy were over.
alter table donor add column forgotten_at bigint;
create table donor_merge (
    id bigint primary key,
    kept bigint not null references donor (id),
    gone bigint not null references donor (id),
    moved text not null,
    merged_by bigint not null references person (id),
    merged_at bigint not null,
    undone_by bigint references person (id),
    undone_at bigint
);
-- Two records that somebody said are two donors.
create table donor_apart (
    one bigint not null references donor (id),
    other bigint not null references donor (id),
    said_by bigint not null references person (id),
    said_at bigint not null,
    primary key (one, other)
);

-- The year's summary, once to each donor.
create table gift_summary (
    donor bigint not null references donor (id),
    year bigint not null,
    -- The link that opens the sheet; nothing for whoever gets it on paper.
    token_hash text unique,
    made_at bigint not null,
    primary key (donor, year)
);
