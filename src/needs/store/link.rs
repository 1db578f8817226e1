//! The links of letters about parts, offers and questions: those that open nothing any more are forgotten.

use crate::error::Result;
use db::{Tx, sql};
use jiff::Timestamp;

/// Forgets links that are old, and those of what has long been over.
pub async fn forget(tx: &mut Tx, made_before: Timestamp, over_before: Timestamp) -> Result<u64> {
    Ok(tx
        .run(sql!(
            "delete from need_link
             where made_at < $1
                or exists (select 1 from need_part p where p.id = need_link.part and p.since < $2
                           and p.state in ('thanked', 'withdrawn', 'declined', 'lapsed', 'released', 'not_come', 'given'))
                or exists (select 1 from need_offer o where o.id = need_link.offer and o.since < $2
                           and o.state in ('withdrawn', 'declined', 'expired', 'lapsed'))
                or exists (select 1 from need_pair r where r.id = need_link.pair and r.since < $2
                           and r.state in ('agreed', 'refused', 'lapsed', 'withdrawn'))",
            made_before,
            over_before
        ))
        .await?)
}
