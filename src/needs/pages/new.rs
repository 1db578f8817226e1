//! `/office/needs/new` and `…/edit`: writing a need.

use super::fits::{self, Fits};
use super::form::{Around, NeedForm, Reading, is_danger};
use super::words;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::needs::act::Act;
use crate::needs::checker::{Warning, fingerprint};
use crate::needs::need::NeedId;
use crate::needs::need_flow::NeedVerb;
use crate::needs::writing::{self, NewNeed, Written, is_for_others};
use crate::needs::{need, store};
use crate::people::Ability;
use crate::schools::SchoolName;
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, Visit, page, refused};
use askama::Template;
use axum::Extension;
use axum::extract::State;
use forms::{Errors, Form};
use serde::Deserialize;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "needs/new.html")]
struct NewPage {
    page: Page,
    form: Form<NeedForm>,
    schools: Vec<(String, String)>,
    warnings: Vec<Warning>,
    /// The need that is changed; none for a new one.
    id: Option<NeedId>,
    /// Offers that could meet it, once somebody has asked.
    fits: Option<Fits>,
}

impl NewPage {
    fn kinds(&self) -> Vec<(String, String)> {
        words::kinds(&self.page)
    }

    fn languages(&self) -> Vec<(String, String)> {
        words::languages(&self.page)
    }

    fn skills(&self) -> Vec<(String, String)> {
        words::skills(&self.page)
    }

    fn weekdays(&self) -> Vec<(String, String)> {
        words::weekdays(&self.page)
    }

    fn action(&self) -> String {
        self.id.map_or_else(|| "/office/needs/new".to_owned(), |id| format!("/office/needs/{id}/edit"))
    }

    fn is_danger(&self) -> bool {
        is_danger(&self.warnings)
    }

    /// Whether words stand in the form that must not stand in the need.
    fn is_private(&self) -> bool {
        self.warnings.iter().any(|warning| warning.worry.is_private()) || self.form.error("words").is_some()
    }

    fn asks(&self) -> bool {
        let looked = self.fits.is_some() && !self.warnings.is_empty();
        looked || self.form.error("answer").is_some() || self.form.error("words").is_some()
    }

    fn answers(&self) -> Vec<(String, String)> {
        let nobody = if self.is_private() { "needs-answer-read" } else { "needs-answer-nobody" };
        let mut all = vec![("nobody".to_owned(), self.page.t(nobody).into_owned())];
        if self.is_private() {
            all.insert(0, ("worker".to_owned(), self.page.t("needs-answer-worker").into_owned()));
        }
        all
    }
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// A need like which this one is.
    like: String,
}

async fn schools(app: &App, me: &Me) -> Result<Vec<SchoolName>> {
    let mut tx = app.db.read().await?;
    words::within(&mut tx, me, Ability::WriteNeeds).await
}

/// An empty form, or one like another need.
pub async fn form(State(app): State<App>, page_: Page, me: Me, Query(asked): Query<Asked>) -> Reply {
    let schools = schools(&app, &me).await?;
    let mut value = NeedForm { kind: "goods".to_owned(), ..NeedForm::default() };
    if let Ok(id) = asked.like.parse::<i64>() {
        let mut tx = app.db.read().await?;
        if let Some(need) = store::need::visible(&mut tx, &me, NeedId(id)).await? {
            value = NeedForm { size: String::new(), quantity: String::new(), ..NeedForm::of(&need) };
            if is_for_others(&mut tx, &me, &need).await? {
                value.words = String::new();
            }
            (value.needed_by, value.expires_on) = (String::new(), String::new());
        }
    }
    if let [only] = schools.as_slice() {
        value.school.clone_from(&only.slug);
    }
    let schools = words::options(&schools);
    page(NewPage { page: page_, form: Form::new(value), schools, warnings: Vec::new(), id: None, fits: None })
}

/// What was read, or the page again with what is to be mended and answered.
async fn read(
    app: &App,
    page: Page,
    me: &Me,
    mut sent: NeedForm,
    id: Option<NeedId>,
) -> Result<(Page, NeedForm, Reading), Reply> {
    let rules = app.policy();
    let schools = schools(app, me).await.map_err(Err)?;
    if let [only] = schools.as_slice() {
        sent.school.clone_from(&only.slug);
    }
    let around = Around { schools: &schools, rules: &rules, today: page.today(), lang: page.language() };
    let reading = sent.read(&around);
    if reading.need.is_some() {
        return Ok((page, sent, reading));
    }
    if fits::is_typing(&sent.look) {
        return Err(fits::not_yet());
    }
    if is_danger(&reading.warnings) {
        note_danger(app, me).await.map_err(Err)?;
    }
    Err(again(page, sent, reading.errors, reading.warnings, &schools, id))
}

