//! The form of an offer, for donors and for the office.

use super::child::{Noticed, ask};
use super::sponsor_form::POSTAL;
use crate::giving::gift::{Every, GiftKind, Way};
use crate::giving::offer::{NewDonor, NewGift, Who};
use crate::needs::NeedId;
use crate::people::{PersonId, kept_contact};
use crate::schools::SchoolName;
use forms::{Errors, Reason};
use i18n::Lang;
use jiff::civil::Date;
use serde::Deserialize;

/// Characters of what is described, and of a condition.
const LONG: usize = 1_000;
const LINE: usize = 300;

/// As a browser sends it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct GiftForm {
    pub receiver: String,
    pub school: String,
    pub kind: String,
    pub what: String,
    pub quantity: String,
    pub amount: String,
    pub way: String,
    pub every: String,
    pub times: String,
    pub value: String,
    pub has_conditions: String,
    pub conditions: String,
    pub purpose: String,
    pub dedication: String,
    pub anonymous: String,
    pub employer: String,
    pub name: String,
    pub behalf: String,
    pub contact: String,
    pub lang: String,
    /// Only the office's form has these.
    pub benefit: String,
    pub benefit_value: String,
    pub added_to: String,
    pub offered_on: String,
    pub postal: String,
    /// The need it is for, and the part of it: of the office by its number, of a giver by the secret of their link.
    pub need: String,
    pub part: String,
    /// What is said to warnings about children, and to which.
    pub nobody: String,
    pub warned: String,
    /// No person sees this field; machines that fill in everything fill it in.
    pub website: String,
}

/// What is read, before anybody looked for the donor or the gift it is added to.
pub struct Read {
    pub gift: NewGift,
    pub donor: NewDonor,
}

/// Who fills the form in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// Anybody; the person, if signed in.
    Donor(Option<PersonId>),
    /// The office: a way to reach the donor may be missing, as with money in a box.
    Office,
}

impl GiftForm {
    /// Reads it, or says what is wrong with each field.
    pub fn read(&self, who: For, schools: &[SchoolName], today: Date, errors: &mut Errors) -> Option<Read> {
        let kind = errors.field("kind", forms::one_of(&self.kind, GiftKind::parse));
        let receiver = errors.field("receiver", forms::line(&self.receiver, 60));
        let school = self.school.trim();
        let found = schools.iter().find(|one| one.slug == school).map(|one| one.id);
        if !school.is_empty() && found.is_none() {
            errors.add("school", Reason::new("form-choice"));
        }
        let name = errors.field("name", forms::line(&self.name, 120));
        let behalf = errors.field("behalf", forms::optional_line(&self.behalf, 120));
        let contact = match who {
            For::Donor(_) => errors.field("contact", forms::public_contact(&self.contact).map(Some)),
            For::Office => errors.field("contact", forms::optional(&self.contact, forms::contact)),
        };
        let lang = errors.field("lang", forms::one_of(&self.lang, Lang::parse));
        let offered_on = errors.field("offered_on", self.day(today));
        let gift = kind.and_then(|kind| self.gift(kind, receiver.unwrap_or_default(), errors));
        let postal = match who {
            For::Office => errors.field("postal", forms::optional_text(&self.postal, POSTAL)),
            For::Donor(_) => Some(String::new()),
        };
        let (behalf, name) = (behalf?, name?);
        let donor = NewDonor {
            who: match who {
                For::Donor(Some(person)) if behalf.is_empty() => Who::Person(person),
                _ => Who::Named,
            },
            name: if behalf.is_empty() { name } else { behalf },
            contact: contact?.as_ref().map(kept_contact),
            lang: lang?,
            postal: postal?,
        };
        let gift = NewGift { school: found, offered_on: offered_on?, lang: donor.lang, ..gift? };
        Some(Read { gift, donor })
    }

    /// Asks about words that letters and pages show and that could give a child away.
    pub fn ask_about_children(&self, errors: &mut Errors) -> Noticed {
        ask(&[&self.what, &self.purpose, &self.conditions], &self.warned, &self.nobody, errors)
    }

    fn day(&self, today: Date) -> forms::Checked<Date> {
        match forms::optional(&self.offered_on, forms::date)? {
            Some(day) if day > today => Err(Reason::new("gifts-day-ahead")),
            Some(day) => Ok(day),
            None => Ok(today),
        }
    }

