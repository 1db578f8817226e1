//! Needs, one by one: found within reach, written, moved on.

use crate::error::Result;
use crate::ledger::Actor;
use crate::needs::market::MARKET;
use crate::needs::need::{Audience, Need, NeedId};
use crate::needs::need_flow::NeedState;
use crate::needs::part::PartId;
use crate::needs::writing::NewNeed;
use crate::people::{Ability, PersonId};
use crate::schools::SchoolId;
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// Every need; what follows narrows it.
pub(super) fn every() -> Sql {
    sql!(
        "select n.id, n.school, n.school_name, n.school_slug, n.need_permille, n.kind, n.state, n.what, n.folded, n.size,
                n.quantity, n.words, n.lang, n.families, n.audience, n.language, n.skill, n.days, n.needed_by, n.expires_on,
                n.promised, n.received, n.answered, n.why, n.written_by, n.written_name, n.approved_name, n.checked_name,
                n.published_at, n.policy, n.created_at, n.since, n.closet_item
         from need_card n where n.id > 0"
    )
}

/// Those somebody may see in the office: all of the district's, or those of one's own school.
pub(super) fn narrow(q: &mut Sql, viewer: &Viewer) {
    viewer.reach(Ability::SeeNeeds).narrow(q, " and n.school in (${})");
}

/// Those somebody may see on public pages.
pub(super) fn narrow_shown(q: &mut Sql, viewer: &Viewer) {
    q.push_text(" and n.state in ('published', 'offered', 'reserved', 'committed', 'received', 'thanked')");
    if !viewer.may(Ability::SeeOwnPartner) && !viewer.may(Ability::SeeNeeds) {
        q.push_text(" and n.audience = 'public'");
    }
}

