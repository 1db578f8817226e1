-- Groups are led by nobody who is stopped; links end with the gathering of names; what people typed of themselves is not the leader's.

-- Who is not to be let in: suspended now; or refused, also while an appeal waits, and not cleared since.
create view stopped_person as
    select c.person
    from clearance c
    where c.state = 'suspended'
       or (c.state in ('denied', 'revoked', 'appeal')
           and not exists (select 1 from clearance n
                           where n.person = c.person and n.id > c.id and n.state in ('cleared', 'inactive', 'expired')));

-- As before, and whether the leader is one of them.
drop view group_card;
create view group_card as
    select g.id, g.shift, s.opportunity, g.school, c.name as school_name, c.slug as school_slug, c.address, c.city,
           g.organisation, r.name as organisation_name, r.kind, g.leader, p.given || ' ' || p.family as leader_name,
           coalesce(p.merged_into, p.id) as leader_now,
           exists (select 1 from stopped_person x where x.person = coalesce(p.merged_into, p.id)) as leader_stopped,
           o.title, o.lang as title_lang, o.template, o.category, o.level,
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

-- A link is open while names are gathered, and no longer.
update group_visit set link = null where state <> 'accepted';

-- Of a name that the leader typed and the person completed, nobody noted who typed the contact: it counts as the person's.
update group_guest set way = 'link' where way = 'leader' and text_version > 0 and contact <> '';
