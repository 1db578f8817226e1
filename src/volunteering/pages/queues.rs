//! What the queues share: the filter in the address of the page, and the choices it offers.

use crate::volunteering::store::queue::{COUNTED, Line, Wanted};
use crate::web::Page;
use jiff::{SignedDuration, Timestamp};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

/// Ages that can be asked for, in days.
const AGES: &[i64] = &[7, 14, 30, 60];

#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Filter {
    pub state: String,
    pub school: String,
    pub q: String,
    pub level: String,
    /// Only what waits for so many days or more.
    pub older: String,
    /// Of reviewers: `mine`, or `free` for what nobody has taken.
    pub who: String,
    /// Of reviewers: `yes` for those whose result should have come.
    pub late: String,
    /// Of applications: `references` for those with an answer nobody read, `talk` for those that wait for one.
    pub heard: String,
    /// Where the page begins: `since-id` of the last line before it.
    pub after: String,
    /// `all`: every line is marked, for those who have no script and no mouse.
    pub marked: String,
}

impl Filter {
    /// The address of this list with one thing changed, from its beginning.
    pub fn with(&self, base: &str, name: &str, value: &str) -> String {
        let kept = [
            ("state", &self.state),
            ("school", &self.school),
            ("q", &self.q),
            ("level", &self.level),
            ("older", &self.older),
            ("who", &self.who),
            ("late", &self.late),
            ("heard", &self.heard),
        ];
        let mut parts: Vec<(&str, &str)> =
            kept.iter().map(|(n, v)| (*n, v.as_str())).filter(|(n, _)| *n != name).collect();
        // Marks are of one page: that one stays.
        if name == "marked" {
            parts.push(("after", &self.after));
        }
        parts.push((name, value));
        let parts = parts.iter().filter(|(_, value)| !value.is_empty());
        let parts: Vec<String> =
            parts.map(|(name, value)| format!("{name}={}", utf8_percent_encode(value, NON_ALPHANUMERIC))).collect();
        if parts.is_empty() { base.to_owned() } else { format!("{base}?{}", parts.join("&")) }
    }

    /// Since before when somebody waits.
    pub fn before(&self, now: Timestamp) -> Option<Timestamp> {
        let days: i64 = self.older.parse().ok()?;
        (1..=3_650).contains(&days).then(|| now - SignedDuration::from_hours(24 * days))
    }

    pub fn is_marked(&self) -> bool {
        self.marked == "all"
    }

    /// Whether anything narrows the list beside the state.
    pub fn is_narrowed(&self) -> bool {
        [&self.school, &self.q, &self.level, &self.older, &self.who, &self.heard].iter().any(|value| !value.is_empty())
    }
}

/// Levels that are cleared for, as choices.
pub fn levels(page: &Page) -> Vec<(String, String)> {
    let levels = page.policy().clearance.levels.iter().filter(|level| level.number > 1);
    levels.map(|l| (l.number.to_string(), format!("{} · {}", l.number, l.name.get(page.lang())))).collect()
}

/// Ages, as choices.
pub fn ages(page: &Page) -> Vec<(String, String)> {
    AGES.iter().map(|days| (days.to_string(), page.t1("queue-older", "days", *days))).collect()
}

/// The filter of the address as the store asks.
pub fn narrowed(wanted: Wanted, filter: &Filter, now: Timestamp) -> Wanted {
    wanted.level(&filter.level).waiting_since_before(filter.before(now))
}

/// Where the next page begins, if this one is full.
pub fn next(lines: &[Line]) -> Option<String> {
    (lines.len() as i64 == crate::volunteering::store::queue::PAGE).then(|| lines.last().map(Line::cursor)).flatten()
}

/// A count as it is shown: beyond what is counted, that there are more.
pub fn counted(page: &Page, count: i64) -> String {
    if count > COUNTED { page.t1("queue-more", "count", COUNTED) } else { page.number(&count) }
}
