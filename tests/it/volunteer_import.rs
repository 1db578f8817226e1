//! A list of volunteers from another system: looked through, answered, taken over, taken back.

use crate::support::{Answer, Browser, TestApp};
use db::sql;
use trellis::demo::pages::VOLUNTEER_LIST;

const START: &str = "/office/volunteers/import";
const HEAD: &str = "First name,Last name,DOB,Email,Schools,Level,Cleared until,Hours 2025-26\n";

async fn give(browser: &Browser, file: &[u8], clearances: bool) -> Answer {
    let fields: &[(&str, &str)] = if clearances { &[("system", "Old Register"), ("clearances", "yes")] } else { &[] };
    browser.upload(START, fields, ("file", "list.csv", file)).await
}

/// Gives a list and says where its page is.
async fn given(browser: &Browser, lines: &str, clearances: bool) -> String {
    let answer = give(browser, lines.as_bytes(), clearances).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location().to_owned()
}

async fn people(app: &TestApp) -> i64 {
    app.count(sql!("select count(*) from person")).await
}

async fn imported(app: &TestApp) -> (i64, i64) {
    (
        app.count(sql!("select count(*) from clearance where provider = 'list'")).await,
        app.count(sql!("select cast(coalesce(sum(minutes), 0) as bigint) from hours where source = 'import'")).await,
    )
}

#[tokio::test]
async fn vera_looks_a_list_through_answers_takes_it_over_and_again_changes_nothing() {
    let app = TestApp::start().await;
    let vera = app.vera().await;
    let before = people(&app).await;
    let list = given(&vera, VOLUNTEER_LIST, true).await;
    let page = vera.get(&list).await.says(200, "Perhaps known");
    // Ben's name and birth with another address: a person says whether it is Ben.
    page.has("Line 3")
        .has("ben.carter@example.org")
        .has("ben@example.org")
        .has("The same")
        .has("One line may be somebody");
    assert_eq!(people(&app).await, before, "nothing changes by looking");
    vera.press(&format!("{list}/apply")).await.is(409);
    vera.post(&format!("{list}/answers"), &[("line-3", "same")]).await.is(303);
    vera.get(&list).await.says(200, "Ready");
    vera.press(&format!("{list}/apply")).await.goes_to(&list);
    assert_eq!(people(&app).await, before + 5, "Inés, Joel, Mỹ Linh, Kwame and Lou are new");
    // Inés, Joel, Mỹ Linh and Lou; Ana and Ben are cleared here, Dale was denied here, Kwame is under age.
    assert_eq!(imported(&app).await.0, 4);
    let lou = sql!(
        "select count(*) from clearance c join person p on p.id = c.person
         where p.given = 'Lou' and c.state = 'cleared' and c.granted = 3 and c.valid_to = '2027-06-30'"
    );
    assert_eq!(app.count(lou).await, 1, "no driving without documents, and no longer than our rule");
    let dale = sql!("select count(*) from clearance where person = 106 and state = 'cleared'");
    assert_eq!(app.count(dale).await, 0);
    vera.get("/office/volunteers?q=castellanos").await.has("Inés Castellanos");
    let case =
        app.count(sql!("select c.id from clearance c join person p on p.id = c.person where p.given = 'Lou'")).await;
    app.rita()
        .await
        .get(&format!("/office/clearances/{case}"))
        .await
        .says(200, "Taken over from")
        .has("Old Register HH-1008");
    let said = sql!(
        "select count(*) from ledger where verb = 'volunteer-list-applied' and detail like '%system=Old Register%'"
    );
    assert_eq!(app.count(said).await, 1);
    // The same file again.
    let (clearances, minutes) = imported(&app).await;
    let again = given(&vera, VOLUNTEER_LIST, true).await;
    vera.get(&again).await.says(200, "Known for certain").lacks("may be somebody");
    vera.press(&format!("{again}/apply")).await.is(303);
    assert_eq!((people(&app).await, imported(&app).await), (before + 5, (clearances, minutes)));
    // And pressing twice.
    vera.press(&format!("{again}/apply")).await.goes_to(&again);
}

