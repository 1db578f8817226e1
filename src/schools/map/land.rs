//! The ground of the map: the county's outline, and how degrees become units of the drawing.

use super::{MapView, WIDTH, tenth};
use crate::schools::geography::Point;
use std::fmt::Write;
use std::sync::LazyLock;

const GEOJSON: &str = include_str!("../../../data/geo/mecklenburg.geojson");

/// Free space at the edges, so that a mark on the county line is not cut.
pub const MARGIN: f64 = 28.0;
const MILES_PER_DEGREE: f64 = 69.093;
/// A view this tall would not fit a screen.
const TALLEST: f64 = 900.0;
/// A school farther than this from the middle of the county has a slip in its coordinates, or is not this district's.
const DISTRICT_MILES: f64 = 40.0;

/// Lines on the ground.
pub struct Land {
    pub outline: Vec<Point>,
    pub lines: Vec<Vec<Point>>,
}

static LAND: LazyLock<Land> = LazyLock::new(|| read_land(GEOJSON).expect("a test reads the embedded outline"));

pub fn land() -> &'static Land {
    &LAND
}

/// Degrees to units: equirectangular, narrowed by the cosine of the middle latitude. Good for a county.
pub struct Projection {
    west: f64,
    north: f64,
    south: f64,
    narrowing: f64,
    /// Units per degree of latitude.
    scale: f64,
}

impl Projection {
    /// Fits the circle asked for, else the county and all `points`, into the width.
    pub fn of(view: &MapView, points: impl Iterator<Item = Point>) -> Projection {
        let bounds = match (&view.centre, view.reach()) {
            (Some((centre, _)), Some(miles)) => Bounds::around(*centre, miles),
            _ => Bounds::of_district(points),
        };
        let narrowing = ((bounds.south + bounds.north) / 2.0).to_radians().cos().max(0.01);
        let across = (bounds.east - bounds.west) * narrowing;
        let down = bounds.north - bounds.south;
        let scale = ((WIDTH - 2.0 * MARGIN) / across).min((TALLEST - 2.0 * MARGIN) / down);
        // A tall view is as high as allowed and stands in the middle.
        let spare = (WIDTH - 2.0 * MARGIN - across * scale) / 2.0;
        Projection {
            west: bounds.west - spare / scale / narrowing,
            north: bounds.north,
            south: bounds.south,
            narrowing,
            scale,
        }
    }

    pub fn height(&self) -> f64 {
        (self.north - self.south) * self.scale + 2.0 * MARGIN
    }

    pub fn units(&self, miles: f64) -> f64 {
        miles / MILES_PER_DEGREE * self.scale
    }

    pub fn xy(&self, point: Point) -> (f64, f64) {
        let x = (point.lon - self.west) * self.narrowing * self.scale + MARGIN;
        let y = (self.north - point.lat) * self.scale + MARGIN;
        (x, y)
    }

    /// Where a point is drawn, if it is inside the drawing, with room for its mark.
    pub fn inside(&self, point: Point) -> Option<(f64, f64)> {
        let (x, y) = self.xy(point);
        // The outermost school lies on the margin itself, give or take the last digit.
        self.holds(x, y, MARGIN - 0.1).then_some((x, y))
    }

    /// Whether `x`, `y` is at least so far from every edge.
    pub fn holds(&self, x: f64, y: f64, edge: f64) -> bool {
        (edge..=WIDTH - edge).contains(&x) && (edge..=self.height() - edge).contains(&y)
    }

    /// The place drawn at `x`, `y`.
    pub fn place(&self, x: f64, y: f64) -> Point {
        Point {
            lat: self.north - (y - MARGIN) / self.scale,
            lon: self.west + (x - MARGIN) / self.scale / self.narrowing,
        }
    }

    pub fn closed_paths(&self, rings: &[Vec<Point>]) -> String {
        rings.iter().map(|ring| self.path(ring) + "z").collect()
    }

    pub fn open_paths(&self, lines: &[Vec<Point>]) -> String {
        lines.iter().map(|line| self.path(line)).collect()
    }

    fn path(&self, points: &[Point]) -> String {
        let mut path = String::new();
        for (i, point) in points.iter().enumerate() {
            let (x, y) = self.xy(*point);
            let pen = if i == 0 { 'M' } else { 'L' };
            write!(path, "{pen}{} {}", tenth(x), tenth(y)).expect("a string takes all text");
        }
        path
    }
}

struct Bounds {
    west: f64,
    south: f64,
    east: f64,
    north: f64,
}

impl Bounds {
    fn of_district(points: impl Iterator<Item = Point>) -> Bounds {
        let county = Bounds::of(land().outline.iter().copied());
        let middle = county.middle();
        let near = points.filter(|point| middle.miles_to(*point) < DISTRICT_MILES);
        Bounds::of(land().outline.iter().copied().chain(near))
    }

    fn middle(&self) -> Point {
        Point { lat: (self.south + self.north) / 2.0, lon: (self.west + self.east) / 2.0 }
    }

    fn of(points: impl Iterator<Item = Point>) -> Bounds {
        let nowhere = Bounds { west: f64::MAX, south: f64::MAX, east: f64::MIN, north: f64::MIN };
        points.fold(nowhere, |bounds, point| Bounds {
            west: bounds.west.min(point.lon),
            south: bounds.south.min(point.lat),
            east: bounds.east.max(point.lon),
            north: bounds.north.max(point.lat),
        })
    }

    fn around(centre: Point, miles: f64) -> Bounds {
        let down = miles / MILES_PER_DEGREE;
        let across = down / centre.lat.to_radians().cos().max(0.01);
        Bounds {
            west: centre.lon - across,
            south: centre.lat - down,
            east: centre.lon + across,
            north: centre.lat + down,
        }
    }
}

fn read_land(text: &str) -> Result<Land, serde_json::Error> {
    type Line = Vec<[f64; 2]>;
    #[derive(serde::Deserialize)]
    struct Collection {
        features: (Feature<[Line; 1]>, Feature<Vec<Line>>),
    }
    #[derive(serde::Deserialize)]
    struct Feature<T> {
        geometry: Geometry<T>,
    }
    #[derive(serde::Deserialize)]
    struct Geometry<T> {
        coordinates: T,
    }
    let points = |line: Line| line.into_iter().map(|[lon, lat]| Point { lat, lon }).collect();
    let Collection { features: (county, zips) } = serde_json::from_str(text)?;
    let [outline] = county.geometry.coordinates;
    Ok(Land { outline: points(outline), lines: zips.geometry.coordinates.into_iter().map(points).collect() })
}
