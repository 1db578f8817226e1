//! The volunteers of a school or of the district: who may help, at which level, until when.

use super::queue::{PAGE, within};
use crate::error::Result;
use crate::people::{Ability, PersonId, fold};
use crate::volunteering::clearance::ClearanceId;
use crate::volunteering::clearance_flow::ClearanceState;
use crate::web::{Reach, Viewer};
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// One volunteer.
pub struct Line {
    pub id: ClearanceId,
    pub given: String,
    pub family: String,
    pub state: ClearanceState,
    pub granted: i64,
    pub valid_to: Option<Date>,
    pub restriction: String,
    pub drives_until: Option<Date>,
    /// One of the chosen schools, by name.
    pub school: Option<String>,
}
db::row!(Line { id, given, family, state, granted, valid_to, restriction, drives_until, school });

impl Line {
    pub fn name(&self) -> String {
        format!("{} {}", self.given, self.family).trim().to_owned()
    }
}

/// The words under which volunteers are found, and the states behind each.
pub const STANDINGS: &[(&str, ClearanceState)] = &[
    ("cleared", ClearanceState::Cleared),
    ("resting", ClearanceState::Inactive),
    ("on_hold", ClearanceState::Suspended),
    ("ended", ClearanceState::Expired),
];

/// What somebody looks for.
#[derive(Debug, Clone)]
pub struct Wanted {
    pub standing: &'static str,
    pub level: Option<i64>,
    pub school: Option<i64>,
    pub name: String,
    /// Those who end between these days.
    pub ends: Option<(Date, Date)>,
}

impl Wanted {
    pub fn read(standing: &str, level: &str, school: &str, name: &str) -> Wanted {
        let known = STANDINGS.iter().find(|(word, _)| *word == standing);
        Wanted {
            standing: known.map_or("cleared", |(word, _)| *word),
            level: level.parse().ok(),
            school: school.parse().ok(),
            name: fold(name).chars().take(80).collect::<String>().replace(['%', '_', '\\'], " "),
            ends: None,
        }
    }

    fn state(&self) -> ClearanceState {
        STANDINGS.iter().find(|(word, _)| *word == self.standing).map_or(ClearanceState::Cleared, |(_, state)| *state)
    }
}

/// The person's newest case that ever gave a level: an older one is history.
const NEWEST: &str = " and not exists (select 1 from clearance n
    where n.person = c.person and n.id > c.id and n.state in ('cleared', 'inactive', 'suspended', 'expired'))";

impl Wanted {
    /// Whether few cases are left to sort: those of a school, of a level, or that end soon. Else everybody is read by
    /// name, and nobody reads further than the page.
    fn is_narrow(&self) -> bool {
        self.school.is_some() || self.level.is_some() || self.ends.is_some()
    }
}

fn narrowed(q: &mut Sql, viewer: &Viewer, wanted: &Wanted) {
    within(q, viewer, Ability::SeeVolunteers);
    q.push_text(NEWEST);
    if let Some(level) = wanted.level {
        q.push(" and c.granted = ${}", level);
    }
    if let Some(school) = wanted.school {
        q.push(" and c.id in (select cs.clearance from clearance_school cs where cs.school = ${})", school);
    }
    if !wanted.name.is_empty() {
        q.push(" and (p.folded like ${} || '%' or p.folded like '% ' || ${} || '%')", wanted.name.clone());
    }
    if let Some((from, to)) = wanted.ends {
        q.push(" and c.valid_to >= ${} and c.valid_to <= ${}", (from, to));
    }
}

