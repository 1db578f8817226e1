//! All SQL of schools.

use super::correct::Facts;
use super::kept::SCHOOLS;
use super::{School, SchoolId, SchoolName, SchoolSeed};
use crate::error::Result;
use db::{ToValue, Tx, sql};

/// Every school that is open, by name.
pub async fn list(tx: &mut Tx) -> Result<Vec<School>> {
    Ok(tx
        .all(sql!(
            "select s.id, s.code, s.slug, s.name, s.level, s.grades, s.enrollment, s.need_permille, s.english_learners,
                    s.address, s.city, s.zip, s.lat, s.lon, s.nces, s.phone, s.email, s.sourced_id, s.active
             from school s where s.active order by s.name, s.id"
        ))
        .await?)
}

/// Every school, open or not.
pub(super) async fn all(tx: &mut Tx) -> Result<Vec<School>> {
    Ok(tx
        .all(sql!(
            "select s.id, s.code, s.slug, s.name, s.level, s.grades, s.enrollment, s.need_permille, s.english_learners,
                    s.address, s.city, s.zip, s.lat, s.lon, s.nces, s.phone, s.email, s.sourced_id, s.active
             from school s order by s.name, s.id"
        ))
        .await?)
}

/// The school of this word in addresses, open or not.
pub async fn by_slug(tx: &mut Tx, slug: &str) -> Result<Option<School>> {
    Ok(tx
        .maybe(sql!(
            "select s.id, s.code, s.slug, s.name, s.level, s.grades, s.enrollment, s.need_permille, s.english_learners,
                    s.address, s.city, s.zip, s.lat, s.lon, s.nces, s.phone, s.email, s.sourced_id, s.active
             from school s where s.slug = $1",
            slug
        ))
        .await?)
}

/// The school of this id, open or not.
pub async fn by_id(tx: &mut Tx, id: SchoolId) -> Result<Option<School>> {
    Ok(tx
        .maybe(sql!(
            "select s.id, s.code, s.slug, s.name, s.level, s.grades, s.enrollment, s.need_permille, s.english_learners,
                    s.address, s.city, s.zip, s.lat, s.lon, s.nces, s.phone, s.email, s.sourced_id, s.active
             from school s where s.id = $1",
            id
        ))
        .await?)
}

/// Id, address word and name of every school that is open, by name: for lists to choose from.
pub async fn names(tx: &mut Tx) -> Result<Vec<SchoolName>> {
    Ok(tx.all(sql!("select s.id, s.slug, s.name from school s where s.active order by s.name, s.id")).await?)
}

/// Loads a list of schools into an empty district; ids follow the order of the list.
pub async fn insert_seeds(tx: &mut Tx, seeds: &[SchoolSeed]) -> Result<()> {
    insert_seeds_as(tx, (1_i64..).map(SchoolId).zip(seeds).collect()).await
}

/// Adds schools of a list under these ids.
pub(super) async fn insert_seeds_as(tx: &mut Tx, seeds: Vec<(SchoolId, &SchoolSeed)>) -> Result<()> {
    let row = |(id, s): (SchoolId, &SchoolSeed)| {
        vec![
            id.to_value(),
            s.code.to_value(),
            s.slug.to_value(),
            s.name.to_value(),
            s.level.as_str().to_value(),
            s.grades.to_string().to_value(),
            i64::from(s.enrollment).to_value(),
            i64::from(s.need_permille().unwrap_or(0)).to_value(),
            i64::from(s.english_learners.unwrap_or(0)).to_value(),
            s.address.to_value(),
            s.city.to_value(),
            s.zip.to_value(),
            s.point.map(|p| p.lat).to_value(),
            s.point.map(|p| p.lon).to_value(),
            s.nces.clone().unwrap_or_default().to_value(),
        ]
    };
    let rows: Vec<_> = seeds.into_iter().map(row).collect();
    tx.insert_many(
        "school",
        &[
            "id",
            "code",
            "slug",
            "name",
            "level",
            "grades",
            "enrollment",
            "need_permille",
            "english_learners",
            "address",
            "city",
            "zip",
            "lat",
            "lon",
            "nces",
        ],
        rows,
    )
    .await?;
    Ok(())
}

/// Keeps what the office corrected.
pub(super) async fn set_facts(tx: &mut Tx, id: SchoolId, facts: &Facts) -> Result<()> {
    tx.touch(SCHOOLS);
    tx.run(sql!(
        "update school set phone = $2, email = $3, address = $4, city = $5, zip = $6, lat = $7, lon = $8 where id = $1",
        id,
        facts.phone.as_str(),
        facts.email.as_str(),
        facts.address.as_str(),
        facts.city.as_str(),
        facts.zip.as_str(),
        facts.point.map(|p| p.lat),
        facts.point.map(|p| p.lon)
    ))
    .await?;
    Ok(())
}

/// Keeps what a list of schools says; telephone and e-mail address are the office's.
pub(super) async fn update_listed(tx: &mut Tx, school: &School) -> Result<()> {
    tx.touch(SCHOOLS);
    tx.run(sql!(
        "update school set code = $2, name = $3, level = $4, grades = $5, enrollment = $6, need_permille = $7,
             english_learners = $8, address = $9, city = $10, zip = $11, lat = $12, lon = $13, nces = $14, active = $15
         where id = $1",
        school.id,
        school.code.as_str(),
        school.name.as_str(),
        school.level,
        school.grades,
        school.enrollment,
        school.need_permille,
        school.english_learners,
        school.address.as_str(),
        school.city.as_str(),
        school.zip.as_str(),
        school.lat,
        school.lon,
        school.nces.as_str(),
        school.active
    ))
    .await?;
    Ok(())
}
