//! The SQL of answers to what a school asks.

use crate::error::Result;
use crate::people::PersonId;
use crate::schools::SchoolId;
use crate::volunteering::answer::Given;
use crate::volunteering::question::QuestionId;
use crate::volunteering::shift::ShiftId;
use db::{Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// One's own answers for a shift.
pub async fn own(tx: &mut Tx, person: PersonId, shift: ShiftId) -> Result<Vec<Given>> {
    Ok(tx
        .all(sql!(
            "select a.shift, a.person, a.question, q.words, q.kind, o.lang, a.answer, q.gone_at is null as asked
             from question_answer a
             join opportunity_question q on q.id = a.question
             join opportunity o on o.id = q.opportunity
             where a.person = $1 and a.shift = $2 order by q.position, q.id",
            person,
            shift
        ))
        .await?)
}

/// Everybody's answers for a shift. The reader is checked before.
pub async fn of_shift(tx: &mut Tx, shift: ShiftId) -> Result<Vec<Given>> {
    Ok(tx
        .all(sql!(
            "select a.shift, a.person, a.question, q.words, q.kind, o.lang, a.answer, q.gone_at is null as asked
             from question_answer a
             join opportunity_question q on q.id = a.question
             join opportunity o on o.id = q.opportunity
             where a.shift = $1 order by q.position, q.id, a.person limit 10000",
            shift
        ))
        .await?)
}

/// Everybody's answers for a school's shifts of a day. The reader is checked before.
pub async fn of_day(tx: &mut Tx, school: SchoolId, date: Date) -> Result<Vec<Given>> {
    Ok(tx
        .all(sql!(
            "select a.shift, a.person, a.question, q.words, q.kind, o.lang, a.answer, q.gone_at is null as asked
             from shift s
             join question_answer a on a.shift = s.id
             join opportunity_question q on q.id = a.question
             join opportunity o on o.id = q.opportunity
             where s.school = $1 and s.on_date = $2 order by q.position, q.id, a.person limit 10000",
            school,
            date
        ))
        .await?)
}

/// Keeps one answer in the place of the one before; an empty one is no answer.
pub async fn keep(
    tx: &mut Tx,
    (person, shift): (PersonId, ShiftId),
    question: QuestionId,
    answer: &str,
    now: Timestamp,
) -> Result<()> {
    if answer.is_empty() {
        tx.run(sql!(
            "delete from question_answer where shift = $1 and person = $2 and question = $3",
            shift,
            person,
            question
        ))
        .await?;
        return Ok(());
    }
    tx.run(sql!(
        "insert into question_answer (shift, person, question, answer, given_at) values ($1, $2, $3, $4, $5)
         on conflict (shift, person, question) do update set answer = excluded.answer, given_at = excluded.given_at",
        shift,
        person,
        question,
        answer,
        now
    ))
    .await?;
    Ok(())
}

/// Forgets what somebody answered for a shift on which they have no place.
pub async fn forget(tx: &mut Tx, person: PersonId, shift: ShiftId) -> Result<()> {
    tx.run(sql!(
        "delete from question_answer where shift = $1 and person = $2 and not exists (
             select 1 from signup u where u.shift = $1 and u.person = $2 and u.place is not null)",
        shift,
        person
    ))
    .await?;
    Ok(())
}

/// Forgets what those answered whose place on one of these shifts was called off.
pub async fn forget_called_off(tx: &mut Tx, shifts: &[ShiftId]) -> Result<()> {
    let mut q = sql!(
        "delete from question_answer where not exists (
             select 1 from signup u where u.shift = question_answer.shift and u.person = question_answer.person
               and u.place is not null)"
    );
    q.push_list(" and shift in (${})", shifts);
    tx.run(q).await?;
    Ok(())
}

/// Of those who have no place and wait for none; and then questions that nobody answered and nobody is asked.
pub async fn forget_unheld(tx: &mut Tx) -> Result<u64> {
    let answers = tx
        .run(sql!(
            "delete from question_answer where not exists (
                 select 1 from signup u where u.shift = question_answer.shift and u.person = question_answer.person
                   and u.place is not null)
               and not exists (
                 select 1 from waiting w where w.shift = question_answer.shift and w.person = question_answer.person
                   and w.state in ('waiting', 'offered', 'called'))"
        ))
        .await?;
    tx.run(sql!(
        "delete from opportunity_question where gone_at is not null
           and not exists (select 1 from question_answer a where a.question = opportunity_question.id)"
    ))
    .await?;
    Ok(answers)
}
