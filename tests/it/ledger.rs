//! The ledger's chain: a line that was changed, taken out, put in or cut off shows, to the program and to its keeper.

use crate::support::smtp::Smtp;
use crate::support::{Place, first_morning};
use db::{Db, Sql, sql};
use std::process::Output;
use trellis::ledger::{self, Actor, Broken, Entry};

/// What somebody with the file in hand does to the ledger, and the first line that no longer fits.
struct Deed {
    what: &'static str,
    done: Sql,
    found: Broken,
}

fn deeds() -> [Deed; 6] {
    let deed = |what, done, seq, why| Deed { what, done, found: Broken { seq, why } };
    let changed = "it was changed after it was written";
    let put_in = sql!(
        "insert into ledger (seq, at, actor_role, verb, kind, record, minutes, cents, people, policy, detail, prev, hash)
         select seq + 1, at, actor_role, verb, kind, record, minutes, cents, people, policy, detail, hash, hash
         from ledger where seq = 12"
    );
    [
        deed("more minutes", sql!("update ledger set minutes = minutes + 60 where seq = 5"), 5, changed),
        deed("another hand", sql!("update ledger set actor_role = 'director' where seq = 1"), 1, changed),
        deed("taken out", sql!("delete from ledger where seq = 5"), 6, "a line is missing before it"),
        deed("the first lines", sql!("delete from ledger where seq <= 3"), 4, "a line is missing before it"),
        deed("cut off", sql!("delete from ledger where seq > 9"), 12, "the newest lines are missing"),
        deed("put in at the end", put_in, 13, changed),
    ]
}

/// A district of which twelve things are written down.
async fn district() -> (Place, Db) {
    let place = Place::new().await;
    let db = Db::open(&place.url).await.expect("a database");
    db.migrate(trellis::embedded::MIGRATIONS).await.expect("all steps apply");
    let mut tx = db.write().await.expect("a transaction");
    for shift in 1..=12_i64 {
        let line = Entry::new(Actor::System, "opened", "shift", shift).minutes(90).detail("places=4");
        ledger::note(&mut tx, line, first_morning()).await.expect("a line");
    }
    tx.commit().await.expect("a commit");
    (place, db)
}

/// Takes away what refuses changes, as only the keeper of the database can, and does the deed.
async fn does(db: &Db, deed: Sql) {
    let guards = if db::testing::server().is_some() {
        vec![sql!("drop trigger ledger_no_change on ledger")]
    } else {
        vec![sql!("drop trigger ledger_no_update"), sql!("drop trigger ledger_no_delete")]
    };
    let mut tx = db.write().await.expect("a transaction");
    for guard in guards {
        tx.run(guard).await.expect("the guard is gone");
    }
    assert!(tx.run(deed).await.expect("it runs") > 0);
    tx.commit().await.expect("a commit");
}

/// `trellis check` of a machine that is set up well.
async fn check(place: &Place, smtp: &Smtp) -> Output {
    let mut command = place.program(&["check"]);
    command.env("TRELLIS_PUBLIC_URL", "https://trellis.example.org").env("TRELLIS_SMTP_URL", smtp.url());
    command.env("TRELLIS_TRUSTED_PROXIES", "[\"127.0.0.1\"]");
    tokio::task::spawn_blocking(move || command.output()).await.expect("no panic").expect("the program starts")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[tokio::test]
async fn the_database_itself_refuses_to_change_or_to_forget_a_line() {
    let (_place, db) = district().await;
    for deed in deeds().into_iter().filter(|deed| deed.what != "put in at the end") {
        let mut tx = db.write().await.expect("a transaction");
        assert!(tx.run(deed.done).await.is_err(), "{}", deed.what);
        drop(tx);
    }
    assert_eq!(ledger::verify(&db).await.expect("it can be read"), Ok(12));
}

#[tokio::test]
async fn the_keeper_is_told_that_a_whole_ledger_is_whole() {
    let (place, db) = district().await;
    drop(db);
    let smtp = Smtp::start().await;
    let output = check(&place, &smtp).await;
    let said = said(&output);
    assert!(said.contains("ok   ledger: 12 lines, the chain holds"), "{said}");
    // Of what is wrong there can only be this machine's clock, where it goes before the day of the tests.
    let wrong: Vec<&str> = said.lines().filter(|line| line.starts_with("BAD") && !line.contains(" clock: ")).collect();
    assert!(wrong.is_empty(), "{said}");
    assert_eq!(output.status.success(), !said.contains("BAD "), "{said}");
}

#[tokio::test]
async fn a_line_that_was_changed_taken_out_put_in_or_cut_off_is_found_and_the_keeper_is_told() {
    let smtp = Smtp::start().await;
    for deed in deeds() {
        let (place, db) = district().await;
        does(&db, deed.done).await;
        let Broken { seq, why } = deed.found.clone();
        assert_eq!(ledger::verify(&db).await.expect("it can be read"), Err(deed.found), "{}", deed.what);
        drop(db);
        let output = check(&place, &smtp).await;
        let said = said(&output);
        let line = format!("BAD  ledger: line {seq} does not fit ({why}); restore from a backup");
        assert!(said.contains(&line), "{}: {said}", deed.what);
        assert_eq!(output.status.code(), Some(1), "{}: {said}", deed.what);
    }
}
