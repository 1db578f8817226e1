//! What runs low in a school's closet makes one need, what comes for it goes into the closet, and a closet that was filled ends it.

use crate::needs::{approved, need, opened, part_of, promised, publish, state};
use crate::policy::put_in_force;
use crate::support::{Browser, TestApp};
use db::sql;
use trellis::demo::cast;
use trellis::policy::CMS;

/// Coats at the home school: three left, and few are four; and backpacks, of which there is enough.
const COATS: i64 = cast::CLOSET_ITEM;
const BACKPACKS: i64 = 2;

fn at(id: i64) -> String {
    format!("/office/closet/{id}")
}

async fn give(browser: &Browser, id: i64, count: &str) {
    browser.post(&format!("{}/give", at(id)), &[("went", count), ("to", "Room 4")]).await.is(303);
}

/// The newest need of a thing, and how many there were.
async fn of(app: &TestApp, item: i64) -> (i64, i64) {
    let mut tx = app.app.db.read().await.expect("a transaction");
    tx.one(sql!("select coalesce(max(n.id), 0), count(*) from need n where n.closet_item = $1", item))
        .await
        .expect("a count")
}

async fn low_of(app: &TestApp, item: i64) -> i64 {
    app.count(sql!("select c.low from closet_item c where c.id = $1", item)).await
}

async fn left(app: &TestApp, item: i64) -> i64 {
    app.count(sql!("select c.quantity from closet_item c where c.id = $1", item)).await
}

#[tokio::test]
async fn running_low_makes_one_need_and_what_comes_goes_into_the_closet() {
    let app = TestApp::start().await;
    let (pat, luis) = (app.person("pat").await, app.person("luis").await);
    give(&luis, COATS, "1").await;
    let (id, count) = of(&app, COATS).await;
    assert_eq!((count, state(&app, id).await.as_str()), (1, "asked"));
    give(&luis, COATS, "1").await;
    assert_eq!(of(&app, COATS).await, (id, 1), "once, not twice");
    pat.get(&at(COATS)).await.says(200, "More of it is asked for");
    pat.get(&need(id)).await.says(200, "Winter coat").has("The closet, where it runs low");
    app.run_jobs().await;
    assert!(app.mail().await.once("pat", "needs-asked").body.contains("Winter coat"));
    // It takes the way of every need.
    approved(&pat, id).await.is(303);
    publish(&app, id, "public").await;
    app.stranger().get(&format!("/needs/{id}")).await.says(200, "Winter coat").lacks("closet");
    promised(&app, id, "Nora Quill", "2").await;
    let part = app.count(sql!("select max(p.id) from need_part p where p.need = $1", id)).await;
    let before = left(&app, COATS).await;
    let fields = [("came", "2"), ("came_by", "Fay Lindqvist"), ("condition", "New")];
    app.person("fay").await.post(&format!("{}/parts/{part}/receive", need(id)), &fields).await.is(303);
    assert_eq!(left(&app, COATS).await, before + 2);
    pat.get(&at(COATS)).await.says(200, "what was promised");
}

#[tokio::test]
async fn a_closet_that_is_filled_otherwise_ends_its_need() {
    let app = TestApp::start().await;
    let pat = app.person("pat").await;
    let receive = async |count: &str| {
        pat.post(&format!("{}/receive", at(COATS)), &[("came", count)]).await.is(303);
    };
    // Nobody has said yes: it is withdrawn.
    give(&pat, COATS, "1").await;
    let (first, _) = of(&app, COATS).await;
    receive("50").await;
    assert_eq!(state(&app, first).await, "withdrawn");
    // It is shown: the school has it from elsewhere.
    let count = (left(&app, COATS).await - low_of(&app, COATS).await).to_string();
    give(&pat, COATS, &count).await;
    let (second, count) = of(&app, COATS).await;
    assert_eq!(count, 2);
    approved(&pat, second).await.is(303);
    publish(&app, second, "public").await;
    receive("50").await;
    assert_eq!(state(&app, second).await, "met_elsewhere");
    // Somebody has promised a part: that still comes, and the rest is no longer asked for.
    let count = (left(&app, COATS).await - low_of(&app, COATS).await).to_string();
    give(&pat, COATS, &count).await;
    let (third, _) = of(&app, COATS).await;
    approved(&pat, third).await.is(303);
    publish(&app, third, "public").await;
    promised(&app, third, "Nora Quill", "1").await;
    receive("50").await;
    assert_eq!(state(&app, third).await, "reserved");
    assert_eq!(app.count(sql!("select n.quantity from need n where n.id = $1", third)).await, 1);
}

