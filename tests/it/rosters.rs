//! Rosters: looked at first, applied whole or not at all, and refused with words that help.

use crate::support::TestApp;
use db::{Db, sql};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use tempfile::TempDir;
use trellis::cli::import::{Kind, Options, run, told};
use trellis::config::Config;
use trellis::ledger::Actor;
use trellis::schools::rosters::{Counts, Order, Outcome, import};
use trellis::schools::{CMS_SCHOOLS, import_list};

const ORGS: &str = "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\n";
const USERS: &str = "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\n";

/// Three schools: known by the state's number, known by name, and new.
const SCHOOLS: &str = "o1,,,Albemarle Road Elementary,school,600300,d\no2,,,Ardrey Kell High School,school,,d\n\
                       o3,,,Riverbend Elementary,school,699999,d\nd,,,The district,district,,\n";
const PEOPLE: &str = "t1,,,true,o1,teacher,tess,,Tess,Armstrong,,,Tess@Example.org,,,,,\n\
                      g1,,,true,o1,guardian,gina,,Gina,Lopez,,,gina@example.net,,7045550177,s1,,\n\
                      s1,,,true,o1,student,s1,,Leo,Lopez,,,leo@example.net,,7045550178,g1,03,\n\
                      s2,,,true,o3,student,s2,,Mai,Pham,,,,,,,KG,\n";

fn manifest(mode: &str) -> String {
    format!(
        "propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\nfile.orgs,{mode}\nfile.users,{mode}\n\
         file.academicSessions,absent\nfile.categories,absent\nfile.classes,absent\nfile.classResources,absent\n\
         file.courses,absent\nfile.courseResources,absent\nfile.demographics,absent\nfile.enrollments,absent\n\
         file.lineItems,absent\nfile.resources,absent\nfile.results,absent\n"
    )
}

/// A package in a folder.
fn package(mode: &str, orgs: impl AsRef<[u8]>, users: impl AsRef<[u8]>) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).expect("a file");
    write("manifest.csv", manifest(mode).as_bytes());
    write("orgs.csv", orgs.as_ref());
    write("users.csv", users.as_ref());
    folder
}

fn bulk() -> TempDir {
    package("bulk", format!("{ORGS}{SCHOOLS}"), format!("{USERS}{PEOPLE}"))
}

async fn take(app: &TestApp, path: impl AsRef<Path>, apply: bool) -> Outcome {
    let order = Order {
        path: path.as_ref(),
        limits: oneroster::Limits::default(),
        apply,
        actor: Actor::System,
        now: app.app.now(),
        progress: Arc::new(|_| {}),
    };
    import(&app.app.db, order).await.expect("an outcome")
}

async fn known(app: &TestApp) -> i64 {
    // But for those of the small world.
    app.count(sql!(
        "select count(*) from roster_person where sourced_id not like '7001%' and sourced_id not like 'g7001%'"
    ))
    .await
        + app.count(sql!("select count(*) from roster_import")).await
}

/// What is wrong, as the terminal says it.
#[track_caller]
fn refused(outcome: &Outcome, words: &str) {
    let text = told(Path::new("roster.zip"), outcome);
    assert!(outcome.is_refused(), "{text}");
    assert!(text.contains(words), "{text} lacks {words:?}");
    assert!(text.ends_with("Nothing was changed.\n"), "{text}");
}

#[tokio::test]
async fn a_package_is_looked_at_without_changing_anything() {
    let app = TestApp::start().await;
    let folder = bulk();
    let outcome = take(&app, folder.path(), false).await;
    assert!(!outcome.is_refused(), "{}", told(folder.path(), &outcome));
    let s = &outcome.summary;
    assert_eq!(s.schools, Counts { added: 1, changed: 2, ..Counts::default() });
    assert_eq!((s.staff.added, s.guardians.added, s.students.added, s.families.added), (1, 1, 2, 1));
    assert_eq!((s.linked, s.unnamed_schools), (1, 182));
    assert_eq!(known(&app).await, 0);
    assert_eq!(app.count(sql!("select count(*) from school where sourced_id <> ''")).await, 0);
    let text = told(folder.path(), &outcome);
    assert!(text.contains("s1 (student, grade 03, Albemarle Road Elementary)"), "{text}");
    assert!(!text.contains("Leo") && !text.contains("Gina"), "no child and no parent is named: {text}");
}

