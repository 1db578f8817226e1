//! Consents of families to data agreements.

use crate::agreements::consent::{Answer, Consent, ConsentId, Way};
use crate::agreements::consent_ask::{Ask, Guardian, Student};
use crate::agreements::consent_flow::ConsentState;
use crate::agreements::data::DataId;
use crate::error::Result;
use crate::people::{Ability, PersonId};
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::Timestamp;

/// Lines on a page.
pub const PAGE: i64 = 50;

/// Every consent; what follows narrows it.
fn every() -> Sql {
    sql!(
        "select c.id, c.data, c.student, c.guardian, s.id as school, s.name as school_name, c.way, c.lang, c.state, c.terms,
                c.said_on, c.asked_at, c.reminded_at, c.since, c.signer,
                (c.guardian = '' or exists (
                    select 1 from roster_guardian r
                    join roster_person a on a.sourced_id = r.guardian and a.active
                    where r.student = c.student and r.guardian = c.guardian)) as is_theirs,
                coalesce(k.grade in ('12', '13'), false) as may_be_of_age, k.given as child,
                k.given || ' ' || k.family as child_name, g.given || ' ' || g.family as guardian_name, g.email, g.phone
         from data_consent c
         left join roster_person k on k.sourced_id = c.student
         left join school s on s.id = coalesce(k.school, c.school)
         left join roster_person g on g.sourced_id = c.guardian
         where c.id > 0"
    )
}

/// Of a student at a school of the viewer's: where the rosters have the student today.
fn reached(q: &mut Sql, viewer: &Viewer, ability: Ability) {
    q.push(
        " and exists (
            select 1 from may m where m.person = ${} and m.ability = ${}
              and (m.scope_kind = 'district'
                   or (m.scope_kind = 'school'
                       and m.scope = coalesce(
                           (select w.school from roster_person w where w.sourced_id = c.student), c.school))))",
        (viewer.id(), ability.as_str()),
    );
}

/// Whose guardian the rosters say they are today, and have them: a legal fact for each child, never a household.
const THEIRS: &str = " and (c.guardian = '' or exists (
    select 1 from roster_guardian t
    join roster_person b on b.sourced_id = t.guardian and b.active
    where t.student = c.student and t.guardian = c.guardian))";

/// Data agreements that rest on families' consent and were signed, with the part of a viewer who may see them: all of the
/// district, or those whose partner comes to a school of theirs.
const SEEN: &str = " and d.basis = 'consent'
    and d.state not in ('requested', 'based', 'listed', 'in_review', 'approved', 'signed_by_partner', 'refused', 'withdrawn')
    and exists (
        select 1 from may m where m.person = ${} and m.ability = ${}
          and (m.scope_kind = 'district'
               or (m.scope_kind = 'school'
                   and (exists (select 1 from partner_agreement_school a
                                where a.agreement = d.agreement and a.school = m.scope)
                        or exists (select 1 from partner_site i
                                   where i.organisation = d.organisation and i.school = m.scope
                                     and i.state in ('accepted', 'active', 'paused'))))))";

/// Whether a viewer may see what families are asked under a data agreement.
pub async fn is_visible(tx: &mut Tx, viewer: &Viewer, ability: Ability, id: DataId) -> Result<bool> {
    let mut q = sql!("select d.id from data_agreement d where d.id = $1", id);
    q.push(SEEN, (viewer.id(), ability.as_str()));
    Ok(tx.maybe::<(DataId,)>(q).await?.is_some())
}

