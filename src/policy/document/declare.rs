//! Declares the tables and choices of the document: a type and its reading in one place.

/// Declares a table of the document: a struct whose fields are its keys, some with the range allowed.
macro_rules! table {
    ($(#[$meta:meta])* pub struct $name:ident {
        $($(#[$doc:meta])* pub $field:ident: $kind:ty $(= $range:expr)?,)*
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name { $($(#[$doc])* pub $field: $kind,)* }

        impl $crate::policy::document::read::Read for $name {
            fn read(
                node: &$crate::policy::document::read::Node<'_>,
                reading: &mut $crate::policy::document::read::Reading,
            ) -> Option<Self> {
                let mut fields = node.fields(reading)?;
                $(
                    let $field = fields.take::<$kind>(stringify!($field), reading);
                    $(let $field = reading.within(fields.path(stringify!($field)), $field, $range);)?
                )*
                fields.finish(reading);
                Some($name { $($field: $field?,)* })
            }
        }
    };
}

/// Declares a choice of the document: an enum whose variants are written as words.
macro_rules! choice {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// Every choice, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The word it is written with.
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }

            /// The choice written as `word`.
            pub fn parse(word: &str) -> Option<$name> {
                Self::ALL.iter().copied().find(|choice| choice.as_str() == word)
            }
        }

        impl $crate::policy::document::read::Read for $name {
            fn read(
                node: &$crate::policy::document::read::Node<'_>,
                reading: &mut $crate::policy::document::read::Reading,
            ) -> Option<Self> {
                let found = node.text(reading)?;
                let choice = $name::parse(found);
                if choice.is_none() {
                    let allowed = Self::ALL.iter().map(|choice| choice.as_str()).collect::<Vec<_>>().join(", ");
                    reading.wrong(
                        &node.path,
                        $crate::policy::document::problem::Fault::NotOneOf { found: found.to_owned(), allowed },
                    );
                }
                choice
            }
        }
    };
}

pub(crate) use {choice, table};
