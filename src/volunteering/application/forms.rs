//! The pages of an application as forms: what a draft says on each, checked.

use super::Draft;
use crate::people::NewPerson;
use crate::policy::InForce;
use crate::volunteering::clearance::rules;
use forms::{
    Checked, Contact, Errors, Parse, Reason, birth_date, contact, line, many, name, one_of, optional, optional_line,
    zip,
};
use jiff::civil::Date;

/// The task of those who only visit their own child.
pub const OWN_CHILD: &str = "own-child";
/// When somebody can come; coarse, because nobody knows it better when they register.
pub const AVAILABILITY: &[&str] = &["mornings", "midday", "afternoons", "evenings", "weekends"];
/// More schools than this is no preference.
const SCHOOLS_MAX: usize = 10;

/// A date of birth as people here write it.
pub fn birth_shown(born: Date) -> String {
    format!("{}/{}/{}", born.month(), born.day(), born.year())
}

/// Who they are.
#[derive(Debug, Clone, Default)]
pub struct YouForm {
    pub given: String,
    pub family: String,
    pub birth_date: String,
    pub lang: String,
    pub address: String,
    pub city: String,
    pub zip: String,
    /// Languages that can be chosen.
    spoken: Vec<String>,
    today: Date,
}

impl YouForm {
    pub fn of(draft: &Draft, policy: &InForce, today: Date) -> YouForm {
        let text = |field| draft.one(field).to_owned();
        YouForm {
            given: text("given"),
            family: text("family"),
            birth_date: text("birth_date"),
            lang: text("lang"),
            address: text("address"),
            city: text("city"),
            zip: text("zip"),
            spoken: spoken(policy),
            today,
        }
    }
}

/// The languages of the office that the program has a name for.
pub fn spoken(policy: &InForce) -> Vec<String> {
    let codes = policy.languages.pages.iter().chain(&policy.languages.spoken);
    let mut list: Vec<String> = Vec::new();
    for code in codes.map(|code| code.as_str()).filter(|code| i18n::Lang::parse(code).is_some()) {
        if !list.iter().any(|known| known == code) {
            list.push(code.to_owned());
        }
    }
    list
}

impl Parse for YouForm {
    type Output = NewPerson;
    fn parse(&self, errors: &mut Errors) -> Option<NewPerson> {
        let given = errors.field("given", no_contact(&self.given).and_then(|()| name(&self.given)));
        // Some people have one name.
        let family = no_contact(&self.family).and_then(|()| optional(&self.family, name));
        let family = errors.field("family", family);
        let born = errors.field("birth_date", birth_date(&self.birth_date, self.today));
        let lang = errors.field("lang", one_of(&self.lang, |sent| self.spoken.iter().find(|l| *l == sent).cloned()));
        let address = errors.field("address", no_contact(&self.address).and_then(|()| line(&self.address, 120)));
        let city = errors.field("city", no_contact(&self.city).and_then(|()| line(&self.city, 60)));
        let zip = errors.field("zip", no_contact(&self.zip).and_then(|()| zip(&self.zip)));
        Some(NewPerson {
            given: given?.into(),
            family: family?.map_or(String::new(), String::from),
            birth_date: Some(born?),
            lang: lang?,
            address: address?,
            city: city?,
            zip: zip?,
        })
    }
}

/// An e-mail address or a telephone number does not belong here: how somebody is reached is known from the sign-in, and has a page of
/// its own. A name or a ZIP code that looks like one would only be called wrong, and nobody would learn what to write instead.
fn no_contact(sent: &str) -> Checked<()> {
    match contact(sent) {
        Ok(Contact::Email(_)) => Err(Reason::new("register-is-email")),
        Ok(Contact::Phone(_)) => Err(Reason::new("register-is-phone")),
        Err(_) => Ok(()),
    }
}

/// What they would like to do.
#[derive(Debug, Clone, Default)]
pub struct TasksForm {
    pub tasks: Vec<String>,
    offered: Vec<(String, i64)>,
    /// Tasks for adults only, whatever their own least age.
    adult: Vec<String>,
    adult_age: i64,
    age: i64,
}

