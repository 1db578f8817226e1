//! `/consent/…`: what a guardian reads, and their yes or no. The link is the key; nobody needs to sign in.

use super::register;
use crate::app::App;
use crate::error::{Error, Result};
use crate::policy::InForce;
use crate::schools;
use crate::volunteering::application::{self, Consent, GUARDIAN, Yes};
use crate::volunteering::clearance::Act;
use crate::volunteering::store::clearance as store;
use crate::web::{Fields, Page, Path, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Reason};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "volunteering/consent.html")]
struct ConsentPage {
    page: Page,
    consent: Consent,
    secret: String,
    child: String,
    tasks: Vec<String>,
    schools: Vec<String>,
    /// The words that are agreed to, from the policy.
    texts: Vec<register::TextShown>,
    /// Whether the application still waits for this.
    open: bool,
    errors: Errors,
    typed: String,
}

impl ConsentPage {
    fn summary(&self) -> Vec<(&str, &Reason)> {
        self.errors.iter().collect()
    }
}

async fn consent_page(tx: &mut Tx, policy: &InForce, page: Page, secret: &str, act: &Act<'_>) -> Result<ConsentPage> {
    let consent = application::consent_by_link(tx, secret, act).await?;
    let case = store::case(tx, consent.clearance).await?.ok_or(Error::NotFound)?;
    let child = store::applicant(tx, case.person).await?.map_or(String::new(), |person| person.given);
    let chosen = store::school_ids(tx, case.id).await?;
    let names = schools::names(tx).await?;
    let ids: Vec<String> = case.tasks.lines().map(str::to_owned).collect();
    let tasks = application::templates(policy, &ids);
    Ok(ConsentPage {
        tasks: tasks.iter().map(|task| task.name.get(page.lang()).to_owned()).collect(),
        schools: names.into_iter().filter(|s| chosen.contains(&s.id)).map(|s| s.name).collect(),
        texts: register::on_page(&page, &[GUARDIAN]),
        open: case.state == crate::volunteering::clearance_flow::ClearanceState::Submitted,
        secret: secret.to_owned(),
        errors: Errors::default(),
        typed: String::new(),
        consent,
        child,
        page,
    })
}

/// What is asked, and what was answered.
pub async fn show(State(app): State<App>, page_: Page, Path(secret): Path<String>) -> Reply {
    let policy = app.policy();
    let mut tx = app.db.read().await?;
    let act = Act::timer(&policy, app.now());
    page(consent_page(&mut tx, &policy, page_, &secret, &act).await?)
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Answered {
    name: String,
    agree: String,
    answer: String,
    /// What proves that the words were read as they are.
    shown: String,
}

/// Yes, no, or not any more.
pub async fn answer(
    State(app): State<App>,
    page_: Page,
    Path(secret): Path<String>,
    Fields(sent): Fields<Answered>,
) -> Reply {
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let act = Act::timer(&policy, app.now());
    let said = if sent.answer == "no" {
        application::take_consent_back(&mut tx, &secret, &act).await?;
        "guardian-no-said"
    } else {
        let mut shown = consent_page(&mut tx, &policy, page_, &secret, &act).await?;
        let name = shown.errors.field("name", forms::name(&sent.name));
        shown.errors.field("agree", forms::agreed(&sent.agree));
        let read = application::read_shown(&policy, &[GUARDIAN], std::slice::from_ref(&sent.shown));
        if read.is_none() {
            shown.errors.add("agree", Reason::new("register-text-changed"));
        }
        let (Some(name), Some([text]), true) = (name, read.as_deref(), shown.errors.is_empty()) else {
            shown.typed = sent.name;
            return refused(shown);
        };
        let yes = Yes { name: name.as_str(), text };
        application::give_consent(&mut tx, &secret, &yes, &act).await?;
        "guardian-yes-said"
    };
    tx.commit().await?;
    Redirect::to(format!("/consent/{secret}")).saying(said).into()
}
