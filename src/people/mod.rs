//! One record for a person who is guardian, volunteer, partner contact and teacher at once; sign-in; roles.

mod ability;
mod code;
mod contact;
mod duplicate;
pub mod file_flow;
pub mod file_kind;
pub mod file_request;
mod forget;
mod grant;
mod household;
mod jobs;
mod merge;
mod pages;
mod person;
mod record;
mod role;
mod store;
pub mod welcome;

pub use ability::{ALL as ABILITIES, Ability, of as abilities_of};
pub use code::unsendable;
pub use contact::{
    Contact, ContactKind, attach_contact, contacts, href as contact_href, kept as kept_contact, mailbox,
    preferred_contact, shown,
};
pub use duplicate::{Duplicate, Likeness, duplicates_of_page, likely_duplicates, possible_duplicates};
pub use file_request::tidy as tidy_files;
pub use forget::forget;
pub use grant::{GrantError, Scope, grant, grant_until, revoke};
pub use jobs::jobs;
pub use pages::files::{Leaving, hand_over};
pub use person::{NewPerson, Person, PersonId, fold};
pub use record::{acting_for, create, create_own, details, person, search, update};
pub use role::{Role, ScopeKind};
pub use store::{
    Found, drop_unused_contacts, end_past_grants, publish_abilities, set_language, standing_for, visible_person,
};
pub use welcome::welcome_first_operator;

use crate::web::{Routes, Who};

/// The rows of this feature.
pub fn routes() -> Routes {
    sign_in_routes().merge(own_routes()).merge(office_routes()).merge(file_routes())
}

/// By one-time code; passkeys and the district's OpenID provider come beside it later.
fn sign_in_routes() -> Routes {
    use pages::sign_in;
    Routes::default()
        .get("/sign-in", Who::Anyone, sign_in::start)
        .post("/sign-in", Who::Anyone, sign_in::ask)
        .get("/sign-in/code", Who::Anyone, sign_in::code_page)
        .post("/sign-in/code", Who::Anyone, sign_in::enter)
        .get("/sign-in/who", Who::Anyone, sign_in::who)
        .post("/sign-in/who", Who::Anyone, sign_in::choose)
        .get("/sign-in/name", Who::Anyone, sign_in::name_page)
        .post("/sign-in/name", Who::Anyone, sign_in::name)
        .post("/sign-out", Who::Anyone, sign_in::sign_out)
        .post("/sign-out/everywhere", Who::SignedIn, sign_in::sign_out_everywhere)
}

/// One's own page.
fn own_routes() -> Routes {
    use pages::{household, me};
    Routes::default()
        .get("/me", Who::SignedIn, me::show)
        .get("/me/details", Who::SignedIn, me::details_page)
        .post("/me/details", Who::SignedIn, me::save_details)
        .post("/me/contacts", Who::SignedIn, me::add_contact)
        .post("/me/contacts/{contact}", Who::SignedIn, me::change_contact)
        .get("/me/household", Who::SignedIn, household::show)
        .post("/me/household", Who::SignedIn, household::add)
        .post("/me/household/{person}/ask", Who::SignedIn, household::ask_in)
        .post("/me/household/{person}/leave", Who::SignedIn, household::leave)
        .get("/me/data.json", Who::SignedIn, me::data)
}

/// The office: entering for others, roles, the first operator.
fn office_routes() -> Routes {
    use Ability::{EnterForOthers, GrantRoles, MergePeople, SeeIdentity, SeeTimeline};
    use pages::{duplicates, office, records, roles, welcome};
    Routes::default()
        .get("/office/people", Who::May(EnterForOthers), office::people)
        .get("/office/people/new", Who::May(EnterForOthers), office::new)
        .post("/office/people", Who::May(EnterForOthers), office::enter)
        .get("/office/people/{person}", Who::May(EnterForOthers), office::show)
        .post("/office/people/{person}/contacts", Who::May(EnterForOthers), office::add_contact)
        .post("/office/people/{person}/birth-date", Who::May(SeeIdentity), office::compare)
        .get("/office/records", Who::May(SeeTimeline), records::find)
        .get("/office/duplicates", Who::May(MergePeople), duplicates::list)
        .get("/office/duplicates/{one}/{other}", Who::May(MergePeople), duplicates::compare)
        .post("/office/duplicates/{one}/{other}", Who::May(MergePeople), duplicates::decide)
        .post("/office/merges/{merge}/undo", Who::May(MergePeople), duplicates::undo)
        .get("/office/roles", Who::May(GrantRoles), roles::list)
        .get("/office/roles/{person}", Who::May(GrantRoles), roles::show)
        .post("/office/roles/{person}", Who::May(GrantRoles), roles::give)
        .post("/office/roles/{person}/{grant}/end", Who::May(GrantRoles), roles::take)
        .get("/welcome/{token}", Who::Anyone, welcome::show)
        .post("/welcome/{token}", Who::Anyone, welcome::begin)
}

