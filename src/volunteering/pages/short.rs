//! `/office/short`: shifts ahead that lack people, for those who can ask somebody.

use crate::app::App;
use crate::error::{Error, Result};
use crate::people::Ability;
use crate::schools::{SchoolId, SchoolName};
use crate::volunteering::short::{self, Short};
use crate::volunteering::store::opportunity::schools_within_reach;
use crate::web::{Me, Page, Query, Reply, page};
use askama::Template;
use axum::extract::State;
use db::Tx;
use jiff::civil::Date;
use serde::Deserialize;

/// Of which school.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Which {
    school: String,
}

#[derive(Template)]
#[template(path = "volunteering/short.html")]
struct ShortPage {
    page: Page,
    shifts: Vec<Short>,
    schools: Vec<(String, String)>,
    school: String,
    /// Until when every free place counts.
    near: Date,
    last: Date,
}

impl ShortPage {
    fn days(&self, shift: &Short) -> i64 {
        days_left(&self.page, shift)
    }

    fn file(&self, ending: &str) -> String {
        format!("/office/short.{ending}?school={}", self.school)
    }
}

/// Days from today to the shift's.
pub(super) fn days_left(page: &Page, shift: &Short) -> i64 {
    i64::from((shift.on_date - page.today()).get_days())
}

/// The schools one may choose from, and the one that is chosen.
pub(super) async fn chosen(tx: &mut Tx, me: &Me, which: &Which) -> Result<(Vec<SchoolName>, Option<SchoolId>)> {
    let schools = schools_within_reach(tx, me, Ability::PublishShifts).await?;
    if which.school.is_empty() {
        return Ok((schools, None));
    }
    let school = schools.iter().find(|school| school.slug == which.school).map(|school| school.id);
    Ok((schools, Some(school.ok_or(Error::NotFound)?)))
}

/// The list, the soonest first.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(which): Query<Which>) -> Reply {
    let ahead = short::ahead(page_.policy(), page_.now());
    let mut tx = app.db.read().await?;
    let (schools, school) = chosen(&mut tx, &me, &which).await?;
    let shifts = short::queue(&mut tx, &me, school, &ahead).await?;
    page(ShortPage {
        shifts,
        schools: schools.into_iter().map(|school| (school.slug, school.name)).collect(),
        school: which.school,
        near: ahead.near,
        last: ahead.last,
        page: page_,
    })
}
