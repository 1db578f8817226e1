//! Handlers, page structs and forms of gifts.

pub mod board;
pub mod files;
pub mod follow;
mod form;
pub mod give;
pub mod import;
pub mod letters;
mod looked;
pub mod new;
pub mod one;
pub mod queue;
mod step_form;
pub mod steps;
pub mod words;
pub mod years;
