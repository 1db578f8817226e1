//! The public face: home, about, and the statements a district owes its families.

use crate::web::Routes;

/// The rows of this feature.
pub fn routes() -> Routes {
    Routes::default()
}
