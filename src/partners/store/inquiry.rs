//! Inquiries: one at a time.

use crate::error::Result;
use crate::partners::inquiry::{Event, Inquiry, InquiryId, NewEvent, NewInquiry};
use crate::partners::inquiry_flow::InquiryState;
use crate::partners::triage::{Room, Wish};
use crate::people::{Ability, PersonId};
use crate::schools::SchoolId;
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// A new one; nothing when it was asked before.
pub async fn insert(
    tx: &mut Tx,
    new: &NewInquiry,
    key: &str,
    due_on: Date,
    policy: i64,
    now: Timestamp,
) -> Result<Option<InquiryId>> {
    let id = InquiryId(tx.new_id());
    let rows = tx
        .run(sql!(
            "insert into partner_inquiry (id, key, state, name, contact_kind, contact, lang, named, kind, wishes, often,
                                          money, place, text, school, suggested, due_on, policy, created_at, since)
             values ($1, $2, 'received', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $18)
             on conflict (key) do nothing",
            id,
            key,
            new.name.as_str(),
            new.contact_kind,
            new.contact.as_str(),
            new.lang.code(),
            new.named.as_str(),
            new.kind.map_or("", |kind| kind.as_str()),
            new.wishes.iter().map(Wish::as_str).collect::<Vec<_>>().join(" "),
            new.often,
            new.money,
            new.place.as_str(),
            new.text.as_str(),
            new.school,
            new.suggestion().0,
            due_on,
            policy,
            now
        ))
        .await?;
    Ok((rows == 1).then_some(id))
}

pub async fn by_key(tx: &mut Tx, key: &str) -> Result<Option<InquiryId>> {
    Ok(tx.maybe(sql!("select i.id from partner_inquiry i where i.key = $1", key)).await?.map(|(id,): (InquiryId,)| id))
}

pub async fn asked_since(tx: &mut Tx, contact: &str, since: Timestamp) -> Result<i64> {
    let (count,) = tx
        .one::<(i64,)>(sql!(
            "select count(*) as count from partner_inquiry i where i.contact = $1 and i.created_at > $2",
            contact,
            since
        ))
        .await?;
    Ok(count)
}

pub async fn insert_link(tx: &mut Tx, hash: &str, id: InquiryId, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "insert into partner_inquiry_link (token_hash, inquiry, made_at) values ($1, $2, $3)
         on conflict (token_hash) do nothing",
        hash,
        id,
        now
    ))
    .await?;
    Ok(())
}

/// What a link leads to.
pub async fn linked(tx: &mut Tx, hash: &str) -> Result<Option<InquiryId>> {
    let found = sql!("select l.inquiry from partner_inquiry_link l where l.token_hash = $1", hash);
    Ok(tx.maybe(found).await?.map(|(id,): (InquiryId,)| id))
}

fn every() -> Sql {
    let mut q = sql!(
        "select i.id, i.state, i.name, i.contact_kind, i.contact, i.lang, i.named, i.kind, i.wishes, i.often, i.money,
                i.place, i.text, i.school, s.name as school_name, i.suggested, i.room, i.organisation,
                o.name as organisation_name, p.given || ' ' || p.family as handler_name, i.due_on, i.why, i.created_at,
                i.since, i.answered_at
         from partner_inquiry i
         left join school s on s.id = i.school
         left join organisation o on o.id = i.organisation
         left join person p on p.id = i.handler"
    );
    q.push_text(" where 1 = 1");
    q
}

/// One for the program itself, or for whoever has its link.
pub async fn any(tx: &mut Tx, id: InquiryId) -> Result<Option<Inquiry>> {
    let mut q = every();
    q.push(" and i.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

/// One that the viewer's ability reaches: the office has all, a school those that name it.
pub async fn visible(tx: &mut Tx, viewer: &Viewer, ability: Ability, id: InquiryId) -> Result<Option<Inquiry>> {
    let mut q = every();
    q.push(" and i.id = ${}", id);
    q.push(
        " and exists (select 1 from may m where m.person = ${} and m.ability = ${}
                      and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = i.school)))",
        (viewer.id(), ability.as_str()),
    );
    Ok(tx.maybe(q).await?)
}

/// What happened with it, in order. Remarks are the office's own: a school reads none.
pub async fn events(tx: &mut Tx, viewer: &Viewer, id: InquiryId) -> Result<Vec<Event>> {
    Ok(tx
        .all(sql!(
            "select e.verb, e.words, e.inside, e.by_inquirer, p.given || ' ' || p.family as person_name, e.at
             from partner_inquiry_event e left join person p on p.id = e.person
             where e.inquiry = $1
               and (e.verb <> 'remark' or exists (select 1 from may m where m.person = $2 and m.ability = $3
                                                  and m.scope_kind = 'district'))
             order by e.id limit 300",
            id,
            viewer.id(),
            Ability::KeepPartners.as_str()
        ))
        .await?)
}

