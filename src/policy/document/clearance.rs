//! The rules of clearance: levels and what each asks, gates, waits, bars, driver documents.

use jiff::Span;
use jiff::civil::Date;

use super::declare::{choice, table};
use super::kinds::{Cents, Id, Words};
use super::matrix::LevelRule;
use super::problem::Fault;
use super::read::Reading;
use super::steps::Fee;
use super::training::Training;
use super::validity::Validity;
use super::watch::Watch;

table! {
    /// How the district clears its volunteers.
    pub struct Clearance {
        /// The levels, lowest first (A2.2).
        pub levels: Vec<Level>,
        /// The gates in the order an application passes them (F1; Cleveland and Johnston put the school first).
        pub gates: Vec<Gate>,
        /// How long a clearance is good (F1: one school year).
        pub validity: Validity,
        /// How many days before the end the volunteer is reminded (F1: 30).
        pub reminder_days: u32 = 1..=180,
        /// How many days a denied person has to appeal (F1: 14, as Wake).
        pub appeal_days: u32 = 1..=365,
        /// Days after a denial that is final until the person may apply again (E1); 365 where an older document does not say.
        pub reapply_days: Option<u32>,
        /// Whether a photo ID is shown again when a clearance is renewed (E1); `again` where it is not said.
        pub renewal_photo_id: Option<RenewalPhotoId>,
        /// What one report of a screening company costs the district, where it is known.
        pub report_cost: Option<Cents>,
        /// What one costs that covers driving.
        pub driving_report_cost: Option<Cents>,
        /// Whether the company goes on looking while somebody volunteers; nobody is watched where it is not said.
        pub watch: Option<Watch>,
        /// Business days between the notice of an intended denial and the denial (C8: at least 5).
        pub pre_adverse_business_days: u32 = 5..=60,
        /// After how many days without a screening result the reviewer is alerted.
        pub result_alert_days: u32 = 1..=90,
        /// How long an unfinished application is kept (retention: 30 days).
        pub unfinished_days: u32 = 1..=365,
        /// How long an application waits for its photo ID, the school's word or a signature.
        pub waiting_days: u32 = 1..=365,
        /// From which age a person applies without a guardian's form.
        pub adult_age: u32 = 16..=21,
        /// The least age of a chaperone (F1: 21).
        pub chaperone_age: u32 = 16..=30,
        /// First visits allowed per person and school before clearance, always supervised (A2.3 step 5).
        pub grace_visits: u32 = 0..=20,
        /// From how many visits a month on a volunteer counts as regular (F1: 4).
        pub regular_visits_per_month: u32 = 1..=31,
        /// How many references a level with that check asks for; 2 where it is not said.
        pub references: Option<u32>,
        /// How many days the link of a reference is good; 21 where it is not said.
        pub reference_days: Option<u32>,
        /// Trainings that levels and tasks may ask for.
        pub trainings: Option<Vec<Training>>,
        /// What a driver shows, each lapsing by itself: the level then falls, the clearance stays.
        pub driver_documents: Vec<DriverDocument>,
        /// What keeps a person out by law, without discretion.
        pub bars: Vec<Bar>,
        /// The screening matrix.
        pub rules: Vec<LevelRule>,
    }
}

table! {
    /// One level of clearance.
    pub struct Level {
        /// Its id.
        pub id: Id,
        /// Its number; a higher one includes all lower ones.
        pub number: u32 = 1..=9,
        /// Its name.
        pub name: Words,
        /// What it allows, in plain words.
        pub description: Words,
        /// The checks it rests on.
        pub checks: Vec<Check>,
        /// Whether an employee must have seen a photo ID.
        pub photo_id: bool,
        /// Whether the person must sign the disclosure and authorisation first (C8).
        pub disclosure: bool,
        /// Whether the driver documents must be good.
        pub driver_documents: bool,
        /// The ids of the trainings it asks for.
        pub trainings: Option<Vec<Id>>,
        /// The fee it asks for, if any.
        pub fee: Option<Fee>,
        /// Its own rule of validity, where it has one.
        pub validity: Option<Validity>,
    }
}

choice! {
    /// A check made on a person; only its outcome is ever kept.
    pub enum Check {
        /// Name and date of birth against the register of sex offenders.
        Registry = "registry",
        /// A talk with staff or the coordinator.
        Interview = "interview",
        /// Two people who know the applicant are asked.
        References = "references",
        /// Criminal records, by a screening company or law enforcement.
        CriminalRecord = "criminal-record",
        /// Driving history.
        DrivingRecord = "driving-record",
    }
}

choice! {
    /// What a renewal asks of somebody whose photo ID was seen.
    pub enum RenewalPhotoId {
        /// They show one again.
        Again = "again",
        /// It is enough that one was seen.
        SeenOnce = "seen-once",
    }
}

