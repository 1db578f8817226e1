//! Timelines and histories.

use super::store::{self, Line, PAGE};
use crate::app::App;
use crate::error::Error;
use crate::people::{Ability, PersonId};
use crate::web::{Me, Page, Path, Query, Reply, page};
use askama::Template;
use axum::extract::State;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "ledger/timeline.html")]
struct TimelinePage {
    page: Page,
    title: &'static str,
    lines: Vec<Line>,
    /// Where older lines begin, when there are more.
    older: Option<i64>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Before {
    before: Option<i64>,
}

fn timeline(page: Page, title: &'static str, lines: Vec<Line>) -> TimelinePage {
    let full = lines.len() as i64 == PAGE;
    let older = lines.last().filter(|_| full).map(|line| line.seq);
    TimelinePage { page, title, lines, older }
}

impl TimelinePage {
    /// What happened, in words; a verb without words of its own says its name.
    fn said(&self, line: &Line) -> String {
        self.page.state("ledger-verb", &line.verb)
    }

    /// Who did it: a name to those who may know it, else the part they had.
    fn by(&self, line: &Line) -> String {
        match &line.actor_name {
            Some(name) => name.trim().to_owned(),
            None => self.page.state("ledger-role", &line.actor_role),
        }
    }
}

/// What we know of you, and who looked.
pub async fn mine(State(app): State<App>, page_: Page, me: Me, Query(at): Query<Before>) -> Reply {
    let mut tx = app.db.read().await?;
    let lines = store::of_person(&mut tx, &me, me.id(), at.before).await?;
    page(timeline(page_, "ledger-mine-title", lines))
}

/// A person's timeline, for the office.
pub async fn of_person(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(person): Path<PersonId>,
    Query(at): Query<Before>,
) -> Reply {
    let mut tx = app.db.read().await?;
    let seen = crate::people::visible_person(&mut tx, &me, Ability::SeeTimeline, person).await?;
    seen.ok_or(Error::NotFound)?;
    let lines = store::of_person(&mut tx, &me, person, at.before).await?;
    page(timeline(page_, "ledger-person-title", lines))
}

/// A record's history, for the office. No lines within reach is "not found".
pub async fn of_record(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path((kind, record)): Path<(String, i64)>,
    Query(at): Query<Before>,
) -> Reply {
    let mut tx = app.db.read().await?;
    let lines = store::of_record(&mut tx, &me, &kind, record, at.before).await?;
    if lines.is_empty() {
        return Err(Error::NotFound);
    }
    page(timeline(page_, "ledger-record-title", lines))
}
