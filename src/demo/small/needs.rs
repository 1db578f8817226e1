//! Needs at every place on their way, who helps with them, and what neighbors offer.

use super::World;
use crate::demo::calendar::{Calendar, plus};
use crate::demo::cast::{self, HOME_SCHOOL as HOME, OTHER_SCHOOL as OTHER, partner::ROTARY};
use crate::demo::tables::{
    NeedLinkRow, NeedOfferRow, NeedPairRow, NeedPartRow, NeedPlanPairRow, NeedPlanRow, NeedStepRow, PooledRow,
    PrivateNoteRow, SchoolNeedRow, Sheet,
};
use crate::ledger::{Actor, Entry};
use crate::needs::need::NeedKind::{self, Goods, Money, Services, Skills, Space, Time};
use crate::needs::need::{Audience, ledger_verb};
use crate::needs::need_flow::{NeedState, NeedVerb};
use crate::needs::offer_flow::OfferState;
use crate::needs::pair_flow::PairState;
use crate::needs::part_flow::PartState;
use crate::needs::writing::folded;
use crate::people::{PersonId, Role, fold};
use crate::random::hash;
use crate::schools::SchoolId;
use jiff::Timestamp;

/// One need: id, school, kind, what, size, how many, state, promised, received, families, days ago.
struct Told(i64, i64, NeedKind, &'static str, &'static str, i64, NeedState, i64, i64, i64, i64);

// One need a line, so that it reads as the list it is.
#[rustfmt::skip]
const NEEDS: &[Told] = &[
    Told(1, HOME, Goods, "Winter coats", "10-12", 2, NeedState::Published, 0, 0, 1, 6),
    Told(2, HOME, Goods, "Headphones with a cord", "", 30, NeedState::Offered, 15, 0, 0, 12),
    Told(3, HOME, Time, "Reading with second graders on Tuesdays", "", 12, NeedState::Draft, 0, 0, 0, 1),
    Told(4, HOME, Goods, "Dry-erase markers", "", 60, NeedState::Asked, 0, 0, 0, 2),
    Told(5, HOME, Skills, "A hand with the robotics team", "", 10, NeedState::SchoolApproved, 0, 0, 0, 3),
    Told(6, HOME, Goods, "Picture books in Vietnamese", "", 20, NeedState::Reserved, 20, 0, 0, 15),
    Told(7, OTHER, Goods, "Music stands", "", 12, NeedState::Committed, 12, 0, 0, 20),
    Told(8, HOME, Goods, "Soccer balls", "4", 8, NeedState::Received, 8, 8, 0, 30),
    Told(9, HOME, Goods, "Backpacks", "", 20, NeedState::Thanked, 20, 20, 12, 45),
    Told(10, OTHER, Money, "The bus to the science museum", "", 300, NeedState::Closed, 300, 300, 0, 90),
    Told(11, HOME, Space, "A hall for the evening of languages", "", 1, NeedState::Expired, 0, 0, 0, 110),
    Told(12, HOME, Goods, "Typewriters", "", 4, NeedState::Withdrawn, 0, 0, 0, 60),
    Told(13, OTHER, Services, "Repair of the kiln", "", 1, NeedState::MetElsewhere, 0, 0, 0, 50),
    Told(14, OTHER, Goods, "Lab goggles", "", 24, NeedState::Checked, 0, 0, 0, 1),
    Told(15, HOME, Services, "Haircuts before picture day", "", 6, NeedState::Offered, 3, 0, 0, 9),
];

/// One part: id, need, giver (a person, the club, or a name), how many, how many came, state.
struct Helped(i64, i64, Giver, i64, i64, PartState);

#[derive(Clone, Copy)]
enum Giver {
    Ben,
    Club,
    Named(&'static str, &'static str),
}

