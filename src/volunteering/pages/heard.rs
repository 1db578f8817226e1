//! What the school and the office hear about an applicant: the talk, the references, the fee. Never shown to the applicant.

use super::press::{Press, press};
use super::references::{self, AnswersForm, NamedForm};
use super::register::{Typed, endonyms};
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::Ability;
use crate::policy::{Check, Payer};
use crate::volunteering::application::{self, Sent};
use crate::volunteering::clearance::fee::{self, Noted, Paid};
use crate::volunteering::clearance::interview::{self, Interview, Weighed};
use crate::volunteering::clearance::referee::{self, By, CHILDREN, KNOWN, RECOMMEND, Referee, RefereeId};
use crate::volunteering::clearance::{Act, Case, ClearanceId, apart, steps};
use crate::volunteering::store::{clearance as store, fee as fees, interview as talks, referee as referees};
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, page, refused};
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form, Reason};

/// The longest note about a talk.
const NOTE_MAX: usize = 600;

/// Everything heard, for those who may read it.
pub(super) struct Heard {
    pub talk: Option<Interview>,
    pub referees: Vec<Referee>,
}

impl Heard {
    pub(super) fn is_empty(&self) -> bool {
        self.talk.is_none() && self.referees.is_empty()
    }

    /// Whether anything that was said is among it.
    fn says_something(&self) -> bool {
        self.talk.is_some() || self.referees.iter().any(|one| one.answered_at.is_some())
    }
}

/// See [`Heard`].
pub(super) async fn heard(tx: &mut Tx, case: ClearanceId) -> Result<Heard> {
    Ok(Heard { talk: talks::of_case(tx, case).await?, referees: referees::of_case(tx, case).await? })
}

/// What a level asks for of all this.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asks {
    pub talk: bool,
    pub references: bool,
    pub fee: bool,
}

impl Asks {
    pub(super) fn any(self) -> bool {
        self.talk || self.references || self.fee
    }
}

/// See [`Asks`]; what was noted once stays readable, whatever the policy asks now.
pub(super) async fn asks(tx: &mut Tx, page: &Page, case: &Case) -> Result<Asks> {
    let level = case.level_of(page.policy());
    let heard = heard(tx, case.id).await?;
    Ok(Asks {
        talk: level.checks.contains(&Check::Interview) || heard.talk.is_some(),
        references: level.checks.contains(&Check::References) || !heard.referees.is_empty(),
        fee: level.fee.is_some() || fees::of_case(tx, case.id).await?.is_some(),
    })
}

#[derive(Template)]
#[template(path = "volunteering/heard.html")]
struct HeardPage {
    page: Page,
    case: Case,
    name: String,
    asks: Asks,
    heard: Heard,
    paid: Option<Paid>,
    wanted: i64,
    /// Whether anything can still be noted.
    open: bool,
    /// Whether this viewer hears what others say, enters for others, and notes money.
    hears: bool,
    enters: bool,
    notes_fee: bool,
    /// Whose answers this viewer took down on the telephone: somebody else weighs them.
    taken_down: Vec<RefereeId>,
    langs: Vec<(String, String)>,
    form: Form<NamedForm>,
    answers: Form<AnswersForm>,
    errors: Errors,
    sent: Sent,
}

impl HeardPage {
    fn summary(&self) -> Vec<(&str, &Reason)> {
        self.errors.iter().chain(self.form.summary()).chain(self.answers.summary()).collect()
    }

    fn typed(&self, name: &str) -> String {
        self.sent.one(name).to_owned()
    }

    fn day(&self, name: &str) -> String {
        let typed = self.typed(name);
        if typed.is_empty() { self.page.today().to_string() } else { typed }
    }

    fn outcomes(&self) -> Vec<(String, String)> {
        references::choices(&self.page, "heard-outcome", &["ok", "concern"])
    }

    fn known(&self) -> Vec<(String, String)> {
        references::choices(&self.page, "reference-known", KNOWN)
    }

    fn children(&self) -> Vec<(String, String)> {
        references::choices(&self.page, "reference-children", CHILDREN)
    }

    fn recommend(&self) -> Vec<(String, String)> {
        references::choices(&self.page, "reference-recommend", RECOMMEND)
    }

