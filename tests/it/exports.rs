//! Files to keep: the same as the page, in every spreadsheet, of any length, and noted.

use crate::support::{Answer, TestApp};
use db::sql;
use std::io::Read;

const SCHOOL: &str = "albemarle-road-elementary";

/// The sheet of a workbook, as its XML.
fn sheet(answer: &Answer) -> String {
    let bytes = &answer.body;
    assert!(bytes.starts_with(b"PK"), "no workbook");
    let name = b"xl/worksheets/sheet1.xml";
    let at = bytes.windows(name.len()).position(|part| part == name).expect("a sheet");
    let head = at - 30;
    let extra = usize::from(u16::from_le_bytes([bytes[head + 28], bytes[head + 29]]));
    let data = &bytes[at + name.len() + extra..];
    let mut xml = String::new();
    if bytes[head + 8] == 0 {
        let size = u32::from_le_bytes([bytes[head + 22], bytes[head + 23], bytes[head + 24], bytes[head + 25]]);
        return String::from_utf8_lossy(&data[..size as usize]).into_owned();
    }
    flate2::read::DeflateDecoder::new(data).read_to_string(&mut xml).expect("packed as workbooks are");
    xml
}

#[tokio::test]
async fn the_file_of_a_month_is_what_the_page_shows() {
    let app = TestApp::start().await;
    let cora = app.cora().await;
    let file = cora.get("/office/hours/lines.csv?month=2026-07").await.ok();
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    assert!(file.header("content-disposition").contains("hours-2026-07-01-2026-07-31.csv"));
    let text = file.html();
    assert!(text.starts_with("\u{feff}Day,"), "{text}");
    let lines =
        sql!("select count(*) from hours where school = 1 and on_date >= '2026-07-01' and on_date <= '2026-07-31'");
    assert_eq!(text.lines().count() as i64, app.count(lines).await + 1);
    assert!(text.contains("Ana Morales,Albemarle Road Elementary,Tutoring,2.00,09:00,11:00,"), "{text}");
    let named = cora.get("/office/hours/lines.csv?month=2026-07&q=ruth").await.ok().html();
    assert!(named.contains("Ruth") && !named.contains("Ana Morales"), "{named}");
    let noted = sql!("select count(*) from ledger where verb = 'hours-exported' and actor = 3 and people = 3");
    assert_eq!(app.count(noted).await, 1);
}

#[tokio::test]
async fn a_workbook_has_the_same_lines_in_the_readers_language() {
    let app = TestApp::start().await;
    app.sql(sql!("update person set lang = 'es' where id = 9")).await;
    let vera = app.vera().await;
    let file = vera.get("/office/hours/lines.xlsx?year=2026-27").await.ok();
    assert!(file.header("content-type").contains("spreadsheetml.sheet"), "{}", file.header("content-type"));
    let xml = sheet(&file);
    assert!(xml.contains("Escuela") && xml.contains("Ana Morales") && xml.contains("Tutoría"), "{xml}");
    let lines = sql!("select count(*) from hours where on_date >= '2026-07-01' and on_date <= '2027-06-30'");
    assert_eq!(xml.matches("<row ").count() as i64, app.count(lines).await + 1);
    sheet(&vera.get("/office/dashboard.xlsx").await.ok());
    sheet(&vera.get("/office/hours/year.xlsx").await.ok());
    sheet(&vera.get("/office/volunteers.xlsx").await.ok());
}

#[tokio::test]
async fn a_name_that_is_a_formula_stays_a_name() {
    let app = TestApp::start().await;
    app.sql(sql!("update person set given = '=HYPERLINK(\"http://x\")', family = 'Ñandú' where id = 2")).await;
    let vera = app.vera().await;
    for address in ["/office/hours/lines.csv?year=2026-27", "/office/volunteers.csv"] {
        let text = vera.get(address).await.ok().html();
        assert!(text.contains("'=HYPERLINK") && text.contains("Ñandú"), "{address}: {text}");
        assert!(!text.contains(",=HYPERLINK") && !text.contains("\"=HYPERLINK"), "{address}: {text}");
    }
    let xml = sheet(&vera.get("/office/hours/lines.xlsx?year=2026-27").await.ok());
    assert!(xml.contains("=HYPERLINK") && !xml.contains("<f>"), "a text, not a formula");
}

