//! Who may open what: every route as a stranger and as each member of the cast, printed for the auditor.

use crate::support::{Browser, TestApp};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use trellis::demo::{cast, examples};
use trellis::people::{ABILITIES, Role};
use trellis::web::{Method, Row};

const GRID: &str = "docs/access.txt";

/// Ends the session or begins another: tried last it would spoil the rest, and it says nothing about access.
const NOT_TRIED: &[&str] = &["/sign-out", "/sign-out/everywhere", "/demo/sign-in", "/language", "/metrics"];

#[tokio::test]
async fn the_grid_of_routes_and_people_is_the_printed_one() {
    // The answers are the same on both engines; once is enough for the slower one.
    if db::testing::server().is_some() {
        return;
    }
    let routes = trellis::routes::all(true);
    let rows: Vec<&Row> = routes.list().iter().filter(|row| !NOT_TRIED.contains(&row.path)).collect();
    let mut answers: Vec<BTreeMap<u16, Vec<&str>>> = rows.iter().map(|_| BTreeMap::new()).collect();
    for key in std::iter::once("stranger").chain(cast::CAST.iter().map(|m| m.key)) {
        let app = TestApp::start().await;
        let browser = if key == "stranger" { app.stranger() } else { app.person(key).await };
        for (row, answers) in rows.iter().zip(&mut answers) {
            let status = ask(&browser, row).await;
            answers.entry(status).or_default().push(key);
        }
    }
    let mut page = print(&rows, &answers);
    page.push_str("\nNot tried here, because they end or begin a session, or need a token; tests of their own do\n\n");
    for row in routes.list().iter().filter(|row| NOT_TRIED.contains(&row.path)) {
        writeln!(page, "{} {}  [{}]", row.method, row.path, row.who).expect("a string takes all");
    }
    compare(&page);
}

/// A POST is sent empty: 422, 400 or 303 say that the door was open, 404 or a way to the sign-in page that it was not.
async fn ask(browser: &Browser, row: &Row) -> u16 {
    let address = examples::address(row.path);
    let answer = match row.method {
        Method::Get => browser.get(&address).await,
        Method::Post => browser.press(&address).await,
    };
    let to_sign_in = answer.location().starts_with("/sign-in");
    assert!(answer.status.as_u16() < 500, "{} {address}: {}", row.method, answer.text());
    if to_sign_in { 401 } else { answer.status.as_u16() }
}

fn print(rows: &[&Row], answers: &[BTreeMap<u16, Vec<&str>>]) -> String {
    let mut page = String::from(
        "Who may open what. Made by a test from the running product, in the small world of the demonstration; the people\n\
         are those of `trellis demo --small`. 401 stands for \"sign in first\". What somebody may not see is 404, as if it\n\
         were not there. A POST was sent empty, so 400 and 422 mean that the door was open.\n",
    );
    page.push_str("\nThe cast\n");
    for member in cast::CAST {
        let roles: Vec<String> = member.roles.iter().map(|(role, at)| format!("{role} ({at:?})")).collect();
        writeln!(page, "  {:<6} {}", member.key, roles.join(", ")).expect("a string takes all");
    }
    page.push_str("\nWhat each role may do, within its scope\n");
    for role in Role::ALL {
        let may: Vec<&str> = ABILITIES.iter().filter(|a| a.given_to(*role)).map(|a| a.as_str()).collect();
        writeln!(page, "  {role}: {}", may.join(", ")).expect("a string takes all");
    }
    page.push_str("\nThe routes\n");
    for (row, answers) in rows.iter().zip(answers) {
        writeln!(page, "\n{} {}  [{}]", row.method, row.path, row.who).expect("a string takes all");
        for (status, people) in answers {
            writeln!(page, "  {status} {}", people.join(" ")).expect("a string takes all");
        }
    }
    page
}

/// Compares with the committed grid; `UPDATE_GRID=1` writes it anew.
fn compare(grid: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(GRID);
    if std::env::var_os("UPDATE_GRID").is_some() {
        std::fs::write(&file, grid).expect("the grid can be written");
    }
    let printed = std::fs::read_to_string(&file).unwrap_or_default();
    let different = grid.lines().zip(printed.lines()).find(|(now, then)| now != then);
    assert!(
        grid == printed,
        "{GRID} is not what the product does: {different:?}. Look at the difference; UPDATE_GRID=1 writes it anew."
    );
}
