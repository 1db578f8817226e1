//! For whom tasks are and what they need; what volunteers bring. By turns of the id, so that the rest of the world is as
//! it would be without.

use super::Volunteer;
use crate::demo::tables::{NeedRow, OpportunityRow, TraitRow};
use crate::policy::RoleTemplate;
use crate::volunteering::needs::{Audience, TraitKind};

/// For whom: part of what parent groups do is for the school's families.
pub(super) fn audience(template: &RoleTemplate, id: i64) -> Audience {
    match (template.category.as_str(), id % 25) {
        ("pta", 0..=8) => Audience::Families,
        (_, 24) => Audience::Invited,
        _ => Audience::Everyone,
    }
}

/// What it needs and what helps, as schools of many languages would write it.
pub(super) fn needs(row: &OpportunityRow) -> Vec<NeedRow> {
    const LANGUAGES: [&str; 6] = ["es", "es", "es", "vi", "ar", "fr"];
    let need = |kind, code, needed| NeedRow { opportunity: row.id, kind, code, needed };
    let turn = |n: usize| usize::try_from(row.id).unwrap_or(0) / 3 % n;
    let mut needs = Vec::new();
    if row.template == "interpreter" {
        needs.push(need(TraitKind::Language, LANGUAGES[turn(6)], true));
    } else if row.id % 7 == 0 {
        needs.push(need(TraitKind::Language, LANGUAGES[turn(6)], false));
    }
    match (row.category.as_str(), row.id % 4) {
        ("tutoring", 0) => needs.push(need(TraitKind::Skill, ["math", "reading", "science"][turn(3)], false)),
        ("tutoring", 1) => needs.push(need(TraitKind::Skill, ["math", "reading"][turn(2)], true)),
        ("classroom", 0) => needs.push(need(TraitKind::Skill, ["art", "music", "careers"][turn(3)], false)),
        ("other", 0) => needs.push(need(TraitKind::Skill, ["gardening", "building"][turn(2)], false)),
        _ => {}
    }
    needs
}

/// What somebody brings and when they are free: of every ten, seven said so.
pub(super) fn traits(volunteer: &Volunteer) -> Vec<TraitRow> {
    const TIMES: [&str; 5] = ["mornings", "midday", "afternoons", "evenings", "weekends"];
    const DAYS: [&str; 5] = ["1", "2", "3", "4", "5"];
    const SKILLS: [&str; 9] =
        ["reading", "math", "science", "music", "art", "gardening", "building", "computers", "careers"];
    let id = volunteer.id;
    let of = |list: &[&'static str], turn: i64| list[usize::try_from(turn).unwrap_or(0) % list.len()];
    let mut codes = Vec::new();
    if volunteer.lang != "en" {
        codes.push((TraitKind::Language, volunteer.lang));
    }
    if id % 10 < 7 {
        codes.push((TraitKind::Language, "en"));
        codes.push((TraitKind::Time, of(&TIMES, id / 10)));
        codes.push((TraitKind::Time, of(&TIMES, id / 10 + 1 + id % 4)));
        codes.push((TraitKind::Skill, of(&SKILLS, id / 7)));
    }
    if id % 10 < 3 {
        codes.push((TraitKind::Day, of(&DAYS, id / 11)));
        codes.push((TraitKind::Day, of(&DAYS, id / 11 + 1 + id % 3)));
        codes.push((TraitKind::Skill, of(&SKILLS, id / 7 + 1 + id % 7)));
    }
    codes.into_iter().map(|(kind, code)| TraitRow { person: id, kind, code }).collect()
}
