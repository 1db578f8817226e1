//! What the columns of a list mean, by their names, however the other system spells them.

use crate::people::fold;
use crate::policy::InForce;
use jiff::civil::Date;

/// What a column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Column {
    /// Not taken over.
    LeftOut,
    Given,
    Family,
    /// Given and family name in one.
    Name,
    Born,
    Email,
    Phone,
    Lang,
    Address,
    City,
    Zip,
    Schools,
    Level,
    From,
    Until,
    Reference,
    Affiliation,
    /// The day of a training, by its id in the policy.
    Training(String),
    /// Hours so far: of which year, and what for, as far as the name says.
    Hours {
        year: String,
        category: String,
    },
}

/// A kind of column, its word, and the names it goes by, folded; a name may be longer.
const KNOWN: &[(Column, &str, &[&str])] = &[
    (
        Column::Given,
        "given",
        &[
            "first name",
            "firstname",
            "first",
            "given name",
            "given",
            "forename",
            "nombre de pila",
            "primer nombre",
            "fname",
        ],
    ),
    (
        Column::Family,
        "family",
        &["last name", "lastname", "last", "family name", "family", "surname", "apellido", "apellidos", "lname"],
    ),
    (
        Column::Born,
        "born",
        &[
            "date of birth",
            "birth date",
            "birthdate",
            "dob",
            "born",
            "birthday",
            "birth day",
            "fecha de nacimiento",
            "nacimiento",
        ],
    ),
    (
        Column::Email,
        "email",
        &["e mail", "email", "email address", "e mail address", "correo", "correo electronico", "mail"],
    ),
    (
        Column::Phone,
        "phone",
        &[
            "phone",
            "phone number",
            "cell",
            "cell phone",
            "cellphone",
            "mobile",
            "mobile phone",
            "telephone",
            "tel",
            "telefono",
            "celular",
            "home phone",
        ],
    ),
    (Column::Lang, "lang", &["language", "preferred language", "lang", "idioma", "home language"]),
    (Column::Address, "address", &["address", "street", "street address", "address 1", "direccion"]),
    (Column::City, "city", &["city", "town", "ciudad"]),
    (Column::Zip, "zip", &["zip", "zip code", "zipcode", "postal code", "postcode", "codigo postal"]),
    (
        Column::Schools,
        "schools",
        &[
            "school",
            "schools",
            "site",
            "sites",
            "location",
            "locations",
            "school name",
            "school code",
            "preferred schools",
            "preferred school",
            "campus",
            "escuela",
            "escuelas",
        ],
    ),
    (
        Column::Level,
        "level",
        &["level", "clearance level", "clearance", "approved level", "volunteer level", "nivel", "access level"],
    ),
    (
        Column::From,
        "from",
        &[
            "cleared from",
            "cleared on",
            "cleared",
            "approved on",
            "approved",
            "approval date",
            "valid from",
            "start date",
            "clearance date",
            "autorizado desde",
        ],
    ),
    (
        Column::Until,
        "until",
        &[
            "cleared until",
            "cleared through",
            "valid until",
            "valid through",
            "expires",
            "expires on",
            "expiration",
            "expiration date",
            "expiry",
            "end date",
            "autorizado hasta",
            "valid to",
        ],
    ),
    (
        Column::Reference,
        "reference",
        &[
            "reference",
            "screening reference",
            "screening ref",
            "background check id",
            "report id",
            "screening id",
            "reference number",
            "referencia",
        ],
    ),
    (
        Column::Affiliation,
        "affiliation",
        &["affiliation", "organization", "organisation", "company", "employer", "group", "organizacion", "empresa"],
    ),
    (
        Column::Name,
        "name",
        &["name", "full name", "fullname", "volunteer", "volunteer name", "nombre", "nombre completo"],
    ),
];

/// Before the id of a training in the word of its column.
const TRAINING: &str = "training|";

impl Column {
    /// What a name says; [`Column::LeftOut`] when nobody knows it.
    pub fn called(header: &str, policy: &InForce, today: Date) -> Column {
        let plain = plain(header);
        if let Some((column, ..)) = KNOWN.iter().find(|(_, _, names)| names.contains(&plain.as_str())) {
            return column.clone();
        }
        training(&plain, policy).or_else(|| hours(&plain, policy, today)).unwrap_or(Column::LeftOut)
    }

    /// As it is kept, and as the page sends it.
    pub fn word(&self) -> String {
        match self {
            Column::LeftOut => String::new(),
            Column::Training(id) => format!("{TRAINING}{id}"),
            Column::Hours { year, category } => format!("hours|{year}|{category}"),
            column => KNOWN.iter().find(|(known, ..)| known == column).map_or("", |(_, word, _)| *word).to_owned(),
        }
    }

    /// The way back; what is no word leaves the column out.
    pub fn of(word: &str) -> Column {
        if let Some(rest) = word.strip_prefix("hours|") {
            let (year, category) = rest.split_once('|').unwrap_or((rest, ""));
            return Column::Hours { year: year.to_owned(), category: category.to_owned() };
        }
        if let Some(id) = word.strip_prefix(TRAINING) {
            return Column::Training(id.to_owned());
        }
        KNOWN.iter().find(|(_, known, _)| *known == word).map_or(Column::LeftOut, |(column, ..)| column.clone())
    }

