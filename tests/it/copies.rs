//! Copies of the database: made while the district goes on working, put back when it is lost, and nothing taken for whole that is
//! not.

use crate::support::Place;
use crate::support::running::{Running, Visitor};
use crate::support::smtp::Smtp;
use db::{Db, Migration, sql};
use std::path::{Path, PathBuf};
use std::process::Output;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use trellis::demo::small;

async fn program(place: &Place, command: &str, file: &Path) -> Output {
    let mut program = place.program(&[command]);
    program.arg(file);
    tokio::task::spawn_blocking(move || program.output()).await.expect("no panic").expect("the program starts")
}

/// It was done, and says this.
#[track_caller]
fn done(output: &Output, words: &str) {
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains(words), "{said}{}", String::from_utf8_lossy(&output.stderr));
}

/// It was not done, and says why in a sentence.
#[track_caller]
fn refused(output: &Output, words: &str) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && said.contains(words), "{said}");
    assert!(!said.contains("panicked") && said.lines().count() <= 3, "{said}");
}

async fn world() -> Place {
    let place = Place::new().await;
    let db = Db::open(&place.url).await.expect("a database");
    db.migrate(trellis::embedded::MIGRATIONS).await.expect("all steps apply");
    small::load(&db, trellis::app::system_now()).await.expect("the small world loads");
    db.close();
    place
}

fn asks(address: &str, text: &str, round: usize) -> Option<String> {
    let contact = format!("asks{round}@example.org");
    let fields = [("desk", "volunteers"), ("name", "Amara"), ("contact", &contact), ("lang", "en"), ("text", text)];
    Visitor::new(address, [1, round]).post("/contact", &fields)
}

async fn questions(place: &Place, like: &str) -> i64 {
    let db = Db::open_read_only(&place.url).await.expect("it can be read");
    let mut tx = db.read().await.expect("a transaction");
    tx.one::<(i64,)>(sql!("select count(*) from inquiry where text like $1", like)).await.expect("a count").0
}

fn beside(place: &Place, name: &str) -> PathBuf {
    place.folder().join(name)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_copy_made_while_people_write_is_put_back_after_the_district_is_lost() {
    if db::testing::server().is_some() {
        return; // A server's copies are made by its own tools; the next test has what is said there.
    }
    let (place, smtp) = (world().await, Smtp::start().await);
    let running = Running::start(&place, &smtp);
    let copy = beside(&place, "monday.sqlite");
    for round in 0..5 {
        asks(&running.address, "Before the copy", round).expect("an answer");
    }
    let (address, over) = (running.address.clone(), Arc::new(AtomicBool::new(false)));
    let until = over.clone();
    let writing = tokio::task::spawn_blocking(move || {
        let mut rounds = 0;
        while !until.load(Ordering::Relaxed) {
            asks(&address, "While it was made", 5 + rounds).expect("an answer");
            rounds += 1;
        }
        rounds
    });
    done(&program(&place, "backup", &copy).await, "monday.sqlite: whole, with ");
    over.store(true, Ordering::Relaxed);
    let meanwhile = writing.await.expect("no panic");
    assert!(meanwhile > 0, "the district went on working");
    for round in 0..5 {
        asks(&running.address, "After the copy", 50_000 + round).expect("an answer");
    }
    refused(&program(&place, "backup", &copy).await, "monday.sqlite is already there; choose a new name");
    refused(&program(&place, "restore", &copy).await, "is in use by another program (process ");

    // The machine dies with a log beside the file, and the file is lost.
    running.kill();
    assert!(beside(&place, "world.sqlite-wal").exists());
    std::fs::write(beside(&place, "world.sqlite"), "lost").expect("it is overwritten");
    done(&program(&place, "restore", &copy).await, "world.sqlite: restored from ");
    assert_eq!(std::fs::read(beside(&place, "world.sqlite-before")).expect("it is kept"), b"lost");
    assert!(copy.exists(), "the copy stays");

    let mut check = place.program(&["check"]);
    let output = tokio::task::spawn_blocking(move || check.output()).await.expect("no panic").expect("it starts");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.contains("ok   database: it opens and is whole") && said.contains("the chain holds"), "{said}");
    assert_eq!(questions(&place, "Before%").await, 5);
    assert_eq!(questions(&place, "After%").await, 0, "what came later is not in the copy, nor taken from the old log");
    assert!(questions(&place, "While%").await <= i64::try_from(meanwhile).expect("a count"));
    let again = Running::start(&place, &smtp);
    asks(&again.address, "Restored", 60_000).expect("an answer");
    again.stop();
    assert_eq!(questions(&place, "Restored").await, 1);
    refused(&program(&place, "restore", &copy).await, "world.sqlite-before is there already");
    assert_eq!(questions(&place, "Restored").await, 1, "nothing was changed");
}

/// Writes a file anew, without what an earlier reader left beside it.
fn put(file: &Path, bytes: &[u8]) {
    for suffix in ["-wal", "-shm"] {
        drop(std::fs::remove_file(format!("{}{suffix}", file.display())));
    }
    std::fs::write(file, bytes).expect("it is written");
}

#[tokio::test]
async fn nothing_is_put_back_that_is_not_a_whole_copy() {
    let place = world().await;
    let copy = beside(&place, "copy.sqlite");
    if db::testing::server().is_some() {
        refused(&program(&place, "backup", &copy).await, "for PostgreSQL use pg_dump");
        refused(&program(&place, "restore", &copy).await, "for PostgreSQL use pg_restore");
        return;
    }
    let before = questions(&place, "%").await;
    refused(&program(&place, "restore", &copy).await, "copy.sqlite is not there");
    std::fs::write(&copy, "Just some notes. ".repeat(500)).expect("a file");
    refused(&program(&place, "restore", &copy).await, "is not a database of this program");
    std::fs::write(&copy, "").expect("an empty file");
    refused(&program(&place, "restore", &copy).await, "is not a copy of this program's database");
    std::fs::remove_file(&copy).expect("it goes");

    done(&program(&place, "backup", &copy).await, "whole");
    // Half of it is missing.
    let whole = std::fs::read(&copy).expect("the copy");
    put(&copy, &whole[..whole.len() / 2]);
    assert!(!program(&place, "restore", &copy).await.status.success());
    // Somebody changed the ledger in it.
    put(&copy, &whole);
    let other = Db::open(&copy.display().to_string()).await.expect("a database");
    let mut tx = other.write().await.expect("a transaction");
    tx.run(sql!("drop trigger ledger_no_update")).await.expect("the guard is gone");
    tx.run(sql!("update ledger set minutes = minutes + 60 where seq = 5")).await.expect("it runs");
    tx.commit().await.expect("a commit");
    drop(other);
    refused(&program(&place, "restore", &copy).await, "ledger line 5 does not fit");
    // It is from a later program.
    put(&copy, &whole);
    let number = trellis::embedded::MIGRATIONS.last().expect("some").number + 1;
    let text = "create table tomorrow (id bigint primary key)";
    let next = Migration { number, name: "from_tomorrow", sqlite: text, postgres: text };
    let newer: Vec<Migration> = trellis::embedded::MIGRATIONS.iter().copied().chain([next]).collect();
    let other = Db::open(&copy.display().to_string()).await.expect("a database");
    other.migrate(&newer).await.expect("the later program's step applies");
    drop(other);
    refused(&program(&place, "restore", &copy).await, "is from a newer program");
    assert_eq!(questions(&place, "%").await, before, "nothing was changed by any of it");
    assert!(!beside(&place, "world.sqlite-before").exists());
}
