//! The time of a group's day: to each named person, and to the organisation, and no minute twice.

use super::later::CloseGroup;
use super::names::Guest;
use super::{Group, GroupId, at_school, line, said, step};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor};
use crate::people::{Ability, PersonId, fold};
use crate::policy::InForce;
use crate::volunteering::group_flow::{GroupState, GroupVerb};
use crate::volunteering::hours::{self, rounded};
use crate::volunteering::hours_close::must_be_open;
use crate::volunteering::shift::day_of;
use crate::volunteering::store::{group as store, guest as guests};
use crate::web::Me;
use db::Tx;
use jiff::civil::time;
use jiff::{Timestamp, ToSpan};
use jobs::Job;

/// What a day came to, in minutes: of all people, and what of it stands in lines of hours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Credited {
    pub minutes: i64,
    pub elsewhere: i64,
    /// Named people who have a line of hours of their own.
    pub volunteers: i64,
}

/// Writes down the time of everybody who was there. Whoever is known by a verified contact gets a line of hours; whoever
/// stands on the shift's own list has theirs from there, and is not counted again.
pub(super) async fn credit(
    tx: &mut Tx,
    group: &Group,
    actor: Actor,
    by: PersonId,
    rules: &InForce,
    now: Timestamp,
) -> Result<Credited> {
    let round = i64::from(rules.hours.round_minutes);
    let (Some(arrived), Some(left)) = (group.arrived_at, group.left_at) else { return Ok(Credited::default()) };
    let mut sum = Credited { minutes: group.unnamed * rounded(arrived, left, round), ..Credited::default() };
    let mut known: Vec<PersonId> = Vec::new();
    for guest in guests::of_group(tx, group.id).await? {
        let (Some(from), Some(to)) = (guest.arrived_at, guest.left_at) else { continue };
        let minutes = rounded(from, to, round);
        let person = volunteer(tx, &guest).await?.filter(|person| !known.contains(person));
        let Some(person) = person else {
            guests::credit(tx, guest.id, minutes, None, None).await?;
            sum.minutes += minutes;
            continue;
        };
        known.push(person);
        if guests::was_on_shift(tx, group.shift, person).await? {
            guests::credit(tx, guest.id, 0, Some(person), None).await?;
            continue;
        }
        let line = hours::of_group(tx, group, person, (from, to), minutes, actor, by, rules, now).await?;
        guests::credit(tx, guest.id, minutes, Some(person), line).await?;
        sum.minutes += minutes;
        sum.elsewhere += minutes;
        sum.volunteers += 1;
    }
    Ok(sum)
}

/// Whose verified contact it is: one person whose name it may be. A phone that two share is told apart by the name.
async fn volunteer(tx: &mut Tx, guest: &Guest) -> Result<Option<PersonId>> {
    if guest.contact.is_empty() {
        return Ok(None);
    }
    let found = guests::known_by(tx, &guest.contact_kind, &guest.contact).await?;
    let fits: Vec<&(PersonId, String)> = match found.as_slice() {
        [only] => Some(only).filter(|(_, folded)| shares_a_word(folded, &guest.name)).into_iter().collect(),
        several => several.iter().filter(|(_, folded)| *folded == guest.folded).collect(),
    };
    Ok(match fits.as_slice() {
        [(person, _)] => Some(*person),
        _ => None,
    })
}

pub(super) fn shares_a_word(folded: &str, name: &str) -> bool {
    let name = fold(name);
    folded.split_whitespace().any(|word| name.split_whitespace().any(|other| other == word))
}

/// The day is counted: one line for the organisation, with its people and the minutes that stand in no other line.
pub(super) async fn count(
    tx: &mut Tx,
    group: &mut Group,
    verb: GroupVerb,
    credited: &Credited,
    actor: Actor,
    rules: &InForce,
    now: Timestamp,
) -> Result<()> {
    let to = group.next(verb)?;
    store::set_hours(tx, group.id, "confirmed", credited.minutes, credited.elsewhere).await?;
    store::set_state(tx, group.id, to, group.places, now).await?;
    group.state = to;
    let mut entry = line(group, said(verb), actor).policy(rules.version);
    entry.people = group.counted;
    let rest = credited.minutes - credited.elsewhere;
    let detail = format!("minutes={} volunteers={}", credited.minutes, credited.volunteers);
    ledger::note(tx, entry.minutes(rest).detail(detail), now).await?;
    close_later(tx, group.id, rules, now).await
}

/// Thanks go out on the morning after.
async fn close_later(tx: &mut Tx, group: GroupId, rules: &InForce, now: Timestamp) -> Result<()> {
    let tomorrow = day_of(now, &rules.zone).saturating_add(1.day());
    let at = rules.zone.to_timestamp(tomorrow.to_datetime(time(9, 0, 0, 0))).map_err(anyhow::Error::from)?;
    CloseGroup { group }.enqueue(tx, at).await?;
    Ok(())
}

/// Refuses days whose month is closed.
pub(super) async fn is_open(tx: &mut Tx, group: &Group, rules: &InForce, now: Timestamp) -> Result<()> {
    must_be_open(tx, group.school, group.on_date, rules, now).await
}

/// Lets the time count of a group that nobody signed out.
pub async fn confirm(tx: &mut Tx, me: &Me, id: GroupId, rules: &InForce, now: Timestamp) -> Result<()> {
    let mut group = at_school(tx, me, Ability::ConfirmHours, id).await?;
    if group.hours_state == "confirmed" {
        return Ok(());
    }
    waits(&group, GroupVerb::ConfirmHours)?;
    is_open(tx, &group, rules, now).await?;
    let actor = Actor::with(me, Ability::ConfirmHours);
    let credited = credit(tx, &group, actor, me.id(), rules, now).await?;
    count(tx, &mut group, GroupVerb::ConfirmHours, &credited, actor, rules, now).await
}

/// Refuses it.
pub async fn reject(tx: &mut Tx, me: &Me, id: GroupId, rules: &InForce, now: Timestamp) -> Result<()> {
    let mut group = at_school(tx, me, Ability::ConfirmHours, id).await?;
    if group.hours_state == "rejected" {
        return Ok(());
    }
    waits(&group, GroupVerb::RejectHours)?;
    store::set_hours(tx, id, "rejected", 0, 0).await?;
    step(tx, &mut group, GroupVerb::RejectHours, Actor::with(me, Ability::ConfirmHours), rules, now).await?;
    close_later(tx, id, rules, now).await
}

fn waits(group: &Group, verb: GroupVerb) -> Result<()> {
    group.next(verb)?;
    if group.state == GroupState::Held && group.hours_state == "pending" {
        Ok(())
    } else {
        Err(Error::refused("groups-refused-state"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_counts_only_with_a_name_that_may_be_the_same() {
        assert!(shares_a_word("roberto lee", "Bob Lee"));
        assert!(shares_a_word("maria lopez", "María López"));
        assert!(!shares_a_word("maria lopez", "Jose Garcia"));
    }
}
