//! An address for every page there is, as it would be in the small world, and somebody who may open it.

use super::cast::{self, agreement, clearance, consent, data, inquiry, opportunity, partner, shift};
use super::sponsors::logo_hash;
use crate::people::Ability;
use crate::web::{Method, Row, Who, assets};

/// A page somebody can open.
pub struct Example {
    pub address: String,
    /// A key of the cast, or `anyone`.
    pub person: &'static str,
}

/// Pages whose address holds a value, or that the usual person for their ability would not do for.
fn special(path: &str) -> Option<(String, &'static str)> {
    let found = match path {
        "/assets/{file}" => (assets::address("app.css").to_owned(), "anyone"),
        "/office/people/{person}" => ("/office/people/1".into(), "vera"),
        "/office/people/{person}/register" => ("/office/people/22/register".into(), "vera"),
        "/office/people/{person}/again" => ("/office/people/123/again".into(), "vera"),
        "/office/roles/{person}" => ("/office/roles/3".into(), "dora"),
        "/office/placements/{id}" | "/office/placements/{id}/answer" => (path.replace("{id}", "1"), "pat"),
        "/office/duplicates/{one}/{other}" => ("/office/duplicates/110/111".into(), "vera"),
        "/office/people/{person}/timeline" => ("/office/people/1/timeline".into(), "cora"),
        "/office/history/{kind}/{record}" => (format!("/office/history/clearance/{}", clearance::ANA), "vera"),
        "/office/schools/{id}" => (format!("/office/schools/{}", cast::HOME_SCHOOL), "cora"),
        "/office/policy/versions/{version}" => ("/office/policy/versions/0".into(), "dora"),
        "/office/policy/versions/{version}/text" => ("/office/policy/versions/0/text".into(), "dora"),
        "/office/policy/versions/{version}/policy.toml" => ("/office/policy/versions/0/policy.toml".into(), "dora"),
        "/office/files/{id}" => (format!("/office/files/{}", cast::FILE_REQUEST), "dora"),
        "/office/files/new" => ("/office/files/new?of=/office/gifts/donors.csv&people=2400".into(), "pia"),
        "/help/{topic}" => ("/help/register".into(), "anyone"),
        "/schools/{slug}" => ("/schools/albemarle-road-elementary".into(), "anyone"),
        "/opportunities/{id}" => (format!("/opportunities/{}", opportunity::READING_BUDDY), "anyone"),
        "/offers/{secret}" => (format!("/offers/{}", cast::OFFER_SECRET), "anyone"),
        "/shifts/{id}" => (format!("/shifts/{}", shift::TOMORROW), "anyone"),
        "/office/inquiries/{id}" => (format!("/office/inquiries/{}", cast::INQUIRY), "vera"),
        "/stop/{token}" => (format!("/stop/{}", cast::STOP_TOKEN), "anyone"),
        "/demo/outbox/{id}" => (format!("/demo/outbox/{}", cast::MESSAGE), "anyone"),
        "/demo/outbox/{id}/calendar" => (format!("/demo/outbox/{}/calendar", cast::MESSAGE), "anyone"),
        path if path.starts_with("/volunteer/register/") && !path.ends_with("/guardian") => (path.to_owned(), "eli"),
        "/volunteer/register/guardian" => (path.to_owned(), "tia"),
        "/consent/{secret}" => (format!("/consent/{}", cast::CONSENT_SECRET), "anyone"),
        "/references/{secret}" => (format!("/references/{}", cast::REFERENCE_SECRET), "anyone"),
        "/me/clearance/references" => (path.to_owned(), "omar"),
        "/office/clearances/{id}/heard" => (format!("/office/clearances/{}/heard", clearance::OMAR), "cora"),
        "/me/clearance/guardian" => (path.to_owned(), "teo"),
        "/office/clearances/{id}/guardian" => (format!("/office/clearances/{}/guardian", clearance::TEO), "fay"),
        "/me/trainings/{id}" => ("/me/trainings/child-safety".into(), "sol"),
        "/me/clearance/driving" => (path.to_owned(), "carl"),
        "/me/clearance/disclosure" => (path.to_owned(), "hana"),
        "/office/clearances/{id}" => (format!("/office/clearances/{}", clearance::IDA), "cora"),
        "/office/screening/{id}" => (format!("/office/screening/{}", clearance::WES), "rita"),
        "/office/screening/{id}/letter" => (format!("/office/screening/{}/letter", clearance::DALE), "rita"),
        "/me/shifts/{id}/shift.ics" => (format!("/me/shifts/{}/shift.ics", shift::TODAY), "ana"),
        "/me/shifts/{id}/cover" => (format!("/me/shifts/{}/cover", shift::FIELD_TRIP), "ben"),
        "/me/asked/{id}" => ("/me/asked/1".into(), "ana"),
        "/cover/{secret}" => (format!("/cover/{}", cast::COVER_SECRET), "anyone"),
        "/reply/{secret}" => (format!("/reply/{}", cast::REPLY_SECRET), "anyone"),
        "/calendar/{file}" => (format!("/calendar/{}.ics", cast::CALENDAR_SECRET), "anyone"),
        "/me/letters/{id}" => (format!("/me/letters/{}", cast::LETTER), "ana"),
        "/office/opportunities/{id}" => (format!("/office/opportunities/{}", opportunity::READING_BUDDY), "cora"),
        "/office/opportunities/{id}/steps/{verb}" => {
            (format!("/office/opportunities/{}/steps/cancel", opportunity::DRIVERS), "cora")
        }
        "/office/signups/{id}/cancel" => ("/office/signups/6/cancel".into(), "cora"),
        "/office/opportunities/{id}/edit" => {
            (format!("/office/opportunities/{}/edit", opportunity::GARDEN_DRAFT), "cora")
        }
        "/office/opportunities/{id}/questions" => {
            (format!("/office/opportunities/{}/questions", opportunity::GARDEN_DRAFT), "cora")
        }
        "/office/opportunities/{id}/invited" => {
            (format!("/office/opportunities/{}/invited", opportunity::READING_BUDDY), "cora")
        }
        "/office/opportunities/{id}/repeat" => {
            (format!("/office/opportunities/{}/repeat", opportunity::READING_BUDDY), "cora")
        }
        "/office/signups/{id}/attendance" => (format!("/office/signups/{}/attendance", cast::VISIT), "cora"),
        "/office/shifts/{id}/change" => (format!("/office/shifts/{}/change", shift::TOMORROW), "cora"),
        "/office/shifts/{id}/call-off" => (format!("/office/shifts/{}/call-off", shift::TOMORROW), "cora"),
        "/office/shifts/{id}" => (format!("/office/shifts/{}", shift::TODAY), "cora"),
        "/office/hours/months/{month}" => ("/office/hours/months/2026-07".into(), "cora"),
        "/office/hours/{id}/amend" => (format!("/office/hours/{}/amend", cast::CLOSED_HOURS), "cora"),
        "/office/letters/{id}" => (format!("/office/letters/{}", cast::LETTER), "cora"),
        "/me/certificates/{id}" => (format!("/me/certificates/{}", cast::CERTIFICATE), "ana"),
        "/letters/{code}/badge.json" => (format!("/letters/{}/badge.json", cast::CERTIFICATE_CODE), "anyone"),
        "/badges/{file}" => ("/badges/hours.json".into(), "anyone"),
        "/office/certificates/{id}" => (format!("/office/certificates/{}", cast::CERTIFICATE), "cora"),
        "/letters/{code}" => (format!("/letters/{}", cast::LETTER_CODE), "anyone"),
        "/me/awards/{id}" => (format!("/me/awards/{}", cast::AWARD), "ana"),
        "/office/nominations/{id}" => (format!("/office/nominations/{}", cast::NOMINATION), "cora"),
        "/office/volunteers/import/{id}" => ("/office/volunteers/import/1".into(), "vera"),
        "/shifts/{id}/group" => (format!("/shifts/{}/group", shift::GROUP_DAY), "ben"),
        "/join/{link}" => (format!("/join/{}", cast::GROUP_LINK), "anyone"),
        "/me/groups/{id}" => (format!("/me/groups/{}", cast::GROUP_TODAY), "ben"),
        "/me/groups/{id}/record" => (format!("/me/groups/{}/record", cast::GROUP_PAST), "ben"),
        "/office/groups/{id}" => (format!("/office/groups/{}", cast::GROUP), "cora"),
        "/office/opportunities/{id}/groups" => {
            (format!("/office/opportunities/{}/groups", opportunity::COURTYARD), "cora")
        }
        "/give/thanks/{secret}" => (format!("/give/thanks/{}", cast::GIFT_SECRET), "anyone"),
        "/give/follow/{secret}" => (format!("/give/follow/{}", cast::GIFT_SECRET), "anyone"),
        "/give/follow/{secret}/letters/{letter}" => {
            (format!("/give/follow/{}/letters/{}", cast::GIFT_LETTER_SECRET, cast::GIFT_LETTER), "anyone")
        }
        "/give/pay/{secret}" => (format!("/give/pay/{}", cast::GIFT_PAY_SECRET), "anyone"),
        "/give/year/{secret}" => (format!("/give/year/{}", cast::GIFT_YEAR_SECRET), "anyone"),
        "/office/gifts/donors/{one}" => (format!("/office/gifts/donors/{}", cast::GIFT_DONOR), "pia"),
        "/office/gifts/donors/{one}/{other}" => (format!("/office/gifts/donors/1/{}", cast::GIFT_DONOR_AGAIN), "pia"),
        "/sponsors/logos/{file}" => (format!("/sponsors/logos/{}.png", logo_hash(cast::SPONSOR_SHOWN)), "anyone"),
        "/sponsors/follow/{secret}" => (format!("/sponsors/follow/{}", cast::SPONSOR_SECRET), "anyone"),
        "/sponsors/follow/{secret}/invoice" => {
            (format!("/sponsors/follow/{}/invoice", cast::SPONSOR_INVOICE_SECRET), "anyone")
        }
        "/sponsors/follow/{secret}/logo.png" => {
            (format!("/sponsors/follow/{}/logo.png", cast::SPONSOR_LOGO_SECRET), "anyone")
        }
        "/office/sponsors/{id}" => (format!("/office/sponsors/{}", cast::SPONSOR_CHOSEN), "pia"),
        "/office/sponsors/{id}/invoice" => (format!("/office/sponsors/{}/invoice", cast::SPONSOR_INVOICED), "pia"),
        "/office/sponsors/{id}/letter" => (format!("/office/sponsors/{}/letter", cast::SPONSOR_DECLINED), "pia"),
        "/office/sponsors/{id}/logo.png" => (format!("/office/sponsors/{}/logo.png", cast::SPONSOR_SHOWN), "pia"),
        "/office/closet/{id}" => (format!("/office/closet/{}", cast::CLOSET_ITEM), "pia"),
        "/office/gifts/{id}" => (format!("/office/gifts/{}", cast::GIFT_OFFERED), "pia"),
        "/office/gifts/{id}/letters/{letter}" => {
            (format!("/office/gifts/{}/letters/{}", cast::GIFT_THANKED, cast::GIFT_LETTER), "pia")
        }
        "/office/gifts/years/{year}" => ("/office/gifts/years/2026".into(), "pia"),
        "/office/gifts/years/{year}/print" => ("/office/gifts/years/2026/print".into(), "pia"),
        "/office/gifts/years/{year}/{donor}" => (format!("/office/gifts/years/2026/{}", cast::GIFT_DONOR), "pia"),
        "/office/gifts/board" => ("/office/gifts/board".into(), "dora"),
        "/office/campaigns/{id}" => (format!("/office/campaigns/{}", cast::CAMPAIGN_ASKED), "pat"),
        "/office/campaigns/{id}/approve" | "/office/campaigns/{id}/decline" => {
            (path.replace("{id}", &cast::CAMPAIGN_ASKED.to_string()), "pat")
        }
        "/office/campaigns/{id}/start" | "/office/campaigns/{id}/withdraw" => {
            (path.replace("{id}", &cast::CAMPAIGN_APPROVED.to_string()), "tess")
        }
        "/office/campaigns/{id}/end" => (path.replace("{id}", &cast::CAMPAIGN_RUNNING.to_string()), "tess"),
        "/partner/inquiries/{secret}" => (format!("/partner/inquiries/{}", cast::PARTNER_SECRET), "anyone"),
        "/partners/{id}" => (format!("/partners/{}", partner::ROTARY), "anyone"),
        "/office/partners/{id}" => (format!("/office/partners/{}", partner::ROTARY), "pia"),
        "/office/partners/{id}/contacts/{contact}" => {
            (format!("/office/partners/{}/contacts/7", partner::READERS), "pia")
        }
        "/office/partners/{id}/edit" => (format!("/office/partners/{}/edit", partner::CHURCHES), "pia"),
        "/office/partners/duplicates/{one}/{other}" => {
            (format!("/office/partners/duplicates/{}/{}", partner::BANK, partner::BANK_AGAIN), "pia")
        }
        "/office/partners/inquiries/{id}" => (format!("/office/partners/inquiries/{}", inquiry::RECEIVED), "pia"),
        "/office/partners/inquiries/{id}/visit" => {
            (format!("/office/partners/inquiries/{}/visit", inquiry::AT_SCHOOL), "cora")
        }
        "/office/partners/inquiries/{id}/call-off" => {
            (format!("/office/partners/inquiries/{}/call-off", inquiry::SCHOOL_YES), "cora")
        }
        "/office/proof/{of}" => ("/office/proof/part-7".into(), "tess"),
        "/office/proof/{of}/words" | "/office/proof/{of}/photos" | "/office/proof/{of}/remove" => {
            (path.replace("{of}", "part-7"), "tess")
        }
        "/office/photos/{id}" => (format!("/office/photos/{}", cast::PHOTO), "tess"),
        "/office/photos/{id}/photo.jpg" => (format!("/office/photos/{}/photo.jpg", cast::PHOTO), "tess"),
        "/photos/{file}" => (format!("/photos/{}.jpg", cast::PHOTO_NAME), "anyone"),
        "/me/impact" => (path.to_owned(), "ben"),
        "/me/partner/{id}/impact" => (format!("/me/partner/{}/impact", partner::ROTARY), "otis"),
        "/office/partners/{id}/impact" => (format!("/office/partners/{}/impact", partner::ROTARY), "pia"),
        "/needs/{id}" => (format!("/needs/{}", cast::NEED_HELPED), "anyone"),
        "/needs/{id}/help" => (format!("/needs/{}/help", cast::NEED_HELPED), "anyone"),
        "/needs/mine/{secret}" => (format!("/needs/mine/{}", cast::NEED_SECRET), "anyone"),
        "/needs/offers/{secret}" => (format!("/needs/offers/{}", cast::NEED_OFFER_SECRET), "anyone"),
        "/needs/asked/{secret}" => (format!("/needs/asked/{}", cast::NEED_PAIR_SECRET), "anyone"),
        "/office/needs/plan/{id}" => ("/office/needs/plan/1".into(), "pia"),
        "/office/needs/pairs/{id}" => ("/office/needs/pairs/1".into(), "pat"),
        "/office/needs/{id}" => (format!("/office/needs/{}", cast::NEED_HELPED), "pat"),
        "/office/needs/{id}/closet" => ("/office/needs/1/closet".into(), "pat"),
        "/office/needs/{id}/edit" => (format!("/office/needs/{}/edit", cast::NEED_DRAFT), "tess"),
        "/office/needs/{id}/parts/{part}" => {
            (format!("/office/needs/{}/parts/{}", cast::NEED_HELPED, cast::NEED_PART), "pat")
        }
        "/office/needs/private/{id}" => ("/office/needs/private/1".into(), "sam"),
        "/office/needs/offers/{id}" => (format!("/office/needs/offers/{}", cast::NEED_OFFER), "pia"),
        path if path.starts_with("/office/agreements") || path.starts_with("/office/sites/") => agreed(path)?,
        path if path.starts_with("/office/data-requests/") => data_requests(path),
        path if path.starts_with("/office/consents/") => consents(path),
        "/family/consent/{secret}" => (format!("/family/consent/{}", cast::FAMILY_SECRET), "anyone"),
        path if path.starts_with("/partner/desk/") => desk(path)?,
        "/listed/{secret}" => (format!("/listed/{}", cast::LISTED_SECRET), "ana"),
        "/office" => ("/office".into(), "vera"),
        _ => return None,
    };
    Some(found)
}

