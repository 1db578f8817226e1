//! Looking a list through: who each line is, and what it would change. Nothing is changed but the line itself.

use super::closed::Closings;
use super::line::{BETWEEN, Fault, Given, Reading, Somebody};
use super::steps::{self, Learned};
use super::taken::{self, Known, Taken, Term};
use super::{Line, List, ListId};
use crate::error::Result;
use crate::people::{Likeness, PersonId};
use crate::schools::SchoolId;
use crate::volunteering::clearance_flow::ClearanceState;
use crate::volunteering::hours_close::Month;
use crate::volunteering::store::{list_import as store, list_match as found};
use db::Tx;
use std::collections::{BTreeSet, HashMap};

/// Lines looked at together.
pub const BATCH: i64 = 400;

db::text_enum! {
    /// What a line is.
    pub enum Outcome {
        /// Nobody known here.
        New = "new",
        /// The same person for certain.
        Sure = "sure",
        /// Perhaps somebody known; a person must say.
        Maybe = "maybe",
        /// The same as a line above.
        Repeat = "repeat",
        /// It cannot be read.
        Fault = "fault",
    }
}

/// What was found about a line.
#[derive(Debug, Clone)]
pub struct Looked {
    pub outcome: Outcome,
    pub print: String,
    pub person: Option<PersonId>,
    pub likeness: String,
    /// What becomes of its clearance, as a word; empty where it names none.
    pub clearance: &'static str,
    /// Steps that stay open although it is taken over, as words.
    pub steps: Vec<String>,
    /// The trainings it adds.
    pub learned: Vec<Learned>,
    pub minutes: i64,
    pub faults: String,
    /// Who it is, for taking it over.
    pub who: Somebody,
    pub term: Option<Term>,
    /// The hours it adds.
    pub hours: Vec<(Given, i64)>,
}

/// The columns and rules a list is read with.
pub async fn reading<'p>(
    tx: &mut Tx,
    list: &List,
    policy: &'p crate::policy::InForce,
    today: jiff::civil::Date,
) -> Result<Reading<'p>> {
    let headers = list.headers.split(BETWEEN).map(str::to_owned).collect();
    let schools = store::schools(tx).await?;
    Ok(Reading::new(headers, list.columns(), policy, today, &schools))
}

/// What the database knows about the people of some lines.
pub struct Batch {
    by_print: HashMap<String, PersonId>,
    first: HashMap<String, i64>,
    by_contact: HashMap<String, Vec<(PersonId, String, Option<jiff::civil::Date>)>>,
    by_name: HashMap<(String, jiff::civil::Date), PersonId>,
    pub known: Known,
    closings: Closings,
}

/// Reads the lines and finds whom they may be.
pub async fn batch(
    tx: &mut Tx,
    list: ListId,
    reading: &Reading<'_>,
    lines: &[Line],
) -> Result<(Vec<std::result::Result<Somebody, Vec<Fault>>>, Batch)> {
    let read: Vec<_> = lines.iter().map(|line| reading.read(&line.cells)).collect();
    let whole: Vec<&Somebody> = read.iter().filter_map(|who| who.as_ref().ok()).collect();
    let prints: Vec<String> = whole.iter().map(|who| who.print()).collect();
    let values: BTreeSet<String> =
        whole.iter().flat_map(|who| who.contacts()).map(|(_, value)| value.to_owned()).collect();
    let values: Vec<String> = values.into_iter().collect();
    let names: BTreeSet<String> = whole.iter().filter(|who| who.born.is_some()).map(|who| who.folded()).collect();
    let names: Vec<String> = names.into_iter().collect();
    let mut batch = Batch {
        by_print: found::by_print(tx, &prints).await?.into_iter().collect(),
        first: found::first_with_print(tx, list, &prints).await?.into_iter().collect(),
        by_contact: HashMap::new(),
        by_name: HashMap::new(),
        known: Known::default(),
        closings: Closings::of(tx, &days(&whole), reading.policy).await?,
    };
    for (value, person, folded, born) in found::by_contact(tx, &values).await? {
        batch.by_contact.entry(value).or_default().push((person, folded, born));
    }
    for (folded, born, person) in found::by_name(tx, &names).await? {
        batch.by_name.entry((folded, born)).or_insert(person);
    }
    // The first of each in this very batch, too.
    for (line, who) in lines.iter().zip(&read) {
        if let Ok(who) = who {
            let first = batch.first.entry(who.print()).or_insert(line.line);
            *first = (*first).min(line.line);
        }
    }
    let people: BTreeSet<PersonId> = whole.iter().filter_map(|who| batch.whom(who).map(|(person, _)| person)).collect();
    let people: Vec<PersonId> = people.into_iter().collect();
    for (person, state, level, until, restriction) in found::cases(tx, &people).await? {
        let standing = batch.known.standing.entry(person).or_default();
        standing.add(state, level, until);
        standing.narrow(&restriction);
    }
    for (person, day, category, minutes) in found::hours(tx, &people).await? {
        batch.known.hours.entry(person).or_default().push((day, category, minutes));
    }
    for (person, step) in found::steps_done(tx, &people, i64::from(reading.policy.clearance.references())).await? {
        batch.known.did.entry(person).or_default().steps.insert(step);
    }
    for (person, training) in found::trained(tx, &people, reading.today).await? {
        batch.known.did.entry(person).or_default().trained.insert(training);
    }
    Ok((read, batch))
}

