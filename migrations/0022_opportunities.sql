-- Whom an opportunity is for, what it needs, when its sign-up opens; what volunteers bring; shifts that repeat.
alter table opportunity add column audience text not null default 'everyone';
alter table opportunity add column opens_at bigint;
-- Why the school sent it back the last time.
alter table opportunity add column returned text not null default '';

create index opportunity_by_state on opportunity (state, id);
create index opportunity_by_writer on opportunity (created_by, id);

create table opportunity_need (
    opportunity bigint not null references opportunity (id),
    kind text not null check (kind in ('language', 'skill')),
    code text not null,
    -- Otherwise it only helps.
    needed boolean not null,
    primary key (opportunity, kind, code)
);
create index opportunity_need_by_code on opportunity_need (kind, code, opportunity);

create table opportunity_invite (
    opportunity bigint not null references opportunity (id),
    person bigint not null references person (id),
    invited_by bigint not null references person (id),
    invited_at bigint not null,
    primary key (opportunity, person)
);
create index opportunity_invite_by_person on opportunity_invite (person, opportunity);

-- What somebody brings and when they are free, by the codes of the lists: kept when an application is sent, and
-- changed by themselves at any time.
create table volunteer_trait (
    person bigint not null references person (id),
    kind text not null check (kind in ('language', 'skill', 'time', 'day')),
    code text not null,
    primary key (person, kind, code)
);
create index volunteer_trait_by_code on volunteer_trait (kind, code, person);

-- What earlier applications said, one code a line.
insert into volunteer_trait (person, kind, code)
select distinct c.person, 'time', k.code
from clearance c
join (select 'mornings' as code union all select 'midday' union all select 'afternoons' union all select 'evenings'
      union all select 'weekends') k on c.availability like '%' || k.code || '%'
where c.submitted_at is not null;
insert into volunteer_trait (person, kind, code)
select distinct c.person, 'language', k.code
from clearance c
join (select 'en' as code union all select 'es' union all select 'vi' union all select 'ar' union all select 'fr'
      union all select 'te' union all select 'ru' union all select 'uk' union all select 'pt'
      union all select 'zh') k on c.languages like '%' || k.code || '%'
where c.submitted_at is not null;

-- A rule that made shifts: so that one, the following or all of them can be changed together.
create table shift_series (
    id bigint primary key,
    opportunity bigint not null references opportunity (id),
    -- Monday is 1; one digit for each.
    weekdays text not null,
    from_date text not null,
    until_date text not null,
    starts text not null,
    ends text not null,
    -- Dates passed over by hand, one a line.
    skipped text not null default '',
    created_by bigint not null references person (id),
    created_at bigint not null
);
create index shift_series_by_opportunity on shift_series (opportunity, id);
alter table shift add column series bigint references shift_series (id);
create index shift_by_series on shift (series, starts_at);

-- Whose family belongs to which school.
create index roster_person_by_person on roster_person (person);
create index roster_guardian_by_guardian on roster_guardian (guardian, student);
