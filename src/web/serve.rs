//! The way of every request, from the socket to the answer, in order.

use super::compress::{self, Coding, Kept};
use super::guard::{Keep, Pattern};
use super::limits::Limits;
use super::patience::Patience;
use super::typed::{self, Typed};
use super::{Routes, Visit, csrf, explain, headers, visit};
use crate::app::App;
use crate::error::Error;
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use http_body_util::{BodyExt, Limited};
use percent_encoding::percent_decode_str;
use std::sync::Arc;
use std::time::Instant;
use tower::ServiceExt;

/// The largest body: a policy document or a list to import; pages of forms are far below.
const LARGEST: usize = 8 * 1024 * 1024;
/// The longest form that is given back to whoever has to wait a minute.
const TYPED: usize = 64 * 1024;
/// How often a request is run again when another change came between.
const TRIES: usize = 4;

/// The whole site: every request comes to [`Site::answer`].
#[derive(Clone)]
pub struct Site {
    app: App,
    pages: axum::Router,
    patience: Patience,
    remembered: Arc<Remembered>,
}

/// Measures of answers from memory, looked up once: the look costs as much as the answer.
struct Remembered {
    count: metrics::Counter,
    seconds: metrics::Histogram,
}

impl Remembered {
    const ROUTE: &str = "from memory";

    fn new() -> Remembered {
        Remembered {
            count: metrics::counter!("trellis_requests_total", "route" => Self::ROUTE, "status" => "200"),
            seconds: metrics::histogram!("trellis_request_seconds", "route" => Self::ROUTE),
        }
    }

    fn record(&self, method: &Method, reference: &str, started: Instant) {
        let took = started.elapsed().as_secs_f64();
        log(method, reference, Self::ROUTE, StatusCode::OK, took);
        self.count.increment(1);
        self.seconds.record(took);
    }
}

impl Site {
    /// The site of these routes. Measures must have been started before.
    pub fn new(app: App, routes: Routes) -> Site {
        let pages = routes.into_router(app.clone()).fallback(|| async { Error::NotFound });
        let pages = pages.method_not_allowed_fallback(|| async { Error::OtherMethod });
        let pages = pages.layer(DefaultBodyLimit::max(LARGEST));
        Site { app, pages, patience: Patience::default(), remembered: Arc::new(Remembered::new()) }
    }

    /// The same with other limits in time.
    pub fn with_patience(self, patience: Patience) -> Site {
        Site { patience, ..self }
    }

    /// How long things may take.
    pub fn patience(&self) -> Patience {
        self.patience
    }

    /// The same as a router, for whoever calls it without a socket.
    pub fn router(self) -> axum::Router {
        axum::Router::new().fallback(|State(site): State<Site>, request: Request| site.answer(request)).with_state(self)
    }

    /// A stranger who wants a page that is in memory has it at once, before anything is made of the request. Whatever
    /// takes more runs as a task of its own: a fault of ours ends one request, not the server.
    pub async fn answer(self, request: Request) -> Response {
        match self.from_memory(request.method(), request.uri(), request.headers()) {
            Some(response) => response,
            None => self.make(request).await,
        }
    }

    /// A stranger's page, if it is in memory.
    pub fn from_memory(&self, method: &Method, address: &Uri, headers: &HeaderMap) -> Option<Response> {
        let started = Instant::now();
        if !matches!(*method, Method::GET | Method::HEAD) || !Visit::is_strangers(&self.app, headers) {
            return None;
        }
        // Asked first: rules whose day has come forget the pages made before them.
        self.app.policy();
        let address = address.path_and_query().map_or("/", |whole| whole.as_str());
        let page = self.app.cache.find(visit::chosen_lang(None, headers), address)?;
        let mut response = page.answer(&self.app, headers);
        let reference = self.app.new_reference();
        headers::refer(response.headers_mut(), &reference);
        self.remembered.record(method, &reference, started);
        Some(response)
    }

    /// Makes the answer.
    pub async fn make(self, request: Request) -> Response {
        let started = Instant::now();
        let Site { app, pages, patience, .. } = self;
        let (parts, body) = request.into_parts();
        let asked = parts.clone();
        let task = tokio::spawn({
            let app = app.clone();
            async move { answer(&app, pages, patience, (parts, body), started).await }
        });
        match task.await {
            Ok(response) => response,
            Err(broken) => {
                let error = Error::Internal(anyhow::anyhow!("a handler panicked: {broken}"));
                let visit = Arc::new(Visit::bare(&app, &asked));
                let mut response = explain::explain(&app, &visit, error.into_response());
                headers::add(&app, response.headers_mut(), true);
                headers::refer(response.headers_mut(), &visit.reference);
                response
            }
        }
    }
}

