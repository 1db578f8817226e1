//! The pages of volunteering.

pub mod clearances;
pub mod register;
pub mod screening;
pub mod status;
pub mod board;
pub mod find;
pub mod hours;
pub mod hours_queue;
pub mod letter;
pub mod my_shifts;
pub mod opportunity;
pub mod publish;
pub mod roster;
mod words;
