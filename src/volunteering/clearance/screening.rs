//! Screening: what is ordered from whom, and the one word that comes back. Reports are never kept.

pub mod provider;
pub mod report;

pub use provider::{Manual, Screening};

use super::{Act, Case, ClearanceId, apart, decide, driving, locked, locked_within, rules, take};
use crate::app::App;
use crate::connect::company::off_the_runtime;
use crate::error::{Error, Result};
use crate::ledger::{self, Entry};
use crate::people::{self, Ability, ContactKind, PersonId};
use crate::volunteering::clearance_flow::{ClearanceState, ClearanceVerb};
use crate::volunteering::jobs::OrderScreening;
use crate::volunteering::notices;
use crate::volunteering::store::clearance as store;
use crate::volunteering::store::referee as referees;
use crate::volunteering::store::screening::{self as orders, NewOrder, Order};
use crate::web::Me;
use ::jobs::Job;
use db::Tx;
use provider::{Answer, Subject};

db::text_enum! {
    /// What a screening says. More is never kept.
    pub enum Outcome {
        /// Nothing stands against it.
        Clear = "clear",
        /// A person must weigh it.
        Consider = "consider",
    }
}

/// Notes that the checks were ordered by hand. Nothing is ordered without the person's signature where the level asks for it.
pub async fn order(tx: &mut Tx, me: &Me, id: ClearanceId, reference: String, act: &Act<'_>) -> Result<()> {
    let mut case = may_order(tx, me, id, act).await?;
    orders::drop_open(tx, id).await?;
    match orders::newest(tx, &case).await?.filter(|order| order.state == "by_hand") {
        // Noted a second time: the reference was wrong, and nothing is paid twice.
        Some(order) => orders::entered(tx, order.id, &reference).await?,
        None => {
            let (provider, candidate) = (Manual.name(), reference.as_str());
            let cost = cost(&case, act);
            let new = NewOrder { clearance: id, provider, candidate, state: "by_hand", cost, by: me.id() };
            orders::insert(tx, &new, act.now).await?;
        }
    }
    case.provider = Manual.name().to_owned();
    case.provider_ref = reference;
    case.ordered_at = Some(act.now);
    take(tx, &mut case, ClearanceVerb::Order, ClearanceState::Screening, act).await
}

/// Orders the checks from the company. The call itself is made a moment later, by the worker.
pub async fn order_from(tx: &mut Tx, me: &Me, id: ClearanceId, provider: &dyn Screening, act: &Act<'_>) -> Result<()> {
    let mut case = may_order_from(tx, me, id, provider, act).await?;
    let cost = cost(&case, act);
    let new = NewOrder { clearance: id, provider: provider.name(), candidate: "", state: "queued", cost, by: me.id() };
    let order = orders::insert(tx, &new, act.now).await?;
    OrderScreening { order }.enqueue(tx, act.now).await?;
    case.provider = provider.name().to_owned();
    case.provider_ref = String::new();
    case.ordered_at = Some(act.now);
    take(tx, &mut case, ClearanceVerb::Order, ClearanceState::Screening, act).await
}

/// What the report of a case costs, as far as the policy says. The register alone costs nothing.
fn cost(case: &Case, act: &Act<'_>) -> Option<i64> {
    let level = case.level_of(act.policy);
    act.policy.clearance.cost_of_report(level).filter(|_| rules::needs_order(level))
}

/// Whether the checks can be ordered from the company now; the case, if so.
pub async fn may_order_from(
    tx: &mut Tx,
    me: &Me,
    id: ClearanceId,
    provider: &dyn Screening,
    act: &Act<'_>,
) -> Result<Case> {
    let case = may_order(tx, me, id, act).await?;
    if !provider.orders() {
        return Err(Error::refused("screening-no-company"));
    }
    if !rules::needs_order(case.level_of(act.policy)) {
        return Err(Error::refused("screening-no-order-needed"));
    }
    if case.ordered_at.is_some() && orders::is_open(tx, id).await? {
        return Err(Error::refused("screening-ordered-already"));
    }
    if email_of(tx, case.person).await?.is_none() {
        return Err(Error::refused("screening-no-email"));
    }
    Ok(case)
}

