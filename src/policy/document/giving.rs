//! Gifts and partners: who may accept what, when a receipt is due, what an agreement asks.

use super::Policy;
use super::agreements::Agreements;
use super::declare::{choice, table};
use super::kinds::{Cents, Id, MonthDay, Words};
use super::office::{District, PostalAddress};
use super::problem::Fault;
use super::read::Reading;
use super::sponsors::Package;
use crate::partners::OrganisationKind;

table! {
    /// Rules of gifts (F1, A4, C5).
    pub struct Gifts {
        /// Who accepts a gift without conditions, by its amount; lowest first.
        pub bands: Vec<GiftBand>,
        /// Who accepts a gift with conditions (Pender: the board).
        pub conditional_to: Acceptor,
        /// Who accepts land and buildings (Pender: the board).
        pub real_property_to: Acceptor,
        /// Whether gifts of one donor within a school year are added up before the band is chosen.
        pub add_up_per_year: bool,
        /// From this amount on the donor needs a written acknowledgement (IRS Pub. 1771: 250).
        pub receipt_from: Cents = 1..=10_000_000,
        /// Above this amount a payment partly for something in return needs a disclosure (IRS Pub. 1771: 75).
        pub quid_pro_quo_above: Cents = 1..=10_000_000,
        /// Up to this amount a principal allows crowdfunding (Carteret: 5,000).
        pub crowdfunding_principal: Cents = 0..=1_000_000_000,
        /// Up to this amount the superintendent does (Carteret: 25,000); above it the board.
        pub crowdfunding_superintendent: Cents = 0..=1_000_000_000,
        /// The day on which a donor's sum begins anew; where the document says nothing, the 1st of July.
        pub year_starts: Option<MonthDay>,
        /// Up to this amount whoever wrote a gift down may also say yes to it; 1,000 where an older document does not say.
        pub own_entry_up_to: Option<Cents>,
        /// How many offers of the public a day are thanked for by mail; 200 where an older document does not say.
        pub first_letters_a_day: Option<u32>,
        /// Above this amount a thing needs an appraisal and our signature under Form 8283 (IRS: 5,000).
        pub appraisal_above: Option<Cents>,
        /// For how many years after that signature a thing is watched (IRS Form 8282: 3).
        pub watch_years: Option<u32>,
        /// How many days after somebody said yes the first part of a promise is due; 14 where an older document does not say.
        pub first_due_days: Option<u32>,
        /// How many days before a part is due its donor is reminded; 7 where an older document does not say.
        pub remind_days: Option<u32>,
        /// How many days after its day a part counts as missed; 14 where an older document does not say.
        pub grace_days: Option<u32>,
        /// What sponsors can choose; where the document names nothing, there are no sponsors.
        pub packages: Option<Vec<Package>>,
        /// Who can receive gifts, each with its own letters; where the document names nobody, the district alone.
        pub receivers: Option<Vec<Receiver>>,
    }
}

table! {
    /// One body that receives gifts. Its letters bear its own legal name: another's is worthless to the donor.
    pub struct Receiver {
        /// Its id.
        pub id: Id,
        /// What people call it.
        pub name: Words,
        /// The name it has before the law. `{school}` in it is the school the gift is for.
        pub legal_name: String,
        /// Where it is written to; the district where the district receives, and its school where an association has none.
        pub post: Option<PostalAddress>,
        /// Its employer identification number, where letters shall show it.
        pub tax_id: Option<String>,
        /// What it is before the tax law.
        pub status: TaxStatus,
        /// Who says yes to gifts for it.
        pub accepts: Accepts,
        /// One school only, by its word in addresses: a parent-teacher association of its own.
        pub school: Option<String>,
        /// Who signs its letters.
        pub signed_by: Option<Words>,
    }
}

choice! {
    /// What a receiver is before the tax law.
    pub enum TaxStatus {
        /// A state, a county, a school district: section 170(c)(1).
        Governmental = "governmental",
        /// An organisation under section 501(c)(3).
        Charity = "charity",
    }
}

choice! {
    /// Who says yes to gifts for a receiver.
    pub enum Accepts {
        /// The district, by the bands of this document.
        Policy = "policy",
        /// The receiver's own officers; the office writes their answer down.
        Itself = "itself",
    }
}

table! {
    /// One band of amounts.
    pub struct GiftBand {
        /// Its id.
        pub id: Id,
        /// The most it covers; absent in the last band.
        pub up_to: Option<Cents>,
        /// Who accepts.
        pub accepted_by: Acceptor,
        /// Whether the board hears of each at its next meeting; where the document says nothing, of all but the principal's.
        pub reported: Option<bool>,
    }
}

