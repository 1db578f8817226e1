//! A club that comes to the courtyard: once it waits for an answer, once it comes today, once it was there, once it could not be.

use super::World;
use crate::demo::calendar::{Calendar, plus};
use crate::demo::cast::{self, HOME_SCHOOL, opportunity::COURTYARD, shift as id};
use crate::demo::tables::{GroupOfferRow, GroupRow, GuestRow, OpportunityRow, Sheet, ShiftRow};
use crate::ledger::{Actor, Entry};
use crate::people::{PersonId, Role, fold};
use crate::schools::SchoolId;
use crate::volunteering::group_flow::GroupState;
use crate::volunteering::needs::Audience;
use crate::volunteering::shift_flow::OpportunityState;
use jiff::Timestamp;
use jiff::civil::Date;

const ROTARY: i64 = cast::partner::ROTARY;
/// The club's members: seventeen have put their names down for today.
const NAMES: &[&str] = &[
    "Walter Simmons",
    "Odessa Grant",
    "Hal Jurgens",
    "Marguerite Dupree",
    "Chuck Delaney",
    "Ines Robledo",
    "Arthur Klein",
    "Thuy Pham",
    "Loretta Boone",
    "Dmitri Vasko",
    "Celia Norwood",
    "Frank Abara",
    "Joan Petrie",
    "Samuel Weiss",
    "Yolanda Cruz",
    "Pete Hollis",
    "Ada Nwosu",
];

/// One shift: id, day, begin and end by the clock, places, those taken.
struct Time(i64, Date, i8, i8, i64, i64);

fn times(c: &Calendar<'_>) -> [Time; 4] {
    [
        Time(id::GROUP_DAY, c.school_day(8), 9, 13, 60, 0),
        Time(id::GROUP_ASKED, c.school_day(12), 9, 12, 30, 25),
        Time(id::GROUP_TODAY, c.today, 13, 15, 40, 20),
        Time(id::GROUP_PAST, c.past_school_day(6), 9, 12, 40, 18),
    ]
}

pub(super) fn add(world: &mut World<'_>) {
    let calendar = world.calendar;
    let times = times(&calendar);
    let shifts: Vec<ShiftRow> = times.iter().map(|time| shift(&calendar, time)).collect();
    let begun = calendar.past(calendar.past_school_day(20), 10, 30);
    let offer = GroupOfferRow { opportunity: COURTYARD, places: 50, set_by: person("cora"), set_at: begun };
    let groups = groups(world, &shifts);
    let guests = groups.iter().flat_map(|group| guests(&calendar, group)).collect::<Vec<_>>();
    let courtyard = courtyard(world, begun);
    world.sheets.extend([
        Sheet::of([courtyard]),
        Sheet::of(shifts),
        Sheet::of([offer]),
        Sheet::of(groups),
        Sheet::of(guests),
    ]);
}

fn person(key: &str) -> i64 {
    cast::find(key).expect("groups are about the cast").id
}

fn courtyard(world: &mut World<'_>, created_at: Timestamp) -> OpportunityRow {
    let rules = &world.calendar.rules.rules;
    let kind = rules.templates.iter().find(|t| t.id.as_str() == "grounds").expect("templates of the default policy");
    let cora = person("cora");
    let row = OpportunityRow {
        id: COURTYARD,
        school: HOME_SCHOOL,
        template: "grounds".to_owned(),
        title: "Courtyard day".to_owned(),
        summary: "Paint benches, plant beds and spread mulch. Ms. Whitfield and the custodian are with you.".to_owned(),
        category: kind.category.as_str().to_owned(),
        level: i64::from(rules.clearance.level_for(&kind.task()).0.number),
        min_age: i64::from(kind.min_age),
        contact: Some(cora),
        state: OpportunityState::Published,
        created_by: cora,
        audience: Audience::Everyone,
        opens_at: None,
        created_at,
    };
    let by = Actor::Person(PersonId::from(cora), Role::SchoolCoordinator);
    for verb in ["opportunity-written", "opportunity-published", "groups-welcome"] {
        world.note(created_at, Entry::new(by, verb, "opportunity", COURTYARD).at_school(SchoolId(HOME_SCHOOL)));
    }
    row
}

fn shift(calendar: &Calendar<'_>, time: &Time) -> ShiftRow {
    let Time(id, on_date, begin, end, capacity, taken) = *time;
    ShiftRow {
        id,
        opportunity: COURTYARD,
        school: HOME_SCHOOL,
        on_date,
        starts_at: calendar.at(on_date, begin, 0),
        ends_at: calendar.at(on_date, end, 0),
        capacity,
        taken,
        state: "open",
    }
}

