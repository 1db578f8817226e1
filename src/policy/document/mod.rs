//! The policy document: the district's rules as one typed TOML text, read with every problem named by its line.
//!
//! The stored form is the text itself; nothing is ever written back from these types. Marks such as F1 or A2.2 name
//! the finding about how such offices work from which a rule or its default comes.

mod agreements;
mod calendar;
mod clearance;
mod colour;
mod compare;
mod data;
mod declare;
mod giving;
mod hours;
mod kinds;
mod lesson;
mod matrix;
mod needs;
mod office;
mod problem;
mod read;
mod recognition;
mod records;
mod sponsors;
mod steps;
#[cfg(test)]
mod tests;
mod training;
mod validity;
mod watch;

use jiff::civil::Date;
use toml::de::DeTable;

pub use self::agreements::{AgreementKind, Agreements, BLANKS, Named, PaperKind, ServiceCategory, unknown_blank};
pub use self::calendar::{Break, Calendar, Closed, SchoolYear, business_days_after};
pub use self::clearance::{Bar, Check, Clearance, DriverDocument, Gate, Level, RenewalPhotoId};
pub use self::colour::{Colour, Colours};
pub use self::compare::{Change, ChangeKind};
pub use self::data::{DATA_BLANKS, DataElement, DataLevel, DataRules};
pub use self::giving::{Acceptor, Accepts, GiftBand, Gifts, Partners, Receiver, TaxStatus};
pub use self::hours::{HourValue, Hours, HoursCategory, Shifts, Skill};
pub use self::kinds::{Cents, Email, Id, LanguageCode, MonthDay, Phone, Url, Words, Zone};
pub use self::lesson::{Choice, Lesson, Question, Section};
pub use self::matrix::{Contact, LevelRule, RoleTemplate, Setting, Supervision, Task};
pub use self::needs::{ApprovedBy, CheckedBy, NeedRules, Needs};
pub use self::office::{
    BoardPolicy, Catalyst, ChildProtection, Contacts, Department, Desk, District, Languages, PostalAddress, Strand,
};
pub use self::problem::{Fault, PolicyProblem, Shape};
pub use self::recognition::{Award, AwardBy, Recognition};
pub use self::records::{After, Evidence, Files, RETENTION_CLASSES, Retention, Texts, Then, Wording};
pub use self::sponsors::Package;
pub use self::steps::{Fee, Payer};
pub use self::training::Training;
pub use self::validity::{Standing, Validity};
pub use self::watch::Watch;

use self::read::{Fields, Reading};

/// The policy that ships: Charlotte-Mecklenburg Schools, as far as its rules are public.
pub const CMS: &str = include_str!("../../../policy/cms.toml");

/// The version of the document's own form that this program reads.
const FORMAT: i64 = 1;

/// The rules of one district from one day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// The form of the document; always 1.
    pub format: u32,
    /// The day from which it holds.
    pub effective: Date,
    /// Languages of pages, drafts and interpretation.
    pub languages: Languages,
    /// The district.
    pub district: District,
    /// The department that runs the system.
    pub department: Department,
    /// The desks people turn to.
    pub contacts: Contacts,
    /// Board policies and laws that pages cite.
    pub board_policies: Vec<BoardPolicy>,
    /// Colours of the pages.
    pub colours: Colours,
    /// Time zone, school year, holidays.
    pub calendar: Calendar,
    /// How volunteers are cleared.
    pub clearance: Clearance,
    /// The kinds of task schools ask for.
    pub templates: Vec<RoleTemplate>,
    /// Rules of shifts.
    pub shifts: Shifts,
    /// Rules of hours.
    pub hours: Hours,
    /// Rules of gifts.
    pub gifts: Gifts,
    /// Rules of partner agreements.
    pub partners: Partners,
    /// Rules of reports about groups.
    pub evidence: Evidence,
    /// How files with the addresses of people leave the house; a document that says nothing of it means what ships.
    pub files: Option<Files>,
    /// How long records are kept.
    pub retention: Vec<Retention>,
    /// Texts people agree to or are shown by law.
    pub texts: Texts,
    /// How volunteers are thanked; a document that says nothing of it means what ships.
    pub recognition: Option<Recognition>,
    /// Rules of needs and offers; a document that says nothing of them means what ships.
    pub needs: Option<Needs>,
    /// What is unfinished, though the document can be used: translations, mostly.
    pub warnings: Vec<PolicyProblem>,
}

impl Policy {
    /// Reads a document, or says everything that is wrong with it, in the order of the lines.
    pub fn parse(text: &str) -> Result<Policy, Vec<PolicyProblem>> {
        let mut reading = Reading::new(text);
        let (tree, errors) = DeTable::parse_recoverable(text);
        for error in &errors {
            let line = reading.line_at(error.span().map_or(0, |span| span.start));
            let fault = Fault::Syntax(error.message().to_owned());
            reading.problems.push(PolicyProblem { line, path: String::new(), fault });
        }
        // A text that is no TOML has holes; what they leave missing would only hide the one real mistake.
        let policy = if errors.is_empty() { read(tree.get_ref(), &mut reading) } else { None };
        if let Some(policy) = &policy {
            policy.check(&mut reading);
        }
        reading.problems.sort_by_key(|problem| problem.line);
        reading.warnings.sort_by_key(|warning| warning.line);
        match policy {
            Some(policy) if reading.problems.is_empty() => {
                Ok(Policy { warnings: reading.warnings, ..policy.with_chaperone_age().with_later_classes() })
            }
            _ => Err(reading.problems),
        }
    }

