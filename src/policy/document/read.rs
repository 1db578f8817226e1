//! Reads the TOML tree into types, gathering every problem instead of stopping at the first.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::problem::{Fault, PolicyProblem, Shape};

/// A reading under way: the text's lines and what was found wrong so far.
pub(crate) struct Reading {
    line_starts: Vec<usize>,
    lines: BTreeMap<String, usize>,
    /// Languages in which every text is expected.
    pub(crate) languages: Vec<String>,
    pub(crate) problems: Vec<PolicyProblem>,
    pub(crate) warnings: Vec<PolicyProblem>,
}

impl Reading {
    pub(crate) fn new(text: &str) -> Reading {
        let breaks = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        Reading {
            line_starts: std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect(),
            lines: BTreeMap::new(),
            languages: vec!["en".to_owned()],
            problems: Vec::new(),
            warnings: Vec::new(),
        }
    }

    /// The line, counted from 1, on which the byte at `offset` stands.
    pub(crate) fn line_at(&self, offset: usize) -> usize {
        self.line_starts.partition_point(|&start| start <= offset)
    }

    /// The line of `path`, or of the nearest thing around it that the document has.
    fn line_of(&self, path: &str) -> usize {
        let mut path = path;
        loop {
            if let Some(&line) = self.lines.get(path) {
                return line;
            }
            match path.rfind(['.', '[']) {
                Some(end) => path = &path[..end],
                None => return 1,
            }
        }
    }

    /// Notes that something is wrong at `path`.
    pub(crate) fn wrong(&mut self, path: impl Into<String>, fault: Fault) {
        let path = path.into();
        self.problems.push(PolicyProblem { line: self.line_of(&path), path, fault });
    }

    /// Notes that something at `path` is unfinished, though the document can be used.
    pub(crate) fn warn(&mut self, path: impl Into<String>, fault: Fault) {
        let path = path.into();
        self.warnings.push(PolicyProblem { line: self.line_of(&path), path, fault });
    }

    /// `value`, if it lies within `range`.
    pub(crate) fn within<T: Copy + Into<i64>>(
        &mut self,
        path: String,
        value: Option<T>,
        range: RangeInclusive<i64>,
    ) -> Option<T> {
        let number: i64 = value?.into();
        if range.contains(&number) {
            return value;
        }
        self.wrong(path, Fault::OutOfRange { min: *range.start(), max: *range.end() });
        None
    }
}

/// One value of the document with its place.
pub(crate) struct Node<'a> {
    pub(crate) value: &'a DeValue<'a>,
    pub(crate) path: String,
}

impl<'a> Node<'a> {
    fn new(value: &'a Spanned<DeValue<'a>>, path: String, at: usize, reading: &mut Reading) -> Node<'a> {
        reading.lines.insert(path.clone(), reading.line_at(at));
        Node { value: value.get_ref(), path }
    }

    /// Says that something else was wanted here.
    pub(crate) fn not(&self, wanted: Shape, reading: &mut Reading) {
        let found = shape_of(self.value);
        reading.wrong(&self.path, Fault::WrongType { wanted, found });
    }

    /// The text here, trimmed and not empty.
    pub(crate) fn text(&self, reading: &mut Reading) -> Option<&'a str> {
        let Some(text) = self.value.as_str() else {
            self.not(Shape::Text, reading);
            return None;
        };
        if text.trim().is_empty() {
            reading.wrong(&self.path, Fault::Empty);
            return None;
        }
        Some(text.trim())
    }

    /// The keys and values here.
    pub(crate) fn fields(&self, reading: &mut Reading) -> Option<Fields<'a>> {
        match self.value.as_table() {
            Some(table) => Some(Fields::new(table, self.path.clone())),
            None => {
                self.not(Shape::Table, reading);
                None
            }
        }
    }
}

fn shape_of(value: &DeValue<'_>) -> Shape {
    match value {
        DeValue::String(_) => Shape::Text,
        DeValue::Integer(_) => Shape::Number,
        DeValue::Float(_) => Shape::Decimal,
        DeValue::Boolean(_) => Shape::YesNo,
        DeValue::Datetime(when) if when.time.is_none() => Shape::Date,
        DeValue::Datetime(_) => Shape::Moment,
        DeValue::Array(_) => Shape::List,
        DeValue::Table(_) => Shape::Table,
    }
}

