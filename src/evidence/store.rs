//! All SQL of the overview: counts within the viewer's reach, for one of their schools or for all of them.

use crate::error::Result;
use crate::people::Ability;
use crate::web::Viewer;
use db::{Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// What is asked: whose reach, which school (0 for all), around which day.
pub struct Asked<'a> {
    pub viewer: &'a Viewer,
    pub school: i64,
    pub today: Date,
    /// A clearance that ends by then ends soon.
    pub soon: Date,
    /// Shifts until then are the next ones.
    pub ahead: Date,
    pub year_starts: Date,
    pub now: Timestamp,
}

impl Asked<'_> {
    fn who(&self) -> i64 {
        self.viewer.id()
    }
}

const SEE: &str = Ability::SeeDashboard.as_str();

/// A school the viewer may ask about.
pub struct Place {
    pub id: i64,
    pub name: String,
}
db::row!(Place { id, name });

/// The schools within reach, by name.
pub async fn schools(tx: &mut Tx, viewer: &Viewer) -> Result<Vec<Place>> {
    Ok(tx
        .all(sql!(
            "select s.id, s.name from school s
             where s.active and exists (
                select 1 from may m where m.person = $1 and m.ability = $2
                  and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = s.id)))
             order by s.name, s.id",
            viewer.id(),
            SEE
        ))
        .await?)
}

/// People who may help today, and those among them whose time ends soon.
pub struct Cleared {
    pub people: i64,
    pub ending: i64,
}
db::row!(Cleared { people, ending });

/// Counts people, not cases: an upgrade is a second case of the same person.
pub async fn cleared(tx: &mut Tx, asked: &Asked<'_>) -> Result<Cleared> {
    Ok(tx
        .one(sql!(
            "select count(*) as people, cast(coalesce(sum(case when c.until <= $5 then 1 else 0 end), 0) as bigint) as ending
             from (select c.person, max(c.valid_to) as until
                   from clearance c
                   where c.state = 'cleared' and c.valid_from <= $4 and c.valid_to >= $4
                     and (($3 = 0 and exists (select 1 from may m where m.person = $1 and m.ability = $2
                                                and m.scope_kind = 'district'))
                          or c.id in (select cs.clearance from clearance_school cs join may m
                                        on m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = cs.school)
                                      where m.person = $1 and m.ability = $2 and ($3 = 0 or cs.school = $3)))
                   group by c.person) c",
            asked.who(),
            SEE,
            asked.school,
            asked.today,
            asked.soon
        ))
        .await?)
}

/// Applications that wait, in one state.
pub struct Waiting {
    pub state: String,
    pub count: i64,
    /// Since when the oldest has been in it.
    pub oldest: Timestamp,
}
db::row!(Waiting { state, count, oldest });

/// Applications under way by state, those waiting longest first.
pub async fn waiting(tx: &mut Tx, asked: &Asked<'_>) -> Result<Vec<Waiting>> {
    Ok(tx
        .all(sql!(
            "select c.state, count(*) as count, min(c.since) as oldest
             from clearance c
             where c.state in ('submitted', 'awaiting_school', 'awaiting_id', 'awaiting_disclosure', 'screening',
                               'review', 'pre_adverse', 'appeal')
               and (($3 = 0 and exists (select 1 from may m where m.person = $1 and m.ability = $2
                                          and m.scope_kind = 'district'))
                    or c.id in (select cs.clearance from clearance_school cs join may m
                                  on m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = cs.school)
                                where m.person = $1 and m.ability = $2 and ($3 = 0 or cs.school = $3)))
             group by c.state order by oldest, c.state",
            asked.who(),
            SEE,
            asked.school
        ))
        .await?)
}

/// The next shifts, and how full they are.
pub struct Shifts {
    pub shifts: i64,
    pub capacity: i64,
    pub taken: i64,
    /// Shifts nobody has taken a place on.
    pub empty: i64,
}
db::row!(Shifts { shifts, capacity, taken, empty });

/// Shifts that are shown and have not begun.
pub async fn shifts(tx: &mut Tx, asked: &Asked<'_>) -> Result<Shifts> {
    Ok(tx
        .one(sql!(
            "select count(*) as shifts, cast(coalesce(sum(s.capacity), 0) as bigint) as capacity,
                    cast(coalesce(sum(s.taken), 0) as bigint) as taken,
                    cast(coalesce(sum(case when s.taken = 0 then 1 else 0 end), 0) as bigint) as empty
             from shift s join opportunity o on o.id = s.opportunity
             where s.on_date >= $4 and s.on_date <= $5 and s.starts_at > $6
               and s.state = 'open' and o.state in ('published', 'filled')
               and ($3 = 0 or s.school = $3)
               and exists (
                select 1 from may m where m.person = $1 and m.ability = $2
                  and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = s.school)))",
            asked.who(),
            SEE,
            asked.school,
            asked.today,
            asked.ahead,
            asked.now
        ))
        .await?)
}

