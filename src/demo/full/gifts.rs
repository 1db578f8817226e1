//! A year of gifts: some two thousand, most of them small, most of them thanked for.

use super::{Flow, Maker};
use crate::demo::calendar::plus;
use crate::demo::cast;
use crate::demo::money_tables::PartRow;
use crate::demo::names;
use crate::demo::small::{ledger_verb, written};
use crate::demo::tables::{DonorRow, GiftLetterRow, GiftReceiptRow, GiftRow, GiftStepRow};
use crate::giving::gift::Every;
use crate::giving::gift::GiftKind::{self, Goods, Money, RealProperty, Securities, Services};
use crate::giving::gift_flow::GiftState::{self, *};
use crate::giving::payment_flow::PartState;
use crate::giving::promise::laid_out;
use crate::giving::receiving::Came;
use crate::giving::routing::{Decider, Facts, route};
use crate::ledger::{Actor, Entry};
use crate::people::{PersonId, Role, fold};
use crate::schools::SchoolId;
use i18n::Catalog;
use jiff::civil::Date;

const GIFTS: i64 = 2_000;
/// Of a thousand gifts so many are of partners.
const OF_PARTNERS: u32 = 380;
const DONORS: i64 = 1_300;
/// Ids far above those of the small world.
const FIRST: i64 = 10_000;

/// What neighbors bring, and about what it costs in dollars.
const THINGS: &[(&str, i64)] = &[
    ("Pencils and notebooks", 25),
    ("Picture books", 90),
    ("Chapter books in Spanish", 120),
    ("Winter coats in children’s sizes", 260),
    ("Backpacks with supplies", 400),
    ("Headphones", 150),
    ("Soccer balls", 80),
    ("A used clarinet, repaired", 200),
    ("Garden tools and soil", 180),
    ("A laptop cart", 1_900),
    ("Snacks for test days, packaged", 60),
    ("Art paper and paints", 70),
];
const WORK: &[(&str, i64)] =
    &[("Printing of programs", 150), ("Repair of bleachers", 900), ("A van for the field day", 200)];

/// Land once a year, and shares now and then: what goes to the board whatever else is given.
fn rare(n: i64) -> Option<(GiftKind, &'static str, i64)> {
    match n {
        700 => Some((RealProperty, "A strip of land beside the ball field", 30_000)),
        _ if n % 650 == 40 => Some((Securities, "Shares of a listed company", 3_000)),
        _ => None,
    }
}

/// What a donor asks for in return, now and then.
fn conditions(n: i64) -> &'static str {
    match n % 80 {
        7 => "A sign with our name where it is used.",
        47 => "It stays in the music room for five years.",
        _ => "",
    }
}

#[derive(Default)]
struct Rows {
    gifts: Vec<GiftRow>,
    steps: Vec<GiftStepRow>,
    letters: Vec<GiftLetterRow>,
    receipts: Vec<GiftReceiptRow>,
    parts: Vec<PartRow>,
}

