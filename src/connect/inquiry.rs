//! A question from the public: asked of a desk, answered in the asker's language, closed.

use super::notice::{Notice, tell_all, tell_contact};
use super::store::inquiry as store;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::{Ability, ContactKind, Role};
use crate::policy::{Contacts, Desk as Office};
use crate::schools::SchoolId;
use crate::web::{Me, Reach, Viewer};
use db::Tx;
use i18n::Lang;
use jiff::{SignedDuration, Timestamp};

db::id!(
    /// A question from the public.
    InquiryId
);

db::text_enum! {
    /// Who answers.
    pub enum Desk {
        Volunteers = "volunteers",
        Partnerships = "partnerships",
        Families = "families",
        Accessibility = "accessibility",
        TitleIx = "title_ix",
        Records = "records",
    }
}

db::text_enum! {
    /// How far an inquiry is.
    pub enum State {
        Open = "open",
        Answered = "answered",
        Closed = "closed",
    }
}

/// So many questions we take from one address in a day: more is a machine, or somebody whom a call helps better.
const MOST_A_DAY: i64 = 10;
const DAY: SignedDuration = SignedDuration::from_hours(24);

impl Desk {
    /// Whether the school that a question is about answers it, too. What may be a complaint about the school, or is asked of
    /// the district as a whole, is the district's alone.
    fn is_schools_too(self) -> bool {
        matches!(self, Desk::Volunteers | Desk::Partnerships | Desk::Families)
    }

    /// Its name, address and hours.
    pub fn office(self, contacts: &Contacts) -> &Office {
        match self {
            Desk::Volunteers => &contacts.volunteers,
            Desk::Partnerships => &contacts.partnerships,
            Desk::Families => &contacts.families,
            Desk::Accessibility => &contacts.accessibility,
            Desk::TitleIx => &contacts.title_ix,
            Desk::Records => &contacts.records,
        }
    }
}

/// What somebody asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewInquiry {
    pub desk: Desk,
    pub name: String,
    pub contact_kind: ContactKind,
    pub contact: String,
    pub lang: Lang,
    pub text: String,
    pub school: Option<SchoolId>,
}

/// An inquiry as the office sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inquiry {
    pub id: InquiryId,
    pub desk: Desk,
    pub name: String,
    pub contact_kind: ContactKind,
    pub contact: String,
    pub lang: String,
    pub text: String,
    pub school: Option<SchoolId>,
    pub school_name: Option<String>,
    pub state: State,
    pub created_at: Timestamp,
    pub answered_at: Option<Timestamp>,
    pub answered_by: Option<String>,
    pub answer: String,
}
db::row!(Inquiry {
    id,
    desk,
    name,
    contact_kind,
    contact,
    lang,
    text,
    school,
    school_name,
    state,
    created_at,
    answered_at,
    answered_by,
    answer
});