choice! {
    /// Who may accept a gift for the district, from the school upwards.
    pub enum Acceptor {
        /// The principal.
        Principal = "principal",
        /// The superintendent or designee.
        Superintendent = "superintendent",
        /// The board of education, in a meeting.
        Board = "board",
    }
}

table! {
    /// Rules of partner agreements (F1, B4).
    pub struct Partners {
        /// The insurance asked for, per occurrence.
        pub insurance_minimum: Cents = 0..=10_000_000_000,
        /// How long an agreement lasts, in months.
        pub agreement_months: u32 = 1..=60,
        /// How many days before something ends the partner is told.
        pub expiry_notice_days: u32 = 1..=180,
        /// Within how many business days an inquiry is answered; 5 where an older document does not say (Prince George's).
        pub answer_business_days: Option<u32>,
        /// Within how many business days a school says yes or no to a visit; 5 where an older document does not say.
        pub school_business_days: Option<u32>,
        /// After how many days without a word from the inquirer an inquiry is closed; 30 where an older document does not say.
        pub lapse_days: Option<u32>,
        /// After how many days without a contact a partner has gone quiet; 180 where an older document does not say.
        pub quiet_days: Option<u32>,
        /// After how many days without an agreement a partner whose last one ended is none any more; 60 where an older
        /// document does not say.
        pub expired_days: Option<u32>,
        /// Kinds of organisation that may be active without an agreement; schools, parents' associations and foundations
        /// where an older document does not say.
        pub without_agreement: Option<Vec<Id>>,
        /// The agreements themselves; those that ship where an older document names none.
        pub agreements: Option<Agreements>,
    }
}

impl Partners {
    /// See the field.
    pub fn answer_days(&self) -> u32 {
        self.answer_business_days.unwrap_or(5)
    }

    /// See the field.
    pub fn school_days(&self) -> u32 {
        self.school_business_days.unwrap_or(5)
    }

    /// See the field.
    pub fn lapse_days(&self) -> u32 {
        self.lapse_days.unwrap_or(30)
    }

    /// See the field.
    pub fn quiet_days(&self) -> u32 {
        self.quiet_days.unwrap_or(180)
    }

    /// See the field.
    pub fn expired_days(&self) -> u32 {
        self.expired_days.unwrap_or(60)
    }

    /// Kinds of organisation that may be active without an agreement.
    pub fn without_agreement(&self) -> Vec<&str> {
        match &self.without_agreement {
            Some(kinds) => kinds.iter().map(Id::as_str).collect(),
            None => WITHOUT_AGREEMENT.to_vec(),
        }
    }

    /// Whether an organisation of this kind needs an agreement in force to be active.
    pub fn asks_agreement(&self, kind: &str) -> bool {
        !self.without_agreement().contains(&kind)
    }

    /// Refuses days by which nobody could answer, or that no year has.
    pub(super) fn check(&self, reading: &mut Reading) {
        let mut within = |key: &str, value: Option<u32>, min: u32, max: u32| {
            if value.is_some_and(|value| value < min || value > max) {
                let fault = Fault::OutOfRange { min: i64::from(min), max: i64::from(max) };
                reading.wrong(format!("partners.{key}"), fault);
            }
        };
        within("answer_business_days", self.answer_business_days, 1, 60);
        within("school_business_days", self.school_business_days, 1, 60);
        within("lapse_days", self.lapse_days, 7, 365);
        within("quiet_days", self.quiet_days, 30, 1_095);
        within("expired_days", self.expired_days, 1, 365);
        self.check_kinds(reading);
        if let Some(agreements) = &self.agreements {
            agreements.check(reading);
        }
    }
}

/// The kinds that help without an agreement, where a document says nothing of it.
const WITHOUT_AGREEMENT: [&str; 4] = ["school", "pta", "friends", "foundation"];

impl Partners {
    /// Refuses kinds that no organisation is of.
    fn check_kinds(&self, reading: &mut Reading) {
        for (at, kind) in self.without_agreement.iter().flatten().enumerate() {
            if OrganisationKind::parse(kind.as_str()).is_none() {
                let allowed = OrganisationKind::ALL.iter().map(OrganisationKind::as_str).collect::<Vec<_>>().join(", ");
                let found = kind.to_string();
                reading.wrong(format!("partners.without_agreement[{at}]"), Fault::NotOneOf { found, allowed });
            }
        }
    }
}

/// The limits of the federal forms, where a document says nothing of them.
const APPRAISAL_ABOVE: Cents = Cents(500_000);
const WATCH_YEARS: u32 = 3;
/// Above it a second person answers, where a document says nothing of it.
const OWN_ENTRY_UP_TO: Cents = Cents(100_000);
/// A school district gets some offers a day; more letters than this are somebody else's doing.
const FIRST_LETTERS_A_DAY: u32 = 200;

