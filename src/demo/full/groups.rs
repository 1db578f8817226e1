//! Thirty days of companies, clubs and congregations: a year of those that came, and those still to come.

use super::{Flow, Maker, Volunteer};
use crate::demo::calendar::plus;
use crate::demo::cast;
use crate::demo::names::{self, OrganizationKind};
use crate::demo::tables::{GroupOfferRow, GroupRow, GuestRow, OpportunityRow, OrganisationRow, ShiftRow};
use crate::ledger::{Actor, Entry};
use crate::partners::OrganisationKind;
use crate::people::{PersonId, Role, fold};
use crate::schools::SchoolId;
use crate::volunteering::group_flow::GroupState;
use crate::volunteering::needs::Audience;
use crate::volunteering::shift_flow::OpportunityState;
use jiff::civil::Date;

const DAYS: i64 = 30;
/// Ids far above those of the other shifts and opportunities of this world.
const FIRST: i64 = 900_000;
/// A company's day that is over: forty were told of, thirty-five put their names down, and five came along and gave theirs at
/// the desk.
const COMPANY_DAY: i64 = 10;
const COMPANY: &str = "Crown Point Insurance";
const COMPANY_PEOPLE: i64 = 40;
const COMPANY_NAMED: i64 = 35;
/// Minutes of a group's day.
const LASTS: i64 = 180;

#[derive(Default)]
struct Rows {
    opportunities: Vec<OpportunityRow>,
    shifts: Vec<ShiftRow>,
    offers: Vec<GroupOfferRow>,
    organisations: Vec<OrganisationRow>,
    groups: Vec<GroupRow>,
    guests: Vec<GuestRow>,
}

