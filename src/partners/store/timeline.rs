//! The line of a relationship.

use crate::error::Result;
use crate::partners::organisation::OrganisationId;
use crate::partners::timeline::{NewTouch, Next, Touch, TouchId};
use crate::people::{Ability, PersonId};
use db::{Sql, Tx, sql};
use jiff::Timestamp;

/// Entries of a page.
pub const PAGE: i64 = 50;

/// Every entry of an organisation; what follows narrows and orders it.
fn every(id: OrganisationId) -> Sql {
    sql!(
        "select t.id, t.kind, t.on_date, t.words, s.name as school_name, t.due_on, t.settled_at,
                p.given || ' ' || p.family as written_by
         from organisation_touch t
         left join school s on s.id = t.school
         left join person p on p.id = t.written_by
         where t.organisation = $1",
        id
    )
}

/// A page of them, the newest first; and whether there are older ones.
pub async fn of(tx: &mut Tx, id: OrganisationId, number: i64) -> Result<(Vec<Touch>, bool)> {
    let mut q = every(id);
    q.push(" order by t.on_date desc, t.id desc limit ${} offset ${}", (PAGE + 1, (number - 1) * PAGE));
    let mut found: Vec<Touch> = tx.all(q).await?;
    let more = found.len() as i64 > PAGE;
    found.truncate(usize::try_from(PAGE).unwrap_or(50));
    Ok((found, more))
}

/// Promises that wait to be kept.
pub async fn open_promises(tx: &mut Tx, id: OrganisationId) -> Result<Vec<Touch>> {
    let mut q = every(id);
    q.push_text(" and t.kind = 'promise' and t.settled_at is null order by t.due_on, t.id limit 50");
    Ok(tx.all(q).await?)
}

pub async fn insert(
    tx: &mut Tx,
    id: OrganisationId,
    new: &NewTouch,
    by: Option<PersonId>,
    now: Timestamp,
) -> Result<TouchId> {
    let touch = TouchId(tx.new_id());
    tx.run(sql!(
        "insert into organisation_touch (id, organisation, kind, on_date, words, school, due_on, written_by, written_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        touch,
        id,
        new.kind,
        new.on_date,
        new.words.as_str(),
        new.school,
        new.due_on,
        by,
        now
    ))
    .await?;
    Ok(touch)
}

/// Somebody was in touch with it then; an older contact noted later changes nothing.
pub async fn heard(tx: &mut Tx, id: OrganisationId, at: Timestamp) -> Result<()> {
    tx.run(sql!("update organisation set heard_at = $2 where id = $1 and (heard_at is null or heard_at < $2)", id, at))
        .await?;
    Ok(())
}

/// Whether it was a promise that was open.
pub async fn settle(tx: &mut Tx, id: OrganisationId, touch: TouchId, now: Timestamp) -> Result<bool> {
    let settled = tx
        .run(sql!(
            "update organisation_touch set settled_at = $3
             where id = $2 and organisation = $1 and kind = 'promise' and settled_at is null",
            id,
            touch,
            now
        ))
        .await?;
    Ok(settled == 1)
}

pub async fn plan(tx: &mut Tx, id: OrganisationId, next: &Next) -> Result<()> {
    tx.run(sql!(
        "update organisation set next_step = $2, next_on = $3, owner = $4 where id = $1",
        id,
        next.step.as_str(),
        next.on,
        next.owner
    ))
    .await?;
    Ok(())
}

/// Whoever keeps partners: who an organisation can be looked after by.
pub async fn keepers(tx: &mut Tx) -> Result<Vec<(PersonId, String)>> {
    Ok(tx
        .all(sql!(
            "select distinct p.id, p.given || ' ' || p.family as name from may m join person p on p.id = m.person
             where m.ability = $1 and p.merged_into is null order by 2, 1 limit 100",
            Ability::KeepPartners.as_str()
        ))
        .await?)
}