impl Maker<'_> {
    pub(super) fn gifts(&mut self) -> Flow {
        let donors: Vec<DonorRow> = (0..DONORS).map(|n| self.donor(n)).collect();
        let words = Catalog::new(crate::embedded::LOCALES, "en").expect("the messages that ship can be read");
        let whom: Vec<(String, &'static str)> = donors.iter().map(|donor| (donor.name.clone(), donor.lang)).collect();
        let mut rows = Rows::default();
        for n in 0..GIFTS {
            // More of them in November and December, as everywhere.
            let days = if self.chance.chance(300) { self.chance.range(0..=60) } else { self.chance.range(0..=360) };
            // The first of the donors are the partners.
            let partners = (self.partners.len() as i64).min(DONORS / 2);
            let of_partner = partners > 0 && self.chance.chance(OF_PARTNERS);
            let donor =
                if of_partner { self.chance.range(0..=partners - 1) } else { self.chance.range(partners..=DONORS - 1) };
            let (name, lang) = &whom[donor as usize];
            let gift = self.gift(&mut rows, n, donor, self.calendar.day(-days), days);
            if gift.received_on.is_some() {
                self.came(&mut rows, &gift, (name, lang), &words);
            }
            rows.gifts.push(gift);
        }
        self.send(donors)?;
        self.send(rows.gifts)?;
        self.send(rows.steps)?;
        self.send(rows.letters)?;
        self.send(rows.receipts)?;
        self.send(rows.parts)
    }

    /// A partner, while there are some; then somebody of the town.
    fn donor(&mut self, n: i64) -> DonorRow {
        if let Some(partner) = self.partners.get(n as usize).filter(|_| n < DONORS / 2) {
            return DonorRow {
                id: FIRST + n,
                key: format!("organisation:{}", partner.id),
                kind: "organisation",
                person: None,
                organisation: Some(partner.id),
                folded: fold(&partner.name),
                name: partner.name.clone(),
                contact_kind: "email",
                contact: partner.contact.clone(),
                lang: "en",
                created_at: self.calendar.past(self.calendar.day(-365), 9, 0),
            };
        }
        let lang = *self.chance.weighted(&[("en", 780), ("es", 170), ("vi", 30), ("ar", 20)]);
        let name = names::name(&mut self.chance, lang);
        let email = names::email(&name, 900_000 + n as u64);
        let name = format!("{} {}", name.given, name.family);
        DonorRow {
            id: FIRST + n,
            key: format!("name:{}|{email}", fold(&name)),
            kind: "name",
            person: None,
            organisation: None,
            folded: fold(&name),
            name,
            contact_kind: "email",
            contact: email,
            lang,
            created_at: self.calendar.past(self.calendar.day(-365), 9, 0),
        }
    }

    fn gift(&mut self, rows: &mut Rows, n: i64, donor: i64, day: Date, days: i64) -> GiftRow {
        let (kind, what, dollars) = rare(n).unwrap_or_else(|| self.offered());
        let school = self.chance.chance(930).then(|| self.some_school());
        let foundation = school.is_none() && kind == Money;
        let conditions = if matches!(kind, Goods | Money) { conditions(n) } else { "" };
        let rules = &self.calendar.rules.rules;
        let receivers = rules.receivers();
        let named = |id: &str| receivers.iter().find(|one| one.id == *id).unwrap_or(&receivers[0]);
        let receiver = named(if foundation { "foundation" } else { "district" });
        let facts = Facts {
            kind,
            weighs: dollars * 100,
            others: 0,
            has_conditions: !conditions.is_empty(),
            has_school: school.is_some(),
            upkeep: false,
            concern: false,
        };
        let found = route(&rules.gifts, receiver, &facts);
        let receiver_id = if foundation { "foundation" } else { "district" };
        let state = self.stands(days, found.decider);
        let answered = !matches!(state, Offered | Screened | Routed | Withdrawn);
        let came = matches!(state, Received | Acknowledged | Allocated | Reported | Closed);
        let later = |after: i64| self.calendar.past(plus(day, after), 14, 0);
        let decided_by = match (found.decider, school) {
            (Decider::Principal, Some(school)) => self.staff[school].principal,
            (Decider::Receiver, _) => cast::find("pia").map_or(0, |member| member.id),
            _ => cast::find("dora").map_or(0, |member| member.id),
        };
        let routed = !matches!(state, Offered | Screened | Withdrawn);
        let cents = if kind == Money { dollars * 100 } else { 0 };
        let row = GiftRow {
            id: FIRST + n,
            donor: FIRST + donor,
            receiver: receiver_id,
            school: school.map(|school| school as i64 + 1),
            kind,
            state,
            what: what.to_owned(),
            lang: "en",
            quantity: if kind == Goods { self.chance.range(1..=40) } else { 0 },
            conditions,
            purpose: "",
            anonymous: n % 17 == 0,
            way: if kind == Money { "one_time" } else { "" },
            cents,
            stated_cents: (kind != Money).then_some(dollars * 100),
            estimate_cents: (kind != Money && routed).then_some(dollars * 100),
            weighs: dollars * 100,
            benefit: "",
            benefit_cents: 0,
            offered_on: day,
            decider: if routed { found.decider.as_str() } else { "" },
            because: if routed { found.because[0].as_str() } else { "" },
            year_cents: dollars * 100,
            routed_at: routed.then(|| later(1)),
            decided_by: answered.then_some(decided_by),
            decided_at: answered.then(|| later(3)),
            meeting_on: (answered && found.decider == Decider::Board).then(|| plus(day, 3)),
            answer: if state == Declined { "The school has no room for it." } else { "" },
            sent_to: if state == Redirected { "Classroom Central, the free store for teachers" } else { "" },
            due_on: None,
            handover: "",
            received_on: came.then(|| plus(day, 7).min(self.calendar.today)),
            received_cents: if came { cents } else { 0 },
            place: if matches!(state, Allocated | Reported | Closed) { "Where it was asked for" } else { "" },
            reported_on: (state == Reported).then(|| plus(day, 21).min(self.calendar.today)),
            form_8283_on: None,
            watch_until: None,
            disposed_on: None,
            created_at: self.calendar.past(day, 10, 0),
            since: later(days.min(12)),
        };
        self.history(rows, &row, decided_by, found.decider);
        if row.kind == Money && row.state == Accepted {
            self.promised(rows, &row);
        }
        row
    }

    /// Money that is welcome and comes in four parts.
    fn promised(&self, rows: &mut Rows, gift: &GiftRow) {
        let first = plus(gift.offered_on, 20);
        for (due_on, cents) in laid_out(gift.cents, 4, Every::Month, first) {
            let number = rows.parts.len() as i64 + 1;
            rows.parts.push(PartRow {
                id: FIRST + number,
                gift: gift.id,
                number,
                cents,
                due_on,
                state: PartState::Due,
                since: gift.since,
            });
        }
    }

    /// What it is, and about how many dollars.
    fn offered(&mut self) -> (GiftKind, &'static str, i64) {
        match self.chance.range(0..=9) {
            0..=4 => {
                let (what, dollars) = *self.chance.pick(THINGS);
                (Goods, what, dollars)
            }
            5 => {
                let (what, dollars) = *self.chance.pick(WORK);
                (Services, what, dollars)
            }
            _ => {
                let dollars = *self.chance.weighted(&[(25, 30), (50, 30), (100, 20), (300, 12), (800, 6), (2_500, 2)]);
                (Money, "For what the school needs most", dollars)
            }
        }
    }

    /// The older, the further on its way.
    fn stands(&mut self, days: i64, decider: Decider) -> GiftState {
        if self.chance.chance(40) {
            return *self.chance.pick(&[Declined, Redirected, Withdrawn]);
        }
        match (days, decider) {
            (0..=2, _) => Offered,
            (3..=6, _) | (7..=14, Decider::Board) => Routed,
            (7..=10, _) => Accepted,
            (11..=14, _) => Received,
            (15..=25, _) => Acknowledged,
            (26..=45, _) => Allocated,
            (46..=70, Decider::Superintendent | Decider::Board) => Reported,
            _ => Closed,
        }
    }

    /// The steps, and their lines in the ledger.
    fn history(&mut self, rows: &mut Rows, gift: &GiftRow, decided_by: i64, decider: Decider) {
        let pia = (cast::find("pia").map_or(0, |member| member.id), Role::PartnershipManager);
        let role = match decider {
            Decider::Principal if gift.school.is_some() => Role::Principal,
            Decider::Receiver => Role::PartnershipManager,
            _ => Role::Director,
        };
        let by = (decided_by, role);
        const WAY: &[(&str, GiftState, bool)] = &[
            ("screen", Screened, false),
            ("route", Routed, false),
            ("accept", Accepted, true),
            ("receive", Received, false),
            ("acknowledge", Acknowledged, false),
            ("allocate", Allocated, false),
            ("report", Reported, true),
        ];
        let mut steps: Vec<(&'static str, GiftState, (i64, Role))> = match gift.state {
            Offered => Vec::new(),
            Withdrawn => vec![("withdraw", Withdrawn, pia)],
            _ => {
                let end = match gift.state {
                    Declined | Redirected => 2,
                    Closed => 6,
                    state => WAY.iter().position(|step| step.1 == state).map_or(2, |at| at + 1),
                };
                WAY[..end].iter().map(|(verb, state, theirs)| (*verb, *state, if *theirs { by } else { pia })).collect()
            }
        };
        match gift.state {
            Declined => steps.push(("decline", Declined, by)),
            Redirected => steps.push(("redirect", Redirected, by)),
            Closed => steps.push(("close", Closed, pia)),
            _ => {}
        }
        let line = |verb, actor, cents| {
            let mut entry = Entry::new(actor, verb, "gift", gift.id);
            entry.school = gift.school.map(SchoolId);
            entry.cents = cents;
            entry
        };
        let first = gift.id * 10;
        self.note(gift.created_at, line("gift-offered", Actor::System, gift.cents));
        rows.steps.push(GiftStepRow {
            id: first,
            gift: gift.id,
            verb: "offer",
            state: Offered,
            person: None,
            role: "system",
            at: gift.created_at,
        });
        for ((verb, state, (person, role)), n) in steps.into_iter().zip(1..) {
            let at = (gift.created_at + jiff::SignedDuration::from_hours(n * 30)).min(self.calendar.now);
            let cents = if verb == "receive" { gift.received_cents } else { 0 };
            self.note(at, line(ledger_verb(verb), Actor::Person(PersonId::from(person), role), cents));
            let role = role.as_str();
            rows.steps.push(GiftStepRow { id: first + n, gift: gift.id, verb, state, person: Some(person), role, at });
        }
    }

    /// What came, and the letter about it as the program writes it.
    fn came(&mut self, rows: &mut Rows, gift: &GiftRow, whom: (&str, &str), words: &Catalog) {
        let pia = cast::find("pia").map_or(0, |member| member.id);
        let on_date = gift.received_on.unwrap_or(gift.offered_on);
        let letter = if gift.state == Received { None } else { written(gift, whom, &self.calendar, words) };
        rows.receipts.push(GiftReceiptRow {
            id: gift.id,
            gift: gift.id,
            way: if gift.kind == Money { Came::Check } else { Came::Goods },
            cents: gift.received_cents,
            quantity: gift.quantity,
            condition: if gift.kind == Money { "" } else { "Good" },
            on_date,
            received_by: "Front office",
            receipt_no: String::new(),
            letter: letter.is_some().then_some(gift.id),
            recorded_by: pia,
            recorded_at: gift.since,
        });
        let Some(letter) = letter else { return };
        rows.letters.push(GiftLetterRow {
            id: gift.id,
            gift: gift.id,
            donor: gift.donor,
            kind: letter.kind,
            lang: letter.lang,
            subject: letter.subject,
            body: letter.body,
            legal_name: letter.receiver.legal_name,
            cents: gift.received_cents,
            on_date,
            mailed: true,
            printed_at: Some(gift.since),
            issued_by: pia,
            issued_at: gift.since,
        });
    }
}
