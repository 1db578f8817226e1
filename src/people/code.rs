//! One-time codes: six digits by e-mail or text, good for ten minutes, five tries, once, in the browser that asked.
//!
//! There are no passwords. Passkeys and the district's OpenID provider join here later: each is another way to prove who
//! somebody is, and ends, as a code does, in [`session::begin`].

use super::file_request::FileRequestId;
use super::store::{self, Candidate, CodeRow, Proof};
use super::{Contact, ContactKind, PersonId, attach_contact, contact, kept_contact};
use crate::app::App;
use crate::connect::{self, Notice};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::random::hash;
use crate::web::session::{self, Means};
use axum::http::HeaderValue;
use db::Tx;
use forms::Reason;
use i18n::Lang;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use subtle::ConstantTimeEq;

/// How long a code is good for.
pub const LASTS: SignedDuration = SignedDuration::from_mins(10);
/// How often it may be typed wrong.
pub const TRIES: i64 = 5;
/// How long a right code may wait for "who are you" and a name.
const PROVES: SignedDuration = SignedDuration::from_mins(30);
const A_DAY: SignedDuration = SignedDuration::from_hours(24);
/// Codes to one contact, and from one browser, in ten minutes; and to one contact in a day.
const SOON: i64 = 3;
const SOON_FROM_BROWSER: i64 = 6;
const DAILY: i64 = 10;

/// A code somebody asks for.
pub struct Ask<'a> {
    pub contact: &'a forms::Contact,
    /// The secret that the asking browser keeps.
    pub browser: &'a str,
    pub lang: Lang,
    pub return_to: &'a str,
    /// Who adds this contact to their record; `None` signs in.
    pub adding: Option<PersonId>,
    /// The large file it is for, and who takes it or says yes to it: such a code signs nobody in, and serves nobody else.
    pub file: Option<(FileRequestId, PersonId)>,
}

/// Why no code is sent.
#[derive(Debug)]
pub enum AskError {
    /// Several were sent just now.
    TooSoon,
    /// Many were sent today.
    TooMany,
    /// Nothing of this kind leaves this machine: whoever waited for it would wait in vain.
    NoWay,
    Other(Error),
}

impl<E: Into<Error>> From<E> for AskError {
    fn from(error: E) -> AskError {
        AskError::Other(error.into())
    }
}

impl AskError {
    /// What to say at the field, unless it is nothing that the asker can mend.
    pub fn reason(self, app: &App) -> Result<Reason> {
        match self {
            AskError::TooSoon => Ok(Reason::new("people-code-too-soon")),
            AskError::TooMany => Ok(Reason::new("people-code-too-many")),
            AskError::NoWay => Ok(no_way(app)),
            AskError::Other(error) => Err(error),
        }
    }
}

/// What works instead of what cannot be sent from here.
fn no_way(app: &App) -> Reason {
    let desk = app.policy().contacts.volunteers.phone.as_str().to_owned();
    Reason::new(app.post.lacks().unwrap_or("people-code-no-way")).with("phone", desk)
}

/// Why no message of this kind can be sent from here, whoever it is for; nothing where one can.
pub fn unsendable(app: &App, kind: ContactKind) -> Option<Reason> {
    (!app.post.has(kind)).then(|| no_way(app))
}

/// Sends a code. The same happens whether anybody is known by this contact or not, so that nobody learns who is.
pub async fn ask(app: &App, tx: &mut Tx, ask: &Ask<'_>) -> Result<(), AskError> {
    let now = app.now();
    let (kind, value) = kept_contact(ask.contact);
    if !app.post.has(kind) {
        return Err(AskError::NoWay);
    }
    let contact = store::contact_point(tx, kind, &value).await?;
    tx.lock("contact_point", contact).await?;
    let browser_hash = hash(ask.browser);
    let sent = store::codes_sent(tx, contact, &browser_hash, now - LASTS, now - A_DAY).await?;
    if sent.soon >= SOON || sent.from_browser >= SOON_FROM_BROWSER {
        return Err(AskError::TooSoon);
    }
    if sent.today >= DAILY {
        return Err(AskError::TooMany);
    }
    let code = app.random.six_digits();
    let row = CodeRow {
        id: tx.new_id(),
        contact,
        code_hash: sealed(ask.browser, &code),
        browser_hash,
        lang: ask.lang.code().to_owned(),
        return_to: ask.return_to.chars().take(500).collect(),
        created_at: now,
        expires_at: now + LASTS,
        tries: 0,
        used_at: None,
        person: ask.adding.or(ask.file.map(|(_, person)| person)),
        file: ask.file.map(|(file, _)| file),
    };
    store::insert_code(tx, &row).await?;
    let key = format!("code-{}", row.id);
    let notice = match ask.file {
        None => Notice::new("people-code", key),
        Some(_) => Notice::new("files-code", key),
    };
    let notice = notice.text("code", code).fleeting();
    connect::tell_contact(tx, kind, &value, ask.lang, notice, now).await?;
    Ok(())
}

