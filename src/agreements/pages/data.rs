//! `/office/data-requests`: which data about students partners ask for, have, or still have to give back.

use super::Tag;
use super::data_words::Words;
use super::file::{Reading, STEP, hand_over};
use crate::agreements::data::Data;
use crate::agreements::data_flow::DataState;
use crate::agreements::store::data::{self as store, PAGE};
use crate::app::App;
use crate::people::Ability;
use crate::web::{Export, Field, Format, Me, Page, Query, Reply, page};
use askama::Template;
use axum::extract::State;
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    state: String,
    page: Option<i64>,
}

/// What waits for somebody, unless another state is asked for.
const WAITING: &[DataState] = &[
    DataState::Requested,
    DataState::Based,
    DataState::Listed,
    DataState::InReview,
    DataState::Approved,
    DataState::SignedByPartner,
    DataState::Expired,
    DataState::Revoked,
    DataState::AccessEnded,
];

impl Filter {
    fn states(&self) -> Vec<DataState> {
        match (self.state.as_str(), DataState::parse(&self.state)) {
            ("all", _) => Vec::new(),
            (_, Some(state)) => vec![state],
            _ => WAITING.to_vec(),
        }
    }
}

#[derive(Template)]
#[template(path = "agreements/data.html")]
struct QueuePage {
    page: Page,
    current: &'static str,
    counts: Vec<(&'static str, i64)>,
    list: Vec<Data>,
    number: i64,
    more: bool,
    may_keep: bool,
}

impl QueuePage {
    fn tag(&self, one: &Data) -> Tag {
        Words { page: &self.page }.tag(one)
    }

    fn basis(&self, one: &Data) -> String {
        Words { page: &self.page }.basis(one)
    }

    fn holder(&self, one: &Data) -> String {
        Words { page: &self.page }.holder(one)
    }

    fn is(&self, word: &str) -> bool {
        self.current == word
    }

    fn is_late(&self, one: &Data) -> bool {
        one.due_on.is_some_and(|due| due < self.page.today())
    }
}

/// The queue.
pub async fn queue(State(app): State<App>, page_: Page, me: Me, Query(filter): Query<Filter>) -> Reply {
    let number = filter.page.unwrap_or(1).clamp(1, 10_000);
    let mut tx = app.db.read().await?;
    let found = store::counts(&mut tx).await?;
    let count = |state: &DataState| found.iter().find(|(known, _)| known == state).map_or(0, |(_, count)| *count);
    let mut counts = vec![("waiting", WAITING.iter().map(count).sum())];
    counts.extend(DataState::ALL.iter().map(|state| (state.as_str(), count(state))));
    counts.push(("all", found.iter().map(|(_, count)| count).sum()));
    let mut list = store::page(&mut tx, &me, &filter.states(), number, PAGE).await?;
    let more = list.len() as i64 > PAGE;
    list.truncate(usize::try_from(PAGE).unwrap_or(50));
    let current = match filter.state.as_str() {
        "all" => "all",
        word => counts.iter().map(|(known, _)| *known).find(|known| *known == word).unwrap_or("waiting"),
    };
    page(QueuePage { may_keep: me.may(Ability::KeepPartners), page: page_, current, counts, list, number, more })
}

const COLUMNS: [&str; 8] = ["organization", "state", "basis", "elements", "starts", "ends", "due", "purpose"];

/// All of them, as a file: for any program, or a workbook.
pub async fn download(
    State(app): State<App>,
    page_: Page,
    me: Me,
    format: Format,
    Query(filter): Query<Filter>,
) -> Reply {
    let mut export = Export::begin(format, &COLUMNS.map(|column| page_.state("data-column", column)))?;
    let words = Words { page: &page_ };
    let day = |day: Option<jiff::civil::Date>| day.map_or(Field::Empty, Field::Day);
    let mut reading = Reading::begin();
    let mut tx = app.db.read().await?;
    while let Some(number) = reading.next() {
        for one in &reading.of(store::page(&mut tx, &me, &filter.states(), number, STEP).await?) {
            export.row(&[
                one.organisation_name.as_str().into(),
                words.tag(one).1.into(),
                words.basis(one).into(),
                words.elements(one).join("; ").into(),
                day(one.starts_on),
                day(one.ends_on),
                day(one.due_on),
                one.purpose.as_str().into(),
            ]);
        }
    }
    drop(tx);
    let by = (Ability::SeeDataRequests, "data-exported");
    hand_over(&app, &me, by, ("requests", reading.lines), export, "data-requests").await
}
