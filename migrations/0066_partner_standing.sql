-- Where a partner stands decides what it does: whoever left comes to no school, whoever is suspended helps with nothing
-- for now, and no office puts a partner at a school without the principal's yes.

-- The principal is asked whether an organisation without an agreement for the school may help there.
create table partner_question (
    id bigint primary key,
    organisation bigint not null references organisation (id),
    school bigint not null references school (id),
    -- With what, for the public page.
    words text not null default '',
    state text not null,
    -- The principal's words.
    why text not null default '',
    due_on text,
    asked_by bigint not null references person (id),
    asked_at bigint not null,
    decided_by bigint references person (id),
    since bigint not null
);
create unique index partner_question_open on partner_question (organisation, school) where state = 'asked';
create index partner_question_by_school on partner_question (school, state);
create index partner_question_by_organisation on partner_question (organisation, id);

-- Organisations in whose name somebody may promise or offer help, and be proposed to a school.
create view organisation_helps as
    select o.id, o.name
    from organisation o
    where o.merged_into is null and o.standing not in ('suspended', 'archived', 'not_a_partner');

-- Where a partner helps today: written down after the principal's yes, or by an agreement that the principal has said yes
-- to. Nobody helps who is no partner, and nobody helps where all that was agreed is paused.
drop view partner_at;
create view partner_at as
    select l.organisation, l.school, l.words
    from partner_school l
    join organisation o on o.id = l.organisation
    where l.ended_on is null and o.merged_into is null and o.standing in ('active', 'quiet')
      and (not exists (select 1 from partner_site i
                       where i.organisation = l.organisation and i.school = l.school and i.state = 'paused')
           or exists (select 1 from partner_site i
                      where i.organisation = l.organisation and i.school = l.school and i.state = 'active'))
    union all
    select distinct i.organisation, i.school, ''
    from partner_site i
    join organisation o on o.id = i.organisation
    where i.state = 'active' and o.merged_into is null and o.standing in ('active', 'quiet')
      and not exists (select 1 from partner_school l
                      where l.organisation = i.organisation and l.school = i.school and l.ended_on is null);

-- Whether a partner helps at a school today, and when help last came: the same for the public list, for the map and for what
-- weighs on a school. `stopped_at` is when the last partner stopped that is still written down there.
create view school_help as
    select s.id as school,
           exists (select 1 from partner_at l where l.school = s.id) as has_partner,
           (select max(l.ended_on) from partner_school l where l.school = s.id) as left_on,
           (select max(x.since) from (
                select o.since
                from partner_school l
                join organisation o on o.id = l.organisation
                where l.school = s.id and l.ended_on is null and o.merged_into is null
                  and o.standing in ('suspended', 'archived')
                union all
                select i.since from partner_site i where i.school = s.id and i.state = 'paused') x) as stopped_at,
           (select max(p.received_on) from need n join need_part p on p.need = n.id where n.school = s.id) as part_on,
           (select max(g.received_on) from gift g where g.school = s.id and g.state <> 'returned') as gift_on
    from school s;

-- Papers that hold and have a last day, of partners with an agreement, where nothing newer has come.
create view paper_ending as
    select p.id, p.organisation, p.kind, p.expires_on
    from partner_paper p
    where p.state in ('accepted', 'waived') and p.expires_on is not null
      and not exists (select 1 from partner_paper n where n.organisation = p.organisation and n.kind = p.kind
                      and n.state = 'in_review')
      and exists (select 1 from partner_agreement a where a.organisation = p.organisation
                  and a.state in ('in_force', 'signed_by_district'));

-- What is kept of those who had left before leaving ended everything.
update partner_site set state = 'ended', paused_for = '', due_on = null
where state in ('proposed', 'accepted', 'active', 'paused')
  and organisation in (select o.id from organisation o where o.standing in ('archived', 'not_a_partner'));
update partner_agreement
set state = case when state in ('signed_by_district', 'in_force') then 'terminated' else 'withdrawn' end, due_on = null
where state in ('drafted', 'sent', 'changed', 'signed_by_partner', 'signed_by_district', 'in_force')
  and organisation in (select o.id from organisation o where o.standing in ('archived', 'not_a_partner'));
update need_pair set state = 'withdrawn'
where state in ('asked', 'school_yes', 'giver_yes')
  and offer in (select f.id from need_offer f join organisation o on o.id = f.organisation
                where o.standing in ('archived', 'not_a_partner'));
update need_offer set state = 'withdrawn'
where state in ('unconfirmed', 'open')
  and organisation in (select o.id from organisation o where o.standing in ('archived', 'not_a_partner'));
