//! Odd bytes: byte-order marks, old encodings, open quotation marks, endless lines.

use oneroster::{Limits, Package, ProblemKind};
use proptest::prelude::*;

use crate::build::{ORGS, check_orgs, errors, manifest, saved, zip};

#[test]
fn a_byte_order_mark_is_accepted() {
    let report = check_orgs(format!("\u{feff}{ORGS}o-1,,,Escuela Peña,school,,\r\n"));
    assert!(report.problems.is_empty(), "{report:?}");
}

#[test]
fn windows_1252_is_refused_with_row_and_mend() {
    let mut text = format!("{ORGS}o-1,,,North,school,,\no-2,,,Pe").into_bytes();
    text.extend_from_slice(b"\xf1a,school,,\n");
    assert_eq!(
        errors(&check_orgs(text)),
        ["orgs.csv, row 3: Cell 4 has a letter that is not saved as UTF-8 (byte F1). Save the file as UTF-8: in a \
          spreadsheet choose \u{201c}CSV UTF-8\u{201d} and send it again."]
    );
}

#[test]
fn a_zero_byte_is_refused_with_row_and_mend() {
    let report = check_orgs(format!("{ORGS}o-1,,,No\0rth,school,,\n"));
    let error = report.errors().next().unwrap();
    assert_eq!((error.row, error.kind), (Some(2), ProblemKind::NotText), "{error}");
    assert!(error.to_string().contains("Cell 4 holds a zero byte"), "{error}");
}

#[test]
fn utf_16_is_refused_with_and_without_its_mark() {
    let wide: Vec<u8> = ORGS.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, kind) in
        [([b"\xff\xfe", &wide[..]].concat(), ProblemKind::NotUtf8), (wide.clone(), ProblemKind::NotText)]
    {
        let report = check_orgs(bytes);
        let error = report.errors().next().unwrap();
        assert_eq!((error.row, error.kind), (Some(1), kind), "{error}");
        assert!(error.mend().contains("CSV UTF-8"), "{error}");
    }
}

#[test]
fn an_open_quotation_mark_names_the_row_where_it_began() {
    let rest = "o-9,,,South,school,,\n".repeat(50);
    let report = check_orgs(format!("{ORGS}o-1,,,North,school,,\no-2,,,\"West,school,,\n{rest}"));
    let error = report.errors().next().unwrap();
    assert_eq!((error.row, error.kind), (Some(3), ProblemKind::UnclosedQuote));
    assert_eq!(report.problems.len(), 1);
}

#[test]
fn line_breaks_inside_quotation_marks_are_text_and_count_as_one_row() {
    let report = check_orgs(format!("{ORGS}o-1,,,\"North\nSchool\",school,,\n\no-2,,,South,castle,,\n"));
    assert_eq!(
        errors(&report),
        ["orgs.csv, row 4, column type: \u{201c}castle\u{201d} is not one of the words for this column. Use one of: \
          department, school, district, local, state, national."]
    );
}

#[test]
fn a_line_of_a_million_letters_is_refused() {
    let report = check_orgs(format!("{ORGS}o-1,,,{},school,,\n", "x".repeat(1_000_000)));
    let error = report.errors().next().unwrap();
    assert_eq!((error.row, error.kind), (Some(2), ProblemKind::RowTooLong));
}

#[test]
fn only_so_many_problems_are_collected() {
    let rows: String = (0..500).map(|n| format!("o-{n},,,,castle,,\n")).collect();
    let report = check_orgs(format!("{ORGS}{rows}"));
    assert_eq!((report.problems.len(), report.stopped), (100, true));

    let manifest = manifest("1.2", "bulk", &["orgs"]);
    let (_folder, path) =
        saved(&zip(&[("manifest.csv", manifest.as_bytes()), ("orgs.csv", format!("{ORGS}{rows}").as_bytes())]));
    let limits = Limits { max_problems: 3, ..Limits::default() };
    assert_eq!(Package::open_with(path, limits).unwrap().check(|_| ()).problems.len(), 3);
}

#[test]
fn progress_is_told_and_never_goes_back() {
    let rows: String = (0..25_000).map(|n| format!("o-{n},,,School,school,,o-{}\n", n + 1)).collect();
    let orgs = format!("{ORGS}{rows}o-25000,,,District,district,,\n");
    let manifest = manifest("1.2", "bulk", &["orgs"]);
    let (_folder, path) = saved(&zip(&[("manifest.csv", manifest.as_bytes()), ("orgs.csv", orgs.as_bytes())]));
    let mut told = Vec::new();
    let report =
        Package::open(path).unwrap().check(|progress| told.push((progress.rows, progress.bytes, progress.total_bytes)));
    assert!(report.problems.is_empty(), "{report:?}");
    assert_eq!(told.iter().map(|t| t.0).collect::<Vec<_>>(), [0, 10_000, 20_000, 25_001]);
    assert!(told.is_sorted());
    assert_eq!(told.last().unwrap().1, told.last().unwrap().2);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_as_a_package_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let (_folder, path) = saved(&bytes);
        let _ = Package::open(path).map(|package| package.check(|_| ()));
    }

    #[test]
    fn any_bytes_as_files_are_answered(orgs in proptest::collection::vec(any::<u8>(), 0..300), tail in "[a-z0-9,\"\n]{0,200}") {
        check_orgs(orgs);
        check_orgs(format!("{ORGS}{tail}"));
    }

    #[test]
    fn a_damaged_zip_file_is_answered(at in 0usize..400, byte in any::<u8>()) {
        let manifest = manifest("1.2", "bulk", &["orgs"]);
        let orgs = format!("{ORGS}o-1,,,North,school,,\n");
        let mut bytes = zip(&[("manifest.csv", manifest.as_bytes()), ("orgs.csv", orgs.as_bytes())]);
        let at = at % bytes.len();
        bytes[at] = byte;
        let (_folder, path) = saved(&bytes);
        if let Ok(package) = Package::open(path) {
            package.check(|_| ());
            let _ = package.each_org(|_| Ok::<(), oneroster::Error>(()));
        }
    }

    #[test]
    fn any_manifest_is_answered(text in "[a-zA-Z.,\"\n0-9]{0,200}") {
        let (_folder, path) = saved(&zip(&[("manifest.csv", format!("propertyName,value\n{text}").as_bytes())]));
        Package::open(path).unwrap().check(|_| ());
    }
}
