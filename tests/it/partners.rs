//! Organisations: written down once, kept in touch with, joined and parted, named on public pages when they agreed.

use crate::support::TestApp;
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast::partner;
use trellis::partners::{self, OrganisationKind};

fn office(id: i64) -> String {
    format!("/office/partners/{id}")
}

async fn newest(app: &TestApp) -> i64 {
    app.count(sql!("select max(id) from organisation")).await
}

async fn standing(app: &TestApp, id: i64, word: &str) {
    let found = app.count(sql!("select count(*) from organisation where id = $1 and standing = $2", id, word)).await;
    assert_eq!(found, 1, "organisation {id} is not {word}");
}

const FACTS: &[(&str, &str)] = &[
    ("name", "Juniper Foundation"),
    ("kind", "foundation"),
    ("ein", "56-7654321"),
    ("area", "academics"),
    ("area", "health"),
    ("website", "www.juniper.example.org"),
    ("about_en", "We pay for books."),
    ("about_es", "Pagamos libros."),
    ("shown", "yes"),
];

/// The facts with one of them changed.
fn with<'a>(field: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<(&str, &str)> = FACTS.iter().filter(|(name, _)| *name != field).copied().collect();
    fields.push((field, value));
    fields
}

#[tokio::test]
async fn scenario_18_the_pta_of_a_rich_school_wants_to_share_with_a_poor_one() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    // The parents of Ardrey Kell are written down as what they are, with the school they belong to ...
    let fields =
        [("name", "Ardrey Kell Boosters"), ("kind", "pta"), ("school", "ardrey-kell-high-school"), ("shown", "yes")];
    pia.post("/office/partners", &fields).await.is(303);
    let id = newest(&app).await;
    let speaker = [("name", "Joan Petrie"), ("part", "lead"), ("contact", "joan@example.com"), ("lang", "en")];
    pia.post(&format!("{}/contacts", office(id)), &speaker).await.is(303);
    for verb in ["inquire", "find_eligible", "activate"] {
        pia.post(&format!("{}/standing", office(id)), &[("verb", verb)]).await.is(303);
    }
    // ... and help another school: a partnership from school to school.
    let own = [("school", "ardrey-kell-high-school"), ("help", "")];
    pia.post(&format!("{}/schools", office(id)), &own).await.says(422, "It belongs to this school");
    let other = [("school", "albemarle-road-elementary"), ("help", "half of the book fair")];
    pia.post(&format!("{}/schools", office(id)), &other).await.is(303);
    let anybody = app.stranger();
    // Its principal says yes first.
    anybody.get("/schools/albemarle-road-elementary").await.ok().lacks("Ardrey Kell Boosters");
    let asked = format!("/office/placements/{}", app.count(sql!("select max(id) from partner_question")).await);
    let yes = [("answer", "yes"), ("words", "")];
    app.person("pat").await.read_and_post(&asked, &format!("{asked}/answer"), &yes).await.goes_to(&asked);
    let there = anybody.get("/schools/albemarle-road-elementary").await.says(200, "Ardrey Kell Boosters");
    there.has("of Ardrey Kell High").has("half of the book fair");
    anybody
        .get("/schools/ardrey-kell-high-school")
        .await
        .says(200, "This school helps others")
        .has("Albemarle Road Elementary");
    anybody.get(&format!("/partners/{id}")).await.says(200, "Parents’ association").has("Albemarle Road Elementary");
    // Both schools' coordinators see it.
    for key in ["cora", "ola"] {
        app.person(key).await.get(&office(id)).await.says(200, "Ardrey Kell Boosters");
    }
    let line = sql!("select count(*) from ledger where verb = 'partner-at-school' and partner = $1 and school = 1", id);
    assert_eq!(app.count(line).await, 1);
}

