//! The consent of each family under a data agreement that rests on it (34 CFR 99.30): signed and dated, to which records,
//! for what, to whom. A student counts only while a guardian's yes to just that holds and nobody's no stands beside it.

use super::act::Act;
use super::consent_flow::{ConsentFlow, ConsentState, ConsentVerb};
use super::consent_notices as notices;
use super::consent_text::{self, Plain};
use super::data::{Basis, Data, DataId};
use super::data_flow::DataState;
use super::store::{consent as store, data as agreements};
use super::store::{consent_release as release, consent_texts as texts};
use super::text::{self, Line, Text};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::partners;
use crate::people::{ContactKind, PersonId};
use crate::random::hash;
use crate::schools::SchoolId;
use crate::workflow::Workflow;
use db::Tx;
use forms::Reason;
use i18n::Lang;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

db::id!(
    /// A consent: one guardian's answer for one student.
    ConsentId
);

db::text_enum! {
    /// How a family is asked, and answers.
    pub enum Way {
        /// By the link of a letter.
        Link = "link",
        Paper = "paper",
    }
}

db::text_enum! {
    /// Whose word it is.
    pub enum Signer {
        Guardian = "guardian",
        /// A student of age: the right is their own.
        Student = "student",
    }
}

/// As it is kept, with what the rosters know of it today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    pub id: ConsentId,
    pub data: DataId,
    pub student: String,
    pub guardian: String,
    pub school: Option<SchoolId>,
    pub school_name: Option<String>,
    pub way: Way,
    pub lang: String,
    pub state: ConsentState,
    pub terms: String,
    pub said_on: Option<Date>,
    pub asked_at: Timestamp,
    pub reminded_at: Option<Timestamp>,
    pub since: Timestamp,
    /// Whose word it is. Once it was the student's, it stays so.
    pub signer: Signer,
    /// Whether the rosters name the guardian for the student today, and have them.
    pub is_theirs: bool,
    /// Whether the student is in a grade in which students turn 18. The rosters keep no day of birth.
    pub may_be_of_age: bool,
    /// The first name, and the whole, as the rosters have it.
    pub child: Option<String>,
    pub child_name: Option<String>,
    pub guardian_name: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
}
db::row!(Consent {
    id,
    data,
    student,
    guardian,
    school,
    school_name,
    way,
    lang,
    state,
    terms,
    said_on,
    asked_at,
    reminded_at,
    since,
    signer,
    is_theirs,
    may_be_of_age,
    child,
    child_name,
    guardian_name,
    email,
    phone
});

impl Consent {
    /// The first name, or the number where the rosters do not know the student any more.
    pub fn called(&self) -> &str {
        self.child.as_deref().filter(|name| !name.is_empty()).unwrap_or(&self.student)
    }

    /// The language the family is asked in.
    pub fn language(&self) -> Lang {
        consent_text::spoken(&self.lang)
    }

    /// Whether the student is of age and has answered: a guardian's yes is none any more.
    pub fn is_the_students(&self) -> bool {
        self.signer == Signer::Student
    }

    /// What stands in a form about it: an answer to what was on an older page is none.
    pub fn stamp(&self) -> String {
        self.since.as_microsecond().to_string()
    }

    fn next(&self, verb: ConsentVerb) -> Result<ConsentState> {
        ConsentFlow::next(self.state, verb).map_err(|_| Error::refused("consent-refused-state"))
    }
}

/// Whether families may be asked, and may say yes: it rests on their consent, both sides signed, its time is not over, and
/// its partner is not suspended.
pub async fn is_asked_for(tx: &mut Tx, data: &Data, today: Date) -> Result<bool> {
    let is_signed = matches!(data.state, DataState::Signed | DataState::Active | DataState::Expiring);
    let is_on = data.basis == Basis::Consent && is_signed && data.ends_on.is_some_and(|last| today <= last);
    Ok(is_on && !partners::is_suspended(tx, data.organisation).await?)
}

/// What a link opens: what one guardian was asked under one data agreement.
pub struct Opened {
    pub data: Data,
    pub plain: Plain,
    pub children: Vec<Consent>,
    /// Whether the address the letter went to is the guardian's today.
    pub is_current: bool,
    /// Whether a yes can be said today.
    pub is_open: bool,
}

/// How long a link opens: longer than any data agreement lasts, so that a yes can be taken back with it.
pub(super) const OPENS: SignedDuration = SignedDuration::from_hours(24 * 400);

/// Where a letter went, as it is kept with its link.
pub fn contact_hash(kind: ContactKind, contact: &str) -> String {
    hash(&format!("{kind} {contact}"))
}

