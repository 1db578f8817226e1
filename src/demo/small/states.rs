//! One of every state that nobody else of the small world is in: an evening of last spring at a school of its own, with who could
//! not come, who waited, who looked for somebody else; groups that came and did not; corrections that were decided.

use super::World;
use crate::demo::calendar::plus;
use crate::demo::cast;
use crate::demo::tables::{
    AskedRow, CoverRow, GroupRow, HoursCorrectionRow, HoursRow, OpportunityRow, Sheet, ShiftRow, SignupRow, WaitingRow,
};
use crate::ledger::{Actor, Entry};
use crate::people::{PersonId, Role};
use crate::random::hash;
use crate::schools::SchoolId;
use crate::volunteering::cover_flow::{AskedState, CoverKind, CoverState};
use crate::volunteering::group_flow::GroupState;
use crate::volunteering::hours_close_flow::CorrectionState;
use crate::volunteering::hours_correction::Kind;
use crate::volunteering::needs::Audience;
use crate::volunteering::shift_flow::{HoursState, OpportunityState, SignupState};
use crate::volunteering::waiting_flow::{WaitKind, WaitState};
use jiff::Timestamp;
use jiff::civil::Date;

/// A school whose staff play no part.
pub(super) const SCHOOL: i64 = 13;
/// The ids of this file begin here.
pub(super) const FIRST: i64 = 240;
/// Those who were cleared last school year: `last_year` invents them.
pub(super) const SOMEBODY: i64 = 300;

const EVENING: i64 = FIRST;
const BREAKFAST: i64 = FIRST + 1;
const FAIR: i64 = FIRST + 2;
const CLEAN_UP: i64 = FIRST + 3;
const TALKS: i64 = FIRST + 4;

/// What the school asks for. By invitation, so that the lists of the others stay as they are.
const ASKS: &[(i64, &str, OpportunityState)] = &[
    (EVENING, "Spring evening", OpportunityState::Closed),
    (BREAKFAST, "Breakfast for new families", OpportunityState::Filled),
    (FAIR, "Book fair", OpportunityState::SchoolApproved),
    (CLEAN_UP, "Playground clean-up", OpportunityState::Cancelled),
    (TALKS, "Welcome desk", OpportunityState::Published),
];

pub(super) fn add(world: &mut World<'_>) {
    let c = world.calendar;
    let evening = spring_evening(c.today);
    let time = |id, on_date, begin, capacity, taken, state| ShiftRow {
        id,
        opportunity: id,
        school: SCHOOL,
        on_date,
        starts_at: c.at(on_date, begin, 0),
        ends_at: c.at(on_date, begin + 2, 0),
        capacity,
        taken,
        state,
    };
    let shifts = vec![
        time(EVENING, evening, 17, 12, 1, "open"),
        time(BREAKFAST, c.school_day(4), 7, 1, 1, "open"),
        time(FAIR, c.school_day(14), 9, 3, 0, "open"),
        time(CLEAN_UP, c.school_day(3), 9, 6, 0, "cancelled"),
        time(TALKS, c.school_day(1), 15, 2, 1, "open"),
    ];
    let asks: Vec<OpportunityRow> = ASKS.iter().map(|ask| opportunity(world, ask)).collect();
    let signups = signups(world, &shifts);
    let waits = waits(world, &shifts);
    let (covers, asked) = covers(world, &shifts);
    let hours = hours(world, evening);
    let corrections = corrections(world);
    world.sheets.extend([
        Sheet::of(asks),
        Sheet::of(shifts),
        Sheet::of(signups),
        Sheet::of(waits),
        Sheet::of(covers),
        Sheet::of(asked),
        Sheet::of(hours),
        Sheet::of(corrections),
    ]);
}

/// The day of that evening.
pub(super) fn spring_evening(today: Date) -> Date {
    plus(today, -150)
}

/// Groups of the same school: after the organisations they belong to.
pub(super) fn add_groups(world: &mut World<'_>) {
    let c = world.calendar;
    let (past, today) = (plus(c.today, -148), c.today);
    let rows = [
        (0, GroupState::Here, today),
        (1, GroupState::Held, past),
        (2, GroupState::Withdrawn, past),
        (3, GroupState::Lapsed, past),
        (4, GroupState::CalledOff, past),
        (5, GroupState::NoShow, past),
    ];
    let day = |id, on_date, begin| ShiftRow {
        id,
        opportunity: EVENING,
        school: SCHOOL,
        on_date,
        starts_at: c.at(on_date, begin, 0),
        ends_at: c.at(on_date, begin + 3, 0),
        capacity: 40,
        taken: if on_date == today { 8 } else { 16 },
        state: "open",
    };
    let shifts = [day(FIRST + 10, today, 7), day(FIRST + 11, past, 9)];
    let groups: Vec<GroupRow> = rows
        .into_iter()
        .map(|(number, state, on_date)| {
            let shift = if on_date == today { &shifts[0] } else { &shifts[1] };
            group(world, FIRST + number, state, shift)
        })
        .collect();
    world.sheets.extend([Sheet::of(shifts), Sheet::of(groups)]);
}

