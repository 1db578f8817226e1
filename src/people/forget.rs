//! Forgetting: a record that was kept long enough loses what names its person, and keeps its place in the figures.

use super::PersonId;
use super::person::fold;
use super::store;
use crate::error::Result;
use db::Tx;
use jiff::Timestamp;

/// Takes name, birth date, address, contacts, household and messages out of a record. The caller has made sure that it is
/// due, and writes the ledger's line.
pub async fn forget(tx: &mut Tx, person: PersonId, name: &str, now: Timestamp) -> Result<()> {
    store::forget(tx, person, name, &fold(name), now).await
}
