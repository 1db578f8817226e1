//! A month of hours that Cora closed, a correction in it that waits for a second person, and a certificate of it; a month of
//! last spring that closed by itself.

use super::{World, states};
use crate::demo::calendar::plus;
use crate::demo::cast;
use crate::demo::tables::{CertificateLineRow, CertificateRow, HoursCorrectionRow, HoursMonthRow, HoursRow, Sheet};
use crate::ledger::{Actor, Entry};
use crate::people::{PersonId, Role};
use crate::random::hash;
use crate::volunteering::hours_close::{Month, open_until};
use crate::volunteering::hours_close_flow::CorrectionState;
use crate::volunteering::hours_correction::Kind;
use crate::volunteering::shift_flow::HoursState;

/// Visits of the month before the last: the key, the how-manieth business day, category, minutes.
const VISITS: &[(&str, u32, &str, i64)] =
    &[("ana", 4, "tutoring", 120), ("ruth", 4, "classroom", 90), ("mae", 7, "event", 180), ("ana", 9, "tutoring", 60)];

pub(super) fn add(world: &mut World<'_>) {
    let calendar = world.calendar;
    let month = Month::of(calendar.today).before().before();
    let (cora, fay) = (id("cora"), id("fay"));
    let hours: Vec<HoursRow> = VISITS
        .iter()
        .zip(cast::CLOSED_HOURS..)
        .map(|((key, nth, category, minutes), number)| {
            let on_date = calendar.rules.calendar.business_days_after(month.first(), *nth);
            let starts_at = calendar.at(on_date, 9, 0);
            let ends_at = starts_at + jiff::SignedDuration::from_mins(*minutes);
            HoursRow {
                id: number,
                person: id(key),
                school: cast::HOME_SCHOOL,
                signup: None,
                on_date,
                starts_at: Some(starts_at),
                ends_at: Some(ends_at),
                minutes: *minutes,
                category: (*category).to_owned(),
                source: "desk",
                state: HoursState::Locked,
                note: "",
                created_by: fay,
                created_at: ends_at,
                decided_by: None,
                decided_at: Some(ends_at),
            }
        })
        .collect();
    for row in &hours {
        let by = Actor::Person(PersonId(fay), Role::FrontOffice);
        let entry = Entry::new(by, "hours-confirmed", "hours", row.id).about(PersonId(row.person));
        world.note(row.created_at, entry.at_school(cast::home_school()).minutes(row.minutes));
    }
    let closed_at = calendar.past(calendar.rules.calendar.business_days_after(month.last(), 3), 15, 20);
    let by = Actor::Person(PersonId(cora), Role::SchoolCoordinator);
    let entry = Entry::new(by, "hours-month-closed", "school", cast::HOME_SCHOOL).at_school(cast::home_school());
    world.note(closed_at, entry.detail(format!("month={month}")));
    let asked_at = calendar.past(calendar.day(-1), 16, 5);
    let entry = Entry::new(by, "hours-correction-asked", "hours", cast::CLOSED_HOURS).about(PersonId(id("ana")));
    world.note(asked_at, entry.at_school(cast::home_school()).detail("kind=change was=120 now=180"));
    let closed = HoursMonthRow {
        school: cast::HOME_SCHOOL,
        month: month.to_string(),
        closed_by: Some(cora),
        closed_at,
        lines: hours.len() as i64,
        minutes: hours.iter().map(|row| row.minutes).sum(),
        left_lines: 0,
    };
    let correction = HoursCorrectionRow {
        id: cast::CORRECTION,
        hours: cast::CLOSED_HOURS,
        kind: Kind::Change,
        old_minutes: 120,
        old_category: "tutoring",
        old_state: HoursState::Locked,
        new_minutes: 180,
        new_category: "tutoring",
        why: "She stayed for the third group. The teacher’s list shows it; the desk had noted two hours.",
        state: CorrectionState::Asked,
        asked_by: cora,
        asked_at,
        decided_by: None,
        decided_at: None,
        answer: "",
    };
    let (certificate, line) = certificate(world, &hours);
    let spring = spring(world);
    world.sheets.extend([Sheet::of(hours), Sheet::of([closed, spring]), Sheet::of([correction])]);
    world.sheets.extend([Sheet::of([certificate]), Sheet::of([line])]);
}

/// The month of the spring evening: three lines counted. Nothing of it can change any more once its school year is closed.
fn spring(world: &World<'_>) -> HoursMonthRow {
    let calendar = world.calendar;
    let month = Month::of(states::spring_evening(calendar.today));
    let closed_at = calendar.past(plus(open_until(month, calendar.rules), 1), 0, 20);
    HoursMonthRow {
        school: states::SCHOOL,
        month: month.to_string(),
        closed_by: None,
        closed_at,
        lines: 3,
        minutes: 330,
        left_lines: 0,
    }
}

/// What the address in her badge is hashed with.
const BADGE_SALT: &str = "demo-badge-ana";

/// What Ana hung on her wall: her hours of the month that is closed. She made a badge of it, too.
fn certificate(world: &mut World<'_>, hours: &[HoursRow]) -> (CertificateRow, CertificateLineRow) {
    let ana = id("ana");
    let hers: Vec<&HoursRow> = hours.iter().filter(|row| row.person == ana).collect();
    let minutes = hers.iter().map(|row| row.minutes).sum();
    let day = |row: Option<&&HoursRow>| row.map_or(world.calendar.today, |row| row.on_date);
    let (from_date, to_date) = (day(hers.first()), day(hers.last()));
    let issued_at = world.calendar.past(world.calendar.day(-5), 18, 40);
    let about = PersonId(ana);
    world.note(
        issued_at,
        Entry::new(Actor::Own(about), "certificate-issued", "certificate", cast::CERTIFICATE).about(about),
    );
    world.note(issued_at, Entry::new(Actor::Own(about), "badge-made", "certificate", cast::CERTIFICATE).about(about));
    let certificate = CertificateRow {
        id: cast::CERTIFICATE,
        code: cast::CERTIFICATE_CODE,
        person: ana,
        from_date,
        to_date,
        days: hers.len() as i64,
        minutes,
        issued_at,
        issued_by: ana,
        badge_at: Some(issued_at),
        badge_salt: BADGE_SALT,
        badge_identity: format!("sha256${}", hash(&format!("ana@example.org{BADGE_SALT}"))),
    };
    let line = CertificateLineRow {
        certificate: cast::CERTIFICATE,
        school: cast::HOME_SCHOOL,
        category: "tutoring".to_owned(),
        minutes,
    };
    (certificate, line)
}

fn id(key: &str) -> i64 {
    cast::find(key).map_or(0, |member| member.id)
}
