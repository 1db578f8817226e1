//! The SQL of closed months.

use crate::error::Result;
use crate::people::{Ability, PersonId};
use crate::schools::SchoolId;
use crate::volunteering::hours::{Hours, HoursId};
use crate::volunteering::hours_close::{Closed, Month};
use crate::volunteering::shift_flow::HoursState;
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

/// What a month holds at a school.
#[derive(Debug, Clone, Copy)]
pub struct Tally {
    pub lines: i64,
    /// Of all that counts; those of groups stand in no line.
    pub minutes: i64,
    pub of_groups: i64,
    pub waiting: i64,
    /// People who came on as many days as the policy asks of a regular volunteer.
    pub regular: i64,
}
db::row!(Tally { lines, minutes, of_groups, waiting, regular });

/// See [`Tally`]; `visits` is from how many days a month on somebody is regular.
pub async fn tally(tx: &mut Tx, school: SchoolId, month: Month, visits: u32) -> Result<Tally> {
    Ok(tx
        .one(sql!(
            "select l.lines, l.minutes + g.minutes as minutes, g.minutes as of_groups, l.waiting,
                    (select count(*) from (
                         select h.person from hours h
                         where h.school = $1 and h.on_date >= $2 and h.on_date <= $3 and h.state in ('confirmed', 'locked')
                         group by h.person having count(distinct h.on_date) >= $4) r) as regular
             from (select cast(coalesce(sum(case when h.state in ('confirmed', 'locked') then 1 else 0 end), 0) as bigint)
                              as lines,
                          cast(coalesce(sum(case when h.state in ('confirmed', 'locked') then h.minutes else 0 end), 0)
                              as bigint) as minutes,
                          cast(coalesce(sum(case when h.state in ('captured', 'pending') then 1 else 0 end), 0) as bigint)
                              as waiting
                   from hours h where h.school = $1 and h.on_date >= $2 and h.on_date <= $3) l,
                  (select cast(coalesce(sum(t.minutes), 0) as bigint) as minutes
                   from group_time t where t.school = $1 and t.on_date >= $2 and t.on_date <= $3) g",
            school,
            month.first(),
            month.last(),
            i64::from(visits)
        ))
        .await?)
}

pub async fn closed(tx: &mut Tx, school: SchoolId, month: Month) -> Result<Option<Closed>> {
    Ok(tx
        .maybe(sql!(
            "select m.month, p.given || ' ' || p.family as closed_by, m.closed_at, m.lines, m.minutes, m.left_lines
             from hours_month m left join person p on p.id = m.closed_by
             where m.school = $1 and m.month = $2",
            school,
            month.to_string()
        ))
        .await?)
}

/// The closed months of a school, from one on.
pub async fn closed_of(tx: &mut Tx, school: SchoolId, from: Month) -> Result<Vec<Closed>> {
    Ok(tx
        .all(sql!(
            "select m.month, p.given || ' ' || p.family as closed_by, m.closed_at, m.lines, m.minutes, m.left_lines
             from hours_month m left join person p on p.id = m.closed_by
             where m.school = $1 and m.month >= $2 order by m.month desc",
            school,
            from.to_string()
        ))
        .await?)
}

/// Writes down that a month is closed; not when it was already.
pub async fn insert(
    tx: &mut Tx,
    school: SchoolId,
    month: Month,
    tally: &Tally,
    by: PersonId,
    policy: i64,
    now: Timestamp,
) -> Result<bool> {
    let written = tx
        .run(sql!(
            "insert into hours_month (school, month, closed_by, closed_at, lines, minutes, left_lines, policy)
             values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (school, month) do nothing",
            school,
            month.to_string(),
            by,
            now,
            tally.lines,
            tally.minutes,
            tally.waiting,
            policy
        ))
        .await?;
    Ok(written == 1)
}

/// Locks what counts in a school's month.
pub async fn lock(tx: &mut Tx, school: SchoolId, month: Month, to: HoursState) -> Result<u64> {
    Ok(tx
        .run(sql!(
            "update hours set state = $4
             where state = 'confirmed' and school = $1 and on_date >= $2 and on_date <= $3",
            school,
            month.first(),
            month.last(),
            to
        ))
        .await?)
}

