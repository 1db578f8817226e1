//! What only one engine has: a file that is in use, copied, damaged; a server that restarts.

use std::fs;
use std::path::{Path, PathBuf};

use db::testing::server;
use db::{Db, Engine, Error, sql};

use crate::{MIGRATIONS, fresh};

fn file(folder: &tempfile::TempDir, name: &str) -> PathBuf {
    folder.path().join(name)
}

async fn open(path: &Path) -> Result<Db, Error> {
    Db::open(path.to_str().unwrap()).await
}

async fn filled(path: &Path) -> Db {
    let db = open(path).await.unwrap();
    db.migrate(MIGRATIONS).await.unwrap();
    let mut tx = db.write().await.unwrap();
    tx.run(sql!("insert into shift (id, title, capacity) values (1, 'Lunch duty', 2)")).await.unwrap();
    tx.commit().await.unwrap();
    db
}

#[tokio::test]
async fn a_file_in_use_says_by_whom() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(&folder, "a.sqlite");
    let db = filled(&path).await;
    let error = open(&path).await.unwrap_err();
    assert!(matches!(&error, Error::Locked { by, .. } if by.contains(&std::process::id().to_string())), "{error}");
    // Reading beside it is fine.
    let beside = Db::open_read_only(path.to_str().unwrap()).await.unwrap();
    let mut tx = beside.read().await.unwrap();
    assert_eq!(tx.one::<i64>(sql!("select count(*) from shift")).await.unwrap(), 1);
    assert!(matches!(beside.write().await, Err(Error::ReadOnly { .. })));
    drop((tx, beside, db));
    open(&path).await.unwrap();
}

#[tokio::test]
async fn another_program_that_locks_the_file_is_named_as_the_reason() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(&folder, "a.sqlite");
    let db = filled(&path).await;
    let other = rusqlite::Connection::open(&path).unwrap();
    other.execute_batch("begin immediate").unwrap();
    let waiting = tokio::spawn({
        let db = db.clone();
        async move { db.write().await.map(drop) }
    });
    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    assert!(!waiting.is_finished(), "waits a while");
    other.execute_batch("rollback").unwrap();
    waiting.await.unwrap().unwrap();
    other.execute_batch("begin immediate").unwrap();
    assert!(matches!(db.write().await, Err(Error::Locked { .. })));
    assert!(matches!(db.trouble(), Some(Error::Locked { .. })), "and remembered, for whoever asks how the database is");
    other.execute_batch("rollback").unwrap();
    let mut tx = db.write().await.unwrap();
    tx.run(sql!("update shift set title = 'Late lunch' where id = 1")).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(db.trouble(), None);
}

#[tokio::test]
async fn a_file_that_is_something_else_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(&folder, "notes.txt");
    let text = "Dear diary, this is not a database. ".repeat(100);
    fs::write(&path, &text).unwrap();
    let error = open(&path).await.unwrap_err();
    assert!(matches!(error, Error::NotADatabase { .. }), "{error}");
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
}

#[tokio::test]
async fn a_damaged_file_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(&folder, "a.sqlite");
    let db = filled(&path).await;
    let rows = (2..20_000).map(|id| db::values![id, "A shift with a title", 3]);
    let mut tx = db.write().await.unwrap();
    tx.insert_many("shift", &["id", "title", "capacity"], rows).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(db.integrity().await.unwrap(), [""; 0]);
    drop(db);
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 8192].fill(0x5a);
    fs::write(&path, bytes).unwrap();
    let db = open(&path).await.unwrap();
    let problems = db.integrity().await;
    assert!(!matches!(&problems, Ok(problems) if problems.is_empty()), "{problems:?}");
}

#[tokio::test]
async fn a_folder_that_is_missing_or_closed_is_explained() {
    let folder = tempfile::tempdir().unwrap();
    let error = open(&file(&folder, "no/such/folder/a.sqlite")).await.unwrap_err();
    assert!(matches!(error, Error::CannotOpen { .. }), "{error}");
    let path = file(&folder, "a.sqlite");
    drop(filled(&path).await);
    let mut rights = fs::metadata(&path).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&path, rights).unwrap();
    let all_may_write = fs::OpenOptions::new().append(true).open(&path).is_ok();
    if !all_may_write {
        // The system's own administrator may write anyway.
        assert!(matches!(open(&path).await, Err(Error::ReadOnly { .. })));
    }
}

#[tokio::test]
async fn a_full_disk_changes_nothing_and_passes() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(&folder, "a.sqlite");
    let db = filled(&path).await;
    let mut tx = db.write().await.unwrap();
    let _: i64 = tx.one(sql!("pragma max_page_count = 20")).await.unwrap();
    let rows = (2..20_000).map(|id| db::values![id, "A shift with a title", 3]);
    let error = tx.insert_many("shift", &["id", "title", "capacity"], rows).await.unwrap_err();
    assert!(matches!(error, Error::Full { .. }), "{error}");
    drop(tx);
    let mut tx = db.write().await.unwrap();
    assert_eq!(tx.one::<i64>(sql!("select count(*) from shift")).await.unwrap(), 1);
    let _: i64 = tx.one(sql!("pragma max_page_count = 100000")).await.unwrap();
    tx.run(sql!("insert into shift (id, title, capacity) values (2, 'Reading', 2)")).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_copy_is_whole_while_others_write() {
    let folder = tempfile::tempdir().unwrap();
    let db = filled(&file(&folder, "a.sqlite")).await;
    let mut open_tx = db.write().await.unwrap();
    open_tx.run(sql!("insert into shift (id, title, capacity) values (2, 'Not yet', 2)")).await.unwrap();
    let to = file(&folder, "copy.sqlite");
    db.backup_to(&to).await.unwrap();
    assert!(matches!(db.backup_to(&to).await, Err(Error::Misuse(_))), "a copy is not written over");
    open_tx.commit().await.unwrap();
    let copy = open(&to).await.unwrap();
    let mut tx = copy.read().await.unwrap();
    assert_eq!(tx.one::<i64>(sql!("select count(*) from shift")).await.unwrap(), 1);
}

