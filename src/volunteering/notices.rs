//! What people are told about their clearance. Each is said once, in the reader's language; none says why.

mod shim;
use shim as connect;

use super::clearance::{Act, Case};
use crate::error::Result;
use crate::volunteering::clearance::rules;
use connect::{Notice, NoticeArg};
use db::Tx;
use jiff::civil::Date;

/// Where a person sees how their case stands.
const STATUS: &str = "/me/clearance";

/// One notice about one occasion of a case: a second run of the same step tells nobody twice.
fn about(kind: &'static str, case: &Case, act: &Act<'_>) -> Notice {
    let occasion = format!("{kind}-{}-{}", case.id, act.now.as_second());
    let desk = &act.policy.contacts.volunteers;
    Notice::new(kind, occasion)
        .link(STATUS)
        .arg("email", NoticeArg::Text(desk.email.as_str().to_owned()))
        .arg("phone", NoticeArg::Text(desk.phone.as_str().to_owned()))
}

/// A date a notice speaks of. One without it was not decided by rule, and is not sent.
fn date(notice: Notice, name: &'static str, date: Option<Date>) -> Notice {
    match date {
        Some(date) => notice.arg(name, NoticeArg::Date(date)),
        None => notice,
    }
}

async fn tell(tx: &mut Tx, case: &Case, notice: Notice, act: &Act<'_>) -> Result<()> {
    connect::tell(tx, case.person, notice, act.now).await
}

pub(super) async fn received(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    let level = i64::from(case.level_of(act.policy).number);
    tell(tx, case, about("clearance-received", case, act).arg("level", NoticeArg::Number(level)), act).await
}

pub(super) async fn please_sign(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell(tx, case, about("clearance-please-sign", case, act), act).await
}

pub(super) async fn school_declined(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell(tx, case, about("clearance-school-declined", case, act), act).await
}

pub(super) async fn cleared(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    let level = i64::from(rules::level(act.policy, case.granted).number);
    let notice = about("clearance-cleared", case, act).arg("level", NoticeArg::Number(level));
    let notice = date(date(notice, "from", case.valid_from), "to", case.valid_to);
    tell(tx, case, notice, act).await
}

pub(super) async fn denial_intended(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell(tx, case, date(about("clearance-denial-intended", case, act), "until", case.wait_until), act).await
}

pub(super) async fn denied(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell(tx, case, date(about("clearance-denied", case, act), "until", case.appeal_until), act).await
}

pub(super) async fn barred(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell(tx, case, about("clearance-barred", case, act), act).await
}

pub(super) async fn appeal_received(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell(tx, case, about("clearance-appeal-received", case, act), act).await
}

pub(super) async fn appeal_upheld(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell(tx, case, about("clearance-appeal-upheld", case, act), act).await
}

pub(super) async fn suspended(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell(tx, case, about("clearance-suspended", case, act), act).await
}

pub(super) async fn lifted(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell(tx, case, date(about("clearance-lifted", case, act), "to", case.valid_to), act).await
}

pub(super) async fn revoked(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell(tx, case, about("clearance-revoked", case, act), act).await
}

pub(super) async fn ending(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell(tx, case, date(about("clearance-ending", case, act), "to", case.valid_to), act).await
}

/// Ended by its date; with the last day for taking it up again, where there is one.
pub(super) async fn ended(tx: &mut Tx, case: &Case, window: Option<Date>, act: &Act<'_>) -> Result<()> {
    let kind = if window.is_some() { "clearance-rests" } else { "clearance-ended" };
    tell(tx, case, date(about(kind, case, act), "until", window), act).await
}

pub(super) async fn lapsed(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    tell(tx, case, about("clearance-lapsed", case, act), act).await
}