async fn may_order(tx: &mut Tx, me: &Me, id: ClearanceId, act: &Act<'_>) -> Result<Case> {
    let case = locked_within(tx, me, Ability::ReviewScreening, id).await?;
    apart::stand(tx, me, &case, None).await?;
    if case.state != ClearanceState::Screening {
        return Err(Error::refused("clearance-not-now"));
    }
    if case.level_of(act.policy).disclosure && case.authorised_at.is_none() {
        return Err(Error::refused("screening-not-signed"));
    }
    Ok(case)
}

/// The address at which the company can reach a person: one they have shown to be theirs, or that was read back.
async fn email_of(tx: &mut Tx, person: PersonId) -> Result<Option<String>> {
    let ways = people::contacts(tx, person).await?;
    Ok(ways.into_iter().find(|way| way.kind == ContactKind::Email && way.is_reachable()).map(|way| way.value))
}

/// Makes the calls of an order, each noted as soon as it is done, so that a second run goes on where the first stopped.
pub async fn send(app: &App, id: i64) -> anyhow::Result<()> {
    let Some((mut order, subject)) = waiting(app, id).await? else {
        return Ok(());
    };
    let key = format!("trellis-{id}");
    if order.candidate.is_empty() {
        let (provider, person, key) = (app.screening.clone(), subject.clone(), key.clone());
        let Some(candidate) = done(app, id, off_the_runtime(move || provider.enter(&person, &key)).await).await? else {
            return Ok(());
        };
        order = entered(app, id, &candidate).await?;
    }
    let (provider, candidate) = (app.screening.clone(), order.candidate.clone());
    let answer = off_the_runtime(move || provider.invite(&candidate, &subject, &key)).await;
    let Some(invited) = done(app, id, answer).await? else {
        return Ok(());
    };
    let mut tx = app.db.write().await?;
    orders::invited(&mut tx, id, &invited.id, &invited.url).await?;
    // What the company said while the order's own commit was under way.
    let policy = app.policy();
    report::catch_up(&mut tx, &order, &Act::timer(&policy, app.now())).await?;
    tx.commit().await?;
    Ok(())
}

/// The order and whom it is about; nothing when it is done, or the case is no longer waiting for it.
async fn waiting(app: &App, id: i64) -> anyhow::Result<Option<(Order, Subject)>> {
    let mut tx = app.db.write().await?;
    let Some(order) = orders::order(&mut tx, id).await?.filter(|order| order.state == "queued") else {
        return Ok(None);
    };
    let policy = app.policy();
    let case = locked(&mut tx, order.clearance).await?;
    let person = people::details(&mut tx, case.person).await?;
    let email = email_of(&mut tx, case.person).await?;
    let (true, Some(person), Some(email)) = (case.state == ClearanceState::Screening, person, email) else {
        orders::set_state(&mut tx, id, "dropped", "").await?;
        tx.commit().await?;
        return Ok(None);
    };
    let subject = Subject {
        given: person.given,
        family: person.family,
        email,
        zip: person.zip,
        born: person.birth_date.map_or(String::new(), |born| born.to_string()),
        state: policy.district.state.clone(),
        drives: case.level_of(&policy).driver_documents,
    };
    Ok(Some((order, subject)))
}

