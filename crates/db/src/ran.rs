//! Which places of the source wrote a statement that ran. A statement that is put together by conditions cannot be
//! prepared without running the code around it, so a whole run of the tests notes the places that came by, and
//! whoever started the run compares them with the source.

use crate::Sql;
use std::collections::HashSet;
use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::panic::Location;
use std::sync::{LazyLock, Mutex};

/// Names the file that the places are appended to, one `file:line` a line. Only builds with debug assertions look at it.
pub const RAN: &str = "STATEMENTS_RAN";

struct Book {
    file: File,
    seen: HashSet<(&'static str, u32)>,
}

static BOOK: LazyLock<Option<Mutex<Book>>> = LazyLock::new(|| {
    let path = std::env::var_os(RAN)?;
    let file = OpenOptions::new().create(true).append(true).open(path).ok()?;
    Some(Mutex::new(Book { file, seen: HashSet::new() }))
});

/// Notes that a statement was taken by the engine.
pub(crate) fn note(sql: &Sql) {
    note_places(&sql.places);
}

/// Notes the places that wrote what the engine took.
pub(crate) fn note_places(places: &[&'static Location<'static>]) {
    let Some(book) = &*BOOK else { return };
    let mut book = book.lock().expect("nobody panics while writing a line");
    for place in places {
        if book.seen.insert((place.file(), place.line())) {
            // A line that cannot be written shows as a place that never ran.
            let _ = writeln!(book.file, "{}:{}", place.file(), place.line());
        }
    }
}
