//! Continuous checks on pages: what a reviewer reads and can do about one, and the person's own word.

use super::press::{Press, press};
use super::register::Typed;
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::Ability;
use crate::volunteering::application::Sent;
use crate::volunteering::clearance::watch::{self, Over, Standing, Watch};
use crate::volunteering::clearance::{Act, Case, ClearanceId};
use crate::volunteering::store::watch as store;
use crate::volunteering::watch_flow::WatchState;
use crate::web::{Fields, Me, Page, Path, Reach, Redirect, Reply};
use axum::extract::State;
use db::Tx;

/// What a case says of its continuous check.
pub(super) struct WatchShown {
    pub kind: &'static str,
    pub said: String,
    /// The company's own word, where it did not take something.
    pub word: String,
    pub may_ask: bool,
    pub may_take_back: bool,
}

/// What a reviewer reads; nothing where none is meant.
pub(super) async fn shown(tx: &mut Tx, page: &Page, case: &Case, act: &Act<'_>) -> Result<Option<WatchShown>> {
    let plain =
        |kind, said: String| WatchShown { kind, said, word: String::new(), may_ask: false, may_take_back: false };
    Ok(match watch::standing(tx, case, act).await? {
        Standing::NotMeant => None,
        Standing::OldPermission => Some(plain("note", page.t("screening-watch-old").into_owned())),
        Standing::Possible(_) => {
            Some(WatchShown { may_ask: true, ..plain("note", page.t("screening-watch-none").into_owned()) })
        }
        Standing::Is(watch) => Some(WatchShown {
            word: watch.said.clone(),
            may_ask: watch.state == WatchState::Refused && watch::may_ask(tx, case, act).await?,
            may_take_back: watch.is_open(),
            ..plain(kind(&watch), said(page, &watch))
        }),
    })
}

fn kind(watch: &Watch) -> &'static str {
    match watch.state {
        WatchState::Watched => "good",
        WatchState::Asked => "wait",
        WatchState::Ending if watch.said.is_empty() => "wait",
        WatchState::Refused | WatchState::Ending => "stop",
        WatchState::Ended => "plain",
    }
}

fn said(page: &Page, watch: &Watch) -> String {
    let why = || page.state("screening-watch-over", watch.over_for.unwrap_or(Over::Ended).as_str());
    match watch.state {
        WatchState::Asked => page.t("screening-watch-asked").into_owned(),
        WatchState::Watched => {
            page.t1("screening-watch-since", "when", page.when(&watch.watched_at.unwrap_or(watch.since)))
        }
        WatchState::Refused => page.t("screening-watch-refused").into_owned(),
        WatchState::Ended => page.t2("screening-watch-ended", "when", page.when(&watch.since), "why", why()),
        WatchState::Ending if watch.said.is_empty() => page.t1("screening-watch-ending", "why", why()),
        WatchState::Ending => page.t1("screening-watch-stuck", "why", why()),
    }
}

/// How many are watched, and of how many that goes wrong: for whoever reviews the whole district.
pub(super) async fn counted(tx: &mut Tx, page: &Page, me: &Me) -> Result<Vec<String>> {
    if me.reach(Ability::ReviewScreening) != Reach::District {
        return Ok(Vec::new());
    }
    let counts = store::counts(tx).await?;
    let lines = [
        ("screening-watch-count", counts.watched),
        ("screening-watch-count-refused", counts.refused),
        ("screening-watch-count-stuck", counts.ending),
    ];
    Ok(lines.into_iter().filter(|(_, count)| *count > 0).map(|(key, count)| page.t1(key, "count", count)).collect())
}

/// A reviewer has the company asked.
pub async fn ask(State(app): State<App>, me: Me, Path(id): Path<ClearanceId>) -> Reply {
    press(&app, &me, id, Press::AskWatch).await
}

/// The person told a reviewer that they take the permission back.
pub async fn take_back_for(State(app): State<App>, me: Me, Path(id): Path<ClearanceId>) -> Reply {
    press(&app, &me, id, Press::EndWatch).await
}

/// The person takes it back themselves.
pub async fn take_back(State(app): State<App>, me: Me, Fields(typed): Typed) -> Reply {
    let (sent, policy) = (Sent(typed), app.policy());
    let id: ClearanceId = sent.one("case").parse().map_err(|_| Error::NotFound)?;
    let mut tx = app.db.write().await?;
    watch::take_back(&mut tx, me.id(), id, &Act::own(me.id(), &policy, app.now())).await?;
    tx.commit().await?;
    Redirect::to("/me/clearance").saying("clearance-watch-ended-said").into()
}
