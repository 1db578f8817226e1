//! Where things are: points, miles between them, and the place a person means by a ZIP.

use std::sync::LazyLock;

/// Kilometres would be 6371.0088; people here think in miles.
const EARTH_RADIUS_MILES: f64 = 3_958.761_3;

/// The middle of each ZIP area of the region; `data/SOURCES.md` says from where.
const CENTROIDS: &str = include_str!("../../data/geo/zip_centroids.csv");

static PLACES: LazyLock<Vec<ZipPlace>> =
    LazyLock::new(|| read_places(CENTROIDS).expect("a test reads the embedded ZIP file"));

/// A place on the earth, in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub lat: f64,
    pub lon: f64,
}

impl Point {
    /// A point on the globe, or nothing for numbers that are none.
    pub fn new(lat: f64, lon: f64) -> Option<Point> {
        let on_globe = lat.abs() <= 90.0 && lon.abs() <= 180.0;
        on_globe.then_some(Point { lat, lon })
    }

    /// Reads `35.2271,-80.8431`, as links from the map carry it.
    pub fn parse(text: &str) -> Option<Point> {
        let (lat, lon) = text.split_once(',')?;
        Point::new(lat.trim().parse().ok()?, lon.trim().parse().ok()?)
    }

    /// The form that [`Point::parse`] reads; four decimals are about ten metres.
    pub fn to_param(self) -> String {
        format!("{:.4},{:.4}", self.lat, self.lon)
    }

    /// Miles to `other` along the ground (haversine).
    pub fn miles_to(self, other: Point) -> f64 {
        let half_lat = (other.lat - self.lat).to_radians() / 2.0;
        let half_lon = (other.lon - self.lon).to_radians() / 2.0;
        let cosines = self.lat.to_radians().cos() * other.lat.to_radians().cos();
        let h = half_lat.sin().powi(2) + cosines * half_lon.sin().powi(2);
        2.0 * EARTH_RADIUS_MILES * h.clamp(0.0, 1.0).sqrt().asin()
    }
}

/// Five digits of a United States postal code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Zip([u8; 5]);

impl Zip {
    /// Reads `28205` and `28205-1234`, also in the digits of another script; anything else is not a ZIP.
    pub fn parse(text: &str) -> Option<Zip> {
        // The longest honest spelling has ten characters: what is longer need not be looked at.
        let digits: String = text.trim().chars().take(11).map(plain_digit).collect();
        let five = match digits.split_once('-') {
            Some((five, four)) if four.len() == 4 && is_number(four) => five,
            Some(_) => return None,
            None => &digits,
        };
        is_number(five).then(|| five.as_bytes().try_into().ok().map(Zip)).flatten()
    }

    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("five ASCII digits")
    }

    /// What is known of this ZIP's area; nothing outside the region or for post-office boxes.
    pub fn place(self) -> Option<&'static ZipPlace> {
        let at = PLACES.binary_search_by_key(&self, |place| place.zip).ok()?;
        PLACES.get(at)
    }

    /// The middle of this ZIP's area.
    pub fn point(self) -> Option<Point> {
        self.place().map(|place| place.point)
    }
}

impl std::fmt::Display for Zip {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A ZIP area of the region.
#[derive(Clone, Debug, PartialEq)]
pub struct ZipPlace {
    pub zip: Zip,
    pub city: String,
    pub state: String,
    pub point: Point,
}

/// All ZIP areas of the region, by number.
pub fn zip_places() -> &'static [ZipPlace] {
    &PLACES
}

