//! What inquirers, schools and the office are told. Every letter to an inquirer carries a link of its own, and its words
//! are forgotten once it is gone.

use super::answering::With;
use super::inquiry::{Inquiry, open_link};
use super::organisation::OrganisationId;
use super::placement::Placement;
use super::question::Question;
use super::speaker::Speaker;
use super::store::inquiry as store;
use super::store::question as questions;
use super::triage::Room;
use crate::connect::{self, Notice, NoticeArg};
use crate::error::Result;
use crate::people::{Ability, ContactKind};
use crate::policy::InForce;
use crate::random::Random;
use db::Tx;
use i18n::Lang;
use jiff::Timestamp;
use jiff::civil::Date;

async fn to_inquirer(tx: &mut Tx, inquiry: &Inquiry, notice: Notice, random: &Random, now: Timestamp) -> Result<()> {
    let secret = open_link(tx, inquiry.id, random, now).await?;
    let notice = notice.text("name", inquiry.name.as_str()).link(format!("/partner/inquiries/{secret}")).fleeting();
    connect::tell_contact(tx, inquiry.contact_kind, &inquiry.contact, inquiry.language(), notice, now).await
}

/// The desk's letter names nobody: its list does.
async fn to_desk(tx: &mut Tx, notice: Notice, rules: &InForce, now: Timestamp) -> Result<()> {
    let desk = rules.contacts.partnerships.email.as_str();
    connect::tell_contact(tx, ContactKind::Email, desk, Lang::En, notice, now).await
}

async fn to_school(tx: &mut Tx, inquiry: &Inquiry, notice: impl Fn(String) -> Notice, now: Timestamp) -> Result<()> {
    let Some(school) = inquiry.school else { return Ok(()) };
    for person in store::who_decides(tx, school).await? {
        let notice = notice(format!("{}-{}-{person}", inquiry.id, now.as_microsecond()))
            .text("who", inquiry.who())
            .text("school", inquiry.school_name.clone().unwrap_or_default())
            .link(office(inquiry));
        connect::tell(tx, person, notice, now).await?;
    }
    Ok(())
}

fn office(inquiry: &Inquiry) -> String {
    format!("/office/partners/inquiries/{}", inquiry.id)
}

fn key(what: &str, inquiry: &Inquiry, now: Timestamp) -> String {
    format!("partner-{what}-{}-{}", inquiry.id, now.as_microsecond())
}

fn until(inquiry: &Inquiry) -> NoticeArg {
    inquiry.due_on.map_or_else(|| NoticeArg::Text(String::new()), NoticeArg::Date)
}

/// It came in: the inquirer can follow it, the desk has it.
pub(super) async fn received(
    tx: &mut Tx,
    inquiry: &Inquiry,
    rules: &InForce,
    random: &Random,
    now: Timestamp,
) -> Result<()> {
    let notice = Notice::new("partners-received", key("received", inquiry, now)).arg("until", until(inquiry));
    to_inquirer(tx, inquiry, notice, random, now).await?;
    let notice = Notice::new("partners-new", key("new", inquiry, now)).arg("until", until(inquiry));
    to_desk(tx, notice.link(office(inquiry)), rules, now).await
}

/// Who answers and until when; or where it belongs to.
pub(super) async fn triaged(
    tx: &mut Tx,
    inquiry: &Inquiry,
    room: Room,
    rules: &InForce,
    random: &Random,
    now: Timestamp,
) -> Result<()> {
    let desk = room.desk(&rules.contacts);
    let next = NoticeArg::Message(format!("partners-room-{}-next", room.as_str().replace('_', "-")));
    let notice = match room {
        room if room.is_elsewhere() => Notice::new("partners-sent-on", key("sent-on", inquiry, now))
            .text("email", desk.email.as_str())
            .text("phone", desk.phone.as_str()),
        Room::OneTime => Notice::new("partners-at-school", key("at-school", inquiry, now))
            .text("school", inquiry.school_name.clone().unwrap_or_default())
            .arg("until", until(inquiry)),
        _ => Notice::new("partners-assigned", key("assigned", inquiry, now)).arg("until", until(inquiry)),
    };
    let notice = notice.text("desk", desk.title.get(inquiry.language().code())).arg("next", next);
    to_inquirer(tx, inquiry, notice.text("words", inquiry.why.as_str()), random, now).await?;
    if room == Room::OneTime {
        let asked = |key: String| {
            Notice::new("partners-visit-asked", format!("partner-visit-{key}")).arg("until", until(inquiry))
        };
        to_school(tx, inquiry, asked, now).await?;
    }
    Ok(())
}

