//! What is to be said to somebody, before it is put into their language.

use super::store;
use super::{Event, SendMessage};
use crate::error::Result;
use crate::people::{ContactKind, PersonId};
use db::Tx;
use i18n::{Args, Lang, Tongue};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jobs::Job;
use serde::{Deserialize, Serialize};

/// A message to one person. Its words are the messages `{kind}-subject`, `{kind}-body` (an empty line begins a new
/// paragraph) and `{kind}-text` (for a text message, 300 characters at most) of the feature that sends it. Beside the
/// arguments given here they may use `$given` (the reader's first name), `$department` and `$district`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    pub(super) kind: String,
    #[serde(skip)]
    pub(super) key: String,
    pub(super) args: Vec<(String, NoticeArg)>,
    pub(super) link: Option<String>,
    pub(super) event: Option<Event>,
    pub(super) reply_to: Option<String>,
    #[serde(skip)]
    pub(super) fleeting: bool,
    #[serde(default)]
    pub(super) obligatory: bool,
}

/// A value that each reader sees written as their language writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum NoticeArg {
    /// As it is: a name, a title.
    Text(String),
    /// Said with its separators, and chosen by in plurals.
    Number(i64),
    Date(Date),
    /// Several days, one after the other.
    Dates(Vec<Date>),
    /// An instant, on the district's clock.
    When(Timestamp),
    /// From, to.
    Range(Timestamp, Timestamp),
    /// Minutes.
    Hours(i64),
    /// Cents.
    Money(i64),
    /// Another message.
    Message(String),
    /// Several messages, one after the other.
    Messages(Vec<String>),
}

impl Notice {
    /// `key` says which occasion this is: a second notice with the same key is not sent.
    pub fn new(kind: &'static str, key: impl Into<String>) -> Notice {
        Notice {
            kind: kind.to_owned(),
            key: key.into(),
            args: Vec::new(),
            link: None,
            event: None,
            reply_to: None,
            fleeting: false,
            obligatory: false,
        }
    }

    /// A value for the messages.
    pub fn arg(mut self, name: &'static str, value: NoticeArg) -> Notice {
        self.args.push((name.to_owned(), value));
        self
    }

    /// Text for the messages.
    pub fn text(self, name: &'static str, value: impl Into<String>) -> Notice {
        self.arg(name, NoticeArg::Text(value.into()))
    }

    /// The page of ours where the reader goes on; shown as a button, and as an address in text.
    pub fn link(mut self, path: impl Into<String>) -> Notice {
        self.link = Some(path.into());
        self
    }

    /// An entry for the reader's calendar.
    pub fn calendar(mut self, event: Event) -> Notice {
        self.event = Some(event);
        self
    }

    /// Where answers go, when not to the department.
    pub fn reply_to(mut self, address: impl Into<String>) -> Notice {
        self.reply_to = Some(address.into());
        self
    }

    /// It holds a secret of the moment, such as a code: the words are forgotten once it is gone.
    pub fn fleeting(mut self) -> Notice {
        self.fleeting = true;
        self
    }

    /// The law asks for it: it goes out by e-mail even to whoever stopped messages.
    pub fn obligatory(mut self) -> Notice {
        self.obligatory = true;
        self
    }

    /// The same for another address: its key has that address too.
    pub fn again(&self, place: i64) -> Notice {
        Notice { key: format!("{}-{place}", self.key), ..self.clone() }
    }

    /// The paragraphs of the letter, for paper.
    pub fn paragraphs(&self, given: &str, tongue: &Tongue, zone: &TimeZone) -> Vec<String> {
        let body = self.say("body", tongue, zone, &[("given", given)]).unwrap_or_default();
        body.split("\n\n").map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
    }

    /// The message `{kind}-{part}` in words; nothing if no language has it.
    pub(super) fn say(&self, part: &str, tongue: &Tongue, zone: &TimeZone, more: &[(&str, &str)]) -> Option<String> {
        let key = format!("{}-{part}", self.kind);
        let mut args = Args::new();
        for (name, value) in more {
            args.set(name, *value);
        }
        for (name, value) in &self.args {
            match value {
                NoticeArg::Number(number) => args.set(name, *number),
                other => args.set(name, other.said(tongue, zone)),
            }
        }
        tongue.has(&key).then(|| tongue.t_with(&key, &args))
    }
}

impl NoticeArg {
    fn said(&self, tongue: &Tongue, zone: &TimeZone) -> String {
        match self {
            NoticeArg::Text(text) => text.clone(),
            NoticeArg::Number(number) => tongue.number(*number),
            NoticeArg::Date(date) => tongue.date(*date),
            NoticeArg::Dates(dates) => dates.iter().map(|date| tongue.date(*date)).collect::<Vec<_>>().join("; "),
            NoticeArg::When(at) => tongue.when(*at, zone),
            NoticeArg::Range(from, to) => tongue.range(*from, *to, zone),
            NoticeArg::Hours(minutes) => tongue.hours(*minutes),
            NoticeArg::Money(cents) => tongue.money(*cents),
            NoticeArg::Message(key) => tongue.t(key).into_owned(),
            NoticeArg::Messages(keys) => keys.iter().map(|key| tongue.t(key)).collect::<Vec<_>>().join(" "),
        }
    }
}

/// Tells a person: by the way they prefer, in the language they have when it goes. In the caller's transaction, so
/// that nobody hears of what did not happen.
pub async fn tell(tx: &mut Tx, person: PersonId, notice: Notice, now: Timestamp) -> Result<()> {
    queue(tx, store::To::Person(person), &notice, now).await
}

/// Tells many people at once, quickly: for occasions that come once, whose keys nobody has used.
pub async fn tell_all(tx: &mut Tx, notices: Vec<(PersonId, Notice)>, now: Timestamp) -> Result<()> {
    if notices.is_empty() {
        return Ok(());
    }
    let sending = store::insert_all(tx, &notices, now).await?;
    let sending: Vec<SendMessage> = sending.into_iter().map(|message| SendMessage { message }).collect();
    jobs::enqueue_all(tx, &sending, now).await?;
    Ok(())
}

/// Whether a notice of this kind to somebody, made since then, has not gone out: it waits, was withheld or refused.
pub async fn unsent_since(tx: &mut Tx, person: PersonId, kind: &str, since: Timestamp) -> Result<bool> {
    store::unsent_since(tx, person, kind, since).await
}

/// Writes to an address or a number whose owner may have no record: a code to sign in with, an answer to a question.
pub async fn tell_contact(
    tx: &mut Tx,
    kind: ContactKind,
    address: &str,
    lang: Lang,
    notice: Notice,
    now: Timestamp,
) -> Result<()> {
    queue(tx, store::To::Contact { kind, address, lang }, &notice, now).await
}

async fn queue(tx: &mut Tx, to: store::To<'_>, notice: &Notice, now: Timestamp) -> Result<()> {
    if let Some(message) = store::insert(tx, to, notice, now).await? {
        SendMessage { message }.enqueue(tx, now).await?;
    }
    Ok(())
}
