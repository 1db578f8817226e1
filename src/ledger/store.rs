//! All SQL of the ledger. There is no update and no delete here, and the database refuses both.

use super::chain::Chain;
use super::entry::Entry;
use crate::error::Result;
use crate::people::{Ability, PersonId};
use crate::web::Viewer;
use db::{ToValue, Tx, Value, sql};
use jiff::Timestamp;

pub(super) struct Stored {
    pub seq: i64,
    pub at: Timestamp,
    pub actor: Option<i64>,
    pub actor_role: String,
    pub verb: String,
    pub kind: String,
    pub record: i64,
    pub subject: Option<i64>,
    pub school: Option<i64>,
    pub partner: Option<i64>,
    pub minutes: i64,
    pub cents: i64,
    pub people: i64,
    pub policy: i64,
    pub detail: String,
    pub prev: String,
    pub hash: String,
}
db::row!(Stored {
    seq,
    at,
    actor,
    actor_role,
    verb,
    kind,
    record,
    subject,
    school,
    partner,
    minutes,
    cents,
    people,
    policy,
    detail,
    prev,
    hash
});

impl Stored {
    pub(super) fn into_values(self) -> Vec<Value> {
        vec![
            self.seq.to_value(),
            self.at.to_value(),
            self.actor.to_value(),
            self.actor_role.to_value(),
            self.verb.to_value(),
            self.kind.to_value(),
            self.record.to_value(),
            self.subject.to_value(),
            self.school.to_value(),
            self.partner.to_value(),
            self.minutes.to_value(),
            self.cents.to_value(),
            self.people.to_value(),
            self.policy.to_value(),
            self.detail.to_value(),
            self.prev.to_value(),
            self.hash.to_value(),
        ]
    }
}

/// Writes a line in the caller's transaction. Call it last: on PostgreSQL the chain's end stays locked until the commit.
pub async fn note(tx: &mut Tx, entry: Entry, now: Timestamp) -> Result<()> {
    tx.lock("ledger_head", 1).await?;
    let mut chain = head(tx).await?;
    let row = chain.link(&entry, now);
    tx.insert_many("ledger", super::chain::COLUMNS, std::iter::once(row)).await?;
    set_head(tx, &chain).await
}

/// Writes many lines at once, in their order.
pub async fn note_all(tx: &mut Tx, entries: Vec<Entry>, now: Timestamp) -> Result<()> {
    if entries.is_empty() {
        return Ok(());
    }
    tx.lock("ledger_head", 1).await?;
    let mut chain = head(tx).await?;
    let rows: Vec<Vec<Value>> = entries.iter().map(|entry| chain.link(entry, now)).collect();
    tx.insert_many("ledger", super::chain::COLUMNS, rows).await?;
    set_head(tx, &chain).await
}

pub(crate) async fn head(tx: &mut Tx) -> Result<Chain> {
    let (seq, hash) = tx.one::<(i64, String)>(sql!("select seq, hash from ledger_head where id = 1")).await?;
    Ok(Chain { seq, hash })
}

/// Moves the chain's end, after lines were written in bulk.
pub(crate) async fn set_head(tx: &mut Tx, chain: &Chain) -> Result<()> {
    tx.run(sql!("update ledger_head set seq = $1, hash = $2 where id = 1", chain.seq, chain.hash.as_str())).await?;
    Ok(())
}

pub(super) async fn each(tx: &mut Tx, visit: impl FnMut(Stored) + Send) -> Result<()> {
    tx.each(
        sql!(
            "select seq, at, actor, actor_role, verb, kind, record, subject, school, partner, minutes, cents,
                    people, policy, detail, prev, hash
             from ledger order by seq"
        ),
        visit,
    )
    .await?;
    Ok(())
}

