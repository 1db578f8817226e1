//! One application, as much as this viewer may know, and what the office does with it.

use super::alike;
use super::declines;
use super::driving::{self, DocumentShown};
use super::heard;
use super::list_steps;
use super::press::{Press, press};
use super::register::Typed;
use super::trainings::{self, TrainingShown};
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::{Ability, Duplicate, contacts};
use crate::schools;
use crate::volunteering::application::{self, Consent, Sent};
use crate::volunteering::clearance::decline::Why;
use crate::volunteering::clearance::ends::Stop;
use crate::volunteering::clearance::gates::SeeIdError;
use crate::volunteering::clearance::{Act, Case, ClearanceId, ends, gates, rules};
use crate::volunteering::clearance_flow::{ClearanceState, ClearanceVerb};
use crate::volunteering::store::{clearance as store, guardian as guardians};
use crate::web::{Fields, Me, Page, Path, Reach, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use forms::{Errors, Reason};
use jiff::civil::Date;

/// States in the broad words that schools see: never why somebody waits.
pub fn broad(state: &str) -> &'static str {
    match state {
        "awaiting_id" => "awaiting_id",
        "awaiting_school" => "awaiting_school",
        "cleared" => "cleared",
        "inactive" | "expired" | "withdrawn" => "ended",
        "denied" | "revoked" | "suspended" => "not_cleared",
        _ => "in_progress",
    }
}

pub(super) fn kind_of(state: &str) -> &'static str {
    match state {
        "cleared" => "good",
        "denied" | "revoked" | "suspended" => "stop",
        "expired" | "inactive" | "withdrawn" => "plain",
        "review" | "pre_adverse" | "appeal" | "submitted" => "note",
        _ => "wait",
    }
}

#[derive(Template)]
#[template(path = "volunteering/clearance.html")]
struct CasePage {
    page: Page,
    case: Case,
    name: String,
    schools: Vec<String>,
    tasks: Vec<String>,
    level: String,
    granted: String,
    contacts: Vec<String>,
    district: bool,
    may_see_id: bool,
    may_let_in: bool,
    /// Records that share something with this person's, for whoever may compare and join them.
    alike: Vec<Duplicate>,
    may_answer_for_school: bool,
    may_suspend: bool,
    may_withdraw: bool,
    may_screen: bool,
    may_history: bool,
    /// What the person wrote, for whoever decides the appeal.
    appeal: Option<String>,
    /// Whether an appeal that came by letter or telephone can be written down.
    may_enter_appeal: bool,
    /// The chosen schools for which this viewer answers, where one is asked.
    answerable: Vec<(String, String)>,
    /// Until when it can be taken up again, where this viewer may write that down.
    again_until: Option<Date>,
    /// A driver's documents, where the level asks for them.
    documents: Vec<DocumentShown>,
    /// What its level and tasks ask its person to learn, and what they have done.
    trainings: Vec<TrainingShown>,
    /// A young person's guardian, where one was named.
    consent: Option<Consent>,
    /// Whether the application waits for that consent, and this viewer may record it from paper.
    may_record_consent: bool,
    may_see_documents: bool,
    /// Whether there is a page of what others say, for this viewer.
    may_hear: bool,
    /// Who answers for it, where a list brought it.
    origin: Vec<String>,
    errors: Errors,
    typed: String,
    /// A form that came back, as it was filled in.
    sent: Sent,
}

impl CasePage {
    fn summary(&self) -> Vec<(&str, &Reason)> {
        self.errors.iter().collect()
    }

    fn state(&self) -> String {
        if self.district {
            self.page.state("clearance-state", self.case.state.as_str())
        } else {
            self.page.state("clearance-broad", broad(self.case.state.as_str()))
        }
    }

    fn kind(&self) -> &'static str {
        kind_of(if self.district { self.case.state.as_str() } else { broad(self.case.state.as_str()) })
    }

    /// Whether this viewer compares records, and joins them.
    fn may_compare(&self) -> bool {
        self.page.viewer().may(Ability::MergePeople)
    }

    /// What the clerk says by ticking: named, so that nobody ticks it for somebody else.
    fn compared(&self) -> String {
        self.page.t1("clearance-see-id-name", "name", self.name.as_str())
    }

    fn printed_name(&self, document: &DocumentShown) -> String {
        format!("printed-{}", document.id)
    }

    /// What was typed, when it is to be mended.
    fn printed_value(&self, document: &DocumentShown) -> String {
        match self.errors.error(&self.printed_name(document)) {
            Some(_) => self.typed.clone(),
            None => document.printed.clone(),
        }
    }

    fn done_name(&self, training: &TrainingShown) -> String {
        format!("done-{}", training.id)
    }

    /// What was typed, when it is to be mended; else today.
    fn done_value(&self, training: &TrainingShown) -> String {
        match self.errors.error(&self.done_name(training)) {
            Some(_) => self.typed.clone(),
            None => self.page.today().to_string(),
        }
    }

    /// When the appeal came.
    fn received_on(&self) -> String {
        let at = self.case.appealed_at.unwrap_or(self.case.since);
        let day = self.page.policy().calendar.day_of(at);
        self.page.t1("clearance-appeal-received-on", "date", self.page.date(&day))
    }

    /// What was filled in, in a form that came back.
    fn kept(&self, field: &str) -> String {
        self.sent.one(field).to_owned()
    }

    fn declines(&self) -> Vec<(String, String)> {
        Why::ALL.iter().map(|w| (w.as_str().to_owned(), self.page.state("clearance-decline", w.as_str()))).collect()
    }

    fn stops(&self) -> Vec<(String, String)> {
        Stop::ALL.iter().map(|s| (s.as_str().to_owned(), self.page.state("clearance-stop", s.as_str()))).collect()
    }
}

