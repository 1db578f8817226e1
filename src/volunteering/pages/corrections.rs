//! Corrections of closed hours: asked for by the school, countersigned by a second person; and time added for others.

use super::hours_months::{address, oldest, within_reach};
use super::words;
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::{self, Ability, PersonId};
use crate::policy::InForce;
use crate::schools;
use crate::volunteering::hours::{Hours, HoursId};
use crate::volunteering::hours_close::{self, Month};
use crate::volunteering::hours_close_flow::{CorrectionState, MonthState};
use crate::volunteering::hours_correction::{self, Asked, Correction, CorrectionError, CorrectionId, Kind};
use crate::volunteering::hours_told::{self, TellError, Told};
use crate::volunteering::store::opportunity::schools_within_reach;
use crate::volunteering::store::{hours as hours_store, hours_correction as store};
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form, Parse, Reason};
use serde::Deserialize;

/// How a state is shown.
pub(super) fn kind(state: CorrectionState) -> &'static str {
    match state {
        CorrectionState::Asked => "wait",
        CorrectionState::Countersigned => "good",
        CorrectionState::Refused => "stop",
        CorrectionState::Withdrawn => "plain",
    }
}

// ---- asking

/// What the form sends.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AskForm {
    pub what: String,
    pub time: String,
    pub category: String,
    pub why: String,
}

impl Parse for AskForm {
    type Output = (Kind, i64, String, String);

    fn parse(&self, errors: &mut Errors) -> Option<Self::Output> {
        let what = errors.field("what", forms::one_of(&self.what, Kind::parse));
        // What no longer counts keeps its time; the fields may stay as they are.
        let strike = what == Some(Kind::Strike);
        let minutes = if strike { Some(0) } else { errors.field("time", forms::hours(&self.time, 24 * 60)) };
        let category = errors.field("category", forms::optional_line(&self.category, 60));
        let why = errors.field("why", forms::text(&self.why, 500));
        Some((what?, minutes?, category?, why?))
    }
}

#[derive(Template)]
#[template(path = "volunteering/hours_amend.html")]
struct AskPage {
    page: Page,
    form: Form<AskForm>,
    line: Hours,
    month_address: String,
    school: crate::schools::SchoolName,
    whats: Vec<(String, String)>,
    categories: Vec<(String, String)>,
    before: Vec<Correction>,
    /// Nobody has asked for something about this line that waits, and the month is closed.
    may_ask: bool,
    state: MonthState,
}

impl AskPage {
    fn category(&self, id: &str) -> String {
        words::category(&self.page, id)
    }

    fn line_state(&self) -> String {
        self.page.state("hours-state", self.line.state.as_str())
    }

    fn state(&self, one: &Correction) -> (&'static str, String) {
        (kind(one.state), self.page.state("corrections-state", one.state.as_str()))
    }

    fn what(&self, one: &Correction) -> String {
        self.page.state("corrections-kind", one.kind.as_str())
    }

    fn is_mine(&self, one: &Correction) -> bool {
        one.state == CorrectionState::Asked && i64::from(one.asked_by) == self.page.viewer().id()
    }

    fn is_open(&self) -> bool {
        self.state == MonthState::Open
    }
}

/// A line of a closed month, with the form.
pub async fn form(State(app): State<App>, page_: Page, me: Me, Path(id): Path<HoursId>) -> Reply {
    let mut tx = app.db.read().await?;
    page(ask_page(&mut tx, page_, &me, id, None).await?)
}

