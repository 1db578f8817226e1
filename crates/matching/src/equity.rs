//! The equity term: points that a need has because of where it arises, the same for every offer.
//!
//! `alpha × (share × poverty + (1 − share) × months without help ÷ full months)`, in whole points, each summand rounded down.
//! It is added to the fit of each pair and never hidden in it, so that a page can say how many points poverty gave,
//! and a comparison can say how much fit was given up for it.

use crate::fit::{Part, Reason};

/// The district's weight of equity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Equity {
    /// Points at the full burden; 0 turns the term off.
    pub alpha: u32,
    /// Thousandths of `alpha` that poverty can give; the rest is for months without help.
    pub poverty_share: u16,
    /// Months without help that count as the full burden; more do not count for more.
    pub full_months: u16,
}

impl Default for Equity {
    /// Half for poverty, half for two years without help; as many points as a whole place near by.
    fn default() -> Self {
        Self { alpha: 300, poverty_share: 500, full_months: 24 }
    }
}

/// What weighs on the place where a need arises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Burden {
    /// Poverty, 0 to 1000 thousandths; more is read as 1000.
    pub poverty: u16,
    /// Whole months since the last help; nothing where there never was any, which is the full burden.
    pub months: Option<u16>,
}

impl Burden {
    /// No burden: the term is nothing.
    pub const NONE: Self = Self { poverty: 0, months: Some(0) };
}

impl Equity {
    /// The two parts of the term for a place.
    pub fn parts(&self, burden: Burden) -> [Part; 2] {
        let share = i64::from(self.poverty_share.min(1000));
        let alpha = i64::from(self.alpha);
        let poverty = burden.poverty.min(1000);
        let full = i64::from(self.full_months.max(1));
        let months = burden.months.map_or(full, |months| i64::from(months).min(full));
        [
            Part {
                reason: Reason::Poverty { per_mille: poverty },
                points: alpha * share * i64::from(poverty) / 1_000_000,
            },
            Part {
                reason: Reason::WithoutHelp { months: burden.months },
                points: alpha * (1000 - share) * months / (1000 * full),
            },
        ]
    }

    /// The points of the term for a place.
    pub fn points(&self, burden: Burden) -> i64 {
        self.parts(burden).iter().map(|part| part.points).sum()
    }
}
