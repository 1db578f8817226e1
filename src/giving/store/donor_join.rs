//! SQL of joining two donors, of parting them again, and of forgetting one.

use crate::error::Result;
use crate::giving::donor::Likeness;
use crate::giving::gift::DonorId;
use crate::joined::{Join, Rows, rows};
use crate::people::{PersonId, fold};
use db::{Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

const GIFTS: Rows = rows!("gift", "donor");
const LETTERS: Rows = rows!("gift_letter", "donor");
const CREDITS: Rows = rows!("gift_credit", "donor");
const SPONSORS: Rows = rows!("sponsor", "donor");
const EARLIER: Rows = rows!("donor", "merged_into");

/// What a join moved.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Moved {
    gifts: Vec<i64>,
    letters: Vec<i64>,
    credits: Vec<i64>,
    sponsors: Vec<i64>,
    /// Years whose summaries went over: those of which the kept record had none.
    summaries: Vec<i64>,
    /// Records that were joined into the one that goes, before.
    earlier: Vec<i64>,
    /// What the kept record did not have and now has.
    contact: bool,
    person: bool,
    organisation: bool,
    postal: bool,
}

/// Moves what points to a donor, and marks the record that goes.
pub async fn over(tx: &mut Tx, kept: DonorId, gone: DonorId) -> Result<Moved> {
    let (from, to) = (gone.0, kept.0);
    let mut moved = Moved {
        gifts: GIFTS.over(tx, from, to).await?,
        letters: LETTERS.over(tx, from, to).await?,
        credits: CREDITS.over(tx, from, to).await?,
        sponsors: SPONSORS.over(tx, from, to).await?,
        summaries: summaries_over(tx, gone, kept).await?,
        earlier: EARLIER.over(tx, from, to).await?,
        ..Moved::default()
    };
    moved.contact = tx
        .run(sql!(
            "update donor set contact_kind = (select g.contact_kind from donor g where g.id = $1),
                              contact = (select g.contact from donor g where g.id = $1)
             where id = $2 and contact = '' and exists (select 1 from donor g where g.id = $1 and g.contact <> '')",
            gone,
            kept
        ))
        .await?
        == 1;
    moved.person = tx
        .run(sql!(
            "update donor set person = (select g.person from donor g where g.id = $1)
             where id = $2 and person is null and exists (select 1 from donor g where g.id = $1 and g.person is not null)",
            gone,
            kept
        ))
        .await?
        == 1;
    moved.organisation = tx
        .run(sql!(
            "update donor set organisation = (select g.organisation from donor g where g.id = $1)
             where id = $2 and organisation is null
               and exists (select 1 from donor g where g.id = $1 and g.organisation is not null)",
            gone,
            kept
        ))
        .await?
        == 1;
    moved.postal = tx
        .run(sql!(
            "update donor set postal = (select g.postal from donor g where g.id = $1)
             where id = $2 and postal = '' and exists (select 1 from donor g where g.id = $1 and g.postal <> '')",
            gone,
            kept
        ))
        .await?
        == 1;
    tx.run(sql!("update donor set merged_into = $2 where id = $1", gone, kept)).await?;
    Ok(moved)
}

/// Whoever has had the year's summary under either record has had it: it is not sent a second time.
async fn summaries_over(tx: &mut Tx, gone: DonorId, kept: DonorId) -> Result<Vec<i64>> {
    let years = tx
        .all::<(i64,)>(sql!(
            "select s.year from gift_summary s where s.donor = $1
               and not exists (select 1 from gift_summary k where k.donor = $2 and k.year = s.year) order by s.year",
            gone,
            kept
        ))
        .await?;
    let years: Vec<i64> = years.into_iter().map(|(year,)| year).collect();
    summaries_to(tx, gone, kept, &years).await?;
    Ok(years)
}

async fn summaries_to(tx: &mut Tx, from: DonorId, to: DonorId, years: &[i64]) -> Result<()> {
    for year in years {
        tx.run(sql!("update gift_summary set donor = $2 where donor = $1 and year = $3", from, to, *year)).await?;
    }
    Ok(())
}

