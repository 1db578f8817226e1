//! All SQL of volunteering, by noun.

pub mod application;
pub mod clearance;
pub mod queue;
