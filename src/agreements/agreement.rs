//! An agreement with a partner: its plan, its text, and the office's steps.

use super::act::Act;
use super::agreement_flow::{AgreementFlow, AgreementState, AgreementVerb};
use super::store::agreement as store;
use super::store::terms as terms_store;
use super::terms::{self, Terms};
use super::text::{self, Facts, Text};
use super::{notices, site, suspension};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::partners::{self, OrganisationId};
use crate::people::{Ability, PersonId, Role};
use crate::schools::{self, SchoolId};
use crate::web::{Me, Viewer};
use crate::workflow::Workflow;
use db::Tx;
use jiff::civil::Date;
use jiff::{Span, Timestamp};

db::id!(
    /// An agreement.
    AgreementId
);

db::text_enum! {
    /// Whether something came before it.
    pub enum Root {
        New = "new",
        Amendment = "amendment",
        Renewal = "renewal",
    }
}

/// What both sides plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub kind: String,
    pub priority: String,
    pub category: String,
    pub deliverables: String,
    pub grades: String,
    pub schedule: String,
    pub students: i64,
    pub people: i64,
    pub starts_on: Date,
    pub ends_on: Date,
    pub reports: Vec<Date>,
    pub lang: String,
}

impl Plan {
    /// Days of reports as the table keeps them.
    pub fn report_words(&self) -> String {
        self.reports.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    }
}

/// An agreement as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    pub id: AgreementId,
    pub organisation: OrganisationId,
    pub organisation_name: String,
    pub state: AgreementState,
    pub kind: String,
    pub template: i64,
    pub policy: i64,
    pub root: Root,
    pub follows: Option<AgreementId>,
    pub priority: String,
    pub category: String,
    pub deliverables: String,
    pub grades: String,
    pub schedule: String,
    pub students: i64,
    pub people: i64,
    pub starts_on: Date,
    pub ends_on: Date,
    pub reports: String,
    pub lang: String,
    pub text_hash: String,
    pub due_on: Option<Date>,
    pub why: String,
    pub created_at: Timestamp,
    pub since: Timestamp,
    pub signed_at: Option<Timestamp>,
    pub ended_on: Option<Date>,
    /// The last day where the partner gave notice, why, and who gave it where that is known.
    pub notice_on: Option<Date>,
    pub notice_why: String,
    pub notice_name: Option<String>,
}
db::row!(Agreement {
    id,
    organisation,
    organisation_name,
    state,
    kind,
    template,
    policy,
    root,
    follows,
    priority,
    category,
    deliverables,
    grades,
    schedule,
    students,
    people,
    starts_on,
    ends_on,
    reports,
    lang,
    text_hash,
    due_on,
    why,
    created_at,
    since,
    signed_at,
    ended_on,
    notice_on,
    notice_why,
    notice_name
});

impl Agreement {
    /// Its plan.
    pub fn plan(&self) -> Plan {
        Plan {
            kind: self.kind.clone(),
            priority: self.priority.clone(),
            category: self.category.clone(),
            deliverables: self.deliverables.clone(),
            grades: self.grades.clone(),
            schedule: self.schedule.clone(),
            students: self.students,
            people: self.people,
            starts_on: self.starts_on,
            ends_on: self.ends_on,
            reports: self.report_days(),
            lang: self.lang.clone(),
        }
    }

    /// Days on which a report is due.
    pub fn report_days(&self) -> Vec<Date> {
        self.reports.split(' ').filter_map(|day| day.parse().ok()).collect()
    }

    /// Where a verb leads from here, or that it does not.
    pub(super) fn next(&self, verb: AgreementVerb) -> Result<AgreementState> {
        AgreementFlow::next(self.state, verb).map_err(|_| Error::refused("agreements-refused-state"))
    }

    /// The last day of a notice that stands; nothing once it is over some other way.
    pub fn under_notice(&self) -> Option<Date> {
        self.notice_on.filter(|_| self.state.is_signed())
    }

    /// Whether its last day comes within so many days.
    pub fn ends_soon(&self, today: Date, days: u32) -> bool {
        self.state == AgreementState::InForce && self.ends_on <= today.saturating_add(Span::new().days(i64::from(days)))
    }
}

/// What to write into the history.
pub(super) struct Happened<'a> {
    pub verb: &'static str,
    pub words: &'a str,
    /// `partner` or `district`; empty for the program.
    pub side: &'static str,
    pub by: Option<PersonId>,
}

/// The plan of a new agreement.
pub async fn draft(
    tx: &mut Tx,
    me: &Me,
    organisation: OrganisationId,
    plan: &Plan,
    schools: &[SchoolId],
    act: &Act<'_>,
) -> Result<AgreementId> {
    let held = partners::kept(tx, me, organisation).await?;
    if !held.standing.is_cared_for() {
        return Err(Error::refused("agreements-refused-standing"));
    }
    let id = insert(tx, me, organisation, plan, (Root::New, None), act).await?;
    for school in schools {
        store::add_school(tx, id, *school).await?;
    }
    write_text(tx, id, act).await?;
    Ok(id)
}

