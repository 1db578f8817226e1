-- Former contacts of partners are forgotten in time; large files with people's addresses are asked for, with a purpose.

-- Who spoke for a partner before: which person that was, and when the name and the address were taken out.
alter table organisation_contact add column was bigint references person (id);
alter table organisation_contact add column forgotten_at bigint;
create index organisation_contact_by_ended on organisation_contact (ended_at) where forgotten_at is null;
create index organisation_contact_by_was on organisation_contact (was);

-- A file with the addresses of many people is asked for: what for, shown to be oneself, and above a number with a second yes.
create table file_request (
    id bigint primary key,
    person bigint not null references person (id),
    kind text not null,
    -- The page of the file, with what it was narrowed by.
    path text not null,
    purpose text not null,
    words text not null,
    -- How many people were in it when it was asked for.
    people bigint not null,
    state text not null,
    asked_at bigint not null,
    since bigint not null,
    -- Until when it may be taken, or waits.
    until_at bigint not null,
    -- When a code was last typed for it, and in which session.
    opened_at bigint,
    opened_by text not null default '',
    answer text not null default '',
    decided_by bigint references person (id),
    decided_at bigint,
    -- How often it was taken.
    taken bigint not null default 0
);
create index file_request_by_person on file_request (person, id);
create index file_request_by_state on file_request (state, id);
create index file_request_by_until on file_request (until_at);

-- A code that was sent for such a file signs nobody in.
alter table sign_in_code add column file bigint references file_request (id);
create index sign_in_code_by_file on sign_in_code (file) where file is not null;
