//! Changing what is written of somebody who speaks for an organisation.

use super::notices;
use super::organisation::{OrganisationId, held, note};
use super::speaker::{NewSpeaker, Speaker, SpeakerId, shut};
use super::store::speaker as store;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::Ability;
use crate::web::Me;
use db::Tx;
use jiff::Timestamp;

/// Writes it down. Another address is nobody's yet that we know: the older contact ends with its links and signatures, a new
/// one takes its place, and whoever opened the organisation's page by the older address does so no more. The same once more is
/// nothing new.
pub async fn edit(
    tx: &mut Tx,
    me: &Me,
    id: OrganisationId,
    speaker: SpeakerId,
    new: &NewSpeaker,
    now: Timestamp,
) -> Result<()> {
    let organisation = held(tx, me, id).await?;
    let all = store::of(tx, id).await?;
    let found = all.iter().find(|one| one.id == speaker);
    let Some(one) = found else {
        let another = store::is_followed(tx, id, speaker).await?;
        return if another { Ok(()) } else { Err(Error::NotFound) };
    };
    let (kind, contact) = new.address();
    if (one.contact_kind.as_str(), one.contact.as_str()) == (kind, contact) {
        return describe(tx, me, id, one, new, now).await;
    }
    if !contact.is_empty() && all.iter().any(|other| other.contact_kind == kind && other.contact == contact) {
        return Err(Error::refused("partners-refused-contact-known"));
    }
    shut(tx, me, id, one, now).await?;
    store::end(tx, speaker, now).await?;
    let next = NewSpeaker { main: one.main || new.main, ..new.clone() };
    let next = store::insert(tx, id, &next, now).await?;
    store::set_follows(tx, next, speaker).await?;
    notices::address_changed(tx, &organisation.name, one, now).await?;
    let actor = Actor::with(me, Ability::KeepPartners);
    let entry = Entry::new(actor, "partner-speaker-address", "organisation", id).with_partner(id);
    // Which row ended, and which follows it: whoever asks later where letters went to finds it.
    ledger::note(tx, entry.detail(format!("contact={speaker} next={next}")), now).await
}

/// The name, the part, the language; and whether they are asked first.
async fn describe(
    tx: &mut Tx,
    me: &Me,
    id: OrganisationId,
    one: &Speaker,
    new: &NewSpeaker,
    now: Timestamp,
) -> Result<()> {
    let first = new.main && !one.main;
    if !first && (one.name.as_str(), one.part, one.lang.as_str()) == (new.name.as_str(), new.part, new.lang.code()) {
        return Ok(());
    }
    store::update(tx, one.id, new).await?;
    if first {
        store::make_main(tx, id, one.id).await?;
    }
    note(tx, me, "partner-speaker-changed", id, now).await
}
