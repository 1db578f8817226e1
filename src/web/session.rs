//! A browser that is known to be somebody's: an opaque token in a cookie, its hash in the database.

use super::viewer::{Grant, Viewer};
use crate::app::App;
use crate::config::Config;
use crate::error::Result;
use crate::people::{PersonId, Role};
use crate::random::hash;
use axum::http::HeaderValue;
use db::{Tx, sql};
use i18n::Lang;
use jiff::{SignedDuration, Timestamp};

/// How somebody came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Means {
    Code,
    Link,
    Demo,
}

impl Means {
    fn as_str(self) -> &'static str {
        match self {
            Means::Code => "code",
            Means::Link => "link",
            Means::Demo => "demo",
        }
    }
}

/// Staff are signed out after half an hour without a page, and after twelve hours in any case (NIST SP 800-63B-4).
const STAFF_IDLE: SignedDuration = SignedDuration::from_mins(30);
const STAFF_LONGEST: SignedDuration = SignedDuration::from_hours(12);
/// Families and volunteers stay signed in on their own phone.
const FAMILY_LONGEST: SignedDuration = SignedDuration::from_hours(24 * 30);
/// How stale `seen_at` may be: it spares a write on every page. Staff's half hour is counted from it; families read it in the
/// list of their phones, and the hour is enough.
const STAFF_SEEN_EVERY: SignedDuration = SignedDuration::from_mins(1);
const FAMILY_SEEN_EVERY: SignedDuration = SignedDuration::from_hours(1);
/// A page waits no longer for that write.
const NOTE_WITHIN: std::time::Duration = std::time::Duration::from_secs(1);

/// `__Host-` binds the cookie to this host and to TLS; plain HTTP on a laptop cannot have it.
pub fn cookie_name(config: &Config) -> &'static str {
    if config.secure() { "__Host-trellis" } else { "trellis" }
}

/// Begins a session and gives the cookie to send.
pub async fn begin(app: &App, tx: &mut Tx, person: PersonId, means: Means) -> Result<HeaderValue> {
    let now = app.now();
    let token = app.random.token();
    tx.run(sql!(
        "insert into session (token_hash, person, means, created_at, seen_at, expires_at)
         values ($1, $2, $3, $4, $4, $5)",
        hash(&token),
        person,
        means.as_str(),
        now,
        now + FAMILY_LONGEST
    ))
    .await?;
    Ok(cookie(&app.config, &token, FAMILY_LONGEST.as_secs()))
}

/// Ends one session.
pub async fn end(tx: &mut Tx, token_hash: &str) -> Result<()> {
    tx.run(sql!("delete from session where token_hash = $1", token_hash)).await?;
    Ok(())
}

/// Ends every session of a person: their roles or contacts changed, or they asked.
pub async fn end_all(tx: &mut Tx, person: PersonId) -> Result<()> {
    tx.run(sql!("delete from session where person = $1", person)).await?;
    Ok(())
}

/// The cookie that forgets.
pub fn gone(config: &Config) -> HeaderValue {
    cookie(config, "", 0)
}

fn cookie(config: &Config, token: &str, seconds: i64) -> HeaderValue {
    let name = cookie_name(config);
    let secure = if config.secure() { "; Secure" } else { "" };
    HeaderValue::try_from(format!("{name}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}"))
        .expect("a token is plain ASCII")
}

struct Found {
    person: PersonId,
    given: String,
    family: String,
    lang: String,
    seen_at: Timestamp,
    created_at: Timestamp,
}
db::row!(Found { person, given, family, lang, seen_at, created_at });

struct GrantRow {
    role: String,
    scope_kind: String,
    scope: i64,
    until_at: Option<Timestamp>,
}
db::row!(GrantRow { role, scope_kind, scope, until_at });

