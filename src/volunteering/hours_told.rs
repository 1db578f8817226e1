//! Time that a volunteer tells, or that the school adds for somebody: it waits until the school confirms it.

use super::hours::{self, HoursId, HoursSource, NewHours};
use super::hours_close::must_be_open;
use super::shift_flow::HoursVerb;
use super::store::hours as store;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::{Ability, PersonId};
use crate::policy::InForce;
use crate::schools::SchoolId;
use crate::web::Me;
use db::Tx;
use forms::Reason;
use jiff::Timestamp;
use jiff::civil::Date;

/// What a volunteer tells of their own time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub school: SchoolId,
    pub on_date: Date,
    pub minutes: i64,
    pub category: String,
    pub note: String,
    /// It is other time than these minutes, which whoever tells it knows are noted for the day already. An older form knows of
    /// fewer, and is asked again.
    pub other: Option<i64>,
}

/// Why told time is refused: each is a field's reason on the form.
#[derive(Debug)]
pub enum TellError {
    /// The field, and why.
    Field(&'static str, Reason),
    /// So many minutes are noted for that day and school already.
    Noted(i64),
    Other(Error),
}

impl From<Error> for TellError {
    fn from(error: Error) -> TellError {
        match error {
            Error::Refused(reason) => TellError::Field("date", reason),
            other => TellError::Other(other),
        }
    }
}

impl From<db::Error> for TellError {
    fn from(error: db::Error) -> TellError {
        TellError::Other(error.into())
    }
}

impl From<TellError> for Error {
    fn from(error: TellError) -> Error {
        match error {
            TellError::Field(_, reason) => Error::Refused(reason),
            TellError::Noted(minutes) => Error::Refused(
                Reason::new("hours-date-noted").with("time", format!("{}:{:02}", minutes / 60, minutes % 60)),
            ),
            TellError::Other(error) => error,
        }
    }
}

/// Nobody gives more in a day.
const DAY: i64 = 24 * 60;

/// Writes down what a volunteer tells; the school confirms it later. Told twice the same within minutes, it is one line.
pub async fn tell(tx: &mut Tx, me: &Me, told: &Told, rules: &InForce, now: Timestamp) -> Result<HoursId, TellError> {
    let id = note_for(tx, Actor::Own(me.id()), me.id(), me.id(), told, rules, now).await?;
    Ok(id)
}

/// Writes down what the school adds for somebody it knows. In an open month it waits as if they had told it themselves;
/// in a closed one a correction must count it.
pub async fn add(
    tx: &mut Tx,
    me: &Me,
    person: PersonId,
    told: &Told,
    rules: &InForce,
    now: Timestamp,
) -> Result<HoursId, TellError> {
    let seen = crate::people::visible_person(tx, me, Ability::ConfirmHours, person).await?;
    seen.filter(|_| me.may_at(Ability::ConfirmHours, told.school)).ok_or(Error::NotFound)?;
    note_for(tx, Actor::with(me, Ability::ConfirmHours), person, me.id(), told, rules, now).await
}

/// A line that somebody tells, about themselves or another. Lock order: the person.
async fn note_for(
    tx: &mut Tx,
    actor: Actor,
    person: PersonId,
    by: PersonId,
    told: &Told,
    rules: &InForce,
    now: Timestamp,
) -> Result<HoursId, TellError> {
    tx.lock("person", person).await?;
    if let Some(there) = store::same_told(tx, person, told, now).await? {
        return Ok(there);
    }
    let own = person == by;
    if own {
        must_be_open(tx, told.school, told.on_date, rules, now).await?;
        let since = super::shift::day_of(store::known_since(tx, person).await?, &rules.zone);
        if told.on_date < since {
            return Err(TellError::Field("date", Reason::new("hours-date-before").with("since", since)));
        }
    }
    let (of_day, at_school) = store::of_day(tx, person, told.on_date, told.school).await?;
    if of_day + told.minutes > DAY {
        return Err(TellError::Field("time", Reason::new("hours-day-full")));
    }
    if at_school > 0 && told.other != Some(at_school) {
        return Err(TellError::Noted(at_school));
    }
    let state = hours::captured(actor, person, HoursVerb::Hold)?;
    let new = NewHours {
        person,
        school: told.school,
        signup: None,
        on_date: told.on_date,
        starts_at: None,
        ends_at: None,
        minutes: told.minutes,
        category: told.category.clone(),
        source: HoursSource::Own,
        state,
        note: told.note.clone(),
        by,
    };
    let id = store::insert(tx, &new, now).await?.ok_or(Error::NotFound)?;
    let entry = Entry::new(actor, if own { "hours-told" } else { "hours-added" }, "hours", id)
        .about(person)
        .at_school(told.school)
        .policy(rules.version)
        .detail(format!("minutes={} category={}", told.minutes, told.category));
    ledger::note(tx, entry, now).await?;
    Ok(id)
}
