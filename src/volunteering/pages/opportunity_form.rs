//! The words of an opportunity: a template is chosen, the level follows, a draft is kept until it is published.

use super::kinds::{Kind, kinds};
use super::words;
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::{Ability, PersonId};
use crate::policy::InForce;
use crate::schools::{SchoolId, SchoolName};
use crate::volunteering::needs::{self, Audience, Need, TraitKind};
use crate::volunteering::opportunity::{self, NewOpportunity, OpportunityId, StepError, asked};
use crate::volunteering::shift_flow::OpportunityState;
use crate::volunteering::store::{needs as needs_store, opportunity as store};
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form, Parse, Reason};
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::AmbiguousOffset;
use serde::Deserialize;

/// What the form sends.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct OpportunityForm {
    pub template: String,
    pub school: String,
    pub title: String,
    pub summary: String,
    pub lang: String,
    pub contact: String,
    pub audience: String,
    pub opens_date: String,
    pub opens_time: String,
    pub languages_needed: Vec<String>,
    pub languages_helpful: Vec<String>,
    pub skills_needed: Vec<String>,
    pub skills_helpful: Vec<String>,
}

/// The form as it was understood.
pub struct Written {
    template: String,
    school: String,
    title: String,
    summary: String,
    lang: String,
    contact: Option<PersonId>,
    audience: Audience,
    opens: Option<(Date, Time)>,
}

impl OpportunityForm {
    /// What it needs and what helps; what is ticked twice is needed. Codes are checked against the lists later.
    fn needs(&self) -> Vec<Need> {
        let lists = [
            (TraitKind::Language, true, &self.languages_needed),
            (TraitKind::Language, false, &self.languages_helpful),
            (TraitKind::Skill, true, &self.skills_needed),
            (TraitKind::Skill, false, &self.skills_helpful),
        ];
        let mut needs: Vec<Need> = Vec::new();
        for (kind, needed, codes) in lists {
            for code in codes.iter().filter(|code| !code.is_empty()) {
                if !needs.iter().any(|known| known.kind == kind && known.code == *code) {
                    needs.push(Need { kind, code: code.clone(), needed });
                }
            }
        }
        needs
    }

    fn opens(&self, errors: &mut Errors) -> Option<Option<(Date, Time)>> {
        let date = errors.field("opens_date", forms::optional(&self.opens_date, forms::date));
        let time = errors.field("opens_time", forms::optional(&self.opens_time, forms::civil_time));
        match (date?, time?) {
            (None, None) => Some(None),
            (Some(date), Some(time)) => Some(Some((date, time))),
            (Some(_), None) => {
                errors.add("opens_time", Reason::new("form-required"));
                None
            }
            (None, Some(_)) => {
                errors.add("opens_date", Reason::new("form-required"));
                None
            }
        }
    }
}

impl Parse for OpportunityForm {
    type Output = Written;

    fn parse(&self, errors: &mut Errors) -> Option<Written> {
        let template = errors.field("template", forms::line(&self.template, 60));
        let school = errors.field("school", forms::line(&self.school, 100));
        let title = errors.field("title", forms::line(&self.title, 120));
        let summary = errors.field("summary", forms::optional_text(&self.summary, 2_000));
        let lang = errors.field("lang", forms::line(&self.lang, 12));
        let contact = errors.field(
            "contact",
            forms::optional(&self.contact, |id| {
                id.trim().parse().map(PersonId).map_err(|_| Reason::new("form-choice"))
            }),
        );
        let audience = errors.field(
            "audience",
            match self.audience.as_str() {
                "" => Ok(Audience::Everyone),
                word => forms::one_of(word, Audience::parse),
            },
        );
        let opens = self.opens(errors);
        Some(Written {
            template: template?,
            school: school?,
            title: title?,
            summary: summary?,
            lang: lang?,
            contact: contact?,
            audience: audience?,
            opens: opens?,
        })
    }
}

#[derive(Template)]
#[template(path = "volunteering/publish_edit.html")]
struct EditPage {
    page: Page,
    form: Form<OpportunityForm>,
    action: String,
    new: bool,
    templates: Vec<(String, String)>,
    /// Every kind of task, by level: while none is chosen.
    kinds: Vec<Kind>,
    schools: Vec<(String, String)>,
    langs: Vec<(String, String)>,
    contacts: Vec<(String, String)>,
    audiences: Vec<(String, String)>,
    languages: Vec<(String, String)>,
    skills: Vec<(String, String)>,
    /// The level that follows from the template, and why.
    level: Option<String>,
    reasons: Vec<String>,
}

impl EditPage {
    fn title(&self) -> &'static str {
        if self.new { "publish-new" } else { "publish-edit" }
    }

    /// Whether something is ticked, or wrong, among the needs.
    fn has_needs(&self) -> bool {
        !self.form.value.needs().is_empty()
    }
}

