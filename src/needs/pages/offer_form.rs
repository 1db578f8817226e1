//! The form of an offer, for whoever offers and for the office.

use super::words::day_set;
use crate::needs::giver::Giver;
use crate::needs::leaving::{Leaving, Shown};
use crate::needs::need::NeedKind;
use crate::needs::offer::NewOffer;
use crate::policy::InForce;
use crate::schools::{SchoolName, zip_point};
use forms::{Errors, Reason};
use i18n::Lang;
use jiff::civil::Date;
use serde::Deserialize;

/// As a browser sends it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct OfferForm {
    pub kind: String,
    pub what: String,
    pub sizes: String,
    pub quantity: String,
    pub zip: String,
    pub radius: String,
    pub school: String,
    pub from_on: String,
    pub until_on: String,
    pub days: Vec<String>,
    pub language: String,
    pub skill: String,
    pub conditions: String,
    pub name: String,
    pub contact: String,
    pub lang: String,
    pub behalf: String,
    /// That no child is told by the words, and of which warnings that is said.
    pub nobody: String,
    pub warned: String,
    /// The button that only shows what the offer would fit.
    pub look: String,
    /// No person sees this field; machines that fill in everything fill it in.
    pub website: String,
}

impl OfferForm {
    /// Its words as schools and the office read them.
    pub fn shown(&self) -> Shown {
        Shown::of(&Leaving { texts: &[&self.what, &self.sizes, &self.conditions], known: &[&self.name] })
    }

    /// No child is told by them, or the giver says so.
    fn leaves(&self, errors: &mut Errors) {
        let leaving = Leaving { texts: &[&self.what, &self.sizes, &self.conditions], known: &[&self.name] };
        if let Err(reason) = leaving.may_go(&self.nobody, &self.warned) {
            let has = |text: &str| !Leaving { texts: &[text], known: &[&self.name] }.warnings().is_empty();
            let field = match (has(&self.what), has(&self.sizes)) {
                (true, _) => "what",
                (false, true) => "sizes",
                (false, false) => "conditions",
            };
            errors.add(field, reason);
        }
    }

    /// Reads everything but who offers.
    pub fn read(
        &self,
        giver: Option<Giver>,
        schools: &[SchoolName],
        rules: &InForce,
        today: Date,
        errors: &mut Errors,
    ) -> Option<NewOffer> {
        let kind = errors.field("kind", forms::one_of(&self.kind, NeedKind::parse));
        let what = errors.field("what", forms::line(&self.what, 120));
        // Only things have sizes.
        let named = if kind == Some(NeedKind::Goods) { self.sizes.as_str() } else { "" };
        let sizes = errors.field("sizes", forms::optional_line(named, 120));
        let quantity = errors.field("quantity", forms::whole_number(&self.quantity, 1..=100_000));
        let zip = errors.field("zip", forms::optional(&self.zip, forms::zip)).map(Option::unwrap_or_default);
        if zip.as_ref().is_some_and(|zip| !zip.is_empty() && zip_point(zip).is_none()) {
            errors.add("zip", Reason::new("needs-zip-unknown"));
        }
        let radius = errors.field("radius", forms::optional(&self.radius, |sent| forms::whole_number(sent, 1..=60)));
        if radius.flatten().is_some() && zip.as_deref() == Some("") {
            errors.add("zip", Reason::new("needs-zip-missing"));
        }
        let slug = self.school.trim();
        let school = schools.iter().find(|one| one.slug == slug).map(|one| one.id);
        if !slug.is_empty() && school.is_none() {
            errors.add("school", Reason::new("form-choice"));
        }
        let dates = self.dates(rules, today, errors);
        let known = |code: &str, known: bool| match code.is_empty() || known {
            true => Ok(code.to_owned()),
            false => Err(Reason::new("form-choice")),
        };
        let language = errors.field("language", known(&self.language, Lang::parse(&self.language).is_some()));
        let skill = errors.field("skill", known(&self.skill, rules.skill(&self.skill).is_some()));
        let conditions = errors.field("conditions", forms::optional_text(&self.conditions, 1_000));
        self.leaves(errors);
        let (from_on, until_on) = dates?;
        Some(NewOffer {
            giver: giver?,
            kind: kind?,
            what: what?,
            sizes: sizes?,
            quantity: quantity?,
            zip: zip?,
            radius: radius?,
            school,
            from_on,
            until_on,
            days: day_set(&self.days),
            language: language?,
            skill: skill?,
            conditions: conditions?,
        })
    }

    fn dates(&self, rules: &InForce, today: Date, errors: &mut Errors) -> Option<(Date, Date)> {
        let from = errors.field("from_on", forms::optional(&self.from_on, forms::date));
        let until = errors.field("until_on", forms::optional(&self.until_on, forms::date));
        let (from, until) = (from?.unwrap_or(today), until?);
        let until = until
            .unwrap_or_else(|| from.saturating_add(jiff::Span::new().days(i64::from(rules.need_rules().expire_days))));
        let latest = today.saturating_add(jiff::Span::new().days(366));
        if until < from || until < today {
            errors.add("until_on", Reason::new("needs-offer-dates"));
            return None;
        }
        if until > latest {
            errors.add("until_on", Reason::new("needs-day-far"));
            return None;
        }
        Some((from, until))
    }
}
