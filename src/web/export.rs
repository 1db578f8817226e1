//! Files to keep, of any length: written row by row into a file of their own, then handed over piece by piece.

use super::reply::Reply;
use crate::error::{Error, Result};
use anyhow::Context as _;
use axum::body::{Body, Bytes};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use jiff::civil::Date;
use rust_xlsxwriter as xlsx;
use std::borrow::Cow;
use std::convert::Infallible;
use std::fs::File;
use std::io::{BufWriter, Read, Seek, Write};
use std::pin::Pin;
use std::task::{Context, Poll};

/// What kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Comma-separated, UTF-8 with a byte-order mark.
    Csv,
    /// A workbook for spreadsheets.
    Xlsx,
}

impl Format {
    fn ending(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Xlsx => "xlsx",
        }
    }

    fn kind(self) -> &'static str {
        match self {
            Format::Csv => "text/csv; charset=utf-8",
            Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// As the address ends: both kinds of a file have one handler.
impl<S: Sync> FromRequestParts<S> for Format {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> std::result::Result<Format, Infallible> {
        let workbook = parts.uri.path().ends_with(".xlsx");
        Ok(if workbook { Format::Xlsx } else { Format::Csv })
    }
}

/// One cell of a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Field<'a> {
    Text(Cow<'a, str>),
    Whole(i64),
    /// Minutes, written as hours with two digits.
    Hours(i64),
    /// Cents, written as dollars.
    Money(i64),
    Day(Date),
    Empty,
}

impl<'a> From<&'a str> for Field<'a> {
    fn from(text: &'a str) -> Field<'a> {
        Field::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Field<'_> {
    fn from(text: String) -> Self {
        Field::Text(Cow::Owned(text))
    }
}

/// Spreadsheets run what begins with one of these, and a name may begin with anything.
pub fn safe(cell: &str) -> Cow<'_, str> {
    let runs = cell.trim_start().starts_with(['=', '+', '-', '@']) || cell.starts_with(['\t', '\r', '\n']);
    if runs { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// A file that is being written.
pub struct Export {
    format: Format,
    writer: Writer,
    /// What went wrong first; rows after that are passed over.
    failed: Option<anyhow::Error>,
}

enum Writer {
    Csv(Box<csv::Writer<BufWriter<File>>>),
    Xlsx { workbook: Box<xlsx::Workbook>, row: u32, day: Box<xlsx::Format> },
}

impl Export {
    /// A file with the names of its columns.
    pub fn begin(format: Format, head: &[String]) -> Result<Export> {
        let writer = match format {
            Format::Csv => {
                let mut file = BufWriter::new(scratch()?);
                file.write_all("\u{feff}".as_bytes()).context("writing a file to keep")?;
                Writer::Csv(Box::new(csv::Writer::from_writer(file)))
            }
            Format::Xlsx => {
                let mut workbook = Box::new(xlsx::Workbook::new());
                // Rows go to the disk as they come: a workbook of 250,000 lines needs no more memory than one of ten.
                workbook.add_worksheet_with_constant_memory();
                let day = Box::new(xlsx::Format::new().set_num_format("yyyy-mm-dd"));
                Writer::Xlsx { workbook, row: 0, day }
            }
        };
        let mut export = Export { format, writer, failed: None };
        let head: Vec<Field<'_>> = head.iter().map(|name| Field::from(name.as_str())).collect();
        export.row(&head);
        Ok(export)
    }

    /// Writes a row.
    pub fn row(&mut self, fields: &[Field<'_>]) {
        if self.failed.is_none() {
            self.failed = self.try_row(fields).err();
        }
    }

    fn try_row(&mut self, fields: &[Field<'_>]) -> anyhow::Result<()> {
        match &mut self.writer {
            Writer::Csv(writer) => {
                for field in fields {
                    writer.write_field(plain(field).as_bytes())?;
                }
                writer.write_record(None::<&[u8]>)?;
            }
            Writer::Xlsx { workbook, row, day } => {
                let sheet = workbook.worksheet_from_index(0)?;
                for (column, field) in (0_u16..).zip(fields) {
                    write_cell(sheet, (*row, column), field, day)?;
                }
                *row += 1;
            }
        }
        Ok(())
    }

    /// Ends it and hands it over.
    pub async fn finish(self, name: &str) -> Reply {
        if let Some(error) = self.failed {
            return Err(Error::Internal(error.context("writing a file to keep")));
        }
        let (format, writer) = (self.format, self.writer);
        // Packing a large workbook takes seconds.
        let file = tokio::task::spawn_blocking(move || closed(writer)).await.context("a file to keep")??;
        let disposition = format!("attachment; filename=\"{name}.{}\"", format.ending());
        let headers = [
            (header::CONTENT_TYPE, HeaderValue::from_static(format.kind())),
            (header::CONTENT_DISPOSITION, HeaderValue::try_from(disposition).expect("file names are ours")),
        ];
        Ok((headers, Body::new(Pieces(file))).into_response())
    }
}

/// A file without a name, which goes when it is closed.
fn scratch() -> Result<File> {
    Ok(tempfile::tempfile().context("a place for a file to keep")?)
}

fn closed(writer: Writer) -> anyhow::Result<File> {
    let mut file = match writer {
        Writer::Csv(writer) => {
            let buffer = writer.into_inner().map_err(|error| error.into_error())?;
            buffer.into_inner().map_err(|error| error.into_error())?
        }
        Writer::Xlsx { mut workbook, .. } => {
            let mut file = tempfile::tempfile()?;
            workbook.save_to_writer(&mut file)?;
            file
        }
    };
    file.rewind()?;
    Ok(file)
}

fn plain<'a>(field: &'a Field<'_>) -> Cow<'a, str> {
    match field {
        Field::Text(text) => safe(text),
        Field::Whole(number) => Cow::Owned(number.to_string()),
        Field::Hours(minutes) => Cow::Owned(hundredths(minutes * 100 / 60)),
        Field::Money(cents) => Cow::Owned(hundredths(*cents)),
        Field::Day(day) => Cow::Owned(day.to_string()),
        Field::Empty => Cow::Borrowed(""),
    }
}

fn hundredths(number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", number.abs() / 100, number.abs() % 100)
}

fn write_cell(
    sheet: &mut xlsx::Worksheet,
    (row, column): (u32, u16),
    field: &Field<'_>,
    as_day: &xlsx::Format,
) -> anyhow::Result<()> {
    match field {
        // Written as text, so that nothing in it is ever run.
        Field::Text(text) => sheet.write_string(row, column, text.as_ref())?,
        Field::Whole(number) => sheet.write_number(row, column, *number as f64)?,
        Field::Hours(minutes) => sheet.write_number(row, column, (minutes * 100 / 60) as f64 / 100.0)?,
        Field::Money(cents) => sheet.write_number(row, column, *cents as f64 / 100.0)?,
        Field::Day(day) => {
            let (year, month) = (day.year().clamp(1900, 9999), day.month().unsigned_abs());
            let at = xlsx::ExcelDateTime::from_ymd(year.unsigned_abs(), month, day.day().unsigned_abs())?;
            sheet.write_datetime_with_format(row, column, &at, as_day)?
        }
        Field::Empty => return Ok(()),
    };
    Ok(())
}

/// A file, handed over in pieces. It was written a moment ago, so reading it does not wait for the disk.
struct Pieces(File);

impl http_body::Body for Pieces {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<std::result::Result<http_body::Frame<Bytes>, std::io::Error>>> {
        let mut piece = vec![0; 64 * 1024];
        Poll::Ready(match self.get_mut().0.read(&mut piece) {
            Ok(0) => None,
            Ok(read) => {
                piece.truncate(read);
                Some(Ok(http_body::Frame::data(Bytes::from(piece))))
            }
            Err(error) => Some(Err(error)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_quoted() {
        for bad in ["=1+1", "+49", "-2", "@SUM(A1)", "\tx", "\rx", " =cmd"] {
            assert_eq!(safe(bad), format!("'{bad}"));
        }
        for good in ["Ana", "3 - 2", "", "ñ=1"] {
            assert_eq!(safe(good), good);
        }
    }

    #[test]
    fn hours_and_money_have_two_digits() {
        assert_eq!(plain(&Field::Hours(95)), "1.58");
        assert_eq!(plain(&Field::Money(-5)), "-0.05");
        assert_eq!(plain(&Field::Money(123_456)), "1234.56");
    }
}
