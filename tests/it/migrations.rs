//! The way from an empty database to this program's, step by step.

use crate::support::{TestApp, source};
use db::sql;
use db::testing::TestDb;

#[tokio::test]
async fn every_step_applies_after_the_one_before() {
    let db = TestDb::empty().await.expect("a database");
    for count in 1..=trellis::embedded::MIGRATIONS.len() {
        let steps = &trellis::embedded::MIGRATIONS[..count];
        let applied = db.db().migrate(steps).await.expect("the step applies");
        assert_eq!(applied, [steps[count - 1].number]);
    }
    assert!(db.db().migrate(trellis::embedded::MIGRATIONS).await.expect("nothing to do").is_empty());
}

#[test]
fn every_step_begins_with_a_sentence() {
    for file in source::files("migrations", "sql") {
        assert!(file.text.starts_with("-- "), "{} does not say what it is for", file.name);
    }
}

#[tokio::test]
async fn an_older_program_refuses_a_newer_database() {
    let db = TestDb::empty().await.expect("a database");
    db.db().migrate(trellis::embedded::MIGRATIONS).await.expect("all steps apply");
    let older = &trellis::embedded::MIGRATIONS[..trellis::embedded::MIGRATIONS.len() - 1];
    let refused = db.db().migrate(older).await.expect_err("refused");
    assert!(refused.to_string().contains("newer"), "{refused}");
}

#[tokio::test]
async fn the_ledger_can_be_neither_changed_nor_shortened() {
    let app = TestApp::start().await;
    let mut tx = app.app.db.write().await.expect("a transaction");
    trellis::ledger::note(
        &mut tx,
        trellis::ledger::Entry::new(trellis::ledger::Actor::System, "tested", "person", 1_i64),
        app.app.now(),
    )
    .await
    .expect("a line");
    tx.commit().await.expect("a commit");
    for statement in [sql!("update ledger set verb = 'other'"), sql!("delete from ledger")] {
        let mut tx = app.app.db.write().await.expect("a transaction");
        assert!(tx.run(statement).await.is_err(), "the ledger was changed");
    }
    assert!(matches!(trellis::ledger::verify(&app.app.db).await, Ok(Ok(lines)) if lines > 0));
}
