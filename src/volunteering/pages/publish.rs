//! The office's opportunities: approve, publish, give them shifts, see who comes.

use super::questions::warning;
use super::words;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ledger;
use crate::people::Ability;
use crate::policy::InForce;
use crate::volunteering::ending::ends;
use crate::volunteering::opportunity::{self, Opportunity, OpportunityId, asked};
use crate::volunteering::question::{Question, QuestionKind, touchy};
use crate::volunteering::shift::{self, MOST_PLACES, NewShifts};
use crate::volunteering::shift_flow::{OpportunityFlow, OpportunityState, OpportunityVerb};
use crate::volunteering::store::{needs, opportunity as store, question as questions, shift as shifts};
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, page, refused};
use crate::workflow::Workflow;
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form, Parse, Reason};
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "volunteering/publish.html")]
struct ListPage {
    page: Page,
    lines: Vec<store::Listed>,
    states: Vec<(&'static str, String, bool)>,
    state: String,
    older: Option<OpportunityId>,
    /// How many proposals wait for the reader's yes.
    proposals: i64,
}

impl ListPage {
    fn state(&self, state: &OpportunityState) -> (&'static str, String) {
        (kind(*state), self.page.state("publish-state", state.as_str()))
    }
}

fn kind(state: OpportunityState) -> &'static str {
    match state {
        OpportunityState::Published | OpportunityState::Filled => "good",
        OpportunityState::Draft | OpportunityState::Proposed | OpportunityState::SchoolApproved => "wait",
        OpportunityState::Cancelled => "stop",
        OpportunityState::Closed => "plain",
    }
}

/// Which opportunities to list.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Listing {
    state: String,
    before: Option<i64>,
}

/// The opportunities of one's schools.
pub async fn list(State(app): State<App>, page_: Page, me: Me, Query(asked): Query<Listing>) -> Reply {
    let mut tx = app.db.read().await?;
    let state = OpportunityState::parse(&asked.state);
    let lines = store::listed(&mut tx, &me, state, asked.before, page_.now()).await?;
    let proposals = store::proposals(&mut tx, &me).await?;
    let full = i64::try_from(lines.len()).is_ok_and(|count| count == store::PAGE);
    let states = OpportunityState::ALL
        .iter()
        .map(|each| (each.as_str(), page_.state("publish-state", each.as_str()), Some(*each) == state));
    page(ListPage {
        proposals,
        states: states.collect(),
        state: state.map_or("", |state| state.as_str()).to_owned(),
        older: lines.last().filter(|_| full).map(|line| line.id),
        lines,
        page: page_,
    })
}

/// What the form for shifts sends.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ShiftForm {
    pub date: String,
    pub starts: String,
    pub ends: String,
    pub capacity: String,
}

impl Parse for ShiftForm {
    type Output = NewShifts;

    fn parse(&self, errors: &mut Errors) -> Option<NewShifts> {
        let date = errors.field("date", forms::date(&self.date));
        let starts = errors.field("starts", forms::civil_time(&self.starts));
        let ends = errors.field("ends", forms::civil_time(&self.ends));
        let capacity = errors.field("capacity", forms::whole_number(&self.capacity, 1..=MOST_PLACES));
        Some(NewShifts { date: date?, starts: starts?, ends: ends?, capacity: capacity? })
    }
}

