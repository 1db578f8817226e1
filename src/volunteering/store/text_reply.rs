//! The SQL of answers by text and by the link in a reminder.

use crate::error::Result;
use crate::people::PersonId;
use crate::volunteering::signup::SignupId;
use db::{Tx, sql};
use jiff::Timestamp;

db::text_enum! {
    /// What an answer can be about.
    pub enum Subject {
        /// A place on a shift.
        Place = "place",
        /// A question whether somebody takes one.
        Asked = "asked",
        /// A place that they waited for, or a call for a backup.
        Offer = "offer",
    }
}

/// Something that somebody with this telephone can answer.
#[derive(Debug, Clone)]
pub struct Choice {
    pub subject: Subject,
    pub record: i64,
    pub shift: i64,
    pub person: PersonId,
    pub given: String,
    pub title: String,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    /// Whether we asked or reminded.
    pub prompted: bool,
}
db::row!(Choice { subject, record, shift, person, given, title, starts_at, ends_at, prompted });

impl Choice {
    /// Whether both are the same thing for the same person.
    pub fn is(&self, other: &Choice) -> bool {
        (self.subject, self.record, self.person) == (other.subject, other.record, other.person)
    }
}

/// How many people have this number as theirs.
pub async fn people_at(tx: &mut Tx, phone: &str) -> Result<i64> {
    let (count,) = tx
        .one::<(i64,)>(sql!(
            "select count(*) from contact_point c
             join person_contact pc on pc.contact = c.id
             join person p on p.id = pc.person and p.merged_into is null
             where c.kind = 'phone' and c.value = $1 and coalesce(pc.verified_at, pc.read_back_at) is not null",
            phone
        ))
        .await?;
    Ok(count)
}

/// Places and questions of everybody whose number this is, the soonest first.
pub async fn choices(tx: &mut Tx, phone: &str, now: Timestamp) -> Result<Vec<Choice>> {
    Ok(tx
        .all(sql!(
            "with owner as (
                 select p.id, p.given from contact_point c
                 join person_contact pc on pc.contact = c.id
                 join person p on p.id = pc.person and p.merged_into is null
                 where c.kind = 'phone' and c.value = $1 and coalesce(pc.verified_at, pc.read_back_at) is not null)
             select 'place' as subject, u.id as record, s.id as shift, w.id as person, w.given, o.title, s.starts_at,
                    s.ends_at, u.state = 'reminded' as prompted
             from owner w
             join signup u on u.person = w.id and u.state in ('signed_up', 'reminded')
             join shift s on s.id = u.shift and s.state = 'open' and s.starts_at > $2
             join opportunity o on o.id = s.opportunity
             union all
             select 'asked' as subject, a.id as record, s.id as shift, w.id as person, w.given, o.title, s.starts_at,
                    s.ends_at, true as prompted
             from owner w
             join cover_asked a on a.person = w.id and a.state = 'asked'
             join cover c on c.id = a.cover and c.state = 'open' and c.expires_at > $2
             join shift s on s.id = c.shift and s.state = 'open'
             join opportunity o on o.id = s.opportunity
             union all
             select 'offer' as subject, a.id as record, s.id as shift, w.id as person, w.given, o.title, s.starts_at,
                    s.ends_at, true as prompted
             from owner w
             join waiting a on a.person = w.id and (a.state = 'called' or (a.state = 'offered' and a.expires_at > $2))
             join shift s on s.id = a.shift and s.state = 'open' and s.starts_at > $2
             join opportunity o on o.id = s.opportunity
             order by starts_at, record limit 40",
            phone,
            now
        ))
        .await?)
}

/// Keeps the numbers of a list as it was sent; those of the one before mean nothing any more.
pub async fn remember(tx: &mut Tx, phone: &str, yes: bool, list: &[&Choice], now: Timestamp) -> Result<()> {
    let answer = word(yes);
    tx.run(sql!("delete from text_choice where phone = $1 and answer = $2", phone, answer)).await?;
    for (one, number) in list.iter().zip(1_i64..) {
        tx.run(sql!(
            "insert into text_choice (phone, answer, number, person, kind, record, made_at)
             values ($1, $2, $3, $4, $5, $6, $7)",
            phone,
            answer,
            number,
            one.person,
            one.subject,
            one.record,
            now
        ))
        .await?;
    }
    Ok(())
}

/// What a number of the last list stood for; only who and what is filled.
pub async fn numbered(tx: &mut Tx, phone: &str, yes: bool, number: i64, since: Timestamp) -> Result<Option<Choice>> {
    Ok(tx
        .maybe(sql!(
            "select t.kind as subject, t.record, t.record as shift, t.person, '' as given, '' as title, t.made_at as starts_at,
                    t.made_at as ends_at, true as prompted
             from text_choice t where t.phone = $1 and t.answer = $2 and t.number = $3 and t.made_at > $4",
            phone,
            word(yes),
            number,
            since
        ))
        .await?)
}

fn word(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

/// Keeps the link of a reminder.
pub async fn insert_link(
    tx: &mut Tx,
    token_hash: &str,
    signup: SignupId,
    placed_at: Timestamp,
    expires_at: Timestamp,
) -> Result<()> {
    tx.run(sql!(
        "insert into reply_link (token_hash, signup, placed_at, expires_at) values ($1, $2, $3, $4)",
        token_hash,
        signup,
        placed_at,
        expires_at
    ))
    .await?;
    Ok(())
}

/// The place a link is about, while it is still the one that was reminded of.
pub async fn linked(tx: &mut Tx, token_hash: &str) -> Result<Option<SignupId>> {
    let found = tx.maybe::<(SignupId,)>(sql!(
        "select r.signup from reply_link r join signup u on u.id = r.signup and u.created_at = r.placed_at
         where r.token_hash = $1",
        token_hash
    ));
    Ok(found.await?.map(|(id,)| id))
}

/// Forgets links and lists that are over.
pub async fn forget(tx: &mut Tx, before: Timestamp) -> Result<()> {
    tx.run(sql!("delete from reply_link where expires_at < $1", before)).await?;
    tx.run(sql!("delete from text_choice where made_at < $1", before)).await?;
    Ok(())
}
