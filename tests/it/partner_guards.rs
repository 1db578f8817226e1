//! What nobody gets past at the partners' door: access that ended, letters without end, words that are the office's alone.

use crate::partner_door::ask;
use crate::support::TestApp;
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast;
use trellis::ledger::Actor;
use trellis::people::{self, ContactKind, NewPerson, PersonId};

/// Omar Diaz, known by this address, who speaks for the first organisation and opens its page. The speaker's number.
async fn omar(app: &TestApp) -> (PersonId, i64) {
    let now = app.app.now();
    let mut tx = app.app.db.write().await.expect("a transaction");
    let new = NewPerson { given: "Omar".into(), family: "Diaz".into(), lang: "en".into(), ..NewPerson::default() };
    let omar = people::create(&mut tx, &new, Actor::System, now).await.expect("a person");
    people::attach_contact(&mut tx, omar, ContactKind::Email, "omar.diaz@mulberry.example.org", Some(now))
        .await
        .expect("a contact");
    tx.commit().await.expect("a commit");
    let pia = app.person("pia").await;
    let fields =
        [("name", "Omar Diaz"), ("part", "lead"), ("contact", "omar.diaz@mulberry.example.org"), ("lang", "en")];
    pia.post("/office/partners/1/contacts", &fields).await.is(303);
    let speaker = app.count(sql!("select max(id) from organisation_contact")).await;
    change(app, speaker, "open").await;
    (omar, speaker)
}

async fn change(app: &TestApp, speaker: i64, what: &str) {
    let pia = app.person("pia").await;
    pia.post(&format!("/office/partners/1/contacts/{speaker}"), &[("what", what)]).await.is(303);
}

async fn grants(app: &TestApp, person: PersonId) -> i64 {
    let open = sql!(
        "select count(*) from role_grant where person = $1 and role = 'partner_member' and revoked_at is null",
        i64::from(person)
    );
    app.count(open).await
}

async fn speaks(app: &TestApp, speaker: i64) -> i64 {
    app.count(sql!("select coalesce(person, 0) from organisation_contact where id = $1", speaker)).await
}

#[tokio::test]
async fn who_speaks_for_it_no_more_opens_nothing_though_two_records_became_one() {
    let app = TestApp::start().await;
    let (omar, speaker) = omar(&app).await;
    let ben = cast::id("ben").expect("a neighbor");
    app.sql(sql!("update donor set person = $1 where id = 10", i64::from(omar))).await;
    let gives = || sql!("select person from donor where id = 10");
    let vera = app.vera().await;
    let pair = format!("/office/duplicates/{}/{}", i64::from(ben), i64::from(omar));
    vera.post(&pair, &[("what", "keep-one")]).await.is(303);
    assert_eq!((grants(&app, ben).await, speaks(&app, speaker).await), (1, i64::from(ben)));
    assert_eq!(app.count(gives()).await, i64::from(ben));
    // Undone, everything is back; joined once more, the end takes the access of the kept record.
    let merge = app.count(sql!("select max(id) from merge")).await;
    vera.press(&format!("/office/merges/{merge}/undo")).await.is(303);
    assert_eq!((grants(&app, omar).await, speaks(&app, speaker).await), (1, i64::from(omar)));
    assert_eq!(app.count(gives()).await, i64::from(omar));
    vera.post(&pair, &[("what", "keep-one")]).await.is(303);
    change(&app, speaker, "end").await;
    assert_eq!((grants(&app, ben).await, grants(&app, omar).await), (0, 0));
}

#[tokio::test]
async fn access_also_ends_where_records_were_joined_before_speakers_moved() {
    let app = TestApp::start().await;
    let (omar, speaker) = omar(&app).await;
    let ben = i64::from(cast::id("ben").expect("a neighbor"));
    app.sql(sql!("update role_grant set person = $1 where person = $2", ben, i64::from(omar))).await;
    app.sql(sql!("update person set merged_into = $1 where id = $2", ben, i64::from(omar))).await;
    change(&app, speaker, "shut").await;
    assert_eq!(grants(&app, PersonId(ben)).await, 0);
}

fn office(id: i64) -> String {
    format!("/office/partners/inquiries/{id}")
}