/// Agreements, papers, schools and reports, as the office opens them.
fn agreed(path: &str) -> Option<(String, &'static str)> {
    let found = match path {
        "/office/agreements/new" => (format!("/office/agreements/new?organisation={}", partner::READERS), "pia"),
        "/office/agreements/{id}" => (format!("/office/agreements/{}", agreement::CHURCHES), "pia"),
        "/office/agreements/{id}/copy" => (format!("/office/agreements/{}/copy", agreement::CHURCH_NEXT), "pia"),
        "/office/agreements/{id}/terms"
        | "/office/agreements/{id}/terms/drop"
        | "/office/agreements/{id}/terms/review" => (path.replace("{id}", &agreement::PTA_TERMS.to_string()), "pia"),
        "/office/agreements/terms/{id}" | "/office/agreements/terms/{id}/answer" => {
            (path.replace("{id}", &agreement::PTA_TERMS.to_string()), "cole")
        }
        "/office/agreements/{id}/plan" => (format!("/office/agreements/{}/plan", agreement::COLLEGE), "pia"),
        "/office/agreements/{id}/schools" | "/office/agreements/{id}/step" | "/office/agreements/{id}/send" => {
            (path.replace("{id}", &agreement::COLLEGE.to_string()), "pia")
        }
        "/office/agreements/{id}/schools/{school}/remove" => {
            (format!("/office/agreements/{}/schools/{}/remove", agreement::COLLEGE, cast::HOME_SCHOOL), "pia")
        }
        "/office/agreements/{id}/notice/back" => (path.replace("{id}", &agreement::CHURCHES.to_string()), "pia"),
        "/office/agreements/{id}/sign" => (format!("/office/agreements/{}/sign", agreement::PTA), "dora"),
        "/office/agreements/papers/{id}" => ("/office/agreements/papers/4".into(), "pia"),
        "/office/agreements/papers/of/{organisation}/{kind}" => {
            (format!("/office/agreements/papers/of/{}/insurance", partner::READERS), "pia")
        }
        "/office/agreements/papers/of/{organisation}/{kind}/waive" => {
            (format!("/office/agreements/papers/of/{}/insurance/waive", partner::READERS), "pia")
        }
        "/office/agreements/reports/{id}" => (format!("/office/agreements/reports/{}", cast::REPORT), "pia"),
        "/office/sites/{id}" | "/office/sites/{id}/answer" => {
            (path.replace("{id}", &cast::SITE_ASKED.to_string()), "pat")
        }
        _ => return None,
    };
    Some(found)
}

