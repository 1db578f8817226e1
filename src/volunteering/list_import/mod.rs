//! A list of volunteers from another system: looked through first, then taken over whole or not at all, and taken back
//! while nothing was built on it.
//!
//! The lines of the file are kept in the database until somebody decides, so that whoever looks may stop and go on, and
//! so that 40,000 of them pass through in batches. The same code finds what would change and changes it. What stood
//! in the file is forgotten once the list is taken over or left; only fingerprints stay, by which the same line is known again.

mod apply;
pub mod closed;
pub mod columns;
mod flow;
pub mod line;
pub mod look;
pub mod steps;
mod taken;
mod text;
mod undo;

pub use apply::{Came, Refused, apply, ready};
pub use columns::Column;
pub use flow::{ListFlow, ListState, ListVerb};
pub use line::{Fault, FaultKind};
pub use look::{Looked, Outcome};
pub use taken::{Taken, Term};
pub use text::{LARGEST, NoList, Text as ListText};
pub use undo::{Built, undo};

use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::PersonId;
use crate::policy::InForce;
use crate::volunteering::clearance::Act;
use crate::volunteering::store::list_import as store;
use crate::workflow::Workflow;
use csv::StringRecord;
use db::Tx;
use jiff::{SignedDuration, Timestamp};
use line::BETWEEN;
use text::Text;

/// Fewer lines than this are dealt with while somebody waits; more by a job.
pub const WHILE_WAITING: i64 = 2_000;
/// A list nobody goes on with is forgotten after this time.
const KEPT: SignedDuration = SignedDuration::from_hours(7 * 24);

db::id!(
    /// A list.
    ListId
);

/// A list, as far as it has come.
#[derive(Debug, Clone)]
pub struct List {
    pub id: ListId,
    pub state: ListState,
    pub file_name: String,
    pub read_as: String,
    pub headers: String,
    pub columns: String,
    pub system: String,
    /// The district's say: its clearances count.
    pub clearances: bool,
    /// The steps it vouches for beside the checks; words with spaces between.
    pub vouched: String,
    pub rows: i64,
    pub looked: i64,
    pub asked_at: Option<Timestamp>,
    pub created_by: Option<PersonId>,
    pub created_at: Timestamp,
    pub applied_by: Option<PersonId>,
    pub applied_at: Option<Timestamp>,
    pub undone_at: Option<Timestamp>,
}
db::row!(List {
    id,
    state,
    file_name,
    read_as,
    headers,
    columns,
    system,
    clearances,
    vouched,
    rows,
    looked,
    asked_at,
    created_by,
    created_at,
    applied_by,
    applied_at,
    undone_at
});

impl List {
    /// What each column is taken for.
    pub fn columns(&self) -> Vec<Column> {
        self.columns.split(BETWEEN).map(Column::of).collect()
    }

    /// The words of the steps that the office vouches for.
    pub fn vouched(&self) -> Vec<&str> {
        self.vouched.split_whitespace().collect()
    }

    /// Whether every line was looked at.
    pub fn is_looked_through(&self) -> bool {
        self.looked >= self.rows
    }
}

/// A line with what was found about it.
#[derive(Debug, Clone)]
pub struct Line {
    pub line: i64,
    pub cells: String,
    pub outcome: String,
    pub person: Option<PersonId>,
    pub likeness: String,
    pub answer: String,
    pub clearance_word: String,
    /// Steps that stay open, and trainings that are noted; words with spaces between.
    pub steps: String,
    pub learned: String,
    pub minutes: i64,
    pub faults: String,
}
db::row!(Line { line, cells, outcome, person, likeness, answer, clearance_word, steps, learned, minutes, faults });

db::text_enum! {
    /// Who a line is that may be somebody known.
    pub enum Answer {
        Same = "same",
        /// Another person of that name, or in that house.
        Other = "other",
        /// Leave the line out.
        Skip = "skip",
    }
}

/// What the district says about a list.
#[derive(Debug, Clone, Default)]
pub struct Say {
    /// The system it comes from.
    pub system: String,
    pub clearances: bool,
    /// Words of the steps that the office vouches for.
    pub vouched: Vec<String>,
}

impl Say {
    /// The steps as they are kept: nothing counts without the clearances, and only what the rules ask for.
    fn kept(&self, policy: &InForce) -> String {
        let asked = steps::choices(policy);
        let kept = asked.into_iter().filter(|word| self.clearances && self.vouched.contains(word));
        kept.collect::<Vec<_>>().join(" ")
    }
}

