//! `/me/fits`: what fits the reader, with the reasons in words, and what would open more.

use super::words;
use crate::app::App;
use crate::error::Result;
use crate::schools::{self, School};
use crate::volunteering::find::Card;
use crate::volunteering::fit::{self, Fits, Key, More, PAGE, Reader, Reason};
use crate::volunteering::needs::TraitKind;
use crate::web::{Me, Page, Query, Reply, page};
use askama::Template;
use axum::extract::State;
use db::Tx;
use serde::Deserialize;

/// Which page of which ring of schools.
#[derive(Debug, Clone, Copy, Deserialize, Default)]
#[serde(default)]
pub struct At {
    ring: usize,
    page: usize,
}

/// One card, with why it fits.
struct Shown {
    card: Card,
    miles: Option<String>,
    category: String,
    level: String,
    needed: Option<String>,
    reasons: Vec<String>,
}

/// Something that would open more, with a way to it.
struct Opener {
    said: String,
    href: &'static str,
    label: &'static str,
}

#[derive(Template)]
#[template(path = "volunteering/fits.html")]
struct FitsPage {
    page: Page,
    /// From where distances are measured.
    zip: String,
    near: bool,
    times: Vec<String>,
    cards: Vec<Shown>,
    total: i64,
    openers: Vec<Opener>,
    ring: usize,
    next: Option<String>,
    further: Option<String>,
    cleared: bool,
}

/// What fits, the best first.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(at): Query<At>) -> Reply {
    let mut tx = app.db.read().await?;
    let (now, today) = (page_.now(), page_.today());
    let reader = fit::reader(&mut tx, me.id(), now, today).await?;
    let all = schools::kept::all(&app, &mut tx).await?;
    let mut ring = at.ring.min(all.len() / fit::RING);
    let mut found = fit::find(&mut tx, &reader, &all, ring, page_.policy(), now).await?;
    // Schools that ask for nothing at all are passed over.
    while found.is_empty() && found.further {
        ring += 1;
        found = fit::find(&mut tx, &reader, &all, ring, page_.policy(), now).await?;
    }
    page(fits_page(&mut tx, page_, &reader, &all, found, At { ring, ..at }).await?)
}

async fn fits_page(tx: &mut Tx, page: Page, reader: &Reader, all: &[School], found: Fits, at: At) -> Result<FitsPage> {
    let Fits { fits, more, further } = found;
    let total = i64::try_from(fits.len()).unwrap_or(i64::MAX);
    let last = fits.len().saturating_sub(1) / PAGE;
    let number = at.page.min(last);
    let shown = &fits[number * PAGE..fits.len().min((number + 1) * PAGE)];
    let (cards, all_needs) = fit::cards(tx, shown, fit::horizon(page.today())).await?;
    let cards = cards.into_iter().filter_map(|card| {
        let fit = shown.iter().find(|fit| fit.shift == card.shift)?;
        let (needed, _) = words::needs(&page, &fit::needs_of(&all_needs, &card));
        Some(Shown {
            miles: fit.miles.map(|miles| words::miles(&page, miles)),
            category: words::category(&page, &card.category),
            level: words::level(&page, card.level),
            needed,
            reasons: fit.reasons.iter().map(|reason| why(&page, reason)).collect(),
            card,
        })
    });
    let traits = &reader.mine.traits;
    let free = [TraitKind::Day, TraitKind::Time]
        .into_iter()
        .flat_map(|kind| traits.codes(kind).into_iter().map(move |code| (kind, code)));
    let free: Vec<String> = free.map(|(kind, code)| words::need(&page, kind, &code)).collect();
    Ok(FitsPage {
        zip: reader.zip.clone(),
        near: reader.point.is_some(),
        times: free,
        cards: cards.collect(),
        openers: openers(&page, &more),
        next: (number < last).then(|| format!("/me/fits?ring={}&page={}", at.ring, number + 1)),
        further: (further && !all.is_empty()).then(|| format!("/me/fits?ring={}", at.ring + 1)),
        cleared: !reader.mine.has.held.is_empty(),
        ring: at.ring,
        total,
        page,
    })
}

/// A reason in words.
fn why(page: &Page, reason: &Reason) -> String {
    match reason {
        Reason::Preferred => page.t("shifts-why-preferred").into_owned(),
        Reason::Near(miles) => page.t1("shifts-why-near", "miles", words::miles(page, *miles)),
        Reason::Free => page.t("shifts-why-free").into_owned(),
        Reason::Brings(needs) => page.t1("shifts-why-brings", "needs", words::needs_said(page, needs)),
        Reason::DoneHere => page.t("shifts-why-done-here").into_owned(),
        Reason::DoneKind => page.t("shifts-why-done-kind").into_owned(),
        Reason::Asked => page.t("shifts-why-asked").into_owned(),
    }
}

/// What would open more, the most first.
fn openers(page: &Page, more: &More) -> Vec<Opener> {
    let mut all: Vec<(i64, Opener)> = Vec::new();
    for (key, count) in &more.by {
        let opener = match key {
            Key::Level(level) => Opener {
                said: page.t2("shifts-more-level", "level", words::level(page, *level), "count", *count),
                href: "/volunteer/register",
                label: "shifts-way-raise",
            },
            Key::Training => Opener {
                said: page.t1("shifts-more-training", "count", *count),
                href: "/me/trainings",
                label: "shifts-way-training",
            },
            Key::Papers => Opener {
                said: page.t1("shifts-more-papers", "count", *count),
                href: "/me/clearance/driving",
                label: "shifts-way-papers",
            },
            Key::Days => Opener {
                said: page.t1("shifts-more-days", "count", *count),
                href: "/me/clearance",
                label: "shifts-way-clearance",
            },
            Key::Later => Opener {
                said: page.t1("shifts-more-later", "count", *count),
                href: "/opportunities",
                label: "shifts-none-all",
            },
            Key::Week => Opener {
                said: page.t1("shifts-more-week", "count", *count),
                href: "/me/shifts",
                label: "shifts-mine-title",
            },
            Key::Clash => Opener {
                said: page.t1("shifts-more-clash", "count", *count),
                href: "/me/shifts",
                label: "shifts-mine-title",
            },
        };
        all.push((*count, opener));
    }
    for ((kind, code), count) in &more.needs {
        let said = page.t2("shifts-more-needs", "needs", words::need(page, *kind, code), "count", *count);
        all.push((*count, Opener { said, href: "/me/helping", label: "shifts-way-helping" }));
    }
    all.sort_by_key(|(count, _)| -*count);
    all.into_iter().map(|(_, opener)| opener).take(6).collect()
}
