//! The product's own source, for tests that hold it to its rules.

use std::fs;
use std::path::{Path, PathBuf};

pub struct SourceFile {
    /// Relative to the project, for messages.
    pub name: String,
    pub text: String,
}

/// Rust files below a folder of the project, without the test modules that stand in files of their own.
pub fn rust_files(folder: &str) -> Vec<SourceFile> {
    files(folder, "rs").into_iter().filter(|f| !f.name.ends_with("/tests.rs")).collect()
}

/// Files with this ending below a folder of the project.
pub fn files(folder: &str, ending: &str) -> Vec<SourceFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    collect(&root.join(folder), ending, &mut found);
    found.sort();
    found
        .into_iter()
        .map(|path| SourceFile {
            name: path.strip_prefix(root).expect("below the root").display().to_string(),
            text: fs::read_to_string(&path).expect("source is UTF-8"),
        })
        .collect()
}

fn collect(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, ending, found);
        } else if path.extension().is_some_and(|e| e == ending) {
            found.push(path);
        }
    }
}

/// The value of the string literal that `code` begins with.
pub fn literal(code: &str) -> String {
    let mut value = String::new();
    let mut chars = code.chars().skip(1).peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' => break,
            '\\' => match chars.next() {
                Some('n') => value.push('\n'),
                Some('\n') => {
                    while chars.peek().is_some_and(|c| c.is_whitespace()) {
                        chars.next();
                    }
                }
                Some(other) => value.push(other),
                None => break,
            },
            other => value.push(other),
        }
    }
    value
}

/// Every string literal of a Rust file or template.
pub fn literals(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(at) = rest.find('"') {
        let value = literal(&rest[at..]);
        rest = &rest[at + 1..];
        // On from the end of this literal, or, if it was a stray quote, from the next character.
        if let Some(end) = closing(rest) {
            rest = &rest[end + 1..];
        }
        found.push(value);
    }
    found
}

fn closing(code: &str) -> Option<usize> {
    let bytes = code.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 1,
            b'"' => return Some(at),
            _ => {}
        }
        at += 1;
    }
    None
}
