//! All SQL of references.

use crate::error::Result;
use crate::people::PersonId;
use crate::volunteering::clearance::interview::Weighed;
use crate::volunteering::clearance::referee::{Answers, Named, Referee, RefereeId};
use crate::volunteering::clearance::{Case, ClearanceId};
use db::{Tx, sql};
use jiff::Timestamp;

/// Everybody named for a case, but those dropped again.
pub async fn of_case(tx: &mut Tx, id: ClearanceId) -> Result<Vec<Referee>> {
    Ok(tx
        .all(sql!(
            "select r.id, r.clearance, r.name, r.relation, r.email, r.lang, r.asked_at, r.asked_times, r.answered_at,
                    r.answered_by, r.known, r.children, r.recommend, r.words, r.weighed
             from referee r where r.clearance = $1 and r.dropped_at is null order by r.id",
            id
        ))
        .await?)
}

/// How many were ever named for a case.
pub async fn named_in_all(tx: &mut Tx, id: ClearanceId) -> Result<usize> {
    let (count,) = tx.one::<(i64,)>(sql!("select count(*) as count from referee r where r.clearance = $1", id)).await?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

/// How many were asked since then for a person, in any case of theirs or of a record that was joined to theirs.
pub async fn named_since(tx: &mut Tx, person: PersonId, since: Timestamp) -> Result<usize> {
    let (count,) = tx
        .one::<(i64,)>(sql!(
            "select count(*) as count from referee r
             where (r.person = $1 or r.person in (select p.id from person p where p.merged_into = $1))
               and r.asked_at >= $2",
            person,
            since
        ))
        .await?;
    Ok(usize::try_from(count).unwrap_or(usize::MAX))
}

/// How many answers of a case nobody has read yet.
pub async fn unread(tx: &mut Tx, id: ClearanceId) -> Result<i64> {
    let (count,) = tx
        .one::<(i64,)>(sql!(
            "select count(*) as count from referee r
             where r.clearance = $1 and r.dropped_at is null and r.answered_at is not null and r.weighed = ''",
            id
        ))
        .await?;
    Ok(count)
}

/// How many references count: those read in this case whatever was made of them, and good ones of earlier cases.
pub async fn read(tx: &mut Tx, case: &Case) -> Result<i64> {
    let (count,) = tx
        .one::<(i64,)>(sql!(
            "select count(*) as count from referee r
             where r.person = $2 and r.dropped_at is null
               and ((r.clearance = $1 and r.weighed <> '') or r.weighed = 'ok')",
            case.id,
            case.person
        ))
        .await?;
    Ok(count)
}

/// Whether a talk or a reference raised a concern that no two reviewers have decided on since: in any case of the person of
/// this one, or of a record that was joined to theirs. As what is good of earlier cases counts, so does what is not.
pub async fn has_concern(tx: &mut Tx, id: ClearanceId) -> Result<bool> {
    let (has,) = tx
        .one::<(bool,)>(sql!(
            "select exists (
                 select 1 from clearance c
                 join (select r.person, r.weighed_at as raised_at from referee r
                       where r.weighed = 'concern' and r.dropped_at is null
                       union all
                       select i.person, i.noted_at as raised_at from interview i where i.outcome = 'concern') k
                   on (k.person = c.person or k.person in (select p.id from person p where p.merged_into = c.person))
                 where c.id = $1
                   and not exists (
                       select 1 from clearance d
                       where (d.person = c.person
                           or d.person in (select p.id from person p where p.merged_into = c.person))
                         and d.agreed_by is not null
                         and ((d.state in ('cleared', 'inactive', 'expired', 'suspended') and d.granted > 0
                               and d.decided_at >= k.raised_at)
                           or (d.state = 'awaiting_more' and d.since >= k.raised_at)))) as has",
            id
        ))
        .await?;
    Ok(has)
}

/// Somebody is named.
pub async fn insert(tx: &mut Tx, case: &Case, named: &Named, token_hash: &str, now: Timestamp) -> Result<RefereeId> {
    let id = RefereeId(tx.new_id());
    tx.run(sql!(
        "insert into referee (id, clearance, person, name, relation, email, lang, token_hash, asked_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        id,
        case.id,
        case.person,
        named.name.as_str(),
        named.relation.as_str(),
        named.email.as_str(),
        named.lang.code(),
        token_hash,
        now
    ))
    .await?;
    Ok(id)
}

/// A new link takes the place of the one before.
pub async fn ask_again(tx: &mut Tx, id: RefereeId, token_hash: &str, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update referee set token_hash = $2, asked_at = $3, asked_times = asked_times + 1 where id = $1",
        id,
        token_hash,
        now
    ))
    .await?;
    Ok(())
}

/// Their link opens nothing any more.
pub async fn drop_one(tx: &mut Tx, id: RefereeId, now: Timestamp) -> Result<()> {
    tx.run(sql!("update referee set dropped_at = $2 where id = $1 and dropped_at is null", id, now)).await?;
    Ok(())
}

/// Whoever has this link.
pub async fn by_token(tx: &mut Tx, token_hash: &str) -> Result<Option<Referee>> {
    Ok(tx
        .maybe(sql!(
            "select r.id, r.clearance, r.name, r.relation, r.email, r.lang, r.asked_at, r.asked_times, r.answered_at,
                    r.answered_by, r.known, r.children, r.recommend, r.words, r.weighed
             from referee r where r.token_hash = $1 and r.dropped_at is null",
            token_hash
        ))
        .await?)
}

/// Keeps an answer, and who took it down where it came by telephone; says whether it was the first.
pub async fn answer(
    tx: &mut Tx,
    id: RefereeId,
    answers: &Answers,
    taken_by: Option<PersonId>,
    now: Timestamp,
) -> Result<bool> {
    let how = if taken_by.is_some() { "phone" } else { "link" };
    let kept = tx
        .run(sql!(
            "update referee set answered_at = $2, answered_how = $3, known = $4, children = $5, recommend = $6, words = $7,
                    answered_by = $8
             where id = $1 and answered_at is null",
            id,
            now,
            how,
            answers.known.as_str(),
            answers.children.as_str(),
            answers.recommend.as_str(),
            answers.words.as_str(),
            taken_by
        ))
        .await?;
    Ok(kept == 1)
}

/// What somebody made of it.
pub async fn weigh(tx: &mut Tx, id: RefereeId, weighed: Weighed, by: PersonId, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "update referee set weighed = $2, weighed_by = $3, weighed_at = $4 where id = $1",
        id,
        weighed,
        by,
        now
    ))
    .await?;
    Ok(())
}