/// Who the token belongs to, with their roles as they are now, and the token's hash. `in_use`: somebody did something, so
/// that the half hour begins anew.
pub async fn resume(app: &App, token: &str, in_use: bool) -> Result<Option<(Viewer, String)>> {
    let now = app.now();
    let token_hash = hash(token);
    let mut tx = app.db.read().await?;
    let Some(found) = tx
        .maybe::<Found>(sql!(
            "select s.person, p.given, p.family, p.lang, s.seen_at, s.created_at
             from session s
             join person p on p.id = s.person
             where s.token_hash = $1 and s.expires_at > $2 and p.merged_into is null",
            token_hash.as_str(),
            now
        ))
        .await?
    else {
        return Ok(None);
    };
    let (viewer, lapsed) = viewer(&mut tx, &found, now).await?;
    drop(tx);
    if lapsed {
        // What SQL asks of the view `may` knows no clock: a role whose day is over must not be in it.
        let mut tx = app.db.write().await?;
        crate::people::end_past_grants(&mut tx, now).await?;
        tx.commit().await?;
    }
    if viewer.is_staff() && !app.demo && is_stale_for_staff(&found, now) {
        let mut tx = app.db.write().await?;
        end(&mut tx, &token_hash).await?;
        tx.commit().await?;
        return Ok(None);
    }
    let seen_every = if viewer.is_staff() { STAFF_SEEN_EVERY } else { FAMILY_SEEN_EVERY };
    if in_use && now.duration_since(found.seen_at) > seen_every {
        note_seen(app, &token_hash, now).await;
    }
    Ok(Some((viewer, token_hash)))
}

/// The viewer that a person is, outside any request: jobs and the command line act for people too.
pub async fn viewer_of(tx: &mut Tx, person: PersonId, now: Timestamp) -> Result<Option<Viewer>> {
    let found = tx
        .maybe::<Found>(sql!(
            "select p.id as person, p.given, p.family, p.lang, p.created_at as seen_at, p.created_at
             from person p where p.id = $1 and p.merged_into is null",
            person
        ))
        .await?;
    match found {
        Some(found) => Ok(Some(viewer(tx, &found, now).await?.0)),
        None => Ok(None),
    }
}

/// The viewer, and whether a role of theirs is over that still stands in the table.
async fn viewer(tx: &mut Tx, found: &Found, now: Timestamp) -> Result<(Viewer, bool)> {
    let grants = tx
        .all::<GrantRow>(sql!(
            "select g.role, g.scope_kind, g.scope, g.until_at from role_grant g
             where g.person = $1 and g.revoked_at is null
             order by g.id",
            found.person
        ))
        .await?;
    let (open, over): (Vec<_>, Vec<_>) = grants.into_iter().partition(|g| g.until_at.is_none_or(|until| until > now));
    let viewer = Viewer {
        person: Some(found.person),
        name: format!("{} {}", found.given, found.family).trim().to_owned(),
        lang: Lang::parse(&found.lang),
        grants: open.iter().filter_map(grant).collect(),
    };
    Ok((viewer, !over.is_empty()))
}

fn grant(row: &GrantRow) -> Option<Grant> {
    let role = Role::parse(&row.role)?;
    let (school, other) = match row.scope_kind.as_str() {
        "district" => (None, None),
        "school" => (Some(row.scope.into()), None),
        _ => (None, Some(row.scope)),
    };
    Some(Grant { role, school, other })
}

fn is_stale_for_staff(found: &Found, now: Timestamp) -> bool {
    now.duration_since(found.seen_at) > STAFF_IDLE || now.duration_since(found.created_at) > STAFF_LONGEST
}

/// A page must not fail because this small note could not be written (a full disk), nor wait long for it (a locked file).
async fn note_seen(app: &App, token_hash: &str, now: Timestamp) {
    let noted = async {
        let mut tx = app.db.write().await?;
        tx.run(sql!("update session set seen_at = $2 where token_hash = $1", token_hash, now)).await?;
        tx.commit().await
    };
    match tokio::time::timeout(NOTE_WITHIN, noted).await {
        Ok(Ok(())) => {}
        Ok(Err(error)) => tracing::warn!(%error, "could not note that a session is in use"),
        Err(_) => tracing::warn!("noting that a session is in use took too long"),
    }
}
