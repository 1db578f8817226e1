//! Messages: queued, claimed, sent, given up.

use crate::connect::letter::Letter;
use crate::connect::notice::Notice;
use crate::error::Result;
use crate::people::{ContactKind, PersonId};
use db::{Tx, sql};
use i18n::Lang;
use jiff::Timestamp;

/// Whom a message is for.
#[derive(Debug, Clone, Copy)]
pub(in crate::connect) enum To<'a> {
    Person(PersonId),
    Contact { kind: ContactKind, address: &'a str, lang: Lang },
}

/// Puts a message in the queue; nothing when one with its key is there already.
pub(in crate::connect) async fn insert(
    tx: &mut Tx,
    to: To<'_>,
    notice: &Notice,
    now: Timestamp,
) -> Result<Option<i64>> {
    let id = tx.new_id();
    let (person, channel, address, lang) = match to {
        To::Person(person) => (Some(person), "", "", ""),
        To::Contact { kind, address, lang } => (None, kind.as_str(), address, lang.code()),
    };
    let json = serde_json::to_string(notice).map_err(anyhow::Error::from)?;
    let rows = tx
        .run(sql!(
            "insert into message (id, key, person, kind, notice, channel, address, lang, fleeting, state, created_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'queued', $10)
             on conflict (key) do nothing",
            id,
            notice.key.as_str(),
            person,
            notice.kind.as_str(),
            json,
            channel,
            address,
            lang,
            notice.fleeting,
            now
        ))
        .await?;
    Ok((rows == 1).then_some(id))
}

/// The same for many people at once. Their keys are new.
pub(in crate::connect) async fn insert_all(
    tx: &mut Tx,
    notices: &[(PersonId, Notice)],
    now: Timestamp,
) -> Result<Vec<i64>> {
    let mut ids = Vec::with_capacity(notices.len());
    let mut rows = Vec::with_capacity(notices.len());
    for (person, notice) in notices {
        let id = tx.new_id();
        let json = serde_json::to_string(notice).map_err(anyhow::Error::from)?;
        rows.push(db::values![
            id,
            notice.key.as_str(),
            person,
            notice.kind.as_str(),
            json,
            notice.fleeting,
            "queued",
            now
        ]);
        ids.push(id);
    }
    let columns = &["id", "key", "person", "kind", "notice", "fleeting", "state", "created_at"];
    tx.insert_many("message", columns, rows).await?;
    Ok(ids)
}

/// A message that waits.
#[derive(Debug)]
pub(in crate::connect) struct Queued {
    pub id: i64,
    pub key: String,
    pub person: Option<PersonId>,
    pub notice: String,
    pub channel: String,
    pub address: String,
    pub lang: String,
    pub fleeting: bool,
    pub state: String,
    pub stop_token: Option<String>,
    pub claimed_at: Option<Timestamp>,
}
db::row!(Queued { id, key, person, notice, channel, address, lang, fleeting, state, stop_token, claimed_at });

pub(in crate::connect) async fn queued(tx: &mut Tx, message: i64) -> Result<Option<Queued>> {
    Ok(tx
        .maybe(sql!(
            "select m.id, m.key, m.person, m.notice, m.channel, m.address, m.lang, m.fleeting, m.state, m.stop_token,
                    m.claimed_at
             from message m where m.id = $1",
            message
        ))
        .await?)
}

/// Somebody to write to, as their record is now. After a merge that is the record that was kept.
#[derive(Debug)]
pub(in crate::connect) struct Reader {
    pub id: PersonId,
    pub given: String,
    pub lang: String,
}
db::row!(Reader { id, given, lang });

pub(in crate::connect) async fn reader(tx: &mut Tx, person: PersonId) -> Result<Option<Reader>> {
    Ok(tx
        .maybe(sql!(
            "select p.id, p.given, p.lang from person p
             where p.id = (select coalesce(o.merged_into, o.id) from person o where o.id = $1)",
            person
        ))
        .await?)
}

/// Notes the words of a message that is about to go, and that somebody is at it.
pub(in crate::connect) async fn claim(tx: &mut Tx, letter: &Letter, html: &str, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update message set channel = $2, address = $3, lang = $4, subject = $5, body = $6, html = $7, calendar = $8,
                stop_token = $9, claimed_at = $10, tries = tries + 1, problem = ''
         where id = $1",
        letter.message,
        letter.kind.as_str(),
        letter.to.as_str(),
        letter.lang.code(),
        letter.subject.as_str(),
        letter.text.as_str(),
        html,
        letter.calendar.as_deref().unwrap_or(""),
        letter.stop_token.as_deref(),
        now
    ))
    .await?;
    Ok(())
}

/// It went. Words that were only for the moment are forgotten.
pub(in crate::connect) async fn sent(
    tx: &mut Tx,
    message: i64,
    reference: &str,
    forget: bool,
    now: Timestamp,
) -> Result<()> {
    tx.run(sql!(
        "update message set state = 'sent', sent_at = $2, provider_ref = $3, claimed_at = null,
                subject = case when $4 then '' else subject end,
                body = case when $4 then '' else body end,
                notice = case when $4 then '' else notice end
         where id = $1",
        message,
        now,
        reference,
        forget
    ))
    .await?;
    Ok(())
}

/// It did not go and will not: refused by who was to carry it, or withheld by us.
pub(in crate::connect) async fn gave_up(tx: &mut Tx, message: i64, state: &str, problem: &str) -> Result<()> {
    tx.run(sql!(
        "update message set state = $2, problem = $3, claimed_at = null, dismissed_at = null where id = $1",
        message,
        state,
        problem
    ))
    .await?;
    Ok(())
}

/// It did not go this time.
pub(in crate::connect) async fn let_go(tx: &mut Tx, message: i64) -> Result<()> {
    tx.run(sql!("update message set claimed_at = null where id = $1", message)).await?;
    Ok(())
}

/// Whether a notice of this kind to a person, made since then, has not gone out.
pub async fn unsent_since(tx: &mut Tx, person: PersonId, kind: &str, since: Timestamp) -> Result<bool> {
    let (waits,) = tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from message m
                 where m.person = $1 and m.kind = $2 and m.created_at >= $3 and m.state <> 'sent') as waits",
            person,
            kind,
            since
        ))
        .await?;
    Ok(waits)
}
