//! Who spoke for a partner before is not remembered for ever: after the time of the schedule, or when the person they were is
//! forgotten, the name and the address are taken out. The row stays: letters, links and signatures of then point at it.

use super::organisation::OrganisationId;
use super::speaker::SpeakerId;
use super::store::former as store;
use crate::error::Result;
use crate::ledger::{self, Actor, Entry};
use crate::people::PersonId;
use crate::policy::{InForce, Retention};
use db::Tx;
use jiff::{SignedDuration, Timestamp};

/// How many are taken on in one transaction.
const STEP: i64 = 100;

/// What forgetting needs to know: the rules, the instant, and what stands in place of a name.
#[derive(Clone, Copy)]
pub struct Forgetting<'a> {
    pub policy: &'a InForce,
    pub now: Timestamp,
    pub name: &'a str,
}

/// Forgets those who ended before the schedule's day, some at a time; how many.
pub async fn forget_former(tx: &mut Tx, rule: &Retention, how: Forgetting<'_>) -> Result<usize> {
    let before = how.now - SignedDuration::from_hours(24 * i64::from(rule.days));
    let due = store::ended_before(tx, before, STEP).await?;
    forget(tx, &due, how).await?;
    Ok(due.len())
}

/// Forgets with a person the contacts that they were. Whoever still speaks for a partner is not forgotten here, and nobody is
/// while a hold is on the class.
pub async fn forget_former_of(tx: &mut Tx, person: PersonId, how: Forgetting<'_>) -> Result<()> {
    if how.policy.destruction_of("partner-contacts").is_none() {
        return Ok(());
    }
    let due = store::of_person(tx, person).await?;
    forget(tx, &due, how).await
}

async fn forget(tx: &mut Tx, due: &[(SpeakerId, OrganisationId)], how: Forgetting<'_>) -> Result<()> {
    for (speaker, organisation) in due {
        if store::forget(tx, *speaker, how.name, how.now).await? {
            let entry = Entry::new(Actor::System, "partner-contact-forgotten", "organisation", *organisation);
            let entry = entry.with_partner(*organisation).policy(how.policy.version);
            ledger::note(tx, entry.detail(format!("contact={speaker}")), how.now).await?;
        }
    }
    Ok(())
}
