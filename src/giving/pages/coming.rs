//! `/office/gifts/coming`: what donors bring to the front desk, and when. Nobody's address, no amount, no value.

use crate::app::App;
use crate::giving::store::list::{self as store, Coming};
use crate::web::{Me, Page, Reply, page};
use askama::Template;
use axum::extract::State;
use jiff::ToSpan;

/// Gifts that are expected within so many days are shown, and those whose day went by.
const AHEAD: i64 = 30;
/// Lines of the list.
const SHOWN: i64 = 200;

#[derive(Template)]
#[template(path = "giving/coming.html")]
struct ComingPage {
    page: Page,
    list: Vec<Coming>,
}

impl ComingPage {
    fn what(&self, one: &Coming) -> String {
        let what =
            if one.what.is_empty() { self.page.state("gifts-kind", one.kind.as_str()) } else { one.what.clone() };
        match one.quantity {
            0 => what,
            count => self.page.t2("gifts-what-count", "count", count, "what", what),
        }
    }

    fn is_late(&self, one: &Coming) -> bool {
        one.due_on < self.page.today()
    }
}

/// What comes to the schools whose desk somebody keeps, the earliest first.
pub async fn list(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    let list = store::coming(&mut tx, &me, page_.today().saturating_add(AHEAD.days()), SHOWN).await?;
    page(ComingPage { page: page_, list })
}
