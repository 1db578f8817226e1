//! Who may open what: every route as a stranger and as each member of the cast, printed for the auditor.

use crate::support::{Browser, TestApp};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::RangeInclusive;
use std::path::Path;
use trellis::demo::cast::partner;
use trellis::demo::{cast, examples};
use trellis::people::{ABILITIES, Role};
use trellis::web::{Method, Row};

const GRID: &str = "docs/access.txt";

/// Ends the session or begins another: tried last it would spoil the rest, and it says nothing about access.
const NOT_TRIED: &[&str] = &["/sign-out", "/sign-out/everywhere", "/demo/sign-in", "/language", "/metrics"];

#[tokio::test]
async fn the_grid_of_routes_and_people_is_the_printed_one() {
    let routes = trellis::routes::all(true);
    let rows: Vec<&Row> = routes.list().iter().filter(|row| !NOT_TRIED.contains(&row.path)).collect();
    let mut answers: Vec<BTreeMap<u16, Vec<&str>>> = rows.iter().map(|_| BTreeMap::new()).collect();
    for key in std::iter::once("stranger").chain(people().map(|m| m.key)) {
        let app = unhurried().await;
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

/// The cast, staff of the other school, and the speaker of another partner.
fn people() -> impl Iterator<Item = &'static cast::Member> {
    cast::CAST.iter().chain(cast::NEIGHBOURS)
}

/// A world where nobody is told to wait a minute: that would say nothing about access.
async fn unhurried() -> TestApp {
    TestApp::with(|config| config.changes_per_minute = 1_000_000).await
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
    assert_ne!(answer.status.as_u16(), 429, "{} {address}: who has to wait is not told who may", row.method);
    if to_sign_in { 401 } else { answer.status.as_u16() }
}

fn print(rows: &[&Row], answers: &[BTreeMap<u16, Vec<&str>>]) -> String {
    let mut page = String::from(
        "Who may open what. Made by a test from the running product, in the small world of the demonstration; the people\n\
         are those of `trellis demo --small`. 401 stands for \"sign in first\". What somebody may not see is 404, as if it\n\
         were not there. A POST was sent empty, so 400 and 422 mean that the door was open.\n",
    );
    page.push_str("\nThe cast\n");
    for member in people() {
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

/// The same role at the first school and at the other.
const TWINS: &[(&str, &str)] =
    &[("cora", "ola"), ("tess", "theo"), ("fay", "fern"), ("pat", "paz"), ("luis", "lupe"), ("sam", "sela")];

/// The reader's own months, and what is the district's: the same address leads to something at every school.
const OF_NO_SCHOOL: &[&str] = &[
    "/office/hours/months/{month}",
    "/office/hours/months/{month}/close",
    "/office/policy/versions/{version}",
    "/office/policy/versions/{version}/text",
    "/office/policy/versions/{version}/policy.toml",
];

/// What takes a file is sent one, with what goes with it: the name of its field.
const FILES: &[(&str, &str)] = &[("/office/proof/{of}/photos", "photo"), ("/partner/desk/{key}/papers/{kind}", "file")];

/// What forms ask before they look for their record.
const TYPED: &[(&str, &str)] = &[
    ("answer", "yes"),
    ("what", "yes"),
    ("truth", "absent"),
    ("weighed", "ok"),
    ("why", "alert"),
    ("nominee", "1"),
    ("reason", "Her sister comes, too."),
    ("name", "Lou Abel"),
];

#[tokio::test]
async fn what_belongs_to_one_school_is_not_there_for_the_same_role_at_another() {
    let routes = trellis::routes::all(true);
    let of_records = |row: &&Row| row.path.starts_with("/office/") && row.path.contains('{');
    let rows: Vec<&Row> =
        routes.list().iter().filter(of_records).filter(|row| !OF_NO_SCHOOL.contains(&row.path)).collect();
    let (mut compared, mut files, mut wrong) = (0, 0, Vec::new());
    for (home, other) in TWINS {
        // A world for each: what one does must not be what the other finds.
        let (here, there) = (unhurried().await, unhurried().await);
        let (at_home, elsewhere) = (here.person(home).await, there.person(other).await);
        for row in &rows {
            let address = below_its_page(routes.list(), row.path);
            if !finds(&at_home, row, &address).await {
                continue;
            }
            compared += 1;
            files += usize::from(file_of(row).is_some());
            if finds(&elsewhere, row, &address).await {
                wrong.push(format!("{} {address}: {home} finds it, and so does {other}", row.method));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(files > 0, "no file was sent by those of the first school");
    assert!(compared > 80, "only {compared} were found by those of the first school");
}

/// Numbers that records of partners have in the small world.
const NUMBERS: RangeInclusive<i64> = 1..=40;

#[tokio::test]
async fn what_belongs_to_one_partner_is_not_there_for_whoever_speaks_for_another() {
    let routes = trellis::routes::all(true);
    let of_partners =
        |row: &&Row| row.path.starts_with("/me/partner/{id}") || row.path.starts_with("/partner/desk/{key}");
    let (here, there) = (unhurried().await, unhurried().await);
    let (otis, nell) = (here.person("otis").await, there.person("nell").await);
    let own = partner::CHURCHES.to_string();
    nell.get(&format!("/partner/desk/{own}")).await.ok();
    let (mut compared, mut wrong) = (0, Vec::new());
    for row in routes.list().iter().filter(of_partners) {
        for (address, record) in of_rotary(row.path) {
            if !finds(&otis, row, &address).await {
                continue;
            }
            compared += 1;
            let mut tried = vec![address.clone()];
            // The record of one partner at the desk of another.
            tried.extend(record.map(|below| format!("/partner/desk/{own}/{below}")));
            for address in tried {
                if finds(&nell, row, &address).await {
                    wrong.push(format!("{} {address}: nell finds what is the club's", row.method));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(compared > 20, "only {compared} were found by the club's speaker");
}

/// Where something of the club may be, and what of it is a record's below its desk.
fn of_rotary(path: &str) -> Vec<(String, Option<String>)> {
    let club = partner::ROTARY.to_string();
    let path = path.replace("/me/partner/{id}", &format!("/me/partner/{club}")).replace("{kind}", "insurance");
    let numbers: Vec<String> =
        if path.contains("{id}") { NUMBERS.map(|n| n.to_string()).collect() } else { vec![String::new()] };
    let one = |number: &String| {
        let below = path.strip_prefix("/partner/desk/{key}/").filter(|below| below.contains("{id}"));
        let record = below.map(|below| below.replace("{id}", number));
        (path.replace("{key}", &club).replace("{id}", number), record)
    };
    numbers.iter().map(one).collect()
}

/// Whether something is there for them, whatever they may do with it.
async fn finds(browser: &Browser, row: &Row, address: &str) -> bool {
    let answer = match row.method {
        Method::Get => browser.get(address).await,
        Method::Post => match file_of(row) {
            Some(field) => {
                let photo = trellis::proof::photo::plain(120, 90, [[10, 90, 10], [240, 240, 240]]).jpeg;
                browser.upload(address, TYPED, (field, "IMG_0001.JPG", &photo)).await
            }
            None => browser.post(address, TYPED).await,
        },
    };
    answer.status != 404 && !answer.location().starts_with("/sign-in")
}

fn file_of(row: &Row) -> Option<&'static str> {
    FILES.iter().find(|(path, _)| *path == row.path).map(|(_, field)| *field)
}

/// The address of a row's example. A change that has none stands below the page of its record: the example of that page, and the
/// rest of the path.
fn below_its_page(rows: &[Row], path: &str) -> String {
    let ones = |path: &str| {
        let parts = path.split('/').map(|part| if part.starts_with('{') { "1" } else { part });
        parts.collect::<Vec<_>>().join("/")
    };
    let own = examples::address(path);
    if own != ones(path) {
        return own;
    }
    let pages = rows.iter().filter(|row| row.method == Method::Get && row.path.ends_with('}'));
    let page = pages.filter(|row| path.strip_prefix(row.path).is_some_and(|rest| rest.starts_with('/')));
    match page.max_by_key(|row| row.path.len()) {
        Some(page) => examples::address(page.path) + &ones(&path[page.path.len()..]),
        None => own,
    }
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
