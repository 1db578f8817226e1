//! All SQL of schools.

use super::SchoolSeed;
use crate::error::Result;
use db::{ToValue, Tx};

/// Loads a list of schools into an empty district; ids follow the order of the list.
pub async fn insert_seeds(tx: &mut Tx, seeds: &[SchoolSeed]) -> Result<()> {
    let rows = seeds.iter().zip(1_i64..).map(|(s, id)| {
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
    });
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
