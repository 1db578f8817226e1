//! The certificate of hours: what somebody gave between two days, as it stood when it was written; checked by its code.

use super::store::certificate as store;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::{self, Ability, ContactKind, PersonId};
use crate::random::hash;
use crate::schools::SchoolId;
use crate::web::Me;
use db::Tx;
use jiff::Timestamp;
use jiff::civil::Date;

db::id!(
    /// A certificate.
    CertificateId
);

/// See the module.
#[derive(Debug, Clone)]
pub struct Certificate {
    pub id: CertificateId,
    pub code: String,
    pub person: PersonId,
    pub name: String,
    pub lang: String,
    pub from_date: Date,
    pub to_date: Date,
    pub days: i64,
    pub minutes: i64,
    pub issued_at: Timestamp,
    pub revoked_at: Option<Timestamp>,
    /// When its badge was made.
    pub badge_at: Option<Timestamp>,
}
db::row!(Certificate {
    id,
    code,
    person,
    name,
    lang,
    from_date,
    to_date,
    days,
    minutes,
    issued_at,
    revoked_at,
    badge_at
});

/// A certificate as other programs read it. Whom it is for is known to those who know the address.
#[derive(Debug, Clone)]
pub struct Badge {
    pub from_date: Date,
    pub to_date: Date,
    pub days: i64,
    pub minutes: i64,
    pub issued_at: Timestamp,
    pub revoked_at: Option<Timestamp>,
    pub salt: String,
    pub identity: String,
}
db::row!(Badge { from_date, to_date, days, minutes, issued_at, revoked_at, salt, identity });

/// Hours of one kind at one school.
#[derive(Debug, Clone)]
pub struct Share {
    pub school: SchoolId,
    pub school_name: String,
    pub category: String,
    pub minutes: i64,
}
db::row!(Share { school, school_name, category, minutes });

/// How many days, and how many minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sum {
    pub days: i64,
    pub minutes: i64,
}
db::row!(Sum { days, minutes });

/// Why there is no certificate.
#[derive(Debug)]
pub enum CertificateError {
    /// Nothing that counts in these days.
    Nothing,
    Other(Error),
}

impl From<Error> for CertificateError {
    fn from(error: Error) -> CertificateError {
        CertificateError::Other(error)
    }
}

impl From<db::Error> for CertificateError {
    fn from(error: db::Error) -> CertificateError {
        CertificateError::Other(error.into())
    }
}

impl From<CertificateError> for Error {
    fn from(error: CertificateError) -> Error {
        match error {
            CertificateError::Nothing => Error::refused("letter-nothing"),
            CertificateError::Other(error) => error,
        }
    }
}

/// Writes one about oneself. The same days with the same hours twice within a minute are one.
pub async fn write(
    tx: &mut Tx,
    app: &App,
    me: &Me,
    (from, to): (Date, Date),
    now: Timestamp,
) -> Result<CertificateId, CertificateError> {
    tx.lock("person", me.id()).await?;
    let sum = store::sum(tx, me.id(), from, to).await?;
    if sum.minutes == 0 {
        return Err(CertificateError::Nothing);
    }
    if let Some(same) = store::same(tx, me.id(), (from, to), sum, now).await? {
        return Ok(same);
    }
    let shares = store::shares(tx, me.id(), from, to).await?;
    let id = store::insert(tx, &app.random.spoken_code(), me.id(), (from, to), sum, now).await?;
    store::insert_shares(tx, id, &shares).await?;
    let entry = Entry::new(Actor::Own(me.id()), "certificate-issued", "certificate", id)
        .about(me.id())
        .detail(format!("from={from} to={to} minutes={}", sum.minutes));
    ledger::note(tx, entry, now).await?;
    Ok(id)
}

/// Makes the badge of one's own certificate, made out to an address that they have shown to be theirs. Made already, it stays as it is.
pub async fn make_badge(tx: &mut Tx, me: &Me, id: CertificateId, salt: &str, now: Timestamp) -> Result<()> {
    tx.lock("certificate", id).await?;
    let certificate = store::own(tx, me.id(), id).await?.ok_or(Error::NotFound)?;
    if certificate.revoked_at.is_some() {
        return Err(Error::refused("record-check-revoked"));
    }
    if certificate.badge_at.is_some() {
        return Ok(());
    }
    let ways = people::contacts(tx, me.id()).await?;
    let email = ways.into_iter().find(|way| way.kind == ContactKind::Email && way.is_theirs());
    let email = email.ok_or_else(|| Error::refused("record-badge-no-email"))?.value;
    let identity = format!("sha256${}", hash(&format!("{email}{salt}")));
    store::set_badge(tx, id, salt, &identity, now).await?;
    let entry = Entry::new(Actor::Own(me.id()), "badge-made", "certificate", id).about(me.id());
    ledger::note(tx, entry, now).await
}

/// Takes one's own back: its code says so from now on.
pub async fn take_back(tx: &mut Tx, me: &Me, id: CertificateId, now: Timestamp) -> Result<()> {
    tx.lock("certificate", id).await?;
    let certificate = store::own(tx, me.id(), id).await?.ok_or(Error::NotFound)?;
    revoke_with(tx, &certificate, Actor::Own(me.id()), me.id(), now).await
}

/// Takes one back for the office; whose it was.
pub async fn revoke(tx: &mut Tx, me: &Me, id: CertificateId, now: Timestamp) -> Result<PersonId> {
    tx.lock("certificate", id).await?;
    let certificate = store::within_reach(tx, me, id).await?.ok_or(Error::NotFound)?;
    revoke_with(tx, &certificate, Actor::with(me, Ability::IssueLetters), me.id(), now).await?;
    Ok(certificate.person)
}

async fn revoke_with(tx: &mut Tx, certificate: &Certificate, actor: Actor, by: PersonId, now: Timestamp) -> Result<()> {
    if certificate.revoked_at.is_some() {
        return Ok(());
    }
    store::revoke(tx, certificate.id, by, now).await?;
    let entry = Entry::new(actor, "certificate-revoked", "certificate", certificate.id).about(certificate.person);
    ledger::note(tx, entry, now).await
}
