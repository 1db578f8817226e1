-- What a school asks volunteers to do, and when.
create table opportunity (
    id bigint primary key,
    school bigint not null references school (id),
    template text not null,
    title text not null,
    summary text not null default '',
    lang text not null default 'en',
    category text not null,
    level bigint not null,
    min_age bigint not null default 0,
    contact bigint references person (id),
    state text not null,
    created_by bigint not null references person (id),
    created_at bigint not null,
    policy bigint not null default 0
);
create index opportunity_by_school on opportunity (school, state);

create table shift (
    id bigint primary key,
    opportunity bigint not null references opportunity (id),
    school bigint not null references school (id),
    on_date text not null,
    starts_at bigint not null,
    ends_at bigint not null,
    capacity bigint not null check (capacity > 0),
    taken bigint not null default 0 check (taken >= 0),
    state text not null check (state in ('open', 'cancelled')),
    check (taken <= capacity)
);
create index shift_by_day on shift (on_date, starts_at, id);
create index shift_by_school on shift (school, on_date, starts_at);
create index shift_by_opportunity on shift (opportunity, starts_at);

create table signup (
    id bigint primary key,
    shift bigint not null references shift (id),
    person bigint not null references person (id),
    state text not null,
    -- The place taken, 1 to capacity; null once given up. Even a fault elsewhere cannot seat two on one.
    place bigint,
    clearance bigint references clearance (id),
    created_by bigint not null references person (id),
    created_at bigint not null,
    arrived_at bigint,
    left_at bigint,
    signed_in_by bigint references person (id),
    signed_out_by bigint references person (id),
    unique (shift, person),
    unique (shift, place)
);
create index signup_by_person on signup (person, shift);

create table hours (
    id bigint primary key,
    person bigint not null references person (id),
    school bigint not null references school (id),
    signup bigint unique references signup (id),
    on_date text not null,
    starts_at bigint,
    ends_at bigint,
    minutes bigint not null check (minutes > 0),
    category text not null,
    source text not null check (source in ('desk', 'self', 'import')),
    state text not null,
    note text not null default '',
    created_by bigint not null references person (id),
    created_at bigint not null,
    decided_by bigint references person (id),
    decided_at bigint
);
create index hours_by_person on hours (person, on_date);
create index hours_by_school on hours (school, state, on_date);

-- An employer's proof (G.S. 95-28.3): dates and times only, checked by code.
create table letter (
    id bigint primary key,
    code text not null unique,
    person bigint not null references person (id),
    from_date text not null,
    to_date text not null,
    issued_at bigint not null,
    issued_by bigint not null references person (id),
    revoked_at bigint
);
create table letter_line (
    letter bigint not null references letter (id),
    line bigint not null,
    on_date text not null,
    starts_at bigint,
    ends_at bigint,
    minutes bigint not null,
    school bigint not null references school (id),
    primary key (letter, line)
);

-- What clearances are good for, by their days. A suspension of any case silences them all, at once.
create view good_clearance as
    select c.id as clearance, c.person, c.granted as level, c.valid_from, c.valid_to
    from clearance c
    where c.state = 'cleared' and c.valid_from is not null and c.valid_to is not null
      and not exists (select 1 from clearance x where x.person = c.person and x.state = 'suspended');
