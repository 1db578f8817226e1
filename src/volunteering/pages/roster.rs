//! One shift for the office: who comes, signing up others, taking places back.

use super::{answers, waiting_office, words};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor};
use crate::people::{self, Ability, PersonId};
use crate::volunteering::answer::Given;
use crate::volunteering::cover::{self, Act, Standing};
use crate::volunteering::cover_flow::CoverState;
use crate::volunteering::eligibility::SignUpError;
use crate::volunteering::group::Group;
use crate::volunteering::shift::{self, CapacityError, MOST_PLACES, Shift, ShiftId};
use crate::volunteering::shift_flow::SignupState;
use crate::volunteering::signup::{self, Ask, SignupId};
use crate::volunteering::store::waiting_list::InLine;
use crate::volunteering::store::{
    answer as given, cover as covers, group as groups, shift as store, waiting_list as waits,
};
use crate::volunteering::waiting_flow::{WaitKind, WaitState};
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, page, page_with};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use db::Tx;
use forms::{Errors, Form, Parse, Reason};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "volunteering/publish_shift.html")]
pub(super) struct RosterPage {
    page: Page,
    shift: Shift,
    level: String,
    people: Vec<store::Expected>,
    /// What those lack who are not let in, in words.
    lacks: Vec<(SignupId, String)>,
    /// What those who come or wait answered.
    answers: Vec<Given>,
    /// Who waits: offers, the line in order, the backups.
    line: Vec<InLine>,
    /// Whether the reader may see how people are reached.
    see_contacts: bool,
    /// Held for somebody who has yet to answer.
    held: i64,
    /// The number of places.
    places: Form<PlacesForm>,
    /// Places that look for somebody else, and those that found somebody.
    covers: Vec<Standing>,
    groups: Vec<Group>,
    /// People found to be signed up.
    found: Vec<FoundPerson>,
    q: String,
    refused: Option<String>,
    past: bool,
    may_publish: bool,
    may_enter: bool,
    /// Whether the reader can put right who came.
    corrects: bool,
    /// Where what happened with it is told.
    history: Option<String>,
}

struct FoundPerson {
    id: PersonId,
    name: String,
    /// Why they cannot take it, in words; nothing for those who can.
    why_not: Option<String>,
    there: bool,
}

impl RosterPage {
    /// What somebody lacks for their place.
    fn lack(&self, person: &store::Expected) -> &str {
        self.lacks.iter().find(|(signup, _)| *signup == person.signup).map_or("", |(_, said)| said)
    }

    fn answers(&self, person: &PersonId) -> Vec<&Given> {
        self.answers.iter().filter(|given| given.person == *person).collect()
    }

    fn answered(&self, given: &Given) -> String {
        answers::said(&self.page, given)
    }

    fn group_state(&self, group: &Group) -> (&'static str, String) {
        super::groups::tag(&self.page, group.state)
    }

    fn in_line(&self, wait: &InLine) -> String {
        let before =
            self.line.iter().take_while(|other| other.id != wait.id).filter(|other| self.waiting(other)).count();
        match self.waiting(wait) {
            true => self.page.t1("waiting-place", "place", before as i64 + 1),
            false => waiting_office::standing(&self.page, wait),
        }
    }

    fn waiting(&self, wait: &InLine) -> bool {
        wait.kind == WaitKind::Line && wait.state == WaitState::Waiting
    }

    fn full(&self) -> bool {
        self.shift.left() == 0
    }

    fn has_backups(&self) -> bool {
        self.line.iter().any(|wait| wait.kind == WaitKind::Backup)
    }

    /// Whether somebody found waits already.
    fn waits(&self, person: &FoundPerson) -> bool {
        self.line.iter().any(|wait| wait.person == person.id)
    }

    /// How the search for somebody in a person's stead stands.
    fn search(&self, person: &store::Expected) -> Option<&Standing> {
        self.covers.iter().find(|one| one.signup == Some(person.signup) && one.state == CoverState::Open)
    }

    /// The search for the free places.
    fn help(&self) -> Option<&Standing> {
        self.covers.iter().find(|one| one.signup.is_none() && one.state == CoverState::Open)
    }

    fn can_ask(&self, person: &store::Expected) -> bool {
        matches!(person.state, SignupState::SignedUp | SignupState::Reminded) && self.search(person).is_none()
    }

