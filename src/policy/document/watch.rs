//! Continuous checks: whether a screening company goes on looking at people while they volunteer, and with which permission.

use super::Policy;
use super::clearance::Clearance;
use super::declare::table;
use super::problem::Fault;
use super::read::Reading;

table! {
    /// Whether and with which permission the company goes on looking.
    pub struct Watch {
        /// Whether anybody is watched.
        pub on: bool,
        /// The version of the disclosure and of the authorisation from which they speak of reports throughout service.
        pub permission_from: u32 = 1..=9_999,
    }
}

impl Clearance {
    /// The version of both texts that somebody must have signed to be watched; nothing where nobody is watched.
    pub fn watch_from(&self) -> Option<i64> {
        self.watch.as_ref().filter(|watch| watch.on).map(|watch| i64::from(watch.permission_from))
    }
}

impl Policy {
    /// Refuses a version that neither text has yet: nobody could sign it.
    pub(super) fn check_watch(&self, reading: &mut Reading) {
        let newest = self.texts.disclosure.version.min(self.texts.authorisation.version);
        if self.clearance.watch_from().is_some_and(|from| from > i64::from(newest)) {
            let fault = Fault::OutOfRange { min: 1, max: i64::from(newest) };
            reading.wrong("clearance.watch.permission_from", fault);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::policy::document::tests::{cms, with};
    use crate::policy::document::{CMS, Policy};

    #[test]
    fn nobody_is_watched_where_the_document_does_not_say_so() {
        assert_eq!(cms().clearance.watch_from(), Some(2));
        let off = CMS.replacen("\non = true\npermission_from", "\non = false\npermission_from", 1);
        assert_eq!(Policy::parse(&off).expect("a good policy").clearance.watch_from(), None);
        let silent = CMS.replacen("[clearance.watch]\non = true\npermission_from = 2\n", "", 1);
        assert_ne!(silent, CMS);
        assert_eq!(Policy::parse(&silent).expect("a good policy").clearance.watch_from(), None);
    }

    #[test]
    fn a_permission_that_nobody_can_sign_is_refused() {
        let problems = with("permission_from = 2", "permission_from = 3");
        assert!(
            problems.iter().any(|p| p.contains("clearance.watch.permission_from: write a number from 1 to 2")),
            "{problems:#?}"
        );
        let problems = with("permission_from = 2\n", "");
        assert!(
            problems.iter().any(|p| p.contains("clearance.watch.permission_from: this is missing")),
            "{problems:#?}"
        );
    }
}
