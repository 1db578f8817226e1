//! What is told about families' consents: to guardians with a link of their own, to the office, to a partner that has the data.

use super::act::Act;
use super::consent::{Consent, ConsentId};
use super::consent_flow::ConsentState;
use super::data::Data;
use super::notices::{key, to_desk, to_partner};
use super::store::consent as store;
use super::store::{consent_release as release, consent_texts as texts};
use crate::connect::{self, Notice, NoticeArg};
use crate::error::Result;
use crate::people::{self, ContactKind};
use crate::random::hash;
use db::Tx;

/// Where a guardian is reached, by what the rosters have: an address before a number; nothing where they have neither.
pub(super) fn reached(email: &str, phone: &str) -> Option<(ContactKind, String)> {
    let read = |text: &str| forms::contact(text).ok().map(|contact| people::kept_contact(&contact));
    [email, phone].into_iter().filter(|text| !text.trim().is_empty()).find_map(read)
}

fn contact_of(one: &Consent) -> Option<(ContactKind, String)> {
    reached(one.email.as_deref().unwrap_or_default(), one.phone.as_deref().unwrap_or_default())
}

/// The page of the office.
fn office(data: &Data, id: ConsentId) -> String {
    format!("/office/consents/{}/of/{id}", data.id)
}

/// One guardian is asked for all the children named, in one letter. Whoever has no address is asked on paper.
pub(super) async fn ask(tx: &mut Tx, data: &Data, of: &[&Consent], act: &Act<'_>) -> Result<()> {
    letter(tx, data, of, |key| Notice::new("consent-ask", key), act).await
}

/// Whoever has not answered is reminded, once.
pub(super) async fn remind(tx: &mut Tx, data: &Data, of: &[&Consent], act: &Act<'_>) -> Result<()> {
    letter(tx, data, of, |key| Notice::new("consent-remind", key), act).await
}

async fn letter(
    tx: &mut Tx,
    data: &Data,
    of: &[&Consent],
    notice: impl Fn(String) -> Notice,
    act: &Act<'_>,
) -> Result<()> {
    let Some(first) = of.first() else { return Ok(()) };
    let Some((kind, contact)) = contact_of(first) else { return Ok(()) };
    let secret = new_link(tx, data, first, act).await?;
    let called: Vec<&str> = of.iter().map(|one| one.called()).collect();
    let language = first.language();
    let notice = notice(key("consent", first.id, act))
        .text("who", data.organisation_name.as_str())
        .text("child", act.words.speak(language).list(&called))
        .link(format!("/family/consent/{secret}"))
        .fleeting();
    connect::tell_contact(tx, kind, &contact, language, notice, act.now).await
}

/// A link of its own for a letter; only its hash is kept.
async fn new_link(tx: &mut Tx, data: &Data, one: &Consent, act: &Act<'_>) -> Result<String> {
    let secret = act.random.token();
    texts::insert_link(tx, &hash(&secret), data.id, &one.guardian, act.now).await?;
    Ok(secret)
}

/// An answer is confirmed to whoever gave it, with the link by which it can be changed.
pub(super) async fn said(
    tx: &mut Tx,
    (data, one): (&Data, &Consent),
    to: ConsentState,
    secret: &str,
    act: &Act<'_>,
) -> Result<()> {
    let Some((kind, contact)) = contact_of(one) else { return Ok(()) };
    let how = match to {
        ConsentState::Given => "consent-said-yes",
        ConsentState::Declined => "consent-said-no",
        _ => "consent-said-back",
    };
    let notice = Notice::new("consent-said", key(how, one.id, act))
        .arg("how", NoticeArg::Message(how.to_owned()))
        .text("who", data.organisation_name.as_str())
        .text("child", one.called())
        .link(format!("/family/consent/{secret}"))
        .fleeting();
    connect::tell_contact(tx, kind, &contact, one.language(), notice, act.now).await
}

/// The same where the office wrote the answer down, with a link of its own.
pub(super) async fn written_down(
    tx: &mut Tx,
    (data, one): (&Data, &Consent),
    to: ConsentState,
    act: &Act<'_>,
) -> Result<()> {
    if contact_of(one).is_none() {
        return Ok(());
    }
    let secret = new_link(tx, data, one, act).await?;
    said(tx, (data, one), to, &secret, act).await
}

/// A student counts no more: the office hears of it, and a partner that had the data destroys it. The letters name nothing
/// but the student's number, and only to whoever has it.
pub(super) async fn stopped(tx: &mut Tx, data: &Data, one: &Consent, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("consent-stopped-desk", key("consent-stopped-desk", one.id, act))
        .text("who", data.organisation_name.as_str())
        .text("number", one.student.as_str())
        .link(office(data, one.id));
    to_desk(tx, notice, act).await?;
    if !release::was_released(tx, data.id, &one.student).await? {
        return Ok(());
    }
    let notice = Notice::new("data-stopped", key("data-stopped", one.id, act)).text("number", one.student.as_str());
    to_partner(tx, data.organisation, &format!("/data/{}", data.id), notice, act).await
}
