//! Transactions: whole or not at all, one after the other, and never stuck.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use db::{Db, Engine, Error, sql};

use crate::fresh;

async fn count(db: &Db) -> i64 {
    let mut tx = db.read().await.unwrap();
    tx.one(sql!("select count(*) from signup")).await.unwrap()
}

/// Takes a place on shift 1 if there is one left.
async fn sign_up(db: &Db, person: &str) -> Result<bool, Error> {
    let mut tx = db.write().await?;
    tx.lock("shift", 1).await?;
    let taken: i64 = tx.one(sql!("select count(*) from signup s where s.shift = $1", 1)).await?;
    let capacity: i64 = tx.one(sql!("select s.capacity from shift s where s.id = $1", 1)).await?;
    if taken >= capacity {
        return Ok(false);
    }
    let id = tx.new_id();
    tx.run(sql!("insert into signup (id, shift, person) values ($1, $2, $3)", id, 1, person)).await?;
    tx.commit().await?;
    Ok(true)
}

#[tokio::test]
async fn a_dropped_transaction_leaves_nothing() {
    let db = fresh().await;
    let mut tx = db.write().await.unwrap();
    tx.run(sql!("insert into signup (id, shift, person) values (1, 1, 'ana')")).await.unwrap();
    drop(tx);
    assert_eq!(count(&db).await, 0);
    assert!(sign_up(&db, "ana").await.unwrap());
    assert_eq!(count(&db).await, 1);
}

#[tokio::test]
async fn readers_see_only_what_is_committed() {
    let db = fresh().await;
    let mut before = db.read().await.unwrap();
    assert_eq!(before.one::<i64>(sql!("select count(*) from signup")).await.unwrap(), 0);
    let mut tx = db.write().await.unwrap();
    tx.run(sql!("insert into signup (id, shift, person) values (1, 1, 'ana')")).await.unwrap();
    assert_eq!(count(&db).await, 0);
    tx.commit().await.unwrap();
    assert_eq!(count(&db).await, 1);
    // A snapshot stays what it was.
    assert_eq!(before.one::<i64>(sql!("select count(*) from signup")).await.unwrap(), 0);
}

#[tokio::test]
async fn a_reader_cannot_write() {
    let db = fresh().await;
    let mut tx = db.read().await.unwrap();
    let error = tx.run(sql!("delete from signup")).await.unwrap_err();
    assert!(error.to_string().contains("only reads"), "{error}");
    let mut tx = db.read().await.unwrap();
    assert!(matches!(tx.lock("shift", 1).await, Err(Error::Misuse(_))));
}

#[tokio::test]
async fn after_an_error_the_transaction_is_over() {
    let db = fresh().await;
    let mut tx = db.write().await.unwrap();
    tx.run(sql!("insert into signup (id, shift, person) values (1, 1, 'ana')")).await.unwrap();
    let error = tx.run(sql!("insert into signup (id, shift, person) values (2, 1, 'ana')")).await.unwrap_err();
    assert!(matches!(error, Error::Constraint { .. }), "{error}");
    assert_eq!(tx.all::<i64>(sql!("select id from signup")).await, Err(Error::Aborted));
    assert_eq!(tx.commit().await, Err(Error::Aborted));
    assert_eq!(count(&db).await, 0);
}

#[tokio::test]
async fn a_conflict_is_seen_in_the_number_of_rows() {
    let db = fresh().await;
    assert!(sign_up(&db, "ana").await.unwrap());
    let mut tx = db.write().await.unwrap();
    let text = sql!("insert into signup (id, shift, person) values ($1, $2, $3) on conflict do nothing", 9, 1, "ana");
    assert_eq!(tx.run(text).await.unwrap(), 0);
    let id = sql!("insert into signup (id, shift, person) values (10, 1, 'ben') returning id");
    assert_eq!(tx.one::<i64>(id).await.unwrap(), 10);
    tx.commit().await.unwrap();
    assert_eq!(count(&db).await, 2);
}

