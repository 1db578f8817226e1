//! `/office/sites`: which partner asks to come to which school, the principal's answer, and what is paused.

use super::file::{Reading, STEP, hand_over};
use super::{LONGEST, Tag, kind_name, paragraphs, people_counts, reasons, site_tag};
use crate::agreements::act::Act;
use crate::agreements::agreement::Agreement;
use crate::agreements::agreement_flow::AgreementState;
use crate::agreements::need::{Need, needs};
use crate::agreements::paper_flow::PaperState;
use crate::agreements::principal::{self, Said};
use crate::agreements::roster::{self, Counts};
use crate::agreements::site::{self, AnswerError, Site, SiteId};
use crate::agreements::site_flow::{SiteFlow, SiteState, SiteVerb};
use crate::agreements::store::agreement as agreements;
use crate::agreements::store::paper as papers;
use crate::agreements::store::site::{self as store, PAGE, Wanted};
use crate::app::App;
use crate::error::{Error, Result};
use crate::needs::leaving::{Leaving, Shown};
use crate::people::Ability;
use crate::schools::{self, SchoolName};
use crate::web::{Export, Field, Fields, Format, Me, Page, Path, Query, Redirect, Reply, page, refused};
use crate::workflow::Workflow;
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form, Reason};
use jiff::civil::Date;
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    state: String,
    school: String,
    page: Option<i64>,
}

#[derive(Template)]
#[template(path = "agreements/sites.html")]
struct ListPage {
    page: Page,
    filter: Filter,
    state: Option<SiteState>,
    counts: Vec<(SiteState, i64)>,
    all: i64,
    list: Vec<Site>,
    more: bool,
    schools: Vec<(String, String)>,
    may_keep: bool,
}

impl ListPage {
    fn tag(&self, one: &Site) -> Tag {
        site_tag(&self.page, one.state)
    }

    fn is(&self, state: &SiteState) -> bool {
        self.state == Some(*state)
    }

    fn why(&self, one: &Site) -> String {
        reasons(&self.page, &one.lacks())
    }

    fn is_late(&self, one: &Site) -> bool {
        one.due_on.is_some_and(|due| due < self.page.today())
    }

    fn number(&self) -> i64 {
        self.filter.page.unwrap_or(1).clamp(1, 10_000)
    }

    fn word(&self) -> &'static str {
        self.state.map_or("all", |state| state.as_str())
    }
}

/// The list: what waits for a principal, unless another state is asked for.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(filter): Query<Filter>) -> Reply {
    let mut tx = app.db.read().await?;
    let reach = me.reach(Ability::SeePartners);
    let schools: Vec<SchoolName> =
        schools::names(&mut tx).await?.into_iter().filter(|school| reach.covers(school.id)).collect();
    let state = match filter.state.as_str() {
        "all" => None,
        word => Some(SiteState::parse(word).unwrap_or(SiteState::Proposed)),
    };
    let wanted =
        Wanted { state, school: schools.iter().find(|school| school.slug == filter.school).map(|school| school.id) };
    let found = store::counts(&mut tx, &me).await?;
    let count = |state: &SiteState| found.iter().find(|(known, _)| known == state).map_or(0, |(_, count)| *count);
    let number = filter.page.unwrap_or(1).clamp(1, 10_000);
    let mut list = store::page(&mut tx, &me, &wanted, number, PAGE).await?;
    let more = list.len() as i64 > PAGE;
    list.truncate(usize::try_from(PAGE).unwrap_or(50));
    page(ListPage {
        counts: SiteState::ALL.iter().map(|state| (*state, count(state))).collect(),
        all: found.iter().map(|(_, count)| count).sum(),
        schools: schools.into_iter().map(|school| (school.slug, school.name)).collect(),
        may_keep: me.may(Ability::KeepPartners),
        page: page_,
        filter,
        state,
        list,
        more,
    })
}

/// What the page's forms send.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    answer: String,
    words: String,
    why: String,
    /// What was on the page, as one word.
    read: String,
    /// That no child is told by the words, and of which warnings that is said.
    nobody: String,
    warned: String,
}

impl Sent {
    /// Whether words may go to the partner: they tell of no child.
    fn leaves(&self, words: &str, known: &[&str]) -> std::result::Result<(), Reason> {
        Leaving { texts: &[words], known }.may_go(&self.nobody, &self.warned)
    }
}

