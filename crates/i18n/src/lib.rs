//! Words, dates and numbers in the reader's language.
//!
//! Messages are [Fluent](https://projectfluent.org) files, one per feature and language. English is the base: a message
//! that another language lacks is said in English, message by message.
//!
//! ```
//! use i18n::{Catalog, Lang, args};
//!
//! let catalog = Catalog::new(
//!     &[
//!         ("en", "shifts", "shifts-left = { $count ->\n    [one] One place left\n   *[other] { $count } places left\n }"),
//!         ("es", "shifts", "# machine draft, unchecked\nshifts-left = { $count ->\n    [one] Queda un lugar\n   *[other] Quedan { $count } lugares\n }"),
//!     ],
//!     "en",
//! )
//! .expect("the messages above are well formed");
//! let spanish = catalog.speak(Lang::Es);
//! assert_eq!(spanish.t_with("shifts-left", &args! { "count" => 3 }), "Quedan 3 lugares");
//! assert_eq!(spanish.date(jiff::civil::date(2026, 9, 8)), "martes, 8 de septiembre de 2026");
//! assert!(spanish.is_machine_draft());
//! ```
//!
//! Choices that hold for every language:
//!
//! * The calendar is Gregorian and the digits are Latin (0–9), in Arabic too: families compare what they read with letters
//!   and calendars that the school prints.
//! * English and Spanish are those of the United States (`9:00 AM`, `$1,234.50`), whatever country a browser names.
//! * Spaces inside times and dates are ordinary ones: the narrow spaces of CLDR would make a text message twice as dear.
//! * A value that runs the other way than its message is put between isolating marks, and only such a value: plain
//!   letters, subjects and text messages stay free of invisible characters. See [`Tongue::t_with`].

mod args;
mod bidi;
mod catalog;
mod choose;
mod formats;
mod lang;
mod source;
mod spoken;
mod tongue;

pub use args::{Args, Value};
pub use catalog::{Catalog, Problem, Problems};
pub use choose::choose;
pub use lang::{Lang, UnknownLang};
pub use tongue::Tongue;
