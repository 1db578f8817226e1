-- What was ordered from a screening company and what it said; and, beside a clearance, what a driver showed.

-- One order of one report. Nothing of the report itself is ever kept: only where it stands.
create table screening_order (
    id bigint primary key,
    clearance bigint not null references clearance (id),
    provider text not null,
    -- The company's own references, as it gives them.
    candidate text not null default '',
    invitation text not null default '',
    -- The company's page where the person says what it needs.
    invitation_url text not null default '',
    state text not null check (state in ('queued', 'invited', 'refused', 'dropped', 'done')),
    -- The last word about it, by the company's clock.
    said text not null default '',
    said_at bigint,
    ordered_by bigint not null references person (id),
    ordered_at bigint not null
);
create index screening_order_by_clearance on screening_order (clearance, id);
create index screening_order_by_candidate on screening_order (candidate);

-- What the company told us, once each, also when it knew of a candidate before we did.
create table screening_event (
    id bigint primary key,
    provider text not null,
    -- The company's number of the event: a second copy changes nothing.
    event text not null,
    candidate text not null,
    screening_order bigint references screening_order (id),
    kind text not null,
    said text not null,
    said_at bigint not null,
    received_at bigint not null,
    -- What came of it.
    effect text not null,
    unique (provider, event)
);
create index screening_event_by_order on screening_event (screening_order, said_at);
create index screening_event_by_candidate on screening_event (candidate);

-- What a driver showed: told by the person, and good once somebody has seen it.
create table driver_document (
    person bigint not null references person (id),
    document text not null,
    -- The end that stands on it, where it has one.
    printed text,
    -- Its last good day, by the rule of the policy.
    last_day text,
    told_at bigint not null,
    told_by bigint references person (id),
    seen_at bigint,
    seen_by bigint references person (id),
    primary key (person, document)
);

-- The part of a clearance that rests on driver documents. It lapses alone: the level falls, the clearance stays.
create table driving (
    clearance bigint primary key references clearance (id),
    person bigint not null references person (id),
    -- The level while every document is good, and the level without them.
    level bigint not null,
    below bigint not null,
    -- The last day on which every document is good; nothing while one is missing.
    last_day text,
    reminded_at bigint
);
create index driving_by_person on driving (person);
create index driving_by_end on driving (last_day);

-- A clearance with driving is two: the higher level as long as the documents are good, and the lower one throughout.
drop view good_clearance;
create view good_clearance as
    select c.id as clearance, c.person, c.granted as level, c.valid_from,
           case when d.last_day is not null and d.last_day < c.valid_to then d.last_day else c.valid_to end as valid_to
    from clearance c
    left join driving d on d.clearance = c.id
    where c.state = 'cleared' and c.valid_from is not null and c.valid_to is not null
      and not exists (select 1 from clearance x where x.person = c.person and x.state = 'suspended')
    union all
    select c.id as clearance, c.person, d.below as level, c.valid_from, c.valid_to
    from clearance c
    join driving d on d.clearance = c.id and d.last_day is not null and d.last_day < c.valid_to
    where c.state = 'cleared' and c.valid_from is not null and c.valid_to is not null
      and not exists (select 1 from clearance x where x.person = c.person and x.state = 'suspended');
