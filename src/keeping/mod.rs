//! What whoever keeps the system needs to see: background problems, measures.

use crate::app::App;
use crate::error::Result;
use crate::web::Routes;

/// The rows of this feature.
pub fn routes() -> Routes {
    Routes::default()
}

/// Refreshes the measures that are counted on asking.
pub async fn measure(_app: &App) -> Result<()> {
    Ok(())
}

/// The measures as Prometheus reads them.
pub fn measures() -> String {
    String::new()
}

/// Begins to count requests; to be called once, before serving.
pub fn start_measuring() {}
