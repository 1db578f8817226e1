//! What a donor's employer adds: expected, then a gift of its own. Each thanks the other by a soft credit, which changes
//! nobody's letter.

use super::act::Act;
use super::gift::{Gift, GiftId, held, line};
use super::payment_flow::{MatchFlow, MatchState, MatchVerb};
use super::store;
use super::store::employer as matches;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor};
use crate::people::{Ability, PersonId};
use crate::web::Me;
use crate::workflow::Workflow;
use db::Tx;
use jiff::ToSpan;
use jiff::civil::Date;

/// What is expected when a donor only named the employer: as much as the gift, in three months.
const USUAL_DAYS: i64 = 90;

/// One addition.
#[derive(Debug, Clone)]
pub struct Addition {
    pub id: i64,
    pub gift: GiftId,
    pub employer: String,
    pub cents: i64,
    pub due_on: Date,
    pub state: MatchState,
    pub added: Option<GiftId>,
}
db::row!(Addition { id, gift, employer, cents, due_on, state, added });

/// What the office expects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    pub employer: String,
    pub cents: i64,
    pub due_on: Date,
}

/// Writes down what an employer is expected to add.
pub async fn expect(tx: &mut Tx, me: &Me, id: GiftId, new: &Expected, act: &Act<'_>) -> Result<()> {
    let gift = held(tx, me, id).await?;
    if !gift.is_money() || gift.state.is_unanswered() {
        return Err(Error::refused("gifts-refused-state"));
    }
    if new.due_on < act.today() {
        return Err(Error::refused("gifts-day-past"));
    }
    if matches::of_gift(tx, id).await?.len() >= 20 {
        return Err(Error::refused("gifts-refused-credits"));
    }
    matches::insert(tx, id, new, Some(me.id()), act.now).await?;
    note(tx, &gift, "gift-match-expected", Actor::with(me, Ability::KeepGifts), new.cents, act).await
}

/// The donor named an employer, and somebody has said yes to the gift.
pub(super) async fn expect_usual(tx: &mut Tx, gift: &Gift, by: Option<PersonId>, act: &Act<'_>) -> Result<()> {
    if gift.employer.is_empty() || gift.cents == 0 || !matches::of_gift(tx, gift.id).await?.is_empty() {
        return Ok(());
    }
    let due_on = act.today().saturating_add(USUAL_DAYS.days());
    let new = Expected { employer: gift.employer.clone(), cents: gift.cents, due_on };
    matches::insert(tx, gift.id, &new, by, act.now).await
}

/// It does not come, or it may come after all.
pub async fn answer(tx: &mut Tx, me: &Me, id: GiftId, addition: i64, verb: MatchVerb, act: &Act<'_>) -> Result<()> {
    let gift = held(tx, me, id).await?;
    let all = matches::of_gift(tx, id).await?;
    let found = all.iter().find(|one| one.id == addition).ok_or(Error::NotFound)?;
    let to = MatchFlow::next(found.state, verb).map_err(|_| Error::refused("gifts-refused-state"))?;
    matches::set_state(tx, addition, to, None, act.now).await?;
    let said = if verb == MatchVerb::Decline { "gift-match-declined" } else { "gift-match-expected" };
    note(tx, &gift, said, Actor::with(me, Ability::KeepGifts), 0, act).await
}

/// Money of a gift came that was added to another: the other's donor is thanked in it, and the employer in theirs.
pub(super) async fn arrived(tx: &mut Tx, gift: &Gift, by: Actor, act: &Act<'_>) -> Result<()> {
    let Some(first) = gift.added_to else { return Ok(()) };
    let Some(first) = store::gift::any(tx, first).await? else { return Ok(()) };
    let all = matches::of_gift(tx, first.id).await?;
    if all.iter().any(|one| one.added == Some(gift.id)) {
        return Ok(());
    }
    let open = |state: MatchState| all.iter().find(|one| one.state == state);
    if let Some(found) = open(MatchState::Expected).or_else(|| open(MatchState::Declined)) {
        let to = MatchFlow::next(found.state, MatchVerb::Come).map_err(|_| Error::refused("gifts-refused-state"))?;
        matches::set_state(tx, found.id, to, Some(gift.id), act.now).await?;
    }
    matches::soft_credit(tx, first.id, "employer", &gift.donor_name, gift.donor, person_of(by), act.now).await?;
    matches::soft_credit(tx, gift.id, "other", &first.donor_name, first.donor, person_of(by), act.now).await?;
    note(tx, &first, "gift-match-come", by, gift.received_cents, act).await
}

/// Who writes a soft credit down, if a person does.
fn person_of(by: Actor) -> Option<PersonId> {
    match by {
        Actor::Person(person, _) | Actor::Own(person) => Some(person),
        Actor::System => None,
    }
}

async fn note(tx: &mut Tx, gift: &Gift, verb: &'static str, by: Actor, cents: i64, act: &Act<'_>) -> Result<()> {
    let mut entry = line(gift, verb, by).policy(act.rules.version);
    entry.cents = cents;
    ledger::note(tx, entry, act.now).await
}
