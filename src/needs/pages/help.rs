//! `/needs/{id}/help`: "I can help" with a part of a need, with an account or with a name and an address.

use super::words;
use crate::app::App;
use crate::error::{Error, Result};
use crate::needs::act::Act;
use crate::needs::giver::{Giver, Who, speaks_for};
use crate::needs::leaving::{Leaving, Shown};
use crate::needs::need::{Need, NeedId, NeedKind};
use crate::needs::part::{Promise, promise};
use crate::needs::store;
use crate::people::{kept_contact, preferred_contact};
use crate::web::{Fields, Page, Path, Redirect, Reply, Viewer, Visit, page, refused};
use askama::Template;
use axum::Extension;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form};
use i18n::Lang;
use serde::Deserialize;
use std::sync::Arc;

/// As a browser sends it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct HelpForm {
    pub quantity: String,
    pub name: String,
    pub contact: String,
    pub lang: String,
    pub note: String,
    /// That no child is told by the note, and of which warnings that is said.
    pub nobody: String,
    pub warned: String,
    /// The organisation one speaks for, when it is that which helps.
    pub behalf: String,
    /// No person sees this field; machines that fill in everything fill it in.
    pub website: String,
}

#[derive(Template)]
#[template(path = "needs/help.html")]
struct HelpPage {
    page: Page,
    need: Need,
    form: Form<HelpForm>,
    behalf: Vec<(String, String)>,
}

impl HelpPage {
    fn title(&self) -> String {
        words::line(&self.page, &self.need)
    }

    fn left(&self) -> String {
        words::units(&self.page, self.need.kind, self.need.left())
    }

    fn languages(&self) -> Vec<(String, String)> {
        words::languages(&self.page)
    }

    fn above(&self) -> Vec<(String, String)> {
        let needs = ("/needs".to_owned(), self.page.t("needs-title").into_owned());
        vec![needs, (format!("/needs/{}", self.need.id), self.title())]
    }

    fn known(&self) -> bool {
        self.page.signed_in()
    }

    /// What could give a child away in a note that did not go.
    fn leaving(&self) -> Shown {
        match self.form.error("note") {
            Some(_) => {
                let known = [self.form.value.name.as_str(), self.need.school_name.as_str()];
                Shown::of(&Leaving { texts: &[&self.form.value.note], known: &known })
            }
            None => Shown::default(),
        }
    }
}

/// The organisations somebody may speak for, by name.
pub(super) async fn organisations(tx: &mut Tx, viewer: &Viewer) -> Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for id in speaks_for(viewer) {
        if let Some(name) = store::part::organisation_name(tx, id).await? {
            found.push((id.to_string(), name));
        }
    }
    Ok(found)
}

/// Money for a need is given on the gifts page, where it gets its letter.
fn give(id: NeedId) -> String {
    format!("/give/offer?need={id}")
}

/// The form. Whoever is signed in is known.
pub async fn form(State(app): State<App>, page_: Page, viewer: Viewer, Path(id): Path<NeedId>) -> Reply {
    let mut tx = app.db.read().await?;
    let need = store::need::shown(&mut tx, &viewer, id).await?.ok_or(Error::NotFound)?;
    if need.kind == NeedKind::Money {
        return Redirect::to(give(id)).into();
    }
    if !need.state.is_open() || need.left() == 0 {
        return Err(Error::refused("needs-help-over"));
    }
    let behalf = organisations(&mut tx, &viewer).await?;
    let quantity = if need.left() == 1 { "1".to_owned() } else { String::new() };
    let value = HelpForm { quantity, lang: page_.lang().to_owned(), ..HelpForm::default() };
    page(HelpPage { page: page_, need, form: Form::new(value), behalf })
}

