//! The year's summary: what came from a donor in a calendar year on one sheet, sent once in January.

use super::act::Act;
use super::gift::DonorId;
use super::notices;
use super::store::donor as donors;
use super::store::summary as store;
use crate::error::{Error, Result};
use crate::random::hash;
use db::Tx;
use jiff::civil::Date;

/// Sent from this day of January on, when the receipts of the holidays are written down; the law's last day is the 31st.
const FROM: i8 = 10;
/// Summaries of one transaction.
const STEP: i64 = 100;

/// The first and the last day of a calendar year; a year that no calendar of ours has is not there.
pub fn days(year: i16) -> Result<(Date, Date)> {
    if !(2000..=2100).contains(&year) {
        return Err(Error::NotFound);
    }
    let first = Date::new(year, 1, 1).map_err(|_| Error::NotFound)?;
    Ok((first, first.last_of_year()))
}

/// The year whose summaries are sent on this day, if any.
fn due(today: Date) -> Option<i16> {
    (today.month() == 1 && today.day() >= FROM).then(|| today.year() - 1)
}

/// Sends those that are due, some at a time; how many. Whoever has no address gets theirs on paper, and is marked so.
pub async fn send(tx: &mut Tx, act: &Act<'_>) -> Result<usize> {
    let Some(year) = due(act.today()) else { return Ok(0) };
    let (from, to) = days(year)?;
    let waiting = store::without(tx, year, from, to, STEP).await?;
    for id in &waiting {
        one(tx, *id, year, act).await?;
    }
    Ok(waiting.len())
}

async fn one(tx: &mut Tx, id: DonorId, year: i16, act: &Act<'_>) -> Result<()> {
    donors::hold(tx, id).await?;
    let Some(donor) = donors::donor(tx, id).await? else { return Ok(()) };
    let secret = donor.is_reachable().then(|| act.random.token());
    // Twice is once: whoever has one gets no other.
    if store::insert(tx, id, year, secret.as_deref().map(hash), act.now).await?
        && let Some(secret) = secret
    {
        notices::year(tx, id, &donor, year, &secret, act).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn summaries_are_of_the_year_before_and_go_out_in_january() {
        assert_eq!(due(date(2027, 1, 9)), None);
        assert_eq!(due(date(2027, 1, 10)), Some(2026));
        assert_eq!(due(date(2027, 1, 31)), Some(2026));
        assert_eq!(due(date(2027, 2, 1)), None);
        assert!(days(1066).is_err());
    }
}
