//! The SQL that finds whom to ask.

use crate::error::Result;
use crate::people::{ContactKind, PersonId};
use crate::volunteering::cover::CoverId;
use crate::volunteering::shift::{Shift, ShiftId};
use crate::volunteering::signup::SignupId;
use db::{Tx, sql};
use jiff::{SignedDuration, Timestamp};

/// The most that are looked at before they are put in order.
const POOL: i64 = 300;

/// Everybody who is reached at an address or number that is known to be theirs, and who may be asked.
pub async fn holders_of(tx: &mut Tx, kind: ContactKind, value: &str) -> Result<Vec<PersonId>> {
    let held = tx
        .all::<(PersonId,)>(sql!(
            "select distinct coalesce(p.merged_into, p.id) as person
             from contact_point c
             join person_contact pc on pc.contact = c.id
             join person p on p.id = pc.person
             where c.kind = $1 and c.value = $2 and coalesce(pc.verified_at, pc.read_back_at) is not null
               and not exists (select 1 from cover_never n where n.person = coalesce(p.merged_into, p.id))
             order by person limit 10",
            kind,
            value
        ))
        .await?;
    Ok(held.into_iter().map(|(person,)| person).collect())
}

/// Who has a place on a shift that they could swap; whoever took theirs first is asked first.
pub async fn swappers(tx: &mut Tx, shift: ShiftId, limit: i64) -> Result<Vec<(PersonId, SignupId)>> {
    Ok(tx
        .all(sql!(
            "select u.person, u.id from signup u
             where u.shift = $1 and u.place is not null and u.state in ('signed_up', 'reminded')
               and not exists (select 1 from cover_never n where n.person = u.person)
               and not exists (select 1 from cover c where c.signup = u.id and c.state = 'open')
             order by u.created_at, u.id limit $2",
            shift,
            limit
        ))
        .await?)
}

/// Somebody who could be asked, and what speaks for it.
#[derive(Debug, Clone)]
pub struct Likely {
    pub person: PersonId,
    pub zip: String,
    /// Waits for a place on this shift, or would step in.
    pub waits: bool,
    /// Was at this school before.
    pub here: bool,
    /// Has done this kind of task.
    pub kind: bool,
    /// Said at registration that they are free at this time of day.
    pub said: bool,
    /// Was asked about something within the last days.
    pub lately: bool,
    pub last_asked: Timestamp,
}
db::row!(Likely { person, zip, waits, here, kind, said, lately, last_asked });

/// What whoever is asked must fit.
#[derive(Debug)]
pub struct Fit<'a> {
    pub cover: CoverId,
    pub shift: &'a Shift,
    /// Whether the level needs a clearance at all.
    pub cleared: bool,
    pub rest_minutes: i64,
    /// ZIP codes near the school.
    pub near: &'a [String],
    /// The time of day, as registration asks for it.
    pub time: &'a str,
    /// Since when counts as lately.
    pub lately: Timestamp,
}

/// People who may take a place on a shift: cleared on its day, without another shift at the time, reachable, willing to
/// be asked, and not on its list. Those who wait for it, know the school, chose it, or live near.
pub async fn likely(tx: &mut Tx, fit: &Fit<'_>) -> Result<Vec<Likely>> {
    let shift = fit.shift;
    let rest = SignedDuration::from_mins(fit.rest_minutes);
    let mut q = sql!(
        "select p.id as person, p.zip,
                exists (select 1 from waiting w where w.person = p.id and w.shift = $8
                          and w.state in ('waiting', 'called')) as waits,
                exists (select 1 from hours h where h.person = p.id and h.school = $1 and h.state <> 'rejected') as here,
                exists (select 1 from hours h
                        where h.person = p.id and h.category = $2 and h.state <> 'rejected') as kind,
                exists (select 1 from clearance c
                        where c.person = p.id and c.state = 'cleared' and c.availability like $3) as said,
                exists (select 1 from cover_asked a where a.person = p.id and a.asked_at > $4) as lately,
                coalesce((select max(a.asked_at) from cover_asked a where a.person = p.id), 0) as last_asked
         from person p
         where p.merged_into is null
           and (not $5 or exists (select 1 from good_clearance g
                                  where g.person = p.id and g.level >= $6 and g.valid_from <= $7 and g.valid_to >= $7
                                    and (g.only_events = 0 or $2 = 'event')
                                    and (g.only_chosen = 0 or $1 in (
                                        select q.school from clearance_school q where q.clearance = g.clearance))))
           and not exists (select 1 from signup u where u.person = p.id and u.shift = $8)
           and not exists (select 1 from signup u join shift t on t.id = u.shift
                           where u.person = p.id and u.place is not null and t.starts_at < $9 and t.ends_at > $10)
           and not exists (select 1 from cover_never n where n.person = p.id)
           and not exists (select 1 from cover_asked a where a.person = p.id and a.cover = $11)
           and exists (select 1 from person_contact pc
                       where pc.person = p.id and pc.stopped_at is null
                         and coalesce(pc.verified_at, pc.read_back_at) is not null)",
        shift.school,
        shift.category.as_str(),
        format!("%{}%", fit.time),
        fit.lately,
        fit.cleared,
        shift.level,
        shift.on_date,
        shift.id,
        shift.ends_at + rest,
        shift.starts_at - rest,
        fit.cover
    );
    q.push_list(
        " and (p.zip in (${}) or p.id in (select w.person from waiting w where w.shift = $8) or p.id in (select h.person from hours h where h.school = $1)
               or p.id in (select c.person from clearance_school k join clearance c on c.id = k.clearance
                           where k.school = $1))",
        fit.near,
    );
    q.push(" order by waits desc, lately, here desc, kind desc, last_asked, p.id limit ${}", POOL);
    Ok(tx.all(q).await?)
}

/// A shift that somebody could wish for in return.
#[derive(Debug, Clone)]
pub struct Wish {
    pub id: ShiftId,
    pub title: String,
    pub school_name: String,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
}
db::row!(Wish { id, title, school_name, starts_at, ends_at });

/// Full shifts to come at the same school or of the same kind, without one's own and those that are for others.
pub async fn wishes(
    tx: &mut Tx,
    person: PersonId,
    shift: &Shift,
    level: i64,
    from: Timestamp,
    until: Timestamp,
) -> Result<Vec<Wish>> {
    Ok(tx
        .all(sql!(
            "select s.id, o.title, c.name as school_name, s.starts_at, s.ends_at
             from shift s
             join opportunity o on o.id = s.opportunity and o.state in ('published', 'filled')
             join school c on c.id = s.school
             where s.state = 'open' and s.taken >= s.capacity and s.starts_at > $1 and s.starts_at < $2
               and (s.school = $3 or s.opportunity = $4) and o.level <= $5
               and (o.audience = 'everyone'
                    or exists (select 1 from opportunity_invite i where i.opportunity = o.id and i.person = $6)
                    or (o.audience = 'families' and exists (
                        select 1 from roster_person g
                        join roster_guardian rg on rg.guardian = g.sourced_id
                        join roster_person k on k.sourced_id = rg.student
                        where g.person = $6 and g.active and k.active and k.school = o.school)))
               and not exists (select 1 from signup u where u.shift = s.id and u.person = $6 and u.place is not null)
             order by s.starts_at, s.id limit 40",
            from,
            until,
            shift.school,
            shift.opportunity,
            level,
            person
        ))
        .await?)
}
