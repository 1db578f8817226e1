//! The season ahead: applications by week, a year ago and now, so that nobody is surprised by August.

use super::store::volunteers as store;
use crate::app::App;
use crate::error::Result;
use db::Tx;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// How long a count is good enough: it is of weeks.
const GOOD_FOR: SignedDuration = SignedDuration::from_mins(15);
const WEEK: i64 = 604_800;
/// From the first of the epoch, a Thursday, to the first Monday.
const MONDAY: i64 = 4 * 86_400;
/// Weeks back and weeks ahead.
const AROUND: i64 = 12;
const YEAR: i64 = 52;
/// The drawing, in its own units.
const WIDTH: i64 = 480;
const HEIGHT: i64 = 120;

/// One week: what it was a year ago, and what it is now.
#[derive(Clone)]
pub struct Week {
    pub begins: Date,
    pub then: i64,
    /// Nothing for weeks to come.
    pub now: Option<i64>,
}

/// The weeks around today.
#[derive(Clone)]
pub struct Season {
    pub weeks: Vec<Week>,
    /// How many came in the next four weeks, a year ago.
    pub next_four: i64,
    /// How many came in the last four weeks.
    pub last_four: i64,
    /// Nothing is known of the next weeks a year ago: the forecast begins when a year is over.
    pub first_year: bool,
}

/// The weeks around today, counted at most a quarter of an hour ago. They begin on Mondays, by the district's clock as it runs today: an hour of a Sunday night in
/// the other half of the year counts for the week beside it.
pub async fn season(app: &App, tx: &mut Tx, zone: &TimeZone) -> Result<Season> {
    let now = app.now();
    if let Some(season) = app.season.get(now, GOOD_FOR) {
        return Ok(season);
    }
    let shift = i64::from(zone.to_offset(now).seconds()) - MONDAY;
    let this = (now.as_second() + shift) / WEEK;
    let from = now - SignedDuration::from_secs((YEAR + AROUND + 1) * WEEK);
    let season = of(&store::weeks(tx, from, shift).await?, this);
    app.season.keep(now, &season);
    Ok(season)
}

fn of(counts: &[(i64, i64)], this: i64) -> Season {
    let count = |week: i64| counts.iter().find(|(known, _)| *known == week).map_or(0, |(_, count)| *count);
    let week = |week: i64| Week {
        begins: Timestamp::from_second(week * WEEK + MONDAY)
            .map_or(Date::MIN, |at| at.to_zoned_datetime(TimeZone::UTC).date()),
        then: count(week - YEAR),
        now: (week <= this).then(|| count(week)),
    };
    Season {
        weeks: (this - AROUND..=this + AROUND).map(week).collect(),
        next_four: (this + 1..=this + 4).map(|week| count(week - YEAR)).sum(),
        last_four: (this - 3..=this).map(count).sum(),
        first_year: !counts.iter().any(|(week, _)| *week <= this - YEAR + 1),
    }
}

/// A bar of the drawing.
pub struct Bar {
    pub x: i64,
    pub y: i64,
    pub height: i64,
}

impl Season {
    fn most(&self) -> i64 {
        self.weeks.iter().map(|week| week.then.max(week.now.unwrap_or(0))).max().unwrap_or(0).max(1)
    }

    fn slot() -> i64 {
        WIDTH / (2 * AROUND + 1)
    }

    fn height(&self, count: i64) -> i64 {
        count * (HEIGHT - 10) / self.most()
    }

    /// A year ago.
    pub fn bars(&self) -> Vec<Bar> {
        let bar = |(at, week): (usize, &Week)| {
            let height = self.height(week.then);
            Bar { x: at as i64 * Season::slot() + 2, y: HEIGHT - height, height }
        };
        self.weeks.iter().enumerate().map(bar).collect()
    }

    /// Now, as the points of a line.
    pub fn points(&self) -> String {
        let point = |(at, week): (usize, &Week)| {
            let count = week.now?;
            Some(format!("{},{}", at as i64 * Season::slot() + Season::slot() / 2, HEIGHT - self.height(count)))
        };
        self.weeks.iter().enumerate().filter_map(point).collect::<Vec<_>>().join(" ")
    }

    /// Whether there is anything to show.
    pub fn is_empty(&self) -> bool {
        self.weeks.iter().all(|week| week.then == 0 && week.now.unwrap_or(0) == 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_weeks_are_those_of_a_year_ago() {
        let this = 3_000;
        let counts = [(this - YEAR + 1, 40), (this - YEAR + 4, 2), (this - YEAR + 5, 1_000), (this, 7), (this - 4, 9)];
        let season = of(&counts, this);
        assert_eq!((season.next_four, season.last_four), (42, 7));
        assert!(!season.first_year);
        assert_eq!(season.weeks.len(), 25);
        assert_eq!(season.weeks[12].now, Some(7));
        assert_eq!(season.weeks[13].now, None);
        assert!(season.bars().iter().all(|bar| bar.height <= HEIGHT && bar.y >= 0));
        assert_eq!(season.points().split(' ').count(), 13);
    }

    #[test]
    fn a_district_that_began_less_than_a_year_ago_knows_no_last_year() {
        let this = 3_000;
        assert!(of(&[], this).first_year);
        assert!(of(&[(this - YEAR + 2, 7), (this, 1)], this).first_year, "the next week of last year is not known");
        assert!(!of(&[(this - YEAR + 1, 7)], this).first_year);
        assert!(!of(&[(this - YEAR - 6, 7)], this).first_year);
    }

    #[test]
    fn weeks_begin_on_mondays() {
        let season = of(&[], 2_957);
        assert!(season.weeks.iter().all(|week| week.begins.weekday() == jiff::civil::Weekday::Monday));
        assert_eq!(season.weeks[12].begins, jiff::civil::date(2026, 9, 7));
    }

    #[test]
    fn a_district_without_any_is_empty_and_divides_by_nothing() {
        let season = of(&[], 3_000);
        assert!(season.is_empty());
        assert!(season.bars().iter().all(|bar| bar.height == 0));
    }
}
