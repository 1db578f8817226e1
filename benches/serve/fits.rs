//! What fits somebody, what fits a need, and the list with every filter: for many people, one after the other, so that the time of an
//! answer is the server's own.

use crate::Report;
use crate::load::{each, get};
use crate::server::Server;
use crate::world::World;
use anyhow::{Context, Result, ensure};
use db::{Db, sql, values};
use jiff::SignedDuration;
use std::time::Duration;
use trellis::demo::cast;
use trellis::random::hash;

const PEOPLE: usize = 1_000;
const NEEDS: i64 = 500;
const AIM: Duration = Duration::from_millis(20);

const PAGES: &[(&str, &str)] = &[
    ("what fits me", "/me/fits"),
    ("what fits me, the next schools", "/me/fits?ring=1"),
    (
        "the list, by place, day, hour, level and language",
        "/opportunities?zip=28205&within=10&day=weekdays&part=mornings&level=mine&language=es",
    ),
    ("the list, nearest first", "/opportunities?zip=28205&sort=nearest&day=2&part=afternoons"),
];

/// Half and 99 of 100 answers, for each page.
pub async fn answers(report: &mut Report, world: &World) -> Result<()> {
    let server = Server::trellis(&world.url)?;
    let step = (world.tokens.len() / PEOPLE).max(1);
    for (what, path) in PAGES {
        eprintln!("measuring {what}");
        let people = world.tokens.iter().step_by(step).take(PEOPLE);
        let run = each(&server.address, people.map(|token| vec![get(path, token)]).collect(), 1).await?;
        ensure!(run.count(200) == run.statuses.len(), "{path} was not always answered with 200");
        let ms = |percent| run.within(percent).as_secs_f64() * 1e3;
        let came_out =
            format!("{:.1} ms at the median, {:.1} ms for 99 of 100 ({} people)", ms(50), ms(99), run.statuses.len());
        report.row(what, &came_out, "under 20 ms for 99 of 100", Some(run.within(99) < AIM));
    }
    Ok(())
}

/// A need as the partnership office reads it, with the offers that could meet it: half and 99 of 100 answers over many needs.
pub async fn suggested(report: &mut Report, world: &World) -> Result<()> {
    eprintln!("measuring suggestions for needs");
    let (token, needs) = office(world).await?;
    let server = Server::trellis(&world.url)?;
    let asked = needs.iter().map(|need| vec![get(&format!("/office/needs/{need}"), &token)]).collect();
    let run = each(&server.address, asked, 1).await?;
    ensure!(run.count(200) == run.statuses.len(), "a need was not answered with 200");
    let ms = |percent| run.within(percent).as_secs_f64() * 1e3;
    let count = needs.len();
    let came_out = format!("{:.1} ms at the median, {:.1} ms for 99 of 100 ({count} needs)", ms(50), ms(99));
    let what = "a need in the office, with the offers that could meet it";
    report.row(what, &came_out, "under 20 ms for 99 of 100", Some(run.within(99) < AIM));
    Ok(())
}

/// A session of somebody who proposes, and open needs from all over the district.
async fn office(world: &World) -> Result<(String, Vec<i64>)> {
    let now = trellis::app::system_now();
    let (person, token) = (cast::id("pia").context("one of the cast")?, "bench-token-pia".to_owned());
    let db = Db::open(&world.url).await?;
    let mut tx = db.write_alone().await?;
    let row = values![hash(&token), person, "demo", now, now, now + SignedDuration::from_hours(24)];
    let columns = &["token_hash", "person", "means", "created_at", "seen_at", "expires_at"];
    tx.insert_many("session", columns, [row]).await?;
    let open = sql!(
        "select n.id from need n where n.state in ('published', 'offered') and n.promised < n.quantity
         order by n.quantity, n.id limit $1",
        NEEDS
    );
    let needs: Vec<(i64,)> = tx.all(open).await?;
    tx.commit().await?;
    db.close();
    ensure!(!needs.is_empty(), "the district has open needs");
    Ok((token, needs.into_iter().map(|(id,)| id).collect()))
}
