//! `/office/agreements/new` and `/office/agreements/{id}/plan`: what both sides plan.

use super::{LONGEST, school_of, school_options};
use crate::agreements::act::Act;
use crate::agreements::agreement::{self, Agreement, AgreementId, Plan};
use crate::agreements::following::{last_day, months};
use crate::agreements::store::agreement as store;
use crate::app::App;
use crate::error::{Error, Result};
use crate::needs::{self, Unserved};
use crate::partners::{self, Area, Organisation, OrganisationId};
use crate::people::Ability;
use crate::policy::InForce;
use crate::schools::zip_point;
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form, Reason};
use i18n::Lang;
use jiff::Span;
use jiff::civil::Date;
use serde::Deserialize;

/// The longest that an agreement lasts, in months.
const MOST_MONTHS: i64 = 61;
/// So many schools without a partner are put before whoever plans.
const FITS: usize = 6;

/// What the form sends.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct PlanForm {
    organisation: String,
    kind: String,
    priority: String,
    category: String,
    deliverables: String,
    grades: String,
    schedule: String,
    students: String,
    people: String,
    starts_on: String,
    ends_on: String,
    report_1: String,
    report_2: String,
    lang: String,
    school: String,
    /// Those ticked among the schools without a partner.
    fits: Vec<String>,
}

impl PlanForm {
    fn of(one: &Agreement) -> PlanForm {
        let reports = one.report_days();
        let report = |at: usize| reports.get(at).map(Date::to_string).unwrap_or_default();
        PlanForm {
            organisation: one.organisation.to_string(),
            kind: one.kind.clone(),
            priority: one.priority.clone(),
            category: one.category.clone(),
            deliverables: one.deliverables.clone(),
            grades: one.grades.clone(),
            schedule: one.schedule.clone(),
            students: one.students.to_string(),
            people: one.people.to_string(),
            starts_on: one.starts_on.to_string(),
            ends_on: one.ends_on.to_string(),
            report_1: report(0),
            report_2: report(1),
            lang: one.lang.clone(),
            school: String::new(),
            fits: Vec::new(),
        }
    }

    fn read(&self, rules: &InForce, today: Date, errors: &mut Errors) -> Option<Plan> {
        let agreements = rules.rules.agreements();
        let named = |found: Option<&str>| found.map(str::to_owned);
        let kind =
            errors.field("kind", forms::one_of(&self.kind, |id| named(agreements.kind(id).map(|k| k.id.as_str()))));
        let priority = errors.field(
            "priority",
            forms::one_of(&self.priority, |id| named(agreements.priority(id).map(|p| p.id.as_str()))),
        );
        let category = errors.field(
            "category",
            forms::optional(&self.category, |sent| {
                forms::one_of(sent, |id| named(agreements.category(id).map(|c| c.id.as_str())))
            }),
        );
        let lang = errors.field("lang", forms::one_of(&self.lang, Lang::parse));
        let deliverables = errors.field("deliverables", forms::text(&self.deliverables, LONGEST));
        let grades = errors.field("grades", forms::line(&self.grades, 120));
        let schedule = errors.field("schedule", forms::line(&self.schedule, 200));
        let students = errors.field("students", forms::whole_number(&self.students, 0..=200_000));
        let people = errors.field("people", forms::whole_number(&self.people, 0..=10_000));
        let (starts_on, ends_on) = self.days(today, errors)?;
        let mut reports = self.reports(starts_on, ends_on, errors)?;
        reports.sort();
        reports.dedup();
        Some(Plan {
            kind: kind?,
            priority: priority?,
            category: category?.unwrap_or_default(),
            deliverables: deliverables?,
            grades: grades?,
            schedule: schedule?,
            students: students?,
            people: people?,
            starts_on,
            ends_on,
            reports,
            lang: lang?.code().to_owned(),
        })
    }

    /// The first and the last day: in order, not too far apart, and not over already.
    fn days(&self, today: Date, errors: &mut Errors) -> Option<(Date, Date)> {
        let starts_on = errors.field("starts_on", forms::date(&self.starts_on));
        let ends_on = errors.field("ends_on", forms::date(&self.ends_on));
        let (starts_on, ends_on) = (starts_on?, ends_on?);
        if ends_on <= starts_on {
            errors.add("ends_on", Reason::new("agreements-plan-order"));
            return None;
        }
        if ends_on < today {
            errors.add("ends_on", Reason::new("agreements-plan-over"));
            return None;
        }
        if ends_on > starts_on.saturating_add(Span::new().months(MOST_MONTHS)) {
            errors.add("ends_on", Reason::new("agreements-plan-long"));
            return None;
        }
        Some((starts_on, ends_on))
    }

