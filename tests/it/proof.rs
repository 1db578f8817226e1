//! What became of a gift: words and photos for its giver, consent, and what nobody else sees.

use crate::support::{Answer, Browser, TestApp};
use db::sql;
use trellis::demo::cast;
use trellis::proof::photo::plain;

/// The club's backpacks at the home school, and the coats of a donor.
const PART: &str = "/office/proof/part-7";
const GIFT: &str = "/office/proof/gift-3";

fn picture() -> Vec<u8> {
    plain(300, 200, [[10, 20, 200], [250, 250, 250]]).jpeg
}

async fn add(browser: &Browser, at: &str, alt: &str, consent: &str, file: &[u8]) -> Answer {
    let fields = [("alt", alt), ("consent", consent)];
    browser.upload(&format!("{at}/photos"), &fields, ("photo", "IMG_0001.JPG", file)).await
}

async fn last_photo(app: &TestApp) -> (i64, String) {
    let mut tx = app.app.db.read().await.expect("a transaction");
    tx.one(sql!("select f.id, f.name from proof_photo f order by f.id desc limit 1")).await.expect("a photo")
}

#[tokio::test]
async fn the_giver_reads_what_became_of_it_and_sees_a_photo_once_consent_is_there() {
    let app = TestApp::start().await;
    let tess = app.person("tess").await;
    // Part 6 came from Theo and has not been thanked for.
    let at = "/office/proof/part-6";
    tess.get("/office/needs/8/parts/6").await.says(200, "Tell the giver what became of it");
    tess.get(at).await.says(200, "Soccer balls").has("There is no photo yet");
    let words = format!("{at}/words");
    tess.post(&words, &[("words", "")]).await.says(422, "Please fill in");
    tess.post(&words, &[("words", "He sleeps in a car and plays every day.")]).await.says(422, "without them");
    tess.post(&words, &[("words", "Diego plays with one every day.")]).await.says(422, "Diego");
    tess.post(&words, &[("words", "Every recess has a game now.")]).await.goes_to(at);
    tess.post(&words, &[("words", "Every recess has a game now, and a referee.")]).await.goes_to(at);
    app.run_jobs().await;
    let mail = app.mail().await;
    let letters: Vec<_> = mail.at("theo@example.org").into_iter().filter(|sent| sent.kind == "proof-told").collect();
    assert_eq!(letters.len(), 1, "told once");
    assert!(letters[0].body.contains("Soccer balls") && !letters[0].body.contains("recess"), "{}", letters[0].body);
    let from = letters[0].body.find("/needs/mine/").expect("a link");
    let mine = letters[0].body[from..].split(|c: char| c.is_whitespace() || c == '"').next().expect("a link");
    // A photo whose consent is missing is seen by staff alone.
    add(&tess, at, "", "nobody", &picture()).await.says(422, "Please fill in");
    add(&tess, at, "Balls in a net", "", &picture()).await.says(422, "Please fill in");
    add(&tess, at, "Balls in a net", "perhaps", &picture()).await.is(422);
    add(&tess, at, "Diego kicks a ball", "missing", &picture()).await.says(422, "Diego");
    add(&tess, at, "Balls in a net", "missing", &picture()).await.goes_to(at);
    let (photo, name) = last_photo(&app).await;
    let stranger = app.stranger();
    stranger.get(mine).await.says(200, "Every recess has a game now, and a referee.").lacks("Balls in a net");
    stranger.get(&format!("/photos/{name}.jpg")).await.is(404);
    tess.get(at).await.says(200, "Shown to nobody: consent is missing");
    let inside = tess.get(&format!("/office/photos/{photo}/photo.jpg")).await.ok();
    assert_eq!((inside.header("content-type"), inside.header("cache-control")), ("image/jpeg", "no-store"));
    // Consent comes, and goes again.
    let one = format!("/office/photos/{photo}");
    tess.get(&one).await.says(200, "Balls in a net");
    tess.post(&one, &[("alt", "Eight balls in a net"), ("consent", "on_file")]).await.goes_to(at);
    let hidden = name;
    let (_, name) = last_photo(&app).await;
    assert_ne!(hidden, name, "shown for the first time, by a name that nobody has seen");
    let page = stranger.get(mine).await.says(200, "Eight balls in a net").html();
    assert!(page.contains(&format!("src=\"/photos/{name}.jpg\"")) && page.contains("alt=\"Eight balls in a net\""));
    assert_eq!(stranger.get(&format!("/photos/{name}.jpg")).await.ok().header("content-type"), "image/jpeg");
    stranger.get(&format!("/photos/{name}")).await.is(404);
    tess.post(&one, &[("alt", "Eight balls in a net"), ("consent", "missing")]).await.is(303);
    stranger.get(&format!("/photos/{name}.jpg")).await.is(404);
    // Given back, it is shown at another address: whoever kept the old one sees nothing by it.
    tess.post(&one, &[("alt", "Eight balls in a net"), ("consent", "nobody")]).await.is(303);
    let (_, again) = last_photo(&app).await;
    assert_ne!(again, name);
    stranger.get(&format!("/photos/{name}.jpg")).await.is(404);
    stranger.get(&format!("/photos/{again}.jpg")).await.ok();
    // As long as it stays shown the address stays.
    tess.post(&one, &[("alt", "A net of balls"), ("consent", "nobody")]).await.is(303);
    assert_eq!(last_photo(&app).await.1, again);
    tess.press(&format!("{one}/remove")).await.goes_to(at);
    tess.get(&one).await.is(404);
    let lines = sql!("select count(*) from ledger where kind = 'need_part' and record = 6 and verb like 'proof-%'");
    assert_eq!(app.count(lines).await, 8);
}

