//! SQL of joining two records, and of parting them again. Each step has its way back beside it.

use crate::error::Result;
use crate::joined::{Rows, rows};
use crate::people::PersonId;
use crate::volunteering;
use db::{Tx, sql};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

const PARTS: Rows = rows!("need_part", "person");
const OFFERS: Rows = rows!("need_offer", "person");
const NEEDS: Rows = rows!("need", "written_by");
const LISTED: Rows = rows!("partner_person", "person");
const SIGNATURES: Rows = rows!("partner_signature", "person");
const DATA_SIGNATURES: Rows = rows!("data_signature", "person");

/// What a merge moved.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Moved {
    /// Contacts the kept record did not have.
    pub contacts: Vec<i64>,
    /// Contacts both had, which the kept record had not verified.
    pub verified: Vec<i64>,
    /// Households the kept record was not in.
    pub households: Vec<i64>,
    pub grants: Vec<i64>,
    /// Entries of school rosters that stand for the person.
    pub roster: Vec<String>,
    /// Organisations they speak for.
    pub spoken_for: Vec<i64>,
    /// Donors they are.
    pub donors: Vec<i64>,
    /// Parts of needs they promised, offers they made, needs they wrote.
    pub parts: Vec<i64>,
    pub offers: Vec<i64>,
    pub needs: Vec<i64>,
    /// Lists of partners on which they are, and what they signed.
    pub listed: Vec<i64>,
    pub signatures: Vec<i64>,
    pub data_signatures: Vec<i64>,
    /// Records that had been joined to the one that goes: they follow it, so that one step leads from any record to the person.
    pub joined: Vec<i64>,
    /// Places, hours and what hangs on them: beside the rest, as it always was.
    #[serde(flatten)]
    pub volunteering: volunteering::merge::Moved,
}

/// Moves what is a person's but for their volunteering, and marks the record that goes.
pub async fn move_record(tx: &mut Tx, kept: PersonId, gone: PersonId, now: Timestamp) -> Result<Moved> {
    let mut moved = Moved::default();
    move_contacts(tx, kept, gone, now, &mut moved).await?;
    move_households(tx, kept, gone, &mut moved).await?;
    move_grants(tx, kept, gone, &mut moved).await?;
    let roster = tx.all::<(String,)>(sql!("select sourced_id from roster_person where person = $1 order by 1", gone));
    moved.roster = roster.await?.into_iter().map(|row| row.0).collect();
    tx.run(sql!("update roster_person set person = $2 where person = $1", gone, kept)).await?;
    move_partners_and_gifts(tx, kept, gone, &mut moved).await?;
    move_needs_and_agreements(tx, kept, gone, &mut moved).await?;
    moved.joined = ids(tx.all(sql!("select p.id from person p where p.merged_into = $1 order by p.id", gone)).await?);
    tx.run(sql!("update person set merged_into = $2 where id = $1 or merged_into = $1", gone, kept)).await?;
    Ok(moved)
}

/// Moves it back.
pub async fn move_record_back(tx: &mut Tx, kept: PersonId, gone: PersonId, moved: &Moved) -> Result<()> {
    tx.run(sql!("update person set merged_into = null where id = $1", gone)).await?;
    let mut joined = sql!("update person set merged_into = $1 where merged_into = $2", gone, kept);
    joined.push_list(" and id in (${})", moved.joined.iter().copied());
    tx.run(joined).await?;
    for contact in &moved.contacts {
        tx.run(sql!("delete from person_contact where person = $1 and contact = $2", kept, *contact)).await?;
    }
    for contact in &moved.verified {
        tx.run(sql!("update person_contact set verified_at = null where person = $1 and contact = $2", kept, *contact))
            .await?;
    }
    for household in &moved.households {
        tx.run(sql!("delete from household_member where person = $1 and household = $2", kept, *household)).await?;
    }
    let mut grants = sql!("update role_grant set person = $1 where person = $2", gone, kept);
    grants.push_list(" and id in (${})", moved.grants.iter().copied());
    tx.run(grants).await?;
    let mut speakers = sql!("update organisation_contact set person = $1 where person = $2", gone, kept);
    speakers.push_list(" and id in (${})", moved.spoken_for.iter().copied());
    tx.run(speakers).await?;
    let mut donors = sql!("update donor set person = $1 where person = $2", gone, kept);
    donors.push_list(" and id in (${})", moved.donors.iter().copied());
    tx.run(donors).await?;
    let (from, to) = (gone.into(), kept.into());
    PARTS.back(tx, from, to, &moved.parts).await?;
    OFFERS.back(tx, from, to, &moved.offers).await?;
    NEEDS.back(tx, from, to, &moved.needs).await?;
    LISTED.back(tx, from, to, &moved.listed).await?;
    SIGNATURES.back(tx, from, to, &moved.signatures).await?;
    DATA_SIGNATURES.back(tx, from, to, &moved.data_signatures).await?;
    for entry in &moved.roster {
        tx.run(sql!(
            "update roster_person set person = $1 where person = $2 and sourced_id = $3",
            gone,
            kept,
            entry.as_str()
        ))
        .await?;
    }
    Ok(())
}

