//! Registering on a phone: short pages, nothing lost, the level computed, honest about who cannot.

use crate::support::{Answer, Browser, TestApp};
use db::sql;

/// What a page is sent with beside its fields.
pub fn hidden(page: &Answer, name: &str) -> Vec<String> {
    let html = page.html();
    let mark = format!("name=\"{name}\" value=\"");
    let values = html.match_indices(&mark).map(|(at, _)| {
        let rest = &html[at + mark.len()..];
        let value = &rest[..rest.find('"').expect("a closing quote")];
        value.replace("&quot;", "\"").replace("&#34;", "\"").replace("&#39;", "'").replace("&amp;", "&")
    });
    values.collect()
}

pub const NIA: &[(&str, &str)] = &[
    ("given", "Nia"),
    ("family", "Freeman"),
    ("birth_date", "6/17/1994"),
    ("lang", "en"),
    ("address", "100 Example Street"),
    ("city", "Charlotte"),
    ("zip", "28213"),
];

/// Walks the path up to the last page, with these tasks at the home school.
pub async fn fill_in(browser: &Browser, you: &[(&str, &str)], tasks: &[&str]) {
    browser.get("/volunteer/register").await.says(200, "three minutes");
    browser.post("/volunteer/register/you", you).await.goes_to("/volunteer/register/tasks");
    let tasks: Vec<(&str, &str)> = tasks.iter().map(|task| ("tasks", *task)).collect();
    browser.post("/volunteer/register/tasks", &tasks).await.goes_to("/volunteer/register/level");
    browser.get("/volunteer/register/level").await.ok();
    browser.post("/volunteer/register/schools", &[("schools", "1")]).await.goes_to("/volunteer/register/more");
    let more = [("availability", "mornings"), ("skills", "Reading aloud")];
    browser.post("/volunteer/register/more", &more).await.goes_to("/volunteer/register/texts");
}

/// Agrees to the texts; where that leads.
pub async fn agree(browser: &Browser) -> String {
    let shown = hidden(&browser.get("/volunteer/register/texts").await.ok(), "shown");
    let mut fields = vec![("conduct", "yes"), ("confidentiality", "yes")];
    fields.extend(shown.iter().map(|line| ("shown", line.as_str())));
    let answer = browser.post("/volunteer/register/texts", &fields).await.is(303);
    answer.location().to_owned()
}

pub async fn sign(browser: &Browser, path: &str) -> Answer {
    let shown = hidden(&browser.get(path).await.ok(), "shown");
    let mut fields = vec![("authorise", "yes")];
    fields.extend(shown.iter().map(|line| ("shown", line.as_str())));
    browser.post(path, &fields).await
}

/// The whole path, for a level that asks for no report.
pub async fn registered(browser: &Browser, you: &[(&str, &str)], tasks: &[&str]) {
    fill_in(browser, you, tasks).await;
    if agree(browser).await == "/volunteer/register/disclosure" {
        sign(browser, "/volunteer/register/disclosure").await.goes_to("/volunteer/register/check");
    }
    browser.get("/volunteer/register/check").await.says(200, "Check your answers");
    browser.press("/volunteer/register/check").await.goes_to("/me/clearance");
}

#[tokio::test]
async fn nia_registers_in_a_few_short_pages_and_sees_where_to_go_next() {
    let app = TestApp::start().await;
    let nia = app.person("nia").await;
    registered(&nia, NIA, &["reading-buddy"]).await;
    nia.get("/me/clearance").await.has("show your photo ID at a school").has("Albemarle Road Elementary");
    nia.get("/volunteer/register").await.says(200, "We have your application");
    app.run_jobs().await;
    app.mail().await.once("nia", "clearance-received");
    let agreed =
        app.count(sql!("select count(*) from agreement where person = $1 and length(text_hash) = 64", 22)).await;
    assert_eq!(agreed, 2);
}

