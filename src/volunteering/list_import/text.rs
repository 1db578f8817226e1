//! The text of a list, whatever program wrote it: its encoding, its separator, and its lines one after the other.

use csv::{ReaderBuilder, StringRecord};
use std::borrow::Cow;
use std::collections::HashSet;

/// No line of a list is this long in earnest.
const LONGEST_LINE: usize = 64 << 10;
/// No cell goes on over more lines than this; a quotation mark left open does.
const LONGEST_CELL_LINES: u64 = 20;
/// A list of every volunteer of a state is smaller.
pub const LARGEST: usize = 32 << 20;
/// Columns of a list.
const MOST_COLUMNS: usize = 200;

/// Why a file is no list; nothing was kept of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoList {
    Empty,
    TooLarge,
    /// A workbook, saved as such.
    Spreadsheet,
    /// Something packed, a ZIP file perhaps.
    Archive,
    /// A page or document.
    Document,
    /// Bytes that are no text.
    NotText,
    LongLine(u64),
    OpenQuote(u64),
    TooManyColumns,
    /// Two columns of one name: nobody knows which of them counts.
    Twice(String),
    OnlyHeader,
}

impl NoList {
    /// The message about it.
    pub fn key(&self) -> &'static str {
        match self {
            NoList::Empty => "list-file-empty",
            NoList::TooLarge => "list-file-large",
            NoList::Spreadsheet => "list-file-spreadsheet",
            NoList::Archive => "list-file-archive",
            NoList::Document => "list-file-document",
            NoList::NotText => "list-file-not-text",
            NoList::LongLine(_) => "list-file-long-line",
            NoList::OpenQuote(_) => "list-file-open-quote",
            NoList::TooManyColumns => "list-file-columns",
            NoList::Twice(_) => "list-file-twice",
            NoList::OnlyHeader => "list-file-only-header",
        }
    }

    /// The line it is about.
    pub fn line(&self) -> Option<u64> {
        match self {
            NoList::LongLine(line) | NoList::OpenQuote(line) => Some(*line),
            _ => None,
        }
    }

    /// The column it is about.
    pub fn column(&self) -> Option<&str> {
        match self {
            NoList::Twice(name) => Some(name),
            _ => None,
        }
    }
}

/// A list that can be read.
pub struct Text<'b> {
    text: Cow<'b, str>,
    separator: u8,
    /// `utf-8`, `windows-1252`, `utf-16`.
    pub encoding: &'static str,
}

impl<'b> Text<'b> {
    /// Finds encoding and separator, or what keeps the file from being a list.
    pub fn read(bytes: &'b [u8]) -> Result<Text<'b>, NoList> {
        if bytes.len() > LARGEST {
            return Err(NoList::TooLarge);
        }
        let (text, encoding) = decoded(bytes)?;
        if text.trim().is_empty() {
            return Err(NoList::Empty);
        }
        let separator = separator(&text);
        whole(&text, separator)?;
        Ok(Text { text, separator, encoding })
    }

    /// The word for the separator.
    pub fn separated_by(&self) -> &'static str {
        match self.separator {
            b';' => "semicolon",
            b'\t' => "tab",
            b'|' => "bar",
            _ => "comma",
        }
    }

