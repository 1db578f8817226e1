//! Agreements with partners: which there are, their texts, the papers each needs, how many of a service a school has.

use std::sync::OnceLock;

use super::Policy;
use super::data::{DataRules, shipped_data};
use super::declare::table;
use super::kinds::{Id, Words};
use super::problem::Fault;
use super::read::{Node, Read, Reading};

db::text_enum! {
    /// A paper that an agreement can need.
    pub enum PaperKind {
        TaxForm = "tax-form",
        Insurance = "insurance",
        People = "people",
        ChildProtection = "child-protection",
        PermissionForm = "permission-form",
        OnlinePlan = "online-plan",
        DataAgreement = "data-agreement",
        Curriculum = "curriculum",
        Training = "training",
    }
}

impl Read for PaperKind {
    fn read(node: &Node<'_>, reading: &mut Reading) -> Option<Self> {
        let found = node.text(reading)?;
        let kind = PaperKind::parse(found);
        if kind.is_none() {
            let allowed = PaperKind::ALL.iter().map(PaperKind::as_str).collect::<Vec<_>>().join(", ");
            reading.wrong(&node.path, Fault::NotOneOf { found: found.to_owned(), allowed });
        }
        kind
    }
}

table! {
    /// Agreements with partners (A3, B4). A document without it means those that ship with the program.
    pub struct Agreements {
        /// The kinds of agreement.
        pub kinds: Vec<AgreementKind>,
        /// What the district wants to reach; each plan names one of them.
        pub priorities: Vec<Named>,
        /// Services of which a school has only so many partners.
        pub categories: Vec<ServiceCategory>,
        /// The largest file, in megabytes; 5 where the document does not say.
        pub upload_megabytes: Option<u32>,
        /// Within how many business days the office looks at a paper or a report; 5 where it does not say.
        pub review_business_days: Option<u32>,
        /// Within how many business days each side signs; 10 where it does not say.
        pub sign_business_days: Option<u32>,
        /// How many days before its day a report is asked for; 14 where it does not say.
        pub report_notice_days: Option<u32>,
        /// How many days after its day it is asked for once more; 7 where it does not say.
        pub report_again_days: Option<u32>,
        /// How many days after its day it lapses; 60 where it does not say.
        pub report_lapse_days: Option<u32>,
        /// How many days ahead of its end a partner gives notice of an agreement; 30 where it does not say, as the texts that ship do.
        pub notice_days: Option<u32>,
        /// Data about students (A3.4); the rules that ship where an older document has none.
        pub data: Option<DataRules>,
    }
}

table! {
    /// One kind of agreement.
    pub struct AgreementKind {
        /// Its id.
        pub id: Id,
        /// Its name.
        pub name: Words,
        /// The version of its text; every agreement records the one it was written from.
        pub version: u32 = 1..=100_000,
        /// How long it lasts, in months; as all agreements where it does not say.
        pub months: Option<u32>,
        /// The papers it needs.
        pub needs: Vec<PaperKind>,
        /// Its text. Words in braces are filled in from the plan.
        pub text: Words,
    }
}

table! {
    /// Something with a name.
    pub struct Named {
        /// Its id.
        pub id: Id,
        /// Its name.
        pub name: Words,
    }
}

table! {
    /// A service of which a school has only so many partners.
    pub struct ServiceCategory {
        /// Its id.
        pub id: Id,
        /// Its name.
        pub name: Words,
        /// How many partners with it one school has at a time.
        pub most_per_school: u32 = 1..=100,
    }
}

/// What a text can have filled in.
pub const BLANKS: &[&str] = &[
    "organisation",
    "district",
    "priority",
    "deliverables",
    "schools",
    "grades",
    "schedule",
    "students",
    "people",
    "starts",
    "ends",
    "reports",
    "insurance",
];

impl Agreements {
    /// The kind with this id.
    pub fn kind(&self, id: &str) -> Option<&AgreementKind> {
        self.kinds.iter().find(|kind| kind.id == *id)
    }

    /// The priority with this id.
    pub fn priority(&self, id: &str) -> Option<&Named> {
        self.priorities.iter().find(|one| one.id == *id)
    }

    /// The service with this id.
    pub fn category(&self, id: &str) -> Option<&ServiceCategory> {
        self.categories.iter().find(|one| one.id == *id)
    }

    /// The largest file, in bytes.
    pub fn largest_file(&self) -> usize {
        usize::try_from(self.megabytes()).unwrap_or(5) * 1024 * 1024
    }

    /// See the field.
    pub fn megabytes(&self) -> u32 {
        self.upload_megabytes.unwrap_or(5)
    }

    /// See the field.
    pub fn review_days(&self) -> u32 {
        self.review_business_days.unwrap_or(5)
    }

    /// See the field.
    pub fn sign_days(&self) -> u32 {
        self.sign_business_days.unwrap_or(10)
    }