/// Our words.
pub(super) async fn answered(
    tx: &mut Tx,
    inquiry: &Inquiry,
    words: &str,
    rules: &InForce,
    random: &Random,
    now: Timestamp,
) -> Result<()> {
    let notice = Notice::new("partners-answer", key("answer", inquiry, now))
        .text("words", words)
        .text("question", inquiry.text.as_str())
        .reply_to(rules.contacts.partnerships.email.as_str());
    to_inquirer(tx, inquiry, notice, random, now).await
}

/// The school said yes, or no. The inquirer hears of a yes; the office of both.
pub(super) async fn decided(
    tx: &mut Tx,
    inquiry: &Inquiry,
    yes: bool,
    words: &str,
    rules: &InForce,
    random: &Random,
    now: Timestamp,
) -> Result<()> {
    let school = inquiry.school_name.clone().unwrap_or_default();
    let notice = if yes {
        let welcome = Notice::new("partners-visit-yes", key("yes", inquiry, now));
        to_inquirer(tx, inquiry, welcome.text("school", school.as_str()).text("words", words), random, now).await?;
        Notice::new("partners-visit-notice", key("yes-desk", inquiry, now))
    } else {
        Notice::new("partners-visit-no", key("no-desk", inquiry, now)).text("words", words)
    };
    to_desk(tx, notice.text("school", school.as_str()).link(office(inquiry)), rules, now).await
}

/// A visit that the school had said yes to will not take place: the inquirer hears why, and whoever did not say so of the two.
pub(super) async fn called_off(
    tx: &mut Tx,
    inquiry: &Inquiry,
    words: &str,
    by_office: bool,
    with: &With<'_>,
) -> Result<()> {
    let (school, now) = (inquiry.school_name.clone().unwrap_or_default(), with.now);
    let notice = Notice::new("partners-visit-off", key("off", inquiry, now));
    let notice = notice.text("school", school.as_str()).text("words", words);
    let desk = with.rules.contacts.partnerships.email.as_str();
    to_inquirer(tx, inquiry, notice.reply_to(desk), with.random, now).await?;
    if by_office {
        let off =
            |key: String| Notice::new("partners-visit-off-school", format!("partner-off-{key}")).text("words", words);
        return to_school(tx, inquiry, off, now).await;
    }
    let notice = Notice::new("partners-visit-off-desk", key("off-desk", inquiry, now)).text("words", words);
    to_desk(tx, notice.text("school", school.as_str()).link(office(inquiry)), with.rules, now).await
}

/// The inquirer wrote more: whoever has it now hears of it.
pub(super) async fn wrote(tx: &mut Tx, inquiry: &Inquiry, rules: &InForce, now: Timestamp) -> Result<()> {
    use super::inquiry_flow::InquiryState::{AtSchool, SchoolYes};
    if matches!(inquiry.state, AtSchool | SchoolYes) {
        let more = |key: String| Notice::new("partners-wrote-school", format!("partner-wrote-{key}"));
        return to_school(tx, inquiry, more, now).await;
    }
    let notice = Notice::new("partners-wrote", key("wrote", inquiry, now));
    to_desk(tx, notice.link(office(inquiry)), rules, now).await
}

/// The inquirer took it back.
pub(super) async fn withdrew(tx: &mut Tx, inquiry: &Inquiry, rules: &InForce, now: Timestamp) -> Result<()> {
    use super::inquiry_flow::InquiryState::{AtSchool, SchoolYes};
    if matches!(inquiry.state, AtSchool | SchoolYes) {
        let gone = |key: String| Notice::new("partners-withdrew-school", format!("partner-gone-{key}"));
        to_school(tx, inquiry, gone, now).await?;
    }
    let notice = Notice::new("partners-withdrew", key("withdrew", inquiry, now));
    to_desk(tx, notice.link(office(inquiry)), rules, now).await
}

/// We heard nothing more.
pub(super) async fn lapsed(
    tx: &mut Tx,
    inquiry: &Inquiry,
    rules: &InForce,
    random: &Random,
    now: Timestamp,
) -> Result<()> {
    let days = NoticeArg::Number(i64::from(rules.partners.lapse_days()));
    let notice = Notice::new("partners-lapsed", key("lapsed", inquiry, now)).arg("days", days);
    to_inquirer(tx, inquiry, notice, random, now).await
}

