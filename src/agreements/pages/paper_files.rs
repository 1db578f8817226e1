//! Papers as files to keep: what came, what holds, until when. The documents themselves are in none of them.

use crate::agreements::paper::Paper;
use crate::agreements::paper_flow::PaperState;
use crate::agreements::store::paper as store;
use crate::app::App;
use crate::ledger::{self, Actor, Entry};
use crate::people::Ability;
use crate::web::{Export, Field, Format, Me, Page, Query, Reply};
use axum::extract::State;
use serde::Deserialize;

/// The papers in one state, or all of them.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    state: String,
}

/// The papers for any program.
pub async fn download(
    State(app): State<App>,
    page: Page,
    me: Me,
    format: Format,
    Query(wanted): Query<Wanted>,
) -> Reply {
    papers(&app, &page, &me, PaperState::parse(&wanted.state), format).await
}

const COLUMNS: [&str; 9] = ["organization", "paper", "state", "came", "due", "until", "coverage", "named", "why"];

/// Written first, then noted in the ledger, then handed over: no file leaves without its line.
async fn papers(app: &App, page: &Page, me: &Me, state: Option<PaperState>, format: Format) -> Reply {
    let head = COLUMNS.map(|column| page.state("papers-column", column));
    let mut export = Export::begin(format, &head)?;
    let mut tx = app.db.read().await?;
    let count = store::each(&mut tx, me, state, |paper| export.row(&fields(page, &paper))).await?;
    drop(tx);
    let mut tx = app.db.write().await?;
    let entry = Entry::new(Actor::with(me, Ability::KeepPartners), "papers-exported", "person", me.id());
    let state = state.map_or("all", |state| state.as_str());
    ledger::note(&mut tx, entry.detail(format!("state={state} lines={count}")), app.now()).await?;
    tx.commit().await?;
    export.finish("papers").await
}

fn fields<'p>(page: &Page, paper: &'p Paper) -> [Field<'p>; 9] {
    let named = if paper.additional_insured { "partners-yes" } else { "partners-no" };
    [
        paper.organisation_name.as_str().into(),
        page.state("agreements-paper", paper.kind.as_str()).into(),
        page.state("agreements-paper-state", paper.state.as_str()).into(),
        Field::Day(page.policy().calendar.day_of(paper.came_at)),
        paper.due_on.map_or(Field::Empty, Field::Day),
        paper.expires_on.map_or(Field::Empty, Field::Day),
        paper.cents.map_or(Field::Empty, Field::Money),
        // Only a certificate of insurance names the district.
        paper.cents.map_or(Field::Empty, |_| page.t(named).into_owned().into()),
        paper.why.as_str().into(),
    ]
}
