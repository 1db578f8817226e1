//! How the program is doing, in numbers that Prometheus reads.

use crate::app::App;
use crate::error::Result;
use db::sql;
use metrics::gauge;
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use std::sync::OnceLock;
use std::time::Duration;

static RECORDER: OnceLock<PrometheusHandle> = OnceLock::new();

/// Upper edges of the groups of answer times, in seconds.
const SECONDS: &[f64] = &[0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0];

/// Begins to count; calling it again changes nothing.
pub fn start_measuring() {
    let Ok(builder) = PrometheusBuilder::new().set_buckets_for_metric(Matcher::Suffix("_seconds".to_owned()), SECONDS)
    else {
        return;
    };
    if RECORDER.get().is_some() {
        return;
    }
    match builder.install_recorder() {
        Ok(recorder) => {
            if RECORDER.set(recorder.clone()).is_ok() {
                keep_small(recorder);
            }
        }
        Err(error) => tracing::warn!(%error, "requests are not counted"),
    }
}

/// Answer times pile up until somebody reads them; now and then they are put into their groups.
fn keep_small(recorder: PrometheusHandle) {
    if let Ok(runtime) = tokio::runtime::Handle::try_current() {
        runtime.spawn(async move {
            loop {
                tokio::time::sleep(Duration::from_secs(10)).await;
                recorder.run_upkeep();
            }
        });
    }
}

/// The measures as Prometheus reads them.
pub fn measures() -> String {
    RECORDER.get().map_or_else(String::new, PrometheusHandle::render)
}

/// Counts what is counted on asking: jobs, messages, sessions.
pub async fn measure(app: &App) -> Result<()> {
    let now = app.now();
    let mut tx = app.db.read().await?;
    let jobs = jobs::counts(&mut tx, now).await?;
    let oldest = jobs.oldest_due.map_or(0.0, |due| now.duration_since(due).as_secs_f64());
    let (sessions,) = tx.one::<(i64,)>(sql!("select count(*) from session s where s.expires_at > $1", now)).await?;
    set("trellis_jobs_due", jobs.due);
    set("trellis_jobs_later", jobs.later);
    set("trellis_jobs_running", jobs.running);
    set("trellis_jobs_failed", jobs.failed);
    gauge!("trellis_jobs_oldest_due_seconds").set(oldest);
    set("trellis_messages_queued", crate::connect::waiting(&mut tx).await?);
    set("trellis_messages_stuck", crate::connect::stuck_count(&mut tx).await?);
    set("trellis_sessions", sessions);
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
fn set(name: &'static str, count: i64) {
    gauge!(name).set(count as f64);
}
