//! Every page of agreements: its address, who may use it, what answers.

use super::pages;
use crate::people::Ability::{
    AskFamilies, AuthoriseSites, KeepPartners, ReviewDataRequests, ReviewTerms, RunBoard, SeeConsents, SeeDataRequests,
    SeePartners, SignAgreements,
};
use crate::web::{Routes, Who};

/// The rows of this feature.
pub fn routes() -> Routes {
    agreement_routes()
        .merge(paper_routes())
        .merge(site_routes())
        .merge(report_routes())
        .merge(data_routes())
        .merge(consent_routes())
        .merge(desk_routes())
}

/// Agreements, from the plan to the end.
fn agreement_routes() -> Routes {
    use pages::{list, notice, one, plan, sign, terms};
    let review = Who::May(ReviewTerms);
    let (see, keep, sign_for) = (Who::May(SeePartners), Who::May(KeepPartners), Who::May(SignAgreements));
    Routes::default()
        .get("/office/agreements", see, list::list)
        .get("/office/agreements.csv", keep, list::download)
        .get("/office/agreements.xlsx", keep, list::download)
        .get("/office/agreements/new", keep, plan::new)
        .post("/office/agreements", keep, plan::create)
        .get("/office/agreements/{id}", see, one::show)
        .get("/office/agreements/{id}/copy", see, one::copy)
        .get("/office/agreements/{id}/plan", keep, plan::edit)
        .post("/office/agreements/{id}/plan", keep, plan::change)
        .post("/office/agreements/{id}/schools", keep, one::add_school)
        .post("/office/agreements/{id}/schools/{school}/remove", keep, one::remove_school)
        .post("/office/agreements/{id}/send", keep, one::send)
        .get("/office/agreements/{id}/terms", keep, terms::edit)
        .post("/office/agreements/{id}/terms", keep, terms::save)
        .post("/office/agreements/{id}/terms/drop", keep, terms::drop)
        .post("/office/agreements/{id}/terms/review", keep, terms::lay_before)
        .get("/office/agreements/terms", review, terms::queue)
        .get("/office/agreements/terms/{id}", review, terms::show)
        .post("/office/agreements/terms/{id}/answer", review, terms::answer)
        .post("/office/agreements/{id}/step", keep, one::step)
        .post("/office/agreements/{id}/follow", keep, one::follow)
        .post("/office/agreements/{id}/notice/back", keep, notice::take_back_here)
        .get("/office/agreements/{id}/sign", sign_for, sign::show)
        .post("/office/agreements/{id}/sign", sign_for, sign::sign)
}

/// The papers that agreements need.
fn paper_routes() -> Routes {
    use pages::{paper_files, paper_new, papers};
    let keep = Who::May(KeepPartners);
    Routes::default()
        .get("/office/agreements/papers", keep, papers::queue)
        .get("/office/agreements/papers.csv", keep, paper_files::download)
        .get("/office/agreements/papers.xlsx", keep, paper_files::download)
        .get("/office/agreements/papers/{id}", keep, papers::show)
        .post("/office/agreements/papers/{id}/accept", keep, papers::accept)
        .post("/office/agreements/papers/{id}/refuse", keep, papers::refuse)
        .get("/office/agreements/papers/of/{organisation}/{kind}", keep, paper_new::new)
        .post("/office/agreements/papers/of/{organisation}/{kind}", keep, paper_new::submit)
        .post("/office/agreements/papers/of/{organisation}/{kind}/waive", keep, paper_new::waive)
        .get("/office/agreements/documents/{id}", keep, papers::document)
}

/// Where partners may come.
fn site_routes() -> Routes {
    use pages::{sites, today};
    Routes::default()
        .get("/office/sites", Who::May(SeePartners), sites::list)
        .get("/office/sites.csv", Who::May(KeepPartners), sites::download)
        .get("/office/sites.xlsx", Who::May(KeepPartners), sites::download)
        .get("/office/sites/{id}", Who::May(SeePartners), sites::show)
        .post("/office/sites/{id}/answer", Who::May(AuthoriseSites), sites::answer)
        .post("/office/sites/{id}/end", Who::May(SeePartners), sites::end)
        .get("/office/partners-today", Who::May(RunBoard), today::show)
}

/// Reports of programs.
fn report_routes() -> Routes {
    use pages::reports;
    Routes::default()
        .get("/office/agreements/reports", Who::May(KeepPartners), reports::queue)
        .get("/office/agreements/reports.csv", Who::May(KeepPartners), reports::download)
        .get("/office/agreements/reports.xlsx", Who::May(KeepPartners), reports::download)
        .get("/office/agreements/reports/{id}", Who::May(KeepPartners), reports::show)
        .post("/office/agreements/reports/{id}/decide", Who::May(KeepPartners), reports::decide)
}

/// Data about students that partners ask for.
fn data_routes() -> Routes {
    use pages::{data, data_answer, data_one};
    let (see, keep, review) = (Who::May(SeeDataRequests), Who::May(KeepPartners), Who::May(ReviewDataRequests));
    Routes::default()
        .get("/office/data-requests", see, data::queue)
        .get("/office/data-requests.csv", keep, data::download)
        .get("/office/data-requests.xlsx", keep, data::download)
        .get("/office/data-requests/{id}", see, data_one::show)
        .post("/office/data-requests/{id}/basis", keep, data_one::set_basis)
        .post("/office/data-requests/{id}/elements", keep, data_one::list)
        .post("/office/data-requests/{id}/review", keep, data_one::lay_before)
        .post("/office/data-requests/{id}/renew", keep, data_one::renew)
        .post("/office/data-requests/{id}/answer", review, data_answer::answer)
        .post("/office/data-requests/{id}/access-ended", review, data_answer::end_access)
        .post("/office/data-requests/{id}/step", keep, data_answer::step)
        .post("/office/data-requests/{id}/certify", keep, data_answer::certify)
        .post("/office/data-requests/{id}/sign", Who::May(SignAgreements), data_answer::sign)
}

