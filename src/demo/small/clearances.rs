//! A clearance in every state a reviewer meets, each with somebody's name.

use super::{World, watches};
use crate::demo::calendar::plus;
use crate::demo::cast::{self, clearance as id};
use crate::demo::tables::{
    AgreementRow, ChosenSchoolRow, ClearanceRow, ConsentRow, DriverDocumentRow, DrivingRow, EventRow, OrderRow,
    RefereeRow, Sheet, StatementRow, TrainingRow,
};
use crate::ledger::{Actor, Entry};
use crate::people::{PersonId, Role};
use crate::random::hash;
use crate::schools::SchoolId;
use crate::volunteering::clearance::lesson;
use crate::volunteering::clearance_flow::ClearanceState as State;
use jiff::Timestamp;
use jiff::civil::Date;

/// One case in a line: who, where it stands, since how many days, the level asked for, the tasks, the schools.
struct Case(i64, &'static str, State, i64, i64, &'static str, &'static [i64]);

const HOME: &[i64] = &[cast::HOME_SCHOOL];
const OTHER: &[i64] = &[cast::OTHER_SCHOOL];
const BOTH: &[i64] = &[cast::HOME_SCHOOL, cast::OTHER_SCHOOL];
const READING: &str = "reading-buddy\nlunch-buddy";
const TUTORING: &str = "one-to-one-tutor\ntrip-chaperone";
/// The same, and care for children while their parents meet: that asks for a training that is read on its own page.
const CHILD_CARE: &str = "one-to-one-tutor\ntrip-chaperone\nchild-care";

const CASES: &[Case] = &[
    Case(id::ANA, "ana", State::Cleared, 34, 2, READING, HOME),
    Case(id::BEN, "ben", State::Cleared, 27, 3, CHILD_CARE, BOTH),
    Case(id::IDA, "ida", State::AwaitingId, 3, 2, READING, HOME),
    Case(id::OMAR, "omar", State::Screening, 2, 3, TUTORING, HOME),
    Case(id::WES, "wes", State::Review, 4, 3, TUTORING, HOME),
    Case(id::JUNE, "june", State::Cleared, 30, 2, READING, HOME),
    Case(id::KOFI_SUSPENDED, "kofi", State::Suspended, 1, 3, TUTORING, BOTH),
    Case(id::DALE, "dale", State::Denied, 6, 3, TUTORING, HOME),
    Case(id::MONA, "mona", State::PreAdverse, 2, 3, TUTORING, HOME),
    Case(id::ELI_DRAFT, "eli", State::Draft, 5, 2, READING, &[]),
    Case(id::HANA, "hana", State::AwaitingDisclosure, 2, 3, TUTORING, HOME),
    Case(id::PRIYA, "priya", State::Submitted, 1, 2, READING, HOME),
    Case(id::TOM_EXPIRED, "tom", State::Expired, 40, 2, READING, HOME),
    Case(id::GUS_APPEAL, "gus", State::Appeal, 3, 3, TUTORING, HOME),
    Case(id::RUTH, "ruth", State::Cleared, 33, 2, READING, HOME),
    Case(id::SOL, "sol", State::Cleared, 17, 3, TUTORING, HOME),
    Case(id::MAE, "mae", State::Cleared, 26, 2, READING, HOME),
    Case(id::NED, "ned", State::Cleared, 15, 2, READING, HOME),
    Case(id::ZOE, "zoe", State::Cleared, 12, 2, READING, BOTH),
    Case(id::UNA, "una", State::Cleared, 14, 2, READING, OTHER),
    Case(id::CARL, "carl", State::Cleared, 20, 4, "trip-driver\ntrip-chaperone", HOME),
    Case(id::TEO, "teo", State::Submitted, 2, 2, "event-helper", HOME),
    Case(id::TIA_DRAFT, "tia", State::Draft, 1, 2, "event-helper", &[]),
    Case(id::IVY_RESTS, "ivy", State::Inactive, 40, 2, READING, HOME),
    Case(id::VIV, "viv", State::AwaitingMore, 1, 3, TUTORING, HOME),
];

pub(super) fn add(world: &mut World<'_>) {
    let rows: Vec<ClearanceRow> = CASES.iter().map(|case| row(world, case)).collect();
    for (case, row) in CASES.iter().zip(&rows) {
        history(world, case, row);
    }
    let schools = CASES.iter().flat_map(|case| case.6.iter().map(|school| (case.0, *school)));
    let schools = schools.map(|(clearance, school)| ChosenSchoolRow { clearance, school });
    let agreements: Vec<AgreementRow> =
        rows.iter().flat_map(|row| agreements(world, row)).zip(1..).map(numbered).collect();
    let said = statement(&rows);
    let (papers, driving) = driver(world);
    let trained = trained(world);
    let consents = consent(world, &rows);
    let referees = referees(world, &rows);
    let (orders, events) = company(world, &rows);
    world.sheets.extend([Sheet::of(rows), Sheet::of(schools), Sheet::of(agreements), Sheet::of(said)]);
    world.sheets.extend([Sheet::of(papers), Sheet::of(driving), Sheet::of(trained), Sheet::of(consents)]);
    world.sheets.push(Sheet::of(referees));
    world.sheets.extend([Sheet::of(orders), Sheet::of(events)]);
}

/// What Carl showed: the insurance ends first.
fn driver(world: &World<'_>) -> (Vec<DriverDocumentRow>, Option<DrivingRow>) {
    let calendar = world.calendar;
    let insured = calendar.day(12);
    let shown =
        [("driving-record", None, 345), ("insurance", Some(insured), 12), ("licence", Some(calendar.day(900)), 900)];
    let papers = shown.map(|(document, printed, days)| DriverDocumentRow {
        person: person("carl"),
        document,
        printed,
        last_day: Some(calendar.day(days)),
        told_at: calendar.past(calendar.day(-20), 8, 40),
        seen_at: Some(calendar.past(calendar.day(-20), 8, 40)),
        seen_by: Some(person("fay")),
    });
    let driving = DrivingRow {
        clearance: id::CARL,
        person: person("carl"),
        level: 4,
        below: 3,
        last_day: Some(insured),
        reminded_at: None,
    };
    (papers.into(), Some(driving))
}

/// What Ana learned last year ends soon; June's ended a week ago, Ruth's before that. Ben read his on its own page, in English.
fn trained(world: &mut World<'_>) -> Vec<TrainingRow> {
    let one = |who: &'static str, ends: i64| TrainingRow {
        person: person(who),
        training: "test-proctor",
        done_on: world.calendar.day(ends - 365),
        last_day: Some(world.calendar.day(ends)),
        noted_by: Some(person("fay")),
        noted_at: world.calendar.past(world.calendar.day(ends - 365), 15, 30),
        read_version: None,
        read_lang: None,
        read_hash: None,
    };
    let mut all = vec![one("ana", 21), one("june", -7), one("ruth", -40)];
    all.extend(read_here(world));
    all
}