fn groups(world: &mut World<'_>, shifts: &[ShiftRow]) -> Vec<GroupRow> {
    let of = |id: i64| shifts.iter().find(|shift| shift.id == id).expect("a shift of this file");
    let mut waits = group(world, cast::GROUP, of(id::GROUP_ASKED), GroupState::Asked, 25, 3);
    waits.message = "We bring our own rakes and gloves. One of us uses a wheelchair.";
    let mut today = group(world, cast::GROUP_TODAY, of(id::GROUP_TODAY), GroupState::Accepted, 20, 12);
    today.link = Some(cast::GROUP_LINK);
    let mut past = group(world, cast::GROUP_PAST, of(id::GROUP_PAST), GroupState::Closed, 18, 15);
    let (arrived, left) = (of(id::GROUP_PAST).starts_at, of(id::GROUP_PAST).ends_at);
    (past.arrived_at, past.left_at) = (Some(arrived), Some(left));
    (past.signed_in_by, past.signed_out_by) = (Some(person("fay")), Some(person("fay")));
    (past.counted, past.unnamed, past.hours_state) = (18, 2, "confirmed");
    past.minutes = 18 * left.duration_since(arrived).as_mins();
    let desk = Actor::Person(PersonId::from(person("fay")), Role::FrontOffice);
    let mut line = entry(desk, "group-left", cast::GROUP_PAST).minutes(past.minutes);
    line.people = past.counted;
    world.note(arrived, entry(desk, "group-arrived", cast::GROUP_PAST));
    world.note(left, line);
    world.note(left + jiff::SignedDuration::from_hours(21), entry(Actor::System, "group-closed", cast::GROUP_PAST));
    let mut declined = group(world, cast::GROUP_DECLINED, of(id::GROUP_ASKED), GroupState::Declined, 45, 9);
    (declined.why, declined.why_text) = ("too-many", "We have room for thirty. Could you come with fewer?");
    vec![waits, today, past, declined]
}

fn entry(actor: Actor, verb: &'static str, id: i64) -> Entry {
    let mut entry = Entry::new(actor, verb, "group_visit", id).about(PersonId::from(person("ben")));
    entry.partner = Some(ROTARY);
    entry.at_school(SchoolId(HOME_SCHOOL))
}

fn group(
    world: &mut World<'_>,
    id: i64,
    shift: &ShiftRow,
    state: GroupState,
    headcount: i64,
    days_ago: i64,
) -> GroupRow {
    let calendar = world.calendar;
    let asked = calendar.past(plus(shift.on_date.min(calendar.today), -days_ago), 16, 40);
    let answered = calendar.past(plus(calendar.day(0).min(shift.on_date), 1 - days_ago), 9, 15);
    let cora = person("cora");
    world.note(asked, entry(Actor::Own(PersonId::from(person("ben"))), "group-asked", id));
    if state != GroupState::Asked {
        let verb = if state == GroupState::Declined { "group-declined" } else { "group-accepted" };
        world.note(answered, entry(Actor::Person(PersonId::from(cora), Role::SchoolCoordinator), verb, id));
    }
    let answer = Some(answered).filter(|_| state != GroupState::Asked);
    GroupRow {
        id,
        shift: shift.id,
        school: HOME_SCHOOL,
        organisation: ROTARY,
        leader: person("ben"),
        state,
        headcount,
        places: if state.holds_places() { headcount } else { 0 },
        message: "",
        lang: "en",
        why: "",
        why_text: "",
        answered_by: answer.map(|_| cora),
        answered_at: answer,
        link: None,
        arrived_at: None,
        left_at: None,
        unnamed: 0,
        counted: 0,
        minutes: 0,
        minutes_elsewhere: 0,
        hours_state: "",
        signed_in_by: None,
        signed_out_by: None,
        created_at: asked,
        since: answer.unwrap_or(asked),
    }
}

/// Who put their names down: for today, and for the day that is over.
fn guests(calendar: &Calendar<'_>, group: &GroupRow) -> Vec<GuestRow> {
    let count = match group.id {
        cast::GROUP_TODAY => 17,
        cast::GROUP_PAST => 16,
        _ => 0,
    };
    let version = i64::from(calendar.rules.texts.conduct.version);
    let over = group.left_at.is_some();
    let minutes = match (group.arrived_at, group.left_at) {
        (Some(from), Some(to)) => to.duration_since(from).as_mins(),
        _ => 0,
    };
    let named = NAMES.iter().take(count).zip(1..);
    let guest = |(name, n): (&&str, i64)| GuestRow {
        id: group.id * 100 + n,
        visit: group.id,
        name: (*name).to_owned(),
        folded: fold(name),
        contact_kind: if over || n % 3 == 0 { "" } else { "email" },
        contact: if over || n % 3 == 0 { String::new() } else { format!("member{n}@example.org") },
        stay_in_touch: !over && n % 3 == 1,
        guardian: if n == 16 { "Rosa Hollis" } else { "" },
        way: if n % 5 == 0 { "leader" } else { "link" },
        text_version: if n % 5 == 0 { 0 } else { version },
        agreed_at: Some(group.since).filter(|_| over || n % 5 != 0),
        arrived_at: group.arrived_at,
        left_at: group.left_at,
        minutes,
        created_at: group.since,
    };
    named.map(guest).collect()
}
