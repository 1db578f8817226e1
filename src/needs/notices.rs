//! What schools, givers and the office are told, and where they go on. Letters to the office and the school name no giver.

use super::act::Act;
use super::need::{Need, NeedKind};
use super::offer::Offer;
use super::pair::Pair;
use super::part::Part;
use super::store;
use super::store::private::PrivateId;
use crate::connect::{Notice, NoticeArg, tell, tell_contact};
use crate::error::Result;
use crate::people::{Ability, ContactKind, PersonId};
use crate::random::hash;
use db::Tx;
use i18n::Lang;
use jiff::civil::Date;

/// A notice about a need, with what every one of them may say.
fn about(kind: &'static str, need: &Need, act: &Act<'_>) -> Notice {
    Notice::new(kind, format!("{kind}-{}-{}", need.id, act.now.as_second()))
        .text("what", need.what.as_str())
        .text("school", need.school_name.as_str())
        .link(format!("/office/needs/{}", need.id))
}

async fn to_writer(tx: &mut Tx, need: &Need, notice: Notice, act: &Act<'_>) -> Result<()> {
    match need.written_by {
        Some(person) => tell(tx, person, notice, act.now).await,
        None => Ok(()),
    }
}

async fn to_office(tx: &mut Tx, notice: Notice, act: &Act<'_>) -> Result<()> {
    let office = act.rules.contacts.partnerships.email.as_str();
    tell_contact(tx, ContactKind::Email, office, Lang::En, notice, act.now).await
}

/// A need waits for the school's yes.
pub(super) async fn asked(tx: &mut Tx, need: &Need, act: &Act<'_>) -> Result<()> {
    for person in store::need::who_may(tx, Ability::AnswerNeeds, need.school).await? {
        let key = format!("needs-asked-{}-{}-{person}", need.id, act.now.as_second());
        let notice = Notice::new("needs-asked", key)
            .text("what", need.what.as_str())
            .text("school", need.school_name.as_str())
            .link(format!("/office/needs/{}", need.id));
        tell(tx, person, notice, act.now).await?;
    }
    Ok(())
}

/// Words in which a child's life seems to stand wait for a second reader; the letter says nothing of them.
pub(super) async fn to_read(tx: &mut Tx, need: &Need, act: &Act<'_>) -> Result<()> {
    for person in store::need::who_may(tx, Ability::ReadPrivateNeeds, need.school).await? {
        if need.written_by != Some(person) {
            let key = format!("needs-to-read-{}-{}-{person}", need.id, act.now.as_second());
            let notice = Notice::new("needs-to-read", key).text("school", need.school_name.as_str());
            tell(tx, person, notice.link(format!("/office/needs/{}", need.id)), act.now).await?;
        }
    }
    Ok(())
}

pub(super) async fn to_check(tx: &mut Tx, need: &Need, act: &Act<'_>) -> Result<()> {
    to_office(tx, about("needs-check", need, act), act).await
}

pub(super) async fn sent_back(tx: &mut Tx, need: &Need, act: &Act<'_>) -> Result<()> {
    to_writer(tx, need, about("needs-sent-back", need, act).text("why", need.why.as_str()), act).await
}

pub(super) async fn published(tx: &mut Tx, need: &Need, act: &Act<'_>) -> Result<()> {
    to_writer(tx, need, about("needs-published", need, act).arg("until", NoticeArg::Date(need.expires_on)), act).await
}

pub(super) async fn ends_soon(tx: &mut Tx, need: &Need, act: &Act<'_>) -> Result<()> {
    to_writer(tx, need, about("needs-ends-soon", need, act).arg("until", NoticeArg::Date(need.expires_on)), act).await
}

pub(super) async fn expired(tx: &mut Tx, need: &Need, act: &Act<'_>) -> Result<()> {
    to_writer(tx, need, about("needs-expired", need, act), act).await
}

/// There is something to read for the social worker; the letter says nothing of it.
pub(super) async fn private(tx: &mut Tx, person: PersonId, note: PrivateId, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("needs-private", format!("needs-private-{note}-{person}"));
    tell(tx, person, notice.link(format!("/office/needs/private/{note}")), act.now).await
}

/// Which occasion of a part a notice is about.
fn occasion(part: &Part, act: &Act<'_>) -> String {
    format!("part-{}-{}-{}", part.id, part.state, act.now.as_second())
}

