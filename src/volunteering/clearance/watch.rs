//! Continuous checks: with the person's permission, the company that made their report goes on looking while they volunteer. What
//! it finds it tells as it tells of reports; see [`super::screening::report`].

use super::screening::provider::{Answer, Manual, Screening};
use super::{Act, Case, ClearanceId, apart, locked, locked_own, locked_within, rules};
use crate::app::App;
use crate::connect::company::off_the_runtime;
use crate::error::{Error, Result};
use crate::ledger::{self, Entry};
use crate::people::{Ability, PersonId};
use crate::volunteering::by;
use crate::volunteering::clearance_flow::ClearanceState;
use crate::volunteering::jobs::TendWatch;
use crate::volunteering::notices;
use crate::volunteering::store::screening::{self as orders, Order};
use crate::volunteering::store::watch as store;
use crate::volunteering::watch_flow::{WatchFlow, WatchState, WatchVerb};
use crate::web::Me;
use ::jobs::Job;
use db::Tx;
use jiff::{SignedDuration, Timestamp};

db::id!(
    /// One continuous check.
    WatchId
);

db::text_enum! {
    /// Why one is over.
    pub enum Over {
        /// The person was stopped, or a denial is intended.
        Stopped = "stopped",
        /// They hold no clearance from this company any more.
        Ended = "ended",
        /// They took the permission back.
        Permission = "permission",
        /// A later order of theirs is watched.
        Followed = "followed",
        /// The policy watches nobody any more.
        Policy = "policy",
    }
}

/// A continuous check.
#[derive(Debug, Clone)]
pub struct Watch {
    pub id: WatchId,
    pub clearance: ClearanceId,
    pub person: PersonId,
    pub provider: String,
    pub candidate: String,
    /// The company's; empty before it gave one.
    pub reference: String,
    pub state: WatchState,
    pub over_for: Option<Over>,
    /// What the company said when it did not take something.
    pub said: String,
    pub sent_at: Option<Timestamp>,
    pub watched_at: Option<Timestamp>,
    pub tried_at: Timestamp,
    pub since: Timestamp,
}
db::row!(Watch {
    id,
    clearance,
    person,
    provider,
    candidate,
    reference,
    state,
    over_for,
    said,
    sent_at,
    watched_at,
    tried_at,
    since
});

impl Watch {
    /// Whether nothing begins another one by itself.
    fn is_settled(&self) -> bool {
        self.is_open() || self.state == WatchState::Refused || self.is_for_good()
    }

    /// Whether it ended so that none follows it in this case.
    fn is_for_good(&self) -> bool {
        matches!(self.over_for, Some(Over::Permission | Over::Followed))
    }

    /// Whether the company is asked or goes on looking.
    pub fn is_open(&self) -> bool {
        matches!(self.state, WatchState::Asked | WatchState::Watched)
    }
}

/// Where a case stands with it.
#[derive(Debug)]
pub enum Standing {
    /// The policy, the level or the order does not call for one.
    NotMeant,
    /// The person signed texts that do not say that the company goes on looking.
    OldPermission,
    /// The company can be asked, after the report of this order.
    Possible(Order),
    /// There is one, or was.
    Is(Watch),
}

