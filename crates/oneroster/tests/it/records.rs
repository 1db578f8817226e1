//! Records come out the same from both versions, and as they were written.

use std::io::Cursor;

use jiff::civil::date;
use oneroster::{
    AcademicSession, Class, ClassKind, Course, Enrollment, Error, FileKind, Mode, Org, OrgKind, Package, Role,
    RoleRecord, SessionKind, Status, User, UserRole, Version, Writer,
};

use crate::build::{ORGS, ROLES, USERS_1_1, USERS_1_2, package, saved};

fn gather<T>(read: impl FnOnce(&mut dyn FnMut(T) -> Result<(), Error>) -> Result<(), Error>) -> Vec<T> {
    let mut list = Vec::new();
    read(&mut |record| {
        list.push(record);
        Ok(())
    })
    .unwrap();
    list
}

fn users(package: &Package) -> Vec<User> {
    gather(|visit| package.each_user(visit))
}

fn role(role: Role, org: &str, primary: bool) -> UserRole {
    UserRole { role, org: org.into(), primary, status: Status::Active, begin: None, end: None }
}

#[test]
fn a_user_looks_the_same_in_both_versions() {
    let old = format!("{USERS_1_1}u-1,,,true,\"o-1,o-2\",teacher,ana,,Ana,Ruiz,,,,,,,,\n");
    let (_a, old) = package("1.1", "bulk", &[("users.csv", old.as_bytes())]);
    let new = format!("{USERS_1_2}u-1,,,true,ana,Ana,Ruiz,,o-1\n");
    let roles = format!(
        "{ROLES}r-2,,,u-1,secondary,teacher,,,o-2,\nr-9,,,u-9,primary,student,,,o-2,\nr-1,,,u-1,primary,teacher,,,o-1,\n"
    );
    let (_b, new) = package("1.2", "bulk", &[("users.csv", new.as_bytes()), ("roles.csv", roles.as_bytes())]);
    assert_eq!(users(&old), users(&new));
    assert_eq!(users(&new)[0].roles, [role(Role::Teacher, "o-1", true), role(Role::Teacher, "o-2", false)]);
    let roles_of = |package: &Package| -> Vec<RoleRecord> { gather(|visit| package.each_role(visit)) };
    assert_eq!(roles_of(&old).len(), 2);
    assert_eq!(roles_of(&new)[0].sourced_id, "r-2");
}

#[test]
fn what_is_written_is_read_again() {
    let orgs = [Org {
        sourced_id: "o-1".into(),
        status: Status::Active,
        modified: None,
        name: "Escuela \"Peña\", North".into(),
        kind: OrgKind::School,
        identifier: Some("310".into()),
        parent: None,
    }];
    let people = [person("u-1", Role::Student), person("u-2", Role::Guardian)];
    for version in [Version::V1_1, Version::V1_2] {
        let mut writer = Writer::new(Cursor::new(Vec::new()), version);
        writer.orgs(Mode::Bulk, &orgs).unwrap();
        writer.users(Mode::Bulk, &people).unwrap();
        let (_folder, path) = saved(writer.finish().unwrap().get_ref());
        let package = Package::open(path).unwrap();
        let report = package.check(|_| ());
        assert!(report.problems.is_empty(), "{report:?}");
        assert_eq!(users(&package), people, "{version}");
        assert_eq!(gather(|visit| package.each_org(visit)), orgs);
    }
}

fn person(id: &str, what: Role) -> User {
    User {
        sourced_id: id.into(),
        status: Status::Active,
        modified: None,
        enabled: true,
        username: Some(id.into()),
        given: "Ana\nLucía".into(),
        middle: None,
        family: "Ruiz".into(),
        preferred_given: None,
        preferred_family: None,
        identifier: Some("4711".into()),
        email: Some("ana@example.org".into()),
        sms: None,
        phone: Some("+1 704 555 0100".into()),
        agents: vec!["u-1".into(), "u-2".into()],
        grades: vec!["03".into()],
        primary_org: Some("o-1".into()),
        roles: vec![role(what, "o-1", true)],
    }
}