#[tokio::test]
async fn an_organisation_is_written_down_with_what_can_be_checked() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    for (field, bad, why) in [
        ("name", "", "Please fill in this field"),
        ("kind", "cartel", "Choose one of the answers"),
        ("ein", "56-123", "nine digits"),
        ("ein", "07-1234567", "No such number"),
        ("website", "javascript:alert(1)", "address of a website"),
        ("zip", "abc", "ZIP"),
        ("area", "money", "Choose one of the answers"),
    ] {
        let answer = pia.post("/office/partners", &with(field, bad)).await.is(422);
        assert!(answer.text().contains(why), "{field}={bad}: {}", answer.text());
        assert!(answer.html().contains("Pagamos libros."), "what was typed stays");
    }
    pia.post("/office/partners", &[("name", "A School"), ("kind", "school")]).await.says(422, "Choose the school");
    pia.post("/office/partners", FACTS).await.is(303);
    let id = newest(&app).await;
    pia.get(&office(id)).await.says(200, "56-7654321").has("Academics · Health and wellness").has("Pagamos libros.");
    // Not active yet: nobody outside sees it.
    app.stranger().get(&format!("/partners/{id}")).await.is(404);
    // A member of itself, at any distance, is refused.
    let (mine, churches) = (id.to_string(), partner::CHURCHES.to_string());
    pia.post(&format!("{}/edit", office(id)), &with("umbrella", &churches)).await.is(303);
    let circle = [("name", "Open Doors Church Network"), ("kind", "faith"), ("umbrella", mine.as_str())];
    pia.post(&format!("{}/edit", office(partner::CHURCHES)), &circle).await.says(422, "member of itself");
}

#[tokio::test]
async fn one_that_is_like_another_is_warned_of_and_can_be_written_down_all_the_same() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let before = app.count(sql!("select count(*) from organisation")).await;
    for (fields, why) in [
        (vec![("name", "Elmwood Rotary Inc."), ("kind", "civic")], "the same name"),
        (vec![("name", "A Club"), ("kind", "civic"), ("ein", "561234567")], "the same EIN"),
        (vec![("name", "A Club"), ("kind", "civic"), ("website", "elmwood-rotary.example.org")], "the same website"),
    ] {
        pia.post("/office/partners", &fields).await.says(422, "Is it one of these?").has(why).has("Elmwood Rotary");
    }
    assert_eq!(app.count(sql!("select count(*) from organisation")).await, before);
    let twice = [("name", "Elmwood Rotary"), ("kind", "civic"), ("anyway", "yes")];
    pia.post("/office/partners", &twice).await.is(303);
    // A group's leader who types the name finds the first.
    let mut tx = app.app.db.write().await.expect("a transaction");
    let found = partners::named(&mut tx, "elmwood  ROTARY", OrganisationKind::Civic, app.app.now()).await.expect("one");
    assert_eq!(i64::from(found), partner::ROTARY);
}

#[tokio::test]
async fn two_records_become_one_without_losing_anything_and_two_again() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    pia.get("/office/partners/duplicates").await.says(200, "The Queen City Bank, Inc.").has("the same name");
    let pair = format!("/office/partners/duplicates/{}/{}", partner::BANK, partner::BANK_AGAIN);
    pia.get(&pair).await.says(200, "Hal Jurgens").has("Celia Norwood");
    app.sql(sql!(
        "insert into partner_school (id, organisation, school, words, since, written_at)
         values (990, $1, 1, 'pencils', '2026-09-01', 0)",
        partner::BANK_AGAIN
    ))
    .await;
    // A club of the second record came with a group.
    app.sql(sql!("update group_visit set organisation = $1 where id = 3", partner::BANK_AGAIN)).await;
    pia.post(&pair, &[("what", "")]).await.is(400);
    pia.post(&pair, &[("what", "keep-one")]).await.goes_to("/office/partners/duplicates");
    pia.get(&office(partner::BANK_AGAIN)).await.is(404);
    pia.get(&office(partner::BANK)).await.says(200, "Hal Jurgens").has("pencils").has("3 visits");
    // Who types the name of the record that went finds the one that stayed.
    let mut tx = app.app.db.write().await.expect("a transaction");
    let name = "The Queen City Bank, Inc.";
    let found = partners::named(&mut tx, name, OrganisationKind::Company, app.app.now()).await.expect("one");
    drop(tx);
    assert_eq!(i64::from(found), partner::BANK);
    let mains = sql!("select count(*) from organisation_contact where organisation = $1 and main", partner::BANK);
    assert_eq!(app.count(mains).await, 1);
    let merge = app.count(sql!("select max(id) from organisation_merge")).await;
    let undo = format!("/office/partners/merges/{merge}/undo");
    app.vera().await.press(&undo).await.is(404);
    pia.press(&undo).await.goes_to("/office/partners/duplicates");
    pia.press(&undo).await.says(409, "undone already");
    pia.get(&office(partner::BANK)).await.says(200, "Celia Norwood").lacks("Hal Jurgens").lacks("pencils");
    pia.get(&office(partner::BANK_AGAIN)).await.says(200, "Hal Jurgens").has("pencils");
    let back = sql!(
        "select count(*) from organisation_contact where organisation = $1 and main and name = 'Hal Jurgens'",
        partner::BANK_AGAIN
    );
    assert_eq!(app.count(back).await, 1);
    // They are two: the pair is not shown again.
    pia.post(&pair, &[("what", "apart")]).await.is(303);
    pia.get("/office/partners/duplicates").await.says(200, "No organization is there twice");
}