#[tokio::test]
async fn nobody_is_told_and_whoever_comes_signs_in_with_their_address() {
    let app = TestApp::start().await;
    let vera = app.vera().await;
    let lines = format!("{HEAD}Ines,Castellanos,1974-11-12,ines@example.org,,,,\n");
    let list = given(&vera, &lines, false).await;
    vera.press(&format!("{list}/apply")).await.is(303);
    app.run_jobs().await;
    assert_eq!(app.count(sql!("select count(*) from message where address = 'ines@example.org'")).await, 0);
    app.stranger().post("/sign-in", &[("contact", "ines@example.org")]).await.is(303);
    app.run_jobs().await;
    let sent = sql!("select count(*) from message where address = 'ines@example.org' and state = 'sent'");
    assert_eq!(app.count(sent).await, 1);
}

#[tokio::test]
async fn clearances_count_only_with_the_districts_say() {
    let app = TestApp::start().await;
    let vera = app.vera().await;
    let lines = format!("{HEAD}Ines,Castellanos,1974-11-12,ines@example.org,600300,2,2027-06-30,\n");
    let nameless = vera.upload(START, &[("clearances", "yes")], ("file", "a.csv", lines.as_bytes())).await;
    nameless.says(422, "Say where the list comes from");
    let list = given(&vera, &lines, false).await;
    vera.get(&list).await.has("the district has not said so");
    vera.post(
        &format!("{list}/say"),
        &[
            ("column-0", "given"),
            ("column-1", "family"),
            ("column-2", "born"),
            ("column-3", "email"),
            ("column-4", "schools"),
            ("column-5", "level"),
            ("column-6", "until"),
            ("system", "Old Register"),
            ("clearances", "yes"),
        ],
    )
    .await
    .is(303);
    vera.get(&list).await.has("Clearance taken over").lacks("the district has not said so");
    vera.press(&format!("{list}/apply")).await.is(303);
    assert_eq!(imported(&app).await.0, 1);
}

#[tokio::test]
async fn an_unknown_column_is_mapped_or_left_out() {
    let app = TestApp::start().await;
    let vera = app.vera().await;
    let list = given(&vera, "Moniker;Shoe size\nInes Castellanos;38\n", false).await;
    vera.get(&list).await.says(200, "Which column says who it is?");
    vera.press(&format!("{list}/apply")).await.is(409);
    vera.post(&format!("{list}/say"), &[("column-0", "name")]).await.is(303);
    vera.get(&list).await.says(200, "Ines Castellanos").has("one column is left out");
    vera.press(&format!("{list}/apply")).await.is(303);
    assert_eq!(app.count(sql!("select count(*) from person where given = 'Ines' and family = 'Castellanos'")).await, 1);
}

#[tokio::test]
async fn one_error_keeps_the_whole_list_out_and_each_says_how_to_mend_it() {
    let app = TestApp::start().await;
    let vera = app.vera().await;
    let before = people(&app).await;
    let lines = format!(
        "{HEAD}Ines,Castellanos,1974-11-12,ines@example.org,,,,\nJoel,Whitaker,31/12/1962,joel,Hogwarts,9,soon,many\n"
    );
    let list = given(&vera, &lines, false).await;
    vera.get(&list).await.says(200, "31/12/1962").has("7/2/1989").has("Hogwarts").has("One line has an error");
    vera.press(&format!("{list}/apply")).await.is(409).says(409, "Mend it in the file");
    let file = vera.get(&format!("{list}/errors.csv")).await.ok().text();
    assert!(file.contains("3,Schools,Hogwarts,"), "{file}");
    assert_eq!(people(&app).await, before);
    vera.press(&format!("{list}/leave")).await.is(303);
    vera.get(&list).await.says(200, "Put away").lacks("Hogwarts");
    assert_eq!(app.count(sql!("select count(*) from volunteer_list_line where cells <> ''")).await, 0);
}