/// Data that partners ask for, as those of the district open it.
fn data_requests(path: &str) -> (String, &'static str) {
    let (id, who) = match path {
        "/office/data-requests/{id}/answer" => (data::IN_REVIEW, "cole"),
        "/office/data-requests/{id}/access-ended" => (data::ACCESS_ENDED, "iris"),
        "/office/data-requests/{id}/sign" => (data::APPROVED, "dora"),
        "/office/data-requests/{id}/renew" => (data::ACTIVE, "pia"),
        "/office/data-requests/{id}" | "/office/data-requests/{id}/review" => (data::IN_REVIEW, "pia"),
        "/office/data-requests/{id}/certify" => (data::ACCESS_ENDED, "pia"),
        _ => (data::REQUESTED, "pia"),
    };
    (path.replace("{id}", &id.to_string()), who)
}

/// What families are asked under the churches' data agreement.
fn consents(path: &str) -> (String, &'static str) {
    let one = if path.ends_with("/again") { consent::REVOKED } else { consent::PAPER };
    let at = path.replace("{id}", &data::CONSENT.to_string()).replace("{consent}", &one.to_string());
    (at, "pia")
}

/// The readers' own desk, by the link of their letter.
fn desk(path: &str) -> Option<(String, &'static str)> {
    let at = path.replace("{key}", cast::DESK_SECRET).replace("{kind}", "insurance");
    let id = match path {
        // Notice is given of what both signed: the churches' agreement.
        path if path.contains("/agreements/{id}/notice") => {
            let at = path.replace("{key}", &partner::CHURCHES.to_string());
            return Some((at.replace("{id}", &agreement::CHURCHES.to_string()), "nell"));
        }
        path if path.contains("/agreements/") => agreement::READERS,
        // A report of another organisation is not there; the club's own page has one.
        "/partner/desk/{key}/reports/{id}" => {
            return Some((format!("/partner/desk/{}/reports/2", partner::ROTARY), "otis"));
        }
        // Figures of the readers are not there; the club's own page has some.
        "/partner/desk/{key}/data/{id}/figures" => {
            return Some((format!("/partner/desk/{}/data/{}/figures", partner::ROTARY, data::ACTIVE), "otis"));
        }
        path if path.contains("/data/") => data::IN_REVIEW,
        _ => 4,
    };
    Some((at.replace("{id}", &id.to_string()), "anyone"))
}