async fn case_page(app: &App, page: Page, me: &Me, id: ClearanceId, errors: Errors, typed: &str) -> Result<CasePage> {
    let mut tx = app.db.read().await?;
    let case = store::visible_case(&mut tx, me, Ability::FollowApplications, id).await?.ok_or(Error::NotFound)?;
    let person = store::applicant(&mut tx, case.person).await?.ok_or(Error::NotFound)?;
    let chosen = store::school_ids(&mut tx, id).await?;
    let names = schools::names(&mut tx).await?;
    let (policy, lang) = (app.policy(), page.lang());
    let at = |ability: Ability| chosen.iter().any(|school| me.may_at(ability, *school));
    let ways = if at(Ability::SeeContacts) { contacts(&mut tx, case.person).await? } else { Vec::new() };
    let appeal = if case.state == ClearanceState::Appeal && me.may(Ability::DecideAppeals) {
        store::statements(&mut tx, id).await?.into_iter().rev().find(|s| s.kind == "appeal").map(|s| s.words)
    } else {
        None
    };
    let drives = case.level_of(&policy).driver_documents && case.state != ClearanceState::Withdrawn;
    let documents = if drives { driving::documents(&mut tx, &page, case.person).await? } else { Vec::new() };
    let trainings = trainings::of_case(&mut tx, &page, &case).await?;
    let consent = guardians::of_case(&mut tx, id).await?;
    let minor =
        person.birth_date.is_some_and(|born| rules::age_on(born, page.today()) < i64::from(policy.clearance.adult_age));
    let waits_for_consent =
        minor && case.state == ClearanceState::Submitted && consent.as_ref().is_none_or(|consent| !consent.is_good());
    let asks_school = case.state == ClearanceState::AwaitingSchool && at(Ability::PublishShifts);
    let act = Act::office(me, Ability::FollowApplications, &policy, app.now());
    let ids: Vec<String> = case.tasks.lines().map(str::to_owned).collect();
    let district = me.reach(Ability::FollowApplications) == Reach::District;
    Ok(CasePage {
        name: person.name(),
        schools: names.into_iter().filter(|s| chosen.contains(&s.id)).map(|s| s.name).collect(),
        tasks: crate::volunteering::application::templates(&policy, &ids)
            .iter()
            .map(|t| t.name.get(lang).to_owned())
            .collect(),
        level: case.level_of(&policy).name.get(lang).to_owned(),
        granted: rules::level(&policy, case.granted).name.get(lang).to_owned(),
        contacts: ways.iter().map(crate::people::Contact::shown).collect(),
        district,
        may_see_id: case.state == ClearanceState::AwaitingId && at(Ability::SeeIdentity),
        may_let_in: ends::may_take(me, case.state, ClearanceVerb::BeginChecks) && !waits_for_consent,
        alike: alike::of_case(&mut tx, me, case.person, case.state).await?,
        may_answer_for_school: asks_school,
        answerable: if asks_school { declines::answerable(&mut tx, me, id).await? } else { Vec::new() },
        may_enter_appeal: rules::may_still_be_appealed(&case) && ends::may_take(me, case.state, ClearanceVerb::Appeal),
        again_until: ends::open_window(&case, &act).filter(|_| at(Ability::EnterForOthers)),
        may_suspend: ends::may_take(me, case.state, ClearanceVerb::Suspend),
        may_withdraw: at(Ability::EnterForOthers) && withdrawable(case.state),
        may_screen: me.may(Ability::ReviewScreening),
        may_history: me.reach(Ability::SeeTimeline) == Reach::District,
        appeal,
        documents,
        trainings,
        consent,
        may_record_consent: waits_for_consent && at(Ability::EnterForOthers),
        may_see_documents: at(Ability::SeeIdentity),
        may_hear: at(Ability::SeeIdentity) && heard::asks(&mut tx, &page, &case).await?.any(),
        origin: list_steps::origin(&mut tx, &page, &case).await?,
        errors,
        typed: typed.to_owned(),
        sent: Sent::default(),
        case,
        page,
    })
}

