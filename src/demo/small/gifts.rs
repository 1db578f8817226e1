//! Gifts at every place on their way: from a pack of pencils to a playground that needs upkeep.

use super::World;
use crate::demo::calendar::{Calendar, plus};
use crate::demo::cast::{self, HOME_SCHOOL, OTHER_SCHOOL};
use crate::demo::tables::{
    DonorRow, GiftCheckRow, GiftLetterRow, GiftLinkRow, GiftReceiptRow, GiftRow, GiftStepRow, Sheet,
};
use crate::giving::gift::GiftKind::{self, Goods, Money, Services};
use crate::giving::gift_flow::GiftState::{self, *};
use crate::giving::letter::{LetterKind, Open, Subject, Written, write};
use crate::giving::letter_answer::{self, Answer};
use crate::giving::receiving::Came;
use crate::giving::routing::{Finding, Question};
use crate::ledger::{Actor, Entry};
use crate::people::{PersonId, Role, fold};
use crate::random::hash;
use crate::schools::SchoolId;
use i18n::{Catalog, Lang};
use jiff::Timestamp;

/// The club of the groups, which gives too.
const ROTARY: i64 = 1;

/// One gift: id, donor, contact, language, school, kind, what, how many, dollars, state, who decides, why, days ago.
struct Told(
    i64,
    &'static str,
    &'static str,
    &'static str,
    Option<i64>,
    GiftKind,
    &'static str,
    i64,
    i64,
    GiftState,
    &'static str,
    &'static str,
    i64,
);

const HOME: Option<i64> = Some(HOME_SCHOOL);
const OTHER: Option<i64> = Some(OTHER_SCHOOL);

// One gift a line, so that it reads as the list it is.
#[rustfmt::skip]
const GIFTS: &[Told] = &[
    Told(1, "Hal Jurgens", "hal@example.org", "en", HOME, Goods, "A pack of pencils", 48, 12, Closed, "principal", "amount", 40),
    Told(2, "Marguerite Dupree", "marguerite@example.org", "en", HOME, Goods, "Picture books for the first grade, new", 9, 90, Routed, "principal", "amount", 3),
    Told(3, "Odessa Grant", "odessa@example.org", "en", HOME, Goods, "Winter coats in children’s sizes, new", 13, 260, Received, "superintendent", "amount", 12),
    Told(4, "Elmwood Builders", "office@builders.example.org", "en", HOME, Goods, "A playground with a slide and two swings", 1, 1_200, Routed, "board", "amount upkeep", 20),
    Told(5, "Arthur Klein", "arthur@example.org", "en", HOME, Money, "Ticket to the library dinner", 0, 100, Acknowledged, "principal", "amount", 15),
    Told(6, cast::CLUB, "rotary@example.org", "en", HOME, Money, "For the reading room", 0, 600, Allocated, "superintendent", "amount", 50),
    Told(7, cast::CLUB, "rotary@example.org", "en", HOME, Money, "For the reading room, once more", 0, 600, Routed, "board", "sum", 5),
    Told(8, "Rosa Maldonado", "rosa@example.org", "es", HOME, Goods, "Tres guitarras para la clase de música", 3, 240, Offered, "", "", 1),
    Told(9, "Thuy Pham", "thuy@example.org", "vi", OTHER, Services, "Tuning of the school’s two pianos", 2, 300, Screened, "", "", 2),
    Told(10, "Loretta Boone", "", "en", HOME, Money, "For field trips", 0, 200, Accepted, "principal", "amount", 8),
    Told(11, "Frank Abara", "frank@example.org", "en", OTHER, Goods, "An encyclopedia of 1994", 22, 50, Declined, "principal", "amount", 30),
    Told(12, "Celia Norwood", "celia@example.org", "en", None, Goods, "Office chairs, used", 15, 400, Redirected, "superintendent", "no_school", 25),
    Told(13, "Ines Robledo", "ines@example.org", "es", HOME, Money, "Para la biblioteca", 0, 500, Scheduled, "superintendent", "amount", 33),
    Told(14, "Samuel Weiss", "samuel@example.org", "en", OTHER, Goods, "A grand piano", 1, 6_500, Watched, "board", "amount", 200),
    Told(15, "Joan Petrie", "joan@example.org", "en", HOME, Goods, "A fish tank", 1, 80, Withdrawn, "", "", 18),
    Told(16, "Dmitri Vasko", "dmitri@example.org", "en", OTHER, Money, "For the robotics club", 0, 400, Reported, "superintendent", "amount", 90),
    Told(17, "Pete Hollis", "", "en", HOME, Goods, "A trampoline", 1, 350, Returned, "superintendent", "amount", 60),
    Told(18, "Walter Simmons", "walter@example.org", "en", OTHER, Goods, "A laser cutter", 1, 8_000, Disposed, "board", "amount", 400),
    Told(19, "Yolanda Cruz", "yolanda@example.org", "es", None, Money, "Becas", 0, 300, Acknowledged, "receiver", "receiver", 28),
];

