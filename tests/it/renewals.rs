//! A clearance is renewed: whether the photo ID is shown again is the policy's to say.

use crate::clearance::{case_of, level_on, nia, see_id, state_of};
use crate::policy::put_in_force;
use crate::register::{NIA, hidden, registered};
use crate::support::TestApp;
use db::sql;
use trellis::policy::CMS;

fn seen_once() -> String {
    CMS.replacen("renewal_photo_id = \"again\"", "renewal_photo_id = \"seen-once\"", 1)
}

/// Nia, cleared for level 2, whose time is nearly over, has begun to renew.
async fn renews(app: &TestApp) {
    let browser = app.person("nia").await;
    registered(&browser, NIA, &["reading-buddy"]).await;
    let case = case_of(app, nia()).await;
    see_id(&app.fay().await, case, "6/17/1994").await.is(303);
    let rita = app.rita().await;
    rita.post("/office/screening/bulk/confirm", &[("act", "clear"), ("case", &case.to_string())]).await.is(303);
    let soon = app.app.today().saturating_add(jiff::Span::new().days(5));
    app.sql(sql!("update clearance set valid_to = $2 where id = $1", case, soon)).await;
    let page = browser.get("/me/clearance").await.says(200, "Renew");
    let case = hidden(&page, "case").remove(0);
    browser.post("/me/clearance/renew", &[("case", &case), ("how", "renew")]).await.goes_to("/volunteer/register/you");
}

#[tokio::test]
async fn a_renewal_shows_the_id_again_where_the_policy_does_not_say_otherwise() {
    for policy in [CMS.to_owned(), CMS.replacen("renewal_photo_id = \"again\"\n", "", 1)] {
        let app = TestApp::start().await;
        put_in_force(&app, &policy).await;
        renews(&app).await;
        registered(&app.person("nia").await, NIA, &["reading-buddy"]).await;
        assert_eq!(state_of(&app, nia()).await, "awaiting_id");
        let page =
            app.person("dora").await.get("/office/policy").await.says(200, "Photo ID when a clearance is renewed");
        page.has("Shown again").has("$4.25");
    }
}

#[tokio::test]
async fn where_once_is_enough_a_renewal_goes_on_to_the_checks() {
    let app = TestApp::start().await;
    put_in_force(&app, &seen_once()).await;
    renews(&app).await;
    registered(&app.person("nia").await, NIA, &["reading-buddy"]).await;
    assert_eq!(state_of(&app, nia()).await, "screening");
    app.person("dora").await.get("/office/policy").await.says(200, "One that was seen is enough");
    assert_eq!(level_on(&app, nia(), app.app.today()).await, Some(2), "what she has goes on meanwhile");
}
