//! The names of a group and its day: typed by each or by the leader, signed in, counted, credited to each of them once.

use crate::groups::{
    accepted, asks, is_true_to_count, joins, link_of, named, newest, on_the_day, starts, state, taken,
};
use crate::support::TestApp;
use db::sql;
use trellis::demo::cast::{self, shift};

#[tokio::test]
async fn names_come_by_the_link_and_nobody_else_sees_them() {
    let app = TestApp::start().await;
    let (id, link) = accepted(&app, "ben", "Queen City Bank", 3).await;
    let visitor = app.stranger();
    visitor.get(&format!("/join/{link}")).await.says(200, "Queen City Bank").has("Courtyard day");
    joins(&visitor, &link, "Hal Jurgens", "hal@example.org", true).await.goes_to(&format!("/join/{link}"));
    // The same person twice is once, with or without the contact.
    joins(&visitor, &link, "hal  jurgens", "hal@example.org", true).await.is(303);
    joins(&visitor, &link, "Hal Jurgens", "", false).await.is(303);
    assert_eq!(named(&app, id).await, 1);
    // Another person of the same name has another contact.
    joins(&visitor, &link, "Hal Jurgens", "704-555-0188", false).await.is(303);
    assert_eq!(named(&app, id).await, 2);
    visitor.get(&format!("/join/{link}")).await.ok().lacks("Jurgens");
    joins(&visitor, &link, "Ines Robledo", "", false).await.is(303);
    joins(&visitor, &link, "Walter Simmons", "", false).await.says(422, "room for 3 names");
    assert_eq!(named(&app, id).await, 3);
    app.ben().await.get(&format!("/me/groups/{id}")).await.says(200, "3 of 3 names").lacks("hal@example.org");
    // What they agreed to is kept by its version.
    let agreed = sql!("select count(*) from group_guest where visit = $1 and text_version > 0 and text_hash <> ''", id);
    assert_eq!(app.count(agreed).await, 3);
    // Fewer people than names is refused.
    app.ben()
        .await
        .post(&format!("/me/groups/{id}/headcount"), &[("headcount", "2")])
        .await
        .says(422, "3 names are on the list");
    // A new link ends the old one; a stopped link is nothing.
    let ben = app.ben().await;
    ben.press(&format!("/me/groups/{id}/link")).await.is(303);
    visitor.get(&format!("/join/{link}")).await.is(404);
    let fresh = link_of(&app, id).await;
    visitor.get(&format!("/join/{fresh}")).await.ok();
    ben.press(&format!("/me/groups/{id}/link/close")).await.is(303);
    visitor.get(&format!("/join/{fresh}")).await.is(404);
    visitor.post(&format!("/join/{fresh}"), &[("name", "X")]).await.is(404);
}

#[tokio::test]
async fn bad_entries_by_the_link_come_back_with_what_was_typed() {
    let app = TestApp::start().await;
    let (id, link) = accepted(&app, "ben", "Queen City Bank", 40).await;
    let visitor = app.stranger();
    let at = format!("/join/{link}");
    for (name, contact) in [("", ""), ("12345", ""), ("Hal Jurgens", "not an address"), ("www.x.org", "")] {
        joins(&visitor, &link, name, contact, false).await.is(422);
    }
    joins(&visitor, &link, "Hal Jurgens", "", true).await.says(422, "Write where we can reach you");
    let answer = visitor.post(&at, &[("name", "Hal Jurgens"), ("age", "adult"), ("agree", "yes"), ("shown", "")]).await;
    answer.is(422);
    visitor.post(&at, &[("name", "Hal Jurgens"), ("age", "adult")]).await.is(422);
    // Under age without a guardian.
    visitor.post(&at, &[("name", "Pete Hollis"), ("age", "minor"), ("agree", "yes")]).await.is(422);
    assert_eq!(named(&app, id).await, 0);
    // Too late: the day is over.
    on_the_day(&app, starts(&app).await, 24 * 60);
    visitor.get(&at).await.says(200, "This list is closed").lacks("Put me on the list");
}

#[tokio::test]
async fn a_leaders_list_is_taken_whole_or_not_at_all() {
    let app = TestApp::start().await;
    let (id, _) = accepted(&app, "ben", "Queen City Bank", 40).await;
    let ben = app.ben().await;
    let at = format!("/me/groups/{id}/names");
    let many = |count: i64| (1..=count).map(|n| format!("Person Number{n}x")).collect::<Vec<_>>().join("\n");
    ben.post(&at, &[("names", &many(41))]).await.says(422, "room for 40 names").has("Person Number41x");
    assert_eq!(named(&app, id).await, 0);
    ben.post(&at, &[("names", "Hal Jurgens\nOdessa Grant, odessa@\nhal jurgens")])
        .await
        .says(422, "Nothing was added")
        .has("Line 2:")
        .has("Line 3:");
    assert_eq!(named(&app, id).await, 0);
    for empty in ["", "   \n \n"] {
        ben.post(&at, &[("names", empty)]).await.is(422);
    }
    ben.post(&at, &[("names", &many(40))]).await.is(303);
    ben.post(&at, &[("names", &many(40))]).await.is(303);
    assert_eq!(named(&app, id).await, 40, "sent twice, it is once");
    let guest = app.count(sql!("select min(id) from group_guest where visit = $1", id)).await;
    app.ana().await.press(&format!("{at}/{guest}/remove")).await.is(404);
    for _ in 0..2 {
        ben.press(&format!("{at}/{guest}/remove")).await.is(303);
    }
    assert_eq!(named(&app, id).await, 39);
    // Whoever withdraws takes the names along.
    ben.press(&format!("/me/groups/{id}/withdraw")).await.is(303);
    assert_eq!(named(&app, id).await, 0);
}

