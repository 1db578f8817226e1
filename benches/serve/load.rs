//! A small load generator: HTTP/1.1 over kept connections, each asking again as soon as it has its answer.

use anyhow::{Context, Result, bail};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// No answer may take longer: a measurement that hangs ends.
const PATIENCE: Duration = Duration::from_secs(30);

/// What a request was answered with.
pub struct Answer {
    pub status: u16,
    pub body: Vec<u8>,
}

/// What came of a run.
#[derive(Default)]
pub struct Run {
    pub statuses: Vec<u16>,
    pub took: Vec<Duration>,
    pub elapsed: Duration,
}

impl Run {
    pub fn per_second(&self) -> f64 {
        self.statuses.len() as f64 / self.elapsed.as_secs_f64()
    }

    pub fn count(&self, status: u16) -> usize {
        self.statuses.iter().filter(|s| **s == status).count()
    }

    /// The time within which this share of the answers came.
    pub fn within(&self, percent: usize) -> Duration {
        let mut took = self.took.clone();
        took.sort_unstable();
        let at = (took.len() * percent / 100).min(took.len().saturating_sub(1));
        took.get(at).copied().unwrap_or_default()
    }
}

/// One kept connection.
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    pub async fn open(address: &str) -> Result<Connection> {
        let stream = TcpStream::connect(address).await.with_context(|| format!("connecting to {address}"))?;
        stream.set_nodelay(true)?;
        Ok(Connection { stream, buffer: Vec::with_capacity(64 * 1024) })
    }

    pub async fn ask(&mut self, request: &[u8]) -> Result<Answer> {
        tokio::time::timeout(PATIENCE, self.ask_patiently(request)).await.context("no answer in time")?
    }

    async fn ask_patiently(&mut self, request: &[u8]) -> Result<Answer> {
        self.stream.write_all(request).await?;
        self.buffer.clear();
        let (head, length) = loop {
            if let Some(end) = self.buffer.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
                break (end + 4, length(&self.buffer[..end])?);
            }
            self.more().await?;
        };
        while self.buffer.len() < head + length {
            self.more().await?;
        }
        let status = std::str::from_utf8(&self.buffer[9..12])?.parse()?;
        Ok(Answer { status, body: self.buffer[head..head + length].to_vec() })
    }

    async fn more(&mut self) -> Result<()> {
        if self.stream.read_buf(&mut self.buffer).await? == 0 {
            bail!("the server closed the connection");
        }
        Ok(())
    }
}

fn length(head: &[u8]) -> Result<usize> {
    let head = std::str::from_utf8(head).context("headers are not text")?;
    let lengths = head.lines().filter_map(|line| line.split_once(':'));
    let mut lengths = lengths.filter(|(name, _)| name.eq_ignore_ascii_case("content-length"));
    match lengths.next() {
        Some((_, value)) => Ok(value.trim().parse()?),
        // An answer without a body, such as a redirect.
        None if head.to_ascii_lowercase().contains("transfer-encoding") => bail!("a body in pieces is not measured"),
        None => Ok(0),
    }
}

/// A request for a page, as a browser writes it; `cookie` may be empty.
pub fn get(path: &str, cookie: &str) -> Vec<u8> {
    request("GET", path, cookie, "accept-encoding: gzip, br, zstd\r\n")
}

/// A form with one button.
pub fn press(path: &str, cookie: &str) -> Vec<u8> {
    let form =
        "content-type: application/x-www-form-urlencoded\r\ncontent-length: 0\r\nsec-fetch-site: same-origin\r\n";
    request("POST", path, cookie, form)
}

fn request(method: &str, path: &str, cookie: &str, more: &str) -> Vec<u8> {
    let cookie = if cookie.is_empty() { String::new() } else { format!("cookie: trellis={cookie}\r\n") };
    format!(
        "{method} {path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/html\r\naccept-language: en\r\n{cookie}{more}\r\n"
    )
    .into_bytes()
}

/// The same request again and again over so many connections, for so long.
pub async fn repeat(address: &str, request: Vec<u8>, connections: usize, duration: Duration) -> Result<Run> {
    let request = Arc::new(request);
    let begun = Instant::now();
    let tasks: Vec<_> = (0..connections)
        .map(|_| {
            let (address, request) = (address.to_owned(), request.clone());
            tokio::spawn(async move {
                let mut connection = Connection::open(&address).await?;
                let mut seen = Vec::new();
                while begun.elapsed() < duration {
                    let asked = Instant::now();
                    let answer = connection.ask(&request).await?;
                    seen.push((answer.status, asked.elapsed()));
                }
                anyhow::Ok(seen)
            })
        })
        .collect();
    gather(tasks, begun).await
}

/// Each list of requests once, taken up by so many connections; the requests of a list follow each other.
pub async fn each(address: &str, lists: Vec<Vec<Vec<u8>>>, connections: usize) -> Result<Run> {
    let lists = Arc::new(lists);
    let next = Arc::new(AtomicUsize::new(0));
    let mut open = Vec::new();
    for _ in 0..connections {
        open.push(Connection::open(address).await?);
    }
    let begun = Instant::now();
    let tasks: Vec<_> = open
        .into_iter()
        .map(|mut connection| {
            let (lists, next) = (lists.clone(), next.clone());
            tokio::spawn(async move {
                let mut seen = Vec::new();
                while let Some(list) = lists.get(next.fetch_add(1, Ordering::Relaxed)) {
                    for request in list {
                        let asked = Instant::now();
                        let answer = connection.ask(request).await?;
                        seen.push((answer.status, asked.elapsed()));
                    }
                }
                anyhow::Ok(seen)
            })
        })
        .collect();
    gather(tasks, begun).await
}

type Seen = Vec<(u16, Duration)>;

async fn gather(tasks: Vec<tokio::task::JoinHandle<Result<Seen>>>, begun: Instant) -> Result<Run> {
    let mut run = Run::default();
    for task in tasks {
        for (status, took) in task.await?? {
            run.statuses.push(status);
            run.took.push(took);
        }
    }
    run.elapsed = begun.elapsed();
    Ok(run)
}
