//! The reviewers' queue and one case: orders, results, proposals, notices. Whoever opens a case leaves a line.

use super::clearances::kind_of;
use super::register::Typed;
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::Ability;
use crate::volunteering::application::Sent;
use crate::volunteering::clearance::decide::{self, Proposal, Terms};
use crate::volunteering::clearance::screening::{self, Manual, Outcome};
use crate::volunteering::clearance::{Act, Case, ClearanceId, Restriction, rules};
use crate::volunteering::clearance_flow::ClearanceState;
use crate::volunteering::store::clearance::{self as store, Statement};
use crate::volunteering::store::queue::{self, Line, Wanted};
use crate::volunteering::store::screening::{self as orders, Order, Said};
use crate::volunteering::store::volunteers;
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Reason};
use serde::Deserialize;

/// The tabs of the queue.
const TABS: &[ClearanceState] = &[
    ClearanceState::Screening,
    ClearanceState::Review,
    ClearanceState::PreAdverse,
    ClearanceState::Suspended,
    ClearanceState::Appeal,
];

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Tab {
    state: String,
    after: String,
    mine: String,
}

#[derive(Template)]
#[template(path = "volunteering/screening.html")]
struct QueuePage {
    page: Page,
    state: ClearanceState,
    tabs: Vec<(&'static str, i64)>,
    lines: Vec<Line>,
    next: Option<String>,
    late_after: i64,
    /// Only what this reviewer took.
    mine: bool,
    assigned: Vec<(ClearanceId, crate::people::PersonId, String)>,
    orders: bool,
}

impl QueuePage {
    fn days(&self, line: &Line) -> i64 {
        self.page.days_since(&line.since)
    }

    fn reviewer(&self, line: &Line) -> &str {
        self.assigned.iter().find(|(id, _, _)| *id == line.id).map_or("", |(_, _, name)| name)
    }

    fn is_late(&self, line: &Line) -> bool {
        line.state == ClearanceState::Screening && self.days(line) > self.late_after
    }
}

/// What waits for a reviewer.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(tab): Query<Tab>) -> Reply {
    let state = ClearanceState::parse(&tab.state).filter(|s| TABS.contains(s)).unwrap_or(ClearanceState::Screening);
    let mut tx = app.db.read().await?;
    let counts = queue::review_counts(&mut tx).await?;
    let mine = tab.mine == "yes";
    let wanted = Wanted::states(&[state], &tab.after);
    let wanted = if mine { wanted.of_reviewer(me.id().into()) } else { wanted };
    let lines = queue::for_review(&mut tx, &me, &wanted).await?;
    let ids: Vec<ClearanceId> = lines.iter().map(|line| line.id).collect();
    let assigned = volunteers::assigned(&mut tx, &ids).await?;
    let next = (lines.len() as i64 == queue::PAGE).then(|| lines.last().map(Line::cursor)).flatten();
    let count = |state: &str| counts.iter().find(|(known, _)| known == state).map_or(0, |(_, n)| *n);
    let tabs = TABS.iter().map(|state| (state.as_str(), count(state.as_str()))).collect();
    let late_after = i64::from(page_.policy().clearance.result_alert_days);
    page(QueuePage {
        page: page_,
        state,
        tabs,
        lines,
        next,
        late_after,
        mine,
        assigned,
        orders: app.screening.orders(),
    })
}

/// Clears many at once whose only check is the register: each is a decision of its own, and all or none is kept.
pub async fn clear_many(State(app): State<App>, me: Me, Fields(typed): Typed) -> Reply {
    let (sent, policy) = (Sent(typed), app.policy());
    let ids: Vec<ClearanceId> = sent.many("case").iter().filter_map(|id| id.parse().ok()).take(50).collect();
    if ids.is_empty() {
        return Err(Error::refused("screening-none-chosen"));
    }
    let mut tx = app.db.write().await?;
    let act = Act::office(&me, Ability::ReviewScreening, &policy, app.now());
    for id in ids {
        screening::record(&mut tx, &me, id, Outcome::Clear, &act).await?;
    }
    tx.commit().await?;
    Redirect::to("/office/screening").saying("screening-many-said").into()
}