    /// Whether somebody came in another's stead.
    fn covers_for(&self, person: &store::Expected) -> bool {
        self.covers.iter().any(|one| one.taken_by == Some(person.person))
    }

    fn asked(&self, one: &Standing) -> String {
        let asked = self.page.t2("cover-office-asked", "asked", one.asked, "no", one.said_no);
        match one.next_at {
            Some(at) if one.state == CoverState::Open => {
                format!("{asked}. {}", self.page.t1("cover-office-next", "when", self.page.when(&at)))
            }
            None if one.asked == one.said_no => format!("{asked}. {}", self.page.t("cover-office-nobody")),
            _ => asked,
        }
    }

    /// Where a note about somebody is put right, and what can be said instead.
    fn correction(&self, person: &store::Expected) -> Option<(String, &'static str)> {
        let said = super::attendance::instead(person.state).filter(|_| self.corrects)?;
        Some((format!("/office/signups/{}/attendance", person.signup), said))
    }

    fn state(&self, person: &store::Expected) -> String {
        self.page.state("shifts-state", person.state.as_str())
    }
}

/// Whom to look for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Search {
    q: String,
}

/// Who comes to a shift; those who may enter for others find people to sign up.
pub async fn roster(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ShiftId>,
    Query(search): Query<Search>,
) -> Reply {
    let mut tx = app.db.read().await?;
    page(roster_page(&mut tx, page_, &me, id, search.q, None).await?)
}

/// The shift, for those who publish or who enter for others at its school.
pub(super) async fn staffed(tx: &mut Tx, me: &Me, id: ShiftId) -> Result<Shift> {
    for ability in [Ability::PublishShifts, Ability::EnterForOthers] {
        if let Some(shift) = store::within_reach(tx, me, ability, id).await? {
            return Ok(shift);
        }
    }
    Err(Error::NotFound)
}

pub(super) async fn roster_page(
    tx: &mut Tx,
    page: Page,
    me: &Me,
    id: ShiftId,
    q: String,
    refused: Option<String>,
) -> Result<RosterPage> {
    let shift = staffed(tx, me, id).await?;
    let mut on_list = store::roster(tx, id).await?;
    let lacks = words::lacks(tx, &page, &mut on_list, std::slice::from_ref(&shift)).await?;
    let line = waits::line(tx, id).await?;
    let mut covers = covers::standing_on(tx, shift.school, shift.on_date).await?;
    covers.retain(|one| one.shift == id);
    let may_enter = me.may_at(Ability::EnterForOthers, shift.school);
    let text = forms::optional_line(&q, 80).unwrap_or_default();
    let mut found = Vec::new();
    if may_enter && text.chars().count() >= 2 {
        let people = people::search(tx, me, Ability::EnterForOthers, &text, 1).await?.people;
        for person in people.into_iter().take(20) {
            let why_not = signup::why_not(tx, id, person.id, page.policy(), page.now()).await?;
            found.push(FoundPerson {
                id: person.id,
                name: person.name(),
                why_not: why_not.map(|error| words::refused_other(&page, &error)),
                there: on_list.iter().any(|there| there.person == person.id),
            });
        }
    }
    Ok(RosterPage {
        level: words::level(&page, shift.level),
        past: shift.ends_at <= page.now(),
        may_publish: me.may_at(Ability::PublishShifts, shift.school),
        corrects: me.may_at(Ability::ConfirmHours, shift.school),
        history: ledger::history(tx, me, "shift", id).await?,
        see_contacts: me.may_at(Ability::SeeContacts, shift.school),
        held: line.iter().filter(|wait| wait.state == WaitState::Offered).count() as i64,
        places: Form::new(PlacesForm { places: shift.capacity.to_string() }),
        people: on_list,
        lacks,
        line,
        covers,
        groups: groups::of_shift(tx, id).await?,
        answers: given::of_shift(tx, id).await?,
        may_enter,
        found,
        refused,
        q,
        shift,
        page,
    })
}