#[tokio::test]
async fn the_second_waits_and_is_told_that_the_place_is_taken() {
    let db = fresh().await;
    assert!(sign_up(&db, "ana").await.unwrap());
    let mut first = db.write().await.unwrap();
    first.lock("shift", 1).await.unwrap();
    let second = tokio::spawn({
        let db = db.clone();
        async move { sign_up(&db, "cora").await }
    });
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert!(!second.is_finished(), "the second waits for the first");
    first.run(sql!("insert into signup (id, shift, person) values (7, 1, 'ben')")).await.unwrap();
    first.commit().await.unwrap();
    assert!(!second.await.unwrap().unwrap(), "the last place was taken");
    assert_eq!(count(&db).await, 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_at_once_take_each_place_once() {
    let db = fresh().await;
    let mut tx = db.write().await.unwrap();
    tx.run(sql!("update shift set capacity = 50 where id = 1")).await.unwrap();
    tx.commit().await.unwrap();
    let tries: Vec<_> = (0..200)
        .map(|n| {
            let db = db.clone();
            tokio::spawn(async move { sign_up(&db, &format!("person {n}")).await.unwrap() })
        })
        .collect();
    let mut taken = 0;
    for one in tries {
        taken += i64::from(one.await.unwrap());
    }
    assert_eq!((taken, count(&db).await), (50, 50));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn writers_share_commits() {
    let db = fresh().await;
    if db.engine() == Engine::Postgres {
        return;
    }
    let before = db.stats();
    let writers: Vec<_> = (0..200)
        .map(|n| {
            let db = db.clone();
            tokio::spawn(async move {
                let mut tx = db.write().await.unwrap();
                let id = tx.new_id();
                let person = format!("person {n}");
                tx.run(sql!("insert into signup (id, shift, person) values ($1, $2, $3)", id, 1, person))
                    .await
                    .unwrap();
                if n % 10 == 0 {
                    return; // changed its mind: its savepoint only is undone
                }
                tx.commit().await.unwrap();
            })
        })
        .collect();
    for writer in writers {
        writer.await.unwrap();
    }
    let stats = db.stats();
    assert_eq!(count(&db).await, 180);
    assert_eq!(stats.commits - before.commits, 180);
    assert!(stats.syncs - before.syncs < 60, "{} syncs for 180 commits", stats.syncs - before.syncs);
}

#[tokio::test]
async fn cancelled_and_panicking_tasks_leave_the_writer_free() {
    let db = fresh().await;
    let holder = db.write().await.unwrap();
    // One that waits for its turn and gives up.
    let waiter = tokio::spawn({
        let db = db.clone();
        async move { db.write().await.map(drop) }
    });
    tokio::time::sleep(Duration::from_millis(20)).await;
    waiter.abort();
    drop(holder);
    // One that panics while it holds the writer.
    let panics = tokio::spawn({
        let db = db.clone();
        async move {
            let mut tx = db.write().await.unwrap();
            tx.run(sql!("insert into signup (id, shift, person) values (1, 1, 'ana')")).await.unwrap();
            panic!("as it should");
        }
    });
    assert!(panics.await.is_err());
    // One that is cancelled while its commit is under way.
    let mut tx = db.write().await.unwrap();
    tx.run(sql!("insert into signup (id, shift, person) values (2, 1, 'ben')")).await.unwrap();
    drop(tokio::time::timeout(Duration::ZERO, tx.commit()).await);
    assert!(sign_up(&db, "cora").await.is_ok());
    let mut tx = db.read().await.unwrap();
    let ana: i64 = tx.one(sql!("select count(*) from signup s where s.person = 'ana'")).await.unwrap();
    assert_eq!(ana, 0);
}

#[tokio::test]
async fn a_transaction_alone_shares_with_nobody() {
    let db = fresh().await;
    let mut long = db.write_alone().await.unwrap();
    let others: Vec<_> = (0..5)
        .map(|n| {
            let db = db.clone();
            tokio::spawn(async move {
                let mut tx = db.write_alone().await.unwrap();
                tx.run(sql!("insert into signup (id, shift, person) values ($1, 1, $2)", n, format!("p{n}")))
                    .await
                    .unwrap();
                tx.commit().await.unwrap();
            })
        })
        .collect();
    tokio::time::sleep(Duration::from_millis(20)).await;
    long.run(sql!("update shift set title = 'Reading' where id = 1")).await.unwrap();
    long.commit().await.unwrap();
    for other in others {
        other.await.unwrap();
    }
    let stats = db.stats();
    assert_eq!(stats.syncs, stats.commits);
    assert_eq!(count(&db).await, 5);
}

#[tokio::test]
async fn those_who_listen_hear_after_the_commit() {
    let db = fresh().await;
    let heard = Arc::new(Mutex::new(Vec::new()));
    let calls = Arc::new(AtomicUsize::new(0));
    db.on_commit({
        let (heard, calls) = (Arc::clone(&heard), Arc::clone(&calls));
        move |topics: &[&str]| {
            calls.fetch_add(1, Ordering::SeqCst);
            heard.lock().unwrap().extend(topics.iter().map(|topic| (*topic).to_owned()));
        }
    });
    db.on_commit(|_| panic!("a listener that fails"));
    let mut tx = db.write().await.unwrap();
    tx.touch("shifts");
    tx.touch("shifts");
    drop(tx);
    assert_eq!(calls.load(Ordering::SeqCst), 0);
    let mut tx = db.write().await.unwrap();
    tx.run(sql!("update shift set title = 'Reading' where id = 1")).await.unwrap();
    tx.touch("shifts");
    tx.commit().await.unwrap();
    assert_eq!(*heard.lock().unwrap(), ["shifts"]);
    assert!(sign_up(&db, "ana").await.unwrap(), "the writer goes on");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_is_cancelled_whenever_nothing_gets_stuck_or_lost() {
    let db = fresh().await;
    let saved = Arc::new(Mutex::new(Vec::new()));
    let mut tasks = Vec::new();
    for n in 0..400_i64 {
        let (db, saved) = (db.clone(), Arc::clone(&saved));
        tasks.push(tokio::spawn(async move {
            let mut tx = db.write().await?;
            tx.run(sql!("insert into signup (id, shift, person) values ($1, 1, $2)", n, format!("p{n}"))).await?;
            if n % 3 == 0 {
                tokio::task::yield_now().await;
            }
            if n % 7 == 0 {
                return Ok(());
            }
            tx.commit().await?;
            saved.lock().unwrap().push(n);
            Ok::<_, Error>(())
        }));
        if n % 5 == 0 {
            tokio::task::yield_now().await;
            tasks[usize::try_from(n).unwrap() / 2].abort();
        }
        if n % 11 == 0 {
            tasks[usize::try_from(n).unwrap()].abort();
        }
    }
    for task in tasks {
        if let Ok(ended) = task.await {
            ended.unwrap();
        }
    }
    // The writer is free, and what was acknowledged is there.
    let mut tx = tokio::time::timeout(Duration::from_secs(10), db.write()).await.unwrap().unwrap();
    let there: Vec<i64> = tx.all(sql!("select s.id from signup s")).await.unwrap();
    let saved = saved.lock().unwrap();
    assert!(saved.iter().all(|n| there.contains(n)));
    assert!(there.iter().all(|n| n % 7 != 0), "changed their minds");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_that_fails_badly_tells_the_truth_to_those_who_share_its_commit() {
    let db = fresh().await;
    if db.engine() == Engine::Postgres {
        return;
    }
    let mut first = db.write().await.unwrap();
    first.run(sql!("insert into signup (id, shift, person) values (1, 1, 'ana')")).await.unwrap();
    let second = tokio::spawn({
        let db = db.clone();
        async move {
            let mut tx = db.write().await.unwrap();
            let _: i64 = tx.one(sql!("pragma max_page_count = 30")).await.unwrap();
            let rows = (10..50_000_i64).map(|n| db::values![n, 1, format!("person {n}")]);
            tx.insert_many("signup", &["id", "shift", "person"], rows).await
        }
    });
    while db.stats().waiting == 0 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    let told = first.commit().await;
    assert!(matches!(second.await.unwrap(), Err(Error::Full { .. })));
    assert_eq!(count(&db).await, i64::from(told.is_ok()), "{told:?}");
    assert!(told.as_ref().is_ok_and(|()| true) || told.as_ref().is_err_and(Error::is_again), "{told:?}");
    assert!(sign_up(&db, "ben").await.unwrap());
}