#[tokio::test]
async fn what_is_no_photo_is_refused_and_the_same_one_is_kept_once() {
    let app = TestApp::start().await;
    let pat = app.person("pat").await;
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    for (file, said) in [
        (&b""[..], "Choose a photo"),
        (svg, "no photo that we can take"),
        (b"%PDF-1.7 x", "no photo that we can take"),
        (b"\xff\xd8\xff\xe0 half", "not whole"),
        (&plain(40, 40, [[0; 3]; 2]).jpeg, "40 by 40 pixels"),
    ] {
        add(&pat, GIFT, "A rack of coats", "nobody", file).await.says(422, said).has("A rack of coats");
    }
    for _ in 0..2 {
        add(&pat, GIFT, "A rack of coats", "nobody", &picture()).await.goes_to(GIFT);
    }
    let kept = sql!("select count(*) from proof_photo f join proof p on p.id = f.proof where p.gift = 3");
    assert_eq!(app.count(kept).await, 2, "the one that was there, and one more");
    for n in 0..10_u8 {
        let file = plain(100 + u32::from(n), 100, [[n, 0, 0], [0, n, 0]]).jpeg;
        add(&pat, GIFT, "A rack of coats", "nobody", &file).await.is(303);
    }
    pat.get(GIFT).await.says(200, "room for no more");
    add(&pat, GIFT, "One more", "nobody", &plain(90, 90, [[1; 3]; 2]).jpeg).await.says(409, "no more");
}

