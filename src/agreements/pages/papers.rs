//! `/office/agreements/papers`: papers that came, one after the other; what to do without; and the files.

use super::paper_form::PaperForm;
use super::{LONGEST, Tag, download, paper_tag, paragraphs};
use crate::agreements::act::Act;
use crate::agreements::need::{Need, needs};
use crate::agreements::paper::{self, DocumentId, From, Paper, PaperId, Read};
use crate::agreements::paper_flow::PaperState;
use crate::agreements::store::paper::{self as store, PAGE};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::needs::leaving::{Leaving, Shown};
use crate::partners::{self, Organisation, OrganisationId};
use crate::people::Ability;
use crate::policy::PaperKind;
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, Upload, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form};
use jiff::Span;
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    state: String,
    page: Option<i64>,
}

#[derive(Template)]
#[template(path = "agreements/papers.html")]
struct QueuePage {
    page: Page,
    state: PaperState,
    /// Those that end soon are looked at, and how many there are.
    ending: bool,
    ending_count: i64,
    counts: Vec<(PaperState, i64)>,
    list: Vec<Paper>,
    number: i64,
    more: bool,
}

impl QueuePage {
    fn name(&self, paper: &Paper) -> String {
        self.page.state("agreements-paper", paper.kind.as_str())
    }

    fn is(&self, state: &PaperState) -> bool {
        !self.ending && self.state == *state
    }

    fn word(&self) -> &'static str {
        if self.ending { "ending" } else { self.state.as_str() }
    }

    fn is_late(&self, paper: &Paper) -> bool {
        paper.due_on.is_some_and(|due| due < self.page.today())
    }

    fn ends_soon(&self, paper: &Paper) -> bool {
        let days = i64::from(self.page.policy().partners.expiry_notice_days);
        paper.state.holds()
            && paper.expires_on.is_some_and(|last| last <= self.page.today().saturating_add(Span::new().days(days)))
    }
}

/// Papers in one state, or those that end soon: those to look at, unless another is asked for.
pub async fn queue(State(app): State<App>, page_: Page, me: Me, Query(filter): Query<Filter>) -> Reply {
    let ending = filter.state == "ending";
    let state = if ending { Some(PaperState::Accepted) } else { PaperState::parse(&filter.state) };
    let state = state.unwrap_or(PaperState::InReview);
    let soon = Span::new().days(i64::from(page_.policy().partners.expiry_notice_days));
    let days = (page_.today(), page_.today().saturating_add(soon));
    let number = filter.page.unwrap_or(1).clamp(1, 10_000);
    let mut tx = app.db.read().await?;
    let found = store::counts(&mut tx).await?;
    let shown = PaperState::ALL.iter().filter(|state| !matches!(state, PaperState::Missing));
    let count = |state: &PaperState| found.iter().find(|(known, _)| known == state).map_or(0, |(_, count)| *count);
    let counts = shown.map(|state| (*state, count(state))).collect();
    let mut list = match ending {
        true => store::ending_page(&mut tx, &me, days, number).await?,
        false => store::queue(&mut tx, &me, state, number).await?,
    };
    let more = list.len() as i64 > PAGE;
    list.truncate(usize::try_from(PAGE).unwrap_or(50));
    let ending_count = store::ending_count(&mut tx, days).await?;
    page(QueuePage { page: page_, state, ending, ending_count, counts, list, number, more })
}

/// What the reviewer types.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ReviewForm {
    cents: String,
    additional_insured: String,
    expires_on: String,
    why: String,
    until: String,
    /// What was on the page, as one word.
    read: String,
    /// That no child is told by the reason, and of which warnings that is said.
    nobody: String,
    warned: String,
}

impl ReviewForm {
    /// The reason as the partner will read it: it tells of no child.
    fn why(&self, organisation: &str, errors: &mut Errors) -> Option<String> {
        let why = errors.field("why", forms::text(&self.why, LONGEST))?;
        let leaving = Leaving { texts: &[&why], known: &[organisation] };
        match leaving.may_go(&self.nobody, &self.warned) {
            Ok(()) => Some(why),
            Err(reason) => {
                errors.add("why", reason);
                None
            }
        }
    }
}

/// What could give a child away in a reason that did not go.
fn leaving(form: &Form<ReviewForm>, organisation: &str) -> Shown {
    match form.error("why") {
        Some(_) => Shown::of(&Leaving { texts: &[&form.value.why], known: &[organisation] }),
        None => Shown::default(),
    }
}

#[derive(Template)]
#[template(path = "agreements/paper.html")]
struct PaperPage {
    page: Page,
    one: Paper,
    form: Form<ReviewForm>,
}

