//! Reports of a program: due on the days of the plan, asked for, handed in, returned or accepted. No child is named.

use super::act::Act;
use super::agreement::{Agreement, AgreementId};
use super::desk::Speaks;
use super::notices;
use super::own;
use super::report_again;
use super::report_flow::{ReportFlow, ReportState, ReportVerb};
use super::store::{agreement as agreements, report as store};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::partners::{self, OrganisationId};
use crate::people::Ability;
use crate::policy::{Calendar, InForce};
use crate::volunteering::{self, GivenBy};
use crate::web::Me;
use crate::workflow::Workflow;
use db::Tx;
use jiff::Timestamp;
use jiff::civil::Date;

db::id!(
    /// A report.
    ReportId
);

/// A report as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub id: ReportId,
    pub agreement: AgreementId,
    pub organisation: OrganisationId,
    pub organisation_name: String,
    pub due_on: Date,
    pub state: ReportState,
    pub served: i64,
    pub people: i64,
    pub went_well: String,
    pub was_hard: String,
    /// What was counted of the partner's people when it was sent, and what the partner says to that.
    pub counted_minutes: i64,
    pub counted_visits: i64,
    pub counted_note: String,
    pub why: String,
    pub submitted_at: Option<Timestamp>,
    pub since: Timestamp,
}
db::row!(Report {
    id,
    agreement,
    organisation,
    organisation_name,
    due_on,
    state,
    served,
    people,
    went_well,
    was_hard,
    counted_minutes,
    counted_visits,
    counted_note,
    why,
    submitted_at,
    since
});

impl Report {
    /// Whether the partner is asked for it by now: it came back, or its day is near.
    pub fn is_asked(&self, today: Date, days: u32) -> bool {
        let from = self.due_on.saturating_sub(jiff::Span::new().days(i64::from(days)));
        match self.state {
            ReportState::Due => today >= from,
            state => state.waits_for_partner(),
        }
    }

    /// Whether it waits for the partner and its day is over.
    pub fn is_late(&self, today: Date) -> bool {
        self.state.waits_for_partner() && self.due_on < today
    }

    /// How many days it is late, and with whom: a partner that owes it, or the office that has not read it.
    pub fn late(&self, today: Date, rules: &InForce) -> Option<Late> {
        if self.state.waits_for_partner() {
            return Late::since(self.due_on, today, Holder::Partner);
        }
        let came = self.submitted_at.filter(|_| self.state == ReportState::Submitted)?;
        let day = rules.calendar.day_of(came);
        let read_by = rules.calendar.business_days_after(day, rules.agreements().review_days());
        Late::since(read_by, today, Holder::Office)
    }

    /// Whether it came late, or is late: what the office looks at before it renews.
    pub fn was_late(&self, today: Date, calendar: &Calendar) -> bool {
        let came_late = self.submitted_at.is_some_and(|at| calendar.day_of(at) > self.due_on);
        self.state != ReportState::Excused && (came_late || self.is_late(today))
    }
}

db::text_enum! {
    /// Who has a report.
    pub enum Holder {
        Partner = "partner",
        Office = "office",
    }
}

/// How late a report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Late {
    pub days: i64,
    pub with: Holder,
}

impl Late {
    fn since(last: Date, today: Date, with: Holder) -> Option<Late> {
        let days = i64::from((today - last).get_days());
        (days > 0).then_some(Late { days, with })
    }
}

/// So many late reports are put before whoever decides on what follows.
pub const LATE_FLAG: usize = 2;

/// How many reports of an agreement, and of those that it follows, came late or are late: they go with the partner into its
/// renewal.
pub async fn late_before(tx: &mut Tx, one: &Agreement, today: Date, calendar: &Calendar) -> Result<usize> {
    let all = agreements::of(tx, one.organisation).await?;
    let mut chain = vec![one.id];
    let mut follows = one.follows;
    while let Some(before) = follows.filter(|id| !chain.contains(id)) {
        chain.push(before);
        follows = all.iter().find(|known| known.id == before).and_then(|known| known.follows);
    }
    let reports = store::of(tx, one.organisation).await?;
    let late = |report: &&Report| chain.contains(&report.agreement) && report.was_late(today, calendar);
    Ok(reports.iter().filter(late).count())
}

/// The last day on which a report came that the office should have read by now.
pub fn unread_since(today: Date, rules: &InForce) -> Date {
    let days = rules.agreements().review_days();
    let mut day = today;
    while rules.calendar.business_days_after(day, days) >= today {
        day = day.saturating_sub(jiff::Span::new().days(1));
    }
    day
}

/// What the partner reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub served: i64,
    pub people: i64,
    pub went_well: String,
    pub was_hard: String,
    /// What the partner says to the hours that were counted.
    pub counted_note: String,
}

/// The first and the last day that a report is about: from the day after the one before it, or the first of the agreement.
fn period(agreement: &Agreement, due_on: Date) -> (Date, Date) {
    let before = agreement.report_days().into_iter().filter(|day| *day < due_on).max();
    let from = before.map_or(agreement.starts_on, |day| day.saturating_add(jiff::Span::new().days(1)));
    (from, due_on)
}

