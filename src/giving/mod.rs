//! Gifts: offered by anybody, answered by whoever the policy names, received, thanked for, told to the board.
//!
//! Money itself is taken by the receivers; here it is written down. What is a deduction and what a letter must say:
//! docs/giving.md.

mod act;
pub mod board;
pub mod campaign;
pub mod campaign_flow;
mod campaign_night;
mod campaign_notices;
pub mod closet;
mod deciding;
mod donor;
pub mod employer;
pub mod gift;
pub mod gift_flow;
mod import;
mod import_cells;
mod jobs;
pub mod letter;
pub mod letter_answer;
pub mod logo;
mod notices;
pub mod offer;
mod pages;
pub mod payment;
pub mod payment_flow;
pub mod promise;
mod receiver;
pub mod receiving;
pub mod routing;
mod screening;
pub mod sponsor;
mod sponsor_choice;
pub mod sponsor_flow;
mod sponsor_notices;
mod sponsor_steps;
mod store;
mod summary;
mod toward;
pub mod undoing;

pub use gift::{DonorId, GiftId};
pub use pages::sponsors::Card as SponsorCard;
pub use payment::{Payments, provider::of as payments_of};
pub use receiving::{came, tell_of_proof};
pub use sponsor_steps::invoice_no;
pub use store::waits::waits;

use crate::app::App;
use crate::people::Ability;
use crate::web::{Routes, Who};
use ::jobs::Registry;

/// The rows of this feature.
pub fn routes() -> Routes {
    public_routes()
        .merge(queue_routes())
        .merge(step_routes())
        .merge(sponsor_routes())
        .merge(campaign_routes())
        .merge(closet_routes())
}

fn public_routes() -> Routes {
    use pages::{follow, give, pay, years};
    Routes::default()
        .public("/give", give::show)
        .get("/give/offer", Who::Anyone, give::form)
        .post("/give/offer", Who::Anyone, give::send)
        .get("/give/thanks/{secret}", Who::Anyone, follow::thanks)
        .get("/give/follow/{secret}", Who::Anyone, follow::show)
        .post("/give/follow/{secret}/withdraw", Who::Anyone, follow::withdraw)
        .get("/give/follow/{secret}/letters/{letter}", Who::Anyone, follow::letter)
        .post("/give/follow/{secret}/stop", Who::Anyone, pay::stop)
        .post("/give/follow/{secret}/pay", Who::Anyone, pay::begin)
        .get("/give/year/{secret}", Who::Anyone, years::mine)
        .get("/give/pay/{secret}", Who::Anyone, pay::show)
        .get("/give/pay/{secret}/go", Who::Anyone, pay::go)
        .post("/hooks/payments", Who::Anyone, pay::hook)
}

/// What is there to do, and everything that is about many gifts.
fn queue_routes() -> Routes {
    use pages::{board, coming, donor_files, donors, expected, files, import, letters, new, queue, years};
    let see = Who::May(Ability::SeeGifts);
    let keep = Who::May(Ability::KeepGifts);
    let record = Who::May(Ability::RecordBoard);
    Routes::default()
        .get("/office/gifts", see, queue::list)
        .get("/office/gifts.csv", see, files::download)
        .get("/office/gifts.xlsx", see, files::download)
        .get("/office/gifts/new", keep, new::form)
        .post("/office/gifts/new", keep, new::enter)
        .get("/office/gifts/import", keep, import::start)
        .post("/office/gifts/import", keep, import::receive)
        .get("/office/gifts/import/template.csv", keep, import::template)
        .get("/office/gifts/board", see, board::show)
        .get("/office/gifts/board.csv", see, board::download)
        .get("/office/gifts/board.xlsx", see, board::download)
        .post("/office/gifts/board/reported", record, board::report)
        .get("/office/gifts/letters", keep, letters::list)
        .post("/office/gifts/letters", keep, letters::write)
        .get("/office/gifts/letters/print", keep, letters::print)
        .post("/office/gifts/letters/printed", keep, letters::printed)
        .get("/office/gifts/coming", Who::May(Ability::SeeComingGifts), coming::list)
        .get("/office/gifts/donors", keep, donors::list)
        .get("/office/gifts/donors.csv", keep, donor_files::download)
        .get("/office/gifts/donors.xlsx", keep, donor_files::download)
        .get("/office/gifts/donors/{one}", keep, donors::show)
        .post("/office/gifts/donors/{one}/postal", keep, donors::set_postal)
        .get("/office/gifts/donors/{one}/{other}", keep, donors::compare)
        .post("/office/gifts/donors/{one}/{other}", keep, donors::decide)
        .post("/office/gifts/joins/{id}/undo", keep, donors::undo)
        .get("/office/gifts/expected", keep, expected::list)
        .get("/office/gifts/expected.csv", keep, expected::download)
        .get("/office/gifts/expected.xlsx", keep, expected::download)
        .get("/office/gifts/years/{year}", keep, years::list)
        .get("/office/gifts/years/{year}/print", keep, years::print)
        .get("/office/gifts/years/{year}/{donor}", keep, years::one)
}

