//! What the privacy page promises about how long things are kept is carried out at night.

use crate::clearance::{in_review, nia};
use crate::policy::put_in_force;
use crate::support::TestApp;
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast;
use trellis::people::PersonId;

const DAY: SignedDuration = SignedDuration::from_hours(24);
const FORGOTTEN: &str = "(name taken out)";

/// Nights go by; the jobs run every hundredth of them.
async fn days_go_by(app: &TestApp, days: i32) {
    for _ in 0..days / 100 {
        app.later(DAY * 100);
        app.run_jobs().await;
    }
}

async fn cases(app: &TestApp, person: PersonId) -> i64 {
    app.count(sql!("select count(*) from clearance where person = $1", person)).await
}

async fn named(app: &TestApp, person: PersonId) -> bool {
    app.count(sql!("select count(*) from person where id = $1 and given <> $2", person, FORGOTTEN)).await == 1
}

fn of(key: &str) -> PersonId {
    cast::id(key).expect("of the cast")
}

#[tokio::test]
async fn outcomes_are_destroyed_two_years_after_service_and_names_go_after_three_school_years() {
    let app = TestApp::start().await;
    let case = in_review(&app).await;
    let at = format!("/office/screening/{case}");
    app.rita().await.post(&format!("{at}/propose"), &[("proposal", "bar")]).await.goes_to(&at);
    app.person("raj").await.press(&format!("{at}/agree")).await.goes_to(&at);
    let minutes = app.count(sql!("select cast(sum(minutes) as bigint) from hours")).await;
    let people = app.count(sql!("select count(distinct person) from hours")).await;
    app.run_jobs().await;

    let badge = sql!(
        "insert into certificate (id, code, person, from_date, to_date, days, minutes, issued_at, issued_by, badge_at, badge_identity)
         values (900, 'RUTH-RUTH-RUTH', $1, '2026-09-01', '2026-09-08', 1, 60, 1, $1, 1, 'some-hash')",
        of("ruth")
    );
    app.sql(badge).await;

    days_go_by(&app, 700).await;
    assert!(cases(&app, of("ruth")).await > 0, "her service ended less than two years ago");
    days_go_by(&app, 600).await;
    assert_eq!(cases(&app, of("ruth")).await, 0);
    assert!(cases(&app, nia()).await > 0, "what the law bars is not forgotten");
    assert!(named(&app, of("ruth")).await, "her visits are kept for three school years");

    days_go_by(&app, 500).await;
    assert!(!named(&app, of("ruth")).await);
    let badges = sql!("select count(*) from certificate where id = 900 and badge_at is null and badge_identity = ''");
    assert_eq!(app.count(badges).await, 1, "a badge says whom it is for");
    assert!(named(&app, of("ana")).await, "a partner lists her among its people");
    for table in ["person_contact", "session", "household_member", "volunteer_trait", "message"] {
        let left = db::Sql::new(
            match table {
                "person_contact" => "select count(*) from person_contact where person = $1",
                "session" => "select count(*) from session where person = $1",
                "household_member" => "select count(*) from household_member where person = $1",
                "volunteer_trait" => "select count(*) from volunteer_trait where person = $1",
                _ => "select count(*) from message where person = $1",
            },
            vec![db::ToValue::to_value(&of("ruth"))],
        );
        assert_eq!(app.count(left).await, 0, "{table}");
    }
    assert!(named(&app, nia()).await && named(&app, of("vera")).await, "a bar and a part in the office keep a name");
    // The figures stay as they were.
    assert_eq!(app.count(sql!("select cast(sum(minutes) as bigint) from hours")).await, minutes);
    assert_eq!(app.count(sql!("select count(distinct person) from hours")).await, people);
    let lines =
        sql!("select count(*) from ledger where verb = 'forgotten' and kind = 'person' and record = $1", of("ruth"));
    assert_eq!(app.count(lines).await, 1, "once, whatever the number of nights");
    assert!(trellis::ledger::verify(&app.app.db).await.expect("it can be read").is_ok(), "the chain holds");
}

#[tokio::test]
async fn joined_records_go_together_and_stop_no_night() {
    let app = TestApp::start().await;
    let (kept, gone) = (of("ben"), of("ruth"));
    app.sql(sql!("update clearance set restriction = '' where person = $1", gone)).await;
    let pair = format!("/office/duplicates/{kept}/{gone}");
    app.vera().await.post(&pair, &[("what", "keep-one")]).await.goes_to("/office/duplicates");
    // Mae's household has somebody new.
    days_go_by(&app, 1_300).await;
    let now = app.app.now();
    app.sql(sql!("insert into person (id, given, folded, created_at) values (9001, 'Ida', 'ida', $1)", now)).await;
    app.sql(sql!("insert into household (id, created_at) values (9001, 0)")).await;
    for person in [PersonId(9001), of("mae")] {
        let row = "insert into household_member (household, person, part, since) values (9001, $1, 'adult', 0)";
        app.sql(db::Sql::new(row, db::values![person])).await;
    }
    days_go_by(&app, 700).await;
    assert_eq!(cases(&app, gone).await + cases(&app, kept).await, 0);
    assert!(!named(&app, gone).await && !named(&app, kept).await);
    assert!(named(&app, of("mae")).await, "somebody of the household is here for something");
}