/// Two clicks on one button are closer together.
const ONE_CLICK: SignedDuration = SignedDuration::from_mins(1);

/// Keeps a file that is a list, with the columns as their names say. The same file from the same person within a minute is the
/// list that is there: a form that was sent twice.
pub async fn receive(
    tx: &mut Tx,
    name: &str,
    bytes: &[u8],
    say: &Say,
    act: &Act<'_>,
) -> Result<std::result::Result<ListId, NoList>> {
    let text = match Text::read(bytes) {
        Ok(text) => text,
        Err(why) => return Ok(Err(why)),
    };
    let (headers, rows) = match text.rows() {
        Ok(found) => found,
        Err(why) => return Ok(Err(why)),
    };
    let columns: Vec<String> =
        headers.iter().map(|name| Column::called(name, act.policy, act.today()).word()).collect();
    let mut list = List {
        id: ListId(tx.new_id()),
        state: ListFlow::INITIAL,
        file_name: forms::clean_line(name).chars().take(120).collect(),
        read_as: format!("{} {}", text.encoding, text.separated_by()),
        headers: joined(headers.iter().map(String::as_str)),
        columns: columns.join(&BETWEEN.to_string()),
        system: say.system.clone(),
        clearances: say.clearances,
        vouched: say.kept(act.policy),
        rows: 0,
        looked: 0,
        asked_at: None,
        created_by: act.person(),
        created_at: act.now,
        applied_by: None,
        applied_at: None,
        undone_at: None,
    };
    if let Some(there) = twin(tx, &list, &text).await? {
        return Ok(Ok(there));
    }
    store::insert(tx, &list).await?;
    let mut part = Vec::new();
    for row in rows {
        list.rows += 1;
        part.push(kept(row));
        if part.len() == 1_000 {
            store::insert_lines(tx, list.id, std::mem::take(&mut part)).await?;
        }
    }
    if list.rows == 0 {
        return Ok(Err(NoList::OnlyHeader));
    }
    store::insert_lines(tx, list.id, part).await?;
    store::save(tx, &list).await?;
    let entry = Entry::new(act.actor, "volunteer-list-received", "volunteer_list", list.id);
    ledger::note(tx, entry.policy(act.policy.version).detail(format!("rows={}", list.rows)), act.now).await?;
    Ok(Ok(list.id))
}

/// A line as it is kept: its number, and its cells in one text.
fn kept((line, row): (u64, StringRecord)) -> (i64, String) {
    (i64::try_from(line).unwrap_or(0), joined(row.iter()))
}

/// Cells in one text; the sign between them is in none of them.
fn joined<'c>(cells: impl Iterator<Item = &'c str>) -> String {
    cells.map(|cell| cell.replace(BETWEEN, " ")).collect::<Vec<_>>().join(&BETWEEN.to_string())
}

/// The same list, if it came just now and nothing was said of it since.
async fn twin(tx: &mut Tx, list: &List, text: &Text<'_>) -> Result<Option<ListId>> {
    let Some(person) = list.created_by else { return Ok(None) };
    // Of two at once the second waits here, and finds the first.
    tx.lock("person", person).await?;
    for there in store::just_received(tx, list, list.created_at - ONE_CLICK).await? {
        if has_lines(tx, there, text).await? {
            return Ok(Some(there));
        }
    }
    Ok(None)
}

async fn has_lines(tx: &mut Tx, id: ListId, text: &Text<'_>) -> Result<bool> {
    let Ok((_, mut rows)) = text.rows() else { return Ok(false) };
    let mut after = -1;
    loop {
        let lines = store::next_lines(tx, id, after, 1_000).await?;
        let Some(last) = lines.last() else { return Ok(rows.next().is_none()) };
        after = last.line;
        for line in &lines {
            let same = rows.next().map(kept).is_some_and(|(at, cells)| at == line.line && cells == line.cells);
            if !same {
                return Ok(false);
            }
        }
    }
}

/// Looks at every line that was not looked at; `told` hears how many were. For a list of a size somebody can wait for.
pub async fn look_through(
    tx: &mut Tx,
    list: &mut List,
    policy: &InForce,
    now: Timestamp,
    mut told: impl FnMut(i64),
) -> Result<()> {
    let reading = look::reading(tx, list, policy, policy.calendar.day_of(now)).await?;
    if !reading.names_people() {
        return Ok(());
    }
    list.looked = 0;
    let mut after = -1;
    while let Some(last) = look::step(tx, list, &reading, after).await? {
        after = last;
        told(list.looked);
    }
    store::save(tx, list).await
}

