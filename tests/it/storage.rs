//! A database that is newer, locked, read-only or full: plain words at the start and on the page, and nothing lost.

use crate::support::{Answer, Browser, TestApp};
use db::{Db, Migration, sql};
use jiff::SignedDuration;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

/// The program as a terminal starts it.
fn trellis(arguments: &[&str], database: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_trellis"));
    command.args(arguments).arg("--database").arg(database);
    // A folder without settings of a machine.
    command.current_dir(database.parent().expect("a folder")).env("TRELLIS_LISTEN", "127.0.0.1:0");
    command.output().expect("the program starts")
}

/// It stops at once, says this, and shows no inner workings.
fn stops_saying(output: &Output, words: &str) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success(), "it went on: {said}");
    assert!(said.contains(words), "{said}");
    assert!(!said.contains("panicked") && !said.contains("SQLITE_"), "{said}");
    assert!(said.lines().count() <= 3, "{said}");
}

async fn filled(folder: &TempDir) -> (std::path::PathBuf, Db) {
    let path = folder.path().join("district.sqlite");
    let db = Db::open(&path.display().to_string()).await.expect("a database");
    db.migrate(trellis::embedded::MIGRATIONS).await.expect("all steps apply");
    (path, db)
}

const PROGRAMS: &[&[&str]] = &[&["serve"], &["work"], &["migrate"], &["check"]];

#[tokio::test]
async fn a_newer_database_stops_every_command_with_a_sentence() {
    let folder = TempDir::new().expect("a folder");
    let (path, db) = filled(&folder).await;
    let number = trellis::embedded::MIGRATIONS.last().expect("some").number + 1;
    let text = "create table tomorrow (id bigint primary key)";
    let next = Migration { number, name: "from_tomorrow", sqlite: text, postgres: text };
    let newer: Vec<Migration> = trellis::embedded::MIGRATIONS.iter().copied().chain([next]).collect();
    db.migrate(&newer).await.expect("the later program's step applies");
    drop(db);
    for program in PROGRAMS {
        let output = trellis(program, &path);
        let said = [output.stdout.clone(), output.stderr.clone()].concat();
        assert!(String::from_utf8_lossy(&said).contains("newer"), "{program:?}: {}", String::from_utf8_lossy(&said));
        assert!(!output.status.success(), "{program:?} went on");
    }
}

#[tokio::test]
async fn a_database_another_program_holds_is_named() {
    let folder = TempDir::new().expect("a folder");
    let (path, _held) = filled(&folder).await;
    for program in &PROGRAMS[..3] {
        stops_saying(&trellis(program, &path), "is in use by another program");
    }
}

#[test]
fn a_file_that_is_no_database_is_left_alone() {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("notes.txt");
    let text = "Just some notes. ".repeat(500);
    std::fs::write(&path, &text).expect("a file");
    stops_saying(&trellis(&["serve"], &path), "is not a database of this program");
    assert_eq!(std::fs::read_to_string(&path).expect("the file"), text);
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("district.sqlite");
    let below = path.join("deeper");
    std::fs::write(&path, "").expect("a file where a folder should be");
    let mut command = Command::new(env!("CARGO_BIN_EXE_trellis"));
    command.args(["serve", "--database"]).arg(&below).current_dir(folder.path());
    stops_saying(&command.output().expect("the program starts"), "cannot be opened");
}

/// How many pages the file may have; fewer than it has means no more than it has.
async fn room(app: &TestApp, pragma: db::Sql) {
    let mut tx = app.app.db.write().await.expect("a transaction");
    let _: Vec<(i64,)> = tx.all(pragma).await.expect("it runs");
    tx.commit().await.expect("a commit");
}

/// A question of so many letters to the office.
async fn asks(stranger: &Browser, letters: usize) -> Answer {
    let text = "x".repeat(letters);
    let who = [("desk", "volunteers"), ("name", "Amara"), ("contact", "amara@example.org"), ("lang", "en")];
    stranger.post("/contact", &[&who[..], &[("text", &text)]].concat()).await
}

