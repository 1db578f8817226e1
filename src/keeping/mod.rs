//! What whoever keeps the system needs to see: background problems, measures; and what the program clears away.

mod clean_up;
mod measures;
mod plans;
mod problems;
mod retention;

pub use measures::{measure, measures, start_measuring};

use crate::app::App;
use crate::people::Ability;
use crate::web::{Routes, Who};
use jobs::{Job, Registry};

/// The rows of this feature.
pub fn routes() -> Routes {
    let mend = Who::May(Ability::MendProblems);
    Routes::default()
        .get("/office/problems", mend, problems::list)
        .post("/office/problems/retry", mend, problems::retry_all)
        .post("/office/problems/jobs/{id}/retry", mend, problems::retry_job)
        .post("/office/problems/jobs/{id}/dismiss", mend, problems::dismiss_job)
        .post("/office/problems/messages/{id}/retry", mend, problems::retry_message)
        .post("/office/problems/messages/{id}/dismiss", mend, problems::dismiss_message)
}

/// The name by which the schedule knows the nightly clearing away.
pub const CLEAN_UP: &str = clean_up::CleanUp::NAME;

/// The name by which the schedule knows the nightly work of the schedule of keeping.
pub const RETENTION: &str = retention::RetentionNight::NAME;

/// The name by which the schedule knows the nightly look at the database.
pub const REFRESH_PLANS: &str = plans::RefreshPlans::NAME;

/// What this feature does later.
pub fn jobs(registry: Registry<App>) -> Registry<App> {
    registry
        .register::<clean_up::CleanUp>()
        .register::<retention::RetentionNight>()
        .register::<retention::Retention>()
        .register::<plans::RefreshPlans>()
}