/// The page with what is wrong and what was filled in, for forms with more than one field.
pub(super) async fn with_kept(app: &App, page: Page, me: &Me, id: ClearanceId, errors: Errors, sent: Sent) -> Reply {
    refused(CasePage { sent, ..case_page(app, page, me, id, errors, "").await? })
}

/// The page with what is wrong, for forms that other pages take in.
pub(super) async fn refused_with(
    app: &App,
    page: Page,
    me: &Me,
    id: ClearanceId,
    errors: Errors,
    typed: &str,
) -> Reply {
    refused(case_page(app, page, me, id, errors, typed).await?)
}

fn withdrawable(state: ClearanceState) -> bool {
    use ClearanceState as S;
    let at_gate = matches!(state, S::AwaitingSchool | S::AwaitingId | S::AwaitingDisclosure | S::Screening);
    at_gate || matches!(state, S::Submitted | S::AwaitingMore)
}

/// One application.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<ClearanceId>) -> Reply {
    page(case_page(&app, page_, &me, id, Errors::default(), "").await?)
}

fn here(id: ClearanceId) -> String {
    format!("/office/clearances/{id}")
}

/// "I have the person and their ID in front of me."
pub async fn see_id(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ClearanceId>,
    Fields(typed): Typed,
) -> Reply {
    let sent = Sent(typed);
    let mut errors = Errors::default();
    let born = errors.field("born", forms::birth_date(sent.one("born"), page_.today()));
    errors.field("name_matches", forms::agreed(sent.one("name_matches")));
    let Some(born) = born.filter(|_| errors.is_empty()) else {
        return refused(case_page(&app, page_, &me, id, errors, sent.one("born")).await?);
    };
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let act = Act::office(&me, Ability::SeeIdentity, &policy, app.now());
    let why = match gates::see_id(&mut tx, &me, id, born, &act).await {
        Ok(()) => {
            tx.commit().await?;
            return Redirect::to(here(id)).saying("clearance-id-said").into();
        }
        Err(SeeIdError::Other(error)) => return Err(error),
        Err(SeeIdError::Family) => "screening-family",
        Err(SeeIdError::OtherBirthDate) => {
            // The attempt stays in the ledger; the case does not move.
            tx.commit().await?;
            "clearance-id-no-match"
        }
    };
    errors.add("born", Reason::new(why));
    refused(case_page(&app, page_, &me, id, errors, sent.one("born")).await?)
}

/// A guardian's signature on paper, in front of whoever records it.
pub async fn consent(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ClearanceId>,
    Fields(typed): Typed,
) -> Reply {
    let sent = Sent(typed);
    let mut errors = Errors::default();
    let name = errors.field("guardian", forms::name(sent.one("guardian")));
    let signed_on = errors.field("signed_on", application::signed_on(sent.one("signed_on"), page_.today()));
    errors.field("consent_seen", forms::agreed(sent.one("consent_seen")));
    let (Some(name), Some(signed_on), true) = (name, signed_on, errors.is_empty()) else {
        return refused(case_page(&app, page_, &me, id, errors, sent.one("guardian")).await?);
    };
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let act = Act::office(&me, Ability::EnterForOthers, &policy, app.now());
    application::give_on_paper(&mut tx, &me, id, name.as_str(), signed_on, &act).await?;
    tx.commit().await?;
    Redirect::to(here(id)).saying("guardian-recorded").into()
}

pub async fn let_in(State(app): State<App>, me: Me, Path(id): Path<ClearanceId>) -> Reply {
    press(&app, &me, id, Press::LetIn).await
}

/// The school's yes, where the policy asks schools first.
pub async fn accept(State(app): State<App>, me: Me, Path(id): Path<ClearanceId>) -> Reply {
    press(&app, &me, id, Press::AcceptAtSchool).await
}

pub async fn suspend(State(app): State<App>, me: Me, Path(id): Path<ClearanceId>, Fields(typed): Typed) -> Reply {
    let why = Stop::parse(Sent(typed).one("why")).ok_or_else(|| Error::refused("clearance-stop-choose"))?;
    press(&app, &me, id, Press::Suspend(why)).await
}

pub async fn withdraw(State(app): State<App>, me: Me, Path(id): Path<ClearanceId>) -> Reply {
    press(&app, &me, id, Press::Withdraw).await
}

/// The end of an appeal.
pub async fn decide_appeal(State(app): State<App>, me: Me, Path(id): Path<ClearanceId>, Fields(typed): Typed) -> Reply {
    let overturn = one_of_two(&Sent(typed), "overturn", "uphold")?;
    press(&app, &me, id, Press::DecideAppeal { overturn }).await
}

/// Which of two buttons was pressed.
fn one_of_two(sent: &Sent, first: &str, second: &str) -> Result<bool> {
    match sent.one("answer") {
        answer if answer == first => Ok(true),
        answer if answer == second => Ok(false),
        _ => Err(Error::Unreadable("web-error-form")),
    }
}
