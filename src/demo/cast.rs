//! The named people of the small world: invented, each with a part to play in tests, pictures and the demonstration.

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
];

/// What a clearance of the small world is called in tests and addresses.
pub mod clearance {
    pub const ANA: i64 = 1;
    pub const BEN: i64 = 2;
    /// Waits for somebody to see the photo ID.
    pub const IDA: i64 = 3;
    /// The checks are under way (level 3).
    pub const OMAR: i64 = 4;
    /// A result came back that a person must weigh.
    pub const WES: i64 = 5;
    /// Cleared; ends within the reminder's days.
    pub const JUNE: i64 = 6;
    pub const KOFI_SUSPENDED: i64 = 7;
    /// Denied; may still appeal.
    pub const DALE: i64 = 8;
    /// Told that a denial is intended; the waiting period runs.
    pub const MONA: i64 = 9;
    pub const ELI_DRAFT: i64 = 10;
    /// Waits for the disclosure to be signed (level 3).
    pub const HANA: i64 = 11;
    /// Sent, and waiting because of a likely duplicate.
    pub const PRIYA: i64 = 12;
    pub const TOM_EXPIRED: i64 = 13;
    pub const GUS_APPEAL: i64 = 14;
    /// Cleared with a restriction.
    pub const RUTH: i64 = 15;
    pub const SOL: i64 = 16;
    pub const MAE: i64 = 17;
    pub const NED: i64 = 18;
    pub const ZOE: i64 = 19;
    pub const UNA: i64 = 20;
    /// Drives, while the documents are good.
    pub const CARL: i64 = 21;
    /// Waits for a guardian's consent.
    pub const TEO: i64 = 22;
    pub const TIA_DRAFT: i64 = 23;
    /// Rests since the roll-over.
    pub const IVY_RESTS: i64 = 24;
}

/// What an opportunity of the small world is called in tests and addresses.
pub mod opportunity {
    /// Level 2.
    pub const READING_BUDDY: i64 = 1;
    /// Level 2.
    pub const LUNCH_DUTY: i64 = 2;
    /// Level 3.
    pub const FIELD_TRIP: i64 = 3;
    /// Level 3.
    pub const TUTOR: i64 = 4;
    /// Not shown yet.
    pub const GARDEN_DRAFT: i64 = 5;
    /// Over.
    pub const OPEN_HOUSE_CLOSED: i64 = 6;
    /// At the other school, level 2.
    pub const CAREER_TALKS: i64 = 7;
    /// At the other school, level 3.
    pub const MENTOR: i64 = 8;
    /// At a third school, level 2.
    pub const LIBRARY: i64 = 9;
    /// Needs Spanish.
    pub const INTERPRETER: i64 = 70;
    /// For families of the school; Ana is invited.
    pub const BREAKFAST: i64 = 71;
    /// Its sign-up opens in three days.
    pub const CHESS: i64 = 72;
    /// By invitation; Ben is invited.
    pub const WELCOME_TEAM: i64 = 73;
    /// Tess proposes it; the school has yet to say yes.
    pub const PROPOSED: i64 = 74;
    /// Level 2, and groups are welcome.
    pub const COURTYARD: i64 = 10;
}