/// A new one: first the kind of task, then the words.
pub async fn new(State(app): State<App>, page_: Page, me: Me, Query(mut form): Query<OpportunityForm>) -> Reply {
    let mut tx = app.db.read().await?;
    let schools = store::schools_within_reach(&mut tx, &me, Ability::ProposeTasks).await?;
    if let Some(template) = page_.policy().template(&form.template) {
        let lang = page_.lang();
        if form.title.is_empty() {
            template.name.get(lang).clone_into(&mut form.title);
        }
        if form.lang.is_empty() {
            template.name.lang_of(lang).clone_into(&mut form.lang);
        }
        if form.summary.is_empty() {
            template.description.get(lang).clone_into(&mut form.summary);
        }
    }
    if form.school.is_empty()
        && let [only] = schools.as_slice()
    {
        form.school.clone_from(&only.slug);
    }
    let template = edit_page(&mut tx, page_, schools, Form::new(form), None).await?;
    page(template)
}

async fn edit_page(
    tx: &mut Tx,
    page: Page,
    schools: Vec<SchoolName>,
    form: Form<OpportunityForm>,
    id: Option<OpportunityId>,
) -> Result<EditPage> {
    let lang = page.lang();
    let chosen = schools.iter().find(|school| school.slug == form.value.school).map(|school| school.id);
    let contacts = match chosen {
        Some(school) => store::staff_of(tx, school).await?,
        None => Vec::new(),
    };
    let asked = asked(page.policy(), &form.value.template);
    let level = asked.as_ref().map(|asked| words::level(&page, asked.level));
    let reasons = asked
        .map_or_else(Vec::new, |asked| asked.reasons.iter().map(|rule| rule.reason.get(lang).to_owned()).collect());
    let templates = page.policy().templates.iter();
    let spoken = page.policy().languages.spoken.iter();
    Ok(EditPage {
        action: id.map_or_else(|| "/office/opportunities".to_owned(), |id| format!("/office/opportunities/{id}/edit")),
        new: id.is_none(),
        kinds: if level.is_none() { kinds(&page, &form.value.school) } else { Vec::new() },
        templates: templates.map(|t| (t.id.to_string(), t.name.get(lang).to_owned())).collect(),
        schools: schools.into_iter().map(|school| (school.slug, school.name)).collect(),
        langs: spoken.map(|code| (code.as_str().to_owned(), words::endonym(code.as_str()))).collect(),
        contacts: contacts.into_iter().map(|(id, name)| (id.to_string(), name)).collect(),
        audiences: Audience::ALL
            .iter()
            .map(|each| (each.as_str().to_owned(), page.state("shifts-audience", each.as_str())))
            .collect(),
        languages: words::languages(&page),
        skills: words::skills(&page),
        level,
        reasons,
        form,
        page,
    })
}

/// Checks what only the database and the policy know.
async fn checked(
    tx: &mut Tx,
    app: &App,
    schools: &[SchoolName],
    form: &Form<OpportunityForm>,
    id: Option<OpportunityId>,
) -> Result<std::result::Result<NewOpportunity, Form<OpportunityForm>>> {
    let written = match form.parse() {
        Ok(written) => written,
        Err(form) => return Ok(Err(form)),
    };
    let mut errors = Errors::default();
    let rules = app.policy();
    if rules.template(&written.template).is_none() {
        errors.add("template", Reason::new("form-choice"));
    }
    if !rules.languages.spoken.iter().any(|code| code.as_str() == written.lang) {
        errors.add("lang", Reason::new("form-choice"));
    }
    let school = schools.iter().find(|school| school.slug == written.school).map(|school| school.id);
    if school.is_none() {
        errors.add("school", Reason::new("form-choice"));
    }
    if let (Some(school), Some(contact)) = (school, written.contact) {
        let staff = store::staff_of(tx, school).await?;
        if !staff.iter().any(|(id, _)| *id == contact) {
            errors.add("contact", Reason::new("form-choice"));
        }
    }
    let needs = form.value.needs();
    for need in &needs {
        if !needs::known(&rules, need.kind, &need.code) {
            errors.add(field_of(need), Reason::new("form-choice"));
        }
    }
    let opens_at = match written.opens {
        Some(opens) => opening(tx, &rules, opens, id, &mut errors).await?,
        None => None,
    };
    let Some(school) = school.filter(|_: &SchoolId| errors.is_empty()) else {
        return Ok(Err(Form { value: form.value.clone(), errors }));
    };
    Ok(Ok(NewOpportunity {
        template: written.template,
        school,
        title: written.title,
        summary: written.summary,
        lang: written.lang,
        contact: written.contact,
        audience: written.audience,
        opens_at,
        needs,
    }))
}