    /// Nobody goes along with students who is younger than the rules say of chaperones, whatever a single task says.
    fn with_chaperone_age(mut self) -> Policy {
        let least = self.clearance.chaperone_age;
        for task in self.templates.iter_mut().filter(|task| task.is_chaperone()) {
            task.min_age = task.min_age.max(least);
        }
        self
    }

    /// What changes from one document to another. Both are texts, so that a refused one can be compared too.
    pub fn compare(old: &str, new: &str) -> Vec<Change> {
        compare::compare(old, new)
    }

    /// The district's colours as a style sheet.
    pub fn theme_css(&self) -> String {
        self.colours.theme_css()
    }

    /// The template with this id.
    pub fn template(&self, id: &str) -> Option<&RoleTemplate> {
        self.templates.iter().find(|template| template.id == *id)
    }

    /// The board policy or law with this id.
    pub fn board_policy(&self, id: &str) -> Option<&BoardPolicy> {
        self.board_policies.iter().find(|policy| policy.id == *id)
    }

    /// How long records of `class` are kept.
    pub fn retention_of(&self, class: &str) -> Option<&Retention> {
        self.retention.iter().find(|entry| entry.id == *class)
    }

    /// The same where it may be carried out: nothing while a hold is on the class.
    pub fn destruction_of(&self, class: &str) -> Option<&Retention> {
        self.retention_of(class).filter(|entry| !entry.is_held())
    }

    /// Refuses what is well written but contradicts itself.
    fn check(&self, reading: &mut Reading) {
        self.colours.check(reading);
        self.clearance.check(reading);
        self.check_task_trainings(reading);
        self.check_watch(reading);
        self.shifts.check(reading);
        self.hours.check(reading);
        self.gifts.check(reading);
        self.partners.check(reading);
        if let Some(recognition) = &self.recognition {
            recognition.check(reading);
        }
        if let Some(needs) = &self.needs {
            needs.check(reading);
        }
        if let Some(files) = &self.files {
            files.check(reading);
        }
        records::check_retention(&self.retention, reading);
        self.check_languages(reading);
        for pair in self.calendar.holidays.windows(2).filter(|pair| pair[1] <= pair[0]) {
            reading.wrong("calendar.holidays", Fault::NotAfter { other: pair[0].to_string() });
        }
        for each in self.calendar.breaks.iter().flatten().filter(|each| each.last < each.first) {
            let path = format!("calendar.breaks[{}].last", each.id);
            reading.wrong(path, Fault::NotAfter { other: each.first.to_string() });
        }
        for template in &self.templates {
            if self.hours.category(template.category.as_str()).is_none() {
                let known: Vec<&str> = self.hours.categories.iter().map(|category| category.id.as_str()).collect();
                let fault = Fault::UnknownReference { found: template.category.to_string(), known: known.join(", ") };
                reading.wrong(format!("templates[{}].category", template.id), fault);
            }
        }
    }

    fn check_languages(&self, reading: &mut Reading) {
        let pages: Vec<&str> = self.languages.pages.iter().map(LanguageCode::as_str).collect();
        if !pages.contains(&"en") {
            reading.wrong("languages.pages", Fault::MissingLanguage("en".to_owned()));
        }
        for code in self.languages.unchecked.iter().filter(|code| !pages.contains(&code.as_str())) {
            let fault = Fault::UnknownReference { found: code.as_str().to_owned(), known: pages.join(", ") };
            reading.wrong("languages.unchecked", fault);
        }
    }
}

fn read(table: &DeTable<'_>, reading: &mut Reading) -> Option<Policy> {
    let mut fields = Fields::new(table, String::new());
    let format = fields.take("format", reading);
    let format = reading.within("format".to_owned(), format, FORMAT..=FORMAT);
    let effective = fields.take("effective", reading);
    // First of all tables: it says in which languages the texts of the others are expected.
    let languages: Option<Languages> = fields.take("languages", reading);
    if let Some(languages) = &languages {
        reading.languages = languages.pages.iter().map(|code| code.as_str().to_owned()).collect();
    }
    let district = fields.take("district", reading);
    let department = fields.take("department", reading);
    let contacts = fields.take("contacts", reading);
    let board_policies = fields.take("board_policies", reading);
    let colours = fields.take("colours", reading);
    let calendar = fields.take("calendar", reading);
    let clearance = fields.take("clearance", reading);
    let templates = fields.take("templates", reading);
    let shifts = fields.take("shifts", reading);
    let hours = fields.take("hours", reading);
    let gifts = fields.take("gifts", reading);
    let partners = fields.take("partners", reading);
    let evidence = fields.take("evidence", reading);
    let files = fields.take("files", reading);
    let retention = fields.take("retention", reading);
    let texts = fields.take("texts", reading);
    let recognition = fields.take("recognition", reading);
    let needs = fields.take("needs", reading);
    fields.finish(reading);
    Some(Policy {
        format: format?,
        effective: effective?,
        languages: languages?,
        district: district?,
        department: department?,
        contacts: contacts?,
        board_policies: board_policies?,
        colours: colours?,
        calendar: calendar?,
        clearance: clearance?,
        templates: templates?,
        shifts: shifts?,
        hours: hours?,
        gifts: gifts?,
        partners: partners?,
        evidence: evidence?,
        files: files?,
        retention: retention?,
        texts: texts?,
        recognition: recognition?,
        needs: needs?,
        warnings: Vec::new(),
    })
}