/// Large files of people: asked for by whoever may have them, with a second yes above a number.
fn file_routes() -> Routes {
    use pages::{file_one, files};
    let second = Who::May(Ability::ApproveFiles);
    Routes::default()
        .get("/office/files", second, files::queue)
        .get("/office/files/new", Who::SignedIn, files::form)
        .post("/office/files", Who::SignedIn, files::begin)
        .get("/office/files/{id}", Who::SignedIn, file_one::show)
        .post("/office/files/{id}/send", Who::SignedIn, file_one::send)
        .post("/office/files/{id}/code", Who::SignedIn, file_one::enter)
        .post("/office/files/{id}/approve", second, file_one::approve)
        .post("/office/files/{id}/refuse", second, file_one::refuse)
}

/// The menu of those who work here: ability needed, address, label.
pub fn office_menu() -> &'static [(Ability, &'static str, &'static str)] {
    &[
        (Ability::SeeDashboard, "/office", "layout-office-overview"),
        (Ability::SeeDashboard, "/office/dashboard", "dash-title"),
        (Ability::RunBoard, "/office/board", "layout-office-board"),
        (Ability::FollowApplications, "/office/clearances", "layout-office-clearances"),
        (Ability::ReviewScreening, "/office/screening", "layout-office-screening"),
        (Ability::SeeVolunteers, "/office/volunteers", "layout-office-volunteers"),
        (Ability::SeeIdentity, "/office/trainings", "training-office-title"),
        (Ability::ProposeTasks, "/office/opportunities", "layout-office-opportunities"),
        (Ability::PublishShifts, "/office/groups", "groups-office-title"),
        (Ability::SeePartners, "/office/partners", "partners-office-title"),
        (Ability::SeePartners, "/office/partners/inquiries", "partners-queue-title"),
        (Ability::SeePartners, "/office/agreements", "agreements-title"),
        (Ability::SeePartners, "/office/sites", "sites-title"),
        (Ability::ReviewTerms, "/office/agreements/terms", "terms-title"),
        (Ability::SeeDataRequests, "/office/data-requests", "data-title"),
        (Ability::SeeConsents, "/office/consents", "consent-office-title"),
        (Ability::RunBoard, "/office/partners-today", "sites-today-title"),
        (Ability::SeeComingGifts, "/office/gifts/coming", "gifts-coming-title"),
        (Ability::ConfirmHours, "/office/hours", "layout-office-hours"),
        (Ability::CountersignHours, "/office/corrections", "corrections-title"),
        (Ability::ConfirmHours, "/office/recognition", "recognition-office-title"),
        (Ability::SeeGifts, "/office/gifts", "gifts-title"),
        (Ability::SeeNeeds, "/office/needs", "needs-office-title"),
        (Ability::SeeGifts, "/office/sponsors", "sponsor-office-title"),
        (Ability::SeeGifts, "/office/campaigns", "campaign-office-title"),
        (Ability::AskCampaigns, "/office/campaigns/mine", "campaign-mine-title"),
        (Ability::KeepCloset, "/office/closet", "closet-title"),
        (Ability::EnterForOthers, "/office/people", "layout-office-people"),
        (Ability::SeeTimeline, "/office/records", "people-records-title"),
        (Ability::MergePeople, "/office/duplicates", "layout-office-duplicates"),
        (Ability::AnswerInquiries, "/office/inquiries", "layout-office-inquiries"),
        (Ability::SeePolicy, "/office/policy", "layout-office-policy"),
        (Ability::GrantRoles, "/office/roles", "layout-office-roles"),
        (Ability::ApproveFiles, "/office/files", "files-title"),
        (Ability::MendProblems, "/office/rosters", "layout-office-rosters"),
        (Ability::MendProblems, "/office/problems", "layout-office-problems"),
    ]
}
