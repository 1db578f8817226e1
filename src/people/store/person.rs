//! SQL of a person's record.

use crate::error::Result;
use crate::people::{ABILITIES, Ability, NewPerson, Person, PersonId, Role};
use crate::schools::SchoolId;
use db::{Db, ToValue, Tx, sql};
use i18n::Lang;
use jiff::Timestamp;

/// Writes the table of roles and abilities where SQL can ask for it; run at start.
pub async fn publish_abilities(db: &Db) -> Result<()> {
    let mut tx = db.write().await?;
    tx.run(sql!("delete from role_ability")).await?;
    let rows = Role::ALL.iter().flat_map(|role| {
        ABILITIES
            .iter()
            .filter(|ability| ability.given_to(*role))
            .map(|ability| vec![role.as_str().to_value(), ability.as_str().to_value()])
    });
    tx.insert_many("role_ability", &["role", "ability"], rows).await?;
    tx.commit().await?;
    Ok(())
}

/// Keeps the language a person chose.
pub async fn set_language(tx: &mut Tx, person: PersonId, lang: Lang) -> Result<()> {
    tx.run(sql!("update person set lang = $2 where id = $1", person, lang.code())).await?;
    Ok(())
}

/// A new record.
pub async fn insert_person(tx: &mut Tx, id: PersonId, new: &NewPerson, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "insert into person (id, given, family, folded, birth_date, lang, address, city, zip, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        id,
        new.given.as_str(),
        new.family.as_str(),
        new.folded(),
        new.birth_date,
        new.lang.as_str(),
        new.address.as_str(),
        new.city.as_str(),
        new.zip.as_str(),
        now
    ))
    .await?;
    Ok(())
}

/// Writes every field that can be changed.
pub async fn update_person(tx: &mut Tx, id: PersonId, new: &NewPerson) -> Result<()> {
    tx.run(sql!(
        "update person set given = $2, family = $3, folded = $4, birth_date = $5, lang = $6, address = $7,
                city = $8, zip = $9
         where id = $1",
        id,
        new.given.as_str(),
        new.family.as_str(),
        new.folded(),
        new.birth_date,
        new.lang.as_str(),
        new.address.as_str(),
        new.city.as_str(),
        new.zip.as_str()
    ))
    .await?;
    Ok(())
}

/// A record that was not merged into another.
pub async fn person(tx: &mut Tx, id: PersonId) -> Result<Option<Person>> {
    Ok(tx
        .maybe(sql!(
            "select p.id, p.given, p.family, p.birth_date, p.lang, p.zip, p.created_at
             from person p where p.id = $1 and p.merged_into is null",
            id
        ))
        .await?)
}

/// The record that stands for this one now: itself, or the one it was merged into, however often.
pub async fn standing_for(tx: &mut Tx, id: PersonId) -> Result<PersonId> {
    let (now,) = tx
        .one(sql!(
            "with recursive way (id, onward) as (
                 select p.id, p.merged_into from person p where p.id = $1
                 union all
                 select p.id, p.merged_into from way w join person p on p.id = w.onward)
             select w.id from way w where w.onward is null",
            id
        ))
        .await?;
    Ok(now)
}

/// The fields that can be changed.
pub async fn details(tx: &mut Tx, id: PersonId) -> Result<Option<NewPerson>> {
    Ok(tx
        .maybe(sql!(
            "select p.given, p.family, p.birth_date, p.lang, p.address, p.city, p.zip
             from person p where p.id = $1 and p.merged_into is null",
            id
        ))
        .await?)
}

/// Whether somebody compared this person with a photo ID.
pub async fn id_was_seen(tx: &mut Tx, id: PersonId) -> Result<bool> {
    let (seen,) = tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from clearance c where c.person = $1 and c.id_seen_at is not null) as seen",
            id
        ))
        .await?;
    Ok(seen)
}

/// The school where somebody has an ability, when it is one school and not the whole district.
pub async fn only_school(tx: &mut Tx, person: PersonId, ability: Ability) -> Result<Option<SchoolId>> {
    let scopes = tx
        .all::<(String, i64)>(sql!(
            "select distinct m.scope_kind, m.scope from may m where m.person = $1 and m.ability = $2 limit 2",
            person,
            ability.as_str()
        ))
        .await?;
    Ok(match scopes.as_slice() {
        [(kind, school)] if kind == "school" => Some(SchoolId(*school)),
        _ => None,
    })
}

/// Whether somebody looked at this record since then.
pub async fn read_lately(tx: &mut Tx, who: PersonId, person: PersonId, since: Timestamp) -> Result<bool> {
    let (read,) = tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from ledger l
                 where l.subject = $1 and l.actor = $2 and l.verb = 'read' and l.at > $3) as read",
            person,
            who,
            since
        ))
        .await?;
    Ok(read)
}
