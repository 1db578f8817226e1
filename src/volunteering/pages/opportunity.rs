//! An opportunity's page, a shift's page, and taking a place.

use super::answers::{Asking, Typed, asking};
use super::waiting::{self, Panel};
use super::words::{self, Refused};
use crate::app::App;
use crate::error::{Error, Result};
use crate::people::Ability;
use crate::volunteering::answer::{self, AnswerError, Sent};
use crate::volunteering::desk::DeskError;
use crate::volunteering::eligibility::{Missing, SignUpError};
use crate::volunteering::find::{self, Able, Card, Find, Mine, Standing};
use crate::volunteering::needs::{Terms, of as needs_of};
use crate::volunteering::opportunity::{Opportunity, OpportunityId};
use crate::volunteering::shift::{Shift, ShiftId, day_of};
use crate::volunteering::signup::{self, Signup};
use crate::volunteering::store::{
    group_offer as offers, needs, opportunity as opportunities, question as questions, shift as store, signup as places,
};
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, page, page_with};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use db::Tx;
use forms::Errors;
use jiff::Timestamp;
use serde::Deserialize;

/// A shift in an opportunity's list, with how the reader stands.
struct Row {
    shift: store::Listed,
    yours: bool,
}

#[derive(Template)]
#[template(path = "volunteering/opportunity.html")]
struct OpportunityPage {
    page: Page,
    opportunity: Opportunity,
    description: String,
    level: String,
    level_text: String,
    category: String,
    audience: Option<String>,
    /// When sign-up opens, if it has not.
    opens: Option<Timestamp>,
    needed: Option<String>,
    helps: Option<String>,
    rows: Vec<Row>,
    /// Where later shifts begin, in microseconds.
    later: Option<i64>,
    /// Whoever signs up is asked something: on the shift's page.
    asks: bool,
    may_publish: bool,
}

/// Where the list of shifts goes on.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct After {
    after: Option<i64>,
}

/// An opportunity with its shifts.
pub async fn show(
    State(app): State<App>,
    page_: Page,
    Path(id): Path<OpportunityId>,
    Query(at): Query<After>,
) -> Reply {
    let mut tx = app.db.read().await?;
    let opportunity = opportunities::public(&mut tx, page_.viewer(), id).await?.ok_or(Error::NotFound)?;
    let after = at.after.and_then(|at| Timestamp::from_microsecond(at).ok()).unwrap_or(page_.now()).max(page_.now());
    let shifts = store::of_opportunity(&mut tx, id, after, false).await?;
    let taken = match page_.viewer().person {
        Some(person) => places::mine(&mut tx, person, page_.now()).await?.taken,
        None => Vec::new(),
    };
    let full = i64::try_from(shifts.len()).is_ok_and(|count| count == store::PAGE);
    let later = shifts.last().filter(|_| full).map(|shift| shift.starts_at.as_microsecond());
    let rows = shifts.into_iter().map(|shift| Row { yours: taken.iter().any(|t| t.shift == shift.id), shift });
    let (needed, helps) = words::needs(&page_, &needs::of(&mut tx, id).await?);
    let lang = page_.lang();
    let number = u32::try_from(opportunity.level).unwrap_or(0);
    let level = page_.policy().clearance.level_numbered(number);
    page(OpportunityPage {
        description: page_
            .policy()
            .template(&opportunity.template)
            .map_or_else(String::new, |t| t.description.get(lang).to_owned()),
        level: words::level(&page_, opportunity.level),
        level_text: level.map_or_else(String::new, |level| level.description.get(lang).to_owned()),
        category: words::category(&page_, &opportunity.category),
        audience: words::audience(&page_, opportunity.audience),
        opens: opportunity.opens_at.filter(|at| *at > page_.now()),
        needed,
        helps,
        may_publish: page_.viewer().may_at(Ability::PublishShifts, opportunity.school),
        asks: !questions::of(&mut tx, id).await?.is_empty(),
        rows: rows.collect(),
        later,
        opportunity,
        page: page_,
    })
}

