//! What can stand in a key, read where the source declares it. Most of these types are their feature's own, so their
//! `ALL` cannot be asked from here; the macros make it from the very lines that are read.

use super::ledger;
use crate::support::source;
use std::fs;

/// Where the words of a stem come from. Files are below `src`.
pub enum Words {
    /// Every value of an enum that `text_enum!` or `choice!` makes.
    Every(&'static str, &'static str),
    /// The same without some that never come there.
    But(&'static str, &'static str, &'static [&'static str]),
    /// The texts of a constant or of a list in a function; of pairs and the like those that lie innermost.
    List(&'static str, &'static str),
    /// The answers of a function: what stands behind `=>`, or without that every text in it.
    Said(&'static str, &'static str),
    /// What the program itself can tell.
    Told(fn() -> Vec<&'static str>),
    /// The verbs that are written into the ledger.
    Verbs,
    /// These, which stand in SQL, or in a text of their own in some function.
    These(&'static [&'static str]),
}

impl Words {
    /// All of them, for a stem.
    pub fn all(&self, stem: &str) -> Vec<String> {
        let found = match self {
            Words::Every(file, name) => every(file, name),
            Words::But(file, name, without) => but(every(file, name), without),
            Words::List(file, name) => list(file, name),
            Words::Said(file, name) => said(file, name),
            Words::Told(words) => words().into_iter().map(str::to_owned).collect(),
            Words::Verbs => ledger::verbs(),
            Words::These(words) => words.iter().map(|word| (*word).to_owned()).collect(),
        };
        assert!(!found.is_empty(), "nothing is found that can stand in `{stem}`");
        found
    }
}

/// A file of the source without its comments.
fn code(file: &str) -> String {
    let path = format!("{}/src/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(&path).unwrap_or_else(|why| panic!("{path}: {why}"));
    without_comments(&text)
}

pub fn without_comments(text: &str) -> String {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect()
}

/// What stands between `begin` and the first `end` behind it.
fn between<'a>(file: &str, code: &'a str, begin: &str, end: &str) -> &'a str {
    let (_, rest) = code.split_once(begin).unwrap_or_else(|| panic!("src/{file} has no `{begin}`"));
    rest.split_once(end).unwrap_or_else(|| panic!("`{begin}` of src/{file} has no end")).0
}

/// The texts that directly follow a mark.
fn behind(code: &str, mark: &str) -> Vec<String> {
    let marked = code.match_indices(mark).map(|(at, _)| &code[at + mark.len()..]);
    marked.filter(|rest| rest.starts_with('"')).map(source::literal).collect()
}

fn every(file: &str, name: &str) -> Vec<String> {
    let code = code(file);
    behind(between(file, &code, &format!("enum {name} {{"), "}"), " = ")
}

fn but(mut words: Vec<String>, without: &[&str]) -> Vec<String> {
    for word in without {
        let at =
            words.iter().position(|known| known == word).unwrap_or_else(|| panic!("`{word}` is no value any more"));
        words.remove(at);
    }
    words
}

fn list(file: &str, name: &str) -> Vec<String> {
    let code = code(file);
    let begin = [format!("const {name}: "), format!("let {name} ")].into_iter().find(|begin| code.contains(begin));
    let begin = begin.unwrap_or_else(|| panic!("src/{file} has no `{name}`"));
    let (_, rest) = code.split_once(&begin).expect("it was just found");
    let texts = with_depths(between(file, rest, "=", ";"));
    let innermost = texts.iter().map(|(depth, _)| *depth).max().unwrap_or(0);
    texts.into_iter().filter(|(depth, _)| *depth == innermost).map(|(_, text)| text).collect()
}

/// Every text with the number of brackets around it.
fn with_depths(code: &str) -> Vec<(usize, String)> {
    let (mut found, mut depth, mut rest) = (Vec::new(), 0_usize, code);
    while let Some(at) = rest.find(['[', '(', ']', ')', '"']) {
        let mut next = at + 1;
        match rest.as_bytes()[at] {
            b'[' | b'(' => depth += 1,
            b'"' => {
                let text = source::literal(&rest[at..]);
                next += text.len() + 1;
                found.push((depth, text));
            }
            _ => depth = depth.saturating_sub(1),
        }
        rest = &rest[next..];
    }
    found
}

fn said(file: &str, name: &str) -> Vec<String> {
    let code = code(file);
    let line = code.lines().find(|line| line.contains(&format!("fn {name}(")));
    let line = line.unwrap_or_else(|| panic!("src/{file} has no `fn {name}`"));
    let indent = &line[..line.len() - line.trim_start().len()];
    let body = between(file, &code, line, &format!("\n{indent}}}"));
    let answers = behind(body, "=> ");
    if answers.is_empty() { source::literals(body) } else { answers }
}