impl Inquiry {
    /// The asker's language.
    pub fn language(&self) -> Lang {
        Lang::parse(&self.lang).unwrap_or(Lang::En)
    }
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

/// Takes a question, and tells the desk. The same words from the same person on the same day are one question:
/// a second press of the button asks nothing new.
pub async fn ask(tx: &mut Tx, new: &NewInquiry, contacts: &Contacts, now: Timestamp) -> Result<(), AskError> {
    if store::asked_since(tx, &new.contact, now - DAY).await? >= MOST_A_DAY {
        return Err(AskError::TooMany);
    }
    let day = now.as_second() / DAY.as_secs();
    let key = crate::random::hash(&format!("{}\n{}\n{day}\n{}", new.desk, new.contact, new.text));
    let Some(id) = store::insert(tx, new, &key, now).await? else {
        return Ok(());
    };
    let mut entry = Entry::new(Actor::System, "asked", "inquiry", id).detail(format!("desk={}", new.desk));
    if let Some(school) = new.school {
        entry = entry.at_school(school);
    }
    ledger::note(tx, entry, now).await?;
    let office = new.desk.office(contacts);
    let notice = Notice::new("connect-inquiry-new", format!("inquiry-{id}"))
        .text("desk", office.title.get(Lang::En.code()))
        .link(format!("/office/inquiries/{id}"));
    tell_contact(tx, ContactKind::Email, office.email.as_str(), Lang::En, notice, now).await?;
    tell_school(tx, new, id, now).await?;
    Ok(())
}

/// A question about a school is the school's, too, where its desk is one that a school can answer for.
async fn tell_school(tx: &mut Tx, new: &NewInquiry, id: InquiryId, now: Timestamp) -> crate::error::Result<()> {
    let Some(school) = new.school.filter(|_| new.desk.is_schools_too()) else { return Ok(()) };
    let told = store::answerers_at(tx, school).await?.into_iter().map(|person| {
        let notice = Notice::new("connect-inquiry-school", format!("inquiry-{id}-{person}"));
        (person, notice.link(format!("/office/inquiries/{id}")))
    });
    tell_all(tx, told.collect(), now).await
}

/// Why an inquiry was not answered.
#[derive(Debug)]
pub enum AnswerError {
    /// Somebody else was quicker.
    NotOpen,
    Other(Error),
}

impl From<Error> for AnswerError {
    fn from(error: Error) -> AnswerError {
        AnswerError::Other(error)
    }
}

impl From<db::Error> for AnswerError {
    fn from(error: db::Error) -> AnswerError {
        AnswerError::Other(error.into())
    }
}

impl From<AnswerError> for Error {
    fn from(error: AnswerError) -> Error {
        match error {
            AnswerError::NotOpen => Error::refused("inquiries-not-open"),
            AnswerError::Other(error) => error,
        }
    }
}

/// Answers: the words go as they are typed, framed in the asker's language.
pub async fn answer(
    tx: &mut Tx,
    me: &Me,
    id: InquiryId,
    words: &str,
    contacts: &Contacts,
    now: Timestamp,
) -> Result<(), AnswerError> {
    let inquiry = open(tx, me, id).await?;
    store::answered(tx, id, me.id(), words, now).await?;
    note(tx, me, "answered", &inquiry, now).await?;
    let notice = Notice::new("connect-inquiry-answer", format!("inquiry-answer-{id}"))
        .text("name", inquiry.name.as_str())
        .text("answer", words)
        .text("question", inquiry.text.as_str())
        .reply_to(inquiry.desk.office(contacts).email.as_str());
    tell_contact(tx, inquiry.contact_kind, &inquiry.contact, inquiry.language(), notice, now).await?;
    Ok(())
}

/// Whether somebody may close a question without an answer: a school answers what is asked about it, and puts nothing
/// aside.
pub fn may_close(viewer: &Viewer) -> bool {
    viewer.reach(Ability::AnswerInquiries) == Reach::District
}

/// Closes without a written answer: it was settled by phone, or there is nothing to answer. The district's alone.
pub async fn close(tx: &mut Tx, me: &Me, id: InquiryId, now: Timestamp) -> Result<(), AnswerError> {
    if !may_close(me) {
        return Err(Error::NotFound.into());
    }
    let inquiry = open(tx, me, id).await?;
    store::closed(tx, id, now).await?;
    note(tx, me, "closed", &inquiry, now).await?;
    Ok(())
}

async fn open(tx: &mut Tx, me: &Me, id: InquiryId) -> Result<Inquiry, AnswerError> {
    tx.lock("inquiry", id).await?;
    let inquiry = store::visible(tx, me, id).await?.ok_or(Error::NotFound)?;
    if inquiry.state == State::Open { Ok(inquiry) } else { Err(AnswerError::NotOpen) }
}

async fn note(tx: &mut Tx, me: &Me, verb: &'static str, inquiry: &Inquiry, now: Timestamp) -> Result<()> {
    let mut entry = Entry::new(Actor::with(me, Ability::AnswerInquiries), verb, "inquiry", inquiry.id);
    if let Some(school) = inquiry.school {
        entry = entry.at_school(school);
    }
    ledger::note(tx, entry, now).await?;
    Ok(())
}

/// Questions to the Title IX coordinator can be complaints about anybody in the office: only who leads it reads them here.
pub fn sees_title_ix(viewer: &Viewer) -> bool {
    viewer.grants.iter().any(|grant| grant.role == Role::Director)
}
