//! All SQL of the policy: its versions.

use super::timetable::Timetable;
use crate::error::Result;
use crate::people::PersonId;
use db::{Db, Tx, sql};
use jiff::civil::Date;
use jiff::{Span, Timestamp};

/// The timetable as it stands: the version in force, and those still to come.
pub async fn load(db: &Db, now: Timestamp) -> Result<Timetable> {
    // Where it is earliest it may be tomorrow already, where it is latest still yesterday; the timetable knows the zones.
    let nearly = now.to_zoned_datetime(jiff::tz::TimeZone::UTC).date().saturating_sub(Span::new().days(2));
    let mut tx = db.read().await?;
    let versions = tx
        .all::<(i64, Date, String)>(sql!(
            "select v.id, v.effective_on, v.text from policy_version v
             where v.effective_on > $1
                or v.id = (select e.id from policy_version e where e.effective_on <= $1
                           order by e.effective_on desc, e.id desc limit 1)
             order by v.effective_on, v.id",
            nearly
        ))
        .await?;
    let mut table = Timetable::new(&versions, now)?;
    table.newest = newest(&mut tx).await?;
    Ok(table)
}

/// The greatest version number; 0 where nothing was uploaded yet.
pub async fn newest(tx: &mut Tx) -> Result<i64> {
    Ok(tx.one::<(i64,)>(sql!("select coalesce(max(v.id), 0) from policy_version v")).await?.0)
}

/// A version without its text, as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    pub id: i64,
    /// Counted from 1 in the order of uploads: what people call it.
    pub number: i64,
    pub effective_on: Date,
    pub uploaded_by: Option<String>,
    pub uploaded_at: Timestamp,
}
db::row!(Version { id, number, effective_on, uploaded_by, uploaded_at });

/// How many versions a page lists.
pub const PAGE: i64 = 50;

/// The versions, newest first.
pub async fn versions(tx: &mut Tx, before: Option<i64>) -> Result<Vec<Version>> {
    Ok(tx
        .all(sql!(
            "select v.id, (select count(*) from policy_version e where e.id <= v.id) as number, v.effective_on,
                    p.given || ' ' || p.family as uploaded_by, v.uploaded_at
             from policy_version v left join person p on p.id = v.uploaded_by
             where v.id < $1 order by v.id desc limit $2",
            before.unwrap_or(i64::MAX),
            PAGE
        ))
        .await?)
}

/// One version.
pub async fn version(tx: &mut Tx, id: i64) -> Result<Option<Version>> {
    Ok(tx
        .maybe(sql!(
            "select v.id, (select count(*) from policy_version e where e.id <= v.id) as number, v.effective_on,
                    p.given || ' ' || p.family as uploaded_by, v.uploaded_at
             from policy_version v left join person p on p.id = v.uploaded_by
             where v.id = $1",
            id
        ))
        .await?)
}

/// A version's text.
pub async fn text(tx: &mut Tx, id: i64) -> Result<Option<String>> {
    let found = tx.maybe::<(String,)>(sql!("select v.text from policy_version v where v.id = $1", id)).await?;
    Ok(found.map(|(text,)| text))
}

pub(super) async fn insert(
    tx: &mut Tx,
    id: i64,
    effective_on: Date,
    text: &str,
    by: PersonId,
    now: Timestamp,
) -> Result<()> {
    tx.run(sql!(
        "insert into policy_version (id, effective_on, text, uploaded_by, uploaded_at) values ($1, $2, $3, $4, $5)",
        id,
        effective_on,
        text,
        by,
        now
    ))
    .await?;
    Ok(())
}

/// How many versions wait for a day after this one.
pub async fn waiting(tx: &mut Tx, today: Date) -> Result<i64> {
    let count =
        tx.one::<(i64,)>(sql!("select count(*) from policy_version v where v.effective_on > $1", today)).await?;
    Ok(count.0)
}