    fn payers(&self) -> Vec<(String, String)> {
        Payer::ALL.iter().map(|p| (p.as_str().to_owned(), self.page.state("fee-payer", p.as_str()))).collect()
    }

    fn payer(&self) -> String {
        let typed = self.typed("payer");
        let usual = self.case.level_of(self.page.policy()).fee.as_ref().map_or("", |fee| fee.payer.as_str());
        if typed.is_empty() { usual.to_owned() } else { typed }
    }

    fn fee(&self) -> String {
        let fee = self.case.level_of(self.page.policy()).fee.as_ref();
        fee.map_or(String::new(), |fee| self.page.money(&i64::from(fee.amount)))
    }

    /// Whether the talk raised a concern: then nothing is noted over it.
    fn talk_stays(&self) -> bool {
        self.heard.talk.as_ref().is_some_and(|talk| talk.outcome == Weighed::Concern)
    }

    /// Whether a reference is with the reviewers now.
    fn stays(&self, one: &Referee) -> bool {
        one.weighed == Weighed::Concern.as_str()
    }

    /// Whether this viewer took the answers down themselves.
    fn took_down(&self, one: &Referee) -> bool {
        self.taken_down.contains(&one.id)
    }

    /// Whether somebody who answered nothing yet is being spoken to on the telephone.
    fn on_phone(&self, one: &Referee) -> bool {
        self.sent.one("referee") == one.id.to_string()
    }
}

/// What a page of this is shown with, beside the case.
#[derive(Default)]
struct Typing {
    form: Option<Form<NamedForm>>,
    answers: Form<AnswersForm>,
    errors: Errors,
    sent: Option<Sent>,
}

/// What is shown to those who are not too close to the person. That it was read is written down before anything is shown.
async fn heard_page(app: &App, page: Page, me: &Me, id: ClearanceId, typing: Typing) -> Result<HeardPage> {
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let case = store::visible_case(&mut tx, me, Ability::SeeIdentity, id).await?.ok_or(Error::NotFound)?;
    apart::stand(&mut tx, me, &case, None).await?;
    let person = store::applicant(&mut tx, case.person).await?.ok_or(Error::NotFound)?;
    let asks = asks(&mut tx, &page, &case).await?;
    if !asks.any() {
        return Err(Error::NotFound);
    }
    let chosen = store::school_ids(&mut tx, id).await?;
    let at = |ability: Ability| chosen.iter().any(|school| me.may_at(ability, *school));
    let hears = at(Ability::PublishShifts);
    let mut heard = heard(&mut tx, id).await?;
    let mut taken_down = Vec::new();
    if hears {
        for one in &heard.referees {
            if referee::took_down(&mut tx, me, one).await? {
                taken_down.push(one.id);
            }
        }
        if heard.says_something() {
            let act = Act::office(me, Ability::PublishShifts, &policy, app.now());
            referee::opened(&mut tx, &case, &act).await?;
        }
    } else {
        // The front office asks and takes money; what others say is not for it.
        heard.talk = None;
        heard.referees.iter_mut().for_each(hide);
    }
    let paid = fees::of_case(&mut tx, id).await?;
    tx.commit().await?;
    Ok(HeardPage {
        name: person.name(),
        paid,
        taken_down,
        wanted: i64::from(page.policy().clearance.references()),
        open: steps::is_open(case.state),
        enters: at(Ability::EnterForOthers),
        notes_fee: at(Ability::SeeIdentity),
        langs: endonyms(&application::spoken(page.policy())),
        form: typing.form.unwrap_or_else(|| NamedForm::fresh(&page)),
        answers: typing.answers,
        errors: typing.errors,
        sent: typing.sent.unwrap_or_else(|| Sent(Vec::new())),
        hears,
        heard,
        asks,
        case,
        page,
    })
}

fn hide(one: &mut Referee) {
    for said in [&mut one.known, &mut one.children, &mut one.recommend, &mut one.words, &mut one.weighed] {
        said.clear();
    }
}

fn here(id: ClearanceId) -> String {
    format!("/office/clearances/{id}/heard")
}

/// All of it.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<ClearanceId>) -> Reply {
    page(heard_page(&app, page_, &me, id, Typing::default()).await?)
}

