//! The SQL of what an opportunity asks.

use crate::error::Result;
use crate::people::Ability;
use crate::schools::SchoolId;
use crate::volunteering::opportunity::{Opportunity, OpportunityId};
use crate::volunteering::question::{NewQuestion, Question, QuestionId};
use crate::volunteering::shift::ShiftId;
use crate::web::Viewer;
use db::{Tx, sql};
use jiff::Timestamp;

/// What an opportunity asks, in its order.
pub async fn of(tx: &mut Tx, opportunity: OpportunityId) -> Result<Vec<Question>> {
    Ok(tx
        .all(sql!(
            "select q.id, q.words, q.kind, q.choices, q.needed, o.lang
             from opportunity_question q join opportunity o on o.id = q.opportunity
             where q.opportunity = $1 and q.gone_at is null order by q.position, q.id",
            opportunity
        ))
        .await?)
}

/// What is asked of whoever signs up for a shift.
pub async fn of_shift(tx: &mut Tx, shift: ShiftId) -> Result<Vec<Question>> {
    Ok(tx
        .all(sql!(
            "select q.id, q.words, q.kind, q.choices, q.needed, o.lang
             from shift s join opportunity o on o.id = s.opportunity
             join opportunity_question q on q.opportunity = o.id and q.gone_at is null
             where s.id = $1 order by q.position, q.id",
            shift
        ))
        .await?)
}

/// Whose shift it is, and when it begins.
pub async fn place_of(tx: &mut Tx, shift: ShiftId) -> Result<Option<(SchoolId, Timestamp)>> {
    Ok(tx.maybe(sql!("select s.school, s.starts_at from shift s where s.id = $1", shift)).await?)
}

/// These questions and no others, from now on. One that was answered stays for its answers.
pub async fn set(
    tx: &mut Tx,
    opportunity: OpportunityId,
    old: &[Question],
    new: &[NewQuestion],
    now: Timestamp,
) -> Result<()> {
    for gone in old.iter().filter(|old| !new.iter().any(|new| old.is_asked_as(new))) {
        take_out(tx, gone.id, now).await?;
    }
    for (question, position) in new.iter().zip(1_i64..) {
        match old.iter().find(|old| old.is_asked_as(question)) {
            Some(same) => {
                tx.run(sql!(
                    "update opportunity_question set position = $2, choices = $3, needed = $4 where id = $1",
                    same.id,
                    position,
                    question.choices.as_str(),
                    question.needed
                ))
                .await?;
            }
            None => insert(tx, opportunity, question, position, now).await?,
        }
    }
    Ok(())
}

async fn take_out(tx: &mut Tx, id: QuestionId, now: Timestamp) -> Result<()> {
    let gone = tx
        .run(sql!(
            "delete from opportunity_question where id = $1
               and not exists (select 1 from question_answer a where a.question = opportunity_question.id)",
            id
        ))
        .await?;
    if gone == 0 {
        tx.run(sql!("update opportunity_question set gone_at = $2 where id = $1", id, now)).await?;
    }
    Ok(())
}

async fn insert(
    tx: &mut Tx,
    opportunity: OpportunityId,
    new: &NewQuestion,
    position: i64,
    now: Timestamp,
) -> Result<()> {
    let id = QuestionId(tx.new_id());
    tx.run(sql!(
        "insert into opportunity_question (id, opportunity, position, words, kind, choices, needed, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        id,
        opportunity,
        position,
        new.words.as_str(),
        new.kind,
        new.choices.as_str(),
        new.needed,
        now
    ))
    .await?;
    Ok(())
}

/// Other opportunities of the school, within the viewer's reach, that ask something: the same kind of task first, then the newest.
pub async fn alike(tx: &mut Tx, viewer: &Viewer, one: &Opportunity) -> Result<Vec<(OpportunityId, String)>> {
    Ok(tx
        .all(sql!(
            "select o.id, o.title from opportunity o
             where o.school = $1 and o.id <> $2
               and exists (select 1 from opportunity_question q where q.opportunity = o.id and q.gone_at is null)
               and exists (
                 select 1 from may m where m.person = $3
                   and (m.ability = $4 or (m.ability = $5 and o.created_by in (
                       select w.id from person w where w.id = $3 or w.merged_into = $3)))
                   and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = o.school)))
             order by case when o.template = $6 then 0 else 1 end, o.id desc limit 3",
            one.school,
            one.id,
            viewer.id(),
            Ability::PublishShifts.as_str(),
            Ability::ProposeTasks.as_str(),
            one.template.as_str()
        ))
        .await?)
}