    /// The names of the columns, and then each line that is not empty, with its number in the file.
    pub fn rows(&self) -> Result<(Vec<String>, impl Iterator<Item = (u64, StringRecord)>), NoList> {
        let reader = ReaderBuilder::new()
            .delimiter(self.separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(self.text.as_bytes());
        // The reader says where it stood before a line, which may be before empty lines; the number is counted here.
        let bytes = self.text.as_bytes();
        let (mut at, mut line) = (0, 1_u64);
        let mut rows = reader.into_records().filter_map(Result::ok).filter_map(move |record| {
            let stood = record.position().map_or(at, |place| usize::try_from(place.byte()).unwrap_or(at));
            let begins = bytes.iter().skip(stood).take_while(|byte| matches!(byte, b'\r' | b'\n')).count() + stood;
            line += bytes.get(at..begins).into_iter().flatten().filter(|byte| **byte == b'\n').map(|_| 1).sum::<u64>();
            at = begins.max(at);
            let line = line;
            record.iter().any(|cell| !cell.trim().is_empty()).then_some((line, record))
        });
        let (_, head) = rows.next().ok_or(NoList::Empty)?;
        if head.len() > MOST_COLUMNS {
            return Err(NoList::TooManyColumns);
        }
        let head: Vec<String> = head.iter().map(|name| name.trim().to_owned()).collect();
        let mut named = HashSet::new();
        let twice = head.iter().find(|name| !name.is_empty() && !named.insert(name.to_lowercase())).cloned();
        match twice {
            Some(name) => Err(NoList::Twice(name)),
            None => Ok((head, rows)),
        }
    }
}

fn decoded(bytes: &[u8]) -> Result<(Cow<'_, str>, &'static str), NoList> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Err(packed(bytes));
    }
    if bytes.starts_with(b"\x1f\x8b") {
        return Err(NoList::Archive);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(NoList::Spreadsheet);
    }
    let begin = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).trim_start().to_lowercase();
    if ["%pdf", "<html", "<!doctype", "<?xml", "{\\rtf"].iter().any(|mark| begin.starts_with(mark)) {
        return Err(NoList::Document);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return utf16(rest, u16::from_le_bytes).map(|text| (text.into(), "utf-16"));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return utf16(rest, u16::from_be_bytes).map(|text| (text.into(), "utf-16"));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.contains(&0) {
        return Err(NoList::NotText);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok((text.into(), "utf-8")),
        Err(_) => Ok((bytes.iter().map(|byte| western(*byte)).collect::<String>().into(), "windows-1252")),
    }
}

/// What a packed file holds: the names of its parts stand in it as they are.
fn packed(bytes: &[u8]) -> NoList {
    let has = |mark: &str| bytes.windows(mark.len()).any(|part| part == mark.as_bytes());
    if has("xl/workbook") || has("opendocument.spreadsheet") {
        NoList::Spreadsheet
    } else if has("word/document") || has("opendocument.text") {
        NoList::Document
    } else {
        NoList::Archive
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, NoList> {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).collect::<Result<String, _>>().map_err(|_| NoList::NotText)
}

/// A byte of Windows-1252; the five it leaves open become a sign that shows.
fn western(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}',
        '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        other => char::from(other),
    }
}

/// What the first line has most of, outside of quotation marks.
fn separator(text: &str) -> u8 {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or("");
    let mut quoted = false;
    let outside: Vec<u8> = line
        .bytes()
        .filter(|byte| {
            quoted ^= *byte == b'"';
            !quoted
        })
        .collect();
    let count = |wanted: u8| outside.iter().filter(|byte| **byte == wanted).count();
    // Of two with the same count the first wins: a list of one column is separated by commas.
    [b',', b';', b'\t', b'|'].into_iter().rev().max_by_key(|wanted| count(*wanted)).unwrap_or(b',')
}

/// A quotation mark left open would swallow the rest of the file without a word, and a line without end all memory.
fn whole(text: &str, separator: u8) -> Result<(), NoList> {
    let (mut line, mut length, mut begins) = (1_u64, 0_usize, true);
    let mut open: Option<u64> = None;
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        length += 1;
        match (byte, open) {
            (b'"', Some(_)) if bytes.peek() == Some(&b'"') => {
                bytes.next();
            }
            (b'"', Some(_)) => open = None,
            (b'"', None) if begins => open = Some(line),
            (b'\n', _) => {
                line += 1;
                length = 0;
                if let Some(from) = open.filter(|from| line - from > LONGEST_CELL_LINES) {
                    return Err(NoList::OpenQuote(from));
                }
            }
            _ if length > LONGEST_LINE => return Err(NoList::LongLine(line)),
            _ => {}
        }
        begins = open.is_none() && (byte == separator || byte == b'\n' || byte == b'\r');
    }
    open.map_or(Ok(()), |from| Err(NoList::OpenQuote(from)))
}

