//! `/office/partners-today`: which partners may come to this school today, for the front office, and which may not and why.

use super::{Tag, people_counts, reasons, site_tag};
use crate::agreements::roster::Counts;
use crate::agreements::store::roster;
use crate::agreements::store::site::{self as store, Comes};
use crate::app::App;
use crate::policy::PaperKind;
use crate::web::{Me, Page, Reply, page};
use askama::Template;
use axum::extract::State;

#[derive(Template)]
#[template(path = "agreements/today.html")]
struct TodayPage {
    page: Page,
    list: Vec<Comes>,
    /// The lists of these partners, in figures.
    people: Vec<Counts>,
    /// Whether they are of one school only.
    one_school: bool,
}

impl TodayPage {
    fn tag(&self, one: &Comes) -> Tag {
        site_tag(&self.page, one.state)
    }

    /// How many people of it are listed and cleared; nothing where its agreement asks for no list and there is none.
    fn people(&self, one: &Comes) -> Option<String> {
        let counts = self.people.iter().find(|counts| counts.organisation == one.organisation).copied();
        let kind = self.page.policy().agreements().kind(&one.kind);
        let is_asked = kind.is_some_and(|kind| kind.needs.contains(&PaperKind::People));
        let none = is_asked.then_some(Counts::none(one.organisation));
        counts.or(none).map(|counts| people_counts(&self.page, &counts))
    }

    fn why(&self, one: &Comes) -> String {
        reasons(&self.page, &one.lacks())
    }
}

/// The partners of the school.
pub async fn show(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let year = page_.policy().calendar.school_year_of(page_.today()).name();
    let mut tx = app.db.read().await?;
    let list = store::comes(&mut tx, &me, &year, page_.today()).await?;
    // One question for all of them, however many partners come.
    let mut organisations: Vec<_> = list.iter().map(|one| one.organisation).collect();
    organisations.sort_unstable();
    organisations.dedup();
    let people = roster::counts(&mut tx, organisations, page_.today()).await?;
    let one_school = list.windows(2).all(|pair| pair[0].school_name == pair[1].school_name);
    page(TodayPage { page: page_, list, people, one_school })
}
