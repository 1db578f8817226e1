//! The SQL of hours as a file: every line within the viewer's reach, in bounded memory.

use crate::error::Result;
use crate::people::Ability;
use crate::schools::SchoolId;
use crate::volunteering::hours::HoursSource;
use crate::volunteering::shift_flow::HoursState;
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// Which lines.
#[derive(Debug, Clone)]
pub struct Wanted {
    pub school: Option<SchoolId>,
    pub from: Date,
    pub to: Date,
    /// Words of a name.
    pub name: String,
}

/// One line of the file.
pub struct FileLine {
    pub on_date: Date,
    pub name: String,
    pub school_name: String,
    pub category: String,
    pub minutes: i64,
    pub starts_at: Option<Timestamp>,
    pub ends_at: Option<Timestamp>,
    pub source: HoursSource,
    pub state: HoursState,
}
db::row!(FileLine { on_date, name, school_name, category, minutes, starts_at, ends_at, source, state });

/// Hands over one line after the other, by day; how many there were.
pub async fn each(tx: &mut Tx, viewer: &Viewer, wanted: &Wanted, take: impl FnMut(FileLine) + Send) -> Result<u64> {
    let mut q = sql!(
        "select h.on_date, p.given || ' ' || p.family as name, c.name as school_name, h.category, h.minutes,
                h.starts_at, h.ends_at, h.source, h.state
         from hours h
         join person p on p.id = h.person
         join school c on c.id = h.school
         where h.on_date >= $1 and h.on_date <= $2",
        wanted.from,
        wanted.to
    );
    narrowed(&mut q, viewer, wanted);
    q.push_text(" order by h.on_date, h.school, h.id");
    Ok(tx.each(q, take).await?)
}

/// How many people the lines are about.
pub async fn people(tx: &mut Tx, viewer: &Viewer, wanted: &Wanted) -> Result<i64> {
    let mut q = sql!(
        "select count(distinct h.person) as people
         from hours h
         join person p on p.id = h.person
         where h.on_date >= $1 and h.on_date <= $2",
        wanted.from,
        wanted.to
    );
    narrowed(&mut q, viewer, wanted);
    Ok(tx.one::<(i64,)>(q).await?.0)
}

fn narrowed(q: &mut Sql, viewer: &Viewer, wanted: &Wanted) {
    viewer.reach(Ability::ConfirmHours).narrow(q, " and h.school in (${})");
    if let Some(school) = wanted.school {
        q.push(" and h.school = ${}", school);
    }
    for word in crate::people::fold(&wanted.name).split(' ').filter(|word| !word.is_empty()).take(4) {
        let plain = word.replace('!', "!!").replace('%', "!%").replace('_', "!_");
        q.push(" and ' ' || p.folded like ${} escape '!'", format!("% {plain}%"));
    }
}
