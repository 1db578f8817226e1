//! Sending what is in the queue.

use super::letter::{self, Address};
use super::notice::Notice;
use super::post::Outcome;
use super::store::{self, Queued};
use crate::app::App;
use crate::people::{Contact, ContactKind};
use anyhow::{Context, bail};
use db::Tx;
use i18n::Lang;
use jiff::{SignedDuration, Timestamp};
use jobs::Job;
use serde::{Deserialize, Serialize};

/// How long one try may take: the ways out give up well before.
const UNDER_WAY: SignedDuration = SignedDuration::from_mins(2);

/// Sends one message.
///
/// It is claimed and committed before it leaves, and noted as sent after, so that two runs at once send once and
/// nothing is sent while a lock is held. If the program dies between leaving and noting, the next run sends it
/// again: a mail program shows a second copy with the same Message-ID once, a text message may come twice.
/// The other order could lose it, which is worse.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct SendMessage {
    pub message: i64,
}

impl Job<App> for SendMessage {
    const NAME: &'static str = "connect.send";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let Some((letter, fleeting)) = claim(app, self.message).await? else {
            return Ok(());
        };
        let outcome = app.post.send(&letter).await;
        let mut tx = app.db.write().await?;
        let result = match outcome {
            Outcome::Sent(reference) => {
                let forget = fleeting && !app.post.is_outbox();
                store::sent(&mut tx, self.message, &reference, forget, app.now()).await?;
                Ok(())
            }
            Outcome::Refused(why) => {
                store::gave_up(&mut tx, self.message, "refused", &why).await?;
                Ok(())
            }
            Outcome::Later(why) => {
                store::let_go(&mut tx, self.message).await?;
                Err(anyhow::anyhow!(why))
            }
        };
        tx.commit().await?;
        result
    }
}

/// Decides, in one transaction, whether and where the message goes: who has stopped by now gets nothing.
async fn claim(app: &App, message: i64) -> anyhow::Result<Option<(letter::Letter, bool)>> {
    let now = app.now();
    let mut tx = app.db.write().await?;
    tx.lock("message", message).await?;
    let Some(queued) = store::queued(&mut tx, message).await?.filter(|m| m.state == "queued") else {
        return Ok(None);
    };
    if queued.claimed_at.is_some_and(|since| now.duration_since(since) < UNDER_WAY) {
        bail!("it is being sent by another run");
    }
    let notice: Notice = serde_json::from_str(&queued.notice).context("reading the notice")?;
    let fleeting = queued.fleeting;
    match address(app, &mut tx, queued, notice.obligatory, now).await? {
        Ok(address) => {
            let letter = letter::write(app, &notice, address)?;
            let html = if app.post.is_outbox() { letter.html.as_str() } else { "" };
            store::claim(&mut tx, &letter, html, now).await?;
            tx.commit().await?;
            Ok(Some((letter, fleeting)))
        }
        Err(why) => {
            store::gave_up(&mut tx, message, "withheld", why).await?;
            tx.commit().await?;
            Ok(None)
        }
    }
}

/// Where it goes, or why nowhere.
async fn address(
    app: &App,
    tx: &mut Tx,
    queued: Queued,
    obligatory: bool,
    now: Timestamp,
) -> anyhow::Result<Result<Address, &'static str>> {
    let Some(person) = queued.person else {
        let kind = ContactKind::parse(&queued.channel).context("a message to nobody")?;
        if !app.post.has(kind) {
            return Ok(Err(no_way(kind)));
        }
        return Ok(Ok(Address {
            message: queued.id,
            key: queued.key,
            kind,
            to: queued.address,
            given: String::new(),
            lang: Lang::parse(&queued.lang).unwrap_or(Lang::En),
            stop_token: None,
            written_at: now,
        }));
    };
    let Some(reader) = store::reader(tx, person).await? else {
        return Ok(Err("nobody"));
    };
    let ways = crate::people::contacts(tx, reader.id).await?;
    let way = match choose(app, &ways, obligatory) {
        Ok(way) => way,
        Err(why) => return Ok(Err(why)),
    };
    Ok(Ok(Address {
        message: queued.id,
        key: queued.key,
        kind: way.kind,
        to: way.value.clone(),
        given: reader.given,
        lang: Lang::parse(&reader.lang).unwrap_or(Lang::En),
        stop_token: Some(queued.stop_token.unwrap_or_else(|| app.random.token())),
        written_at: now,
    }))
}

/// The first of the ways that are known to be theirs, that is not stopped and that we can send by.
fn choose<'a>(app: &App, ways: &'a [Contact], obligatory: bool) -> Result<&'a Contact, &'static str> {
    let theirs: Vec<&Contact> = ways.iter().filter(|way| way.is_theirs()).collect();
    let may = |way: &Contact| way.is_reachable() || (obligatory && can_oblige(way));
    let open: Vec<&Contact> = theirs.iter().copied().filter(|way| may(way)).collect();
    match (theirs.first(), open.first()) {
        (None, _) => Err("nobody-reachable"),
        (_, None) => Err("stopped"),
        (_, Some(first)) => open.iter().copied().find(|way| app.post.has(way.kind)).ok_or(no_way(first.kind)),
    }
}

/// Whether a letter that must arrive may go here. Text messages after STOP are not allowed, whatever they say.
pub fn can_oblige(way: &Contact) -> bool {
    way.is_reachable() || (way.kind == ContactKind::Email && way.is_theirs())
}

fn no_way(kind: ContactKind) -> &'static str {
    match kind {
        ContactKind::Email => "no-mail-server",
        ContactKind::Phone => "no-text-provider",
    }
}
