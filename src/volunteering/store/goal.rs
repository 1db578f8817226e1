//! The SQL of goals of hours. Only their owner reads them.

use crate::error::Result;
use crate::people::PersonId;
use crate::volunteering::goal::{Goal, NewGoal};
use db::{Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// Somebody's own goal, with what counts towards it.
pub async fn of(tx: &mut Tx, person: PersonId) -> Result<Option<Goal>> {
    Ok(tx
        .maybe(sql!(
            "select g.minutes, g.first_on, g.last_on,
                    (select cast(coalesce(sum(h.minutes), 0) as bigint) from hours h
                     where h.person = g.person and h.on_date >= g.first_on and h.on_date <= g.last_on
                       and h.state in ('confirmed', 'locked')) as confirmed,
                    (select cast(coalesce(sum(h.minutes), 0) as bigint) from hours h
                     where h.person = g.person and h.on_date >= g.first_on and h.on_date <= g.last_on
                       and h.state in ('captured', 'pending')) as waiting
             from hours_goal g where g.person = $1",
            person
        ))
        .await?)
}

pub async fn set(tx: &mut Tx, person: PersonId, new: &NewGoal, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "insert into hours_goal (person, minutes, first_on, last_on, set_at) values ($1, $2, $3, $4, $5)
         on conflict (person) do update set minutes = excluded.minutes, first_on = excluded.first_on,
             last_on = excluded.last_on, set_at = excluded.set_at, reached_at = null",
        person,
        new.minutes,
        new.first_on,
        new.last_on,
        now
    ))
    .await?;
    Ok(())
}

/// Whether there was one.
pub async fn remove(tx: &mut Tx, person: PersonId) -> Result<bool> {
    Ok(tx.run(sql!("delete from hours_goal where person = $1", person)).await? == 1)
}

/// Whoever has reached a goal and was not told.
pub async fn reached(tx: &mut Tx) -> Result<Vec<(PersonId, i64, Date)>> {
    Ok(tx
        .all(sql!(
            "select g.person, g.minutes, g.last_on from hours_goal g
             where g.reached_at is null
               and g.minutes <= (select coalesce(sum(h.minutes), 0) from hours h
                                 where h.person = g.person and h.on_date >= g.first_on and h.on_date <= g.last_on
                                   and h.state in ('confirmed', 'locked'))
             order by g.person limit 500"
        ))
        .await?)
}

/// They are told now, and not again.
pub async fn told(tx: &mut Tx, person: PersonId, now: Timestamp) -> Result<()> {
    tx.run(sql!("update hours_goal set reached_at = $2 where person = $1", person, now)).await?;
    Ok(())
}
