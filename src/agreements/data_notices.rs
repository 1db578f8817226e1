//! What is told about data agreements: to partners, to the three who look at them, to whoever signs, to the desk.

use super::act::Act;
use super::data::{Data, DataId};
use super::data_flow::DataState;
use super::data_review::THREE;
use super::notices::{key, to_desk, to_partner};
use super::store::{data as store, signing};
use crate::connect::{self, Notice, NoticeArg};
use crate::error::Result;
use crate::partners::OrganisationId;
use crate::people::{PersonId, Role};
use db::Tx;
use jiff::civil::Date;

fn office(id: DataId) -> String {
    format!("/office/data-requests/{id}")
}

fn place(data: &Data) -> String {
    format!("/data/{}", data.id)
}

/// Tells several people; `notice` is made anew for each, with a key of its own.
async fn tell(
    tx: &mut Tx,
    people: &[PersonId],
    (what, data): (&str, &Data),
    notice: impl Fn(String) -> Notice,
    act: &Act<'_>,
) -> Result<()> {
    for person in people {
        let key = format!("{}-{person}", key(what, data.id, act));
        connect::tell(tx, *person, notice(key), act.now).await?;
    }
    Ok(())
}

/// A partner asks for data.
pub(super) async fn asked(tx: &mut Tx, id: DataId, who: &str, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("data-asked", key("data-asked", id, act));
    to_desk(tx, notice.text("who", who).link(office(id)), act).await
}

/// Each of the three is to look at it.
pub(super) async fn to_review(tx: &mut Tx, data: &Data, due: Date, act: &Act<'_>) -> Result<()> {
    let notice = |key| {
        Notice::new("data-to-review", key)
            .text("who", data.organisation_name.as_str())
            .arg("until", NoticeArg::Date(due))
            .link(office(data.id))
    };
    for role in THREE {
        let people = store::holders(tx, role).await?;
        tell(tx, &people, (&format!("data-{role}"), data), &notice, act).await?;
    }
    Ok(())
}

/// One of the three sends it back: the desk mends it.
pub(super) async fn returned(tx: &mut Tx, data: &Data, words: &str, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("data-returned", key("data-returned", data.id, act))
        .text("who", data.organisation_name.as_str())
        .text("words", words)
        .link(office(data.id));
    to_desk(tx, notice, act).await
}

/// It is refused.
pub(super) async fn refused(tx: &mut Tx, data: &Data, words: &str, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("data-refused", key("data-refused", data.id, act)).text("words", words);
    to_partner(tx, data.organisation, &place(data), notice, act).await
}

/// Three said yes: the partner signs.
pub(super) async fn to_sign(tx: &mut Tx, data: &Data, due: Date, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("data-to-sign", key("data-to-sign", data.id, act)).arg("until", NoticeArg::Date(due));
    to_partner(tx, data.organisation, &place(data), notice, act).await
}

/// The partner signed: the district's turn.
pub(super) async fn partner_signed(tx: &mut Tx, data: &Data, due: Date, act: &Act<'_>) -> Result<()> {
    let notice = |key| {
        Notice::new("data-to-countersign", key)
            .text("who", data.organisation_name.as_str())
            .arg("until", NoticeArg::Date(due))
            .link(office(data.id))
    };
    let people = signing::signers(tx).await?;
    tell(tx, &people, ("data-countersign", data), notice, act).await
}

/// Both signed.
pub(super) async fn both_signed(tx: &mut Tx, data: &Data, act: &Act<'_>) -> Result<()> {
    let (Some(starts), Some(ends)) = (data.starts_on, data.ends_on) else { return Ok(()) };
    let notice = Notice::new("data-signed", key("data-signed", data.id, act))
        .arg("starts", NoticeArg::Date(starts))
        .arg("ends", NoticeArg::Date(ends));
    to_partner(tx, data.organisation, &place(data), notice, act).await
}