/// A notice to whoever promised a part, with what every one of them may say.
fn to_giver(notice: Notice, part: &Part, act: &Act<'_>) -> Notice {
    notice
        .text("name", part.name.as_str())
        .text("what", part.what.as_str())
        .text("school", part.school_name.as_str())
        .arg("count", NoticeArg::Number(part.quantity))
        .reply_to(act.rules.contacts.partnerships.email.as_str())
}

async fn send(tx: &mut Tx, part: &Part, notice: Notice, act: &Act<'_>) -> Result<()> {
    let secret = act.random.token();
    store::part::add_link(tx, &hash(&secret), part.id, act.now).await?;
    let notice = notice.link(format!("/needs/mine/{secret}")).fleeting();
    match (part.person, part.way()) {
        (Some(person), _) => tell(tx, person, notice, act.now).await,
        (None, Some((kind, address))) => tell_contact(tx, kind, address, part.language(), notice, act.now).await,
        (None, None) => Ok(()),
    }
}

/// Somebody gave a name and an address: is it them? No word that a stranger typed stands in this letter.
pub(super) async fn confirm(tx: &mut Tx, part: &Part, secret: &str, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("needs-confirm", occasion(part, act))
        .text("what", part.what.as_str())
        .text("school", part.school_name.as_str())
        .arg("count", NoticeArg::Number(part.quantity))
        .reply_to(act.rules.contacts.partnerships.email.as_str())
        .link(format!("/needs/mine/{secret}"))
        .fleeting();
    match part.way() {
        Some((kind, address)) => tell_contact(tx, kind, address, part.language(), notice, act.now).await,
        None => Ok(()),
    }
}

/// A part is promised: thanks to the giver, a word to whoever asked for it.
pub(super) async fn promised(tx: &mut Tx, need: &Need, part: &Part, act: &Act<'_>) -> Result<()> {
    let thanks = match part.hold_until {
        Some(until) => held(part, until, act),
        None => to_giver(Notice::new("needs-offered", occasion(part, act)), part, act),
    };
    send(tx, part, thanks, act).await?;
    to_writer(tx, need, about("needs-promised", need, act).arg("count", NoticeArg::Number(part.quantity)), act).await
}

/// It is held until a day, and what comes next: a day for things and people, the gift's form for money.
fn held(part: &Part, until: Date, act: &Act<'_>) -> Notice {
    let how = NoticeArg::Message(format!("needs-held-how-{}", part.kind.way()));
    let notice = to_giver(Notice::new("needs-held", occasion(part, act)), part, act).arg("how", how);
    notice.arg("until", NoticeArg::Date(until))
}

pub(super) async fn accepted(tx: &mut Tx, part: &Part, act: &Act<'_>) -> Result<()> {
    let until = part.hold_until.unwrap_or(act.today());
    send(
        tx,
        part,
        to_giver(Notice::new("needs-accepted", occasion(part, act)), part, act).arg("until", NoticeArg::Date(until)),
        act,
    )
    .await
}

pub(super) async fn declined(tx: &mut Tx, part: &Part, act: &Act<'_>) -> Result<()> {
    send(
        tx,
        part,
        to_giver(Notice::new("needs-declined", occasion(part, act)), part, act).text("why", part.why.as_str()),
        act,
    )
    .await
}

pub(super) async fn released(tx: &mut Tx, part: &Part, act: &Act<'_>) -> Result<()> {
    send(tx, part, to_giver(Notice::new("needs-released", occasion(part, act)), part, act), act).await
}

pub(super) async fn hold_ends(tx: &mut Tx, part: &Part, act: &Act<'_>) -> Result<()> {
    let until = part.hold_until.unwrap_or(act.today());
    // Nobody names a day for money: the letter that says how it is given is sent again.
    if part.kind == NeedKind::Money {
        return send(tx, part, held(part, until, act), act).await;
    }
    send(
        tx,
        part,
        to_giver(Notice::new("needs-hold-ends", occasion(part, act)), part, act).arg("until", NoticeArg::Date(until)),
        act,
    )
    .await
}

pub(super) async fn lapsed(tx: &mut Tx, part: &Part, act: &Act<'_>) -> Result<()> {
    send(tx, part, to_giver(Notice::new("needs-lapsed", occasion(part, act)), part, act), act).await
}

