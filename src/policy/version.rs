//! A version of the policy: how a document comes in, and how it takes effect.

use super::{Policy, PolicyProblem, store};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::Ability;
use crate::web::Me;
use db::Tx;
use forms::Reason;
use jiff::Timestamp;
use jiff::civil::Date;
use std::future::Future;
use std::time::Duration;

/// The largest document: twenty times the one that ships.
pub const LARGEST: usize = 1024 * 1024;

/// How often a process looks whether another one took up a version.
const EVERY: Duration = Duration::from_secs(60);

/// What came as a file, as text: without byte-order mark, lines ended as everywhere here.
pub fn decode(bytes: &[u8]) -> Result<String, Reason> {
    if bytes.len() > LARGEST {
        return Err(too_large());
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(lines(text)),
        Err(error) => {
            let line = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
            Err(Reason::new("policy-upload-not-utf8").with("line", i64::try_from(line).unwrap_or(i64::MAX)))
        }
    }
}

/// What was typed. Browsers send lines with two characters at the end.
pub fn typed(text: &str) -> Result<String, Reason> {
    match text {
        text if text.len() > LARGEST => Err(too_large()),
        text if text.trim().is_empty() => Err(Reason::new("policy-upload-nothing")),
        text => Ok(lines(text)),
    }
}

fn too_large() -> Reason {
    Reason::new("policy-upload-too-large").with("kilobytes", i64::try_from(LARGEST / 1024).unwrap_or(i64::MAX))
}

fn lines(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// Why a document does not become a version.
#[derive(Debug)]
pub enum AdoptError {
    /// Rules cannot have held before anybody could know them.
    Past,
    /// Somebody else's version came in since the preview was shown: what it showed is no longer true.
    Overtaken,
    /// The text is not a policy.
    Unreadable(Vec<PolicyProblem>),
    Other(Error),
}

impl<E: Into<Error>> From<E> for AdoptError {
    fn from(error: E) -> AdoptError {
        AdoptError::Other(error.into())
    }
}

/// A document that was looked at and shall hold from a day on.
pub struct Adoption<'a> {
    pub text: &'a str,
    pub effective_on: Date,
    /// The newest version when the preview was made.
    pub seen: i64,
    pub today: Date,
}

/// Makes a document a version. The same one sent twice is one version.
pub async fn adopt(tx: &mut Tx, me: &Me, adoption: &Adoption<'_>, now: Timestamp) -> Result<i64, AdoptError> {
    Policy::parse(adoption.text).map_err(AdoptError::Unreadable)?;
    if adoption.effective_on < adoption.today {
        return Err(AdoptError::Past);
    }
    // Every change ends in the ledger, so its head is what two uploads at once queue for.
    tx.lock("ledger_head", 1).await?;
    let newest = store::newest(tx).await?;
    if newest != adoption.seen {
        return if is_same(tx, newest, adoption).await? { Ok(newest) } else { Err(AdoptError::Overtaken) };
    }
    let id = tx.new_id();
    store::insert(tx, id, adoption.effective_on, adoption.text, me.id(), now).await?;
    let detail = format!("effective={}", adoption.effective_on);
    let entry = Entry::new(Actor::with(me, Ability::SetPolicy), "set-policy", "policy_version", id);
    ledger::note(tx, entry.policy(id).detail(detail), now).await?;
    tx.touch(crate::web::cache::PUBLIC);
    Ok(id)
}

async fn is_same(tx: &mut Tx, version: i64, adoption: &Adoption<'_>) -> Result<bool> {
    let day = store::version(tx, version).await?.map(|version| version.effective_on);
    let text = store::text(tx, version).await?;
    Ok(day == Some(adoption.effective_on) && text.as_deref() == Some(adoption.text))
}

/// Takes up versions that this process has not seen yet.
pub async fn refresh(app: &App) -> Result<()> {
    let mut tx = app.db.read().await?;
    let newest = store::newest(&mut tx).await?;
    drop(tx);
    if newest != app.newest_policy() {
        app.set_policy(store::load(&app.db, app.now()).await?);
    }
    Ok(())
}

/// Looks for new versions until `stop` is done: another process may have taken one in.
pub async fn keep_current(app: App, stop: impl Future<Output = ()> + Send) {
    let look = async {
        loop {
            tokio::time::sleep(EVERY).await;
            if let Err(error) = refresh(&app).await {
                tracing::warn!(%error, "could not look for a new policy");
            }
        }
    };
    tokio::select! {
        () = look => {}
        () = stop => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_from_another_program_is_read_as_it_is_meant() {
        assert_eq!(decode(b"\xef\xbb\xbfformat = 1\r\n").expect("it is UTF-8"), "format = 1\n");
    }

    #[test]
    fn a_file_in_another_encoding_is_refused_with_its_line() {
        let reason = decode(b"a = 1\nname = \"Pe\xf1a\"").expect_err("Windows-1252");
        assert_eq!(reason, Reason::new("policy-upload-not-utf8").with("line", 2_i64));
    }

    #[test]
    fn what_is_empty_or_huge_is_refused() {
        assert_eq!(typed(" \n").expect_err("nothing").key(), "policy-upload-nothing");
        assert_eq!(typed(&"x".repeat(LARGEST + 1)).expect_err("huge").key(), "policy-upload-too-large");
    }
}
