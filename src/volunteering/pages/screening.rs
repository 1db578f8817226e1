//! The reviewers' queue and one case: orders, results, proposals, notices. Whoever opens a case leaves a line.

use super::alike;
use super::bulk::Bulk;
use super::clearances::kind_of;
use super::heard::{self, Heard};
use super::list_steps;
use super::press::{Press, press};
use super::queues::{self, Filter, narrowed};
use super::register::Typed;
use super::watch::{self, WatchShown};
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::{Ability, Duplicate, PersonId};
use crate::schools;
use crate::volunteering::application::Sent;
use crate::volunteering::clearance::decide::{Proposal, Terms};
use crate::volunteering::clearance::reopen::Mistake;
use crate::volunteering::clearance::screening::{self, Manual, Outcome};
use crate::volunteering::clearance::{Act, Case, ClearanceId, Cleared, Restriction, apart, rules};
use crate::volunteering::clearance_flow::ClearanceState;
use crate::volunteering::notices;
use crate::volunteering::store::clearance::{self as store, Statement};
use crate::volunteering::store::queue::{self, Line, Wanted, Whose};
use crate::volunteering::store::screening::{self as orders, Order, Said};
use crate::volunteering::store::stopped::{self, ToReopen};
use crate::volunteering::store::volunteers;
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Reason};
use jiff::{SignedDuration, Timestamp};

/// The tabs of the queue: reviewers' work, and what they have done their part of.
const TABS: &[ClearanceState] = &[
    ClearanceState::Screening,
    ClearanceState::Review,
    ClearanceState::PreAdverse,
    ClearanceState::Suspended,
    ClearanceState::Appeal,
    ClearanceState::AwaitingMore,
];

#[derive(Template)]
#[template(path = "volunteering/screening.html")]
struct QueuePage {
    page: Page,
    state: ClearanceState,
    filter: Filter,
    tabs: Vec<(&'static str, String)>,
    lines: Vec<Line>,
    /// Whose record shares something with another, and what.
    alike: Vec<(PersonId, String)>,
    next: Option<String>,
    schools: Vec<(String, String)>,
    levels: Vec<(String, String)>,
    ages: Vec<(String, String)>,
    common: bool,
    /// A result that was asked for before this instant should have come.
    late_before: Timestamp,
    /// How many of them there are, as it is shown.
    late: String,
    /// How many are stopped and wait for a reviewer, where that is not what is shown.
    stopped: i64,
    /// How many a company goes on looking at, in words.
    watched: Vec<String>,
    /// Decisions that one reviewer takes for a mistake, and that wait for a second.
    to_reopen: Vec<ToReopen>,
    assigned: Vec<(ClearanceId, PersonId, String)>,
    /// What can be done with several here.
    bulk: Vec<Bulk>,
}

impl QueuePage {
    fn days(&self, line: &Line) -> i64 {
        self.page.days_since(&line.since)
    }

    fn reviewer(&self, line: &Line) -> &str {
        self.assigned.iter().find(|(id, _, _)| *id == line.id).map_or("", |(_, _, name)| name)
    }

    fn with(&self, name: &str, value: &str) -> String {
        self.filter.with(HERE, name, value)
    }

    /// What the record of a line shares with another.
    fn shares(&self, line: &Line) -> Option<&str> {
        alike::of_line(&self.alike, line)
    }

    /// The same as a file.
    fn file(&self, ending: &str) -> String {
        self.filter.with(&format!("{HERE}.{ending}"), "after", "")
    }

    fn is_late(&self, line: &Line) -> bool {
        line.state == ClearanceState::Screening && line.asked_at < self.late_before
    }

    fn kind(&self, line: &Line) -> &'static str {
        if line.state == ClearanceState::Suspended { "stop" } else { "wait" }
    }
}

const HERE: &str = "/office/screening";

/// The tab that is open.
fn tab(filter: &Filter) -> ClearanceState {
    ClearanceState::parse(&filter.state).filter(|s| TABS.contains(s)).unwrap_or(ClearanceState::Screening)
}

/// What the address asks for, whether late or not; and whether very many have the name in it.
async fn asked(tx: &mut Tx, page: &Page, me: &Me, filter: &Filter) -> Result<(Wanted, bool)> {
    let whose = match filter.who.as_str() {
        "mine" => Whose::Of(me.id().into()),
        "free" => Whose::Nobodys,
        _ => Whose::Anybodys,
    };
    let wanted = Wanted::states(&[tab(filter)], &filter.school, &filter.after).whose(whose);
    narrowed(wanted, filter, page.now()).name(tx, &filter.q).await
}

