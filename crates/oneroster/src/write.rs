//! Writes packages: for exports, for examples and for tests.

use std::fs::File;
use std::io::{self, BufWriter, Seek, Write};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::record::{Org, User, UserRole};
use crate::schema::{FileKind, Mode, Version};

/// Writes a package into a ZIP file, one file after the other, without holding rows in memory.
///
/// The caller sees to it that what is referred to is there; [`Package::check`](crate::Package::check) can tell.
#[derive(Debug)]
pub struct Writer<W: Write + Seek> {
    zip: ZipWriter<W>,
    version: Version,
    modes: Vec<(FileKind, Mode)>,
    columns: Vec<String>,
    line: String,
}

impl Writer<BufWriter<File>> {
    /// A package in a new file.
    ///
    /// # Errors
    /// When the file cannot be made.
    pub fn create(path: impl AsRef<Path>, version: Version) -> io::Result<Writer<BufWriter<File>>> {
        Ok(Writer::new(BufWriter::new(File::create(path)?), version))
    }
}

impl<W: Write + Seek> Writer<W> {
    /// A package in anything that can be written and sought in.
    pub fn new(out: W, version: Version) -> Writer<W> {
        Writer { zip: ZipWriter::new(out), version, modes: Vec::new(), columns: Vec::new(), line: String::new() }
    }

    /// Begins a file with the standard's columns; the rows that follow belong to it.
    ///
    /// # Errors
    /// When the file is not part of the version, was written already, or cannot be written.
    pub fn start(&mut self, kind: FileKind, mode: Mode) -> io::Result<()> {
        let names = kind.column_names(self.version);
        self.start_with(kind, mode, &names)
    }

    /// Begins a file with columns of your own choice and order, `metadata.…` among them if you like.
    ///
    /// # Errors
    /// As [`Writer::start`].
    pub fn start_with(&mut self, kind: FileKind, mode: Mode, columns: &[&str]) -> io::Result<()> {
        if !kind.exists_in(self.version) {
            return Err(invalid(format!("{} is not part of OneRoster {}", kind.file_name(), self.version)));
        }
        if mode == Mode::Absent || self.modes.iter().any(|(written, _)| *written == kind) {
            return Err(invalid(format!("{} is absent or was written already", kind.file_name())));
        }
        self.modes.push((kind, mode));
        self.start_file(kind.file_name())?;
        self.columns = columns.iter().map(|name| (*name).to_owned()).collect();
        self.line_of(columns.iter().copied())
    }

    /// Writes a row from pairs of column and text; columns that are not named stay empty.
    ///
    /// # Errors
    /// When a column is not in the file that was begun, or the row cannot be written.
    pub fn row(&mut self, cells: &[(&str, &str)]) -> io::Result<()> {
        if let Some((name, _)) = cells.iter().find(|(name, _)| !self.columns.iter().any(|column| column == name)) {
            return Err(invalid(format!("there is no column {name}")));
        }
        let columns = std::mem::take(&mut self.columns);
        let find = |column: &String| cells.iter().find(|(name, _)| name == column).map_or("", |(_, text)| *text);
        let written = self.line_of(columns.iter().map(find));
        self.columns = columns;
        written
    }