#[cfg(test)]
mod tests {
    use super::*;

    type Read = (Vec<String>, Vec<(u64, Vec<String>)>);

    fn read(bytes: &[u8]) -> Result<Read, NoList> {
        let text = Text::read(bytes)?;
        let (head, rows) = text.rows()?;
        let cells = |row: StringRecord| row.iter().map(str::to_owned).collect();
        let rows = rows.map(|(line, row)| (line, cells(row))).collect();
        Ok((head, rows))
    }

    #[test]
    fn whatever_program_wrote_it_a_list_is_read() {
        let wanted =
            (vec!["name".to_owned(), "city".to_owned()], vec![(2, vec!["Peña".to_owned(), "A, B".to_owned()])]);
        assert_eq!(read("\u{feff}name,city\r\nPeña,\"A, B\"\r\n".as_bytes()), Ok(wanted.clone()));
        assert_eq!(read(b"name;city\nPe\xf1a;A, B\n"), Ok(wanted.clone()));
        assert_eq!(read("name\tcity\nPeña\tA, B\n".as_bytes()), Ok(wanted.clone()));
        let mut wide = vec![0xff, 0xfe];
        wide.extend("name\tcity\nPeña\tA, B\n".encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(read(&wide), Ok(wanted));
    }

    #[test]
    fn each_wrong_file_has_its_own_message() {
        assert_eq!(read(b"PK\x03\x04.. xl/workbook.xml .."), Err(NoList::Spreadsheet));
        assert_eq!(
            read(b"PK\x03\x04.. mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
            Err(NoList::Spreadsheet)
        );
        assert_eq!(read(b"PK\x03\x04.. word/document.xml .."), Err(NoList::Document));
        assert_eq!(read(b"PK\x03\x04.. volunteers.csv .."), Err(NoList::Archive));
        assert_eq!(read(b"\x1f\x8b\x08 packed"), Err(NoList::Archive));
        assert_eq!(read(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3"), Err(NoList::Document));
        assert_eq!(read(b"{\\rtf1 a letter}"), Err(NoList::Document));
        assert_eq!(read(b"\xd0\xcf\x11\xe0rest"), Err(NoList::Spreadsheet));
        assert_eq!(read(b"<!DOCTYPE html><table>"), Err(NoList::Document));
        assert_eq!(read(b" \n \n"), Err(NoList::Empty));
        assert_eq!(read(b"a,b\n\0,\0\n"), Err(NoList::NotText));
        // UTF-16 that does not say that it is.
        assert_eq!(read(b"a\0,\0b\0\n\0"), Err(NoList::NotText));
        assert_eq!(read(b"Name,Email, NAME\nA,B,C\n"), Err(NoList::Twice("NAME".to_owned())));
        assert!(read(b"Name,,\nA,,\n").is_ok(), "columns that were emptied have no name");
        assert_eq!(read(b"a,b\n1,\"2\n3,4\n"), Err(NoList::OpenQuote(2)));
        assert_eq!(read(format!("a,b\n{}\n", "x".repeat(1_000_000)).as_bytes()), Err(NoList::LongLine(2)));
        let swallowed = format!("a,b\n1,\"2\n{}5,\"6\"\n", "3,4\n".repeat(50));
        assert_eq!(read(swallowed.as_bytes()), Err(NoList::OpenQuote(2)));
        assert_eq!(read(b"height,name\n5'10\",Ana \"Nana\" Ruiz\n").map(|(_, rows)| rows.len()), Ok(1));
    }

    #[test]
    fn a_line_keeps_its_number_behind_empty_ones_and_breaks_in_cells() {
        let (_, rows) = read(b"a,b\n\n\"1\n1\",2\n\n3,4\n").expect("a list");
        assert_eq!(rows.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [3, 6]);
    }
}
