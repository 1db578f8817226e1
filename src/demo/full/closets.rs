//! A closet in every third school.

use super::{Flow, Maker};
use crate::demo::closets::{THINGS, rows};

/// Ids far above those of the small world.
const FIRST: i64 = 1_000;

impl Maker<'_> {
    pub(super) fn closets(&mut self) -> Flow {
        let (mut items, mut moves) = (Vec::new(), Vec::new());
        for school in (0..self.seeds.len()).step_by(3).skip(1) {
            for thing in 0..THINGS.len() {
                let came = self.chance.range(2..=60);
                let gone = self.chance.range(0..=came);
                let id = FIRST + items.len() as i64;
                let (item, moved) = rows(&self.calendar, id, thing, Some(school as i64 + 1), (came, gone), None);
                items.push(item);
                moves.extend(moved);
            }
        }
        self.send(items)?;
        self.send(moves)
    }
}
