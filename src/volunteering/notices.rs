//! What people are told about their clearance. Each is said once, in the reader's language; none says why.

use super::clearance::training::Ending;
use super::clearance::{Act, Case, ClearanceId};
use super::guardian_notices::{self, What};
use crate::connect::{self, Notice, NoticeArg};
use crate::error::Result;
use crate::people::{self, PersonId};
use crate::policy::Training;
use crate::volunteering::clearance::rules;
use crate::volunteering::clearance_flow::ClearanceState;
use crate::volunteering::store::{apart, clearance as store};
use db::Tx;
use jiff::SignedDuration;
use jiff::civil::Date;

/// Where a person sees how their case stands.
const STATUS: &str = "/me/clearance";

/// The kind of the first letter of a denial.
const DENIAL_INTENDED: &str = "clearance-denial-intended";

/// The kind of the first letter of a revocation.
const REVOCATION_INTENDED: &str = "clearance-revocation-intended";

/// Which occasion of a case a notice is about: a second run of the same step tells nobody twice.
pub(super) fn once(case: &Case, act: &Act<'_>) -> String {
    format!("clearance-{}-{}-{}", case.id, case.state, act.now.as_second())
}

/// With what every notice says: where to look, and whom to ask.
pub(super) fn about(notice: Notice, act: &Act<'_>) -> Notice {
    let desk = &act.policy.contacts.volunteers;
    notice
        .link(STATUS)
        .arg("email", NoticeArg::Text(desk.email.as_str().to_owned()))
        .arg("phone", NoticeArg::Text(desk.phone.as_str().to_owned()))
}

/// A date a notice speaks of. One without it was not decided by rule, and is not sent.
fn date(notice: Notice, name: &'static str, date: Option<Date>) -> Notice {
    match date {
        Some(date) => notice.arg(name, NoticeArg::Date(date)),
        None => notice,
    }
}

/// Whether a letter that must arrive can: by e-mail, even where messages were stopped, or by a text that was not stopped.
pub async fn can_arrive(tx: &mut Tx, person: PersonId) -> Result<bool> {
    Ok(people::contacts(tx, person).await?.iter().any(connect::can_oblige))
}

/// Whether the first letter of a denial or a revocation that waits has not gone out: nobody is denied before it has. One that was handed over
/// since does not count.
pub async fn not_sent(tx: &mut Tx, case: &Case) -> Result<bool> {
    let Some(since) = case.pre_adverse_at else { return Ok(false) };
    let kind = if case.state == ClearanceState::Suspended { REVOCATION_INTENDED } else { DENIAL_INTENDED };
    connect::unsent_since(tx, case.person, kind, since).await
}

pub(super) async fn tell(tx: &mut Tx, case: &Case, notice: Notice, act: &Act<'_>) -> Result<()> {
    connect::tell(tx, case.person, notice, act.now).await
}

pub(super) async fn received(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    let level = i64::from(case.level_of(act.policy).number);
    tell(
        tx,
        case,
        about(Notice::new("clearance-received", once(case, act)), act).arg("level", NoticeArg::Number(level)),
        act,
    )
    .await
}

pub(super) async fn please_sign(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell(tx, case, about(Notice::new("clearance-please-sign", once(case, act)), act), act).await
}

/// Whoever waits with their ID at home is reminded to bring it.
pub(super) async fn show_id(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell(tx, case, about(Notice::new("clearance-show-id", once(case, act)), act), act).await
}

pub(super) async fn cleared(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    let level = i64::from(rules::level(act.policy, case.granted).number);
    let notice = about(Notice::new("clearance-cleared", once(case, act)), act).arg("level", NoticeArg::Number(level));
    let notice = date(date(notice, "from", case.valid_from), "to", case.valid_to);
    tell(tx, case, notice, act).await
}

pub(super) async fn denial_intended(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell(tx, case, denial_intended_notice(case, act), act).await?;
    guardian_notices::told(tx, case, What::Intended(answer_until(case, act)), act).await
}

pub(super) async fn denied(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell(tx, case, denied_notice(case, act), act).await?;
    guardian_notices::told(tx, case, What::Denied(appeal_until(case, act)), act).await
}

