//! A group that comes for a day: a company, a club, a congregation. Its leader asks for places, the school answers; places
//! first, names later. A group only ever does work that an employee watches.

pub mod asking;
pub mod credit;
pub mod day;
pub mod later;
pub mod names;
pub mod stopped;

use super::group_flow::{GroupFlow, GroupState, GroupVerb};
use super::opportunity::{self, OpportunityId};
use super::shift::{ShiftId, ShiftState};
use super::shift_flow::OpportunityState;
use super::store::group as store;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::partners::{self, OrganisationId, OrganisationKind};
use crate::people::{Ability, PersonId};
use crate::policy::{InForce, Supervision};
use crate::schools::SchoolId;
use crate::volunteering::clearance::rules::is_for_adults;
use crate::volunteering::waiting;
use crate::web::cache::PUBLIC;
use crate::web::{Me, Viewer};
use crate::workflow::Workflow;
use db::Tx;
use forms::Reason;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};

db::id!(
    /// A group's day.
    GroupId
);
db::text_enum! {
    /// Why a school says no, or calls a group off: a list, so that the leader reads it in their language.
    pub enum NoReason {
        NoNeed = "no-need",
        TooMany = "too-many",
        OtherDay = "other-day",
        Event = "event",
        NoStaff = "no-staff",
        Weather = "weather",
        Closed = "closed",
    }
}

/// Why a group does not come whose organisation may not send one: nothing that a school says.
const BARRED: &str = "partner";

/// The fewest that are a group: one person signs up for the shift itself.
pub const FEWEST: i64 = 2;
/// The most groups one leader has ahead at a time.
pub const MOST_AHEAD: i64 = 20;
/// The most a leader asks within a day: each ask holds places, and somebody at the school reads it.
const MOST_A_DAY: i64 = 5;
/// The most that wait for an answer at a time.
const MOST_UNANSWERED: i64 = 3;
/// How long an ask holds its places without an answer.
const ANSWER_WITHIN: SignedDuration = SignedDuration::from_hours(7 * 24);
/// Until how many hours before the day a leader changes the number, where the policy does not say.
const CHANGE_HOURS: u32 = 48;

/// A group, with what pages and verbs need of its day.
#[derive(Debug, Clone)]
pub struct Group {
    pub id: GroupId,
    pub shift: ShiftId,
    pub opportunity: OpportunityId,
    pub school: SchoolId,
    pub school_name: String,
    pub school_slug: String,
    pub address: String,
    pub city: String,
    pub organisation: OrganisationId,
    pub organisation_name: String,
    pub kind: OrganisationKind,
    pub leader: PersonId,
    pub leader_name: String,
    /// The leader is not to be let in; why is told to nobody here.
    pub leader_stopped: bool,
    pub title: String,
    pub title_lang: String,
    pub template: String,
    pub category: String,
    pub level: i64,
    pub min_age: i64,
    pub on_date: Date,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub capacity: i64,
    pub taken: i64,
    pub shift_state: ShiftState,
    pub state: GroupState,
    pub headcount: i64,
    pub places: i64,
    pub message: String,
    pub lang: String,
    pub why: String,
    pub why_text: String,
    pub link: Option<String>,
    pub arrived_at: Option<Timestamp>,
    pub left_at: Option<Timestamp>,
    pub unnamed: i64,
    pub counted: i64,
    pub minutes: i64,
    pub minutes_elsewhere: i64,
    pub hours_state: String,
    pub named: i64,
    pub arrived: i64,
    pub created_at: Timestamp,
    pub since: Timestamp,
}
db::row!(Group {
    id,
    shift,
    opportunity,
    school,
    school_name,
    school_slug,
    address,
    city,
    organisation,
    organisation_name,
    kind,
    leader,
    leader_name,
    leader_stopped,
    title,
    title_lang,
    template,
    category,
    level,
    min_age,
    on_date,
    starts_at,
    ends_at,
    capacity,
    taken,
    shift_state,
    state,
    headcount,
    places,
    message,
    lang,
    why,
    why_text,
    link,
    arrived_at,
    left_at,
    unnamed,
    counted,
    minutes,
    minutes_elsewhere,
    hours_state,
    named,
    arrived,
    created_at,
    since
});

