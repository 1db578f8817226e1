//! Large files of people: what for, a fresh code, and a second person's yes.

use crate::policy::put_in_force;
use crate::support::{Browser, TestApp};
use db::sql;
use jiff::SignedDuration;
use trellis::policy::CMS;

const DONORS: &str = "/office/gifts/donors.csv";

/// Rules under which the few donors of the small world are many.
async fn strict(app: &TestApp, second: u32) {
    let files = format!("[files]\ncode_above = 2\nsecond_above = {second}\n");
    put_in_force(app, &CMS.replacen("[files]\ncode_above = 50\nsecond_above = 200\n", &files, 1)).await;
}

/// The page that asks what a file is for.
async fn asked(who: &Browser, path: &str) -> String {
    let answer = who.get(path).await.is(303);
    let at = answer.location().to_owned();
    assert!(at.starts_with("/office/files/new?of="), "{at}");
    at
}

/// Says what it is for; the page of the request.
async fn begun(who: &Browser, at: &str) -> String {
    let said = [("purpose", "letters"), ("words", "Letters of thanks to all who gave.")];
    let one = who.read_and_post(at, "/office/files", &said).await.is(303).location().to_owned();
    assert!(one.starts_with("/office/files/"), "{one}");
    one
}

/// The newest code for a file.
async fn code(app: &TestApp, address: &str) -> String {
    app.run_jobs().await;
    let mail = app.mail().await;
    let sent = mail.at(address).into_iter().rfind(|m| m.kind == "files-code").expect("a code was sent");
    let digits = sent.body.split(|c: char| !c.is_ascii_digit()).find(|part| part.len() == 6);
    digits.expect("six digits").to_owned()
}

async fn pias_address(app: &TestApp) -> String {
    address_of(app, "pia").await
}

async fn address_of(app: &TestApp, key: &str) -> String {
    let mut tx = app.app.db.read().await.expect("a transaction");
    let found = tx.one::<(String,)>(sql!(
        "select c.value from person_contact k join contact_point c on c.id = k.contact
         where k.person = $1 and k.verified_at is not null order by k.preferred desc, c.id limit 1",
        trellis::demo::cast::id(key)
    ));
    found.await.expect("an address").0
}

async fn state(app: &TestApp, one: &str, state: &str) -> bool {
    let id: i64 = one.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
    app.count(sql!("select count(*) from file_request where id = $1 and state = $2", id, state)).await == 1
}

#[tokio::test]
async fn a_file_of_many_people_is_taken_with_a_purpose_and_a_fresh_code_and_the_director_hears_of_it() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let plain = sql!("select count(*) from ledger where verb = 'donors-exported'");
    pia.get(DONORS).await.ok();
    strict(&app, 1_000).await;
    let at = asked(&pia, DONORS).await;
    assert_eq!(app.count(plain.clone()).await, 1, "nothing left, and so there is no line");
    pia.get(&at).await.says(200, "Say what this file is for");
    for said in [[("purpose", ""), ("words", "x")], [("purpose", "letters"), ("words", "")]] {
        pia.read_and_post(&at, "/office/files", &said).await.is(422);
    }
    let one = begun(&pia, &at).await;
    pia.get(&one).await.says(200, "Type the code").lacks("Download the file");
    // The purpose alone opens nothing.
    asked(&pia, DONORS).await;
    let address = pias_address(&app).await;
    let digits = code(&app, &address).await;
    let wrong = if digits == "000000" { "000001" } else { "000000" };
    pia.post(&format!("{one}/code"), &[("code", wrong)]).await.says(422, "4");
    // A code for a file signs nobody in, and is worth nothing in another browser.
    pia.get("/sign-in/code").await.lacks(&address);
    app.person("pia").await.post(&format!("{one}/code"), &[("code", &digits)]).await.is(422);
    app.vera().await.post(&format!("{one}/code"), &[("code", &digits)]).await.is(404);
    pia.post(&format!("{one}/code"), &[("code", &digits)]).await.goes_to(&one);
    assert!(state(&app, &one, "confirmed").await);
    pia.get(&one).await.says(200, "Download the file");
    // Another session of hers is another: a stolen one takes nothing.
    asked(&app.person("pia").await, DONORS).await;
    // The one file that was asked for, and no other.
    asked(&pia, "/office/gifts/donors.xlsx").await;
    let text = pia.get(DONORS).await.ok().html();
    assert!(text.contains("hal@example.org"), "{text}");
    pia.get(DONORS).await.ok();
    let line =
        sql!("select count(*) from ledger where verb = 'donors-exported' and detail like '%purpose=letters people=%'");
    assert_eq!(app.count(line).await, 2);
    let words = sql!("select count(*) from ledger where detail like '%thanks%'");
    assert_eq!(app.count(words).await, 0, "what was typed may name somebody");
    app.run_jobs().await;
    let mail = app.mail().await;
    let told = mail.to("dora");
    let told: Vec<_> = told.into_iter().filter(|m| m.kind == "files-taken").collect();
    assert_eq!(told.len(), 2, "each time");
    assert!(told[0].body.contains("Letters of thanks to all who gave."), "{}", told[0].body);
    // The code is of ten minutes; the request of a day.
    app.later(SignedDuration::from_mins(11));
    asked(&pia, DONORS).await;
    pia.press(&format!("{one}/send")).await.goes_to(&one);
    let again = code(&app, &address).await;
    pia.post(&format!("{one}/code"), &[("code", &again)]).await.goes_to(&one);
    pia.get(DONORS).await.ok();
    app.later(SignedDuration::from_hours(25));
    app.run_jobs().await;
    assert!(state(&app, &one, "expired").await);
    let pia = app.person("pia").await;
    asked(&pia, DONORS).await;
    pia.press(&format!("{one}/send")).await.goes_to(&one);
    let late = code(&app, &address).await;
    pia.post(&format!("{one}/code"), &[("code", &late)]).await.says(409, "over");
}

