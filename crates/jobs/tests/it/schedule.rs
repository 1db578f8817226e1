//! What comes round by the clock.

use jiff::SignedDuration;
use jiff::civil::time;
use jiff::tz::TimeZone;
use jobs::{Every, Schedule};

use crate::start;

const LIST: &[(&str, Every)] = &[("test.daily", Every::Day(time(9, 0, 0, 0)))];

#[tokio::test]
async fn each_slot_runs_once_with_several_workers() {
    let (_db, app) = start().await;
    let zone = TimeZone::get("America/New_York").unwrap();
    let schedule = Schedule { list: LIST, zone };
    let (one, two) = (app.worker().scheduled(schedule.clone()), app.worker().scheduled(schedule.clone()));
    // A new installation does not start with what it has missed.
    assert_eq!((one.tick(app.now()).await.unwrap(), two.tick(app.now()).await.unwrap()), (0, 0));
    for _ in 0..3 {
        app.pass(SignedDuration::from_hours(24));
        let (left, right) = tokio::join!(one.tick(app.now()), two.tick(app.now()));
        assert_eq!(left.unwrap() + right.unwrap(), 1);
        // One that has just been started knows nothing, and asks.
        assert_eq!(app.worker().scheduled(schedule.clone()).tick(app.now()).await.unwrap(), 0);
        assert_eq!(one.run_due(app.now()).await.unwrap().done, 1);
    }
    assert_eq!(app.log(), ["daily", "daily", "daily"]);
    // Away for a week: once, not seven times.
    app.pass(SignedDuration::from_hours(24 * 7));
    assert_eq!(one.tick(app.now()).await.unwrap(), 1);
    assert_eq!(one.run_due(app.now()).await.unwrap().done, 1);
}
