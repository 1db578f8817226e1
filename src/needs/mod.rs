//! What schools need, who helps with it, what people offer, and who is proposed to whom.
//!
//! No child is in any of it. How that is kept, how lists are ordered and how plans are made: docs/needs.md.

mod act;
pub mod arrival;
mod became;
mod caps;
pub mod checker;
pub mod closet;
mod fairness;
pub mod from_closet;
pub mod gifts;
mod giver;
mod jobs;
mod learnt;
pub mod leaving;
pub mod market;
pub mod need;
pub mod need_flow;
mod notices;
pub mod offer;
pub mod offer_flow;
mod pages;
pub mod pair;
pub mod pair_flow;
pub mod part;
pub mod part_flow;
mod plan;
mod reason_code;
mod size;
mod standing;
mod store;
mod suggest;
mod topic;
mod unserved;
pub mod writing;

pub use act::Act;
pub use became::{came, tell_of_proof};
pub use jobs::{NIGHT, jobs};
pub use need::NeedId;
pub use offer::OfferId;
pub use pages::open_at;
pub use part::PartId;
pub use plan::{PlanId, make_at_once};
pub use standing::{partner_goes_on, partner_left, partner_rests};
pub use store::waits::waits;
pub use unserved::{Unserved, unserved};

use crate::people::Ability;
use crate::web::{Routes, Who};

/// The rows of this feature.
pub fn routes() -> Routes {
    public_routes().merge(office_routes()).merge(step_routes()).merge(offer_routes())
}

/// What anybody sees and does, with an account or with the link of a letter.
fn public_routes() -> Routes {
    use pages::{help, mine, offering, promises, proposing, public};
    Routes::default()
        .public("/needs", public::list)
        .public("/needs/{id}", public::show)
        .get("/needs/{id}/help", Who::Anyone, help::form)
        .post("/needs/{id}/help", Who::Anyone, help::send)
        .get("/needs/mine/{secret}", Who::Anyone, mine::show)
        .post("/needs/mine/{secret}/confirm", Who::Anyone, mine::confirm)
        .post("/needs/mine/{secret}/day", Who::Anyone, mine::day)
        .post("/needs/mine/{secret}/withdraw", Who::Anyone, mine::withdraw)
        .get("/needs/asked/{secret}", Who::Anyone, proposing::asked)
        .post("/needs/asked/{secret}", Who::Anyone, proposing::asked_answer)
        .get("/needs/offer", Who::Anyone, offering::form)
        .post("/needs/offer", Who::Anyone, offering::send)
        .get("/needs/offers/{secret}", Who::Anyone, offering::show)
        .post("/needs/offers/{secret}/confirm", Who::Anyone, offering::confirm)
        .post("/needs/offers/{secret}/withdraw", Who::Anyone, offering::withdraw)
        .post("/needs/offers/{secret}/resume", Who::Anyone, offering::resume)
        .get("/me/promises", Who::SignedIn, promises::list)
        .post("/me/promises/parts/{id}", Who::SignedIn, promises::open_part)
        .post("/me/promises/offers/{id}", Who::SignedIn, promises::open_offer)
}

/// What a school and the office have to do, and writing.
fn office_routes() -> Routes {
    use pages::{files, new, one, private, queue};
    let see = Who::May(Ability::SeeNeeds);
    let write = Who::May(Ability::WriteNeeds);
    let read = Who::May(Ability::ReadPrivateNeeds);
    Routes::default()
        .get("/office/needs", see, queue::list)
        .get("/office/needs.csv", see, files::download)
        .get("/office/needs.xlsx", see, files::download)
        .get("/office/needs/new", write, new::form)
        .post("/office/needs/new", write, new::send)
        .get("/office/needs/private", read, private::list)
        .get("/office/needs/private/{id}", read, private::show)
        .post("/office/needs/private/{id}/done", read, private::settle)
        .get("/office/needs/{id}", see, one::show)
        .get("/office/needs/{id}/edit", write, new::edit)
        .post("/office/needs/{id}/edit", write, new::save)
}

