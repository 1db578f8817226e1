//! What somebody holds, and what of it a task misses: clearances with their limits, and trainings.

use crate::policy::Policy;
use crate::schools::SchoolId;
use jiff::civil::Date;

/// The category of what is open to those who may come to school events only.
pub const EVENT: &str = "event";

/// What somebody would do: at this level, on this day, there.
#[derive(Debug, Clone, Copy)]
pub struct Task<'a> {
    pub level: i64,
    pub on: Date,
    pub school: SchoolId,
    pub category: &'a str,
    /// The kind of task, as the policy names it.
    pub template: &'a str,
}

/// What a restriction leaves open. Those that say how somebody helps, not where, are for the staff who stand by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Limit {
    Nowhere,
    /// Only school events.
    Events,
    /// Only these schools.
    Schools(Vec<SchoolId>),
}

impl Limit {
    fn allows(&self, task: &Task<'_>) -> bool {
        match self {
            Limit::Nowhere => true,
            Limit::Events => task.category == EVENT,
            Limit::Schools(schools) => schools.contains(&task.school),
        }
    }
}

/// A clearance in force at some time, without the why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    pub clearance: i64,
    pub level: i64,
    pub valid_from: Date,
    pub valid_to: Date,
    pub limit: Limit,
}

impl Held {
    /// Whether it is good on a day.
    pub fn covers(&self, date: Date) -> bool {
        self.valid_from <= date && date <= self.valid_to
    }

    /// Whether it is good on the day of a task, and open to it.
    pub fn reaches(&self, task: &Task<'_>) -> bool {
        self.covers(task.on) && self.limit.allows(task)
    }
}

/// A training that somebody has done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trained {
    pub training: String,
    /// Its last good day; nothing for one that does not end.
    pub last_day: Option<Date>,
}
db::row!(Trained { training, last_day });

impl Trained {
    /// Whether it is good on a day.
    pub fn covers(&self, date: Date) -> bool {
        self.last_day.is_none_or(|end| date <= end)
    }
}

/// A driver document that somebody has seen, and its last good day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    pub document: String,
    pub last_day: Date,
}
db::row!(Seen { document, last_day });

/// What somebody brings to a task: their clearances in force, what they have learned, and a driver's papers.
#[derive(Debug, Clone, Default)]
pub struct Has {
    pub held: Vec<Held>,
    pub trained: Vec<Trained>,
    /// What they would hold if every driver document were good; empty for whoever does not drive.
    pub driving: Vec<Held>,
    pub papers: Vec<Seen>,
}

/// What of the clearance is missing for a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// No clearance good on any day.
    Clearance { needs: i64 },
    /// One that is high enough, but not on that day.
    Ends { needs: i64, until: Date },
    /// One that is high enough, but begins later.
    Begins { needs: i64, from: Date },
    /// A lower one.
    Level { needs: i64, has: i64, until: Date },
    /// High enough and good on the day, but narrowed to something else.
    Restricted,
    /// Nothing of the clearance itself: driver documents that are not good on the day.
    Papers { needs: i64, papers: Vec<Paper> },
    /// A training, by its id in the policy; with its last good day, where it was done once.
    Training { id: String, ended: Option<Date> },
}

/// A driver document that does not reach a day, by its id in the policy; with its last good day, once it was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    pub document: String,
    pub last_day: Option<Date>,
}

/// What is missing for a task; nothing when all is there. The clearance first, then what has to be learned.
pub fn missing(has: &Has, task: &Task<'_>, rules: &Policy) -> Option<Missing> {
    let lowest = i64::from(rules.clearance.lowest_level().number);
    let clearance =
        missing_clearance(&has.held, task, lowest).map(|what| but_for_papers(has, task, lowest, what, rules));
    clearance.or_else(|| missing_training(&has.trained, task, rules))
}

/// What is missing beside the papers of a driver: the end of a paper is not the end of the clearance. Where nothing else is,
/// it is the papers.
fn but_for_papers(has: &Has, task: &Task<'_>, lowest: i64, what: Missing, rules: &Policy) -> Missing {
    if has.driving.is_empty() {
        return what;
    }
    let all: Vec<Held> = has.held.iter().chain(&has.driving).cloned().collect();
    let papers = || Missing::Papers { needs: task.level, papers: not_good(&has.papers, task.on, rules) };
    missing_clearance(&all, task, lowest).unwrap_or_else(papers)
}

/// The driver documents of the policy that are not good on a day.
fn not_good(seen: &[Seen], on: Date, rules: &Policy) -> Vec<Paper> {
    let last_day = |id: &str| seen.iter().find(|paper| paper.document == id).map(|paper| paper.last_day);
    let all = rules.clearance.driver_documents.iter().map(|document| document.id.as_str());
    all.map(|id| Paper { document: id.to_owned(), last_day: last_day(id) })
        .filter(|paper| paper.last_day.is_none_or(|end| end < on))
        .collect()
}

/// The first training that a task asks for and that is not good on its day.
pub fn missing_training(trained: &[Trained], task: &Task<'_>, rules: &Policy) -> Option<Missing> {
    let asked = rules.trainings_for(task.level, task.template);
    let done = |id: &str| trained.iter().find(|each| each.training == id);
    asked
        .iter()
        .map(|training| (training.id.as_str(), done(training.id.as_str())))
        .find(|(_, done)| !done.is_some_and(|each| each.covers(task.on)))
        .map(|(id, done)| Missing::Training { id: id.to_owned(), ended: done.and_then(|each| each.last_day) })
}

/// What of the clearance is missing for a task. What a restriction closes does not count.
pub(super) fn missing_clearance(held: &[Held], task: &Task<'_>, lowest: i64) -> Option<Missing> {
    let open: Vec<Held> = held.iter().filter(|h| h.limit.allows(task)).cloned().collect();
    missing_on(&open, task.level, lowest, task.on)?;
    Some(missing_on(held, task.level, lowest, task.on).unwrap_or(Missing::Restricted))
}

/// What is missing for a level on a day, wherever it is. The lowest level (one's own child) is settled at the door and
/// needs no clearance.
pub fn missing_on(held: &[Held], needs: i64, lowest: i64, on: Date) -> Option<Missing> {
    if needs <= lowest || held.iter().any(|h| h.covers(on) && h.level >= needs) {
        return None;
    }
    let enough = || held.iter().filter(|h| h.level >= needs);
    if let Some(ended) = enough().filter(|h| h.valid_to < on).max_by_key(|h| h.valid_to) {
        return Some(Missing::Ends { needs, until: ended.valid_to });
    }
    if let Some(coming) = enough().min_by_key(|h| h.valid_from) {
        return Some(Missing::Begins { needs, from: coming.valid_from });
    }
    match held.iter().max_by_key(|h| (h.covers(on), h.level)) {
        Some(lower) => Some(Missing::Level { needs, has: lower.level, until: lower.valid_to }),
        None => Some(Missing::Clearance { needs }),
    }
}
