//! What somebody's giving came to: one's own, an organisation's, and what everybody sees of it.

use crate::support::TestApp;
use db::sql;
use trellis::demo::cast::partner::{BANK, ROTARY};

fn public() -> String {
    format!("/partners/{ROTARY}")
}

#[tokio::test]
async fn an_organisation_sees_all_it_gave_and_chooses_what_everybody_sees() {
    let app = TestApp::start().await;
    let (otis, stranger) = (app.person("otis").await, app.stranger());
    let mine = format!("/me/partner/{ROTARY}/impact");
    assert!(otis.get(&format!("/me/partner?id={ROTARY}")).await.ok().html().contains(&mine));
    let page = otis
        .get(&mine)
        .await
        .says(200, "What it came to")
        .has("Backpacks")
        .has("on their hooks")
        .has("$600")
        .has("It was used on the first day of school");
    assert!(page.html().contains("<svg class=\"plot plot--bars\""));
    // Everybody sees counts and photos, and neither amounts nor thanks.
    let page = stranger
        .get(&public())
        .await
        .says(200, "Needs met")
        .has("on their hooks")
        .lacks("$600")
        .lacks("It was used on the first day");
    assert!(page.html().contains("/photos/demo-photo-backpacks.jpg"));
    let file = otis.get(&format!("{mine}.csv")).await.ok().html();
    assert!(file.contains("Backpacks") && file.contains("600.00"), "{file}");
    // Nothing is shown that is not marked.
    otis.post(&format!("{mine}/shown"), &[("counts", "yes")]).await.goes_to(&mine);
    stranger.get(&public()).await.says(200, "Needs met").lacks("on their hooks");
    otis.post(&format!("{mine}/shown"), &[]).await.goes_to(&mine);
    stranger.get(&public()).await.ok().lacks("Needs met").lacks("on their hooks");
    let lines = sql!("select count(*) from ledger where verb = 'impact-shown' and partner = $1", ROTARY);
    assert_eq!(app.count(lines).await, 2);
    // Another's is not there.
    otis.get(&format!("/me/partner/{BANK}/impact")).await.is(404);
    otis.post(&format!("/me/partner/{BANK}/impact/shown"), &[]).await.is(404);
}

#[tokio::test]
async fn words_are_for_everybody_when_their_writer_and_the_giver_say_so_and_go_with_the_gift() {
    let app = TestApp::start().await;
    let (stranger, pat) = (app.stranger(), app.person("pat").await);
    const WORDS: &str = "a rug that is never empty";
    let said = "The reading room has a rug that is never empty.";
    let write = |yes: &'static str| [("words", said), ("public", yes)];
    stranger.get(&public()).await.says(200, WORDS);
    let at = "/office/proof/gift-6";
    let page = pat.get(at).await.says(200, "Everybody may read these words").has("the organization does, too").html();
    assert!(page.contains("checked"));
    // Without the writer's yes they are the giver's alone; the photo has a consent of its own.
    pat.post(&format!("{at}/words"), &write("")).await.goes_to(at);
    let page = stranger.get(&public()).await.ok().lacks(WORDS).html();
    assert!(page.contains("/photos/demo-photo-reading.jpg"));
    let mine = format!("/me/partner/{ROTARY}/impact");
    app.person("otis").await.get(&mine).await.says(200, WORDS);
    // Without the giver's yes they are not for everybody either.
    pat.post(&format!("{at}/words"), &write("yes")).await.goes_to(at);
    stranger.get(&public()).await.says(200, WORDS);
    app.person("otis").await.post(&format!("{mine}/shown"), &[("counts", "yes")]).await.goes_to(&mine);
    stranger.get(&public()).await.ok().lacks(WORDS);
    app.person("otis").await.post(&format!("{mine}/shown"), &[("photos", "yes")]).await.goes_to(&mine);
    stranger.get(&public()).await.says(200, WORDS);
    // In the moment the gift goes back nothing of it is public.
    let pia = app.person("pia").await;
    pia.post("/office/gifts/6/return", &[("back_words", "The room is closed.")]).await.is(303);
    let page = stranger.get(&public()).await.ok().lacks(WORDS).html();
    assert!(!page.contains("demo-photo-reading"));
    stranger.get("/photos/demo-photo-reading.jpg").await.is(404);
    app.run_jobs().await;
}

#[tokio::test]
async fn few_families_and_givers_without_a_name_are_not_counted_for_everybody() {
    let app = TestApp::start().await;
    let stranger = app.stranger();
    let shown = |words: &'static str| {
        let stranger = &stranger;
        async move { stranger.get(&public()).await.ok().html().contains(words) }
    };
    assert!(shown("Backpacks").await);
    app.sql(sql!("update need set families = 9 where id = 9")).await;
    app.sql(sql!("update gift set anonymous = true where id = 6")).await;
    let mut tx = app.app.db.write().await.expect("a transaction");
    tx.touch(trellis::web::cache::PUBLIC);
    tx.commit().await.expect("a commit");
    assert!(!shown("Backpacks").await, "nine families are few");
    assert!(!shown("reading room").await, "a giver without a name");
    app.person("otis").await.get(&format!("/me/partner/{ROTARY}/impact")).await.says(200, "Backpacks");
}

#[tokio::test]
async fn the_office_sees_any_partner_and_a_school_none() {
    let app = TestApp::start().await;
    let at = format!("/office/partners/{ROTARY}/impact");
    let pia = app.person("pia").await;
    assert!(pia.get(&format!("/office/partners/{ROTARY}")).await.ok().html().contains(&at));
    pia.get(&at).await.says(200, "Backpacks").has("What everybody may see");
    pia.get(&format!("/office/partners/{BANK}/impact")).await.ok();
    pia.post(&format!("{at}/shown"), &[("photos", "yes")]).await.goes_to(&at);
    pia.get(&format!("{at}.csv")).await.ok();
    assert_eq!(app.count(sql!("select count(*) from ledger where verb = 'impact-exported'")).await, 1);
    // It names gifts at every school, so a school where the club helps does not read it.
    let pat = app.person("pat").await;
    assert!(!pat.get(&format!("/office/partners/{ROTARY}")).await.ok().html().contains(&at));
    pat.get(&at).await.is(404);
    pat.get(&format!("{at}.csv")).await.is(404);
    pat.post(&format!("{at}/shown"), &[]).await.is(404);
    app.person("vera").await.get(&at).await.is(404);
}

#[tokio::test]
async fn a_neighbor_sees_their_own_and_nobody_elses() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    let before = ben.get("/me/impact").await.ok().html();
    assert!(!before.contains("Headphones"), "it has not come");
    app.sql(sql!("update need_part set state = 'received', received = 5, received_on = '2026-09-07' where id = 2"))
        .await;
    assert!(ben.get("/me").await.ok().html().contains("/me/impact"));
    ben.get("/me/impact").await.says(200, "Headphones with a cord").has("2026-27").lacks("What everybody may see");
    let file = ben.get("/me/impact.csv").await.ok().html();
    assert!(file.contains("Headphones") && !file.contains("Backpacks"), "{file}");
    app.ana().await.get("/me/impact").await.ok().lacks("Headphones");
    app.stranger().get("/me/impact").await.is(303);
}