    /// What depends on the kind: money has an amount, everything else a description.
    fn gift(&self, kind: GiftKind, receiver: String, errors: &mut Errors) -> Option<NewGift> {
        let money = kind == GiftKind::Money;
        let what = match money {
            true => errors.field("what", forms::optional_line(&self.what, LINE)),
            false => errors.field("what", forms::line(&self.what, LINE)),
        };
        let quantity =
            errors.field("quantity", forms::optional(&self.quantity, |sent| forms::whole_number(sent, 0..=1_000_000)));
        let value = errors.field("value", forms::optional(&self.value, forms::money));
        let paid = if money { self.money(errors) } else { Some((0, None, None, 1)) };
        let conditions = errors.field("conditions", forms::optional_text(&self.conditions, LONG));
        if self.has_conditions == "yes" && conditions.as_deref() == Some("") {
            errors.add("conditions", Reason::new("give-conditions-missing"));
        }
        let purpose = errors.field("purpose", forms::optional_line(&self.purpose, LINE));
        let dedication = errors.field("dedication", forms::optional_line(&self.dedication, LINE));
        let employer = errors.field("employer", forms::optional_line(&self.employer, 120));
        let benefit = errors.field("benefit", forms::optional_line(&self.benefit, LINE));
        let benefit_value = errors.field("benefit_value", forms::optional(&self.benefit_value, forms::money));
        if let (Some(benefit), Some(value)) = (&benefit, benefit_value) {
            returned(benefit, value, errors);
        }
        let added_to = self.added_to.trim();
        let added = added_to.parse::<i64>().ok().map(crate::giving::GiftId::from);
        if !added_to.is_empty() && added.is_none() {
            errors.add("added_to", Reason::new("gifts-refused-added-to"));
        }
        let (cents, way, every, times) = paid?;
        Some(NewGift {
            receiver,
            school: None,
            kind,
            what: what?,
            lang: Lang::En,
            quantity: quantity?.filter(|_| !money).unwrap_or(0),
            // No is no, whatever was typed before.
            conditions: conditions.map(|words| if self.has_conditions == "no" { String::new() } else { words })?,
            purpose: purpose?,
            dedication: dedication?,
            anonymous: forms::checkbox(&self.anonymous),
            way,
            cents,
            instalments: times,
            every,
            employer: employer?,
            added_to: added,
            stated_cents: value?.filter(|_| !money),
            benefit: benefit?,
            benefit_cents: benefit_value?.unwrap_or(0),
            offered_on: Date::default(),
            need: self.need.parse::<i64>().ok().map(NeedId::from),
            part: None,
        })
    }

    /// Amount, way, rhythm and times; a promise without a rhythm has one time.
    fn money(&self, errors: &mut Errors) -> Option<(i64, Option<Way>, Option<Every>, i64)> {
        let amount = errors.field("amount", forms::money(&self.amount));
        if amount == Some(0) {
            errors.add("amount", Reason::new("gifts-amount-zero"));
        }
        let way = match self.way.as_str() {
            "" => Some(Way::OneTime),
            sent => errors.field("way", forms::one_of(sent, Way::parse)),
        };
        let (every, times) = match way? {
            Way::Recurring => {
                let every = errors.field("every", forms::one_of(&self.every, Every::parse));
                (every, errors.field("times", forms::whole_number(&self.times, 2..=60))?)
            }
            // A promise may be laid out at once; without a rhythm it comes as it comes.
            Way::Pledge if !self.every.is_empty() => {
                let every = errors.field("every", forms::one_of(&self.every, Every::parse));
                (every, errors.field("times", forms::whole_number(&self.times, 2..=60))?)
            }
            _ => (None, 1),
        };
        Some((amount?, way, every, times))
    }
}

/// What is given in return has a description and a value, or neither.
pub fn returned(benefit: &str, value: Option<i64>, errors: &mut Errors) {
    match (benefit.is_empty(), value.unwrap_or(0)) {
        (true, 1..) => errors.add("benefit", Reason::new("gifts-benefit-what")),
        (false, ..=0) => errors.add("benefit_value", Reason::new("gifts-benefit-value")),
        _ => {}
    }
}

/// Reads a form whose schools are known, for pages that keep what was typed.
pub struct Filled<'a> {
    pub form: &'a GiftForm,
    pub who: For,
    pub schools: &'a [SchoolName],
    pub today: Date,
}

impl Filled<'_> {
    pub fn parse(&self) -> Result<Read, Errors> {
        let mut errors = Errors::default();
        match self.form.read(self.who, self.schools, self.today, &mut errors) {
            Some(read) if errors.is_empty() => Ok(read),
            _ => Err(errors),
        }
    }
}
