//! What happens later around shifts: confirmations, reminders, news of changes, and the tidying of every night.
//!
//! Each job reads the world anew: a reminder for a place that was given back finds nothing to say and ends.

use super::answer;
use super::by;
use super::calendar_feed::uid;
use super::desk;
use super::goal;
use super::group;
use super::hours::{HoursId, Refusal};
use super::lacking;
use super::opportunity;
use super::shift::{self, Shift, day_of};
use super::shift_flow::{SignupFlow, SignupState, SignupVerb};
use super::signup::{self, Signup, SignupId};
use super::store::text_reply as replies;
use super::store::waiting as waits;
use super::store::{
    group as groups, guest as guests, hours as hours_store, shift as shifts, signup as store, training as trainings,
};
use super::{hours_close, hours_year, waiting};
use crate::app::App;
use crate::connect::{self, Event, Notice, NoticeArg};
use crate::error::Result;
use crate::ledger::Actor;
use crate::people::PersonId;
use crate::policy::InForce;
use crate::random::hash;
use db::Tx;
use jiff::civil::{Time, time};
use jiff::{Timestamp, ToSpan};
use jobs::{Job, Registry};
use serde::{Deserialize, Serialize};

/// The hour of an earlier day at which people are reminded, by the district's clock.
const REMIND_AT: Time = time(8, 0, 0, 0);
/// How many days contacts of groups are kept whose day nobody wrote down.
const GROUP_CONTACTS: i64 = 30;
/// How much one night's run takes on at a time.
const STEP: i64 = 500;

/// The jobs of shifts, hours and opportunities.
pub fn jobs(registry: Registry<App>) -> Registry<App> {
    registry
        .register::<ConfirmSignup>()
        .register::<RemindOfShift>()
        .register::<TellCalledOff>()
        .register::<TellLate>()
        .register::<TellRejected>()
        .register::<CloseDay>()
        .register::<ReleaseUncleared>()
        .register::<ReleasePlaces>()
        .register::<TellUntrained>()
}

/// The message with the calendar file, after a place was taken at `at`; and the reminder, where there is time for one.
#[derive(Debug, Serialize, Deserialize)]
pub struct ConfirmSignup {
    pub signup: SignupId,
    pub at: Timestamp,
}

