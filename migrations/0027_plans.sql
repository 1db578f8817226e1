-- What the office counts most stands in indexes that hold all of it, and the time of groups has a view of its own.

-- Minutes by day and kind of help.
drop index hours_by_day;
create index hours_by_day on hours (on_date, category, school, state, minutes);
-- People and minutes by school.
drop index hours_by_school;
create index hours_by_school on hours (school, state, on_date, person, category, minutes);
-- People by month: each stands beside their other lines of the month, so that nobody is looked for twice.
create index hours_by_month on hours (substr(on_date, 1, 7), person, state, minutes, school);
-- What waits for a look is a handful among all the rest.
create index hours_to_confirm on hours (school, created_at) where state in ('captured', 'pending');

-- Who is cleared, at which level and until when, person by person.
create index clearance_standing on clearance (state, person, id, granted, valid_from, valid_to);
-- Whether a person has a newer case.
drop index clearance_by_person;
create index clearance_by_person on clearance (person, id, state);

-- Who came to a shift and who did not.
create index signup_by_state on signup (shift, state);

-- What of a group's day stands in no line of hours.
create view group_time as
    select g.school, s.on_date, o.category, g.minutes - g.minutes_elsewhere as minutes
    from group_visit g
    join shift s on s.id = g.shift
    join opportunity o on o.id = s.opportunity
    where g.hours_state = 'confirmed' and g.minutes > g.minutes_elsewhere;

-- Time that counts, once, as before: lines of hours, and the time of groups.
drop view given_time;
create view given_time as
    select h.school, h.on_date, h.category, h.minutes from hours h where h.state in ('confirmed', 'locked')
    union all
    select t.school, t.on_date, t.category, t.minutes from group_time t;

-- The engine learns anew how much is where.
analyze hours;
analyze clearance;
analyze signup;