impl Group {
    /// Where it is, on one line.
    pub fn place(&self) -> String {
        let parts = [self.school_name.as_str(), self.address.as_str(), self.city.as_str()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// The last moment at which its leader changes the number.
    pub fn change_until(&self, rules: &InForce) -> Timestamp {
        let hours = rules.shifts.group_change_hours.unwrap_or(CHANGE_HOURS);
        self.starts_at - SignedDuration::from_hours(i64::from(hours))
    }

    /// The day by which the names are due.
    pub fn roster_due(&self, rules: &InForce) -> Date {
        self.on_date.saturating_sub(rules.shifts.group_roster_days().days())
    }

    /// Names are due and not there. Whoever is not on the list is still let in: the desk takes their name on the day.
    pub fn is_roster_late(&self, rules: &InForce, now: Timestamp) -> bool {
        let waited_for = self.state == GroupState::Accepted && self.starts_at > now && self.named < self.headcount;
        waited_for && self.on_date < roster_due_by(rules, now)
    }

    /// When an ask that nobody answered ends: after a week, and at the latest when the day begins.
    pub fn answer_until(&self) -> Timestamp {
        self.starts_at.min(self.created_at + ANSWER_WITHIN)
    }

    /// Over its reason: who gives it.
    pub fn why_title(&self) -> &'static str {
        if self.why == BARRED { "groups-why-title-office" } else { "groups-why-title" }
    }

    /// Refuses what nobody does who is stopped: to lead a group.
    pub(super) fn may_be_led(&self) -> Result<()> {
        if self.leader_stopped { Err(Error::refused("groups-refused-leader")) } else { Ok(()) }
    }

    /// Where a verb leads from here, or that it does not.
    pub(super) fn next(&self, verb: GroupVerb) -> Result<GroupState> {
        GroupFlow::next(self.state, verb).map_err(|_| Error::refused("groups-refused-state"))
    }
}

/// The names of every group that comes before this day were due.
pub fn roster_due_by(rules: &InForce, now: Timestamp) -> Date {
    rules.calendar.day_of(now).saturating_add(rules.shifts.group_roster_days().days())
}

/// A shift that welcomes groups, while it is held.
#[derive(Debug, Clone)]
pub struct Offer {
    pub shift: ShiftId,
    pub opportunity: OpportunityId,
    pub opportunity_state: OpportunityState,
    pub template: String,
    pub school: SchoolId,
    pub state: ShiftState,
    pub starts_at: Timestamp,
    pub capacity: i64,
    pub taken: i64,
    /// Places that may go to groups, and those that groups hold.
    pub places: i64,
    pub held: i64,
}
db::row!(Offer {
    shift,
    opportunity,
    opportunity_state,
    template,
    school,
    state,
    starts_at,
    capacity,
    taken,
    places,
    held
});

impl Offer {
    /// How many a group can still have.
    pub fn left(&self) -> i64 {
        (self.places - self.held).min(self.capacity - self.taken).max(0)
    }

    fn admits(&self, headcount: i64, now: Timestamp) -> Result<()> {
        let shown = matches!(self.opportunity_state, OpportunityState::Published | OpportunityState::Filled);
        if !shown || self.state == ShiftState::Cancelled {
            return Err(Error::refused("shifts-refused-called-off"));
        }
        if self.starts_at <= now {
            return Err(Error::refused("shifts-refused-past"));
        }
        self.has_room(headcount)
    }

