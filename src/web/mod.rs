//! How a request becomes a page: routes with who may use them, sessions, language, headers, errors.

pub mod assets;
pub mod cache;
mod compress;
mod csrf;
mod explain;
mod export;
mod extract;
mod guard;
mod headers;
pub mod limits;
pub mod listen;
mod named;
mod once;
mod page;
pub mod pages;
pub mod parts;
pub mod patience;
mod reply;
mod route;
pub mod serve;
pub mod session;
mod step;
mod typed;
mod viewer;
mod visit;
mod waits;

pub use export::{Export, Field, Format, safe};
pub use extract::{Fields, File, Path, Query, Upload};
pub use once::{Once, OnceFields, forget as forget_sent};
pub use page::{NavItem, Page};
pub use reply::{Redirect, Reply, csv, local, page, page_with, refused};
pub use route::{Method, Routes, Row, Who};
pub use step::{FormStep, StepFields};
pub use typed::{SOMETIMES_A_MARK, WRITTEN};
pub use viewer::{Grant, Me, Reach, Viewer};
pub use visit::{Visit, cookie, offered as offered_languages};
pub use waits::Waits;

/// The rows every web program has.
pub fn routes() -> Routes {
    Routes::default()
        .get("/assets/{file}", Who::Anyone, pages::asset)
        .get("/theme.css", Who::Anyone, pages::theme)
        .get("/favicon.ico", Who::Anyone, pages::favicon)
        .get("/robots.txt", Who::Anyone, pages::robots)
        .get("/health", Who::Anyone, pages::health)
        .get("/metrics", Who::Anyone, pages::metrics)
        .post("/language", Who::Anyone, pages::choose_language)
}
