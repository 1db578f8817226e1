//! The verbs that the source writes into the ledger, wherever they are handed on to the line.

use super::declared::without_comments;
use crate::support::source;
use std::collections::{BTreeMap, BTreeSet};

/// A function that hands a verb on: its name, how many arguments it takes, and which of them is the verb.
type Handing = (String, usize, usize);

/// What a verb is called where it is handed on.
const VERBS: [&str; 3] = ["verb", "word", "line"];

/// Verbs of the ledger are small words with hyphens; any other text is something else.
pub fn verbs() -> Vec<String> {
    let mut features: BTreeMap<String, String> = BTreeMap::new();
    for file in source::rust_files("src") {
        let feature = file.name.split('/').nth(1).unwrap_or_default().to_owned();
        features.entry(feature).or_default().push_str(&without_comments(&file.text));
    }
    let mut all = BTreeSet::new();
    for (feature, code) in &features {
        // The invented world has steps of records among its verbs, and says only what the features say.
        let mut handing = if feature == "demo" { BTreeSet::new() } else { handing(code) };
        handing.insert(("Entry::new".to_owned(), 4, 1));
        for (name, count, which) in &handing {
            for (at, arguments) in calls(code, name).iter().filter(|(_, arguments)| arguments.len() == *count) {
                all.extend(texts(code, *at, arguments[*which]));
            }
        }
    }
    all.into_iter().filter(|verb| !verb.is_empty() && super::is_kebab(verb)).collect()
}

/// The functions of a feature with a verb among their parameters.
fn handing(code: &str) -> BTreeSet<Handing> {
    let mut found = BTreeSet::new();
    for (at, call) in code.match_indices("fn ") {
        let rest = &code[at + call.len()..];
        let name: String = rest.chars().take_while(|c| is_of_a_name(*c)).collect();
        let Some(open) = rest.find('(').filter(|_| !name.is_empty()) else { continue };
        let mut parameters = split(&rest[open..]);
        parameters.retain(|one| !one.ends_with("self"));
        let is_verb = |one: &&str| {
            let (pattern, kind) = one.split_once(": ").unwrap_or_default();
            kind.contains("&'static str") && names(pattern).any(|name| VERBS.contains(&name))
        };
        if let Some(which) = parameters.iter().position(is_verb) {
            found.insert((name, parameters.len(), which));
        }
    }
    found
}

/// Every call of a function: where it stands, and its arguments.
fn calls<'a>(code: &'a str, name: &str) -> Vec<(usize, Vec<&'a str>)> {
    let call = format!("{name}(");
    let found = code.match_indices(&call).filter(|(at, _)| {
        let before = &code[..*at];
        !before.ends_with("fn ") && !before.ends_with(is_of_a_name)
    });
    found.map(|(at, _)| (at, split(&code[at + name.len()..]))).collect()
}

/// The texts of an argument, or those of the variable or the constant that it, or the end of it, names.
fn texts(code: &str, at: usize, argument: &str) -> Vec<String> {
    let found = source::literals(argument);
    if !found.is_empty() {
        return found;
    }
    let argument = argument.trim_end_matches(')');
    let Some(name) = names(argument).last() else { return found };
    let function = &code[code[..at].rfind("fn ").unwrap_or(0)..at];
    let lets = function.match_indices("let ").filter_map(|(at, mark)| function[at + mark.len()..].split_once(" = "));
    let value = lets.filter(|(pattern, _)| !pattern.contains(';') && names(pattern).any(|one| one == name)).last();
    let value = value.or_else(|| code.split_once(&format!("const {name}: &str = ")));
    value.map_or(found, |(_, value)| said(statement(value)))
}

/// The texts that a piece of code comes to: not those that it gives to a function.
fn said(code: &str) -> Vec<String> {
    let parts: Vec<&str> = code.split('"').collect();
    let is_given = |before: &str| before.strip_suffix('(').is_some_and(|call| call.ends_with(is_of_a_name));
    parts.chunks_exact(2).filter(|part| !is_given(part[0])).map(|part| part[1].to_owned()).collect()
}

/// As far as the semicolon that ends it.
fn statement(code: &str) -> &str {
    let mut depth = 0_i64;
    for (at, c) in outside_of_texts(code) {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            ';' if depth == 0 => return &code[..at],
            _ => {}
        }
    }
    code
}

/// What stands between the bracket that `code` begins with and its end, parted by commas.
fn split(code: &str) -> Vec<&str> {
    let (mut parts, mut depth, mut begin) = (Vec::new(), 0_i64, 1);
    for (at, c) in outside_of_texts(code) {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 || (depth == 1 && c == ',') {
            parts.push(code[begin..at].trim());
            begin = at + 1;
        }
        if depth == 0 {
            break;
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

fn outside_of_texts(code: &str) -> impl Iterator<Item = (usize, char)> {
    let (mut inside, mut escaped) = (false, false);
    code.char_indices().filter(move |(_, c)| {
        if escaped {
            escaped = false;
        } else if inside && *c == '\\' {
            escaped = true;
        } else if *c == '"' {
            inside = !inside;
        } else {
            return !inside;
        }
        false
    })
}

/// The names in a piece of code.
fn names(code: &str) -> impl DoubleEndedIterator<Item = &str> {
    code.split(|c| !is_of_a_name(c)).filter(|name| !name.is_empty())
}

fn is_of_a_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
