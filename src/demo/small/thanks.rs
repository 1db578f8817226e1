//! Thanks of last school year, and nominations of this one; at another school one of each end that a nomination or an award can have.

use super::World;
use super::states::{FIRST, SCHOOL, SOMEBODY};
use crate::demo::cast;
use crate::demo::tables::{AwardRow, NominationRow, Sheet};
use crate::ledger::{Actor, Entry};
use crate::people::{PersonId, Role};
use crate::schools::SchoolId;
use crate::volunteering::recognition_flow::{AwardState, NominationState};
use jiff::{Timestamp, ToSpan};

/// Who got which award: the key, the award, hours or years, whether the name is shown.
const AWARDS: &[(&str, &str, i64, bool)] = &[
    ("ana", "nominated", 0, true),
    ("ben", "hours-25", 31 * 60, false),
    ("ruth", "hours-50", 62 * 60, true),
    ("sol", "hours-100", 104 * 60, false),
    ("mae", "years-5", 5, true),
];

pub(super) fn add(world: &mut World<'_>) {
    let calendar = world.calendar;
    let year = calendar.rules.calendar.school_year_of(calendar.today);
    let last = calendar.rules.calendar.school_year_of(year.first.saturating_sub(1.day())).name();
    let this = year.name();
    let vera = id("vera");
    let at = calendar.past(calendar.day(-120), 10, 0);
    let nomination = |id_, name, why, lang, by: &str, state, year: &str, nominee| NominationRow {
        id: id_,
        school: cast::HOME_SCHOOL,
        school_year: year.to_owned(),
        name,
        why,
        lang,
        nominator: id(by),
        state,
        nominee,
        decided_by: nominee.map(|_| id("cora")),
        decided_at: nominee.map(|_| at),
        created_at: if nominee.is_some() { at } else { calendar.past(calendar.day(-2), 17, 30) },
    };
    let nominations = [
        nomination(
            1,
            "Ana Morales",
            "Reads with anybody who sits down next to her, in two languages, every week.",
            "en",
            "tess",
            NominationState::Awarded,
            &last,
            Some(id("ana")),
        ),
        nomination(
            cast::NOMINATION,
            "Ruth Adler",
            "Cada martes trae libros y paciencia. Gracias a ella la biblioteca abre por la tarde.",
            "es",
            "grace",
            NominationState::Nominated,
            &this,
            None,
        ),
    ];
    let awards: Vec<AwardRow> = AWARDS
        .iter()
        .zip(cast::AWARD..)
        .map(|((key, award, figure, shown), number)| AwardRow {
            id: number,
            person: id(key),
            award,
            school_year: last.clone(),
            school: Some(cast::HOME_SCHOOL),
            figure: *figure,
            nomination: (*award == "nominated").then_some(1),
            state: AwardState::Made,
            shown: *shown,
            made_by: Some(vera),
            made_at: at,
            withdrawn_for: "",
            withdrawn_by: None,
            withdrawn_at: None,
        })
        .collect();
    for row in &awards {
        let actor = Actor::Person(PersonId(vera), Role::VolunteerCoordinator);
        let entry = Entry::new(actor, "award-made", "award", row.id).about(PersonId(row.person));
        world.note(at, entry.at_school(SchoolId(cast::HOME_SCHOOL)).detail(format!("award={}", row.award)));
    }
    world.sheets.extend([Sheet::of(nominations), Sheet::of(awards)]);
    let (ended, taken_back) = (ended(world, &last, at), taken_back(world, &last, at));
    world.sheets.extend([Sheet::of(ended), Sheet::of([taken_back])]);
}

/// Three that were written last year at another school: one that the school confirmed and whose award is not made, one for which
/// it was not the time, one that was taken back. Whoever wrote each, and whom the school found.
fn ended(world: &mut World<'_>, year: &str, at: Timestamp) -> Vec<NominationRow> {
    use NominationState as S;
    let all = [
        (
            0,
            "Hazel Pemberton",
            "She kept the lost and found in order all year.",
            Some(2),
            S::Confirmed,
            "nomination-confirmed",
        ),
        (1, "Somebody of the book fair", "He carried every box.", None, S::NotThisTime, "nomination-declined"),
        (5, "Jerome Ashworth", "He is at the door every morning.", None, S::Withdrawn, "nomination-withdrawn"),
    ];
    let vera = PersonId(id("vera"));
    let office = Actor::Person(vera, Role::VolunteerCoordinator);
    let rows = all.into_iter().zip(FIRST..).map(|((by, name, why, nominee, state, verb), number)| {
        let (by, nominee) = (PersonId(SOMEBODY + by), nominee.map(|n| SOMEBODY + n));
        let decider = if state == S::Withdrawn { Actor::Own(by) } else { office };
        for (actor, verb) in [(Actor::Own(by), "nominated"), (decider, verb)] {
            let mut entry = Entry::new(actor, verb, "nomination", number).at_school(SchoolId(SCHOOL));
            entry.subject = nominee.filter(|_| verb != "nominated").map(PersonId);
            world.note(at, entry);
        }
        NominationRow {
            id: number,
            school: SCHOOL,
            school_year: year.to_owned(),
            name,
            why,
            lang: "en",
            nominator: by.into(),
            state,
            nominee,
            decided_by: Some(if state == S::Withdrawn { by.into() } else { vera.into() }),
            decided_at: Some(at),
            created_at: at,
        }
    });
    rows.collect()
}

/// An award whose hours turned out to be somebody else's.
fn taken_back(world: &mut World<'_>, year: &str, at: Timestamp) -> AwardRow {
    let (vera, whose) = (id("vera"), SOMEBODY + 6);
    let withdrawn_at = world.calendar.past(world.calendar.day(-110), 9, 20);
    let office = Actor::Person(PersonId(vera), Role::VolunteerCoordinator);
    let entry = |verb| Entry::new(office, verb, "award", FIRST).about(PersonId(whose)).at_school(SchoolId(SCHOOL));
    world.note(at, entry("award-made").detail("award=hours-25"));
    world.note(withdrawn_at, entry("award-withdrawn").detail("for=hours"));
    AwardRow {
        id: FIRST,
        person: whose,
        award: "hours-25",
        school_year: year.to_owned(),
        school: Some(SCHOOL),
        figure: 27 * 60,
        nomination: None,
        state: AwardState::Withdrawn,
        shown: false,
        made_by: Some(vera),
        made_at: at,
        withdrawn_for: "hours",
        withdrawn_by: Some(vera),
        withdrawn_at: Some(withdrawn_at),
    }
}

fn id(key: &str) -> i64 {
    cast::find(key).map_or(0, |member| member.id)
}