/// At which schools and on which days hours of these people would stand.
fn days(whole: &[&Somebody]) -> BTreeSet<(SchoolId, jiff::civil::Date)> {
    let of = |who: &&Somebody| {
        let school = who.schools.first().copied();
        let days: Vec<_> = who.hours.iter().filter_map(|given| Some((school?, given.span.on_date))).collect();
        days
    };
    whole.iter().flat_map(of).collect()
}

impl Batch {
    /// Who a line is here; without a likeness it is certain.
    fn whom(&self, who: &Somebody) -> Option<(PersonId, Option<Likeness>)> {
        if let Some(person) = self.by_print.get(&who.print()) {
            return Some((*person, None));
        }
        let folded = who.folded();
        let mut best: Option<(u8, PersonId, Option<Likeness>)> = None;
        let mut offer = |rank: u8, person: PersonId, likeness| {
            if best.is_none_or(|(least, known, _)| (rank, person) < (least, known)) {
                best = Some((rank, person, likeness));
            }
        };
        for (_, value) in who.contacts() {
            for (person, name, born) in self.by_contact.get(value).into_iter().flatten() {
                let (same_name, same_birth) = (*name == folded, who.born.is_some() && *born == who.born);
                match (same_name, same_birth) {
                    (true, true) => offer(0, *person, None),
                    (true, false) => offer(2, *person, Some(Likeness::NameAndContact)),
                    (false, true) => offer(3, *person, Some(Likeness::BirthAndContact)),
                    (false, false) => {}
                }
            }
        }
        if let Some(person) = who.born.and_then(|born| self.by_name.get(&(folded.clone(), born))) {
            offer(1, *person, Some(Likeness::NameAndBirth));
        }
        best.map(|(_, person, likeness)| (person, likeness))
    }

    /// What a line is and would change. `other`: somebody said it is not the person it looks like.
    pub fn look(
        &mut self,
        list: &List,
        line: &Line,
        read: std::result::Result<Somebody, Vec<Fault>>,
        reading: &Reading<'_>,
        other: bool,
    ) -> Looked {
        let who = match read {
            Ok(who) => who,
            Err(faults) => return Looked::of(Outcome::Fault, Somebody::default()).with_faults(&faults),
        };
        if self.first.get(&who.print()).is_some_and(|first| *first < line.line) {
            return Looked::of(Outcome::Repeat, who);
        }
        let found = self.whom(&who);
        let outcome = match found {
            None => Outcome::New,
            Some((_, None)) => Outcome::Sure,
            Some(_) => Outcome::Maybe,
        };
        let mut looked = Looked::of(outcome, who);
        looked.person = found.map(|(person, _)| person);
        looked.likeness = found.and_then(|(_, likeness)| likeness).map_or("", |likeness| likeness.as_str()).to_owned();
        match self.weigh(list, reading, &mut looked, other) {
            closed if closed.is_empty() => looked,
            closed => Looked::of(Outcome::Fault, Somebody::default()).with_faults(&closed),
        }
    }