    fn reports(&self, starts_on: Date, ends_on: Date, errors: &mut Errors) -> Option<Vec<Date>> {
        let mut days = Vec::new();
        // A last report may come a while after the last day.
        let last = ends_on.saturating_add(Span::new().days(60));
        for (name, sent) in [("report_1", &self.report_1), ("report_2", &self.report_2)] {
            match errors.field(name, forms::optional(sent, forms::date))? {
                Some(day) if day < starts_on || day > last => {
                    errors.add(name, Reason::new("agreements-plan-report"));
                    return None;
                }
                found => days.extend(found),
            }
        }
        Some(days)
    }
}

#[derive(Template)]
#[template(path = "agreements/plan.html")]
struct PlanPage {
    page: Page,
    organisation: Organisation,
    /// The agreement that is changed; none for a new one.
    one: Option<Agreement>,
    schools: Vec<(String, String)>,
    /// Schools without a partner that fit, for a new one.
    fits: Vec<Unserved>,
    form: Form<PlanForm>,
}

impl PlanPage {
    async fn load(
        tx: &mut Tx,
        page: Page,
        me: &Me,
        organisation: OrganisationId,
        one: Option<Agreement>,
        form: Form<PlanForm>,
    ) -> Result<PlanPage> {
        let organisation =
            partners::visible(tx, me, Ability::KeepPartners, organisation).await?.ok_or(Error::NotFound)?;
        let fits = match one {
            None => fitting(tx, &page, &organisation).await?,
            Some(_) => Vec::new(),
        };
        Ok(PlanPage { schools: school_options(tx).await?, fits, page, organisation, one, form })
    }

    /// Each school that fits, and why.
    fn fitting(&self) -> Vec<(String, String)> {
        let why = |one: &Unserved| format!("{} — {}", one.name, reasons(&self.page, one).join(" · "));
        self.fits.iter().map(|one| (one.slug.clone(), why(one))).collect()
    }

    fn title(&self) -> String {
        self.page.t(if self.one.is_some() { "agreements-plan-change" } else { "agreements-plan-new" }).into_owned()
    }

    fn action(&self) -> String {
        self.one.as_ref().map_or("/office/agreements".to_owned(), |one| format!("/office/agreements/{}/plan", one.id))
    }

    fn kinds(&self) -> Vec<(String, String)> {
        let kinds = &self.page.policy().agreements().kinds;
        kinds.iter().map(|kind| (kind.id.to_string(), kind.name.get(self.page.lang()).to_owned())).collect()
    }

    fn priorities(&self) -> Vec<(String, String)> {
        let priorities = &self.page.policy().agreements().priorities;
        priorities.iter().map(|one| (one.id.to_string(), one.name.get(self.page.lang()).to_owned())).collect()
    }

    fn categories(&self) -> Vec<(String, String)> {
        let categories = &self.page.policy().agreements().categories;
        categories.iter().map(|one| (one.id.to_string(), one.name.get(self.page.lang()).to_owned())).collect()
    }

    /// The languages in which texts are written.
    fn languages(&self) -> Vec<(String, String)> {
        let kinds = &self.page.policy().agreements().kinds;
        let has = |lang: &Lang| kinds.iter().all(|kind| kind.text.has(lang.code()));
        let pages = self.page.policy().languages.pages.iter().filter_map(|code| Lang::parse(code.as_str()));
        pages.filter(has).map(|lang| (lang.code().to_owned(), lang.endonym().to_owned())).collect()
    }

    /// Whether the partner has it already.
    fn is_sent(&self) -> bool {
        self.one.as_ref().is_some_and(|one| !one.state.is_private())
    }
}

/// The few schools without a partner that fit what it does and where it is.
async fn fitting(tx: &mut Tx, page: &Page, organisation: &Organisation) -> Result<Vec<Unserved>> {
    let areas = organisation.areas();
    let areas: Vec<&str> = areas.iter().map(Area::as_str).collect();
    let from = zip_point(&organisation.zip);
    needs::unserved(tx, (&areas, from), page.policy(), page.today(), FITS).await
}

