//! The lines of a list as its page shows them.

use super::list_steps;
use crate::error::Result;
use crate::people::PersonId;
use crate::volunteering::list_import::line::{Reading, Somebody};
use crate::volunteering::list_import::{Fault, Line, List, ListId, Outcome};
use crate::volunteering::store::list_import::{self as store, Beside};
use crate::web::Page;
use db::Tx;

/// A line.
pub struct Shown {
    pub line: i64,
    pub name: String,
    pub reach: String,
    pub born: String,
    pub zip: String,
    pub clearance: String,
    /// What stays open of it, in words.
    pub open: String,
    pub minutes: i64,
    pub answer: String,
    pub likeness: String,
    /// The record it may be: name, ways to reach, birth, ZIP.
    pub beside: Option<Other>,
    pub faults: Vec<Fault>,
}

/// A record of ours beside a line.
pub struct Other {
    pub id: PersonId,
    pub name: String,
    pub reach: String,
    pub born: String,
    pub zip: String,
}

/// A page of one kind of lines, and the last when there may be more.
pub async fn shown(
    tx: &mut Tx,
    page: &Page,
    list: &List,
    reading: &Reading<'_>,
    kind: Outcome,
    after: i64,
) -> Result<(Vec<Shown>, Option<i64>)> {
    let lines = store::lines_of(tx, list.id, kind.as_str(), after, store::PAGE).await?;
    let more = i64::try_from(lines.len()).is_ok_and(|count| count == store::PAGE);
    let last = lines.last().filter(|_| more).map(|line| line.line);
    let ids: Vec<PersonId> = lines.iter().filter_map(|line| line.person).collect();
    let known = if ids.is_empty() { Vec::new() } else { store::people(tx, &ids).await? };
    let shown = lines.iter().map(|line| one(page, reading, line, &known)).collect();
    Ok((shown, last))
}

fn one(page: &Page, reading: &Reading<'_>, line: &Line, known: &[Beside]) -> Shown {
    let who = reading.read(&line.cells).unwrap_or_default();
    let beside = known.iter().find(|other| Some(other.id) == line.person);
    let day = |date: Option<jiff::civil::Date>| date.map_or(String::new(), |date| page.date_short(&date));
    let beside = beside.map(|other| Other {
        id: other.id,
        name: format!("{} {}", other.given, other.family).trim().to_owned(),
        reach: joined(other.email.as_deref().unwrap_or(""), other.phone.as_deref().unwrap_or("")),
        born: compared(page, who.born, other.birth_date),
        zip: other.zip.clone(),
    });
    let name = format!("{} {}", who.given, who.family).trim().to_owned();
    Shown {
        line: line.line,
        name: if name.is_empty() { beside.as_ref().map_or(String::new(), |other| other.name.clone()) } else { name },
        reach: reach(&who),
        born: day(who.born),
        zip: who.zip.clone(),
        clearance: if line.clearance_word.is_empty() {
            String::new()
        } else {
            page.state("list-clearance", &line.clearance_word)
        },
        open: list_steps::all(page, &line.steps),
        minutes: line.minutes,
        answer: line.answer.clone(),
        likeness: line.likeness.clone(),
        beside,
        faults: Fault::of(&line.faults),
    }
}

/// Our date of birth is compared and never read out.
fn compared(page: &Page, listed: Option<jiff::civil::Date>, ours: Option<jiff::civil::Date>) -> String {
    let words = match (listed, ours) {
        (_, None) => "list-born-unknown",
        (Some(listed), Some(ours)) if listed == ours => "list-born-same",
        _ => "list-born-other",
    };
    page.t(words).into_owned()
}

fn reach(who: &Somebody) -> String {
    joined(&who.email, &who.phone)
}

fn joined(email: &str, phone: &str) -> String {
    let phone = if phone.is_empty() { String::new() } else { forms::Phone::stored(phone.to_owned()).shown() };
    [email, phone.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// What to do about a fault.
pub fn mend(page: &Page, fault: &Fault) -> String {
    let month = fault.month.map_or_else(String::new, |month| page.month(month.first().year(), month.first().month()));
    page.t1(&format!("list-fault-{}", fault.kind), "month", month)
}

/// Every fault, for a file: line, column, what stands there, what to do.
pub async fn faults(tx: &mut Tx, page: &Page, list: ListId) -> Result<Vec<[String; 4]>> {
    let lines = store::lines_of(tx, list, Outcome::Fault.as_str(), -1, 10_000).await?;
    let rows = lines.iter().flat_map(|line| {
        let rows = Fault::of(&line.faults).into_iter();
        rows.map(|f| {
            let mend = mend(page, &f);
            [line.line.to_string(), f.column, f.value, mend]
        })
    });
    Ok(rows.collect())
}
