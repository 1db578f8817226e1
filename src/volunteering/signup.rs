//! A person's place on a shift: taken, given back, used. The verbs lock the shift, then count; the rules are in `eligibility.rs`.

use super::at_home;
use super::by;
use super::cover_end;
use super::desk::{DeskError, taken};
use super::eligibility::{Facts, Has, Missing, SignUpError, Task, missing, monday_of, most_hours};
use super::grace;
use super::opportunity::{self, OpportunityId};
use super::shift::ShiftId;
use super::shift_flow::{SignupFlow, SignupState, SignupVerb};
use super::shift_jobs::{ConfirmSignup, TellCalledOff, TellLate};
use super::store::{needs, signup as store, waiting as waits};
use super::waiting;
use super::waiting_flow::WaitState;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::{Ability, PersonId};
use crate::policy::InForce;
use crate::schools::SchoolId;
use crate::web::Me;
use crate::web::cache::PUBLIC;
use db::Tx;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use jobs::Job;

db::id!(
    /// A person's place on a shift.
    SignupId
);

/// Who wants a place, for whom.
#[derive(Debug, Clone, Copy)]
pub struct Ask {
    pub shift: ShiftId,
    pub person: PersonId,
    /// Who acts: oneself, or somebody at a desk.
    pub actor: Actor,
    pub by: PersonId,
    /// The person stands at the desk: late is in time until the end.
    pub at_desk: bool,
}

impl Ask {
    /// For oneself.
    pub fn own(me: &Me, shift: ShiftId) -> Ask {
        Ask { shift, person: me.id(), actor: Actor::Own(me.id()), by: me.id(), at_desk: false }
    }
}

/// Puts a person on the shift's list, or says why not. Asked again, it gives the same place.
pub async fn sign_up(tx: &mut Tx, ask: &Ask, rules: &InForce, now: Timestamp) -> Result<SignupId, SignUpError> {
    tx.lock("shift", ask.shift).await?;
    // Two shifts at the same time, from two windows, would each find the other free.
    tx.lock("person", ask.person).await?;
    at_home::hold(tx, ask.person).await?;
    let mut facts = facts(tx, ask, rules).await?;
    if ask.at_desk {
        // They have come: who stays at home was settled there.
        facts.at_home = None;
    }
    if let Some(already) = facts.already() {
        return Ok(already);
    }
    let signup = seat(tx, ask, &facts, rules, now).await?;
    if facts.taken + 1 == facts.capacity {
        opportunity::fill(tx, facts.opportunity, facts.school, now).await?;
        waiting::stand_down(tx, ask.shift, now).await?;
    }
    Ok(signup)
}

async fn facts(tx: &mut Tx, ask: &Ask, rules: &InForce) -> Result<Facts> {
    let rest = i64::from(rules.shifts.rest_minutes);
    store::facts(tx, ask.shift, ask.person, rest, ask.shift).await?.ok_or(Error::NotFound)
}