pub(super) async fn insert(
    tx: &mut Tx,
    me: &Me,
    organisation: OrganisationId,
    plan: &Plan,
    root: (Root, Option<AgreementId>),
    act: &Act<'_>,
) -> Result<AgreementId> {
    let kind = act.agreements().kind(&plan.kind).ok_or(Error::refused("agreements-refused-kind"))?;
    let id =
        store::insert(tx, organisation, plan, root, (i64::from(kind.version), act.rules.version), me.id(), act.now)
            .await?;
    let happened = Happened { verb: "drafted", words: "", side: "district", by: Some(me.id()) };
    store::insert_event(tx, id, &happened, act.now).await?;
    note(tx, actor(me), "agreement-drafted", id, organisation, act).await?;
    Ok(id)
}

/// Another plan. Where the text was sent already, it is another text: who signed it signs again.
pub async fn change(tx: &mut Tx, me: &Me, id: AgreementId, plan: &Plan, act: &Act<'_>) -> Result<()> {
    let held = open(tx, me, id).await?;
    let kind = act.agreements().kind(&plan.kind).ok_or(Error::refused("agreements-refused-kind"))?;
    terms::fit(tx, &held, &plan.kind, &plan.lang).await?;
    store::update_plan(tx, id, plan, i64::from(kind.version), act.rules.version).await?;
    store::set_category(tx, id, &plan.category).await?;
    rewrite(tx, me, &held, act).await
}

/// One school more.
pub async fn add_school(tx: &mut Tx, me: &Me, id: AgreementId, school: SchoolId, act: &Act<'_>) -> Result<()> {
    let held = open(tx, me, id).await?;
    schools::by_id(tx, school).await?.filter(|school| school.active).ok_or(Error::NotFound)?;
    store::add_school(tx, id, school).await?;
    rewrite(tx, me, &held, act).await?;
    if !held.state.is_private() {
        site::propose(tx, &held, true, act).await?;
    }
    Ok(())
}

/// One school less.
pub async fn remove_school(tx: &mut Tx, me: &Me, id: AgreementId, school: SchoolId, act: &Act<'_>) -> Result<()> {
    let held = open(tx, me, id).await?;
    if !held.state.is_private() && store::schools(tx, id).await?.len() < 2 {
        return Err(Error::refused("agreements-refused-no-school"));
    }
    store::remove_school(tx, id, school).await?;
    rewrite(tx, me, &held, act).await?;
    site::unplanned(tx, &held, actor(me), act).await
}

/// To the partner; the schools are asked at the same time.
pub async fn send(tx: &mut Tx, me: &Me, id: AgreementId, act: &Act<'_>) -> Result<()> {
    let held = open(tx, me, id).await?;
    let to = held.next(AgreementVerb::Send)?;
    suspension::refuses(tx, held.organisation).await?;
    if store::schools(tx, id).await?.is_empty() {
        return Err(Error::refused("agreements-refused-no-school"));
    }
    if partners::main_speaker(tx, held.organisation).await?.is_none() {
        return Err(Error::refused("agreements-refused-speaker"));
    }
    if held.ends_on < act.today() {
        return Err(Error::refused("agreements-refused-over"));
    }
    // It is sent with the text of today's rules.
    let kind = act.agreements().kind(&held.kind).ok_or(Error::refused("agreements-refused-kind"))?;
    terms::must_be_cleared(tx, id, kind).await?;
    store::update_plan(tx, id, &held.plan(), i64::from(kind.version), act.rules.version).await?;
    write_text(tx, id, act).await?;
    let due = act.due(act.agreements().sign_days());
    let happened = Happened { verb: "sent", words: "", side: "district", by: Some(me.id()) };
    advance(tx, &held, to, (Some(due), ""), &happened, (actor(me), "agreement-sent"), act).await?;
    notices::sent(tx, &held, due, act).await?;
    site::propose(tx, &held, true, act).await
}

/// Given up before it was signed, or ended after.
pub async fn step(tx: &mut Tx, me: &Me, id: AgreementId, verb: AgreementVerb, why: &str, act: &Act<'_>) -> Result<()> {
    let held = kept(tx, me, id).await?;
    if !matches!(verb, AgreementVerb::Withdraw | AgreementVerb::End | AgreementVerb::Terminate)
        || !AgreementFlow::may(Role::PartnershipManager, held.state, verb)
    {
        return Err(Error::refused("agreements-refused-state"));
    }
    let to = held.next(verb)?;
    let happened = Happened { verb: verb.as_str(), words: why, side: "district", by: Some(me.id()) };
    advance(tx, &held, to, (None, why), &happened, (actor(me), "agreement-ended"), act).await?;
    if to != AgreementState::Withdrawn {
        store::set_ended(tx, id, act.today()).await?;
    }
    if !held.state.is_private() {
        notices::over(tx, &held, to, why, act).await?;
    }
    site::end_all(tx, &held, why, actor(me), act).await?;
    site::tend(tx, held.organisation, act).await
}

