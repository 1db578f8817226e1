//! Counts of people that may be published.
//!
//! A count of a few people can tell who they are, so it is left out (primary suppression). What is left out could be worked
//! out from the total beside it, so more is left out (complementary suppression), until each small count could be any of
//! at least as many values as the limit says. A count of nobody is shown: nobody is in it.
//!
//! ```
//! let shown = cells::beside_total(&[120, 45, 9], 10);
//! assert_eq!(shown, Some(vec![Some(120), None, None]));
//! ```

mod list;

pub use list::beside_total;

/// Whether a count that stands alone, with no total beside it, may be published.
#[must_use]
pub const fn is_small(count: u64, limit: u64) -> bool {
    count > 0 && count < limit
}

/// A count that stands alone; nothing when it is small.
#[must_use]
pub const fn alone(count: u64, limit: u64) -> Option<u64> {
    if is_small(count, limit) { None } else { Some(count) }
}
