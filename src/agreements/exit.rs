//! The partner's way out: it does not sign what was sent, or gives notice of what both signed. A notice can be taken back
//! until its last day; after that the agreement ends by itself, and its schools with it.

use super::act::Act;
use super::agreement::{Agreement, AgreementId, Happened, actor, advance, held, kept};
use super::agreement_flow::AgreementVerb;
use super::desk::Speaks;
use super::store::agreement as store;
use super::{exit_notices as letters, notices, own, site};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::partners::OrganisationId;
use crate::people::PersonId;
use crate::web::Me;
use db::Tx;
use jiff::Span;
use jiff::civil::Date;

/// The partner does not want to sign what was sent to it: nobody waits for it any more, and the office hears why.
pub async fn decline(tx: &mut Tx, who: &Speaks, id: AgreementId, why: &str, act: &Act<'_>) -> Result<()> {
    let held = held(tx, who.organisation, id).await?;
    let to = held.next(AgreementVerb::Decline)?;
    let happened = Happened { verb: "declined", words: why, side: "partner", by: who.person };
    advance(tx, &held, to, (None, why), &happened, (who.actor(), "agreement-declined"), act).await?;
    who.is_heard(tx, act).await?;
    letters::declined(tx, &held, why, act).await?;
    site::end_all(tx, &held, why, Actor::System, act).await?;
    site::tend(tx, held.organisation, act).await
}

/// A notice as the partner types it.
pub struct NewNotice<'a> {
    pub name: &'a str,
    pub why: &'a str,
    pub last_on: Date,
}

/// Why a notice was not taken.
#[derive(Debug)]
pub enum NoticeError {
    /// The last day is none of those from the first to the second.
    Day(Date, Date),
    /// The typed name is not that of the one who gives it.
    Named(String),
    Other(Error),
}

impl<E: Into<Error>> From<E> for NoticeError {
    fn from(error: E) -> NoticeError {
        NoticeError::Other(error.into())
    }
}

/// The first and the last day on which an agreement can end by a notice given today; nothing where it ends before by itself,
/// or cannot end by one.
pub fn last_days(one: &Agreement, today: Date, days: u32) -> Option<(Date, Date)> {
    let first = today.saturating_add(Span::new().days(i64::from(days)));
    (one.state.is_signed() && one.notice_on.is_none() && first <= one.ends_on).then_some((first, one.ends_on))
}

/// The partner gives notice. The same notice once more is the same: a form that was sent twice.
pub async fn give_notice(
    tx: &mut Tx,
    who: &Speaks,
    id: AgreementId,
    new: &NewNotice<'_>,
    act: &Act<'_>,
) -> Result<(), NoticeError> {
    let held = held(tx, who.organisation, id).await?;
    held.next(AgreementVerb::GiveNotice)?;
    match held.notice_on {
        Some(last) if last == new.last_on && held.notice_why == new.why => return Ok(()),
        Some(_) => return Err(Error::refused("agreements-notice-refused-given").into()),
        None => {}
    }
    let days = last_days(&held, act.today(), act.agreements().notice_days());
    let (first, last) = days.ok_or(Error::refused("agreements-notice-refused-ends"))?;
    if !(first..=last).contains(&new.last_on) {
        return Err(NoticeError::Day(first, last));
    }
    if !own::is_name_of(new.name, &who.name) {
        return Err(NoticeError::Named(who.name.clone()));
    }
    store::set_notice(tx, id, new.last_on, new.why, who.contact).await?;
    let happened = Happened { verb: "notice", words: new.why, side: "partner", by: who.person };
    store::insert_event(tx, id, &happened, act.now).await?;
    note(tx, who.actor(), "agreement-notice-given", &held, act).await?;
    who.is_heard(tx, act).await?;
    letters::given(tx, &held, new, act).await?;
    Ok(())
}

/// Who takes a notice back.
pub enum By<'a> {
    Partner(&'a Speaks),
    Office(&'a Me),
}

impl By<'_> {
    fn signs(&self) -> (&'static str, Option<PersonId>, Actor) {
        match self {
            By::Partner(who) => ("partner", who.person, who.actor()),
            By::Office(me) => ("district", Some(me.id()), actor(me)),
        }
    }
}

