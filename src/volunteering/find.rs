//! Finding a shift: by day, place, kind and level, soonest or nearest first, a page at a time.

use super::eligibility::{Has, Held, Missing, Taken, Task, missing, monday_of, most_hours, old_enough, too_near};
use super::needs::{Audience, Belongs, Need, PARTS, Traits};
use super::opportunity::OpportunityId;
use super::shift::ShiftId;
use super::store::find as store;
use crate::error::Result;
use crate::policy::InForce;
use crate::schools::{Point, School, SchoolId};
use db::Tx;
use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// How far ahead the list looks from its first day: whoever plans further names a later day.
const WEEKS: i64 = 8;
/// How many opportunities a page shows.
pub const PAGE: usize = 20;
/// The first number of schools asked for the nearest; doubled until the page is full.
const NEAREST: usize = 6;

/// An opportunity as a list shows it, by its first shift with a free place.
#[derive(Debug, Clone)]
pub struct Card {
    pub shift: ShiftId,
    pub opportunity: OpportunityId,
    pub title: String,
    pub lang: String,
    pub category: String,
    /// The kind of task, as the policy names it.
    pub template: String,
    pub level: i64,
    pub min_age: i64,
    pub audience: Audience,
    /// When sign-up opens.
    pub opens_at: Option<Timestamp>,
    pub school: SchoolId,
    pub school_name: String,
    pub school_slug: String,
    pub city: String,
    pub on_date: Date,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub capacity: i64,
    pub taken: i64,
    /// Later shifts of the same kind with a free place.
    pub more: i64,
}
db::row!(Card {
    shift,
    opportunity,
    title,
    lang,
    category,
    template,
    level,
    min_age,
    audience,
    opens_at,
    school,
    school_name,
    school_slug,
    city,
    on_date,
    starts_at,
    ends_at,
    capacity,
    taken,
    more
});

/// Other features call it this.
pub type ShiftCard = Card;

impl Card {
    /// Places nobody has taken.
    pub fn left(&self) -> i64 {
        self.capacity - self.taken
    }

    /// What its clearance is judged by.
    pub fn task(&self) -> Task<'_> {
        Task {
            level: self.level,
            on: self.on_date,
            school: self.school,
            category: &self.category,
            template: &self.template,
        }
    }

    /// When sign-up opens, if it has not.
    pub fn opens_later(&self, now: Timestamp) -> Option<Timestamp> {
        self.opens_at.filter(|at| *at > now)
    }
}

/// What to look for.
#[derive(Debug, Clone)]
pub struct Find {
    pub now: Timestamp,
    pub from: Date,
    pub until: Date,
    /// How far ahead later shifts of the same kind are counted.
    pub horizon: Date,
    /// This level or a lower one.
    pub level: Option<i64>,
    pub category: Option<String>,
    pub school: Option<SchoolId>,
    /// A language that is needed or helps.
    pub language: Option<String>,
    /// Only on these days of the week; empty for all.
    pub weekdays: Vec<Weekday>,
    /// Only in this part of the day.
    pub hours: Option<Hours>,
    /// Only what these clearances reach on the day.
    pub able: Option<Able>,
    /// Who looks: they also find what they were invited to.
    pub reader: i64,
    pub text: String,
    /// Those whose every place is taken instead, by their first such shift: there is a line to wait in.
    pub full: bool,
    /// Where the page before ended: day, start, shift.
    pub after: Option<(Date, Timestamp, ShiftId)>,
}

impl Find {
    /// Everything from a day on, as far ahead as lists look.
    pub fn from(now: Timestamp, from: Date) -> Find {
        let until = from.saturating_add(WEEKS.weeks());
        Find {
            now,
            from,
            until,
            horizon: until,
            level: None,
            category: None,
            school: None,
            language: None,
            weekdays: Vec::new(),
            hours: None,
            able: None,
            reader: 0,
            text: String::new(),
            full: false,
            after: None,
        }
    }

    /// Only at this school.
    pub fn at(mut self, school: SchoolId) -> Find {
        self.school = Some(school);
        self
    }

    /// The days looked at, where not every day of the week is wanted.
    pub fn dates(&self) -> Option<Vec<Date>> {
        if self.weekdays.is_empty() {
            return None;
        }
        let days = std::iter::successors(Some(self.from), |day| day.tomorrow().ok());
        let days = days.take_while(|day| *day <= self.until);
        Some(days.filter(|day| self.weekdays.contains(&day.weekday())).collect())
    }

