//! Groups that come for a day: asking, answering, numbers; places that are never sold twice.

use crate::support::{Browser, TestApp};
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast::{self, opportunity, shift};
use trellis::ledger::Actor;
use trellis::partners::OrganisationKind;
use trellis::people::PersonId;
use trellis::volunteering::eligibility::SignUpError;
use trellis::volunteering::group::asking::{self, NewGroup};
use trellis::volunteering::shift::ShiftId;
use trellis::volunteering::signup::{self, Ask};
use trellis::web::{Me, Viewer};

/// Asks for a group of so many on a shift; where that led.
pub async fn asks(browser: &Browser, shift: i64, organisation: &str, headcount: &str) -> crate::support::Answer {
    let fields = [("organisation", organisation), ("kind", "company"), ("headcount", headcount), ("message", "")];
    browser.post(&format!("/shifts/{shift}/group"), &fields).await
}

/// The newest group.
pub async fn newest(app: &TestApp) -> i64 {
    app.count(sql!("select max(id) from group_visit")).await
}

pub async fn taken(app: &TestApp, shift: i64) -> i64 {
    app.count(sql!("select taken from shift where id = $1", shift)).await
}

/// What is counted in a shift is what its people and its groups hold, always.
pub async fn is_true_to_count(app: &TestApp) {
    let wrong = app
        .count(sql!(
            "select count(*) from shift s where s.taken > s.capacity or s.taken <>
                (select count(*) from signup u where u.shift = s.id and u.place is not null)
                + (select cast(coalesce(sum(g.places), 0) as bigint) from group_visit g where g.shift = s.id)
                + (select count(*) from waiting w where w.shift = s.id and w.state = 'offered')"
        ))
        .await;
    assert_eq!(wrong, 0);
}

pub async fn state(app: &TestApp, id: i64, word: &str) {
    let found = app.count(sql!("select count(*) from group_visit where id = $1 and state = $2", id, word)).await;
    assert_eq!(found, 1, "group {id} is not {word}");
}