/// Its last day comes near.
pub(super) async fn ending(tx: &mut Tx, data: &Data, act: &Act<'_>) -> Result<()> {
    let Some(ends) = data.ends_on else { return Ok(()) };
    // Where the next one is on its way, nobody needs to be asked for it.
    if store::follower(tx, data.id).await?.is_some() {
        return Ok(());
    }
    let notice = Notice::new("data-ending", key("data-ending", data.id, act)).arg("ends", NoticeArg::Date(ends));
    to_partner(tx, data.organisation, &place(data), notice, act).await?;
    let notice = Notice::new("data-ending-desk", key("data-ending-desk", data.id, act))
        .text("who", data.organisation_name.as_str())
        .arg("ends", NoticeArg::Date(ends))
        .link(office(data.id));
    to_desk(tx, notice, act).await
}

/// It is over.
pub(super) async fn over(tx: &mut Tx, data: &Data, (to, words): (DataState, &str), act: &Act<'_>) -> Result<()> {
    let how = match to {
        DataState::Revoked => "data-over-revoked",
        DataState::Expired => "data-over-expired",
        _ => "data-over-figures",
    };
    let notice = Notice::new("data-over", key("data-over", data.id, act))
        .arg("how", NoticeArg::Message(how.to_owned()))
        .text("words", words);
    to_partner(tx, data.organisation, &place(data), notice, act).await
}

/// Access is to be shut.
pub(super) async fn to_shut(tx: &mut Tx, data: &Data, due: Date, act: &Act<'_>) -> Result<()> {
    let notice = |key| {
        Notice::new("data-to-shut", key)
            .text("who", data.organisation_name.as_str())
            .arg("until", NoticeArg::Date(due))
            .link(office(data.id))
    };
    let people = store::holders(tx, Role::DataSecurity).await?;
    tell(tx, &people, ("data-shut", data), notice, act).await
}

/// Its partner is suspended over a concern: access rests until that is settled.
pub(super) async fn paused(tx: &mut Tx, data: &Data, act: &Act<'_>) -> Result<()> {
    let notice =
        |key| Notice::new("data-paused", key).text("who", data.organisation_name.as_str()).link(office(data.id));
    let people = store::holders(tx, Role::DataSecurity).await?;
    tell(tx, &people, ("data-paused", data), notice, act).await
}

/// Its partner is suspended: what it asked for rests until that is settled.
pub(super) async fn held(tx: &mut Tx, organisation: OrganisationId, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("data-held", key("data-held", organisation, act));
    to_partner(tx, organisation, "/data", notice, act).await
}

/// It is settled: what it asked for goes on.
pub(super) async fn goes_on(tx: &mut Tx, organisation: OrganisationId, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("data-goes-on", key("data-goes-on", organisation, act));
    to_partner(tx, organisation, "/data", notice, act).await
}

/// The partner destroys its copies.
pub(super) async fn to_destroy(tx: &mut Tx, data: &Data, due: Date, act: &Act<'_>) -> Result<()> {
    let notice =
        Notice::new("data-to-destroy", key("data-to-destroy", data.id, act)).arg("until", NoticeArg::Date(due));
    to_partner(tx, data.organisation, &place(data), notice, act).await
}

/// A day is over: access is not shut, or the partner has not said what became of its copies.
pub(super) async fn late(tx: &mut Tx, data: &Data, act: &Act<'_>) -> Result<()> {
    let Some(due) = data.due_on else { return Ok(()) };
    if data.state != DataState::AccessEnded {
        return to_shut(tx, data, due, act).await;
    }
    to_destroy(tx, data, due, act).await?;
    let notice = Notice::new("data-late-desk", key("data-late-desk", data.id, act))
        .text("who", data.organisation_name.as_str())
        .arg("until", NoticeArg::Date(due))
        .link(office(data.id));
    to_desk(tx, notice, act).await
}

/// The partner said how its copies were destroyed.
pub(super) async fn destroyed(tx: &mut Tx, data: &Data, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("data-destroyed-desk", key("data-destroyed-desk", data.id, act))
        .text("who", data.organisation_name.as_str())
        .link(office(data.id));
    to_desk(tx, notice, act).await
}
