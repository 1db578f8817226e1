//! A school as the database knows it.

use super::{Grades, Point, SchoolCard, SchoolId, SchoolLevel};
use db::{Cell, FromValue, Kind, Mismatch, ToValue, Value};

/// See the module.
#[derive(Debug, Clone, PartialEq)]
pub struct School {
    pub id: SchoolId,
    /// The state's number for it.
    pub code: String,
    /// Its word in addresses.
    pub slug: String,
    pub name: String,
    pub level: SchoolLevel,
    pub grades: Grades,
    pub enrollment: i64,
    /// Pupils counted as economically disadvantaged, in tenths of a percent; 0 when the state does not say.
    /// Say "a stand-in for Title I" wherever it is shown.
    pub need_permille: i64,
    pub english_learners: i64,
    pub address: String,
    pub city: String,
    pub zip: String,
    pub lat: Option<f64>,
    pub lon: Option<f64>,
    pub nces: String,
    pub phone: String,
    pub email: String,
    /// Its id in the rosters; empty before the first import.
    pub sourced_id: String,
    /// Whether it is open; rosters can close a school, and nothing is ever deleted.
    pub active: bool,
}
db::row!(School {
    id,
    code,
    slug,
    name,
    level,
    grades,
    enrollment,
    need_permille,
    english_learners,
    address,
    city,
    zip,
    lat,
    lon,
    nces,
    phone,
    email,
    sourced_id,
    active
});

impl School {
    /// Where it is, if that is known.
    pub fn point(&self) -> Option<Point> {
        Point::new(self.lat?, self.lon?)
    }

    /// Its public page.
    pub fn href(&self) -> String {
        format!("/schools/{}", self.slug)
    }

    /// What a list shows of it.
    pub fn card(&self) -> SchoolCard {
        SchoolCard {
            slug: self.slug.clone(),
            name: self.name.clone(),
            level: self.level,
            grades: self.grades,
            enrollment: u32::try_from(self.enrollment).unwrap_or(0),
            address: self.address.clone(),
            city: self.city.clone(),
            zip: self.zip.clone(),
            point: self.point(),
        }
    }
}

/// What lists to choose from need of a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolName {
    pub id: SchoolId,
    pub slug: String,
    pub name: String,
}
db::row!(SchoolName { id, slug, name });

impl ToValue for SchoolLevel {
    const KIND: Kind = Kind::Text;
    fn to_value(&self) -> Value {
        self.as_str().to_value()
    }
}

impl FromValue for SchoolLevel {
    fn from_value(cell: Cell<'_>) -> Result<SchoolLevel, Mismatch> {
        let text = String::from_value(cell)?;
        SchoolLevel::parse(&text).ok_or(Mismatch { expected: "a level of school", found: text })
    }
}

impl ToValue for Grades {
    const KIND: Kind = Kind::Text;
    fn to_value(&self) -> Value {
        self.to_string().to_value()
    }
}

impl FromValue for Grades {
    fn from_value(cell: Cell<'_>) -> Result<Grades, Mismatch> {
        let text = String::from_value(cell)?;
        text.parse().map_err(|()| Mismatch { expected: "a list of grades", found: text })
    }
}
