//! A wrong note of the desk is put right afterwards, and the hours follow.

use crate::support::{Answer, TestApp};
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast::{self, shift};

/// Whether the page itself holds this: an address, a value of a field.
#[track_caller]
fn holds(answer: &Answer, part: &str) {
    assert!(answer.html().contains(part), "{} lacks {part}", answer.asked);
}

async fn signup(app: &TestApp, key: &str) -> i64 {
    app.count(sql!("select id from signup where shift = $1 and person = $2", shift::TODAY, cast::id(key))).await
}

fn just_before_lunch(app: &TestApp) {
    app.set_now("2026-09-08T15:25:00Z".parse().expect("an instant"));
}

fn page_of(signup: i64) -> String {
    format!("/office/signups/{signup}/attendance")
}

/// Ana was here for 68 minutes, or so the desk says.
async fn signed_in_and_out(app: &TestApp, id: i64) {
    let fay = app.fay().await;
    fay.press(&format!("/office/board/{id}/in")).await.is(303);
    app.later(SignedDuration::from_mins(68));
    fay.press(&format!("/office/board/{id}/out")).await.is(303);
}

const NOT_HERE: &[(&str, &str)] = &[("truth", "absent"), ("why", "other-person"), ("from", "board")];
const BOARD: &str = "/office/board?school=albemarle-road-elementary&date=2026-09-08";

#[tokio::test]
async fn who_was_signed_in_by_mistake_keeps_no_hours_of_it() {
    let app = TestApp::start().await;
    just_before_lunch(&app);
    let id = signup(&app, "ana").await;
    signed_in_and_out(&app, id).await;
    let cora = app.cora().await;
    for page in ["/office/board".to_owned(), format!("/office/shifts/{}", shift::TODAY)] {
        holds(&cora.get(&page).await.says(200, "Was not here after all"), &page_of(id));
    }
    cora.get(&page_of(id)).await.says(200, "Ana Morales").has("Somebody else was meant").lacks("Here until");
    cora.post(&page_of(id), &[("truth", "absent")]).await.says(422, "How did the note come to be wrong?");
    let counted = || {
        sql!(
            "select cast(sum(minutes) as bigint) from ledger where subject = 1 and verb in ('hours-confirmed', 'hours-rejected') and record in (select id from hours where on_date = '2026-09-08' and person = 1)"
        )
    };
    assert_eq!(app.count(counted()).await, 75);
    for _ in 0..2 {
        cora.post(&page_of(id), NOT_HERE).await.goes_to(BOARD);
    }
    assert_eq!(app.count(counted()).await, 0, "what was counted is taken back, once");
    let lines = sql!(
        "select count(*) from ledger where verb = 'attendance-corrected' and record = $1 and detail = 'was=attended now=no_show why=other-person'",
        id
    );
    assert_eq!(app.count(lines).await, 1);
    cora.get("/office/board").await.says(200, "Did not come").has("Was here after all").lacks("1.25 hours");
    let ana = app.person("ana").await;
    // She reads Spanish.
    ana.get("/me/hours").await.says(200, "No cuentan");
    ana.get("/me/timeline").await.says(200, "Se corrigió una nota sobre quién vino");
    app.run_jobs().await;
    app.mail().await.once("ana", "hours-rejected");
}

#[tokio::test]
async fn whoever_comes_after_all_is_signed_in_again_and_has_hours_of_their_own() {
    let app = TestApp::start().await;
    just_before_lunch(&app);
    let id = signup(&app, "ana").await;
    signed_in_and_out(&app, id).await;
    app.cora().await.post(&page_of(id), NOT_HERE).await.goes_to(BOARD);
    signed_in_and_out(&app, id).await;
    let of_today = |state: &str| {
        sql!("select count(*) from hours where person = 1 and on_date = '2026-09-08' and state = $1", state)
    };
    assert_eq!((app.count(of_today("confirmed")).await, app.count(of_today("rejected")).await), (1, 1));
    app.run_jobs().await;
}