#[tokio::test]
async fn a_full_disk_is_said_on_the_page_and_the_question_can_be_sent_again() {
    if db::testing::server().is_some() {
        return; // The server's disk is the server's keeper's.
    }
    let app = TestApp::start().await;
    let stranger = app.stranger();
    room(&app, sql!("pragma max_page_count = 1")).await;
    let before = app.count(sql!("select count(*) from inquiry")).await;
    let mut kept = 0;
    // What is left of the pages there are is filled first.
    let refused = loop {
        app.later(SignedDuration::from_hours(1));
        let answer = asks(&stranger, 3900).await;
        if answer.status != 303 || kept == 100 {
            break answer;
        }
        kept += 1;
    };
    let refused = refused.says(503, "There is no room left to save changes.").has("Nothing was changed");
    assert!(refused.html().contains(&"x".repeat(3900)), "what was typed is on the page");
    refused.has("Send what I typed again");
    assert_eq!(app.count(sql!("select count(*) from inquiry")).await, before + kept);
    stranger.get("/opportunities").await.says(200, "Reading buddy");
    room(&app, sql!("pragma max_page_count = 1000000")).await;
    asks(&stranger, 3900).await.goes_to("/contact/thanks?desk=volunteers");
    assert_eq!(app.count(sql!("select count(*) from inquiry")).await, before + kept + 1);
    app.run_jobs().await;
}

#[tokio::test]
async fn lost_connections_to_the_server_are_made_anew_and_nothing_is_half_done() {
    if db::testing::server().is_none() {
        return; // A file has no connections to lose.
    }
    let app = TestApp::start().await;
    let vera = app.vera().await;
    let mut unsaved = 0;
    for round in 0..6_usize {
        app.later(SignedDuration::from_hours(1));
        // Every connection of this district's database ends, our own among them.
        let mut tx = app.app.db.write().await.expect("a transaction");
        let ends = sql!(
            "select count(*) as count from (select pg_terminate_backend(a.pid) as ended from pg_stat_activity a
             where a.datname = current_database() and a.pid <> pg_backend_pid()) e where e.ended"
        );
        let _: Vec<(i64,)> = tx.all(ends).await.expect("it may");
        drop(tx);
        let before = app.count(sql!("select count(*) from inquiry")).await;
        let stranger = app.stranger();
        let mut answer = asks(&stranger, 50 + round).await;
        for _ in 0..8 {
            if answer.status == 303 {
                break;
            }
            // Told in plain words, with what was typed, and nothing saved.
            unsaved += 1;
            let kept = answer.is(503);
            assert!(kept.html().contains(&"x".repeat(50 + round)), "{}", kept.text());
            assert_eq!(app.count(sql!("select count(*) from inquiry")).await, before);
            answer = asks(&stranger, 50 + round).await;
        }
        answer.is(303);
        assert_eq!(app.count(sql!("select count(*) from inquiry")).await, before + 1, "once");
        vera.get("/office/clearances").await.is(200);
    }
    assert!(unsaved <= 24, "{unsaved} were told to wait");
    app.run_jobs().await;
    assert!(trellis::ledger::verify(&app.app.db).await.expect("it can be read").is_ok(), "the chain holds");
}

#[test]
fn a_file_that_may_not_be_written_to_is_named() {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("district.sqlite");
    std::fs::write(&path, "").expect("a file");
    let mut rights = std::fs::metadata(&path).expect("the file").permissions();
    rights.set_readonly(true);
    std::fs::set_permissions(&path, rights).expect("rights");
    // The machine's master may write everywhere.
    if std::fs::OpenOptions::new().append(true).open(&path).is_err() {
        stops_saying(&trellis(&["serve"], &path), "cannot be written to");
    }
}