/// What the link of a letter leads to; nothing where its guardian is none of theirs any more. Where the address it went to is
/// another's by now, it shows nothing but what was answered by it, to be taken back.
pub async fn by_link(tx: &mut Tx, secret: &str, act: &Act<'_>) -> Result<Opened> {
    let key = hash(secret);
    let link = texts::linked(tx, &key, act.now - OPENS).await?.ok_or(Error::NotFound)?;
    let mut children = store::of_guardian(tx, link.data, &link.guardian).await?;
    let is_current = children.first().is_some_and(|one| notices::are_reached_at(one, &link.contact_hash));
    if !is_current {
        // Letters of before kept no address, and their answers no link.
        let before = if link.contact_hash.is_empty() { "" } else { key.as_str() };
        let own = store::answered_by(tx, link.data, &link.guardian, &[&key, before]).await?;
        children.retain(|one| own.contains(&one.id));
    }
    if children.is_empty() {
        return Err(Error::NotFound);
    }
    let data = agreements::any(tx, link.data).await?.ok_or(Error::NotFound)?;
    let plain = texts::plain(tx, data.id).await?;
    let is_open = is_current && is_asked_for(tx, &data, act.today()).await?;
    Ok(Opened { data, plain, children, is_current, is_open })
}

/// Holds the data agreement, then one consent under it: an answer and a list that goes out wait for each other.
pub(super) async fn hold(tx: &mut Tx, data: DataId, id: ConsentId) -> Result<Consent> {
    tx.lock("data_agreement", data).await?;
    tx.lock("data_consent", id).await?;
    store::any(tx, id).await?.ok_or(Error::NotFound)
}

/// What a guardian answers.
pub struct Said<'a> {
    pub consent: ConsentId,
    pub verb: ConsentVerb,
    pub name: &'a str,
    /// The language and the hash of the text that was on the page, and the stamp of the form.
    pub lang: Lang,
    pub text_hash: &'a str,
    pub stamp: &'a str,
}

/// Why an answer was not taken.
#[derive(Debug)]
pub enum AnswerError {
    /// The text is another than the one that was read: what changed, where that is known.
    Changed(Vec<Line>),
    Other(Error),
}

impl<E: Into<Error>> From<E> for AnswerError {
    fn from(error: E) -> AnswerError {
        AnswerError::Other(error.into())
    }
}

/// A guardian answers by the link. The same answer once more changes nothing.
pub async fn answer(tx: &mut Tx, secret: &str, said: &Said<'_>, act: &Act<'_>) -> Result<Consent, AnswerError> {
    let link = texts::linked(tx, &hash(secret), act.now - OPENS).await?.ok_or(Error::NotFound)?;
    tx.lock("data_agreement", link.data).await?;
    let opened = by_link(tx, secret, act).await?;
    let is_theirs = opened.children.iter().any(|child| child.id == said.consent);
    if !is_theirs {
        return Err(Error::NotFound.into());
    }
    let held = hold(tx, opened.data.id, said.consent).await?;
    if ConsentFlow::TRANSITIONS.iter().any(|row| row.verb == said.verb && row.to == held.state) {
        return Ok(held);
    }
    // A yes can be taken back from any page, however old.
    if said.verb != ConsentVerb::TakeBack && said.stamp != held.stamp() {
        return Err(Error::Refused(Reason::new("consent-refused-meanwhile")).into());
    }
    if said.verb != ConsentVerb::TakeBack && held.is_the_students() {
        return Err(Error::refused("consent-refused-student").into());
    }
    let to = held.next(said.verb)?;
    let text = consent_text::write(&opened.data, &opened.plain, said.lang, act);
    if said.verb == ConsentVerb::Give {
        if !opened.is_open {
            return Err(Error::refused("consent-refused-closed").into());
        }
        if text.text_hash != said.text_hash {
            return Err(AnswerError::Changed(changes(tx, &opened.data, said.text_hash, &text).await?));
        }
        texts::keep_text(tx, opened.data.id, said.lang, &text, act.now).await?;
    }
    let new = Answer {
        to,
        way: Way::Link,
        name: said.name,
        signer: Signer::Guardian,
        signed_on: act.today(),
        lang: said.lang,
        text_hash: if said.verb == ConsentVerb::Give { text.text_hash.as_str() } else { "" },
        token_hash: &hash(secret),
        note: "",
        by: None,
    };
    take(tx, (&opened.data, &opened.plain), &held, &new, act).await?;
    if opened.is_current {
        notices::said(tx, (&opened.data, &held), to, secret, act).await?;
    } else {
        notices::written_down(tx, (&opened.data, &held), to, act).await?;
    }
    Ok(held)
}

/// What changed since a guardian read it; nothing when the text they read is not known.
async fn changes(tx: &mut Tx, data: &Data, read: &str, now: &Text) -> Result<Vec<Line>> {
    let old = texts::text(tx, data.id, read).await?;
    Ok(old.map_or_else(Vec::new, |old| text::compare(&Text::of(old, String::new()), now)))
}

