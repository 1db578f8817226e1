//! "Sign in as": the pages that exist only in the demonstration.

use super::clock::ClockForm;
use super::{cast, examples};
use crate::app::App;
use crate::error::Error;
use crate::people::PersonId;
use crate::web::session::{self, Means};
use crate::web::{Fields, Page, Redirect, Reply, Viewer, page};
use askama::Template;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use forms::Form;
use jiff::SignedDuration;
use serde::Deserialize;

/// Who is offered, under which heading. The sentence about each is the message `demo-try-<key>`.
const GROUPS: &[(&str, &str, &[&str])] = &[
    ("demo-volunteers", "heart", &["ana", "ben", "hana", "dale", "otis"]),
    ("demo-families", "people", &["nia", "grace", "minh", "lan"]),
    ("demo-school", "school", &["cora", "fay", "pat", "tess", "luis", "sam", "ola"]),
    (
        "demo-office",
        "hands",
        &["vera", "rita", "raj", "dora", "pia", "lena", "tito", "rose", "abby", "cole", "iris", "dev"],
    ),
];

#[derive(Template)]
#[template(path = "demo/cast.html")]
pub(super) struct CastPage {
    page: Page,
    groups: Vec<Group>,
    clock: Form<ClockForm>,
}

struct Group {
    title: &'static str,
    icon: &'static str,
    people: Vec<&'static cast::Member>,
}

impl CastPage {
    /// What one can try as this person.
    fn invitation(&self, member: &cast::Member) -> String {
        self.page.state("demo-try", member.key)
    }

    fn is_me(&self, member: &cast::Member) -> bool {
        self.page.viewer().id() == member.id
    }
}

/// Everybody one can be.
pub async fn cast(page_: Page) -> Reply {
    let tomorrow = page_.now() + SignedDuration::from_hours(24);
    let tomorrow = tomorrow.to_zoned_datetime(page_.zone().clone()).datetime();
    let (date, time) = (tomorrow.date().to_string(), tomorrow.strftime("%H:%M").to_string());
    page(cast_page(page_, Form::new(ClockForm { date, time })))
}

/// The same, with the form of the clock as it was sent.
pub(super) fn cast_page(page: Page, clock: Form<ClockForm>) -> CastPage {
    let groups = GROUPS.iter().map(|(title, icon, keys)| Group {
        title,
        icon,
        people: keys.iter().filter_map(|key| cast::find(key)).collect(),
    });
    CastPage { page, groups: groups.collect(), clock }
}

#[derive(Deserialize)]
pub struct SignIn {
    person: String,
}

/// Becomes somebody of the cast, on the page where their day begins.
pub async fn sign_in(State(app): State<App>, Fields(form): Fields<SignIn>) -> Reply {
    let member = cast::find(&form.person).ok_or(Error::NotFound)?;
    let person = PersonId::from(member.id);
    let mut tx = app.db.write().await?;
    let cookie = session::begin(&app, &mut tx, person, Means::Demo).await?;
    let viewer = session::viewer_of(&mut tx, person, app.now()).await?.ok_or(Error::NotFound)?;
    tx.commit().await?;
    Redirect::to(first_page(member, &viewer)).with_cookie(cookie).into()
}

/// Staff begin at the first page of their menu, families and volunteers at their own.
fn first_page(member: &cast::Member, viewer: &Viewer) -> &'static str {
    match member.key {
        "nia" => "/volunteer/register",
        "hana" | "dale" => "/me/clearance",
        _ => {
            let menu = crate::people::office_menu();
            menu.iter().find(|(ability, ..)| viewer.may(*ability)).map_or("/me", |(_, href, _)| href)
        }
    }
}

/// Every address a reader can open, with somebody who may: `GET /schools anyone`, one a line.
pub async fn routes() -> Reply {
    let mut text = String::new();
    for example in examples::all() {
        text.push_str(&format!("GET {} {}\n", example.address, example.person));
    }
    let kind = HeaderValue::from_static("text/plain; charset=utf-8");
    Ok(([(header::CONTENT_TYPE, kind)], text).into_response())
}

/// A list of another system, to try bringing it in: some are known here, one perhaps, one is denied, the rest are new.
pub async fn volunteer_list() -> Reply {
    crate::web::csv("volunteer-list.csv", VOLUNTEER_LIST.to_owned())
}

/// See [`volunteer_list`]. Everybody on it is invented.
pub const VOLUNTEER_LIST: &str = include_str!("../../data/demo/volunteer-list.csv");
