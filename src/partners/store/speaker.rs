//! Who speaks for an organisation.

use crate::error::Result;
use crate::partners::marks::own_host;
use crate::partners::organisation::OrganisationId;
use crate::partners::speaker::{Former, NewSpeaker, Speaker, SpeakerId};
use crate::people::{ContactKind, PersonId};
use db::{Tx, sql};
use jiff::Timestamp;

/// Everybody who does, the main one first.
pub async fn of(tx: &mut Tx, id: OrganisationId) -> Result<Vec<Speaker>> {
    Ok(tx
        .all(sql!(
            "select s.id, s.name, s.part, s.contact_kind, s.contact, s.lang, s.main, s.person
             from organisation_contact s where s.organisation = $1 and s.ended_at is null
             order by s.main desc, s.name, s.id limit 100",
            id
        ))
        .await?)
}

pub async fn insert(tx: &mut Tx, id: OrganisationId, new: &NewSpeaker, now: Timestamp) -> Result<SpeakerId> {
    if new.main {
        end_main(tx, id).await?;
    }
    let speaker = SpeakerId(tx.new_id());
    let (kind, value) = new.address();
    let host = if kind == ContactKind::Email.as_str() { own_host(value) } else { String::new() };
    tx.run(sql!(
        "insert into organisation_contact (id, organisation, name, part, contact_kind, contact, host, lang, main, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        speaker,
        id,
        new.name.as_str(),
        new.part,
        kind,
        value,
        host,
        new.lang.code(),
        new.main,
        now
    ))
    .await?;
    Ok(speaker)
}

/// Whether somebody with this address speaks for it.
pub async fn is_known(tx: &mut Tx, id: OrganisationId, contact: &str) -> Result<bool> {
    let (known,) = tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from organisation_contact s where s.organisation = $1 and s.contact = $2
                            and s.ended_at is null) as known",
            id,
            contact
        ))
        .await?;
    Ok(known)
}

async fn end_main(tx: &mut Tx, id: OrganisationId) -> Result<()> {
    tx.run(sql!(
        "update organisation_contact set main = false where organisation = $1 and main and ended_at is null",
        id
    ))
    .await?;
    Ok(())
}

pub async fn make_main(tx: &mut Tx, id: OrganisationId, speaker: SpeakerId) -> Result<()> {
    end_main(tx, id).await?;
    tx.run(sql!("update organisation_contact set main = true where id = $1", speaker)).await?;
    Ok(())
}

/// Those who spoke for it before, the last first.
pub async fn former(tx: &mut Tx, id: OrganisationId) -> Result<Vec<Former>> {
    Ok(tx
        .all(sql!(
            "select s.name, s.part, s.contact_kind, s.contact, s.ended_at from organisation_contact s
             where s.organisation = $1 and s.ended_at is not null and s.forgotten_at is null
             order by s.ended_at desc, s.id desc limit 50",
            id
        ))
        .await?)
}

/// What is said of somebody beside their address.
pub async fn update(tx: &mut Tx, speaker: SpeakerId, new: &NewSpeaker) -> Result<()> {
    tx.run(sql!(
        "update organisation_contact set name = $2, part = $3, lang = $4 where id = $1",
        speaker,
        new.name.as_str(),
        new.part,
        new.lang.code()
    ))
    .await?;
    Ok(())
}

pub async fn set_follows(tx: &mut Tx, speaker: SpeakerId, before: SpeakerId) -> Result<()> {
    tx.run(sql!("update organisation_contact set follows = $2 where id = $1", speaker, before)).await?;
    Ok(())
}

/// Whether another took the place of this one.
pub async fn is_followed(tx: &mut Tx, id: OrganisationId, speaker: SpeakerId) -> Result<bool> {
    let (is_followed,) = tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from organisation_contact s where s.organisation = $1 and s.follows = $2) as followed",
            id,
            speaker
        ))
        .await?;
    Ok(is_followed)
}

pub async fn end(tx: &mut Tx, speaker: SpeakerId, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update organisation_contact set ended_at = $2, main = false, was = person, person = null where id = $1",
        speaker,
        now
    ))
    .await?;
    Ok(())
}

pub async fn set_person(tx: &mut Tx, speaker: SpeakerId, person: Option<PersonId>) -> Result<()> {
    tx.run(sql!("update organisation_contact set person = $2 where id = $1", speaker, person)).await?;
    Ok(())
}

/// The one person who has shown that this address or number is theirs; nobody where several share it.
pub async fn known_by(tx: &mut Tx, speaker: &Speaker) -> Result<Option<PersonId>> {
    let people: Vec<(PersonId,)> = tx
        .all(sql!(
            "select p.id from contact_point c
             join person_contact pc on pc.contact = c.id and pc.verified_at is not null
             join person p on p.id = pc.person and p.merged_into is null
             where c.kind = $1 and c.value = $2 order by p.id limit 2",
            speaker.contact_kind.as_str(),
            speaker.contact.as_str()
        ))
        .await?;
    Ok(if let [(person,)] = people.as_slice() { Some(*person) } else { None })
}

/// The roles by which somebody opens the organisation's page; also those of the record into which theirs was joined.
pub async fn grants_of(tx: &mut Tx, person: PersonId, id: OrganisationId) -> Result<Vec<i64>> {
    let grants: Vec<(i64,)> = tx
        .all(sql!(
            "with recursive stands (id, next) as (
                 select p.id, p.merged_into from person p where p.id = $1
                 union
                 select p.id, p.merged_into from person p join stands s on p.id = s.next)
             select g.id from role_grant g where g.person in (select s.id from stands s) and g.role = 'partner_member'
               and g.scope_kind = 'partner' and g.scope = $2 and g.revoked_at is null order by g.id",
            person,
            id
        ))
        .await?;
    Ok(grants.into_iter().map(|(id,)| id).collect())
}