#[rustfmt::skip]
const PARTS: &[Helped] = &[
    Helped(1, 2, Giver::Named("Marta Quintero", "marta@example.org"), 10, 0, PartState::Reserved),
    Helped(2, 2, Giver::Ben, 5, 0, PartState::Committed),
    Helped(3, 2, Giver::Named("Peter Lund", "peter@example.org"), 4, 0, PartState::Unconfirmed),
    Helped(4, 6, Giver::Club, 20, 0, PartState::Reserved),
    Helped(5, 7, Giver::Named("Irene Abbott", "irene@example.org"), 12, 0, PartState::Committed),
    Helped(6, 8, Giver::Named("Theo Brandt", "theo@example.org"), 8, 8, PartState::Received),
    Helped(7, 9, Giver::Club, 20, 20, PartState::Thanked),
    Helped(8, 10, Giver::Named("Irene Abbott", "irene@example.org"), 300, 300, PartState::Thanked),
    Helped(9, 15, Giver::Named("Salon Noor", "noor@example.org"), 3, 0, PartState::Offered),
    Helped(10, 2, Giver::Named("Quick Quentin", "quentin@example.org"), 6, 0, PartState::Withdrawn),
    Helped(11, 15, Giver::Named("Gus Wexler", "gus@example.org"), 2, 0, PartState::Declined),
    Helped(12, 2, Giver::Named("Late Lou", "lou@example.org"), 8, 0, PartState::Lapsed),
    Helped(13, 13, Giver::Named("Kiln Works", "kiln@example.org"), 1, 0, PartState::Released),
    Helped(14, 2, Giver::Named("Nora Field", "nora@example.org"), 3, 0, PartState::NotCome),
];

/// One offer: id, giver, kind, what, how many, given, ZIP, miles, days, state.
struct Offered(i64, Giver, NeedKind, &'static str, i64, i64, &'static str, Option<i64>, i64, OfferState);

const EVERY_DAY: i64 = 127;
const TUESDAYS: i64 = 2;

#[rustfmt::skip]
const OFFERS: &[Offered] = &[
    Offered(1, Giver::Club, Goods, "Winter coats, new, all children’s sizes", 25, 0, "28212", Some(10), EVERY_DAY, OfferState::Open),
    Offered(2, Giver::Ben, Time, "Reading with children", 12, 0, "28205", Some(12), TUESDAYS, OfferState::Open),
    Offered(3, Giver::Named("Hannah Lowe", "hannah@example.org"), Goods, "Board games", 10, 0, "", None, EVERY_DAY, OfferState::Unconfirmed),
    Offered(4, Giver::Named("Omni Print", "omni@example.org"), Services, "Printing of programs", 3, 3, "28206", None, EVERY_DAY, OfferState::Used),
    Offered(5, Giver::Named("Rae Dunn", "rae@example.org"), Goods, "Crayons", 100, 0, "", None, EVERY_DAY, OfferState::Withdrawn),
    Offered(6, Giver::Named("Ed Stone", "ed@example.org"), Goods, "A used trampoline", 1, 0, "28269", Some(5), EVERY_DAY, OfferState::Declined),
    Offered(7, Giver::Named("Lakeside Church", "lakeside@example.org"), Space, "A hall for eighty", 4, 0, "28216", None, EVERY_DAY, OfferState::Expired),
    Offered(8, Giver::Named("Nobody Answered", "nobody@example.org"), Goods, "Chairs", 12, 0, "", None, EVERY_DAY, OfferState::Lapsed),
    Offered(9, Giver::Named("Second Story Books", "second@example.org"), Goods, "Picture books", 40, 0, "28205", Some(8), EVERY_DAY, OfferState::Paused),
    Offered(10, Giver::Named("Warm Hands", "warm@example.org"), Goods, "Uniform shirts, like new", 6, 0, "28212", Some(15), EVERY_DAY, OfferState::Open),
];

