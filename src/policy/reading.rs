//! A version of the policy as a person reads it: section by section, in the reader's language.

use super::store::Version;
use super::{Desk, InForce, Level, LevelRule, RoleTemplate, Validity, Wording};
use crate::web::Page;
use askama::Template;
use std::sync::Arc;

/// Whether a version holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    InForce,
    Later,
    Past,
}

impl Standing {
    /// Where a version stands beside the one in force, given what is known of its day.
    pub(super) fn of(version: Option<&Version>, in_force: i64, today: jiff::civil::Date) -> Standing {
        match version {
            None if in_force == 0 => Standing::InForce,
            Some(version) if version.id == in_force => Standing::InForce,
            Some(version) if version.effective_on > today => Standing::Later,
            _ => Standing::Past,
        }
    }

    pub(super) fn tag(self) -> &'static str {
        match self {
            Standing::InForce => "good",
            Standing::Later => "wait",
            Standing::Past => "plain",
        }
    }

    pub(super) fn key(self) -> &'static str {
        match self {
            Standing::InForce => "policy-standing-in-force",
            Standing::Later => "policy-standing-later",
            Standing::Past => "policy-standing-past",
        }
    }
}

#[derive(Template)]
#[template(path = "policy/version.html")]
pub(super) struct VersionPage {
    pub page: Page,
    /// 0 is the one that ships.
    pub id: i64,
    pub version: Option<Version>,
    pub standing: Standing,
    pub rules: Arc<InForce>,
    pub may_set: bool,
}

impl VersionPage {
    fn gates(&self) -> String {
        let gates = self.rules.clearance.gates.iter().map(|gate| self.page.state("policy-gate", gate.as_str()));
        gates.collect::<Vec<_>>().join(" → ")
    }

    /// What something costs, where the policy says.
    fn cost(&self, cost: &Option<super::Cents>) -> String {
        cost.as_ref().map_or_else(|| self.page.t("policy-not-said").into_owned(), |cents| self.amount(cents))
    }

    /// Whether the company goes on looking, and with which permission.
    fn watch(&self) -> String {
        match self.rules.clearance.watch_from() {
            Some(version) => self.page.t1("policy-watch-on", "version", version),
            None => self.page.t("policy-watch-off").into_owned(),
        }
    }

    fn validity(&self, validity: &Validity) -> String {
        let page = &self.page;
        let next = |day: &super::MonthDay| page.date(&day.on_or_after(page.today()));
        match validity {
            Validity::FixedDate { last_day, reactivate_until: Some(until), .. } => {
                page.t2("policy-validity-fixed-reactivate", "date", next(last_day), "until", next(until))
            }
            Validity::FixedDate { last_day, .. } => page.t1("policy-validity-fixed", "date", next(last_day)),
            Validity::RollingDays { days, .. } => page.t1("policy-validity-days", "days", *days),
            Validity::Years { years, .. } => page.t1("policy-validity-years", "years", *years),
            Validity::EarliestDocument { longest_days } => page.t1("policy-validity-document", "days", *longest_days),
        }
    }

    fn checks(&self, level: &Level) -> String {
        let mut asked: Vec<String> =
            level.checks.iter().map(|check| self.page.state("policy-check", check.as_str())).collect();
        let more = [
            (level.photo_id, "policy-check-photo-id"),
            (level.disclosure, "policy-check-disclosure"),
            (level.driver_documents, "policy-check-driver-documents"),
        ];
        asked.extend(more.iter().filter(|(asks, _)| *asks).map(|(_, key)| self.page.t(key).into_owned()));
        let lang = self.page.lang();
        let learned = self.rules.clearance.trainings_of_level(level);
        asked.extend(learned.iter().map(|training| training.name.get(lang).to_owned()));
        if let Some(fee) = &level.fee {
            let payer = self.page.state("fee-payer", fee.payer.as_str());
            asked.push(self.page.t2("policy-level-fee", "amount", self.amount(&fee.amount), "payer", payer));
        }
        asked.join(", ")
    }

    /// What a task must be like for a rule to apply.
    fn conditions(&self, rule: &LevelRule) -> String {
        let page = &self.page;
        let mut when = Vec::new();
        if let Some(contact) = rule.contact {
            when.push(page.t1("policy-rule-contact", "contact", page.state("policy-contact", contact.as_str())));
        }
        if let Some(supervision) = rule.supervision {
            let words = page.state("policy-supervision", supervision.as_str());
            when.push(page.t1("policy-rule-supervision", "supervision", words));
        }
        for setting in rule.settings.iter().flatten() {
            when.push(page.state("policy-setting", setting.as_str()));
        }
        let flags = [
            (rule.off_campus, "policy-flag-off-campus"),
            (rule.overnight, "policy-flag-overnight"),
            (rule.driving, "policy-flag-driving"),
        ];
        when.extend(flags.iter().filter(|(set, _)| set.is_some()).map(|(_, key)| page.t(key).into_owned()));
        when.join("; ")
    }

