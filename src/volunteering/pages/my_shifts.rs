//! One's own shifts, and their entries for a calendar.

use crate::app::App;
use crate::error::Error;
use crate::volunteering::shift::ShiftId;
use crate::volunteering::shift_flow::SignupState;
use crate::volunteering::shift_jobs::event;
use crate::volunteering::store::cover::{self as covers, Question};
use crate::volunteering::store::shift::any_shift;
use crate::volunteering::store::signup::{self as store, OwnShift};
use crate::volunteering::store::waiting_list::{self as waiting, OwnWait};
use crate::volunteering::waiting_flow::{WaitKind, WaitState};
use crate::web::{Me, Page, Path, Query, Reply, page};
use askama::Template;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use jiff::Timestamp;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "volunteering/my_shifts.html")]
struct MyShiftsPage {
    page: Page,
    /// What one waits for; offers first.
    waits: Vec<OwnWait>,
    coming: Vec<OwnShift>,
    past: Vec<OwnShift>,
    /// What others ask.
    questions: Vec<Question>,
    /// Whether they do not want to be asked.
    never: bool,
    /// Where older shifts begin, in microseconds.
    older: Option<i64>,
}

impl MyShiftsPage {
    /// The tag of a state: kind and words.
    fn state(&self, shift: &OwnShift) -> (&'static str, String) {
        let kind = match shift.state {
            SignupState::SignedUp | SignupState::Reminded | SignupState::Attended => "good",
            SignupState::CancelledBySchool | SignupState::MovedOut | SignupState::CancelledByRule => "stop",
            _ => "plain",
        };
        (kind, self.page.state("shifts-state", shift.state.as_str()))
    }

    fn offered(&self, wait: &OwnWait) -> bool {
        matches!(wait.state, WaitState::Offered | WaitState::Called)
    }

    /// What a wait is about, in words.
    fn waits_for(&self, wait: &OwnWait) -> (&'static str, String) {
        let page = &self.page;
        match (wait.state, wait.kind, &wait.expires_at) {
            (WaitState::Offered, _, Some(until)) => ("good", page.t1("waiting-yours-until", "until", page.when(until))),
            (WaitState::Called, ..) => ("good", page.t("waiting-called-title").into_owned()),
            (_, WaitKind::Backup, _) => ("note", page.t("waiting-backup-title").into_owned()),
            _ => ("wait", page.t1("waiting-place", "place", wait.place)),
        }
    }

    fn begins(&self, shift: &OwnShift) -> bool {
        shift.state.holds_place() && shift.starts_at > self.page.now()
    }
}

/// Where the list of past shifts goes on.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Before {
    before: Option<i64>,
}

/// Coming and past.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(at): Query<Before>) -> Reply {
    let mut tx = app.db.read().await?;
    let before = at.before.and_then(|at| Timestamp::from_microsecond(at).ok());
    let coming = match before {
        None => store::coming(&mut tx, me.id(), page_.now()).await?,
        Some(_) => Vec::new(),
    };
    let waits = match before {
        None => waiting::of_person(&mut tx, me.id(), page_.now()).await?,
        Some(_) => Vec::new(),
    };
    let past = store::past(&mut tx, me.id(), page_.now(), before.unwrap_or(Timestamp::MAX)).await?;
    let questions = covers::questions(&mut tx, me.id(), page_.now()).await?;
    let never = covers::is_never(&mut tx, me.id()).await?;
    let older = past.last().filter(|_| past.len() == 50).map(|shift| shift.starts_at.as_microsecond());
    page(MyShiftsPage { page: page_, waits, coming, past, questions, never, older })
}

/// One shift as a calendar file.
pub async fn calendar(State(app): State<App>, me: Me, Path(id): Path<ShiftId>) -> Reply {
    let mut tx = app.db.read().await?;
    let signup = store::own(&mut tx, me.id(), id).await?.filter(|signup| signup.state.holds_place());
    let signup = signup.ok_or(Error::NotFound)?;
    let shift = any_shift(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let text = crate::connect::calendar_file(&app, &event(&signup, &shift));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"shift.ics\"")),
    ];
    Ok((headers, text).into_response())
}
