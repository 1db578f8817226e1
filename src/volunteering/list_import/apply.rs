//! Taking a list over: every line that was shown as ready, in one transaction, or nothing.

use super::closed;
use super::look::{self, Looked, Outcome};
use super::steps;
use super::{Answer, Fault, List, ListFlow, ListId, ListVerb};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::PersonId;
use crate::volunteering::by;
use crate::volunteering::clearance::Act;
use crate::volunteering::clearance_flow::{ClearanceFlow, ClearanceVerb};
use crate::volunteering::hours;
use crate::volunteering::shift_flow::HoursVerb;
use crate::volunteering::store::{list_apply as rows, list_import as store};
use crate::workflow::Workflow;
use db::Tx;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// Why a list is not taken over. Nothing was changed.
#[derive(Debug)]
pub enum Refused {
    /// Not every line was looked at.
    NotLooked,
    /// So many lines cannot be read.
    Faults(i64),
    /// So many lines may be somebody known, and nobody said so.
    Unanswered(i64),
    /// Since it was looked at, somebody became known whom a line may be: it is to be looked at again.
    Changed,
    /// A line has hours of a month that was closed, the last day of which is this.
    Closed(i64, Date),
    Other(Error),
}

impl From<Error> for Refused {
    fn from(error: Error) -> Refused {
        Refused::Other(error)
    }
}

impl From<db::Error> for Refused {
    fn from(error: db::Error) -> Refused {
        Refused::Other(error.into())
    }
}

impl From<Refused> for Error {
    fn from(why: Refused) -> Error {
        use forms::Reason;
        match why {
            Refused::NotLooked => Error::refused("list-refused-not-looked"),
            Refused::Faults(lines) => Error::Refused(Reason::new("list-refused-faults").with("count", lines)),
            Refused::Unanswered(lines) => Error::Refused(Reason::new("list-refused-unanswered").with("count", lines)),
            Refused::Changed => Error::refused("list-refused-changed"),
            Refused::Closed(line, day) => {
                Error::Refused(Reason::new("list-refused-closed-line").with("line", line).with("day", day))
            }
            Refused::Other(error) => error,
        }
    }
}

/// What taking it over came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Came {
    pub people: i64,
    pub clearances: i64,
    pub minutes: i64,
}

/// Whether it can be taken over now, as far as counts tell.
pub async fn ready(tx: &mut Tx, list: &List) -> Result<(), Refused> {
    if list.rows == 0 || !list.is_looked_through() {
        return Err(Refused::NotLooked);
    }
    let counts = store::counts(tx, list.id).await?;
    let of = |outcome: Outcome, answer: &str| {
        counts
            .iter()
            .filter(|(o, a, ..)| o == outcome.as_str() && a == answer)
            .map(|(_, _, lines, _)| *lines)
            .sum::<i64>()
    };
    match (of(Outcome::Fault, ""), of(Outcome::Maybe, "")) {
        (0, 0) => Ok(()),
        (0, lines) => Err(Refused::Unanswered(lines)),
        (lines, _) => Err(Refused::Faults(lines)),
    }
}