fn ids(rows: Vec<(i64,)>) -> Vec<i64> {
    rows.into_iter().map(|row| row.0).collect()
}

/// Contacts are copied: the record that goes keeps its own, and nobody is reached by it.
async fn move_contacts(tx: &mut Tx, kept: PersonId, gone: PersonId, now: Timestamp, moved: &mut Moved) -> Result<()> {
    moved.contacts = ids(tx
        .all(sql!(
            "select g.contact from person_contact g
             where g.person = $1
               and not exists (select 1 from person_contact k where k.person = $2 and k.contact = g.contact)
             order by g.contact",
            gone,
            kept
        ))
        .await?);
    moved.verified = ids(tx
        .all(sql!(
            "select g.contact from person_contact g
             join person_contact k on k.person = $2 and k.contact = g.contact and k.verified_at is null
             where g.person = $1 and g.verified_at is not null order by g.contact",
            gone,
            kept
        ))
        .await?);
    tx.run(sql!(
        "insert into person_contact (person, contact, verified_at, read_back_at, preferred, stopped_at)
         select $2, g.contact, g.verified_at, g.read_back_at,
                g.preferred and not exists (select 1 from person_contact k where k.person = $2 and k.preferred),
                g.stopped_at
         from person_contact g
         where g.person = $1
           and not exists (select 1 from person_contact k where k.person = $2 and k.contact = g.contact)",
        gone,
        kept
    ))
    .await?;
    for contact in &moved.verified {
        tx.run(sql!(
            "update person_contact set verified_at = $3 where person = $1 and contact = $2",
            kept,
            *contact,
            now
        ))
        .await?;
    }
    Ok(())
}

/// So are places in households.
async fn move_households(tx: &mut Tx, kept: PersonId, gone: PersonId, moved: &mut Moved) -> Result<()> {
    moved.households = ids(tx
        .all(sql!(
            "select g.household from household_member g
             where g.person = $1
               and not exists (select 1 from household_member k where k.person = $2 and k.household = g.household)
             order by g.household",
            gone,
            kept
        ))
        .await?);
    tx.run(sql!(
        "insert into household_member (household, person, part, since, added_by)
         select g.household, $2, g.part, g.since, g.added_by from household_member g
         where g.person = $1
           and not exists (select 1 from household_member k where k.person = $2 and k.household = g.household)",
        gone,
        kept
    ))
    .await?;
    Ok(())
}

/// For whom they speak, and what they gave: who ends the one or adds up the other must find it at the kept record.
async fn move_partners_and_gifts(tx: &mut Tx, kept: PersonId, gone: PersonId, moved: &mut Moved) -> Result<()> {
    let speakers = sql!("select id from organisation_contact where person = $1 order by id", gone);
    moved.spoken_for = ids(tx.all(speakers).await?);
    tx.run(sql!("update organisation_contact set person = $2 where person = $1", gone, kept)).await?;
    moved.donors = ids(tx.all(sql!("select id from donor where person = $1 order by id", gone)).await?);
    tx.run(sql!("update donor set person = $2 where person = $1", gone, kept)).await?;
    Ok(())
}

