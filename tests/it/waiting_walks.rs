//! The waiting list under whatever order of events: it never gives more places than there are, and never lets one stand
//! empty while somebody who may take it waits.

use crate::support::{Browser, TestApp};
use db::sql;
use jiff::{SignedDuration, Timestamp};
use trellis::demo::cast::shift::FULL;

/// Who may take the place, and some who may not.
const PEOPLE: [&str; 9] = ["ana", "ben", "mae", "ned", "zoe", "ruth", "sol", "june", "nia"];
const STEPS: usize = 70;

/// The same turns for the same seed.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % most
    }
}

/// One event: somebody comes, goes, answers, or says nothing while the hours pass.
async fn step(app: &TestApp, people: &[Browser], chance: &mut Chance) -> String {
    let at = chance.below(PEOPLE.len());
    let (who, person) = (PEOPLE[at], &people[at]);
    let (path, fields): (&str, &[(&str, &str)]) = match chance.below(10) {
        0 | 1 => ("signups", &[]),
        2 | 3 => ("waiting", &[("kind", "line")]),
        4 => ("waiting", &[("kind", "backup")]),
        5 => ("withdraw", &[]),
        6 => ("waiting/leave", &[]),
        7 => ("offer", &[("answer", "yes")]),
        8 => ("offer", &[("answer", "no")]),
        _ => {
            let hours = i64::try_from(chance.below(30)).expect("few");
            app.later(SignedDuration::from_hours(hours).min(left(app).await / 3));
            app.run_jobs().await;
            return format!("{hours} hours later");
        }
    };
    let status = person.post(&format!("/shifts/{FULL}/{path}"), fields).await.status.as_u16();
    // Not found: nothing to give back, to leave or to answer.
    assert!(
        matches!(status, 303 | 409) || status == 404 && matches!(path, "withdraw" | "waiting/leave" | "offer"),
        "{who} {path} {fields:?}: {status}"
    );
    // Whoever is sent a message is sent it before anything else happens, as with a clock that runs.
    app.run_jobs().await;
    format!("{who} {path} {fields:?} {status}")
}

async fn left(app: &TestApp) -> SignedDuration {
    let starts = app.count(sql!("select starts_at from shift where id = $1", FULL)).await;
    Timestamp::from_microsecond(starts).expect("an instant").duration_since(app.app.now())
}

/// What must hold after every event.
async fn holds(app: &TestApp, walked: &[String]) {
    let one = |query| app.count(query);
    let capacity = one(sql!("select capacity from shift where id = $1", FULL)).await;
    let taken = one(sql!("select taken from shift where id = $1", FULL)).await;
    let seats = one(sql!("select count(*) from signup where shift = $1 and place is not null", FULL)).await;
    let twice = one(sql!(
        "select count(*) from (select u.person from signup u where u.shift = $1 and u.place is not null
                               group by u.person having count(*) > 1) t",
        FULL
    ))
    .await;
    let held = one(sql!("select count(*) from waiting where shift = $1 and state = 'offered'", FULL)).await;
    let line =
        one(sql!("select count(*) from waiting where shift = $1 and state = 'waiting' and kind = 'line'", FULL)).await;
    let stale = one(sql!(
        "select count(*) from waiting where shift = $1 and state = 'offered' and expires_at < $2",
        FULL,
        app.app.now()
    ))
    .await;
    let jumped = one(sql!(
        "select count(*) from waiting o join waiting w on w.shift = o.shift
         where o.shift = $1 and o.state = 'offered' and o.offered_at = $2
           and w.state = 'waiting' and w.kind = 'line' and w.turn < o.turn",
        FULL,
        app.app.now()
    ))
    .await;
    let story = walked.join("; ");
    assert_eq!(twice, 0, "nobody has two places: {story}");
    assert_eq!(taken, seats + held, "what is counted is who comes and for whom a place is held: {story}");
    assert!(taken <= capacity, "{taken} of {capacity}: {story}");
    assert!(taken == capacity || line == 0, "a place stands empty while {line} wait: {story}");
    assert_eq!(stale, 0, "an offer whose time is over still holds a place: {story}");
    assert_eq!(jumped, 0, "somebody later in line was asked first: {story}");
}

#[tokio::test]
async fn the_waiting_list_never_oversells_and_never_starves() {
    let mut outcomes = 0;
    for seed in 1..=5 {
        let app = TestApp::start().await;
        let mut people = Vec::new();
        for who in PEOPLE {
            people.push(app.person(who).await);
        }
        let mut chance = Chance(seed);
        let mut walked = vec![format!("seed {seed}")];
        for _ in 0..STEPS {
            walked.push(step(&app, &people, &mut chance).await);
            holds(&app, &walked).await;
        }
        outcomes += app.count(sql!("select count(*) from ledger where verb = 'place-offered'")).await;
        app.later(left(&app).await + SignedDuration::from_hours(1));
        app.run_jobs().await;
        let open =
            sql!("select count(*) from waiting where shift = $1 and state in ('waiting', 'offered', 'called')", FULL);
        assert_eq!(app.count(open).await, 0, "nobody waits for what has begun: {}", walked.join("; "));
    }
    assert!(outcomes > 20, "only {outcomes} places were offered: the walks say little");
}