/// Asks the rules and writes the place down. The shift and the person are held.
async fn seat(tx: &mut Tx, ask: &Ask, facts: &Facts, rules: &InForce, now: Timestamp) -> Result<SignupId, SignUpError> {
    let by_self = ask.by == ask.person;
    not_taken_back(tx, ask, facts).await?;
    facts.is_open_to(by_self, ask.at_desk, now)?;
    let until = if ask.at_desk { facts.ends_at } else { facts.starts_at };
    facts.admits(until, now)?;
    let from = facts.standing.unwrap_or(SignupState::Offered);
    by::next::<SignupFlow>(ask.actor, ask.person, from, SignupVerb::SignUp)
        .map_err(|no| no.or(SignUpError::CalledOff))?;
    let has = store::has(tx, ask.person).await?;
    let mut first_visit = false;
    if let Some(missing) = missing(&has, &facts.task(), rules) {
        first_visit = ask.at_desk && grace::allows(tx, ask.person, &facts.task(), &missing, rules).await?;
        if !first_visit {
            return Err(SignUpError::Missing(missing));
        }
    }
    if let Some(hours) = over_a_week(tx, ask.person, facts, facts.shift, rules).await? {
        return Err(SignUpError::WeekFull { hours });
    }
    // Whoever signs others up knows the person and answers for what they bring.
    let lacks = if by_self { needs::lacking(tx, facts.opportunity, ask.person).await? } else { Vec::new() };
    if !lacks.is_empty() {
        return Err(SignUpError::Lacks(lacks));
    }
    let good = has.held.iter().filter(|h| h.reaches(&facts.task())).max_by_key(|h| h.level).map(|h| h.clearance);
    waiting::use_turn(tx, ask, now).await?;
    let signup = store::take_place(tx, facts, ask, good, now).await?;
    ConfirmSignup { signup, at: now }.enqueue(tx, now).await?;
    let entry = Entry::new(ask.actor, "signed-up", "signup", signup)
        .about(ask.person)
        .at_school(facts.school)
        .policy(rules.version)
        .detail(format!("shift={}{}", ask.shift, if first_visit { " first-visit" } else { "" }));
    ledger::note(tx, entry, now).await?;
    tx.touch(PUBLIC);
    Ok(signup)
}

/// Whoever lost a place because the school took it back asks the school; put in line by it, they may take what is offered.
pub(super) async fn not_taken_back(tx: &mut Tx, ask: &Ask, facts: &Facts) -> Result<(), SignUpError> {
    if !facts.is_taken_back() || !matches!(ask.actor, Actor::Own(_)) {
        return Ok(());
    }
    let in_line = waits::own(tx, ask.person, ask.shift).await?.is_some_and(|wait| wait.state.is_open());
    if in_line { Ok(()) } else { Err(SignUpError::TakenBack) }
}

/// Why somebody whom the school would sign up may not take a place, but for the number of places: what the list of those who
/// could says of each.
pub async fn why_not(
    tx: &mut Tx,
    shift: ShiftId,
    person: PersonId,
    rules: &InForce,
    now: Timestamp,
) -> Result<Option<SignUpError>> {
    let rest = i64::from(rules.shifts.rest_minutes);
    let Some(facts) = store::facts(tx, shift, person, rest, shift).await? else {
        return Ok(Some(SignUpError::CalledOff));
    };
    let open = facts.is_open_to(false, false, now).and_then(|()| facts.fits(facts.starts_at, now));
    if let Err(error) = open {
        return Ok(Some(error));
    }
    let has = store::has(tx, person).await?;
    if let Some(missing) = missing(&has, &facts.task(), rules) {
        return Ok(Some(SignUpError::Missing(missing)));
    }
    Ok(over_a_week(tx, person, &facts, shift, rules).await?.map(|hours| SignUpError::WeekFull { hours }))
}

/// The most hours of a week that somebody may take shifts for, if this one would be beyond it. `aside` is a shift they would give
/// up for it.
pub(super) async fn over_a_week(
    tx: &mut Tx,
    person: PersonId,
    facts: &Facts,
    aside: ShiftId,
    rules: &InForce,
) -> Result<Option<i64>> {
    let Some(most) = most_hours(facts.birth_date, facts.on_date, rules) else { return Ok(None) };
    let monday = monday_of(facts.on_date);
    let sunday = monday.saturating_add(6.days());
    let taken = store::minutes_between(tx, person, monday, sunday, [facts.shift, aside]).await?;
    let asked = facts.ends_at.duration_since(facts.starts_at).as_mins();
    Ok((taken + asked > most * 60).then_some(most))
}

/// Moves a place to somebody who may take it. The shift and both people are held. After a refusal the transaction must
/// be dropped: the place was freed already.
pub(super) async fn move_place(
    tx: &mut Tx,
    from: &Signup,
    to: &Ask,
    rules: &InForce,
    now: Timestamp,
) -> Result<SignupId, SignUpError> {
    leave_to(tx, from, to.person, now).await?;
    take(tx, to, rules, now).await
}

