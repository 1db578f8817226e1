//! The lists of the form of an offer, for donors and for the office.

use super::child::{Noticed, notice};
use super::form::GiftForm;
use super::words;
use crate::giving::gift::{Every, Way};
use crate::schools::SchoolName;
use crate::web::Page;
use forms::Form;

/// What stands in the lists of the form.
pub(super) struct Choices {
    pub receivers: Vec<(String, String)>,
    pub kinds: Vec<(String, String)>,
    pub languages: Vec<(String, String)>,
    /// In which ways money comes.
    pub ways: Vec<(String, String)>,
    /// How often it comes again.
    pub rhythms: Vec<(String, String)>,
    pub schools: Vec<(String, String)>,
}

impl Choices {
    /// In the reader's language.
    pub(super) fn of(page: &Page, schools: &[SchoolName]) -> Choices {
        Choices {
            receivers: words::receivers(page),
            kinds: words::kinds(page),
            languages: words::languages(page),
            ways: Way::ALL.iter().map(|way| (way.to_string(), page.state("give-way", way.as_str()))).collect(),
            rhythms: rhythms(page),
            schools: schools.iter().map(|school| (school.slug.clone(), school.name.clone())).collect(),
        }
    }
}

/// What could tell of a child in a form that comes back: what was asked is asked again with it.
pub(super) fn noticed(form: &Form<GiftForm>) -> Noticed {
    match form.is_refused() {
        true => notice(&[&form.value.what, &form.value.purpose, &form.value.conditions]),
        false => Noticed::default(),
    }
}

/// How often money comes again.
pub(super) fn rhythms(page: &Page) -> Vec<(String, String)> {
    Every::ALL.iter().map(|every| (every.to_string(), page.state("gifts-every", every.as_str()))).collect()
}
