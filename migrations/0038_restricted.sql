-- A clearance may be narrowed to school events or to chosen schools: the view says to what, so that boards, waiting lists and the night ask for it.
drop view good_clearance;
create view good_clearance as
    select c.id as clearance, c.person, c.granted as level, c.valid_from,
           case when d.last_day is not null and d.last_day < c.valid_to then d.last_day else c.valid_to end as valid_to,
           case when c.restriction = 'events_only' then 1 else 0 end as only_events,
           case when c.restriction = 'chosen_schools' then 1 else 0 end as only_chosen
    from clearance c
    left join driving d on d.clearance = c.id
    where c.state = 'cleared' and c.valid_from is not null and c.valid_to is not null
      and not exists (select 1 from clearance x where x.person = c.person and x.state = 'suspended')
    union all
    select c.id as clearance, c.person, d.below as level, c.valid_from, c.valid_to,
           case when c.restriction = 'events_only' then 1 else 0 end as only_events,
           case when c.restriction = 'chosen_schools' then 1 else 0 end as only_chosen
    from clearance c
    join driving d on d.clearance = c.id and d.last_day is not null and d.last_day < c.valid_to
    where c.state = 'cleared' and c.valid_from is not null and c.valid_to is not null
      and not exists (select 1 from clearance x where x.person = c.person and x.state = 'suspended');
