//! All SQL of fees of applications.

use crate::error::Result;
use crate::people::PersonId;
use crate::volunteering::clearance::fee::Paid;
use crate::volunteering::clearance::{Case, ClearanceId};
use db::{Tx, sql};
use jiff::Timestamp;

/// The fee of a case, once it is noted.
pub async fn of_case(tx: &mut Tx, id: ClearanceId) -> Result<Option<Paid>> {
    Ok(tx
        .maybe(sql!("select f.payer, f.cents, f.paid_on, f.waived from clearance_fee f where f.clearance = $1", id))
        .await?)
}

/// Keeps it.
pub async fn note(tx: &mut Tx, case: &Case, paid: &Paid, by: PersonId, now: Timestamp) -> Result<()> {
    tx.run(sql!(
        "insert into clearance_fee (clearance, person, payer, cents, paid_on, waived, noted_by, noted_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (clearance) do update
         set payer = excluded.payer, cents = excluded.cents, paid_on = excluded.paid_on, waived = excluded.waived,
             noted_by = excluded.noted_by, noted_at = excluded.noted_at",
        case.id,
        case.person,
        paid.payer.as_str(),
        paid.cents,
        paid.paid_on,
        paid.waived.as_str(),
        by,
        now
    ))
    .await?;
    Ok(())
}
