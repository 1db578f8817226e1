-- Groups that come for a day: an organisation's leader asks for places, the names follow, and the day is credited to all of them.

-- Kept small: who a group belongs to. What a partner is, and what was agreed with it, comes beside it.
create table organisation (
    id bigint primary key,
    name text not null,
    folded text not null,
    kind text not null,
    created_at bigint not null,
    unique (folded, kind)
);

-- A school welcomes groups to what it asks for: so many places of each shift may go to groups.
create table group_offer (
    opportunity bigint primary key references opportunity (id),
    places bigint not null check (places > 0),
    set_by bigint not null references person (id),
    set_at bigint not null
);

create table group_visit (
    id bigint primary key,
    shift bigint not null references shift (id),
    school bigint not null references school (id),
    organisation bigint not null references organisation (id),
    leader bigint not null references person (id),
    state text not null,
    headcount bigint not null check (headcount > 0),
    -- Places of the shift that it holds: as many as people, none once given back. They are counted in shift.taken.
    places bigint not null check (places >= 0),
    message text not null default '',
    lang text not null default 'en',
    -- Why the school said no or called it off: a word of a list, and what it wrote to that.
    why text not null default '',
    why_text text not null default '',
    answered_by bigint references person (id),
    answered_at bigint,
    -- The secret of the link by which people put their own names down; null while there is none. It opens a form that shows
    -- no name, so it is kept as it is: the leader copies it as often as needed.
    link text unique,
    -- The day: when the group came and left, how many came without a name, how many in all, and the time of all of them.
    arrived_at bigint,
    left_at bigint,
    unnamed bigint not null default 0 check (unnamed >= 0),
    counted bigint not null default 0 check (counted >= 0),
    minutes bigint not null default 0,
    -- What of it stands in lines of hours of registered volunteers.
    minutes_elsewhere bigint not null default 0,
    hours_state text not null default '',
    signed_in_by bigint references person (id),
    signed_out_by bigint references person (id),
    policy bigint not null default 0,
    created_at bigint not null,
    since bigint not null
);
create index group_visit_by_shift on group_visit (shift, state);
create index group_visit_by_school on group_visit (school, state, id);
create index group_visit_by_state on group_visit (state, id);
create index group_visit_by_leader on group_visit (leader, id);
create index group_visit_by_organisation on group_visit (organisation, id);

-- One named person of a group.
create table group_guest (
    id bigint primary key,
    visit bigint not null references group_visit (id),
    name text not null,
    folded text not null,
    -- Kept until the day is closed, then emptied.
    contact_kind text not null default '',
    contact text not null default '',
    lang text not null default 'en',
    stay_in_touch boolean not null default false,
    -- Under age: the name of the guardian who agrees.
    guardian text not null default '',
    -- By whom the name came: the person by the link, the leader, the school's desk.
    way text not null check (way in ('link', 'leader', 'desk')),
    -- The conduct text as it was read.
    text_version bigint not null default 0,
    text_lang text not null default '',
    text_hash text not null default '',
    agreed_at bigint,
    arrived_at bigint,
    left_at bigint,
    minutes bigint not null default 0,
    -- Known by a verified contact: the volunteer, and the line of hours.
    person bigint references person (id),
    hours bigint references hours (id),
    created_at bigint not null
);
create index group_guest_by_visit on group_guest (visit, folded);
create index group_guest_by_person on group_guest (person);

-- A group as every page reads it.
create view group_card as
    select g.id, g.shift, s.opportunity, g.school, c.name as school_name, c.slug as school_slug, c.address, c.city,
           g.organisation, r.name as organisation_name, r.kind, g.leader, p.given || ' ' || p.family as leader_name,
           coalesce(p.merged_into, p.id) as leader_now, o.title, o.lang as title_lang, o.template, o.category, o.level,
           o.min_age, o.state as opportunity_state, s.on_date, s.starts_at, s.ends_at, s.capacity, s.taken,
           s.state as shift_state, g.state, g.headcount, g.places, g.message, g.lang, g.why, g.why_text, g.link,
           g.arrived_at, g.left_at, g.unnamed, g.counted, g.minutes, g.minutes_elsewhere, g.hours_state,
           (select count(*) from group_guest n where n.visit = g.id) as named,
           (select count(*) from group_guest n where n.visit = g.id and n.arrived_at is not null) as arrived,
           g.created_at, g.since
    from group_visit g
    join shift s on s.id = g.shift
    join opportunity o on o.id = s.opportunity
    join school c on c.id = g.school
    join organisation r on r.id = g.organisation
    join person p on p.id = g.leader;

-- Time that counts, once: lines of hours, and of groups what stands in no line of hours.
create view given_time as
    select h.school, h.on_date, h.category, h.minutes from hours h where h.state in ('confirmed', 'locked')
    union all
    select g.school, s.on_date, o.category, g.minutes - g.minutes_elsewhere as minutes
    from group_visit g
    join shift s on s.id = g.shift
    join opportunity o on o.id = s.opportunity
    where g.hours_state = 'confirmed' and g.minutes > g.minutes_elsewhere;
