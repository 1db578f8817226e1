//! What the standard asks of manifests, headers and cells, and how leniently it is read.

use oneroster::{Package, ProblemKind, Report};

use crate::build::{ORGS, ROLES, USERS_1_1, USERS_1_2, check, check_orgs, errors, manifest, saved, zip};

fn kinds(report: &Report) -> Vec<(ProblemKind, Option<u64>, Option<&str>)> {
    report.problems.iter().map(|p| (p.kind, p.row, p.column.as_deref())).collect()
}

fn check_manifest(text: &str, files: &[(&str, &[u8])]) -> Report {
    let mut all = vec![("manifest.csv", text.as_bytes())];
    all.extend_from_slice(files);
    let (_folder, path) = saved(&zip(&all));
    Package::open(path).unwrap().check(|_| ())
}

#[test]
fn case_blanks_and_order_of_columns_do_not_matter() {
    let report = check_orgs(
        "NAME,SourcedID,Type,parentsourcedid,Identifier,STATUS,dateLastModified\n North ,o-1, School ,o-2,,,\nCity,o-2,DISTRICT,,,Active,\n",
    );
    assert!(report.problems.is_empty(), "{report:?}");
}

#[test]
fn a_missing_column_is_named_once() {
    let report = check_orgs("sourcedId,name,colour,metadata.colour\no-1,North,red,red\n");
    assert_eq!(
        kinds(&report),
        [
            (ProblemKind::MissingColumn, Some(1), Some("type")),
            (ProblemKind::MissingOptionalColumns, Some(1), None),
            (ProblemKind::UnknownColumn, Some(1), Some("colour")),
        ]
    );
    assert_eq!(
        errors(&report),
        [
            "orgs.csv, row 1, column type: The column \u{201c}type\u{201d} is missing. Add it to the export; its name stands in the first row."
        ]
    );
}

#[test]
fn a_column_that_stands_twice_is_refused() {
    let report = check_orgs(format!("{},name\no-1,,,North,school,,,x\n", ORGS.trim_end()));
    assert_eq!(kinds(&report)[0], (ProblemKind::DuplicateColumn, Some(1), Some("name")));
}

#[test]
fn a_comma_too_many_is_explained_even_when_the_last_cell_is_empty() {
    let report = check_orgs(format!("{ORGS}o-1,,,North, East,school,,\no-2,,,South,school,,\no-3,,,West\n"));
    assert_eq!(
        kinds(&report),
        [(ProblemKind::WrongCellCount, Some(2), None), (ProblemKind::WrongCellCount, Some(4), None)]
    );
    assert!(report.problems[0].mend().contains("comma"));
}

#[test]
fn columns_that_a_spreadsheet_left_empty_do_no_harm() {
    let report = check_orgs("sourcedId,name,type,,\no-1,North,school,,\no-2,South,school\n");
    assert!(report.is_ok(), "{report:?}");
}

#[test]
fn empty_cells_ids_and_dates_are_looked_at() {
    let sessions = "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\n\
        ,,,Fall,term,2024-08-01,2024-12-20,,2025\n\
        s-2,,,Fall,term,8/1/2024,2024-12-32,s-9,2024-25\n";
    let report = check("1.2", "bulk", &[("academicSessions.csv", sessions.as_bytes())]);
    assert_eq!(
        kinds(&report),
        [
            (ProblemKind::EmptyCell, Some(2), Some("sourcedId")),
            (ProblemKind::BadDate, Some(3), Some("startDate")),
            (ProblemKind::BadDate, Some(3), Some("endDate")),
            (ProblemKind::BadNumber, Some(3), Some("schoolYear")),
            (ProblemKind::UnknownReference, Some(3), Some("parentSourcedId")),
        ]
    );
}

#[test]
fn duplicates_name_the_first_row() {
    let report = check_orgs(format!("{ORGS}o-1,,,North,school,,\no-1,,,South,school,,\n"));
    assert_eq!(
        errors(&report),
        [
            "orgs.csv, row 3, column sourcedId: \u{201c}o-1\u{201d} already stands in row 2. Give each record a sourcedId of its own, or take one of the rows out."
        ]
    );
}