    /// Gives what is wrong: hours that would be added in a month that is closed. Those that are counted already do no harm.
    fn weigh(&mut self, list: &List, reading: &Reading<'_>, looked: &mut Looked, other: bool) -> Vec<Fault> {
        let person = looked.person.filter(|_| !other);
        // Whoever may be somebody denied or suspended here is not cleared by a list, whatever was said about the line.
        let here = looked.person.and_then(|person| self.known.standing.get(&person));
        let here = here.filter(|here| person.is_some() || here.is_adverse());
        let weighed = taken::weigh(&looked.who, here, list.clearances, reading.policy, reading.today);
        looked.clearance = weighed.map_or("", |(taken, _)| taken.as_str());
        looked.term = weighed.and_then(|(_, term)| term);
        self.weigh_steps(list, reading, looked, person);
        let mut added: Vec<(jiff::civil::Date, String, i64)> = Vec::new();
        for given in &looked.who.hours {
            let minutes = self.known.missing(person, given, &added);
            if minutes > 0 {
                added.push((given.span.on_date, given.category.clone(), minutes));
                looked.hours.push((given.clone(), minutes));
            }
        }
        let closed: Vec<Fault> =
            looked.hours.iter().filter_map(|(given, _)| self.closed(&looked.who, given, reading)).collect();
        if !closed.is_empty() {
            return closed;
        }
        looked.minutes = added.iter().map(|(_, _, minutes)| minutes).sum();
        // Two lines of one list may be the same person.
        if let Some(person) = person.filter(|_| looked.outcome == Outcome::Sure) {
            self.known.hours.entry(person).or_default().extend(added);
            if let Some(term) = looked.term {
                let held = self.known.standing.entry(person).or_default();
                held.add(looked.state(), term.level, Some(term.until));
            }
            let did = self.known.did.entry(person).or_default();
            did.trained.extend(looked.learned.iter().map(|one| one.training.clone()));
        }
        Vec::new()
    }

    /// What of the policy's steps the list proves, and what stays open. Without the district's say it proves nothing.
    fn weigh_steps(&self, list: &List, reading: &Reading<'_>, looked: &mut Looked, person: Option<PersonId>) {
        if !list.clearances {
            return;
        }
        let (vouched, did) = (list.vouched(), person.and_then(|person| self.known.did.get(&person)));
        let term = looked.term.as_ref();
        looked.learned = steps::learned(&looked.who, term, &vouched, did, reading.policy, reading.today);
        let open = term.map(|term| steps::open(term, &vouched, &looked.learned, did, reading.policy));
        looked.steps = open.unwrap_or_default();
        if !looked.steps.is_empty() {
            looked.clearance = Taken::Open.as_str();
        }
    }

    fn closed(&self, who: &Somebody, given: &Given, reading: &Reading<'_>) -> Option<Fault> {
        let (school, day) = (*who.schools.first()?, given.span.on_date);
        let kind = self.closings.fault(school, day, reading.today, reading.policy)?;
        let value = format!("{}:{:02}", given.minutes / 60, given.minutes % 60);
        Some(Fault { column: reading.column_of(&given.span), kind, value, month: Some(Month::of(day)) })
    }
}

impl Looked {
    fn of(outcome: Outcome, who: Somebody) -> Looked {
        let print = if outcome == Outcome::Fault { String::new() } else { who.print() };
        Looked {
            outcome,
            print,
            person: None,
            likeness: String::new(),
            clearance: "",
            steps: Vec::new(),
            learned: Vec::new(),
            minutes: 0,
            faults: String::new(),
            who,
            term: None,
            hours: Vec::new(),
        }
    }

    fn with_faults(mut self, faults: &[Fault]) -> Looked {
        self.faults = Fault::kept(faults);
        self
    }

    /// Whether its clearance is taken over, be it that steps stay open.
    pub fn clears(&self) -> bool {
        [Taken::Whole, Taken::Less, Taken::Open].iter().any(|taken| self.clearance == taken.as_str())
    }

    /// Where its clearance stands once it is taken over.
    pub fn state(&self) -> ClearanceState {
        if self.steps.is_empty() { ClearanceState::Cleared } else { ClearanceState::AwaitingMore }
    }

    /// The open steps and the trainings as they are kept.
    pub fn kept_steps(&self) -> (String, String) {
        let learned: Vec<&str> = self.learned.iter().map(|one| one.training.as_str()).collect();
        (self.steps.join(" "), learned.join(" "))
    }
}

/// Looks at the next lines; how far it is, and whether there are more.
pub async fn step(tx: &mut Tx, list: &mut List, reading: &Reading<'_>, after: i64) -> Result<Option<i64>> {
    let lines = store::next_lines(tx, list.id, after, BATCH).await?;
    let Some(last) = lines.last().map(|line| line.line) else { return Ok(None) };
    let (read, mut batch) = batch(tx, list.id, reading, &lines).await?;
    for (line, read) in lines.iter().zip(read) {
        let looked = batch.look(list, line, read, reading, false);
        store::keep_look(tx, list.id, line.line, &looked).await?;
    }
    list.looked += i64::try_from(lines.len()).unwrap_or(0);
    Ok(Some(last))
}