#[tokio::test]
async fn papers_sites_and_people_go_along_and_come_back() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    app.sql(sql!("update partner_person set organisation = $1", partner::BANK)).await;
    app.sql(sql!(
        "update partner_paper set organisation = $1 where id = (select min(id) from partner_paper)",
        partner::BANK
    ))
    .await;
    let held = async || {
        app.count(sql!(
            "select (select count(*) from partner_paper where organisation = $1)
                  + 1000 * (select count(*) from partner_site where organisation = $1)
                  + 1000000 * (select count(*) from partner_person where organisation = $1)",
            partner::BANK
        ))
        .await
    };
    let before = held().await;
    assert!(before > 1_000_000 && before % 1_000 > 0, "{before}: people, sites and papers");
    let pair = format!("/office/partners/duplicates/{}/{}", partner::ROTARY, partner::BANK);
    pia.post(&pair, &[("what", "keep-one")]).await.goes_to("/office/partners/duplicates");
    assert!(held().await < before);
    let merge = app.count(sql!("select max(id) from organisation_merge")).await;
    pia.press(&format!("/office/partners/merges/{merge}/undo")).await.goes_to("/office/partners/duplicates");
    assert_eq!(held().await, before);
}

#[tokio::test]
async fn a_partner_goes_quiet_by_itself_and_a_call_wakes_it() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    pia.get("/office/partners?standing=silent").await.says(200, "Queen City Bank").lacks("Carolina Readers");
    // At a glance: how many there are, on the list and on the overview.
    pia.get("/office/partners").await.says(200, "No word for 180 days 1");
    pia.get("/office").await.says(200, "Partners gone quiet 1");
    pia.get("/office/partners?standing=quiet").await.says(200, "199 days ago").has("No word for long");
    let call = [("touch", "call"), ("on", "2026-09-07"), ("words", "Celia's successor is Bo.")];
    pia.post(&format!("{}/touches", office(partner::BANK)), &call).await.is(303);
    standing(&app, partner::BANK, "active").await;
    for (field, bad) in [("on", "2026-09-09"), ("on", "never"), ("touch", "rumour"), ("words", ""), ("due", "soon")] {
        let mut fields: Vec<(&str, &str)> =
            vec![("touch", "promise"), ("on", "2026-09-07"), ("words", "Pencils"), ("due", "2026-10-01")];
        fields.retain(|(name, _)| *name != field);
        fields.push((field, bad));
        pia.post(&format!("{}/touches", office(partner::BANK)), &fields).await.is(422);
    }
    // Half a year without a word: every night looks, and the office hears of it once.
    app.run_jobs().await;
    app.later(SignedDuration::from_hours(24 * 181));
    app.run_jobs().await;
    standing(&app, partner::ROTARY, "quiet").await;
    // The bank's agreement is over for long, too: it can be a partner again.
    standing(&app, partner::BANK, "eligible").await;
    app.later(SignedDuration::from_hours(24));
    app.run_jobs().await;
    let told = app.mail().await.at("partners@example.org").iter().filter(|m| m.kind == "partners-quiet").count();
    assert_eq!(told, 1);
    // The public does not see who is quiet.
    app.stranger().get(&format!("/partners/{}", partner::ROTARY)).await.says(200, "Elmwood Rotary").lacks("Quiet");
}

