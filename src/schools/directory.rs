//! The state's list of schools, read into types: what a school is before the office knows more about it.

use super::find::fold;
use super::geography::Point;
use std::collections::{HashMap, HashSet};
use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;

#[cfg(test)]
mod tests;

/// The 184 schools of the first district; `data/SOURCES.md` says where they come from and what they do not say.
pub const CMS_SCHOOLS: &str = include_str!("../../data/schools/cms_schools.csv");

/// Which children a school teaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SchoolLevel {
    Elementary,
    K8,
    Middle,
    MiddleHigh,
    High,
    Other,
}

impl SchoolLevel {
    pub const ALL: [SchoolLevel; 6] = [
        SchoolLevel::Elementary,
        SchoolLevel::K8,
        SchoolLevel::Middle,
        SchoolLevel::MiddleHigh,
        SchoolLevel::High,
        SchoolLevel::Other,
    ];

    /// The word in the database, in addresses and in class names.
    pub fn as_str(self) -> &'static str {
        match self {
            SchoolLevel::Elementary => "elementary",
            SchoolLevel::K8 => "k8",
            SchoolLevel::Middle => "middle",
            SchoolLevel::MiddleHigh => "middle-high",
            SchoolLevel::High => "high",
            SchoolLevel::Other => "other",
        }
    }

    /// Reads what [`SchoolLevel::as_str`] writes, and the state's `middle/high`.
    pub fn parse(text: &str) -> Option<SchoolLevel> {
        let text = text.trim().to_ascii_lowercase().replace('/', "-");
        SchoolLevel::ALL.into_iter().find(|level| level.as_str() == text)
    }

    /// The message that names it.
    pub fn key(self) -> &'static str {
        match self {
            SchoolLevel::Elementary => "schools-level-elementary",
            SchoolLevel::K8 => "schools-level-k8",
            SchoolLevel::Middle => "schools-level-middle",
            SchoolLevel::MiddleHigh => "schools-level-middle-high",
            SchoolLevel::High => "schools-level-high",
            SchoolLevel::Other => "schools-level-other",
        }
    }
}

impl fmt::Display for SchoolLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The grades a school teaches: kindergarten (0) to twelve. Empty when the source does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Grades(u16);

impl Grades {
    pub fn contains(self, grade: u8) -> bool {
        grade <= 12 && self.0 & (1 << grade) != 0
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Unbroken runs, so that `K 1 2 3 5` is shown as K-3 and 5.
    pub fn runs(self) -> Vec<RangeInclusive<u8>> {
        let mut runs: Vec<RangeInclusive<u8>> = Vec::new();
        for grade in (0..=12).filter(|grade| self.contains(*grade)) {
            match runs.last_mut() {
                Some(run) if *run.end() + 1 == grade => *run = *run.start()..=grade,
                _ => runs.push(grade..=grade),
            }
        }
        runs
    }
}

/// `K–5`, `1–6, 8`.
impl fmt::Display for Grades {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = |grade: &u8| match grade {
            0 => "K".to_owned(),
            n => n.to_string(),
        };
        for (i, run) in self.runs().iter().enumerate() {
            f.write_str(if i == 0 { "" } else { ", " })?;
            f.write_str(&name(run.start()))?;
            if run.start() != run.end() {
                write!(f, "–{}", name(run.end()))?;
            }
        }
        Ok(())
    }
}

/// Reads the state's `01 02 K` and what [`Grades`] displays.
impl FromStr for Grades {
    type Err = ();

    fn from_str(text: &str) -> Result<Grades, ()> {
        let grade = |word: &str| match word.trim() {
            "K" | "k" | "KG" => Ok(0),
            digits => digits.parse().ok().filter(|n| (1..=12).contains(n)).ok_or(()),
        };
        let mut grades = 0u16;
        for part in text.split([' ', ',']).filter(|part| !part.is_empty()) {
            let (first, last) = part.split_once(['–', '-']).unwrap_or((part, part));
            for n in grade(first)?..=grade(last)? {
                grades |= 1u16 << n;
            }
        }
        Ok(Grades(grades))
    }
}