async fn answer(
    app: &App,
    pages: axum::Router,
    patience: Patience,
    (parts, body): (Parts, Body),
    started: Instant,
) -> Response {
    let accepts = compress::negotiate(&parts.headers, &[Coding::Zstd, Coding::Gzip]);
    let method = parts.method.clone();
    let (visit, response) = match Visit::begin(app, &parts).await {
        Ok(visit) => {
            let visit = Arc::new(visit);
            (visit.clone(), inside(app, &visit, pages, patience, (parts, body)).await)
        }
        Err(error) => (Arc::new(Visit::bare(app, &parts)), error.into_response()),
    };
    let response = explain::explain(app, &visit, response);
    let response = typed::give_back(app, &visit, response).await;
    // Whoever asks for the head alone is answered without a body, which is nothing to keep for others.
    let response = if method == Method::GET { remember(app, &visit, response).await } else { response };
    let mut response = compress::live(accepts, response).await;
    let pattern = response.extensions().get::<Pattern>().copied();
    if pattern.is_some_and(|pattern| pattern.is_secret()) {
        headers::seal(response.headers_mut());
    }
    headers::add(app, response.headers_mut(), visit.viewer.is_known());
    headers::refer(response.headers_mut(), &visit.reference);
    if app.demo {
        headers::tell_page(&mut response);
    }
    forget_flash(&visit, &mut response);
    let pattern = pattern.map_or("-", |pattern| pattern.0);
    record(&method, &visit.reference, pattern, response.status(), started);
    response
}

async fn inside(
    app: &App,
    visit: &Arc<Visit>,
    pages: axum::Router,
    patience: Patience,
    (parts, body): (Parts, Body),
) -> Response {
    if !csrf::is_ours(app, &parts.method, parts.uri.path(), &parts.headers) {
        return Error::Foreign.into_response();
    }
    if !is_within_limits(app, visit, &parts) {
        return wait_a_minute(&parts, body, patience).await;
    }
    let body = match tokio::time::timeout(patience.body, Limited::new(body, LARGEST).collect()).await {
        Ok(Ok(body)) => body.to_bytes(),
        Ok(Err(_)) => return Error::TooLarge.into_response(),
        Err(_) => return Error::Unavailable("web-error-slow-sending").into_response(),
    };
    let answered = tokio::time::timeout(patience.answer, run(app, visit, pages, &parts, &body)).await;
    let mut response = answered.unwrap_or_else(|_| too_slow(&parts.method).into_response());
    if matches!(response.status(), StatusCode::SERVICE_UNAVAILABLE | StatusCode::TOO_MANY_REQUESTS)
        && let Some(sent) = Sent::read(&parts, &body)
    {
        response.extensions_mut().insert(sent);
    }
    if Typed::belongs_to(&response)
        && let Some(typed) = Typed::read(&parts, &body).await
    {
        response.extensions_mut().insert(typed);
    }
    response
}

/// Too many from one network: what a person typed is given back, and more than that is not read.
async fn wait_a_minute(parts: &Parts, body: Body, patience: Patience) -> Response {
    let mut response = Error::TooMany.into_response();
    if !Sent::is_form(parts) {
        return response;
    }
    let read = tokio::time::timeout(patience.body, Limited::new(body, TYPED).collect()).await;
    if let Ok(Ok(body)) = read
        && let Some(sent) = Sent::read(parts, &body.to_bytes())
    {
        response.extensions_mut().insert(sent);
    }
    response
}

/// A change that was stopped may have been on its way to the disk already.
fn too_slow(method: &Method) -> Error {
    let key = "web-error-slow";
    if method.is_safe() { Error::Unavailable(key) } else { Error::Unsure(key) }
}

/// Whether this network may ask for one more thing in this minute.
fn is_within_limits(app: &App, visit: &Visit, parts: &Parts) -> bool {
    let path = parts.uri.path();
    let limits = match parts.method.is_safe() {
        true if is_cheap(path) => None,
        true => app.pages.as_ref(),
        false => Some(limits_for(app, path)),
    };
    limits.is_none_or(|limits| limits.admit(&visit.network, app.now()))
}

/// What a page is made of, what balancers ask, and what an open board asks once a second: nobody is kept waiting by these.
fn is_cheap(path: &str) -> bool {
    const ASKED_OFTEN: &[&str] = &["/theme.css", "/favicon.ico", "/health", "/metrics", "/office/board/stamp"];
    path.starts_with("/assets/") || ASKED_OFTEN.contains(&path)
}

/// A company that answers for hundreds of people at once is no flood, and people are not kept waiting by it.
fn limits_for<'a>(app: &'a App, path: &str) -> &'a Limits {
    if path.starts_with("/hooks/") { &app.hooks } else { &app.limits }
}

