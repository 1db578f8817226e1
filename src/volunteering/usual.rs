//! How long each step of a clearance usually takes: the middle of the last cases, counted now and then.

use super::clearance::rules::usual_days;
use super::store::usual as store;
use crate::app::App;
use crate::error::Result;
use db::Tx;
use jiff::{SignedDuration, Timestamp};

/// How long a count is good enough.
const GOOD_FOR: SignedDuration = SignedDuration::from_hours(1);

/// What somebody waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wait {
    Consent,
    School,
    Id,
    Signature,
    Checks,
    Review,
}

/// Days, as far as enough cases have gone this way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Usual {
    days: [Option<i64>; 6],
}

impl Usual {
    pub fn days(&self, wait: Wait) -> Option<i64> {
        self.days[wait as usize]
    }
}

/// When one case passed its gates.
#[derive(Debug, Clone, Copy)]
pub struct Passed {
    pub submitted_at: Timestamp,
    pub consent_at: Option<Timestamp>,
    pub school_at: Option<Timestamp>,
    pub id_seen_at: Option<Timestamp>,
    pub authorised_at: Option<Timestamp>,
    /// When it was sent to people to weigh.
    pub review_at: Option<Timestamp>,
    pub decided_at: Timestamp,
}
db::row!(Passed { submitted_at, consent_at, school_at, id_seen_at, authorised_at, review_at, decided_at });

impl Passed {
    /// What was waited for, and how long: each step from the end of the one before, in the order they came.
    fn waits(&self) -> Vec<(Wait, i64)> {
        let end = if self.review_at.is_some() { Wait::Review } else { Wait::Checks };
        let steps = [
            (Wait::Consent, self.consent_at),
            (Wait::School, self.school_at),
            (Wait::Id, self.id_seen_at),
            (Wait::Signature, self.authorised_at),
            (Wait::Checks, self.review_at),
            (end, Some(self.decided_at)),
        ];
        // What was there before it was sent was not waited for: an ID seen for the level one has, a signature given with the rest.
        let mut steps: Vec<(Wait, Timestamp)> = steps
            .into_iter()
            .filter_map(|(wait, at)| Some((wait, at?)))
            .filter(|(_, at)| *at > self.submitted_at)
            .collect();
        steps.sort_by_key(|(_, at)| *at);
        let mut before = self.submitted_at;
        let mut waits = Vec::new();
        for (wait, at) in steps {
            waits.push((wait, at.duration_since(before).as_hours() / 24));
            before = at;
        }
        waits
    }
}

/// The middle of each wait.
fn usual(cases: &[Passed]) -> Usual {
    let mut took: [Vec<i64>; 6] = Default::default();
    for (wait, days) in cases.iter().flat_map(Passed::waits) {
        took[wait as usize].push(days);
    }
    Usual { days: took.map(usual_days) }
}

/// The usual days, at most an hour old.
pub async fn days(app: &App, tx: &mut Tx) -> Result<Usual> {
    let now = app.now();
    if let Some(usual) = app.usual.get(now, GOOD_FOR) {
        return Ok(usual);
    }
    let counted = usual(&store::passed(tx).await?);
    app.usual.keep(now, &counted);
    Ok(counted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_hours(24 * number)
    }

    #[test]
    fn each_step_is_counted_from_the_one_before() {
        let case = Passed {
            submitted_at: day(0),
            consent_at: None,
            school_at: None,
            id_seen_at: Some(day(3)),
            authorised_at: Some(day(0)),
            review_at: Some(day(5)),
            decided_at: day(11),
        };
        assert_eq!(case.waits(), [(Wait::Id, 3), (Wait::Checks, 2), (Wait::Review, 6)]);
        assert_eq!(usual(&[case; 4]).days(Wait::Id), None, "four are too few to speak of");
        let counted = usual(&[case; 5]);
        assert_eq!((counted.days(Wait::Id), counted.days(Wait::Review)), (Some(3), Some(6)));
        assert_eq!(counted.days(Wait::Signature), None);
    }
}