#[test]
fn references_to_rows_further_down_are_found() {
    let orgs = format!("{ORGS}o-1,,,North,school,,\n");
    let users = format!("{USERS_1_2}u-1,,,true,ana,Ana,Ruiz,\"u-2,u-3\",o-1\nu-2,,,true,ben,Ben,Ruiz,u-1,o-7\n");
    let report = check("1.2", "bulk", &[("orgs.csv", orgs.as_bytes()), ("users.csv", users.as_bytes())]);
    let mut found = errors(&report);
    found.sort();
    assert_eq!(found.len(), 2);
    assert!(found[0].starts_with("users.csv, row 2, column agentSourcedIds: There is no \u{201c}u-3\u{201d}"));
    assert!(found[1].starts_with("users.csv, row 3, column primaryOrgSourcedId: There is no \u{201c}o-7\u{201d}"));
}

#[test]
fn a_broken_row_does_not_make_its_references_wrong_too() {
    let orgs = format!("{ORGS}o-1,,,Nor\"th,school,,\n");
    let users = format!("{USERS_1_2}u-1,,,true,ana,Ana,Ruiz,,o-1\n");
    let report = check("1.2", "bulk", &[("orgs.csv", orgs.as_bytes()), ("users.csv", users.as_bytes())]);
    assert_eq!(report.errors().map(|p| p.kind).collect::<Vec<_>>(), [ProblemKind::StrayQuote]);
}

#[test]
fn references_to_an_absent_file_are_a_warning_once() {
    let users = format!("{USERS_1_2}u-1,,,true,ana,Ana,Ruiz,,o-1\nu-2,,,true,ben,Ben,Ruiz,,o-1\n");
    let report = check("1.2", "bulk", &[("users.csv", users.as_bytes())]);
    assert!(report.is_ok());
    let unchecked = report.warnings().filter(|p| p.kind == ProblemKind::UncheckedReference);
    assert_eq!(unchecked.map(|p| p.row).collect::<Vec<_>>(), [Some(2)]);
}

#[test]
fn delta_files_need_status_and_time_and_may_refer_to_what_was_sent_before() {
    let orgs = format!(
        "{ORGS}o-1,active,2025-01-02T03:04:05Z,North,school,,o-old\no-2,ToBeDeleted,2025-01-02T03:04:05Z,,,,\n"
    );
    let report = check("1.2", "delta", &[("orgs.csv", orgs.as_bytes())]);
    assert!(report.problems.is_empty(), "{report:?}");
    assert_eq!((report.files[0].rows, report.files[0].deleted), (2, 1));

    let orgs = format!("{ORGS}o-1,,,North,school,,\no-2,gone,2025-01-02,South,school,,\n");
    let report = check("1.2", "delta", &[("orgs.csv", orgs.as_bytes())]);
    assert_eq!(
        kinds(&report),
        [
            (ProblemKind::EmptyCell, Some(2), Some("status")),
            (ProblemKind::EmptyCell, Some(2), Some("dateLastModified")),
            (ProblemKind::BadChoice, Some(3), Some("status")),
        ]
    );
}

#[test]
fn a_bulk_file_that_deletes_is_a_warning() {
    let report = check_orgs(format!("{ORGS}o-1,tobedeleted,,North,school,,\no-2,tobedeleted,,South,school,,\n"));
    assert_eq!(kinds(&report), [(ProblemKind::DeletedInBulk, Some(2), Some("status"))]);
}

