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
    app.sql(sql!("insert into hours_goal values ($1, 600, '2026-08-01', '2027-05-31', 1, null)", of("ruth"))).await;
    app.sql(sql!(
        "insert into question_answer (shift, person, question, answer, given_at)
         select u.shift, u.person, 1, 'Space', 1 from signup u where u.person = $1 and u.place is not null",
        of("ruth")
    ))
    .await;

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
    let own = sql!(
        "select (select count(*) from hours_goal where person = $1)
                + (select count(*) from question_answer where person = $1)",
        of("ruth")
    );
    assert_eq!(app.count(own).await, 0, "what she answered, and a goal of her own");
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

/// A class that a document does not name is not kept for ever, and its pages say so.
#[tokio::test]
async fn a_class_that_a_document_does_not_name_is_kept_as_the_program_says_and_its_page_says_so() {
    let mut older = trellis::policy::CMS.to_owned();
    for class in ["gifts", "proof", "partner-contacts"] {
        let name = format!("[[retention]]\nid = \"{class}\"");
        let at = older.find(&name).expect("the class");
        let end = at + 2 + older[at + 2..].find("\n[").expect("the next table") + 1;
        older.replace_range(at..end, "");
    }
    let policy = trellis::policy::Policy::parse(&older).expect("it can be used");
    let shipped = trellis::policy::Policy::parse(trellis::policy::CMS).expect("it can be used");
    for class in ["gifts", "proof", "partner-contacts"] {
        assert_eq!(policy.retention_of(class), shipped.retention_of(class));
        assert!(policy.is_kept_as_shipped(class) && !shipped.is_kept_as_shipped(class), "{class}");
    }
    assert!(!policy.is_kept_as_shipped("messages"));
    assert_eq!(policy.warnings.len(), shipped.warnings.len() + 3, "{:?}", policy.warnings);
    let app = TestApp::start().await;
    let dora = app.person("dora").await;
    dora.get("/office/policy/versions/0").await.ok().lacks("the default of the program holds");
    let shown = dora.upload("/office/policy/preview", &[("text", older.as_str())], ("file", "", b"")).await;
    shown.says(200, "The schedule does not name this class of records");
    put_in_force(&app, &older).await;
    dora.get("/office/policy").await.says(200, "Not in this document: the default of the program holds");
    app.stranger().get("/privacy").await.says(200, "People who spoke for a partner before");
}

/// Who speaks for a partner, and until when.
async fn speaks(app: &TestApp, id: i64, contact: &str, person: Option<PersonId>) {
    app.sql(sql!(
        "insert into organisation_contact (id, organisation, name, part, contact_kind, contact, host, lang, main, person,
                                           created_at)
         values ($1, $2, 'Bo Long', 'other', 'email', $3, 'example.org', 'en', false, $4, 0)",
        id,
        cast::partner::READERS,
        contact,
        person
    ))
    .await;
}

async fn remembered(app: &TestApp, id: i64) -> bool {
    let left = sql!(
        "select count(*) from organisation_contact
         where id = $1 and name = 'Bo Long' and contact <> '' and forgotten_at is null",
        id
    );
    app.count(left).await == 1
}

#[tokio::test]
async fn who_spoke_for_a_partner_is_forgotten_two_years_later_and_the_row_stays() {
    let app = TestApp::start().await;
    app.stranger().get("/privacy").await.says(200, "People who spoke for a partner before");
    let pia = app.person("pia").await;
    let partner = format!("/office/partners/{}", cast::partner::READERS);
    for id in [950, 951] {
        speaks(&app, id, &format!("bo{id}@example.org"), None).await;
    }
    pia.post(&format!("{partner}/contacts/950"), &[("what", "end")]).await.is(303);
    days_go_by(&app, 700).await;
    assert!(remembered(&app, 950).await);
    days_go_by(&app, 100).await;
    assert!(!remembered(&app, 950).await && remembered(&app, 951).await, "who still speaks for it is not forgotten");
    let row = sql!(
        "select count(*) from organisation_contact
         where id = 950 and name = $1 and contact = '' and contact_kind = '' and host = '' and forgotten_at is not null",
        FORGOTTEN
    );
    assert_eq!(app.count(row).await, 1);
    let line = sql!(
        "select count(*) from ledger
         where verb = 'partner-contact-forgotten' and partner = $1 and detail = 'contact=950'",
        cast::partner::READERS
    );
    assert_eq!(app.count(line).await, 1);
    app.person("pia").await.get(&format!("{partner}/contacts/951")).await.ok().lacks("name taken out");
}

#[tokio::test]
async fn with_a_person_the_contacts_that_they_were_are_forgotten() {
    let app = TestApp::start().await;
    // A class that keeps longer than people are kept.
    let class = "id = \"partner-contacts\"";
    let (before, after) = trellis::policy::CMS.split_once(class).expect("the class");
    put_in_force(&app, &format!("{before}{class}{}", after.replacen("days = 730", "days = 36000", 1))).await;
    app.sql(sql!("delete from organisation_contact where person = $1", of("ruth"))).await;
    let ruths = app.count(sql!("select min(contact) from person_contact where person = $1", of("ruth"))).await;
    speaks(&app, 950, "bo@example.org", Some(of("ruth"))).await;
    speaks(&app, 951, "other@example.org", None).await;
    speaks(&app, 952, "nobody@example.org", None).await;
    app.sql(sql!(
        "update organisation_contact set (contact_kind, contact) = (select kind, value from contact_point where id = $1)
         where id = 951",
        ruths
    ))
    .await;
    let pia = app.person("pia").await;
    let partner = format!("/office/partners/{}", cast::partner::READERS);
    for id in [950, 951, 952] {
        pia.post(&format!("{partner}/contacts/{id}"), &[("what", "end")]).await.is(303);
    }
    days_go_by(&app, 1_800).await;
    assert!(!named(&app, of("ruth")).await);
    assert!(!remembered(&app, 950).await && !remembered(&app, 951).await);
    assert!(remembered(&app, 952).await, "an address of nobody we know");
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