/// Moves it back.
pub async fn back(tx: &mut Tx, kept: DonorId, gone: DonorId, moved: &Moved) -> Result<()> {
    let (from, to) = (gone.0, kept.0);
    tx.run(sql!("update donor set merged_into = null where id = $1", gone)).await?;
    EARLIER.back(tx, from, to, &moved.earlier).await?;
    GIFTS.back(tx, from, to, &moved.gifts).await?;
    LETTERS.back(tx, from, to, &moved.letters).await?;
    CREDITS.back(tx, from, to, &moved.credits).await?;
    SPONSORS.back(tx, from, to, &moved.sponsors).await?;
    summaries_to(tx, kept, gone, &moved.summaries).await?;
    if moved.postal {
        // Another address that was written down meanwhile stays.
        tx.run(sql!(
            "update donor set postal = '' where id = $2 and postal = (select g.postal from donor g where g.id = $1)",
            gone,
            kept
        ))
        .await?;
    }
    if moved.contact {
        // Another address that was given meanwhile stays.
        tx.run(sql!(
            "update donor set contact_kind = '', contact = ''
             where id = $2 and contact = (select g.contact from donor g where g.id = $1)",
            gone,
            kept
        ))
        .await?;
    }
    if moved.person {
        tx.run(sql!("update donor set person = null where id = $1", kept)).await?;
    }
    if moved.organisation {
        tx.run(sql!("update donor set organisation = null where id = $1", kept)).await?;
    }
    Ok(())
}

pub async fn insert(
    tx: &mut Tx,
    id: i64,
    pair: (DonorId, DonorId),
    moved: &str,
    by: PersonId,
    now: Timestamp,
) -> Result<()> {
    tx.run(sql!(
        "insert into donor_merge (id, kept, gone, moved, merged_by, merged_at) values ($1, $2, $3, $4, $5, $6)",
        id,
        pair.0,
        pair.1,
        moved,
        by,
        now
    ))
    .await?;
    Ok(())
}

pub async fn row(tx: &mut Tx, id: i64) -> Result<Option<Join>> {
    Ok(tx.maybe(sql!("select m.kept, m.gone, m.moved, m.undone_at from donor_merge m where m.id = $1", id)).await?)
}

pub async fn end(tx: &mut Tx, id: i64, by: PersonId, now: Timestamp) -> Result<()> {
    tx.run(sql!("update donor_merge set undone_by = $2, undone_at = $3 where id = $1", id, by, now)).await?;
    Ok(())
}

pub async fn insert_apart(tx: &mut Tx, one: DonorId, other: DonorId, by: PersonId, now: Timestamp) -> Result<bool> {
    let new = tx
        .run(sql!(
            "insert into donor_apart (one, other, said_by, said_at) values ($1, $2, $3, $4)
             on conflict (one, other) do nothing",
            one,
            other,
            by,
            now
        ))
        .await?;
    Ok(new == 1)
}

/// Two records that may be one donor.
pub struct Pair {
    pub one: DonorId,
    pub one_name: String,
    pub other: DonorId,
    pub other_name: String,
    pub likeness: Likeness,
}
db::row!(Pair { one, one_name, other, other_name, likeness });

/// Pairs on one page.
pub const PAIRS: i64 = 50;

/// Pairs that are alike and that nobody said are two; the surest first.
pub async fn pairs(tx: &mut Tx) -> Result<Vec<Pair>> {
    Ok(tx
        .all(sql!(
            "with pair as (
                 select a.id as one, b.id as other, case when a.folded = b.folded then 1 else 2 end as rank from donor a
                 join donor b on b.contact = a.contact and b.id > a.id
                 where a.contact <> '' and a.merged_into is null and b.merged_into is null
                 union all
                 select a.id, b.id, 3 from donor a
                 join donor b on b.folded = a.folded and b.id > a.id
                 where a.folded <> '' and a.merged_into is null and b.merged_into is null
             ), best as (
                 select p.one, p.other, min(p.rank) as rank from pair p group by p.one, p.other
             )
             select b.one, a.name as one_name, b.other, o.name as other_name,
                    case b.rank when 1 then 'name-and-contact' when 2 then 'contact' else 'name' end as likeness
             from best b join donor a on a.id = b.one join donor o on o.id = b.other
             where not exists (select 1 from donor_apart n where n.one = b.one and n.other = b.other)
             order by b.rank, a.folded, b.one, b.other limit $1",
            PAIRS
        ))
        .await?)
}

/// A donor in the list of those who are looked for.
pub struct Known {
    pub id: DonorId,
    pub name: String,
    pub contact_kind: String,
    pub contact: String,
    pub gifts: i64,
    pub sponsorships: i64,
}
db::row!(Known { id, name, contact_kind, contact, gifts, sponsorships });

/// Donors whose name begins like this, or has a word that does, or whose address it is.
pub async fn find(tx: &mut Tx, name: &str) -> Result<Vec<Known>> {
    let folded = fold(name).replace(['%', '_'], "");
    Ok(tx
        .all(sql!(
            "select d.id, d.name, d.contact_kind, d.contact, (select count(*) from gift g where g.donor = d.id) as gifts,
                    (select count(*) from sponsor x where x.donor = d.id) as sponsorships
             from donor d
             where d.merged_into is null and d.forgotten_at is null
               and (d.folded like $1 or d.folded like $2 or (d.contact <> '' and d.contact = $3))
             order by d.folded, d.id limit 50",
            format!("{folded}%"),
            format!("% {folded}%"),
            name.trim()
        ))
        .await?)
}

