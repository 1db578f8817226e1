-- Continuous checks: whom the company that made their report goes on looking at while they volunteer.
create table screening_watch (
    id bigint primary key,
    clearance bigint not null references clearance (id),
    provider text not null,
    -- Of the order whose report was clear.
    candidate text not null,
    -- The company's own reference of the watch, as it gives it.
    reference text not null default '',
    state text not null check (state in ('asked', 'watched', 'ending', 'ended', 'refused')),
    -- Why it is over, from a list.
    over_for text,
    -- The company's word, where it did not take something.
    said text not null default '',
    asked_at bigint not null,
    -- Since when the company may know of it: from then on it has to be told of the end.
    sent_at bigint,
    watched_at bigint,
    -- When a job was last queued for it.
    tried_at bigint not null,
    since bigint not null
);
create unique index screening_watch_open on screening_watch (clearance) where state in ('asked', 'watched');
create index screening_watch_by_clearance on screening_watch (clearance, id);
create index screening_watch_by_state on screening_watch (state, tried_at, id);
