//! The program is killed in the middle of its work: what it had answered is there once, the rest is not half there, and it goes
//! on as if nothing had been.

use crate::support::Place;
use crate::support::running::{PATIENCE, Running, Visitor};
use crate::support::smtp::Smtp;
use db::{Db, sql};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use trellis::demo::cast::{self, shift};
use trellis::demo::small;
use trellis::ledger;

/// Proves an address by the code that is mailed there; where it leads then.
fn prove(visitor: &mut Visitor, contact: &str, smtp: &Smtp) -> Option<String> {
    visitor.post("/sign-in", &[("contact", contact), ("return_to", "")])?;
    let code = code_to(contact, smtp)?;
    visitor.post("/sign-in/code", &[("code", &code)])
}

/// The code in the mail to this address; nothing, when none comes.
fn code_to(contact: &str, smtp: &Smtp) -> Option<String> {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        if let Some(mail) = smtp.received().into_iter().find(|mail| mail.to == contact) {
            let subject = mail.header("Subject");
            return subject.split(|c: char| !c.is_ascii_digit()).find(|part| part.len() == 6).map(str::to_owned);
        }
        if smtp.held() > 0 {
            return None;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    None
}

/// What somebody did, and how much of it was answered; at most one more was under way.
#[derive(Default)]
struct Done {
    answered: usize,
    begun: usize,
}

impl Done {
    /// Whether it is there as often as was answered, but for what was under way.
    #[track_caller]
    fn is_there(&self, times: i64, what: &str) {
        let times = usize::try_from(times).expect("a count");
        let whole = self.answered <= times && times <= self.begun;
        assert!(whole, "{what}: {} answered, {} begun, {times} there", self.answered, self.begun);
    }
}

/// What everybody has to show for the time until the program was killed.
struct Office {
    address: String,
    smtp: Smtp,
    /// Answers so far: who kills the program waits for some.
    answers: [AtomicUsize; 3],
}

impl Office {
    fn count(&self, kind: usize) {
        self.answers[kind].fetch_add(1, Ordering::Relaxed);
    }

    fn so_far(&self) -> [usize; 3] {
        [0, 1, 2].map(|kind| self.answers[kind].load(Ordering::Relaxed))
    }

    /// Asks the office one question after the other; which, and whether it was answered.
    fn asks(&self, who: usize) -> Vec<(String, bool)> {
        let mut asked = Vec::new();
        for round in 0.. {
            let text = format!("Question {round} of visitor {who}");
            let said = question(&mut Visitor::new(&self.address, [1 + who, round]), &text, &format!("q{who}x{round}"));
            asked.push((text, said.is_some()));
            if said.is_none() {
                break;
            }
            self.count(0);
        }
        asked
    }

    /// Takes a place and gives it back, again and again.
    fn signs_up(&self, mut visitor: Visitor) -> [Done; 2] {
        let [mut taken, mut given_back] = [Done::default(), Done::default()];
        for (path, done) in std::iter::repeat_with(|| ["signups", "withdraw"]).flatten().zip((0..).map(|n| n % 2)) {
            let done = if done == 0 { &mut taken } else { &mut given_back };
            done.begun += 1;
            if visitor.post(&format!("/shifts/{}/{path}", shift::LIBRARY), &[]).is_none() {
                break;
            }
            done.answered += 1;
            self.count(1);
        }
        [taken, given_back]
    }

    /// One person after the other proves an address, gives a name and begins to register; the address, and what was answered.
    fn registers(&self, who: usize) -> Vec<(String, Done)> {
        let mut came = Vec::new();
        for round in 0.. {
            let address = format!("r{who}x{round}@example.org");
            let mut visitor = Visitor::new(&self.address, [11 + who, round]);
            if prove(&mut visitor, &address, &self.smtp).is_none() {
                break;
            }
            let mut done = Done { begun: 1, answered: 0 };
            let name = [("given", "Nia"), ("family", "Freeman"), ("lang", "en")];
            if visitor.post("/sign-in/name", &name).is_some() {
                done = Done { begun: 2, answered: 1 };
                let you = crate::register::NIA;
                if visitor.post("/volunteer/register/you", you).is_some() {
                    done.answered = 2;
                }
            }
            let over = done.answered < 2;
            came.push((address, done));
            if over {
                break;
            }
            self.count(2);
        }
        came
    }
}

fn question(visitor: &mut Visitor, text: &str, name: &str) -> Option<String> {
    let contact = format!("{name}@example.org");
    let fields = [("desk", "volunteers"), ("name", "Amara"), ("contact", &contact), ("lang", "en"), ("text", text)];
    visitor.post("/contact", &fields)
}

async fn one(db: &Db, sql: db::Sql) -> i64 {
    let mut tx = db.read().await.expect("a transaction");
    tx.one::<(i64,)>(sql).await.expect("a count").0
}

/// The small world, with room on one shift for everybody.
async fn world() -> Place {
    let place = Place::new().await;
    let db = Db::open(&place.url).await.expect("a database");
    db.migrate(trellis::embedded::MIGRATIONS).await.expect("all steps apply");
    small::load(&db, trellis::app::system_now()).await.expect("the small world loads");
    let mut tx = db.write().await.expect("a transaction");
    tx.run(sql!("update shift set capacity = 50 where id = $1", shift::LIBRARY)).await.expect("it runs");
    tx.commit().await.expect("a commit");
    place
}

/// What `trellis check` says of a database: it is whole, and so is the ledger.
async fn is_whole(place: &Place) {
    let mut command = place.program(&["check"]);
    let output = tokio::task::spawn_blocking(move || command.output()).await.expect("no panic").expect("it starts");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("ok   database: it opens and is whole"), "{said}");
    assert!(said.contains("lines, the chain holds"), "{said}");
}

