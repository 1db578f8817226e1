//! What donors, principals and the office are told, and where they go on.

use super::act::Act;
use super::gift::{DonorId, Gift};
use super::gift_flow::GiftState;
use super::letter::LetterId;
use super::payment::Payment;
use super::promise::Part;
use super::routing::Decider;
use super::store;
use super::store::donor::Donor;
use super::undoing::Why;
use crate::connect::{Notice, NoticeArg, tell, tell_contact};
use crate::error::Result;
use crate::people::{Ability, ContactKind};
use crate::random::hash;
use db::Tx;
use i18n::{Args, Lang};
use jiff::civil::Date;

/// A notice about a gift, with what every one of them may say.
fn about(kind: &'static str, gift: &Gift, act: &Act<'_>) -> Notice {
    let (what, place) = said_of(gift, gift.language(), act);
    Notice::new(kind, format!("{kind}-{}-{}", gift.id, act.now.as_second()))
        .text("name", gift.donor_name.as_str())
        .text("what", what)
        .text("school", place)
}

/// What is given, and the school or the receiver it is for.
pub(super) fn said_of(gift: &Gift, lang: Lang, act: &Act<'_>) -> (String, String) {
    let receiver = gift.receiver_in(act.rules);
    let receiver = receiver.map_or(String::new(), |receiver| receiver.name.get(lang.code()).to_owned());
    (said(gift, lang, act), gift.school_name.clone().unwrap_or(receiver))
}

/// What is given: money with its amount, things with how many.
fn said(gift: &Gift, lang: Lang, act: &Act<'_>) -> String {
    let tongue = act.words.speak(lang);
    let args = Args::new().with("what", gift.what.as_str()).with("amount", tongue.money(gift.cents));
    match (gift.is_money(), gift.quantity) {
        (true, _) if gift.what.is_empty() => tongue.money(gift.cents),
        (true, _) => tongue.t_with("gifts-what-money", &args),
        (false, 0) => gift.what.clone(),
        (false, count) => tongue.t_with("gifts-what-count", &args.with("count", count)),
    }
}

/// Writes to the donor, with a link of its own to the gift's page.
async fn to_donor(tx: &mut Tx, gift: &Gift, notice: Notice, end: &str, act: &Act<'_>) -> Result<()> {
    let secret = act.random.token();
    store::gift::add_link(tx, &hash(&secret), gift.id, act.now).await?;
    send(tx, gift, notice.link(format!("/give/follow/{secret}{end}")), act).await
}

/// Each holds a link that is the donor's alone, so its words are forgotten once it is gone; what a letter said stands with the
/// gift.
async fn send(tx: &mut Tx, gift: &Gift, notice: Notice, act: &Act<'_>) -> Result<()> {
    let notice = notice.reply_to(act.rules.contacts.partnerships.email.as_str()).fleeting();
    match (gift.way_to_donor(), gift.person) {
        (Some((kind, address)), _) => tell_contact(tx, kind, address, gift.language(), notice, act.now).await,
        (None, Some(person)) => tell(tx, person, notice, act.now).await,
        (None, None) => Ok(()),
    }
}

async fn to_office(tx: &mut Tx, notice: Notice, act: &Act<'_>) -> Result<()> {
    let office = act.rules.contacts.partnerships.email.as_str();
    tell_contact(tx, ContactKind::Email, office, Lang::En, notice, act.now).await
}

/// A gift is offered: thanks to the donor, a word to the office. Nobody has shown yet that the address is theirs, so the letter
/// says none of the words that were typed: whoever gets it by mistake gets nobody's message. The office's letter names nobody.
pub(super) async fn offered(tx: &mut Tx, gift: &Gift, secret: &str, act: &Act<'_>) -> Result<()> {
    let thanks = Notice::new("giving-thanks", format!("giving-thanks-{}", gift.id));
    let thanks = thanks.link(format!("/give/follow/{secret}"));
    send(tx, gift, thanks, act).await?;
    let new = Notice::new("giving-new", format!("giving-new-{}", gift.id)).link(format!("/office/gifts/{}", gift.id));
    to_office(tx, new, act).await
}

