//! What happened with a record, and who looked at it.

use crate::support::{Answer, TestApp};
use db::sql;
use trellis::demo::cast::{agreement, opportunity, partner, shift};

#[tokio::test]
async fn nia_sees_who_looked_at_her_record() {
    let app = TestApp::start().await;
    let vera = app.vera().await;
    vera.get("/office/people/22").await.says(200, "nia@example.org");
    vera.get("/office/people/22").await.ok();
    let nia = app.person("nia").await;
    nia.get("/me/timeline").await.says(200, "Somebody looked at the record").has("Vera Johansson");
    assert_eq!(app.count(sql!("select count(*) from ledger where subject = 22 and verb = 'read'")).await, 1);
}

#[tokio::test]
async fn a_timeline_is_for_its_person_and_for_those_who_may_see_it() {
    let app = TestApp::start().await;
    let nia = app.person("nia").await;
    nia.post("/me/details", &[("given", "Nia"), ("family", "Freeman"), ("lang", "en"), ("zip", "28213")]).await.is(303);
    app.vera().await.get("/office/people/22/timeline").await.says(200, "Details were changed");
    app.person("rose").await.get("/office/people/22/timeline").await.ok();
    for who in ["fay", "ola", "luis", "ana"] {
        app.person(who).await.get("/office/people/22/timeline").await.is(404);
    }
}

#[tokio::test]
async fn the_ledger_holds_after_all_of_it() {
    let app = TestApp::start().await;
    let fay = app.fay().await;
    let new = [("given", "Zoe"), ("lang", "en"), ("contact", "zoe@example.org"), ("read_back", "yes")];
    fay.post("/office/people", &new).await.is(303);
    assert!(trellis::ledger::verify(&app.app.db).await.expect("it is there").is_ok());
    let personal = sql!("select count(*) from ledger where detail like '%zoe%' or detail like '%Zoe%'");
    assert_eq!(app.count(personal).await, 0);
}

#[tokio::test]
async fn the_history_of_a_record_is_linked_from_its_page_for_those_who_may_see_it() {
    let app = TestApp::start().await;
    let (cora, dora) = (app.cora().await, app.person("dora").await);
    let links = |answer: Answer, history: &str| answer.ok().html().contains(&format!("href=\"{history}\""));
    let task = format!("/office/opportunities/{}", opportunity::READING_BUDDY);
    let history = format!("/office/history/opportunity/{}", opportunity::READING_BUDDY);
    assert!(links(cora.get(&task).await, &history));
    cora.get(&history).await.ok();
    // Of a shift nothing is told before something happens.
    let (shift, history) =
        (format!("/office/shifts/{}", shift::TOMORROW), format!("/office/history/shift/{}", shift::TOMORROW));
    assert!(!links(cora.get(&shift).await, &history));
    cora.post(&format!("{shift}/places"), &[("places", "5")]).await.is(303);
    assert!(links(cora.get(&shift).await, &history));
    cora.get(&history).await.ok();
    assert!(!links(app.fay().await.get(&shift).await, &history), "the front office does not see histories");
    for (page, history) in [
        (format!("/office/partners/{}", partner::ROTARY), format!("/office/history/organisation/{}", partner::ROTARY)),
        (
            format!("/office/agreements/{}", agreement::CHURCHES),
            format!("/office/history/partner_agreement/{}", agreement::CHURCHES),
        ),
    ] {
        assert!(links(dora.get(&page).await, &history), "{page}");
        dora.get(&history).await.ok();
        let pia = app.person("pia").await;
        assert!(!links(pia.get(&page).await, &history), "{page}");
        pia.get(&history).await.is(404);
    }
}
