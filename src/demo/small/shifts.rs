//! What the schools of the small world ask for, who comes, and the hours that became of it.

use super::World;
use crate::demo::calendar::Calendar;
use crate::demo::cast::{self, HOME_SCHOOL, OTHER_SCHOOL, clearance, opportunity as opp, shift as id};
use crate::demo::tables::{
    CalendarRow, HoursRow, InviteRow, LetterLineRow, LetterRow, NeedRow, OpportunityRow, Sheet, ShiftRow, SignupRow,
    TraitRow,
};
use crate::ledger::{Actor, Entry};
use crate::people::{PersonId, Role};
use crate::schools::SchoolId;
use crate::volunteering::needs::{Audience, TraitKind};
use crate::volunteering::shift_flow::{HoursState, OpportunityState, SignupState};
use jiff::civil::Date;

/// A school whose staff play no part: what the district looks like from outside.
const THIRD_SCHOOL: i64 = 10;

/// One opportunity in a line: id, school, template, title, summary, state.
struct Ask(i64, i64, &'static str, &'static str, &'static str, OpportunityState);

#[rustfmt::skip]
const ASKS: &[Ask] = &[
    Ask(opp::READING_BUDDY, HOME_SCHOOL, "reading-buddy", "Reading buddy for second grade",
        "Sit with one child at a time and read. Ms. Armstrong has the books ready and is in the room.", OpportunityState::Published),
    Ask(opp::LUNCH_DUTY, HOME_SCHOOL, "lunch-buddy", "Lunch duty",
        "Open milk cartons, listen to stories, and see that nobody eats alone.", OpportunityState::Published),
    Ask(opp::FIELD_TRIP, HOME_SCHOOL, "trip-chaperone", "Field trip to the science museum",
        "Look after a group of six third graders. The bus leaves at eight and is back by two.", OpportunityState::Published),
    Ask(opp::TUTOR, HOME_SCHOOL, "one-to-one-tutor", "Math tutor for fourth grade",
        "Meet the same student each week and practice fractions together.", OpportunityState::Published),
    Ask(opp::GARDEN_DRAFT, HOME_SCHOOL, "grounds", "Garden day",
        "Plant the beds behind the gym. Bring gloves.", OpportunityState::Draft),
    Ask(opp::OPEN_HOUSE_CLOSED, HOME_SCHOOL, "event-helper", "Open house",
        "Greet families and show them the way.", OpportunityState::Closed),
    Ask(opp::CAREER_TALKS, OTHER_SCHOOL, "speaker", "Career talks",
        "Tell a class how you came to your work. Fifteen minutes, then questions.", OpportunityState::Published),
    Ask(opp::MENTOR, OTHER_SCHOOL, "mentor", "Mentor for ninth grade",
        "One student, one hour a week, through the year.", OpportunityState::Published),
    Ask(opp::LIBRARY, THIRD_SCHOOL, "office-helper", "Help in the library",
        "Sort and mend books with the librarian.", OpportunityState::Published),
    Ask(opp::INTERPRETER, HOME_SCHOOL, "interpreter", "Interpreter at the parents’ evening",
        "Help families and teachers understand each other. You sit beside them and say what each one says.", OpportunityState::Published),
    Ask(opp::BREAKFAST, HOME_SCHOOL, "event-helper", "Family breakfast",
        "Set the tables, pour the coffee, and have breakfast with us.", OpportunityState::Published),
    Ask(opp::CHESS, HOME_SCHOOL, "after-school", "Chess club after school",
        "Play with beginners. Boards and clocks are there.", OpportunityState::Published),
    Ask(opp::WELCOME_TEAM, HOME_SCHOOL, "event-helper", "Welcome team for new families",
        "Show new families around. The school asks people it knows well.", OpportunityState::Published),
    Ask(opp::PROPOSED, HOME_SCHOOL, "reading-buddy", "Reading corner in room 12",
        "Listen to four children read, ten minutes each.", OpportunityState::Proposed),
    Ask(opp::PROCTOR, HOME_SCHOOL, "test-proctor", "Test proctor for the autumn tests",
        "Sit with the teacher during a state test. The school trains you, half an hour, and that is good for a year.", OpportunityState::Published),
    Ask(opp::DRIVERS, HOME_SCHOOL, "trip-driver", "Drivers for the science museum trip",
        "Take four third graders to the museum and back in your own car. A teacher rides in front.", OpportunityState::Published),
];

/// One shift in a line: id, opportunity, day, begin and end by the clock, places, who has one, whether it is called off.
struct Time(i64, i64, Date, (i8, i8), (i8, i8), i64, &'static [&'static str], bool);

