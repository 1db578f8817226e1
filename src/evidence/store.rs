//! All SQL of the overview: counts within the viewer's reach, for one of their schools or for all of them.

use crate::error::Result;
use crate::people::Ability;
use crate::schools::SchoolId;
use crate::web::{Reach, Viewer};
use db::{Sql, Tx, sql};
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
    /// Where it is counted: all that the viewer's ability reaches, or of it the one school.
    fn reach(&self, ability: Ability) -> Reach {
        let reach = self.viewer.reach(ability);
        match SchoolId(self.school) {
            SchoolId(0) => reach,
            school if reach.covers(school) => Reach::Schools(vec![school]),
            _ => Reach::Nowhere,
        }
    }

    /// Narrows a statement to where the viewer may see counts.
    pub fn narrow(&self, q: &mut Sql, piece: &'static str) {
        self.reach(Ability::SeeDashboard).narrow(q, piece);
    }
}

/// Narrows to cases `c` of these schools: an application counts at each school it names.
pub const CASES: &str = " and c.id in (select cs.clearance from clearance_school cs where cs.school in (${}))";

/// A school the viewer may ask about.
pub struct Place {
    pub id: i64,
    pub name: String,
}
db::row!(Place { id, name });

/// The schools within reach, by name.
pub async fn schools(tx: &mut Tx, viewer: &Viewer) -> Result<Vec<Place>> {
    let mut q = sql!("select s.id, s.name from school s where s.active");
    viewer.reach(Ability::SeeDashboard).narrow(&mut q, " and s.id in (${})");
    q.push_text(" order by s.name, s.id");
    Ok(tx.all(q).await?)
}

/// People who may help today, and those among them whose time ends soon.
pub struct Cleared {
    pub people: i64,
    pub ending: i64,
}
db::row!(Cleared { people, ending });

/// Counts people, not cases: an upgrade is a second case of the same person.
pub async fn cleared(tx: &mut Tx, asked: &Asked<'_>) -> Result<Cleared> {
    let mut q = sql!(
        "select count(*) as people, cast(coalesce(sum(case when c.until <= $2 then 1 else 0 end), 0) as bigint) as ending
         from (select c.person, max(c.valid_to) as until
               from clearance c
               where c.state = 'cleared' and c.valid_from <= $1 and c.valid_to >= $1",
        asked.today,
        asked.soon
    );
    asked.narrow(&mut q, CASES);
    q.push_text(" group by c.person) c");
    Ok(tx.one(q).await?)
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
    let mut q = sql!(
        "select c.state, count(*) as count, min(c.since) as oldest
         from clearance c
         where c.state in ('submitted', 'awaiting_school', 'awaiting_id', 'awaiting_disclosure', 'screening',
                           'awaiting_more', 'review', 'pre_adverse', 'appeal')"
    );
    asked.narrow(&mut q, CASES);
    q.push_text(" group by c.state order by oldest, c.state");
    Ok(tx.all(q).await?)
}

/// Clearances that are stopped until reviewers have looked into them.
pub async fn stopped(tx: &mut Tx, asked: &Asked<'_>) -> Result<Open> {
    let mut q = sql!("select count(*) as count, min(c.since) as oldest from clearance c where c.state = 'suspended'");
    asked.narrow(&mut q, CASES);
    Ok(tx.one(q).await?)
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
    let mut q = sql!(
        "select count(*) as shifts, cast(coalesce(sum(s.capacity), 0) as bigint) as capacity,
                cast(coalesce(sum(s.taken), 0) as bigint) as taken,
                cast(coalesce(sum(case when s.taken = 0 then 1 else 0 end), 0) as bigint) as empty
         from shift s join opportunity o on o.id = s.opportunity
         where s.on_date >= $1 and s.on_date <= $2 and s.starts_at > $3
           and s.state = 'open' and o.state in ('published', 'filled')",
        asked.today,
        asked.ahead,
        asked.now
    );
    asked.narrow(&mut q, " and s.school in (${})");
    Ok(tx.one(q).await?)
}

/// Minutes of a month, written `2026-09`, and a kind.
pub struct Given {
    pub month: String,
    pub category: String,
    pub minutes: i64,
}
db::row!(Given { month, category, minutes });

/// Minutes that count between two days, by month and kind. It is the view `given_time`, each day's lines added up before
/// the groups' time comes to them: in the order of their index, so that a year of lines is not sorted.
pub async fn given(tx: &mut Tx, asked: &Asked<'_>, from: Date, to: Date) -> Result<Vec<Given>> {
    let mut q = sql!(
        "select substr(x.on_date, 1, 7) as month, x.category, cast(sum(x.minutes) as bigint) as minutes
         from (select h.on_date, h.category, sum(h.minutes) as minutes
               from hours h
               where h.on_date >= $1 and h.on_date <= $2 and h.state in ('confirmed', 'locked')",
        from,
        to
    );
    asked.narrow(&mut q, " and h.school in (${})");
    q.push_text(
        " group by h.on_date, h.category
          union all
          select t.on_date, t.category, t.minutes from group_time t where t.on_date >= $1 and t.on_date <= $2",
    );
    asked.narrow(&mut q, " and t.school in (${})");
    q.push_text(" ) x group by substr(x.on_date, 1, 7), x.category order by month, x.category");
    Ok(tx.all(q).await?)
}

/// What waits for somebody, and since when.
pub struct Open {
    pub count: i64,
    pub oldest: Option<Timestamp>,
}
db::row!(Open { count, oldest });

/// People in line for a place on a shift to come.
pub async fn in_line(tx: &mut Tx, asked: &Asked<'_>) -> Result<Open> {
    let mut q = sql!(
        "select count(*) as count, min(w.joined_at) as oldest
         from waiting w join shift s on s.id = w.shift
         where w.state = 'waiting' and w.kind = 'line' and s.starts_at > $1",
        asked.now
    );
    asked.narrow(&mut q, " and s.school in (${})");
    Ok(tx.one(q).await?)
}

/// Lines of hours that nobody has confirmed yet.
pub async fn unconfirmed(tx: &mut Tx, asked: &Asked<'_>) -> Result<Open> {
    let mut q = sql!(
        "select count(*) as count, min(h.created_at) as oldest
         from hours h
         where h.state in ('captured', 'pending')
           and not exists (select 1 from hours_month x where x.school = h.school and x.month = substr(h.on_date, 1, 7))"
    );
    asked.narrow(&mut q, " and h.school in (${})");
    Ok(tx.one(q).await?)
}

/// Corrections of closed hours that wait for a second person.
pub async fn corrections(tx: &mut Tx, asked: &Asked<'_>) -> Result<Open> {
    let mut q = sql!(
        "select count(*) as count, min(k.asked_at) as oldest
         from hours_correction k join hours h on h.id = k.hours
         where k.state = 'asked'"
    );
    asked.reach(Ability::CountersignHours).narrow(&mut q, " and h.school in (${})");
    Ok(tx.one(q).await?)
}
