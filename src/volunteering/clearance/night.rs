//! What the clock asks of clearances each night: ends, reminders, waits that are over. Ends and reminders come for
//! thousands on one day and are done by the page; the few others one by one.

use super::rules::{self, level};
use super::{Act, Case, ClearanceId, locked, take};
use crate::connect;
use crate::error::{Error, Result};
use crate::ledger::{self, Entry};
use crate::volunteering::by;
use crate::volunteering::clearance_flow::{ClearanceFlow, ClearanceState, ClearanceVerb};
use crate::volunteering::store::night::{self as store, Ending, Move};
use crate::volunteering::{notices, school_notices};
use db::Tx;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use std::collections::{BTreeMap, HashSet};

/// How many cases one transaction takes: short enough that nobody waits for it.
const MANY: i64 = 1_000;
/// The same, of those that are settled one by one.
const FEW: i64 = 100;

/// So many days before an unfinished application is wiped, its person hears of it.
const DRAFT_NOTICE_DAYS: u32 = 5;

/// So many days before an application that no school has answered ends, whoever speaks for its schools hears of it.
const SCHOOL_NOTICE_DAYS: u32 = 14;

/// The days and instants that a night asks the store for.
pub struct Due {
    pub today: Date,
    /// Who ends on or before this day is reminded.
    pub remind_to: Date,
    pub drafts_before: Timestamp,
    /// Who began before this instant hears, once, that their draft will be wiped.
    pub drafts_remind_before: Timestamp,
    pub waiting_before: Timestamp,
    /// Schools that were asked before this instant are reminded, once.
    pub schools_remind_before: Timestamp,
    /// Whoever was asked before this instant should have answered.
    pub results_before: Timestamp,
    /// Reviewers who heard of it before this instant hear of it again: as many days, less half of one, so that a night that
    /// runs a moment earlier than the last is not a day later.
    pub alerted_before: Timestamp,
}

impl Due {
    fn of(act: &Act<'_>) -> Due {
        let rules = &act.policy.clearance;
        let before = |days: u32| act.now - SignedDuration::from_hours(24 * i64::from(days));
        Due {
            today: act.today(),
            remind_to: act.today().saturating_add(i64::from(rules.reminder_days).days()),
            drafts_before: before(rules.unfinished_days),
            drafts_remind_before: before(rules.unfinished_days - DRAFT_NOTICE_DAYS.min(rules.unfinished_days / 2)),
            waiting_before: before(rules.waiting_days),
            schools_remind_before: before(rules.waiting_days - SCHOOL_NOTICE_DAYS.min(rules.waiting_days / 2)),
            results_before: before(rules.result_alert_days),
            alerted_before: before(rules.result_alert_days) + SignedDuration::from_hours(12),
        }
    }
}

/// How far a night has come: who needs no reminder is not looked at again.
#[derive(Debug, Default)]
pub struct Night {
    reminded: Option<(Date, ClearanceId)>,
    /// The same, of those who rest.
    called: Option<(Date, ClearanceId)>,
}

/// One round of a night, in the caller's transaction. Says how many it changed; 0 means done.
pub async fn round(tx: &mut Tx, night: &mut Night, act: &Act<'_>) -> Result<usize> {
    let due = Due::of(act);
    let ended = end(tx, &due, act).await?;
    if ended > 0 {
        return Ok(ended);
    }
    let over = close_windows(tx, &due, act).await?;
    if over > 0 {
        return Ok(over);
    }
    let reminded = remind(tx, &due, night, act).await?;
    if reminded > 0 {
        return Ok(reminded);
    }
    let called = call_back(tx, &due, night, act).await?;
    if called > 0 {
        return Ok(called);
    }
    let mut changed = super::training::night(tx, act).await? + super::watch::night(tx, act).await?;
    for id in store::few(tx, &due, FEW).await? {
        let case = locked(tx, id).await?;
        changed += usize::from(settle(tx, case, act).await?);
    }
    Ok(changed)
}

