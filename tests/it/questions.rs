//! What a school asks whoever signs up for a task of its own: set, answered, changed, read by whom it concerns, and forgotten.

use crate::support::{Browser, TestApp};
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast::{self, opportunity, shift};

/// What Cora asks of those who read with children: a needed choice, and two that may be left out.
const ASKED: &[(&str, &str)] = &[
    ("words", "Which table?"),
    ("kind", "choice"),
    ("choices", "Red\nBlue"),
    ("needed", "yes"),
    ("words", "Do you bring a book?"),
    ("kind", "yes_no"),
    ("choices", ""),
    ("needed", "no"),
    ("words", "What do you like to read?"),
    ("kind", "text"),
    ("choices", ""),
    ("needed", "no"),
];

fn questions(of: i64) -> String {
    format!("/office/opportunities/{of}/questions")
}

async fn ask(app: &TestApp) {
    let at = format!("/office/opportunities/{}", opportunity::READING_BUDDY);
    app.cora().await.post(&questions(opportunity::READING_BUDDY), ASKED).await.goes_to(&at);
}

/// The name of the field of a question.
async fn field(app: &TestApp, words: &str) -> String {
    let id = sql!("select id from opportunity_question where words = $1 and gone_at is null", words);
    format!("q{}", app.count(id).await)
}

async fn sign_up(app: &TestApp, browser: &Browser, at: i64, answers: &[(&str, &str)]) -> crate::support::Answer {
    let mut sent = Vec::new();
    for (words, answer) in answers {
        sent.push((field(app, words).await, *answer));
    }
    let sent: Vec<(&str, &str)> = sent.iter().map(|(name, answer)| (name.as_str(), *answer)).collect();
    browser.post(&format!("/shifts/{at}/signups"), &sent).await
}

async fn answers(app: &TestApp, who: &str) -> i64 {
    app.count(sql!("select count(*) from question_answer where person = $1", cast::id(who))).await
}

async fn lines(app: &TestApp, verb: &'static str) -> i64 {
    app.count(sql!("select count(*) from ledger where verb = $1", verb)).await
}

#[tokio::test]
async fn a_question_that_needs_an_answer_is_named_and_what_was_typed_stays() {
    let app = TestApp::start().await;
    ask(&app).await;
    let ben = app.ben().await;
    let page = format!("/shifts/{}", shift::TOMORROW);
    ben.get(&page).await.says(200, "What the school asks").has("Which table?");
    app.stranger().get(&page).await.says(200, "Which table?").lacks("Choose");
    // The list of times leads to the page with the questions.
    let listed = ben.get(&format!("/opportunities/{}", opportunity::READING_BUDDY)).await.ok().html();
    assert!(!listed.contains(&format!("{page}/signups")) && listed.contains(&format!("href=\"{page}\"")), "{listed}");

    let answer = sign_up(&app, &ben, shift::TOMORROW, &[("What do you like to read?", "Poems & plays")]).await;
    let html = answer.says(422, "Which table: Please fill in this field").html();
    assert!(html.contains("value=\"Poems &#38; plays\""), "{html}");
    assert_eq!(app.count(sql!("select taken from shift where id = $1", shift::TOMORROW)).await, 0);
    sign_up(&app, &ben, shift::TOMORROW, &[("Which table?", "Green")]).await.says(422, "Choose one of the answers");

    let good = [("Which table?", "Blue"), ("Do you bring a book?", "yes"), ("What do you like to read?", "Poems")];
    sign_up(&app, &ben, shift::TOMORROW, &good).await.goes_to(&page);
    // Pressed again, by the way back, with other words: nothing that was answered since is lost.
    sign_up(&app, &ben, shift::TOMORROW, &[("Which table?", "Red")]).await.goes_to(&page);
    ben.get(&page).await.says(200, "Your answers for the school");
    let blue = sql!("select count(*) from question_answer where person = $1 and answer = 'Blue'", cast::id("ben"));
    assert_eq!(app.count(blue).await, 1);
    assert_eq!(lines(&app, "answers-given").await, 3, "Ben's beside the two of the small world");
    let told = sql!("select count(*) from ledger where detail like '%Poems%' or detail like '%Blue%'");
    assert_eq!(app.count(told).await, 0);
}