/// The hours of the partner's people in the time of a report, as they were counted when they were there: of its groups, and of
/// volunteers who agreed that theirs count with it, where they are enough.
pub async fn counted(tx: &mut Tx, report: &Report, rules: &InForce, today: Date) -> Result<GivenBy> {
    let agreement = agreements::any(tx, report.agreement).await?.ok_or(Error::NotFound)?;
    let (from, to) = period(&agreement, report.due_on);
    let groups = volunteering::given_by(tx, report.organisation, from, to).await?;
    let singles = partners::given_by_many(tx, report.organisation, (from, to), rules, today).await?;
    Ok(GivenBy { visits: groups.visits + singles.visits, minutes: groups.minutes + singles.minutes })
}

/// The reports of an agreement that has come into force.
pub(super) async fn plan(tx: &mut Tx, agreement: &Agreement, act: &Act<'_>) -> Result<()> {
    for day in agreement.report_days() {
        store::insert(tx, agreement, day, act.now).await?;
    }
    Ok(())
}

/// Those that nobody began, of an agreement in whose place another stands.
pub(super) async fn unplan(tx: &mut Tx, agreement: &Agreement) -> Result<()> {
    store::remove_due(tx, agreement.id).await
}

/// The partner hands it in; once more when the office asked for a change.
pub async fn submit(tx: &mut Tx, who: &Speaks, id: ReportId, told: &Told, act: &Act<'_>) -> Result<()> {
    tx.lock("organisation", who.organisation).await?;
    let held = store::own(tx, who.organisation, id).await?.ok_or(Error::NotFound)?;
    let to = next(&held, ReportVerb::Submit)?;
    let counted = counted(tx, &held, act.rules, act.today()).await?;
    store::set_told(tx, id, told, counted, act.now).await?;
    store::set_state(tx, id, to, "", None, act.now).await?;
    let minutes = counted.minutes;
    note(tx, &held, (who.actor(), minutes), "report-submitted", act).await?;
    who.is_heard(tx, act).await?;
    notices::report_came(tx, &held, act).await
}

/// The office accepts it, asks for a change, or does without it.
pub async fn decide(tx: &mut Tx, me: &Me, id: ReportId, verb: ReportVerb, why: &str, act: &Act<'_>) -> Result<()> {
    let seen = store::any(tx, id).await?.ok_or(Error::NotFound)?;
    partners::kept(tx, me, seen.organisation).await?;
    let held = store::any(tx, id).await?.ok_or(Error::NotFound)?;
    // The partner sends it, and the night lets it lapse.
    if matches!(verb, ReportVerb::Submit | ReportVerb::Lapse) {
        return Err(Error::refused("reports-refused-state"));
    }
    let to = next(&held, verb)?;
    if to != ReportState::Returned {
        own::not_of(tx, me, held.organisation).await?;
    }
    store::set_state(tx, id, to, why, Some(me.id()), act.now).await?;
    let line = if to == ReportState::Returned { "report-returned" } else { "report-settled" };
    note(tx, &held, (Actor::with(me, Ability::KeepPartners), 0), line, act).await?;
    if to == ReportState::Returned {
        // What is to be mended is asked for anew.
        store::set_reminded_again(tx, id, None).await?;
        notices::report_returned(tx, &held, why, act).await?;
    }
    Ok(())
}

/// The reports of a partner that come near are asked for once, some days before their day, in one letter.
pub(super) async fn remind(tx: &mut Tx, of_one: &[Report], act: &Act<'_>) -> Result<()> {
    for report in of_one {
        store::set_reminded(tx, report.id, act.today()).await?;
    }
    notices::reports_due(tx, of_one, act).await
}

/// Those of a partner whose day is over and of which nothing came are asked for once more, in one letter.
pub(super) async fn remind_again(tx: &mut Tx, of_one: &[Report], act: &Act<'_>) -> Result<()> {
    for report in of_one {
        store::set_reminded_again(tx, report.id, Some(act.today())).await?;
        note(tx, report, (Actor::System, 0), "report-asked-again", act).await?;
    }
    report_again::asked_again(tx, of_one, act).await
}

/// Nothing came although it was asked for twice: nobody is asked any more, and the office decides.
pub(super) async fn lapse(tx: &mut Tx, report: &Report, act: &Act<'_>) -> Result<()> {
    let to = next(report, ReportVerb::Lapse)?;
    store::set_state(tx, report.id, to, &report.why, None, act.now).await?;
    note(tx, report, (Actor::System, 0), "report-lapsed", act).await?;
    report_again::lapsed(tx, report, act).await
}

fn next(report: &Report, verb: ReportVerb) -> Result<ReportState> {
    ReportFlow::next(report.state, verb).map_err(|_| Error::refused("reports-refused-state"))
}

async fn note(
    tx: &mut Tx,
    report: &Report,
    (actor, minutes): (Actor, i64),
    line: &'static str,
    act: &Act<'_>,
) -> Result<()> {
    let mut entry = Entry::new(actor, line, "partner_report", report.id).with_partner(report.organisation);
    entry.people = report.served;
    entry.detail = format!("counted={minutes}");
    ledger::note(tx, entry.policy(act.rules.version), act.now).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_is_late_is_late_from_the_day_after() {
        let last = date(2026, 9, 8);
        assert_eq!(Late::since(last, last, Holder::Partner), None);
        assert_eq!(Late::since(last, date(2026, 10, 1), Holder::Office), Some(Late { days: 23, with: Holder::Office }));
    }
}
