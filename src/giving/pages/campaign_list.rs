//! `/office/campaigns`: what waits and what runs, the same as a file; and one's own.

use crate::app::App;
use crate::giving::campaign::{Campaign, CampaignId};
use crate::giving::campaign_flow::{CampaignFlow, CampaignState};
use crate::giving::store::campaign as store;
use crate::ledger::{self, Actor, Entry};
use crate::people::Ability;
use crate::web::{Export, Field, Format, Me, Page, Query, Reply, page};
use crate::workflow::Workflow;
use askama::Template;
use axum::extract::State;
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    state: String,
    after: String,
}

impl Filter {
    /// A state, `open` or `all`; what is no state is what is open.
    fn state(&self) -> &'static str {
        match self.state.as_str() {
            "all" => "all",
            word => CampaignState::parse(word).map_or("open", |state| state.as_str()),
        }
    }

    fn states(&self) -> Vec<CampaignState> {
        match self.state() {
            "all" => Vec::new(),
            "open" => CampaignState::ALL.iter().copied().filter(is_open).collect(),
            word => CampaignState::parse(word).into_iter().collect(),
        }
    }

    fn after(&self) -> Option<CampaignId> {
        self.after.parse::<i64>().ok().map(CampaignId)
    }
}

fn is_open(state: &CampaignState) -> bool {
    !CampaignFlow::FINAL.contains(state)
}

/// The sign and the words of a state.
pub(super) fn tag(page: &Page, state: CampaignState) -> (&'static str, String) {
    use CampaignState::*;
    let kind = match state {
        Asked | SchoolYes => "wait",
        Approved | Running => "good",
        Ended | Withdrawn | Expired => "plain",
        Declined => "stop",
    };
    (kind, page.state("campaign-state", state.as_str()))
}

#[derive(Template)]
#[template(path = "giving/campaign_list.html")]
struct ListPage {
    page: Page,
    /// One's own, without the states of all.
    mine: bool,
    state: &'static str,
    counts: Vec<(&'static str, i64)>,
    list: Vec<Campaign>,
    /// After which the next page begins, if there is one.
    next: Option<CampaignId>,
    asks: bool,
}

impl ListPage {
    fn tag(&self, one: &Campaign) -> (&'static str, String) {
        tag(&self.page, one.state)
    }

    fn title(&self) -> String {
        self.page.t(if self.mine { "campaign-mine-title" } else { "campaign-office-title" }).into_owned()
    }
}

/// Cuts a list to a page and says where the next begins.
fn paged(list: &mut Vec<Campaign>) -> Option<CampaignId> {
    let more = list.len() as i64 > store::PAGE;
    list.truncate(store::PAGE as usize);
    list.last().map(|last| last.id).filter(|_| more)
}

/// What waits and what runs, within reach.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(filter): Query<Filter>) -> Reply {
    let mut tx = app.db.read().await?;
    let found = store::counts(&mut tx, &me).await?;
    let count = |state: &CampaignState| found.iter().find(|(known, _)| known == state).map_or(0, |(_, count)| *count);
    let open = CampaignState::ALL.iter().filter(|state| is_open(state)).map(count).sum();
    let mut counts = vec![("open", open)];
    counts.extend(CampaignState::ALL.iter().map(|state| (state.as_str(), count(state))));
    counts.push(("all", found.iter().map(|(_, count)| count).sum()));
    let after = filter.after().unwrap_or(CampaignId(0));
    let mut list = store::page(&mut tx, &me, &filter.states(), after).await?;
    let next = paged(&mut list);
    let asks = me.may(Ability::AskCampaigns);
    page(ListPage { page: page_, mine: false, state: filter.state(), counts, list, next, asks })
}

/// One's own.
pub async fn mine(State(app): State<App>, page_: Page, me: Me, Query(filter): Query<Filter>) -> Reply {
    let mut tx = app.db.read().await?;
    let before = filter.after().unwrap_or(CampaignId(i64::MAX));
    let mut list = store::mine(&mut tx, me.id(), before).await?;
    let next = paged(&mut list);
    page(ListPage { page: page_, mine: true, state: "all", counts: Vec::new(), list, next, asks: true })
}

const COLUMNS: [&str; 11] =
    ["asked", "school", "asker", "site", "what", "amount", "ends", "state", "decider", "meeting", "came"];

/// All within reach as a file. Written, then noted in the ledger, then handed over.
pub async fn download(State(app): State<App>, page_: Page, me: Me, format: Format) -> Reply {
    let mut export = Export::begin(format, &COLUMNS.map(|column| page_.state("campaign-column", column)))?;
    let mut tx = app.db.read().await?;
    let write = |one: Campaign| {
        let decider = if one.decider.is_empty() { String::new() } else { page_.state("gifts-decider", &one.decider) };
        export.row(&[
            Field::Day(page_.policy().calendar.day_of(one.asked_at)),
            one.school_name.as_str().into(),
            one.asker_name.as_str().into(),
            one.site.as_str().into(),
            one.what.as_str().into(),
            Field::Money(one.cents),
            Field::Day(one.ends_on),
            page_.state("campaign-state", one.state.as_str()).into(),
            decider.into(),
            one.meeting_on.map_or(Field::Empty, Field::Day),
            if one.came.is_empty() { Field::Empty } else { Field::Money(one.came_cents) },
        ]);
    };
    let lines = store::each(&mut tx, &me, write).await?;
    drop(tx);
    let mut tx = app.db.write().await?;
    let entry = Entry::new(Actor::with(&me, Ability::SeeGifts), "campaigns-exported", "person", me.id());
    ledger::note(&mut tx, entry.detail(format!("lines={lines}")), app.now()).await?;
    tx.commit().await?;
    export.finish("campaigns").await
}