impl Policy {
    /// Everybody who can receive gifts.
    pub fn receivers(&self) -> Vec<Receiver> {
        match &self.gifts.receivers {
            Some(receivers) if !receivers.is_empty() => receivers.clone(),
            _ => vec![Receiver {
                id: Id::named("district"),
                name: Words::plain(&self.district.name),
                legal_name: self.district.legal_name.clone(),
                post: None,
                tax_id: None,
                status: TaxStatus::Governmental,
                accepts: Accepts::Policy,
                school: None,
                signed_by: None,
            }],
        }
    }

    /// The receiver with this id.
    pub fn receiver(&self, id: &str) -> Option<Receiver> {
        self.receivers().into_iter().find(|receiver| receiver.id == *id)
    }

    /// The receiver with this id as it is at a school: where one stands for all schools, a school's own entry goes before it.
    pub fn receiver_at(&self, id: &str, school: Option<&str>) -> Option<Receiver> {
        let general = self.receiver(id)?;
        let own =
            |one: &Receiver| one.school.is_some() && one.school.as_deref() == school && one.status == general.status;
        let own = self.receivers().into_iter().find(own).filter(|_| general.legal_name.contains("{school}"));
        Some(own.unwrap_or(general))
    }
}

impl Receiver {
    /// The legal name on a letter about a gift for `school`.
    pub fn legal_name_at(&self, school: Option<&str>) -> String {
        let name = self.legal_name.replace("{school}", school.unwrap_or(""));
        name.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The address under its name: its own, or the district's where it is the district before the law.
    pub fn post_in<'a>(&'a self, district: &'a District) -> Option<&'a PostalAddress> {
        let is_district = self.status == TaxStatus::Governmental || self.legal_name == district.legal_name;
        self.post.as_ref().or_else(|| is_district.then_some(&district.post))
    }

    /// Whether there is one at each school, or this is one school's.
    pub fn is_at_school(&self) -> bool {
        self.school.is_some() || self.legal_name.contains("{school}")
    }

    /// Whether the bands of the policy apply to its gifts.
    pub fn follows_policy(&self) -> bool {
        self.accepts == Accepts::Policy
    }
}

impl Gifts {
    /// The first day of the year in which gifts made on `day` are added up.
    pub fn year_of(&self, day: jiff::civil::Date) -> jiff::civil::Date {
        let july = MonthDay::new(7, 1).expect("July has a first day");
        self.year_starts.unwrap_or(july).on_or_before(day)
    }

    /// See the field.
    pub fn first_due(&self) -> i64 {
        i64::from(self.first_due_days.unwrap_or(14))
    }

    /// See the field.
    pub fn remind(&self) -> i64 {
        i64::from(self.remind_days.unwrap_or(7))
    }

    /// See the field.
    pub fn grace(&self) -> i64 {
        i64::from(self.grace_days.unwrap_or(14))
    }

    /// Above this amount a thing needs an appraisal.
    pub fn appraisal_limit(&self) -> Cents {
        self.appraisal_above.unwrap_or(APPRAISAL_ABOVE)
    }

    /// For how many years a thing is watched after Form 8283 is signed.
    pub fn watch(&self) -> u32 {
        self.watch_years.unwrap_or(WATCH_YEARS)
    }

    /// Up to this amount whoever wrote a gift down may also say yes to it.
    pub fn own_entry(&self) -> Cents {
        self.own_entry_up_to.unwrap_or(OWN_ENTRY_UP_TO)
    }

    /// How many offers of the public a day are thanked for by mail.
    pub fn first_letters(&self) -> u32 {
        self.first_letters_a_day.unwrap_or(FIRST_LETTERS_A_DAY)
    }

    /// Whether the board hears of a gift that was accepted by `acceptor`.
    pub fn is_reported(&self, acceptor: Acceptor) -> bool {
        let band = self.bands.iter().find(|band| band.accepted_by == acceptor);
        band.and_then(|band| band.reported).unwrap_or(acceptor != Acceptor::Principal)
    }

    /// Who accepts a gift without conditions when the donor's gifts, with this one, come to `total`.
    pub fn accepted_by(&self, total: Cents) -> Acceptor {
        let band = self.bands.iter().find(|band| band.up_to.is_none_or(|most| total <= most));
        band.map_or(Acceptor::Board, |band| band.accepted_by)
    }

