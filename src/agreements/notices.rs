//! What partners, schools and the office are told. Every letter to a partner carries a link of its own to its desk, and its
//! words are forgotten once it is gone.

use super::act::Act;
use super::agreement::Agreement;
use super::agreement_flow::AgreementState;
use super::desk;
use super::desk::Speaks;
use super::paper::{Paper, PaperId};
use super::report::Report;
use super::roster::ListedId;
use super::site::{Lack, Site, SiteId};
use super::store::{signing, site as sites};
use crate::connect::{self, Notice, NoticeArg};
use crate::error::Result;
use crate::partners::{self, OrganisationId};
use crate::people::{ContactKind, PersonId};
use crate::policy::PaperKind;
use crate::schools::SchoolId;
use db::Tx;
use i18n::Lang;
use jiff::civil::Date;

/// To whoever is asked first. Where nobody has an address, nobody is told: the office sees that on its page.
pub(super) async fn to_partner(
    tx: &mut Tx,
    organisation: OrganisationId,
    place: &str,
    notice: Notice,
    act: &Act<'_>,
) -> Result<()> {
    let Some(speaker) = partners::main_speaker(tx, organisation).await? else { return Ok(()) };
    let Some(kind) = ContactKind::parse(&speaker.contact_kind) else { return Ok(()) };
    let secret = desk::new_link(tx, speaker.id, act).await?;
    let notice = notice.text("name", speaker.name.as_str()).link(format!("/partner/desk/{secret}{place}")).fleeting();
    let lang = Lang::parse(&speaker.lang).unwrap_or(Lang::En);
    connect::tell_contact(tx, kind, &speaker.contact, lang, notice, act.now).await
}

pub(super) async fn to_desk(tx: &mut Tx, notice: Notice, act: &Act<'_>) -> Result<()> {
    let desk = act.rules.contacts.partnerships.email.as_str();
    connect::tell_contact(tx, ContactKind::Email, desk, Lang::En, notice, act.now).await
}

/// A second notice of the same occasion is not sent.
pub(super) fn key(what: &str, id: impl Into<i64>, act: &Act<'_>) -> String {
    format!("agreements-{what}-{}-{}", id.into(), act.now.as_microsecond())
}

fn office(agreement: &Agreement) -> String {
    format!("/office/agreements/{}", agreement.id)
}

fn signing_place(agreement: &Agreement) -> String {
    format!("/agreements/{}", agreement.id)
}

fn kind_name(kind: PaperKind) -> NoticeArg {
    NoticeArg::Message(format!("agreements-paper-{kind}"))
}

/// It is to be read and signed.
pub(super) async fn sent(tx: &mut Tx, agreement: &Agreement, due: Date, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("agreements-sent", key("sent", agreement.id, act)).arg("until", NoticeArg::Date(due));
    to_partner(tx, agreement.organisation, &signing_place(agreement), notice, act).await
}

/// The text is another.
pub(super) async fn changed(tx: &mut Tx, agreement: &Agreement, due: Date, act: &Act<'_>) -> Result<()> {
    let notice =
        Notice::new("agreements-changed", key("changed", agreement.id, act)).arg("until", NoticeArg::Date(due));
    to_partner(tx, agreement.organisation, &signing_place(agreement), notice, act).await
}

/// Terms of its own wait for counsel.
pub(super) async fn terms_laid(
    tx: &mut Tx,
    agreement: &Agreement,
    readers: &[PersonId],
    due: Date,
    act: &Act<'_>,
) -> Result<()> {
    for person in readers {
        let notice = Notice::new("terms-laid", format!("{}-{person}", key("terms-laid", agreement.id, act)))
            .text("who", agreement.organisation_name.as_str())
            .arg("until", NoticeArg::Date(due))
            .link(format!("/office/agreements/terms/{}", agreement.id));
        connect::tell(tx, *person, notice, act.now).await?;
    }
    Ok(())
}

