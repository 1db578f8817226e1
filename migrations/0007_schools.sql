-- The district's schools, and what the rosters say of who belongs to them.
create table school (
    id bigint primary key,
    code text not null unique,
    slug text not null unique,
    name text not null,
    level text not null,
    grades text not null default '',
    enrollment bigint not null default 0,
    -- Share of pupils counted as economically disadvantaged, in tenths of a percent. A stand-in for Title I status, which the state file lacks.
    need_permille bigint not null default 0,
    english_learners bigint not null default 0,
    address text not null default '',
    city text not null default '',
    zip text not null default '',
    lat double precision,
    lon double precision,
    nces text not null default '',
    phone text not null default '',
    email text not null default '',
    sourced_id text not null default '',
    active boolean not null default true
);
create index school_by_name on school (name);
create index school_by_sourced_id on school (sourced_id);

-- People as the rosters know them (OneRoster), minimally: who, at which school, as what.
create table roster_person (
    sourced_id text primary key,
    kind text not null check (kind in ('student', 'guardian', 'staff')),
    given text not null,
    family text not null,
    email text not null default '',
    phone text not null default '',
    grade text not null default '',
    school bigint references school (id),
    role text not null default '',
    active boolean not null default true,
    person bigint references person (id)
);
create index roster_person_by_school on roster_person (school, kind);
create table roster_guardian (
    student text not null,
    guardian text not null,
    primary key (student, guardian)
);
create table roster_import (
    id bigint primary key,
    imported_at bigint not null,
    version text not null,
    mode text not null,
    summary text not null
);
