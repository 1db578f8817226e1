//! `/office/agreements/papers/of/{organisation}/{kind}`: a paper that came by mail, or that the office does without.

use super::paper_form::PaperForm;
use super::papers::{ReviewForm, leaving};
use super::{Tag, paper_tag, people_counts};
use crate::agreements::act::Act;
use crate::agreements::need::{Need, needs};
use crate::agreements::paper::{self, From};
use crate::agreements::roster::{self, Counts};
use crate::agreements::store::paper as store;
use crate::app::App;
use crate::error::{Error, Result};
use crate::needs::leaving::Shown;
use crate::partners::{self, Organisation, OrganisationId};
use crate::people::Ability;
use crate::policy::PaperKind;
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, Upload, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form};

#[derive(Template)]
#[template(path = "agreements/paper_new.html")]
struct NewPage {
    page: Page,
    organisation: Organisation,
    need: Need,
    /// How many are on the partner's list, where the paper is about them.
    people: Option<Counts>,
    form: Form<PaperForm>,
    waive: Form<ReviewForm>,
}

impl NewPage {
    async fn load(
        tx: &mut Tx,
        page: Page,
        me: &Me,
        (organisation, kind): (OrganisationId, PaperKind),
        (form, waive): (Form<PaperForm>, Form<ReviewForm>),
    ) -> Result<NewPage> {
        let organisation =
            partners::visible(tx, me, Ability::KeepPartners, organisation).await?.ok_or(Error::NotFound)?;
        let papers = store::of(tx, organisation.id).await?;
        let need = needs(&[kind], &papers, page.today()).remove(0);
        let people = roster::counts_beside(tx, organisation.id, kind, page.today()).await?;
        Ok(NewPage { page, organisation, need, people, form, waive })
    }

    fn people(&self) -> Option<String> {
        self.people.as_ref().map(|counts| people_counts(&self.page, counts))
    }

    fn name(&self) -> String {
        self.page.state("agreements-paper", self.need.kind.as_str())
    }

    fn tag(&self) -> Tag {
        paper_tag(&self.page, self.need.state)
    }

    fn leaving(&self) -> Shown {
        leaving(&self.waive, &self.organisation.name)
    }

    fn action(&self) -> String {
        format!("/office/agreements/papers/of/{}/{}", self.organisation.id, self.need.kind)
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
}

fn known(kind: &str) -> Result<PaperKind> {
    PaperKind::parse(kind).ok_or(Error::NotFound)
}

/// A paper that came by mail, or that the office does without.
pub async fn new(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path((organisation, kind)): Path<(OrganisationId, String)>,
) -> Reply {
    let mut tx = app.db.read().await?;
    let forms = (Form::new(PaperForm::default()), Form::new(ReviewForm::default()));
    page(NewPage::load(&mut tx, page_, &me, (organisation, known(&kind)?), forms).await?)
}

/// Takes it, for the partner.
pub async fn submit(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path((organisation, kind)): Path<(OrganisationId, String)>,
    upload: Upload,
) -> Reply {
    let (kind, rules) = (known(&kind)?, app.policy());
    let form = PaperForm::of(&upload);
    let mut errors = Errors::default();
    let Some(new) = form.read(kind, upload, &rules, app.today(), &mut errors) else {
        let mut tx = app.db.read().await?;
        let forms = (Form { value: form, errors }, Form::new(ReviewForm::default()));
        return refused(NewPage::load(&mut tx, page_, &me, (organisation, kind), forms).await?);
    };
    let mut tx = app.db.write().await?;
    let id = paper::submit(&mut tx, From::Office(&me, organisation), &new, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/agreements/papers/{id}")).saying("agreements-said-came").into()
}

/// Does without it, for a reason.
pub async fn waive(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path((organisation, kind)): Path<(OrganisationId, String)>,
    Fields(sent): Fields<ReviewForm>,
) -> Reply {
    let (kind, rules) = (known(&kind)?, app.policy());
    let act = Act::of(&app, &rules);
    let mut errors = Errors::default();
    let mut tx = app.db.read().await?;
    let found = partners::visible(&mut tx, &me, Ability::KeepPartners, organisation).await?.ok_or(Error::NotFound)?;
    drop(tx);
    let why = sent.why(&found.name, &mut errors);
    let until = errors.field("until", forms::optional(&sent.until, forms::date));
    if let Some(Some(day)) = until
        && day < act.today()
    {
        errors.add("until", forms::Reason::new("agreements-paper-past").with("date", day));
    }
    if let (Some(why), Some(until), true) = (why, until, errors.is_empty()) {
        let mut tx = app.db.write().await?;
        match paper::waive(&mut tx, &me, organisation, kind, (&why, until), &act).await {
            Ok(()) => {
                tx.commit().await?;
                let to = format!("/office/agreements/papers/of/{organisation}/{kind}");
                return Redirect::to(to).saying("agreements-said-waived").into();
            }
            Err(Error::Refused(reason)) => errors.add("why", reason),
            Err(other) => return Err(other),
        }
    }
    let mut tx = app.db.read().await?;
    let forms = (Form::new(PaperForm::default()), Form { value: sent, errors });
    refused(NewPage::load(&mut tx, page_, &me, (organisation, kind), forms).await?)
}