/// Puts a name down through a link.
pub async fn joins(browser: &Browser, link: &str, name: &str, contact: &str, touch: bool) -> crate::support::Answer {
    let page = browser.get(&format!("/join/{link}")).await.ok().html();
    let text = page.split("name=\"shown\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("the text");
    let fields = [
        ("name", name),
        ("contact", contact),
        ("age", "adult"),
        ("agree", "yes"),
        ("shown", text),
        ("stay_in_touch", if touch { "yes" } else { "" }),
    ];
    browser.post(&format!("/join/{link}"), &fields).await
}

/// A group of so many on the courtyard's free day, accepted; and its link.
pub async fn accepted(app: &TestApp, leader: &str, organisation: &str, headcount: i64) -> (i64, String) {
    let leader = app.person(leader).await;
    asks(&leader, shift::GROUP_DAY, organisation, &headcount.to_string()).await.is(303);
    let id = newest(app).await;
    app.cora().await.press(&format!("/office/groups/{id}/accept")).await.is(303);
    leader.press(&format!("/me/groups/{id}/link")).await.is(303);
    (id, link_of(app, id).await)
}

pub async fn link_of(app: &TestApp, id: i64) -> String {
    let mut tx = app.app.db.read().await.expect("a transaction");
    tx.one::<(String,)>(sql!("select link from group_visit where id = $1", id)).await.expect("a link").0
}

pub async fn named(app: &TestApp, id: i64) -> i64 {
    app.count(sql!("select count(*) from group_guest where visit = $1", id)).await
}

/// Sets the clock to an hour of the free day, by the district's clock.
pub fn on_the_day(app: &TestApp, starts: i64, minutes: i64) {
    let starts = jiff::Timestamp::from_microsecond(starts).expect("an instant");
    app.set_now(starts + SignedDuration::from_mins(minutes));
}

pub async fn starts(app: &TestApp) -> i64 {
    app.count(sql!("select starts_at from shift where id = $1", shift::GROUP_DAY)).await
}

#[tokio::test]
async fn a_leader_asks_the_places_are_held_and_the_school_says_yes() {
    let app = TestApp::start().await;
    let (ana, cora) = (app.ana().await, app.cora().await);
    app.stranger().get("/groups").await.says(200, "Courtyard day").has("Room for a group of 50");
    app.stranger().get(&format!("/shifts/{}", shift::GROUP_DAY)).await.says(200, "Bring a group");
    let to = asks(&ana, shift::GROUP_DAY, "Queen City Bank", "40").await.is(303).location().to_owned();
    let id = newest(&app).await;
    assert_eq!(to, format!("/me/groups/{id}"));
    assert_eq!(taken(&app, shift::GROUP_DAY).await, 40);
    ana.get(&to).await.says(200, "Espera a la escuela").has("40 personas");
    ana.get("/me/groups").await.says(200, "Queen City Bank");
    app.run_jobs().await;
    let mail = app.mail().await;
    assert!(mail.once("ana", "groups-received").body.contains("40 lugares"));
    assert!(mail.once("cora", "groups-asked").subject.contains("Queen City Bank"));
    cora.get("/office/groups").await.says(200, "Queen City Bank").has("Elmwood Rotary");
    let office = format!("/office/groups/{id}");
    cora.get(&office).await.says(200, "Say yes").has("40 of 60");
    for _ in 0..2 {
        cora.press(&format!("{office}/accept")).await.is(303);
    }
    state(&app, id, "accepted").await;
    app.run_jobs().await;
    let mail = app.mail().await;
    let told = mail.once("ana", "groups-accepted");
    assert!(told.calendar.contains(&format!("group-{id}")), "{}", told.calendar);
    assert_eq!(
        app.count(sql!(
            "select count(*) from ledger where kind = 'group_visit' and record = $1 and verb = 'group-accepted'",
            id
        ))
        .await,
        1
    );
    is_true_to_count(&app).await;
}

#[tokio::test]
async fn a_group_gets_no_work_where_people_can_be_alone_with_students() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    let at = |id: i64| format!("/office/opportunities/{id}/groups");
    // Level 3, and off campus: refused with the reason, and nothing is set.
    for (id, why) in [(opportunity::TUTOR, "needs level 3"), (opportunity::FIELD_TRIP, "needs level 3")] {
        cora.get(&at(id)).await.says(200, "A group cannot do this").has(why);
        cora.post(&at(id), &[("places", "10")]).await.says(422, why);
        assert_eq!(app.count(sql!("select count(*) from group_offer where opportunity = $1", id)).await, 0);
    }
    cora.post(&at(opportunity::READING_BUDDY), &[("places", "2")]).await.is(303);
    app.ola_sees_nothing(&at(opportunity::COURTYARD)).await;
    for bad in ["-1", "", "501", "ten", "1000000000000"] {
        cora.post(&at(opportunity::COURTYARD), &[("places", bad)]).await.is(422);
    }
    // A task that the rules no longer let groups do is not asked for, either.
    app.sql(sql!("update opportunity set template = 'mentor' where id = $1", opportunity::COURTYARD)).await;
    asks(&app.ana().await, shift::GROUP_DAY, "Queen City Bank", "12").await.says(422, "nivel 3");
    assert_eq!(taken(&app, shift::GROUP_DAY).await, 0);
    // Not welcome any more: groups cannot ask, and the page is not there.
    cora.post(&at(opportunity::READING_BUDDY), &[("places", "0")]).await.is(303);
    app.ana().await.get(&format!("/shifts/{}/group", shift::TOMORROW)).await.is(404);
}

impl TestApp {
    /// Another school's coordinator finds nothing there.
    async fn ola_sees_nothing(&self, path: &str) {
        self.person("ola").await.get(path).await.is(404);
    }
}

