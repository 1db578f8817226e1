//! The board's list: what it has to decide at its next meeting, and what it is told was accepted since the last.

use super::act::Act;
use super::gift::{Gift, Said, actor, step};
use super::gift_flow::GiftVerb;
use super::routing::{Decider, Route};
use super::sponsor::{Sponsor, find_route};
use super::store;
use crate::error::{Error, Result};
use crate::people::Ability;
use crate::web::Me;
use db::Tx;
use jiff::civil::Date;

/// The most gifts, and the most sponsorships, on one list: a meeting has an evening.
pub const MOST: i64 = 1_000;

/// What the board is given.
pub struct BoardList {
    /// Gifts to be decided.
    pub to_decide: Vec<Gift>,
    /// Sponsorships to be decided, and why they are the board's. Once paid, each is a gift and stands among those to be told.
    pub sponsors: Vec<(Sponsor, Route)>,
    /// To be told: accepted by the superintendent or a principal as the policy lets them, or by the board itself and here now.
    pub to_report: Vec<Gift>,
}

/// The list as it stands.
pub async fn list(tx: &mut Tx, me: &Me, act: &Act<'_>) -> Result<BoardList> {
    let to_decide = store::list::before_board(tx, me, MOST).await?;
    let sponsors = sponsors(tx, me, act).await?;
    Ok(BoardList { to_decide, sponsors, to_report: to_report(tx, me, act).await? })
}

/// Who decides about a sponsorship changes with the giver's other gifts, so it is found as things stand.
async fn sponsors(tx: &mut Tx, me: &Me, act: &Act<'_>) -> Result<Vec<(Sponsor, Route)>> {
    let mut found = Vec::new();
    for sponsor in store::sponsor::chosen(tx, me, MOST).await? {
        match find_route(tx, &sponsor, act).await {
            Ok(route) if route.decider == Decider::Board => found.push((sponsor, route)),
            // Somebody else's to answer; or the rules no longer have its receiver, which its own page says.
            Ok(_) | Err(Error::Refused(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(found)
}

async fn to_report(tx: &mut Tx, me: &Me, act: &Act<'_>) -> Result<Vec<Gift>> {
    let mut gifts = store::list::in_state(tx, me, super::gift_flow::GiftState::Allocated, MOST).await?;
    gifts.retain(|gift| gift.is_reported(act.rules));
    Ok(gifts)
}

/// The board was told of these at its meeting of `day`; gifts that somebody reported meanwhile are passed over.
pub async fn report(tx: &mut Tx, me: &Me, gifts: &[super::GiftId], day: Date, act: &Act<'_>) -> Result<usize> {
    if day > act.today() {
        return Err(Error::refused("gifts-day-ahead"));
    }
    let mut told = 0;
    for gift in to_report(tx, me, act).await? {
        if !gifts.contains(&gift.id) {
            continue;
        }
        let mut gift = super::gift::held(tx, me, gift.id).await?;
        if gift.next(GiftVerb::Report).is_err() {
            continue;
        }
        if gift.decided_at.is_some_and(|at| day < act.rules.calendar.day_of(at)) {
            return Err(Error::refused("gifts-day-before-answer"));
        }
        store::gift::reported(tx, gift.id, day).await?;
        let by = actor(me, me.role_for(Ability::RecordBoard));
        let said = Said { on: Some(day), ..Said::default() };
        step(tx, &mut gift, GiftVerb::Report, by, &said, act.rules, act.now).await?;
        told += 1;
    }
    Ok(told)
}