/// What families consent to under a data agreement, and their own page.
fn consent_routes() -> Routes {
    use pages::{consent_ask, consent_family, consent_list, consent_one, consent_papers, consent_queue};
    let (see, ask, keep) = (Who::May(SeeConsents), Who::May(AskFamilies), Who::May(KeepPartners));
    Routes::default()
        .get("/office/consents", see, consent_list::list)
        .get("/office/consents/{id}", see, consent_queue::show)
        .get("/office/consents/{id}/states.csv", see, consent_queue::csv)
        .post("/office/consents/{id}/release", keep, consent_queue::release)
        .post("/office/consents/{id}/words", keep, consent_queue::set_words)
        .get("/office/consents/{id}/ask", ask, consent_ask::start)
        .post("/office/consents/{id}/ask", ask, consent_ask::look)
        .post("/office/consents/{id}/ask/send", ask, consent_ask::send)
        .post("/office/consents/{id}/remind", ask, consent_queue::remind)
        .post("/office/consents/{id}/again", ask, consent_queue::ask_again)
        .get("/office/consents/{id}/papers", ask, consent_papers::print)
        .get("/office/consents/{id}/of/{consent}", see, consent_one::show)
        .post("/office/consents/{id}/of/{consent}/answer", ask, consent_one::write_down)
        .post("/office/consents/{id}/of/{consent}/again", ask, consent_one::ask_again)
        .get("/family/consent/{secret}", Who::Anyone, consent_family::show)
        .post("/family/consent/{secret}", Who::Anyone, consent_family::answer)
}

/// The partner's own desk, opened by the link of a letter or by whoever is signed in and speaks for it.
fn desk_routes() -> Routes {
    use pages::{desk, desk_agreement, desk_paper, desk_people, desk_report, lists, notice};
    desk_data_routes()
        .get("/partner/desk/{key}", Who::Anyone, desk::show)
        .get("/partner/desk/{key}/agreements/{id}", Who::Anyone, desk_agreement::show)
        .post("/partner/desk/{key}/agreements/{id}/sign", Who::Anyone, desk_agreement::sign)
        .post("/partner/desk/{key}/agreements/{id}/ask", Who::Anyone, desk_agreement::ask)
        .get("/partner/desk/{key}/agreements/{id}/copy", Who::Anyone, desk_agreement::copy)
        .post("/partner/desk/{key}/agreements/{id}/decline", Who::Anyone, notice::decline)
        .post("/partner/desk/{key}/agreements/{id}/notice", Who::Anyone, notice::give)
        .post("/partner/desk/{key}/agreements/{id}/notice/back", Who::Anyone, notice::take_back)
        .get("/partner/desk/{key}/papers/{kind}", Who::Anyone, desk_paper::show)
        .post("/partner/desk/{key}/papers/{kind}", Who::Anyone, desk_paper::submit)
        .get("/partner/desk/{key}/documents/{id}", Who::Anyone, desk_paper::document)
        .get("/partner/desk/{key}/people", Who::Anyone, desk_people::show)
        .post("/partner/desk/{key}/people", Who::Anyone, desk_people::add)
        .post("/partner/desk/{key}/people/{id}/remove", Who::Anyone, desk_people::remove)
        .get("/listed/{secret}", Who::SignedIn, desk_people::question)
        .post("/listed/{secret}", Who::SignedIn, desk_people::answer)
        .get("/me/lists", Who::SignedIn, lists::show)
        .post("/me/lists/{id}", Who::SignedIn, lists::answer)
        .get("/partner/desk/{key}/reports/{id}", Who::Anyone, desk_report::show)
        .post("/partner/desk/{key}/reports/{id}", Who::Anyone, desk_report::submit)
}

/// Data about students, at the partner's own desk.
fn desk_data_routes() -> Routes {
    use pages::{data_figures, desk_data, desk_data_one};
    Routes::default()
        .get("/partner/desk/{key}/data", Who::Anyone, desk_data::show)
        .post("/partner/desk/{key}/data", Who::Anyone, desk_data::ask)
        .get("/partner/desk/{key}/data/{id}", Who::Anyone, desk_data_one::show)
        .get("/partner/desk/{key}/data/{id}/figures", Who::Anyone, data_figures::show)
        .post("/partner/desk/{key}/data/{id}/sign", Who::Anyone, desk_data_one::sign)
        .post("/partner/desk/{key}/data/{id}/withdraw", Who::Anyone, desk_data_one::withdraw)
        .post("/partner/desk/{key}/data/{id}/renew", Who::Anyone, desk_data_one::renew)
        .post("/partner/desk/{key}/data/{id}/certify", Who::Anyone, desk_data_one::certify)
        .post("/partner/desk/{key}/data/{id}/destroyed", Who::Anyone, desk_data_one::destroyed)
}
