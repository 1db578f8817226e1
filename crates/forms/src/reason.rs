//! Why a field is refused: the key of a message and its values.

use std::fmt;

/// What a parser answers.
pub type Checked<T> = Result<T, Reason>;

/// Why a field is refused. It never holds what the person typed, so it is fit for a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    key: &'static str,
    args: Vec<(&'static str, Arg)>,
}

/// A value of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Said as it is.
    Text(String),
    /// Written as the language writes numbers.
    Int(i64),
    /// Written as the language writes dates.
    Date(jiff::civil::Date),
}

impl Reason {
    /// A reason without values.
    pub fn new(key: &'static str) -> Reason {
        Reason { key, args: Vec::new() }
    }

    /// The key of the message, such as `form-range`.
    pub fn key(&self) -> &'static str {
        self.key
    }

    /// The values of the message by name.
    pub fn args(&self) -> &[(&'static str, Arg)] {
        &self.args
    }

    /// One more value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Reason {
        self.args.push((name, value.into()));
        self
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key)
    }
}

impl std::error::Error for Reason {}

impl From<i64> for Arg {
    fn from(number: i64) -> Arg {
        Arg::Int(number)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Arg {
        Arg::Int(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<jiff::civil::Date> for Arg {
    fn from(date: jiff::civil::Date) -> Arg {
        Arg::Date(date)
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}
