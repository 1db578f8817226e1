-- Forms that were sent and done: the same one again does nothing twice. Who sent it, where, and what it held is one hash.
create table form_sent (
    mark text primary key,
    -- What it made, for whoever sends it again; 0 when nothing is shown of it.
    made bigint not null,
    sent_at bigint not null
);
create index form_sent_by_time on form_sent (sent_at);
