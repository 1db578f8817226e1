//! The SQL of closed school years.

use crate::error::Result;
use crate::people::Ability;
use crate::policy::SchoolYear;
use crate::schools::SchoolId;
use crate::volunteering::hours_year::{Counted, Frozen, Line, Sum};
use crate::web::Viewer;
use db::{Sql, Tx, Value, sql, values};

/// The figures of a year, once it is closed.
pub async fn frozen(tx: &mut Tx, year: &str) -> Result<Option<Frozen>> {
    Ok(tx
        .maybe(sql!(
            "select y.people, y.lines, y.minutes, y.cents, y.closed_at from hours_year y where y.school_year = $1",
            year
        ))
        .await?)
}

/// What counts, by school, category and calendar year; with a viewer, at the schools within their reach.
pub async fn counted(tx: &mut Tx, viewer: Option<&Viewer>, year: SchoolYear) -> Result<Vec<Counted>> {
    let mut q = sql!(
        "select h.school, h.category, substr(h.on_date, 1, 4) as in_year, count(*) as lines,
                cast(sum(h.minutes) as bigint) as minutes
         from hours h
         where h.on_date >= $1 and h.on_date <= $2 and h.state in ('confirmed', 'locked')",
        year.first,
        year.last
    );
    within(&mut q, viewer);
    q.push_text(" group by h.school, h.category, substr(h.on_date, 1, 4) order by h.school, h.category, in_year");
    Ok(tx.all(q).await?)
}

/// Who helped: by school and category, and by school alone with an empty category.
pub async fn people(tx: &mut Tx, viewer: Option<&Viewer>, year: SchoolYear) -> Result<Vec<(SchoolId, String, i64)>> {
    let mut q = sql!(
        "select h.school, '' as category, count(distinct h.person) as people from hours h
         where h.on_date >= $1 and h.on_date <= $2 and h.state in ('confirmed', 'locked')",
        year.first,
        year.last
    );
    within(&mut q, viewer);
    q.push_text(" group by h.school");
    let mut people: Vec<(SchoolId, String, i64)> = tx.all(q).await?;
    let mut q = sql!(
        "select h.school, h.category, count(distinct h.person) as people from hours h
         where h.on_date >= $1 and h.on_date <= $2 and h.state in ('confirmed', 'locked')",
        year.first,
        year.last
    );
    within(&mut q, viewer);
    q.push_text(" group by h.school, h.category");
    people.extend(tx.all::<(SchoolId, String, i64)>(q).await?);
    Ok(people)
}

fn within(q: &mut Sql, viewer: Option<&Viewer>) {
    let Some(viewer) = viewer else { return };
    let who = (viewer.id(), Ability::SeeDashboard.as_str());
    q.push(
        " and (exists (select 1 from may m where m.person = ${} and m.ability = ${} and m.scope_kind = 'district')",
        who,
    );
    q.push(
        " or h.school in (select m.scope from may m
                          where m.person = ${} and m.ability = ${} and m.scope_kind = 'school'))",
        who,
    );
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
    Ok(tx
        .all(sql!(
            "select l.school, c.name as school_name, l.category, l.people, l.lines, l.minutes, l.cents
             from hours_year_line l join school c on c.id = l.school
             where l.school_year = $1 and exists (
                 select 1 from may m where m.person = $2 and m.ability = $3
                   and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = l.school)))
             order by c.name, l.school, l.category",
            year,
            viewer.id(),
            Ability::SeeDashboard.as_str()
        ))
        .await?)
}

/// The names of the schools within the viewer's reach, for figures that are not yet written down.
pub async fn names(tx: &mut Tx, viewer: &Viewer) -> Result<Vec<(SchoolId, String)>> {
    Ok(tx
        .all(sql!(
            "select s.id, s.name from school s
             where exists (select 1 from may m where m.person = $1 and m.ability = $2
                           and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = s.id)))
             order by s.name, s.id",
            viewer.id(),
            Ability::SeeDashboard.as_str()
        ))
        .await?)
}
