//! A database that is newer, locked, read-only or full: plain words at the start and on the page, and nothing lost.

use crate::support::{Answer, Browser, TestApp};
use db::testing::OtherProgram;
use db::{Db, Migration, sql};
use jiff::SignedDuration;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::Duration;
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
    stranger.get("/health").await.says(200, "changes are not saved: no room is left");
    assert!(refused.html().contains(&"x".repeat(3900)), "what was typed is on the page");
    refused.has("Send what I typed again");
    assert_eq!(app.count(sql!("select count(*) from inquiry")).await, before + kept);
    stranger.get("/opportunities").await.says(200, "Reading buddy");
    room(&app, sql!("pragma max_page_count = 1000000")).await;
    asks(&stranger, 3900).await.goes_to("/contact/thanks?desk=volunteers");
    stranger.get("/health").await.says(200, "ok").lacks("not saved");
    assert_eq!(app.count(sql!("select count(*) from inquiry")).await, before + kept + 1);
    app.run_jobs().await;
}

#[tokio::test]
async fn while_another_program_holds_the_file_pages_go_on_and_a_change_can_be_sent_again() {
    if db::testing::server().is_some() {
        return; // Nobody holds a server's file; its rows are waited for.
    }
    let app = TestApp::start().await;
    let (stranger, vera) = (app.stranger(), app.vera().await);
    let before = app.count(sql!("select count(*) from inquiry")).await;
    let other = OtherProgram::holds(&app.app.db).expect("it takes the file");
    // So long after her last page that the next one would note that she is there.
    app.later(SignedDuration::from_hours(1));
    vera.get("/office/clearances").await.is(200);
    stranger.get("/opportunities").await.says(200, "Reading buddy");
    let refused = asks(&stranger, 3900).await.says(503, "Another program is using the database.");
    let refused = refused.has("Nothing was changed").has("Send what I typed again");
    assert!(refused.html().contains(&"x".repeat(3900)), "what was typed is on the page");
    assert_eq!(refused.header("retry-after"), "60");
    let spanish = stranger.clone().speaking("es");
    asks(&spanish, 50).await.says(503, "No se cambió nada");
    // Staff are told the same.
    vera.post("/language", &[("lang", "es"), ("return_to", "/")]).await.says(503, "Another program");
    assert_eq!(app.count(sql!("select count(*) from person where id = 9 and lang = 'en'")).await, 1);
    stranger.get("/health").await.says(200, "changes are not saved: another program holds the database");
    drop(other);
    asks(&stranger, 3900).await.goes_to("/contact/thanks?desk=volunteers");
    assert_eq!(app.count(sql!("select count(*) from inquiry")).await, before + 1, "once");
    stranger.get("/health").await.says(200, "ok").lacks("not saved");
    app.run_jobs().await;
}

/// From now on nothing may be written, as when the disk is mounted anew or a server becomes a standby.
async fn becomes_read_only(app: &TestApp) {
    if db::testing::server().is_none() {
        return app.sql(sql!("pragma query_only = on")).await;
    }
    app.sql(sql!(
        "do $$ begin
           execute format('alter database %I set default_transaction_read_only = on', current_database());
         end $$"
    ))
    .await;
    // A connection asks for it when it begins: so all of them end, our own the last.
    let mut tx = app.app.db.write().await.expect("a transaction");
    let others = sql!(
        "select count(*) as count from (select pg_terminate_backend(a.pid) as ended from pg_stat_activity a
         where a.datname = current_database() and a.pid <> pg_backend_pid()) e where e.ended"
    );
    let _: Vec<(i64,)> = tx.all(others).await.expect("it may");
    let own = tx.all::<(bool,)>(sql!("select pg_terminate_backend(pg_backend_pid()) as ended")).await;
    assert!(own.is_err(), "the connection is gone before it answers");
}

#[tokio::test]
async fn a_database_that_became_read_only_is_said_on_the_page_and_reading_goes_on() {
    let app = TestApp::start().await;
    let (stranger, vera) = (app.stranger(), app.vera().await);
    let before = app.count(sql!("select count(*) from inquiry")).await;
    becomes_read_only(&app).await;
    app.later(SignedDuration::from_hours(1));
    let mut refused = asks(&stranger, 3900).await;
    // A connection that was cut may be noticed only by the second request.
    for _ in 0..8 {
        if refused.text().contains("can be read but not changed") {
            break;
        }
        refused = asks(&stranger, 3900).await;
    }
    let refused = refused.says(503, "The database can be read but not changed at the moment.");
    let refused = refused.has("Nothing was changed").has("Send what I typed again");
    assert!(refused.html().contains(&"x".repeat(3900)), "what was typed is on the page");
    vera.get("/office/clearances").await.is(200);
    stranger.get("/opportunities").await.says(200, "Reading buddy");
    stranger.get("/health").await.says(200, "changes are not saved: the database is read-only");
    assert_eq!(app.count(sql!("select count(*) from inquiry")).await, before);
}

