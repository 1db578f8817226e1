//! Register once, be cleared to the level the task needs, take shifts, get the hours and the letter.

pub mod application;
pub mod clearance;
pub mod clearance_flow;
mod jobs;
mod notices;
mod pages;
pub mod shift_flow;
mod store;

pub use clearance::{Case, ClearanceId, Cleared, cleared_on, current_case};

use crate::people::Ability::{
    DecideAppeals, EnterForOthers, FollowApplications, PublishShifts, ReviewScreening, SeeIdentity,
};
use crate::web::{Routes, Who};

/// The rows of this feature.
pub fn routes() -> Routes {
    Routes::default().merge(clearance_routes()).merge(shift_routes())
}

/// What this feature does later.
pub fn jobs(registry: ::jobs::Registry<crate::App>) -> ::jobs::Registry<crate::App> {
    registry.register::<jobs::ClearanceNight>()
}

/// Register, be cleared, see where it stands.
fn clearance_routes() -> Routes {
    use pages::{clearances, register, screening, status};
    Routes::default()
        .get("/volunteer/register", Who::Anyone, register::start)
        .post("/volunteer/register/draft", Who::SignedIn, register::autosave)
        .get("/volunteer/register/you", Who::SignedIn, register::you)
        .post("/volunteer/register/you", Who::SignedIn, register::keep_you)
        .get("/volunteer/register/minor", Who::Anyone, register::minor)
        .get("/volunteer/register/tasks", Who::SignedIn, register::tasks)
        .post("/volunteer/register/tasks", Who::SignedIn, register::keep_tasks)
        .get("/volunteer/register/level", Who::SignedIn, register::level)
        .post("/volunteer/register/level", Who::SignedIn, register::lower)
        .get("/volunteer/register/schools", Who::SignedIn, register::schools)
        .post("/volunteer/register/schools", Who::SignedIn, register::keep_schools)
        .get("/volunteer/register/more", Who::SignedIn, register::more)
        .post("/volunteer/register/more", Who::SignedIn, register::keep_more)
        .get("/volunteer/register/texts", Who::SignedIn, register::texts)
        .post("/volunteer/register/texts", Who::SignedIn, register::accept_texts)
        .get("/volunteer/register/disclosure", Who::SignedIn, register::disclosure)
        .post("/volunteer/register/disclosure", Who::SignedIn, register::sign_disclosure)
        .get("/volunteer/register/check", Who::SignedIn, register::check)
        .post("/volunteer/register/check", Who::SignedIn, register::send)
        .get("/me/clearance", Who::SignedIn, status::show)
        .post("/me/clearance/withdraw", Who::SignedIn, status::withdraw)
        .post("/me/clearance/renew", Who::SignedIn, status::renew)
        .get("/me/clearance/disclosure", Who::SignedIn, status::disclosure)
        .post("/me/clearance/disclosure", Who::SignedIn, status::sign_disclosure)
        .get("/me/clearance/again", Who::SignedIn, status::again)
        .post("/me/clearance/again", Who::SignedIn, status::take_up_again)
        .post("/me/clearance/dispute", Who::SignedIn, status::dispute)
        .post("/me/clearance/appeal", Who::SignedIn, status::appeal)
        .get("/office/clearances", Who::May(FollowApplications), clearances::list)
        .get("/office/clearances/{id}", Who::May(FollowApplications), clearances::show)
        .post("/office/clearances/{id}/id-seen", Who::May(SeeIdentity), clearances::see_id)
        .post("/office/clearances/{id}/let-in", Who::May(FollowApplications), clearances::let_in)
        .post("/office/clearances/{id}/school", Who::May(PublishShifts), clearances::answer_for_school)
        .post("/office/clearances/{id}/suspend", Who::May(FollowApplications), clearances::suspend)
        .post("/office/clearances/{id}/withdraw", Who::May(EnterForOthers), clearances::withdraw)
        .post("/office/clearances/{id}/appeal", Who::May(DecideAppeals), clearances::decide_appeal)
        .get("/office/screening", Who::May(ReviewScreening), screening::list)
        .post("/office/screening/clear", Who::May(ReviewScreening), screening::clear_many)
        .get("/office/screening/{id}", Who::May(ReviewScreening), screening::show)
        .post("/office/screening/{id}/order", Who::May(ReviewScreening), screening::order)
        .post("/office/screening/{id}/result", Who::May(ReviewScreening), screening::result)
        .post("/office/screening/{id}/propose", Who::May(ReviewScreening), screening::propose)
        .post("/office/screening/{id}/agree", Who::May(ReviewScreening), screening::agree)
        .post("/office/screening/{id}/send-back", Who::May(ReviewScreening), screening::send_back)
        .post("/office/screening/{id}/deny", Who::May(ReviewScreening), screening::deny)
        .post("/office/screening/{id}/dispute", Who::May(ReviewScreening), screening::dispute)
}

/// Opportunities, shifts, the board, hours, letters.
fn shift_routes() -> Routes {
    Routes::default()
}
