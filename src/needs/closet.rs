//! What runs low in a school's closet: one need by itself, once; what comes for it goes into the closet; and it ends when the
//! closet was filled in another way.

use super::act::Act;
use super::need::{Need, NeedId, NeedKind, held_any, line, step};
use super::need_flow::{NeedState, NeedVerb};
use super::part::Part;
use super::writing::{self, NewNeed};
use super::{notices, store};
use crate::error::{Error, Result};
use crate::giving::closet::{self, Item, ItemId};
use crate::ledger::{self, Actor};
use crate::people::PersonId;
use crate::policy::CheckedBy;
use db::Tx;
use i18n::Lang;

/// Holds the need that is open for a thing, before the thing itself: whoever takes in what came holds them in this order.
pub async fn hold(tx: &mut Tx, item: ItemId) -> Result<()> {
    if let Some(need) = store::closet::open(tx, item).await? {
        tx.lock("need", need).await?;
    }
    Ok(())
}

/// The number of a thing changed, or where it runs low: writes the need that follows, or ends the one that no longer does.
/// The caller holds the thing. `by` is whoever changed it; the step is the program's own.
pub async fn follow(tx: &mut Tx, before: &Item, now: &Item, by: PersonId, act: &Act<'_>) -> Result<()> {
    let open = store::closet::open(tx, now.id).await?;
    match (now.is_low(), open) {
        (true, Some(_)) => Ok(()),
        // What somebody ended while little was left is not asked for again until there was more of it.
        (true, None) if before.is_low() && store::closet::was_asked(tx, now.id).await? => Ok(()),
        (true, None) => ask(tx, now, by, act).await,
        (false, Some(need)) => filled(tx, need, act).await,
        (false, None) => Ok(()),
    }
}

/// So many that there is twice as much as where it runs low.
fn missing(item: &Item) -> i64 {
    (2 * item.low - item.quantity).clamp(1, 10_000)
}

/// The district's own closet belongs to no school: its keepers write what it needs themselves.
async fn ask(tx: &mut Tx, item: &Item, by: PersonId, act: &Act<'_>) -> Result<()> {
    let Some(school) = item.school else { return Ok(()) };
    let new = NewNeed {
        school,
        kind: NeedKind::Goods,
        what: item.name.clone(),
        size: item.size.clone(),
        quantity: missing(item),
        words: String::new(),
        lang: Lang::En,
        families: 0,
        language: String::new(),
        skill: String::new(),
        days: 127,
        needed_by: None,
        expires_on: act.in_days(act.rules.need_rules().expire_days),
        answered: String::new(),
        private: None,
    };
    let id = store::need::insert(tx, &new, by, act.rules.version, act.now).await?;
    store::closet::mark(tx, id, item.id).await?;
    let mut need = held_any(tx, id).await?;
    store::need::note_step(tx, id, None, "write", Actor::System, "", act.now).await?;
    let entry = line(&need, "need-written", Actor::System).policy(act.rules.version);
    ledger::note(tx, entry.detail(format!("kind={} closet_item={}", new.kind, item.id)), act.now).await?;
    step(tx, &mut need, NeedVerb::Ask, NeedState::Asked, Actor::System, "", act).await?;
    go_on(tx, &mut need, by, act).await
}

/// To whoever says yes; or on its way, where the policy has said yes to all that runs low.
async fn go_on(tx: &mut Tx, need: &mut Need, by: PersonId, act: &Act<'_>) -> Result<()> {
    let rules = act.rules.need_rules();
    // Words that seem to tell of a child wait for their reader, whoever wrote them down.
    if !rules.closet_approved || writing::waits_for_reader(tx, need).await? {
        return notices::asked(tx, need, act).await;
    }
    step(tx, need, NeedVerb::Approve, NeedState::SchoolApproved, Actor::System, "", act).await?;
    match rules.checked_by {
        CheckedBy::District => notices::to_check(tx, need, act).await,
        CheckedBy::School => writing::publish_by_policy(tx, by, need, act).await,
    }
}

/// There is enough again. What nobody promised is no longer asked for; what somebody did still comes.
async fn filled(tx: &mut Tx, id: NeedId, act: &Act<'_>) -> Result<()> {
    let mut need = held_any(tx, id).await?;
    match need.state {
        NeedState::Draft | NeedState::Asked => {
            step(tx, &mut need, NeedVerb::Withdraw, NeedState::Withdrawn, Actor::System, "", act).await
        }
        NeedState::SchoolApproved | NeedState::Checked | NeedState::Published => {
            step(tx, &mut need, NeedVerb::MeetElsewhere, NeedState::MetElsewhere, Actor::System, "", act).await
        }
        NeedState::Offered => writing::trimmed(tx, &mut need, Actor::System, act).await,
        _ => Ok(()),
    }
}

/// What came for a need of the closet is in the closet from now on.
pub(super) async fn arrived(tx: &mut Tx, need: &Need, part: &Part, by: PersonId, act: &Act<'_>) -> Result<()> {
    let Some(item) = need.closet_item else { return Ok(()) };
    closet::arrived(tx, item, part.id, part.received, by, act.rules, act.now).await.map_err(|error| match error {
        // Whoever writes down what came is told of the part, not of the closet.
        Error::Refused(_) => Error::refused("needs-closet-full"),
        other => other,
    })
}

/// The need that stands for a thing now, for the closet's page.
pub async fn open(tx: &mut Tx, item: ItemId) -> Result<Option<NeedId>> {
    store::closet::open(tx, item).await
}
