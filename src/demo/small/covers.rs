//! A place of the small world that looks for somebody else, who was asked, and the link of a reminder.

use super::World;
use crate::demo::cast::{self, shift};
use crate::demo::tables::{AskedRow, CoverRow, ReplyLinkRow, Sheet, ShiftRow, SignupRow};
use crate::ledger::{Actor, Entry};
use crate::people::PersonId;
use crate::random::hash;
use crate::volunteering::cover_flow::{AskedState, CoverKind, CoverState};

/// Mae cannot come to read next week. Ana and June were asked, and June has said no.
pub(super) fn add(world: &mut World<'_>, shifts: &[ShiftRow], signups: &[SignupRow]) {
    let place = |shift: i64, key: &str| {
        signups.iter().find(|row| row.shift == shift && row.person == id(key)).expect("the small world has this place")
    };
    let begins = shifts.iter().find(|row| row.id == shift::FULL).expect("the small world has this shift").starts_at;
    let at = world.calendar.past(world.calendar.day(-1), 18, 30);
    let mae = place(shift::FULL, "mae");
    let cover = CoverRow {
        id: cast::COVER,
        kind: CoverKind::Cover,
        shift: shift::FULL,
        signup: Some(mae.id),
        state: CoverState::Open,
        asked_by: mae.person,
        created_at: at,
        expires_at: begins,
        taken_by: None,
        ended_at: None,
    };
    let line = |actor, verb, about: &str| {
        let entry = Entry::new(actor, verb, "cover", cast::COVER).about(PersonId::from(id(about)));
        entry.at_school(cast::home_school())
    };
    world.note(at, line(Actor::Own(PersonId::from(mae.person)), "cover-asked-around", "mae"));
    let asked = [("ana", cast::COVER_SECRET, AskedState::Asked), ("june", "demo-cover-june", AskedState::No)];
    let rows = asked.iter().zip(1_i64..).map(|((key, secret, state), number)| AskedRow {
        id: number,
        cover: cast::COVER,
        person: id(key),
        state: *state,
        token_hash: hash(secret),
        asked_at: at,
        answered_at: (*state != AskedState::Asked).then_some(at),
    });
    let rows: Vec<AskedRow> = rows.collect();
    for (key, _, _) in asked {
        world.note(at, line(Actor::System, "cover-asked", key));
    }
    world.note(at, line(Actor::Own(PersonId::from(id("june"))), "cover-declined", "june"));
    let lunch = place(shift::TODAY, "ana");
    let link = ReplyLinkRow {
        token_hash: hash(cast::REPLY_SECRET),
        signup: lunch.id,
        placed_at: lunch.created_at,
        expires_at: begins,
    };
    world.sheets.extend([Sheet::of([cover]), Sheet::of(rows), Sheet::of([link])]);
}

fn id(key: &str) -> i64 {
    cast::find(key).expect("covers are about the cast").id
}
