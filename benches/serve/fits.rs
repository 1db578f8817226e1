//! What fits somebody, and the list with every filter: for many people, one after the other, so that the time of an
//! answer is the server's own.

use crate::Report;
use crate::load::{each, get};
use crate::server::Server;
use crate::world::World;
use anyhow::{Result, ensure};
use std::time::Duration;

const PEOPLE: usize = 1_000;
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