/// Until when the person can answer; while the wait has not begun, as if it began today.
fn answer_until(case: &Case, act: &Act<'_>) -> Date {
    case.wait_until.unwrap_or_else(|| rules::wait_until(act.policy, act.today()))
}

fn appeal_until(case: &Case, act: &Act<'_>) -> Date {
    case.appeal_until.unwrap_or_else(|| rules::appeal_until(act.policy, act.today()))
}

fn denial_intended_notice(case: &Case, act: &Act<'_>) -> Notice {
    let notice = about(Notice::new(DENIAL_INTENDED, once(case, act)), act);
    sourced(date(notice, "until", Some(answer_until(case, act))), case)
}

fn denied_notice(case: &Case, act: &Act<'_>) -> Notice {
    let notice = about(Notice::new("clearance-denied", once(case, act)), act);
    sourced(date(notice, "until", Some(appeal_until(case, act))), case)
}

/// The letter of a denial as it would be handed over today: before the denial the first, then the second.
pub fn on_paper(case: &Case, act: &Act<'_>) -> Option<Notice> {
    match case.state {
        ClearanceState::PreAdverse if rules::may_deny(case, act.today()).is_ok() => Some(denied_notice(case, act)),
        ClearanceState::PreAdverse => Some(denial_intended_notice(case, act)),
        ClearanceState::Denied if case.appeal_until.is_some() => Some(denied_notice(case, act)),
        ClearanceState::Suspended if rules::may_revoke(case, act.today()).is_ok() => Some(revoked_notice(case, act)),
        ClearanceState::Suspended if rules::is_to_be_revoked(case) => Some(revocation_intended_notice(case, act)),
        _ => None,
    }
}

/// Says where the reason comes from: a company's report, or what the office looked up itself. The law asks for these
/// letters (15 U.S.C. 1681b(b)(3), 1681m(a)): they go out even to whoever stopped messages.
fn sourced(notice: Notice, case: &Case) -> Notice {
    notice.obligatory().text("report", if case.by_report() { "yes" } else { "no" })
}

pub(super) async fn barred(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell(tx, case, about(Notice::new("clearance-barred", once(case, act)), act), act).await?;
    guardian_notices::told(tx, case, What::Barred, act).await
}

pub(super) async fn appeal_received(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell(tx, case, about(Notice::new("clearance-appeal-received", once(case, act)), act), act).await
}

pub(super) async fn appeal_upheld(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell(tx, case, about(Notice::new("clearance-appeal-upheld", once(case, act)), act), act).await
}

pub(super) async fn suspended(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell(tx, case, about(Notice::new("clearance-suspended", once(case, act)), act), act).await?;
    guardian_notices::told(tx, case, What::Suspended, act).await
}

/// Reviewers hear whom they have to look into; all of them but whoever stopped the person, and without the why.
pub(super) async fn tell_reviewers(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    let told = not_who_acts(apart::reviewers(tx, case).await?, act);
    tell_these(
        tx,
        case,
        &told,
        |reviewer| Notice::new("screening-stopped", format!("{}-{reviewer}", once(case, act))),
        act,
    )
    .await
}

fn not_who_acts(all: Vec<PersonId>, act: &Act<'_>) -> Vec<PersonId> {
    all.into_iter().filter(|one| act.person() != Some(*one)).collect()
}

/// Somebody appealed, however it came: whoever may decide it hears of it, but for those who had a part in the denial.
pub(super) async fn appeal_to_decide(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    let name = store::applicant(tx, case.person).await?.map_or(String::new(), |person| person.name());
    for one in apart::appeal_deciders(tx, case).await? {
        let notice = Notice::new("appeal-to-decide", format!("appeal-{}-{one}", once(case, act)))
            .text("name", name.as_str())
            .link(format!("/office/clearances/{}", case.id));
        connect::tell(tx, one, notice, act.now).await?;
    }
    Ok(())
}

