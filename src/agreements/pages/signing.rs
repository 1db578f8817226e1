//! The forms under which both sides sign, an agreement as a data agreement: who may, what is read, and the page again with why
//! nothing was signed.

use super::desk_agreement::{self, AgreementPage};
use super::sign::SignPage;
use super::{data_one, desk_data_one};
use crate::agreements::act::Act;
use crate::agreements::desk::{self, Speaks};
use crate::agreements::signing::{self, Letter, SignError, Signing};
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::Ability;
use crate::web::{Me, Page, Redirect, Reply, Viewer, page_with};
use axum::http::StatusCode;
use db::Tx;
use forms::{Errors, Form, Reason};
use serde::Deserialize;

/// What the forms of an agreement at the desk send: each sends some of it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SignForm {
    pub name: String,
    /// The hash of the text that was on the page.
    pub text: String,
    pub agree: String,
    pub words: String,
    /// Why nothing is signed, or why it is to end, and on which day.
    pub why: String,
    pub last_on: String,
    /// That no child is told by the words, and of which warnings that is said.
    pub nobody: String,
    pub warned: String,
}

impl SignForm {
    /// With the name that the form begins with.
    pub fn begun(name: &str) -> Form<SignForm> {
        Form::new(SignForm { name: name.to_owned(), ..SignForm::default() })
    }

    /// The name, when everything is there.
    pub fn read(&self, errors: &mut Errors) -> Option<String> {
        let name = errors.field("name", forms::name(&self.name));
        errors.field("agree", forms::agreed(&self.agree));
        name.map(|name| name.as_str().to_owned()).filter(|_| errors.is_empty())
    }
}

/// Why nothing was signed, in words; `named` is how a wrong name is said.
fn why(error: SignError, named: &'static str) -> Result<Reason> {
    match error {
        SignError::Changed => Ok(Reason::new("agreements-sign-changed")),
        SignError::Signed(who) => Ok(Reason::new("agreements-sign-signed").with("who", who)),
        SignError::Named(who) => Ok(Reason::new(named).with("who", who)),
        SignError::Other(Error::Refused(reason)) => Ok(reason),
        SignError::Other(other) => Err(other),
    }
}

/// The partner signs at its desk, if it still is the text that was read; else it sees why not, and nothing is signed.
pub async fn at_desk(app: &App, page: Page, viewer: &Viewer, (key, letter): (String, Letter), sent: SignForm) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let who = desk::open(&mut tx, viewer, &key, app.now()).await?;
    its_own(&mut tx, &who, letter).await?;
    let mut errors = Errors::default();
    let Some(name) = sent.read(&mut errors) else {
        drop(tx);
        let form = Form { value: sent, errors };
        return desk_again(app, page, (key, who), letter, form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let signing = Signing { name: &name, text_hash: &sent.text };
    // Whoever works for the district opens a partner's desk to look at it, not to sign there.
    let office = [Ability::KeepPartners, Ability::SeeDataRequests, Ability::SignAgreements];
    let signed = match office.iter().any(|ability| viewer.may(*ability)) {
        true => Err(SignError::Other(Error::refused("agreements-sign-office"))),
        false => signing::by_partner(&mut tx, &who, letter, &signing, &Act::of(app, &rules)).await,
    };
    let Err(error) = signed else {
        tx.commit().await?;
        let home = match letter {
            Letter::Agreement(_) => format!("/partner/desk/{key}"),
            Letter::Data(id) => format!("/partner/desk/{key}/data/{id}"),
        };
        return Redirect::to(home).saying("agreements-said-signed").into();
    };
    drop(tx);
    let form = Form::refused(sent, "name", why(error, "agreements-sign-name-other")?);
    desk_again(app, page, (key, who), letter, form, StatusCode::CONFLICT).await
}

async fn its_own(tx: &mut Tx, who: &Speaks, letter: Letter) -> Result<()> {
    match letter {
        Letter::Agreement(id) => desk_agreement::own(tx, who, id).await.map(drop),
        Letter::Data(id) => desk_data_one::own(tx, who, id).await.map(drop),
    }
}

async fn desk_again(
    app: &App,
    page: Page,
    at: (String, Speaks),
    letter: Letter,
    form: Form<SignForm>,
    status: StatusCode,
) -> Reply {
    let mut tx = app.db.read().await?;
    match letter {
        Letter::Agreement(id) => page_with(status, AgreementPage::load(&mut tx, page, at, id, Some(form)).await?),
        Letter::Data(id) => page_with(status, desk_data_one::OnePage::load(&mut tx, page, at, id, Some(form)).await?),
    }
}

/// The district signs, if it still is the text that was read.
pub async fn for_district(app: &App, page: Page, me: &Me, letter: Letter, sent: SignForm) -> Reply {
    let mut errors = Errors::default();
    let Some(name) = sent.read(&mut errors) else {
        let form = Form { value: sent, errors };
        return office_again(app, page, me, letter, form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let signing = Signing { name: &name, text_hash: &sent.text };
    let signed = signing::by_district(&mut tx, me, letter, &signing, &Act::of(app, &rules)).await;
    let Err(error) = signed else {
        tx.commit().await?;
        let home = match letter {
            Letter::Agreement(id) => format!("/office/agreements/{id}"),
            Letter::Data(id) => format!("/office/data-requests/{id}"),
        };
        return Redirect::to(home).saying("agreements-said-signed").into();
    };
    drop(tx);
    let form = Form::refused(sent, "name", why(error, "agreements-sign-name-me")?);
    office_again(app, page, me, letter, form, StatusCode::CONFLICT).await
}

async fn office_again(
    app: &App,
    page: Page,
    me: &Me,
    letter: Letter,
    form: Form<SignForm>,
    status: StatusCode,
) -> Reply {
    let mut tx = app.db.read().await?;
    match letter {
        Letter::Agreement(id) => page_with(status, SignPage::load(&mut tx, page, me, id, form).await?),
        Letter::Data(id) => {
            let value = data_one::Sent { name: form.value.name, text: form.value.text, ..data_one::Sent::default() };
            let form = Form { value, errors: form.errors };
            page_with(status, data_one::OnePage::load(&mut tx, page, me, id, Some(form)).await?)
        }
    }
}