/// Counsel said yes: it can be sent.
pub(super) async fn terms_approved(tx: &mut Tx, agreement: &Agreement, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("terms-approved", key("terms-approved", agreement.id, act));
    to_desk(tx, notice.text("who", agreement.organisation_name.as_str()).link(office(agreement)), act).await
}

/// Counsel sent it back.
pub(super) async fn terms_returned(tx: &mut Tx, agreement: &Agreement, words: &str, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("terms-returned", key("terms-returned", agreement.id, act)).text("words", words);
    to_desk(tx, notice.text("who", agreement.organisation_name.as_str()).link(office(agreement)), act).await
}

/// The partner signed: the district's turn.
pub(super) async fn partner_signed(tx: &mut Tx, agreement: &Agreement, due: Date, act: &Act<'_>) -> Result<()> {
    for person in signing::signers(tx).await? {
        let key = format!("{}-{person}", key("to-sign", agreement.id, act));
        let notice = Notice::new("agreements-to-sign", key)
            .text("who", agreement.organisation_name.as_str())
            .arg("until", NoticeArg::Date(due))
            .link(office(agreement));
        connect::tell(tx, person, notice, act.now).await?;
    }
    Ok(())
}

/// Both signed.
pub(super) async fn both_signed(tx: &mut Tx, agreement: &Agreement, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("agreements-both-signed", key("both", agreement.id, act))
        .arg("starts", NoticeArg::Date(agreement.starts_on))
        .arg("ends", NoticeArg::Date(agreement.ends_on));
    to_partner(tx, agreement.organisation, "", notice, act).await?;
    let notice = Notice::new("agreements-signed-desk", key("both-desk", agreement.id, act));
    to_desk(tx, notice.text("who", agreement.organisation_name.as_str()).link(office(agreement)), act).await
}

/// The partner asks for another text.
pub(super) async fn change_asked(tx: &mut Tx, agreement: &Agreement, words: &str, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("agreements-asked", key("asked", agreement.id, act))
        .text("who", agreement.organisation_name.as_str())
        .text("words", words)
        .link(office(agreement));
    to_desk(tx, notice, act).await
}

/// It was given up, ended or lapsed.
pub(super) async fn over(
    tx: &mut Tx,
    agreement: &Agreement,
    to: AgreementState,
    why: &str,
    act: &Act<'_>,
) -> Result<()> {
    let how = match to {
        AgreementState::Lapsed => "agreements-over-lapsed",
        AgreementState::Withdrawn => "agreements-over-withdrawn",
        _ => "agreements-over-ended",
    };
    let notice = Notice::new("agreements-over", key("over", agreement.id, act))
        .arg("how", NoticeArg::Message(how.to_owned()))
        .text("words", why);
    to_partner(tx, agreement.organisation, "", notice, act).await
}

/// Its last day comes near.
pub(super) async fn ending(tx: &mut Tx, agreement: &Agreement, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("agreements-ending", key("ending", agreement.id, act))
        .arg("ends", NoticeArg::Date(agreement.ends_on));
    to_partner(tx, agreement.organisation, "", notice, act).await?;
    let notice = Notice::new("agreements-ending-desk", key("ending-desk", agreement.id, act))
        .text("who", agreement.organisation_name.as_str())
        .arg("ends", NoticeArg::Date(agreement.ends_on))
        .link(office(agreement));
    to_desk(tx, notice, act).await
}

/// A paper came.
pub(super) async fn paper_came(tx: &mut Tx, id: PaperId, kind: PaperKind, due: Date, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("papers-came", key("paper", id, act))
        .arg("kind", kind_name(kind))
        .arg("until", NoticeArg::Date(due))
        .link(format!("/office/agreements/papers/{id}"));
    to_desk(tx, notice, act).await
}

/// It was accepted.
pub(super) async fn paper_accepted(tx: &mut Tx, paper: &Paper, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("papers-accepted", key("accepted", paper.id, act)).arg("kind", kind_name(paper.kind));
    to_partner(tx, paper.organisation, "", notice, act).await
}