/// Rows that answer with something else than a page to whoever opens them.
const NOT_PAGES: &[&str] = &[
    // Needs a token; without one it is not there.
    "/metrics",
    // Sends browsers on to the icon.
    "/favicon.ico",
    // Steps of signing in: without the step before, they go back to the first.
    "/sign-in/who",
    "/sign-in/name",
    // Opens once, on a district's first start.
    "/welcome/{token}",
    // A letter as a mail program shows it, in its own reader's language.
    "/demo/outbox/{id}/html",
    // The way back from a form, after signing in.
    "/shifts/{id}/signups",
    "/shifts/{id}/answers",
    "/shifts/{id}/withdraw",
    "/shifts/{id}/waiting",
    "/shifts/{id}/waiting/leave",
    "/shifts/{id}/offer",
    // Files to keep.
    "/office/overview.csv",
    "/office/dashboard.csv",
    "/office/dashboard.xlsx",
    "/office/hours/lines.csv",
    "/office/hours/lines.xlsx",
    "/office/hours/year.csv",
    "/office/hours/year.xlsx",
    "/office/volunteers.csv",
    "/office/shifts/{id}/people.csv",
    "/office/shifts/{id}/people.xlsx",
    "/office/volunteers.xlsx",
    "/office/volunteers/import/template.csv",
    "/office/recognition.csv",
    "/office/recognition.xlsx",
    "/office/groups.csv",
    "/office/groups.xlsx",
    "/office/gifts.csv",
    "/office/gifts.xlsx",
    "/office/gifts/board.csv",
    "/office/gifts/board.xlsx",
    "/office/gifts/donors.csv",
    "/office/gifts/donors.xlsx",
    "/office/sponsors.csv",
    "/office/sponsors.xlsx",
    "/office/campaigns.csv",
    "/office/campaigns.xlsx",
    "/office/closet.csv",
    "/office/closet.xlsx",
    // Pictures.
    "/sponsors/logos/{file}",
    "/sponsors/follow/{secret}/logo.png",
    "/office/sponsors/{id}/logo.png",
    "/office/photos/{id}/photo.jpg",
    "/photos/{file}",
    "/me/impact.csv",
    "/me/partner/{id}/impact.csv",
    "/office/partners/{id}/impact.csv",
    "/office/gifts/expected.csv",
    "/office/gifts/expected.xlsx",
    // On to the receiver's own payment page.
    "/give/pay/{secret}/go",
    "/office/gifts/import/template.csv",
    "/office/needs.csv",
    "/office/needs.xlsx",
    "/office/needs/plan/{id}/schools.csv",
    "/office/needs/plan/{id}/schools.xlsx",
    "/office/needs/plan/{id}/proposals.csv",
    "/office/needs/plan/{id}/proposals.xlsx",
    "/office/needs/offers.csv",
    "/office/needs/offers.xlsx",
    "/office/needs/pairs.csv",
    "/office/needs/pairs.xlsx",
    "/office/partners/inquiries.csv",
    "/office/partners/inquiries.xlsx",
    "/office/partners.csv",
    "/office/partners.xlsx",
    "/office/agreements.csv",
    "/office/agreements.xlsx",
    "/office/agreements/documents/{id}",
    "/office/agreements/papers.csv",
    "/office/agreements/reports.csv",
    "/office/agreements/reports.xlsx",
    "/office/agreements/papers.xlsx",
    "/office/sites.csv",
    "/office/sites.xlsx",
    "/office/data-requests.csv",
    "/office/data-requests.xlsx",
    "/partner/desk/{key}/documents/{id}",
    "/office/volunteers/import/{id}/errors.csv",
    "/demo/volunteer-list.csv",
    "/office/policy/versions/{version}/policy.toml",
];

