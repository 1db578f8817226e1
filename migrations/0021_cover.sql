-- One's shifts as a calendar; places handed on, swapped and covered; what somebody answers by a link or a text.
create table calendar_feed (
    id bigint primary key,
    person bigint not null references person (id),
    -- The address holds a secret; only its hash is kept.
    token_hash text not null unique,
    made_at bigint not null,
    revoked_at bigint,
    -- When a calendar last looked, to the hour.
    looked_at bigint
);
create index calendar_feed_by_person on calendar_feed (person, made_at);
-- One address works for one person at a time.
create unique index calendar_feed_open on calendar_feed (person) where revoked_at is null;

-- A place that looks for somebody else: offered to one person, to be swapped, or asked around.
create table cover (
    id bigint primary key,
    kind text not null check (kind in ('hand_over', 'swap', 'cover')),
    shift bigint not null references shift (id),
    -- The place; null where the school asks for help with a free one.
    signup bigint references signup (id),
    -- The shift that is wanted in return.
    wanted bigint references shift (id),
    -- Whom it is offered to, as it was typed: nobody learns whether there is such a person. Forgotten at the end.
    contact_kind text not null default '' check (contact_kind in ('', 'email', 'phone')),
    contact text not null default '',
    state text not null,
    asked_by bigint not null references person (id),
    created_at bigint not null,
    expires_at bigint not null,
    -- When the next few are asked.
    next_at bigint,
    taken_by bigint references person (id),
    ended_at bigint,
    policy bigint not null default 0
);
create index cover_by_shift on cover (shift, state);
create index cover_by_signup on cover (signup, created_at);
create index cover_by_asker on cover (asked_by, created_at);
-- A place looks for one thing at a time.
create unique index cover_open on cover (signup) where state = 'open' and signup is not null;

-- Who was asked, and what they said.
create table cover_asked (
    id bigint primary key,
    cover bigint not null references cover (id),
    person bigint not null references person (id),
    -- The place they would give in return.
    signup bigint references signup (id),
    state text not null,
    token_hash text not null unique,
    asked_at bigint not null,
    answered_at bigint,
    unique (cover, person)
);
create index cover_asked_by_person on cover_asked (person, asked_at);

-- Who does not want to be asked.
create table cover_never (
    person bigint primary key references person (id),
    since bigint not null
);

-- The link in a reminder, by which a place is given back without signing in.
create table reply_link (
    token_hash text primary key,
    signup bigint not null references signup (id),
    -- When the place was taken: for a place that was given back and taken again the link is over.
    placed_at bigint not null,
    expires_at bigint not null
);
create index reply_link_by_age on reply_link (expires_at);

-- The numbers in the last list that a telephone was sent, so that "NO 2" means what it meant in that list.
create table text_choice (
    phone text not null,
    answer text not null check (answer in ('yes', 'no')),
    number bigint not null,
    person bigint not null references person (id),
    kind text not null,
    record bigint not null,
    made_at bigint not null,
    primary key (phone, answer, number)
);

-- Neighbors are found by their ZIP.
create index person_by_zip on person (zip);
