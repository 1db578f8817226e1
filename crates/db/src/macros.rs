//! The macros that join the product's types to the database.

/// Reads a struct by the names of columns: `db::row!(Shift { id, title, capacity });`.
#[macro_export]
macro_rules! row {
    ($type:ident { $($field:ident),+ $(,)? }) => {
        impl $crate::Row for $type {
            const COLUMNS: ::std::option::Option<&'static [&'static str]> =
                ::std::option::Option::Some(&[$(::std::stringify!($field)),+]);
            fn read(cells: &mut $crate::Cells<'_>) -> ::std::result::Result<Self, $crate::Error> {
                ::std::result::Result::Ok(Self { $($field: cells.take()?),+ })
            }
        }
    };
}

/// A kind of id: a number made by the application, told apart from other ids by its type.
#[macro_export]
macro_rules! id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub i64);

        impl ::std::convert::From<$name> for i64 {
            fn from(id: $name) -> i64 {
                id.0
            }
        }
        impl ::std::convert::From<i64> for $name {
            fn from(id: i64) -> Self {
                Self(id)
            }
        }
        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }
        impl ::std::str::FromStr for $name {
            type Err = ::std::num::ParseIntError;
            fn from_str(text: &str) -> ::std::result::Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
        impl $crate::ToValue for $name {
            const KIND: $crate::Kind = $crate::Kind::Int;
            fn to_value(&self) -> $crate::Value {
                $crate::Value::Int(self.0)
            }
        }
        impl $crate::FromValue for $name {
            fn from_value(cell: $crate::Cell<'_>) -> ::std::result::Result<Self, $crate::Mismatch> {
                <i64 as $crate::FromValue>::from_value(cell).map(Self)
            }
        }
        impl $crate::serde::Serialize for $name {
            fn serialize<S: $crate::serde::Serializer>(&self, to: S) -> ::std::result::Result<S::Ok, S::Error> {
                to.serialize_i64(self.0)
            }
        }
        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(from: D) -> ::std::result::Result<Self, D::Error> {
                <i64 as $crate::serde::Deserialize<'de>>::deserialize(from).map(Self)
            }
        }
    };
}

/// An enum kept as text: `db::text_enum!(Level { Own = "own", Supervised = "supervised" });`.
///
/// For an enum that stands in the source already, or, written out with `pub enum`, one that is made here.
/// Gives `ALL`, `as_str`, `parse`, `Display`, `FromStr`, serde and both directions of the database.
#[macro_export]
macro_rules! text_enum {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        $vis enum $name { $($(#[$variant_meta])* $variant),+ }
        $crate::text_enum!($name { $($variant = $text),+ });
    };
    ($name:ident { $($variant:ident = $text:literal),+ $(,)? }) => {
        impl $name {
            /// Every value, in the order written.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The text kept in the database.
            pub const fn as_str(&self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// The value of a text, if it is one.
            pub fn parse(text: &str) -> ::std::option::Option<Self> {
                match text {
                    $($text => ::std::option::Option::Some(Self::$variant),)+
                    _ => ::std::option::Option::None,
                }
            }
        }
        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(self.as_str())
            }
        }
        impl ::std::str::FromStr for $name {
            type Err = $crate::Mismatch;
            fn from_str(text: &str) -> ::std::result::Result<Self, Self::Err> {
                Self::parse(text).ok_or_else(|| $crate::Mismatch {
                    expected: ::std::concat!("one of", $(" ", $text),+),
                    found: ::std::string::String::from("another text"),
                })
            }
        }
        impl $crate::ToValue for $name {
            const KIND: $crate::Kind = $crate::Kind::Text;
            fn to_value(&self) -> $crate::Value {
                $crate::Value::Text(self.as_str().to_owned())
            }
        }
        impl $crate::FromValue for $name {
            fn from_value(cell: $crate::Cell<'_>) -> ::std::result::Result<Self, $crate::Mismatch> {
                match cell {
                    $crate::Cell::Text(text) => text.parse(),
                    cell => ::std::result::Result::Err($crate::Mismatch::new("a text", cell)),
                }
            }
        }
        impl $crate::serde::Serialize for $name {
            fn serialize<S: $crate::serde::Serializer>(&self, to: S) -> ::std::result::Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }
        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(from: D) -> ::std::result::Result<Self, D::Error> {
                let text = <::std::borrow::Cow<'de, str> as $crate::serde::Deserialize<'de>>::deserialize(from)?;
                text.parse().map_err($crate::serde::de::Error::custom)
            }
        }
    };
}
