//! Reports of programs.

use crate::agreements::agreement::{Agreement, AgreementId};
use crate::agreements::report::{Report, ReportId, Told};
use crate::agreements::report_flow::ReportState;
use crate::error::Result;
use crate::partners::OrganisationId;
use crate::people::{Ability, PersonId};
use crate::volunteering::GivenBy;
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// Reports on a page.
pub const PAGE: i64 = 50;

/// Every report; what follows narrows it.
fn every() -> Sql {
    sql!(
        "select r.id, r.agreement, r.organisation, o.name as organisation_name, r.due_on, r.state, r.served, r.people,
                r.went_well, r.was_hard, r.counted_minutes, r.counted_visits, r.counted_note, r.why, r.submitted_at, r.since
         from partner_report r join organisation o on o.id = r.organisation
         where r.id > 0"
    )
}

fn reached(q: &mut Sql, viewer: &Viewer) {
    q.push(
        " and exists (select 1 from may m where m.person = ${} and m.ability = ${} and m.scope_kind = 'district')",
        (viewer.id(), Ability::SeePartners.as_str()),
    );
}

pub async fn any(tx: &mut Tx, id: ReportId) -> Result<Option<Report>> {
    let mut q = every();
    q.push(" and r.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

/// One for the office.
pub async fn visible(tx: &mut Tx, viewer: &Viewer, id: ReportId) -> Result<Option<Report>> {
    let mut q = every();
    reached(&mut q, viewer);
    q.push(" and r.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

/// One of an organisation, for whoever was found to speak for it.
pub async fn own(tx: &mut Tx, organisation: OrganisationId, id: ReportId) -> Result<Option<Report>> {
    let mut q = every();
    q.push(" and r.organisation = ${} and r.id = ${}", (organisation, id));
    Ok(tx.maybe(q).await?)
}

/// All of an organisation, the last to come first.
pub async fn of(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Report>> {
    let mut q = every();
    q.push(" and r.organisation = ${} order by r.due_on desc, r.id desc limit 100", organisation);
    Ok(tx.all(q).await?)
}

/// The queue: those in one state by their day, and one more where there is another page.
pub async fn queue(tx: &mut Tx, viewer: &Viewer, state: ReportState, (page, lines): (i64, i64)) -> Result<Vec<Report>> {
    let mut q = every();
    reached(&mut q, viewer);
    q.push(" and r.state = ${} order by r.due_on, r.id", state);
    q.push(" limit ${} offset ${}", (lines + 1, (page - 1) * lines));
    Ok(tx.all(q).await?)
}

/// Those that are late, by their day: with a partner since before `today`, or unread with the office since a day that is
/// over; and one more where there is another page.
pub async fn late(
    tx: &mut Tx,
    viewer: &Viewer,
    (today, unread): (Date, Timestamp),
    (page, lines): (i64, i64),
) -> Result<Vec<Report>> {
    let mut q = every();
    reached(&mut q, viewer);
    q.push(
        " and ((r.state in ('due', 'returned', 'lapsed') and r.due_on < ${})
               or (r.state = 'submitted' and r.submitted_at < ${})) order by r.due_on, r.id",
        (today, unread),
    );
    q.push(" limit ${} offset ${}", (lines + 1, (page - 1) * lines));
    Ok(tx.all(q).await?)
}

/// How many are late.
pub async fn count_late(tx: &mut Tx, today: Date, unread: Timestamp) -> Result<i64> {
    let (count,) = tx
        .one::<(i64,)>(sql!(
            "select count(*) as count from partner_report r
             where (r.state in ('due', 'returned', 'lapsed') and r.due_on < $1)
                or (r.state = 'submitted' and r.submitted_at < $2)",
            today,
            unread
        ))
        .await?;
    Ok(count)
}

/// How many are in each state.
pub async fn counts(tx: &mut Tx) -> Result<Vec<(ReportState, i64)>> {
    Ok(tx
        .all(sql!("select r.state, count(*) as count from partner_report r group by r.state order by r.state"))
        .await?)
}

pub async fn insert(tx: &mut Tx, agreement: &Agreement, due_on: Date, now: Timestamp) -> Result<()> {
    let id = ReportId(tx.new_id());
    tx.run(sql!(
        "insert into partner_report (id, agreement, organisation, due_on, state, since)
         values ($1, $2, $3, $4, 'due', $5) on conflict (agreement, due_on) do nothing",
        id,
        agreement.id,
        agreement.organisation,
        due_on,
        now
    ))
    .await?;
    Ok(())
}

pub async fn remove_due(tx: &mut Tx, agreement: AgreementId) -> Result<()> {
    tx.run(sql!("delete from partner_report where agreement = $1 and state = 'due'", agreement)).await?;
    Ok(())
}

/// What the partner told, beside what was counted.
pub async fn set_told(tx: &mut Tx, id: ReportId, told: &Told, counted: GivenBy, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update partner_report set served = $2, people = $3, went_well = $4, was_hard = $5, submitted_at = $6,
             counted_minutes = $7, counted_visits = $8, counted_note = $9
         where id = $1",
        id,
        told.served,
        told.people,
        told.went_well.as_str(),
        told.was_hard.as_str(),
        now,
        counted.minutes,
        counted.visits,
        told.counted_note.as_str()
    ))
    .await?;
    Ok(())
}

pub async fn set_state(
    tx: &mut Tx,
    id: ReportId,
    to: ReportState,
    why: &str,
    by: Option<PersonId>,
    now: Timestamp,
) -> Result<()> {
    tx.run(sql!(
        "update partner_report set state = $2, why = $3, since = $5, decided_by = coalesce($4, decided_by),
             decided_at = case when $4 is null then decided_at else $5 end
         where id = $1",
        id,
        to,
        why,
        by,
        now
    ))
    .await?;
    Ok(())
}

/// A partner gets one letter a night: not one that was asked for any report today already.
const NOT_TONIGHT: &str = " and not exists (select 1 from partner_report t where t.organisation = r.organisation
                                           and (t.reminded_on = ${} or t.reminded_again_on = ${}))";

/// Those that are due by a day, and of which nobody was told; those of one partner side by side.
pub async fn due_by(tx: &mut Tx, by: Date, today: Date, limit: i64) -> Result<Vec<Report>> {
    let mut q = every();
    q.push(NOT_TONIGHT, (today, today));
    q.push(
        " and r.state = 'due' and r.due_on <= ${} and r.reminded_on is null
          order by r.organisation, r.due_on, r.id limit ${}",
        (by, limit),
    );
    Ok(tx.all(q).await?)
}

pub async fn set_reminded(tx: &mut Tx, id: ReportId, on: Date) -> Result<()> {
    tx.run(sql!("update partner_report set reminded_on = $2 where id = $1", id, on)).await?;
    Ok(())
}

/// Partners that are asked: not one that is suspended, or is none any more.
const ASKED: &str = " and o.standing not in ('suspended', 'archived', 'not_a_partner')";

/// Since when a partner owes a report that is asked for a second time.
#[derive(Debug, Clone, Copy)]
pub struct Owed {
    /// Its day was by then, and so was the first asking.
    pub day: Date,
    /// The partner has had it since then.
    pub had_since: Timestamp,
    pub today: Date,
}

fn owed(since: Owed) -> Sql {
    let mut q = every();
    q.push_text(ASKED);
    q.push(NOT_TONIGHT, (since.today, since.today));
    // One that came back may never have been asked for: it came before that.
    q.push(
        " and r.state in ('due', 'returned') and r.due_on <= ${} and r.since <= ${} and r.reminded_again_on is null
               and (r.reminded_on <= ${} or (r.state = 'returned' and r.reminded_on is null))",
        (since.day, since.had_since, since.day),
    );
    q
}

/// One that is owed, and whose partner may be asked tonight.
pub async fn next_owed(tx: &mut Tx, since: Owed) -> Result<Option<Report>> {
    let mut q = owed(since);
    q.push_text(" order by r.organisation, r.due_on, r.id limit 1");
    Ok(tx.maybe(q).await?)
}

/// All that a partner owes.
pub async fn owed_by(tx: &mut Tx, organisation: OrganisationId, since: Owed) -> Result<Vec<Report>> {
    let mut q = owed(since);
    q.push(" and r.organisation = ${} order by r.due_on, r.id limit 100", organisation);
    Ok(tx.all(q).await?)
}

/// Those that a partner owes although it was asked for a second time by a day.
pub async fn asked_again_by(tx: &mut Tx, day: Date, limit: i64) -> Result<Vec<Report>> {
    let mut q = every();
    q.push_text(ASKED);
    q.push(
        " and r.state in ('due', 'returned') and r.reminded_again_on <= ${} order by r.due_on, r.id limit ${}",
        (day, limit),
    );
    Ok(tx.all(q).await?)
}

pub async fn set_reminded_again(tx: &mut Tx, id: ReportId, on: Option<Date>) -> Result<()> {
    tx.run(sql!("update partner_report set reminded_again_on = $2 where id = $1", id, on)).await?;
    Ok(())
}