async fn ask_page(tx: &mut Tx, page: Page, me: &Me, id: HoursId, form: Option<Form<AskForm>>) -> Result<AskPage> {
    let line = hours_store::within_reach(tx, me, Ability::ConfirmHours, id).await?.ok_or(Error::NotFound)?;
    let month = Month::of(line.on_date);
    let state = hours_close::standing(tx, line.school, month, page.today(), page.policy()).await?;
    let before = store::of_line(tx, id).await?;
    let waits = before.iter().any(|one| one.state == CorrectionState::Asked);
    let whats = Kind::of(line.state);
    let begun = || {
        Form::new(AskForm {
            what: whats.first().filter(|_| whats.len() == 1).map_or(String::new(), |one| one.to_string()),
            time: format!("{}:{:02}", line.minutes / 60, line.minutes % 60),
            category: line.category.clone(),
            why: String::new(),
        })
    };
    let school = within_reach(tx, me, line.school).await?;
    Ok(AskPage {
        form: form.unwrap_or_else(begun),
        month_address: address(month, &school),
        school,
        whats: whats.iter().map(|one| (one.to_string(), page.state("corrections-ask", one.as_str()))).collect(),
        categories: words::categories(&page),
        may_ask: state == MonthState::Closed && !waits && line.person != me.id(),
        before,
        state,
        line,
        page,
    })
}

/// Asks for it.
pub async fn ask(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<HoursId>,
    Fields(form): Fields<AskForm>,
) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let form = Form::new(form);
    let form = match asked(&form, &rules) {
        Err(form) => form,
        Ok(asked) => match hours_correction::ask(&mut tx, &me, id, &asked, &rules, app.now()).await {
            Ok(_) => {
                tx.commit().await?;
                return Redirect::to(format!("/office/hours/{id}/amend")).saying("corrections-said-asked").into();
            }
            Err(CorrectionError::Same) => form.refuse("time", Reason::new("corrections-refused-same")),
            Err(error) => return Err(error.into()),
        },
    };
    refused(ask_page(&mut tx, page_, &me, id, Some(form)).await?)
}

fn asked(form: &Form<AskForm>, rules: &InForce) -> std::result::Result<Asked, Form<AskForm>> {
    let (kind, minutes, category, why) = form.parse()?;
    let mut errors = Errors::default();
    let longest = i64::from(rules.shifts.longest_minutes);
    if minutes > longest {
        errors.add("time", Reason::new("form-duration-long").with("hours", longest / 60));
    }
    if kind != Kind::Strike && rules.hours.category(&category).is_none() {
        errors.add("category", Reason::new("form-choice"));
    }
    if errors.is_empty() {
        Ok(Asked { kind, minutes, category, why })
    } else {
        Err(Form { value: form.value.clone(), errors })
    }
}

/// Takes back what one asked for.
pub async fn withdraw(State(app): State<App>, me: Me, Path(id): Path<CorrectionId>) -> Reply {
    let mut tx = app.db.write().await?;
    let hours = hours_correction::withdraw(&mut tx, &me, id, app.now()).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/hours/{hours}/amend")).saying("corrections-said-withdrawn").into()
}

// ---- countersigning

/// Which part of the queue.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct At {
    state: String,
    after: Option<i64>,
}

impl At {
    pub(super) fn state(&self) -> CorrectionState {
        CorrectionState::parse(&self.state).unwrap_or(CorrectionState::Asked)
    }
}

#[derive(Template)]
#[template(path = "volunteering/corrections.html")]
struct QueuePage {
    page: Page,
    state: CorrectionState,
    counts: Vec<(&'static str, i64)>,
    list: Vec<Correction>,
    next: Option<CorrectionId>,
    /// The one whose refusal needs another answer than what was typed.
    wrong: Option<Wrong>,
}

struct Wrong {
    id: CorrectionId,
    reason: Reason,
    typed: String,
}

impl QueuePage {
    fn is(&self, word: &str) -> bool {
        self.state.as_str() == word
    }

    /// The same as a file.
    fn file(&self, ending: &str) -> String {
        format!("/office/corrections.{ending}?state={}", self.state)
    }

    fn category(&self, id: &str) -> String {
        words::category(&self.page, id)
    }

    fn what(&self, one: &Correction) -> String {
        self.page.state("corrections-kind", one.kind.as_str())
    }

    /// Mine to decide: somebody else asked, about somebody else.
    fn may_decide(&self, one: &Correction) -> bool {
        let me = self.page.viewer().id();
        one.state == CorrectionState::Asked && i64::from(one.asked_by) != me && i64::from(one.person) != me
    }

    fn error(&self, one: &Correction) -> Option<&Reason> {
        self.wrong.as_ref().filter(|wrong| wrong.id == one.id).map(|wrong| &wrong.reason)
    }