#[tokio::test]
async fn a_stranger_is_led_to_the_code_and_back() {
    let app = TestApp::start().await;
    app.stranger().get("/volunteer/register").await.says(200, "What you need").has("no password");
    let sign_in = "/sign-in?return_to=%2Fvolunteer%2Fregister%2Fyou";
    app.stranger().get("/volunteer/register/you").await.goes_to(sign_in);
}

#[tokio::test]
async fn what_was_typed_is_there_again_on_another_phone() {
    let app = TestApp::start().await;
    let (phone, tablet) = (app.person("nia").await, app.person("nia").await);
    let base = hidden(&phone.get("/volunteer/register/you").await.ok(), "base").remove(0);
    let typed = [("step", "you"), ("given", "Nia Marie"), ("family", "Freeman"), ("base", base.as_str())];
    phone.post("/volunteer/register/draft", &typed).await.is(204);
    tablet.get("/volunteer/register").await.has("Go on where you stopped");
    assert!(tablet.get("/volunteer/register/you").await.html().contains("value=\"Nia Marie\""));
    // The tablet still shows the first page it got; what it changes wins, what it does not stays.
    let typed =
        [("step", "you"), ("given", "Nia"), ("family", "Freeman"), ("city", "Matthews"), ("base", base.as_str())];
    tablet.post("/volunteer/register/draft", &typed).await.is(204);
    let page = phone.get("/volunteer/register/you").await.html();
    assert!(page.contains("value=\"Nia Marie\"") && page.contains("value=\"Matthews\""));
}

#[tokio::test]
async fn a_late_draft_of_an_old_window_changes_nothing_after_sending() {
    let app = TestApp::start().await;
    let nia = app.person("nia").await;
    registered(&nia, NIA, &["reading-buddy"]).await;
    let typed = [("step", "you"), ("given", "Other")];
    nia.post("/volunteer/register/draft", &typed).await.says(409, "We already have your application");
    nia.press("/volunteer/register/check").await.says(409, "We already have your application");
    assert_eq!(app.count(sql!("select count(*) from clearance where person = $1", 22)).await, 1);
}

#[tokio::test]
async fn every_mistake_on_the_first_page_is_named_and_what_was_typed_is_kept() {
    let app = TestApp::start().await;
    let nia = app.person("nia").await;
    let empty: Vec<(&str, &str)> = NIA.iter().map(|(name, _)| (*name, "")).collect();
    nia.post("/volunteer/register/you", &empty).await.says(422, "Please check these answers").has("Please fill in");
    for (born, why) in [
        ("1/1/1890", "more than 115 years ago"),
        ("9/9/2026", "has not come yet"),
        ("2/30/1990", "no such day"),
        ("<b>", "month/day/year"),
    ] {
        let mut you = NIA.to_vec();
        you[2] = ("birth_date", born);
        nia.post("/volunteer/register/you", &you).await.says(422, why);
    }
    let long = "x".repeat(300);
    let mut you = NIA.to_vec();
    you[0] = ("given", "<script>alert(1)</script>");
    you[4] = ("address", &long);
    let answer = nia.post("/volunteer/register/you", &you).await.says(422, "Write the name with letters");
    assert!(answer.html().contains(&long) && !answer.html().contains("<script>alert"));
}

#[tokio::test]
async fn a_name_in_another_script_is_a_name() {
    let app = TestApp::start().await;
    let nia = app.person("nia").await;
    let mut you = NIA.to_vec();
    (you[0], you[1], you[2]) = (("given", "ليلى"), ("family", "الحربي"), ("birth_date", "١٧/٦/١٩٩٤"));
    nia.post("/volunteer/register/you", &you).await.says(422, "Write the month before the day");
    you[2] = ("birth_date", "٦/١٧/١٩٩٤");
    nia.post("/volunteer/register/you", &you).await.goes_to("/volunteer/register/tasks");
}

