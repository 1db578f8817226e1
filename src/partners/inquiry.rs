//! An inquiry: somebody asks to help, without an account, and follows what becomes of it by a link.
//!
//! Locks, where a verb takes several: the inquiry, then the organisation, then a person.

use super::inquiry_flow::{InquiryFlow, InquiryState, InquiryVerb};
use super::notices;
use super::organisation::{OrganisationId, OrganisationKind};
use super::store::inquiry as store;
use super::timeline::heard;
use super::triage::{Answers, Money, Often, Room, Wish, due, suggest};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::{ContactKind, PersonId};
use crate::policy::InForce;
use crate::random::{Random, hash};
use crate::schools::SchoolId;
use crate::web::Viewer;
use crate::workflow::Workflow;
use db::Tx;
use i18n::Lang;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

db::id!(
    /// An inquiry.
    InquiryId
);

/// So many we take from one address in a day: more is a machine, or somebody whom a call helps better.
const MOST_A_DAY: i64 = 5;
/// So many words of an inquirer may wait for our next one.
const MOST_WORDS: i64 = 20;
/// So often in a day a link opens an inquiry again: each time somebody here gets a letter.
const MOST_REOPENED: i64 = 3;
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// What somebody asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewInquiry {
    pub name: String,
    pub contact_kind: ContactKind,
    pub contact: String,
    pub lang: Lang,
    /// Empty for somebody who asks for themselves; then without a kind.
    pub named: String,
    pub kind: Option<OrganisationKind>,
    pub wishes: Vec<Wish>,
    pub often: Often,
    pub money: Money,
    pub school: Option<SchoolId>,
    /// Where, in their words.
    pub place: String,
    pub text: String,
}

impl NewInquiry {
    /// Where its answers point, and why.
    pub fn suggestion(&self) -> (Room, &'static str) {
        let alone = self.named.is_empty();
        suggest(&Answers { alone, wishes: &self.wishes, often: self.often, money: self.money })
    }
}

/// An inquiry as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inquiry {
    pub id: InquiryId,
    pub state: InquiryState,
    pub name: String,
    pub contact_kind: ContactKind,
    pub contact: String,
    pub lang: String,
    pub named: String,
    pub kind: String,
    pub wishes: String,
    pub often: Often,
    pub money: Money,
    pub place: String,
    pub text: String,
    pub school: Option<SchoolId>,
    pub school_name: Option<String>,
    pub suggested: Room,
    /// Empty before the office has decided.
    pub room: String,
    pub organisation: Option<OrganisationId>,
    pub organisation_name: Option<String>,
    pub handler_name: Option<String>,
    pub due_on: Option<Date>,
    pub why: String,
    pub created_at: Timestamp,
    pub since: Timestamp,
    pub answered_at: Option<Timestamp>,
}
db::row!(Inquiry {
    id,
    state,
    name,
    contact_kind,
    contact,
    lang,
    named,
    kind,
    wishes,
    often,
    money,
    place,
    text,
    school,
    school_name,
    suggested,
    room,
    organisation,
    organisation_name,
    handler_name,
    due_on,
    why,
    created_at,
    since,
    answered_at
});

impl Inquiry {
    /// The inquirer's language.
    pub fn language(&self) -> Lang {
        Lang::parse(&self.lang).unwrap_or(Lang::En)
    }

    /// The room it is in, once the office has chosen.
    pub fn room(&self) -> Option<Room> {
        Room::parse(&self.room)
    }

    /// What they would like to do.
    pub fn wishes(&self) -> Vec<Wish> {
        self.wishes.split(' ').filter_map(Wish::parse).collect()
    }

    /// The organisation they named, or their own name.
    pub fn who(&self) -> &str {
        if self.named.is_empty() { &self.name } else { &self.named }
    }

