//! Proposals: what the pages of needs and offers suggest, putting a pair to both sides, and both sides' answers.

use super::reasons::{About, Said, said};
use super::words;
use crate::app::App;
use crate::error::{Error, Result};
use crate::needs::act::Act;
use crate::needs::giver::LINK_OPENS;
use crate::needs::need::{Need, NeedId};
use crate::needs::offer::{Offer, OfferId};
use crate::needs::pair::{self, Answer, Pair, PairId, Refusal};
use crate::needs::pair_flow::{PairFlow, PairState, PairVerb};
use crate::needs::{store, suggest};
use crate::people::{Ability, Role};
use crate::policy::Desk;
use crate::random::hash;
use crate::web::{Fields, Me, Page, Path, Redirect, Reply, page, refused};
use crate::workflow::Workflow;
use askama::Template;
use axum::extract::State;
use db::Tx;
use forms::{Errors, Form, Reason};
use serde::Deserialize;

/// A suggestion, ready to be shown and proposed.
pub struct Row {
    pub need: NeedId,
    pub offer: OfferId,
    pub href: String,
    pub title: String,
    pub more: String,
    pub units: String,
    pub quantity: i64,
    pub points: i64,
    pub reasons: Vec<Said>,
    /// What the giver asks for, where the page is not the offer's own.
    pub conditions: String,
}

/// The best offers for a need, for whoever may propose.
pub async fn for_need(tx: &mut Tx, page: &Page, need: &Need, act: &Act<'_>) -> Result<Vec<Row>> {
    let found = suggest::for_need(tx, need, act).await?;
    Ok(found
        .into_iter()
        .map(|one| Row {
            need: need.id,
            offer: one.other.id,
            href: format!("/office/needs/offers/{}", one.other.id),
            title: words::item(page, &one.other.what, &one.other.sizes),
            more: one.other.name.clone(),
            conditions: one.other.conditions.clone(),
            units: words::units(page, need.kind, one.quantity),
            quantity: one.quantity,
            points: one.fit.points(),
            reasons: said(
                page,
                &one.fit,
                &About { what: &one.other.what, wanted: &need.size, offered: &one.other.sizes },
            ),
        })
        .collect())
}

/// The best needs for an offer.
pub async fn for_offer(tx: &mut Tx, page: &Page, offer: &Offer, act: &Act<'_>) -> Result<Vec<Row>> {
    let found = suggest::for_offer(tx, offer, act).await?;
    Ok(found
        .into_iter()
        .map(|one| Row {
            need: one.other.id,
            offer: offer.id,
            href: format!("/office/needs/{}", one.other.id),
            title: words::item(page, &one.other.what, &one.other.size),
            more: one.other.school_name.clone(),
            conditions: String::new(),
            units: words::units(page, offer.kind, one.quantity),
            quantity: one.quantity,
            points: one.fit.points(),
            reasons: said(
                page,
                &one.fit,
                &About { what: &one.other.what, wanted: &one.other.size, offered: &offer.sizes },
            ),
        })
        .collect())
}

