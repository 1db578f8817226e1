//! How much one network may ask in a minute, so that guessing and flooding stay slow.

use jiff::Timestamp;
use std::collections::HashMap;
use std::sync::Mutex;

/// Counts by network and minute. In memory: a limit need not survive a restart.
pub struct Limits {
    most: u32,
    counts: Mutex<Counts>,
}

#[derive(Default)]
struct Counts {
    minute: i64,
    by_network: HashMap<String, u32>,
}

impl Limits {
    /// At most `most` changes, or pages, a minute from one network.
    pub fn new(most: u32) -> Limits {
        Limits { most, counts: Mutex::default() }
    }

    /// Counts one change, or page, and says whether it is within the limit.
    pub fn admit(&self, network: &str, now: Timestamp) -> bool {
        self.count(network, now) <= self.most
    }

    /// The same for what costs more than a change, such as sending a code: a fifteenth of it, apart from other changes.
    pub fn admit_costly(&self, what: &str, network: &str, now: Timestamp) -> bool {
        self.admit_share(what, network, 15, now)
    }

    /// The same for what a whole room may do in one minute: one part in `share`.
    pub fn admit_share(&self, what: &str, network: &str, share: u32, now: Timestamp) -> bool {
        self.count(&format!("{what} {network}"), now) <= self.most / share.max(1)
    }

    fn count(&self, network: &str, now: Timestamp) -> u32 {
        let minute = now.as_second() / 60;
        let mut counts = self.counts.lock().expect("nobody panics while counting");
        if counts.minute != minute {
            counts.minute = minute;
            counts.by_network.clear();
        }
        let count = counts.by_network.entry(network.to_owned()).or_insert(0);
        *count += 1;
        *count
    }
}
