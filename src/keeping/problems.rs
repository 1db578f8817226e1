//! `/office/problems`: what went wrong in the background, and mending it.

use crate::app::App;
use crate::connect::{self, Stuck};
use crate::error::Error;
use crate::ledger::{self, Actor, Entry};
use crate::people::Ability;
use crate::web::{Me, Page, Path, Query, Redirect, Reply, page};
use askama::Template;
use axum::extract::State;
use db::Tx;
use jobs::{Counts, JobId, Problem};
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Shown {
    page: i64,
    before: Option<i64>,
}

#[derive(Template)]
#[template(path = "keeping/problems.html")]
struct ProblemsPage {
    page: Page,
    counts: Counts,
    stuck_count: i64,
    messages_waiting: i64,
    jobs: Vec<Problem>,
    messages: Vec<Stuck>,
    number: i64,
    last: i64,
    before: Option<i64>,
}

impl ProblemsPage {
    fn is_well(&self) -> bool {
        self.counts.failed == 0 && self.stuck_count == 0
    }

    /// A figure stands out only when there is something to mend.
    fn colour(&self, count: &i64, colour: &'static str) -> &'static str {
        if *count > 0 { colour } else { "" }
    }

    /// Whatever an error quotes, no address and no number of a person is shown to whoever keeps the server.
    fn last_error(&self, problem: &Problem) -> String {
        without_people(&problem.last_error)
    }

    /// Why a message is stuck, and what to do, in words.
    fn why(&self, message: &Stuck) -> String {
        let page = &self.page;
        match (message.problem.as_str(), message.problem.split_once('-')) {
            ("nobody-reachable", _) => page.t("keeping-why-nobody-reachable").into_owned(),
            ("nobody", _) => page.t("keeping-why-nobody").into_owned(),
            ("stopped", _) => page.t("keeping-why-stopped").into_owned(),
            ("no-mail-server", _) => page.t("keeping-why-no-mail-server").into_owned(),
            ("no-text-provider", _) => page.t("keeping-why-no-text-provider").into_owned(),
            ("mail-address", _) => page.t("keeping-why-mail-address").into_owned(),
            (_, Some(("mail", code))) => page.t1("keeping-why-mail", "code", code),
            (_, Some((_, code))) => page.t1("keeping-why-text", "code", code),
            (other, None) => other.to_owned(),
        }
    }
}

/// The first line of an error, with anything masked that could be an address or a number of a person.
fn without_people(error: &str) -> String {
    let first = error.lines().next().unwrap_or("");
    let words = first.split(' ').map(|word| {
        let digits = word.chars().filter(char::is_ascii_digit).count();
        if word.contains('@') || digits >= 7 { "…" } else { word }
    });
    words.collect::<Vec<_>>().join(" ").chars().take(300).collect()
}

/// What is wrong, or that all is well.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(shown): Query<Shown>) -> Reply {
    let number = shown.page.max(1);
    let mut tx = app.db.read().await?;
    let counts = jobs::counts(&mut tx, app.now()).await?;
    let jobs = jobs::problems(&mut tx, number - 1).await?;
    let messages = connect::stuck(&mut tx, &me, shown.before).await?;
    let full = messages.len() as i64 == connect::STUCK_PAGE;
    let before = messages.last().filter(|_| full).map(|message| message.id);
    page(ProblemsPage {
        page: page_,
        counts,
        stuck_count: connect::stuck_count(&mut tx).await?,
        messages_waiting: connect::waiting(&mut tx).await?,
        last: (counts.failed + jobs::PAGE - 1) / jobs::PAGE,
        jobs,
        messages,
        number,
        before,
    })
}

/// Tries everything again.
pub async fn retry_all(State(app): State<App>, me: Me) -> Reply {
    let now = app.now();
    let mut tx = app.db.write().await?;
    let again = jobs::retry_all(&mut tx, now).await? + connect::retry_all(&mut tx, now).await?;
    found(again > 0)?;
    finish(&app, tx, &me, "retried", "job", 0, "keeping-retried").await
}

/// Tries one job again.
pub async fn retry_job(State(app): State<App>, me: Me, Path(id): Path<JobId>) -> Reply {
    let mut tx = app.db.write().await?;
    found(jobs::retry(&mut tx, id, app.now()).await?)?;
    finish(&app, tx, &me, "retried", "job", id.into(), "keeping-retried").await
}

/// Lets a job go.
pub async fn dismiss_job(State(app): State<App>, me: Me, Path(id): Path<JobId>) -> Reply {
    let mut tx = app.db.write().await?;
    found(jobs::dismiss(&mut tx, id).await?)?;
    finish(&app, tx, &me, "dismissed", "job", id.into(), "keeping-dismissed").await
}

/// Tries one message again.
pub async fn retry_message(State(app): State<App>, me: Me, Path(id): Path<i64>) -> Reply {
    let mut tx = app.db.write().await?;
    found(connect::retry(&mut tx, id, app.now()).await?)?;
    finish(&app, tx, &me, "retried", "message", id, "keeping-retried").await
}

/// Lets a message go.
pub async fn dismiss_message(State(app): State<App>, me: Me, Path(id): Path<i64>) -> Reply {
    let mut tx = app.db.write().await?;
    found(connect::dismiss(&mut tx, id, app.now()).await?)?;
    finish(&app, tx, &me, "dismissed", "message", id, "keeping-dismissed").await
}

/// A second press finds the problem gone, which is what it wanted.
fn found(there: bool) -> Result<(), Error> {
    if there { Ok(()) } else { Err(Error::refused("keeping-gone")) }
}

async fn finish(
    app: &App,
    mut tx: Tx,
    me: &Me,
    verb: &'static str,
    kind: &'static str,
    record: i64,
    said: &'static str,
) -> Reply {
    let entry = Entry::new(Actor::with(me, Ability::MendProblems), verb, kind, record);
    ledger::note(&mut tx, entry, app.now()).await?;
    tx.commit().await?;
    Redirect::to("/office/problems").saying(said).into()
}

#[cfg(test)]
mod tests {
    use super::without_people;

    #[test]
    fn an_error_names_nobody() {
        let error = "550 <ana@example.org> unknown, call +17045550123 or 7045550123\nsecond line";
        assert_eq!(without_people(error), "550 … unknown, call … or …");
    }
}