    /// The pattern of the text searched for; `!` takes the meaning from the characters that have one.
    pub fn pattern(&self) -> Option<String> {
        if self.text.is_empty() {
            return None;
        }
        let plain: String = self.text.to_lowercase().chars().fold(String::new(), |mut plain, c| {
            if matches!(c, '!' | '%' | '_') {
                plain.push('!');
            }
            plain.push(c);
            plain
        });
        Some(format!("%{plain}%"))
    }
}

/// A part of the day by the clock on the wall, as a database without time zones counts it: microseconds to add to an
/// instant before and after the clocks change, and from where to where in the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    pub change: i64,
    pub before: i64,
    pub after: i64,
    pub from: i64,
    pub until: i64,
}

impl Hours {
    /// The part of the day of this name, for days from `now` on: the clocks change once at most as far as lists look.
    pub fn of(part: &str, zone: &TimeZone, now: Timestamp) -> Option<Hours> {
        let (_, from, until) = PARTS.iter().find(|(name, ..)| *name == part)?;
        let offset = |at: Timestamp| i64::from(zone.to_offset(at).seconds()) * 1_000_000;
        let change = zone.following(now).next().map(|change| change.timestamp());
        let micros = |time: Time| {
            (i64::from(time.hour()) * 3_600 + i64::from(time.minute()) * 60 + i64::from(time.second())) * 1_000_000
        };
        Some(Hours {
            change: change.map_or(i64::MAX, |at| at.as_microsecond()),
            before: offset(now),
            after: change.map_or(offset(now), offset),
            from: micros(*from),
            until: if *until == Time::MAX { 86_400_000_000 } else { micros(*until) },
        })
    }
}

/// What somebody's clearances let them do, and the level that needs none.
#[derive(Debug, Clone)]
pub struct Able {
    pub held: Vec<Held>,
    pub lowest: i64,
}

/// Where somebody is, and how far they would go.
#[derive(Debug, Clone, Copy)]
pub struct Near {
    pub point: Point,
    /// Miles; nothing for any distance.
    pub within: Option<f64>,
    /// Nearest first, instead of soonest.
    pub first: bool,
}

/// A page of what was found.
pub struct Found {
    pub cards: Vec<Card>,
    /// Where the next page begins, when there is one: the last school's place in the order of distance, and the last card.
    pub next: Option<(usize, Date, Timestamp, ShiftId)>,
}

/// The schools by distance, those without a place left out.
pub struct ByDistance(Vec<(f64, SchoolId)>);

impl ByDistance {
    /// Measures every school; a district has a few hundred at most.
    pub fn new(schools: &[School], near: &Near) -> ByDistance {
        let mut list: Vec<(f64, SchoolId)> = schools
            .iter()
            .filter_map(|school| Some((near.point.miles_to(school.point()?), school.id)))
            .filter(|(miles, _)| near.within.is_none_or(|within| *miles <= within))
            .collect();
        list.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
        ByDistance(list)
    }

    /// Miles to a school.
    pub fn miles(&self, school: SchoolId) -> Option<f64> {
        self.0.iter().find(|(_, id)| *id == school).map(|(miles, _)| *miles)
    }

    fn ids(&self) -> Vec<SchoolId> {
        self.0.iter().map(|(_, id)| *id).collect()
    }
}

/// The soonest, everywhere or within reach of a place.
pub async fn soonest(tx: &mut Tx, find: &Find, near: Option<&ByDistance>, size: usize) -> Result<Found> {
    let schools = near.filter(|_| find.school.is_none()).map(ByDistance::ids);
    let limit = i64::try_from(size + 1).unwrap_or(i64::MAX);
    let mut cards = store::cards(tx, find, schools.as_deref(), limit).await?;
    let more = cards.len() > size;
    cards.truncate(size);
    let last = cards.last().filter(|_| more);
    Ok(Found { next: last.map(|card| (0, card.on_date, card.starts_at, card.shift)), cards })
}

