//! Screening: what is ordered from whom, and the one word that comes back. Reports are never kept.

use super::rules::{self, Partial};
use super::{Act, Case, ClearanceId, decide, locked_within, take};
use crate::error::{Error, Result};
use crate::ledger::{self, Entry};
use crate::people::Ability;
use crate::volunteering::clearance_flow::{ClearanceState, ClearanceVerb};
use crate::volunteering::store::clearance as store;
use crate::web::Me;
use db::Tx;
use forms::{Checked, Reason};

db::text_enum! {
    /// What a screening says. More is never kept.
    pub enum Outcome {
        /// Nothing stands against it.
        Clear = "clear",
        /// A person must weigh it.
        Consider = "consider",
    }
}

/// Who makes the checks. A company's own service goes behind this later; until then the reviewer orders on the
/// company's site and writes down the reference.
pub trait Screening: Send + Sync {
    /// Its name, as the case keeps it.
    fn name(&self) -> &'static str;
    /// The reference as the provider writes it, or why it cannot be one.
    fn reference(&self, sent: &str) -> Checked<String>;
}

/// Ordered by hand.
pub struct Manual;

impl Screening for Manual {
    fn name(&self) -> &'static str {
        "manual"
    }

    /// A word of letters and digits. One that looks like a Social Security number is refused: it must never be kept.
    fn reference(&self, sent: &str) -> Checked<String> {
        let kept = forms::line(sent, 40)?;
        let plain = kept.chars().all(|c| c.is_ascii_alphanumeric() || "-_./#".contains(c));
        if !plain {
            return Err(Reason::new("screening-reference-plain"));
        }
        let digits = kept.chars().filter(char::is_ascii_digit).count();
        let letters = kept.chars().filter(char::is_ascii_alphabetic).count();
        if digits == 9 && letters == 0 {
            return Err(Reason::new("screening-reference-number"));
        }
        Ok(kept)
    }
}

/// Notes that the checks were ordered. Nothing is ordered without the person's signature where the level asks for it.
pub async fn order(
    tx: &mut Tx,
    me: &Me,
    id: ClearanceId,
    provider: &dyn Screening,
    reference: String,
    act: &Act<'_>,
) -> Result<()> {
    let mut case = locked_within(tx, me, Ability::ReviewScreening, id).await?;
    stand_apart(tx, me, &case).await?;
    if case.level_of(act.policy).disclosure && case.authorised_at.is_none() {
        return Err(Error::refused("screening-not-signed"));
    }
    case.provider = provider.name().to_owned();
    case.provider_ref = reference;
    case.ordered_at = Some(act.now);
    take(tx, &mut case, ClearanceVerb::Order, ClearanceState::Screening, act).await
}

/// Records what came back: clear gives the level at once, anything else goes to review.
pub async fn record(tx: &mut Tx, me: &Me, id: ClearanceId, outcome: Outcome, act: &Act<'_>) -> Result<()> {
    let mut case = locked_within(tx, me, Ability::ReviewScreening, id).await?;
    if case.state != ClearanceState::Screening {
        return Err(Error::refused("clearance-not-now"));
    }
    stand_apart(tx, me, &case).await?;
    let level = case.level_of(act.policy);
    if rules::needs_order(level) && case.ordered_at.is_none() {
        return Err(Error::refused("screening-not-ordered"));
    }
    case.result = outcome.as_str().to_owned();
    case.decided_by = Some(me.id());
    match outcome {
        Outcome::Clear => {
            let asked = case.level;
            decide::grant(tx, &mut case, asked, None, ClearanceVerb::RecordClear, act).await
        }
        Outcome::Consider => take(tx, &mut case, ClearanceVerb::RecordConcern, ClearanceState::Review, act).await,
    }
}

/// A reviewer opens a case: that they read its result is a line in the ledger, for the person to see.
pub async fn read(tx: &mut Tx, me: &Me, id: ClearanceId, act: &Act<'_>) -> Result<Case> {
    let case = store::visible_case(tx, me, Ability::ReviewScreening, id).await?.ok_or(Error::NotFound)?;
    let entry = Entry::new(act.actor, "result-read", "clearance", case.id).about(case.person);
    ledger::note(tx, entry.policy(act.policy.version), act.now).await?;
    Ok(case)
}

/// Nobody works on a case of their own household.
async fn stand_apart(tx: &mut Tx, me: &Me, case: &Case) -> Result<()> {
    let household = store::household_of(tx, me.id()).await?;
    match rules::impartial(me.id(), case.person, None, &household) {
        Ok(()) => Ok(()),
        Err(Partial::Own) => Err(Error::NotFound),
        Err(_) => Err(Error::refused("screening-family")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_a_plain_word_and_never_a_social_security_number() {
        let key = |sent| Manual.reference(sent).map_err(|reason| reason.key());
        assert_eq!(key(" CHK-2026/0817 "), Ok("CHK-2026/0817".to_owned()));
        assert_eq!(key("123-45-6789"), Err("screening-reference-number"));
        assert_eq!(key("123456789"), Err("screening-reference-number"));
        assert_eq!(key("felony in 2009"), Err("screening-reference-plain"));
        assert_eq!(key(""), Err("form-required"));
    }
}