pub(super) fn add(world: &mut World<'_>) {
    let calendar = world.calendar;
    let donors: Vec<DonorRow> = GIFTS.iter().filter(|told| told.0 != 7).map(|told| donor(&calendar, told)).collect();
    let gifts: Vec<GiftRow> = GIFTS.iter().map(|told| gift(&calendar, told)).collect();
    let mut steps = Vec::new();
    for row in &gifts {
        steps.extend(walked(world, row, steps.len() as i64 + 1));
    }
    let letters = letters(&calendar, &gifts);
    let receipts = receipts(&gifts);
    world.sheets.extend([
        Sheet::of(donors),
        Sheet::of(gifts),
        Sheet::of(checks()),
        Sheet::of(steps),
        Sheet::of(letters),
        Sheet::of(receipts),
        Sheet::of(links(&calendar)),
    ]);
}

fn person(key: &str) -> i64 {
    cast::find(key).expect("gifts are answered by the cast").id
}

fn donor(calendar: &Calendar<'_>, told: &Told) -> DonorRow {
    let club = told.1 == cast::CLUB;
    DonorRow {
        id: told.0,
        key: if club { format!("organisation:{ROTARY}") } else { format!("name:{}|{}", fold(told.1), told.2) },
        kind: if club { "organisation" } else { "name" },
        person: None,
        organisation: club.then_some(ROTARY),
        name: told.1.to_owned(),
        folded: fold(told.1),
        contact_kind: if told.2.is_empty() { "" } else { "email" },
        contact: told.2.to_owned(),
        lang: told.3,
        created_at: calendar.past(calendar.day(-told.12), 10, 0),
    }
}

fn gift(calendar: &Calendar<'_>, told: &Told) -> GiftRow {
    let &Told(id, _, _, lang, school, kind, what, quantity, dollars, state, decider, because, days) = told;
    let (money, cents) = (kind == Money, dollars * 100);
    let offered_on = calendar.day(-days);
    let created_at = calendar.past(offered_on, 10, 0);
    let later = |after: i64| calendar.past(plus(offered_on, after), 14, 0);
    let answered = !matches!(state, Offered | Screened | Routed | Withdrawn);
    let came = matches!(state, Received | Acknowledged | Allocated | Reported | Watched | Disposed | Closed | Returned);
    let part = state == Scheduled;
    let since = if state == Offered { created_at } else { later(days.min(8) / 2 + 1) };
    GiftRow {
        id,
        donor: if id == 7 { 6 } else { id },
        receiver: if decider == "receiver" { "foundation" } else { "district" },
        school,
        kind,
        state,
        what: what.to_owned(),
        lang: if lang == "es" { "es" } else { "en" },
        quantity,
        conditions: if id == 4 { "A sign with our name, and the school keeps it painted for ten years." } else { "" },
        purpose: if id == 6 { "New shelves" } else { "" },
        anonymous: id == 16,
        way: match (money, part) {
            (true, true) => "pledge",
            (true, false) => "one_time",
            _ => "",
        },
        cents: if money { cents } else { 0 },
        stated_cents: (!money).then_some(cents),
        estimate_cents: (!money && !matches!(state, Offered)).then_some(cents),
        weighs: cents,
        benefit: if id == 5 { "A meal" } else { "" },
        benefit_cents: if id == 5 { 3_000 } else { 0 },
        offered_on,
        decider,
        because,
        year_cents: if id == 7 { 120_000 } else { cents },
        routed_at: (!decider.is_empty()).then(|| later(1)),
        decided_by: answered.then(|| decided_by(decider, school)),
        decided_at: answered.then(|| later(2)),
        meeting_on: (answered && decider == "board").then(|| plus(offered_on, 2)),
        answer: match state {
            Declined => "The library has newer ones. A used-book store may like them.",
            Returned => "The insurance of the school does not allow it.",
            _ => "",
        },
        sent_to: if state == Redirected { "Classroom Central, the free store for teachers" } else { "" },
        due_on: part.then(|| calendar.day(30)),
        handover: if part { "Front office; ask for Ms. Lindqvist" } else { "" },
        received_on: (came || part).then(|| plus(offered_on, 4)),
        received_cents: match (money, came, part) {
            (true, true, _) => cents,
            (true, _, true) => 20_000,
            _ => 0,
        },
        place: if matches!(state, Allocated | Reported | Watched | Disposed | Closed) { "Media center" } else { "" },
        reported_on: matches!(state, Reported | Watched | Disposed).then(|| plus(offered_on, 20)),
        form_8283_on: matches!(state, Watched | Disposed).then(|| plus(offered_on, 30)),
        watch_until: matches!(state, Watched | Disposed).then(|| plus(offered_on, 4 + 3 * 365)),
        disposed_on: (state == Disposed).then(|| calendar.day(-30)),
        created_at,
        since,
    }
}

