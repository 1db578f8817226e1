//! An appeal that came by letter, by e-mail or by telephone, as the office writes it down.

use super::clearances;
use super::register::Typed;
use super::status::no_appeal;
use crate::app::App;
use crate::error::Error;
use crate::people::Ability;
use crate::volunteering::application::Sent;
use crate::volunteering::clearance::appeal::{self, Letter, NoAppealOr};
use crate::volunteering::clearance::{Act, ClearanceId};
use crate::web::{Fields, Me, Page, Path, Redirect, Reply};
use axum::extract::State;
use forms::Errors;

/// The longest that is written down of it.
const WORDS_MAX: usize = 2_000;

/// Writes it down, with the day it was received.
pub async fn enter(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ClearanceId>,
    Fields(typed): Typed,
) -> Reply {
    let (sent, mut errors) = (Sent(typed), Errors::default());
    let words = errors.field("words", forms::text(sent.one("words"), WORDS_MAX));
    let received = errors.field("received", forms::date(sent.one("received")));
    let (Some(words), Some(received)) = (words, received) else {
        return clearances::with_kept(&app, page_, &me, id, errors, sent).await;
    };
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let act = Act::office(&me, Ability::FollowApplications, &policy, app.now());
    let why = match appeal::received(&mut tx, &me, id, &Letter { words: &words, received }, &act).await {
        Ok(()) => {
            tx.commit().await?;
            return Redirect::to(format!("/office/clearances/{id}")).saying("clearance-appeal-entered-said").into();
        }
        Err(NoAppealOr::Other(Error::Refused(reason))) => reason,
        Err(NoAppealOr::Other(error)) => return Err(error),
        Err(NoAppealOr::No(why)) => no_appeal(why),
    };
    drop(tx);
    errors.add("received", why);
    clearances::with_kept(&app, page_, &me, id, errors, sent).await
}
