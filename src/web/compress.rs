//! Smaller answers: kept pages once with brotli, live pages quickly with zstd or gzip.

use super::headers;
use crate::app::App;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use http_body_util::BodyExt;
use std::cell::RefCell;
use std::io::Write;
use std::sync::OnceLock;

/// Below this, packing costs more than it saves.
const WORTH_IT: usize = 600;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coding {
    Brotli,
    Zstd,
    Gzip,
    Plain,
}

impl Coding {
    fn as_str(self) -> &'static str {
        match self {
            Coding::Brotli => "br",
            Coding::Zstd => "zstd",
            Coding::Gzip => "gzip",
            Coding::Plain => "identity",
        }
    }
}

/// The best of `offered` that the browser takes.
pub fn negotiate(headers: &HeaderMap, offered: &[Coding]) -> Coding {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or("");
    let takes = |coding: &Coding| {
        accepted.split(',').any(|part| {
            let mut words = part.split(';').map(str::trim);
            words.next() == Some(coding.as_str()) && !words.any(|w| w == "q=0")
        })
    };
    offered.iter().copied().find(takes).unwrap_or(Coding::Plain)
}

/// A page that is kept, with what is sent in each coding once somebody asked for it.
pub struct Kept {
    kind: HeaderValue,
    plain: Bytes,
    forms: [OnceLock<Form>; KEPT.len()],
}

struct Form {
    headers: HeaderMap,
    bytes: Bytes,
}

/// The codings in which a page is kept, best first.
const KEPT: [Coding; 3] = [Coding::Brotli, Coding::Gzip, Coding::Plain];

impl Kept {
    /// A page as it was rendered.
    pub fn new(kind: HeaderValue, plain: Bytes) -> Kept {
        Kept { kind, plain, forms: Default::default() }
    }

    /// The page in the form this browser takes; all headers but the reference are made once.
    pub fn answer(&self, app: &App, browser: &HeaderMap) -> Response {
        let coding = negotiate(browser, &KEPT[..2]);
        let at = KEPT.iter().position(|kept| *kept == coding).unwrap_or(KEPT.len() - 1);
        let form = self.forms[at].get_or_init(|| self.form(app, KEPT[at]));
        let mut response = Response::new(Body::from(form.bytes.clone()));
        *response.headers_mut() = form.headers.clone();
        response
    }

    fn form(&self, app: &App, coding: Coding) -> Form {
        let bytes = match coding {
            Coding::Brotli => brotli(&self.plain),
            Coding::Gzip => gzip(&self.plain),
            _ => self.plain.clone(),
        };
        let mut response = Response::new(Body::empty());
        response.headers_mut().insert(header::CONTENT_TYPE, self.kind.clone());
        mark(&mut response, coding);
        headers::add(app, response.headers_mut(), false);
        Form { headers: std::mem::take(response.headers_mut()), bytes }
    }
}

/// A live answer, packed if it is text and large enough.
pub async fn live(accepts: Coding, response: Response) -> Response {
    let is_text = response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|v| v.to_str().ok())
        .is_some_and(|kind| kind.starts_with("text/") || kind.contains("json") || kind.contains("xml"));
    let is_packed = response.headers().contains_key(header::CONTENT_ENCODING);
    let is_streamed = http_body::Body::size_hint(response.body()).exact().is_none();
    if !is_text || is_packed || is_streamed || accepts == Coding::Plain {
        return response;
    }
    let (parts, body) = response.into_parts();
    let bytes = match body.collect().await {
        Ok(collected) => collected.to_bytes(),
        Err(_) => Bytes::new(),
    };
    if bytes.len() < WORTH_IT {
        return Response::from_parts(parts, Body::from(bytes));
    }
    let packed = match accepts {
        Coding::Zstd => zstd(&bytes).unwrap_or_else(|| gzip(&bytes)),
        _ => gzip(&bytes),
    };
    let mut response = Response::from_parts(parts, Body::from(packed));
    mark(&mut response, accepts);
    response
}

fn mark(response: &mut Response, coding: Coding) {
    let headers = response.headers_mut();
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding, accept-language, cookie"));
    if coding != Coding::Plain {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding.as_str()));
    }
    headers.remove(header::CONTENT_LENGTH);
}

fn zstd(bytes: &[u8]) -> Option<Bytes> {
    thread_local! {
        // Its tables are large; making them anew for each page costs more than packing it.
        static PACKER: RefCell<Option<zstd::bulk::Compressor<'static>>> =
            RefCell::new(zstd::bulk::Compressor::new(1).ok());
    }
    PACKER.with_borrow_mut(|packer| packer.as_mut()?.compress(bytes).ok().map(Bytes::from))
}

fn brotli(bytes: &[u8]) -> Bytes {
    let mut packed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 9, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &params).expect("writing to memory does not fail");
    packed.into()
}

fn gzip(bytes: &[u8]) -> Bytes {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).expect("writing to memory does not fail");
    encoder.finish().expect("writing to memory does not fail").into()
}
