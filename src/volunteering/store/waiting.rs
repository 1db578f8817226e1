//! The SQL of waiting lists and backups.

use super::answer;
use crate::error::Result;
use crate::people::{Ability, PersonId};
use crate::schools::SchoolId;
use crate::volunteering::opportunity::OpportunityId;
use crate::volunteering::shift::{ShiftId, ShiftState};
use crate::volunteering::signup::Ask;
use crate::volunteering::waiting::{Wait, WaitId};
use crate::volunteering::waiting_flow::{WaitKind, WaitState};
use crate::web::Viewer;
use db::{Tx, sql};
use jiff::Timestamp;

/// A shift as its list sees it. The row is held.
#[derive(Debug, Clone, Copy)]
pub struct Places {
    pub shift: ShiftId,
    pub opportunity: OpportunityId,
    pub school: SchoolId,
    pub capacity: i64,
    pub taken: i64,
    pub starts_at: Timestamp,
    pub state: ShiftState,
    /// Whether the opportunity is shown.
    pub shown: bool,
}
db::row!(Places { shift, opportunity, school, capacity, taken, starts_at, state, shown });

impl Places {
    /// Whether a place on it can still be given to anybody.
    pub fn is_on(&self, now: Timestamp) -> bool {
        self.shown && self.state == ShiftState::Open && self.starts_at > now
    }
}

pub async fn places(tx: &mut Tx, shift: ShiftId) -> Result<Option<Places>> {
    Ok(tx
        .maybe(sql!(
            "select s.id as shift, s.opportunity, s.school, s.capacity, s.taken, s.starts_at, s.state,
                    o.state in ('published', 'filled') as shown
             from shift s join opportunity o on o.id = s.opportunity where s.id = $1",
            shift
        ))
        .await?)
}

/// One's own entry for a shift, whatever became of it.
pub async fn own(tx: &mut Tx, person: PersonId, shift: ShiftId) -> Result<Option<Wait>> {
    Ok(tx
        .maybe(sql!(
            "select w.id, w.shift, w.person, s.school, w.kind, w.state, w.turn, w.joined_at, w.offered_at, w.expires_at,
                    s.starts_at
             from waiting w join shift s on s.id = w.shift where w.person = $1 and w.shift = $2",
            person,
            shift
        ))
        .await?)
}

/// An entry for a job, which acts for nobody.
pub async fn any(tx: &mut Tx, id: WaitId) -> Result<Option<Wait>> {
    Ok(tx
        .maybe(sql!(
            "select w.id, w.shift, w.person, s.school, w.kind, w.state, w.turn, w.joined_at, w.offered_at, w.expires_at,
                    s.starts_at
             from waiting w join shift s on s.id = w.shift where w.id = $1",
            id
        ))
        .await?)
}

/// The entry a link leads to.
pub async fn by_token(tx: &mut Tx, hash: &str) -> Result<Option<Wait>> {
    Ok(tx
        .maybe(sql!(
            "select w.id, w.shift, w.person, s.school, w.kind, w.state, w.turn, w.joined_at, w.offered_at, w.expires_at,
                    s.starts_at
             from waiting w join shift s on s.id = w.shift where w.token_hash = $1",
            hash
        ))
        .await?)
}

/// An entry at a school which the viewer's ability reaches.
pub async fn within_reach(tx: &mut Tx, viewer: &Viewer, ability: Ability, id: WaitId) -> Result<Option<Wait>> {
    Ok(tx
        .maybe(sql!(
            "select w.id, w.shift, w.person, s.school, w.kind, w.state, w.turn, w.joined_at, w.offered_at, w.expires_at,
                    s.starts_at
             from waiting w join shift s on s.id = w.shift
             where w.id = $1 and exists (
                 select 1 from may m where m.person = $2 and m.ability = $3
                   and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = s.school)))",
            id,
            viewer.id(),
            ability.as_str()
        ))
        .await?)
}

