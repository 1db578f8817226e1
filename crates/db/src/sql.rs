//! A statement: a fixed text and the values for its `$1`, `$2` …

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::value::{ToValue, Value};

/// A statement with its values. Made by [`sql!`](crate::sql); its text comes from the source code only.
#[derive(Debug, Clone)]
pub struct Sql {
    pub(crate) text: Cow<'static, str>,
    pub(crate) values: Vec<Value>,
    /// Where its pieces are written, so that a test run can tell which of them no test ran.
    #[cfg(debug_assertions)]
    pub(crate) places: Vec<&'static std::panic::Location<'static>>,
}

/// A statement and its values: `sql!("select s.id from shift s where s.id = $1", id)`.
///
/// The text is a literal so that a test can find every statement of the product and prepare it. A macro that makes the same
/// statement for several tables puts it together of literals: `sql!(concat!("select id from ", $table), id)`.
#[macro_export]
macro_rules! sql {
    ($text:literal $(, $value:expr)* $(,)?) => {
        $crate::Sql::new($text, ::std::vec![$($crate::ToValue::to_value(&$value)),*])
    };
    (concat!($($part:literal),+ $(,)?) $(, $value:expr)* $(,)?) => {
        $crate::Sql::new(::std::concat!($($part),+), ::std::vec![$($crate::ToValue::to_value(&$value)),*])
    };
}

/// A row of values for [`Tx::insert_many`](crate::Tx::insert_many): `values![id, "Lunch duty", 3]`.
#[macro_export]
macro_rules! values {
    ($($value:expr),* $(,)?) => {
        ::std::vec![$($crate::ToValue::to_value(&$value)),*]
    };
}

/// What may follow a piece in [`Sql::push`]: nothing `()`, one value, or a tuple of values.
pub trait Values {
    /// The values in the order of the places `${}`.
    fn into_values(self) -> Vec<Value>;
}

impl Values for () {
    fn into_values(self) -> Vec<Value> {
        Vec::new()
    }
}

impl<T: ToValue> Values for T {
    fn into_values(self) -> Vec<Value> {
        vec![self.to_value()]
    }
}

macro_rules! tuples_of_values {
    ($($($name:ident)+;)*) => {$(
        impl<$($name: ToValue),+> Values for ($($name,)+) {
            fn into_values(self) -> Vec<Value> {
                #[expect(non_snake_case, reason = "the type parameters lend their names")]
                let ($($name,)+) = self;
                vec![$($name.to_value()),+]
            }
        }
    )*};
}

tuples_of_values! { A B; A B C; A B C D; A B C D E; }

impl Sql {
    /// For [`sql!`](crate::sql) alone: a text that stands elsewhere would be prepared by no test.
    #[doc(hidden)]
    #[track_caller]
    pub fn new(text: &'static str, values: Vec<Value>) -> Self {
        Self {
            text: Cow::Borrowed(text),
            values,
            #[cfg(debug_assertions)]
            places: vec![std::panic::Location::caller()],
        }
    }

    /// Notes where a piece comes from, in a build for tests.
    #[track_caller]
    fn note_place(&mut self) {
        #[cfg(debug_assertions)]
        self.places.push(std::panic::Location::caller());
    }

    /// The text as the engine gets it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The values in the order of their numbers.
    pub fn values(&self) -> &[Value] {
        &self.values
    }

    /// Appends a piece and its values; each `${}` becomes the next `$n`.
    ///
    /// One value may be used in several places; with a tuple, each place takes the next value:
    /// `q.push(" and s.day between ${} and ${}", (from, to))`.
    #[track_caller]
    pub fn push(&mut self, piece: &'static str, values: impl Values) -> &mut Self {
        self.note_place();
        let values = values.into_values();
        let one = values.len() == 1;
        let first = self.values.len() + 1;
        let text = self.text.to_mut();
        for (place, part) in piece.split("${}").enumerate() {
            if place > 0 {
                let number = if one { first } else { first + place - 1 };
                write!(text, "${number}").expect("a string can be written to");
            }
            text.push_str(part);
        }
        self.values.extend(values);
        self
    }

    /// Appends a piece without values.
    #[track_caller]
    pub fn push_text(&mut self, piece: &'static str) -> &mut Self {
        self.note_place();
        self.text.to_mut().push_str(piece);
        self
    }

    /// Appends a piece whose `${}` becomes a list: `q.push_list(" and s.id in (${})", &ids)`.
    ///
    /// The last value is repeated up to a power of two, so that lists of many lengths share few
    /// prepared statements. An empty list matches nothing. Keep lists under a few thousand.
    #[track_caller]
    pub fn push_list<T: ToValue>(&mut self, piece: &'static str, list: impl IntoIterator<Item = T>) -> &mut Self {
        self.note_place();
        let mut values: Vec<Value> = list.into_iter().map(|item| item.to_value()).collect();
        if let Some(last) = values.last().cloned() {
            values.resize(values.len().next_power_of_two(), last);
        }
        let first = self.values.len() + 1;
        let places: Vec<String> = (first..first + values.len()).map(|n| format!("${n}")).collect();
        let places = if places.is_empty() { "null".to_owned() } else { places.join(", ") };
        self.text.to_mut().push_str(&piece.replace("${}", &places));
        self.values.extend(values);
        self
    }
}

#[cfg(test)]
mod tests {
    use crate::Value;

    #[test]
    fn pieces_are_numbered_on() {
        let mut q = sql!("select s.id from shift s where s.open = $1", true);
        q.push(" and s.school = ${}", 7_i64);
        q.push(" and s.day between ${} and ${}", ("2026-01-01", "2026-02-01"));
        q.push(" and (s.title = ${} or s.place = ${})", "x");
        q.push_text(" order by s.id").push(" limit ${}", 50);
        assert_eq!(
            q.text(),
            "select s.id from shift s where s.open = $1 and s.school = $2 and s.day between $3 and $4 \
             and (s.title = $5 or s.place = $5) order by s.id limit $6"
        );
        assert_eq!(q.values().len(), 6);
        assert_eq!(q.values()[5], Value::Int(50));
    }

    #[test]
    fn lists_grow_by_powers_of_two_and_may_be_empty() {
        let mut q = sql!("select s.id from shift s where s.open = $1", true);
        q.push_list(" and s.id in (${})", [1_i64, 2, 3]);
        assert!(q.text().ends_with("in ($2, $3, $4, $5)"));
        assert_eq!(q.values()[4], Value::Int(3));
        let mut q = sql!("select s.id from shift s");
        q.push_list(" where s.id in (${})", Vec::<i64>::new());
        assert!(q.text().ends_with("in (null)"));
    }
}