choice! {
    /// A step an application must pass.
    pub enum Gate {
        /// A school says it wants this person.
        School = "school",
        /// An employee sees the photo ID.
        Identity = "identity",
        /// The person reads the disclosure and signs the authorisation.
        Disclosure = "disclosure",
        /// The checks of the level.
        Screening = "screening",
    }
}

table! {
    /// One document a driver shows.
    pub struct DriverDocument {
        /// Its id.
        pub id: Id,
        /// What it is.
        pub name: Words,
        /// How many days it is good after it was seen; absent where the document itself carries its date.
        pub good_for_days: Option<u32>,
    }
}

table! {
    /// A statutory bar: no discretion, an alert at every door.
    pub struct Bar {
        /// Its id.
        pub id: Id,
        /// The law.
        pub law: String,
        /// What it says, in plain words.
        pub text: Words,
    }
}

impl DriverDocument {
    /// The last good day of this document, seen on `seen_on` and carrying `printed` as its own end.
    pub fn last_good_day(&self, seen_on: Date, printed: Option<Date>) -> Option<Date> {
        let counted = self
            .good_for_days
            .map(|days| seen_on.saturating_add(Span::new().days(i64::from(days.saturating_sub(1)).min(36_500))));
        match (counted, printed) {
            (Some(counted), Some(printed)) => Some(counted.min(printed)),
            (counted, printed) => counted.or(printed),
        }
    }
}

impl Clearance {
    /// See the field.
    pub fn reapply_days(&self) -> u32 {
        self.reapply_days.unwrap_or(365)
    }

    /// The level with this id.
    pub fn level(&self, id: &str) -> Option<&Level> {
        self.levels.iter().find(|level| level.id == *id)
    }

    /// The level with this number.
    pub fn level_numbered(&self, number: u32) -> Option<&Level> {
        self.levels.iter().find(|level| level.number == number)
    }

    /// The level that everybody starts from.
    pub fn lowest_level(&self) -> &Level {
        self.levels.first().expect("a policy without levels is not accepted")
    }

    /// The rule by which a clearance of `level` ends.
    pub fn validity_of<'a>(&'a self, level: &'a Level) -> &'a Validity {
        level.validity.as_ref().unwrap_or(&self.validity)
    }

    /// The gate after `passed`, or the first; a level that needs no ID or disclosure skips those gates.
    /// `None` means that nothing is left but the decision.
    pub fn next_gate(&self, level: &Level, passed: Option<Gate>) -> Option<Gate> {
        let from = passed.and_then(|gate| self.gates.iter().position(|&each| each == gate)).map_or(0, |at| at + 1);
        self.gates.iter().skip(from).copied().find(|gate| match gate {
            Gate::Identity => level.photo_id,
            Gate::Disclosure => level.disclosure,
            Gate::School | Gate::Screening => true,
        })
    }

    /// The last day on which someone may drive: the first end among all documents, `None` while one is missing.
    pub fn driving_until(&self, held: &[(&str, Date)]) -> Option<Date> {
        let ends = self
            .driver_documents
            .iter()
            .map(|document| held.iter().filter(|(id, _)| document.id == **id).map(|&(_, end)| end).max());
        ends.collect::<Option<Vec<Date>>>()?.into_iter().min()
    }

    /// What `level` is worth on `date`: without good driver documents it falls to the next level that needs none.
    pub fn level_on<'a>(&'a self, level: &'a Level, driving_until: Option<Date>, date: Date) -> &'a Level {
        if !level.driver_documents || driving_until.is_some_and(|end| date <= end) {
            return level;
        }
        let below = self.levels.iter().rev().find(|other| other.number < level.number && !other.driver_documents);
        below.unwrap_or(self.lowest_level())
    }

    /// Refuses levels, gates and rules that contradict each other.
    pub(super) fn check(&self, reading: &mut Reading) {
        self.check_levels(reading);
        self.check_gates(reading);
        self.check_trainings(reading);
        self.check_steps(reading);
        let known = || self.levels.iter().map(|level| level.id.to_string()).collect::<Vec<_>>().join(", ");
        for rule in &self.rules {
            let path = format!("clearance.rules[{}]", rule.id);
            if self.level(rule.level.as_str()).is_none() {
                let fault = Fault::UnknownReference { found: rule.level.to_string(), known: known() };
                reading.wrong(format!("{path}.level"), fault);
            }
            let conditions =
                [("off_campus", rule.off_campus), ("overnight", rule.overnight), ("driving", rule.driving)];
            // A rule that asked for less when a task does more could lower a level.
            for (key, _) in conditions.iter().filter(|(_, condition)| *condition == Some(false)) {
                let fault = Fault::NotOneOf { found: "false".to_owned(), allowed: "true".to_owned() };
                reading.wrong(format!("{path}.{key}"), fault);
            }
        }
    }