/// The notice is taken back, by the partner or by the office for it, as long as its last day is not over.
pub async fn take_back(tx: &mut Tx, by: &By<'_>, id: AgreementId, act: &Act<'_>) -> Result<()> {
    let held = match by {
        By::Partner(who) => held(tx, who.organisation, id).await?,
        By::Office(me) => kept(tx, me, id).await?,
    };
    held.next(AgreementVerb::TakeBackNotice)?;
    if held.notice_on.is_none_or(|last| last < act.today()) {
        return Err(Error::refused("agreements-notice-refused-none"));
    }
    let (side, person, actor) = by.signs();
    store::clear_notice(tx, id).await?;
    let happened = Happened { verb: "notice_back", words: "", side, by: person };
    store::insert_event(tx, id, &happened, act.now).await?;
    note(tx, actor, "agreement-notice-taken-back", &held, act).await?;
    if let By::Partner(who) = by {
        who.is_heard(tx, act).await?;
    }
    letters::taken_back(tx, &held, by, act).await
}

/// The last day of a notice is over, by the night's work.
pub(super) async fn end(tx: &mut Tx, organisation: OrganisationId, id: AgreementId, act: &Act<'_>) -> Result<()> {
    let held = held(tx, organisation, id).await?;
    let Some(last) = held.notice_on.filter(|last| *last < act.today()) else { return Ok(()) };
    let Ok(to) = held.next(AgreementVerb::End) else { return Ok(()) };
    let why = held.notice_why.as_str();
    let happened = Happened { verb: "notice_over", words: "", side: "", by: None };
    advance(tx, &held, to, (None, why), &happened, (Actor::System, "agreement-ended"), act).await?;
    store::set_ended(tx, id, last).await?;
    notices::over(tx, &held, to, "", act).await?;
    site::end_all(tx, &held, why, Actor::System, act).await?;
    site::tend(tx, organisation, act).await
}

/// An amendment takes the place of an agreement under notice: the notice stands for it.
pub(super) async fn hand_on(tx: &mut Tx, before: &Agreement, now: &Agreement, act: &Act<'_>) -> Result<()> {
    if now.notice_on.is_some() || before.notice_on.is_none_or(|last| last > now.ends_on) {
        return Ok(());
    }
    store::hand_notice_on(tx, before.id, now.id).await?;
    let happened = Happened { verb: "notice", words: &before.notice_why, side: "partner", by: None };
    store::insert_event(tx, now.id, &happened, act.now).await
}

async fn note(tx: &mut Tx, actor: Actor, verb: &'static str, of: &Agreement, act: &Act<'_>) -> Result<()> {
    let entry = Entry::new(actor, verb, "partner_agreement", of.id).with_partner(of.organisation);
    ledger::note(tx, entry.policy(act.rules.version), act.now).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreements::agreement::Root;
    use crate::agreements::agreement_flow::AgreementState;
    use jiff::Timestamp;
    use jiff::civil::date;

    fn one(state: AgreementState, ends_on: Date, notice_on: Option<Date>) -> Agreement {
        Agreement {
            id: AgreementId(1),
            organisation: OrganisationId(1),
            organisation_name: String::new(),
            state,
            kind: String::new(),
            template: 1,
            policy: 0,
            root: Root::New,
            follows: None,
            priority: String::new(),
            category: String::new(),
            deliverables: String::new(),
            grades: String::new(),
            schedule: String::new(),
            students: 0,
            people: 0,
            starts_on: date(2026, 1, 1),
            ends_on,
            reports: String::new(),
            lang: "en".to_owned(),
            text_hash: String::new(),
            due_on: None,
            why: String::new(),
            created_at: Timestamp::UNIX_EPOCH,
            since: Timestamp::UNIX_EPOCH,
            signed_at: None,
            ended_on: None,
            notice_on,
            notice_why: String::new(),
            notice_name: None,
        }
    }

    #[test]
    fn a_notice_ends_an_agreement_from_its_days_ahead_to_its_own_last_day() {
        use AgreementState::{InForce, Sent, SignedByDistrict};
        let (today, ends) = (date(2026, 9, 8), date(2027, 5, 31));
        assert_eq!(last_days(&one(InForce, ends, None), today, 30), Some((date(2026, 10, 8), ends)));
        assert_eq!(last_days(&one(SignedByDistrict, ends, None), today, 30), Some((date(2026, 10, 8), ends)));
        let sooner = date(2026, 10, 7);
        assert_eq!(last_days(&one(InForce, sooner, None), today, 30), None, "it ends by itself before that");
        assert_eq!(last_days(&one(InForce, ends, Some(sooner)), today, 30), None, "one was given");
        assert_eq!(last_days(&one(Sent, ends, None), today, 30), None);
    }
}
