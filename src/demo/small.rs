//! The small named world: what tests, screenshots and the documentation show. Its days are counted from `now`.

mod agreements;
mod campaigns;
mod clearances;
mod closed;
mod closet;
mod consents;
mod covers;
mod data;
mod files;
mod gift_money;
mod gifts;
mod groups;
mod last_year;
mod lists;
mod mail;
mod needs;
mod partner_inquiries;
mod partners;
mod people;
mod proofs;
mod questions;
mod shifts;
mod sponsors;
mod states;
mod thanks;
mod waiting;
mod watches;

pub(super) use gifts::{ledger_verb, written};
pub(super) use needs::walked as walked_need;
pub(super) use sponsors::invoices;

use super::calendar::Calendar;
use super::sponsors::counters;
use super::tables::Sheet;
use crate::error::Result;
use crate::ledger::{self, Entry};
use crate::policy::InForce;
use crate::schools::{SchoolSeed, read_schools, store as schools};
use anyhow::Context;
use db::{Db, Tx};
use jiff::Timestamp;

/// A school day's morning, 8:00 in Charlotte: where tests set their clock.
pub const NOW: &str = "2026-09-08T12:00:00Z";

/// The real schools, as they ship with the program.
pub const SCHOOLS: &str = include_str!("../../data/schools/cms_schools.csv");

/// What is being put together: rows in the order in which they refer to each other, and lines of the ledger.
pub(super) struct World<'c> {
    pub calendar: Calendar<'c>,
    pub sheets: Vec<Sheet>,
    pub lines: Vec<(Timestamp, Entry)>,
}

impl World<'_> {
    fn note(&mut self, at: Timestamp, entry: Entry) {
        self.lines.push((at, entry));
    }
}

/// Fills an empty, migrated database.
pub async fn load(db: &Db, now: Timestamp) -> Result<()> {
    let mut tx = db.write().await?;
    write(&mut tx, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Writes the schools, the cast and what they have been doing.
pub(super) async fn write(tx: &mut Tx, now: Timestamp) -> Result<()> {
    schools(tx).await?;
    let rules = InForce::shipped()?;
    let calendar = Calendar::new(&rules, now);
    let (mut sheets, mut lines) = build(&calendar);
    sheets.push(Sheet::of(counters(&sponsors::invoices(&calendar))));
    lines.sort_by_key(|(at, _)| *at);
    let mut chain = ledger::head(tx).await?;
    let lines = Sheet::of_ledger(&mut chain, &lines);
    for sheet in sheets.into_iter().chain([lines]) {
        sheet.write(tx).await?;
    }
    ledger::set_head(tx, &chain).await
}

/// Writes the real schools, and gives them.
pub(super) async fn schools(tx: &mut Tx) -> Result<Vec<SchoolSeed>> {
    let seeds = read_schools(SCHOOLS).map_err(|e| anyhow::anyhow!("{e}")).context("the list of schools")?;
    schools::insert_seeds(tx, &seeds).await?;
    Ok(seeds)
}

/// The cast and what they have been doing: rows to write in this order, and lines of the ledger.
pub(super) fn build(calendar: &Calendar<'_>) -> (Vec<Sheet>, Vec<(Timestamp, Entry)>) {
    let mut world = World { calendar: *calendar, sheets: Vec::new(), lines: Vec::new() };
    people::add(&mut world);
    clearances::add(&mut world);
    watches::add(&mut world);
    last_year::add(&mut world);
    shifts::add(&mut world);
    questions::add(&mut world);
    closed::add(&mut world);
    files::add(&mut world);
    waiting::add(&mut world);
    states::add(&mut world);
    mail::add(&mut world);
    lists::add(&mut world);
    thanks::add(&mut world);
    partners::add(&mut world);
    partner_inquiries::add(&mut world);
    agreements::add(&mut world);
    data::add(&mut world);
    consents::add(&mut world);
    groups::add(&mut world);
    states::add_groups(&mut world);
    gifts::add(&mut world);
    needs::add(&mut world);
    gift_money::add(&mut world);
    sponsors::add(&mut world);
    campaigns::add(&mut world);
    closet::add(&mut world);
    proofs::add(&mut world);
    (world.sheets, world.lines)
}
