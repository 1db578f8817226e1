-- Trainings that were done: what a level or a task may ask for, each with its own end.

create table training (
    person bigint not null references person (id),
    -- As the policy names it.
    training text not null,
    done_on text not null,
    -- The last good day; null for one that does not end.
    last_day text,
    noted_by bigint references person (id),
    noted_at bigint not null,
    reminded_at bigint,
    -- The end was told.
    ended_at bigint,
    primary key (person, training)
);
create index training_to_remind on training (last_day, person, training) where reminded_at is null;
create index training_to_end on training (last_day, person, training) where ended_at is null;
