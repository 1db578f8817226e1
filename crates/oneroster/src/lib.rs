//! OneRoster CSV packages, versions 1.1 and 1.2, bulk and delta: read, checked and written.
//!
//! [`Package::open`] lists a package and reads its manifest, [`Package::check`] says everything that is wrong with
//! it, and [`Package::each_user`] and its like hand over the records. [`Writer`] makes packages.
//!
//! ```no_run
//! use oneroster::{Error, Package};
//!
//! # fn main() -> Result<(), Error> {
//! let package = Package::open("roster.zip")?;
//! let report = package.check(|progress| eprintln!("{} rows of {}", progress.rows, progress.file.file_name()));
//! for problem in &report.problems {
//!     println!("{problem}");
//! }
//! if report.is_ok() {
//!     package.each_org(|org| {
//!         println!("{}", org.name);
//!         Ok::<(), Error>(())
//!     })?;
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Memory
//!
//! One row's text is held at a time. A check keeps a 64-bit fingerprint and the row number of each id (13 to 27 bytes);
//! [`Package::each_user`] keeps 32 bytes for each row of roles.csv. One million users with one million roles were
//! checked in 3.5 s and read in 4.8 s with at most 81 MB held (1.1, without roles.csv: 1.2 s, 1.3 s, 42 MB), measured
//! with `examples/million.rs` on two shared cores. Two of a million different ids are mistaken for one with a chance
//! of 1 in 37 million.
//!
//! # Trust
//!
//! Packages come from elsewhere. [`Limits`] bound what is read of them; what exceeds them is refused with a
//! [`Problem`] like any other.

#![warn(missing_docs)]

mod cell;
mod check;
mod columns;
mod header;
mod ids;
mod limits;
mod manifest;
mod package;
mod problem;
mod record;
mod roles;
mod row;
mod rows;
mod schema;
mod source;
mod value;
mod visit;
mod why;
mod write;

pub use limits::Limits;
pub use manifest::Manifest;
pub use package::{FileReport, Package, Progress, Report};
pub use problem::{Error, Problem, ProblemKind, Severity};
pub use record::{
    AcademicSession, Class, ClassKind, Course, Enrollment, Org, OrgKind, Role, RoleRecord, SessionKind, Status, User,
    UserRole,
};
pub use row::Row;
pub use schema::{FileKind, Mode, Version};
pub use why::{Quoted, Why};
pub use write::Writer;
