//! What a call to another company's service came to, and how such calls are made.

use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(20);

/// What a call came to. The words hold no personal value: whoever keeps the server reads them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told<T> {
    Done(T),
    /// Will never be taken as it is.
    Refused(String),
    /// Not now; to be tried again.
    Later(String),
}

/// Calls that end in time, follow nobody elsewhere, and give each status as it is.
pub fn agent() -> ureq::Agent {
    ureq::Agent::config_builder()
        .timeout_global(Some(PATIENCE))
        .http_status_as_error(false)
        .max_redirects(0)
        .build()
        .new_agent()
}

/// Calls block: they are made off the runtime.
pub async fn off_the_runtime<T: Send + 'static>(call: impl FnOnce() -> Told<T> + Send + 'static) -> Told<T> {
    match tokio::task::spawn_blocking(call).await {
        Ok(told) => told,
        Err(broken) => Told::Later(format!("the call to the company broke off: {broken}")),
    }
}