fn person(key: &str) -> i64 {
    cast::find(key).expect("states are about the cast").id
}

fn vera() -> Actor {
    Actor::Person(PersonId::from(person("vera")), Role::VolunteerCoordinator)
}

fn own(person: i64) -> Actor {
    Actor::Own(PersonId::from(person))
}

fn line(actor: Actor, verb: &'static str, kind: &'static str, id: i64, about: i64) -> Entry {
    Entry::new(actor, verb, kind, id).about(PersonId::from(about)).at_school(SchoolId(SCHOOL))
}

fn opportunity(world: &mut World<'_>, ask: &(i64, &'static str, OpportunityState)) -> OpportunityRow {
    let (id, title, state) = *ask;
    let rules = &world.calendar.rules.rules;
    let kind =
        rules.templates.iter().find(|t| t.id.as_str() == "event-helper").expect("a template of the default policy");
    let created_at = world.calendar.past(world.calendar.day(-170), 14, 20);
    let row = OpportunityRow {
        id,
        school: SCHOOL,
        template: "event-helper".to_owned(),
        title: title.to_owned(),
        summary: "Greet families and show them the way.".to_owned(),
        category: kind.category.as_str().to_owned(),
        level: i64::from(rules.clearance.level_for(&kind.task()).0.number),
        min_age: i64::from(kind.min_age),
        contact: Some(person("vera")),
        state,
        created_by: person("vera"),
        created_at,
        audience: Audience::Invited,
        opens_at: None,
    };
    let step = |verb| Entry::new(vera(), verb, "opportunity", id).at_school(SchoolId(SCHOOL));
    world.note(created_at, step("opportunity-written"));
    match state {
        OpportunityState::SchoolApproved => world.note(created_at, step("opportunity-approved")),
        OpportunityState::Cancelled => world.note(created_at, step("opportunity-cancelled")),
        _ => world.note(created_at, step("opportunity-published")),
    }
    row
}

/// Who could not come, one for each reason; and two who will.
fn signups(world: &mut World<'_>, shifts: &[ShiftRow]) -> Vec<SignupRow> {
    use SignupState as S;
    let ned = (person("ned"), Some(cast::clearance::NED));
    let whom = |n: i64| (SOMEBODY + n, Some(SOMEBODY + n));
    let all = [
        (EVENING, whom(0), S::CancelledByVolunteer, None),
        (EVENING, whom(1), S::CancelledBySchool, None),
        (EVENING, whom(2), S::CancelledByRule, None),
        (EVENING, whom(10), S::MovedOut, None),
        (EVENING, whom(3), S::NoShow, Some(1)),
        (BREAKFAST, ned, S::SignedUp, Some(1)),
        (TALKS, ned, S::Reminded, Some(1)),
    ];
    let rows = all.into_iter().zip(FIRST..).map(|((shift, (who, clearance), state, place), id)| {
        let shift = shifts.iter().find(|row| row.id == shift).expect("a shift of this file");
        let created_at = world.calendar.past(plus(shift.on_date.min(world.calendar.today), -9), 18, 5);
        world.note(created_at, line(own(who), "signed-up", "signup", id, who));
        let (verb, actor) = match state {
            S::CancelledByVolunteer => ("withdrew", own(who)),
            S::CancelledBySchool | S::MovedOut => ("place-cancelled", vera()),
            S::CancelledByRule => ("place-released", Actor::System),
            S::NoShow => ("absent", vera()),
            _ => ("", Actor::System),
        };
        if !verb.is_empty() {
            world.note(shift.starts_at, line(actor, verb, "signup", id, who));
        }
        SignupRow {
            id,
            shift: shift.id,
            person: who,
            state,
            place,
            clearance,
            created_by: who,
            created_at,
            arrived_at: None,
            left_at: None,
            signed_in_by: None,
            signed_out_by: None,
            untrained_told_at: None,
        }
    });
    rows.collect()
}

