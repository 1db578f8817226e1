//! Whether one cell may hold what it holds, and why it may not.

use crate::header::Header;
use crate::problem::{Problem, excerpt};
use crate::rows::Cells;
use crate::schema::{Column, FileKind, Kind};
use crate::why::Why;
use crate::{columns, value};

/// What is wrong with the text of a filled cell, if anything. References are looked at elsewhere.
pub(crate) fn check(file: &str, row: u64, column: &Column, text: &str) -> Option<Problem> {
    let found = || excerpt(text);
    let why = match column.kind {
        Kind::Choice(choices) => wrong_choice(choices, text, true),
        Kind::Choices(choices) => value::list(text).find_map(|entry| wrong_choice(choices, entry, true)),
        Kind::Status => wrong_choice(columns::STATUSES, text, false),
        Kind::Date => value::date(text).is_none().then(|| Why::NotADate { found: found() }),
        Kind::Instant => value::instant(text).is_none().then(|| Why::NotAnInstant { found: found() }),
        Kind::Flag => value::flag(text).is_none().then(|| Why::NotAFlag { found: found() }),
        Kind::Number => (!is_number(text)).then(|| Why::NotANumber { found: found() }),
        Kind::Year => (!is_year(text)).then(|| Why::NotAYear { found: found() }),
        Kind::Text | Kind::Id | Kind::IdOf(_) | Kind::One(_) | Kind::Many(_) => None,
    };
    why.map(|why| Problem::new(file, why).at(row).in_column(column.name))
}

fn is_number(text: &str) -> bool {
    text.parse::<f64>().is_ok_and(f64::is_finite)
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit())
}

/// The word that is not in the list, with those that are.
fn wrong_choice(choices: &[&'static str], text: &str, extensible: bool) -> Option<Why> {
    if value::choice(text, choices).is_some() || (extensible && value::is_extension(text)) {
        return None;
    }
    Some(Why::NotAChoice { found: excerpt(text), choices: choices.join(", ") })
}

/// A row must have as many cells as the header: one comma too many shifts every cell after it, unseen.
pub(crate) fn check_width(file: &str, header: &Header, cells: &Cells<'_>) -> Option<Problem> {
    if (header.width..=header.full_width).contains(&cells.len()) {
        return None;
    }
    let (found, columns) = (cells.len() as u64, header.width as u64);
    let why = if found > columns {
        Why::MoreCells { cells: found, columns }
    } else {
        Why::FewerCells { cells: found, columns }
    };
    Some(Problem::new(file, why).at(cells.row))
}

/// The ids in a cell that leads elsewhere.
pub(crate) fn targets(kind: Kind, text: &str) -> impl Iterator<Item = &str> {
    let (one, many) = match kind {
        Kind::Many(_) => ("", text),
        _ => (text, ""),
    };
    Some(one).filter(|id| !id.is_empty()).into_iter().chain(value::list(many))
}

pub(crate) fn unknown_reference(file: &str, row: u64, column: &Column, id: &str, target: FileKind) -> Problem {
    let why = Why::NoSuchRecord { id: excerpt(id), name: target.file_name().to_owned() };
    Problem::new(file, why).at(row).in_column(column.name)
}
