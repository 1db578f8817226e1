//! `/stop/{token}`: the link in the foot of every letter. Opening it changes nothing; the button does.

use crate::app::App;
use crate::connect::stop::{self, Held};
use crate::connect::store::stop as store;
use crate::error::{Error, Result};
use crate::people::ContactKind;
use crate::web::{Page, Path, Redirect, Reply, page};
use askama::Template;
use axum::extract::State;
use db::Tx;

#[derive(Template)]
#[template(path = "connect/stop.html")]
struct StopPage {
    page: Page,
    token: String,
    held: Held,
}

impl StopPage {
    /// Enough of the address to know it again, and too little for whoever finds the letter.
    fn masked(&self) -> String {
        mask(self.held.kind, &self.held.value)
    }
}

fn mask(kind: ContactKind, value: &str) -> String {
    match (kind, value.split_once('@')) {
        (ContactKind::Email, Some((name, host))) => {
            let first: String = name.chars().take(2).collect();
            format!("{first}…@{host}")
        }
        _ => {
            let digits: Vec<char> = value.chars().collect();
            let last: String = digits[digits.len().saturating_sub(2)..].iter().collect();
            format!("… {last}")
        }
    }
}

/// Asks.
pub async fn show(State(app): State<App>, page_: Page, Path(token): Path<String>) -> Reply {
    let mut tx = app.db.read().await?;
    let held = held(&mut tx, &token).await?;
    page(StopPage { page: page_, token, held })
}

/// Stops: the button, or a mail program that does it for its reader (RFC 8058).
pub async fn stop(State(app): State<App>, Path(token): Path<String>) -> Reply {
    change(&app, token, true, "connect-stop-done").await
}

/// Starts again.
pub async fn start(State(app): State<App>, Path(token): Path<String>) -> Reply {
    change(&app, token, false, "connect-stop-started").await
}

async fn change(app: &App, token: String, stopped: bool, said: &'static str) -> Reply {
    let mut tx = app.db.write().await?;
    let held = held(&mut tx, &token).await?;
    stop::set(&mut tx, &held, stopped, app.now()).await?;
    tx.commit().await?;
    Redirect::to(format!("/stop/{token}")).saying(said).into()
}

async fn held(tx: &mut Tx, token: &str) -> Result<Held> {
    let is_token = token.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    let held = if is_token { store::held_by_token(tx, token).await? } else { None };
    held.ok_or(Error::NotFound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_to_its_owner_only() {
        assert_eq!(mask(ContactKind::Email, "ana@example.org"), "an…@example.org");
        assert_eq!(mask(ContactKind::Phone, "+17045550123"), "… 23");
    }
}
