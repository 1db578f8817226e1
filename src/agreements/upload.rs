//! What a file is, by its content: its name and what the browser says of it count for nothing.

use super::pdf::{self, Unfit};
use sha2::{Digest, Sha256};

db::text_enum! {
    /// The kinds of file that are taken.
    pub enum FileKind {
        Pdf = "pdf",
        Png = "png",
        Jpeg = "jpeg",
    }
}

impl FileKind {
    /// As browsers are told.
    pub const fn content_type(self) -> &'static str {
        match self {
            FileKind::Pdf => "application/pdf",
            FileKind::Png => "image/png",
            FileKind::Jpeg => "image/jpeg",
        }
    }

    /// The end of the name it is downloaded under.
    pub const fn ending(self) -> &'static str {
        match self {
            FileKind::Pdf => "pdf",
            FileKind::Png => "png",
            FileKind::Jpeg => "jpg",
        }
    }
}

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoFile {
    Empty,
    TooLarge,
    /// A web page or a drawing with code in it, whatever its name says.
    Code,
    /// Nothing that is taken.
    Other,
    /// It begins as it should and breaks off.
    Broken,
    /// A PDF that runs something or carries other files.
    Active,
    /// A PDF that nobody can open without its password.
    Locked,
    /// A PDF with objects packed in a way that is not looked into.
    Packed,
    /// A PDF that unfolds to more than anybody needs.
    Bomb,
}

/// A file that is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    pub kind: FileKind,
    pub bytes: Vec<u8>,
    pub hash: String,
}

/// Looks at a file and takes it, or says why not.
pub fn take(bytes: Vec<u8>, largest: usize) -> Result<Taken, NoFile> {
    if bytes.is_empty() {
        return Err(NoFile::Empty);
    }
    if bytes.len() > largest {
        return Err(NoFile::TooLarge);
    }
    let kind = kind_of(&bytes)?;
    let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(&bytes));
    Ok(Taken { kind, bytes, hash })
}

fn kind_of(bytes: &[u8]) -> Result<FileKind, NoFile> {
    if bytes.starts_with(b"%PDF-") {
        return pdf(bytes);
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return whole(bytes.get(12..16) == Some(b"IHDR") && has_near_end(bytes, b"IEND"), FileKind::Png);
    }
    if bytes.starts_with(b"\xff\xd8\xff") {
        return whole(has_near_end(bytes, b"\xff\xd9"), FileKind::Jpeg);
    }
    Err(if is_code(bytes) { NoFile::Code } else { NoFile::Other })
}

/// A PDF that is there to the end, that runs nothing when opened, and that can be opened. What stands between its objects is
/// looked at here, its objects in `pdf`.
fn pdf(bytes: &[u8]) -> Result<FileKind, NoFile> {
    if !has_near_end(bytes, b"%%EOF") {
        return Err(NoFile::Broken);
    }
    // Names of a PDF may be written with #xx for a letter; nobody needs that to say these.
    const RUNS: &[&[u8]] =
        &[b"/JavaScript", b"/JS", b"/Launch", b"/EmbeddedFile", b"/RichMedia", b"/XFA", b"/SubmitForm", b"/ImportData"];
    let plain = without_escapes(&outside_streams(bytes));
    if RUNS.iter().any(|name| has_name(&plain, name)) {
        return Err(NoFile::Active);
    }
    if has_name(&plain, b"/Encrypt") {
        return Err(NoFile::Locked);
    }
    match pdf::look(bytes) {
        Ok(()) => Ok(FileKind::Pdf),
        Err(Unfit::Active) => Err(NoFile::Active),
        Err(Unfit::Locked) => Err(NoFile::Locked),
        Err(Unfit::Packed) => Err(NoFile::Packed),
        Err(Unfit::Bomb) => Err(NoFile::Bomb),
    }
}

/// What stands outside of pictures and compressed parts, in which three letters come together by chance.
fn outside_streams(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    let mut rest = bytes;
    while let Some(at) = find(rest, b"stream") {
        plain.extend_from_slice(&rest[..at]);
        rest = &rest[at + b"stream".len()..];
        match find(rest, b"endstream") {
            Some(end) => rest = &rest[end + b"endstream".len()..],
            None => break,
        }
    }
    plain.extend_from_slice(rest);
    plain
}

fn whole(is: bool, kind: FileKind) -> Result<FileKind, NoFile> {
    if is { Ok(kind) } else { Err(NoFile::Broken) }
}

