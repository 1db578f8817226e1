//! Pages of people.

pub mod duplicates;
mod file_code;
pub mod file_one;
pub mod files;
pub mod household;
pub mod me;
pub mod office;
pub mod records;
pub mod roles;
pub mod sign_in;
pub mod welcome;

use crate::web::Visit;
use std::sync::Arc;

/// Signing in and out need more of a visit than other pages: its session and its network.
pub type OfVisit = axum::Extension<Arc<Visit>>;

/// Every language we know, by what its speakers call it.
pub fn languages() -> Vec<(String, String)> {
    i18n::Lang::ALL.iter().map(|lang| (lang.code().to_owned(), lang.endonym().to_owned())).collect()
}
