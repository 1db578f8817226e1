//! Groups: asking for a day, and what their leader sees and does.

use super::words::{self, Refused};
use crate::app::App;
use crate::error::{Error, Result};
use crate::partners::OrganisationKind;
use crate::people::{self, ContactKind, PersonId};
use crate::volunteering::eligibility::SignUpError;
use crate::volunteering::group::asking::{self, By, NewGroup};
use crate::volunteering::group::names::{self, BadLine, Guest, GuestId, LONGEST_LIST, ListError, Way};
use crate::volunteering::group::{FEWEST, Group, GroupId, Offer, may_do};
use crate::volunteering::group_flow::{GroupFlow, GroupState, GroupVerb};
use crate::volunteering::shift::{MOST_PLACES, Shift, ShiftId};
use crate::volunteering::store::shift::visible;
use crate::volunteering::store::{group as store, group_offer as offers, guest as guests, needs};
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, page, refused};
use crate::workflow::Workflow;
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form, Parse, Reason};
use jiff::Timestamp;
use serde::Deserialize;

/// What the form for a group sends.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AskForm {
    organisation: String,
    kind: String,
    headcount: String,
    message: String,
}

impl Parse for AskForm {
    type Output = NewGroup;

    fn parse(&self, errors: &mut Errors) -> Option<NewGroup> {
        let organisation = errors.field("organisation", forms::name(&self.organisation));
        let kind = errors.field("kind", forms::one_of(&self.kind, OrganisationKind::parse));
        let headcount = errors.field("headcount", forms::whole_number(&self.headcount, FEWEST..=MOST_PLACES));
        let message = errors.field("message", forms::optional_text(&self.message, 1_000));
        Some(NewGroup {
            organisation: organisation?.as_str().to_owned(),
            kind: kind?,
            headcount: headcount?,
            message: message?,
            lang: String::new(),
        })
    }
}

/// The kinds as answers of a list.
pub(super) fn kinds(page: &Page) -> Vec<(String, String)> {
    // A school comes with its own staff, not as a group.
    let all = OrganisationKind::ALL.iter().filter(|kind| **kind != OrganisationKind::School);
    all.map(|kind| (kind.to_string(), page.state("partners-kind", kind.as_str()))).collect()
}

/// The tag of a state: kind and words.
pub(super) fn tag(page: &Page, state: GroupState) -> (&'static str, String) {
    let kind = match state {
        GroupState::Accepted | GroupState::Here | GroupState::Held | GroupState::Closed => "good",
        GroupState::Asked => "wait",
        GroupState::Declined | GroupState::CalledOff | GroupState::Lapsed => "stop",
        GroupState::Withdrawn | GroupState::NoShow => "plain",
    };
    (kind, page.state("groups-state", state.as_str()))
}

#[derive(Template)]
#[template(path = "volunteering/group_ask.html")]
struct AskPage {
    page: Page,
    shift: Shift,
    left: i64,
    level: String,
    form: Form<AskForm>,
    /// What one has ahead on this shift already.
    mine: Option<GroupId>,
    /// It is for others, or does not open until later.
    barred: Option<Refused>,
}

impl AskPage {
    fn kinds(&self) -> Vec<(String, String)> {
        kinds(&self.page)
    }
}

async fn ask_page(tx: &mut Tx, page: Page, me: PersonId, id: ShiftId, form: Form<AskForm>) -> Result<AskPage> {
    let shift = visible(tx, page.viewer(), id).await?.ok_or(Error::NotFound)?;
    let offer: Offer = offers::offer_of(tx, id).await?.ok_or(Error::NotFound)?;
    let terms = needs::terms(tx, page.viewer(), shift.opportunity).await?.ok_or(Error::NotFound)?;
    let barred = terms.admit(page.now()).err().map(|error| words::refused(&page, error)).transpose()?;
    let open = shift.can_be_taken(page.now()) && may_do(page.policy(), &offer.template).is_ok();
    Ok(AskPage {
        level: words::level(&page, shift.level),
        left: if open { offer.left() } else { 0 },
        mine: store::ahead_on(tx, id, me).await?,
        barred,
        shift,
        form,
        page,
    })
}

/// The form that asks for a group's places.
pub async fn ask_form(State(app): State<App>, page_: Page, me: Me, Path(id): Path<ShiftId>) -> Reply {
    let mut tx = app.db.read().await?;
    let mut form = AskForm::default();
    if let Some(last) = store::of_leader(&mut tx, me.id()).await?.into_iter().next() {
        (form.organisation, form.kind) = (last.organisation_name, last.kind.to_string());
    }
    page(ask_page(&mut tx, page_, me.id(), id, Form::new(form)).await?)
}