#[tokio::test]
async fn a_donor_is_told_once_and_a_gift_that_went_back_is_told_of_no_more() {
    let app = TestApp::start().await;
    let pat = app.person("pat").await;
    pat.get("/office/gifts/3").await.says(200, "What became of it");
    pat.post(&format!("{GIFT}/words"), &[("words", "Thirteen coats found thirteen children.")]).await.goes_to(GIFT);
    app.run_jobs().await;
    let mail = app.mail().await;
    let letter = mail.at("odessa@example.org").into_iter().find(|sent| sent.kind == "proof-told").expect("a letter");
    assert!(letter.body.contains("Winter coats") && !letter.body.contains("thirteen children"), "{}", letter.body);
    let from = letter.body.find("/give/follow/").expect("a link");
    let follow = letter.body[from..].split(|c: char| c.is_whitespace() || c == '"').next().expect("a link");
    add(&pat, GIFT, "A rack of coats", "nobody", &picture()).await.is(303);
    let (_, name) = last_photo(&app).await;
    let stranger = app.stranger();
    stranger.get(follow).await.says(200, "Thirteen coats found thirteen children.").has("A rack of coats");
    let pia = app.person("pia").await;
    pia.post("/office/gifts/3/return", &[("back_words", "They are all too small.")]).await.is(303);
    app.run_jobs().await;
    stranger.get(follow).await.ok().lacks("thirteen children");
    stranger.get(&format!("/photos/{name}.jpg")).await.is(404);
    // Nothing is added to it; what is there can be seen at the school, and taken away.
    pat.get("/office/gifts/3").await.says(200, "The gift went back to its giver");
    let page = pat.get(GIFT).await.says(200, "This gift went back").has("thirteen children").has("A rack of coats");
    page.has("the gift went back").lacks("Save and tell the giver").lacks("Add a photo");
    pat.post(&format!("{GIFT}/words"), &[("words", "And more.")]).await.says(409, "went back");
    add(&pat, GIFT, "Another", "nobody", &plain(90, 90, [[1; 3]; 2]).jpeg).await.says(409, "went back");
    let (photo, _) = last_photo(&app).await;
    let one = format!("/office/photos/{photo}");
    pat.get(&one).await.says(200, "Remove this photo");
    pat.post(&one, &[("alt", "Coats"), ("consent", "nobody")]).await.says(409, "went back");
    for other in ["ola", "tess"] {
        app.person(other).await.press(&format!("{one}/remove")).await.is(404);
        app.person(other).await.press(&format!("{GIFT}/remove")).await.is(404);
    }
    pat.press(&format!("{one}/remove")).await.goes_to(GIFT);
    pat.get(GIFT).await.says(200, "thirteen children").lacks("A rack of coats");
    pat.press(&format!("{GIFT}/remove")).await.goes_to("/office/gifts/3");
    pat.get(GIFT).await.is(404);
    pat.get("/office/gifts/3").await.ok().lacks("/office/proof/gift-3");
    for (table, left) in [
        ("words", sql!("select count(*) from proof where gift = 3")),
        (
            "photos",
            sql!("select count(*) from proof_photo f where not exists (select 1 from proof p where p.id = f.proof)"),
        ),
        (
            "lines",
            sql!("select count(*) - 1 from ledger where verb = 'proof-removed' and kind = 'gift' and record = 3"),
        ),
    ] {
        assert_eq!(app.count(left).await, 0, "{table}");
    }
}

#[tokio::test]
async fn consent_that_was_taken_back_is_not_given_again_by_a_page_that_was_open_before() {
    let app = TestApp::start().await;
    let tess = app.person("tess").await;
    let one = format!("/office/photos/{}", cast::PHOTO);
    let was =
        app.count(sql!("select count(*) from proof_photo where id = $1 and consent <> 'missing'", cast::PHOTO)).await;
    assert_eq!(was, 1, "the demonstration's photo is shown");
    let open = tess.get(&one).await.ok().html();
    let shown =
        open.split("name=\"was\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("what it was");
    // A colleague takes it back; the page that was open before says the words anew, with the consent it knew.
    tess.post(&one, &[("alt", "Backpacks"), ("consent", "missing"), ("was", shown)]).await.is(303);
    let stale = [("alt", "Twenty backpacks"), ("consent", shown), ("was", shown)];
    tess.post(&one, &stale).await.says(409, "Somebody took the consent back");
    let kept = sql!(
        "select count(*) from proof_photo where id = $1 and consent = 'missing' and alt = 'Backpacks'",
        cast::PHOTO
    );
    assert_eq!(app.count(kept).await, 1);
    // Whoever has seen that it was taken back may give it again.
    tess.post(&one, &[("alt", "Backpacks"), ("consent", shown), ("was", "missing")]).await.is(303);
}

#[tokio::test]
async fn only_those_of_its_school_tell_what_became_of_it() {
    let app = TestApp::start().await;
    for (who, at) in [("ana", PART), ("vera", PART), ("ola", PART), ("tess", GIFT), ("ola", GIFT)] {
        let browser = app.person(who).await;
        browser.get(at).await.is(404);
        browser.post(&format!("{at}/words"), &[("words", "x")]).await.is(404);
    }
    app.person("ola").await.get(&format!("/office/photos/{}", cast::PHOTO)).await.is(404);
    app.person("ola").await.press(&format!("/office/photos/{}/remove", cast::PHOTO)).await.is(404);
    for wrong in ["/office/proof/part-1", "/office/proof/part-999", "/office/proof/gift-8", "/office/proof/x"] {
        app.person("pia").await.get(wrong).await.is(404);
    }
}