impl PaperPage {
    async fn load(tx: &mut Tx, page: Page, me: &Me, id: PaperId, form: Option<Form<ReviewForm>>) -> Result<PaperPage> {
        let one = store::visible(tx, me, id).await?.ok_or(Error::NotFound)?;
        let form = form.unwrap_or_else(|| {
            Form::new(ReviewForm {
                cents: one.cents.map(|cents| format!("{}.{:02}", cents / 100, cents % 100)).unwrap_or_default(),
                additional_insured: if one.additional_insured { "yes".to_owned() } else { String::new() },
                expires_on: one.expires_on.map(|day| day.to_string()).unwrap_or_default(),
                ..ReviewForm::default()
            })
        });
        Ok(PaperPage { page, one, form })
    }

    fn name(&self) -> String {
        self.page.state("agreements-paper", self.one.kind.as_str())
    }

    fn tag(&self) -> Tag {
        paper_tag(&self.page, self.one.state)
    }

    fn leaving(&self) -> Shown {
        leaving(&self.form, &self.one.organisation_name)
    }

    fn is_insurance(&self) -> bool {
        self.one.kind == PaperKind::Insurance
    }

    fn needs_last_day(&self) -> bool {
        paper::needs_last_day(self.one.kind)
    }

    fn in_review(&self) -> bool {
        self.one.state == PaperState::InReview
    }

    fn named(&self) -> bool {
        forms::checkbox(&self.form.value.additional_insured)
    }

    fn read(&self) -> String {
        self.one.read_hash()
    }

    fn minimum(&self) -> String {
        self.page.money(&self.page.policy().partners.insurance_minimum.0)
    }

    fn paragraphs<'a>(&self, text: &'a str) -> Vec<&'a str> {
        paragraphs(text)
    }
}

/// One paper.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<PaperId>) -> Reply {
    let mut tx = app.db.read().await?;
    page(PaperPage::load(&mut tx, page_, &me, id, None).await?)
}

async fn again(app: &App, page: Page, me: &Me, id: PaperId, form: Form<ReviewForm>) -> Reply {
    let mut tx = app.db.read().await?;
    refused(PaperPage::load(&mut tx, page, me, id, Some(form)).await?)
}

/// It holds.
pub async fn accept(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<PaperId>,
    Fields(sent): Fields<ReviewForm>,
) -> Reply {
    let rules = app.policy();
    let act = Act::of(&app, &rules);
    let mut errors = Errors::default();
    let expires_on = errors.field("expires_on", forms::optional(&sent.expires_on, forms::date));
    let cents = errors.field("cents", forms::optional(&sent.cents, forms::money));
    let mut tx = app.db.write().await?;
    let one = store::visible(&mut tx, &me, id).await?.ok_or(Error::NotFound)?;
    if let (Some(expires_on), Some(cents)) = (expires_on, cents) {
        let read = Read { expires_on, cents, additional_insured: forms::checkbox(&sent.additional_insured) };
        for (field, reason) in paper::misses(one.kind, &read, rules.partners.insurance_minimum.0, act.today()) {
            errors.add(field, reason);
        }
        if errors.is_empty() {
            match paper::accept(&mut tx, &me, id, &read, &sent.read, &act).await {
                Ok(()) => {
                    tx.commit().await?;
                    return Redirect::to("/office/agreements/papers").saying("agreements-said-accepted").into();
                }
                Err(Error::Refused(reason)) => errors.add("expires_on", reason),
                Err(other) => return Err(other),
            }
        }
    }
    drop(tx);
    again(&app, page_, &me, id, Form { value: sent, errors }).await
}

/// It does not, for a reason.
pub async fn refuse(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<PaperId>,
    Fields(sent): Fields<ReviewForm>,
) -> Reply {
    let mut errors = Errors::default();
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let one = store::visible(&mut tx, &me, id).await?.ok_or(Error::NotFound)?;
    let Some(why) = sent.why(&one.organisation_name, &mut errors) else {
        drop(tx);
        return again(&app, page_, &me, id, Form { value: sent, errors }).await;
    };
    match paper::refuse(&mut tx, &me, id, &why, &Act::of(&app, &rules)).await {
        Ok(()) => {
            tx.commit().await?;
            Redirect::to("/office/agreements/papers").saying("agreements-said-refused").into()
        }
        Err(Error::Refused(reason)) => {
            drop(tx);
            again(&app, page_, &me, id, Form::refused(sent, "why", reason)).await
        }
        Err(other) => Err(other),
    }
}

#[derive(Template)]
#[template(path = "agreements/paper_new.html")]
struct NewPage {
    page: Page,
    organisation: Organisation,
    need: Need,
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
        Ok(NewPage { page, organisation, need, form, waive })
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

/// A file, to be kept. Who opened it is noted.
pub async fn document(State(app): State<App>, me: Me, Path(id): Path<DocumentId>) -> Reply {
    let mut tx = app.db.write().await?;
    let found = store::document(&mut tx, &me, id).await?.ok_or(Error::NotFound)?;
    let entry = Entry::new(Actor::with(&me, Ability::KeepPartners), "document-read", "partner_paper", found.paper);
    ledger::note(&mut tx, entry.with_partner(found.organisation).detail(format!("kind={}", found.kind)), app.now())
        .await?;
    tx.commit().await?;
    download(found, app.today())
}
