//! The SQL of corrections of closed hours.

use crate::error::Result;
use crate::people::{Ability, PersonId};
use crate::schools::SchoolId;
use crate::volunteering::hours::{Hours, HoursId};
use crate::volunteering::hours_close_flow::CorrectionState;
use crate::volunteering::hours_correction::{Correction, CorrectionId, Kind};
use crate::volunteering::shift_flow::HoursState;
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

#[expect(clippy::too_many_arguments, reason = "one caller; all of it is one row")]
pub async fn insert(
    tx: &mut Tx,
    hours: &Hours,
    kind: Kind,
    minutes: i64,
    category: &str,
    why: &str,
    by: PersonId,
    now: Timestamp,
) -> Result<CorrectionId> {
    let id = CorrectionId(tx.new_id());
    tx.run(sql!(
        "insert into hours_correction (id, hours, kind, old_minutes, old_category, old_state, new_minutes, new_category,
                                       why, state, asked_by, asked_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'asked', $10, $11)",
        id,
        hours.id,
        kind,
        hours.minutes,
        hours.category.as_str(),
        hours.state,
        minutes,
        category,
        why,
        by,
        now
    ))
    .await?;
    Ok(id)
}

/// The columns of a correction, and where they come from.
fn select() -> Sql {
    let q = sql!(
        "select k.id, k.hours, h.person, p.given || ' ' || p.family as name, h.school, c.name as school_name, h.on_date,
                k.kind, k.old_minutes, k.old_category, k.old_state, k.new_minutes, k.new_category, k.why, k.state,
                coalesce(a.merged_into, a.id) as asked_by, a.given || ' ' || a.family as asked_name, k.asked_at,
                d.given || ' ' || d.family as decided_name, k.decided_at, k.answer
         from hours_correction k
         join hours h on h.id = k.hours
         join person p on p.id = h.person
         join school c on c.id = h.school
         join person a on a.id = k.asked_by
         left join person d on d.id = k.decided_by"
    );
    q
}

const REACHED: &str = " exists (select 1 from may m where m.person = ${} and m.ability = ${}
                        and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = h.school)))";

/// One that lies within the viewer's reach.
pub async fn within_reach(
    tx: &mut Tx,
    viewer: &Viewer,
    ability: Ability,
    id: CorrectionId,
) -> Result<Option<Correction>> {
    let mut q = select();
    q.push(" where k.id = ${} and", id).push(REACHED, (viewer.id(), ability.as_str()));
    Ok(tx.maybe(q).await?)
}

/// Corrections on a page.
pub const PAGE: i64 = 50;

/// Those in a state within the viewer's reach, the oldest first.
pub async fn queue(
    tx: &mut Tx,
    viewer: &Viewer,
    state: CorrectionState,
    after: CorrectionId,
    most: i64,
) -> Result<Vec<Correction>> {
    let mut q = select();
    q.push(" where k.state = ${} and k.id > ${} and", (state, after));
    q.push(REACHED, (viewer.id(), Ability::CountersignHours.as_str()));
    q.push(" order by k.id limit ${}", most);
    Ok(tx.all(q).await?)
}

/// How many there are in each state within the viewer's reach.
pub async fn counts(tx: &mut Tx, viewer: &Viewer) -> Result<Vec<(CorrectionState, i64)>> {
    Ok(tx
        .all(sql!(
            "select k.state, count(*) as count from hours_correction k join hours h on h.id = k.hours
             where exists (select 1 from may m where m.person = $1 and m.ability = $2
                           and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = h.school)))
             group by k.state",
            viewer.id(),
            Ability::CountersignHours.as_str()
        ))
        .await?)
}

/// The one of a line that nobody has decided.
pub async fn open_of(tx: &mut Tx, hours: HoursId) -> Result<Option<Correction>> {
    let mut q = select();
    q.push(" where k.hours = ${} and k.state = 'asked'", hours);
    Ok(tx.maybe(q).await?)
}

/// All of a line, newest first; the reader has seen the line.
pub async fn of_line(tx: &mut Tx, hours: HoursId) -> Result<Vec<Correction>> {
    let mut q = select();
    q.push(" where k.hours = ${} order by k.id desc limit 20", hours);
    Ok(tx.all(q).await?)
}

/// All of a school's days, newest first; the reader has reach over the school.
pub async fn of_school(tx: &mut Tx, school: SchoolId, from: Date, to: Date) -> Result<Vec<Correction>> {
    let mut q = select();
    q.push(" where h.school = ${} and h.on_date >= ${} and h.on_date <= ${}", (school, from, to));
    q.push_text(" order by k.id desc limit 100");
    Ok(tx.all(q).await?)
}

/// Those of some days that nobody has decided.
pub async fn open_between(tx: &mut Tx, from: Date, to: Date) -> Result<Vec<Correction>> {
    let mut q = select();
    q.push(" where k.state = 'asked' and h.on_date >= ${} and h.on_date <= ${} order by k.id", (from, to));
    Ok(tx.all(q).await?)
}

pub async fn decide(
    tx: &mut Tx,
    id: CorrectionId,
    to: CorrectionState,
    answer: &str,
    by: Option<PersonId>,
    now: Timestamp,
) -> Result<()> {
    tx.run(sql!(
        "update hours_correction set state = $2, answer = $3, decided_by = $4, decided_at = $5 where id = $1",
        id,
        to,
        answer,
        by,
        now
    ))
    .await?;
    Ok(())
}

/// Writes the new values into the line.
pub async fn apply(tx: &mut Tx, correction: &Correction, to: HoursState, by: PersonId, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update hours set minutes = $2, category = $3, state = $4, decided_by = $5, decided_at = $6 where id = $1",
        correction.hours,
        correction.new_minutes,
        correction.new_category.as_str(),
        to,
        by,
        now
    ))
    .await?;
    Ok(())
}
