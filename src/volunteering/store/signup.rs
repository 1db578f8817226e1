//! The SQL of places on shifts.

use super::answer;
use super::at_home;
use super::clearance;
use super::driving as papers;
use super::needs;
use super::training;
use crate::error::Result;
use crate::people::{Ability, PersonId};
use crate::volunteering::clearance::{ClearanceId, Restriction};
use crate::volunteering::clearance_flow::ClearanceState;
use crate::volunteering::eligibility::{Facts, Has, Held, Limit, Taken};
use crate::volunteering::find::Mine;
use crate::volunteering::shift::{ShiftId, day_of};
use crate::volunteering::shift_flow::SignupState;
use crate::volunteering::signup::{Ask, Signup, SignupId};
use crate::web::Viewer;
use db::{Tx, sql};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};

/// Everything a sign-up is judged by. The place is the next in order, or, where places were given back, the lowest gap.
/// A place that is held for the person does not count against them.
/// `aside` is a shift that is given up at the same time: it stands in nobody's way.
pub async fn facts(
    tx: &mut Tx,
    shift: ShiftId,
    person: PersonId,
    rest_minutes: i64,
    aside: ShiftId,
) -> Result<Option<Facts>> {
    let rest = SignedDuration::from_mins(rest_minutes).as_micros() as i64;
    Ok(tx
        .maybe(sql!(
            "select s.id as shift, s.opportunity, o.state as opportunity_state, s.school, s.on_date, s.starts_at,
                    s.ends_at, s.capacity, s.taken - case when h.state = 'offered' then 1 else 0 end as taken,
                    (select count(*) from waiting a where a.shift = s.id and a.kind = 'line' and a.state = 'waiting'
                       and a.person <> p.id and (h.id is null or a.turn < h.turn)) as ahead,
                    s.state, o.category, o.template, o.level, o.min_age, p.birth_date,
                    u.id as signup, u.state as standing, o.audience, o.opens_at,
                    (o.audience = 'everyone'
                     or exists (select 1 from opportunity_invite i where i.opportunity = o.id and i.person = p.id)
                     or (o.audience = 'families' and exists (
                         select 1 from roster_person g
                         join roster_guardian rg on rg.guardian = g.sourced_id
                         join roster_person k on k.sourced_id = rg.student
                         where g.person = p.id and g.active and k.active and k.school = o.school))) as belongs,
                    (select min(t.id) from signup w join shift t on t.id = w.shift
                     where w.person = p.id and w.place is not null and w.left_at is null and w.state <> 'no_show'
                       and t.id <> s.id and t.id <> $4 and t.starts_at < s.ends_at + $3 and t.ends_at > s.starts_at - $3) as clash,
                    (select min(t.id) from household_member hm
                     join household_member ho on ho.household = hm.household and ho.person <> hm.person and ho.part <> 'child'
                                              and ho.one_at_home
                     join signup w on w.person = ho.person and w.place is not null and w.left_at is null
                       and w.state <> 'no_show'
                     join shift t on t.id = w.shift
                     where hm.person = p.id and hm.part <> 'child' and hm.one_at_home
                       and t.starts_at < s.ends_at and t.ends_at > s.starts_at) as at_home,
                    case when not exists (
                             select 1 from signup v where v.shift = s.id
                               and v.place = s.taken + case when h.state = 'offered' then 0 else 1 end)
                         then s.taken + case when h.state = 'offered' then 0 else 1 end
                         when not exists (
                             select 1 from signup v where v.shift = s.id and v.place = 1) then 1
                         else (select min(f.place) + 1 from signup f
                               where f.shift = s.id and f.place is not null and not exists (
                                   select 1 from signup g where g.shift = s.id and g.place = f.place + 1))
                    end as place
             from shift s
             join opportunity o on o.id = s.opportunity
             join person p on p.id = $2 and p.merged_into is null
             left join signup u on u.shift = s.id and u.person = p.id
             left join waiting h on h.shift = s.id and h.person = p.id and h.kind = 'line'
               and h.state in ('waiting', 'offered')
             where s.id = $1 and o.state in ('published', 'filled')",
            shift,
            person,
            rest,
            aside
        ))
        .await?)
}

