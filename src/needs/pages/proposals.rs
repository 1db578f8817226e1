//! `/office/needs/pairs`: what is proposed to a school, for whoever answers there; all of it for the office.

use super::proposing::tag;
use super::words;
use crate::app::App;
use crate::needs::pair::{Pair, PairId};
use crate::needs::pair_flow::{PairFlow, PairVerb};
use crate::needs::store::pair::{self as store, Which};
use crate::people::Ability;
use crate::web::{Me, Page, Query, Reply, page};
use crate::workflow::Workflow;
use askama::Template;
use axum::extract::State;
use serde::Deserialize;

/// Which proposals.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// `waiting` for those that are the reader's to answer, `all` for those that are answered, too.
    state: String,
    after: String,
}

#[derive(Template)]
#[template(path = "needs/pairs.html")]
struct PairsPage {
    page: Page,
    list: Vec<Pair>,
    next: Option<PairId>,
    which: Which,
}

impl PairsPage {
    fn tag(&self, pair: &Pair) -> (&'static str, String) {
        tag(&self.page, pair)
    }

    fn need(&self, pair: &Pair) -> String {
        words::item(&self.page, &pair.need_what, &pair.need_size)
    }

    fn units(&self, pair: &Pair) -> String {
        words::units(&self.page, pair.kind, pair.quantity)
    }

    /// Whether the school has not answered yet.
    fn waits(&self, pair: &Pair) -> bool {
        PairFlow::rows(pair.state, PairVerb::SchoolAgrees).next().is_some()
    }

    /// Whether some of them can be the reader's to answer.
    fn answers(&self) -> bool {
        self.page.viewer().may(Ability::AnswerNeeds)
    }

    fn word(&self) -> &'static str {
        match self.which {
            Which::Open => "open",
            Which::Waiting => "waiting",
            Which::All => "all",
        }
    }
}

/// Those that wait for an answer, unless all are asked for.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(filter): Query<Filter>) -> Reply {
    let which = match filter.state.as_str() {
        "all" => Which::All,
        "waiting" => Which::Waiting,
        _ => Which::Open,
    };
    let after = filter.after.parse::<i64>().ok().map(PairId::from);
    let mut tx = app.db.read().await?;
    let list = store::page(&mut tx, &me, which, after).await?;
    let next = list.last().filter(|_| list.len() as i64 == store::PAGE).map(|last| last.id);
    page(PairsPage { page: page_, list, next, which })
}
