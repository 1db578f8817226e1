//! Sponsors at every place of their way.

use super::World;
use crate::demo::calendar::Calendar;
use crate::demo::cast::{self, HOME_SCHOOL, OTHER_SCHOOL};
use crate::demo::money_tables::{SponsorLinkRow, SponsorRow};
use crate::demo::sponsors::{Rows, Told, number, rows};
use crate::demo::tables::Sheet;
use crate::giving::sponsor_flow::SponsorState::{self, *};
use crate::ledger::{Actor, Entry};
use crate::random::hash;
use std::collections::BTreeMap;

/// Id, name, package, school, state, days since it was chosen, and whether a field is to be named.
type Line = (i64, &'static str, &'static str, Option<i64>, SponsorState, i64, bool);

const TOLD: &[Line] = &[
    (1, "Catawba Hardware", "supporter", Some(HOME_SCHOOL), Chosen, 2, false),
    (2, "Queen City Bakery", "friend", Some(HOME_SCHOOL), Approved, 6, false),
    (3, "Uptown Dental", "friend", Some(OTHER_SCHOOL), Invoiced, 60, false),
    (4, "Piedmont Mills", "lead", None, Paid, 60, false),
    (5, "Garcia Family", "friend", Some(HOME_SCHOOL), Delivered, 330, false),
    (6, "Blue Ridge Print", "supporter", Some(HOME_SCHOOL), Ended, 385, false),
    (7, "Steele Creek Brewing", "supporter", None, Declined, 40, false),
    (8, "Yadkin Motors", "lead", Some(OTHER_SCHOOL), Chosen, 9, true),
    (9, "Maple Street Cycles", "friend", Some(OTHER_SCHOOL), Agreed, 7, false),
    (10, "Pine Ridge Florist", "friend", Some(HOME_SCHOOL), Withdrawn, 30, false),
];
/// Their donors' ids, above those of gifts.
const FIRST_DONOR: i64 = 30;

fn all(calendar: &Calendar<'_>) -> impl Iterator<Item = Rows> {
    TOLD.iter().map(|&(id, name, package, school, state, days, facility)| {
        let told = Told { id, name: name.to_owned(), package, school, state, days, facility };
        rows(calendar, &told, FIRST_DONOR + id)
    })
}

/// How many invoices of each year there are here.
pub fn invoices(calendar: &Calendar<'_>) -> BTreeMap<i16, i64> {
    let mut last = BTreeMap::new();
    let mut sponsors: Vec<SponsorRow> = all(calendar).map(|made| made.sponsor).collect();
    number(&mut sponsors, &mut last);
    last
}

pub(super) fn add(world: &mut World<'_>) {
    let calendar = world.calendar;
    let (mut donors, mut sponsors, mut benefits, mut steps, mut logos) = (vec![], vec![], vec![], vec![], vec![]);
    for made in all(&calendar) {
        let chosen = Entry::new(Actor::System, "sponsor-chosen", "sponsor", made.sponsor.id);
        world.note(made.sponsor.created_at, chosen);
        donors.push(made.donor);
        sponsors.push(made.sponsor);
        benefits.extend(made.benefits);
        steps.extend(made.steps);
        logos.extend(made.logo);
    }
    number(&mut sponsors, &mut BTreeMap::new());
    let made_at = calendar.past(calendar.day(-1), 9, 0);
    let link = |secret: &str, sponsor| SponsorLinkRow { token_hash: hash(secret), sponsor, made_at };
    let links = vec![
        link(cast::SPONSOR_SECRET, cast::SPONSOR_APPROVED),
        link(cast::SPONSOR_INVOICE_SECRET, cast::SPONSOR_INVOICED),
        link(cast::SPONSOR_LOGO_SECRET, cast::SPONSOR_SHOWN),
    ];
    world.sheets.extend([
        Sheet::of(donors),
        Sheet::of(sponsors),
        Sheet::of(benefits),
        Sheet::of(steps),
        Sheet::of(logos),
        Sheet::of(links),
    ]);
}
