//! What waits, gathered from every feature: what the reader can settle first, then what they only watch; the oldest first.

use super::store::{self, Asked, Open};
use crate::error::Result;
use crate::people::Ability;
use crate::policy::InForce;
use crate::schools::SchoolId;
use crate::volunteering::{lacking::count as places_at_risk, waits};
use crate::web::{Viewer, Waits};
use crate::{agreements, connect, giving, needs, partners};
use db::Tx;
use jiff::Span;

/// Everything that waits within the viewer's reach, or at the one school that is chosen.
pub async fn gather(tx: &mut Tx, asked: &Asked<'_>, rules: &InForce) -> Result<Vec<Waits>> {
    let viewer = asked.viewer;
    let school = Some(SchoolId(asked.school)).filter(|school| school.0 != 0);
    let mut all = applications(tx, asked).await?;
    let stopped = store::stopped(tx, asked).await?;
    if stopped.count > 0 {
        let href = "/office/screening?state=suspended";
        all.push(row(asked, Ability::ReviewScreening, "evidence-stopped", href, stopped));
    }
    all.extend(volunteering(tx, asked).await?);
    if viewer.may(Ability::PublishShifts) {
        let count = places_at_risk(tx, viewer, rules, asked.today, school).await?;
        let open = Open { count, oldest: None };
        all.extend(
            Some(row(asked, Ability::PublishShifts, "lacking-title", "/office/places", open)).filter(|_| count > 0),
        );
    }
    all.extend(waits(tx, viewer, school, rules, asked.now).await?);
    all.extend(connect::waits(tx, viewer, school).await?);
    let soon = asked.today.saturating_add(Span::new().days(i64::from(rules.partners.expiry_notice_days)));
    if viewer.may(Ability::SeePartners) {
        all.extend(partners::waits(tx, viewer, school, asked.today).await?);
        all.extend(agreements::waits(tx, viewer, school, (asked.today, soon)).await?);
    }
    if viewer.may(Ability::SeeNeeds) {
        all.extend(needs::waits(tx, viewer, school).await?);
    }
    if viewer.may(Ability::SeeGifts) || viewer.may(Ability::KeepCloset) {
        all.extend(giving::waits(tx, viewer, school, (asked.today, soon), rules, asked.now).await?);
    }
    all.sort_by_key(|row| (row.href.is_none(), row.oldest.is_none(), row.oldest));
    Ok(all)
}

async fn applications(tx: &mut Tx, asked: &Asked<'_>) -> Result<Vec<Waits>> {
    let found = store::waiting(tx, asked).await?.into_iter().map(|each| Waits {
        key: "evidence-state",
        href: place(&each.state, asked.viewer),
        state: each.state,
        count: each.count,
        oldest: Some(each.oldest),
    });
    Ok(found.collect())
}

/// Where an application in this state is taken on, by whoever does it.
fn place(state: &str, viewer: &Viewer) -> Option<&'static str> {
    let (ability, href) = match state {
        // A duplicate that is held, or a guardian who has not said yes: no school has it yet.
        "submitted" => (Ability::FollowApplications, "/office/clearances?state=submitted"),
        "awaiting_school" => (Ability::PublishShifts, "/office/clearances?state=awaiting_school"),
        "awaiting_id" => (Ability::SeeIdentity, "/office/clearances?state=awaiting_id"),
        "screening" => (Ability::ReviewScreening, "/office/screening?state=screening"),
        "review" => (Ability::ReviewScreening, "/office/screening?state=review"),
        "awaiting_more" => (Ability::FollowApplications, "/office/clearances?state=awaiting_more"),
        "appeal" => (Ability::DecideAppeals, "/office/clearances?state=appeal"),
        // The applicant's turn, or the waiting time's.
        _ => return None,
    };
    viewer.may(ability).then_some(href)
}

async fn volunteering(tx: &mut Tx, asked: &Asked<'_>) -> Result<Vec<Waits>> {
    let mut all = vec![
        row(
            asked,
            Ability::ConfirmHours,
            "evidence-unconfirmed",
            "/office/hours",
            store::unconfirmed(tx, asked).await?,
        ),
        row(asked, Ability::PublishShifts, "evidence-in-line", "/office/waiting", store::in_line(tx, asked).await?),
    ];
    if asked.viewer.may(Ability::CountersignHours) {
        let open = store::corrections(tx, asked).await?;
        all.push(row(asked, Ability::CountersignHours, "corrections-title", "/office/corrections", open));
    }
    all.retain(|row| row.count > 0);
    Ok(all)
}

fn row(asked: &Asked<'_>, ability: Ability, key: &'static str, href: &'static str, open: Open) -> Waits {
    let href = asked.viewer.may(ability).then_some(href);
    Waits { key, state: String::new(), href, count: open.count, oldest: open.oldest }
}
