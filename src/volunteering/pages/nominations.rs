//! Nominations: anybody writes one, the school answers.

use super::register::Typed;
use crate::app::App;
use crate::error::Error;
use crate::people::PersonId;
use crate::schools;
use crate::volunteering::application::Sent;
use crate::volunteering::clearance::Act;
use crate::volunteering::nomination::{self, Nomination, NominationId, Written};
use crate::volunteering::recognition::SEES;
use crate::volunteering::recognition_flow::NominationState;
use crate::volunteering::store::nomination::{self as store, Candidate};
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use forms::{Errors, Form, Parse, Reason};
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct NominateForm {
    school: String,
    name: String,
    why: String,
}

impl Parse for NominateForm {
    type Output = Written;

    fn parse(&self, errors: &mut Errors) -> Option<Written> {
        let school = self.school.parse().ok();
        if school.is_none() {
            errors.add("school", Reason::new("nomination-school-missing"));
        }
        let name = errors.field("name", forms::name(&self.name));
        let why = errors.field("why", forms::text(&self.why, 1_000));
        Some(Written { school: school?, name: name?.as_str().to_owned(), why: why? })
    }
}

#[derive(Template)]
#[template(path = "volunteering/nominate.html")]
struct NominatePage {
    page: Page,
    form: Form<NominateForm>,
    schools: Vec<(String, String)>,
    mine: Vec<Nomination>,
}

impl NominatePage {
    fn kind(&self, one: &Nomination) -> &'static str {
        match one.state {
            NominationState::Awarded => "good",
            NominationState::Nominated | NominationState::Confirmed => "wait",
            NominationState::NotThisTime | NominationState::Withdrawn => "plain",
        }
    }

    fn is_open(&self, one: &Nomination) -> bool {
        matches!(one.state, NominationState::Nominated | NominationState::Confirmed)
    }
}

async fn nominate_page(app: &App, page: Page, me: &Me, form: Form<NominateForm>) -> crate::Result<NominatePage> {
    let mut tx = app.db.read().await?;
    let schools = schools::names(&mut tx).await?.into_iter().map(|s| (s.id.to_string(), s.name)).collect();
    let mine = store::of_nominator(&mut tx, me.id()).await?;
    Ok(NominatePage { page, form, schools, mine })
}

/// The form, and what one wrote before.
pub async fn form(State(app): State<App>, page_: Page, me: Me) -> Reply {
    page(nominate_page(&app, page_, &me, Form::new(NominateForm::default())).await?)
}

/// Writes one down.
pub async fn nominate(State(app): State<App>, page_: Page, me: Me, Fields(typed): Fields<NominateForm>) -> Reply {
    let (form, policy) = (Form::new(typed), app.policy());
    let form = match form.parse() {
        Err(form) => form,
        Ok(written) => {
            let mut tx = app.db.write().await?;
            let known = schools::by_id(&mut tx, written.school).await?.is_some_and(|school| school.active);
            let act = Act::own(me.id(), &policy, app.now());
            match nomination::nominate(&mut tx, &me, &written, page_.lang(), &act).await {
                _ if !known => form.refuse("school", Reason::new("nomination-school-missing")),
                Ok(_) => {
                    tx.commit().await?;
                    return Redirect::to("/nominate").saying("nomination-said").into();
                }
                Err(Error::Refused(reason)) => form.refuse("name", reason),
                Err(other) => return Err(other),
            }
        }
    };
    refused(nominate_page(&app, page_, &me, form).await?)
}

/// Takes back what one wrote.
pub async fn take_back(State(app): State<App>, me: Me, Path(id): Path<NominationId>) -> Reply {
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    nomination::take_back(&mut tx, &me, id, &Act::own(me.id(), &policy, app.now())).await?;
    tx.commit().await?;
    Redirect::to("/nominate").saying("nomination-taken-back-said").into()
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct At {
    state: String,
    after: String,
}

impl At {
    pub(super) fn state(&self) -> NominationState {
        NominationState::parse(&self.state).unwrap_or(NominationState::Nominated)
    }
}

#[derive(Template)]
#[template(path = "volunteering/nominations.html")]
struct QueuePage {
    page: Page,
    counts: Vec<(&'static str, i64)>,
    state: NominationState,
    list: Vec<Nomination>,
    next: Option<NominationId>,
}

impl QueuePage {
    fn is(&self, word: &str) -> bool {
        self.state.as_str() == word
    }

    /// The same as a file.
    fn file(&self, ending: &str) -> String {
        format!("/office/nominations.{ending}?state={}", self.state)
    }
}

/// What waits for the school, and what was answered.
pub async fn queue(State(app): State<App>, page_: Page, me: Me, Query(at): Query<At>) -> Reply {
    let mut tx = app.db.read().await?;
    let state = at.state();
    let found = store::counts(&mut tx, &me).await?;
    let count = |state: &NominationState| found.iter().find(|(known, _)| known == state).map_or(0, |(_, count)| *count);
    let counts = NominationState::ALL.iter().map(|state| (state.as_str(), count(state))).collect();
    let list = store::queue(&mut tx, &me, state, at.after.parse().unwrap_or(NominationId(0)), store::PAGE).await?;
    let next = list.last().filter(|_| list.len() as i64 == store::PAGE).map(|last| last.id);
    page(QueuePage { page: page_, counts, state, list, next })
}

#[derive(Template)]
#[template(path = "volunteering/nomination.html")]
struct OnePage {
    page: Page,
    one: Nomination,
    candidates: Vec<Candidate>,
    q: String,
}

impl OnePage {
    fn is_open(&self) -> bool {
        self.one.state == NominationState::Nominated
    }

    fn may_decline(&self) -> bool {
        matches!(self.one.state, NominationState::Nominated | NominationState::Confirmed)
    }

    fn options(&self) -> Vec<(String, String)> {
        let words = |c: &Candidate| format!("{} {} · {}", c.given, c.family, self.page.hours(&c.minutes));
        self.candidates.iter().map(|c| (c.id.to_string(), words(c))).collect()
    }
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Find {
    q: String,
}

/// One, with whom it may mean.
pub async fn show(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<NominationId>,
    Query(find): Query<Find>,
) -> Reply {
    let mut tx = app.db.read().await?;
    let one = store::visible(&mut tx, &me, id).await?.ok_or(Error::NotFound)?;
    let name = if find.q.trim().is_empty() { one.name.clone() } else { find.q.clone() };
    let candidates = store::candidates(&mut tx, one.school, &name).await?;
    page(OnePage { page: page_, one, candidates, q: find.q })
}

/// The school says who it is, and yes.
pub async fn confirm(State(app): State<App>, me: Me, Path(id): Path<NominationId>, Fields(typed): Typed) -> Reply {
    let (sent, policy) = (Sent(typed), app.policy());
    let nominee: PersonId = sent.one("nominee").parse().map_err(|_| Error::refused("nomination-nobody-chosen"))?;
    let mut tx = app.db.write().await?;
    nomination::confirm(&mut tx, &me, id, nominee, &Act::office(&me, SEES, &policy, app.now())).await?;
    tx.commit().await?;
    Redirect::to("/office/nominations").saying("nomination-confirmed-said").into()
}

/// Not this time.
pub async fn decline(State(app): State<App>, me: Me, Path(id): Path<NominationId>) -> Reply {
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    nomination::decline(&mut tx, &me, id, &Act::office(&me, SEES, &policy, app.now())).await?;
    tx.commit().await?;
    Redirect::to("/office/nominations").saying("nomination-declined-said").into()
}
