//! Whom the school invites to an opportunity: found by name, told once, taken back with one press.

use crate::app::App;
use crate::error::{Error, Result};
use crate::people::{self, Ability, PersonId};
use crate::volunteering::needs::Audience;
use crate::volunteering::opportunity::{self, Opportunity, OpportunityId};
use crate::volunteering::store::{needs as store, opportunity as opportunities, signup as places};
use crate::web::{Fields, Me, Page, Path, Query, Redirect, Reply, page};
use askama::Template;
use axum::extract::State;
use db::Tx;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "volunteering/invited.html")]
struct InvitedPage {
    page: Page,
    opportunity: Opportunity,
    invited: Vec<store::Invited>,
    found: Vec<FoundPerson>,
    q: String,
}

struct FoundPerson {
    id: PersonId,
    name: String,
    there: bool,
    /// Whether they may take this kind of task today.
    good: bool,
}

impl InvitedPage {
    /// Everybody can see it: an invitation only brings it to somebody's notice.
    fn is_open(&self) -> bool {
        self.opportunity.audience == Audience::Everyone
    }
}

/// Whom to look for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Search {
    q: String,
}

/// Who is invited, and a search for more.
pub async fn list(
    State(app): State<App>,
    page_: Page,
    me: Me,
    Path(id): Path<OpportunityId>,
    Query(search): Query<Search>,
) -> Reply {
    let mut tx = app.db.read().await?;
    let opportunity = opportunities::within_reach(&mut tx, &me, id).await?.ok_or(Error::NotFound)?;
    if !me.may_at(Ability::PublishShifts, opportunity.school) {
        return Err(Error::NotFound);
    }
    let invited = store::invited(&mut tx, id).await?;
    let found = found(&mut tx, &page_, &me, &opportunity, &invited, &search.q).await?;
    page(InvitedPage { page: page_, opportunity, invited, found, q: search.q })
}

async fn found(
    tx: &mut Tx,
    page: &Page,
    me: &Me,
    opportunity: &Opportunity,
    invited: &[store::Invited],
    q: &str,
) -> Result<Vec<FoundPerson>> {
    let text = forms::optional_line(q, 80).unwrap_or_default();
    if text.chars().count() < 2 {
        return Ok(Vec::new());
    }
    let people = people::search(tx, me, Ability::SeeVolunteers, &text, 1).await?.people;
    let ids: Vec<PersonId> = people.iter().map(|person| person.id).collect();
    let levels = places::levels_on(tx, &ids, page.today()).await?;
    let lowest = i64::from(page.policy().clearance.lowest_level().number);
    let shown = people.into_iter().take(20).map(|person| FoundPerson {
        id: person.id,
        name: person.name(),
        there: invited.iter().any(|there| there.person == person.id),
        good: opportunity.level <= lowest
            || levels.iter().any(|(id, level)| *id == person.id && *level >= opportunity.level),
    });
    Ok(shown.collect())
}

/// Whom to invite.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Chosen {
    person: String,
}

/// Invites somebody.
pub async fn invite(
    State(app): State<App>,
    me: Me,
    Path(id): Path<OpportunityId>,
    Fields(chosen): Fields<Chosen>,
) -> Reply {
    let person = chosen.person.trim().parse().map(PersonId).map_err(|_| Error::NotFound)?;
    let mut tx = app.db.write().await?;
    opportunity::invite(&mut tx, &me, id, person, app.now()).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/opportunities/{id}/invited")).saying("publish-said-invited").into()
}

/// Takes an invitation back.
pub async fn take_back(State(app): State<App>, me: Me, Path((id, person)): Path<(OpportunityId, PersonId)>) -> Reply {
    let mut tx = app.db.write().await?;
    opportunity::take_back_invitation(&mut tx, &me, id, person, app.now()).await?;
    tx.commit().await?;
    Redirect::to(format!("/office/opportunities/{id}/invited")).saying("publish-said-uninvited").into()
}
