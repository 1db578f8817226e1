//! What the application logs while a test runs, as a real server writes it.
//!
//! A test has a thread of its own, and what it asks for runs there: so a line belongs to the test on whose thread it was
//! written. Lines of other threads (the writer of a SQLite file, calls that block) are nobody's and are left out.

use std::cell::RefCell;
use std::io::{self, Write};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};
use tracing_subscriber::EnvFilter;
use trellis::cli::{USUAL_LOG, log_to};

thread_local! {
    static LINES: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Writes into the lines of the thread that speaks.
struct Ear;

impl Write for Ear {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // A thread that is ending has nobody left to hear it.
        let _ = LINES.try_with(|lines| lines.borrow_mut().push_str(&String::from_utf8_lossy(bytes)));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// From its making to its end: what the test's application says of itself.
pub struct Heard {
    from: usize,
    expects_errors: AtomicBool,
}

impl Heard {
    pub fn begin() -> Heard {
        static ONCE: Once = Once::new();
        ONCE.call_once(|| log_to("text", EnvFilter::new(USUAL_LOG), false, || Ear));
        Heard { from: LINES.with_borrow(String::len), expects_errors: AtomicBool::new(false) }
    }

    /// The lines so far.
    pub fn lines(&self) -> String {
        LINES.with_borrow(|lines| lines.get(self.from..).unwrap_or_default().to_owned())
    }

    pub fn expect_errors(&self) {
        self.expects_errors.store(true, Ordering::Relaxed);
    }
}

/// `2026-09-08T12:00:00.000000Z ERROR a request failed reference=…`
fn is_error(line: &&str) -> bool {
    line.split_whitespace().nth(1) == Some("ERROR")
}

impl Drop for Heard {
    fn drop(&mut self) {
        if std::thread::panicking() || self.expects_errors.load(Ordering::Relaxed) {
            return;
        }
        let lines = self.lines();
        let errors: Vec<&str> = lines.lines().filter(is_error).collect();
        assert!(errors.is_empty(), "logged, and the test did not say that it expects errors:\n{}", errors.join("\n"));
    }
}
