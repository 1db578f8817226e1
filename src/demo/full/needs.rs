//! Three thousand needs of the schools and fifteen hundred offers of those who could help.

use super::closets::Low;
use super::{FIRST_ID, Flow, Maker};
use crate::demo::calendar::plus;
use crate::demo::cast;
use crate::demo::names;
use crate::demo::small::walked_need;
use crate::demo::tables::{NeedOfferRow, NeedPartRow, NeedStepRow, SchoolNeedRow};
use crate::needs::need::Audience;
use crate::needs::need::NeedKind::{self, Goods, Money, Services, Skills, Space, Time};
use crate::needs::need_flow::NeedState::{self, *};
use crate::needs::offer_flow::OfferState;
use crate::needs::part_flow::PartState;
use crate::needs::writing::folded;
use crate::people::fold;
use crate::schools::zip_point;

const NEEDS: i64 = 3_000;
const OFFERS: i64 = 1_500;
/// Of a thousand offers, and of a thousand parts, so many are of partners.
const OFFERS_OF_PARTNERS: u32 = 450;
const PARTS_OF_PARTNERS: u32 = 400;
const EVERY_DAY: i64 = 127;

/// What schools ask for: kind, what, size, about how many, how often of a thousand.
const WANTED: &[(NeedKind, &str, &str, i64, u32)] = &[
    (Goods, "Winter coats", "8-10", 6, 70),
    (Goods, "Winter coats", "12-14", 6, 60),
    (Goods, "Backpacks with supplies", "", 20, 70),
    (Goods, "Headphones with a cord", "", 25, 60),
    (Goods, "Dry-erase markers", "", 60, 50),
    (Goods, "Picture books in Spanish", "", 20, 60),
    (Goods, "Uniform shirts", "M", 12, 50),
    (Goods, "Soccer balls", "4", 8, 30),
    (Goods, "Shoes", "5", 4, 40),
    (Goods, "Packaged snacks for test days", "", 100, 50),
    (Time, "Reading with first graders", "", 12, 80),
    (Time, "Help at the field day", "", 20, 40),
    (Time, "Lunch buddies", "", 12, 40),
    (Skills, "Math tutoring after school", "", 16, 60),
    (Skills, "An interpreter for family conferences", "", 6, 60),
    (Skills, "A hand with the robotics team", "", 10, 30),
    (Money, "The bus to the science museum", "", 300, 30),
    (Money, "Instruments for the band", "", 800, 20),
    (Space, "A hall for a family evening", "", 1, 20),
    (Services, "Repair of bleachers", "", 1, 20),
    (Services, "Printing of programs", "", 2, 30),
    (Services, "Haircuts before picture day", "", 6, 30),
];

/// Who gives.
struct Giver {
    kind: &'static str,
    organisation: Option<i64>,
    name: String,
    contact: String,
    lang: &'static str,
    /// Where a partner is.
    zip: Option<String>,
}

