//! What became of what was given: words and photos, for whoever gave it. Who may add them, and what is shown to whom.

use super::photo::Photo;
use super::store;
use crate::error::{Error, Result};
use crate::giving::gift_flow::GiftState;
use crate::giving::{self, GiftId};
use crate::ledger::{self, Actor, Entry};
use crate::needs::{self, PartId};
use crate::people::Ability;
use crate::policy::InForce;
use crate::random::{Random, hash_of};
use crate::schools::SchoolId;
use crate::web::cache::PUBLIC;
use crate::web::{Me, Page, Reach, Viewer};
use db::Tx;
use forms::Reason;
use jiff::Timestamp;
use serde::Deserialize;
use std::fmt;

db::id!(
    /// The words and photos about one gift or part.
    ProofId
);
db::id!(
    /// A photo.
    PhotoId
);

db::text_enum! {
    /// What is said of the people in a photo.
    pub enum Consent {
        /// Nobody can be recognised.
        Nobody = "nobody",
        /// The school keeps the consent of each person shown.
        OnFile = "on_file",
        /// Not yet: nobody else sees it.
        Missing = "missing",
    }
}

impl Consent {
    /// Whether anybody but staff sees the photo.
    pub const fn shows(self) -> bool {
        !matches!(self, Consent::Missing)
    }
}

/// What the words and photos are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum Of {
    Part(PartId),
    Gift(GiftId),
}

impl Of {
    /// The columns `part` and `gift`.
    pub fn columns(self) -> (Option<i64>, Option<i64>) {
        match self {
            Of::Part(part) => (Some(part.0), None),
            Of::Gift(gift) => (None, Some(gift.0)),
        }
    }
}

impl fmt::Display for Of {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Of::Part(part) => write!(f, "part-{part}"),
            Of::Gift(gift) => write!(f, "gift-{gift}"),
        }
    }
}

impl TryFrom<String> for Of {
    type Error = String;
    fn try_from(text: String) -> std::result::Result<Of, String> {
        let number = |digits: &str| digits.parse::<i64>().ok();
        let found = match text.split_once('-') {
            Some(("part", digits)) => number(digits).map(|id| Of::Part(PartId(id))),
            Some(("gift", digits)) => number(digits).map(|id| Of::Gift(GiftId(id))),
            _ => None,
        };
        found.ok_or(text)
    }
}

/// The gift or part itself, as far as pages and verbs need it.
#[derive(Debug, Clone)]
pub struct Subject {
    pub of: Of,
    /// What was given, as its giver said it.
    pub what: String,
    pub size: String,
    pub giver: String,
    pub school: Option<SchoolId>,
    pub school_name: Option<String>,
    /// Where staff find it.
    pub address: String,
    /// It went back to its giver: nobody else sees anything, and what is there can only be taken away.
    pub back: bool,
    partner: Option<i64>,
}

impl Subject {
    /// What was given, in a line; of money that was given for nothing in particular, that it is money.
    pub fn title(&self, page: &Page) -> String {
        match (self.what.as_str(), self.size.as_str()) {
            ("", _) => page.state("gifts-kind", "money"),
            (what, "") => what.to_owned(),
            (what, size) => format!("{what}, {size}"),
        }
    }
}

/// The words, and when the giver was told of them.
#[derive(Debug, Clone)]
pub struct Proof {
    pub id: ProofId,
    pub part: Option<PartId>,
    pub gift: Option<GiftId>,
    pub words: String,
    /// Whether whoever wrote them lets everybody read them, where the giver does, too.
    pub words_public: bool,
    pub told_at: Option<Timestamp>,
}
db::row!(Proof { id, part, gift, words, words_public, told_at });

/// A photo without its picture.
#[derive(Debug, Clone)]
pub struct PhotoCard {
    pub id: PhotoId,
    pub proof: ProofId,
    pub name: String,
    pub width: i64,
    pub height: i64,
    pub alt: String,
    pub consent: Consent,
}
db::row!(PhotoCard { id, proof, name, width, height, alt, consent });

impl PhotoCard {
    /// Where it is served once it is shown.
    pub fn address(&self) -> String {
        format!("/photos/{}.jpg", self.name)
    }
}

/// What a giver's page shows of it.
#[derive(Debug, Clone, Default)]
pub struct Shown {
    pub words: String,
    pub photos: Vec<PhotoCard>,
}

impl Shown {
    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.photos.is_empty()
    }
}