/// The same from its beginning, for a file.
pub(super) async fn all_asked(tx: &mut Tx, app: &App, page: &Page, me: &Me, filter: &Filter) -> Result<Wanted> {
    let filter = Filter { after: String::new(), ..filter.clone() };
    let (wanted, _) = asked(tx, page, me, &filter).await?;
    let only_late = filter.late == "yes" && tab(&filter) == ClearanceState::Screening;
    Ok(wanted.asked_before(only_late.then(|| late_before(app))))
}

/// What waits for a reviewer.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(filter): Query<Filter>) -> Reply {
    let state = tab(&filter);
    let mut tx = app.db.read().await?;
    let (wanted, common) = asked(&mut tx, &page_, &me, &filter).await?;
    let counts = queue::review_counts(&mut tx, &me, &wanted, TABS).await?;
    let count = |of| counts.iter().find(|(state, _)| *state == of).map_or(0, |(_, count)| *count);
    let on_hold = if state == ClearanceState::Suspended { 0 } else { count(ClearanceState::Suspended) };
    let late_before = late_before(&app);
    let wanted = wanted.asked_before(Some(late_before));
    let late = queue::review_counts(&mut tx, &me, &wanted, &[ClearanceState::Screening]).await?;
    let late = queues::counted(&page_, late.iter().map(|(_, count)| *count).sum());
    let only_late = filter.late == "yes" && state == ClearanceState::Screening;
    let wanted = wanted.asked_before(only_late.then_some(late_before));
    let lines = queue::for_review(&mut tx, &me, &wanted).await?;
    let alike = alike::of_lines(&mut tx, &me, &page_, &lines).await?;
    let ids: Vec<ClearanceId> = lines.iter().map(|line| line.id).collect();
    let assigned = volunteers::assigned(&mut tx, &ids).await?;
    let schools = schools::names(&mut tx).await?.into_iter().map(|s| (s.id.to_string(), s.name)).collect();
    let mut bulk = vec![Bulk::Assign, Bulk::Order, Bulk::Clear];
    bulk.retain(|act| act.has_work(&lines) && (*act != Bulk::Order || app.screening.orders()));
    let watched = watch::counted(&mut tx, &page_, &me).await?;
    let to_reopen = stopped::to_reopen(&mut tx, me.id()).await?;
    page(QueuePage {
        watched,
        to_reopen,
        tabs: counts.iter().map(|(state, count)| (state.as_str(), queues::counted(&page_, *count))).collect(),
        next: queues::next(&lines),
        levels: queues::levels(&page_),
        ages: queues::ages(&page_),
        late_before,
        late,
        stopped: on_hold,
        page: page_,
        state,
        filter,
        lines,
        alike,
        schools,
        common,
        assigned,
        bulk,
    })
}

