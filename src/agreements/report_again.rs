//! Reports whose day is over and that did not come: asked for a second time, and let go after that.

use super::act::Act;
use super::notices::{key, to_desk, to_partner};
use super::report::{self, Report};
use super::store::report as store;
use crate::app::App;
use crate::connect::{Notice, NoticeArg};
use crate::error::Result;
use db::Tx;
use jiff::civil::Date;
use jiff::{SignedDuration, Span};

/// How many are taken on in one transaction.
const STEP: i64 = 50;

/// By the night's work. Nothing lapses that was not asked for twice, so what lapses comes first: what is asked for tonight
/// has its days before it.
pub(super) async fn night(app: &App, act: &Act<'_>) -> anyhow::Result<()> {
    let (again, lapse) = (act.agreements().report_again_days(), act.agreements().report_lapse_days());
    let today = act.today();
    let asked_by = before(today, lapse.saturating_sub(again).max(1));
    loop {
        let mut tx = app.db.write().await?;
        let over = store::asked_again_by(&mut tx, asked_by, STEP).await?;
        for one in &over {
            if let Some(one) = still(&mut tx, one).await? {
                report::lapse(&mut tx, &one, act).await?;
            }
        }
        tx.commit().await?;
        if over.is_empty() {
            break;
        }
    }
    // Nothing is asked for a second time sooner than that after the first. The partner had it for that long, too: one that
    // came back has its days from then on.
    let had_since = act.now - SignedDuration::from_hours(24 * i64::from(again));
    ask_again(app, store::Owed { day: before(today, again), had_since, today }, act).await
}

/// One letter a partner, whatever it owes: it is not asked for anything else on that day.
async fn ask_again(app: &App, since: store::Owed, act: &Act<'_>) -> anyhow::Result<()> {
    loop {
        let mut tx = app.db.write().await?;
        let Some(next) = store::next_owed(&mut tx, since).await? else { return Ok(()) };
        tx.lock("organisation", next.organisation).await?;
        let owed = store::owed_by(&mut tx, next.organisation, since).await?;
        if !owed.is_empty() {
            report::remind_again(&mut tx, &owed, act).await?;
        }
        tx.commit().await?;
    }
}

/// The report once its partner is held, if nobody did anything with it meanwhile: it may come at this very moment.
async fn still(tx: &mut Tx, seen: &Report) -> Result<Option<Report>> {
    tx.lock("organisation", seen.organisation).await?;
    let now = store::any(tx, seen.id).await?;
    Ok(now.filter(|now| (now.state, now.since, now.due_on) == (seen.state, seen.since, seen.due_on)))
}

fn before(day: Date, days: u32) -> Date {
    day.saturating_sub(Span::new().days(i64::from(days)))
}

/// The partner is asked once more, with the link to write it, or to its desk where they stand.
pub(super) async fn asked_again(tx: &mut Tx, of_one: &[Report], act: &Act<'_>) -> Result<()> {
    let [report, more @ ..] = of_one else { return Ok(()) };
    let key = key("report-again", report.id, act);
    if more.is_empty() {
        let notice = Notice::new("reports-again", key).arg("until", NoticeArg::Date(report.due_on));
        return to_partner(tx, report.organisation, &format!("/reports/{}", report.id), notice, act).await;
    }
    let days = of_one.iter().map(|report| report.due_on).collect();
    let notice = Notice::new("reports-again-all", key).arg("days", NoticeArg::Dates(days));
    to_partner(tx, report.organisation, "", notice, act).await
}

/// The office hears that nothing came.
pub(super) async fn lapsed(tx: &mut Tx, report: &Report, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("reports-lapsed", key("report-lapsed", report.id, act))
        .text("who", report.organisation_name.as_str())
        .arg("until", NoticeArg::Date(report.due_on))
        .link(format!("/office/agreements/reports/{}", report.id));
    to_desk(tx, notice, act).await
}