#[tokio::test]
async fn what_was_committed_is_there_after_opening_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(&folder, "a.sqlite");
    drop(filled(&path).await);
    let db = open(&path).await.unwrap();
    let mut tx = db.read().await.unwrap();
    assert_eq!(tx.one::<String>(sql!("select s.title from shift s")).await.unwrap(), "Lunch duty");
}

#[tokio::test]
async fn an_address_that_makes_no_sense_is_refused() {
    for address in ["", "mysql://localhost/x", ":memory:"] {
        assert!(matches!(Db::open(address).await, Err(Error::BadAddress(_))), "{address}");
    }
    let nobody = Db::open("postgres://nobody@127.0.0.1:1/none").await.unwrap_err();
    assert!(matches!(nobody, Error::Unavailable(_)), "{nobody}");
}

#[tokio::test]
async fn a_lost_connection_is_replaced() {
    let db = fresh().await;
    if db.engine() == Engine::Sqlite {
        return;
    }
    let other = Db::open(db.url()).await.unwrap();
    let mut ends = other.write().await.unwrap();
    let mine: i64 = ends.one(sql!("select cast(pg_backend_pid() as bigint)")).await.unwrap();
    let mut held = db.write().await.unwrap();
    held.run(sql!("update shift set title = 'x' where id = 1")).await.unwrap();
    ends.all::<bool>(sql!(
        "select pg_terminate_backend(a.pid) from pg_stat_activity a where a.datname = current_database() and a.pid <> $1",
        mine
    ))
    .await
    .unwrap();
    let error = held.run(sql!("update shift set title = 'y' where id = 1")).await.unwrap_err();
    assert!(error.is_again(), "{error}");
    drop(held);
    let mut read = 0;
    while read < 5 {
        let mut tx = db.write().await.unwrap();
        match tx.one::<String>(sql!("select s.title from shift s where s.id = 1")).await {
            Ok(title) => assert_eq!(title, "Lunch duty"),
            // The news of a closed connection travels; a request is simply run again.
            Err(error) => {
                assert!(error.is_again(), "{error}");
                continue;
            }
        }
        tx.commit().await.unwrap();
        read += 1;
    }
}

#[tokio::test]
async fn two_changes_that_meet_are_told_to_try_again() {
    let db = fresh().await;
    if db.engine() == Engine::Sqlite {
        return;
    }
    let mut one = db.write().await.unwrap();
    let mut two = db.write().await.unwrap();
    for tx in [&mut one, &mut two] {
        tx.run(sql!("set transaction isolation level serializable")).await.unwrap();
        let _: i64 = tx.one(sql!("select cast(sum(s.capacity) as bigint) from shift s")).await.unwrap();
    }
    one.run(sql!("update shift set capacity = 5 where id = 1")).await.unwrap();
    one.commit().await.unwrap();
    let error = two.run(sql!("update shift set capacity = 6 where id = 1")).await.unwrap_err();
    assert!(error.is_again(), "{error}");
}

#[tokio::test]
async fn a_schema_of_the_address_is_used() {
    let Some(server) = server() else {
        return;
    };
    let db = fresh().await;
    assert_ne!(server, db.url());
    let mut tx = db.write().await.unwrap();
    tx.run(sql!("create schema elsewhere")).await.unwrap();
    tx.commit().await.unwrap();
    let mark = if db.url().contains('?') { '&' } else { '?' };
    let elsewhere = Db::open(&format!("{}{mark}options=-csearch_path%3Delsewhere", db.url())).await.unwrap();
    assert_eq!(elsewhere.schema_version().await.unwrap(), 0);
    assert_eq!(elsewhere.migrate(MIGRATIONS).await.unwrap(), [1]);
    let mut tx = elsewhere.read().await.unwrap();
    assert_eq!(tx.one::<i64>(sql!("select count(*) from elsewhere.shift")).await.unwrap(), 0);
}

#[tokio::test]
async fn another_process_hears_what_was_committed() {
    let db = fresh().await;
    if db.engine() == Engine::Sqlite {
        return;
    }
    let other = Db::open(db.url()).await.unwrap();
    let (tell, mut heard) = tokio::sync::mpsc::unbounded_channel();
    other.on_commit(move |topics: &[&str]| drop(tell.send(topics.join(" "))));
    other.watch_changes();
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    let mut tx = db.write().await.unwrap();
    tx.touch("shifts");
    tx.commit().await.unwrap();
    let topics = tokio::time::timeout(std::time::Duration::from_secs(5), heard.recv()).await.unwrap();
    assert_eq!(topics.as_deref(), Some("shifts"));
}