#[tokio::test]
async fn a_group_comes_one_by_one_is_counted_and_its_hours_go_to_each() {
    let app = TestApp::start().await;
    let (id, link) = accepted(&app, "ben", "Queen City Bank", 4).await;
    let visitor = app.stranger();
    // June is a registered volunteer, and her contact is verified; the second has no record here.
    let june = cast::find("june").expect("of the cast");
    joins(&visitor, &link, "June Park", "june@example.org", true).await.is(303);
    joins(&visitor, &link, "Hal Jurgens", "hal@example.org", true).await.is(303);
    let begins = starts(&app).await;
    on_the_day(&app, begins, -10);
    let fay = app.fay().await;
    fay.get("/office/board").await.says(200, "Queen City Bank").has("4 people expected, 2 names");
    let guest = |name: &'static str| sql!("select id from group_guest where visit = $1 and name = $2", id, name);
    let (first, second) = (app.count(guest("June Park")).await, app.count(guest("Hal Jurgens")).await);
    app.person("ola").await.press(&format!("/office/board/guests/{first}/in")).await.is(404);
    for _ in 0..2 {
        fay.press(&format!("/office/board/guests/{first}/in")).await.is(303);
    }
    fay.press(&format!("/office/board/guests/{second}/in")).await.is(303);
    // One more gives her name at the desk, one stays without.
    let at = format!("/office/board/groups/{id}");
    fay.post(&format!("{at}/guest"), &[("name", "Mo Diaz")]).await.is(303);
    fay.post(&format!("{at}/guest"), &[("name", "mo diaz")]).await.says(409, "on the list already");
    fay.post(&format!("{at}/guest"), &[("name", "")]).await.is(409);
    for bad in ["-3", "1000000000", "x"] {
        fay.post(&format!("{at}/count"), &[("unnamed", bad)]).await.is(409);
    }
    fay.post(&format!("{at}/count"), &[("unnamed", "1")]).await.is(303);
    fay.get("/office/board").await.says(200, "4 people counted, 3 of them by name");
    // A session of staff ends when nobody uses it for a while.
    on_the_day(&app, begins, 110);
    let fay = app.fay().await;
    fay.press(&format!("/office/board/guests/{second}/out")).await.is(303);
    on_the_day(&app, begins, 230);
    let fay = app.fay().await;
    for _ in 0..2 {
        fay.press(&format!("{at}/out")).await.is(303);
    }
    // June, Mo and the unnamed four hours each, Hal two.
    let all = app.count(sql!("select minutes from group_visit where id = $1 and hours_state = 'confirmed'", id)).await;
    assert_eq!(all, 3 * 240 + 120);
    let own = sql!("select minutes from hours where person = $1 order by id desc limit 1", june.id);
    assert_eq!(app.count(own).await, 240);
    // The ledger has each minute once, and all of them with the organisation.
    let organisation = app.count(sql!("select organisation from group_visit where id = $1", id)).await;
    let sum = app
        .count(sql!("select cast(sum(minutes) as bigint) as minutes from ledger where partner = $1", organisation))
        .await;
    assert_eq!(sum, all);
    let people = sql!("select people from ledger where verb = 'group-left' and record = $1", id);
    assert_eq!(app.count(people).await, 4);
    // The morning after: the leader is thanked; Hal hears from us once, June is a volunteer already and hears once, too.
    app.run_jobs().await;
    on_the_day(&app, begins, 30 * 60);
    app.run_jobs().await;
    app.run_jobs().await;
    state(&app, id, "closed").await;
    let mail = app.mail().await;
    assert!(mail.once("ben", "groups-thanks").body.contains("14 hours"));
    assert_eq!(mail.at("hal@example.org").iter().filter(|m| m.kind == "groups-touch").count(), 1);
    assert_eq!(app.count(sql!("select count(*) from group_guest where visit = $1 and contact <> ''", id)).await, 0);
    let ben = app.ben().await;
    ben.get(&format!("/me/groups/{id}/record")).await.says(200, "14 hours").has("Hal Jurgens");
    app.ana().await.get(&format!("/me/groups/{id}/record")).await.is(404);
    is_true_to_count(&app).await;
}

