//! Who lives together: the adults and children of a home, so that one of them can act for the others.
//!
//! A household shows names and nothing else to those in it. It gives no right to a child's records: that is a legal fact
//! per child, never "in the same household".

use super::{ContactKind, NewPerson, PersonId, create, store};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use db::Tx;
use jiff::Timestamp;

/// More than this is no household.
const MOST: usize = 20;

db::text_enum! {
    /// The part somebody has in a household.
    pub enum Part {
        Guardian = "guardian",
        Adult = "adult",
        Child = "child",
    }
}

/// Somebody of a household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    pub household: i64,
    pub person: PersonId,
    pub given: String,
    pub family: String,
    pub part: Part,
    pub added_by: Option<PersonId>,
}
db::row!(Member { household, person, given, family, part, added_by });

impl Member {
    /// Given and family name as one line.
    pub fn name(&self) -> String {
        format!("{} {}", self.given, self.family).trim().to_owned()
    }
}

/// Somebody who shares a verified contact and has no household yet: they can be asked in.
pub struct Sharer {
    pub person: PersonId,
    pub given: String,
}
db::row!(Sharer { person, given });

/// Everybody in a person's household, themselves too; nobody when they have none.
pub async fn household(tx: &mut Tx, person: PersonId) -> Result<Vec<Member>> {
    store::household(tx, person).await
}

/// Who shares a phone or address with a person.
pub async fn sharers(tx: &mut Tx, person: PersonId) -> Result<Vec<Sharer>> {
    store::sharers(tx, person).await
}

/// Puts a new person into one's household. An adult may share one's phone, so that they can sign in with it.
pub async fn add(
    tx: &mut Tx,
    me: PersonId,
    new: &NewPerson,
    part: Part,
    shares_phone: bool,
    now: Timestamp,
) -> Result<PersonId> {
    tx.lock("person", me).await?;
    if store::household(tx, me).await?.len() >= MOST {
        return Err(Error::refused("people-household-full"));
    }
    let actor = Actor::Own(me);
    let person = create(tx, new, actor, now).await?;
    if shares_phone && part != Part::Child {
        let phones = store::contacts(tx, me).await?;
        for phone in phones.iter().filter(|c| c.kind == ContactKind::Phone && c.verified_at.is_some()) {
            store::hold(tx, person, phone.id, Some(now), phone.preferred).await?;
        }
    }
    join(tx, me, person, part, now).await?;
    Ok(person)
}

/// Asks somebody in who shares a contact and has no household. They see it on their page and can leave.
pub async fn ask_in(tx: &mut Tx, me: PersonId, person: PersonId, now: Timestamp) -> Result<()> {
    tx.lock("person", person).await?;
    let sharers = store::sharers(tx, me).await?;
    if !sharers.iter().any(|sharer| sharer.person == person) {
        return Err(Error::NotFound);
    }
    join(tx, me, person, Part::Adult, now).await
}

async fn join(tx: &mut Tx, me: PersonId, person: PersonId, part: Part, now: Timestamp) -> Result<()> {
    let household = match store::household_of(tx, me).await? {
        Some(household) => household,
        None => {
            let own = if part == Part::Child { Part::Guardian } else { Part::Adult };
            let household = store::insert_household(tx, now).await?;
            store::insert_member(tx, household, me, own, me, now).await?;
            household
        }
    };
    if part == Part::Child {
        store::become_guardian(tx, household, me).await?;
    }
    store::insert_member(tx, household, person, part, me, now).await?;
    let entry = Entry::new(Actor::Own(me), "joined-household", "household", household).about(person);
    ledger::note(tx, entry.detail(part.as_str()), now).await
}

/// Takes somebody out: oneself, or whom one put in.
pub async fn leave(tx: &mut Tx, me: PersonId, person: PersonId, now: Timestamp) -> Result<()> {
    let members = store::household(tx, me).await?;
    let member = members.iter().find(|m| m.person == person).ok_or(Error::NotFound)?;
    if person != me && member.added_by != Some(me) {
        return Err(Error::refused("people-household-not-yours"));
    }
    if !store::delete_member(tx, member.household, person).await? {
        return Ok(());
    }
    let entry = Entry::new(Actor::Own(me), "left-household", "household", member.household).about(person);
    ledger::note(tx, entry, now).await
}
