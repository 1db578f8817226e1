//! All SQL of volunteering, by noun.

pub mod application;
pub mod clearance;
pub mod hours;
pub mod letter;
pub mod opportunity;
pub mod queue;
pub mod shift;
pub mod signup;
