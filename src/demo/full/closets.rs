//! A closet in every third school.

use super::{Flow, Maker};
use crate::demo::closets::{THINGS, rows};
use std::ops::ControlFlow;

/// Ids far above those of the small world.
const FIRST: i64 = 1_000;

/// A thing of which a school's closet has too few: the program writes a need for it.
pub(super) struct Low {
    pub item: i64,
    pub school: i64,
    pub name: &'static str,
    pub size: &'static str,
    /// So many that there is twice as much as where it runs low.
    pub missing: i64,
}

impl Maker<'_> {
    pub(super) fn closets(&mut self) -> Flow<Vec<Low>> {
        let (mut items, mut moves, mut low) = (Vec::new(), Vec::new(), Vec::new());
        for school in (0..self.seeds.len()).step_by(3).skip(1) {
            for thing in 0..THINGS.len() {
                let came = self.chance.range(2..=60);
                let gone = self.chance.range(0..=came);
                let id = FIRST + items.len() as i64;
                let (item, moved) = rows(&self.calendar, id, thing, Some(school as i64 + 1), (came, gone), None);
                if item.quantity <= item.low {
                    let (name, size, missing) = (item.name, item.size, 2 * item.low - item.quantity);
                    low.push(Low { item: id, school: school as i64 + 1, name, size, missing });
                }
                items.push(item);
                moves.extend(moved);
            }
        }
        self.send(items)?;
        self.send(moves)?;
        ControlFlow::Continue(low)
    }
}
