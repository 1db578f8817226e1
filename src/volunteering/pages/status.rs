//! How one's own clearance stands: where it is, who has it, how long that takes, what can be done now.

use super::declines::{self, Declined};
use super::register::{self, Typed};
use super::steps::{self, Now, StepShown};
use crate::app::App;
use crate::error::{Error, Result};
use crate::policy::Check;
use crate::schools::{self, School};
use crate::volunteering::application::{self, CONDUCT, Sent};
use crate::volunteering::clearance::appeal::{self, NoAppealOr};
use crate::volunteering::clearance::rules::{self, NoAppeal};
use crate::volunteering::clearance::steps::{self as open, Step};
use crate::volunteering::clearance::watch::Watch;
use crate::volunteering::clearance::{self, Act, Case, ClearanceId, Cleared, decide, ends, training};
use crate::volunteering::clearance_flow::{ClearanceState, ClearanceVerb};
use crate::volunteering::store::{clearance as store, guardian as guardians, screening as orders, watch as watches};
use crate::volunteering::usual;
use crate::web::{Fields, Me, Page, Redirect, Reply, page, page_with, refused};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use db::Tx;
use forms::{Errors, Reason};
use jiff::civil::Date;

/// The longest statement somebody makes against a decision.
const WORDS_MAX: usize = 2_000;

#[derive(Template)]
#[template(path = "volunteering/status.html")]
struct StatusPage {
    page: Page,
    case: Option<Case>,
    in_force: Option<Cleared>,
    /// Who has it now, since when, and how long that usually takes.
    now: Option<Now>,
    /// The way of the case: state of the step, its title, what it says.
    steps: Vec<StepShown>,
    /// Where the photo ID can be shown, or who has to answer.
    schools: Vec<School>,
    may_renew: bool,
    may_reactivate: bool,
    appeal: Option<Result<(), NoAppeal>>,
    /// The company has asked the person to its own page.
    invited: bool,
    invitation: String,
    /// The company's page was not used in time: the office orders anew.
    ran_out: bool,
    /// With the person's permission, a company goes on looking.
    watch: Option<Watch>,
    /// The guardian whose consent has not come.
    waits_for_guardian: Option<String>,
    /// Schools that have no place, and why.
    declined: Declined,
    errors: Errors,
    words: String,
}

impl StatusPage {
    fn summary(&self) -> Vec<(&str, &Reason)> {
        self.errors.iter().collect()
    }

    /// Words that were not taken, where no form holds them.
    fn kept(&self) -> bool {
        !self.words.is_empty() && !self.can_answer() && !matches!(self.appeal, Some(Ok(())))
    }

    fn is(&self, state: &str) -> bool {
        self.case.as_ref().is_some_and(|case| case.state.as_str() == state)
    }

    /// Whether a notice went out that the person can answer before anything is decided.
    fn can_answer(&self) -> bool {
        self.is("pre_adverse") || self.case.as_ref().is_some_and(rules::is_to_be_revoked)
    }

    fn heading(&self) -> String {
        match &self.case {
            Some(_) if self.declined.by_all => self.page.t("clearance-mine-declined").into_owned(),
            Some(case) => self.page.state("clearance-mine", case.state.as_str()),
            None => self.page.t("clearance-mine-none").into_owned(),
        }
    }

    fn level_name(&self, number: &i64) -> String {
        rules::level(self.page.policy(), *number).name.get(self.page.lang()).to_owned()
    }

    /// Whether a level was given below the one asked for, because driving waits for its documents.
    fn driving_waits(&self) -> bool {
        self.case.as_ref().is_some_and(|c| {
            c.state == ClearanceState::Cleared && c.level > c.granted && c.level_of(self.page.policy()).driver_documents
        })
    }

    /// Whether driver documents are part of this case.
    fn drives(&self) -> bool {
        self.case.as_ref().is_some_and(|c| {
            let open = c.state.is_under_way() || matches!(c.state, ClearanceState::Cleared | ClearanceState::Inactive);
            open && c.level_of(self.page.policy()).driver_documents
        })
    }

    /// Whether the person names people who know them.
    fn names_referees(&self) -> bool {
        self.case.as_ref().is_some_and(|case| {
            open::is_open(case.state) && case.level_of(self.page.policy()).checks.contains(&Check::References)
        })
    }

    /// Whether trainings are part of this case.
    fn learns(&self) -> bool {
        self.case.as_ref().is_some_and(|case| !training::asked(case, self.page.policy()).is_empty())
    }

    /// When somebody who was denied may apply again.
    fn again_on(&self) -> Option<Date> {
        self.case
            .as_ref()
            .filter(|case| case.state == ClearanceState::Denied)
            .and_then(|case| rules::reapply_on(self.page.policy(), case))
    }

    fn can_withdraw(&self) -> bool {
        use ClearanceState as S;
        self.case.as_ref().is_some_and(|c| {
            matches!(
                c.state,
                S::Draft
                    | S::Submitted
                    | S::AwaitingSchool
                    | S::AwaitingId
                    | S::AwaitingDisclosure
                    | S::Screening
                    | S::AwaitingMore
                    | S::Cleared
                    | S::Inactive
            )
        })
    }
}