#[derive(Template)]
#[template(path = "agreements/site.html")]
struct SitePage {
    page: Page,
    one: Site,
    agreement: Agreement,
    form: Form<Sent>,
    may_answer: bool,
    may_end: bool,
    /// Papers that lack, while the school has said yes and waits for them.
    lacking: Vec<Need>,
    /// How many are on the partner's list.
    people: Counts,
}

impl SitePage {
    async fn load(tx: &mut Tx, page: Page, me: &Me, id: SiteId, form: Form<Sent>) -> Result<SitePage> {
        let one = store::visible(tx, me, Ability::SeePartners, id).await?.ok_or(Error::NotFound)?;
        let agreement = agreements::any(tx, one.agreement).await?.ok_or(Error::NotFound)?;
        let principal = me.may_at(Ability::AuthoriseSites, one.school);
        let ends = SiteFlow::rows(one.state, SiteVerb::End).next().is_some();
        let lacking = if matches!(one.state, SiteState::Accepted | SiteState::Paused) {
            let kinds = page.policy().agreements().kind(&agreement.kind).map_or(&[][..], |kind| &kind.needs);
            let all = papers::of(tx, one.organisation).await?;
            needs(kinds, &all, page.today()).into_iter().filter(|need| !need.holds()).collect()
        } else {
            Vec::new()
        };
        Ok(SitePage {
            lacking,
            people: roster::counts(tx, one.organisation, page.today()).await?,
            may_answer: principal && one.state == SiteState::Proposed,
            may_end: ends && one.state.is_agreed() && (principal || me.may(Ability::KeepPartners)),
            page,
            one,
            agreement,
            form,
        })
    }

    fn tag(&self) -> Tag {
        site_tag(&self.page, self.one.state)
    }

    fn kind(&self) -> String {
        kind_name(&self.page, &self.agreement)
    }

    fn people(&self) -> String {
        people_counts(&self.page, &self.people)
    }

    /// The last day of the partner's notice, while the school is one of its own or is asked.
    fn notice(&self) -> Option<Date> {
        let is_over = matches!(self.one.state, SiteState::Declined | SiteState::Ended);
        self.agreement.under_notice().filter(|_| !is_over)
    }

    fn why(&self) -> String {
        reasons(&self.page, &self.one.lacks())
    }

    fn read(&self) -> String {
        self.one.read_hash(&self.agreement)
    }

    /// Each thing that lacks, and who has it now.
    fn lacks(&self) -> Vec<(String, String)> {
        let who = self.one.organisation_name.as_str();
        let theirs = || self.page.t1("agreements-holder-named", "who", who);
        let mut all = Vec::new();
        if matches!(self.one.state, SiteState::Accepted | SiteState::Paused)
            && self.agreement.state != AgreementState::InForce
        {
            let holder = match self.agreement.state {
                AgreementState::Sent | AgreementState::Changed => theirs(),
                AgreementState::SignedByPartner => self.page.t("agreements-holder-district").into_owned(),
                _ => self.page.t("agreements-holder-office").into_owned(),
            };
            all.push((self.page.t("agreements-lacks-agreement").into_owned(), holder));
        }
        for need in &self.lacking {
            let office = need.state == PaperState::InReview || need.pending.is_some();
            let holder = if office { self.page.t("agreements-holder-office").into_owned() } else { theirs() };
            all.push((self.page.state("agreements-paper", need.kind.as_str()), holder));
        }
        all
    }

    /// What could give a child away in words that did not go.
    fn leaving(&self, field: &str) -> Shown {
        let words = if field == "words" { &self.form.value.words } else { &self.form.value.why };
        match self.form.error(field) {
            Some(_) => Shown::of(&Leaving { texts: &[words], known: &known(&self.one) }),
            None => Shown::default(),
        }
    }

    fn category(&self) -> String {
        let category = self.page.policy().agreements().category(&self.one.category);
        category.map_or_else(String::new, |one| one.name.get(self.page.lang()).to_owned())
    }

    fn priority(&self) -> String {
        let priority = self.page.policy().agreements().priority(&self.agreement.priority);
        priority.map_or_else(String::new, |one| one.name.get(self.page.lang()).to_owned())
    }

    fn paragraphs<'a>(&self, text: &'a str) -> Vec<&'a str> {
        paragraphs(text)
    }
}

/// Names that stand on the page anyway.
fn known(one: &Site) -> [&str; 2] {
    [&one.organisation_name, &one.school_name]
}

