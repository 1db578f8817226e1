//! Hands the records of a package to the caller, one at a time.

use crate::cell;
use crate::header::Header;
use crate::package::Package;
use crate::problem::{Error, Problem, Problems, Severity};
use crate::record::{
    AcademicSession, Class, ClassKind, Course, Enrollment, Org, OrgKind, Role, RoleRecord, SessionKind, Status, User,
    UserRole,
};
use crate::roles::RoleIndex;
use crate::row::Row;
use crate::rows::{RowError, Rows};
use crate::schema::{FileKind, Version};
use crate::source::{self, Entry, Input};
use crate::why::Why;

/// Each of these reads one file and calls `visit` for each record, in the order of the file.
///
/// A file that is absent has no records. What `visit` answers as an error ends the reading and is passed on.
///
/// # Errors
/// [`Error::Refused`] for a row that cannot be read (run [`Package::check`] first to see all of them),
/// [`Error::Io`] when the disk fails, and whatever `visit` returns.
impl Package {
    /// Districts, schools and departments.
    pub fn each_org<E: From<Error>>(&self, mut visit: impl FnMut(Org) -> Result<(), E>) -> Result<(), E> {
        self.each_row(FileKind::Orgs, |row| visit(org(row)?))
    }

    /// School years, terms and grading periods.
    pub fn each_session<E: From<Error>>(
        &self,
        mut visit: impl FnMut(AcademicSession) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each_row(FileKind::AcademicSessions, |row| visit(session(row)?))
    }

    /// Courses.
    pub fn each_course<E: From<Error>>(&self, mut visit: impl FnMut(Course) -> Result<(), E>) -> Result<(), E> {
        self.each_row(FileKind::Courses, |row| visit(course(row)?))
    }

    /// Classes.
    pub fn each_class<E: From<Error>>(&self, mut visit: impl FnMut(Class) -> Result<(), E>) -> Result<(), E> {
        self.each_row(FileKind::Classes, |row| visit(class(row)?))
    }

    /// Who is in which class.
    pub fn each_enrollment<E: From<Error>>(&self, mut visit: impl FnMut(Enrollment) -> Result<(), E>) -> Result<(), E> {
        self.each_row(FileKind::Enrollments, |row| visit(enrollment(row)?))
    }

    /// People with their roles, the same for both versions.
    ///
    /// In 1.2 all of roles.csv is read first and kept in 32 bytes a role, whatever the order of the files;
    /// in 1.1 nothing is kept. In a delta package a person whose roles did not change comes without any.
    pub fn each_user<E: From<Error>>(&self, mut visit: impl FnMut(User) -> Result<(), E>) -> Result<(), E> {
        let mut roles = RoleIndex::default();
        if self.version() == Some(Version::V1_2) {
            self.each_role(|role| {
                roles.add(role);
                Ok::<(), Error>(())
            })?;
            roles.sort();
        }
        self.each_row(FileKind::Users, |row| visit(user(row, &roles)?))
    }

    /// Who is what where: the rows of roles.csv (1.2), or each school of each user (1.1).
    pub fn each_role<E: From<Error>>(&self, mut visit: impl FnMut(RoleRecord) -> Result<(), E>) -> Result<(), E> {
        if self.version() == Some(Version::V1_2) {
            return self.each_row(FileKind::Roles, |row| visit(role(row)?));
        }
        self.each_row(FileKind::Users, |row| {
            let (user, modified) = (row.id()?, row.instant("dateLastModified")?);
            old_roles(row)?.into_iter().try_for_each(|role| {
                visit(RoleRecord { sourced_id: String::new(), user: user.clone(), modified, role })
            })
        })
    }