/// The school's thanks, in its own words.
pub(super) async fn thanks(tx: &mut Tx, part: &Part, act: &Act<'_>) -> Result<()> {
    send(
        tx,
        part,
        to_giver(Notice::new("needs-thanks", occasion(part, act)), part, act).text("words", part.thanks.as_str()),
        act,
    )
    .await
}

/// The school tells what became of it: on the giver's page, where the photos are, and not in the letter.
pub(super) async fn proof(tx: &mut Tx, part: &Part, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("proof-told", format!("proof-told-part-{}", part.id))
        .text("name", part.name.as_str())
        .text("what", part.what.as_str())
        .text("place", part.school_name.as_str())
        .reply_to(act.rules.contacts.partnerships.email.as_str());
    send(tx, part, notice, act).await
}

/// What was promised does not come after all.
pub(super) async fn part_lost(tx: &mut Tx, need: &Need, part: &Part, act: &Act<'_>) -> Result<()> {
    to_writer(tx, need, about("needs-part-lost", need, act).arg("count", NoticeArg::Number(part.quantity)), act).await
}

/// What a partner promised rests or goes on: whoever asked for it hears so, and where people were to come, whoever lets them in.
async fn of_rest(
    tx: &mut Tx,
    need: &Need,
    part: &Part,
    notice: impl Fn(String) -> Notice,
    act: &Act<'_>,
) -> Result<()> {
    let mut told = store::need::who_may(tx, Ability::AnswerNeeds, need.school).await?;
    if need.kind.brings_people() {
        told.extend(store::need::who_may(tx, Ability::RunBoard, need.school).await?);
    }
    told.extend(need.written_by);
    told.sort();
    told.dedup();
    for person in told {
        let notice = notice(format!("{}-{}-{person}", part.id, act.now.as_second()))
            .text("what", need.what.as_str())
            .text("school", need.school_name.as_str())
            .arg("count", NoticeArg::Number(part.quantity))
            .link(format!("/office/needs/{}", need.id));
        tell(tx, person, notice, act.now).await?;
    }
    Ok(())
}

/// The partner who promised it may not come for now.
pub(super) async fn part_rests(tx: &mut Tx, need: &Need, part: &Part, act: &Act<'_>) -> Result<()> {
    of_rest(tx, need, part, |key| Notice::new("needs-part-rests", format!("part-rests-{key}")), act).await
}

/// The partner who promised it may come again.
pub(super) async fn part_goes_on(tx: &mut Tx, need: &Need, part: &Part, act: &Act<'_>) -> Result<()> {
    of_rest(tx, need, part, |key| Notice::new("needs-part-goes-on", format!("part-goes-on-{key}")), act).await
}

/// Which occasion of an offer a notice is about.
fn offer_occasion(offer: &Offer, act: &Act<'_>) -> String {
    format!("offer-{}-{}-{}", offer.id, offer.state, act.now.as_second())
}

/// A notice to whoever offers.
fn to_offerer(notice: Notice, offer: &Offer, act: &Act<'_>) -> Notice {
    notice
        .text("name", offer.name.as_str())
        .text("what", offer.what.as_str())
        .reply_to(act.rules.contacts.partnerships.email.as_str())
}

async fn send_offer(tx: &mut Tx, offer: &Offer, notice: Notice, act: &Act<'_>) -> Result<()> {
    match (offer.person, offer.way()) {
        (Some(person), _) => tell(tx, person, notice, act.now).await,
        (None, Some((kind, address))) => tell_contact(tx, kind, address, offer.language(), notice, act.now).await,
        (None, None) => Ok(()),
    }
}

/// Is it them? No word that a stranger typed stands in this letter.
pub(super) async fn offer_confirm(tx: &mut Tx, offer: &Offer, secret: &str, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("needs-offer-confirm", offer_occasion(offer, act))
        .arg("kind", NoticeArg::Message(format!("needs-kind-{}", offer.kind)))
        .arg("count", NoticeArg::Number(offer.quantity))
        .reply_to(act.rules.contacts.partnerships.email.as_str())
        .link(format!("/needs/offers/{secret}"))
        .fleeting();
    send_offer(tx, offer, notice, act).await
}

pub(super) async fn offer_thanks(tx: &mut Tx, offer: &Offer, secret: &str, act: &Act<'_>) -> Result<()> {
    let notice = to_offerer(Notice::new("needs-offer-thanks", offer_occasion(offer, act)), offer, act)
        .arg("until", NoticeArg::Date(offer.until_on))
        .link(format!("/needs/offers/{secret}"))
        .fleeting();
    send_offer(tx, offer, notice, act).await
}

