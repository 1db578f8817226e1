//! Makes a package of a million people, checks and reads it, and prints the time and the memory it took.
//!
//! `cargo run --release -p trellis-oneroster --example million -- [people] [1.1|1.2] [file to keep]`

use std::io;
use std::path::Path;
use std::time::Instant;

use oneroster::{Error, FileKind, Mode, Package, Version, Writer};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let people: u32 = std::env::args().nth(1).map_or(Ok(1_000_000), |text| text.parse())?;
    let version = if std::env::args().nth(2).as_deref() == Some("1.1") { Version::V1_1 } else { Version::V1_2 };
    if let Some(path) = std::env::args().nth(3) {
        return Ok(make(Path::new(&path), people, version)?);
    }
    let path = std::env::temp_dir().join(format!("oneroster-million-{}.zip", std::process::id()));
    let done = make(&path, people, version).map_err(Into::into).and_then(|()| measure(&path));
    std::fs::remove_file(&path)?;
    done
}

/// Schools of 500 people; each student names the guardian in the next row.
fn make(path: &Path, people: u32, version: Version) -> io::Result<()> {
    let mut out = Writer::create(path, version)?;
    out.start(FileKind::Orgs, Mode::Bulk)?;
    for school in 0..=people / 500 {
        let (id, name) = (format!("school-{school}"), format!("School {school}"));
        out.row(&[("sourcedId", &id), ("name", &name), ("type", "school")])?;
    }
    out.start(FileKind::Users, Mode::Bulk)?;
    for number in 0..people {
        write_user(&mut out, number, people, version)?;
    }
    if version == Version::V1_2 {
        out.start(FileKind::Roles, Mode::Bulk)?;
        for number in 0..people {
            let (id, user, school) = (format!("role-{number}"), user_id(number), format!("school-{}", number / 500));
            out.row(&[
                ("sourcedId", &id),
                ("userSourcedId", &user),
                ("roleType", "primary"),
                ("role", role(number)),
                ("beginDate", "2024-08-26"),
                ("orgSourcedId", &school),
            ])?;
        }
    }
    out.finish().map(drop)
}

fn write_user(
    out: &mut Writer<io::BufWriter<std::fs::File>>,
    number: u32,
    people: u32,
    version: Version,
) -> io::Result<()> {
    let (id, name, school) = (user_id(number), format!("person{number}"), format!("school-{}", number / 500));
    let (email, phone) = (format!("{name}@example.org"), format!("+1704555{:04}", number % 10_000));
    let agent = if number.is_multiple_of(2) && number + 1 < people { user_id(number + 1) } else { String::new() };
    let mut cells = vec![
        ("sourcedId", id.as_str()),
        ("enabledUser", "true"),
        ("username", &name),
        ("givenName", "Given"),
        ("familyName", &name),
        ("email", &email),
        ("phone", &phone),
        ("agentSourcedIds", &agent),
        ("grades", "03"),
    ];
    match version {
        Version::V1_1 => cells.extend([("orgSourcedIds", school.as_str()), ("role", role(number))]),
        Version::V1_2 => cells.push(("primaryOrgSourcedId", &school)),
    }
    out.row(&cells)
}

/// Ids as systems make them: long and without order.
fn user_id(number: u32) -> String {
    let mixed = u64::from(number).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    format!("{mixed:016x}-{number:08}")
}

fn role(number: u32) -> &'static str {
    if number.is_multiple_of(2) { "student" } else { "guardian" }
}

fn measure(path: &Path) -> Result<(), Box<dyn std::error::Error>> {
    println!(
        "package: {} MB packed; peak memory after making it {} MB",
        std::fs::metadata(path)?.len() >> 20,
        peak_mb()
    );
    let start = Instant::now();
    let package = Package::open(path)?;
    let report = package.check(|_| ());
    println!(
        "check: {} users, {} problems, {:.1?}, peak {} MB",
        report.rows(FileKind::Users),
        report.problems.len(),
        start.elapsed(),
        peak_mb()
    );
    let start = Instant::now();
    let (mut users, mut roles) = (0u64, 0usize);
    package.each_user(|user| {
        users += 1;
        roles += user.roles.len();
        Ok::<(), Error>(())
    })?;
    println!("each_user: {users} users with {roles} roles, {:.1?}, peak {} MB", start.elapsed(), peak_mb());
    Ok(())
}

/// The most memory the process ever held, as Linux tells it; 0 elsewhere.
fn peak_mb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|rest| rest.split_whitespace().next()?.parse::<u64>().ok()).map_or(0, |kb| kb / 1024)
}
