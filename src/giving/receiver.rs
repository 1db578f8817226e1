//! Where the body that receives a gift is written to: its own address, and never another's.

use crate::error::Result;
use crate::policy::{InForce, Receiver};
use crate::schools::{self, SchoolId};
use db::Tx;

/// The lines under its name: its own, the district's where it is the district, and of an association without an entry of its own
/// those of its school. Nothing where none is known.
pub async fn address(
    tx: &mut Tx,
    rules: &InForce,
    receiver: &Receiver,
    school: Option<SchoolId>,
) -> Result<Vec<String>> {
    if let Some(post) = receiver.post_in(&rules.district) {
        return Ok(post.lines());
    }
    let Some(school) = school.filter(|_| receiver.is_at_school()) else { return Ok(Vec::new()) };
    let found = schools::by_id(tx, school).await?.filter(|school| !school.address.is_empty());
    let state = &rules.district.post.state;
    Ok(found.map_or_else(Vec::new, |school| {
        vec![school.address, format!("{}, {state} {}", school.city, school.zip).trim().to_owned()]
    }))
}
