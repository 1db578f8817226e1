//! Finding a shift by place, day, hour, level and language; and what fits somebody, with the reasons in words.

use crate::support::TestApp;
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast::{self, shift};

/// A shift of a new opportunity like another one, so many days after the first morning; its id is also the opportunity's.
async fn like(app: &TestApp, id: i64, other: i64, title: &str, begins: &str) {
    app.sql(sql!(
        "insert into opportunity (id, school, template, title, summary, category, level, min_age, state, created_by,
                                  created_at)
         select $1, o.school, o.template, $3, '', o.category, o.level, o.min_age, 'published', o.created_by, o.created_at
         from opportunity o where o.id = $2",
        id,
        other,
        title
    ))
    .await;
    let starts: jiff::Timestamp = begins.parse().expect("an instant");
    let zone = jiff::tz::TimeZone::get("America/New_York").expect("known");
    let day = starts.to_zoned_datetime(zone).date();
    app.sql(sql!(
        "insert into shift (id, opportunity, school, on_date, starts_at, ends_at, capacity, taken, state)
         select $1, $1, o.school, $2, $3, $4, 2, 0, 'open' from opportunity o where o.id = $1",
        id,
        day,
        starts,
        starts + SignedDuration::from_hours(1)
    ))
    .await;
}

#[tokio::test]
async fn a_day_of_the_week_and_a_time_of_day_are_those_of_the_clock_on_the_wall() {
    let app = TestApp::start().await;
    // Mondays and Tuesdays at nine, before and after the clocks change on November 1.
    like(&app, 900, 1, "Monday in October", "2026-10-26T13:00:00Z").await;
    like(&app, 901, 1, "Monday in November", "2026-11-02T14:00:00Z").await;
    like(&app, 902, 1, "Tuesday in November", "2026-11-03T14:00:00Z").await;
    like(&app, 903, 1, "Monday afternoon", "2026-11-02T18:45:00Z").await;
    let anyone = app.stranger();
    anyone
        .get("/opportunities?date=2026-10-20&day=1&part=mornings")
        .await
        .says(200, "Monday in October")
        .has("Monday in November")
        .lacks("Tuesday in November")
        .lacks("Monday afternoon");
    anyone
        .get("/opportunities?date=2026-10-20&day=weekdays&part=afternoons")
        .await
        .says(200, "Monday afternoon")
        .lacks("Monday in October");
    anyone.get("/opportunities?date=2026-10-20&day=weekend").await.says(200, "Nothing fits yet");
}

#[tokio::test]
async fn what_is_full_is_found_where_nothing_else_fits_so_that_one_can_wait_for_it() {
    let app = TestApp::start().await;
    like(&app, 900, 1, "Chess on Saturdays", "2026-10-24T13:00:00Z").await;
    let look = "/opportunities?q=chess&date=2026-10-20";
    app.ana()
        .await
        .get(look)
        .await
        .says(200, "Chess on Saturdays")
        .lacks("Por ahora, todos los lugares están ocupados");
    app.sql(sql!("update shift set taken = capacity where id = 900")).await;
    let page = app.stranger().get(look).await.says(200, "Every place is taken, for now");
    assert!(page.html().contains("/opportunities/900"));
    app.ana().await.get(look).await.says(200, "Completo. Puede esperar un lugar");
    // A later date with a place is what the list shows, and then nothing is said of waiting.
    like(&app, 901, 1, "Chess on Sundays", "2026-10-25T13:00:00Z").await;
    app.ana().await.get(look).await.says(200, "Chess on Sundays").lacks("Chess on Saturdays").lacks("Completo");
}

#[tokio::test]
async fn a_kind_of_help_whose_first_day_does_not_fit_is_found_by_a_later_one() {
    let app = TestApp::start().await;
    // Tuesday, and the same on Thursday.
    like(&app, 900, 1, "Twice a week", "2026-09-15T13:00:00Z").await;
    app.sql(sql!(
        "insert into shift (id, opportunity, school, on_date, starts_at, ends_at, capacity, taken, state)
         values (901, 900, 1, '2026-09-17', 1789650000000000, 1789653600000000, 2, 0, 'open')"
    ))
    .await;
    app.stranger().get("/opportunities?day=2&q=Twice").await.says(200, "Tuesday, September 15, 2026");
    app.stranger().get("/opportunities?day=4&q=Twice").await.says(200, "Thursday, September 17, 2026");
    app.stranger().get("/opportunities?day=5&q=Twice").await.lacks("Twice a week");
}

#[tokio::test]
async fn a_language_finds_what_needs_it_or_is_helped_by_it() {
    let app = TestApp::start().await;
    app.stranger()
        .get("/opportunities?language=es")
        .await
        .says(200, "Interpreter at the parents")
        .has("Needed: Español")
        .has("Reading buddy for second grade")
        .lacks("Lunch duty");
    app.stranger().get("/opportunities?language=vi").await.says(200, "Nothing fits yet");
}

#[tokio::test]
async fn a_place_is_a_zip_an_address_or_a_school() {
    let app = TestApp::start().await;
    let anyone = app.stranger();
    for place in ["28205", "1200+Central+Avenue,+Charlotte+28205", "Albemarle+Road+Elementary"] {
        anyone.get(&format!("/opportunities?zip={place}&sort=nearest")).await.says(200, "away");
    }
    let answer = anyone.get("/opportunities?zip=qwertzuiop&q=reading").await.is(422);
    assert!(answer.html().contains("value=\"qwertzuiop\"") && answer.html().contains("value=\"reading\""));
    anyone.get("/opportunities?zip=99999").await.is(422);
}