#[derive(Template)]
#[template(path = "volunteering/publish_one.html")]
struct OnePage {
    page: Page,
    opportunity: Opportunity,
    state: (&'static str, String),
    level: String,
    reasons: Vec<String>,
    category: String,
    task: String,
    lang_name: String,
    audience: String,
    needed: Option<String>,
    helps: Option<String>,
    /// How many are invited.
    invited: i64,
    /// The buttons: verb, words, kind, and the page that asks once more first.
    verbs: Vec<(&'static str, String, &'static str, Option<String>)>,
    shifts: Vec<shifts::Listed>,
    later: Option<i64>,
    form: Form<ShiftForm>,
    open: bool,
    draft: bool,
    sends_back: bool,
    /// The reader publishes for the school, not only proposes.
    publishes: bool,
    returning: Form<Returning>,
    /// What it asks whoever signs up.
    questions: Vec<Question>,
    /// Where what happened with it is told.
    history: Option<String>,
}

impl OnePage {
    /// "One of: Red, Blue. Needed."
    fn answered_by(&self, question: &Question) -> String {
        let page = &self.page;
        let kind = match question.kind {
            QuestionKind::Choice => {
                let choices: Vec<&str> = question.choices.lines().collect();
                page.t1("publish-question-one-of", "choices", choices.join(", "))
            }
            kind => page.state("publish-question-kind", kind.as_str()),
        };
        let needed = if question.needed { "publish-question-needed-yes" } else { "publish-question-needed-no" };
        format!("{kind}. {}", page.t(needed))
    }

    /// Why it should not be asked, for whoever says yes.
    fn warning(&self, question: &Question) -> Option<String> {
        let (what, said) = touchy(&question.words)?;
        Some(self.page.reason(&Reason::new(warning(what)).with("words", said)))
    }
}

/// Why something is sent back.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Returning {
    pub why: String,
}

impl Parse for Returning {
    type Output = String;

    fn parse(&self, errors: &mut Errors) -> Option<String> {
        errors.field("why", forms::text(&self.why, 500))
    }
}

/// Where the list of shifts goes on.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct After {
    after: Option<i64>,
}

/// An opportunity, with what can be done.
pub async fn show(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<OpportunityId>,
    Query(at): Query<After>,
) -> Reply {
    let mut tx = app.db.read().await?;
    let after = at.after.and_then(|at| Timestamp::from_microsecond(at).ok());
    page(one_page(&mut tx, page_, &me, id, after, Form::default()).await?)
}

async fn one_page(
    tx: &mut Tx,
    page: Page,
    me: &Me,
    id: OpportunityId,
    after: Option<Timestamp>,
    form: Form<ShiftForm>,
) -> Result<OnePage> {
    let opportunity = store::within_reach(tx, me, id).await?.ok_or(Error::NotFound)?;
    // From this morning on: a coordinator looks at today's shifts all day.
    let after = after.unwrap_or(page.now() - SignedDuration::from_hours(12));
    let shifts = shifts::of_opportunity(tx, id, after, true).await?;
    let full = i64::try_from(shifts.len()).is_ok_and(|count| count == shifts::PAGE);
    let (needed, helps) = words::needs(&page, &needs::of(tx, id).await?);
    let invited = i64::try_from(needs::invited(tx, id).await?.len()).unwrap_or(i64::MAX);
    let lang = page.lang();
    let asked = asked(page.policy(), &opportunity.template);
    let role = opportunity::role_at(me, opportunity.school);
    let all = OpportunityFlow::verbs_for(role, opportunity.state);
    let sends_back = all.contains(&OpportunityVerb::SendBack);
    let verbs = all.into_iter().filter(|verb| *verb != OpportunityVerb::SendBack).map(|verb| {
        let kind = match verb {
            OpportunityVerb::Cancel => "stop",
            OpportunityVerb::Propose | OpportunityVerb::Approve | OpportunityVerb::Publish => "",
            _ => "outline",
        };
        let asks = ends(verb).then(|| format!("/office/opportunities/{id}/steps/{}", verb.as_str()));
        (verb.as_str(), page.state("publish-verb", verb.as_str()), kind, asks)
    });
    Ok(OnePage {
        history: ledger::history(tx, me, "opportunity", id).await?,
        verbs: verbs.collect(),
        state: (kind(opportunity.state), page.state("publish-state", opportunity.state.as_str())),
        level: words::level(&page, opportunity.level),
        reasons: asked
            .as_ref()
            .map_or_else(Vec::new, |asked| asked.reasons.iter().map(|rule| rule.reason.get(lang).to_owned()).collect()),
        task: asked.map_or_else(|| opportunity.template.clone(), |asked| asked.template.name.get(lang).to_owned()),
        category: words::category(&page, &opportunity.category),
        lang_name: words::endonym(&opportunity.lang),
        audience: page.state("shifts-audience", opportunity.audience.as_str()),
        needed,
        helps,
        invited,
        later: shifts.last().filter(|_| full).map(|shift| shift.starts_at.as_microsecond()),
        open: opportunity::takes_shifts(me, &opportunity),
        sends_back,
        publishes: me.may_at(Ability::PublishShifts, opportunity.school),
        returning: Form::default(),
        questions: questions::of(tx, id).await?,
        draft: opportunity.state == OpportunityState::Draft,
        shifts,
        form,
        opportunity,
        page,
    })
}