fn read_here(world: &mut World<'_>) -> Option<TrainingRow> {
    let calendar = world.calendar;
    let (training, lesson) = lesson::of(&calendar.rules.rules, "child-safety")?;
    let (ben, done_on, read) = (person("ben"), calendar.day(-20), lesson::shown(training, lesson, "en"));
    let (last_day, noted_at) = (training.last_good_day(done_on), calendar.past(done_on, 19, 40));
    let until = last_day.map_or(String::new(), |end| format!(" until={end}"));
    let text = format!("training={}{until} version={} lang=en text={}", read.id, read.version, read.hash);
    let own = Actor::Own(PersonId::from(ben));
    world.note(noted_at, Entry::new(own, "training-done", "person", ben).about(PersonId::from(ben)).detail(text));
    Some(TrainingRow {
        person: ben,
        training: "child-safety",
        done_on,
        last_day,
        noted_by: Some(ben),
        noted_at,
        read_version: Some(read.version),
        read_lang: Some(read.lang),
        read_hash: Some(read.hash),
    })
}

/// Omar named two people; one has answered. What Viv waits for is that somebody reads what came in about her.
fn referees(world: &World<'_>, rows: &[ClearanceRow]) -> Vec<RefereeRow> {
    let Some(row) = rows.iter().find(|row| row.id == id::OMAR) else { return Vec::new() };
    let asked = world.calendar.past(world.calendar.day(-2), 13, 10);
    let waits = RefereeRow {
        id: 1,
        clearance: row.id,
        person: row.person,
        name: "Lena Brandt",
        relation: "neighbor",
        email: "lena@example.org",
        lang: "en",
        token_hash: hash(cast::REFERENCE_SECRET),
        asked_at: asked,
        answered_at: None,
        answered_how: "",
        known: "",
        children: "",
        recommend: "",
        words: "",
    };
    let answered = RefereeRow {
        id: 2,
        name: "Paul Odom",
        relation: "my team leader at work",
        email: "paul@example.org",
        token_hash: hash("demo-reference-answered"),
        answered_at: Some(world.calendar.past(world.calendar.day(-1), 9, 20)),
        answered_how: "link",
        known: "over-3",
        children: "yes",
        recommend: "yes",
        words: "Patient and always on time.",
        ..waits.clone()
    };
    let about_viv = rows.iter().find(|row| row.id == id::VIV).map(|row| RefereeRow {
        id: 3,
        clearance: row.id,
        person: row.person,
        name: "Dawn Pierce",
        relation: "we lead a scout troop together",
        email: "dawn@example.org",
        token_hash: hash("demo-reference-viv"),
        known: "1-to-3",
        words: "The children trust her, and she keeps to the rules.",
        ..answered.clone()
    });
    [waits, answered].into_iter().chain(about_viv).collect()
}

