//! Who opens an organisation's desk.

use crate::agreements::desk::Speaks;
use crate::error::Result;
use crate::partners::{OrganisationId, SpeakerId};
use crate::people::Ability;
use crate::web::Viewer;
use db::{Tx, sql};
use jiff::Timestamp;

/// Whoever is signed in and speaks for it.
pub async fn own(tx: &mut Tx, viewer: &Viewer, id: OrganisationId) -> Result<Option<Speaks>> {
    Ok(tx
        .maybe(sql!(
            "select o.id as organisation, o.name as organisation_name,
                    (select min(c.id) from organisation_contact c
                     where c.organisation = o.id and c.person = p.id and c.ended_at is null) as contact,
                    p.given || ' ' || p.family as name, p.id as person
             from organisation o join person p on p.id = $1
             where o.id = $2 and o.merged_into is null
               and exists (select 1 from may m where m.person = $1 and m.ability = $3
                           and m.scope_kind = 'partner' and m.scope = o.id)",
            viewer.id(),
            id,
            Ability::SeeOwnPartner.as_str()
        ))
        .await?)
}

/// Whoever a link was sent to, as long as they speak for it. A record that was joined with another leads there.
pub async fn linked(tx: &mut Tx, token_hash: &str, since: Timestamp) -> Result<Option<Speaks>> {
    Ok(tx
        .maybe(sql!(
            "select o.id as organisation, o.name as organisation_name, c.id as contact, c.name,
                    cast(null as bigint) as person
             from partner_desk_link l
             join organisation_contact c on c.id = l.contact and c.ended_at is null
             join organisation o on o.id = c.organisation and o.merged_into is null
             where l.token_hash = $1 and l.made_at >= $2",
            token_hash,
            since
        ))
        .await?)
}

pub async fn insert_link(tx: &mut Tx, token_hash: &str, contact: SpeakerId, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "insert into partner_desk_link (token_hash, contact, made_at) values ($1, $2, $3)",
        token_hash,
        contact,
        now
    ))
    .await?;
    Ok(())
}

/// Links that open nothing any more.
pub async fn forget_links(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    Ok(tx.run(sql!("delete from partner_desk_link where made_at < $1", before)).await?)
}
