//! What a PDF holds, without opening it: the names its objects use, also of objects that are packed away in object streams.
//!
//! Each object is read from its `obj` to its `stream` or `endobj`, as a reader that follows the file's table would. What is
//! drawn or printed (pages, pictures, fonts) is not looked at: nothing in it runs.

use flate2::{Decompress, FlushDecompress, Status};
use std::collections::BTreeSet;

/// The most that packed objects of one file may unfold to. Files of offices unfold to less than one megabyte.
const MOST_OUT: usize = 16 << 20;
/// The most that is read of a file, anew for each object: an honest one is read about once.
const MOST_READ: usize = 32 << 20;

/// Names by which a PDF runs something or carries other files.
const RUNS: &[&str] =
    &["JavaScript", "JS", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA", "SubmitForm", "ImportData"];

/// Why a PDF is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// It runs something or carries other files.
    Active,
    /// It opens with a password only.
    Locked,
    /// Some of it is packed in a way that is not looked into.
    Packed,
    /// It unfolds to more than anybody needs.
    Bomb,
}

/// Looks at every object, packed or not.
pub fn look(bytes: &[u8]) -> Result<(), Unfit> {
    let mut looked = Looked::default();
    for at in places(bytes, b"obj").chain(places(bytes, b"trailer")) {
        looked.object(bytes, at)?;
    }
    Ok(())
}

/// The places after a word that is not the end of a longer one; `0obj` is read as two.
fn places<'a>(bytes: &'a [u8], word: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let begins = |at: usize| at == 0 || !is_regular(bytes[at - 1]) || bytes[at - 1].is_ascii_digit();
    let found = bytes.windows(word.len()).enumerate().filter(move |(_, window)| *window == word);
    found.map(|(at, _)| at).filter(move |at| begins(*at)).map(|at| at + word.len())
}

/// How much was looked at, and which streams.
#[derive(Default)]
struct Looked {
    read: usize,
    out: usize,
    streams: BTreeSet<usize>,
}

impl Looked {
    /// One object, from after its `obj` on.
    fn object(&mut self, bytes: &[u8], from: usize) -> Result<(), Unfit> {
        let mut reader = Reader { bytes, at: from };
        let mut names = Vec::new();
        let found = reader.object(&mut names);
        self.read += reader.at - from;
        if self.read > MOST_READ {
            return Err(Unfit::Packed);
        }
        check(&names)?;
        match found {
            Some(data) if is_packed(&names) && self.streams.insert(data) => {
                if !is_plainly_packed(&names) {
                    return Err(Unfit::Packed);
                }
                check(&names_in(&self.unfold(&bytes[data..])?))
            }
            _ => Ok(()),
        }
    }

    /// Packed objects, unfolded. The end of what is packed stands in it: what the file says of its length counts for nothing.
    fn unfold(&mut self, packed: &[u8]) -> Result<Vec<u8>, Unfit> {
        let mut unpack = Decompress::new(true);
        let (mut plain, mut part) = (Vec::new(), vec![0; 32 << 10]);
        loop {
            let (read, out) = (counted(unpack.total_in()), counted(unpack.total_out()));
            let rest = packed.get(read..).unwrap_or_default();
            let status = unpack.decompress(rest, &mut part, FlushDecompress::None).map_err(|_| Unfit::Packed)?;
            let (came, wrote) = (counted(unpack.total_in()) - read, counted(unpack.total_out()) - out);
            plain.extend_from_slice(&part[..wrote]);
            self.out += wrote;
            self.read += came;
            match status {
                _ if self.out > MOST_OUT => return Err(Unfit::Bomb),
                _ if self.read > MOST_READ => return Err(Unfit::Packed),
                Status::StreamEnd => return Ok(plain),
                // It breaks off.
                _ if came == 0 && wrote == 0 => return Err(Unfit::Packed),
                _ => {}
            }
        }
    }
}

