-- One record for a person, whatever parts they play; how to reach them; what they may do.
create table person (
    id bigint primary key,
    given text not null,
    family text not null default '',
    -- The name without accents or case, for search.
    folded text not null,
    birth_date text,
    lang text not null default 'en',
    address text not null default '',
    city text not null default '',
    zip text not null default '',
    -- Their address is kept out of every list, letter and export (G.S. 15C).
    protected boolean not null default false,
    created_at bigint not null,
    -- Set when this record was found to be the same person as another.
    merged_into bigint references person (id)
);
create index person_by_name on person (folded, id);
create index person_by_birth on person (birth_date, folded);

-- An address or number exists once; several persons may share it.
create table contact_point (
    id bigint primary key,
    kind text not null check (kind in ('email', 'phone')),
    value text not null,
    unique (kind, value)
);
create table person_contact (
    person bigint not null references person (id),
    contact bigint not null references contact_point (id),
    -- When its owner showed by a code that it is theirs.
    verified_at bigint,
    -- When the office wrote it down and read it back: enough for notices, not for signing in.
    read_back_at bigint,
    preferred boolean not null default false,
    stopped_at bigint,
    primary key (person, contact)
);
create index person_contact_by_contact on person_contact (contact, person);

create table household (
    id bigint primary key,
    created_at bigint not null
);
create table household_member (
    household bigint not null references household (id),
    person bigint not null references person (id),
    part text not null check (part in ('guardian', 'child', 'adult')),
    since bigint not null,
    added_by bigint references person (id),
    primary key (household, person)
);
create index household_member_by_person on household_member (person);

-- A role with its reach. `scope` is 0 for the whole district, else the school, partner or household.
create table role_grant (
    id bigint primary key,
    person bigint not null references person (id),
    role text not null,
    scope_kind text not null check (scope_kind in ('district', 'school', 'partner', 'household', 'self')),
    scope bigint not null default 0,
    granted_by bigint references person (id),
    since bigint not null,
    until_at bigint,
    revoked_at bigint
);
create index role_grant_by_person on role_grant (person);
create index role_grant_by_scope on role_grant (scope_kind, scope, role);

-- Written by the program at start from its own table, so that SQL can ask what a person may do.
create table role_ability (
    role text not null,
    ability text not null,
    primary key (role, ability)
);
create view may as
    select g.person, a.ability, g.scope_kind, g.scope
    from role_grant g
    join role_ability a on a.role = g.role
    where g.revoked_at is null;

-- Two records that turned out to be one person. `moved` lists what was moved, so that it can be undone.
create table merge (
    id bigint primary key,
    kept bigint not null references person (id),
    gone bigint not null references person (id),
    moved text not null,
    merged_by bigint not null references person (id),
    merged_at bigint not null,
    undone_by bigint references person (id),
    undone_at bigint
);
create index merge_by_kept on merge (kept);
create table not_the_same (
    one bigint not null references person (id),
    other bigint not null references person (id),
    said_by bigint not null references person (id),
    said_at bigint not null,
    primary key (one, other)
);
