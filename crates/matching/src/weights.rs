//! From facts to a fit: which conditions keep two apart, and how many points each reason gives.

use crate::days::Days;
use crate::facts::{Facts, Tag};
use crate::fit::{Fit, Reason, Side};

/// Why two do not fit at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Barrier {
    /// They are about different things.
    OtherKind,
    /// Nothing is wanted, or nothing is offered.
    NoQuantity,
    /// One is over before the other begins.
    OtherDates,
    /// No day of the week suits both.
    NoCommonDay,
    /// Both name sizes, and none of them is the same.
    NoCommonSize,
    /// One requires what the other does not have.
    Lacks(Tag),
    /// The other is further away than one of them reaches.
    TooFar {
        /// Metres between the two.
        metres: u32,
        /// Metres that the shorter reach allows.
        reach: u32,
    },
}

/// What has been between a need's place and an offer's giver before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Past {
    /// How often the two have worked together.
    pub together: u32,
    /// How often one has said no to the other for what is between the two alone.
    pub refused: u32,
    /// The least number of metres of which one of the two said that it was too far, and which.
    pub too_far: Option<(u32, Side)>,
    /// How often one of the two said that this kind is nothing for them, and which.
    pub not_theirs: Option<(u32, Side)>,
}

/// The points of each reason. A district sets them; these are points of one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights {
    /// For every pair that is possible at all.
    pub kind: u32,
    /// For the same place; less with distance, in a straight line.
    pub near: u32,
    /// Metres at which nearness gives nothing any more.
    pub far: u32,
    /// For each language that both name.
    pub language: u32,
    /// For each skill that both name.
    pub skill: u32,
    /// For each audience that both name.
    pub audience: u32,
    /// For all seven days in common; a seventh of it for each.
    pub days: u32,
    /// For an offer that could meet the whole quantity; less for a part.
    pub covers: u32,
    /// For each time the two have worked together, at most three times.
    pub together: u32,
    /// Taken off for each refusal, at most three times.
    pub refused: u32,
    /// Taken off where somebody said that a distance like this was too far; the distance counts once more beside it.
    pub too_far: u32,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            kind: 100,
            near: 300,
            far: 24_000,
            language: 200,
            skill: 150,
            audience: 100,
            days: 70,
            covers: 150,
            together: 40,
            refused: 150,
            too_far: 150,
        }
    }
}

/// More of the past than this does not count for more.
const MOST_PAST: u32 = 3;

impl Weights {
    /// The fit of a need and an offer, or the first thing that keeps them apart.
    pub fn fit(&self, need: &Facts, offer: &Facts, past: Past) -> Result<Fit, Barrier> {
        let mut fit = Fit::of(Reason::Kind, i64::from(self.kind));
        self.each(need, offer, past, |reason, points| fit.add(reason, points))?;
        Ok(fit)
    }

    /// The points of [`Weights::fit`], without its parts and without taking memory.
    pub fn points(&self, need: &Facts, offer: &Facts, past: Past) -> Result<i64, Barrier> {
        let mut sum = i64::from(self.kind);
        self.each(need, offer, past, |_, points| sum += points)?;
        Ok(sum)
    }

    fn each(&self, need: &Facts, offer: &Facts, past: Past, mut add: impl FnMut(Reason, i64)) -> Result<(), Barrier> {
        let (days, metres) = meet(need, offer)?;
        if let Some(metres) = metres {
            add(Reason::Near { metres }, self.nearness(metres));
        }
        for tag in need.common(offer) {
            let (reason, points) = self.shared(tag);
            add(reason, i64::from(points));
        }
        add(Reason::Days(days), i64::from(self.days) * i64::from(days.len()) / 7);
        let sizes = need.sizes_met(offer);
        if sizes < 1000 {
            add(Reason::Sizes { per_mille: sizes }, 0);
        }
        let per_mille = u64::from(offer.quantity.min(need.quantity)) * 1000 / u64::from(need.quantity);
        // At least one thousandth: the offer does cover something. Of a part of the sizes it covers no more than that part.
        let per_mille = (per_mille.max(1) as u16).min(sizes);
        add(Reason::Covers { per_mille }, i64::from(self.covers) * i64::from(per_mille) / 1000);
        if past.together > 0 {
            let points = i64::from(self.together) * i64::from(past.together.min(MOST_PAST));
            add(Reason::Together { times: past.together }, points);
        }
        if past.refused > 0 {
            add(Reason::Refused { times: past.refused }, -self.of_refusals(past.refused));
        }
        if let Some((times, by)) = past.not_theirs {
            add(Reason::NotTheirs { times, by }, -self.of_refusals(times));
        }
        if let (Some(metres), Some((said, by))) = (metres, past.too_far)
            && metres >= said
        {
            let once_more = i64::from(self.near) - self.nearness(metres);
            add(Reason::TooFar { metres: said, by }, -i64::from(self.too_far) - once_more);
        }
        Ok(())
    }

    fn of_refusals(&self, times: u32) -> i64 {
        i64::from(self.refused) * i64::from(times.min(MOST_PAST))
    }

    fn nearness(&self, metres: u32) -> i64 {
        let far = self.far.max(1);
        i64::from(self.near) * i64::from(far - metres.min(far)) / i64::from(far)
    }

    fn shared(&self, tag: Tag) -> (Reason, u32) {
        match tag {
            Tag::Language(id) => (Reason::Language(id), self.language),
            Tag::Skill(id) => (Reason::Skill(id), self.skill),
            Tag::Audience(id) => (Reason::Audience(id), self.audience),
        }
    }
}

/// The days in common and the metres between two, where both places are known; or what keeps them apart.
fn meet(need: &Facts, offer: &Facts) -> Result<(Days, Option<u32>), Barrier> {
    if need.kind != offer.kind {
        return Err(Barrier::OtherKind);
    }
    if need.quantity == 0 || offer.quantity == 0 {
        return Err(Barrier::NoQuantity);
    }
    if need.dates.0.max(offer.dates.0) > need.dates.1.min(offer.dates.1) {
        return Err(Barrier::OtherDates);
    }
    let days = need.days.and(offer.days);
    if days.is_empty() {
        return Err(Barrier::NoCommonDay);
    }
    if need.sizes_met(offer) == 0 {
        return Err(Barrier::NoCommonSize);
    }
    if let Some(tag) = need.missing(offer).or_else(|| offer.missing(need)) {
        return Err(Barrier::Lacks(tag));
    }
    let metres = need.place.zip(offer.place).map(|(here, there)| here.metres_to(&there));
    let reach = need.reach.unwrap_or(u32::MAX).min(offer.reach.unwrap_or(u32::MAX));
    match metres {
        Some(metres) if metres > reach => Err(Barrier::TooFar { metres, reach }),
        _ => Ok((days, metres)),
    }
}
