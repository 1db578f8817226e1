//! The marks on the map: one shape for each level, and which marks must become one because a finger could not part them.

use super::{Sign, tenth};
use crate::schools::directory::SchoolLevel;
use std::fmt::Write;

/// Marks that share a circle: where it is, and which they are.
pub struct Group {
    pub x: f64,
    pub y: f64,
    pub members: Vec<usize>,
}

impl Group {
    fn distance(&self, other: &Group) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }

    fn absorb(&mut self, other: Group) {
        let (mine, theirs) = (self.members.len() as f64, other.members.len() as f64);
        self.x = (self.x * mine + other.x * theirs) / (mine + theirs);
        self.y = (self.y * mine + other.y * theirs) / (mine + theirs);
        self.members.extend(other.members);
    }
}

/// Joins what is nearest until no two middles are closer than `apart`. Keeps the order given, by each group's first member.
pub fn group(places: &[(f64, f64)], apart: f64) -> Vec<Group> {
    let alone = |(i, (x, y)): (usize, &(f64, f64))| Group { x: *x, y: *y, members: vec![i] };
    let mut groups: Vec<Group> = places.iter().enumerate().map(alone).collect();
    // Each round joins every pair that is not in another's way, so there are few rounds even for thousands of schools.
    loop {
        let pairs = close_pairs(&groups, apart);
        if pairs.is_empty() {
            break;
        }
        groups = join(groups, &pairs);
    }
    for group in &mut groups {
        group.members.sort_unstable();
    }
    groups.sort_by_key(|group| group.members[0]);
    groups
}

/// Pairs closer than `apart`, closest first.
fn close_pairs(groups: &[Group], apart: f64) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for (i, a) in groups.iter().enumerate() {
        for (j, b) in groups.iter().enumerate().skip(i + 1) {
            let distance = a.distance(b);
            if distance < apart {
                pairs.push((distance, i, j));
            }
        }
    }
    pairs.sort_by(|a, b| a.0.total_cmp(&b.0));
    pairs.into_iter().map(|(_, i, j)| (i, j)).collect()
}

fn join(groups: Vec<Group>, pairs: &[(usize, usize)]) -> Vec<Group> {
    let mut groups: Vec<Option<Group>> = groups.into_iter().map(Some).collect();
    let mut joined = Vec::new();
    for (i, j) in pairs {
        if groups[*i].is_some()
            && let Some(other) = groups[*j].take()
            && let Some(mut group) = groups[*i].take()
        {
            group.absorb(other);
            joined.push(group);
        }
    }
    joined.extend(groups.into_iter().flatten());
    joined
}

/// The sign's shape around a place, of about the same weight for each.
pub fn shape(sign: Sign, x: f64, y: f64, size: f64) -> String {
    match sign {
        Sign::Level(level) => of_level(level, x, y, size),
        Sign::Partnered(true) => circle(x, y, size * 0.92),
        Sign::Partnered(false) => polygon(x, y, size * 1.22, &corners(4, 0.0)),
    }
}

fn of_level(level: SchoolLevel, x: f64, y: f64, size: f64) -> String {
    match level {
        SchoolLevel::Elementary => circle(x, y, size * 0.92),
        SchoolLevel::Middle => polygon(x, y, size * 1.16, &corners(4, 45.0)),
        SchoolLevel::High => polygon(x, y + size * 0.18, size * 1.28, &corners(3, 0.0)),
        SchoolLevel::K8 => polygon(x, y, size * 1.22, &corners(4, 0.0)),
        SchoolLevel::MiddleHigh => polygon(x, y, size * 1.12, &corners(5, 0.0)),
        SchoolLevel::Other => polygon(x, y, size, &PLUS),
    }
}

const PLUS: [(f64, f64); 12] = [
    (-0.4, -1.0),
    (0.4, -1.0),
    (0.4, -0.4),
    (1.0, -0.4),
    (1.0, 0.4),
    (0.4, 0.4),
    (0.4, 1.0),
    (-0.4, 1.0),
    (-0.4, 0.4),
    (-1.0, 0.4),
    (-1.0, -0.4),
    (-0.4, -0.4),
];

fn circle(x: f64, y: f64, r: f64) -> String {
    let (left, y, r, across) = (tenth(x - r), tenth(y), tenth(r), tenth(2.0 * r));
    format!("M{left} {y}a{r} {r} 0 1 0 {across} 0a{r} {r} 0 1 0 -{across} 0z")
}

/// Corners of a regular figure on the unit circle, the first one up, turned by so many degrees.
fn corners(n: u32, turned: f64) -> Vec<(f64, f64)> {
    let angle = |i: u32| (f64::from(i) * 360.0 / f64::from(n) + turned).to_radians();
    (0..n).map(|i| (angle(i).sin(), -angle(i).cos())).collect()
}

fn polygon(x: f64, y: f64, size: f64, corners: &[(f64, f64)]) -> String {
    let mut path = String::new();
    for (i, (dx, dy)) in corners.iter().enumerate() {
        let pen = if i == 0 { 'M' } else { 'L' };
        let (x, y) = (tenth(x + dx * size), tenth(y + dy * size));
        write!(path, "{pen}{x} {y}").expect("a string takes all text");
    }
    path + "z"
}
