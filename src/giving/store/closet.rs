//! SQL of the closet.

use crate::error::Result;
use crate::giving::closet::{Item, ItemId, Moved, NewItem, Step};
use crate::people::{Ability, PersonId, fold};
use crate::schools::SchoolId;
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// Every thing; what follows narrows it.
fn every() -> Sql {
    sql!(
        "select c.id, c.school, s.name as school_name, c.name, c.size, c.place, c.quantity, c.low,
                c.ended_at is not null as ended,
                (select max(m.on_date) from closet_move m where m.item = c.id and m.kind = 'counted') as counted_on
         from closet_item c left join school s on s.id = c.school where c.id > 0"
    )
}

/// Those of the schools where somebody keeps the closet, or all of the district.
fn narrow(q: &mut Sql, viewer: &Viewer) {
    q.push(
        " and exists (select 1 from may m where m.person = ${} and m.ability = ${}
                      and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = c.school)))",
        (viewer.id(), Ability::KeepCloset.as_str()),
    );
}

pub async fn visible(tx: &mut Tx, viewer: &Viewer, id: ItemId) -> Result<Option<Item>> {
    let mut q = every();
    narrow(&mut q, viewer);
    q.push(" and c.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

/// A thing of any closet, for what comes to it by itself.
pub async fn any(tx: &mut Tx, id: ItemId) -> Result<Option<Item>> {
    let mut q = every();
    q.push(" and c.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

/// What somebody looks for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub name: Option<String>,
    pub school: Option<SchoolId>,
    /// Only what runs low.
    pub low: bool,
    /// Things of which nothing is kept any more, too.
    pub ended: bool,
}

/// Things of one page.
pub const PAGE: i64 = 60;

/// The most things of a school's closet and the district's that are offered for one need.
const OFFERED: i64 = 500;

/// A page, counted from 1, and one more where there is another page: what runs low first, then by name; only what runs low by
/// how little is left.
pub async fn page(tx: &mut Tx, viewer: &Viewer, wanted: &Wanted, page: i64) -> Result<Vec<Item>> {
    let mut q = every();
    narrow(&mut q, viewer);
    if let Some(school) = wanted.school {
        q.push(" and c.school = ${}", school);
    }
    if let Some(name) = &wanted.name {
        let folded = fold(name).replace(['%', '_'], "");
        q.push(" and (c.folded like ${} or c.folded like ${})", (format!("{folded}%"), format!("% {folded}%")));
    }
    if wanted.low {
        q.push_text(" and c.low > 0 and c.quantity <= c.low");
    }
    if !wanted.ended {
        q.push_text(" and c.ended_at is null");
    }
    q.push_text(match wanted.low {
        true => " order by c.quantity, c.folded, c.size, c.id",
        false => {
            " order by case when c.ended_at is null and c.low > 0 and c.quantity <= c.low then 0 else 1 end,
                       c.folded, c.size, c.place, c.id"
        }
    });
    q.push(" limit ${} offset ${}", (PAGE + 1, (page - 1) * PAGE));
    Ok(tx.all(q).await?)
}

/// All that is kept, one after the other, for a file; how much it was.
pub async fn each(tx: &mut Tx, viewer: &Viewer, take: impl FnMut(Item) + Send) -> Result<u64> {
    let mut q = every();
    narrow(&mut q, viewer);
    q.push_text(" and c.ended_at is null order by c.folded, c.size, c.place, c.id");
    Ok(tx.each(q, take).await?)
}

/// What is there of a school's closet and of the district's, of those the viewer keeps.
pub async fn there(tx: &mut Tx, viewer: &Viewer, school: SchoolId) -> Result<Vec<Item>> {
    let mut q = every();
    narrow(&mut q, viewer);
    q.push(
        " and c.quantity > 0 and c.ended_at is null and (c.school = ${} or c.school is null) order by c.folded, c.id limit ${}",
        (school, OFFERED),
    );
    Ok(tx.all(q).await?)
}

/// How many things run low, of those the viewer keeps.
pub async fn count_low(tx: &mut Tx, viewer: &Viewer) -> Result<i64> {
    let mut q =
        sql!("select count(*) from closet_item c where c.ended_at is null and c.low > 0 and c.quantity <= c.low");
    narrow(&mut q, viewer);
    Ok(tx.one::<(i64,)>(q).await?.0)
}

/// The thing with this key, and whether it was made just now.
pub async fn find_or_insert(
    tx: &mut Tx,
    key: &str,
    new: &NewItem,
    by: PersonId,
    now: Timestamp,
) -> Result<(ItemId, bool)> {
    let id = ItemId(tx.new_id());
    let made = tx
        .run(sql!(
            "insert into closet_item (id, key, school, name, folded, size, place, low, created_by, created_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (key) do nothing",
            id,
            key,
            new.school,
            new.name.as_str(),
            fold(&new.name),
            new.size.as_str(),
            new.place.as_str(),
            new.low,
            by,
            now
        ))
        .await?;
    let (found,) = tx.one::<(ItemId,)>(sql!("select c.id from closet_item c where c.key = $1", key)).await?;
    Ok((found, made == 1))
}

pub async fn set_quantity(tx: &mut Tx, id: ItemId, quantity: i64) -> Result<()> {
    tx.run(sql!("update closet_item set quantity = $2 where id = $1", id, quantity)).await?;
    Ok(())
}

pub async fn settle(tx: &mut Tx, id: ItemId, low: i64, ended_at: Option<Timestamp>) -> Result<()> {
    tx.run(sql!("update closet_item set low = $2, ended_at = $3 where id = $1", id, low, ended_at)).await?;
    Ok(())
}

pub async fn note_move(
    tx: &mut Tx,
    item: ItemId,
    step: &Step,
    change: i64,
    after: i64,
    by: PersonId,
    (today, now): (Date, Timestamp),
) -> Result<()> {
    let id = tx.new_id();
    tx.run(sql!(
        "insert into closet_move (id, item, kind, change, after, words, gift, part, on_date, by_person, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        id,
        item,
        step.kind,
        change,
        after,
        step.words.as_str(),
        step.gift,
        step.part,
        today,
        by,
        now
    ))
    .await?;
    Ok(())
}

/// What happened to a thing, the newest first.
pub async fn moves(tx: &mut Tx, item: ItemId) -> Result<Vec<Moved>> {
    Ok(tx
        .all(sql!(
            "select m.kind, m.change, m.after, m.words, m.gift, m.part, q.need, m.on_date, p.given || ' ' || p.family as by_name, m.at
             from closet_move m
             left join person p on p.id = m.by_person
             left join need_part q on q.id = m.part
             where m.item = $1 order by m.id desc limit 200",
            item
        ))
        .await?)
}
