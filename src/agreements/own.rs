//! Two sides are two people: nobody decides for the district about an organisation of their own.

use super::signing::Signature;
use crate::error::{Error, Result};
use crate::partners::{self, OrganisationId};
use crate::people::{self, ContactKind, Role, fold, mailbox};
use crate::web::Me;
use db::Tx;

/// The mailboxes and numbers that are somebody's.
async fn reached(tx: &mut Tx, me: &Me) -> Result<Vec<String>> {
    Ok(people::contacts(tx, me.id()).await?.iter().map(|one| mailbox(one.kind, &one.value)).collect())
}

fn is_reached(kind: &str, contact: &str, reached: &[String]) -> bool {
    ContactKind::parse(kind).is_some_and(|kind| reached.contains(&mailbox(kind, contact)))
}

/// Whether somebody speaks for an organisation: by their role, their record, or an address of theirs.
pub(super) async fn speaks_for(tx: &mut Tx, me: &Me, id: OrganisationId) -> Result<bool> {
    let organisation: i64 = id.into();
    if me.grants.iter().any(|grant| grant.role == Role::PartnerMember && grant.other == Some(organisation)) {
        return Ok(true);
    }
    let reached = reached(tx, me).await?;
    let speakers = partners::speakers(tx, id).await?;
    Ok(speakers.iter().any(|one| one.person == Some(me.id()) || is_reached(&one.contact_kind, &one.contact, &reached)))
}

/// Refuses a yes of somebody who speaks for the organisation.
pub async fn not_of(tx: &mut Tx, me: &Me, id: OrganisationId) -> Result<()> {
    if speaks_for(tx, me, id).await? { Err(Error::refused("agreements-refused-own")) } else { Ok(()) }
}

/// Refuses the second signature of one person: who signed for the partner is known by their record, their address, their
/// name.
pub(super) async fn not_signed_by(tx: &mut Tx, me: &Me, partner: &Signature) -> Result<()> {
    let reached = reached(tx, me).await?;
    let by_address = is_reached(
        partner.contact_kind.as_deref().unwrap_or_default(),
        partner.contact.as_deref().unwrap_or_default(),
        &reached,
    );
    let by_name = fold(&partner.name) == fold(&me.name);
    if partner.person == Some(me.id()) || by_address || by_name {
        return Err(Error::refused("agreements-refused-both"));
    }
    Ok(())
}

/// Whether a typed name is that of the one who is to sign: the first and the last word of it, whatever stands between, in
/// large or small letters, with or without accents.
pub(super) fn is_name_of(typed: &str, named: &str) -> bool {
    let (typed, named) = (fold(typed), fold(named));
    let ends = |name: &str| {
        let words: Vec<String> = name.split_whitespace().map(str::to_owned).collect();
        words.first().cloned().zip(words.last().cloned())
    };
    ends(&typed).is_some() && ends(&typed) == ends(&named)
}

#[cfg(test)]
mod tests {
    use super::is_name_of;

    #[test]
    fn a_name_is_known_by_its_ends() {
        assert!(is_name_of("Ada Nwosu", "Ada Nwosu"));
        assert!(is_name_of("ada b. nwosu", "Ada Nwosu"));
        assert!(is_name_of("José Hernandez", "Jose Hernández"));
        for other in ["Bea Nwosu", "Ada", "Nwosu Ada", "", "Ada Nwosu Smith"] {
            assert!(!is_name_of(other, "Ada Nwosu"), "{other}");
        }
    }
}
