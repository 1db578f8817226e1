//! The board's list: a page to print, a file, and what was told at the meeting.

use super::words;
use crate::app::App;
use crate::error::Error;
use crate::giving::GiftId;
use crate::giving::act::Act;
use crate::giving::board::{self, BoardList};
use crate::giving::gift::Gift;
use crate::giving::routing::Route;
use crate::giving::sponsor::Sponsor;
use crate::ledger::{self, Actor, Entry};
use crate::people::Ability;
use crate::web::{Export, Field, Fields, Format, Me, Page, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use forms::{Errors, Form, Parse};
use jiff::civil::Date;
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
    fn to_decide(&self) -> Vec<Line<'_>> {
        to_decide(&self.page, &self.list)
    }

    fn what(&self, gift: &Gift) -> String {
        words::what(&self.page, gift)
    }

    fn place(&self, gift: &Gift) -> String {
        words::place(&self.page, gift)
    }

    fn donor(&self, gift: &Gift) -> String {
        donor(&self.page, gift)
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

/// What the board reads of one gift or one sponsorship.
struct Line<'l> {
    href: String,
    offered: Date,
    donor: String,
    school: &'l str,
    place: String,
    receiver: String,
    kind: String,
    what: String,
    count: i64,
    /// Money, and how much.
    cents: Option<i64>,
    because: String,
    conditions: &'l str,
}

impl Line<'_> {
    /// With its amount, or how many.
    fn title(&self, page: &Page) -> String {
        match (self.cents, self.count) {
            (Some(cents), _) => page.t2("gifts-what-money", "amount", page.money(&cents), "what", self.what.as_str()),
            (None, 0) => self.what.clone(),
            (None, count) => page.t2("gifts-what-count", "count", count, "what", self.what.as_str()),
        }
    }
}

/// Gifts first, then sponsorships.
fn to_decide<'l>(page: &Page, list: &'l BoardList) -> Vec<Line<'l>> {
    let gifts = list.to_decide.iter().map(|gift| of_gift(page, gift));
    gifts.chain(list.sponsors.iter().map(|(sponsor, route)| of_sponsor(page, sponsor, route))).collect()
}

fn of_gift<'l>(page: &Page, gift: &'l Gift) -> Line<'l> {
    let kind = page.state("gifts-kind", gift.kind.as_str());
    Line {
        href: format!("/office/gifts/{}", gift.id),
        offered: gift.offered_on,
        donor: donor(page, gift),
        school: gift.school_name.as_deref().unwrap_or(""),
        place: words::place(page, gift),
        receiver: words::receiver(page, gift),
        what: if gift.what.is_empty() { kind.clone() } else { gift.what.clone() },
        kind,
        count: gift.quantity,
        cents: gift.is_money().then_some(gift.cents),
        because: words::because(page, gift),
        conditions: &gift.conditions,
    }
}

/// A sponsor is named by the name that is to be shown: that is what it pays for.
fn of_sponsor<'l>(page: &Page, sponsor: &'l Sponsor, route: &Route) -> Line<'l> {
    let rules = page.policy();
    let receiver = sponsor.receiver_in(rules).map_or_else(String::new, |one| one.name.get(page.lang()).to_owned());
    Line {
        href: format!("/office/sponsors/{}", sponsor.id),
        offered: rules.calendar.day_of(sponsor.created_at),
        donor: sponsor.name.clone(),
        school: sponsor.school_name.as_deref().unwrap_or(""),
        place: sponsor.school_name.clone().unwrap_or_else(|| receiver.clone()),
        receiver,
        kind: page.t("sponsor-kind").into_owned(),
        what: page.t1("sponsor-gift-what", "package", sponsor.package_name(rules, page.lang())),
        count: 0,
        cents: Some(sponsor.price_cents),
        because: if sponsor.facility {
            page.t("sponsor-because-facility").into_owned()
        } else {
            let words: Vec<String> =
                route.because.iter().map(|why| page.state("gifts-because", why.as_str())).collect();
            page.list(&words.iter().map(String::as_str).collect::<Vec<_>>())
        },
        conditions: &sponsor.wish,
    }
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

/// The list as a file: for any program, or a workbook. What is to be decided first, then what is to be told.
pub async fn download(State(app): State<App>, page: Page, me: Me, format: Format) -> Reply {
    let rules = app.policy();
    let mut export = Export::begin(format, &COLUMNS.map(|column| page.state("gifts-column", column)))?;
    let mut tx = app.db.read().await?;
    let list = board::list(&mut tx, &me, &Act::of(&app, &rules)).await?;
    drop(tx);
    let told = list.to_report.iter().map(|gift| ("report", of_gift(&page, gift)));
    let lines: Vec<(&str, Line<'_>)> =
        to_decide(&page, &list).into_iter().map(|line| ("decide", line)).chain(told).collect();
    for (agenda, line) in &lines {
        export.row(&[
            page.state("gifts-agenda", agenda).into(),
            Field::Day(line.offered),
            line.donor.as_str().into(),
            line.school.into(),
            line.receiver.as_str().into(),
            line.kind.as_str().into(),
            line.what.as_str().into(),
            if line.count > 0 { Field::Whole(line.count) } else { Field::Empty },
            line.cents.map_or(Field::Empty, Field::Money),
            line.because.as_str().into(),
            line.conditions.into(),
        ]);
    }
    let mut tx = app.db.write().await?;
    let entry = Entry::new(Actor::with(&me, Ability::SeeGifts), "gifts-exported", "person", me.id());
    ledger::note(&mut tx, entry.detail(format!("board lines={}", lines.len())), app.now()).await?;
    tx.commit().await?;
    export.finish("gifts-board").await
}
