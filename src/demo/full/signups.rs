//! Who came: places taken, visits, and the hours that became of them, until the year's hours are reached.

use super::people::is_aged;
use super::shifts::{Kind, Planned, SHARES};
use super::waiting::Waits;
use super::{FIRST_ID, Flow, Maker, STEP, Volunteer};
use crate::demo::calendar::plus;
use crate::demo::tables::{HoursRow, ShiftRow, SignupRow};
use crate::ledger::{Actor, Entry};
use crate::people::{PersonId, Role};
use crate::schools::SchoolId;
use crate::volunteering::hours_close::{Month, open_until};
use crate::volunteering::shift_flow::{HoursState, SignupState};
use jiff::Timestamp;
use jiff::civil::Date;

/// How much of the hours people write down themselves, in thousandths.
const TOLD: i64 = 80;
/// How many volunteers are asked before a place stays free.
const ASKED: usize = 12;

#[derive(Default)]
struct Rows {
    shifts: Vec<ShiftRow>,
    signups: Vec<SignupRow>,
    hours: Vec<HoursRow>,
    waits: Waits,
    next_signup: i64,
    next_hours: i64,
}

/// How far one kind of task is behind or ahead of its share.
struct Pace {
    kind: Kind,
    /// Taken of what was possible, in thousandths, to reach the share.
    aim: i64,
    possible: i64,
    given: i64,
}

impl Pace {
    /// How likely the next place is taken, in thousandths.
    fn chance(&self) -> u32 {
        let behind = self.possible * self.aim / 1000 - self.given;
        (self.aim + behind / 20).clamp(0, 990) as u32
    }
}

/// Volunteers by school, and the last day each of them was somewhere.
pub(super) struct Pools {
    by_school: Vec<Vec<usize>>,
    busy: Vec<Date>,
}

