//! Files sent twice, by two clicks on one button or by going back and sending again: what comes is there once.

use crate::agreements::day;
use crate::support::{Answer, Browser, TestApp, source};
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast::{self, partner};
use trellis::giving::logo::plain;
use trellis::policy::CMS;

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n";

/// Every file of handlers that take files. A new one belongs here, with a test below.
const TAKERS: &[&str] = &[
    "src/agreements/pages/desk_paper.rs",
    "src/agreements/pages/paper_new.rs",
    "src/giving/pages/import.rs",
    "src/giving/pages/sponsor_office.rs",
    "src/giving/pages/sponsors.rs",
    "src/policy/pages.rs",
    "src/proof/pages.rs",
    "src/schools/pages/rosters.rs",
    "src/volunteering/pages/list_import.rs",
];

#[test]
fn every_page_that_takes_a_file_is_tested_here() {
    let found = source::rust_files("src").into_iter().filter(|file| file.text.contains("upload: Upload"));
    assert_eq!(found.map(|file| file.name).collect::<Vec<_>>(), TAKERS);
}

type File<'a> = (&'a str, &'a str, &'a [u8]);

/// Both clicks at once.
async fn clicked_twice(who: &Browser, path: &str, fields: &[(&str, &str)], file: File<'_>) -> [Answer; 2] {
    let (one, two) = tokio::join!(who.upload(path, fields, file), who.upload(path, fields, file));
    [one, two]
}

/// Both are answered as a first one is, and lead to one place; that is given back.
#[track_caller]
fn as_one(answers: [Answer; 2]) -> String {
    let [one, two] = answers.map(|answer| answer.is(303).location().to_owned());
    assert_eq!(one, two);
    one
}

async fn papers(app: &TestApp) -> [i64; 3] {
    [
        app.count(sql!("select count(*) from partner_paper")).await,
        app.count(sql!("select count(*) from partner_document")).await,
        app.count(sql!("select count(*) from ledger where verb = 'paper-submitted'")).await,
    ]
}

#[tokio::test]
async fn a_paper_of_an_agreement_sent_twice_is_one_paper() {
    let app = TestApp::start().await;
    let (ada, pia) = (app.stranger(), app.person("pia").await);
    let before = papers(&app).await;
    let until = day(300);
    let fields =
        [("expires_on", until.as_str()), ("cents", "1000000"), ("additional_insured", "yes"), ("words", "Ours")];
    let desk = format!("/partner/desk/{}/papers/insurance", cast::DESK_SECRET);
    as_one(clicked_twice(&ada, &desk, &fields, ("file", "a.pdf", PDF)).await);
    assert_eq!(papers(&app).await, before.map(|count| count + 1));
    // Back, and the same once more.
    ada.upload(&desk, &fields, ("file", "a.pdf", PDF)).await.is(303);
    assert_eq!(papers(&app).await, before.map(|count| count + 1));
    // By mail, taken in by the office.
    let office = format!("/office/agreements/papers/of/{}/permission-form", partner::READERS);
    let page = as_one(clicked_twice(&pia, &office, &[], ("file", "scan.pdf", PDF)).await);
    pia.get(&page).await.ok();
    assert_eq!(papers(&app).await, before.map(|count| count + 2));
    // Another file is another paper, and takes the place of the first.
    pia.upload(&office, &[], ("file", "scan.pdf", &[PDF, b"\n%%EOF\n"].concat())).await.is(303);
    assert_eq!(papers(&app).await, before.map(|count| count + 3));
    app.run_jobs().await;
}

#[tokio::test]
async fn a_sponsors_logo_sent_twice_is_one_logo() {
    let app = TestApp::start().await;
    let (mint, pia) = (app.stranger(), app.person("pia").await);
    let logos = async || {
        [
            app.count(sql!("select count(*) from sponsor_step where verb = 'logo'")).await,
            app.count(sql!("select count(*) from ledger where verb = 'sponsor-logo-sent'")).await,
        ]
    };
    let before = logos().await;
    let picture = plain(200, 100, [[9, 9, 9], [0, 0, 0]]);
    let link = format!("/sponsors/follow/{}/logo", cast::SPONSOR_LOGO_SECRET);
    as_one(clicked_twice(&mint, &link, &[], ("logo", "logo.png", &picture)).await);
    assert_eq!(logos().await, before.map(|count| count + 1));
    mint.upload(&link, &[], ("logo", "logo.png", &picture)).await.is(303);
    assert_eq!(logos().await, before.map(|count| count + 1));
    let other = plain(200, 100, [[1, 2, 3], [0, 0, 0]]);
    let office = format!("/office/sponsors/{}/logo", cast::SPONSOR_SHOWN);
    as_one(clicked_twice(&pia, &office, &[], ("logo", "logo.png", &other)).await);
    assert_eq!(logos().await, before.map(|count| count + 2));
    app.run_jobs().await;
}

