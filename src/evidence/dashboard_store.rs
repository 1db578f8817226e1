//! All SQL of the dashboard: counts within the viewer's reach, for one of their schools or for all of them.

use super::store::Asked;
use crate::error::Result;
use crate::people::Ability;
use db::{Tx, sql};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

const SEE: &str = Ability::SeeDashboard.as_str();

/// People who may help today, at the highest level each holds.
pub struct AtLevel {
    pub level: i64,
    pub people: i64,
}
db::row!(AtLevel { level, people });

pub async fn cleared(tx: &mut Tx, asked: &Asked<'_>) -> Result<Vec<AtLevel>> {
    Ok(tx
        .all(sql!(
            "select c.granted as level, count(*) as people
             from (select c.person, max(c.granted) as granted
                   from clearance c
                   where c.state = 'cleared' and c.valid_from <= $4 and c.valid_to >= $4
                     and (($3 = 0 and exists (select 1 from may m where m.person = $1 and m.ability = $2
                                                and m.scope_kind = 'district'))
                          or c.id in (select cs.clearance from clearance_school cs join may m
                                        on m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = cs.school)
                                      where m.person = $1 and m.ability = $2 and ($3 = 0 or cs.school = $3)))
                   group by c.person) c
             group by c.granted order by level",
            asked.viewer.id(),
            SEE,
            asked.school,
            asked.today
        ))
        .await?)
}

/// Applications of one state by how long ago they were sent.
pub struct Ages {
    pub state: String,
    pub week: i64,
    pub fortnight: i64,
    pub month: i64,
    pub two_months: i64,
    pub longer: i64,
}
db::row!(Ages { state, week, fortnight, month, two_months, longer });

impl Ages {
    /// The bands, shortest wait first.
    pub fn bands(&self) -> [i64; 5] {
        [self.week, self.fortnight, self.month, self.two_months, self.longer]
    }
}

/// Who waits, and for how long since it was sent.
pub async fn waiting(tx: &mut Tx, asked: &Asked<'_>) -> Result<Vec<Ages>> {
    let ago = |days: i64| -> Timestamp { asked.now - SignedDuration::from_hours(24 * days) };
    Ok(tx
        .all(sql!(
            "select w.state,
                    cast(sum(case when w.sent > $4 then 1 else 0 end) as bigint) as week,
                    cast(sum(case when w.sent <= $4 and w.sent > $5 then 1 else 0 end) as bigint) as fortnight,
                    cast(sum(case when w.sent <= $5 and w.sent > $6 then 1 else 0 end) as bigint) as month,
                    cast(sum(case when w.sent <= $6 and w.sent > $7 then 1 else 0 end) as bigint) as two_months,
                    cast(sum(case when w.sent <= $7 then 1 else 0 end) as bigint) as longer
             from (select c.state, coalesce(c.submitted_at, c.since) as sent
                   from clearance c
                   where c.state in ('submitted', 'awaiting_school', 'awaiting_id', 'awaiting_disclosure', 'screening',
                                     'review', 'pre_adverse', 'appeal')
                     and (($3 = 0 and exists (select 1 from may m where m.person = $1 and m.ability = $2
                                                and m.scope_kind = 'district'))
                          or c.id in (select cs.clearance from clearance_school cs join may m
                                        on m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = cs.school)
                                      where m.person = $1 and m.ability = $2 and ($3 = 0 or cs.school = $3)))) w
             group by w.state order by w.state",
            asked.viewer.id(),
            SEE,
            asked.school,
            ago(7),
            ago(14),
            ago(30),
            ago(60)
        ))
        .await?)
}

/// The places of a day.
pub struct Places {
    pub on_date: Date,
    pub shifts: i64,
    pub capacity: i64,
    pub taken: i64,
}
db::row!(Places { on_date, shifts, capacity, taken });

/// Places offered and taken, day by day.
pub async fn places(tx: &mut Tx, asked: &Asked<'_>, from: Date, to: Date) -> Result<Vec<Places>> {
    Ok(tx
        .all(sql!(
            "select s.on_date, count(*) as shifts, cast(sum(s.capacity) as bigint) as capacity,
                    cast(sum(s.taken) as bigint) as taken
             from shift s join opportunity o on o.id = s.opportunity
             where s.on_date >= $4 and s.on_date <= $5 and s.state = 'open'
               and o.state in ('published', 'filled', 'closed') and ($3 = 0 or s.school = $3)
               and exists (
                select 1 from may m where m.person = $1 and m.ability = $2
                  and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = s.school)))
             group by s.on_date order by s.on_date",
            asked.viewer.id(),
            SEE,
            asked.school,
            from,
            to
        ))
        .await?)
}

/// Minutes of a month and a kind.
pub struct Given {
    pub month: String,
    pub category: String,
    pub minutes: i64,
}
db::row!(Given { month, category, minutes });

