//! The letters of a denial on paper, for those whom no message reaches.

use super::press::{Press, press};
use crate::app::App;
use crate::error::Error;
use crate::people::{self, Ability};
use crate::volunteering::clearance::{Act, ClearanceId, rules, screening};
use crate::volunteering::clearance_flow::ClearanceState;
use crate::volunteering::notices;
use crate::volunteering::store::clearance as store;
use crate::web::{Me, Page, Path, Reply, page};
use askama::Template;
use axum::extract::State;
use i18n::Lang;

#[derive(Template)]
#[template(path = "volunteering/screening_letter.html")]
struct LetterPage {
    page: Page,
    id: ClearanceId,
    name: String,
    lang: Lang,
    /// Today, as the person's language writes it.
    said_on: String,
    paragraphs: Vec<String>,
    /// The first letter was not handed over yet, and the wait has not begun.
    to_hand: bool,
}

/// The letter, in the person's language, ready to print. Reading it is a line in the ledger, as reading the case is.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<ClearanceId>) -> Reply {
    let policy = app.policy();
    let act = Act::office(&me, Ability::ReviewScreening, &policy, app.now());
    let mut tx = app.db.write().await?;
    let case = screening::read(&mut tx, &me, id, &act).await?;
    let notice = notices::on_paper(&case, &act).ok_or(Error::NotFound)?;
    let person = store::applicant(&mut tx, case.person).await?.ok_or(Error::NotFound)?;
    let details = people::details(&mut tx, case.person).await?.ok_or(Error::NotFound)?;
    let lang = Lang::parse(&details.lang).unwrap_or(Lang::En);
    let waits = case.state == ClearanceState::PreAdverse || rules::is_to_be_revoked(&case);
    let to_hand = waits && (case.wait_until.is_none() || notices::not_sent(&mut tx, &case).await?);
    tx.commit().await?;
    let tongue = app.words.speak(lang);
    let paragraphs = notice.paragraphs(&person.given, &tongue, page_.zone());
    let said_on = tongue.date(page_.today());
    page(LetterPage { name: person.name(), id, lang, said_on, paragraphs, to_hand, page: page_ })
}

/// It was read out or given: the wait begins.
pub async fn handed(State(app): State<App>, me: Me, Path(id): Path<ClearanceId>) -> Reply {
    press(&app, &me, id, Press::HandNotice).await
}
