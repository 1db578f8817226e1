//! What fits somebody: only shifts they may take, the best first, each with the reasons in words; and what would open more.
//!
//! Schools are looked through a ring at a time, the person's own and the nearest first, so that a page costs the same
//! however large the district is.

use super::eligibility::Missing;
use super::find::{Card, Mine, Standing};
use super::needs::{self, Audience, Need, NeedOf, TraitKind};
use super::opportunity::OpportunityId;
use super::shift::ShiftId;
use super::store::{fit as store, needs as needs_store, signup};
use crate::error::Result;
use crate::people::PersonId;
use crate::policy::InForce;
use crate::schools::{Point, School, SchoolId, zip_point};
use db::Tx;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use std::collections::{BTreeMap, HashMap};

/// How many schools are looked through at once.
pub const RING: usize = 24;
/// How far ahead.
const WEEKS: i64 = 8;
/// How many cards a page shows.
pub const PAGE: usize = 20;
/// Past service counts this far back.
const YEARS: i64 = 2;

/// A shift as it is judged: no words, so that many are cheap.
#[derive(Debug, Clone)]
pub struct Candidate {
    pub shift: ShiftId,
    pub opportunity: OpportunityId,
    pub school: SchoolId,
    pub category: String,
    pub template: String,
    pub level: i64,
    pub min_age: i64,
    pub audience: Audience,
    pub opens_at: Option<Timestamp>,
    pub on_date: Date,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
}
db::row!(Candidate {
    shift,
    opportunity,
    school,
    category,
    template,
    level,
    min_age,
    audience,
    opens_at,
    on_date,
    starts_at,
    ends_at
});

impl Candidate {
    /// As the rules of a list want it.
    fn card(&self) -> Card {
        Card {
            shift: self.shift,
            opportunity: self.opportunity,
            title: String::new(),
            lang: String::new(),
            category: String::new(),
            template: self.template.clone(),
            level: self.level,
            min_age: self.min_age,
            audience: self.audience,
            opens_at: self.opens_at,
            school: self.school,
            school_name: String::new(),
            school_slug: String::new(),
            city: String::new(),
            on_date: self.on_date,
            starts_at: self.starts_at,
            ends_at: self.ends_at,
            capacity: 1,
            taken: 0,
            more: 0,
        }
    }
}

/// Who looks, with everything the order depends on.
pub struct Reader {
    pub mine: Mine,
    pub zip: String,
    pub point: Option<Point>,
    /// The schools of their application.
    pub preferred: Vec<SchoolId>,
    /// Kinds of help they gave, and where.
    pub done: Vec<(String, SchoolId)>,
}

/// Reads who looks.
pub async fn reader(tx: &mut Tx, person: PersonId, now: Timestamp, today: Date) -> Result<Reader> {
    let zip = store::zip(tx, person).await?;
    Ok(Reader {
        mine: signup::mine(tx, person, now).await?,
        point: zip_point(&zip),
        zip,
        preferred: store::preferred(tx, person).await?,
        done: store::done(tx, person, today.saturating_sub(YEARS.years())).await?,
    })
}

/// Why something fits, the weightiest first.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// One of the schools they chose.
    Preferred,
    /// So many miles from home.
    Near(f64),
    /// When they said they are free.
    Free,
    /// A language or skill of theirs is wanted.
    Brings(Vec<Need>),
    /// They helped at this school before.
    DoneHere,
    /// They did this kind of help before.
    DoneKind,
    /// The school invited them, or it is their family's.
    Asked,
}

/// A shift that fits.
pub struct Fit {
    pub shift: ShiftId,
    pub reasons: Vec<Reason>,
    pub miles: Option<f64>,
    score: i64,
    starts_at: Timestamp,
}

/// What would open more, and how much: by what is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    Level(i64),
    /// A clearance that covers the days.
    Days,
    /// Driver documents that are good on the days.
    Papers,
    /// A training.
    Training,
    Later,
    Clash,
    /// The hours of a week.
    Week,
}

/// See [`Key`]; languages and skills come by their codes.
#[derive(Debug, Default)]
pub struct More {
    pub by: BTreeMap<Key, i64>,
    pub needs: BTreeMap<(TraitKind, String), i64>,
}