/// Asks around for somebody in the stead of one who told the school that they cannot come.
pub async fn ask_around(State(app): State<App>, me: Me, Path(id): Path<SignupId>) -> Reply {
    let rules = app.policy();
    let act = Act { rules: &rules, random: &app.random, now: app.now() };
    let mut tx = app.db.write().await?;
    let cover = cover::ask_around_for(&mut tx, &me, id, &act).await?;
    let shift = covers::any(&mut tx, cover).await?.ok_or(Error::NotFound)?.shift;
    tx.commit().await?;
    Redirect::to(format!("/office/shifts/{shift}")).saying("cover-said-around").into()
}

/// Asks around for the free places.
pub async fn ask_for_help(State(app): State<App>, me: Me, Path(id): Path<ShiftId>) -> Reply {
    let rules = app.policy();
    let act = Act { rules: &rules, random: &app.random, now: app.now() };
    let mut tx = app.db.write().await?;
    cover::ask_for_help(&mut tx, &me, id, &act).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/shifts/{id}")).saying("cover-said-around").into()
}

/// Whom to sign up.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Chosen {
    person: String,
}

/// Signs somebody up who phoned or came by; the ledger says who did it.
pub async fn sign_up_other(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ShiftId>,
    Fields(chosen): Fields<Chosen>,
) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let person = chosen.person.trim().parse().map(PersonId).map_err(|_| Error::NotFound)?;
    store::within_reach(&mut tx, &me, Ability::EnterForOthers, id).await?.ok_or(Error::NotFound)?;
    let person = people::acting_for(&mut tx, &me, person).await?.ok_or(Error::NotFound)?.id;
    let actor = Actor::with(&me, Ability::EnterForOthers);
    let ask = Ask { shift: id, person, actor, by: me.id(), at_desk: false };
    match signup::sign_up(&mut tx, &ask, &rules, app.now()).await {
        Ok(_) => {
            tx.commit().await?;
            Redirect::to(format!("/office/shifts/{id}")).saying("publish-said-signed-up").into()
        }
        Err(SignUpError::Other(error)) => Err(error),
        Err(error) => {
            drop(tx);
            let said = words::refused_other(&page_, &error);
            let mut tx = app.db.read().await?;
            let template = roster_page(&mut tx, page_, &me, id, String::new(), Some(said)).await?;
            page_with(StatusCode::CONFLICT, template)
        }
    }
}

/// How many people a shift takes.
#[derive(Debug, Clone, Deserialize, Default)]
#[serde(default)]
pub struct PlacesForm {
    pub places: String,
}

impl Parse for PlacesForm {
    type Output = i64;

    fn parse(&self, errors: &mut Errors) -> Option<i64> {
        errors.field("places", forms::whole_number(&self.places, 1..=MOST_PLACES))
    }
}

/// Changes how many people a shift takes. A number that would send somebody home is refused, with what can be done.
pub async fn change_places(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ShiftId>,
    Fields(sent): Fields<PlacesForm>,
) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let form = Form::new(sent);
    let (status, form) = match form.parse() {
        Err(form) => (StatusCode::UNPROCESSABLE_ENTITY, form),
        Ok(places) => match shift::set_capacity(&mut tx, &me, id, places, &rules, app.now()).await {
            Ok(()) => {
                tx.commit().await?;
                return Redirect::to(format!("/office/shifts/{id}")).saying("waiting-said-places").into();
            }
            Err(CapacityError::Other(error)) => return Err(error),
            Err(CapacityError::Over) => return Err(Error::refused("shifts-refused-past")),
            Err(CapacityError::BelowTaken { taken, held }) => {
                (StatusCode::CONFLICT, form.refuse("places", below(taken, held)))
            }
        },
    };
    drop(tx);
    let mut tx = app.db.read().await?;
    let mut template = roster_page(&mut tx, page_, &me, id, String::new(), None).await?;
    template.places = form;
    page_with(status, template)
}

fn below(taken: i64, held: i64) -> Reason {
    match held {
        0 => Reason::new("waiting-refused-below").with("taken", taken),
        held => Reason::new("waiting-refused-below-held").with("taken", taken).with("held", held),
    }
}

/// Takes a place back; the person is told.
pub async fn take_back(State(app): State<App>, me: Me, Path(id): Path<SignupId>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let shift = signup::take_back(&mut tx, &me, id, &rules, app.now()).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/shifts/{shift}")).saying("publish-said-taken-back").into()
}
