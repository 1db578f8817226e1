//! The named people of the small world: invented, each with a part to play in tests, pictures and the demonstration.

mod partnering;
mod volunteering;

pub use partnering::*;
pub use volunteering::*;

use crate::people::{PersonId, Role};
use crate::schools::SchoolId;

/// Albemarle Road Elementary in the list of schools: where most of the small world happens.
pub const HOME_SCHOOL: i64 = 1;

/// Ardrey Kell High School: the other school, whose staff must not see into the first.
pub const OTHER_SCHOOL: i64 = 3;

/// Where a role of the cast reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    District,
    School(i64),
    Partner(i64),
}

/// One invented person.
#[derive(Debug, Clone, Copy)]
pub struct Member {
    pub id: i64,
    pub key: &'static str,
    pub given: &'static str,
    pub family: &'static str,
    pub birth_date: &'static str,
    pub lang: &'static str,
    pub zip: &'static str,
    /// An address at example.org, or a number from the range reserved for fiction.
    pub email: &'static str,
    pub phone: &'static str,
    pub roles: &'static [(Role, At)],
}

const HOME: At = At::School(HOME_SCHOOL);
const OTHER: At = At::School(OTHER_SCHOOL);

/// Everybody, in the order of the "sign in as" page.
pub const CAST: &[Member] = &[
    member(
        1,
        "ana",
        "Ana",
        "Morales",
        "1957-03-14",
        "es",
        "28212",
        "ana@example.org",
        &[(Role::Volunteer, At::District), (Role::Guardian, At::District)],
    ),
    member(
        2,
        "ben",
        "Ben",
        "Carter",
        "1989-07-02",
        "en",
        "28205",
        "ben@example.org",
        &[(Role::Volunteer, At::District)],
    ),
    member(
        3,
        "cora",
        "Cora",
        "Whitfield",
        "1978-11-23",
        "en",
        "28227",
        "cora@example.org",
        &[(Role::SchoolCoordinator, HOME)],
    ),
    member(4, "dev", "Dev", "Raman", "1984-01-30", "en", "28202", "dev@example.org", &[(Role::Operator, At::District)]),
    member(5, "fay", "Fay", "Lindqvist", "1969-05-09", "en", "28212", "fay@example.org", &[(Role::FrontOffice, HOME)]),
    member(6, "pat", "Pat", "Okafor", "1971-08-17", "en", "28215", "pat@example.org", &[(Role::Principal, HOME)]),
    member(
        7,
        "rita",
        "Rita",
        "Delacroix",
        "1975-02-26",
        "en",
        "28203",
        "rita@example.org",
        &[(Role::ScreeningReviewer, At::District)],
    ),
    member(
        8,
        "raj",
        "Raj",
        "Patel",
        "1982-12-05",
        "en",
        "28262",
        "raj@example.org",
        &[(Role::ScreeningReviewer, At::District)],
    ),
    member(
        9,
        "vera",
        "Vera",
        "Johansson",
        "1980-04-11",
        "en",
        "28206",
        "vera@example.org",
        &[(Role::VolunteerCoordinator, At::District)],
    ),
    member(
        10,
        "dora",
        "Dora",
        "Bennett",
        "1966-09-19",
        "en",
        "28207",
        "dora@example.org",
        &[(Role::Director, At::District)],
    ),
    member(
        11,
        "luis",
        "Luis",
        "Herrera",
        "1987-06-28",
        "es",
        "28212",
        "luis@example.org",
        &[(Role::FamilyLiaison, HOME)],
    ),
    member(12, "tess", "Tess", "Armstrong", "1993-10-01", "en", "28211", "tess@example.org", &[(Role::Teacher, HOME)]),
    member(
        13,
        "ola",
        "Ola",
        "Bright",
        "1976-03-03",
        "en",
        "28277",
        "ola@example.org",
        &[(Role::SchoolCoordinator, OTHER)],
    ),
    member(
        14,
        "pia",
        "Pia",
        "Sorensen",
        "1985-05-15",
        "en",
        "28209",
        "pia@example.org",
        &[(Role::PartnershipManager, At::District)],
    ),
    member(
        15,
        "lena",
        "Lena",
        "Fischer",
        "1979-07-21",
        "en",
        "28210",
        "lena@example.org",
        &[(Role::LearningManager, At::District)],
    ),
    member(
        16,
        "tito",
        "Tito",
        "Alvarez",
        "1973-01-12",
        "en",
        "28216",
        "tito@example.org",
        &[(Role::TitleOneReviewer, At::District)],
    ),
    member(
        17,
        "rose",
        "Rose",
        "Kimball",
        "1964-12-30",
        "en",
        "28214",
        "rose@example.org",
        &[(Role::RecordsOfficer, At::District)],
    ),
    member(
        18,
        "sam",
        "Sam",
        "Whitaker",
        "1990-02-08",
        "en",
        "28208",
        "sam@example.org",
        &[(Role::StudentSupport, HOME)],
    ),
    member(
        19,
        "grace",
        "Grace",
        "Oyelaran",
        "1988-08-25",
        "en",
        "28212",
        "grace@example.org",
        &[(Role::Guardian, At::District)],
    ),
    Member {
        phone: "+17045550123",
        ..member(20, "minh", "Minh", "Nguyễn", "1985-04-30", "vi", "28212", "", &[(Role::Guardian, At::District)])
    },
    Member {
        phone: "+17045550123",
        ..member(21, "lan", "Lan", "Nguyễn", "1987-09-02", "vi", "28212", "", &[(Role::Guardian, At::District)])
    },
    member(
        31,
        "otis",
        "Otis",
        "Grant",
        "1962-04-18",
        "en",
        "28212",
        "otis@example.org",
        &[(Role::PartnerMember, At::Partner(partner::ROTARY)), (Role::Volunteer, At::District)],
    ),
    member(
        32,
        "abby",
        "Abby",
        "Stroud",
        "1981-10-13",
        "en",
        "28204",
        "abby@example.org",
        &[(Role::Accountability, At::District)],
    ),
    member(
        33,
        "cole",
        "Cole",
        "Ashby",
        "1974-06-06",
        "en",
        "28211",
        "cole@example.org",
        &[(Role::Counsel, At::District)],
    ),
    member(
        34,
        "iris",
        "Iris",
        "Duarte",
        "1990-01-09",
        "en",
        "28202",
        "iris@example.org",
        &[(Role::DataSecurity, At::District)],
    ),
    member(22, "nia", "Nia", "Freeman", "1994-06-17", "en", "28213", "nia@example.org", &[]),
];