/// It is somebody's to answer.
pub(super) async fn to_decide(tx: &mut Tx, gift: &Gift, act: &Act<'_>) -> Result<()> {
    let people = match (gift.decided_by(), gift.school) {
        (Some(Decider::Principal), Some(school)) => {
            store::gift::who_may(tx, Ability::AnswerGifts, Some(school)).await?
        }
        (Some(Decider::Receiver) | None, _) => Vec::new(),
        _ => store::gift::who_may(tx, Ability::RecordBoard, None).await?,
    };
    for person in people {
        let key = format!("giving-decide-{}-{}-{person}", gift.id, act.now.as_second());
        let notice = Notice::new("giving-decide", key)
            .text("what", said(gift, Lang::En, act))
            .text("school", gift.school_name.clone().unwrap_or_default())
            .arg("decider", NoticeArg::Message(format!("gifts-decider-{}", gift.decider)))
            .link(format!("/office/gifts/{}", gift.id));
        tell(tx, person, notice, act.now).await?;
    }
    Ok(())
}

pub(super) async fn accepted(tx: &mut Tx, gift: &Gift, act: &Act<'_>) -> Result<()> {
    let next = if gift.is_money() { "giving-yes-next-money" } else { "giving-yes-next-things" };
    let notice = about("giving-yes", gift, act).arg("next", NoticeArg::Message(next.to_owned()));
    to_donor(tx, gift, notice, "", act).await
}

pub(super) async fn declined(tx: &mut Tx, gift: &Gift, act: &Act<'_>) -> Result<()> {
    let notice = about("giving-no", gift, act).text("why", gift.answer.as_str());
    to_donor(tx, gift, notice, "", act).await
}

pub(super) async fn redirected(tx: &mut Tx, gift: &Gift, act: &Act<'_>) -> Result<()> {
    let notice = about("giving-moved", gift, act).text("to", gift.sent_to.as_str()).text("why", gift.answer.as_str());
    to_donor(tx, gift, notice, "", act).await
}

pub(super) async fn scheduled(tx: &mut Tx, gift: &Gift, act: &Act<'_>) -> Result<()> {
    let Some(day) = gift.due_on else { return Ok(()) };
    let notice =
        about("giving-when", gift, act).arg("date", NoticeArg::Date(day)).text("where", gift.handover.as_str());
    to_donor(tx, gift, notice, "", act).await
}

pub(super) async fn returned(tx: &mut Tx, gift: &Gift, act: &Act<'_>) -> Result<()> {
    let notice = about("giving-returned", gift, act).text("why", gift.answer.as_str());
    to_donor(tx, gift, notice, "", act).await
}

/// What became of it stands on the donor's page, with the photos; the letter leads there.
pub(super) async fn proof(tx: &mut Tx, gift: &Gift, act: &Act<'_>) -> Result<()> {
    let lang = gift.language();
    let receiver = gift.receiver_in(act.rules).map(|receiver| receiver.name.get(lang.code()).to_owned());
    let notice = Notice::new("proof-told", format!("proof-told-gift-{}", gift.id))
        .text("name", gift.donor_name.as_str())
        .text("what", said(gift, lang, act))
        .text("place", gift.school_name.clone().or(receiver).unwrap_or_default());
    to_donor(tx, gift, notice, "", act).await
}

/// The letter itself, as it stands on paper.
pub(super) async fn letter(
    tx: &mut Tx,
    gift: &Gift,
    letter: LetterId,
    subject: &str,
    body: &str,
    act: &Act<'_>,
) -> Result<()> {
    let notice = Notice::new("giving-letter-sent", format!("giving-letter-{letter}"))
        .text("subject", subject)
        .text("letter", body);
    to_donor(tx, gift, notice, &format!("/letters/{letter}"), act).await
}

/// The donor took an offer back that somebody was working on.
pub(super) async fn withdrawn(tx: &mut Tx, gift: &Gift, before: GiftState, act: &Act<'_>) -> Result<()> {
    if before == GiftState::Offered {
        return Ok(());
    }
    let notice = Notice::new("giving-withdrawn", format!("giving-withdrawn-{}", gift.id));
    to_office(tx, notice.link(format!("/office/gifts/{}", gift.id)), act).await
}

/// A part of a promise is due soon.
pub(super) async fn part_due(tx: &mut Tx, gift: &Gift, part: &Part, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("giving-part-due", format!("giving-part-due-{}", part.id));
    to_donor(tx, gift, of_part(notice, gift, part, act), "", act).await
}