/// No result has come for as long as the policy says: whoever reviews the case hears of it, again and again.
pub(super) async fn result_late(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    let told = apart::responsible(tx, case).await?;
    let waits = case.ordered_at.unwrap_or(case.since);
    let days = NoticeArg::Number(act.now.duration_since(waits).as_hours() / 24);
    let late = |reviewer| Notice::new("screening-overdue", format!("late-{}-{reviewer}", once(case, act)));
    tell_these(tx, case, &told, |reviewer| late(reviewer).arg("days", days.clone()), act).await
}

/// The company will never take an order as it is.
pub(super) async fn order_not_taken(tx: &mut Tx, case: &Case, order: i64, act: &Act<'_>) -> Result<()> {
    let told = apart::responsible(tx, case).await?;
    let notice = |reviewer| Notice::new("screening-not-taken", format!("not-taken-{order}-{reviewer}"));
    tell_these(tx, case, &told, notice, act).await
}

/// The person did not answer the company in time, or the company ended its invitation.
pub(super) async fn order_ran_out(tx: &mut Tx, case: &Case, order: i64, act: &Act<'_>) -> Result<()> {
    let told = apart::responsible(tx, case).await?;
    let notice = |reviewer| Notice::new("screening-ran-out", format!("ran-out-{order}-{reviewer}"));
    tell_these(tx, case, &told, notice, act).await
}

/// The company will not go on looking at somebody.
pub(super) async fn watch_not_taken(tx: &mut Tx, case: &Case, watch: i64, act: &Act<'_>) -> Result<()> {
    let told = apart::responsible(tx, case).await?;
    let notice = |reviewer| Notice::new("screening-watch-refused", format!("watch-{watch}-{reviewer}"));
    tell_these(tx, case, &told, notice, act).await
}

/// The same to each of these reviewers, with the name and the way to the case.
async fn tell_these(
    tx: &mut Tx,
    case: &Case,
    reviewers: &[PersonId],
    notice: impl Fn(PersonId) -> Notice,
    act: &Act<'_>,
) -> Result<()> {
    let name = store::applicant(tx, case.person).await?.map_or(String::new(), |person| person.name());
    for reviewer in reviewers {
        let notice = notice(*reviewer).text("name", name.as_str()).link(format!("/office/screening/{}", case.id));
        connect::tell(tx, *reviewer, notice, act.now).await?;
    }
    Ok(())
}

pub(super) async fn lifted(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell(tx, case, date(about(Notice::new("clearance-lifted", once(case, act)), act), "to", case.valid_to), act)
        .await?;
    guardian_notices::told(tx, case, What::Lifted, act).await
}

pub(super) async fn revoked(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell(tx, case, revoked_notice(case, act), act).await?;
    guardian_notices::told(tx, case, What::Revoked, act).await
}

/// A bar or a revocation was a mistake: the person hears that their case is weighed anew, and that they cannot help yet.
pub(super) async fn reopened(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell(tx, case, about(Notice::new("clearance-reopened", once(case, act)), act), act).await?;
    guardian_notices::told(tx, case, What::Reopened, act).await
}

/// One reviewer says that a decision was a mistake: the others hear that it takes a second.
pub(super) async fn reopening_proposed(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    let told = not_who_acts(apart::reviewers(tx, case).await?, act);
    let notice = |reviewer| Notice::new("screening-to-reopen", format!("reopen-{}-{reviewer}", once(case, act)));
    tell_these(tx, case, &told, notice, act).await
}

/// The law asks for this letter too, where a company may have reported.
fn revoked_notice(case: &Case, act: &Act<'_>) -> Notice {
    let reported = case.by_report() || case.pre_adverse_at.is_some();
    let notice = about(Notice::new("clearance-revoked", once(case, act)), act);
    notice.obligatory().text("report", if reported { "yes" } else { "no" })
}

/// What is intended, and until when the person can answer.
pub(super) async fn revocation_intended(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell(tx, case, revocation_intended_notice(case, act), act).await?;
    guardian_notices::told(tx, case, What::Revoking(answer_until(case, act)), act).await
}

fn revocation_intended_notice(case: &Case, act: &Act<'_>) -> Notice {
    let notice = about(Notice::new(REVOCATION_INTENDED, once(case, act)), act);
    date(notice, "until", Some(answer_until(case, act))).obligatory()
}

