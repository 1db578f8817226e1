//! `/office/consents`: the data agreements under which families are asked.

use super::Tag;
use super::data_words::Words;
use crate::agreements::consent_flow::ConsentState;
use crate::agreements::data::Data;
use crate::agreements::store::consent::{self as store, PAGE};
use crate::agreements::store::data as agreements;
use crate::app::App;
use crate::web::{Me, Page, Query, Reply, page};
use askama::Template;
use axum::extract::State;
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct At {
    page: Option<i64>,
}

/// A data agreement, how many families were asked, how many said yes.
struct Line {
    data: Data,
    asked: i64,
    given: i64,
}

#[derive(Template)]
#[template(path = "agreements/consent_list.html")]
struct ListPage {
    page: Page,
    list: Vec<Line>,
    number: i64,
    more: bool,
}

impl ListPage {
    fn tag(&self, one: &Line) -> Tag {
        Words { page: &self.page }.tag(&one.data)
    }
}

/// The list.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(at): Query<At>) -> Reply {
    let number = at.page.unwrap_or(1).clamp(1, 10_000);
    let mut tx = app.db.read().await?;
    let mut ids = store::seen(&mut tx, &me, number).await?;
    let more = ids.len() as i64 > PAGE;
    ids.truncate(usize::try_from(PAGE).unwrap_or(50));
    let mut list = Vec::new();
    for id in ids {
        let counts = store::counts(&mut tx, &me, id).await?;
        let of = |state| counts.iter().find(|(known, _)| *known == state).map_or(0, |(_, count)| *count);
        let asked = counts.iter().map(|(_, count)| count).sum();
        if let Some(data) = agreements::any(&mut tx, id).await? {
            list.push(Line { data, asked, given: of(ConsentState::Given) });
        }
    }
    page(ListPage { page: page_, list, number, more })
}
