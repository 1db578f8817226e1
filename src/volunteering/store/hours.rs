//! The SQL of hours.

use crate::error::Result;
use crate::people::{Ability, PersonId, fold};
use crate::schools::SchoolId;
use crate::volunteering::hours::{Hours, HoursId, HoursSource, NewHours};
use crate::volunteering::hours_told::Told;
use crate::volunteering::shift_flow::HoursState;
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

/// Writes a line; nothing when the sign-up has one already.
pub async fn insert(tx: &mut Tx, new: &NewHours, now: Timestamp) -> Result<Option<HoursId>> {
    let id = HoursId(tx.new_id());
    let written = tx
        .run(sql!(
            "insert into hours (id, person, school, signup, on_date, starts_at, ends_at, minutes, category, source, state,
                                note, created_by, created_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
             on conflict (signup) do nothing",
            id,
            new.person,
            new.school,
            new.signup,
            new.on_date,
            new.starts_at,
            new.ends_at,
            new.minutes,
            new.category,
            new.source,
            new.state,
            new.note,
            new.by,
            now
        ))
        .await?;
    Ok((written == 1).then_some(id))
}

/// The same, told by the same person a moment ago: a form sent twice.
pub async fn same_told(tx: &mut Tx, person: PersonId, told: &Told, now: Timestamp) -> Result<Option<HoursId>> {
    let since = now - SignedDuration::from_mins(10);
    Ok(tx
        .maybe(sql!(
            "select h.id from hours h
             where h.person = $1 and h.school = $2 and h.on_date = $3 and h.minutes = $4 and h.category = $5
               and h.note = $6 and h.source = $7 and h.created_at > $8",
            person,
            told.school,
            told.on_date,
            told.minutes,
            told.category,
            told.note,
            HoursSource::Own,
            since
        ))
        .await?)
}

/// A line at a school which the viewer's ability reaches.
pub async fn within_reach(tx: &mut Tx, viewer: &Viewer, ability: Ability, id: HoursId) -> Result<Option<Hours>> {
    Ok(tx
        .maybe(sql!(
            "select h.id, h.person, p.given || ' ' || p.family as name, h.school, c.name as school_name, h.on_date,
                    h.starts_at, h.ends_at, h.minutes, h.category, h.source, h.state, h.note, h.created_at
             from hours h
             join person p on p.id = h.person
             join school c on c.id = h.school
             where h.id = $1 and exists (
                 select 1 from may m where m.person = $2 and m.ability = $3
                   and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = h.school)))",
            id,
            viewer.id(),
            ability.as_str()
        ))
        .await?)
}

/// A line for a job.
pub async fn any(tx: &mut Tx, id: HoursId) -> Result<Option<Hours>> {
    Ok(tx
        .maybe(sql!(
            "select h.id, h.person, p.given || ' ' || p.family as name, h.school, c.name as school_name, h.on_date,
                    h.starts_at, h.ends_at, h.minutes, h.category, h.source, h.state, h.note, h.created_at
             from hours h
             join person p on p.id = h.person
             join school c on c.id = h.school
             where h.id = $1",
            id
        ))
        .await?)
}

/// How many lines a page shows.
pub const PAGE: i64 = 50;

/// Which of what waits.
#[derive(Debug, Clone, Default)]
pub struct Among {
    pub school: Option<SchoolId>,
    /// Of people whose name, or a word of it, begins like this.
    pub name: String,
    /// Written down before this instant.
    pub before: Option<Timestamp>,
}

impl Among {
    fn narrow(&self, q: &mut Sql) {
        if let Some(school) = self.school {
            q.push(" and h.school = ${}", school);
        }
        let name = fold(&self.name).replace(['%', '_', '\\'], " ");
        if !name.trim().is_empty() {
            q.push(" and (p.folded like ${} || '%' or p.folded like '% ' || ${} || '%')", name.trim());
        }
        if let Some(before) = self.before {
            q.push(" and h.created_at < ${}", before);
        }
    }
}

/// What waits for a look, oldest first.
pub async fn waiting(tx: &mut Tx, viewer: &Viewer, among: &Among, after: Option<HoursId>) -> Result<Vec<Hours>> {
    let mut q = sql!(
        "select h.id, h.person, p.given || ' ' || p.family as name, h.school, c.name as school_name, h.on_date,
                h.starts_at, h.ends_at, h.minutes, h.category, h.source, h.state, h.note, h.created_at
         from hours h
         join person p on p.id = h.person
         join school c on c.id = h.school
         where h.state in ('captured', 'pending') and h.state = 'pending' and h.id > $1
           and not exists (select 1 from hours_month x where x.school = h.school and x.month = substr(h.on_date, 1, 7))",
        after.map_or(0, i64::from)
    );
    viewer.reach(Ability::ConfirmHours).narrow(&mut q, " and h.school in (${})");
    among.narrow(&mut q);
    q.push(" order by h.id limit ${}", PAGE);
    Ok(tx.all(q).await?)
}

