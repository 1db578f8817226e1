//! All SQL of rosters.

use super::{Outcome, Summary};
use crate::error::Result;
use crate::people::PersonId;
use crate::schools::kept::SCHOOLS;
use crate::schools::{SchoolId, SchoolLevel};
use anyhow::Context;
use db::{Tx, Value, sql, values};
use jiff::Timestamp;
use std::collections::{HashMap, HashSet};

/// What matching needs to know of our schools.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Known {
    pub id: SchoolId,
    pub code: String,
    pub slug: String,
    pub name: String,
    pub nces: String,
    pub sourced_id: String,
    pub active: bool,
}
db::row!(Known { id, code, slug, name, nces, sourced_id, active });

pub(super) async fn schools(tx: &mut Tx) -> Result<Vec<Known>> {
    Ok(tx
        .all(sql!(
            "select s.id, s.code, s.slug, s.name, s.nces, s.sourced_id, s.active from school s order by s.name, s.id"
        ))
        .await?)
}

/// The address word stays as it was: links to the school are printed on paper.
pub(super) async fn update_school(tx: &mut Tx, school: &Known) -> Result<()> {
    tx.touch(SCHOOLS);
    tx.run(sql!(
        "update school set name = $2, sourced_id = $3, active = $4 where id = $1",
        school.id,
        school.name.as_str(),
        school.sourced_id.as_str(),
        school.active
    ))
    .await?;
    Ok(())
}

pub(super) async fn add_school(tx: &mut Tx, school: &Known, level: SchoolLevel) -> Result<()> {
    tx.touch(SCHOOLS);
    tx.run(sql!(
        "insert into school (id, code, slug, name, level, sourced_id) values ($1, $2, $3, $4, $5, $6)",
        school.id,
        school.code.as_str(),
        school.slug.as_str(),
        school.name.as_str(),
        level,
        school.sourced_id.as_str()
    ))
    .await?;
    Ok(())
}

/// A person as the rosters know them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RosterPerson {
    pub sourced_id: String,
    pub kind: String,
    pub given: String,
    pub family: String,
    pub email: String,
    pub phone: String,
    pub grade: String,
    pub school: Option<SchoolId>,
    pub role: String,
    pub active: bool,
    pub person: Option<PersonId>,
}
db::row!(RosterPerson { sourced_id, kind, given, family, email, phone, grade, school, role, active, person });

const COLUMNS: &[&str] =
    &["sourced_id", "kind", "given", "family", "email", "phone", "grade", "school", "role", "active", "person"];

impl RosterPerson {
    fn into_values(self) -> Vec<Value> {
        values![
            self.sourced_id,
            self.kind,
            self.given,
            self.family,
            self.email,
            self.phone,
            self.grade,
            self.school,
            self.role,
            self.active,
            self.person
        ]
    }
}

/// Those of these ids that are known.
pub(super) async fn known(tx: &mut Tx, ids: &[&str]) -> Result<HashMap<String, RosterPerson>> {
    let mut query = sql!(
        "select r.sourced_id, r.kind, r.given, r.family, r.email, r.phone, r.grade, r.school, r.role, r.active, r.person
         from roster_person r"
    );
    query.push_list(" where r.sourced_id in (${})", ids);
    let rows: Vec<RosterPerson> = tx.all(query).await?;
    Ok(rows.into_iter().map(|row| (row.sourced_id.clone(), row)).collect())
}

/// A step of those who are there, in the order of their ids.
pub(super) async fn active_after(tx: &mut Tx, after: &str, most: i64) -> Result<Vec<RosterPerson>> {
    Ok(tx
        .all(sql!(
            "select r.sourced_id, r.kind, r.given, r.family, r.email, r.phone, r.grade, r.school, r.role, r.active,
                    r.person
             from roster_person r where r.active and r.sourced_id > $1 order by r.sourced_id limit $2",
            after,
            most
        ))
        .await?)
}

pub(super) async fn insert(tx: &mut Tx, rows: Vec<RosterPerson>) -> Result<()> {
    tx.insert_many("roster_person", COLUMNS, rows.into_iter().map(RosterPerson::into_values)).await?;
    Ok(())
}

/// Takes rows away that are written anew in the same breath.
pub(super) async fn forget(tx: &mut Tx, ids: &[&str]) -> Result<()> {
    let mut query = sql!("delete from roster_person");
    query.push_list(" where sourced_id in (${})", ids);
    tx.run(query).await?;
    Ok(())
}