#[derive(Template)]
#[template(path = "volunteering/screening_case.html")]
struct CasePage {
    page: Page,
    case: Case,
    name: String,
    born: Option<jiff::civil::Date>,
    lives: String,
    level: String,
    tasks: Vec<String>,
    statements: Vec<Statement>,
    needs_order: bool,
    /// Whether the program orders by itself, and may now.
    may_order_company: bool,
    orders: Vec<Order>,
    /// What the company said, the earliest first.
    said: Vec<Said>,
    /// Who proposed what stands open, and whether it was this viewer.
    proposed_by: String,
    mine: bool,
    may_deny: bool,
    errors: Errors,
    typed: String,
}

impl CasePage {
    fn summary(&self) -> Vec<(&str, &Reason)> {
        self.errors.iter().collect()
    }

    fn state(&self) -> String {
        self.page.state("clearance-state", self.case.state.as_str())
    }

    fn kind(&self) -> &'static str {
        kind_of(self.case.state.as_str())
    }

    fn is(&self, state: &str) -> bool {
        self.case.state.as_str() == state
    }

    /// What can be proposed, with its words.
    fn proposals(&self) -> Vec<(String, String)> {
        let open = Proposal::open_in(self.case.state).iter();
        open.map(|p| (p.as_str().to_owned(), self.page.state("screening-propose", p.as_str()))).collect()
    }

    fn levels(&self) -> Vec<(String, String)> {
        let levels = self.page.policy().clearance.levels.iter();
        let open = levels.filter(|l| (2..=self.case.level).contains(&i64::from(l.number)));
        open.map(|l| (l.number.to_string(), format!("{} · {}", l.number, l.name.get(self.page.lang())))).collect()
    }

    fn restrictions(&self) -> Vec<(String, String)> {
        let all = Restriction::ALL.iter();
        all.map(|r| (r.as_str().to_owned(), self.page.state("clearance-restriction", r.as_str()))).collect()
    }
}

async fn case_page(
    tx: &mut Tx,
    app: &App,
    page: Page,
    me: &Me,
    case: Case,
    errors: Errors,
    typed: &str,
) -> Result<CasePage> {
    let person = store::applicant(tx, case.person).await?.ok_or(Error::NotFound)?;
    let proposed_by = match case.proposed_by {
        Some(id) => store::applicant(tx, id).await?.map_or(String::new(), |p| p.name()),
        None => String::new(),
    };
    let (policy, lang) = (app.policy(), page.lang());
    let ids: Vec<String> = case.tasks.lines().map(str::to_owned).collect();
    let level = case.level_of(&policy);
    Ok(CasePage {
        name: person.name(),
        born: person.birth_date,
        lives: [person.address.as_str(), person.city.as_str(), person.zip.as_str()].join(" ").trim().to_owned(),
        level: format!("{} · {}", level.number, level.name.get(lang)),
        tasks: crate::volunteering::application::templates(&policy, &ids)
            .iter()
            .map(|t| t.name.get(lang).to_owned())
            .collect(),
        statements: store::statements(tx, case.id).await?,
        needs_order: rules::needs_order(level),
        may_order_company: app.screening.orders() && !orders::is_open(tx, case.id).await?,
        orders: orders::orders(tx, case.id).await?,
        said: orders::said(tx, case.id).await?,
        mine: case.proposed_by == Some(me.id()),
        may_deny: rules::may_deny(&case, page.today()).is_ok(),
        proposed_by,
        errors,
        typed: typed.to_owned(),
        case,
        page,
    })
}

/// One case. That it was read is written down before anything is shown.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<ClearanceId>) -> Reply {
    case_shown(&app, page_, &me, id, Errors::default(), "").await.and_then(page)
}

async fn case_shown(app: &App, page: Page, me: &Me, id: ClearanceId, errors: Errors, typed: &str) -> Result<CasePage> {
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let act = Act::office(me, Ability::ReviewScreening, &policy, app.now());
    let case = screening::read(&mut tx, me, id, &act).await?;
    let shown = case_page(&mut tx, app, page, me, case, errors, typed).await?;
    tx.commit().await?;
    Ok(shown)
}

fn here(id: ClearanceId) -> String {
    format!("/office/screening/{id}")
}

/// The checks were ordered, under this reference.
pub async fn order(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ClearanceId>,
    Fields(typed): Typed,
) -> Reply {
    let (sent, policy) = (Sent(typed), app.policy());
    let mut errors = Errors::default();
    let Some(reference) = errors.field("reference", Manual::reference(sent.one("reference"))) else {
        return refused(case_shown(&app, page_, &me, id, errors, sent.one("reference")).await?);
    };
    let mut tx = app.db.write().await?;
    let act = Act::office(&me, Ability::ReviewScreening, &policy, app.now());
    screening::order(&mut tx, &me, id, reference, &act).await?;
    tx.commit().await?;
    Redirect::to(here(id)).saying("screening-ordered-said").into()
}