/// Some minutes go by: what the dead program had taken for itself is free again.
async fn minutes_pass(place: &Place, now: Timestamp) {
    let db = Db::open(&place.url).await.expect("nobody holds it");
    let running = one(&db, sql!("select count(*) from job where locked_until is not null")).await;
    assert!(running > 0, "jobs were running when it was killed");
    let mut tx = db.write().await.expect("a transaction");
    let over = now - SignedDuration::from_secs(1);
    tx.run(sql!("update job set locked_until = $1 where locked_until is not null", over)).await.expect("it runs");
    let before = now - SignedDuration::from_mins(3);
    let claims = sql!("update message set claimed_at = $1 where claimed_at is not null and state = 'queued'", before);
    tx.run(claims).await.expect("it runs");
    tx.commit().await.expect("a commit");
    db.close();
}

/// Until every letter has left and nothing is due.
async fn all_is_done(place: &Place, since: Timestamp) {
    let db = Db::open_read_only(&place.url).await.expect("it can be read");
    let begun = Instant::now();
    loop {
        let waiting = sql!("select count(*) from message where state = 'queued' and created_at >= $1", since);
        let waiting = one(&db, waiting).await;
        let due = sql!("select count(*) from job where run_at <= $1", trellis::app::system_now());
        let due = one(&db, due).await;
        if waiting + due == 0 {
            break;
        }
        assert!(begun.elapsed() < PATIENCE, "{waiting} letters and {due} jobs are left");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    db.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_program_that_is_killed_has_lost_nothing_it_answered_and_does_nothing_twice() {
    let (place, smtp, since) = (world().await, Smtp::start().await, trellis::app::system_now());
    let program = Running::start(&place, &smtp);
    let office = Arc::new(Office { address: program.address.clone(), smtp: smtp.clone(), answers: Default::default() });

    // Volunteers who are known have signed in before it begins.
    let volunteers = ["ana", "ben"];
    let mut places = Vec::new();
    for (nth, key) in volunteers.into_iter().enumerate() {
        let office = office.clone();
        places.push(tokio::task::spawn_blocking(move || {
            let mut visitor = Visitor::new(&office.address, [21, nth]);
            let lead = prove(&mut visitor, &format!("{key}@example.org"), &office.smtp).expect("signed in");
            assert!(!lead.starts_with("/sign-in"), "{key}: {lead}");
            office.signs_up(visitor)
        }));
    }
    let questions = [0, 1].map(|who| (office.clone(), who));
    let questions = questions.map(|(office, who)| tokio::task::spawn_blocking(move || office.asks(who)));
    let people = [0, 1].map(|who| (office.clone(), who));
    let people = people.map(|(office, who)| tokio::task::spawn_blocking(move || office.registers(who)));

    // In the middle of it all, with letters on their way that nobody has taken yet.
    let begun = Instant::now();
    while office.so_far().iter().zip([20, 8, 4]).any(|(now, enough)| *now < enough) {
        assert!(begun.elapsed() < PATIENCE, "{:?} answers", office.so_far());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    smtp.hold(true);
    while smtp.held() == 0 {
        assert!(begun.elapsed() < 2 * PATIENCE, "no letter was on its way");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    // Letters that were taken just before have been noted by now.
    tokio::time::sleep(Duration::from_millis(500)).await;
    program.kill();

    is_whole(&place).await;
    minutes_pass(&place, trellis::app::system_now()).await;
    smtp.hold(false);
    // Nothing keeps it from starting: no lock on the file, none on the migrations.
    let starts = Instant::now();
    let again = Running::start(&place, &smtp);
    assert!(starts.elapsed() < PATIENCE / 2, "{:?}", starts.elapsed());
    assert!(question(&mut Visitor::new(&again.address, [31, 0]), "Are you there again?", "again").is_some());
    all_is_done(&place, since).await;
    again.stop();
    is_whole(&place).await;

    let db = Db::open(&place.url).await.expect("a database");
    for asked in questions {
        for (text, answered) in asked.await.expect("no panic") {
            let times = one(&db, sql!("select count(*) from inquiry where text = $1", text.as_str())).await;
            Done { begun: 1, answered: usize::from(answered) }.is_there(times, &text);
        }
    }
    for (key, place) in volunteers.into_iter().zip(places) {
        let [taken, given_back] = place.await.expect("no panic");
        let person = cast::id(key).expect("one of the cast");
        let lines = |verb: &'static str| {
            sql!(
                "select count(*) from ledger where kind = 'signup' and subject = $1 and verb = $2 and at >= $3",
                person,
                verb,
                since
            )
        };
        let (signed, withdrawn) = (one(&db, lines("signed-up")).await, one(&db, lines("withdrew")).await);
        taken.is_there(signed, &format!("places of {key}"));
        given_back.is_there(withdrawn, &format!("places {key} gave back"));
        let has = sql!(
            "select count(*) from signup where person = $1 and shift = $2 and state = 'signed_up'",
            person,
            shift::LIBRARY
        );
        assert_eq!(one(&db, has).await, signed - withdrawn, "{key}'s place is what the ledger says");
    }
    let counted = sql!(
        "select count(*) from shift s where s.id = $1 and s.taken =
           (select count(*) from signup u where u.shift = s.id and u.state in ('signed_up', 'reminded'))",
        shift::LIBRARY
    );
    assert_eq!(one(&db, counted).await, 1, "places that are taken are counted");
    for came in people {
        for (address, done) in came.await.expect("no panic") {
            let there = sql!(
                "select count(*) from person_contact h join contact_point c on c.id = h.contact where c.value = $1",
                address.as_str()
            );
            let begun = sql!(
                "select count(*) from clearance a join person_contact h on h.person = a.person
                 join contact_point c on c.id = h.contact where c.value = $1",
                address.as_str()
            );
            let (there, begun) = (one(&db, there).await, one(&db, begun).await);
            assert!(there <= 1 && begun <= there, "{address}: {there} people, {begun} applications");
            done.is_there(there + begun, &address);
        }
    }
    // Nobody was written to twice, and nobody was forgotten.
    let letters: Vec<String> = smtp.received().iter().map(|mail| mail.header("Message-ID")).collect();
    assert_eq!(letters.iter().collect::<BTreeSet<_>>().len(), letters.len(), "no letter came twice");
    let sent =
        sql!("select count(*) from message where state = 'sent' and channel = 'email' and created_at >= $1", since);
    assert_eq!(one(&db, sent).await, i64::try_from(letters.len()).expect("a count"));
    assert_eq!(one(&db, sql!("select count(*) from job where failed_at is not null")).await, 0);
    assert!(ledger::verify(&db).await.expect("it can be read").is_ok(), "the chain holds");
}