/// Past its last good day: it rests where the policy lets it be taken up again, else it is over.
async fn end(tx: &mut Tx, due: &Due, act: &Act<'_>) -> Result<usize> {
    let ending = store::past_end(tx, due.today, MANY).await?;
    let mut alike: BTreeMap<(i64, Date), Vec<Ending>> = BTreeMap::new();
    for one in ending {
        alike.entry((one.granted, one.last_day)).or_default().push(one);
    }
    let mut told = Told::default();
    for ((granted, last_day), ending) in alike {
        let rule = act.policy.clearance.validity_of(level(act.policy, granted));
        let window = rule.reactivate_until(last_day);
        let (verb, to) = match window {
            Some(last) if due.today <= last => (ClearanceVerb::RollOver, ClearanceState::Inactive),
            _ => (ClearanceVerb::Expire, ClearanceState::Expired),
        };
        let open = window.filter(|_| to == ClearanceState::Inactive);
        let moved = moved(tx, &ending, ClearanceState::Cleared, verb, to, open, act).await?;
        for one in ending.iter().filter(|one| moved.contains(&one.id)) {
            told.line(one, verb, to, act);
            // Who goes on with another one loses nothing, and is not told of an end.
            if !one.covered {
                told.notices.push((one.person, notices::ended(one.id, window, act)));
            }
        }
    }
    told.write(tx, act).await
}

/// At rest, and past the last day to be taken up again.
async fn close_windows(tx: &mut Tx, due: &Due, act: &Act<'_>) -> Result<usize> {
    let over = store::past_window(tx, due.today, MANY).await?;
    let (verb, to) = (ClearanceVerb::Expire, ClearanceState::Expired);
    let moved = moved(tx, &over, ClearanceState::Inactive, verb, to, None, act).await?;
    let mut told = Told::default();
    for one in over.iter().filter(|one| moved.contains(&one.id)) {
        told.line(one, verb, to, act);
        // Who goes on with another one, or has asked for one, knows.
        if !one.covered {
            told.notices.push((one.person, notices::window_closed(one.id, act)));
        }
    }
    told.write(tx, act).await
}

/// The step that the table allows, for all of these at once.
async fn moved(
    tx: &mut Tx,
    these: &[Ending],
    from: ClearanceState,
    verb: ClearanceVerb,
    to: ClearanceState,
    window: Option<Date>,
    act: &Act<'_>,
) -> Result<HashSet<ClearanceId>> {
    let Some(first) = these.first() else { return Ok(HashSet::new()) };
    let to = by::step::<ClearanceFlow>(act.actor, first.person, from, verb, to);
    let to = to.map_err(|no| no.or(Error::refused("clearance-not-now")))?;
    let how = Move { from, to, window, policy: act.policy.version, now: act.now };
    let ids: Vec<ClearanceId> = these.iter().map(|one| one.id).collect();
    Ok(store::move_all(tx, &ids, &how).await?.into_iter().collect())
}

/// Near the end, and nobody has said so.
async fn remind(tx: &mut Tx, due: &Due, night: &mut Night, act: &Act<'_>) -> Result<usize> {
    let near = store::near_end(tx, due, night.reminded, MANY).await?;
    let Some(last) = near.last() else { return Ok(0) };
    night.reminded = Some((last.last_day, last.id));
    let ids: Vec<ClearanceId> = near.iter().map(|one| one.id).collect();
    let reminded: HashSet<ClearanceId> =
        store::remind_all(tx, &ids, act.policy.version, act.now).await?.into_iter().collect();
    let mut told = Told::default();
    for one in near.iter().filter(|one| reminded.contains(&one.id)) {
        told.line(one, ClearanceVerb::Remind, ClearanceState::Cleared, act);
        told.notices.push((one.person, notices::ending(one.id, one.last_day, act)));
    }
    told.write(tx, act).await?;
    // All of a page may have been reminded by another run: the next page is looked at nevertheless.
    Ok(near.len())
}

