//! How a data agreement ends: its day comes, or the office ends it before; access is shut, and the partner says what became
//! of its copies.

use super::act::Act;
use super::data::{self, Data, DataId};
use super::data_flow::{DataFlow, DataState, DataVerb};
use super::data_notices as notices;
use super::data_step::{Step, advance, held, kept};
use super::desk::Speaks;
use super::store::data as store;
use super::{consent, data_signing, own, paper, site};
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::Role;
use crate::web::Me;
use crate::workflow::Workflow;
use db::Tx;
use forms::Reason;
use jiff::Span;

/// How much one transaction takes on.
const STEP: i64 = 50;

/// The office ends it before its time, with the reason: access is to be shut at once.
pub async fn revoke(tx: &mut Tx, me: &Me, id: DataId, why: &str, act: &Act<'_>) -> Result<()> {
    let held = kept(tx, me, id).await?;
    stop(tx, &held, Step { words: why, ..Step::by(me, DataVerb::Revoke) }, act).await?;
    // What was to follow would begin by itself, as if nothing had been.
    let Some(next) = store::follower(tx, id).await? else { return Ok(()) };
    let next = kept(tx, me, next).await?;
    match DataFlow::may(Role::PartnershipManager, next.state, DataVerb::Refuse) {
        true => data::refuse(tx, me, next.id, why, act).await,
        false => Ok(()),
    }
}

/// Data flows no more: the box is not ticked any more, schools that need it are paused, access is to be shut.
pub(super) async fn stop(tx: &mut Tx, held: &Data, step: Step<'_>, act: &Act<'_>) -> Result<()> {
    let is_of_students = held.is_of_students(act.agreements().data());
    let to = match (is_of_students, step.verb) {
        (false, _) => DataState::Over,
        (true, DataVerb::Expire) => DataState::Expired,
        (true, _) => DataState::Revoked,
    };
    let to = held.step(step.verb, to)?;
    let (verb, words) = (step.verb, step.words.to_owned());
    let due = is_of_students.then(|| act.due(1));
    let (person, actor) = (step.person, step.actor);
    advance(tx, held, to, Step { due_on: due, ..step }, act).await?;
    consent::end_with(tx, held, act).await?;
    if verb == DataVerb::Revoke {
        paper::unticked(tx, held, &words, (person, actor), act).await?;
        site::tend(tx, held.organisation, act).await?;
    }
    notices::over(tx, held, (to, &words), act).await?;
    if let Some(due) = due {
        notices::to_shut(tx, held, due, act).await?;
    }
    Ok(())
}

/// What the partner says of its copies.
pub struct Certified<'a> {
    pub how: &'a str,
    pub name: &'a str,
}

/// The partner says how its copies were destroyed.
pub async fn certify(tx: &mut Tx, who: &Speaks, id: DataId, said: &Certified<'_>, act: &Act<'_>) -> Result<()> {
    let held = held(tx, who.organisation, id).await?;
    if !own::is_name_of(said.name, &who.name) {
        return Err(Error::Refused(Reason::new("agreements-sign-name-other").with("who", who.name.as_str())));
    }
    who.is_heard(tx, act).await?;
    settle(tx, &held, said, Step::of(who, DataVerb::Certify), act).await
}

/// The same from a paper that came to the office.
pub async fn certify_paper(tx: &mut Tx, me: &Me, id: DataId, said: &Certified<'_>, act: &Act<'_>) -> Result<()> {
    let held = kept(tx, me, id).await?;
    settle(tx, &held, said, Step::by(me, DataVerb::Certify), act).await
}

async fn settle(tx: &mut Tx, held: &Data, said: &Certified<'_>, step: Step<'_>, act: &Act<'_>) -> Result<()> {
    let to = held.next(DataVerb::Certify)?;
    store::set_destroyed(tx, held.id, said.how, said.name).await?;
    advance(tx, held, to, step, act).await?;
    notices::destroyed(tx, held, act).await
}

/// Every night: what begins comes first, so that between one and its renewal there is no gap.
pub(super) async fn night(app: &App, act: &Act<'_>) -> anyhow::Result<()> {
    let today = act.today();
    let near = today.saturating_add(Span::new().days(i64::from(act.rules.partners.expiry_notice_days)));
    loop {
        let mut tx = app.db.write().await?;
        let mut found = 0;
        for one in store::to_begin(&mut tx, today, STEP).await? {
            data_signing::begin(&mut tx, &one, act).await?;
            found += 1;
        }
        for one in store::given_until(&mut tx, DataState::Active, near, STEP).await? {
            come_near(&mut tx, &one, act).await?;
            found += 1;
        }
        let past = today.saturating_sub(Span::new().days(1));
        for one in store::given_until(&mut tx, DataState::Expiring, past, STEP).await? {
            let held = held(&mut tx, one.organisation, one.id).await?;
            if held.state == DataState::Expiring {
                stop(&mut tx, &held, Step::timer(DataVerb::Expire), act).await?;
            }
            found += 1;
        }
        for one in store::without_agreement(&mut tx, STEP).await? {
            let held = held(&mut tx, one.organisation, one.id).await?;
            if held.state.is_given() {
                stop(&mut tx, &held, Step::timer(DataVerb::Revoke), act).await?;
            }
            found += 1;
        }
        for one in store::late(&mut tx, today, STEP).await? {
            store::set_reminded(&mut tx, one.id, today).await?;
            notices::late(&mut tx, &one, act).await?;
            found += 1;
        }
        tx.commit().await?;
        if found == 0 {
            return Ok(());
        }
    }
}

async fn come_near(tx: &mut Tx, data: &Data, act: &Act<'_>) -> Result<()> {
    let held = held(tx, data.organisation, data.id).await?;
    let Ok(to) = held.next(DataVerb::ComeNear) else { return Ok(()) };
    advance(tx, &held, to, Step::timer(DataVerb::ComeNear), act).await?;
    notices::ending(tx, &held, act).await
}
