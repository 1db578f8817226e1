//! Agreements: one at a time.

use crate::agreements::agreement::{Agreement, AgreementId, Happened, Plan, Root};
use crate::agreements::agreement_flow::AgreementState;
use crate::agreements::text::Text;
use crate::error::Result;
use crate::partners::{OrganisationId, SpeakerId};
use crate::people::{Ability, PersonId};
use crate::schools::SchoolId;
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// Every agreement; what follows narrows it.
pub(super) fn every() -> Sql {
    sql!(
        "select a.id, a.organisation, o.name as organisation_name, a.state, a.kind, a.template, a.policy, a.root,
                a.follows, a.priority, a.category, a.deliverables, a.grades, a.schedule, a.students, a.people,
                a.starts_on, a.ends_on, a.reports, a.lang, a.text_hash, a.due_on, a.why, a.created_at, a.since,
                a.signed_at, a.ended_on, a.notice_on, a.notice_why, c.name as notice_name
         from partner_agreement a join organisation o on o.id = a.organisation
         left join organisation_contact c on c.id = a.notice_by
         where a.id > 0"
    )
}

/// Narrows to those within the viewer's reach: all for the office, at a school those that are planned for it.
pub(super) fn narrow(q: &mut Sql, viewer: &Viewer, ability: Ability) {
    q.push(
        " and exists (select 1 from may m where m.person = ${} and m.ability = ${}
                      and (m.scope_kind = 'district' or (m.scope_kind = 'school'
                           and exists (select 1 from partner_agreement_school p
                                       where p.agreement = a.id and p.school = m.scope))))",
        (viewer.id(), ability.as_str()),
    );
}

/// One that the viewer may see.
pub async fn visible(tx: &mut Tx, viewer: &Viewer, ability: Ability, id: AgreementId) -> Result<Option<Agreement>> {
    let mut q = every();
    narrow(&mut q, viewer, ability);
    q.push(" and a.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

/// One for the program itself, or for whoever was found to speak for its organisation.
pub async fn any(tx: &mut Tx, id: AgreementId) -> Result<Option<Agreement>> {
    let mut q = every();
    q.push(" and a.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

/// All of an organisation, the newest first.
pub async fn of(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Agreement>> {
    let mut q = every();
    q.push(" and a.organisation = ${} order by a.starts_on desc, a.id desc limit 100", organisation);
    Ok(tx.all(q).await?)
}

/// Whether one of an organisation is in force.
pub async fn in_force(tx: &mut Tx, organisation: OrganisationId) -> Result<bool> {
    let (is,) = tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from partner_agreement a where a.organisation = $1 and a.state = 'in_force') as is_so",
            organisation
        ))
        .await?;
    Ok(is)
}

/// The newest that follows another and is still on its way.
pub async fn open_follower(tx: &mut Tx, id: AgreementId) -> Result<Option<AgreementId>> {
    let found = tx
        .maybe(sql!(
            "select a.id from partner_agreement a
             where a.follows = $1
               and a.state in ('drafted', 'in_review', 'sent', 'changed', 'signed_by_partner', 'signed_by_district')
             order by a.id desc limit 1",
            id
        ))
        .await?;
    Ok(found.map(|(id,): (AgreementId,)| id))
}

pub async fn insert(
    tx: &mut Tx,
    organisation: OrganisationId,
    plan: &Plan,
    (root, follows): (Root, Option<AgreementId>),
    (template, policy): (i64, i64),
    by: PersonId,
    now: Timestamp,
) -> Result<AgreementId> {
    let id = AgreementId(tx.new_id());
    tx.run(sql!(
        "insert into partner_agreement (id, organisation, state, kind, template, policy, root, follows, priority,
             category, deliverables, grades, schedule, students, people, starts_on, ends_on, reports, lang, text_hash,
             created_by, created_at, since)
         values ($1, $2, 'drafted', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, '', $19,
                 $20, $20)",
        id,
        organisation,
        plan.kind.as_str(),
        template,
        policy,
        root,
        follows,
        plan.priority.as_str(),
        plan.category.as_str(),
        plan.deliverables.as_str(),
        plan.grades.as_str(),
        plan.schedule.as_str(),
        plan.students,
        plan.people,
        plan.starts_on,
        plan.ends_on,
        plan.report_words(),
        plan.lang.as_str(),
        by,
        now
    ))
    .await?;
    Ok(id)
}

pub async fn update_plan(tx: &mut Tx, id: AgreementId, plan: &Plan, template: i64, policy: i64) -> Result<()> {
    tx.run(sql!(
        "update partner_agreement set kind = $2, priority = $3, category = $4, deliverables = $5, grades = $6,
             schedule = $7, students = $8, people = $9, starts_on = $10, ends_on = $11, reports = $12, lang = $13,
             template = $14, policy = $15
         where id = $1",
        id,
        plan.kind.as_str(),
        plan.priority.as_str(),
        plan.category.as_str(),
        plan.deliverables.as_str(),
        plan.grades.as_str(),
        plan.schedule.as_str(),
        plan.students,
        plan.people,
        plan.starts_on,
        plan.ends_on,
        plan.report_words(),
        plan.lang.as_str(),
        template,
        policy
    ))
    .await?;
    Ok(())
}

/// The schools that are asked for it are asked for this service.
pub async fn set_category(tx: &mut Tx, id: AgreementId, category: &str) -> Result<()> {
    tx.run(sql!("update partner_site set category = $2 where agreement = $1 and state = 'proposed'", id, category))
        .await?;
    Ok(())
}

/// The schools it is planned for, by name.
pub async fn schools(tx: &mut Tx, id: AgreementId) -> Result<Vec<(SchoolId, String)>> {
    Ok(tx
        .all(sql!(
            "select s.id, s.name from partner_agreement_school p join school s on s.id = p.school
             where p.agreement = $1 order by s.name, s.id",
            id
        ))
        .await?)
}

pub async fn add_school(tx: &mut Tx, id: AgreementId, school: SchoolId) -> Result<()> {
    tx.run(sql!(
        "insert into partner_agreement_school (agreement, school) values ($1, $2)
         on conflict (agreement, school) do nothing",
        id,
        school
    ))
    .await?;
    Ok(())
}

pub async fn remove_school(tx: &mut Tx, id: AgreementId, school: SchoolId) -> Result<()> {
    tx.run(sql!("delete from partner_agreement_school where agreement = $1 and school = $2", id, school)).await?;
    Ok(())
}

/// The text as it is from now on; every text it had is kept.
pub async fn set_text(tx: &mut Tx, id: AgreementId, text: &Text, template: i64, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "insert into partner_agreement_text (agreement, text_hash, words, words_en, template, made_at)
         values ($1, $2, $3, $4, $5, $6) on conflict (agreement, text_hash) do nothing",
        id,
        text.text_hash.as_str(),
        text.words.as_str(),
        text.words_en.as_str(),
        template,
        now
    ))
    .await?;
    tx.run(sql!("update partner_agreement set text_hash = $2 where id = $1", id, text.text_hash.as_str())).await?;
    Ok(())
}

