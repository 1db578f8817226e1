-- Files of people that somebody took in the last day: many small ones count together as one large one does.

create table file_taken (
    person bigint not null references person (id),
    -- The hash of the list's address: what it was narrowed by may be somebody's name. The same list again counts once.
    file text not null,
    people bigint not null,
    at bigint not null,
    primary key (person, file)
);
create index file_taken_by_at on file_taken (at);
