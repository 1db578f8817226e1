//! Signing in by one-time code: who gets in, who does not, and what nobody learns.

use crate::support::{Browser, TestApp};
use db::sql;
use jiff::SignedDuration;
use trellis::ledger::Actor;
use trellis::people::{self, ContactKind, NewPerson};

const PHONE: &str = "+17045550177";

/// The newest code sent there.
pub async fn code_sent_to(app: &TestApp, address: &str) -> String {
    app.run_jobs().await;
    let mail = app.mail().await;
    let sent = mail.at(address).into_iter().rfind(|m| m.kind == "people-code").expect("a code was sent");
    let words = format!("{} {}", sent.subject, sent.body);
    let digits = words.split(|c: char| !c.is_ascii_digit()).find(|part| part.len() == 6);
    digits.expect("six digits").to_owned()
}

async fn asked(app: &TestApp, typed: &str) -> Browser {
    let browser = app.stranger();
    browser.post("/sign-in", &[("contact", typed), ("return_to", "")]).await.goes_to("/sign-in/code");
    browser
}

/// Somebody types the right code.
async fn proven(app: &TestApp, typed: &str, address: &str) -> (Browser, String) {
    let browser = asked(app, typed).await;
    let code = code_sent_to(app, address).await;
    let answer = browser.post("/sign-in/code", &[("code", &code)]).await;
    (browser, answer.location().to_owned())
}

#[tokio::test]
async fn nia_signs_in_with_a_code_from_her_mail() {
    let app = TestApp::start().await;
    let browser = app.stranger();
    browser.get("/sign-in?return_to=%2Fme%2Ftimeline").await.says(200, "No password to remember");
    let fields = [("contact", " Nia@Example.org "), ("return_to", "/me/timeline")];
    browser.post("/sign-in", &fields).await.goes_to("/sign-in/code");
    browser.get("/sign-in/code").await.says(200, "nia@example.org").has("6 digits");
    let code = code_sent_to(&app, "nia@example.org").await;
    let spaced = format!(" {} {} ", &code[..3], &code[3..]);
    browser.post("/sign-in/code", &[("code", &spaced)]).await.goes_to("/me/timeline");
    browser.get("/me/timeline").await.ok();
    browser.get("/sign-in").await.goes_to("/me");
    browser.press("/sign-out").await.goes_to("/");
    browser.get("/").await.has("You are signed out");
    browser.get("/me/timeline").await.goes_to("/sign-in?return_to=%2Fme%2Ftimeline");
}

#[tokio::test]
async fn the_nguyens_share_one_phone_and_each_has_a_page() {
    let app = TestApp::start().await;
    let (browser, next) = proven(&app, "704-555-0123", "+17045550123").await;
    assert_eq!(next, "/sign-in/who");
    browser.get(&next).await.says(200, "Minh").has("Lan").has("Someone else").lacks("Nguyễn").lacks("1985");
    browser.post(&next, &[("person", "")]).await.says(422, "Please fill in this field");
    browser.post(&next, &[("person", "1")]).await.says(422, "Choose one of the answers");
    browser.post(&next, &[("person", "21")]).await.goes_to("/me");
    let lan = app.count(sql!("select count(*) from session where person = $1", 21)).await;
    assert_eq!(lan, 1);
}

/// Scenario 1: two parents, one shared phone, no e-mail: both must be able to register separately.
#[tokio::test]
async fn two_parents_with_one_shared_phone_and_no_email_each_get_a_record() {
    let app = TestApp::start().await;
    let (father, next) = proven(&app, "(704) 555-0177", PHONE).await;
    assert_eq!(next, "/sign-in/name");
    father.get(&next).await.says(200, "What is your name?");
    father.post(&next, &[("given", "Tuấn"), ("family", "Trần"), ("lang", "vi")]).await.goes_to("/me");
    let (mother, next) = proven(&app, "704.555.0177", PHONE).await;
    assert_eq!(next, "/sign-in/who");
    mother.get(&next).await.says(200, "Tuấn").has("Someone else");
    mother.post(&next, &[("person", "new")]).await.goes_to("/sign-in/name");
    let name = [("given", "Hoa"), ("family", "Trần"), ("lang", "vi")];
    mother.post("/sign-in/name", &name).await.goes_to("/me");
    let both = sql!(
        "select count(*) from person_contact pc join contact_point c on c.id = pc.contact
         where c.value = $1 and pc.verified_at is not null",
        PHONE
    );
    assert_eq!(app.count(both).await, 2);
    mother.get("/me/timeline").await.ok();
    father.get("/me/timeline").await.ok();
}

