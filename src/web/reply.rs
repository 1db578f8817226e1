//! What a handler answers with: a page, a way on, a file.

use crate::error::Result;
use askama::Template;
use axum::Extension;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// What handlers return.
pub type Reply = Result<Response>;

/// A page.
pub fn page(template: impl Template) -> Reply {
    page_with(StatusCode::OK, template)
}

/// A form that came back with errors: everything typed is kept, nothing was changed.
pub fn refused(template: impl Template) -> Reply {
    page_with(StatusCode::UNPROCESSABLE_ENTITY, template)
}

/// A page with a status.
pub fn page_with(status: StatusCode, template: impl Template) -> Reply {
    let written = WrittenBy(std::any::type_name_of_val(&template));
    let html = super::named::name_fields(template.render()?);
    let kind = [(header::CONTENT_TYPE, "text/html; charset=utf-8")];
    Ok((status, kind, Extension(written), html).into_response())
}

/// The page a template is for, by its name in the source. The demonstration tells it, so that the browser tests know which
/// pages they have seen.
#[derive(Debug, Clone, Copy)]
pub struct WrittenBy(pub &'static str);

/// A file to keep: comma-separated, with a byte-order mark so that spreadsheets read it as UTF-8.
pub fn csv(name: &str, text: String) -> Reply {
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (header::CONTENT_DISPOSITION, HeaderValue::try_from(disposition).expect("file names are ours")),
    ];
    Ok((headers, format!("\u{feff}{text}")).into_response())
}

/// On to another page, after a change (303).
pub struct Redirect {
    to: String,
    flash: Option<&'static str>,
    cookies: Vec<HeaderValue>,
}

impl Redirect {
    /// To a page of ours. Anything else becomes the home page, so that nobody is sent elsewhere by a crafted link.
    pub fn to(path: impl Into<String>) -> Redirect {
        let path: String = path.into();
        Redirect { to: local(&path), flash: None, cookies: Vec::new() }
    }

    /// What that page will say on top: a message key.
    pub fn saying(mut self, key: &'static str) -> Redirect {
        self.flash = Some(key);
        self
    }

    /// With a cookie.
    pub fn with_cookie(mut self, cookie: HeaderValue) -> Redirect {
        self.cookies.push(cookie);
        self
    }
}

/// A path within this site, or the home page.
pub fn local(path: &str) -> String {
    let fine = path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains('\\')
        && path.chars().all(|c| c.is_ascii_graphic());
    if fine { path.to_owned() } else { "/".to_owned() }
}

impl IntoResponse for Redirect {
    fn into_response(self) -> Response {
        let location = HeaderValue::try_from(self.to).expect("checked to be plain");
        let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response();
        if let Some(key) = self.flash {
            let cookie = format!("flash={key}; Path=/; HttpOnly; SameSite=Lax; Max-Age=60");
            append(&mut response, header::SET_COOKIE, cookie);
        }
        for cookie in self.cookies {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
        response
    }
}

impl From<Redirect> for Reply {
    fn from(redirect: Redirect) -> Reply {
        Ok(redirect.into_response())
    }
}

fn append(response: &mut Response, name: HeaderName, value: String) {
    let value = HeaderValue::try_from(value).expect("made of message keys");
    response.headers_mut().append(name, value);
}