/// Within the last kilobyte: programs add a line or a stamp after the end.
fn has_near_end(bytes: &[u8], mark: &[u8]) -> bool {
    let from = bytes.len().saturating_sub(1_024);
    find(&bytes[from..], mark).is_some()
}

fn find(bytes: &[u8], mark: &[u8]) -> Option<usize> {
    bytes.windows(mark.len()).position(|window| window == mark)
}

/// The whole name, and not the beginning of a longer one.
fn has_name(bytes: &[u8], name: &[u8]) -> bool {
    let mut from = 0;
    while let Some(at) = find(&bytes[from..], name) {
        let after = bytes.get(from + at + name.len());
        if after.is_none_or(|next| !next.is_ascii_alphanumeric()) || name == b"/EmbeddedFile" {
            return true;
        }
        from += at + 1;
    }
    false
}

/// `/J#53` says `/JS`.
pub(super) fn without_escapes(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((&first, after)) = rest.split_first() {
        let code = (first == b'#')
            .then(|| after.get(..2).and_then(|pair| data_encoding::HEXLOWER_PERMISSIVE.decode(pair).ok()))
            .flatten();
        match code {
            Some(letter) => {
                plain.extend(letter);
                rest = &after[2..];
            }
            None => {
                plain.push(first);
                rest = after;
            }
        }
    }
    plain
}

/// Text that a browser would run: HTML, XML, SVG.
fn is_code(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(2_048)]).to_lowercase();
    let start = start.trim_start_matches('\u{feff}').trim_start();
    start.starts_with('<') || ["<html", "<svg", "<script", "<!doctype"].iter().any(|tag| start.contains(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOST: usize = 4_096;

    fn looked_at(bytes: &[u8]) -> Result<FileKind, NoFile> {
        take(bytes.to_vec(), MOST).map(|taken| taken.kind)
    }

    #[test]
    fn the_content_decides() {
        assert_eq!(looked_at(b"%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n"), Ok(FileKind::Pdf));
        assert_eq!(looked_at(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR....IEND\xaeB`\x82"), Ok(FileKind::Png));
        assert_eq!(looked_at(b"\xff\xd8\xff\xe0..JFIF..\xff\xd9"), Ok(FileKind::Jpeg));
    }

    #[test]
    fn what_runs_in_a_browser_is_refused() {
        for page in [
            "<html><script>alert(1)</script>",
            "\u{feff}  <!DOCTYPE html>",
            "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>",
            "<?xml version='1.0'?><svg/>",
            "hello <script>",
        ] {
            assert_eq!(looked_at(page.as_bytes()), Err(NoFile::Code), "{page}");
        }
    }

    #[test]
    fn what_is_not_whole_too_large_or_another_thing_is_refused() {
        assert_eq!(looked_at(b""), Err(NoFile::Empty));
        assert_eq!(looked_at(&vec![b'x'; MOST + 1]), Err(NoFile::TooLarge));
        assert_eq!(looked_at(b"%PDF-1.7\n1 0 obj"), Err(NoFile::Broken));
        assert_eq!(looked_at(b"\xff\xd8\xff\xe0 half a picture"), Err(NoFile::Broken));
        assert_eq!(looked_at(b"PK\x03\x04 a zip"), Err(NoFile::Other));
        assert_eq!(looked_at(b"MZ a program"), Err(NoFile::Other));
        assert_eq!(looked_at(b"GIF89a"), Err(NoFile::Other));
    }

    #[test]
    fn a_pdf_that_runs_something_is_refused() {
        for name in ["/JavaScript (x)", "/JS (x)", "/J#53 (x)", "/Launch", "/EmbeddedFiles 3", "/XFA"] {
            let pdf = format!("%PDF-1.7\n<< {name} >>\n%%EOF");
            assert_eq!(looked_at(pdf.as_bytes()), Err(NoFile::Active), "{name}");
        }
        assert_eq!(looked_at(b"%PDF-1.7\n<< /Encrypt 4 0 R >>\n%%EOF"), Err(NoFile::Locked));
        assert_eq!(looked_at(b"%PDF-1.7\n<< /JSON /Launched >>\n%%EOF"), Ok(FileKind::Pdf));
        assert_eq!(looked_at(b"%PDF-1.7\n<< /Length 9 >>stream\n\x01/JS(\x02\nendstream\n%%EOF"), Ok(FileKind::Pdf));
        assert_eq!(looked_at(b"%PDF-1.7\nstream\nendstream << /JS (x) >>\n%%EOF"), Err(NoFile::Active));
    }
}
