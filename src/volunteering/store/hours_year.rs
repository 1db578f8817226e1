//! The SQL of closed school years.

use crate::error::Result;
use crate::people::Ability;
use crate::policy::SchoolYear;
use crate::schools::SchoolId;
use crate::volunteering::hours_year::{Counted, Frozen, Line, OfKind, Sum};
use crate::web::{Reach, Viewer};
use db::{Tx, Value, sql, values};
use jiff::civil::Date;

/// The figures of a year, once it is closed.
pub async fn frozen(tx: &mut Tx, year: &str) -> Result<Option<Frozen>> {
    Ok(tx
        .maybe(sql!(
            "select y.people, y.lines, y.minutes, y.cents, y.closed_at from hours_year y where y.school_year = $1",
            year
        ))
        .await?)
}

/// What counts of a school year, by school and kind: lines of hours in one pass, and the time of groups beside them.
pub async fn counted(tx: &mut Tx, reach: &Reach, year: SchoolYear) -> Result<Vec<Counted>> {
    let mut q = sql!(
        "select x.school, x.category, cast(sum(x.people) as bigint) as people, cast(sum(x.lines) as bigint) as lines,
                cast(sum(x.earlier) as bigint) as earlier, cast(sum(x.later) as bigint) as later
         from (select h.school, h.category, count(distinct h.person) as people, count(*) as lines,
                      sum(case when h.on_date < $3 then h.minutes else 0 end) as earlier,
                      sum(case when h.on_date < $3 then 0 else h.minutes end) as later
               from hours h
               where h.on_date >= $1 and h.on_date <= $2 and h.state in ('confirmed', 'locked')",
        year.first,
        year.last,
        turn_of(year)
    );
    reach.narrow(&mut q, " and h.school in (${})");
    q.push_text(
        " group by h.school, h.category
          union all
          select t.school, t.category, 0 as people, 0 as lines, case when t.on_date < $3 then t.minutes else 0 end as earlier,
                 case when t.on_date < $3 then 0 else t.minutes end as later
          from group_time t where t.on_date >= $1 and t.on_date <= $2",
    );
    reach.narrow(&mut q, " and t.school in (${})");
    q.push_text(" ) x group by x.school, x.category order by x.school, x.category");
    Ok(tx.all(q).await?)
}

/// The same of all schools together, by kind: whoever helped at two schools is one person.
pub async fn kinds(tx: &mut Tx, reach: &Reach, year: SchoolYear) -> Result<Vec<OfKind>> {
    let mut q = sql!(
        "select x.category, cast(sum(x.people) as bigint) as people, cast(sum(x.earlier) as bigint) as earlier,
                cast(sum(x.later) as bigint) as later
         from (select h.category, count(distinct h.person) as people,
                      sum(case when h.on_date < $3 then h.minutes else 0 end) as earlier,
                      sum(case when h.on_date < $3 then 0 else h.minutes end) as later
               from hours h
               where h.on_date >= $1 and h.on_date <= $2 and h.state in ('confirmed', 'locked')",
        year.first,
        year.last,
        turn_of(year)
    );
    reach.narrow(&mut q, " and h.school in (${})");
    q.push_text(
        " group by h.category
          union all
          select t.category, 0 as people, case when t.on_date < $3 then t.minutes else 0 end as earlier,
                 case when t.on_date < $3 then 0 else t.minutes end as later
          from group_time t where t.on_date >= $1 and t.on_date <= $2",
    );
    reach.narrow(&mut q, " and t.school in (${})");
    q.push_text(" ) x group by x.category order by x.category");
    Ok(tx.all(q).await?)
}

/// The first of January in a school year: an hour has another value from then on.
fn turn_of(year: SchoolYear) -> Date {
    year.last.first_of_year()
}

/// Who has lines of hours at each school.
pub async fn people(tx: &mut Tx, reach: &Reach, year: SchoolYear) -> Result<Vec<(SchoolId, i64)>> {
    let mut q = sql!(
        "select h.school, count(distinct h.person) as people from hours h
         where h.on_date >= $1 and h.on_date <= $2 and h.state in ('confirmed', 'locked')",
        year.first,
        year.last
    );
    reach.narrow(&mut q, " and h.school in (${})");
    q.push_text(" group by h.school");
    Ok(tx.all(q).await?)
}

pub async fn people_of_all(tx: &mut Tx, year: SchoolYear) -> Result<i64> {
    let (people,) = tx
        .one::<(i64,)>(sql!(
            "select count(distinct h.person) as people from hours h
             where h.on_date >= $1 and h.on_date <= $2 and h.state in ('confirmed', 'locked')",
            year.first,
            year.last
        ))
        .await?;
    Ok(people)
}

pub async fn insert(tx: &mut Tx, year: &str, frozen: &Frozen, lines: &[Sum], policy: i64) -> Result<()> {
    tx.run(sql!(
        "insert into hours_year (school_year, people, lines, minutes, cents, closed_at, policy)
         values ($1, $2, $3, $4, $5, $6, $7)",
        year,
        frozen.people,
        frozen.lines,
        frozen.minutes,
        frozen.cents,
        frozen.closed_at,
        policy
    ))
    .await?;
    let rows: Vec<Vec<Value>> = lines
        .iter()
        .map(|(school, category, people, lines, minutes, cents)| {
            values![year, *school, category.as_str(), *people, *lines, *minutes, *cents]
        })
        .collect();
    tx.insert_many(
        "hours_year_line",
        &["school_year", "school", "category", "people", "lines", "minutes", "cents"],
        rows,
    )
    .await?;
    Ok(())
}

/// The lines of a closed year within the viewer's reach, by school, all kinds first.
pub async fn lines(tx: &mut Tx, viewer: &Viewer, year: &str) -> Result<Vec<Line>> {
    let mut q = sql!(
        "select l.school, c.name as school_name, l.category, l.people, l.lines, l.minutes, l.cents
         from hours_year_line l join school c on c.id = l.school
         where l.school_year = $1",
        year
    );
    viewer.reach(Ability::SeeDashboard).narrow(&mut q, " and l.school in (${})");
    q.push_text(" order by c.name, l.school, l.category");
    Ok(tx.all(q).await?)
}

/// The names of the schools within the viewer's reach, for figures that are not yet written down.
pub async fn names(tx: &mut Tx, viewer: &Viewer) -> Result<Vec<(SchoolId, String)>> {
    let mut q = sql!("select s.id, s.name from school s where s.id > 0");
    viewer.reach(Ability::SeeDashboard).narrow(&mut q, " and s.id in (${})");
    q.push_text(" order by s.name, s.id");
    Ok(tx.all(q).await?)
}
