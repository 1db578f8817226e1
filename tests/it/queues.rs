//! The queues of the office: filtered, counted, paged, and several cases dealt with at once after a look.

use crate::clearance::{case_of, nia};
use crate::policy::put_in_force;
use crate::register::{NIA, registered};
use crate::support::TestApp;
use db::{sql, values};
use jiff::SignedDuration;
use trellis::demo::cast::{self, clearance};
use trellis::policy::CMS;

/// So many cases in a state, from number 700,000 on, a minute apart; every second one of level 3.
async fn fill(app: &TestApp, state: &'static str, many: i64) {
    let now = app.app.now();
    let mut tx = app.app.db.write().await.expect("a transaction");
    let people = (0..many).map(|n| values![700_000 + n, "Zoe", format!("Quill{n}"), format!("zoe quill{n}"), 1_i64]);
    tx.insert_many("person", &["id", "given", "family", "folded", "created_at"], people).await.expect("rows");
    let cases = (0..many).map(|n| {
        let since = now - SignedDuration::from_hours(24 * 40) + SignedDuration::from_mins(n);
        values![700_000 + n, 700_000 + n, state, 2 + n % 2, since, since, since]
    });
    let columns = &["id", "person", "state", "level", "created_at", "submitted_at", "since"];
    tx.insert_many("clearance", columns, cases).await.expect("rows");
    let schools = (0..many).map(|n| values![700_000 + n, 1 + n % 3]);
    tx.insert_many("clearance_school", &["clearance", "school"], schools).await.expect("rows");
    tx.commit().await.expect("a commit");
}

#[tokio::test]
async fn rita_narrows_her_queue_by_level_school_name_age_and_whose_it_is() {
    let app = TestApp::start().await;
    let rita = app.rita().await;
    rita.get("/office/screening").await.says(200, "Omar Haddad");
    rita.get("/office/screening?level=3").await.says(200, "Omar Haddad");
    rita.get("/office/screening?level=2").await.ok().lacks("Omar Haddad");
    rita.get("/office/screening?school=1").await.says(200, "Omar Haddad");
    rita.get("/office/screening?school=3").await.ok().lacks("Omar Haddad");
    rita.get("/office/screening?q=OM%C3%81R").await.says(200, "Omar Haddad");
    rita.get("/office/screening?q=hadd").await.says(200, "Omar Haddad");
    rita.get("/office/screening?q=zzz").await.says(200, "Nothing waits here");
    rita.get("/office/screening?older=30").await.ok().lacks("Omar Haddad");
    rita.get("/office/screening?who=free").await.says(200, "Omar Haddad");
    let omar = clearance::OMAR.to_string();
    rita.post("/office/screening/bulk/confirm", &[("act", "assign"), ("case", &omar)]).await.is(303);
    rita.get("/office/screening?who=free").await.ok().lacks("Omar Haddad");
    rita.get("/office/screening?who=mine&level=3&school=1&q=omar").await.says(200, "Omar Haddad");
    // Nonsense in the address narrows nothing and breaks nothing.
    for odd in ["level=x&school=y&older=z&who=w&after=v&marked=u", "older=-5", "older=99999999999", "q=%25%5F%5C%27"] {
        rita.get(&format!("/office/screening?{odd}")).await.is(200);
        app.vera().await.get(&format!("/office/clearances?{odd}")).await.is(200);
    }
    // The links of a narrowed page keep what narrows it.
    let page = rita.get("/office/screening?level=3&q=omar").await.html();
    assert!(page.contains("level=3") && page.contains("q=omar"), "the tabs keep the filter");
}

#[tokio::test]
async fn a_long_queue_is_counted_as_far_as_it_matters_and_paged_without_gaps() {
    let app = TestApp::start().await;
    fill(&app, "screening", 1_204).await;
    let rita = app.rita().await;
    rita.get("/office/screening").await.says(200, "more than 1,000");
    let mut at = "/office/screening?level=3&school=2".to_owned();
    let mut seen = Vec::new();
    while seen.len() < 2_000 {
        let html = rita.get(&at).await.ok().html();
        seen.extend(
            html.split("name=\"case\" value=\"").skip(1).filter_map(|rest| rest.split('"').next()?.parse::<i64>().ok()),
        );
        // The link to mark everybody keeps the place too; the next page is the one that only goes on.
        let links = html.split("href=\"").skip(1).filter_map(|part| part.split('"').next());
        let Some(next) = links.filter(|link| link.contains("after=") && !link.contains("marked=")).last() else {
            break;
        };
        at = next.replace("&amp;", "&").replace("&#38;", "&");
    }
    let wanted: Vec<i64> = (0..1_204).filter(|n| n % 2 == 1 && n % 3 == 1).map(|n| 700_000 + n).collect();
    let seen: Vec<i64> = seen.into_iter().filter(|id| *id >= 700_000).collect();
    assert_eq!(seen, wanted, "each once, the oldest first");
    // So many of one name: the page says that more letters help.
    rita.get("/office/screening?q=zoe").await.says(200, "please type more of the name");
    rita.get("/office/screening?q=zoe%20quill77").await.says(200, "Zoe Quill77").lacks("please type more");
    // Everybody on the page is marked by a link, without a script.
    let marked = rita.get("/office/screening?marked=all").await.html();
    assert_eq!(marked.matches("\" checked>").count(), 50);
}