impl TasksForm {
    pub fn of(draft: &Draft, policy: &InForce, age: i64) -> TasksForm {
        let offered = policy.templates.iter().map(|t| (t.id.to_string(), i64::from(t.min_age))).collect();
        let adult =
            policy.templates.iter().filter(|t| rules::is_for_adults(policy, t)).map(|t| t.id.to_string()).collect();
        let adult_age = i64::from(policy.clearance.adult_age);
        TasksForm { tasks: draft.many("tasks").to_vec(), offered, adult, adult_age, age }
    }

    fn check(&self) -> Checked<Vec<String>> {
        let mut known: Vec<String> = self.offered.iter().map(|(id, _)| id.clone()).collect();
        known.push(OWN_CHILD.to_owned());
        let chosen = many(&self.tasks, &known)?;
        if chosen.is_empty() {
            return Err(Reason::new("register-tasks-none"));
        }
        if self.age < self.adult_age && chosen.iter().any(|task| self.adult.contains(task)) {
            return Err(Reason::new("register-tasks-age").with("age", self.adult_age));
        }
        let too_young = self.offered.iter().find(|(id, least)| chosen.contains(id) && *least > self.age);
        match too_young {
            Some((_, least)) => Err(Reason::new("register-tasks-age").with("age", *least)),
            None => Ok(chosen),
        }
    }
}

impl Parse for TasksForm {
    type Output = Vec<String>;
    fn parse(&self, errors: &mut Errors) -> Option<Vec<String>> {
        errors.field("tasks", self.check())
    }
}

/// Where.
#[derive(Debug, Clone, Default)]
pub struct SchoolsForm {
    pub schools: Vec<String>,
    open: Vec<i64>,
}

impl SchoolsForm {
    pub fn of(draft: &Draft, open: &[i64]) -> SchoolsForm {
        SchoolsForm { schools: draft.many("schools").to_vec(), open: open.to_vec() }
    }

    fn check(&self) -> Checked<Vec<i64>> {
        let sent = self.schools.iter().filter(|id| !id.is_empty());
        let mut ids: Vec<i64> = sent.filter_map(|id| id.parse().ok()).filter(|id| self.open.contains(id)).collect();
        ids.sort_unstable();
        ids.dedup();
        match ids.len() {
            0 => Err(Reason::new("register-schools-none")),
            n if n > SCHOOLS_MAX => Err(Reason::new("register-schools-many").with("max", SCHOOLS_MAX)),
            _ => Ok(ids),
        }
    }
}

impl Parse for SchoolsForm {
    type Output = Vec<i64>;
    fn parse(&self, errors: &mut Errors) -> Option<Vec<i64>> {
        errors.field("schools", self.check())
    }
}

/// What helps a school to find them; all of it may be left out.
#[derive(Debug, Clone, Default)]
pub struct MoreForm {
    pub languages: Vec<String>,
    pub skills: String,
    pub availability: Vec<String>,
    pub affiliation: String,
    /// Skills out of the policy's list, by their ids.
    pub can: Vec<String>,
    spoken: Vec<String>,
    known: Vec<String>,
}

/// See [`MoreForm`].
#[derive(Debug, Clone, Default)]
pub struct More {
    pub languages: Vec<String>,
    pub skills: String,
    pub availability: Vec<String>,
    pub affiliation: String,
    pub can: Vec<String>,
}

impl MoreForm {
    pub fn of(draft: &Draft, policy: &InForce) -> MoreForm {
        MoreForm {
            languages: draft.many("languages").to_vec(),
            skills: draft.one("skills").to_owned(),
            availability: draft.many("availability").to_vec(),
            affiliation: draft.one("affiliation").to_owned(),
            can: draft.many("can").to_vec(),
            known: policy.skills().iter().map(|skill| skill.id.to_string()).collect(),
            spoken: spoken(policy),
        }
    }
}

impl Parse for MoreForm {
    type Output = More;
    fn parse(&self, errors: &mut Errors) -> Option<More> {
        let languages = errors.field("languages", many(&self.languages, &self.spoken));
        let times: Vec<String> = AVAILABILITY.iter().map(|time| (*time).to_owned()).collect();
        let availability = errors.field("availability", many(&self.availability, &times));
        let skills = errors.field("skills", optional_line(&self.skills, 300));
        let affiliation = errors.field("affiliation", optional_line(&self.affiliation, 120));
        let can = errors.field("can", many(&self.can, &self.known));
        Some(More {
            languages: languages?,
            skills: skills?,
            availability: availability?,
            affiliation: affiliation?,
            can: can?,
        })
    }
}
