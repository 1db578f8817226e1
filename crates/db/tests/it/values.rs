//! Every type goes in and comes out as it was, also when it is missing.

use db::{Error, Value, sql, values};
use jiff::{Timestamp, civil::Date};

use crate::fresh;

db::id!(
    /// A shift.
    ShiftId
);

db::text_enum!(
    /// How closely.
    pub enum Level {
        /// One's own child.
        Own = "own",
        Supervised = "supervised",
    }
);

#[derive(Debug, PartialEq)]
struct Thing {
    id: ShiftId,
    n: Option<i64>,
    yes: Option<bool>,
    x: Option<f64>,
    words: Option<String>,
    raw: Option<Vec<u8>>,
    at: Option<Timestamp>,
    day: Option<Date>,
}
db::row!(Thing { day, id, n, yes, x, words, raw, at });

const INSERT: &str = "id, n, yes, x, words, raw, at, day";

async fn round_trip(thing: Thing) {
    let db = fresh().await;
    let mut tx = db.write().await.unwrap();
    let changed = tx
        .run(sql!(
            "insert into thing (id, n, yes, x, words, raw, at, day) values ($1, $2, $3, $4, $5, $6, $7, $8)",
            thing.id,
            thing.n,
            thing.yes,
            thing.x,
            thing.words,
            thing.raw,
            thing.at,
            thing.day
        ))
        .await
        .unwrap();
    assert_eq!(changed, 1);
    tx.commit().await.unwrap();
    let mut tx = db.read().await.unwrap();
    let select = sql!("select id, n, yes, x, words, raw, at, day from thing where id = $1", thing.id);
    assert_eq!(tx.one::<Thing>(select).await.unwrap(), thing, "{INSERT}");
}

#[tokio::test]
async fn what_goes_in_comes_out() {
    round_trip(Thing {
        id: ShiftId(i64::MAX),
        n: Some(i64::MIN),
        yes: Some(true),
        x: Some(-0.1),
        words: Some("Nguyễn \"'; --\n🎒".to_owned()),
        raw: Some(vec![0, 255, 1]),
        at: Some("2026-10-02T07:30:00.123456Z".parse().unwrap()),
        day: Some("2026-02-28".parse().unwrap()),
    })
    .await;
}

#[tokio::test]
async fn nothing_stays_nothing_of_every_type() {
    let id = ShiftId(5);
    round_trip(Thing { id, n: None, yes: None, x: None, words: None, raw: None, at: None, day: None }).await;
}

#[tokio::test]
async fn a_missing_value_keeps_its_type() {
    let db = fresh().await;
    let mut tx = db.read().await.unwrap();
    let row: (i64, bool, String) = tx
        .one(sql!(
            "select coalesce($1, 7), coalesce($2, true), coalesce($3, 'x')",
            None::<i64>,
            None::<bool>,
            None::<String>
        ))
        .await
        .unwrap();
    assert_eq!(row, (7, true, "x".to_owned()));
    let same: (i64, String, f64) = tx.one(sql!("select $1, $2, $3", 3_i64, "three", 3.5)).await.unwrap();
    assert_eq!(same, (3, "three".to_owned(), 3.5));
}

#[tokio::test]
async fn values_are_bound_by_their_numbers() {
    let db = fresh().await;
    let mut tx = db.read().await.unwrap();
    let found: Option<i64> = tx
        .maybe(sql!(
            "select s.id from shift s where s.title = $2 and s.capacity = $1 and s.title = $2",
            2_i64,
            "Lunch duty"
        ))
        .await
        .unwrap();
    assert_eq!(found, Some(1));
}

#[tokio::test]
async fn a_number_that_does_not_fit_is_refused() {
    let db = fresh().await;
    let mut tx = db.read().await.unwrap();
    let error = tx.one::<u8>(sql!("select cast(300 as bigint) as big")).await.unwrap_err();
    assert!(matches!(&error, Error::Decode(text) if text.contains("big")), "{error}");
    let mut tx = db.read().await.unwrap();
    let error = tx.one::<Level>(sql!("select 'secret' as level")).await.unwrap_err();
    assert!(!error.to_string().contains("secret"), "a value may be personal: {error}");
}

#[tokio::test]
async fn a_column_that_is_missing_is_named() {
    let db = fresh().await;
    let mut tx = db.read().await.unwrap();
    let error = tx.all::<Thing>(sql!("select id, n from thing")).await.unwrap_err();
    assert!(error.to_string().contains("no column day"), "{error}");
}

#[tokio::test]
async fn an_enum_and_an_id_are_kept_and_read() {
    let db = fresh().await;
    let mut tx = db.read().await.unwrap();
    let (level, id): (Level, ShiftId) = tx.one(sql!("select $1, $2", Level::Supervised, ShiftId(9))).await.unwrap();
    assert_eq!((level, id), (Level::Supervised, ShiftId(9)));
    assert_eq!("12".parse::<ShiftId>().unwrap().to_string(), "12");
    assert_eq!(Level::ALL.iter().map(Level::as_str).collect::<Vec<_>>(), ["own", "supervised"]);
}

#[tokio::test]
async fn many_rows_are_loaded_and_streamed() {
    let db = fresh().await;
    let mut tx = db.write_alone().await.unwrap();
    let columns: &[&str] = &["id", "n", "yes", "x", "words", "raw", "at", "day"];
    let row = |id: i64| {
        let words = (id % 2 == 0).then(|| format!("word {id}"));
        values![id, id * 2, id % 2 == 0, 0.5, words, None::<Vec<u8>>, Timestamp::UNIX_EPOCH, "2026-01-01"]
    };
    assert_eq!(tx.insert_many("thing", columns, (1..=5_000).map(row)).await.unwrap(), 5_000);
    tx.commit().await.unwrap();
    let (mut count, mut sum) = (0, 0);
    let mut tx = db.read().await.unwrap();
    let read = tx
        .each::<(i64, Option<String>)>(sql!("select t.n, t.words from thing t order by t.id"), |(n, words)| {
            count += i64::from(words.is_some());
            sum += n;
        })
        .await
        .unwrap();
    assert_eq!((read, count, sum), (5_000, 2_500, 5_000 * 5_001));
}

#[tokio::test]
async fn a_row_of_the_wrong_length_is_refused() {
    let db = fresh().await;
    let mut tx = db.write().await.unwrap();
    let rows = vec![values![7_i64], vec![Value::Int(8), Value::Int(9)]];
    assert!(tx.insert_many("thing", &["id"], rows).await.is_err());
    drop(tx);
    let mut tx = db.read().await.unwrap();
    assert_eq!(tx.one::<i64>(sql!("select count(*) from thing")).await.unwrap(), 0);
}

#[tokio::test]
async fn a_list_finds_its_members() {
    let db = fresh().await;
    let mut tx = db.read().await.unwrap();
    let mut q = sql!("select s.id from shift s where s.open = $1", true);
    q.push_list(" and s.id in (${})", [3_i64, 1, 2]);
    assert_eq!(tx.all::<i64>(q).await.unwrap(), [1]);
    let mut q = sql!("select s.id from shift s where s.open = $1", true);
    q.push_list(" and s.id in (${})", Vec::<i64>::new());
    assert_eq!(tx.all::<i64>(q).await.unwrap(), [0_i64; 0]);
}
