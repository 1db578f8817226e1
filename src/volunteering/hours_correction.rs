//! Corrections of closed hours: the school asks with a reason, a second person countersigns; old and new are kept.

use super::by;
use super::hours::{Hours, HoursId};
use super::hours_close::{Month, is_frozen, is_second, standing};
use super::hours_close_flow::{CorrectionFlow, CorrectionState, CorrectionVerb, MonthState};
use super::shift::day_of;
use super::shift_flow::{HoursFlow, HoursState, HoursVerb};
use super::store::{hours as hours_store, hours_correction as store};
use crate::connect::{self, Notice, NoticeArg};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::{self, Ability, PersonId};
use crate::policy::InForce;
use crate::schools::SchoolId;
use crate::web::Me;
use db::Tx;
use jiff::Timestamp;
use jiff::civil::Date;

db::id!(
    /// A correction.
    CorrectionId
);

db::text_enum! {
    /// What a correction does with a line.
    pub enum Kind {
        /// What waits, or was refused, counts.
        Count = "count",
        /// What counts has another time or category.
        Change = "change",
        /// What counts does not count any more.
        Strike = "strike",
    }
}

impl Kind {
    /// What can be asked for a line in this state.
    pub fn of(state: HoursState) -> &'static [Kind] {
        if state.counts() { &[Kind::Change, Kind::Strike] } else { &[Kind::Count] }
    }
}

/// See the module.
#[derive(Debug, Clone)]
pub struct Correction {
    pub id: CorrectionId,
    pub hours: HoursId,
    pub person: PersonId,
    pub name: String,
    pub school: SchoolId,
    pub school_name: String,
    pub on_date: Date,
    pub kind: Kind,
    pub old_minutes: i64,
    pub old_category: String,
    pub old_state: HoursState,
    pub new_minutes: i64,
    pub new_category: String,
    pub why: String,
    pub state: CorrectionState,
    pub asked_by: PersonId,
    pub asked_name: String,
    pub asked_at: Timestamp,
    pub decided_name: Option<String>,
    pub decided_at: Option<Timestamp>,
    pub answer: String,
}
db::row!(Correction {
    id,
    hours,
    person,
    name,
    school,
    school_name,
    on_date,
    kind,
    old_minutes,
    old_category,
    old_state,
    new_minutes,
    new_category,
    why,
    state,
    asked_by,
    asked_name,
    asked_at,
    decided_name,
    decided_at,
    answer
});

impl Correction {
    /// What it adds to, or takes from, what counts.
    pub fn difference(&self) -> i64 {
        let before = if self.old_state.counts() { self.old_minutes } else { 0 };
        let after = if self.kind == Kind::Strike { 0 } else { self.new_minutes };
        after - before
    }
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub kind: Kind,
    pub minutes: i64,
    pub category: String,
    pub why: String,
}

/// Why a correction is refused at once.
#[derive(Debug)]
pub enum CorrectionError {
    /// The month is open: the line is changed as any other.
    Open,
    /// The school year is closed.
    Frozen,
    /// Nobody corrects their own hours, nor countersigns what they asked for.
    Own,
    /// Nothing would be different.
    Same,
    /// Somebody asked already, or decided already, or the line has changed since.
    NotNow,
    Other(Error),
}

impl From<Error> for CorrectionError {
    fn from(error: Error) -> CorrectionError {
        CorrectionError::Other(error)
    }
}

impl From<db::Error> for CorrectionError {
    fn from(error: db::Error) -> CorrectionError {
        CorrectionError::Other(error.into())
    }
}

impl CorrectionError {
    /// The message, but for a fault that is none of these.
    pub fn key(&self) -> Option<&'static str> {
        Some(match self {
            CorrectionError::Open => "corrections-refused-open",
            CorrectionError::Frozen => "hours-refused-frozen",
            CorrectionError::Own => "corrections-refused-own",
            CorrectionError::Same => "corrections-refused-same",
            CorrectionError::NotNow => "corrections-refused-not-now",
            CorrectionError::Other(_) => return None,
        })
    }
}

impl From<CorrectionError> for Error {
    fn from(error: CorrectionError) -> Error {
        match (error.key(), error) {
            (_, CorrectionError::Other(error)) => error,
            (key, _) => Error::refused(key.unwrap_or("corrections-refused-not-now")),
        }
    }
}

