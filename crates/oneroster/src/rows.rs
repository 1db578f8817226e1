//! Reads comma-separated rows one at a time, strictly about quotation marks and never more than a row in memory.

use std::io::{self, BufRead, Read};

use crate::problem::Problem;
use crate::why::Why;

/// A reader of rows over any byte stream.
pub(crate) struct Rows<R> {
    input: R,
    max_bytes: usize,
    /// Rows read, blank ones included: the number a spreadsheet shows.
    row: u64,
    /// Bytes read so far, for showing progress.
    pub(crate) bytes: u64,
    line: Vec<u8>,
    text: String,
    ends: Vec<usize>,
}

/// The cells of the row just read.
#[derive(Clone, Copy)]
pub(crate) struct Cells<'a> {
    pub(crate) row: u64,
    text: &'a str,
    ends: &'a [usize],
}

impl<'a> Cells<'a> {
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// A cell without the blanks around it; empty when the row is too short.
    pub(crate) fn get(&self, index: usize) -> &'a str {
        let Some(&end) = self.ends.get(index) else {
            return "";
        };
        let start = if index == 0 { 0 } else { self.ends[index - 1] };
        self.text[start..end].trim()
    }

    pub(crate) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// Why a row could not be read.
#[derive(Debug)]
pub(crate) enum RowError {
    Io(io::Error),
    Bad { row: u64, fault: Fault },
}

/// What is wrong with the row itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    TooLong { limit: usize },
    UnclosedQuote,
    StrayQuote { cell: usize },
    NotUtf8 { byte: u8, cell: usize },
    NotText { cell: usize },
}

impl Fault {
    /// Whether the rest of the file still makes sense: after a stray mark on one line it does.
    pub(crate) fn ends_file(self) -> bool {
        !matches!(self, Fault::StrayQuote { .. })
    }

    pub(crate) fn problem(self, file: &str, row: u64) -> Problem {
        // People count cells from one.
        let nth = |cell: usize| cell as u64 + 1;
        let why = match self {
            Fault::TooLong { limit } => Why::RowTooLong { limit: limit as u64 },
            Fault::UnclosedQuote => Why::UnclosedQuote,
            Fault::StrayQuote { cell } => Why::StrayQuote { cell: nth(cell) },
            Fault::NotUtf8 { byte, cell } => Why::NotUtf8 { cell: nth(cell), byte: format!("{byte:02X}") },
            Fault::NotText { cell } => Why::NotText { cell: nth(cell) },
        };
        Problem::new(file, why).at(row)
    }
}

/// Where the reader stands within a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Start,
    Bare,
    Quoted,
    /// After a quotation mark inside a quoted cell: the end of it, or half of a doubled one.
    Mark,
}

impl<R: BufRead> Rows<R> {
    /// Takes the reader past a byte-order mark, if there is one.
    pub(crate) fn new(mut input: R, max_bytes: usize) -> io::Result<Rows<R>> {
        if input.fill_buf()?.starts_with(b"\xef\xbb\xbf") {
            input.consume(3);
        }
        Ok(Rows { input, max_bytes, row: 0, bytes: 0, line: Vec::new(), text: String::new(), ends: Vec::new() })
    }

    /// The next row, or nothing at the end of the file.
    pub(crate) fn next(&mut self) -> Result<Option<Cells<'_>>, RowError> {
        let mut text = std::mem::take(&mut self.text).into_bytes();
        text.clear();
        self.ends.clear();
        if !self.read_line(0)? {
            return Ok(None);
        }
        self.row += 1;
        if self.line.contains(&b'"') {
            self.read_quoted(&mut text)?;
        } else {
            self.split_plain(&mut text);
        }
        self.text = String::from_utf8(text).map_err(|e| self.not_utf8(&e))?;
        if let Some(at) = self.text.find('\0') {
            return Err(self.bad(Fault::NotText { cell: self.cell_at(at) }));
        }
        Ok(Some(Cells { row: self.row, text: &self.text, ends: &self.ends }))
    }

    fn bad(&self, fault: Fault) -> RowError {
        RowError::Bad { row: self.row, fault }
    }

    fn not_utf8(&self, error: &std::string::FromUtf8Error) -> RowError {
        let at = error.utf8_error().valid_up_to();
        let byte = error.as_bytes().get(at).copied().unwrap_or_default();
        self.bad(Fault::NotUtf8 { byte, cell: self.cell_at(at) })
    }

    /// Which cell holds this byte of the row.
    fn cell_at(&self, at: usize) -> usize {
        self.ends.iter().take_while(|end| **end <= at).count()
    }

    /// Reads one line into `line`; `used` bytes of the row came before it. False at the end of the file.
    fn read_line(&mut self, used: usize) -> Result<bool, RowError> {
        self.line.clear();
        let room = self.max_bytes.saturating_sub(used) as u64 + 1;
        let read = (&mut self.input).take(room).read_until(b'\n', &mut self.line).map_err(RowError::Io)?;
        self.bytes += read as u64;
        if read as u64 == room && self.line.last() != Some(&b'\n') {
            let fault = if used > 0 { Fault::UnclosedQuote } else { Fault::TooLong { limit: self.max_bytes } };
            let row = if used > 0 { self.row } else { self.row + 1 };
            return Err(RowError::Bad { row, fault });
        }
        Ok(read > 0)
    }

    fn split_plain(&mut self, text: &mut Vec<u8>) {
        let (line, _) = without_break(&self.line);
        for cell in line.split(|byte| *byte == b',') {
            text.extend_from_slice(cell);
            self.ends.push(text.len());
        }
    }

    /// Reads a row that has quotation marks, over as many lines as they hold together.
    fn read_quoted(&mut self, text: &mut Vec<u8>) -> Result<(), RowError> {
        let mut state = State::Start;
        let mut used = 0;
        loop {
            used += self.line.len();
            let (length, line_break) = {
                let (line, line_break) = without_break(&self.line);
                (line.len(), line_break.len())
            };
            let several_lines = used > self.line.len();
            for at in 0..length {
                state = step(state, self.line[at], text, &mut self.ends).ok_or_else(|| {
                    let fault =
                        if several_lines { Fault::UnclosedQuote } else { Fault::StrayQuote { cell: self.ends.len() } };
                    RowError::Bad { row: self.row, fault }
                })?;
            }
            if state != State::Quoted {
                self.ends.push(text.len());
                return Ok(());
            }
            text.extend_from_slice(&self.line[length..length + line_break]);
            if !self.read_line(used)? {
                return Err(self.bad(Fault::UnclosedQuote));
            }
        }
    }
}

