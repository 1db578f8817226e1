-- Hours are closed: by a school each month, for everybody each school year; what changes later is countersigned.
create table hours_month (
    school bigint not null references school (id),
    -- As in 2026-09. No row: open, unless the rules close it by its day.
    month text not null,
    -- Nobody: it closed by itself.
    closed_by bigint references person (id),
    closed_at bigint not null,
    -- What counted then, and what was left waiting.
    lines bigint not null,
    minutes bigint not null,
    left_lines bigint not null,
    policy bigint not null default 0,
    primary key (school, month)
);

create table hours_correction (
    id bigint primary key,
    hours bigint not null references hours (id),
    kind text not null,
    old_minutes bigint not null,
    old_category text not null,
    old_state text not null,
    new_minutes bigint not null check (new_minutes > 0),
    new_category text not null,
    why text not null,
    state text not null,
    asked_by bigint not null references person (id),
    asked_at bigint not null,
    decided_by bigint references person (id),
    decided_at bigint,
    answer text not null default ''
);
create index hours_correction_by_state on hours_correction (state, id);
create index hours_correction_by_hours on hours_correction (hours);

-- The figures of a school year, as they were on the day it was closed. They do not change afterwards.
create table hours_year (
    school_year text primary key,
    people bigint not null,
    lines bigint not null,
    minutes bigint not null,
    cents bigint not null,
    closed_at bigint not null,
    policy bigint not null default 0
);
create table hours_year_line (
    school_year text not null references hours_year (school_year),
    school bigint not null references school (id),
    -- Empty: all kinds together, with each person counted once.
    category text not null,
    people bigint not null,
    lines bigint not null,
    minutes bigint not null,
    cents bigint not null,
    primary key (school_year, school, category)
);

-- Closing and reports go by the day.
create index hours_by_day on hours (on_date, school);

-- What a volunteer shows of all their hours: the sums as they were on the day it was written, checked by code.
create table certificate (
    id bigint primary key,
    code text not null unique,
    person bigint not null references person (id),
    from_date text not null,
    to_date text not null,
    days bigint not null,
    minutes bigint not null,
    issued_at bigint not null,
    issued_by bigint not null references person (id),
    revoked_at bigint,
    revoked_by bigint references person (id)
);
create index certificate_by_person on certificate (person, id);
create table certificate_line (
    certificate bigint not null references certificate (id),
    school bigint not null references school (id),
    category text not null,
    minutes bigint not null,
    primary key (certificate, school, category)
);