#[tokio::test]
async fn answers_are_changed_until_the_shift_begins_and_forgotten_with_the_place() {
    let app = TestApp::start().await;
    ask(&app).await;
    let ben = app.ben().await;
    let page = format!("/shifts/{}", shift::TOMORROW);
    let to = format!("{page}/answers");
    sign_up(&app, &ben, shift::TOMORROW, &[("Which table?", "Blue")]).await.goes_to(&page);
    let (table, book) = (field(&app, "Which table?").await, field(&app, "Do you bring a book?").await);
    ben.read_and_post(&page, &to, &[(&table, ""), (&book, "no")]).await.says(422, "Which table: Please fill in");
    ben.read_and_post(&page, &to, &[(&table, "Red"), (&book, "no")]).await.goes_to(&page);
    ben.read_and_post(&page, &to, &[(&table, "Red"), (&book, "no")]).await.goes_to(&page);
    assert_eq!(lines(&app, "answers-changed").await, 1, "the same once more is no change");
    // Whoever has no place there has nothing to answer.
    app.ana().await.post(&to, &[(&table, "Red")]).await.is(404);
    ben.get("/me/data.json").await.ok().has("Which table? Red");
    ben.press(&format!("{page}/withdraw")).await.is(303);
    let kept = answers(&app, "ben").await;
    assert_eq!(kept, 2, "those for the field trip");
    ben.post(&to, &[(&table, "Red")]).await.is(404);

    sign_up(&app, &ben, shift::TOMORROW, &[("Which table?", "Blue")]).await.goes_to(&page);
    app.later(SignedDuration::from_mins(25 * 60 + 30));
    ben.post(&to, &[(&table, "Red")]).await.says(409, "This shift has begun");
    ben.get(&page).await.says(200, "Blue").lacks("Save my answers");
}

#[tokio::test]
async fn whoever_waits_answers_when_joining_and_is_not_asked_again() {
    let app = TestApp::start().await;
    ask(&app).await;
    let ben = app.ben().await;
    let page = format!("/shifts/{}", shift::FULL);
    let join = format!("{page}/waiting");
    let table = field(&app, "Which table?").await;
    ben.post(&join, &[("kind", "line")]).await.says(422, "Which table: Please fill in this field");
    ben.post(&join, &[("kind", "line"), (&table, "Red")]).await.goes_to(&page);
    ben.get(&page).await.says(200, "Your answers for the school");
    app.cora().await.get(&format!("/office/shifts/{}", shift::FULL)).await.says(200, "Which table? Red");
    // Zoe and Ruth waited before anything was asked: they read that something is open, and keep their turn.
    app.person("ruth").await.get(&page).await.says(200, "The school still needs an answer from you");
    ben.press(&format!("{join}/leave")).await.goes_to(&page);
    assert_eq!(answers(&app, "ben").await, 2, "those for the field trip");
}