#[tokio::test]
async fn a_wrong_file_gets_a_clear_message_and_nothing_is_kept() {
    let app = TestApp::start().await;
    let vera = app.vera().await;
    give(&vera, b"PK\x03\x04.. xl/workbook.xml", false).await.says(422, "This is a spreadsheet");
    give(&vera, b"PK\x03\x04.. list.csv", false).await.says(422, "This is a packed file");
    give(&vera, b"%PDF-1.7\n%\xe2\xe3", false).await.says(422, "a page or a document, not a list");
    give(&vera, b"Name,City\nAna\0,Charlotte\n", false).await.says(422, "This file is no text");
    give(&vera, b"Name,Email,Email\nAna,a@example.org,b@example.org\n", false)
        .await
        .says(422, "Two columns are called “Email”");
    give(&vera, b"", false).await.says(422, "Choose the file");
    give(&vera, b"Name\n", false).await.says(422, "nobody under them");
    give(&vera, b"Name,City\nAna,\"Charlotte\nBen,X\n", false).await.says(422, "opens in line 2 is never closed");
    let long = format!("Name\n{}\n", "x".repeat(1_000_000));
    give(&vera, long.as_bytes(), false).await.says(422, "Line 2 is too long");
    assert_eq!(app.count(sql!("select count(*) from volunteer_list")).await, 1, "only the one of the small world");
    assert_eq!(app.count(sql!("select count(*) from volunteer_list_line where list <> 1")).await, 0);
    let western = given_bytes(&vera, b"Name;DOB\nIn\xe9s Pe\xf1a;1974-11-12\n").await;
    vera.get(&western).await.says(200, "Inés Peña").has("Windows (Western European)").has("separated by semicolons");
    let marked = given_bytes(&vera, "\u{feff}Name,DOB\nMỹ Linh Trần,1974-11-12\n".as_bytes()).await;
    vera.get(&marked).await.says(200, "Mỹ Linh Trần");
    let wide: Vec<u8> = "Name\tDOB\nJosé Ruiz\t1974-11-12\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let wide = given_bytes(&vera, &[b"\xff\xfe", &wide[..]].concat()).await;
    vera.get(&wide).await.says(200, "José Ruiz").has("separated by tabs");
}

async fn given_bytes(browser: &Browser, bytes: &[u8]) -> String {
    give(browser, bytes, false).await.is(303).location().to_owned()
}

#[tokio::test]
async fn hours_are_totals_and_never_counted_twice() {
    let app = TestApp::start().await;
    let vera = app.vera().await;
    let line = |hours: &str| format!("{HEAD}Ines,Castellanos,1974-11-12,ines@example.org,600300,,,{hours}\n");
    for (hours, minutes) in [("10", 600), ("10", 600), ("12.5", 750), ("11", 750)] {
        let list = given(&vera, &line(hours), false).await;
        vera.press(&format!("{list}/apply")).await.is(303);
        assert_eq!(imported(&app).await.1, minutes, "{hours}");
    }
    let counted =
        sql!("select count(*) from hours where source = 'import' and state = 'confirmed' and on_date = '2026-06-30'");
    assert_eq!(app.count(counted).await, 2);
    // The same person twice in one list, with another address the second time.
    let twice = format!(
        "{HEAD}Joel,Whitaker,1962-05-30,joel@example.org,600300,,,5\nJoel,Whitaker,1962-05-30,joel@example.org,600300,,,5\n"
    );
    let list = given(&vera, &twice, false).await;
    vera.get(&list).await.has("Twice in the list");
    vera.press(&format!("{list}/apply")).await.is(303);
    assert_eq!(imported(&app).await.1, 1_050);
    assert_eq!(app.count(sql!("select count(*) from person where given = 'Joel'")).await, 1);
}

#[tokio::test]
async fn nobody_counts_their_own_hours_by_a_list() {
    let app = TestApp::start().await;
    let vera = app.vera().await;
    let line = format!("{HEAD}Vera,Johansson,1980-04-11,vera@example.org,600300,,,12\n");
    let list = given(&vera, &line, false).await;
    vera.press(&format!("{list}/apply")).await.says(409, "counts their own hours");
    assert_eq!(imported(&app).await.1, 0);
}

