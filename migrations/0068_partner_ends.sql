-- Whoever is no partner any more sends no group, and no principal is asked about them: what was kept open before that was so.

-- Groups whose day was to come when the partnership ended give their places back, and the names on them are forgotten.
update shift
set taken = taken - (select cast(coalesce(sum(g.places), 0) as bigint)
                     from group_visit g join organisation o on o.id = g.organisation
                     where g.shift = shift.id and g.state in ('asked', 'accepted')
                       and o.standing in ('archived', 'not_a_partner') and shift.ends_at > o.since)
where exists (select 1 from group_visit g join organisation o on o.id = g.organisation
              where g.shift = shift.id and g.state in ('asked', 'accepted')
                and o.standing in ('archived', 'not_a_partner') and shift.ends_at > o.since);
update group_visit
set state = 'called_off', places = 0, link = null, why = 'partner'
where state in ('asked', 'accepted')
  and exists (select 1 from organisation o join shift s on s.id = group_visit.shift
              where o.id = group_visit.organisation and o.standing in ('archived', 'not_a_partner')
                and s.ends_at > o.since);
delete from group_guest
where visit in (select g.id from group_visit g where g.state = 'called_off' and g.why = 'partner');
update opportunity set state = 'published'
where state = 'filled'
  and exists (select 1 from shift s join group_visit g on g.shift = s.id
              where s.opportunity = opportunity.id and s.state = 'open' and s.taken < s.capacity
                and g.state = 'called_off' and g.why = 'partner');

-- A question that both of two joined records had asked is the kept one's, and nobody is asked about who is no partner.
update partner_question set state = 'withdrawn', due_on = null
where state = 'asked'
  and organisation in (select o.id from organisation o
                       where o.merged_into is not null or o.standing in ('archived', 'not_a_partner'));