/// A join in the list of the latest.
pub struct LateJoin {
    pub id: i64,
    pub kept_name: String,
    pub gone_name: String,
    pub merged_at: Timestamp,
}
db::row!(LateJoin { id, kept_name, gone_name, merged_at });

/// The latest joins that can be undone.
pub async fn late(tx: &mut Tx) -> Result<Vec<LateJoin>> {
    Ok(tx
        .all(sql!(
            "select m.id, k.name as kept_name, g.name as gone_name, m.merged_at
             from donor_merge m join donor k on k.id = m.kept join donor g on g.id = m.gone
             where m.undone_at is null and k.forgotten_at is null order by m.id desc limit 20"
        ))
        .await?)
}

/// Donors with no gift and no sponsorship since a day, and nothing open.
pub async fn to_forget(tx: &mut Tx, before: Date, starts: Timestamp, most: i64) -> Result<Vec<DonorId>> {
    let rows = tx
        .all::<(DonorId,)>(sql!(
            "select d.id from donor d
             where d.forgotten_at is null and d.merged_into is null and d.kind <> 'organisation' and d.organisation is null
               and (exists (select 1 from gift g where g.donor = d.id)
                    or exists (select 1 from sponsor x where x.donor = d.id))
               and not exists (
                   select 1 from sponsor x where x.donor = d.id
                   and (x.state not in ('declined', 'ended', 'withdrawn') or x.created_at >= $3 or x.ends_on >= $1))
               and not exists (
                   select 1 from gift g where g.donor = d.id
                   and (g.offered_on >= $1 or g.received_on >= $1 or g.disposed_on >= $1
                        or g.state in ('offered', 'screened', 'routed', 'accepted', 'scheduled', 'watched', 'disposed')
                        or exists (select 1 from gift_receipt r where r.gift = g.id and r.on_date >= $1)))
             order by d.id limit $2",
            before,
            most,
            starts
        ))
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Takes out who it was: of the donor, of those joined into it, and of everything that may name them.
pub async fn forget(tx: &mut Tx, donor: DonorId, name: &str, now: Timestamp) -> Result<()> {
    tx.run(sql!("update gift set dedication = '', employer = '' where donor = $1", donor)).await?;
    tx.run(sql!("update gift_step set note = '' where gift in (select g.id from gift g where g.donor = $1)", donor))
        .await?;
    tx.run(sql!("update gift_letter set subject = '', body = '' where donor = $1", donor)).await?;
    tx.run(sql!(
        "update gift_credit set name = $2 where donor = $1 or gift in (select g.id from gift g where g.donor = $1)",
        donor,
        name
    ))
    .await?;
    tx.run(sql!(
        "update gift_receipt set check_no = '', condition = '' where gift in (select g.id from gift g where g.donor = $1)",
        donor
    ))
    .await?;
    tx.run(sql!("delete from gift_link where gift in (select g.id from gift g where g.donor = $1)", donor)).await?;
    tx.run(sql!(
        "delete from gift_payment_link
         where payment in (select p.id from gift_payment p join gift g on g.id = p.gift where g.donor = $1)",
        donor
    ))
    .await?;
    forget_sponsor(tx, donor, name).await?;
    tx.run(sql!(
        "update gift_summary set token_hash = null
         where donor in (select d.id from donor d where d.id = $1 or d.merged_into = $1)",
        donor
    ))
    .await?;
    tx.run(sql!(
        "update donor set key = 'forgotten:' || id, name = $2, folded = '', contact_kind = '', contact = '', postal = '', person = null,
                          kind = 'name', forgotten_at = $3
         where id = $1 or merged_into = $1",
        donor,
        name,
        now
    ))
    .await?;
    Ok(())
}

/// Of what a donor sponsored stay the package, the price, the days and the invoice's number.
async fn forget_sponsor(tx: &mut Tx, donor: DonorId, name: &str) -> Result<()> {
    tx.run(sql!("delete from sponsor_link where sponsor in (select x.id from sponsor x where x.donor = $1)", donor))
        .await?;
    tx.run(sql!("delete from sponsor_logo where sponsor in (select x.id from sponsor x where x.donor = $1)", donor))
        .await?;
    tx.run(sql!(
        "update sponsor_step set note = '' where sponsor in (select x.id from sponsor x where x.donor = $1)",
        donor
    ))
    .await?;
    tx.run(sql!(
        "update sponsor_benefit set note = '' where sponsor in (select x.id from sponsor x where x.donor = $1)",
        donor
    ))
    .await?;
    tx.run(sql!(
        "update sponsor set name = $2, website = '', wish = '', answer = '', agreement = '', agreed_name = '',
                            chosen_by = null
         where donor = $1",
        donor,
        name
    ))
    .await?;
    Ok(())
}