    /// Why the answers point to the suggested room.
    pub fn suggested_because(&self) -> &'static str {
        let wishes = self.wishes();
        let answers = Answers { alone: self.named.is_empty(), wishes: &wishes, often: self.often, money: self.money };
        suggest(&answers).1
    }

    /// Whether our word is late.
    pub fn is_late(&self, today: Date) -> bool {
        self.state.waits_for_us() && self.due_on.is_some_and(|due| due < today)
    }

    /// Where a verb leads from here, or that it does not.
    pub(super) fn next(&self, verb: InquiryVerb) -> Result<InquiryState> {
        InquiryFlow::next(self.state, verb).map_err(|_| Error::refused("partners-inquiry-refused-state"))
    }

    /// The same, where a verb has several ends.
    pub(super) fn step(&self, verb: InquiryVerb, to: InquiryState) -> Result<InquiryState> {
        InquiryFlow::step(self.state, verb, to).map_err(|_| Error::refused("partners-inquiry-refused-state"))
    }

    /// Whether the table has the step at all.
    pub fn can(&self, verb: InquiryVerb) -> bool {
        InquiryFlow::rows(self.state, verb).next().is_some()
    }
}

/// A line of what happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub verb: String,
    pub words: String,
    pub inside: bool,
    pub by_inquirer: bool,
    pub person_name: Option<String>,
    pub at: Timestamp,
}
db::row!(Event { verb, words, inside, by_inquirer, person_name, at });

/// What to write into the history.
pub(super) struct NewEvent<'a> {
    pub verb: &'static str,
    pub words: &'a str,
    pub inside: bool,
    /// Somebody of the office or of a school; else the inquirer, or the program.
    pub by: Option<PersonId>,
    pub by_inquirer: bool,
}

/// Why a question was not taken.
#[derive(Debug)]
pub enum AskError {
    /// This address has asked very often today.
    TooMany,
    Other(Error),
}

impl From<Error> for AskError {
    fn from(error: Error) -> AskError {
        AskError::Other(error)
    }
}

impl From<db::Error> for AskError {
    fn from(error: db::Error) -> AskError {
        AskError::Other(error.into())
    }
}

/// Takes an inquiry: the office hears of it, and the inquirer gets a link to follow it by. The secret of a link is
/// given back for the page that comes next. The same words from the same person on the same day are one inquiry.
pub async fn ask(
    tx: &mut Tx,
    new: &NewInquiry,
    rules: &InForce,
    random: &Random,
    now: Timestamp,
) -> Result<String, AskError> {
    if store::asked_since(tx, &new.contact, now - DAY).await? >= MOST_A_DAY {
        return Err(AskError::TooMany);
    }
    let day = now.as_second() / DAY.as_secs();
    let key = hash(&format!("{}\n{day}\n{}\n{}", new.contact, new.named, new.text));
    let due_on = due(rules, rules.partners.answer_days(), rules.calendar.day_of(now));
    let Some(id) = store::insert(tx, new, &key, due_on, rules.version, now).await? else {
        // Pressed twice: the page comes again, and no second letter.
        let id = store::by_key(tx, &key).await?.ok_or(Error::NotFound)?;
        return Ok(open_link(tx, id, random, now).await?);
    };
    let happened = NewEvent { verb: "received", words: "", inside: false, by: None, by_inquirer: true };
    store::insert_event(tx, id, &happened, now).await?;
    let mut entry = Entry::new(Actor::System, "partner-asked", "partner_inquiry", id);
    if let Some(school) = new.school {
        entry = entry.at_school(school);
    }
    let entry = entry.policy(rules.version).detail(format!("suggested={}", new.suggestion().0));
    ledger::note(tx, entry, now).await?;
    let inquiry = store::any(tx, id).await?.ok_or(Error::NotFound)?;
    notices::received(tx, &inquiry, rules, random, now).await?;
    Ok(open_link(tx, id, random, now).await?)
}

/// A link of its own for a letter or a page; only its hash is kept.
pub(super) async fn open_link(tx: &mut Tx, id: InquiryId, random: &Random, now: Timestamp) -> Result<String> {
    let secret = random.token();
    store::insert_link(tx, &hash(&secret), id, now).await?;
    Ok(secret)
}

/// The inquiry of a link, held until the transaction ends.
async fn followed(tx: &mut Tx, secret: &str) -> Result<Inquiry> {
    let id = store::linked(tx, &hash(secret)).await?.ok_or(Error::NotFound)?;
    tx.lock("partner_inquiry", id).await?;
    store::any(tx, id).await?.ok_or(Error::NotFound)
}

/// The inquiry of a link, to be read.
pub async fn follow(tx: &mut Tx, secret: &str) -> Result<(Inquiry, Vec<Event>)> {
    let id = store::linked(tx, &hash(secret)).await?.ok_or(Error::NotFound)?;
    let inquiry = store::any(tx, id).await?.ok_or(Error::NotFound)?;
    let events = store::events(tx, &Viewer::stranger(), id).await?.into_iter().filter(|event| !event.inside).collect();
    Ok((inquiry, events))
}

