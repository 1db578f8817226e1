//! Students whom families' consents let count under a data agreement, and those whose numbers went out.

use crate::agreements::consent::ConsentId;
use crate::agreements::consent_desk::{Gone, Ready};
use crate::agreements::data::DataId;
use crate::error::Result;
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Lines on a page of those who count no more.
pub const STOPPED: i64 = 500;

/// A yes of a guardian whom the rosters have and name today, or of a student who may be of age, and no no beside it. A no counts
/// until whoever said it says yes: to be asked anew makes it no yes. What a student of age says is theirs alone to say, so that
/// a guardian's no does not end their yes, and their no ends every yes.
const HOLDS: &str = " and c.state = 'given'
    and (c.guardian = '' or exists (
         select 1 from roster_guardian t
         join roster_person a on a.sourced_id = t.guardian and a.active
         where t.student = c.student and t.guardian = c.guardian))
    and (c.signer <> 'student' or exists (
         select 1 from roster_person k where k.sourced_id = c.student and k.grade in ('12', '13')))
    and not exists (
         select 1 from data_consent n
         where n.data = c.data and n.student = c.student
           and (n.state in ('declined', 'revoked')
                or (n.state in ('asked', 'expired')
                    and exists (
                        select 1 from data_consent_answer w
                        where w.consent = n.id and w.answer in ('declined', 'revoked')
                          and not exists (
                              select 1 from data_consent_answer l where l.consent = n.id and l.id > w.id))))
           and (n.signer = 'student'
                or (c.signer <> 'student'
                    and (n.guardian = '' or exists (
                         select 1 from roster_guardian u where u.student = n.student and u.guardian = n.guardian)))))";

/// Of those who count: the yes is to what is asked for today.
fn who_count(q: &mut Sql, terms: &str) {
    q.push(" and c.terms = ${}", terms);
    q.push_text(HOLDS);
}

/// Whether a student counts.
pub async fn counts_student(tx: &mut Tx, data: DataId, terms: &str, student: &str) -> Result<bool> {
    let mut q = sql!("select c.id from data_consent c where c.data = $1 and c.student = $2", data, student);
    who_count(&mut q, terms);
    q.push_text(" limit 1");
    Ok(tx.maybe::<(ConsentId,)>(q).await?.is_some())
}

/// How many students count.
pub async fn count_ready(tx: &mut Tx, data: DataId, terms: &str) -> Result<i64> {
    let mut q = sql!("select count(distinct c.student) as count from data_consent c where c.data = $1", data);
    who_count(&mut q, terms);
    let (count,) = tx.one::<(i64,)>(q).await?;
    Ok(count)
}

/// How many students there are whose number went out and for whom a yes holds, whatever it is to.
pub async fn count_out(tx: &mut Tx, data: DataId) -> Result<i64> {
    let mut q = sql!(
        "select count(distinct c.student) as count from data_consent c
         where c.data = $1 and exists (
             select 1 from data_consent o
             where o.data = c.data and o.student = c.student and o.released_at is not null)",
        data
    );
    q.push_text(HOLDS);
    let (count,) = tx.one::<(i64,)>(q).await?;
    Ok(count)
}

/// Notes that the numbers of those who count go out: these, with the day of the first yes. One statement, so that the list is
/// what is marked.
pub async fn set_released(tx: &mut Tx, data: DataId, terms: &str, now: Timestamp) -> Result<Vec<Ready>> {
    let mut q = sql!(
        "update data_consent set released_at = $2
         where data = $1 and student in (select c.student from data_consent c where c.data = $1",
        data,
        now
    );
    who_count(&mut q, terms);
    q.push(") returning student, case when state = 'given' and terms = ${} then said_on end as said_on", terms);
    let mut first: BTreeMap<String, Option<Date>> = BTreeMap::new();
    for Ready { student, said_on } in tx.all(q).await? {
        let known = first.entry(student).or_default();
        *known = [*known, said_on].into_iter().flatten().min();
    }
    Ok(first.into_iter().map(|(student, said_on)| Ready { student, said_on }).collect())
}

/// Whether a student's number went out.
pub async fn was_released(tx: &mut Tx, data: DataId, student: &str) -> Result<bool> {
    let found = tx
        .maybe::<(ConsentId,)>(sql!(
            "select c.id from data_consent c
             where c.data = $1 and c.student = $2 and c.released_at is not null limit 1",
            data,
            student
        ))
        .await?;
    Ok(found.is_some())
}

/// Whose number went out and who count no more.
fn who_stopped(q: &mut Sql, terms: &str) {
    q.push_text(
        " and o.released_at is not null
          and o.student not in (select c.student from data_consent c where c.data = $1",
    );
    who_count(q, terms);
    q.push_text(")");
}

/// Of these: the partner has not said since the number went out that it destroyed what it has.
const OUTSTANDING: &str = " and (o.destroyed_at is null or o.destroyed_at < o.released_at)";

/// A page of those whose number went out and who count no more, with the day of what ended it, and when the partner said that
/// it destroyed what it has; first those of whom it has not.
pub async fn stopped(tx: &mut Tx, data: DataId, terms: &str, page: i64) -> Result<Vec<Gone>> {
    let mut q = sql!(
        "select o.student, max(o.said_on) as said_on,
                max(case when o.destroyed_at >= o.released_at then o.destroyed_at end) as destroyed_at,
                max(case when o.destroyed_at >= o.released_at then o.destroyed_by else '' end) as destroyed_by
         from data_consent o where o.data = $1",
        data
    );
    who_stopped(&mut q, terms);
    q.push(
        " group by o.student
          order by max(case when o.destroyed_at >= o.released_at then 1 else 0 end), o.student limit ${} offset ${}",
        (STOPPED, (page - 1) * STOPPED),
    );
    Ok(tx.all(q).await?)
}

/// Of how many of them the partner has not said so.
pub async fn count_outstanding(tx: &mut Tx, data: DataId, terms: &str) -> Result<i64> {
    let mut q = sql!("select count(distinct o.student) as count from data_consent o where o.data = $1", data);
    who_stopped(&mut q, terms);
    q.push_text(OUTSTANDING);
    let (count,) = tx.one::<(i64,)>(q).await?;
    Ok(count)
}

/// The consent by which a student who counts no more is known; nothing where there is none to be destroyed.
pub async fn gone(tx: &mut Tx, data: DataId, terms: &str, student: &str) -> Result<Option<(ConsentId, bool)>> {
    let mut q = sql!(
        "select o.id, case when o.destroyed_at >= o.released_at then true else false end as is_said
         from data_consent o where o.data = $1 and o.student = $2",
        data,
        student
    );
    who_stopped(&mut q, terms);
    q.push_text(" order by o.id limit 1");
    Ok(tx.maybe(q).await?)
}

/// The partner says that it destroyed what it has about a student.
pub async fn set_destroyed(tx: &mut Tx, data: DataId, student: &str, by: &str, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update data_consent set destroyed_at = $3, destroyed_by = $4
         where data = $1 and student = $2 and released_at is not null",
        data,
        student,
        now,
        by
    ))
    .await?;
    Ok(())
}

/// How many these are.
pub async fn count_stopped(tx: &mut Tx, data: DataId, terms: &str) -> Result<i64> {
    let mut q = sql!("select count(distinct o.student) as count from data_consent o where o.data = $1", data);
    who_stopped(&mut q, terms);
    let (count,) = tx.one::<(i64,)>(q).await?;
    Ok(count)
}
