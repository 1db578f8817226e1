//! Applications through the year, two of three between August and October, each as far as its days have carried it.

use super::wants::traits;
use super::{FIRST_ID, Flow, Good, Maker, Volunteer, older};
use crate::demo::calendar::plus;
use crate::demo::tables::{AgreementRow, ChosenSchoolRow, ClearanceRow, OrderRow, TraitRow};
use crate::ledger::{Actor, Entry};
use crate::people::{PersonId, Role};
use crate::policy::Wording;
use crate::random::hash;
use crate::schools::SchoolId;
use crate::volunteering::clearance_flow::ClearanceState as State;
use jiff::Timestamp;
use jiff::civil::Date;

/// In which month people apply, in percent, the school year's first month first.
const SEASON: [(i8, u32); 12] =
    [(7, 3), (8, 26), (9, 26), (10, 14), (11, 5), (12, 2), (1, 6), (2, 6), (3, 6), (4, 3), (5, 2), (6, 1)];

/// What becomes of an application, in thousandths.
const FATES: [(Fate, u32); 10] = [
    (Fate::Cleared, 821),
    (Fate::SchoolFirst, 40),
    (Fate::NeverSent, 38),
    (Fate::NeverSeen, 24),
    (Fate::NeverSigned, 8),
    (Fate::Duplicate, 8),
    (Fate::Weighed, 46),
    (Fate::Stopped, 3),
    (Fate::Revoked, 2),
    (Fate::Withdrawn, 10),
];

/// Days within which a school says yes.
const SCHOOL_ANSWERS: i64 = 12;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Cleared,
    /// Some schools wish to be asked before anything is checked; after their yes all goes well.
    SchoolFirst,
    /// The form was never finished.
    NeverSent,
    /// Nobody ever saw the photo ID.
    NeverSeen,
    /// The disclosure was never signed; below level 3 there is none, and all goes well.
    NeverSigned,
    /// Waits until somebody looks at a likely duplicate.
    Duplicate,
    /// A result that a person must judge.
    Weighed,
    Stopped,
    Revoked,
    Withdrawn,
}

/// The days of one application.
struct Days {
    sent: Date,
    seen: Date,
    signed: Date,
    result: Date,
}

/// What people ask to do, and the level that calls for.
const WISHES: [((i64, &str), u32); 6] = [
    ((2, "classroom-helper\nevent-helper"), 24),
    ((2, "reading-buddy\nlunch-buddy"), 20),
    ((2, "parent-group\noffice-helper"), 12),
    ((3, "trip-chaperone\nclassroom-helper"), 26),
    ((3, "one-to-one-tutor\ngroup-tutor"), 11),
    ((3, "mentor"), 7),
];

/// The texts people agree to, and their hashes in each language: counted once, not 100,000 times.
struct Texts<'p> {
    known: Vec<(&'static str, &'p Wording, Hashes)>,
}

