//! Who of the office read what: a line of the ledger for each look.

use crate::app::App;
use crate::error::Result;
use crate::giving::gift::{Gift, line};
use crate::ledger::{self, Actor, Entry};
use crate::people::Ability;
use crate::web::Me;

/// A gift, or one of its letters.
pub(super) async fn gift(app: &App, me: &Me, gift: &Gift) -> Result<()> {
    note(app, line(gift, "looked-at", Actor::with(me, Ability::SeeGifts))).await
}

/// Many letters, or many donors' sums of a year.
pub(super) async fn many(app: &App, me: &Me, verb: &'static str, detail: String) -> Result<()> {
    note(app, Entry::new(Actor::with(me, Ability::KeepGifts), verb, "person", me.id()).detail(detail)).await
}

async fn note(app: &App, entry: Entry) -> Result<()> {
    let mut tx = app.db.write().await?;
    ledger::note(&mut tx, entry, app.now()).await?;
    tx.commit().await?;
    Ok(())
}