/// What was found in one ring of schools.
pub struct Fits {
    pub fits: Vec<Fit>,
    pub more: More,
    /// There are schools farther away.
    pub further: bool,
}

impl Fits {
    /// Nothing fits, and nothing is in the way either.
    pub fn is_empty(&self) -> bool {
        self.fits.is_empty() && self.more.by.is_empty() && self.more.needs.is_empty()
    }
}

/// The schools in the order in which they are looked through: those chosen, then by distance; without a place to
/// measure from, those with the greatest need first.
pub fn in_order(schools: &[School], reader: &Reader) -> Vec<(SchoolId, Option<f64>)> {
    let miles = |school: &School| reader.point.zip(school.point()).map(|(here, there)| here.miles_to(there));
    let mut all: Vec<(bool, f64, i64, SchoolId)> = schools
        .iter()
        .map(|school| {
            let far = miles(school).unwrap_or(f64::MAX);
            (!reader.preferred.contains(&school.id), far, -school.need_permille, school.id)
        })
        .collect();
    all.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.cmp(&b.2)).then(a.3.cmp(&b.3)));
    all.into_iter().map(|(_, far, _, id)| (id, Some(far).filter(|far| *far < f64::MAX))).collect()
}

/// Everything in a ring that fits, in order, and what would open more.
pub async fn find(
    tx: &mut Tx,
    reader: &Reader,
    schools: &[School],
    ring: usize,
    rules: &InForce,
    now: Timestamp,
) -> Result<Fits> {
    let order = in_order(schools, reader);
    let begin = (ring * RING).min(order.len());
    let end = (begin + RING).min(order.len());
    let here: HashMap<SchoolId, Option<f64>> = order[begin..end].iter().copied().collect();
    let today = rules.calendar.day_of(now);
    let ids: Vec<SchoolId> = order[begin..end].iter().map(|(id, _)| *id).collect();
    let candidates = store::candidates(tx, &ids, now, today, today.saturating_add(WEEKS.weeks())).await?;
    let mut wanted: Vec<OpportunityId> = candidates.iter().map(|candidate| candidate.opportunity).collect();
    wanted.sort_unstable_by_key(|id| i64::from(*id));
    wanted.dedup();
    let all_needs = needs_store::of_all(tx, &wanted).await?;
    let (fits, more) = judge(reader, &candidates, &all_needs, &here, rules, now);
    Ok(Fits { fits, more, further: end < order.len() })
}

/// One entry for each opportunity: its best shift of those they may take, or the first thing in the way.
fn judge(
    reader: &Reader,
    candidates: &[Candidate],
    all_needs: &[NeedOf],
    miles: &HashMap<SchoolId, Option<f64>>,
    rules: &InForce,
    now: Timestamp,
) -> (Vec<Fit>, More) {
    let mut needs: HashMap<i64, Vec<Need>> = HashMap::new();
    for need in all_needs {
        needs.entry(need.opportunity.into()).or_default().push(need.need());
    }
    let mut best: HashMap<i64, Fit> = HashMap::new();
    let mut blocked: HashMap<i64, Standing> = HashMap::new();
    let none = Vec::new();
    for candidate in candidates {
        let id = i64::from(candidate.opportunity);
        let of_it = needs.get(&id).unwrap_or(&none);
        match reader.mine.stands(&candidate.card(), of_it, rules, now) {
            Standing::Free => {
                let fit = fit(reader, candidate, of_it, miles.get(&candidate.school).copied().flatten(), rules);
                let better =
                    best.get(&id).is_none_or(|known| (-fit.score, fit.starts_at) < (-known.score, known.starts_at));
                if better {
                    best.insert(id, fit);
                }
            }
            Standing::Full | Standing::Yours | Standing::TakenBack | Standing::AtHome => {}
            Standing::NotFor(_) | Standing::TooYoung => {}
            standing => {
                blocked.entry(id).or_insert(standing);
            }
        }
    }
    blocked.retain(|id, _| !best.contains_key(id));
    let mut fits: Vec<Fit> = best.into_values().collect();
    fits.sort_by_key(|fit| (-fit.score, fit.starts_at, i64::from(fit.shift)));
    (fits, in_the_way(blocked.into_values()))
}