/// One gift. Who of those that see it may take which step, the workflow's table says.
fn step_routes() -> Routes {
    use pages::{money_steps, one, steps};
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
        .post("/office/gifts/{id}/undo-receipt", keep, steps::undo_receipt)
        .post("/office/gifts/{id}/acknowledge", keep, steps::acknowledge)
        .post("/office/gifts/{id}/allocate", answer, steps::allocate)
        .post("/office/gifts/{id}/close", keep, steps::close)
        .post("/office/gifts/{id}/return", answer, steps::give_back)
        .post("/office/gifts/{id}/plan", keep, money_steps::plan)
        .post("/office/gifts/{id}/stop", keep, money_steps::stop)
        .post("/office/gifts/{id}/additions", keep, money_steps::expect)
        .post("/office/gifts/{id}/additions/{addition}/decline", keep, money_steps::decline)
        .post("/office/gifts/{id}/additions/{addition}/reopen", keep, money_steps::reopen)
        .post("/office/gifts/{id}/payments/{payment}/looked", keep, money_steps::looked)
        .post("/office/gifts/{id}/credits", keep, steps::credit)
        .post("/office/gifts/{id}/form-8283", answer, steps::sign_8283)
        .post("/office/gifts/{id}/disposed", answer, steps::dispose)
        .post("/office/gifts/{id}/form-8282", answer, steps::file_8282)
}

/// Sponsors: the public page, their own way by a link, and the office's.
fn sponsor_routes() -> Routes {
    use pages::{sponsor_invoice, sponsor_letter, sponsor_list, sponsor_logo, sponsor_office as office, sponsors};
    let see = Who::May(Ability::SeeGifts);
    let keep = Who::May(Ability::KeepGifts);
    let answer = Who::May(Ability::AnswerGifts);
    Routes::default()
        .public("/sponsors", sponsors::show)
        .get("/sponsors/logos/{file}", Who::Anyone, sponsor_logo::shown)
        .get("/sponsors/offer", Who::Anyone, sponsors::form)
        .post("/sponsors/offer", Who::Anyone, sponsors::send)
        .get("/sponsors/follow/{secret}", Who::Anyone, sponsors::show_one)
        .post("/sponsors/follow/{secret}/agree", Who::Anyone, sponsors::agree)
        .post("/sponsors/follow/{secret}/logo", Who::Anyone, sponsors::send_logo)
        .post("/sponsors/follow/{secret}/withdraw", Who::Anyone, sponsors::withdraw)
        .get("/sponsors/follow/{secret}/logo.png", Who::Anyone, sponsor_logo::own)
        .get("/sponsors/follow/{secret}/invoice", Who::Anyone, sponsor_invoice::invoice)
        .get("/office/sponsors", see, sponsor_list::list)
        .get("/office/sponsors.csv", see, sponsor_list::download)
        .get("/office/sponsors.xlsx", see, sponsor_list::download)
        .get("/office/sponsors/new", keep, sponsor_list::new)
        .post("/office/sponsors/new", keep, sponsor_list::enter)
        .get("/office/sponsors/{id}", see, office::show)
        .get("/office/sponsors/{id}/invoice", see, office::invoice_sheet)
        .get("/office/sponsors/{id}/letter", see, sponsor_letter::show)
        .get("/office/sponsors/{id}/logo.png", see, sponsor_logo::inside)
        .post("/office/sponsors/{id}/approve", Who::May(Ability::RecordBoard), office::approve)
        .post("/office/sponsors/{id}/decline", answer, office::decline)
        .post("/office/sponsors/{id}/agree", keep, office::agree)
        .post("/office/sponsors/{id}/invoice", keep, office::invoice)
        .post("/office/sponsors/{id}/pay", keep, office::pay)
        .post("/office/sponsors/{id}/benefits/{benefit}", answer, office::tick)
        .post("/office/sponsors/{id}/end", answer, office::end)
        .post("/office/sponsors/{id}/withdraw", keep, office::withdraw)
        .post("/office/sponsors/{id}/logo", keep, office::send_logo)
        .post("/office/sponsors/{id}/logo/show", keep, office::show_logo)
        .post("/office/sponsors/{id}/logo/refuse", keep, office::refuse_logo)
}

