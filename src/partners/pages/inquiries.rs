//! `/office/partners/inquiries`: what waits, since when, and what is late.

use super::{encoded, state_tag};
use crate::app::App;
use crate::ledger::{self, Actor, Entry};
use crate::partners::inquiry::InquiryId;
use crate::partners::inquiry_flow::InquiryState;
use crate::partners::store::inquiry_list::{self as store, Line, PAGE, States, Wanted};
use crate::partners::triage::Room;
use crate::people::Ability;
use crate::schools::{self, SchoolName};
use crate::web::{Export, Field, Format, Me, Page, Query, Reply, page};
use askama::Template;
use axum::extract::State;
use jiff::Timestamp;
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    state: String,
    room: String,
    school: String,
    q: String,
    after: String,
}

impl Filter {
    fn states(&self, page: &Page) -> States {
        match self.state.as_str() {
            "all" => States::All,
            "late" => States::Late(page.today()),
            word => InquiryState::parse(word).map_or(States::Open, States::One),
        }
    }

    fn wanted(&self, page: &Page, schools: &[SchoolName]) -> Wanted {
        Wanted {
            states: self.states(page),
            room: Room::parse(&self.room),
            school: schools.iter().find(|school| school.slug == self.school).map(|school| school.id),
            q: forms::optional_line(&self.q, 80).unwrap_or_default(),
            after: self.after.parse().ok(),
        }
    }

    fn base(&self, state: &str) -> String {
        format!("state={state}&room={}&school={}&q={}", encoded(&self.room), encoded(&self.school), encoded(&self.q))
    }
}

#[derive(Template)]
#[template(path = "partners/inquiries.html")]
struct ListPage {
    page: Page,
    filter: Filter,
    counts: Vec<(&'static str, i64)>,
    lines: Vec<Line>,
    schools: Vec<(String, String)>,
    next: Option<InquiryId>,
    may_keep: bool,
}

impl ListPage {
    fn current(&self) -> &'static str {
        match self.filter.states(&self.page) {
            States::Open => "open",
            States::Late(_) => "late",
            States::One(state) => state.as_str(),
            States::All => "all",
        }
    }

    fn is(&self, word: &str) -> bool {
        self.current() == word
    }

    fn tag(&self, line: &Line) -> (&'static str, String) {
        state_tag(&self.page, line.state)
    }

    fn room(&self, line: &Line) -> String {
        self.page.state("partners-room", line.room().as_str())
    }

    fn rooms(&self) -> Vec<(String, String)> {
        Room::ALL.iter().map(|room| (room.to_string(), self.page.state("partners-room", room.as_str()))).collect()
    }

    fn is_late(&self, line: &Line) -> bool {
        line.is_late(&self.page.today())
    }

    fn is_filtered(&self) -> bool {
        !(self.filter.q.is_empty() && self.filter.school.is_empty() && self.filter.room.is_empty())
    }
}

/// The queue.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(filter): Query<Filter>) -> Reply {
    let mut tx = app.db.read().await?;
    let reach = me.reach(Ability::SeePartners);
    let schools = schools::names(&mut tx).await?.into_iter().filter(|school| reach.covers(school.id));
    let schools: Vec<SchoolName> = schools.collect();
    let found = store::counts(&mut tx, &me, page_.today()).await?;
    let sum = |of: &dyn Fn(&(InquiryState, i64, i64)) -> i64| found.iter().map(of).sum::<i64>();
    let mut counts = vec![
        ("open", sum(&|(state, count, _)| if state.is_open() { *count } else { 0 })),
        ("late", sum(&|(_, _, late)| *late)),
    ];
    for state in InquiryState::ALL {
        counts.push((state.as_str(), sum(&|(known, count, _)| if known == state { *count } else { 0 })));
    }
    counts.push(("all", sum(&|(_, count, _)| *count)));
    let lines = store::page(&mut tx, &me, &filter.wanted(&page_, &schools)).await?;
    let next = lines.last().filter(|_| lines.len() as i64 == PAGE).map(|last| last.id);
    let schools = schools.into_iter().map(|school| (school.slug, school.name)).collect();
    let may_keep = me.may(Ability::KeepPartners);
    page(ListPage { page: page_, filter, counts, lines, schools, next, may_keep })
}

const COLUMNS: [&str; 10] = ["who", "room", "school", "state", "handler", "asked", "due", "answered", "days", "closed"];

/// The inquiries of a filter for any program or as a workbook, and how many days each waited for a word.
pub async fn download(
    State(app): State<App>,
    page_: Page,
    me: Me,
    format: Format,
    Query(filter): Query<Filter>,
) -> Reply {
    let mut export = Export::begin(format, &COLUMNS.map(|column| page_.state("partners-queue", column)))?;
    let mut tx = app.db.read().await?;
    let schools = schools::names(&mut tx).await?;
    let day = |at: Timestamp| at.to_zoned_datetime(page_.zone().clone()).date();
    let count = store::each(&mut tx, &me, &filter.wanted(&page_, &schools), |line| {
        let (asked, answered) = (day(line.created_at), line.answered_at.map(day));
        let waited = answered.and_then(|answered| answered.since(asked).ok()).map(|span| i64::from(span.get_days()));
        let room = Room::parse(&line.room).unwrap_or(line.suggested);
        export.row(&[
            if line.named.is_empty() { line.name.as_str() } else { line.named.as_str() }.into(),
            page_.state("partners-room", room.as_str()).into(),
            line.school_name.as_deref().unwrap_or("").into(),
            page_.state("partners-state", line.state.as_str()).into(),
            line.handler_name.as_deref().unwrap_or("").into(),
            Field::Day(asked),
            line.due_on.map_or(Field::Empty, Field::Day),
            answered.map_or(Field::Empty, Field::Day),
            waited.map_or(Field::Empty, Field::Whole),
            line.closed_at.map_or(Field::Empty, |at| Field::Day(day(at))),
        ]);
    })
    .await?;
    drop(tx);
    let mut tx = app.db.write().await?;
    let entry = Entry::new(Actor::with(&me, Ability::KeepPartners), "partner-inquiries-exported", "person", me.id());
    ledger::note(&mut tx, entry.detail(format!("inquiries={count}")), app.now()).await?;
    tx.commit().await?;
    export.finish(&format!("partner-inquiries-{}", page_.today())).await
}
