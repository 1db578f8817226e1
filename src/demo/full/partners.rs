//! The partners of a district: 466 organisations, about 150 of them active, some without a word for a year; a year of
//! inquiries.

use super::{Flow, Maker, Partner, kinds};
use crate::demo::calendar::plus;
use crate::demo::cast;
use crate::demo::names::{self, OrganizationKind};
use crate::demo::tables::{OrganisationRow, PartnerEventRow, PartnerInquiryRow, PlacementRow, SpeakerRow, TouchRow};
use crate::ledger::{Actor, Entry};
use crate::partners::inquiry_flow::InquiryState;
use crate::partners::partner_flow::Standing;
use crate::partners::{OrganisationKind, own_host};
use crate::people::{PersonId, Role};
use crate::schools::SchoolId;
use jiff::Timestamp;

/// What the district says of itself, less those of the small world.
const PARTNERS: i64 = 466 - 9;
const INQUIRIES: i64 = 140;
/// Ids far above those of other organisations of this world; names beyond those of the groups.
const FIRST: i64 = 950_000;
const FIRST_NAME: usize = 200;

const AREAS: &[&str] = &[
    "academics",
    "academics social",
    "work",
    "work postsecondary",
    "health",
    "family-life",
    "school-life",
    "academics school-life",
];
const HELPS: &[&str] = &[
    "reading buddies",
    "a coat closet",
    "career talks",
    "an after-school club",
    "snacks for test days",
    "a book shelf",
    "mentors for ninth grade",
    "a garden",
];
/// Two over which a concern is being looked into.
const SUSPENDED: [i64; 2] = [381, 383];
/// The parts of those who speak for a partner beside the first.
const PARTS: [&str; 2] = ["volunteers", "giving"];
const STEPS: &[&str] = &["Ask about next year", "Plan the fall", "Thank them", "Visit the school together"];
const KINDS: &[&str] = &["call", "email", "meeting", "visit"];
const SAID: &[&str] = &[
    "Talked about what the school needs this term.",
    "They would like to do more and ask for a list of needs.",
    "A new contact takes over next month.",
    "Went through last year together; both sides are glad.",
];

#[derive(Default)]
struct Rows {
    organisations: Vec<OrganisationRow>,
    speakers: Vec<SpeakerRow>,
    touches: Vec<TouchRow>,
    placements: Vec<PlacementRow>,
    inquiries: Vec<PartnerInquiryRow>,
    events: Vec<PartnerEventRow>,
}