/// Minutes that count, by month and kind.
pub async fn given(tx: &mut Tx, asked: &Asked<'_>, from: Date, to: Date) -> Result<Vec<Given>> {
    Ok(tx
        .all(sql!(
            "select substr(h.on_date, 1, 7) as month, h.category, cast(sum(h.minutes) as bigint) as minutes
             from hours h
             where h.on_date >= $4 and h.on_date <= $5 and h.state in ('confirmed', 'locked') and ($3 = 0 or h.school = $3)
               and (exists (select 1 from may m where m.person = $1 and m.ability = $2 and m.scope_kind = 'district')
                    or h.school in (select m.scope from may m
                                    where m.person = $1 and m.ability = $2 and m.scope_kind = 'school'))
             group by substr(h.on_date, 1, 7), h.category order by month, h.category",
            asked.viewer.id(),
            SEE,
            asked.school,
            from,
            to
        ))
        .await?)
}

/// What a school was given this school year.
pub struct AtSchool {
    pub id: i64,
    pub name: String,
    pub people: i64,
    pub minutes: i64,
}
db::row!(AtSchool { id, name, people, minutes });

/// Minutes that count this school year, by school, most first.
pub async fn schools(tx: &mut Tx, asked: &Asked<'_>) -> Result<Vec<AtSchool>> {
    Ok(tx
        .all(sql!(
            "select s.id, s.name, count(distinct h.person) as people, cast(sum(h.minutes) as bigint) as minutes
             from hours h join school s on s.id = h.school
             where h.on_date >= $4 and h.on_date <= $5 and h.state in ('confirmed', 'locked') and ($3 = 0 or h.school = $3)
               and (exists (select 1 from may m where m.person = $1 and m.ability = $2 and m.scope_kind = 'district')
                    or h.school in (select m.scope from may m
                                    where m.person = $1 and m.ability = $2 and m.scope_kind = 'school'))
             group by s.id, s.name order by minutes desc, s.name limit 500",
            asked.viewer.id(),
            SEE,
            asked.school,
            asked.year_starts,
            asked.today
        ))
        .await?)
}

/// Who came in a month, and who did not.
pub struct Came {
    pub month: String,
    pub attended: i64,
    pub absent: i64,
}
db::row!(Came { month, attended, absent });

/// Places of days gone by: somebody came, or did not.
pub async fn came(tx: &mut Tx, asked: &Asked<'_>, from: Date) -> Result<Vec<Came>> {
    Ok(tx
        .all(sql!(
            "select substr(s.on_date, 1, 7) as month,
                    cast(sum(case when u.state = 'attended' then 1 else 0 end) as bigint) as attended,
                    cast(sum(case when u.state = 'no_show' then 1 else 0 end) as bigint) as absent
             from shift s join signup u on u.shift = s.id
             where s.on_date >= $4 and s.on_date <= $5 and u.state in ('attended', 'no_show') and ($3 = 0 or s.school = $3)
               and exists (
                select 1 from may m where m.person = $1 and m.ability = $2
                  and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = s.school)))
             group by substr(s.on_date, 1, 7) order by month",
            asked.viewer.id(),
            SEE,
            asked.school,
            from,
            asked.today
        ))
        .await?)
}

/// People who may help today, by a trait of theirs.
pub struct Trait {
    pub what: String,
    pub people: i64,
}
db::row!(Trait { what, people });

/// By the language they read.
pub async fn languages(tx: &mut Tx, asked: &Asked<'_>) -> Result<Vec<Trait>> {
    Ok(tx
        .all(sql!(
            "select p.lang as what, count(*) as people
             from person p
             where p.id in (
                   select c.person from clearance c
                   where c.state = 'cleared' and c.valid_from <= $4 and c.valid_to >= $4
                     and (($3 = 0 and exists (select 1 from may m where m.person = $1 and m.ability = $2
                                                and m.scope_kind = 'district'))
                          or c.id in (select cs.clearance from clearance_school cs join may m
                                        on m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = cs.school)
                                      where m.person = $1 and m.ability = $2 and ($3 = 0 or cs.school = $3))))
             group by p.lang order by people desc, what",
            asked.viewer.id(),
            SEE,
            asked.school,
            asked.today
        ))
        .await?)
}

/// By age: the youngest first, named by where the band begins; those whose birth date nobody knows are `none`.
pub async fn ages(tx: &mut Tx, asked: &Asked<'_>, born: [Date; 4]) -> Result<Vec<Trait>> {
    let [eighteen, thirty, fifty, sixty_five] = born;
    Ok(tx
        .all(sql!(
            "select a.what, count(*) as people
             from (select case when p.birth_date is null then 'none' when p.birth_date > $5 then 'under-18'
                               when p.birth_date > $6 then '18' when p.birth_date > $7 then '30'
                               when p.birth_date > $8 then '50' else '65' end as what
                   from person p
                   where p.id in (
                         select c.person from clearance c
                         where c.state = 'cleared' and c.valid_from <= $4 and c.valid_to >= $4
                           and (($3 = 0 and exists (select 1 from may m where m.person = $1 and m.ability = $2
                                                      and m.scope_kind = 'district'))
                                or c.id in (select cs.clearance from clearance_school cs join may m
                                              on m.scope_kind = 'district'
                                                 or (m.scope_kind = 'school' and m.scope = cs.school)
                                            where m.person = $1 and m.ability = $2 and ($3 = 0 or cs.school = $3))))) a
             group by a.what order by a.what",
            asked.viewer.id(),
            SEE,
            asked.school,
            asked.today,
            eighteen,
            thirty,
            fifty,
            sixty_five
        ))
        .await?)
}
