//! What was counted a moment ago, for pages that need not count anew.

use jiff::{SignedDuration, Timestamp};
use std::sync::Mutex;

/// A count that is good for a while.
pub struct Recent<T> {
    good_for: SignedDuration,
    kept: Mutex<Option<(Timestamp, T)>>,
}

impl<T: Clone> Recent<T> {
    pub fn good_for(good_for: SignedDuration) -> Recent<T> {
        Recent { good_for, kept: Mutex::new(None) }
    }

    /// The last count, while it is good. A clock that was set back does not keep one alive.
    pub fn get(&self, now: Timestamp) -> Option<T> {
        let kept = self.kept.lock().expect("nobody panics while counting");
        kept.as_ref().filter(|(at, _)| (*at..*at + self.good_for).contains(&now)).map(|(_, count)| count.clone())
    }

    pub fn keep(&self, now: Timestamp, count: &T) {
        *self.kept.lock().expect("nobody panics while counting") = Some((now, count.clone()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_is_good_for_its_time_and_not_before_it_was_made() {
        let recent = Recent::good_for(SignedDuration::from_mins(5));
        let noon = Timestamp::UNIX_EPOCH + SignedDuration::from_hours(12);
        assert_eq!(recent.get(noon), None);
        recent.keep(noon, &7);
        assert_eq!(recent.get(noon + SignedDuration::from_secs(299)), Some(7));
        assert_eq!(recent.get(noon + SignedDuration::from_secs(300)), None);
        assert_eq!(recent.get(noon - SignedDuration::from_secs(1)), None);
    }
}
