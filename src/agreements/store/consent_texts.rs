//! What families read before they answer: what it is for, each text as it stood, and the links that lead to it.

use crate::agreements::consent_text::Plain;
use crate::agreements::data::DataId;
use crate::agreements::text::Text;
use crate::error::Result;
use crate::people::PersonId;
use db::{Tx, sql};
use i18n::Lang;
use jiff::Timestamp;

/// What it is for, in words for families.
pub async fn plain(tx: &mut Tx, data: DataId) -> Result<Plain> {
    let found = tx
        .maybe(sql!("select w.words_en, w.words_es, w.words_ar from data_consent_words w where w.data = $1", data))
        .await?;
    Ok(found.unwrap_or_default())
}

pub async fn set_plain(tx: &mut Tx, data: DataId, plain: &Plain, by: PersonId, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "insert into data_consent_words (data, words_en, words_es, words_ar, changed_by, changed_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (data) do update
         set words_en = excluded.words_en, words_es = excluded.words_es, words_ar = excluded.words_ar,
             changed_by = excluded.changed_by, changed_at = excluded.changed_at",
        data,
        plain.words_en.as_str(),
        plain.words_es.as_str(),
        plain.words_ar.as_str(),
        by,
        now
    ))
    .await?;
    Ok(())
}

/// Keeps a text that families read.
pub async fn keep_text(tx: &mut Tx, data: DataId, lang: Lang, text: &Text, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "insert into data_consent_text (data, text_hash, lang, words, made_at) values ($1, $2, $3, $4, $5)
         on conflict (data, text_hash) do nothing",
        data,
        text.text_hash.as_str(),
        lang.code(),
        text.words.as_str(),
        now
    ))
    .await?;
    Ok(())
}

/// A text by its hash.
pub async fn text(tx: &mut Tx, data: DataId, text_hash: &str) -> Result<Option<String>> {
    let found = tx
        .maybe(sql!("select t.words from data_consent_text t where t.data = $1 and t.text_hash = $2", data, text_hash))
        .await?;
    Ok(found.map(|(words,): (String,)| words))
}

/// Whom a link is for, and where its letter went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub data: DataId,
    pub guardian: String,
    pub contact_hash: String,
}
db::row!(Link { data, guardian, contact_hash });

pub async fn insert_link(tx: &mut Tx, token_hash: &str, link: &Link, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "insert into data_consent_link (token_hash, data, guardian, contact_hash, sent_at) values ($1, $2, $3, $4, $5)",
        token_hash,
        link.data,
        link.guardian.as_str(),
        link.contact_hash.as_str(),
        now
    ))
    .await?;
    Ok(())
}

/// What a link opens, if it was sent since then.
pub async fn linked(tx: &mut Tx, token_hash: &str, since: Timestamp) -> Result<Option<Link>> {
    Ok(tx
        .maybe(sql!(
            "select l.data, l.guardian, l.contact_hash
             from data_consent_link l where l.token_hash = $1 and l.sent_at >= $2",
            token_hash,
            since
        ))
        .await?)
}

/// Forgets links that open nothing any more.
pub async fn forget_links(tx: &mut Tx, before: Timestamp) -> Result<()> {
    tx.run(sql!("delete from data_consent_link where sent_at < $1", before)).await?;
    Ok(())
}
