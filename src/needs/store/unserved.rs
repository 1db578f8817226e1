//! Schools at which no partner helps.

use crate::error::Result;
use crate::needs::need::NeedKind;
use crate::schools::SchoolId;
use db::{Tx, sql};

/// No district has more schools than are looked at.
const MOST: i64 = 1_000;

/// A school at which no partner helps today, with its open needs of some kinds.
pub struct Without {
    pub school: SchoolId,
    pub slug: String,
    pub name: String,
    pub lat: Option<f64>,
    pub lon: Option<f64>,
    pub needs: i64,
}
db::row!(Without { school, slug, name, lat, lon, needs });

/// All of them, with how many open needs are of these kinds or ask for one of these skills.
pub async fn without(tx: &mut Tx, kinds: &[NeedKind], skills: &[&str]) -> Result<Vec<Without>> {
    let mut q = sql!(
        "select s.id as school, s.slug, s.name, s.lat, s.lon,
                (select count(*) from need n
                 where n.school = s.id and n.state in ('published', 'offered') and n.promised < n.quantity"
    );
    q.push_list(" and (n.kind in (${})", kinds.iter().copied());
    q.push_list(" or n.skill in (${})", skills.iter().copied());
    q.push(
        ")) as needs
         from school s join school_help h on h.school = s.id
         where s.active and not h.has_partner order by s.id limit ${}",
        MOST,
    );
    Ok(tx.all(q).await?)
}
