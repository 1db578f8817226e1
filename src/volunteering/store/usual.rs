//! SQL of how long the steps of a clearance took.

use crate::error::Result;
use crate::volunteering::usual::Passed;
use db::{Tx, sql};

/// The last decided cases and when they passed each gate: so many that a few odd ones do not matter, and no more.
pub async fn passed(tx: &mut Tx) -> Result<Vec<Passed>> {
    Ok(tx
        .all(sql!(
            "select c.submitted_at,
                    (select g.given_at from guardian_consent g where g.clearance = c.id) as consent_at,
                    (select min(l.at) from ledger l
                     where l.kind = 'clearance' and l.record = c.id and l.verb = 'school-accepted') as school_at,
                    c.id_seen_at, c.authorised_at,
                    (select min(l.at) from ledger l
                     where l.kind = 'clearance' and l.record = c.id and l.verb = 'sent-to-review') as review_at,
                    c.decided_at
             from clearance c
             where c.decided_at is not null and c.submitted_at is not null and c.submitted_at <= c.decided_at
               and c.provider <> 'list'
             order by c.decided_at desc limit 301"
        ))
        .await?)
}
