//! All SQL of the public face.

use super::figures::Counts;
use crate::error::Result;
use db::{Tx, sql};
use jiff::civil::Date;
use jiff::{Span, Timestamp};

/// Counts of public things: nothing here is about one person.
pub async fn counts(tx: &mut Tx, today: Date, year_starts: Date, now: Timestamp) -> Result<Counts> {
    let in_two_weeks = today.saturating_add(Span::new().days(14));
    Ok(tx
        .one(sql!(
            "select (select count(*) from school s where s.active) as schools,
                    (select cast(coalesce(sum(s.capacity - s.taken), 0) as bigint)
                     from shift s join opportunity o on o.id = s.opportunity
                     where s.on_date >= $1 and s.on_date <= $2 and s.starts_at > $3
                       and s.state = 'open' and o.state = 'published') as places,
                    (select cast(coalesce(sum(h.minutes), 0) as bigint)
                     from given_time h where h.on_date >= $4) as minutes",
            today,
            in_two_weeks,
            now,
            year_starts
        ))
        .await?)
}
