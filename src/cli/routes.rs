//! `trellis routes`: every page and who may use it.

use std::process::ExitCode;

/// Prints the table.
pub fn run() -> anyhow::Result<ExitCode> {
    for row in crate::routes::all(false).list() {
        super::say(&format!("{:<5} {:<48} {}", row.method.to_string(), row.path, row.who));
    }
    Ok(ExitCode::SUCCESS)
}
