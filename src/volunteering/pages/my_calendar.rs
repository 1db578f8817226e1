//! `/me/calendar`: making and ending the address of one's calendar; and the calendar itself, for telephones.

use crate::app::App;
use crate::connect::calendar_feed as written;
use crate::error::{Error, Result};
use crate::random::hash;
use crate::volunteering::calendar_feed::{self as feed, Feed, FeedId};
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, page};
use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::IntoResponse;
use i18n::Lang;
use serde::Deserialize;

/// How an address ends, so that programs take it for what it is.
const ENDING: &str = ".ics";

#[derive(Template)]
#[template(path = "volunteering/my_calendar.html")]
struct CalendarPage {
    page: Page,
    feed: Option<Feed>,
    /// The address just made, shown this once: for a web page, and for a telephone to open.
    fresh: Option<(String, String)>,
}

/// Whether one has an address, and how to use it.
pub async fn show(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    page(CalendarPage { page: page_, feed: feed::of(&mut tx, me.id()).await?, fresh: None })
}

/// Which address the page showed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Known {
    known: String,
}

/// Makes an address, or a new one for the old, and shows it this once.
pub async fn make(State(app): State<App>, page_: Page, me: Me, Fields(sent): Fields<Known>) -> Reply {
    let known = sent.known.parse().ok().map(FeedId);
    let secret = app.random.token();
    let mut tx = app.db.write().await?;
    let Some(_) = feed::make(&mut tx, &me, known, &secret, app.now()).await? else {
        return Redirect::to("/me/calendar").saying("calendar-said-there").into();
    };
    let made = feed::of(&mut tx, me.id()).await?;
    tx.commit().await?;
    let address = format!("{}/calendar/{secret}{ENDING}", app.config.public_url);
    let rest = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest);
    let opens = format!("webcal://{rest}");
    page(CalendarPage { page: page_, feed: made, fresh: Some((address, opens)) })
}

/// Ends the address.
pub async fn stop(State(app): State<App>, me: Me) -> Reply {
    let mut tx = app.db.write().await?;
    feed::revoke(&mut tx, &me, app.now()).await?;
    tx.commit().await?;
    Redirect::to("/me/calendar").saying("calendar-said-stopped").into()
}

/// The calendar. Whoever knows the address reads it; an ended or unknown one is not there.
pub async fn file(State(app): State<App>, headers: HeaderMap, Path(file): Path<String>) -> Reply {
    let secret = file.strip_suffix(ENDING).ok_or(Error::NotFound)?;
    let now = app.now();
    let mut tx = app.db.read().await?;
    let owner = feed::owner(&mut tx, secret).await?;
    let entries = feed::entries(&mut tx, &owner, &app.config.public_url, now).await?;
    drop(tx);
    if feed::is_news(&owner, now) {
        note_look(&app, &owner).await;
    }
    let tongue = app.words.speak(Lang::parse(&owner.lang).unwrap_or(Lang::En));
    let rules = app.policy();
    let name = tongue.t_with("calendar-name", &i18n::Args::new().with("district", rules.district.short_name.as_str()));
    let text = written(&app, &name, &entries);
    let tag = format!("W/\"{}\"", &hash(&text)[..32]);
    let same = is_same(&headers, &tag);
    let tag = HeaderValue::try_from(tag).map_err(anyhow::Error::from)?;
    let keep = [(header::ETAG, tag), (header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"))];
    if same {
        return Ok((StatusCode::NOT_MODIFIED, keep).into_response());
    }
    let kind = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("inline; filename=\"shifts.ics\"")),
    ];
    Ok((keep, kind, text).into_response())
}

/// A comfort for its owner; that it cannot be noted just now must not keep the calendar from them.
async fn note_look(app: &App, owner: &feed::Owner) {
    let noted: Result<()> = async {
        let mut tx = app.db.write().await?;
        feed::looked(&mut tx, owner, app.now()).await?;
        Ok(tx.commit().await?)
    }
    .await;
    if let Err(error) = noted {
        tracing::info!(%error, "that a calendar was looked at could not be noted");
    }
}

/// Whether the asker has this very calendar (RFC 9110, weak comparison).
fn is_same(headers: &HeaderMap, tag: &str) -> bool {
    let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let given = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    given.flat_map(|value| value.split(',')).any(|one| one.trim() == "*" || bare(one) == bare(tag))
}
