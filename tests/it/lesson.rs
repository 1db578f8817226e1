//! A training that is read and answered on its own page: a pass notes it, wrong answers are explained and tried again.

use crate::clearance::{case_of, level_on, nia, screen, see_id, state_of};
use crate::policy::put_in_force;
use crate::register::{NIA, hidden, registered};
use crate::support::{Answer, Browser, TestApp};
use db::sql;
use jiff::civil::date;
use trellis::demo::cast;
use trellis::policy::CMS;

const HERE: &str = "/me/trainings/child-safety";

const RIGHT: &[(&str, &str)] = &[
    ("answer-left-behind", "walk"),
    ("answer-restroom", "employee"),
    ("answer-photo", "none"),
    ("answer-suspect", "anyone"),
    ("answer-secret", "listen"),
    ("answer-neighbor", "nothing"),
];

/// Reads the page and answers; `changed` instead of what is right.
async fn answers(browser: &Browser, changed: &[(&str, &str)]) -> Answer {
    let page = browser.get(&format!("{HERE}?again=yes")).await.ok();
    sent(browser, &page, changed).await
}

async fn sent(browser: &Browser, page: &Answer, changed: &[(&str, &str)]) -> Answer {
    let (once, shown) = (hidden(page, "once"), hidden(page, "shown"));
    let mut fields: Vec<(&str, &str)> = vec![("once", &once[0]), ("shown", &shown[0])];
    let other = |name: &str| changed.iter().find(|(changed, _)| *changed == name).map(|(_, value)| *value);
    fields.extend(RIGHT.iter().map(|(name, right)| (*name, other(name).unwrap_or(right))));
    browser.post(HERE, &fields).await
}

/// The rules that ship, with the training asked for from level 2 on.
fn asked_of_everybody() -> String {
    let text = CMS.replace("photo_id = true\n", "photo_id = true\ntrainings = [\"child-safety\"]\n");
    assert_eq!(text.matches("trainings = [\"child-safety\"]").count(), 5, "three levels and two tasks");
    text
}

#[tokio::test]
async fn sol_reads_in_spanish_answers_twice_and_has_done_it() {
    let app = TestApp::start().await;
    let sol = app.person("sol").await;
    sol.get("/me/trainings").await.says(200, "Leer y responder: Cómo cuidar la seguridad de los niños");
    let page = sol.get(HERE).await.says(200, "Quédese donde otros puedan verle").has("G.S. 7B-301").has("FERPA");
    assert!(page.html().contains("lang=\"es\" dir=\"ltr\""), "{}", page.html());
    // Nothing chosen, then one wrong: what is wrong is explained, what was right stays chosen.
    sol.post(HERE, &[("shown", hidden(&page, "shown")[0].as_str())]).await.says(422, "Pregunta 1: por favor, elija");
    let wrong = answers(&sol, &[("answer-photo", "private")]).await.says(422, "Pregunta 3: todavía no es correcta");
    wrong.html().contains("id=\"answer-photo-hint\"").then_some(()).expect("the explanation stands at the question");
    let wrong = wrong.has("Usted no puede ver qué familia ha dicho que no").lacks("Pregunta 4: todavía");
    assert_eq!(wrong.html().matches(" checked").count(), 6);
    let done = sql!("select count(*) from training where person = $1", cast::id("sol"));
    assert_eq!(app.count(done).await, 0);
    sent(&sol, &wrong, &[]).await.goes_to(HERE);
    sol.get(HERE)
        .await
        .says(200, "Muy bien")
        .has("Vale hasta el")
        .has("Usted ya la hizo")
        .lacks("Enviar mis respuestas");
    sol.get("/me/trainings").await.has("Leída y respondida aquí. Versión 1 de su texto.");
    sol.get("/me/data.json").await.says(200, "child-safety, done 2026-09-08, here, version 1");
    // The ledger names the text: its version, the language, the hash of what was read.
    let proof = sql!(
        "select count(*) from training t join ledger l on l.subject = t.person and l.verb = 'training-done'
         where t.person = $1 and t.done_on = $2 and t.last_day = $3 and t.noted_by = t.person and t.read_version = 1
           and t.read_lang = 'es' and length(t.read_hash) = 64
           and l.detail = 'training=child-safety until=2027-09-07 version=1 lang=es text=' || t.read_hash",
        cast::id("sol"),
        date(2026, 9, 8),
        date(2027, 9, 7)
    );
    assert_eq!(app.count(proof).await, 1);
}

#[tokio::test]
async fn the_same_form_sent_again_notes_nothing_more_and_it_can_be_done_once_more() {
    let app = TestApp::start().await;
    let ana = app.ana().await;
    let lines = || sql!("select count(*) from ledger where verb = 'training-done' and subject = 1");
    let before = app.count(lines()).await;
    let page = ana.get(HERE).await.ok();
    sent(&ana, &page, &[]).await.goes_to(HERE);
    sent(&ana, &page, &[]).await.goes_to(HERE);
    assert_eq!(app.count(lines()).await, before + 1);
    app.set_now("2026-10-01T12:00:00Z".parse().expect("an instant"));
    answers(&ana, &[]).await.goes_to(HERE);
    assert_eq!(app.count(lines()).await, before + 2);
    let until = sql!("select count(*) from training where person = 1 and last_day = $1", date(2027, 9, 30));
    assert_eq!(app.count(until).await, 1);
    // A school's training is not read here, and strangers sign in first.
    ana.get("/me/trainings/test-proctor").await.is(404);
    ana.post("/me/trainings/none", &[]).await.is(404);
    app.stranger().get(HERE).await.is(303);
}