/// The clearances of a person that are or will be in force; the highest first. The same as the view `good_clearance`
/// says of one person, from one look at their cases: every sign-up asks it.
pub async fn held(tx: &mut Tx, person: PersonId) -> Result<Vec<Held>> {
    Ok(holds(tx, person).await?.0)
}

/// The same, and beside it what they would hold if every driver document were good.
async fn holds(tx: &mut Tx, person: PersonId) -> Result<(Vec<Held>, Vec<Held>)> {
    let cases: Vec<Decided> = tx
        .all(sql!(
            "select c.id, c.state, c.granted, c.valid_from, c.valid_to, c.restriction, d.last_day, d.level as drives,
                    d.below
             from clearance c left join driving d on d.clearance = c.id
             where c.person = $1 and c.state in ('cleared', 'suspended')",
            person
        ))
        .await?;
    if cases.iter().any(|case| case.state == ClearanceState::Suspended) {
        return Ok((Vec::new(), Vec::new()));
    }
    let (mut held, mut driving): (Vec<Held>, Vec<Held>) = (Vec::new(), Vec::new());
    for case in &cases {
        let limit = match Restriction::parse(&case.restriction) {
            Some(Restriction::EventsOnly) => Limit::Events,
            Some(Restriction::ChosenSchools) => Limit::Schools(clearance::school_ids(tx, ClearanceId(case.id)).await?),
            _ => Limit::Nowhere,
        };
        held.extend(case.good_for(&limit));
        driving.extend(case.with_papers(&limit));
    }
    held.sort_by_key(|held| std::cmp::Reverse((held.level, held.valid_to)));
    Ok((held, driving))
}

/// Everything a task asks of a person. Only drivers have papers to look at.
pub async fn has(tx: &mut Tx, person: PersonId) -> Result<Has> {
    let (held, driving) = holds(tx, person).await?;
    let papers = if driving.is_empty() { Vec::new() } else { papers::seen(tx, person).await? };
    Ok(Has { held, trained: training::trained(tx, person).await?, driving, papers })
}

/// A decided case, with the documents of a driver.
struct Decided {
    id: i64,
    state: ClearanceState,
    granted: i64,
    valid_from: Option<Date>,
    valid_to: Option<Date>,
    restriction: String,
    last_day: Option<Date>,
    drives: Option<i64>,
    below: Option<i64>,
}
db::row!(Decided { id, state, granted, valid_from, valid_to, restriction, last_day, drives, below });

impl Decided {
    /// With driving it is two: the higher level as long as the documents are good, the lower one throughout.
    fn good_for(&self, limit: &Limit) -> impl Iterator<Item = Held> {
        let whole = self.valid_from.zip(self.valid_to).map(|(valid_from, valid_to)| Held {
            clearance: self.id,
            level: self.granted,
            valid_from,
            valid_to,
            limit: limit.clone(),
        });
        let driving =
            self.last_day.zip(self.below).filter(|(last, _)| whole.as_ref().is_some_and(|w| *last < w.valid_to));
        let first = whole.clone().map(|whole| match driving {
            Some((last, _)) => Held { valid_to: last, ..whole },
            None => whole,
        });
        let second = driving.zip(whole).map(|((_, below), whole)| Held { level: below, ..whole });
        first.into_iter().chain(second)
    }

    /// All of its days with driving, whatever the documents say; nothing where somebody decided on another level since.
    fn with_papers(&self, limit: &Limit) -> Option<Held> {
        let level = self.drives.filter(|drives| self.granted == *drives || self.below == Some(self.granted))?;
        let (valid_from, valid_to) = self.valid_from.zip(self.valid_to)?;
        Some(Held { clearance: self.id, level, valid_from, valid_to, limit: limit.clone() })
    }
}

