//! What is known of a need or an offer: enough to say whether the two fit, and why.

use crate::days::Days;

/// Something both sides can name. The numbers are the caller's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tag {
    /// A language spoken or wanted.
    Language(u32),
    /// A skill had or wanted.
    Skill(u32),
    /// An audience: a grade, an age.
    Audience(u32),
}

/// A place on the earth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Degrees north.
    latitude: f64,
    /// Degrees east.
    longitude: f64,
    /// Metres of one degree east here.
    degree_east: f64,
}

/// Metres of one degree north, on a sphere of the earth's mean radius (6,371,009 m).
const DEGREE: f64 = 111_195.0;

impl Place {
    /// The place at so many degrees north and east; nothing if there is no such place.
    pub fn new(latitude: f64, longitude: f64) -> Option<Self> {
        let there = (-90.0..=90.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude);
        there.then(|| Self { latitude, longitude, degree_east: DEGREE * latitude.to_radians().cos() })
    }

    /// Metres to another place, rounded down. Within a county this is right to a thousandth; over a continent it is rough.
    pub fn metres_to(&self, other: &Self) -> u32 {
        let north = (self.latitude - other.latitude) * DEGREE;
        let degrees = (self.longitude - other.longitude).abs();
        let east = degrees.min(360.0 - degrees) * (self.degree_east + other.degree_east) / 2.0;
        (north * north + east * east).sqrt() as u32
    }
}

/// What is known of a need or of an offer.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// What it is about (goods of a kind, tutoring, space), by the caller's number. Only equal kinds meet.
    pub kind: u32,
    /// Units wanted or offered.
    pub quantity: u32,
    /// Where; nothing where the place makes no difference or is not known.
    pub place: Option<Place>,
    /// How many metres away the other may be; nothing for no limit.
    pub reach: Option<u32>,
    /// The days of the week that suit.
    pub days: Days,
    /// The first and the last day on which it is wanted or to be had, both included, counted from any one day.
    pub dates: (i32, i32),
    tags: Vec<Tag>,
    required: Vec<Tag>,
    sizes: Vec<u32>,
}

impl Facts {
    /// So many units of a kind, anywhere, on any day.
    pub fn new(kind: u32, quantity: u32) -> Self {
        Self {
            kind,
            quantity,
            place: None,
            reach: None,
            days: Days::ALL,
            dates: (i32::MIN, i32::MAX),
            tags: Vec::new(),
            required: Vec::new(),
            sizes: Vec::new(),
        }
    }

    /// What it has or would like the other to have. Each tag named by both gives points.
    pub fn tags(mut self, tags: impl IntoIterator<Item = Tag>) -> Self {
        self.tags = ordered(tags);
        self
    }

    /// What the other has to have, or the two do not fit.
    pub fn required(mut self, tags: impl IntoIterator<Item = Tag>) -> Self {
        self.required = ordered(tags);
        self
    }

    /// The sizes wanted or to be had, by the caller's numbers; none for any size.
    pub fn sizes(mut self, sizes: impl IntoIterator<Item = u32>) -> Self {
        self.sizes = sizes.into_iter().collect();
        self.sizes.sort_unstable();
        self.sizes.dedup();
        self
    }

    /// Thousandths of the sizes named here that the other has, rounded down and at least one where it has any of them; all
    /// where either side takes any size.
    pub fn sizes_met(&self, other: &Self) -> u16 {
        if self.sizes.is_empty() || other.sizes.is_empty() {
            return 1000;
        }
        let met = self.sizes.iter().filter(|size| other.sizes.binary_search(size).is_ok()).count();
        if met == 0 { 0 } else { (met * 1000 / self.sizes.len()).max(1) as u16 }
    }

    /// The most units that can go from an offer to this need: not more than either has, and of a part of the sizes only that
    /// part, rounded up.
    pub fn most_from(&self, offer: &Self) -> u32 {
        let of_sizes = (u64::from(self.quantity) * u64::from(self.sizes_met(offer))).div_ceil(1000);
        self.quantity.min(offer.quantity).min(of_sizes as u32)
    }

    /// The tags that both name, in order.
    pub(crate) fn common<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = Tag> + 'a {
        self.tags.iter().copied().filter(|tag| other.has(*tag))
    }

    /// The first tag that this one requires and the other has not.
    pub(crate) fn missing(&self, other: &Self) -> Option<Tag> {
        self.required.iter().copied().find(|tag| !other.has(*tag))
    }

    fn has(&self, tag: Tag) -> bool {
        self.tags.binary_search(&tag).is_ok()
    }
}

fn ordered(tags: impl IntoIterator<Item = Tag>) -> Vec<Tag> {
    let mut tags: Vec<Tag> = tags.into_iter().collect();
    tags.sort_unstable();
    tags.dedup();
    tags
}