#[tokio::test]
async fn a_parent_who_visits_only_their_own_child_needs_none_of_it() {
    let app = TestApp::start().await;
    let grace = app.person("grace").await;
    let mut you = NIA.to_vec();
    (you[0], you[1], you[2]) = (("given", "Grace"), ("family", "Oyelaran"), ("birth_date", "8/25/1988"));
    grace.post("/volunteer/register/you", &you).await.is(303);
    grace.post("/volunteer/register/tasks", &[("tasks", "own-child")]).await.goes_to("/volunteer/register/level");
    grace.get("/volunteer/register/level").await.says(200, "You do not need to register");
    grace.press("/volunteer/register/check").await.goes_to("/volunteer/register/level");
}

#[tokio::test]
async fn a_task_for_older_people_and_an_unknown_one_are_refused() {
    let app = TestApp::start().await;
    let nia = app.person("nia").await;
    let mut you = NIA.to_vec();
    you[2] = ("birth_date", "6/17/2007");
    nia.post("/volunteer/register/you", &you).await.is(303);
    nia.post("/volunteer/register/tasks", &[("tasks", "mentor")]).await.says(422, "21 or older");
    nia.post("/volunteer/register/tasks", &[("tasks", "astronaut")]).await.says(422, "Choose one of the answers");
    nia.post("/volunteer/register/tasks", &[("base", "{}")]).await.says(422, "Choose at least one way");
}

#[tokio::test]
async fn schools_are_found_by_name_without_a_script_and_the_choice_is_kept() {
    let app = TestApp::start().await;
    let nia = app.person("nia").await;
    nia.post("/volunteer/register/you", NIA).await.is(303);
    nia.get("/volunteer/register/schools").await.says(200, "Schools near 28213").has("mile");
    let search = [("schools", "1"), ("q", "ardrey"), ("do", "search")];
    nia.post("/volunteer/register/schools", &search).await.says(200, "Ardrey Kell High").has("Your schools");
    nia.post("/volunteer/register/schools", &[("schools", "999999")]).await.says(422, "Choose at least one school");
    let eleven: Vec<(&str, String)> = (1..=11).map(|id| ("schools", id.to_string())).collect();
    let eleven: Vec<(&str, &str)> = eleven.iter().map(|(name, id)| (*name, id.as_str())).collect();
    nia.post("/volunteer/register/schools", &eleven).await.says(422, "Choose 10 schools or fewer");
}

#[tokio::test]
async fn texts_must_be_agreed_to_as_they_were_shown() {
    let app = TestApp::start().await;
    let nia = app.person("nia").await;
    fill_in(&nia, NIA, &["reading-buddy"]).await;
    nia.post("/volunteer/register/texts", &[("conduct", "yes")]).await.says(422, "Check this box to go on");
    let forged = [
        ("conduct", "yes"),
        ("confidentiality", "yes"),
        ("shown", "conduct 1 en 00"),
        ("shown", "confidentiality 1 en 00"),
    ];
    nia.post("/volunteer/register/texts", &forged).await.says(422, "This text was changed");
    nia.press("/volunteer/register/check").await.goes_to("/volunteer/register/texts");
    assert_eq!(app.count(sql!("select count(*) from agreement where person = $1", 22)).await, 0);
}

#[tokio::test]
async fn a_person_agrees_in_their_own_language() {
    let app = TestApp::start().await;
    let nia = app.person("nia").await.speaking("es");
    let mut you = NIA.to_vec();
    you[3] = ("lang", "es");
    nia.post("/volunteer/register/you", &you).await.is(303);
    nia.post("/volunteer/register/tasks", &[("tasks", "speaker")]).await.is(303);
    nia.post("/volunteer/register/schools", &[("schools", "1")]).await.is(303);
    nia.post("/volunteer/register/more", &[]).await.is(303);
    assert_eq!(agree(&nia).await, "/volunteer/register/check");
}

