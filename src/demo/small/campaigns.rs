//! Campaigns on crowdfunding sites at every place of their way.

use super::World;
use crate::demo::campaigns::{Told, rows};
use crate::demo::cast::{self, HOME_SCHOOL, OTHER_SCHOOL};
use crate::demo::tables::Sheet;
use crate::giving::campaign_flow::CampaignState::{self, *};
use crate::people::Role;

/// Id, who asks in which role, school, what for, dollars, state, days since it was asked, days until it ends.
type Line = (i64, (&'static str, Role), i64, &'static str, i64, CampaignState, i64, i64);

const TESS: (&str, Role) = ("tess", Role::Teacher);

#[rustfmt::skip]
const TOLD: &[Line] = &[
    (1, TESS, HOME_SCHOOL, "Magnifying glasses and seeds for a unit on plants, for 24 students", 450, Asked, 3, 45),
    (2, ("cora", Role::SchoolCoordinator), HOME_SCHOOL, "A sound system for the auditorium", 7_800, SchoolYes, 9, 60),
    (3, TESS, HOME_SCHOOL, "Bean bags for the reading corner", 300, Approved, 15, 40),
    (4, TESS, HOME_SCHOOL, "Two microscopes", 620, Running, 40, 12),
    (5, TESS, HOME_SCHOOL, "Headphones for the listening station", 280, Ended, 45, -8),
    (6, ("ola", Role::SchoolCoordinator), OTHER_SCHOOL, "New phones for the staff", 2_000, Declined, 22, 30),
    (7, TESS, HOME_SCHOOL, "A carpet", 350, Withdrawn, 28, 20),
    (8, ("fay", Role::FrontOffice), HOME_SCHOOL, "A bench for the hallway", 500, Expired, 50, -2),
];

pub(super) fn add(world: &mut World<'_>) {
    let (mut campaigns, mut steps) = (Vec::new(), Vec::new());
    for line in TOLD {
        let made = rows(&world.calendar, &told(line));
        campaigns.push(made.campaign);
        steps.extend(made.steps);
        made.lines.into_iter().for_each(|(at, entry)| world.note(at, entry));
    }
    world.sheets.extend([Sheet::of(campaigns), Sheet::of(steps)]);
}

fn told(&(id, (who, role), school, what, dollars, state, days, ends): &Line) -> Told {
    // The principal of the home school answers; of the other, which has none, the director.
    let answers = if school == HOME_SCHOOL { ("pat", Role::Principal) } else { ("dora", Role::Director) };
    let answers = (person(answers.0), answers.1);
    Told { id, asks: (person(who), role), answers, school, what, dollars, state, days, ends }
}

fn person(key: &str) -> i64 {
    cast::find(key).map_or(0, |member| member.id)
}