    /// See the field.
    pub fn report_days(&self) -> u32 {
        self.report_notice_days.unwrap_or(14)
    }

    /// See the field.
    pub fn report_again_days(&self) -> u32 {
        self.report_again_days.unwrap_or(7)
    }

    /// See the field.
    pub fn report_lapse_days(&self) -> u32 {
        self.report_lapse_days.unwrap_or(60)
    }

    /// See the field.
    pub fn notice_days(&self) -> u32 {
        self.notice_days.unwrap_or(30)
    }

    /// The rules of data about students; those of the document that ships where an older one has none.
    pub fn data(&self) -> &DataRules {
        self.data.as_ref().unwrap_or_else(|| shipped_data())
    }

    /// Refuses what nobody could sign or hand in.
    pub(super) fn check(&self, reading: &mut Reading) {
        if self.kinds.is_empty() {
            reading.wrong("partners.agreements.kinds", Fault::Empty);
        }
        if self.priorities.is_empty() {
            reading.wrong("partners.agreements.priorities", Fault::Empty);
        }
        let mut within = |path: String, value: Option<u32>, min: u32, max: u32| {
            if value.is_some_and(|value| value < min || value > max) {
                reading.wrong(path, Fault::OutOfRange { min: i64::from(min), max: i64::from(max) });
            }
        };
        let at = |key: &str| format!("partners.agreements.{key}");
        within(at("upload_megabytes"), self.upload_megabytes, 1, 7);
        within(at("review_business_days"), self.review_business_days, 1, 60);
        within(at("sign_business_days"), self.sign_business_days, 1, 60);
        within(at("report_notice_days"), self.report_notice_days, 1, 60);
        within(at("report_again_days"), self.report_again_days, 1, 60);
        within(at("report_lapse_days"), self.report_lapse_days, self.report_again_days() + 1, 400);
        within(at("notice_days"), self.notice_days, 1, 365);
        for kind in &self.kinds {
            within(format!("partners.agreements.kinds[{}].months", kind.id), kind.months, 1, 60);
        }
        for kind in &self.kinds {
            if let Some(found) = unknown_blank(kind.text.get("en")) {
                let fault = Fault::UnknownReference { found, known: BLANKS.join(", ") };
                reading.wrong(format!("partners.agreements.kinds[{}].text", kind.id), fault);
            }
        }
        if let Some(data) = &self.data {
            data.check(reading);
        }
    }
}

/// The first word in braces that nothing fills in, or that has no end.
pub fn unknown_blank(text: &str) -> Option<String> {
    unknown_of(text, BLANKS)
}

/// The first word in braces that is none of these.
pub(super) fn unknown_of(text: &str, known: &[&str]) -> Option<String> {
    let unknown = |rest: &str| {
        let line = rest.lines().next().unwrap_or_default();
        let (word, ends) = line.split_once('}').map_or((line, false), |(word, _)| (word, true));
        (!ends || !known.contains(&word)).then(|| word.to_owned())
    };
    text.split('{').skip(1).find_map(unknown)
}

impl Policy {
    /// The agreements of the district; those of the document that ships where an older one names none.
    pub fn agreements(&self) -> &Agreements {
        static SHIPPED: OnceLock<Agreements> = OnceLock::new();
        match &self.partners.agreements {
            Some(agreements) => agreements,
            None => SHIPPED.get_or_init(|| {
                let shipped = Policy::parse(super::CMS).ok().and_then(|policy| policy.partners.agreements);
                shipped.expect("the document that ships has agreements")
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::document::tests::cms;

    #[test]
    fn an_older_document_has_the_agreements_that_ship() {
        let mut policy = cms();
        let shipped = policy.agreements().clone();
        policy.partners.agreements = None;
        assert_eq!(policy.agreements(), &shipped);
        assert!(shipped.kind("program").is_some_and(|kind| kind.needs.contains(&PaperKind::Insurance)));
        assert_eq!(shipped.category("mental-health").map(|one| one.most_per_school), Some(1));
        assert_eq!(shipped.largest_file(), 5 * 1024 * 1024);
    }

    #[test]
    fn words_in_braces_are_those_of_the_plan() {
        assert_eq!(unknown_blank("{organisation} and {district}, until {ends}."), None);
        assert_eq!(unknown_blank("{organisation} pays {price}.").as_deref(), Some("price"));
        assert_eq!(unknown_blank("{organisation\nand {ends}").as_deref(), Some("organisation"), "it has no end");
        assert_eq!(unknown_blank("no braces"), None);
    }

    #[test]
    fn every_blank_of_every_text_is_filled_in() {
        for kind in &cms().agreements().kinds {
            for lang in ["en", "es", "ar"] {
                assert_eq!(unknown_blank(kind.text.get(lang)), None, "{} in {lang}", kind.id);
            }
        }
        assert_eq!(unknown_blank("for {wages}"), Some("wages".to_owned()));
    }
}
