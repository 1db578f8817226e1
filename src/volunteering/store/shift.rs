//! The SQL of shifts, and of who is on them.

use crate::error::Result;
use crate::people::{Ability, PersonId};
use crate::schools::SchoolId;
use crate::volunteering::opportunity::OpportunityId;
use crate::volunteering::shift::{Shift, ShiftId, ShiftState, Slot};
use crate::volunteering::shift_flow::SignupState;
use crate::volunteering::signup::SignupId;
use crate::web::Viewer;
use db::{Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

pub async fn insert(
    tx: &mut Tx,
    opportunity: OpportunityId,
    school: SchoolId,
    slots: &[Slot],
    capacity: i64,
) -> Result<()> {
    for slot in slots {
        let id = tx.new_id();
        tx.run(sql!(
            "insert into shift (id, opportunity, school, on_date, starts_at, ends_at, capacity, taken, state)
             values ($1, $2, $3, $4, $5, $6, $7, 0, 'open')",
            id,
            opportunity,
            school,
            slot.date,
            slot.starts_at,
            slot.ends_at,
            capacity
        ))
        .await?;
    }
    Ok(())
}

/// When the shifts of an opportunity begin, but for those called off.
pub async fn starts_of(tx: &mut Tx, opportunity: OpportunityId) -> Result<Vec<Timestamp>> {
    Ok(tx
        .all(sql!("select s.starts_at from shift s where s.opportunity = $1 and s.state = 'open'", opportunity))
        .await?)
}

/// A shift that everybody may see, or that the viewer has a place on, was invited to, or publishes.
pub async fn visible(tx: &mut Tx, viewer: &Viewer, id: ShiftId) -> Result<Option<Shift>> {
    Ok(tx
        .maybe(sql!(
            "select s.id, s.opportunity, o.state as opportunity_state, o.title, o.summary, o.lang, o.category,
                    o.template, o.level, o.min_age, p.given || ' ' || p.family as contact_name, s.school, c.name as school_name,
                    c.slug as school_slug, c.address, c.city, s.on_date, s.starts_at, s.ends_at, s.capacity, s.taken,
                    s.state
             from shift s
             join opportunity o on o.id = s.opportunity
             join school c on c.id = s.school
             left join person p on p.id = o.contact
             where s.id = $1 and (exists (
                 select 1 from signup u where u.shift = s.id and u.person = $2)
               or exists (select 1 from waiting w where w.shift = s.id and w.person = $2)
               or (o.state in ('published', 'filled') and (o.audience <> 'invited'
                 or exists (select 1 from opportunity_invite i where i.opportunity = o.id and i.person = $2)
                 or exists (select 1 from may m where m.person = $2 and m.ability = $3
                            and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = s.school))))))",
            id,
            viewer.id(),
            Ability::PublishShifts.as_str()
        ))
        .await?)
}

/// A shift at a school which the viewer's ability reaches.
pub async fn within_reach(tx: &mut Tx, viewer: &Viewer, ability: Ability, id: ShiftId) -> Result<Option<Shift>> {
    Ok(tx
        .maybe(sql!(
            "select s.id, s.opportunity, o.state as opportunity_state, o.title, o.summary, o.lang, o.category,
                    o.template, o.level, o.min_age, p.given || ' ' || p.family as contact_name, s.school, c.name as school_name,
                    c.slug as school_slug, c.address, c.city, s.on_date, s.starts_at, s.ends_at, s.capacity, s.taken,
                    s.state
             from shift s
             join opportunity o on o.id = s.opportunity
             join school c on c.id = s.school
             left join person p on p.id = o.contact
             where s.id = $1 and exists (
                 select 1 from may m where m.person = $2 and m.ability = $3
                   and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = s.school)))",
            id,
            viewer.id(),
            ability.as_str()
        ))
        .await?)
}

/// One shift of an opportunity's page.
#[derive(Debug, Clone)]
pub struct Listed {
    pub id: ShiftId,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub capacity: i64,
    pub taken: i64,
    /// How many are in line for a place.
    pub waiting: i64,
    pub state: ShiftState,
}
db::row!(Listed { id, starts_at, ends_at, capacity, taken, waiting, state });

impl Listed {
    pub fn left(&self) -> i64 {
        self.capacity - self.taken
    }

    pub fn is_open(&self) -> bool {
        self.state == ShiftState::Open
    }
}

/// How many shifts a page shows.
pub const PAGE: i64 = 40;

