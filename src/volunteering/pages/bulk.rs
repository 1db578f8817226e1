//! Several cases of a queue at once: first a look at what would happen to each, then the change, whole or not at all.

use super::register::Typed;
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::Ability;
use crate::volunteering::application::Sent;
use crate::volunteering::clearance::screening::{self, Outcome};
use crate::volunteering::clearance::{Act, ClearanceId, apart, gates};
use crate::volunteering::clearance_flow::ClearanceState;
use crate::volunteering::store::queue::Line;
use crate::volunteering::store::{clearance as store, volunteers};
use crate::web::{Fields, Me, Page, Redirect, Reply, page};
use askama::Template;
use axum::extract::State;
use db::Tx;

/// One page of a queue.
const MOST: usize = 50;

/// What can be done with several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bulk {
    /// A reviewer takes them.
    Assign,
    /// Their checks are ordered from the company.
    Order,
    /// They are cleared, where the register is the one check.
    Clear,
    /// The people are reminded of the step that is theirs.
    Remind,
    /// The school wants them.
    Accept,
}

impl Bulk {
    const REVIEW: &'static [Bulk] = &[Bulk::Assign, Bulk::Order, Bulk::Clear];
    const FOLLOW: &'static [Bulk] = &[Bulk::Remind, Bulk::Accept];

    pub(super) fn as_str(self) -> &'static str {
        match self {
            Bulk::Assign => "assign",
            Bulk::Order => "order",
            Bulk::Clear => "clear",
            Bulk::Remind => "remind",
            Bulk::Accept => "accept",
        }
    }

    /// The ability with which it is done.
    pub(super) fn ability(self) -> Ability {
        match self {
            Bulk::Assign | Bulk::Order | Bulk::Clear => Ability::ReviewScreening,
            Bulk::Remind => Ability::SeeIdentity,
            Bulk::Accept => Ability::PublishShifts,
        }
    }

    /// Whether some line of a queue is of the kind that it is for.
    pub(super) fn has_work(self, lines: &[Line]) -> bool {
        use ClearanceState as S;
        lines.iter().any(|line| match self {
            Bulk::Assign => true,
            Bulk::Order | Bulk::Clear => line.state == S::Screening,
            Bulk::Remind => matches!(line.state, S::AwaitingId | S::AwaitingDisclosure | S::AwaitingMore),
            Bulk::Accept => line.state == S::AwaitingSchool,
        })
    }

    fn said(self) -> &'static str {
        match self {
            Bulk::Assign => "screening-bulk-assigned",
            Bulk::Order => "screening-bulk-ordered",
            Bulk::Clear => "screening-many-said",
            Bulk::Remind => "screening-bulk-reminded",
            Bulk::Accept => "screening-bulk-accepted",
        }
    }

    /// Whether it could be done to one case now.
    async fn may(self, tx: &mut Tx, app: &App, me: &Me, id: ClearanceId, act: &Act<'_>) -> Result<()> {
        match self {
            Bulk::Order => screening::may_order_from(tx, me, id, app.screening.as_ref(), act).await.map(drop),
            Bulk::Clear => screening::may_record(tx, me, id, act, true).await.map(drop),
            Bulk::Remind => gates::may_remind(tx, me, id, act).await.map(drop),
            Bulk::Accept => gates::may_accept(tx, me, id).await.map(drop),
            Bulk::Assign => {
                let case = store::visible_case(tx, me, Ability::ReviewScreening, id).await?.ok_or(Error::NotFound)?;
                apart::stand(tx, me, &case, None).await
            }
        }
    }

    async fn act(self, tx: &mut Tx, app: &App, me: &Me, id: ClearanceId, act: &Act<'_>) -> Result<()> {
        match self {
            Bulk::Order => screening::order_from(tx, me, id, app.screening.as_ref(), act).await,
            Bulk::Clear => {
                self.may(tx, app, me, id, act).await?;
                screening::record(tx, me, id, Outcome::Clear, act).await
            }
            Bulk::Remind => gates::remind(tx, me, id, act).await,
            Bulk::Accept => gates::accept_at_school(tx, me, id, act).await,
            Bulk::Assign => {
                self.may(tx, app, me, id, act).await?;
                volunteers::assign(tx, id, me.id(), act.now).await
            }
        }
    }
}

/// A case in the preview.
struct Foreseen {
    id: ClearanceId,
    name: String,
    level: i64,
    /// Why it would be left out, in words.
    refused: Option<String>,
}