impl Maker<'_> {
    pub(super) fn groups(&mut self, volunteers: &[Volunteer]) -> Flow {
        let mut rows = Rows::default();
        for n in 0..DAYS {
            // Two thirds lie behind, the newest near today.
            let day = self.next_working_day(self.calendar.day(n * 13 - 265));
            self.group_day(&mut rows, volunteers, n, day);
        }
        self.send(rows.opportunities)?;
        self.send(rows.shifts)?;
        self.send(rows.offers)?;
        self.send(rows.organisations)?;
        self.send(rows.groups)?;
        self.send(rows.guests)
    }

    fn next_working_day(&self, day: Date) -> Date {
        let days = (0..30).map(|n| plus(day, n));
        let mut open = days.filter(|day| self.calendar.rules.calendar.is_business_day(*day));
        // Never today: the small world has today's.
        open.find(|day| *day != self.calendar.today).unwrap_or(day)
    }

    fn group_day(&mut self, rows: &mut Rows, volunteers: &[Volunteer], n: i64, day: Date) {
        let school = self.some_school();
        let leader = self.chance.pick(volunteers).id;
        let headcount = self.chance.range(8..=42);
        let headcount = if n == COMPANY_DAY { COMPANY_PEOPLE } else { headcount };
        let over = day < self.calendar.today;
        let state = match (over, n % 10) {
            (true, 7) => GroupState::NoShow,
            (true, 8) => GroupState::CalledOff,
            (true, _) => GroupState::Closed,
            (false, 0 | 3 | 6) => GroupState::Asked,
            (false, 8) => GroupState::Declined,
            (false, _) => GroupState::Accepted,
        };
        let shift = self.courtyard(rows, school, n, day, state, headcount);
        let organisation = self.organisation(rows, n, day);
        let group = self.group_visit(&shift, organisation, leader, school, state, headcount);
        let named = match state {
            GroupState::Closed if n == COMPANY_DAY => headcount,
            GroupState::Closed => headcount - self.chance.range(0..=4),
            GroupState::Accepted => self.chance.range(0..=headcount),
            _ => 0,
        };
        for guest in 1..=named {
            let row = self.group_guest(&group, &shift, guest);
            let walked_in = n == COMPANY_DAY && guest > COMPANY_NAMED;
            rows.guests.push(if walked_in { at_desk(row, &shift) } else { row });
        }
        rows.groups.push(self.counted(group, named, &shift));
        rows.shifts.push(shift);
    }

    fn courtyard(
        &mut self,
        rows: &mut Rows,
        school: usize,
        n: i64,
        day: Date,
        state: GroupState,
        headcount: i64,
    ) -> ShiftRow {
        let rules = &self.calendar.rules.rules;
        let template = rules.templates.iter().find(|t| t.id.as_str() == "grounds").unwrap_or(&rules.templates[0]);
        let coordinator = self.staff[school].coordinator;
        let created_at = self.calendar.past(plus(day, -40), 10, 0);
        let open = if day < self.calendar.today { OpportunityState::Closed } else { OpportunityState::Published };
        let row = OpportunityRow {
            id: FIRST + n,
            school: school as i64 + 1,
            template: template.id.as_str().to_owned(),
            title: format!("{}: group day", template.name.get("en")),
            summary: template.description.get("en").to_owned(),
            category: template.category.as_str().to_owned(),
            level: i64::from(rules.clearance.level_for(&template.task()).0.number),
            min_age: i64::from(template.min_age),
            contact: Some(coordinator),
            state: open,
            created_by: coordinator,
            audience: Audience::Everyone,
            opens_at: None,
            created_at,
        };
        let by = Actor::Person(PersonId::from(coordinator), Role::SchoolCoordinator);
        let place = SchoolId::from(row.school);
        for verb in ["opportunity-written", "opportunity-published", "groups-welcome"] {
            self.note(created_at, Entry::new(by, verb, "opportunity", row.id).at_school(place));
        }
        rows.offers.push(GroupOfferRow { opportunity: row.id, places: 50, set_by: coordinator, set_at: created_at });
        let starts_at = self.calendar.at(day, 9, 0);
        let shift = ShiftRow {
            id: FIRST + n,
            opportunity: row.id,
            school: row.school,
            on_date: day,
            starts_at,
            ends_at: starts_at + jiff::SignedDuration::from_mins(LASTS),
            capacity: 50,
            taken: if state.holds_places() { headcount } else { 0 },
            state: "open",
        };
        rows.opportunities.push(row);
        shift
    }

    fn organisation(&mut self, rows: &mut Rows, n: i64, day: Date) -> i64 {
        // Some come twice in a year.
        let which = n % 22;
        if let Some(known) = rows.organisations.get(which as usize) {
            return known.id;
        }
        let mut invented = (0..7).map(|more| names::organization(which as usize * 7 + more));
        // The small world has this one.
        let Some((name, kind)) = invented.find(|(name, _)| name != cast::CLUB) else { return FIRST };
        let kind = match kind {
            OrganizationKind::Business | OrganizationKind::Health => OrganisationKind::Company,
            OrganizationKind::Faith => OrganisationKind::Faith,
            OrganizationKind::Civic | OrganizationKind::Nonprofit | OrganizationKind::Arts => OrganisationKind::Civic,
            OrganizationKind::College => OrganisationKind::Campus,
        };
        let (name, kind) =
            if n == COMPANY_DAY { (COMPANY.to_owned(), OrganisationKind::Company) } else { (name, kind) };
        let created_at = self.calendar.past(plus(day, -30), 12, 0);
        rows.organisations.push(OrganisationRow::named(FIRST + which, &name, kind, created_at));
        FIRST + which
    }

    fn group_visit(
        &mut self,
        shift: &ShiftRow,
        organisation: i64,
        leader: i64,
        school: usize,
        state: GroupState,
        headcount: i64,
    ) -> GroupRow {
        let day = shift.on_date.min(self.calendar.today);
        let lead = self.chance.range(9..=24);
        // An ask does not wait longer than a week.
        let lead = if state == GroupState::Asked { lead.rem_euclid(6) + 1 } else { lead };
        let asked = self.some_time(plus(day, -lead), 9, 21);
        let later = self.chance.range(3..=8);
        let answered = self.some_time(plus(day, -later), 8, 16);
        let coordinator = self.staff[school].coordinator;
        let about = |actor, verb| {
            let mut entry = Entry::new(actor, verb, "group_visit", shift.id).about(PersonId::from(leader));
            entry.partner = Some(organisation);
            entry.at_school(SchoolId::from(shift.school))
        };
        self.note(asked, about(Actor::Own(PersonId::from(leader)), "group-asked"));
        let verb = match state {
            GroupState::Asked => None,
            GroupState::Declined => Some("group-declined"),
            GroupState::CalledOff => Some("group-called-off"),
            _ => Some("group-accepted"),
        };
        let by = Actor::Person(PersonId::from(coordinator), Role::SchoolCoordinator);
        if let Some(verb) = verb {
            self.note(answered, about(by, verb));
        }
        let answer = verb.map(|_| answered);
        GroupRow {
            id: shift.id,
            shift: shift.id,
            school: shift.school,
            organisation,
            leader,
            state,
            headcount,
            places: if state.holds_places() { headcount } else { 0 },
            message: "",
            lang: "en",
            why: match state {
                GroupState::Declined => "other-day",
                GroupState::CalledOff => "weather",
                _ => "",
            },
            why_text: "",
            answered_by: answer.map(|_| coordinator),
            answered_at: answer,
            link: None,
            arrived_at: None,
            left_at: None,
            unnamed: 0,
            counted: 0,
            minutes: 0,
            minutes_elsewhere: 0,
            hours_state: "",
            signed_in_by: None,
            signed_out_by: None,
            created_at: asked,
            since: answer.unwrap_or(asked),
        }
    }

    /// With its day, where that is over and the group was there.
    fn counted(&mut self, mut group: GroupRow, named: i64, shift: &ShiftRow) -> GroupRow {
        if group.state != GroupState::Closed {
            return group;
        }
        let desk = self.staff[(group.school - 1) as usize].desk;
        (group.arrived_at, group.left_at) = (Some(shift.starts_at), Some(shift.ends_at));
        (group.signed_in_by, group.signed_out_by) = (Some(desk), Some(desk));
        (group.counted, group.unnamed) = (group.headcount, group.headcount - named);
        (group.minutes, group.hours_state, group.since) = (group.headcount * LASTS, "confirmed", shift.ends_at);
        let by = Actor::Person(PersonId::from(desk), Role::FrontOffice);
        let line = |actor, verb| {
            let mut entry = Entry::new(actor, verb, "group_visit", group.id).about(PersonId::from(group.leader));
            entry.partner = Some(group.organisation);
            entry.at_school(SchoolId::from(group.school))
        };
        let mut left = line(by, "group-left").minutes(group.minutes);
        left.people = group.counted;
        self.note(shift.starts_at, line(by, "group-arrived"));
        self.note(shift.ends_at, left);
        let closed = shift.ends_at + jiff::SignedDuration::from_hours(21);
        self.note(closed.min(self.calendar.now), line(Actor::System, "group-closed"));
        group
    }

    fn group_guest(&mut self, group: &GroupRow, shift: &ShiftRow, n: i64) -> GuestRow {
        let name = names::name(&mut self.chance, "en");
        let name = format!("{} {}", name.given, name.family);
        let came = group.state == GroupState::Closed;
        GuestRow {
            id: group.id * 100 + n,
            visit: group.id,
            folded: fold(&name),
            name,
            contact_kind: "",
            contact: String::new(),
            stay_in_touch: false,
            guardian: "",
            way: if n % 4 == 0 { "leader" } else { "link" },
            text_version: i64::from(self.calendar.rules.texts.conduct.version),
            agreed_at: Some(group.since),
            arrived_at: came.then_some(shift.starts_at),
            left_at: came.then_some(shift.ends_at),
            minutes: if came { LASTS } else { 0 },
            created_at: group.since,
        }
    }
}

/// Who came along without a name on the list, and gave it at the desk.
fn at_desk(guest: GuestRow, shift: &ShiftRow) -> GuestRow {
    GuestRow { way: "desk", text_version: 0, agreed_at: None, created_at: shift.starts_at, ..guest }
}
