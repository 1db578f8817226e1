//! Who sends slowly, and what takes too long: cut off or told so in the reader's language, and never half done.

use crate::support::{Browser, TestApp};
use db::sql;
use std::future::pending;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use trellis::web::listen::listen;
use trellis::web::patience::Patience;
use trellis::web::serve::Site;
use trellis::web::{Routes, Who};

/// The limit under test: so short that a test can wait for it.
const SHORT: Duration = Duration::from_millis(300);
/// Whatever takes longer has no limit; the real ones are longer still.
const FAR_TOO_LONG: Duration = Duration::from_secs(10);

/// The site on a socket for as long as the client needs it.
async fn visited(site: Site, client: impl AsyncFnOnce(SocketAddr)) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    tokio::select! {
        () = listen(listener, site, pending()) => panic!("it stopped by itself"),
        () = client(address) => {}
    }
}

/// What comes until the connection ends; one that is reset has ended, too.
async fn rest(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let ended = tokio::time::timeout(FAR_TOO_LONG, stream.read_to_end(&mut bytes)).await;
    assert!(ended.is_ok(), "the connection stays open");
    String::from_utf8_lossy(&bytes).into_owned()
}

fn with(app: &TestApp, change: impl FnOnce(&mut Patience)) -> Site {
    let mut patience = Patience::default();
    change(&mut patience);
    app.app.site().with_patience(patience)
}

#[test]
fn the_real_limits_are_as_written_down() {
    let real = Patience::default();
    let seconds = [real.headers, real.body, real.answer, real.drain].map(|limit| limit.as_secs());
    assert_eq!(seconds, [15, 30, 35, 65]);
}

#[tokio::test]
async fn whoever_sends_headers_slowly_is_cut_off() {
    let app = TestApp::start().await;
    visited(with(&app, |patience| patience.headers = SHORT), async |address| {
        let mut silent = TcpStream::connect(address).await.expect("a connection");
        silent.write_all(b"GET / HTTP/1.1\r\nHost: ").await.expect("a part is sent");
        assert!(!rest(&mut silent).await.starts_with("HTTP/1.1 200"));
        // A byte now and then is no way around it.
        let mut dripping = TcpStream::connect(address).await.expect("a connection");
        let begun = Instant::now();
        while dripping.write_all(b"x").await.is_ok() {
            tokio::time::sleep(Duration::from_millis(20)).await;
            assert!(begun.elapsed() < FAR_TOO_LONG, "it is read for ever");
        }
        // Whoever sends them at once is served by the same program.
        let mut quick = TcpStream::connect(address).await.expect("a connection");
        let head = format!("GET /health HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
        quick.write_all(head.as_bytes()).await.expect("it is sent");
        assert!(rest(&mut quick).await.starts_with("HTTP/1.1 200"));
    })
    .await;
}

#[tokio::test]
async fn a_body_that_does_not_come_is_answered_with_a_page_and_changes_nothing() {
    let app = TestApp::start().await;
    let before = app.count(sql!("select count(*) from inquiry")).await;
    for (lang, words) in [("en", "What you sent came too slowly."), ("es", "Lo que envió llegó demasiado despacio.")]
    {
        visited(with(&app, |patience| patience.body = SHORT), async |address| {
            let mut stream = TcpStream::connect(address).await.expect("a connection");
            let head = format!(
                "POST /contact HTTP/1.1\r\nHost: {address}\r\nSec-Fetch-Site: same-origin\r\nAccept-Language: {lang}\r\n\
                 Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 500\r\nConnection: close\r\n\r\n"
            );
            stream.write_all(head.as_bytes()).await.expect("the head is sent");
            stream.write_all(b"desk=volunteers&name=Amara").await.expect("a part is sent");
            let answer = rest(&mut stream).await;
            assert!(answer.starts_with("HTTP/1.1 503"), "{answer}");
            assert!(answer.contains(words), "{answer}");
        })
        .await;
    }
    assert_eq!(app.count(sql!("select count(*) from inquiry")).await, before);
}

async fn never() -> &'static str {
    pending::<()>().await;
    "never"
}

#[tokio::test]
async fn a_page_that_takes_too_long_says_so_and_a_change_that_does_says_to_look_first() {
    let app = TestApp::start().await;
    app.expects_errors();
    let routes = Routes::default().get("/slow", Who::Anyone, never).post("/slow/change", Who::Anyone, never);
    let patience = Patience { answer: SHORT, ..Patience::default() };
    let site = Site::new(app.app.clone(), routes).with_patience(patience);
    let reader = Browser::new(site.router());
    let page = reader.get("/slow").await.says(503, "The answer took too long.").has("Nothing was changed");
    assert_eq!(page.header("retry-after"), "60");
    reader.clone().speaking("es").get("/slow").await.says(503, "La respuesta tardó demasiado.");
    // It may have been on its way to the disk when it was stopped.
    let told = reader.post("/slow/change", &[("text", "I typed this")]).await;
    let told = told.says(503, "We do not know if this was saved").has("Look first if your change is there");
    assert!(told.html().contains("value=\"I typed this\""), "what was typed is on the page");
}

#[tokio::test]
async fn a_change_that_waits_too_long_for_its_turn_is_not_made_later() {
    if db::testing::server().is_some() {
        return; // There, no change waits for another's turn as a whole.
    }
    let app = TestApp::start().await;
    app.expects_errors();
    let before = app.count(sql!("select count(*) from inquiry")).await;
    let slow = Browser::new(with(&app, |patience| patience.answer = SHORT).router());
    let long_change = app.app.db.write().await.expect("a transaction");
    let fields = [
        ("desk", "volunteers"),
        ("name", "Amara"),
        ("contact", "amara@example.org"),
        ("lang", "en"),
        ("text", "Hello"),
    ];
    slow.post("/contact", &fields).await.says(503, "The answer took too long.");
    slow.get("/opportunities").await.says(200, "Reading buddy");
    drop(long_change);
    assert_eq!(app.count(sql!("select count(*) from inquiry")).await, before);
    slow.post("/contact", &fields).await.goes_to("/contact/thanks?desk=volunteers");
    assert_eq!(app.count(sql!("select count(*) from inquiry")).await, before + 1);
    app.run_jobs().await;
}

static MET: AtomicUsize = AtomicUsize::new(0);

/// Meets another change three times, then answers with what was sent.
async fn meets(body: axum::body::Bytes) -> trellis::Result<String> {
    match MET.fetch_add(1, Ordering::SeqCst) {
        0..3 => Err(trellis::Error::Again),
        _ => Ok(String::from_utf8_lossy(&body).into_owned()),
    }
}

async fn always_meets() -> trellis::Result<&'static str> {
    Err(trellis::Error::Again)
}

#[tokio::test]
async fn a_change_that_met_another_is_run_again_with_the_same_words() {
    let app = TestApp::start().await;
    let routes = Routes::default().post("/meets", Who::Anyone, meets).post("/always", Who::Anyone, always_meets);
    let sender = Browser::new(Site::new(app.app.clone(), routes).router());
    sender.post("/meets", &[("a", "b")]).await.says(200, "a=b");
    assert_eq!(MET.load(Ordering::SeqCst), 4);
    sender.post("/always", &[("a", "b")]).await.is(503);
}