impl Maker<'_> {
    pub(super) fn partners(&mut self) -> Flow {
        let mut rows = Rows::default();
        for n in 0..PARTNERS {
            self.partner(&mut rows, n);
        }
        for n in 0..INQUIRIES {
            self.partner_inquiry(&mut rows, n);
        }
        self.send(rows.organisations.clone())?;
        self.send(rows.speakers.clone())?;
        self.send(rows.touches)?;
        self.send(rows.placements.clone())?;
        self.partner_agreements(&rows.organisations, &rows.speakers, &rows.placements)?;
        self.send(rows.inquiries)?;
        self.send(rows.events)
    }

    fn pia(&self) -> (i64, Actor) {
        let id = cast::find("pia").map_or(0, |m| m.id);
        (id, Actor::Person(PersonId::from(id), Role::PartnershipManager))
    }

    fn partner(&mut self, rows: &mut Rows, n: i64) {
        let (pia, actor) = self.pia();
        let id = FIRST + n;
        let (name, kind) = names::organization(FIRST_NAME + n as usize);
        let kind = match kind {
            OrganizationKind::Business | OrganizationKind::Health => OrganisationKind::Company,
            OrganizationKind::Faith => OrganisationKind::Faith,
            OrganizationKind::Civic => OrganisationKind::Civic,
            OrganizationKind::Nonprofit | OrganizationKind::Arts => OrganisationKind::Nonprofit,
            OrganizationKind::College => OrganisationKind::Campus,
        };
        let (name, kind, school) = kinds::of(n, &self.seeds).unwrap_or((name, kind, None));
        let standing = match n * 100 / PARTNERS {
            _ if SUSPENDED.contains(&n) => Standing::Suspended,
            0..32 => Standing::Active,
            32..45 => Standing::Quiet,
            45..55 => Standing::Eligible,
            55..63 => Standing::Inquiring,
            63..83 => Standing::Prospect,
            83..88 => Standing::NotAPartner,
            _ => Standing::Archived,
        };
        let known = self.chance.range(400..=1_400);
        let created_at = self.calendar.past(self.calendar.day(-known), 11, 0);
        let silent = match standing {
            Standing::Active => self.chance.range(1..=170),
            Standing::Quiet => self.chance.range(190..=390),
            Standing::Archived | Standing::NotAPartner => self.chance.range(200..=400),
            _ => self.chance.range(1..=120),
        };
        let heard_at = self.calendar.past(self.calendar.day(-silent), 14, 0);
        let since = if standing == Standing::Prospect { created_at } else { heard_at };
        let heard = (standing != Standing::Prospect).then_some(heard_at);
        let due = self.chance.range(-20..=60);
        let plans = standing.is_cared_for() && self.chance.chance(600);
        let row = OrganisationRow {
            standing,
            since,
            why: match standing {
                Standing::NotAPartner => "It sells what it offers.",
                Standing::Suspended => "A concern about a visit is being looked into.",
                _ => "",
            },
            umbrella: kinds::above(n, kind).map(|above| FIRST + above),
            school,
            areas: if standing.is_cared_for() { self.chance.pick::<&str>(AREAS) } else { "" },
            address: names::street(&mut self.chance),
            city: "Charlotte",
            zip: format!("282{:02}", self.chance.range(2..=78)),
            shown: standing.is_partner() && self.chance.chance(850),
            owner: standing.is_cared_for().then_some(pia),
            next_step: if plans { self.chance.pick::<&str>(STEPS) } else { "" },
            next_on: plans.then(|| self.calendar.day(due)),
            heard_at: heard,
            ..OrganisationRow::named(id, &name, kind, created_at).at(&format!("partner-{n}.example.org"))
        };
        let line = |verb| Entry::new(actor, verb, "organisation", id).with_partner(id);
        self.note(created_at, line("partner-written"));
        if standing != Standing::Prospect {
            self.note(since, line("partner-moved").detail(format!("standing={standing}")));
            self.partner_contacts(rows, id, n, heard_at);
        }
        if standing.is_partner() {
            for at in 0..self.chance.range(1..=3) {
                self.partner_at(rows, id * 10 + at, id, created_at);
            }
            self.partners.push(Partner { id, name, contact: address(n), zip: row.zip.clone() });
        }
        rows.organisations.push(row);
    }

    fn partner_contacts(&mut self, rows: &mut Rows, id: i64, n: i64, heard_at: Timestamp) {
        let (pia, _) = self.pia();
        let name = names::name(&mut self.chance, "en");
        let contact = address(n);
        rows.speakers.push(SpeakerRow {
            id,
            organisation: id,
            name: format!("{} {}", name.given, name.family),
            part: "lead",
            contact_kind: "email",
            host: own_host(&contact),
            contact,
            lang: "en",
            main: true,
            person: None,
            created_at: heard_at,
        });
        self.more_contacts(rows, n);
        let last = self.calendar.rules.calendar.day_of(heard_at);
        let mut back = 0;
        for at in 0..self.chance.range(1..=4) {
            let on_date = plus(last, -back);
            rows.touches.push(TouchRow {
                id: id * 10 + at,
                organisation: id,
                kind: self.chance.pick::<&str>(KINDS),
                on_date,
                words: self.chance.pick::<&str>(SAID),
                school: None,
                due_on: None,
                settled_at: None,
                written_by: Some(pia),
                written_at: self.calendar.past(on_date, 15, 0),
            });
            back += self.chance.range(20..=90);
        }
    }

    /// One or two more who speak for it, for other things than the first; a third of the partners have the first alone.
    fn more_contacts(&self, rows: &mut Rows, n: i64) {
        let Some(first) = rows.speakers.last().cloned() else { return };
        let more = (n % 3) as usize;
        for (part, at) in PARTS.iter().take(more).zip(1..) {
            let id = first.organisation * 10 + at;
            let name = names::name(&mut self.chance.fork(id as u64), "en");
            let contact = format!("{part}@partner-{n}.example.org");
            rows.speakers.push(SpeakerRow {
                id,
                name: format!("{} {}", name.given, name.family),
                part,
                host: own_host(&contact),
                contact,
                main: false,
                ..first.clone()
            });
        }
    }

    fn partner_at(&mut self, rows: &mut Rows, placement: i64, id: i64, created_at: Timestamp) {
        let (pia, actor) = self.pia();
        let school = self.some_school() as i64 + 1;
        if rows.placements.iter().any(|known| known.organisation == id && known.school == school) {
            return;
        }
        let entry = Entry::new(actor, "partner-at-school", "organisation", id).with_partner(id);
        self.note(created_at, entry.at_school(SchoolId::from(school)));
        rows.placements.push(PlacementRow {
            id: placement,
            organisation: id,
            school,
            words: self.chance.pick::<&str>(HELPS),
            since: self.calendar.rules.calendar.day_of(created_at),
            ended_on: None,
            written_by: Some(pia),
            written_at: created_at,
        });
    }

    fn partner_inquiry(&mut self, rows: &mut Rows, n: i64) {
        use InquiryState::{
            Answered, Assigned, AtSchool, CalledOff, Done, Lapsed, Received, Redirected, SchoolYes, Withdrawn,
        };
        let id = FIRST + n;
        // The newest wait; what is older is over.
        let (state, days) = match n {
            0..14 => (Received, self.chance.range(0..=6)),
            14..26 => (Assigned, self.chance.range(2..=9)),
            26..34 => (AtSchool, self.chance.range(2..=8)),
            34..39 => (SchoolYes, self.chance.range(5..=20)),
            39 => (CalledOff, self.chance.range(5..=20)),
            40..52 => (Answered, self.chance.range(6..=28)),
            52..100 => (Done, self.chance.range(30..=360)),
            100..120 => (Redirected, self.chance.range(5..=360)),
            120..128 => (Withdrawn, self.chance.range(10..=300)),
            _ => (Lapsed, self.chance.range(50..=360)),
        };
        let (wishes, often, money, suggested, text) = match (state, n % 4) {
            (Redirected, 0) => ("sell", "regularly", "paid", "vendor", "We would like to show our product."),
            (Redirected, 1) => ("study", "once", "none", "researcher", "We study how children learn to count."),
            (Redirected, 2) => ("room", "regularly", "give", "facility", "Our team needs a gym on Saturdays."),
            (Redirected, _) => ("students", "regularly", "none", "volunteer", "I would like to read with a child."),
            (AtSchool | SchoolYes | CalledOff, _) => {
                ("speak", "once", "none", "one_time", "We would like to talk about our work.")
            }
            (_, 0) => ("give", "once", "give", "donor", "We collected forty backpacks."),
            (_, 1) => ("letter", "once", "grant", "letter", "We apply for a grant and need a letter."),
            _ => ("programme students", "regularly", "none", "ongoing", "We would like to tutor twice a week."),
        };
        let created_at = self.calendar.past(self.calendar.day(-days), 13, 10);
        let since =
            if state == Received { created_at } else { self.calendar.past(self.calendar.day(-days / 2), 10, 0) };
        let asked = self.calendar.rules.calendar.day_of(created_at);
        let name = names::name(&mut self.chance, "en");
        let school = matches!(state, AtSchool | SchoolYes | CalledOff).then(|| self.some_school() as i64 + 1);
        let (pia, actor) = self.pia();
        let room = if matches!(state, Received | Withdrawn) { "" } else { suggested };
        rows.events.push(PartnerEventRow {
            id: id * 10,
            inquiry: id,
            verb: "received",
            words: "",
            inside: false,
            by_inquirer: true,
            person: None,
            at: created_at,
        });
        self.note(created_at, Entry::new(Actor::System, "partner-asked", "partner_inquiry", id));
        if !room.is_empty() {
            let verb = match state {
                Redirected => "sent-on",
                AtSchool | SchoolYes | CalledOff => "at-school",
                _ => "assigned",
            };
            let by = PartnerEventRow {
                id: id * 10 + 1,
                verb,
                by_inquirer: false,
                person: Some(pia),
                at: since,
                ..rows.events[rows.events.len() - 1].clone()
            };
            rows.events.push(by);
            self.note(since, Entry::new(actor, "partner-triaged", "partner_inquiry", id));
        }
        rows.inquiries.push(PartnerInquiryRow {
            id,
            key: format!("demo-{id}"),
            state,
            contact: names::email(&name, id as u64),
            name: format!("{} {}", name.given, name.family),
            contact_kind: "email",
            lang: if n % 6 == 0 { "es" } else { "en" },
            named: if suggested == "volunteer" { String::new() } else { names::organization(800 + n as usize).0 },
            kind: if suggested == "volunteer" { "" } else { "company" },
            wishes,
            often,
            money,
            place: "",
            text,
            school,
            suggested,
            room,
            organisation: None,
            handler: (!room.is_empty()).then_some(pia),
            due_on: state.waits_for_us().then(|| self.calendar.rules.calendar.business_days_after(asked, 5)),
            why: "",
            created_at,
            since,
            answered_at: matches!(state, Answered | Done | Lapsed | SchoolYes | CalledOff).then_some(since),
            closed_at: (!state.is_open()).then_some(since),
        });
    }
}

/// Where whoever speaks for it is reached.
fn address(n: i64) -> String {
    format!("{}@partner-{n}.example.org", if n % 2 == 0 { "hello" } else { "office" })
}