pub(super) async fn end(tx: &mut Tx, ids: &[&str]) -> Result<()> {
    let mut query = sql!("update roster_person set active = false");
    query.push_list(" where sourced_id in (${})", ids);
    tx.run(query).await?;
    Ok(())
}

/// Whose addresses these are: verified, and one person's alone.
pub(super) async fn people_of_emails(tx: &mut Tx, emails: &[String]) -> Result<HashMap<String, PersonId>> {
    if emails.is_empty() {
        return Ok(HashMap::new());
    }
    let mut query = sql!(
        "select c.value, p.id
         from contact_point c
         join person_contact pc on pc.contact = c.id and pc.verified_at is not null
         join person p on p.id = pc.person and p.merged_into is null
         where c.kind = 'email'"
    );
    query.push_list(" and c.value in (${})", emails);
    let mut found = HashMap::new();
    let mut shared = HashSet::new();
    for (email, person) in tx.all::<(String, PersonId)>(query).await? {
        if found.insert(email.clone(), person).is_some() {
            shared.insert(email);
        }
    }
    found.retain(|email, _| !shared.contains(email));
    Ok(found)
}

/// A student and a guardian, by their roster ids.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pair {
    pub student: String,
    pub guardian: String,
}
db::row!(Pair { student, guardian });

pub(super) async fn pairs_of(tx: &mut Tx, students: &[&str]) -> Result<Vec<Pair>> {
    let mut query = sql!("select g.student, g.guardian from roster_guardian g");
    query.push_list(" where g.student in (${})", students);
    Ok(tx.all(query).await?)
}

/// Those in which one of these is the student or the guardian.
pub(super) async fn pairs_with(tx: &mut Tx, ids: &[&str]) -> Result<Vec<Pair>> {
    let mut query = sql!("select g.student, g.guardian from roster_guardian g");
    query.push_list(" where g.student in (${})", ids);
    query.push_list(" or g.guardian in (${})", ids);
    Ok(tx.all(query).await?)
}

pub(super) async fn pairs_after(tx: &mut Tx, after: &Pair, most: i64) -> Result<Vec<Pair>> {
    Ok(tx
        .all(sql!(
            "select g.student, g.guardian from roster_guardian g
             where (g.student, g.guardian) > ($1, $2) order by g.student, g.guardian limit $3",
            after.student.as_str(),
            after.guardian.as_str(),
            most
        ))
        .await?)
}

pub(super) async fn join(tx: &mut Tx, pairs: &[&Pair]) -> Result<()> {
    let rows: Vec<_> = pairs.iter().map(|pair| values![pair.student.as_str(), pair.guardian.as_str()]).collect();
    tx.insert_many("roster_guardian", &["student", "guardian"], rows).await?;
    Ok(())
}

pub(super) async fn part(tx: &mut Tx, pair: &Pair) -> Result<()> {
    tx.run(sql!(
        "delete from roster_guardian where student = $1 and guardian = $2",
        pair.student.as_str(),
        pair.guardian.as_str()
    ))
    .await?;
    Ok(())
}

pub(super) async fn remember(tx: &mut Tx, id: i64, outcome: &Outcome, now: Timestamp) -> Result<()> {
    let summary = serde_json::to_string(&outcome.summary).context("writing the counts of an import")?;
    tx.run(sql!(
        "insert into roster_import (id, imported_at, version, mode, summary) values ($1, $2, $3, $4, $5)",
        id,
        now,
        outcome.version.as_str(),
        outcome.mode.as_str(),
        summary
    ))
    .await?;
    Ok(())
}

struct PastRow {
    id: i64,
    imported_at: Timestamp,
    version: String,
    mode: String,
    summary: String,
}
db::row!(PastRow { id, imported_at, version, mode, summary });

/// An import that was applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    pub id: i64,
    pub at: Timestamp,
    pub version: String,
    pub mode: String,
    pub summary: Summary,
}

/// Imports, newest first; those before `before`.
pub async fn past(tx: &mut Tx, before: i64, most: i64) -> Result<Vec<Past>> {
    let rows: Vec<PastRow> = tx
        .all(sql!(
            "select i.id, i.imported_at, i.version, i.mode, i.summary
             from roster_import i where i.id < $1 order by i.id desc limit $2",
            before,
            most
        ))
        .await?;
    let past = |row: PastRow| {
        let summary = serde_json::from_str(&row.summary).context("reading the counts of an import")?;
        Ok(Past { id: row.id, at: row.imported_at, version: row.version, mode: row.mode, summary })
    };
    rows.into_iter().map(past).collect()
}
