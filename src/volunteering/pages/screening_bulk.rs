//! Several cases of the reviewers' queue at once: first a look at what would happen, then the change, whole or not at all.

use super::register::Typed;
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::Ability;
use crate::volunteering::application::Sent;
use crate::volunteering::clearance::screening::{self, Outcome};
use crate::volunteering::clearance::{Act, ClearanceId};
use crate::volunteering::store::{clearance as store, volunteers};
use crate::web::{Fields, Me, Page, Redirect, Reply, page};
use askama::Template;
use axum::extract::State;
use db::Tx;

/// What can be done with several.
const ACTS: &[&str] = &["assign", "order", "clear"];
/// One page of the queue.
const MOST: usize = 50;

/// A case in the preview.
struct Foreseen {
    id: ClearanceId,
    name: String,
    level: i64,
    /// Why it would be left out, in words.
    refused: Option<String>,
}

#[derive(Template)]
#[template(path = "volunteering/screening_bulk.html")]
struct PreviewPage {
    page: Page,
    act: &'static str,
    cases: Vec<Foreseen>,
    ready: i64,
}

fn asked(sent: &Sent) -> Result<(&'static str, Vec<ClearanceId>)> {
    let act = ACTS.iter().find(|act| **act == sent.one("act")).ok_or(Error::Unreadable("web-error-form"))?;
    let mut ids: Vec<ClearanceId> = sent.many("case").iter().filter_map(|id| id.parse().ok()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.truncate(MOST);
    if ids.is_empty() { Err(Error::refused("screening-none-chosen")) } else { Ok((*act, ids)) }
}

async fn may(tx: &mut Tx, app: &App, me: &Me, what: &str, id: ClearanceId, act: &Act<'_>) -> Result<()> {
    match what {
        "order" => screening::may_order_from(tx, me, id, app.screening.as_ref(), act).await.map(drop),
        "clear" => screening::may_record(tx, me, id, act, true).await.map(drop),
        _ => store::visible_case(tx, me, Ability::ReviewScreening, id).await?.map(drop).ok_or(Error::NotFound),
    }
}

/// What would happen to each. Nothing is changed.
pub async fn preview(State(app): State<App>, page_: Page, me: Me, Fields(typed): Typed) -> Reply {
    let (sent, policy) = (Sent(typed), app.policy());
    let (what, ids) = asked(&sent)?;
    let mut tx = app.db.write().await?;
    let act = Act::office(&me, Ability::ReviewScreening, &policy, app.now());
    let mut cases = Vec::new();
    for id in ids {
        let Some(case) = store::visible_case(&mut tx, &me, Ability::ReviewScreening, id).await? else {
            continue;
        };
        let name = store::applicant(&mut tx, case.person).await?.map_or(String::new(), |person| person.name());
        let refused = match may(&mut tx, &app, &me, what, id, &act).await {
            Ok(()) => None,
            Err(Error::Refused(reason)) => Some(page_.reason(&reason)),
            Err(other) => return Err(other),
        };
        cases.push(Foreseen { id, name, level: case.level, refused });
    }
    drop(tx);
    let ready = cases.iter().filter(|case| case.refused.is_none()).count() as i64;
    page(PreviewPage { page: page_, act: what, cases, ready })
}

/// Does it, for all that were shown as ready.
pub async fn confirm(State(app): State<App>, me: Me, Fields(typed): Typed) -> Reply {
    let (sent, policy) = (Sent(typed), app.policy());
    let (what, ids) = asked(&sent)?;
    let mut tx = app.db.write().await?;
    let act = Act::office(&me, Ability::ReviewScreening, &policy, app.now());
    for id in ids {
        match what {
            "order" => screening::order_from(&mut tx, &me, id, app.screening.as_ref(), &act).await?,
            "clear" => screening::record(&mut tx, &me, id, Outcome::Clear, &act).await?,
            _ => {
                may(&mut tx, &app, &me, what, id, &act).await?;
                volunteers::assign(&mut tx, id, me.id(), app.now()).await?;
            }
        }
    }
    tx.commit().await?;
    let said = match what {
        "order" => "screening-bulk-ordered",
        "clear" => "screening-many-said",
        _ => "screening-bulk-assigned",
    };
    Redirect::to("/office/screening").saying(said).into()
}