#[tokio::test]
async fn numbers_that_cannot_be_are_refused_and_what_was_typed_is_kept() {
    let app = TestApp::start().await;
    let ben = app.ben().await;
    let day = shift::GROUP_DAY;
    for bad in ["0", "-3", "1", "1000000000", "", "forty", "4.5"] {
        let answer = asks(&ben, day, "Queen City Bank", bad).await.is(422);
        assert!(answer.html().contains("Queen City Bank"), "{bad}");
    }
    asks(&ben, day, "Queen City Bank", "51").await.says(422, "Only 50 places are left for groups");
    asks(&ben, day, "", "10").await.is(422);
    asks(&ben, day, "www.example.org", "10").await.is(422);
    let fields = [("organisation", "Bank"), ("kind", "cartel"), ("headcount", "10")];
    ben.post(&format!("/shifts/{day}/group"), &fields).await.is(422);
    assert_eq!(taken(&app, day).await, 0);
    app.stranger().press(&format!("/shifts/{day}/group")).await.is(303);
    ben.get(&format!("/shifts/{}/group", shift::TOMORROW)).await.is(404);
    asks(&ben, shift::GROUP_PAST, "Queen City Bank", "10").await.says(422, "already begun or is over");
    asks(&ben, 987_654, "Queen City Bank", "10").await.is(404);
}

#[tokio::test]
async fn two_windows_ask_once_and_the_number_changes_until_the_limit() {
    let app = TestApp::start().await;
    let ana = app.ana().await;
    let day = shift::GROUP_DAY;
    asks(&ana, day, "Queen City Bank", "30").await.is(303);
    asks(&ana, day, "Queen City Bank", "45").await.is(303);
    assert_eq!(taken(&app, day).await, 30, "the second window changes nothing");
    let id = newest(&app).await;
    let at = format!("/me/groups/{id}/headcount");
    ana.post(&at, &[("headcount", "50")]).await.is(303);
    ana.post(&at, &[("headcount", "51")]).await.says(422, "Todos los lugares para grupos");
    for bad in ["0", "-3", "1000000000", "1", ""] {
        ana.post(&at, &[("headcount", bad)]).await.is(422);
    }
    ana.post(&at, &[("headcount", "8")]).await.is(303);
    assert_eq!(taken(&app, day).await, 8);
    app.ben().await.post(&at, &[("headcount", "9")]).await.is(404);
    app.cora().await.press(&format!("/office/groups/{id}/accept")).await.is(303);
    ana.post(&at, &[("headcount", "9")]).await.is(303);
    app.run_jobs().await;
    assert!(app.mail().await.once("cora", "groups-changed").body.contains("9 people instead of 8"));
    // Two days before, the leader has to call; the school still changes it, and the leader is told.
    let starts = app.count(sql!("select starts_at from shift where id = $1", day)).await;
    let starts = jiff::Timestamp::from_microsecond(starts).expect("an instant");
    app.set_now(starts - SignedDuration::from_hours(47));
    let (ana, cora) = (app.ana().await, app.cora().await);
    ana.post(&at, &[("headcount", "12")]).await.says(422, "Es tarde para cambiar");
    cora.post(&format!("/office/groups/{id}/headcount"), &[("headcount", "12")]).await.is(303);
    app.run_jobs().await;
    assert!(app.mail().await.once("ana", "groups-resized").body.contains("12 en lugar de 9"));
    is_true_to_count(&app).await;
}