#[tokio::test]
async fn the_school_reads_the_answers_on_its_pages_and_in_its_file_and_nobody_else_does() {
    let app = TestApp::start().await;
    let (cora, trip) = (app.cora().await, format!("/office/shifts/{}", shift::FIELD_TRIP));
    cora.get(&trip).await.says(200, "Which group would you rather walk with? Space").has("school bus? Yes");
    app.fay().await.get(&trip).await.says(200, "Space");
    app.person("ola").await.get(&trip).await.is(404);
    let file = cora.get(&format!("{trip}/people.csv")).await.ok().html();
    assert!(file.contains("Which group would you rather walk with?,Will you ride on the school bus?"), "{file}");
    assert!(file.contains("Ben Carter,Signed up,,,Space,Yes"), "{file}");
    let book = cora.get(&format!("{trip}/people.xlsx")).await.ok();
    assert!(book.body.starts_with(b"PK"));
    for browser in [app.stranger(), app.ana().await] {
        browser.get(&format!("/shifts/{}", shift::FIELD_TRIP)).await.ok().lacks("Space");
    }
    // The board of a day has them, folded.
    app.sql(sql!("update opportunity_question set opportunity = $1 where id = 1", opportunity::LUNCH_DUTY)).await;
    app.sql(sql!("update question_answer set shift = $1, person = 1 where question = 1", shift::TODAY)).await;
    let board = app.fay().await.get("/office/board").await.says(200, "Which group would you rather walk with? Space");
    assert!(board.html().contains("<details class=\"more\"><summary>Answers"), "{}", board.html());
}

#[tokio::test]
async fn an_answer_keeps_the_words_it_was_given_to() {
    let app = TestApp::start().await;
    ask(&app).await;
    let (ben, cora) = (app.ben().await, app.cora().await);
    let page = format!("/shifts/{}", shift::TOMORROW);
    let first = [("Which table?", "Blue"), ("What do you like to read?", "Poems")];
    sign_up(&app, &ben, shift::TOMORROW, &first).await.goes_to(&page);
    let at = questions(opportunity::READING_BUDDY);
    let other = [
        ("words", "Which corner of the room?"),
        ("kind", "text"),
        ("choices", ""),
        ("needed", "yes"),
        ("words", "What do you like to read?"),
        ("kind", "text"),
        ("choices", ""),
        ("needed", "yes"),
    ];
    for _ in 0..2 {
        cora.post(&at, &other).await.is(303);
    }
    assert_eq!(lines(&app, "questions-set").await, 5, "three of the small world, and each change once");
    cora.get(&format!("/office/shifts/{}", shift::TOMORROW)).await.says(200, "Which table? Blue").has("read? Poems");
    ben.get(&page).await.says(200, "Not asked any more").has("Which table? Blue").has("still needs an answer");
    // Nobody answered about the book: the question is gone without a trace.
    assert_eq!(app.count(left_of()).await, 3);
    // With the last answer the old words go, too, when the night looks.
    app.run_jobs().await;
    ben.press(&format!("{page}/withdraw")).await.is(303);
    app.later(SignedDuration::from_hours(24));
    app.run_jobs().await;
    assert_eq!(app.count(left_of()).await, 2);
}

fn left_of() -> db::Sql {
    sql!("select count(*) from opportunity_question where opportunity = $1", opportunity::READING_BUDDY)
}

#[tokio::test]
async fn what_is_wrong_with_questions_is_said_and_what_no_school_should_ask_is_asked_about_once() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    let at = questions(opportunity::GARDEN_DRAFT);
    let shown = cora.get(&at).await.says(200, "Do not ask for a date of birth").html();
    assert!(shown.contains("value=\"Which tools can you bring?\""), "{shown}");
    let one = |words: &'static str, kind: &'static str, choices: &'static str| {
        [("words", words), ("kind", kind), ("choices", choices), ("needed", "no")]
    };
    cora.post(&at, &one("Which day?", "choice", "Monday")).await.says(422, "Write two to 8 choices").has("Monday");
    cora.post(&at, &one("", "choice", "Mo\nTu")).await.says(422, "What you ask: Please fill in this field");
    cora.post(&at, &one("Which day?", "list", "")).await.says(422, "Choose one of the answers");
    let twice = [one("Which day?", "text", ""), one("Which day?", "text", "")].concat();
    cora.post(&at, &twice).await.says(422, "This is asked already");
    let health = one("Do you have any allergies?", "text", "");
    let warned = cora.post(&at, &health).await.says(422, "“allergies” asks about health").html();
    let mark = warned.split("name=\"warned\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a mark");
    let again: Vec<(&str, &str)> = health.into_iter().chain([("warned", mark)]).collect();
    cora.post(&at, &again).await.is(303);
    cora.get(&format!("/office/opportunities/{}", opportunity::GARDEN_DRAFT))
        .await
        .says(200, "Do you have any allergies?")
        .has("“allergies” asks about health");
    // None any more.
    cora.post(&at, &one("", "text", "")).await.is(303);
    cora.get(&at).await.says(200, "Begin with the questions of another task").has("Field trip to the science museum");
    cora.get(&format!("{at}?from={}", opportunity::FIELD_TRIP)).await.ok();
    let html = cora.get(&format!("{at}?from={}", opportunity::FIELD_TRIP)).await.html();
    assert!(html.contains("value=\"Will you ride on the school bus?\""), "{html}");
    cora.get(&format!("{at}?from={}", opportunity::MENTOR)).await.is(404);
}