/// It was refused, with the reason.
pub(super) async fn paper_refused(tx: &mut Tx, paper: &Paper, why: &str, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("papers-refused", key("refused", paper.id, act))
        .arg("kind", kind_name(paper.kind))
        .text("words", why);
    to_partner(tx, paper.organisation, &format!("/papers/{}", paper.kind), notice, act).await
}

/// Its last day comes near.
pub(super) async fn paper_ending(tx: &mut Tx, paper: &Paper, act: &Act<'_>) -> Result<()> {
    let Some(last) = paper.expires_on else { return Ok(()) };
    let notice = Notice::new("papers-ending", key("paper-ending", paper.id, act))
        .arg("kind", kind_name(paper.kind))
        .arg("ends", NoticeArg::Date(last));
    to_partner(tx, paper.organisation, &format!("/papers/{}", paper.kind), notice, act).await
}

/// A principal is asked.
pub(super) async fn site_asked(
    tx: &mut Tx,
    agreement: &Agreement,
    (id, school, name): (SiteId, SchoolId, &str),
    due: Date,
    act: &Act<'_>,
) -> Result<()> {
    for person in sites::principals(tx, school).await? {
        let notice = Notice::new("sites-asked", format!("{}-{person}", key("site", id, act)))
            .text("who", agreement.organisation_name.as_str())
            .text("school", name)
            .arg("until", NoticeArg::Date(due))
            .link(format!("/office/sites/{id}"));
        connect::tell(tx, person, notice, act.now).await?;
    }
    Ok(())
}

/// The principal answered: the partner hears it, and of a no the office, too.
pub(super) async fn site_answered(tx: &mut Tx, site: &Site, yes: bool, words: &str, act: &Act<'_>) -> Result<()> {
    if yes {
        let notice = Notice::new("sites-yes", key("yes", site.id, act));
        let notice = notice.text("school", site.school_name.as_str()).text("words", words);
        return to_partner(tx, site.organisation, "", notice, act).await;
    }
    let notice = Notice::new("sites-no", key("no", site.id, act));
    let notice = notice.text("school", site.school_name.as_str()).text("words", words);
    to_partner(tx, site.organisation, "", notice, act).await?;
    let notice = Notice::new("sites-no-desk", key("no-desk", site.id, act))
        .text("who", site.organisation_name.as_str())
        .text("school", site.school_name.as_str())
        .text("words", words)
        .link(format!("/office/agreements/{}", site.agreement));
    to_desk(tx, notice, act).await
}

/// It ended at one school.
pub(super) async fn site_ended(tx: &mut Tx, site: &Site, why: &str, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("sites-ended", key("site-ended", site.id, act));
    let notice = notice.text("school", site.school_name.as_str()).text("words", why);
    to_partner(tx, site.organisation, "", notice, act).await?;
    school_told(tx, site, Told::Over, act).await
}

/// What a school's front office is told.
#[derive(Debug, Clone, Copy)]
pub(super) enum Told<'a> {
    Paused(&'a [Lack]),
    Resumed,
    /// The partner gave notice, with this last day.
    Notice(Date),
    /// The notice was taken back.
    Stays,
    Over,
}

/// Everybody at a school who lets people in.
pub(super) async fn school_told(tx: &mut Tx, site: &Site, told: Told<'_>, act: &Act<'_>) -> Result<()> {
    let mut notices = Vec::new();
    for person in sites::front_office(tx, site.school).await? {
        let key = |what| format!("{}-{person}", key(what, site.id, act));
        let notice = match told {
            Told::Paused(lacks) => Notice::new("sites-paused", key("site-paused")).arg("why", reasons(lacks)),
            Told::Resumed => Notice::new("sites-resumed", key("site-resumed")),
            Told::Notice(last) => Notice::new("sites-notice", key("site-notice")).arg("ends", NoticeArg::Date(last)),
            Told::Stays => Notice::new("sites-stays", key("site-stays")),
            Told::Over => Notice::new("sites-over", key("site-over")),
        };
        let notice = notice
            .text("who", site.organisation_name.as_str())
            .text("school", site.school_name.as_str())
            .link("/office/partners-today");
        notices.push((person, notice));
    }
    connect::tell_all(tx, notices, act.now).await
}