/// One byte further; nothing when a quotation mark stands where none may.
fn step(state: State, byte: u8, text: &mut Vec<u8>, ends: &mut Vec<usize>) -> Option<State> {
    match (state, byte) {
        (State::Start, b'"') => Some(State::Quoted),
        (State::Start | State::Bare | State::Mark, b',') => {
            ends.push(text.len());
            Some(State::Start)
        }
        (State::Bare, b'"') => None,
        (State::Quoted, b'"') => Some(State::Mark),
        (State::Mark, b'"') => {
            text.push(byte);
            Some(State::Quoted)
        }
        (State::Mark, b' ' | b'\t') => Some(State::Mark),
        (State::Mark, _) => None,
        (State::Start | State::Bare, _) => {
            text.push(byte);
            Some(State::Bare)
        }
        (State::Quoted, _) => {
            text.push(byte);
            Some(State::Quoted)
        }
    }
}

/// A line and the break that ends it.
fn without_break(line: &[u8]) -> (&[u8], &[u8]) {
    let mut length = line.len();
    if line.ends_with(b"\n") {
        length -= 1;
        if line[..length].ends_with(b"\r") {
            length -= 1;
        }
    }
    line.split_at(length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &[u8]) -> Vec<Result<Vec<String>, (u64, Fault)>> {
        let mut rows = Rows::new(text, 100).unwrap();
        let mut list = Vec::new();
        loop {
            match rows.next() {
                Ok(None) => return list,
                Ok(Some(cells)) => list.push(Ok((0..cells.len()).map(|i| cells.get(i).to_owned()).collect())),
                Err(RowError::Bad { row, fault }) => {
                    list.push(Err((row, fault)));
                    if fault.ends_file() {
                        return list;
                    }
                }
                Err(RowError::Io(e)) => panic!("{e}"),
            }
        }
    }

    fn cells(list: &[&str]) -> Result<Vec<String>, (u64, Fault)> {
        Ok(list.iter().map(|c| (*c).to_owned()).collect())
    }

    #[test]
    fn a_byte_order_mark_and_both_line_breaks_are_read() {
        assert_eq!(read(b"\xef\xbb\xbfa,b\r\n1,2\n3,"), [cells(&["a", "b"]), cells(&["1", "2"]), cells(&["3", ""])]);
    }

    #[test]
    fn quotation_marks_hold_commas_breaks_and_marks() {
        assert_eq!(read(b"\"a,\"\"x\"\"\",\"b\r\nc\"\nd,e\n"), [cells(&["a,\"x\"", "b\r\nc"]), cells(&["d", "e"])]);
    }

    #[test]
    fn an_open_mark_names_the_row_where_it_began() {
        assert_eq!(read(b"a\nb,\"c\nd\ne\n").last(), Some(&Err((2, Fault::UnclosedQuote))));
    }

    #[test]
    fn a_stray_mark_costs_only_its_own_row() {
        let rows = read(b"a\nx\"y\nz\n");
        assert_eq!(rows[1..], [Err((2, Fault::StrayQuote { cell: 0 })), cells(&["z"])]);
    }

    #[test]
    fn a_long_row_and_a_long_open_quotation_are_told_apart() {
        let long = [b'x'; 200];
        assert_eq!(read(&[b"a\n", &long[..]].concat())[1], Err((2, Fault::TooLong { limit: 100 })));
        let open = [b"a\n\"b\n".to_vec(), vec![b'\n'; 200]].concat();
        assert_eq!(read(&open)[1], Err((2, Fault::UnclosedQuote)));
    }

    #[test]
    fn a_zero_byte_names_row_and_cell() {
        assert_eq!(read(b"a,b\n1,Jo\0s\n")[1], Err((2, Fault::NotText { cell: 1 })));
    }

    #[test]
    fn windows_1252_names_row_cell_and_byte() {
        assert_eq!(read(b"a,b\n1,Jos\xe9\n")[1], Err((2, Fault::NotUtf8 { byte: 0xe9, cell: 1 })));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_to_an_end(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            read(&bytes);
        }

        #[test]
        fn any_marks_and_breaks_are_read_to_an_end(text in "[a,\"\r\n]{0,150}") {
            read(text.as_bytes());
        }
    }
}
