//! All SQL of partners.

pub mod affiliation;
pub mod directory;
pub mod former;
pub mod inquiry;
pub mod inquiry_list;
pub mod list;
pub mod merge;
pub mod organisation;
pub mod placement;
pub mod question;
pub mod speaker;
pub mod timeline;
pub mod waits;
