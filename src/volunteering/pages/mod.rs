//! The pages of volunteering.

pub mod assisted;
pub mod awards;
pub mod board;
pub mod clearances;
pub mod consent;
pub mod driving;
pub mod find;
pub mod hooks;
pub mod hours;
pub mod hours_queue;
pub mod letter;
pub mod list_import;
mod list_lines;
pub mod my_shifts;
pub mod nominations;
pub mod opportunity;
pub mod opportunity_form;
pub mod publish;
pub mod recognition;
pub mod register;
pub mod roster;
pub mod screening;
pub mod screening_bulk;
pub mod status;
pub mod volunteers;
mod words;