fn in_the_way(blocked: impl Iterator<Item = Standing>) -> More {
    let mut more = More::default();
    for standing in blocked {
        let key = match standing {
            Standing::Missing(Missing::Clearance { needs } | Missing::Level { needs, .. }) => Key::Level(needs),
            // What is closed to them is not held out to them.
            Standing::Missing(Missing::Restricted) => continue,
            Standing::Missing(Missing::Ends { .. } | Missing::Begins { .. }) => Key::Days,
            Standing::Missing(Missing::Papers { .. }) => Key::Papers,
            Standing::Missing(Missing::Training { .. }) => Key::Training,
            Standing::Opens(_) => Key::Later,
            Standing::Clash => Key::Clash,
            Standing::WeekFull(_) => Key::Week,
            Standing::Lacks(lacks) => {
                for need in lacks {
                    *more.needs.entry((need.kind, need.code)).or_default() += 1;
                }
                continue;
            }
            // That is their own wish.
            Standing::AtHome => continue,
            Standing::Free | Standing::Full | Standing::Yours | Standing::TakenBack => continue,
            Standing::NotFor(_) | Standing::TooYoung => continue,
        };
        *more.by.entry(key).or_default() += 1;
    }
    more
}

/// The weights of reasons: the school they chose, then nearness and time, then what they bring and did before.
fn fit(reader: &Reader, candidate: &Candidate, of_it: &[Need], miles: Option<f64>, rules: &InForce) -> Fit {
    let mut weighed: Vec<(i64, Reason)> = Vec::new();
    if candidate.audience != Audience::Everyone || reader.mine.belongs.invited.contains(&candidate.opportunity) {
        weighed.push((45, Reason::Asked));
    }
    if reader.preferred.contains(&candidate.school) {
        weighed.push((40, Reason::Preferred));
    }
    let mut score = 0;
    if let Some(miles) = miles {
        #[expect(clippy::cast_possible_truncation, reason = "thirty at the most")]
        let near = (30.0 - 2.0 * miles).clamp(0.0, 30.0) as i64;
        match near {
            0 => {}
            near if miles <= NEAR => weighed.push((near, Reason::Near(miles))),
            near => score += near,
        }
    }
    match reader.mine.traits.free_at(candidate.starts_at, &rules.zone) {
        Some(true) => weighed.push((25, Reason::Free)),
        Some(false) => score -= 20,
        None => {}
    }
    let brings = reader.mine.traits.brings(of_it);
    if !brings.is_empty() {
        weighed.push((10 * i64::try_from(brings.len().min(2)).unwrap_or(2), Reason::Brings(brings)));
    }
    if reader.done.iter().any(|(_, school)| *school == candidate.school) {
        weighed.push((12, Reason::DoneHere));
    }
    if reader.done.iter().any(|(category, _)| *category == candidate.category) {
        weighed.push((8, Reason::DoneKind));
    }
    weighed.sort_by_key(|(weight, _)| -*weight);
    score += weighed.iter().map(|(weight, _)| weight).sum::<i64>();
    let reasons = weighed.into_iter().map(|(_, reason)| reason).collect();
    Fit { shift: candidate.shift, reasons, miles, score, starts_at: candidate.starts_at }
}

/// Miles that people call near.
const NEAR: f64 = 10.0;

/// The cards of a page, in the order of the fits.
pub async fn cards(tx: &mut Tx, fits: &[Fit], horizon: Date) -> Result<(Vec<Card>, Vec<NeedOf>)> {
    let ids: Vec<ShiftId> = fits.iter().map(|fit| fit.shift).collect();
    let mut cards = store::cards_of(tx, &ids, horizon).await?;
    cards.sort_by_key(|card| ids.iter().position(|id| *id == card.shift));
    let opportunities: Vec<OpportunityId> = cards.iter().map(|card| card.opportunity).collect();
    let all = needs_store::of_all(tx, &opportunities).await?;
    Ok((cards, all))
}

/// The needs of one card out of those of a page.
pub fn needs_of(all: &[NeedOf], card: &Card) -> Vec<Need> {
    needs::of(all, card.opportunity)
}

/// As far ahead as this looks.
pub fn horizon(today: Date) -> Date {
    today.saturating_add(WEEKS.weeks())
}