    fn typed(&self, one: &Correction) -> &str {
        self.wrong.as_ref().filter(|wrong| wrong.id == one.id).map_or("", |wrong| wrong.typed.as_str())
    }

    fn summary(&self) -> Vec<(String, Reason)> {
        self.wrong.iter().map(|wrong| (format!("answer-{}", wrong.id), wrong.reason.clone())).collect()
    }
}

/// What waits for a second person, and what was decided.
pub async fn queue(State(app): State<App>, page_: Page, me: Me, Query(at): Query<At>) -> Reply {
    let mut tx = app.db.read().await?;
    page(queue_page(&mut tx, page_, &me, at, None).await?)
}

async fn queue_page(tx: &mut Tx, page: Page, me: &Me, at: At, wrong: Option<Wrong>) -> Result<QueuePage> {
    let state = at.state();
    let found = store::counts(tx, me).await?;
    let count = |state: &CorrectionState| found.iter().find(|(known, _)| known == state).map_or(0, |(_, count)| *count);
    let counts = CorrectionState::ALL.iter().map(|state| (state.as_str(), count(state))).collect();
    let list = store::queue(tx, me, state, CorrectionId(at.after.unwrap_or(0)), store::PAGE).await?;
    let full = i64::try_from(list.len()).is_ok_and(|count| count == store::PAGE);
    let next = list.last().filter(|_| full).map(|last| last.id);
    Ok(QueuePage { page, state, counts, list, next, wrong })
}

/// Does what was asked.
pub async fn countersign(State(app): State<App>, me: Me, Path(id): Path<CorrectionId>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    hours_correction::countersign(&mut tx, &me, id, &rules, app.now()).await?;
    tx.commit().await?;
    Redirect::to("/office/corrections").saying("corrections-said-countersigned").into()
}

/// What a refusal says.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Answer {
    answer: String,
}

/// Does not do it, with an answer.
pub async fn refuse(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<CorrectionId>,
    Fields(typed): Fields<Answer>,
) -> Reply {
    let mut tx = app.db.write().await?;
    let answer = match forms::text(&typed.answer, 500) {
        Ok(answer) => answer,
        Err(reason) => {
            // The queue shows the form only to whoever may refuse it still; the others read why not.
            hours_correction::may_refuse(&mut tx, &me, id).await?;
            let at = At { state: String::new(), after: Some(id.0 - 1) };
            let wrong = Wrong { id, reason, typed: typed.answer };
            return refused(queue_page(&mut tx, page_, &me, at, Some(wrong)).await?);
        }
    };
    hours_correction::refuse(&mut tx, &me, id, &answer, app.now()).await?;
    tx.commit().await?;
    Redirect::to("/office/corrections").saying("corrections-said-refused").into()
}

// ---- adding what nobody noted

/// What the form sends.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AddForm {
    pub q: String,
    pub person: String,
    pub school: String,
    pub date: String,
    pub category: String,
    pub time: String,
    pub why: String,
    pub other: String,
    pub known: String,
}

impl Parse for AddForm {
    type Output = (jiff::civil::Date, i64, String);

    fn parse(&self, errors: &mut Errors) -> Option<Self::Output> {
        let date = errors.field("date", forms::date(&self.date));
        let minutes = errors.field("time", forms::hours(&self.time, 24 * 60));
        let why = errors.field("why", forms::line(&self.why, 200));
        Some((date?, minutes?, why?))
    }
}

#[derive(Template)]
#[template(path = "volunteering/hours_add.html")]
struct AddPage {
    page: Page,
    form: Form<AddForm>,
    found: Vec<(PersonId, String)>,
    person: Option<(PersonId, String)>,
    schools: Vec<(String, String)>,
    categories: Vec<(String, String)>,
    noted: Option<i64>,
}

/// The form: first for whom, then what.
pub async fn add_form(State(app): State<App>, page_: Page, me: Me, Query(form): Query<AddForm>) -> Reply {
    let mut tx = app.db.read().await?;
    page(add_page(&mut tx, page_, &me, Form::new(form)).await?)
}

