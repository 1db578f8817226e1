//! `/office/data-requests/{id}`: one request, with what each of the district has to do about it.

use super::consent_words::StoppedAt;
use super::data_press::{Press, again, press};
use super::data_words::{Words, bases, elements};
use super::sign::Shown;
use super::{Tag, paragraphs};
use crate::agreements::act::Act;
use crate::agreements::consent_desk::{self, Stopped};
use crate::agreements::data::{self, Basis, Data, DataId, Listed};
use crate::agreements::data_flow::{DataFlow, DataState, DataVerb};
use crate::agreements::data_review::{THREE, Yes, parts_of};
use crate::agreements::data_step;
use crate::agreements::signing::{Letter, Signature};
use crate::agreements::store::agreement::Event;
use crate::agreements::store::consent_texts as texts;
use crate::agreements::store::{data as store, signing as signatures};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::Actor;
use crate::needs::leaving::{Leaving, Shown as Told};
use crate::partners;
use crate::people::{Ability, Role};
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, page};
use crate::workflow::Workflow;
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form, Reason};
use serde::Deserialize;

/// What the page's forms send: each sends some of it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    pub basis: String,
    pub element: Vec<String>,
    pub starts_on: String,
    pub ends_on: String,
    pub verb: String,
    pub why: String,
    pub name: String,
    pub agree: String,
    /// The hash of the text that was on the page, and how often it had been laid before the three.
    pub text: String,
    pub round: String,
    /// That no child is told by the words, and of which warnings that is said.
    pub nobody: String,
    pub warned: String,
}

#[derive(Template)]
#[template(path = "agreements/data_one.html")]
pub(super) struct OnePage {
    page: Page,
    one: Data,
    shown: Option<Shown>,
    yeses: Vec<Yes>,
    signatures: Vec<Signature>,
    events: Vec<Event>,
    follower: Option<DataId>,
    /// Students whose families said yes, and those who were on a list and count no more.
    ready: i64,
    stopped: Stopped,
    /// The offices for which the reader looks at it.
    mine: Vec<Role>,
    me: i64,
    /// Whether the reader had a hand in it, and so does not approve it.
    prepared: bool,
    /// Whether it rests, as its partner is suspended.
    rests: bool,
    may_keep: bool,
    form: Form<Sent>,
}

impl OnePage {
    pub(super) async fn load(
        tx: &mut Tx,
        page: Page,
        me: &Me,
        id: DataId,
        form: Option<Form<Sent>>,
    ) -> Result<OnePage> {
        let one = store::visible(tx, me, id).await?.ok_or(Error::NotFound)?;
        let form = filled(form.unwrap_or_else(|| Form::new(Sent::default())), me, &one, &page);
        let plain = texts::plain(tx, id).await?;
        Ok(OnePage {
            ready: consent_desk::ready(tx, &one, &plain, page.today()).await?,
            stopped: consent_desk::stopped(tx, &one, None).await?,
            shown: Shown::of_data(tx, &one).await?,
            yeses: store::yeses(tx, id, one.round).await?,
            signatures: signatures::of(tx, Letter::Data(id)).await?,
            events: store::events(tx, id).await?,
            follower: store::follower(tx, id).await?,
            mine: parts_of(me),
            me: me.id().into(),
            prepared: store::preparers(tx, id).await?.contains(&me.id()),
            rests: one.state.is_on_its_way() && partners::is_suspended(tx, one.organisation).await?,
            may_keep: me.may(Ability::KeepPartners),
            page,
            one,
            form,
        })
    }

    /// Whether families are asked, or were.
    fn asks_families(&self) -> bool {
        self.one.basis == Basis::Consent && !self.one.state.is_planned() && !self.signatures.is_empty()
    }