pub(in crate::partners) async fn insert_event(
    tx: &mut Tx,
    id: InquiryId,
    new: &NewEvent<'_>,
    now: Timestamp,
) -> Result<()> {
    let event = tx.new_id();
    tx.run(sql!(
        "insert into partner_inquiry_event (id, inquiry, verb, words, inside, by_inquirer, person, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        event,
        id,
        new.verb,
        new.words,
        new.inside,
        new.by_inquirer,
        new.by,
        now
    ))
    .await?;
    Ok(())
}

/// Whether these very words were the last: a button that was pressed twice.
pub async fn was_said_last(tx: &mut Tx, id: InquiryId, verb: &str, words: &str) -> Result<bool> {
    let last: Option<(String, String)> = tx
        .maybe(sql!(
            "select e.verb, e.words from partner_inquiry_event e where e.inquiry = $1 order by e.id desc limit 1",
            id
        ))
        .await?;
    Ok(last.is_some_and(|last| last == (verb.to_owned(), words.to_owned())))
}

/// How often the inquirer wrote since then.
pub async fn words_since(tx: &mut Tx, id: InquiryId, since: Timestamp) -> Result<i64> {
    let (count,) = tx
        .one::<(i64,)>(sql!(
            "select count(*) as count from partner_inquiry_event e
             where e.inquiry = $1 and e.by_inquirer and e.at > $2",
            id,
            since
        ))
        .await?;
    Ok(count)
}

/// How often the inquirer opened it again since then.
pub async fn reopened_since(tx: &mut Tx, id: InquiryId, since: Timestamp) -> Result<i64> {
    let count = sql!(
        "select count(*) from partner_inquiry_event e
         where e.inquiry = $1 and e.verb = 'reopened' and e.by_inquirer and e.at > $2",
        id,
        since
    );
    Ok(tx.one::<(i64,)>(count).await?.0)
}

pub async fn set_state(
    tx: &mut Tx,
    id: InquiryId,
    to: InquiryState,
    due_on: Option<Date>,
    now: Timestamp,
) -> Result<()> {
    tx.run(sql!(
        "update partner_inquiry set state = $2, due_on = $3, since = $4, closed_at = $5 where id = $1",
        id,
        to,
        due_on,
        now,
        (!to.is_open()).then_some(now)
    ))
    .await?;
    Ok(())
}

/// What the office decided.
pub async fn set_room(tx: &mut Tx, inquiry: &Inquiry, room: Room, handler: PersonId, why: &str) -> Result<()> {
    tx.run(sql!(
        "update partner_inquiry set room = $2, handler = $3, why = $4, school = $5, organisation = $6 where id = $1",
        inquiry.id,
        room,
        handler,
        why,
        inquiry.school,
        inquiry.organisation
    ))
    .await?;
    Ok(())
}

pub async fn answered(tx: &mut Tx, id: InquiryId, by: PersonId, now: Timestamp) -> Result<()> {
    tx.run(sql!("update partner_inquiry set answered_at = $2, handler = $3 where id = $1", id, now, by)).await?;
    Ok(())
}

/// Who says yes or no to visits at a school.
pub async fn who_decides(tx: &mut Tx, school: SchoolId) -> Result<Vec<PersonId>> {
    let people: Vec<(PersonId,)> = tx
        .all(sql!(
            "select distinct m.person from may m
             where m.ability = $2 and m.scope_kind = 'school' and m.scope = $1 order by m.person limit 5",
            school,
            Ability::DecideVisits.as_str()
        ))
        .await?;
    Ok(people.into_iter().map(|(person,)| person).collect())
}

/// Those past their day of which nobody was told since they came there.
pub async fn newly_late(tx: &mut Tx, today: Date) -> Result<Vec<InquiryId>> {
    let found: Vec<(InquiryId,)> = tx
        .all(sql!(
            "select i.id from partner_inquiry i
             where i.due_on < $1 and i.state in ('received', 'assigned', 'at_school')
               and not exists (select 1 from partner_inquiry_event e
                               where e.inquiry = i.id and e.verb = 'late' and e.at >= i.since)
             order by i.id limit 500",
            today
        ))
        .await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Those we answered before then, and nothing came back.
pub async fn answered_before(tx: &mut Tx, before: Timestamp, limit: i64) -> Result<Vec<InquiryId>> {
    let found: Vec<(InquiryId,)> = tx
        .all(sql!(
            "select i.id from partner_inquiry i where i.state = 'answered' and i.since < $1 order by i.id limit $2",
            before,
            limit
        ))
        .await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Forgets those closed before then, with everything that was said; what they led to stays. How many there were.
pub async fn forget(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    tx.run(sql!(
        "delete from partner_inquiry_link where inquiry in
            (select i.id from partner_inquiry i where i.closed_at < $1)",
        before
    ))
    .await?;
    tx.run(sql!(
        "delete from partner_inquiry_event where inquiry in
            (select i.id from partner_inquiry i where i.closed_at < $1)",
        before
    ))
    .await?;
    Ok(tx.run(sql!("delete from partner_inquiry where closed_at < $1", before)).await?)
}
