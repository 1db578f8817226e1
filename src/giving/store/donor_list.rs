//! All donors, one after the other, for a file.

use crate::error::Result;
use crate::people::Ability;
use crate::web::Viewer;
use db::{Tx, sql};
use jiff::civil::Date;

/// A donor with what came from them.
#[derive(Debug, Clone)]
pub struct Listed {
    pub name: String,
    pub kind: String,
    pub contact_kind: String,
    pub contact: String,
    pub lang: String,
    pub postal: String,
    /// Gifts of which something came.
    pub gifts: i64,
    /// Money that came and was not given back.
    pub cents: i64,
    pub last_on: Option<Date>,
    pub sponsorships: i64,
}
db::row!(Listed { name, kind, contact_kind, contact, lang, postal, gifts, cents, last_on, sponsorships });

/// Donors that stand for themselves, by name; for whoever keeps gifts of the whole district. How many there were.
pub async fn each(tx: &mut Tx, viewer: &Viewer, take: impl FnMut(Listed) + Send) -> Result<u64> {
    let every = sql!(
        "select d.name, d.kind, d.contact_kind, d.contact, d.lang, d.postal, coalesce(c.gifts, 0) as gifts,
                cast(coalesce(c.cents, 0) as bigint) as cents, c.last_on,
                (select count(*) from sponsor s where s.donor = d.id) as sponsorships
         from donor d
         left join (select g.donor, count(distinct g.id) as gifts, sum(r.cents - r.refunded_cents) as cents,
                           max(r.on_date) as last_on
                    from gift_receipt r join gift g on g.id = r.gift and g.state <> 'returned'
                    group by g.donor) c on c.donor = d.id
         where d.merged_into is null and d.forgotten_at is null
           and exists (select 1 from may m where m.person = $1 and m.ability = $2 and m.scope_kind = 'district')
         order by d.folded, d.id",
        viewer.id(),
        Ability::KeepGifts.as_str()
    );
    Ok(tx.each(every, take).await?)
}