/// The shifts of an opportunity that have not ended, soonest first; `after` is where the last page ended.
pub async fn of_opportunity(
    tx: &mut Tx,
    opportunity: OpportunityId,
    after: Timestamp,
    with_cancelled: bool,
) -> Result<Vec<Listed>> {
    let mut q = sql!(
        "select s.id, s.starts_at, s.ends_at, s.capacity, s.taken, s.state,
                (select count(*) from waiting w where w.shift = s.id and w.kind = 'line' and w.state = 'waiting') as waiting
         from shift s where s.opportunity = $1 and s.starts_at > $2",
        opportunity,
        after
    );
    if !with_cancelled {
        q.push_text(" and s.state = 'open'");
    }
    q.push(" order by s.starts_at, s.id limit ${}", PAGE);
    Ok(tx.all(q).await?)
}

/// A shift for a job.
pub async fn any_shift(tx: &mut Tx, id: ShiftId) -> Result<Option<Shift>> {
    Ok(tx
        .maybe(sql!(
            "select s.id, s.opportunity, o.state as opportunity_state, o.title, o.summary, o.lang, o.category,
                    o.template, o.level, o.min_age, p.given || ' ' || p.family as contact_name, s.school, c.name as school_name,
                    c.slug as school_slug, c.address, c.city, s.on_date, s.starts_at, s.ends_at, s.capacity, s.taken,
                    s.state
             from shift s
             join opportunity o on o.id = s.opportunity
             join school c on c.id = s.school
             left join person p on p.id = o.contact
             where s.id = $1",
            id
        ))
        .await?)
}

/// Calls shifts off. Whoever is signing up holds the row, so this waits for them.
pub async fn set_cancelled(tx: &mut Tx, shifts: &[ShiftId]) -> Result<()> {
    let mut q = sql!("update shift set state = 'cancelled' where state = 'open'");
    q.push_list(" and id in (${})", shifts);
    tx.run(q).await?;
    Ok(())
}

/// Changes the number of places. Places above the new number are moved into the gaps below it, one by one, so that the
/// number of a place never exceeds what the shift takes.
pub async fn set_capacity(tx: &mut Tx, id: ShiftId, capacity: i64) -> Result<()> {
    tx.run(sql!("update shift set capacity = $2 where id = $1", id, capacity)).await?;
    while let Some((signup, gap)) = tx
        .maybe::<(SignupId, i64)>(sql!(
            "select u.id, case when not exists (select 1 from signup v where v.shift = $1 and v.place = 1) then 1
                    else (select min(f.place) + 1 from signup f
                          where f.shift = $1 and f.place is not null and not exists (
                              select 1 from signup g where g.shift = $1 and g.place = f.place + 1))
                    end as gap
             from signup u where u.shift = $1 and u.place > $2 order by u.place limit 1",
            id,
            capacity
        ))
        .await?
    {
        tx.run(sql!("update signup set place = $2 where id = $1", signup, gap)).await?;
    }
    Ok(())
}

/// Who has an unused place on these shifts.
pub async fn placed_on(tx: &mut Tx, shifts: &[ShiftId]) -> Result<Vec<(SignupId, PersonId, SchoolId)>> {
    let mut q = sql!(
        "select u.id, u.person, s.school from signup u join shift s on s.id = u.shift
         where u.state in ('signed_up', 'reminded')"
    );
    q.push_list(" and u.shift in (${})", shifts);
    q.push_text(" order by u.id");
    Ok(tx.all(q).await?)
}

/// Frees every unused place on these shifts and counts again.
pub async fn cancel_places(tx: &mut Tx, shifts: &[ShiftId]) -> Result<()> {
    let mut q = sql!(
        "update signup set state = 'cancelled_by_school', place = null
         where state in ('signed_up', 'reminded')"
    );
    q.push_list(" and shift in (${})", shifts);
    tx.run(q).await?;
    let mut q = sql!(
        "update shift set taken = (
             select count(*) from signup u where u.shift = shift.id and u.place is not null)
             + (select cast(coalesce(sum(g.places), 0) as bigint) from group_visit g where g.shift = shift.id)
         where state = 'cancelled'"
    );
    q.push_list(" and id in (${})", shifts);
    tx.run(q).await?;
    Ok(())
}

pub async fn schools_of(tx: &mut Tx, shifts: &[ShiftId]) -> Result<Vec<(ShiftId, SchoolId)>> {
    let mut q = sql!("select s.id, s.school from shift s where s.school is not null");
    q.push_list(" and s.id in (${})", shifts);
    q.push_text(" order by s.starts_at, s.id");
    Ok(tx.all(q).await?)
}

