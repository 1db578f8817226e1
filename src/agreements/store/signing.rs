//! Signatures.

use crate::agreements::agreement::AgreementId;
use crate::agreements::signing::{NewSignature, Partner, Side, Signature};
use crate::error::Result;
use crate::people::{Ability, PersonId};
use db::{Tx, sql};
use jiff::Timestamp;

/// Who signed and whose signature counts; the partner's first.
pub async fn of(tx: &mut Tx, id: AgreementId) -> Result<Vec<Signature>> {
    Ok(tx
        .all(sql!(
            "select g.side, g.name, g.text_hash, g.signed_at, c.contact_kind, c.contact,
                    p.given || ' ' || p.family as person_name
             from partner_signature g
             left join organisation_contact c on c.id = g.contact
             left join person p on p.id = g.person
             where g.agreement = $1 and g.void_at is null order by g.side desc, g.id",
            id
        ))
        .await?)
}

/// Whoever signed for the partner, if that signature counts.
pub async fn partner_of(tx: &mut Tx, id: AgreementId) -> Result<Option<Partner>> {
    Ok(tx
        .maybe(sql!(
            "select g.name, g.person, c.contact_kind, c.contact
             from partner_signature g left join organisation_contact c on c.id = g.contact
             where g.agreement = $1 and g.side = 'partner' and g.void_at is null order by g.id limit 1",
            id
        ))
        .await?)
}

pub async fn insert(tx: &mut Tx, id: AgreementId, side: Side, new: &NewSignature<'_>, now: Timestamp) -> Result<()> {
    let signature = tx.new_id();
    tx.run(sql!(
        "insert into partner_signature (id, agreement, side, name, text_hash, contact, person, signed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        signature,
        id,
        side,
        new.name,
        new.text_hash,
        new.contact,
        new.person,
        now
    ))
    .await?;
    Ok(())
}

pub async fn set_signed(tx: &mut Tx, id: AgreementId, now: Timestamp) -> Result<()> {
    tx.run(sql!("update partner_agreement set signed_at = $2 where id = $1", id, now)).await?;
    Ok(())
}

/// Who signs for the district.
pub async fn signers(tx: &mut Tx) -> Result<Vec<PersonId>> {
    let people: Vec<(PersonId,)> = tx
        .all(sql!(
            "select distinct m.person from may m
             where m.ability = $1 and m.scope_kind = 'district' order by m.person limit 20",
            Ability::SignAgreements.as_str()
        ))
        .await?;
    Ok(people.into_iter().map(|(person,)| person).collect())
}