/// A page, by name; `after` is the last line of the page before. `few` says that the standing has few in it.
pub async fn lines(
    tx: &mut Tx,
    viewer: &Viewer,
    wanted: &Wanted,
    few: bool,
    after: Option<i64>,
    most: i64,
) -> Result<Vec<Line>> {
    let cursor: Option<(String, i64)> = match after {
        Some(id) => {
            tx.maybe(sql!(
                "select p.folded, c.id from clearance c join person p on p.id = c.person where c.id = $1",
                id
            ))
            .await?
        }
        None => None,
    };
    let by_school = wanted.school.is_some() || viewer.reach(Ability::SeeVolunteers) != Reach::District;
    let mut q = sql!(
        "select c.id, p.given, p.family, c.state, c.granted, c.valid_to, c.restriction,
                d.last_day as drives_until,
                (select min(s.name) from clearance_school cs join school s on s.id = cs.school
                 where cs.clearance = c.id) as school
         from (select c.id
               from person p
               join clearance c on c.person = p.id
               where p.merged_into is null"
    );
    // Few cases are found by their state, or by their school, and sorted. Of many the first by name are read: there the
    // state must not be what they are found by.
    let sorted = few || by_school || wanted.is_narrow();
    let by_state = sorted && !by_school;
    q.push(if by_state { " and c.state = ${}" } else { " and c.state || '' = ${}" }, wanted.state());
    if let Some((folded, id)) = cursor {
        q.push(" and (p.folded, c.id) > (${}, ${})", (folded, id));
    }
    narrowed(&mut q, viewer, wanted);
    q.push_text(if sorted { " order by p.folded || '', c.id" } else { " order by p.folded, c.id" });
    q.push(
        " limit ${}) x
         join clearance c on c.id = x.id
         join person p on p.id = c.person
         left join driving d on d.clearance = c.id
         order by p.folded, c.id",
        most,
    );
    Ok(tx.all(q).await?)
}

/// So many are quickly sorted.
const FEW: i64 = 2_000;

/// The usual page, where it is known how many there are in each standing.
pub async fn page_of(
    tx: &mut Tx,
    viewer: &Viewer,
    wanted: &Wanted,
    counts: &[(&str, i64)],
    after: Option<i64>,
) -> Result<Vec<Line>> {
    let few = counts.iter().any(|(standing, count)| *standing == wanted.standing && *count <= FEW);
    lines(tx, viewer, wanted, few, after, PAGE).await
}

/// How many there are in each standing, whatever else is looked for.
pub async fn counts(tx: &mut Tx, viewer: &Viewer) -> Result<Vec<(&'static str, i64)>> {
    let found = match viewer.reach(Ability::SeeVolunteers) {
        Reach::District => in_the_district(tx, viewer).await?,
        _ => at_schools(tx, viewer).await?,
    };
    let count = |state| found.iter().filter(|(known, _)| *known == state).map(|(_, count)| count).sum::<i64>();
    Ok(STANDINGS.iter().map(|(word, state)| (*word, count(*state))).collect())
}

async fn at_schools(tx: &mut Tx, viewer: &Viewer) -> Result<Vec<(ClearanceState, i64)>> {
    let mut q = sql!(
        "select c.state, count(*) as count from clearance c
         where c.state || '' in ('cleared', 'inactive', 'suspended', 'expired')"
    );
    within(&mut q, viewer, Ability::SeeVolunteers);
    q.push_text(NEWEST);
    q.push_text(" group by c.state");
    Ok(tx.all(q).await?)
}

/// All cases of each state, less those of people who have a newer one: both are read off an index, the second in the
/// order of people, so that nobody's cases are looked for one by one.
async fn in_the_district(tx: &mut Tx, viewer: &Viewer) -> Result<Vec<(ClearanceState, i64)>> {
    Ok(tx
        .all(sql!(
            "select c.state, count(*) as count from clearance c
             where c.state in ('cleared', 'inactive', 'suspended', 'expired') and c.person <> $1
             group by c.state
             union all
             select c.state, -count(*) as count
             from (select x.person, max(x.id) as newest from clearance x
                   where x.state || '' in ('cleared', 'inactive', 'suspended', 'expired') and x.person <> $1
                   group by x.person having count(*) > 1) n
             join clearance c on c.person = n.person and c.id < n.newest
             where c.state || '' in ('cleared', 'inactive', 'suspended', 'expired')
             group by c.state",
            viewer.id()
        ))
        .await?)
}

/// One level's part of the roll-over.
pub struct Turn {
    pub level: i64,
    pub count: i64,
    pub until: Date,
}
db::row!(Turn { level, count, until });

/// Who ends when, by level: what the next roll-over takes.
pub async fn ending(tx: &mut Tx, from: Date, to: Date) -> Result<Vec<Turn>> {
    Ok(tx
        .all(sql!(
            "select c.granted as level, count(*) as count, c.valid_to as until from clearance c
             where c.state = 'cleared' and c.valid_to >= $1 and c.valid_to <= $2
             group by c.granted, c.valid_to
             order by count(*) desc, c.valid_to, c.granted limit 24",
            from,
            to
        ))
        .await?)
}

/// Who rests, by level and the last day to take it up again.
pub async fn resting(tx: &mut Tx, today: Date) -> Result<Vec<Turn>> {
    Ok(tx
        .all(sql!(
            "select c.granted as level, count(*) as count, c.reactivate_until as until from clearance c
             where c.state = 'inactive' and c.reactivate_until >= $1
             group by c.granted, c.reactivate_until
             order by c.reactivate_until, c.granted limit 24",
            today
        ))
        .await?)
}

/// The next of those who rest and were not reminded in this window.
pub async fn to_remind(tx: &mut Tx, today: Date, after: ClearanceId, most: i64) -> Result<Vec<ClearanceId>> {
    let rows: Vec<(ClearanceId,)> = tx
        .all(sql!(
            "select c.id from clearance c
             where c.state = 'inactive' and c.reactivate_until >= $1 and c.id > $2
               and not exists (select 1 from clearance n where n.person = c.person and n.id > c.id
                               and n.state in ('submitted', 'awaiting_school', 'awaiting_id', 'awaiting_disclosure',
                                               'screening', 'awaiting_more', 'review', 'cleared'))
             order by c.id limit $3",
            today,
            after,
            most
        ))
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Applications sent, by whole weeks since the first of the epoch moved by so many seconds.
pub async fn weeks(tx: &mut Tx, from: Timestamp, shift: i64) -> Result<Vec<(i64, i64)>> {
    Ok(tx
        .all(sql!(
            "select (c.submitted_at + $2) / 604800000000 as week, count(*) as count from clearance c
             where c.submitted_at >= $1
             group by (c.submitted_at + $2) / 604800000000 order by 1",
            from,
            shift * 1_000_000
        ))
        .await?)
}

/// Gives cases to a reviewer.
pub async fn assign(tx: &mut Tx, id: ClearanceId, reviewer: PersonId, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "insert into reviewer_assignment (clearance, reviewer, since) values ($1, $2, $3)
         on conflict (clearance) do update set reviewer = excluded.reviewer, since = excluded.since",
        id,
        reviewer,
        now
    ))
    .await?;
    Ok(())
}

/// Whose work these cases are: the case and the reviewer's name.
pub async fn assigned(tx: &mut Tx, ids: &[ClearanceId]) -> Result<Vec<(ClearanceId, PersonId, String)>> {
    let mut q = sql!(
        "select a.clearance, a.reviewer, p.given || ' ' || p.family as name from reviewer_assignment a
         join person p on p.id = a.reviewer where 1 = 1"
    );
    q.push_list(" and a.clearance in (${})", ids.iter().copied());
    Ok(tx.all(q).await?)
}
