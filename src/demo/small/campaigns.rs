//! Campaigns on crowdfunding sites at every place of their way.

use super::World;
use crate::demo::calendar::plus;
use crate::demo::cast::{self, HOME_SCHOOL, OTHER_SCHOOL};
use crate::demo::money_tables::{CampaignRow, CampaignStepRow};
use crate::demo::tables::Sheet;
use crate::giving::campaign_flow::CampaignState::{self, *};
use crate::ledger::{Actor, Entry};
use crate::people::{PersonId, Role};
use crate::schools::SchoolId;

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
    let (mut rows, mut steps) = (Vec::new(), Vec::new());
    for told in TOLD {
        let row = row(world, told);
        steps.extend(walked(world, told));
        rows.push(row);
    }
    world.sheets.extend([Sheet::of(rows), Sheet::of(steps)]);
}

fn row(world: &World<'_>, &(id, (who, _), school, what, dollars, state, days, ends): &Line) -> CampaignRow {
    let calendar = &world.calendar;
    let asked_on = calendar.day(-days);
    let decided = matches!(state, Approved | Running | Ended | Declined);
    CampaignRow {
        id,
        person: person(who),
        school,
        site: "Fund a Class",
        site_url: "https://fundaclass.example.org",
        page_url: if matches!(state, Running | Ended) {
            "https://fundaclass.example.org/campaigns/our-class"
        } else {
            ""
        },
        what,
        cents: dollars * 100,
        ends_on: calendar.day(ends),
        state,
        decider: match state {
            SchoolYes => "superintendent",
            _ if decided => "principal",
            _ => "",
        },
        year_cents: if decided || state == SchoolYes { dollars * 100 } else { 0 },
        answer: if state == Declined { "Phones for staff help no class. The district has its own." } else { "" },
        decided_by: decided.then(|| decider(school)),
        decided_at: decided.then(|| calendar.past(plus(asked_on, 2), 11, 0)),
        came: if state == Ended { "nothing" } else { "" },
        came_what: if state == Ended { "Nobody gave; we ask again in spring." } else { "" },
        asked_at: calendar.past(asked_on, 9, 0),
        since: calendar.past(plus(asked_on, days.min(2)), 11, 0),
    }
}

fn person(key: &str) -> i64 {
    cast::find(key).map_or(0, |member| member.id)
}

/// The principal of the home school; of the other, which has none, the director.
fn decider(school: i64) -> i64 {
    person(if school == HOME_SCHOOL { "pat" } else { "dora" })
}

/// The steps to where it stands, and their lines in the ledger.
fn walked(world: &mut World<'_>, &(id, (who, role), school, _, _, state, days, ends): &Line) -> Vec<CampaignStepRow> {
    let asker = Some((person(who), role));
    let answers = if school == HOME_SCHOOL { Role::Principal } else { Role::Director };
    let answer = Some((decider(school), answers));
    let approved = ("approve", "campaign-approved", Approved, answer, 2);
    let started = ("start", "campaign-started", Running, asker, 4);
    let mut way = vec![("ask", "campaign-asked", Asked, asker, 0)];
    match state {
        Asked => {}
        SchoolYes => way.push(("pass_on", "campaign-passed-on", SchoolYes, answer, 2)),
        Approved => way.push(approved),
        Running => way.extend([approved, started]),
        Ended => way.extend([approved, started, ("end", "campaign-ended", Ended, asker, days + ends)]),
        Declined => way.push(("decline", "campaign-declined", Declined, answer, 2)),
        Withdrawn => way.push(("withdraw", "campaign-withdrawn", Withdrawn, asker, 2)),
        Expired => way.push(("expire", "campaign-expired", Expired, None, days + ends + 1)),
    }
    let mut steps = Vec::new();
    for (n, (verb, line, to, by, after)) in (1..).zip(way) {
        let at = world.calendar.past(plus(world.calendar.day(-days), after), 9, 0);
        let actor = by.map_or(Actor::System, |(person, role)| Actor::Person(PersonId::from(person), role));
        let mut entry = Entry::new(actor, line, "campaign", id);
        entry.school = Some(SchoolId(school));
        world.note(at, entry.about(PersonId::from(person(who))));
        steps.push(CampaignStepRow {
            id: id * 10 + n,
            campaign: id,
            verb,
            state: to,
            person: by.map(|(person, _)| person),
            role: by.map_or("system", |(_, role)| role.as_str()),
            note: if to == Declined { "Phones for staff help no class. The district has its own." } else { "" },
            at,
        });
    }
    steps
}
