//! The small named world: what tests, screenshots and the documentation show.

use super::cast::{At, CAST, Member};
use crate::error::Result;
use crate::people::fold;
use crate::schools::{read_schools, store as schools};
use anyhow::Context;
use db::{Db, ToValue, Tx, Value};
use jiff::Timestamp;

/// A school day's morning, 8:00 in Charlotte: where tests set their clock.
pub const NOW: &str = "2026-09-08T12:00:00Z";

/// The real schools, as they ship with the program.
pub const SCHOOLS: &str = include_str!("../../data/schools/cms_schools.csv");

/// Fills an empty, migrated database.
pub async fn load(db: &Db, now: Timestamp) -> Result<()> {
    let seeds = read_schools(SCHOOLS).map_err(|e| anyhow::anyhow!("{e}")).context("the list of schools")?;
    let mut tx = db.write().await?;
    schools::insert_seeds(&mut tx, &seeds).await?;
    people(&mut tx, now).await?;
    tx.commit().await?;
    Ok(())
}

async fn people(tx: &mut Tx, now: Timestamp) -> Result<()> {
    let rows = CAST.iter().map(|m| person_row(m, now));
    tx.insert_many("person", &["id", "given", "family", "folded", "birth_date", "lang", "zip", "created_at"], rows)
        .await?;
    let mut contacts: Vec<(&str, &str)> = Vec::new();
    let mut held: Vec<(i64, i64)> = Vec::new();
    for member in CAST {
        for contact in [("email", member.email), ("phone", member.phone)] {
            if contact.1.is_empty() {
                continue;
            }
            let at = contacts.iter().position(|c| *c == contact).unwrap_or_else(|| {
                contacts.push(contact);
                contacts.len() - 1
            });
            held.push((member.id, at as i64 + 1));
        }
    }
    let rows =
        contacts.iter().zip(1_i64..).map(|((kind, value), id)| vec![id.to_value(), kind.to_value(), value.to_value()]);
    tx.insert_many("contact_point", &["id", "kind", "value"], rows).await?;
    let rows = held
        .iter()
        .map(|(person, contact)| vec![person.to_value(), contact.to_value(), now.to_value(), true.to_value()]);
    tx.insert_many("person_contact", &["person", "contact", "verified_at", "preferred"], rows).await?;
    roles(tx, now).await
}

fn person_row(m: &Member, now: Timestamp) -> Vec<Value> {
    vec![
        m.id.to_value(),
        m.given.to_value(),
        m.family.to_value(),
        fold(&format!("{} {}", m.given, m.family)).to_value(),
        m.birth_date.to_value(),
        m.lang.to_value(),
        m.zip.to_value(),
        now.to_value(),
    ]
}

async fn roles(tx: &mut Tx, now: Timestamp) -> Result<()> {
    let held = CAST.iter().flat_map(|m| m.roles.iter().map(move |r| (m.id, *r)));
    let rows = held.zip(1_i64..).map(|((person, (role, at)), id)| {
        let (kind, scope) = match at {
            At::District => ("district", 0),
            At::School(school) => ("school", school),
        };
        vec![
            id.to_value(),
            person.to_value(),
            role.as_str().to_value(),
            kind.to_value(),
            scope.to_value(),
            now.to_value(),
        ]
    });
    tx.insert_many("role_grant", &["id", "person", "role", "scope_kind", "scope", "since"], rows).await?;
    Ok(())
}