/// Who helps: the person, their organisation, or the name in the form.
pub(super) async fn giver(
    tx: &mut Tx,
    viewer: &Viewer,
    sent: (&str, &str, &str, &str),
    behalf: &[(String, String)],
    errors: &mut Errors,
) -> Result<Option<Giver>> {
    let (name, contact, lang, on_behalf) = sent;
    let Some(person) = viewer.person else {
        let name = errors.field("name", forms::line(name, 120));
        let contact = errors.field("contact", forms::contact(contact));
        let lang = errors.field("lang", forms::one_of(lang, Lang::parse));
        let (Some(name), Some(contact), Some(lang)) = (name, contact, lang) else { return Ok(None) };
        return Ok(Some(Giver { who: Who::Named, name, contact: Some(kept_contact(&contact)), lang }));
    };
    let contact = preferred_contact(tx, person).await?.map(|contact| (contact.kind, contact.value));
    let lang = viewer.lang.unwrap_or(Lang::En);
    if on_behalf.is_empty() {
        return Ok(Some(Giver { who: Who::Person(person), name: viewer.name.clone(), contact, lang }));
    }
    match behalf.iter().find(|(id, _)| id == on_behalf).and_then(|(id, name)| Some((id.parse::<i64>().ok()?, name))) {
        Some((id, name)) => {
            Ok(Some(Giver { who: Who::Organisation(id, Some(person)), name: name.clone(), contact, lang }))
        }
        None => {
            errors.add("behalf", forms::Reason::new("form-choice"));
            Ok(None)
        }
    }
}

/// Takes the promise down.
pub async fn send(
    State(app): State<App>,
    page_: Page,
    viewer: Viewer,
    Extension(visit): Extension<Arc<Visit>>,
    Path(id): Path<NeedId>,
    Fields(sent): Fields<HelpForm>,
) -> Reply {
    let mut tx = app.db.read().await?;
    let need = store::need::shown(&mut tx, &viewer, id).await?.ok_or(Error::NotFound)?;
    if need.kind == NeedKind::Money {
        return Redirect::to(give(id)).into();
    }
    let behalf = organisations(&mut tx, &viewer).await?;
    let mut errors = Errors::default();
    let quantity = errors.field("quantity", forms::whole_number(&sent.quantity, 1..=need.quantity));
    let note = errors.field("note", forms::optional_text(&sent.note, 500));
    let leaving = Leaving { texts: &[&sent.note], known: &[&sent.name, &need.school_name] };
    if let Err(reason) = leaving.may_go(&sent.nobody, &sent.warned) {
        errors.add("note", reason);
    }
    let who = (sent.name.as_str(), sent.contact.as_str(), sent.lang.as_str(), sent.behalf.as_str());
    let giver = giver(&mut tx, &viewer, who, &behalf, &mut errors).await?;
    drop(tx);
    let (Some(quantity), Some(note), Some(giver), true) = (quantity, note, giver, errors.is_empty()) else {
        return refused(HelpPage { page: page_, need, form: Form { value: sent, errors }, behalf });
    };
    // A machine is thanked like anybody, so that it does not try another way.
    if !sent.website.is_empty() {
        return Redirect::to("/needs").saying("needs-said-thanks").into();
    }
    if !app.questions.admit(&visit.network, app.now()) {
        return Err(Error::TooMany);
    }
    let (rules, secret) = (app.policy(), app.random.token());
    let new = Promise { giver, quantity, note, offer: None };
    let mut tx = app.db.write().await?;
    match promise(&mut tx, &viewer, id, &new, &secret, &Act::of(&app, &rules)).await {
        Ok(_) => {}
        Err(Error::Refused(reason)) => {
            drop(tx);
            errors.add("quantity", reason);
            return refused(HelpPage { page: page_, need, form: Form { value: sent, errors }, behalf });
        }
        Err(error) => return Err(error),
    }
    tx.commit().await?;
    // Nobody is let on to the part's own page by an address that may be another's.
    if new.giver.is_known() {
        return Redirect::to(format!("/needs/mine/{secret}")).saying("needs-said-promised").into();
    }
    Redirect::to(format!("/needs/{id}")).saying("needs-said-look-in-mail").into()
}
