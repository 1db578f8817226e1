//! The partner sends a paper, and gets back what it sent.

use super::paper_form::PaperForm;
use super::{Tag, download, paper_tag, paragraphs};
use crate::agreements::act::Act;
use crate::agreements::desk::{self, Speaks};
use crate::agreements::need::{Need, needs};
use crate::agreements::paper::{self, DocumentId, From};
use crate::agreements::store::paper as store;
use crate::app::App;
use crate::error::{Error, Result};
use crate::policy::PaperKind;
use crate::web::{Page, Path, Redirect, Reply, Upload, Viewer, Visit, page, refused};
use askama::Template;
use axum::Extension;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "agreements/desk_paper.html")]
struct PaperPage {
    page: Page,
    key: String,
    who: Speaks,
    need: Need,
    form: Form<PaperForm>,
}

impl PaperPage {
    async fn load(
        tx: &mut Tx,
        page: Page,
        (key, who): (String, Speaks),
        kind: PaperKind,
        form: Form<PaperForm>,
    ) -> Result<PaperPage> {
        let papers = store::of(tx, who.organisation).await?;
        let need = needs(&[kind], &papers, page.today()).remove(0);
        Ok(PaperPage { page, key, who, need, form })
    }

    fn name(&self) -> String {
        self.page.state("agreements-paper", self.need.kind.as_str())
    }

    fn what(&self) -> String {
        let minimum = self.page.money(&self.page.policy().partners.insurance_minimum.0);
        match self.need.kind {
            PaperKind::Insurance => self.page.t1("agreements-what-insurance", "amount", minimum),
            kind => self.page.state("agreements-what", kind.as_str()),
        }
    }

    fn tag(&self) -> Tag {
        paper_tag(&self.page, self.need.state)
    }

    fn action(&self) -> String {
        format!("/partner/desk/{}/papers/{}", self.key, self.need.kind)
    }

    fn is_insurance(&self) -> bool {
        self.need.kind == PaperKind::Insurance
    }

    fn needs_file(&self) -> bool {
        paper::needs_file(self.need.kind)
    }

    fn needs_last_day(&self) -> bool {
        paper::needs_last_day(self.need.kind)
    }

    fn named(&self) -> bool {
        forms::checkbox(&self.form.value.additional_insured)
    }

    fn file_hint(&self) -> String {
        self.page.t1("agreements-file-hint", "megabytes", self.page.policy().agreements().megabytes())
    }

    fn paragraphs<'a>(&self, text: &'a str) -> Vec<&'a str> {
        paragraphs(text)
    }
}

fn known(kind: &str) -> Result<PaperKind> {
    PaperKind::parse(kind).ok_or(Error::NotFound)
}

/// How it stands, and where to send it.
pub async fn show(
    State(app): State<App>,
    page_: Page,
    viewer: Viewer,
    Path((key, kind)): Path<(String, String)>,
) -> Reply {
    let mut tx = app.db.read().await?;
    let who = desk::open(&mut tx, &viewer, &key, app.now()).await?;
    let kind = known(&kind)?;
    // Data about students is asked for on a page of its own; no paper stands for it.
    if kind == PaperKind::DataAgreement {
        return Redirect::to(format!("/partner/desk/{key}/data")).into();
    }
    page(PaperPage::load(&mut tx, page_, (key, who), kind, Form::new(PaperForm::default())).await?)
}

/// Takes it in, or says what is wrong; nothing that was typed is lost, and what held goes on holding.
pub async fn submit(
    State(app): State<App>,
    page_: Page,
    viewer: Viewer,
    Extension(visit): Extension<Arc<Visit>>,
    Path((key, kind)): Path<(String, String)>,
    upload: Upload,
) -> Reply {
    let (kind, rules) = (known(&kind)?, app.policy());
    let mut tx = app.db.read().await?;
    let who = desk::open(&mut tx, &viewer, &key, app.now()).await?;
    drop(tx);
    if kind == PaperKind::DataAgreement {
        return Err(Error::NotFound);
    }
    let form = PaperForm::of(&upload);
    let mut errors = Errors::default();
    if let Some(new) = form.read(kind, upload, &rules, app.today(), &mut errors) {
        // A file is larger than a question: one network sends only so many in a minute.
        if !app.questions.admit(&visit.network, app.now()) {
            return Err(Error::TooMany);
        }
        // The file was looked at before anybody waits for the other writers.
        let mut tx = app.db.write().await?;
        let who = desk::open(&mut tx, &viewer, &key, app.now()).await?;
        paper::submit(&mut tx, From::Partner(&who), &new, &Act::of(&app, &rules)).await?;
        tx.commit().await?;
        return Redirect::to(format!("/partner/desk/{key}")).saying("agreements-said-came").into();
    }
    let mut tx = app.db.read().await?;
    refused(PaperPage::load(&mut tx, page_, (key, who), kind, Form { value: form, errors }).await?)
}

/// A file that the organisation sent.
pub async fn document(State(app): State<App>, viewer: Viewer, Path((key, id)): Path<(String, DocumentId)>) -> Reply {
    let mut tx = app.db.read().await?;
    let who = desk::open(&mut tx, &viewer, &key, app.now()).await?;
    let found = store::own_document(&mut tx, who.organisation, id).await?.ok_or(Error::NotFound)?;
    download(found, app.today())
}