/// One school of a partner.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<SiteId>) -> Reply {
    let mut tx = app.db.read().await?;
    page(SitePage::load(&mut tx, page_, &me, id, Form::new(Sent::default())).await?)
}

async fn again(app: &App, page: Page, me: &Me, id: SiteId, form: Form<Sent>) -> Reply {
    let mut tx = app.db.read().await?;
    refused(SitePage::load(&mut tx, page, me, id, form).await?)
}

/// The principal's yes, or no with the reason.
pub async fn answer(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<SiteId>,
    Fields(sent): Fields<Sent>,
) -> Reply {
    let mut errors = Errors::default();
    let Some((yes, words)) = principal::told(&mut errors, &sent.answer, &sent.words) else {
        return again(&app, page_, &me, id, Form { value: sent, errors }).await;
    };
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let one = store::visible(&mut tx, &me, Ability::AuthoriseSites, id).await?.ok_or(Error::NotFound)?;
    if let Err(reason) = sent.leaves(&words, &known(&one)) {
        drop(tx);
        return again(&app, page_, &me, id, Form::refused(sent, "words", reason)).await;
    }
    let said = Said { yes, words: &words, read: &sent.read };
    let reason = match site::answer(&mut tx, &me, id, &said, &Act::of(&app, &rules)).await {
        Ok(()) => {
            tx.commit().await?;
            return Redirect::to(format!("/office/sites/{id}")).saying("sites-said-answered").into();
        }
        Err(AnswerError::Category(names)) => site::full(&names),
        Err(AnswerError::Other(Error::Refused(reason))) => reason,
        Err(AnswerError::Other(other)) => return Err(other),
    };
    drop(tx);
    again(&app, page_, &me, id, Form::refused(sent, "answer", reason)).await
}

/// It comes there no more, say the principal or the office.
pub async fn end(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<SiteId>,
    Fields(sent): Fields<Sent>,
) -> Reply {
    let ability = if me.may(Ability::KeepPartners) { Ability::KeepPartners } else { Ability::AuthoriseSites };
    let mut errors = Errors::default();
    let why = errors.field("why", forms::text(&sent.why, LONGEST));
    let mut tx = app.db.write().await?;
    let one = store::visible(&mut tx, &me, ability, id).await?.ok_or(Error::NotFound)?;
    let Some(why) = why else {
        drop(tx);
        return again(&app, page_, &me, id, Form { value: sent, errors }).await;
    };
    if let Err(reason) = sent.leaves(&why, &known(&one)) {
        drop(tx);
        return again(&app, page_, &me, id, Form::refused(sent, "why", reason)).await;
    }
    match site::end(&mut tx, &me, ability, id, &why, &Act::of(&app, &app.policy())).await {
        Ok(()) => {
            tx.commit().await?;
            Redirect::to(format!("/office/sites/{id}")).saying("sites-said-ended").into()
        }
        Err(Error::Refused(reason)) => {
            drop(tx);
            again(&app, page_, &me, id, Form::refused(sent, "why", reason)).await
        }
        Err(other) => Err(other),
    }
}

const COLUMNS: [&str; 7] = ["organization", "school", "year", "state", "why", "asked", "since"];

/// All of them, as a file: for any program, or a workbook.
pub async fn download(
    State(app): State<App>,
    page_: Page,
    me: Me,
    format: Format,
    Query(filter): Query<Filter>,
) -> Reply {
    let head = COLUMNS.map(|column| page_.state("sites-column", column));
    let mut export = Export::begin(format, &head)?;
    let wanted = Wanted { state: SiteState::parse(&filter.state), school: None };
    let day = |at: jiff::Timestamp| Field::Day(page_.policy().calendar.day_of(at));
    let mut reading = Reading::begin();
    let mut tx = app.db.read().await?;
    while let Some(number) = reading.next() {
        for one in &reading.of(store::page(&mut tx, &me, &wanted, number, STEP).await?) {
            export.row(&[
                one.organisation_name.as_str().into(),
                one.school_name.as_str().into(),
                one.school_year.as_str().into(),
                page_.state("sites-state", one.state.as_str()).into(),
                format!("{} {}", reasons(&page_, &one.lacks()), one.why).trim().to_owned().into(),
                day(one.asked_at),
                day(one.since),
            ]);
        }
    }
    drop(tx);
    let by = (Ability::KeepPartners, "sites-exported");
    hand_over(&app, &me, by, ("sites", reading.lines), export, "sites").await
}
