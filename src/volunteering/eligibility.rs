//! Who may take a place: the rules, pure functions of what is known while the shift is held.

use super::needs::{Audience, Need};
use super::opportunity::OpportunityId;
use super::shift::{ShiftId, ShiftState};
use super::shift_flow::{OpportunityState, SignupFlow, SignupState, SignupVerb};
use super::signup::SignupId;
use crate::error::Error;
use crate::policy::Policy;
use crate::schools::SchoolId;
use crate::workflow::Workflow;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

/// Everything a sign-up is judged by, read in one statement while the shift is held.
#[derive(Debug, Clone)]
pub struct Facts {
    pub shift: ShiftId,
    pub opportunity: OpportunityId,
    pub opportunity_state: OpportunityState,
    pub school: SchoolId,
    pub on_date: Date,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub capacity: i64,
    /// Without the place that is held for this person.
    pub taken: i64,
    /// How many are in line before them.
    pub ahead: i64,
    pub state: ShiftState,
    pub category: String,
    /// The kind of task, as the policy names it.
    pub template: String,
    pub level: i64,
    pub min_age: i64,
    pub audience: Audience,
    /// When sign-up opens.
    pub opens_at: Option<Timestamp>,
    /// They are one of those it is for.
    pub belongs: bool,
    pub birth_date: Option<Date>,
    /// What they have of this shift already.
    pub signup: Option<SignupId>,
    pub standing: Option<SignupState>,
    /// A shift of theirs that is too near.
    pub clash: Option<ShiftId>,
    /// The lowest free place.
    pub place: i64,
}
db::row!(Facts {
    shift,
    opportunity,
    opportunity_state,
    school,
    on_date,
    starts_at,
    ends_at,
    capacity,
    taken,
    ahead,
    state,
    category,
    template,
    level,
    min_age,
    audience,
    opens_at,
    belongs,
    birth_date,
    signup,
    standing,
    clash,
    place
});

impl Facts {
    /// The rules of a sign-up but for the clearance, which needs a look of its own. `until` is the last moment to come in:
    /// the beginning for those who sign up, the end for those who stand at the desk.
    pub fn admits(&self, until: Timestamp, now: Timestamp) -> Result<(), SignUpError> {
        self.fits(until, now)?;
        // Until it begins, a free place belongs to those who wait for it.
        let others = self.ahead > 0 && self.starts_at > now;
        if self.taken >= self.capacity || others { Err(SignUpError::Full) } else { Ok(()) }
    }

    /// The same without the count: whether they might wait for a place.
    pub fn fits(&self, until: Timestamp, now: Timestamp) -> Result<(), SignUpError> {
        let from = self.standing.unwrap_or(SignupState::Offered);
        if self.state == ShiftState::Cancelled || SignupFlow::next(from, SignupVerb::SignUp).is_err() {
            return Err(SignUpError::CalledOff);
        }
        if until <= now {
            return Err(SignUpError::Past);
        }
        if !old_enough(self.birth_date, self.min_age, self.on_date) {
            return Err(SignUpError::TooYoung { min_age: self.min_age });
        }
        if let Some(with) = self.clash {
            return Err(SignUpError::Clash { with });
        }
        Ok(())
    }

    /// Whether it is for them, and open yet. Somebody at the school who signs others up answers for whom it is for;
    /// whoever stands at the desk need not wait for the hour.
    pub fn is_open_to(&self, by_self: bool, at_desk: bool, now: Timestamp) -> Result<(), SignUpError> {
        if by_self && !self.belongs {
            return Err(SignUpError::NotFor { audience: self.audience });
        }
        match self.opens_at {
            Some(opens_at) if opens_at > now && !at_desk => Err(SignUpError::NotOpen { opens_at }),
            _ => Ok(()),
        }
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

    /// The place they hold already, if they do.
    pub fn already(&self) -> Option<SignupId> {
        self.signup.filter(|_| self.standing.is_some_and(SignupState::holds_place))
    }
}

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

/// What somebody brings to a task: their clearances in force, and what they have learned.
#[derive(Debug, Clone, Default)]
pub struct Has {
    pub held: Vec<Held>,
    pub trained: Vec<Trained>,
}

/// A shift somebody has a place on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    pub shift: ShiftId,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
}
db::row!(Taken { shift, starts_at, ends_at });

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
    /// A training, by its id in the policy; with its last good day, where it was done once.
    Training { id: String, ended: Option<Date> },
}