/// Keeps the company's reference; whatever it said before we knew of it is taken in now.
async fn entered(app: &App, id: i64, candidate: &str) -> anyhow::Result<Order> {
    let policy = app.policy();
    let act = Act::timer(&policy, app.now());
    let mut tx = app.db.write().await?;
    orders::entered(&mut tx, id, candidate).await?;
    let order = orders::order(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let mut case = locked(&mut tx, order.clearance).await?;
    if case.state == ClearanceState::Screening && case.provider == order.provider && case.provider_ref.is_empty() {
        case.provider_ref = candidate.to_owned();
        store::save(&mut tx, &case).await?;
    }
    report::catch_up(&mut tx, &order, &act).await?;
    tx.commit().await?;
    Ok(order)
}

/// What a call gave, if it did. What the company will never take is written down for the reviewer, who can order by hand.
async fn done<T>(app: &App, id: i64, answer: Answer<T>) -> anyhow::Result<Option<T>> {
    match answer {
        Answer::Done(given) => Ok(Some(given)),
        Answer::Later(why) => Err(anyhow::anyhow!(why)),
        Answer::Refused(why) => {
            refused(app, id, &why).await?;
            Ok(None)
        }
    }
}

/// The company will never take it as it is: a line in the ledger, and word to whoever reviews the case.
async fn refused(app: &App, id: i64, why: &str) -> Result<()> {
    let policy = app.policy();
    let act = Act::timer(&policy, app.now());
    let mut tx = app.db.write().await?;
    let order = orders::order(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let case = locked(&mut tx, order.clearance).await?;
    orders::set_state(&mut tx, id, "refused", why).await?;
    let entry = Entry::new(act.actor, "order-not-taken", "clearance", case.id).about(case.person);
    ledger::note(&mut tx, entry.policy(policy.version), act.now).await?;
    if case.state == ClearanceState::Screening {
        notices::order_not_taken(&mut tx, &case, id, &act).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Records what came back: clear gives the level at once, anything else goes to review.
pub async fn record(tx: &mut Tx, me: &Me, id: ClearanceId, outcome: Outcome, act: &Act<'_>) -> Result<()> {
    let case = may_record(tx, me, id, act, false).await?;
    orders::drop_open(tx, id).await?;
    settle(tx, case, outcome, Some(me.id()), act).await
}

/// Whether a result can be recorded now; the case, if so. `register_only`: where no report is needed.
pub async fn may_record(tx: &mut Tx, me: &Me, id: ClearanceId, act: &Act<'_>, register_only: bool) -> Result<Case> {
    let case = locked_within(tx, me, Ability::ReviewScreening, id).await?;
    if case.state != ClearanceState::Screening {
        return Err(Error::refused("clearance-not-now"));
    }
    apart::stand(tx, me, &case, None).await?;
    let needs_order = rules::needs_order(case.level_of(act.policy));
    if needs_order && register_only {
        return Err(Error::refused("screening-needs-report"));
    }
    let lost = orders::newest(tx, &case).await?.is_some_and(|order| order.is_lost());
    if needs_order && (case.ordered_at.is_none() || lost) {
        return Err(Error::refused("screening-not-ordered"));
    }
    Ok(case)
}

/// The same for whoever brought it: a reviewer, or the company itself.
async fn settle(tx: &mut Tx, mut case: Case, outcome: Outcome, by: Option<PersonId>, act: &Act<'_>) -> Result<()> {
    case.result = outcome.as_str().to_owned();
    case.decided_by = by;
    match outcome {
        // What stands against the person, or what somebody said, is weighed by two, whatever this result says.
        Outcome::Clear
            if referees::has_concern(tx, case.id).await?
                || store::stands_against(tx, &case, rules::denials_since(act)).await? =>
        {
            take(tx, &mut case, ClearanceVerb::RecordConcern, ClearanceState::Review, act).await
        }
        Outcome::Clear => {
            driving::checked(tx, &case, act).await?;
            let (asked, narrowed) = (case.level, decide::still_restricted(tx, case.person, act).await?);
            decide::grant(tx, &mut case, asked, narrowed, ClearanceVerb::RecordClear, act).await
        }
        Outcome::Consider => {
            decide::forget_proposal(&mut case);
            take(tx, &mut case, ClearanceVerb::RecordConcern, ClearanceState::Review, act).await
        }
    }
}

/// A reviewer opens a case: that they read its result is a line in the ledger, for the person to see.
pub async fn read(tx: &mut Tx, me: &Me, id: ClearanceId, act: &Act<'_>) -> Result<Case> {
    let case = store::visible_case(tx, me, Ability::ReviewScreening, id).await?.ok_or(Error::NotFound)?;
    apart::stand(tx, me, &case, None).await?;
    let entry = Entry::new(act.actor, "result-read", "clearance", case.id).about(case.person);
    ledger::note(tx, entry.policy(act.policy.version), act.now).await?;
    Ok(case)
}