/// The checks are ordered from the company, by the worker.
pub async fn order_from_company(State(app): State<App>, me: Me, Path(id): Path<ClearanceId>) -> Reply {
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let act = Act::office(&me, Ability::ReviewScreening, &policy, app.now());
    screening::order_from(&mut tx, &me, id, app.screening.as_ref(), &act).await?;
    tx.commit().await?;
    Redirect::to(here(id)).saying("screening-ordering-said").into()
}

/// What came back.
pub async fn result(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ClearanceId>,
    Fields(typed): Typed,
) -> Reply {
    let (sent, policy) = (Sent(typed), app.policy());
    let mut errors = Errors::default();
    let Some(outcome) = errors.field("outcome", forms::one_of(sent.one("outcome"), Outcome::parse)) else {
        return refused(case_shown(&app, page_, &me, id, errors, "").await?);
    };
    let mut tx = app.db.write().await?;
    let act = Act::office(&me, Ability::ReviewScreening, &policy, app.now());
    screening::record(&mut tx, &me, id, outcome, &act).await?;
    tx.commit().await?;
    Redirect::to(here(id)).saying("screening-result-said").into()
}

/// The first of two: what should be done.
pub async fn propose(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ClearanceId>,
    Fields(typed): Typed,
) -> Reply {
    let (sent, policy) = (Sent(typed), app.policy());
    let mut errors = Errors::default();
    let proposal = errors.field("proposal", forms::one_of(sent.one("proposal"), Proposal::parse));
    let restriction =
        errors.field("restriction", forms::optional(sent.one("restriction"), |r| forms::one_of(r, Restriction::parse)));
    let (Some(proposal), Some(restriction)) = (proposal, restriction) else {
        return refused(case_shown(&app, page_, &me, id, errors, "").await?);
    };
    let level = sent.one("level").parse().unwrap_or(0);
    let mut tx = app.db.write().await?;
    let act = Act::office(&me, Ability::ReviewScreening, &policy, app.now());
    decide::propose(&mut tx, &me, id, Terms { proposal, level, restriction }, &act).await?;
    tx.commit().await?;
    Redirect::to(here(id)).saying("screening-proposed-said").into()
}

/// The second of two.
pub async fn agree(State(app): State<App>, me: Me, Path(id): Path<ClearanceId>) -> Reply {
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let act = Act::office(&me, Ability::ReviewScreening, &policy, app.now());
    decide::agree(&mut tx, &me, id, &act).await?;
    tx.commit().await?;
    Redirect::to(here(id)).saying("screening-agreed-said").into()
}

pub async fn send_back(State(app): State<App>, me: Me, Path(id): Path<ClearanceId>) -> Reply {
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let act = Act::office(&me, Ability::ReviewScreening, &policy, app.now());
    decide::send_back(&mut tx, &me, id, &act).await?;
    tx.commit().await?;
    Redirect::to(here(id)).saying("screening-sent-back-said").into()
}

/// The denial, once the wait is over.
pub async fn deny(State(app): State<App>, me: Me, Path(id): Path<ClearanceId>) -> Reply {
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let act = Act::office(&me, Ability::ReviewScreening, &policy, app.now());
    decide::deny_now(&mut tx, &me, id, &act).await?;
    tx.commit().await?;
    Redirect::to(here(id)).saying("screening-denied-said").into()
}

/// An objection that came by letter or telephone.
pub async fn dispute(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ClearanceId>,
    Fields(typed): Typed,
) -> Reply {
    let (sent, policy) = (Sent(typed), app.policy());
    let mut errors = Errors::default();
    let Some(words) = errors.field("words", forms::text(sent.one("words"), 2_000)) else {
        return refused(case_shown(&app, page_, &me, id, errors, sent.one("words")).await?);
    };
    let mut tx = app.db.write().await?;
    let act = Act::office(&me, Ability::ReviewScreening, &policy, app.now());
    decide::dispute_received(&mut tx, &me, id, &words, &act).await?;
    tx.commit().await?;
    Redirect::to(here(id)).saying("screening-dispute-said").into()
}
