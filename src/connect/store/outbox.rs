//! What went out, as the demonstration shows it.

use crate::error::Result;
use db::{Tx, sql};
use jiff::Timestamp;

/// The newest that are shown.
pub const MOST: i64 = 200;

/// A message that went out.
#[derive(Debug, Clone)]
pub struct Sent {
    pub id: i64,
    pub channel: String,
    pub address: String,
    pub lang: String,
    pub kind: String,
    pub subject: String,
    pub body: String,
    pub sent_at: Timestamp,
}
db::row!(Sent { id, channel, address, lang, kind, subject, body, sent_at });

/// The newest, newest first.
pub async fn newest(tx: &mut Tx) -> Result<Vec<Sent>> {
    Ok(tx
        .all(sql!(
            "select m.id, m.channel, m.address, m.lang, m.kind, m.subject, m.body, m.sent_at
             from message m where m.state = 'sent' order by m.sent_at desc, m.id desc limit $1",
            MOST
        ))
        .await?)
}

pub async fn one(tx: &mut Tx, id: i64) -> Result<Option<Sent>> {
    Ok(tx
        .maybe(sql!(
            "select m.id, m.channel, m.address, m.lang, m.kind, m.subject, m.body, m.sent_at
             from message m where m.id = $1 and m.state = 'sent'",
            id
        ))
        .await?)
}

/// The HTML part and the calendar entry.
pub async fn parts(tx: &mut Tx, id: i64) -> Result<Option<(String, String)>> {
    Ok(tx.maybe(sql!("select m.html, m.calendar from message m where m.id = $1 and m.state = 'sent'", id)).await?)
}