/// An answer as it is written down.
pub(super) struct Answer<'a> {
    pub to: ConsentState,
    pub way: Way,
    pub name: &'a str,
    pub signer: Signer,
    pub signed_on: Date,
    pub lang: Lang,
    pub text_hash: &'a str,
    /// The link it came by; nothing on paper.
    pub token_hash: &'a str,
    /// How it is known that the student who signs is of age.
    pub note: &'a str,
    /// Who writes it down for the family.
    pub by: Option<(PersonId, Actor)>,
}

/// Writes an answer down. Where a student counted and does not any more, the office and whoever has the data hear of it in the
/// same transaction.
pub(super) async fn take(
    tx: &mut Tx,
    (data, plain): (&Data, &Plain),
    held: &Consent,
    answer: &Answer<'_>,
    act: &Act<'_>,
) -> Result<()> {
    let terms = consent_text::terms(data, plain);
    let counted = release::counts_student(tx, data.id, &terms, &held.student).await?;
    store::set_answer(tx, held, answer, &terms, act.now).await?;
    let verb = match answer.to {
        ConsentState::Given => "data-consent-given",
        ConsentState::Declined => "data-consent-declined",
        _ => "data-consent-taken-back",
    };
    let actor = answer.by.map_or(Actor::System, |(_, actor)| actor);
    note(tx, data, held, (actor, verb), &format!("way={}", answer.way), act).await?;
    if counted && !release::counts_student(tx, data.id, &terms, &held.student).await? {
        notices::stopped(tx, data, held, act).await?;
    }
    Ok(())
}

/// A line of the ledger about one consent.
pub(super) async fn note(
    tx: &mut Tx,
    data: &Data,
    held: &Consent,
    (actor, verb): (Actor, &'static str),
    detail: &str,
    act: &Act<'_>,
) -> Result<()> {
    let mut entry = Entry::new(actor, verb, "data_consent", held.id).with_partner(data.organisation);
    if let Some(school) = held.school {
        entry = entry.at_school(school);
    }
    ledger::note(tx, entry.policy(act.rules.version).detail(detail), act.now).await
}

/// A data agreement is over, or another took its place: what families were asked and said under it is over too.
pub(super) async fn end_with(tx: &mut Tx, data: &Data, act: &Act<'_>) -> Result<()> {
    tx.lock("data_agreement", data.id).await?;
    let out = release::count_out(tx, data.id).await?;
    let count = store::expire_all(tx, data.id, act.now).await?;
    over(tx, data, (count, out), Actor::System, act).await
}

/// Yeses to something else than what is asked for now count no more.
pub(super) async fn end_others(tx: &mut Tx, data: &Data, plain: &Plain, by: Actor, act: &Act<'_>) -> Result<u64> {
    tx.lock("data_agreement", data.id).await?;
    let out = release::count_out(tx, data.id).await?;
    let count = store::expire_others(tx, data.id, &consent_text::terms(data, plain), act.now).await?;
    over(tx, data, (count, out), by, act).await?;
    Ok(count)
}

/// `out` is how many students counted before whose numbers had gone out: of those who do not any more, whoever has their data
/// hears in one letter.
async fn over(tx: &mut Tx, data: &Data, (count, out): (u64, i64), by: Actor, act: &Act<'_>) -> Result<()> {
    if count == 0 {
        return Ok(());
    }
    let entry = Entry::new(by, "data-consents-expired", "data_agreement", data.id).with_partner(data.organisation);
    ledger::note(tx, entry.policy(act.rules.version).detail(format!("count={count}")), act.now).await?;
    match out - release::count_out(tx, data.id).await? {
        stopped @ 1.. => notices::all_stopped(tx, data, stopped, act).await,
        _ => Ok(()),
    }
}

/// How much one transaction takes on.
const STEP: i64 = 50;

/// Every night: consents end with their agreement, and yeses to what was asked before it changed. Old links are forgotten.
pub(super) async fn night(app: &crate::app::App, act: &Act<'_>) -> anyhow::Result<()> {
    let mut after = DataId(0);
    loop {
        let mut tx = app.db.write().await?;
        let found = store::with_open(&mut tx, after, STEP).await?;
        for id in &found {
            let Some(data) = agreements::any(&mut tx, *id).await? else { continue };
            let is_over = !matches!(data.state, DataState::Signed | DataState::Active | DataState::Expiring)
                || data.ends_on.is_none_or(|last| last < act.today());
            if is_over {
                end_with(&mut tx, &data, act).await?;
            } else {
                let plain = texts::plain(&mut tx, data.id).await?;
                end_others(&mut tx, &data, &plain, Actor::System, act).await?;
            }
        }
        let last = found.last().copied();
        if last.is_none() {
            texts::forget_links(&mut tx, act.now - OPENS).await?;
        }
        tx.commit().await?;
        match last {
            Some(last) => after = last,
            None => return Ok(()),
        }
    }
}
