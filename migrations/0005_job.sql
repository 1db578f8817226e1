-- Work to do later. A row is written in the transaction of what makes it necessary, and goes when it is done.
create table job (
    id bigint primary key,
    name text not null,
    data text not null,
    run_at bigint not null,
    attempts bigint not null default 0,
    -- Set while a worker has it; when the worker dies, the next one may take it after this.
    locked_until bigint,
    last_error text,
    -- Set when it was tried often enough: it waits for a person to look.
    failed_at bigint,
    created_at bigint not null,
    -- Set while it waits, for jobs of which one at a time is enough.
    once_key text unique
);

create index job_due on job (run_at) where failed_at is null;
create index job_failed on job (failed_at) where failed_at is not null;

-- The last slot of each entry of the schedule that some worker has taken.
create table job_slot (
    name text primary key,
    slot bigint not null
);
