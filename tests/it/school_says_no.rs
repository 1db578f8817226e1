//! A school that the policy asks first has no place: it says why, and the person's other schools stay open.

use crate::clearance::{case_of, nia, state_of};
use crate::policy::put_in_force;
use crate::register::{NIA, agree};
use crate::support::TestApp;
use db::sql;
use jiff::SignedDuration;
use trellis::policy::CMS;

const DAY: SignedDuration = SignedDuration::from_hours(24);

/// Schools are asked first, and Nia has chosen two.
async fn asks_two(app: &TestApp) -> i64 {
    put_in_force(app, &CMS.replacen("gates = [\"identity\"", "gates = [\"school\", \"identity\"", 1)).await;
    let browser = app.person("nia").await;
    browser.post("/volunteer/register/you", NIA).await.is(303);
    browser.post("/volunteer/register/tasks", &[("tasks", "reading-buddy")]).await.is(303);
    browser.post("/volunteer/register/schools", &[("schools", "1"), ("schools", "3")]).await.is(303);
    browser.post("/volunteer/register/more", &[]).await.is(303);
    agree(&browser).await;
    browser.press("/volunteer/register/check").await.goes_to("/me/clearance");
    assert_eq!(state_of(app, nia()).await, "awaiting_school");
    case_of(app, nia()).await
}

#[tokio::test]
async fn one_school_says_no_with_a_reason_and_the_other_still_decides() {
    let app = TestApp::start().await;
    let case = asks_two(&app).await;
    let (at, no) = (format!("/office/clearances/{case}"), format!("/office/clearances/{case}/decline"));
    let (cora, ola) = (app.cora().await, app.person("ola").await);
    cora.get(&at).await.says(200, "Does your school want this person").has("Why is there no place");
    let page = cora.post(&no, &[("school", "1"), ("words", "Try us in spring.")]).await.is(422);
    page.has("Try us in spring.");
    // Nobody answers for another school.
    cora.post(&no, &[("school", "3"), ("why", "full")]).await.is(404);
    app.fay().await.post(&no, &[("school", "1"), ("why", "full")]).await.is(404);
    let said = [("school", "1"), ("why", "times"), ("words", "Try us in spring.")];
    cora.post(&no, &said).await.goes_to("/office/clearances");
    // It is theirs no more, and the other school's as before.
    cora.get(&at).await.is(404);
    cora.post(&no, &said).await.is(404);
    assert_eq!(state_of(&app, nia()).await, "awaiting_school");
    let browser = app.person("nia").await;
    let page = browser.get("/me/clearance").await.says(200, "Albemarle Road Elementary has no place for you now");
    page.has("They need help at other times").has("Try us in spring.").has("Your other schools still have");
    app.run_jobs().await;
    let mail = app.mail().await;
    assert!(mail.once("nia", "clearance-school-declined-one").body.contains("at other times"));
    let line = sql!("select count(*) from ledger where record = $1 and verb = 'school-declined' and school = 1", case);
    assert_eq!(app.count(line).await, 1);
    ola.press(&format!("{at}/school")).await.is(303);
    assert_eq!(state_of(&app, nia()).await, "awaiting_id");
    browser.get("/me/clearance").await.ok().lacks("has no place for you now");
}

#[tokio::test]
async fn when_no_school_is_left_the_application_ends_and_says_so() {
    let app = TestApp::start().await;
    let case = asks_two(&app).await;
    let no = format!("/office/clearances/{case}/decline");
    // The district's coordinator answers for every school, and says for which.
    let vera = app.vera().await;
    vera.get(&format!("/office/clearances/{case}")).await.says(200, "Ardrey Kell High");
    vera.post(&no, &[("why", "full")]).await.is(422);
    vera.post(&no, &[("school", "1"), ("why", "full")]).await.is(303);
    let ola = app.person("ola").await;
    ola.post(&no, &[("school", "3"), ("why", "tasks")]).await.is(303);
    ola.post(&no, &[("school", "3"), ("why", "tasks")]).await.says(409, "cannot be done now");
    assert_eq!(state_of(&app, nia()).await, "withdrawn");
    let page = app.person("nia").await.get("/me/clearance").await.says(200, "Your schools have no place for you now");
    page.has("Albemarle Road Elementary").has("Ardrey Kell High").lacks("You took your application back");
    app.run_jobs().await;
    let mail = app.mail().await;
    mail.once("nia", "clearance-school-declined-one");
    mail.once("nia", "clearance-school-declined");
    // She can begin anew at once.
    app.person("nia").await.get("/volunteer/register/you").await.ok();
}

#[tokio::test]
async fn schools_are_reminded_once_before_an_application_without_an_answer_ends() {
    let app = TestApp::start().await;
    asks_two(&app).await;
    let asked =
        async |key: &str| app.mail().await.to(key).iter().filter(|m| m.kind == "clearance-school-asked").count();
    app.later(DAY * 40);
    app.run_jobs().await;
    assert_eq!((asked("cora").await, asked("ola").await), (0, 0));
    for _ in 0..3 {
        app.later(DAY * 3);
        app.run_jobs().await;
    }
    assert_eq!((asked("cora").await, asked("ola").await), (1, 1));
    let mail = app.mail().await;
    let letter = mail.once("cora", "clearance-school-asked");
    assert!(letter.body.contains("Nia Freeman") && letter.body.contains("November 7, 2026"), "{}", letter.body);
    assert_eq!(state_of(&app, nia()).await, "awaiting_school");
    app.later(DAY * 13);
    app.run_jobs().await;
    assert_eq!((state_of(&app, nia()).await.as_str(), asked("cora").await), ("withdrawn", 1));
    app.mail().await.once("nia", "clearance-lapsed");
}
