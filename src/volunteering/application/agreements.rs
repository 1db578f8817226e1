//! Texts a person agreed to: which version, in which language, and the hash of what they read.

use crate::error::{Error, Result};
use crate::people::PersonId;
use crate::policy::{InForce, Wording};
use crate::volunteering::clearance::{Act, ClearanceId};
use crate::volunteering::store::application as store;
use db::Tx;
use sha2::{Digest, Sha256};

/// A text as it was on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    pub id: String,
    pub version: i64,
    pub lang: String,
    pub hash: String,
}

impl Shown {
    /// How a form carries it.
    pub fn line(&self) -> String {
        format!("{} {} {} {}", self.id, self.version, self.lang, self.hash)
    }
}

/// The text with this id.
pub fn wording<'a>(policy: &'a InForce, id: &str) -> Option<&'a Wording> {
    let texts = &policy.texts;
    Some(match id {
        "conduct" => &texts.conduct,
        "confidentiality" => &texts.confidentiality,
        "disclosure" => &texts.disclosure,
        "authorisation" => &texts.authorisation,
        GUARDIAN => policy.guardian_text(),
        _ => return None,
    })
}

/// The fingerprint of a text in a language: what somebody read can be proved from it.
pub fn text_hash(wording: &Wording, lang: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(wording.title.get(lang).as_bytes());
    hash.update(b"\n\n");
    hash.update(wording.text.get(lang).as_bytes());
    data_encoding::HEXLOWER.encode(&hash.finalize())
}

/// A text as a page in `lang` shows it.
pub fn shown(policy: &InForce, id: &str, lang: &str) -> Option<Shown> {
    let wording = wording(policy, id)?;
    let lang = wording.text.lang_of(lang);
    Some(Shown {
        id: id.to_owned(),
        version: i64::from(wording.version),
        lang: lang.to_owned(),
        hash: text_hash(wording, lang),
    })
}

/// The texts a form says were read, if each is one of `ids` and still reads the same. A text that changed while the
/// page was open has to be read again.
pub fn read_shown(policy: &InForce, ids: &[&str], lines: &[String]) -> Option<Vec<Shown>> {
    ids.iter()
        .map(|id| {
            let line = lines.iter().find(|line| line.split(' ').next() == Some(*id))?;
            let lang = line.split(' ').nth(2)?;
            shown(policy, id, lang).filter(|now| now.line() == *line)
        })
        .collect()
}

/// What a guardian consents to.
pub const GUARDIAN: &str = "guardian";
/// The two texts everybody agrees to.
pub const CONDUCT: &[&str] = &["conduct", "confidentiality"];
/// The two of a level that asks for a report.
pub const DISCLOSURE: &[&str] = &["disclosure", "authorisation"];

/// Keeps that a person agreed.
pub async fn agree(tx: &mut Tx, person: PersonId, id: ClearanceId, texts: &[Shown], act: &Act<'_>) -> Result<()> {
    let by = act.person().unwrap_or(person);
    for text in texts {
        store::insert_agreement(tx, person, id, text, by, None, act.now).await?;
    }
    Ok(())
}

/// Keeps that a person signed disclosure and authorisation, and lets the case go on.
pub async fn sign(tx: &mut Tx, person: PersonId, id: ClearanceId, texts: &[Shown], act: &Act<'_>) -> Result<()> {
    if texts.len() != DISCLOSURE.len() {
        return Err(Error::refused("register-text-changed"));
    }
    agree(tx, person, id, texts, act).await?;
    crate::volunteering::clearance::gates::sign_disclosure(tx, person, id, act).await
}

/// Whether the texts in force were agreed to for this case.
pub async fn are_agreed(tx: &mut Tx, id: ClearanceId, policy: &InForce) -> Result<bool> {
    let agreed = store::agreed(tx, id).await?;
    Ok(CONDUCT.iter().all(|text| {
        let version = wording(policy, text).map(|w| i64::from(w.version));
        agreed.iter().any(|(known, at)| known == text && Some(*at) == version)
    }))
}
