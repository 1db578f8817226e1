//! `/office/partners-today`: which partners may come to this school today, for the front office, and which may not and why.

use super::{Tag, reasons, site_tag};
use crate::agreements::store::site::{self as store, Comes};
use crate::app::App;
use crate::web::{Me, Page, Reply, page};
use askama::Template;
use axum::extract::State;

#[derive(Template)]
#[template(path = "agreements/today.html")]
struct TodayPage {
    page: Page,
    list: Vec<Comes>,
    /// Whether they are of one school only.
    one_school: bool,
}

impl TodayPage {
    fn tag(&self, one: &Comes) -> Tag {
        site_tag(&self.page, one.state)
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
    let one_school = list.windows(2).all(|pair| pair[0].school_name == pair[1].school_name);
    page(TodayPage { page: page_, list, one_school })
}
