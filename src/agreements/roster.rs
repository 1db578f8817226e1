//! The people of a partner: listed by it, asked whether they agree, and shown as cleared or not, never why.

use super::act::Act;
use super::desk::Speaks;
use super::notices;
use super::store::roster as store;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::partners::{self, OrganisationId};
use crate::people::{ContactKind, PersonId, mailbox};
use crate::policy::PaperKind;
use crate::random::hash;
use crate::volunteering;
use crate::web::Me;
use db::Tx;
use jiff::SignedDuration;
use jiff::civil::Date;

db::id!(
    /// Somebody on a partner's list.
    ListedId
);

db::text_enum! {
    /// What somebody on the list says to it.
    pub enum Answer {
        Asked = "asked",
        Yes = "yes",
        No = "no",
    }
}

/// Names on one list.
const MOST: i64 = 300;
/// Letters that one partner sends in a day by its list, and that one mailbox gets by all lists.
const MOST_A_DAY: i64 = 60;
const MOST_TO_ONE: i64 = 3;
const DAY: SignedDuration = SignedDuration::from_hours(24);
/// How long the link of the question opens for somebody who has not answered. An answer can be changed at any time.
const OPENS: SignedDuration = SignedDuration::from_hours(24 * 60);

/// Somebody as the list has them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub id: ListedId,
    pub name: String,
    pub answer: Answer,
    pub person: Option<PersonId>,
}
db::row!(Listed { id, name, answer, person });

/// Somebody with how they stand today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub listed: Listed,
    /// Whether they may help today; only of those who agreed that the partner sees it.
    pub cleared: bool,
}

/// The list as it is today.
pub async fn of(tx: &mut Tx, organisation: OrganisationId, act: &Act<'_>) -> Result<Vec<Standing>> {
    let mut list = Vec::new();
    for listed in store::of(tx, organisation).await? {
        let cleared = match listed.person.filter(|_| listed.answer == Answer::Yes) {
            Some(person) => volunteering::cleared_on(tx, person, act.today()).await?.is_some(),
            None => false,
        };
        list.push(Standing { listed, cleared });
    }
    Ok(list)
}

/// A partner's list in figures, of one day: whoever is suspended or whose clearance was taken away is not among the cleared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    pub organisation: OrganisationId,
    pub listed: i64,
    /// Who said yes to being shown as cleared or not, and how many of these are.
    pub agreed: i64,
    pub cleared: i64,
}
db::row!(Counts { organisation, listed, agreed, cleared });

impl Counts {
    /// A list with nobody on it.
    pub const fn none(organisation: OrganisationId) -> Counts {
        Counts { organisation, listed: 0, agreed: 0, cleared: 0 }
    }
}

/// The figures of one partner's list.
pub async fn counts(tx: &mut Tx, organisation: OrganisationId, day: Date) -> Result<Counts> {
    let found = store::counts(tx, [organisation], day).await?;
    Ok(found.into_iter().next().unwrap_or(Counts::none(organisation)))
}

/// The same beside a paper; nothing where the paper is about something else.
pub async fn counts_beside(
    tx: &mut Tx,
    organisation: OrganisationId,
    kind: PaperKind,
    day: Date,
) -> Result<Option<Counts>> {
    match kind {
        PaperKind::People => counts(tx, organisation, day).await.map(Some),
        _ => Ok(None),
    }
}