async fn newest(app: &TestApp) -> i64 {
    app.count(sql!("select max(i.id) from partner_inquiry i")).await
}

#[tokio::test]
async fn a_link_opens_an_inquiry_again_three_times_a_day_and_no_faster_than_people_write() {
    let app = TestApp::start().await;
    let browser = app.stranger();
    let page = ask(&browser, &[]).await.is(303).location().to_owned();
    let (back, again) = (format!("{page}/withdraw"), format!("{page}/reopen"));
    for _ in 0..3 {
        browser.press(&back).await.is(303);
        browser.press(&again).await.is(303);
        app.later(SignedDuration::from_mins(2));
    }
    browser.press(&back).await.is(303);
    browser.press(&again).await.says(409, "three times today");
    app.later(SignedDuration::from_hours(25));
    browser.press(&again).await.is(303);
    // As fast as a machine can press.
    let mut slowed = false;
    for _ in 0..12 {
        slowed |= browser.press(&back).await.status == 429;
    }
    assert!(slowed);
    app.run_jobs().await;
}

#[tokio::test]
async fn a_note_for_the_office_is_the_offices() {
    let app = TestApp::start().await;
    let page = ask(&app.stranger(), &[("school", "albemarle-road-elementary")]).await.is(303).location().to_owned();
    let id = newest(&app).await;
    let pia = app.person("pia").await;
    let note = [("remark", "Their last visit went badly.")];
    pia.post(&format!("{}/remark", office(id)), &note).await.is(303);
    pia.get(&office(id)).await.says(200, "Their last visit went badly.");
    app.cora().await.get(&office(id)).await.says(200, "Mulberry Bikes").lacks("Their last visit");
    app.stranger().get(&page).await.ok().lacks("Their last visit");
    app.run_jobs().await;
}

#[tokio::test]
async fn an_address_holds_no_letter_of_its_own() {
    let app = TestApp::start().await;
    let sly = "a?bcc=all&body=x%0a@example.org";
    ask(&app.stranger(), &[("contact", sly)]).await.is(303);
    let pia = app.person("pia").await;
    let page = pia.get(&office(newest(&app).await)).await.ok().html();
    assert!(page.contains("mailto:a%3Fbcc%3Dall%26body%3Dx%250a@example.org"), "{page}");
    let fields = [("name", "Sly"), ("part", "lead"), ("contact", sly), ("lang", "en")];
    pia.post("/office/partners/1/contacts", &fields).await.is(303);
    let page = pia.get("/office/partners/1").await.ok().html();
    assert!(page.contains("mailto:a%3F") && !page.contains("mailto:a?"), "{page}");
    app.run_jobs().await;
}

#[tokio::test]
async fn a_known_name_alone_is_not_taken_for_the_organisation() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let chosen = |page: &str, value: &str| {
        let at = page.find(&format!("name=\"whose\" value=\"{value}\"")).expect("it can be chosen");
        page[at..].split('>').next().expect("a tag").contains("checked")
    };
    pia.post("/office/partners", &[("name", "Zeta Works"), ("kind", "company"), ("anyway", "yes")]).await.is(303);
    let zeta = app.count(sql!("select max(id) from organisation")).await;
    let fields = [("name", "Ada Zeta"), ("part", "lead"), ("contact", "ada@zeta.example.com"), ("lang", "en")];
    pia.post(&format!("/office/partners/{zeta}/contacts"), &fields).await.is(303);
    let named = [("named", "Zeta Works"), ("contact", "imposter@gmail.com")];
    ask(&app.stranger(), &named).await.is(303);
    let page = pia.get(&office(newest(&app).await)).await.ok().html();
    assert!(!chosen(&page, &zeta.to_string()) && !chosen(&page, "new"), "nothing is chosen");
    let triage = format!("{}/triage", office(newest(&app).await));
    pia.post(&triage, &[("room", "ongoing")]).await.says(422, "Whose record is it?");
    // Who writes from an address that speaks for it is it.
    ask(&app.stranger(), &[("named", "Zeta Works"), ("contact", "ada@zeta.example.com")]).await.is(303);
    let page = pia.get(&office(newest(&app).await)).await.ok().html();
    assert!(chosen(&page, &zeta.to_string()));
    app.run_jobs().await;
}