async fn add_page(tx: &mut Tx, page: Page, me: &Me, mut form: Form<AddForm>) -> Result<AddPage> {
    let text = forms::optional_line(&form.value.q, 80).unwrap_or_default();
    let mut found = Vec::new();
    if text.chars().count() >= 2 {
        let people = people::search(tx, me, Ability::ConfirmHours, &text, 1).await?.people;
        found.extend(people.into_iter().take(20).map(|person| (person.id, person.name())));
    }
    let person = match form.value.person.trim().parse().map(PersonId) {
        Ok(id) => people::visible_person(tx, me, Ability::ConfirmHours, id).await?,
        Err(_) => None,
    };
    let schools = schools_within_reach(tx, me, Ability::ConfirmHours).await?;
    if let ("", [only]) = (form.value.school.as_str(), schools.as_slice()) {
        form.value.school = only.slug.clone();
    }
    Ok(AddPage {
        person: person.map(|person| (person.id, person.name())),
        schools: schools.into_iter().map(|school| (school.slug, school.name)).collect(),
        categories: words::categories(&page),
        noted: None,
        found,
        form,
        page,
    })
}

/// Adds it. In an open month it waits in the queue; in a closed one a correction that counts it is asked for at once.
pub async fn add(State(app): State<App>, page_: Page, me: Me, Fields(form): Fields<AddForm>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let person = form.person.trim().parse().map(PersonId).map_err(|_| Error::NotFound)?;
    let form = Form::new(form);
    let told = match added(&mut tx, &page_, &form, &rules).await? {
        Ok(told) => told,
        Err(form) => return refused(add_page(&mut tx, page_, &me, form).await?),
    };
    let id = match hours_told::add(&mut tx, &me, person, &told, &rules, app.now()).await {
        Ok(id) => id,
        Err(TellError::Other(error)) => return Err(error),
        Err(TellError::Field(field, reason)) => {
            return refused(add_page(&mut tx, page_, &me, form.refuse(field, reason)).await?);
        }
        Err(TellError::Noted(minutes)) => {
            let reason = Reason::new("hours-date-noted").with("time", page_.hours(&minutes));
            let mut template = add_page(&mut tx, page_, &me, form.refuse("other", reason)).await?;
            template.noted = Some(minutes);
            return refused(template);
        }
    };
    let month = Month::of(told.on_date);
    let state = hours_close::standing(&mut tx, told.school, month, page_.today(), &rules).await?;
    if state == MonthState::Open {
        tx.commit().await?;
        return Redirect::to("/office/hours").saying("hours-said-added").into();
    }
    let asked = Asked { kind: Kind::Count, minutes: told.minutes, category: told.category, why: told.note };
    hours_correction::ask(&mut tx, &me, id, &asked, &rules, app.now()).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/hours/{id}/amend")).saying("corrections-said-asked").into()
}

async fn added(
    tx: &mut Tx,
    page: &Page,
    form: &Form<AddForm>,
    rules: &InForce,
) -> Result<std::result::Result<Told, Form<AddForm>>> {
    let (date, minutes, why) = match form.parse() {
        Ok(typed) => typed,
        Err(form) => return Ok(Err(form)),
    };
    let mut errors = Errors::default();
    if date > page.today() {
        errors.add("date", Reason::new("hours-date-future"));
    } else if date < oldest(page) {
        errors.add("date", Reason::new("hours-refused-frozen"));
    }
    let longest = i64::from(rules.shifts.longest_minutes);
    if minutes > longest {
        errors.add("time", Reason::new("form-duration-long").with("hours", longest / 60));
    }
    if rules.hours.category(&form.value.category).is_none() {
        errors.add("category", Reason::new("form-choice"));
    }
    let school = schools::by_slug(tx, form.value.school.trim()).await?;
    if school.is_none() {
        errors.add("school", Reason::new("form-choice"));
    }
    let Some(school) = school.filter(|_| errors.is_empty()) else {
        return Ok(Err(Form { value: form.value.clone(), errors }));
    };
    Ok(Ok(Told {
        school: school.id,
        on_date: date,
        minutes,
        category: form.value.category.clone(),
        note: why,
        other: super::hours::knows_of(&form.value.other, &form.value.known),
    }))
}
