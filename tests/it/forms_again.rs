//! Every change of the route table, filled in as whoever wants it to go through does, and sent again after it did: what was done is
//! done once.

use crate::forms::{each_press_is_noted, every_field};
use crate::support::TestApp;
use crate::support::forms::{self, Found};
use db::sql;
use std::collections::BTreeMap;
use trellis::demo::examples;
use trellis::web::{Method, Row};

/// Sessions end or begin, and the invented clock goes on: that is what they are for.
const EACH_TIME: &[&str] = &["/sign-out", "/sign-out/everywhere", "/demo/sign-in", "/demo/clock", "/language"];

/// Sent again long after it was done, these do or note the same once more; a double click does not. The list only gets shorter.
const ONCE_MORE: &[&str] = &[
    "/listed/{secret}",
    "/me/contacts/{contact}",
    "/me/household",
    "/me/lists/{id}",
    "/needs/mine/{secret}/day",
    "/office/agreements/papers/of/{organisation}/{kind}/waive",
    "/office/closet/{id}/count",
    "/office/gifts/{id}/credits",
    "/office/opportunities/{id}/edit",
    "/office/partners/{id}/contacts",
    "/office/partners/{id}/contacts/{contact}",
    "/office/partners/{id}/schools",
    "/office/partners/{id}/touches",
    "/office/people",
    "/office/people/{person}/birth-date",
    "/office/people/{person}/contacts",
    "/partner/desk/{key}/data",
];

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
            Some((person, form)) => (*person, form.action.clone(), form.filled_well(written)),
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
        let before = app.count(sql!("select seq from ledger_head")).await;
        let first = browser.post(&address, &fields).await;
        let after = app.count(sql!("select seq from ledger_head")).await;
        done += usize::from(first.status.as_u16() < 400 && after > before);
        let again = browser.post(&address, &fields).await;
        let more = app.count(sql!("select seq from ledger_head")).await - after;
        if first.status.as_u16() >= 500 || again.status.as_u16() >= 500 {
            wrong.push(format!("{}: status {}, then {}", row.path, first.status, again.status));
        }
        if more > 0 && !each_press_is_noted(&address) && !ONCE_MORE.contains(&row.path) {
            wrong.push(format!("{}: {more} more when sent again ({}, then {})", row.path, first.status, again.status));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(done > 20, "only {done} of {} went through: are the forms filled in well?", rows.len());
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

/// What a field of this name and kind may hold.
fn written(name: &str, kind: &str) -> String {
    let has = |part: &str| name.contains(part);
    let value = match kind {
        "date" if has("birth") || has("born") => "1985-04-30",
        "date" => "2026-09-10",
        "time" => "10:00",
        "datetime-local" => "2026-09-10T10:00",
        "number" => "2",
        "tel" => "704-555-0177",
        "email" => "lou.abel@example.org",
        "url" => "https://abel.example.org",
        // A person leaves this one empty; it is there for programs.
        _ if name == "website" => "",
        _ if has("contact") || has("email") => "lou.abel@example.org",
        _ if has("phone") => "704-555-0177",
        _ if has("zip") => "28212",
        _ if has("birth") || has("born") => "1985-04-30",
        _ if name == "given" => "Lou",
        _ if name == "family" => "Abel",
        _ if has("name") || has("signed") => "Lou Abel",
        _ if has("amount") || has("cents") || has("count") || has("places") || has("hours") => "2",
        _ if name == "lang" => "en",
        _ => "Reading with children on Tuesdays.",
    };
    value.to_owned()
}