/// A step of the table, by its button; sent back, with the reason.
pub async fn step(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path((id, verb)): Path<(OpportunityId, String)>,
    Fields(returning): Fields<Returning>,
) -> Reply {
    let verb = OpportunityVerb::parse(&verb).ok_or(Error::NotFound)?;
    let mut tx = app.db.write().await?;
    let why = match verb {
        OpportunityVerb::SendBack => match Form::new(returning).parse() {
            Ok(why) => why,
            Err(returning) => {
                let one = one_page(&mut tx, page_, &me, id, None, Form::default()).await?;
                return refused(OnePage { returning, ..one });
            }
        },
        _ => String::new(),
    };
    opportunity::step(&mut tx, &me, id, verb, &why, app.now()).await?;
    tx.commit().await?;
    let said = match verb {
        OpportunityVerb::Propose => "publish-said-propose",
        OpportunityVerb::Approve => "publish-said-approve",
        OpportunityVerb::SendBack => "publish-said-send-back",
        OpportunityVerb::Publish | OpportunityVerb::Reopen => "publish-said-publish",
        OpportunityVerb::Fill | OpportunityVerb::Close => "publish-said-close",
        OpportunityVerb::Cancel => "publish-said-cancel",
    };
    Redirect::to(format!("/office/opportunities/{id}")).saying(said).into()
}

/// Adds a shift.
pub async fn add_shifts(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<OpportunityId>,
    Fields(form): Fields<ShiftForm>,
) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    let form = Form::new(form);
    let found = store::within_reach(&mut tx, &me, id).await?.ok_or(Error::NotFound)?;
    match parse_slots(&form, &rules, found.opens_at, app.now()).map_err(|form| *form) {
        Err(form) => refused(one_page(&mut tx, page_, &me, id, None, form).await?),
        Ok((new, slots)) => {
            shift::add(&mut tx, &me, id, &slots, new.capacity, app.now()).await?;
            tx.commit().await?;
            Redirect::to(format!("/office/opportunities/{id}")).saying("publish-said-shifts").into()
        }
    }
}

/// The shifts a form asks for, or the form with what is wrong.
fn parse_slots(
    form: &Form<ShiftForm>,
    rules: &InForce,
    opens_at: Option<Timestamp>,
    now: Timestamp,
) -> std::result::Result<(NewShifts, Vec<shift::Slot>), Box<Form<ShiftForm>>> {
    let new = form.parse()?;
    let mut bad = form.clone();
    for (field, reason) in shift::check(&new, rules, now) {
        bad.errors.add(field, reason);
    }
    if bad.is_refused() {
        return Err(Box::new(bad));
    }
    let Some(slot) = shift::slot(new.date, new.starts, new.ends, &rules.zone) else {
        return Err(Box::new(bad.refuse("starts", Reason::new("form-time-skipped"))));
    };
    if let Some(opens) = opens_at.filter(|opens| slot.starts_at <= *opens) {
        let day = rules.calendar.day_of(opens);
        return Err(Box::new(bad.refuse("date", Reason::new("publish-before-opens").with("date", day))));
    }
    Ok((new, vec![slot]))
}
