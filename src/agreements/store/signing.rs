//! Signatures under agreements and data agreements.

use crate::agreements::signing::{Letter, NewSignature, Side, Signature};
use crate::error::Result;
use crate::people::{Ability, PersonId};
use db::{Tx, sql};
use jiff::Timestamp;

impl Letter {
    /// The ids of an agreement and of a data agreement; one of them is none.
    fn ids(self) -> (Option<i64>, Option<i64>) {
        match self {
            Letter::Agreement(id) => (Some(id.into()), None),
            Letter::Data(id) => (None, Some(id.into())),
        }
    }
}

/// Who signed and whose signature counts; the partner's first.
pub async fn of(tx: &mut Tx, letter: Letter) -> Result<Vec<Signature>> {
    let (agreement, data) = letter.ids();
    Ok(tx
        .all(sql!(
            "select g.side, g.name, g.text_hash, g.signed_at, c.contact_kind, c.contact, g.person,
                    p.given || ' ' || p.family as person_name
             from (select a.id, a.side, a.name, a.text_hash, a.signed_at, a.contact, a.person
                   from partner_signature a where a.agreement = $1 and a.void_at is null
                   union all
                   select d.id, d.side, d.name, d.text_hash, d.signed_at, d.contact, d.person
                   from data_signature d where d.data = $2) g
             left join organisation_contact c on c.id = g.contact
             left join person p on p.id = g.person
             order by g.side desc, g.id",
            agreement,
            data
        ))
        .await?)
}

pub async fn insert(tx: &mut Tx, letter: Letter, side: Side, new: &NewSignature<'_>, now: Timestamp) -> Result<()> {
    let id = tx.new_id();
    let statement = match letter {
        Letter::Agreement(of) => sql!(
            "insert into partner_signature (id, agreement, side, name, text_hash, contact, person, signed_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8)",
            id,
            of,
            side,
            new.name,
            new.text_hash,
            new.contact,
            new.person,
            now
        ),
        Letter::Data(of) => sql!(
            "insert into data_signature (id, data, side, name, text_hash, contact, person, signed_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8)",
            id,
            of,
            side,
            new.name,
            new.text_hash,
            new.contact,
            new.person,
            now
        ),
    };
    tx.run(statement).await?;
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