impl Job<App> for ConfirmSignup {
    const NAME: &'static str = "volunteering.confirm-signup";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let now = app.now();
        let mut tx = app.db.write().await?;
        let Some((signup, shift)) = still_placed(&mut tx, self.signup, self.at).await? else {
            return Ok(());
        };
        let key = format!("signup-{}-{}", signup.id, self.at.as_microsecond());
        connect::tell(&mut tx, signup.person, about(Notice::new("shifts-confirmed", key), &signup, &shift), now)
            .await?;
        if let Some(at) = remind_at(&shift, &app.policy()).filter(|at| *at > now) {
            RemindOfShift { signup: signup.id, at: self.at }.enqueue(&mut tx, at).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

/// The reminder before a shift.
#[derive(Debug, Serialize, Deserialize)]
pub struct RemindOfShift {
    pub signup: SignupId,
    pub at: Timestamp,
}

impl Job<App> for RemindOfShift {
    const NAME: &'static str = "volunteering.remind-of-shift";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let now = app.now();
        let mut tx = app.db.write().await?;
        let Some((signup, shift)) = still_placed(&mut tx, self.signup, self.at).await? else {
            return Ok(());
        };
        let Ok(to) = by::next::<SignupFlow>(Actor::System, signup.person, signup.state, SignupVerb::Remind) else {
            return Ok(());
        };
        if shift.starts_at <= now {
            return Ok(());
        }
        // The shift was moved to a later day since: its reminder waits for the day before that.
        if let Some(at) = remind_at(&shift, &app.policy()).filter(|at| *at > now) {
            self.enqueue(&mut tx, at).await?;
            tx.commit().await?;
            return Ok(());
        }
        // Nobody is asked to come who will not be let in.
        if signup::release(&mut tx, signup.id, &app.policy(), now).await? {
            tx.commit().await?;
            return Ok(());
        }
        store::set_state(&mut tx, signup.id, to).await?;
        let key = format!("reminder-{}-{}", signup.id, self.at.as_microsecond());
        let secret = app.random.token();
        replies::insert_link(&mut tx, &hash(&secret), signup.id, signup.created_at, shift.starts_at).await?;
        let today = day_of(now, &app.zone());
        let days = NoticeArg::Number(i64::from((shift.on_date - today).get_days()));
        let notice = about(Notice::new("shifts-reminder", key), &signup, &shift).arg("days", days);
        let notice = notice.link(format!("/reply/{secret}")).fleeting();
        connect::tell(&mut tx, signup.person, notice, now).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Tells somebody that the school called the shift off or took the place back, or that a rule did.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellCalledOff {
    pub signup: SignupId,
    pub by_rule: bool,
}

impl Job<App> for TellCalledOff {
    const NAME: &'static str = "volunteering.tell-called-off";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let mut tx = app.db.write().await?;
        let Some((signup, shift)) = read(&mut tx, self.signup).await? else { return Ok(()) };
        if signup.state.holds_place() {
            return Ok(());
        }
        let key = format!("off-{}-{}", signup.id, signup.created_at.as_microsecond());
        let (notice, link) = match signup.state {
            _ if self.by_rule => (Notice::new("shifts-released", key), "/me/clearance".to_owned()),
            SignupState::MovedOut => (Notice::new("shifts-moved-out", key), format!("/shifts/{}", shift.id)),
            _ if shift.is_open() => (Notice::new("shifts-taken-back", key), "/contact".to_owned()),
            _ => (Notice::new("shifts-called-off", key), "/opportunities".to_owned()),
        };
        let gone = event(&signup, &shift).cancelled();
        let notice = about(notice, &signup, &shift).link(link).calendar(gone);
        connect::tell(&mut tx, signup.person, notice, app.now()).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Tells whoever runs the opportunity that a place came free late.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellLate {
    pub signup: SignupId,
    pub at: Timestamp,
}

impl Job<App> for TellLate {
    const NAME: &'static str = "volunteering.tell-late";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let now = app.now();
        let mut tx = app.db.write().await?;
        let Some((signup, shift)) = read(&mut tx, self.signup).await? else { return Ok(()) };
        if signup.state.holds_place() || shift.starts_at <= now {
            return Ok(());
        }
        for person in shift::who_to_tell(&mut tx, shift.id).await? {
            let key = format!("late-{}-{}-{person}", signup.id, self.at.as_microsecond());
            let notice = Notice::new("shifts-late", key)
                .text("title", &shift.title)
                .arg("left", NoticeArg::Number(shift.left()))
                .arg("when", NoticeArg::Range(shift.starts_at, shift.ends_at))
                .link(format!("/office/shifts/{}", shift.id));
            connect::tell(&mut tx, person, notice, now).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

/// Tells a volunteer that hours were refused, and why.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellRejected {
    pub hours: HoursId,
    pub why: String,
}

impl Job<App> for TellRejected {
    const NAME: &'static str = "volunteering.tell-rejected";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let mut tx = app.db.write().await?;
        let Some(hours) = hours_store::any(&mut tx, self.hours).await? else { return Ok(()) };
        if hours.state != super::shift_flow::HoursState::Rejected {
            return Ok(());
        }
        let notice = Notice::new("hours-rejected", format!("hours-rejected-{}-{}", hours.id, hours.minutes))
            .arg("date", NoticeArg::Date(hours.on_date))
            .arg("time", NoticeArg::Hours(hours.minutes))
            .text("school", &hours.school_name)
            .arg("why", NoticeArg::Message(format!("hours-why-{}", self.why)))
            .link("/me/hours");
        connect::tell(&mut tx, hours.person, notice, app.now()).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Puts the message about refused hours in the queue.
pub(super) async fn tell_rejected(tx: &mut Tx, hours: HoursId, why: Refusal, now: Timestamp) -> Result<()> {
    TellRejected { hours, why: why.to_string() }.enqueue(tx, now).await?;
    Ok(())
}

/// Every night: ends the days of those never signed out, closes opportunities that are over, months of hours
/// whose day has come, and the school year; tells of goals that were reached.
#[derive(Debug, Serialize, Deserialize)]
pub struct CloseDay;

impl Job<App> for CloseDay {
    const NAME: &'static str = "volunteering.close-day";
    const ONCE: bool = true;

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let (now, rules) = (app.now(), app.policy());
        let today = day_of(now, &rules.zone);
        loop {
            let mut tx = app.db.write().await?;
            let open = store::left_open(&mut tx, today, STEP).await?;
            for id in &open {
                desk::close_day(&mut tx, *id, &rules, now).await?;
            }
            tx.commit().await?;
            if open.is_empty() {
                break;
            }
        }
        loop {
            let mut tx = app.db.write().await?;
            let open = groups::left_open(&mut tx, today, STEP).await?;
            for id in &open {
                group::day::close_day(&mut tx, *id, &rules, now).await?;
            }
            tx.commit().await?;
            if open.is_empty() {
                break;
            }
        }
        loop {
            let mut tx = app.db.write().await?;
            let closed = opportunity::close_over(&mut tx, now).await?;
            tx.commit().await?;
            if closed == 0 {
                break;
            }
        }
        loop {
            let mut tx = app.db.write().await?;
            let told = goal::night(&mut tx, now).await?;
            tx.commit().await?;
            if told == 0 {
                break;
            }
        }
        let mut tx = app.db.write().await?;
        answer::forget_unheld(&mut tx).await?;
        guests::forget_old_contacts(&mut tx, today.saturating_sub(GROUP_CONTACTS.days())).await?;
        hours_close::close_due(&mut tx, &rules, now).await?;
        tx.commit().await?;
        let mut tx = app.db.write().await?;
        hours_year::close_due(&mut tx, &rules, now).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Tells somebody that a training their place asks for does not reach its day, while there is time to do it again.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellUntrained {
    pub signup: SignupId,
    pub training: String,
}

impl Job<App> for TellUntrained {
    const NAME: &'static str = "volunteering.tell-untrained";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let (now, rules) = (app.now(), app.policy());
        let mut tx = app.db.write().await?;
        let Some((signup, shift)) = read(&mut tx, self.signup).await? else { return Ok(()) };
        let Some(training) = rules.clearance.training(&self.training) else { return Ok(()) };
        let trained = trainings::trained(&mut tx, signup.person).await?;
        let good = trained.iter().any(|one| one.training == self.training && one.covers(signup.on_date));
        if good || !signup.state.holds_place() || shift.starts_at <= now {
            return Ok(());
        }
        let lang = trainings::lang_of(&mut tx, signup.person).await?;
        let key = format!("untrained-{}-{}-{}", signup.id, signup.created_at.as_microsecond(), self.training);
        let notice = about(Notice::new("shifts-untrained", key), &signup, &shift)
            .text("training", training.name.get(&lang))
            .text("how", training.place.get(&lang))
            .link("/me/trainings");
        connect::tell(&mut tx, signup.person, notice, now).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// At once, when somebody is stopped or loses a clearance: frees the places it no longer reaches, and what is held for them.
#[derive(Debug, Serialize, Deserialize)]
pub struct ReleasePlaces {
    pub person: PersonId,
}

impl Job<App> for ReleasePlaces {
    const NAME: &'static str = "volunteering.release-places";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        free_uncleared(app, Some(self.person)).await?;
        let mut tx = app.db.write().await?;
        for shift in waits::held_for(&mut tx, self.person).await? {
            waiting::tend(&mut tx, shift, &app.policy(), app.now()).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

/// Frees the places of one person, or of everybody, that their clearance does not reach: from today on.
async fn free_uncleared(app: &App, whose: Option<PersonId>) -> anyhow::Result<()> {
    let rules = app.policy();
    let lowest = i64::from(rules.clearance.lowest_level().number);
    loop {
        let now = app.now();
        let mut tx = app.db.write().await?;
        let found = store::uncleared(&mut tx, day_of(now, &rules.zone), now, whose, lowest, STEP).await?;
        let mut freed = 0;
        for id in found {
            freed += usize::from(signup::release(&mut tx, id, &rules, now).await?);
        }
        tx.commit().await?;
        if freed == 0 {
            return Ok(());
        }
    }
}

/// Every night: frees the places of those whose clearance no longer reaches the day of their shift, and tells those of whom a
/// training does not.
#[derive(Debug, Serialize, Deserialize)]
pub struct ReleaseUncleared;

impl Job<App> for ReleaseUncleared {
    const NAME: &'static str = "volunteering.release-uncleared";
    const ONCE: bool = true;

    async fn run(self, app: &App) -> anyhow::Result<()> {
        free_uncleared(app, None).await?;
        let (now, rules) = (app.now(), app.policy());
        loop {
            let mut tx = app.db.write().await?;
            let told = lacking::night(&mut tx, &rules, now).await?;
            tx.commit().await?;
            if told == 0 {
                return Ok(());
            }
        }
    }
}

async fn read(tx: &mut Tx, id: SignupId) -> Result<Option<(Signup, Shift)>> {
    let Some(signup) = store::any(tx, id).await? else { return Ok(None) };
    let shift = shifts::any_shift(tx, signup.shift).await?;
    Ok(shift.map(|shift| (signup, shift)))
}

/// The place, if it is still the one taken at `at`: given back and taken again, it has messages of its own.
async fn still_placed(tx: &mut Tx, id: SignupId, at: Timestamp) -> Result<Option<(Signup, Shift)>> {
    let found = read(tx, id).await?;
    Ok(found.filter(|(signup, shift)| {
        matches!(signup.state, SignupState::SignedUp | SignupState::Reminded)
            && signup.created_at == at
            && shift.is_open()
    }))
}

fn about(notice: Notice, signup: &Signup, shift: &Shift) -> Notice {
    notice
        .text("title", &shift.title)
        .text("school", &shift.school_name)
        .text("place", shift.place())
        .arg("when", NoticeArg::Range(shift.starts_at, shift.ends_at))
        .link(format!("/shifts/{}", shift.id))
        .calendar(event(signup, shift))
}

/// The shift as a calendar keeps it; the same place keeps the same entry.
pub fn event(signup: &Signup, shift: &Shift) -> Event {
    let title = format!("{} · {}", shift.title, shift.school_name);
    Event::new(uid(signup.id), title, shift.starts_at, shift.ends_at).at(shift.place())
}

/// When a shift is reminded of: so many hours before, as the policy says. Where that is another day, at eight in the morning of
/// it, by the district's clock, so that nobody is woken.
pub(super) fn remind_at(shift: &Shift, rules: &InForce) -> Option<Timestamp> {
    let before = shift.starts_at.checked_sub(i64::from(rules.shifts.reminder_hours).hours()).ok()?;
    let day = rules.calendar.day_of(before);
    if day >= shift.on_date {
        return Some(before);
    }
    rules.zone.to_timestamp(day.to_datetime(REMIND_AT)).ok()
}