#[tokio::test]
async fn who_was_noted_as_absent_and_was_here_has_the_hours() {
    let app = TestApp::start().await;
    app.set_now("2026-09-08T15:45:00Z".parse().expect("an instant"));
    let id = signup(&app, "june").await;
    app.fay().await.press(&format!("/office/board/{id}/absent")).await.is(303);
    let cora = app.cora().await;
    let here = |starts: &'static str, ends: &'static str| {
        [("truth", "here"), ("why", "unseen"), ("starts", starts), ("ends", ends)]
    };
    let form = cora.get(&page_of(id)).await.says(200, "June Park").has("Here until").has("nobody at the desk saw");
    holds(&form, "value=\"11:30\"");
    let later = cora.post(&page_of(id), &here("11:30", "12:20")).await.says(422, "This time has not come yet");
    holds(&later, "value=\"12:20\"");
    app.later(SignedDuration::from_hours(2));
    let cora = app.cora().await;
    cora.post(&page_of(id), &here("12:30", "11:30")).await.says(422, "The end must come after the beginning");
    cora.post(&page_of(id), &here("", "11:30")).await.is(422);
    assert_eq!(app.count(sql!("select count(*) from hours where signup = $1", id)).await, 0);
    let list = format!("/office/shifts/{}", shift::TODAY);
    for _ in 0..2 {
        cora.post(&page_of(id), &here("11:30", "12:15")).await.goes_to(&list);
    }
    let hours = sql!("select minutes from hours where signup = $1 and state = 'confirmed'", id);
    assert_eq!(app.count(hours).await, 45);
    cora.get(&list).await.says(200, "Was there");
    app.person("june").await.get("/me/hours").await.says(200, "45 minutes").has("Counts");
    // Sent once more from the page as it was, it does not turn the note around again.
    let lines = sql!("select count(*) from ledger where verb = 'attendance-corrected' and record = $1", id);
    assert_eq!(app.count(lines).await, 1);
    app.run_jobs().await;
}

#[tokio::test]
async fn ones_own_visit_that_one_notes_waits_for_somebody_else() {
    let app = TestApp::start().await;
    app.set_now("2026-09-08T18:45:00Z".parse().expect("an instant"));
    let id = signup(&app, "june").await;
    app.sql(sql!("update signup set person = $1, state = 'no_show' where id = $2", cast::id("cora"), id)).await;
    let here = [("truth", "here"), ("why", "button"), ("starts", "11:30"), ("ends", "12:30")];
    app.cora().await.post(&page_of(id), &here).await.is(303);
    let waits = sql!("select count(*) from hours where signup = $1 and state = 'pending'", id);
    assert_eq!(app.count(waits).await, 1);
    app.run_jobs().await;
}

#[tokio::test]
async fn in_a_closed_month_the_hours_go_the_way_of_a_correction() {
    let app = TestApp::start().await;
    just_before_lunch(&app);
    let id = signup(&app, "ana").await;
    signed_in_and_out(&app, id).await;
    app.sql(sql!(
        "insert into hours_month (school, month, closed_at, lines, minutes, left_lines, policy)
         select s.school, '2026-09', 1, 1, 75, 0, 1 from shift s where s.id = $1",
        shift::TODAY
    ))
    .await;
    let cora = app.cora().await;
    let hours = app.count(sql!("select id from hours where signup = $1", id)).await;
    let way = format!("/office/hours/{hours}/amend");
    let page = cora.get(&page_of(id)).await.says(200, "a correction that a second person signs");
    holds(&page, &way);
    assert!(!page.html().contains(&format!("action=\"{}\"", page_of(id))), "there is nothing to send");
    cora.post(&page_of(id), NOT_HERE).await.says(409, "a correction that a second person signs");
    assert_eq!(app.count(sql!("select count(*) from hours where id = $1 and state = 'confirmed'", hours)).await, 1);
    assert_eq!(app.count(sql!("select count(*) from signup where id = $1 and state = 'attended'", id)).await, 1);
    app.run_jobs().await;
}

#[tokio::test]
async fn a_note_is_put_right_by_those_who_look_after_hours_at_the_school_alone() {
    let app = TestApp::start().await;
    just_before_lunch(&app);
    let id = signup(&app, "ana").await;
    // Nothing is noted yet: there is nothing to put right.
    app.cora().await.get(&page_of(id)).await.says(409, "cannot be done now");
    app.cora().await.post(&page_of(id), NOT_HERE).await.is(409);
    signed_in_and_out(&app, id).await;
    app.fay().await.get("/office/board").await.ok().lacks("Was not here after all");
    for who in ["fay", "ola", "ana", "rita"] {
        app.person(who).await.get(&page_of(id)).await.is(404);
        app.person(who).await.post(&page_of(id), NOT_HERE).await.is(404);
    }
    app.vera().await.post(&page_of(id), NOT_HERE).await.goes_to(BOARD);
    app.run_jobs().await;
}
