//! What becomes of a clearance that a list names: taken over only with the district's say, never beyond our own rules.

use super::line::{Given, Somebody};
use super::steps::Did;
use crate::people::PersonId;
use crate::policy::{InForce, Policy};
use crate::volunteering::clearance::rules;
use crate::volunteering::clearance_flow::ClearanceState;
use jiff::civil::Date;
use std::collections::HashMap;

db::text_enum! {
    /// What becomes of it.
    pub enum Taken {
        /// Taken over as the list has it.
        Whole = "whole",
        /// Taken over, at a lower level or for a shorter time: our rules allow no more.
        Less = "less",
        /// Taken over, and waits for steps that our rules ask for and the list does not prove.
        Open = "open",
        /// Held here already, as good or better.
        Held = "held",
        /// The district did not say that this list's clearances count.
        NotAsked = "not-asked",
        /// It names a level and no day, or a day and no level.
        Half = "half",
        /// Over.
        Ended = "ended",
        /// For one's own child nobody needs one.
        OwnChild = "own-child",
        /// Denied, suspended or taken away here, or about to be.
        Adverse = "adverse",
        /// An application is under way here; its checks decide.
        UnderWay = "under-way",
        /// Under age: a guardian must agree first.
        Minor = "minor",
        /// Nobody can tell whom it was given to.
        NoBirth = "no-birth",
    }
}

/// A clearance to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    pub level: i64,
    pub from: Date,
    pub until: Date,
}

/// What somebody holds here.
#[derive(Debug, Clone, Default)]
pub struct Standing {
    adverse: bool,
    under_way: bool,
    held: Vec<(i64, Date)>,
}

impl Standing {
    /// Whether a decision against them stands, or may come.
    pub fn is_adverse(&self) -> bool {
        self.adverse
    }

    /// A list knows nothing of a restriction: whoever was ever narrowed by two reviewers is decided about here.
    pub fn narrow(&mut self, restriction: &str) {
        self.adverse |= !restriction.is_empty();
    }

    /// One more case.
    pub fn add(&mut self, state: ClearanceState, level: i64, until: Option<Date>) {
        use ClearanceState::{Appeal, Cleared, Denied, PreAdverse, Review, Revoked, Suspended};
        self.adverse |= matches!(state, Review | PreAdverse | Denied | Appeal | Suspended | Revoked);
        self.under_way |= state.is_under_way();
        if state == Cleared
            && let Some(until) = until
        {
            self.held.push((level, until));
        }
    }
}

/// What people on the list hold and gave here.
#[derive(Debug, Default)]
pub struct Known {
    pub standing: HashMap<PersonId, Standing>,
    pub hours: HashMap<PersonId, Vec<(Date, String, i64)>>,
    pub did: HashMap<PersonId, Did>,
}

impl Known {
    /// The minutes a line adds to what is here already: a list's figure is a total.
    pub fn missing(&self, person: Option<PersonId>, given: &Given, added: &[(Date, String, i64)]) -> i64 {
        let here = person.and_then(|person| self.hours.get(&person)).map_or(&[][..], Vec::as_slice);
        let counted = here.iter().chain(added).filter(|(day, category, _)| {
            (given.span.first..=given.span.last).contains(day) && (given.whole || *category == given.category)
        });
        (given.minutes - counted.map(|(_, _, minutes)| minutes).sum::<i64>()).max(0)
    }
}

/// Decides about a clearance; the term when there is one to write.
pub fn weigh(
    who: &Somebody,
    here: Option<&Standing>,
    asked: bool,
    policy: &InForce,
    today: Date,
) -> Option<(Taken, Option<Term>)> {
    if who.level.is_none() && who.until.is_none() && who.from.is_none() {
        return None;
    }
    let no = |why| Some((why, None));
    if !asked {
        return no(Taken::NotAsked);
    }
    let (Some(level), Some(listed)) = (who.level, last_day(who, policy)) else { return no(Taken::Half) };
    if level < 2 {
        return no(Taken::OwnChild);
    }
    if here.is_some_and(|here| here.adverse) {
        return no(Taken::Adverse);
    }
    let Some(born) = who.born else { return no(Taken::NoBirth) };
    if rules::age_on(born, today) < i64::from(policy.clearance.adult_age) {
        return no(Taken::Minor);
    }
    if listed < today {
        return no(Taken::Ended);
    }
    if here.is_some_and(|here| here.under_way) {
        return no(Taken::UnderWay);
    }
    let term = term(who, level, listed, policy, today);
    let as_good = |(level, until): &(i64, Date)| *level >= term.level && *until >= term.until;
    if here.is_some_and(|here| here.held.iter().any(as_good)) {
        return no(Taken::Held);
    }
    let whole = term.level == level && term.until == listed;
    Some((if whole { Taken::Whole } else { Taken::Less }, Some(term)))
}

