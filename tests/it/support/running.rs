//! The program on a port of this machine, and somebody with a browser who comes to it.

use super::Place;
use super::smtp::Smtp;
use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::time::Duration;

const PUBLIC: &str = "http://trellis.test";
/// Longer than anything takes on a slow machine.
pub const PATIENCE: Duration = Duration::from_secs(120);

/// The program, as its keeper runs it.
pub struct Running {
    program: Child,
    pub address: String,
}

impl Running {
    pub fn start(place: &Place, smtp: &Smtp) -> Running {
        let mut command = place.program(&["serve"]);
        command.env("TRELLIS_PUBLIC_URL", PUBLIC).env("TRELLIS_SMTP_URL", smtp.url());
        // Everybody here comes from this machine, through a proxy that says from where.
        command.env("TRELLIS_TRUSTED_PROXIES", "[\"127.0.0.1\"]").env("TRELLIS_CHANGES_PER_MINUTE", "1000000");
        command.env("TRELLIS_PAGES_PER_MINUTE", "0");
        let mut program = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the program starts");
        let mut lines = BufReader::new(program.stdout.take().expect("its words")).lines();
        let address = lines.find_map(|line| line.ok()?.strip_prefix("Listening on http://").map(str::to_owned));
        Running { program, address: address.expect("it says where it listens") }
    }

    /// The signal that nobody can hear coming.
    pub fn kill(mut self) {
        self.program.kill().expect("SIGKILL, to this process alone");
        self.program.wait().expect("it is gone");
    }

    pub fn stop(mut self) {
        let asked = std::process::Command::new("kill").args(["-TERM", &self.program.id().to_string()]).status();
        assert!(asked.expect("a signal").success());
        assert!(self.program.wait().expect("it ends").success(), "it ends well");
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Where a test failed before it stopped the program.
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// Somebody with a browser, somewhere.
pub struct Visitor {
    address: String,
    network: String,
    cookies: BTreeMap<String, String>,
}

impl Visitor {
    pub fn new(address: &str, network: [usize; 2]) -> Visitor {
        let network = format!("10.{}.{}.{}", network[0], network[1] / 250, network[1] % 250 + 1);
        Visitor { address: address.to_owned(), network, cookies: BTreeMap::new() }
    }

    /// Sends a form; where its answer leads. Nothing, when no answer came.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Option<String> {
        let body = serde_html_form::to_string(fields).expect("fields are text");
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let cookies = if cookies.is_empty() { String::new() } else { format!("Cookie: {}\r\n", cookies.join("; ")) };
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: trellis.test\r\nOrigin: {PUBLIC}\r\nSec-Fetch-Site: same-origin\r\n{cookies}\
             Accept-Language: en\r\nX-Forwarded-For: {}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n",
            self.network,
            body.len()
        );
        let mut stream = TcpStream::connect(&self.address).ok()?;
        stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
        stream.write_all((head + &body).as_bytes()).ok()?;
        let mut answer = Vec::new();
        // What came before the line was cut counts: a browser would have shown it.
        let _ = stream.read_to_end(&mut answer);
        let answer = String::from_utf8_lossy(&answer);
        let (head, rest) = answer.split_once("\r\n\r\n")?;
        assert!(head.starts_with("HTTP/1.1 303"), "POST {path} {fields:?}: {head}\n{rest}");
        let mut leads = String::new();
        for (name, value) in head.lines().filter_map(|line| line.split_once(": ")) {
            match name.to_ascii_lowercase().as_str() {
                "location" => leads = value.to_owned(),
                "set-cookie" => {
                    let (name, value) =
                        value.split(';').next().and_then(|pair| pair.split_once('=')).expect("a cookie");
                    self.cookies.insert(name.to_owned(), value.to_owned());
                }
                _ => {}
            }
        }
        Some(leads)
    }
}
