//! The SQL of calendars.

use crate::error::Result;
use crate::people::PersonId;
use crate::volunteering::calendar_feed::FeedId;
use crate::volunteering::shift::ShiftId;
use crate::volunteering::shift_flow::SignupState;
use crate::volunteering::signup::SignupId;
use db::{Tx, sql};
use jiff::Timestamp;

/// An address that works.
#[derive(Debug, Clone)]
pub struct Feed {
    pub id: FeedId,
    pub made_at: Timestamp,
    pub looked_at: Option<Timestamp>,
}
db::row!(Feed { id, made_at, looked_at });

/// One's address; after two records were joined it may be that of either.
pub async fn open(tx: &mut Tx, person: PersonId) -> Result<Option<Feed>> {
    Ok(tx
        .maybe(sql!(
            "select f.id, f.made_at, f.looked_at from calendar_feed f join person p on p.id = f.person
             where (p.id = $1 or p.merged_into = $1) and f.revoked_at is null
             order by f.made_at desc, f.id desc limit 1",
            person
        ))
        .await?)
}

pub async fn insert(tx: &mut Tx, person: PersonId, token_hash: &str, now: Timestamp) -> Result<FeedId> {
    let id = FeedId(tx.new_id());
    tx.run(sql!(
        "insert into calendar_feed (id, person, token_hash, made_at) values ($1, $2, $3, $4)",
        id,
        person,
        token_hash,
        now
    ))
    .await?;
    Ok(id)
}

/// Ends whatever address somebody has.
pub async fn revoke(tx: &mut Tx, person: PersonId, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update calendar_feed set revoked_at = $2
         where revoked_at is null and person in (select p.id from person p where p.id = $1 or p.merged_into = $1)",
        person,
        now
    ))
    .await?;
    Ok(())
}

/// Whose calendar an address opens.
#[derive(Debug, Clone)]
pub struct Owner {
    pub feed: FeedId,
    pub person: PersonId,
    pub lang: String,
    pub looked_at: Option<Timestamp>,
}
db::row!(Owner { feed, person, lang, looked_at });

pub async fn owner(tx: &mut Tx, token_hash: &str) -> Result<Option<Owner>> {
    Ok(tx
        .maybe(sql!(
            "select f.id as feed, p.id as person, p.lang, f.looked_at
             from calendar_feed f
             join person o on o.id = f.person
             join person p on p.id = coalesce(o.merged_into, o.id)
             where f.token_hash = $1 and f.revoked_at is null",
            token_hash
        ))
        .await?)
}

pub async fn looked(tx: &mut Tx, feed: FeedId, now: Timestamp) -> Result<()> {
    tx.run(sql!("update calendar_feed set looked_at = $2 where id = $1", feed, now)).await?;
    Ok(())
}

/// A place as a calendar shows it. The ledger knows when it last changed.
#[derive(Debug, Clone)]
pub struct Entry {
    pub signup: SignupId,
    pub shift: ShiftId,
    pub title: String,
    pub school_name: String,
    pub address: String,
    pub city: String,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub state: SignupState,
    pub changed_at: Timestamp,
}
db::row!(Entry { signup, shift, title, school_name, address, city, starts_at, ends_at, state, changed_at });

impl Entry {
    /// Where it is, on one line.
    pub fn place(&self) -> String {
        let parts = [self.school_name.as_str(), self.address.as_str(), self.city.as_str()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// One's places since a moment, those given back or called off among them; the soonest first.
pub async fn entries(tx: &mut Tx, person: PersonId, since: Timestamp) -> Result<Vec<Entry>> {
    Ok(tx
        .all(sql!(
            "select u.id as signup, s.id as shift, o.title, c.name as school_name, c.address, c.city, s.starts_at,
                    s.ends_at, u.state,
                    coalesce((select l.at from ledger l where l.kind = 'signup' and l.record = u.id
                              order by l.seq desc limit 1), u.created_at) as changed_at
             from signup u
             join shift s on s.id = u.shift
             join opportunity o on o.id = s.opportunity
             join school c on c.id = s.school
             where u.person = $1 and s.ends_at > $2 and u.state in ('signed_up', 'reminded', 'attended', 'no_show',
                   'cancelled_by_volunteer', 'cancelled_by_school', 'moved_out',
                   'cancelled_by_rule')
             order by s.starts_at, u.id limit 500",
            person,
            since
        ))
        .await?)
}
