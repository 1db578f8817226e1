//! Rows read into Rust types: structs by the names of columns, tuples and single values by position.

use crate::error::Error;
use crate::tx::Columns;
use crate::value::{Cell, FromValue};

/// A type that one row of a result becomes.
pub trait Row: Sized {
    /// The columns it reads, by name; `None` reads by position.
    const COLUMNS: Option<&'static [&'static str]>;
    /// Takes the cells in the order of [`Self::COLUMNS`].
    fn read(cells: &mut Cells<'_>) -> Result<Self, Error>;
}

/// The cells of one row, taken one after the other.
pub struct Cells<'a> {
    source: Source<'a>,
    places: Option<&'a [usize]>,
    next: usize,
}

#[derive(Clone, Copy)]
pub(crate) enum Source<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    Postgres(&'a tokio_postgres::Row),
}

impl<'a> Cells<'a> {
    pub(crate) fn new(source: Source<'a>, places: Option<&'a [usize]>) -> Self {
        Self { source, places, next: 0 }
    }

    /// The next cell as a `T`.
    pub fn take<T: FromValue>(&mut self) -> Result<T, Error> {
        let place = self.places.map_or(self.next, |places| places[self.next]);
        self.next += 1;
        let cell = self.source.cell(place)?;
        T::from_value(cell).map_err(|mismatch| Error::Decode(format!("column {}: {mismatch}", self.source.name(place))))
    }
}

impl<'a> Source<'a> {
    fn cell(self, place: usize) -> Result<Cell<'a>, Error> {
        match self {
            Self::Sqlite(row) => crate::sqlite::cell(row, place),
            Self::Postgres(row) => row
                .try_get::<_, Cell<'a>>(place)
                .map_err(|error| Error::Decode(format!("column {}: {}", self.name(place), explain(&error)))),
        }
    }

    fn name(self, place: usize) -> String {
        let name = match self {
            Self::Sqlite(row) => row.as_ref().column_name(place).ok().map(str::to_owned),
            Self::Postgres(row) => row.columns().get(place).map(|column| column.name().to_owned()),
        };
        name.unwrap_or_else(|| format!("number {}", place + 1))
    }
}

/// The reason inside the driver's error, which only says "error deserializing column".
fn explain(error: &tokio_postgres::Error) -> String {
    std::error::Error::source(error).map_or_else(|| error.to_string(), ToString::to_string)
}

/// Puts each row into a list.
pub(crate) fn into<T: Row>(rows: &mut Vec<T>) -> impl FnMut(&mut Cells<'_>) -> Result<(), Error> {
    |cells| {
        rows.push(T::read(cells)?);
        Ok(())
    }
}

/// Where each wanted column stands in the result; looked up once per statement, not per row.
pub(crate) fn places<'a>(columns: Columns, found: impl Iterator<Item = &'a str>) -> Result<Option<Vec<usize>>, Error> {
    let Some(wanted) = columns else {
        return Ok(None);
    };
    let found: Vec<&str> = found.collect();
    wanted
        .iter()
        .map(|name| {
            found
                .iter()
                .position(|found| found == name)
                .ok_or_else(|| Error::Decode(format!("no column {name} in the result; it has {}", found.join(", "))))
        })
        .collect::<Result<_, _>>()
        .map(Some)
}

impl<T: FromValue> Row for T {
    const COLUMNS: Option<&'static [&'static str]> = None;
    fn read(cells: &mut Cells<'_>) -> Result<Self, Error> {
        cells.take()
    }
}

macro_rules! tuples {
    ($($($name:ident)+;)*) => {$(
        impl<$($name: FromValue),+> Row for ($($name,)+) {
            const COLUMNS: Option<&'static [&'static str]> = None;
            fn read(cells: &mut Cells<'_>) -> Result<Self, Error> {
                Ok(($(cells.take::<$name>()?,)+))
            }
        }
    )*};
}

tuples! {
    A; A B; A B C; A B C D; A B C D E; A B C D E F; A B C D E F G; A B C D E F G H; A B C D E F G H I;
    A B C D E F G H I J; A B C D E F G H I J K; A B C D E F G H I J K L; A B C D E F G H I J K L M;
    A B C D E F G H I J K L M N; A B C D E F G H I J K L M N O; A B C D E F G H I J K L M N O P;
}
