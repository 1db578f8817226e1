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
    let owed_since = before(today, again);
    let asked_by = before(today, lapse.saturating_sub(again).max(1));
    // The partner had it for that long: one that came back has its days from then on.
    let had_since = act.now - SignedDuration::from_hours(24 * i64::from(again));
    loop {
        let mut tx = app.db.write().await?;
        let over = store::asked_again_by(&mut tx, asked_by, STEP).await?;
        for one in &over {
            if let Some(one) = still(&mut tx, one).await? {
                report::lapse(&mut tx, &one, act).await?;
            }
        }
        let owed = store::owed_since(&mut tx, owed_since, had_since, STEP).await?;
        for one in &owed {
            if let Some(one) = still(&mut tx, one).await? {
                report::remind_again(&mut tx, &one, act).await?;
            }
        }
        tx.commit().await?;
        if over.is_empty() && owed.is_empty() {
            return Ok(());
        }
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

/// The partner is asked once more, with the link to write it.
pub(super) async fn asked_again(tx: &mut Tx, report: &Report, act: &Act<'_>) -> Result<()> {
    let notice =
        Notice::new("reports-again", key("report-again", report.id, act)).arg("until", NoticeArg::Date(report.due_on));
    to_partner(tx, report.organisation, &format!("/reports/{}", report.id), notice, act).await
}

/// The office hears that nothing came.
pub(super) async fn lapsed(tx: &mut Tx, report: &Report, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("reports-lapsed", key("report-lapsed", report.id, act))
        .text("who", report.organisation_name.as_str())
        .arg("until", NoticeArg::Date(report.due_on))
        .link(format!("/office/agreements/reports/{}", report.id));
    to_desk(tx, notice, act).await
}
