//! Small packages made for one test each.

use std::io::{Cursor, Write};
use std::path::PathBuf;

use oneroster::{Package, Problem, Report};
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The bytes of a ZIP file.
pub fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A file of these bytes, and the folder that takes it away again.
pub fn saved(bytes: &[u8]) -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("package.zip");
    std::fs::write(&path, bytes).unwrap();
    (folder, path)
}

/// A manifest for the files named, all in one mode.
pub fn manifest(version: &str, mode: &str, files: &[&str]) -> String {
    let mut text = format!("propertyName,value\nmanifest.version,1.0\noneroster.version,{version}\n");
    for file in files {
        text.push_str(&format!("file.{},{mode}\n", file.trim_end_matches(".csv")));
    }
    text
}

/// Opens a package of these files with a manifest that fits them, and hands it over with its folder.
pub fn package(version: &str, mode: &str, files: &[(&str, &[u8])]) -> (TempDir, Package) {
    let names: Vec<&str> = files.iter().map(|(name, _)| *name).collect();
    let manifest = manifest(version, mode, &names);
    let mut all = vec![("manifest.csv", manifest.as_bytes())];
    all.extend_from_slice(files);
    let (folder, path) = saved(&zip(&all));
    (folder, Package::open(path).unwrap())
}

/// Checks a package of these files.
pub fn check(version: &str, mode: &str, files: &[(&str, &[u8])]) -> Report {
    package(version, mode, files).1.check(|_| ())
}

/// Checks a bulk 1.2 package with orgs.csv alone.
pub fn check_orgs(text: impl AsRef<[u8]>) -> Report {
    check("1.2", "bulk", &[("orgs.csv", text.as_ref())])
}

/// The errors as a person reads them.
pub fn errors(report: &Report) -> Vec<String> {
    report.errors().map(Problem::to_string).collect()
}

pub const ORGS: &str = "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\n";
pub const USERS_1_1: &str = "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\n";
pub const USERS_1_2: &str =
    "sourcedId,status,dateLastModified,enabledUser,username,givenName,familyName,agentSourcedIds,primaryOrgSourcedId\n";
pub const ROLES: &str = "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId\n";