    fn has_room(&self, more: i64) -> Result<()> {
        match self.left() {
            left if more <= left => Ok(()),
            0 => Err(Error::refused("groups-refused-full")),
            left => Err(Error::Refused(Reason::new("groups-refused-left").with("left", left))),
        }
    }
}

/// What a leader has asked for already.
#[derive(Debug, Clone)]
pub struct Asks {
    /// Still to come.
    pub ahead: i64,
    /// Of them, those that nobody answered.
    pub unanswered: i64,
    /// Within the last day, whatever became of them.
    pub lately: i64,
}
db::row!(Asks { ahead, unanswered, lately });

impl Asks {
    /// Refuses more than a school can read and a leader can lead.
    fn admit(&self) -> Result<()> {
        let refused = |key: &'static str, most: i64| Err(Error::Refused(Reason::new(key).with("most", most)));
        if self.unanswered >= MOST_UNANSWERED {
            return refused("groups-refused-unanswered", MOST_UNANSWERED);
        }
        if self.lately >= MOST_A_DAY {
            return refused("groups-refused-lately", MOST_A_DAY);
        }
        if self.ahead >= MOST_AHEAD { Err(Error::refused("groups-refused-many")) } else { Ok(()) }
    }
}

/// Refuses a group whose organisation is suspended over a concern, or is no partner any more.
pub(super) async fn not_barred(tx: &mut Tx, organisation: OrganisationId) -> Result<()> {
    if partners::helps(tx, organisation).await? { Ok(()) } else { Err(barred()) }
}

fn barred() -> Error {
    Error::refused("groups-refused-suspended")
}

/// Whether a group may do a kind of task: an employee watches it, at school, in the daytime, without driving.
pub fn may_do(rules: &InForce, template: &str) -> Result<(), Reason> {
    let Some(asked) = opportunity::asked(rules, template) else { return Err(Reason::new("groups-refused-task")) };
    let task = asked.template;
    if task.supervision == Supervision::Absent || is_for_adults(rules, task) {
        return Err(Reason::new("groups-refused-unsupervised").with("level", asked.level));
    }
    if task.driving || task.overnight || task.off_campus {
        return Err(Reason::new("groups-refused-away"));
    }
    Ok(())
}

/// Places of a shift are taken. The shift is held, so the count is true.
async fn took(tx: &mut Tx, offer: &Offer, more: i64, now: Timestamp) -> Result<()> {
    store::count(tx, offer.shift, more).await?;
    if offer.taken + more >= offer.capacity {
        opportunity::fill(tx, offer.opportunity, offer.school, now).await?;
        waiting::stand_down(tx, offer.shift, now).await?;
    }
    tx.touch(PUBLIC);
    Ok(())
}

/// Places of a shift came free again: whoever waits for it is next.
async fn gave_back(tx: &mut Tx, group: &Group, places: i64, rules: &InForce, now: Timestamp) -> Result<()> {
    if places == 0 {
        return Ok(());
    }
    store::count(tx, group.shift, -places).await?;
    waiting::place_freed(tx, group.shift, rules, now).await?;
    tx.touch(PUBLIC);
    Ok(())
}

/// Takes a step of the table that ends, or does not end, in holding places: state, places, ledger.
pub(super) async fn step(
    tx: &mut Tx,
    group: &mut Group,
    verb: GroupVerb,
    actor: Actor,
    rules: &InForce,
    now: Timestamp,
) -> Result<()> {
    let to = group.next(verb)?;
    let places = if to.holds_places() { group.places } else { 0 };
    store::set_state(tx, group.id, to, places, now).await?;
    gave_back(tx, group, group.places - places, rules, now).await?;
    if !to.holds_places() {
        super::store::guest::forget_all(tx, group.id).await?;
    }
    (group.state, group.places) = (to, places);
    ledger::note(tx, line(group, said(verb), actor).policy(rules.version), now).await
}

/// A line of the ledger about a group.
pub(super) fn line(group: &Group, verb: &'static str, actor: Actor) -> Entry {
    let entry = Entry::new(actor, verb, "group_visit", group.id).about(group.leader).at_school(group.school);
    entry.with_partner(group.organisation)
}

fn said(verb: GroupVerb) -> &'static str {
    match verb {
        GroupVerb::Accept => "group-accepted",
        GroupVerb::Decline => "group-declined",
        GroupVerb::Resize => "group-resized",
        GroupVerb::Name => "group-named",
        GroupVerb::Withdraw => "group-withdrew",
        GroupVerb::CallOff => "group-called-off",
        GroupVerb::Lapse => "group-lapsed",
        GroupVerb::SignIn => "group-arrived",
        GroupVerb::Count => "group-recounted",
        GroupVerb::SignOut => "group-left",
        GroupVerb::MarkAbsent => "group-absent",
        GroupVerb::NoteAfterwards => "group-noted",
        GroupVerb::ConfirmHours => "group-hours-confirmed",
        GroupVerb::RejectHours => "group-hours-rejected",
        GroupVerb::Close => "group-closed",
    }
}

/// One's own group; its shift is held.
pub async fn own(tx: &mut Tx, me: &Me, id: GroupId) -> Result<Group> {
    let shift = store::own(tx, me.id(), id).await?.ok_or(Error::NotFound)?.shift;
    tx.lock("shift", shift).await?;
    store::own(tx, me.id(), id).await?.ok_or(Error::NotFound)
}

/// A group at a school which the viewer's ability reaches; its shift is held.
pub async fn at_school(tx: &mut Tx, viewer: &Viewer, ability: Ability, id: GroupId) -> Result<Group> {
    let shift = store::within_reach(tx, viewer, ability, id).await?.ok_or(Error::NotFound)?.shift;
    tx.lock("shift", shift).await?;
    // Read again now that nobody else can change it.
    store::within_reach(tx, viewer, ability, id).await?.ok_or(Error::NotFound)
}