/// Who waited for the evening, one for each way it can end; and somebody who is asked to step in tomorrow.
fn waits(world: &mut World<'_>, shifts: &[ShiftRow]) -> Vec<WaitingRow> {
    use WaitState as S;
    let sol = person("sol");
    let all = [
        (EVENING, SOMEBODY + 3, WaitKind::Line, S::Taken),
        (EVENING, SOMEBODY + 4, WaitKind::Line, S::Declined),
        (EVENING, SOMEBODY + 5, WaitKind::Line, S::Lapsed),
        (EVENING, SOMEBODY + 6, WaitKind::Line, S::PassedOver),
        (EVENING, SOMEBODY + 7, WaitKind::Line, S::Left),
        (EVENING, SOMEBODY + 8, WaitKind::Line, S::Removed),
        (EVENING, SOMEBODY + 9, WaitKind::Line, S::Closed),
        (TALKS, sol, WaitKind::Backup, S::Called),
    ];
    let rows = all.into_iter().zip(FIRST..).map(|((shift, who, kind, state), id)| {
        let shift = shifts.iter().find(|row| row.id == shift).expect("a shift of this file");
        let joined_at = world.calendar.past(plus(shift.on_date.min(world.calendar.today), -8), 19, 0);
        let verb = if kind == WaitKind::Line { "joined-waiting-list" } else { "became-backup" };
        let detail = format!("shift={} kind={kind}", shift.id);
        world.note(joined_at, line(own(who), verb, "waiting", id, who).detail(detail));
        let called = state == S::Called;
        WaitingRow {
            id,
            shift: shift.id,
            person: who,
            kind,
            state,
            turn: id,
            joined_at,
            created_by: who,
            offered_at: called.then(|| world.calendar.past(world.calendar.day(-1), 18, 0)),
            expires_at: called.then_some(shift.starts_at),
            token_hash: called.then(|| hash("demo-called-sol")),
        }
    });
    rows.collect()
}

/// Places of the evening that looked for somebody else, one for each way it can end, and what those said who were asked.
fn covers(world: &mut World<'_>, shifts: &[ShiftRow]) -> (Vec<CoverRow>, Vec<AskedRow>) {
    use AskedState as A;
    use CoverState as S;
    let shift = shifts.iter().find(|row| row.id == EVENING).expect("the evening");
    let at = shift.starts_at - jiff::SignedDuration::from_hours(50);
    let ended = shift.starts_at - jiff::SignedDuration::from_hours(4);
    let all = [
        (0, S::Taken, "cover-taken"),
        (3, S::NotTaken, "cover-expired"),
        (3, S::TakenBack, "cover-taken-back"),
        (1, S::Over, "cover-over"),
    ];
    let covers: Vec<CoverRow> = all
        .into_iter()
        .zip(FIRST..)
        .map(|((n, state, verb), id)| {
            let holder = SOMEBODY + n;
            world.note(at, line(own(holder), "cover-asked-around", "cover", id, holder));
            world.note(
                ended,
                line(if state == S::TakenBack { own(holder) } else { Actor::System }, verb, "cover", id, holder),
            );
            CoverRow {
                id,
                kind: CoverKind::Cover,
                shift: shift.id,
                signup: Some(FIRST + n),
                state,
                asked_by: holder,
                created_at: at,
                expires_at: shift.starts_at,
                taken_by: (state == S::Taken).then_some(SOMEBODY + 3),
                ended_at: Some(ended),
            }
        })
        .collect();
    let said = [(0, 3, A::Yes), (0, 10, A::TooLate), (1, 11, A::Never)];
    let asked = said.into_iter().zip(FIRST..).map(|((cover, who, state), id)| AskedRow {
        id,
        cover: FIRST + cover,
        person: SOMEBODY + who,
        state,
        token_hash: hash(&format!("demo-asked-{id}")),
        asked_at: at,
        answered_at: (state != A::TooLate).then_some(ended),
    });
    (covers, asked.collect())
}

/// Time that somebody told of and the school did not count, and three lines of a year that is closed.
fn hours(world: &mut World<'_>, on_date: Date) -> Vec<HoursRow> {
    use HoursState as S;
    let all = [(12, 120, S::Rejected), (15, 180, S::Locked), (16, 90, S::Locked), (17, 60, S::Locked)];
    let rows = all.into_iter().zip(FIRST..).map(|((n, minutes, state), id)| {
        let who = SOMEBODY + n;
        let told_at = world.calendar.past(plus(on_date, 1), 20, 0);
        let decided_at = world.calendar.past(plus(on_date, 3), 9, 30);
        let verb = if state == S::Rejected { "hours-rejected" } else { "hours-confirmed" };
        world.note(told_at, line(own(who), "hours-told", "hours", id, who).minutes(minutes));
        let decided = line(vera(), verb, "hours", id, who);
        world.note(decided_at, if state == S::Rejected { decided } else { decided.minutes(minutes) });
        HoursRow {
            id,
            person: who,
            school: SCHOOL,
            signup: None,
            on_date,
            starts_at: None,
            ends_at: None,
            minutes,
            category: "event".to_owned(),
            source: "self",
            state,
            note: "Spring evening",
            created_by: who,
            created_at: told_at,
            decided_by: Some(person("vera")),
            decided_at: Some(decided_at),
        }
    });
    rows.collect()
}

