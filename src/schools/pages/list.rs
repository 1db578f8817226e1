//! Every school: searched, sorted by distance, and drawn on a map that says the same.

use super::miles;
use crate::app::App;
use crate::schools::{
    Found, Hit, MapDrawing, MapView, Place, Point, SchoolCard, SchoolLevel, Wanted, draw, find, store,
};
use crate::web::{Page, Query, Reply, page};
use askama::Template;
use axum::extract::State;
use serde::{Deserialize, Serialize};

/// Schools on a page of the list.
const PAGE: usize = 24;
/// The map's circles never ask for more.
const FARTHEST: f64 = 60.0;

/// What somebody asked for, as their browser sent it.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    q: String,
    level: String,
    near: String,
    within: String,
    page: String,
}

/// The part of an address that says what is asked; empty parts are left out.
#[derive(Serialize)]
struct Address<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    q: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    level: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    near: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    within: &'a str,
}

impl Address<'_> {
    fn list(&self) -> String {
        match serde_html_form::to_string(self).unwrap_or_default() {
            query if query.is_empty() => "/schools".to_owned(),
            query => format!("/schools?{query}"),
        }
    }
}

impl Asked {
    fn level(&self) -> Option<SchoolLevel> {
        SchoolLevel::parse(&self.level)
    }

    fn spot(&self) -> Option<(Point, f64)> {
        let within: f64 = self.within.parse().ok()?;
        let reach = within.is_finite().then(|| within.clamp(0.1, FARTHEST))?;
        Some((Point::parse(&self.near)?, reach))
    }

    /// The list for another level, the rest as it is.
    fn at_level(&self, level: &str) -> String {
        Address { q: self.q.trim(), level, near: &self.near, within: &self.within }.list()
    }

    /// The list without the spot on the map, which its circles then add.
    fn anywhere(&self) -> String {
        Address { q: self.q.trim(), level: &self.level, near: "", within: "" }.list()
    }

    /// The address of a page of this list, up to its number.
    fn pages(&self) -> String {
        let list = self.at_level(&self.level);
        let join = if list.contains('?') { '&' } else { '?' };
        format!("{list}{join}page=")
    }
}

/// A choice of level.
struct LevelChip {
    key: &'static str,
    href: String,
    current: bool,
}

/// A school of the list, with its words.
struct Listed {
    href: String,
    name: String,
    level: &'static str,
    grades: String,
    pupils: i64,
    place: String,
    miles: Option<String>,
}

#[derive(Template)]
#[template(path = "schools/list.html")]
struct ListPage {
    page: Page,
    asked: Asked,
    levels: Vec<LevelChip>,
    schools: Vec<Listed>,
    total: i64,
    number: i64,
    last: i64,
    /// What distances are measured from, in words.
    from: Option<String>,
    unknown_zip: Option<String>,
    /// How far around a spot of the map, in words.
    around: Option<String>,
    map: MapDrawing,
}

/// `GET /schools`
pub async fn list(State(app): State<App>, page_: Page, Query(asked): Query<Asked>) -> Reply {
    let mut tx = app.db.read().await?;
    let cards: Vec<SchoolCard> = store::list(&mut tx).await?.iter().map(|school| school.card()).collect();
    let spot = asked.spot();
    let wanted = Wanted {
        text: &asked.q,
        level: asked.level(),
        near: spot.map(|(point, _)| point),
        within: spot.map(|(_, miles)| miles),
    };
    let found = find(&cards, &wanted);
    page(list_page(page_, asked.clone(), &found))
}

fn list_page(page: Page, asked: Asked, found: &Found<'_>) -> ListPage {
    let shown = found.page(asked.page.parse().unwrap_or(1), PAGE);
    let (from, unknown_zip) = match found.place {
        Place::Zip(zip, _) => (Some(zip.to_string()), None),
        Place::UnknownZip(zip) => (None, Some(zip.to_string())),
        Place::Point(_) | Place::None => (None, None),
    };
    let spot = asked.spot();
    ListPage {
        levels: levels(&asked),
        schools: shown.hits.iter().map(|hit| listed(&page, hit)).collect(),
        total: count(shown.total),
        number: count(shown.number),
        last: count(shown.pages),
        around: spot.map(|(_, reach)| miles(&page, reach)),
        map: draw(found.hits.iter().map(|hit| hit.card), &view(&page, &asked, found.place)),
        from,
        unknown_zip,
        page,
        asked,
    }
}

fn view(page: &Page, asked: &Asked, place: Place) -> MapView {
    let name = match place {
        Place::Zip(zip, _) => zip.to_string(),
        _ => page.t("schools-map-spot").into_owned(),
    };
    MapView {
        list: asked.anywhere(),
        centre: place.point().map(|point| (point, name)),
        reach: asked.spot().map(|(_, reach)| reach),
    }
}

fn levels(asked: &Asked) -> Vec<LevelChip> {
    let chosen = asked.level();
    let all = LevelChip { key: "schools-level-all", href: asked.at_level(""), current: chosen.is_none() };
    let each = SchoolLevel::ALL.into_iter().map(|level| LevelChip {
        key: level.key(),
        href: asked.at_level(level.as_str()),
        current: chosen == Some(level),
    });
    std::iter::once(all).chain(each).collect()
}

fn listed(page: &Page, hit: &Hit<'_>) -> Listed {
    let card = hit.card;
    let parts = [card.address.as_str(), card.city.as_str(), card.zip.as_str()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Listed {
        href: card.href(),
        name: card.name.clone(),
        level: card.level.key(),
        grades: card.grades.to_string(),
        pupils: i64::from(card.enrollment),
        place: parts.join(", "),
        miles: hit.miles.map(|far| miles(page, far)),
    }
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
