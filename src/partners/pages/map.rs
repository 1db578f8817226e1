//! `/partners/map`: which schools have a partner and which have none, as a drawing and as a list that says the same.

use crate::app::App;
use crate::partners::store::directory as store;
use crate::schools::{self, MapDrawing, MapView, Point, SchoolCard, SchoolId, Sign, Wanted, draw_by, find};
use crate::web::{Page, Query, Reply, page};
use askama::Template;
use axum::extract::State;
use serde::Deserialize;
use std::collections::HashMap;

const ADDRESS: &str = "/partners/map";
/// The map's circles never ask for more miles.
const FARTHEST: f64 = 60.0;

/// A spot of the map, as its circles send it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    near: String,
    within: String,
}

impl Asked {
    fn spot(&self) -> Option<(Point, f64)> {
        let within: f64 = self.within.parse().ok()?;
        let reach = within.is_finite().then(|| within.clamp(0.1, FARTHEST))?;
        Some((Point::parse(&self.near)?, reach))
    }
}

/// A school of the list.
struct Listed {
    slug: String,
    name: String,
    city: String,
    partners: i64,
}

#[derive(Template)]
#[template(path = "partners/map.html")]
struct MapPage {
    page: Page,
    list: Vec<Listed>,
    map: MapDrawing,
    reach: (i64, i64),
    /// How far around a spot, in words.
    around: Option<String>,
}

/// All schools, or those around a spot; those without a partner first.
pub async fn show(State(app): State<App>, page_: Page, Query(asked): Query<Asked>) -> Reply {
    let mut tx = app.db.read().await?;
    let all = schools::list(&mut tx).await?;
    let counts: HashMap<SchoolId, i64> = store::counts(&mut tx).await?.into_iter().collect();
    let reach = store::reach(&mut tx).await?;
    drop(tx);
    let partners: HashMap<String, i64> =
        all.iter().map(|school| (school.slug.clone(), counts.get(&school.id).copied().unwrap_or(0))).collect();
    let of = |card: &SchoolCard| partners.get(&card.slug).copied().unwrap_or(0);
    let cards: Vec<SchoolCard> = all.iter().map(|school| school.card()).collect();
    let spot = asked.spot();
    let (near, within) = (spot.map(|(point, _)| point), spot.map(|(_, miles)| miles));
    let found = find(&cards, &Wanted { near, within, ..Wanted::default() });
    let view = MapView {
        list: ADDRESS.to_owned(),
        centre: near.map(|point| (point, page_.t("schools-map-spot").into_owned())),
        reach: within,
    };
    let shown: Vec<&SchoolCard> = found.hits.iter().map(|hit| hit.card).collect();
    let map = draw_by(shown.iter().copied(), &view, |card| Sign::Partnered(of(card) > 0));
    let mut list: Vec<Listed> = shown.iter().map(|card| listed(card, of(card))).collect();
    list.sort_by(|one, other| (one.partners > 0, &one.name).cmp(&(other.partners > 0, &other.name)));
    let around = within.map(|miles| page_.t1("schools-miles", "miles", page_.decimal(miles, 1)));
    page(MapPage { page: page_, list, map, reach, around })
}

fn listed(card: &SchoolCard, partners: i64) -> Listed {
    Listed { slug: card.slug.clone(), name: card.name.clone(), city: card.city.clone(), partners }
}
