//! What was counted a moment ago, for pages that need not count anew.

use jiff::{SignedDuration, Timestamp};
use std::sync::Mutex;

/// The last count.
pub struct Recent<T>(Mutex<Option<(Timestamp, T)>>);

impl<T> Default for Recent<T> {
    fn default() -> Recent<T> {
        Recent(Mutex::new(None))
    }
}

impl<T: Clone> Recent<T> {
    /// The last count, while it is good. A clock that was set back does not keep one alive.
    pub fn get(&self, now: Timestamp, good_for: SignedDuration) -> Option<T> {
        let kept = self.0.lock().expect("nobody panics while counting");
        kept.as_ref().filter(|(at, _)| (*at..*at + good_for).contains(&now)).map(|(_, count)| count.clone())
    }

    pub fn keep(&self, now: Timestamp, count: &T) {
        *self.0.lock().expect("nobody panics while counting") = Some((now, count.clone()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_is_good_for_its_time_and_not_before_it_was_made() {
        let (recent, good_for) = (Recent::default(), SignedDuration::from_mins(5));
        let noon = Timestamp::UNIX_EPOCH + SignedDuration::from_hours(12);
        assert_eq!(recent.get(noon, good_for), None);
        recent.keep(noon, &7);
        assert_eq!(recent.get(noon + SignedDuration::from_secs(299), good_for), Some(7));
        assert_eq!(recent.get(noon + SignedDuration::from_secs(300), good_for), None);
        assert_eq!(recent.get(noon - SignedDuration::from_secs(1), good_for), None);
    }
}
