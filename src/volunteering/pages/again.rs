//! `/office/people/{person}/again`: a clearance that rests is taken up again at the desk, from a signed paper.

use super::register::Typed;
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::{self, Ability, PersonId};
use crate::volunteering::application::{Sent, assisted, signed_on};
use crate::volunteering::clearance::{Act, ends, rules};
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Reason};
use jiff::civil::Date;

#[derive(Template)]
#[template(path = "volunteering/again.html")]
struct AgainPage {
    page: Page,
    person: PersonId,
    name: String,
    level: String,
    /// The last day on which it can be taken up again.
    until: Date,
    signed_on: String,
    errors: Errors,
}

impl AgainPage {
    fn summary(&self) -> Vec<(&str, &Reason)> {
        self.errors.iter().collect()
    }
}

async fn again_page(
    tx: &mut Tx,
    app: &App,
    page: Page,
    me: &Me,
    person: PersonId,
    (errors, signed_on): (Errors, &str),
) -> Result<AgainPage> {
    let known = people::acting_for(tx, me, person).await?.filter(|_| person != me.id()).ok_or(Error::NotFound)?;
    let policy = app.policy();
    let act = Act::office(me, Ability::EnterForOthers, &policy, app.now());
    let case = assisted::resting(tx, person, &act).await?.ok_or_else(|| Error::refused("clearance-window-over"))?;
    let until = ends::open_window(&case, &act).ok_or_else(|| Error::refused("clearance-window-over"))?;
    let level = rules::level(&policy, case.granted);
    Ok(AgainPage {
        name: known.name(),
        level: format!("{} · {}", level.number, level.name.get(page.lang())),
        signed_on: signed_on.to_owned(),
        person,
        until,
        errors,
        page,
    })
}

/// What is taken up again, and what the paper has to say.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(person): Path<PersonId>) -> Reply {
    let mut tx = app.db.read().await?;
    page(again_page(&mut tx, &app, page_, &me, person, (Errors::default(), "")).await?)
}

/// It is taken up again.
pub async fn take_up(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(person): Path<PersonId>,
    Fields(typed): Typed,
) -> Reply {
    let (sent, mut errors) = (Sent(typed), Errors::default());
    let signed = errors.field("signed_on", signed_on(sent.one("signed_on"), page_.today()));
    errors.field("paper_seen", forms::agreed(sent.one("paper_seen")));
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let Some(signed) = signed.filter(|_| errors.is_empty()) else {
        return refused(again_page(&mut tx, &app, page_, &me, person, (errors, sent.one("signed_on"))).await?);
    };
    let act = Act::office(&me, Ability::EnterForOthers, &policy, app.now());
    let case = assisted::take_up_again(&mut tx, &me, person, signed, &act).await?;
    tx.commit().await?;
    let to = if me.may(Ability::FollowApplications) {
        format!("/office/clearances/{case}")
    } else {
        format!("/office/people/{person}")
    };
    Redirect::to(to).saying("assisted-again-said").into()
}
