//! The values that both engines keep, and the Rust types that become them.

use std::borrow::Cow;

use jiff::{Timestamp, civil::Date};

/// A value on its way into a statement.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing, of a known kind: PostgreSQL wants to know what is missing.
    Null(Kind),
    /// Numbers, ids, instants.
    Int(i64),
    /// Yes or no.
    Bool(bool),
    /// Measures; never money.
    Real(f64),
    /// Words, dates, enums.
    Text(String),
    /// Hashes, files.
    Bytes(Vec<u8>),
}

/// What kind of value something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// `bigint`
    Int,
    /// `boolean`
    Bool,
    /// `double precision`
    Real,
    /// `text`
    Text,
    /// `bytea`
    Bytes,
}

impl Value {
    /// The kind of this value, also of a missing one.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Null(kind) => *kind,
            Self::Int(_) => Kind::Int,
            Self::Bool(_) => Kind::Bool,
            Self::Real(_) => Kind::Real,
            Self::Text(_) => Kind::Text,
            Self::Bytes(_) => Kind::Bytes,
        }
    }
}

/// One cell of a row on its way out, borrowed from the engine.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell<'a> {
    /// Nothing.
    Null,
    /// A whole number; on SQLite also a boolean.
    Int(i64),
    /// A boolean; PostgreSQL only.
    Bool(bool),
    /// A floating-point number.
    Real(f64),
    /// Words.
    Text(&'a str),
    /// Bytes.
    Bytes(&'a [u8]),
}

/// A cell that does not hold what the Rust type expects.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected {expected}, found {found}")]
pub struct Mismatch {
    /// What the Rust type can read.
    pub expected: &'static str,
    /// What the cell holds.
    pub found: String,
}

impl Mismatch {
    /// A mismatch for this cell. Says the kind found, never the value: it may be personal.
    pub fn new(expected: &'static str, cell: Cell<'_>) -> Self {
        let found = match cell {
            Cell::Null => "nothing (null)",
            Cell::Int(_) => "a whole number",
            Cell::Bool(_) => "a boolean",
            Cell::Real(_) => "a floating-point number",
            Cell::Text(_) => "a text",
            Cell::Bytes(_) => "bytes",
        };
        Self { expected, found: found.to_owned() }
    }
}

/// A type that can be bound to a statement.
pub trait ToValue {
    /// The kind of value it becomes, known without a value: `None` has one too.
    const KIND: Kind;
    /// The value.
    fn to_value(&self) -> Value;
}

/// A type that can be read from a cell.
pub trait FromValue: Sized {
    /// Reads the cell, or says what was expected.
    fn from_value(cell: Cell<'_>) -> Result<Self, Mismatch>;
}

impl ToValue for Value {
    const KIND: Kind = Kind::Text;
    fn to_value(&self) -> Value {
        self.clone()
    }
}

impl<T: ToValue + ?Sized> ToValue for &T {
    const KIND: Kind = T::KIND;
    fn to_value(&self) -> Value {
        (**self).to_value()
    }
}

impl<T: ToValue> ToValue for Option<T> {
    const KIND: Kind = T::KIND;
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null(T::KIND), T::to_value)
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(cell: Cell<'_>) -> Result<Self, Mismatch> {
        match cell {
            Cell::Null => Ok(None),
            cell => T::from_value(cell).map(Some),
        }
    }
}

macro_rules! whole_numbers {
    ($($type:ty)*) => {$(
        impl ToValue for $type {
            const KIND: Kind = Kind::Int;
            fn to_value(&self) -> Value {
                Value::Int(i64::from(*self))
            }
        }
        impl FromValue for $type {
            fn from_value(cell: Cell<'_>) -> Result<Self, Mismatch> {
                let Cell::Int(n) = cell else {
                    return Err(Mismatch::new("a whole number", cell));
                };
                Self::try_from(n).map_err(|_| Mismatch {
                    expected: concat!("a whole number within ", stringify!($type)),
                    found: "a number outside of it".to_owned(),
                })
            }
        }
    )*};
}

whole_numbers!(i64 i32 i16 u32 u16 u8);

impl ToValue for usize {
    const KIND: Kind = Kind::Int;
    /// Lengths and limits; more than an `i64` holds is as good as the largest.
    fn to_value(&self) -> Value {
        Value::Int(i64::try_from(*self).unwrap_or(i64::MAX))
    }
}

impl ToValue for bool {
    const KIND: Kind = Kind::Bool;
    fn to_value(&self) -> Value {
        Value::Bool(*self)
    }
}

impl FromValue for bool {
    fn from_value(cell: Cell<'_>) -> Result<Self, Mismatch> {
        match cell {
            Cell::Bool(yes) => Ok(yes),
            Cell::Int(0) => Ok(false),
            Cell::Int(1) => Ok(true),
            cell => Err(Mismatch::new("a boolean", cell)),
        }
    }
}

impl ToValue for f64 {
    const KIND: Kind = Kind::Real;
    fn to_value(&self) -> Value {
        Value::Real(*self)
    }
}

impl FromValue for f64 {
    fn from_value(cell: Cell<'_>) -> Result<Self, Mismatch> {
        match cell {
            Cell::Real(x) => Ok(x),
            #[expect(clippy::cast_precision_loss, reason = "a measure; SQLite keeps 2.0 as 2 in a computed column")]
            Cell::Int(n) => Ok(n as f64),
            cell => Err(Mismatch::new("a number", cell)),
        }
    }
}

impl ToValue for str {
    const KIND: Kind = Kind::Text;
    fn to_value(&self) -> Value {
        Value::Text(self.to_owned())
    }
}

impl ToValue for String {
    const KIND: Kind = Kind::Text;
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }
}