#[tokio::test]
async fn what_was_shown_is_what_is_applied_and_again_changes_nothing() {
    let app = TestApp::start().await;
    let folder = bulk();
    let shown = take(&app, folder.path(), false).await;
    let applied = take(&app, folder.path(), true).await;
    assert_eq!(shown.summary, applied.summary);
    let again = take(&app, folder.path(), true).await.summary;
    assert!(again.kinds().iter().all(|(_, counts)| !counts.any()), "{again:?}");
    assert_eq!(app.count(sql!("select count(*) from school where code = '600300' and sourced_id = 'o1'")).await, 1);
    let by_name =
        sql!("select count(*) from school where name = 'Ardrey Kell High School' and sourced_id = 'o2' and id = 3");
    assert_eq!(app.count(by_name).await, 1);
    app.stranger().get("/schools/riverbend-elementary").await.says(200, "Riverbend Elementary");
    let tess = sql!("select count(*) from roster_person where sourced_id = 't1' and person = 12 and role = 'teacher'");
    assert_eq!(app.count(tess).await, 1, "the address is Tess's, whatever its case");
    let lines = sql!("select count(*) from ledger where verb = 'imported' and kind = 'roster_import'");
    assert_eq!(app.count(lines).await, 2);
    let leo = sql!(
        "select count(*) from roster_person where sourced_id = 's1' and email = '' and phone = '' and grade = '03'"
    );
    assert_eq!(app.count(leo).await, 1, "of a child only name, grade and school are kept");
}

#[tokio::test]
async fn whom_a_bulk_file_no_longer_names_has_left() {
    let app = TestApp::start().await;
    take(&app, bulk().path(), true).await;
    let orgs = format!("{ORGS}o1,,,Albemarle Road Elementary,school,600300,\n");
    let users = format!("{USERS}s1,,,true,o1,student,s1,,Leo,Lopez,,,,,,,04,\n");
    let next = package("bulk", orgs, users);
    let shown = take(&app, next.path(), false).await.summary;
    let summary = take(&app, next.path(), true).await.summary;
    assert_eq!(shown, summary);
    assert_eq!(summary.schools, Counts { ended: 2, same: 1, ..Counts::default() });
    assert_eq!(summary.students, Counts { ended: 1, changed: 1, ..Counts::default() });
    assert_eq!((summary.staff.ended, summary.guardians.ended, summary.families.ended), (1, 1, 1));
    app.stranger().get("/schools/riverbend-elementary").await.says(200, "This school is closed");
    app.stranger().get("/schools?q=riverbend").await.says(200, "No school found");
    app.stranger().get("/schools/albemarle-road-middle").await.ok().lacks("This school is closed");
    // Back again in the next one: open, with the link to the person kept.
    let back = take(&app, bulk().path(), true).await.summary;
    assert_eq!((back.schools.changed, back.staff.changed, back.linked), (2, 1, 0));
}

#[tokio::test]
async fn a_delta_changes_only_what_it_names() {
    let app = TestApp::start().await;
    take(&app, bulk().path(), true).await;
    let users = format!(
        "{USERS}s2,tobedeleted,2026-09-08T12:00:00Z,true,o3,student,s2,,Mai,Pham,,,,,,,KG,\n\
         s1,active,2026-09-08T12:00:00Z,true,o1,student,s1,,Leo,Lopez,,,,,,g9,04,\n\
         g9,active,2026-09-08T12:00:00Z,true,o1,parent,g9,,Ines,Lopez,,,,,,,,\n"
    );
    let delta = package("delta", ORGS, users);
    let outcome = take(&app, delta.path(), true).await;
    assert!(!outcome.is_refused(), "{}", told(delta.path(), &outcome));
    let s = &outcome.summary;
    assert_eq!(s.students, Counts { changed: 1, ended: 1, ..Counts::default() });
    assert_eq!((s.guardians.added, s.families.added, s.families.ended), (1, 1, 1));
    assert!(!s.schools.any() && !s.staff.any());
    assert_eq!(app.count(sql!("select count(*) from roster_person where active")).await, 4);
}

fn case(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/oneroster/tests/data/cases").join(file)
}

fn cases() -> Vec<(String, bool)> {
    let text = std::fs::read_to_string(case("MANIFEST.json")).expect("the list of cases");
    let list: Vec<serde_json::Value> = serde_json::from_str(&text).expect("a list");
    let field = |case: &serde_json::Value, name: &str| case[name].as_str().expect("a text").to_owned();
    list.iter().map(|case| (field(case, "file"), field(case, "kind") == "valid")).collect()
}