/// One school as the state lists it.
#[derive(Clone, Debug, PartialEq)]
pub struct SchoolSeed {
    pub code: String,
    /// Its word in addresses, made from the name: `albemarle-road-elementary`.
    pub slug: String,
    pub name: String,
    pub level: SchoolLevel,
    pub grades: Grades,
    pub enrollment: u32,
    /// Pupils counted as economically disadvantaged: a stand-in for Title I status, never the same thing.
    pub econ_disadvantaged: Option<u32>,
    /// Nothing means not published, not none.
    pub english_learners: Option<u32>,
    pub address: String,
    pub city: String,
    pub state: String,
    pub zip: String,
    pub point: Option<Point>,
    pub nces: Option<String>,
}

impl SchoolSeed {
    /// Share of economically disadvantaged pupils in tenths of a percent. Say "a stand-in for Title I" wherever it is shown.
    pub fn need_permille(&self) -> Option<u32> {
        let count = u64::from(self.econ_disadvantaged?);
        let all = u64::from(self.enrollment);
        let permille = (count * 1000 + all / 2).checked_div(all)?;
        u32::try_from(permille).ok()
    }
}

/// Why a list of schools cannot be read: where, what stands there, and what should.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column “{column}”: {what}")]
pub struct ReadError {
    pub line: u64,
    pub column: &'static str,
    pub what: String,
}

/// Reads a list of schools with the columns of `data/schools/cms_schools.csv`; all of it or none.
pub fn read_schools(text: &str) -> Result<Vec<SchoolSeed>, ReadError> {
    // Records that end in two characters would be counted as beginning on the line before.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
    let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
    let header = reader.headers().map_err(|error| unreadable(&error))?.clone();
    let columns = Columns::find(&header)?;
    let mut schools = Vec::new();
    let mut codes = HashSet::new();
    for record in reader.records() {
        let record = record.map_err(|error| unreadable(&error))?;
        let row = Row { columns: &columns, record: &record };
        let school = row.school()?;
        if !codes.insert(school.code.clone()) {
            return Err(
                row.wrong("nc_dpi_code", format!("school {} is listed twice; keep one of the lines", school.code))
            );
        }
        schools.push(school);
    }
    name_apart(&mut schools);
    Ok(schools)
}

/// A school's word in addresses: letters and digits of its name, folded, with hyphens between.
pub fn slug(name: &str, code: &str) -> String {
    let plain: String = fold(name).chars().filter(|c| !matches!(c, '.' | '\'')).collect();
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let slug = words.collect::<Vec<_>>().join("-");
    if slug.is_empty() { format!("school-{code}") } else { slug }
}

/// Schools of one name get their code behind it, each of them, so that the order of the list does not matter.
fn name_apart(schools: &mut [SchoolSeed]) {
    let mut times: HashMap<String, u32> = HashMap::new();
    for school in &*schools {
        *times.entry(school.slug.clone()).or_default() += 1;
    }
    for school in schools {
        if times[&school.slug] > 1 {
            school.slug = format!("{}-{}", school.slug, school.code.to_ascii_lowercase());
        }
    }
}

const COLUMNS: [&str; 14] = [
    "nc_dpi_code",
    "name",
    "level",
    "grades",
    "enrollment_2024",
    "econ_disadvantaged_2024",
    "english_learners_2024",
    "address",
    "city",
    "state",
    "zip",
    "lat",
    "lon",
    "ncessch",
];

struct Columns(HashMap<&'static str, usize>);

impl Columns {
    fn find(header: &csv::StringRecord) -> Result<Columns, ReadError> {
        let place = |column: &'static str| {
            let wrong = |what: &str| ReadError { line: 1, column, what: what.to_owned() };
            let mut found = header.iter().enumerate().filter(|(_, cell)| cell.trim() == column).map(|(at, _)| at);
            match (found.next(), found.next()) {
                (Some(at), None) => Ok((column, at)),
                (Some(_), Some(_)) => Err(wrong("this column stands twice; take one of them out")),
                (None, _) if header.len() == 1 && header.iter().any(|cell| cell.contains([';', '\t'])) => {
                    Err(wrong("the columns are not separated by commas; save the list as “CSV UTF-8” with commas"))
                }
                (None, _) => Err(wrong("this column is missing; the first line must name it")),
            }
        };
        COLUMNS.into_iter().map(place).collect::<Result<_, _>>().map(Columns)
    }
}

