//! The packages of another project's conformance scenarios, and its list of columns.

use std::path::{Path, PathBuf};

use oneroster::{FileKind, Package, ProblemKind, Version};
use serde_json::Value;

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}

fn json(name: &str) -> Value {
    serde_json::from_slice(&std::fs::read(data(name)).unwrap()).unwrap()
}

/// An invalid package, and what it must be refused for: file, row, column, kind.
type Refused = (&'static str, &'static str, Option<u64>, Option<&'static str>, ProblemKind);

const REFUSED: &[Refused] = &[
    ("negative_missing_manifest.zip", "negative_missing_manifest.zip", None, None, ProblemKind::MissingManifest),
    ("negative_invalid_manifest_header.zip", "manifest.csv", Some(1), None, ProblemKind::BadManifestHeader),
    ("negative_unknown_zip_entry.zip", "extra.csv", None, None, ProblemKind::UnknownFile),
    (
        "negative_manifest_marks_supplied_file_missing.zip",
        "manifest.csv",
        Some(24),
        Some("value"),
        ProblemKind::FileMissing,
    ),
    ("negative_csv_quote_failure.zip", "users.csv", Some(2), None, ProblemKind::StrayQuote),
    (
        "negative_delta_lifecycle_datetime_failure.zip",
        "users.csv",
        Some(2),
        Some("dateLastModified"),
        ProblemKind::BadDateTime,
    ),
    ("negative_duplicate_sourcedid_failure.zip", "users.csv", Some(3), Some("sourcedId"), ProblemKind::DuplicateId),
    (
        "negative_missing_target_record_failure.zip",
        "lineItems.csv",
        Some(2),
        Some("categorySourcedId"),
        ProblemKind::UnknownReference,
    ),
];

#[test]
fn every_case_is_accepted_or_refused_as_it_should_be() {
    let cases = json("cases/MANIFEST.json");
    let cases = cases.as_array().unwrap();
    assert_eq!(cases.len(), 12);
    for case in cases {
        let file = case["file"].as_str().unwrap();
        let report = Package::open(data("cases").join(file)).unwrap().check(|_| ());
        if case["kind"] == "valid" {
            assert!(report.problems.is_empty(), "{file}: {:?}", report.problems);
            continue;
        }
        let (_, place, row, column, kind) = REFUSED.iter().find(|refused| refused.0 == file).unwrap();
        let found =
            report.errors().find(|problem| problem.kind == *kind).unwrap_or_else(|| panic!("{file}: {report:?}"));
        assert_eq!((found.file.as_str(), found.row, found.column.as_deref()), (*place, *row, *column), "{file}");
    }
}

#[test]
fn one_wrong_cell_is_one_problem() {
    let open = |file: &str| Package::open(data("cases").join(file)).unwrap().check(|_| ());
    let report = open("negative_missing_target_record_failure.zip");
    assert_eq!(
        report.problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [
            "lineItems.csv, row 2, column categorySourcedId: There is no \u{201c}category-missing\u{201d} in categories.csv. \
          Add that record, or correct or empty this cell."
        ]
    );
    assert_eq!(open("negative_delta_lifecycle_datetime_failure.zip").problems.len(), 1);
}

#[test]
fn a_full_package_is_counted() {
    let report = Package::open(data("cases/valid_full_bulk_package.zip")).unwrap().check(|_| ());
    assert_eq!(report.version, Some(Version::V1_2));
    assert_eq!(report.files.len(), 21);
    assert_eq!(report.rows(FileKind::Users), 2);
    assert_eq!(report.rows(FileKind::Orgs), 2);
}

#[test]
fn the_columns_of_1_2_are_those_of_the_published_list() {
    let list = json("csv_columns_v1p2.json");
    let published = [
        ("rostering", "academicSessionHeaders", FileKind::AcademicSessions),
        ("rostering", "classHeaders", FileKind::Classes),
        ("rostering", "courseHeaders", FileKind::Courses),
        ("rostering", "demographicsHeaders", FileKind::Demographics),
        ("rostering", "enrollmentHeaders", FileKind::Enrollments),
        ("rostering", "orgHeaders", FileKind::Orgs),
        ("rostering", "roleHeaders", FileKind::Roles),
        ("rostering", "userHeaders", FileKind::Users),
        ("rostering", "userProfileHeaders", FileKind::UserProfiles),
        ("gradebook", "categoryHeaders", FileKind::Categories),
        ("gradebook", "lineItemHeaders", FileKind::LineItems),
        ("gradebook", "lineItemLearningObjectiveIdHeaders", FileKind::LineItemLearningObjectiveIds),
        ("gradebook", "lineItemScoreScaleHeaders", FileKind::LineItemScoreScales),
        ("gradebook", "resultHeaders", FileKind::Results),
        ("gradebook", "resultLearningObjectiveIdHeaders", FileKind::ResultLearningObjectiveIds),
        ("gradebook", "resultScoreScaleHeaders", FileKind::ResultScoreScales),
        ("gradebook", "scoreScaleHeaders", FileKind::ScoreScales),
        ("resources", "classResourceHeaders", FileKind::ClassResources),
        ("resources", "courseResourceHeaders", FileKind::CourseResources),
        ("resources", "resourceHeaders", FileKind::Resources),
        ("resources", "userResourceHeaders", FileKind::UserResources),
    ];
    assert_eq!(published.len(), FileKind::ALL.len());
    for (part, name, kind) in published {
        let columns: Vec<&str> = list[part][name].as_array().unwrap().iter().map(|c| c.as_str().unwrap()).collect();
        assert_eq!(kind.column_names(Version::V1_2), columns, "{name}");
    }
}