#[tokio::test]
async fn a_no_has_a_reason_and_frees_the_places() {
    let app = TestApp::start().await;
    let (cora, ben) = (app.cora().await, app.ben().await);
    let at = format!("/office/groups/{}", cast::GROUP);
    cora.post(&format!("{at}/refuse"), &[("why", "because"), ("words", "Sorry.")]).await.says(422, "Sorry.");
    assert_eq!(taken(&app, shift::GROUP_ASKED).await, 25);
    app.person("ola").await.post(&format!("{at}/refuse"), &[("why", "weather")]).await.is(404);
    let fields = [("why", "no-staff"), ("words", "Could you come in spring?")];
    cora.post(&format!("{at}/refuse"), &fields).await.is(303);
    assert_eq!(taken(&app, shift::GROUP_ASKED).await, 0);
    state(&app, cast::GROUP, "declined").await;
    ben.get(&format!("/me/groups/{}", cast::GROUP))
        .await
        .says(200, "Nobody can be with the group on that day")
        .has("Could you come in spring?");
    app.run_jobs().await;
    assert!(app.mail().await.once("ben", "groups-declined").body.contains("Could you come in spring?"));
    cora.press(&format!("{at}/accept")).await.says(409, "cannot be done now");
    is_true_to_count(&app).await;
}

#[tokio::test]
async fn a_leader_gives_the_places_back_and_may_ask_again() {
    let app = TestApp::start().await;
    let ana = app.ana().await;
    asks(&ana, shift::GROUP_DAY, "Queen City Bank", "50").await.is(303);
    let id = newest(&app).await;
    app.cora().await.press(&format!("/office/groups/{id}/accept")).await.is(303);
    for _ in 0..2 {
        ana.press(&format!("/me/groups/{id}/withdraw")).await.is(303);
    }
    assert_eq!(taken(&app, shift::GROUP_DAY).await, 0);
    app.run_jobs().await;
    app.mail().await.once("cora", "groups-left");
    asks(&ana, shift::GROUP_DAY, "Queen City Bank", "20").await.is(303);
    assert_eq!(taken(&app, shift::GROUP_DAY).await, 20);
    is_true_to_count(&app).await;
}

#[tokio::test]
async fn a_shift_that_is_called_off_tells_its_groups_too() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    cora.post(&format!("/office/shifts/{}/call-off", shift::GROUP_ASKED), &[("scope", "one")]).await.is(303);
    state(&app, cast::GROUP, "called_off").await;
    assert_eq!(taken(&app, shift::GROUP_ASKED).await, 0);
    app.run_jobs().await;
    let mail = app.mail().await;
    let told = mail.once("ben", "groups-called-off");
    assert!(told.body.contains("The school called this day off"), "{}", told.body);
    assert!(told.calendar.contains("CANCEL"), "{}", told.calendar);
    is_true_to_count(&app).await;
}

#[tokio::test]
async fn an_ask_that_nobody_answers_ends_when_the_day_begins() {
    let app = TestApp::start().await;
    let ana = app.ana().await;
    asks(&ana, shift::GROUP_DAY, "Queen City Bank", "20").await.is(303);
    let id = newest(&app).await;
    let starts = app.count(sql!("select starts_at from shift where id = $1", shift::GROUP_DAY)).await;
    app.set_now(jiff::Timestamp::from_microsecond(starts).expect("an instant"));
    app.run_jobs().await;
    state(&app, id, "lapsed").await;
    assert_eq!(taken(&app, shift::GROUP_DAY).await, 0);
    app.mail().await.once("ana", "groups-lapsed");
    app.cora().await.press(&format!("/office/groups/{id}/accept")).await.is(409);
}