#[expect(clippy::too_many_arguments, reason = "a table reads best with one line a person")]
const fn member(
    id: i64,
    key: &'static str,
    given: &'static str,
    family: &'static str,
    birth_date: &'static str,
    lang: &'static str,
    zip: &'static str,
    email: &'static str,
    roles: &'static [(Role, At)],
) -> Member {
    Member { id, key, given, family, birth_date, lang, zip, email, phone: "", roles }
}

/// Staff of the other school, beside Ola, and somebody who speaks for a second partner. What they may not open shows that nothing
/// of the first school reaches the second, and nothing of one partner another. They can be signed in as, too, but are not on the
/// page that offers it.
pub const NEIGHBOURS: &[Member] = &[
    member(124, "theo", "Theo", "Vance", "1991-05-06", "en", "28277", "", &[(Role::Teacher, OTHER)]),
    member(125, "fern", "Fern", "Maddox", "1974-09-13", "en", "28277", "", &[(Role::FrontOffice, OTHER)]),
    member(127, "paz", "Paz", "Ortega", "1968-11-05", "en", "28277", "", &[(Role::Principal, OTHER)]),
    member(128, "lupe", "Lupe", "Navarro", "1986-02-19", "en", "28277", "", &[(Role::FamilyLiaison, OTHER)]),
    member(129, "sela", "Sela", "Moore", "1983-07-30", "en", "28277", "", &[(Role::StudentSupport, OTHER)]),
    member(
        130,
        "nell",
        "Nell",
        "Abrams",
        "1977-12-21",
        "en",
        "28208",
        "",
        &[(Role::PartnerMember, At::Partner(partner::CHURCHES))],
    ),
];

