-- Thanks: who was nominated by whom, which award somebody earned in which school year, and whether their name may be shown.
create table nomination (
    id bigint primary key,
    school bigint not null references school (id),
    school_year text not null,
    -- As the nominator wrote it; the school finds the record.
    name text not null,
    why text not null,
    lang text not null default 'en',
    nominator bigint not null references person (id),
    state text not null,
    nominee bigint references person (id),
    decided_by bigint references person (id),
    decided_at bigint,
    created_at bigint not null
);
create index nomination_by_state on nomination (state, school_year, school, id);
create index nomination_by_nominator on nomination (nominator, id);
create index nomination_by_nominee on nomination (nominee, school_year);

create table award (
    id bigint primary key,
    person bigint not null references person (id),
    -- The id of the policy.
    award text not null,
    school_year text not null,
    -- Where most of it was done, or who nominated.
    school bigint references school (id),
    -- Hours or years, when it was made.
    figure bigint not null default 0,
    nomination bigint references nomination (id),
    state text not null,
    -- The person's own choice: their name on the public page of thanks.
    shown boolean not null default false,
    made_by bigint references person (id),
    made_at bigint not null,
    withdrawn_for text not null default '',
    withdrawn_by bigint references person (id),
    withdrawn_at bigint,
    policy bigint not null default 0,
    unique (person, award, school_year)
);
create index award_by_year on award (school_year, award, state, person);
create index award_by_school on award (school, school_year);