/// The inquirer writes more; once we had answered, it is our turn again.
pub async fn write(tx: &mut Tx, secret: &str, words: &str, rules: &InForce, now: Timestamp) -> Result<()> {
    let inquiry = followed(tx, secret).await?;
    let to = inquiry.next(InquiryVerb::Write)?;
    if store::was_said_last(tx, inquiry.id, "wrote", words).await? {
        return Ok(());
    }
    if store::words_since(tx, inquiry.id, inquiry.answered_at.unwrap_or(inquiry.created_at)).await? >= MOST_WORDS {
        return Err(Error::refused("partners-inquiry-refused-words"));
    }
    let due_on = match inquiry.state {
        InquiryState::Answered => Some(due(rules, rules.partners.answer_days(), rules.calendar.day_of(now))),
        _ => inquiry.due_on,
    };
    let happened = NewEvent { verb: "wrote", words, inside: false, by: None, by_inquirer: true };
    advance(tx, &inquiry, to, due_on, &happened, (Actor::System, "partner-asker-wrote"), now).await?;
    heard(tx, inquiry.organisation, rules.calendar.day_of(now), rules, now).await?;
    notices::wrote(tx, &inquiry, rules, now).await
}

/// The inquirer takes it back.
pub async fn withdraw(tx: &mut Tx, secret: &str, rules: &InForce, now: Timestamp) -> Result<()> {
    let inquiry = followed(tx, secret).await?;
    if inquiry.state == InquiryState::Withdrawn {
        return Ok(());
    }
    let to = inquiry.next(InquiryVerb::Withdraw)?;
    let happened = NewEvent { verb: "withdrawn", words: "", inside: false, by: None, by_inquirer: true };
    advance(tx, &inquiry, to, None, &happened, (Actor::System, "partner-asker-withdrew"), now).await?;
    heard(tx, inquiry.organisation, rules.calendar.day_of(now), rules, now).await?;
    notices::withdrew(tx, &inquiry, rules, now).await
}

/// The inquirer opens it again.
pub async fn reopen(tx: &mut Tx, secret: &str, rules: &InForce, now: Timestamp) -> Result<()> {
    let inquiry = followed(tx, secret).await?;
    if store::reopened_since(tx, inquiry.id, now - DAY).await? >= MOST_REOPENED {
        return Err(Error::refused("partners-inquiry-refused-reopened"));
    }
    reopened(tx, &inquiry, None, Actor::System, rules, now).await?;
    heard(tx, inquiry.organisation, rules.calendar.day_of(now), rules, now).await?;
    notices::wrote(tx, &inquiry, rules, now).await
}

/// It begins anew: the office chooses the room once more, until a day.
pub(super) async fn reopened(
    tx: &mut Tx,
    inquiry: &Inquiry,
    by: Option<PersonId>,
    actor: Actor,
    rules: &InForce,
    now: Timestamp,
) -> Result<()> {
    let to = inquiry.next(InquiryVerb::Reopen)?;
    let due_on = due(rules, rules.partners.answer_days(), rules.calendar.day_of(now));
    let happened = NewEvent { verb: "reopened", words: "", inside: false, by, by_inquirer: by.is_none() };
    advance(tx, inquiry, to, Some(due_on), &happened, (actor, "partner-inquiry-reopened"), now).await
}

/// State, day, history, ledger: what every verb leaves.
pub(super) async fn advance(
    tx: &mut Tx,
    inquiry: &Inquiry,
    to: InquiryState,
    due_on: Option<Date>,
    happened: &NewEvent<'_>,
    line: (Actor, &'static str),
    now: Timestamp,
) -> Result<()> {
    store::set_state(tx, inquiry.id, to, due_on, now).await?;
    store::insert_event(tx, inquiry.id, happened, now).await?;
    let mut entry = Entry::new(line.0, line.1, "partner_inquiry", inquiry.id).detail(format!("state={to}"));
    entry.partner = inquiry.organisation.map(i64::from);
    if let Some(school) = inquiry.school {
        entry = entry.at_school(school);
    }
    ledger::note(tx, entry, now).await
}