/// People with smaller parts: applications in every state, and those who fill places. They can be signed in as, too,
/// but are not on the page that offers it.
pub const EXTRAS: &[Member] = &[
    applicant(101, "ida", "Ida", "Torres", "1991-02-11", "es", "28212"),
    applicant(102, "omar", "Omar", "Haddad", "1983-10-09", "ar", "28213"),
    applicant(103, "wes", "Wes", "Granger", "1975-05-27", "en", "28215"),
    applicant(104, "june", "June", "Park", "1962-12-01", "en", "28212"),
    applicant(105, "kofi", "Kofi", "Mensah", "1986-03-19", "en", "28262"),
    applicant(106, "dale", "Dale", "Pruitt", "1970-09-14", "en", "28227"),
    applicant(107, "mona", "Mona", "Reyes", "1995-01-23", "es", "28217"),
    applicant(108, "eli", "Eli", "Stone", "1998-07-07", "en", "28205"),
    applicant(109, "hana", "Hana", "Yusuf", "1989-11-30", "ar", "28213"),
    // The same person twice, registered by phone and again on a phone: what duplicates look like.
    applicant(110, "priya", "Priya", "Nair", "1984-08-04", "en", "28210"),
    applicant(111, "priya-again", "Priya", "Naïr", "1984-08-04", "en", "28210"),
    applicant(112, "tom", "Tom", "Becker", "1968-04-16", "en", "28209"),
    applicant(113, "gus", "Gus", "Lamar", "1979-06-02", "en", "28208"),
    applicant(114, "ruth", "Ruth", "Adler", "1955-10-21", "en", "28207"),
    applicant(115, "sol", "Sol", "Vargas", "1981-01-05", "es", "28212"),
    applicant(116, "mae", "Mae", "Collins", "1958-03-08", "en", "28212"),
    applicant(117, "ned", "Ned", "Fowler", "1990-12-12", "en", "28227"),
    applicant(118, "zoe", "Zoe", "Marsh", "1997-09-29", "en", "28205"),
    // Cleared, but only ever at the other school: nobody of the first school may see her.
    applicant(119, "una", "Una", "Castle", "1972-02-02", "en", "28277"),
    // Drives students; the insurance ends soon.
    applicant(120, "carl", "Carl", "Dunn", "1977-05-30", "en", "28212"),
    // Under age: one waits for a guardian's yes, one is still filling in.
    applicant(121, "teo", "Teo", "Salazar", "2009-03-21", "es", "28212"),
    applicant(122, "tia", "Tia", "Brooks", "2010-01-15", "en", "28212"),
    // Rests since the roll-over, and can take it up again.
    applicant(123, "ivy", "Ivy", "Lane", "1966-08-12", "en", "28212"),
    // The checks are clear; what somebody said about her is still to be read.
    applicant(126, "viv", "Viv", "Nolan", "1988-05-16", "en", "28212"),
];

const fn applicant(
    id: i64,
    key: &'static str,
    given: &'static str,
    family: &'static str,
    birth_date: &'static str,
    lang: &'static str,
    zip: &'static str,
) -> Member {
    Member {
        id,
        key,
        given,
        family,
        birth_date,
        lang,
        zip,
        email: "",
        phone: "",
        roles: &[(Role::Volunteer, At::District)],
    }
}

/// Somebody of the cast, or with a smaller part.
pub fn find(key: &str) -> Option<&'static Member> {
    everybody().find(|m| m.key == key)
}

/// All of them, by id.
pub fn everybody() -> impl Iterator<Item = &'static Member> {
    CAST.iter().chain(EXTRAS).chain(NEIGHBOURS)
}

/// Their id.
pub fn id(key: &str) -> Option<PersonId> {
    find(key).map(|m| PersonId::from(m.id))
}

/// The school of most of the cast.
pub fn home_school() -> SchoolId {
    SchoolId::from(HOME_SCHOOL)
}

/// The other school.
pub fn other_school() -> SchoolId {
    SchoolId::from(OTHER_SCHOOL)
}
