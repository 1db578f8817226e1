//! What is put before whoever plans, signs and keeps papers: schools that get least, boxes that end soon, reports that came late.

use crate::agreements::{day, newest, office, plan};
use crate::support::TestApp;
use db::sql;
use trellis::demo::cast::{agreement, partner};

#[tokio::test]
async fn a_plan_begins_with_schools_that_get_least_and_why_they_fit() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    // A school in the club's own ZIP area asks for hours of people, as the club gives them.
    app.sql(sql!(
        "update need set school = (select min(h.school) from school_help h join school s on s.id = h.school
                                   where not h.has_partner and s.active and s.zip = '28212')
         where kind = 'time' and state in ('published', 'offered')"
    ))
    .await;
    let page = pia.get("/office/agreements/new?organisation=1").await.says(200, "Schools without a partner that fit");
    let page = page.has("miles away").has("economically disadvantaged").has("This school has never had help");
    let html = page.html();
    let ticks: Vec<String> = html
        .split("name=\"fits\" value=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next().map(str::to_owned))
        .collect();
    assert_eq!(ticks.len(), 6, "{ticks:?}");
    assert!(!ticks.contains(&"albemarle-road-elementary".to_owned()), "it has a partner");
    // Those that are ticked are planned, with the one that was chosen; each once.
    let (from, to) = (day(0), day(364));
    let mut sent = plan("1", (&from, &to), ("people", "6"));
    sent.extend([("fits", ticks[0].as_str()), ("fits", ticks[1].as_str()), ("fits", "albemarle-road-elementary")]);
    pia.post("/office/agreements", &sent).await.is(303);
    let id = newest(&app).await;
    assert_eq!(app.count(sql!("select count(*) from partner_agreement_school where agreement = $1", id)).await, 3);
    // What was ticked stays with what was wrong.
    let mut wrong = plan("1", (&from, &to), ("people", "many"));
    wrong.push(("fits", ticks[0].as_str()));
    let again = pia.post("/office/agreements", &wrong).await.is(422).html();
    let kept = again.split("name=\"fits\" value=\"").nth(1).map(|rest| rest.chars().take(200).collect::<String>());
    assert!(kept.as_deref().is_some_and(|kept| kept.contains("checked")), "{kept:?}");
    // A partner that named no area and no address is shown the same, without miles.
    app.sql(sql!("update organisation set zip = '', areas = '' where id = 1")).await;
    pia.get("/office/agreements/new?organisation=1").await.says(200, "never had help").lacks("miles away");
    // Once it is written down, schools are added on its own page.
    pia.get(&format!("{}/plan", office(id))).await.ok().lacks("Schools without a partner that fit");
}

#[tokio::test]
async fn a_paper_that_ends_soon_says_so_to_both_sides() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    // The churches' insurance ends on Sunday.
    pia.get(&office(agreement::CHURCHES)).await.says(200, "Ends soon");
    pia.get("/office").await.says(200, "Papers of partners that end soon");
    let list = pia.get("/office/agreements/papers?state=ending").await.says(200, "Open Doors Church Network");
    list.has("Ends soon");
    let day = sql!("select count(*) from paper_ending e where e.organisation = $1", partner::CHURCHES);
    assert!(app.count(day).await > 0);
    // A school's office has nothing to do with it.
    app.cora().await.get("/office").await.ok().lacks("Papers of partners that end soon");
    // Its own desk says so, too.
    app.sql(sql!("update partner_paper set expires_on = '2026-09-20' where organisation = 1 and kind = 'insurance'"))
        .await;
    app.person("otis").await.get("/partner/desk/1").await.says(200, "Ends soon");
    // When a newer one came, it waits for the office and is not asked for.
    app.sql(sql!(
        "insert into partner_paper (id, organisation, kind, state, came_at, since)
         values (990, 1, 'insurance', 'in_review', 0, 0)"
    ))
    .await;
    app.person("otis").await.get("/partner/desk/1").await.ok().lacks("Ends soon");
}

#[tokio::test]
async fn reports_that_were_late_twice_stand_before_the_director_who_signs_the_renewal() {
    let app = TestApp::start().await;
    let (pia, dora) = (app.person("pia").await, app.person("dora").await);
    let next = agreement::ROTARY_NEXT;
    app.sql(sql!("update partner_agreement set state = 'signed_by_partner' where id = $1", next)).await;
    let sign = format!("{}/sign", office(next));
    let flag = "reports came late or are late";
    // Once is not often.
    app.sql(sql!("update partner_report set due_on = '2026-03-01' where agreement = $1 and id = 1", agreement::ROTARY))
        .await;
    app.sql(sql!("update partner_report set submitted_at = since where id = 1")).await;
    dora.get(&sign).await.ok().lacks(flag);
    pia.get(&office(agreement::ROTARY)).await.ok().lacks(flag);
    // Twice is, also where one was under the agreement before.
    app.sql(sql!(
        "insert into partner_report (id, agreement, organisation, due_on, state, since)
         values (990, $1, 1, '2025-09-01', 'lapsed', 0)",
        agreement::ROTARY_BEFORE
    ))
    .await;
    dora.get(&sign).await.says(200, "2 reports came late");
    pia.get(&office(next)).await.says(200, "2 reports came late");
    pia.get(&office(agreement::ROTARY)).await.says(200, "2 reports came late");
    // Of the first of them only its own counts.
    pia.get(&office(agreement::ROTARY_BEFORE)).await.ok().lacks(flag);
}
