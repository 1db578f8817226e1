//! May an organisation help at a school without an agreement for it? Its principal says so, never the office alone.

use super::notices;
use super::organisation::OrganisationId;
use super::placement;
use super::question_flow::{QuestionFlow, QuestionState, QuestionVerb};
use super::store::{list, merge, question as store};
use crate::agreements::principal::Said;
use crate::agreements::{self, Act};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::{Ability, PersonId};
use crate::schools::SchoolId;
use crate::web::{Me, Viewer};
use crate::workflow::Workflow;
use db::Tx;
use jiff::Timestamp;
use jiff::civil::Date;

db::id!(
    /// A question to a principal.
    QuestionId
);

/// As it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub id: QuestionId,
    pub organisation: OrganisationId,
    pub organisation_name: String,
    pub school: SchoolId,
    pub school_name: String,
    pub words: String,
    pub state: QuestionState,
    pub why: String,
    pub due_on: Option<Date>,
    pub asked_at: Timestamp,
    pub since: Timestamp,
}
db::row!(Question {
    id,
    organisation,
    organisation_name,
    school,
    school_name,
    words,
    state,
    why,
    due_on,
    asked_at,
    since
});

impl Question {
    /// What a principal reads of it, as one word.
    pub fn read_hash(&self) -> String {
        crate::random::hash(&format!("{}|{}|{}", self.organisation, self.school, self.words))
    }
}

/// Asks the principal. Where the question is open already, only its words change.
pub(super) async fn ask(
    tx: &mut Tx,
    me: &Me,
    (id, school): (OrganisationId, SchoolId),
    words: &str,
    act: &Act<'_>,
) -> Result<()> {
    let due = act.due(act.rules.partners.school_days());
    let Some(made) = store::insert(tx, (id, school), words, due, me.id(), act.now).await? else {
        return store::set_words(tx, id, school, words).await;
    };
    let asked = store::any(tx, made).await?.ok_or(Error::NotFound)?;
    note(tx, &asked, "placement-asked", Actor::with(me, Ability::KeepPartners), act).await?;
    notices::placement_asked(tx, &asked, due, act.now).await
}

/// The principal says yes or no.
pub async fn answer(tx: &mut Tx, me: &Me, id: QuestionId, said: &Said<'_>, act: &Act<'_>) -> Result<()> {
    let Said { yes, words, read } = *said;
    let mut held = held(tx, me, Ability::AuthoriseSites, id).await?;
    let actor = Actor::Person(me.id(), me.role_at(Ability::AuthoriseSites, held.school).ok_or(Error::NotFound)?);
    // The same answer a second time changes nothing.
    if yes && held.state == QuestionState::Agreed {
        return Ok(());
    }
    if yes {
        agreements::not_of(tx, me, held.organisation).await?;
        is_there(tx, held.organisation).await?;
        if held.state == QuestionState::Asked && held.read_hash() != read {
            return Err(Error::refused("sites-refused-changed"));
        }
        step(tx, &mut held, QuestionVerb::Agree, words, Some(me.id()), ("placement-agreed", actor), act).await?;
        placement::begin(tx, (held.organisation, held.school), &held.words, (me.id(), actor), act).await?;
    } else {
        step(tx, &mut held, QuestionVerb::Decline, words, Some(me.id()), ("placement-declined", actor), act).await?;
    }
    notices::placement_answered(tx, &held, yes, words, act.rules, act.now).await
}

/// Refuses a yes to an organisation that was suspended, turned away or joined with another since the principal was asked.
async fn is_there(tx: &mut Tx, id: OrganisationId) -> Result<()> {
    let found = list::any(tx, id).await?.filter(|one| one.standing.is_cared_for());
    if found.is_none() || merge::is_gone(tx, id).await? {
        return Err(Error::refused("partners-question-refused-standing"));
    }
    Ok(())
}

/// The office takes it back.
pub async fn withdraw(tx: &mut Tx, me: &Me, id: QuestionId, act: &Act<'_>) -> Result<OrganisationId> {
    let mut held = held(tx, me, Ability::KeepPartners, id).await?;
    let line = ("placement-withdrawn", Actor::with(me, Ability::KeepPartners));
    step(tx, &mut held, QuestionVerb::Withdraw, "", Some(me.id()), line, act).await?;
    Ok(held.organisation)
}

/// All that are open: with the end of the partnership, or where the record that it is joined with asks the same.
pub(super) async fn withdraw_all(tx: &mut Tx, me: &Me, id: OrganisationId, act: &Act<'_>) -> Result<()> {
    for mut one in store::open_of(tx, id).await? {
        let line = ("placement-withdrawn", Actor::with(me, Ability::KeepPartners));
        step(tx, &mut one, QuestionVerb::Withdraw, "", Some(me.id()), line, act).await?;
    }
    Ok(())
}

async fn step(
    tx: &mut Tx,
    one: &mut Question,
    verb: QuestionVerb,
    words: &str,
    by: Option<PersonId>,
    (line, actor): (&'static str, Actor),
    act: &Act<'_>,
) -> Result<()> {
    let to = QuestionFlow::next(one.state, verb).map_err(|_| Error::refused("partners-question-refused-state"))?;
    store::set_state(tx, one.id, to, words, by, act.now).await?;
    (one.state, one.since) = (to, act.now);
    note(tx, one, line, actor, act).await
}

async fn note(tx: &mut Tx, one: &Question, line: &'static str, actor: Actor, act: &Act<'_>) -> Result<()> {
    let entry = Entry::new(actor, line, "partner_question", one.id).with_partner(one.organisation);
    ledger::note(tx, entry.at_school(one.school).policy(act.rules.version), act.now).await
}

/// One within the viewer's reach, with its organisation held until the transaction ends.
async fn held(tx: &mut Tx, viewer: &Viewer, ability: Ability, id: QuestionId) -> Result<Question> {
    let seen = store::visible(tx, viewer, ability, id).await?.ok_or(Error::NotFound)?;
    tx.lock("organisation", seen.organisation).await?;
    store::visible(tx, viewer, ability, id).await?.ok_or(Error::NotFound)
}