#[tokio::test]
async fn what_somebody_withdrew_is_not_asked_for_again_until_there_was_more() {
    let app = TestApp::start().await;
    let pat = app.person("pat").await;
    give(&pat, COATS, "1").await;
    let (first, _) = of(&app, COATS).await;
    pat.press(&format!("{}/withdraw", need(first))).await.is(303);
    give(&pat, COATS, "1").await;
    assert_eq!(of(&app, COATS).await.1, 1);
    // A mark that is put higher is the same as fewer on the shelf.
    let (item, count) = (BACKPACKS, left(&app, BACKPACKS).await);
    pat.post(&format!("{}/settle", at(item)), &[("low", &count.to_string())]).await.is(303);
    let (id, _) = of(&app, item).await;
    assert_eq!(app.count(sql!("select n.quantity from need n where n.id = $1", id)).await, count);
    pat.post(&format!("{}/settle", at(item)), &[("low", "0")]).await.is(303);
    assert_eq!(state(&app, id).await, "withdrawn");
}

#[tokio::test]
async fn the_policy_can_say_yes_to_all_of_it() {
    let app = TestApp::start().await;
    let rules = CMS.replace("closet_approved = false", "closet_approved = true");
    put_in_force(&app, &rules).await;
    give(&app.person("pat").await, COATS, "1").await;
    let (id, _) = of(&app, COATS).await;
    assert_eq!(state(&app, id).await, "school_approved");
    // Where the school checks by itself, it is shown at once.
    put_in_force(&app, &rules.replace("checked_by = \"district\"", "checked_by = \"school\"")).await;
    let (pat, count) = (app.person("pat").await, left(&app, BACKPACKS).await.to_string());
    give(&pat, BACKPACKS, &count).await;
    let (id, _) = of(&app, BACKPACKS).await;
    assert_eq!(state(&app, id).await, "published");
    let system = sql!("select count(*) from need_step s where s.need = $1 and s.role = 'system'", id);
    assert_eq!(app.count(system).await, 5);
    // The district's own closet belongs to no school.
    let pia = app.person("pia").await;
    give(&pia, 5, "380").await;
    assert_eq!(of(&app, 5).await.1, 0);
}

#[tokio::test]
async fn two_who_take_the_last_two_at_once_ask_once() {
    let app = TestApp::start().await;
    let (pat, pia) = (app.person("pat").await, app.person("pia").await);
    let to = format!("{}/give", at(COATS));
    let fields = [("went", "1"), ("to", "Room 4")];
    let (one, other) = tokio::join!(pat.post(&to, &fields), pia.post(&to, &fields));
    assert_eq!((one.status.as_u16(), other.status.as_u16()), (303, 303));
    assert_eq!(of(&app, COATS).await.1, 1);
}

/// Two winter coats that the home school asks for.
const NEED: i64 = 1;

fn out(id: i64) -> String {
    format!("{}/closet", need(id))
}

#[tokio::test]
async fn a_need_is_met_out_of_the_closet_in_part_and_then_whole() {
    let app = TestApp::start().await;
    let pat = app.person("pat").await;
    let page = pat.get(&need(NEED)).await.says(200, "Give it out for this need").has("Winter coat");
    page.has("3 there").lacks("Backpack");
    let things = |item: &'static str, went: &'static str| [("item", item), ("went", went)];
    for (fields, said) in [
        (things("", "1"), "Please fill in"),
        (things("1", "0"), "from 1 to"),
        (things("2", "1"), "The closet does not have this"),
        (things("999", "1"), "The closet does not have this"),
        (things("1", "3"), "Only 2 are still free"),
    ] {
        pat.post(&out(NEED), &fields).await.says(422, said);
    }
    // Those of another school do not see it, and a teacher keeps no closet.
    for other in ["ola", "tess", "ana"] {
        app.person(other).await.post(&out(NEED), &things("1", "1")).await.is(404);
    }
    assert!(!app.person("tess").await.get(&need(NEED)).await.ok().html().contains(&out(NEED)));
    assert_eq!(left(&app, COATS).await, 3);

    let once = [("item", "1"), ("went", "1"), ("once", "a-key")];
    for _ in 0..2 {
        pat.post(&out(NEED), &once).await.goes_to(&need(NEED));
    }
    assert_eq!((left(&app, COATS).await, state(&app, NEED).await.as_str()), (2, "offered"), "sent twice, given once");
    assert_eq!(app.count(sql!("select n.received from need n where n.id = $1", NEED)).await, 1);
    pat.get(&need(NEED)).await.says(200, "Out of the closet").has("A need was met out of a closet");
    app.stranger().get(&format!("/needs/{NEED}")).await.ok().lacks("closet");
    let part = part_of(&app, NEED).await;
    let page = pat.get(&format!("{}/parts/{part}", need(NEED))).await.says(200, "Out of the closet");
    page.lacks("Tell the giver");
    pat.get(&format!("/office/proof/part-{part}")).await.is(404);
    pat.get(&at(COATS)).await.says(200, "for a need");

    pat.post(&out(NEED), &things("1", "1")).await.goes_to(&need(NEED));
    assert_eq!((left(&app, COATS).await, state(&app, NEED).await.as_str()), (1, "thanked"), "nobody is to be thanked");
    pat.get(&need(NEED)).await.ok().lacks("Give it out for this need");
    pat.post(&out(NEED), &things("1", "1")).await.is(409);
    for (verb, kind) in [("need-part-from-closet", "need_part"), ("closet-given", "closet_item")] {
        let lines =
            sql!("select count(*) from ledger where verb = $1 and kind = $2 and at >= $3", verb, kind, app.app.now());
        assert_eq!(app.count(lines).await, 2, "{verb}");
    }
    app.run_jobs().await;
}

