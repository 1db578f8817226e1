//! What happens every night: agreements begin and lapse, papers end, schools are paused or go on, a school year turns, and
//! whoever must do something soon is told.

use super::act::Act;
use super::agreement::{AgreementId, Happened, advance, held};
use super::agreement_flow::AgreementVerb;
use super::store::{agreement as agreements, desk, list, paper as papers, report as reports, site as sites};
use super::{agreement_signing, consent, data_end, exit, notices, paper, report, report_again, site};
use crate::app::App;
use crate::error::Result;
use crate::ledger::Actor;
use crate::partners::OrganisationId;
use db::Tx;
use jiff::civil::Date;
use jiff::{SignedDuration, Span};
use jobs::{Job, Registry};
use serde::{Deserialize, Serialize};

/// How much one transaction takes on.
const STEP: i64 = 50;
/// Links that open nothing any more are forgotten after so many days.
const LINK_DAYS: i64 = 180;

/// The name by which the schedule knows it.
pub const NIGHT: &str = Night::NAME;

/// The jobs of agreements.
pub fn jobs(registry: Registry<App>) -> Registry<App> {
    registry.register::<Night>()
}

/// See the module.
#[derive(Debug, Serialize, Deserialize)]
pub struct Night;

impl Job<App> for Night {
    const NAME: &'static str = "agreements.night";
    const ONCE: bool = true;

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let rules = app.policy();
        let act = Act::of(app, &rules);
        // What begins comes first: between an agreement and its renewal there is no gap.
        begin(app, &act).await?;
        end_noticed(app, &act).await?;
        lapse(app, &act).await?;
        data_end::night(app, &act).await?;
        consent::night(app, &act).await?;
        expire(app, &act).await?;
        turn_year(app, &act).await?;
        tend(app, &act).await?;
        remind(app, &act).await?;
        report_again::night(app, &act).await?;
        let mut tx = app.db.write().await?;
        desk::forget_links(&mut tx, act.now - SignedDuration::from_hours(24 * LINK_DAYS)).await?;
        tx.commit().await?;
        Ok(())
    }
}

async fn begin(app: &App, act: &Act<'_>) -> anyhow::Result<()> {
    loop {
        let mut tx = app.db.write().await?;
        let found = list::to_begin(&mut tx, act.today(), STEP).await?;
        for id in &found {
            agreement_signing::begin(&mut tx, *id, act).await?;
        }
        tx.commit().await?;
        if found.is_empty() {
            return Ok(());
        }
    }
}

/// Agreements whose partner gave notice, with its last day over.
async fn end_noticed(app: &App, act: &Act<'_>) -> anyhow::Result<()> {
    loop {
        let mut tx = app.db.write().await?;
        let found = list::noticed_past(&mut tx, act.today(), STEP).await?;
        for (organisation, id) in &found {
            exit::end(&mut tx, *organisation, *id, act).await?;
        }
        tx.commit().await?;
        if found.is_empty() {
            return Ok(());
        }
    }
}

async fn lapse(app: &App, act: &Act<'_>) -> anyhow::Result<()> {
    loop {
        let mut tx = app.db.write().await?;
        let found = list::past(&mut tx, act.today(), STEP).await?;
        for (organisation, id) in &found {
            lapsed(&mut tx, *organisation, *id, act).await?;
        }
        tx.commit().await?;
        if found.is_empty() {
            return Ok(());
        }
    }
}

/// Its last day is over and nothing follows: every school is paused in the same transaction.
async fn lapsed(tx: &mut Tx, organisation: OrganisationId, id: AgreementId, act: &Act<'_>) -> Result<()> {
    let held = held(tx, organisation, id).await?;
    let Ok(to) = held.next(AgreementVerb::Lapse) else { return Ok(()) };
    let happened = Happened { verb: "lapsed", words: "", side: "", by: None };
    advance(tx, &held, to, (None, ""), &happened, (Actor::System, "agreement-lapsed"), act).await?;
    agreements::set_ended(tx, id, held.ends_on).await?;
    notices::over(tx, &held, to, "", act).await?;
    site::tend(tx, organisation, act).await
}

/// Papers whose last day is over. All of an organisation go in one transaction, and its schools with them.
async fn expire(app: &App, act: &Act<'_>) -> anyhow::Result<()> {
    loop {
        let mut tx = app.db.write().await?;
        let Some(organisation) = papers::next_past(&mut tx, act.today()).await? else { return Ok(()) };
        tx.lock("organisation", organisation).await?;
        for one in papers::past_of(&mut tx, organisation, act.today()).await? {
            paper::expire(&mut tx, &one, act).await?;
        }
        site::tend(&mut tx, organisation, act).await?;
        tx.commit().await?;
    }
}

/// What was agreed for a school year that is over ends, and the principals are asked for this one.
async fn turn_year(app: &App, act: &Act<'_>) -> anyhow::Result<()> {
    let year = act.year_of(act.today());
    loop {
        let mut tx = app.db.write().await?;
        let found = sites::of_past_years(&mut tx, &year, STEP).await?;
        for id in &found {
            site::roll_over(&mut tx, *id, act).await?;
        }
        tx.commit().await?;
        if found.is_empty() {
            break;
        }
    }
    loop {
        let mut tx = app.db.write().await?;
        let found = sites::unasked(&mut tx, &year, act.today(), STEP).await?;
        for id in &found {
            if let Some(seen) = agreements::any(&mut tx, *id).await? {
                let held = held(&mut tx, seen.organisation, *id).await?;
                site::propose(&mut tx, &held, false, act).await?;
            }
        }
        tx.commit().await?;
        if found.is_empty() {
            return Ok(());
        }
    }
}

/// Every organisation's schools once a night: other rules may ask for other papers than yesterday's.
async fn tend(app: &App, act: &Act<'_>) -> anyhow::Result<()> {
    let mut after = OrganisationId(0);
    loop {
        let mut tx = app.db.write().await?;
        let found = sites::organisations_after(&mut tx, after, STEP).await?;
        for id in &found {
            tx.lock("organisation", *id).await?;
            site::tend(&mut tx, *id, act).await?;
        }
        tx.commit().await?;
        match found.last() {
            Some(last) => after = *last,
            None => return Ok(()),
        }
    }
}

/// Agreements and papers that end soon, reports that are due soon: each is told of once.
async fn remind(app: &App, act: &Act<'_>) -> anyhow::Result<()> {
    let today = act.today();
    let soon = after(today, act.rules.partners.expiry_notice_days);
    let reports_by = after(today, act.agreements().report_days());
    loop {
        let mut tx = app.db.write().await?;
        let ending = list::ending(&mut tx, today, soon, STEP).await?;
        for id in &ending {
            list::set_reminded(&mut tx, *id, today).await?;
            if let Some(one) = agreements::any(&mut tx, *id).await? {
                notices::ending(&mut tx, &one, act).await?;
            }
        }
        let expiring = papers::ending(&mut tx, today, soon, STEP).await?;
        for one in &expiring {
            papers::set_reminded(&mut tx, one.id, today).await?;
            notices::paper_ending(&mut tx, one, act).await?;
        }
        let due = reports::due_by(&mut tx, reports_by, today, STEP).await?;
        for of_one in due.chunk_by(|one, other| one.organisation == other.organisation) {
            report::remind(&mut tx, of_one, act).await?;
        }
        tx.commit().await?;
        if ending.is_empty() && expiring.is_empty() && due.is_empty() {
            return Ok(());
        }
    }
}

fn after(day: Date, days: u32) -> Date {
    day.saturating_add(Span::new().days(i64::from(days)))
}
