//! What waits for a school or the office in volunteering beside applications and hours: rows of the overview.

use super::clearance::rules::interview_levels;
use super::group::roster_due_by;
use super::short;
use super::store::queue::Heard;
use super::store::waits as store;
use crate::error::Result;
use crate::people::Ability;
use crate::policy::InForce;
use crate::schools::SchoolId;
use crate::web::{Reach, Viewer, Waits};
use db::Tx;
use jiff::Timestamp;

/// How far anything is counted: who has a thousand before them does not need to know more.
pub use super::store::queue::COUNTED;

/// Everything that waits within the viewer's reach, or at the one school that is chosen.
pub async fn waits(
    tx: &mut Tx,
    viewer: &Viewer,
    school: Option<SchoolId>,
    rules: &InForce,
    now: Timestamp,
) -> Result<Vec<Waits>> {
    let mut all = Vec::new();
    let publishes = reach(viewer, Ability::PublishShifts, school);
    let confirms = reach(viewer, Ability::ConfirmHours, school);
    if publishes != Reach::Nowhere {
        let rows = [
            ("groups-waits", "/office/groups", store::groups_asking(tx, &publishes, now).await?),
            (
                "groups-roster-late",
                "/office/groups?state=accepted&names=late",
                store::rosters_late(tx, &publishes, roster_due_by(rules, now), now).await?,
            ),
            ("publish-waits", "/office/opportunities?state=proposed", store::proposed(tx, &publishes).await?),
            ("short-title", "/office/short", store::short(tx, &publishes, &short::ahead(rules, now)).await?),
        ];
        all.extend(rows.map(|(key, href, open)| Waits::at(key, href, open.count, open.oldest)));
    }
    if publishes != Reach::Nowhere && viewer.may(Ability::FollowApplications) {
        let references = store::heard(tx, &publishes, &Heard::References).await?;
        let talks = store::heard(tx, &publishes, &Heard::Talk(interview_levels(rules))).await?;
        all.push(Waits::at("heard-unread", "/office/clearances?heard=references", references.count, references.oldest));
        all.push(Waits::at("heard-talks", "/office/clearances?heard=talk", talks.count, talks.oldest));
    }
    if confirms != Reach::Nowhere {
        let open = store::nominations(tx, &confirms).await?;
        all.push(Waits::at("nomination-office-title", "/office/nominations", open.count, open.oldest));
    }
    all.retain(|row| row.count > 0);
    Ok(all)
}

/// All that the viewer's ability reaches, or of it the one school.
fn reach(viewer: &Viewer, ability: Ability, school: Option<SchoolId>) -> Reach {
    let reach = viewer.reach(ability);
    match school {
        None => reach,
        Some(school) if reach.covers(school) => Reach::Schools(vec![school]),
        Some(_) => Reach::Nowhere,
    }
}