/// So many inquiries are past their day since last night.
pub(super) async fn late(tx: &mut Tx, count: i64, rules: &InForce, now: Timestamp) -> Result<()> {
    let notice = Notice::new("partners-late", format!("partner-late-{}", now.as_microsecond()));
    let notice = notice.arg("count", NoticeArg::Number(count)).link("/office/partners/inquiries?state=late");
    to_desk(tx, notice, rules, now).await
}

/// So many partners have gone quiet since last night.
pub(super) async fn quiet(tx: &mut Tx, count: i64, rules: &InForce, now: Timestamp) -> Result<()> {
    let notice = Notice::new("partners-quiet", format!("partner-quiet-{}", now.as_microsecond()));
    let days = NoticeArg::Number(i64::from(rules.partners.quiet_days()));
    let notice = notice.arg("count", NoticeArg::Number(count)).arg("days", days);
    to_desk(tx, notice.link("/office/partners?standing=quiet"), rules, now).await
}

/// So many partners are none any more since last night: their last agreement is over, and none follows.
pub(super) async fn expired(tx: &mut Tx, count: i64, rules: &InForce, now: Timestamp) -> Result<()> {
    let notice = Notice::new("partners-expired", format!("partner-expired-{}", now.as_microsecond()));
    let days = NoticeArg::Number(i64::from(rules.partners.expired_days()));
    let notice = notice.arg("count", NoticeArg::Number(count)).arg("days", days);
    to_desk(tx, notice.link("/office/partners?standing=eligible"), rules, now).await
}

/// A principal is asked whether an organisation may help at the school.
pub(super) async fn placement_asked(tx: &mut Tx, one: &Question, due: Date, now: Timestamp) -> Result<()> {
    for person in questions::who_may(tx, Ability::AuthoriseSites, one.school).await? {
        let notice = Notice::new("placements-asked", format!("placement-asked-{}-{person}", one.id))
            .text("who", one.organisation_name.as_str())
            .text("school", one.school_name.as_str())
            .arg("until", NoticeArg::Date(due))
            .link(format!("/office/placements/{}", one.id));
        connect::tell(tx, person, notice, now).await?;
    }
    Ok(())
}

/// The principal answered: the office hears it.
pub(super) async fn placement_answered(
    tx: &mut Tx,
    one: &Question,
    yes: bool,
    words: &str,
    rules: &InForce,
    now: Timestamp,
) -> Result<()> {
    let key = format!("placement-answered-{}", one.id);
    let notice = match yes {
        true => Notice::new("placements-yes", key),
        false => Notice::new("placements-no", key),
    };
    let notice = notice
        .text("who", one.organisation_name.as_str())
        .text("school", one.school_name.as_str())
        .text("words", words)
        .link(format!("/office/partners/{}", one.organisation));
    to_desk(tx, notice, rules, now).await
}

/// It comes to a school no more: whoever lets people in there hears it.
pub(super) async fn left_school(
    tx: &mut Tx,
    (id, name): (OrganisationId, &str),
    place: &Placement,
    now: Timestamp,
) -> Result<()> {
    let mut notices = Vec::new();
    for person in questions::who_may(tx, Ability::RunBoard, place.school).await? {
        let notice = Notice::new("sites-over", format!("partner-left-{id}-{}-{person}", place.id))
            .text("who", name)
            .text("school", place.school_name.as_str())
            .link("/office/partners-today");
        notices.push((person, notice));
    }
    connect::tell_all(tx, notices, now).await
}

/// Somebody's address was changed by the office: the one before is told, with no way in, as it may not have been their wish.
pub(super) async fn address_changed(tx: &mut Tx, organisation: &str, one: &Speaker, now: Timestamp) -> Result<()> {
    let Some(kind) = ContactKind::parse(&one.contact_kind).filter(|_| !one.contact.is_empty()) else { return Ok(()) };
    let notice =
        Notice::new("partners-address-changed", format!("partner-address-{}-{}", one.id, now.as_microsecond()))
            .text("name", one.name.as_str())
            .text("who", organisation);
    let lang = Lang::parse(&one.lang).unwrap_or(Lang::En);
    connect::tell_contact(tx, kind, &one.contact, lang, notice, now).await
}
