//! What a request can come to when it does not come to a page.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use forms::Reason;
use std::sync::Arc;

/// The result of handlers and verbs.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a request was not answered as asked. Written out as a page, in the reader's language, by `web::explain`.
#[derive(Debug)]
pub enum Error {
    /// Nothing here, or nothing this reader may see.
    NotFound,
    /// Sign in, then come back here.
    SignIn,
    /// A rule says no; the reason is a message in `locales/`.
    Refused(Reason),
    /// What came cannot be read as what the page sends.
    Unreadable(&'static str),
    /// Sent by another site's page.
    Foreign,
    /// Opened, where only a form can be sent; or the other way round.
    OtherMethod,
    /// Too many requests from one place.
    TooMany,
    /// Larger than this page accepts.
    TooLarge,
    /// Another change came between; the request can be run again as it is.
    Again,
    /// The database cannot take the change now; the message says what is the matter.
    Unavailable(&'static str),
    /// Nobody knows whether the change was saved: whoever sent it looks before sending it again.
    Unsure(&'static str),
    /// Ours; logged once, shown with a reference number.
    Internal(anyhow::Error),
}

impl Error {
    /// The status a browser is told.
    pub fn status(&self) -> StatusCode {
        match self {
            Error::NotFound => StatusCode::NOT_FOUND,
            Error::SignIn => StatusCode::UNAUTHORIZED,
            Error::Refused(_) => StatusCode::CONFLICT,
            Error::Unreadable(_) => StatusCode::BAD_REQUEST,
            Error::Foreign => StatusCode::FORBIDDEN,
            Error::OtherMethod => StatusCode::METHOD_NOT_ALLOWED,
            Error::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Error::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Error::Again | Error::Unavailable(_) | Error::Unsure(_) => StatusCode::SERVICE_UNAVAILABLE,
            Error::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// A refusal whose message takes no arguments.
    pub fn refused(key: &'static str) -> Error {
        Error::Refused(Reason::new(key))
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Error::Internal(why) => write!(f, "{why:#}"),
            other => write!(f, "{other:?}"),
        }
    }
}

impl std::error::Error for Error {}

impl From<db::Error> for Error {
    fn from(error: db::Error) -> Error {
        match error {
            db::Error::Again(_) => Error::Again,
            db::Error::Locked { .. } => Error::Unavailable("web-error-locked"),
            db::Error::ReadOnly { .. } => Error::Unavailable("web-error-read-only"),
            db::Error::Full { .. } => Error::Unavailable("web-error-full"),
            db::Error::Unavailable(_) | db::Error::Busy(_) => Error::Unavailable("web-error-slow"),
            db::Error::Unsure(_) => Error::Unsure("web-error-unsure"),
            db::Error::Broken(_) => Error::Unsure("web-error-broken"),
            other => Error::Internal(other.into()),
        }
    }
}

impl From<anyhow::Error> for Error {
    fn from(error: anyhow::Error) -> Error {
        match error.downcast::<Error>() {
            Ok(error) => error,
            Err(error) => Error::Internal(error),
        }
    }
}

impl From<askama::Error> for Error {
    fn from(error: askama::Error) -> Error {
        Error::Internal(error.into())
    }
}

impl IntoResponse for Error {
    /// Sets the status and leaves the error for `web::explain`, which knows the reader's language.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}
