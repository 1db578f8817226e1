//! `assets/` is built from `design/` and committed; this builds it and finds where the two drift apart.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::count::Counts;
use crate::process;
use crate::steps::Outcome;
use crate::tools::Node;

const LIMIT: Duration = Duration::from_secs(10 * 60);

/// `cargo xtask assets`: builds into the folder that is committed.
pub fn build_committed() -> Result<()> {
    let log = process::fresh_log("assets")?;
    build(&crate::root().join("assets"), &log)?;
    println!("assets/ is built; commit what changed");
    Ok(())
}

/// A step of the tests: every file that design/ makes is in assets/, byte for byte.
pub fn drift(log: &Path) -> Result<Outcome> {
    let scratch = tempfile::Builder::new().prefix("trellis-assets-").tempdir()?;
    build(scratch.path(), log)?;
    let built = files_below(scratch.path())?;
    if built.is_empty() {
        bail!("design/ built nothing");
    }
    let mut counts = Counts::default();
    for name in built {
        let same = fs::read(Path::new("assets").join(&name)).ok() == Some(fs::read(scratch.path().join(&name))?);
        if !same {
            println!("   assets/{} is not what design/ makes: run `cargo xtask assets`", name.display());
        }
        counts += Counts::one(same);
    }
    Ok(Outcome::of(counts.failed == 0, counts))
}

/// Runs `npm run build -- FOLDER` in design/.
fn build(into: &Path, log: &Path) -> Result<()> {
    let node = Node::find(log)?;
    node.install(Path::new("design"), log)?;
    let mut npm = node.command("npm");
    npm.args(["run", "--silent", "build", "--"]).arg(into).current_dir("design");
    match process::run(&mut npm, log, LIMIT)? {
        true => Ok(()),
        false => bail!("design/ does not build; see {}", log.display()),
    }
}

fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).with_context(|| format!("cannot read {}", next.display()))? {
            let entry = entry?;
            match entry.file_type()?.is_dir() {
                true => folders.push(entry.path()),
                false => files.push(entry.path().strip_prefix(folder)?.to_owned()),
            }
        }
    }
    files.sort();
    Ok(files)
}
