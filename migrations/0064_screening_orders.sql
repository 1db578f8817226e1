-- An order can run out, can be made by hand, and costs something. What it may be is part of the table, so it is made anew, and
-- with it what points to it.

create table screening_ordered (
    id bigint primary key,
    clearance bigint not null references clearance (id),
    provider text not null,
    -- The company's own references, as it gives them; by hand, the one that was written down.
    candidate text not null default '',
    invitation text not null default '',
    -- The company's page where the person says what it needs.
    invitation_url text not null default '',
    state text not null
        check (state in ('queued', 'invited', 'refused', 'dropped', 'done', 'run_out', 'by_hand')),
    -- The last word about it, by the company's clock.
    said text not null default '',
    said_at bigint,
    -- Cents, as the policy said that day; nothing where it did not say.
    cost bigint,
    ordered_by bigint not null references person (id),
    ordered_at bigint not null
);
insert into screening_ordered
    (id, clearance, provider, candidate, invitation, invitation_url, state, said, said_at, ordered_by, ordered_at)
    select o.id, o.clearance, o.provider, o.candidate, o.invitation, o.invitation_url,
           case when o.state = 'invited' and o.said in ('expired', 'deleted', 'canceled') then 'run_out' else o.state end,
           o.said, o.said_at, o.ordered_by, o.ordered_at
    from screening_order o;

create table screening_told (
    id bigint primary key,
    provider text not null,
    -- The company's number of the event: a second copy changes nothing.
    event text not null,
    candidate text not null,
    screening_order bigint references screening_ordered (id),
    kind text not null,
    said text not null,
    said_at bigint not null,
    received_at bigint not null,
    -- What came of it.
    effect text not null,
    unique (provider, event)
);
insert into screening_told
    (id, provider, event, candidate, screening_order, kind, said, said_at, received_at, effect)
    select e.id, e.provider, e.event, e.candidate, e.screening_order, e.kind, e.said, e.said_at, e.received_at, e.effect
    from screening_event e;

drop table screening_event;
drop table screening_order;
alter table screening_ordered rename to screening_order;
alter table screening_told rename to screening_event;

create index screening_order_by_clearance on screening_order (clearance, id);
create index screening_order_by_candidate on screening_order (candidate);
create index screening_order_by_time on screening_order (ordered_at);
create index screening_event_by_order on screening_event (screening_order, said_at);
create index screening_event_by_candidate on screening_event (candidate);
