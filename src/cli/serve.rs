//! `trellis serve` and `trellis work`: a real district.

use super::{USUAL_LOG, log};
use crate::app::{App, Setting};
use crate::config::Config;
use crate::web::listen::listen;
use anyhow::Context;
use db::Db;
use std::net::SocketAddr;
use std::process::ExitCode;
use tokio::net::TcpListener;
use tokio::sync::watch;

#[derive(clap::Args)]
pub struct Options {
    /// Where to listen, such as 127.0.0.1:8080.
    #[arg(long)]
    listen: Option<SocketAddr>,
    /// Pages only: `trellis work` runs elsewhere.
    #[arg(long)]
    no_work: bool,
}

/// Pages, and the background work unless told otherwise.
pub async fn run(mut config: Config, options: Options) -> anyhow::Result<ExitCode> {
    log(&config, USUAL_LOG);
    if let Some(address) = options.listen {
        config.listen_at(address);
    }
    let address = config.listen;
    // First: a link for the first operator is printed only by a program that can be visited.
    let listener = bind(address).await?;
    let app = start(config).await?;
    crate::people::welcome_first_operator(&app).await?;
    println!("Listening on http://{}", listener.local_addr()?);
    serve_on(listener, app, !options.no_work).await?;
    Ok(ExitCode::SUCCESS)
}

/// The background work only.
pub async fn work(config: Config) -> anyhow::Result<ExitCode> {
    log(&config, USUAL_LOG);
    let app = start(config).await?;
    let policy = tokio::spawn(crate::policy::keep_current(app.clone(), stopped()));
    crate::work::run(app, stopped()).await?;
    policy.abort();
    Ok(ExitCode::SUCCESS)
}

async fn start(config: Config) -> anyhow::Result<App> {
    let db = Db::open(&config.database).await.with_context(|| "opening the database")?;
    db.migrate(crate::embedded::MIGRATIONS).await?;
    // A shell may write where the service may not, so `trellis check` alone would not find it.
    if let Err(why) = super::check::passing_files() {
        tracing::warn!(%why, "there is no place for temporary files");
    }
    // Other processes on the same PostgreSQL server change public pages too.
    db.watch_changes();
    App::start(db, Setting::real(config)?).await
}

/// Takes the address, or says that somebody else has it.
pub async fn bind(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| format!("listening on {address}; is another program there?"))
}

/// Answers until the machine says stop, then lets requests and jobs finish.
pub async fn serve_on(listener: TcpListener, app: App, with_work: bool) -> anyhow::Result<()> {
    crate::keeping::start_measuring();
    let (stop, stopping) = watch::channel(false);
    let mut for_worker = stopping.clone();
    let worker = with_work.then(|| {
        let app = app.clone();
        tokio::spawn(crate::work::run(app, async move {
            // An error means the server is gone, which is a reason to stop as well.
            let _ = for_worker.wait_for(|stop| *stop).await;
        }))
    });
    let mut for_policy = stopping;
    let policy = tokio::spawn(crate::policy::keep_current(app.clone(), async move {
        let _ = for_policy.wait_for(|stop| *stop).await;
    }));
    listen(listener, app.site(), stopped()).await;
    stop.send_replace(true);
    policy.await?;
    if let Some(worker) = worker {
        worker.await??;
    }
    Ok(())
}

/// Done when somebody presses Ctrl-C or the service manager says stop.
pub async fn stopped() {
    let interrupt = tokio::signal::ctrl_c();
    let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) else {
        // Without the second signal the first still works.
        let _ = interrupt.await;
        return;
    };
    tokio::select! {
        _ = interrupt => {}
        _ = terminate.recv() => {}
    }
}
