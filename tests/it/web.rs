//! What holds for every page: errors that help, headers, languages, sessions, limits.

use crate::support::{TestApp, same_origin};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use sha2::{Digest, Sha256};

fn with(pairs: &[(&'static str, &str)]) -> HeaderMap {
    pairs
        .iter()
        .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::try_from(*value).expect("a value")))
        .collect()
}

#[tokio::test]
async fn a_page_that_is_not_there_says_what_to_do() {
    let app = TestApp::start().await;
    let lost = app.stranger();
    lost.get("/nowhere").await.says(404, "We cannot find that page").has("Contact the office");
    lost.clone().speaking("es").get("/nowhere").await.says(404, "No encontramos esa página");
    lost.get("/schools/no-such-school").await.is(404);
    lost.get("/shifts/not-a-number").await.is(404);
}

#[tokio::test]
async fn the_address_of_a_form_says_that_it_is_none_of_a_page() {
    let app = TestApp::start().await;
    let stranger = app.stranger();
    let answer = stranger.get("/language").await.says(405, "This address only takes what a form sends");
    assert_eq!(answer.header("allow"), "POST");
    stranger.clone().speaking("es").get("/language").await.says(405, "solo recibe lo que envía un formulario");
    let sent = stranger.post("/about", &[]).await.is(405);
    assert_eq!(sent.header("allow"), "GET,HEAD");
}

#[tokio::test]
async fn the_demonstration_says_what_wrote_a_page() {
    let app = TestApp::start().await;
    assert_eq!(app.stranger().get("/nowhere").await.header("x-page"), "trellis::web::explain::ErrorPage");
    let contact = app.stranger().get("/contact").await;
    assert_eq!(contact.header("x-page"), "trellis::connect::pages::contact::ContactPage");
}

#[tokio::test]
async fn whoever_must_be_signed_in_is_brought_back_here() {
    let app = TestApp::start().await;
    app.stranger().get("/me/timeline?before=9").await.goes_to("/sign-in?return_to=%2Fme%2Ftimeline%3Fbefore%3D9");
}

#[tokio::test]
async fn another_sites_form_changes_nothing() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    for headers in [
        with(&[("sec-fetch-site", "cross-site")]),
        with(&[("sec-fetch-site", "same-site")]),
        with(&[("origin", "https://evil.example")]),
        with(&[("origin", "null")]),
        with(&[]),
    ] {
        let body = b"lang=es&return_to=/".to_vec();
        let answer = ben.send("POST", "/language", headers, body).await;
        answer.says(403, "did not come from our own page");
    }
    assert_eq!(app.count(db::sql!("select count(*) from person where id = 2 and lang = 'en'")).await, 1);
}