/// Takes the list over. The caller's transaction is alone in writing: what is found here is so until it is written.
pub async fn apply(tx: &mut Tx, id: ListId, act: &Act<'_>, mut told: impl FnMut(i64)) -> Result<Came, Refused> {
    tx.lock("volunteer_list", id).await?;
    let mut list = store::list(tx, id).await?.ok_or(Error::NotFound)?;
    list.state = ListFlow::next(list.state, ListVerb::Apply).map_err(|_| Error::refused("list-not-now"))?;
    ready(tx, &list).await?;
    let reading = look::reading(tx, &list, act.policy, act.today()).await?;
    let (mut came, mut entries, mut after, mut done) = (Came::default(), Vec::new(), -1, 0);
    let mut days = BTreeSet::new();
    loop {
        let lines = store::next_lines(tx, id, after, look::BATCH).await?;
        let Some(last) = lines.last() else { break };
        after = last.line;
        let (read, mut batch) = look::batch(tx, id, &reading, &lines).await?;
        let mut writing = rows::Rows::default();
        for (line, read) in lines.iter().zip(read) {
            let answer = Answer::parse(&line.answer);
            let looked = batch.look(&list, line, read, &reading, answer == Some(Answer::Other));
            take(tx, &list, line, looked, answer, &mut writing, &mut came, act).await?;
        }
        days.append(&mut writing.days);
        writing.write(tx).await?;
        entries.append(&mut writing.entries);
        done += i64::try_from(lines.len()).unwrap_or(0);
        told(done);
    }
    closed::hold_open(tx, &days, false, act.policy, act.today()).await?;
    (list.applied_by, list.applied_at, list.asked_at) = (act.person(), Some(act.now), None);
    store::save(tx, &list).await?;
    store::forget_cells(tx, id).await?;
    ledger::note_all(tx, entries, act.now).await?;
    let mut entry =
        Entry::new(act.actor, ListVerb::Apply.in_the_ledger(), "volunteer_list", id).policy(act.policy.version);
    entry.people = came.people;
    // Hours are counted in the lines of those who gave them.
    let mut detail = format!("clearances={} minutes={} system={}", came.clearances, came.minutes, list.system);
    if !list.vouched.is_empty() {
        detail = format!("{detail} vouched={}", list.vouched);
    }
    ledger::note(tx, entry.detail(detail), act.now).await?;
    Ok(came)
}

#[expect(clippy::too_many_arguments, reason = "one line's part of the loop above")]
async fn take(
    tx: &mut Tx,
    list: &List,
    line: &super::Line,
    mut looked: Looked,
    answer: Option<Answer>,
    writing: &mut rows::Rows,
    came: &mut Came,
    act: &Act<'_>,
) -> Result<(), Refused> {
    let made = match (looked.outcome, answer) {
        (Outcome::Fault, _) => {
            let month = Fault::of(&looked.faults).into_iter().find_map(|fault| fault.month);
            return Err(month.map_or(Refused::Changed, |month| Refused::Closed(line.line, month.last())));
        }
        (Outcome::Repeat, _) | (_, Some(Answer::Skip)) => {
            looked.person = None;
            return Ok(store::keep_taken(tx, list.id, line.line, &looked, false).await?);
        }
        (Outcome::Maybe, None) => return Err(Refused::Changed),
        // Whom it looked like when somebody answered is not whom it looks like now.
        (Outcome::Maybe, Some(_)) if line.person != looked.person => return Err(Refused::Changed),
        (Outcome::Maybe, Some(Answer::Other)) | (Outcome::New, _) => true,
        (Outcome::Sure | Outcome::Maybe, _) => false,
    };
    let person = match looked.person.filter(|_| !made) {
        Some(person) => person,
        None => PersonId(tx.new_id()),
    };
    // Nobody clears themselves, and nobody's own hours count by their own word.
    let gives = looked.clears() || !looked.learned.is_empty() || !looked.hours.is_empty();
    if matches!(act.actor, Actor::Person(own, _) if own == person) && gives {
        return Err(Error::refused("list-refused-own").into());
    }
    if made {
        came.people += 1;
        writing.person(person, &looked.who, act);
    }
    if let Some(term) = looked.term.filter(|_| looked.clears()) {
        came.clearances += 1;
        // The table of the workflow lets a list begin a case as cleared, or as waiting for the last steps, and nobody else.
        let (from, to) = (ClearanceFlow::INITIAL, looked.state());
        let state = by::step::<ClearanceFlow>(act.actor, person, from, ClearanceVerb::TakeOver, to)
            .map_err(|no| no.or(Error::refused("list-not-now")))?;
        let vouched = steps::vouched_for(&term, &list.vouched(), act.policy);
        writing.clearance(tx, list, person, &looked.who, &rows::Case { state, term, vouched }, act);
    }
    for one in &looked.learned {
        writing.training(list, person, made, one, act);
    }
    for (given, minutes) in &looked.hours {
        came.minutes += minutes;
        let state = hours::captured(act.actor, person, HoursVerb::Confirm)?;
        writing.hours(tx, list, person, &looked.who, given, *minutes, state, act);
    }
    looked.person = Some(person);
    Ok(store::keep_taken(tx, list.id, line.line, &looked, made).await?)
}
