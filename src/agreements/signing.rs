//! Signing, of an agreement and of a data agreement alike: a typed name under the text that the signer saw. Where the text
//! changed meanwhile nothing is signed, and the signer is shown what changed. Of two sides, two people sign.

use super::act::Act;
use super::agreement::AgreementId;
use super::data::DataId;
use super::desk::Speaks;
use super::store::signing as store;
use super::{agreement_signing, data_signing, own, suspension};
use crate::error::{Error, Result};
use crate::partners::{OrganisationId, SpeakerId};
use crate::people::{PersonId, shown};
use crate::web::Me;
use db::Tx;
use jiff::Timestamp;

/// What is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letter {
    Agreement(AgreementId),
    Data(DataId),
}

db::text_enum! {
    /// Whose signature it is.
    pub enum Side {
        Partner = "partner",
        District = "district",
    }
}

/// A signature as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    pub side: Side,
    pub name: String,
    pub text_hash: String,
    pub signed_at: Timestamp,
    pub contact_kind: Option<String>,
    pub contact: Option<String>,
    pub person: Option<PersonId>,
    pub person_name: Option<String>,
}
db::row!(Signature { side, name, text_hash, signed_at, contact_kind, contact, person, person_name });

impl Signature {
    /// How the signer is known: the address a link went to, or the name of whoever was signed in.
    pub fn known_by(&self) -> String {
        let contact =
            self.contact_kind.as_deref().and_then(crate::people::ContactKind::parse).zip(self.contact.as_ref());
        match (contact, &self.person_name) {
            (Some((kind, value)), _) => shown(kind, value),
            (None, Some(name)) => name.clone(),
            (None, None) => String::new(),
        }
    }
}

/// A signature as it is kept.
pub struct NewSignature<'a> {
    pub name: &'a str,
    pub text_hash: &'a str,
    pub contact: Option<SpeakerId>,
    pub person: Option<PersonId>,
}

/// What a signer sent: the name, and the hash of the text they read.
pub struct Signing<'a> {
    pub name: &'a str,
    pub text_hash: &'a str,
}

/// Why nothing was signed.
#[derive(Debug)]
pub enum SignError {
    /// The text is another than the one that was read.
    Changed,
    /// Somebody else of the same side was first.
    Signed(String),
    /// The typed name is not that of the one who is to sign.
    Named(String),
    Other(Error),
}

impl<E: Into<Error>> From<E> for SignError {
    fn from(error: E) -> SignError {
        SignError::Other(error.into())
    }
}

/// The partner signs.
pub async fn by_partner(
    tx: &mut Tx,
    who: &Speaks,
    letter: Letter,
    sent: &Signing<'_>,
    act: &Act<'_>,
) -> Result<(), SignError> {
    match letter {
        Letter::Agreement(id) => agreement_signing::by_partner(tx, who, id, sent, act).await,
        Letter::Data(id) => data_signing::by_partner(tx, who, id, sent, act).await,
    }
}

/// The district signs, and what was signed begins when its first day has come.
pub async fn by_district(
    tx: &mut Tx,
    me: &Me,
    letter: Letter,
    sent: &Signing<'_>,
    act: &Act<'_>,
) -> Result<(), SignError> {
    match letter {
        Letter::Agreement(id) => agreement_signing::by_district(tx, me, id, sent, act).await,
        Letter::Data(id) => data_signing::by_district(tx, me, id, sent, act).await,
    }
}

/// Says who was first, where this side has signed already.
pub(super) async fn not_signed(tx: &mut Tx, letter: Letter, side: Side) -> Result<(), SignError> {
    let all = store::of(tx, letter).await?;
    match all.into_iter().find(|one| one.side == side) {
        Some(first) => Err(SignError::Signed(first.name)),
        None => Ok(()),
    }
}

/// Puts the name for the partner under the text as it is, by the rules that both kinds share.
pub(super) async fn for_partner(
    tx: &mut Tx,
    who: &Speaks,
    (letter, text_hash): (Letter, &str),
    sent: &Signing<'_>,
    act: &Act<'_>,
) -> Result<(), SignError> {
    sent.is_of(text_hash, &who.name)?;
    let new = NewSignature { name: sent.name, text_hash, contact: who.contact, person: who.person };
    store::insert(tx, letter, Side::Partner, &new, act.now).await?;
    Ok(who.is_heard(tx, act).await?)
}

/// Puts the name for the district under the text as it is, by the rules that both kinds share.
pub(super) async fn for_district(
    tx: &mut Tx,
    me: &Me,
    (letter, text_hash): (Letter, &str),
    organisation: OrganisationId,
    sent: &Signing<'_>,
    act: &Act<'_>,
) -> Result<(), SignError> {
    sent.is_of(text_hash, &me.name)?;
    own::not_of(tx, me, organisation).await?;
    suspension::refuses(tx, organisation).await?;
    for one in store::of(tx, letter).await?.iter().filter(|one| one.side == Side::Partner) {
        own::not_signed_by(tx, me, one).await?;
    }
    let new = NewSignature { name: sent.name, text_hash, contact: None, person: Some(me.id()) };
    Ok(store::insert(tx, letter, Side::District, &new, act.now).await?)
}

impl Signing<'_> {
    /// Whether it is the text as it is that was read, and the name of the one who is to sign.
    fn is_of(&self, text_hash: &str, name: &str) -> Result<(), SignError> {
        match (self.text_hash == text_hash, own::is_name_of(self.name, name)) {
            (false, _) => Err(SignError::Changed),
            (true, false) => Err(SignError::Named(name.to_owned())),
            (true, true) => Ok(()),
        }
    }
}
