//! The board's list: a page to print, a file, and what was told at the meeting.

use super::words;
use crate::app::App;
use crate::error::Error;
use crate::giving::act::Act;
use crate::giving::board::{self, BoardList};
use crate::giving::gift::Gift;
use crate::giving::{GiftId, gift_flow::GiftState};
use crate::ledger::{self, Actor, Entry};
use crate::people::Ability;
use crate::web::{Export, Field, Fields, Format, Me, Page, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use forms::{Errors, Form, Parse};
use serde::Deserialize;

/// What was told, and when.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ReportForm {
    day: String,
    gift: Vec<String>,
}

impl Parse for ReportForm {
    type Output = (jiff::civil::Date, Vec<GiftId>);
    fn parse(&self, errors: &mut Errors) -> Option<Self::Output> {
        let day = errors.field("day", forms::date(&self.day));
        let gifts: Vec<GiftId> = self.gift.iter().filter_map(|id| id.parse::<i64>().ok()).map(GiftId::from).collect();
        if gifts.is_empty() {
            errors.add("gift", forms::Reason::new("gifts-board-none-chosen"));
        }
        Some((day?, gifts))
    }
}

#[derive(Template)]
#[template(path = "giving/board.html")]
struct BoardPage {
    page: Page,
    list: BoardList,
    form: Form<ReportForm>,
    records: bool,
}

impl BoardPage {
    fn what(&self, gift: &Gift) -> String {
        words::what(&self.page, gift)
    }

    fn place(&self, gift: &Gift) -> String {
        words::place(&self.page, gift)
    }

    fn donor(&self, gift: &Gift) -> String {
        donor(&self.page, gift)
    }

    fn because(&self, gift: &Gift) -> String {
        words::because(&self.page, gift)
    }

    fn decider(&self, gift: &Gift) -> String {
        gift.decided_by().map_or(String::new(), |one| self.page.state("gifts-decider", one.as_str()))
    }

    fn is_chosen(&self, gift: &Gift) -> bool {
        !self.form.is_refused() || self.form.value.gift.contains(&gift.id.to_string())
    }
}

/// The board's papers are public: whoever gives unnamed stays so.
fn donor(page: &Page, gift: &Gift) -> String {
    if gift.anonymous { page.t("gifts-anonymous").into_owned() } else { gift.donor_name.clone() }
}

async fn board_page(app: &App, page: Page, me: &Me, form: Form<ReportForm>) -> crate::error::Result<BoardPage> {
    let rules = app.policy();
    let mut tx = app.db.read().await?;
    let list = board::list(&mut tx, me, &Act::of(app, &rules)).await?;
    Ok(BoardPage { page, list, form, records: me.may(Ability::RecordBoard) })
}

/// The list for the next meeting.
pub async fn show(State(app): State<App>, page_: Page, me: Me) -> Reply {
    page(board_page(&app, page_, &me, Form::new(ReportForm::default())).await?)
}

/// The board was told.
pub async fn report(State(app): State<App>, page_: Page, me: Me, Fields(sent): Fields<ReportForm>) -> Reply {
    let form = Form::new(sent);
    let form = match form.parse() {
        Err(form) => form,
        Ok((day, gifts)) => {
            let rules = app.policy();
            let mut tx = app.db.write().await?;
            match board::report(&mut tx, &me, &gifts, day, &Act::of(&app, &rules)).await {
                Ok(_) => {
                    tx.commit().await?;
                    return Redirect::to("/office/gifts/board").saying("gifts-said-reported").into();
                }
                Err(Error::Refused(reason)) => form.refuse("day", reason),
                Err(error) => return Err(error),
            }
        }
    };
    refused(board_page(&app, page_, &me, form).await?)
}

const COLUMNS: [&str; 11] =
    ["agenda", "offered", "donor", "school", "receiver", "kind", "what", "count", "amount", "because", "conditions"];

/// The list as a file.
pub async fn csv(State(app): State<App>, page: Page, me: Me) -> Reply {
    let rules = app.policy();
    let mut export = Export::begin(Format::Csv, &COLUMNS.map(|column| page.state("gifts-column", column)))?;
    let mut tx = app.db.write().await?;
    let list = board::list(&mut tx, &me, &Act::of(&app, &rules)).await?;
    for gift in list.to_decide.iter().chain(&list.to_report) {
        let agenda = if gift.state == GiftState::Routed { "decide" } else { "report" };
        export.row(&[
            page.state("gifts-agenda", agenda).into(),
            Field::Day(gift.offered_on),
            donor(&page, gift).into(),
            gift.school_name.as_deref().unwrap_or("").into(),
            words::receiver(&page, gift).into(),
            page.state("gifts-kind", gift.kind.as_str()).into(),
            gift.what.as_str().into(),
            if gift.quantity > 0 { Field::Whole(gift.quantity) } else { Field::Empty },
            if gift.is_money() { Field::Money(gift.cents) } else { Field::Empty },
            words::because(&page, gift).into(),
            gift.conditions.as_str().into(),
        ]);
    }
    let lines = list.to_decide.len() + list.to_report.len();
    let entry = Entry::new(Actor::with(&me, Ability::SeeGifts), "gifts-exported", "person", me.id());
    ledger::note(&mut tx, entry.detail(format!("board lines={lines}")), app.now()).await?;
    tx.commit().await?;
    export.finish("gifts-board").await
}
