//! `/me/shifts/{id}/cover`: what to do when one cannot come. Give the place back, hand it on, swap it, ask around.

use super::words::{self, Refused};
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::{ContactKind, shown};
use crate::volunteering::cover::{self, Act, Cover, CoverError, CoverId};
use crate::volunteering::cover_end;
use crate::volunteering::cover_flow::CoverState;
use crate::volunteering::shift::{Shift, ShiftId};
use crate::volunteering::shift_jobs::remind_at;
use crate::volunteering::store::{cover_find as find, shift as store, signup as places, waiting as waits};
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, page, page_with, refused};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use db::Tx;
use forms::{Errors, Form, Parse};
use jiff::{Timestamp, ToSpan};
use serde::Deserialize;

/// How far ahead a shift to swap with may lie.
const WEEKS: i64 = 8;

/// Whom to hand a place to.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct OfferForm {
    contact: String,
}

impl Parse for OfferForm {
    type Output = forms::Contact;
    fn parse(&self, errors: &mut Errors) -> Option<forms::Contact> {
        errors.field("contact", forms::contact(&self.contact))
    }
}

#[derive(Template)]
#[template(path = "volunteering/cannot.html")]
struct CannotPage {
    page: Page,
    shift: Shift,
    open: Option<Cover>,
    earlier: Vec<Cover>,
    /// Until when a place can be handed on or swapped, if it still can.
    until: Option<Timestamp>,
    wishes: Vec<(String, String)>,
    /// How many wait for a place on the shift.
    waiting: i64,
    form: Form<OfferForm>,
    refused: Option<Refused>,
}

impl CannotPage {
    /// What somebody who asked sees: it waits, it was taken, it was not.
    fn state(&self, cover: &Cover) -> (&'static str, String) {
        let (kind, key) = match cover.state {
            CoverState::Open => ("wait", "cover-state-waiting"),
            CoverState::Taken => ("good", "cover-state-taken"),
            CoverState::NotTaken | CoverState::TakenBack | CoverState::Over => ("plain", "cover-state-not-taken"),
        };
        (kind, self.page.t(key).into_owned())
    }

    fn what(&self, cover: &Cover) -> String {
        self.page.state("cover-kind", cover.kind.as_str())
    }

    /// Whom it was offered to, as people write it.
    fn whom(&self, cover: &Cover) -> String {
        let kind = if cover.contact.contains('@') { ContactKind::Email } else { ContactKind::Phone };
        shown(kind, &cover.contact)
    }

    fn someone_waits(&self) -> bool {
        self.waiting > 0
    }

    fn at_once(&self) -> i64 {
        i64::from(self.page.policy().shifts.cover_ask_at_once())
    }

    /// From when to when people are asked.
    fn hours(&self) -> String {
        let (from, until) = self.page.policy().shifts.cover_hours();
        let at = |hour: i8| {
            let at = self.page.zone().to_timestamp(self.page.today().at(hour, 0, 0, 0)).unwrap_or(self.page.now());
            self.page.time(&at)
        };
        self.page.t2("cover-around-hours", "from", at(from), "until", at(until))
    }
}

async fn cannot_page(tx: &mut Tx, page: Page, me: &Me, id: ShiftId, form: Form<OfferForm>) -> Result<CannotPage> {
    let signup = places::own(tx, me.id(), id).await?.filter(|signup| signup.state.holds_place());
    signup.filter(|signup| signup.starts_at > page.now()).ok_or(Error::NotFound)?;
    let shift = store::any_shift(tx, id).await?.ok_or(Error::NotFound)?;
    let all = cover::own(tx, me.id(), id).await?.into_iter();
    let (open, earlier): (Vec<Cover>, Vec<Cover>) = all.partition(|one| one.state == CoverState::Open);
    let until = remind_at(&shift, page.policy()).filter(|at| *at > page.now());
    let wishes = match until {
        Some(_) => wishes(tx, &page, me, &shift).await?,
        None => Vec::new(),
    };
    let waiting = waits::count(tx, id).await?.waiting;
    Ok(CannotPage { open: open.into_iter().next(), earlier, until, wishes, waiting, form, refused: None, shift, page })
}