/// The opportunity's contact; without one, the coordinators of the school.
pub async fn who_to_tell(tx: &mut Tx, shift: ShiftId) -> Result<Vec<PersonId>> {
    Ok(tx
        .all(sql!(
            "select o.contact as person from shift s join opportunity o on o.id = s.opportunity
             where s.id = $1 and o.contact is not null
             union
             select g.person from shift s
             join opportunity o on o.id = s.opportunity
             join role_grant g on g.scope_kind = 'school' and g.scope = s.school and g.role = 'school_coordinator'
             where s.id = $1 and o.contact is null and g.revoked_at is null
             order by person limit 5",
            shift
        ))
        .await?)
}

/// A line of the board or of a shift's list: who, and where they stand. `good` says whether the clearance reaches the
/// day and the task, and nothing of why not.
#[derive(Debug, Clone)]
pub struct Expected {
    pub signup: SignupId,
    pub shift: ShiftId,
    pub person: PersonId,
    pub given: String,
    pub family: String,
    pub state: SignupState,
    pub arrived_at: Option<Timestamp>,
    pub left_at: Option<Timestamp>,
    pub minutes: Option<i64>,
    pub good: bool,
    /// What their clearance is narrowed to, for those who stand by.
    pub restriction: String,
}
db::row!(Expected { signup, shift, person, given, family, state, arrived_at, left_at, minutes, good, restriction });

impl Expected {
    pub fn name(&self) -> String {
        format!("{} {}", self.given, self.family).trim().to_owned()
    }
}

/// The shifts of a school on a day.
pub async fn of_day(tx: &mut Tx, school: SchoolId, date: Date) -> Result<Vec<Shift>> {
    Ok(tx
        .all(sql!(
            "select s.id, s.opportunity, o.state as opportunity_state, o.title, o.summary, o.lang, o.category,
                    o.template, o.level, o.min_age, p.given || ' ' || p.family as contact_name, s.school, c.name as school_name,
                    c.slug as school_slug, c.address, c.city, s.on_date, s.starts_at, s.ends_at, s.capacity, s.taken,
                    s.state
             from shift s
             join opportunity o on o.id = s.opportunity
             join school c on c.id = s.school
             left join person p on p.id = o.contact
             where s.school = $1 and s.on_date = $2 and (s.state = 'open' or s.taken > 0)
               and o.state in ('published', 'filled', 'closed')
             order by s.starts_at, s.id limit 200",
            school,
            date
        ))
        .await?)
}

/// Everybody with a place at a school on a day.
pub async fn expected_on(tx: &mut Tx, school: SchoolId, date: Date) -> Result<Vec<Expected>> {
    Ok(tx
        .all(sql!(
            "select u.id as signup, u.shift, u.person, p.given, p.family, u.state, u.arrived_at, u.left_at,
                    h.minutes, exists (
                        select 1 from good_clearance g
                        where g.person = u.person and g.level >= o.level and g.valid_from <= s.on_date
                          and g.valid_to >= s.on_date
                          and (g.only_events = 0 or o.category = 'event')
                          and (g.only_chosen = 0 or s.school in (
                              select q.school from clearance_school q where q.clearance = g.clearance))) as good,
                    coalesce((select r.restriction from clearance r
                              where r.person = u.person and r.state = 'cleared' and r.valid_from <= s.on_date
                                and r.valid_to >= s.on_date
                              order by r.granted desc, r.id desc limit 1), '') as restriction
             from shift s
             join opportunity o on o.id = s.opportunity
             join signup u on u.shift = s.id and u.place is not null
             join person p on p.id = u.person
             left join hours h on h.signup = u.id
             where s.school = $1 and s.on_date = $2
             order by s.starts_at, s.id, p.folded limit 2000",
            school,
            date
        ))
        .await?)
}

/// Everybody with a place on a shift.
pub async fn roster(tx: &mut Tx, shift: ShiftId) -> Result<Vec<Expected>> {
    Ok(tx
        .all(sql!(
            "select u.id as signup, u.shift, u.person, p.given, p.family, u.state, u.arrived_at, u.left_at,
                    h.minutes, exists (
                        select 1 from good_clearance g
                        where g.person = u.person and g.level >= o.level and g.valid_from <= s.on_date
                          and g.valid_to >= s.on_date
                          and (g.only_events = 0 or o.category = 'event')
                          and (g.only_chosen = 0 or s.school in (
                              select q.school from clearance_school q where q.clearance = g.clearance))) as good,
                    coalesce((select r.restriction from clearance r
                              where r.person = u.person and r.state = 'cleared' and r.valid_from <= s.on_date
                                and r.valid_to >= s.on_date
                              order by r.granted desc, r.id desc limit 1), '') as restriction
             from shift s
             join opportunity o on o.id = s.opportunity
             join signup u on u.shift = s.id and u.place is not null
             join person p on p.id = u.person
             left join hours h on h.signup = u.id
             where s.id = $1
             order by p.folded limit 2000",
            shift
        ))
        .await?)
}