/// The text of the plan as it is now. Where it is another than the one sent, the partner is told and signs anew.
async fn rewrite(tx: &mut Tx, me: &Me, before: &Agreement, act: &Act<'_>) -> Result<()> {
    let hash = write_text(tx, before.id, act).await?;
    if hash == before.text_hash {
        return Ok(());
    }
    let to = before.next(AgreementVerb::Change)?;
    if !before.state.is_private() {
        let now = store::any(tx, before.id).await?.ok_or(Error::NotFound)?;
        let kind = act.agreements().kind(&now.kind).ok_or(Error::refused("agreements-refused-kind"))?;
        terms::must_be_cleared(tx, before.id, kind).await?;
    }
    store::void_signatures(tx, before.id, act.now).await?;
    let due = (to != AgreementState::Drafted).then(|| act.due(act.agreements().sign_days()));
    let happened = Happened { verb: "changed", words: "", side: "district", by: Some(me.id()) };
    advance(tx, before, to, (due, ""), &happened, (actor(me), "agreement-changed"), act).await?;
    // Several changes in a row are one letter: the desk shows the text as it is.
    if let Some(due) = due.filter(|_| before.state != AgreementState::Changed) {
        notices::changed(tx, before, due, act).await?;
    }
    Ok(())
}

/// Writes the text and keeps it; gives its hash.
pub(super) async fn write_text(tx: &mut Tx, id: AgreementId, act: &Act<'_>) -> Result<String> {
    let now = store::any(tx, id).await?.ok_or(Error::NotFound)?;
    let kind = act.agreements().kind(&now.kind).ok_or(Error::refused("agreements-refused-kind"))?;
    let terms = terms_store::of(tx, id).await?;
    let text = text_of(tx, &now, terms.as_ref(), act).await?;
    store::set_text(tx, id, &text, i64::from(kind.version), act.now).await?;
    Ok(text.text_hash)
}

/// The text that terms of its own give it, or the template of the rules.
pub(super) async fn text_of(tx: &mut Tx, one: &Agreement, terms: Option<&Terms>, act: &Act<'_>) -> Result<Text> {
    let kind = act.agreements().kind(&one.kind).ok_or(Error::refused("agreements-refused-kind"))?;
    let schools: Vec<String> = store::schools(tx, one.id).await?.into_iter().map(|(_, name)| name).collect();
    let facts = Facts { organisation: &one.organisation_name, schools: &schools, plan: &one.plan() };
    Ok(text::write(kind, terms, &facts, act.rules, act.words))
}

/// State, day, history, ledger: what every verb leaves.
pub(super) async fn advance(
    tx: &mut Tx,
    held: &Agreement,
    to: AgreementState,
    (due_on, why): (Option<Date>, &str),
    happened: &Happened<'_>,
    line: (Actor, &'static str),
    act: &Act<'_>,
) -> Result<()> {
    store::set_state(tx, held.id, to, due_on, why, act.now).await?;
    store::insert_event(tx, held.id, happened, act.now).await?;
    let entry = Entry::new(line.0, line.1, "partner_agreement", held.id).with_partner(held.organisation);
    ledger::note(tx, entry.policy(act.rules.version).detail(format!("state={to}")), act.now).await
}

/// One that the viewer keeps, with its organisation held until the transaction ends.
pub(super) async fn kept(tx: &mut Tx, viewer: &Viewer, id: AgreementId) -> Result<Agreement> {
    let seen = store::visible(tx, viewer, Ability::KeepPartners, id).await?.ok_or(Error::NotFound)?;
    held(tx, seen.organisation, id).await
}

/// The same, while the office can still write at it.
async fn open(tx: &mut Tx, viewer: &Viewer, id: AgreementId) -> Result<Agreement> {
    let held = kept(tx, viewer, id).await?;
    if held.state.is_open() { Ok(held) } else { Err(Error::refused("agreements-refused-state")) }
}

/// Whatever is done with an agreement, a paper or a school of an organisation holds the organisation first: two who act
/// at once act one after the other.
pub(super) async fn held(tx: &mut Tx, organisation: OrganisationId, id: AgreementId) -> Result<Agreement> {
    tx.lock("organisation", organisation).await?;
    store::any(tx, id).await?.filter(|held| held.organisation == organisation).ok_or(Error::NotFound)
}

pub(super) fn actor(me: &Me) -> Actor {
    Actor::with(me, Ability::KeepPartners)
}

async fn note(
    tx: &mut Tx,
    actor: Actor,
    verb: &'static str,
    id: AgreementId,
    organisation: OrganisationId,
    act: &Act<'_>,
) -> Result<()> {
    let entry = Entry::new(actor, verb, "partner_agreement", id).with_partner(organisation).policy(act.rules.version);
    ledger::note(tx, entry, act.now).await
}
