//! A nomination: anybody who is signed in names a volunteer, the school says who that is and whether it agrees.

use super::clearance::Act;
use super::recognition_flow::{NominationFlow, NominationState, NominationVerb};
use super::store::nomination as store;
use crate::connect::{self, Notice, NoticeArg};
use crate::error::{Error, Result};
use crate::ledger::{self, Entry};
use crate::people::{self, PersonId};
use crate::schools::SchoolId;
use crate::web::Me;
use crate::workflow::Workflow;
use db::Tx;
use jiff::Timestamp;

db::id!(
    /// A nomination.
    NominationId
);

/// The most nominations of one person in one school year.
pub const MOST: i64 = 20;

/// See the module.
#[derive(Debug, Clone)]
pub struct Nomination {
    pub id: NominationId,
    pub school: SchoolId,
    pub school_name: String,
    pub school_year: String,
    pub name: String,
    pub why: String,
    pub lang: String,
    pub nominator: PersonId,
    pub nominator_name: String,
    pub state: NominationState,
    pub nominee: Option<PersonId>,
    pub nominee_name: Option<String>,
    pub created_at: Timestamp,
}
db::row!(Nomination {
    id,
    school,
    school_name,
    school_year,
    name,
    why,
    lang,
    nominator,
    nominator_name,
    state,
    nominee,
    nominee_name,
    created_at
});

/// What somebody writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub school: SchoolId,
    pub name: String,
    pub why: String,
}

/// Writes a nomination down. The same one twice is one.
pub async fn nominate(tx: &mut Tx, me: &Me, written: &Written, lang: &str, act: &Act<'_>) -> Result<NominationId> {
    tx.lock("person", me.id()).await?;
    let year = act.policy.calendar.school_year_of(act.today()).name();
    let folded = people::fold(&written.name);
    if store::names_of(tx, me.id()).await?.iter().any(|own| people::fold(own) == folded) {
        return Err(Error::refused("nomination-oneself"));
    }
    let mine = store::of_nominator(tx, me.id()).await?;
    let this_year = mine.iter().filter(|one| one.school_year == year);
    let same = this_year.clone().find(|one| {
        one.school == written.school && people::fold(&one.name) == folded && one.state != NominationState::Withdrawn
    });
    if let Some(same) = same {
        return Ok(same.id);
    }
    if i64::try_from(this_year.count()).unwrap_or(i64::MAX) >= MOST {
        return Err(Error::refused("nomination-many"));
    }
    let id = NominationId(tx.new_id());
    store::insert(tx, id, me.id(), written, &year, lang, act.now).await?;
    let entry =
        Entry::new(act.actor, "nominated", "nomination", id).at_school(written.school).policy(act.policy.version);
    ledger::note(tx, entry, act.now).await?;
    Ok(id)
}

async fn step(tx: &mut Tx, one: &Nomination, verb: NominationVerb, act: &Act<'_>) -> Result<NominationState> {
    let to = NominationFlow::next(one.state, verb).map_err(|_| Error::refused("nomination-not-now"))?;
    store::decide(tx, one.id, to, act.person(), act.now).await?;
    let word = match verb {
        NominationVerb::Confirm => "nomination-confirmed",
        NominationVerb::Award => "nomination-awarded",
        NominationVerb::Decline => "nomination-declined",
        NominationVerb::Withdraw => "nomination-withdrawn",
    };
    let mut entry = Entry::new(act.actor, word, "nomination", one.id).at_school(one.school);
    entry.subject = one.nominee;
    ledger::note(tx, entry.policy(act.policy.version), act.now).await?;
    Ok(to)
}

/// The school's: locked, if it is within reach. Two records that became one are one person.
async fn locked(tx: &mut Tx, me: &Me, id: NominationId) -> Result<Nomination> {
    tx.lock("nomination", id).await?;
    let one = store::visible(tx, me, id).await?.ok_or(Error::NotFound)?;
    Ok(Nomination { nominator: people::standing_for(tx, one.nominator).await?, ..one })
}

/// The school says who it is, and yes. Nobody confirms for themselves, nor what they wrote.
pub async fn confirm(tx: &mut Tx, me: &Me, id: NominationId, nominee: PersonId, act: &Act<'_>) -> Result<()> {
    let mut one = locked(tx, me, id).await?;
    if nominee == me.id() || one.nominator == me.id() {
        return Err(Error::refused("nomination-own"));
    }
    if nominee == one.nominator {
        return Err(Error::refused("nomination-oneself"));
    }
    if !store::helps_at(tx, nominee, one.school).await? {
        return Err(Error::NotFound);
    }
    store::set_nominee(tx, id, nominee).await?;
    one.nominee = Some(nominee);
    step(tx, &one, NominationVerb::Confirm, act).await.map(drop)
}

/// Not this time: whoever wrote it is told.
pub async fn decline(tx: &mut Tx, me: &Me, id: NominationId, act: &Act<'_>) -> Result<()> {
    let one = locked(tx, me, id).await?;
    step(tx, &one, NominationVerb::Decline, act).await?;
    tell(tx, &one, "nomination-told-not-now", act).await
}

/// Takes back what one wrote.
pub async fn take_back(tx: &mut Tx, me: &Me, id: NominationId, act: &Act<'_>) -> Result<()> {
    tx.lock("nomination", id).await?;
    let one = store::own(tx, me.id(), id).await?.ok_or(Error::NotFound)?;
    step(tx, &one, NominationVerb::Withdraw, act).await.map(drop)
}

/// The award was made: every confirmed nomination of that person in the year has led to it.
pub(super) async fn awarded(tx: &mut Tx, nominee: PersonId, year: &str, act: &Act<'_>) -> Result<()> {
    for one in store::confirmed_of(tx, nominee, year).await? {
        tx.lock("nomination", one.id).await?;
        step(tx, &one, NominationVerb::Award, act).await?;
        tell(tx, &one, "nomination-told-awarded", act).await?;
    }
    Ok(())
}

async fn tell(tx: &mut Tx, one: &Nomination, kind: &'static str, act: &Act<'_>) -> Result<()> {
    let key = format!("{kind}-{}", one.id);
    let notice = match kind {
        "nomination-told-awarded" => Notice::new("nomination-told-awarded", key),
        _ => Notice::new("nomination-told-not-now", key),
    };
    let notice = notice.link("/nominate").arg("name", NoticeArg::Text(one.name.clone()));
    connect::tell(tx, one.nominator, notice, act.now).await
}