/// A result that was asked for before this should have come, by the policy.
fn late_before(app: &App) -> Timestamp {
    let days = i64::from(app.policy().clearance.result_alert_days);
    app.now() - SignedDuration::from_hours(24 * days)
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
    /// Where the order stands that came to nothing, if it is the last one; else empty.
    lost: String,
    /// What the company said, the earliest first.
    said: Vec<Said>,
    /// Whether the company goes on looking.
    watch: Option<WatchShown>,
    /// What the school and the office heard.
    heard: Heard,
    /// Who proposed what stands open, and whether it was this viewer.
    proposed_by: String,
    mine: bool,
    may_deny: bool,
    /// Two people agreed that the clearance is taken away, and the notice comes first.
    to_revoke: bool,
    /// Whether the first letter of a denial is to be handed over: no message went out.
    to_hand: bool,
    /// Whether a letter reaches the person.
    arrives: bool,
    /// What they hold whatever is decided here, unless the law bars them.
    held: Option<Cleared>,
    /// What they are narrowed to now.
    narrowed: String,
    /// Who answers for it, where a list brought it.
    origin: Vec<String>,
    /// Records that share something with this person's.
    alike: Vec<Duplicate>,
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

    /// Whether the report is still to be ordered, for the first time or anew.
    fn unordered(&self) -> bool {
        self.case.ordered_at.is_none() || !self.lost.is_empty()
    }

    /// Whether reviewers have work with it.
    fn is_open(&self) -> bool {
        apart::OPEN.contains(&self.case.state)
    }

    /// What can be proposed, with its words.
    fn proposals(&self) -> Vec<(String, String)> {
        let open = Proposal::open_for(&self.case).iter();
        open.map(|p| (p.as_str().to_owned(), self.page.state("screening-propose", p.as_str()))).collect()
    }

    /// Whether a proposal stands open.
    fn is_proposed(&self) -> bool {
        rules::proposed(&self.case).is_some()
    }

    /// Whether the case was barred or its clearance taken away: both can be a mistake.
    fn can_reopen(&self) -> bool {
        Proposal::open_for(&self.case) == [Proposal::Reopen]
    }

    fn mistakes(&self) -> Vec<(String, String)> {
        let all = Mistake::ALL.iter();
        all.map(|why| (why.as_str().to_owned(), self.page.state("screening-mistake", why.as_str()))).collect()
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
    let newest = orders::newest(tx, &case).await?.filter(|order| order.is_lost());
    let act = Act::office(me, Ability::ReviewScreening, &policy, app.now());
    Ok(CasePage {
        watch: watch::shown(tx, &page, &case, &act).await?,
        alike: alike::of_case(tx, me, case.person, case.state).await?,
        lost: newest.map_or(String::new(), |order| order.state),
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
        heard: heard::heard(tx, case.id).await?,
        mine: case.proposed_by == Some(me.id()),
        may_deny: rules::may_deny(&case, page.today()).is_ok() || rules::may_revoke(&case, page.today()).is_ok(),
        to_revoke: rules::is_to_be_revoked(&case),
        to_hand: case.wait_until.is_none() || notices::not_sent(tx, &case).await?,
        arrives: notices::can_arrive(tx, case.person).await?,
        held: store::cleared_on(tx, case.person, page.today()).await?.filter(|held| held.clearance != case.id),
        narrowed: store::last_restriction(tx, case.person).await?.map_or(String::new(), |(r, _)| r.as_str().to_owned()),
        proposed_by,
        origin: list_steps::origin(tx, &page, &case).await?,
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

/// The checks were ordered, under this reference.
pub async fn order(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ClearanceId>,
    Fields(typed): Typed,
) -> Reply {
    let (sent, mut errors) = (Sent(typed), Errors::default());
    match errors.field("reference", Manual::reference(sent.one("reference"))) {
        Some(reference) => press(&app, &me, id, Press::Order(reference)).await,
        None => refused(case_shown(&app, page_, &me, id, errors, sent.one("reference")).await?),
    }
}

/// The checks are ordered from the company, by the worker.
pub async fn order_from_company(State(app): State<App>, me: Me, Path(id): Path<ClearanceId>) -> Reply {
    press(&app, &me, id, Press::OrderFromCompany).await
}

/// What came back.
pub async fn result(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ClearanceId>,
    Fields(typed): Typed,
) -> Reply {
    let (sent, mut errors) = (Sent(typed), Errors::default());
    match errors.field("outcome", forms::one_of(sent.one("outcome"), Outcome::parse)) {
        Some(outcome) => press(&app, &me, id, Press::Record(outcome)).await,
        None => refused(case_shown(&app, page_, &me, id, errors, "").await?),
    }
}

/// The first of two: what should be done.
pub async fn propose(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ClearanceId>,
    Fields(typed): Typed,
) -> Reply {
    let (sent, mut errors) = (Sent(typed), Errors::default());
    let proposal = errors.field("proposal", forms::one_of(sent.one("proposal"), Proposal::parse));
    let restriction =
        errors.field("restriction", forms::optional(sent.one("restriction"), |r| forms::one_of(r, Restriction::parse)));
    let mistake = match proposal {
        Some(Proposal::Reopen) => errors.field("mistake", forms::one_of(sent.one("mistake"), Mistake::parse)),
        _ => None,
    };
    let (Some(proposal), Some(restriction), true) = (proposal, restriction, errors.is_empty()) else {
        return refused(case_shown(&app, page_, &me, id, errors, "").await?);
    };
    let level = sent.one("level").parse().unwrap_or(0);
    press(&app, &me, id, Press::Propose(Terms { proposal, level, restriction, mistake })).await
}

/// The second of two.
pub async fn agree(State(app): State<App>, me: Me, Path(id): Path<ClearanceId>) -> Reply {
    press(&app, &me, id, Press::Agree).await
}

pub async fn send_back(State(app): State<App>, me: Me, Path(id): Path<ClearanceId>) -> Reply {
    press(&app, &me, id, Press::SendBack).await
}

/// The denial, once the wait is over.
pub async fn deny(State(app): State<App>, me: Me, Path(id): Path<ClearanceId>) -> Reply {
    press(&app, &me, id, Press::Deny).await
}

/// An objection that came by letter or telephone.
pub async fn dispute(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ClearanceId>,
    Fields(typed): Typed,
) -> Reply {
    let (sent, mut errors) = (Sent(typed), Errors::default());
    match errors.field("words", forms::text(sent.one("words"), 2_000)) {
        Some(words) => press(&app, &me, id, Press::Dispute(words)).await,
        None => refused(case_shown(&app, page_, &me, id, errors, sent.one("words")).await?),
    }
}

/// "I know this person."
pub async fn step_aside(State(app): State<App>, me: Me, Path(id): Path<ClearanceId>) -> Reply {
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let act = Act::office(&me, Ability::ReviewScreening, &policy, app.now());
    let handed = apart::step_aside(&mut tx, &me, id, &act).await?;
    tx.commit().await?;
    let said = if handed { "screening-aside-said" } else { "screening-aside-nobody-said" };
    Redirect::to(HERE).saying(said).into()
}
