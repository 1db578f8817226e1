//! `/office/needs/plan`: a plan for the whole district, what its weights mean, and what first come, first served would give.

use super::reasons::{About, Said, said};
use super::words;
use crate::app::App;
use crate::error::{Error, Result};
use crate::needs::act::Act;
use crate::needs::plan::{self, PlanId, Totals};
use crate::needs::store::plan::{self as store, Head, Line, School};
use crate::needs::{pair, reason_code};
use crate::people::Ability;
use crate::policy::NeedRules;
use crate::web::{Export, Field, Fields, Format, Me, Page, Path, Query, Redirect, Reply, page};
use askama::Template;
use axum::extract::State;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "needs/plans.html")]
struct PlansPage {
    page: Page,
    list: Vec<Head>,
    rules: NeedRules,
    keeps: bool,
}

/// The plans that were made, what the weights mean, and the button for a new one.
pub async fn list(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    let list = store::list(&mut tx).await?;
    let rules = app.policy().need_rules();
    page(PlansPage { page: page_, list, rules, keeps: me.may(Ability::KeepNeeds) })
}

/// Asks for a plan; it is made in the background.
pub async fn ask(State(app): State<App>, me: Me) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let id = plan::ask(&mut tx, &me, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/needs/plan/{id}")).saying("needs-said-plan").into()
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct After {
    after: Option<i64>,
}

#[derive(Template)]
#[template(path = "needs/plan.html")]
struct PlanPage {
    page: Page,
    head: Head,
    totals: Totals,
    lines: Vec<Line>,
    schools: Vec<School>,
    next: Option<i64>,
    keeps: bool,
    equity_points: i64,
}

/// Schools of which the page shows the difference; the file has all.
const SCHOOLS: usize = 20;

impl PlanPage {
    fn is_made(&self) -> bool {
        self.head.state == "made"
    }

    fn is_optimal(&self) -> bool {
        self.head.value == self.head.bound
    }

    /// The gap in words: hundredths of a percent, rounded up.
    fn gap(&self) -> String {
        let gap = (self.head.bound - self.head.value).max(0);
        let share = gap.saturating_mul(10_000).saturating_add(self.head.bound.max(1) - 1) / self.head.bound.max(1);
        self.page.decimal(share as f64 / 100.0, 2)
    }

    fn item(&self, line: &Line) -> String {
        words::item(&self.page, &line.what, &line.size)
    }

    fn units(&self, line: &Line) -> String {
        words::units(&self.page, line.kind, line.quantity)
    }

    fn reasons(&self, line: &Line) -> Vec<Said> {
        let about = About { what: &line.what, wanted: &line.size, offered: &line.sizes };
        said(&self.page, &reason_code::read(&line.reasons), &about)
    }

    /// "Winter coats, size 8-10 at Albemarle Road Elementary: 4 pieces from Ben Carter".
    fn line(&self, line: &Line) -> String {
        let there = self.page.t2("needs-plan-at", "what", self.item(line), "school", line.school_name.as_str());
        let here = self.page.t2("needs-plan-from", "units", self.units(line), "giver", line.giver.as_str());
        format!("{there}: {here}")
    }

    fn quarter(&self, at: &usize) -> String {
        self.page.t(&format!("needs-quarter-{}", at + 1)).into_owned()
    }

    fn percent(&self, share: &i64) -> String {
        self.page.t1("needs-percent", "percent", *share)
    }

    /// Whether there is a line to choose.
    fn can_propose(&self) -> bool {
        self.keeps && self.lines.iter().any(|line| !line.proposed)
    }

    /// The place before the first line of this page.
    fn after(&self) -> i64 {
        self.lines.first().map_or(0, |line| line.place - 1)
    }

    fn poverty(&self, school: &School) -> String {
        self.page.number(&(school.need_permille / 10))
    }

    /// Schools that get something else by the plan, the largest difference first.
    fn different(&self) -> Vec<&School> {
        let mut found: Vec<&School> = self.schools.iter().filter(|one| one.planned != one.by_arrival).collect();
        found.sort_by_key(|one| std::cmp::Reverse((one.planned - one.by_arrival).abs()));
        found.truncate(SCHOOLS);
        found
    }
}

async fn load(app: &App, page: Page, me: &Me, id: PlanId, after: i64) -> Result<PlanPage> {
    let mut tx = app.db.read().await?;
    let head = store::one(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let lines = store::lines(&mut tx, id, after).await?;
    let next = lines.last().filter(|_| lines.len() as i64 == store::PAGE).map(|line| line.place);
    let equity_points = head.weights.split(' ').next().and_then(|points| points.parse().ok()).unwrap_or(0);
    Ok(PlanPage {
        totals: serde_json::from_str(&head.totals).unwrap_or_default(),
        schools: store::schools(&mut tx, id).await?,
        keeps: me.may(Ability::KeepNeeds),
        equity_points,
        page,
        head,
        lines,
        next,
    })
}

/// One plan.
pub async fn show(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<PlanId>,
    Query(at): Query<After>,
) -> Reply {
    page(load(&app, page_, &me, id, at.after.unwrap_or(0)).await?)
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    pair: Vec<String>,
    after: String,
}

/// Puts the chosen lines to both sides. What is no longer open, or rests, is passed over.
pub async fn propose(State(app): State<App>, me: Me, Path(id): Path<PlanId>, Fields(sent): Fields<Chosen>) -> Reply {
    let rules = app.policy();
    let act = Act::of(&app, &rules);
    let mut tx = app.db.write().await?;
    store::one(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let after = sent.after.parse().unwrap_or(0);
    let (mut proposed, mut passed) = (0, 0);
    for line in store::lines(&mut tx, id, after).await? {
        if !sent.pair.contains(&line.place.to_string()) {
            continue;
        }
        match pair::propose(&mut tx, &me, (line.need, line.offer), line.quantity, line.points, &act).await {
            Ok(_) => proposed += 1,
            Err(Error::Refused(_)) => passed += 1,
            Err(error) => return Err(error),
        }
    }
    tx.commit().await?;
    let said = match (proposed, passed) {
        (0, 0) => "needs-said-none-chosen",
        (0, _) => "needs-said-all-passed",
        (_, 0) => "needs-said-proposed",
        _ => "needs-said-some-passed",
    };
    Redirect::to(format!("/office/needs/plan/{id}?after={after}")).saying(said).into()
}

const COLUMNS: [&str; 5] = ["school", "poverty", "wanted", "planned", "arrival"];

/// The schools of a plan in both ways, for any program, or as a workbook.
pub async fn download(State(app): State<App>, page: Page, format: Format, Path(id): Path<PlanId>) -> Reply {
    let mut tx = app.db.read().await?;
    store::one(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let mut export = Export::begin(format, &COLUMNS.map(|column| page.state("needs-column", column)))?;
    for school in store::schools(&mut tx, id).await? {
        export.row(&[
            school.name.as_str().into(),
            Field::Whole(school.need_permille / 10),
            Field::Whole(school.wanted),
            Field::Whole(school.planned),
            Field::Whole(school.by_arrival),
        ]);
    }
    export.finish("plan").await
}