#[tokio::test]
async fn vera_reminds_those_who_wait_with_their_id_at_home_after_a_look_and_once_a_week() {
    let app = TestApp::start().await;
    let vera = app.vera().await;
    vera.get("/office/clearances").await.says(200, "Remind these people").lacks("Your school wants");
    let (ida, wes) = (clearance::IDA.to_string(), clearance::WES.to_string());
    let both = [("act", "remind"), ("case", ida.as_str()), ("case", wes.as_str())];
    let look = vera.post("/office/clearances/bulk", &both).await.says(200, "One case is ready");
    look.has("The next step is not this person's").has("Ida Torres");
    let asked = async || {
        app.count(sql!(
            "select count(*) from message where kind = 'clearance-show-id' and person = $1",
            cast::id("ida")
        ))
        .await
    };
    assert_eq!(asked().await, 0, "a look changes nothing");
    let one = [("act", "remind"), ("case", ida.as_str())];
    vera.post("/office/clearances/bulk/confirm", &one).await.goes_to("/office/clearances");
    vera.post("/office/clearances/bulk/confirm", &one).await.says(409, "reminded in the last seven days");
    assert_eq!(asked().await, 1);
    app.run_jobs().await;
    app.later(SignedDuration::from_hours(24 * 8));
    app.vera().await.post("/office/clearances/bulk/confirm", &one).await.is(303);
    assert_eq!(asked().await, 2);
    // A school reminds its own people, and nobody else's.
    let ola = app.person("ola").await;
    ola.post("/office/clearances/bulk", &one).await.ok().lacks("Ida Torres");
    ola.post("/office/clearances/bulk/confirm", &one).await.is(404);
    app.person("dora").await.post("/office/clearances/bulk", &one).await.is(404);
    app.cora().await.post("/office/clearances/bulk", &[("act", "clear"), ("case", &ida)]).await.is(400);
}

#[tokio::test]
async fn cora_says_yes_to_several_where_the_district_asks_schools_first() {
    let app = TestApp::start().await;
    let first = CMS.replacen("gates = [\"identity\"", "gates = [\"school\", \"identity\"", 1);
    assert_ne!(first, CMS, "the rules that ship ask no school");
    put_in_force(&app, &first).await;
    registered(&app.person("nia").await, NIA, &["reading-buddy"]).await;
    let case = case_of(&app, nia()).await.to_string();
    let nia_ = app.person("nia").await;
    nia_.get("/me/clearance").await.says(200, "Your school: Albemarle Road");
    let cora = app.cora().await;
    cora.get("/office/clearances").await.says(200, "Your school wants these people");
    let (ida, act) = (clearance::IDA.to_string(), ("act", "accept"));
    cora.post("/office/clearances/bulk", &[act, ("case", &case), ("case", &ida)]).await.says(200, "One case is ready");
    cora.post("/office/clearances/bulk/confirm", &[act, ("case", &case), ("case", &ida)]).await.is(409);
    assert_eq!(crate::clearance::state_of(&app, nia()).await, "awaiting_school", "all or none");
    cora.post("/office/clearances/bulk/confirm", &[act, ("case", &case)]).await.goes_to("/office/clearances");
    assert_eq!(crate::clearance::state_of(&app, nia()).await, "awaiting_id");
    app.fay().await.post("/office/clearances/bulk", &[act, ("case", &case)]).await.is(404);
}

#[tokio::test]
async fn the_usual_time_is_counted_from_cases_that_went_this_way() {
    let app = TestApp::start().await;
    // Omar's case is with the reviewers; too few cases have gone this way to speak of a usual time.
    app.sql(sql!("update clearance set decided_at = null where decided_at is not null")).await;
    let omar = app.person("omar").await;
    omar.post("/language", &[("lang", "en"), ("return_to", "/me")]).await.is(303);
    omar.get("/me/clearance").await.says(200, "The district's reviewers").has("few people have gone this way");
    let now = app.app.now();
    for n in 0..7_i64 {
        let sent = now - SignedDuration::from_hours(24 * 30);
        let seen = sent + SignedDuration::from_hours(24 * 2);
        let decided = seen + SignedDuration::from_hours(24 * (3 + n));
        app.sql(sql!(
            "insert into clearance (id, person, state, level, created_at, submitted_at, id_seen_at, decided_at, since)
             values ($1, $2, 'expired', 2, $3, $3, $4, $5, $5)",
            710_000 + n,
            cast::id("tom").expect("of the cast"),
            sent,
            seen,
            decided
        ))
        .await;
    }
    // What was counted an hour ago is counted again.
    app.later(SignedDuration::from_mins(61));
    omar.get("/me/clearance").await.says(200, "It usually takes about 6 days");
}