impl ToValue for Cow<'_, str> {
    const KIND: Kind = Kind::Text;
    fn to_value(&self) -> Value {
        Value::Text(self.to_string())
    }
}

impl FromValue for String {
    fn from_value(cell: Cell<'_>) -> Result<Self, Mismatch> {
        match cell {
            Cell::Text(text) => Ok(text.to_owned()),
            cell => Err(Mismatch::new("a text", cell)),
        }
    }
}

impl ToValue for [u8] {
    const KIND: Kind = Kind::Bytes;
    fn to_value(&self) -> Value {
        Value::Bytes(self.to_owned())
    }
}

impl<const N: usize> ToValue for [u8; N] {
    const KIND: Kind = Kind::Bytes;
    fn to_value(&self) -> Value {
        Value::Bytes(self.to_vec())
    }
}

impl ToValue for Vec<u8> {
    const KIND: Kind = Kind::Bytes;
    fn to_value(&self) -> Value {
        Value::Bytes(self.clone())
    }
}

impl FromValue for Vec<u8> {
    fn from_value(cell: Cell<'_>) -> Result<Self, Mismatch> {
        match cell {
            Cell::Bytes(bytes) => Ok(bytes.to_owned()),
            cell => Err(Mismatch::new("bytes", cell)),
        }
    }
}

impl<const N: usize> FromValue for [u8; N] {
    fn from_value(cell: Cell<'_>) -> Result<Self, Mismatch> {
        let Cell::Bytes(bytes) = cell else {
            return Err(Mismatch::new("bytes", cell));
        };
        bytes.try_into().map_err(|_| Mismatch {
            expected: "bytes of a fixed length",
            found: format!("{} bytes where {N} were expected", bytes.len()),
        })
    }
}

impl ToValue for Timestamp {
    const KIND: Kind = Kind::Int;
    /// Microseconds since 1970, UTC.
    fn to_value(&self) -> Value {
        Value::Int(self.as_microsecond())
    }
}

impl FromValue for Timestamp {
    fn from_value(cell: Cell<'_>) -> Result<Self, Mismatch> {
        let micros = i64::from_value(cell)?;
        Self::from_microsecond(micros).map_err(|_| Mismatch {
            expected: "an instant in microseconds",
            found: "a number outside of time".to_owned(),
        })
    }
}

impl ToValue for Date {
    const KIND: Kind = Kind::Text;
    /// `YYYY-MM-DD`, which sorts as text.
    fn to_value(&self) -> Value {
        Value::Text(self.to_string())
    }
}

impl FromValue for Date {
    fn from_value(cell: Cell<'_>) -> Result<Self, Mismatch> {
        let Cell::Text(text) = cell else {
            return Err(Mismatch::new("a date as YYYY-MM-DD", cell));
        };
        text.parse().map_err(|_| Mismatch::new("a date as YYYY-MM-DD", cell))
    }
}
