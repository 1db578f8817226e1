//! Answering: yes, no, or to somebody else. The first answer counts; whoever comes second is told whose it was.

use super::act::Act;
use super::gift::{Gift, GiftId, Said, actor, held, role_for, step};
use super::gift_flow::GiftVerb;
use super::letter::LetterKind;
use super::routing::Decider;
use super::screening::{find_route, hand_to};
use super::store;
use super::{employer, letter_answer, notices, promise, toward};
use crate::error::{Error, Result};
use crate::web::Me;
use db::Tx;
use forms::Reason;
use jiff::civil::Date;

/// An answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// For a no, the reason, which the donor reads; for a yes, a note for the office.
    pub words: String,
    /// The day of the board's meeting, where the board decides.
    pub meeting_on: Option<Date>,
}

/// What came of saying yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accepted {
    Yes,
    /// The donor's sum of the year has grown, or the rules have changed: somebody higher decides now, and knows of it.
    Rerouted(Decider),
}

/// Says yes, unless by now somebody higher must.
pub async fn accept(tx: &mut Tx, me: &Me, id: GiftId, answer: &Answer, act: &Act<'_>) -> Result<Accepted> {
    let mut gift = held(tx, me, id).await?;
    let role = role_for(me, &gift, GiftVerb::Accept)?;
    let route = find_route(tx, &gift, act).await?;
    if gift.decided_by().is_some_and(|decider| route.decider > decider) {
        hand_to(tx, &mut gift, &route, GiftVerb::Reroute, actor(me, role), act).await?;
        return Ok(Accepted::Rerouted(route.decider));
    }
    gift.year_cents = route.sum;
    if gift.is_too_large_for_writer(me, act.rules) {
        let most = act.rules.gifts.own_entry().0 / 100;
        return Err(Error::Refused(Reason::new("gifts-refused-written").with("most", most)));
    }
    let meeting_on = meeting(&gift, answer, act)?;
    store::gift::decided(tx, id, me.id(), meeting_on, "", "", act.now).await?;
    let said = Said { note: &answer.words, on: meeting_on, cents: gift.cents };
    step(tx, &mut gift, GiftVerb::Accept, actor(me, role), &said, act.rules, act.now).await?;
    promise::lay_out(tx, &gift, act).await?;
    employer::expect_usual(tx, &gift, Some(me.id()), act).await?;
    toward::follow(tx, &gift, act).await?;
    notices::accepted(tx, &gift, act).await?;
    Ok(Accepted::Yes)
}

/// Says no. The letter to the donor, by mail or on paper, gives the reason.
pub async fn decline(tx: &mut Tx, me: &Me, id: GiftId, answer: &Answer, act: &Act<'_>) -> Result<()> {
    let mut gift = held(tx, me, id).await?;
    let role = role_for(me, &gift, GiftVerb::Decline)?;
    let meeting_on = if gift.decided_by().is_some() { meeting(&gift, answer, act)? } else { None };
    store::gift::decided(tx, id, me.id(), meeting_on, &answer.words, "", act.now).await?;
    gift.answer.clone_from(&answer.words);
    let said = Said { note: &answer.words, on: meeting_on, cents: 0 };
    step(tx, &mut gift, GiftVerb::Decline, actor(me, role), &said, act.rules, act.now).await?;
    notices::declined(tx, &gift, act).await?;
    letter_answer::tell(tx, me, &gift, LetterKind::Declined, act).await.map(drop)
}

/// What the board decides is decided on a day: not on one to come, nor on one before the gift lay with it.
fn meeting(gift: &Gift, answer: &Answer, act: &Act<'_>) -> Result<Option<Date>> {
    match (gift.decided_by(), answer.meeting_on) {
        (Some(Decider::Board), None) => Err(Error::refused("gifts-meeting-missing")),
        (Some(Decider::Board), Some(day)) if day > act.today() => Err(Error::refused("gifts-day-ahead")),
        (Some(Decider::Board), Some(day)) if gift.routed_at.is_some_and(|at| day < act.rules.calendar.day_of(at)) => {
            Err(Error::refused("gifts-day-before-routed"))
        }
        (Some(Decider::Board), day) => Ok(day),
        _ => Ok(None),
    }
}

/// Hands the offer on: to another school, the foundation, a free store for teachers. They answer the donor.
pub async fn redirect(tx: &mut Tx, me: &Me, id: GiftId, to: &str, words: &str, act: &Act<'_>) -> Result<()> {
    let mut gift = held(tx, me, id).await?;
    let role = role_for(me, &gift, GiftVerb::Redirect)?;
    store::gift::decided(tx, id, me.id(), None, words, to, act.now).await?;
    (gift.answer, gift.sent_to) = (words.to_owned(), to.to_owned());
    let said = Said { note: to, ..Said::default() };
    step(tx, &mut gift, GiftVerb::Redirect, actor(me, role), &said, act.rules, act.now).await?;
    notices::redirected(tx, &gift, act).await?;
    letter_answer::tell(tx, me, &gift, LetterKind::Redirected, act).await.map(drop)
}

/// Says what one thinks, for whoever decides.
pub async fn recommend(tx: &mut Tx, me: &Me, id: GiftId, words: &str, act: &Act<'_>) -> Result<()> {
    let mut gift = held(tx, me, id).await?;
    let role = role_for(me, &gift, GiftVerb::Recommend)?;
    let said = Said { note: words, ..Said::default() };
    step(tx, &mut gift, GiftVerb::Recommend, actor(me, role), &said, act.rules, act.now).await
}

/// The donor phoned: they take the offer back.
pub async fn withdraw(tx: &mut Tx, me: &Me, id: GiftId, words: &str, act: &Act<'_>) -> Result<()> {
    let mut gift = held(tx, me, id).await?;
    let role = role_for(me, &gift, GiftVerb::Withdraw)?;
    if gift.received_cents > 0 {
        return Err(Error::refused("gifts-refused-came"));
    }
    let said = Said { note: words, ..Said::default() };
    promise::end(tx, &gift, act).await?;
    step(tx, &mut gift, GiftVerb::Withdraw, actor(me, role), &said, act.rules, act.now).await?;
    toward::follow(tx, &gift, act).await
}

/// Whether somebody sees the form of the board's day.
pub fn asks_for_meeting(gift: &Gift) -> bool {
    gift.decided_by() == Some(Decider::Board)
}
