//! What people are told about a place that looks for somebody else.

use super::cover::{AskedId, Cover};
use super::cover_flow::{AskedFlow, AskedState, AskedVerb, CoverKind};
use super::shift::{self, Shift};
use super::shift_jobs::event;
use super::signup::SignupId;
use super::store::{cover as store, shift as shifts, signup as places};
use crate::connect::{self, Notice, NoticeArg};
use crate::error::Result;
use crate::people::{self, PersonId};
use crate::workflow::Workflow;
use db::Tx;
use jiff::Timestamp;

/// Asks somebody, with a link by which they answer without signing in.
pub(super) async fn asked(
    tx: &mut Tx,
    cover: &Cover,
    asked: AskedId,
    person: PersonId,
    secret: &str,
    now: Timestamp,
) -> Result<()> {
    let Some(shift) = shifts::any_shift(tx, cover.shift).await? else { return Ok(()) };
    let key = format!("cover-asked-{asked}");
    let notice = match cover.kind {
        CoverKind::HandOver => Notice::new("cover-offer", key).text("from", name_of(tx, cover.holder).await?),
        CoverKind::Cover => Notice::new("cover-ask", key),
        CoverKind::Swap => {
            let Some(wanted) = cover.wanted else { return Ok(()) };
            let Some(yours) = shifts::any_shift(tx, wanted).await? else { return Ok(()) };
            Notice::new("cover-swap", key)
                .text("yours", yours.title)
                .arg("yours-when", NoticeArg::Range(yours.starts_at, yours.ends_at))
        }
    };
    connect::tell(tx, person, about(notice, &shift).link(format!("/cover/{secret}")).fleeting(), now).await
}

/// Tells the holder that somebody else comes; after a swap also the other, whose place was `theirs`; and whoever asked
/// for the school.
pub(super) async fn taken(tx: &mut Tx, cover: &Cover, theirs: Option<SignupId>, now: Timestamp) -> Result<()> {
    let Some(shift) = shifts::any_shift(tx, cover.shift).await? else { return Ok(()) };
    let left = cover.signup.filter(|_| cover.is_held()).into_iter().chain(theirs);
    for place in left {
        let Some(signup) = places::any(tx, place).await? else { continue };
        let Some(shift) = shifts::any_shift(tx, signup.shift).await? else { continue };
        let notice = Notice::new("cover-taken", format!("cover-taken-{}-{place}", cover.id)).link("/me/shifts");
        let gone = event(&signup, &shift).cancelled();
        connect::tell(tx, signup.person, about(notice, &shift).calendar(gone), now).await?;
    }
    if cover.holder != Some(cover.asked_by) {
        let notice = Notice::new("cover-found", format!("cover-found-{}", cover.id));
        let notice = about(notice, &shift).link(format!("/office/shifts/{}", shift.id));
        connect::tell(tx, cover.asked_by, notice, now).await?;
    }
    Ok(())
}

/// Tells everybody who has not answered that nothing is needed from them any more; `taker` has.
pub(super) async fn settled(tx: &mut Tx, cover: &Cover, taker: Option<AskedId>, now: Timestamp) -> Result<()> {
    let Some(shift) = shifts::any_shift(tx, cover.shift).await? else { return Ok(()) };
    for one in unanswered(tx, cover, now).await? {
        if Some(one.id) != taker {
            let notice = Notice::new("cover-settled", format!("cover-settled-{}", one.id)).link("/me/shifts");
            connect::tell(tx, one.person, about(notice, &shift), now).await?;
        }
    }
    Ok(())
}

/// The same when the shift begins: nobody needs to hear of it then.
pub(super) async fn too_late(tx: &mut Tx, cover: &Cover, now: Timestamp) -> Result<()> {
    unanswered(tx, cover, now).await.map(drop)
}

async fn unanswered(tx: &mut Tx, cover: &Cover, now: Timestamp) -> Result<Vec<store::Asked>> {
    let mut waiting = store::all_asked(tx, cover.id).await?;
    waiting.retain(|one| one.state == AskedState::Asked);
    for one in &waiting {
        let to = AskedFlow::next(one.state, AskedVerb::Settle).map_err(anyhow::Error::from)?;
        store::set_asked(tx, one.id, to, now).await?;
    }
    Ok(waiting)
}

/// Tells the holder that the place is still theirs.
pub(super) async fn not_taken(tx: &mut Tx, cover: &Cover, now: Timestamp) -> Result<()> {
    let (Some(shift), Some(holder)) = (shifts::any_shift(tx, cover.shift).await?, cover.holder) else { return Ok(()) };
    let notice = Notice::new("cover-not-taken", format!("cover-not-taken-{}", cover.id));
    connect::tell(tx, holder, about(notice, &shift).link(format!("/me/shifts/{}/cover", shift.id)), now).await
}

/// Tells the school that there is nobody left to ask.
pub(super) async fn nobody(tx: &mut Tx, cover: &Cover, shift: &Shift, now: Timestamp) -> Result<()> {
    for person in shift::who_to_tell(tx, shift.id).await? {
        let notice = Notice::new("cover-nobody", format!("cover-nobody-{}-{person}", cover.id));
        let notice = about(notice, shift).link(format!("/office/shifts/{}", shift.id));
        connect::tell(tx, person, notice, now).await?;
    }
    Ok(())
}

fn about(notice: Notice, shift: &Shift) -> Notice {
    notice
        .text("title", &shift.title)
        .text("school", &shift.school_name)
        .arg("when", NoticeArg::Range(shift.starts_at, shift.ends_at))
}

async fn name_of(tx: &mut Tx, person: Option<PersonId>) -> Result<String> {
    let Some(person) = person else { return Ok(String::new()) };
    Ok(people::person(tx, person).await?.map_or_else(String::new, |person| person.name()))
}