    /// The rows of any file as they stand, for the files without a type of their own and for `metadata.…` columns.
    pub fn each_row<E: From<Error>>(
        &self,
        kind: FileKind,
        visit: impl FnMut(&Row<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let version = self.usable_version()?;
        match self.entry(kind).filter(|_| kind.exists_in(version)) {
            None => Ok(()),
            Some(entry) => self.source.with(entry, |input| self.rows_of(kind, version, entry, input, visit)),
        }
    }

    fn usable_version(&self) -> Result<Version, Error> {
        self.version().ok_or_else(|| {
            let first = self.first_problems.iter().find(|problem| problem.severity == Severity::Error);
            first.cloned().unwrap_or_else(|| Problem::new("manifest.csv", Why::NoVersion)).into()
        })
    }

    fn rows_of<E: From<Error>>(
        &self,
        kind: FileKind,
        version: Version,
        entry: &Entry,
        input: Input<'_>,
        mut visit: impl FnMut(&Row<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let refuse = |problem: Problem| E::from(Error::from(problem));
        let mut rows =
            Rows::new(input, self.limits.max_row_bytes).map_err(|e| refuse(source::read_problem(&entry.path, &e)))?;
        let mut header: Option<Header> = None;
        let mode = self.mode(kind);
        loop {
            let cells = match rows.next() {
                Ok(None) => return Ok(()),
                Ok(Some(cells)) if cells.is_blank() => continue,
                Ok(Some(cells)) => cells,
                Err(RowError::Io(error)) => {
                    return Err(refuse(source::read_problem(&entry.path, &error)));
                }
                Err(RowError::Bad { row, fault }) => {
                    return Err(refuse(fault.problem(kind.file_name(), row)));
                }
            };
            let Some(header) = &header else {
                // What is wrong with a header is for the check to say; here a missing column reads as empty.
                header = Some(Header::read(&cells, kind, version, mode, &mut Problems::new(1)));
                continue;
            };
            if let Some(problem) = cell::check_width(kind.file_name(), header, &cells) {
                return Err(refuse(problem));
            }
            visit(&Row { kind, mode, version, header, cells })?;
        }
    }
}

fn org(row: &Row<'_>) -> Result<Org, Error> {
    Ok(Org {
        sourced_id: row.id()?,
        status: row.status()?,
        modified: row.instant("dateLastModified")?,
        name: row.text("name"),
        kind: row.parse("type", OrgKind::parse)?.unwrap_or(OrgKind::Other),
        identifier: row.filled("identifier"),
        parent: row.filled("parentSourcedId"),
    })
}

fn session(row: &Row<'_>) -> Result<AcademicSession, Error> {
    Ok(AcademicSession {
        sourced_id: row.id()?,
        status: row.status()?,
        modified: row.instant("dateLastModified")?,
        title: row.text("title"),
        kind: row.parse("type", SessionKind::parse)?.unwrap_or(SessionKind::Other),
        start: row.date("startDate")?,
        end: row.date("endDate")?,
        parent: row.filled("parentSourcedId"),
        school_year: row.parse("schoolYear", |text| text.parse().ok())?,
    })
}

fn course(row: &Row<'_>) -> Result<Course, Error> {
    Ok(Course {
        sourced_id: row.id()?,
        status: row.status()?,
        modified: row.instant("dateLastModified")?,
        title: row.text("title"),
        code: row.filled("courseCode"),
        grades: row.list("grades"),
        org: row.text("orgSourcedId"),
        subjects: row.list("subjects"),
    })
}

fn class(row: &Row<'_>) -> Result<Class, Error> {
    Ok(Class {
        sourced_id: row.id()?,
        status: row.status()?,
        modified: row.instant("dateLastModified")?,
        title: row.text("title"),
        kind: row.parse("classType", ClassKind::parse)?.unwrap_or(ClassKind::Other),
        code: row.filled("classCode"),
        location: row.filled("location"),
        grades: row.list("grades"),
        course: row.text("courseSourcedId"),
        school: row.text("schoolSourcedId"),
        terms: row.list("termSourcedIds"),
    })
}

fn enrollment(row: &Row<'_>) -> Result<Enrollment, Error> {
    Ok(Enrollment {
        sourced_id: row.id()?,
        status: row.status()?,
        modified: row.instant("dateLastModified")?,
        class: row.text("classSourcedId"),
        school: row.text("schoolSourcedId"),
        user: row.text("userSourcedId"),
        role: row.parse("role", Role::parse)?.unwrap_or(Role::Other),
        primary: row.flag("primary")?.unwrap_or(false),
        begin: row.date("beginDate")?,
        end: row.date("endDate")?,
    })
}

fn user(row: &Row<'_>, roles: &RoleIndex) -> Result<User, Error> {
    let sourced_id = row.id()?;
    let roles = match row.version {
        Version::V1_1 => old_roles(row)?,
        Version::V1_2 => roles.of(&sourced_id),
    };
    Ok(User {
        status: row.status()?,
        modified: row.instant("dateLastModified")?,
        enabled: row.flag("enabledUser")?.unwrap_or(false),
        username: row.filled("username"),
        given: row.text("givenName"),
        middle: row.filled("middleName"),
        family: row.text("familyName"),
        preferred_given: row.filled("preferredGivenName"),
        preferred_family: row.filled("preferredFamilyName"),
        identifier: row.filled("identifier"),
        email: row.filled("email"),
        sms: row.filled("sms"),
        phone: row.filled("phone"),
        agents: row.list("agentSourcedIds"),
        grades: row.list("grades"),
        primary_org: row.filled("primaryOrgSourcedId").or_else(|| roles.first().map(|role| role.org.clone())),
        roles,
        sourced_id,
    })
}

/// In 1.1 a person has one role, at each of several schools; the first named is the main one.
fn old_roles(row: &Row<'_>) -> Result<Vec<UserRole>, Error> {
    let role = row.parse("role", Role::parse)?.unwrap_or(Role::Other);
    let status = row.status()?;
    let orgs = row.list("orgSourcedIds").into_iter().enumerate();
    Ok(orgs.map(|(at, org)| UserRole { role, org, primary: at == 0, status, begin: None, end: None }).collect())
}

fn role(row: &Row<'_>) -> Result<RoleRecord, Error> {
    let status: Status = row.status()?;
    Ok(RoleRecord {
        sourced_id: row.id()?,
        user: row.text("userSourcedId"),
        modified: row.instant("dateLastModified")?,
        role: UserRole {
            role: row.parse("role", Role::parse)?.unwrap_or(Role::Other),
            org: row.text("orgSourcedId"),
            primary: !row.get("roleType").eq_ignore_ascii_case("secondary"),
            status,
            begin: row.date("beginDate")?,
            end: row.date("endDate")?,
        },
    })
}