fn decided_by(decider: &str, school: Option<i64>) -> i64 {
    match decider {
        "principal" if school == HOME => person("pat"),
        "receiver" => person("pia"),
        _ => person("dora"),
    }
}

/// The steps a gift took to where it stands, and their lines in the ledger.
fn walked(world: &mut World<'_>, gift: &GiftRow, first: i64) -> Vec<GiftStepRow> {
    let pia = (person("pia"), Role::PartnershipManager);
    let decider = match gift.decider {
        "principal" if gift.school == HOME => (person("pat"), Role::Principal),
        "receiver" => pia,
        _ => (person("dora"), Role::Director),
    };
    let weighed = [("screen", Screened, pia), ("route", Routed, pia)];
    let taken = [("accept", Accepted, decider), ("receive", Received, pia)];
    let thanked = [("acknowledge", Acknowledged, pia), ("allocate", Allocated, pia)];
    let told = [("report", Reported, decider), ("sign_8283", Watched, decider), ("dispose", Disposed, decider)];
    let mut way: Vec<(&'static str, GiftState, (i64, Role))> = Vec::new();
    match gift.state {
        Offered => {}
        Withdrawn => way.push(("withdraw", Withdrawn, pia)),
        Screened => way.extend(&weighed[..1]),
        Routed => way.extend(weighed),
        Declined => way.extend(weighed.into_iter().chain([("decline", Declined, decider)])),
        Redirected => way.extend(weighed.into_iter().chain([("redirect", Redirected, decider)])),
        Accepted => way.extend(weighed.iter().chain(&taken[..1])),
        Scheduled => way.extend(weighed.into_iter().chain([taken[0], ("receive_part", Scheduled, pia)])),
        Received => way.extend(weighed.into_iter().chain(taken)),
        Returned => way.extend(weighed.into_iter().chain(taken).chain([("return", Returned, pia)])),
        Acknowledged => way.extend(weighed.iter().chain(&taken).chain(&thanked[..1])),
        Allocated => way.extend(weighed.into_iter().chain(taken).chain(thanked)),
        Reported => way.extend(weighed.iter().chain(&taken).chain(&thanked).chain(&told[..1])),
        Watched => way.extend(weighed.iter().chain(&taken).chain(&thanked).chain(&told[..2])),
        Disposed => way.extend(weighed.iter().chain(&taken).chain(&thanked).chain(&told)),
        Closed => way.extend(weighed.into_iter().chain(taken).chain(thanked).chain([("close", Closed, pia)])),
    }
    let line = |verb, actor, cents| {
        let mut entry = Entry::new(actor, verb, "gift", gift.id);
        entry.school = gift.school.map(SchoolId);
        entry.cents = cents;
        entry.partner = (gift.donor == 6).then_some(ROTARY);
        entry
    };
    world.note(gift.created_at, line("gift-offered", Actor::System, gift.cents));
    // Each step on the day that the gift's own dates name.
    let day = |verb: &str| match verb {
        "screen" => gift.offered_on,
        "route" => plus(gift.offered_on, 1),
        "accept" | "decline" | "redirect" | "withdraw" => plus(gift.offered_on, 2),
        "report" => gift.reported_on.unwrap_or(gift.offered_on),
        "sign_8283" => gift.form_8283_on.unwrap_or(gift.offered_on),
        "dispose" => gift.disposed_on.unwrap_or(gift.offered_on),
        _ => plus(gift.offered_on, 4),
    };
    let hour = |n: i64| i8::try_from(10 + n.min(8)).unwrap_or(18);
    let times: Vec<_> = way.iter().zip(1..).map(|((verb, ..), n)| world.calendar.past(day(verb), hour(n), 0)).collect();
    let mut steps = vec![step(first, gift, "offer", Offered, None, gift.created_at)];
    for (((verb, state, (by, role)), at), n) in way.into_iter().zip(times).zip(1..) {
        let cents = if matches!(verb, "receive" | "receive_part") { gift.received_cents } else { 0 };
        world.note(at, line(ledger_verb(verb), Actor::Person(PersonId::from(by), role), cents));
        steps.push(step(first + n, gift, verb, state, Some((by, role)), at));
    }
    steps
}

fn step(
    id: i64,
    gift: &GiftRow,
    verb: &'static str,
    state: GiftState,
    by: Option<(i64, Role)>,
    at: Timestamp,
) -> GiftStepRow {
    let role = by.map_or("system", |(_, role)| role.as_str());
    GiftStepRow { id, gift: gift.id, verb, state, person: by.map(|(person, _)| person), role, at }
}

pub(in crate::demo) fn ledger_verb(verb: &str) -> &'static str {
    match verb {
        "screen" => "gift-screened",
        "route" => "gift-routed",
        "accept" => "gift-accepted",
        "decline" => "gift-declined",
        "redirect" => "gift-redirected",
        "withdraw" => "gift-withdrawn",
        "receive" => "gift-received",
        "receive_part" => "gift-part-received",
        "acknowledge" => "gift-acknowledged",
        "allocate" => "gift-allocated",
        "report" => "gift-reported",
        "sign_8283" => "gift-form-8283",
        "dispose" => "gift-disposed",
        "return" => "gift-returned",
        _ => "gift-closed",
    }
}