/// Puts somebody at the end of the line, or back there.
pub async fn join(tx: &mut Tx, ask: &Ask, kind: WaitKind, now: Timestamp) -> Result<WaitId> {
    let id = WaitId(tx.new_id());
    let (id,) = tx
        .one::<(WaitId,)>(sql!(
            "insert into waiting (id, shift, person, kind, state, turn, joined_at, created_by)
             values ($1, $2, $3, $4, 'waiting',
                     (select coalesce(max(w.turn), 0) + 1 from waiting w where w.shift = $2), $5, $6)
             on conflict (shift, person) do update set kind = excluded.kind, state = excluded.state,
                 turn = excluded.turn, joined_at = excluded.joined_at, created_by = excluded.created_by,
                 offered_at = null, expires_at = null, token_hash = null, decided_at = null, reason = ''
             returning id",
            id,
            ask.shift,
            ask.person,
            kind,
            now,
            ask.by
        ))
        .await?;
    Ok(id)
}

/// The next of a shift's line.
pub async fn first(tx: &mut Tx, shift: ShiftId) -> Result<Option<Wait>> {
    Ok(tx
        .maybe(sql!(
            "select w.id, w.shift, w.person, s.school, w.kind, w.state, w.turn, w.joined_at, w.offered_at, w.expires_at,
                    s.starts_at
             from waiting w join shift s on s.id = w.shift
             where w.shift = $1 and w.kind = 'line' and w.state = 'waiting'
             order by w.turn, w.id limit 1",
            shift
        ))
        .await?)
}

/// Everybody of whose wait something may still come: those with an offer, the line in order, the backups.
pub async fn open(tx: &mut Tx, shift: ShiftId) -> Result<Vec<Wait>> {
    Ok(tx
        .all(sql!(
            "select w.id, w.shift, w.person, s.school, w.kind, w.state, w.turn, w.joined_at, w.offered_at, w.expires_at,
                    s.starts_at
             from waiting w join shift s on s.id = w.shift
             where w.shift = $1 and w.state in ('waiting', 'offered', 'called')
             order by w.kind desc, w.state, w.turn, w.id limit 1000",
            shift
        ))
        .await?)
}

/// Holds a place for somebody, and counts it taken.
pub async fn hold(tx: &mut Tx, wait: &Wait, to: WaitState, now: Timestamp, until: Timestamp) -> Result<()> {
    let written = tx
        .run(sql!(
            "update waiting set state = $2, offered_at = $3, expires_at = $4, token_hash = null
             where id = $1 and state = 'waiting'",
            wait.id,
            to,
            now,
            until
        ))
        .await?;
    let counted = tx.run(sql!("update shift set taken = taken + 1 where id = $1", wait.shift)).await?;
    if (written, counted) != (1, 1) {
        return Err(anyhow::anyhow!("a place was held {written} and counted {counted} times").into());
    }
    Ok(())
}

/// A place is held until another moment.
pub async fn hold_until(tx: &mut Tx, id: WaitId, until: Timestamp) -> Result<()> {
    tx.run(sql!("update waiting set expires_at = $2 where id = $1 and state = 'offered'", id, until)).await?;
    Ok(())
}

/// Ends somebody's wait; a place that was held for them is counted free. What they answered is for whoever takes the place.
pub async fn end(tx: &mut Tx, wait: &Wait, to: WaitState, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update shift set taken = taken - 1
         where id = $1 and exists (select 1 from waiting w where w.id = $2 and w.state = 'offered')",
        wait.shift,
        wait.id
    ))
    .await?;
    tx.run(sql!("update waiting set state = $2, decided_at = $3 where id = $1", wait.id, to, now)).await?;
    if to == WaitState::Taken { Ok(()) } else { answer::forget(tx, wait.person, wait.shift).await }
}

/// Asks a backup, or has them wait again.
pub async fn set_state(tx: &mut Tx, id: WaitId, to: WaitState, offered_at: Option<Timestamp>) -> Result<()> {
    tx.run(sql!(
        "update waiting set state = $2, offered_at = coalesce($3, offered_at) where id = $1",
        id,
        to,
        offered_at
    ))
    .await?;
    Ok(())
}