#[tokio::test]
async fn nobody_learns_who_is_known() {
    let app = TestApp::start().await;
    let known = asked(&app, "nia@example.org").await.get("/sign-in/code").await.text();
    let unknown = asked(&app, "nob@example.org").await.get("/sign-in/code").await.text();
    assert_eq!(known, unknown.replace("nob@example.org", "nia@example.org"));
    code_sent_to(&app, "nob@example.org").await;
}

#[tokio::test]
async fn the_sixth_try_is_one_too_many_even_with_the_right_code() {
    let app = TestApp::start().await;
    let browser = asked(&app, "ben@example.org").await;
    let code = code_sent_to(&app, "ben@example.org").await;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    browser.post("/sign-in/code", &[("code", "12")]).await.says(422, "The code has 6 digits");
    for left in ["4 more tries", "3 more tries", "2 more tries", "1 more try", "no tries left"] {
        browser.post("/sign-in/code", &[("code", wrong)]).await.says(422, left);
    }
    browser.post("/sign-in/code", &[("code", &code)]).await.says(422, "too many times");
    browser.get("/me/timeline").await.goes_to("/sign-in?return_to=%2Fme%2Ftimeline");
}

#[tokio::test]
async fn a_code_works_once() {
    let app = TestApp::start().await;
    let browser = asked(&app, "ben@example.org").await;
    let code = code_sent_to(&app, "ben@example.org").await;
    browser.post("/sign-in/code", &[("code", &code)]).await.goes_to("/me");
    browser.post("/sign-in/code", &[("code", &code)]).await.says(422, "was used already");
    assert_eq!(app.count(sql!("select count(*) from session where person = $1", 2)).await, 1);
}

#[tokio::test]
async fn a_code_works_only_in_the_browser_that_asked() {
    let app = TestApp::start().await;
    let _asker = asked(&app, "ben@example.org").await;
    let code = code_sent_to(&app, "ben@example.org").await;
    let thief = app.stranger();
    thief.get("/sign-in/code").await.says(200, "only in the browser that asked");
    thief.post("/sign-in/code", &[("code", &code)]).await.says(422, "only in the browser that asked");
    let thief = asked(&app, "nia@example.org").await;
    thief.post("/sign-in/code", &[("code", &code)]).await.says(422, "not the code we sent");
    for page in ["/sign-in/who", "/sign-in/name"] {
        thief.get(page).await.goes_to("/sign-in");
        thief.post(page, &[("person", "2"), ("given", "Ben"), ("lang", "en")]).await.goes_to("/sign-in");
    }
}

#[tokio::test]
async fn a_code_works_for_ten_minutes_and_not_a_second_longer() {
    let app = TestApp::start().await;
    let early = asked(&app, "ben@example.org").await;
    let code = code_sent_to(&app, "ben@example.org").await;
    app.later(SignedDuration::from_mins(10));
    early.post("/sign-in/code", &[("code", &code)]).await.goes_to("/me");
    let late = asked(&app, "ben@example.org").await;
    let code = code_sent_to(&app, "ben@example.org").await;
    app.later(SignedDuration::from_secs(601));
    late.post("/sign-in/code", &[("code", &code)]).await.says(422, "more than 10 minutes old");
}

#[tokio::test]
async fn a_newer_code_takes_the_place_of_an_older_one() {
    let app = TestApp::start().await;
    let browser = asked(&app, "ben@example.org").await;
    let old = code_sent_to(&app, "ben@example.org").await;
    browser.post("/sign-in", &[("contact", "ben@example.org")]).await.goes_to("/sign-in/code");
    let new = code_sent_to(&app, "ben@example.org").await;
    browser.post("/sign-in/code", &[("code", &old)]).await.says(422, "not the code we sent");
    browser.post("/sign-in/code", &[("code", &new)]).await.goes_to("/me");
}