/// What they promised, offered, asked for, agreed to and signed: they go on with it under the kept record.
async fn move_needs_and_agreements(tx: &mut Tx, kept: PersonId, gone: PersonId, moved: &mut Moved) -> Result<()> {
    let (from, to) = (gone.into(), kept.into());
    moved.parts = PARTS.over(tx, from, to).await?;
    moved.offers = OFFERS.over(tx, from, to).await?;
    moved.needs = NEEDS.over(tx, from, to).await?;
    moved.listed = LISTED.over(tx, from, to).await?;
    moved.signatures = SIGNATURES.over(tx, from, to).await?;
    moved.data_signatures = DATA_SIGNATURES.over(tx, from, to).await?;
    Ok(())
}

/// Roles the kept record does not have.
async fn move_grants(tx: &mut Tx, kept: PersonId, gone: PersonId, moved: &mut Moved) -> Result<()> {
    moved.grants = ids(tx
        .all(sql!(
            "select g.id from role_grant g
             where g.person = $1 and g.revoked_at is null
               and not exists (select 1 from role_grant k
                               where k.person = $2 and k.role = g.role and k.scope_kind = g.scope_kind
                                 and k.scope = g.scope and k.revoked_at is null)
             order by g.id",
            gone,
            kept
        ))
        .await?);
    let mut grants = sql!("update role_grant set person = $1 where person = $2", kept, gone);
    grants.push_list(" and id in (${})", moved.grants.iter().copied());
    tx.run(grants).await?;
    Ok(())
}

/// A merge as it is kept.
pub struct MergeRow {
    pub kept: PersonId,
    pub gone: PersonId,
    pub moved: String,
    pub undone_at: Option<Timestamp>,
}
db::row!(MergeRow { kept, gone, moved, undone_at });

/// Writes down a merge.
pub async fn insert_merge(
    tx: &mut Tx,
    id: i64,
    pair: (PersonId, PersonId),
    moved: &str,
    by: PersonId,
    now: Timestamp,
) -> Result<()> {
    tx.run(sql!(
        "insert into merge (id, kept, gone, moved, merged_by, merged_at) values ($1, $2, $3, $4, $5, $6)",
        id,
        pair.0,
        pair.1,
        moved,
        by,
        now
    ))
    .await?;
    Ok(())
}

/// A merge.
pub async fn merge_row(tx: &mut Tx, id: i64) -> Result<Option<MergeRow>> {
    Ok(tx.maybe(sql!("select m.kept, m.gone, m.moved, m.undone_at from merge m where m.id = $1", id)).await?)
}

/// It was undone.
pub async fn end_merge(tx: &mut Tx, id: i64, by: PersonId, now: Timestamp) -> Result<()> {
    tx.run(sql!("update merge set undone_by = $2, undone_at = $3 where id = $1", id, by, now)).await?;
    Ok(())
}

/// They are two; whether that is news.
pub async fn insert_not_the_same(
    tx: &mut Tx,
    one: PersonId,
    other: PersonId,
    by: PersonId,
    now: Timestamp,
) -> Result<bool> {
    let new = tx
        .run(sql!(
            "insert into not_the_same (one, other, said_by, said_at) values ($1, $2, $3, $4)
             on conflict (one, other) do nothing",
            one,
            other,
            by,
            now
        ))
        .await?;
    Ok(new == 1)
}

/// A merge in the list of the latest.
pub struct LateMerge {
    pub id: i64,
    pub kept_name: String,
    pub gone_name: String,
    pub merged_at: Timestamp,
}
db::row!(LateMerge { id, kept_name, gone_name, merged_at });

/// The latest merges that can be undone.
pub async fn late_merges(tx: &mut Tx) -> Result<Vec<LateMerge>> {
    Ok(tx
        .all(sql!(
            "select m.id, k.given || ' ' || k.family as kept_name, g.given || ' ' || g.family as gone_name,
                    m.merged_at
             from merge m
             join person k on k.id = m.kept
             join person g on g.id = m.gone
             where m.undone_at is null order by m.id desc limit 20"
        ))
        .await?)
}
