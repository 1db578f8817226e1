//! A database that a program of its own can be started on.

use db::testing::TestDb;
use std::path::Path;
use std::process::Command;

/// An address where nothing is yet: a file in a scratch folder, or an empty database of the server under test.
pub struct Place {
    pub url: String,
    folder: tempfile::TempDir,
    _server: Option<TestDb>,
}

impl Place {
    pub async fn new() -> Place {
        let folder = tempfile::tempdir().expect("a folder");
        let server = match db::testing::server() {
            Some(_) => Some(TestDb::empty().await.expect("an empty database")),
            None => None,
        };
        let file = folder.path().join("world.sqlite").display().to_string();
        let url = server.as_ref().map_or(file, |db| db.url().to_owned());
        Place { url, folder, _server: server }
    }

    /// A folder without settings of a machine, in which a program can be started.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The program as a terminal starts it, with this database.
    pub fn program(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_trellis"));
        command.args(arguments).arg("--database").arg(&self.url).current_dir(self.folder());
        command.env("TRELLIS_LISTEN", "127.0.0.1:0");
        command
    }
}
