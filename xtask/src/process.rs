//! Running other programs: output into a log, a time limit, and nothing left behind after Ctrl-C.

use std::fs::{self, File, OpenOptions};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

static STOP: AtomicBool = AtomicBool::new(false);

/// Makes Ctrl-C and a polite kill end the wait for whatever is running, so that what was started is
/// stopped by its owner on the way out.
pub fn stop_on_interrupt() -> Result<()> {
    ctrlc::set_handler(|| STOP.store(true, Ordering::SeqCst)).context("cannot listen for Ctrl-C")
}

/// Whether someone asked for the end.
pub fn interrupted() -> bool {
    STOP.load(Ordering::SeqCst)
}

/// Where the whole output of the step `name` goes.
pub fn log_path(name: &str) -> PathBuf {
    Path::new("target/xtask").join(format!("{name}.log"))
}

/// An empty log for the step `name`.
pub fn fresh_log(name: &str) -> Result<PathBuf> {
    let path = log_path(name);
    fs::create_dir_all("target/xtask")?;
    File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(path)
}

/// Opens a log to write at its end.
pub fn append(log: &Path) -> Result<File> {
    OpenOptions::new().create(true).append(true).open(log).with_context(|| format!("cannot write {}", log.display()))
}

/// Runs `command` to its end with its output added to `log`; true when it went well.
pub fn run(command: &mut Command, log: &Path, limit: Duration) -> Result<bool> {
    command.stdout(append(log)?);
    run_with_own_output(command, log, limit)
}

/// As [`run`], for a caller that has said where standard output goes.
pub fn run_with_own_output(command: &mut Command, log: &Path, limit: Duration) -> Result<bool> {
    command.stderr(append(log)?);
    let mut child = start(command)?;
    match wait(&mut child, limit) {
        Ok(status) => Ok(status.success()),
        Err(error) => {
            stop(&mut child, Duration::from_secs(5));
            Err(error.context(format!("{} was stopped", describe(command))))
        }
    }
}

/// What a short program prints, or nothing when it is absent or fails.
pub fn output(program: impl AsRef<std::ffi::OsStr>, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Starts `command` in a process group of its own, so that it can be stopped with all it has started.
pub fn start(command: &mut Command) -> Result<Child> {
    command.stdin(Stdio::null()).process_group(0).spawn().with_context(|| format!("cannot start {}", describe(command)))
}

/// Stops a child and everything it started: politely, then after `patience` for certain.
pub fn stop(child: &mut Child, patience: Duration) {
    if matches!(child.try_wait(), Ok(Some(_))) {
        return;
    }
    signal_group(child.id(), "TERM");
    let asked = Instant::now();
    while asked.elapsed() < patience {
        if matches!(child.try_wait(), Ok(Some(_))) {
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    signal_group(child.id(), "KILL");
    // Nothing is left to do if the kernel will not give the child back.
    let _ = child.wait();
}

fn signal_group(id: u32, signal: &str) {
    // The shell has `kill` built in; a bare machine may have no program of that name.
    let _ = Command::new("sh")
        .args(["-c", "kill -s \"$1\" -- \"-$2\"", "sh", signal, &id.to_string()])
        .stderr(Stdio::null())
        .status();
}

fn wait(child: &mut Child, limit: Duration) -> Result<ExitStatus> {
    let started = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        if interrupted() {
            bail!("interrupted");
        }
        if started.elapsed() > limit {
            bail!("not finished after {} minutes", limit.as_secs() / 60);
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn describe(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args().take(4));
    let words: Vec<_> = words.map(|word| word.to_string_lossy()).collect();
    format!("`{}`", words.join(" "))
}