/// Those that a viewer may see, the newest first. One more where there is another page.
pub async fn seen(tx: &mut Tx, viewer: &Viewer, page: i64) -> Result<Vec<DataId>> {
    let mut q = sql!("select d.id from data_agreement d where d.id > 0");
    q.push(SEEN, (viewer.id(), Ability::SeeConsents.as_str()));
    q.push(" order by d.id desc limit ${} offset ${}", (PAGE + 1, (page - 1) * PAGE));
    let ids: Vec<(DataId,)> = tx.all(q).await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// One for the program itself, or for whoever was found to be asked.
pub async fn any(tx: &mut Tx, id: ConsentId) -> Result<Option<Consent>> {
    let mut q = every();
    q.push(" and c.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

/// One of a data agreement, within the viewer's reach.
pub async fn visible(
    tx: &mut Tx,
    viewer: &Viewer,
    ability: Ability,
    data: DataId,
    id: ConsentId,
) -> Result<Option<Consent>> {
    if !is_visible(tx, viewer, ability, data).await? {
        return Ok(None);
    }
    let mut q = every();
    reached(&mut q, viewer, ability);
    q.push(" and c.data = ${} and c.id = ${}", (data, id));
    Ok(tx.maybe(q).await?)
}

/// Several, in the order they were asked.
pub async fn these(tx: &mut Tx, ids: &[ConsentId]) -> Result<Vec<Consent>> {
    let mut q = every();
    q.push_list(" and c.id in (${}) order by c.student, c.id", ids.iter().copied());
    Ok(tx.all(q).await?)
}

/// What a guardian was asked under a data agreement, for the children who are theirs today.
pub async fn of_guardian(tx: &mut Tx, data: DataId, guardian: &str) -> Result<Vec<Consent>> {
    let mut q = every();
    q.push_text(THEIRS);
    q.push(" and c.guardian <> '' and c.data = ${} and c.guardian = ${} order by c.student, c.id", (data, guardian));
    Ok(tx.all(q).await?)
}

/// What a guardian answered last by a link, one of these, and was not asked since.
pub async fn answered_by(tx: &mut Tx, data: DataId, guardian: &str, links: &[&str]) -> Result<Vec<ConsentId>> {
    let mut q = sql!(
        "select c.id from data_consent c
         join data_consent_answer a on a.consent = c.id and a.way = 'link'
         where c.data = $1 and c.guardian = $2 and c.state <> 'asked'
           and not exists (select 1 from data_consent_answer l where l.consent = c.id and l.id > a.id)",
        data,
        guardian
    );
    q.push_list(" and a.token_hash in (${})", links.iter().copied());
    let ids: Vec<(ConsentId,)> = tx.all(q).await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// Those in a state, or all; who was asked first comes first. One more where there is another page.
pub async fn page(
    tx: &mut Tx,
    viewer: &Viewer,
    data: DataId,
    state: Option<ConsentState>,
    page: i64,
    lines: i64,
) -> Result<Vec<Consent>> {
    let mut q = every();
    reached(&mut q, viewer, Ability::SeeConsents);
    q.push(" and c.data = ${}", data);
    if let Some(state) = state {
        q.push(" and c.state = ${}", state);
    }
    q.push(" order by c.asked_at, c.id limit ${} offset ${}", (lines + 1, (page - 1) * lines));
    Ok(tx.all(q).await?)
}

/// How many are in each state, within the viewer's reach.
pub async fn counts(tx: &mut Tx, viewer: &Viewer, data: DataId) -> Result<Vec<(ConsentState, i64)>> {
    let mut q = sql!("select c.state, count(*) as count from data_consent c where c.data = $1", data);
    reached(&mut q, viewer, Ability::SeeConsents);
    q.push_text(" group by c.state order by c.state");
    Ok(tx.all(q).await?)
}

/// Paper forms that have not come back.
pub async fn to_print(tx: &mut Tx, viewer: &Viewer, data: DataId) -> Result<Vec<Consent>> {
    let mut q = every();
    reached(&mut q, viewer, Ability::AskFamilies);
    q.push(" and c.data = ${} and c.way = 'paper' and c.state = 'asked' order by c.student, c.id limit 500", data);
    Ok(tx.all(q).await?)
}

/// Asked by a letter before a moment, not answered, not reminded.
pub async fn to_remind(
    tx: &mut Tx,
    viewer: &Viewer,
    data: DataId,
    before: Timestamp,
    limit: i64,
) -> Result<Vec<Consent>> {
    let mut q = every();
    reached(&mut q, viewer, Ability::AskFamilies);
    q.push_text(THEIRS);
    q.push(
        " and c.data = ${} and c.way = 'link' and c.state = 'asked' and c.reminded_at is null and c.asked_at <= ${}
          order by c.id limit ${}",
        (data, before, limit),
    );
    Ok(tx.all(q).await?)
}

/// Those whose question or yes is over.
pub async fn expired(tx: &mut Tx, viewer: &Viewer, data: DataId, limit: i64) -> Result<Vec<Consent>> {
    let mut q = every();
    reached(&mut q, viewer, Ability::AskFamilies);
    q.push_text(THEIRS);
    q.push(" and c.data = ${} and c.state = 'expired' order by c.id limit ${}", (data, limit));
    Ok(tx.all(q).await?)
}

/// Students of the rosters who are there, by number.
pub async fn students(tx: &mut Tx, numbers: &[&str]) -> Result<Vec<Student>> {
    let mut q = sql!(
        "select k.sourced_id as number, k.school from roster_person k where k.kind = 'student' and k.active = true"
    );
    q.push_list(" and k.sourced_id in (${})", numbers.iter().copied());
    Ok(tx.all(q).await?)
}

/// Their guardians who are there.
pub async fn guardians(tx: &mut Tx, numbers: &[&str]) -> Result<Vec<Guardian>> {
    let mut q = sql!(
        "select r.student, r.guardian, g.email, g.phone, p.lang
         from roster_guardian r
         join roster_person g on g.sourced_id = r.guardian and g.active = true
         left join person p on p.id = g.person
         where r.student <> ''"
    );
    q.push_list(" and r.student in (${})", numbers.iter().copied());
    q.push_text(" order by r.student, r.guardian");
    Ok(tx.all(q).await?)
}

/// Who was asked already: the consent, the student, the guardian, the state.
pub async fn asked_of(
    tx: &mut Tx,
    data: DataId,
    numbers: &[&str],
) -> Result<Vec<(ConsentId, String, String, ConsentState)>> {
    let mut q = sql!("select c.id, c.student, c.guardian, c.state from data_consent c where c.data = $1", data);
    q.push_list(" and c.student in (${})", numbers.iter().copied());
    Ok(tx.all(q).await?)
}

/// The numbers of everybody who was asked under a data agreement, within the viewer's reach.
pub async fn numbers(tx: &mut Tx, viewer: &Viewer, data: DataId, limit: i64) -> Result<Vec<String>> {
    let mut q = sql!("select distinct c.student from data_consent c where c.data = $1", data);
    reached(&mut q, viewer, Ability::AskFamilies);
    q.push(" order by c.student limit ${}", limit);
    let found: Vec<(String,)> = tx.all(q).await?;
    Ok(found.into_iter().map(|(number,)| number).collect())
}

pub async fn insert(tx: &mut Tx, data: DataId, ask: &Ask, by: PersonId, now: Timestamp) -> Result<ConsentId> {
    let id = ConsentId(tx.new_id());
    tx.run(sql!(
        "insert into data_consent (id, data, student, guardian, school, way, lang, state, asked_by, asked_at, since)
         values ($1, $2, $3, $4, $5, $6, $7, 'asked', $8, $9, $9)",
        id,
        data,
        ask.student.as_str(),
        ask.guardian.as_str(),
        ask.school,
        ask.way,
        ask.lang.code(),
        by,
        now
    ))
    .await?;
    Ok(id)
}

/// Asked anew by a list: the way, the school and the language are as they are now. A student of age who answered is asked again
/// themselves, on paper.
pub async fn ask_anew(tx: &mut Tx, id: ConsentId, ask: &Ask, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update data_consent
         set state = 'asked', terms = '', said_on = null, school = $2,
             way = case when signer = 'student' then 'paper' else $3 end, lang = $4, asked_at = $5, since = $5,
             reminded_at = null
         where id = $1",
        id,
        ask.school,
        ask.way,
        ask.lang.code(),
        now
    ))
    .await?;
    Ok(())
}

/// Asked anew as before.
pub async fn open_again(tx: &mut Tx, ids: &[ConsentId], now: Timestamp) -> Result<()> {
    let mut q = sql!(
        "update data_consent
         set state = 'asked', terms = '', said_on = null, asked_at = $1, since = $1, reminded_at = null,
             way = case when signer = 'student' then 'paper' else way end
         where id > 0",
        now
    );
    q.push_list(" and id in (${})", ids.iter().copied());
    tx.run(q).await?;
    Ok(())
}

pub async fn set_reminded(tx: &mut Tx, ids: &[ConsentId], now: Timestamp) -> Result<()> {
    let mut q = sql!("update data_consent set reminded_at = $1 where id > 0", now);
    q.push_list(" and id in (${})", ids.iter().copied());
    tx.run(q).await?;
    Ok(())
}

/// An answer, and where it leads.
pub async fn set_answer(tx: &mut Tx, held: &Consent, new: &Answer<'_>, terms: &str, now: Timestamp) -> Result<()> {
    let kept = if new.to == ConsentState::Given { terms } else { "" };
    tx.run(sql!(
        "update data_consent
         set state = $2, terms = $3, signer = case when signer = 'student' then signer else $4 end, said_on = $5, since = $6
         where id = $1",
        held.id,
        new.to,
        kept,
        new.signer,
        new.signed_on,
        now
    ))
    .await?;
    let id = tx.new_id();
    tx.run(sql!(
        "insert into data_consent_answer (id, consent, answer, way, name, signer, signed_on, lang, text_hash, terms,
             token_hash, note, seen_by, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        id,
        held.id,
        new.to,
        new.way,
        new.name,
        new.signer,
        new.signed_on,
        new.lang.code(),
        new.text_hash,
        kept,
        new.token_hash,
        new.note,
        new.by.map(|(person, _)| person),
        now
    ))
    .await?;
    Ok(())
}

/// An answer as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub answer: ConsentState,
    pub way: Way,
    pub name: String,
    pub signed_on: jiff::civil::Date,
    pub text_hash: String,
    pub note: String,
    pub seen_by: Option<String>,
    pub at: Timestamp,
}
db::row!(Said { answer, way, name, signed_on, text_hash, note, seen_by, at });

/// Every answer of a consent, the newest first.
pub async fn answers(tx: &mut Tx, id: ConsentId) -> Result<Vec<Said>> {
    Ok(tx
        .all(sql!(
            "select a.answer, a.way, a.name, a.signed_on, a.text_hash, a.note,
                    p.given || ' ' || p.family as seen_by, a.at
             from data_consent_answer a left join person p on p.id = a.seen_by
             where a.consent = $1 order by a.id desc limit 50",
            id
        ))
        .await?)
}

/// Questions and yeses of a data agreement end; how many.
pub async fn expire_all(tx: &mut Tx, data: DataId, now: Timestamp) -> Result<u64> {
    Ok(tx
        .run(sql!(
            "update data_consent set state = 'expired', since = $2 where data = $1 and state in ('asked', 'given')",
            data,
            now
        ))
        .await?)
}

/// Yeses to something else than this end; how many.
pub async fn expire_others(tx: &mut Tx, data: DataId, terms: &str, now: Timestamp) -> Result<u64> {
    Ok(tx
        .run(sql!(
            "update data_consent set state = 'expired', since = $3
             where data = $1 and state = 'given' and terms <> $2",
            data,
            terms,
            now
        ))
        .await?)
}

/// Data agreements under which somebody is asked or has said yes, a step of them.
pub async fn with_open(tx: &mut Tx, after: DataId, limit: i64) -> Result<Vec<DataId>> {
    let ids: Vec<(DataId,)> = tx
        .all(sql!(
            "select distinct c.data from data_consent c
             where c.data > $1 and c.state in ('asked', 'given') order by c.data limit $2",
            after,
            limit
        ))
        .await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// Data agreements that ended before a day and whose families' answers are still kept; a step of them.
pub async fn long_over(tx: &mut Tx, before: jiff::civil::Date, limit: i64) -> Result<Vec<DataId>> {
    let ids: Vec<(DataId,)> = tx
        .all(sql!(
            "select d.id from data_agreement d
             where d.ends_on < $1 and exists (select 1 from data_consent c where c.data = d.id)
             order by d.id limit $2",
            before,
            limit
        ))
        .await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// Destroys what families answered under a data agreement; how many consents.
pub async fn destroy(tx: &mut Tx, data: DataId) -> Result<u64> {
    tx.run(sql!("delete from data_consent_link where data = $1", data)).await?;
    tx.run(sql!(
        "delete from data_consent_answer where consent in (select c.id from data_consent c where c.data = $1)",
        data
    ))
    .await?;
    Ok(tx.run(sql!("delete from data_consent where data = $1", data)).await?)
}
