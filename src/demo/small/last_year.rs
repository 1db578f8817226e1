//! Who applied a year ago, so that the season ahead can be seen: two of three between August and October.

use super::World;
use crate::demo::calendar::plus;
use crate::demo::cast::{self, HOME_SCHOOL, OTHER_SCHOOL};
use crate::demo::tables::{ChosenSchoolRow, ClearanceRow, PersonRow, Sheet};
use crate::ledger::{Actor, Entry};
use crate::people::{PersonId, fold};
use crate::schools::SchoolId;
use crate::volunteering::clearance_flow::ClearanceState as State;

/// Of people and their cases: the cast's are below, the full district's above.
const FIRST: i64 = 300;

/// Who, and how many days before or after the day of the year that is today.
#[rustfmt::skip]
const APPLIED: &[(&str, &str, i64)] = &[
    ("Dorothy", "Albright", -70), ("Luis", "Cordero", -52), ("Hazel", "Pemberton", -33), ("Andre", "Fontaine", -26),
    ("Thuy", "Dao", -22), ("Marcus", "Whitfield", -18), ("Pilar", "Echeverri", -15), ("Jerome", "Ashworth", -12),
    ("Nadia", "Haddad", -9), ("Walter", "Brinkley", -7), ("Keisha", "Lattimore", -4), ("Olena", "Marchuk", -2),
    ("Hugo", "Santillan", 1), ("Ruby", "Tolliver", 3), ("Samir", "Qureshi", 5), ("Bettina", "Kessler", 8),
    ("Clyde", "Rutherford", 11), ("Imani", "Broadnax", 14), ("Rosalba", "Quintero", 17), ("Edwin", "Mabry", 21),
    ("Ling", "Zhao", 26), ("Patrice", "Devereux", 34), ("Gordon", "Sizemore", 48), ("Yesenia", "Avelar", 66),
];

pub(super) fn add(world: &mut World<'_>) {
    let calendar = world.calendar;
    let year_ended =
        calendar.rules.calendar.school_year_of(calendar.today).first.saturating_sub(jiff::Span::new().days(1));
    let (mut people, mut cases, mut chosen) = (Vec::new(), Vec::new(), Vec::new());
    for ((given, family, days), id) in APPLIED.iter().zip(FIRST..) {
        let sent = plus(calendar.today, days - 364);
        let sent_at = calendar.past(sent, 19, 20);
        people.push(PersonRow {
            id,
            given: (*given).to_owned(),
            family: (*family).to_owned(),
            folded: fold(&format!("{given} {family}")),
            birth_date: jiff::civil::Date::constant(1950 + (id % 45) as i16, 1 + (id % 12) as i8, 1 + (id % 28) as i8),
            lang: "en",
            address: String::new(),
            city: "Charlotte",
            zip: "28205".to_owned(),
            created_at: sent_at,
        });
        let mut case = ClearanceRow::begun(id, id, 2, "event-helper", sent_at);
        case.submitted_at = Some(sent_at);
        let seen_at = calendar.past(plus(sent, 3), 9, 10);
        (case.id_seen_by, case.id_seen_at) = (cast::find("fay").map(|m| m.id), Some(seen_at));
        (case.decided_by, case.decided_at) =
            (cast::find("rita").map(|m| m.id), Some(calendar.past(plus(sent, 5), 10, 5)));
        (case.provider, case.result, case.granted) = ("manual", "clear", case.level);
        (case.valid_from, case.valid_to) = (Some(plus(sent, 5)), Some(year_ended));
        // They said when the year was over that they would not go on.
        (case.state, case.since) = (State::Expired, calendar.past(plus(year_ended, 1), 0, 5));
        let school = if id % 4 == 0 { OTHER_SCHOOL } else { HOME_SCHOOL };
        chosen.push(ChosenSchoolRow { clearance: id, school });
        let line = |actor, verb| {
            Entry::new(actor, verb, "clearance", id).about(PersonId::from(id)).at_school(SchoolId::from(school))
        };
        world.note(sent_at, line(Actor::Own(PersonId::from(id)), "application-sent"));
        world.note(case.since, line(Actor::System, "clearance-ended"));
        cases.push(case);
    }
    world.sheets.extend([Sheet::of(people), Sheet::of(cases), Sheet::of(chosen)]);
}
