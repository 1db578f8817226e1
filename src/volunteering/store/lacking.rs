//! SQL of places whose holders lack something on the day.

use crate::error::Result;
use crate::people::{Ability, PersonId};
use crate::schools::SchoolId;
use crate::volunteering::eligibility::Task;
use crate::volunteering::shift::ShiftId;
use crate::volunteering::signup::SignupId;
use crate::web::Viewer;
use db::{Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// The most of one kind that a page shows: what is further ahead comes up in time.
const MOST: i64 = 200;

/// A place whose holder lacks something.
#[derive(Debug, Clone)]
pub struct AtRisk {
    pub signup: SignupId,
    pub shift: ShiftId,
    pub person: PersonId,
    pub given: String,
    pub family: String,
    pub title: String,
    pub lang: String,
    pub school: SchoolId,
    pub school_name: String,
    pub on_date: Date,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub level: i64,
    pub template: String,
    pub category: String,
    /// Whether somebody else is looked for.
    pub looking: bool,
}
db::row!(AtRisk {
    signup,
    shift,
    person,
    given,
    family,
    title,
    lang,
    school,
    school_name,
    on_date,
    starts_at,
    ends_at,
    level,
    template,
    category,
    looking
});

impl AtRisk {
    pub fn name(&self) -> String {
        format!("{} {}", self.given, self.family).trim().to_owned()
    }

    /// What the place is for.
    pub fn task(&self) -> Task<'_> {
        Task {
            level: self.level,
            on: self.on_date,
            school: self.school,
            category: &self.category,
            template: &self.template,
        }
    }
}

/// A training, and what asks for it: every task from a level on, and single tasks.
pub struct Asked<'a> {
    pub training: &'a str,
    pub level: Option<i64>,
    pub tasks: Vec<&'a str>,
}

impl Asked<'_> {
    /// A level nobody reaches stands for none.
    fn level(&self) -> i64 {
        self.level.unwrap_or(i64::MAX)
    }
}

/// Places within the viewer's reach whose holder has no clearance that is good for the day and the task.
pub async fn uncleared(tx: &mut Tx, viewer: &Viewer, from: Date, to: Date, lowest: i64) -> Result<Vec<AtRisk>> {
    Ok(tx
        .all(sql!(
            "select u.id as signup, s.id as shift, u.person, p.given, p.family, o.title, o.lang, s.school,
                    c.name as school_name, s.on_date, s.starts_at, s.ends_at, o.level, o.template, o.category,
                    exists (select 1 from cover v where v.signup = u.id and v.state = 'open') as looking
             from shift s
             join opportunity o on o.id = s.opportunity
             join school c on c.id = s.school
             join signup u on u.shift = s.id and u.state in ('signed_up', 'reminded')
             join person p on p.id = u.person
             where s.on_date >= $1 and s.on_date <= $2 and s.state = 'open' and o.level > $3
               and not exists (
                   select 1 from good_clearance g
                   where g.person = u.person and g.level >= o.level and g.valid_from <= s.on_date
                     and g.valid_to >= s.on_date
                     and (g.only_events = 0 or o.category = 'event')
                     and (g.only_chosen = 0 or s.school in (
                         select q.school from clearance_school q where q.clearance = g.clearance)))
               and exists (
                   select 1 from may m where m.person = $4 and m.ability = $5
                     and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = s.school)))
             order by s.starts_at, u.id limit $6",
            from,
            to,
            lowest,
            viewer.id(),
            Ability::PublishShifts.as_str(),
            MOST
        ))
        .await?)
}

/// Places within the viewer's reach that ask for a training which does not reach their day.
pub async fn untrained(tx: &mut Tx, viewer: &Viewer, asked: &Asked<'_>, from: Date, to: Date) -> Result<Vec<AtRisk>> {
    let mut q = sql!(
        "select u.id as signup, s.id as shift, u.person, p.given, p.family, o.title, o.lang, s.school,
                c.name as school_name, s.on_date, s.starts_at, s.ends_at, o.level, o.template, o.category,
                exists (select 1 from cover v where v.signup = u.id and v.state = 'open') as looking
         from shift s
         join opportunity o on o.id = s.opportunity
         join school c on c.id = s.school
         join signup u on u.shift = s.id and u.state in ('signed_up', 'reminded')
         join person p on p.id = u.person
         where s.on_date >= $1 and s.on_date <= $2 and s.state = 'open'
           and not exists (
               select 1 from training t where t.person = u.person and t.training = $3
                 and (t.last_day is null or t.last_day >= s.on_date))
           and exists (
               select 1 from may m where m.person = $4 and m.ability = $5
                 and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = s.school)))",
        from,
        to,
        asked.training,
        viewer.id(),
        Ability::PublishShifts.as_str()
    );
    q.push(" and (o.level >= ${}", asked.level());
    q.push_list(" or o.template in (${}))", asked.tasks.iter().copied());
    q.push(" order by s.starts_at, u.id limit ${}", MOST);
    Ok(tx.all(q).await?)
}

/// The same of the whole district, where the person was not told for this place yet.
pub async fn untold(tx: &mut Tx, asked: &Asked<'_>, from: Date, to: Date, most: i64) -> Result<Vec<SignupId>> {
    let mut q = sql!(
        "select u.id from shift s
         join opportunity o on o.id = s.opportunity
         join signup u on u.shift = s.id and u.state in ('signed_up', 'reminded')
         where s.on_date >= $1 and s.on_date <= $2 and s.state = 'open'
           and (u.untrained_told_at is null or u.untrained_told_at < u.created_at)
           and not exists (
               select 1 from training t where t.person = u.person and t.training = $3
                 and (t.last_day is null or t.last_day >= s.on_date))",
        from,
        to,
        asked.training
    );
    q.push(" and (o.level >= ${}", asked.level());
    q.push_list(" or o.template in (${}))", asked.tasks.iter().copied());
    q.push(" order by s.starts_at, u.id limit ${}", most);
    let rows: Vec<(SignupId,)> = tx.all(q).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// They are told.
pub async fn told(tx: &mut Tx, id: SignupId, now: Timestamp) -> Result<()> {
    tx.run(sql!("update signup set untrained_told_at = $2 where id = $1", id, now)).await?;
    Ok(())
}
