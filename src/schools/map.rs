//! The map of schools, drawn here without anybody's tiles: land, schools, and circles where schools are too close to tap.

use super::directory::SchoolLevel;
use super::find::SchoolCard;
use super::geography::Point;
use land::{Projection, land};
use marks::{Group, group};

mod labels;
mod land;
mod marks;
#[cfg(test)]
mod tests;

/// Width of the drawing in its own units; the page scales it.
const WIDTH: f64 = 640.0;
/// A circle names this many schools in its label; the list behind it has them all.
const NAMES_IN_LABEL: usize = 5;

/// What the map is asked to show.
#[derive(Clone, Debug, PartialEq)]
pub struct MapView {
    /// The list that circles lead to, with its filters: `/schools` or `/schools?level=high`.
    pub list: String,
    /// The place somebody asked about, and its name.
    pub centre: Option<(Point, String)>,
    /// Show only so many miles around the centre, not the whole district.
    pub reach: Option<f64>,
}

impl Default for MapView {
    fn default() -> MapView {
        MapView { list: "/schools".to_owned(), centre: None, reach: None }
    }
}

impl MapView {
    /// The reach in miles that can be drawn: closer there is nothing to see, farther there are no schools.
    fn reach(&self) -> Option<f64> {
        let miles = self.reach.filter(|miles| !miles.is_nan())?;
        Some(miles.clamp(0.5, 60.0))
    }
}

/// Everything `templates/schools/map.html` draws. Coordinates are in units of the view box.
#[derive(Clone, Debug, PartialEq)]
pub struct MapDrawing {
    pub width: u32,
    pub height: u32,
    /// Path of the county's outline.
    pub land: String,
    /// Path of the lines between ZIP areas.
    pub lines: String,
    /// The same schools twice: for a narrow map and for a wide one. The style sheet shows one of them.
    pub layers: [MapLayer; 2],
    pub centre: Option<MapCentre>,
    pub scale: ScaleBar,
    /// The signs that occur, with their shapes.
    pub legend: Vec<LegendItem>,
    /// Schools on the drawing.
    pub shown: i64,
    /// Schools whose place is not known, or cannot be right.
    pub unplaced: Vec<MapLink>,
}

impl MapDrawing {
    /// Whether the legend must explain a circle.
    pub fn has_clusters(&self) -> bool {
        self.layers.iter().any(|layer| !layer.clusters.is_empty())
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct MapTown {
    pub x: f64,
    pub y: f64,
    pub name: &'static str,
}

/// Sizes are such that what can be tapped is at least 24 pixels across when the map is `least_width` pixels wide.
#[derive(Clone, Debug, PartialEq)]
pub struct MapLayer {
    /// `narrow` or `wide`.
    pub name: &'static str,
    /// Radius of what can be tapped; no two of them overlap.
    pub target: f64,
    pub text_size: f64,
    /// Names of towns, each where no mark and no other name covers it.
    pub towns: Vec<MapTown>,
    pub clusters: Vec<MapCluster>,
    pub points: Vec<MapPoint>,
}

/// One school.
#[derive(Clone, Debug, PartialEq)]
pub struct MapPoint {
    pub x: f64,
    pub y: f64,
    pub name: String,
    pub href: String,
    pub sign: Sign,
    /// Path of its shape.
    pub shape: String,
}

/// Several schools too close together to tell apart with a finger.
#[derive(Clone, Debug, PartialEq)]
pub struct MapCluster {
    pub x: f64,
    pub y: f64,
    pub count: i64,
    /// The first few names, for the label.
    pub names: String,
    pub href: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct MapCentre {
    pub x: f64,
    pub y: f64,
    pub name: String,
    /// Radius of the circle asked for.
    pub reach: Option<f64>,
}

/// A line that is so many miles long.
#[derive(Clone, Debug, PartialEq)]
pub struct ScaleBar {
    pub x: f64,
    pub y: f64,
    pub length: f64,
    /// `5`, `0.5`
    pub miles: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct LegendItem {
    pub sign: Sign,
    /// Path of the shape around 0,0 in a box of 24.
    pub shape: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct MapLink {
    pub name: String,
    pub href: String,
}

/// How a layer draws: for which width of the map, and how large.
struct Size {
    name: &'static str,
    least_width: f64,
    mark: f64,
    text: f64,
}

const SIZES: [Size; 2] = [
    Size { name: "narrow", least_width: 288.0, mark: 14.0, text: 26.0 },
    Size { name: "wide", least_width: 600.0, mark: 7.5, text: 13.0 },
];

impl Size {
    /// Radius that makes a target 24 pixels across at the least width (WCAG 2.5.8), with a hair to spare.
    fn target(&self) -> f64 {
        tenth(12.2 * WIDTH / self.least_width)
    }
}

/// What a mark says of its school: by its shape first, and by its colour as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Which grades it teaches.
    Level(SchoolLevel),
    /// Whether a partner helps there.
    Partnered(bool),
}

impl Sign {
    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Sign::Level(level) => level.key(),
            Sign::Partnered(true) => "partners-map-with",
            Sign::Partnered(false) => "partners-map-without",
        }
    }

    /// The end of its name in the style sheet.
    pub fn name(self) -> &'static str {
        match self {
            Sign::Level(level) => level.as_str(),
            Sign::Partnered(true) => "with",
            Sign::Partnered(false) => "without",
        }
    }

    /// Every sign of the same kind, in the order of the legend.
    fn all(self) -> Vec<Sign> {
        match self {
            Sign::Level(_) => SchoolLevel::ALL.into_iter().map(Sign::Level).collect(),
            Sign::Partnered(_) => vec![Sign::Partnered(true), Sign::Partnered(false)],
        }
    }
}

/// Draws the schools given, usually those a search found, by their levels.
pub fn draw<'c>(cards: impl IntoIterator<Item = &'c SchoolCard>, view: &MapView) -> MapDrawing {
    draw_by(cards, view, |card| Sign::Level(card.level))
}

