//! Decisions that need judgement: two persons, two notices and a wait. The appeal is in [`super::appeal`].

use super::reopen::{self, Mistake};
use super::rules::{self, NotYet};
use super::{Act, Case, ClearanceId, Restriction, apart, driving, locked, locked_own, locked_within, steps, take};
use crate::error::{Error, Result};
use crate::people::{Ability, PersonId};
use crate::volunteering::application::guardian;
use crate::volunteering::clearance_flow::{ClearanceState, ClearanceVerb};
use crate::volunteering::store::{clearance as store, vouched};
use crate::volunteering::{notices, school_notices};
use crate::web::Me;
use db::Tx;
use forms::Reason;

db::text_enum! {
    /// What a reviewer can propose.
    pub enum Proposal {
        /// Clear, perhaps at a lower level or with a restriction.
        Clear = "clear",
        /// Give notice that a denial is intended.
        Deny = "deny",
        /// Deny because the law leaves no choice.
        Bar = "bar",
        /// End a suspension.
        Lift = "lift",
        /// Take the clearance away.
        Revoke = "revoke",
        /// Take back a bar or a revocation that was a mistake.
        Reopen = "reopen",
    }
}

impl Proposal {
    /// What can be proposed where a case stands.
    pub fn open_for(case: &Case) -> &'static [Proposal] {
        match case.state {
            ClearanceState::Review => &[Proposal::Clear, Proposal::Deny, Proposal::Bar],
            ClearanceState::Suspended => &[Proposal::Lift, Proposal::Revoke],
            ClearanceState::Revoked => &[Proposal::Reopen],
            _ if rules::is_barred(case) => &[Proposal::Reopen],
            _ => &[],
        }
    }
}

/// A proposal with its terms.
#[derive(Debug, Clone, Copy)]
pub struct Terms {
    pub proposal: Proposal,
    /// The level to give; counts for [`Proposal::Clear`].
    pub level: i64,
    pub restriction: Option<Restriction>,
    /// Why a decision is to be taken back; counts for [`Proposal::Reopen`], which needs it.
    pub mistake: Option<Mistake>,
}

/// A first reviewer says what should be done. Nothing happens yet.
pub async fn propose(tx: &mut Tx, me: &Me, id: ClearanceId, terms: Terms, act: &Act<'_>) -> Result<()> {
    let mut case = locked_within(tx, me, Ability::ReviewScreening, id).await?;
    apart::stand(tx, me, &case, None).await?;
    if !Proposal::open_for(&case).contains(&terms.proposal) || rules::proposed(&case).is_some() {
        return Err(Error::refused("clearance-not-now"));
    }
    let mistake = terms.mistake.filter(|_| terms.proposal == Proposal::Reopen);
    if terms.proposal == Proposal::Reopen {
        reopen::may(tx, &case, mistake).await?;
    }
    if terms.proposal == Proposal::Clear && !(2..=case.level).contains(&terms.level) {
        return Err(Error::refused("screening-level-range"));
    }
    case.proposal = terms.proposal.as_str().to_owned();
    case.proposed_level = if terms.proposal == Proposal::Clear { terms.level } else { 0 };
    case.proposed_restriction = terms.restriction.map_or(String::new(), |r| r.as_str().to_owned());
    case.proposed_reason = mistake.map_or(String::new(), |why| why.as_str().to_owned());
    case.proposed_by = Some(me.id());
    case.proposed_at = Some(act.now);
    case.agreed_by = None;
    if terms.proposal == Proposal::Reopen {
        notices::reopening_proposed(tx, &case, act).await?;
    }
    let stays = case.state;
    take(tx, &mut case, ClearanceVerb::Propose, stays, act).await
}

/// A second reviewer disagrees, or the first thinks again: the case is open for another proposal. Not once the person was told
/// that their clearance is to be taken away: then it is their answer that opens it again.
pub async fn send_back(tx: &mut Tx, me: &Me, id: ClearanceId, act: &Act<'_>) -> Result<()> {
    let mut case = locked_within(tx, me, Ability::ReviewScreening, id).await?;
    apart::stand(tx, me, &case, None).await?;
    let is_told = rules::is_to_be_revoked(&case) && case.pre_adverse_at.is_some();
    let proposed = rules::proposed(&case).filter(|_| !is_told);
    let proposed = proposed.ok_or_else(|| Error::refused("clearance-not-now"))?;
    forget_proposal(&mut case);
    if proposed != Proposal::Reopen {
        (case.pre_adverse_at, case.wait_until) = (None, None);
    }
    let stays = case.state;
    take(tx, &mut case, ClearanceVerb::SendBack, stays, act).await
}

