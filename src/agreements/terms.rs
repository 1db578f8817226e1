//! Terms of an agreement's own. Where its text departs from the template of the rules, counsel reads it and says yes before
//! it is sent to be signed; never whoever wrote it.

use super::act::Act;
use super::agreement::{Agreement, AgreementId, Happened, actor, advance, held, kept, write_text};
use super::agreement_flow::{AgreementState, AgreementVerb};
use super::store::{agreement as agreements, terms as store};
use super::text::hash;
use super::{notices, own, suspension};
use crate::error::{Error, Result};
use crate::ledger::Actor;
use crate::people::{Ability, PersonId};
use crate::policy::{AgreementKind, unknown_blank};
use crate::web::Me;
use db::Tx;
use forms::Reason;
use jiff::Timestamp;

/// The terms as they are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// In the language it is signed in; empty where that is English.
    pub words: String,
    pub words_en: String,
    pub why: String,
    pub written_by: Option<PersonId>,
    pub written_name: Option<String>,
    pub written_at: Timestamp,
    /// The mark of what counsel said yes to.
    pub cleared: String,
    pub cleared_name: Option<String>,
    pub cleared_at: Option<Timestamp>,
}
db::row!(Terms { words, words_en, why, written_by, written_name, written_at, cleared, cleared_name, cleared_at });

impl Terms {
    /// By which it is known what was read: the terms, and the version of the template they depart from.
    pub fn mark(&self, kind: &AgreementKind) -> String {
        hash(&format!("{} {}\n\n{}", kind.id, kind.version, self.words), &self.words_en)
    }

    /// Whether counsel said yes to them as they are.
    pub fn is_cleared(&self, kind: &AgreementKind) -> bool {
        self.cleared == self.mark(kind)
    }
}

/// What somebody writes.
pub struct NewTerms<'a> {
    pub words: &'a str,
    pub words_en: &'a str,
    pub why: &'a str,
}

/// Writes terms of its own, while the partner does not have it. What counsel said yes to before was another text.
pub async fn write(tx: &mut Tx, me: &Me, id: AgreementId, new: &NewTerms<'_>, act: &Act<'_>) -> Result<()> {
    let held = private(tx, me, id).await?;
    let kind = act.agreements().kind(&held.kind).ok_or(Error::refused("agreements-refused-kind"))?;
    if let Some(word) = [new.words_en, new.words].iter().find_map(|one| unknown_blank(one)) {
        return Err(Error::Refused(Reason::new("terms-refused-word").with("word", word)));
    }
    let english = same(new.words_en, kind.text.get("en"));
    if english && (new.words.is_empty() || same(new.words, kind.text.get(&held.lang))) {
        return Err(Error::refused("terms-refused-same"));
    }
    let old = store::of(tx, id).await?;
    let is_again = |old: &Terms| {
        (old.words.as_str(), old.words_en.as_str(), old.why.as_str()) == (new.words, new.words_en, new.why)
    };
    // Sent again: they stand as they were written, and what counsel said of them stands.
    if old.as_ref().is_some_and(is_again) && held.next(AgreementVerb::Change)? == held.state {
        return Ok(());
    }
    store::set(tx, id, new, me.id(), act.now).await?;
    rewritten(tx, me, &held, ("terms", new.why), act).await
}

/// Back to the template.
pub async fn drop(tx: &mut Tx, me: &Me, id: AgreementId, act: &Act<'_>) -> Result<()> {
    let held = private(tx, me, id).await?;
    if !store::remove(tx, id).await? {
        return Err(Error::refused("agreements-refused-state"));
    }
    rewritten(tx, me, &held, ("terms_dropped", ""), act).await
}

/// Whether two texts have the same paragraphs.
fn same(one: &str, other: &str) -> bool {
    let lines = |text: &str| text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    lines(one) == lines(other)
}

/// One that the office keeps and the partner does not have.
async fn private(tx: &mut Tx, me: &Me, id: AgreementId) -> Result<Agreement> {
    let held = kept(tx, me, id).await?;
    if held.state.is_private() { Ok(held) } else { Err(Error::refused("terms-refused-sent")) }
}

