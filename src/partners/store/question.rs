//! Questions to principals: may an organisation help at the school?

use crate::error::Result;
use crate::partners::organisation::OrganisationId;
use crate::partners::question::{Question, QuestionId};
use crate::partners::question_flow::QuestionState;
use crate::people::{Ability, PersonId};
use crate::schools::SchoolId;
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// Questions on a page.
pub const PAGE: i64 = 50;

/// Every question; what follows narrows it.
fn every() -> Sql {
    sql!(
        "select q.id, q.organisation, o.name as organisation_name, q.school, s.name as school_name, q.words, q.state,
                q.why, q.due_on, q.asked_at, q.since
         from partner_question q join organisation o on o.id = q.organisation join school s on s.id = q.school
         where q.id > 0"
    )
}

fn narrow(q: &mut Sql, viewer: &Viewer, ability: Ability) {
    q.push(
        " and exists (select 1 from may m where m.person = ${} and m.ability = ${}
                      and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = q.school)))",
        (viewer.id(), ability.as_str()),
    );
}

pub async fn any(tx: &mut Tx, id: QuestionId) -> Result<Option<Question>> {
    let mut q = every();
    q.push(" and q.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

/// One within the viewer's reach.
pub async fn visible(tx: &mut Tx, viewer: &Viewer, ability: Ability, id: QuestionId) -> Result<Option<Question>> {
    let mut q = every();
    narrow(&mut q, viewer, ability);
    q.push(" and q.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

/// A page of those within reach, counted from 1: what is asked and waits longest first, then what was answered last. One more
/// where there is another page.
pub async fn page(tx: &mut Tx, viewer: &Viewer, number: i64) -> Result<Vec<Question>> {
    let mut q = every();
    narrow(&mut q, viewer, Ability::SeePartners);
    q.push(
        " order by case q.state when 'asked' then 0 else 1 end, q.due_on, q.since desc, q.id limit ${} offset ${}",
        (PAGE + 1, (number - 1) * PAGE),
    );
    Ok(tx.all(q).await?)
}

/// The open ones of an organisation, by the name of the school.
pub async fn open_of(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Question>> {
    let mut q = every();
    q.push(" and q.organisation = ${} and q.state = 'asked' order by s.name, q.id limit 300", organisation);
    Ok(tx.all(q).await?)
}

/// A new one; nothing where the principal is asked already.
pub async fn insert(
    tx: &mut Tx,
    (organisation, school): (OrganisationId, SchoolId),
    words: &str,
    due: Date,
    by: PersonId,
    now: Timestamp,
) -> Result<Option<QuestionId>> {
    let id = QuestionId(tx.new_id());
    let made = tx
        .run(sql!(
            "insert into partner_question (id, organisation, school, words, state, due_on, asked_by, asked_at, since)
             select $1, $2, $3, $4, 'asked', $5, $6, $7, $7
             where not exists (select 1 from partner_question q where q.organisation = $2 and q.school = $3
                               and q.state = 'asked')",
            id,
            organisation,
            school,
            words,
            due,
            by,
            now
        ))
        .await?;
    Ok((made == 1).then_some(id))
}

pub async fn set_words(tx: &mut Tx, organisation: OrganisationId, school: SchoolId, words: &str) -> Result<()> {
    tx.run(sql!(
        "update partner_question set words = $3 where organisation = $1 and school = $2 and state = 'asked'",
        organisation,
        school,
        words
    ))
    .await?;
    Ok(())
}

pub async fn set_state(
    tx: &mut Tx,
    id: QuestionId,
    to: QuestionState,
    why: &str,
    by: Option<PersonId>,
    now: Timestamp,
) -> Result<()> {
    tx.run(sql!(
        "update partner_question set state = $2, why = $3, decided_by = $4, since = $5, due_on = null where id = $1",
        id,
        to,
        why,
        by,
        now
    ))
    .await?;
    Ok(())
}

/// Who has an ability at a school: whoever answers for it, or lets people in there.
pub async fn who_may(tx: &mut Tx, ability: Ability, school: SchoolId) -> Result<Vec<PersonId>> {
    let people: Vec<(PersonId,)> = tx
        .all(sql!(
            "select distinct m.person from may m
             where m.ability = $2 and m.scope_kind = 'school' and m.scope = $1 order by m.person limit 50",
            school,
            ability.as_str()
        ))
        .await?;
    Ok(people.into_iter().map(|(person,)| person).collect())
}