impl Maker<'_> {
    pub(super) fn signups(&mut self, volunteers: &[Volunteer], shifts: Vec<Planned>) -> Flow {
        let mut pools =
            Pools { by_school: vec![Vec::new(); self.seeds.len()], busy: vec![Date::MIN; volunteers.len()] };
        for (n, volunteer) in volunteers.iter().enumerate().filter(|(_, v)| !v.good.is_empty()) {
            for school in &volunteer.schools {
                pools.by_school[*school].push(n);
            }
        }
        let mut paces = self.paces(&shifts);
        let mut rows = Rows { next_signup: FIRST_ID, next_hours: FIRST_ID, ..Rows::default() };
        for shift in shifts {
            if shift.opens_later {
                rows.shifts.push(shift.row);
                continue;
            }
            self.fill(&mut rows, &mut paces, &mut pools, volunteers, shift);
            if rows.shifts.len() >= STEP {
                self.flush_visits(&mut rows)?;
            }
        }
        self.told(&mut rows, &pools, volunteers, &paces);
        self.flush_visits(&mut rows)
    }

    fn flush_visits(&mut self, rows: &mut Rows) -> Flow {
        self.send(std::mem::take(&mut rows.shifts))?;
        self.send(std::mem::take(&mut rows.signups))?;
        self.send(std::mem::take(&mut rows.hours))?;
        self.send(std::mem::take(&mut rows.waits.rows))
    }

    fn paces(&self, shifts: &[Planned]) -> Vec<Pace> {
        let at_desk = self.size.hours * 60 * (1000 - TOLD) / 1000;
        let pace = |(kind, share): (Kind, u32)| {
            let past = shifts.iter().filter(|s| s.kind == kind && s.row.on_date < self.calendar.today);
            let possible: i64 = past.map(|s| minutes(&s.row) * s.row.capacity).sum();
            let aim = at_desk * i64::from(share) / possible.max(1);
            Pace { kind, aim: aim.min(950), possible: 0, given: 0 }
        };
        SHARES.into_iter().map(pace).collect()
    }

    fn fill(
        &mut self,
        rows: &mut Rows,
        paces: &mut [Pace],
        pools: &mut Pools,
        volunteers: &[Volunteer],
        mut shift: Planned,
    ) {
        let today = self.calendar.today;
        let over = shift.row.on_date < today;
        let pace = paces.iter().position(|pace| pace.kind == shift.kind).unwrap_or(0);
        for _ in 0..shift.row.capacity {
            // Soon fills up; far away is still open.
            let days_off = i64::from((shift.row.on_date - today).get_days());
            let chance = if over { paces[pace].chance() } else { (620 - days_off * 7).max(60) as u32 };
            if over {
                paces[pace].possible += minutes(&shift.row);
            }
            if !self.chance.chance(chance) {
                continue;
            }
            let Some((n, clearance)) = self.somebody(pools, volunteers, &shift) else { continue };
            pools.busy[n] = shift.row.on_date;
            let came = self.sign_up(rows, volunteers[n].id, clearance, &mut shift, over);
            if came {
                paces[pace].given += minutes(&shift.row);
            }
        }
        if !over && shift.row.taken == shift.row.capacity {
            self.line_up(&mut rows.waits, pools, volunteers, &shift);
        }
        rows.shifts.push(shift.row);
    }

    /// Somebody of the school who is cleared for it on that day, and not elsewhere. The first of the list come often.
    pub(super) fn somebody(
        &mut self,
        pools: &Pools,
        volunteers: &[Volunteer],
        shift: &Planned,
    ) -> Option<(usize, i64)> {
        let pool = &pools.by_school[(shift.row.school - 1) as usize];
        let day = shift.row.on_date;
        for _ in 0..ASKED {
            let most = self.chance.below(pool.len() as u64) + 1;
            let n = *pool.get(self.chance.below(most) as usize)?;
            let volunteer = &volunteers[n];
            let good = volunteer.good.iter().find(|g| g.level >= shift.level && g.from <= day && day <= g.to);
            if let Some(good) = good.filter(|_| pools.busy[n] != day && is_aged(volunteer.born, shift.min_age, day)) {
                return Some((n, good.clearance));
            }
        }
        None
    }

    /// Takes a place; whether they came.
    fn sign_up(&mut self, rows: &mut Rows, person: i64, clearance: i64, shift: &mut Planned, over: bool) -> bool {
        let id = rows.next_signup;
        rows.next_signup += 1;
        let state = match (over, self.chance.below(1000)) {
            (true, 0..30) => SignupState::NoShow,
            (true, _) => SignupState::Attended,
            (false, _) => SignupState::SignedUp,
        };
        shift.row.taken += 1;
        let lead = self.chance.range(1..=9);
        let created_at = self.some_time(plus(shift.row.on_date, -lead).min(plus(self.calendar.today, -1)), 7, 22);
        let staff = self.staff[(shift.row.school - 1) as usize];
        let came = state == SignupState::Attended;
        if let Some(training) = shift.training {
            self.learn(training, person, shift.row.on_date, staff);
        }
        let row = SignupRow {
            id,
            shift: shift.row.id,
            person,
            state,
            place: Some(shift.row.taken),
            clearance: Some(clearance),
            created_by: person,
            created_at,
            arrived_at: came.then_some(shift.row.starts_at),
            left_at: came.then_some(shift.row.ends_at),
            signed_in_by: came.then_some(staff.desk),
            signed_out_by: came.then_some(staff.desk),
            untrained_told_at: None,
        };
        let about = PersonId::from(person);
        let school = SchoolId::from(shift.row.school);
        let line = |actor, verb| Entry::new(actor, verb, "signup", id).about(about).at_school(school);
        self.note(created_at, line(Actor::Own(about), "signed-up"));
        let desk = Actor::Person(PersonId::from(staff.desk), Role::FrontOffice);
        if state == SignupState::NoShow {
            self.note(shift.row.ends_at, line(desk, "absent"));
        }
        if came {
            self.note(shift.row.starts_at, line(desk, "signed-in"));
            self.note(shift.row.ends_at, line(desk, "signed-out"));
            self.visit(rows, shift, &row, desk);
        }
        rows.signups.push(row);
        came
    }

    fn visit(&mut self, rows: &mut Rows, shift: &Planned, signup: &SignupRow, desk: Actor) {
        let id = rows.next_hours;
        rows.next_hours += 1;
        let minutes = minutes(&shift.row);
        let entry = Entry::new(desk, "hours-confirmed", "hours", id)
            .about(PersonId::from(signup.person))
            .at_school(SchoolId::from(shift.row.school))
            .minutes(minutes);
        self.note(shift.row.ends_at, entry);
        rows.hours.push(HoursRow {
            id,
            person: signup.person,
            school: shift.row.school,
            signup: Some(signup.id),
            on_date: shift.row.on_date,
            starts_at: Some(shift.row.starts_at),
            ends_at: Some(shift.row.ends_at),
            minutes,
            category: shift.category.clone(),
            source: "desk",
            state: self.settled(shift.row.on_date),
            note: "",
            created_by: signup.signed_out_by.unwrap_or(signup.person),
            created_at: shift.row.ends_at,
            decided_by: None,
            decided_at: Some(shift.row.ends_at),
        });
    }

    /// Hours of a month are locked when it closes.
    fn settled(&self, day: Date) -> HoursState {
        let locked = open_until(Month::of(day), self.calendar.rules) < self.calendar.today;
        if locked { HoursState::Locked } else { HoursState::Confirmed }
    }

    /// Hours people wrote down themselves; the newest wait for somebody's look. Of tutoring and mentoring there are as many as
    /// bring the year's hours to their shares.
    fn told(&mut self, rows: &mut Rows, pools: &Pools, volunteers: &[Volunteer], paces: &[Pace]) {
        const OTHERS: [(&str, u32); 3] = [("pta", 320), ("event", 263), ("classroom", 190)];
        let mut given: Vec<i64> = paces.iter().map(|pace| pace.given).collect();
        let mut left = self.size.hours * 60 * TOLD / 1000;
        while left > 0 {
            let school = self.some_school();
            let pool = &pools.by_school[school];
            if pool.is_empty() {
                continue;
            }
            let volunteer = &volunteers[*self.chance.pick(pool)];
            let good = *self.chance.pick(&volunteer.good);
            let last = good.to.min(plus(self.calendar.today, -1));
            let span = i64::from((last - good.from).get_days()).max(0);
            let day = plus(good.from, self.chance.range(0..=span)).max(self.calendar.day(-330));
            if day > last {
                continue;
            }
            let minutes = *self.chance.pick(&[60, 90, 120, 150, 180]);
            let all: i64 = given.iter().sum();
            let behind = SHARES.iter().position(|(kind, share)| {
                let at = paces.iter().position(|pace| pace.kind == *kind).unwrap_or(0);
                *kind != Kind::Other && given[at] * 1000 < all * i64::from(*share)
            });
            let kind = behind.map_or(Kind::Other, |at| SHARES[at].0);
            let category = match kind {
                Kind::Tutoring => "tutoring",
                Kind::Mentoring => "mentoring",
                Kind::Other => *self.chance.weighted(&OTHERS),
            };
            let row = self.told_row(rows.next_hours, volunteer.id, school, day, minutes, category);
            if row.state.counts() {
                left -= minutes;
                let at = paces.iter().position(|pace| pace.kind == kind).unwrap_or(0);
                given[at] += minutes;
            }
            rows.next_hours += 1;
            rows.hours.push(row);
        }
    }

    fn told_row(&mut self, id: i64, person: i64, school: usize, day: Date, minutes: i64, category: &str) -> HoursRow {
        let created_at = self.some_time(plus(day, 1), 17, 22);
        let coordinator = self.staff[school].coordinator;
        let age = i64::from((self.calendar.today - day).get_days());
        let state = match self.chance.below(1000) {
            _ if age < 9 => HoursState::Pending,
            0..25 => HoursState::Rejected,
            _ => self.settled(day),
        };
        let about = PersonId::from(person);
        let place = SchoolId::from(school as i64 + 1);
        let line = |actor, verb| Entry::new(actor, verb, "hours", id).about(about).at_school(place).minutes(minutes);
        self.note(created_at, line(Actor::Own(about), "hours-told"));
        let decided_at: Option<Timestamp> = (state != HoursState::Pending).then(|| self.some_time(plus(day, 5), 9, 15));
        if let Some(at) = decided_at {
            let verb = if state == HoursState::Rejected { "hours-rejected" } else { "hours-confirmed" };
            let by = Actor::Person(PersonId::from(coordinator), Role::SchoolCoordinator);
            self.note(at, line(by, verb));
        }
        HoursRow {
            id,
            person,
            school: school as i64 + 1,
            signup: None,
            on_date: day,
            starts_at: None,
            ends_at: None,
            minutes,
            category: category.to_owned(),
            source: "self",
            state,
            note: "",
            created_by: person,
            created_at,
            decided_by: decided_at.map(|_| coordinator),
            decided_at,
        }
    }
}

fn minutes(shift: &ShiftRow) -> i64 {
    shift.ends_at.duration_since(shift.starts_at).as_mins()
}
