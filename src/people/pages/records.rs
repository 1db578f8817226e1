//! `/office/records`: finding a person whose record was asked for, with the least that tells people apart.

use super::office::day_of;
use crate::app::App;
use crate::error::Result;
use crate::ledger::{self, Actor, Entry};
use crate::people::store::{Found, searched_words};
use crate::people::{Ability, Person, record};
use crate::web::{Me, Page, Query, Reach, Reply, page};
use askama::Template;
use axum::extract::State;
use serde::Deserialize;

/// One word of so many letters, or nobody is found: a record is looked for by a name that was asked about.
const LETTERS_MIN: usize = 3;

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    q: String,
    page: Option<i64>,
}

#[derive(Template)]
#[template(path = "people/records.html")]
struct RecordsPage {
    page: Page,
    q: String,
    number: i64,
    people: Vec<Person>,
    more: bool,
    /// Something was looked for.
    looked: bool,
}

impl RecordsPage {
    fn next(&self) -> String {
        let q = percent_encoding::utf8_percent_encode(&self.q, percent_encoding::NON_ALPHANUMERIC);
        format!("/office/records?q={q}&page={}", self.number + 1)
    }

    fn since(&self, person: &Person) -> String {
        day_of(&self.page, person)
    }

    /// Only the year, and only for the district: enough to tell two people of one name apart.
    fn born(&self, person: &Person) -> String {
        let shown = person.birth_date.filter(|_| self.page.viewer().reach(Ability::SeeTimeline) == Reach::District);
        shown.map_or(String::new(), |born| born.year().to_string())
    }
}

/// Whether one of the words is long enough to be a name: many short ones would leaf through everybody.
fn is_enough(q: &str) -> bool {
    searched_words(q).iter().any(|word| word.chars().filter(|c| c.is_alphanumeric()).count() >= LETTERS_MIN)
}

/// Finds them, and notes that somebody looked; what they typed is a name and is not noted.
async fn search(app: &App, me: &Me, q: &str, number: i64) -> Result<Found> {
    let mut tx = app.db.write().await?;
    let found = record::search(&mut tx, me, Ability::SeeTimeline, q, number).await?;
    let looked = Entry::new(Actor::with(me, Ability::SeeTimeline), "looked-at", "person", me.id());
    let looked = looked.detail(format!("search page={number} found={}", found.people.len()));
    ledger::note(&mut tx, looked, app.now()).await?;
    tx.commit().await?;
    Ok(found)
}

/// People by name, for whoever may read histories.
pub async fn find(State(app): State<App>, page_: Page, me: Me, Query(asked): Query<Asked>) -> Reply {
    let number = asked.page.unwrap_or(1).max(1);
    let looked = is_enough(&asked.q);
    let (mut people, mut more) = (Vec::new(), false);
    if looked {
        let found = search(&app, &me, &asked.q, number).await?;
        (people, more) = (found.people, found.more);
    }
    page(RecordsPage { page: page_, q: asked.q, number, people, more, looked })
}
