//! Messages that are stuck.

use crate::error::Result;
use crate::people::{Ability, PersonId};
use crate::web::Viewer;
use db::{Tx, sql};
use jiff::Timestamp;

/// On one page, and at most in one go.
pub const PAGE: i64 = 50;
const AT_ONCE: i64 = 5_000;

/// A message that was refused or withheld. Whom it was for shows only to those who may know.
#[derive(Debug, Clone)]
pub struct Stuck {
    pub id: i64,
    pub kind: String,
    pub channel: String,
    pub state: String,
    pub problem: String,
    pub tries: i64,
    pub created_at: Timestamp,
    pub person: Option<PersonId>,
    pub name: Option<String>,
}
db::row!(Stuck { id, kind, channel, state, problem, tries, created_at, person, name });

/// The newest first, below `before`.
pub async fn stuck(tx: &mut Tx, viewer: &Viewer, before: Option<i64>) -> Result<Vec<Stuck>> {
    Ok(tx
        .all(sql!(
            "select m.id, m.kind, m.channel, m.state, m.problem, m.tries, m.created_at, p.id as person,
                    p.given || ' ' || p.family as name
             from message m
             left join person p on p.id = m.person
                  and exists (select 1 from may v where v.person = $1 and v.ability = $2 and v.scope_kind = 'district')
             where m.state in ('refused', 'withheld') and m.dismissed_at is null and m.id < $3
             order by m.id desc limit $4",
            viewer.id(),
            Ability::SeeTimeline.as_str(),
            before.unwrap_or(i64::MAX),
            PAGE
        ))
        .await?)
}

pub async fn stuck_count(tx: &mut Tx) -> Result<i64> {
    let count =
        sql!("select count(*) from message m where m.state in ('refused', 'withheld') and m.dismissed_at is null");
    Ok(tx.one::<(i64,)>(count).await?.0)
}

/// How many wait to go.
pub async fn waiting(tx: &mut Tx) -> Result<i64> {
    Ok(tx.one::<(i64,)>(sql!("select count(*) from message m where m.state = 'queued'")).await?.0)
}

pub async fn all_stuck(tx: &mut Tx) -> Result<Vec<i64>> {
    let list = sql!(
        "select m.id from message m
         where m.state in ('refused', 'withheld') and m.dismissed_at is null order by m.id limit $1",
        AT_ONCE
    );
    Ok(tx.all::<(i64,)>(list).await?.into_iter().map(|(id,)| id).collect())
}

pub async fn requeue(tx: &mut Tx, message: i64) -> Result<bool> {
    let rows = tx
        .run(sql!(
            "update message set state = 'queued', problem = '', claimed_at = null
             where id = $1 and state in ('refused', 'withheld')",
            message
        ))
        .await?;
    Ok(rows == 1)
}

pub async fn dismiss(tx: &mut Tx, message: i64, now: Timestamp) -> Result<bool> {
    let rows = tx
        .run(sql!(
            "update message set dismissed_at = $2
             where id = $1 and state in ('refused', 'withheld') and dismissed_at is null",
            message,
            now
        ))
        .await?;
    Ok(rows == 1)
}

/// Destroys what is older than it may be: messages, questions that are settled, references of texts.
pub async fn forget(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    let messages = tx.run(sql!("delete from message where created_at < $1 and state <> 'queued'", before)).await?;
    let settled = sql!("delete from inquiry where created_at < $1 and state <> 'open'", before);
    let questions = tx.run(settled).await?;
    tx.run(sql!("delete from text_reply where received_at < $1", before)).await?;
    Ok(messages + questions)
}
