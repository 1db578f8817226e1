//! One data agreement of the partner's own: how it stands, its text, and what is theirs to do.

use super::consent_words::StoppedAt;
use super::data_words::Words;
use super::notice::not_the_office;
use super::sign::Shown;
use super::signing::{self, SignForm};
use super::{LONGEST, Tag, paragraphs};
use crate::agreements::act::Act;
use crate::agreements::consent_desk::{self, Stopped};
use crate::agreements::data::{self, Data, DataId};
use crate::agreements::data_end::{self, Certified};
use crate::agreements::data_flow::{DataFlow, DataState, DataVerb};
use crate::agreements::data_step;
use crate::agreements::desk::{self, Speaks};
use crate::agreements::signing::{Letter, Signature};
use crate::agreements::store::consent_texts as texts;
use crate::agreements::store::{data as store, signing as signatures};
use crate::app::App;
use crate::error::{Error, Result};
use crate::partners;
use crate::people::Role;
use crate::web::{Fields, Page, Path, Query, Redirect, Reply, Viewer, page, refused};
use crate::workflow::Workflow;
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "agreements/desk_data_one.html")]
pub(super) struct OnePage {
    page: Page,
    key: String,
    who: Speaks,
    one: Data,
    shown: Option<Shown>,
    signatures: Vec<Signature>,
    follower: Option<DataId>,
    /// Students whose families said yes, and those it had whose families took it back.
    ready: i64,
    stopped: Stopped,
    /// Whether it gives, today, the figures that this program counts.
    has_figures: bool,
    /// Whether it rests, as its partner is suspended.
    rests: bool,
    form: Form<SignForm>,
}

pub(super) async fn own(tx: &mut Tx, who: &Speaks, id: DataId) -> Result<Data> {
    store::any(tx, id).await?.filter(|one| one.organisation == who.organisation).ok_or(Error::NotFound)
}

impl OnePage {
    pub(super) async fn load(
        tx: &mut Tx,
        page: Page,
        (key, who): (String, Speaks),
        id: DataId,
        form: Option<Form<SignForm>>,
    ) -> Result<OnePage> {
        let one = own(tx, &who, id).await?;
        // While the three look at it, it is no text to sign yet.
        let has_text = !one.state.is_planned() && one.state != DataState::InReview;
        let shown = if has_text { Shown::of_data(tx, &one).await? } else { None };
        let signatures = signatures::of(tx, Letter::Data(id)).await?;
        let follower = store::follower(tx, id).await?;
        let form = form.unwrap_or_else(|| SignForm::begun(&who.name));
        let has_figures = super::data_figures::are_given(tx, &one, page.today()).await?;
        let rests = one.state.is_on_its_way() && partners::is_suspended(tx, one.organisation).await?;
        let plain = texts::plain(tx, id).await?;
        let ready = consent_desk::ready(tx, &one, &plain, page.today()).await?;
        let stopped = consent_desk::stopped(tx, &one, None).await?;
        Ok(OnePage { page, key, who, one, shown, signatures, follower, ready, stopped, has_figures, rests, form })
    }

    fn words(&self) -> Words<'_> {
        Words { page: &self.page }
    }

    fn tag(&self) -> Tag {
        self.words().tag(&self.one)
    }

    fn may(&self, verb: DataVerb) -> bool {
        DataFlow::may(Role::PartnerMember, self.one.state, verb)
    }

    fn can_sign(&self) -> bool {
        !self.rests && self.may(DataVerb::SignPartner)
    }

    fn can_withdraw(&self) -> bool {
        self.may(DataVerb::Withdraw)
    }

    fn can_certify(&self) -> bool {
        self.may(DataVerb::Certify)
    }

    fn can_renew(&self) -> bool {
        (self.one.state.is_given() || self.one.state == DataState::Expired) && self.follower.is_none()
    }

    fn paragraphs<'a>(&self, text: &'a str) -> Vec<&'a str> {
        paragraphs(text)
    }
}

/// How it stands.
pub async fn show(
    State(app): State<App>,
    page_: Page,
    viewer: Viewer,
    Path((key, id)): Path<(String, DataId)>,
    Query(at): Query<StoppedAt>,
) -> Reply {
    let mut tx = app.db.read().await?;
    let who = desk::open(&mut tx, &viewer, &key, app.now()).await?;
    let mut shown = OnePage::load(&mut tx, page_, (key, who), id, None).await?;
    if at.stopped.is_some() {
        shown.stopped = consent_desk::stopped(&mut tx, &shown.one, at.stopped).await?;
    }
    page(shown)
}

fn back(key: &str, id: DataId, said: &'static str) -> Reply {
    Redirect::to(format!("/partner/desk/{key}/data/{id}")).saying(said).into()
}

/// Signs it.
pub async fn sign(
    State(app): State<App>,
    page_: Page,
    viewer: Viewer,
    Path((key, id)): Path<(String, DataId)>,
    Fields(sent): Fields<SignForm>,
) -> Reply {
    signing::at_desk(&app, page_, &viewer, (key, Letter::Data(id)), sent).await
}

/// Takes it back.
pub async fn withdraw(State(app): State<App>, viewer: Viewer, Path((key, id)): Path<(String, DataId)>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let who = desk::open(&mut tx, &viewer, &key, app.now()).await?;
    data::withdraw(&mut tx, &who, id, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    back(&key, id, "data-said-withdrawn")
}

/// Asks for the same once more.
pub async fn renew(State(app): State<App>, viewer: Viewer, Path((key, id)): Path<(String, DataId)>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let who = desk::open(&mut tx, &viewer, &key, app.now()).await?;
    let held = data_step::held(&mut tx, who.organisation, id).await?;
    let next = data::renew(&mut tx, &held, (who.person, who.actor()), &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    back(&key, next, "data-said-asked")
}

/// Which student.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct OfStudent {
    student: String,
}

/// Says that what it had about one student is destroyed, whose family took its yes back.
pub async fn destroyed(
    State(app): State<App>,
    viewer: Viewer,
    Path((key, id)): Path<(String, DataId)>,
    Fields(sent): Fields<OfStudent>,
) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let who = desk::open(&mut tx, &viewer, &key, app.now()).await?;
    let one = own(&mut tx, &who, id).await?;
    not_the_office(&viewer)?;
    consent_desk::destroyed(&mut tx, &who, &one, &sent.student, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    back(&key, id, "data-said-student-destroyed")
}

/// Says how its copies were destroyed.
pub async fn certify(
    State(app): State<App>,
    page_: Page,
    viewer: Viewer,
    Path((key, id)): Path<(String, DataId)>,
    Fields(sent): Fields<SignForm>,
) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let who = desk::open(&mut tx, &viewer, &key, app.now()).await?;
    own(&mut tx, &who, id).await?;
    let mut errors = Errors::default();
    let how = errors.field("words", forms::text(&sent.words, LONGEST));
    let name = sent.read(&mut errors);
    if let (Some(how), Some(name)) = (how, name) {
        let said = Certified { how: &how, name: &name };
        match data_end::certify(&mut tx, &who, id, &said, &Act::of(&app, &rules)).await {
            Ok(()) => {
                tx.commit().await?;
                return back(&key, id, "data-said-destroyed");
            }
            Err(Error::Refused(reason)) => errors.add("words", reason),
            Err(other) => return Err(other),
        }
    }
    drop(tx);
    let mut tx = app.db.read().await?;
    refused(OnePage::load(&mut tx, page_, (key, who), id, Some(Form { value: sent, errors })).await?)
}
