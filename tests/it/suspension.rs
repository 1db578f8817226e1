//! A partner is suspended over a concern: everything stops at once; then it is reinstated, or ended.

use crate::groups::newest;
use crate::support::{Mail, TestApp};
use db::sql;
use trellis::demo::cast::{self, agreement, data, partner, shift};

const STEP: &str = "/office/partners/1/standing";

fn to_otis(mail: &Mail, kind: &str) -> usize {
    mail.at("otis@example.org").iter().filter(|m| m.kind == kind).count()
}

async fn site(app: &TestApp, state: &str, paused_for: &str) {
    let found =
        sql!("select count(*) from partner_site where id = 1 and state = $1 and paused_for = $2", state, paused_for);
    assert_eq!(app.count(found).await, 1, "the school is not {state} for {paused_for:?}");
}

/// A group of the club for a day: asked for, not answered.
async fn group(app: &TestApp) -> i64 {
    let ben = app.ben().await;
    let fields = [("organisation", cast::CLUB), ("kind", "civic"), ("headcount", "8"), ("message", "")];
    ben.post(&format!("/shifts/{}/group", shift::GROUP_DAY), &fields).await.is(303);
    newest(app).await
}

#[tokio::test]
async fn a_suspended_partner_stops_everywhere_at_once_and_goes_on_when_reinstated() {
    let app = TestApp::start().await;
    let (pia, cora, otis) = (app.person("pia").await, app.cora().await, app.person("otis").await);
    app.sql(sql!(
        "update donor set organisation = $1 where id = (select x.donor from sponsor x where x.id = $2)",
        partner::ROTARY,
        cast::SPONSOR_SHOWN
    ))
    .await;
    let waits = group(&app).await;
    let mint = app.stranger();
    mint.get("/partners").await.says(200, "Elmwood Rotary");
    mint.get("/sponsors").await.says(200, "Piedmont Mills");
    for why in ["", "  "] {
        pia.post(STEP, &[("verb", "suspend"), ("why", why)]).await.says(422, "Please fill in");
    }
    for key in ["otis", "cora", "dora"] {
        app.person(key).await.post(STEP, &[("verb", "suspend"), ("why", "x")]).await.is(404);
    }
    site(&app, "active", "").await;
    pia.post(STEP, &[("verb", "suspend"), ("why", "Somebody was alone with a student.")]).await.is(303);
    // Schools, directory, logo, groups: all at once.
    site(&app, "paused", "suspended").await;
    mint.get("/partners").await.ok().lacks("Elmwood Rotary");
    mint.get("/partners/1").await.is(404);
    mint.get("/schools/albemarle-road-elementary").await.ok().lacks("courtyard days and a book shelf");
    mint.get("/sponsors").await.ok().lacks("Piedmont Mills");
    cora.press(&format!("/office/groups/{waits}/accept")).await.says(409, "cannot come for now");
    let another = [("organisation", cast::CLUB), ("kind", "civic"), ("headcount", "3"), ("message", "")];
    app.ana().await.post(&format!("/shifts/{}/group", shift::GROUP_DAY), &another).await.is(422);
    app.fay().await.get("/office/partners-today").await.says(200, "The partner is suspended");
    // Front offices, the partner and data security are told; the words of the record are nobody else's.
    app.run_jobs().await;
    let mail = app.mail().await;
    assert!(mail.once("fay", "sites-paused").body.contains("while the district looks into something"));
    mail.once("iris", "data-paused");
    assert_eq!((to_otis(&mail, "partners-suspended"), to_otis(&mail, "agreements-paused")), (1, 0));
    assert!(!mail.at("otis@example.org").iter().any(|m| m.body.contains("alone with a student")));
    otis.get("/partner/desk/1").await.says(200, "Your partnership is paused");
    // What it asked for rests, and it is told so; whoever looks at it cannot go on.
    assert_eq!(to_otis(&mail, "data-held"), 1);
    let request = format!("/office/data-requests/{}", data::REQUESTED);
    otis.get(&format!("/partner/desk/1/data/{}", data::REQUESTED)).await.says(200, "It rests until the district");
    pia.get(&request).await.says(200, "It rests until the district").has("Rests while the partner is suspended");
    pia.post(&format!("{request}/basis"), &[("basis", "directory")]).await.says(422, "suspended over a concern");
    // Nothing new is planned, nothing is joined away, and a night changes nothing.
    let college = format!("/office/agreements/{}", agreement::COLLEGE);
    app.sql(sql!("update partner_agreement set organisation = 1 where id = $1", agreement::COLLEGE)).await;
    pia.press(&format!("{college}/send")).await.says(422, "suspended over a concern");
    pia.post("/office/partners/duplicates/1/8", &[("what", "keep-other")]).await.is(409);
    app.later(jiff::SignedDuration::from_hours(24));
    app.run_jobs().await;
    site(&app, "paused", "suspended").await;
    let (pia, cora) = (app.person("pia").await, app.cora().await);
    // Settled, with what was found: everything goes on by itself.
    pia.post(STEP, &[("verb", "reinstate"), ("why", "")]).await.is(422);
    pia.post(STEP, &[("verb", "reinstate"), ("why", "A misunderstanding; an employee was there.")]).await.is(303);
    site(&app, "active", "").await;
    mint.get("/partners").await.says(200, "Elmwood Rotary");
    mint.get("/sponsors").await.says(200, "Piedmont Mills");
    cora.press(&format!("/office/groups/{waits}/accept")).await.is(303);
    app.run_jobs().await;
    let mail = app.mail().await;
    mail.once("fay", "sites-resumed");
    assert_eq!((to_otis(&mail, "partners-reinstated"), to_otis(&mail, "data-goes-on")), (1, 1));
    pia.post(&format!("{request}/basis"), &[("basis", "directory")]).await.is(303);
    let moved = sql!("select count(*) from ledger where verb = 'partner-moved' and detail = 'standing=suspended'");
    assert_eq!(app.count(moved).await, 1);
}

