//! Students whom families' consents let count under a data agreement, and those whose numbers went out.

use crate::agreements::consent::ConsentId;
use crate::agreements::consent_desk::Ready;
use crate::agreements::data::DataId;
use crate::error::Result;
use db::{Tx, sql};
use jiff::Timestamp;

/// A yes that holds, and no no of another beside it; what a student of age says is theirs alone to say.
const COUNTS: &str = " and c.state = 'given' and c.terms = ${}
    and (c.guardian = '' or exists (
         select 1 from roster_guardian t where t.student = c.student and t.guardian = c.guardian))
    and (c.signer = 'student' or not exists (
         select 1 from data_consent n
         where n.data = c.data and n.student = c.student and n.state in ('declined', 'revoked')
           and (n.guardian = '' or exists (
                select 1 from roster_guardian u where u.student = n.student and u.guardian = n.guardian))))";

/// Whether a student counts.
pub async fn counts_student(tx: &mut Tx, data: DataId, terms: &str, student: &str) -> Result<bool> {
    let mut q = sql!("select c.id from data_consent c where c.data = $1 and c.student = $2", data, student);
    q.push(COUNTS, terms);
    q.push_text(" limit 1");
    Ok(tx.maybe::<(ConsentId,)>(q).await?.is_some())
}

/// How many students count.
pub async fn count_ready(tx: &mut Tx, data: DataId, terms: &str) -> Result<i64> {
    let mut q = sql!("select count(distinct c.student) as count from data_consent c where c.data = $1", data);
    q.push(COUNTS, terms);
    let (count,) = tx.one::<(i64,)>(q).await?;
    Ok(count)
}

/// The students who count, with the day of the first yes.
pub async fn ready(tx: &mut Tx, data: DataId, terms: &str) -> Result<Vec<Ready>> {
    let mut q = sql!("select c.student, min(c.said_on) as said_on from data_consent c where c.data = $1", data);
    q.push(COUNTS, terms);
    q.push_text(" group by c.student order by c.student limit 20000");
    Ok(tx.all(q).await?)
}

/// Notes that the numbers of those who count went out.
pub async fn set_released(tx: &mut Tx, data: DataId, terms: &str, now: Timestamp) -> Result<()> {
    let mut q = sql!(
        "update data_consent set released_at = $2
         where data = $1 and student in (select c.student from data_consent c where c.data = $1",
        data,
        now
    );
    q.push(COUNTS, terms);
    q.push_text(")");
    tx.run(q).await?;
    Ok(())
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

/// Students whose number went out and who count no more, with the day of what ended it.
pub async fn stopped(tx: &mut Tx, data: DataId, terms: &str) -> Result<Vec<Ready>> {
    let mut q = sql!(
        "select o.student, max(o.said_on) as said_on from data_consent o
         where o.data = $1 and o.released_at is not null
           and o.student not in (select c.student from data_consent c where c.data = $1",
        data
    );
    q.push(COUNTS, terms);
    q.push_text(") group by o.student order by o.student limit 500");
    Ok(tx.all(q).await?)
}