/// For how many minutes somebody has places between two days, other shifts than these.
pub async fn minutes_between(tx: &mut Tx, person: PersonId, from: Date, to: Date, but: [ShiftId; 2]) -> Result<i64> {
    let (minutes,) = tx
        .one::<(i64,)>(sql!(
            "select cast(coalesce(sum((s.ends_at - s.starts_at) / 60000000), 0) as bigint) as minutes
             from signup u join shift s on s.id = u.shift
             where u.person = $1 and u.place is not null and u.state <> 'no_show'
               and s.on_date >= $2 and s.on_date <= $3 and s.id <> $4 and s.id <> $5",
            person,
            from,
            to,
            but[0],
            but[1]
        ))
        .await?;
    Ok(minutes)
}

/// What a signed-in reader of lists has.
pub async fn mine(tx: &mut Tx, person: PersonId, now: Timestamp) -> Result<Mine> {
    let birth_date = tx
        .maybe::<(Option<Date>,)>(sql!("select p.birth_date from person p where p.id = $1", person))
        .await?
        .and_then(|(date,)| date);
    let (taken_back, taken): (Vec<Placed>, Vec<Placed>) = tx
        .all::<Placed>(sql!(
            "select s.id as shift, s.starts_at, s.ends_at, u.place is null as taken_back
             from signup u join shift s on s.id = u.shift
             where u.person = $1 and (u.place is not null or u.state = 'cancelled_by_school') and s.ends_at > $2
             order by s.starts_at limit 500",
            person,
            now
        ))
        .await?
        .into_iter()
        .partition(|placed| placed.taken_back);
    // A week that has begun counts from its Monday, wherever the day begins.
    let lately = day_of(now, &TimeZone::UTC).saturating_sub(8.days());
    let by_day = tx
        .all(sql!(
            "select s.on_date, cast(sum((s.ends_at - s.starts_at) / 60000000) as bigint) as minutes
             from signup u join shift s on s.id = u.shift
             where u.person = $1 and u.place is not null and u.state <> 'no_show' and s.on_date >= $2
             group by s.on_date order by s.on_date limit 500",
            person,
            lately
        ))
        .await?;
    Ok(Mine {
        by_day,
        birth_date,
        has: has(tx, person).await?,
        taken: taken.into_iter().map(Placed::taken).collect(),
        taken_back: taken_back.into_iter().map(|placed| placed.shift).collect(),
        at_home: at_home::taken(tx, person, now).await?,
        traits: needs::traits(tx, person).await?,
        belongs: needs::belongs(tx, person).await?,
    })
}

/// A place of somebody's, or one that the school called off or took back.
struct Placed {
    shift: ShiftId,
    starts_at: Timestamp,
    ends_at: Timestamp,
    taken_back: bool,
}
db::row!(Placed { shift, starts_at, ends_at, taken_back });

impl Placed {
    fn taken(self) -> Taken {
        Taken { shift: self.shift, starts_at: self.starts_at, ends_at: self.ends_at }
    }
}

/// Writes the place down and counts it. The shift's row is held, so the count is true.
pub async fn take_place(
    tx: &mut Tx,
    facts: &Facts,
    ask: &Ask,
    clearance: Option<i64>,
    now: Timestamp,
) -> Result<SignupId> {
    let id = facts.signup.unwrap_or_else(|| SignupId(tx.new_id()));
    let written = tx
        .run(sql!(
            "insert into signup (id, shift, person, state, place, clearance, created_by, created_at)
             values ($1, $2, $3, 'signed_up', $4, $5, $6, $7)
             on conflict (shift, person) do update set state = excluded.state, place = excluded.place,
                 clearance = excluded.clearance, created_by = excluded.created_by, created_at = excluded.created_at,
                 arrived_at = null, left_at = null
             where signup.place is null",
            id,
            facts.shift,
            ask.person,
            facts.place,
            clearance,
            ask.by,
            now
        ))
        .await?;
    let counted = tx.run(sql!("update shift set taken = taken + 1 where id = $1", facts.shift)).await?;
    if (written, counted) != (1, 1) {
        return Err(anyhow::anyhow!("a place was written {written} and counted {counted} times").into());
    }
    Ok(id)
}