#[tokio::test]
async fn a_group_on_its_way_is_not_let_in_and_takes_no_names() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let (_, link) = crate::groups::accepted(&app, "ben", cast::CLUB, 6).await;
    app.sql(sql!(
        "update group_visit set organisation = $1 where id = (select max(g.id) from group_visit g)",
        partner::ROTARY
    ))
    .await;
    pia.post(STEP, &[("verb", "suspend"), ("why", "A report.")]).await.is(303);
    crate::groups::joins(&app.stranger(), &link, "Gail Price", "gail@example.org", false)
        .await
        .says(422, "cannot come for now");
    let id = newest(&app).await;
    crate::groups::on_the_day(&app, crate::groups::starts(&app).await, 5);
    let fay = app.fay().await;
    fay.post(&format!("/office/board/groups/{id}/in"), &[("unnamed", "4")]).await.says(409, "cannot come for now");
}

#[tokio::test]
async fn a_suspended_partner_may_be_ended_and_its_agreements_with_it() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    pia.post(STEP, &[("verb", "suspend"), ("why", "A report.")]).await.is(303);
    pia.post(STEP, &[("verb", "archive"), ("why", "It was true.")]).await.is(303);
    for id in [agreement::ROTARY, agreement::ROTARY_NEXT] {
        let ended = sql!("select count(*) from partner_agreement where id = $1 and state = 'terminated'", id);
        assert_eq!(app.count(ended).await, 1);
    }
    site(&app, "ended", "").await;
    app.run_jobs().await;
    let mail = app.mail().await;
    mail.once("fay", "sites-over");
    // Data is not given to whoever is no partner, and what was asked for is closed: at once, and the partner is told.
    data_is(&app, data::ACTIVE, "over").await;
    data_is(&app, data::REQUESTED, "refused").await;
    assert_eq!((to_otis(&mail, "data-over"), to_otis(&mail, "data-refused")), (1, 1));
    assert!(!mail.at("otis@example.org").iter().any(|m| m.kind.starts_with("data-") && m.body.contains("It was true")));
    let open = sql!(
        "select count(*) from data_agreement where organisation = $1
         and state in ('requested', 'based', 'listed', 'in_review', 'approved', 'signed_by_partner', 'signed', 'active',
                       'expiring')",
        partner::ROTARY
    );
    assert_eq!(app.count(open).await, 0);
}

async fn data_is(app: &TestApp, id: i64, state: &'static str) {
    let found = sql!("select count(*) from data_agreement where id = $1 and state = $2", id, state);
    assert_eq!(app.count(found).await, 1, "the request {id} is not {state}");
}

#[tokio::test]
async fn who_is_archived_without_a_concern_has_no_request_left_even_before_the_three() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    app.sql(sql!(
        "update data_agreement set organisation = $1, agreement = $2 where id = $3",
        partner::ROTARY,
        agreement::ROTARY,
        data::IN_REVIEW
    ))
    .await;
    pia.post(STEP, &[("verb", "archive"), ("why", "It moved away.")]).await.is(303);
    data_is(&app, data::IN_REVIEW, "refused").await;
    data_is(&app, data::REQUESTED, "refused").await;
    data_is(&app, data::ACTIVE, "over").await;
    app.run_jobs().await;
    let mail = app.mail().await;
    let told = mail.at("otis@example.org");
    let of = |kind: &str| {
        told.iter().filter(|m| m.kind.starts_with(kind) && m.body.contains("The partnership is over.")).count()
    };
    // One letter for each request and each agreement.
    assert_eq!((of("data-"), of("agreements-")), (3, 2));
}