fn times(c: &Calendar<'_>) -> Vec<Time> {
    let coming = vec![
        Time(id::TODAY, opp::LUNCH_DUTY, c.today, (11, 30), (12, 30), 4, &["ana", "june"], false),
        Time(id::TOMORROW, opp::READING_BUDDY, c.school_day(1), (9, 0), (10, 0), 3, &[], false),
        Time(id::FULL, opp::READING_BUDDY, c.school_day(6), (9, 0), (10, 0), 2, &["mae", "ned"], false),
        Time(id::ONE_LEFT, opp::LUNCH_DUTY, c.school_day(2), (11, 30), (12, 30), 3, &["mae", "zoe"], false),
        Time(id::FIELD_TRIP, opp::FIELD_TRIP, c.school_day(10), (8, 0), (14, 0), 4, &["ben"], false),
        Time(id::TUTOR, opp::TUTOR, c.school_day(5), (14, 30), (15, 30), 1, &[], false),
        Time(id::OVERLAPPING, opp::CAREER_TALKS, c.school_day(2), (11, 30), (12, 30), 5, &[], false),
        Time(id::CANCELLED, opp::READING_BUDDY, c.school_day(3), (9, 0), (10, 0), 3, &[], true),
        Time(id::MENTOR, opp::MENTOR, c.school_day(10), (15, 0), (16, 0), 2, &["sol"], false),
        Time(id::LIBRARY, opp::LIBRARY, c.school_day(15), (13, 0), (15, 0), 3, &["una"], false),
        Time(id::TODAY_FREE, opp::READING_BUDDY, c.today, (13, 0), (14, 0), 2, &[], false),
        Time(id::OFFERED, opp::READING_BUDDY, c.school_day(8), (9, 0), (10, 0), 2, &["mae"], false),
        Time(id::INTERPRETER, opp::INTERPRETER, c.school_day(8), (17, 30), (19, 30), 2, &[], false),
        Time(id::BREAKFAST, opp::BREAKFAST, c.school_day(9), (7, 30), (8, 30), 6, &[], false),
        Time(id::PROPOSED, opp::PROPOSED, c.school_day(13), (9, 0), (9, 45), 1, &[], false),
        Time(id::CHESS, opp::CHESS, c.school_day(12), (15, 0), (16, 0), 2, &[], false),
        Time(id::WELCOME_TEAM, opp::WELCOME_TEAM, c.school_day(11), (8, 0), (9, 0), 3, &[], false),
        Time(id::PROCTOR, opp::PROCTOR, c.school_day(7), (8, 0), (9, 0), 3, &["ana", "june"], false),
        Time(id::PROCTOR_LATER, opp::PROCTOR, c.school_day(17), (8, 0), (9, 0), 3, &["ana"], false),
        Time(id::DRIVERS, opp::DRIVERS, c.school_day(10), (8, 0), (14, 0), 2, &[], false),
    ];
    // Ana's last visits, newest last; the open house was one evening.
    let past = [
        (12, opp::LUNCH_DUTY),
        (9, opp::READING_BUDDY),
        (7, opp::LUNCH_DUTY),
        (4, opp::LUNCH_DUTY),
        (2, opp::LUNCH_DUTY),
    ];
    let past = past.into_iter().zip(id::FIRST_PAST..).map(|((back, opportunity), id)| {
        Time(id, opportunity, c.past_school_day(back), (11, 30), (12, 30), 3, &["ana", "ruth"], false)
    });
    let evening = Time(
        id::LAST_PAST,
        opp::OPEN_HOUSE_CLOSED,
        c.past_school_day(8),
        (17, 30),
        (19, 30),
        6,
        &["ben", "mae"],
        false,
    );
    coming.into_iter().chain(past).chain([evening]).collect()
}

