//! Sign-ups end to end: durable, each in the ledger and with its message queued; and a run on the last places.

use crate::Report;
use crate::load::{each, get, press, repeat};
use crate::server::Server;
use crate::world::{self, FIRST_SHIFT, LAST_PLACES, World};
use anyhow::{Result, ensure};
use db::testing::{self, TestDb};
use std::path::Path;
use std::time::Duration;
use trellis::demo::full::Size;

const CONNECTIONS: usize = 128;
const CLIENTS: usize = 200;

/// Forms sent, and then forms read and sent, by thousands of people at once.
pub async fn throughput(report: &mut Report, world: &World, folder: &Path) -> Result<()> {
    let (posting, reading) = world.tokens.split_at(world.tokens.len() * 3 / 5);
    let server = Server::trellis(&world.url)?;
    eprintln!("measuring sign-ups");
    let bare = bare_post(folder).await?;
    let forms = posting.iter().enumerate().map(|(n, token)| vec![press(&signup(n), token)]).collect();
    let before = server.cpu()?;
    let run = each(&server.address, forms, CONNECTIONS).await?;
    let cpu = (server.cpu()? - before) * 1e3 / posting.len() as f64;
    ensure!(run.count(303) == posting.len(), "{} of {} were taken", run.count(303), posting.len());
    let rate = run.per_second();
    let came_out = format!(
        "{rate:.0} a second ({:.1} ms at the median, {:.1} ms for 99 of 100; {:.0}% of a bare POST that keeps nothing)",
        run.within(50).as_secs_f64() * 1e3,
        run.within(99).as_secs_f64() * 1e3,
        rate / bare * 100.0
    );
    report.row("sign-ups, durable, SQLite, 128 at once", &came_out, "at least 2,000 a second", Some(rate >= 2_000.0));
    report.row("CPU of the server for one sign-up posted", &format!("{cpu:.2} ms"), "", None);

    let lists = reading.iter().enumerate().map(|(n, token)| {
        let n = n + posting.len();
        vec![get(&format!("/shifts/{}", shift(n)), token), press(&signup(n), token)]
    });
    let before = server.cpu()?;
    let run = each(&server.address, lists.collect(), CONNECTIONS).await?;
    let cpu = (server.cpu()? - before) * 1e3 / reading.len() as f64;
    ensure!(run.count(303) == reading.len() && run.count(200) == reading.len(), "some were refused");
    let came_out = format!("{cpu:.2} ms");
    report.row("CPU of the server for one sign-up, form read and posted", &came_out, "under 0.5 ms", Some(cpu < 0.5));

    drop(server);
    let taken = world.taken(FIRST_SHIFT, i64::MAX).await?;
    let right = taken == world.tokens.len() as i64;
    let came_out = format!("{taken} kept of {} acknowledged", world.tokens.len());
    report.row("after the server was stopped", &came_out, "all of them", Some(right));
    Ok(())
}

async fn bare_post(folder: &Path) -> Result<f64> {
    let file = folder.join("post");
    std::fs::write(&file, "")?;
    let bare = Server::bare(&[&file])?;
    let run = repeat(&bare.address, press("/0", ""), CONNECTIONS, Duration::from_secs(2)).await?;
    Ok(run.per_second())
}

/// Twenty people to a shift, neighbors in the list at different ones, as on a real day.
fn shift(n: usize) -> i64 {
    FIRST_SHIFT + (n / 20) as i64
}

fn signup(n: usize) -> String {
    format!("/shifts/{}/signups", shift(n))
}

/// 200 clients, 50 places, on SQLite and, where there is one, on PostgreSQL.
pub async fn last_places_on_both(report: &mut Report, world: &World) -> Result<()> {
    last_places(report, world, "SQLite").await?;
    match testing::server() {
        Some(_) => {
            eprintln!("making a district on PostgreSQL");
            let server = TestDb::empty().await?;
            let size = Size { volunteers: 2_000, opportunities: 100, hours: 4_000 };
            let world = world::make(server.url(), size, CLIENTS as i64).await?;
            last_places(report, &world, "PostgreSQL").await
        }
        None => {
            report.note("PostgreSQL was not measured: TEST_DATABASE_URL names no server.");
            Ok(())
        }
    }
}

async fn last_places(report: &mut Report, world: &World, engine: &str) -> Result<()> {
    eprintln!("200 clients run for the last 50 places on {engine}");
    let server = Server::trellis(&world.url)?;
    let path = format!("/shifts/{LAST_PLACES}/signups");
    let forms: Vec<_> = world.tokens.iter().take(CLIENTS).map(|token| vec![press(&path, token)]).collect();
    let clients = forms.len();
    let run = each(&server.address, forms, clients).await?;
    drop(server);
    let kept = world.taken(LAST_PLACES, LAST_PLACES).await?;
    let (taken, told) = (run.count(303), run.count(409));
    let right = taken == 50 && told == 150 && kept == 50;
    let what = format!("{clients} clients on the last 50 places, {engine}");
    let came_out = format!("{taken} taken, {told} told, {kept} kept, within {:.0} ms", run.elapsed.as_secs_f64() * 1e3);
    report.row(&what, &came_out, "50 taken, 150 told", Some(right));
    Ok(())
}
