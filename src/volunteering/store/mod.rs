//! All SQL of volunteering, by noun.

pub mod application;
pub mod calendar_feed;
pub mod certificate;
pub mod clearance;
pub mod cover;
pub mod cover_find;
pub mod driving;
pub mod guardian;
pub mod hours;
pub mod hours_close;
pub mod hours_correction;
pub mod hours_year;
pub mod letter;
pub mod list_apply;
pub mod list_import;
pub mod list_match;
pub mod nomination;
pub mod opportunity;
pub mod queue;
pub mod recognition;
pub mod screening;
pub mod shift;
pub mod signup;
pub mod text_reply;
pub mod volunteers;
pub mod waiting;
