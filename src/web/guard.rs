//! Who may use this page: asked before the handler sees the request.

use super::{Method, Row, Visit, Who};
use crate::error::Error;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Marks an answer that may be kept in memory for strangers.
#[derive(Clone, Copy)]
pub struct Keep;

/// The route's pattern, for logs and measures: it holds no personal value.
#[derive(Clone, Copy)]
pub struct Pattern(pub &'static str);

impl Pattern {
    /// Whether part of the address is a key to the page.
    pub fn is_secret(self) -> bool {
        ["{secret}", "{token}", "{key}"].iter().any(|part| self.0.contains(part))
    }
}

pub async fn admit(State(row): State<Row>, request: Request, next: Next) -> Response {
    let mut response = match refusal(&row, &request) {
        Some(error) => error.into_response(),
        None => next.run(request).await,
    };
    response.extensions_mut().insert(Pattern(row.path));
    if row.public && row.method == Method::Get {
        response.extensions_mut().insert(Keep);
    }
    response
}

fn refusal(row: &Row, request: &Request) -> Option<Error> {
    let visit = request.extensions().get::<std::sync::Arc<Visit>>()?;
    match row.who {
        Who::Anyone => None,
        Who::SignedIn if visit.viewer.is_known() => None,
        Who::May(ability) if visit.viewer.may(ability) => None,
        _ if !visit.viewer.is_known() => Some(Error::SignIn),
        _ => Some(Error::NotFound),
    }
}
