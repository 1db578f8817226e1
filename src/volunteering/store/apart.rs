//! SQL of who is too close to a case to work on it.

use crate::error::Result;
use crate::people::{Ability, PersonId};
use crate::volunteering::clearance::{Case, ClearanceId};
use db::{Tx, sql};
use jiff::Timestamp;

/// Everybody who lives with a person.
pub async fn household_of(tx: &mut Tx, person: PersonId) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> = tx
        .all(sql!(
            "select distinct o.person
             from household_member m
             join household_member o on o.household = m.household
             where m.person = $1 and o.person <> $1",
            person
        ))
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Whether somebody is kin of a case's person, as far as the records say: the guardian who was asked for consent, in
/// this case or an earlier one, or the same family name at the same address.
pub async fn is_relative(tx: &mut Tx, somebody: PersonId, case: &Case) -> Result<bool> {
    let (is,) = tx
        .one::<(bool,)>(sql!(
            "select exists (
                        select 1 from guardian_consent g
                        join contact_point k on k.kind = g.kind and k.value = g.contact
                        join person_contact pc on pc.contact = k.id
                        where g.person = $2 and pc.person = $1)
                 or exists (
                        select 1 from person me
                        join person p on lower(p.family) = lower(me.family) and lower(p.address) = lower(me.address)
                             and p.zip = me.zip
                        where me.id = $1 and p.id = $2 and me.address <> '' and me.family <> '') as is_relative",
            somebody,
            case.person
        ))
        .await?;
    Ok(is)
}

/// Whether a reviewer said that they know the person of this case.
pub async fn stepped_aside(tx: &mut Tx, id: ClearanceId, reviewer: PersonId) -> Result<bool> {
    let (is,) = tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from reviewer_apart a
                            join person p on p.id = a.reviewer
                            where a.clearance = $1 and (p.id = $2 or p.merged_into = $2)) as is_apart",
            id,
            reviewer
        ))
        .await?;
    Ok(is)
}

/// Notes it; whether it was new.
pub async fn set_apart(tx: &mut Tx, id: ClearanceId, reviewer: PersonId, now: Timestamp) -> Result<bool> {
    let rows = tx
        .run(sql!(
            "insert into reviewer_apart (clearance, reviewer, since) values ($1, $2, $3) on conflict do nothing",
            id,
            reviewer,
            now
        ))
        .await?;
    Ok(rows == 1)
}

/// The reviewer with the fewest cases who is not too close to this one.
pub async fn next_reviewer(tx: &mut Tx, case: &Case) -> Result<Option<PersonId>> {
    let found = tx
        .maybe::<(PersonId,)>(sql!(
            "select m.person
             from may m
             where m.ability = $3 and m.scope_kind = 'district' and m.person <> $2
               and not exists (select 1 from reviewer_apart a where a.clearance = $1 and a.reviewer = m.person)
               and not exists (select 1 from household_member mine
                               join household_member o on o.household = mine.household
                               where mine.person = m.person and o.person = $2)
             group by m.person
             order by (select count(*) from reviewer_assignment w
                       join clearance c on c.id = w.clearance
                            and c.state in ('screening', 'review', 'pre_adverse', 'suspended', 'appeal')
                       where w.reviewer = m.person), m.person
             limit 1",
            case.id,
            case.person,
            Ability::ReviewScreening.as_str()
        ))
        .await?;
    Ok(found.map(|(id,)| id))
}

/// Nobody's work for now.
pub async fn unassign(tx: &mut Tx, id: ClearanceId) -> Result<()> {
    tx.run(sql!("delete from reviewer_assignment where clearance = $1", id)).await?;
    Ok(())
}

/// Every reviewer who is not too close to a case.
pub async fn reviewers(tx: &mut Tx, case: &Case) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> = tx
        .all(sql!(
            "select distinct m.person
             from may m
             where m.ability = $3 and m.scope_kind = 'district' and m.person <> $2
               and not exists (select 1 from reviewer_apart a where a.clearance = $1 and a.reviewer = m.person)
               and not exists (select 1 from household_member mine
                               join household_member o on o.household = mine.household
                               where mine.person = m.person and o.person = $2)
             order by m.person limit 100",
            case.id,
            case.person,
            Ability::ReviewScreening.as_str()
        ))
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Whoever decides appeals, is not too close to a case, and had no part in its denial.
pub async fn appeal_deciders(tx: &mut Tx, case: &Case) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> = tx
        .all(sql!(
            "select distinct m.person
             from may m
             where m.ability = $2 and m.scope_kind = 'district' and m.person <> $1
               and not exists (select 1 from household_member mine
                               join household_member o on o.household = mine.household
                               where mine.person = m.person and o.person = $1)
             order by m.person limit 100",
            case.person,
            Ability::DecideAppeals.as_str()
        ))
        .await?;
    let had_part = [case.proposed_by, case.agreed_by, case.decided_by];
    Ok(rows.into_iter().map(|(id,)| id).filter(|id| !had_part.contains(&Some(*id))).collect())
}

/// Whose work a case is: the reviewer who has it, or all of them.
pub async fn responsible(tx: &mut Tx, case: &Case) -> Result<Vec<PersonId>> {
    let all = reviewers(tx, case).await?;
    let theirs = tx
        .maybe::<(PersonId,)>(sql!("select a.reviewer from reviewer_assignment a where a.clearance = $1", case.id))
        .await?;
    Ok(match theirs {
        Some((reviewer,)) if all.contains(&reviewer) => vec![reviewer],
        _ => all,
    })
}