#[tokio::test]
async fn nobody_is_flooded_with_codes() {
    let app = TestApp::start().await;
    for _ in 0..3 {
        asked(&app, "ben@example.org").await;
    }
    let browser = app.stranger();
    let ben = [("contact", "ben@example.org")];
    browser.post("/sign-in", &ben).await.says(422, "several codes in the last 10 minutes").has("Sign in");
    let unknown = [("contact", "nob@example.org")];
    browser.post("/sign-in", &unknown).await.goes_to("/sign-in/code");
    for _ in 0..2 {
        app.later(SignedDuration::from_mins(11));
        for _ in 0..3 {
            asked(&app, "ben@example.org").await;
        }
    }
    app.later(SignedDuration::from_mins(11));
    asked(&app, "ben@example.org").await;
    app.later(SignedDuration::from_mins(11));
    app.stranger().post("/sign-in", &ben).await.says(422, "many codes here today");
    app.later(SignedDuration::from_hours(24));
    asked(&app, "ben@example.org").await;
}

#[tokio::test]
async fn one_network_does_not_ask_for_all() {
    let app = TestApp::start().await;
    for n in 0..20 {
        asked(&app, &format!("somebody{n}@example.org")).await;
    }
    app.stranger().post("/sign-in", &[("contact", "more@example.org")]).await.is(429);
    app.later(SignedDuration::from_mins(1));
    asked(&app, "more@example.org").await;
}

#[tokio::test]
async fn what_is_no_contact_is_explained_and_kept() {
    let app = TestApp::start().await;
    let browser = app.stranger();
    for (typed, said) in [
        ("", "Please fill in this field"),
        ("ana", "Write an email address"),
        ("ana@", "not a full email address"),
        ("555-0123", "Add the area code"),
        ("<script>alert(1)</script>", "Write an email address"),
    ] {
        let html = browser.post("/sign-in", &[("contact", typed)]).await.says(422, said).html();
        let escaped = typed.replace('<', "&#60;").replace('>', "&#62;");
        assert!(html.contains(&format!("value=\"{escaped}\"")), "{typed}");
    }
    assert_eq!(app.count(sql!("select count(*) from sign_in_code")).await, 0);
}

#[tokio::test]
async fn nobody_is_sent_to_another_site() {
    let app = TestApp::start().await;
    for (n, evil) in
        ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"].iter().enumerate()
    {
        let address = format!("somebody{n}@example.org");
        let browser = app.stranger();
        browser.post("/sign-in", &[("contact", &address), ("return_to", evil)]).await.goes_to("/sign-in/code");
        let code = code_sent_to(&app, &address).await;
        browser.post("/sign-in/code", &[("code", &code)]).await.goes_to("/sign-in/name");
        browser.post("/sign-in/name", &[("given", "Kim"), ("lang", "en")]).await.goes_to("/me");
        browser.get(&format!("/sign-in?return_to={evil}")).await.goes_to("/me");
    }
}

#[tokio::test]
async fn names_of_every_script_are_taken_and_tricks_are_not() {
    let app = TestApp::start().await;
    let names = ["李", "ليلى الحربي", "Олена", "లక్ష్మి", "O’Brien-Nguyễn", "Sukarno & Sons"];
    for (n, name) in names.iter().enumerate() {
        let address = format!("somebody{n}@example.org");
        let (browser, next) = proven(&app, &address, &address).await;
        let long = "n".repeat(300);
        browser.post(&next, &[("given", &long), ("lang", "en")]).await.says(422, "This is too long");
        let tag = [("given", "<b>Eve</b>"), ("family", name), ("lang", "en")];
        let answer = browser.post(&next, &tag).await.says(422, "Write the name with letters");
        assert!(answer.html().contains(&name.replace('&', "&#38;")) && !answer.html().contains("<b>Eve"));
        browser.post(&next, &[("given", ""), ("lang", "")]).await.says(422, "Please fill in this field");
        browser.post(&next, &[("given", name), ("lang", "xx")]).await.says(422, "Choose one of the answers");
        browser.post(&next, &[("given", name), ("lang", "en")]).await.goes_to("/me");
        let kept = sql!("select count(*) from person where given = $1 and family = ''", *name);
        assert_eq!(app.count(kept).await, 1, "{name}");
    }
}