/// Teo's mother was asked and has not answered.
fn consent(world: &World<'_>, rows: &[ClearanceRow]) -> Option<ConsentRow> {
    let row = rows.iter().find(|row| row.id == id::TEO)?;
    Some(ConsentRow {
        clearance: row.id,
        person: row.person,
        guardian: "Elena Salazar",
        way: "link",
        kind: "email",
        contact: "elena@example.org",
        lang: "es",
        token_hash: hash(cast::CONSENT_SECRET),
        asked_at: world.calendar.past(world.calendar.day(-2), 10, 20),
    })
}

/// What was ordered. Reports of those whom the company goes on looking at came from it and were clear; of Kofi it told more later.
/// Wes's report came from it, too: something has to be weighed. Omar did not answer the company in time: it is
/// to be ordered anew. The others were ordered by hand.
fn company(world: &World<'_>, rows: &[ClearanceRow]) -> (Vec<OrderRow>, Vec<EventRow>) {
    let wes = rows.iter().find(|row| row.id == id::WES).and_then(|row| Some((row, row.ordered_at?)));
    let said_at = world.calendar.past(world.calendar.day(-4), 10, 20);
    let cost = |level: i64| {
        let rules = world.calendar.rules;
        rules.rules.clearance.cost_of_report(crate::volunteering::clearance::rules::level(rules, level))
    };
    let order = |id: i64, row: &ClearanceRow, ordered_at: Timestamp| OrderRow {
        id,
        clearance: row.id,
        provider: "manual",
        candidate: row.provider_ref.clone(),
        invitation: "",
        invitation_url: "",
        state: "by_hand",
        said: "",
        said_at: None,
        cost: cost(row.level),
        ordered_by: person("rita"),
        ordered_at,
    };
    let mut orders = Vec::new();
    for (row, id) in rows.iter().filter(|row| row.level >= 3).zip(1..) {
        let Some(ordered_at) = row.ordered_at else { continue };
        let made = order(id, row, ordered_at);
        orders.push(match row.id {
            id::WES => OrderRow {
                provider: "company",
                invitation: "demo-invitation",
                state: "done",
                said: "consider",
                said_at: Some(said_at),
                ..made
            },
            id if watches::BY_COMPANY.contains(&id) => OrderRow {
                provider: "company",
                invitation: "demo-invitation-used",
                state: "done",
                said: if row.state == State::Suspended { "consider" } else { "clear" },
                said_at: Some(row.since),
                ..made
            },
            id::OMAR => OrderRow {
                provider: "company",
                invitation: "demo-invitation-omar",
                invitation_url: "https://apply.example.org/demo-invitation-omar",
                state: "run_out",
                said: "expired",
                said_at: Some(world.calendar.past(world.calendar.day(-1), 6, 0)),
                ..made
            },
            _ => made,
        });
    }
    let order_of = |row: &ClearanceRow| orders.iter().find(|order| order.clearance == row.id).map(|order| order.id);
    let omar = rows.iter().find(|row| row.id == id::OMAR).map(|row| EventRow {
        id: 2,
        provider: "company",
        event: "demo-event-omar",
        candidate: row.provider_ref.clone(),
        screening_order: order_of(row),
        kind: "invitation.expired",
        said: "expired",
        said_at: world.calendar.past(world.calendar.day(-1), 6, 0),
        received_at: world.calendar.past(world.calendar.day(-1), 6, 0),
        effect: "ran_out",
    });
    let event = wes.map(|(row, _)| EventRow {
        id: 1,
        provider: "company",
        event: "demo-event",
        candidate: row.provider_ref.clone(),
        screening_order: order_of(row),
        kind: "report.completed",
        said: "consider",
        said_at,
        received_at: said_at,
        effect: "review",
    });
    let said = |number: i64, event: &'static str, row: &ClearanceRow, said: &'static str, at, effect| EventRow {
        id: number,
        provider: "company",
        event,
        candidate: row.provider_ref.clone(),
        screening_order: order_of(row),
        kind: "report.completed",
        said,
        said_at: at,
        received_at: at,
        effect,
    };
    let numbered = ["demo-event-3", "demo-event-4", "demo-event-5", "demo-event-6"].into_iter().zip(3..);
    let clear = rows.iter().filter(|row| watches::BY_COMPANY.contains(&row.id)).zip(numbered);
    let clear = clear.filter_map(|(row, (event, id))| Some(said(id, event, row, "clear", row.decided_at?, "cleared")));
    let kofi = rows.iter().find(|row| row.id == id::KOFI_SUSPENDED);
    let kofi = kofi.map(|row| said(7, "demo-event-7", row, "consider", row.since, "stopped"));
    let events = event.into_iter().chain(omar).chain(clear).chain(kofi).collect();
    (orders, events)
}