/// What a verb needs beside the transaction.
#[derive(Clone, Copy)]
pub struct With<'a> {
    pub app: &'a crate::app::App,
    pub rules: &'a InForce,
}

impl With<'_> {
    fn now(&self) -> Timestamp {
        self.app.now()
    }

    fn random(&self) -> &Random {
        &self.app.random
    }
}

/// The most photos of one gift or part.
pub const MOST: i64 = 12;

/// The gift or part, if it came and is the viewer's to tell about: those who write needs at its school, and the office.
pub async fn subject(tx: &mut Tx, me: &Me, of: Of) -> Result<Option<Subject>> {
    let found = match of {
        Of::Part(id) => needs::came(tx, me, id).await?.map(|part| Subject {
            of,
            address: format!("/office/needs/{}/parts/{}", part.need, part.id),
            back: false,
            what: part.what,
            size: part.size,
            giver: part.name,
            school: Some(part.school),
            school_name: Some(part.school_name),
            partner: part.organisation,
        }),
        Of::Gift(id) => giving::came(tx, me, id).await?.map(|gift| Subject {
            of,
            address: format!("/office/gifts/{}", gift.id),
            back: gift.state == GiftState::Returned,
            what: gift.what,
            size: String::new(),
            giver: gift.donor_name,
            school: gift.school,
            school_name: gift.school_name,
            partner: gift.organisation,
        }),
    };
    Ok(found.filter(|subject| may(me, subject.school)))
}

/// Whether somebody tells about what came to this school, or to the district.
pub fn may(viewer: &Viewer, school: Option<SchoolId>) -> bool {
    match school {
        Some(school) => viewer.may_at(Ability::WriteNeeds, school),
        None => viewer.reach(Ability::WriteNeeds) == Reach::District,
    }
}

/// What the giver sees of it.
pub async fn shown(tx: &mut Tx, of: Of) -> Result<Shown> {
    let Some(proof) = store::of(tx, of).await? else { return Ok(Shown::default()) };
    let mut photos = store::photos(tx, proof.id).await?;
    photos.retain(|photo| photo.consent.shows());
    Ok(Shown { words: proof.words, photos })
}

/// Whether there are words or photos.
pub async fn has_any(tx: &mut Tx, of: Of) -> Result<bool> {
    Ok(store::of(tx, of).await?.is_some())
}

/// What is written down, and whether everybody may read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words<'a> {
    pub words: &'a str,
    pub public: bool,
    /// Whether everybody might read them when the page was opened.
    pub was_public: bool,
}

/// Writes down what became of it. The first words are told to the giver, with the way to their page.
pub async fn write(tx: &mut Tx, me: &Me, subject: &Subject, new: Words<'_>, with: With<'_>) -> Result<()> {
    let proof = held(tx, me, subject, with).await?;
    let Words { words, public, was_public } = new;
    if (proof.words.as_str(), proof.words_public) == (words, public) {
        return Ok(());
    }
    if public && was_public && !proof.words_public {
        return Err(Error::refused("proof-refused-meanwhile"));
    }
    store::write(tx, proof.id, words, public, me.id(), with.now()).await?;
    note(tx, me, subject, "proof-written", with).await?;
    tx.touch(PUBLIC);
    if proof.told_at.is_some() || words.is_empty() {
        return Ok(());
    }
    store::told(tx, proof.id, with.now()).await?;
    match subject.of {
        Of::Part(part) => needs::tell_of_proof(tx, part, with.app, with.rules).await,
        Of::Gift(gift) => giving::tell_of_proof(tx, gift, with.app, with.rules).await,
    }
}

/// Adds a photo. The same picture again is the one that is there.
pub async fn add(
    tx: &mut Tx,
    me: &Me,
    subject: &Subject,
    photo: &Photo,
    (alt, consent): (&str, Consent),
    with: With<'_>,
) -> Result<()> {
    let proof = held(tx, me, subject, with).await?;
    let photos = store::photos(tx, proof.id).await?;
    let hash = hash_of(&photo.jpeg);
    if store::has(tx, proof.id, &hash).await? {
        return Ok(());
    }
    if photos.len() as i64 >= MOST {
        return Err(Error::Refused(Reason::new("proof-refused-many").with("most", MOST)));
    }
    let name = with.random().token();
    store::add(tx, proof.id, &name, &hash, photo, (alt, consent), me.id(), with.now()).await?;
    tx.touch(PUBLIC);
    note(tx, me, subject, "proof-photo-added", with).await
}

