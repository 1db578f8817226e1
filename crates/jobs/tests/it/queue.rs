//! Putting jobs in the queue and running what is due.

use jiff::SignedDuration;
use jobs::{Job, Ran, TRIES, backoff};

use crate::{App, Fails, Note, Recount, start};

fn note(text: &str) -> Note {
    Note { text: text.to_owned() }
}

#[tokio::test]
async fn a_job_is_as_lasting_as_the_change_that_made_it() {
    let (_db, app) = start().await;
    let mut tx = app.db.write().await.unwrap();
    note("never").enqueue(&mut tx, app.now()).await.unwrap();
    drop(tx);
    app.enqueue(&note("once")).await;
    let ran = app.worker().run_due(app.now()).await.unwrap();
    assert_eq!(ran, Ran { done: 1, failed: vec![] });
    assert_eq!(app.log(), ["once"]);
    assert_eq!(app.counts().await, jobs::Counts::default());
}

#[tokio::test]
async fn a_job_for_later_waits() {
    let (_db, app) = start().await;
    let mut tx = app.db.write().await.unwrap();
    note("later").enqueue(&mut tx, app.now() + SignedDuration::from_hours(1)).await.unwrap();
    tx.commit().await.unwrap();
    let worker = app.worker();
    assert_eq!(worker.run_due(app.now()).await.unwrap().done, 0);
    assert_eq!(app.counts().await.later, 1);
    app.pass(SignedDuration::from_hours(1));
    assert_eq!(worker.run_due(app.now()).await.unwrap().done, 1);
}

#[tokio::test]
async fn many_are_queued_at_once() {
    let (_db, app) = start().await;
    let all: Vec<Note> = (0..500).map(|n| note(&n.to_string())).collect();
    let mut tx = app.db.write().await.unwrap();
    assert_eq!(jobs::enqueue_all::<App, _>(&mut tx, &all, app.now()).await.unwrap(), 500);
    assert!(jobs::enqueue_all::<App, _>(&mut tx, &[Recount { school: 1 }], app.now()).await.is_err());
    tx.commit().await.unwrap();
    assert_eq!(app.worker().run_due(app.now()).await.unwrap().done, 500);
}

#[tokio::test]
async fn of_two_that_are_the_same_one_is_enough() {
    let (_db, app) = start().await;
    let mut tx = app.db.write().await.unwrap();
    for at in [2, 1, 3] {
        Recount { school: 7 }.enqueue(&mut tx, app.now() + SignedDuration::from_mins(at)).await.unwrap();
    }
    Recount { school: 8 }.enqueue(&mut tx, app.now()).await.unwrap();
    tx.commit().await.unwrap();
    // The earliest time counts.
    app.pass(SignedDuration::from_mins(1));
    assert_eq!(app.worker().run_due(app.now()).await.unwrap().done, 2);
    assert_eq!(app.log(), ["recount 8", "recount 7"]);
    app.enqueue(&Recount { school: 7 }).await;
    assert_eq!(app.worker().run_due(app.now()).await.unwrap().done, 1);
}

#[tokio::test]
async fn a_failing_job_waits_longer_each_time_and_then_for_a_person() {
    let (_db, app) = start().await;
    app.enqueue(&Fails { panics: false }).await;
    let worker = app.worker();
    for attempt in 1..=TRIES {
        let ran = worker.run_due(app.now()).await.unwrap();
        assert_eq!(ran.failed, [("test.fails".to_owned(), "the mail server is away".to_owned())], "{attempt}");
        app.pass(backoff(attempt) - SignedDuration::from_millis(1));
        assert_eq!(worker.run_due(app.now()).await.unwrap(), Ran::default(), "{attempt}");
        app.pass(SignedDuration::from_millis(1));
    }
    assert_eq!(app.log().len(), 10);
    assert_eq!(worker.run_due(app.now()).await.unwrap(), Ran::default());
    let mut tx = app.db.write().await.unwrap();
    let problems = jobs::problems(&mut tx, 0).await.unwrap();
    assert_eq!(problems.len(), 1);
    assert_eq!((problems[0].attempts, problems[0].last_error.as_str()), (10, "the mail server is away"));
    assert!(jobs::retry(&mut tx, problems[0].id, app.now()).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(worker.run_due(app.now()).await.unwrap().failed.len(), 1);
    assert_eq!(app.counts().await.failed, 0);
}

#[tokio::test]
async fn waits_double() {
    let seconds: Vec<i64> = (1..=4).map(|attempt| backoff(attempt).as_secs()).collect();
    assert_eq!(seconds, [5, 10, 20, 40]);
    assert_eq!(backoff(10).as_secs(), 2560);
}

#[tokio::test]
async fn a_problem_can_be_let_go() {
    let (_db, app) = start().await;
    app.enqueue(&Fails { panics: true }).await;
    let worker = app.worker();
    for attempt in 1..=TRIES {
        let ran = worker.run_due(app.now()).await.unwrap();
        assert!(ran.failed[0].1.contains("panicked"), "{ran:?}");
        app.pass(backoff(attempt));
    }
    let mut tx = app.db.write().await.unwrap();
    let id = jobs::problems(&mut tx, 0).await.unwrap()[0].id;
    assert!(jobs::dismiss(&mut tx, id).await.unwrap());
    assert!(!jobs::dismiss(&mut tx, id).await.unwrap());
    assert_eq!(jobs::problem_count(&mut tx).await.unwrap(), 0);
}

#[tokio::test]
async fn a_job_of_another_version_is_not_lost() {
    let (_db, app) = start().await;
    app.enqueue(&note("x")).await;
    let mut tx = app.db.write().await.unwrap();
    tx.run(db::sql!("update job set name = 'test.from-the-future'")).await.unwrap();
    tx.commit().await.unwrap();
    let ran = app.worker().run_due(app.now()).await.unwrap();
    assert!(ran.failed[0].1.contains("test.from-the-future"));
    assert_eq!(app.counts().await.later, 1);
}
