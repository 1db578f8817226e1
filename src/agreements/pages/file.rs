//! What every list of this feature does as a file: read in steps, written first, then noted in the ledger, then handed over.

use crate::app::App;
use crate::ledger::{self, Actor, Entry};
use crate::people::Ability;
use crate::web::{Export, Me, Reply};

/// Lines read at a time.
pub const STEP: i64 = 500;

/// How far a list is read.
pub struct Reading {
    page: i64,
    is_over: bool,
    pub lines: i64,
}

impl Reading {
    pub const fn begin() -> Reading {
        Reading { page: 0, is_over: false, lines: 0 }
    }

    /// The number of the page to read next; nothing after the last.
    pub fn next(&mut self) -> Option<i64> {
        self.page += 1;
        (!self.is_over).then_some(self.page)
    }

    /// Its lines, of a page that was read with one line more where another page follows.
    pub fn of<T>(&mut self, mut list: Vec<T>) -> Vec<T> {
        self.is_over = list.len() as i64 <= STEP;
        list.truncate(usize::try_from(STEP).unwrap_or(500));
        self.lines += list.len() as i64;
        list
    }
}

/// Hands a file over, whose name goes on with the day: none leaves without its line in the ledger. `counted` is what its lines
/// are, and how many.
pub async fn hand_over(
    app: &App,
    me: &Me,
    (ability, verb): (Ability, &'static str),
    counted: (&str, i64),
    export: Export,
    file: &str,
) -> Reply {
    let now = app.now();
    let mut tx = app.db.write().await?;
    let entry = Entry::new(Actor::with(me, ability), verb, "person", me.id());
    ledger::note(&mut tx, entry.detail(format!("{}={}", counted.0, counted.1)), now).await?;
    tx.commit().await?;
    export.finish(&format!("{file}-{}", app.policy().calendar.day_of(now))).await
}