/// What is said of a photo anew: its words for those who do not see it, and the people in it; and what the page said of them
/// when it was opened.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    pub alt: &'a str,
    pub consent: Consent,
    pub was: Option<Consent>,
}

/// Changes what is said of a photo. Consent that was taken back meanwhile is not given again by a page that did not know.
pub async fn change(tx: &mut Tx, me: &Me, id: PhotoId, said: Said<'_>, with: With<'_>) -> Result<Of> {
    tx.lock("proof_photo", id).await?;
    let (photo, subject) = photo(tx, me, id).await?;
    still_here(&subject)?;
    let Said { alt, consent, was } = said;
    if (photo.alt.as_str(), photo.consent) != (alt, consent) {
        if was.is_some_and(|was| was != photo.consent) {
            return Err(Error::refused("proof-refused-meanwhile"));
        }
        // Whoever kept the old address sees nothing by it once consent was taken back, whatever is said later.
        let shown_anew = consent.shows() && !photo.consent.shows();
        let name = if shown_anew { with.random().token() } else { photo.name };
        store::change(tx, id, &name, alt, consent).await?;
        tx.touch(PUBLIC);
        note(tx, me, &subject, "proof-photo-changed", with).await?;
    }
    Ok(subject.of)
}

/// Takes a photo away for good.
pub async fn remove(tx: &mut Tx, me: &Me, id: PhotoId, with: With<'_>) -> Result<Of> {
    let (_, subject) = photo(tx, me, id).await?;
    if store::remove(tx, id).await? {
        tx.touch(PUBLIC);
        note(tx, me, &subject, "proof-photo-removed", with).await?;
    }
    Ok(subject.of)
}

/// Takes all words and photos away for good.
pub async fn remove_all(tx: &mut Tx, me: &Me, subject: &Subject, with: With<'_>) -> Result<()> {
    let Some(proof) = store::of(tx, subject.of).await? else { return Ok(()) };
    tx.lock("proof", proof.id).await?;
    store::destroy(tx, proof.id).await?;
    tx.touch(PUBLIC);
    note(tx, me, subject, "proof-removed", with).await
}

/// Nothing is added to what went back.
fn still_here(subject: &Subject) -> Result<()> {
    if subject.back { Err(Error::refused("proof-refused-back")) } else { Ok(()) }
}

/// A photo that is the viewer's to keep, with what it is about.
pub async fn photo(tx: &mut Tx, me: &Me, id: PhotoId) -> Result<(PhotoCard, Subject)> {
    let photo = store::photo(tx, id).await?.ok_or(Error::NotFound)?;
    let proof = store::any(tx, photo.proof).await?.ok_or(Error::NotFound)?;
    let of = match (proof.part, proof.gift) {
        (Some(part), _) => Of::Part(part),
        (_, Some(gift)) => Of::Gift(gift),
        (None, None) => return Err(Error::NotFound),
    };
    let subject = subject(tx, me, of).await?.ok_or(Error::NotFound)?;
    Ok((photo, subject))
}

/// The proof of a subject, made when it is new, and held: two at once come one after the other.
async fn held(tx: &mut Tx, me: &Me, subject: &Subject, with: With<'_>) -> Result<Proof> {
    still_here(subject)?;
    store::make(tx, subject.of, me.id(), with.now()).await?;
    let id = store::of(tx, subject.of).await?.ok_or(Error::NotFound)?.id;
    tx.lock("proof", id).await?;
    store::any(tx, id).await?.ok_or(Error::NotFound)
}

async fn note(tx: &mut Tx, me: &Me, subject: &Subject, verb: &'static str, with: With<'_>) -> Result<()> {
    let actor = Actor::with(me, Ability::WriteNeeds);
    let mut entry = match subject.of {
        Of::Part(part) => Entry::new(actor, verb, "need_part", part),
        Of::Gift(gift) => Entry::new(actor, verb, "gift", gift),
    };
    (entry.school, entry.partner) = (subject.school, subject.partner);
    ledger::note(tx, entry.policy(with.rules.version), with.now()).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_it_is_about_stands_in_the_address() {
        for of in [Of::Part(PartId(7)), Of::Gift(GiftId(3))] {
            assert_eq!(Of::try_from(of.to_string()), Ok(of));
        }
        for wrong in ["", "part", "part-", "part-x", "need-3", "gift-3-4"] {
            assert!(Of::try_from(wrong.to_owned()).is_err(), "{wrong}");
        }
    }
}
