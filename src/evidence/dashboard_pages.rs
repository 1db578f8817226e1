//! `/office/dashboard`: the figures as a page, and as files.

use super::dashboard::figures;
use super::figure::{Cell, Figure};
use super::pages::{Choice, asked};
use super::store::{self, Place};
use crate::app::App;
use crate::error::Error;
use crate::people::Ability;
use crate::web::{Export, Field, Format, Me, Page, Query, Reach, Reply, page};
use askama::Template;
use axum::extract::State;

#[derive(Template)]
#[template(path = "evidence/dashboard.html")]
struct DashboardPage {
    page: Page,
    figures: Vec<Figure>,
    schools: Vec<(String, String)>,
    school: String,
    name: Option<String>,
    whole_district: bool,
}

impl DashboardPage {
    fn file(&self, ending: &str) -> String {
        format!("/office/dashboard.{ending}?school={}", self.school)
    }
}

/// The page.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Query(choice): Query<Choice>) -> Reply {
    let (figures, places, school) = counted(&app, &page_, &me, &choice).await?;
    page(DashboardPage {
        name: places.iter().find(|place| place.id == school).map(|place| place.name.clone()),
        schools: places.into_iter().map(|place| (place.id.to_string(), place.name)).collect(),
        school: if school == 0 { String::new() } else { school.to_string() },
        whole_district: me.reach(Ability::SeeDashboard) == Reach::District,
        figures,
        page: page_,
    })
}

/// The figures, the schools one may choose from, and the one chosen. A school out of reach is not there.
async fn counted(app: &App, page: &Page, me: &Me, choice: &Choice) -> Result<(Vec<Figure>, Vec<Place>, i64), Error> {
    let mut tx = app.db.read().await?;
    let places = store::schools(&mut tx, me).await?;
    let chosen = choice.school.unwrap_or(0);
    if chosen != 0 && !places.iter().any(|place| place.id == chosen) {
        return Err(Error::NotFound);
    }
    // Whoever has one school sees it, with nothing to choose.
    let school = match places.as_slice() {
        [only] => only.id,
        _ => chosen,
    };
    let figures = figures(&mut tx, page, &asked(app, me, school)).await?;
    Ok((figures, places, school))
}

/// The same figures as a file for any program.
pub async fn download(
    State(app): State<App>,
    page_: Page,
    me: Me,
    format: Format,
    Query(choice): Query<Choice>,
) -> Reply {
    file(&app, &page_, &me, &choice, format).await
}

async fn file(app: &App, page: &Page, me: &Me, choice: &Choice, format: Format) -> Reply {
    let (figures, _, _) = counted(app, page, me, choice).await?;
    let head = ["dash-file-figure", "dash-file-line", "dash-file-column", "dash-file-value"];
    let mut export = Export::begin(format, &head.map(|key| page.t(key).into_owned()))?;
    for figure in &figures {
        for line in &figure.lines {
            let Some((first, rest)) = line.cells.split_first() else { continue };
            let first = first.shown(page);
            for (cell, column) in rest.iter().zip(figure.head.iter().skip(1)) {
                let fields =
                    [figure.title.as_str().into(), first.as_str().into(), column.as_str().into(), value(cell, page)];
                export.row(&fields);
            }
        }
    }
    export.finish(&format!("dashboard-{}", page.today())).await
}

fn value<'a>(cell: &'a Cell, page: &Page) -> Field<'a> {
    match cell {
        Cell::Text(text) => text.as_str().into(),
        Cell::Count(count) => Field::Whole(*count),
        Cell::Minutes(minutes) => Field::Hours(*minutes),
        Cell::Money(cents) => Field::Money(*cents),
        Cell::Percent(percent) => Field::Whole(*percent),
        Cell::Few => page.t("dash-few").into_owned().into(),
        Cell::Nothing => Field::Empty,
    }
}
