//! Every form of every page, filled in badly: clear words, nothing lost, nothing changed, nothing broken.

use crate::support::{
    Answer, Browser, TestApp,
    forms::{self, Found},
};
use db::sql;
use std::collections::BTreeSet;
use trellis::demo::examples;
use trellis::web::{SOMETIMES_A_MARK, WRITTEN};

/// What people and programs send. Each is put into every text field of a form at once.
const BAD: &[(&str, &str)] = &[
    ("empty", ""),
    ("blank", "   \t "),
    ("markup", "<script>alert(1)</script><b>x</b>"),
    ("quotes", "'; drop table person; -- \" ' `"),
    ("another script", "محمد 李明 Nguyễn Ω 👩‍👧 \u{202e}abc"),
    ("control characters", "first\u{0}second\u{7}third\r\nfourth"),
    ("a huge number", "999999999999999999999999"),
    ("a negative number", "-1"),
];

#[tokio::test]
async fn no_form_breaks_whatever_is_typed() {
    let mut wrong = Vec::new();
    let mut tried = 0;
    for (name, value) in BAD {
        tried += try_all(name, value, &mut wrong).await;
    }
    let long = "x".repeat(20_000);
    tried += try_all("too long", &long, &mut wrong).await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let rounds = BAD.len() + 1;
    assert!(tried > 20 * rounds, "only {tried} forms were tried: is the scan broken?");
}

async fn try_all(name: &str, value: &str, wrong: &mut Vec<String>) -> usize {
    let app = TestApp::start().await;
    let mut tried = 0;
    for example in examples::all() {
        let browser = if example.person == "anyone" { app.stranger() } else { app.person(example.person).await };
        let page = browser.get(&example.address).await;
        if page.status != 200 || !page.header("content-type").starts_with("text/html") {
            continue;
        }
        for form in forms::in_page(&page.html(), &example.address) {
            if form.has_text_fields() {
                tried += 1;
                if let Err(why) = send(&app, &browser, &form, value).await {
                    wrong.push(format!("{} → {} with {name}: {why}", example.address, form.action));
                }
            }
        }
    }
    tried
}

async fn send(app: &TestApp, browser: &Browser, form: &Found, value: &str) -> Result<(), String> {
    let before = lines(app).await;
    let filled = form.filled_with(value);
    let fields: Vec<(&str, &str)> = filled.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let answer = if form.is_upload {
        // The policy is a file or what is typed, and a file comes first.
        let file = if form.action == "/office/policy/preview" { "" } else { value };
        browser.upload(&form.action, &fields, ("file", "x.txt", file.as_bytes())).await
    } else {
        browser.post(&form.action, &fields).await
    };
    let status = answer.status.as_u16();
    if !matches!(status, 200 | 204 | 303 | 400 | 404 | 409 | 413 | 422 | 429) {
        return Err(format!("status {status}: {}", answer.text().chars().take(300).collect::<String>()));
    }
    let html = answer.html();
    if html.contains("<script>alert(1)") || html.contains("<b>x</b>") {
        return Err("the page holds what was typed, unescaped".into());
    }
    if status == 422 && !html.contains("role=\"alert\"") {
        return Err("refused without a summary of what to mend".into());
    }
    if status >= 400 && lines(app).await != before {
        return Err(format!("refused with {status}, and yet something happened"));
    }
    // Whatever says no gives back what was typed: the form, or the page that says why there is none any more.
    if matches!(status, 400 | 404 | 409 | 422 | 429) {
        let lost = form.written_with(value).into_iter().filter(|(name, typed)| {
            (status == 422 || forms::is_given_back(name, typed)) && !forms::is_kept(&html, typed)
        });
        let lost: Vec<String> = lost.map(|(name, _)| name).collect();
        if !lost.is_empty() {
            return Err(format!("refused with {status}, and what was typed is lost: {}", lost.join(", ")));
        }
    }
    Ok(())
}

/// Sessions end or begin, and the invented clock goes on and runs what is due: that is what they are for.
pub const EACH_TIME: &[&str] = &["/sign-out", "/sign-out/everywhere", "/demo/sign-in", "/demo/clock", "/language"];

