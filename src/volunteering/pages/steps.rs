//! Where a case stands as its person sees it: who has it now, how long that usually takes, and the steps of the way.

use super::trainings;
use crate::error::Result;
use crate::policy::Check;
use crate::schools::School;
use crate::volunteering::clearance::steps::{self as open, Step};
use crate::volunteering::clearance::{Act, Case};
use crate::volunteering::clearance_flow::ClearanceState;
use crate::volunteering::usual::{Usual, Wait};
use crate::web::Page;
use db::Tx;
use jiff::Timestamp;

/// Who has a case now.
pub struct Now {
    pub who: String,
    pub since: Timestamp,
    /// How long this usually takes; nothing while the next step is the person's own, or too few have gone this way.
    pub usual: Option<String>,
}

/// What is known beside the case.
pub struct Facts<'a> {
    /// The guardian who has not answered.
    pub guardian: Option<&'a str>,
    pub schools: &'a [School],
    /// The screening company has asked the person to its own page.
    pub invited: bool,
    /// Something beside the gates is open that the person does themselves.
    pub theirs: bool,
}

/// See [`Now`]; nothing for a case nobody works on.
pub fn now(page: &Page, case: &Case, facts: &Facts<'_>, usual: &Usual) -> Option<Now> {
    use ClearanceState as S;
    let schools = facts.schools.iter().map(|school| school.name.as_str()).collect::<Vec<_>>().join(", ");
    let (who, wait) = match (case.state, facts.guardian) {
        (S::Submitted, Some(guardian)) => (page.t1("clearance-has-guardian", "name", guardian), Some(Wait::Consent)),
        (S::Submitted, None) => (page.t("clearance-has-office").into_owned(), None),
        (S::AwaitingSchool, _) => (page.t1("clearance-has-school", "schools", schools), Some(Wait::School)),
        (S::AwaitingMore, _) if !facts.theirs => (page.t("clearance-has-office").into_owned(), None),
        (S::AwaitingId | S::AwaitingDisclosure | S::AwaitingMore, _) => {
            (page.t("clearance-has-you").into_owned(), None)
        }
        (S::Screening, _) if facts.invited => (page.t("clearance-has-company").into_owned(), Some(Wait::Checks)),
        (S::Screening, _) => (page.t("clearance-has-reviewers").into_owned(), Some(Wait::Checks)),
        (S::Review, _) => (page.t("clearance-has-reviewers").into_owned(), Some(Wait::Review)),
        (S::PreAdverse, _) => (page.t("clearance-has-answer").into_owned(), None),
        (S::Appeal, _) => (page.t("clearance-has-director").into_owned(), None),
        (S::Suspended, _) => (page.t("clearance-has-reviewers").into_owned(), None),
        _ => return None,
    };
    let usual = wait.map(|wait| match usual.days(wait) {
        Some(days) => page.t1("clearance-usual", "days", days),
        None => page.t("clearance-usual-unknown").into_owned(),
    });
    Some(Now { who, since: case.since, usual })
}

/// One step of the way.
pub struct StepShown {
    pub state: &'static str,
    pub title: String,
    pub text: String,
}

/// What has no place in the order of the gates: it can be done at any time before the end. What is done of it, and what is
/// open.
pub async fn beside(tx: &mut Tx, page: &Page, case: &Case, act: &Act<'_>) -> Result<Vec<StepShown>> {
    let level = case.level_of(page.policy());
    let open = open::open(tx, case, level, act).await?;
    let asked = page.policy().clearance.trainings_of_level(level);
    let learned = trainings::of_person(tx, page, case.person, &asked).await?;
    let learned = learned.into_iter().filter(|one| asked.iter().any(|asked| asked.id == *one.id));
    let mut shown: Vec<StepShown> = learned
        .map(|one| StepShown {
            state: if one.kind == "good" { "done" } else { "current" },
            text: if one.kind == "good" { one.said } else { format!("{} {}", one.said, one.place) },
            title: one.name,
        })
        .collect();
    if level.checks.contains(&Check::Interview) {
        let left = open.iter().any(|step| matches!(step, Step::Interview));
        shown.push(one(page, "talk", if left { "later" } else { "done" }));
    }
    if level.checks.contains(&Check::References) {
        let left = open.iter().any(|step| matches!(step, Step::References(_) | Step::Unread));
        shown.push(one(page, "references", if left { "current" } else { "done" }));
    }
    if let Some(fee) = &level.fee {
        let left = open.iter().any(|step| matches!(step, Step::Fee(_)));
        let mut step = one(page, "fee", if left { "current" } else { "done" });
        if left {
            let amount = page.money(&i64::from(fee.amount));
            step.text = format!("{}. {}", amount, fee.how.get(page.lang()));
        }
        shown.push(step);
    }
    Ok(shown)
}

fn one(page: &Page, key: &str, state: &'static str) -> StepShown {
    StepShown {
        state,
        title: page.t(&format!("clearance-step-{key}")).into_owned(),
        text: page.t(&format!("clearance-step-{key}-{state}")).into_owned(),
    }
}

/// The steps of a case, those that are over first; `beside` are those that have no order.
pub fn steps(page: &Page, case: &Case, usual: &Usual, beside: Vec<StepShown>) -> Vec<StepShown> {
    use ClearanceState as S;
    let level = case.level_of(page.policy());
    let mut steps = Vec::new();
    let mut step = |state: &'static str, key: &str, wait: Option<Wait>| {
        let mut text = page.t(&format!("clearance-step-{key}-{state}")).into_owned();
        let open = matches!(state, "wait" | "later" | "current");
        if let Some(days) = wait.filter(|_| open).and_then(|wait| usual.days(wait)) {
            text.push(' ');
            text.push_str(&page.t1("clearance-usual", "days", days));
        }
        steps.push(StepShown { state, title: page.t(&format!("clearance-step-{key}")).into_owned(), text });
    };
    step("done", "sent", None);
    if case.state == S::AwaitingSchool {
        step("wait", "school", Some(Wait::School));
    }
    if level.photo_id {
        let state = match case.state {
            S::AwaitingId => "current",
            _ if case.id_seen_at.is_some() => "done",
            _ => "later",
        };
        step(state, "id", Some(Wait::Id));
    }
    if level.disclosure {
        let state = match case.state {
            S::AwaitingDisclosure => "current",
            _ if case.authorised_at.is_some() => "done",
            _ => "later",
        };
        step(state, "disclosure", None);
    }
    let checks = match case.state {
        S::Screening | S::Review | S::PreAdverse | S::Appeal => "wait",
        S::AwaitingMore | S::Cleared | S::Inactive | S::Expired | S::Suspended | S::Revoked | S::Denied => "done",
        _ => "later",
    };
    step(checks, "checks", Some(Wait::Checks));
    steps.extend(beside);
    let end = match case.state {
        S::Cleared => "done",
        S::Denied | S::Revoked | S::Suspended => "stop",
        _ => "later",
    };
    let text = page.t(&format!("clearance-step-cleared-{end}")).into_owned();
    steps.push(StepShown { state: end, title: page.t("clearance-step-cleared").into_owned(), text });
    steps
}
