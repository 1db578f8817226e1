//! How well one offer would meet one need, kept as the parts it is made of.

use crate::days::Days;

/// One of the two sides of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// The place of the need.
    Need,
    /// Whoever offers.
    Offer,
}

/// Why a pair is good, or less good: a code with its values. The words are the caller's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Reason {
    /// Both are about the same kind of thing, and nothing keeps them apart.
    Kind,
    /// The two places are this far apart, in a straight line.
    Near {
        /// Metres, rounded down.
        metres: u32,
    },
    /// Both name this language, by the caller's number for it.
    Language(u32),
    /// Both name this skill, by the caller's number for it.
    Skill(u32),
    /// Both name this audience (a grade, an age), by the caller's number for it.
    Audience(u32),
    /// The days of the week that suit both.
    Days(Days),
    /// How much of the quantity asked for the offer could meet.
    Covers {
        /// Thousandths of the need's quantity, 1 to 1000.
        per_mille: u16,
    },
    /// The offer has a part of the sizes wanted; what it covers is no more than that. Without points of its own.
    Sizes {
        /// Thousandths of the sizes wanted.
        per_mille: u16,
    },
    /// The two have worked together before.
    Together {
        /// How often.
        times: u32,
    },
    /// One of the two has said no to the other before; its points are negative.
    Refused {
        /// How often.
        times: u32,
    },
    /// One of the two has said that this kind is nothing for them; its points are negative.
    NotTheirs {
        /// How often.
        times: u32,
        /// Who said it.
        by: Side,
    },
    /// It is as far as what one of the two said was too far, or farther; its points are negative.
    TooFar {
        /// The metres of which it was said.
        metres: u32,
        /// Who said it.
        by: Side,
    },
    /// Poverty where the need arises; a part of the equity term.
    Poverty {
        /// Thousandths, 0 to 1000.
        per_mille: u16,
    },
    /// Time since the place of the need last had help; a part of the equity term.
    WithoutHelp {
        /// Whole months, or nothing where there never was any help.
        months: Option<u16>,
    },
    /// Points that the caller gave whole, without parts.
    Given,
    /// A reason of the caller's own, by the caller's number for it.
    Other(u32),
}

/// One summand of a fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// What the points are for.
    pub reason: Reason,
    /// Points, added to the other parts; negative where it speaks against the pair.
    pub points: i64,
}

/// The fit of a pair: its parts, and nothing hidden between them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fit {
    /// The parts in the order in which they were found.
    pub parts: Vec<Part>,
}

impl Fit {
    /// A fit of one part.
    pub fn of(reason: Reason, points: i64) -> Self {
        Self { parts: vec![Part { reason, points }] }
    }

    /// Adds a part. A part of no points is kept: it may be worth saying.
    pub fn add(&mut self, reason: Reason, points: i64) {
        self.parts.push(Part { reason, points });
    }

    /// The sum of the parts.
    pub fn points(&self) -> i64 {
        self.parts.iter().fold(0, |sum, part| sum.saturating_add(part.points))
    }

    /// The parts, those that weigh most first: the order in which a person wants to hear them.
    pub fn strongest(&self) -> Vec<Part> {
        let mut parts = self.parts.clone();
        parts.sort_by_key(|part| std::cmp::Reverse(part.points.saturating_abs()));
        parts
    }
}