/// It was not paid: a kind word, once.
pub(super) async fn part_missed(tx: &mut Tx, gift: &Gift, part: &Part, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("giving-part-missed", format!("giving-part-missed-{}", part.id));
    to_donor(tx, gift, of_part(notice, gift, part, act), "", act).await
}

fn of_part(notice: Notice, gift: &Gift, part: &Part, act: &Act<'_>) -> Notice {
    let receiver = gift.receiver_in(act.rules);
    let legal = receiver.map_or(String::new(), |receiver| receiver.legal_name_at(gift.school_name.as_deref()));
    notice
        .text("name", gift.donor_name.as_str())
        .arg("amount", NoticeArg::Money(part.cents))
        .arg("date", NoticeArg::Date(part.due_on))
        .text("receiver", legal)
}

/// The donor ended a promise by the link.
pub(super) async fn stopped(tx: &mut Tx, gift: &Gift, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("giving-stopped", format!("giving-stopped-{}", gift.id));
    to_office(tx, notice.link(format!("/office/gifts/{}", gift.id)), act).await
}

/// The payment page says that the money is there.
pub(super) async fn payment_came(tx: &mut Tx, gift: &Gift, payment: &Payment, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("giving-paid", format!("giving-paid-{}", payment.id))
        .text("name", gift.donor_name.as_str())
        .arg("amount", NoticeArg::Money(payment.cents));
    to_donor(tx, gift, notice, "", act).await
}

/// The bank said no; the link lets the donor try again. Once for each payment.
pub(super) async fn payment_failed(tx: &mut Tx, gift: &Gift, payment: i64, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("giving-pay-failed", format!("giving-pay-failed-{payment}"));
    to_donor(tx, gift, notice.text("name", gift.donor_name.as_str()), "", act).await
}

/// Money went back to the donor: so much now, so much in all.
pub(super) async fn payment_back(
    tx: &mut Tx,
    gift: &Gift,
    payment: i64,
    (cents, in_all): (i64, i64),
    act: &Act<'_>,
) -> Result<()> {
    let notice = Notice::new("giving-paid-back", format!("giving-paid-back-{payment}-{in_all}"))
        .text("name", gift.donor_name.as_str())
        .arg("amount", NoticeArg::Money(cents));
    to_donor(tx, gift, notice, "", act).await
}

/// Money that was written down did not hold: so much of that day, and why. The letter about it is void.
pub(super) async fn receipt_undone(
    tx: &mut Tx,
    gift: &Gift,
    receipt: i64,
    (cents, day, why): (i64, Date, Why),
    act: &Act<'_>,
) -> Result<()> {
    let notice = Notice::new("giving-receipt-undone", format!("giving-receipt-undone-{receipt}"))
        .text("name", gift.donor_name.as_str())
        .arg("amount", NoticeArg::Money(cents))
        .arg("date", NoticeArg::Date(day))
        .arg("why", NoticeArg::Message(format!("giving-undone-why-{why}")));
    to_donor(tx, gift, notice, "", act).await
}

/// Somebody of the office has to look at a payment.
pub(super) async fn payment_odd(tx: &mut Tx, gift: &Gift, payment: i64, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("giving-payment-odd", format!("giving-payment-odd-{payment}-{}", act.now.as_second()));
    to_office(tx, notice.link(format!("/office/gifts/{}", gift.id)), act).await
}

/// The year's summary is there.
pub(super) async fn year(
    tx: &mut Tx,
    id: DonorId,
    donor: &Donor,
    year: i16,
    secret: &str,
    act: &Act<'_>,
) -> Result<()> {
    let notice = Notice::new("giving-year", format!("giving-year-{id}-{year}"))
        .text("name", donor.name.as_str())
        // As text, so that no language writes 2,026.
        .text("year", year.to_string())
        .link(format!("/give/year/{secret}"))
        .reply_to(act.rules.contacts.partnerships.email.as_str())
        // The link opens all of a donor's gifts of a year.
        .fleeting();
    let lang = Lang::parse(&donor.lang).unwrap_or(Lang::En);
    match (ContactKind::parse(&donor.contact_kind), donor.person) {
        (Some(kind), _) => tell_contact(tx, kind, &donor.contact, lang, notice, act.now).await,
        (None, Some(person)) => tell(tx, person, notice, act.now).await,
        (None, None) => Ok(()),
    }
}