/// Arabic and Persian digits, and full-width ones, as the digits they are; other characters unchanged.
pub(super) fn plain_digit(c: char) -> char {
    let base = match c {
        '\u{0660}'..='\u{0669}' => 0x0660,
        '\u{06F0}'..='\u{06F9}' => 0x06F0,
        '\u{FF10}'..='\u{FF19}' => 0xFF10,
        _ => return c,
    };
    char::from_digit(c as u32 - base, 10).unwrap_or(c)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

fn read_places(text: &str) -> Result<Vec<ZipPlace>, String> {
    let mut places = Vec::new();
    for (i, line) in text.lines().enumerate().skip(1) {
        let place = read_place(line).ok_or_else(|| format!("line {}: {line}", i + 1))?;
        places.push(place);
    }
    places.sort_by_key(|place| place.zip);
    Ok(places)
}

/// The file is ours and has no quoted fields, so a comma always parts two of them.
fn read_place(line: &str) -> Option<ZipPlace> {
    let mut fields = line.split(',');
    let zip = Zip::parse(fields.next()?)?;
    let city = fields.next()?.to_owned();
    let state = fields.next()?.to_owned();
    let point = Point::new(fields.next()?.parse().ok()?, fields.next()?.parse().ok()?)?;
    Some(ZipPlace { zip, city, state, point })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lat: f64, lon: f64) -> Point {
        Point::new(lat, lon).unwrap()
    }

    #[test]
    fn distances_agree_with_known_ones() {
        let charlotte = at(35.2271, -80.8431);
        let raleigh = at(35.7796, -78.6382);
        let los_angeles = at(33.9416, -118.4085);
        let new_york = at(40.6413, -73.7781);
        assert!((charlotte.miles_to(raleigh) - 130.0).abs() < 1.0);
        assert!((los_angeles.miles_to(new_york) - 2_469.0).abs() < 3.0);
        assert!(charlotte.miles_to(charlotte) < 1e-9);
        assert!((charlotte.miles_to(raleigh) - raleigh.miles_to(charlotte)).abs() < 1e-9);
    }

    #[test]
    fn the_other_side_of_the_earth_is_half_way_round() {
        let half_way = std::f64::consts::PI * EARTH_RADIUS_MILES;
        assert!((at(0.0, 0.0).miles_to(at(0.0, 180.0)) - half_way).abs() < 1e-6);
    }

    #[test]
    fn the_region_has_184_zips_and_the_corrected_points() {
        assert_eq!(zip_places().len(), 184);
        assert!(zip_places().windows(2).all(|two| two[0].zip < two[1].zip));
        let plaza_midwood = Zip::parse("28205").unwrap().point().unwrap();
        assert!(plaza_midwood.miles_to(at(35.2201, -80.7873)) < 0.1);
        assert_eq!(Zip::parse("28036").unwrap().place().unwrap().city, "Davidson");
    }

    #[test]
    fn a_zip_is_read_as_people_write_it() {
        let zip = |text| Zip::parse(text).map(|zip| zip.to_string());
        assert_eq!(zip("28205").as_deref(), Some("28205"));
        assert_eq!(zip(" 28205-1234 ").as_deref(), Some("28205"));
        assert_eq!(zip("٢٨٢٠٥").as_deref(), Some("28205"));
        assert_eq!(zip("２８２０５").as_deref(), Some("28205"));
        for not in
            ["", "2820", "282055", "28205-", "28205-12", "28205-12345", "2820x", "near me", "-28205", "28205 28206"]
        {
            assert_eq!(zip(not), None, "{not}");
        }
        assert_eq!(zip(&"2".repeat(10_000)), None);
    }

    #[test]
    fn a_zip_far_away_or_of_a_post_office_box_has_no_point() {
        assert_eq!(Zip::parse("90210").unwrap().point(), None);
        assert_eq!(Zip::parse("28299").unwrap().point(), None);
    }

    #[test]
    fn a_point_comes_back_from_its_link() {
        let point = Point::parse("35.2271,-80.8431").unwrap();
        assert_eq!(Point::parse(&point.to_param()), Some(point));
        for not in ["", ",", "35", "95,0", "0,181", "NaN,0", "inf,0", "35.2;-80.8", "1,2,3"] {
            assert_eq!(Point::parse(not), None, "{not}");
        }
    }
}