#[derive(Template)]
#[template(path = "volunteering/shift.html")]
struct ShiftPage {
    page: Page,
    shift: Shift,
    level: String,
    category: String,
    audience: Option<String>,
    /// When sign-up opens, if it has not.
    opens: Option<Timestamp>,
    needed: Option<String>,
    helps: Option<String>,
    /// The reader's place, if they have one.
    mine: Option<Signup>,
    /// How the reader stands, when signed in and without a place.
    standing: Option<(&'static str, String)>,
    way_on: Option<(&'static str, &'static str)>,
    free: bool,
    past: bool,
    /// Waiting for a place, when the reader has none.
    wait: Panel,
    /// What the school asks whoever signs up, with the reader's answers.
    asking: Asking,
    refused: Option<Refused>,
    /// Others like it, when this one cannot be taken.
    others: Vec<Card>,
    /// The others are what a lower level than this one's lets the reader do.
    below: bool,
    /// How many a group could have.
    group_left: i64,
    may_staff: bool,
}

/// One shift.
pub async fn shift(State(app): State<App>, page_: Page, Path(id): Path<ShiftId>) -> Reply {
    let mut tx = app.db.read().await?;
    page(shift_page(&mut tx, page_, id, None, None).await?)
}

async fn shift_page(
    tx: &mut Tx,
    page: Page,
    id: ShiftId,
    refused: Option<Refused>,
    typed: Option<Typed>,
) -> Result<ShiftPage> {
    let shift = store::visible(tx, page.viewer(), id).await?.ok_or(Error::NotFound)?;
    let now = page.now();
    let free = shift.can_be_taken(now);
    let terms = needs::terms(tx, page.viewer(), shift.opportunity).await?.ok_or(Error::NotFound)?;
    let all_needs = needs::of(tx, shift.opportunity).await?;
    let mine = match page.viewer().person {
        Some(person) => places::own(tx, person, id).await?.filter(|signup| signup.state.holds_place()),
        None => None,
    };
    let facts = match page.viewer().person {
        Some(person) if mine.is_none() && free => Some(places::mine(tx, person, now).await?),
        _ => None,
    };
    let standing = facts.as_ref().map(|facts| facts.stands(&as_card(&shift, &terms), &all_needs, page.policy(), now));
    // Who has a lower level is shown what it lets them do, not more of what it does not.
    let below =
        facts.filter(|_| matches!(&standing, Some(Standing::Missing(Missing::Level { .. } | Missing::Papers { .. }))));
    let wait = if mine.is_none() { waiting::panel(tx, &page, &shift).await? } else { Panel::Nothing };
    let group_left = match offers::offer_of(tx, id).await? {
        Some(offer) if free && terms.admit(now).is_ok() => offer.left(),
        _ => 0,
    };
    let others = match &below {
        Some(facts) => possible(tx, &page, &shift, facts).await?,
        None if !free || refused.is_some() => like(tx, &page, &shift).await?,
        None => Vec::new(),
    };
    // What was refused is said once.
    let standing = standing.filter(|_| refused.is_none());
    let way_on = match &standing {
        Some(Standing::Missing(missing)) => Some(words::way_on(missing)),
        Some(Standing::Lacks(_)) => Some(("/me/helping", "shifts-way-helping")),
        Some(Standing::NotFor(_) | Standing::TakenBack) => Some(("/contact", "shifts-way-contact")),
        Some(Standing::AtHome) => Some(("/me/helping", "shifts-way-at-home")),
        _ => None,
    };
    let (needed, helps) = words::needs(&page, &all_needs);
    // Answers are forgotten with the place: nobody else has any.
    let answered = mine.is_some() || wait.is_theirs();
    let asking = asking(tx, &page, &shift, page.viewer().person.filter(|_| answered), typed).await?;
    Ok(ShiftPage {
        audience: words::audience(&page, terms.audience),
        opens: terms.opens_later(now),
        needed,
        helps,
        level: words::level(&page, shift.level),
        category: words::category(&page, &shift.category),
        // The hour it opens is said where the button would be.
        standing: standing
            .filter(|standing| !matches!(standing, Standing::Opens(_)))
            .map(|standing| words::standing(&page, &standing)),
        may_staff: page.viewer().may_at(Ability::PublishShifts, shift.school)
            || page.viewer().may_at(Ability::EnterForOthers, shift.school),
        past: shift.starts_at <= now,
        way_on,
        mine,
        wait,
        asking,
        free,
        group_left,
        refused,
        others,
        below: below.is_some(),
        shift,
        page,
    })
}

pub(super) fn as_card(shift: &Shift, terms: &Terms) -> Card {
    Card {
        shift: shift.id,
        opportunity: shift.opportunity,
        title: shift.title.clone(),
        lang: shift.lang.clone(),
        category: shift.category.clone(),
        template: shift.template.clone(),
        level: shift.level,
        min_age: shift.min_age,
        audience: terms.audience,
        opens_at: terms.opens_at,
        school: shift.school,
        school_name: shift.school_name.clone(),
        school_slug: shift.school_slug.clone(),
        city: shift.city.clone(),
        on_date: shift.on_date,
        starts_at: shift.starts_at,
        ends_at: shift.ends_at,
        capacity: shift.capacity,
        taken: shift.taken,
        more: 0,
    }
}

/// How many other shifts are shown.
const FEW: usize = 4;

/// What somebody whose level is too low for this shift could take instead: at its school first.
async fn possible(tx: &mut Tx, page: &Page, shift: &Shift, mine: &Mine) -> Result<Vec<Card>> {
    const SOME: usize = 24;
    let mut find = Find::from(page.now(), day_of(page.now(), page.zone()));
    let lowest = i64::from(page.policy().clearance.lowest_level().number);
    find.able = Some(Able { held: mine.has.held.clone(), lowest });
    find.reader = page.viewer().id();
    let mut cards = find::soonest(tx, &find, None, SOME).await?.cards;
    let ids: Vec<_> = cards.iter().map(|card| card.opportunity).collect();
    let all = needs::of_all(tx, &ids).await?;
    cards.retain(|card| {
        let needs = needs_of(&all, card.opportunity);
        matches!(mine.stands(card, &needs, page.policy(), page.now()), Standing::Free)
    });
    cards.sort_by_key(|card| card.school != shift.school);
    cards.truncate(FEW);
    Ok(cards)
}

/// Shifts like this one with a free place: later ones of the same kind, then others at the school, then of the category.
async fn like(tx: &mut Tx, page: &Page, shift: &Shift) -> Result<Vec<Card>> {
    let today = day_of(page.now(), page.zone());
    let mut find = Find::from(page.now(), today);
    find.level = Some(shift.level);
    find.reader = page.viewer().id();
    let here = find::soonest(tx, &find.clone().at(shift.school), None, FEW).await?;
    let mut cards = here.cards;
    cards.sort_by_key(|card| card.opportunity != shift.opportunity);
    if cards.len() < FEW {
        find.category = Some(shift.category.clone());
        let elsewhere = find::soonest(tx, &find, None, FEW).await?;
        let new = |card: &Card| card.school != shift.school;
        cards.extend(elsewhere.cards.into_iter().filter(new));
    }
    cards.retain(|card| card.shift != shift.id);
    cards.truncate(FEW);
    Ok(cards)
}

/// After signing in, the way back from a form leads to the shift's page.
pub async fn back_to_shift(Path(id): Path<ShiftId>) -> Reply {
    Redirect::to(format!("/shifts/{id}")).into()
}

/// Takes a place, with the answers to what the school asks.
pub async fn sign_up(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<ShiftId>,
    Fields(sent): Fields<Vec<(String, String)>>,
) -> Reply {
    let (rules, sent) = (app.policy(), Sent(sent));
    let mut tx = app.db.write().await?;
    match answer::sign_up(&mut tx, &me, id, &sent, &rules, app.now()).await {
        Ok(()) => {
            tx.commit().await?;
            Redirect::to(format!("/shifts/{id}")).saying("shifts-said-signed-up").into()
        }
        Err(error) => {
            drop(tx);
            not_taken(&app, page_, id, error, sent).await
        }
    }
}

/// The shift's page with the reason on top and a way on, or with what is wrong with the answers.
async fn not_taken(app: &App, page: Page, id: ShiftId, error: AnswerError<SignUpError>, sent: Sent) -> Reply {
    match error {
        AnswerError::Answers(errors) => shift_again(app, page, id, None, Typed { sent, errors }).await,
        AnswerError::Refused(error) => {
            let refused = words::refused(&page, error)?;
            shift_again(app, page, id, Some(refused), Typed { sent, errors: Errors::default() }).await
        }
    }
}

/// The shift's page with what was typed.
pub(super) async fn shift_again(app: &App, page: Page, id: ShiftId, refused: Option<Refused>, typed: Typed) -> Reply {
    let status = if refused.is_some() { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut tx = app.db.read().await?;
    page_with(status, shift_page(&mut tx, page, id, refused, Some(typed)).await?)
}

/// The shift's page with a reason on top.
pub(super) async fn not_done(app: &App, page: Page, id: ShiftId, refused: Refused) -> Reply {
    let mut tx = app.db.read().await?;
    page_with(StatusCode::CONFLICT, shift_page(&mut tx, page, id, Some(refused), None).await?)
}

/// Gives one's place back.
pub async fn withdraw(State(app): State<App>, page_: Page, me: Me, Path(id): Path<ShiftId>) -> Reply {
    let rules = app.policy();
    let mut tx = app.db.write().await?;
    match signup::withdraw(&mut tx, me.id(), id, &rules, app.now()).await {
        Ok(()) => {
            tx.commit().await?;
            Redirect::to("/me/shifts").saying("shifts-said-withdrawn").into()
        }
        Err(DeskError::NotNow) => {
            drop(tx);
            let refused = Refused {
                said: page_.t("shifts-refused-withdraw").into_owned(),
                href: "/contact".to_owned(),
                label: "shifts-way-contact",
            };
            not_done(&app, page_, id, refused).await
        }
        Err(error) => Err(error.into()),
    }
}