/// The same by another sign.
pub fn draw_by<'c>(
    cards: impl IntoIterator<Item = &'c SchoolCard>,
    view: &MapView,
    sign: impl Fn(&SchoolCard) -> Sign,
) -> MapDrawing {
    let cards: Vec<&SchoolCard> = cards.into_iter().collect();
    let projection = Projection::of(view, cards.iter().filter_map(|card| card.point));
    let seen = Seen::of(&cards, &projection);
    // Seen as a whole, the district has no school outside the drawing: its coordinates must be wrong.
    let whole = view.centre.is_none() || view.reach().is_none();
    let is_seen = |card: &SchoolCard| card.point.is_some_and(|point| projection.inside(point).is_some());
    let is_unplaced = |card: &&SchoolCard| card.point.is_none() || (whole && !is_seen(card));
    MapDrawing {
        width: WIDTH as u32,
        height: projection.height().ceil() as u32,
        land: projection.closed_paths(std::slice::from_ref(&land().outline)),
        lines: projection.open_paths(&land().lines),
        layers: SIZES.map(|size| layer(&seen, &size, &projection, &view.list, &sign)),
        centre: centre(view, &projection),
        scale: scale_bar(&projection),
        legend: legend(&seen, &sign),
        shown: count(seen.0.len()),
        unplaced: cards.iter().copied().filter(is_unplaced).map(link).collect(),
    }
}

/// The schools inside the drawing, north first: the order in which the keyboard meets them.
struct Seen<'c>(Vec<(&'c SchoolCard, f64, f64)>);