#[tokio::test]
async fn two_who_give_out_at_once_give_no_more_than_there_is_and_no_more_than_is_needed() {
    let app = TestApp::start().await;
    let (pat, pia) = (app.person("pat").await, app.person("pia").await);
    // Three coats, and two needs that ask for four of them.
    let other = opened(&app, &[("what", "Winter coats for the bus stop"), ("quantity", "2")]).await;
    let fields = [("item", "1"), ("went", "2")];
    let (to, and_to) = (out(NEED), out(other));
    let (one, two) = tokio::join!(pat.post(&to, &fields), pia.post(&and_to, &fields));
    let mut statuses = [one.status.as_u16(), two.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!((statuses, left(&app, COATS).await), ([303, 422], 1));
    // Of backpacks there are enough, and three are needed.
    let id = opened(&app, &[("what", "Backpacks"), ("quantity", "3")]).await;
    let before = left(&app, BACKPACKS).await;
    let (fields, to) = ([("item", "2"), ("went", "2")], out(id));
    let (one, two) = tokio::join!(pat.post(&to, &fields), pia.post(&to, &fields));
    let mut statuses = [one.status.as_u16(), two.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!((statuses, left(&app, BACKPACKS).await), ([303, 422], before - 2));
    assert_eq!(app.count(sql!("select n.promised from need n where n.id = $1", id)).await, 2);
    app.run_jobs().await;
}

#[tokio::test]
async fn the_districts_closet_meets_needs_of_schools_and_of_their_closets() {
    let app = TestApp::start().await;
    let (pat, pia) = (app.person("pat").await, app.person("pia").await);
    let id = opened(&app, &[("what", "Cuadernos para cuarto grado"), ("quantity", "40")]).await;
    pia.get(&need(id)).await.says(200, "The district’s closet, 380 there");
    // A school's own people do not keep it.
    pat.get(&need(id)).await.ok().lacks("The district’s closet");
    pat.post(&out(id), &[("item", "5"), ("went", "40")]).await.says(422, "does not have this");
    pia.post(&out(id), &[("item", "5"), ("went", "30")]).await.goes_to(&need(id));
    assert_eq!((left(&app, 5).await, state(&app, id).await.as_str()), (350, "offered"));
    pat.get(&need(id)).await.says(200, "Charlotte-Mecklenburg Schools").has("Out of the closet");
    // What a school's closet asks for itself comes in there.
    let add = [("name", "Notebook"), ("school", "albemarle-road-elementary"), ("low", "0")];
    let page = pat.post("/office/closet", &add).await.is(303).location().to_owned();
    let item: i64 = page.rsplit('/').next().and_then(|id| id.parse().ok()).expect("the thing's page");
    pat.post(&format!("{page}/settle"), &[("low", "5")]).await.is(303);
    let (asked, _) = of(&app, item).await;
    approved(&pat, asked).await.is(303);
    publish(&app, asked, "partners").await;
    let itself = item.to_string();
    pia.post(&out(asked), &[("item", itself.as_str()), ("went", "1")]).await.says(422, "does not have this");
    pia.post(&out(asked), &[("item", "5"), ("went", "10")]).await.goes_to(&need(asked));
    assert_eq!((left(&app, 5).await, left(&app, item).await, state(&app, asked).await.as_str()), (340, 10, "thanked"));
    let moves = sql!(
        "select cast(sum(m.change) as bigint) from closet_move m join need_part p on p.id = m.part where p.need = $1",
        asked
    );
    assert_eq!(app.count(moves).await, 0, "what went out here came in there");
    app.run_jobs().await;
}
