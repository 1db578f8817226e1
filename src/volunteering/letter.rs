//! The letter a parent shows an employer (G.S. 95-28.3): days, times and school, and nothing else; checked by its code.

use super::hours::HoursId;
use super::store::letter as store;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::{Ability, PersonId};
use crate::web::Me;
use db::Tx;
use jiff::Timestamp;
use jiff::civil::Date;

db::id!(
    /// A letter.
    LetterId
);

/// See the module.
#[derive(Debug, Clone)]
pub struct Letter {
    pub id: LetterId,
    pub code: String,
    pub person: PersonId,
    pub name: String,
    pub lang: String,
    pub from_date: Date,
    pub to_date: Date,
    pub issued_at: Timestamp,
    pub revoked_at: Option<Timestamp>,
}
db::row!(Letter { id, code, person, name, lang, from_date, to_date, issued_at, revoked_at });

/// One day of a letter.
#[derive(Debug, Clone)]
pub struct Line {
    pub on_date: Date,
    pub starts_at: Option<Timestamp>,
    pub ends_at: Option<Timestamp>,
    pub minutes: i64,
    pub school_name: String,
}
db::row!(Line { on_date, starts_at, ends_at, minutes, school_name });

/// Hours that can stand in a letter.
#[derive(Debug, Clone)]
pub struct Proof {
    pub id: HoursId,
    pub on_date: Date,
    pub starts_at: Option<Timestamp>,
    pub ends_at: Option<Timestamp>,
    pub minutes: i64,
    pub school: i64,
}
db::row!(Proof { id, on_date, starts_at, ends_at, minutes, school });

/// The most days one letter lists.
pub const MOST_LINES: i64 = 400;

/// Why no letter can be written.
#[derive(Debug)]
pub enum LetterError {
    /// Nothing confirmed in these days.
    Nothing,
    Other(Error),
}

impl From<Error> for LetterError {
    fn from(error: Error) -> LetterError {
        LetterError::Other(error)
    }
}

impl From<db::Error> for LetterError {
    fn from(error: db::Error) -> LetterError {
        LetterError::Other(error.into())
    }
}

impl From<LetterError> for Error {
    fn from(error: LetterError) -> Error {
        match error {
            LetterError::Nothing => Error::refused("letter-nothing"),
            LetterError::Other(error) => error,
        }
    }
}

/// Writes a letter about oneself: all that counts in these days.
pub async fn write(
    tx: &mut Tx,
    app: &App,
    me: &Me,
    from: Date,
    to: Date,
    now: Timestamp,
) -> Result<LetterId, LetterError> {
    let proofs = store::proofs(tx, me.id(), from, to).await?;
    issue(tx, app, me, me.id(), Actor::Own(me.id()), (from, to), &proofs, now).await
}

/// Writes a letter for somebody: what they did at the schools within one's reach.
pub async fn write_for(
    tx: &mut Tx,
    app: &App,
    me: &Me,
    person: PersonId,
    (from, to): (Date, Date),
    now: Timestamp,
) -> Result<LetterId, LetterError> {
    let seen = crate::people::visible_person(tx, me, Ability::IssueLetters, person).await?;
    seen.ok_or(Error::NotFound)?;
    let proofs = store::proofs_within_reach(tx, me, person, from, to).await?;
    issue(tx, app, me, person, Actor::with(me, Ability::IssueLetters), (from, to), &proofs, now).await
}

#[expect(clippy::too_many_arguments, reason = "two callers above, and all of it is written down")]
async fn issue(
    tx: &mut Tx,
    app: &App,
    me: &Me,
    person: PersonId,
    actor: Actor,
    (from, to): (Date, Date),
    proofs: &[Proof],
    now: Timestamp,
) -> Result<LetterId, LetterError> {
    if proofs.is_empty() {
        return Err(LetterError::Nothing);
    }
    // Two presses at once are one letter.
    tx.lock("person", person).await?;
    if let Some(same) = store::same(tx, person, me.id(), (from, to), now).await? {
        return Ok(same);
    }
    let code = app.random.spoken_code();
    let id = store::insert(tx, &code, person, (from, to), me.id(), now).await?;
    store::insert_lines(tx, id, proofs).await?;
    let entry = Entry::new(actor, "letter-issued", "letter", id)
        .about(person)
        .detail(format!("from={from} to={to} lines={}", proofs.len()));
    ledger::note(tx, entry, now).await?;
    Ok(id)
}

/// Takes a letter back: its code says so from now on.
pub async fn revoke(tx: &mut Tx, me: &Me, id: LetterId, now: Timestamp) -> Result<PersonId> {
    tx.lock("letter", id).await?;
    let letter = store::within_reach(tx, me, id).await?.ok_or(Error::NotFound)?;
    if letter.revoked_at.is_none() {
        store::revoke(tx, id, now).await?;
        let actor = Actor::with(me, Ability::IssueLetters);
        ledger::note(tx, Entry::new(actor, "letter-revoked", "letter", id).about(letter.person), now).await?;
    }
    Ok(letter.person)
}

/// A code as it was read out or typed: groups and case do not matter. Nothing for what cannot be one.
pub fn read_code(typed: &str) -> Option<String> {
    let plain: String =
        typed.chars().take(60).filter(|c| c.is_ascii_alphanumeric()).map(|c| c.to_ascii_uppercase()).collect();
    if plain.len() != 12 {
        return None;
    }
    Some(format!("{}-{}-{}", &plain[..4], &plain[4..8], &plain[8..]))
}

#[cfg(test)]
mod tests {
    use super::read_code;

    #[test]
    fn a_code_may_be_typed_as_it_was_heard() {
        for typed in ["ABCD-EFGH-2345", "abcd efgh 2345", " abcdefgh2345", "AB-CD EF.GH-23-45"] {
            assert_eq!(read_code(typed).as_deref(), Some("ABCD-EFGH-2345"), "{typed}");
        }
        for typed in ["", "ABCD", "ABCD-EFGH-23456", "ébcd-efgh-2345"] {
            assert_eq!(read_code(typed), None, "{typed}");
        }
    }
}
