//! `/office/gifts`: what waits for whom and since when.

use super::words;
use crate::app::App;
use crate::error::Result;
use crate::giving::gift::{Gift, GiftKind};
use crate::giving::gift_flow::{GiftFlow, GiftState};
use crate::giving::receiving::form_8282_due;
use crate::giving::routing::Decider;
use crate::giving::store::waits::money_late;
use crate::giving::store::{letter as letters, list as store};
use crate::people::{Ability, Role};
use crate::schools::{self, SchoolName};
use crate::web::{Me, Page, Query, Reach, Reply, page};
use crate::workflow::Workflow;
use askama::Template;
use axum::extract::State;
use db::Tx;
use serde::Deserialize;

/// Which gifts.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Filter {
    pub state: String,
    pub school: String,
    pub kind: String,
    pub receiver: String,
    pub decider: String,
    pub q: String,
    /// `none`: accepted without a day; `over`: the day went by.
    pub due: String,
    pub after: String,
}

impl Filter {
    /// The state asked for, or `all`; what is no state is what is open.
    pub fn state(&self) -> &'static str {
        match self.state.as_str() {
            "all" => "all",
            word => GiftState::parse(word).map_or("open", |state| state.as_str()),
        }
    }

    /// As the store is asked.
    pub fn wanted(&self, schools: &[SchoolName], app: &App) -> store::Wanted {
        let states = match self.state() {
            "all" => Vec::new(),
            "open" => GiftState::ALL.iter().copied().filter(|state| !GiftFlow::FINAL.contains(state)).collect(),
            word => GiftState::parse(word).into_iter().collect(),
        };
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        store::Wanted {
            states,
            decider: Decider::parse(&self.decider).map(|decider| decider.to_string()),
            school: schools.iter().find(|school| school.slug == self.school).map(|school| school.id),
            kind: GiftKind::parse(&self.kind),
            receiver: some(&self.receiver),
            name: forms::optional_line(&self.q, 80).ok().filter(|name| !name.is_empty()),
            after: self.after.parse::<i64>().ok().map(crate::giving::GiftId::from),
            due: match self.due.as_str() {
                "none" => Some(store::Due::NoDay(money_late(&app.policy(), app.now()))),
                "over" => Some(store::Due::Over(app.today())),
                _ => None,
            },
        }
    }

    /// The query of an address with this state.
    pub fn base(&self, state: &str) -> String {
        let text =
            |text: &str| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string();
        format!(
            "state={state}&school={}&kind={}&receiver={}&decider={}&q={}&due={}",
            text(&self.school),
            text(&self.kind),
            text(&self.receiver),
            text(&self.decider),
            text(&self.q),
            text(&self.due)
        )
    }

    fn is_narrow(&self) -> bool {
        [&self.school, &self.kind, &self.receiver, &self.decider, &self.q, &self.due]
            .iter()
            .any(|value| !value.is_empty())
    }
}

#[derive(Template)]
#[template(path = "giving/queue.html")]
struct QueuePage {
    page: Page,
    filter: Filter,
    counts: Vec<(&'static str, i64)>,
    list: Vec<Gift>,
    schools: Vec<(String, String)>,
    next: Option<crate::giving::GiftId>,
    keeps: bool,
    letters_due: usize,
    unprinted: i64,
}

impl QueuePage {
    fn tag(&self, gift: &Gift) -> (&'static str, String) {
        words::tag(&self.page, gift.state)
    }

    fn what(&self, gift: &Gift) -> String {
        words::what(&self.page, gift)
    }

    fn place(&self, gift: &Gift) -> String {
        words::place(&self.page, gift)
    }

    fn kinds(&self) -> Vec<(String, String)> {
        words::kinds(&self.page)
    }

    fn receivers(&self) -> Vec<(String, String)> {
        words::receivers(&self.page)
    }

    fn deciders(&self) -> Vec<(String, String)> {
        Decider::ALL.iter().map(|one| (one.to_string(), self.page.state("gifts-decider", one.as_str()))).collect()
    }

    fn dues(&self) -> Vec<(String, String)> {
        ["none", "over"].map(|due| (due.to_owned(), self.page.state("gifts-when", due))).to_vec()
    }

    /// Whose turn it is: who answers, as long as it lies with somebody; and until when the tax form is due.
    fn waits_for(&self, gift: &Gift) -> String {
        match (gift.state, gift.decided_by(), gift.disposed_on) {
            (GiftState::Routed, Some(decider), _) => self.page.state("gifts-decider", decider.as_str()),
            (GiftState::Disposed, _, Some(day)) => {
                self.page.t1("gifts-form-8282-by", "date", self.page.date_short(&form_8282_due(day)))
            }
            _ => String::new(),
        }
    }

    fn is_filtered(&self) -> bool {
        self.filter.is_narrow()
    }

    /// The address of the list with this state, and of the file of it.
    fn base(&self) -> String {
        self.filter.base(self.filter.state())
    }

    fn year(&self) -> i16 {
        self.page.today().year()
    }
}

/// The schools whose gifts somebody sees.
pub(super) async fn within_reach(tx: &mut Tx, me: &Me) -> Result<Vec<SchoolName>> {
    let mut names = schools::names(tx).await?;
    match me.reach(Ability::SeeGifts) {
        Reach::District => {}
        Reach::Schools(own) => names.retain(|school| own.contains(&school.id)),
        Reach::Nowhere => names.clear(),
    }
    Ok(names)
}

/// What waits, by state; the oldest first.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(mut filter): Query<Filter>) -> Reply {
    let mut tx = app.db.read().await?;
    // A principal comes for what waits for a principal.
    if filter.state.is_empty() && me.grants.iter().any(|grant| grant.role == Role::Principal) {
        "routed".clone_into(&mut filter.state);
    }
    let schools = within_reach(&mut tx, &me).await?;
    let wanted = filter.wanted(&schools, &app);
    let found = store::counts(&mut tx, &me, wanted.school).await?;
    let count = |state: &GiftState| found.iter().find(|(known, _)| known == state).map_or(0, |(_, count)| *count);
    let is_open = |state: &GiftState| !GiftFlow::FINAL.contains(state);
    let open: i64 = GiftState::ALL.iter().filter(|state| is_open(state)).map(count).sum();
    let mut counts: Vec<(&'static str, i64)> = vec![("open", open)];
    counts.extend(GiftState::ALL.iter().map(|state| (state.as_str(), count(state))));
    counts.push(("all", found.iter().map(|(_, count)| count).sum()));
    let list = store::queue(&mut tx, &me, &wanted, store::PAGE).await?;
    let next = list.last().filter(|_| list.len() as i64 == store::PAGE).map(|last| last.id);
    let keeps = me.may(Ability::KeepGifts);
    let letters_due = if keeps { letters::due(&mut tx, &me, super::letters::SHOWN).await?.len() } else { 0 };
    let unprinted = if keeps { letters::count_unprinted(&mut tx, &me).await? } else { 0 };
    let schools = schools.into_iter().map(|school| (school.slug, school.name)).collect();
    page(QueuePage { page: page_, filter, counts, list, schools, next, keeps, letters_due, unprinted })
}