/// The sign and the words of a proposal's state.
pub fn tag(page: &Page, pair: &Pair) -> (&'static str, String) {
    let kind = match pair.state {
        PairState::Asked | PairState::SchoolYes | PairState::GiverYes => "wait",
        PairState::Agreed => "good",
        PairState::Refused => "stop",
        PairState::Lapsed | PairState::Withdrawn => "plain",
    };
    (kind, page.state("needs-pair", pair.state.as_str()))
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ProposeForm {
    need: String,
    offer: String,
    quantity: String,
    points: String,
    /// The page to come back to: the need's, or the offer's.
    back: String,
}

/// Puts a pair to both sides.
pub async fn propose(State(app): State<App>, me: Me, Fields(sent): Fields<ProposeForm>) -> Reply {
    let number = |text: &str| text.parse::<i64>().map_err(|_| Error::Unreadable("web-error-form"));
    let (need, offer) = (NeedId(number(&sent.need)?), OfferId(number(&sent.offer)?));
    let (quantity, points) = (number(&sent.quantity)?, number(&sent.points).unwrap_or(0));
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    pair::propose(&mut tx, &me, (need, offer), quantity, points, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    let back =
        if sent.back == "offer" { format!("/office/needs/offers/{offer}") } else { format!("/office/needs/{need}") };
    Redirect::to(back).saying("needs-said-proposed").into()
}

/// The office takes a proposal back.
pub async fn withdraw(State(app): State<App>, me: Me, Path(id): Path<PairId>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    pair::withdraw(&mut tx, &me, id, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/needs/pairs/{id}")).saying("needs-said-taken-back").into()
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AnswerForm {
    answer: String,
    reason: String,
    words: String,
}

impl AnswerForm {
    /// A no needs a reason of the list.
    fn read(&self, errors: &mut Errors) -> Option<Answer> {
        match self.answer.as_str() {
            "yes" => Some(Answer::Yes),
            "no" => {
                let reason = errors.field("reason", forms::one_of(&self.reason, Refusal::parse));
                let words = errors.field("words", forms::optional_line(&self.words, 300));
                Some(Answer::No { reason: reason?, words: words? })
            }
            _ => {
                errors.add("answer", Reason::new("form-choice"));
                None
            }
        }
    }
}

#[derive(Template)]
#[template(path = "needs/pair.html")]
struct SchoolPage {
    page: Page,
    pair: Pair,
    form: Form<AnswerForm>,
}

#[derive(Template)]
#[template(path = "needs/asked.html")]
struct GiverPage {
    page: Page,
    pair: Pair,
    secret: String,
    form: Form<AnswerForm>,
}

/// What both pages say in the same words.
macro_rules! shared {
    ($page:ident, $verb:ident, $side:literal) => {
        impl $page {
            fn tag(&self) -> (&'static str, String) {
                tag(&self.page, &self.pair)
            }

            fn need(&self) -> String {
                words::item(&self.page, &self.pair.need_what, &self.pair.need_size)
            }

            fn units(&self) -> String {
                words::units(&self.page, self.pair.kind, self.pair.quantity)
            }

            fn reasons(&self) -> Vec<(String, String)> {
                let all = Refusal::ALL.iter();
                all.map(|one| (one.to_string(), refusal(&self.page, *one, $side))).collect()
            }

            /// Whether this side is still asked.
            fn is_asked(&self) -> bool {
                PairFlow::rows(self.pair.state, PairVerb::$verb).next().is_some()
            }

            fn offer(&self) -> String {
                words::item(&self.page, &self.pair.offer_what, &self.pair.sizes)
            }

            fn refused_for(&self) -> Option<String> {
                Refusal::parse(&self.pair.reason).map(|one| refusal(&self.page, one, &self.pair.refused_by))
            }
        }
    };
}
shared!(SchoolPage, SchoolAgrees, "school");
shared!(GiverPage, GiverAgrees, "giver");

/// A reason in the words of the side that says it.
pub(super) fn refusal(page: &Page, reason: Refusal, by: &str) -> String {
    match (reason, by) {
        (Refusal::Thing, "giver") => page.t("needs-refusal-not-given").into_owned(),
        (Refusal::Enough, "giver") => page.t("needs-refusal-no-more").into_owned(),
        _ => page.state("needs-refusal", reason.as_str()),
    }
}

impl SchoolPage {
    fn above(&self) -> Vec<(String, String)> {
        let needs = ("/office/needs".to_owned(), self.page.t("needs-office-title").into_owned());
        vec![needs, (format!("/office/needs/{}", self.pair.need), self.need())]
    }

    fn answers(&self) -> bool {
        self.is_asked()
            && self
                .page
                .viewer()
                .role_at(Ability::AnswerNeeds, self.pair.school)
                .is_some_and(|role| matches!(role, Role::Principal | Role::SchoolCoordinator))
    }

    fn can_withdraw(&self) -> bool {
        self.pair.state.is_open() && self.page.viewer().may(Ability::KeepNeeds)
    }
}

impl GiverPage {
    /// What comes next, by where it stands; empty while the giver is asked.
    fn next(&self) -> String {
        let word = match self.pair.state {
            PairState::GiverYes if self.page.signed_in() => "giver-yes-known",
            PairState::GiverYes => "giver-yes",
            PairState::Agreed if self.page.signed_in() => "agreed-known",
            PairState::Agreed => "agreed",
            PairState::Refused if self.pair.refused_by == "school" => "refused-school",
            PairState::Refused => match Refusal::parse(&self.pair.reason) {
                Some(Refusal::Far) => "refused-far",
                Some(Refusal::Thing) => "refused-thing",
                Some(Refusal::Enough) => "refused-enough",
                _ => "refused",
            },
            PairState::Lapsed | PairState::Withdrawn => "over",
            PairState::Asked | PairState::SchoolYes => return String::new(),
        };
        self.page.state("needs-asked-next", word)
    }

    fn is_agreed(&self) -> bool {
        self.pair.state == PairState::Agreed
    }

    fn desk(&self) -> &Desk {
        &self.page.policy().contacts.partnerships
    }
}

async fn visible(tx: &mut Tx, me: &Me, id: PairId) -> Result<Pair> {
    let pair = store::pair::any(tx, id).await?.ok_or(Error::NotFound)?;
    store::need::visible(tx, me, pair.need).await?.ok_or(Error::NotFound)?;
    Ok(pair)
}

/// A proposal, as the school and the office see it.
pub async fn show(State(app): State<App>, page_: Page, me: Me, Path(id): Path<PairId>) -> Reply {
    let mut tx = app.db.read().await?;
    let pair = visible(&mut tx, &me, id).await?;
    page(SchoolPage { page: page_, pair, form: Form::new(AnswerForm::default()) })
}

/// The school's answer.
pub async fn answer(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<PairId>,
    Fields(sent): Fields<AnswerForm>,
) -> Reply {
    let pair = {
        let mut tx = app.db.read().await?;
        visible(&mut tx, &me, id).await?
    };
    let mut errors = Errors::default();
    let Some(answer) = sent.read(&mut errors) else {
        return refused(SchoolPage { page: page_, pair, form: Form { value: sent, errors } });
    };
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    pair::school_answers(&mut tx, &me, id, &answer, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/needs/pairs/{id}")).saying("needs-said-answered").into()
}

/// The question, as the giver sees it.
pub async fn asked(State(app): State<App>, page_: Page, Path(secret): Path<String>) -> Reply {
    let mut tx = app.db.read().await?;
    let pair = store::pair::by_link(&mut tx, &hash(&secret), app.now() - LINK_OPENS).await?.ok_or(Error::NotFound)?;
    page(GiverPage { page: page_, pair, secret, form: Form::new(AnswerForm::default()) })
}

/// The giver's answer.
pub async fn asked_answer(
    State(app): State<App>,
    page_: Page,
    Path(secret): Path<String>,
    Fields(sent): Fields<AnswerForm>,
) -> Reply {
    let pair = {
        let mut tx = app.db.read().await?;
        store::pair::by_link(&mut tx, &hash(&secret), app.now() - LINK_OPENS).await?.ok_or(Error::NotFound)?
    };
    let mut errors = Errors::default();
    let Some(answer) = sent.read(&mut errors) else {
        return refused(GiverPage { page: page_, pair, secret, form: Form { value: sent, errors } });
    };
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    pair::giver_answers(&mut tx, &secret, &answer, &Act::of(&app, &rules)).await?;
    tx.commit().await?;
    Redirect::to(format!("/needs/asked/{secret}")).saying("needs-said-answered").into()
}
