//! The closet of one school and of the district: enough of most things, too little of one, nothing of another.

use super::World;
use crate::demo::cast::{HOME_SCHOOL, OTHER_SCHOOL};
use crate::demo::closets::rows;
use crate::demo::tables::Sheet;

/// The coats that were given.
const COATS: i64 = 3;

pub(super) fn add(world: &mut World<'_>) {
    let (home, other) = (Some(HOME_SCHOOL), Some(OTHER_SCHOOL));
    let told = [
        (1, 1, home, (13, 10), Some(COATS)),
        (2, 2, home, (40, 12), None),
        (3, 4, home, (30, 30), None),
        (4, 0, other, (9, 2), None),
        (5, 3, None, (500, 120), None),
        (6, 6, None, (60, 50), None),
    ];
    let made = told.map(|(id, thing, school, counts, gift)| rows(&world.calendar, id, thing, school, counts, gift));
    let (items, moves): (Vec<_>, Vec<_>) = made.into_iter().unzip();
    world.sheets.extend([Sheet::of(items), Sheet::of(moves.concat())]);
}
