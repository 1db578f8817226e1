//! Statements on one connection: binding by number, reading rows, explaining errors.

use std::path::Path;

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Connection, ErrorCode, Statement, ToSql, ffi};

use crate::error::Error;
use crate::row::{Cells, Source, places};
use crate::sql::Sql;
use crate::tx::{Columns, Take};
use crate::value::{Cell, Value};

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null(_) => ValueRef::Null,
            Self::Int(n) => ValueRef::Integer(*n),
            Self::Bool(yes) => ValueRef::Integer(i64::from(*yes)),
            Self::Real(x) => ValueRef::Real(*x),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

pub(crate) fn cell<'a>(row: &'a rusqlite::Row<'_>, place: usize) -> Result<Cell<'a>, Error> {
    let value =
        row.get_ref(place).map_err(|_| Error::Decode(format!("the result has no column number {}", place + 1)))?;
    Ok(match value {
        ValueRef::Null => Cell::Null,
        ValueRef::Integer(n) => Cell::Int(n),
        ValueRef::Real(x) => Cell::Real(x),
        ValueRef::Text(bytes) => {
            Cell::Text(std::str::from_utf8(bytes).map_err(|_| Error::Decode("a text is not valid UTF-8".to_owned()))?)
        }
        ValueRef::Blob(bytes) => Cell::Bytes(bytes),
    })
}

/// Runs the statement and hands over one row after the other.
///
/// Always runs to the end: a change with `returning` is only whole when its last row was read.
pub(crate) fn each(
    connection: &Connection,
    path: &Path,
    sql: &Sql,
    columns: Columns,
    take: Take<'_>,
) -> Result<u64, Error> {
    let fail = |error: rusqlite::Error| explain_on(connection, &error, path, sql.text());
    let mut statement = prepare(connection, path, sql)?;
    let places = places(columns, statement.column_names())?;
    let mut rows = statement.raw_query();
    let mut count = 0;
    while let Some(row) = rows.next().map_err(fail)? {
        take(&mut Cells::new(Source::Sqlite(row), places.as_deref()))?;
        count += 1;
    }
    Ok(count)
}

/// Runs the statement; the number of rows changed.
pub(crate) fn run(connection: &Connection, path: &Path, sql: &Sql) -> Result<u64, Error> {
    let changed = prepare(connection, path, sql)?.raw_execute();
    changed.map(|rows| rows as u64).map_err(|error| explain_on(connection, &error, path, sql.text()))
}

/// Runs one prepared insert for each row.
pub(crate) fn insert<'a>(
    connection: &Connection,
    path: &Path,
    text: &str,
    rows: impl Iterator<Item = &'a Vec<Value>>,
) -> Result<u64, Error> {
    let fail = |error: rusqlite::Error| explain_on(connection, &error, path, text);
    let mut statement = connection.prepare_cached(text).map_err(fail)?;
    let mut count = 0;
    for values in rows {
        bind(&mut statement, values, text).and_then(|()| statement.raw_execute().map_err(fail))?;
        count += 1;
    }
    Ok(count)
}

/// Prepares without running; says what is wrong.
pub(super) fn check(connection: &Connection, text: &str) -> Result<(), String> {
    let statement = connection.prepare(text).map_err(|error| error.to_string())?;
    let mut numbers: Vec<usize> = (1..=statement.parameter_count())
        .map(|index| number(&statement, index))
        .collect::<Option<_>>()
        .ok_or_else(|| "a value is not written as $1, $2, …".to_owned())?;
    numbers.sort_unstable();
    match numbers.iter().zip(1..).find(|(number, wanted)| *number != wanted) {
        Some((_, missing)) => Err(format!("${missing} is not used")),
        None => Ok(()),
    }
}

fn prepare<'c>(connection: &'c Connection, path: &Path, sql: &Sql) -> Result<CachedStatement<'c>, Error> {
    let mut statement = connection.prepare_cached(sql.text()).map_err(|error| explain(&error, path, sql.text()))?;
    bind(&mut statement, &sql.values, sql.text())?;
    #[cfg(debug_assertions)]
    crate::ran::note(sql);
    Ok(statement)
}

/// Binds by the number in the name. SQLite itself numbers `$1`, `$2` by first appearance, so that binding in
/// order would silently swap the values of `… where b = $2 and a = $1`.
fn bind(statement: &mut Statement<'_>, values: &[Value], text: &str) -> Result<(), Error> {
    let places = statement.parameter_count();
    if places != values.len() {
        return Err(Error::Statement {
            detail: format!("{} values for {places} places", values.len()),
            text: text.to_owned(),
        });
    }
    for index in 1..=places {
        let value = number(statement, index)
            .and_then(|number| values.get(number.wrapping_sub(1)))
            .ok_or_else(|| Error::Statement { detail: format!("place {index} has no value"), text: text.to_owned() })?;
        statement
            .raw_bind_parameter(index, value)
            .map_err(|error| Error::Statement { detail: error.to_string(), text: text.to_owned() })?;
    }
    Ok(())
}

/// The 3 of `$3`.
fn number(statement: &Statement<'_>, index: usize) -> Option<usize> {
    statement.parameter_name(index)?.strip_prefix('$')?.parse().ok()
}

/// The same where the connection is known. One that was opened to write, and may not any more, has met a file or a disk
/// that became read-only; the program is right.
pub(super) fn explain_on(connection: &Connection, error: &rusqlite::Error, path: &Path, text: &str) -> Error {
    match error.sqlite_error_code() {
        Some(ErrorCode::ReadOnly) if matches!(connection.is_readonly("main"), Ok(false)) => {
            Error::ReadOnly { path: path.display().to_string() }
        }
        _ => explain(error, path, text),
    }
}

/// Tells apart what a person can mend from what a programmer must.
pub(super) fn explain(error: &rusqlite::Error, path: &Path, text: &str) -> Error {
    let path = path.display().to_string();
    let text = text.to_owned();
    let detail = error.to_string();
    let (code, extended) = match error {
        rusqlite::Error::SqliteFailure(failure, _) => (failure.code, failure.extended_code),
        rusqlite::Error::SqlInputError { error, .. } => (error.code, error.extended_code),
        _ => return Error::Statement { detail, text },
    };
    match code {
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Error::Locked { path, by: String::new() },
        // A reader that writes: the file is fine, the program is not.
        ErrorCode::ReadOnly if extended == ffi::SQLITE_READONLY && text != "open" => {
            Error::Statement { detail: "this transaction only reads; use Db::write".to_owned(), text }
        }
        ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Error::ReadOnly { path },
        ErrorCode::DiskFull => Error::Full { path },
        ErrorCode::DatabaseCorrupt => Error::Corrupt { path, detail },
        ErrorCode::NotADatabase => Error::NotADatabase { path },
        ErrorCode::CannotOpen => Error::CannotOpen { path, detail },
        ErrorCode::SystemIoFailure => Error::Broken(detail),
        ErrorCode::ConstraintViolation => Error::Constraint { detail, text },
        _ => Error::Statement { detail, text },
    }
}
