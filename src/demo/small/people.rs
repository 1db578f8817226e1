//! The cast: records, how they are reached, what they may do, who lives with whom.

use super::World;
use crate::demo::cast::{self, At, Member};
use crate::demo::tables::{ContactRow, GrantRow, HeldContactRow, HouseholdRow, MemberRow, PersonRow, Sheet};
use crate::people::fold;
use jiff::Timestamp;

pub(super) fn add(world: &mut World<'_>) {
    let since = world.calendar.past(world.calendar.day(-60), 9, 0);
    world.sheets.push(Sheet::of(cast::everybody().map(|m| person(m, since))));
    contacts(world, since);
    households(world, since);
    roles(world, since);
}

fn person(m: &Member, created_at: Timestamp) -> PersonRow {
    PersonRow {
        id: m.id,
        given: m.given.to_owned(),
        family: m.family.to_owned(),
        folded: fold(&format!("{} {}", m.given, m.family)),
        birth_date: m.birth_date.parse().expect("birth dates of the cast are written as dates"),
        lang: m.lang,
        address: String::new(),
        city: "Charlotte",
        zip: m.zip.to_owned(),
        created_at,
    }
}

/// An address or number exists once; Minh and Lan share theirs.
fn contacts(world: &mut World<'_>, verified_at: Timestamp) {
    let mut points: Vec<ContactRow> = Vec::new();
    let mut held = Vec::new();
    for member in cast::everybody() {
        for (kind, value) in ways(member) {
            let known = points.iter().position(|p| p.kind == kind && p.value == value);
            let at = known.unwrap_or_else(|| {
                points.push(ContactRow { id: points.len() as i64 + 1, kind, value });
                points.len() - 1
            });
            let contact = points[at].id;
            held.push(HeldContactRow { person: member.id, contact, verified_at: Some(verified_at), preferred: true });
        }
    }
    // Viv and Ivy are sisters and share one more phone: whoever reviews what Viv sent sees that, and nothing waits for it.
    let shared = points.len() as i64 + 1;
    points.push(ContactRow { id: shared, kind: "phone", value: cast::SISTERS_PHONE.to_owned() });
    let sisters = ["viv", "ivy"].into_iter().filter_map(cast::find);
    held.extend(sisters.map(|sister| HeldContactRow {
        person: sister.id,
        contact: shared,
        verified_at: Some(verified_at),
        preferred: false,
    }));
    world.sheets.extend([Sheet::of(points), Sheet::of(held)]);
}

fn ways(member: &Member) -> impl Iterator<Item = (&'static str, String)> {
    // The smaller parts need an address for their notices, but none worth writing down. Ida has none: she comes by.
    let extra = member.id > 100 && member.key != "ida";
    let email = if extra { format!("{}@example.org", member.key) } else { member.email.to_owned() };
    [("email", email), ("phone", member.phone.to_owned())].into_iter().filter(|(_, value)| !value.is_empty())
}

fn households(world: &mut World<'_>, since: Timestamp) {
    const HOMES: &[(i64, &[&str])] = &[(cast::NGUYEN_HOUSEHOLD, &["minh", "lan"]), (2, &["grace"]), (3, &["ana"])];
    let homes = HOMES.iter().map(|(id, _)| HouseholdRow { id: *id, created_at: since });
    let members = HOMES.iter().flat_map(|(id, keys)| keys.iter().map(|key| (*id, *key)));
    let members = members.filter_map(|(household, key)| {
        Some(MemberRow { household, person: cast::find(key)?.id, part: "guardian", since })
    });
    world.sheets.extend([Sheet::of(homes), Sheet::of(members)]);
}

fn roles(world: &mut World<'_>, since: Timestamp) {
    let held = cast::everybody().flat_map(|m| m.roles.iter().map(move |r| (m.id, *r)));
    let rows = held.zip(1_i64..).map(|((person, (role, at)), id)| {
        let (scope_kind, scope) = match at {
            At::District => ("district", 0),
            At::School(school) => ("school", school),
            At::Partner(partner) => ("partner", partner),
        };
        GrantRow { id, person, role: role.as_str(), scope_kind, scope, since }
    });
    world.sheets.push(Sheet::of(rows));
}