struct Row<'a> {
    columns: &'a Columns,
    record: &'a csv::StringRecord,
}

impl Row<'_> {
    fn school(&self) -> Result<SchoolSeed, ReadError> {
        let code = self.required("nc_dpi_code")?;
        let name = self.required("name")?;
        Ok(SchoolSeed {
            slug: slug(&name, &code),
            level: self.level()?,
            grades: self.grades()?,
            enrollment: self.count("enrollment_2024")?.unwrap_or(0),
            econ_disadvantaged: self.count("econ_disadvantaged_2024")?,
            english_learners: self.count("english_learners_2024")?,
            address: self.cell("address").to_owned(),
            city: self.cell("city").to_owned(),
            state: self.cell("state").to_owned(),
            zip: self.cell("zip").to_owned(),
            point: self.point()?,
            nces: Some(self.cell("ncessch").to_owned()).filter(|id| !id.is_empty()),
            code,
            name,
        })
    }

    fn cell(&self, column: &'static str) -> &str {
        self.record.get(self.columns.0[column]).unwrap_or("").trim()
    }

    fn required(&self, column: &'static str) -> Result<String, ReadError> {
        match self.cell(column) {
            "" => Err(self.wrong(column, "this must not be empty".to_owned())),
            text => Ok(text.to_owned()),
        }
    }

    fn level(&self) -> Result<SchoolLevel, ReadError> {
        let text = self.cell("level");
        let known = || SchoolLevel::ALL.map(SchoolLevel::as_str).join(", ");
        SchoolLevel::parse(text)
            .ok_or_else(|| self.wrong("level", format!("“{text}” is no level; write one of {}", known())))
    }

    fn grades(&self) -> Result<Grades, ReadError> {
        let text = self.cell("grades");
        text.parse().map_err(|()| {
            self.wrong("grades", format!("“{text}” is no list of grades; write K and 1 to 12 with spaces between"))
        })
    }

    /// The state writes whole counts as `744.0`.
    fn count(&self, column: &'static str) -> Result<Option<u32>, ReadError> {
        let text = self.cell(column);
        let whole = text.strip_suffix(".0").unwrap_or(text);
        let wrong = |_| self.wrong(column, format!("“{text}” is no whole number of pupils"));
        (!text.is_empty()).then(|| whole.parse().map_err(wrong)).transpose()
    }

    fn point(&self) -> Result<Option<Point>, ReadError> {
        let (lat, lon) = (self.degrees("lat")?, self.degrees("lon")?);
        match (lat, lon) {
            (None, None) => Ok(None),
            (Some(lat), Some(lon)) => {
                let outside = || self.wrong("lat", format!("{lat}, {lon} is no place on the earth"));
                Point::new(lat, lon).map(Some).ok_or_else(outside)
            }
            (None, _) => Err(self.wrong("lat", "“lon” is given, so this must be too".to_owned())),
            (_, None) => Err(self.wrong("lon", "“lat” is given, so this must be too".to_owned())),
        }
    }

    fn degrees(&self, column: &'static str) -> Result<Option<f64>, ReadError> {
        let text = self.cell(column);
        let wrong = |_| self.wrong(column, format!("“{text}” is no number of degrees, such as 35.2271"));
        (!text.is_empty()).then(|| text.parse().map_err(wrong)).transpose()
    }

    fn wrong(&self, column: &'static str, what: String) -> ReadError {
        let line = self.record.position().map_or(0, csv::Position::line);
        ReadError { line, column, what }
    }
}

fn unreadable(error: &csv::Error) -> ReadError {
    let line = error.position().map_or(1, csv::Position::line);
    let what = match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!("this line has {len} cells and the first line {expected_len}; check its commas and quotation marks")
        }
        _ => format!("this line cannot be read ({error}); check its commas and quotation marks"),
    };
    ReadError { line, column: "(whole line)", what }
}
