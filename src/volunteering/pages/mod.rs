//! The pages of volunteering.

pub mod board;
pub mod clearances;
pub mod find;
pub mod hours;
pub mod hours_queue;
pub mod letter;
pub mod my_shifts;
pub mod opportunity;
pub mod publish;
pub mod register;
pub mod roster;
pub mod screening;
pub mod status;
mod words;
