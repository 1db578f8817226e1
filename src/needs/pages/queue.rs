//! `/office/needs`: a school's own needs, and all of the district's for the office.

use super::words;
use crate::app::App;
use crate::needs::NeedId;
use crate::needs::need::{Need, NeedKind};
use crate::needs::need_flow::{NeedFlow, NeedState};
use crate::needs::store::{list as store, pair, private};
use crate::people::{Ability, Role};
use crate::schools::SchoolName;
use crate::web::{Me, Page, Query, Reply, page};
use crate::workflow::Workflow;
use askama::Template;
use axum::extract::State;
use serde::Deserialize;

/// Which needs.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Filter {
    pub state: String,
    pub school: String,
    pub kind: String,
    pub q: String,
    pub after: String,
}

impl Filter {
    pub fn state(&self) -> &str {
        if self.state.is_empty() { "current" } else { &self.state }
    }

    /// As the store is asked.
    pub fn wanted(&self, schools: &[SchoolName]) -> store::Wanted {
        let states = match self.state() {
            "all" => Vec::new(),
            "current" => NeedState::ALL.iter().copied().filter(|state| !NeedFlow::FINAL.contains(state)).collect(),
            word => NeedState::parse(word).into_iter().collect(),
        };
        store::Wanted {
            states,
            school: schools.iter().find(|school| school.slug == self.school).map(|school| school.id),
            kind: NeedKind::parse(&self.kind),
            q: forms::optional_line(&self.q, 80).ok().filter(|q| !q.is_empty()),
            after: self.after.parse::<i64>().ok().map(NeedId::from),
        }
    }

    /// The query of an address with this state.
    pub fn base(&self, state: &str) -> String {
        format!(
            "state={state}&school={}&kind={}&q={}",
            words::encoded(&self.school),
            words::encoded(&self.kind),
            words::encoded(&self.q)
        )
    }

    fn is_narrow(&self) -> bool {
        [&self.school, &self.kind, &self.q].iter().any(|value| !value.is_empty())
    }
}

#[derive(Template)]
#[template(path = "needs/queue.html")]
struct QueuePage {
    page: Page,
    filter: Filter,
    counts: Vec<(&'static str, i64)>,
    list: Vec<Need>,
    drafts: Vec<Need>,
    schools: Vec<(String, String)>,
    next: Option<NeedId>,
    /// Proposals that wait for the school, for whoever answers there.
    proposals: Option<i64>,
    /// Notes that wait for the social worker, if the reader is one.
    private: Option<usize>,
}

impl QueuePage {
    fn tag(&self, need: &Need) -> (&'static str, String) {
        words::tag(&self.page, need.state)
    }

    fn item(&self, need: &Need) -> String {
        words::line(&self.page, need)
    }

    fn units(&self, need: &Need) -> String {
        words::units(&self.page, need.kind, need.quantity)
    }

    /// "3 of 10 promised", once somebody has.
    fn progress(&self, need: &Need) -> String {
        match need.promised {
            0 => String::new(),
            promised => self.page.t2("needs-progress", "promised", promised, "all", need.quantity),
        }
    }

    fn kinds(&self) -> Vec<(String, String)> {
        words::kinds(&self.page)
    }

    fn may(&self, ability: Ability) -> bool {
        self.page.viewer().may(ability)
    }

    fn writes(&self) -> bool {
        self.may(Ability::WriteNeeds)
    }

    fn sees_offers(&self) -> bool {
        self.may(Ability::SeeOffers)
    }

    fn base(&self) -> String {
        self.filter.base(self.filter.state())
    }

    fn is_filtered(&self) -> bool {
        self.filter.is_narrow()
    }
}

/// What there is, by state; the oldest first.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(mut filter): Query<Filter>) -> Reply {
    let mut tx = app.db.read().await?;
    // Whoever says yes comes for what waits for it.
    if filter.state.is_empty() {
        let is = |role: Role| me.grants.iter().any(|grant| grant.role == role);
        if is(Role::Principal) {
            "asked".clone_into(&mut filter.state);
        } else if is(Role::PartnershipManager) {
            "school_approved".clone_into(&mut filter.state);
        }
    }
    let schools = words::within(&mut tx, &me, Ability::SeeNeeds).await?;
    let wanted = filter.wanted(&schools);
    let found = store::counts(&mut tx, &me, wanted.school).await?;
    let count = |state: &NeedState| found.iter().find(|(known, _)| known == state).map_or(0, |(_, count)| *count);
    let current: i64 = NeedState::ALL.iter().filter(|state| !NeedFlow::FINAL.contains(state)).map(count).sum();
    let mut counts: Vec<(&'static str, i64)> = vec![("current", current)];
    counts.extend(NeedState::ALL.iter().map(|state| (state.as_str(), count(state))));
    counts.push(("all", found.iter().map(|(_, count)| count).sum()));
    let list = store::queue(&mut tx, &me, &wanted, store::PAGE).await?;
    let next = list.last().filter(|_| list.len() as i64 == store::PAGE).map(|last| last.id);
    let drafts = store::drafts(&mut tx, me.id()).await?;
    let private = match me.may(Ability::ReadPrivateNeeds) {
        true => Some(private::list(&mut tx, &me, true).await?.len()),
        false => None,
    };
    let proposals = match me.may(Ability::AnswerNeeds) {
        true => Some(pair::waiting(&mut tx, &me).await?),
        false => None,
    };
    let schools = words::options(&schools);
    page(QueuePage { page: page_, filter, counts, list, drafts, schools, next, proposals, private })
}