#[tokio::test]
async fn every_answer_carries_the_headers_that_protect() {
    let app = TestApp::start().await;
    for path in ["/", "/nowhere", "/health", "/theme.css"] {
        let answer = app.stranger().get(path).await;
        let csp = answer.header("content-security-policy");
        assert!(csp.contains("default-src 'none'") && !csp.contains("unsafe"), "{path}: {csp}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
        assert!(!answer.header("x-request-id").is_empty(), "{path}");
    }
    let mine = app.ana().await.get("/me/timeline").await;
    assert_eq!(mine.header("cache-control"), "no-store");
}

#[tokio::test]
async fn no_page_holds_a_style_or_a_script_of_its_own() {
    let app = TestApp::start().await;
    for path in ["/", "/schools", "/nowhere"] {
        let html = app.stranger().get(path).await.html();
        assert!(!html.contains(" style=") && !html.contains("<style"), "{path}");
        assert!(!html.contains("<script>") && !html.contains(" onclick="), "{path}");
    }
}

#[tokio::test]
async fn the_language_follows_person_then_cookie_then_browser() {
    let app = TestApp::start().await;
    let stranger = app.stranger().speaking("es-MX,es;q=0.9");
    assert!(stranger.get("/").await.html().contains("<html lang=\"es\" dir=\"ltr\">"));
    stranger.post("/language", &[("lang", "ar"), ("return_to", "/")]).await.goes_to("/");
    assert!(stranger.get("/").await.html().contains("<html lang=\"ar\" dir=\"rtl\">"));
    // Ana's record says Spanish, whatever browser she borrows.
    assert!(app.ana().await.get("/").await.html().contains("<html lang=\"es\""));
    stranger.post("/language", &[("lang", "tlh"), ("return_to", "/")]).await.is(400);
    stranger.post("/language", &[("lang", "en"), ("return_to", "//evil.example")]).await.goes_to("/");
}

#[tokio::test]
async fn a_public_page_is_answered_from_memory_until_something_changes() {
    let app = TestApp::start().await;
    let stranger = app.stranger();
    let first = stranger.get("/").await.ok();
    let mut headers = same_origin();
    headers.insert("accept-encoding", HeaderValue::from_static("br"));
    let packed = stranger.send("GET", "/", headers, Vec::new()).await;
    assert_eq!(packed.header("content-encoding"), "br");
    assert!(packed.body.len() < first.body.len() / 2);
    // What a write changes is new for everybody at once.
    let tomorrow = "/opportunities?date=2026-09-09&only=on";
    let list = stranger.get(tomorrow).await.ok().html();
    assert_eq!(list, stranger.get(tomorrow).await.ok().html());
    let shift = trellis::demo::cast::shift::TOMORROW;
    app.ben().await.press(&format!("/shifts/{shift}/signups")).await.is(303);
    assert_ne!(list, stranger.get(tomorrow).await.ok().html(), "a place less");
}

#[tokio::test]
async fn the_icon_that_browsers_ask_for_is_there() {
    let app = TestApp::start().await;
    let way = app.stranger().get("/favicon.ico").await.is(303);
    let icon = app.stranger().get(way.location()).await.ok();
    assert_eq!(icon.header("content-type"), "image/svg+xml");
}

#[tokio::test]
async fn a_language_that_nobody_has_checked_says_so_on_the_page() {
    let app = TestApp::start().await;
    assert!(!app.stranger().get("/").await.ok().html().contains("strip strip--note"));
    for lang in ["es", "ar"] {
        let page = app.stranger().speaking(lang).get("/").await.ok();
        assert!(page.html().contains("strip strip--note"), "{lang}");
    }
}

#[tokio::test]
async fn whoever_asks_for_the_head_of_a_page_does_not_empty_it_for_the_next() {
    let app = TestApp::start().await;
    let stranger = app.stranger();
    let head = stranger.send("HEAD", "/about", same_origin(), Vec::new()).await;
    assert_eq!((head.status.as_u16(), head.body.len()), (200, 0));
    stranger.get("/about").await.says(200, "About");
}

#[tokio::test]
async fn one_network_cannot_flood_us() {
    let app = TestApp::with(|config| config.changes_per_minute = 5).await;
    let eager = app.stranger();
    for _ in 0..5 {
        eager.post("/language", &[("lang", "en"), ("return_to", "/")]).await.is(303);
    }
    eager.post("/language", &[("lang", "en"), ("return_to", "/")]).await.says(429, "Please wait a minute");
    app.later(jiff::SignedDuration::from_mins(1));
    eager.post("/language", &[("lang", "en"), ("return_to", "/")]).await.is(303);
}

#[tokio::test]
async fn one_network_opens_so_many_pages_a_minute_and_those_in_memory_as_well() {
    let app = TestApp::with(|config| config.pages_per_minute = 5).await;
    let (ben, stranger) = (app.ben().await, app.stranger());
    stranger.get("/about").await.ok();
    for _ in 0..4 {
        ben.get("/me/timeline").await.ok();
    }
    let waits = ben.get("/me/timeline").await.says(429, "Please wait a minute");
    assert_eq!(waits.header("retry-after"), "60");
    ben.send("HEAD", "/me/timeline", same_origin(), Vec::new()).await.is(429);
    // What costs nothing is answered all the same: a page in memory, what pages are made of, the balancer. So are changes.
    stranger.get("/about").await.ok();
    stranger.get(trellis::web::assets::address("app.css")).await.ok();
    stranger.get("/theme.css").await.ok();
    stranger.get("/health").await.ok();
    app.fay().await.get("/office/board/stamp").await.ok();
    ben.post("/language", &[("lang", "es"), ("return_to", "/")]).await.is(303);
    app.later(jiff::SignedDuration::from_mins(1));
    ben.get("/me/timeline").await.ok();
}

#[tokio::test]
async fn without_a_limit_of_pages_nobody_waits() {
    let app = TestApp::with(|config| config.pages_per_minute = 0).await;
    let ben = app.ben().await;
    for _ in 0..20 {
        ben.get("/me/timeline").await.ok();
    }
    assert_eq!(trellis::config::Config::default().pages_per_minute, 1_200);
}

#[tokio::test]
async fn what_is_too_large_is_refused_with_words() {
    let app = TestApp::start().await;
    let body = vec![b'a'; 9 * 1024 * 1024];
    let mut headers = same_origin();
    headers.insert("content-type", HeaderValue::from_static("application/x-www-form-urlencoded"));
    app.stranger().send("POST", "/language", headers, body).await.says(413, "That is too large");
}

#[tokio::test]
async fn odd_methods_and_hostile_paths_do_no_harm() {
    let app = TestApp::start().await;
    let stranger = app.stranger();
    for method in ["PUT", "DELETE", "PATCH"] {
        let status = stranger.send(method, "/", same_origin(), Vec::new()).await.status.as_u16();
        assert!((400..500).contains(&status), "{method}: {status}");
    }
    for path in [
        "/%00",
        "/..%2f..%2fetc/passwd",
        "/assets/../Cargo.toml",
        "/assets/..%2fCargo.toml",
        "/schools/%ff",
        "/?q=%F0%28",
    ] {
        let status = stranger.get(path).await.status.as_u16();
        assert!(status < 500, "{path}: {status}");
    }
}

#[tokio::test]
async fn the_balancer_is_told_that_all_is_well_and_measures_need_a_token() {
    let app = TestApp::with(|config| config.metrics_token = "let me see".into()).await;
    app.stranger().get("/health").await.says(200, "ok");
    app.stranger().get("/metrics").await.is(404);
    let with_token = with(&[("authorization", "Bearer let me see")]);
    app.stranger().send("GET", "/metrics", with_token, Vec::new()).await.is(200);
    let wrong = with(&[("authorization", "Bearer let me in")]);
    app.stranger().send("GET", "/metrics", wrong, Vec::new()).await.is(404);
}

/// Every address of an asset on a page.
fn assets_of(html: &str) -> std::collections::BTreeSet<String> {
    let starts = html.match_indices("\"/assets/").map(|(at, _)| &html[at + 1..]);
    starts.map(|rest| rest.split(['"', '#', '?']).next().unwrap_or_default().to_owned()).collect()
}

#[tokio::test]
async fn what_a_page_is_made_of_is_kept_for_ever_and_packed_under_the_name_of_its_content() {
    let app = TestApp::start().await;
    let stranger = app.stranger();
    let mut all = assets_of(&stranger.get("/").await.ok().html());
    let known = trellis::embedded::ASSETS.iter();
    assert!(all.iter().all(|address| known.clone().any(|asset| asset.address == address)), "{all:?}");
    all.extend(known.map(|asset| asset.address.to_owned()));
    assert!(all.len() >= 5, "{all:?}");
    for address in &all {
        let plain = stranger.get(address).await.ok();
        let packed =
            stranger.send("GET", address, with(&[("accept-encoding", "gzip, br;q=0.9")]), Vec::new()).await.ok();
        for answer in [&plain, &packed] {
            assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable", "{address}");
            assert_eq!(answer.header("vary"), "accept-encoding", "{address}");
            assert_eq!(answer.header("set-cookie"), "", "{address}");
        }
        assert_eq!((plain.header("content-encoding"), packed.header("content-encoding")), ("", "br"), "{address}");
        let mut unpacked = Vec::new();
        let mut reader = brotli::Decompressor::new(&packed.body[..], 4096);
        std::io::Read::read_to_end(&mut reader, &mut unpacked).expect("it is brotli");
        assert_eq!(unpacked, plain.body, "{address}");
        // A changed file has another address, so that nobody keeps the old one.
        let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(&plain.body)[..6]);
        assert!(address.contains(&format!(".{hash}.")), "{address} is not of {hash}");
    }
    let colours = stranger.get("/").await.html();
    let theme =
        colours.split("href=\"").filter_map(|rest| rest.split('"').next()).find(|at| at.starts_with("/theme.css"));
    let theme = theme.expect("the district's colours");
    assert!(theme.contains("?v="), "{theme} is another when the colours are");
    assert!(stranger.get(theme).await.ok().header("cache-control").contains("immutable"));
}

#[tokio::test]
async fn an_asset_that_is_not_there_is_not_found_and_nobody_keeps_that() {
    let app = TestApp::start().await;
    let stranger = app.stranger();
    let there = trellis::embedded::ASSETS[0].address;
    let (stem, _) = there.rsplit_once('.').expect("an ending");
    let older = format!("{}.000000000000.css", stem.rsplit_once('.').expect("a hash").0);
    let longer = format!("{there}x");
    for address in ["/assets/missing", "/assets/app.css", "/assets/", older.as_str(), longer.as_str(), stem] {
        let answer = stranger.get(address).await.is(404);
        assert!(!answer.header("cache-control").contains("immutable"), "{address}");
        let answer = stranger.send("GET", address, with(&[("accept-encoding", "br")]), Vec::new()).await;
        assert_eq!(answer.status.as_u16(), 404, "{address}");
    }
}
