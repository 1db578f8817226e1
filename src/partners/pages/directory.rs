//! `/partners`: who helps our schools, one page each, and the schools that have nobody yet.

use super::{area_words, areas, encoded, kinds, paragraphs, school_of, school_options};
use crate::app::App;
use crate::error::Error;
use crate::partners::organisation::{Area, OrganisationId, OrganisationKind};
use crate::partners::store::directory::{self as store, PAGE, Place, Shown, Wanted, Without};
use crate::partners::store::organisation;
use crate::proof::{Impact, Public, public_impact};
use crate::schools::SchoolId;
use crate::web::{Page, Path, Query, Redirect, Reply, page};
use askama::Template;
use axum::extract::State;
use jiff::civil::Date;
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    school: String,
    area: String,
    kind: String,
    q: String,
    page: Option<i64>,
}

impl Filter {
    fn number(&self) -> i64 {
        self.page.unwrap_or(1).clamp(1, 1_000)
    }

    fn base(&self) -> String {
        format!(
            "school={}&area={}&kind={}&q={}",
            encoded(&self.school),
            encoded(&self.area),
            encoded(&self.kind),
            encoded(&self.q)
        )
    }

    fn is_used(&self) -> bool {
        !(self.school.is_empty() && self.area.is_empty() && self.kind.is_empty() && self.q.is_empty())
    }
}

#[derive(Template)]
#[template(path = "partners/directory.html")]
struct DirectoryPage {
    page: Page,
    filter: Filter,
    list: Vec<Shown>,
    more: bool,
    schools: Vec<(String, String)>,
    /// Schools with a partner, and all of them.
    reach: (i64, i64),
}

impl DirectoryPage {
    fn kinds(&self) -> Vec<(String, String)> {
        kinds(&self.page)
    }

    fn areas(&self) -> Vec<(String, String)> {
        areas(&self.page)
    }

    fn area_words(&self, one: &Shown) -> String {
        area_words(&self.page, &one.areas())
    }
}

/// The partners, found by school, area, kind and name.
pub async fn list(State(app): State<App>, page_: Page, Query(filter): Query<Filter>) -> Reply {
    let mut tx = app.db.read().await?;
    let school = school_of(&mut tx, &filter.school).await?.map(|school| school.id);
    let wanted = Wanted {
        // At a school that is not there nobody helps.
        school: school.or_else(|| (!filter.school.is_empty()).then_some(SchoolId(0))),
        area: Area::parse(&filter.area),
        kind: OrganisationKind::parse(&filter.kind),
        q: forms::optional_line(&filter.q, 80).unwrap_or_default(),
    };
    let mut list = store::page(&mut tx, &wanted, filter.number()).await?;
    let more = list.len() as i64 > PAGE;
    list.truncate(usize::try_from(PAGE).unwrap_or(60));
    let reach = store::reach(&mut tx).await?;
    let schools = school_options(&mut tx).await?;
    page(DirectoryPage { page: page_, filter, list, more, schools, reach })
}

#[derive(Template)]
#[template(path = "partners/partner.html")]
struct PartnerPage {
    page: Page,
    one: Shown,
    /// What it says of itself, and in which language.
    about: Option<(String, String)>,
    members: Vec<(OrganisationId, String)>,
    placements: Vec<Place>,
    /// People of its groups and the minutes they gave.
    groups: (i64, i64, i64),
    /// What it lets everybody see of what it gave.
    shown: Public,
    impact: Impact,
}

impl PartnerPage {
    fn area_words(&self) -> String {
        area_words(&self.page, &self.one.areas())
    }

    fn paragraphs<'a>(&self, text: &'a str) -> Vec<&'a str> {
        paragraphs(text)
    }

    /// The website without what nobody reads aloud.
    fn website(&self) -> &str {
        let after = self.one.website.split_once("://").map_or("", |(_, rest)| rest);
        after.strip_prefix("www.").unwrap_or(after)
    }
}

/// One partner. A record that was joined with another leads to that.
pub async fn show(State(app): State<App>, page_: Page, Path(id): Path<OrganisationId>) -> Reply {
    let mut tx = app.db.read().await?;
    let Some(one) = store::one(&mut tx, id).await? else {
        let now = store::now(&mut tx, id).await?.ok_or(Error::NotFound)?;
        store::one(&mut tx, now).await?.ok_or(Error::NotFound)?;
        return Redirect::to(format!("/partners/{now}")).into();
    };
    let mut said = organisation::about(&mut tx, id).await?;
    let at = said.iter().position(|(lang, _)| lang == page_.lang());
    let at = at.or_else(|| said.iter().position(|(lang, _)| lang == "en"));
    let about = match (at, said.is_empty()) {
        (_, true) => None,
        (at, false) => Some(said.swap_remove(at.unwrap_or(0))),
    };
    let (shown, impact) = public_impact(&mut tx, id, page_.policy()).await?;
    page(PartnerPage {
        shown,
        impact,
        members: store::members(&mut tx, id).await?,
        placements: store::places(&mut tx, id).await?,
        groups: organisation::groups(&mut tx, id).await?,
        page: page_,
        one,
        about,
    })
}

#[derive(Template)]
#[template(path = "partners/schools.html")]
struct SchoolsPage {
    page: Page,
    list: Vec<Without>,
    reach: (i64, i64),
}

impl SchoolsPage {
    /// The last day on which a partner helped there.
    fn last_on(&self, school: &Without) -> Option<Date> {
        store::last_help(school.left_on, school.stopped_at, &self.page.policy().calendar)
    }

    fn need(&self, school: &Without) -> Option<String> {
        (school.need_permille > 0).then(|| {
            let share = self.page.number(&((school.need_permille + 5) / 10));
            self.page.t1("schools-need-share", "percent", share)
        })
    }
}

/// The schools without a partner.
pub async fn schools(State(app): State<App>, page_: Page) -> Reply {
    let mut tx = app.db.read().await?;
    let list = store::without(&mut tx).await?;
    let reach = store::reach(&mut tx).await?;
    page(SchoolsPage { page: page_, list, reach })
}