fn again(
    page: Page,
    mut sent: NeedForm,
    errors: Errors,
    warnings: Vec<Warning>,
    schools: &[SchoolName],
    id: Option<NeedId>,
) -> Reply {
    sent.warned = fingerprint(&warnings);
    let schools = words::options(schools);
    refused(NewPage { page, form: Form { value: sent, errors }, schools, warnings, id, fits: None })
}

/// Which offers could meet it, before it is written: nothing is kept, nobody is told.
async fn look(
    app: &App,
    page_: Page,
    me: &Me,
    visit: &Visit,
    (sent, new): (NeedForm, &NewNeed),
    warnings: Vec<Warning>,
    id: Option<NeedId>,
) -> Reply {
    fits::admit(app, visit)?;
    let (rules, schools) = (app.policy(), words::options(&schools(app, me).await?));
    let found = fits::offers(app, &page_, new, &Act::of(app, &rules)).await?;
    if fits::is_typing(&sent.look) {
        return found.told();
    }
    page(NewPage { page: page_, form: Form::new(sent), schools, warnings, id, fits: Some(found) })
}

/// That the card was shown, and nothing of why.
async fn note_danger(app: &App, me: &Me) -> Result<()> {
    let mut tx = app.db.write().await?;
    let entry = Entry::new(Actor::with(me, Ability::WriteNeeds), "need-safety-shown", "person", me.id());
    ledger::note(&mut tx, entry, app.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// A refusal of a verb, under its field.
fn field_of(key: &str) -> &'static str {
    match key {
        "needs-private-nobody" => "words",
        _ => "what",
    }
}

/// Writes it down.
pub async fn send(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Extension(visit): Extension<Arc<Visit>>,
    Fields(sent): Fields<NeedForm>,
) -> Reply {
    let (page_, sent, reading) = match read(&app, page_, &me, sent, None).await {
        Ok(read) => read,
        Err(reply) => return reply,
    };
    let Some(new) = reading.need else { return Err(Error::NotFound) };
    if fits::is_asked(&sent.look) {
        return look(&app, page_, &me, &visit, (sent, &new), reading.warnings, None).await;
    }
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    match writing::write(&mut tx, &me, &new, &Act::of(&app, &rules)).await {
        Ok(written) => {
            tx.commit().await?;
            let said = match written {
                Written::New(_) => "needs-said-written",
                Written::Same(_) => "needs-said-same",
                Written::Pooled(_) => "needs-said-pooled",
            };
            Redirect::to(format!("/office/needs/{}", written.id())).saying(said).into()
        }
        Err(Error::Refused(reason)) => {
            drop(tx);
            let mut errors = Errors::default();
            errors.add(field_of(reason.key()), reason);
            again(page_, sent, errors, reading.warnings, &schools(&app, &me).await?, None)
        }
        Err(error) => Err(error),
    }
}

/// A need in its form.
pub async fn edit(State(app): State<App>, page_: Page, me: Me, Path(id): Path<NeedId>) -> Reply {
    let (rules, schools) = (app.policy(), schools(&app, &me).await?);
    let mut tx = app.db.read().await?;
    let found = store::need::visible(&mut tx, &me, id).await?.ok_or(Error::NotFound)?;
    if !need::may(&me, &found, NeedVerb::Write, &Act::of(&app, &rules)) {
        return Err(Error::refused("needs-refused-written"));
    }
    if is_for_others(&mut tx, &me, &found).await? {
        return Err(Error::refused("needs-refused-private"));
    }
    let form = Form::new(NeedForm::of(&found));
    let schools = words::options(&schools);
    page(NewPage { page: page_, form, schools, warnings: Vec::new(), id: Some(id), fits: None })
}

/// Keeps what was changed.
pub async fn save(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<NeedId>,
    Extension(visit): Extension<Arc<Visit>>,
    Fields(sent): Fields<NeedForm>,
) -> Reply {
    {
        let mut tx = app.db.read().await?;
        let found = store::need::visible(&mut tx, &me, id).await?.ok_or(Error::NotFound)?;
        if is_for_others(&mut tx, &me, &found).await? {
            return Err(Error::refused("needs-refused-private"));
        }
    }
    let (page_, sent, reading) = match read(&app, page_, &me, sent, Some(id)).await {
        Ok(read) => read,
        Err(reply) => return reply,
    };
    let Some(new) = reading.need else { return Err(Error::NotFound) };
    if fits::is_asked(&sent.look) {
        return look(&app, page_, &me, &visit, (sent, &new), reading.warnings, Some(id)).await;
    }
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    match writing::rewrite(&mut tx, &me, id, &new, &Act::of(&app, &rules)).await {
        Ok(()) => {
            tx.commit().await?;
            Redirect::to(format!("/office/needs/{id}")).saying("needs-said-saved").into()
        }
        Err(Error::Refused(reason)) if reason.key() == "needs-private-nobody" => {
            drop(tx);
            let mut errors = Errors::default();
            errors.add("words", reason);
            again(page_, sent, errors, reading.warnings, &schools(&app, &me).await?, Some(id))
        }
        Err(error) => Err(error),
    }
}
