//! Words about a child's situation. Only the school's social worker or counselor reads them, and every reading is noted.

use crate::error::Result;
use crate::needs::need::NeedId;
use crate::people::{Ability, PersonId};
use crate::schools::SchoolId;
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::Timestamp;

db::id!(
    /// One such note.
    PrivateId
);

/// A note, as its reader sees it.
#[derive(Debug, Clone)]
pub struct Private {
    pub id: PrivateId,
    pub need: NeedId,
    pub school: SchoolId,
    pub school_name: String,
    pub what: String,
    pub size: String,
    pub words: String,
    pub written_name: Option<String>,
    pub written_at: Timestamp,
    pub done_at: Option<Timestamp>,
}
db::row!(Private { id, need, school, school_name, what, size, words, written_name, written_at, done_at });

pub async fn insert(
    tx: &mut Tx,
    need: NeedId,
    school: SchoolId,
    words: &str,
    by: PersonId,
    now: Timestamp,
) -> Result<PrivateId> {
    let id = PrivateId(tx.new_id());
    tx.run(sql!(
        "insert into need_private (id, need, school, words, written_by, written_at) values ($1, $2, $3, $4, $5, $6)",
        id,
        need,
        school,
        words,
        by,
        now
    ))
    .await?;
    Ok(id)
}

fn within(viewer: &Viewer) -> Sql {
    let mut q = sql!(
        "select x.id, x.need, x.school, s.name as school_name, n.what, n.size, x.words,
                p.given || ' ' || p.family as written_name, x.written_at, x.done_at
         from need_private x
         join need n on n.id = x.need
         join school s on s.id = x.school
         left join person p on p.id = x.written_by
         where x.id > 0"
    );
    viewer.reach(Ability::ReadPrivateNeeds).narrow(&mut q, " and x.school in (${})");
    q
}

/// Those somebody may read, the open ones first; or only the open ones.
pub async fn list(tx: &mut Tx, viewer: &Viewer, open: bool) -> Result<Vec<Private>> {
    let mut q = within(viewer);
    if open {
        q.push_text(" and x.done_at is null");
    }
    q.push_text(" order by case when x.done_at is null then 0 else 1 end, x.id desc limit 100");
    Ok(tx.all(q).await?)
}

pub async fn visible(tx: &mut Tx, viewer: &Viewer, id: PrivateId) -> Result<Option<Private>> {
    let mut q = within(viewer);
    q.push(" and x.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

pub async fn mark_read(tx: &mut Tx, id: PrivateId, now: Timestamp) -> Result<()> {
    tx.run(sql!("update need_private set read_at = $2 where id = $1 and read_at is null", id, now)).await?;
    Ok(())
}

/// Whether these words of a need were released by a second reader.
pub async fn is_released(tx: &mut Tx, need: NeedId, words_hash: &str) -> Result<bool> {
    let (released,) = tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from need_release r where r.need = $1 and r.words_hash = $2) as released",
            need,
            words_hash
        ))
        .await?;
    Ok(released)
}

/// They are from now on. What was released before is past.
pub async fn release(tx: &mut Tx, need: NeedId, words_hash: &str, by: PersonId, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "insert into need_release (need, words_hash, released_by, released_at) values ($1, $2, $3, $4)
         on conflict (need) do update set words_hash = $2, released_by = $3, released_at = $4",
        need,
        words_hash,
        by,
        now
    ))
    .await?;
    Ok(())
}

/// Whether there was something to settle. The words are forgotten: what follows belongs in another record.
pub async fn settle(tx: &mut Tx, id: PrivateId, by: PersonId, now: Timestamp) -> Result<bool> {
    let settled = tx
        .run(sql!(
            "update need_private set done_at = $2, done_by = $3, words = '' where id = $1 and done_at is null",
            id,
            now,
            by
        ))
        .await?;
    Ok(settled == 1)
}