#[tokio::test]
async fn a_list_is_taken_back_whole_unless_something_was_built_on_it() {
    let app = TestApp::start().await;
    let vera = app.vera().await;
    let before = people(&app).await;
    let lines = format!(
        "{HEAD}Ines,Castellanos,1974-11-12,ines@example.org,600300,2,2027-06-30,10\nJoel,Whitaker,1962-05-30,joel@example.org,600300,2,2027-06-30,4\n"
    );
    let list = given(&vera, &lines, true).await;
    vera.press(&format!("{list}/apply")).await.is(303);
    vera.press(&format!("{list}/undo")).await.goes_to(&list);
    vera.get(&list).await.says(200, "Everything this list made is gone again");
    assert_eq!((people(&app).await, imported(&app).await), (before, (0, 0)));
    vera.press(&format!("{list}/undo")).await.is(409);
    // Again; this time Ines signs in.
    let list = given(&vera, &lines, true).await;
    vera.press(&format!("{list}/apply")).await.is(303);
    let ines = app.count(sql!("select id from person where given = 'Ines'")).await;
    app.signed_in(ines.into()).await.get("/me").await.ok();
    vera.press(&format!("{list}/undo"))
        .await
        .says(422, "something was built on it")
        .has("Ines Castellanos")
        .has("signed in");
    assert_eq!((people(&app).await, imported(&app).await), (before + 2, (2, 840)));
}

#[tokio::test]
async fn whom_somebody_told_apart_stays_apart_and_a_denial_stands() {
    let app = TestApp::start().await;
    let vera = app.vera().await;
    // Dale was denied here; the list has his name and birth with an address of its own.
    let lines = format!("{HEAD}Dale,Pruitt,1970-09-14,other.dale@example.org,600300,3,2027-06-30,\n");
    let list = given(&vera, &lines, true).await;
    vera.post(&format!("{list}/answers"), &[("rest", "other")]).await.is(303);
    vera.press(&format!("{list}/apply")).await.is(303);
    assert_eq!(app.count(sql!("select count(*) from person where given = 'Dale'")).await, 2);
    assert_eq!(imported(&app).await.0, 0, "a list clears nobody who may be Dale");
    let again = given(&vera, &lines, true).await;
    vera.get(&again).await.has("Known for certain");
}

#[tokio::test]
async fn a_long_list_is_dealt_with_by_a_job() {
    let app = TestApp::start().await;
    let vera = app.vera().await;
    let before = people(&app).await;
    let mut lines = HEAD.to_owned();
    for at in 0..2_500 {
        lines.push_str(&format!("Given{at},Family,1980-01-01,p{at}@example.org,600300,2,2027-06-30,1\n"));
    }
    let list = given(&vera, &lines, true).await;
    vera.get(&list).await.says(200, "0 of 2,500 lines so far");
    app.run_jobs().await;
    vera.get(&list).await.says(200, "Ready");
    vera.press(&format!("{list}/apply")).await.is(303);
    vera.get(&list).await.says(200, "Being taken over");
    vera.press(&format!("{list}/leave")).await.is(409);
    app.run_jobs().await;
    vera.get(&list).await.says(200, "This list was taken over");
    assert_eq!((people(&app).await, imported(&app).await), (before + 2_500, (2_500, 150_000)));
    assert!(matches!(trellis::ledger::verify(&app.app.db).await, Ok(Ok(_))));
}

#[tokio::test]
async fn only_the_districts_coordinator_brings_lists_in() {
    let app = TestApp::start().await;
    for who in ["cora", "rita", "dora", "fay", "ana"] {
        app.person(who).await.get(START).await.is(404);
    }
    app.vera().await.get("/office/volunteers").await.has("Bring in a volunteer list");
    let template = app.vera().await.get("/office/volunteers/import/template.csv").await.ok().text();
    assert!(template.contains("First name,Last name,Date of birth"), "{template}");
    app.vera().await.get(START).await.has("volunteers-2025-26.csv");
}

#[tokio::test]
async fn a_list_nobody_goes_on_with_is_forgotten_after_a_week() {
    let app = TestApp::start().await;
    let vera = app.vera().await;
    app.run_jobs().await;
    let list = given(&vera, &format!("{HEAD}Ines,Castellanos,1974-11-12,ines@example.org,,,,\n"), false).await;
    app.later(jiff::SignedDuration::from_hours(9 * 24));
    app.run_jobs().await;
    app.vera().await.get(&list).await.says(200, "Put away").lacks("Castellanos");
}
