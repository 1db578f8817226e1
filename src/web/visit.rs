//! What is known about a request before any page sees it: who, in which language, from where.

use super::session;
use super::viewer::Viewer;
use crate::app::App;
use crate::error::Result;
use axum::extract::ConnectInfo;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use i18n::{Lang, Tongue};
use std::net::{IpAddr, SocketAddr};

/// What a page sends that asks without anybody's doing, such as an open board: it keeps nobody signed in.
const BY_ITSELF: &str = "x-by-itself";

/// See the module.
pub struct Visit {
    pub viewer: Viewer,
    /// The session's token hash, where there is one: signing out ends it.
    pub session: Option<String>,
    pub tongue: Tongue,
    /// Path and query, for "come back here".
    pub here: String,
    /// A message key left by the change before this page.
    pub flash: Option<String>,
    /// The reference number that a log line and an error page share.
    pub reference: String,
    /// The caller's network, truncated: limits only, never stored.
    pub network: String,
}

impl Visit {
    /// Reads cookies, headers and, if there is a session, who it belongs to.
    pub async fn begin(app: &App, parts: &Parts) -> Result<Visit> {
        let headers = &parts.headers;
        let token = cookie(headers, session::cookie_name(&app.config));
        let known = match token {
            Some(token) => session::resume(app, token, !headers.contains_key(BY_ITSELF)).await?,
            None => None,
        };
        let (viewer, session) = match known {
            Some((viewer, session)) => (viewer, Some(session)),
            None => (Viewer::stranger(), None),
        };
        let lang = chosen_lang(viewer.lang, headers);
        Ok(Visit {
            viewer,
            session,
            tongue: app.words.speak(lang),
            here: here(parts),
            flash: cookie(headers, "flash").map(str::to_owned),
            reference: app.new_reference(),
            network: network(app, parts),
        })
    }

    /// A visit with nothing known but the language: for answers when even reading the session failed.
    pub fn bare(app: &App, parts: &Parts) -> Visit {
        let lang = chosen_lang(None, &parts.headers);
        Visit {
            viewer: Viewer::stranger(),
            session: None,
            tongue: app.words.speak(lang),
            here: here(parts),
            flash: None,
            reference: app.new_reference(),
            network: network(app, parts),
        }
    }

    /// Neither a session nor a message comes with the request.
    pub fn is_strangers(app: &App, headers: &HeaderMap) -> bool {
        cookie(headers, session::cookie_name(&app.config)).is_none() && cookie(headers, "flash").is_none()
    }

    /// Nothing personal is on the page: it may be answered from memory.
    pub fn is_plain(&self) -> bool {
        !self.viewer.is_known() && self.flash.is_none()
    }
}

/// The languages in which the product can be read now.
pub fn offered() -> &'static [Lang] {
    &[Lang::En, Lang::Es, Lang::Ar]
}

/// The language of the answer: what the person set, else the cookie, else what the browser asks for.
pub fn chosen_lang(person: Option<Lang>, headers: &HeaderMap) -> Lang {
    let header = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok());
    i18n::choose(offered(), person, cookie(headers, "lang"), header)
}

fn here(parts: &Parts) -> String {
    parts.uri.path_and_query().map_or_else(|| "/".to_owned(), |p| p.as_str().to_owned())
}

/// The value of a cookie, if the browser sent it.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|v| v.to_str().ok())
        .flat_map(|v| v.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(n, _)| *n == name)
        .map(|(_, value)| value)
}

/// The caller's network: a /24 or a /64, so that one household's phones share a limit and no address is kept. An address of
/// the old kind in the dress of the new (`::ffff:192.0.2.7`) is the old one: else all of them would share one limit.
fn network(app: &App, parts: &Parts) -> String {
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let peer = peer.unwrap_or(IpAddr::from([127, 0, 0, 1])).to_canonical();
    let is_ours = app.config.trusted_proxies.iter().any(|proxy| proxy.to_canonical() == peer);
    truncated(if is_ours { forwarded(&parts.headers).unwrap_or(peer) } else { peer })
}

fn truncated(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(v4) => {
            let [a, b, c, _] = v4.octets();
            format!("{a}.{b}.{c}")
        }
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}")
        }
    }
}

/// The address our own proxy added: the last one, since everything before it is the caller's word.
fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let list = headers.get("x-forwarded-for")?.to_str().ok()?;
    list.rsplit(',').next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_address_in_new_dress_keeps_its_network() {
        let of = |address: &str| truncated(address.parse().expect("an address"));
        assert_eq!(of("192.0.2.7"), "192.0.2");
        assert_eq!(of("::ffff:192.0.2.7"), "192.0.2");
        assert_ne!(of("::ffff:198.51.100.7"), of("::ffff:192.0.2.7"));
        assert_eq!(of("2001:db8:1:2:3::4"), "2001:db8:1:2");
    }
}
