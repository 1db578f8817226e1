//! All SQL of needs and offers.

pub mod closet;
pub mod gifts;
pub mod link;
pub mod list;
pub mod market;
pub mod need;
pub mod offer;
pub mod pair;
pub mod part;
pub mod plan;
pub mod private;
pub mod standing;
pub mod unserved;
pub mod waits;
