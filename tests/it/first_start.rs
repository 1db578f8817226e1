//! The first start of a district: the link that makes its first operator is printed, works once, and can be had again.

use crate::support::Place;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Stdio};

const PUBLIC: &str = "http://trellis.test";

/// A program that answers, and what it said until it did.
struct Running {
    program: Child,
    address: String,
    said: Vec<String>,
}

impl Running {
    fn start(place: &Place) -> Running {
        let mut command = place.program(&["serve"]);
        command.env("TRELLIS_PUBLIC_URL", PUBLIC).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut program = command.spawn().expect("the program starts");
        let mut lines = BufReader::new(program.stdout.take().expect("its words")).lines();
        let mut said = Vec::new();
        let address = loop {
            let line = lines.next().expect("it says where it listens").expect("text");
            match line.strip_prefix("Listening on http://") {
                Some(address) => break address.to_owned(),
                None => said.push(line),
            }
        };
        Running { program, address, said }
    }

    /// The path of the one link among what it said.
    fn link(&self) -> Option<String> {
        link_in(&self.said.join("\n"))
    }

    /// Sends a request and gives the whole answer.
    fn ask(&self, request: &str, body: &str) -> String {
        let head = format!(
            "{request} HTTP/1.1\r\nHost: trellis.test\r\nOrigin: {PUBLIC}\r\nSec-Fetch-Site: same-origin\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
            body.len()
        );
        let mut stream = TcpStream::connect(&self.address).expect("a connection");
        stream.write_all(head.as_bytes()).expect("the head is sent");
        stream.write_all(body.as_bytes()).expect("the body is sent");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn stop(mut self) {
        // Asked, not killed: so it lets go of the database before it ends.
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

fn link_in(text: &str) -> Option<String> {
    let (_, rest) = text.split_once(&format!("{PUBLIC}/welcome/"))?;
    Some(format!("/welcome/{}", rest.split_whitespace().next().unwrap_or_default()))
}

/// `trellis person link`: what it prints.
fn person_link(place: &Place) -> String {
    let mut command = place.program(&["person", "link"]);
    let output = command.env("TRELLIS_PUBLIC_URL", PUBLIC).output().expect("the program starts");
    let warned = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{warned}");
    assert!(warned.contains("It works once, within 24 hours"), "{warned}");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(said.lines().count(), 1, "the link and nothing else, for whoever pipes it: {said}");
    link_in(&said).expect("a link")
}

#[tokio::test]
async fn an_empty_district_prints_a_link_that_makes_its_first_operator_once() {
    let place = Place::new().await;
    let first = Running::start(&place);
    assert!(first.said.join(" ").contains("This district has no operator yet"), "{:?}", first.said);
    let unused = first.link().expect("a link is printed");
    assert!(first.ask(&format!("GET {unused}"), "").starts_with("HTTP/1.1 200"));
    first.stop();

    // Nobody used it: the next start prints a new one, and the old one is dead.
    let second = Running::start(&place);
    let link = second.link().expect("a link is printed again");
    assert_ne!(link, unused);
    assert!(second.ask(&format!("GET {unused}"), "").starts_with("HTTP/1.1 404"));
    let olu = "given=Olu&family=Ade&email=olu%40example.org";
    let answer = second.ask(&format!("POST {link}"), olu);
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    assert!(answer.to_lowercase().contains("location: /office/roles"), "{answer}");
    assert!(second.ask(&format!("POST {link}"), olu).starts_with("HTTP/1.1 404"), "it works once");
    assert!(second.ask(&format!("GET {link}"), "").starts_with("HTTP/1.1 404"));
    second.stop();

    // With an operator none is printed; whoever keeps the server can have one all the same, and only the newest works.
    let (older, newest) = (person_link(&place), person_link(&place));
    let third = Running::start(&place);
    assert_eq!((third.link(), third.said.len()), (None, 0), "{:?}", third.said);
    assert!(third.ask(&format!("GET {older}"), "").starts_with("HTTP/1.1 404"));
    let ida = "given=Ida&family=Wells&email=ida%40example.org";
    assert!(third.ask(&format!("POST {newest}"), ida).starts_with("HTTP/1.1 303"));
    assert!(third.ask(&format!("POST {newest}"), ida).starts_with("HTTP/1.1 404"), "it works once");
    third.stop();
}
