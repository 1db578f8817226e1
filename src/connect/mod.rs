//! Notices by e-mail and text in the reader's language, questions from the public, feeds.

mod calendar;
pub mod company;
mod feed;
mod inquiry;
mod jobs;
mod letter;
mod mail;
mod notice;
mod pages;
mod post;
mod problem;
mod stop;
mod store;
mod texts;

pub use calendar::{Dated, Event};
pub use feed::{Feed, FeedEntry};
pub use inquiry::{Desk, InquiryId, sees_title_ix};
pub use jobs::can_oblige;
pub use notice::{Notice, NoticeArg, tell, tell_all, tell_contact, unsent_since};
pub use post::{Outcome, Post};
pub use problem::{STUCK_PAGE, Stuck, dismiss, forget, retry, retry_all, stuck, stuck_count, waiting};
pub use stop::Answer;
pub use texts::Texts;

use self::jobs::SendMessage;
use crate::app::App;
use crate::people::Ability;
use crate::web::{Routes, Who};
use ::jobs::Registry;

/// The rows of this feature.
pub fn routes() -> Routes {
    use pages::{contact, feeds, hooks, inquiries, stop};
    let answer = Who::May(Ability::AnswerInquiries);
    Routes::default()
        .public("/contact", contact::show)
        .post("/contact", Who::Anyone, contact::send)
        .get("/contact/thanks", Who::Anyone, contact::thanks)
        .get("/office/inquiries", answer, inquiries::list)
        .get("/office/inquiries/{id}", answer, inquiries::show)
        .post("/office/inquiries/{id}/answer", answer, inquiries::reply)
        .post("/office/inquiries/{id}/close", answer, inquiries::settle)
        .get("/stop/{token}", Who::Anyone, stop::show)
        .post("/stop/{token}", Who::Anyone, stop::stop)
        .post("/stop/{token}/start", Who::Anyone, stop::start)
        .post("/hooks/sms", Who::Anyone, hooks::text)
        .public("/feeds", feeds::show)
        .public("/feed.xml", feeds::atom)
}

/// The outbox, which only the demonstration shows.
pub fn demo_routes() -> Routes {
    use pages::outbox;
    Routes::default()
        .get("/demo/outbox", Who::Anyone, outbox::list)
        .get("/demo/outbox.json", Who::Anyone, outbox::json)
        .get("/demo/outbox/{id}", Who::Anyone, outbox::show)
        .get("/demo/outbox/{id}/html", Who::Anyone, outbox::html)
        .get("/demo/outbox/{id}/calendar", Who::Anyone, outbox::calendar)
}

/// An entry as a file to download.
pub fn calendar_file(app: &App, event: &Event) -> String {
    calendar::file(event, letter::host(app), app.now())
}

/// Somebody's entries as a calendar to subscribe to.
pub fn calendar_feed(app: &App, name: &str, entries: &[Dated]) -> String {
    let zone = app.zone();
    calendar::feed(name, zone.iana_name().unwrap_or("UTC"), entries, letter::host(app))
}

/// What this feature does later.
pub fn jobs(registry: Registry<App>) -> Registry<App> {
    registry.register::<SendMessage>()
}
