//! Thanks of last school year, and nominations of this one.

use super::World;
use crate::demo::cast;
use crate::demo::tables::{AwardRow, NominationRow, Sheet};
use crate::ledger::{Actor, Entry};
use crate::people::{PersonId, Role};
use crate::schools::SchoolId;
use crate::volunteering::recognition_flow::{AwardState, NominationState};
use jiff::ToSpan;

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
        })
        .collect();
    for row in &awards {
        let actor = Actor::Person(PersonId(vera), Role::VolunteerCoordinator);
        let entry = Entry::new(actor, "award-made", "award", row.id).about(PersonId(row.person));
        world.note(at, entry.at_school(SchoolId(cast::HOME_SCHOOL)).detail(format!("award={}", row.award)));
    }
    world.sheets.extend([Sheet::of(nominations), Sheet::of(awards)]);
}

fn id(key: &str) -> i64 {
    cast::find(key).map_or(0, |member| member.id)
}
