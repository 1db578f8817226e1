//! A PostgreSQL of our own in a scratch folder, gone when the value is dropped.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::chown;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::{process, tools};

const LIMIT: Duration = Duration::from_secs(120);

/// Whether what is committed must outlive a power cut. A test does not mind; a measurement must.
#[derive(Clone, Copy, PartialEq)]
pub enum Durability {
    Careless,
    Real,
}

/// A running server.
pub struct Postgres {
    bin: PathBuf,
    account: Option<Account>,
    folder: TempDir,
    log: PathBuf,
    port: u16,
}

impl Postgres {
    /// Makes a database cluster and starts it on a free port of loopback.
    pub fn start(durability: Durability, log: &Path) -> Result<Postgres> {
        let bin = tools::postgres(log)?;
        let account = if tools::is_root() { Some(Account::unprivileged()?) } else { None };
        let folder = scratch(durability)?;
        if let Some(account) = &account {
            chown(folder.path(), Some(account.user), Some(account.group))?;
        }
        let mut server = Postgres { bin, account, folder, log: log.to_owned(), port: 0 };
        server.initialise(durability)?;
        for _ in 0..3 {
            // Somebody else may take the port between finding and using it.
            server.port = free_port()?;
            if server.control(&["start", "-w", "-t", "60", "-l", "server.log"])? {
                return Ok(server);
            }
        }
        let said = fs::read_to_string(server.folder.path().join("server.log")).unwrap_or_default();
        bail!("PostgreSQL does not start: {said}")
    }

    /// The address of its database.
    pub fn url(&self) -> String {
        format!("postgres://trellis@127.0.0.1:{}/postgres", self.port)
    }

    fn initialise(&self, durability: Durability) -> Result<()> {
        let mut initdb = self.command("initdb");
        initdb.args(["-D", "data", "-U", "trellis", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"]);
        if !process::run(&mut initdb, &self.log, LIMIT)? {
            bail!("initdb failed");
        }
        let settings = self.folder.path().join("data/postgresql.conf");
        let text = fs::read_to_string(&settings)?;
        fs::write(&settings, text + &self.settings(durability)).context("cannot write postgresql.conf")
    }

    fn settings(&self, durability: Durability) -> String {
        let folder = self.folder.path().display();
        let mut text = format!(
            "\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = '{folder}'\n\
             max_connections = 200\nmax_locks_per_transaction = 256\nshared_buffers = '256MB'\n"
        );
        if durability == Durability::Careless {
            text.push_str("fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n");
        }
        text
    }

    fn control(&self, arguments: &[&str]) -> Result<bool> {
        let mut pg_ctl = self.command("pg_ctl");
        pg_ctl.env("PGPORT", self.port.to_string()).args(["-D", "data"]).args(arguments);
        process::run(&mut pg_ctl, &self.log, LIMIT)
    }

    /// One of PostgreSQL's programs, in the scratch folder, as a user it accepts.
    fn command(&self, program: &str) -> Command {
        let program = self.bin.join(program);
        let mut command = match &self.account {
            Some(account) => account.command(&program),
            None => Command::new(program),
        };
        command.current_dir(self.folder.path()).env("LC_ALL", "C");
        command
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // Not through `process::run`, which gives up at once after Ctrl-C. An unclean stop is quick
        // and nobody will read the data again.
        let mut pg_ctl = self.command("pg_ctl");
        pg_ctl.args(["-D", "data", "-m", "immediate", "-t", "30", "stop"]);
        // Nobody is left to tell if even this fails; the folder goes either way.
        let _ = pg_ctl.stdin(std::process::Stdio::null()).output();
    }
}

/// PostgreSQL refuses to run as root, so a user with few rights is found for it.
struct Account {
    name: &'static str,
    user: u32,
    group: u32,
}

impl Account {
    fn unprivileged() -> Result<Account> {
        let found = ["postgres", "nobody"].into_iter().find_map(|name| {
            let number = |flag| process::output("id", &[flag, name])?.parse().ok();
            Some(Account { name, user: number("-u")?, group: number("-g")? })
        });
        found.context("PostgreSQL does not run as root, and there is no user `postgres` or `nobody`")
    }

    fn command(&self, program: &Path) -> Command {
        if tools::on_path("setpriv").is_some() {
            let mut command = Command::new("setpriv");
            command.args(["--reuid", &self.user.to_string(), "--regid", &self.group.to_string(), "--clear-groups"]);
            command.arg(program);
            return command;
        }
        let mut command = Command::new("runuser");
        command.args(["-u", self.name, "--"]).arg(program);
        command
    }
}

/// A folder for the data. Each test copies a database of a thousand small files, which takes a tenth of the time in memory:
/// where the machine has the room there, data that need not last goes there.
fn scratch(durability: Durability) -> Result<TempDir> {
    const MEMORY: &str = "/dev/shm";
    let mut folder = tempfile::Builder::new();
    folder.prefix("trellis-postgres-");
    let roomy = durability == Durability::Careless && room_in(MEMORY).is_some_and(|bytes| bytes >= 4 << 30);
    let made = if roomy { folder.tempdir_in(MEMORY) } else { folder.tempdir() };
    Ok(made?)
}

/// Free bytes of the file system that holds this folder, if it can be told.
fn room_in(folder: &str) -> Option<u64> {
    let table = process::output("df", &["-P", "-B1", folder])?;
    table.lines().last()?.split_whitespace().nth(3)?.parse().ok()
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
