//! The pages of volunteering.

pub mod clearances;
pub mod register;
pub mod screening;
pub mod status;