#[tokio::test]
async fn wrong_choices_are_said_and_kept() {
    let app = TestApp::start().await;
    for query in ["day=9", "part=noonish", "level=high", "within=0&zip=28205"] {
        app.stranger().get(&format!("/opportunities?q=lunch&{query}")).await.is(422).has("Ways to help");
    }
}

#[tokio::test]
async fn what_i_may_take_follows_the_clearance_on_the_day_of_the_shift() {
    let app = TestApp::start().await;
    let ana = app.ana().await;
    ana.get("/opportunities?level=mine").await.says(200, "Reading buddy").lacks("Field trip to the science museum");
    app.ben().await.get("/opportunities?level=mine").await.says(200, "Field trip to the science museum");
    // Only until the end of this week: what comes later is not hers to take.
    app.sql(sql!("update clearance set valid_to = '2026-09-11' where id = $1", cast::clearance::ANA)).await;
    ana.get("/opportunities?level=mine").await.says(200, "Reading buddy").lacks("Help in the library");
    app.stranger().get("/opportunities?level=mine").await.says(200, "Nothing fits yet");
}

#[tokio::test]
async fn what_fits_ana_is_near_at_her_school_when_she_is_free_and_says_why() {
    let app = TestApp::start().await;
    let ana = app.ana().await.speaking("en");
    let page = ana.get("/me/fits").await.ok();
    let text = page.text();
    for words in [
        "Reading buddy for second grade",
        "Usted eligió esta escuela",
        "Cuando usted dijo que puede",
        "Usted ya ayudó en esta escuela",
        "Buscan: Español",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    // She has a place there; she is not cleared for this; it opens later; the school has not asked her.
    for words in ["Math tutor", "Field trip to the science museum", "Chess club", "Welcome team"] {
        assert!(!text.contains(words), "{words}: {text}");
    }
    // The level that would open more, and how much.
    assert!(text.contains("Nivel 3") && text.contains("Qué abriría más"), "{text}");
    // A reading buddy at her school comes before the library of a school she did not choose.
    let html = page.html();
    let (near, far) = (html.find("Reading buddy"), html.find("Help in the library"));
    assert!(far.is_none() || near < far, "the best comes first");
}

#[tokio::test]
async fn what_fits_ends_with_clearance_age_overlap_and_skill() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    ben.get("/me/fits").await.says(200, "Math tutor for fourth grade").has("They look for: Math");
    ben.post("/me/helping", &[("language", "en"), ("day", "2")]).await.goes_to("/me/fits");
    ben.get("/me/fits")
        .await
        .ok()
        .lacks("Math tutor for fourth grade")
        .has("Math opens 1 more")
        .has("Español opens 1 more");
    // A shift at the same time takes the other from the list.
    ben.get("/me/fits").await.says(200, "Career talks");
    ben.press(&format!("/shifts/{}/signups", shift::ONE_LEFT)).await.is(303);
    ben.get("/me/fits").await.ok().lacks("Career talks");
    app.sql(sql!("update clearance set state = 'suspended' where id = $1", cast::clearance::BEN)).await;
    ben.get("/me/fits").await.says(200, "Nothing fits right now").has("Level 2: Supervised opens");
}

#[tokio::test]
async fn whoever_is_new_is_shown_what_registering_opens() {
    let app = TestApp::start().await;
    app.person("nia")
        .await
        .get("/me/fits")
        .await
        .says(200, "Nothing fits right now")
        .has("Become a volunteer")
        .has("What would open more")
        .has("Level 2: Supervised opens");
    app.stranger().get("/me/fits").await.goes_to("/sign-in?return_to=%2Fme%2Ffits");
}

#[tokio::test]
async fn days_and_times_change_the_order_and_nothing_else() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    let place = |html: &str, title: &str| html.find(title).unwrap_or_else(|| panic!("{title} is not there"));
    ben.post("/me/helping", &[("language", "en"), ("skill", "math"), ("time", "afternoons")]).await.is(303);
    let html = ben.get("/me/fits").await.ok().html();
    assert!(place(&html, "Math tutor for fourth grade") < place(&html, "Lunch duty"));
    let fields = [("language", "en"), ("skill", "math"), ("time", "midday")];
    ben.post("/me/helping", &fields).await.is(303);
    let html = ben.get("/me/fits").await.says(200, "When you said you are free").html();
    assert!(place(&html, "Lunch duty") < place(&html, "Math tutor for fourth grade"));
}

#[tokio::test]
async fn pages_and_rings_end() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    for at in ["ring=1", "ring=7", "ring=999999", "page=999999", "ring=0&page=3"] {
        ben.get(&format!("/me/fits?{at}")).await.ok();
    }
    for n in 0..25 {
        like(&app, 900 + n, 1, &format!("Reading circle {n:02}"), "2026-09-24T13:00:00Z").await;
    }
    let first = ben.get("/me/fits").await.ok().html();
    assert!(first.contains("rel=\"next\""), "there is a next page");
    let second = ben.get("/me/fits?ring=0&page=1").await.ok().html();
    let shown = (0..25).filter(|n| first.contains(&format!("Reading circle {n:02}"))).count();
    let rest = (0..25).filter(|n| second.contains(&format!("Reading circle {n:02}"))).count();
    assert_eq!(shown + rest, 25, "each on one page");
}
