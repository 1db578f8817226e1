//! Gifts: offered by anybody, answered by whoever the policy names, received, thanked for, told to the board.
//!
//! Money itself is taken by the receivers; here it is written down. What is a deduction and what a letter must say:
//! docs/giving.md.

mod act;
pub mod board;
mod deciding;
pub mod gift;
pub mod gift_flow;
mod import;
mod import_cells;
mod jobs;
pub mod letter;
mod notices;
pub mod offer;
mod pages;
pub mod receiving;
pub mod routing;
mod screening;
mod store;

pub use gift::{DonorId, GiftId};

use crate::app::App;
use crate::people::Ability;
use crate::web::{Routes, Who};
use ::jobs::Registry;

/// The rows of this feature.
pub fn routes() -> Routes {
    public_routes().merge(queue_routes()).merge(step_routes())
}

fn public_routes() -> Routes {
    use pages::{follow, give};
    Routes::default()
        .public("/give", give::show)
        .get("/give/offer", Who::Anyone, give::form)
        .post("/give/offer", Who::Anyone, give::send)
        .get("/give/thanks/{secret}", Who::Anyone, follow::thanks)
        .get("/give/follow/{secret}", Who::Anyone, follow::show)
        .post("/give/follow/{secret}/withdraw", Who::Anyone, follow::withdraw)
        .get("/give/follow/{secret}/letters/{letter}", Who::Anyone, follow::letter)
}

/// What is there to do, and everything that is about many gifts.
fn queue_routes() -> Routes {
    use pages::{board, files, import, letters, new, queue, years};
    let see = Who::May(Ability::SeeGifts);
    let keep = Who::May(Ability::KeepGifts);
    let record = Who::May(Ability::RecordBoard);
    Routes::default()
        .get("/office/gifts", see, queue::list)
        .get("/office/gifts.csv", see, files::csv)
        .get("/office/gifts.xlsx", see, files::xlsx)
        .get("/office/gifts/new", keep, new::form)
        .post("/office/gifts/new", keep, new::enter)
        .get("/office/gifts/import", keep, import::start)
        .post("/office/gifts/import", keep, import::receive)
        .get("/office/gifts/import/template.csv", keep, import::template)
        .get("/office/gifts/board", see, board::show)
        .get("/office/gifts/board.csv", see, board::csv)
        .post("/office/gifts/board/reported", record, board::report)
        .get("/office/gifts/letters", keep, letters::list)
        .post("/office/gifts/letters", keep, letters::write)
        .get("/office/gifts/letters/print", keep, letters::print)
        .post("/office/gifts/letters/printed", keep, letters::printed)
        .get("/office/gifts/years/{year}", keep, years::list)
        .get("/office/gifts/years/{year}/print", keep, years::print)
        .get("/office/gifts/years/{year}/{donor}", keep, years::one)
}

/// One gift. Who of those that see it may take which step, the workflow's table says.
fn step_routes() -> Routes {
    use pages::{one, steps};
    let see = Who::May(Ability::SeeGifts);
    let keep = Who::May(Ability::KeepGifts);
    let answer = Who::May(Ability::AnswerGifts);
    Routes::default()
        .get("/office/gifts/{id}", see, one::show)
        .get("/office/gifts/{id}/letters/{letter}", see, one::letter)
        .post("/office/gifts/{id}/screen", keep, steps::screen)
        .post("/office/gifts/{id}/recommend", answer, steps::recommend)
        .post("/office/gifts/{id}/accept", answer, steps::accept)
        .post("/office/gifts/{id}/decline", answer, steps::decline)
        .post("/office/gifts/{id}/redirect", answer, steps::redirect)
        .post("/office/gifts/{id}/withdraw", keep, steps::withdraw)
        .post("/office/gifts/{id}/schedule", answer, steps::schedule)
        .post("/office/gifts/{id}/receive", answer, steps::receive)
        .post("/office/gifts/{id}/acknowledge", keep, steps::acknowledge)
        .post("/office/gifts/{id}/allocate", answer, steps::allocate)
        .post("/office/gifts/{id}/close", keep, steps::close)
        .post("/office/gifts/{id}/return", answer, steps::give_back)
        .post("/office/gifts/{id}/credits", keep, steps::credit)
        .post("/office/gifts/{id}/form-8283", answer, steps::sign_8283)
        .post("/office/gifts/{id}/disposed", answer, steps::dispose)
        .post("/office/gifts/{id}/form-8282", answer, steps::file_8282)
}

/// What this feature does later.
pub fn jobs(registry: Registry<App>) -> Registry<App> {
    registry.register::<jobs::EndWatch>()
}