#[tokio::test]
async fn words_and_photos_of_gifts_are_destroyed_after_three_school_years() {
    let app = TestApp::start().await;
    app.stranger().get("/privacy").await.says(200, "Words and photos of what became of a gift");
    let kept = async || {
        let photos = app.count(sql!("select count(*) from proof_photo")).await;
        (app.count(sql!("select count(*) from proof")).await, photos)
    };
    assert_eq!(kept().await, (3, 3));
    // Of 1,095 days and the rest of their school year the last is not over.
    days_go_by(&app, 1_200).await;
    assert_eq!(kept().await, (3, 3));
    // A photo that came later keeps the words it belongs to, and no older photo.
    app.sql(sql!("update proof_photo set added_at = $1 where proof = 3", app.app.now())).await;
    app.sql(sql!(
        "insert into proof_photo (id, proof, name, hash, width, height, jpeg, alt, consent, added_by, added_at)
         select 990, proof, 'older', 'older', width, height, jpeg, alt, consent, added_by, 0 from proof_photo where proof = 3"
    ))
    .await;
    days_go_by(&app, 300).await;
    assert_eq!(kept().await, (1, 1));
    let lines = sql!("select count(*) from ledger where verb = 'proof-destroyed' and school = $1", cast::HOME_SCHOOL);
    assert_eq!(app.count(lines).await, 3, "a line for each, and one for the older photo");
    let at = format!("/photos/{}.jpg", cast::PHOTO_NAME);
    app.stranger().get(&at).await.is(404);
    days_go_by(&app, 1_300).await;
    assert_eq!(kept().await, (0, 0));
}

/// A schedule that was written before there were words and photos keeps them as the document that ships does.
#[tokio::test]
async fn an_older_schedule_keeps_words_and_photos_as_long_as_the_one_that_ships() {
    let older = trellis::policy::CMS.replacen("id = \"proof\"", "id = \"letters\"", 1);
    let policy = trellis::policy::Policy::parse(&older).expect("it can be used");
    let rule = policy.destruction_of("proof").expect("a time of keeping");
    assert_eq!((rule.days, rule.is_held()), (1_095, false));
    let app = TestApp::start().await;
    let class = "[[retention]]\nid = \"proof\"\n";
    put_in_force(&app, &trellis::policy::CMS.replacen(class, &format!("{class}held = true\n"), 1)).await;
    days_go_by(&app, 2_000).await;
    assert_eq!(app.count(sql!("select count(*) from proof")).await, 3, "the law has us keep them");
}

#[tokio::test]
async fn a_hold_of_the_law_stops_destruction_and_says_so() {
    let app = TestApp::start().await;
    let class = "[[retention]]\nid = \"screening\"\n";
    put_in_force(&app, &trellis::policy::CMS.replacen(class, &format!("{class}held = true\n"), 1)).await;
    app.stranger().get("/privacy").await.says(200, "the law has us keep these for a while longer");
    app.person("dora").await.get("/office/policy").await.says(200, "On hold");
    days_go_by(&app, 2_000).await;
    assert!(cases(&app, of("ana")).await > 0);
    assert!(named(&app, of("ana")).await, "nobody is forgotten while a case of theirs is held");
}

/// A new table that hangs on a case or names a person must say what becomes of it.
#[tokio::test]
async fn every_table_that_hangs_on_a_case_is_cleared_with_it() {
    let app = TestApp::empty().await;
    if app.app.db.engine() != db::Engine::Sqlite {
        return;
    }
    let mut tx = app.app.db.read().await.expect("a transaction");
    let tables: Vec<(String, String)> = tx
        .all(sql!(
            "select m.name, f.\"from\" from sqlite_master m, pragma_foreign_key_list(m.name) f
             where m.type = 'table' and f.\"table\" = 'clearance' order by 1, 2"
        ))
        .await
        .expect("the schema");
    let text = &crate::support::source::rust_files("src/volunteering/store")
        .into_iter()
        .find(|file| file.name.ends_with("/forget.rs"))
        .expect("the file")
        .text;
    assert!(tables.len() >= 10, "{tables:?}");
    for (table, column) in tables {
        let (gone, freed) = (format!("delete from {table} "), format!("update {table} set {column} = null"));
        assert!(
            text.contains(&gone) || text.contains(&freed),
            "{table}.{column} would stop a case from being destroyed"
        );
    }
}
