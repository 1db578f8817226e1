//! A small mail server on this machine: takes mail, or says no when it is told to.

use data_encoding::BASE64;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

#[derive(Clone)]
pub struct Smtp {
    port: u16,
    inner: Arc<Mutex<Inner>>,
}

#[derive(Default)]
struct Inner {
    received: Vec<Received>,
    /// What the next recipients are answered with.
    refusals: VecDeque<&'static str>,
    /// Letters are read and not answered for now; so many are being held.
    holding: bool,
    held: usize,
}

/// One mail.
#[derive(Clone)]
pub struct Received {
    pub to: String,
    pub data: String,
}

impl Smtp {
    pub async fn start() -> Smtp {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let smtp = Smtp { port, inner: Arc::default() };
        let inner = smtp.inner.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(talk(stream, inner.clone()));
            }
        });
        smtp
    }

    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// The next recipient is refused with this line.
    pub fn refuse(&self, line: &'static str) {
        self.inner.lock().expect("no panic").refusals.push_back(line);
    }

    /// From here on letters are read and not answered, as by a server that has become slow; or answered again.
    pub fn hold(&self, holding: bool) {
        self.inner.lock().expect("no panic").holding = holding;
    }

    /// How many letters it has read and not answered.
    pub fn held(&self) -> usize {
        self.inner.lock().expect("no panic").held
    }

    pub fn received(&self) -> Vec<Received> {
        self.inner.lock().expect("no panic").received.clone()
    }
}

async fn talk(stream: TcpStream, inner: Arc<Mutex<Inner>>) -> Option<()> {
    let (reader, mut writer) = stream.into_split();
    let mut lines = BufReader::new(reader).lines();
    writer.write_all(b"220 small.test ready\r\n").await.ok()?;
    let mut to = String::new();
    while let Some(line) = lines.next_line().await.ok()? {
        let verb = line.get(..4).unwrap_or("").to_ascii_uppercase();
        let answer = match verb.as_str() {
            "EHLO" => "250-small.test\r\n250-8BITMIME\r\n250 SMTPUTF8".to_owned(),
            "RCPT" => match inner.lock().expect("no panic").refusals.pop_front() {
                Some(refusal) => refusal.to_owned(),
                None => {
                    to = line.split(['<', '>']).nth(1).unwrap_or("").to_owned();
                    "250 fine".to_owned()
                }
            },
            "DATA" => {
                writer.write_all(b"354 go on\r\n").await.ok()?;
                let mut data = String::new();
                loop {
                    let line = lines.next_line().await.ok()??;
                    if line == "." {
                        break;
                    }
                    data.push_str(line.strip_prefix('.').unwrap_or(&line));
                    data.push('\n');
                }
                let holding = inner.lock().expect("no panic").holding;
                if holding {
                    inner.lock().expect("no panic").held += 1;
                    let answers = answers_again(&inner);
                    tokio::select! {
                        () = answers => {}
                        // Whoever sent it is gone: what was never answered was not taken.
                        _ = lines.next_line() => return None,
                    }
                }
                inner.lock().expect("no panic").received.push(Received { to: to.clone(), data });
                "250 taken".to_owned()
            }
            "QUIT" => "221 bye".to_owned(),
            _ => "250 fine".to_owned(),
        };
        writer.write_all(format!("{answer}\r\n").as_bytes()).await.ok()?;
    }
    Some(())
}

async fn answers_again(inner: &Mutex<Inner>) {
    while inner.lock().expect("no panic").holding {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// A part of a mail that holds no other parts.
pub struct Part {
    pub head: String,
    pub text: String,
}

impl Received {
    /// A header of the mail, its folded lines joined and its encoded words read.
    pub fn header(&self, name: &str) -> String {
        let head = self.data.split("\n\n").next().unwrap_or("").replace("\n ", " ").replace("\n\t", " ");
        let start = format!("{}:", name.to_ascii_lowercase());
        let line = head.lines().find(|line| line.to_ascii_lowercase().starts_with(&start)).unwrap_or("");
        decoded_words(line.get(start.len()..).unwrap_or("").trim())
    }

    /// The parts, in order.
    pub fn parts(&self) -> Vec<Part> {
        let bounds: Vec<String> = self
            .data
            .split("boundary=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .map(|bound| format!("--{bound}"))
            .collect();
        let mut parts = Vec::new();
        let mut current = String::new();
        for line in self.data.lines() {
            if bounds.iter().any(|bound| line.starts_with(bound.as_str())) {
                parts.push(std::mem::take(&mut current));
            } else {
                current.push_str(line);
                current.push('\n');
            }
        }
        parts.into_iter().skip(1).filter_map(|part| leaf(&part)).collect()
    }

    /// The one part of this kind.
    #[track_caller]
    pub fn part(&self, kind: &str) -> Part {
        let found = self.parts().into_iter().find(|part| part.head.to_ascii_lowercase().contains(kind));
        found.unwrap_or_else(|| panic!("no {kind} in {}", self.data))
    }
}

fn leaf(part: &str) -> Option<Part> {
    let (head, body) = part.split_once("\n\n")?;
    if head.to_ascii_lowercase().contains("content-type: multipart/") {
        return None;
    }
    let text = match head.to_ascii_lowercase() {
        h if h.contains("encoding: base64") => {
            let packed: String = body.split_whitespace().collect();
            String::from_utf8(BASE64.decode(packed.as_bytes()).expect("base64")).expect("UTF-8")
        }
        h if h.contains("encoding: quoted-printable") => unquoted(body),
        _ => body.to_owned(),
    };
    Some(Part { head: head.to_owned(), text })
}

fn unquoted(body: &str) -> String {
    let body = body.replace("=\n", "");
    let mut bytes = Vec::new();
    let mut rest = body.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let code = (byte == b'=').then(|| after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok())).flatten();
        match code.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(decoded) => {
                bytes.push(decoded);
                rest = &after[2..];
            }
            None => {
                bytes.push(byte);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).expect("UTF-8")
}

fn decoded_words(text: &str) -> String {
    if !text.contains("=?utf-8?b?") {
        return text.to_owned();
    }
    let bytes: Vec<u8> = text
        .split("=?utf-8?b?")
        .skip(1)
        .filter_map(|word| word.split("?=").next())
        .flat_map(|word| BASE64.decode(word.as_bytes()).expect("base64"))
        .collect();
    String::from_utf8(bytes).expect("UTF-8")
}