pub(super) fn add(world: &mut World<'_>) {
    let times = times(&world.calendar);
    let asks: Vec<OpportunityRow> = ASKS.iter().map(|ask| opportunity(world, ask)).collect();
    world.sheets.push(Sheet::of(asks.clone()));
    let shifts: Vec<ShiftRow> = times.iter().map(|time| shift(&world.calendar, time)).collect();
    let mut signups = Vec::new();
    let mut hours = Vec::new();
    for (time, shift) in times.iter().zip(&shifts) {
        for (key, place) in time.6.iter().zip(1..) {
            let signup = signup(world, shift, key, place, signups.len() as i64 + 1);
            if signup.state == SignupState::Attended {
                let category = asks.iter().find(|ask| ask.id == shift.opportunity).map(|ask| ask.category.clone());
                hours.push(desk_hours(world, shift, &signup, category.unwrap_or_default(), hours.len() as i64 + 100));
            }
            signups.push(signup);
        }
    }
    hours.push(told_hours(world));
    let letter = letter(world, &hours);
    wants(world);
    world.sheets.extend([Sheet::of(shifts.clone()), Sheet::of(signups.clone()), Sheet::of(hours)]);
    world.sheets.extend(letter);
    calendar_feed(world);
    super::covers::add(world, &shifts, &signups);
}

/// Ana's telephone shows her shifts.
fn calendar_feed(world: &mut World<'_>) {
    let ana = PersonId::from(person("ana"));
    let made_at = world.calendar.past(world.calendar.past_school_day(9), 19, 30);
    world.note(made_at, Entry::new(Actor::Own(ana), "calendar-made", "calendar_feed", 1_i64).about(ana));
    let token_hash = crate::random::hash(cast::CALENDAR_SECRET);
    world.sheets.push(Sheet::of([CalendarRow { id: 1, person: ana.into(), token_hash, made_at }]));
}

/// What tasks need, what people bring, and who is invited.
fn wants(world: &mut World<'_>) {
    use TraitKind::{Day, Language, Skill, Time};
    let need = |opportunity, kind, code, needed| NeedRow { opportunity, kind, code, needed };
    let needs = [
        need(opp::INTERPRETER, Language, "es", true),
        need(opp::READING_BUDDY, Language, "es", false),
        need(opp::READING_BUDDY, Skill, "reading", false),
        need(opp::CHESS, Skill, "sports", false),
        need(opp::TUTOR, Skill, "math", true),
    ];
    let brings = |key: &str, kind, code| TraitRow { person: person(key), kind, code };
    let traits = [
        brings("ana", Language, "es"),
        brings("ana", Time, "mornings"),
        brings("ana", Time, "midday"),
        brings("ana", Skill, "reading"),
        brings("ben", Language, "en"),
        brings("ben", Skill, "math"),
        brings("ben", Skill, "building"),
        brings("ben", Day, "2"),
        brings("ben", Day, "4"),
        brings("sol", Language, "es"),
    ];
    let cora = person("cora");
    let at = world.calendar.past(world.calendar.past_school_day(5), 15, 40);
    let invite =
        |opportunity, key: &str| InviteRow { opportunity, person: person(key), invited_by: cora, invited_at: at };
    let invites = [invite(opp::BREAKFAST, "ana"), invite(opp::WELCOME_TEAM, "ben")];
    for row in &invites {
        let by = Actor::Person(PersonId::from(cora), Role::SchoolCoordinator);
        let entry = Entry::new(by, "invited", "opportunity", row.opportunity);
        world.note(at, entry.about(PersonId::from(row.person)).at_school(cast::home_school()));
    }
    world.sheets.extend([Sheet::of(needs), Sheet::of(traits), Sheet::of(invites)]);
}

fn person(key: &str) -> i64 {
    cast::find(key).expect("shifts are about the cast").id
}

/// Who keeps the volunteers of a school.
fn coordinator(school: i64) -> (i64, Role) {
    match school {
        HOME_SCHOOL => (person("cora"), Role::SchoolCoordinator),
        OTHER_SCHOOL => (person("ola"), Role::SchoolCoordinator),
        _ => (person("vera"), Role::VolunteerCoordinator),
    }
}

