//! Partners that are no company, club or congregation: offices of city and county, foundations, parents of a school, schools,
//! friends of a library; and two that stand above others.

use crate::partners::OrganisationKind::{self, *};
use crate::schools::SchoolSeed;

/// Every so many-eth partner is of one of these kinds.
const EVERY: i64 = 9;

const AGENCIES: &[&str] = &[
    "County Public Health Department",
    "City Parks and Recreation",
    "City Fire Department",
    "County Library",
    "City Transit",
    "County Soil and Water Office",
    "State Extension Office",
    "City Water",
    "County Elections Office",
    "City Urban Forestry",
];
const FOUNDATIONS: &[&str] = &[
    "Alder Family Foundation",
    "Brightwater Foundation",
    "Crescent Hill Fund",
    "Dogwood Community Foundation",
    "Ellison Trust for Children",
    "Fairmeadow Foundation",
    "Granite Falls Fund",
    "Hollis and June Foundation",
    "Ironwood Foundation",
    "Juniper Education Fund",
];
const SCHOOLS: &[&str] = &[
    "Meadowbrook Academy",
    "Stonebridge Day School",
    "Willow Run Montessori",
    "Cedar Point Preparatory",
    "The Harbor School",
    "Fox Hollow School",
    "Birchwood Hall",
    "Three Oaks School",
    "Lantern Hill Academy",
    "Riverbend School",
];
const FRIENDS: &[&str] = &[
    "Friends of the North Branch Library",
    "Friends of the Creek",
    "Friends of the Children’s Theater",
    "Friends of the Botanical Garden",
    "Friends of Freedom Park",
    "Friends of the History Museum",
    "Friends of the Symphony",
    "Friends of the Nature Center",
    "Friends of the Book Bus",
    "Friends of the Old Mill",
];

/// Two that stand above others of their kind: the first two partners.
const ABOVE: [(&str, OrganisationKind); 2] =
    [("Piedmont Council of Congregations", Faith), ("Piedmont Nonprofit Alliance", Nonprofit)];

/// The name, the kind, and whose parents they are, of the `n`th partner, where it is one of these.
pub fn of(n: i64, seeds: &[SchoolSeed]) -> Option<(String, OrganisationKind, Option<i64>)> {
    if let Some((name, kind)) = usize::try_from(n).ok().and_then(|n| ABOVE.get(n)) {
        return Some(((*name).to_owned(), *kind, None));
    }
    if n % EVERY != 4 {
        return None;
    }
    let (nth, which) = ((n / EVERY) as usize, (n / EVERY / 5) as usize);
    let (names, kind) = match nth % 5 {
        0 => (AGENCIES, Agency),
        1 => (FOUNDATIONS, Foundation),
        2 => (SCHOOLS, School),
        3 => (FRIENDS, Friends),
        _ => {
            let school = (which * 17 + 20) % seeds.len();
            return Some((format!("{} PTA", seeds[school].name), Pta, Some(school as i64 + 1)));
        }
    };
    names.get(which).map(|name| ((*name).to_owned(), kind, None))
}

/// Which of the first two stands above the `n`th partner, if one does.
pub fn above(n: i64, kind: OrganisationKind) -> Option<i64> {
    match kind {
        Faith if n > 1 && n % 2 == 0 => Some(0),
        Nonprofit if n > 1 && n % 6 == 0 => Some(1),
        _ => None,
    }
}
