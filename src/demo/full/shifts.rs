//! A year of what schools ask for: series week after week, and single days.

use super::wants::{audience, needs};
use super::{FIRST_ID, Flow, Maker};
use crate::demo::calendar::plus;
use crate::demo::tables::{NeedRow, OpportunityRow, ShiftRow};
use crate::ledger::{Actor, Entry};
use crate::people::{PersonId, Role};
use crate::policy::RoleTemplate;
use crate::schools::{SchoolId, SchoolLevel};
use crate::volunteering::shift_flow::OpportunityState;
use jiff::civil::Date;

/// How the hours of a year divide, in thousandths (what the district reports).
pub(super) const SHARES: [(Kind, u32); 3] = [(Kind::Tutoring, 166), (Kind::Mentoring, 61), (Kind::Other, 773)];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Tutoring,
    Mentoring,
    Other,
}

impl Kind {
    fn of(category: &str) -> Kind {
        match category {
            "tutoring" => Kind::Tutoring,
            "mentoring" => Kind::Mentoring,
            _ => Kind::Other,
        }
    }
}

/// A shift before anybody has signed up, and what signing up depends on.
pub(super) struct Planned {
    pub row: ShiftRow,
    /// Sign-up is not open yet.
    pub opens_later: bool,
    /// The training it asks for.
    pub training: Option<&'static str>,
    pub kind: Kind,
    pub category: String,
    pub level: i64,
    pub min_age: i64,
}

/// Days ahead that schools have planned already.
const AHEAD: i64 = 75;
const BEHIND: i64 = 330;

const YOUNGER: &[&str] = &["kindergarten", "first grade", "second grade", "third grade", "fourth grade", "fifth grade"];
const MIDDLE: &[&str] = &["sixth grade", "seventh grade", "eighth grade"];
const OLDER: &[&str] = &["ninth grade", "tenth grade", "eleventh grade", "seniors"];
const EVENTS: &[&str] = &[
    "book fair",
    "open house",
    "science night",
    "family breakfast",
    "spring concert",
    "career day",
    "coat drive",
    "read-a-thon",
    "multicultural night",
    "school dance",
];
const PLACES: &[&str] = &["library", "garden", "front office", "playground", "copy room", "bulletin boards"];

