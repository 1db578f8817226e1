//! Data agreements.

use crate::agreements::act::Act;
use crate::agreements::agreement::AgreementId;
use crate::agreements::data::{Asked, Basis, Data, DataId};
use crate::agreements::data_flow::DataState;
use crate::agreements::data_review::Yes;
use crate::agreements::text::Text;
use crate::error::Result;
use crate::partners::OrganisationId;
use crate::people::{Ability, PersonId, Role};
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// Lines on a page.
pub const PAGE: i64 = 50;

/// Every data agreement; what follows narrows it.
fn every() -> Sql {
    sql!(
        "select d.id, d.organisation, o.name as organisation_name, d.agreement, d.follows, d.state, d.purpose, d.basis,
                d.elements, d.why, d.starts_on, d.ends_on, d.lang, d.round, d.text_hash, d.destroyed_how,
                d.destroyed_by, d.due_on, d.created_at, d.since
         from data_agreement d join organisation o on o.id = d.organisation
         where d.id > 0"
    )
}

fn reached(q: &mut Sql, viewer: &Viewer) {
    q.push(
        " and exists (select 1 from may m where m.person = ${} and m.ability = ${} and m.scope_kind = 'district')",
        (viewer.id(), Ability::SeeDataRequests.as_str()),
    );
}

/// One for the program itself, or for whoever was found to speak for its organisation.
pub async fn any(tx: &mut Tx, id: DataId) -> Result<Option<Data>> {
    let mut q = every();
    q.push(" and d.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

/// One for those of the district who look at it.
pub async fn visible(tx: &mut Tx, viewer: &Viewer, id: DataId) -> Result<Option<Data>> {
    let mut q = every();
    reached(&mut q, viewer);
    q.push(" and d.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

/// All of an organisation, the newest first.
pub async fn of(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Data>> {
    let mut q = every();
    q.push(" and d.organisation = ${} order by d.id desc limit 100", organisation);
    Ok(tx.all(q).await?)
}

/// Those in some of the states, or all; what has a day comes first by its day. One more where there is another page.
pub async fn page(tx: &mut Tx, viewer: &Viewer, states: &[DataState], page: i64, lines: i64) -> Result<Vec<Data>> {
    let mut q = every();
    reached(&mut q, viewer);
    if !states.is_empty() {
        q.push_list(" and d.state in (${})", states.iter().copied());
    }
    q.push_text(" order by case when d.due_on is null then 1 else 0 end, d.due_on, d.id");
    q.push(" limit ${} offset ${}", (lines + 1, (page - 1) * lines));
    Ok(tx.all(q).await?)
}

/// How many are in each state.
pub async fn counts(tx: &mut Tx) -> Result<Vec<(DataState, i64)>> {
    Ok(tx
        .all(sql!("select d.state, count(*) as count from data_agreement d group by d.state order by d.state"))
        .await?)
}

/// How many of an organisation are on their way.
pub async fn open_of(tx: &mut Tx, organisation: OrganisationId) -> Result<i64> {
    let (count,) = tx
        .one::<(i64,)>(sql!(
            "select count(*) as count from data_agreement d
             where d.organisation = $1
               and d.state in ('requested', 'based', 'listed', 'in_review', 'approved', 'signed_by_partner')",
            organisation
        ))
        .await?;
    Ok(count)
}

/// What is asked for once more after it, if that was not refused or taken back.
pub async fn follower(tx: &mut Tx, id: DataId) -> Result<Option<DataId>> {
    let found = tx
        .maybe(sql!(
            "select d.id from data_agreement d
             where d.follows = $1 and d.state not in ('refused', 'withdrawn') order by d.id limit 1",
            id
        ))
        .await?;
    Ok(found.map(|(id,): (DataId,)| id))
}

/// The agreement of its organisation that is in force now, or the one it had.
pub async fn current_agreement(tx: &mut Tx, data: &Data) -> Result<AgreementId> {
    let found = tx
        .maybe(sql!(
            "select a.id from partner_agreement a where a.organisation = $1 and a.state = 'in_force'
             order by case when a.id = $2 then 0 else 1 end, a.ends_on desc, a.id limit 1",
            data.organisation,
            data.agreement
        ))
        .await?;
    Ok(found.map_or(data.agreement, |(id,): (AgreementId,)| id))
}

/// Whether an organisation has an agreement in force on a day, whether or not the night has come by since its last one.
pub async fn is_worked(tx: &mut Tx, organisation: OrganisationId, on: Date) -> Result<bool> {
    let (is,) = tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from partner_agreement a
                            where a.organisation = $1 and a.state = 'in_force' and a.ends_on >= $2
                              and (a.notice_on is null or a.notice_on >= $2)) as is_so",
            organisation,
            on
        ))
        .await?;
    Ok(is)
}

/// A new one.
pub struct New<'a> {
    pub asked: &'a Asked,
    pub elements: &'a str,
    pub follows: Option<DataId>,
}

pub async fn insert(tx: &mut Tx, organisation: OrganisationId, new: &New<'_>, act: &Act<'_>) -> Result<DataId> {
    let id = DataId(tx.new_id());
    tx.run(sql!(
        "insert into data_agreement (id, organisation, agreement, follows, state, purpose, basis, elements, lang, policy,
             due_on, created_at, since)
         values ($1, $2, $3, $4, 'requested', $5, $6, $7, $8, $9, $10, $11, $11)",
        id,
        organisation,
        new.asked.agreement,
        new.follows,
        new.asked.purpose.as_str(),
        new.asked.basis,
        new.elements,
        new.asked.lang.as_str(),
        act.rules.version,
        act.due(act.agreements().review_days()),
        act.now
    ))
    .await?;
    Ok(id)
}