/// A text it has or had.
pub async fn text(tx: &mut Tx, id: AgreementId, hash: &str) -> Result<Option<Text>> {
    Ok(tx
        .maybe(sql!(
            "select t.words, t.words_en, t.text_hash from partner_agreement_text t
             where t.agreement = $1 and t.text_hash = $2",
            id,
            hash
        ))
        .await?)
}

pub async fn set_state(
    tx: &mut Tx,
    id: AgreementId,
    to: AgreementState,
    due_on: Option<Date>,
    why: &str,
    now: Timestamp,
) -> Result<()> {
    tx.run(sql!(
        "update partner_agreement set state = $2, due_on = $3, why = $4, since = $5 where id = $1",
        id,
        to,
        due_on,
        why,
        now
    ))
    .await?;
    Ok(())
}

pub async fn set_ended(tx: &mut Tx, id: AgreementId, on: Date) -> Result<()> {
    tx.run(sql!("update partner_agreement set ended_on = $2 where id = $1", id, on)).await?;
    Ok(())
}

/// The partner gave notice: the last day, why, and who gave it.
pub async fn set_notice(tx: &mut Tx, id: AgreementId, last_on: Date, why: &str, by: Option<SpeakerId>) -> Result<()> {
    tx.run(sql!(
        "update partner_agreement set notice_on = $2, notice_why = $3, notice_by = $4 where id = $1",
        id,
        last_on,
        why,
        by
    ))
    .await?;
    Ok(())
}

/// The notice does not count any more.
pub async fn clear_notice(tx: &mut Tx, id: AgreementId) -> Result<()> {
    tx.run(sql!("update partner_agreement set notice_on = null, notice_why = '', notice_by = null where id = $1", id))
        .await?;
    Ok(())
}

/// The notice of one stands for the one that amends it.
pub async fn hand_notice_on(tx: &mut Tx, from: AgreementId, to: AgreementId) -> Result<()> {
    tx.run(sql!(
        "update partner_agreement
         set notice_on = (select b.notice_on from partner_agreement b where b.id = $1),
             notice_why = (select b.notice_why from partner_agreement b where b.id = $1),
             notice_by = (select b.notice_by from partner_agreement b where b.id = $1)
         where id = $2 and notice_on is null",
        from,
        to
    ))
    .await?;
    Ok(())
}

/// Both sides signed it.
pub async fn set_signed(tx: &mut Tx, id: AgreementId, now: Timestamp) -> Result<()> {
    tx.run(sql!("update partner_agreement set signed_at = $2 where id = $1", id, now)).await?;
    Ok(())
}

/// Signatures that count no more.
pub async fn void_signatures(tx: &mut Tx, id: AgreementId, now: Timestamp) -> Result<()> {
    tx.run(sql!("update partner_signature set void_at = $2 where agreement = $1 and void_at is null", id, now)).await?;
    Ok(())
}

pub(in crate::agreements) async fn insert_event(
    tx: &mut Tx,
    id: AgreementId,
    happened: &Happened<'_>,
    now: Timestamp,
) -> Result<()> {
    let event = tx.new_id();
    tx.run(sql!(
        "insert into partner_agreement_event (id, agreement, verb, words, side, person, at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        event,
        id,
        happened.verb,
        happened.words,
        happened.side,
        happened.by,
        now
    ))
    .await?;
    Ok(())
}

/// A line of what happened.
pub struct Event {
    pub verb: String,
    pub words: String,
    pub person_name: Option<String>,
    pub at: Timestamp,
}
db::row!(Event { verb, words, person_name, at });

/// What happened with it, the newest first.
pub async fn events(tx: &mut Tx, id: AgreementId) -> Result<Vec<Event>> {
    Ok(tx
        .all(sql!(
            "select e.verb, e.words, p.given || ' ' || p.family as person_name, e.at
             from partner_agreement_event e left join person p on p.id = e.person
             where e.agreement = $1 order by e.id desc limit 200",
            id
        ))
        .await?)
}
