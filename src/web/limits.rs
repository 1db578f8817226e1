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
    /// At most `most` changes a minute from one network.
    pub fn new(most: u32) -> Limits {
        Limits { most, counts: Mutex::default() }
    }

    /// Counts one change and says whether it is within the limit.
    pub fn admit(&self, network: &str, now: Timestamp) -> bool {
        let minute = now.as_second() / 60;
        let mut counts = self.counts.lock().expect("nobody panics while counting");
        if counts.minute != minute {
            counts.minute = minute;
            counts.by_network.clear();
        }
        let count = counts.by_network.entry(network.to_owned()).or_insert(0);
        *count += 1;
        *count <= self.most
    }
}
