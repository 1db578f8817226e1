//! A clearance: one case, what is known about it, and what it is worth on a day.

pub mod apart;
pub mod appeal;
pub mod decide;
pub mod decline;
pub mod driving;
pub mod ends;
pub mod fee;
pub mod gates;
pub mod interview;
pub mod lesson;
pub mod night;
pub mod referee;
pub mod reopen;
pub mod rules;
pub mod screening;
pub mod steps;
pub mod training;
pub mod watch;

use super::by;
use super::clearance_flow::{ClearanceFlow, ClearanceState, ClearanceVerb};
use super::shift_jobs::ReleasePlaces;
use super::store::clearance as store;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::{Ability, PersonId, Role};
use crate::policy::{InForce, Level};
use crate::schools::SchoolId;
use crate::web::{Me, Viewer};
use ::jobs::Job;
use db::Tx;
use jiff::Timestamp;
use jiff::civil::Date;

db::id!(
    /// A case.
    ClearanceId
);

/// One case, with everything that is kept about it.
#[derive(Debug, Clone)]
pub struct Case {
    pub id: ClearanceId,
    pub person: PersonId,
    pub state: ClearanceState,
    /// The level the chosen tasks call for.
    pub level: i64,
    /// What was typed so far; empty once it is sent.
    pub draft: String,
    /// The chosen tasks, languages, skills: ids and words, one a line.
    pub tasks: String,
    pub languages: String,
    pub skills: String,
    pub availability: String,
    pub affiliation: String,
    /// The level given.
    pub granted: i64,
    pub valid_from: Option<Date>,
    pub valid_to: Option<Date>,
    pub restriction: String,
    pub id_seen_by: Option<PersonId>,
    pub id_seen_at: Option<Timestamp>,
    pub authorised_at: Option<Timestamp>,
    pub provider: String,
    pub provider_ref: String,
    pub result: String,
    pub ordered_at: Option<Timestamp>,
    pub decided_by: Option<PersonId>,
    pub decided_at: Option<Timestamp>,
    pub proposal: String,
    pub proposed_level: i64,
    pub proposed_restriction: String,
    /// Why a decision is to be taken back, from a list.
    pub proposed_reason: String,
    pub proposed_by: Option<PersonId>,
    pub proposed_at: Option<Timestamp>,
    pub agreed_by: Option<PersonId>,
    pub pre_adverse_at: Option<Timestamp>,
    pub wait_until: Option<Date>,
    pub denied_at: Option<Timestamp>,
    pub appeal_until: Option<Date>,
    pub appealed_at: Option<Timestamp>,
    pub stopped_for: String,
    pub reminded_at: Option<Timestamp>,
    pub reactivate_until: Option<Date>,
    pub follows: Option<ClearanceId>,
    pub policy: i64,
    pub created_at: Timestamp,
    pub submitted_at: Option<Timestamp>,
    pub since: Timestamp,
}
db::row!(Case {
    id,
    person,
    state,
    level,
    draft,
    tasks,
    languages,
    skills,
    availability,
    affiliation,
    granted,
    valid_from,
    valid_to,
    restriction,
    id_seen_by,
    id_seen_at,
    authorised_at,
    provider,
    provider_ref,
    result,
    ordered_at,
    decided_by,
    decided_at,
    proposal,
    proposed_level,
    proposed_restriction,
    proposed_reason,
    proposed_by,
    proposed_at,
    agreed_by,
    pre_adverse_at,
    wait_until,
    denied_at,
    appeal_until,
    appealed_at,
    stopped_for,
    reminded_at,
    reactivate_until,
    follows,
    policy,
    created_at,
    submitted_at,
    since
});

db::text_enum! {
    /// What a clearance may be narrowed to; words of our own, so that no finding shows through them.
    pub enum Restriction {
        /// Only at the schools the person chose.
        ChosenSchools = "chosen_schools",
        /// Only at events where many adults are.
        EventsOnly = "events_only",
        /// Never alone with students, whatever the level.
        NeverAlone = "never_alone",
        /// Not with money or keys.
        NoMoneyOrKeys = "no_money_or_keys",
    }
}

/// A clearance that is good on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleared {
    pub clearance: ClearanceId,
    pub granted: i64,
    pub valid_from: Date,
    pub valid_to: Date,
    pub restriction: String,
}
db::row!(Cleared { clearance, granted, valid_from, valid_to, restriction });

impl Cleared {
    /// The level it gives.
    pub fn level(&self) -> i64 {
        self.granted
    }
}

/// The person's best clearance that is good on `date`: in force, its dates cover the day, and nothing is suspended.
pub async fn cleared_on(tx: &mut Tx, person: PersonId, date: Date) -> Result<Option<Cleared>> {
    store::cleared_on(tx, person, date).await
}

/// The case a person's own page is about. Beside a clearance in force, a denial of more that can be appealed comes first.
pub async fn case_to_show(tx: &mut Tx, person: PersonId, today: Date) -> Result<Option<Case>> {
    let case = store::current(tx, person).await?;
    if case.as_ref().is_some_and(|case| matches!(case.state, ClearanceState::Cleared | ClearanceState::Inactive))
        && let Some(denied) = store::open_to_appeal(tx, person, today).await?
    {
        return store::case(tx, denied).await;
    }
    Ok(case)
}

/// The case a person means when they ask how it stands: the one under way, or else the newest.
pub async fn current_case(tx: &mut Tx, person: PersonId) -> Result<Option<Case>> {
    store::current(tx, person).await
}

