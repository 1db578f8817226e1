//! SQL of large files of people.

use crate::error::Result;
use crate::people::file_flow::FileState;
use crate::people::file_request::{FileRequest, FileRequestId, NewRequest};
use crate::people::{Ability, PersonId};
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::Timestamp;

/// Requests on a page.
pub const FILE_PAGE: i64 = 50;

fn every() -> Sql {
    sql!(
        "select r.id, r.person, p.given || ' ' || p.family as person_name, r.kind, r.path, r.purpose, r.words, r.people,
                r.state, r.asked_at, r.until_at, r.opened_at, r.opened_by, r.answer,
                d.given || ' ' || d.family as decided_name, r.taken
         from file_request r join person p on p.id = r.person left join person d on d.id = r.decided_by
         where r.id > 0"
    )
}

pub async fn insert_file_request(
    tx: &mut Tx,
    id: FileRequestId,
    person: PersonId,
    new: &NewRequest,
    (now, until): (Timestamp, Timestamp),
) -> Result<()> {
    tx.run(sql!(
        "insert into file_request (id, person, kind, path, purpose, words, people, state, asked_at, since, until_at)
         values ($1, $2, $3, $4, $5, $6, $7, 'begun', $8, $8, $9)",
        id,
        person,
        new.kind,
        new.path.as_str(),
        new.purpose,
        new.words.as_str(),
        new.people,
        now,
        until
    ))
    .await?;
    Ok(())
}

/// One of one's own.
pub async fn own_file_request(tx: &mut Tx, person: PersonId, id: FileRequestId) -> Result<Option<FileRequest>> {
    let mut q = every();
    q.push(" and r.person = ${} and r.id = ${}", (person, id));
    Ok(tx.maybe(q).await?)
}

/// Whoever says yes or no sees what was confirmed by a code, and nothing before.
fn second(q: &mut Sql, viewer: &Viewer) {
    q.push(
        " and r.state <> 'begun' and exists (select 1 from may m where m.person = ${} and m.ability = ${}
                                             and m.scope_kind = 'district')",
        (viewer.id(), Ability::ApproveFiles.as_str()),
    );
}

/// One for whoever may say yes or no to it.
pub async fn visible_file_request(tx: &mut Tx, viewer: &Viewer, id: FileRequestId) -> Result<Option<FileRequest>> {
    let mut q = every();
    second(&mut q, viewer);
    q.push(" and r.id = ${}", id);
    Ok(tx.maybe(q).await?)
}

/// The queue of a state, the last to come first, and one more where there is another page.
pub async fn file_queue(tx: &mut Tx, viewer: &Viewer, state: FileState, page: i64) -> Result<Vec<FileRequest>> {
    let mut q = every();
    second(&mut q, viewer);
    q.push(" and r.state = ${} order by r.asked_at desc, r.id desc", state);
    q.push(" limit ${} offset ${}", (FILE_PAGE + 1, (page - 1) * FILE_PAGE));
    Ok(tx.all(q).await?)
}

/// Those by which somebody may take a file, the last first.
pub async fn open_file_requests(tx: &mut Tx, person: PersonId, path: &str, now: Timestamp) -> Result<Vec<FileRequest>> {
    let mut q = every();
    q.push(
        " and r.person = ${} and r.path = ${} and r.state in ('confirmed', 'approved') and r.until_at >= ${}
          order by r.id desc limit 20",
        (person, path, now),
    );
    Ok(tx.all(q).await?)
}

pub async fn set_file_state(
    tx: &mut Tx,
    id: FileRequestId,
    to: FileState,
    now: Timestamp,
    until: Timestamp,
) -> Result<()> {
    tx.run(sql!("update file_request set state = $2, since = $3, until_at = $4 where id = $1", id, to, now, until))
        .await?;
    Ok(())
}

/// A code was typed for it in a session.
pub async fn open_file_request(tx: &mut Tx, id: FileRequestId, session: &str, now: Timestamp) -> Result<()> {
    tx.run(sql!("update file_request set opened_at = $2, opened_by = $3 where id = $1", id, now, session)).await?;
    Ok(())
}

pub async fn answer_file_request(
    tx: &mut Tx,
    id: FileRequestId,
    answer: &str,
    by: PersonId,
    now: Timestamp,
) -> Result<()> {
    tx.run(sql!(
        "update file_request set answer = $2, decided_by = $3, decided_at = $4 where id = $1",
        id,
        answer,
        by,
        now
    ))
    .await?;
    Ok(())
}

pub async fn count_taken(tx: &mut Tx, id: FileRequestId) -> Result<()> {
    tx.run(sql!("update file_request set taken = taken + 1 where id = $1", id)).await?;
    Ok(())
}

/// How many people were in the files that somebody took since then, without one of them.
pub async fn people_taken(tx: &mut Tx, person: PersonId, but: &str, since: Timestamp) -> Result<i64> {
    let (people,) = tx
        .one::<(i64,)>(sql!(
            "select cast(coalesce(sum(t.people), 0) as bigint) from file_taken t
             where t.person = $1 and t.at > $3 and t.file <> $2",
            person,
            but,
            since
        ))
        .await?;
    Ok(people)
}

/// One was taken. Taken before since then, it counts with the more people of the two.
pub async fn remember_taken(
    tx: &mut Tx,
    person: PersonId,
    file: &str,
    people: i64,
    (now, since): (Timestamp, Timestamp),
) -> Result<()> {
    tx.run(sql!(
        "insert into file_taken (person, file, people, at) values ($1, $2, $3, $4)
         on conflict (person, file) do update
         set people = case when file_taken.at > $5 and file_taken.people > excluded.people
                           then file_taken.people else excluded.people end,
             at = excluded.at",
        person,
        file,
        people,
        now,
        since
    ))
    .await?;
    Ok(())
}

/// What was taken before this counts no more.
pub async fn forget_taken(tx: &mut Tx, before: Timestamp) -> Result<()> {
    tx.run(sql!("delete from file_taken where at <= $1", before)).await?;
    Ok(())
}

/// Who says yes or no to large files of somebody else.
pub async fn second_people(tx: &mut Tx, asker: PersonId) -> Result<Vec<PersonId>> {
    let people: Vec<(PersonId,)> = tx
        .all(sql!(
            "select distinct m.person from may m
             where m.ability = $1 and m.scope_kind = 'district' and m.person <> $2 order by m.person limit 20",
            Ability::ApproveFiles.as_str(),
            asker
        ))
        .await?;
    Ok(people.into_iter().map(|(person,)| person).collect())
}

/// Those whose time is over.
pub async fn file_requests_over(tx: &mut Tx, now: Timestamp) -> Result<Vec<FileRequest>> {
    let mut q = every();
    q.push(
        " and r.state in ('begun', 'asked', 'confirmed', 'approved') and r.until_at < ${} order by r.id limit 1000",
        now,
    );
    Ok(tx.all(q).await?)
}

/// Those that ended before this; how many.
pub async fn forget_file_requests(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    tx.run(sql!(
        "update sign_in_code set file = null
         where file in (select r.id from file_request r where r.state in ('refused', 'expired') and r.since < $1)",
        before
    ))
    .await?;
    Ok(tx.run(sql!("delete from file_request where state in ('refused', 'expired') and since < $1", before)).await?)
}
