//! Packages made to do harm are refused before they can.

use oneroster::{Error, Limits, Package, Problem, ProblemKind};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::build::{ORGS, manifest, package, saved, zip};

fn refused(bytes: &[u8]) -> Problem {
    let (_folder, path) = saved(bytes);
    match Package::open(path) {
        Err(Error::Refused(problem)) => *problem,
        other => panic!("{other:?}"),
    }
}

#[test]
fn names_that_lead_out_are_refused() {
    for name in ["../users.csv", "a/../../users.csv", "/etc/users.csv", "..\\users.csv", "C:users.csv"] {
        let problem = refused(&zip(&[(name, b"x")]));
        assert_eq!(problem.kind, ProblemKind::UnsafeName, "{name}: {problem}");
    }
}

#[test]
fn links_are_refused() {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.add_symlink("users.csv", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    assert_eq!(refused(&zip.finish().unwrap().into_inner()).kind, ProblemKind::UnsafeName);
}

#[cfg(unix)]
#[test]
fn links_in_a_directory_are_refused() {
    let folder = tempfile::TempDir::new().unwrap();
    std::os::unix::fs::symlink("/etc/passwd", folder.path().join("users.csv")).unwrap();
    let Err(Error::Refused(problem)) = Package::open(folder.path()) else { panic!("opened") };
    assert_eq!((problem.kind, problem.file.as_str()), (ProblemKind::UnsafeName, "users.csv"));
}

#[test]
fn a_file_that_packs_too_well_is_refused() {
    let zeros = vec![b'0'; 8 << 20];
    let problem = refused(&zip(&[("users.csv", &zeros)]));
    assert_eq!((problem.kind, problem.file.as_str()), (ProblemKind::ZipBomb, "users.csv"));
}

#[test]
fn a_file_larger_than_it_says_is_refused_while_it_is_read() {
    let orgs = format!("{ORGS}{}", "o-1,,,North,school,,\n".repeat(2000));
    let manifest = manifest("1.2", "bulk", &["orgs"]);
    let mut bytes = zip(&[("manifest.csv", manifest.as_bytes()), ("orgs.csv", orgs.as_bytes())]);
    claim_size(&mut bytes, orgs.len() as u32, 100);
    let (_folder, path) = saved(&bytes);
    let report = Package::open(path).unwrap().check(|_| ());
    assert!(report.errors().any(|p| p.kind == ProblemKind::ZipBomb && p.file == "orgs.csv"), "{report:?}");
}

/// Writes another size wherever the true one stands.
fn claim_size(zip: &mut [u8], truth: u32, claim: u32) {
    let mut found = 0;
    for at in 0..zip.len() - 4 {
        if zip[at..at + 4] == truth.to_le_bytes() {
            zip[at..at + 4].copy_from_slice(&claim.to_le_bytes());
            found += 1;
        }
    }
    assert!(found > 0);
}

#[test]
fn protected_files_are_refused() {
    let mut bytes = zip(&[("users.csv", b"sourcedId\n")]);
    let central = bytes.windows(4).position(|w| w == b"PK\x01\x02").unwrap();
    bytes[6] |= 1;
    bytes[central + 8] |= 1;
    assert_eq!(refused(&bytes).kind, ProblemKind::Encrypted);
}

#[test]
fn too_many_entries_and_too_many_bytes_are_refused() {
    let names: Vec<String> = (0..300).map(|n| format!("{n}.csv")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(refused(&zip(&files)).kind, ProblemKind::TooManyEntries);

    let (_folder, path) = saved(&zip(&[("users.csv", &[b'a'; 5000]), ("orgs.csv", &[b'a'; 5000])]));
    let kind = |limits| match Package::open_with(&path, limits) {
        Err(Error::Refused(problem)) => problem.kind,
        other => panic!("{other:?}"),
    };
    assert_eq!(kind(Limits { max_file_bytes: 4000, ..Limits::default() }), ProblemKind::TooBig);
    assert_eq!(kind(Limits { max_total_bytes: 9000, ..Limits::default() }), ProblemKind::TooBig);
}

#[test]
fn what_is_no_zip_file_is_refused_with_a_mend() {
    let problem = refused(b"sourcedId,name\n");
    assert_eq!(problem.kind, ProblemKind::NotAZip);
    assert!(problem.mend().starts_with("Export"));
}

#[test]
fn a_damaged_file_is_reported() {
    let orgs = format!("{ORGS}{}", (0..500).map(|n| format!("o-{n},,,School {n},school,,\n")).collect::<String>());
    let manifest = manifest("1.2", "bulk", &["orgs"]);
    let mut bytes = zip(&[("manifest.csv", manifest.as_bytes()), ("orgs.csv", orgs.as_bytes())]);
    let start = bytes.windows(8).position(|w| w == b"orgs.csv").unwrap() + 200;
    bytes[start..start + 50].fill(0xff);
    let (_folder, path) = saved(&bytes);
    let report = Package::open(path).unwrap().check(|_| ());
    assert!(!report.is_ok());
    assert!(report.errors().all(|p| p.file == "orgs.csv"), "{report:?}");
}

#[test]
fn folders_and_clutter_inside_the_package_do_no_harm() {
    let orgs = format!("{ORGS}o-1,,,North,school,,\n");
    let manifest = manifest("1.2", "bulk", &["orgs"]);
    let (_folder, path) = saved(&zip(&[
        ("export/2024/manifest.csv", manifest.as_bytes()),
        ("export/2024/Orgs.CSV", orgs.as_bytes()),
        ("__MACOSX/export/._orgs.csv", b"x"),
        ("export/.DS_Store", b"x"),
    ]));
    let report = Package::open(path).unwrap().check(|_| ());
    assert!(report.problems.is_empty(), "{report:?}");
}

#[test]
fn the_same_file_in_two_folders_is_reported() {
    let (_folder, path) = saved(&zip(&[("a/orgs.csv", b""), ("b/orgs.csv", b"")]));
    let report = Package::open(path).unwrap().check(|_| ());
    assert!(report.errors().any(|p| p.kind == ProblemKind::DuplicateFile && p.file == "b/orgs.csv"));
}

#[test]
fn reading_without_a_check_names_the_first_problem() {
    let (_folder, package) = package("1.2", "bulk", &[("orgs.csv", format!("{ORGS}o,,,N,castle,,\n").as_bytes())]);
    let Err(Error::Refused(problem)) = package.each_org(|_| Ok::<(), Error>(())) else { panic!("read") };
    assert_eq!((problem.row, problem.kind), (Some(2), ProblemKind::BadChoice));
}
