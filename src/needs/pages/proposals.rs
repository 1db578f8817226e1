//! `/office/needs/pairs`: what is proposed to a school, for whoever answers there; all of it for the office.

use super::proposing::{refusal, tag};
use super::words;
use crate::app::App;
use crate::ledger::{self, Actor, Entry};
use crate::needs::pair::{Pair, PairId, Refusal};
use crate::needs::pair_flow::{PairFlow, PairVerb};
use crate::needs::store::pair::{self as store, Which};
use crate::people::Ability;
use crate::web::{Export, Field, Format, Me, Page, Query, Reply, page};
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

impl Filter {
    fn which(&self) -> Which {
        match self.state.as_str() {
            "all" => Which::All,
            "waiting" => Which::Waiting,
            _ => Which::Open,
        }
    }
}

/// Those that wait for an answer, unless all are asked for.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(filter): Query<Filter>) -> Reply {
    let which = filter.which();
    let after = filter.after.parse::<i64>().ok().map(PairId::from);
    let mut tx = app.db.read().await?;
    let list = store::page(&mut tx, &me, which, after).await?;
    let next = list.last().filter(|_| list.len() as i64 == store::PAGE).map(|last| last.id);
    page(PairsPage { page: page_, list, next, which })
}

const COLUMNS: [&str; 11] =
    ["number", "school", "what", "quantity", "offer", "giver", "asked", "until", "state", "refused-by", "why"];

/// The same as a file: for any program, or a workbook. Written first, then noted in the ledger, then handed over.
pub async fn download(
    State(app): State<App>,
    page: Page,
    me: Me,
    format: Format,
    Query(filter): Query<Filter>,
) -> Reply {
    let mut export = Export::begin(format, &COLUMNS.map(|column| page.state("needs-pairs-column", column)))?;
    let mut tx = app.db.read().await?;
    let (mut after, mut count) = (None, 0_i64);
    loop {
        let list = store::page(&mut tx, &me, filter.which(), after).await?;
        list.iter().for_each(|pair| export.row(&fields(&page, pair)));
        count += list.len() as i64;
        match list.last().filter(|_| list.len() as i64 == store::PAGE) {
            Some(last) => after = Some(last.id),
            None => break,
        }
    }
    drop(tx);
    let mut tx = app.db.write().await?;
    let entry = Entry::new(Actor::with(&me, Ability::SeeNeeds), "pairs-exported", "person", me.id());
    ledger::note(&mut tx, entry.detail(format!("lines={count}")), app.now()).await?;
    tx.commit().await?;
    export.finish("proposals").await
}

/// How the giver is reached stands in no file.
fn fields<'p>(page: &Page, pair: &'p Pair) -> [Field<'p>; 11] {
    let why = Refusal::parse(&pair.reason).map(|reason| refusal(page, reason, &pair.refused_by));
    let by = (!pair.refused_by.is_empty()).then(|| page.state("needs-pair-by", &pair.refused_by));
    [
        Field::Whole(pair.id.0),
        pair.school_name.as_str().into(),
        words::item(page, &pair.need_what, &pair.need_size).into(),
        words::units(page, pair.kind, pair.quantity).into(),
        words::item(page, &pair.offer_what, &pair.sizes).into(),
        pair.giver_name.as_str().into(),
        Field::Day(page.policy().calendar.day_of(pair.created_at)),
        Field::Day(pair.until_on),
        tag(page, pair).1.into(),
        by.map_or(Field::Empty, Into::into),
        why.map_or(Field::Empty, Into::into),
    ]
}
