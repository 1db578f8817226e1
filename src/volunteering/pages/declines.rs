//! A school that the policy asks first has no place: its form, and what the person's own page says of it.

use super::clearances;
use super::register::Typed;
use crate::app::App;
use crate::error::Result;
use crate::people::Ability;
use crate::schools::{self, SchoolId};
use crate::volunteering::application::Sent;
use crate::volunteering::clearance::decline::{self, No, Why};
use crate::volunteering::clearance::{Act, Case, ClearanceId};
use crate::volunteering::clearance_flow::ClearanceState;
use crate::volunteering::store::{clearance as cases, decline as store};
use crate::web::{Fields, Me, Page, Path, Redirect, Reply};
use axum::extract::State;
use db::Tx;
use forms::Errors;

/// The longest word of a school to a person.
const WORDS_MAX: usize = 500;

/// One school's no, as the person reads it.
pub(super) struct Shown {
    pub school: String,
    pub why: String,
    pub words: String,
}

/// Schools that have no place.
#[derive(Default)]
pub(super) struct Declined {
    pub schools: Vec<Shown>,
    /// None of those that were chosen is left, and the application ended with that.
    pub by_all: bool,
}

/// What schools said about the case of somebody's own page.
pub(super) async fn of_case(tx: &mut Tx, page: &Page, case: Option<&Case>) -> Result<Declined> {
    use ClearanceState::{AwaitingSchool, Withdrawn};
    let Some(case) = case.filter(|case| matches!(case.state, AwaitingSchool | Withdrawn)) else {
        return Ok(Declined::default());
    };
    let said = store::of_case(tx, case.id).await?;
    let left = cases::school_ids(tx, case.id).await?;
    let has_said = |school: &SchoolId| said.iter().any(|one| one.school == *school);
    Ok(Declined {
        by_all: case.state == Withdrawn && !said.is_empty() && left.iter().all(has_said),
        schools: said
            .iter()
            .map(|one| Shown {
                school: one.name.clone(),
                why: page.state("clearance-decline", one.why.as_str()),
                words: one.words.clone(),
            })
            .collect(),
    })
}

/// The schools for which this viewer can answer, for the form.
pub(super) async fn answerable(tx: &mut Tx, me: &Me, id: ClearanceId) -> Result<Vec<(String, String)>> {
    let mine = decline::answerable(tx, me, id).await?;
    let names = schools::names(tx).await?.into_iter().filter(|school| mine.contains(&school.id));
    Ok(names.map(|school| (school.id.to_string(), school.name)).collect())
}

/// "No place now", and why.
pub async fn decline(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ClearanceId>,
    Fields(typed): Typed,
) -> Reply {
    let (sent, mut errors) = (Sent(typed), Errors::default());
    let why = errors.field("why", forms::one_of(sent.one("why"), Why::parse));
    let words = errors.field("words", forms::optional_text(sent.one("words"), WORDS_MAX));
    let school = errors.field("school", forms::one_of(sent.one("school"), |id| id.parse().ok().map(SchoolId)));
    let (Some(why), Some(words), Some(school)) = (why, words, school) else {
        return clearances::with_kept(&app, page_, &me, id, errors, sent).await;
    };
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let act = Act::office(&me, Ability::PublishShifts, &policy, app.now());
    let no = No { school, why, words: &words };
    decline::decline_at_school(&mut tx, &me, id, &no, &act).await?;
    tx.commit().await?;
    // The case may be this school's no more.
    Redirect::to("/office/clearances").saying("clearance-school-said").into()
}
