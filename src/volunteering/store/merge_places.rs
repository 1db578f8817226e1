//! SQL of the places on shifts, and of the waits for one, of two records that become one, and of parting them again. The
//! shifts and both people are held by the caller.

use super::merge::Moved;
use crate::error::Result;
use crate::people::PersonId;
use crate::volunteering::shift::ShiftId;
use crate::volunteering::waiting_flow::WaitState;
use db::{Tx, sql};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A sign-up and the clearance it stood on.
#[derive(Debug, Serialize, Deserialize)]
pub struct MovedSignup {
    pub id: i64,
    pub clearance: Option<i64>,
}
db::row!(MovedSignup { id, clearance });

/// Two rows of one shift of which each went to the other record: `gone` is now the kept record's.
#[derive(Debug, Serialize, Deserialize)]
pub struct Exchanged {
    pub gone: i64,
    pub kept: i64,
    /// On what the place stood.
    pub clearance: Option<i64>,
}
db::row!(Exchanged { gone, kept, clearance });

/// A place that was given back.
#[derive(Debug, Serialize, Deserialize)]
pub struct Released {
    pub id: i64,
    pub shift: i64,
    pub place: i64,
    pub state: String,
}
db::row!(Released { id, shift, place, state });

/// A wait that ended with the join, and how it stood.
#[derive(Debug, Serialize, Deserialize)]
pub struct EndedWait {
    pub id: i64,
    pub shift: i64,
    pub state: String,
}
db::row!(EndedWait { id, shift, state });

