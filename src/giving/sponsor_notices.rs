//! What sponsors and the office are told.

use super::act::Act;
use super::sponsor::Sponsor;
use super::store::sponsor as store;
use crate::connect::{Notice, NoticeArg, tell, tell_contact};
use crate::error::Result;
use crate::people::{Ability, ContactKind};
use crate::random::hash;
use db::Tx;
use i18n::Lang;

fn about(kind: &'static str, sponsor: &Sponsor, act: &Act<'_>) -> Notice {
    let lang = sponsor.language();
    Notice::new(kind, key(kind, sponsor, act))
        .text("name", sponsor.name.as_str())
        .text("package", sponsor.package_name(act.rules, lang.code()))
        .text("receiver", sponsor.legal_name(act.rules))
}

async fn to_sponsor(tx: &mut Tx, sponsor: &Sponsor, notice: Notice, end: &str, act: &Act<'_>) -> Result<()> {
    let secret = act.random.token();
    store::add_link(tx, &hash(&secret), sponsor.id, act.now).await?;
    send(tx, sponsor, notice.link(format!("/sponsors/follow/{secret}{end}")), act).await
}

/// Each holds a link with which somebody can agree, send a logo or take it back: its words are forgotten once it is gone.
async fn send(tx: &mut Tx, sponsor: &Sponsor, notice: Notice, act: &Act<'_>) -> Result<()> {
    let notice = notice.reply_to(act.rules.contacts.partnerships.email.as_str()).fleeting();
    match (sponsor.way(), sponsor.person) {
        (Some((kind, address)), _) => tell_contact(tx, kind, address, sponsor.language(), notice, act.now).await,
        (None, Some(person)) => tell(tx, person, notice, act.now).await,
        (None, None) => Ok(()),
    }
}

fn key(kind: &str, sponsor: &Sponsor, act: &Act<'_>) -> String {
    format!("{kind}-{}-{}", sponsor.id, act.now.as_second())
}

/// To the office, which reads who it is on the page.
async fn to_office(tx: &mut Tx, notice: Notice, sponsor: &Sponsor, act: &Act<'_>) -> Result<()> {
    let office = act.rules.contacts.partnerships.email.as_str();
    let notice = notice.link(format!("/office/sponsors/{}", sponsor.id));
    tell_contact(tx, ContactKind::Email, office, Lang::En, notice, act.now).await
}

/// Thanks to the sponsor, if there is a secret to send; the director hears that there is something to answer. Nobody has shown
/// yet that the address is theirs: the letter says none of the words that were typed.
pub(super) async fn chosen(tx: &mut Tx, sponsor: &Sponsor, secret: Option<&str>, act: &Act<'_>) -> Result<()> {
    if let Some(secret) = secret {
        let thanks = Notice::new("sponsor-thanks", format!("sponsor-thanks-{}", sponsor.id));
        send(tx, sponsor, thanks.link(format!("/sponsors/follow/{secret}")), act).await?;
    }
    for person in super::store::gift::who_may(tx, Ability::RecordBoard, None).await? {
        let notice = Notice::new("sponsor-new", format!("sponsor-new-{}-{person}", sponsor.id));
        tell(tx, person, notice.link(format!("/office/sponsors/{}", sponsor.id)), act.now).await?;
    }
    to_office(tx, Notice::new("sponsor-new", key("sponsor-new", sponsor, act)), sponsor, act).await
}

/// A logo is asked for where the package has one.
fn asks_for_logo(sponsor: &Sponsor, words: &str, act: &Act<'_>) -> NoticeArg {
    let has = sponsor.package_in(act.rules).is_some_and(|package| package.logo_box().is_some());
    NoticeArg::Messages(if has { vec![words.to_owned()] } else { Vec::new() })
}

pub(super) async fn approved(tx: &mut Tx, sponsor: &Sponsor, act: &Act<'_>) -> Result<()> {
    let notice = about("sponsor-yes", sponsor, act).arg("logo", asks_for_logo(sponsor, "sponsor-yes-logo", act));
    to_sponsor(tx, sponsor, notice, "#agreement", act).await
}

pub(super) async fn declined(tx: &mut Tx, sponsor: &Sponsor, act: &Act<'_>) -> Result<()> {
    let notice = about("sponsor-no", sponsor, act).text("why", sponsor.answer.as_str());
    to_sponsor(tx, sponsor, notice, "", act).await
}

pub(super) async fn agreed(tx: &mut Tx, sponsor: &Sponsor, act: &Act<'_>) -> Result<()> {
    to_office(tx, Notice::new("sponsor-agreed", key("sponsor-agreed", sponsor, act)), sponsor, act).await
}

pub(super) async fn invoiced(tx: &mut Tx, sponsor: &Sponsor, act: &Act<'_>) -> Result<()> {
    let Some(due) = sponsor.due_on else { return Ok(()) };
    let notice = about("sponsor-invoice", sponsor, act)
        .text("number", sponsor.invoice_no.as_str())
        .arg("amount", NoticeArg::Money(sponsor.price_cents))
        .arg("date", NoticeArg::Date(due));
    to_sponsor(tx, sponsor, notice, "/invoice", act).await
}

pub(super) async fn paid(tx: &mut Tx, sponsor: &Sponsor, act: &Act<'_>) -> Result<()> {
    let Some(end) = sponsor.ends_on else { return Ok(()) };
    let notice = about("sponsor-paid", sponsor, act).arg("date", NoticeArg::Date(end));
    let notice = notice.arg("logo", asks_for_logo(sponsor, "sponsor-paid-logo", act));
    to_sponsor(tx, sponsor, notice, "", act).await
}

pub(super) async fn ended(tx: &mut Tx, sponsor: &Sponsor, act: &Act<'_>) -> Result<()> {
    to_sponsor(tx, sponsor, about("sponsor-ended", sponsor, act), "", act).await
}

pub(super) async fn withdrawn(tx: &mut Tx, sponsor: &Sponsor, act: &Act<'_>) -> Result<()> {
    to_office(tx, Notice::new("sponsor-withdrawn", key("sponsor-withdrawn", sponsor, act)), sponsor, act).await
}

pub(super) async fn logo(tx: &mut Tx, sponsor: &Sponsor, act: &Act<'_>) -> Result<()> {
    to_office(tx, Notice::new("sponsor-logo-new", key("sponsor-logo-new", sponsor, act)), sponsor, act).await
}

pub(super) async fn logo_refused(tx: &mut Tx, sponsor: &Sponsor, words: &str, act: &Act<'_>) -> Result<()> {
    to_sponsor(tx, sponsor, about("sponsor-logo-no", sponsor, act).text("why", words), "#logos", act).await
}