/// Asks; a refusal comes back with what was typed.
pub async fn ask(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ShiftId>,
    Fields(typed): Fields<AskForm>,
) -> Reply {
    let form = Form::new(typed);
    let form = match form.parse() {
        Err(form) => form,
        Ok(mut new) => {
            page_.lang().clone_into(&mut new.lang);
            let mut tx = app.db.write().await?;
            match asking::ask(&mut tx, &me, id, &new, &app.policy(), app.now()).await {
                Ok((group, fresh)) => {
                    tx.commit().await?;
                    let said = if fresh { "groups-said-asked" } else { "groups-said-asked-before" };
                    return Redirect::to(format!("/me/groups/{group}")).saying(said).into();
                }
                Err(SignUpError::Other(Error::Refused(reason))) => form.refuse("headcount", reason),
                Err(SignUpError::Other(other)) => return Err(other),
                // The page says for whom it is, and since when.
                Err(_) => form,
            }
        }
    };
    let mut tx = app.db.read().await?;
    refused(ask_page(&mut tx, page_, me.id(), id, form).await?)
}

#[derive(Template)]
#[template(path = "volunteering/groups_mine.html")]
struct MinePage {
    page: Page,
    groups: Vec<Group>,
}

impl MinePage {
    fn tag(&self, group: &Group) -> (&'static str, String) {
        tag(&self.page, group.state)
    }
}

/// The groups one leads.
pub async fn mine(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    let groups = store::of_leader(&mut tx, me.id()).await?;
    page(MinePage { page: page_, groups })
}

/// What the form for another number sends.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct CountForm {
    pub(super) headcount: String,
}

impl CountForm {
    pub(super) fn of(headcount: i64) -> CountForm {
        CountForm { headcount: headcount.to_string() }
    }
}

impl Parse for CountForm {
    type Output = i64;

    fn parse(&self, errors: &mut Errors) -> Option<i64> {
        errors.field("headcount", forms::whole_number(&self.headcount, FEWEST..=MOST_PLACES))
    }
}

#[derive(Template)]
#[template(path = "volunteering/group.html")]
pub(super) struct GroupPage {
    page: Page,
    group: Group,
    form: Form<CountForm>,
    until: Timestamp,
    names: Vec<Guest>,
    list: ListForm,
    /// What is wrong with a list that came back: its lines, by number.
    bad: Vec<BadLine>,
    list_error: Option<Reason>,
    /// The link as people are sent it.
    link: Option<String>,
}

impl GroupPage {
    fn tag(&self) -> (&'static str, String) {
        tag(&self.page, self.group.state)
    }

    fn can(&self, verb: GroupVerb) -> bool {
        GroupFlow::rows(self.group.state, verb).next().is_some() && self.group.starts_at > self.page.now()
    }

    /// Names are gathered until the day is over or the group has come.
    fn takes_names(&self) -> bool {
        self.group.state == GroupState::Accepted && self.group.ends_at > self.page.now()
    }

    /// What is wrong with the list of names.
    fn list_summary(&self) -> Vec<(&str, &Reason)> {
        self.list_error.iter().map(|reason| ("names", reason)).collect()
    }

    /// How somebody is reached, where the leader typed it: what people write of themselves is for the school.
    fn contact(&self, guest: &Guest) -> String {
        if guest.way == Way::Leader { contact(guest) } else { String::new() }
    }

    /// The day by which the names are due.
    fn due(&self) -> jiff::civil::Date {
        self.group.roster_due(self.page.policy())
    }

    fn is_late(&self) -> bool {
        self.group.is_roster_late(self.page.policy(), self.page.now())
    }

    fn can_withdraw(&self) -> bool {
        self.can(GroupVerb::Withdraw)
    }

    fn can_resize(&self) -> bool {
        self.can(GroupVerb::Resize) && self.until > self.page.now()
    }

    /// Why it does not come about, in words.
    fn why(&self) -> Option<String> {
        let over = matches!(self.group.state, GroupState::Declined | GroupState::CalledOff);
        over.then(|| why(&self.page, &self.group))
    }
}

/// How somebody is reached, ready to show.
pub(super) fn contact(guest: &Guest) -> String {
    let kind = ContactKind::parse(&guest.contact_kind);
    kind.map_or_else(String::new, |kind| people::shown(kind, &guest.contact))
}

/// The school's reason, or that the shift itself was called off.
pub(super) fn why(page: &Page, group: &Group) -> String {
    let why = if group.why.is_empty() { "shift" } else { group.why.as_str() };
    page.state("groups-why", why)
}

async fn group_page(app: &App, page: Page, me: &Me, id: GroupId) -> Result<GroupPage> {
    let mut tx = app.db.read().await?;
    let group = store::own(&mut tx, me.id(), id).await?.ok_or(Error::NotFound)?;
    Ok(GroupPage {
        form: Form::new(CountForm::of(group.headcount)),
        until: group.change_until(page.policy()),
        names: guests::of_group(&mut tx, id).await?,
        list: ListForm::default(),
        bad: Vec::new(),
        list_error: None,
        link: group.link.as_ref().map(|link| format!("{}/join/{link}", app.config.public_url)),
        group,
        page,
    })
}