/// The last day the list gives; where it gives only the first, the one our rule makes of it.
fn last_day(who: &Somebody, policy: &InForce) -> Option<Date> {
    let level = rules::level(policy, who.level?);
    who.until.or_else(|| Some(policy.clearance.validity_of(level).valid_until(who.from?, &[])))
}

/// Our rules are the most it can be: the level without driving, whose documents nobody here has seen, and as long as a
/// clearance given today would be good.
fn term(who: &Somebody, level: i64, listed: Date, policy: &Policy, today: Date) -> Term {
    let listed_level = rules::level(policy, level);
    let level = policy.clearance.level_on(listed_level, None, today);
    let ours = policy.clearance.validity_of(level).valid_until(today, &[]);
    let from = who.from.unwrap_or(today);
    Term { level: i64::from(level.number), from, until: listed.min(ours) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn who(level: i64, until: Date) -> Somebody {
        Somebody { born: Some(date(1980, 1, 1)), level: Some(level), until: Some(until), ..Somebody::default() }
    }

    fn weighed(who: &Somebody, here: Option<&Standing>) -> Option<(Taken, Option<Term>)> {
        weigh(who, here, true, &InForce::shipped().expect("the shipped policy"), date(2026, 9, 8))
    }

    #[test]
    fn nobody_gets_more_than_our_rules_allow() {
        let (taken, term) = weighed(&who(4, date(2030, 1, 1)), None).expect("weighed");
        assert_eq!((taken, term.map(|t| t.level)), (Taken::Less, Some(3)), "no driving without documents");
        let (taken, term) = weighed(&who(2, date(2026, 12, 31)), None).expect("weighed");
        assert_eq!((taken, term.map(|t| t.until)), (Taken::Whole, Some(date(2026, 12, 31))));
        assert_eq!(weighed(&who(2, date(2026, 9, 7)), None).map(|w| w.0), Some(Taken::Ended));
    }

    #[test]
    fn what_was_decided_here_stands() {
        for state in
            [ClearanceState::Denied, ClearanceState::Suspended, ClearanceState::Revoked, ClearanceState::Review]
        {
            let mut here = Standing::default();
            here.add(ClearanceState::Cleared, 2, Some(date(2026, 10, 1)));
            here.add(state, 0, None);
            assert_eq!(weighed(&who(2, date(2027, 1, 1)), Some(&here)), Some((Taken::Adverse, None)), "{state}");
        }
        let mut here = Standing::default();
        here.add(ClearanceState::Screening, 0, None);
        assert_eq!(weighed(&who(2, date(2027, 1, 1)), Some(&here)), Some((Taken::UnderWay, None)));
    }

    #[test]
    fn who_cannot_be_told_apart_or_is_under_age_is_not_cleared_by_a_list() {
        let nameless = Somebody { born: None, ..who(2, date(2027, 1, 1)) };
        assert_eq!(weighed(&nameless, None), Some((Taken::NoBirth, None)));
        let young = Somebody { born: Some(date(2010, 1, 1)), ..who(2, date(2027, 1, 1)) };
        assert_eq!(weighed(&young, None), Some((Taken::Minor, None)));
        let half = Somebody { until: None, ..who(2, date(2027, 1, 1)) };
        assert_eq!(weighed(&half, None), Some((Taken::Half, None)));
        assert_eq!(
            weigh(&who(2, date(2027, 1, 1)), None, false, &InForce::shipped().expect("policy"), date(2026, 9, 8)),
            Some((Taken::NotAsked, None))
        );
    }
}
