-- What the office hears about an applicant: a talk, references, a fee. None of it is shown to the person but that it was done.

create table interview (
    clearance bigint primary key references clearance (id),
    person bigint not null references person (id),
    held_on text not null,
    held_by text not null,
    outcome text not null check (outcome in ('ok', 'concern')),
    note text not null default '',
    noted_by bigint not null references person (id),
    noted_at bigint not null
);
create index interview_by_person on interview (person);

create table referee (
    id bigint primary key,
    clearance bigint not null references clearance (id),
    -- The applicant.
    person bigint not null references person (id),
    name text not null,
    -- How the two know each other, as the applicant says it.
    relation text not null,
    email text not null,
    lang text not null,
    -- Of the link that went out; a new one replaces it.
    token_hash text not null,
    asked_at bigint not null,
    asked_times bigint not null default 1,
    answered_at bigint,
    answered_how text not null default '' check (answered_how in ('', 'link', 'phone')),
    -- Who took the answers down from a telephone call; somebody else weighs them.
    answered_by bigint references person (id),
    known text not null default '',
    children text not null default '',
    recommend text not null default '',
    words text not null default '',
    weighed text not null default '' check (weighed in ('', 'ok', 'concern')),
    weighed_by bigint references person (id),
    weighed_at bigint,
    -- The applicant or the office names somebody else instead.
    dropped_at bigint
);
create index referee_by_clearance on referee (clearance, id);
create index referee_by_person on referee (person);
create unique index referee_by_token on referee (token_hash);

create table clearance_fee (
    clearance bigint primary key references clearance (id),
    person bigint not null references person (id),
    payer text not null,
    cents bigint not null,
    paid_on text,
    -- Why nothing is asked, where it was waived.
    waived text not null default '',
    noted_by bigint not null references person (id),
    noted_at bigint not null
);

-- What a person tells of themselves is kept beside what they say against a decision.
create table clearance_told (
    id bigint primary key,
    clearance bigint not null references clearance (id),
    kind text not null check (kind in ('dispute', 'appeal', 'change')),
    words text not null,
    said_at bigint not null,
    said_by bigint not null references person (id)
);
insert into clearance_told (id, clearance, kind, words, said_at, said_by)
    select s.id, s.clearance, s.kind, s.words, s.said_at, s.said_by from clearance_statement s;
drop table clearance_statement;
alter table clearance_told rename to clearance_statement;
create index clearance_statement_by_case on clearance_statement (clearance, id);