/// A list to change: locked, and open.
pub(super) async fn open(tx: &mut Tx, id: ListId, verb: ListVerb) -> Result<List> {
    tx.lock("volunteer_list", id).await?;
    let list = store::list(tx, id).await?.ok_or(Error::NotFound)?;
    ListFlow::next(list.state, verb).map_err(|_| Error::refused("list-not-now"))?;
    if list.asked_at.is_some() && verb != ListVerb::Undo {
        return Err(Error::refused("list-being-applied"));
    }
    Ok(list)
}

/// Says anew what the columns are and whether the clearances count. Every line is looked at again.
pub async fn say(tx: &mut Tx, id: ListId, columns: &[Column], say: &Say, act: &Act<'_>) -> Result<List> {
    let mut list = open(tx, id, ListVerb::Answer).await?;
    let count = list.headers.split(BETWEEN).count();
    let words: Vec<String> =
        columns.iter().map(Column::word).chain(std::iter::repeat(String::new())).take(count).collect();
    list.columns = words.join(&BETWEEN.to_string());
    (list.system, list.clearances, list.vouched) = (say.system.clone(), say.clearances, say.kept(act.policy));
    list.looked = 0;
    store::forget_looks(tx, id).await?;
    store::save(tx, &list).await?;
    let detail = format!("clearances={} vouched={}", list.clearances, list.vouched);
    note(tx, &list, ListVerb::Answer, detail, act).await?;
    Ok(list)
}

/// Says who a line is, or with no line, who all those are that nobody answered.
pub async fn answer(tx: &mut Tx, id: ListId, line: Option<i64>, answer: Answer) -> Result<u64> {
    open(tx, id, ListVerb::Answer).await?;
    match line {
        Some(line) => store::answer(tx, id, line, Some(answer)).await,
        None => store::answer_rest(tx, id, answer).await,
    }
}

/// Puts a list away; what stood in it is forgotten.
pub async fn leave(tx: &mut Tx, id: ListId, act: &Act<'_>) -> Result<()> {
    let mut list = open(tx, id, ListVerb::Leave).await?;
    list.state = ListState::Left;
    store::save(tx, &list).await?;
    store::forget_cells(tx, id).await?;
    note(tx, &list, ListVerb::Leave, String::new(), act).await
}

/// Puts away what nobody went on with.
pub(super) async fn tidy(tx: &mut Tx, act: &Act<'_>) -> Result<()> {
    for id in store::stale(tx, act.now - KEPT).await? {
        leave(tx, id, act).await?;
    }
    Ok(())
}

/// A line in the ledger about a list: counts and the name of the system, never who is on it.
async fn note(tx: &mut Tx, list: &List, verb: ListVerb, detail: String, act: &Act<'_>) -> Result<()> {
    let actor: Actor = act.actor;
    let entry = Entry::new(actor, verb.in_the_ledger(), "volunteer_list", list.id).policy(act.policy.version);
    ledger::note(tx, entry.detail(detail), act.now).await
}

/// A list's counts and faults, for the command line.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// Outcome, answer, lines, minutes.
    pub counts: Vec<(String, String, i64, i64)>,
    /// What becomes of clearances, and of how many.
    pub clearances: Vec<(String, i64)>,
    /// Steps that stay open, and of how many.
    pub open: Vec<(String, i64)>,
    /// Trainings that are noted, and of how many.
    pub learned: Vec<(String, i64)>,
    /// The first faults, with their lines.
    pub faults: Vec<(i64, Fault)>,
    /// Names of columns that are left out.
    pub left_out: Vec<String>,
}

/// What was found so far.
pub async fn tell(tx: &mut Tx, id: ListId) -> Result<(List, Told)> {
    let list = store::list(tx, id).await?.ok_or(Error::NotFound)?;
    let lines = store::lines_of(tx, id, Outcome::Fault.as_str(), -1, store::PAGE).await?;
    let faults = lines.iter().flat_map(|line| Fault::of(&line.faults).into_iter().map(|fault| (line.line, fault)));
    let columns = list.headers.split(BETWEEN).zip(list.columns());
    let left_out = columns.filter(|(_, column)| *column == Column::LeftOut).map(|(name, _)| name.to_owned());
    let (open, learned) = store::step_counts(tx, id).await?;
    let told = Told {
        open,
        learned,
        counts: store::counts(tx, id).await?,
        clearances: store::clearance_words(tx, id).await?,
        faults: faults.collect(),
        left_out: left_out.collect(),
    };
    Ok((list, told))
}