impl<'c> Seen<'c> {
    fn of(cards: &[&'c SchoolCard], projection: &Projection) -> Seen<'c> {
        let mut seen: Vec<_> = cards
            .iter()
            .filter_map(|card| {
                let (x, y) = projection.inside(card.point?)?;
                Some((*card, x, y))
            })
            .collect();
        seen.sort_by(|(a, _, a_y), (b, _, b_y)| a_y.total_cmp(b_y).then_with(|| a.slug.cmp(&b.slug)));
        Seen(seen)
    }
}

fn layer(
    seen: &Seen<'_>,
    size: &Size,
    projection: &Projection,
    list: &str,
    sign: impl Fn(&SchoolCard) -> Sign,
) -> MapLayer {
    let places: Vec<(f64, f64)> = seen.0.iter().map(|(_, x, y)| (*x, *y)).collect();
    let mut layer = MapLayer {
        name: size.name,
        target: size.target(),
        text_size: size.text,
        towns: Vec::new(),
        clusters: Vec::new(),
        points: Vec::new(),
    };
    for group in group(&places, 2.0 * size.target()) {
        match group.members[..] {
            [only] => layer.points.push(point(seen.0[only], size.mark, sign(seen.0[only].0))),
            _ => layer.clusters.push(cluster(seen, &group, projection, list)),
        }
    }
    layer.towns = labels::place(&layer, projection);
    layer
}

impl MapLayer {
    /// Middles of all that can be tapped.
    fn targets(&self) -> impl Iterator<Item = (f64, f64)> {
        let clusters = self.clusters.iter().map(|cluster| (cluster.x, cluster.y));
        clusters.chain(self.points.iter().map(|point| (point.x, point.y)))
    }
}

fn point((card, x, y): (&SchoolCard, f64, f64), size: f64, sign: Sign) -> MapPoint {
    MapPoint {
        x: tenth(x),
        y: tenth(y),
        name: card.name.clone(),
        href: card.href(),
        sign,
        shape: marks::shape(sign, x, y, size),
    }
}

fn cluster(seen: &Seen<'_>, group: &Group, projection: &Projection, list: &str) -> MapCluster {
    let cards: Vec<&SchoolCard> = group.members.iter().map(|i| seen.0[*i].0).collect();
    let names: Vec<&str> = cards.iter().map(|card| card.name.as_str()).collect();
    let mut label = names[..names.len().min(NAMES_IN_LABEL)].join(", ");
    if names.len() > NAMES_IN_LABEL {
        label.push('…');
    }
    let middle = projection.place(group.x, group.y);
    MapCluster {
        x: tenth(group.x),
        y: tenth(group.y),
        count: count(cards.len()),
        names: label,
        href: around(list, middle, cards.iter().filter_map(|card| card.point)),
    }
}

/// The list of what lies around a point, wide enough for all of `points`.
fn around(list: &str, middle: Point, points: impl Iterator<Item = Point>) -> String {
    let farthest = points.map(|point| middle.miles_to(point)).fold(0.0, f64::max);
    // The address carries the middle to some ten metres; the radius makes up for it.
    let within = ((farthest + 0.01) * 10.0).ceil() / 10.0;
    let join = if list.contains('?') { '&' } else { '?' };
    format!("{list}{join}near={}&within={within:.1}", middle.to_param())
}

fn centre(view: &MapView, projection: &Projection) -> Option<MapCentre> {
    let (point, name) = view.centre.as_ref()?;
    let (x, y) = projection.inside(*point)?;
    Some(MapCentre {
        x: tenth(x),
        y: tenth(y),
        name: name.clone(),
        reach: view.reach().map(|miles| tenth(projection.units(miles))),
    })
}

/// The longest round number of miles that takes at most a quarter of the width, in the corner that is free of land.
fn scale_bar(projection: &Projection) -> ScaleBar {
    const ROUND: [f64; 9] = [50.0, 20.0, 10.0, 5.0, 2.0, 1.0, 0.5, 0.2, 0.1];
    let fits = |miles: &f64| projection.units(*miles) <= WIDTH / 4.0;
    let miles = ROUND.into_iter().find(fits).unwrap_or(0.1);
    let length = tenth(projection.units(miles));
    ScaleBar {
        x: tenth(WIDTH - land::MARGIN - length),
        y: tenth(projection.height() - land::MARGIN),
        length,
        miles: miles.to_string(),
    }
}

fn legend(seen: &Seen<'_>, sign: impl Fn(&SchoolCard) -> Sign) -> Vec<LegendItem> {
    let Some((first, _, _)) = seen.0.first() else { return Vec::new() };
    let occurs = |one: &Sign| seen.0.iter().any(|(card, _, _)| sign(card) == *one);
    let signs = sign(first).all().into_iter().filter(occurs);
    signs.map(|sign| LegendItem { sign, shape: marks::shape(sign, 0.0, 0.0, 8.0) }).collect()
}

fn link(card: &SchoolCard) -> MapLink {
    MapLink { name: card.name.clone(), href: card.href() }
}

/// A tenth of a unit is finer than a pixel, and shorter to send.
fn tenth(x: f64) -> f64 {
    (x * 10.0).round() / 10.0
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