/// One need. Who of those that see it may take which step, the workflow's tables say.
fn step_routes() -> Routes {
    use pages::{one_part, steps};
    let write = Who::May(Ability::WriteNeeds);
    let answer = Who::May(Ability::AnswerNeeds);
    Routes::default()
        .post("/office/needs/{id}/ask", write, steps::ask)
        .post("/office/needs/{id}/release", write, steps::release)
        .post("/office/needs/{id}/approve", answer, steps::approve)
        .post("/office/needs/{id}/return", answer, steps::send_back)
        .post("/office/needs/{id}/publish", answer, steps::publish)
        .post("/office/needs/{id}/trim", answer, steps::trim)
        .post("/office/needs/{id}/withdraw", write, steps::withdraw)
        .post("/office/needs/{id}/met-elsewhere", answer, steps::met_elsewhere)
        .post("/office/needs/{id}/renew", answer, steps::renew)
        .post("/office/needs/{id}/close", answer, steps::close)
        .post("/office/needs/{id}/parts", write, steps::enter)
        .post("/office/needs/{id}/closet", Who::May(Ability::KeepCloset), steps::give_from_closet)
        .get("/office/needs/{id}/parts/{part}", Who::May(Ability::SeeNeeds), one_part::show)
        .post("/office/needs/{id}/parts/{part}/accept", answer, one_part::accept)
        .post("/office/needs/{id}/parts/{part}/decline", answer, one_part::decline)
        .post("/office/needs/{id}/parts/{part}/receive", write, one_part::receive)
        .post("/office/needs/{id}/parts/{part}/missed", answer, one_part::missed)
        .post("/office/needs/{id}/parts/{part}/thank", write, one_part::thank)
}

/// Offers and proposals, for the partnerships office; the school answers what is proposed to it.
fn offer_routes() -> Routes {
    use pages::{offers, one_offer, plan_files, plans, proposals, proposing};
    let see = Who::May(Ability::SeeOffers);
    let keep = Who::May(Ability::KeepNeeds);
    Routes::default()
        .get("/office/needs/offers", see, offers::list)
        .get("/office/needs/offers.csv", see, offers::download)
        .get("/office/needs/offers.xlsx", see, offers::download)
        .get("/office/needs/offers/new", keep, offers::form)
        .post("/office/needs/offers/new", keep, offers::enter)
        .get("/office/needs/offers/{id}", see, one_offer::show)
        .post("/office/needs/offers/{id}/withdraw", keep, one_offer::withdraw)
        .post("/office/needs/offers/{id}/decline", keep, one_offer::decline)
        .post("/office/needs/offers/{id}/resume", keep, one_offer::resume)
        .get("/office/needs/plan", see, plans::list)
        .post("/office/needs/plan", keep, plans::ask)
        .get("/office/needs/plan/{id}", see, plans::show)
        .get("/office/needs/plan/{id}/schools.csv", see, plans::download)
        .get("/office/needs/plan/{id}/schools.xlsx", see, plans::download)
        .get("/office/needs/plan/{id}/proposals.csv", see, plan_files::download)
        .get("/office/needs/plan/{id}/proposals.xlsx", see, plan_files::download)
        .post("/office/needs/plan/{id}/propose", keep, plans::propose)
        .get("/office/needs/pairs", Who::May(Ability::SeeNeeds), proposals::list)
        .get("/office/needs/pairs.csv", Who::May(Ability::SeeNeeds), proposals::download)
        .get("/office/needs/pairs.xlsx", Who::May(Ability::SeeNeeds), proposals::download)
        .post("/office/needs/pairs", keep, proposing::propose)
        .get("/office/needs/pairs/{id}", Who::May(Ability::SeeNeeds), proposing::show)
        .post("/office/needs/pairs/{id}/answer", Who::May(Ability::AnswerNeeds), proposing::answer)
        .post("/office/needs/pairs/{id}/withdraw", keep, proposing::withdraw)
}