pub async fn set_basis(tx: &mut Tx, id: DataId, basis: Basis) -> Result<()> {
    tx.run(sql!("update data_agreement set basis = $2 where id = $1", id, basis)).await?;
    Ok(())
}

pub async fn set_listed(tx: &mut Tx, id: DataId, elements: &str, starts_on: Date, ends_on: Date) -> Result<()> {
    tx.run(sql!(
        "update data_agreement set elements = $2, starts_on = $3, ends_on = $4 where id = $1",
        id,
        elements,
        starts_on,
        ends_on
    ))
    .await?;
    Ok(())
}

/// The text that is laid before the three, once more.
pub async fn set_text(tx: &mut Tx, id: DataId, text: &Text, act: &Act<'_>) -> Result<()> {
    tx.run(sql!(
        "update data_agreement set words = $2, words_en = $3, text_hash = $4, template = $5, policy = $6,
             round = round + 1
         where id = $1",
        id,
        text.words.as_str(),
        text.words_en.as_str(),
        text.text_hash.as_str(),
        i64::from(act.agreements().data().version),
        act.rules.version
    ))
    .await?;
    Ok(())
}

/// Its text; nothing before it was laid before the three.
pub async fn text(tx: &mut Tx, id: DataId) -> Result<Option<Text>> {
    Ok(tx
        .maybe(sql!(
            "select d.words, d.words_en, d.text_hash from data_agreement d where d.id = $1 and d.text_hash <> ''",
            id
        ))
        .await?)
}

pub async fn set_state(
    tx: &mut Tx,
    id: DataId,
    to: DataState,
    (due_on, why): (Option<Date>, &str),
    now: Timestamp,
) -> Result<()> {
    tx.run(sql!(
        "update data_agreement set state = $2, due_on = $3, why = $4, since = $5, reminded_on = null where id = $1",
        id,
        to,
        due_on,
        why,
        now
    ))
    .await?;
    Ok(())
}

pub async fn set_destroyed(tx: &mut Tx, id: DataId, how: &str, by: &str) -> Result<()> {
    tx.run(sql!("update data_agreement set destroyed_how = $2, destroyed_by = $3 where id = $1", id, how, by)).await?;
    Ok(())
}

pub async fn set_reminded(tx: &mut Tx, id: DataId, on: Date) -> Result<()> {
    tx.run(sql!("update data_agreement set reminded_on = $2 where id = $1", id, on)).await?;
    Ok(())
}

pub async fn insert_yes(tx: &mut Tx, data: &Data, part: Role, person: PersonId, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "insert into data_yes (data, round, part, person, at) values ($1, $2, $3, $4, $5)",
        data.id,
        data.round,
        part,
        person,
        now
    ))
    .await?;
    Ok(())
}