    fn check_levels(&self, reading: &mut Reading) {
        if self.levels.is_empty() {
            reading.wrong("clearance.levels", Fault::Empty);
        }
        for level in &self.levels {
            let path = format!("clearance.levels[{}]", level.id);
            let record = [Check::CriminalRecord, Check::DrivingRecord];
            if !level.disclosure && level.checks.iter().any(|check| record.contains(check)) {
                reading.wrong(format!("{path}.disclosure"), Fault::DisclosureNeeded);
            }
            if level.driver_documents && self.driver_documents.is_empty() {
                reading.wrong("clearance.driver_documents", Fault::Empty);
            }
        }
        for pair in self.levels.windows(2) {
            let (lower, higher) = (&pair[0], &pair[1]);
            let path = format!("clearance.levels[{}]", higher.id);
            if higher.number <= lower.number {
                reading.wrong(format!("{path}.number"), Fault::NotAfter { other: lower.number.to_string() });
            }
            if let Some(lacks) = lower.asks_beyond(higher) {
                reading.wrong(path, Fault::WeakerThan { lower: lower.id.to_string(), lacks: lacks.to_owned() });
            }
        }
    }

    fn check_gates(&self, reading: &mut Reading) {
        let place = |gate| self.gates.iter().position(|&each| each == gate);
        // Nothing is ordered before the signature, and nobody is cleared before somebody saw who they are.
        let screening_last = self.gates.last() == Some(&Gate::Screening);
        if place(Gate::Identity).is_none() || place(Gate::Disclosure).is_none() || !screening_last {
            reading.wrong("clearance.gates", Fault::GateOrder);
        }
    }
}

impl Level {
    /// Something this level asks for that `higher` does not.
    fn asks_beyond(&self, higher: &Level) -> Option<&'static str> {
        let missing = self.checks.iter().find(|check| !higher.checks.contains(check)).map(|check| check.as_str());
        let asked = [
            ("photo_id", self.photo_id && !higher.photo_id),
            ("disclosure", self.disclosure && !higher.disclosure),
            ("driver_documents", self.driver_documents && !higher.driver_documents),
        ];
        let untrained = || {
            let asked = |level: &Level| level.trainings.clone().unwrap_or_default();
            asked(self).iter().any(|id| !asked(higher).contains(id)).then_some("trainings")
        };
        missing.or_else(|| asked.into_iter().find(|(_, lacking)| *lacking).map(|(name, _)| name)).or_else(untrained)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::policy::document::tests::cms;

    #[test]
    fn the_day_insurance_ends_is_the_last_on_which_one_may_drive() {
        let clearance = cms().clearance;
        let driver = clearance.level("driving").expect("the level");
        let held =
            [("licence", date(2030, 5, 1)), ("insurance", date(2026, 11, 22)), ("driving-record", date(2027, 6, 30))];
        let until = clearance.driving_until(&held);
        assert_eq!(until, Some(date(2026, 11, 22)));
        assert_eq!(clearance.level_on(driver, until, date(2026, 11, 22)).number, 4);
        assert_eq!(clearance.level_on(driver, until, date(2026, 11, 23)).number, 3);
    }

    #[test]
    fn a_missing_driver_document_lets_nobody_drive() {
        let clearance = cms().clearance;
        let driver = clearance.level("driving").expect("the level");
        let until = clearance.driving_until(&[("licence", date(2030, 5, 1))]);
        assert_eq!(until, None);
        assert_eq!(clearance.level_on(driver, until, date(2026, 11, 23)).number, 3);
    }

    #[test]
    fn a_supervised_helper_passes_by_the_disclosure() {
        let clearance = cms().clearance;
        let supervised = clearance.level("supervised").expect("the level");
        let unsupervised = clearance.level("unsupervised").expect("the level");
        assert_eq!(clearance.next_gate(supervised, None), Some(Gate::Identity));
        assert_eq!(clearance.next_gate(supervised, Some(Gate::Identity)), Some(Gate::Screening));
        assert_eq!(clearance.next_gate(unsupervised, Some(Gate::Identity)), Some(Gate::Disclosure));
        assert_eq!(clearance.next_gate(unsupervised, Some(Gate::Screening)), None);
    }

    #[test]
    fn a_document_is_good_until_the_first_of_its_two_ends() {
        let clearance = cms().clearance;
        let record = clearance.driver_documents.iter().find(|document| document.id == *"driving-record").expect("it");
        assert_eq!(record.last_good_day(date(2026, 9, 1), None), Some(date(2027, 8, 31)));
        let insurance = clearance.driver_documents.iter().find(|document| document.id == *"insurance").expect("it");
        assert_eq!(insurance.last_good_day(date(2026, 9, 1), Some(date(2027, 1, 1))), Some(date(2027, 1, 1)));
        assert_eq!(insurance.last_good_day(date(2026, 9, 1), None), None);
    }
}
