//! Migrations: once, in order, and refused when program and database do not fit.

use db::testing::TestDb;
use db::{Error, Migration, sql};

fn migration(number: i64, name: &'static str, text: &'static str) -> Migration {
    Migration { number, name, sqlite: text, postgres: text }
}

#[tokio::test]
async fn each_is_applied_once() {
    let db = TestDb::empty().await.unwrap();
    assert_eq!(db.schema_version().await.unwrap(), 0);
    let one = migration(1, "one", "create table a (id bigint primary key); insert into a (id) values (1)");
    let two = migration(2, "two", "create table b (id bigint primary key, a bigint references a (id), raw bytea)");
    assert_eq!(db.migrate(&[one]).await.unwrap(), [1]);
    assert_eq!(db.migrate(&[one, two]).await.unwrap(), [2]);
    assert_eq!(db.migrate(&[one, two]).await.unwrap(), [0_i64; 0]);
    assert_eq!(db.schema_version().await.unwrap(), 2);
}

#[tokio::test]
async fn a_failing_one_is_undone_and_named() {
    let db = TestDb::empty().await.unwrap();
    let bad = [
        migration(1, "fine", "create table a (id bigint)"),
        migration(2, "wrong", "create table b (id bigint); select no"),
    ];
    let error = db.migrate(&bad).await.unwrap_err();
    assert!(matches!(&error, Error::Migration { number: 2, .. }), "{error}");
    assert_eq!(db.schema_version().await.unwrap(), 1);
    let good = [bad[0], migration(2, "right", "create table b (id bigint)")];
    assert_eq!(db.migrate(&good).await.unwrap(), [2]);
}

#[tokio::test]
async fn a_newer_database_and_a_changed_migration_are_refused() {
    let db = TestDb::empty().await.unwrap();
    let both = [migration(1, "one", "create table a (id bigint)"), migration(2, "two", "create table b (id bigint)")];
    db.migrate(&both).await.unwrap();
    assert_eq!(db.migrate(&both[..1]).await, Err(Error::Newer { found: 2, known: 1 }));
    let changed = [both[0], migration(2, "two", "create table b (id bigint, more text)")];
    assert!(matches!(db.migrate(&changed).await, Err(Error::Changed { number: 2, .. })));
}

#[tokio::test]
async fn a_table_is_rebuilt_without_losing_what_points_to_it() {
    let db = TestDb::empty().await.unwrap();
    let first = Migration {
        number: 1,
        name: "tables",
        sqlite: "create table a (id bigint primary key); insert into a (id) values (1);
                 create table b (id bigint primary key, a bigint not null references a (id) on delete cascade);
                 insert into b (id, a) values (5, 1)",
        postgres: "create table a (id bigint primary key); insert into a (id) values (1);
                   create table b (id bigint primary key, a bigint not null references a (id) on delete cascade);
                   insert into b (id, a) values (5, 1)",
    };
    let second = Migration {
        number: 2,
        name: "rebuild",
        sqlite: "create table a2 (id bigint primary key, name text not null default ''); insert into a2 (id) select id from a;
                 drop table a; alter table a2 rename to a",
        postgres: "alter table a add column name text not null default ''",
    };
    db.migrate(&[first, second]).await.unwrap();
    let mut tx = db.write().await.unwrap();
    assert_eq!(tx.one::<i64>(sql!("select count(*) from b")).await.unwrap(), 1);
    assert!(tx.run(sql!("insert into b (id, a) values (6, 77)")).await.is_err(), "references are checked again");
}

#[tokio::test]
async fn two_programs_that_start_together_apply_each_once() {
    let db = TestDb::empty().await.unwrap();
    let steps = [
        migration(1, "one", "create table a (id bigint primary key); insert into a (id) values (1)"),
        migration(2, "two", "insert into a (id) values (2)"),
    ];
    let (left, right) = tokio::join!(db.migrate(&steps), db.migrate(&steps));
    let mut applied = [left.unwrap(), right.unwrap()].concat();
    applied.sort_unstable();
    assert_eq!(applied, [1, 2]);
}

#[tokio::test]
async fn statements_are_checked_without_running() {
    let db = TestDb::empty().await.unwrap();
    db.migrate(&[migration(1, "one", "create table a (id bigint primary key, n bigint)")]).await.unwrap();
    db.prepare_check("delete from a where id = $1").await.unwrap();
    assert!(db.prepare_check("select id from nowhere").await.is_err());
    assert!(db.prepare_check("select a.no from a").await.is_err());
    assert!(db.prepare_check("selec").await.is_err());
    assert!(db.prepare_check("select a.id from a where a.id = $2").await.is_err(), "$1 is not used");
    if db.engine() == db::Engine::Postgres {
        assert!(db.prepare_check("select sum(a.n) from a").await.unwrap_err().contains("cast"));
    }
    db.prepare_check("select cast(sum(a.n) as bigint) from a").await.unwrap();
}