impl Case {
    /// The level asked for, in the rules in force. A level the policy no longer has counts as its highest.
    pub fn level_of<'a>(&self, policy: &'a InForce) -> &'a Level {
        rules::level(policy, self.level)
    }

    /// Whether a company may have reported about them, which takes their own signature first (15 U.S.C. 1681b(b)(2)): only then
    /// do letters speak of a report, of its free copy and of disputing it. What the office looks up itself is no such report.
    pub fn by_report(&self) -> bool {
        self.authorised_at.is_some()
    }
}

/// What every step on a case is taken with: who, under which rules, when.
pub struct Act<'a> {
    pub actor: Actor,
    pub policy: &'a InForce,
    pub now: Timestamp,
}

impl<'a> Act<'a> {
    /// Somebody of the office.
    pub fn office(me: &Me, ability: Ability, policy: &'a InForce, now: Timestamp) -> Act<'a> {
        Act { actor: Actor::with(me, ability), policy, now }
    }

    /// The person themselves.
    pub fn own(person: PersonId, policy: &'a InForce, now: Timestamp) -> Act<'a> {
        Act { actor: Actor::Own(person), policy, now }
    }

    /// A timer.
    pub fn timer(policy: &'a InForce, now: Timestamp) -> Act<'a> {
        Act { actor: Actor::System, policy, now }
    }

    /// Somebody of the office, in the role of theirs that the step is for.
    pub fn in_role(&self, me: &Me, role: Role) -> Act<'a> {
        Act { actor: Actor::Person(me.id(), role), ..*self }
    }

    /// What follows by itself from what somebody did: the line of what they did names them.
    pub fn by_itself(&self) -> Act<'a> {
        Act { actor: Actor::System, ..*self }
    }

    /// The local day.
    pub fn today(&self) -> Date {
        self.policy.calendar.day_of(self.now)
    }

    /// Who acts; nobody for a timer.
    pub fn person(&self) -> Option<PersonId> {
        match self.actor {
            Actor::Person(id, _) | Actor::Own(id) => Some(id),
            Actor::System => None,
        }
    }
}

/// Takes the step that the table allows whoever acts, keeps the case, and notes it. Everything else about the case is set before.
pub(super) async fn take(
    tx: &mut Tx,
    case: &mut Case,
    verb: ClearanceVerb,
    to: ClearanceState,
    act: &Act<'_>,
) -> Result<()> {
    take_at(tx, case, verb, to, None, act).await
}

/// The same, at a school.
pub(super) async fn take_at(
    tx: &mut Tx,
    case: &mut Case,
    verb: ClearanceVerb,
    to: ClearanceState,
    school: Option<SchoolId>,
    act: &Act<'_>,
) -> Result<()> {
    let to = by::step::<ClearanceFlow>(act.actor, case.person, case.state, verb, to);
    put(tx, case, verb, to.map_err(|no| no.or(Error::refused("clearance-not-now")))?, school, act).await
}

/// Ends a case at the word of a guardian who holds the link that was sent to them.
pub(super) async fn end_by_guardian(tx: &mut Tx, case: &mut Case, act: &Act<'_>) -> Result<()> {
    let (verb, to) = (ClearanceVerb::Withdraw, ClearanceState::Withdrawn);
    let to = by::step_of_guardian::<ClearanceFlow>(case.state, verb, to);
    put(tx, case, verb, to.map_err(|no| no.or(Error::refused("clearance-not-now")))?, None, act).await
}

async fn put(
    tx: &mut Tx,
    case: &mut Case,
    verb: ClearanceVerb,
    to: ClearanceState,
    school: Option<SchoolId>,
    act: &Act<'_>,
) -> Result<()> {
    let from = case.state;
    if to != from {
        case.since = act.now;
    }
    case.state = to;
    case.policy = act.policy.version;
    store::save(tx, case).await?;
    let mut entry = Entry::new(act.actor, verb.in_the_ledger(), "clearance", case.id)
        .about(case.person)
        .policy(act.policy.version)
        .detail(format!("state={} level={}", case.state, case.granted.max(case.level)));
    entry.school = school;
    ledger::note(tx, entry, act.now).await?;
    watch::follow(tx, case, from, act).await?;
    if takes_something(from, verb, to) {
        ReleasePlaces { person: case.person }.enqueue(tx, act.now).await?;
    }
    Ok(())
}

/// Whether a step leaves a person with less than they had: places they can no longer take are freed at once.
fn takes_something(from: ClearanceState, verb: ClearanceVerb, to: ClearanceState) -> bool {
    let had = matches!(from, ClearanceState::Cleared | ClearanceState::Suspended);
    verb == ClearanceVerb::LapseDriving || (had && to != from && to != ClearanceState::Cleared)
}

/// A case to change: its row is locked, so that what is read here is still so when it is written.
pub(super) async fn locked(tx: &mut Tx, id: ClearanceId) -> Result<Case> {
    tx.lock("clearance", id).await?;
    store::case(tx, id).await?.ok_or(Error::NotFound)
}

/// The same, for somebody of the office, if their ability reaches it.
pub(super) async fn locked_within(tx: &mut Tx, viewer: &Viewer, ability: Ability, id: ClearanceId) -> Result<Case> {
    tx.lock("clearance", id).await?;
    store::visible_case(tx, viewer, ability, id).await?.ok_or(Error::NotFound)
}

/// The same, for the person themselves.
pub(super) async fn locked_own(tx: &mut Tx, person: PersonId, id: ClearanceId) -> Result<Case> {
    Some(locked(tx, id).await?).filter(|case| case.person == person).ok_or(Error::NotFound)
}