pub(super) fn forget_proposal(case: &mut Case) {
    case.proposal = String::new();
    case.proposed_level = 0;
    case.proposed_restriction = String::new();
    case.proposed_reason = String::new();
    case.proposed_by = None;
    case.proposed_at = None;
    case.agreed_by = None;
}

/// A second reviewer agrees, and what was proposed takes effect.
pub async fn agree(tx: &mut Tx, me: &Me, id: ClearanceId, act: &Act<'_>) -> Result<()> {
    let mut case = locked_within(tx, me, Ability::ReviewScreening, id).await?;
    let proposal = rules::proposed(&case).ok_or_else(|| Error::refused("clearance-not-now"))?;
    if rules::is_to_be_revoked(&case) {
        return Err(Error::refused("clearance-not-now"));
    }
    apart::stand(tx, me, &case, case.proposed_by).await?;
    case.agreed_by = Some(me.id());
    match proposal {
        Proposal::Clear => {
            let (level, restriction) = (case.proposed_level, Restriction::parse(&case.proposed_restriction));
            grant(tx, &mut case, level, restriction, ClearanceVerb::Clear, act).await
        }
        Proposal::Deny => intend_denial(tx, &mut case, act).await,
        Proposal::Bar => bar(tx, &mut case, act).await,
        Proposal::Reopen => reopen::reopen(tx, &mut case, act).await,
        Proposal::Revoke if may_rest_on_report(tx, &case).await? => intend_revocation(tx, &mut case, act).await,
        Proposal::Lift | Proposal::Revoke => end_suspension(tx, case, proposal, act).await,
    }
}

/// Gives a level, with the dates the policy's rule of validity says. Driving waits for its documents.
pub(super) async fn grant(
    tx: &mut Tx,
    case: &mut Case,
    number: i64,
    restriction: Option<Restriction>,
    verb: ClearanceVerb,
    act: &Act<'_>,
) -> Result<()> {
    let minor = guardian::hold_without(tx, case, act).await?;
    // Somebody under age helps where an employee is, and is never alone with students.
    let restriction = restriction.or(minor.then_some(Restriction::NeverAlone));
    let alone = minor || restriction == Some(Restriction::NeverAlone);
    let number = if alone { number.min(i64::from(rules::minor_cap(act.policy))) } else { number };
    let asked = rules::level(act.policy, number);
    if !steps::open(tx, case, asked, act).await?.is_empty() {
        return steps::wait(tx, case, number, restriction, verb, act).await;
    }
    let given = driving::attach(tx, case, asked, act).await?;
    let in_force = store::cleared_on(tx, case.person, act.today()).await?;
    let runs_until = in_force.filter(|now| now.granted >= i64::from(given.number)).map(|now| now.valid_to);
    let documents = match given.driver_documents {
        true => driving::good_until(tx, case.person, act.policy).await?,
        false => None,
    };
    let (from, to) = rules::dates(act.policy, given, act.today(), runs_until, documents.as_slice());
    // What a list brought is good no longer than the list says.
    let to = vouched::last_day(tx, case.id).await?.map_or(to, |last| to.min(last));
    case.granted = i64::from(given.number);
    // A reminder on the way here was about something else: the one before the end is still to come.
    case.reminded_at = None;
    case.restriction = restriction.map_or(String::new(), |r| r.as_str().to_owned());
    (case.valid_from, case.valid_to) = (Some(from), Some(to));
    case.decided_at = Some(act.now);
    notices::cleared(tx, case, act).await?;
    take(tx, case, verb, ClearanceState::Cleared, act).await
}

async fn intend_denial(tx: &mut Tx, case: &mut Case, act: &Act<'_>) -> Result<()> {
    // The wait runs from the day the notice arrives: where no message does, from the day it is handed over.
    begin_wait(tx, case, act).await?;
    notices::denial_intended(tx, case, act).await?;
    take(tx, case, ClearanceVerb::IntendDenial, ClearanceState::PreAdverse, act).await
}

async fn begin_wait(tx: &mut Tx, case: &mut Case, act: &Act<'_>) -> Result<()> {
    if notices::can_arrive(tx, case.person).await? {
        case.pre_adverse_at = Some(act.now);
        case.wait_until = Some(rules::wait_until(act.policy, act.today()));
    } else {
        (case.pre_adverse_at, case.wait_until) = (None, None);
    }
    Ok(())
}

