//! The people of a partner.

use crate::agreements::roster::{Answer, Counts, Listed, ListedId, Question};
use crate::error::Result;
use crate::partners::OrganisationId;
use crate::people::{ContactKind, PersonId, mailbox};
use db::{Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// Everybody on the list, by name.
pub async fn of(tx: &mut Tx, organisation: OrganisationId) -> Result<Vec<Listed>> {
    Ok(tx
        .all(sql!(
            "select l.id, l.name, l.answer, l.person from partner_person l
             where l.organisation = $1 and l.ended_at is null order by l.name, l.id limit 300",
            organisation
        ))
        .await?)
}

pub async fn is_listed(tx: &mut Tx, organisation: OrganisationId, (kind, value): (ContactKind, &str)) -> Result<bool> {
    let (is,) = tx
        .one::<(bool,)>(sql!(
            "select exists (select 1 from partner_person l where l.organisation = $1 and l.contact_kind = $2
                            and l.contact = $3 and l.ended_at is null) as listed",
            organisation,
            kind,
            value
        ))
        .await?;
    Ok(is)
}

pub async fn count(tx: &mut Tx, organisation: OrganisationId) -> Result<i64> {
    let (count,) = tx
        .one::<(i64,)>(sql!(
            "select count(*) as count from partner_person l where l.organisation = $1 and l.ended_at is null",
            organisation
        ))
        .await?;
    Ok(count)
}

/// How many are on the lists of organisations, how many of them agreed that the organisation may see how they stand, and how
/// many of these are cleared on a day. Whoever stands on a list twice is one.
pub async fn counts(tx: &mut Tx, of: impl IntoIterator<Item = OrganisationId>, day: Date) -> Result<Vec<Counts>> {
    let mut q = sql!(
        "select x.organisation, count(*) as listed, count(distinct x.agreed) as agreed,
                count(distinct x.cleared) as cleared
         from (select l.organisation,
                      case when l.answer = 'yes' then l.person end as agreed,
                      case when l.answer = 'yes'
                                and exists (select 1 from good_clearance g
                                            where g.person = l.person and g.valid_from <= $1 and g.valid_to >= $1)
                           then l.person end as cleared
               from partner_person l
               where l.ended_at is null",
        day
    );
    q.push_list(" and l.organisation in (${})) x group by x.organisation", of);
    Ok(tx.all(q).await?)
}

pub async fn insert(
    tx: &mut Tx,
    organisation: OrganisationId,
    name: &str,
    (kind, value): (ContactKind, &str),
    token_hash: &str,
    now: Timestamp,
) -> Result<ListedId> {
    let id = ListedId(tx.new_id());
    tx.run(sql!(
        "insert into partner_person (id, organisation, name, contact_kind, contact, mailbox, token_hash, asked_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        id,
        organisation,
        name,
        kind,
        value,
        mailbox(kind, value),
        token_hash,
        now
    ))
    .await?;
    Ok(id)
}

/// Whether there was somebody to take off.
pub async fn end(tx: &mut Tx, organisation: OrganisationId, id: ListedId, now: Timestamp) -> Result<bool> {
    let ended = tx
        .run(sql!(
            "update partner_person set ended_at = $3 where id = $2 and organisation = $1 and ended_at is null",
            organisation,
            id,
            now
        ))
        .await?;
    Ok(ended == 1)
}

/// Letters that a partner's list sent, those to people who were taken off included.
pub async fn asked_by(tx: &mut Tx, organisation: OrganisationId, since: Timestamp) -> Result<i64> {
    let count = sql!(
        "select count(*) from partner_person l where l.organisation = $1 and l.asked_at > $2",
        organisation,
        since
    );
    Ok(tx.one::<(i64,)>(count).await?.0)
}

/// Letters that a mailbox got from all lists.
pub async fn asked_at(tx: &mut Tx, mailbox: &str, since: Timestamp) -> Result<i64> {
    let count = sql!("select count(*) from partner_person l where l.mailbox = $1 and l.asked_at > $2", mailbox, since);
    Ok(tx.one::<(i64,)>(count).await?.0)
}

/// What somebody has answered and can answer anew.
pub async fn answered_by(tx: &mut Tx, person: PersonId) -> Result<Vec<Question>> {
    Ok(tx
        .all(sql!(
            "select l.id, l.organisation, o.name as organisation_name, l.answer, l.person
             from partner_person l join organisation o on o.id = l.organisation and o.merged_into is null
             where l.person = $1 and l.ended_at is null order by o.name, l.id limit 200",
            person
        ))
        .await?)
}

/// The question of a link, as long as the name is on the list. To whoever has answered it, it opens at any time.
pub async fn asked(tx: &mut Tx, token_hash: &str, person: PersonId, since: Timestamp) -> Result<Option<Question>> {
    Ok(tx
        .maybe(sql!(
            "select l.id, l.organisation, o.name as organisation_name, l.answer, l.person
             from partner_person l join organisation o on o.id = l.organisation and o.merged_into is null
             where l.token_hash = $1 and (l.asked_at >= $2 or l.person = $3) and l.ended_at is null",
            token_hash,
            since,
            person
        ))
        .await?)
}

pub async fn set_answer(tx: &mut Tx, id: ListedId, answer: Answer, person: PersonId, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update partner_person set answer = $2, person = $3, answered_at = $4 where id = $1",
        id,
        answer,
        person,
        now
    ))
    .await?;
    Ok(())
}