/// Everybody who had a hand in what is laid before the three: who asked, settled the reason, listed it, laid it before them.
pub async fn preparers(tx: &mut Tx, id: DataId) -> Result<Vec<PersonId>> {
    let people: Vec<(PersonId,)> = tx
        .all(sql!(
            "select distinct coalesce(p.merged_into, e.person) as person
             from data_event e join person p on p.id = e.person
             where e.data = $1 and e.verb in ('asked', 'renew_asked', 'set_basis', 'list', 'lay_before')
             order by 1",
            id
        ))
        .await?;
    Ok(people.into_iter().map(|(person,)| person).collect())
}

/// Who of the three said yes, that time.
pub async fn yeses(tx: &mut Tx, id: DataId, round: i64) -> Result<Vec<Yes>> {
    Ok(tx
        .all(sql!(
            "select y.part, coalesce(p.merged_into, y.person) as person, p.given || ' ' || p.family as person_name, y.at
             from data_yes y join person p on p.id = y.person
             where y.data = $1 and y.round = $2 order by y.part",
            id,
            round
        ))
        .await?)
}

pub async fn insert_event(
    tx: &mut Tx,
    id: DataId,
    (verb, words): (&str, &str),
    person: Option<PersonId>,
    now: Timestamp,
) -> Result<()> {
    let event = tx.new_id();
    tx.run(sql!(
        "insert into data_event (id, data, verb, words, person, at) values ($1, $2, $3, $4, $5, $6)",
        event,
        id,
        verb,
        words,
        person,
        now
    ))
    .await?;
    Ok(())
}

/// What happened with it, the newest first.
pub async fn events(tx: &mut Tx, id: DataId) -> Result<Vec<super::agreement::Event>> {
    Ok(tx
        .all(sql!(
            "select e.verb, e.words, p.given || ' ' || p.family as person_name, e.at
             from data_event e left join person p on p.id = e.person
             where e.data = $1 order by e.id desc limit 200",
            id
        ))
        .await?)
}

/// Who holds a role in the whole district.
pub async fn holders(tx: &mut Tx, role: Role) -> Result<Vec<PersonId>> {
    let people: Vec<(PersonId,)> = tx
        .all(sql!(
            "select distinct g.person from role_grant g
             where g.role = $1 and g.scope_kind = 'district' and g.revoked_at is null order by g.person limit 20",
            role
        ))
        .await?;
    Ok(people.into_iter().map(|(person,)| person).collect())
}

/// Signed by both, their first day has come, and the organisation has an agreement in force.
pub async fn to_begin(tx: &mut Tx, today: Date, limit: i64) -> Result<Vec<Data>> {
    let mut q = every();
    q.push(
        " and d.state = 'signed' and d.starts_on <= ${}
          and exists (select 1 from partner_agreement a where a.organisation = d.organisation and a.state = 'in_force')
          and exists (select 1 from organisation s where s.id = d.organisation and s.standing <> 'suspended')
          order by d.id limit ${}",
        (today, limit),
    );
    Ok(tx.all(q).await?)
}

/// Those in a state whose last day is no later.
pub async fn given_until(tx: &mut Tx, state: DataState, last: Date, limit: i64) -> Result<Vec<Data>> {
    let mut q = every();
    q.push(" and d.state = ${} and d.ends_on <= ${} order by d.id limit ${}", (state, last, limit));
    Ok(tx.all(q).await?)
}

/// Those that are given though no agreement of the organisation is in force any more.
pub async fn without_agreement(tx: &mut Tx, limit: i64) -> Result<Vec<Data>> {
    let mut q = every();
    q.push(
        " and d.state in ('active', 'expiring')
          and not exists (select 1 from partner_agreement a
                          where a.organisation = d.organisation and a.state = 'in_force')
          order by d.id limit ${}",
        limit,
    );
    Ok(tx.all(q).await?)
}

/// Where access is to be shut, or copies to be destroyed, and the day is over; nobody was reminded.
pub async fn late(tx: &mut Tx, today: Date, limit: i64) -> Result<Vec<Data>> {
    let mut q = every();
    q.push(
        " and d.state in ('expired', 'revoked', 'access_ended') and d.due_on < ${} and d.reminded_on is null
          order by d.id limit ${}",
        (today, limit),
    );
    Ok(tx.all(q).await?)
}