fn counted(count: u64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// Whether these names run something, or lock the file.
fn check(names: &[String]) -> Result<(), Unfit> {
    let has = |name: &str| names.iter().any(|known| known == name);
    match (RUNS.iter().any(|name| has(name)), has("Encrypt")) {
        (true, _) => Err(Unfit::Active),
        (false, true) => Err(Unfit::Locked),
        (false, false) => Ok(()),
    }
}

/// Whether a stream with these names holds objects. Readers go by where the objects begin and do not ask for the type.
fn is_packed(names: &[String]) -> bool {
    names.iter().any(|name| matches!(name.as_str(), "ObjStm" | "First"))
}

/// Whether it is packed in the one way that is looked into; what stands outside of the file is not.
fn is_plainly_packed(names: &[String]) -> bool {
    let other = ["DecodeParms", "DP", "F", "FFilter", "FDecodeParms", "Crypt"];
    let filters: Vec<&String> = names.iter().filter(|name| name.ends_with("Decode") || name.as_str() == "Fl").collect();
    let one = matches!(filters[..], [one] if one == "FlateDecode" || one == "Fl");
    one && !names.iter().any(|name| other.contains(&name.as_str()))
}

/// The names in unfolded objects.
fn names_in(plain: &[u8]) -> Vec<String> {
    let mut names = Vec::new();
    let mut reader = Reader { bytes: plain, at: 0 };
    while reader.at < plain.len() {
        // A word that would end an object of the file ends nothing here.
        reader.object(&mut names);
    }
    names
}

/// Reads the words of a PDF one after the other.
struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    /// The names up to the end of an object; where the data of its stream begin, if it has one.
    fn object(&mut self, names: &mut Vec<String>) -> Option<usize> {
        while let Some(&byte) = self.bytes.get(self.at) {
            self.at += 1;
            match byte {
                b'%' => self.skip(|byte| !matches!(byte, b'\r' | b'\n')),
                b'(' => self.text(),
                b'/' => names.push(self.name()),
                byte if is_regular(byte) => {
                    let from = self.at - 1;
                    self.skip(is_regular);
                    match &self.bytes[from..self.at] {
                        b"stream" => return Some(self.after_line()),
                        b"endobj" | b"startxref" => return None,
                        _ => {}
                    }
                }
                _ => {}
            }
        }
        None
    }

    fn skip(&mut self, goes_on: impl Fn(u8) -> bool) {
        while self.bytes.get(self.at).is_some_and(|byte| goes_on(*byte)) {
            self.at += 1;
        }
    }

    /// Text in brackets, which may hold brackets.
    fn text(&mut self) {
        let mut open = 1;
        while let Some(&byte) = self.bytes.get(self.at)
            && open > 0
        {
            self.at += 1;
            match byte {
                b'\\' => self.at = (self.at + 1).min(self.bytes.len()),
                b'(' => open += 1,
                b')' => open -= 1,
                _ => {}
            }
        }
    }

    /// A name without its stroke; `#53` in it says `S`.
    fn name(&mut self) -> String {
        let from = self.at;
        self.skip(is_regular);
        let name = super::upload::without_escapes(&self.bytes[from..self.at]);
        String::from_utf8_lossy(&name).into_owned()
    }

    /// Where the line after the word `stream` begins.
    fn after_line(&mut self) -> usize {
        self.skip(|byte| matches!(byte, b' ' | b'\t'));
        for end in [b"\r\n".as_slice(), b"\n", b"\r"] {
            if self.bytes[self.at..].starts_with(end) {
                self.at += end.len();
                break;
            }
        }
        self.at
    }
}

