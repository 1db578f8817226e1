//! The SQL of letters.

use crate::error::Result;
use crate::people::{Ability, PersonId};
use crate::volunteering::letter::{Letter, LetterId, Line, MOST_LINES, Proof};
use crate::web::Viewer;
use db::{Tx, Value, sql, values};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

/// What counts, day by day.
pub async fn proofs(tx: &mut Tx, person: PersonId, from: Date, to: Date) -> Result<Vec<Proof>> {
    Ok(tx
        .all(sql!(
            "select h.id, h.on_date, h.starts_at, h.ends_at, h.minutes, h.school from hours h
             where h.person = $1 and h.on_date >= $2 and h.on_date <= $3 and h.state in ('confirmed', 'locked')
             order by h.on_date, h.starts_at, h.id limit $4",
            person,
            from,
            to,
            MOST_LINES
        ))
        .await?)
}

/// What counts at the schools within the viewer's reach, day by day.
pub async fn proofs_within_reach(
    tx: &mut Tx,
    viewer: &Viewer,
    person: PersonId,
    from: Date,
    to: Date,
) -> Result<Vec<Proof>> {
    Ok(tx
        .all(sql!(
            "select h.id, h.on_date, h.starts_at, h.ends_at, h.minutes, h.school from hours h
             where h.person = $1 and h.on_date >= $2 and h.on_date <= $3 and h.state in ('confirmed', 'locked')
               and exists (
                   select 1 from may m where m.person = $4 and m.ability = $5
                     and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = h.school)))
             order by h.on_date, h.starts_at, h.id limit $6",
            person,
            from,
            to,
            viewer.id(),
            Ability::IssueLetters.as_str(),
            MOST_LINES
        ))
        .await?)
}

/// The same letter, written a moment ago: a form sent twice.
pub async fn same(
    tx: &mut Tx,
    person: PersonId,
    by: PersonId,
    (from, to): (Date, Date),
    now: Timestamp,
) -> Result<Option<LetterId>> {
    Ok(tx
        .maybe(sql!(
            "select l.id from letter l
             where l.person = $1 and l.issued_by = $2 and l.from_date = $3 and l.to_date = $4 and l.issued_at > $5
               and l.revoked_at is null",
            person,
            by,
            from,
            to,
            now - SignedDuration::from_mins(1)
        ))
        .await?)
}

pub async fn insert(
    tx: &mut Tx,
    code: &str,
    person: PersonId,
    (from, to): (Date, Date),
    by: PersonId,
    now: Timestamp,
) -> Result<LetterId> {
    let id = LetterId(tx.new_id());
    tx.run(sql!(
        "insert into letter (id, code, person, from_date, to_date, issued_at, issued_by)
         values ($1, $2, $3, $4, $5, $6, $7)",
        id,
        code,
        person,
        from,
        to,
        now,
        by
    ))
    .await?;
    Ok(id)
}

pub async fn insert_lines(tx: &mut Tx, letter: LetterId, proofs: &[Proof]) -> Result<()> {
    let rows: Vec<Vec<Value>> = proofs
        .iter()
        .zip(1_i64..)
        .map(|(proof, line)| {
            values![letter, line, proof.on_date, proof.starts_at, proof.ends_at, proof.minutes, proof.school]
        })
        .collect();
    tx.insert_many("letter_line", &["letter", "line", "on_date", "starts_at", "ends_at", "minutes", "school"], rows)
        .await?;
    Ok(())
}

pub async fn revoke(tx: &mut Tx, id: LetterId, now: Timestamp) -> Result<()> {
    tx.run(sql!("update letter set revoked_at = $2 where id = $1 and revoked_at is null", id, now)).await?;
    Ok(())
}

/// A letter of one's own.
pub async fn own(tx: &mut Tx, person: PersonId, id: LetterId) -> Result<Option<Letter>> {
    Ok(tx
        .maybe(sql!(
            "select l.id, l.code, l.person, p.given || ' ' || p.family as name, p.lang, l.from_date, l.to_date,
                    l.issued_at, l.revoked_at
             from letter l join person p on p.id = l.person
             where l.id = $1 and l.person = $2",
            id,
            person
        ))
        .await?)
}

/// One's own letters, newest first.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Letter>> {
    Ok(tx
        .all(sql!(
            "select l.id, l.code, l.person, p.given || ' ' || p.family as name, p.lang, l.from_date, l.to_date,
                    l.issued_at, l.revoked_at
             from letter l join person p on p.id = l.person
             where l.person = $1 order by l.id desc limit 50",
            person
        ))
        .await?)
}

/// A letter whose every day lies at a school where the viewer may issue letters.
pub async fn within_reach(tx: &mut Tx, viewer: &Viewer, id: LetterId) -> Result<Option<Letter>> {
    Ok(tx
        .maybe(sql!(
            "select l.id, l.code, l.person, p.given || ' ' || p.family as name, p.lang, l.from_date, l.to_date,
                    l.issued_at, l.revoked_at
             from letter l join person p on p.id = l.person
             where l.id = $1 and not exists (
                 select 1 from letter_line n where n.letter = l.id and not exists (
                     select 1 from may m where m.person = $2 and m.ability = $3
                       and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = n.school))))",
            id,
            viewer.id(),
            Ability::IssueLetters.as_str()
        ))
        .await?)
}

/// The letters of a person that lie within the viewer's reach, newest first.
pub async fn of_person_within_reach(tx: &mut Tx, viewer: &Viewer, person: PersonId) -> Result<Vec<Letter>> {
    Ok(tx
        .all(sql!(
            "select l.id, l.code, l.person, p.given || ' ' || p.family as name, p.lang, l.from_date, l.to_date,
                    l.issued_at, l.revoked_at
             from letter l join person p on p.id = l.person
             where l.person = $1 and not exists (
                 select 1 from letter_line n where n.letter = l.id and not exists (
                     select 1 from may m where m.person = $2 and m.ability = $3
                       and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = n.school))))
             order by l.id desc limit 50",
            person,
            viewer.id(),
            Ability::IssueLetters.as_str()
        ))
        .await?)
}

/// A letter by its code, for whoever holds the paper.
pub async fn by_code(tx: &mut Tx, code: &str) -> Result<Option<Letter>> {
    Ok(tx
        .maybe(sql!(
            "select l.id, l.code, l.person, '' as name, 'en' as lang, l.from_date, l.to_date, l.issued_at, l.revoked_at
             from letter l where l.code = $1",
            code
        ))
        .await?)
}

pub async fn lines(tx: &mut Tx, letter: LetterId) -> Result<Vec<Line>> {
    Ok(tx
        .all(sql!(
            "select n.on_date, n.starts_at, n.ends_at, n.minutes, c.name as school_name
             from letter_line n join school c on c.id = n.school
             where n.letter = $1 order by n.line",
            letter
        ))
        .await?)
}
