//! Schools at which no partner helps today, for whoever plans with a partner: those that get least first, and of those the ones
//! that are near and ask for what the partner does.

use super::fairness::Fairness;
use super::need::NeedKind;
use super::store::unserved as store;
use crate::error::Result;
use crate::policy::Policy;
use crate::schools::Point;
use db::Tx;
use jiff::civil::Date;

/// What a partner within this many miles gains over one that is farther away.
const NEAR_MILES: f64 = 20.0;
const NEAR_POINTS: f64 = 100.0;
/// What each open need about the partner's work gains, and how many of them count.
const NEED_POINTS: i64 = 20;
const NEEDS_COUNTED: i64 = 5;

/// A school without a partner, and why it fits.
#[derive(Debug, Clone, PartialEq)]
pub struct Unserved {
    pub slug: String,
    pub name: String,
    pub miles: Option<f64>,
    /// How many in a thousand students are counted as poor.
    pub poverty: u16,
    /// Whole months without help; nothing where there never was any.
    pub months: Option<u16>,
    /// Open needs about what the partner does.
    pub needs: i64,
}

/// What open needs are about that an area of support meets: kinds of needs, and skills of the policy.
pub fn about(area: &str) -> (&'static [NeedKind], &'static [&'static str]) {
    use NeedKind::{Goods, Services, Skills, Space, Time};
    match area {
        "academics" => (&[Time], &["reading", "math", "science", "writing", "computers"]),
        "social" => (&[Time], &[]),
        "work" | "postsecondary" => (&[Skills], &[]),
        "health" => (&[Services], &["sports"]),
        "family-life" => (&[Goods, Services], &[]),
        "school-life" => (&[Space, Time], &["music", "art", "sports", "gardening", "building"]),
        _ => (NeedKind::ALL, &[]),
    }
}

/// The few that fit a partner best: its areas of support, all where it named none, and where it is.
pub async fn unserved(
    tx: &mut Tx,
    (areas, from): (&[&str], Option<Point>),
    rules: &Policy,
    today: Date,
    most: usize,
) -> Result<Vec<Unserved>> {
    let everything = [""];
    let areas = if areas.is_empty() { &everything[..] } else { areas };
    let kinds: Vec<NeedKind> = areas.iter().flat_map(|area| about(area).0).copied().collect();
    let skills: Vec<&str> = areas.iter().flat_map(|area| about(area).1).copied().collect();
    let fairness = Fairness::load(tx, rules, today).await?;
    let mut found = Vec::new();
    for one in store::without(tx, &kinds, &skills).await? {
        let there = one.lat.zip(one.lon).and_then(|(lat, lon)| Point::new(lat, lon));
        let burden = fairness.burden(one.school);
        let school = Unserved {
            miles: from.zip(there).map(|(from, there)| from.miles_to(there)),
            poverty: burden.poverty,
            months: burden.months,
            slug: one.slug,
            name: one.name,
            needs: one.needs,
        };
        found.push((score(fairness.points(one.school), &school), school));
    }
    found.sort_by(|(one, a), (other, b)| other.cmp(one).then_with(|| a.name.cmp(&b.name)));
    Ok(found.into_iter().take(most).map(|(_, school)| school).collect())
}

fn score(equity: i64, school: &Unserved) -> i64 {
    let near = school.miles.map_or(0.0, |miles| NEAR_POINTS * (1.0 - miles / NEAR_MILES).max(0.0));
    equity + near.round() as i64 + NEED_POINTS * school.needs.min(NEEDS_COUNTED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_near_and_asks_for_it_comes_before_what_only_gets_little() {
        let school = |miles, needs| Unserved {
            slug: String::new(),
            name: String::new(),
            miles,
            poverty: 0,
            months: None,
            needs,
        };
        assert_eq!(score(300, &school(None, 0)), 300);
        assert_eq!(score(300, &school(Some(0.0), 0)), 400);
        assert_eq!(score(300, &school(Some(10.0), 2)), 390);
        assert_eq!(score(300, &school(Some(90.0), 50)), 400);
    }
}