/// Neither white space nor a sign that stands for itself.
const fn is_regular(byte: u8) -> bool {
    !matches!(
        byte,
        b'\0'
            | b'\t'
            | b'\n'
            | 0x0c
            | b'\r'
            | b' '
            | b'('
            | b')'
            | b'<'
            | b'>'
            | b'['
            | b']'
            | b'{'
            | b'}'
            | b'/'
            | b'%'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::ZlibEncoder;
    use std::io::Write;

    /// A file with one stream, which has these words in its dictionary.
    fn file(words: &str, data: &[u8]) -> Vec<u8> {
        let head = format!("%PDF-1.5\n1 0 obj\n<< /Type /Catalog >>\nendobj\n7 0 obj\n<< {words} >>\nstream\r\n");
        [head.as_bytes(), data, b"\nendstream\nendobj\nstartxref\n0\n%%EOF\n"].concat()
    }

    fn folded(plain: &[u8]) -> Vec<u8> {
        let mut fold = ZlibEncoder::new(Vec::new(), Compression::best());
        fold.write_all(plain).expect("it is kept in memory");
        fold.finish().expect("it is kept in memory")
    }

    const PACKED: &str = "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode";

    #[test]
    fn an_action_that_is_packed_away_is_found() {
        let harmless = b"1 0 << /Type /Pages /Kids [2 0 R] >>";
        assert_eq!(look(&file(PACKED, &folded(harmless))), Ok(()));
        for runs in [
            "/S /JavaScript /JS (x)",
            "/J#53 (x)",
            "/AA << /O << /S /Launch >> >>",
            "/Names << /EmbeddedFiles 3 0 R >>",
        ] {
            let plain = format!("1 0 << /OpenAction << {runs} >> >>");
            assert_eq!(look(&file(PACKED, &folded(plain.as_bytes()))), Err(Unfit::Active), "{runs}");
        }
        // What only stands in text or a longer name runs nothing.
        let told = b"1 0 << /Title (How /JS and /Launch work) /JSON 1 /Launched 2 >>";
        assert_eq!(look(&file(PACKED, &folded(told))), Ok(()));
        // The word that ends an object ends nothing in here.
        let behind = b"1 0 << /A 1 >> endobj << /JS (x) >>";
        assert_eq!(look(&file(PACKED, &folded(behind))), Err(Unfit::Active));
    }

    #[test]
    fn what_the_file_says_of_the_stream_counts_for_nothing() {
        let action = folded(b"1 0 << /JS (x) >>");
        // No type, or one that is spelled otherwise.
        assert_eq!(look(&file("/N 1 /First 4 /Filter /FlateDecode", &action)), Err(Unfit::Active));
        assert_eq!(look(&file("/Type /#4fbjStm /Filter /Fl", &action)), Err(Unfit::Active));
        // The word that should end it stands in the middle of it.
        let mut stored = ZlibEncoder::new(Vec::new(), Compression::none());
        stored.write_all(b"1 0 << /A 1 >>\nendstream\nendobj\n << /JS (x) >>").expect("it is kept in memory");
        let stored = stored.finish().expect("it is kept in memory");
        assert_eq!(look(&file(PACKED, &stored)), Err(Unfit::Active));
        // A remark before it that looks like a stream hides nothing.
        let hidden = [b"%PDF-1.5\n% stream\n".as_slice(), &file(PACKED, &action)].concat();
        assert_eq!(look(&hidden), Err(Unfit::Active));
        let plain = b"%PDF-1.5\n% stream\n1 0 obj << /JS (x) >> endobj\n% endstream\n%%EOF";
        assert_eq!(look(plain), Err(Unfit::Active));
    }

    #[test]
    fn packed_in_another_way_or_broken_off_is_not_looked_into() {
        let folded = folded(b"1 0 << /Type /Pages >>");
        for words in [
            "/Type /ObjStm /First 4 /Filter [/ASCII85Decode /FlateDecode]",
            "/Type /ObjStm /First 4 /Filter /LZWDecode",
            "/Type /ObjStm /First 4",
            "/Type /ObjStm /First 4 /Filter /FlateDecode /DecodeParms << /Predictor 12 >>",
            "/Type /ObjStm /First 4 /Filter /FlateDecode /F (elsewhere)",
        ] {
            assert_eq!(look(&file(words, &folded)), Err(Unfit::Packed), "{words}");
        }
        assert_eq!(look(&file(PACKED, &folded[..folded.len() / 2])), Err(Unfit::Packed));
        assert_eq!(look(&file(PACKED, b"nothing that was folded")), Err(Unfit::Packed));
        // Pages, pictures and fonts may be packed in any way.
        assert_eq!(look(&file("/Type /XObject /Filter [/ASCII85Decode /DCTDecode]", b"any thing")), Ok(()));
    }

    #[test]
    fn a_bomb_is_left_before_it_is_unfolded() {
        let bomb = folded(&[b"1 0 ".as_slice(), &vec![b' '; 64 << 20]].concat());
        assert!(bomb.len() < 100_000, "it is {} bytes", bomb.len());
        assert_eq!(look(&file(PACKED, &bomb)), Err(Unfit::Bomb));
        // Many small ones are one.
        let small = folded(&[b"1 0 ".as_slice(), &vec![b' '; 1 << 20]].concat());
        let many: Vec<u8> = std::iter::repeat_n(file(PACKED, &small), 20).flatten().collect();
        assert_eq!(look(&many), Err(Unfit::Bomb));
    }

    #[test]
    fn a_file_that_is_all_beginnings_is_left() {
        let many = [b"%PDF-1.5\n".as_slice(), &b"obj ".repeat(20_000), b"%%EOF"].concat();
        assert_eq!(look(&many), Err(Unfit::Packed));
    }

    #[test]
    fn the_password_of_a_file_with_a_packed_table_is_seen() {
        let words = "/Type /XRef /Size 9 /Encrypt 4 0 R /Filter /FlateDecode /DecodeParms << /Predictor 12 >>";
        assert_eq!(look(&file(words, b"table")), Err(Unfit::Locked));
    }
}
