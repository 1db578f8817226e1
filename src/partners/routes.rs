//! Every page of partners: its address, who may use it, what answers.

use super::pages;
use crate::people::Ability::{AuthoriseSites, DecideVisits, KeepPartners, SeeOwnPartner, SeePartners};
use crate::web::{Routes, Who};

/// The rows of this feature.
pub fn routes() -> Routes {
    door_routes()
        .merge(public_routes())
        .merge(inquiry_routes())
        .merge(organisation_routes())
        .merge(placement_routes())
        .merge(duplicate_routes())
}

/// The one door: asking, and following what becomes of it.
fn door_routes() -> Routes {
    use pages::{door, follow};
    Routes::default()
        .public("/partner", door::show)
        .post("/partner", Who::Anyone, door::send)
        .get("/partner/sent", Who::Anyone, door::sent)
        .get("/partner/inquiries/{secret}", Who::Anyone, follow::show)
        .post("/partner/inquiries/{secret}/write", Who::Anyone, follow::write)
        .post("/partner/inquiries/{secret}/withdraw", Who::Anyone, follow::withdraw)
        .post("/partner/inquiries/{secret}/reopen", Who::Anyone, follow::reopen)
}

/// What anybody may know, and one's own organisation.
fn public_routes() -> Routes {
    use pages::{affiliation, directory, map, mine};
    Routes::default()
        .public("/partners", directory::list)
        .public("/partners/schools", directory::schools)
        .public("/partners/map", map::show)
        .public("/partners/{id}", directory::show)
        .get("/me/partner", Who::May(SeeOwnPartner), mine::show)
        .get("/me/affiliation", Who::SignedIn, affiliation::show)
        .post("/me/affiliation", Who::SignedIn, affiliation::say)
        .post("/me/affiliation/{id}/end", Who::SignedIn, affiliation::end)
}

/// The queue.
fn inquiry_routes() -> Routes {
    use pages::{inquiries, inquiry, visit};
    Routes::default()
        .get("/office/partners/inquiries", Who::May(SeePartners), inquiries::list)
        .get("/office/partners/inquiries.csv", Who::May(KeepPartners), inquiries::download)
        .get("/office/partners/inquiries.xlsx", Who::May(KeepPartners), inquiries::download)
        .get("/office/partners/inquiries/{id}", Who::May(SeePartners), inquiry::show)
        .post("/office/partners/inquiries/{id}/triage", Who::May(KeepPartners), inquiry::triage)
        .post("/office/partners/inquiries/{id}/answer", Who::May(KeepPartners), inquiry::answer)
        .post("/office/partners/inquiries/{id}/remark", Who::May(KeepPartners), inquiry::remark)
        .post("/office/partners/inquiries/{id}/reopen", Who::May(KeepPartners), inquiry::reopen)
        .post("/office/partners/inquiries/{id}/visit", Who::May(DecideVisits), visit::decide)
        .post("/office/partners/inquiries/{id}/settle", Who::May(SeePartners), visit::settle)
        .post("/office/partners/inquiries/{id}/call-off", Who::May(SeePartners), visit::call_off)
}

/// Organisations and what is kept of them.
fn organisation_routes() -> Routes {
    use pages::{edit, list, organisation, speaker};
    Routes::default()
        .get("/office/partners", Who::May(SeePartners), list::list)
        .get("/office/partners.csv", Who::May(KeepPartners), list::download)
        .get("/office/partners.xlsx", Who::May(KeepPartners), list::download)
        .get("/office/partners/new", Who::May(KeepPartners), edit::new)
        .post("/office/partners", Who::May(KeepPartners), edit::create)
        .get("/office/partners/{id}", Who::May(SeePartners), organisation::show)
        .get("/office/partners/{id}/edit", Who::May(KeepPartners), edit::edit)
        .post("/office/partners/{id}/edit", Who::May(KeepPartners), edit::change)
        .post("/office/partners/{id}/standing", Who::May(KeepPartners), organisation::step)
        .post("/office/partners/{id}/touches", Who::May(KeepPartners), organisation::touch)
        .post("/office/partners/{id}/touches/{touch}/settle", Who::May(KeepPartners), organisation::settle)
        .post("/office/partners/{id}/next", Who::May(KeepPartners), organisation::plan)
        .post("/office/partners/{id}/contacts", Who::May(KeepPartners), speaker::add)
        .get("/office/partners/{id}/contacts/{contact}", Who::May(KeepPartners), speaker::show)
        .post("/office/partners/{id}/contacts/{contact}/edit", Who::May(KeepPartners), speaker::save)
        .post("/office/partners/{id}/contacts/{contact}", Who::May(KeepPartners), speaker::step)
        .post("/office/partners/{id}/schools", Who::May(KeepPartners), organisation::place)
        .post("/office/partners/{id}/schools/{placement}/end", Who::May(KeepPartners), organisation::leave)
}

/// Help at schools without an agreement: the principal is asked.
fn placement_routes() -> Routes {
    use pages::placements;
    Routes::default()
        .get("/office/placements", Who::May(SeePartners), placements::list)
        .get("/office/placements/{id}", Who::May(SeePartners), placements::show)
        .post("/office/placements/{id}/answer", Who::May(AuthoriseSites), placements::answer)
        .post("/office/placements/{id}/withdraw", Who::May(KeepPartners), placements::withdraw)
}

/// Records that may be one.
fn duplicate_routes() -> Routes {
    use pages::duplicates;
    Routes::default()
        .get("/office/partners/duplicates", Who::May(KeepPartners), duplicates::list)
        .get("/office/partners/duplicates/{one}/{other}", Who::May(KeepPartners), duplicates::compare)
        .post("/office/partners/duplicates/{one}/{other}", Who::May(KeepPartners), duplicates::decide)
        .post("/office/partners/merges/{merge}/undo", Who::May(KeepPartners), duplicates::undo)
}
