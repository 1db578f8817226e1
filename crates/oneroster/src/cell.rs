//! Whether one cell may hold what it holds, and the sentence to say when it may not.

use crate::header::Header;
use crate::problem::{Problem, ProblemKind, excerpt};
use crate::rows::Cells;
use crate::schema::{Column, FileKind, Kind};
use crate::{columns, value};

/// What is wrong with the text of a filled cell, if anything. References are looked at elsewhere.
pub(crate) fn check(file: &str, row: u64, column: &Column, text: &str) -> Option<Problem> {
    let problem =
        |kind, message, mend: String| Some(Problem::new(file, kind, message, mend).at(row).in_column(column.name));
    let is_not = |what: &str| format!("\u{201c}{}\u{201d} is not {what}.", excerpt(text));
    match column.kind {
        Kind::Text | Kind::Id | Kind::IdOf(_) | Kind::One(_) | Kind::Many(_) => None,
        Kind::Choice(choices) => wrong_choice(choices, text, true).and_then(|(found, mend)| {
            problem(ProblemKind::BadChoice, format!("\u{201c}{found}\u{201d} is not a {}.", spoken(column.name)), mend)
        }),
        Kind::Choices(choices) => {
            value::list(text).find_map(|entry| wrong_choice(choices, entry, true)).and_then(|(found, mend)| {
                problem(
                    ProblemKind::BadChoice,
                    format!("\u{201c}{found}\u{201d} is not one of the {}.", column.name),
                    mend,
                )
            })
        }
        Kind::Status => wrong_choice(columns::STATUSES, text, false)
            .and_then(|(_, mend)| problem(ProblemKind::BadChoice, is_not("a status"), mend)),
        Kind::Date if value::date(text).is_none() => {
            problem(ProblemKind::BadDate, is_not("a date"), "Write it as year-month-day, like 2024-08-01.".into())
        }
        Kind::Instant if value::instant(text).is_none() => {
            problem(ProblemKind::BadDateTime, is_not("a date and time"), "Write it like 2024-08-01T12:00:00Z.".into())
        }
        Kind::Flag if value::flag(text).is_none() => {
            problem(ProblemKind::BadFlag, is_not("true or false"), "Write true or false.".into())
        }
        Kind::Number if !text.parse::<f64>().is_ok_and(f64::is_finite) => {
            problem(ProblemKind::BadNumber, is_not("a number"), "Write digits, with a point before decimals.".into())
        }
        Kind::Year if !is_year(text) => problem(
            ProblemKind::BadNumber,
            is_not("a year"),
            "Write the year in which the school year ends, like 2025.".into(),
        ),
        Kind::Date | Kind::Instant | Kind::Flag | Kind::Number | Kind::Year => None,
    }
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit())
}

/// The word that is not in the list, and which words are.
fn wrong_choice(choices: &[&'static str], text: &str, extensible: bool) -> Option<(String, String)> {
    if value::choice(text, choices).is_some() || (extensible && value::is_extension(text)) {
        return None;
    }
    Some((excerpt(text), format!("Use one of: {}.", choices.join(", "))))
}

/// `classType` as people say it: `class type`.
fn spoken(name: &str) -> String {
    name.chars().fold(String::new(), |mut said, c| {
        if c.is_uppercase() {
            said.push(' ');
        }
        said.extend(c.to_lowercase());
        said
    })
}

/// A row must have as many cells as the header: one comma too many shifts every cell after it, unseen.
pub(crate) fn check_width(file: &str, header: &Header, cells: &Cells<'_>) -> Option<Problem> {
    if (header.width..=header.full_width).contains(&cells.len()) {
        return None;
    }
    let extra = cells.len() > header.width;
    let message = format!("This row has {} cells, but the first row has {}.", cells.len(), header.width);
    let mend = if extra {
        "Put texts that hold a comma in quotation marks, and write one cell for each column."
    } else {
        "Write one cell for each column, empty ones too."
    };
    Some(Problem::new(file, ProblemKind::WrongCellCount, message, mend).at(cells.row))
}

pub(crate) fn empty(file: &str, row: u64, column: &Column, kind: ProblemKind) -> Problem {
    let mend = match kind {
        ProblemKind::EmptyOptionalCell => "Fill it if your system can; the row can be read without it.",
        _ => "Fill it; the row has no meaning without it.",
    };
    Problem::new(file, kind, "This cell is empty.", mend).at(row).in_column(column.name)
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
    let message = format!("There is no \u{201c}{}\u{201d} in {}.", excerpt(id), target.file_name());
    let mend = "Add that record, or correct or empty this cell.";
    Problem::new(file, ProblemKind::UnknownReference, message, mend).at(row).in_column(column.name)
}
