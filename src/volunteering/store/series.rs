//! The SQL of shifts that repeat.

use crate::error::Result;
use crate::people::PersonId;
use crate::schools::SchoolId;
use crate::volunteering::opportunity::OpportunityId;
use crate::volunteering::series::{NewSeries, SeriesId};
use crate::volunteering::series_change::Moving;
use crate::volunteering::shift::{ShiftId, Slot};
use crate::volunteering::signup::SignupId;
use db::{Tx, sql, values};
use jiff::Timestamp;
use jiff::civil::Date;

/// Writes the rule and all its shifts.
pub async fn insert(
    tx: &mut Tx,
    opportunity: OpportunityId,
    school: SchoolId,
    new: &NewSeries,
    slots: &[Slot],
    by: PersonId,
    now: Timestamp,
) -> Result<SeriesId> {
    let id = SeriesId(tx.new_id());
    let skipped: Vec<String> = new.skip.iter().map(ToString::to_string).collect();
    tx.run(sql!(
        "insert into shift_series (id, opportunity, weekdays, from_date, until_date, starts, ends, skipped,
                                   created_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        id,
        opportunity,
        new.weekday_digits(),
        new.from,
        new.until,
        new.starts.to_string(),
        new.ends.to_string(),
        skipped.join("\n"),
        by,
        now
    ))
    .await?;
    let rows: Vec<_> = slots
        .iter()
        .map(|slot| {
            let shift = tx.new_id();
            let (date, from, to) = (slot.date, slot.starts_at, slot.ends_at);
            values![shift, opportunity, school, date, from, to, new.capacity, 0_i64, "open", id]
        })
        .collect();
    let columns =
        &["id", "opportunity", "school", "on_date", "starts_at", "ends_at", "capacity", "taken", "state", "series"];
    tx.insert_many("shift", columns, rows).await?;
    Ok(id)
}

/// The rule that made a shift, and how many of its shifts are to come.
pub async fn of_shift(tx: &mut Tx, shift: ShiftId, now: Timestamp) -> Result<Option<(SeriesId, i64)>> {
    Ok(tx
        .maybe(sql!(
            "select s.series, (select count(*) from shift e
                               where e.series = s.series and e.state = 'open' and e.starts_at > $2) as coming
             from shift s where s.id = $1 and s.series is not null",
            shift,
            now
        ))
        .await?)
}

/// Shifts of a rule that have not begun, soonest first; `from` leaves out those before.
pub async fn coming(tx: &mut Tx, series: SeriesId, from: Timestamp, now: Timestamp) -> Result<Vec<Moving>> {
    Ok(tx
        .all(sql!(
            "select s.id, s.on_date, s.starts_at, s.ends_at, s.capacity, s.taken
             from shift s where s.series = $1 and s.state = 'open' and s.starts_at >= $2 and s.starts_at > $3
             order by s.starts_at, s.id limit 400",
            series,
            from,
            now
        ))
        .await?)
}

/// One shift that has not begun.
pub async fn one(tx: &mut Tx, shift: ShiftId, now: Timestamp) -> Result<Option<Moving>> {
    Ok(tx
        .maybe(sql!(
            "select s.id, s.on_date, s.starts_at, s.ends_at, s.capacity, s.taken
             from shift s where s.id = $1 and s.state = 'open' and s.starts_at > $2",
            shift,
            now
        ))
        .await?)
}

/// When other shifts of an opportunity begin, but for these.
pub async fn other_starts(tx: &mut Tx, opportunity: OpportunityId, but: &[ShiftId]) -> Result<Vec<Timestamp>> {
    let mut q = sql!("select s.starts_at from shift s where s.opportunity = $1 and s.state = 'open'", opportunity);
    q.push_list(" and s.id not in (${})", but);
    Ok(tx.all(q).await?)
}

/// Who has an unused place on these shifts.
pub struct Placed {
    pub signup: SignupId,
    pub shift: ShiftId,
    pub person: PersonId,
}
db::row!(Placed { signup, shift, person });

pub async fn placed(tx: &mut Tx, shifts: &[ShiftId]) -> Result<Vec<Placed>> {
    let mut q = sql!(
        "select u.id as signup, u.shift, u.person from signup u
         where u.place is not null and u.state in ('signed_up', 'reminded')"
    );
    q.push_list(" and u.shift in (${})", shifts);
    q.push_text(" order by u.shift, u.id");
    Ok(tx.all(q).await?)
}

/// Other shifts on which these people have a place.
pub async fn elsewhere(
    tx: &mut Tx,
    people: &[PersonId],
    but: &[ShiftId],
    now: Timestamp,
) -> Result<Vec<(PersonId, Timestamp, Timestamp)>> {
    let mut q = sql!(
        "select u.person, s.starts_at, s.ends_at from signup u join shift s on s.id = u.shift
         where u.place is not null and u.left_at is null and s.ends_at > $1",
        now
    );
    q.push_list(" and u.person in (${})", people);
    q.push_list(" and s.id not in (${})", but);
    Ok(tx.all(q).await?)
}

/// Moves a shift.
pub async fn move_to(tx: &mut Tx, shift: ShiftId, slot: &Slot, capacity: i64) -> Result<()> {
    tx.run(sql!(
        "update shift set on_date = $2, starts_at = $3, ends_at = $4, capacity = $5 where id = $1 and taken <= $5",
        shift,
        slot.date,
        slot.starts_at,
        slot.ends_at,
        capacity
    ))
    .await?;
    Ok(())
}

/// The dates of birth of people.
pub async fn born(tx: &mut Tx, people: &[PersonId]) -> Result<Vec<(PersonId, Option<Date>)>> {
    let mut q = sql!("select p.id, p.birth_date from person p where p.merged_into is null");
    q.push_list(" and p.id in (${})", people);
    Ok(tx.all(q).await?)
}