/// The code is kept sealed with the browser's secret, which we do not keep: six digits alone could be tried out.
fn sealed(browser: &str, code: &str) -> String {
    hash(&format!("{browser} {code}"))
}

/// What a page shows while a code is awaited.
pub struct Awaited {
    pub id: i64,
    pub kind: ContactKind,
    pub value: String,
    pub return_to: String,
    pub person: Option<PersonId>,
}
db::row!(Awaited { id, kind, value, return_to, person });

/// The newest code this browser asked for.
pub async fn awaited(tx: &mut Tx, browser: &str) -> Result<Option<Awaited>> {
    store::awaited(tx, &hash(browser)).await
}

/// What comes of six digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entered {
    Right,
    Wrong {
        left: i64,
    },
    /// Typed wrong too often.
    Spent,
    Expired,
    Used,
    /// This browser asked for none.
    Elsewhere,
}

impl Entered {
    /// The message that says so; nothing when it was right.
    pub fn key(&self) -> Option<&'static str> {
        match self {
            Entered::Right => None,
            Entered::Wrong { .. } => Some("people-code-wrong"),
            Entered::Spent => Some("people-code-spent"),
            Entered::Expired => Some("people-code-expired"),
            Entered::Used => Some("people-code-used"),
            Entered::Elsewhere => Some("people-code-elsewhere"),
        }
    }
}

/// Tries a code. Commit whatever comes of it: a wrong one counts.
pub async fn enter(tx: &mut Tx, browser: &str, code: &str, now: Timestamp) -> Result<Entered> {
    match store::awaited(tx, &hash(browser)).await? {
        Some(found) => try_code(tx, found.id, (browser, code), now).await,
        None => Ok(Entered::Elsewhere),
    }
}

/// The same for the newest code that somebody asked for in this browser to take a large file, or to say yes to one.
pub async fn enter_for_file(
    tx: &mut Tx,
    (file, person): (FileRequestId, PersonId),
    browser: &str,
    code: &str,
    now: Timestamp,
) -> Result<Entered> {
    match store::awaited_for_file(tx, &hash(browser), file, person).await? {
        Some(id) => try_code(tx, id, (browser, code), now).await,
        None => Ok(Entered::Elsewhere),
    }
}

async fn try_code(tx: &mut Tx, id: i64, (browser, code): (&str, &str), now: Timestamp) -> Result<Entered> {
    tx.lock("sign_in_code", id).await?;
    let row = store::code(tx, id).await?.ok_or(Error::NotFound)?;
    let entered = row.judge(browser, code, now);
    match entered {
        Entered::Right => store::use_code(tx, row.id, now).await?,
        Entered::Wrong { .. } => store::count_try(tx, row.id).await?,
        _ => {}
    }
    Ok(entered)
}

impl CodeRow {
    fn judge(&self, browser: &str, code: &str, now: Timestamp) -> Entered {
        if self.used_at.is_some() {
            return Entered::Used;
        }
        if now > self.expires_at {
            return Entered::Expired;
        }
        if self.tries >= TRIES {
            return Entered::Spent;
        }
        let right: bool = self.code_hash.as_bytes().ct_eq(sealed(browser, code).as_bytes()).into();
        match TRIES - self.tries - 1 {
            _ if right => Entered::Right,
            0 => Entered::Wrong { left: 0 },
            left => Entered::Wrong { left },
        }
    }
}

/// What a right code has proven in this browser and nobody has made use of yet.
pub async fn proven(tx: &mut Tx, browser: &str, now: Timestamp) -> Result<Option<Proof>> {
    store::proven(tx, &hash(browser), now - PROVES).await
}

/// Who may be meant by a proven contact.
pub async fn candidates(tx: &mut Tx, proof: &Proof) -> Result<Vec<Candidate>> {
    store::candidates(tx, proof.contact).await
}

/// Whether somebody can go straight in: one person, who has shown before that the address is theirs. A telephone is often
/// a family's, so there we ask who it is.
pub fn only<'c>(proof: &Proof, candidates: &'c [Candidate]) -> Option<&'c Candidate> {
    match candidates {
        [one] if proof.kind == ContactKind::Email && !one.asks_birth => Some(one),
        _ => None,
    }
}

/// Why somebody is not signed in.
#[derive(Debug)]
pub enum SignInError {
    /// The contact was written down by the office, and the date of birth given is not the one on the record.
    Birth,
    Other(Error),
}