#[tokio::test]
async fn a_file_of_still_more_people_waits_for_the_directors_yes() {
    let app = TestApp::start().await;
    strict(&app, 3).await;
    let (pia, dora) = (app.person("pia").await, app.person("dora").await);
    let at = asked(&pia, DONORS).await;
    pia.get(&at).await.says(200, "the director says yes or no first");
    let one = begun(&pia, &at).await;
    dora.get(&one).await.is(404);
    let address = pias_address(&app).await;
    let digits = code(&app, &address).await;
    pia.post(&format!("{one}/code"), &[("code", &digits)]).await.goes_to(&one);
    assert!(state(&app, &one, "asked").await);
    pia.get(&one).await.says(200, "The director was asked").lacks("Download the file");
    asked(&pia, DONORS).await;
    app.run_jobs().await;
    app.mail().await.once("dora", "files-asked");
    // Nobody says yes to their own, and nobody but who may.
    pia.press(&format!("{one}/approve")).await.is(404);
    app.vera().await.press(&format!("{one}/approve")).await.is(404);
    dora.get("/office/files").await.says(200, "Donors and their addresses");
    dora.get(&one).await.says(200, "Letters of thanks").has("Say yes");
    dora.post(&format!("{one}/refuse"), &[("answer", "")]).await.is(422);
    // A yes has a fresh code, too.
    dora.press(&format!("{one}/approve")).await.is(422);
    dora.press(&format!("{one}/send")).await.goes_to(&one);
    let yes = code(&app, &address_of(&app, "dora").await).await;
    dora.post(&format!("{one}/approve"), &[("code", &digits)]).await.is(422);
    dora.post(&format!("{one}/approve"), &[("code", &yes)]).await.goes_to("/office/files");
    dora.press(&format!("{one}/approve")).await.is(409);
    dora.get("/office/files?state=approved").await.says(200, "Donors and their addresses");
    app.run_jobs().await;
    app.mail().await.once("pia", "files-approved");
    // A yes is good for a day, with a code of the moment.
    app.later(SignedDuration::from_hours(2));
    let pia = app.person("pia").await;
    asked(&pia, DONORS).await;
    pia.press(&format!("{one}/send")).await.goes_to(&one);
    let digits = code(&app, &address).await;
    pia.post(&format!("{one}/code"), &[("code", &digits)]).await.goes_to(&one);
    pia.get(DONORS).await.ok();
    app.run_jobs().await;
    assert!(app.mail().await.to("dora").iter().all(|m| m.kind != "files-taken"), "it was the director who said yes");
    // What a browser said of the number of people opens no larger file.
    app.sql(sql!("update file_request set people = 1 where state = 'approved'")).await;
    asked(&pia, DONORS).await;
    let noted = sql!(
        "select count(*) from ledger where verb in ('file-begun', 'file-asked', 'file-approved', 'file-opened') and detail = 'purpose=letters' and actor <> 0"
    );
    assert!(app.count(noted).await >= 4);
}

