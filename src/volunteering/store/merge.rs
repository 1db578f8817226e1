//! SQL of the hours and wishes of two records that become one, and of parting them again; their places and waits are in
//! `merge_places.rs`. The shifts and both people are held by the caller.

use super::merge_places::{self as places, EndedWait, Exchanged, MovedSignup, Released};
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
    /// Places on shifts which the kept record had given back: its own sign-up went the other way.
    pub exchanged: Vec<Exchanged>,
    /// Places both held on one shift: the second was given back.
    pub released: Vec<Released>,
    /// Waits for a place.
    pub waits: Vec<i64>,
    /// Waits nearer to a place than the kept record's own, which went the other way.
    pub exchanged_waits: Vec<Exchanged>,
    /// Waits of the record that goes that ended, because the kept record waits, too, or has a place.
    pub ended_waits: Vec<EndedWait>,
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
    /// Whether only the record that goes had asked not to be asked around.
    pub never: bool,
}

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
    let exchanged = moved.exchanged.iter().map(|pair| pair.gone);
    let signups: Vec<i64> = moved.signups.iter().map(|signup| signup.id).chain(exchanged).collect();
    for part in signups.chunks(1_000) {
        let mut q = sql!("select u.shift from signup u where u.place is not null");
        q.push_list(" and u.id in (${})", part.iter().copied());
        shifts.extend(tx.all::<ShiftId>(q).await?);
    }
    let mut q = sql!("select w.shift from waiting w where 1 = 1");
    let exchanged = moved.exchanged_waits.iter().map(|pair| pair.gone);
    let ended = moved.ended_waits.iter().map(|wait| wait.id);
    let waits: Vec<i64> = moved.waits.iter().copied().chain(exchanged).chain(ended).collect();
    q.push_list(" and w.id in (${})", waits);
    shifts.extend(tx.all::<ShiftId>(q).await?);
    shifts.sort_unstable();
    shifts.dedup();
    Ok(shifts)
}

/// Moves all of it. Gives what was moved, and the shifts of which a place is free now.
pub async fn move_all(tx: &mut Tx, kept: PersonId, gone: PersonId, now: Timestamp) -> Result<(Moved, Vec<ShiftId>)> {
    let mut moved = Moved::default();
    places::move_signups(tx, kept, gone, now, &mut moved).await?;
    let mut freed = places::move_waits(tx, kept, gone, now, &mut moved).await?;
    freed.extend(moved.released.iter().map(|place| ShiftId(place.shift)));
    moved.hours = ids(tx.all(sql!("select id from hours where person = $1 order by id", gone)).await?);
    tx.run(sql!("update hours set person = $2 where person = $1", gone, kept)).await?;
    moved.letters = ids(tx.all(sql!("select id from letter where person = $1 order by id", gone)).await?);
    tx.run(sql!("update letter set person = $2 where person = $1", gone, kept)).await?;
    moved.certificates = ids(tx.all(sql!("select id from certificate where person = $1 order by id", gone)).await?);
    tx.run(sql!("update certificate set person = $2 where person = $1", gone, kept)).await?;
    moved.never = move_never(tx, kept, gone).await?;
    move_wishes(tx, kept, gone, &mut moved).await?;
    move_trainings(tx, kept, gone, &mut moved).await?;
    move_answers(tx, kept, gone, &mut moved).await?;
    moved.goal = move_goal(tx, kept, gone).await?;
    freed.sort_unstable();
    freed.dedup();
    Ok((moved, freed))
}

/// Moves it back.
pub async fn move_back(tx: &mut Tx, kept: PersonId, gone: PersonId, moved: &Moved, now: Timestamp) -> Result<()> {
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
    if moved.never {
        tx.run(sql!("delete from cover_never where person = $1", kept)).await?;
    }
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
    places::move_waits_back(tx, kept, gone, moved, now).await?;
    places::move_signups_back(tx, kept, gone, moved).await
}

/// Who does not want to be asked is not asked under the other record either. Whether the kept record had not said so.
async fn move_never(tx: &mut Tx, kept: PersonId, gone: PersonId) -> Result<bool> {
    let said = tx
        .run(sql!(
            "insert into cover_never (person, since) select $2, n.since from cover_never n where n.person = $1
             on conflict (person) do nothing",
            gone,
            kept
        ))
        .await?;
    Ok(said == 1)
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
