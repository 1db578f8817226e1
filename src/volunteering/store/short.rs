//! SQL of shifts ahead that lack people.

use crate::error::Result;
use crate::schools::SchoolId;
use crate::volunteering::shift::ShiftId;
use crate::volunteering::short::Ahead;
use crate::web::Reach;
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// The most that a page shows: what is further ahead comes up in time.
pub const MOST: i64 = 200;

/// A shift that lacks people.
#[derive(Debug, Clone)]
pub struct Short {
    pub shift: ShiftId,
    pub title: String,
    pub lang: String,
    pub school_name: String,
    pub on_date: Date,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub capacity: i64,
    pub taken: i64,
    /// Whether the school asks around for its free places.
    pub asking: bool,
}
db::row!(Short { shift, title, lang, school_name, on_date, starts_at, ends_at, capacity, taken, asking });

impl Short {
    pub fn missing(&self) -> i64 {
        self.capacity - self.taken
    }
}

/// Narrows shifts `s` of opportunities `o` to those that lack people.
pub fn lacks_people(q: &mut Sql, ahead: &Ahead) {
    q.push(
        " and s.on_date >= ${} and s.on_date <= ${} and s.starts_at > ${} and o.state in ('published', 'filled')
          and s.taken < s.capacity and (s.taken * 2 < s.capacity or s.on_date <= ${})",
        (ahead.today, ahead.last, ahead.now, ahead.near),
    );
}

/// Those within reach, the soonest first.
pub async fn queue(tx: &mut Tx, reach: &Reach, school: Option<SchoolId>, ahead: &Ahead) -> Result<Vec<Short>> {
    let mut q = sql!(
        "select s.id as shift, o.title, o.lang, c.name as school_name, s.on_date, s.starts_at, s.ends_at, s.capacity, s.taken,
                exists (select 1 from cover v where v.shift = s.id and v.signup is null and v.state = 'open') as asking
         from shift s join opportunity o on o.id = s.opportunity join school c on c.id = s.school
         where s.state = 'open'"
    );
    lacks_people(&mut q, ahead);
    reach.narrow(&mut q, " and s.school in (${})");
    if let Some(school) = school {
        q.push(" and s.school = ${}", school);
    }
    q.push(" order by s.starts_at, s.id limit ${}", MOST);
    Ok(tx.all(q).await?)
}
