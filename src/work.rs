//! What happens later and what happens every day: the jobs of all features.

use crate::app::App;
use crate::error::Result;
use jiff::civil::time;
use jiff::{SignedDuration, Timestamp};
use jobs::{Every, Ran, Registry, Schedule, Worker};
use std::future::Future;

/// What comes round by the clock of the district. A job here has no data of its own.
const SCHEDULE: &[(&str, Every)] = &[
    // Each hour: codes and roles whose time is over.
    ("people.tidy", Every::Hours(1)),
    // Just after midnight, so that nobody is let in on a clearance that ended.
    ("volunteering.clearance-night", Every::Day(time(0, 5, 0, 0))),
    // Each night at 1: yesterday's visits that nobody ended.
    ("volunteering.close-day", Every::Day(time(1, 0, 0, 0))),
    // Each night at 3: what is kept no longer than the rules say.
    (crate::keeping::CLEAN_UP, Every::Day(time(3, 0, 0, 0))),
    // Each night a quarter later: what the schedule of keeping says is over is destroyed, or loses its names.
    (crate::keeping::RETENTION, Every::Day(time(3, 15, 0, 0))),
    // Each night half an hour later: the database learns how much is where.
    (crate::keeping::REFRESH_PLANS, Every::Day(time(3, 30, 0, 0))),
    // Each night at half past 1: inquiries past their day, partners that have gone quiet.
    (crate::partners::NIGHT, Every::Day(time(1, 30, 0, 0))),
    // Each night at 10 past midnight: agreements and papers that begin or end with the day, and the schools with them.
    (crate::agreements::NIGHT, Every::Day(time(0, 10, 0, 0))),
    // Each night at 2: lists of volunteers that nobody went on with.
    ("volunteering.tidy-lists", Every::Day(time(2, 0, 0, 0))),
    // Each night half past 1: gifts whose three years after a tax form are over.
    ("giving.end-watch", Every::Day(time(1, 30, 0, 0))),
    // Each night at a quarter past 1: needs and offers that end, parts for which no day was named.
    (crate::needs::NIGHT, Every::Day(time(1, 15, 0, 0))),
    // Just after midnight: sponsors whose last day is over are shown no more.
    ("giving.sponsors", Every::Day(time(0, 10, 0, 0))),
    // Just after midnight: campaigns on crowdfunding sites whose last day is over.
    ("giving.campaigns", Every::Day(time(0, 15, 0, 0))),
    // Each night at half past 2: donors whose years of keeping are over, and in January the year's summaries.
    ("giving.donors", Every::Day(time(2, 30, 0, 0))),
    // Each morning at 6: parts of promises that are due soon, and those that were missed.
    ("giving.promises", Every::Day(time(6, 0, 0, 0))),
    // Every five minutes: waiting lists, should anything have been missed.
    ("volunteering.tend-lists", Every::Minutes(5)),
    // Each morning at 5: places of people whose clearance ended.
    ("volunteering.release-uncleared", Every::Day(time(5, 0, 0, 0))),
];

/// Every job there is: each feature adds its own.
pub fn registry() -> Registry<App> {
    let jobs = Registry::default();
    let jobs = crate::connect::jobs(jobs);
    let jobs = crate::people::jobs(jobs);
    let jobs = crate::volunteering::jobs(jobs);
    let jobs = crate::giving::jobs(jobs);
    let jobs = crate::needs::jobs(jobs);
    let jobs = crate::partners::jobs(jobs);
    let jobs = crate::agreements::jobs(jobs);
    crate::keeping::jobs(jobs)
}

/// Works until `stop` is done, then finishes the job under way.
pub async fn run(app: App, stop: impl Future<Output = ()> + Send) -> anyhow::Result<()> {
    worker(&app).run_until(stop).await;
    Ok(())
}

/// Runs everything that is due now, until nothing is left, and says how it went.
pub async fn run_due(app: &App) -> Result<Ran> {
    let worker = worker(app);
    worker.tick(app.now()).await?;
    Ok(worker.run_due(app.now()).await?)
}

/// Moves the demonstration's clock on to `to`, a day at a time, so that every night and every morning on the way has
/// its work done.
pub async fn move_on(app: &App, to: Timestamp) -> Result<()> {
    let worker = worker(app);
    loop {
        let next = to.min(app.now() + SignedDuration::from_hours(24));
        app.move_clock_to(next);
        worker.tick(app.now()).await?;
        // What a job queues is due a moment after it: the messages of a night are sent in that night.
        while worker.run_due(app.now()).await?.done > 0 {}
        if next == to {
            return Ok(());
        }
    }
}

fn worker(app: &App) -> Worker<App> {
    Worker::new(app.db.clone(), registry(), app.clone(), app.clock())
        .scheduled(Schedule { list: SCHEDULE, zone: app.zone() })
}
