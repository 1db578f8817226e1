//! Nobody reviews whom they know: household, family, or somebody they name themselves.

use crate::clearance::{in_review, nia};
use crate::support::TestApp;
use db::sql;
use trellis::demo::cast::{self, clearance};

/// Whose work a case is.
async fn reviewer_of(app: &TestApp, case: i64) -> i64 {
    app.count(sql!("select coalesce(max(reviewer), 0) from reviewer_assignment where clearance = $1", case)).await
}

fn person(key: &str) -> i64 {
    cast::id(key).expect("of the cast").into()
}

#[tokio::test]
async fn rita_knows_nia_and_raj_gets_the_case() {
    let app = TestApp::start().await;
    let case = in_review(&app).await;
    let at = format!("/office/screening/{case}");
    let rita = app.rita().await;
    rita.post(&format!("{at}/propose"), &[("proposal", "deny")]).await.goes_to(&at);
    rita.get(&at).await.says(200, "Do you know this person?");
    rita.press(&format!("{at}/aside")).await.goes_to("/office/screening");
    assert_eq!(reviewer_of(&app, case).await, person("raj"));
    // What she proposed is gone, and nothing on this case is hers any more.
    let open = sql!("select count(*) from clearance where id = $1 and proposal = '' and proposed_by is null", case);
    assert_eq!(app.count(open).await, 1);
    rita.get(&at).await.says(409, "A colleague has this case now").lacks("CHK-1");
    for step in ["agree", "send-back", "deny", "order-company"] {
        assert_eq!(rita.press(&format!("{at}/{step}")).await.status.as_u16(), 409, "{step}");
    }
    rita.post(&format!("{at}/propose"), &[("proposal", "deny")]).await.says(409, "You said that you know");
    rita.post(&format!("{at}/dispute"), &[("words", "x")]).await.says(409, "You said that you know");
    let id = case.to_string();
    rita.post("/office/screening/bulk", &[("act", "assign"), ("case", &id)]).await.says(200, "You said that you know");
    rita.post("/office/screening/bulk/confirm", &[("act", "assign"), ("case", &id)]).await.is(409);
    rita.get("/office/screening?state=review").await.ok().lacks("Nia Freeman");
    // Twice is once, and the history tells it without a reason.
    let lines = app.count(sql!("select seq from ledger_head")).await;
    rita.press(&format!("{at}/aside")).await.goes_to("/office/screening");
    assert_eq!(app.count(sql!("select seq from ledger_head")).await, lines);
    app.person("nia").await.get("/me/timeline").await.has("A reviewer left the case to a colleague");
    let raj = app.person("raj").await;
    raj.get("/office/screening?state=review&who=mine").await.says(200, "Nia Freeman");
    raj.post(&format!("{at}/propose"), &[("proposal", "clear"), ("level", "3")]).await.goes_to(&at);
}

#[tokio::test]
async fn the_last_reviewer_who_knows_somebody_leaves_the_case_in_the_queue() {
    let app = TestApp::start().await;
    let case = in_review(&app).await;
    let aside = format!("/office/screening/{case}/aside");
    app.rita().await.press(&aside).await.is(303);
    app.person("raj").await.press(&aside).await.is(303);
    assert_eq!(reviewer_of(&app, case).await, 0);
    app.person("cora").await.press(&aside).await.is(404);
    // What is decided is nobody's work.
    app.rita().await.press(&format!("/office/screening/{}/aside", clearance::ANA)).await.is(409);
}

#[tokio::test]
async fn the_guardian_who_was_asked_and_the_same_name_at_the_same_address_are_family() {
    let app = TestApp::start().await;
    let case = in_review(&app).await;
    let at = format!("/office/screening/{case}");
    let home =
        sql!("update person set address = '12 Elm St', zip = '28205' where id in ($1, $2)", nia(), person("rita"));
    app.sql(home).await;
    // Neighbors of one house with other names are not family.
    app.rita().await.get(&at).await.is(200);
    app.sql(sql!("update person set family = 'FREEMAN' where id = $1", person("rita"))).await;
    app.rita().await.get(&at).await.says(409, "your household or family");
    // Raj was once asked to consent for Nia.
    let raj = app.person("raj").await;
    raj.get(&at).await.is(200);
    let asked = sql!(
        "insert into guardian_consent (clearance, person, guardian, way, kind, contact, token_hash, asked_at)
         select $1, $2, 'Raj', 'link', k.kind, k.value, 'x', 0 from contact_point k
         join person_contact pc on pc.contact = k.id where pc.person = $3 limit 1",
        case,
        nia(),
        person("raj")
    );
    app.sql(asked).await;
    raj.post(&format!("{at}/propose"), &[("proposal", "deny")]).await.says(409, "your household or family");
}
