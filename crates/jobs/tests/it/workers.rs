//! Workers side by side, starting, stopping, dying.

use std::time::{Duration, Instant};

use jiff::SignedDuration;
use jobs::{Job, LEASE, TRIES};
use tokio::sync::oneshot;

use crate::{App, Note, Slow, start};

async fn until(app: &App, what: impl Fn(&[String]) -> bool) {
    let begin = Instant::now();
    while !what(&app.log()) {
        assert!(begin.elapsed() < Duration::from_secs(10), "{:?}", app.log());
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_workers_do_each_job_once() {
    let (_db, app) = start().await;
    let all: Vec<Note> = (0..200).map(|n| Note { text: format!("{n:03}") }).collect();
    let mut tx = app.db.write().await.unwrap();
    jobs::enqueue_all::<App, _>(&mut tx, &all, app.now()).await.unwrap();
    tx.commit().await.unwrap();
    let (one, two) = (app.worker(), app.worker());
    let (left, right) = tokio::join!(one.run_due(app.now()), two.run_due(app.now()));
    assert_eq!(left.unwrap().done + right.unwrap().done, 200);
    let mut log = app.log();
    log.sort();
    log.dedup();
    assert_eq!((log.len(), app.log().len()), (200, 200));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_worker_wakes_when_something_is_queued() {
    let (_db, app) = start().await;
    let (stop, stopped) = oneshot::channel::<()>();
    let working = tokio::spawn(app.worker().run_until(async { drop(stopped.await) }));
    tokio::time::sleep(Duration::from_millis(200)).await;
    let begin = Instant::now();
    app.enqueue(&Note { text: "now".to_owned() }).await;
    until(&app, |log| log == ["now"]).await;
    assert!(begin.elapsed() < Duration::from_millis(800), "not only at the next look: {:?}", begin.elapsed());
    drop(stop);
    working.await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn stopping_finishes_what_is_running() {
    let (_db, app) = start().await;
    app.enqueue(&Slow).await;
    let (stop, stopped) = oneshot::channel::<()>();
    let working = tokio::spawn(app.worker().lanes(1).run_until(async { drop(stopped.await) }));
    until(&app, |log| log == ["slow begins"]).await;
    app.enqueue(&Note { text: "after the stop".to_owned() }).await;
    stop.send(()).unwrap();
    working.await.unwrap();
    assert_eq!(app.log(), ["slow begins", "slow ends"]);
    assert_eq!(app.counts().await.due, 1);
}

#[tokio::test]
async fn a_job_whose_worker_died_is_taken_by_another() {
    let (_db, app) = start().await;
    app.enqueue(&Slow).await;
    // The worker is dropped in the middle of the job.
    drop(tokio::time::timeout(Duration::from_millis(100), app.worker().run_due(app.now())).await);
    assert_eq!(app.counts().await.running, 1);
    let worker = app.worker();
    assert_eq!(worker.run_due(app.now()).await.unwrap().done, 0, "the lease still holds");
    app.pass(LEASE + SignedDuration::from_secs(1));
    assert_eq!(worker.run_due(app.now()).await.unwrap().done, 1);
    assert_eq!(app.counts().await, jobs::Counts::default());
}

#[tokio::test]
async fn a_job_that_kills_its_worker_each_time_ends_as_a_problem() {
    let (_db, app) = start().await;
    let mut tx = app.db.write().await.unwrap();
    Slow.enqueue(&mut tx, app.now()).await.unwrap();
    tx.run(db::sql!("update job set attempts = $1", TRIES)).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(app.worker().run_due(app.now()).await.unwrap().failed.len(), 1);
    assert_eq!(app.log(), [""; 0], "not tried again");
    assert_eq!(app.counts().await.failed, 1);
}
