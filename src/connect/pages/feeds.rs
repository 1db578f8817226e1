//! `/feeds` explains calendars and feeds; `/feed.xml` is the feed of new ways to help.

use crate::app::App;
use crate::connect::feed::{Feed, FeedEntry};
use crate::error::Result;
use crate::web::{Page, Reply, page};
use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;

/// Readers come back often; the newest are enough.
const MOST: i64 = 50;

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

async fn newest(app: &App) -> Result<Vec<FeedEntry>> {
    let mut tx = app.db.read().await?;
    let newest = crate::volunteering::newest_opportunities(&mut tx, MOST).await?;
    Ok(newest
        .into_iter()
        .map(|one| FeedEntry {
            path: format!("/opportunities/{}", one.id),
            title: format!("{} · {}", one.title, one.school_name),
            summary: one.summary,
            published: one.created_at,
            updated: one.created_at,
        })
        .collect())
}