#[test]
fn a_delta_package_is_written_with_status_and_time() {
    let mut gone = person("u-1", Role::Student);
    gone.status = Status::ToBeDeleted;
    gone.modified = Some("2025-01-02T03:04:05Z".parse().unwrap());
    let mut writer = Writer::new(Cursor::new(Vec::new()), Version::V1_2);
    writer.users(Mode::Delta, &[gone.clone()]).unwrap();
    let (_folder, path) = saved(writer.finish().unwrap().get_ref());
    let package = Package::open(path).unwrap();
    assert!(package.check(|_| ()).is_ok());
    assert_eq!(package.mode(FileKind::Users), Mode::Delta);
    assert_eq!((users(&package)[0].status, users(&package)[0].modified), (gone.status, gone.modified));
}

#[test]
fn the_other_records_are_typed_too() {
    let sessions = "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\ns-1,,,Fall,Grading Period,2024-08-26,2024-12-20,,2025\n";
    let courses = "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes\nc-1,,,s-1,Art,A1,\"03,04\",o-1,Art,\n";
    let classes = "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods\nk-1,,,Art 3,03,c-1,,homeroom,Room 4,o-1,s-1,,,\n";
    let enrollments = "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\ne-1,,,k-1,o-1,u-1,teacher,true,2024-08-26,\n";
    let (_folder, package) = package(
        "1.1",
        "bulk",
        &[
            ("academicSessions.csv", sessions.as_bytes()),
            ("courses.csv", courses.as_bytes()),
            ("classes.csv", classes.as_bytes()),
            ("enrollments.csv", enrollments.as_bytes()),
        ],
    );
    let sessions: Vec<AcademicSession> = gather(|visit| package.each_session(visit));
    assert_eq!(
        (sessions[0].kind, sessions[0].start, sessions[0].school_year),
        (SessionKind::GradingPeriod, Some(date(2024, 8, 26)), Some(2025))
    );
    let courses: Vec<Course> = gather(|visit| package.each_course(visit));
    assert_eq!((courses[0].org.as_str(), courses[0].grades.len()), ("o-1", 2));
    let classes: Vec<Class> = gather(|visit| package.each_class(visit));
    assert_eq!((classes[0].kind, classes[0].terms.as_slice()), (ClassKind::Homeroom, &["s-1".to_owned()][..]));
    let enrollments: Vec<Enrollment> = gather(|visit| package.each_enrollment(visit));
    assert_eq!((enrollments[0].role, enrollments[0].primary), (Role::Teacher, true));
}

#[test]
fn columns_of_the_district_are_read_by_name_and_a_visitor_can_stop() {
    let orgs = format!("{},metadata.colour\no-1,,,North,school,,,red\no-2,,,South,school,,,blue\n", ORGS.trim_end());
    let (_folder, package) = package("1.2", "bulk", &[("orgs.csv", orgs.as_bytes())]);
    let mut seen = Vec::new();
    let stopped = package.each_row(FileKind::Orgs, |row| {
        seen.push((row.number(), row.get("Metadata.Colour").to_owned()));
        Err(Stop::Enough)
    });
    assert!(matches!(stopped, Err(Stop::Enough)));
    assert_eq!(seen, [(2, "red".to_owned())]);
}

#[derive(Debug)]
enum Stop {
    Enough,
    Failed(#[expect(dead_code, reason = "shown when a test fails")] Error),
}

impl From<Error> for Stop {
    fn from(error: Error) -> Stop {
        Stop::Failed(error)
    }
}

#[test]
fn a_directory_is_read_like_a_zip_file() {
    let folder = tempfile::TempDir::new().unwrap();
    let inner = folder.path().join("export");
    std::fs::create_dir(&inner).unwrap();
    std::fs::write(inner.join("manifest.csv"), "propertyName,value\noneroster.version,1.2\nfile.orgs,bulk\n").unwrap();
    std::fs::write(inner.join("orgs.csv"), format!("{ORGS}o-1,,,North,school,,\n")).unwrap();
    let package = Package::open(folder.path()).unwrap();
    assert!(package.check(|_| ()).problems.is_empty());
    assert_eq!(gather(|visit| package.each_org(visit))[0].name, "North");
}

#[test]
fn a_writer_refuses_what_the_version_does_not_have() {
    let mut writer = Writer::new(Cursor::new(Vec::new()), Version::V1_1);
    assert!(writer.start(FileKind::Roles, Mode::Bulk).is_err());
    writer.start(FileKind::Orgs, Mode::Bulk).unwrap();
    assert!(writer.row(&[("colour", "red")]).is_err());
    assert!(writer.start(FileKind::Orgs, Mode::Bulk).is_err());
}