/// Everything was decided, and something is left that the person's page names.
pub(super) async fn steps_left(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell(tx, case, about(Notice::new("clearance-steps-left", once(case, act)), act), act).await
}

/// A training ends soon; its tasks stop with it, and nothing else.
pub(super) async fn training_ending(tx: &mut Tx, one: &Ending, training: &Training, act: &Act<'_>) -> Result<()> {
    let key = format!("training-{}-{}-{}", one.person, one.training, one.last_day);
    let notice = about(Notice::new("training-ending", key), act)
        .link("/me/trainings")
        .text("training", training.name.get(&one.lang));
    connect::tell(tx, one.person, date(notice, "until", Some(one.last_day)), act.now).await
}

/// The end is near: renew now, and nothing stops.
pub(super) fn ending(id: ClearanceId, to: Date, act: &Act<'_>) -> Notice {
    let key = format!("clearance-ending-{id}-{to}-{}", act.now.as_second());
    date(about(Notice::new("clearance-ending", key), act), "to", Some(to))
}

pub(super) async fn driving_ending(tx: &mut Tx, case: &Case, end: Date, act: &Act<'_>) -> Result<()> {
    let key = format!("driving-{}-{end}", case.id);
    tell(tx, case, date(about(Notice::new("driving-ending", key), act), "until", Some(end)), act).await
}

/// Every document is there: driving begins.
pub(super) async fn may_drive(tx: &mut Tx, case: &Case, end: Option<Date>, act: &Act<'_>) -> Result<()> {
    let key = format!("driving-on-{}-{}", case.id, act.now.as_second());
    tell(tx, case, date(about(Notice::new("driving-added", key), act), "until", end), act).await
}

/// A document ended: driving stops, and everything else goes on.
pub(super) async fn driving_lapsed(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    let key = format!("driving-off-{}-{}", case.id, act.now.as_second());
    let level = i64::from(rules::level(act.policy, case.granted).number);
    tell(tx, case, about(Notice::new("driving-lapsed", key), act).arg("level", NoticeArg::Number(level)), act).await
}

/// Ended by its date; with the last day for taking it up again, where there is one.
pub(super) fn ended(id: ClearanceId, window: Option<Date>, act: &Act<'_>) -> Notice {
    let key = format!("clearance-ended-{id}-{}", act.now.as_second());
    let notice = match window {
        Some(_) => Notice::new("clearance-rests", key),
        None => Notice::new("clearance-ended", key),
    };
    date(about(notice, act), "until", window)
}

/// The last days for taking it up again.
pub(super) fn window_closing(id: ClearanceId, until: Date, act: &Act<'_>) -> Notice {
    let key = format!("window-closing-{id}-{until}-{}", act.now.as_second());
    date(about(Notice::new("clearance-window-closing", key), act), "until", Some(until))
}

/// It can be taken up no more.
pub(super) fn window_closed(id: ClearanceId, act: &Act<'_>) -> Notice {
    about(Notice::new("clearance-window-closed", format!("window-closed-{id}-{}", act.now.as_second())), act)
}

/// Who rests is asked back, once in a window.
pub(super) async fn come_back(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    let Some(until) = case.reactivate_until else { return Ok(()) };
    let key = format!("come-back-{}-{until}", case.id);
    tell(tx, case, date(about(Notice::new("year-come-back", key), act), "until", Some(until)), act).await
}

/// The guardian took the consent back.
pub(super) async fn consent_gone(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell(tx, case, about(Notice::new("guardian-gone", once(case, act)), act), act).await
}

/// A draft will be wiped: until when it can be gone on with.
pub(super) async fn unfinished(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    let days = SignedDuration::from_hours(24 * i64::from(act.policy.clearance.unfinished_days));
    let until = act.policy.calendar.day_of(case.since + days);
    let notice = about(Notice::new("clearance-unfinished", once(case, act)), act);
    tell(tx, case, notice.arg("until", NoticeArg::Date(until)).link("/volunteer/register"), act).await
}

pub(super) async fn lapsed(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell(tx, case, about(Notice::new("clearance-lapsed", once(case, act)), act), act).await
}