#[tokio::test]
async fn whoever_may_change_a_task_asks_and_the_school_sees_it_before_it_agrees() {
    let app = TestApp::start().await;
    let tess = app.person("tess").await;
    let at = questions(opportunity::PROPOSED);
    let asked = [("words", "Which morning suits you?"), ("kind", "text"), ("choices", ""), ("needed", "yes")];
    tess.post(&at, &asked).await.is(303);
    let one = format!("/office/opportunities/{}", opportunity::PROPOSED);
    app.cora().await.get(&one).await.says(200, "Which morning suits you?").has("An answer is needed");
    app.cora().await.press(&format!("{one}/steps/approve")).await.is(303);
    tess.get(&at).await.is(409);
    tess.post(&at, &[("words", "And which afternoon?"), ("kind", "text"), ("needed", "no")]).await.is(409);
    for who in ["ola", "ben", "fay"] {
        app.person(who).await.get(&at).await.is(404);
        app.person(who).await.post(&at, &asked).await.is(404);
    }
    let closed = questions(opportunity::OPEN_HOUSE_CLOSED);
    app.cora().await.post(&closed, &asked).await.is(409);
    app.run_jobs().await;
}

#[tokio::test]
async fn the_office_signs_people_up_unasked_and_they_answer_on_their_page() {
    let app = TestApp::start().await;
    ask(&app).await;
    let ana = cast::id("ana").expect("of the cast").to_string();
    let page = format!("/shifts/{}", shift::TOMORROW);
    app.cora().await.post(&format!("/office{page}/signups"), &[("person", &ana)]).await.is(303);
    let browser = app.ana().await;
    browser.get(&page).await.says(200, "La escuela todavía necesita una respuesta suya");
    let table = field(&app, "Which table?").await;
    browser.read_and_post(&page, &format!("{page}/answers"), &[(&table, "Red")]).await.goes_to(&page);
    browser.get(&page).await.ok().lacks("todavía necesita una respuesta");
    // Called off, the answers go with the places.
    app.cora().await.post(&format!("/office{page}/call-off"), &[("scope", "one")]).await.is(303);
    assert_eq!(answers(&app, "ana").await, 0);
    app.run_jobs().await;
}

#[tokio::test]
async fn joined_records_bring_their_answers_and_take_them_back() {
    let app = TestApp::start().await;
    let (sol, ben) = (cast::id("sol").expect("of the cast"), cast::id("ben").expect("of the cast"));
    app.sql(sql!("update clearance set restriction = '' where person in ($1, $2)", sol, ben)).await;
    app.vera().await.post(&format!("/office/duplicates/{ben}/{sol}"), &[("what", "keep-one")]).await.is(303);
    assert_eq!((answers(&app, "ben").await, answers(&app, "sol").await), (3, 0));
    let merge = app.count(sql!("select max(id) from merge")).await;
    app.vera().await.press(&format!("/office/merges/{merge}/undo")).await.is(303);
    assert_eq!((answers(&app, "ben").await, answers(&app, "sol").await), (2, 1));
    app.run_jobs().await;
}
