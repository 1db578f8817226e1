//! `/needs`: what schools need, those first that get least; and one page for each.

use super::words;
use crate::app::App;
use crate::error::Error;
use crate::needs::fairness::Fairness;
use crate::needs::need::{Need, NeedId, NeedKind};
use crate::needs::store::{list as store, need};
use crate::needs::topic;
use crate::people::fold;
use crate::policy::Desk;
use crate::schools::{self, SchoolId};
use crate::web::{Page, Path, Query, Reply, Viewer, page};
use askama::Template;
use axum::extract::State;
use serde::Deserialize;

/// Needs on a page.
const PAGE: usize = 24;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    school: String,
    kind: String,
    q: String,
    page: Option<i64>,
}

impl Filter {
    fn base(&self) -> String {
        format!(
            "school={}&kind={}&q={}",
            words::encoded(&self.school),
            words::encoded(&self.kind),
            words::encoded(&self.q)
        )
    }

    fn is_used(&self) -> bool {
        !(self.school.is_empty() && self.kind.is_empty() && self.q.is_empty())
    }
}

/// The words of a search, in English and Spanish, with the kinds and skills that are called so in the reader's language.
fn sought_words(page: &Page, q: &str) -> Vec<store::Word> {
    let kinds: Vec<(NeedKind, String)> =
        NeedKind::ALL.iter().map(|kind| (*kind, fold(&page.state("needs-kind", kind.as_str())))).collect();
    let skills: Vec<(String, String)> =
        words::skills(page).into_iter().map(|(code, name)| (code, fold(&name))).collect();
    // A kind is not told by two letters.
    let is_called = |name: &str, word: &str| word.len() > 2 && name.split(' ').any(|part| part.starts_with(word));
    let one = |word: &String| store::Word {
        alike: topic::alike(word),
        kinds: kinds.iter().filter(|(_, name)| is_called(name, word)).map(|(kind, _)| *kind).collect(),
        skills: skills.iter().filter(|(_, name)| is_called(name, word)).map(|(code, _)| code.clone()).collect(),
    };
    // More words than anybody means say no more.
    topic::said(q).iter().take(8).map(one).collect()
}

#[derive(Template)]
#[template(path = "needs/list.html")]
struct ListPage {
    page: Page,
    filter: Filter,
    list: Vec<Need>,
    number: i64,
    last: i64,
    count: i64,
    schools: Vec<(String, String)>,
}

impl ListPage {
    fn kinds(&self) -> Vec<(String, String)> {
        words::kinds(&self.page)
    }

    fn item(&self, need: &Need) -> String {
        words::line(&self.page, need)
    }

    fn left(&self, need: &Need) -> String {
        words::units(&self.page, need.kind, need.left())
    }

    fn base(&self) -> String {
        format!("?{}&page=", self.filter.base())
    }
}

/// Open needs by school, kind and words, a page at a time.
pub async fn list(State(app): State<App>, page_: Page, viewer: Viewer, Query(filter): Query<Filter>) -> Reply {
    let mut tx = app.db.read().await?;
    let names = schools::names(&mut tx).await?;
    let school = names.iter().find(|school| school.slug == filter.school).map(|school| school.id);
    let q = forms::optional_line(&filter.q, 80).unwrap_or_default();
    let sought = store::Sought {
        words: sought_words(&page_, &q),
        // At a school that is not there nothing is needed.
        school: school.or_else(|| (!filter.school.is_empty()).then_some(SchoolId(0))),
        kind: NeedKind::parse(&filter.kind),
        q,
    };
    let mut open = store::open(&mut tx, &viewer, &sought).await?;
    Fairness::load(&mut tx, &app.policy(), app.today()).await?.sort(&mut open);
    let last = (open.len().div_ceil(PAGE)).max(1);
    let number = usize::try_from(filter.page.unwrap_or(1)).unwrap_or(1).clamp(1, last);
    let ids: Vec<NeedId> = open.iter().skip((number - 1) * PAGE).take(PAGE).map(|placed| placed.id).collect();
    let list = store::these(&mut tx, &ids).await?;
    let schools = words::options(&names);
    let (number, last, count) = (number as i64, last as i64, open.len() as i64);
    page(ListPage { page: page_, filter, list, number, last, count, schools })
}

#[derive(Template)]
#[template(path = "needs/show.html")]
struct ShowPage {
    page: Page,
    need: Need,
}

impl ShowPage {
    fn title(&self) -> String {
        words::line(&self.page, &self.need)
    }

    fn units(&self, count: &i64) -> String {
        words::units(&self.page, self.need.kind, *count)
    }

    fn percent(&self) -> i64 {
        self.need.promised * 100 / self.need.quantity.max(1)
    }

    fn days(&self) -> String {
        words::days(&self.page, self.need.days)
    }

    fn language(&self) -> &'static str {
        words::language(&self.need.language)
    }

    fn skill(&self) -> String {
        words::skill(&self.page, &self.need.skill)
    }

    fn is_open(&self) -> bool {
        self.need.state.is_open() && self.need.left() > 0
    }

    fn is_money(&self) -> bool {
        self.need.kind == NeedKind::Money
    }

    /// How many families stand behind it, where they are so many that nobody is told by it.
    fn families(&self) -> Option<i64> {
        let limit = u64::from(self.page.policy().evidence.small_cell);
        let families = self.need.families;
        cells::alone(families.unsigned_abs(), limit).and((families > 0).then_some(families))
    }

    fn desk(&self) -> &Desk {
        &self.page.policy().contacts.partnerships
    }
}

/// One need.
pub async fn show(State(app): State<App>, page_: Page, viewer: Viewer, Path(id): Path<NeedId>) -> Reply {
    let mut tx = app.db.read().await?;
    let need = need::shown(&mut tx, &viewer, id).await?.ok_or(Error::NotFound)?;
    page(ShowPage { page: page_, need })
}
