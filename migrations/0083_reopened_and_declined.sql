-- A mistake has a way out that two people take, and a school that has no place says why.

-- Why a decision is to be taken back, from a list: nothing about the person is written down here.
alter table clearance add column proposed_reason text not null default '';

-- Schools of a case that have no place for the person: from a list, with a word to the person, which they read on their page.
create table clearance_declined (
    clearance bigint not null references clearance (id),
    school bigint not null references school (id),
    why text not null,
    words text not null default '',
    declined_by bigint not null references person (id),
    declined_at bigint not null,
    primary key (clearance, school)
);