#[tokio::test]
async fn what_was_said_with_a_partner_is_read_page_by_page() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    app.sql(sql!("delete from organisation_touch where organisation = $1", partner::BANK)).await;
    let page = office(partner::BANK);
    assert!(!pia.get(&page).await.ok().html().contains("Older entries"));
    for n in 0..101 {
        app.sql(sql!(
            "insert into organisation_touch (id, organisation, kind, on_date, words, written_at)
             values ($1, $2, 'note', '2026-09-01', $3, 0)",
            9_000 + n,
            partner::BANK,
            format!("Entry {n}.")
        ))
        .await;
    }
    pia.get(&page).await.says(200, "Entry 100.").has("Entry 51.").has("Older entries").lacks("Entry 50.");
    let second =
        pia.get(&format!("{page}?entries=2")).await.says(200, "Entry 50.").has("Entry 1.").has("Newer entries");
    assert!(second.html().contains(&format!("href=\"{page}?entries=3#timeline\"")));
    pia.get(&format!("{page}?entries=3")).await.says(200, "Entry 0.").lacks("Entry 1.").lacks("Older entries");
    for odd in ["0", "-3", "x", "99999999999999999999"] {
        pia.get(&format!("{page}?entries={odd}")).await.ok();
    }
    // What was said is the office's.
    app.person("pat").await.get(&format!("{page}?entries=2")).await.lacks("Entry 50.");
}

#[tokio::test]
async fn promises_next_steps_and_owners_are_kept() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let at = office(partner::CHURCHES);
    pia.get(&at).await.says(200, "We send the list of schools without a partner.").has("Late");
    let promise = app
        .count(sql!(
            "select id from organisation_touch where organisation = $1 and kind = 'promise'",
            partner::CHURCHES
        ))
        .await;
    // Among all partners those stand out at which something is late: a next step, or a promise.
    let late = "/office/partners?standing=late";
    pia.get(late).await.says(200, "Open Doors Church Network").has("Something is late 1").lacks("Grace Meadow Church");
    pia.get("/office").await.says(200, "a next step or a promise that is late 1");
    app.cora().await.get("/office").await.ok().lacks("a promise that is late");
    let file = pia.get("/office/partners.csv?standing=late").await.ok().html();
    assert!(file.contains("Open Doors Church Network") && !file.contains("Grace Meadow Church"), "{file}");
    pia.press(&format!("{at}/touches/{promise}/settle")).await.is(303);
    pia.press(&format!("{at}/touches/{promise}/settle")).await.says(409, "settled already");
    pia.get(late).await.says(200, "Open Doors Church Network");
    let vera = [("step", "Call Miriam"), ("step_on", "2026-10-01"), ("owner", "9")];
    pia.post(&format!("{at}/next"), &vera).await.is(404);
    pia.post(&format!("{at}/next"), &[("step", "Call Miriam"), ("step_on", "31/12/26"), ("owner", "")]).await.is(422);
    // A day that is over is none to plan for; one that was planned and is late may stay while the words change.
    let past = [("step", "Call Miriam"), ("step_on", "2026-09-01"), ("owner", "14")];
    pia.post(&format!("{at}/next"), &past).await.says(422, "This day is over").has("Open Doors Church Network");
    let stays = [("step", "Ask once more"), ("step_on", "2026-09-05"), ("owner", "14")];
    pia.post(&format!("{at}/next"), &stays).await.is(303);
    pia.post(&format!("{at}/next"), &[("step", "Call Miriam"), ("step_on", "2026-10-01"), ("owner", "14")])
        .await
        .is(303);
    pia.get("/office/partners?mine=yes").await.says(200, "Call Miriam").has("Pia Sorensen");
    pia.get(late).await.says(200, "Something is late 0").lacks("Open Doors Church Network");
    // A partner needs somebody who speaks for it, and an end its reason.
    let readers = office(partner::READERS);
    app.sql(sql!("update organisation_contact set ended_at = 1 where organisation = $1", partner::READERS)).await;
    pia.post(&format!("{readers}/standing"), &[("verb", "activate")]).await.says(422, "Add somebody who speaks for it");
    pia.post(&format!("{readers}/standing"), &[("verb", "archive"), ("why", "")]).await.is(422);
    pia.post(&format!("{readers}/standing"), &[("verb", "go_quiet")]).await.is(422);
    pia.post(&format!("{readers}/standing"), &[("verb", "archive"), ("why", "No funds.")]).await.is(303);
    standing(&app, partner::READERS, "archived").await;
    pia.post(&format!("{readers}/standing"), &[("verb", "reopen")]).await.is(303);
    standing(&app, partner::READERS, "prospect").await;
}