#[tokio::test]
async fn every_valid_package_is_taken_and_every_other_refused_with_nothing_changed() {
    for (file, valid) in cases() {
        let app = TestApp::start().await;
        let before = app.count(sql!("select count(*) from ledger")).await;
        let outcome = take(&app, case(&file), true).await;
        let text = told(Path::new(&file), &outcome);
        assert_eq!(!outcome.is_refused(), valid, "{text}");
        let after = app.count(sql!("select count(*) from ledger")).await;
        assert_eq!(after - before, i64::from(valid), "{text}");
        assert_eq!(outcome.applied, valid);
        if !valid {
            assert_eq!(known(&app).await, 0, "{text}");
        }
    }
}

#[tokio::test]
async fn a_byte_order_mark_is_no_trouble() {
    let app = TestApp::start().await;
    let folder = package("bulk", format!("\u{feff}{ORGS}{SCHOOLS}"), format!("\u{feff}{USERS}{PEOPLE}"));
    assert!(!take(&app, folder.path(), false).await.is_refused());
}

#[tokio::test]
async fn bytes_that_are_not_text_are_named_by_row() {
    let app = TestApp::start().await;
    let mut users = format!("{USERS}{PEOPLE}").into_bytes();
    users.extend(b"t2,,,true,o1,teacher,jose,,Jos\xe9,Ruiz,,,,,,,,\n");
    let folder = package("bulk", format!("{ORGS}{SCHOOLS}"), users);
    refused(&take(&app, folder.path(), true).await, "users.csv, row 6: Cell 9 has a letter that is not saved as UTF-8");
    assert_eq!(known(&app).await, 0);
}

#[tokio::test]
async fn a_quotation_mark_left_open_is_named_by_row() {
    let app = TestApp::start().await;
    let folder = package(
        "bulk",
        format!("{ORGS}{SCHOOLS}"),
        format!("{USERS}t2,,,true,o1,teacher,x,,\"Open,Ruiz,,,,,,,,\n{PEOPLE}"),
    );
    refused(&take(&app, folder.path(), true).await, "A quotation mark that opens in this row is never closed");
    assert_eq!(known(&app).await, 0);
}

#[tokio::test]
async fn a_line_of_a_million_letters_is_refused() {
    let app = TestApp::start().await;
    let long = "x".repeat(1_000_000);
    let folder =
        package("bulk", format!("{ORGS}{SCHOOLS}"), format!("{USERS}t2,,,true,o1,teacher,x,,{long},Ruiz,,,,,,,,\n"));
    refused(&take(&app, folder.path(), true).await, "This row is longer than");
    assert_eq!(known(&app).await, 0);
}

#[tokio::test]
async fn a_package_that_unpacks_to_far_too_much_is_not_unpacked() {
    use oneroster::{FileKind, Mode, Version, Writer};
    let app = TestApp::start().await;
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("bomb.zip");
    let mut out = Writer::create(&path, Version::V1_2).expect("a file");
    out.start(FileKind::Orgs, Mode::Bulk).expect("a start");
    let long = "a".repeat(100_000);
    for number in 0..60 {
        let id = format!("o{number}");
        out.row(&[("sourcedId", &id), ("name", &long), ("type", "school")]).expect("a row");
    }
    out.finish().expect("an end");
    refused(&take(&app, &path, true).await, "unpacks to far more than it should");
}

#[tokio::test]
async fn the_wrong_file_is_told_apart() {
    let app = TestApp::start().await;
    let folder = TempDir::new().expect("a folder");
    for (name, words) in [
        ("roster.zip", "This is not a ZIP file, or it is damaged"),
        ("users.csv", "or the folder that holds all its CSV files"),
        ("roster.xlsx", "A spreadsheet cannot be read"),
        ("roster.pdf", "Give the OneRoster ZIP file"),
    ] {
        let path = folder.path().join(name);
        std::fs::write(&path, "sourcedId,name\n").expect("a file");
        refused(&take(&app, &path, true).await, words);
    }
    refused(&take(&app, folder.path().join("nothing.zip"), true).await, "There is no such file or folder");
    assert_eq!(known(&app).await, 0);
}

#[tokio::test]
async fn one_mistake_anywhere_keeps_everything_out() {
    let app = TestApp::start().await;
    let folder =
        package("bulk", format!("{ORGS}{SCHOOLS}"), format!("{USERS}{PEOPLE}t9,,,true,o99,teacher,x,,A,B,,,,,,,,\n"));
    let outcome = take(&app, folder.path(), true).await;
    refused(&outcome, "users.csv, row 6, column orgSourcedIds: There is no “o99” in orgs.csv");
    assert_eq!(known(&app).await, 0);
    assert_eq!(app.count(sql!("select count(*) from school where sourced_id <> ''")).await, 0);
}