/// What Gus wrote when he asked for another look.
fn statement(rows: &[ClearanceRow]) -> Option<StatementRow> {
    let row = rows.iter().find(|row| row.id == id::GUS_APPEAL)?;
    Some(StatementRow {
        id: 1,
        clearance: row.id,
        kind: "appeal",
        words: "The record is of another man with my name, who lives in Raleigh. I was born here and never lived there. \
                I enclose a letter of the clerk of court.",
        said_at: row.appealed_at?,
        said_by: row.person,
    })
}

fn person(key: &str) -> i64 {
    cast::find(key).expect("cases are about the cast").id
}

fn row(world: &World<'_>, case: &Case) -> ClearanceRow {
    let Case(id, key, state, days, level, tasks, _) = *case;
    let calendar = world.calendar;
    let since_day = calendar.day(-days);
    let since = calendar.past(since_day, 10, 20);
    // What is decided later began earlier: a denial comes after the whole wait, and an appeal after the denial.
    let begun = match state {
        State::Denied => plus(since_day, -12),
        State::Appeal => plus(since_day, -16),
        _ => since_day,
    };
    let applied = calendar.past(plus(begun, -9), 19, 45);
    let mut row = ClearanceRow::begun(id, person(key), level, tasks, applied);
    row.state = state;
    row.since = since;
    if matches!(key, "ana" | "mona" | "sol" | "ida") {
        row.languages = "es";
    }
    if state == State::Draft {
        row.tasks = String::new();
        row.draft = draft(key, tasks);
    } else {
        row.submitted_at = Some(applied);
    }
    if passed_id(state) {
        row.id_seen_by = Some(person("fay"));
        row.id_seen_at = Some(calendar.past(plus(begun, -5), 8, 30));
    }
    if passed_id(state) && state != State::AwaitingDisclosure {
        screened(world, &mut row, plus(begun, -4));
    }
    decided(world, &mut row, since_day, begun);
    row
}

