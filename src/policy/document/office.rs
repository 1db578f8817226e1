//! Who the district and the department are: names, mission, desks to turn to, languages, policy codes.

use super::declare::table;
use super::kinds::{Email, Id, LanguageCode, Phone, Url, Words};

table! {
    /// The district.
    pub struct District {
        /// The full name people know.
        pub name: String,
        /// The name used where space is short.
        pub short_name: String,
        /// The body that contracts and receives gifts; a receipt with another name is worthless to the donor (IRS Pub. 1771).
        pub legal_name: String,
        /// The county, for maps and referrals.
        pub county: String,
        /// The state, two letters.
        pub state: String,
        /// Where letters go.
        pub post: PostalAddress,
        /// The switchboard.
        pub phone: Phone,
        /// The district's own public site.
        pub website: Url,
    }
}

table! {
    /// A postal address of the United States.
    pub struct PostalAddress {
        /// Street and number, or post office box.
        pub street: String,
        /// City.
        pub city: String,
        /// State, two letters.
        pub state: String,
        /// ZIP code.
        pub zip: String,
    }
}

impl PostalAddress {
    /// As it stands on an envelope.
    pub fn lines(&self) -> Vec<String> {
        vec![self.street.clone(), format!("{}, {} {}", self.city, self.state, self.zip)]
    }
}

table! {
    /// The languages the office works in.
    pub struct Languages {
        /// Languages the pages are offered in; every text is expected in each. English is one of them.
        pub pages: Vec<LanguageCode>,
        /// Languages of this document that a program drafted and no person has checked; pages say so.
        pub unchecked: Vec<LanguageCode>,
        /// Languages a family can ask for when the office calls, writes or meets (CMS's most spoken, A5.6).
        pub spoken: Vec<LanguageCode>,
    }
}

impl Languages {
    /// Whether the texts in `lang` are a draft that nobody has checked.
    pub fn is_unchecked(&self, lang: &str) -> bool {
        self.unchecked.iter().any(|code| code.as_str() == lang)
    }
}

table! {
    /// The department that runs the system; such offices are renamed often (A1), so nothing of it is in code.
    pub struct Department {
        /// Its name.
        pub name: Words,
        /// Its name where space is short, or its abbreviation.
        pub short_name: Words,
        /// What it is for, in one or two sentences.
        pub mission: Words,
        /// The three strands of its work.
        pub strands: Vec<Strand>,
        /// The invitations under "become a catalyst".
        pub catalysts: Vec<Catalyst>,
    }
}

table! {
    /// One strand of the department's work.
    pub struct Strand {
        /// Its id.
        pub id: Id,
        /// Its title.
        pub title: Words,
        /// What it does for families and schools.
        pub text: Words,
    }
}

table! {
    /// One way to become a catalyst; the page that offers it decides where it leads by the id.
    pub struct Catalyst {
        /// Its id: `volunteer`, `partner`, `learn`, `support` lead somewhere; others are words only.
        pub id: Id,
        /// Its title.
        pub title: Words,
        /// The invitation.
        pub text: Words,
    }
}

table! {
    /// The desks people turn to.
    pub struct Contacts {
        /// Volunteering.
        pub volunteers: Desk,
        /// Partners and gifts.
        pub partnerships: Desk,
        /// Families: questions, learning, interpretation.
        pub families: Desk,
        /// Barriers on these pages; must be on every page (A1, footer obligations).
        pub accessibility: Desk,
        /// Title IX coordinator; must be named (34 CFR 106.8).
        pub title_ix: Desk,
        /// Public records and requests about one's own data.
        pub records: Desk,
        /// Buying: who is paid is no partner; the partnerships desk where an older document names none.
        pub procurement: Option<Desk>,
        /// Research and data; the partnerships desk where an older document names none.
        pub accountability: Option<Desk>,
        /// Rooms and fields for rent; the partnerships desk where an older document names none.
        pub facilities: Option<Desk>,
        /// Who takes reports of a child in danger; the national line where an older document names nobody.
        pub child_protection: Option<ChildProtection>,
    }
}

/// The Childhelp National Child Abuse Hotline (1-800-4-A-CHILD), answered day and night everywhere in the United States.
const NATIONAL_CHILD_LINE: &str = "800-422-4453";

impl Contacts {
    /// Where to call when a child may be in danger.
    pub fn child_phone(&self) -> Phone {
        self.child_protection.as_ref().map_or_else(|| Phone::named(NATIONAL_CHILD_LINE), |line| line.phone.clone())
    }
}

table! {
    /// Whoever must hear when a child may be abused or neglected: an office of the county, no desk of the district.
    pub struct ChildProtection {
        /// What the office is called, and when it answers.
        pub title: Words,
        /// Its line for reports.
        pub phone: Phone,
        /// Who must report, where the law of the state says so to everybody.
        pub duty: Option<Words>,
        /// Where the number was found: somebody has to be able to check it.
        pub source: String,
    }
}

table! {
    /// One desk.
    pub struct Desk {
        /// What the desk is called.
        pub title: Words,
        /// The person who holds it, where one must be named.
        pub person: Option<String>,
        /// Its e-mail address.
        pub email: Email,
        /// Its telephone.
        pub phone: Phone,
        /// When someone answers.
        pub hours: Option<Words>,
    }
}

table! {
    /// A board policy or law that pages and letters cite; the code changes when the board renumbers (A2.1).
    pub struct BoardPolicy {
        /// The id by which pages ask for it.
        pub id: Id,
        /// The code in force.
        pub code: String,
        /// Its title.
        pub title: Words,
    }
}
