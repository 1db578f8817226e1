//! All SQL of gifts.

pub mod campaign;
pub mod closet;
pub mod donor;
pub mod donor_join;
pub mod donor_list;
pub mod employer;
pub mod gift;
pub mod letter;
pub mod list;
pub mod offered;
pub mod payment;
pub mod promise;
pub mod sponsor;
pub mod sponsor_logo;
pub mod summary;
pub mod waits;