    /// Writes orgs.csv.
    ///
    /// # Errors
    /// As [`Writer::start`].
    pub fn orgs<'a>(&mut self, mode: Mode, orgs: impl IntoIterator<Item = &'a Org>) -> io::Result<()> {
        self.start(FileKind::Orgs, mode)?;
        for org in orgs {
            let modified = org.modified.map(|at| at.to_string()).unwrap_or_default();
            self.row(&[
                ("sourcedId", &org.sourced_id),
                ("status", status(mode, org.status.as_str())),
                ("dateLastModified", &modified),
                ("name", &org.name),
                ("type", org.kind.as_str()),
                ("identifier", org.identifier.as_deref().unwrap_or_default()),
                ("parentSourcedId", org.parent.as_deref().unwrap_or_default()),
            ])?;
        }
        Ok(())
    }

    /// Writes users.csv, and in 1.2 roles.csv, whose rows get the id of the user and a number.
    ///
    /// In 1.1 a user has one role: the first of `roles`, at every organisation of them.
    ///
    /// # Errors
    /// As [`Writer::start`].
    pub fn users<'a>(&mut self, mode: Mode, users: impl IntoIterator<Item = &'a User> + Clone) -> io::Result<()> {
        self.start(FileKind::Users, mode)?;
        for user in users.clone() {
            self.user(mode, user)?;
        }
        if self.version == Version::V1_1 {
            return Ok(());
        }
        self.start(FileKind::Roles, mode)?;
        for user in users {
            let modified = user.modified.map(|at| at.to_string()).unwrap_or_default();
            for (number, role) in user.roles.iter().enumerate() {
                self.role(mode, &user.sourced_id, number + 1, &modified, role)?;
            }
        }
        Ok(())
    }

    /// Writes the manifest and the end of the ZIP file.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn finish(mut self) -> io::Result<W> {
        self.start_file("manifest.csv")?;
        let version = self.version;
        let mut text = format!("propertyName,value\nmanifest.version,1.0\noneroster.version,{version}\n");
        for kind in FileKind::ALL.iter().filter(|kind| kind.exists_in(version)) {
            let mode = self.modes.iter().find(|(written, _)| written == kind).map_or(Mode::Absent, |(_, mode)| *mode);
            text.push_str(&format!("file.{},{}\n", kind.name(), mode.as_str()));
        }
        self.zip.write_all(text.as_bytes())?;
        let mut out = self.zip.finish()?;
        out.flush()?;
        Ok(out)
    }

    fn user(&mut self, mode: Mode, user: &User) -> io::Result<()> {
        let modified = user.modified.map(|at| at.to_string()).unwrap_or_default();
        let (agents, grades) = (user.agents.join(","), user.grades.join(","));

        let mut cells = vec![
            ("sourcedId", user.sourced_id.as_str()),
            ("status", status(mode, user.status.as_str())),
            ("dateLastModified", &modified),
            ("enabledUser", if user.enabled { "true" } else { "false" }),
            ("username", text(&user.username)),
            ("givenName", &user.given),
            ("middleName", text(&user.middle)),
            ("familyName", &user.family),
            ("identifier", text(&user.identifier)),
            ("email", text(&user.email)),
            ("sms", text(&user.sms)),
            ("phone", text(&user.phone)),
            ("agentSourcedIds", &agents),
            ("grades", &grades),
        ];
        let orgs = user.roles.iter().map(|role| role.org.as_str()).collect::<Vec<_>>().join(",");
        match self.version {
            Version::V1_1 => cells.extend([
                ("orgSourcedIds", orgs.as_str()),
                ("role", user.roles.first().map_or("", |role| role.role.as_str())),
            ]),
            Version::V1_2 => cells.extend([
                ("preferredGivenName", text(&user.preferred_given)),
                ("preferredFamilyName", text(&user.preferred_family)),
                ("primaryOrgSourcedId", text(&user.primary_org)),
            ]),
        }
        self.row(&cells)
    }

    fn role(&mut self, mode: Mode, user: &str, number: usize, modified: &str, role: &UserRole) -> io::Result<()> {
        let day = |date: Option<jiff::civil::Date>| date.map(|d| d.to_string()).unwrap_or_default();
        self.row(&[
            ("sourcedId", &format!("{user}-role-{number}")),
            ("status", status(mode, role.status.as_str())),
            ("dateLastModified", modified),
            ("userSourcedId", user),
            ("roleType", if role.primary { "primary" } else { "secondary" }),
            ("role", role.role.as_str()),
            ("beginDate", &day(role.begin)),
            ("endDate", &day(role.end)),
            ("orgSourcedId", &role.org),
        ])
    }

    fn start_file(&mut self, name: &str) -> io::Result<()> {
        // Files beyond 4 GiB need the longer form of a ZIP entry, and nobody knows the size beforehand.
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).large_file(true);
        Ok(self.zip.start_file(name, options)?)
    }

    fn line_of<'t>(&mut self, cells: impl Iterator<Item = &'t str>) -> io::Result<()> {
        self.line.clear();
        for (at, cell) in cells.enumerate() {
            if at > 0 {
                self.line.push(',');
            }
            push_cell(&mut self.line, cell);
        }
        self.line.push('\n');
        self.zip.write_all(self.line.as_bytes())
    }
}

/// Bulk files leave the status empty.
fn status(mode: Mode, word: &'static str) -> &'static str {
    if mode == Mode::Delta { word } else { "" }
}

fn push_cell(line: &mut String, cell: &str) {
    if !cell.contains([',', '"', '\n', '\r']) {
        return line.push_str(cell);
    }
    line.push('"');
    line.push_str(&cell.replace('"', "\"\""));
    line.push('"');
}

fn invalid(message: String) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, message)
}

fn text(cell: &Option<String>) -> &str {
    cell.as_deref().unwrap_or_default()
}