/// What Eli has typed so far.
fn draft(key: &str, tasks: &str) -> String {
    let Some(member) = cast::find(key) else { return String::new() };
    let born =
        member.birth_date.parse::<Date>().map_or(String::new(), |d| format!("{}/{}/{}", d.month(), d.day(), d.year()));
    let tasks: Vec<&str> = tasks.lines().collect();
    let fields = serde_json::json!({
        "given": [member.given], "family": [member.family], "birth_date": [born], "lang": [member.lang],
        "city": ["Charlotte"], "zip": [member.zip], "tasks": tasks,
    });
    fields.to_string()
}

fn passed_id(state: State) -> bool {
    !matches!(state, State::Draft | State::Submitted | State::AwaitingId)
}

/// What the company, or the reviewer, calls a case.
pub(super) fn reference(case: i64) -> String {
    format!("REF-{case:04}")
}

fn screened(world: &World<'_>, row: &mut ClearanceRow, day: Date) {
    let at = world.calendar.past(day, 11, 0);
    row.ordered_at = Some(at);
    let by_company = row.id == id::OMAR || watches::BY_COMPANY.contains(&row.id);
    row.provider = if by_company { "company" } else { "manual" };
    row.provider_ref = reference(row.id);
    if row.level >= 3 {
        row.authorised_at = Some(at);
    }
    row.result = match row.state {
        State::Screening => "",
        State::Review | State::PreAdverse | State::Denied | State::Appeal => "consider",
        _ => "clear",
    };
}

/// What depends on the state: who decided, and the dates that follow.
fn decided(world: &World<'_>, row: &mut ClearanceRow, day: Date, noticed: Date) {
    let (rita, raj) = (Some(person("rita")), Some(person("raj")));
    let calendar = world.calendar;
    let rules = &calendar.rules.rules.clearance;
    match row.state {
        State::Cleared | State::Suspended => {
            let cleared_on = if row.state == State::Suspended { plus(day, -20) } else { day };
            row.granted = row.level;
            row.valid_from = Some(cleared_on);
            row.valid_to = Some(calendar.last_good_day(row.level as u32, cleared_on).max(calendar.day(45)));
            row.decided_by = rita;
            row.decided_at = Some(calendar.past(cleared_on, 10, 20));
            if row.state == State::Suspended {
                row.stopped_for = "alert";
            }
        }
        State::Inactive => {
            // Ended with the last school year, and still within the policy's window.
            let rule = rules.validity_of(crate::volunteering::clearance::rules::level(calendar.rules, row.level));
            let ended =
                calendar.rules.calendar.school_year_of(calendar.today).first.saturating_sub(jiff::Span::new().days(1));
            row.granted = row.level;
            row.valid_from = Some(plus(ended, -280));
            row.valid_to = Some(ended);
            row.reactivate_until = rule.reactivate_until(ended).map(|last| last.max(calendar.day(20)));
            row.decided_by = rita;
            row.decided_at = Some(calendar.past(plus(ended, -280), 10, 20));
        }
        // The terms on which it is cleared once the last step is done.
        State::AwaitingMore => {
            row.proposed_level = row.level;
            row.decided_by = rita;
        }
        State::Expired => {
            row.granted = row.level;
            row.valid_from = Some(plus(day, -320));
            row.valid_to = Some(plus(day, -1));
            row.decided_by = rita;
            row.decided_at = Some(calendar.past(plus(day, -320), 10, 20));
        }
        State::PreAdverse | State::Denied | State::Appeal => {
            row.proposal = "deny";
            row.proposed_by = rita;
            row.proposed_at = Some(calendar.past(plus(noticed, -1), 15, 0));
            row.agreed_by = raj;
            row.pre_adverse_at = Some(calendar.past(noticed, 9, 0));
            let wait = calendar.rules.calendar.business_days_after(noticed, rules.pre_adverse_business_days);
            row.wait_until = Some(if row.state == State::PreAdverse { wait.max(calendar.day(1)) } else { wait });
        }
        _ => {}
    }
    if matches!(row.state, State::Denied | State::Appeal) {
        let denied = if row.state == State::Appeal { plus(day, -4) } else { day };
        row.denied_at = Some(calendar.past(denied, 9, 30));
        row.appeal_until = Some(plus(denied, i64::from(rules.appeal_days)));
        row.decided_by = rita;
        row.decided_at = row.denied_at;
    }
    if row.state == State::Appeal {
        row.appealed_at = Some(row.since);
    }
    if row.id == id::JUNE {
        row.valid_to = Some(calendar.day(i64::from(rules.reminder_days) - 10));
    }
    if row.id == id::RUTH {
        row.restriction = "never_alone";
    }
}