#[tokio::test]
async fn a_second_click_makes_no_second_person() {
    let app = TestApp::start().await;
    let (browser, next) = proven(&app, "kim@example.org", "kim@example.org").await;
    let fields = [("given", "Kim"), ("lang", "en")];
    browser.post(&next, &fields).await.goes_to("/me");
    browser.post(&next, &fields).await.goes_to("/sign-in");
    assert_eq!(app.count(sql!("select count(*) from person where given = $1", "Kim")).await, 1);
}

#[tokio::test]
async fn whom_the_office_wrote_down_says_their_birth_date_the_first_time() {
    let app = TestApp::start().await;
    let mut tx = app.app.db.write().await.expect("it is there");
    let new = NewPerson {
        given: "Maria".into(),
        birth_date: "1990-05-17".parse().ok(),
        lang: "en".into(),
        ..NewPerson::default()
    };
    let maria = people::create(&mut tx, &new, Actor::System, app.app.now()).await.expect("it is there");
    people::attach_contact(&mut tx, maria, ContactKind::Email, "maria@example.org", None).await.expect("it is there");
    tx.commit().await.expect("it is there");
    let (browser, next) = proven(&app, "maria@example.org", "maria@example.org").await;
    assert_eq!(next, "/sign-in/who");
    browser.get(&next).await.says(200, "date of birth");
    let id = maria.to_string();
    browser.post(&next, &[("person", &id), ("birth_date", "")]).await.says(422, "not the one the office");
    browser.post(&next, &[("person", &id), ("birth_date", "1990-05-18")]).await.says(422, "not the one the office");
    browser.post(&next, &[("person", &id), ("birth_date", "5/17/1990")]).await.goes_to("/me");
    let (_, next) = proven(&app, "maria@example.org", "maria@example.org").await;
    assert_eq!(next, "/me");
}

#[tokio::test]
async fn guessing_birth_dates_ends() {
    let app = TestApp::start().await;
    let mut tx = app.app.db.write().await.expect("it is there");
    let new = NewPerson { given: "Maria".into(), birth_date: "1990-05-17".parse().ok(), ..NewPerson::default() };
    let maria = people::create(&mut tx, &new, Actor::System, app.app.now()).await.expect("it is there");
    people::attach_contact(&mut tx, maria, ContactKind::Email, "maria@example.org", None).await.expect("it is there");
    tx.commit().await.expect("it is there");
    let (browser, next) = proven(&app, "maria@example.org", "maria@example.org").await;
    let id = maria.to_string();
    for day in 1..=10 {
        let guess = format!("1991-01-{day:02}");
        browser.post(&next, &[("person", &id), ("birth_date", &guess)]).await.is(422);
    }
    browser.post(&next, &[("person", &id), ("birth_date", "1990-05-17")]).await.goes_to("/sign-in");
}

#[tokio::test]
async fn signing_in_again_ends_the_session_before() {
    let app = TestApp::start().await;
    let (browser, _) = proven(&app, "ben@example.org", "ben@example.org").await;
    browser.post("/sign-in", &[("contact", "nia@example.org")]).await.goes_to("/sign-in/code");
    let code = code_sent_to(&app, "nia@example.org").await;
    browser.post("/sign-in/code", &[("code", &code)]).await.goes_to("/me");
    assert_eq!(app.count(sql!("select count(*) from session where person = $1", 2)).await, 0);
    assert_eq!(app.count(sql!("select count(*) from session where person = $1", 22)).await, 1);
}

#[tokio::test]
async fn signing_out_everywhere_ends_every_session() {
    let app = TestApp::start().await;
    let (one, other) = (app.ben().await, app.ben().await);
    one.press("/sign-out/everywhere").await.goes_to("/");
    other.get("/me/timeline").await.goes_to("/sign-in?return_to=%2Fme%2Ftimeline");
}
