//! Pages of agreements, and the words they share.

pub mod consent_ask;
pub mod consent_family;
pub mod consent_list;
pub mod consent_one;
pub mod consent_papers;
pub mod consent_queue;
mod consent_words;
pub mod data;
pub mod data_answer;
pub mod data_figures;
pub mod data_one;
mod data_press;
mod data_words;
pub mod desk;
pub mod desk_agreement;
pub mod desk_data;
pub mod desk_data_one;
pub mod desk_paper;
pub mod desk_people;
pub mod desk_report;
mod file;
pub mod list;
pub mod lists;
pub mod notice;
pub mod one;
pub mod paper_files;
mod paper_form;
pub mod paper_new;
pub mod papers;
pub mod plan;
pub mod reports;
pub mod sign;
mod signing;
pub mod sites;
pub mod terms;
pub mod today;

use crate::agreements::agreement::Agreement;
use crate::agreements::agreement_flow::AgreementState;
use crate::agreements::need::Need;
use crate::agreements::paper_flow::PaperState;
use crate::agreements::report::{Holder, Late};
use crate::agreements::report_flow::ReportState;
use crate::agreements::roster::Counts;
use crate::agreements::site::Lack;
use crate::agreements::site_flow::SiteState;
use crate::agreements::store::paper::Document;
use crate::schools::{self, School};
use crate::web::{Page, Reply};
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use db::Tx;
use jiff::civil::Date;

/// Characters of what people write at length.
const LONGEST: usize = 4_000;

/// That an agreement ends by a notice, as a tag.
fn notice_tag(page: &Page, agreement: &Agreement) -> Option<Tag> {
    let last = agreement.under_notice()?;
    Some(("wait", page.t1("agreements-notice-ends", "date", page.date_short(&last))))
}

/// A tag: kind and words.
pub type Tag = (&'static str, String);

/// The tag of an agreement's state: kind and words.
pub fn state_tag(page: &Page, state: AgreementState) -> Tag {
    use AgreementState as S;
    let kind = match state {
        S::InForce => "good",
        S::InReview | S::Sent | S::Changed | S::SignedByPartner | S::SignedByDistrict => "wait",
        S::Lapsed | S::Terminated => "stop",
        S::Drafted => "note",
        S::Amended | S::Renewed | S::Ended | S::Withdrawn => "plain",
    };
    (kind, page.state("agreements-state", state.as_str()))
}

fn paper_tag(page: &Page, state: PaperState) -> Tag {
    let kind = match state {
        PaperState::Accepted | PaperState::Waived => "good",
        PaperState::InReview => "wait",
        PaperState::Missing | PaperState::Refused | PaperState::Expired => "stop",
        PaperState::Replaced => "plain",
    };
    (kind, page.state("agreements-paper-state", state.as_str()))
}

/// The same of a need: what holds and ends soon says so.
fn need_tag(page: &Page, need: &Need) -> Tag {
    match need.is_expiring(page.today(), page.policy().partners.expiry_notice_days) {
        true => ("wait", page.t("agreements-paper-expiring").into_owned()),
        false => paper_tag(page, need.state),
    }
}

fn site_tag(page: &Page, state: SiteState) -> Tag {
    let kind = match state {
        SiteState::Active => "good",
        SiteState::Proposed | SiteState::Accepted => "wait",
        SiteState::Paused | SiteState::Declined => "stop",
        SiteState::Ended => "plain",
    };
    (kind, page.state("sites-state", state.as_str()))
}

fn report_tag(page: &Page, state: ReportState) -> Tag {
    let kind = match state {
        ReportState::Accepted => "good",
        ReportState::Due | ReportState::Submitted => "wait",
        ReportState::Returned | ReportState::Lapsed => "stop",
        ReportState::Excused => "plain",
    };
    (kind, page.state("reports-state", state.as_str()))
}

/// How late a report is, and who has it; `partner` is how the reader calls the partner.
fn late_words(page: &Page, late: Late, partner: &str) -> String {
    let who = match late.with {
        Holder::Partner => partner,
        Holder::Office => "agreements-holder-office",
    };
    format!("{} {}", page.t1("reports-late-days", "count", late.days), page.t(who))
}

/// The name of its kind, in the reader's language.
fn kind_name(page: &Page, agreement: &Agreement) -> String {
    let kind = page.policy().agreements().kind(&agreement.kind);
    kind.map_or_else(|| agreement.kind.clone(), |kind| kind.name.get(page.lang()).to_owned())
}

/// Who has a paper now; `partner` is how the reader calls the partner.
fn holder(page: &Page, need: &Need, partner: &str) -> String {
    let key = match (need.state, &need.pending) {
        (PaperState::InReview, _) | (_, Some(_)) => "agreements-holder-office",
        (state, None) if state.holds() => return String::new(),
        _ => partner,
    };
    page.t(key).into_owned()
}

/// How many are on a partner's list, agreed to be shown, and are cleared today: never who, and never why not.
fn people_counts(page: &Page, counts: &Counts) -> String {
    if counts.listed == 0 {
        return page.t("agreements-people-counts-none").into_owned();
    }
    let args = i18n::args! {
        "listed" => counts.listed,
        "agreed" => counts.agreed,
        "cleared" => counts.cleared,
    };
    page.t_with("agreements-people-counts", &args)
}

/// Why a school is paused, in words.
fn reasons(page: &Page, lacks: &[Lack]) -> String {
    lacks.iter().map(|lack| page.state("agreements-stop", lack.word())).collect::<Vec<_>>().join(" ")
}

/// Text as paragraphs.
fn paragraphs(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

/// Text for an address.
fn encoded(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}

/// Every school, by the word of its address.
async fn school_options(tx: &mut Tx) -> crate::error::Result<Vec<(String, String)>> {
    Ok(schools::names(tx).await?.into_iter().map(|school| (school.slug, school.name)).collect())
}

/// The school of a word in an address; nothing for text that cannot be one.
async fn school_of(tx: &mut Tx, slug: &str) -> crate::error::Result<Option<School>> {
    let is_slug = slug.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if slug.is_empty() || !is_slug {
        return Ok(None);
    }
    schools::by_slug(tx, slug).await
}

/// A file as it is handed out: to be kept, never opened in the page; should a browser open it all the same, nothing in it
/// runs. Its name is ours, not the sender's.
fn download(document: Document, today: Date) -> Reply {
    let name = format!("{}-{}-{today}.{}", document.kind, document.paper, document.file_kind.ending());
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(document.file_kind.content_type())),
        (header::CONTENT_DISPOSITION, HeaderValue::try_from(disposition).expect("the name is ours")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("sandbox; default-src 'none'")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ok((headers, document.content).into_response())
}