    /// Every word but those of trainings and hours, in the order of the page.
    pub fn words() -> impl Iterator<Item = &'static str> {
        KNOWN.iter().map(|(_, word, _)| *word)
    }
}

/// Small letters, no accents, single spaces between words.
fn plain(header: &str) -> String {
    let words: String = fold(header).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The name or the id of a training, perhaps with more behind it: `Test proctor training completed`.
fn training(plain_header: &str, policy: &InForce) -> Option<Column> {
    let named = |name: &str| {
        let name = plain(name);
        plain_header.strip_prefix(name.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let all = policy.clearance.trainings();
    let found = all.iter().find(|one| {
        named(one.id.as_str()) || policy.languages.pages.iter().any(|lang| named(one.name.get(lang.as_str())))
    });
    found.map(|one| Column::Training(one.id.to_string()))
}

/// `Hours 2025-26`, `tutoring hours`, `Horas 2025`.
fn hours(plain: &str, policy: &InForce, today: Date) -> Option<Column> {
    let words: Vec<&str> = plain.split(' ').collect();
    words.iter().any(|word| matches!(*word, "hours" | "hour" | "hrs" | "horas")).then_some(())?;
    let year = year_in(&words);
    if !year.is_empty() && Span::of(&year, policy, today).is_none() {
        return None;
    }
    let named =
        |id: &str, names: [String; 2]| words.contains(&id) || names.iter().any(|name| plain.contains(name.as_str()));
    let category = policy
        .hours
        .categories
        .iter()
        .find(|category| named(category.id.as_str(), ["en", "es"].map(|lang| fold(category.name.get(lang)))));
    Some(Column::Hours { year, category: category.map_or(String::new(), |found| found.id.as_str().to_owned()) })
}

/// `2025-26` for a school year in any spelling, `2025` for a calendar year, nothing.
fn year_in(words: &[&str]) -> String {
    let full = |word: &str| word.parse::<i16>().ok().filter(|year| (1980..=2100).contains(year));
    for (at, word) in words.iter().enumerate() {
        let Some(year) = full(word) else { continue };
        let next = words.get(at + 1).and_then(|next| next.parse::<i16>().ok());
        let follows = next.is_some_and(|next| next == year + 1 || next == (year + 1) % 100);
        return if follows { format!("{year}-{:02}", (year + 1) % 100) } else { year.to_string() };
    }
    String::new()
}

/// The days hours of a list belong to, and the day they are written under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub first: Date,
    pub last: Date,
    pub on_date: Date,
}

impl Span {
    /// A school year, a calendar year, or all time until today; nothing for a year to come.
    pub fn of(year: &str, policy: &InForce, today: Date) -> Option<Span> {
        let (first, last) = match year.split_once('-') {
            Some((begins, _)) => {
                let begins = Date::new(begins.parse().ok()?, 1, 1).ok()?;
                let year = policy.calendar.school_year_of(policy.calendar.school_year_starts.on_or_after(begins));
                (year.first, year.last)
            }
            None if year.is_empty() => {
                let before = policy.calendar.school_year_of(today).first.yesterday().ok()?;
                return Some(Span { first: Date::new(1900, 1, 1).ok()?, last: today, on_date: before });
            }
            None => {
                let year: i16 = year.parse().ok()?;
                (Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?)
            }
        };
        (first <= today).then_some(Span { first, last, on_date: last.min(today) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn called(header: &str) -> String {
        Column::called(header, &InForce::shipped().expect("the shipped policy"), date(2026, 9, 8)).word()
    }

    #[test]
    fn columns_are_known_however_they_are_spelled() {
        for (header, word) in [
            ("First Name", "given"),
            ("LAST_NAME", "family"),
            ("Apellidos", "family"),
            ("Full name", "name"),
            ("D.O.B.", ""),
            ("DOB", "born"),
            ("Date of Birth ", "born"),
            ("E-mail", "email"),
            ("Cell phone", "phone"),
            ("Teléfono", "phone"),
            ("ZIP Code", "zip"),
            ("School(s)", ""),
            ("Schools", "schools"),
            ("Cleared until", "until"),
            ("Expiration Date", "until"),
            ("T-shirt size", ""),
            ("Test proctor training", "training|test-proctor"),
            ("Test-proctor completed", "training|test-proctor"),
            ("Capacitación para supervisar exámenes", "training|test-proctor"),
            ("Test proctors", ""),
            ("Hours", "hours||"),
            ("Hours 2025-26", "hours|2025-26|"),
            ("Hours 2025-2026", "hours|2025-26|"),
            ("Tutoring hours 2025/26", "hours|2025-26|tutoring"),
            ("Horas 2025", "hours|2025|"),
            ("Hours 2031-32", ""),
        ] {
            assert_eq!(called(header), word, "{header}");
            assert_eq!(Column::of(word).word(), word);
        }
    }

    #[test]
    fn hours_of_a_year_stand_on_its_last_day_or_today() {
        let policy = InForce::shipped().expect("the shipped policy");
        let on = |year| Span::of(year, &policy, date(2026, 9, 8)).map(|span| span.on_date);
        assert_eq!(on("2025-26"), Some(date(2026, 6, 30)));
        assert_eq!(on("2026-27"), Some(date(2026, 9, 8)));
        assert_eq!(on("2025"), Some(date(2025, 12, 31)));
        assert_eq!(on(""), Some(date(2026, 6, 30)));
        assert_eq!(on("2027-28"), None);
    }
}
