//! `/office/records`: finding a person whose record was asked for, with the least that tells people apart.

use super::office::day_of;
use crate::app::App;
use crate::people::{Ability, Person, record};
use crate::web::{Me, Page, Query, Reply, page};
use askama::Template;
use axum::extract::State;
use serde::Deserialize;

/// Fewer letters than this find nobody: a record is looked for by a name that was asked about.
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

    /// Only the year: enough to tell two people of one name apart.
    fn born(&self, person: &Person) -> String {
        person.birth_date.map_or(String::new(), |born| born.year().to_string())
    }
}

/// People by name, for whoever may read histories.
pub async fn find(State(app): State<App>, page_: Page, me: Me, Query(asked): Query<Asked>) -> Reply {
    let number = asked.page.unwrap_or(1).max(1);
    let looked = asked.q.chars().filter(|c| c.is_alphanumeric()).count() >= LETTERS_MIN;
    let (mut people, mut more) = (Vec::new(), false);
    if looked {
        let mut tx = app.db.read().await?;
        let found = record::search(&mut tx, &me, Ability::SeeTimeline, &asked.q, number).await?;
        (people, more) = (found.people, found.more);
    }
    page(RecordsPage { page: page_, q: asked.q, number, people, more, looked })
}
