//! SQL of lists of volunteers: the list, its lines, and what was said about them.

use crate::error::Result;
use crate::people::PersonId;
use crate::schools::SchoolId;
use crate::volunteering::list_import::{Answer, Line, List, ListId, Looked};
use db::{ToValue, Tx, sql};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// Lines on a page, and lists.
pub const PAGE: i64 = 50;

/// A new list.
pub async fn insert(tx: &mut Tx, list: &List) -> Result<()> {
    tx.run(sql!(
        "insert into volunteer_list (id, state, file_name, read_as, headers, columns, system, clearances, vouched,
                                     rows, created_by, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        list.id,
        list.state,
        list.file_name.as_str(),
        list.read_as.as_str(),
        list.headers.as_str(),
        list.columns.as_str(),
        list.system.as_str(),
        list.clearances,
        list.vouched.as_str(),
        list.rows,
        list.created_by,
        list.created_at
    ))
    .await?;
    Ok(())
}

/// Its lines, as they stand in the file.
pub async fn insert_lines(tx: &mut Tx, list: ListId, lines: Vec<(i64, String)>) -> Result<()> {
    let rows = lines.into_iter().map(|(line, cells)| vec![list.to_value(), line.to_value(), cells.to_value()]);
    tx.insert_many("volunteer_list_line", &["list", "line", "cells"], rows.collect::<Vec<_>>()).await?;
    Ok(())
}

/// A list.
pub async fn list(tx: &mut Tx, id: ListId) -> Result<Option<List>> {
    Ok(tx
        .maybe(sql!(
            "select v.id, v.state, v.file_name, v.read_as, v.headers, v.columns, v.system, v.clearances, v.vouched, v.rows,
                    v.looked, v.asked_at, v.created_by, v.created_at, v.applied_by, v.applied_at, v.undone_at
             from volunteer_list v where v.id = $1",
            id
        ))
        .await?)
}

/// The lists there were, the newest first.
pub async fn lists(tx: &mut Tx, before: i64) -> Result<Vec<List>> {
    Ok(tx
        .all(sql!(
            "select v.id, v.state, v.file_name, v.read_as, v.headers, v.columns, v.system, v.clearances, v.vouched, v.rows,
                    v.looked, v.asked_at, v.created_by, v.created_at, v.applied_by, v.applied_at, v.undone_at
             from volunteer_list v where v.id < $1 order by v.id desc limit $2",
            before,
            PAGE
        ))
        .await?)
}

/// Lists that look like this one on the outside, came from the same person since then, and are as they came.
pub async fn just_received(tx: &mut Tx, list: &List, since: Timestamp) -> Result<Vec<ListId>> {
    let found = tx.all::<(ListId,)>(sql!(
        "select v.id from volunteer_list v
         where v.created_by = $1 and v.created_at >= $2 and v.state = 'open' and v.asked_at is null and v.file_name = $3
           and v.headers = $4 and v.columns = $5 and v.system = $6 and v.clearances = $7
         order by v.id",
        list.created_by,
        since,
        list.file_name.as_str(),
        list.headers.as_str(),
        list.columns.as_str(),
        list.system.as_str(),
        list.clearances
    ));
    Ok(found.await?.into_iter().map(|(id,)| id).collect())
}

/// Keeps what can change of a list.
pub async fn save(tx: &mut Tx, list: &List) -> Result<()> {
    tx.run(sql!(
        "update volunteer_list set state = $2, columns = $3, system = $4, clearances = $5, vouched = $6, rows = $7,
                looked = $8, asked_at = $9, applied_by = $10, applied_at = $11
         where id = $1",
        list.id,
        list.state,
        list.columns.as_str(),
        list.system.as_str(),
        list.clearances,
        list.vouched.as_str(),
        list.rows,
        list.looked,
        list.asked_at,
        list.applied_by,
        list.applied_at
    ))
    .await?;
    Ok(())
}