/// The nearest, school by school, each soonest first. `after.0` is the place of the last school in the order of distance.
///
/// Schools are asked a few at a time, twice as many each time, until the page is full: six questions at the very most.
pub async fn nearest(
    tx: &mut Tx,
    find: &Find,
    near: &ByDistance,
    after: Option<(usize, Date, Timestamp, ShiftId)>,
    size: usize,
) -> Result<Found> {
    let ids = near.ids();
    let begin = after.map_or(0, |(rank, ..)| rank);
    let (mut at, mut step) = (begin, NEAREST);
    let mut found: Vec<(usize, Card)> = Vec::new();
    let plain = Find { after: None, ..find.clone() };
    while at < ids.len() && found.len() <= size {
        let some = &ids[at..(at + step).min(ids.len())];
        let cards = store::cards(tx, &plain, Some(some), 4_000).await?;
        let ranked = cards.into_iter().filter_map(|card| {
            let rank = at + some.iter().position(|id| *id == card.school)?;
            Some((rank, card))
        });
        let key = |rank: usize, card: &Card| (rank, card.on_date, card.starts_at, card.shift);
        let mut ranked: Vec<(usize, Card)> =
            ranked.filter(|(rank, card)| after.is_none_or(|after| key(*rank, card) > after)).collect();
        ranked.sort_by_key(|(rank, card)| key(*rank, card));
        found.extend(ranked);
        at += step;
        step *= 2;
    }
    let more = found.len() > size;
    found.truncate(size);
    let last = found.last().filter(|_| more);
    let next = last.map(|(rank, card)| (*rank, card.on_date, card.starts_at, card.shift));
    Ok(Found { next, cards: found.into_iter().map(|(_, card)| card).collect() })
}

/// What a signed-in reader has: their age, clearances, and the shifts they have taken already.
pub struct Mine {
    pub birth_date: Option<Date>,
    pub has: Has,
    pub taken: Vec<Taken>,
    /// Shifts to come on which the school took their place back.
    pub taken_back: Vec<ShiftId>,
    /// Shifts of the other adults of their household, where one of them is to stay at home.
    pub at_home: Vec<Taken>,
    /// Minutes of their places by day, from the week that has begun.
    pub by_day: Vec<(Date, i64)>,
    pub traits: Traits,
    pub belongs: Belongs,
}

impl Mine {
    /// Whether they could take it now, or what is missing: the same answers, in the same order, as signing up gives.
    pub fn stands(&self, card: &Card, needs: &[Need], rules: &InForce, now: Timestamp) -> Standing {
        if self.taken.iter().any(|taken| taken.shift == card.shift) {
            return Standing::Yours;
        }
        if self.taken_back.contains(&card.shift) {
            return Standing::TakenBack;
        }
        if !self.belongs.to(card) {
            return Standing::NotFor(card.audience);
        }
        if let Some(at) = card.opens_later(now) {
            return Standing::Opens(at);
        }
        if let Some(missing) = missing(&self.has, &card.task(), rules) {
            return Standing::Missing(missing);
        }
        let old_enough = old_enough(self.birth_date, card.min_age, card.on_date);
        if !old_enough {
            return Standing::TooYoung;
        }
        if let Some(hours) = self.over_a_week(card, rules) {
            return Standing::WeekFull(hours);
        }
        let lacks = self.traits.lacks(needs);
        if !lacks.is_empty() {
            return Standing::Lacks(lacks);
        }
        let rest = i64::from(rules.shifts.rest_minutes);
        let near = self.taken.iter().any(|t| too_near((t.starts_at, t.ends_at), (card.starts_at, card.ends_at), rest));
        match near {
            true => Standing::Clash,
            false if self.one_must_stay(card) => Standing::AtHome,
            false if card.left() > 0 => Standing::Free,
            false => Standing::Full,
        }
    }
}

impl Mine {
    fn one_must_stay(&self, card: &Card) -> bool {
        self.at_home.iter().any(|t| too_near((t.starts_at, t.ends_at), (card.starts_at, card.ends_at), 0))
    }

    /// The most hours of a week, if this one would be beyond it.
    fn over_a_week(&self, card: &Card, rules: &InForce) -> Option<i64> {
        let most = most_hours(self.birth_date, card.on_date, rules)?;
        let monday = monday_of(card.on_date);
        let week = self.by_day.iter().filter(|(day, _)| monday_of(*day) == monday).map(|(_, minutes)| minutes);
        let asked = card.ends_at.duration_since(card.starts_at).as_mins();
        (week.sum::<i64>() + asked > most * 60).then_some(most)
    }
}

/// See [`Mine::stands`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    Free,
    /// Nothing is missing but a place.
    Full,
    Yours,
    /// The school took their place on it back.
    TakenBack,
    Clash,
    /// Another adult of their household helps at that time, and one of them is to stay at home.
    AtHome,
    /// More than so many hours in its week.
    WeekFull(i64),
    TooYoung,
    Missing(Missing),
    /// For others.
    NotFor(Audience),
    /// Sign-up opens then.
    Opens(Timestamp),
    /// Needed, and not said of themselves.
    Lacks(Vec<Need>),
}
