-- A person's own goal of hours, for nobody but themselves.
create table hours_goal (
    person bigint primary key references person (id),
    minutes bigint not null check (minutes > 0),
    -- Hours of these days count, the first and the last among them.
    first_on text not null,
    last_on text not null,
    set_at bigint not null,
    -- They were told, once.
    reached_at bigint
);
create index hours_goal_open on hours_goal (person) where reached_at is null;
