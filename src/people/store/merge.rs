//! SQL of joining two records, and of parting them again. Each step has its way back beside it.

use crate::error::Result;
use crate::people::PersonId;
use db::{Tx, sql};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

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
    pub hours: Vec<i64>,
    pub letters: Vec<i64>,
    pub certificates: Vec<i64>,
    /// Entries of school rosters that stand for the person.
    pub roster: Vec<String>,
    pub signups: Vec<MovedSignup>,
    /// Places both held on one shift: the second was given back.
    pub released: Vec<Released>,
    /// Waits for a place.
    pub waits: Vec<i64>,
    /// What the kept record had not said of itself: kind and code.
    pub traits: Vec<(String, String)>,
    /// Opportunities the kept record was not invited to.
    pub invites: Vec<i64>,
}

/// A sign-up and the clearance it stood on.
#[derive(Debug, Serialize, Deserialize)]
pub struct MovedSignup {
    pub id: i64,
    pub clearance: Option<i64>,
}
db::row!(MovedSignup { id, clearance });

/// A place that was given back.
#[derive(Debug, Serialize, Deserialize)]
pub struct Released {
    pub id: i64,
    pub shift: i64,
    pub place: i64,
    pub state: String,
}
db::row!(Released { id, shift, place, state });

/// Whether a decision stands that must not be lost.
pub async fn has_adverse_case(tx: &mut Tx, person: PersonId) -> Result<bool> {
    let (has,) = tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from clearance c where c.person = $1
                 and c.state in ('review', 'pre_adverse', 'denied', 'appeal', 'suspended', 'revoked')) as has",
            person
        ))
        .await?;
    Ok(has)
}

/// Moves what is a person's, and marks the record that goes.
pub async fn move_everything(tx: &mut Tx, kept: PersonId, gone: PersonId, now: Timestamp) -> Result<Moved> {
    let mut moved = Moved::default();
    move_contacts(tx, kept, gone, now, &mut moved).await?;
    move_households(tx, kept, gone, &mut moved).await?;
    move_grants(tx, kept, gone, &mut moved).await?;
    move_signups(tx, kept, gone, now, &mut moved).await?;
    move_waits(tx, kept, gone, now, &mut moved).await?;
    moved.hours = ids(tx.all(sql!("select id from hours where person = $1 order by id", gone)).await?);
    tx.run(sql!("update hours set person = $2 where person = $1", gone, kept)).await?;
    moved.letters = ids(tx.all(sql!("select id from letter where person = $1 order by id", gone)).await?);
    tx.run(sql!("update letter set person = $2 where person = $1", gone, kept)).await?;
    moved.certificates = ids(tx.all(sql!("select id from certificate where person = $1 order by id", gone)).await?);
    tx.run(sql!("update certificate set person = $2 where person = $1", gone, kept)).await?;
    let roster = tx.all::<(String,)>(sql!("select sourced_id from roster_person where person = $1 order by 1", gone));
    moved.roster = roster.await?.into_iter().map(|row| row.0).collect();
    tx.run(sql!("update roster_person set person = $2 where person = $1", gone, kept)).await?;
    // Who does not want to be asked is not asked under the other record either.
    tx.run(sql!(
        "insert into cover_never (person, since) select $2, n.since from cover_never n where n.person = $1
         on conflict (person) do nothing",
        gone,
        kept
    ))
    .await?;
    move_wishes(tx, kept, gone, &mut moved).await?;
    tx.run(sql!("update person set merged_into = $2 where id = $1", gone, kept)).await?;
    Ok(moved)
}

/// Moves it back.
pub async fn move_back(tx: &mut Tx, kept: PersonId, gone: PersonId, moved: &Moved) -> Result<()> {
    tx.run(sql!("update person set merged_into = null where id = $1", gone)).await?;
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
    for part in moved.hours.chunks(1_000) {
        let mut hours = sql!("update hours set person = $1 where person = $2", gone, kept);
        hours.push_list(" and id in (${})", part.iter().copied());
        tx.run(hours).await?;
    }
    for part in moved.letters.chunks(1_000) {
        let mut letters = sql!("update letter set person = $1 where person = $2", gone, kept);
        letters.push_list(" and id in (${})", part.iter().copied());
        tx.run(letters).await?;
    }
    let mut certificates = sql!("update certificate set person = $1 where person = $2", gone, kept);
    certificates.push_list(" and id in (${})", moved.certificates.iter().copied());
    tx.run(certificates).await?;
    for entry in &moved.roster {
        tx.run(sql!(
            "update roster_person set person = $1 where person = $2 and sourced_id = $3",
            gone,
            kept,
            entry.as_str()
        ))
        .await?;
    }
    let mut waits = sql!("update waiting set person = $1 where person = $2", gone, kept);
    waits.push_list(" and id in (${})", moved.waits.iter().copied());
    tx.run(waits).await?;
    for (kind, code) in &moved.traits {
        tx.run(sql!(
            "delete from volunteer_trait where person = $1 and kind = $2 and code = $3",
            kept,
            kind.as_str(),
            code.as_str()
        ))
        .await?;
    }
    for invite in &moved.invites {
        tx.run(sql!("delete from opportunity_invite where person = $1 and opportunity = $2", kept, *invite)).await?;
    }
    move_signups_back(tx, kept, gone, moved).await
}