/// Hours of one kind: a category, or a month written `2026-09`.
pub struct Given {
    pub kind: String,
    pub minutes: i64,
}
db::row!(Given { kind, minutes });

/// Minutes that count this school year, by category, most first.
pub async fn by_category(tx: &mut Tx, asked: &Asked<'_>) -> Result<Vec<Given>> {
    Ok(tx
        .all(sql!(
            "select h.category as kind, cast(sum(h.minutes) as bigint) as minutes
             from given_time h
             where h.on_date >= $4 and ($3 = 0 or h.school = $3)
               and exists (
                select 1 from may m where m.person = $1 and m.ability = $2
                  and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = h.school)))
             group by h.category order by minutes desc, kind",
            asked.who(),
            SEE,
            asked.school,
            asked.year_starts
        ))
        .await?)
}

/// Minutes that count this school year, by month.
pub async fn by_month(tx: &mut Tx, asked: &Asked<'_>) -> Result<Vec<Given>> {
    Ok(tx
        .all(sql!(
            "select substr(h.on_date, 1, 7) as kind, cast(sum(h.minutes) as bigint) as minutes
             from given_time h
             where h.on_date >= $4 and ($3 = 0 or h.school = $3)
               and exists (
                select 1 from may m where m.person = $1 and m.ability = $2
                  and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = h.school)))
             group by substr(h.on_date, 1, 7) order by kind",
            asked.who(),
            SEE,
            asked.school,
            asked.year_starts
        ))
        .await?)
}

/// What waits for somebody, and since when.
pub struct Open {
    pub count: i64,
    pub oldest: Option<Timestamp>,
}
db::row!(Open { count, oldest });

/// People in line for a place on a shift to come.
pub async fn in_line(tx: &mut Tx, asked: &Asked<'_>) -> Result<Open> {
    Ok(tx
        .one(sql!(
            "select count(*) as count, min(w.joined_at) as oldest
             from waiting w join shift s on s.id = w.shift
             where w.state = 'waiting' and w.kind = 'line' and s.starts_at > $4 and ($3 = 0 or s.school = $3)
               and exists (
                select 1 from may m where m.person = $1 and m.ability = $2
                  and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = s.school)))",
            asked.who(),
            SEE,
            asked.school,
            asked.now
        ))
        .await?)
}

/// Lines of hours that nobody has confirmed yet.
pub async fn unconfirmed(tx: &mut Tx, asked: &Asked<'_>) -> Result<Open> {
    Ok(tx
        .one(sql!(
            "select count(*) as count, min(h.created_at) as oldest
             from hours h
             where h.state in ('captured', 'pending') and ($3 = 0 or h.school = $3)
               and not exists (select 1 from hours_month x
                               where x.school = h.school and x.month = substr(h.on_date, 1, 7))
               and exists (
                select 1 from may m where m.person = $1 and m.ability = $2
                  and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = h.school)))",
            asked.who(),
            SEE,
            asked.school
        ))
        .await?)
}

/// Corrections of closed hours that wait for a second person.
pub async fn corrections(tx: &mut Tx, asked: &Asked<'_>) -> Result<Open> {
    Ok(tx
        .one(sql!(
            "select count(*) as count, min(k.asked_at) as oldest
             from hours_correction k join hours h on h.id = k.hours
             where k.state = 'asked' and ($3 = 0 or h.school = $3)
               and exists (
                select 1 from may m where m.person = $1 and m.ability = $2
                  and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = h.school)))",
            asked.who(),
            Ability::CountersignHours.as_str(),
            asked.school
        ))
        .await?)
}

/// Questions from the public that the viewer could answer and nobody has.
pub async fn questions(tx: &mut Tx, asked: &Asked<'_>) -> Result<Open> {
    Ok(tx
        .one(sql!(
            "select count(*) as count, min(i.created_at) as oldest
             from inquiry i
             where i.state = 'open' and ($3 = 0 or i.school = $3)
               and exists (
                select 1 from may m where m.person = $1 and m.ability = $2
                  and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = i.school)))",
            asked.who(),
            Ability::AnswerInquiries.as_str(),
            asked.school
        ))
        .await?)
}