/// At rest, near the last day to be taken up again, and nobody has said so.
async fn call_back(tx: &mut Tx, due: &Due, night: &mut Night, act: &Act<'_>) -> Result<usize> {
    let near = store::near_window(tx, due, night.called, MANY).await?;
    let Some(last) = near.last() else { return Ok(0) };
    night.called = Some((last.last_day, last.id));
    let ids: Vec<ClearanceId> = near.iter().map(|one| one.id).collect();
    let called = store::call_all(tx, &ids, act.policy.version, act.now).await?;
    let called: HashSet<ClearanceId> = called.into_iter().collect();
    let mut told = Told::default();
    for one in near.iter().filter(|one| called.contains(&one.id)) {
        told.line(one, ClearanceVerb::Remind, ClearanceState::Inactive, act);
        told.notices.push((one.person, notices::window_closing(one.id, one.last_day, act)));
    }
    told.write(tx, act).await?;
    Ok(near.len())
}

/// Lines and notices of a page, written together.
#[derive(Default)]
struct Told {
    lines: Vec<Entry>,
    notices: Vec<(crate::people::PersonId, connect::Notice)>,
}

impl Told {
    fn line(&mut self, one: &Ending, verb: ClearanceVerb, to: ClearanceState, act: &Act<'_>) {
        let entry = Entry::new(act.actor, verb.in_the_ledger(), "clearance", one.id)
            .about(one.person)
            .policy(act.policy.version)
            .detail(format!("state={to} level={}", one.granted.max(one.level)));
        self.lines.push(entry);
    }

    /// Says how many lines there were.
    async fn write(self, tx: &mut Tx, act: &Act<'_>) -> Result<usize> {
        let count = self.lines.len();
        connect::tell_all(tx, self.notices, act.now).await?;
        ledger::note_all(tx, self.lines, act.now).await?;
        Ok(count)
    }
}

/// What the clock asks of one of the few; says whether it changed. One that was settled meanwhile is left alone, and so
/// is a denial that the rules do not let through.
async fn settle(tx: &mut Tx, mut case: Case, act: &Act<'_>) -> Result<bool> {
    use ClearanceState as S;
    match case.state {
        S::PreAdverse if rules::may_deny(&case, act.today()).is_err() => return Ok(false),
        // The second notice must arrive, too: where no message does, a reviewer hands it over.
        S::PreAdverse if !notices::can_arrive(tx, case.person).await? || notices::not_sent(tx, &case).await? => {
            return Ok(false);
        }
        S::PreAdverse => super::decide::deny(tx, case, act).await,
        S::Suspended if rules::may_revoke(&case, act.today()).is_err() => return Ok(false),
        S::Suspended if !notices::can_arrive(tx, case.person).await? || notices::not_sent(tx, &case).await? => {
            return Ok(false);
        }
        S::Suspended => super::decide::revoke(tx, case, act).await,
        S::Cleared => return super::driving::settle(tx, &case, act).await,
        S::Screening => {
            case.reminded_at = Some(act.now);
            notices::result_late(tx, &case, act).await?;
            take(tx, &mut case, ClearanceVerb::ChaseResult, S::Screening, act).await
        }
        S::Draft if case.since >= Due::of(act).drafts_before => {
            notices::unfinished(tx, &case, act).await?;
            case.reminded_at = Some(act.now);
            take(tx, &mut case, ClearanceVerb::RemindOfStep, S::Draft, act).await
        }
        S::Draft => {
            case.draft = String::new();
            take(tx, &mut case, ClearanceVerb::Lapse, S::Withdrawn, act).await
        }
        S::AwaitingSchool if case.since >= Due::of(act).waiting_before => {
            school_notices::waits_for_school(tx, &case, act).await?;
            case.reminded_at = Some(act.now);
            take(tx, &mut case, ClearanceVerb::RemindOfStep, S::AwaitingSchool, act).await
        }
        S::Submitted | S::AwaitingSchool | S::AwaitingId | S::AwaitingDisclosure | S::AwaitingMore => {
            notices::lapsed(tx, &case, act).await?;
            take(tx, &mut case, ClearanceVerb::Lapse, S::Withdrawn, act).await
        }
        _ => return Ok(false),
    }?;
    Ok(true)
}
