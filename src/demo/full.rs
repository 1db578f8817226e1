//! The district at its real size: invented people, a year of what they did, and the ledger of all of it.
//!
//! The same moment and seed give the same world. One thread makes rows while the database writes those made before.

mod agreements;
mod campaigns;
mod clearances;
mod closets;
mod gifts;
mod groups;
mod kinds;
mod needs;
mod older;
mod partners;
mod people;
mod shifts;
mod signups;
mod sponsors;
mod trainings;
mod waiting;
mod wants;

use super::calendar::Calendar;
use super::cast;
use super::names::Chance;
use super::small;
use super::tables::{NeedPlanRow, Record, Sheet};
use crate::error::Result;
use crate::ledger::{self, Actor, Chain, Entry};
use crate::needs::{PlanId, make_at_once};
use crate::people::{PersonId, Role};
use crate::policy::InForce;
use crate::schools::{SchoolId, SchoolSeed};
use crate::volunteering::{hours_close, hours_year};
use anyhow::Context;
use db::{Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use tokio::sync::mpsc;
use trainings::AllTrained;

/// How much there is of what decides the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    pub volunteers: usize,
    pub opportunities: usize,
    /// What all volunteers gave in a year.
    pub hours: i64,
}

impl Size {
    /// Charlotte-Mecklenburg as its reports describe it.
    pub const DISTRICT: Size = Size { volunteers: 40_000, opportunities: 10_000, hours: 250_000 };
}

/// Every run makes the same people.
const SEED: u64 = 20_260_701;
/// Rows handed over at a time.
const STEP: usize = 4_000;
/// Ids below are the small world's.
const FIRST_ID: i64 = 1_000;
/// The plan after the small world's, and how long is looked for a better one: half a second, and its page says how far from
/// the best it may be.
const PLAN: i64 = 2;
const LOOKS: u64 = 50_000_000;

/// Writes the small world and the district around it. `tell` hears what is being written, and how many rows so far.
pub async fn write(tx: &mut Tx, now: Timestamp, size: Size, mut tell: impl FnMut(&'static str, u64)) -> Result<()> {
    let seeds = small::schools(tx).await?;
    let chain = ledger::head(tx).await?;
    let (send, mut receive) = mpsc::channel(4);
    let maker = std::thread::Builder::new()
        .name("demo-maker".to_owned())
        .spawn(move || make(seeds, now, size, chain, send))
        .context("starting a thread")?;
    let mut rows = 0;
    while let Some(sheet) = receive.recv().await {
        tell(sheet.table, rows);
        rows += sheet.write(tx).await?;
    }
    let mut chain = maker.join().map_err(|_| anyhow::anyhow!("the thread that makes the world panicked"))??;
    mark_filled(tx, now, &mut chain).await?;
    plan_of_the_day(tx, now, &mut chain).await?;
    ledger::set_head(tx, &chain).await?;
    // Past months and the last school year are closed, as every night does it.
    let rules = InForce::shipped()?;
    hours_close::close_due(tx, &rules, now).await?;
    hours_year::close_due(tx, &rules, now).await?;
    Ok(())
}

/// Opportunities whose shifts to come have no place left, which is known only when everybody has signed up.
async fn mark_filled(tx: &mut Tx, now: Timestamp, chain: &mut Chain) -> Result<()> {
    let filled = tx
        .all::<(i64, i64)>(sql!(
            "select o.id, o.school from opportunity o
             where o.state = 'published'
               and exists (select 1 from shift s where s.opportunity = o.id and s.starts_at > $1)
               and not exists (select 1 from shift s where s.opportunity = o.id and s.starts_at > $1
                                 and s.state = 'open' and s.taken < s.capacity)
             order by o.id",
            now
        ))
        .await?;
    let line =
        |school| Entry::new(Actor::System, "opportunity-filled", "opportunity", 0).at_school(SchoolId::from(school));
    let lines: Vec<(Timestamp, Entry)> =
        filled.iter().map(|(id, school)| (now, Entry { record: *id, ..line(*school) })).collect();
    for (id, _) in filled {
        tx.run(sql!("update opportunity set state = 'filled' where id = $1", id)).await?;
    }
    Sheet::of_ledger(chain, &lines).write(tx).await?;
    Ok(())
}

/// What the office asked for this morning: who should get what of everything that is open, beside first come, first served.
async fn plan_of_the_day(tx: &mut Tx, now: Timestamp, chain: &mut Chain) -> Result<()> {
    let pia = cast::find("pia").map_or(0, |member| member.id);
    let asked = NeedPlanRow {
        id: PLAN,
        state: "asked",
        weights: "300 50 24",
        needs: 0,
        offers: 0,
        pairs: 0,
        value: 0,
        bound: 0,
        totals: "{}",
        made_by: Some(pia),
        created_at: now,
        made_at: None,
    };
    Sheet::of([asked]).write(tx).await?;
    make_at_once(tx, PlanId(PLAN), LOOKS, &InForce::shipped()?, now).await?;
    let actor = Actor::Person(PersonId::from(pia), Role::PartnershipManager);
    let line = Entry::new(actor, "need-plan-made", "need_plan", PLAN);
    Sheet::of_ledger(chain, &[(now, line)]).write(tx).await?;
    Ok(())
}

fn make(
    seeds: Vec<SchoolSeed>,
    now: Timestamp,
    size: Size,
    chain: Chain,
    out: mpsc::Sender<Sheet>,
) -> anyhow::Result<Chain> {
    let rules = InForce::shipped()?;
    let calendar = Calendar::new(&rules, now);
    let (sheets, lines) = small::build(&calendar);
    let mut maker = Maker {
        calendar,
        chance: Chance::new(SEED),
        size,
        seeds,
        staff: Vec::new(),
        lines,
        trained: BTreeMap::new(),
        partners: Vec::new(),
        out,
    };
    let done = maker.all(sheets);
    match done {
        ControlFlow::Continue(()) => {}
        // The writer says why.
        ControlFlow::Break(Gone) => anyhow::bail!("the database takes no more rows"),
    }
    let Maker { lines, out, .. } = maker;
    let mut chain = chain;
    let mut lines = lines;
    lines.sort_by_key(|(at, _)| *at);
    for step in lines.chunks(STEP) {
        if out.blocking_send(Sheet::of_ledger(&mut chain, step)).is_err() {
            anyhow::bail!("the database takes no more lines");
        }
    }
    Ok(chain)
}

/// The writer has stopped.
struct Gone;
type Flow<T = ()> = ControlFlow<Gone, T>;

/// Makes the rows, table after table.
struct Maker<'p> {
    calendar: Calendar<'p>,
    chance: Chance,
    size: Size,
    seeds: Vec<SchoolSeed>,
    /// By school.
    staff: Vec<Staff>,
    lines: Vec<(Timestamp, Entry)>,
    /// What people learned for the tasks they took: by person.
    trained: AllTrained,
    /// Organisations that help.
    partners: Vec<Partner>,
    out: mpsc::Sender<Sheet>,
}

