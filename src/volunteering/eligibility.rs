//! Who may take a place: the rules, pure functions of what is known while the shift is held.

mod held;

pub use held::{EVENT, Has, Held, Limit, Missing, Paper, Seen, Task, Trained, missing, missing_on, missing_training};

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
use jiff::{SignedDuration, Timestamp, ToSpan};

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
    /// A shift of another adult of their household at that time, where one of them is to stay at home.
    pub at_home: Option<ShiftId>,
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
    at_home,
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
        if self.at_home.is_some() {
            return Err(SignUpError::AtHome);
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

    /// The shift stands, and the school took their place on it back.
    pub fn is_taken_back(&self) -> bool {
        self.state == ShiftState::Open && self.standing == Some(SignupState::CancelledBySchool)
    }

    /// The place they hold already, if they do.
    pub fn already(&self) -> Option<SignupId> {
        self.signup.filter(|_| self.standing.is_some_and(SignupState::holds_place))
    }
}

/// A shift somebody has a place on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    pub shift: ShiftId,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
}
db::row!(Taken { shift, starts_at, ends_at });

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

/// The Monday of a day's week.
pub fn monday_of(day: Date) -> Date {
    day.saturating_sub(i64::from(day.weekday().to_monday_zero_offset()).days())
}

/// The most hours of one week that somebody may take shifts for, if the policy sets a limit: that of everybody, and that of those
/// under age on the day.
pub fn most_hours(birth_date: Option<Date>, on: Date, rules: &Policy) -> Option<i64> {
    let minor = birth_date.is_some_and(|born| age_on(born, on) < i64::from(rules.clearance.adult_age));
    let limits = [rules.shifts.week_hours, rules.shifts.minor_week_hours.filter(|_| minor)];
    limits.into_iter().flatten().min().map(i64::from)
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
    /// Called off.
    CalledOff,
    /// The school took the place back: it is asked, and can give one again.
    TakenBack,
    Full,
    Missing(Missing),
    TooYoung {
        min_age: i64,
    },
    Clash {
        with: ShiftId,
    },
    /// Another adult of their household has one at that time, and one of them is to stay at home.
    AtHome,
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
            SignUpError::TakenBack => "shifts-refused-taken-back",
            SignUpError::Full => "shifts-refused-full",
            SignUpError::Missing(Missing::Clearance { .. }) => "shifts-missing-clearance",
            SignUpError::Missing(Missing::Ends { .. }) => "shifts-missing-ends",
            SignUpError::Missing(Missing::Begins { .. }) => "shifts-missing-begins",
            SignUpError::Missing(Missing::Level { .. }) => "shifts-missing-level",
            SignUpError::Missing(Missing::Restricted) => "shifts-missing-restricted",
            SignUpError::Missing(Missing::Papers { .. }) => "shifts-missing-papers-any",
            SignUpError::Missing(Missing::Training { .. }) => "shifts-missing-training-any",
            SignUpError::TooYoung { .. } => "shifts-refused-too-young",
            SignUpError::Clash { .. } => "shifts-refused-clash",
            SignUpError::AtHome => "shifts-refused-at-home",
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
mod tests;
