//! What a message is given to speak about.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentValue};

/// The named values of one message; made with [`args!`](crate::args!).
#[derive(Debug, Default)]
pub struct Args<'a>(FluentArgs<'a>);

/// One value: text, or a number that a message can choose its plural by.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// Said as it is.
    Text(Cow<'a, str>),
    /// Written with the separators of the language; exact to 2^53. A year or an identifier is better given as text: 2026
    /// would become 2,026.
    Number(i64),
    /// Written with the decimal mark of the language.
    Decimal(f64),
}

/// Collects the values of a message: `args! { "name" => person.name, "count" => 3 }`.
#[macro_export]
macro_rules! args {
    ($($name:expr => $value:expr),* $(,)?) => {{
        let args = $crate::Args::new();
        $(let args = args.with($name, $value);)*
        args
    }};
}

impl<'a> Args<'a> {
    /// No values yet.
    pub fn new() -> Args<'a> {
        Args::default()
    }

    /// One more value.
    #[must_use]
    pub fn with(mut self, name: &'a str, value: impl Into<Value<'a>>) -> Args<'a> {
        self.set(name, value);
        self
    }

    /// One more value, where a chain does not fit.
    pub fn set(&mut self, name: &'a str, value: impl Into<Value<'a>>) {
        self.0.set(name, FluentValue::from(value.into()));
    }

    pub(crate) fn fluent(&self) -> &FluentArgs<'a> {
        &self.0
    }
}

impl<'a> From<Value<'a>> for FluentValue<'a> {
    fn from(value: Value<'a>) -> FluentValue<'a> {
        match value {
            Value::Text(text) => FluentValue::String(text),
            Value::Number(number) => FluentValue::from(number),
            Value::Decimal(number) => FluentValue::from(number),
        }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Value<'a> {
        Value::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&&'a str> for Value<'a> {
    fn from(text: &&'a str) -> Value<'a> {
        Value::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Value::Text(Cow::Owned(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Value<'a> {
        Value::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<Cow<'a, str>> for Value<'a> {
    fn from(text: Cow<'a, str>) -> Value<'a> {
        Value::Text(text)
    }
}

impl<'a> From<&'a Cow<'_, str>> for Value<'a> {
    fn from(text: &'a Cow<'_, str>) -> Value<'a> {
        Value::Text(Cow::Borrowed(text))
    }
}

macro_rules! whole_numbers {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Value<'_> {
            fn from(number: $kind) -> Self {
                Value::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }

        impl From<&$kind> for Value<'_> {
            fn from(number: &$kind) -> Self {
                Value::from(*number)
            }
        }
    )*};
}

whole_numbers!(i8, u8, i16, u16, i32, u32, i64, u64, usize);

impl From<f64> for Value<'_> {
    fn from(number: f64) -> Self {
        Value::Decimal(number)
    }
}

impl From<&f64> for Value<'_> {
    fn from(number: &f64) -> Self {
        Value::Decimal(*number)
    }
}