/// Gives a place back and counts it free. What was answered for it is forgotten with it.
pub async fn free_place(tx: &mut Tx, signup: &Signup, to: SignupState) -> Result<()> {
    let freed = tx
        .run(sql!("update signup set state = $2, place = null where id = $1 and place is not null", signup.id, to))
        .await?;
    if freed == 1 {
        tx.run(sql!("update shift set taken = taken - 1 where id = $1", signup.shift)).await?;
    } else {
        set_state(tx, signup.id, to).await?;
    }
    answer::forget(tx, signup.person, signup.shift).await
}

pub async fn set_state(tx: &mut Tx, id: SignupId, state: SignupState) -> Result<()> {
    tx.run(sql!("update signup set state = $2 where id = $1", id, state)).await?;
    Ok(())
}

pub async fn arrive(tx: &mut Tx, id: SignupId, state: SignupState, by: PersonId, now: Timestamp) -> Result<()> {
    tx.run(sql!("update signup set state = $2, arrived_at = $3, signed_in_by = $4 where id = $1", id, state, now, by))
        .await?;
    Ok(())
}

pub async fn leave(tx: &mut Tx, id: SignupId, by: Option<PersonId>, at: Timestamp) -> Result<()> {
    tx.run(sql!("update signup set left_at = $2, signed_out_by = $3 where id = $1", id, at, by)).await?;
    Ok(())
}

/// One's own sign-up for a shift.
pub async fn own(tx: &mut Tx, person: PersonId, shift: ShiftId) -> Result<Option<Signup>> {
    Ok(tx
        .maybe(sql!(
            "select u.id, u.shift, s.opportunity, u.person, s.school, o.category, o.template, o.level, u.state, s.on_date,
                    s.starts_at, s.ends_at, u.arrived_at, u.left_at, u.created_at
             from signup u join shift s on s.id = u.shift join opportunity o on o.id = s.opportunity
             where u.person = $1 and u.shift = $2",
            person,
            shift
        ))
        .await?)
}

/// A sign-up at a school which the viewer's ability reaches.
pub async fn within_reach_signup(
    tx: &mut Tx,
    viewer: &Viewer,
    ability: Ability,
    id: SignupId,
) -> Result<Option<Signup>> {
    Ok(tx
        .maybe(sql!(
            "select u.id, u.shift, s.opportunity, u.person, s.school, o.category, o.template, o.level, u.state, s.on_date,
                    s.starts_at, s.ends_at, u.arrived_at, u.left_at, u.created_at
             from signup u join shift s on s.id = u.shift join opportunity o on o.id = s.opportunity
             where u.id = $1 and exists (
                 select 1 from may m where m.person = $2 and m.ability = $3
                   and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = s.school)))",
            id,
            viewer.id(),
            ability.as_str()
        ))
        .await?)
}

/// A sign-up for a job, which acts for nobody.
pub async fn any(tx: &mut Tx, id: SignupId) -> Result<Option<Signup>> {
    Ok(tx
        .maybe(sql!(
            "select u.id, u.shift, s.opportunity, u.person, s.school, o.category, o.template, o.level, u.state, s.on_date,
                    s.starts_at, s.ends_at, u.arrived_at, u.left_at, u.created_at
             from signup u join shift s on s.id = u.shift join opportunity o on o.id = s.opportunity
             where u.id = $1",
            id
        ))
        .await?)
}

/// A shift of one's own.
#[derive(Debug, Clone)]
pub struct OwnShift {
    pub shift: ShiftId,
    pub title: String,
    pub lang: String,
    pub school_name: String,
    pub address: String,
    pub city: String,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub state: SignupState,
    pub minutes: Option<i64>,
}
db::row!(OwnShift { shift, title, lang, school_name, address, city, starts_at, ends_at, state, minutes });

