-- What the office vouches for of a list beyond the results of its checks: steps of the policy that the other system took.
alter table volunteer_list add column vouched text not null default '';
-- Steps that stay open although the clearance is taken over, and trainings that are noted; words with spaces between.
alter table volunteer_list_line add column steps text not null default '';
alter table volunteer_list_line add column learned text not null default '';
-- The last day the list gives: nothing that is still to be done makes it longer.
alter table clearance_from_list add column last_day text;

create table vouched (
    clearance bigint not null references clearance (id),
    person bigint not null references person (id),
    step text not null check (step in ('interview', 'references', 'fee')),
    list bigint not null references volunteer_list (id),
    vouched_by bigint references person (id),
    vouched_at bigint not null,
    primary key (clearance, step)
);
create index vouched_by_person on vouched (person);
create index vouched_by_list on vouched (list);

create table training_from_list (
    person bigint not null,
    training text not null,
    list bigint not null references volunteer_list (id),
    primary key (person, training)
);
create index training_from_list_by_list on training_from_list (list);