#[test]
fn roles_stand_in_users_in_1_1_and_in_a_file_of_their_own_in_1_2() {
    let orgs = format!("{ORGS}o-1,,,North,school,,\n");
    let users = format!(
        "{USERS_1_1}u-1,,,TRUE,o-1,Teacher,ana,,Ana,Ruiz,,,,,,,,\nu-2,,,true,\"o-1,o-2\",principal,ben,,Ben,Ruiz,,,,,,,,\n"
    );
    let report = check("1.1", "bulk", &[("orgs.csv", orgs.as_bytes()), ("users.csv", users.as_bytes())]);
    assert_eq!(
        kinds(&report),
        [
            (ProblemKind::UnknownReference, Some(3), Some("orgSourcedIds")),
            (ProblemKind::BadChoice, Some(3), Some("role")),
        ]
    );
    assert!(report.problems[1].mend().contains("guardian"));

    let roles = format!("{ROLES}r-1,,,u-1,primary,teacher,,,o-1,\n");
    let report = check("1.1", "bulk", &[("roles.csv", roles.as_bytes())]);
    assert_eq!(
        errors(&report),
        ["roles.csv: This file is not part of OneRoster 1.1. Take it out, or name the right version in manifest.csv."]
    );
}

#[test]
fn words_a_district_added_are_accepted() {
    let roles =
        format!("{ROLES}r-1,,,u-1,primary,ext:coach,,,o-1,\nr-2,,,u-1,secondary,District Administrator,,,o-1,\n");
    assert!(check("1.2", "bulk", &[("roles.csv", roles.as_bytes())]).is_ok());
}

#[test]
fn the_manifest_and_the_package_must_agree() {
    let orgs = format!("{ORGS}o-1,,,North,school,,\n");
    let absent = manifest("1.2", "absent", &["orgs"]);
    let report = check_manifest(&absent, &[("orgs.csv", orgs.as_bytes())]);
    assert_eq!(
        errors(&report),
        ["orgs.csv: The manifest says this file is absent. Write bulk or delta in manifest.csv, or take the file out."]
    );
    let report = check_manifest(&manifest("1.2", "bulk", &[]), &[("orgs.csv", orgs.as_bytes())]);
    assert_eq!(kinds(&report), [(ProblemKind::NotInManifest, None, None)]);
    let report = check_manifest(&manifest("1.2", "bulk", &["orgs", "users"]), &[("Orgs.csv", orgs.as_bytes())]);
    assert_eq!(kinds(&report), [(ProblemKind::FileMissing, Some(5), Some("value"))]);
}

#[test]
fn a_manifest_is_read_row_by_row() {
    let text = "propertyName,value\nmanifest.version,7\noneroster.version,2.0\nfile.orgs,full\nfile.orgs,bulk\nfile.cats,bulk\nsource.systemName,SIS\n";
    assert_eq!(
        kinds(&check_manifest(text, &[])),
        [
            (ProblemKind::BadManifestValue, Some(2), Some("value")),
            (ProblemKind::UnknownVersion, Some(3), Some("value")),
            (ProblemKind::BadManifestValue, Some(4), Some("value")),
            (ProblemKind::DuplicateProperty, Some(5), None),
            (ProblemKind::UnknownFile, Some(6), None),
        ]
    );
    assert_eq!(kinds(&check_manifest("", &[])), [(ProblemKind::BadManifestHeader, Some(1), None)]);
    assert_eq!(kinds(&check_manifest("propertyName,value\n", &[])), [(ProblemKind::UnknownVersion, None, None)]);
}

#[test]
fn an_empty_file_is_not_a_file_without_records() {
    assert_eq!(kinds(&check_orgs("")), [(ProblemKind::EmptyFile, Some(1), None)]);
    assert!(check_orgs(ORGS).problems.is_empty());
}

#[test]
fn every_reason_has_a_word_of_its_own_and_values_to_say_it_otherwise() {
    let words: std::collections::BTreeSet<_> = oneroster::Why::WORDS.iter().collect();
    assert_eq!(words.len(), oneroster::Why::WORDS.len());
    let report = check_orgs(format!("{ORGS}o1,,,A,kindergarten,,\n"));
    let why = &report.errors().next().expect("a problem").why;
    assert_eq!(why.word(), "not-a-choice");
    let (name, found) = why.values()[0].clone();
    assert_eq!((name, found), ("found", oneroster::Quoted::Text("kindergarten".to_owned())));
    assert_eq!(why.message(), "“kindergarten” is not one of the words for this column.");
    let kept = serde_json::to_value(&report.problems[0]).expect("it can be kept");
    assert_eq!(kept["why"]["not_a_choice"]["found"], "kindergarten");
}
