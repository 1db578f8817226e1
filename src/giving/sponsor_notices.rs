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
        .reply_to(act.rules.contacts.partnerships.email.as_str())
}

async fn to_sponsor(tx: &mut Tx, sponsor: &Sponsor, notice: Notice, end: &str, act: &Act<'_>) -> Result<()> {
    let secret = act.random.token();
    store::add_link(tx, &hash(&secret), sponsor.id, act.now).await?;
    send(tx, sponsor, notice.link(format!("/sponsors/follow/{secret}{end}")), act).await
}

async fn send(tx: &mut Tx, sponsor: &Sponsor, notice: Notice, act: &Act<'_>) -> Result<()> {
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

/// Thanks to the sponsor; the director hears that there is something to answer.
pub(super) async fn chosen(tx: &mut Tx, sponsor: &Sponsor, secret: &str, act: &Act<'_>) -> Result<()> {
    let thanks = about("sponsor-thanks", sponsor, act).link(format!("/sponsors/follow/{secret}"));
    send(tx, sponsor, thanks, act).await?;
    for person in super::store::gift::who_may(tx, Ability::RecordBoard, None).await? {
        let notice = Notice::new("sponsor-new", format!("sponsor-new-{}-{person}", sponsor.id));
        tell(tx, person, notice.link(format!("/office/sponsors/{}", sponsor.id)), act.now).await?;
    }
    to_office(tx, Notice::new("sponsor-new", key("sponsor-new", sponsor, act)), sponsor, act).await
}

pub(super) async fn approved(tx: &mut Tx, sponsor: &Sponsor, act: &Act<'_>) -> Result<()> {
    to_sponsor(tx, sponsor, about("sponsor-yes", sponsor, act), "#agreement", act).await
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