#[tokio::test]
async fn scenario_02_a_foreign_passport_is_enough_for_level_2_and_level_3_says_why_not_and_what_instead() {
    let app = TestApp::start().await;
    let nia = app.person("nia").await;
    nia.post("/volunteer/register/you", NIA).await.is(303);
    nia.post("/volunteer/register/tasks", &[("tasks", "mentor"), ("tasks", "reading-buddy")]).await.is(303);
    nia.get("/volunteer/register/level")
        .await
        .says(200, "Level 3")
        .has("no employee can watch all the time")
        .has("may ask for a Social Security number")
        .has("a passport from another country")
        .has("You leave out: Mentor");
    nia.press("/volunteer/register/level").await.goes_to("/volunteer/register/tasks");
    nia.get("/volunteer/register/level").await.says(200, "Level 2").has("You do not need a Social Security number");
    nia.post("/volunteer/register/schools", &[("schools", "1")]).await.is(303);
    nia.post("/volunteer/register/more", &[]).await.is(303);
    assert_eq!(agree(&nia).await, "/volunteer/register/check");
    nia.press("/volunteer/register/check").await.goes_to("/me/clearance");
    nia.get("/me/clearance").await.has("A passport from any country is fine");
    // Without a signature level 3 is not sent, and the page with the disclosure comes first.
    let grace = app.person("grace").await;
    let mut you = NIA.to_vec();
    (you[0], you[1], you[2]) = (("given", "Grace"), ("family", "Oyelaran"), ("birth_date", "8/25/1988"));
    fill_in(&grace, &you, &["mentor"]).await;
    assert_eq!(agree(&grace).await, "/volunteer/register/disclosure");
    grace.press("/volunteer/register/check").await.goes_to("/volunteer/register/disclosure");
}

#[tokio::test]
async fn a_way_to_be_reached_written_in_a_field_for_something_else_is_named_with_what_to_do() {
    let app = TestApp::start().await;
    let nia = app.person("nia").await;
    let with = |at: usize, value: &'static str| {
        let mut you = NIA.to_vec();
        you[at].1 = value;
        you
    };
    let (email, phone) = ("nia.freeman@example.org", "(704) 555-0177");
    for at in [0, 1, 4, 5, 6] {
        let page = nia.post("/volunteer/register/you", &with(at, email)).await;
        let page = page.says(422, "This looks like an email address. Write here what the label asks for");
        assert!(page.html().contains(email), "what was typed is kept");
        nia.post("/volunteer/register/you", &with(at, phone))
            .await
            .says(422, "This looks like a phone number. Write here what the label asks for")
            .has("on the page “How we reach you”");
    }
    nia.post("/language", &[("lang", "es"), ("return_to", "/me")]).await.is(303);
    nia.post("/volunteer/register/you", &with(1, email))
        .await
        .says(422, "Esto parece un correo electrónico. Aquí escriba lo que se pide")
        .has("«Cómo nos comunicamos con usted»");
    nia.post("/volunteer/register/you", &with(6, phone)).await.says(422, "Esto parece un número de teléfono. Aquí");
    // Where somebody is to be written to, a number is named as one; where either goes, either is taken.
    let named = [("name", "Lena Brandt"), ("relation", "vecina"), ("email", phone), ("lang", "es")];
    let omar = app.person("omar").await;
    omar.post("/language", &[("lang", "es"), ("return_to", "/me")]).await.is(303);
    omar.post("/me/clearance/references", &named)
        .await
        .says(422, "Esto parece un número de teléfono. Aquí escriba un correo electrónico");
    omar.post("/language", &[("lang", "en"), ("return_to", "/me")]).await.is(303);
    omar.post("/me/clearance/references", &named)
        .await
        .says(422, "This looks like a phone number. Write an email address here");
    for either in [email, phone] {
        app.stranger().post("/sign-in", &[("contact", either)]).await.is(303);
    }
    app.run_jobs().await;
}