#[derive(Template)]
#[template(path = "volunteering/bulk.html")]
struct PreviewPage {
    page: Page,
    queue: &'static str,
    act: &'static str,
    cases: Vec<Foreseen>,
    ready: i64,
    /// What the orders would cost, as far as the policy says; nothing where nothing is ordered.
    cost: Option<String>,
}

/// A queue, and what can be done in it.
#[derive(Clone, Copy)]
struct Queue {
    address: &'static str,
    acts: &'static [Bulk],
}

const REVIEW: Queue = Queue { address: "/office/screening", acts: Bulk::REVIEW };
const FOLLOW: Queue = Queue { address: "/office/clearances", acts: Bulk::FOLLOW };

fn asked(queue: Queue, me: &Me, sent: &Sent) -> Result<(Bulk, Vec<ClearanceId>)> {
    let what = queue.acts.iter().find(|act| act.as_str() == sent.one("act"));
    let what = *what.ok_or(Error::Unreadable("web-error-form"))?;
    if !me.may(what.ability()) {
        return Err(Error::NotFound);
    }
    let mut ids: Vec<ClearanceId> = sent.many("case").iter().filter_map(|id| id.parse().ok()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.truncate(MOST);
    if ids.is_empty() { Err(Error::refused("screening-none-chosen")) } else { Ok((what, ids)) }
}

/// What would happen to each. Nothing is changed.
async fn preview(queue: Queue, app: App, page_: Page, me: Me, sent: Sent) -> Reply {
    let (what, ids) = asked(queue, &me, &sent)?;
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let act = Act::office(&me, what.ability(), &policy, app.now());
    let (mut cases, mut costs) = (Vec::new(), Vec::new());
    for id in ids {
        let Some(case) = store::visible_case(&mut tx, &me, what.ability(), id).await? else {
            continue;
        };
        let name = store::applicant(&mut tx, case.person).await?.map_or(String::new(), |person| person.name());
        let refused = match what.may(&mut tx, &app, &me, id, &act).await {
            Ok(()) => None,
            Err(Error::Refused(reason)) => Some(page_.reason(&reason)),
            Err(other) => return Err(other),
        };
        if refused.is_none() {
            costs.push(policy.clearance.cost_of_report(case.level_of(&policy)));
        }
        cases.push(Foreseen { id, name, level: case.level, refused });
    }
    drop(tx);
    let ready = costs.len() as i64;
    let cost = (what == Bulk::Order && ready > 0).then(|| cost(&page_, &costs));
    page(PreviewPage { page: page_, queue: queue.address, act: what.as_str(), cases, ready, cost })
}

/// "3 reports are ordered. The company charges $12.75 for them."
fn cost(page: &Page, costs: &[Option<i64>]) -> String {
    let count = i64::try_from(costs.len()).unwrap_or(i64::MAX);
    match costs.iter().copied().sum::<Option<i64>>() {
        Some(sum) => page.t2("screening-bulk-cost", "count", count, "sum", page.money(&sum)),
        None => page.t1("screening-bulk-cost-unknown", "count", count),
    }
}

/// Does it, for all that were shown as ready.
async fn confirm(queue: Queue, app: App, me: Me, sent: Sent) -> Reply {
    let (what, ids) = asked(queue, &me, &sent)?;
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let act = Act::office(&me, what.ability(), &policy, app.now());
    for id in ids {
        what.act(&mut tx, &app, &me, id, &act).await?;
    }
    tx.commit().await?;
    Redirect::to(queue.address).saying(what.said()).into()
}

/// Reviewers' cases.
pub async fn preview_review(State(app): State<App>, page_: Page, me: Me, Fields(typed): Typed) -> Reply {
    preview(REVIEW, app, page_, me, Sent(typed)).await
}

pub async fn confirm_review(State(app): State<App>, me: Me, Fields(typed): Typed) -> Reply {
    confirm(REVIEW, app, me, Sent(typed)).await
}

/// Applications of a school, or of the district.
pub async fn preview_follow(State(app): State<App>, page_: Page, me: Me, Fields(typed): Typed) -> Reply {
    preview(FOLLOW, app, page_, me, Sent(typed)).await
}

pub async fn confirm_follow(State(app): State<App>, me: Me, Fields(typed): Typed) -> Reply {
    confirm(FOLLOW, app, me, Sent(typed)).await
}
