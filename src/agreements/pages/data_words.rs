//! Words about data agreements that both sides read.

use super::Tag;
use crate::agreements::data::{Basis, Data};
use crate::agreements::data_flow::DataState;
use crate::web::Page;

/// The one element of the rules that this program counts and shows.
pub const SHOWN: &str = "volunteers-by-school";

/// A page that says them.
pub struct Words<'a> {
    pub page: &'a Page,
}

impl Words<'_> {
    /// How it stands today, as a tag: kind and words.
    pub fn tag(&self, data: &Data) -> Tag {
        use DataState as S;
        let state = data.state_on(self.page.today(), self.page.policy().agreements().data());
        let kind = match state {
            S::Active => "good",
            S::Expired | S::Revoked | S::AccessEnded | S::Refused => "stop",
            S::Renewed | S::Destroyed | S::Over | S::Withdrawn => "plain",
            _ => "wait",
        };
        (kind, self.page.state("data-state", state.as_str()))
    }

    /// On which basis.
    pub fn basis(&self, data: &Data) -> String {
        self.page.state("data-basis", data.basis.as_str())
    }

    /// What is given, one by one.
    pub fn elements(&self, data: &Data) -> Vec<String> {
        let rules = self.page.policy().agreements().data();
        let name = |id: String| rules.element(&id).map_or(id, |one| one.name.get(self.page.lang()).to_owned());
        data.element_ids().into_iter().map(name).collect()
    }

    /// What of it the office hands over itself, outside of the program, in a message with its names; nothing where all of it
    /// is shown here.
    pub fn by_hand(&self, data: &Data, key: &str) -> String {
        let all = data.element_ids().into_iter().zip(self.elements(data));
        let names: Vec<String> = all.filter(|(id, _)| id != SHOWN).map(|(_, name)| name).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        if names.is_empty() { String::new() } else { self.page.t1(key, "elements", self.page.list(&names)) }
    }

    /// Who has it now; nothing when nobody has to do anything.
    pub fn holder(&self, data: &Data) -> String {
        use DataState as S;
        let key = match data.state {
            S::Requested | S::Based | S::Listed => "data-holder-office",
            S::InReview => "data-holder-three",
            S::Approved | S::AccessEnded => "data-holder-partner",
            S::SignedByPartner => "data-holder-district",
            S::Expired | S::Revoked => "data-holder-security",
            _ => return String::new(),
        };
        self.page.t(key).into_owned()
    }
}

/// Every basis.
pub fn bases(page: &Page) -> Vec<(String, String)> {
    Basis::ALL.iter().map(|basis| (basis.to_string(), page.state("data-basis", basis.as_str()))).collect()
}

/// Everything that can be asked for, with how near it comes to a child.
pub fn elements(page: &Page) -> Vec<(String, String)> {
    let rules = page.policy().agreements().data();
    let name = |one: &crate::policy::DataElement| {
        format!("{} ({})", one.name.get(page.lang()), page.state("data-level", one.level.as_str()))
    };
    rules.elements.iter().map(|one| (one.id.as_str().to_owned(), name(one))).collect()
}