async fn status_page(app: &App, tx: &mut Tx, page: Page, me: &Me, errors: Errors, words: String) -> Result<StatusPage> {
    let today = page.today();
    let case = clearance::case_to_show(tx, me.id(), today).await?;
    let in_force = clearance::cleared_on(tx, me.id(), today).await?;
    let usual = usual::days(app, tx).await?;
    let shown =
        case.as_ref().filter(|c| matches!(c.state, ClearanceState::AwaitingId | ClearanceState::AwaitingSchool));
    let schools = match shown {
        Some(case) => {
            let chosen = store::school_ids(tx, case.id).await?;
            schools::list(tx).await?.into_iter().filter(|school| chosen.contains(&school.id)).collect()
        }
        None => Vec::new(),
    };
    let soon = |case: &Case| {
        case.valid_to.is_some_and(|end| (end - today).get_days() <= page.policy().clearance.reminder_days as i32)
    };
    let may_renew = case.as_ref().is_some_and(|c| match c.state {
        ClearanceState::Cleared => soon(c),
        state => matches!(state, ClearanceState::Inactive | ClearanceState::Expired),
    });
    let may_reactivate = case
        .as_ref()
        .is_some_and(|c| c.state == ClearanceState::Inactive && c.reactivate_until.is_some_and(|last| today <= last));
    let appeal = case.as_ref().filter(|c| c.state == ClearanceState::Denied).map(|c| rules::may_appeal(c, today));
    let declined = declines::of_case(tx, &page, case.as_ref()).await?;
    let policy = app.policy();
    let act = Act::own(me.id(), &policy, app.now());
    let (mut steps, mut theirs) = (Vec::new(), false);
    if let Some(case) = case.as_ref().filter(|case| case.submitted_at.is_some()) {
        let open = open::open(tx, case, case.level_of(&policy), &act).await?;
        theirs = open.iter().any(Step::is_theirs);
        let beside = steps::beside(tx, &page, case, &act).await?;
        steps = steps::steps(&page, case, &usual, beside);
    }
    let consent = match &case {
        Some(case) if case.state == ClearanceState::Submitted => guardians::of_case(tx, case.id).await?,
        _ => None,
    };
    let open = match &case {
        Some(case) if case.state == ClearanceState::Screening => orders::orders(tx, case.id).await?,
        _ => Vec::new(),
    };
    let ran_out = open.first().is_some_and(|order| order.state == "run_out");
    let invitation = open.into_iter().find(|order| order.state == "invited");
    let waits_for_guardian = consent.filter(|consent| !consent.is_good()).map(|consent| consent.guardian);
    let now = case.as_ref().and_then(|case| {
        let facts = steps::Facts {
            guardian: waits_for_guardian.as_deref(),
            schools: &schools,
            invited: invitation.is_some(),
            theirs,
        };
        steps::now(&page, case, &facts, &usual)
    });
    Ok(StatusPage {
        page,
        now,
        case,
        in_force,
        steps,
        schools,
        may_renew,
        may_reactivate,
        appeal,
        invited: invitation.is_some(),
        invitation: invitation.map_or(String::new(), |order| order.invitation_url),
        ran_out,
        watch: watches::watching(tx, me.id()).await?,
        waits_for_guardian,
        declined,
        errors,
        words,
    })
}

/// How it stands.
pub async fn show(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    page(status_page(&app, &mut tx, page_, &me, Errors::default(), String::new()).await?)
}

/// The case a form of this page is about.
fn case_of(sent: &Sent) -> Result<ClearanceId> {
    sent.one("case").parse().map_err(|_| Error::NotFound)
}

pub async fn withdraw(State(app): State<App>, me: Me, Fields(typed): Typed) -> Reply {
    let (sent, policy) = (Sent(typed), app.policy());
    let mut tx = app.db.write().await?;
    let act = Act::own(me.id(), &policy, app.now());
    ends::withdraw(&mut tx, me.id(), case_of(&sent)?, &act).await?;
    tx.commit().await?;
    Redirect::to("/me/clearance").saying("clearance-withdrawn-said").into()
}

/// Opens the draft that renews a clearance, or asks for a higher level.
pub async fn renew(State(app): State<App>, me: Me, Fields(typed): Typed) -> Reply {
    let (sent, policy) = (Sent(typed), app.policy());
    let verb = if sent.one("how") == "higher" { ClearanceVerb::AskHigher } else { ClearanceVerb::Renew };
    let mut tx = app.db.write().await?;
    let act = Act::own(me.id(), &policy, app.now());
    ends::renew(&mut tx, me.id(), case_of(&sent)?, verb, &act).await?;
    tx.commit().await?;
    let to = if verb == ClearanceVerb::Renew { "/volunteer/register/you" } else { "/volunteer/register/tasks" };
    Redirect::to(to).into()
}