    /// What a kind of task is like.
    fn task(&self, template: &RoleTemplate) -> String {
        let page = &self.page;
        let mut said = vec![
            page.state("policy-contact", template.contact.as_str()),
            page.state("policy-supervision", template.supervision.as_str()),
            page.state("policy-setting", template.setting.as_str()),
        ];
        let flags = [
            (template.off_campus, "policy-flag-off-campus"),
            (template.overnight, "policy-flag-overnight"),
            (template.driving, "policy-flag-driving"),
        ];
        said.extend(flags.iter().filter(|(set, _)| *set).map(|(_, key)| page.t(key).into_owned()));
        let learned = self.rules.trainings_of_task(template);
        said.extend(learned.iter().map(|training| training.name.get(page.lang()).to_owned()));
        said.join("; ")
    }

    /// How long a training is good.
    fn months(&self, training: &super::Training) -> String {
        match training.months {
            Some(months) => self.page.t1("policy-training-months", "months", months),
            None => self.page.t("policy-training-always").into_owned(),
        }
    }

    /// What is read and answered on a training's own page.
    fn lesson(&self, lesson: &super::Lesson) -> String {
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let args = i18n::Args::new()
            .with("parts", number(lesson.sections.len()))
            .with("questions", number(lesson.questions.len()))
            .with("pass", number(lesson.pass_mark()))
            .with("version", i64::from(lesson.version));
        self.page.t_with("policy-training-here", &args)
    }

    fn level_of(&self, template: &RoleTemplate) -> u32 {
        self.rules.clearance.level_for(&template.task()).0.number
    }

    fn level_name(&self, rule: &LevelRule) -> String {
        let level = self.rules.clearance.level(rule.level.as_str());
        level.map(|level| format!("{} {}", level.number, level.name.get(self.page.lang()))).unwrap_or_default()
    }

    fn category(&self, template: &RoleTemplate) -> &str {
        let category = self.rules.hours.category(template.category.as_str());
        category.map_or("", |category| category.name.get(self.page.lang()))
    }

    fn amount(&self, cents: &super::Cents) -> String {
        self.page.money(&i64::from(*cents))
    }

    fn count(&self, count: u32) -> String {
        self.page.number(&i64::from(count))
    }

    fn days(&self, days: &u32) -> String {
        self.page.t1("policy-days", "days", *days)
    }

    fn minutes(&self, minutes: &u32) -> String {
        self.page.hours(&i64::from(*minutes))
    }

    /// How many are asked to come in somebody's stead, and when.
    fn cover(&self) -> String {
        let shifts = &self.rules.shifts;
        let (from, until) = shifts.cover_hours();
        let at = |hour: i8| {
            let at = self.page.zone().to_timestamp(self.page.today().at(hour, 0, 0, 0)).unwrap_or(self.page.now());
            self.page.time(&at)
        };
        let args = i18n::Args::new()
            .with("count", i64::from(shifts.cover_ask_at_once()))
            .with("wait", self.page.hours(&shifts.cover_wait().as_mins()))
            .with("from", at(from))
            .with("until", at(until));
        self.page.t_with("policy-shift-cover-text", &args)
    }

    fn hours(&self, hours: &u32) -> String {
        self.page.hours(&(i64::from(*hours) * 60))
    }

    fn school_year(&self) -> String {
        self.page.date(&self.rules.calendar.school_year_starts.on_or_after(self.page.today()))
    }

    fn desks(&self) -> [&Desk; 6] {
        let desks = &self.rules.contacts;
        [&desks.volunteers, &desks.partnerships, &desks.families, &desks.accessibility, &desks.title_ix, &desks.records]
    }

    /// Languages by their own names where we know them.
    fn languages(&self, codes: &[super::LanguageCode]) -> String {
        let name = |code: &super::LanguageCode| {
            i18n::Lang::parse(code.as_str()).map_or(code.as_str().to_owned(), |lang| lang.endonym().to_owned())
        };
        codes.iter().map(name).collect::<Vec<_>>().join(", ")
    }
}
