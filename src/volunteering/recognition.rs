//! Thanks: who has earned which award in a school year, awards made in bulk, and the name on the public page by one's own wish.

use super::by;
use super::clearance::{Act, rules};
use super::jobs::MakeAwards;
use super::nomination;
use super::recognition_flow::{AwardFlow, AwardState, AwardVerb};
use super::store::recognition as store;
use crate::connect::{self, Notice, NoticeArg};
use crate::error::{Error, Result};
use crate::ledger::{self, Entry};
use crate::people::{Ability, Person, PersonId};
use crate::policy::{Award, AwardBy, InForce, SchoolYear};
use crate::schools::SchoolId;
use crate::web::{Me, cache};
use crate::workflow::Workflow;
use ::jobs::Job;
use db::Tx;
use jiff::Timestamp;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

db::id!(
    /// An award somebody was given.
    AwardId
);

/// An award as it was made.
#[derive(Debug, Clone)]
pub struct Made {
    pub id: AwardId,
    pub person: PersonId,
    pub name: String,
    pub award: String,
    pub school_year: String,
    pub school_name: Option<String>,
    pub figure: i64,
    pub state: AwardState,
    pub shown: bool,
    pub made_at: Timestamp,
    pub withdrawn_for: String,
}
db::row!(Made { id, person, name, award, school_year, school_name, figure, state, shown, made_at, withdrawn_for });

/// Somebody who has earned an award that was not made yet.
#[derive(Debug, Clone)]
pub struct Earned {
    pub person: PersonId,
    pub name: String,
    pub folded: String,
    pub lang: String,
    /// Minutes of the year, years of service, or the nomination.
    pub figure: i64,
    pub school: Option<SchoolId>,
    pub school_name: Option<String>,
}
db::row!(Earned { person, name, folded, lang, figure, school, school_name });

db::text_enum! {
    /// Why an award is withdrawn.
    pub enum Reason {
        /// It was made by mistake.
        Mistake = "mistake",
        /// The hours were corrected.
        Hours = "hours",
        /// The person does not want it.
        Wish = "wish",
    }
}

/// National Volunteer Week: from the third Sunday in April through the Saturday after. Points of Light, which leads it,
/// sets it to the third full week of April (2025: 20 to 26; 2026: 19 to 25).
pub fn volunteer_week(year: i16) -> (Date, Date) {
    let first = date(year, 4, 1);
    let until_sunday = i32::from(first.weekday().until(Weekday::Sunday));
    let sunday = first.saturating_add((until_sunday + 14).days());
    (sunday, sunday.saturating_add(6.days()))
}

/// The week that is on, or the next one.
pub fn next_week(today: Date) -> (Date, Date) {
    let this = volunteer_week(today.year());
    if this.1 >= today { this } else { volunteer_week(today.year() + 1) }
}

/// What is asked of the list of those who earned an award.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    pub award: &'a Award,
    pub year: SchoolYear,
    pub school: Option<SchoolId>,
}

impl<'a> Wanted<'a> {
    /// From how much on, and below how much.
    pub fn bounds(&self, policy: &InForce) -> (i64, i64) {
        let unit = if self.award.by == AwardBy::Hours { 60 } else { 1 };
        let least = i64::from(self.award.least) * unit;
        let next = policy.next_award(self.award).map_or(i64::MAX, |next| i64::from(next) * unit);
        (least, next)
    }
}

/// Makes the awards of this kind for all who have earned them, by a job; pressed twice, they are made once.
pub async fn make_all(tx: &mut Tx, me: &Me, wanted: &Wanted<'_>, now: Timestamp) -> Result<()> {
    let job = MakeAwards {
        award: wanted.award.id.to_string(),
        year: wanted.year.first,
        school: wanted.school.map(i64::from),
        by: me.id().into(),
    };
    job.enqueue(tx, now).await?;
    Ok(())
}

/// Awards made in one transaction.
pub const ROUND: i64 = 100;