/// What is missing for a task; nothing when all is there. The clearance first, then what has to be learned.
pub fn missing(has: &Has, task: &Task<'_>, rules: &Policy) -> Option<Missing> {
    let lowest = i64::from(rules.clearance.lowest_level().number);
    missing_clearance(&has.held, task, lowest).or_else(|| missing_training(&has.trained, task, rules))
}

/// The first training that a task asks for and that is not good on its day.
fn missing_training(trained: &[Trained], task: &Task<'_>, rules: &Policy) -> Option<Missing> {
    let asked = rules.trainings_for(task.level, task.template);
    let done = |id: &str| trained.iter().find(|each| each.training == id);
    asked
        .iter()
        .map(|training| (training.id.as_str(), done(training.id.as_str())))
        .find(|(_, done)| !done.is_some_and(|each| each.covers(task.on)))
        .map(|(id, done)| Missing::Training { id: id.to_owned(), ended: done.and_then(|each| each.last_day) })
}

/// What of the clearance is missing for a task. What a restriction closes does not count.
fn missing_clearance(held: &[Held], task: &Task<'_>, lowest: i64) -> Option<Missing> {
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

/// Whether somebody is old enough on a day. Without a date of birth only tasks without a least age are open.
pub fn old_enough(birth_date: Option<Date>, min_age: i64, on: Date) -> bool {
    match birth_date {
        _ if min_age == 0 => true,
        None => false,
        Some(born) => age_on(born, on) >= min_age,
    }
}

fn age_on(born: Date, on: Date) -> i64 {
    let had_birthday = (on.month(), on.day()) >= (born.month(), born.day());
    i64::from(on.year()) - i64::from(born.year()) - i64::from(!had_birthday)
}

/// Whether two shifts of one person are closer than the rest between them.
pub fn too_near(one: (Timestamp, Timestamp), other: (Timestamp, Timestamp), rest_minutes: i64) -> bool {
    let rest = SignedDuration::from_mins(rest_minutes);
    one.0 < other.1 + rest && other.0 < one.1 + rest
}

/// Why the office says no to a sign-up.
#[derive(Debug)]
pub enum SignUpError {
    /// It has begun, or is over.
    Past,
    /// Called off, or the school took the place back.
    CalledOff,
    Full,
    Missing(Missing),
    TooYoung {
        min_age: i64,
    },
    Clash {
        with: ShiftId,
    },
    /// It would be more than so many hours in one week.
    WeekFull {
        hours: i64,
    },
    /// Sign-up opens later.
    NotOpen {
        opens_at: Timestamp,
    },
    /// It is for others.
    NotFor {
        audience: Audience,
    },
    /// Languages or skills it needs, which they did not say they have.
    Lacks(Vec<Need>),
    Other(Error),
}

impl From<Error> for SignUpError {
    fn from(error: Error) -> SignUpError {
        SignUpError::Other(error)
    }
}

impl From<db::Error> for SignUpError {
    fn from(error: db::Error) -> SignUpError {
        SignUpError::Other(error.into())
    }
}

impl SignUpError {
    /// The message, for pages that cannot say more. Dates are said by [`crate::volunteering`]'s own pages.
    pub fn key(&self) -> &'static str {
        match self {
            SignUpError::Past => "shifts-refused-past",
            SignUpError::CalledOff => "shifts-refused-called-off",
            SignUpError::Full => "shifts-refused-full",
            SignUpError::Missing(Missing::Clearance { .. }) => "shifts-missing-clearance",
            SignUpError::Missing(Missing::Ends { .. }) => "shifts-missing-ends",
            SignUpError::Missing(Missing::Begins { .. }) => "shifts-missing-begins",
            SignUpError::Missing(Missing::Level { .. }) => "shifts-missing-level",
            SignUpError::Missing(Missing::Restricted) => "shifts-missing-restricted",
            SignUpError::Missing(Missing::Training { .. }) => "shifts-missing-training-any",
            SignUpError::TooYoung { .. } => "shifts-refused-too-young",
            SignUpError::Clash { .. } => "shifts-refused-clash",
            SignUpError::WeekFull { .. } => "shifts-refused-week-any",
            SignUpError::NotOpen { .. } => "shifts-refused-not-open",
            SignUpError::NotFor { audience: Audience::Families } => "shifts-refused-families",
            SignUpError::NotFor { .. } => "shifts-refused-invited",
            SignUpError::Lacks(_) => "shifts-refused-lacks",
            SignUpError::Other(_) => "web-error-ours",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn held(level: i64, from: Date, to: Date) -> Held {
        Held { clearance: 1, level, valid_from: from, valid_to: to, limit: Limit::Nowhere }
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_clearance_counts_on_the_day_of_the_shift_not_today() {
        let until_june = [held(2, date(2026, 7, 1), date(2027, 6, 30))];
        assert_eq!(missing_on(&until_june, 2, 1, date(2027, 6, 30)), None);
        let after = missing_on(&until_june, 2, 1, date(2027, 7, 1));
        assert_eq!(after, Some(Missing::Ends { needs: 2, until: date(2027, 6, 30) }));
        let before = missing_on(&until_june, 2, 1, date(2026, 6, 30));
        assert_eq!(before, Some(Missing::Begins { needs: 2, from: date(2026, 7, 1) }));
    }

    #[test]
    fn what_is_missing_is_named() {
        let two = [held(2, date(2026, 7, 1), date(2027, 6, 30))];
        let level = Missing::Level { needs: 3, has: 2, until: date(2027, 6, 30) };
        assert_eq!(missing_on(&two, 3, 1, date(2026, 9, 8)), Some(level));
        assert_eq!(missing_on(&[], 2, 1, date(2026, 9, 8)), Some(Missing::Clearance { needs: 2 }));
        assert_eq!(missing_on(&[], 1, 1, date(2026, 9, 8)), None);
    }

    #[test]
    fn a_restriction_leaves_open_what_it_names_and_nothing_else() {
        let day = date(2026, 9, 8);
        let narrowed = |limit: Limit| [Held { limit, ..held(2, date(2026, 7, 1), date(2027, 6, 30)) }];
        let task = |school, category| Task { level: 2, on: day, school: SchoolId(school), category, template: "" };
        let events = narrowed(Limit::Events);
        assert_eq!(missing_clearance(&events, &task(1, EVENT), 1), None);
        assert_eq!(missing_clearance(&events, &task(1, "tutoring"), 1), Some(Missing::Restricted));
        let there = narrowed(Limit::Schools(vec![SchoolId(1)]));
        assert_eq!(missing_clearance(&there, &task(1, "tutoring"), 1), None);
        assert_eq!(missing_clearance(&there, &task(2, "tutoring"), 1), Some(Missing::Restricted));
        // What would be missing anyway is said first; what needs no clearance stays open.
        let higher = Task { level: 3, ..task(2, "tutoring") };
        let level = Missing::Level { needs: 3, has: 2, until: date(2027, 6, 30) };
        assert_eq!(missing_clearance(&there, &higher, 1), Some(level));
        assert_eq!(missing_clearance(&there, &Task { level: 1, ..higher }, 1), None);
    }

    #[test]
    fn a_training_that_the_task_asks_for_must_be_good_on_its_day() {
        let policy = crate::policy::Policy::parse(crate::policy::CMS).expect("the policy that ships");
        let proctor =
            Task { level: 2, on: date(2026, 9, 8), school: SchoolId(1), category: "other", template: "test-proctor" };
        let has = |last_day: &[Date]| Has {
            held: vec![held(2, date(2026, 7, 1), date(2027, 6, 30))],
            trained: last_day
                .iter()
                .map(|end| Trained { training: "test-proctor".to_owned(), last_day: Some(*end) })
                .collect(),
        };
        let lacks = |ended| Some(Missing::Training { id: "test-proctor".to_owned(), ended });
        assert_eq!(missing(&has(&[]), &proctor, &policy), lacks(None));
        assert_eq!(missing(&has(&[date(2026, 9, 7)]), &proctor, &policy), lacks(Some(date(2026, 9, 7))));
        assert_eq!(missing(&has(&[date(2026, 9, 8)]), &proctor, &policy), None);
        assert_eq!(missing(&has(&[]), &Task { template: "reading-buddy", ..proctor }, &policy), None);
        // The clearance is said first.
        assert_eq!(missing(&Has::default(), &proctor, &policy), Some(Missing::Clearance { needs: 2 }));
    }

    #[test]
    fn a_birthday_counts_from_its_morning() {
        assert!(old_enough(Some(date(2008, 9, 8)), 18, date(2026, 9, 8)));
        assert!(!old_enough(Some(date(2008, 9, 9)), 18, date(2026, 9, 8)));
        assert!(old_enough(Some(date(2008, 2, 29)), 18, date(2026, 3, 1)));
        assert!(!old_enough(None, 16, date(2026, 9, 8)));
        assert!(old_enough(None, 0, date(2026, 9, 8)));
    }

    #[test]
    fn rest_lies_between_two_shifts() {
        let nine = (at("2026-09-08T13:00:00Z"), at("2026-09-08T14:00:00Z"));
        let half_past_ten = (at("2026-09-08T14:30:00Z"), at("2026-09-08T15:00:00Z"));
        assert!(!too_near(nine, half_past_ten, 30));
        assert!(too_near(nine, half_past_ten, 31));
        assert!(!too_near(nine, (nine.1, half_past_ten.1), 0));
        assert!(too_near(nine, nine, 0));
    }

    fn facts() -> Facts {
        Facts {
            shift: ShiftId(1),
            opportunity: OpportunityId(1),
            opportunity_state: OpportunityState::Published,
            school: SchoolId(1),
            on_date: date(2026, 9, 8),
            starts_at: at("2026-09-08T15:00:00Z"),
            ends_at: at("2026-09-08T16:00:00Z"),
            capacity: 2,
            taken: 1,
            ahead: 0,
            state: ShiftState::Open,
            category: "classroom".to_owned(),
            template: "classroom-helper".to_owned(),
            level: 2,
            min_age: 16,
            audience: Audience::Everyone,
            opens_at: None,
            belongs: true,
            birth_date: Some(date(1990, 1, 1)),
            signup: None,
            standing: None,
            clash: None,
            place: 2,
        }
    }

    #[test]
    fn each_reason_has_its_name() {
        let now = at("2026-09-08T12:00:00Z");
        let ask = |facts: Facts, now: Timestamp| facts.admits(facts.starts_at, now).map_err(|error| error.key());
        assert_eq!(ask(facts(), now), Ok(()));
        assert_eq!(ask(Facts { taken: 2, ..facts() }, now), Err("shifts-refused-full"));
        assert_eq!(ask(Facts { ahead: 1, ..facts() }, now), Err("shifts-refused-full"));
        assert!(Facts { taken: 2, ..facts() }.fits(facts().starts_at, now).is_ok());
        assert_eq!(ask(facts(), at("2026-09-08T15:00:00Z")), Err("shifts-refused-past"));
        assert_eq!(ask(Facts { state: ShiftState::Cancelled, ..facts() }, now), Err("shifts-refused-called-off"));
        assert_eq!(ask(Facts { clash: Some(ShiftId(2)), ..facts() }, now), Err("shifts-refused-clash"));
        assert_eq!(ask(Facts { birth_date: None, ..facts() }, now), Err("shifts-refused-too-young"));
        let open =
            |facts: Facts, by_self, at_desk| facts.is_open_to(by_self, at_desk, now).map_err(|error| error.key());
        let later = Facts { opens_at: Some(at("2026-09-08T12:00:01Z")), ..facts() };
        assert_eq!(open(later.clone(), true, false), Err("shifts-refused-not-open"));
        assert_eq!(open(later, false, true), Ok(()));
        assert_eq!(open(Facts { opens_at: Some(now), ..facts() }, true, false), Ok(()));
        let families = Facts { audience: Audience::Families, belongs: false, ..facts() };
        assert_eq!(open(families.clone(), true, false), Err("shifts-refused-families"));
        assert_eq!(open(families, false, false), Ok(()));
        let back = |standing| Facts { signup: Some(SignupId(1)), standing: Some(standing), ..facts() };
        assert_eq!(ask(back(SignupState::CancelledByVolunteer), now), Ok(()));
        assert_eq!(ask(back(SignupState::CancelledBySchool), now), Err("shifts-refused-called-off"));
        assert_eq!(back(SignupState::Reminded).already(), Some(SignupId(1)));
    }
}
