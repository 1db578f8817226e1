//! Which board somebody looks at, and whether an open one is still true.

use crate::app::App;
use crate::error::{Error, Result};
use crate::people::Ability;
use crate::schools::{self, SchoolName};
use crate::volunteering::shift::day_of;
use crate::volunteering::store::board::stamp as stamp_of;
use crate::volunteering::store::opportunity::schools_within_reach;
use crate::web::{Me, Page, Query, Reply};
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use jiff::civil::Date;
use serde::Deserialize;

/// Which board, and whom to look for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Which {
    pub(super) school: String,
    pub(super) date: String,
    pub(super) q: String,
}

/// A number that moves when the board does. It is asked about once a second while somebody looks, and costs an index.
pub async fn stamp(State(app): State<App>, page: Page, me: Me, Query(which): Query<Which>) -> Reply {
    let mut tx = app.db.read().await?;
    let school = match which.school.as_str() {
        "" => chosen(&schools_within_reach(&mut tx, &me, Ability::RunBoard).await?, &which)?.id,
        slug => schools::by_slug(&mut tx, slug).await?.ok_or(Error::NotFound)?.id,
    };
    if !me.may_at(Ability::RunBoard, school) {
        return Err(Error::NotFound);
    }
    let stamp = stamp_of(&mut tx, school, day_asked(&page, &which)).await?;
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], stamp.to_string()).into_response())
}

/// The school that was asked for, or one's only one.
pub(super) fn chosen(schools: &[SchoolName], which: &Which) -> Result<SchoolName> {
    let mut all = schools.iter();
    let school = if which.school.is_empty() { all.next() } else { all.find(|school| school.slug == which.school) };
    school.cloned().ok_or(Error::NotFound)
}

pub(super) fn day_asked(page: &Page, which: &Which) -> Date {
    forms::date(&which.date).unwrap_or_else(|_| day_of(page.now(), page.zone()))
}
