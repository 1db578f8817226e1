//! What is wrong with a roster, in the words of whoever sent it; and how far an import has come.

use crate::support::{Browser, TestApp};
use db::sql;
use oneroster::{FileKind, Limits, Mode, Version, Writer};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use trellis::ledger::Actor;
use trellis::schools::rosters::{Order, Outcome, Step, import};

const ADDRESS: &str = "/office/rosters";

/// Dora, who leads the department, as somebody who reads this language.
async fn dora(app: &TestApp, lang: &'static str) -> Browser {
    let dora = app.person("dora").await;
    dora.post("/language", &[("lang", lang), ("return_to", "/")]).await.is(303);
    dora
}

fn zip(rows: &[&[(&str, &str)]]) -> Vec<u8> {
    let mut out = Writer::new(std::io::Cursor::new(Vec::new()), Version::V1_2);
    out.start(FileKind::Orgs, Mode::Bulk).expect("a start");
    for row in rows {
        out.row(row).expect("a row");
    }
    out.finish().expect("an end").into_inner()
}

#[tokio::test]
async fn an_office_that_reads_spanish_is_told_in_spanish_what_is_wrong_and_how_to_mend_it() {
    let app = TestApp::start().await;
    let dora = dora(&app, "es").await;
    let wrong = zip(&[
        &[("sourcedId", "o1"), ("name", "Riverbend"), ("type", "castillo")],
        &[("sourcedId", "o1"), ("name", "Riverbend"), ("type", "school"), ("parentSourcedId", "o9")],
        &[("sourcedId", "o3"), ("name", ""), ("type", "school")],
    ]);
    let page = dora.upload(ADDRESS, &[], ("file", "roster.zip", &wrong)).await;
    let page = page
        .says(422, "Este paquete no se puede usar así")
        .has("orgs.csv, fila 2, columna type")
        .has("“castillo” no es una de las palabras de esta columna.")
        .has("Use una de estas: department, school, district, local, state, national.")
        .has("“o1” ya está en la fila 2.")
        .has("Dé a cada registro un sourcedId propio, o quite una de las filas.")
        .has("No hay “o9” en orgs.csv.")
        .has("Esta celda está vacía.")
        .lacks("Use one of")
        .lacks("is not one of the words")
        .lacks("This cell is empty");
    assert!(!page.html().contains("<td data-label=\"Qué\" lang=\"en\">"), "no cell is marked as English");
    for (name, words, mend) in [
        ("roster.zip", "Este archivo no es un ZIP o está dañado.", "Exporte el paquete otra vez."),
        ("users.csv", "Este archivo no es un ZIP.", "la carpeta con todos sus archivos CSV"),
        ("roster.xlsx", "Este archivo no es un ZIP.", "Una hoja de cálculo no se puede leer."),
        ("roster.pdf", "Este archivo no es un ZIP.", "su nombre suele terminar en .zip"),
    ] {
        let page = dora.upload(ADDRESS, &[], ("file", name, b"sourcedId,name\n")).await;
        page.says(422, words).has(mend).lacks("This is not a ZIP").lacks("Export the package");
    }
    assert_eq!(app.count(sql!("select count(*) from roster_import")).await, 0);
}

fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/oneroster/tests/data/cases")
}