#[tokio::test]
async fn a_file_reaches_as_far_as_its_page() {
    let app = TestApp::start().await;
    let ola = app.person("ola").await;
    let theirs = ola.get("/office/hours/lines.csv?year=2026-27").await.ok().html();
    assert!(!theirs.contains("Albemarle"), "{theirs}");
    ola.get(&format!("/office/hours/lines.csv?year=2026-27&school={SCHOOL}")).await.is(404);
    ola.get(&format!("/office/hours/lines.xlsx?year=2026-27&school={SCHOOL}")).await.is(404);
    let fay = app.fay().await;
    for file in
        ["/office/hours/lines.csv", "/office/hours/lines.xlsx", "/office/hours/year.csv", "/office/dashboard.xlsx"]
    {
        fay.get(file).await.is(404);
        app.ana().await.get(file).await.is(404);
    }
    app.cora().await.get("/office/hours/lines.csv?month=never").await.is(404);
    let year = app.person("ola").await.get("/office/hours/year.csv").await.ok().html();
    assert!(!year.contains("Albemarle"), "{year}");
}

#[tokio::test]
async fn the_years_figures_are_the_same_on_page_and_in_files() {
    let app = TestApp::start().await;
    let minutes = app
        .count(sql!("select cast(sum(minutes) as bigint) from given_time where school = 1 and on_date >= '2026-07-01'"))
        .await;
    let text = app.vera().await.get("/office/hours/year.csv?year=2026-27&school=1").await.ok().html();
    let all = text.lines().find(|line| line.contains(",All kinds,")).expect("a line for all kinds").to_owned();
    let hundredths = minutes * 100 / 60;
    assert!(all.contains(&format!(",{}.{:02},", hundredths / 100, hundredths % 100)), "{minutes}: {all}");
}

#[tokio::test]
async fn a_long_file_comes_whole() {
    let app = TestApp::start().await;
    let mut tx = app.app.db.write().await.expect("a transaction");
    let rows = (0..20_000_i64).map(|n| {
        let day = format!("2026-08-{:02}", n % 28 + 1);
        db::values![500_000 + n, 2_i64, 1_i64, day, 60_i64, "other", "desk", "confirmed", 2_i64, 0_i64]
    });
    let columns =
        &["id", "person", "school", "on_date", "minutes", "category", "source", "state", "created_by", "created_at"];
    tx.insert_many("hours", columns, rows).await.expect("many lines");
    tx.commit().await.expect("a commit");
    let vera = app.vera().await;
    let text = vera.get("/office/hours/lines.csv?month=2026-08").await.ok().html();
    assert!(text.lines().count() > 20_000, "{} lines", text.lines().count());
    let xml = sheet(&vera.get("/office/hours/lines.xlsx?month=2026-08").await.ok());
    assert_eq!(xml.matches("<row ").count(), text.lines().count());
}

/// Lists of partners, agreements, needs and giving.
const LISTS: [&str; 17] = [
    "/office/partners",
    "/office/partners/inquiries",
    "/office/agreements",
    "/office/agreements/papers",
    "/office/agreements/reports",
    "/office/sites",
    "/office/data-requests",
    "/office/needs",
    "/office/needs/offers",
    "/office/needs/pairs",
    "/office/gifts",
    "/office/gifts/board",
    "/office/gifts/donors",
    "/office/gifts/expected",
    "/office/sponsors",
    "/office/campaigns",
    "/office/closet",
];

#[tokio::test]
async fn every_list_of_partners_needs_and_giving_leaves_in_both_kinds_with_the_same_lines() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    pia.press("/office/needs/plan").await.is(303);
    app.run_jobs().await;
    let plan = format!("/office/needs/plan/{}", app.count(sql!("select max(p.id) from need_plan p")).await);
    let of_plan = [format!("{plan}/schools"), format!("{plan}/proposals")];
    for list in LISTS.into_iter().chain(of_plan.iter().map(String::as_str)) {
        let text = pia.get(&format!("{list}.csv")).await.ok();
        assert_eq!(text.header("content-type"), "text/csv; charset=utf-8", "{list}");
        let book = pia.get(&format!("{list}.xlsx")).await.ok();
        assert!(book.header("content-disposition").contains(".xlsx"), "{list}");
        let mut lines = csv::Reader::from_reader(&text.body[..]);
        let lines = lines.records().filter(Result::is_ok).count() + 1;
        assert_eq!(sheet(&book).matches("<row ").count(), lines, "{list}");
    }
    // Each page leads to both.
    for list in LISTS {
        let page = pia.get(list).await.ok().html();
        assert!(page.contains(&format!("{list}.csv")) && page.contains(&format!("{list}.xlsx")), "{list}");
    }
    let page = pia.get(&plan).await.ok().html();
    assert!(page.contains(&format!("{}.csv", of_plan[0])) && page.contains(&format!("{}.xlsx", of_plan[0])));
}
