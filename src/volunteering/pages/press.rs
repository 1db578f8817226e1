//! One press on one case, by the office: the transaction, who acts, the step, and the way back with what to say.

use crate::app::App;
use crate::error::Result;
use crate::people::Ability;
use crate::volunteering::clearance::decide::{self, Terms};
use crate::volunteering::clearance::ends::{self, Stop};
use crate::volunteering::clearance::screening::{self, Outcome};
use crate::volunteering::clearance::{Act, ClearanceId, gates};
use crate::web::{Me, Redirect, Reply};
use db::Tx;

/// What is pressed, with what was typed and checked.
pub(super) enum Press {
    // Reviewers.
    Order(String),
    OrderFromCompany,
    Record(Outcome),
    Propose(Terms),
    Agree,
    SendBack,
    HandNotice,
    Deny,
    Dispute(String),
    // Schools and the district's office.
    LetIn,
    AnswerForSchool(bool),
    Suspend(Stop),
    Withdraw,
    DecideAppeal { overturn: bool },
}

impl Press {
    fn ability(&self) -> Ability {
        match self {
            Press::LetIn | Press::Suspend(_) => Ability::FollowApplications,
            Press::AnswerForSchool(_) => Ability::PublishShifts,
            Press::Withdraw => Ability::EnterForOthers,
            Press::DecideAppeal { .. } => Ability::DecideAppeals,
            _ => Ability::ReviewScreening,
        }
    }

    /// The page it was pressed on.
    fn home(&self, id: ClearanceId) -> String {
        let queue = if self.ability() == Ability::ReviewScreening { "screening" } else { "clearances" };
        format!("/office/{queue}/{id}")
    }

    fn said(&self) -> &'static str {
        match self {
            Press::Order(_) => "screening-ordered-said",
            Press::OrderFromCompany => "screening-ordering-said",
            Press::Record(_) => "screening-result-said",
            Press::Propose(_) => "screening-proposed-said",
            Press::Agree => "screening-agreed-said",
            Press::SendBack => "screening-sent-back-said",
            Press::HandNotice => "screening-handed-said",
            Press::Deny => "screening-denied-said",
            Press::Dispute(_) => "screening-dispute-said",
            Press::LetIn => "clearance-let-in-said",
            Press::AnswerForSchool(_) => "clearance-school-said",
            Press::Suspend(_) => "clearance-suspended-said",
            Press::Withdraw => "clearance-withdrawn-said",
            Press::DecideAppeal { .. } => "clearance-appeal-decided-said",
        }
    }

    async fn take(self, tx: &mut Tx, app: &App, me: &Me, id: ClearanceId, act: &Act<'_>) -> Result<()> {
        match self {
            Press::Order(reference) => screening::order(tx, me, id, reference, act).await,
            Press::OrderFromCompany => screening::order_from(tx, me, id, app.screening.as_ref(), act).await,
            Press::Record(outcome) => screening::record(tx, me, id, outcome, act).await,
            Press::Propose(terms) => decide::propose(tx, me, id, terms, act).await,
            Press::Agree => decide::agree(tx, me, id, act).await,
            Press::SendBack => decide::send_back(tx, me, id, act).await,
            Press::HandNotice => decide::hand_notice(tx, me, id, act).await,
            Press::Deny => decide::deny_now(tx, me, id, act).await,
            Press::Dispute(words) => decide::dispute_received(tx, me, id, &words, act).await,
            Press::LetIn => gates::let_in(tx, me, id, act).await,
            Press::AnswerForSchool(true) => gates::accept_at_school(tx, me, id, act).await,
            Press::AnswerForSchool(false) => gates::decline_at_school(tx, me, id, act).await,
            Press::Suspend(why) => ends::suspend(tx, me, id, why, act).await,
            Press::Withdraw => ends::withdraw_for(tx, me, id, act).await,
            Press::DecideAppeal { overturn } => decide::decide_appeal(tx, me, id, overturn, act).await,
        }
    }
}

/// Does it, whole or not at all.
pub(super) async fn press(app: &App, me: &Me, id: ClearanceId, what: Press) -> Reply {
    let policy = app.policy();
    let (back, said) = (what.home(id), what.said());
    let mut tx = app.db.write().await?;
    let act = Act::office(me, what.ability(), &policy, app.now());
    what.take(&mut tx, app, me, id, &act).await?;
    tx.commit().await?;
    Redirect::to(back).saying(said).into()
}