/// A line as a timeline shows it.
pub struct Line {
    pub seq: i64,
    pub at: Timestamp,
    pub actor_role: String,
    pub actor_name: Option<String>,
    pub verb: String,
    pub kind: String,
    pub record: i64,
    pub subject_name: Option<String>,
    pub school_name: Option<String>,
    pub minutes: i64,
    pub detail: String,
}
db::row!(Line { seq, at, actor_role, actor_name, verb, kind, record, subject_name, school_name, minutes, detail });

/// How many lines a page shows.
pub const PAGE: i64 = 50;

/// A person's timeline, newest first, with that of the records that were joined to theirs: their own, or for those who may see
/// timelines at one of the person's schools. What somebody gave is on it for the giver and for those who see gifts there; a goal of theirs is nobody else's.
pub async fn of_person(tx: &mut Tx, viewer: &Viewer, person: PersonId, before: Option<i64>) -> Result<Vec<Line>> {
    Ok(tx
        .all(sql!(
            "select l.seq, l.at, l.actor_role, a.given || ' ' || a.family as actor_name, l.verb, l.kind, l.record,
                    cast(null as text) as subject_name, s.name as school_name, l.minutes, l.detail
             from ledger l
             left join person a on a.id = l.actor
             left join school s on s.id = l.school
             where l.subject in (select p.id from person p where p.id = $1 or p.merged_into = $1) and l.seq < $2
               and ($1 = $3 or exists (
                    select 1 from may m where m.person = $3 and m.ability = $4
                      and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = l.school))))
               and ($1 = $3 or l.kind <> 'goal')
               and ($1 = $3 or l.kind not in ('gift', 'donor') or exists (
                    select 1 from may m where m.person = $3 and m.ability = $6
                      and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = l.school))))
             order by l.seq desc limit $5",
            person,
            before.unwrap_or(i64::MAX),
            viewer.id(),
            Ability::SeeTimeline.as_str(),
            PAGE,
            Ability::SeeGifts.as_str()
        ))
        .await?)
}

/// A record's history, newest first, within the viewer's reach; a gift's for those who see gifts there.
pub async fn of_record(
    tx: &mut Tx,
    viewer: &Viewer,
    kind: &str,
    record: i64,
    before: Option<i64>,
) -> Result<Vec<Line>> {
    Ok(tx
        .all(sql!(
            "select l.seq, l.at, l.actor_role, a.given || ' ' || a.family as actor_name, l.verb, l.kind, l.record,
                    p.given || ' ' || p.family as subject_name, s.name as school_name, l.minutes, l.detail
             from ledger l
             left join person a on a.id = l.actor
             left join person p on p.id = l.subject
             left join school s on s.id = l.school
             where l.kind = $1 and l.record = $2 and l.seq < $3 and l.kind <> 'goal'
               and exists (
                    select 1 from may m where m.person = $4 and m.ability = $5
                      and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = l.school)))
               and (l.kind not in ('gift', 'donor') or exists (
                    select 1 from may m where m.person = $4 and m.ability = $7
                      and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = l.school))))
             order by l.seq desc limit $6",
            kind,
            record,
            before.unwrap_or(i64::MAX),
            viewer.id(),
            Ability::SeeTimeline.as_str(),
            PAGE,
            Ability::SeeGifts.as_str()
        ))
        .await?)
}

/// Where the history of a record is, for whoever would find a line there.
pub async fn history(tx: &mut Tx, viewer: &Viewer, kind: &str, record: impl Into<i64>) -> Result<Option<String>> {
    let record = record.into();
    if !viewer.may(Ability::SeeTimeline) {
        return Ok(None);
    }
    let (any,) = tx
        .one::<(bool,)>(sql!(
            "select exists (
                 select 1 from ledger l
                 join may m on m.person = $3 and m.ability = $4
                   and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = l.school))
                 where l.kind = $1 and l.record = $2) as any_line",
            kind,
            record,
            viewer.id(),
            Ability::SeeTimeline.as_str()
        ))
        .await?;
    Ok(any.then(|| format!("/office/history/{kind}/{record}")))
}
