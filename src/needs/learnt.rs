//! What a no teaches: its reason says which other pairs it speaks against, and for whom. A day that does not suit, or any
//! other reason, is about the one pair alone, which rests; "no more for now" stops the offer, or the need, until it changes.

use super::act::Act;
use super::need::NeedId;
use super::offer::OfferId;
use super::pair::Refusal;
use super::store::market::{self as store, Lesson};
use super::topic;
use crate::error::Result;
use crate::schools::{SchoolId, zip_point};
use db::Tx;
use jiff::{SignedDuration, Timestamp};
use matching::{Past, Place, Side};
use std::collections::{HashMap, HashSet};

/// From when on a no still counts.
pub fn since(act: &Act<'_>) -> Timestamp {
    let months = i64::from(act.rules.need_rules().refused_months);
    act.now - SignedDuration::from_hours(24 * 30 * months)
}

/// A no, as it counts for other pairs.
#[derive(Debug, Clone)]
struct No {
    by: Side,
    why: Refusal,
    school: SchoolId,
    giver: String,
    /// What it was about, by the number that matching knows it by.
    kind: u32,
    /// How far apart the two were, where both places are known.
    metres: Option<u32>,
}

/// Every no that speaks against other pairs.
#[derive(Debug, Default)]
pub struct Learnt {
    of_giver: HashMap<String, Vec<No>>,
    of_school: HashMap<SchoolId, Vec<No>>,
    /// Needs of which their school said that there is enough already.
    enough: HashSet<NeedId>,
}

impl Learnt {
    /// From everything that was refused since the policy's time.
    pub async fn load(tx: &mut Tx, act: &Act<'_>) -> Result<Learnt> {
        let since = since(act);
        let mut learnt = Learnt { enough: store::enough(tx, since).await?.into_iter().collect(), ..Learnt::default() };
        for lesson in store::lessons(tx, since).await? {
            learnt.add(no(lesson));
        }
        Ok(learnt)
    }

    fn add(&mut self, no: No) {
        self.of_school.entry(no.school).or_default().push(no.clone());
        self.of_giver.entry(no.giver.clone()).or_default().push(no);
    }

    /// Whether its school said that there is enough already, and nothing changed since.
    pub fn has_enough(&self, need: NeedId) -> bool {
        self.enough.contains(&need)
    }

    /// Adds what was said to what was between a school and a giver, for a pair about this kind.
    pub fn add_to(&self, past: &mut Past, school: SchoolId, giver: &str, kind: u32) {
        for no in self.of_giver.get(giver).into_iter().flatten() {
            no.of_its_giver(past, school, kind);
        }
        for no in self.of_school.get(&school).into_iter().flatten() {
            no.of_its_school(past);
        }
    }
}

impl No {
    /// For another pair of the same giver.
    fn of_its_giver(&self, past: &mut Past, school: SchoolId, kind: u32) {
        match (self.why, self.by, self.metres) {
            (Refusal::Far, Side::Offer, Some(metres)) => self.too_far(past, metres),
            (Refusal::Thing, Side::Offer, _) if self.kind == kind => self.not_theirs(past),
            (Refusal::Thing, Side::Need, _) if self.kind == kind && self.school == school => self.not_theirs(past),
            (Refusal::Conditions, _, _) | (Refusal::Far, _, None) if self.school == school => past.refused += 1,
            _ => {}
        }
    }

    /// For another pair of the same school.
    fn of_its_school(&self, past: &mut Past) {
        if let (Refusal::Far, Side::Need, Some(metres)) = (self.why, self.by, self.metres) {
            self.too_far(past, metres);
        }
    }

    /// The shortest that was too far for either of the two counts.
    fn too_far(&self, past: &mut Past, metres: u32) {
        if past.too_far.is_none_or(|(known, _)| metres < known) {
            past.too_far = Some((metres, self.by));
        }
    }

    fn not_theirs(&self, past: &mut Past) {
        let times = past.not_theirs.map_or(0, |(times, _)| times);
        past.not_theirs = Some((times + 1, self.by));
    }
}

fn no(lesson: Lesson) -> No {
    let school = lesson.lat.zip(lesson.lon).and_then(|(lat, lon)| Place::new(lat, lon));
    let giver = zip_point(&lesson.zip).and_then(|point| Place::new(point.lat, point.lon));
    No {
        by: if lesson.refused_by == "school" { Side::Need } else { Side::Offer },
        why: lesson.reason,
        school: lesson.school,
        giver: known_by(&lesson.giver, lesson.offer),
        kind: topic::number(lesson.kind, &lesson.what),
        metres: school.zip(giver).map(|(here, there)| here.metres_to(&there)),
    }
}

/// By which a giver is known again; whoever has no address is known by the one offer.
pub fn known_by(giver: &str, offer: OfferId) -> String {
    if giver.is_empty() { format!("offer {offer}") } else { giver.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: SchoolId = SchoolId(1);
    const THERE: SchoolId = SchoolId(2);

    fn past(nos: &[(Refusal, Side, Option<u32>)], school: SchoolId, kind: u32) -> Past {
        let mut learnt = Learnt::default();
        for (why, by, metres) in nos {
            let giver = "o7".to_owned();
            learnt.add(No { by: *by, why: *why, school: HERE, giver, kind: 5, metres: *metres });
        }
        let mut past = Past::default();
        learnt.add_to(&mut past, school, "o7", kind);
        past
    }

    #[test]
    fn too_far_is_about_every_pair_of_whoever_said_it() {
        let said = [(Refusal::Far, Side::Offer, Some(9_000)), (Refusal::Far, Side::Offer, Some(7_000))];
        for (school, kind) in [(HERE, 5), (THERE, 5), (THERE, 6)] {
            assert_eq!(past(&said, school, kind), Past { too_far: Some((7_000, Side::Offer)), ..Past::default() });
        }
        let said = [(Refusal::Far, Side::Need, Some(9_000))];
        assert_eq!(past(&said, HERE, 6), Past { too_far: Some((9_000, Side::Need)), ..Past::default() });
        assert_eq!(past(&said, THERE, 5), Past::default());
        // Where no distance is known it is about the two.
        let said = [(Refusal::Far, Side::Offer, None)];
        assert_eq!(past(&said, HERE, 6).refused, 1);
        assert_eq!(past(&said, THERE, 6), Past::default());
    }

    #[test]
    fn what_a_giver_does_not_do_is_about_that_kind() {
        let said = [(Refusal::Thing, Side::Offer, Some(9_000))];
        assert_eq!(past(&said, THERE, 5).not_theirs, Some((1, Side::Offer)));
        assert_eq!(past(&said, HERE, 6), Past::default());
        let said = [(Refusal::Thing, Side::Need, Some(9_000)); 2];
        assert_eq!(past(&said, HERE, 5).not_theirs, Some((2, Side::Need)));
        assert_eq!(past(&said, THERE, 5), Past::default());
    }

    #[test]
    fn conditions_are_about_the_two_and_a_day_is_about_nothing_else() {
        for by in [Side::Need, Side::Offer] {
            assert_eq!(past(&[(Refusal::Conditions, by, Some(1))], HERE, 6).refused, 1);
            assert_eq!(past(&[(Refusal::Conditions, by, Some(1))], THERE, 6), Past::default());
            for why in [Refusal::Time, Refusal::Other, Refusal::Enough] {
                assert_eq!(past(&[(why, by, Some(1))], HERE, 5), Past::default());
            }
        }
    }
}