/// Whether a company may have reported about somebody who is stopped: taking their clearance away is then the same step as a
/// denial (15 U.S.C. 1681b(b)(3)), with a notice and a wait before it. They stay stopped meanwhile.
async fn may_rest_on_report(tx: &mut Tx, case: &Case) -> Result<bool> {
    for id in store::suspended(tx, case.person).await? {
        if store::case(tx, id).await?.is_some_and(|case| case.by_report()) {
            return Ok(true);
        }
    }
    Ok(case.by_report())
}

async fn intend_revocation(tx: &mut Tx, case: &mut Case, act: &Act<'_>) -> Result<()> {
    begin_wait(tx, case, act).await?;
    notices::revocation_intended(tx, case, act).await?;
    take(tx, case, ClearanceVerb::IntendRevocation, ClearanceState::Suspended, act).await
}

/// The wait is over and nothing was disputed: the clearance is taken away. By a reviewer or the timer.
pub(crate) async fn revoke(tx: &mut Tx, case: Case, act: &Act<'_>) -> Result<()> {
    rules::may_revoke(&case, act.today()).map_err(not_yet)?;
    if notices::not_sent(tx, &case).await? {
        return Err(Error::refused("screening-notice-not-sent"));
    }
    end_suspension(tx, case, Proposal::Revoke, act).await
}

fn not_yet(why: NotYet) -> Error {
    match why {
        NotYet::NoNotice => Error::refused("clearance-not-now"),
        NotYet::Waiting(until) => Error::Refused(Reason::new("screening-waiting").with("date", until)),
    }
}

/// No message reaches the person: a reviewer read the notice out or gave it on paper, and the wait begins.
pub async fn hand_notice(tx: &mut Tx, me: &Me, id: ClearanceId, act: &Act<'_>) -> Result<()> {
    let mut case = locked_within(tx, me, Ability::ReviewScreening, id).await?;
    apart::stand(tx, me, &case, None).await?;
    let running = case.wait_until.is_some() && !notices::not_sent(tx, &case).await?;
    let waits = case.state == ClearanceState::PreAdverse || rules::is_to_be_revoked(&case);
    if !waits || running {
        return Err(Error::refused("clearance-not-now"));
    }
    case.pre_adverse_at = Some(act.now);
    case.wait_until = Some(rules::wait_until(act.policy, act.today()));
    let stays = case.state;
    take(tx, &mut case, ClearanceVerb::HandNotice, stays, act).await
}

/// A registered offender: the law leaves no choice and no appeal to us. Whatever else they hold ends with it, and every
/// school that may meet them hears at once.
async fn bar(tx: &mut Tx, case: &mut Case, act: &Act<'_>) -> Result<()> {
    case.denied_at = Some(act.now);
    case.decided_at = Some(act.now);
    case.appeal_until = None;
    notices::barred(tx, case, act).await?;
    school_notices::stopped(tx, case, act).await?;
    let stopped = store::suspended(tx, case.person).await?;
    for held in store::giving_a_level(tx, case.person).await?.into_iter().chain(stopped) {
        let mut held = locked(tx, held).await?;
        forget_proposal(&mut held);
        take(tx, &mut held, ClearanceVerb::ApplyBar, ClearanceState::Revoked, act).await?;
    }
    give_up_unfinished(tx, case.person, case.id, act).await?;
    tx.touch(crate::web::cache::PUBLIC);
    take(tx, case, ClearanceVerb::ApplyBar, ClearanceState::Denied, act).await
}

/// What somebody has begun does not outlive a bar or a revocation: it would be decided as if neither had been.
async fn give_up_unfinished(tx: &mut Tx, person: PersonId, but: ClearanceId, act: &Act<'_>) -> Result<()> {
    for id in store::unfinished(tx, person).await?.into_iter().filter(|id| *id != but) {
        let mut case = locked(tx, id).await?;
        case.draft = String::new();
        take(tx, &mut case, ClearanceVerb::Withdraw, ClearanceState::Withdrawn, &act.by_itself()).await?;
    }
    Ok(())
}

/// What two reviewers narrowed before stays narrowed until two reviewers say otherwise. What a young person's age did,
/// their age undoes.
pub(super) async fn still_restricted(tx: &mut Tx, person: PersonId, act: &Act<'_>) -> Result<Option<Restriction>> {
    let Some((restriction, decided_at)) = store::last_restriction(tx, person).await? else { return Ok(None) };
    let adult = i64::from(act.policy.clearance.adult_age);
    let born = store::applicant(tx, person).await?.and_then(|person| person.birth_date);
    let decided_on = act.policy.calendar.day_of(decided_at);
    let by_age = restriction == Restriction::NeverAlone && born.is_some_and(|b| rules::age_on(b, decided_on) < adult);
    Ok(Some(restriction).filter(|_| !by_age))
}