/// It was taken back.
pub async fn undone(tx: &mut Tx, id: ListId, by: Option<PersonId>, now: Timestamp) -> Result<()> {
    tx.run(sql!("update volunteer_list set undone_by = $2, undone_at = $3 where id = $1", id, by, now)).await?;
    tx.run(sql!("update volunteer_list_line set person = null, print = '', made = $2 where list = $1", id, false))
        .await?;
    Ok(())
}

/// The next lines, as they stand in the file.
pub async fn next_lines(tx: &mut Tx, id: ListId, after: i64, most: i64) -> Result<Vec<Line>> {
    Ok(tx
        .all(sql!(
            "select l.line, l.cells, l.outcome, l.person, l.likeness, l.answer, l.clearance_word, l.steps, l.learned,
                    l.minutes, l.faults
             from volunteer_list_line l where l.list = $1 and l.line > $2 order by l.line limit $3",
            id,
            after,
            most
        ))
        .await?)
}

/// The lines of one kind, a page of them.
pub async fn lines_of(tx: &mut Tx, id: ListId, outcome: &str, after: i64, most: i64) -> Result<Vec<Line>> {
    Ok(tx
        .all(sql!(
            "select l.line, l.cells, l.outcome, l.person, l.likeness, l.answer, l.clearance_word, l.steps, l.learned,
                    l.minutes, l.faults
             from volunteer_list_line l
             where l.list = $1 and l.outcome = $2 and l.line > $3 order by l.line limit $4",
            id,
            outcome,
            after,
            most
        ))
        .await?)
}

/// What was found about a line.
pub async fn keep_look(tx: &mut Tx, id: ListId, line: i64, looked: &Looked) -> Result<()> {
    let (steps, learned) = looked.kept_steps();
    tx.run(sql!(
        "update volunteer_list_line set outcome = $3, print = $4, person = $5, likeness = $6, clearance_word = $7,
                minutes = $8, faults = $9, steps = $10, learned = $11, answer = ''
         where list = $1 and line = $2",
        id,
        line,
        looked.outcome,
        looked.print.as_str(),
        looked.person,
        looked.likeness.as_str(),
        looked.clearance,
        looked.minutes,
        looked.faults.as_str(),
        steps,
        learned
    ))
    .await?;
    Ok(())
}

/// Who a line is, in the words of somebody who knows.
pub async fn answer(tx: &mut Tx, id: ListId, line: i64, answer: Option<Answer>) -> Result<u64> {
    Ok(tx
        .run(sql!(
            "update volunteer_list_line set answer = $3 where list = $1 and line = $2 and outcome = 'maybe'",
            id,
            line,
            answer.map_or("", |answer| answer.as_str())
        ))
        .await?)
}

/// The same for all that nobody answered yet.
pub async fn answer_rest(tx: &mut Tx, id: ListId, answer: Answer) -> Result<u64> {
    Ok(tx
        .run(sql!(
            "update volunteer_list_line set answer = $2 where list = $1 and outcome = 'maybe' and answer = ''",
            id,
            answer
        ))
        .await?)
}

/// How many lines there are of each outcome and answer, and the minutes they add.
pub async fn counts(tx: &mut Tx, id: ListId) -> Result<Vec<(String, String, i64, i64)>> {
    Ok(tx
        .all(sql!(
            "select l.outcome, l.answer, count(*) as lines, cast(sum(l.minutes) as bigint) as minutes
             from volunteer_list_line l where l.list = $1
             group by l.outcome, l.answer order by l.outcome, l.answer",
            id
        ))
        .await?)
}

/// What becomes of the clearances of lines that are taken over.
pub async fn clearance_words(tx: &mut Tx, id: ListId) -> Result<Vec<(String, i64)>> {
    Ok(tx
        .all(sql!(
            "select l.clearance_word, count(*) as lines from volunteer_list_line l
             where l.list = $1 and l.clearance_word <> ''
               and (l.outcome in ('new', 'sure') or (l.outcome = 'maybe' and l.answer <> 'skip'))
             group by l.clearance_word order by count(*) desc, l.clearance_word",
            id
        ))
        .await?)
}