    fn words(&self) -> Words<'_> {
        Words { page: &self.page }
    }

    fn tag(&self) -> Tag {
        self.words().tag(&self.one)
    }

    fn bases(&self) -> Vec<(String, String)> {
        bases(&self.page)
    }

    fn all_elements(&self) -> Vec<(String, String)> {
        elements(&self.page)
    }

    fn is_late(&self) -> bool {
        self.one.due_on.is_some_and(|due| due < self.page.today())
    }

    fn may(&self, role: Role, verb: DataVerb) -> bool {
        DataFlow::may(role, self.one.state, verb)
    }

    fn may_prepare(&self) -> bool {
        self.may_keep && !self.rests
    }

    fn can_set_basis(&self) -> bool {
        self.may_prepare() && self.may(Role::PartnershipManager, DataVerb::SetBasis)
    }

    fn can_list(&self) -> bool {
        self.may_prepare() && self.may(Role::PartnershipManager, DataVerb::List)
    }

    fn can_lay_before(&self) -> bool {
        self.may_prepare() && self.may(Role::PartnershipManager, DataVerb::LayBefore)
    }

    /// What the office ends it with, where it can.
    fn end(&self) -> Option<DataVerb> {
        let verbs = [DataVerb::Refuse, DataVerb::Revoke];
        verbs.into_iter().find(|verb| self.may_keep && self.may(Role::PartnershipManager, *verb))
    }

    fn can_renew(&self) -> bool {
        self.may_keep && self.follower.is_none() && (self.one.state.is_given() || self.one.state == DataState::Expired)
    }

    fn can_certify(&self) -> bool {
        self.may_keep && self.may(Role::PartnershipManager, DataVerb::Certify)
    }

    fn can_sign(&self) -> bool {
        let waits = self.one.state == DataState::SignedByPartner && !self.rests && !self.prepared;
        waits && self.page.viewer().may(Ability::SignAgreements)
    }

    /// Whether somebody else is to approve what the reader prepared.
    fn is_for_others(&self) -> bool {
        let approves = !self.mine.is_empty() || self.page.viewer().may(Ability::SignAgreements);
        self.prepared && approves && self.one.state.is_on_its_way()
    }

    /// Whether the reader is one of the three, and has not said yes.
    fn can_answer(&self) -> bool {
        let said = self.yeses.iter().any(|yes| i64::from(yes.person) == self.me);
        let open = self.mine.iter().any(|part| self.yes_of(part).is_none());
        self.one.state == DataState::InReview && !said && open
    }

    fn can_end_access(&self) -> bool {
        self.mine.contains(&Role::DataSecurity) && self.may(Role::DataSecurity, DataVerb::EndAccess)
    }

    fn three(&self) -> [Role; 3] {
        THREE
    }

    /// Whether the three have looked at it, or do.
    fn was_laid_before(&self) -> bool {
        self.one.round > 0 && !self.one.state.is_planned()
    }

    fn yes_of(&self, part: &Role) -> Option<&Yes> {
        self.yeses.iter().find(|yes| yes.part == *part)
    }

    fn part_name(&self, part: &Role) -> String {
        self.page.state("people-role", part.as_str())
    }

    fn event(&self, event: &Event) -> String {
        self.page.state("data-event", &event.verb)
    }

    /// What could give a child away in words that did not go.
    fn leaving(&self) -> Told {
        match self.form.error("why") {
            Some(_) => Told::of(&Leaving { texts: &[&self.form.value.why], known: &[&self.one.organisation_name] }),
            None => Told::default(),
        }
    }

    fn paragraphs<'a>(&self, text: &'a str) -> Vec<&'a str> {
        paragraphs(text)
    }
}

/// What stands in the forms that did not come back with an error: what was asked for, from today to the end of the school
/// year; the reader's own name.
fn filled(mut form: Form<Sent>, me: &Me, one: &Data, page: &Page) -> Form<Sent> {
    if form.error("basis").is_none() {
        form.value.basis = one.basis.to_string();
    }
    if ["element", "starts_on", "ends_on"].iter().all(|field| form.error(field).is_none()) {
        let first = one.starts_on.unwrap_or(page.today());
        let last = one.ends_on.unwrap_or(page.policy().calendar.school_year_of(first).last);
        form.value.element = one.element_ids();
        form.value.starts_on = first.to_string();
        form.value.ends_on = last.to_string();
    }
    if form.value.name.is_empty() && form.error("name").is_none() {
        form.value.name.clone_from(&me.name);
    }
    form
}

/// One request.
pub async fn show(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<DataId>,
    Query(at): Query<StoppedAt>,
) -> Reply {
    let mut tx = app.db.read().await?;
    let mut shown = OnePage::load(&mut tx, page_, &me, id, None).await?;
    if at.stopped.is_some() {
        shown.stopped = consent_desk::stopped(&mut tx, &shown.one, at.stopped).await?;
    }
    page(shown)
}

/// On which basis.
pub async fn set_basis(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<DataId>,
    Fields(sent): Fields<Sent>,
) -> Reply {
    let Some(basis) = Basis::parse(&sent.basis) else {
        let reason = Reason::new("form-required");
        return again(&app, page_, &me, id, Form::refused(sent, "basis", reason)).await;
    };
    press(&app, page_, &me, id, sent, Press::SetBasis(basis)).await
}

/// What is given, and how long.
pub async fn list(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<DataId>,
    Fields(sent): Fields<Sent>,
) -> Reply {
    let rules = app.policy();
    let offered: Vec<String> =
        rules.agreements().data().elements.iter().map(|one| one.id.as_str().to_owned()).collect();
    let mut errors = Errors::default();
    let elements = errors.field("element", forms::many(&sent.element, &offered));
    let starts_on = errors.field("starts_on", forms::date(&sent.starts_on));
    let ends_on = errors.field("ends_on", forms::date(&sent.ends_on));
    if let (Some(first), Some(last)) = (starts_on, ends_on)
        && (last < first || last > rules.calendar.school_year_of(first).last)
    {
        errors.add("ends_on", Reason::new("data-refused-term"));
    }
    let (Some(elements), Some(starts_on), Some(ends_on), true) = (elements, starts_on, ends_on, errors.is_empty())
    else {
        return again(&app, page_, &me, id, Form { value: sent, errors }).await;
    };
    let listed = Listed { elements, starts_on, ends_on };
    press(&app, page_, &me, id, sent, Press::List(listed)).await
}

/// Before the three.
pub async fn lay_before(State(app): State<App>, page_: Page, me: Me, Path(id): Path<DataId>) -> Reply {
    press(&app, page_, &me, id, Sent::default(), Press::LayBefore).await
}

/// The same once more, for the time after.
pub async fn renew(State(app): State<App>, me: Me, Path(id): Path<DataId>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let held = data_step::kept(&mut tx, &me, id).await?;
    let actor = Actor::with(&me, Ability::KeepPartners);
    let next = data::renew(&mut tx, &held, (Some(me.id()), actor), &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/data-requests/{next}")).saying("data-said-saved").into()
}
