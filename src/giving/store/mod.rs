//! All SQL of gifts.

pub mod donor;
pub mod gift;
pub mod letter;
pub mod list;
pub mod offered;
