//! The figures on the home page: counted from the records, or not shown.

use super::store;
use crate::app::App;
use crate::error::Result;
use db::Tx;
use jiff::SignedDuration;

/// How long a count is good enough to show to strangers. Counting a year of hours takes longer than the rest of the page.
const GOOD_FOR: SignedDuration = SignedDuration::from_mins(5);

/// What the district did and needs, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    pub schools: i64,
    /// Places still free on shifts of the next two weeks.
    pub places: i64,
    /// Minutes that count, this school year.
    pub minutes: i64,
}
db::row!(Counts { schools, places, minutes });

/// The counts, at most five minutes old.
pub async fn counts(app: &App, tx: &mut Tx) -> Result<Counts> {
    let now = app.now();
    if let Some(counts) = app.figures.get(now, GOOD_FOR) {
        return Ok(counts);
    }
    let year = app.policy().calendar.school_year_of(app.today());
    let counts = store::counts(tx, app.today(), year.first, now).await?;
    app.figures.keep(now, &counts);
    Ok(counts)
}
