//! One press on one case, by the office: the transaction, who acts, the step, and the way back with what to say.

use crate::app::App;
use crate::error::Result;
use crate::people::Ability;
use crate::volunteering::clearance::decide::{self, Terms};
use crate::volunteering::clearance::ends::{self, Stop};
use crate::volunteering::clearance::fee::{self, Noted};
use crate::volunteering::clearance::interview::{self, Interview, Weighed};
use crate::volunteering::clearance::referee::{self, Answers, By, RefereeId};
use crate::volunteering::clearance::screening::{self, Outcome};
use crate::volunteering::clearance::{Act, ClearanceId, appeal, gates, training, watch};
use crate::web::{Me, Redirect, Reply};
use db::Tx;
use jiff::civil::Date;

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
    AskWatch,
    EndWatch,
    // Schools and the district's office.
    LetIn,
    AcceptAtSchool,
    Suspend(Stop),
    Withdraw,
    DecideAppeal { overturn: bool },
    // What the school hears of an applicant, and what its desk writes down.
    NoteTalk(Interview),
    AskReferenceAgain(RefereeId),
    DropReference(RefereeId),
    AnswerByPhone(RefereeId, Answers),
    WeighReference(RefereeId, Weighed),
    NoteFee(Noted),
    TrainingDone(String, Date),
    TrainingBack(String),
}

impl Press {
    fn ability(&self) -> Ability {
        match self {
            Press::LetIn | Press::Suspend(_) => Ability::FollowApplications,
            Press::AcceptAtSchool | Press::NoteTalk(_) | Press::AnswerByPhone(..) | Press::WeighReference(..) => {
                Ability::PublishShifts
            }
            Press::Withdraw | Press::AskReferenceAgain(_) | Press::DropReference(_) => Ability::EnterForOthers,
            Press::NoteFee(_) | Press::TrainingDone(..) | Press::TrainingBack(_) => Ability::SeeIdentity,
            Press::DecideAppeal { .. } => Ability::DecideAppeals,
            _ => Ability::ReviewScreening,
        }
    }

    /// The page it was pressed on.
    fn home(&self, id: ClearanceId) -> String {
        match self {
            Press::NoteTalk(_)
            | Press::AskReferenceAgain(_)
            | Press::DropReference(_)
            | Press::AnswerByPhone(..)
            | Press::WeighReference(..)
            | Press::NoteFee(_) => format!("/office/clearances/{id}/heard"),
            _ if self.ability() == Ability::ReviewScreening => format!("/office/screening/{id}"),
            _ => format!("/office/clearances/{id}"),
        }
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
            Press::AskWatch => "screening-watch-asked-said",
            Press::EndWatch => "screening-watch-ended-said",
            Press::LetIn => "clearance-let-in-said",
            Press::AcceptAtSchool => "clearance-school-said",
            Press::Suspend(_) => "clearance-suspended-said",
            Press::Withdraw => "clearance-withdrawn-said",
            Press::DecideAppeal { .. } => "clearance-appeal-decided-said",
            Press::NoteTalk(_) | Press::AnswerByPhone(..) | Press::WeighReference(..) => "heard-noted",
            Press::AskReferenceAgain(_) => "reference-asked-said",
            Press::DropReference(_) => "reference-dropped-said",
            Press::NoteFee(_) => "fee-noted",
            Press::TrainingDone(..) => "training-noted",
            Press::TrainingBack(_) => "training-back-said",
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
            Press::AskWatch => watch::ask_again(tx, me, id, act).await,
            Press::EndWatch => watch::take_back_for(tx, me, id, act).await,
            Press::LetIn => gates::let_in(tx, me, id, act).await,
            Press::AcceptAtSchool => gates::accept_at_school(tx, me, id, act).await,
            Press::Suspend(why) => ends::suspend(tx, me, id, why, act).await,
            Press::Withdraw => ends::withdraw_for(tx, me, id, act).await,
            Press::DecideAppeal { overturn } => appeal::decide_appeal(tx, me, id, overturn, act).await,
            Press::NoteTalk(talk) => interview::note(tx, me, id, &talk, act).await,
            Press::AskReferenceAgain(one) => {
                referee::ask_again(tx, By::Office(me), id, one, &app.random.token(), act).await
            }
            Press::DropReference(one) => referee::drop_one(tx, By::Office(me), id, one, act).await,
            Press::AnswerByPhone(one, answers) => referee::answer_by_phone(tx, me, id, one, &answers, act).await,
            Press::WeighReference(one, weighed) => referee::weigh(tx, me, id, one, weighed, act).await,
            Press::NoteFee(noted) => fee::note(tx, me, id, &noted, act).await,
            Press::TrainingDone(training, on) => training::done(tx, me, id, &training, on, act).await,
            Press::TrainingBack(training) => training::take_back(tx, me, id, &training, act).await,
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
