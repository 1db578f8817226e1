//! Names of towns on the map, each put where nothing covers it, or left out.

use super::land::Projection;
use super::{MapLayer, MapTown, tenth};
use crate::schools::geography::Zip;

/// Names that help to find one's way, each at the middle of a ZIP area.
const TOWNS: [(&str, &str); 7] = [
    ("28202", "Charlotte"),
    ("28031", "Cornelius"),
    ("28036", "Davidson"),
    ("28078", "Huntersville"),
    ("28105", "Matthews"),
    ("28227", "Mint Hill"),
    ("28134", "Pineville"),
];

/// Width of a letter against its height, on the wide side.
const LETTER: f64 = 0.6;
/// A name farther from its town than this many line heights would be read as another's.
const FARTHEST: u32 = 4;

/// A name's box.
struct Label {
    x: f64,
    y: f64,
    half_width: f64,
    half_height: f64,
}

/// Puts each town's name at its middle, or as near to it as there is room.
pub fn place(layer: &MapLayer, projection: &Projection) -> Vec<MapTown> {
    let mut taken: Vec<Label> = Vec::new();
    let mut towns = Vec::new();
    for (zip, name) in TOWNS {
        let middle = Zip::parse(zip).and_then(Zip::point);
        let Some((x, y)) = middle.and_then(|point| projection.inside(point)) else {
            continue;
        };
        let half_width = name.len() as f64 * layer.text_size * LETTER / 2.0;
        let spots = spots(x, y, half_width, layer.text_size);
        let Some(label) = spots.into_iter().find(|label| label.is_free(layer, &taken, projection)) else {
            continue;
        };
        towns.push(MapTown { x: tenth(label.x), y: tenth(label.y), name });
        taken.push(label);
    }
    towns
}

/// The middle itself, then places around it, nearest first.
fn spots(x: f64, y: f64, half_width: f64, text_size: f64) -> Vec<Label> {
    let around = (0..FARTHEST * 4).flat_map(|ring| {
        let distance = f64::from(ring) * text_size / 4.0;
        (0..16).map(move |turn| (distance, f64::from(turn) * std::f64::consts::TAU / 16.0))
    });
    let label = |(distance, angle): (f64, f64)| Label {
        // A name is wide: it takes larger steps aside than up and down.
        x: x + angle.sin() * distance * 1.5,
        y: y - angle.cos() * distance,
        half_width,
        half_height: text_size * 0.55,
    };
    around.map(label).collect()
}

impl Label {
    fn is_free(&self, layer: &MapLayer, taken: &[Label], projection: &Projection) -> bool {
        let ends = [self.x - self.half_width, self.x + self.half_width];
        ends.iter().all(|x| projection.holds(*x, self.y, self.half_height))
            && !taken.iter().any(|other| self.meets(other))
            && !layer.targets().any(|target| self.is_under(target, layer.target * 0.85))
    }

    fn meets(&self, other: &Label) -> bool {
        (self.x - other.x).abs() < self.half_width + other.half_width
            && (self.y - other.y).abs() < self.half_height + other.half_height
    }

    /// Whether a circle covers some of it.
    fn is_under(&self, (x, y): (f64, f64), radius: f64) -> bool {
        let aside = ((x - self.x).abs() - self.half_width).max(0.0);
        let above = ((y - self.y).abs() - self.half_height).max(0.0);
        aside.hypot(above) < radius
    }
}