#[tokio::test]
async fn a_double_click_and_a_replay_do_nothing_twice() {
    let mut wrong = Vec::new();
    let (once, twice) = (pressed(&mut wrong, false).await, pressed(&mut wrong, true).await);
    for ((form, one), (same, two)) in once.iter().zip(&twice) {
        assert_eq!(form, same, "another form where each was sent twice\n{}", wrong.join("\n"));
        if one != two {
            wrong.push(format!("{form}: {one} lines when pressed once, {two} when pressed again at once"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(once.len(), twice.len(), "a form less, or one more, where each was sent twice");
    let done = once.iter().filter(|(_, lines)| *lines > 0).count();
    assert!(done > DONE, "only {done} of {} forms did something: are they filled in well?", once.len());
}

/// How many forms of the small world do something at least when they are filled in well.
const DONE: usize = 100;

/// Sends every form of the small world, filled in well, one after the other; twice while the first is under way, and once more
/// when both are done, if it is `twice`. Gives the forms, each with how much happened.
async fn pressed(wrong: &mut Vec<String>, twice: bool) -> Vec<(String, i64)> {
    let app = TestApp::with(|config| config.changes_per_minute = 1_000_000).await;
    let mut happened = Vec::new();
    for example in examples::all() {
        let browser = if example.person == "anyone" { app.stranger() } else { app.person(example.person).await };
        let page = browser.get(&example.address).await;
        if page.status != 200 || !page.header("content-type").starts_with("text/html") {
            continue;
        }
        for form in forms::in_page(&page.html(), &example.address) {
            if form.is_upload || EACH_TIME.contains(&form.action.as_str()) {
                continue;
            }
            // A minute later, so that nobody presses too often.
            app.later(jiff::SignedDuration::from_secs(61));
            let name = format!("{} → {}", without_numbers(&example.address), without_numbers(&form.action));
            let before = lines(&app).await;
            let answers = press(&browser, &form, twice).await;
            let after = lines(&app).await;
            happened.push((name.clone(), after - before));
            if twice {
                let again = press(&browser, &form, false).await;
                let more = lines(&app).await - after;
                if more > 0 {
                    wrong.push(format!(
                        "{name}: {more} more when replayed ({}, then {})",
                        said(&answers),
                        said(&again)
                    ));
                }
            }
            for answer in answers.iter().filter(|answer| answer.status.as_u16() >= 500) {
                wrong.push(format!("{name}: status {}", answer.status));
            }
        }
    }
    happened
}

async fn press(browser: &Browser, form: &Found, twice: bool) -> Vec<Answer> {
    let fields = form.filled_well();
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let post = || browser.post(&form.action, &fields);
    if twice {
        let (one, two) = tokio::join!(post(), post());
        vec![one, two]
    } else {
        vec![post().await]
    }
}

fn said(answers: &[Answer]) -> String {
    answers.iter().map(|answer| answer.status.as_str().to_owned()).collect::<Vec<_>>().join(" ")
}

/// An address without the ids and secrets that came about meanwhile: they differ where more was sent.
fn without_numbers(address: &str) -> String {
    let parts = address
        .split('/')
        .map(|part| if part.len() > 12 && part.contains(|c: char| c.is_ascii_digit()) { "…" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

/// How many things have happened. That somebody read a case, or what others say of a person, is noted each time the page
/// shows it, and changes nothing: a form that comes back on that page is read with it.
pub async fn lines(app: &TestApp) -> i64 {
    app.count(sql!(
        "select count(*) from ledger where not (kind = 'clearance' and verb in ('result-read', 'looked-at'))"
    ))
    .await
}

#[tokio::test]
async fn every_form_sent_by_another_site_is_refused() {
    let app = TestApp::start().await;
    let before = app.count(sql!("select seq from ledger_head")).await;
    for row in trellis::routes::all(true).list().iter().filter(|r| r.method == trellis::web::Method::Post) {
        if row.path.starts_with("/hooks/") {
            continue;
        }
        let vera = app.person("vera").await;
        // What browsers of today say, and what older ones do.
        let said = [
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
            ("origin", "https://elsewhere.example"),
            ("origin", "null"),
        ];
        for (header, value) in said {
            let mut headers = axum::http::HeaderMap::new();
            headers.insert(header, axum::http::HeaderValue::from_static(value));
            let answer = vera.send("POST", &examples::address(row.path), headers, Vec::new()).await;
            assert_eq!(answer.status.as_u16(), 403, "{} with {header}: {value}", row.path);
        }
    }
    assert_eq!(app.count(sql!("select seq from ledger_head")).await, before);
}

/// The names of all fields of all forms, wherever they stand.
pub fn every_field() -> Vec<String> {
    let mut names = BTreeSet::new();
    for file in crate::support::source::files("templates", "html") {
        for part in file.text.split("name=\"").skip(1) {
            let name = part.split('"').next().unwrap_or("");
            if !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_') {
                names.insert(name.to_owned());
            }
        }
        for call in ["field(\"", "textarea(\"", "select(\"", "radios(\"", "checkboxes(\"", "checkbox(\""] {
            for part in file.text.split(call).skip(1) {
                names.insert(part.split('"').next().unwrap_or("").to_owned());
            }
        }
    }
    names.into_iter().collect()
}

/// What one form sends unseen and another asks for: it was typed a page before.
const TYPED_A_PAGE_BEFORE: &[&str] =
    &["birth_date", "capacity", "contact", "family", "given", "guardian", "quantity", "skip", "students"];

#[test]
fn what_is_given_back_is_what_people_write_and_never_a_key() {
    let (mut written, mut unseen) = (BTreeSet::new(), BTreeSet::new());
    for file in crate::support::source::files("templates", "html") {
        if file.name.starts_with("templates/parts/") || file.name.starts_with("templates/mail/") {
            continue;
        }
        for (call, usual) in [("field(\"", "text"), ("textarea(\"", "textarea")] {
            for part in file.text.split(call).skip(1) {
                let (name, rest) = part.split_once('"').expect("a name ends");
                let rest = rest.split("%}").next().unwrap_or("");
                let kind = rest.split("kind = \"").nth(1).and_then(|kind| kind.split('"').next()).unwrap_or(usual);
                if !matches!(kind, "date" | "time" | "datetime-local" | "search") {
                    written.insert(name.to_owned());
                }
            }
        }
        // A search changes nothing, and its fields stay in the address.
        for form in file.text.split("<form").filter(|form| !form.split('>').next().unwrap_or("").contains("\"get\"")) {
            for part in form.split("type=\"hidden\" name=\"").skip(1) {
                unseen.insert(part.split('"').next().unwrap_or("").to_owned());
            }
        }
    }
    // A code is asked for again, and never shown.
    assert!(written.remove("code"));
    let given_back: BTreeSet<String> = WRITTEN.iter().map(|name| (*name).to_owned()).collect();
    let lost: Vec<&String> = written.difference(&given_back).collect();
    assert!(lost.is_empty(), "fields that are not in `WRITTEN` (src/web/typed.rs): {lost:?}");
    for name in given_back.intersection(&unseen) {
        let known = SOMETIMES_A_MARK.contains(&name.as_str()) || TYPED_A_PAGE_BEFORE.contains(&name.as_str());
        assert!(known, "{name} is sent unseen by some form, and would be shown");
    }
    // Fields that a page writes out itself.
    let by_hand = ["choices", "unnamed"];
    let gone: Vec<&String> = given_back.difference(&written).filter(|name| !by_hand.contains(&name.as_str())).collect();
    assert!(gone.is_empty(), "in `WRITTEN`, and on no page: {gone:?}");
}

/// Bodies no page of ours sends, with what they say they are.
fn absurd(fields: &[String]) -> Vec<(&'static str, &'static str, Vec<u8>)> {
    const FORM: &str = "application/x-www-form-urlencoded";
    let all = |value: &str| {
        let pairs: Vec<(&str, &str)> = fields.iter().map(|name| (name.as_str(), value)).collect();
        serde_html_form::to_string(pairs).expect("text").into_bytes()
    };
    vec![
        ("nothing", FORM, Vec::new()),
        ("nothing that says what it is", "", Vec::new()),
        ("every field empty", FORM, all("")),
        ("every field beyond all numbers", FORM, all("99999999999999999999999999")),
        ("every field below all numbers", FORM, all("-9223372036854775808")),
        ("every field a day that is none", FORM, all("2026-02-30")),
        ("every field the end of time", FORM, all("9999-12-31T23:59")),
        ("every field markup", FORM, all("<script>alert(1)</script>")),
        ("every field twice", FORM, [all("1"), b"&".to_vec(), all("2")].concat()),
        ("bytes that are no text", FORM, b"given=%ff%fe&born=%00&\xff\xfe=\x80".to_vec()),
        ("only separators", FORM, b"&&&===&&;;%".to_vec()),
        ("JSON", "application/json", b"{\"given\":[1,2,{\"x\":null}]}".to_vec()),
        ("a file without its boundary", "multipart/form-data", b"--xx\r\n\r\n".to_vec()),
        (
            "half a file",
            "multipart/form-data; boundary=xx",
            b"--xx\r\ncontent-disposition: form-data; name=\"file\"".to_vec(),
        ),
        ("another trade's words", "text/x-\u{7f}", b"GET / HTTP/1.1".to_vec()),
    ]
}

#[tokio::test]
async fn no_change_of_the_route_table_breaks_on_an_empty_or_an_absurd_body() {
    let fields = every_field();
    assert!(fields.len() > 60, "only {} fields were found: is the scan broken?", fields.len());
    let mut wrong = Vec::new();
    let mut tried = 0;
    for (name, kind, body) in absurd(&fields) {
        // A world for each, because some of them do something.
        let app = TestApp::with(|config| config.changes_per_minute = 1_000_000).await;
        let routes = trellis::routes::all(true);
        for row in routes.list().iter().filter(|row| row.method == trellis::web::Method::Post) {
            let example = examples::example(row);
            let address = examples::address(row.path);
            let browser = if example.person == "anyone" { app.stranger() } else { app.person(example.person).await };
            let mut headers = crate::support::same_origin();
            if let Ok(kind) = axum::http::HeaderValue::from_str(kind) {
                headers.insert("content-type", kind);
            }
            let before = lines(&app).await;
            let answer = browser.send("POST", &address, headers, body.clone()).await;
            tried += 1;
            let status = answer.status.as_u16();
            let html = String::from_utf8_lossy(&answer.body).into_owned();
            if !matches!(status, 200 | 204 | 303 | 400 | 403 | 404 | 409 | 413 | 415 | 422 | 429) {
                wrong.push(format!("{} with {name}: status {status}", row.path));
            }
            if html.contains("<script>alert(1)") {
                wrong.push(format!("{} with {name}: the page holds what was sent, unescaped", row.path));
            }
            if status == 422 && !html.contains("role=\"alert\"") {
                wrong.push(format!("{} with {name}: refused without saying what to mend", row.path));
            }
            if status >= 400 && lines(&app).await != before {
                wrong.push(format!("{} with {name}: refused, and yet something happened", row.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(tried > 500, "only {tried} were tried");
}
