-- The district's rules as text, one row a version. The newest whose day has come is in force.
create table policy_version (
    id bigint primary key,
    effective_on text not null,
    text text not null,
    uploaded_by bigint references person (id),
    uploaded_at bigint not null
);
create index policy_version_by_day on policy_version (effective_on, id);