/// Takes a place that was freed for somebody; what [`sign_up`] does, for a shift that was as full before.
pub(super) async fn take(tx: &mut Tx, ask: &Ask, rules: &InForce, now: Timestamp) -> Result<SignupId, SignUpError> {
    let mut facts = facts(tx, ask, rules).await?;
    if facts.already().is_some() {
        return Err(SignUpError::Clash { with: ask.shift });
    }
    // It changes hands and was never free: those in line had no turn to lose.
    facts.ahead = 0;
    let wait = waits::own(tx, ask.person, ask.shift).await?;
    let signup = seat(tx, ask, &facts, rules, now).await?;
    if wait.is_some_and(|wait| wait.state == WaitState::Offered) {
        // The place that was held for them is not needed now: the next in line gets it.
        waiting::place_freed(tx, ask.shift, rules, now).await?;
    }
    Ok(signup)
}

/// Frees a place for one person, and for nobody else.
pub(super) async fn leave_to(tx: &mut Tx, from: &Signup, to: PersonId, now: Timestamp) -> Result<(), SignUpError> {
    let actor = Actor::Own(from.person);
    let left = by::next::<SignupFlow>(actor, from.person, from.state, SignupVerb::HandOver)
        .map_err(|no| no.or(SignUpError::CalledOff))?;
    store::free_place(tx, from, left).await?;
    let entry = Entry::new(actor, "place-handed-over", "signup", from.id)
        .about(from.person)
        .at_school(from.school)
        .detail(format!("shift={} to={to}", from.shift));
    ledger::note(tx, entry, now).await?;
    Ok(())
}

/// A sign-up as verbs need it.
#[derive(Debug, Clone)]
pub struct Signup {
    pub id: SignupId,
    pub shift: ShiftId,
    pub opportunity: OpportunityId,
    pub person: PersonId,
    pub school: SchoolId,
    pub category: String,
    /// The kind of task, as the policy names it.
    pub template: String,
    pub level: i64,
    pub state: SignupState,
    pub on_date: Date,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub arrived_at: Option<Timestamp>,
    pub left_at: Option<Timestamp>,
    pub created_at: Timestamp,
}
db::row!(Signup {
    id,
    shift,
    opportunity,
    person,
    school,
    category,
    template,
    level,
    state,
    on_date,
    starts_at,
    ends_at,
    arrived_at,
    left_at,
    created_at
});

impl Signup {
    /// What its clearance is judged by.
    pub fn task(&self) -> Task<'_> {
        Task {
            level: self.level,
            on: self.on_date,
            school: self.school,
            category: &self.category,
            template: &self.template,
        }
    }
}

/// Gives one's own place back. Given back already, nothing happens.
pub async fn withdraw(
    tx: &mut Tx,
    person: PersonId,
    shift: ShiftId,
    rules: &InForce,
    now: Timestamp,
) -> Result<(), DeskError> {
    tx.lock("shift", shift).await?;
    let signup = store::own(tx, person, shift).await?.ok_or(Error::NotFound)?;
    if signup.state == SignupState::CancelledByVolunteer {
        return Ok(());
    }
    let to = taken(Actor::Own(person), &signup, SignupVerb::Withdraw)?;
    if signup.starts_at <= now {
        return Err(DeskError::NotNow);
    }
    give_back(tx, &signup, to, rules, now).await?;
    let late = signup.starts_at < now + SignedDuration::from_hours(i64::from(rules.shifts.reminder_hours));
    if late {
        TellLate { signup: signup.id, at: now }.enqueue(tx, now).await?;
    }
    let entry = Entry::new(Actor::Own(person), "withdrew", "signup", signup.id)
        .about(signup.person)
        .at_school(signup.school)
        .detail(format!("shift={shift} late={}", i64::from(late)));
    ledger::note(tx, entry, now).await?;
    Ok(())
}