/// The talk took place.
pub async fn talk(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ClearanceId>,
    Fields(typed): Typed,
) -> Reply {
    let sent = Sent(typed);
    let mut errors = Errors::default();
    let held_on = errors.field("held_on", interview::held_on(sent.one("held_on"), page_.today()));
    let held_by = errors.field("held_by", forms::line(sent.one("held_by"), 120));
    let outcome = errors.field("outcome", forms::one_of(sent.one("outcome"), Weighed::parse));
    let note = errors.field("note", forms::optional_text(sent.one("note"), NOTE_MAX));
    let (Some(held_on), Some(held_by), Some(outcome), Some(note)) = (held_on, held_by, outcome, note) else {
        let typing = Typing { errors, sent: Some(sent), ..Typing::default() };
        return refused(heard_page(&app, page_, &me, id, typing).await?);
    };
    press(&app, &me, id, Press::NoteTalk(Interview { held_on, held_by, outcome, note })).await
}

/// Somebody is named, for a person who phones or comes by.
pub async fn name(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ClearanceId>,
    Fields(typed): Typed,
) -> Reply {
    let form = NamedForm::typed(&Sent(typed));
    let named = match form.parse() {
        Ok(named) => named,
        Err(form) => {
            let typing = Typing { form: Some(form), ..Typing::default() };
            return refused(heard_page(&app, page_, &me, id, typing).await?);
        }
    };
    let policy = app.policy();
    let mut tx = app.db.write().await?;
    let act = Act::office(&me, Ability::EnterForOthers, &policy, app.now());
    if let Err(error) = referee::name(&mut tx, By::Office(&me), id, &named, &app.random.token(), &act).await {
        drop(tx);
        let (field, reason) = references::refusal(error)?;
        let typing = Typing { form: Some(form.refuse(field, reason)), ..Typing::default() };
        return refused(heard_page(&app, page_, &me, id, typing).await?);
    }
    tx.commit().await?;
    Redirect::to(here(id)).saying("reference-asked-said").into()
}

/// A new link, or somebody else instead.
pub async fn one(
    State(app): State<App>,
    me: Me,
    Path((id, one)): Path<(ClearanceId, RefereeId)>,
    Fields(typed): Typed,
) -> Reply {
    let what = match Sent(typed).one("what") {
        "drop" => Press::DropReference(one),
        _ => Press::AskReferenceAgain(one),
    };
    press(&app, &me, id, what).await
}

/// What somebody said on the telephone.
pub async fn phone(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path((id, one)): Path<(ClearanceId, RefereeId)>,
    Fields(typed): Typed,
) -> Reply {
    let mut sent = Sent(typed);
    let form = AnswersForm::typed(&sent);
    let answers = match form.parse() {
        Ok(answers) => answers,
        Err(answers) => {
            sent.0.push(("referee".to_owned(), one.to_string()));
            let typing = Typing { answers, sent: Some(sent), ..Typing::default() };
            return refused(heard_page(&app, page_, &me, id, typing).await?);
        }
    };
    press(&app, &me, id, Press::AnswerByPhone(one, answers)).await
}

/// An answer was read: it counts, or the reviewers look at it.
pub async fn weigh(
    State(app): State<App>,
    me: Me,
    Path((id, one)): Path<(ClearanceId, RefereeId)>,
    Fields(typed): Typed,
) -> Reply {
    let weighed = Weighed::parse(Sent(typed).one("weighed")).ok_or(Error::Unreadable("web-error-form"))?;
    press(&app, &me, id, Press::WeighReference(one, weighed)).await
}

/// The fee was paid, or nobody has to pay it.
pub async fn note_fee(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ClearanceId>,
    Fields(typed): Typed,
) -> Reply {
    let sent = Sent(typed);
    let mut errors = Errors::default();
    let noted = if sent.one("answer") == "waived" {
        errors.field("waived", forms::line(sent.one("waived"), 200)).map(Noted::Waived)
    } else {
        let payer = errors.field("payer", forms::one_of(sent.one("payer"), Payer::parse));
        let on = errors.field("paid_on", fee::paid_on(sent.one("paid_on"), page_.today()));
        payer.zip(on).map(|(payer, on)| Noted::Paid { payer, on })
    };
    let Some(noted) = noted else {
        let typing = Typing { errors, sent: Some(sent), ..Typing::default() };
        return refused(heard_page(&app, page_, &me, id, typing).await?);
    };
    press(&app, &me, id, Press::NoteFee(noted)).await
}
