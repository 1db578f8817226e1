//! `/feeds` explains calendars and feeds; `/feed.xml` is the feed of new ways to help.

use crate::app::App;
use crate::connect::feed::{Feed, FeedEntry};
use crate::web::{Page, Reply, page};
use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;

#[derive(Template)]
#[template(path = "connect/feeds.html")]
struct FeedsPage {
    page: Page,
    feed: String,
}

/// What there is to follow, in plain words.
pub async fn show(State(app): State<App>, page_: Page) -> Reply {
    let feed = format!("{}/feed.xml", app.config.public_url);
    page(FeedsPage { page: page_, feed })
}

/// The newest ways to help.
pub async fn atom(State(app): State<App>, page_: Page) -> Reply {
    let entries: Vec<FeedEntry> = newest(&app).await?;
    let title = page_.t("connect-feed-title");
    let rules = page_.policy();
    let feed = Feed {
        site: &app.config.public_url,
        lang: page_.lang(),
        title: &title,
        author: rules.department.name.get(page_.lang()),
        path: "/feed.xml",
        entries: &entries,
        now: app.now(),
    };
    Ok(([(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")], feed.render()?).into_response())
}

async fn newest(_app: &App) -> crate::error::Result<Vec<FeedEntry>> {
    Ok(Vec::new())
}