/// An address for any row's pattern, changes included: a value that no table names becomes 1.
pub fn address(path: &str) -> String {
    if let Some((address, _)) = special(path) {
        return address;
    }
    let parts = path.split('/').map(|part| if part.starts_with('{') { "1" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

/// One for each GET row of the table.
pub fn all() -> Vec<Example> {
    let routes = crate::routes::all(true);
    let rows = routes.list().iter().filter(|row| row.method == Method::Get && !NOT_PAGES.contains(&row.path));
    rows.map(example).collect()
}

/// An address for a row and somebody who may use it.
pub fn example(row: &Row) -> Example {
    match special(row.path) {
        Some((address, person)) => Example { address, person },
        // A pattern left as it is answers 404, and the test that opens every address names it.
        None => Example { address: row.path.to_owned(), person: somebody(row.who) },
    }
}

/// Somebody who may.
fn somebody(who: Who) -> &'static str {
    let Who::May(ability) = who else {
        return if who == Who::Anyone { "anyone" } else { "ana" };
    };
    match ability {
        Ability::ReviewScreening => "rita",
        Ability::GrantRoles | Ability::SetPolicy | Ability::RecordBoard | Ability::ApproveFiles => "dora",
        Ability::MendProblems => "dev",
        Ability::RunBoard | Ability::SeeIdentity | Ability::SeeComingGifts => "fay",
        Ability::SeeHouseholds => "luis",
        Ability::ProposeTasks
        | Ability::PublishShifts
        | Ability::ConfirmHours
        | Ability::IssueLetters
        | Ability::EditSchool
        | Ability::DecideVisits => "cora",
        Ability::SeeGifts | Ability::KeepGifts | Ability::KeepCloset | Ability::SeePartners | Ability::KeepPartners => {
            "pia"
        }
        Ability::SeeNeeds | Ability::WriteNeeds | Ability::AskCampaigns => "tess",
        Ability::AnswerNeeds => "pat",
        Ability::KeepNeeds
        | Ability::SeeOffers
        | Ability::SeeDataRequests
        | Ability::SeeConsents
        | Ability::AskFamilies => "pia",
        Ability::ReviewDataRequests | Ability::ReviewTerms => "cole",
        Ability::ReadPrivateNeeds => "sam",
        Ability::AnswerGifts | Ability::AuthoriseSites => "pat",
        Ability::SignAgreements => "dora",
        Ability::SeeOwnPartner => "otis",
        _ => "vera",
    }
}
