//! What a partner is shown of the hours of those who come for it singly: never so few people's that it could work out whose they
//! were.
//!
//! Hours are put into batches of whole months that are over, by the month in which the last of three things had happened: they were
//! given, a school confirmed them, their volunteer agreed. A batch takes on the next month until it holds the hours of as many
//! people as the rules ask for, and only then is it shown. All that a partner ever sees is sums of whole batches, on its page and in its
//! reports, so that the difference of any two of them is no smaller group. What is in no batch yet is in no sum.

use super::organisation::OrganisationId;
use super::store::affiliation::{self as store, Line, Singles};
use crate::error::Result;
use crate::people::PersonId;
use crate::policy::InForce;
use db::Tx;
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// Hours that are shown together.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Batch {
    /// The last day of its last month.
    until: Date,
    people: BTreeSet<PersonId>,
    visits: i64,
    minutes: i64,
}

impl Batch {
    fn begin() -> Batch {
        Batch { until: Date::MIN, people: BTreeSet::new(), visits: 0, minutes: 0 }
    }

    fn take(&mut self, line: &Line) {
        self.people.insert(line.person);
        self.visits += 1;
        self.minutes += line.minutes;
    }
}

/// What may be shown of the batches that ended from one day to another. Nobody, where there are too few.
pub async fn given_by_many(
    tx: &mut Tx,
    organisation: OrganisationId,
    (from, to): (Date, Date),
    rules: &InForce,
    today: Date,
) -> Result<Singles> {
    let lines = store::lines(tx, organisation).await?;
    let month = |line: &Line| month_of(line, rules);
    let batches = batches(&lines, month, rules.evidence.small_cell, today);
    Ok(sum(batches.iter().filter(|batch| from <= batch.until && batch.until <= to)))
}

fn sum<'b>(batches: impl Iterator<Item = &'b Batch>) -> Singles {
    let mut people: BTreeSet<PersonId> = BTreeSet::new();
    let mut singles = Singles::default();
    for batch in batches {
        people.extend(&batch.people);
        singles.visits += batch.visits;
        singles.minutes += batch.minutes;
    }
    Singles { people: i64::try_from(people.len()).unwrap_or(i64::MAX), ..singles }
}

/// The first day of the month in which all was there that lets a line count.
fn month_of(line: &Line, rules: &InForce) -> Date {
    let decided = line.decided_at.map_or(line.on_date, |at| rules.calendar.day_of(at));
    line.on_date.max(decided).max(rules.calendar.day_of(line.agreed_at)).first_of_month()
}

/// The batches that are full, in order.
fn batches(lines: &[Line], month: impl Fn(&Line) -> Date, least: u32, today: Date) -> Vec<Batch> {
    let mut months: BTreeMap<Date, Vec<&Line>> = BTreeMap::new();
    for line in lines {
        months.entry(month(line)).or_default().push(line);
    }
    let mut full = Vec::new();
    let mut open = Batch::begin();
    for (first, lines) in months.range(..today.first_of_month()) {
        lines.iter().for_each(|line| open.take(line));
        if open.people.len() >= least as usize {
            let until = first.saturating_add(1.month()).saturating_sub(1.day());
            full.push(Batch { until, ..std::mem::replace(&mut open, Batch::begin()) });
        }
    }
    full
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::Timestamp;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn line(person: i64, on_date: Date) -> Line {
        Line { person: PersonId(person), on_date, minutes: 60, decided_at: None, agreed_at: Timestamp::UNIX_EPOCH }
    }

    fn by_day(line: &Line) -> Date {
        line.on_date.first_of_month()
    }

    #[test]
    fn a_month_of_too_few_waits_for_the_next() {
        let (august, september, october) = (date(2026, 8, 3), date(2026, 9, 3), date(2026, 10, 3));
        let lines = [line(1, august), line(2, august), line(2, september), line(3, september), line(1, october)];
        let found = batches(&lines, by_day, 3, date(2026, 11, 1));
        assert_eq!(found.len(), 1, "{found:?}");
        let all = sum(found.iter());
        assert_eq!((all.people, all.visits, all.minutes, found[0].until), (3, 4, 240, date(2026, 9, 30)));
        // September is not over.
        assert_eq!(batches(&lines, by_day, 3, date(2026, 9, 30)), []);
    }

    proptest! {
        /// Whoever looks every month, and knows every figure there was, never finds what fewer people gave.
        #[test]
        fn no_two_figures_differ_by_few_people(given in prop::collection::vec((1..20_i64, 0..24_i32), 0..120), least in 2..12_u32) {
            let start = date(2026, 1, 1);
            let lines: Vec<Line> =
                given.iter().map(|(person, months)| line(*person, start.saturating_add(months.months()))).collect();
            let at = |months: i32| batches(&lines, by_day, least, start.saturating_add(months.months()));
            for months in 0..25_i32 {
                let (before, after) = (at(months), at(months + 1));
                prop_assert!(after.starts_with(&before));
                for new in &after[before.len()..] {
                    prop_assert!(new.people.len() >= least as usize);
                }
            }
        }
    }
}