/// How many wait that are not the viewer's own, how many minutes, and the newest of them: what a bulk confirmation covers.
pub async fn waiting_sum(
    tx: &mut Tx,
    viewer: &Viewer,
    among: &Among,
    most: i64,
) -> Result<(i64, i64, Option<HoursId>)> {
    let found = waiting_upto(tx, viewer, among, HoursId(i64::MAX), most).await?;
    let minutes = found.iter().map(|hours| hours.minutes).sum();
    let count = i64::try_from(found.len()).unwrap_or(i64::MAX);
    Ok((count, minutes, found.last().map(|hours| hours.id)))
}

/// What waits, up to a line, but for one's own.
pub async fn waiting_upto(tx: &mut Tx, viewer: &Viewer, among: &Among, upto: HoursId, most: i64) -> Result<Vec<Hours>> {
    let mut q = sql!(
        "select h.id, h.person, p.given || ' ' || p.family as name, h.school, c.name as school_name, h.on_date,
                h.starts_at, h.ends_at, h.minutes, h.category, h.source, h.state, h.note, h.created_at
         from hours h
         join person p on p.id = h.person
         join school c on c.id = h.school
         where h.state in ('captured', 'pending') and h.state = 'pending' and h.id <= $3 and h.person <> $1
           and not exists (select 1 from hours_month x where x.school = h.school and x.month = substr(h.on_date, 1, 7))
           and exists (
             select 1 from may m where m.person = $1 and m.ability = $2
               and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = h.school)))",
        viewer.id(),
        Ability::ConfirmHours.as_str(),
        upto
    );
    among.narrow(&mut q);
    q.push(" order by h.id limit ${}", most);
    Ok(tx.all(q).await?)
}

/// Moves lines to a state, with who and when.
pub async fn decide(tx: &mut Tx, ids: &[HoursId], to: HoursState, by: PersonId, now: Timestamp) -> Result<()> {
    let mut q =
        sql!("update hours set state = $1, decided_by = $2, decided_at = $3 where state <> 'locked'", to, by, now);
    q.push_list(" and id in (${})", ids);
    tx.run(q).await?;
    Ok(())
}

pub async fn correct(tx: &mut Tx, id: HoursId, minutes: i64, category: &str, to: HoursState) -> Result<()> {
    tx.run(sql!(
        "update hours set minutes = $2, category = $3, state = $4, decided_by = null, decided_at = null where id = $1",
        id,
        minutes,
        category,
        to
    ))
    .await?;
    Ok(())
}

/// One's own lines, newest day first.
pub async fn own(tx: &mut Tx, person: PersonId, before: Option<(Date, HoursId)>) -> Result<Vec<Hours>> {
    let (date, id) = before.unwrap_or((Date::MAX, HoursId(i64::MAX)));
    Ok(tx
        .all(sql!(
            "select h.id, h.person, '' as name, h.school, c.name as school_name, h.on_date,
                    h.starts_at, h.ends_at, h.minutes, h.category, h.source, h.state, h.note, h.created_at
             from hours h
             join school c on c.id = h.school
             where h.person = $1 and (h.on_date < $2 or (h.on_date = $2 and h.id < $3))
             order by h.on_date desc, h.id desc limit $4",
            person,
            date,
            id,
            PAGE
        ))
        .await?)
}

/// Minutes of a person by category and whether they count, from a day on.
pub async fn own_totals(tx: &mut Tx, person: PersonId, from: Date, to: Date) -> Result<Vec<(String, HoursState, i64)>> {
    Ok(tx
        .all(sql!(
            "select h.category, h.state, cast(sum(h.minutes) as bigint) as minutes from hours h
             where h.person = $1 and h.on_date >= $2 and h.on_date <= $3 and h.state <> 'rejected'
             group by h.category, h.state order by h.category, h.state",
            person,
            from,
            to
        ))
        .await?)
}

/// Everything a person ever gave that counts, in minutes.
pub async fn ever(tx: &mut Tx, person: PersonId) -> Result<i64> {
    let (minutes,) = tx
        .one::<(i64,)>(sql!(
            "select cast(coalesce(sum(h.minutes), 0) as bigint) from hours h
             where h.person = $1 and h.state in ('confirmed', 'locked')",
            person
        ))
        .await?;
    Ok(minutes)
}

/// Since when we know somebody.
pub async fn known_since(tx: &mut Tx, person: PersonId) -> Result<Timestamp> {
    let (since,) = tx.one::<(Timestamp,)>(sql!("select p.created_at from person p where p.id = $1", person)).await?;
    Ok(since)
}

/// Minutes noted for somebody on a day: everywhere, and at one school. What was refused is not among them.
pub async fn of_day(tx: &mut Tx, person: PersonId, day: Date, school: SchoolId) -> Result<(i64, i64)> {
    Ok(tx
        .one(sql!(
            "select cast(coalesce(sum(h.minutes), 0) as bigint) as of_day,
                    cast(coalesce(sum(case when h.school = $3 then h.minutes else 0 end), 0) as bigint) as at_school
             from hours h where h.person = $1 and h.on_date = $2 and h.state <> 'rejected'",
            person,
            day,
            school
        ))
        .await?)
}
