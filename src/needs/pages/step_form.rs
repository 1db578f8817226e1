//! The fields of a need's steps, as one form: a page has many small ones, and each keeps what was typed.

use forms::{Errors, Reason};
use serde::Deserialize;

/// As a browser sends it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct StepForm {
    pub why: String,
    pub audience: String,
    /// What the office looked at.
    pub looked: Vec<String>,
    pub until: String,
    pub name: String,
    pub contact: String,
    pub promised: String,
    /// The thing of a closet, and how many of it.
    pub item: String,
    pub went: String,
    /// What was on the page when the button was pressed, as one word.
    pub read: String,
}

/// The rules a need is looked at for before it can be seen.
pub const LOOKED: [&str; 4] = ["technology", "safety", "duplicates", "child"];

impl StepForm {
    /// All four were looked at.
    pub fn all_looked(&self, errors: &mut Errors) -> Option<()> {
        if LOOKED.iter().all(|one| self.looked.iter().any(|sent| sent == one)) {
            return Some(());
        }
        errors.add("looked", Reason::new("needs-looked-missing"));
        None
    }
}