impl Maker<'_> {
    pub(super) fn shifts(&mut self) -> Flow<Vec<Planned>> {
        let templates: Vec<(&RoleTemplate, u32)> = self.calendar.rules.rules.templates.iter().map(weighed).collect();
        let mut opportunities = Vec::with_capacity(self.size.opportunities);
        let mut shifts: Vec<Planned> = Vec::with_capacity(self.size.opportunities * 7);
        for n in 0..self.size.opportunities {
            let template = *self.chance.weighted(&templates);
            let row = self.opportunity(FIRST_ID + n as i64, template);
            let days = self.days_of(template);
            opportunities.push(self.plan(row, template, &days, &mut shifts));
        }
        shifts.sort_by_key(|shift| (shift.row.on_date, shift.row.starts_at));
        for (shift, id) in shifts.iter_mut().zip(FIRST_ID..) {
            shift.row.id = id;
        }
        let needs = opportunities.iter().flat_map(needs).collect();
        self.send(opportunities)?;
        self.send::<NeedRow>(needs)?;
        Flow::Continue(shifts)
    }

    fn opportunity(&mut self, id: i64, template: &RoleTemplate) -> OpportunityRow {
        let at = self.some_school();
        let rules = &self.calendar.rules.rules;
        let detail = match template.category.as_str() {
            "event" => *self.chance.pick(EVENTS),
            "other" | "pta" | "board" => *self.chance.pick(PLACES),
            _ => match self.seeds[at].level {
                SchoolLevel::Elementary | SchoolLevel::K8 => *self.chance.pick(YOUNGER),
                SchoolLevel::Middle | SchoolLevel::MiddleHigh => *self.chance.pick(MIDDLE),
                _ => *self.chance.pick(OLDER),
            },
        };
        let coordinator = self.staff[at].coordinator;
        OpportunityRow {
            id,
            school: at as i64 + 1,
            template: template.id.as_str().to_owned(),
            title: format!("{}: {detail}", template.name.get("en")),
            summary: template.description.get("en").to_owned(),
            category: template.category.as_str().to_owned(),
            level: i64::from(rules.clearance.level_for(&template.task()).0.number),
            min_age: i64::from(template.min_age),
            contact: Some(coordinator),
            state: OpportunityState::Published,
            created_by: coordinator,
            created_at: self.calendar.now,
            audience: audience(template, id),
            opens_at: None,
        }
    }

    /// The school days on which it takes place.
    fn days_of(&mut self, template: &RoleTemplate) -> Vec<Date> {
        let series = !matches!(template.category.as_str(), "event") && !template.off_campus;
        let first = self.some_school_day();
        let (count, step) = if series && self.chance.chance(780) {
            (self.chance.range(7..=15), 7)
        } else {
            (self.chance.range(1..=3), 1)
        };
        let last = self.calendar.day(AHEAD);
        let days = (0..count * 3).map(|n| plus(first, n * step));
        let days = days.filter(|day| *day <= last && self.is_school_day(*day));
        days.take(count as usize).collect()
    }

    fn some_school_day(&mut self) -> Date {
        loop {
            let day = self.calendar.day(self.chance.range(-BEHIND..=AHEAD - 10));
            if self.is_school_day(day) {
                return day;
            }
        }
    }

    /// A working day between the last week of August and the second of June.
    fn is_school_day(&self, day: Date) -> bool {
        let summer = match day.month() {
            6 => day.day() > 11,
            7 => true,
            8 => day.day() < 24,
            _ => false,
        };
        !summer && self.calendar.rules.calendar.is_business_day(day)
    }

    fn plan(
        &mut self,
        mut row: OpportunityRow,
        template: &RoleTemplate,
        days: &[Date],
        shifts: &mut Vec<Planned>,
    ) -> OpportunityRow {
        let today = self.calendar.today;
        let lead = self.chance.range(10..=30);
        let first = days.first().copied().unwrap_or(today);
        row.created_at = self.some_time(plus(first, -lead), 8, 16);
        row.state = match days.last() {
            Some(last) if *last < today => OpportunityState::Closed,
            Some(_) if first > today && self.chance.chance(40) => OpportunityState::Draft,
            Some(_) => OpportunityState::Published,
            None => OpportunityState::Closed,
        };
        // Some of what is far ahead opens for everybody at one hour; nobody has a place on it yet.
        let opens_later = first > plus(today, 20) && row.id % 6 == 0;
        if opens_later {
            row.opens_at = Some(self.calendar.at(plus(today, 1 + row.id % 12), 7, 0));
        }
        self.opportunity_lines(&row);
        if row.state == OpportunityState::Draft {
            return row;
        }
        let (hour, minutes) = self.clock_of(template);
        let training = self.training_of(template.id.as_str());
        let capacity = match template.category.as_str() {
            "event" => self.chance.range(4..=12),
            "classroom" => self.chance.range(1..=4),
            _ => self.chance.range(1..=3),
        };
        for day in days {
            let starts_at = self.calendar.at(*day, hour, 0);
            shifts.push(Planned {
                row: ShiftRow {
                    id: 0,
                    opportunity: row.id,
                    school: row.school,
                    on_date: *day,
                    starts_at,
                    ends_at: starts_at + jiff::SignedDuration::from_mins(minutes),
                    capacity,
                    taken: 0,
                    state: "open",
                },
                opens_later,
                training,
                kind: Kind::of(&row.category),
                category: row.category.clone(),
                level: row.level,
                min_age: row.min_age,
            });
        }
        row
    }

    fn opportunity_lines(&mut self, row: &OpportunityRow) {
        let by = Actor::Person(PersonId::from(row.created_by), Role::SchoolCoordinator);
        let line = |actor, verb| Entry::new(actor, verb, "opportunity", row.id).at_school(SchoolId::from(row.school));
        self.note(row.created_at, line(by, "opportunity-written"));
        if row.state != OpportunityState::Draft {
            let principal = self.staff[(row.school - 1) as usize].principal;
            let agrees = Actor::Person(PersonId::from(principal), Role::Principal);
            self.note(row.created_at, line(agrees, "opportunity-approved"));
            self.note(row.created_at, line(by, "opportunity-published"));
        }
    }

    /// When it begins, and for how many minutes it goes on.
    fn clock_of(&mut self, template: &RoleTemplate) -> (i8, i64) {
        let (hours, minutes): ((i64, i64), &[i64]) = match template.category.as_str() {
            "tutoring" => ((8, 15), &[60, 90, 120]),
            "mentoring" => ((10, 14), &[60, 90]),
            "event" => ((16, 18), &[150, 180, 240]),
            _ if template.off_campus => ((8, 9), &[300, 360]),
            _ => ((8, 13), &[90, 120, 180, 240]),
        };
        (self.chance.range(hours.0..=hours.1) as i8, *self.chance.pick(minutes))
    }
}

/// How often schools ask for a kind of task: so that tutoring and mentoring have room for their share of the hours.
fn weighed(template: &RoleTemplate) -> (&RoleTemplate, u32) {
    let weight = match template.category.as_str() {
        // Whoever drives needs documents that the small world does not show.
        _ if template.driving || template.overnight => 0,
        _ if matches!(template.id.as_str(), "read-a-thon" | "concessions" | "school-fair" | "fundraising") => 2,
        "tutoring" => 14,
        "mentoring" => 9,
        "classroom" => 10,
        "event" => 10,
        "pta" => 12,
        "board" => 4,
        _ => 5,
    };
    (template, weight)
}