/// One's shifts that have not ended, soonest first.
pub async fn coming(tx: &mut Tx, person: PersonId, now: Timestamp) -> Result<Vec<OwnShift>> {
    Ok(tx
        .all(sql!(
            "select s.id as shift, o.title, o.lang, c.name as school_name, c.address, c.city, s.starts_at, s.ends_at,
                    u.state, h.minutes
             from signup u
             join shift s on s.id = u.shift
             join opportunity o on o.id = s.opportunity
             join school c on c.id = s.school
             left join hours h on h.signup = u.id and h.state <> 'rejected'
             where u.person = $1 and s.ends_at > $2 and u.state <> 'cancelled_by_volunteer'
             order by s.starts_at, s.id limit 100",
            person,
            now
        ))
        .await?)
}

/// One's shifts that are over, newest first.
pub async fn past(tx: &mut Tx, person: PersonId, now: Timestamp, before: Timestamp) -> Result<Vec<OwnShift>> {
    Ok(tx
        .all(sql!(
            "select s.id as shift, o.title, o.lang, c.name as school_name, c.address, c.city, s.starts_at, s.ends_at,
                    u.state, h.minutes
             from signup u
             join shift s on s.id = u.shift
             join opportunity o on o.id = s.opportunity
             join school c on c.id = s.school
             left join hours h on h.signup = u.id and h.state <> 'rejected'
             where u.person = $1 and s.ends_at <= $2 and s.starts_at < $3 and u.state <> 'cancelled_by_volunteer'
             order by s.starts_at desc, s.id desc limit 50",
            person,
            now,
            before
        ))
        .await?)
}

/// The level each of these people may take on a day; people without a good clearance are left out.
pub async fn levels_on(tx: &mut Tx, people: &[PersonId], date: Date) -> Result<Vec<(PersonId, i64)>> {
    let mut q = sql!(
        "select g.person, max(g.level) as level from good_clearance g
         where g.valid_from <= $1 and g.valid_to >= $1",
        date
    );
    q.push_list(" and g.person in (${})", people);
    q.push_text(" group by g.person");
    Ok(tx.all(q).await?)
}

/// What these people's clearances are narrowed to on a day; the others are left out.
pub async fn restricted_on(tx: &mut Tx, people: &[PersonId], date: Date) -> Result<Vec<(PersonId, String)>> {
    let mut q = sql!(
        "select c.person, c.restriction from clearance c
         where c.state = 'cleared' and c.restriction <> '' and c.valid_from <= $1 and c.valid_to >= $1",
        date
    );
    q.push_list(" and c.person in (${})", people);
    q.push_text(" order by c.granted desc, c.id desc");
    Ok(tx.all(q).await?)
}

/// Whoever arrived before this day and was never signed out.
pub async fn left_open(tx: &mut Tx, before: Date, limit: i64) -> Result<Vec<SignupId>> {
    Ok(tx
        .all(sql!(
            "select u.id from signup u join shift s on s.id = u.shift
             where u.state = 'attended' and u.left_at is null and u.arrived_at is not null and s.on_date < $1
             order by u.id limit $2",
            before,
            limit
        ))
        .await?)
}

/// Places on shifts from this day on that have not begun, whose holder has no good clearance for the day any more; of one person,
/// or of everybody.
pub async fn uncleared(
    tx: &mut Tx,
    from: Date,
    now: Timestamp,
    whose: Option<PersonId>,
    lowest: i64,
    limit: i64,
) -> Result<Vec<SignupId>> {
    let mut q = sql!(
        "select u.id from shift s
         join opportunity o on o.id = s.opportunity
         join signup u on u.shift = s.id and u.state in ('signed_up', 'reminded')
         where s.on_date >= $1 and s.starts_at > $2 and s.state = 'open' and o.level > $3 and not exists (
             select 1 from good_clearance g
             where g.person = u.person and g.level >= o.level and g.valid_from <= s.on_date
               and g.valid_to >= s.on_date
               and (g.only_events = 0 or o.category = 'event')
               and (g.only_chosen = 0 or s.school in (
                   select q.school from clearance_school q where q.clearance = g.clearance)))",
        from,
        now,
        lowest
    );
    if let Some(person) = whose {
        q.push(" and u.person = ${}", person);
    }
    q.push(" order by s.on_date, u.id limit ${}", limit);
    Ok(tx.all(q).await?)
}