/// The keys of one table; what is never taken is unknown.
pub(crate) struct Fields<'a> {
    table: &'a DeTable<'a>,
    path: String,
    known: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    pub(crate) fn new(table: &'a DeTable<'a>, path: String) -> Fields<'a> {
        Fields { table, path, known: Vec::new() }
    }

    /// The path of `key` in this table.
    pub(crate) fn path(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    /// Reads the value of `key`.
    pub(crate) fn take<T: Read>(&mut self, key: &'static str, reading: &mut Reading) -> Option<T> {
        self.known.push(key);
        match self.table.get_key_value(key) {
            Some((name, value)) => {
                let node = Node::new(value, self.path(key), name.span().start, reading);
                T::read(&node, reading)
            }
            None => T::absent(self.path(key), reading),
        }
    }

    /// Every key with its value, for tables whose keys are data.
    pub(crate) fn all(&self, reading: &mut Reading) -> Vec<(&'a str, Node<'a>)> {
        let each = self.table.iter().map(|(name, value)| {
            let key: &str = name.get_ref();
            (key, Node::new(value, self.path(key), name.span().start, reading))
        });
        each.collect()
    }

    /// Reports the keys that nobody asked for.
    pub(crate) fn finish(self, reading: &mut Reading) {
        for name in self.table.keys() {
            let key: &str = name.get_ref();
            if !self.known.contains(&key) {
                let near = nearest(key, &self.known);
                let path = self.path(key);
                reading.lines.insert(path.clone(), reading.line_at(name.span().start));
                reading.wrong(path, Fault::UnknownKey(near));
            }
        }
    }
}

/// The known key that `key` most likely was meant to be.
fn nearest(key: &str, known: &[&'static str]) -> Option<String> {
    let (distance, best) = known.iter().map(|candidate| (distance(key, candidate), *candidate)).min()?;
    (distance <= 1 + key.chars().count() / 4).then(|| best.to_owned())
}

/// How many letters must change to turn one word into the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, &b) in other.iter().enumerate() {
            let changed = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[other.len()]
}

/// A type that can be read from the document.
pub(crate) trait Read: Sized {
    /// Reads the value, or says why not and gives nothing.
    fn read(node: &Node<'_>, reading: &mut Reading) -> Option<Self>;

    /// What it means that the key is not there.
    fn absent(path: String, reading: &mut Reading) -> Option<Self> {
        reading.wrong(path, Fault::Missing);
        None
    }
}

impl<T: Read> Read for Option<T> {
    fn read(node: &Node<'_>, reading: &mut Reading) -> Option<Self> {
        T::read(node, reading).map(Some)
    }

    fn absent(_: String, _: &mut Reading) -> Option<Self> {
        Some(None)
    }
}

impl Read for String {
    fn read(node: &Node<'_>, reading: &mut Reading) -> Option<Self> {
        node.text(reading).map(str::to_owned)
    }
}

impl Read for bool {
    fn read(node: &Node<'_>, reading: &mut Reading) -> Option<Self> {
        let value = node.value.as_bool();
        if value.is_none() {
            node.not(Shape::YesNo, reading);
        }
        value
    }
}

impl Read for u32 {
    fn read(node: &Node<'_>, reading: &mut Reading) -> Option<Self> {
        let Some(number) = node.value.as_integer() else {
            node.not(Shape::Number, reading);
            return None;
        };
        let value = u32::from_str_radix(number.as_str(), number.radix()).ok();
        if value.is_none() {
            reading.wrong(&node.path, Fault::OutOfRange { min: 0, max: u32::MAX.into() });
        }
        value
    }
}

impl Read for jiff::civil::Date {
    fn read(node: &Node<'_>, reading: &mut Reading) -> Option<Self> {
        let day = node.value.as_datetime().filter(|found| found.time.is_none()).and_then(|found| found.date);
        let date = day.and_then(|day| {
            jiff::civil::Date::new(
                i16::try_from(day.year).ok()?,
                i8::try_from(day.month).ok()?,
                i8::try_from(day.day).ok()?,
            )
            .ok()
        });
        if date.is_none() {
            node.not(Shape::Date, reading);
        }
        date
    }
}

/// Lists: entries of a table kind carry an `id` that no other entry of the list has; bare values do not repeat.
impl<T: Read> Read for Vec<T> {
    fn read(node: &Node<'_>, reading: &mut Reading) -> Option<Self> {
        let Some(array) = node.value.as_array() else {
            node.not(Shape::List, reading);
            return None;
        };
        let mut seen: Vec<String> = Vec::new();
        let mut list = Vec::with_capacity(array.len());
        for (index, value) in array.iter().enumerate() {
            let name = name_of_entry(value.get_ref(), index);
            let path = format!("{}[{name}]", node.path);
            let entry = Node::new(value, path.clone(), value.span().start, reading);
            let identity = bare(value.get_ref()).unwrap_or(name);
            if seen.contains(&identity) {
                reading.wrong(path, Fault::Duplicate(identity.clone()));
            }
            seen.push(identity);
            list.push(T::read(&entry, reading));
        }
        list.into_iter().collect()
    }
}

/// What an entry of a list is called in paths: its id, or its place counted from 1.
pub(super) fn name_of_entry(value: &DeValue<'_>, index: usize) -> String {
    let id = value.as_table().and_then(|table| table.get("id")).and_then(|id| id.get_ref().as_str());
    id.map_or_else(|| (index + 1).to_string(), str::to_owned)
}

/// A value that is no table or list, as one writes it.
pub(super) fn bare(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Integer(number) => Some(number.as_str().to_owned()),
        DeValue::Float(number) => Some(number.as_str().to_owned()),
        DeValue::Boolean(value) => Some(value.to_string()),
        DeValue::Datetime(when) => Some(when.to_string()),
        DeValue::Array(_) | DeValue::Table(_) => None,
    }
}