#[tokio::test]
async fn the_last_open_step_is_read_here_and_nia_is_cleared_by_it() {
    let app = TestApp::start().await;
    put_in_force(&app, &asked_of_everybody()).await;
    let browser = app.person("nia").await;
    registered(&browser, NIA, &["reading-buddy"]).await;
    let case = case_of(&app, nia()).await;
    see_id(&app.fay().await, case, "6/17/1994").await.is(303);
    screen(&app.rita().await, case, None, "clear").await;
    assert_eq!(state_of(&app, nia()).await, "awaiting_more");
    answers(&browser, &[("answer-suspect", "proof")]).await.is(422);
    assert_eq!(state_of(&app, nia()).await, "awaiting_more");
    answers(&browser, &[]).await.goes_to(HERE);
    assert_eq!(state_of(&app, nia()).await, "cleared");
    assert_eq!(level_on(&app, nia(), date(2026, 9, 8)).await, Some(2));
    app.run_jobs().await;
    app.mail().await.once("nia", "clearance-cleared");
    // Nobody clears themselves: the step followed by itself.
    let by = sql!("select count(*) from ledger where verb = 'steps-finished' and record = $1 and actor is null", case);
    assert_eq!(app.count(by).await, 1);
    // Staff see that it was done here, beside the case, in the list and in its file.
    let said = "Read and answered here. Version 1 of its text.";
    app.fay().await.get(&format!("/office/clearances/{case}")).await.says(200, said);
    app.fay().await.get("/office/trainings?training=child-safety&show=all").await.says(200, "Nia Freeman").has(said);
    let file = "/office/trainings.csv?training=child-safety&show=all";
    app.fay().await.get(file).await.says(200, "Nia Freeman").has("How it was done").has(said);
    // Somebody notes it anew: then it was not read here.
    let noted = [("training", "child-safety"), ("done-child-safety", "2026-09-08")];
    app.fay().await.post(&format!("/office/clearances/{case}/training"), &noted).await.is(303);
    app.fay().await.get(&format!("/office/clearances/{case}")).await.ok().lacks(said);
}

#[tokio::test]
async fn a_text_that_changed_meanwhile_is_read_again_and_some_may_be_wrong_where_the_policy_says_so() {
    let app = TestApp::start().await;
    let ana = app.ana().await;
    let page = ana.get(HERE).await.ok();
    let newer = CMS
        .replacen("[clearance.trainings.here]\nversion = 1", "[clearance.trainings.here]\nversion = 2\npass = 5", 1)
        .replacen("Deje la puerta abierta.", "Deje abierta la puerta.", 1);
    assert_ne!(newer, CMS);
    put_in_force(&app, &newer).await;
    let stale = sent(&ana, &page, &[]).await.says(422, "Este texto cambió");
    assert_eq!(stale.html().matches(" checked").count(), 6, "what was chosen stays");
    ana.get(HERE).await.has("Al menos 5 deben estar bien");
    answers(&ana, &[("answer-photo", "private"), ("answer-secret", "promise")]).await.is(422);
    answers(&ana, &[("answer-photo", "private")]).await.goes_to(HERE);
    ana.get(HERE).await.says(200, "Solo la escuela toma fotos");
    ana.get("/me/trainings").await.has("Versión 2 de su texto");
}

#[tokio::test]
async fn it_ends_as_other_trainings_do_and_is_asked_anew() {
    let app = TestApp::start().await;
    let nia_ = app.person("nia").await;
    answers(&nia_, &[]).await.goes_to(HERE);
    nia_.get(HERE).await.ok().lacks("Send my answers");
    app.set_now("2027-08-20T12:00:00Z".parse().expect("an instant"));
    app.person("nia").await.get(HERE).await.says(200, "Good through").has("Send my answers");
    app.set_now("2027-09-09T12:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    app.person("nia").await.get(HERE).await.says(200, "Ended on").has("Send my answers");
}

#[tokio::test]
async fn a_policy_with_a_bad_training_is_refused_with_its_line() {
    let app = TestApp::start().await;
    let dora = app.person("dora").await;
    let text = CMS.replacen("right = \"walk\"", "right = \"run\"", 1);
    let line = CMS.split("right = \"walk\"").next().expect("a first part").matches('\n').count() + 1;
    let refused = crate::policy::preview(&dora, &text).await.is(422).text();
    assert!(refused.contains(&line.to_string()) && refused.contains("There is no “run”"), "{refused}");
    dora.get("/office/policy/versions/0").await.says(200, "Restrooms").has("questions 6").has("G.S. 7B-301");
}
