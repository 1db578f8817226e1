//! Sponsors of a whole district: some four dozen, most of them shown.

use super::{Flow, Maker};
use crate::demo::small::invoices;
use crate::demo::sponsors::{Told, counters, number, rows};
use crate::giving::sponsor_flow::SponsorState::{
    Agreed, Approved, Chosen, Delivered, Ended, Invoiced, Paid, Withdrawn,
};

const SPONSORS: i64 = 48;
/// Ids far above those of the small world, and of the donors of gifts.
const FIRST: i64 = 1_000;
const FIRST_DONOR: i64 = 40_000;

const FIRST_WORDS: &[&str] =
    &["Catawba", "Lakeside", "Carolina", "Northgate", "Mint Hill", "Freedom", "Cedar", "Sugar Creek"];
const SECOND_WORDS: &[&str] = &["Credit Union", "Roofing", "Pharmacy", "Bikes", "Law", "Grocers", "Books", "Electric"];

impl Maker<'_> {
    pub(super) fn sponsors(&mut self) -> Flow {
        let (mut donors, mut sponsors, mut benefits, mut steps, mut logos) = (vec![], vec![], vec![], vec![], vec![]);
        for n in 0..SPONSORS {
            let first = self.chance.pick(FIRST_WORDS);
            let second = self.chance.pick(SECOND_WORDS);
            let package = *self.chance.weighted(&[("friend", 60), ("supporter", 30), ("lead", 10)]);
            let days = self.chance.range(1..=420);
            let days = if n < 2 { 8 + n } else { days };
            let state = match days {
                // Of the few days on which these stand, some in any case.
                _ if n == 0 => Agreed,
                _ if n == 1 => Withdrawn,
                0..=5 => Chosen,
                6..=8 => Approved,
                9..=10 => Agreed,
                11..=20 => Invoiced,
                21..=60 => Paid,
                61..=350 => Delivered,
                _ => Ended,
            };
            let school = self.chance.chance(700).then(|| self.some_school() as i64 + 1);
            let name = format!("{first} {second} {}", n + 1);
            let told = Told { id: FIRST + n, name, package, school, state, days, facility: false };
            let made = rows(&self.calendar, &told, FIRST_DONOR + n);
            donors.push(made.donor);
            sponsors.push(made.sponsor);
            benefits.extend(made.benefits);
            steps.extend(made.steps);
            logos.extend(made.logo);
        }
        // After those of the small world, which are there already.
        let mut last = invoices(&self.calendar);
        number(&mut sponsors, &mut last);
        self.send(counters(&last))?;
        self.send(donors)?;
        self.send(sponsors)?;
        self.send(benefits)?;
        self.send(steps)?;
        self.send(logos)
    }
}