/// A partner, as far as what it gives needs to know.
#[derive(Clone)]
struct Partner {
    id: i64,
    name: String,
    contact: String,
    zip: String,
}

/// Who receives, coordinates and answers at a school.
#[derive(Clone, Copy)]
struct Staff {
    desk: i64,
    coordinator: i64,
    principal: i64,
}

/// A volunteer, as far as shifts need to know.
struct Volunteer {
    id: i64,
    lang: &'static str,
    born: Date,
    /// Where they help; places in the list of schools.
    schools: Vec<usize>,
    good: Vec<Good>,
}

/// A time in which somebody is cleared.
#[derive(Clone, Copy)]
struct Good {
    clearance: i64,
    level: i64,
    from: Date,
    to: Date,
}

impl Maker<'_> {
    fn all(&mut self, small: Vec<Sheet>) -> Flow {
        for sheet in small {
            self.hand_over(sheet)?;
        }
        let mut volunteers = self.people()?;
        self.clearances(&mut volunteers)?;
        let shifts = self.shifts()?;
        self.signups(&volunteers, shifts)?;
        self.trainings()?;
        self.groups(&volunteers)?;
        self.partners()?;
        self.gifts()?;
        self.sponsors()?;
        self.campaigns()?;
        let low = self.closets()?;
        self.needs(&low)
    }

    /// Hands rows to the writer in steps.
    fn send<R: Record>(&self, records: Vec<R>) -> Flow {
        let mut records = records.into_iter();
        loop {
            let step: Vec<R> = records.by_ref().take(STEP).collect();
            if step.is_empty() {
                return Flow::Continue(());
            }
            self.hand_over(Sheet::of(step))?;
        }
    }

    fn hand_over(&self, sheet: Sheet) -> Flow {
        match self.out.blocking_send(sheet) {
            Ok(()) => Flow::Continue(()),
            Err(_) => Flow::Break(Gone),
        }
    }

    /// Of so many of a thousand a partner, in whose name somebody gives.
    fn some_partner(&mut self, of_thousand: u32) -> Option<Partner> {
        if self.partners.is_empty() || !self.chance.chance(of_thousand) {
            return None;
        }
        let at = self.chance.below(self.partners.len() as u64) as usize;
        self.partners.get(at).cloned()
    }

    fn note(&mut self, at: Timestamp, entry: Entry) {
        self.lines.push((at, entry));
    }

    /// The reviewers take turns.
    fn reviewer(&mut self) -> i64 {
        let key = if self.chance.chance(550) { "rita" } else { "raj" };
        cast::find(key).map_or(0, |m| m.id)
    }

    /// A school, the larger the likelier.
    fn some_school(&mut self) -> usize {
        // Rejection keeps it exact without a table: no school has more than 4,000 pupils.
        loop {
            let at = self.chance.below(self.seeds.len() as u64) as usize;
            let weight = u64::from(self.seeds[at].enrollment) + 250;
            if self.chance.below(4_250) < weight {
                return at;
            }
        }
    }
}