/// Puts somebody on the list and asks them. Whoever is on it already is not asked again. A partner that may not help now writes
/// to nobody by its list.
pub async fn add(tx: &mut Tx, who: &Speaks, name: &str, contact: (ContactKind, &str), act: &Act<'_>) -> Result<()> {
    tx.lock("organisation", who.organisation).await?;
    if !partners::helps(tx, who.organisation).await? {
        return Err(Error::refused("agreements-people-refused-standing"));
    }
    if store::is_listed(tx, who.organisation, contact).await? {
        return Ok(());
    }
    if store::count(tx, who.organisation).await? >= MOST {
        return Err(Error::refused("agreements-people-refused-many"));
    }
    let since = act.now - DAY;
    if store::asked_by(tx, who.organisation, since).await? >= MOST_A_DAY {
        return Err(Error::refused("agreements-people-refused-today"));
    }
    // Whoever was taken off and is put on again gets another letter; so does whoever is on several lists.
    if store::asked_at(tx, &mailbox(contact.0, contact.1), since).await? >= MOST_TO_ONE {
        return Err(Error::refused("agreements-people-refused-often"));
    }
    let secret = act.random.token();
    let id = store::insert(tx, who.organisation, name, contact, &hash(&secret), act.now).await?;
    note(tx, who.actor(), "partner-person-listed", id, who.organisation, act).await?;
    who.is_heard(tx, act).await?;
    notices::listed(tx, who, (id, contact), &secret, act).await
}

/// Takes somebody off the list.
pub async fn remove(tx: &mut Tx, who: &Speaks, id: ListedId, act: &Act<'_>) -> Result<()> {
    tx.lock("organisation", who.organisation).await?;
    if !store::end(tx, who.organisation, id, act.now).await? {
        return Err(Error::NotFound);
    }
    note(tx, who.actor(), "partner-person-removed", id, who.organisation, act).await
}

/// A question as whoever is asked sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub id: ListedId,
    pub organisation: OrganisationId,
    pub organisation_name: String,
    pub answer: Answer,
    pub person: Option<PersonId>,
}
db::row!(Question { id, organisation, organisation_name, answer, person });

/// The question of a link. Once somebody has answered it, it is theirs alone.
pub async fn question(tx: &mut Tx, me: &Me, secret: &str, act: &Act<'_>) -> Result<Question> {
    let found = store::asked(tx, &hash(secret), me.id(), act.now - OPENS).await?;
    found.filter(|one| one.person.is_none_or(|person| person == me.id())).ok_or(Error::NotFound)
}

/// Whoever is signed in says that it is them, and whether the partner may see it; they may think again.
pub async fn answer(tx: &mut Tx, me: &Me, secret: &str, yes: bool, act: &Act<'_>) -> Result<()> {
    let asked = question(tx, me, secret, act).await?;
    tx.lock("partner_person", asked.id).await?;
    let asked = question(tx, me, secret, act).await?;
    set(tx, me, &asked, yes, act).await
}

async fn set(tx: &mut Tx, me: &Me, asked: &Question, yes: bool, act: &Act<'_>) -> Result<()> {
    let answer = if yes { Answer::Yes } else { Answer::No };
    // The same said again is nothing new.
    if (asked.answer, asked.person) == (answer, Some(me.id())) {
        return Ok(());
    }
    store::set_answer(tx, asked.id, answer, me.id(), act.now).await?;
    note(tx, Actor::Own(me.id()), "partner-person-answered", asked.id, asked.organisation, act).await
}

/// The lists on which somebody is and has answered.
pub async fn lists(tx: &mut Tx, me: &Me) -> Result<Vec<Question>> {
    store::answered_by(tx, me.id()).await
}

/// Whoever has answered thinks again, without the letter of then.
pub async fn answer_again(tx: &mut Tx, me: &Me, id: ListedId, yes: bool, act: &Act<'_>) -> Result<()> {
    tx.lock("partner_person", id).await?;
    let own = store::answered_by(tx, me.id()).await?.into_iter().find(|one| one.id == id);
    set(tx, me, &own.ok_or(Error::NotFound)?, yes, act).await
}

async fn note(
    tx: &mut Tx,
    actor: Actor,
    verb: &'static str,
    id: ListedId,
    organisation: OrganisationId,
    act: &Act<'_>,
) -> Result<()> {
    ledger::note(tx, Entry::new(actor, verb, "partner_person", id).with_partner(organisation), act.now).await
}
