//! How much one giver promises and offers in a day, and how many letters one mailbox gets. Whoever is signed in is counted by
//! themselves: what strangers write of their address is not theirs.

use super::act::Act;
use super::giver::Giver;
use super::store;
use crate::error::{Error, Result};
use crate::web::Me;
use db::Tx;
use jiff::SignedDuration;

/// More is a machine, or somebody the office should speak with.
const MOST_PROMISED: i64 = 20;
const MOST_OFFERED: i64 = 10;
/// So many letters in a day to a mailbox whose owner opens none of them.
const MOST_UNOPENED: i64 = 5;
/// So many that one person writes down for others: at a school, and in the office.
const MOST_ENTERED: i64 = 60;
const MOST_ENTERED_OFFERS: i64 = 200;
const DAY: SignedDuration = SignedDuration::from_hours(24);

fn below(count: i64, most: i64, key: &'static str) -> Result<()> {
    if count < most { Ok(()) } else { Err(Error::refused(key)) }
}

/// Whether somebody may promise more today.
pub(super) async fn promise(tx: &mut Tx, giver: &Giver, act: &Act<'_>) -> Result<()> {
    let since = act.now - DAY;
    if let Some(person) = giver.person() {
        let own = store::part::promised_by(tx, person, since).await?;
        return below(own, MOST_PROMISED, "needs-help-too-many");
    }
    let (unopened, all) = store::part::letters_to(tx, &giver.mailbox(), since).await?;
    below(unopened, MOST_UNOPENED, "needs-help-unopened")?;
    below(all, MOST_PROMISED, "needs-help-too-many")
}

/// Whether somebody may write down one more promise of somebody else: each is a letter to them.
pub(super) async fn entered_promise(tx: &mut Tx, me: &Me, giver: &Giver, act: &Act<'_>) -> Result<()> {
    let since = act.now - DAY;
    let entered = store::part::entered_by(tx, me.id(), since).await?;
    below(entered, MOST_ENTERED, "needs-enter-too-many")?;
    let mailbox = giver.mailbox();
    if mailbox.is_empty() {
        return Ok(());
    }
    let (_, all) = store::part::letters_to(tx, &mailbox, since).await?;
    below(all, MOST_PROMISED, "needs-help-too-many")
}

/// Whether more can be offered today: by whoever is signed in, under one mailbox, or written down by one person of the office.
pub(super) async fn offer(tx: &mut Tx, giver: &Giver, by: Option<&Me>, act: &Act<'_>) -> Result<()> {
    let since = act.now - DAY;
    match (by, giver.person()) {
        (Some(me), _) => {
            let entered = store::offer::entered_by(tx, me.id(), since).await?;
            below(entered, MOST_ENTERED_OFFERS, "needs-enter-too-many")?;
        }
        (None, Some(person)) => {
            let own = store::offer::made_by(tx, person, since).await?;
            return below(own, MOST_OFFERED, "needs-help-too-many");
        }
        (None, None) => {}
    }
    let mailbox = giver.mailbox();
    if mailbox.is_empty() {
        return Ok(());
    }
    let (unopened, all) = store::offer::letters_to(tx, &mailbox, since).await?;
    if by.is_none() {
        below(unopened, MOST_UNOPENED, "needs-help-unopened")?;
    }
    below(all, MOST_OFFERED, "needs-help-too-many")
}
