//! `/office/signups/{id}/attendance`: somebody was not here after all, or was.

use super::words;
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::Ability;
use crate::volunteering::attendance::{self, AttendanceError, Noted, Slip, Truth};
use crate::volunteering::hours_close_flow::MonthState;
use crate::volunteering::shift::Shift;
use crate::volunteering::shift_flow::SignupState;
use crate::volunteering::signup::{Signup, SignupId};
use crate::volunteering::store::shift as shifts;
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Deserialize;

const HERE: &str = "here";
const ABSENT: &str = "absent";

/// What the form sends.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AttendanceForm {
    /// What is so: sent again when it is noted by now, it changes nothing.
    pub truth: String,
    pub why: String,
    pub starts: String,
    pub ends: String,
    /// `board`, where it was opened from there: that is where it leads back to.
    pub from: String,
}

impl AttendanceForm {
    fn parse(&self, signup: &Signup, zone: &TimeZone) -> Result<(Truth, Slip), Errors> {
        let mut errors = Errors::default();
        let at = |time: jiff::civil::Time| zone.to_timestamp(signup.on_date.to_datetime(time)).ok();
        let truth = match self.truth.as_str() {
            HERE => {
                let starts = errors.field("starts", forms::civil_time(&self.starts)).and_then(at);
                let ends = errors.field("ends", forms::civil_time(&self.ends)).and_then(at);
                starts.zip(ends).map(|(starts, ends)| Truth::Here(starts, ends))
            }
            _ => Some(Truth::Absent),
        };
        match (truth, errors.field("why", forms::one_of(&self.why, Slip::parse))) {
            (Some(truth), Some(slip)) => Ok((truth, slip)),
            _ => Err(errors),
        }
    }

    fn back(&self, shift: &Shift) -> String {
        if self.from == "board" {
            format!("/office/board?school={}&date={}", shift.school_slug, shift.on_date)
        } else {
            format!("/office/shifts/{}", shift.id)
        }
    }
}

/// What can be said instead of what is noted about a place, as the link to here says it.
pub(super) fn instead(noted: SignupState) -> Option<&'static str> {
    match noted {
        SignupState::Attended => Some("attendance-absent"),
        SignupState::NoShow => Some("attendance-here"),
        _ => None,
    }
}

#[derive(Template)]
#[template(path = "volunteering/attendance.html")]
struct AttendancePage {
    page: Page,
    noted: Noted,
    shift: Shift,
    name: String,
    form: Form<AttendanceForm>,
    slips: Vec<(String, String)>,
}

impl AttendancePage {
    async fn load(
        tx: &mut Tx,
        page: Page,
        me: &Me,
        id: SignupId,
        form: Option<Form<AttendanceForm>>,
        from: &str,
    ) -> Result<AttendancePage> {
        let noted = attendance::noted(tx, me, id, page.policy(), page.now()).await?;
        let shift =
            shifts::within_reach(tx, me, Ability::ConfirmHours, noted.signup.shift).await?.ok_or(Error::NotFound)?;
        let people = shifts::roster(tx, shift.id).await?;
        let name = people.iter().find(|one| one.signup == id).map_or(String::new(), shifts::Expected::name);
        let clock = |at: Timestamp| at.to_zoned_datetime(page.zone().clone()).strftime("%H:%M").to_string();
        let truth = if noted.signup.state == SignupState::Attended { ABSENT } else { HERE };
        let blank = || AttendanceForm {
            truth: truth.to_owned(),
            starts: clock(shift.starts_at),
            ends: clock(shift.ends_at),
            from: from.to_owned(),
            ..AttendanceForm::default()
        };
        // Where somebody else put it right meanwhile, the form asks the other way round.
        let form = form.filter(|form| form.value.truth == truth).unwrap_or_else(|| Form::new(blank()));
        let slips = Slip::of(noted.signup.state);
        let slips = slips.iter().map(|slip| (slip.to_string(), page.state("attendance-slip", slip.as_str()))).collect();
        Ok(AttendancePage { page, noted, shift, name, form, slips })
    }

    /// Whether they are noted as having been here.
    fn was_here(&self) -> bool {
        self.noted.signup.state == SignupState::Attended
    }

    fn title(&self) -> &'static str {
        instead(self.noted.signup.state).unwrap_or("attendance-here")
    }

    fn task(&self) -> String {
        words::category(&self.page, &self.shift.category)
    }

    fn times(&self) -> Option<String> {
        let signup = &self.noted.signup;
        Some(match (signup.arrived_at?, signup.left_at) {
            (arrived, Some(left)) => self.page.range(&arrived, &left),
            (arrived, None) => self.page.t1("board-here-since", "time", self.page.time(&arrived)),
        })
    }
}

/// Where the page was opened.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Opened {
    from: String,
}

/// What is noted, and what can be said instead.
pub async fn show(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<SignupId>,
    Query(opened): Query<Opened>,
) -> Reply {
    let mut tx = app.db.read().await?;
    page(AttendancePage::load(&mut tx, page_, &me, id, None, &opened.from).await?)
}

/// Puts it right.
pub async fn correct(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<SignupId>,
    Fields(sent): Fields<AttendanceForm>,
) -> Reply {
    let (rules, now) = (app.policy(), app.now());
    let mut tx = app.db.write().await?;
    let noted = attendance::noted(&mut tx, &me, id, &rules, now).await?;
    let shift =
        shifts::within_reach(&mut tx, &me, Ability::ConfirmHours, noted.signup.shift).await?.ok_or(Error::NotFound)?;
    if ![HERE, ABSENT].contains(&sent.truth.as_str()) {
        return Err(Error::Unreadable("web-error-form"));
    }
    let form = match sent.parse(&noted.signup, &rules.zone) {
        Ok((truth, slip)) => match attendance::correct(&mut tx, &me, id, truth, slip, &rules, now).await {
            Ok(()) => {
                tx.commit().await?;
                return Redirect::to(sent.back(&shift)).saying("attendance-said").into();
            }
            Err(AttendanceError::Field(field, reason)) => Form::refused(sent, field, reason),
            Err(error) => return Err(error.into()),
        },
        Err(errors) => Form { value: sent, errors },
    };
    drop(tx);
    let mut tx = app.db.read().await?;
    refused(AttendancePage::load(&mut tx, page_, &me, id, Some(form), "").await?)
}
