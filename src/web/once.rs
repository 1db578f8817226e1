//! Forms that do what they do once. A page gives each of them a key of its own (`form_::once()`); the same form sent again,
//! by a second press, the way back or a browser that restores its windows, finds that it is done, and nothing is done twice.
//! Whoever means to add the same once more opens the page anew; whoever goes back and types something else adds that.

use super::viewer::visit;
use crate::error::{Error, Result};
use crate::random::hash_of;
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use db::{Tx, sql};
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// So long the same form is known again: longer than anybody stays signed in.
const KNOWN: SignedDuration = SignedDuration::from_hours(24 * 90);

/// The fields of such a form, and the form itself.
pub struct OnceFields<T>(pub T, pub Once);

/// One form as it was sent: by whom, to where, with what. One without a key is always new.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Once(Option<String>);

#[derive(Default, Deserialize)]
#[serde(default)]
struct Key {
    once: String,
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for OnceFields<T> {
    type Rejection = Error;
    async fn from_request(request: Request, state: &S) -> Result<OnceFields<T>> {
        let (parts, body) = request.into_parts();
        let (by, path) = (visit(&parts)?.viewer.id(), parts.uri.path().to_owned());
        let bytes = Bytes::from_request(Request::from_parts(parts, body), state).await.map_err(|_| Error::TooLarge)?;
        let fields = serde_html_form::from_bytes(&bytes).map_err(|_| Error::Unreadable("web-error-form"))?;
        Ok(OnceFields(fields, Once::of(by, &path, &bytes)))
    }
}

impl Once {
    fn of(by: i64, path: &str, body: &[u8]) -> Once {
        let key = serde_html_form::from_bytes::<Key>(body).unwrap_or_default();
        if key.once.is_empty() {
            return Once(None);
        }
        let mut whole = format!("{by} {path} ").into_bytes();
        whole.extend_from_slice(body);
        Once(Some(hash_of(&whole)))
    }

    /// What this same form made when it was sent before; nothing the first time, and then it is noted. Asked in the transaction
    /// of what the form does: what is refused was never sent.
    pub async fn before(&self, tx: &mut Tx, now: Timestamp) -> Result<Option<i64>> {
        let Some(mark) = &self.0 else { return Ok(None) };
        let noted = sql!(
            "insert into form_sent (mark, made, sent_at) values ($1, 0, $2) on conflict (mark) do nothing",
            mark.as_str(),
            now
        );
        if tx.run(noted).await? == 1 {
            return Ok(None);
        }
        let (made,) = tx.one::<(i64,)>(sql!("select f.made from form_sent f where f.mark = $1", mark.as_str())).await?;
        Ok(Some(made))
    }

    /// What it makes, so that whoever sends it again is led there.
    pub async fn made(&self, tx: &mut Tx, what: impl Into<i64>) -> Result<()> {
        if let Some(mark) = &self.0 {
            let what: i64 = what.into();
            tx.run(sql!("update form_sent set made = $2 where mark = $1", mark.as_str(), what)).await?;
        }
        Ok(())
    }
}

/// Forgets what nobody sends again.
pub async fn forget(tx: &mut Tx, now: Timestamp) -> Result<()> {
    tx.run(sql!("delete from form_sent where sent_at < $1", now - KNOWN)).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_known_by_its_key_its_words_its_place_and_whoever_sent_it() {
        let sent = Once::of(7, "/touches", b"once=abc&words=Hello");
        assert!(sent.0.is_some());
        assert_eq!(sent, Once::of(7, "/touches", b"once=abc&words=Hello"));
        for other in [
            Once::of(8, "/touches", b"once=abc&words=Hello"),
            Once::of(7, "/contacts", b"once=abc&words=Hello"),
            Once::of(7, "/touches", b"once=abd&words=Hello"),
            Once::of(7, "/touches", b"once=abc&words=Hello+again"),
        ] {
            assert_ne!(sent, other);
        }
        for keyless in [&b"words=Hello"[..], b"once=&words=Hello", b""] {
            assert_eq!(Once::of(7, "/touches", keyless), Once::default());
        }
    }
}
