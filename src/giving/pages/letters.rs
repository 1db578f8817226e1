//! Letters by the many: those to be written, and those to be printed on paper.

use super::follow::LetterPage;
use super::looked;
use crate::app::App;
use crate::giving::act::Act;
use crate::giving::letter::{self, Letter, LetterId};
use crate::giving::store::{self, letter as letters};
use crate::ledger::{self, Actor, Entry};
use crate::people::Ability;
use crate::web::{Fields, Me, Page, Redirect, Reply, page};
use askama::Template;
use axum::extract::State;
use serde::Deserialize;

/// Gifts without a letter that the page lists, and letters that one print run has.
pub(super) const SHOWN: i64 = letter::MOST;
/// Letters that were sent and that the page lists beside them, the latest.
const MAILED: i64 = 50;

#[derive(Template)]
#[template(path = "giving/letters.html")]
struct ListPage {
    page: Page,
    due: Vec<crate::giving::gift::Gift>,
    /// For paper: nobody has had them yet.
    unprinted: Vec<Letter>,
    /// Sent already; somebody may want one on paper, too.
    mailed: Vec<Letter>,
}

impl ListPage {
    fn what(&self, gift: &crate::giving::gift::Gift) -> String {
        super::words::what(&self.page, gift)
    }

    fn language(&self, code: &str) -> &'static str {
        i18n::Lang::parse(code).map_or("", i18n::Lang::endonym)
    }

    fn year(&self) -> i16 {
        self.page.today().year()
    }
}

/// What is to be written, and what is to be printed.
pub async fn list(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    let mut due = Vec::new();
    for id in letters::due(&mut tx, &me, SHOWN).await? {
        due.extend(store::gift::visible(&mut tx, &me, id).await?);
    }
    let unprinted = letters::unprinted(&mut tx, &me, false, SHOWN).await?;
    let mailed = letters::unprinted(&mut tx, &me, true, MAILED).await?;
    page(ListPage { page: page_, due, unprinted, mailed })
}

/// Writes every letter that is due, and sends those for which there is an address.
pub async fn write(State(app): State<App>, me: Me) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    letter::acknowledge_all(&mut tx, &me, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to("/office/gifts/letters").saying("gifts-said-letters").into()
}

/// All letters for paper that no printer has had, one on each sheet. What was sent is printed from the gift's page.
pub async fn print(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    let letters = letters::unprinted(&mut tx, &me, false, SHOWN).await?;
    drop(tx);
    looked::many(&app, &me, "gift-letters-looked-at", format!("letters={}", letters.len())).await?;
    let above = ("/office/gifts/letters".to_owned(), page_.t("gifts-letters-title").into_owned());
    page(LetterPage::new(&app, page_, letters, above, true))
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Printed {
    letter: Vec<String>,
}

/// These are on paper now.
pub async fn printed(State(app): State<App>, me: Me, Fields(sent): Fields<Printed>) -> Reply {
    let mut tx = app.db.write().await?;
    let mut chosen = letters::unprinted(&mut tx, &me, false, SHOWN).await?;
    chosen.extend(letters::unprinted(&mut tx, &me, true, MAILED).await?);
    chosen.retain(|letter| sent.letter.contains(&letter.id.to_string()));
    let ids: Vec<LetterId> = chosen.iter().map(|letter| letter.id).collect();
    let now_printed = letters::printed(&mut tx, &ids, app.now()).await?;
    chosen.retain(|letter| now_printed.contains(&letter.id));
    let by = Actor::with(&me, Ability::KeepGifts);
    let entries = chosen.iter().map(|letter| Entry::new(by, "gift-letter-printed", "gift", letter.gift)).collect();
    ledger::note_all(&mut tx, entries, app.now()).await?;
    tx.commit().await?;
    Redirect::to("/office/gifts/letters").saying("gifts-said-printed").into()
}
