//! Every change of the route table, filled in as whoever wants it to go through does, and sent again after it did: what was done is
//! done once.

use crate::forms::{EACH_TIME, every_field, lines};
use crate::support::forms::{self, Found, written};
use crate::support::{Answer, Browser, TestApp};
use db::{Sql, sql};
use std::collections::BTreeMap;
use trellis::demo::cast::{self, partner};
use trellis::demo::examples;
use trellis::web::{Method, Row};

#[tokio::test]
async fn what_was_sent_and_done_is_not_done_again() {
    let app = TestApp::with(|config| config.changes_per_minute = 1_000_000).await;
    let routes = trellis::routes::all(true);
    let rows = routes.list().iter().filter(|row| row.method == Method::Post);
    let rows: Vec<&Row> =
        rows.filter(|row| !row.path.starts_with("/hooks/") && !EACH_TIME.contains(&row.path)).collect();
    let (shown, every_field) = (shown(&app, &rows).await, every_field());
    let (mut done, mut wrong) = (0, Vec::new());
    for row in &rows {
        let (person, address, fields) = match shown.get(row.path) {
            Some((person, form)) => (*person, form.action.clone(), form.filled_well()),
            // On no example page: at its example address, with every field there is.
            None => {
                let fields = every_field.iter().map(|name| (name.clone(), written(name, ""))).collect();
                (examples::example(row).person, examples::address(row.path), fields)
            }
        };
        let browser = if person == "anyone" { app.stranger() } else { app.person(person).await };
        // A minute later, so that what is counted by the minute begins anew.
        app.later(jiff::SignedDuration::from_secs(61));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let before = lines(&app).await;
        let first = browser.post(&address, &fields).await;
        let after = lines(&app).await;
        done += usize::from(first.status.as_u16() < 400 && after > before);
        let again = browser.post(&address, &fields).await;
        let more = lines(&app).await - after;
        if first.status.as_u16() >= 500 || again.status.as_u16() >= 500 {
            wrong.push(format!("{}: status {}, then {}", row.path, first.status, again.status));
        }
        if more > 0 {
            wrong.push(format!("{}: {more} more when sent again ({}, then {})", row.path, first.status, again.status));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(done > 95, "only {done} of {} went through: are the forms filled in well?", rows.len());
}

/// For each row the form of an example page that leads to it, and who has it before them. Forms with files are tested with files,
/// see `uploads`.
async fn shown(app: &TestApp, rows: &[&Row]) -> BTreeMap<&'static str, (&'static str, Found)> {
    let mut found = BTreeMap::new();
    for example in examples::all() {
        let browser = if example.person == "anyone" { app.stranger() } else { app.person(example.person).await };
        let page = browser.get(&example.address).await;
        if page.status != 200 || !page.header("content-type").starts_with("text/html") {
            continue;
        }
        for form in forms::in_page(&page.html(), &example.address) {
            // `/office/gifts/new` is no gift with the number "new".
            let leading = rows.iter().filter(|row| leads_to(&form.action, row.path));
            let row = leading.max_by_key(|row| row.path.split('/').filter(|part| !part.starts_with('{')).count());
            if let Some(row) = row.filter(|_| !form.is_upload) {
                found.entry(row.path).or_insert((example.person, form));
            }
        }
    }
    found
}

/// Whether an address is one of a pattern's.
fn leads_to(action: &str, pattern: &str) -> bool {
    let path = action.split('?').next().unwrap_or(action);
    let (path, pattern): (Vec<&str>, Vec<&str>) = (path.split('/').collect(), pattern.split('/').collect());
    path.len() == pattern.len()
        && path.iter().zip(&pattern).all(|(part, wanted)| wanted.starts_with('{') || part == wanted)
}

/// A form of a page as somebody has it before them.
struct Open {
    action: String,
    fields: Vec<(String, String)>,
}

impl Open {
    /// Opens the page and fills in its form that leads to `action`.
    async fn at(browser: &Browser, page: &str, action: &str, typed: &[(&str, &str)]) -> Open {
        let html = browser.get(page).await.ok().html();
        let form = forms::in_page(&html, page).into_iter().find(|form| form.action == action);
        let fields = form.unwrap_or_else(|| panic!("{page} has no form to {action}")).as_it_is();
        Open { action: action.to_owned(), fields }.with(typed)
    }

    /// The same form with something else typed in.
    fn with(&self, typed: &[(&str, &str)]) -> Open {
        let mut fields = self.fields.clone();
        fields.retain(|(known, _)| typed.iter().all(|(name, _)| name != known));
        fields.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        Open { action: self.action.clone(), fields }
    }

    async fn send(&self, browser: &Browser) -> Answer {
        let fields: Vec<(&str, &str)> = self.fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        browser.post(&self.action, &fields).await
    }
}

/// A form that adds something: the page it is on, where it leads, what is typed, and what is typed after going back.
struct Adds {
    person: &'static str,
    page: String,
    action: String,
    typed: &'static [(&'static str, &'static str)],
    other: (&'static str, &'static str),
    count: fn() -> Sql,
}

fn adding() -> Vec<Adds> {
    let bank = format!("/office/partners/{}", partner::BANK);
    let closet = format!("/office/closet/{}", cast::CLOSET_ITEM);
    let data = format!("/partner/desk/{}/data", partner::ROTARY);
    vec![
        Adds {
            person: "pia",
            page: bank.clone(),
            action: format!("{bank}/contacts"),
            typed: &[("name", "Bo Long"), ("part", "giving"), ("contact", "bo@bank.example.org"), ("lang", "en")],
            other: ("name", "Bo Short"),
            count: || sql!("select count(*) from organisation_contact"),
        },
        Adds {
            person: "pia",
            page: bank.clone(),
            action: format!("{bank}/touches"),
            typed: &[("touch", "call"), ("on", "2026-09-07"), ("words", "Bo called.")],
            other: ("words", "Bo called again."),
            count: || sql!("select count(*) from organisation_touch"),
        },
        Adds {
            person: "minh",
            page: "/me/household".to_owned(),
            action: "/me/household".to_owned(),
            typed: &[("part", "child"), ("given", "Mai"), ("lang", "vi")],
            other: ("given", "Lam"),
            count: || sql!("select count(*) from household_member"),
        },
        Adds {
            person: "fay",
            page: "/office/people/new".to_owned(),
            action: "/office/people".to_owned(),
            typed: &[("given", "Zoe"), ("contact", "zoe@example.org"), ("lang", "en")],
            other: ("given", "Zora"),
            count: || sql!("select count(*) from person"),
        },
        Adds {
            person: "vera",
            page: "/office/people/1".to_owned(),
            action: "/office/people/1/birth-date".to_owned(),
            typed: &[("birth_date", "1980-06-01")],
            other: ("birth_date", "1980-06-02"),
            count: || sql!("select count(*) from ledger where verb = 'compared-birth-date'"),
        },
        Adds {
            person: "pat",
            page: closet.clone(),
            action: format!("{closet}/receive"),
            typed: &[("came", "5")],
            other: ("came", "6"),
            count: || sql!("select count(*) from closet_move"),
        },
        Adds {
            person: "otis",
            page: data.clone(),
            action: data,
            typed: &[
                ("agreement", "1"),
                ("purpose", "To see who comes to the courtyard days."),
                ("basis", "official"),
                ("element", "attendance"),
            ],
            other: ("purpose", "To see who comes to the reading days."),
            count: || sql!("select count(*) from data_agreement"),
        },
    ]
}

#[tokio::test]
async fn the_same_form_adds_once_and_a_fresh_one_adds_an_equal_thing() {
    let app = TestApp::start().await;
    for one in adding() {
        let browser = app.person(one.person).await;
        let form = Open::at(&browser, &one.page, &one.action, one.typed).await;
        let before = app.count((one.count)()).await;
        let first = form.send(&browser).await;
        assert!(first.status.as_u16() < 400, "{}: {}", one.action, first.status);
        assert_eq!(app.count((one.count)()).await, before + 1, "{}", one.action);
        // Long after, the same form is answered as it was, and nothing is noted.
        app.later(jiff::SignedDuration::from_hours(24));
        let browser = app.person(one.person).await;
        let seen = app.count(sql!("select seq from ledger_head")).await;
        let again = form.send(&browser).await;
        assert_eq!(
            (again.status, again.header("location")),
            (first.status, first.header("location")),
            "{}",
            one.action
        );
        assert_eq!(app.count(sql!("select seq from ledger_head")).await, seen, "{}", one.action);
        assert_eq!(app.count((one.count)()).await, before + 1, "{}: sent again", one.action);
        // Whoever goes back and types something else means something else.
        form.with(&[one.other]).send(&browser).await;
        assert_eq!(app.count((one.count)()).await, before + 2, "{}: something else", one.action);
        // An equal thing from a page that was opened anew is meant.
        let fresh = Open::at(&browser, &one.page, &one.action, one.typed).await;
        fresh.send(&browser).await;
        assert_eq!(app.count((one.count)()).await, before + 3, "{}: an equal thing", one.action);
    }
}

#[tokio::test]
async fn what_was_taken_back_since_is_not_done_again_by_an_old_form() {
    let app = TestApp::start().await;
    let coats = format!("/office/closet/{}", cast::CLOSET_ITEM);
    let pat = app.person("pat").await;
    let counted =
        Open::at(&pat, &coats, &format!("{coats}/count"), &[("counted", "9"), ("why", "More on the shelf")]).await;
    counted.send(&pat).await.goes_to(&coats);
    pat.post(&format!("{coats}/give"), &[("went", "4"), ("to", "The social worker")]).await.goes_to(&coats);
    counted.send(&pat).await.goes_to(&coats);
    let left = sql!("select c.quantity from closet_item c where c.id = $1", cast::CLOSET_ITEM);
    assert_eq!(app.count(left).await, 5, "an old count stands over what went since");
    // A school is asked, then no more: the form of then asks it again no more than the button of a browser does.
    let bank = format!("/office/partners/{}", partner::BANK);
    let pia = app.person("pia").await;
    let school = [("school", "albemarle-road-elementary"), ("help", "Books")];
    let placed = Open::at(&pia, &bank, &format!("{bank}/schools"), &school).await;
    placed.send(&pia).await.is(303);
    let open = || {
        sql!(
            "select count(*) from partner_question where organisation = $1 and words = 'Books' and state = 'asked'",
            partner::BANK
        )
    };
    let id = app.count(sql!("select max(id) from partner_question where organisation = $1", partner::BANK)).await;
    assert_eq!(app.count(open()).await, 1);
    pia.press(&format!("/office/placements/{id}/withdraw")).await.is(303);
    placed.send(&pia).await.is(303);
    assert_eq!(app.count(open()).await, 0);
    Open::at(&pia, &bank, &format!("{bank}/schools"), &school).await.send(&pia).await.is(303);
    assert_eq!(app.count(open()).await, 1);
}

#[tokio::test]
async fn forms_are_forgotten_when_nobody_sends_them_again() {
    let app = TestApp::start().await;
    let fay = app.fay().await;
    Open::at(&fay, "/office/people/new", "/office/people", &[("given", "Zoe"), ("lang", "en")])
        .await
        .send(&fay)
        .await
        .is(303);
    let kept = || sql!("select count(*) from form_sent");
    app.run_jobs().await;
    assert_eq!(app.count(kept()).await, 1);
    app.later(jiff::SignedDuration::from_hours(24 * 91));
    app.run_jobs().await;
    assert_eq!(app.count(kept()).await, 0);
}
