//! All SQL of the dashboard: counts within the viewer's reach, for one of their schools or for all of them.

use super::store::{Asked, CASES};
use crate::error::Result;
use db::{Tx, sql};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

/// People who may help today and are alike in what is counted of them.
pub struct Alike {
    /// The highest level they hold.
    pub level: i64,
    /// The language they read.
    pub lang: String,
    /// The band of their age, the youngest 0; one more than the oldest for those whose birth date nobody knows.
    pub age: i64,
    pub people: i64,
}
db::row!(Alike { level, lang, age, people });

/// Everybody who may help today, looked at once. `born` are the last birth dates of each band but the oldest.
pub async fn people(tx: &mut Tx, asked: &Asked<'_>, born: [Date; 4]) -> Result<Vec<Alike>> {
    let [eighteen, thirty, fifty, sixty_five] = born;
    let mut q = sql!(
        "select c.level, p.lang,
                cast(case when p.birth_date is null then 5 when p.birth_date > $2 then 0 when p.birth_date > $3 then 1
                          when p.birth_date > $4 then 2 when p.birth_date > $5 then 3 else 4 end as bigint) as age,
                count(*) as people
         from (select c.person, max(c.granted) as level
               from clearance c
               where c.state = 'cleared' and c.valid_from <= $1 and c.valid_to >= $1",
        asked.today,
        eighteen,
        thirty,
        fifty,
        sixty_five
    );
    asked.narrow(&mut q, CASES);
    q.push_text(" group by c.person) c join person p on p.id = c.person group by 1, 2, 3");
    Ok(tx.all(q).await?)
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
    let mut q = sql!(
        "select w.state,
                cast(sum(case when w.sent > $1 then 1 else 0 end) as bigint) as week,
                cast(sum(case when w.sent <= $1 and w.sent > $2 then 1 else 0 end) as bigint) as fortnight,
                cast(sum(case when w.sent <= $2 and w.sent > $3 then 1 else 0 end) as bigint) as month,
                cast(sum(case when w.sent <= $3 and w.sent > $4 then 1 else 0 end) as bigint) as two_months,
                cast(sum(case when w.sent <= $4 then 1 else 0 end) as bigint) as longer
         from (select c.state, coalesce(c.submitted_at, c.since) as sent
               from clearance c
               where c.state in ('submitted', 'awaiting_school', 'awaiting_id', 'awaiting_disclosure', 'screening',
                                 'awaiting_more', 'review', 'pre_adverse', 'appeal')",
        ago(7),
        ago(14),
        ago(30),
        ago(60)
    );
    asked.narrow(&mut q, CASES);
    q.push_text(" ) w group by w.state order by w.state");
    Ok(tx.all(q).await?)
}

/// The places of a day.
pub struct Places {
    pub on_date: Date,
    pub shifts: i64,
    pub capacity: i64,
    pub taken: i64,
}
db::row!(Places { on_date, shifts, capacity, taken });

/// Places offered and taken, day by day. The few opportunities that were never shown, or not any more, are left out.
pub async fn places(tx: &mut Tx, asked: &Asked<'_>, from: Date, to: Date) -> Result<Vec<Places>> {
    let mut q = sql!(
        "select s.on_date, count(*) as shifts, cast(sum(s.capacity) as bigint) as capacity,
                cast(sum(s.taken) as bigint) as taken
         from shift s
         where s.on_date >= $1 and s.on_date <= $2 and s.state = 'open'
           and s.opportunity not in (
               select o.id from opportunity o where o.state not in ('published', 'filled', 'closed'))",
        from,
        to
    );
    asked.narrow(&mut q, " and s.school in (${})");
    q.push_text(" group by s.on_date order by s.on_date");
    Ok(tx.all(q).await?)
}

/// What a school was given this school year: minutes of everybody, and people who have lines of hours of their own.
pub struct AtSchool {
    pub id: i64,
    pub name: String,
    pub people: i64,
    pub minutes: i64,
}
db::row!(AtSchool { id, name, people, minutes });

/// Minutes that count this school year, by school, most first.
pub async fn schools(tx: &mut Tx, asked: &Asked<'_>) -> Result<Vec<AtSchool>> {
    let mut q = sql!(
        "select s.id, s.name, cast(sum(x.people) as bigint) as people, cast(sum(x.minutes) as bigint) as minutes
         from (select h.school, count(distinct h.person) as people, sum(h.minutes) as minutes
               from hours h
               where h.on_date >= $1 and h.on_date <= $2 and h.state in ('confirmed', 'locked')",
        asked.year_starts,
        asked.today
    );
    asked.narrow(&mut q, " and h.school in (${})");
    q.push_text(
        " group by h.school
          union all
          select t.school, 0 as people, t.minutes from group_time t where t.on_date >= $1 and t.on_date <= $2",
    );
    asked.narrow(&mut q, " and t.school in (${})");
    q.push_text(
        " ) x join school s on s.id = x.school
          group by s.id, s.name order by minutes desc, s.name limit 500",
    );
    Ok(tx.all(q).await?)
}

/// Who came in a month, and who did not.
pub struct Came {
    pub month: String,
    pub attended: i64,
    pub absent: i64,
}
db::row!(Came { month, attended, absent });

/// Places of days gone by: somebody came, or did not. Day by day first, in the order of the shifts, so that a year of
/// places is not sorted.
pub async fn came(tx: &mut Tx, asked: &Asked<'_>, from: Date) -> Result<Vec<Came>> {
    let mut q = sql!(
        "select substr(x.on_date, 1, 7) as month, cast(sum(x.attended) as bigint) as attended,
                cast(sum(x.absent) as bigint) as absent
         from (select s.on_date, count(*) filter (where u.state = 'attended') as attended,
                      count(*) filter (where u.state = 'no_show') as absent
               from shift s join signup u on u.shift = s.id
               where s.on_date >= $1 and s.on_date <= $2",
        from,
        asked.today
    );
    asked.narrow(&mut q, " and s.school in (${})");
    q.push_text(" group by s.on_date) x group by substr(x.on_date, 1, 7) order by month");
    Ok(tx.all(q).await?)
}

/// Reports that were ordered and not lost: all of them, those of which the cost is known, and what these cost.
pub struct Ordered {
    pub reports: i64,
    pub priced: i64,
    pub cents: i64,
}
db::row!(Ordered { reports, priced, cents });

/// Reports ordered in a time, in the whole district. What a company never took, or nobody answered in time, costs nothing.
pub async fn ordered(tx: &mut Tx, from: Timestamp, until: Timestamp) -> Result<Ordered> {
    Ok(tx
        .one(sql!(
            "select count(*) as reports, count(o.cost) as priced, cast(coalesce(sum(o.cost), 0) as bigint) as cents
             from screening_order o
             where o.ordered_at >= $1 and o.ordered_at < $2 and o.state in ('invited', 'done', 'by_hand')",
            from,
            until
        ))
        .await?)
}