#[tokio::test]
async fn who_is_suspended_is_not_let_in_with_a_group() {
    let app = TestApp::start().await;
    let (id, link) = accepted(&app, "ben", "Queen City Bank", 4).await;
    joins(&app.stranger(), &link, "K. Mensah", "kofi@example.org", false).await.is(303);
    on_the_day(&app, starts(&app).await, 5);
    let fay = app.fay().await;
    fay.get("/office/board").await.says(200, "See office").lacks("suspended");
    let guest = app.count(sql!("select min(id) from group_guest where visit = $1", id)).await;
    fay.press(&format!("/office/board/guests/{guest}/in")).await.says(409, "see the office");
    let fields = [("guest", guest.to_string()), ("unnamed", "3".to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fay.post(&format!("/office/board/groups/{id}/in"), &fields).await.says(409, "see the office");
    fay.post(&format!("/office/board/groups/{id}/in"), &[("unnamed", "3")]).await.is(303);
    state(&app, id, "here").await;
}

#[tokio::test]
async fn a_group_nobody_signed_out_waits_for_the_schools_look() {
    let app = TestApp::start().await;
    let (id, _) = accepted(&app, "ben", "Queen City Bank", 10).await;
    let begins = starts(&app).await;
    on_the_day(&app, begins, 0);
    app.run_jobs().await;
    let fay = app.fay().await;
    let at = format!("/office/board/groups/{id}");
    fay.post(&format!("{at}/in"), &[("unnamed", "0")]).await.says(409, "At least one person");
    fay.post(&format!("{at}/in"), &[("unnamed", "61")]).await.says(409, "room for 60");
    fay.post(&format!("{at}/in"), &[("unnamed", "12")]).await.is(303);
    assert_eq!(taken(&app, shift::GROUP_DAY).await, 12, "two more than asked for have places now");
    on_the_day(&app, begins, 24 * 60);
    app.run_jobs().await;
    state(&app, id, "held").await;
    let counted = sql!("select minutes from group_visit where id = $1", id);
    assert_eq!(app.count(counted).await, 0);
    let cora = app.cora().await;
    cora.get(&format!("/office/groups/{id}")).await.says(200, "These hours wait for you");
    app.person("ola").await.press(&format!("/office/groups/{id}/confirm")).await.is(404);
    for _ in 0..2 {
        cora.press(&format!("/office/groups/{id}/confirm")).await.is(303);
    }
    assert_eq!(app.count(sql!("select minutes from group_visit where id = $1", id)).await, 12 * 240);
    cora.press(&format!("/office/groups/{id}/reject")).await.is(409);
    is_true_to_count(&app).await;
}

#[tokio::test]
async fn a_day_nobody_noted_is_written_down_afterwards_until_the_month_is_closed() {
    let app = TestApp::start().await;
    let (id, _) = accepted(&app, "ben", "Queen City Bank", 10).await;
    let begins = starts(&app).await;
    let at = format!("/office/groups/{id}/note");
    on_the_day(&app, begins, 30);
    app.cora().await.post(&at, &[("unnamed", "8")]).await.says(409, "not over yet");
    on_the_day(&app, begins, 100 * 24 * 60);
    app.cora().await.post(&at, &[("unnamed", "8")]).await.is(409);
    on_the_day(&app, begins, 24 * 60);
    let cora = app.cora().await;
    cora.get(&format!("/office/groups/{id}")).await.says(200, "Who was there?");
    for bad in ["0", "-1", "1000000000", "many"] {
        cora.post(&at, &[("unnamed", bad)]).await.is(409);
    }
    cora.post(&at, &[("unnamed", "8")]).await.is(303);
    state(&app, id, "held").await;
    assert_eq!(app.count(sql!("select minutes from group_visit where id = $1", id)).await, 8 * 240);
    app.run_jobs().await;
}

#[tokio::test]
async fn places_a_group_gives_back_go_to_whoever_waits() {
    let app = TestApp::start().await;
    app.sql(sql!("update shift set capacity = 10 where id = $1", shift::GROUP_DAY)).await;
    let ben = app.ben().await;
    asks(&ben, shift::GROUP_DAY, "Queen City Bank", "10").await.is(303);
    let id = newest(&app).await;
    // Ana finds the day full and waits; the group comes with fewer, and a place is held for her.
    app.ana().await.post(&format!("/shifts/{}/waiting", shift::GROUP_DAY), &[("kind", "line")]).await.is(303);
    ben.post(&format!("/me/groups/{id}/headcount"), &[("headcount", "9")]).await.is(303);
    let offered = sql!("select count(*) from waiting where shift = $1 and state = 'offered'", shift::GROUP_DAY);
    assert_eq!(app.count(offered).await, 1);
    assert_eq!(taken(&app, shift::GROUP_DAY).await, 10);
    // The place that is held for her is not the group's any more.
    ben.post(&format!("/me/groups/{id}/headcount"), &[("headcount", "10")]).await.is(422);
    is_true_to_count(&app).await;
    app.run_jobs().await;
}