/// Writes down the months that have closed by themselves, of schools that have hours in them.
pub async fn close_due(tx: &mut Tx, open: &[Month], this: Month, policy: i64, now: Timestamp) -> Result<u64> {
    // Longer ago every month has its row, or holds nothing but what another system counted.
    let since: Date = this.first().saturating_sub(500.days());
    let mut q = sql!(
        "insert into hours_month (school, month, closed_by, closed_at, lines, minutes, left_lines, policy)
         select x.school, x.month, cast(null as bigint), $1, cast(sum(x.lines) as bigint), cast(sum(x.minutes) as bigint),
                cast(sum(x.waiting) as bigint), $2
         from (select h.school, substr(h.on_date, 1, 7) as month,
                      case when h.state in ('confirmed', 'locked') then 1 else 0 end as lines,
                      case when h.state in ('confirmed', 'locked') then h.minutes else 0 end as minutes,
                      case when h.state in ('captured', 'pending') then 1 else 0 end as waiting
               from hours h where h.on_date >= $3 and h.on_date < $4
               union all
               select t.school, substr(t.on_date, 1, 7) as month, 0 as lines, t.minutes, 0 as waiting
               from group_time t where t.on_date >= $3 and t.on_date < $4) x
         where not exists (select 1 from hours_month m where m.school = x.school and m.month = x.month)",
        now,
        policy,
        since,
        this.first()
    );
    q.push_list(" and x.month not in (${})", open.iter().map(Month::to_string));
    q.push_text(" group by x.school, x.month on conflict (school, month) do nothing");
    Ok(tx.run(q).await?)
}

/// Locks what counts in months that are closed, by a rule or by a school.
pub async fn lock_due(tx: &mut Tx, open: &[Month], this: Month, to: HoursState) -> Result<u64> {
    let mut q = sql!("update hours set state = $2 where state = 'confirmed' and on_date < $1", this.first(), to);
    q.push_list(" and (substr(on_date, 1, 7) not in (${})", open.iter().map(Month::to_string));
    q.push_text(
        " or exists (select 1 from hours_month m where m.school = hours.school and m.month = substr(hours.on_date, 1, 7)))",
    );
    Ok(tx.run(q).await?)
}

/// What a month came to, within the viewer's reach.
#[derive(Debug, Clone)]
pub struct Total {
    pub month: String,
    pub people: i64,
    pub minutes: i64,
    pub waiting: i64,
}
db::row!(Total { month, people, minutes, waiting });

/// Month by month, newest first. What waits in other months comes along: it is few, and found by nothing but that it waits.
pub async fn totals(
    tx: &mut Tx,
    viewer: &Viewer,
    school: Option<SchoolId>,
    from: Month,
    to: Month,
) -> Result<Vec<Total>> {
    let reach = viewer.reach(Ability::ConfirmHours);
    let narrowed = |q: &mut Sql| {
        reach.narrow(q, " and x.school in (${})");
        if let Some(school) = school {
            q.push(" and x.school = ${}", school);
        }
    };
    let mut q = sql!(
        "select m.month, cast(sum(m.people) as bigint) as people, cast(sum(m.minutes) as bigint) as minutes,
                cast(sum(m.waiting) as bigint) as waiting
         from (select substr(x.on_date, 1, 7) as month, count(distinct x.person) as people, sum(x.minutes) as minutes,
                      0 as waiting
               from hours x
               where substr(x.on_date, 1, 7) >= $1 and substr(x.on_date, 1, 7) <= $2
                 and x.state in ('confirmed', 'locked')",
        from.to_string(),
        to.to_string()
    );
    narrowed(&mut q);
    q.push_text(
        " group by substr(x.on_date, 1, 7)
          union all
          select substr(x.on_date, 1, 7) as month, 0 as people, 0 as minutes, 1 as waiting
          from hours x
          where x.state in ('captured', 'pending')",
    );
    narrowed(&mut q);
    q.push_text(
        " union all
          select substr(x.on_date, 1, 7) as month, 0 as people, x.minutes, 0 as waiting
          from group_time x
          where x.on_date >= $1 and substr(x.on_date, 1, 7) <= $2",
    );
    narrowed(&mut q);
    q.push_text(" ) m group by m.month order by m.month desc");
    Ok(tx.all(q).await?)
}

/// Lines on a page of a month.
pub const PAGE: i64 = 100;

/// The lines of a school's month: those that wait, or all, by day; with words of a name, only theirs.
pub async fn lines(
    tx: &mut Tx,
    viewer: &Viewer,
    school: SchoolId,
    month: Month,
    waiting: bool,
    name: &str,
    after: HoursId,
) -> Result<Vec<Hours>> {
    let mut q = sql!(
        "select h.id, h.person, p.given || ' ' || p.family as name, h.school, c.name as school_name, h.on_date,
                h.starts_at, h.ends_at, h.minutes, h.category, h.source, h.state, h.note, h.created_at
         from hours h
         join person p on p.id = h.person
         join school c on c.id = h.school
         where h.school = $1 and h.on_date >= $2 and h.on_date <= $3 and h.id > $4",
        school,
        month.first(),
        month.last(),
        after
    );
    viewer.reach(Ability::ConfirmHours).narrow(&mut q, " and h.school in (${})");
    if waiting {
        q.push_text(" and h.state in ('captured', 'pending')");
    }
    for word in crate::people::fold(name).split(' ').filter(|word| !word.is_empty()).take(4) {
        let plain = word.replace('!', "!!").replace('%', "!%").replace('_', "!_");
        q.push(" and ' ' || p.folded like ${} escape '!'", format!("% {plain}%"));
    }
    q.push(" order by h.id limit ${}", PAGE);
    Ok(tx.all(q).await?)
}
