//! What an application shares with another record: shown to whoever reviews, never to the applicant, and nothing waits for it.

use crate::clearance::{case_of, nia, state_of};
use crate::register::{NIA, registered};
use crate::support::TestApp;
use db::sql;
use trellis::demo::cast::{self, clearance};
use trellis::people::{self, ContactKind, Likeness, PersonId};

const PHONE: &str = "+17045550158";

fn id(key: &str) -> PersonId {
    cast::id(key).expect("of the cast")
}

async fn gets(app: &TestApp, key: &str, kind: ContactKind, value: &str, confirmed: bool) {
    let mut tx = app.app.db.write().await.expect("a transaction");
    let at = confirmed.then(|| app.app.now());
    people::attach_contact(&mut tx, id(key), kind, value, at).await.expect("a contact");
    tx.commit().await.expect("a commit");
}

async fn hints(app: &TestApp, key: &str) -> Vec<(String, Likeness)> {
    let mut tx = app.app.db.read().await.expect("a transaction");
    let found = people::possible_duplicates(&mut tx, id(key)).await.expect("a query");
    found.iter().map(|one| (one.name(), one.likeness)).collect()
}

#[tokio::test]
async fn nia_has_bens_phone_and_the_reviewer_sees_it_while_her_application_goes_on() {
    let app = TestApp::start().await;
    for who in ["nia", "ben"] {
        gets(&app, who, ContactKind::Phone, PHONE, true).await;
    }
    let browser = app.person("nia").await;
    registered(&browser, NIA, &["reading-buddy"]).await;
    assert_eq!(state_of(&app, nia()).await, "awaiting_id", "nothing waits");
    let (case, pair) = (case_of(&app, nia()).await, format!("/office/duplicates/{}/{}", nia(), id("ben")));
    let at = format!("/office/clearances/{case}");
    let vera = app.vera().await;
    let page = vera.get(&at).await.says(200, "Records that share something").has("Ben Carter").has("Same phone");
    assert!(page.html().contains(&pair), "{}", page.html());
    vera.get("/office/clearances?q=freeman").await.says(200, "Nia Freeman").has("Same phone");
    vera.get(&format!("/office/duplicates?person={}", nia())).await.says(200, "Ben Carter").has("Same phone");
    vera.get("/office/duplicates").await.says(200, "Nia Freeman").has("Same phone");
    vera.get(&pair).await.says(200, "Nia Freeman");
    // A school follows the application in broad words and learns nothing of other records; she herself neither.
    app.cora().await.get(&at).await.says(200, "Nia Freeman").lacks("Same phone").lacks("Ben Carter");
    app.cora().await.get("/office/clearances?q=freeman").await.has("Nia Freeman").lacks("Same phone");
    for path in ["/me/clearance", "/me/timeline", "/me/data.json"] {
        browser.get(path).await.ok().lacks("Ben Carter");
    }
    // Told apart, it is not said again.
    vera.post(&pair, &[("what", "apart")]).await.goes_to("/office/duplicates");
    vera.get(&at).await.says(200, "Nia Freeman").lacks("Same phone");
    vera.get("/office/duplicates").await.ok().lacks("Nia Freeman");
}

#[tokio::test]
async fn only_what_both_confirmed_is_a_hint_and_a_household_is_none() {
    let app = TestApp::start().await;
    assert_eq!(hints(&app, "minh").await, [], "they live together");
    app.sql(sql!("delete from household_member where person = $1", id("lan"))).await;
    assert_eq!(hints(&app, "minh").await, [("Lan Nguyễn".to_owned(), Likeness::SamePhone)]);
    gets(&app, "nia", ContactKind::Phone, PHONE, true).await;
    gets(&app, "ben", ContactKind::Phone, PHONE, false).await;
    assert_eq!(hints(&app, "nia").await, [], "nobody confirmed that it is Ben's");
    gets(&app, "ben", ContactKind::Phone, PHONE, true).await;
    assert_eq!(hints(&app, "nia").await, [("Ben Carter".to_owned(), Likeness::SamePhone)]);
    // An address says more than a number.
    gets(&app, "nia", ContactKind::Email, "home@example.org", true).await;
    gets(&app, "ben", ContactKind::Email, "home@example.org", true).await;
    assert_eq!(hints(&app, "nia").await, [("Ben Carter".to_owned(), Likeness::SameEmail)]);
    let mut tx = app.app.db.read().await.expect("a transaction");
    assert!(people::likely_duplicates(&mut tx, nia()).await.expect("a query").is_empty(), "a hint is no likeness");
}

#[tokio::test]
async fn rita_reads_it_beside_the_case_and_in_her_queue() {
    let app = TestApp::start().await;
    let rita = app.rita().await;
    let at = format!("/office/screening/{}", clearance::VIV);
    let page = rita.get(&at).await.says(200, "Records that share something").has("Ivy Lane").has("Same phone");
    assert!(!page.html().contains("/office/duplicates/"), "she does not join records");
    rita.get("/office/screening?state=awaiting_more").await.says(200, "Viv Nolan").has("Same phone");
    app.vera().await.get("/office/duplicates").await.says(200, "Viv Nolan").has("Ivy Lane");
}