/// Before everybody else of the shift.
pub async fn put_first(tx: &mut Tx, wait: &Wait, reason: &str) -> Result<()> {
    tx.run(sql!(
        "update waiting set reason = $3, turn = (
             select min(o.turn) - 1 from waiting o where o.shift = $2)
         where id = $1",
        wait.id,
        wait.shift,
        reason
    ))
    .await?;
    Ok(())
}

pub async fn set_reason(tx: &mut Tx, id: WaitId, reason: &str) -> Result<()> {
    tx.run(sql!("update waiting set reason = $2 where id = $1", id, reason)).await?;
    Ok(())
}

/// The secret of the link that was just sent, hashed.
pub async fn set_token(tx: &mut Tx, id: WaitId, hash: &str) -> Result<()> {
    tx.run(sql!("update waiting set token_hash = $2 where id = $1", id, hash)).await?;
    Ok(())
}

/// How many people are in line before somebody, them included, and how long the line is.
pub async fn place_in_line(tx: &mut Tx, wait: &Wait) -> Result<(i64, i64)> {
    Ok(tx
        .one::<(i64, i64)>(sql!(
            "select count(case when w.turn < $2 or (w.turn = $2 and w.id <= $3) then 1 end) as place, count(*) as length
             from waiting w where w.shift = $1 and w.kind = 'line' and w.state = 'waiting'",
            wait.shift,
            wait.turn,
            wait.id
        ))
        .await?)
}

/// How long a shift's line is, how many offers are out, how many backups there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    pub waiting: i64,
    pub offered: i64,
    pub backups: i64,
}
db::row!(Count { waiting, offered, backups });

pub async fn count(tx: &mut Tx, shift: ShiftId) -> Result<Count> {
    Ok(tx
        .one(sql!(
            "select count(case when w.kind = 'line' and w.state = 'waiting' then 1 end) as waiting,
                    count(case when w.state = 'offered' then 1 end) as offered,
                    count(case when w.kind = 'backup' and w.state in ('waiting', 'called') then 1 end) as backups
             from waiting w where w.shift = $1",
            shift
        ))
        .await?)
}

/// Shifts after this one whose list wants looking after: an offer over its time or to somebody without a good
/// clearance, a free place and somebody waiting, backups to be asked, a shift that is over or off.
pub async fn unattended(
    tx: &mut Tx,
    now: Timestamp,
    late: Timestamp,
    lowest: i64,
    after: ShiftId,
    limit: i64,
) -> Result<Vec<ShiftId>> {
    Ok(tx
        .all(sql!(
            "select distinct w.shift from waiting w
             join shift s on s.id = w.shift
             join opportunity o on o.id = s.opportunity
             where w.state in ('waiting', 'offered', 'called') and w.shift > $4 and (
                 s.starts_at <= $1 or s.state <> 'open' or o.state not in ('published', 'filled')
                 or (w.state = 'offered' and w.expires_at <= $1)
                 or (w.state = 'offered' and o.level > $3 and not exists (
                     select 1 from good_clearance g
                     where g.person = w.person and g.level >= o.level and g.valid_from <= s.on_date
                       and g.valid_to >= s.on_date
                       and (g.only_events = 0 or o.category = 'event')
                       and (g.only_chosen = 0 or s.school in (
                           select q.school from clearance_school q where q.clearance = g.clearance))))
                 or (w.state = 'waiting' and w.kind = 'line' and s.taken < s.capacity)
                 or (w.state = 'waiting' and w.kind = 'backup' and s.taken < s.capacity and s.starts_at < $2)
                 or (w.state = 'called' and s.taken >= s.capacity))
             order by w.shift limit $5",
            now,
            late,
            lowest,
            after,
            limit
        ))
        .await?)
}

/// Shifts to come on which a place is held for somebody.
pub async fn held_for(tx: &mut Tx, person: PersonId) -> Result<Vec<ShiftId>> {
    let rows: Vec<(ShiftId,)> = tx
        .all(sql!(
            "select w.shift from waiting w where w.person = $1 and w.state = 'offered' order by w.shift limit 100",
            person
        ))
        .await?;
    Ok(rows.into_iter().map(|(shift,)| shift).collect())
}