/// The next of them; how many there were.
pub async fn round(tx: &mut Tx, wanted: &Wanted<'_>, act: &Act<'_>) -> Result<usize> {
    let earned = store::earned(tx, None, wanted, act.policy, None, ROUND).await?;
    let mut entries = Vec::new();
    for one in &earned {
        let by_nomination = wanted.award.by == AwardBy::Nomination;
        let nomination = by_nomination.then_some(one.figure);
        let figure = if by_nomination { 0 } else { one.figure };
        let id = AwardId(tx.new_id());
        store::insert(tx, id, one, wanted, figure, nomination, act).await?;
        if by_nomination {
            nomination::awarded(tx, one.person, &wanted.year.name(), act).await?;
        }
        tell(tx, one, id, wanted, act).await?;
        let mut entry = Entry::new(act.actor, "award-made", "award", id).about(one.person).policy(act.policy.version);
        entry.school = one.school;
        entries.push(entry.detail(format!("award={} year={}", wanted.award.id, wanted.year.name())));
    }
    if !entries.is_empty() {
        tx.touch(cache::PUBLIC);
    }
    ledger::note_all(tx, entries, act.now).await?;
    Ok(earned.len())
}

async fn tell(tx: &mut Tx, one: &Earned, id: AwardId, wanted: &Wanted<'_>, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("recognition-made", format!("award-{id}"))
        .link(format!("/me/awards/{id}"))
        .arg("award", NoticeArg::Text(wanted.award.name.get(&one.lang).to_owned()))
        .arg("year", NoticeArg::Text(wanted.year.name()));
    connect::tell(tx, one.person, notice, act.now).await
}

/// Takes an award back. It is not made again for that year.
pub async fn withdraw(tx: &mut Tx, id: AwardId, why: Reason, act: &Act<'_>) -> Result<()> {
    tx.lock("award", id).await?;
    let made = store::made(tx, id).await?.ok_or(Error::NotFound)?;
    let state =
        AwardFlow::next(made.state, AwardVerb::Withdraw).map_err(|_| Error::refused("recognition-withdrawn-before"))?;
    store::withdraw(tx, id, state, why, act).await?;
    let desk = &act.policy.contacts.volunteers;
    let notice = Notice::new("recognition-taken-back", format!("award-back-{id}"))
        .link("/me/awards")
        .arg("year", NoticeArg::Text(made.school_year.clone()))
        .arg("phone", NoticeArg::Text(desk.phone.as_str().to_owned()));
    connect::tell(tx, made.person, notice, act.now).await?;
    tx.touch(cache::PUBLIC);
    let entry = Entry::new(act.actor, "award-withdrawn", "award", id).about(made.person).policy(act.policy.version);
    ledger::note(tx, entry.detail(format!("for={why}")), act.now).await
}

/// Shows one's name on the page of thanks, or no longer. Under age it is never shown.
pub async fn show(tx: &mut Tx, me: &Person, shown: bool, act: &Act<'_>) -> Result<()> {
    if shown && !may_be_shown(me, act.policy, act.today()) {
        return Err(Error::refused("recognition-under-age"));
    }
    let of = by::next::<AwardFlow>(act.actor, me.id, AwardState::Made, AwardVerb::Show)
        .map_err(|no| no.or(Error::refused("recognition-withdrawn-before")))?;
    let changed = store::show(tx, me.id, of, shown).await?;
    if changed == 0 {
        return Ok(());
    }
    tx.touch(cache::PUBLIC);
    let verb = if shown { "name-shown" } else { "name-hidden" };
    ledger::note(tx, Entry::new(act.actor, verb, "person", me.id).about(me.id), act.now).await
}

/// Whether a name may stand on a public page: of age, as far as we know.
pub fn may_be_shown(person: &Person, policy: &InForce, today: Date) -> bool {
    person.birth_date.is_some_and(|born| rules::age_on(born, today) >= i64::from(policy.clearance.adult_age))
}

/// The ability that sees who earned what at a school.
pub const SEES: Ability = Ability::ConfirmHours;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn national_volunteer_week_is_the_third_full_week_of_april() {
        for (year, from, to) in [
            (2018, 15, 21),
            (2022, 17, 23),
            (2023, 16, 22),
            (2024, 21, 27),
            (2025, 20, 26),
            (2026, 19, 25),
            (2027, 18, 24),
        ] {
            assert_eq!(volunteer_week(year), (date(year, 4, from), date(year, 4, to)), "{year}");
        }
        assert_eq!(next_week(date(2026, 4, 25)).0, date(2026, 4, 19), "its last day is still it");
        assert_eq!(next_week(date(2026, 4, 26)).0, date(2027, 4, 18));
    }
}
