//! SQL of the places, hours and wishes of two records that become one, and of parting them again. The shifts and both
//! people are held by the caller.

use crate::error::Result;
use crate::people::PersonId;
use crate::volunteering::shift::ShiftId;
use db::{Tx, sql};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What a merge moved.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Moved {
    pub hours: Vec<i64>,
    pub letters: Vec<i64>,
    pub certificates: Vec<i64>,
    pub signups: Vec<MovedSignup>,
    /// Places both held on one shift: the second was given back.
    pub released: Vec<Released>,
    /// Waits for a place.
    pub waits: Vec<i64>,
    /// What the kept record had not said of itself: kind and code.
    pub traits: Vec<(String, String)>,
    /// Opportunities the kept record was not invited to.
    pub invites: Vec<i64>,
    /// Trainings the kept record had not done.
    pub trainings: Vec<String>,
    /// Shifts for which only the record that goes had answered what the school asks.
    pub answers: Vec<i64>,
    /// Whether the goal of hours is that of the record that goes.
    pub goal: bool,
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

/// Whether a decision stands that must not be lost: against the person, or narrowing them, in a case of theirs or of a record
/// that was joined to theirs.
pub async fn has_adverse_case(tx: &mut Tx, person: PersonId) -> Result<bool> {
    let (has,) = tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from clearance c
                 where (c.person = $1 or c.person in (select p.id from person p where p.merged_into = $1))
                   and (c.state in ('review', 'pre_adverse', 'denied', 'appeal', 'suspended', 'revoked')
                   or (c.granted > 0 and c.restriction <> ''))) as has",
            person
        ))
        .await?;
    Ok(has)
}

/// Shifts on which a record has a place that is still to be used, or of whose list it waits, in the order of locks.
pub async fn shifts_of(tx: &mut Tx, person: PersonId, now: Timestamp) -> Result<Vec<ShiftId>> {
    Ok(tx
        .all(sql!(
            "select u.shift from signup u join shift s on s.id = u.shift
             where u.person = $1 and u.place is not null and s.starts_at > $2
             union
             select w.shift from waiting w where w.person = $1 and w.state in ('waiting', 'offered', 'called')
             order by 1",
            person,
            now
        ))
        .await?)
}

/// Shifts to which places and waits go back, in the order of locks.
pub async fn shifts_back(tx: &mut Tx, moved: &Moved) -> Result<Vec<ShiftId>> {
    let mut shifts: Vec<ShiftId> = moved.released.iter().map(|place| ShiftId(place.shift)).collect();
    for part in moved.signups.chunks(1_000) {
        let mut q = sql!("select u.shift from signup u where u.place is not null");
        q.push_list(" and u.id in (${})", part.iter().map(|signup| signup.id));
        shifts.extend(tx.all::<ShiftId>(q).await?);
    }
    let mut q = sql!("select w.shift from waiting w where 1 = 1");
    q.push_list(" and w.id in (${})", moved.waits.iter().copied());
    shifts.extend(tx.all::<ShiftId>(q).await?);
    shifts.sort_unstable();
    shifts.dedup();
    Ok(shifts)
}

