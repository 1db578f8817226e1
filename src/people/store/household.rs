//! SQL of households.

use crate::error::Result;
use crate::people::PersonId;
use crate::people::household::{Member, Part, Sharer};
use db::{Tx, sql};
use jiff::Timestamp;

/// Everybody in a person's household.
pub async fn household(tx: &mut Tx, person: PersonId) -> Result<Vec<Member>> {
    Ok(tx
        .all(sql!(
            "select m.household, m.person, p.given, p.family, m.part, m.added_by
             from household_member mine
             join household_member m on m.household = mine.household
             join person p on p.id = m.person
             where mine.person = $1 and p.merged_into is null
             order by case m.part when 'child' then 1 else 0 end, m.since, m.person limit 100",
            person
        ))
        .await?)
}

/// The household a person is in.
pub async fn household_of(tx: &mut Tx, person: PersonId) -> Result<Option<i64>> {
    let found =
        tx.maybe::<(i64,)>(sql!("select household from household_member where person = $1 order by since", person));
    Ok(found.await?.map(|row| row.0))
}

/// People who share a verified contact and have no household.
pub async fn sharers(tx: &mut Tx, person: PersonId) -> Result<Vec<Sharer>> {
    Ok(tx
        .all(sql!(
            "select distinct p.id as person, p.given
             from person_contact mine
             join person_contact o on o.contact = mine.contact and o.person <> mine.person
             join person p on p.id = o.person
             where mine.person = $1 and mine.verified_at is not null and o.verified_at is not null
               and p.merged_into is null
               and not exists (select 1 from household_member m where m.person = p.id)
             order by p.id limit 20",
            person
        ))
        .await?)
}

/// A new, empty household.
pub async fn insert_household(tx: &mut Tx, now: Timestamp) -> Result<i64> {
    let id = tx.new_id();
    tx.run(sql!("insert into household (id, created_at) values ($1, $2)", id, now)).await?;
    Ok(id)
}

/// Somebody comes in.
pub async fn insert_member(
    tx: &mut Tx,
    household: i64,
    person: PersonId,
    part: Part,
    by: PersonId,
    now: Timestamp,
) -> Result<()> {
    tx.run(sql!(
        "insert into household_member (household, person, part, since, added_by) values ($1, $2, $3, $4, $5)
         on conflict (household, person) do nothing",
        household,
        person,
        part,
        now,
        by
    ))
    .await?;
    Ok(())
}

/// Who has a child at home is a guardian.
pub async fn become_guardian(tx: &mut Tx, household: i64, person: PersonId) -> Result<()> {
    tx.run(sql!(
        "update household_member set part = 'guardian' where household = $1 and person = $2 and part = 'adult'",
        household,
        person
    ))
    .await?;
    Ok(())
}

/// Somebody goes; whether they were there.
pub async fn delete_member(tx: &mut Tx, household: i64, person: PersonId) -> Result<bool> {
    let gone = sql!("delete from household_member where household = $1 and person = $2", household, person);
    Ok(tx.run(gone).await? == 1)
}
