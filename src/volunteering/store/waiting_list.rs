//! The SQL of waiting lists as pages show them: one's own, a school's, all that have one.

use crate::error::Result;
use crate::people::{Ability, PersonId};
use crate::volunteering::shift::ShiftId;
use crate::volunteering::waiting::WaitId;
use crate::volunteering::waiting_flow::{WaitKind, WaitState};
use crate::web::Viewer;
use db::{Tx, sql};
use jiff::Timestamp;

/// A shift one waits for.
#[derive(Debug, Clone)]
pub struct OwnWait {
    pub shift: ShiftId,
    pub title: String,
    pub lang: String,
    pub school_name: String,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub kind: WaitKind,
    pub state: WaitState,
    pub expires_at: Option<Timestamp>,
    /// The place in line, from 1.
    pub place: i64,
}
db::row!(OwnWait { shift, title, lang, school_name, starts_at, ends_at, kind, state, expires_at, place });

/// What one waits for: what wants an answer first, then the soonest.
pub async fn of_person(tx: &mut Tx, person: PersonId, now: Timestamp) -> Result<Vec<OwnWait>> {
    Ok(tx
        .all(sql!(
            "select w.shift, o.title, o.lang, c.name as school_name, s.starts_at, s.ends_at, w.kind, w.state,
                    w.expires_at,
                    (select count(*) from waiting b where b.shift = w.shift and b.kind = 'line' and b.state = 'waiting'
                       and (b.turn < w.turn or (b.turn = w.turn and b.id <= w.id))) as place
             from waiting w
             join shift s on s.id = w.shift
             join opportunity o on o.id = s.opportunity
             join school c on c.id = s.school
             where w.person = $1 and w.state in ('waiting', 'offered', 'called') and s.starts_at > $2
             order by case w.state when 'offered' then 0 when 'called' then 1 else 2 end, s.starts_at, s.id limit 100",
            person,
            now
        ))
        .await?)
}

/// Somebody in a shift's list, for its school.
#[derive(Debug, Clone)]
pub struct InLine {
    pub id: WaitId,
    pub person: PersonId,
    pub given: String,
    pub family: String,
    pub kind: WaitKind,
    pub state: WaitState,
    pub joined_at: Timestamp,
    pub expires_at: Option<Timestamp>,
    pub reason: String,
    /// Whether the clearance reaches the day and the task.
    pub good: bool,
    /// How they are reached: the address or number they like best; none when nothing is known.
    pub contact: Option<String>,
}
db::row!(InLine { id, person, given, family, kind, state, joined_at, expires_at, reason, good, contact });

impl InLine {
    pub fn name(&self) -> String {
        format!("{} {}", self.given, self.family).trim().to_owned()
    }
}

/// The list of a shift: offers, then the line in order, then the backups. The reader is checked before.
pub async fn line(tx: &mut Tx, shift: ShiftId) -> Result<Vec<InLine>> {
    Ok(tx
        .all(sql!(
            "select w.id, w.person, p.given, p.family, w.kind, w.state, w.joined_at, w.expires_at, w.reason,
                    exists (
                        select 1 from good_clearance g
                        where g.person = w.person and g.level >= o.level and g.valid_from <= s.on_date
                          and g.valid_to >= s.on_date
                          and (g.only_events = 0 or o.category = 'event')
                          and (g.only_chosen = 0 or s.school in (
                              select q.school from clearance_school q where q.clearance = g.clearance))) as good,
                    (select k.value from person_contact c join contact_point k on k.id = c.contact
                     where c.person = w.person and c.stopped_at is null
                     order by c.preferred desc, k.kind desc, k.id limit 1) as contact
             from waiting w
             join shift s on s.id = w.shift
             join opportunity o on o.id = s.opportunity
             join person p on p.id = w.person
             where w.shift = $1 and w.state in ('waiting', 'offered', 'called')
             order by w.kind desc, case w.state when 'offered' then 0 else 1 end, w.turn, w.id limit 500",
            shift
        ))
        .await?)
}

/// A shift with a list, for those who look after lists.
#[derive(Debug, Clone)]
pub struct Listed {
    pub shift: ShiftId,
    pub title: String,
    pub lang: String,
    pub school_name: String,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub capacity: i64,
    pub taken: i64,
    pub waiting: i64,
    pub offered: i64,
    pub backups: i64,
    /// When the oldest of the line joined.
    pub since: Timestamp,
}
db::row!(Listed {
    shift,
    title,
    lang,
    school_name,
    starts_at,
    ends_at,
    capacity,
    taken,
    waiting,
    offered,
    backups,
    since
});

/// How many shifts a page of lists shows.
pub const PAGE: i64 = 50;

/// Shifts to come at the viewer's schools for which somebody waits, soonest first.
pub async fn listed(tx: &mut Tx, viewer: &Viewer, after: Timestamp, most: i64) -> Result<Vec<Listed>> {
    Ok(tx
        .all(sql!(
            "select s.id as shift, o.title, o.lang, c.name as school_name, s.starts_at, s.ends_at, s.capacity,
                    s.taken,
                    count(case when w.kind = 'line' and w.state = 'waiting' then 1 end) as waiting,
                    count(case when w.state = 'offered' then 1 end) as offered,
                    count(case when w.kind = 'backup' then 1 end) as backups,
                    min(w.joined_at) as since
             from waiting w
             join shift s on s.id = w.shift
             join opportunity o on o.id = s.opportunity
             join school c on c.id = s.school
             where w.state in ('waiting', 'offered', 'called') and s.starts_at > $1 and exists (
                 select 1 from may m where m.person = $2 and m.ability = $3
                   and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = s.school)))
             group by s.id, o.title, o.lang, c.name, s.starts_at, s.ends_at, s.capacity, s.taken
             order by s.starts_at, s.id limit $4",
            after,
            viewer.id(),
            Ability::PublishShifts.as_str(),
            most
        ))
        .await?)
}