/// Places on shifts. Where both hold one still to come, the second is given back; a past one stays where it is. Where the kept
/// record gave its own back, the other's place goes over all the same. What is still to come stands on no clearance of the record
/// that goes.
pub(super) async fn move_signups(
    tx: &mut Tx,
    kept: PersonId,
    gone: PersonId,
    now: Timestamp,
    moved: &mut Moved,
) -> Result<()> {
    release(tx, kept, gone, now, moved).await?;
    moved.exchanged = tx
        .all(sql!(
            "select g.id as gone, k.id as kept, g.clearance from signup g
             join signup k on k.person = $2 and k.shift = g.shift and k.place is null
             where g.person = $1 and g.place is not null
             order by g.shift",
            gone,
            kept
        ))
        .await?;
    for pair in &moved.exchanged {
        exchange_signups(tx, (pair.gone, gone), (pair.kept, kept)).await?;
        tx.run(sql!("update signup set clearance = null where id = $1 and arrived_at is null", pair.gone)).await?;
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

async fn release(tx: &mut Tx, kept: PersonId, gone: PersonId, now: Timestamp, moved: &mut Moved) -> Result<()> {
    moved.released = tx
        .all(sql!(
            "select g.id, g.shift, g.place, g.state from signup g
             join signup k on k.person = $2 and k.shift = g.shift and k.place is not null
             join shift s on s.id = g.shift
             where g.person = $1 and g.place is not null and g.arrived_at is null and s.starts_at > $3
             order by g.shift",
            gone,
            kept,
            now
        ))
        .await?;
    for place in &moved.released {
        tx.run(sql!("update signup set place = null, state = 'cancelled_by_rule' where id = $1", place.id)).await?;
        tx.run(sql!("update shift set taken = taken - 1 where id = $1", place.shift)).await?;
    }
    Ok(())
}

/// Gives two sign-ups of one shift to each other's person, so that all that hangs on a place (hours, letters, whom it was offered
/// to) goes with it; rows that went elsewhere since stay there. One person has one row of a shift at a time: for a moment the first
/// is somebody's who has none.
async fn exchange_signups(tx: &mut Tx, one: (i64, PersonId), other: (i64, PersonId)) -> Result<()> {
    let (there,) = tx
        .one::<(i64,)>(sql!(
            "select count(*) from signup u where (u.id = $1 and u.person = $2) or (u.id = $3 and u.person = $4)",
            one.0,
            one.1,
            other.0,
            other.1
        ))
        .await?;
    if there != 2 {
        return Ok(());
    }
    tx.run(sql!(
        "update signup set person = (
             select p.id from person p
             where not exists (select 1 from signup o where o.shift = signup.shift and o.person = p.id)
             order by p.id limit 1)
         where id = $1",
        one.0
    ))
    .await?;
    tx.run(sql!("update signup set person = $2 where id = $1", other.0, one.1)).await?;
    tx.run(sql!("update signup set person = $2 where id = $1", one.0, other.1)).await?;
    Ok(())
}

/// A place that was given back is taken again if it is still free.
pub(super) async fn move_signups_back(tx: &mut Tx, kept: PersonId, gone: PersonId, moved: &Moved) -> Result<()> {
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
    for pair in &moved.exchanged {
        exchange_signups(tx, (pair.gone, kept), (pair.kept, gone)).await?;
        tx.run(sql!(
            "update signup set clearance = coalesce(clearance, $2) where id = $1 and place is not null",
            pair.gone,
            pair.clearance
        ))
        .await?;
    }
    for place in &moved.released {
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

/// Waits for a place. Where both wait for one shift, the one that is nearer to a place stays; where the kept record has a place on
/// it, the wait of the record that goes ends. Gives the shifts of which a place was held for it.
pub(super) async fn move_waits(
    tx: &mut Tx,
    kept: PersonId,
    gone: PersonId,
    now: Timestamp,
    moved: &mut Moved,
) -> Result<Vec<ShiftId>> {
    exchange_nearer_waits(tx, kept, gone, moved).await?;
    let waits: Vec<(i64,)> = tx
        .all(sql!(
            "select w.id from waiting w
             where w.person = $1
               and not exists (select 1 from waiting k where k.person = $2 and k.shift = w.shift)
               and not exists (select 1 from signup u where u.person = $2 and u.shift = w.shift and u.place is not null)
             order by w.id",
            gone,
            kept
        ))
        .await?;
    moved.waits = waits.into_iter().map(|(id,)| id).collect();
    let mut waits = sql!("update waiting set person = $2 where person = $1", gone, kept);
    waits.push_list(" and id in (${})", moved.waits.iter().copied());
    tx.run(waits).await?;
    end_waits(tx, gone, now, moved).await
}

async fn exchange_nearer_waits(tx: &mut Tx, kept: PersonId, gone: PersonId, moved: &mut Moved) -> Result<()> {
    // Whom the school took off the list does not come back to it by a second record.
    moved.exchanged_waits = tx
        .all(sql!(
            "select g.id as gone, k.id as kept, cast(null as bigint) as clearance from waiting g
             join waiting k on k.person = $2 and k.shift = g.shift and k.state <> 'removed'
             where g.person = $1 and g.state in ('waiting', 'offered', 'called')
               and (k.state not in ('waiting', 'offered', 'called')
                    or (g.state = 'offered' and k.state <> 'offered')
                    or (g.state = 'waiting' and k.state = 'waiting' and g.kind = 'line'
                        and (k.kind = 'backup' or g.turn < k.turn)))
               and not exists (select 1 from signup u where u.person = $2 and u.shift = g.shift and u.place is not null)
             order by g.shift",
            gone,
            kept
        ))
        .await?;
    for pair in &moved.exchanged_waits {
        exchange_waits(tx, (pair.gone, gone), (pair.kept, kept)).await?;
    }
    Ok(())
}

/// As [`exchange_signups`].
async fn exchange_waits(tx: &mut Tx, one: (i64, PersonId), other: (i64, PersonId)) -> Result<()> {
    let (there,) = tx
        .one::<(i64,)>(sql!(
            "select count(*) from waiting w where (w.id = $1 and w.person = $2) or (w.id = $3 and w.person = $4)",
            one.0,
            one.1,
            other.0,
            other.1
        ))
        .await?;
    if there != 2 {
        return Ok(());
    }
    tx.run(sql!(
        "update waiting set person = (
             select p.id from person p
             where not exists (select 1 from waiting o where o.shift = waiting.shift and o.person = p.id)
             order by p.id limit 1)
         where id = $1",
        one.0
    ))
    .await?;
    tx.run(sql!("update waiting set person = $2 where id = $1", other.0, one.1)).await?;
    tx.run(sql!("update waiting set person = $2 where id = $1", one.0, other.1)).await?;
    Ok(())
}

/// What the record that goes still waits for ends; the shifts of which a place was held for it.
async fn end_waits(tx: &mut Tx, gone: PersonId, now: Timestamp, moved: &mut Moved) -> Result<Vec<ShiftId>> {
    moved.ended_waits = tx
        .all(sql!(
            "select w.id, w.shift, w.state from waiting w
             where w.person = $1 and w.state in ('waiting', 'offered', 'called') order by w.shift",
            gone
        ))
        .await?;
    let mut held = Vec::new();
    for wait in &moved.ended_waits {
        tx.run(sql!("update waiting set state = 'left', decided_at = $2 where id = $1", wait.id, now)).await?;
        if wait.state == WaitState::Offered.as_str() {
            tx.run(sql!("update shift set taken = taken - 1 where id = $1", wait.shift)).await?;
            held.push(ShiftId(wait.shift));
        }
    }
    Ok(held)
}

/// Waits that ended begin again where nobody ended them since: with the place that was held, if it is still free and there is time
/// to answer, and else in their old turn.
pub(super) async fn move_waits_back(
    tx: &mut Tx,
    kept: PersonId,
    gone: PersonId,
    moved: &Moved,
    now: Timestamp,
) -> Result<()> {
    let mut waits = sql!("update waiting set person = $1 where person = $2", gone, kept);
    waits.push_list(" and id in (${})", moved.waits.iter().copied());
    tx.run(waits).await?;
    for pair in &moved.exchanged_waits {
        exchange_waits(tx, (pair.gone, kept), (pair.kept, gone)).await?;
    }
    for wait in &moved.ended_waits {
        begin_again(tx, wait, now).await?;
    }
    Ok(())
}

async fn begin_again(tx: &mut Tx, wait: &EndedWait, now: Timestamp) -> Result<()> {
    if wait.state == WaitState::Offered.as_str() {
        let held = tx
            .run(sql!(
                "update waiting set state = 'offered', decided_at = null
                 where id = $1 and state = 'left' and expires_at > $2
                   and exists (select 1 from shift s where s.id = waiting.shift and s.taken < s.capacity)",
                wait.id,
                now
            ))
            .await?;
        if held == 1 {
            tx.run(sql!("update shift set taken = taken + 1 where id = $1", wait.shift)).await?;
            return Ok(());
        }
    }
    let state = if wait.state == WaitState::Called.as_str() { WaitState::Called } else { WaitState::Waiting };
    tx.run(sql!("update waiting set state = $2, decided_at = null where id = $1 and state = 'left'", wait.id, state))
        .await?;
    Ok(())
}