impl<E: Into<Error>> From<E> for SignInError {
    fn from(error: E) -> SignInError {
        SignInError::Other(error.into())
    }
}

/// Signs in one of the people a contact stands for, and gives the browser's cookie. An older session of this browser ends.
/// What the office wrote down for somebody may have been mistyped, so the first time the date of birth must match.
pub async fn sign_in(
    app: &App,
    tx: &mut Tx,
    proof: &Proof,
    person: PersonId,
    born: Option<Date>,
    old_session: Option<&str>,
) -> Result<HeaderValue, SignInError> {
    let now = app.now();
    let candidates = candidates(tx, proof).await?;
    let candidate = candidates.iter().find(|c| c.person == person).ok_or(Error::NotFound)?;
    if candidate.asks_birth && candidate.birth_date != born {
        store::count_try(tx, proof.id).await?;
        return Err(SignInError::Birth);
    }
    settle(tx, proof, now).await?;
    store::verify(tx, person, proof.contact, now).await?;
    Ok(enter_as(app, tx, person, old_session).await?)
}

/// Makes the record of somebody new and signs them in.
pub async fn sign_up(
    app: &App,
    tx: &mut Tx,
    proof: &Proof,
    new: &super::NewPerson,
    old_session: Option<&str>,
) -> Result<HeaderValue> {
    let now = app.now();
    settle(tx, proof, now).await?;
    let person = super::create_own(tx, new, now).await?;
    attach_contact(tx, person, proof.kind, &proof.value, Some(now)).await?;
    enter_as(app, tx, person, old_session).await
}

/// A code acts once: the second of two clicks finds it used.
async fn settle(tx: &mut Tx, proof: &Proof, now: Timestamp) -> Result<()> {
    if store::settle(tx, proof.id, now).await? { Ok(()) } else { Err(Error::refused("people-code-used")) }
}

async fn enter_as(app: &App, tx: &mut Tx, person: PersonId, old_session: Option<&str>) -> Result<HeaderValue> {
    if let Some(old) = old_session {
        session::end(tx, old).await?;
    }
    let cookie = session::begin(app, tx, person, Means::Code).await?;
    ledger::note(tx, Entry::new(Actor::Own(person), "signed-in-online", "person", person).about(person), app.now())
        .await?;
    Ok(cookie)
}

/// Puts a proven contact on the record of whoever asked. Their other browsers are signed out, and the addresses they had
/// before are told, in case it was not they who did it.
pub async fn add_contact(app: &App, tx: &mut Tx, proof: &Proof, person: PersonId) -> Result<HeaderValue> {
    let now = app.now();
    settle(tx, proof, now).await?;
    let held = super::contacts(tx, person).await?;
    let before: Vec<Contact> = held.into_iter().filter(|one| one.id != proof.contact).collect();
    let notice = Notice::new("people-contact-added", format!("contact-added-{}", proof.id)).link("/me");
    contact::tell_owner(tx, person, &before, notice, now).await?;
    attach_contact(tx, person, proof.kind, &proof.value, Some(now)).await?;
    session::end_all(tx, person).await?;
    let cookie = session::begin(app, tx, person, Means::Code).await?;
    let entry = Entry::new(Actor::Own(person), "added-contact", "person", person).about(person);
    ledger::note(tx, entry.detail(proof.kind.as_str()), now).await?;
    Ok(cookie)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(tries: i64) -> CodeRow {
        let at: Timestamp = "2026-09-08T12:00:00Z".parse().unwrap();
        CodeRow {
            id: 1,
            contact: 1,
            code_hash: sealed("browser", "123456"),
            browser_hash: hash("browser"),
            lang: "en".into(),
            return_to: "/".into(),
            created_at: at,
            expires_at: at + LASTS,
            tries,
            used_at: None,
            person: None,
            file: None,
        }
    }

    #[test]
    fn a_code_works_for_ten_minutes_five_times_once_and_in_one_browser() {
        let row = row(0);
        let last = row.expires_at;
        assert_eq!(row.judge("browser", "123456", last), Entered::Right);
        assert_eq!(row.judge("browser", "123456", last + SignedDuration::from_secs(1)), Entered::Expired);
        assert_eq!(row.judge("another", "123456", last), Entered::Wrong { left: 4 });
        assert_eq!(self::row(4).judge("browser", "000000", last), Entered::Wrong { left: 0 });
        assert_eq!(self::row(5).judge("browser", "123456", last), Entered::Spent);
        assert_eq!(CodeRow { used_at: Some(last), ..row }.judge("browser", "123456", last), Entered::Used);
    }
}