/// The playground's questions; the others have nothing that anybody worried about.
fn checks() -> Vec<GiftCheckRow> {
    let looked = GIFTS.iter().filter(|told| !matches!(told.9, Offered | Withdrawn));
    let check = |id: i64, question: Question| {
        let upkeep = id == 4 && question == Question::Upkeep;
        let answer = match (upkeep, question) {
            (true, _) => Finding::Concern,
            (_, Question::Technology) => Finding::NotAsked,
            _ => Finding::Fine,
        };
        let note = if upkeep { "Mulch every spring, an inspection every year." } else { "" };
        GiftCheckRow { gift: id, question, answer, note }
    };
    looked.flat_map(|told| Question::ALL.iter().map(move |question| check(told.0, *question))).collect()
}

/// Written as the program writes them, from what came.
fn letters(calendar: &Calendar<'_>, gifts: &[GiftRow]) -> Vec<GiftLetterRow> {
    let pia = person("pia");
    let words = Catalog::new(crate::embedded::LOCALES, "en").expect("the messages that ship can be read");
    let row = |gift: &GiftRow| {
        let id = letter_of(gift)?;
        let told = GIFTS.iter().find(|told| told.0 == gift.donor)?;
        let letter = written(gift, (told.1, told.3), calendar, &words)?;
        Some(GiftLetterRow {
            id,
            gift: gift.id,
            donor: gift.donor,
            kind: letter.kind,
            lang: letter.lang,
            subject: letter.subject,
            body: letter.body,
            legal_name: letter.receiver.legal_name,
            cents: gift.received_cents,
            on_date: gift.received_on.unwrap_or(gift.offered_on),
            mailed: !told.2.is_empty(),
            printed_at: (gift.state == Closed).then_some(gift.since),
            issued_by: pia,
            issued_at: gift.since,
        })
    };
    gifts.iter().filter_map(row).chain(gifts.iter().filter_map(|gift| sent_back(gift, calendar, &words))).collect()
}