/// Why a school fits: how far it is, how poor, how long without help, and what it asks for.
fn reasons(page: &Page, one: &Unserved) -> Vec<String> {
    let near =
        one.miles.map(|miles| page.t1("needs-reason-near", "miles", page.decimal(miles, u8::from(miles < 9.95))));
    let poverty =
        (one.poverty > 0).then(|| page.t1("needs-reason-poverty", "percent", i64::from((one.poverty + 5) / 10)));
    let months = match one.months {
        None => Some(page.t("needs-reason-never").into_owned()),
        Some(0) => None,
        Some(months) => Some(page.t1("needs-reason-months", "count", i64::from(months))),
    };
    let needs = (one.needs > 0).then(|| page.t1("agreements-fits-needs", "count", one.needs));
    [near, poverty, months, needs].into_iter().flatten().collect()
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    organisation: Option<OrganisationId>,
}

/// A new one, for a year from the next day on which something can begin.
pub async fn new(State(app): State<App>, page_: Page, me: Me, Query(asked): Query<Asked>) -> Reply {
    let rules = app.policy();
    let act = Act::of(&app, &rules);
    let organisation = asked.organisation.ok_or(Error::NotFound)?;
    let starts_on = act.today();
    let kind = act.agreements().kinds.first().map(|kind| kind.id.to_string()).unwrap_or_default();
    let form = PlanForm {
        organisation: organisation.to_string(),
        starts_on: starts_on.to_string(),
        ends_on: last_day(starts_on, months(&kind, &act)).to_string(),
        lang: "en".to_owned(),
        ..PlanForm::default()
    };
    let mut tx = app.db.read().await?;
    page(PlanPage::load(&mut tx, page_, &me, organisation, None, Form::new(form)).await?)
}

/// Writes it down, with the first schools.
pub async fn create(State(app): State<App>, page_: Page, me: Me, Fields(sent): Fields<PlanForm>) -> Reply {
    let rules = app.policy();
    let organisation: OrganisationId = sent.organisation.parse().map_err(|_| Error::NotFound)?;
    let mut errors = Errors::default();
    let plan = sent.read(&rules, app.today(), &mut errors).filter(|_| errors.is_empty());
    let Some(plan) = plan else {
        let mut tx = app.db.read().await?;
        let form = Form { value: sent, errors };
        return refused(PlanPage::load(&mut tx, page_, &me, organisation, None, form).await?);
    };
    let mut tx = app.db.write().await?;
    let mut schools = Vec::new();
    for slug in std::iter::once(&sent.school).chain(sent.fits.iter().take(FITS)) {
        let found = school_of(&mut tx, slug).await?.filter(|school| school.active).map(|school| school.id);
        schools.extend(found.filter(|id| !schools.contains(id)));
    }
    match agreement::draft(&mut tx, &me, organisation, &plan, &schools, &Act::of(&app, &rules)).await {
        Ok(id) => {
            tx.commit().await?;
            Redirect::to(format!("/office/agreements/{id}")).saying("agreements-said-drafted").into()
        }
        Err(Error::Refused(reason)) => {
            drop(tx);
            let mut tx = app.db.read().await?;
            let form = Form::refused(sent, "kind", reason);
            refused(PlanPage::load(&mut tx, page_, &me, organisation, None, form).await?)
        }
        Err(other) => Err(other),
    }
}

/// The plan as it is.
pub async fn edit(State(app): State<App>, page_: Page, me: Me, Path(id): Path<AgreementId>) -> Reply {
    let mut tx = app.db.read().await?;
    let one = store::visible(&mut tx, &me, Ability::KeepPartners, id).await?.ok_or(Error::NotFound)?;
    if !one.state.is_open() {
        return Err(Error::refused("agreements-refused-state"));
    }
    let form = Form::new(PlanForm::of(&one));
    page(PlanPage::load(&mut tx, page_, &me, one.organisation, Some(one), form).await?)
}

/// Changes it.
pub async fn change(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<AgreementId>,
    Fields(sent): Fields<PlanForm>,
) -> Reply {
    let rules = app.policy();
    let mut errors = Errors::default();
    let plan = sent.read(&rules, app.today(), &mut errors).filter(|_| errors.is_empty());
    let Some(plan) = plan else {
        let mut tx = app.db.read().await?;
        let one = store::visible(&mut tx, &me, Ability::KeepPartners, id).await?.ok_or(Error::NotFound)?;
        let form = Form { value: sent, errors };
        return refused(PlanPage::load(&mut tx, page_, &me, one.organisation, Some(one), form).await?);
    };
    let mut tx = app.db.write().await?;
    agreement::change(&mut tx, &me, id, &plan, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/agreements/{id}")).saying("agreements-said-changed").into()
}