/// Corrections of those lines, each decided in another way.
fn corrections(world: &mut World<'_>) -> Vec<HoursCorrectionRow> {
    use CorrectionState as S;
    let rose = person("rose");
    let second = Actor::Person(PersonId::from(rose), Role::RecordsOfficer);
    let asked_at = world.calendar.past(world.calendar.day(-100), 11, 15);
    let decided_at = world.calendar.past(world.calendar.day(-99), 10, 40);
    let none = "";
    let all = [
        // How-manieth line, whose, minutes before and after, how it ended, what was answered, why it was asked.
        (1, 15, 150, 180, S::Countersigned, none, "She closed up with the custodian."),
        (
            2,
            16,
            90,
            150,
            S::Refused,
            "The list of that day shows her leaving at seven.",
            "She says that she stayed longer.",
        ),
        (3, 17, 60, 45, S::Withdrawn, none, "The wrong line: it was another evening."),
    ];
    let rows = all.into_iter().zip(FIRST..).map(|((nth, whose, was, now, state, answer, why), id)| {
        let (hours, whose) = (FIRST + nth, SOMEBODY + whose);
        let asked = line(vera(), "hours-correction-asked", "hours", hours, whose);
        world.note(asked_at, asked.detail(format!("kind=change was={was} now={now}")));
        let (actor, verb) = match state {
            S::Countersigned => (second, "hours-correction-countersigned"),
            S::Refused => (second, "hours-correction-refused"),
            _ => (vera(), "hours-correction-withdrawn"),
        };
        world.note(decided_at, line(actor, verb, "hours", hours, whose));
        HoursCorrectionRow {
            id,
            hours,
            kind: Kind::Change,
            old_minutes: was,
            old_category: "event",
            old_state: HoursState::Locked,
            new_minutes: now,
            new_category: "event",
            why,
            state,
            asked_by: person("vera"),
            asked_at,
            decided_by: Some(if state == S::Withdrawn { person("vera") } else { rose }),
            decided_at: Some(decided_at),
            answer,
        }
    });
    rows.collect()
}

fn group(world: &mut World<'_>, id: i64, state: GroupState, shift: &ShiftRow) -> GroupRow {
    let leader = SOMEBODY + 14;
    let asked: Timestamp = world.calendar.past(plus(shift.on_date, -20), 16, 0);
    let answered: Timestamp = world.calendar.past(plus(shift.on_date, -18), 9, 0);
    let entry = |actor, verb| {
        let mut entry = line(actor, verb, "group_visit", id, leader);
        entry.partner = Some(cast::partner::BANK);
        entry
    };
    world.note(asked, entry(own(leader), "group-asked"));
    let came = matches!(state, GroupState::Here | GroupState::Held);
    if state != GroupState::Lapsed {
        world.note(answered, entry(vera(), "group-accepted"));
    }
    let (verb, actor) = match state {
        GroupState::Withdrawn => ("group-withdrew", own(leader)),
        GroupState::Lapsed => ("group-lapsed", Actor::System),
        GroupState::CalledOff => ("group-called-off", vera()),
        GroupState::NoShow => ("group-absent", vera()),
        _ => ("group-arrived", vera()),
    };
    let since = if came || state == GroupState::NoShow { shift.starts_at } else { answered };
    world.note(since, entry(actor, verb));
    let left_at = (state == GroupState::Held).then_some(shift.ends_at);
    if let Some(at) = left_at {
        world.note(at, entry(vera(), "group-left"));
    }
    GroupRow {
        id,
        shift: shift.id,
        school: SCHOOL,
        organisation: cast::partner::BANK,
        leader,
        state,
        headcount: 8,
        places: if state.holds_places() { 8 } else { 0 },
        message: "",
        lang: "en",
        why: if state == GroupState::CalledOff { "weather" } else { "" },
        why_text: "",
        answered_by: (state != GroupState::Lapsed).then(|| person("vera")),
        answered_at: (state != GroupState::Lapsed).then_some(answered),
        link: None,
        arrived_at: came.then_some(shift.starts_at),
        left_at,
        unnamed: if came { 8 } else { 0 },
        counted: if came { 8 } else { 0 },
        minutes: left_at.map_or(0, |at| 8 * at.duration_since(shift.starts_at).as_mins()),
        minutes_elsewhere: 0,
        hours_state: if left_at.is_some() { "pending" } else { "" },
        signed_in_by: came.then(|| person("vera")),
        signed_out_by: left_at.map(|_| person("vera")),
        created_at: asked,
        since: left_at.unwrap_or(since),
    }
}