/// The command as a terminal runs it; `Debug` is how exit codes compare.
async fn command(database: &Path, kind: Kind) -> Result<String, String> {
    let config = Config { database: database.display().to_string(), ..Config::default() };
    run(config, kind).await.map(|code| format!("{code:?}")).map_err(|error| format!("{error:#}"))
}

#[tokio::test]
async fn the_command_imports_and_says_when_another_program_has_the_database() {
    let folder = TempDir::new().expect("a folder");
    let database = folder.path().join("district.sqlite");
    let success = Ok(format!("{:?}", ExitCode::SUCCESS));
    let list = folder.path().join("schools.csv");
    std::fs::write(&list, CMS_SCHOOLS).expect("a file");
    assert_eq!(command(&database, Kind::Schools(Options { file: list, apply: true })).await, success);
    let roster = bulk();
    let options = || Options { file: roster.path().to_owned(), apply: true };
    assert_eq!(command(&database, Kind::Oneroster(options())).await, success);
    let wrong = Options { file: folder.path().join("none.zip"), apply: true };
    assert_eq!(command(&database, Kind::Oneroster(wrong)).await, Ok(format!("{:?}", ExitCode::FAILURE)));
    let held = Db::open(&database.display().to_string()).await.expect("the district runs");
    let error = command(&database, Kind::Oneroster(options())).await.expect_err("it is locked");
    assert!(error.contains("is in use by another program"), "{error}");
    let mut tx = held.read().await.expect("a read");
    assert_eq!(tx.one::<(i64,)>(sql!("select count(*) from school where active")).await.expect("a count").0, 185);
}

#[tokio::test]
async fn a_list_of_schools_fills_an_empty_district_and_mends_a_full_one() {
    let app = TestApp::empty().await;
    let list = async |text: &str, apply| {
        let bytes = text.as_bytes();
        import_list(&app.app.db, bytes, apply, Actor::System, app.app.now()).await.expect("no fault of ours")
    };
    let shown = list(CMS_SCHOOLS, false).await.expect("a good list");
    assert_eq!((shown.schools.added, shown.applied), (184, false));
    assert_eq!(app.count(sql!("select count(*) from school")).await, 0);
    list(CMS_SCHOOLS, true).await.expect("a good list");
    assert_eq!(list(CMS_SCHOOLS, true).await.expect("a good list").schools.same, 184);
    let moved = CMS_SCHOOLS.replace("7800 Riding Trail Rd", "1 New Street");
    let outcome = list(&moved, true).await.expect("a good list");
    assert_eq!((outcome.schools.changed, outcome.examples), (1, vec!["changed: Albemarle Road Elementary".to_owned()]));
    let wrong = list(&CMS_SCHOOLS.replace(",elementary,", ",kindergarten,"), true).await.expect_err("no such level");
    assert!(wrong.to_string().starts_with("line 2, column “level”"), "{wrong}");
    app.stranger().get("/schools/albemarle-road-elementary").await.says(200, "1 New Street");
}

#[tokio::test]
async fn a_file_that_is_no_list_of_schools_is_told_what_it_is_and_nothing_changes() {
    let app = TestApp::start().await;
    let before = app.count(sql!("select seq from ledger_head")).await;
    let head = CMS_SCHOOLS.lines().next().expect("names of columns");
    let wide: Vec<u8> = CMS_SCHOOLS.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let bytes = |text: &str| text.as_bytes().to_vec();
    let first = bytes(&format!("{head}\n600300,"));
    let cases = [
        (Vec::new(), "the file is empty"),
        (bytes(&format!("{head}\n")), "no school under them"),
        (bytes("name,level\nOak,high\n"), "line 1, column “nc_dpi_code”: this column is missing"),
        (bytes(&format!("{head},name\n")), "line 1, column “name”: this column stands twice"),
        (bytes(&format!("{head}\n600300,\"Oak\n600301,Elm\n")), "line 2, column “(whole line)”: a quotation mark"),
        (
            bytes(&format!("{head}\n600300,{}\n", "x".repeat(1_000_000))),
            "line 2, column “(whole line)”: this line is too",
        ),
        ([&first[..], b"Escuela Pe\xf1a\n"].concat(), "cell 2 has a letter that is not saved as UTF-8 (byte F1)"),
        ([&first[..], b"Oak\0\n"].concat(), "zero bytes"),
        ([b"\xff\xfe", &wide[..]].concat(), "saved as UTF-16"),
        (bytes("PK\u{3}\u{4} xl/workbook.xml"), "a ZIP file or a spreadsheet"),
        (bytes("%PDF-1.7 schools"), "a document, not a list"),
    ];
    for (file, words) in cases {
        let refused =
            import_list(&app.app.db, &file, true, Actor::System, app.app.now()).await.expect("no fault of ours");
        let why = refused.expect_err(words).to_string();
        assert!(why.contains(words), "{why} lacks {words:?}");
    }
    assert_eq!(app.count(sql!("select seq from ledger_head")).await, before);
    // A byte-order mark is no trouble, and a column more neither.
    let marked: String = CMS_SCHOOLS
        .lines()
        .enumerate()
        .map(|(at, line)| format!("{line},{}\n", if at == 0 { "note" } else { "" }))
        .collect();
    let marked = bytes(&format!("\u{feff}{marked}"));
    let shown = import_list(&app.app.db, &marked, false, Actor::System, app.app.now()).await.expect("no fault of ours");
    assert_eq!(shown.expect("a good list").schools.added, 0);
}

