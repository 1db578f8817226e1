//! `/needs/mine/{secret}`: what somebody promised, without an account: it is me, a day, taking it back.

use super::words;
use crate::app::App;
use crate::error::{Error, Result};
use crate::needs::act::Act;
use crate::needs::giver::LINK_OPENS;
use crate::needs::need::NeedKind;
use crate::needs::part::{self, Part};
use crate::needs::part_flow::{PartFlow, PartState, PartVerb};
use crate::needs::store;
use crate::people::Role;
use crate::policy::Desk;
use crate::proof::{self, Shown};
use crate::random::hash;
use crate::schools;
use crate::web::{Fields, Page, Path, Redirect, Reply, page, refused};
use crate::workflow::Workflow;
use askama::Template;
use axum::extract::State;
use forms::{Errors, Form};
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct DayForm {
    day: String,
}

#[derive(Template)]
#[template(path = "needs/mine.html")]
struct MinePage {
    page: Page,
    part: Part,
    secret: String,
    form: Form<DayForm>,
    /// Where to bring it.
    address: String,
    phone: String,
    became: Shown,
}

impl MinePage {
    fn tag(&self) -> (&'static str, String) {
        words::part_tag(&self.page, self.part.state)
    }

    /// The whole status in one or two sentences.
    fn said(&self) -> String {
        if self.can_give() {
            return self.page.t("needs-held-how-money").into_owned();
        }
        self.page.state("needs-mine", self.part.state.as_str())
    }

    fn title(&self) -> String {
        words::item(&self.page, &self.part.what, &self.part.size)
    }

    fn units(&self) -> String {
        words::units(&self.page, self.part.kind, self.part.quantity)
    }

    fn can(&self, verb: PartVerb) -> bool {
        PartFlow::may(Role::Guest, self.part.state, verb)
    }

    fn can_confirm(&self) -> bool {
        self.can(PartVerb::Confirm) && !self.part.rests
    }

    fn can_name_day(&self) -> bool {
        self.can(PartVerb::Commit) && !self.part.rests && !self.is_money()
    }

    fn is_money(&self) -> bool {
        self.part.kind == NeedKind::Money
    }

    /// Money goes on as a gift.
    fn can_give(&self) -> bool {
        self.is_money() && self.is_coming() && !self.part.rests
    }

    fn can_withdraw(&self) -> bool {
        self.can(PartVerb::Withdraw)
    }

    fn is_coming(&self) -> bool {
        matches!(self.part.state, PartState::Reserved | PartState::Committed)
    }

    fn desk(&self) -> &Desk {
        &self.page.policy().contacts.partnerships
    }
}

async fn mine(app: &App, page: Page, secret: String, form: Option<Form<DayForm>>) -> Result<MinePage> {
    let mut tx = app.db.read().await?;
    let part = store::part::by_link(&mut tx, &hash(&secret), app.now() - LINK_OPENS).await?.ok_or(Error::NotFound)?;
    let school = schools::by_id(&mut tx, part.school).await?.ok_or(Error::NotFound)?;
    let parts = [&school.address, &school.city, &school.zip];
    let parts: Vec<&str> = parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let day = part.day.map_or(String::new(), |day| day.to_string());
    let form = form.unwrap_or_else(|| Form::new(DayForm { day }));
    let became = proof::shown(&mut tx, proof::Of::Part(part.id)).await?;
    Ok(MinePage { page, part, secret, form, address: parts.join(", "), phone: school.phone, became })
}

/// How it stands.
pub async fn show(State(app): State<App>, page_: Page, Path(secret): Path<String>) -> Reply {
    page(mine(&app, page_, secret, None).await?)
}

/// It is me.
pub async fn confirm(State(app): State<App>, Path(secret): Path<String>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    part::confirm_by_link(&mut tx, &secret, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/needs/mine/{secret}")).saying("needs-said-confirmed").into()
}

/// I come on this day.
pub async fn day(
    State(app): State<App>,
    page_: Page,
    Path(secret): Path<String>,
    Fields(sent): Fields<DayForm>,
) -> Reply {
    let mut errors = Errors::default();
    if let Some(day) = errors.field("day", forms::date(&sent.day)) {
        let rules = app.policy();
        let mut tx = app.db.write().await?;
        match part::commit_by_link(&mut tx, &secret, day, &Act::of(&app, &rules)).await {
            Ok(()) => {
                tx.commit().await?;
                return Redirect::to(format!("/needs/mine/{secret}")).saying("needs-said-day").into();
            }
            Err(Error::Refused(reason)) if reason.key().starts_with("needs-day") => errors.add("day", reason),
            Err(error) => return Err(error),
        }
    }
    refused(mine(&app, page_, secret, Some(Form { value: sent, errors })).await?)
}

/// I cannot after all.
pub async fn withdraw(State(app): State<App>, Path(secret): Path<String>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    part::withdraw_by_link(&mut tx, &secret, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/needs/mine/{secret}")).saying("needs-said-taken-back").into()
}