pub(super) fn add(world: &mut World<'_>) {
    let calendar = world.calendar;
    let needs: Vec<SchoolNeedRow> = NEEDS.iter().map(|told| need(&calendar, told)).collect();
    let mut steps = Vec::new();
    for row in &needs {
        let people = (person("tess"), person(if row.school == HOME { "pat" } else { "ola" }), person("pia"));
        let (walked, lines) = walked(row, people, steps.len() as i64 + 1, calendar.now);
        steps.extend(walked);
        lines.into_iter().for_each(|(at, entry)| world.note(at, entry));
    }
    let at = calendar.past(calendar.day(-6), 10, 0);
    let pooled = PooledRow { id: 1, need: 1, quantity: 2, families: 1, asked_by: Some(person("tess")), at };
    let note = PrivateNoteRow {
        id: 1,
        need: 1,
        school: HOME,
        words: "They have moved in with relatives and left most of what they had.",
        written_by: Some(person("tess")),
        written_at: at,
    };
    let link =
        |secret: &str, part, offer| NeedLinkRow { token_hash: hash(secret), part, offer, pair: None, made_at: at };
    world.sheets.extend([
        Sheet::of(needs),
        Sheet::of([pooled]),
        Sheet::of([note]),
        Sheet::of(OFFERS.iter().map(|told| offer(&calendar, told)).collect::<Vec<_>>()),
        Sheet::of(PARTS.iter().map(|told| part(&calendar, told)).collect::<Vec<_>>()),
        Sheet::of(steps),
        Sheet::of(pairs(&calendar)),
        Sheet::of([plan(&calendar)]),
        Sheet::of([PLANNED]),
        Sheet::of([
            link(cast::NEED_SECRET, Some(cast::NEED_PART), None),
            link(cast::NEED_OFFER_SECRET, None, Some(cast::NEED_OFFER)),
            NeedLinkRow { pair: Some(1), ..link(cast::NEED_PAIR_SECRET, None, None) },
        ]),
    ]);
}

fn person(key: &str) -> i64 {
    cast::find(key).expect("needs are written by the cast").id
}

fn need(calendar: &Calendar<'_>, told: &Told) -> SchoolNeedRow {
    let &Told(id, school, kind, what, size, quantity, state, promised, received, families, days) = told;
    use NeedState::{Asked, Draft, SchoolApproved};
    let written = calendar.day(-days);
    let created_at = calendar.past(written, 10, 0);
    let approved = !matches!(state, Draft | Asked) && id != 12;
    let open = approved && !matches!(state, SchoolApproved | NeedState::Checked);
    SchoolNeedRow {
        id,
        school,
        kind,
        state,
        what: what.to_owned(),
        folded: folded(what, size),
        size,
        quantity,
        words: match id {
            2 => "For reading tests: one for each child of a class and a few more.",
            6 => "Many of our families read Vietnamese at home.",
            8 => "For recess. The old ones have no air left.",
            _ => "",
        },
        families,
        audience: if id == 15 { Audience::Partners } else { Audience::Public },
        language: if id == 3 { "es" } else { "" },
        skill: "",
        days: if id == 3 { TUESDAYS } else { EVERY_DAY },
        needed_by: matches!(id, 2 | 9).then(|| calendar.day(40)),
        expires_on: if state == NeedState::Expired { calendar.day(-20) } else { calendar.day(80 - days.min(60)) },
        promised,
        received,
        why: match state {
            NeedState::Withdrawn => "The course uses laptops now.",
            NeedState::MetElsewhere => "A parent repaired it.",
            _ => "",
        },
        written_by: Some(person(if school == HOME { "tess" } else { "ola" })),
        approved_by: approved.then(|| person(if school == HOME { "pat" } else { "ola" })),
        checked_by: open.then(|| person("pia")),
        published_at: open.then(|| calendar.past(plus(written, 1), 15, 0)),
        created_at,
        since: calendar.past(plus(written, days.min(4)), 15, 0),
        closet_item: None,
    }
}

