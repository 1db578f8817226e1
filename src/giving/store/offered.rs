//! What was offered lately, and by whom: what keeps one offer one, and letters few.

use crate::error::Result;
use crate::giving::gift::{DonorId, GiftId};
use crate::giving::offer::NewGift;
use crate::people::{ContactKind, PersonId};
use db::{Tx, sql};
use jiff::Timestamp;

/// How many gifts whoever has this address, or this donor's key, offered since then.
pub async fn since(tx: &mut Tx, contact: &str, key: &str, since: Timestamp) -> Result<i64> {
    let count = sql!(
        "select count(*) from gift g join donor d on d.id = g.donor
         where ((d.contact <> '' and d.contact = $1) or d.key = $2) and g.created_at > $3",
        contact,
        key,
        since
    );
    Ok(tx.one::<(i64,)>(count).await?.0)
}

/// How many gifts and sponsorships came in through the public pages since then.
pub async fn by_the_public_since(tx: &mut Tx, since: Timestamp) -> Result<i64> {
    let count = sql!(
        "select (select count(*) from gift g where g.created_at > $1 and g.entered_by is null)
                + (select count(*) from sponsor s where s.created_at > $1 and s.entered_by is null)",
        since
    );
    Ok(tx.one::<(i64,)>(count).await?.0)
}

/// Whether somebody has shown that this address or number is theirs.
pub async fn is_verified(tx: &mut Tx, person: PersonId, kind: ContactKind, contact: &str) -> Result<bool> {
    let (verified,) = tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from person_contact pc join contact_point c on c.id = pc.contact
                            where pc.person = $1 and c.kind = $2 and c.value = $3 and pc.verified_at is not null)",
            person,
            kind,
            contact
        ))
        .await?;
    Ok(verified)
}

/// Where the donor with this key is written to; nothing for a new one.
pub async fn contact_of(tx: &mut Tx, key: &str) -> Result<Option<(DonorId, String)>> {
    Ok(tx
        .maybe(sql!(
            "select k.id, k.contact from donor d join donor k on k.id = coalesce(d.merged_into, d.id) where d.key = $1",
            key
        ))
        .await?)
}

/// The same offer in every word and number, made a moment ago.
pub async fn same_since(tx: &mut Tx, donor: DonorId, new: &NewGift, since: Timestamp) -> Result<Option<GiftId>> {
    let found = tx
        .maybe::<(GiftId,)>(sql!(
            "select g.id from gift g
             where g.donor = $1 and g.state = 'offered' and g.created_at > $2 and g.receiver = $3
               and coalesce(g.school, 0) = $4 and g.kind = $5 and g.what = $6 and g.quantity = $7 and g.conditions = $8
               and g.purpose = $9 and g.dedication = $10 and g.anonymous = $11 and g.way = $12 and g.cents = $13
               and g.instalments = $14 and g.every = $15 and g.employer = $16 and coalesce(g.added_to, 0) = $17
               and coalesce(g.stated_cents, -1) = $18 and g.benefit = $19 and g.benefit_cents = $20
               and g.offered_on = $21 and coalesce(g.need, 0) = $22
             order by g.id limit 1",
            donor,
            since,
            new.receiver.as_str(),
            new.school.map_or(0, i64::from),
            new.kind,
            new.what.as_str(),
            new.quantity,
            new.conditions.as_str(),
            new.purpose.as_str(),
            new.dedication.as_str(),
            new.anonymous,
            new.way.map_or("", |way| way.as_str()),
            new.total(),
            new.instalments,
            new.every.map_or("", |every| every.as_str()),
            new.employer.as_str(),
            new.added_to.map_or(0, i64::from),
            new.stated_cents.unwrap_or(-1),
            new.benefit.as_str(),
            new.benefit_cents,
            new.offered_on,
            new.need.map_or(0, i64::from)
        ))
        .await?;
    Ok(found.map(|(id,)| id))
}