async fn rewritten(
    tx: &mut Tx,
    me: &Me,
    held: &Agreement,
    (what, words): (&'static str, &str),
    act: &Act<'_>,
) -> Result<()> {
    write_text(tx, held.id, act).await?;
    let to = held.next(AgreementVerb::Change)?;
    let happened = Happened { verb: what, words, side: "district", by: Some(me.id()) };
    advance(tx, held, to, (None, ""), &happened, (actor(me), "agreement-terms-changed"), act).await
}

/// Lays them before counsel.
pub async fn lay_before(tx: &mut Tx, me: &Me, id: AgreementId, act: &Act<'_>) -> Result<()> {
    let held = kept(tx, me, id).await?;
    let to = held.next(AgreementVerb::LayBefore)?;
    suspension::refuses(tx, held.organisation).await?;
    let terms = store::of(tx, id).await?.ok_or(Error::refused("terms-refused-none"))?;
    let kind = act.agreements().kind(&held.kind).ok_or(Error::refused("agreements-refused-kind"))?;
    if terms.is_cleared(kind) {
        return Err(Error::refused("terms-refused-cleared"));
    }
    let readers = store::readers(tx).await?;
    if readers.is_empty() {
        return Err(Error::refused("terms-refused-nobody"));
    }
    // They read it with the text of today's rules.
    agreements::update_plan(tx, id, &held.plan(), i64::from(kind.version), act.rules.version).await?;
    write_text(tx, id, act).await?;
    let due = act.due(act.agreements().review_days());
    let happened = Happened { verb: "terms_laid", words: "", side: "district", by: Some(me.id()) };
    advance(tx, &held, to, (Some(due), ""), &happened, (actor(me), "agreement-terms-laid"), act).await?;
    notices::terms_laid(tx, &held, &readers, due, act).await
}

/// What counsel answers.
#[derive(Debug, Clone, Copy)]
pub struct Answer<'a> {
    /// Yes, or back with words.
    pub verb: AgreementVerb,
    pub words: &'a str,
    /// The mark of the terms that were read.
    pub mark: &'a str,
}

/// Counsel says yes, or sends it back. Not whoever wrote the terms, nor anybody who speaks for the partner.
pub async fn answer(tx: &mut Tx, me: &Me, id: AgreementId, said: &Answer<'_>, act: &Act<'_>) -> Result<()> {
    let seen = agreements::visible(tx, me, Ability::ReviewTerms, id).await?.ok_or(Error::NotFound)?;
    let held = held(tx, seen.organisation, id).await?;
    if held.state != AgreementState::InReview || !matches!(said.verb, AgreementVerb::Approve | AgreementVerb::Return) {
        return Err(Error::refused("agreements-refused-state"));
    }
    let to = held.next(said.verb)?;
    let terms = store::of(tx, id).await?.ok_or(Error::refused("terms-refused-none"))?;
    let kind = act.agreements().kind(&held.kind).ok_or(Error::refused("agreements-refused-kind"))?;
    if terms.mark(kind) != said.mark {
        return Err(Error::refused("terms-refused-changed"));
    }
    let yes = said.verb == AgreementVerb::Approve;
    if yes {
        own::not_of(tx, me, held.organisation).await?;
        suspension::refuses(tx, held.organisation).await?;
        if terms.written_by == Some(me.id()) {
            return Err(Error::refused("terms-refused-own"));
        }
        store::clear(tx, id, said.mark, me.id(), act.now).await?;
    }
    let (verb, line) = match yes {
        true => ("terms_approved", "agreement-terms-approved"),
        false => ("terms_returned", "agreement-terms-returned"),
    };
    let happened = Happened { verb, words: said.words, side: "district", by: Some(me.id()) };
    let by = Actor::with(me, Ability::ReviewTerms);
    advance(tx, &held, to, (None, said.words), &happened, (by, line), act).await?;
    if yes {
        notices::terms_approved(tx, &held, act).await
    } else {
        notices::terms_returned(tx, &held, said.words, act).await
    }
}

/// Refuses to let a text out whose terms counsel has not said yes to.
pub(super) async fn must_be_cleared(tx: &mut Tx, id: AgreementId, kind: &AgreementKind) -> Result<()> {
    match store::of(tx, id).await? {
        Some(terms) if !terms.is_cleared(kind) => Err(Error::refused("terms-refused-open")),
        _ => Ok(()),
    }
}

/// Another kind or another language has another template: the terms are taken back first.
pub(super) async fn fit(tx: &mut Tx, held: &Agreement, kind: &str, lang: &str) -> Result<()> {
    if (held.kind.as_str(), held.lang.as_str()) != (kind, lang) && store::of(tx, held.id).await?.is_some() {
        return Err(Error::refused("terms-refused-other"));
    }
    Ok(())
}