/// Words, each with how many it is of.
type Counts = Vec<(String, i64)>;

/// Of the lines that are taken over: which steps stay open, and which trainings are noted, each of how many.
pub async fn step_counts(tx: &mut Tx, id: ListId) -> Result<(Counts, Counts)> {
    let rows: Vec<(String, String, i64)> = tx
        .all(sql!(
            "select l.steps, l.learned, count(*) as lines from volunteer_list_line l
             where l.list = $1 and (l.steps <> '' or l.learned <> '')
               and (l.outcome in ('new', 'sure') or (l.outcome = 'maybe' and l.answer <> 'skip'))
             group by l.steps, l.learned order by l.steps, l.learned",
            id
        ))
        .await?;
    let (mut open, mut noted) = (BTreeMap::new(), BTreeMap::new());
    for (steps, learned, lines) in &rows {
        for (words, counts) in [(steps, &mut open), (learned, &mut noted)] {
            words.split_whitespace().for_each(|word| *counts.entry(word.to_owned()).or_insert(0) += lines);
        }
    }
    Ok((open.into_iter().collect(), noted.into_iter().collect()))
}

/// A line was taken over: who it became.
pub async fn keep_taken(tx: &mut Tx, id: ListId, line: i64, looked: &Looked, made: bool) -> Result<()> {
    let (steps, learned) = looked.kept_steps();
    tx.run(sql!(
        "update volunteer_list_line set person = $3, made = $4, outcome = $5, clearance_word = $6, minutes = $7, steps = $8,
                learned = $9, cells = ''
         where list = $1 and line = $2",
        id,
        line,
        looked.person,
        made,
        looked.outcome,
        looked.clearance,
        looked.minutes,
        steps,
        learned
    ))
    .await?;
    Ok(())
}

/// Forgets what stood in the file: the records have it, or nobody wants it.
pub async fn forget_cells(tx: &mut Tx, id: ListId) -> Result<()> {
    tx.run(sql!("update volunteer_list_line set cells = '', faults = '' where list = $1", id)).await?;
    Ok(())
}

/// Forgets what was found, before every line is looked at again.
pub async fn forget_looks(tx: &mut Tx, id: ListId) -> Result<()> {
    tx.run(sql!("update volunteer_list_line set outcome = '', print = '', answer = '' where list = $1", id)).await?;
    Ok(())
}

/// Lists that nobody went on with.
pub async fn stale(tx: &mut Tx, before: Timestamp) -> Result<Vec<ListId>> {
    let rows: Vec<(ListId,)> = tx
        .all(sql!(
            "select v.id from volunteer_list v
             where v.state = 'open' and v.created_at < $1 and v.asked_at is null order by v.id limit 20",
            before
        ))
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Every open school: id, code, name.
pub async fn schools(tx: &mut Tx) -> Result<Vec<(SchoolId, String, String)>> {
    Ok(tx.all(sql!("select s.id, s.code, s.name from school s where s.active order by s.id")).await?)
}

/// Names of people, for showing a line beside the record it may be.
pub async fn people(tx: &mut Tx, ids: &[PersonId]) -> Result<Vec<Beside>> {
    let mut q = sql!(
        "select p.id, p.given, p.family, p.birth_date, p.zip,
                (select min(c.value) from person_contact pc join contact_point c on c.id = pc.contact
                 where pc.person = p.id and c.kind = 'email') as email,
                (select min(c.value) from person_contact pc join contact_point c on c.id = pc.contact
                 where pc.person = p.id and c.kind = 'phone') as phone
         from person p where 1 = 1"
    );
    q.push_list(" and p.id in (${})", ids.iter().copied());
    Ok(tx.all(q).await?)
}

/// The record beside a line.
pub struct Beside {
    pub id: PersonId,
    pub given: String,
    pub family: String,
    pub birth_date: Option<jiff::civil::Date>,
    pub zip: String,
    pub email: Option<String>,
    pub phone: Option<String>,
}
db::row!(Beside { id, given, family, birth_date, zip, email, phone });
