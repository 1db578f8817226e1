//! `/office/agreements/papers`: papers that came, one after the other, who decided about them, and the files.

use super::{LONGEST, Tag, download, paper_tag, paragraphs, people_counts};
use crate::agreements::act::Act;
use crate::agreements::paper::{self, DocumentId, Paper, PaperId, Read};
use crate::agreements::paper_flow::PaperState;
use crate::agreements::roster::{self, Counts};
use crate::agreements::store::paper::{self as store, Decided, PAGE};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::needs::leaving::{Leaving, Shown};
use crate::people::Ability;
use crate::policy::PaperKind;
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, page, refused};
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
    pub(super) why: String,
    pub(super) until: String,
    /// What was on the page, as one word.
    read: String,
    /// That no child is told by the reason, and of which warnings that is said.
    nobody: String,
    warned: String,
}

impl ReviewForm {
    /// The reason as the partner will read it: it tells of no child.
    pub(super) fn why(&self, organisation: &str, errors: &mut Errors) -> Option<String> {
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
pub(super) fn leaving(form: &Form<ReviewForm>, organisation: &str) -> Shown {
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
    /// Who decided about it last, and when.
    decided: Option<Decided>,
    /// How many are on the partner's list, where the paper is about them.
    people: Option<Counts>,
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
        let decided = store::decided(tx, id).await?;
        let people = roster::counts_beside(tx, one.organisation, one.kind, page.today()).await?;
        Ok(PaperPage { page, one, decided, people, form })
    }

    fn people(&self) -> Option<String> {
        self.people.as_ref().map(|counts| people_counts(&self.page, counts))
    }

    /// Whether what it says of insurance is what the office read in it, and not only what was told with it.
    fn was_read(&self) -> bool {
        self.decided.is_some() && !matches!(self.one.state, PaperState::InReview | PaperState::Refused)
    }

    /// Whether it is a certificate that came: what is done without names nobody.
    fn is_certificate(&self) -> bool {
        self.is_insurance() && self.one.cents.is_some()
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