/// Asks for a correction of a line at one's school. Sent twice, it is asked once.
pub async fn ask(
    tx: &mut Tx,
    me: &Me,
    id: HoursId,
    asked: &Asked,
    rules: &InForce,
    now: Timestamp,
) -> Result<CorrectionId, CorrectionError> {
    tx.lock("hours", id).await?;
    let hours = hours_store::within_reach(tx, me, Ability::ConfirmHours, id).await?.ok_or(Error::NotFound)?;
    match standing(tx, hours.school, Month::of(hours.on_date), day_of(now, &rules.zone), rules).await? {
        MonthState::Open => return Err(CorrectionError::Open),
        MonthState::Frozen => return Err(CorrectionError::Frozen),
        MonthState::Closed => {}
    }
    if hours.person == me.id() {
        return Err(CorrectionError::Own);
    }
    if !Kind::of(hours.state).contains(&asked.kind) {
        return Err(CorrectionError::NotNow);
    }
    let (minutes, category) = match asked.kind {
        Kind::Strike => (hours.minutes, hours.category.as_str()),
        _ => (asked.minutes, asked.category.as_str()),
    };
    if asked.kind == Kind::Change && (hours.minutes, hours.category.as_str()) == (minutes, category) {
        return Err(CorrectionError::Same);
    }
    if let Some(there) = store::open_of(tx, id).await? {
        let same = (there.asked_by, there.kind, there.new_minutes, there.new_category.as_str())
            == (me.id(), asked.kind, minutes, category);
        return if same { Ok(there.id) } else { Err(CorrectionError::NotNow) };
    }
    let correction = store::insert(tx, &hours, asked.kind, minutes, category, &asked.why, me.id(), now).await?;
    let entry = Entry::new(Actor::with(me, Ability::ConfirmHours), "hours-correction-asked", "hours", id)
        .about(hours.person)
        .at_school(hours.school)
        .policy(rules.version)
        .detail(format!("kind={} {}", asked.kind, was_and_now(&hours, minutes, category)));
    ledger::note(tx, entry, now).await?;
    Ok(correction)
}

fn was_and_now(hours: &Hours, minutes: i64, category: &str) -> String {
    format!("was={} now={minutes} was-category={} now-category={category}", hours.minutes, hours.category)
}

/// Does what was asked, as the second person.
pub async fn countersign(
    tx: &mut Tx,
    me: &Me,
    id: CorrectionId,
    rules: &InForce,
    now: Timestamp,
) -> Result<(), CorrectionError> {
    let correction = held(tx, me, id).await?;
    if correction.state == CorrectionState::Countersigned {
        return Ok(());
    }
    let state = step(me, &correction, CorrectionVerb::Countersign)?;
    if is_frozen(correction.on_date, day_of(now, &rules.zone), rules) {
        return Err(CorrectionError::Frozen);
    }
    tx.lock("hours", correction.hours).await?;
    let hours = hours_store::any(tx, correction.hours).await?.ok_or(Error::NotFound)?;
    let as_asked = (correction.old_minutes, correction.old_category.as_str(), correction.old_state);
    // A line that was confirmed when its month closed is locked by now; that is no change.
    let is_as_asked = (hours.minutes, hours.category.as_str()) == (as_asked.0, as_asked.1)
        && (hours.state == as_asked.2 || hours.state.counts() && as_asked.2.counts());
    if !is_as_asked {
        return Err(CorrectionError::NotNow);
    }
    let verb = if correction.kind == Kind::Strike { HoursVerb::Strike } else { HoursVerb::Amend };
    let from = if hours.state.counts() { HoursState::Locked } else { hours.state };
    let actor = Actor::with(me, Ability::CountersignHours);
    let to = by::next::<HoursFlow>(actor, hours.person, from, verb).map_err(|no| no.or(CorrectionError::NotNow))?;
    store::apply(tx, &correction, to, me.id(), now).await?;
    store::decide(tx, id, state, "", Some(me.id()), now).await?;
    let entry = Entry::new(actor, "hours-correction-countersigned", "hours", hours.id)
        .about(hours.person)
        .at_school(hours.school)
        .minutes(correction.difference())
        .policy(rules.version)
        .detail(format!(
            "kind={} {} asked-by={}",
            correction.kind,
            was_and_now(&hours, correction.new_minutes, &correction.new_category),
            correction.asked_by
        ));
    ledger::note(tx, entry, now).await?;
    tell_person(tx, &correction, now).await?;
    Ok(())
}

/// Whether it waits for this person's answer.
pub async fn may_refuse(tx: &mut Tx, me: &Me, id: CorrectionId) -> Result<(), CorrectionError> {
    let correction = held(tx, me, id).await?;
    step(me, &correction, CorrectionVerb::Refuse).map(|_| ())
}