fn opportunity(world: &mut World<'_>, ask: &Ask) -> OpportunityRow {
    let Ask(id, school, template, title, summary, state) = *ask;
    let rules = &world.calendar.rules.rules;
    let kind = rules.templates.iter().find(|t| t.id.as_str() == template).expect("templates of the default policy");
    let (contact, role) = match state {
        OpportunityState::Proposed => (person("tess"), Role::Teacher),
        _ => coordinator(school),
    };
    let created_at = world.calendar.past(world.calendar.past_school_day(15), 14, 10);
    let row = OpportunityRow {
        id,
        school,
        template: template.to_owned(),
        title: title.to_owned(),
        summary: summary.to_owned(),
        category: kind.category.as_str().to_owned(),
        level: i64::from(rules.clearance.level_for(&kind.task()).0.number),
        min_age: i64::from(kind.min_age),
        contact: Some(contact),
        state,
        created_by: contact,
        created_at,
        audience: match id {
            opp::BREAKFAST => Audience::Families,
            opp::WELCOME_TEAM => Audience::Invited,
            _ => Audience::Everyone,
        },
        opens_at: (id == opp::CHESS).then(|| world.calendar.at(world.calendar.day(3), 7, 0)),
    };
    let by = Actor::Person(PersonId::from(contact), role);
    let step = |verb| Entry::new(by, verb, "opportunity", id).at_school(SchoolId::from(school));
    world.note(created_at, step("opportunity-written"));
    match state {
        OpportunityState::Draft => {}
        OpportunityState::Proposed => world.note(created_at, step("opportunity-proposed")),
        _ => world.note(created_at, step("opportunity-published")),
    }
    row
}

fn shift(calendar: &Calendar<'_>, time: &Time) -> ShiftRow {
    let Time(shift, opportunity, on_date, begin, end, capacity, who, called_off) = *time;
    let school = ASKS.iter().find(|ask| ask.0 == opportunity).map_or(HOME_SCHOOL, |ask| ask.1);
    ShiftRow {
        id: shift,
        opportunity,
        school,
        on_date,
        starts_at: calendar.at(on_date, begin.0, begin.1),
        ends_at: calendar.at(on_date, end.0, end.1),
        capacity,
        // A place held for somebody on the waiting list counts as taken.
        taken: who.len() as i64 + i64::from(shift == id::OFFERED),
        state: if called_off { "cancelled" } else { "open" },
    }
}

fn case_of(key: &str) -> Option<i64> {
    const CASES: &[(&str, i64)] = &[
        ("ana", clearance::ANA),
        ("ben", clearance::BEN),
        ("june", clearance::JUNE),
        ("ruth", clearance::RUTH),
        ("sol", clearance::SOL),
        ("mae", clearance::MAE),
        ("ned", clearance::NED),
        ("zoe", clearance::ZOE),
        ("una", clearance::UNA),
    ];
    CASES.iter().find(|(of, _)| *of == key).map(|(_, case)| *case)
}

fn signup(world: &mut World<'_>, shift: &ShiftRow, key: &str, place: i64, id: i64) -> SignupRow {
    let who = person(key);
    let over = shift.on_date < world.calendar.today;
    let days_before = if over { 10 } else { 3 };
    let created_at = world.calendar.past(crate::demo::calendar::plus(shift.on_date, -days_before), 18, 5);
    let created_at = created_at.min(world.calendar.past(world.calendar.day(-1), 18, 5));
    // The tests were moved to later days since people signed up, beyond what some had learned.
    let moved = shift.opportunity == opp::PROCTOR;
    let created_at = if moved { world.calendar.past(world.calendar.day(-20), 18, 5) } else { created_at };
    let desk = Some(person(if shift.school == OTHER_SCHOOL { "ola" } else { "fay" })).filter(|_| over);
    let entry = Entry::new(Actor::Own(PersonId::from(who)), "signed-up", "signup", id);
    world.note(created_at, entry.about(PersonId::from(who)).at_school(SchoolId::from(shift.school)));
    SignupRow {
        id,
        shift: shift.id,
        person: who,
        state: if over { SignupState::Attended } else { SignupState::SignedUp },
        place: Some(place),
        clearance: case_of(key),
        created_by: who,
        created_at,
        arrived_at: over.then_some(shift.starts_at),
        left_at: over.then_some(shift.ends_at),
        signed_in_by: desk,
        signed_out_by: desk,
        untrained_told_at: moved.then(|| world.calendar.past(world.calendar.day(-1), 5, 0)),
    }
}

