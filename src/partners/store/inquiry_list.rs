//! Inquiries: many at a time.

use super::list::like;
use crate::error::Result;
use crate::partners::inquiry::InquiryId;
use crate::partners::inquiry_flow::InquiryState;
use crate::partners::organisation::OrganisationId;
use crate::partners::triage::Room;
use crate::people::Ability;
use crate::schools::SchoolId;
use crate::web::Viewer;
use db::{Sql, Tx, sql};
use jiff::Timestamp;
use jiff::civil::Date;

/// Lines of a page.
pub const PAGE: i64 = 50;

/// A line of the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub id: InquiryId,
    pub state: InquiryState,
    pub name: String,
    pub named: String,
    pub suggested: Room,
    pub room: String,
    pub school_name: Option<String>,
    pub due_on: Option<Date>,
    pub created_at: Timestamp,
}
db::row!(Line { id, state, name, named, suggested, room, school_name, due_on, created_at });

impl Line {
    /// The organisation, or the person.
    pub fn who(&self) -> &str {
        if self.named.is_empty() { &self.name } else { &self.named }
    }

    /// What the office chose; before that, where the answers point.
    pub fn room(&self) -> Room {
        Room::parse(&self.room).unwrap_or(self.suggested)
    }

    /// Whether our word is late.
    pub fn is_late(&self, today: &Date) -> bool {
        self.state.waits_for_us() && self.due_on.is_some_and(|due| due < *today)
    }
}

/// Which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum States {
    /// Those in which somebody has to do something.
    Open,
    /// Past their day.
    Late(Date),
    One(InquiryState),
    All,
}

/// What somebody looks for.
#[derive(Debug, Clone)]
pub struct Wanted {
    pub states: States,
    pub room: Option<Room>,
    pub school: Option<SchoolId>,
    pub q: String,
    /// Where the last page ended.
    pub after: Option<InquiryId>,
}

/// A page: what is open by its age, the oldest first; what is over, the newest first.
pub async fn page(tx: &mut Tx, viewer: &Viewer, wanted: &Wanted) -> Result<Vec<Line>> {
    let mut q = sql!(
        "select i.id, i.state, i.name, i.named, i.suggested, i.room, s.name as school_name, i.due_on, i.created_at
         from partner_inquiry i left join school s on s.id = i.school
         where exists (select 1 from may m where m.person = $1 and m.ability = $2
                       and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = i.school)))",
        viewer.id(),
        Ability::SeePartners.as_str()
    );
    narrow(&mut q, wanted);
    let oldest_first = match wanted.states {
        States::Open | States::Late(_) => true,
        States::One(state) => state.is_open(),
        States::All => false,
    };
    match (oldest_first, wanted.after) {
        (true, after) => q.push(" and i.id > ${} order by i.id", after.map_or(0, i64::from)),
        (false, after) => q.push(" and i.id < ${} order by i.id desc", after.map_or(i64::MAX, i64::from)),
    };
    q.push(" limit ${}", PAGE);
    Ok(tx.all(q).await?)
}

fn narrow(q: &mut Sql, wanted: &Wanted) {
    match wanted.states {
        States::Open => {
            q.push_text(" and i.state in ('received', 'assigned', 'at_school', 'school_yes', 'answered')");
        }
        States::Late(today) => {
            q.push(" and i.state in ('received', 'assigned', 'at_school') and i.due_on < ${}", today);
        }
        States::One(state) => {
            q.push(" and i.state = ${}", state);
        }
        States::All => {}
    }
    if let Some(room) = wanted.room {
        q.push(" and case when i.room = '' then i.suggested else i.room end = ${}", room);
    }
    if let Some(school) = wanted.school {
        q.push(" and i.school = ${}", school);
    }
    if !wanted.q.is_empty() {
        q.push(" and lower(i.named || ' ' || i.name) like ${} escape '\\'", like(&wanted.q));
    }
}

/// A line of the file: who had it, when it was due, when a word went out.
#[derive(Debug, Clone)]
pub struct Kept {
    pub state: InquiryState,
    pub name: String,
    pub named: String,
    pub suggested: Room,
    pub room: String,
    pub school_name: Option<String>,
    pub handler_name: Option<String>,
    pub due_on: Option<Date>,
    pub created_at: Timestamp,
    pub answered_at: Option<Timestamp>,
    pub closed_at: Option<Timestamp>,
}
db::row!(Kept {
    state,
    name,
    named,
    suggested,
    room,
    school_name,
    handler_name,
    due_on,
    created_at,
    answered_at,
    closed_at
});

/// All of them, for a file of any length; how many there were.
pub async fn each(tx: &mut Tx, viewer: &Viewer, wanted: &Wanted, take: impl FnMut(Kept) + Send) -> Result<u64> {
    let mut q = sql!(
        "select i.state, i.name, i.named, i.suggested, i.room, s.name as school_name,
                p.given || ' ' || p.family as handler_name, i.due_on, i.created_at, i.answered_at, i.closed_at
         from partner_inquiry i
         left join school s on s.id = i.school
         left join person p on p.id = i.handler
         where exists (select 1 from may m where m.person = $1 and m.ability = $2
                       and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = i.school)))",
        viewer.id(),
        Ability::KeepPartners.as_str()
    );
    narrow(&mut q, wanted);
    q.push_text(" order by i.id");
    Ok(tx.each(q, take).await?)
}

/// How many there are in each state within the viewer's reach, and how many of those are late.
pub async fn counts(tx: &mut Tx, viewer: &Viewer, today: Date) -> Result<Vec<(InquiryState, i64, i64)>> {
    Ok(tx
        .all(sql!(
            "select i.state, count(*) as count,
                    cast(coalesce(sum(case when i.due_on < $3 and i.state in ('received', 'assigned', 'at_school')
                                           then 1 else 0 end), 0) as bigint) as late
             from partner_inquiry i
             where exists (select 1 from may m where m.person = $1 and m.ability = $2
                           and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = i.school)))
             group by i.state order by i.state",
            viewer.id(),
            Ability::SeePartners.as_str(),
            today
        ))
        .await?)
}

/// What an organisation asked, the newest first.
pub async fn of(tx: &mut Tx, viewer: &Viewer, organisation: OrganisationId) -> Result<Vec<Line>> {
    Ok(tx
        .all(sql!(
            "select i.id, i.state, i.name, i.named, i.suggested, i.room, s.name as school_name, i.due_on, i.created_at
             from partner_inquiry i left join school s on s.id = i.school
             where i.organisation = $3
               and exists (select 1 from may m where m.person = $1 and m.ability = $2
                           and (m.scope_kind = 'district' or (m.scope_kind = 'school' and m.scope = i.school)))
             order by i.id desc limit 50",
            viewer.id(),
            Ability::SeePartners.as_str(),
            organisation
        ))
        .await?)
}