/// Moves all of it. Gives what was moved, and the shifts of which a place is free now.
pub async fn move_all(tx: &mut Tx, kept: PersonId, gone: PersonId, now: Timestamp) -> Result<(Moved, Vec<ShiftId>)> {
    let mut moved = Moved::default();
    move_signups(tx, kept, gone, now, &mut moved).await?;
    let mut freed = move_waits(tx, kept, gone, now, &mut moved).await?;
    freed.extend(moved.released.iter().map(|place| ShiftId(place.shift)));
    moved.hours = ids(tx.all(sql!("select id from hours where person = $1 order by id", gone)).await?);
    tx.run(sql!("update hours set person = $2 where person = $1", gone, kept)).await?;
    moved.letters = ids(tx.all(sql!("select id from letter where person = $1 order by id", gone)).await?);
    tx.run(sql!("update letter set person = $2 where person = $1", gone, kept)).await?;
    moved.certificates = ids(tx.all(sql!("select id from certificate where person = $1 order by id", gone)).await?);
    tx.run(sql!("update certificate set person = $2 where person = $1", gone, kept)).await?;
    // Who does not want to be asked is not asked under the other record either.
    tx.run(sql!(
        "insert into cover_never (person, since) select $2, n.since from cover_never n where n.person = $1
         on conflict (person) do nothing",
        gone,
        kept
    ))
    .await?;
    move_wishes(tx, kept, gone, &mut moved).await?;
    move_trainings(tx, kept, gone, &mut moved).await?;
    move_answers(tx, kept, gone, &mut moved).await?;
    moved.goal = move_goal(tx, kept, gone).await?;
    freed.sort_unstable();
    freed.dedup();
    Ok((moved, freed))
}

/// Moves it back.
pub async fn move_back(tx: &mut Tx, kept: PersonId, gone: PersonId, moved: &Moved) -> Result<()> {
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
    for training in &moved.trainings {
        tx.run(sql!(
            "update training set person = $1 where person = $2 and training = $3",
            gone,
            kept,
            training.as_str()
        ))
        .await?;
    }
    let mut answers = sql!("update question_answer set person = $1 where person = $2", gone, kept);
    answers.push_list(" and shift in (${})", moved.answers.iter().copied());
    tx.run(answers).await?;
    if moved.goal {
        tx.run(sql!("update hours_goal set person = $1 where person = $2", gone, kept)).await?;
    }
    move_signups_back(tx, kept, gone, moved).await
}

/// What only the record that goes had answered, shift by shift.
async fn move_answers(tx: &mut Tx, kept: PersonId, gone: PersonId, moved: &mut Moved) -> Result<()> {
    moved.answers = ids(tx
        .all(sql!(
            "select distinct a.shift from question_answer a
             where a.person = $1
               and not exists (select 1 from question_answer k where k.person = $2 and k.shift = a.shift)
             order by a.shift",
            gone,
            kept
        ))
        .await?);
    let mut answers = sql!("update question_answer set person = $2 where person = $1", gone, kept);
    answers.push_list(" and shift in (${})", moved.answers.iter().copied());
    tx.run(answers).await?;
    Ok(())
}

/// A goal goes over where the kept record has none.
async fn move_goal(tx: &mut Tx, kept: PersonId, gone: PersonId) -> Result<bool> {
    let moved = tx
        .run(sql!(
            "update hours_goal set person = $2
             where person = $1 and not exists (select 1 from hours_goal k where k.person = $2)",
            gone,
            kept
        ))
        .await?;
    Ok(moved == 1)
}

/// What only the record that goes had learned.
async fn move_trainings(tx: &mut Tx, kept: PersonId, gone: PersonId, moved: &mut Moved) -> Result<()> {
    let rows: Vec<(String,)> = tx
        .all(sql!(
            "select g.training from training g
             where g.person = $1
               and not exists (select 1 from training k where k.person = $2 and k.training = g.training)
             order by g.training",
            gone,
            kept
        ))
        .await?;
    moved.trainings = rows.into_iter().map(|(training,)| training).collect();
    for training in &moved.trainings {
        tx.run(sql!(
            "update training set person = $2 where person = $1 and training = $3",
            gone,
            kept,
            training.as_str()
        ))
        .await?;
    }
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
/// goes ends. Gives the shifts of which a place was held for it.
async fn move_waits(
    tx: &mut Tx,
    kept: PersonId,
    gone: PersonId,
    now: Timestamp,
    moved: &mut Moved,
) -> Result<Vec<ShiftId>> {
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
    let held =
        tx.all(sql!("select w.shift from waiting w where w.person = $1 and w.state = 'offered' order by 1", gone));
    let held: Vec<ShiftId> = held.await?;
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
    Ok(held)
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
