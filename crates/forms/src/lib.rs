//! Forms: what a browser sent becomes typed values, or reasons that a person can act on.
//!
//! A form is a struct of strings, exactly as sent. Its [`Parse`] checks every field before it answers, so that a person sees
//! all that is to be mended at once, and [`Form`] keeps what was typed next to what is wrong with it.
//!
//! ```
//! use forms::{Errors, Form, Parse, optional, phone, required, whole_number};
//!
//! #[derive(Clone, Default)]
//! struct ShiftForm { title: String, capacity: String, phone: String }
//! struct NewShift { title: String, capacity: i64, phone: Option<forms::Phone> }
//!
//! impl Parse for ShiftForm {
//!     type Output = NewShift;
//!     fn parse(&self, errors: &mut Errors) -> Option<NewShift> {
//!         let title = errors.field("title", required(&self.title));
//!         let capacity = errors.field("capacity", whole_number(&self.capacity, 1..=500));
//!         let phone = errors.field("phone", optional(&self.phone, phone));
//!         Some(NewShift { title: title?, capacity: capacity?, phone: phone? })
//!     }
//! }
//!
//! let sent = ShiftForm { title: "Book fair".into(), capacity: "many".into(), phone: String::new() };
//! let Err(form) = Form::new(sent).parse() else { panic!("`many` is no number") };
//! assert_eq!(form.value.title, "Book fair");
//! assert_eq!(form.error("capacity").map(|reason| reason.key()), Some("form-number"));
//! ```
//!
//! The crate knows no language: a [`Reason`] is the key of a message and its values. These are all of them ([`KEYS`]):
//!
//! | key | values | when |
//! |---|---|---|
//! | `form-required` | | nothing was written, or nothing chosen |
//! | `form-too-long` | `max` | more characters than fit |
//! | `form-choice` | | an answer that was not offered |
//! | `form-agree` | | a box that has to be ticked |
//! | `form-name` | | a name without letters, or an address in its place |
//! | `form-email` | | no e-mail address |
//! | `form-email-is-phone` | | a telephone number where an e-mail address belongs |
//! | `form-email-one` | | more than one address |
//! | `form-phone` | | no telephone number |
//! | `form-phone-is-email` | | an e-mail address where a telephone number belongs |
//! | `form-phone-area` | | the area code is missing |
//! | `form-phone-here` | | a stranger's number of another country |
//! | `form-phone-extension` | | a number with an extension |
//! | `form-contact` | | neither an e-mail address nor a telephone number |
//! | `form-date` | | no date |
//! | `form-date-none` | | a day that no calendar has (February 30) |
//! | `form-date-order` | | day and month exchanged (25/12/2026) |
//! | `form-date-year` | | a year of two digits, or one far away |
//! | `form-birth-future` | | born after today |
//! | `form-birth-old` | `years` | born more than that many years ago |
//! | `form-number` | | no whole number |
//! | `form-range` | `min`, `max` | a number outside of the range |
//! | `form-year` | `min`, `max` (text) | no year of the range |
//! | `form-time` | | no time of day |
//! | `form-date-time` | | no date with a time |
//! | `form-time-skipped` | | a time that the change to summer time leaves out |
//! | `form-duration` | | no duration |
//! | `form-duration-long` | `hours` | longer than that |
//! | `form-money` | | no amount of dollars |
//! | `form-money-point` | | one point with three digits after it |
//! | `form-money-negative` | | less than nothing |
//! | `form-money-large` | `max` | more dollars than that |
//! | `form-code` | | not the six digits of a code |
//! | `form-zip` | | no ZIP code |

mod amount;
mod choice;
mod clean;
mod contact;
mod day;
mod duration;
mod form;
mod person;
mod reason;
mod words;

pub use amount::{MONEY_MAX, code6, money, whole_number, year, zip};
pub use choice::{agreed, checkbox, choice, many, one_of};
pub use clean::{clean_line, clean_text, fold_digits};
pub use contact::{Contact, EmailAddress, Phone, contact, email, phone, public_contact};
pub use day::{AGE_MAX, birth_date, civil_time, date, date_time, instant};
pub use duration::{hours, minutes};
pub use form::{Errors, Form, Parse};
pub use person::{NAME_MAX, PersonName, name};
pub use reason::{Arg, Checked, Reason};
pub use words::{LINE_MAX, line, optional, optional_line, optional_text, required, text};

/// The key of every message that a parser of this crate can answer with; see the table above.
pub const KEYS: &[&str] = &[
    "form-required",
    "form-too-long",
    "form-choice",
    "form-agree",
    "form-name",
    "form-email",
    "form-email-is-phone",
    "form-email-one",
    "form-phone",
    "form-phone-is-email",
    "form-phone-area",
    "form-phone-here",
    "form-phone-extension",
    "form-contact",
    "form-date",
    "form-date-none",
    "form-date-order",
    "form-date-year",
    "form-birth-future",
    "form-birth-old",
    "form-number",
    "form-range",
    "form-year",
    "form-time",
    "form-date-time",
    "form-time-skipped",
    "form-duration",
    "form-duration-long",
    "form-money",
    "form-money-point",
    "form-money-negative",
    "form-money-large",
    "form-code",
    "form-zip",
];
