//! All SQL of partners.

pub mod affiliation;
pub mod directory;
pub mod inquiry;
pub mod inquiry_list;
pub mod list;
pub mod merge;
pub mod organisation;
pub mod placement;
pub mod speaker;
pub mod timeline;
pub mod waits;
