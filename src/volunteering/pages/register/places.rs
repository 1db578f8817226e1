//! Which schools, and what helps them to find the right moment.

use super::super::words;
use super::{Typed, endonyms, keep, on_the_desk};
use crate::app::App;
use crate::error::Result;
use crate::schools::{self, School, SchoolCard, Wanted};
use crate::volunteering::application::{self, AVAILABILITY, Draft, MoreForm, SchoolsForm, Sent, Step};
use crate::web::{Fields, Me, Page, Query, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::Form;
use serde::Deserialize;
use std::sync::Arc;

/// How many schools the page offers at once; the others are found by name.
const OFFERED: usize = 12;
/// The longest name that is looked for.
const SEARCH_MAX: usize = 80;

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Search {
    q: String,
}

#[derive(Template)]
#[template(path = "volunteering/register_schools.html")]
struct SchoolsPage {
    page: Page,
    form: Form<SchoolsForm>,
    base: String,
    q: String,
    zip: String,
    chosen: Vec<SchoolChoice>,
    offered: Vec<SchoolChoice>,
}

struct SchoolChoice {
    id: String,
    name: String,
    hint: String,
}

impl SchoolsPage {
    /// What the offered schools are: near a ZIP, found by name, or simply the first.
    fn offered_title(&self) -> String {
        if !self.q.is_empty() && self.form.error("q").is_none() {
            return self.page.t1("register-schools-found", "q", self.q.as_str());
        }
        match self.zip.as_str() {
            "" => self.page.t("register-schools-all").into_owned(),
            zip => self.page.t1("register-schools-near", "zip", zip),
        }
    }
}

fn choice(page: &Page, school: &School, miles: Option<f64>) -> SchoolChoice {
    let hint = match miles {
        Some(miles) => {
            let away = page.t1("register-schools-miles", "miles", (miles * 10.0).round() / 10.0);
            format!("{}, {} · {away}", school.address, school.city)
        }
        None => format!("{}, {}", school.address, school.city),
    };
    SchoolChoice { id: school.id.to_string(), name: school.name.clone(), hint }
}

fn schools_page(page: Page, all: &[School], form: Form<SchoolsForm>, draft: &Draft, q: String) -> SchoolsPage {
    let cards: Vec<SchoolCard> = all.iter().map(School::card).collect();
    let near = schools::zip_point(draft.one("zip"));
    let text = if form.error("q").is_some() { "" } else { &q };
    let found = schools::find(&cards, &Wanted { text, near, ..Wanted::default() });
    let picked = |school: &School| draft.many("schools").contains(&school.id.to_string());
    let miles = |school: &School| near.zip(school.point()).map(|(here, there)| here.miles_to(there));
    let chosen = all.iter().filter(|s| picked(s)).map(|s| choice(&page, s, miles(s))).collect();
    let offered = found
        .hits
        .iter()
        .filter_map(|hit| all.iter().find(|school| school.slug == hit.card.slug))
        .filter(|school| !picked(school))
        .take(OFFERED)
        .map(|school| choice(&page, school, miles(school)))
        .collect();
    let zip = if near.is_some() { draft.one("zip").to_owned() } else { String::new() };
    SchoolsPage { page, form, base: draft.base(Step::Schools), q, zip, chosen, offered }
}

fn ids(all: &[School]) -> Vec<i64> {
    all.iter().map(|school| school.id.into()).collect()
}

/// Step 3: where. The nearest schools first; any other by its name.
pub async fn schools(State(app): State<App>, page_: Page, me: Me, Query(search): Query<Search>) -> Reply {
    let mut tx = app.db.read().await?;
    let (_, draft) = on_the_desk!(&mut tx, &me, &page_);
    let all = schools::kept::all(&app, &mut tx).await?;
    let form = Form::new(SchoolsForm::of(&draft, &ids(&all)));
    page(schools_page(page_, &all, form, &draft, search.q))
}

/// The page's form keeps the choice and either goes on or looks for more schools.
pub async fn keep_schools(State(app): State<App>, page_: Page, me: Me, Fields(typed): Typed) -> Reply {
    let sent = Sent(typed);
    let (q, search) = (sent.one("q").to_owned(), sent.one("do") == "search");
    let draft = keep(&app, &me, Step::Schools, sent).await?;
    let all = open_schools(&app).await?;
    let form = Form::new(SchoolsForm::of(&draft, &ids(&all)));
    let form = match forms::optional_line(&q, SEARCH_MAX) {
        Err(reason) => return refused(schools_page(page_, &all, form.refuse("q", reason), &draft, q)),
        Ok(_) => form,
    };
    if search {
        return page(schools_page(page_, &all, form, &draft, q));
    }
    match form.parse() {
        Err(form) => refused(schools_page(page_, &all, form, &draft, q)),
        Ok(_) => Redirect::to("/volunteer/register/more").into(),
    }
}

async fn open_schools(app: &App) -> Result<Arc<Vec<School>>> {
    let mut tx: Tx = app.db.read().await?;
    schools::kept::all(app, &mut tx).await
}

#[derive(Template)]
#[template(path = "volunteering/register_more.html")]
struct MorePage {
    page: Page,
    form: Form<MoreForm>,
    base: String,
    languages: Vec<(String, String)>,
    times: Vec<(String, String)>,
    skills: Vec<(String, String)>,
}

fn more_page(page: Page, form: Form<MoreForm>, draft: &Draft) -> MorePage {
    let languages = endonyms(&application::spoken(page.policy()));
    let times = AVAILABILITY.iter().map(|time| ((*time).to_owned(), page.state("register-time", time))).collect();
    let skills = words::skills(&page);
    MorePage { page, form, base: draft.base(Step::More), languages, times, skills }
}

/// Step 4: what helps a school to find them; all of it can be skipped.
pub async fn more(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    let (_, draft) = on_the_desk!(&mut tx, &me, &page_);
    let form = Form::new(MoreForm::of(&draft, page_.policy()));
    page(more_page(page_, form, &draft))
}

pub async fn keep_more(State(app): State<App>, page_: Page, me: Me, Fields(typed): Typed) -> Reply {
    let draft = keep(&app, &me, Step::More, Sent(typed)).await?;
    let form = Form::new(MoreForm::of(&draft, page_.policy()));
    match form.parse() {
        Err(form) => refused(more_page(page_, form, &draft)),
        Ok(_) => Redirect::to("/volunteer/register/texts").into(),
    }
}