/// Where a case stands. One that ended with a stop is possible again once the person is cleared again; one whose permission was
/// taken back, that the company refused, or that a later one followed is not taken up by itself.
pub async fn standing(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<Standing> {
    let last = store::newest(tx, case.id).await?;
    match last {
        Some(watch) if watch.is_settled() => Ok(Standing::Is(watch)),
        Some(watch) => match meant(tx, case, act).await? {
            Standing::NotMeant => Ok(Standing::Is(watch)),
            other => Ok(other),
        },
        None => meant(tx, case, act).await,
    }
}

async fn meant(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<Standing> {
    let Some(version) = act.policy.clearance.watch_from() else { return Ok(Standing::NotMeant) };
    if case.state != ClearanceState::Cleared || !rules::needs_order(rules::level(act.policy, case.granted)) {
        return Ok(Standing::NotMeant);
    }
    let answered =
        |order: &Order| order.state == "done" && order.provider != Manual.name() && !order.candidate.is_empty();
    let Some(order) = orders::newest(tx, case).await?.filter(answered) else { return Ok(Standing::NotMeant) };
    let permitted = store::is_permitted(tx, case.id, version).await?;
    Ok(if permitted { Standing::Possible(order) } else { Standing::OldPermission })
}

/// What a step on a case does to the watch, in the step's own transaction.
pub(super) async fn follow(tx: &mut Tx, case: &Case, from: ClearanceState, act: &Act<'_>) -> Result<()> {
    use ClearanceState as S;
    let act = act.by_itself();
    match case.state {
        S::Cleared => match standing(tx, case, &act).await? {
            Standing::Possible(order) => ask(tx, case, &order, &act).await,
            _ => Ok(()),
        },
        // Whoever is to be denied, or is stopped, is not looked at behind it: whichever of their cases it rests on.
        S::PreAdverse | S::Denied | S::Suspended | S::Revoked if from != case.state => {
            for id in store::open_of(tx, case.person).await? {
                end(tx, id, WatchVerb::End, Over::Stopped, &act).await?;
            }
            Ok(())
        }
        S::Withdrawn | S::Expired if from != case.state => match store::newest(tx, case.id).await? {
            Some(watch) => end(tx, watch.id, WatchVerb::End, Over::Ended, &act).await,
            None => Ok(()),
        },
        _ => Ok(()),
    }
}

async fn ask(tx: &mut Tx, case: &Case, order: &Order, act: &Act<'_>) -> Result<()> {
    let watch = store::insert(tx, order, act.now).await?;
    note(tx, act, case.id, case.person, "watch-asked", String::new()).await?;
    TendWatch { watch: watch.into() }.enqueue(tx, act.now).await?;
    Ok(())
}

/// Whether the company can be asked again after it refused.
pub async fn may_ask(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<bool> {
    Ok(matches!(meant(tx, case, act).await?, Standing::Possible(_)))
}

/// A reviewer has the company asked once more, or for the first time.
pub async fn ask_again(tx: &mut Tx, me: &Me, id: ClearanceId, act: &Act<'_>) -> Result<()> {
    let case = locked_within(tx, me, Ability::ReviewScreening, id).await?;
    apart::stand(tx, me, &case, None).await?;
    let last = store::newest(tx, id).await?;
    let free = last.is_none_or(|watch| !watch.is_open() && !watch.is_for_good());
    match meant(tx, &case, act).await? {
        Standing::Possible(order) if free => ask(tx, &case, &order, act).await,
        _ => Err(Error::refused("clearance-not-now")),
    }
}

/// The person takes the permission to go on looking back. What they were cleared on stays.
pub async fn take_back(tx: &mut Tx, person: PersonId, id: ClearanceId, act: &Act<'_>) -> Result<()> {
    let case = locked_own(tx, person, id).await?;
    taken_back(tx, &case, act).await
}

/// The same, told to a reviewer.
pub async fn take_back_for(tx: &mut Tx, me: &Me, id: ClearanceId, act: &Act<'_>) -> Result<()> {
    let case = locked_within(tx, me, Ability::ReviewScreening, id).await?;
    apart::stand(tx, me, &case, None).await?;
    taken_back(tx, &case, act).await
}

async fn taken_back(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    let open = store::newest(tx, case.id).await?.filter(Watch::is_open);
    let watch = open.ok_or_else(|| Error::refused("clearance-not-now"))?;
    end(tx, watch.id, WatchVerb::TakeBack, Over::Permission, act).await
}

/// Ends one, if it is not over. The company is told of it where it may know.
async fn end(tx: &mut Tx, id: WatchId, verb: WatchVerb, why: Over, act: &Act<'_>) -> Result<()> {
    let Some(mut watch) = held(tx, id).await?.filter(Watch::is_open) else { return Ok(()) };
    let to = if watch.sent_at.is_some() { WatchState::Ending } else { WatchState::Ended };
    step(&mut watch, verb, to, act)?;
    watch.over_for = Some(why);
    watch.tried_at = act.now;
    store::save(tx, &watch).await?;
    let said = if verb == WatchVerb::TakeBack { "watch-permission-taken-back" } else { "watch-ended" };
    note(tx, act, watch.clearance, watch.person, said, format!("why={why}")).await?;
    if to == WatchState::Ending {
        TendWatch { watch: id.into() }.enqueue(tx, act.now).await?;
    }
    Ok(())
}

async fn held(tx: &mut Tx, id: WatchId) -> Result<Option<Watch>> {
    tx.lock("screening_watch", id).await?;
    store::watch(tx, id).await
}

/// Takes the step that the table allows whoever acts.
fn step(watch: &mut Watch, verb: WatchVerb, to: WatchState, act: &Act<'_>) -> Result<()> {
    let to = by::step::<WatchFlow>(act.actor, watch.person, watch.state, verb, to);
    watch.state = to.map_err(|no| no.or(Error::refused("clearance-not-now")))?;
    watch.since = act.now;
    Ok(())
}

async fn note(
    tx: &mut Tx,
    act: &Act<'_>,
    id: ClearanceId,
    person: PersonId,
    verb: &'static str,
    detail: String,
) -> Result<()> {
    let entry = Entry::new(act.actor, verb, "clearance", id).about(person).policy(act.policy.version);
    ledger::note(tx, entry.detail(detail), act.now).await
}

/// What the company is to be told next.
enum Next {
    Watch { candidate: String, state: String },
    End { reference: String },
    Nothing,
}

/// Makes the calls of one, each noted as soon as it is done, so that a second run goes on where the first stopped.
pub async fn tend(app: &App, id: WatchId) -> anyhow::Result<()> {
    loop {
        let provider = app.screening.clone();
        let done = match next(app, id).await? {
            Next::Nothing => return Ok(()),
            Next::Watch { candidate, state } => {
                // The same at every try, also at the one that only asks for the reference again.
                let key = format!("trellis-watch-{id}");
                let answer = off_the_runtime(move || provider.watch(&candidate, &state, &key)).await;
                answered(app, id, answer).await?
            }
            Next::End { reference } => {
                let answer = off_the_runtime(move || provider.end_watch(&reference)).await;
                finished(app, id, answer).await?
            }
        };
        if !done {
            return Ok(());
        }
    }
}

async fn next(app: &App, id: WatchId) -> anyhow::Result<Next> {
    let mut tx = app.db.write().await?;
    let Some(watch) = held(&mut tx, id).await? else { return Ok(Next::Nothing) };
    // It may have been sent without an answer: only its reference ends it at the company.
    let nameless = watch.state == WatchState::Ending && watch.reference.is_empty();
    match watch.state {
        WatchState::Ending if !nameless => Ok(Next::End { reference: watch.reference }),
        WatchState::Asked | WatchState::Ending => {
            store::set_sent(&mut tx, id, app.now()).await?;
            tx.commit().await?;
            Ok(Next::Watch { candidate: watch.candidate, state: app.policy().district.state.clone() })
        }
        WatchState::Watched | WatchState::Ended | WatchState::Refused => Ok(Next::Nothing),
    }
}

/// Keeps what the company said when it was asked; whether there may be more to do.
async fn answered(app: &App, id: WatchId, answer: Answer<String>) -> anyhow::Result<bool> {
    let policy = app.policy();
    let act = Act::timer(&policy, app.now());
    let mut tx = app.db.write().await?;
    let Some(known) = store::watch(&mut tx, id).await? else { return Ok(false) };
    // The case first, as every step on it does.
    let case = locked(&mut tx, known.clearance).await?;
    let Some(mut watch) = held(&mut tx, id).await? else { return Ok(false) };
    match answer {
        Answer::Later(why) => return Err(anyhow::anyhow!(why)),
        Answer::Done(reference) => {
            watch.reference = reference;
            if watch.state == WatchState::Asked {
                step(&mut watch, WatchVerb::Begin, WatchState::Watched, &act)?;
                watch.watched_at = Some(act.now);
                note(&mut tx, &act, case.id, case.person, "watch-begun", String::new()).await?;
            }
        }
        Answer::Refused(why) => {
            watch.said = why;
            if watch.state == WatchState::Asked {
                step(&mut watch, WatchVerb::Refuse, WatchState::Refused, &act)?;
                note(&mut tx, &act, case.id, case.person, "watch-refused", String::new()).await?;
                notices::watch_not_taken(&mut tx, &case, id.into(), &act).await?;
            } else if watch.state == WatchState::Ending {
                // It never came to be there.
                over(&mut tx, &mut watch, &act).await?;
            }
        }
    }
    store::save(&mut tx, &watch).await?;
    tx.commit().await?;
    Ok(true)
}

/// Keeps that the company ended it. One that it does not end stays as it is: reviewers see it, and the night tries again.
async fn finished(app: &App, id: WatchId, answer: Answer<()>) -> anyhow::Result<bool> {
    let policy = app.policy();
    let act = Act::timer(&policy, app.now());
    let mut tx = app.db.write().await?;
    let Some(mut watch) = held(&mut tx, id).await?.filter(|watch| watch.state == WatchState::Ending) else {
        return Ok(false);
    };
    let done = match answer {
        Answer::Later(why) => return Err(anyhow::anyhow!(why)),
        Answer::Refused(why) => {
            watch.said = why;
            false
        }
        Answer::Done(()) => {
            over(&mut tx, &mut watch, &act).await?;
            true
        }
    };
    store::save(&mut tx, &watch).await?;
    tx.commit().await?;
    Ok(done)
}

async fn over(tx: &mut Tx, watch: &mut Watch, act: &Act<'_>) -> Result<()> {
    step(watch, WatchVerb::Finish, WatchState::Ended, act)?;
    watch.said = String::new();
    note(tx, act, watch.clearance, watch.person, "watch-over", String::new()).await
}

/// How many a night looks at in one transaction.
const FEW: i64 = 100;
/// What the company has not answered for so long is tried anew.
const TRY_AGAIN: SignedDuration = SignedDuration::from_hours(12);

/// Whoever holds no clearance of the company any more, is watched twice, or is watched against the policy; and what a company did
/// not answer. How many there were.
pub(super) async fn night(tx: &mut Tx, act: &Act<'_>) -> Result<usize> {
    let is_on = act.policy.clearance.watch_from().is_some();
    let past = store::past(tx, is_on, FEW).await?;
    for (id, why) in &past {
        end(tx, *id, WatchVerb::End, *why, act).await?;
    }
    let unanswered = store::unanswered(tx, act.now - TRY_AGAIN, FEW).await?;
    for id in &unanswered {
        store::set_tried(tx, *id, act.now).await?;
        TendWatch { watch: (*id).into() }.enqueue(tx, act.now).await?;
    }
    Ok(past.len() + unanswered.len())
}
