//! Every statement of the product is prepared on the database under test: what a compiler cannot check for two engines.

use crate::support::TestApp;
use crate::support::source::{self, SourceFile, literal};
use db::Engine;

/// Where statements are written.
const SOURCES: &[&str] = &["src", "crates/jobs/src", "crates/db/src"];

#[tokio::test]
async fn every_statement_can_be_prepared() {
    let app = TestApp::empty().await;
    let files: Vec<SourceFile> = SOURCES.iter().flat_map(|folder| source::rust_files(folder)).map(product).collect();
    let tables = tables_of_rows(&files);
    assert!(tables.len() > 10, "only {} tables whose rows go over: is the scan broken?", tables.len());
    let (mut found, mut wrong) = (0, Vec::new());
    for file in &files {
        for one in statements(file) {
            let texts = match one.written {
                Written::Whole(text) => vec![text],
                Written::OfTables(parts) => tables.iter().map(|table| filled(&parts, table)).collect(),
                Written::Otherwise => {
                    wrong.push(format!("{}:{}: its text does not stand here", file.name, one.line));
                    continue;
                }
            };
            for text in texts.iter().filter(|_| one.engine.is_none_or(|engine| engine == app.app.db.engine())) {
                found += 1;
                if let Err(why) = app.app.db.prepare_check(text).await {
                    wrong.push(format!("{}:{}: {why}", file.name, one.line));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(found > 1_000, "only {found} statements were found: is the scan broken?");
}

/// Without comments, and without the tests at its end. Lines keep their numbers.
fn product(file: SourceFile) -> SourceFile {
    let text = file.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let lines = text.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line });
    SourceFile { name: file.name, text: lines.collect::<Vec<_>>().join("\n") }
}

struct Statement {
    line: usize,
    written: Written,
    /// The one it is for; nothing where it is for both.
    engine: Option<Engine>,
}

enum Written {
    /// `sql!("…")`, and the `select` behind a lock.
    Whole(String),
    /// `sql!(concat!("…", $table, "…"))`: the same for several tables.
    OfTables(Vec<String>),
    /// Where no test can read it.
    Otherwise,
}

/// The statements of a file but those that are put together: of these, whoever runs all tests finds out on both engines
/// whether each of their pieces ran, and many rows at once likewise (`xtask/src/statements.rs`).
fn statements(file: &SourceFile) -> Vec<Statement> {
    let code = &file.text;
    let mut found = Vec::new();
    let at_of = |what: &'static str| code.match_indices(what).map(move |(at, what)| (at, at + what.len()));
    for (at, after) in at_of("sql!(") {
        if code[..at].ends_with("let mut q = ") {
            continue;
        }
        let rest = code[after..].trim_start();
        let written = match rest.strip_prefix("concat!(") {
            _ if rest.starts_with('"') => Written::Whole(literal(rest)),
            Some(parts) => Written::OfTables(parts_of(parts)),
            None => Written::Otherwise,
        };
        found.push(Statement { line: line_of(code, at), written, engine: engine_of(file, at) });
    }
    // The text of a statement may come from nowhere else.
    for (at, _) in at_of("Sql::new(").filter(|_| file.name != "crates/db/src/sql.rs") {
        found.push(Statement { line: line_of(code, at), written: Written::Otherwise, engine: None });
    }
    // A row is locked by its table's name; on SQLite, where nothing is asked for it, the name is checked all the same.
    for (at, after) in at_of(".lock(").filter(|(_, after)| code[*after..].starts_with('"')) {
        let text = format!("select id from {} where id = $1", literal(&code[after..]));
        found.push(Statement { line: line_of(code, at), written: Written::Whole(text), engine: None });
    }
    found
}

fn line_of(code: &str, at: usize) -> usize {
    code[..at].matches('\n').count() + 1
}

/// What a `concat!` joins: its literals as they are, and the names of what stands between them.
fn parts_of(rest: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut rest = rest;
    loop {
        rest = rest.trim_start_matches(|c: char| c == ',' || c.is_whitespace());
        if rest.starts_with('"') {
            let end = 1 + rest[1..].find('"').expect("a literal ends");
            parts.push(literal(rest));
            rest = &rest[end + 1..];
        } else if let Some(name) = rest.strip_prefix('$') {
            let end = name.find(|c: char| !c.is_alphanumeric() && c != '_').expect("a name ends");
            parts.push(format!("${}", &name[..end]));
            rest = &name[end..];
        } else {
            return parts;
        }
    }
}

fn filled(parts: &[String], (table, column): &(String, String)) -> String {
    let name = |part: &String| match part.as_str() {
        "$table" => table.clone(),
        "$column" => column.clone(),
        _ => part.clone(),
    };
    parts.iter().map(name).collect()
}

/// Table and column of each `rows!("gift", "donor")`.
fn tables_of_rows(files: &[SourceFile]) -> Vec<(String, String)> {
    let uses = files.iter().flat_map(|file| file.text.split("rows!(").skip(1));
    let named = uses.filter(|rest| rest.starts_with('"')).map(|rest| {
        let mut names = source::literals(rest.split(')').next().unwrap_or_default()).into_iter();
        (names.next().unwrap_or_default(), names.next().unwrap_or_default())
    });
    named.collect()
}

/// What is written for one engine stands in a file of that engine, or in the arm of a `match` that names it.
fn engine_of(file: &SourceFile, at: usize) -> Option<Engine> {
    if file.name.starts_with("crates/db/src/postgres/") {
        return Some(Engine::Postgres);
    }
    if file.name.starts_with("crates/db/src/sqlite/") {
        return Some(Engine::Sqlite);
    }
    let (_, arm) = file.text[..at].rsplit_once("Engine::")?;
    let (engine, between) = arm.split_once(" => ")?;
    // Beyond the end of the arm it is for both again.
    let within = !between.contains([';', '}']);
    match engine {
        "Sqlite" if within => Some(Engine::Sqlite),
        "Postgres" if within => Some(Engine::Postgres),
        _ => None,
    }
}