/// What went back to somebody without an address is told on paper, and nobody has printed it.
fn sent_back(gift: &GiftRow, calendar: &Calendar<'_>, words: &Catalog) -> Option<GiftLetterRow> {
    let told = GIFTS.iter().find(|told| told.0 == gift.id && told.2.is_empty() && gift.state == Returned)?;
    let receiver = calendar.rules.receiver(gift.receiver)?;
    let answer = Answer {
        kind: LetterKind::Returned,
        donor_name: told.1,
        lang: Lang::parse(told.3).unwrap_or(Lang::En),
        what: &gift.what,
        place: receiver.name.get(told.3),
        to: "",
        why: gift.answer,
        legal: &receiver.legal_name,
        phone: calendar.rules.contacts.partnerships.phone.as_str(),
    };
    let letter = letter_answer::write(&answer, words);
    Some(GiftLetterRow {
        id: gift.id + 100,
        gift: gift.id,
        donor: gift.donor,
        kind: LetterKind::Returned,
        lang: letter.lang,
        subject: letter.subject,
        body: letter.body,
        legal_name: receiver.legal_name.clone(),
        cents: 0,
        on_date: plus(gift.offered_on, 4),
        mailed: false,
        printed_at: None,
        issued_by: person("pia"),
        issued_at: gift.since,
    })
}

/// The letter about all that came of a gift, to a donor with this name and language.
pub(in crate::demo) fn written(
    gift: &GiftRow,
    (name, lang): (&str, &str),
    calendar: &Calendar<'_>,
    words: &Catalog,
) -> Option<Written> {
    let subject = Subject {
        donor_name: name,
        lang: Lang::parse(lang).unwrap_or(Lang::En),
        kind: gift.kind,
        what: &gift.what,
        weighs: gift.weighs,
        purpose: gift.purpose,
        dedication: "",
        benefit: gift.benefit,
        benefit_cents: gift.benefit_cents,
        school_name: None,
    };
    let open = Open {
        count: 1,
        cents: gift.received_cents,
        quantity: if gift.kind == Money { 0 } else { gift.quantity },
        on_date: gift.received_on?,
    };
    let receiver = calendar.rules.receiver(gift.receiver)?;
    Some(write(&subject, receiver, &open, &calendar.rules.gifts, words))
}

/// The dinner's letter is the first; the others follow.
fn letter_of(gift: &GiftRow) -> Option<i64> {
    match (gift.id, gift.state) {
        (cast::GIFT_THANKED, _) => Some(cast::GIFT_LETTER),
        (id, Acknowledged | Allocated | Reported | Watched | Disposed | Closed) => Some(id + 100),
        _ => None,
    }
}

fn receipts(gifts: &[GiftRow]) -> Vec<GiftReceiptRow> {
    let came = gifts.iter().filter_map(|gift| Some((gift, gift.received_on?)));
    let row = |(gift, on_date): (&GiftRow, _)| GiftReceiptRow {
        id: gift.id,
        gift: gift.id,
        way: match gift.kind {
            Money if gift.id == 5 => Came::Cash,
            Money => Came::Check,
            _ => Came::Goods,
        },
        cents: gift.received_cents,
        quantity: if gift.kind == Money { 0 } else { gift.quantity },
        condition: if gift.kind == Money { "" } else { "Good" },
        on_date,
        received_by: "Fay Lindqvist",
        receipt_no: if gift.id == 5 { "T-1042".to_owned() } else { String::new() },
        letter: letter_of(gift),
        recorded_by: person("pia"),
        recorded_at: gift.since,
    };
    came.map(row).collect()
}

fn links(calendar: &Calendar<'_>) -> Vec<GiftLinkRow> {
    let link = |secret: &str, gift| GiftLinkRow {
        token_hash: hash(secret),
        gift,
        made_at: calendar.past(calendar.day(-1), 10, 0),
    };
    vec![link(cast::GIFT_SECRET, cast::GIFT_OFFERED), link(cast::GIFT_LETTER_SECRET, cast::GIFT_THANKED)]
}