fn field_of(need: &Need) -> &'static str {
    match (need.kind, need.needed) {
        (TraitKind::Skill, true) => "skills_needed",
        (TraitKind::Skill, false) => "skills_helpful",
        (_, true) => "languages_needed",
        (_, false) => "languages_helpful",
    }
}

/// The instant sign-up opens: an hour that exists, and before the first shift begins.
async fn opening(
    tx: &mut Tx,
    rules: &InForce,
    (date, time): (Date, Time),
    id: Option<OpportunityId>,
    errors: &mut Errors,
) -> Result<Option<Timestamp>> {
    let at = rules.zone.to_ambiguous_timestamp(date.to_datetime(time));
    if matches!(at.offset(), AmbiguousOffset::Gap { .. }) {
        errors.add("opens_time", Reason::new("form-time-skipped"));
        return Ok(None);
    }
    let Ok(at) = at.compatible() else {
        errors.add("opens_date", Reason::new("form-date"));
        return Ok(None);
    };
    let first = match id {
        Some(id) => store::first_start(tx, id).await?,
        None => None,
    };
    if let Some(first) = first.filter(|first| *first <= at) {
        let day = rules.calendar.day_of(first);
        errors.add("opens_date", Reason::new("publish-opens-late").with("date", day));
    }
    Ok(Some(at))
}

/// Writes the draft.
pub async fn create(State(app): State<App>, page_: Page, me: Me, Fields(form): Fields<OpportunityForm>) -> Reply {
    let mut tx = app.db.write().await?;
    let schools = store::schools_within_reach(&mut tx, &me, Ability::ProposeTasks).await?;
    match checked(&mut tx, &app, &schools, &Form::new(form), None).await? {
        Err(form) => refused(edit_page(&mut tx, page_, schools, form, None).await?),
        Ok(new) => {
            let rules = app.policy();
            let id = opportunity::write(&mut tx, &me, &new, &rules, app.now()).await?;
            tx.commit().await?;
            Redirect::to(format!("/office/opportunities/{id}")).saying("publish-said-written").into()
        }
    }
}

/// The words of a draft.
pub async fn edit(State(app): State<App>, page_: Page, me: Me, Path(id): Path<OpportunityId>) -> Reply {
    let mut tx = app.db.read().await?;
    let found = store::within_reach(&mut tx, &me, id).await?.ok_or(Error::NotFound)?;
    if found.state != OpportunityState::Draft {
        return Err(StepError::NotNow.into());
    }
    let schools = store::schools_within_reach(&mut tx, &me, Ability::ProposeTasks).await?;
    let needs = needs_store::of(&mut tx, id).await?;
    let codes = |kind: TraitKind, needed: bool| -> Vec<String> {
        let some = needs.iter().filter(|need| need.kind == kind && need.needed == needed);
        some.map(|need| need.code.clone()).collect()
    };
    let opens = found.opens_at.map(|at| at.to_zoned_datetime(page_.zone().clone()));
    let form = OpportunityForm {
        template: found.template,
        school: found.school_slug,
        title: found.title,
        summary: found.summary,
        lang: found.lang,
        contact: found.contact.map_or_else(String::new, |contact| contact.to_string()),
        audience: found.audience.as_str().to_owned(),
        opens_date: opens.as_ref().map_or_else(String::new, |at| at.date().to_string()),
        opens_time: opens.as_ref().map_or_else(String::new, |at| at.strftime("%H:%M").to_string()),
        languages_needed: codes(TraitKind::Language, true),
        languages_helpful: codes(TraitKind::Language, false),
        skills_needed: codes(TraitKind::Skill, true),
        skills_helpful: codes(TraitKind::Skill, false),
    };
    page(edit_page(&mut tx, page_, schools, Form::new(form), Some(id)).await?)
}

/// Keeps the words of a draft.
pub async fn rewrite(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<OpportunityId>,
    Fields(mut form): Fields<OpportunityForm>,
) -> Reply {
    let mut tx = app.db.write().await?;
    let found = store::within_reach(&mut tx, &me, id).await?.ok_or(Error::NotFound)?;
    // A draft does not move to another school: it is written there anew.
    form.school = found.school_slug;
    let schools = store::schools_within_reach(&mut tx, &me, Ability::ProposeTasks).await?;
    match checked(&mut tx, &app, &schools, &Form::new(form), Some(id)).await? {
        Err(form) => refused(edit_page(&mut tx, page_, schools, form, Some(id)).await?),
        Ok(new) => {
            let rules = app.policy();
            opportunity::rewrite(&mut tx, &me, id, &new, &rules, app.now()).await?;
            tx.commit().await?;
            Redirect::to(format!("/office/opportunities/{id}")).saying("publish-said-changed").into()
        }
    }
}