#[tokio::test]
async fn the_last_places_go_to_the_group_or_to_the_single_person_never_to_both() {
    // Staged: the group holds the last places uncommitted; the single person must wait, then be refused.
    let app = TestApp::start().await;
    app.sql(sql!("update shift set capacity = 12 where id = $1", shift::GROUP_DAY)).await;
    let (rules, now) = (app.app.policy(), app.app.now());
    let ben: PersonId = cast::id("ben").expect("of the cast");
    let ana: PersonId = cast::id("ana").expect("of the cast");
    let leader = Me::from_viewer(Viewer { person: Some(ben), ..Viewer::default() }).expect("known");
    let new = NewGroup {
        organisation: "Queen City Bank".into(),
        kind: OrganisationKind::Company,
        headcount: 12,
        message: String::new(),
        lang: "en".into(),
    };
    let day = ShiftId(shift::GROUP_DAY);
    let mut first = app.app.db.write().await.expect("a transaction");
    asking::ask(&mut first, &leader, day, &new, &rules, now).await.expect("twelve are free");
    let other = {
        let (app, rules) = (app.app.clone(), rules.clone());
        tokio::spawn(async move {
            let mut second = app.db.write().await.expect("a transaction");
            let ask = Ask { shift: day, person: ana, actor: Actor::Own(ana), by: ana, at_desk: false };
            let answer = signup::sign_up(&mut second, &ask, &rules, now).await;
            if answer.is_ok() {
                second.commit().await.expect("a commit");
            }
            answer
        })
    };
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    assert!(!other.is_finished(), "the second did not wait");
    first.commit().await.expect("a commit");
    let answer = other.await.expect("no panic");
    assert!(matches!(answer, Err(SignUpError::Full)), "{answer:?}");
    is_true_to_count(&app).await;
    // And the other way round: a person has the last place, a group of two does not fit.
    let app = TestApp::start().await;
    app.sql(sql!("update shift set capacity = 2 where id = $1", shift::GROUP_DAY)).await;
    app.ana().await.press(&format!("/shifts/{}/signups", shift::GROUP_DAY)).await.is(303);
    asks(&app.ben().await, shift::GROUP_DAY, "Queen City Bank", "2").await.says(422, "Only 1 place is left");
    is_true_to_count(&app).await;
}

#[tokio::test]
async fn groups_and_single_people_at_once_never_oversell() {
    let app = TestApp::start().await;
    app.sql(sql!("update shift set capacity = 22 where id = $1", shift::GROUP_DAY)).await;
    let mut asking = Vec::new();
    for (n, key) in ["ana", "ben", "mae", "ned", "zoe", "ruth", "sol", "june"].into_iter().enumerate() {
        let browser = app.person(key).await;
        asking.push(tokio::spawn(async move {
            if n % 2 == 0 {
                asks(&browser, shift::GROUP_DAY, &format!("Company {n}"), "9").await.status.as_u16()
            } else {
                browser.press(&format!("/shifts/{}/signups", shift::GROUP_DAY)).await.status.as_u16()
            }
        }));
    }
    for each in asking {
        let status = each.await.expect("no panic");
        assert!(matches!(status, 303 | 409 | 422), "{status}");
    }
    is_true_to_count(&app).await;
    assert_eq!(app.count(sql!("select count(*) from group_visit where shift = $1", shift::GROUP_DAY)).await, 2);
}

#[tokio::test]
async fn the_queue_has_counts_filters_and_a_file() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    cora.get("/office/groups").await.says(200, "Elmwood Rotary").has("Waiting for the school 1");
    cora.get("/office/groups?state=closed&q=elm").await.says(200, "Elmwood Rotary");
    cora.get("/office/groups?state=all&q=nobody%25").await.says(200, "No group fits");
    cora.get("/office/groups?state=here").await.says(200, "Nothing here");
    let file = cora.get("/office/groups.csv?state=all").await.ok().html();
    assert_eq!(file.lines().count(), 5, "{file}");
    assert_eq!(app.count(sql!("select count(*) from ledger where verb = 'groups-exported' and people = 4")).await, 1);
    // Another school's people find none of it, a volunteer no office at all.
    app.person("ola").await.get("/office/groups?state=all").await.says(200, "Nothing here");
    app.person("ola").await.get(&format!("/office/groups/{}", cast::GROUP)).await.is(404);
    app.ana().await.get("/office/groups").await.is(404);
    app.ana().await.get(&format!("/me/groups/{}", cast::GROUP)).await.is(404);
}