    /// Refuses bands that leave a gap, overlap or go down.
    pub(super) fn check(&self, reading: &mut Reading) {
        let open = self.bands.iter().filter(|band| band.up_to.is_none()).count();
        if open != 1 || self.bands.last().is_none_or(|band| band.up_to.is_some()) {
            reading.wrong("gifts.bands", Fault::OpenBand);
        }
        for pair in self.bands.windows(2) {
            let path = format!("gifts.bands[{}]", pair[1].id);
            if pair[0].up_to.zip(pair[1].up_to).is_some_and(|(lower, higher)| higher <= lower) {
                reading.wrong(format!("{path}.up_to"), Fault::NotAfter { other: pair[0].id.to_string() });
            }
            if pair[1].accepted_by <= pair[0].accepted_by {
                reading.wrong(format!("{path}.accepted_by"), Fault::NotAfter { other: pair[0].id.to_string() });
            }
        }
        for receiver in self.receivers.iter().flatten() {
            if receiver.tax_id.as_ref().is_some_and(|number| !is_ein(number)) {
                let fault = Fault::NotOneOf { found: "?".to_owned(), allowed: "12-3456789".to_owned() };
                reading.wrong(format!("gifts.receivers[{}].tax_id", receiver.id), fault);
            }
        }
        for package in self.packages.iter().flatten() {
            package.check(reading);
        }
        if self.watch_years.is_some_and(|years| !(1..=10).contains(&years)) {
            reading.wrong("gifts.watch_years", Fault::OutOfRange { min: 1, max: 10 });
        }
        for (key, days) in [
            ("first_due_days", self.first_due_days),
            ("remind_days", self.remind_days),
            ("grace_days", self.grace_days),
        ] {
            if days.is_some_and(|days| days > 365) {
                reading.wrong(format!("gifts.{key}"), Fault::OutOfRange { min: 0, max: 365 });
            }
        }
        if self.crowdfunding_superintendent < self.crowdfunding_principal {
            let fault = Fault::NotAfter { other: "crowdfunding_principal".to_owned() };
            reading.wrong("gifts.crowdfunding_superintendent", fault);
        }
        if self.first_letters_a_day.is_some_and(|letters| letters > 100_000) {
            reading.wrong("gifts.first_letters_a_day", Fault::OutOfRange { min: 0, max: 100_000 });
        }
    }
}

/// Two digits, a hyphen, seven digits.
fn is_ein(number: &str) -> bool {
    let digits = |part: &str, count: usize| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    number.split_once('-').is_some_and(|(prefix, rest)| digits(prefix, 2) && digits(rest, 7))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::document::tests::cms;

    #[test]
    fn the_amount_decides_who_accepts() {
        let gifts = cms().gifts;
        assert_eq!(gifts.accepted_by(Cents(9_000)), Acceptor::Principal);
        assert_eq!(gifts.accepted_by(Cents(25_000)), Acceptor::Principal);
        assert_eq!(gifts.accepted_by(Cents(25_001)), Acceptor::Superintendent);
        assert_eq!(gifts.accepted_by(Cents(60_000 + 60_000)), Acceptor::Board);
    }
    #[test]
    fn each_receiver_has_its_own_name_before_the_law() {
        let policy = cms();
        let names: Vec<String> = policy.receivers().iter().map(|r| r.legal_name_at(Some("Oak School"))).collect();
        assert_eq!(
            names,
            [
                "Charlotte-Mecklenburg Board of Education",
                "Charlotte-Mecklenburg Schools Foundation",
                "Oak School Parent-Teacher Association",
            ]
        );
        assert!(policy.receiver("district").is_some_and(|receiver| receiver.follows_policy()));
        assert!(policy.receiver("pta").is_some_and(|receiver| !receiver.follows_policy()));
    }

    #[test]
    fn an_older_document_has_the_district_the_federal_limits_and_july() {
        let mut policy = cms();
        (policy.gifts.receivers, policy.gifts.year_starts) = (None, None);
        let receivers = policy.receivers();
        assert_eq!(
            (receivers.len(), receivers[0].legal_name.as_str()),
            (1, "Charlotte-Mecklenburg Board of Education")
        );
        assert_eq!(policy.gifts.year_of(jiff::civil::date(2027, 2, 3)), jiff::civil::date(2026, 7, 1));
        assert_eq!((policy.gifts.appraisal_limit(), policy.gifts.watch()), (Cents(500_000), 3));
        assert!(!policy.gifts.is_reported(Acceptor::Principal) && policy.gifts.is_reported(Acceptor::Superintendent));
    }

    #[test]
    fn a_tax_number_has_nine_digits() {
        assert!(is_ein("12-3456789"));
        for wrong in ["123456789", "12-345678", "ab-1234567", "1-23456789", ""] {
            assert!(!is_ein(wrong), "{wrong}");
        }
    }
}