/// Takes a place back from somebody, for those who publish at the school.
pub async fn take_back(
    tx: &mut Tx,
    me: &Me,
    id: SignupId,
    rules: &InForce,
    now: Timestamp,
) -> Result<ShiftId, DeskError> {
    let signup = held_at(tx, me, Ability::PublishShifts, id).await?;
    if signup.state == SignupState::CancelledBySchool {
        return Ok(signup.shift);
    }
    let actor = Actor::with(me, Ability::PublishShifts);
    let to = taken(actor, &signup, SignupVerb::Cancel)?;
    give_back(tx, &signup, to, rules, now).await?;
    TellCalledOff { signup: id, by_rule: false }.enqueue(tx, now).await?;
    let entry = Entry::new(actor, "place-cancelled", "signup", id).about(signup.person).at_school(signup.school);
    ledger::note(tx, entry, now).await?;
    Ok(signup.shift)
}

/// Takes the place of somebody who cannot come at the shift's new time; they are told. The shift is held, and its list is
/// looked after by the caller.
pub(super) async fn lose(tx: &mut Tx, id: SignupId, actor: Actor, rules: &InForce, now: Timestamp) -> Result<()> {
    let Some(signup) = store::any(tx, id).await? else { return Ok(()) };
    let to = match by::next::<SignupFlow>(actor, signup.person, signup.state, SignupVerb::MoveOut) {
        Ok(to) => to,
        Err(by::No::NotNow) => return Ok(()),
        Err(by::No::NotTheirs) => return Err(Error::NotFound),
    };
    store::free_place(tx, &signup, to).await?;
    cover_end::given_back(tx, id, rules, now).await?;
    TellCalledOff { signup: id, by_rule: false }.enqueue(tx, now).await?;
    let entry = Entry::new(actor, "place-cancelled", "signup", id).about(signup.person).at_school(signup.school);
    ledger::note(tx, entry.detail("moved"), now).await
}

/// Frees the place of somebody whose clearance no longer reaches the day; person and school are told. Says whether it did.
pub(super) async fn release(tx: &mut Tx, id: SignupId, rules: &InForce, now: Timestamp) -> Result<bool> {
    let Some(signup) = store::any(tx, id).await? else { return Ok(false) };
    tx.lock("shift", signup.shift).await?;
    let Some(signup) = store::any(tx, id).await? else { return Ok(false) };
    let has = store::has(tx, signup.person).await?;
    let Ok(to) = taken(Actor::System, &signup, SignupVerb::Release) else { return Ok(false) };
    if signup.starts_at <= now || !lacks_clearance(&has, &signup, rules) {
        return Ok(false);
    }
    give_back(tx, &signup, to, rules, now).await?;
    TellCalledOff { signup: id, by_rule: true }.enqueue(tx, now).await?;
    TellLate { signup: id, at: now }.enqueue(tx, now).await?;
    let entry = Entry::new(Actor::System, "place-released", "signup", id).about(signup.person).at_school(signup.school);
    ledger::note(tx, entry, now).await?;
    Ok(true)
}

/// Whether what is missing for a place is the clearance. A training that ended is told of, and can be done again.
fn lacks_clearance(has: &Has, signup: &Signup, rules: &InForce) -> bool {
    missing(has, &signup.task(), rules).is_some_and(|missing| !matches!(missing, Missing::Training { .. }))
}

/// Frees a place; whoever waits for it is next.
async fn give_back(tx: &mut Tx, signup: &Signup, to: SignupState, rules: &InForce, now: Timestamp) -> Result<()> {
    store::free_place(tx, signup, to).await?;
    waiting::place_freed(tx, signup.shift, rules, now).await?;
    cover_end::given_back(tx, signup.id, rules, now).await?;
    tx.touch(PUBLIC);
    Ok(())
}

/// The sign-up, if the viewer's ability reaches its school; its shift is held.
pub(super) async fn held_at(tx: &mut Tx, me: &Me, ability: Ability, id: SignupId) -> Result<Signup> {
    let shift = store::within_reach_signup(tx, me, ability, id).await?.ok_or(Error::NotFound)?.shift;
    tx.lock("shift", shift).await?;
    // Read again now that nobody else can change it.
    store::within_reach_signup(tx, me, ability, id).await?.ok_or(Error::NotFound)
}