/// The English of the page is that of the terminal, but for what a machine said in brackets; Spanish has none of it.
#[tokio::test]
async fn every_package_that_is_refused_is_explained_alike_on_the_page_and_at_the_terminal() {
    let app = TestApp::start().await;
    let (english, spanish) = (dora(&app, "en").await, dora(&app, "es").await);
    let mut tried = 0;
    for entry in std::fs::read_dir(cases()).expect("the cases") {
        let path = entry.expect("a case").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if !name.starts_with("negative") {
            continue;
        }
        tried += 1;
        let outcome = looked_at(&app, &path, Arc::new(|_| {})).await;
        let bytes = std::fs::read(&path).expect("a package");
        english.post("/language", &[("lang", "en"), ("return_to", "/")]).await.is(303);
        let in_english = english.upload(ADDRESS, &[], ("file", &name, &bytes)).await.is(422).text();
        spanish.post("/language", &[("lang", "es"), ("return_to", "/")]).await.is(303);
        let in_spanish = spanish.upload(ADDRESS, &[], ("file", &name, &bytes)).await.is(422).text();
        for problem in &outcome.problems {
            let (message, mend) = (problem.message(), problem.mend());
            let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(in_english.contains(&plain(&message)), "{name}: the page lacks {message:?}: {in_english}");
            assert!(in_english.contains(&plain(&mend)), "{name}: the page lacks {mend:?}: {in_english}");
            assert!(!in_spanish.contains(&plain(&message)), "{name}: in English: {message:?}");
            assert!(!in_spanish.contains(&plain(&mend)), "{name}: in English: {mend:?}");
        }
    }
    assert!(tried > 6, "only {tried} cases were found");
}

async fn looked_at(app: &TestApp, path: &Path, progress: Arc<dyn Fn(Step) + Send + Sync>) -> Outcome {
    let limits = Limits::default();
    let order = Order { path, limits, apply: false, actor: Actor::System, now: app.app.now(), progress };
    import(&app.app.db, order).await.expect("an outcome")
}

#[tokio::test]
async fn a_long_import_says_how_far_the_checking_is_and_then_the_comparing() {
    let app = TestApp::start().await;
    let folder = tempfile::TempDir::new().expect("a folder");
    let path = folder.path().join("roster.zip");
    let mut out = Writer::create(&path, Version::V1_1).expect("a file");
    out.start(FileKind::Orgs, Mode::Bulk).expect("a start");
    out.row(&[("sourcedId", "o1"), ("name", "Albemarle Road Elementary"), ("type", "school")]).expect("a row");
    out.start(FileKind::Users, Mode::Bulk).expect("a start");
    let people = 12_345_u64;
    for number in 0..people {
        let id = format!("s{number}");
        let user = [
            ("sourcedId", id.as_str()),
            ("enabledUser", "true"),
            ("orgSourcedIds", "o1"),
            ("role", "student"),
            ("username", &id),
            ("givenName", "Leo"),
            ("familyName", "Lopez"),
            ("grades", "03"),
        ];
        out.row(&user).expect("a row");
    }
    out.finish().expect("an end");
    let told: Arc<Mutex<Vec<Step>>> = Arc::default();
    let hand = told.clone();
    let outcome = looked_at(&app, &path, Arc::new(move |step| hand.lock().expect("no panic").push(step))).await;
    assert!(!outcome.is_refused(), "{:?}", outcome.problems);
    assert_eq!(outcome.summary.students.added, people);
    let told = told.lock().expect("no panic").clone();
    let checked: Vec<u64> = told
        .iter()
        .filter_map(|step| match step {
            Step::Checking { file: FileKind::Users, rows, .. } => Some(*rows),
            _ => None,
        })
        .collect();
    assert_eq!(checked, [0, 10_000, people], "at the start, each ten thousand rows, at the end");
    let whole = told.iter().rev().find_map(|step| match step {
        Step::Checking { bytes, total, .. } => Some(bytes == total),
        _ => None,
    });
    assert_eq!(whole, Some(true), "all of the package was read");
    let first = told.iter().position(|step| matches!(step, Step::Comparing { .. })).expect("people are compared");
    let compared: Vec<u64> = told[first..]
        .iter()
        .map(|step| match step {
            Step::Comparing { rows } => *rows,
            other => panic!("{other:?} after the comparing began"),
        })
        .collect();
    assert!(compared.windows(2).all(|pair| pair[0] < pair[1]), "{compared:?}");
    assert_eq!((compared.len(), compared.last()), (13, Some(&people)), "each thousand, and the rest");
}
