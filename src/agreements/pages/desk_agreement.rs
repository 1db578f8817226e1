//! The partner reads the text, signs it, or asks for another.

use super::sign::{CopyPage, Shown, changes};
use super::signing::{self, SignForm};
use super::{LONGEST, Tag, paragraphs, state_tag};
use crate::agreements::act::Act;
use crate::agreements::agreement::{Agreement, AgreementId};
use crate::agreements::agreement_flow::{AgreementState, AgreementVerb};
use crate::agreements::agreement_signing;
use crate::agreements::desk::{self, Speaks};
use crate::agreements::exit;
use crate::agreements::signing::{Letter, Signature};
use crate::agreements::store::{agreement as store, signing as signatures};
use crate::agreements::text::Line;
use crate::app::App;
use crate::error::{Error, Result};
use crate::needs::leaving::{self, Leaving};
use crate::web::{Fields, Page, Path, Redirect, Reply, Viewer, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form};
use jiff::civil::Date;

#[derive(Template)]
#[template(path = "agreements/desk_agreement.html")]
pub(super) struct AgreementPage {
    page: Page,
    key: String,
    who: Speaks,
    one: Agreement,
    shown: Shown,
    signatures: Vec<Signature>,
    changes: Vec<Line>,
    /// Whether it changed since the reader opened it.
    changed: bool,
    form: Form<SignForm>,
}

/// One of the organisation's own; a draft is not the partner's to read yet.
pub(super) async fn own(tx: &mut Tx, who: &Speaks, id: AgreementId) -> Result<Agreement> {
    let found = store::any(tx, id).await?.filter(|one| one.organisation == who.organisation);
    let hidden = [AgreementState::Drafted, AgreementState::InReview, AgreementState::Withdrawn];
    found.filter(|one| !hidden.contains(&one.state)).ok_or(Error::NotFound)
}

impl AgreementPage {
    pub(super) async fn load(
        tx: &mut Tx,
        page: Page,
        (key, who): (String, Speaks),
        id: AgreementId,
        form: Option<Form<SignForm>>,
    ) -> Result<AgreementPage> {
        let one = own(tx, &who, id).await?;
        let shown = Shown::load(tx, &one).await?;
        let form = form.unwrap_or_else(|| SignForm::begun(&who.name));
        let changed = !form.value.text.is_empty() && form.value.text != one.text_hash;
        let changes = changes(tx, id, &form.value.text, &shown.text).await?;
        let signatures = signatures::of(tx, Letter::Agreement(id)).await?;
        Ok(AgreementPage { page, key, who, one, shown, signatures, changes, changed, form })
    }

    /// What could give a child away in words that did not go.
    fn leaving(&self, field: &str) -> leaving::Shown {
        let known = [self.who.organisation_name.as_str(), self.who.name.as_str()];
        let words = if field == "words" { &self.form.value.words } else { &self.form.value.why };
        match self.form.error(field) {
            Some(_) => leaving::Shown::of(&Leaving { texts: &[words], known: &known }),
            None => leaving::Shown::default(),
        }
    }

    fn tag(&self) -> Tag {
        state_tag(&self.page, self.one.state)
    }

    fn can_sign(&self) -> bool {
        self.one.state.waits_for_partner()
    }

    fn can_ask(&self) -> bool {
        self.one.next(AgreementVerb::AskChange).is_ok()
    }

    fn can_decline(&self) -> bool {
        self.one.next(AgreementVerb::Decline).is_ok()
    }

    /// The first and the last day on which it can end by a notice given today.
    fn last_days(&self) -> Option<(Date, Date)> {
        exit::last_days(&self.one, self.page.today(), self.page.policy().agreements().notice_days())
    }

    /// Whether the form of a notice came back.
    fn is_noticing(&self) -> bool {
        ["why", "last_on", "name"].iter().any(|field| self.form.error(field).is_some())
    }

    /// Whether it ends so soon that there is nothing to give notice of.
    fn ends_sooner(&self) -> bool {
        self.one.state.is_signed() && self.one.notice_on.is_none() && self.last_days().is_none()
    }

    fn paragraphs<'a>(&self, text: &'a str) -> Vec<&'a str> {
        paragraphs(text)
    }
}

/// The text, and where to sign.
pub async fn show(
    State(app): State<App>,
    page_: Page,
    viewer: Viewer,
    Path((key, id)): Path<(String, AgreementId)>,
) -> Reply {
    let mut tx = app.db.read().await?;
    let who = desk::open(&mut tx, &viewer, &key, app.now()).await?;
    page(AgreementPage::load(&mut tx, page_, (key, who), id, None).await?)
}

/// Signs it, if it still is the text that was read; else shows what changed, and nothing is signed.
pub async fn sign(
    State(app): State<App>,
    page_: Page,
    viewer: Viewer,
    Path((key, id)): Path<(String, AgreementId)>,
    Fields(sent): Fields<SignForm>,
) -> Reply {
    signing::at_desk(&app, page_, &viewer, (key, Letter::Agreement(id)), sent).await
}

/// Asks for another text.
pub async fn ask(
    State(app): State<App>,
    page_: Page,
    viewer: Viewer,
    Path((key, id)): Path<(String, AgreementId)>,
    Fields(sent): Fields<SignForm>,
) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let who = desk::open(&mut tx, &viewer, &key, app.now()).await?;
    own(&mut tx, &who, id).await?;
    let mut errors = Errors::default();
    let words = errors.field("words", forms::text(&sent.words, LONGEST));
    let known = [who.organisation_name.as_str(), who.name.as_str()];
    let may_go = |words: &String| (Leaving { texts: &[words], known: &known }).may_go(&sent.nobody, &sent.warned);
    if let Some(Err(reason)) = words.as_ref().map(may_go) {
        errors.add("words", reason);
    }
    if let Some(words) = words.filter(|_| errors.is_empty()) {
        match agreement_signing::ask_change(&mut tx, &who, id, &words, &Act::of(&app, &rules)).await {
            Ok(()) => {
                tx.commit().await?;
                return Redirect::to(format!("/partner/desk/{key}")).saying("agreements-said-asked").into();
            }
            Err(Error::Refused(reason)) => errors.add("words", reason),
            Err(other) => return Err(other),
        }
    }
    drop(tx);
    let mut tx = app.db.read().await?;
    let kept = SignForm { name: who.name.clone(), ..sent };
    refused(AgreementPage::load(&mut tx, page_, (key, who), id, Some(Form { value: kept, errors })).await?)
}

/// The text as a sheet of paper.
pub async fn copy(
    State(app): State<App>,
    page_: Page,
    viewer: Viewer,
    Path((key, id)): Path<(String, AgreementId)>,
) -> Reply {
    let mut tx = app.db.read().await?;
    let who = desk::open(&mut tx, &viewer, &key, app.now()).await?;
    let one = own(&mut tx, &who, id).await?;
    let above = (format!("/partner/desk/{key}"), who.organisation_name);
    page(CopyPage::load(&mut tx, page_, one, above).await?)
}