/// Hours of a visit that the front desk saw: confirmed as it ended.
fn desk_hours(world: &mut World<'_>, shift: &ShiftRow, signup: &SignupRow, category: String, id: i64) -> HoursRow {
    let minutes = shift.ends_at.duration_since(shift.starts_at).as_mins();
    let desk = signup.signed_out_by.unwrap_or_else(|| person("fay"));
    let by = Actor::Person(PersonId::from(desk), Role::FrontOffice);
    let about = PersonId::from(signup.person);
    let school = SchoolId::from(shift.school);
    let visit = |verb, at| (at, Entry::new(by, verb, "signup", signup.id).about(about).at_school(school));
    world.lines.extend([visit("signed-in", shift.starts_at), visit("signed-out", shift.ends_at)]);
    let entry = Entry::new(by, "hours-confirmed", "hours", id).about(about).at_school(school).minutes(minutes);
    world.note(shift.ends_at, entry);
    HoursRow {
        id,
        person: signup.person,
        school: shift.school,
        signup: Some(signup.id),
        on_date: shift.on_date,
        starts_at: Some(shift.starts_at),
        ends_at: Some(shift.ends_at),
        minutes,
        category,
        source: "desk",
        state: HoursState::Confirmed,
        note: "",
        created_by: desk,
        created_at: shift.ends_at,
        decided_by: None,
        decided_at: Some(shift.ends_at),
    }
}

/// What Ana wrote down herself; Cora has yet to look at it.
fn told_hours(world: &mut World<'_>) -> HoursRow {
    let ana = PersonId::from(person("ana"));
    let day = world.calendar.past_school_day(3);
    let created_at = world.calendar.past(day, 20, 15);
    let entry = Entry::new(Actor::Own(ana), "hours-told", "hours", cast::PENDING_HOURS);
    world.note(created_at, entry.about(ana).at_school(cast::home_school()).minutes(90));
    HoursRow {
        id: cast::PENDING_HOURS,
        person: ana.into(),
        school: HOME_SCHOOL,
        signup: None,
        on_date: day,
        starts_at: None,
        ends_at: None,
        minutes: 90,
        category: "tutoring".to_owned(),
        source: "self",
        state: HoursState::Pending,
        note: "Read with two children after school",
        created_by: ana.into(),
        created_at,
        decided_by: None,
        decided_at: None,
    }
}

/// The letter Ana asked for: her confirmed visits up to the newest but one.
fn letter(world: &mut World<'_>, hours: &[HoursRow]) -> Vec<Sheet> {
    let ana = person("ana");
    let mut visits: Vec<&HoursRow> = hours.iter().filter(|h| h.person == ana && h.state.counts()).collect();
    visits.sort_by_key(|h| h.on_date);
    visits.pop();
    let issued_at = world.calendar.past(world.calendar.past_school_day(2), 19, 0);
    let about = PersonId::from(ana);
    world.note(issued_at, Entry::new(Actor::Own(about), "letter-issued", "letter", cast::LETTER).about(about));
    let day = |visit: Option<&&HoursRow>| visit.map_or(world.calendar.today, |h| h.on_date);
    let letter = LetterRow {
        id: cast::LETTER,
        code: cast::LETTER_CODE,
        person: ana,
        from_date: day(visits.first()),
        to_date: day(visits.last()),
        issued_at,
        issued_by: ana,
    };
    let lines = visits.iter().zip(1..).map(|(h, line)| LetterLineRow {
        letter: cast::LETTER,
        line,
        on_date: h.on_date,
        starts_at: h.starts_at,
        ends_at: h.ends_at,
        minutes: h.minutes,
        school: h.school,
    });
    vec![Sheet::of([letter]), Sheet::of(lines)]
}
