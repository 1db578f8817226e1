//! Papers that agreements need: sent, looked at by content, accepted, refused, done without, expired.

use crate::agreements::day;
use crate::support::{Answer, Browser, TestApp};
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast::{self, partner};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR....IEND\xaeB`\x82";

fn at(kind: &str) -> String {
    format!("/partner/desk/{}/papers/{kind}", cast::DESK_SECRET)
}

async fn sends(who: &Browser, kind: &str, name: &str, bytes: &[u8]) -> Answer {
    let until = day(300);
    let fields = [
        ("expires_on", until.as_str()),
        ("cents", "$1,000,000"),
        ("additional_insured", "yes"),
        ("words", "our certificate"),
    ];
    who.upload(&at(kind), &fields, ("file", name, bytes)).await
}

async fn papers(app: &TestApp, kind: &str, state: &str) -> i64 {
    app.count(sql!(
        "select count(*) from partner_paper where organisation = $1 and kind = $2 and state = $3",
        partner::READERS,
        kind,
        state
    ))
    .await
}

async fn newest(app: &TestApp) -> i64 {
    app.count(sql!("select max(id) from partner_paper")).await
}

#[tokio::test]
async fn a_file_is_what_its_content_says_and_what_could_run_is_refused() {
    let app = TestApp::start().await;
    let ada = app.stranger();
    let before = app.count(sql!("select count(*) from partner_paper")).await;
    let documents = app.count(sql!("select count(*) from partner_document")).await;
    let ledger = app.count(sql!("select seq from ledger_head")).await;
    let large = vec![b'x'; 5 * 1024 * 1024 + 1];
    for (name, bytes, why) in [
        ("certificate.pdf", &b"<html><script>alert(1)</script>"[..], "This is a web page"),
        ("certificate.pdf", b"  <!DOCTYPE html><p>%PDF-", "This is a web page"),
        ("logo.png", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "This is a web page"),
        ("drawing.svg", b"<?xml version='1.0'?><svg/>", "This is a web page"),
        ("certificate.pdf", b"MZ\x90\0 a program", "no PDF, PNG or JPEG"),
        ("certificate.pdf", b"PK\x03\x04 a zip", "no PDF, PNG or JPEG"),
        ("certificate.pdf", b"%PDF-1.7\n1 0 obj << ", "not whole"),
        ("photo.jpg", b"\xff\xd8\xff\xe0 half", "not whole"),
        (
            "certificate.pdf",
            b"%PDF-1.7\n<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>\n%%EOF",
            "runs a program",
        ),
        ("certificate.pdf", b"%PDF-1.7\n<< /Encrypt 4 0 R >>\n%%EOF", "has a password"),
        ("certificate.pdf", &large, "up to 5 MB"),
        ("certificate.pdf", b"", "Choose a file"),
    ] {
        let refused = sends(&ada, "insurance", name, bytes).await.says(422, why);
        let html = refused.html();
        assert!(html.contains("our certificate") && html.contains(&day(300)), "what was typed stays: {why}");
        assert!(html.contains("role=\"alert\""));
    }
    // One that ended yesterday is refused, and what was there stays as it was.
    let fields = [("expires_on", "2026-09-07"), ("cents", "1000000"), ("additional_insured", "yes")];
    ada.upload(&at("insurance"), &fields, ("file", "a.pdf", PDF))
        .await
        .says(422, "It ended on Monday, September 7, 2026");
    ada.upload(&at("insurance"), &[("expires_on", "")], ("file", "a.pdf", PDF)).await.says(422, "Please fill in");
    ada.upload(&at("insurance"), &[("cents", "-5"), ("expires_on", &day(3))], ("file", "a.pdf", PDF))
        .await
        .says(422, "minus");
    ada.upload(&at("training"), &[("words", "")], ("file", "", b"")).await.says(422, "Write a few words");
    ada.upload(&at("passport"), &[], ("file", "a.pdf", PDF)).await.is(404);
    // A slip of the pen is found at once.
    let small = [("cents", "$500"), ("additional_insured", "yes"), ("expires_on", &day(3))];
    ada.upload(&at("insurance"), &small, ("file", "a.pdf", PDF)).await.says(422, "at least $1,000,000");
    assert_eq!(app.count(sql!("select count(*) from partner_paper")).await, before);
    assert_eq!(app.count(sql!("select count(*) from partner_document")).await, documents);
    assert_eq!(app.count(sql!("select seq from ledger_head")).await, ledger);
    // More than any request may hold.
    let huge = vec![b'x'; 9 * 1024 * 1024];
    sends(&ada, "insurance", "a.pdf", &huge).await.is(413);
    // A picture under another name is taken for what it is, and handed out so that nothing in it runs.
    sends(&ada, "insurance", "../../etc/passwd.html", PNG)
        .await
        .goes_to(&format!("/partner/desk/{}", cast::DESK_SECRET));
    let id = app.count(sql!("select max(id) from partner_document")).await;
    let file = ada.get(&format!("/partner/desk/{}/documents/{id}", cast::DESK_SECRET)).await.ok();
    assert_eq!(file.header("content-type"), "image/png");
    assert!(
        file.header("content-disposition").starts_with("attachment; filename=\"insurance-"),
        "{}",
        file.header("content-disposition")
    );
    assert!(!file.header("content-disposition").contains("passwd"));
    assert_eq!(file.header("content-security-policy"), "sandbox; default-src 'none'");
    assert_eq!(file.header("x-content-type-options"), "nosniff");
    assert_eq!(file.header("cache-control"), "no-store");
    assert_eq!(file.body.as_ref(), PNG);
}

#[tokio::test]
async fn the_office_looks_at_a_paper_and_what_holds_goes_on_holding_meanwhile() {
    let app = TestApp::start().await;
    let (ada, pia) = (app.stranger(), app.person("pia").await);
    sends(&ada, "insurance", "a.pdf", PDF).await.is(303);
    sends(&ada, "insurance", "b.png", PNG).await.is(303);
    // The newer one stands in the older one's place.
    assert_eq!((papers(&app, "insurance", "in_review").await, papers(&app, "insurance", "replaced").await), (1, 1));
    let id = newest(&app).await;
    let older = app.count(sql!("select max(id) from partner_paper where id < $1", id)).await;
    let older = format!("/office/agreements/papers/{older}");
    let until = day(300);
    let good = [("cents", "1,000,000"), ("additional_insured", "yes"), ("expires_on", until.as_str())];
    pia.post(&format!("{older}/accept"), &good).await.says(422, "sent a newer one meanwhile");
    let one = format!("/office/agreements/papers/{id}");
    pia.get("/office/agreements/papers").await.says(200, "Certificate of insurance").has("Carolina Readers");
    pia.get(&one).await.says(200, "Download the file").has("our certificate");
    // Whoever opens the file leaves a line.
    let document = app.count(sql!("select max(id) from partner_document")).await;
    pia.get(&format!("/office/agreements/documents/{document}")).await.ok();
    assert_eq!(app.count(sql!("select count(*) from ledger where verb = 'document-read'")).await, 1);
    let until = day(300);
    for (field, bad, why) in [
        ("cents", "999999.99", "at least $1,000,000"),
        ("cents", "", "Please fill in"),
        ("additional_insured", "", "must be named"),
        ("expires_on", "2026-09-07", "It ended on"),
        ("expires_on", "", "Please fill in"),
    ] {
        let mut fields = vec![("cents", "1,000,000"), ("additional_insured", "yes"), ("expires_on", until.as_str())];
        fields.retain(|(name, _)| *name != field);
        fields.push((field, bad));
        pia.post(&format!("{one}/accept"), &fields).await.says(422, why);
    }
    let good = [("cents", "1,000,000"), ("additional_insured", "yes"), ("expires_on", until.as_str())];
    pia.read_and_post(&one, &format!("{one}/accept"), &good).await.is(303);
    // Two who decide at once: the second reads that it is decided.
    pia.post(&format!("{one}/accept"), &good).await.says(422, "Somebody else decided");
    ada.get(&format!("/partner/desk/{}", cast::DESK_SECRET)).await.says(200, "Accepted");
    // The next one is looked at; this one holds until then.
    sends(&ada, "insurance", "c.pdf", PDF).await.is(303);
    let page =
        ada.get(&format!("/partner/desk/{}", cast::DESK_SECRET)).await.says(200, "A newer one is being looked at");
    page.has("The partnerships office has it.");
    assert_eq!(papers(&app, "insurance", "accepted").await, 1);
    let next = newest(&app).await;
    pia.post(&format!("/office/agreements/papers/{next}/refuse"), &[("why", "")]).await.says(422, "Please fill in");
    let refuse = format!("/office/agreements/papers/{next}/refuse");
    pia.post(&refuse, &[("why", "Diego is named on page 2.")]).await.says(422, "Diego").has("on page 2");
    pia.post(&refuse, &[("why", "Page 2 is missing.")]).await.is(303);
    assert_eq!(papers(&app, "insurance", "accepted").await, 1);
    app.run_jobs().await;
    let mail = app.mail().await;
    let refused =
        mail.at("ada@carolina-readers.example.org").into_iter().find(|m| m.kind == "papers-refused").expect("a letter");
    assert!(
        refused.body.contains("Page 2 is missing.") && refused.body.contains("/papers/insurance"),
        "{}",
        refused.body
    );
    // Words do where no file is needed, and the office does without one for a reason.
    ada.upload(&at("training"), &[("words", "All of us did it in August.")], ("file", "", b"")).await.is(303);
    let waive = format!("/office/agreements/papers/of/{}/curriculum/waive", partner::READERS);
    pia.post(&waive, &[("why", ""), ("until", "")]).await.is(422);
    pia.post(&waive, &[("why", "They teach nothing."), ("until", "2026-09-01")]).await.says(422, "It ended on");
    pia.post(&waive, &[("why", "They teach nothing."), ("until", "")]).await.is(303);
    pia.post(&waive, &[("why", "They teach nothing."), ("until", "")]).await.says(422, "holds is there already");
    assert_eq!(papers(&app, "curriculum", "waived").await, 1);
    // Taken in by the office, for a partner who sent it by mail.
    let mailed = format!("/office/agreements/papers/of/{}/permission-form", partner::READERS);
    pia.upload(&mailed, &[], ("file", "scan.pdf", b"<html>")).await.says(422, "This is a web page");
    pia.upload(&mailed, &[], ("file", "scan.pdf", PDF)).await.is(303);
    assert_eq!(papers(&app, "permission-form", "in_review").await, 1);
}

#[tokio::test]
async fn a_paper_that_ends_is_told_of_ahead_and_expires_by_itself() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    // The club's insurance ends in 200 days.
    app.later(SignedDuration::from_hours(24 * 141));
    app.run_jobs().await;
    app.later(SignedDuration::from_hours(24));
    app.run_jobs().await;
    let told = app.mail().await.at("otis@example.org").iter().filter(|m| m.kind == "papers-ending").count();
    assert_eq!(told, 1);
    app.later(SignedDuration::from_hours(24 * 60));
    app.run_jobs().await;
    let ended = sql!("select count(*) from partner_paper where id = 1 and state = 'expired'");
    assert_eq!(app.count(ended).await, 1);
    let paused =
        sql!("select count(*) from partner_site where organisation = $1 and state = 'paused'", partner::ROTARY);
    assert_eq!(app.count(paused).await, 1);
}

#[tokio::test]
async fn reports_are_asked_for_sent_returned_and_accepted() {
    let app = TestApp::start().await;
    let (otis, pia) = (app.person("otis").await, app.person("pia").await);
    app.later(SignedDuration::from_hours(24 * 12));
    app.run_jobs().await;
    let due = app.mail().await.at("otis@example.org").iter().filter(|m| m.kind == "reports-due").count();
    assert_eq!(due, 0, "it was asked for already, as its row says");
    let at = format!("/partner/desk/{}/reports/2", partner::ROTARY);
    otis.get(&at).await.says(200, "Please do not name or describe any child");
    for (field, bad) in [("served", "-1"), ("served", "many"), ("people", ""), ("went_well", "")] {
        let mut fields = vec![("served", "40"), ("people", "12"), ("went_well", "All of it."), ("was_hard", "")];
        fields.retain(|(name, _)| *name != field);
        fields.push((field, bad));
        otis.post(&at, &fields).await.is(422);
    }
    let told = [("served", "40"), ("people", "12"), ("went_well", "All of it."), ("was_hard", "The rain.")];
    otis.post(&at, &told).await.is(303);
    otis.post(&at, &told).await.says(422, "settled meanwhile");
    let decide = "/office/agreements/reports/2/decide";
    pia.get("/office/agreements/reports").await.says(200, "Elmwood Rotary");
    pia.get("/office/agreements/reports/2").await.says(200, "The rain.");
    pia.post(decide, &[("verb", "return"), ("why", "")]).await.is(422);
    pia.post(decide, &[("verb", "submit"), ("why", "x")]).await.says(422, "settled meanwhile");
    pia.post(decide, &[("verb", "return"), ("why", "How many days?")]).await.is(303);
    otis.get(&at).await.says(200, "How many days?").has("To be mended");
    otis.post(&at, &told).await.is(303);
    pia.post(decide, &[("verb", "accept"), ("why", "")]).await.is(303);
    otis.get(&at).await.says(200, "Accepted").has("The rain.");
    // One that came late is shown before anybody renews.
    pia.get("/office/agreements/6").await.says(200, "One report came late or is late");
}

#[tokio::test]
async fn a_report_has_the_hours_that_were_counted_and_the_partner_does_not_overwrite_them() {
    let app = TestApp::start().await;
    let (otis, pia) = (app.person("otis").await, app.person("pia").await);
    app.sql(sql!("update group_visit set hours_state = 'rejected' where organisation = $1", partner::ROTARY)).await;
    // Two visits in the time of the report, one that no school has confirmed, one before it, one of somebody else.
    for (id, on_date, organisation, state, minutes) in [
        (901, "2026-09-20", partner::ROTARY, "confirmed", 600),
        (902, "2026-10-03", partner::ROTARY, "confirmed", 150),
        (903, "2026-09-21", partner::ROTARY, "pending", 999),
        (904, "2026-01-15", partner::ROTARY, "confirmed", 999),
        (905, "2026-09-22", partner::CHURCHES, "confirmed", 999),
    ] {
        app.sql(sql!(
            "insert into shift (id, opportunity, school, on_date, starts_at, ends_at, capacity, taken, state)
             select $1, s.opportunity, s.school, $2, s.starts_at, s.ends_at, 50, 0, 'open' from shift s where s.id = 1",
            id,
            on_date
        ))
        .await;
        app.sql(sql!(
            "insert into group_visit (id, shift, school, organisation, leader, state, headcount, places, lang, counted,
                                      minutes, hours_state, created_at, since)
             values ($1, $1, 1, $2, 31, 'closed', 5, 0, 'en', 5, $3, $4, 1, 1)",
            id,
            organisation,
            minutes,
            state
        ))
        .await;
    }
    let at = format!("/partner/desk/{}/reports/2", partner::ROTARY);
    otis.get(&at).await.says(200, "confirmed by the schools").has("12.5 hours");
    let told = [
        ("served", "40"),
        ("people", "12"),
        ("went_well", "All of it."),
        ("was_hard", ""),
        ("counted_note", "The Saturday in August is missing."),
        ("counted_minutes", "99999"),
    ];
    otis.post(&at, &told).await.is(303);
    let kept = app.count(sql!("select counted_minutes from partner_report where id = 2")).await;
    assert_eq!(kept, 750);
    pia.get("/office/agreements/reports/2").await.says(200, "The Saturday in August is missing.").has("12.5 hours");
    // Sent once more, it is counted once more; words about a child stay with their writer.
    app.sql(sql!("update group_visit set hours_state = 'confirmed', minutes = 60 where id = 903")).await;
    otis.get(&at).await.says(200, "12.5 hours").lacks("13.5 hours");
    pia.post("/office/agreements/reports/2/decide", &[("verb", "return"), ("why", "How many days?")]).await.is(303);
    let mut named = told;
    named[4].1 = "We met Tommy Smith, age 9, who lives at 12 Oak St.";
    otis.post(&at, &named).await.says(422, "child");
    otis.post(&at, &told).await.is(303);
    assert_eq!(app.count(sql!("select counted_minutes from partner_report where id = 2")).await, 810);
}

#[tokio::test]
async fn a_partner_sees_whether_its_people_are_cleared_never_why_and_only_when_they_agree() {
    let app = TestApp::start().await;
    let otis = app.person("otis").await;
    let at = format!("/partner/desk/{}/people", partner::ROTARY);
    let page = otis.get(&at).await.says(200, "Ana Morales Cleared").has("Otis Grant Not cleared");
    page.has("Odessa Grant Has not answered yet").lacks("otis@example.org").lacks("ana@example.org");
    for (name, contact, why) in [("", "dale@example.org", "Please fill in"), ("Dale", "nowhere", "email address")] {
        otis.post(&at, &[("name", name), ("contact", contact)]).await.says(422, why);
    }
    otis.post(&at, &[("name", "Ben Carter"), ("contact", "ben@example.org")]).await.is(303);
    otis.post(&at, &[("name", "Ben Carter"), ("contact", "BEN@example.org")]).await.is(303);
    app.run_jobs().await;
    let mail = app.mail().await;
    let asked: Vec<_> = mail.at("ben@example.org").into_iter().filter(|m| m.kind == "agreements-listed").collect();
    assert_eq!(asked.len(), 1, "asked once");
    let link = asked[0].body.find("/listed/").expect("a link");
    let link: String = asked[0].body[link..].chars().take_while(|c| !c.is_whitespace()).collect();
    // Nobody is told how Ben stands before he has said yes; whoever is not signed in signs in first.
    otis.get(&at).await.has("Ben Carter Has not answered yet");
    assert!(app.stranger().get(&link).await.location().starts_with("/sign-in"));
    let ben = app.ben().await;
    ben.get(&link).await.says(200, "Elmwood Rotary").has("It never sees why");
    ben.post(&link, &[("answer", "perhaps")]).await.is(400);
    ben.post(&link, &[("answer", "yes")]).await.is(303);
    otis.get(&at).await.has("Ben Carter Cleared");
    // It is Ben's answer now, and he may think again.
    app.ana().await.get(&link).await.is(404);
    ben.post(&link, &[("answer", "no")]).await.is(303);
    otis.get(&at).await.has("Ben Carter Does not want to be shown");
    // Off the list, and nobody else's list can be touched.
    otis.press(&format!("{at}/2/remove")).await.is(303);
    otis.get(&at).await.lacks("Otis Grant Not cleared");
    app.stranger().press(&format!("/partner/desk/{}/people/1/remove", cast::DESK_SECRET)).await.is(404);
}

#[tokio::test]
async fn who_decided_about_a_paper_and_what_they_read_in_it_stands_on_its_page() {
    let app = TestApp::start().await;
    let (ada, pia) = (app.stranger(), app.person("pia").await);
    sends(&ada, "insurance", "a.pdf", PDF).await.is(303);
    let first = newest(&app).await;
    let page = format!("/office/agreements/papers/{first}");
    let shown = pia.get(&page).await.says(200, "as the partner told us").lacks("Decided by");
    shown.has("as an additional insured");
    let until = day(300);
    let good = [("cents", "2,500,000"), ("additional_insured", "yes"), ("expires_on", until.as_str())];
    pia.read_and_post(&page, &format!("{page}/accept"), &good).await.is(303);
    let shown = pia.get(&page).await.says(200, "Decided by Pia Sorensen").has("$2,500,000");
    shown.has("as an additional insured Yes").lacks("as the partner told us");
    // Who accepted it stays known when another takes its place.
    let vera = i64::from(cast::id("vera").expect("a colleague"));
    app.sql(sql!("update partner_paper set reviewed_by = $2 where id = $1", first, vera)).await;
    app.later(SignedDuration::from_hours(24));
    sends(&ada, "insurance", "b.png", PNG).await.is(303);
    let second = format!("/office/agreements/papers/{}", newest(&app).await);
    pia.read_and_post(&second, &format!("{second}/accept"), &good).await.is(303);
    pia.get(&page).await.says(200, "Replaced").has("Decided by Vera");
    // What is refused, and what is done without.
    pia.post(&format!("{second}/refuse"), &[("why", "It was cancelled.")]).await.is(303);
    pia.get(&second).await.says(200, "Decided by Pia Sorensen").has("It was cancelled.");
    let waive = format!("/office/agreements/papers/of/{}/permission-form/waive", partner::READERS);
    pia.post(&waive, &[("why", "The school has its own."), ("until", "")]).await.is(303);
    let waived = format!("/office/agreements/papers/{}", newest(&app).await);
    pia.get(&waived).await.says(200, "Decided by Pia Sorensen").has("The school has its own.");
}

/// A PDF with one object stream that unfolds to `plain`.
fn packed(plain: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut fold = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    fold.write_all(plain).expect("it is kept in memory");
    let folded = fold.finish().expect("it is kept in memory");
    let head = b"%PDF-1.5\n7 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\r\n";
    [head.as_slice(), &folded, b"\nendstream\nendobj\n%%EOF\n"].concat()
}

#[tokio::test]
async fn what_a_pdf_packs_away_is_looked_at_and_a_bomb_is_refused_with_words() {
    let app = TestApp::start().await;
    let ada = app.stranger();
    let before = app.count(sql!("select count(*) from partner_paper")).await;
    let bomb = packed(&[b"1 0 ".as_slice(), &vec![b' '; 64 << 20]].concat());
    assert!(bomb.len() < 100_000, "a small file that unfolds to 64 MB");
    let other = packed(b"1 0 << /A 1 >>");
    let other = String::from_utf8_lossy(&other).replace("/FlateDecode", "/LZWDecode");
    for (bytes, why) in [
        (packed(b"1 0 << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>"), "runs a program"),
        (bomb, "far too large to look at"),
        (other.into_bytes(), "packed so that we cannot look at them"),
    ] {
        sends(&ada, "insurance", "certificate.pdf", &bytes).await.says(422, why);
    }
    assert_eq!(app.count(sql!("select count(*) from partner_paper")).await, before);
    sends(&ada, "insurance", "certificate.pdf", &packed(b"1 0 << /Type /Pages >>")).await.is(303);
}