/// The steps a need took to where it stands, with their lines of the ledger: who wrote it, who said yes, who checked it.
pub(crate) fn walked(
    need: &SchoolNeedRow,
    (writer, school, office): (i64, i64, i64),
    first: i64,
    now: Timestamp,
) -> (Vec<NeedStepRow>, Vec<(Timestamp, Entry)>) {
    use NeedVerb as V;
    let (teacher, principal) = ((writer, Role::Teacher), (school, Role::Principal));
    let keeper = (office, Role::PartnershipManager);
    // What a closet lacks the program writes down by itself.
    let writes = need.closet_item.is_none().then_some(teacher);
    let mut way = vec![(V::Write, writes)];
    let opened =
        [(V::Ask, writes), (V::Approve, Some(principal)), (V::Check, Some(keeper)), (V::Publish, Some(keeper))];
    let taken = match need.state {
        NeedState::Draft => 0,
        NeedState::Asked => 1,
        NeedState::SchoolApproved => 2,
        NeedState::Checked => 3,
        NeedState::Withdrawn if need.approved_by.is_none() => 1,
        _ => opened.len(),
    };
    way.extend(opened.into_iter().take(taken));
    way.extend(match need.state {
        NeedState::Thanked => vec![(V::Thank, Some(teacher))],
        NeedState::Closed => vec![(V::Thank, Some(teacher)), (V::Close, Some(principal))],
        NeedState::Expired => vec![(V::Expire, None)],
        NeedState::Withdrawn => vec![(V::Withdraw, Some(principal))],
        NeedState::MetElsewhere => vec![(V::MeetElsewhere, Some(principal))],
        _ => Vec::new(),
    });
    let mut steps = Vec::new();
    let mut lines = Vec::new();
    for ((n, (verb, by)), id) in way.into_iter().enumerate().zip(first..) {
        let at = (need.created_at + jiff::SignedDuration::from_hours(n as i64 * 9)).min(need.since).min(now);
        let actor = by.map_or(Actor::System, |(person, role)| Actor::Person(PersonId(person), role));
        lines.push((at, Entry::new(actor, ledger_verb(verb), "need", need.id).at_school(SchoolId(need.school))));
        steps.push(NeedStepRow {
            id,
            need: need.id,
            part: None,
            verb: verb.as_str(),
            person: by.map(|(person, _)| person),
            role: by.map_or("system", |(_, role)| role.as_str()),
            note: "",
            at,
        });
    }
    (steps, lines)
}

/// Kind, person, organisation, name, kind of contact, contact.
fn giver(giver: Giver) -> (&'static str, Option<i64>, Option<i64>, String, &'static str, String) {
    match giver {
        Giver::Ben => ("person", Some(person("ben")), None, "Ben Carter".into(), "email", "ben@example.org".into()),
        Giver::Club => {
            let otis = Some(person("otis"));
            ("organisation", otis, Some(ROTARY), cast::CLUB.into(), "email", "otis@example.org".into())
        }
        Giver::Named(name, contact) => ("name", None, None, name.into(), "email", contact.into()),
    }
}

fn part(calendar: &Calendar<'_>, told: &Helped) -> NeedPartRow {
    let &Helped(id, need, who, quantity, received, state) = told;
    let (giver_kind, person, organisation, name, contact_kind, contact) = giver(who);
    let ago = if state.is_here() { 20 } else { 3 };
    let created_at = calendar.past(calendar.day(-ago), 11, 0);
    NeedPartRow {
        id,
        need,
        offer: None,
        state,
        giver_kind,
        person,
        organisation,
        name,
        contact_kind,
        contact,
        lang: if id == 1 { "es" } else { "en" },
        quantity,
        received,
        note: if id == 2 { "I pass the school on my way to work." } else { "" },
        hold_until: matches!(state, PartState::Reserved | PartState::Committed).then(|| calendar.day(4)),
        day: match state {
            PartState::Committed => Some(calendar.day(3)),
            PartState::NotCome => Some(calendar.day(-2)),
            _ => None,
        },
        received_on: state.is_here().then(|| calendar.day(-15)),
        received_by: if state.is_here() { "Fay Lindqvist" } else { "" },
        condition: if state.is_here() { "New" } else { "" },
        why: if state == PartState::Declined { "Our barber parents do it this year." } else { "" },
        thanks: if state == PartState::Thanked { "Thank you! It was used on the first day of school." } else { "" },
        created_at,
        since: created_at,
    }
}

