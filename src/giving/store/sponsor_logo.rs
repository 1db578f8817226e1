//! SQL of logos, and of who is shown with them.

use crate::error::Result;
use crate::giving::logo::Logo;
use crate::giving::sponsor::SponsorId;
use crate::people::PersonId;
use crate::random::hash_of;
use crate::schools::SchoolId;
use db::{Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// A logo, without its picture.
#[derive(Debug, Clone)]
pub struct LogoCard {
    pub width: i64,
    pub height: i64,
    pub checked: bool,
    pub refused: String,
    /// What it is: an answer is given to this picture and to no other.
    pub hash: String,
}
db::row!(LogoCard { width, height, checked, refused, hash });

pub async fn of(tx: &mut Tx, sponsor: SponsorId) -> Result<Option<LogoCard>> {
    Ok(tx
        .maybe(sql!(
            "select l.width, l.height, l.checked_at is not null as checked, l.refused, l.hash
             from sponsor_logo l where l.sponsor = $1",
            sponsor
        ))
        .await?)
}

/// A new one takes the place of an older one and waits to be looked at.
pub async fn keep(tx: &mut Tx, sponsor: SponsorId, logo: &Logo, now: Timestamp) -> Result<()> {
    let hash = hash_of(&logo.png);
    tx.run(sql!("delete from sponsor_logo where sponsor = $1", sponsor)).await?;
    tx.run(sql!(
        "insert into sponsor_logo (sponsor, width, height, png, hash, uploaded_at) values ($1, $2, $3, $4, $5, $6)",
        sponsor,
        i64::from(logo.width),
        i64::from(logo.height),
        logo.png.clone(),
        hash,
        now
    ))
    .await?;
    Ok(())
}

/// The answer to the picture that somebody saw; no when it is no longer there.
pub async fn check(
    tx: &mut Tx,
    sponsor: SponsorId,
    seen: &str,
    by: PersonId,
    refused: &str,
    now: Timestamp,
) -> Result<bool> {
    let rows = tx
        .run(sql!(
            "update sponsor_logo set checked_by = $3, checked_at = $4, refused = $5 where sponsor = $1 and hash = $2",
            sponsor,
            seen,
            by,
            now,
            refused
        ))
        .await?;
    Ok(rows == 1)
}

/// The picture of a sponsor that is shown today.
pub async fn shown_png(tx: &mut Tx, hash: &str, today: Date) -> Result<Option<Vec<u8>>> {
    let found = tx
        .maybe::<(Vec<u8>,)>(sql!(
            "select l.png from sponsor_logo l join sponsor x on x.id = l.sponsor
             where l.hash = $1 and l.checked_at is not null and l.refused = '' and x.state in ('paid', 'delivered')
               and x.ends_on >= $2
               and not exists (select 1 from donor d join organisation o on o.id = d.organisation
                               where d.id = x.donor and o.standing = 'suspended')
             order by l.sponsor limit 1",
            hash,
            today
        ))
        .await?;
    Ok(found.map(|(png,)| png))
}

/// The picture of one, whatever its state: for the office and whoever holds the link.
pub async fn png(tx: &mut Tx, sponsor: SponsorId) -> Result<Option<(String, Vec<u8>)>> {
    Ok(tx.maybe(sql!("select l.hash, l.png from sponsor_logo l where l.sponsor = $1", sponsor)).await?)
}

/// A sponsor as everybody sees it.
#[derive(Debug, Clone)]
pub struct Shown {
    pub name: String,
    pub website: String,
    pub package: String,
    pub price_cents: i64,
    pub school_name: Option<String>,
    pub school_slug: Option<String>,
    /// Of a logo that may be shown.
    pub hash: Option<String>,
    pub width: i64,
    pub height: i64,
}
db::row!(Shown { name, website, package, price_cents, school_name, school_slug, hash, width, height });

/// Who is shown today, the largest first; at one school, those of that school.
pub async fn shown(tx: &mut Tx, today: Date, school: Option<SchoolId>) -> Result<Vec<Shown>> {
    Ok(tx
        .all(sql!(
            "select x.name, x.website, x.package, x.price_cents, s.name as school_name, s.slug as school_slug, l.hash,
                    coalesce(l.width, 0) as width, coalesce(l.height, 0) as height
             from sponsor x
             left join school s on s.id = x.school
             left join sponsor_logo l on l.sponsor = x.id and l.checked_at is not null and l.refused = ''
             where x.state in ('paid', 'delivered') and x.ends_on >= $1
               and (cast($2 as bigint) is null or x.school = $2)
               and not exists (select 1 from donor d join organisation o on o.id = d.organisation
                               where d.id = x.donor and o.standing = 'suspended')
             order by x.price_cents desc, x.name, x.id limit 300",
            today,
            school
        ))
        .await?)
}
