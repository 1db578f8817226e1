//! Handlers, page structs and forms of gifts.

pub mod board;
mod child;
pub mod closet;
pub mod coming;
pub mod donors;
pub mod expected;
pub mod files;
pub mod follow;
mod form;
pub mod give;
pub mod import;
pub mod letters;
mod looked;
pub mod money_steps;
pub mod new;
pub mod one;
pub mod pay;
pub mod queue;
mod sponsor_form;
pub mod sponsor_list;
pub mod sponsor_logo;
pub mod sponsor_office;
pub mod sponsors;
mod step_form;
pub mod steps;
pub mod words;
pub mod years;
