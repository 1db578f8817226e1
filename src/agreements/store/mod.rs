//! All SQL of agreements.

pub mod agreement;
pub mod consent;
pub mod consent_release;
pub mod consent_texts;
pub mod data;
pub mod desk;
pub mod figures;
pub mod list;
pub mod merge;
pub mod open;
pub mod paper;
pub mod report;
pub mod roster;
pub mod signing;
pub mod site;
pub mod terms;