/// What a shift of the small world is called in tests and addresses. Times are those of Charlotte.
pub mod shift {
    /// Lunch duty today, 11:30 to 12:30: Ana and June have two of four places.
    pub const TODAY: i64 = 1;
    /// Reading buddy on the next school day, 9:00 to 10:00: three places, all free.
    pub const TOMORROW: i64 = 2;
    /// Reading buddy a week from then: both places taken (Mae and Ned); Zoe and Ruth wait, Sol would step in.
    pub const FULL: i64 = 3;
    /// Lunch duty on the school day after next: one place of three is left.
    pub const ONE_LEFT: i64 = 4;
    /// The field trip in two weeks, level 3: Ben has one of four places.
    pub const FIELD_TRIP: i64 = 5;
    /// Tutoring next week, level 3: one place, free.
    pub const TUTOR: i64 = 6;
    /// Career talks at the other school at the very time of `ONE_LEFT`: five places, all free.
    pub const OVERLAPPING: i64 = 7;
    /// Reading buddy, called off.
    pub const CANCELLED: i64 = 8;
    /// Mentoring at the other school in ten school days, level 3.
    pub const MENTOR: i64 = 9;
    /// The library of a third school in three weeks.
    pub const LIBRARY: i64 = 10;
    /// Reading buddy today, 13:00 to 14:00: two places, free.
    pub const TODAY_FREE: i64 = 11;
    /// Reading buddy in eight school days: Mae has one of two places, the other is held for Ana; Zoe is next.
    pub const OFFERED: i64 = 12;
    /// The evening that needs Spanish.
    pub const INTERPRETER: i64 = 70;
    /// The breakfast of families.
    pub const BREAKFAST: i64 = 71;
    /// Chess, whose sign-up opens later.
    pub const CHESS: i64 = 72;
    /// Whom the school invites.
    pub const WELCOME_TEAM: i64 = 73;
    /// Of the proposal.
    pub const PROPOSED: i64 = 74;
    /// The first of the past ones; they go on to `LAST_PAST`.
    pub const FIRST_PAST: i64 = 20;
    pub const LAST_PAST: i64 = 25;
    /// The courtyard in eight school days, 9:00 to 13:00: sixty places, fifty of them for groups, all free.
    pub const GROUP_DAY: i64 = 30;
    /// The courtyard in twelve school days: the Rotary club waits for an answer.
    pub const GROUP_ASKED: i64 = 31;
    /// The courtyard today, 13:00 to 15:00: twenty of the Rotary club are expected.
    pub const GROUP_TODAY: i64 = 32;
    /// The courtyard six school days ago: the Rotary club was there.
    pub const GROUP_PAST: i64 = 33;
}

/// What an organisation of the small world is called in tests and addresses.
pub mod partner {
    /// A club: active, comes with its members, and Otis speaks for it.
    pub const ROTARY: i64 = 1;
    /// A network of churches: active, with members.
    pub const CHURCHES: i64 = 2;
    /// One of its members, at the home school.
    pub const CHURCH: i64 = 3;
    /// A company that has gone quiet.
    pub const BANK: i64 = 4;
    /// The parents' association of the other school, which helps the home school.
    pub const PTA: i64 = 5;
    /// A nonprofit that can be a partner.
    pub const READERS: i64 = 6;
    /// A college that asks.
    pub const COLLEGE: i64 = 7;
    /// The bank once more, written down by somebody else.
    pub const BANK_AGAIN: i64 = 8;
    /// A foundation that is no partner any more.
    pub const FOUNDATION: i64 = 9;
}

/// Agreements of the small world, one in each state.
pub mod agreement {
    /// The club's: in force, with the one before and the one that comes next.
    pub const ROTARY: i64 = 1;
    pub const ROTARY_BEFORE: i64 = 2;
    pub const ROTARY_NEXT: i64 = 3;
    /// The churches': in force at fourteen schools, and what it was before it was amended.
    pub const CHURCHES: i64 = 4;
    pub const CHURCHES_BEFORE: i64 = 5;
    /// One church's: lapsed, and its next one, which changed after it was sent.
    pub const CHURCH: i64 = 6;
    pub const CHURCH_NEXT: i64 = 7;
    /// Ended by both sides.
    pub const BANK: i64 = 8;
    /// The partner signed.
    pub const PTA: i64 = 9;
    /// Sent to be signed.
    pub const READERS: i64 = 10;
    /// Being planned.
    pub const COLLEGE: i64 = 11;
    /// Ended by the district.
    pub const FOUNDATION: i64 = 12;
    /// Given up.
    pub const BANK_AGAIN: i64 = 13;
}

/// The secret in the readers' link to their desk.
pub const DESK_SECRET: &str = "demo-desk-readers";
/// The secret in the question to Ana, whom the club has on its list.
pub const LISTED_SECRET: &str = "demo-listed-ana";
/// The readers at the home school, where the principal is asked; and a report that came.
pub const SITE_ASKED: i64 = 4;
pub const REPORT: i64 = 3;

/// Inquiries of the small world, one in each state.
pub mod inquiry {
    /// Waits for the office; on time.
    pub const RECEIVED: i64 = 1;
    /// The college's; somebody answers, and is late.
    pub const ASSIGNED: i64 = 2;
    /// One visit, at the home school.
    pub const AT_SCHOOL: i64 = 3;
    pub const SCHOOL_YES: i64 = 4;
    pub const ANSWERED: i64 = 5;
    pub const DONE: i64 = 6;
    /// Sent to the purchasing office.
    pub const REDIRECTED: i64 = 7;
    pub const WITHDRAWN: i64 = 8;
    pub const LAPSED: i64 = 9;
}
/// The link by which the inquirer of [`inquiry::ANSWERED`] follows it.
pub const PARTNER_SECRET: &str = "demo-partner-inquiry";