#[tokio::test]
async fn the_directory_shows_who_agreed_and_schools_without_a_partner_come_by_need() {
    let app = TestApp::start().await;
    let anybody = app.stranger();
    let all = anybody.get("/partners").await.says(200, "Elmwood Rotary").has("Grace Meadow Church");
    all.lacks("Carolina Readers").lacks("Larkspur");
    anybody.get("/partners?kind=faith").await.says(200, "Open Doors").lacks("Elmwood Rotary");
    anybody.get("/partners?area=work").await.says(200, "Queen City Bank").lacks("Elmwood Rotary");
    anybody.get("/partners?school=ardrey-kell-high-school").await.says(200, "Queen City Bank").lacks("Open Doors");
    anybody.get("/partners?q=100%25_").await.says(200, "No partner found");
    let rotary = format!("/partners/{}", partner::ROTARY);
    let page = anybody.get(&rotary).await.says(200, "courtyard days and a book shelf").has("get their hands dirty");
    page.lacks("56-1234567").lacks("otis@example.org").lacks("555-0171");
    app.stranger().speaking("es").get(&rotary).await.says(200, "poner manos a la obra");
    // Four that the office wrote down, and those at which a partner works by its agreement.
    let without = anybody.get("/partners/schools").await.says(200, "15 of our 184 schools have a partner");
    without.lacks("Albemarle Road Elementary");
    // One that is paused does not help there today.
    anybody.get("/schools/albemarle-road-elementary").await.says(200, "Elmwood Rotary").lacks("Grace Meadow Church");
    // It does not want to be named any more: at once, it is not.
    let pia = app.person("pia").await;
    pia.post(&format!("{}/edit", office(partner::ROTARY)), &[("name", "Elmwood Rotary"), ("kind", "civic")])
        .await
        .is(303);
    anybody.get(&rotary).await.is(404);
    anybody.get("/partners").await.lacks("Elmwood Rotary");
    anybody.get("/schools/albemarle-road-elementary").await.lacks("Elmwood Rotary");
}