#[tokio::test]
async fn a_no_is_told_a_week_without_an_answer_is_over_and_what_is_over_is_forgotten_in_time() {
    let app = TestApp::start().await;
    strict(&app, 3).await;
    let (pia, dora) = (app.person("pia").await, app.person("dora").await);
    let address = pias_address(&app).await;
    let mut asked_for = Vec::new();
    for _ in 0..2 {
        let one = begun(&pia, &asked(&pia, DONORS).await).await;
        let digits = code(&app, &address).await;
        pia.post(&format!("{one}/code"), &[("code", &digits)]).await.goes_to(&one);
        asked_for.push(one);
    }
    let (first, second) = (&asked_for[0], &asked_for[1]);
    dora.post(&format!("{first}/refuse"), &[("answer", "Ask for one school.")]).await.goes_to("/office/files");
    app.run_jobs().await;
    app.mail().await.once("pia", "files-refused");
    pia.get(first).await.says(200, "Ask for one school.");
    app.later(SignedDuration::from_hours(24 * 8));
    app.run_jobs().await;
    assert!(state(&app, second, "expired").await);
    app.person("dora").await.press(&format!("{second}/approve")).await.is(409);
    let line = sql!("select count(*) from ledger where verb = 'file-expired'");
    assert!(app.count(line).await >= 1);
    for _ in 0..8 {
        app.later(SignedDuration::from_hours(24 * 100));
        app.run_jobs().await;
    }
    assert_eq!(app.count(sql!("select count(*) from file_request")).await, 0);
}

#[tokio::test]
async fn the_same_holds_for_volunteers_partners_and_the_people_of_a_shift_and_for_no_other_page() {
    let app = TestApp::start().await;
    strict(&app, 1_000).await;
    let (pia, vera) = (app.person("pia").await, app.vera().await);
    asked(&vera, "/office/volunteers.csv").await;
    asked(&vera, "/office/volunteers.xlsx?standing=cleared").await;
    asked(&pia, "/office/partners.csv").await;
    asked(&pia, "/office/partners.xlsx").await;
    // What is not asked for is not there: another site, another page, another's file.
    for of in ["//evil.example/office/partners.csv", "/office/roles", "/office/volunteers.csv", ""] {
        pia.get(&format!("/office/files/new?of={of}")).await.is(404);
        pia.post("/office/files", &[("of", of), ("purpose", "letters"), ("words", "x")]).await.is(404);
    }
    // Few people are no large file.
    let shift = trellis::demo::cast::shift::TODAY;
    app.cora().await.get(&format!("/office/shifts/{shift}/people.csv")).await.ok();
    // Whoever has shown no address to be theirs gets no code.
    app.sql(sql!("update person_contact set verified_at = null where person = $1", trellis::demo::cast::id("pia")))
        .await;
    let at = asked(&pia, "/office/partners.csv").await;
    let said = [("purpose", "event"), ("words", "x")];
    pia.read_and_post(&at, "/office/files", &said).await.says(422, "no address that you have shown to be yours");
    assert_eq!(app.count(sql!("select count(*) from file_request where state = 'begun'")).await, 0);
}

#[test]
fn a_district_cannot_set_the_numbers_out_of_reach() {
    for (old, new) in [("code_above = 50", "code_above = 501"), ("second_above = 200", "second_above = 0")] {
        let problems = trellis::policy::Policy::parse(&CMS.replacen(old, new, 1)).expect_err("out of range");
        assert!(problems.iter().any(|one| one.path.starts_with("files.")), "{problems:?}");
    }
    let older = CMS.replacen("[files]\ncode_above = 50\nsecond_above = 200\n", "", 1);
    let rules = trellis::policy::Policy::parse(&older).expect("an older document");
    assert_eq!((rules.file_code_above(), rules.file_second_above()), (50, 200));
}