fn offer(calendar: &Calendar<'_>, told: &Offered) -> NeedOfferRow {
    let &Offered(id, who, kind, what, quantity, given, zip, radius, days, state) = told;
    let (giver_kind, person, organisation, name, contact_kind, contact) = giver(who);
    let over = matches!(state, OfferState::Expired);
    let created_at = calendar.past(calendar.day(if over { -100 } else { -10 }), 9, 0);
    NeedOfferRow {
        id,
        state,
        giver_kind,
        person,
        organisation,
        folded: fold(&format!("{name} {what}")),
        name,
        contact_kind,
        contact,
        lang: "en",
        kind,
        what: what.to_owned(),
        sizes: if id == 10 { "Youth S to L" } else { "" },
        quantity,
        given,
        zip: zip.to_owned(),
        radius,
        school: None,
        from_on: calendar.day(if over { -100 } else { -10 }),
        until_on: calendar.day(if over { -5 } else { 70 }),
        days,
        language: if id == 2 { "es" } else { "" },
        skill: "",
        conditions: if id == 1 { "The school picks them up at our hall." } else { "" },
        why: if state == OfferState::Declined {
            "The insurance of our schools does not allow trampolines."
        } else {
            ""
        },
        created_at,
        since: created_at,
    }
}

/// The club's coats for the home school, asked about; a hall that was too far away; and a giver of books who has no more for now.
fn pairs(calendar: &Calendar<'_>) -> [NeedPairRow; 3] {
    let at = calendar.past(calendar.day(-1), 9, 0);
    let asked = NeedPairRow {
        id: 1,
        need: 1,
        offer: 1,
        state: PairState::Asked,
        quantity: 2,
        points: 620,
        refused_by: "",
        reason: "",
        words: "",
        until_on: calendar.day(9),
        proposed_by: Some(person("pia")),
        created_at: at,
        since: at,
    };
    let refused = NeedPairRow {
        id: 2,
        need: 11,
        offer: 7,
        state: PairState::Refused,
        refused_by: "school",
        reason: "far",
        words: "Our families come on foot.",
        quantity: 1,
        ..asked.clone()
    };
    let no_more = NeedPairRow {
        id: 3,
        need: 6,
        offer: 9,
        state: PairState::Refused,
        refused_by: "giver",
        reason: "enough",
        words: "The books of this year are given.",
        quantity: 10,
        ..asked.clone()
    };
    [asked, refused, no_more]
}

/// What the plan gave: the club's coats to the home school.
const PLANNED: NeedPlanPairRow = NeedPlanPairRow {
    plan: 1,
    place: 1,
    need: 1,
    offer: 1,
    quantity: 2,
    points: 780,
    reasons: "k0=100 n420=294 d127=70 c1000=150 p543=81 w1=6",
};

/// A plan of yesterday, when little was open.
fn plan(calendar: &Calendar<'_>) -> NeedPlanRow {
    let at = calendar.past(calendar.day(-1), 8, 30);
    NeedPlanRow {
        id: 1,
        state: "made",
        weights: "300 50 24",
        needs: 2,
        offers: 2,
        pairs: 1,
        value: 1_402,
        bound: 1_402,
        totals: r#"{"planned":{"units":2,"met":1,"partly":0,"unmet":1,"fit":1228,"equity":174},"by_arrival":{"units":2,"met":1,"partly":0,"unmet":1,"fit":1228,"equity":174},"quarters":[{"needs":1,"wanted":2,"planned":100,"by_arrival":100},{"needs":1,"wanted":30,"planned":0,"by_arrival":0},{"needs":0,"wanted":0,"planned":0,"by_arrival":0},{"needs":0,"wanted":0,"planned":0,"by_arrival":0}]}"#,
        made_by: Some(person("pia")),
        created_at: at,
        made_at: Some(at),
    }
}
