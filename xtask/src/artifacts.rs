//! What cargo built: where the program is, and which test programs there are.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::{process, rust};

/// A test program and the folder of its package, in which it expects to run.
pub struct TestProgram {
    pub package: String,
    pub executable: PathBuf,
    pub folder: PathBuf,
}

/// The programs of one build of the whole workspace.
#[derive(Default)]
pub struct Artifacts {
    pub tests: Vec<TestProgram>,
    trellis: Option<PathBuf>,
}

impl Artifacts {
    /// Builds the workspace as `cargo test` does (nothing is built twice) and lists its programs.
    pub fn build(log: &Path) -> Result<Artifacts> {
        let list = log.with_extension("json");
        let mut cargo = rust::cargo(&["test", "--workspace", "--no-run", "--message-format=json-render-diagnostics"]);
        cargo.stdout(File::create(&list)?);
        if !process::run_with_own_output(&mut cargo, log, Duration::from_secs(60 * 60))? {
            bail!("the workspace does not build");
        }
        let text = fs::read_to_string(&list).with_context(|| format!("cannot read {}", list.display()))?;
        Ok(Artifacts::read(&text))
    }

    /// The program itself, `trellis`.
    pub fn trellis(&self) -> Result<&Path> {
        self.trellis.as_deref().context("cargo built no program `trellis`")
    }

    fn read(messages: &str) -> Artifacts {
        let mut artifacts = Artifacts::default();
        for line in messages.lines() {
            // Anything that is not a message is somebody's print and none of ours.
            if let Ok(message) = serde_json::from_str::<Value>(line) {
                artifacts.note(&message);
            }
        }
        artifacts
    }

    fn note(&mut self, message: &Value) {
        let Some(executable) = message["executable"].as_str().map(PathBuf::from) else {
            return;
        };
        let Some(folder) = message["manifest_path"].as_str().and_then(|path| Path::new(path).parent()) else {
            return;
        };
        if message["profile"]["test"] == true {
            let package = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let package = if folder == Path::new(crate::root()) { "trellis".to_owned() } else { package };
            self.tests.push(TestProgram { package, executable, folder: folder.to_owned() });
        } else if message["target"]["name"] == "trellis" {
            self.trellis = Some(executable);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn test_programs_and_the_program_are_told_apart() {
        let messages = r#"
            {"reason":"compiler-artifact","manifest_path":"/r/crates/db/Cargo.toml","target":{"name":"db"},"profile":{"test":true},"executable":"/t/db-1"}
            {"reason":"compiler-artifact","manifest_path":"/r/Cargo.toml","target":{"name":"trellis"},"profile":{"test":false},"executable":"/t/trellis"}
            {"reason":"compiler-artifact","manifest_path":"/r/Cargo.toml","target":{"name":"trellis"},"profile":{"test":false},"executable":null}
            a line that is no message
        "#;
        let artifacts = Artifacts::read(messages);
        assert_eq!(artifacts.tests.len(), 1);
        assert_eq!(artifacts.tests[0].package, "db");
        assert_eq!(artifacts.tests[0].folder, Path::new("/r/crates/db"));
        assert_eq!(artifacts.trellis().expect("the program is listed"), Path::new("/t/trellis"));
    }
}
