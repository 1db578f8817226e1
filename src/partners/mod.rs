//! Organisations that help: from a first question, through the right room, to a name in the directory.

mod affiliation;
mod answering;
mod duplicate;
mod front;
mod inquiry;
pub mod inquiry_flow;
mod jobs;
mod marks;
mod notices;
mod organisation;
mod pages;
pub mod partner_flow;
mod placement;
mod routes;
mod speaker;
mod speaker_edit;
mod store;
mod suspension;
mod timeline;
mod triage;

pub use front::{activate, kept, leaves, main_speaker, own, speakers, visible, works_at};
pub use inquiry::InquiryId;
pub use jobs::{NIGHT, jobs};
pub use marks::{alike, own_host};
pub use organisation::{Organisation, OrganisationId, OrganisationKind, named};
pub use routes::routes;
pub use speaker::{Speaker, SpeakerId};
pub use store::affiliation::{Singles, given_singly};
pub use store::directory::{AtSchool, Helped, at_school, helped_by};
pub use store::inquiry::forget as forget_inquiries;
pub use store::waits::waits;
pub use suspension::is_suspended;