#[tokio::test]
async fn lost_connections_to_the_server_are_made_anew_and_nothing_is_half_done() {
    if db::testing::server().is_none() {
        return; // A file has no connections to lose.
    }
    let app = TestApp::start().await;
    // A connection may break while a change is being saved: then nobody knows, and the log says so.
    app.expects_errors();
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
fn a_request_under_way_is_finished_when_the_program_is_told_to_stop() {
    let folder = TempDir::new().expect("a folder");
    let mut command = Command::new(env!("CARGO_BIN_EXE_trellis"));
    command.args(["serve", "--database"]).arg(folder.path().join("district.sqlite")).current_dir(folder.path());
    command.env("TRELLIS_LISTEN", "127.0.0.1:0").stdout(Stdio::piped()).stderr(Stdio::null());
    let mut program = command.spawn().expect("the program starts");
    let mut said = BufReader::new(program.stdout.take().expect("its words")).lines();
    let address = said
        .find_map(|line| line.expect("text").strip_prefix("Listening on http://").map(str::to_owned))
        .expect("it says where it listens");

    // A question is half sent when the machine's keeper stops the program.
    let body = "desk=volunteers&name=Amara&contact=amara%40example.org&lang=en&text=When+does+the+office+open%3F";
    let head = format!(
        "POST /contact HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    let mut stream = TcpStream::connect(&address).expect("a connection");
    stream.write_all(head.as_bytes()).expect("the head is sent");
    stream.write_all(&body.as_bytes()[..20]).expect("a part is sent");
    std::thread::sleep(Duration::from_millis(300));
    let stop = Command::new("kill").args(["-TERM", &program.id().to_string()]).status().expect("a signal");
    assert!(stop.success());
    std::thread::sleep(Duration::from_millis(300));
    stream.write_all(&body.as_bytes()[20..]).expect("the rest is sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    assert!(program.wait().expect("it ends").success(), "it ends by itself, and well");
    assert!(TcpStream::connect(&address).is_err(), "nobody listens any more");
}

/// As whoever is not the machine's master: they alone may write everywhere.
fn as_nobody(program: &Path, folder: &Path, database: &Path) -> Option<Output> {
    let mut command = Command::new("setpriv");
    command.args(["--reuid", "65534", "--regid", "65534", "--clear-groups"]).arg(program).args(["serve", "--database"]);
    command.arg(database).current_dir(folder).env("TRELLIS_LISTEN", "127.0.0.1:0");
    let output = command.output().ok()?;
    let said = String::from_utf8_lossy(&output.stderr);
    (!said.starts_with("setpriv:")).then_some(output)
}

#[tokio::test]
async fn a_database_that_may_only_be_read_stops_the_program_with_a_sentence() {
    let folder = TempDir::new().expect("a folder");
    let (path, db) = filled(&folder).await;
    drop(db);
    // A copy of the program where anybody may start it.
    let program = folder.path().join("trellis");
    std::fs::copy(env!("CARGO_BIN_EXE_trellis"), &program).expect("a copy");
    for (file, rights) in [(folder.path(), 0o555), (path.as_path(), 0o444), (program.as_path(), 0o555)] {
        std::fs::set_permissions(file, std::fs::Permissions::from_mode(rights)).expect("rights");
    }
    // Whoever runs these tests and may not become somebody else is nobody special already.
    let output = match as_nobody(&program, folder.path(), &path) {
        Some(output) => Some(output),
        // The machine's master who cannot become somebody else may write everywhere.
        None if std::fs::OpenOptions::new().append(true).open(&path).is_ok() => None,
        None => Some(trellis(&["serve"], &path)),
    };
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755)).expect("rights");
    if let Some(output) = output {
        stops_saying(&output, "cannot be written to");
    }
}

#[tokio::test]
async fn a_machine_without_a_place_for_temporary_files_hears_how_to_mend_it() {
    let folder = TempDir::new().expect("a folder");
    let (path, db) = filled(&folder).await;
    drop(db);
    let check = |temporary: &Path| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_trellis"));
        command.args(["check", "--database"]).arg(&path).current_dir(folder.path()).env("TMPDIR", temporary);
        let output = command.output().expect("the program starts");
        (output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let (fine, said) = check(&folder.path().join("not-there"));
    assert!(!fine && said.contains("BAD  temporary files: ") && said.contains("PrivateTmp=true"), "{said}");
    let (_, said) = check(folder.path());
    assert!(said.contains("ok   temporary files: "), "{said}");
}

#[tokio::test]
async fn a_district_whose_proxy_is_not_named_hears_that_all_visitors_share_one_limit() {
    let folder = TempDir::new().expect("a folder");
    let (path, db) = filled(&folder).await;
    drop(db);
    let check = |proxies: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_trellis"));
        command.args(["check", "--database"]).arg(&path).current_dir(folder.path());
        command.env("TRELLIS_PUBLIC_URL", "https://trellis.example.org").env("TRELLIS_TRUSTED_PROXIES", proxies);
        String::from_utf8_lossy(&command.output().expect("the program starts").stdout).into_owned()
    };
    let said = check("[]");
    assert!(said.contains("BAD  proxies: ") && said.contains("trusted_proxies"), "{said}");
    let said = check("[\"10.0.0.5\"]");
    assert!(said.contains("ok   proxies: "), "{said}");
}

#[test]
fn the_service_that_the_readme_describes_has_a_place_for_temporary_files() {
    let readme = include_str!("../../README.md");
    assert!(readme.contains("ProtectSystem=strict") && readme.contains("\n   PrivateTmp=true\n"));
}
