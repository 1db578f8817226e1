//! What is told about families' consents: to guardians with a link of their own, to the office, to a partner that has the data.

use super::act::Act;
use super::consent::{Consent, ConsentId, contact_hash};
use super::consent_flow::ConsentState;
use super::consent_text;
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
    [email, phone].into_iter().find_map(kept)
}

fn kept(text: &str) -> Option<(ContactKind, String)> {
    let text = Some(text).filter(|text| !text.trim().is_empty())?;
    forms::contact(text).ok().map(|contact| people::kept_contact(&contact))
}

/// Nobody is written to whom the rosters do not name for the child any more.
fn contact_of(one: &Consent) -> Option<(ContactKind, String)> {
    if !one.is_theirs {
        return None;
    }
    reached(one.email.as_deref().unwrap_or_default(), one.phone.as_deref().unwrap_or_default())
}

/// Whether that is an address or a number of the guardian's today.
pub(super) fn are_reached_at(one: &Consent, contact: &str) -> bool {
    let own = [&one.email, &one.phone].into_iter().flatten();
    own.filter_map(|text| kept(text)).any(|(kind, known)| contact_hash(kind, &known) == contact)
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
    let secret = new_link(tx, (data, first), (kind, &contact), act).await?;
    let called: Vec<&str> = of.iter().map(|one| one.called()).collect();
    let language = first.language();
    let notice = notice(key("consent", first.id, act))
        .text("who", data.organisation_name.as_str())
        .text("child", act.words.speak(language).list(&called))
        .link(format!("/family/consent/{secret}"))
        .fleeting();
    connect::tell_contact(tx, kind, &contact, language, notice, act.now).await
}

/// A link of its own for a letter; only its hash is kept, and that of where the letter goes.
async fn new_link(
    tx: &mut Tx,
    (data, one): (&Data, &Consent),
    (kind, contact): (ContactKind, &str),
    act: &Act<'_>,
) -> Result<String> {
    let secret = act.random.token();
    let link = texts::Link { data: data.id, guardian: one.guardian.clone(), contact_hash: contact_hash(kind, contact) };
    texts::insert_link(tx, &hash(&secret), &link, act.now).await?;
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
    let Some((kind, contact)) = contact_of(one) else { return Ok(()) };
    let secret = new_link(tx, (data, one), (kind, &contact), act).await?;
    said(tx, (data, one), to, &secret, act).await
}

/// A student of age answered: every guardian whom the rosters name hears it.
pub(super) async fn student_said(
    tx: &mut Tx,
    (data, one): (&Data, &Consent),
    to: ConsentState,
    act: &Act<'_>,
) -> Result<()> {
    let how = match to {
        ConsentState::Given => "consent-own-yes",
        ConsentState::Declined => "consent-own-no",
        _ => "consent-own-back",
    };
    for of in store::guardians(tx, &[one.student.as_str()]).await? {
        let Some((kind, contact)) = reached(&of.email, &of.phone) else { continue };
        let lang = of.lang.as_deref().map_or(one.language(), consent_text::spoken);
        let notice = Notice::new("consent-own", format!("{}-{}", key("consent-own", one.id, act), of.guardian))
            .arg("how", NoticeArg::Message(how.to_owned()))
            .text("who", data.organisation_name.as_str())
            .text("child", one.called());
        connect::tell_contact(tx, kind, &contact, lang, notice, act.now).await?;
    }
    Ok(())
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

/// So many students count no more, as what was asked changed or is over: the office and whoever has the data hear of all of
/// them in one letter.
pub(super) async fn all_stopped(tx: &mut Tx, data: &Data, count: i64, act: &Act<'_>) -> Result<()> {
    let count = || NoticeArg::Number(count);
    let notice = Notice::new("consent-all-stopped-desk", key("consent-all-stopped-desk", data.id, act))
        .text("who", data.organisation_name.as_str())
        .arg("count", count())
        .link(format!("/office/consents/{}", data.id));
    to_desk(tx, notice, act).await?;
    let notice = Notice::new("data-all-stopped", key("data-all-stopped", data.id, act)).arg("count", count());
    to_partner(tx, data.organisation, &format!("/data/{}", data.id), notice, act).await
}