/// Campaigns on crowdfunding sites: asked for by staff, answered by the principal and the director. Who of those that see one may
/// take which step, the workflow's table says.
fn campaign_routes() -> Routes {
    use pages::{campaign_form as form, campaign_list as list, campaign_one as one};
    let (see, ask) = (Who::May(Ability::SeeGifts), Who::May(Ability::AskCampaigns));
    let answer = Who::May(Ability::AnswerGifts);
    Routes::default()
        .get("/office/campaigns", see, list::list)
        .get("/office/campaigns.csv", see, list::download)
        .get("/office/campaigns.xlsx", see, list::download)
        .get("/office/campaigns/mine", ask, list::mine)
        .get("/office/campaigns/new", ask, form::form)
        .post("/office/campaigns/new", ask, form::send)
        .get("/office/campaigns/{id}", Who::SignedIn, one::show)
        .post("/office/campaigns/{id}/approve", answer, one::approve)
        .post("/office/campaigns/{id}/decline", answer, one::decline)
        .post("/office/campaigns/{id}/start", ask, one::start)
        .post("/office/campaigns/{id}/end", ask, one::end)
        .post("/office/campaigns/{id}/withdraw", ask, one::withdraw)
}

/// The closet of things in kind.
fn closet_routes() -> Routes {
    use pages::closet;
    let keep = Who::May(Ability::KeepCloset);
    Routes::default()
        .get("/office/closet", keep, closet::list)
        .post("/office/closet", keep, closet::add)
        .get("/office/closet.csv", keep, closet::download)
        .get("/office/closet.xlsx", keep, closet::download)
        .get("/office/closet/{id}", keep, closet::show)
        .post("/office/closet/{id}/receive", keep, closet::receive)
        .post("/office/closet/{id}/give", keep, closet::give)
        .post("/office/closet/{id}/count", keep, closet::count)
        .post("/office/closet/{id}/settle", keep, closet::settle)
}

/// Who sponsors a school today, for its page.
pub async fn sponsors_of(
    tx: &mut db::Tx,
    school: crate::schools::SchoolId,
    page: &crate::web::Page,
) -> crate::error::Result<Vec<SponsorCard>> {
    let list = store::sponsor_logo::shown(tx, page.today(), Some(school)).await?;
    Ok(pages::sponsors::cards(page, list))
}

/// What this feature does later.
pub fn jobs(registry: Registry<App>) -> Registry<App> {
    registry
        .register::<jobs::EndWatch>()
        .register::<jobs::Promises>()
        .register::<jobs::Donors>()
        .register::<jobs::Sponsors>()
        .register::<jobs::Campaigns>()
}