impl Maker<'_> {
    pub(super) fn needs(&mut self, low: &[Low]) -> Flow {
        let (mut needs, mut parts, mut steps) = (Vec::new(), Vec::new(), Vec::new());
        let closets = low.len() as i64;
        for n in 0..NEEDS + closets {
            let need = match n {
                0..NEEDS => self.need(FIRST_ID + n),
                _ => self.closet_need(FIRST_ID + n, &low[(n - NEEDS) as usize]),
            };
            self.parts(&need, &mut parts);
            let school = usize::try_from(need.school - 1).unwrap_or(0);
            let people = (self.staff[school].coordinator, self.staff[school].principal, keeper());
            let first = need.id * 10;
            let (walked, lines) = walked_need(&need, people, first, self.calendar.now);
            steps.extend::<Vec<NeedStepRow>>(walked);
            lines.into_iter().for_each(|(at, entry)| self.note(at, entry));
            needs.push(need);
        }
        let offers: Vec<NeedOfferRow> = (0..OFFERS).map(|n| self.need_offer(FIRST_ID + n)).collect();
        self.send(needs)?;
        self.send(offers)?;
        self.send(parts)?;
        self.send(steps)
    }

    fn need(&mut self, id: i64) -> SchoolNeedRow {
        let at = self.wanted();
        let (kind, what, size, about, _) = WANTED[at];
        let school = self.some_school();
        let quantity = (about * self.chance.range(40..=180) / 100).max(1);
        let days = self.chance.range(1..=75);
        let state = self.need_state(days);
        let (promised, received) = match state {
            Offered => ((quantity * self.chance.range(20..=80) / 100).clamp(1, (quantity - 1).max(1)), 0),
            Reserved | Committed => (quantity, 0),
            Received | Thanked | Closed => (quantity, quantity),
            _ => (0, 0),
        };
        // One piece cannot be promised in part.
        let state = if state == Offered && quantity == 1 { Reserved } else { state };
        let written = self.calendar.day(-days);
        let staff = self.staff[school];
        let approved = !matches!(state, Draft | Asked);
        let open = approved && state != SchoolApproved;
        let language = *self.chance.weighted(&[("es", 500), ("vi", 250), ("ar", 250)]);
        let coat = what.starts_with("Winter coats") || what == "Shoes";
        SchoolNeedRow {
            id,
            school: school as i64 + 1,
            kind,
            state,
            what: what.to_owned(),
            folded: folded(what, size),
            size,
            quantity,
            words: "",
            families: if coat { quantity.min(self.chance.range(1..=15)) } else { 0 },
            audience: if self.chance.chance(60) { Audience::Partners } else { Audience::Public },
            language: if what.starts_with("An interpreter") { language } else { "" },
            skill: "",
            days: if kind == Time { 1 << self.chance.range(0..=4) } else { EVERY_DAY },
            needed_by: self.chance.chance(300).then(|| self.calendar.day(self.chance.range(10..=90))),
            expires_on: if state == Expired { self.calendar.day(-1) } else { plus(written, 90) },
            promised,
            received,
            why: if state == Withdrawn { "No longer needed." } else { "" },
            written_by: Some(staff.coordinator),
            approved_by: approved.then_some(staff.principal),
            checked_by: open.then_some(keeper()),
            published_at: open.then(|| self.calendar.past(plus(written, 1), 15, 0)),
            created_at: self.calendar.past(written, 10, 0),
            since: self.calendar.past(plus(written, days.min(4)), 15, 0),
            closet_item: None,
        }
    }

    /// What a closet lacks: asked for by the program since the last count, and on its way to a yes.
    fn closet_need(&self, id: i64, low: &Low) -> SchoolNeedRow {
        let (days, state) = match id % 4 {
            0 => (2, Asked),
            1 => (4, SchoolApproved),
            _ => (5, Published),
        };
        let staff = self.staff[(low.school - 1) as usize];
        let written = self.calendar.day(-days);
        let open = state == Published;
        SchoolNeedRow {
            id,
            school: low.school,
            kind: Goods,
            state,
            what: low.name.to_owned(),
            folded: folded(low.name, low.size),
            size: low.size,
            quantity: low.missing.max(1),
            words: "",
            families: 0,
            audience: Audience::Public,
            language: "",
            skill: "",
            days: EVERY_DAY,
            needed_by: None,
            expires_on: plus(written, 90),
            promised: 0,
            received: 0,
            why: "",
            written_by: Some(keeper()),
            approved_by: (state != Asked).then_some(staff.principal),
            checked_by: open.then(keeper),
            published_at: open.then(|| self.calendar.past(plus(written, 1), 15, 0)),
            created_at: self.calendar.past(written, 14, 0),
            since: self.calendar.past(plus(written, 1), 15, 0),
            closet_item: Some(low.item),
        }
    }

    fn wanted(&mut self) -> usize {
        let all: u32 = WANTED.iter().map(|(.., often)| often).sum();
        let mut left = self.chance.below(u64::from(all)) as u32;
        for (at, (.., often)) in WANTED.iter().enumerate() {
            if left < *often {
                return at;
            }
            left -= often;
        }
        0
    }

    fn need_state(&mut self, days: i64) -> NeedState {
        if days <= 3 {
            return *self.chance.weighted(&[(Asked, 500), (SchoolApproved, 350), (Draft, 150)]);
        }
        *self.chance.weighted(&[
            (Published, 560),
            (Offered, 160),
            (Reserved, 40),
            (Committed, 40),
            (Received, 40),
            (Thanked, 50),
            (Closed, 60),
            (Expired, 30),
            (Withdrawn, 20),
        ])
    }

    fn parts(&mut self, need: &SchoolNeedRow, parts: &mut Vec<NeedPartRow>) {
        if need.promised == 0 {
            return;
        }
        // One giver or two.
        let half = need.promised / 2;
        let shares =
            if half > 0 && self.chance.chance(400) { vec![half, need.promised - half] } else { vec![need.promised] };
        for (n, quantity) in shares.into_iter().enumerate() {
            let giver = self.giver(PARTS_OF_PARTNERS, 700_000 + (need.id * 10) as u64 + n as u64);
            let state = match need.state {
                Offered | Reserved => PartState::Reserved,
                Committed => PartState::Committed,
                Received => PartState::Received,
                _ => PartState::Thanked,
            };
            let created_at = need.since;
            let here = state.is_here();
            parts.push(NeedPartRow {
                id: need.id * 10 + n as i64,
                need: need.id,
                offer: None,
                state,
                giver_kind: giver.kind,
                person: None,
                organisation: giver.organisation,
                contact_kind: "email",
                contact: giver.contact,
                name: giver.name,
                lang: giver.lang,
                quantity,
                received: if here { quantity } else { 0 },
                note: "",
                hold_until: matches!(state, PartState::Reserved | PartState::Committed).then(|| self.calendar.day(5)),
                day: (state == PartState::Committed).then(|| self.calendar.day(4)),
                received_on: here.then(|| self.calendar.rules.calendar.day_of(need.since)),
                received_by: if here { "Front office" } else { "" },
                condition: "",
                why: "",
                thanks: if state == PartState::Thanked { "Thank you! It is in good hands." } else { "" },
                created_at,
                since: created_at,
            });
        }
    }

    /// A partner, or somebody of the town.
    fn giver(&mut self, of_partners: u32, number: u64) -> Giver {
        if let Some(partner) = self.some_partner(of_partners) {
            let (organisation, zip) = (Some(partner.id), Some(partner.zip));
            return Giver {
                kind: "organisation",
                organisation,
                name: partner.name,
                contact: partner.contact,
                lang: "en",
                zip,
            };
        }
        let lang = *self.chance.weighted(&[("en", 800), ("es", 150), ("vi", 50)]);
        let name = names::name(&mut self.chance, lang);
        let contact = names::email(&name, number);
        let name = format!("{} {}", name.given, name.family);
        Giver { kind: "name", organisation: None, name, contact, lang, zip: None }
    }

    fn need_offer(&mut self, id: i64) -> NeedOfferRow {
        let at = self.wanted();
        let (kind, what, size, about, _) = WANTED[at];
        let giver = self.giver(OFFERS_OF_PARTNERS, 800_000 + id as u64);
        let state = *self.chance.weighted(&[
            (OfferState::Open, 800),
            (OfferState::Paused, 20),
            (OfferState::Withdrawn, 60),
            (OfferState::Expired, 100),
            (OfferState::Declined, 20),
        ]);
        let language = *self.chance.weighted(&[("", 400), ("es", 300), ("vi", 200), ("ar", 100)]);
        let near = self.some_school();
        // A partner's is where it is, where the ZIP code is known.
        let own = giver.zip.filter(|zip| zip_point(zip).is_some());
        let zip = own.unwrap_or_else(|| self.seeds[near].zip.clone());
        let days = self.chance.range(1..=60);
        let until = if state == OfferState::Expired { -1 } else { self.chance.range(20..=180) };
        let created_at = self.calendar.past(self.calendar.day(-days), 9, 0);
        NeedOfferRow {
            id,
            state,
            giver_kind: giver.kind,
            person: None,
            organisation: giver.organisation,
            folded: fold(&format!("{} {what}", giver.name)),
            name: giver.name,
            contact_kind: "email",
            contact: giver.contact,
            lang: giver.lang,
            kind,
            what: what.to_owned(),
            // Most name the sizes they have; the others have any.
            sizes: if self.chance.chance(700) { size } else { "" },
            quantity: (about * self.chance.range(30..=250) / 100).max(1),
            given: 0,
            zip,
            radius: self.chance.chance(700).then(|| self.chance.range(3..=25)),
            school: None,
            from_on: self.calendar.day(-days),
            until_on: self.calendar.day(until),
            days: if kind == Time { 1 << self.chance.range(0..=4) | 1 << self.chance.range(0..=4) } else { EVERY_DAY },
            language: if kind == Skills { language } else { "" },
            skill: "",
            conditions: match id % 25 {
                3 => "Somebody of the school helps to carry.",
                14 => "Only for a school that has a place to keep it dry.",
                _ => "",
            },
            why: if state == OfferState::Declined { "The schools have enough of these." } else { "" },
            created_at,
            since: created_at,
        }
    }
}

fn keeper() -> i64 {
    cast::find("pia").map_or(0, |member| member.id)
}