/// By language.
type Hashes = Vec<(&'static str, String)>;

impl<'p> Texts<'p> {
    fn of(maker: &Maker<'p>) -> Texts<'p> {
        let texts = &maker.calendar.rules.rules.texts;
        let named = [
            ("conduct", &texts.conduct),
            ("confidentiality", &texts.confidentiality),
            ("disclosure", &texts.disclosure),
            ("authorisation", &texts.authorisation),
        ];
        let hashes = |text: &Wording| ["en", "es", "ar"].map(|lang| (lang, hash(text.text.get(lang)))).to_vec();
        Texts { known: named.into_iter().map(|(id, text)| (id, text, hashes(text))).collect() }
    }
}

/// Rows that go out together, clearances first.
#[derive(Default)]
struct Rows {
    cases: Vec<ClearanceRow>,
    schools: Vec<ChosenSchoolRow>,
    agreements: Vec<AgreementRow>,
    orders: Vec<OrderRow>,
    traits: Vec<TraitRow>,
    next_case: i64,
    next_agreement: i64,
}

impl Maker<'_> {
    pub(super) fn clearances(&mut self, volunteers: &mut [Volunteer]) -> Flow {
        let texts = Texts::of(self);
        let mut rows = Rows { next_case: FIRST_ID, next_agreement: FIRST_ID, ..Rows::default() };
        for volunteer in volunteers {
            self.applications(&mut rows, &texts, volunteer);
            rows.traits.extend(traits(volunteer));
            if rows.cases.len() >= super::STEP {
                self.flush(&mut rows)?;
            }
        }
        self.flush(&mut rows)
    }

    fn flush(&mut self, rows: &mut Rows) -> Flow {
        self.send(std::mem::take(&mut rows.cases))?;
        self.send(std::mem::take(&mut rows.schools))?;
        self.send(std::mem::take(&mut rows.agreements))?;
        self.send(std::mem::take(&mut rows.orders))?;
        self.send(std::mem::take(&mut rows.traits))
    }

    /// Last school year's application, this one's, or both. One whose day has not come is not made yet.
    fn applications(&mut self, rows: &mut Rows, texts: &Texts<'_>, volunteer: &mut Volunteer) {
        let year = self.calendar.rules.calendar.school_year_of(self.calendar.today);
        let before = self.calendar.rules.calendar.school_year_of(plus(year.first, -1));
        let (mut earlier, mut now) =
            *self.chance.weighted(&[((true, true), 45), ((false, true), 35), ((true, false), 20)]);
        let wish = *self.chance.weighted(&WISHES);
        let this_year = self.application_day(year.first);
        if now && this_year > self.calendar.today {
            (earlier, now) = (true, false);
        }
        let mut follows = None;
        if earlier {
            let day = self.application_day(before.first);
            let fate = if now { Fate::Cleared } else { *self.chance.weighted(&FATES) };
            let case = self.application(rows, texts, volunteer, day, wish, fate, now);
            follows = now.then_some(case);
        }
        if now {
            let fate = *self.chance.weighted(&FATES);
            self.application(rows, texts, volunteer, this_year, wish, fate, false);
            if let Some(case) = rows.cases.last_mut() {
                case.follows = follows;
            }
        }
    }

    fn application_day(&mut self, year: Date) -> Date {
        let month = *self.chance.weighted(&SEASON);
        let first = if month >= 7 { year.year() } else { year.year() + 1 };
        let day = self.chance.range(1..=28) as i8;
        Date::new(first, month, day).unwrap_or(year)
    }

    #[expect(clippy::too_many_arguments, reason = "everything that one application depends on")]
    fn application(
        &mut self,
        rows: &mut Rows,
        texts: &Texts<'_>,
        volunteer: &mut Volunteer,
        day: Date,
        (level, tasks): (i64, &'static str),
        fate: Fate,
        renewed: bool,
    ) -> i64 {
        let id = rows.next_case;
        rows.next_case += 1;
        let sent_at = self.some_time(day, 7, 22);
        let mut row = ClearanceRow::begun(id, volunteer.id, level, tasks, sent_at);
        if volunteer.lang != "en" {
            row.languages = volunteer.lang;
        }
        let days = self.days(day, level);
        self.carry(&mut row, volunteer, &days, fate);
        if row.state == State::Cleared && row.valid_to.is_some_and(|to| to < self.calendar.today) {
            self.end(&mut row, renewed);
        }
        if let (Some(from), Some(to)) = (row.valid_from, row.valid_to) {
            volunteer.good.push(Good { clearance: id, level: row.granted, from, to });
        }
        self.agreements(rows, texts, &row, volunteer.lang);
        if older::is_older(&row) {
            row.provider = "company";
            rows.orders.extend(older::order(&self.calendar, &row));
        }
        if row.submitted_at.is_some() {
            let chosen = volunteer.schools.iter().map(|at| ChosenSchoolRow { clearance: id, school: *at as i64 + 1 });
            rows.schools.extend(chosen);
        }
        rows.cases.push(row);
        id
    }

    fn days(&mut self, sent: Date, level: i64) -> Days {
        let seen = plus(sent, self.chance.range(1..=9));
        let signed = if level >= 3 { plus(seen, self.chance.range(0..=4)) } else { seen };
        let wait = if level >= 3 { self.chance.range(1..=8) } else { self.chance.range(0..=2) };
        Days { sent, seen, signed, result: plus(signed, wait) }
    }

    /// A time of a day gone by.
    pub(super) fn some_time(&mut self, day: Date, from: i64, to: i64) -> Timestamp {
        let hour = self.chance.range(from..=to) as i8;
        let minute = self.chance.range(0..=59) as i8;
        self.calendar.past(day, hour, minute)
    }

    /// Takes a case as far as its days reach today.
    fn carry(&mut self, row: &mut ClearanceRow, volunteer: &Volunteer, days: &Days, fate: Fate) {
        let today = self.calendar.today;
        let rules = &self.calendar.rules.rules.clearance;
        let (unfinished, waiting) = (i64::from(rules.unfinished_days), i64::from(rules.waiting_days));
        let own = Actor::Own(PersonId::from(row.person));
        let staff = self.staff[volunteer.schools[0]];
        let desk = Actor::Person(PersonId::from(staff.desk), Role::FrontOffice);
        let school = volunteer.schools[0];
        if fate == Fate::NeverSent {
            if plus(days.sent, unfinished) <= today {
                self.enter(row, State::Withdrawn, plus(days.sent, unfinished));
                self.said(row, school, Actor::System, "application-lapsed");
            }
            return;
        }
        row.submitted_at = Some(row.created_at);
        row.state =
            if fate == Fate::Duplicate && plus(days.sent, 12) > today { State::Submitted } else { State::AwaitingId };
        self.said(row, school, own, "application-sent");
        if fate == Fate::SchoolFirst && plus(days.sent, SCHOOL_ANSWERS) > today {
            row.state = State::AwaitingSchool;
            return;
        }
        if days.seen > today || row.state == State::Submitted {
            return;
        }
        if fate == Fate::Withdrawn {
            self.enter(row, State::Withdrawn, days.seen);
            return self.said(row, school, own, "application-withdrawn");
        }
        if fate == Fate::NeverSeen {
            return self.lapse(row, school, days.sent, waiting);
        }
        let seen_at = self.some_time(days.seen, 8, 15);
        (row.id_seen_by, row.id_seen_at) = (Some(staff.desk), Some(seen_at));
        self.enter_at(row, if row.level >= 3 { State::AwaitingDisclosure } else { State::Screening }, seen_at);
        self.said(row, school, desk, "id-seen");
        if row.level >= 3 {
            if days.signed > today {
                return;
            }
            if fate == Fate::NeverSigned {
                return self.lapse(row, school, days.seen, waiting);
            }
            row.authorised_at = Some(self.some_time(days.signed, 16, 22).max(seen_at));
            self.enter_at(row, State::Screening, row.authorised_at.unwrap_or(seen_at));
            self.said(row, school, own, "disclosure-signed");
        }
        row.ordered_at = Some(row.since);
        row.provider = "manual";
        row.provider_ref = format!("R{:07}", row.id);
        if days.result > today {
            return;
        }
        match fate {
            Fate::Weighed => self.weigh(row, school, days.result),
            _ => self.clear(row, school, days.result, "cleared"),
        }
        if matches!(fate, Fate::Stopped | Fate::Revoked) && row.state == State::Cleared {
            self.stop(row, school, days.result, fate);
        }
    }

    fn enter(&mut self, row: &mut ClearanceRow, state: State, day: Date) {
        let at = self.some_time(day, 3, 3);
        self.enter_at(row, state, at);
    }

    fn enter_at(&mut self, row: &mut ClearanceRow, state: State, at: Timestamp) {
        row.state = state;
        row.since = at.max(row.since);
    }

    fn said(&mut self, row: &ClearanceRow, school: usize, actor: Actor, verb: &'static str) {
        let entry = Entry::new(actor, verb, "clearance", row.id)
            .about(PersonId::from(row.person))
            .at_school(SchoolId::from(school as i64 + 1))
            .detail(format!("state={} level={}", row.state, row.granted.max(row.level)));
        self.note(row.since, entry);
    }

    /// Nobody went on with it: it waits, and after the policy's days it is closed.
    fn lapse(&mut self, row: &mut ClearanceRow, school: usize, from: Date, days: i64) {
        if plus(from, days) <= self.calendar.today {
            self.enter(row, State::Withdrawn, plus(from, days));
            self.said(row, school, Actor::System, "application-lapsed");
        }
    }

    fn clear(&mut self, row: &mut ClearanceRow, school: usize, day: Date, verb: &'static str) {
        let reviewer = self.reviewer();
        let at = self.some_time(day, 9, 16);
        self.enter_at(row, State::Cleared, at);
        row.granted = row.level;
        row.valid_from = Some(day);
        row.valid_to = Some(self.calendar.last_good_day(row.level as u32, day));
        (row.decided_by, row.decided_at, row.result) = (Some(reviewer), Some(row.since), "clear");
        let by = Actor::Person(PersonId::from(reviewer), Role::ScreeningReviewer);
        self.said(row, school, by, verb);
    }

    /// Something came back: half are cleared after all, the rest are told no, and some of them ask again.
    fn weigh(&mut self, row: &mut ClearanceRow, school: usize, day: Date) {
        let (rita, raj) = (self.reviewer(), self.reviewer());
        let by = Actor::Person(PersonId::from(rita), Role::ScreeningReviewer);
        let today = self.calendar.today;
        let at = self.some_time(day, 9, 16);
        row.result = "consider";
        self.enter_at(row, State::Review, at);
        self.said(row, school, by, "sent-to-review");
        let weighed = plus(day, self.chance.range(3..=14));
        if weighed > today {
            return;
        }
        if self.chance.chance(550) {
            self.clear(row, school, weighed, "cleared-after-review");
            row.result = "consider";
            if self.chance.chance(300) {
                row.restriction = *self.chance.pick(&["chosen_schools", "events_only", "never_alone"]);
            }
            return;
        }
        let rules = &self.calendar.rules.rules.clearance;
        let wait = self.calendar.rules.calendar.business_days_after(weighed, rules.pre_adverse_business_days);
        let appeal_days = i64::from(rules.appeal_days);
        let at = self.some_time(weighed, 9, 16);
        (row.proposal, row.proposed_by, row.proposed_at, row.agreed_by) = ("deny", Some(rita), Some(at), Some(raj));
        (row.pre_adverse_at, row.wait_until) = (Some(at), Some(wait));
        self.enter_at(row, State::PreAdverse, at);
        self.said(row, school, by, "denial-intended");
        let denied = plus(wait, 1);
        if denied > today {
            return;
        }
        self.enter(row, State::Denied, denied);
        (row.denied_at, row.decided_at) = (Some(row.since), Some(row.since));
        row.appeal_until = Some(plus(denied, appeal_days));
        row.decided_by = Some(rita);
        self.said(row, school, Actor::System, "denied");
        let appealed = plus(denied, self.chance.range(2..=13));
        if appealed <= today && self.chance.chance(250) {
            let at = self.some_time(appealed, 8, 21);
            row.appealed_at = Some(at);
            self.enter_at(row, State::Appeal, at);
            self.said(row, school, Actor::Own(PersonId::from(row.person)), "denial-appealed");
            if plus(appealed, 20) <= today {
                self.enter(row, State::Denied, plus(appealed, 20));
                let dora = crate::demo::cast::find("dora").map_or(0, |m| m.id);
                self.said(row, school, Actor::Person(PersonId::from(dora), Role::Director), "denial-upheld");
            }
        }
    }

    fn stop(&mut self, row: &mut ClearanceRow, school: usize, cleared: Date, fate: Fate) {
        let day = plus(cleared, self.chance.range(5..=90));
        if day > self.calendar.today || row.valid_to.is_some_and(|to| day > to) {
            return;
        }
        let reviewer = self.reviewer();
        let by = Actor::Person(PersonId::from(reviewer), Role::ScreeningReviewer);
        let at = self.some_time(day, 7, 17);
        row.stopped_for = *self.chance.pick(&["alert", "incident", "self_report"]);
        self.enter_at(row, State::Suspended, at);
        self.said(row, school, by, "suspended");
        let over = plus(day, self.chance.range(4..=25));
        if over > self.calendar.today {
            return;
        }
        let at = self.some_time(over, 9, 16);
        let (state, verb) = if fate == Fate::Revoked {
            (State::Revoked, "clearance-revoked")
        } else {
            row.stopped_for = "";
            (State::Cleared, "suspension-lifted")
        };
        self.enter_at(row, state, at);
        self.said(row, school, by, verb);
    }

    /// Past the last good day: it rests, or it has ended.
    fn end(&mut self, row: &mut ClearanceRow, renewed: bool) {
        let Some(to) = row.valid_to else { return };
        let again = self.calendar.validity(row.level as u32).reactivate_until(to);
        let rests = again.is_some_and(|last| last >= self.calendar.today) && !renewed;
        row.reactivate_until = again.filter(|_| rests);
        let (state, verb) =
            if rests { (State::Inactive, "clearance-rolled-over") } else { (State::Expired, "clearance-ended") };
        self.enter(row, state, plus(to, 1));
        let entry = Entry::new(Actor::System, verb, "clearance", row.id).about(PersonId::from(row.person));
        self.note(row.since, entry);
    }

    fn agreements(&mut self, rows: &mut Rows, texts: &Texts<'_>, row: &ClearanceRow, lang: &'static str) {
        let lang = if matches!(lang, "es" | "ar") { lang } else { "en" };
        for (text_id, wording, hashes) in &texts.known {
            let signed = matches!(*text_id, "disclosure" | "authorisation");
            let Some(agreed_at) = (if signed { row.authorised_at } else { row.submitted_at }) else { continue };
            let of_today =
                || hashes.iter().find(|(of, _)| *of == lang).map(|(_, hash)| hash.clone()).unwrap_or_default();
            let (version, text_hash) = match signed && older::is_older(row) {
                true => (older::VERSION, older::hash_of(text_id, lang)),
                false => (i64::from(wording.version), of_today()),
            };
            rows.agreements.push(AgreementRow {
                id: rows.next_agreement,
                person: row.person,
                clearance: row.id,
                text_id,
                version,
                lang,
                text_hash,
                agreed_at,
                agreed_by: row.person,
            });
            rows.next_agreement += 1;
        }
    }
}