/// The club that comes with its members.
pub const CLUB: &str = "Elmwood Rotary";
/// The Rotary club's group that waits, the one of today, the one that is over, and one the school could not take.
pub const GROUP: i64 = 1;
pub const GROUP_TODAY: i64 = 2;
pub const GROUP_PAST: i64 = 3;
pub const GROUP_DECLINED: i64 = 4;
/// Where the people of today's group put their names down.
pub const GROUP_LINK: &str = "demo-group-rotary";

/// Ana's letter, as she would read its code out on the telephone.
pub const LETTER_CODE: &str = "ANAM-HELP-2345";
/// Its id.
pub const LETTER: i64 = 1;
/// Ana's hours that wait for Cora.
pub const PENDING_HOURS: i64 = 5;
/// The first line of a month that is closed, and the correction of it that waits.
pub const CLOSED_HOURS: i64 = 60;
pub const CORRECTION: i64 = 1;
pub const CERTIFICATE: i64 = 1;
pub const CERTIFICATE_CODE: &str = "HRST-AGPD-2468";
/// The question that waits at the volunteers' desk.
pub const INQUIRY: i64 = 1;
/// A need with several helpers, a draft, a part of the first; an offer; the secrets of a part's and an offer's link.
pub const NEED_HELPED: i64 = 2;
pub const NEED_DRAFT: i64 = 3;
pub const NEED_PART: i64 = 1;
pub const NEED_OFFER: i64 = 1;
pub const NEED_SECRET: &str = "demo-need-marta";
pub const NEED_PAIR_SECRET: &str = "demo-need-pair";
pub const NEED_OFFER_SECRET: &str = "demo-need-offer";
/// A gift that waits for the office, one that waits for Pat, one with a letter; the letter, and its donor.
pub const GIFT_OFFERED: i64 = 8;
pub const GIFT_ROUTED: i64 = 2;
pub const GIFT_THANKED: i64 = 5;
pub const GIFT_LETTER: i64 = 1;
pub const GIFT_DONOR: i64 = 5;
/// The secrets of the links of the first and of the last of them.
pub const GIFT_SECRET: &str = "demo-give-rosa";
pub const GIFT_LETTER_SECRET: &str = "demo-give-dinner";
/// A payment for a gift, a donor's summary of the year, and a second record of the first donor.
pub const GIFT_PAY_SECRET: &str = "demo-give-paid";
pub const GIFT_YEAR_SECRET: &str = "demo-give-year";
pub const GIFT_DONOR_AGAIN: i64 = 20;
/// Sponsors: one to be answered, one to agree, one with an invoice, one that is shown; and the links of the last three.
pub const SPONSOR_CHOSEN: i64 = 1;
pub const SPONSOR_APPROVED: i64 = 2;
pub const SPONSOR_INVOICED: i64 = 3;
pub const SPONSOR_SHOWN: i64 = 4;
/// Coats of the closet, of which few are left.
pub const CLOSET_ITEM: i64 = 1;
pub const SPONSOR_SECRET: &str = "demo-sponsor-bakery";
pub const SPONSOR_INVOICE_SECRET: &str = "demo-sponsor-dental";
pub const SPONSOR_LOGO_SECRET: &str = "demo-sponsor-mills";
/// Ana's award of last school year, and the nomination that waits at her school.
pub const AWARD: i64 = 1;
pub const NOMINATION: i64 = 2;
/// Household of Minh and Lan, who share a phone.
pub const NGUYEN_HOUSEHOLD: i64 = 1;

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
    CAST.iter().chain(EXTRAS)
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
/// Grace's letter, with an entry for her calendar.
pub const MESSAGE: i64 = 3;
/// In its foot: stops letters to her.
/// The secret in the link to Teo's guardian.
pub const CONSENT_SECRET: &str = "demo-consent-teo";
/// The secret in the link of Ana's offer.
pub const OFFER_SECRET: &str = "demo-offer-ana";
/// Mae's place that looks for somebody else, and the secret of Ana's link to it.
pub const COVER: i64 = 1;
pub const COVER_SECRET: &str = "demo-cover-ana";
/// The secret in the link of Ana's reminder.
pub const REPLY_SECRET: &str = "demo-reply-ana";
/// The secret in the address of Ana's calendar.
pub const CALENDAR_SECRET: &str = "demo-calendar-ana";
pub const STOP_TOKEN: &str = "demo-stop-grace";
