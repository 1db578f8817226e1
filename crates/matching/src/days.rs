//! Days of the week as a set.

/// A set of days of the week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Days(u8);

impl Days {
    /// No day.
    pub const NONE: Self = Self(0);
    /// All seven.
    pub const ALL: Self = Self(0b111_1111);

    /// The days given as 0 (Monday) to 6 (Sunday); other numbers are left out.
    pub fn of(days: &[u8]) -> Self {
        Self(days.iter().filter(|day| **day < 7).fold(0, |set, day| set | 1 << day))
    }

    /// The days in both sets.
    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many there are.
    pub fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// The days as 0 (Monday) to 6 (Sunday), in order.
    pub fn iter(self) -> impl Iterator<Item = u8> {
        (0..7).filter(move |day| self.0 & 1 << day != 0)
    }
}