/// Does not do it; whoever asked reads why.
pub async fn refuse(
    tx: &mut Tx,
    me: &Me,
    id: CorrectionId,
    answer: &str,
    now: Timestamp,
) -> Result<(), CorrectionError> {
    let correction = held(tx, me, id).await?;
    if correction.state == CorrectionState::Refused {
        return Ok(());
    }
    let state = step(me, &correction, CorrectionVerb::Refuse)?;
    store::decide(tx, id, state, answer, Some(me.id()), now).await?;
    let actor = Actor::with(me, Ability::CountersignHours);
    ledger::note(tx, line(actor, "hours-correction-refused", &correction), now).await?;
    let notice = Notice::new("corrections-refused", format!("correction-refused-{id}"))
        .text("name", correction.name.as_str())
        .text("answer", answer)
        .arg("date", NoticeArg::Date(correction.on_date))
        .link(format!("/office/hours/{}/amend", correction.hours));
    connect::tell(tx, correction.asked_by, notice, now).await?;
    Ok(())
}

/// Takes back what one asked for.
pub async fn withdraw(tx: &mut Tx, me: &Me, id: CorrectionId, now: Timestamp) -> Result<HoursId, CorrectionError> {
    tx.lock("hours_correction", id).await?;
    let correction = store::within_reach(tx, me, Ability::ConfirmHours, id).await?.ok_or(Error::NotFound)?;
    if correction.asked_by != me.id() {
        return Err(Error::NotFound.into());
    }
    if correction.state == CorrectionState::Withdrawn {
        return Ok(correction.hours);
    }
    let actor = Actor::with(me, Ability::ConfirmHours);
    let state = taken(actor, &correction, CorrectionVerb::Withdraw)?;
    store::decide(tx, id, state, "", Some(me.id()), now).await?;
    ledger::note(tx, line(actor, "hours-correction-withdrawn", &correction), now).await?;
    Ok(correction.hours)
}

/// When a school year closes, what nobody countersigned is not done any more.
pub(super) async fn refuse_late(tx: &mut Tx, from: Date, to: Date, now: Timestamp) -> Result<()> {
    let mut entries = Vec::new();
    for correction in store::open_between(tx, from, to).await? {
        let state = taken(Actor::System, &correction, CorrectionVerb::Refuse)?;
        store::decide(tx, correction.id, state, "", None, now).await?;
        entries.push(line(Actor::System, "hours-correction-refused", &correction));
    }
    ledger::note_all(tx, entries, now).await
}

fn line(actor: Actor, verb: &'static str, correction: &Correction) -> Entry {
    Entry::new(actor, verb, "hours", correction.hours)
        .about(correction.person)
        .at_school(correction.school)
        .detail(format!("kind={} correction={}", correction.kind, correction.id))
}

async fn held(tx: &mut Tx, me: &Me, id: CorrectionId) -> Result<Correction> {
    tx.lock("hours_correction", id).await?;
    let correction = store::within_reach(tx, me, Ability::CountersignHours, id).await?.ok_or(Error::NotFound)?;
    // Two records that became one are one person.
    Ok(Correction { asked_by: people::standing_for(tx, correction.asked_by).await?, ..correction })
}

fn step(me: &Me, correction: &Correction, verb: CorrectionVerb) -> Result<CorrectionState, CorrectionError> {
    if !is_second(me, correction.asked_by, correction.person) {
        return Err(CorrectionError::Own);
    }
    taken(Actor::with(me, Ability::CountersignHours), correction, verb)
}

/// Where the table lets this actor take a correction.
fn taken(actor: Actor, correction: &Correction, verb: CorrectionVerb) -> Result<CorrectionState, CorrectionError> {
    by::next::<CorrectionFlow>(actor, correction.person, correction.state, verb)
        .map_err(|no| no.or(CorrectionError::NotNow))
}

async fn tell_person(tx: &mut Tx, correction: &Correction, now: Timestamp) -> Result<()> {
    let key = format!("hours-amended-{}", correction.id);
    let notice = match correction.kind {
        Kind::Strike => Notice::new("hours-struck", key),
        Kind::Count => Notice::new("hours-counted", key),
        Kind::Change => Notice::new("hours-amended", key).arg("was", NoticeArg::Hours(correction.old_minutes)),
    };
    let minutes = if correction.kind == Kind::Strike { correction.old_minutes } else { correction.new_minutes };
    let notice = notice
        .arg("date", NoticeArg::Date(correction.on_date))
        .arg("time", NoticeArg::Hours(minutes))
        .text("school", correction.school_name.as_str())
        .link("/me/hours");
    connect::tell(tx, correction.person, notice, now).await
}
