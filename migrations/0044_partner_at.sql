-- Where a partner helps today: written down by the office, or by an agreement that the school's principal has said yes to.
create view partner_at as
    select l.organisation, l.school, l.words
    from partner_school l
    where l.ended_on is null
    union all
    select distinct i.organisation, i.school, ''
    from partner_site i
    where i.state = 'active'
      and not exists (select 1 from partner_school l
                      where l.organisation = i.organisation and l.school = i.school and l.ended_on is null);
