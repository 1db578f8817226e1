//! What can be wrong with a policy document, said so that the writer can mend it.

use std::fmt;

/// One thing wrong (or, as a warning, unfinished) in a policy document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyProblem {
    /// The line of the text, counted from 1.
    pub line: usize,
    /// Where in the document, such as `clearance.levels[driving].name`; empty for the whole text.
    pub path: String,
    /// What is wrong there.
    pub fault: Fault,
}

/// The kinds of fault; each is one message in the locale files and says how to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The text is not TOML; the detail comes from the TOML reader.
    Syntax(String),
    /// A key that means nothing here, with the nearest one that does.
    UnknownKey(Option<String>),
    /// A key that must be there is not.
    Missing,
    /// A value of the wrong kind.
    WrongType { wanted: Shape, found: Shape },
    /// A number outside what is allowed.
    OutOfRange { min: i64, max: i64 },
    /// A text or list with nothing in it.
    Empty,
    /// A word that is not among the choices.
    NotOneOf { found: String, allowed: String },
    /// Two entries of one list carry the same id, or one list says the same thing twice.
    Duplicate(String),
    /// A reference to something the document does not have.
    UnknownReference { found: String, known: String },
    /// A text lacks a language: an error for English, a warning for the others.
    MissingLanguage(String),
    /// Not a language code.
    BadLanguage(String),
    /// An id with something other than small letters, digits and hyphens.
    BadId(String),
    /// Not a day of the year written as month and day.
    BadMonthDay(String),
    /// Not a time zone of the IANA database.
    BadZone(String),
    /// Not a colour written `#rrggbb`.
    BadColour(String),
    /// A colour too close to the one it is used with.
    LowContrast { ratio: String, against: &'static str },
    /// Not an e-mail address.
    BadEmail(String),
    /// Not a telephone number.
    BadPhone(String),
    /// Not a web address.
    BadUrl(String),
    /// Not an amount in dollars and cents.
    BadMoney(String),
    /// A date or number that must come after another does not.
    NotAfter { other: String },
    /// A higher level asks for less than a lower one.
    WeakerThan { lower: String, lacks: String },
    /// A level that orders a report on a person must first show the disclosure.
    DisclosureNeeded,
    /// Gates must end with `screening`, and `identity` and `disclosure` must be among them.
    GateOrder,
    /// The last gift band must have no upper limit, and only the last.
    OpenBand,
    /// A list with too few entries, or too many.
    Count { found: usize, min: usize, max: usize },
    /// A class of records that the schedule does not name; a warning, for the class of the document that ships is taken.
    AsShipped,
}

impl PolicyProblem {
    /// The message in the locale files that explains this problem.
    pub fn key(&self) -> &'static str {
        self.fault.key()
    }

    /// What the message needs to know, besides line and path.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        self.fault.args()
    }
}

impl Fault {
    fn key(&self) -> &'static str {
        match self {
            Fault::Syntax(_) => "policy-problem-syntax",
            Fault::UnknownKey(Some(_)) => "policy-problem-unknown-key-near",
            Fault::UnknownKey(None) => "policy-problem-unknown-key",
            Fault::Missing => "policy-problem-missing",
            Fault::WrongType { .. } => "policy-problem-type",
            Fault::OutOfRange { .. } => "policy-problem-range",
            Fault::Empty => "policy-problem-empty",
            Fault::NotOneOf { .. } => "policy-problem-choice",
            Fault::Duplicate(_) => "policy-problem-duplicate",
            Fault::UnknownReference { .. } => "policy-problem-reference",
            Fault::MissingLanguage(_) => "policy-problem-language-missing",
            Fault::BadLanguage(_) => "policy-problem-language",
            Fault::BadId(_) => "policy-problem-id",
            Fault::BadMonthDay(_) => "policy-problem-month-day",
            Fault::BadZone(_) => "policy-problem-zone",
            Fault::BadColour(_) => "policy-problem-colour",
            Fault::LowContrast { .. } => "policy-problem-contrast",
            Fault::BadEmail(_) => "policy-problem-email",
            Fault::BadPhone(_) => "policy-problem-phone",
            Fault::BadUrl(_) => "policy-problem-url",
            Fault::BadMoney(_) => "policy-problem-money",
            Fault::NotAfter { .. } => "policy-problem-order",
            Fault::WeakerThan { .. } => "policy-problem-weaker",
            Fault::DisclosureNeeded => "policy-problem-disclosure",
            Fault::GateOrder => "policy-problem-gates",
            Fault::OpenBand => "policy-problem-bands",
            Fault::Count { .. } => "policy-problem-count",
            Fault::AsShipped => "policy-problem-as-shipped",
        }
    }

    fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Fault::Syntax(detail) => vec![("detail", detail.clone())],
            Fault::UnknownKey(Some(near)) => vec![("near", near.clone())],
            Fault::WrongType { wanted, found } => {
                vec![("wanted", wanted.word().to_owned()), ("found", found.word().to_owned())]
            }
            Fault::OutOfRange { min, max } => {
                vec![("min", min.to_string()), ("max", max.to_string())]
            }
            Fault::NotOneOf { found, allowed } => {
                vec![("found", found.clone()), ("allowed", allowed.clone())]
            }
            Fault::Count { found, min, max } => {
                vec![("found", found.to_string()), ("min", min.to_string()), ("max", max.to_string())]
            }
            Fault::UnknownReference { found, known } => {
                vec![("found", found.clone()), ("known", known.clone())]
            }
            Fault::LowContrast { ratio, against } => {
                vec![("ratio", ratio.clone()), ("against", (*against).to_owned())]
            }
            Fault::NotAfter { other } => vec![("other", other.clone())],
            Fault::WeakerThan { lower, lacks } => {
                vec![("lower", lower.clone()), ("lacks", lacks.clone())]
            }
            Fault::Duplicate(found)
            | Fault::MissingLanguage(found)
            | Fault::BadLanguage(found)
            | Fault::BadId(found)
            | Fault::BadMonthDay(found)
            | Fault::BadZone(found)
            | Fault::BadColour(found)
            | Fault::BadEmail(found)
            | Fault::BadPhone(found)
            | Fault::BadUrl(found)
            | Fault::BadMoney(found) => vec![("found", found.clone())],
            Fault::UnknownKey(None)
            | Fault::Missing
            | Fault::Empty
            | Fault::DisclosureNeeded
            | Fault::GateOrder
            | Fault::OpenBand
            | Fault::AsShipped => Vec::new(),
        }
    }
}