pub async fn any(tx: &mut Tx, id: NeedId) -> Result<Option<Need>> {
    let mut q = every();
    q.push(" and n.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

pub async fn visible(tx: &mut Tx, viewer: &Viewer, id: NeedId) -> Result<Option<Need>> {
    let mut q = every();
    narrow(&mut q, viewer);
    q.push(" and n.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

/// A need on its public page.
pub async fn shown(tx: &mut Tx, viewer: &Viewer, id: NeedId) -> Result<Option<Need>> {
    let mut q = every();
    narrow_shown(&mut q, viewer);
    q.push(" and n.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

/// A need of other families for the same item in the same size, to which this one can be added.
pub async fn poolable(tx: &mut Tx, new: &NewNeed) -> Result<Option<NeedId>> {
    let found = tx
        .maybe::<(NeedId,)>(sql!(
            "select n.id from need n
             where n.school = $1 and n.families > 0 and n.kind = $2 and n.folded = $3
               and n.state in ('asked', 'school_approved', 'published', 'offered')
             order by n.id limit 1",
            new.school,
            new.kind,
            new.folded()
        ))
        .await?;
    Ok(found.map(|(id,)| id))
}

/// What the same person wrote a moment ago in the same words, as a need of its own or added to that of other families.
pub async fn same_since(tx: &mut Tx, new: &NewNeed, by: PersonId, since: Timestamp) -> Result<Option<NeedId>> {
    let found = tx
        .maybe::<(NeedId,)>(sql!(
            "select n.id from need n
             where n.school = $1 and n.kind = $2 and n.folded = $3
               and ((n.written_by = $4 and n.created_at > $5 and n.quantity = $6 and n.words = $7 and n.families = $8
                     and n.state in ('draft', 'asked'))
                    or ($8 > 0 and exists (select 1 from need_pooled p where p.need = n.id and p.asked_by = $4
                                           and p.at > $5 and p.quantity = $6 and p.families = $8)))
             order by n.id limit 1",
            new.school,
            new.kind,
            new.folded(),
            by,
            since,
            new.quantity,
            new.words.as_str(),
            new.families
        ))
        .await?;
    Ok(found.map(|(id,)| id))
}

/// Others of the school that look the same, for whoever checks.
pub async fn alike(tx: &mut Tx, need: &Need) -> Result<Vec<Need>> {
    let mut q = every();
    let what = need.folded.split('|').next().unwrap_or("").to_owned();
    q.push(
        " and n.school = ${} and n.id <> ${} and n.kind = ${} and n.folded like ${}
          and n.state in ('asked', 'school_approved', 'checked', 'published', 'offered', 'reserved', 'committed')
          order by n.id limit 10",
        (need.school, need.id, need.kind, format!("{}|%", what.replace(['%', '_'], ""))),
    );
    Ok(tx.all(q).await?)
}

pub async fn insert(tx: &mut Tx, new: &NewNeed, by: PersonId, policy: i64, now: Timestamp) -> Result<NeedId> {
    let id = NeedId(tx.new_id());
    tx.run(sql!(
        "insert into need (id, school, kind, state, what, folded, size, quantity, words, lang, families, language, skill, days,
                           needed_by, expires_on, answered, written_by, policy, created_at, since)
         values ($1, $2, $3, 'draft', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $19)",
        id,
        new.school,
        new.kind,
        new.what.as_str(),
        new.folded(),
        new.size.as_str(),
        new.quantity,
        new.words.as_str(),
        new.lang.code(),
        new.families,
        new.language.as_str(),
        new.skill.as_str(),
        new.days,
        new.needed_by,
        new.expires_on,
        new.answered.as_str(),
        by,
        policy,
        now
    ))
    .await?;
    Ok(id)
}

/// From now on the words are this person's: whoever wrote them last reads them, and releases none of them.
pub async fn set_writer(tx: &mut Tx, id: NeedId, by: PersonId) -> Result<()> {
    tx.run(sql!("update need set written_by = $2 where id = $1", id, by)).await?;
    Ok(())
}

pub async fn rewrite(tx: &mut Tx, id: NeedId, new: &NewNeed) -> Result<()> {
    tx.run(sql!(
        "update need set kind = $2, what = $3, folded = $4, size = $5, quantity = $6, words = $7, lang = $8, families = $9,
                         language = $10, skill = $11, days = $12, needed_by = $13, expires_on = $14, answered = $15
         where id = $1",
        id,
        new.kind,
        new.what.as_str(),
        new.folded(),
        new.size.as_str(),
        new.quantity,
        new.words.as_str(),
        new.lang.code(),
        new.families,
        new.language.as_str(),
        new.skill.as_str(),
        new.days,
        new.needed_by,
        new.expires_on,
        new.answered.as_str()
    ))
    .await?;
    Ok(())
}

pub async fn insert_pooled(
    tx: &mut Tx,
    need: NeedId,
    quantity: i64,
    families: i64,
    by: PersonId,
    now: Timestamp,
) -> Result<()> {
    let id = tx.new_id();
    tx.run(sql!(
        "insert into need_pooled (id, need, quantity, families, asked_by, at) values ($1, $2, $3, $4, $5, $6)",
        id,
        need,
        quantity,
        families,
        by,
        now
    ))
    .await?;
    Ok(())
}

pub async fn set_state(tx: &mut Tx, id: NeedId, state: NeedState, now: Timestamp) -> Result<()> {
    tx.touch(MARKET);
    tx.run(sql!("update need set state = $2, since = $3 where id = $1", id, state, now)).await?;
    Ok(())
}

pub async fn set_counts(tx: &mut Tx, id: NeedId, promised: i64, received: i64) -> Result<()> {
    tx.touch(MARKET);
    tx.run(sql!("update need set promised = $2, received = $3 where id = $1", id, promised, received)).await?;
    Ok(())
}

pub async fn set_amounts(tx: &mut Tx, id: NeedId, quantity: i64, families: i64) -> Result<()> {
    tx.touch(MARKET);
    tx.run(sql!("update need set quantity = $2, families = $3 where id = $1", id, quantity, families)).await?;
    Ok(())
}

pub async fn set_why(tx: &mut Tx, id: NeedId, why: &str) -> Result<()> {
    tx.run(sql!("update need set why = $2 where id = $1", id, why)).await?;
    Ok(())
}

pub async fn set_expiry(tx: &mut Tx, id: NeedId, until: Date) -> Result<()> {
    tx.touch(MARKET);
    tx.run(sql!("update need set expires_on = $2, reminded_on = null where id = $1", id, until)).await?;
    Ok(())
}

pub async fn approved(tx: &mut Tx, id: NeedId, by: PersonId) -> Result<()> {
    tx.run(sql!("update need set approved_by = $2 where id = $1", id, by)).await?;
    Ok(())
}

pub async fn published(
    tx: &mut Tx,
    id: NeedId,
    by: PersonId,
    audience: Audience,
    expires_on: Date,
    now: Timestamp,
) -> Result<()> {
    tx.touch(MARKET);
    tx.run(sql!(
        "update need set checked_by = $2, audience = $3, expires_on = $4, published_at = $5 where id = $1",
        id,
        by,
        audience,
        expires_on,
        now
    ))
    .await?;
    Ok(())
}

/// One line of a need's history.
#[derive(Debug, Clone)]
pub struct Step {
    pub verb: String,
    pub part: Option<PartId>,
    pub giver: Option<String>,
    pub by_name: Option<String>,
    pub role: String,
    pub note: String,
    pub at: Timestamp,
}
db::row!(Step { verb, part, giver, by_name, role, note, at });

pub async fn note_step(
    tx: &mut Tx,
    need: NeedId,
    part: Option<PartId>,
    verb: &str,
    actor: Actor,
    note: &str,
    now: Timestamp,
) -> Result<()> {
    let id = tx.new_id();
    let (person, role) = match actor {
        Actor::Person(person, role) => (Some(person), role.as_str()),
        Actor::Own(person) => (Some(person), "self"),
        Actor::System => (None, "system"),
    };
    tx.run(sql!(
        "insert into need_step (id, need, part, verb, person, role, note, at) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        id,
        need,
        part,
        verb,
        person,
        role,
        note,
        now
    ))
    .await?;
    Ok(())
}

/// What happened to it, the newest first.
pub async fn steps(tx: &mut Tx, need: NeedId) -> Result<Vec<Step>> {
    Ok(tx
        .all(sql!(
            "select s.verb, s.part, q.name as giver, p.given || ' ' || p.family as by_name, s.role, s.note, s.at
             from need_step s
             left join person p on p.id = s.person
             left join need_part q on q.id = s.part
             where s.need = $1 order by s.id desc limit 200",
            need
        ))
        .await?)
}

/// Who at a school has an ability there.
pub async fn who_may(tx: &mut Tx, ability: Ability, school: SchoolId) -> Result<Vec<PersonId>> {
    let rows = tx
        .all::<(PersonId,)>(sql!(
            "select distinct m.person from may m
             where m.ability = $1 and m.scope_kind = 'school' and m.scope = $2
             order by m.person limit 20",
            ability.as_str(),
            school
        ))
        .await?;
    Ok(rows.into_iter().map(|(person,)| person).collect())
}
