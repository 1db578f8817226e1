//! `/office/partners/{id}/contacts`: who speaks for an organisation: written down, changed, asked first, ended.

use super::languages;
use super::organisation::{Sent, again, back};
use crate::app::App;
use crate::error::{Error, Result};
use crate::partners::organisation::{Organisation, OrganisationId};
use crate::partners::speaker::{self, Former, NewSpeaker, Part, Speaker, SpeakerDo, SpeakerId};
use crate::partners::speaker_edit;
use crate::partners::store::{organisation as store, speaker as speakers};
use crate::people::{Ability, kept_contact};
use crate::web::{Fields, Me, OnceFields, Page, Path, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use forms::{Errors, Form, Parse};
use i18n::Lang;
use serde::Deserialize;

/// As a browser sends it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SpeakerForm {
    name: String,
    part: String,
    contact: String,
    lang: String,
    first: String,
}

impl SpeakerForm {
    fn of(one: &Speaker) -> SpeakerForm {
        SpeakerForm {
            name: one.name.clone(),
            part: one.part.to_string(),
            contact: one.shown(),
            lang: one.lang.clone(),
            first: String::new(),
        }
    }
}

impl Parse for SpeakerForm {
    type Output = NewSpeaker;

    fn parse(&self, errors: &mut Errors) -> Option<NewSpeaker> {
        read([&self.name, &self.part, &self.contact, &self.lang, &self.first], errors)
    }
}

/// Somebody who speaks for it, from what was typed.
fn read([name, part, contact, lang, first]: [&str; 5], errors: &mut Errors) -> Option<NewSpeaker> {
    let name = errors.field("name", forms::name(name));
    let part = errors.field("part", forms::one_of(part, Part::parse));
    let contact = errors.field("contact", forms::optional(contact, forms::contact));
    let lang = errors.field("lang", forms::one_of(lang, Lang::parse));
    Some(NewSpeaker {
        name: name?.as_str().to_owned(),
        part: part?,
        contact: contact?.map(|contact| kept_contact(&contact)),
        lang: lang?,
        main: forms::checkbox(first),
    })
}

/// Somebody new.
pub async fn add(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<OrganisationId>,
    OnceFields(sent, once): OnceFields<Sent>,
) -> Reply {
    let mut errors = Errors::default();
    let Some(new) = read([&sent.name, &sent.part, &sent.contact, &sent.lang, &sent.first], &mut errors) else {
        return again(&app, page_, &me, id, Form { value: sent, errors }).await;
    };
    let mut tx = app.db.write().await?;
    if once.before(&mut tx, app.now()).await?.is_none() {
        speaker::add(&mut tx, &me, id, &new, app.now()).await?;
        tx.commit().await?;
    }
    back(id, "contacts", "partners-said-contact")
}

/// Asked first, the page opened or shut, no more.
pub async fn step(
    State(app): State<App>,
    me: Me,
    Path((id, speaker)): Path<(OrganisationId, SpeakerId)>,
    Fields(sent): Fields<Sent>,
) -> Reply {
    let what = SpeakerDo::parse(&sent.what).ok_or(Error::Unreadable("web-error-form"))?;
    let mut tx = app.db.write().await?;
    speaker::change(&mut tx, &me, id, speaker, what, app.now()).await?;
    tx.commit().await?;
    back(id, "contacts", "partners-said-contact")
}

#[derive(Template)]
#[template(path = "partners/speaker.html")]
struct SpeakerPage {
    page: Page,
    one: Organisation,
    speaker: Speaker,
    former: Vec<Former>,
    form: Form<SpeakerForm>,
}

impl SpeakerPage {
    fn parts(&self) -> Vec<(String, String)> {
        Part::ALL.iter().map(|part| (part.to_string(), self.page.state("partners-part", part.as_str()))).collect()
    }

    fn languages(&self) -> Vec<(String, String)> {
        languages(&self.page)
    }

    fn is_first(&self) -> bool {
        forms::checkbox(&self.form.value.first)
    }
}

async fn load(
    app: &App,
    page: Page,
    me: &Me,
    (id, speaker): (OrganisationId, SpeakerId),
    form: Option<Form<SpeakerForm>>,
) -> Result<SpeakerPage> {
    let mut tx = app.db.read().await?;
    let one = store::visible(&mut tx, me, Ability::KeepPartners, id).await?.ok_or(Error::NotFound)?;
    let all = speakers::of(&mut tx, id).await?;
    let speaker = all.into_iter().find(|one| one.id == speaker).ok_or(Error::NotFound)?;
    let form = form.unwrap_or_else(|| Form::new(SpeakerForm::of(&speaker)));
    Ok(SpeakerPage { former: speakers::former(&mut tx, id).await?, page, one, speaker, form })
}

/// What is written of them, and who spoke for it before.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(at): Path<(OrganisationId, SpeakerId)>) -> Reply {
    page(load(&app, page_, &me, at, None).await?)
}

/// Changes it.
pub async fn save(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path((id, speaker)): Path<(OrganisationId, SpeakerId)>,
    Fields(sent): Fields<SpeakerForm>,
) -> Reply {
    let form = Form::new(sent);
    let form = match form.parse() {
        Err(form) => form,
        Ok(new) => {
            let mut tx = app.db.write().await?;
            match speaker_edit::edit(&mut tx, &me, id, speaker, &new, app.now()).await {
                Ok(()) => {
                    tx.commit().await?;
                    return back(id, "contacts", "partners-said-contact");
                }
                Err(Error::Refused(reason)) => form.refuse("contact", reason),
                Err(other) => return Err(other),
            }
        }
    };
    refused(load(&app, page_, &me, (id, speaker), Some(form)).await?)
}
