//! All SQL of needs and offers.

pub mod list;
pub mod need;
pub mod offer;
pub mod part;
pub mod private;