fn reasons(lacks: &[Lack]) -> NoticeArg {
    NoticeArg::Messages(lacks.iter().map(|lack| lack.key()).collect())
}

/// Work stopped at so many schools: the partner gets the link that mends it.
pub(super) async fn paused(
    tx: &mut Tx,
    organisation: OrganisationId,
    count: usize,
    lacks: &[Lack],
    act: &Act<'_>,
) -> Result<()> {
    let place = lacks.iter().find_map(|lack| match lack {
        Lack::Paper(kind) => Some(format!("/papers/{kind}")),
        Lack::Agreement | Lack::Suspended => None,
    });
    let notice = Notice::new("agreements-paused", key("paused", organisation, act))
        .arg("count", NoticeArg::Number(i64::try_from(count).unwrap_or(0)))
        .arg("why", reasons(lacks));
    to_partner(tx, organisation, place.as_deref().unwrap_or(""), notice, act).await
}

/// It is suspended over a concern.
pub(super) async fn suspended(tx: &mut Tx, organisation: OrganisationId, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("partners-suspended", key("suspended", organisation, act));
    to_partner(tx, organisation, "", notice, act).await
}

/// The concern is settled.
pub(super) async fn reinstated(tx: &mut Tx, organisation: OrganisationId, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("partners-reinstated", key("reinstated", organisation, act));
    to_partner(tx, organisation, "", notice, act).await
}

/// It goes on at so many schools.
pub(super) async fn resumed(tx: &mut Tx, organisation: OrganisationId, count: i64, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("agreements-resumed", key("resumed", organisation, act));
    to_partner(tx, organisation, "", notice.arg("count", NoticeArg::Number(count)), act).await
}

/// Reports of a partner are due soon.
pub(super) async fn reports_due(tx: &mut Tx, of_one: &[Report], act: &Act<'_>) -> Result<()> {
    let [report, more @ ..] = of_one else { return Ok(()) };
    let key = key("report", report.id, act);
    if more.is_empty() {
        let notice = Notice::new("reports-due", key).arg("until", NoticeArg::Date(report.due_on));
        return to_partner(tx, report.organisation, &format!("/reports/{}", report.id), notice, act).await;
    }
    let days = of_one.iter().map(|report| report.due_on).collect();
    let notice = Notice::new("reports-due-all", key).arg("days", NoticeArg::Dates(days));
    to_partner(tx, report.organisation, "", notice, act).await
}

/// A report came.
pub(super) async fn report_came(tx: &mut Tx, report: &Report, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("reports-came", key("report-came", report.id, act))
        .text("who", report.organisation_name.as_str())
        .link(format!("/office/agreements/reports/{}", report.id));
    to_desk(tx, notice, act).await
}

/// The office asks for a change.
pub(super) async fn report_returned(tx: &mut Tx, report: &Report, why: &str, act: &Act<'_>) -> Result<()> {
    let notice = Notice::new("reports-returned", key("report-returned", report.id, act)).text("words", why);
    to_partner(tx, report.organisation, &format!("/reports/{}", report.id), notice, act).await
}

/// Somebody is on a partner's list, and says whether it may see how they stand. No word that the partner typed of them stands
/// in the letter.
pub(super) async fn listed(
    tx: &mut Tx,
    who: &Speaks,
    (id, (kind, address)): (ListedId, (ContactKind, &str)),
    secret: &str,
    act: &Act<'_>,
) -> Result<()> {
    let notice = Notice::new("agreements-listed", format!("agreements-listed-{id}"))
        .text("who", who.organisation_name.as_str())
        .link(format!("/listed/{secret}"))
        .fleeting();
    connect::tell_contact(tx, kind, address, Lang::En, notice, act.now).await
}
