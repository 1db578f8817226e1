//! The route table: no page can be added without saying who may use it.

use super::guard;
use crate::app::App;
use crate::people::Ability;
use axum::extract::Request;
use axum::handler::Handler;
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::{MethodRouter, get, post};
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;

/// Who may use a page. Which rows of the database they then see is the business of the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Everybody, signed in or not.
    Anyone,
    /// Everybody who is signed in.
    SignedIn,
    /// Those with a role, somewhere, that gives this ability.
    May(Ability),
}

impl fmt::Display for Who {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Who::Anyone => f.write_str("anyone"),
            Who::SignedIn => f.write_str("signed-in"),
            Who::May(ability) => write!(f, "may {}", ability.as_str()),
        }
    }
}

/// The two methods a page without JavaScript has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    Get,
    Post,
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Method::Get => "GET",
            Method::Post => "POST",
        })
    }
}

/// One line of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    pub method: Method,
    pub path: &'static str,
    pub who: Who,
    /// Answered from memory to those who are not signed in.
    pub public: bool,
}

type Answer = Pin<Box<dyn Future<Output = Response> + Send>>;

/// A handler whose own type is forgotten: what the router makes of a handler is then compiled once, not once for each of
/// several hundred rows.
#[derive(Clone)]
struct Plain(Arc<dyn Fn(Request, App) -> Answer + Send + Sync>);

impl Plain {
    fn of<H: Handler<T, App>, T: 'static>(handler: H) -> Plain {
        Plain(Arc::new(move |request, app| Box::pin(handler.clone().call(request, app))))
    }
}

impl Handler<(), App> for Plain {
    type Future = Answer;

    fn call(self, request: Request, app: App) -> Answer {
        (self.0)(request, app)
    }
}

/// The table and the router built from it.
#[derive(Default)]
pub struct Routes {
    rows: Vec<Row>,
    router: axum::Router<App>,
}

impl Routes {
    /// A page that is the same for every stranger: answered from memory until a write changes it.
    pub fn public<H: Handler<T, App>, T: 'static>(self, path: &'static str, handler: H) -> Self {
        let row = Row { method: Method::Get, path, who: Who::Anyone, public: true };
        self.add(row, get(Plain::of(handler)))
    }

    /// A page.
    pub fn get<H: Handler<T, App>, T: 'static>(self, path: &'static str, who: Who, handler: H) -> Self {
        let row = Row { method: Method::Get, path, who, public: false };
        self.add(row, get(Plain::of(handler)))
    }

    /// A change.
    pub fn post<H: Handler<T, App>, T: 'static>(self, path: &'static str, who: Who, handler: H) -> Self {
        let row = Row { method: Method::Post, path, who, public: false };
        self.add(row, post(Plain::of(handler)))
    }

    /// Both tables as one.
    pub fn merge(mut self, other: Routes) -> Self {
        self.rows.extend(other.rows);
        self.router = self.router.merge(other.router);
        self
    }

    /// The table, for printing and for tests.
    pub fn list(&self) -> &[Row] {
        &self.rows
    }

    /// The router, and the paths whose pages may be kept in memory.
    pub fn into_router(self, app: App) -> axum::Router {
        self.router.with_state(app)
    }

    fn add(mut self, row: Row, handler: MethodRouter<App>) -> Self {
        let guarded = handler.route_layer(from_fn_with_state(row, guard::admit));
        self.router = self.router.route(row.path, guarded);
        self.rows.push(row);
        self
    }
}
