//! Register once, be cleared to the level the task needs, take shifts, get the hours and the letter.

pub mod answer;
pub mod application;
pub mod at_home;
pub mod attendance;
mod by;
pub mod calendar_feed;
pub mod certificate;
pub mod clearance;
pub mod clearance_flow;
pub mod cover;
pub mod cover_answer;
pub mod cover_end;
pub mod cover_flow;
mod cover_jobs;
mod cover_notices;
mod desk;
pub mod eligibility;
pub mod ending;
pub mod find;
pub mod fit;
pub mod forget;
pub mod goal;
pub mod grace;
pub mod group;
pub mod group_flow;
mod guardian_notices;
pub mod hours;
pub mod hours_close;
pub mod hours_close_flow;
pub mod hours_correction;
pub mod hours_told;
pub mod hours_year;
mod jobs;
pub mod lacking;
pub mod letter;
pub mod list_import;
pub mod merge;
pub mod needs;
pub mod nomination;
mod notices;
pub mod opportunity;
mod pages;
pub mod question;
pub mod recognition;
pub mod recognition_flow;
mod routes;
mod school_notices;
mod season;
pub mod series;
pub mod series_change;
mod series_jobs;
pub mod shift;
pub mod shift_flow;
mod shift_jobs;
pub mod short;
pub mod signup;
mod store;
mod text_reply;
mod usual;
pub mod waiting;
pub mod waiting_flow;
mod waiting_jobs;
mod waits;
pub mod watch_flow;

pub use clearance::screening::{Screening, provider::of as screening_of};
pub use clearance::{Case, ClearanceId, Cleared, cleared_on, current_case};
pub use list_import::ListText;

pub use jobs::ClearanceNight;
pub use routes::routes;
pub use season::Season;
pub use usual::Usual;
pub use waits::{COUNTED, waits};

pub use find::{Find, ShiftCard};
pub use store::group::{GivenBy, given_by};
pub use store::opportunity::newest as newest_opportunities;
pub use store::signup::held as held_by;
pub use store::text_reply::forget as forget_replies;
pub use text_reply::answer_text;

use crate::app::App;
use crate::error::Result;
use ::jobs::Registry;
use db::Tx;

/// What this feature does later.
pub fn jobs(registry: Registry<App>) -> Registry<App> {
    let registry = waiting_jobs::jobs(registry);
    let registry = group::later::jobs(registry);
    cover_jobs::jobs(shift_jobs::jobs(
        registry
            .register::<jobs::ClearanceNight>()
            .register::<jobs::OrderScreening>()
            .register::<jobs::TendWatch>()
            .register::<jobs::RemindResting>()
            .register::<jobs::LookThroughList>()
            .register::<jobs::ApplyList>()
            .register::<jobs::TidyLists>()
            .register::<jobs::MakeAwards>()
            .register::<series_jobs::TellMoved>(),
    ))
}

/// The next shifts with a free place: for a school's page and the home page.
pub async fn open_shifts(tx: &mut Tx, find: &Find, most: usize) -> Result<Vec<ShiftCard>> {
    Ok(find::soonest(tx, find, None, most).await?.cards)
}