/// The shapes a value can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A text.
    Text,
    /// A whole number.
    Number,
    /// A number with a point.
    Decimal,
    /// True or false.
    YesNo,
    /// A day.
    Date,
    /// A day with a time, or a time alone.
    Moment,
    /// A list.
    List,
    /// Keys and values.
    Table,
    /// Dollars and cents.
    Amount,
}

impl Shape {
    /// The word by which messages tell shapes apart.
    fn word(self) -> &'static str {
        match self {
            Shape::Text => "text",
            Shape::Number => "number",
            Shape::Decimal => "decimal",
            Shape::YesNo => "yes-no",
            Shape::Date => "date",
            Shape::Moment => "moment",
            Shape::List => "list",
            Shape::Table => "table",
            Shape::Amount => "amount",
        }
    }

    fn phrase(self) -> &'static str {
        match self {
            Shape::Text => "a text in quotes",
            Shape::Number => "a whole number",
            Shape::Decimal => "a number with a point",
            Shape::YesNo => "true or false",
            Shape::Date => "a date without quotes, such as 2026-07-01",
            Shape::Moment => "a time",
            Shape::List => "a list in square brackets",
            Shape::Table => "a table of keys and values",
            Shape::Amount => "an amount such as 31.80",
        }
    }
}

/// For terminals and logs; pages use [`PolicyProblem::key`].
impl fmt::Display for PolicyProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}", self.line)?;
        if !self.path.is_empty() {
            write!(f, ", {}", self.path)?;
        }
        write!(f, ": {}", self.fault)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Syntax(detail) => write!(f, "this cannot be read as TOML ({detail}); correct the line"),
            Fault::UnknownKey(Some(near)) => {
                write!(f, "nothing here has this name; did you mean `{near}`?")
            }
            Fault::UnknownKey(None) => write!(f, "nothing here has this name; remove the line"),
            Fault::Missing => write!(f, "this is missing; add it"),
            Fault::WrongType { wanted, found } => write!(f, "this is {}; write {}", found.phrase(), wanted.phrase()),
            Fault::OutOfRange { min, max } => write!(f, "write a number from {min} to {max}"),
            Fault::Empty => write!(f, "this is empty; fill it in"),
            Fault::NotOneOf { found, allowed } => {
                write!(f, "`{found}` is not a choice; write one of {allowed}")
            }
            Fault::Duplicate(found) => write!(f, "`{found}` is there twice; rename or remove one"),
            Fault::UnknownReference { found, known } => {
                write!(f, "there is no `{found}`; write one of {known}, or add it")
            }
            Fault::MissingLanguage(lang) => write!(f, "the text for `{lang}` is missing; add it"),
            Fault::BadLanguage(found) => write!(f, "`{found}` is not a language code; write one such as `es`"),
            Fault::BadId(found) => write!(f, "`{found}` is not an id; use small letters, digits and hyphens"),
            Fault::BadMonthDay(found) => write!(f, "`{found}` is not a day of every year; write it like `06-30`"),
            Fault::BadZone(found) => {
                write!(f, "`{found}` is not a time zone; write one such as `America/New_York`")
            }
            Fault::BadColour(found) => {
                write!(f, "`{found}` is not a colour; write it like `#0b5f6b`")
            }
            Fault::LowContrast { ratio, against } => {
                write!(f, "contrast with {against} is {ratio}:1; choose a colour with at least 4.5:1")
            }
            Fault::BadEmail(found) => write!(f, "`{found}` is not an e-mail address; write it like `name@example.org`"),
            Fault::BadPhone(found) => write!(f, "`{found}` is not a telephone number; write it like `704-555-0100`"),
            Fault::BadUrl(found) => write!(f, "`{found}` is not a web address; begin it with `https://`"),
            Fault::BadMoney(found) => write!(f, "`{found}` is not an amount; write dollars and cents like 31.80"),
            Fault::NotAfter { other } => {
                write!(f, "this must come after {other}; put them in order")
            }
            Fault::WeakerThan { lower, lacks } => {
                write!(f, "level `{lower}` below asks for {lacks}; ask for it here too")
            }
            Fault::DisclosureNeeded => {
                write!(f, "a criminal or driving record needs the disclosure first; set `disclosure = true`")
            }
            Fault::GateOrder => {
                write!(
                    f,
                    "write `identity` and `disclosure` in any order, `school` among them if it is asked, and `screening` last"
                )
            }
            Fault::Count { found, min, max } => write!(f, "there are {found} here; write {min} to {max}"),
            Fault::OpenBand => write!(f, "give every band but the last an `up_to`, and the last none"),
            Fault::AsShipped => {
                write!(f, "the schedule does not name this class; it is kept as the document that ships keeps it")
            }
        }
    }
}