/// Runs the handler; again, with the same bytes, when another transaction came between (PostgreSQL's 40001).
/// A handler has no effect before its commit, so running it twice is running it once.
async fn run(app: &App, visit: &Arc<Visit>, pages: axum::Router, parts: &Parts, body: &Bytes) -> Response {
    let mut response = Error::Again.into_response();
    for _ in 0..TRIES {
        let mut request = Request::new(Body::from(body.clone()));
        *request.method_mut() = parts.method.clone();
        *request.uri_mut() = parts.uri.clone();
        *request.headers_mut() = parts.headers.clone();
        request.extensions_mut().insert(visit.clone());
        let generation = app.cache.generation();
        response = match pages.clone().oneshot(request).await {
            Ok(response) => response,
            Err(never) => match never {},
        };
        response.extensions_mut().insert(Generation(generation));
        if !wants_another_run(&response) {
            break;
        }
    }
    response
}

/// No form of ours sends more fields: a page of a queue, ticked line by line, has the most.
pub(super) const MOST_FIELDS: usize = 1_000;

/// A form that could not be saved just now, or came too often: the page that says so holds it, to be sent again as it was.
#[derive(Debug, Clone)]
pub struct Sent {
    pub action: String,
    pub fields: Vec<(String, String)>,
}

impl Sent {
    /// Forms of text; a file is chosen again.
    fn is_form(parts: &Parts) -> bool {
        let kind = parts.headers.get(header::CONTENT_TYPE);
        let is_text = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded"));
        parts.method == Method::POST && is_text
    }

    /// The form in this request; nothing where it has more fields than any form of ours: giving that back would only cost.
    pub fn read(parts: &Parts, body: &[u8]) -> Option<Sent> {
        if !Sent::is_form(parts) || body.iter().filter(|byte| **byte == b'&').count() >= MOST_FIELDS {
            return None;
        }
        Some(Sent {
            action: parts.uri.path_and_query().map_or_else(String::new, ToString::to_string),
            fields: String::from_utf8_lossy(body)
                .split('&')
                .filter_map(|pair| pair.split_once('='))
                .map(read_pair)
                .collect(),
        })
    }
}

fn read_pair((name, value): (&str, &str)) -> (String, String) {
    let plain = |text: &str| percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned();
    (plain(name), plain(value))
}

fn wants_another_run(response: &Response) -> bool {
    response.extensions().get::<Arc<Error>>().is_some_and(|error| matches!(**error, Error::Again))
}

/// The state of public things before the page was made.
#[derive(Clone, Copy)]
struct Generation(u64);

/// Keeps a public page for the next stranger.
async fn remember(app: &App, visit: &Visit, response: Response) -> Response {
    let keep = response.extensions().get::<Keep>().is_some();
    let generation = response.extensions().get::<Generation>().copied();
    let plain = visit.is_plain() && !response.headers().contains_key(header::SET_COOKIE);
    let (true, true, Some(Generation(generation)), StatusCode::OK) = (keep, plain, generation, response.status())
    else {
        return response;
    };
    let (parts, body) = response.into_parts();
    let Ok(plain) = body.collect().await.map(|b| b.to_bytes()) else {
        return Error::Internal(anyhow::anyhow!("a page's body broke off")).into_response();
    };
    let kind = parts.headers.get(header::CONTENT_TYPE).cloned();
    let kind = kind.unwrap_or(HeaderValue::from_static("text/html; charset=utf-8"));
    let page = Kept::new(kind, plain.clone());
    app.cache.keep(visit.tongue.lang(), &visit.here, generation, page);
    Response::from_parts(parts, Body::from(plain))
}

/// A message is said once. Only a page takes it: an asset asked for in between must not.
fn forget_flash(visit: &Visit, response: &mut Response) {
    let is_page =
        response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if visit.flash.is_some() && is_page {
        let gone = HeaderValue::from_static("flash=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
        response.headers_mut().append(header::SET_COOKIE, gone);
    }
}

/// One log line and one measure a request; the route's pattern stands for its address, which may hold a name.
fn record(method: &Method, reference: &str, route: &'static str, status: StatusCode, started: Instant) {
    let took = started.elapsed().as_secs_f64();
    log(method, reference, route, status, took);
    metrics::counter!("trellis_requests_total", "route" => route, "status" => words_of(status)).increment(1);
    metrics::histogram!("trellis_request_seconds", "route" => route).record(took);
}

fn log(method: &Method, reference: &str, route: &'static str, status: StatusCode, took: f64) {
    tracing::info!(%reference, %method, route, status = status.as_u16(), ms = took * 1000.0, "answered");
}

/// The status as a label, without making a string for the usual ones.
fn words_of(status: StatusCode) -> std::borrow::Cow<'static, str> {
    match status {
        StatusCode::OK => "200".into(),
        StatusCode::SEE_OTHER => "303".into(),
        other => other.as_str().to_owned().into(),
    }
}

/// A body that is all there, for handlers that make their own answer.
pub fn whole(headers: HeaderMap, bytes: impl Into<Bytes>) -> Response {
    (headers, bytes.into()).into_response()
}
