//! What the schedule of keeping asks of volunteering: outcomes of screening are destroyed some time after the end of
//! service, and who has not helped for some years is kept without a name.

use super::store::forget as store;
use crate::error::Result;
use crate::ledger::{self, Actor, Entry};
use crate::partners::{self, Forgetting};
use crate::people::{self, PersonId};
use crate::policy::{InForce, Retention};
use db::Tx;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};

/// What a night asks with: the rules, the day and the instant, and what stands in place of a name.
pub struct Asked<'a> {
    pub policy: &'a InForce,
    pub today: Date,
    pub now: Timestamp,
    pub name: &'a str,
}

impl Asked<'_> {
    /// The same for contacts of partners.
    pub fn forgetting(&self) -> Forgetting<'_> {
        Forgetting { policy: self.policy, now: self.now, name: self.name }
    }

    fn before(&self, days: u32) -> Timestamp {
        self.now - SignedDuration::from_hours(24 * i64::from(days))
    }

    fn day_before(&self, days: u32) -> Date {
        self.today.saturating_sub(i64::from(days).days())
    }

    /// The first day that is still kept where the days count from the end of a school year.
    fn first_kept(&self, days: u32) -> Date {
        self.policy.calendar.school_year_of(self.day_before(days)).first
    }
}

/// Destroys the applications and outcomes of those whose service ended long ago, a step of people at a time. Where the next
/// step begins; nothing when this was the last.
pub async fn outcomes(tx: &mut Tx, rule: &Retention, asked: &Asked<'_>, after: PersonId) -> Result<Option<PersonId>> {
    let due = store::out_of_service(tx, asked.day_before(rule.days), asked.before(rule.days), after).await?;
    for person in &due {
        let cases = store::destroy_cases(tx, *person).await?;
        let entry = Entry::new(Actor::System, "destroyed", "person", *person)
            .about(*person)
            .detail(format!("clearances={cases}"));
        ledger::note(tx, entry.policy(asked.policy.version), asked.now).await?;
    }
    Ok(due.last().copied().filter(|_| due.len() as i64 == store::STEP))
}

/// Takes the names out of the records of those who have not helped since the schedule's day and whose outcomes are gone.
/// Whoever had a part in the office keeps a name as long as the record of who did what.
pub async fn former(
    tx: &mut Tx,
    rule: &Retention,
    ledger_days: u32,
    asked: &Asked<'_>,
    after: PersonId,
) -> Result<Option<PersonId>> {
    let kept = store::Kept {
        day: asked.first_kept(rule.days),
        records: asked.before(rule.days),
        staff: asked.before(ledger_days),
    };
    let due = store::former(tx, &kept, after).await?;
    for person in &due {
        for one in store::joined_to(tx, *person).await?.into_iter().chain([*person]) {
            partners::forget_former_of(tx, one, asked.forgetting()).await?;
            store::forget(tx, one, asked.name).await?;
            people::forget(tx, one, asked.name, asked.now).await?;
        }
        let entry =
            Entry::new(Actor::System, "forgotten", "person", *person).about(*person).policy(asked.policy.version);
        ledger::note(tx, entry, asked.now).await?;
    }
    Ok(due.last().copied().filter(|_| due.len() as i64 == store::STEP))
}

/// Takes the names of guests of groups out of days long past; how many.
pub async fn guests(tx: &mut Tx, rule: &Retention, asked: &Asked<'_>) -> Result<u64> {
    store::forget_guests(tx, asked.first_kept(rule.days), asked.name, &people::fold(asked.name)).await
}