/// The lines its way here left in the ledger.
fn history(world: &mut World<'_>, case: &Case, row: &ClearanceRow) {
    let school = case.6.first().map_or(cast::home_school(), |school| SchoolId::from(*school));
    let of = PersonId::from(row.person);
    let own = Actor::Own(of);
    let desk = Actor::Person(PersonId::from(person("fay")), Role::FrontOffice);
    let reviewer = Actor::Person(PersonId::from(person("rita")), Role::ScreeningReviewer);
    let step =
        |actor, verb: &'static str| Entry::new(actor, verb, "clearance", row.id).about(of).at_school(school).policy(0);
    let mut steps: Vec<(Option<Timestamp>, Entry)> = vec![
        (row.submitted_at, step(own, "application-sent")),
        (row.id_seen_at, step(desk, "id-seen")),
        (row.authorised_at, step(own, "disclosure-signed")),
    ];
    let since = Some(row.since);
    match row.state {
        State::Cleared => steps.push((since, step(reviewer, "cleared").detail(format!("level={}", row.granted)))),
        State::AwaitingMore => {
            let terms = format!("state={} level={}", row.state, row.level);
            steps.push((since, step(reviewer, "cleared").detail(terms)));
        }
        State::Review => steps.push((since, step(reviewer, "sent-to-review"))),
        State::Suspended => steps.push((since, step(reviewer, "suspended"))),
        State::PreAdverse => steps.push((since, step(reviewer, "denial-intended"))),
        State::Denied => {
            steps.extend([(row.pre_adverse_at, step(reviewer, "denial-intended")), (since, step(reviewer, "denied"))]);
        }
        State::Appeal => {
            steps.push((row.pre_adverse_at, step(reviewer, "denial-intended")));
            steps.extend([(row.denied_at, step(reviewer, "denied")), (since, step(own, "denial-appealed"))])
        }
        State::Inactive => steps.push((since, step(Actor::System, "clearance-rolled-over"))),
        State::Expired => steps.push((since, step(Actor::System, "clearance-ended"))),
        _ => {}
    }
    for (at, entry) in steps {
        if let Some(at) = at {
            world.note(at, entry);
        }
    }
}

/// The texts the applicant agreed to, in the language they read them in.
fn agreements(world: &World<'_>, row: &ClearanceRow) -> Vec<AgreementRow> {
    let member = cast::everybody().find(|m| m.id == row.person);
    let lang = member.map_or("en", |m| if matches!(m.lang, "es" | "ar") { m.lang } else { "en" });
    let texts = &world.calendar.rules.rules.texts;
    let mut agreed = Vec::new();
    let sent = [("conduct", &texts.conduct), ("confidentiality", &texts.confidentiality)];
    agreed.extend(sent.into_iter().filter_map(|(id, text)| Some((id, text, row.submitted_at?))));
    let signed = [("disclosure", &texts.disclosure), ("authorisation", &texts.authorisation)];
    agreed.extend(signed.into_iter().filter_map(|(id, text)| Some((id, text, row.authorised_at?))));
    let row = |(text_id, text, agreed_at): (&'static str, &crate::policy::Wording, Timestamp)| AgreementRow {
        id: 0,
        person: row.person,
        clearance: row.id,
        text_id,
        version: i64::from(text.version),
        lang,
        text_hash: hash(text.text.get(lang)),
        agreed_at,
        agreed_by: row.person,
    };
    agreed.into_iter().map(row).collect()
}

fn numbered((row, id): (AgreementRow, i64)) -> AgreementRow {
    AgreementRow { id, ..row }
}
