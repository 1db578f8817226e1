//! The closet: received, given out, counted, never below nothing, and who may.

use crate::support::TestApp;
use db::sql;
use trellis::demo::cast;

fn at(id: i64) -> String {
    format!("/office/closet/{id}")
}

async fn quantity(app: &TestApp, id: i64) -> i64 {
    app.count(sql!("select c.quantity from closet_item c where c.id = $1", id)).await
}

#[tokio::test]
async fn coats_come_go_and_are_counted() {
    let app = TestApp::start().await;
    let pat = app.person("pat").await;
    pat.get("/office/closet").await.says(200, "Winter coat").has("running low").lacks("Warehouse");
    pat.get("/office/closet?low=yes").await.says(200, "Winter coat").lacks("Backpack");
    let coats = at(cast::CLOSET_ITEM);
    pat.get(&coats).await.says(200, "Winter coat, size 10–12").has("Requests of the social worker").has("the gift");
    let give = |count: &'static str| [("went", count), ("to", "Request of the social worker")];
    for (bad, said) in [
        (give("4"), "There are only 3"),
        (give("0"), "from 1 to"),
        (give("-1"), "from 1 to"),
        (give("1000000000000"), "from 1 to"),
        (give("two"), "Write a whole number"),
    ] {
        pat.post(&format!("{coats}/give"), &bad).await.says(422, said);
    }
    pat.post(&format!("{coats}/give"), &[("went", "1"), ("to", "")]).await.says(422, "Please fill in");
    pat.post(&format!("{coats}/give"), &give("3")).await.goes_to(&coats);
    pat.post(&format!("{coats}/give"), &give("1")).await.says(422, "There is none left");
    // It comes, from a gift of things that is here, and from no other.
    pat.post(&format!("{coats}/receive"), &[("came", "5"), ("gift", "999")]).await.says(422, "no gift of things");
    pat.post(&format!("{coats}/receive"), &[("came", "5"), ("gift", "x")]).await.says(422, "no gift of things");
    pat.post(&format!("{coats}/receive"), &[("came", "5"), ("gift", "2")]).await.says(422, "no gift of things");
    pat.post(&format!("{coats}/receive"), &[("came", "5"), ("gift", "3")]).await.is(303);
    pat.post(&format!("{coats}/receive"), &[("came", "99,999")]).await.says(422, "More than");
    // A count that differs needs a reason.
    pat.post(&format!("{coats}/count"), &[("counted", "4")]).await.says(422, "The list says 5");
    pat.post(&format!("{coats}/count"), &[("counted", "4"), ("why", "One was torn")]).await.is(303);
    assert_eq!(quantity(&app, cast::CLOSET_ITEM).await, 4);
    pat.get(&coats).await.says(200, "One was torn");
    // Ended only when nothing is left, and opened again.
    let settle = |ended: &'static str| [("low", "2"), ("ended", ended)];
    pat.post(&format!("{coats}/settle"), &settle("yes")).await.says(409, "4 are left");
    pat.post(&format!("{coats}/give"), &give("4")).await.is(303);
    pat.post(&format!("{coats}/settle"), &settle("yes")).await.is(303);
    pat.post(&format!("{coats}/receive"), &[("came", "1")]).await.says(409, "kept no longer");
    pat.get("/office/closet").await.ok().lacks("Winter coat");
    pat.post(&format!("{coats}/settle"), &settle("")).await.is(303);
    let lines = sql!("select count(*) from ledger where kind = 'closet_item' and record = $1", cast::CLOSET_ITEM);
    assert_eq!(app.count(lines).await, 6);
}

#[tokio::test]
async fn two_who_give_the_last_three_at_once_do_not_give_six() {
    let app = TestApp::start().await;
    let (pat, pia) = (app.person("pat").await, app.person("pia").await);
    let give = format!("{}/give", at(cast::CLOSET_ITEM));
    let fields = [("went", "3"), ("to", "Room 4")];
    let (one, other) = tokio::join!(pat.post(&give, &fields), pia.post(&give, &fields));
    let statuses = [one.status.as_u16(), other.status.as_u16()];
    assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 1, "{statuses:?}");
    assert_eq!(quantity(&app, cast::CLOSET_ITEM).await, 0);
    let moves = sql!("select count(*) from closet_move where item = $1 and on_date = '2026-09-08'", cast::CLOSET_ITEM);
    assert_eq!(app.count(moves).await, 1);
}

#[tokio::test]
async fn each_school_keeps_its_own_closet_and_the_same_thing_is_one() {
    let app = TestApp::start().await;
    let (pat, pia) = (app.person("pat").await, app.person("pia").await);
    pat.get(&at(4)).await.is(404);
    pat.post(&format!("{}/give", at(5)), &[("went", "1"), ("to", "x")]).await.is(404);
    pia.get("/office/closet").await.says(200, "Warehouse").has("Notebook");
    let add =
        |school: &'static str, name: &'static str| [("name", name), ("size", "L"), ("school", school), ("low", "2")];
    pat.post("/office/closet", &add("", "Gloves")).await.says(422, "Choose one of the answers");
    pat.post("/office/closet", &add("albemarle-road-elementary", "")).await.says(422, "Please fill in");
    let first =
        pat.post("/office/closet", &add("albemarle-road-elementary", "Gloves")).await.is(303).location().to_owned();
    let again =
        pia.post("/office/closet", &add("albemarle-road-elementary", " gloves ")).await.is(303).location().to_owned();
    assert_eq!(first, again);
    pia.post("/office/closet", &add("", "Gloves")).await.is(303);
    pia.get("/office/closet?q=glo").await.says(200, "Gloves").lacks("Notebook");
    pia.get("/office/closet?q=nothing-like-it").await.says(200, "Nothing fits");
    let file = pia.get("/office/closet.csv").await.ok().html();
    assert!(file.contains("Notebook") && file.contains("380"), "{file}");
    for other in ["ana", "vera", "dora"] {
        app.person(other).await.get("/office/closet").await.is(404);
    }
}

#[tokio::test]
async fn a_long_list_has_pages_and_its_file_has_all_of_it() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    for n in 0..600 {
        app.sql(sql!(
            "insert into closet_item (id, school, name, folded, key, size, place, quantity, low, created_at)
             select $1, school, $2, $2, $2, size, place, 1, 0, created_at from closet_item where id = (select min(id) from closet_item)",
            90_000 + n,
            format!("zz thing {n:03}")
        ))
        .await;
    }
    let first =
        pia.get("/office/closet?q=zz").await.says(200, "zz thing 000").has("zz thing 059").lacks("zz thing 060");
    assert!(first.html().contains("q=zz&#38;school=&#38;low=&#38;ended=&#38;page=2"));
    pia.get("/office/closet?q=zz&page=2").await.says(200, "zz thing 060").lacks("zz thing 059");
    pia.get("/office/closet?q=zz&page=10").await.says(200, "zz thing 599").lacks("Show more");
    let file = pia.get("/office/closet.csv").await.ok().html();
    assert_eq!(file.lines().filter(|line| line.starts_with("zz thing")).count(), 600);
}