/// Every suspended case of the person goes the same way, as it came.
async fn end_suspension(tx: &mut Tx, case: Case, how: Proposal, act: &Act<'_>) -> Result<()> {
    let others = store::suspended(tx, case.person).await?;
    let this = case.id;
    let mut all = vec![case];
    for other in others.into_iter().filter(|id| *id != this) {
        all.push(locked(tx, other).await?);
    }
    // Two people agreed that one of them is taken away, and the person was told: lifting another does not undo that.
    if how == Proposal::Lift && all.iter().any(rules::is_to_be_revoked) {
        return Err(Error::refused("clearance-not-now"));
    }
    if how == Proposal::Lift {
        guardian::hold_without(tx, &all[0], act).await?;
        notices::lifted(tx, &all[0], act).await?;
    } else {
        notices::revoked(tx, &all[0], act).await?;
        school_notices::ended(tx, &all[0], act).await?;
    }
    if how == Proposal::Revoke {
        give_up_unfinished(tx, all[0].person, this, act).await?;
    }
    for mut case in all {
        let good = case.valid_to.is_some_and(|end| end >= act.today());
        let (verb, to) = match how {
            Proposal::Lift if good => (ClearanceVerb::Lift, ClearanceState::Cleared),
            Proposal::Lift => (ClearanceVerb::Lift, ClearanceState::Expired),
            _ => (ClearanceVerb::Revoke, ClearanceState::Revoked),
        };
        let (first, second) = (case.proposed_by, case.agreed_by);
        forget_proposal(&mut case);
        (case.proposed_by, case.agreed_by) = (first, second);
        case.stopped_for = String::new();
        (case.pre_adverse_at, case.wait_until) = (None, None);
        take(tx, &mut case, verb, to, act).await?;
    }
    Ok(())
}

/// The wait is over and nothing was disputed: the denial itself, with the second notice. By a reviewer or the timer.
pub(crate) async fn deny(tx: &mut Tx, mut case: Case, act: &Act<'_>) -> Result<()> {
    rules::may_deny(&case, act.today()).map_err(not_yet)?;
    if notices::not_sent(tx, &case).await? {
        return Err(Error::refused("screening-notice-not-sent"));
    }
    case.denied_at = Some(act.now);
    case.decided_at = Some(act.now);
    case.appeal_until = Some(rules::appeal_until(act.policy, act.today()));
    notices::denied(tx, &case, act).await?;
    take(tx, &mut case, ClearanceVerb::Deny, ClearanceState::Denied, act).await
}

/// The same, by a reviewer; of one that is stopped, the revocation.
pub async fn deny_now(tx: &mut Tx, me: &Me, id: ClearanceId, act: &Act<'_>) -> Result<()> {
    let case = locked_within(tx, me, Ability::ReviewScreening, id).await?;
    apart::stand(tx, me, &case, None).await?;
    if case.state == ClearanceState::Suspended { revoke(tx, case, act).await } else { deny(tx, case, act).await }
}

/// The person objects or explains before the denial: everything begins anew.
pub async fn dispute(tx: &mut Tx, person: PersonId, id: ClearanceId, words: &str, act: &Act<'_>) -> Result<()> {
    let case = locked_own(tx, person, id).await?;
    receive_dispute(tx, case, words, act).await
}

/// The same, come by letter or telephone and written down by a reviewer.
pub async fn dispute_received(tx: &mut Tx, me: &Me, id: ClearanceId, words: &str, act: &Act<'_>) -> Result<()> {
    let case = locked_within(tx, me, Ability::ReviewScreening, id).await?;
    apart::stand(tx, me, &case, None).await?;
    receive_dispute(tx, case, words, act).await
}

async fn receive_dispute(tx: &mut Tx, mut case: Case, words: &str, act: &Act<'_>) -> Result<()> {
    let to = match case.state {
        ClearanceState::Suspended if !rules::is_to_be_revoked(&case) => {
            return Err(Error::refused("clearance-not-now"));
        }
        ClearanceState::Suspended => ClearanceState::Suspended,
        _ => ClearanceState::Review,
    };
    forget_proposal(&mut case);
    case.pre_adverse_at = None;
    case.wait_until = None;
    let said_by = act.person().unwrap_or(case.person);
    store::add_statement(tx, case.id, "dispute", words, said_by, act.now).await?;
    take(tx, &mut case, ClearanceVerb::Dispute, to, act).await
}