#[tokio::test]
async fn each_role_sees_its_part_and_the_tax_number_is_the_offices() {
    let app = TestApp::start().await;
    let rotary = office(partner::ROTARY);
    app.person("pia").await.get(&rotary).await.says(200, "56-1234567").has("Lunch with Otis");
    for key in ["cora", "pat", "dora"] {
        let page = app.person(key).await.get(&rotary).await.says(200, "Otis Grant");
        page.lacks("56-1234567").lacks("Lunch with Otis");
    }
    app.person("ola").await.get(&rotary).await.is(404);
    app.person("ola").await.get("/office/partners").await.says(200, "Queen City Bank").lacks("Elmwood Rotary");
    for key in ["vera", "fay", "ana", "otis"] {
        app.person(key).await.get("/office/partners").await.is(404);
    }
    // Otis opens the page of his club, and no other.
    let otis = app.person("otis").await;
    otis.get("/me").await.says(200, "My organization");
    otis.get("/me/partner").await.says(200, "Elmwood Rotary").has("courtyard days").lacks("56-1234567");
    otis.get(&format!("/me/partner?id={}", partner::BANK)).await.is(404);
    app.ana().await.get("/me/partner").await.is(404);
    // Taken away, the page is gone with the next request.
    let pia = app.person("pia").await;
    pia.post(&format!("{rotary}/contacts/1"), &[("what", "shut")]).await.is(303);
    app.person("otis").await.get("/me/partner").await.is(404);
    pia.post(&format!("{rotary}/contacts/1"), &[("what", "open")]).await.is(303);
    app.person("otis").await.get("/me/partner").await.says(200, "Elmwood Rotary");
    pia.post(&format!("{rotary}/contacts/2"), &[("what", "open")]).await.says(409, "Nobody has signed in");
    pia.post(&format!("{rotary}/contacts/1"), &[("what", "end")]).await.is(303);
    pia.get(&rotary).await.says(200, "Odessa Grant").has("Asked first").lacks("otis@example.org");
}

#[tokio::test]
async fn the_list_leaves_as_a_file_that_is_noted() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    app.sql(sql!("update organisation set name = '=HYPERLINK(1)' where id = $1", partner::COLLEGE)).await;
    let text = pia.get("/office/partners.csv").await.ok().html();
    assert!(text.contains("Elmwood Rotary,Club or civic group,Active,,56-1234567,"), "{text}");
    assert!(text.contains("'=HYPERLINK") && text.contains("Otis Grant,otis@example.org"), "{text}");
    assert_eq!(text.lines().count(), 10);
    let faith = pia.get("/office/partners.csv?kind=faith").await.ok().html();
    assert_eq!(faith.lines().count(), 3, "{faith}");
    pia.get("/office/partners.xlsx").await.ok();
    app.cora().await.get("/office/partners.csv").await.is(404);
    assert_eq!(app.count(sql!("select count(*) from ledger where verb = 'partners-exported'")).await, 3);
}

#[tokio::test]
async fn a_map_and_its_list_tell_who_has_a_partner_by_shape_and_word() {
    let app = TestApp::start().await;
    let stranger = app.stranger();
    let page = stranger.get("/partners/map").await.says(200, "Has a partner").has("No partner yet");
    let html = page.html();
    for sign in ["school-map-with", "school-map-without"] {
        assert!(html.contains(&format!("class=\"school-map-point {sign}\"")), "{sign}");
    }
    assert!(html.contains("href=\"/partners/schools\"") && html.contains("/partners/map?near="), "{html}");
    assert!(html.contains("Albemarle Road Elementary, Has a partner") || html.contains("Albemarle Road Elementary"));
    // Every school is in the list, with a way to ask about those that have nobody.
    let schools = app.count(sql!("select count(*) from school s where s.active")).await;
    assert_eq!(html.matches("<th scope=\"row\">").count() as i64, schools);
    let without = app
        .count(sql!(
            "select count(*) from school s join school_help h on h.school = s.id where s.active and not h.has_partner"
        ))
        .await;
    assert_eq!(html.matches("href=\"/partner?school=").count() as i64, without);
    // A circle leads to the same list of the schools inside it.
    let at = html.find("/partners/map?near=").expect("a circle");
    let circle = html[at..].split('"').next().expect("an address").replace("&#38;", "&").replace("&amp;", "&");
    let around = stranger.get(&circle).await.says(200, "of the spot you chose").html();
    let listed = around.matches("<th scope=\"row\">").count() as i64;
    assert!(listed > 1 && listed < schools, "{listed}");
    stranger.get("/partners/map?near=0,0&within=1").await.says(200, "No school here");
    stranger.get("/partners/map?near=x&within=NaN").await.ok();
    assert!(stranger.get("/partners").await.ok().html().contains("href=\"/partners/map\""));
}