/// What they bring, and what they were invited to, are copied: the record that goes keeps its own.
async fn move_wishes(tx: &mut Tx, kept: PersonId, gone: PersonId, moved: &mut Moved) -> Result<()> {
    moved.traits = tx
        .all(sql!(
            "select g.kind, g.code from volunteer_trait g
             where g.person = $1 and not exists (
                 select 1 from volunteer_trait k where k.person = $2 and k.kind = g.kind and k.code = g.code)
             order by g.kind, g.code",
            gone,
            kept
        ))
        .await?;
    tx.run(sql!(
        "insert into volunteer_trait (person, kind, code)
         select $2, g.kind, g.code from volunteer_trait g
         where g.person = $1 and not exists (
             select 1 from volunteer_trait k where k.person = $2 and k.kind = g.kind and k.code = g.code)",
        gone,
        kept
    ))
    .await?;
    moved.invites = ids(tx
        .all(sql!(
            "select g.opportunity from opportunity_invite g
             where g.person = $1 and not exists (
                 select 1 from opportunity_invite k where k.person = $2 and k.opportunity = g.opportunity)
             order by 1",
            gone,
            kept
        ))
        .await?);
    tx.run(sql!(
        "insert into opportunity_invite (opportunity, person, invited_by, invited_at)
         select g.opportunity, $2, g.invited_by, g.invited_at from opportunity_invite g
         where g.person = $1 and not exists (
             select 1 from opportunity_invite k where k.person = $2 and k.opportunity = g.opportunity)",
        gone,
        kept
    ))
    .await?;
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

/// Places on shifts. Where both hold one still to come, the second is given back; a past one stays where it is. What
/// is still to come stands on no clearance of the record that goes.
async fn move_signups(tx: &mut Tx, kept: PersonId, gone: PersonId, now: Timestamp, moved: &mut Moved) -> Result<()> {
    moved.released = tx
        .all(sql!(
            "select g.id, g.shift, g.place, g.state from signup g
             join signup k on k.person = $2 and k.shift = g.shift
             join shift s on s.id = g.shift
             where g.person = $1 and g.place is not null and g.arrived_at is null and s.starts_at > $3
             order by g.shift",
            gone,
            kept,
            now
        ))
        .await?;
    for place in &moved.released {
        tx.lock("shift", place.shift).await?;
        tx.run(sql!("update signup set place = null, state = 'cancelled_by_rule' where id = $1", place.id)).await?;
        tx.run(sql!("update shift set taken = taken - 1 where id = $1", place.shift)).await?;
    }
    moved.signups = tx
        .all(sql!(
            "select g.id, g.clearance from signup g
             where g.person = $1
               and not exists (select 1 from signup k where k.person = $2 and k.shift = g.shift)
             order by g.id",
            gone,
            kept
        ))
        .await?;
    tx.run(sql!(
        "update signup set person = $2, clearance = case when arrived_at is null then null else clearance end
         where person = $1 and not exists (select 1 from signup k where k.person = $2 and k.shift = signup.shift)",
        gone,
        kept
    ))
    .await?;
    Ok(())
}

/// Waits for a place. Where both wait for one shift, or the kept record has a place on it, the wait of the record that
/// goes ends, and a place held for it is free for the next in line.
async fn move_waits(tx: &mut Tx, kept: PersonId, gone: PersonId, now: Timestamp, moved: &mut Moved) -> Result<()> {
    let held = tx
        .all::<(i64,)>(sql!(
            "select w.shift from waiting w where w.person = $1 and w.state = 'offered' order by 1",
            gone
        ))
        .await?;
    for (shift,) in held {
        tx.lock("shift", shift).await?;
    }
    moved.waits = ids(tx
        .all(sql!(
            "select w.id from waiting w
             where w.person = $1
               and not exists (select 1 from waiting k where k.person = $2 and k.shift = w.shift)
               and not exists (select 1 from signup u where u.person = $2 and u.shift = w.shift and u.place is not null)
             order by w.id",
            gone,
            kept
        ))
        .await?);
    let mut waits = sql!("update waiting set person = $2 where person = $1", gone, kept);
    waits.push_list(" and id in (${})", moved.waits.iter().copied());
    tx.run(waits).await?;
    tx.run(sql!(
        "update shift set taken = taken - 1
         where id in (select w.shift from waiting w where w.person = $1 and w.state = 'offered')",
        gone
    ))
    .await?;
    tx.run(sql!(
        "update waiting set state = 'left', decided_at = $2
         where person = $1 and state in ('waiting', 'offered', 'called')",
        gone,
        now
    ))
    .await?;
    Ok(())
}

/// A place that was given back is taken again if it is still free.
async fn move_signups_back(tx: &mut Tx, kept: PersonId, gone: PersonId, moved: &Moved) -> Result<()> {
    for signup in &moved.signups {
        tx.run(sql!(
            "update signup set person = $1, clearance = coalesce(clearance, $4) where id = $3 and person = $2",
            gone,
            kept,
            signup.id,
            signup.clearance
        ))
        .await?;
    }
    for place in &moved.released {
        tx.lock("shift", place.shift).await?;
        let taken = tx
            .run(sql!(
                "update signup set place = $2, state = $3
                 where id = $1 and place is null
                   and not exists (select 1 from signup o where o.shift = signup.shift and o.place = $2)
                   and exists (select 1 from shift s where s.id = signup.shift and s.taken < s.capacity)",
                place.id,
                place.place,
                place.state.as_str()
            ))
            .await?;
        if taken == 1 {
            tx.run(sql!("update shift set taken = taken + 1 where id = $1", place.shift)).await?;
        }
    }
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
