//! Inquiries.

use crate::connect::inquiry::{Desk, Inquiry, InquiryId, NewInquiry, State, sees_title_ix};
use crate::error::Result;
use crate::people::{Ability, PersonId};
use crate::schools::SchoolId;
use crate::web::{Viewer, Waits};
use db::{Tx, sql};
use jiff::Timestamp;

/// Inquiries on one page.
pub const PAGE: i64 = 50;

/// A new one; nothing when it was asked before.
pub async fn insert(tx: &mut Tx, new: &NewInquiry, key: &str, now: Timestamp) -> Result<Option<InquiryId>> {
    let id = InquiryId(tx.new_id());
    let rows = tx
        .run(sql!(
            "insert into inquiry (id, key, desk, name, contact_kind, contact, lang, text, school, state, created_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10)
             on conflict (key) do nothing",
            id,
            key,
            new.desk,
            new.name.as_str(),
            new.contact_kind,
            new.contact.as_str(),
            new.lang.code(),
            new.text.as_str(),
            new.school,
            now
        ))
        .await?;
    Ok((rows == 1).then_some(id))
}

/// Those at a school who answer its questions.
pub async fn answerers_at(tx: &mut Tx, school: SchoolId) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> = tx
        .all(sql!(
            "select distinct m.person from may m
             where m.ability = $1 and m.scope_kind = 'school' and m.scope = $2 order by m.person limit 10",
            Ability::AnswerInquiries.as_str(),
            school
        ))
        .await?;
    Ok(rows.into_iter().map(|(person,)| person).collect())
}

pub async fn asked_since(tx: &mut Tx, contact: &str, since: Timestamp) -> Result<i64> {
    let count = sql!("select count(*) from inquiry i where i.contact = $1 and i.created_at > $2", contact, since);
    Ok(tx.one::<(i64,)>(count).await?.0)
}

/// One that the viewer may answer.
pub async fn visible(tx: &mut Tx, viewer: &Viewer, id: InquiryId) -> Result<Option<Inquiry>> {
    Ok(tx
        .maybe(sql!(
            "select i.id, i.desk, i.name, i.contact_kind, i.contact, i.lang, i.text, i.school, s.name as school_name,
                    i.state, i.created_at, i.answered_at, p.given || ' ' || p.family as answered_by, i.answer
             from inquiry i
             left join school s on s.id = i.school
             left join person p on p.id = i.answered_by
             where i.id = $1 and (i.desk <> 'title_ix' or $4)
               and exists (select 1 from may m where m.person = $2 and m.ability = $3
                           and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = i.school
                            and i.desk in ('volunteers', 'partnerships', 'families'))))",
            id,
            viewer.id(),
            Ability::AnswerInquiries.as_str(),
            sees_title_ix(viewer)
        ))
        .await?)
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub id: InquiryId,
    pub desk: Desk,
    pub name: String,
    pub lang: String,
    pub school_name: Option<String>,
    pub created_at: Timestamp,
    pub start: String,
}
db::row!(Line { id, desk, name, lang, school_name, created_at, start });

/// Those in a state that the viewer may answer: open ones oldest first, so that nobody waits for ever; others newest first.
pub async fn list(
    tx: &mut Tx,
    viewer: &Viewer,
    state: State,
    desk: Option<Desk>,
    beyond: Option<InquiryId>,
) -> Result<Vec<Line>> {
    let mut q = sql!(
        "select i.id, i.desk, i.name, i.lang, s.name as school_name, i.created_at, substr(i.text, 1, 140) as start
         from inquiry i
         left join school s on s.id = i.school
         where i.state = $1 and (i.desk <> 'title_ix' or $4)
           and exists (select 1 from may m where m.person = $2 and m.ability = $3
                       and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = i.school
                            and i.desk in ('volunteers', 'partnerships', 'families'))))",
        state,
        viewer.id(),
        Ability::AnswerInquiries.as_str(),
        sees_title_ix(viewer)
    );
    if let Some(desk) = desk {
        q.push(" and i.desk = ${}", desk);
    }
    match (state, beyond) {
        (State::Open, Some(id)) => q.push(" and i.id > ${}", id),
        (_, Some(id)) => q.push(" and i.id < ${}", id),
        (_, None) => &mut q,
    };
    match state {
        State::Open => q.push(" order by i.id limit ${}", PAGE),
        _ => q.push(" order by i.id desc limit ${}", PAGE),
    };
    Ok(tx.all(q).await?)
}

/// How many questions wait for the viewer, at one school where one is chosen.
pub async fn waits(tx: &mut Tx, viewer: &Viewer, school: Option<SchoolId>) -> Result<Vec<Waits>> {
    let counted = tx
        .all(sql!(
            "select 'open' as name, count(*) as count, min(i.created_at) as oldest from inquiry i
             where i.state = 'open' and (i.desk <> 'title_ix' or $3) and ($4 = 0 or i.school = $4)
               and exists (select 1 from may m where m.person = $1 and m.ability = $2
                           and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = i.school
                                and i.desk in ('volunteers', 'partnerships', 'families'))))",
            viewer.id(),
            Ability::AnswerInquiries.as_str(),
            sees_title_ix(viewer),
            school.map_or(0, |school| school.0)
        ))
        .await?;
    Ok(Waits::found(counted, &[("open", "evidence-questions", "/office/inquiries")]))
}

/// How many wait at each desk, of those the viewer may answer.
pub async fn waiting(tx: &mut Tx, viewer: &Viewer) -> Result<Vec<(Desk, i64)>> {
    Ok(tx
        .all(sql!(
            "select i.desk, count(*) from inquiry i
             where i.state = 'open' and (i.desk <> 'title_ix' or $3)
               and exists (select 1 from may m where m.person = $1 and m.ability = $2
                           and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = i.school
                            and i.desk in ('volunteers', 'partnerships', 'families'))))
             group by i.desk order by i.desk",
            viewer.id(),
            Ability::AnswerInquiries.as_str(),
            sees_title_ix(viewer)
        ))
        .await?)
}

pub async fn answered(tx: &mut Tx, id: InquiryId, by: PersonId, words: &str, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update inquiry set state = 'answered', answered_by = $2, answered_at = $3, answer = $4 where id = $1",
        id,
        by,
        now,
        words
    ))
    .await?;
    Ok(())
}

pub async fn closed(tx: &mut Tx, id: InquiryId, now: Timestamp) -> Result<()> {
    tx.run(sql!("update inquiry set state = 'closed', closed_at = $2 where id = $1", id, now)).await?;
    Ok(())
}