/// The disclosure at its gate.
pub async fn disclosure(State(app): State<App>, page_: Page, me: Me) -> Reply {
    let mut tx = app.db.read().await?;
    let case = clearance::case_to_show(&mut tx, me.id(), page_.today()).await?.ok_or(Error::NotFound)?;
    if case.state != ClearanceState::AwaitingDisclosure {
        return Redirect::to("/me/clearance").into();
    }
    page(register::disclosure_page(page_, Errors::default(), "/me/clearance/disclosure"))
}

pub async fn sign_disclosure(State(app): State<App>, page_: Page, me: Me, Fields(typed): Typed) -> Reply {
    match register::agreed(page_.policy(), application::DISCLOSURE, &["authorise"], &Sent(typed)) {
        Ok(texts) => {
            register::sign_at_gate(&app, &me, &texts).await?;
            Redirect::to("/me/clearance").saying("clearance-signed-said").into()
        }
        Err(errors) => refused(register::disclosure_page(page_, errors, "/me/clearance/disclosure")),
    }
}

/// The texts once more, before a clearance is taken up again.
pub async fn again(page_: Page, _me: Me) -> Reply {
    page(again_page(page_, Errors::default()))
}

fn again_page(page: Page, errors: Errors) -> register::TextsPage {
    let texts = register::on_page(&page, CONDUCT);
    register::TextsPage { page, texts, errors, action: "/me/clearance/again", registering: false }
}

pub async fn take_up_again(State(app): State<App>, page_: Page, me: Me, Fields(typed): Typed) -> Reply {
    let texts = match register::agreed(page_.policy(), CONDUCT, register::CONDUCT_BOXES, &Sent(typed)) {
        Ok(texts) => texts,
        Err(errors) => return refused(again_page(page_, errors)),
    };
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let act = Act::own(me.id(), &policy, app.now());
    let case = clearance::case_to_show(&mut tx, me.id(), page_.today()).await?.ok_or(Error::NotFound)?;
    application::agree(&mut tx, me.id(), case.id, &texts, &act).await?;
    ends::reactivate(&mut tx, me.id(), case.id, &act).await?;
    tx.commit().await?;
    Redirect::to("/me/clearance").saying("clearance-again-said").into()
}

/// The status page with an error at the statement.
async fn words_refused(app: &App, page_: Page, me: &Me, reason: Reason, words: &str) -> Reply {
    let mut errors = Errors::default();
    errors.add("words", reason);
    let mut tx = app.db.read().await?;
    refused(status_page(app, &mut tx, page_, me, errors, words.to_owned()).await?)
}

/// What was written comes too late, or twice: it is not taken, and stays on the page to be copied.
async fn not_taken(app: &App, page_: Page, me: &Me, reason: Reason, words: &str) -> Reply {
    let mut errors = Errors::default();
    errors.add("words", reason);
    let mut tx = app.db.read().await?;
    page_with(StatusCode::CONFLICT, status_page(app, &mut tx, page_, me, errors, words.to_owned()).await?)
}

/// An objection before a denial.
pub async fn dispute(State(app): State<App>, page_: Page, me: Me, Fields(typed): Typed) -> Reply {
    let sent = Sent(typed);
    let words = match forms::text(sent.one("words"), WORDS_MAX) {
        Ok(words) => words,
        Err(reason) => return words_refused(&app, page_, &me, reason, sent.one("words")).await,
    };
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let act = Act::own(me.id(), &policy, app.now());
    match decide::dispute(&mut tx, me.id(), case_of(&sent)?, &words, &act).await {
        Ok(()) => tx.commit().await?,
        Err(Error::Refused(reason)) => {
            drop(tx);
            return not_taken(&app, page_, &me, reason, &words).await;
        }
        Err(error) => return Err(error),
    }
    Redirect::to("/me/clearance").saying("clearance-dispute-said").into()
}

/// An appeal after a denial, within its window.
pub async fn appeal(State(app): State<App>, page_: Page, me: Me, Fields(typed): Typed) -> Reply {
    let sent = Sent(typed);
    let words = match forms::text(sent.one("words"), WORDS_MAX) {
        Ok(words) => words,
        Err(reason) => return words_refused(&app, page_, &me, reason, sent.one("words")).await,
    };
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let act = Act::own(me.id(), &policy, app.now());
    match appeal::appeal(&mut tx, me.id(), case_of(&sent)?, &words, &act).await {
        Ok(()) => {}
        Err(NoAppealOr::Other(error)) => return Err(error),
        Err(NoAppealOr::No(why)) => {
            drop(tx);
            return not_taken(&app, page_, &me, no_appeal(why), &words).await;
        }
    }
    tx.commit().await?;
    Redirect::to("/me/clearance").saying("clearance-appeal-said").into()
}

/// Why not, in words.
pub(super) fn no_appeal(why: NoAppeal) -> Reason {
    match why {
        NoAppeal::Over(until) => Reason::new("clearance-appeal-over").with("date", until),
        NoAppeal::Final => Reason::new("clearance-appeal-final"),
        NoAppeal::NotOpen => Reason::new("clearance-not-now"),
    }
}