#[tokio::test]
async fn a_photo_of_a_gift_sent_twice_is_one_photo() {
    let app = TestApp::start().await;
    let pat = app.person("pat").await;
    let photos = || sql!("select count(*) from proof_photo");
    let before = app.count(photos()).await;
    let picture = trellis::proof::photo::plain(300, 200, [[10, 20, 200], [250, 250, 250]]).jpeg;
    let fields = [("alt", "A rack of coats"), ("consent", "nobody")];
    as_one(clicked_twice(&pat, "/office/proof/gift-3/photos", &fields, ("photo", "a.jpg", picture.as_slice())).await);
    assert_eq!(app.count(photos()).await, before + 1);
}

#[tokio::test]
async fn a_list_of_gifts_sent_twice_is_taken_over_once() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let list = "Date,Donor,Email,Receiver,Kind,Amount,Received,Way\n\
                2026-08-01,Donor One,one@example.org,foundation,money,50,2026-08-20,check\n";
    let gifts = async || app.count(sql!("select count(*) from gift")).await;
    let before = gifts().await;
    let answers = clicked_twice(&pia, "/office/gifts/import", &[], ("file", "gifts.csv", list.as_bytes())).await;
    let (first, again): (Vec<_>, Vec<_>) = answers.into_iter().partition(|answer| answer.status == 303);
    assert_eq!((first.len(), again.len()), (1, 1));
    for answer in again {
        answer.says(422, "This same file was taken over on");
    }
    assert_eq!(gifts().await, before + 1);
}

#[tokio::test]
async fn a_list_of_volunteers_sent_twice_is_one_list() {
    let app = TestApp::start().await;
    let vera = app.vera().await;
    let lists = async || app.count(sql!("select count(*) from volunteer_list")).await;
    let before = lists().await;
    let text: &[u8] = b"First name,Last name,DOB\nInes,Castellanos,1974-11-12\nJoel,Whitaker,1962-05-30\n";
    let start = "/office/volunteers/import";
    let list = as_one(clicked_twice(&vera, start, &[], ("file", "list.csv", text)).await);
    assert_eq!(lists().await, before + 1);
    vera.get(&list).await.says(200, "Ready");
    // One line more, or an hour later, it is another.
    let more = [text, &b"Lou,Abel,1980-01-01\n"[..]].concat();
    assert_ne!(vera.upload(start, &[], ("file", "list.csv", &more)).await.is(303).location(), list);
    app.later(SignedDuration::from_hours(1));
    assert_ne!(vera.upload(start, &[], ("file", "list.csv", text)).await.is(303).location(), list);
    assert_eq!(lists().await, before + 3);
}

#[tokio::test]
async fn a_roster_applied_twice_changes_what_it_changes_once() {
    use oneroster::{FileKind, Mode, Version, Writer};
    let app = TestApp::start().await;
    let dora = app.person("dora").await;
    let mut out = Writer::new(std::io::Cursor::new(Vec::new()), Version::V1_2);
    out.start(FileKind::Orgs, Mode::Bulk).expect("a start");
    out.row(&[("sourcedId", "o1"), ("name", "Riverbend Elementary"), ("type", "school")]).expect("a row");
    let zip = out.finish().expect("an end").into_inner();
    let file = ("file", "roster.zip", &zip[..]);
    let before = app.count(sql!("select seq from ledger_head")).await;
    for answer in clicked_twice(&dora, "/office/rosters", &[], file).await {
        answer.says(200, "This is what the package would change");
    }
    assert_eq!(app.count(sql!("select seq from ledger_head")).await, before);
    let html = dora.upload("/office/rosters", &[], file).await.ok().html();
    let hash =
        html.split("name=\"looked_at\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a hash");
    for answer in clicked_twice(&dora, "/office/rosters", &[("looked_at", hash)], file).await {
        answer.says(200, "The changes are made");
    }
    assert_eq!(app.count(sql!("select count(*) from school where sourced_id = 'o1'")).await, 1);
}

#[tokio::test]
async fn a_policy_is_only_looked_at_however_often_it_is_sent() {
    let app = TestApp::start().await;
    let dora = app.person("dora").await;
    let before = app.count(sql!("select seq from ledger_head")).await;
    let renamed = CMS.replace("Community Partnerships and Family Engagement", "Office of Family Partnerships");
    let file = ("file", "policy.toml", renamed.as_bytes());
    for answer in clicked_twice(&dora, "/office/policy/preview", &[("text", "")], file).await {
        answer.is(200);
    }
    assert_eq!(app.count(sql!("select seq from ledger_head")).await, before);
}
