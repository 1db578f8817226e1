//! Asking a guardian again: by the young person from their status page, or by the office for them.

use super::register::{Typed, endonyms};
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::Ability;
use crate::volunteering::application::{self, Asker, Consent, GuardianForm, Sent};
use crate::volunteering::clearance::{self, Act, Case, ClearanceId};
use crate::volunteering::store::clearance as store;
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Form, Reason};

#[derive(Template)]
#[template(path = "volunteering/guardian_again.html")]
struct OwnPage {
    page: Page,
    form: Form<GuardianForm>,
    langs: Vec<(String, String)>,
    action: String,
    back: String,
}

#[derive(Template)]
#[template(path = "volunteering/guardian_office.html")]
struct OfficePage {
    page: Page,
    form: Form<GuardianForm>,
    langs: Vec<(String, String)>,
    action: String,
    back: String,
}

/// How a guardian can say yes, in words.
pub(super) fn ways(page: &Page) -> Vec<(String, String)> {
    ["link", "paper"].iter().map(|way| ((*way).to_owned(), page.state("guardian-way", way))).collect()
}

impl OwnPage {
    fn ways(&self) -> Vec<(String, String)> {
        ways(&self.page)
    }
}

impl OfficePage {
    fn ways(&self) -> Vec<(String, String)> {
        ways(&self.page)
    }
}

const STATUS: &str = "/me/clearance";

fn own_page(page: Page, form: Form<GuardianForm>) -> OwnPage {
    let langs = endonyms(&application::spoken(page.policy()));
    OwnPage { page, form, langs, action: format!("{STATUS}/guardian"), back: STATUS.into() }
}

fn office_page(page: Page, form: Form<GuardianForm>, id: ClearanceId) -> OfficePage {
    let langs = endonyms(&application::spoken(page.policy()));
    let back = format!("/office/clearances/{id}");
    OfficePage { page, form, langs, action: format!("{back}/guardian"), back }
}

/// What was asked before; an address only for those who may know it.
fn before(consent: Consent, with_contact: bool) -> GuardianForm {
    GuardianForm {
        guardian: consent.guardian,
        way: consent.way,
        contact: if with_contact { consent.contact } else { String::new() },
        lang: consent.lang,
    }
}

fn typed(sent: &Sent) -> Form<GuardianForm> {
    let text = |field| sent.one(field).to_owned();
    Form::new(GuardianForm {
        guardian: text("guardian"),
        way: text("guardian_way"),
        contact: text("guardian_contact"),
        lang: text("guardian_lang"),
    })
}

/// One's own case, while it waits for the guardian.
async fn own(tx: &mut Tx, me: &Me) -> Result<Option<(Case, Consent)>> {
    let Some(case) = clearance::current_case(tx, me.id()).await? else { return Ok(None) };
    Ok(application::consent_of(tx, &case).await?.map(|consent| (case, consent)))
}

/// Whom we asked, to be asked again.
pub async fn show(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    match own(&mut tx, &me).await? {
        Some((_, consent)) => page(own_page(page_, Form::new(before(consent, true)))),
        None => Redirect::to(STATUS).into(),
    }
}

pub async fn ask(State(app): State<App>, page_: Page, me: Me, Fields(sent): Typed) -> Reply {
    let form = typed(&Sent(sent));
    let named = match form.parse() {
        Ok(named) => named,
        Err(form) => return refused(own_page(page_, form)),
    };
    if let Some(why) = application::unsendable(&app, &named) {
        return refused(own_page(page_, form.refuse("guardian_contact", why)));
    }
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let Some((case, _)) = own(&mut tx, &me).await? else { return Redirect::to(STATUS).into() };
    let act = Act::own(me.id(), &policy, app.now());
    let (asker, secret) = (Asker::Own(me.id()), app.random.token());
    match application::ask_guardian_again(&mut tx, asker, case.id, &named, &secret, &act).await {
        Ok(()) => {}
        Err(Error::Refused(reason)) => return refused(own_page(page_, form.refuse(place(&reason), reason))),
        Err(other) => return Err(other),
    }
    tx.commit().await?;
    Redirect::to(STATUS).saying("guardian-again-said").into()
}

/// Beside which field a refusal stands.
fn place(reason: &Reason) -> &'static str {
    if reason.key() == "guardian-own-contact" { "guardian_contact" } else { "guardian_way" }
}

/// The same, for somebody who phones or comes by.
pub async fn show_office(State(app): State<App>, page_: Page, me: Me, Path(id): Path<ClearanceId>) -> Reply {
    let mut tx = app.db.read().await?;
    let case = store::visible_case(&mut tx, &me, Ability::EnterForOthers, id).await?.ok_or(Error::NotFound)?;
    let chosen = store::school_ids(&mut tx, id).await?;
    let sees = chosen.iter().any(|school| me.may_at(Ability::SeeContacts, *school));
    match application::consent_of(&mut tx, &case).await? {
        Some(consent) => page(office_page(page_, Form::new(before(consent, sees)), id)),
        None => Redirect::to(format!("/office/clearances/{id}")).into(),
    }
}

pub async fn ask_office(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ClearanceId>,
    Fields(sent): Typed,
) -> Reply {
    let form = typed(&Sent(sent));
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    // A case out of reach is not there, whatever was typed.
    store::visible_case(&mut tx, &me, Ability::EnterForOthers, id).await?.ok_or(Error::NotFound)?;
    let named = match form.parse() {
        Ok(named) => named,
        Err(form) => return refused(office_page(page_, form, id)),
    };
    if let Some(why) = application::unsendable(&app, &named) {
        return refused(office_page(page_, form.refuse("guardian_contact", why), id));
    }
    let act = Act::office(&me, Ability::EnterForOthers, &policy, app.now());
    let (asker, secret) = (Asker::Office(&me), app.random.token());
    match application::ask_guardian_again(&mut tx, asker, id, &named, &secret, &act).await {
        Ok(()) => {}
        Err(Error::Refused(reason)) => return refused(office_page(page_, form.refuse(place(&reason), reason), id)),
        Err(other) => return Err(other),
    }
    tx.commit().await?;
    Redirect::to(format!("/office/clearances/{id}")).saying("guardian-again-said").into()
}