#[tokio::test]
async fn a_package_of_odd_bytes_is_refused_by_file_and_row() {
    let app = TestApp::start().await;
    let (orgs, users) = (format!("{ORGS}{SCHOOLS}"), format!("{USERS}{PEOPLE}"));
    let wide: Vec<u8> = users.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let cases = [
        ([b"\xff\xfe", &wide[..]].concat(), "users.csv, row 1: Cell 1 has a letter that is not saved as UTF-8"),
        (users.replace("Leo", "Le\0o").into_bytes(), "users.csv, row 4: Cell 9 holds a zero byte"),
        (b"PK\x03\x04\x14\0\x06\0 xl/workbook.xml".to_vec(), "users.csv, row 1: "),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec(), "users.csv, row "),
        (Vec::new(), "users.csv, row 1: "),
        (users.replacen("orgSourcedIds", "role", 1).into_bytes(), "users.csv, row 1, column role: "),
    ];
    for (users, words) in cases {
        let folder = package("bulk", &orgs, users);
        refused(&take(&app, folder.path(), true).await, words);
    }
    assert_eq!(known(&app).await, 0);
}

#[tokio::test]
async fn dora_looks_at_a_package_and_applies_the_same_one() {
    use oneroster::{FileKind, Mode, Version, Writer};
    let app = TestApp::start().await;
    let zip = |school: &str| {
        let mut out = Writer::new(std::io::Cursor::new(Vec::new()), Version::V1_2);
        out.start(FileKind::Orgs, Mode::Bulk).expect("a start");
        out.row(&[("sourcedId", "o1"), ("name", school), ("type", "school")]).expect("a row");
        out.finish().expect("an end").into_inner()
    };
    let dora = app.person("dora").await;
    dora.get("/office/rosters").await.says(200, "No roster was imported yet");
    let sent = zip("Riverbend Elementary");
    let looked = dora.upload("/office/rosters", &[], ("file", "roster.zip", &sent)).await;
    let looked = looked.says(200, "This is what the package would change").has("Choose the same file again");
    assert_eq!(known(&app).await, 0);
    let html = looked.html();
    let hash =
        html.split("name=\"looked_at\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a hash");
    let another = zip("Another School");
    let page = dora.upload("/office/rosters", &[("looked_at", hash)], ("file", "roster.zip", &another)).await;
    page.says(422, "This is not the file you looked at");
    assert_eq!(known(&app).await, 0);
    let page = dora.upload("/office/rosters", &[("looked_at", hash)], ("file", "roster.zip", &sent)).await;
    page.says(200, "The changes are made").has("Schools: 1 new, 0 changed, 0 ended.");
    assert_eq!(app.count(sql!("select count(*) from ledger where verb = 'imported' and actor = 10")).await, 1);
}

#[tokio::test]
async fn a_wrong_file_in_the_office_is_said_what_to_do_about() {
    let app = TestApp::start().await;
    let dev = app.person("dev").await;
    let wrong = ("file", "roster.csv", &b"sourcedId,name\n"[..]);
    dev.upload("/office/rosters", &[], wrong).await.says(422, "This is not a ZIP file").has("Give the ZIP file");
    dev.upload("/office/rosters", &[], ("file", "roster.zip", b"")).await.says(422, "Choose the file");
    app.cora().await.get("/office/rosters").await.is(404);
    assert_eq!(known(&app).await, 0);
}
