//! Every statement of the product is prepared on the database under test: what a compiler cannot check for two engines.

use crate::support::{TestApp, source};

#[tokio::test]
async fn every_statement_can_be_prepared() {
    let app = TestApp::empty().await;
    let mut found = 0;
    let mut wrong = Vec::new();
    for file in source::rust_files("src") {
        for (line, text) in statements(&file.text) {
            found += 1;
            if let Err(why) = app.app.db.prepare_check(&text).await {
                wrong.push(format!("{}:{line}: {why}", file.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(found > 30, "only {found} statements were found: is the scan broken?");
}

/// The texts of `sql!("…")`, with the line each begins on.
fn statements(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = code[from..].find("sql!(") {
        let start = from + at + "sql!(".len();
        from = start;
        let rest = code[start..].trim_start();
        if !rest.starts_with('"') {
            continue;
        }
        // One that is put together goes on after this text; the pages that use it run it on both engines.
        let statement = code[..start].rsplit(';').next().unwrap_or("");
        if statement.contains("let mut q = ") {
            continue;
        }
        let line = code[..start].lines().count();
        found.push((line, source::literal(rest)));
    }
    found
}