/// No more for now, the giver said: by the link they take it up again.
pub(super) async fn offer_paused(tx: &mut Tx, offer: &Offer, secret: &str, act: &Act<'_>) -> Result<()> {
    let notice = to_offerer(Notice::new("needs-offer-paused", offer_occasion(offer, act)), offer, act)
        .arg("until", NoticeArg::Date(offer.until_on))
        .link(format!("/needs/offers/{secret}"))
        .fleeting();
    send_offer(tx, offer, notice, act).await
}

pub(super) async fn offer_declined(tx: &mut Tx, offer: &Offer, act: &Act<'_>) -> Result<()> {
    let notice = to_offerer(Notice::new("needs-offer-declined", offer_occasion(offer, act)), offer, act)
        .text("why", offer.why.as_str())
        .link("/needs");
    send_offer(tx, offer, notice, act).await
}

pub(super) async fn offer_expired(tx: &mut Tx, offer: &Offer, act: &Act<'_>) -> Result<()> {
    send_offer(
        tx,
        offer,
        to_offerer(Notice::new("needs-offer-expired", offer_occasion(offer, act)), offer, act).link("/needs/offer"),
        act,
    )
    .await
}

/// A proposal: the school is asked.
pub(super) async fn pair_school(tx: &mut Tx, pair: &Pair, act: &Act<'_>) -> Result<()> {
    for person in store::need::who_may(tx, Ability::AnswerNeeds, pair.school).await? {
        let notice = Notice::new("needs-pair-school", format!("needs-pair-school-{}-{person}", pair.id))
            .text("what", pair.need_what.as_str())
            .text("school", pair.school_name.as_str())
            .text("offer", pair.offer_what.as_str())
            .arg("until", NoticeArg::Date(pair.until_on))
            .link(format!("/office/needs/pairs/{}", pair.id));
        tell(tx, person, notice, act.now).await?;
    }
    Ok(())
}

/// A proposal: the giver is asked.
pub(super) async fn pair_giver(tx: &mut Tx, pair: &Pair, secret: &str, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("needs-pair-giver", format!("needs-pair-giver-{}", pair.id))
        .text("name", pair.giver_name.as_str())
        .text("what", pair.need_what.as_str())
        .text("school", pair.school_name.as_str())
        .text("offer", pair.offer_what.as_str())
        .arg("count", NoticeArg::Number(pair.quantity))
        .arg("until", NoticeArg::Date(pair.until_on))
        .reply_to(act.rules.contacts.partnerships.email.as_str())
        .link(format!("/needs/asked/{secret}"))
        .fleeting();
    send_pair(tx, pair, notice, act).await
}

/// The school had said yes, and what was proposed is taken back.
pub(super) async fn pair_gone(tx: &mut Tx, pair: &Pair, act: &Act<'_>) -> Result<()> {
    for person in store::need::who_may(tx, Ability::AnswerNeeds, pair.school).await? {
        let notice = Notice::new("needs-pair-gone", format!("needs-pair-gone-{}-{person}", pair.id))
            .text("what", pair.need_what.as_str())
            .text("school", pair.school_name.as_str())
            .link(format!("/office/needs/{}", pair.need));
        tell(tx, person, notice, act.now).await?;
    }
    Ok(())
}

/// The giver had said yes, and the school cannot after all.
pub(super) async fn pair_off(tx: &mut Tx, pair: &Pair, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("needs-pair-off", format!("needs-pair-off-{}", pair.id))
        .text("name", pair.giver_name.as_str())
        .text("what", pair.need_what.as_str())
        .text("school", pair.school_name.as_str())
        .reply_to(act.rules.contacts.partnerships.email.as_str())
        .link("/needs");
    send_pair(tx, pair, notice, act).await
}

async fn send_pair(tx: &mut Tx, pair: &Pair, notice: Notice, act: &Act<'_>) -> Result<()> {
    match (pair.person, pair.way()) {
        (Some(person), _) => tell(tx, person, notice, act.now).await,
        (None, Some((kind, address))) => tell_contact(tx, kind, address, pair.language(), notice, act.now).await,
        (None, None) => Ok(()),
    }
}