/// One of them.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<GroupId>) -> Reply {
    page(group_page(&app, page_, &me, id).await?)
}

/// Another number, by the leader or by the school: done, or the form with why not.
pub(super) async fn resized(
    app: &App,
    by: By<'_>,
    id: GroupId,
    typed: CountForm,
) -> Result<std::result::Result<(), Form<CountForm>>> {
    let form = Form::new(typed);
    let headcount = match form.parse() {
        Ok(headcount) => headcount,
        Err(form) => return Ok(Err(form)),
    };
    let mut tx = app.db.write().await?;
    match asking::resize(&mut tx, by, id, headcount, &app.policy(), app.now()).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(Ok(()))
        }
        Err(Error::Refused(reason)) => Ok(Err(form.refuse("headcount", reason))),
        Err(other) => Err(other),
    }
}

/// Another number.
pub async fn resize(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<GroupId>,
    Fields(typed): Fields<CountForm>,
) -> Reply {
    match resized(&app, By::Leader(&me), id, typed).await? {
        Ok(()) => Redirect::to(format!("/me/groups/{id}")).saying("groups-said-resized").into(),
        Err(form) => refused(GroupPage { form, ..group_page(&app, page_, &me, id).await? }),
    }
}

/// Gives the places back.
pub async fn withdraw(State(app): State<App>, me: Me, Path(id): Path<GroupId>) -> Reply {
    let mut tx = app.db.write().await?;
    asking::withdraw(&mut tx, &me, id, &app.policy(), app.now()).await?;
    tx.commit().await?;
    Redirect::to(format!("/me/groups/{id}")).saying("groups-said-withdrawn").into()
}

/// A new link for the group's people; one made before stops working.
pub async fn open_link(State(app): State<App>, me: Me, Path(id): Path<GroupId>) -> Reply {
    let mut tx = app.db.write().await?;
    names::open_link(&mut tx, &me, id, &app.random.token(), &app.policy(), app.now()).await?;
    tx.commit().await?;
    Redirect::to(format!("/me/groups/{id}#list")).saying("groups-said-link").into()
}

/// The link stops working.
pub async fn close_link(State(app): State<App>, me: Me, Path(id): Path<GroupId>) -> Reply {
    let mut tx = app.db.write().await?;
    names::close_link(&mut tx, &me, id, app.now()).await?;
    tx.commit().await?;
    Redirect::to(format!("/me/groups/{id}#list")).saying("groups-said-link-closed").into()
}

/// The list as it was pasted.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ListForm {
    names: String,
}

/// Puts a list of names down, all of it or nothing.
pub async fn add_names(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<GroupId>,
    Fields(list): Fields<ListForm>,
) -> Reply {
    let (bad, why) = match forms::text(&list.names, LONGEST_LIST) {
        Err(reason) => (Vec::new(), reason),
        Ok(text) => {
            let mut tx = app.db.write().await?;
            match names::add_list(&mut tx, &me, id, &text, page_.lang(), &app.policy(), app.now()).await {
                Ok(_) => {
                    tx.commit().await?;
                    return Redirect::to(format!("/me/groups/{id}#list")).saying("groups-said-names").into();
                }
                Err(ListError::Lines(lines)) => (lines, Reason::new("groups-names-bad")),
                Err(ListError::Other(Error::Refused(reason))) => (Vec::new(), reason),
                Err(ListError::Other(other)) => return Err(other),
            }
        }
    };
    let shown = group_page(&app, page_, &me, id).await?;
    refused(GroupPage { list, bad, list_error: Some(why), ..shown })
}

/// Takes a name off the list.
pub async fn remove_name(State(app): State<App>, me: Me, Path((id, guest)): Path<(GroupId, GuestId)>) -> Reply {
    let mut tx = app.db.write().await?;
    names::remove(&mut tx, &me, id, guest, &app.policy(), app.now()).await?;
    tx.commit().await?;
    Redirect::to(format!("/me/groups/{id}#list")).saying("groups-said-name-removed").into()
}

#[derive(Template)]
#[template(path = "volunteering/group_record.html")]
struct RecordPage {
    page: Page,
    group: Group,
    names: Vec<Guest>,
}

/// What the group gave, to print: for the group's own report, and to say thank you with.
pub async fn record(State(app): State<App>, page_: Page, me: Me, Path(id): Path<GroupId>) -> Reply {
    let mut tx = app.db.read().await?;
    let group = store::own(&mut tx, me.id(), id).await?.ok_or(Error::NotFound)?;
    if group.hours_state != "confirmed" {
        return Err(Error::NotFound);
    }
    let mut names = guests::of_group(&mut tx, id).await?;
    names.retain(|guest| guest.arrived_at.is_some());
    page(RecordPage { page: page_, group, names })
}