/// Full shifts to swap with, as answers of a list.
async fn wishes(tx: &mut Tx, page: &Page, me: &Me, shift: &Shift) -> Result<Vec<(String, String)>> {
    let levels = places::levels_on(tx, &[me.id()], shift.on_date).await?;
    let lowest = i64::from(page.policy().clearance.lowest_level().number);
    let level = levels.first().map_or(lowest, |(_, level)| *level);
    // A shift of tomorrow has had its reminder.
    let from = page.now() + 24.hours();
    let until = page.now() + (WEEKS * 7 * 24).hours();
    let found = find::wishes(tx, me.id(), shift, level, from, until).await?;
    Ok(found
        .into_iter()
        .map(|wish| {
            let when = page.range(&wish.starts_at, &wish.ends_at);
            (wish.id.to_string(), format!("{when} · {} · {}", wish.title, wish.school_name))
        })
        .collect())
}

/// What one can do.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<ShiftId>) -> Reply {
    let mut tx = app.db.read().await?;
    page(cannot_page(&mut tx, page_, &me, id, Form::new(OfferForm::default())).await?)
}

/// Offers the place to one person.
pub async fn offer(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ShiftId>,
    Fields(sent): Fields<OfferForm>,
) -> Reply {
    let form = Form::new(sent);
    let to = match form.parse() {
        Ok(to) => to,
        Err(form) => {
            let mut tx = app.db.read().await?;
            return refused(cannot_page(&mut tx, page_, &me, id, form).await?);
        }
    };
    let rules = app.policy();
    let act = Act { rules: &rules, random: &app.random, now: app.now() };
    let mut tx = app.db.write().await?;
    let done = cover::offer(&mut tx, &me, id, &to, &act).await;
    settle(&app, tx, page_, &me, id, done, (form, "cover-said-offered")).await
}

/// Which shift is wanted.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct SwapForm {
    wanted: String,
}

/// Asks those of another shift to swap.
pub async fn swap(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ShiftId>,
    Fields(sent): Fields<SwapForm>,
) -> Reply {
    let wanted = sent.wanted.trim().parse().map(ShiftId).map_err(|_| Error::NotFound)?;
    let rules = app.policy();
    let act = Act { rules: &rules, random: &app.random, now: app.now() };
    let mut tx = app.db.write().await?;
    let done = cover::ask_swap(&mut tx, &me, id, wanted, &act).await;
    settle(&app, tx, page_, &me, id, done, (Form::default(), "cover-said-swap")).await
}

/// Asks around.
pub async fn around(State(app): State<App>, page_: Page, me: Me, Path(id): Path<ShiftId>) -> Reply {
    let rules = app.policy();
    let act = Act { rules: &rules, random: &app.random, now: app.now() };
    let mut tx = app.db.write().await?;
    let done = cover::ask_around(&mut tx, &me, id, &act).await;
    settle(&app, tx, page_, &me, id, done, (Form::default(), "cover-said-around")).await
}

/// The page again: with what was done, or why it was not and what was typed.
async fn settle(
    app: &App,
    tx: Tx,
    page: Page,
    me: &Me,
    id: ShiftId,
    done: Result<CoverId, CoverError>,
    (form, said): (Form<OfferForm>, &'static str),
) -> Reply {
    match done {
        Ok(_) => {
            tx.commit().await?;
            Redirect::to(format!("/me/shifts/{id}/cover")).saying(said).into()
        }
        Err(error) => {
            drop(tx);
            let why = refusal(&page, error)?;
            let mut tx = app.db.read().await?;
            let mut again = cannot_page(&mut tx, page, me, id, form).await?;
            again.refused = Some(why);
            page_with(StatusCode::CONFLICT, again)
        }
    }
}

/// Why not, with a way on; a fault of ours stays one.
pub(super) fn refusal(page: &Page, error: CoverError) -> Result<Refused> {
    match error {
        CoverError::Other(error) => Err(error),
        CoverError::Place(error) => words::refused(page, error),
        other => Ok(Refused {
            said: page.t(other.key()).into_owned(),
            href: "/opportunities".to_owned(),
            label: "shifts-way-others",
        }),
    }
}

/// Asks no longer.
pub async fn take_back(State(app): State<App>, me: Me, Path(id): Path<CoverId>) -> Reply {
    let rules = app.policy();
    let act = Act { rules: &rules, random: &app.random, now: app.now() };
    let mut tx = app.db.write().await?;
    let cover = cover_end::take_back(&mut tx, &me, id, &act).await?;
    tx.commit().await?;
    let back = match cover.holder == Some(me.id()) {
        true => format!("/me/shifts/{}/cover", cover.shift),
        false => format!("/office/shifts/{}", cover.shift),
    };
    Redirect::to(back).saying("cover-said-taken-back").into()
}
