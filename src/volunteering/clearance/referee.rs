//! References, where the level asks for them: the applicant names people, who answer by a link of their own. What they say is for
//! the school, the office and the reviewers, and never shown to the applicant.

use super::interview::Weighed;
use super::{Act, Case, ClearanceId, apart, locked, locked_own, locked_within, steps};
use crate::connect::{self, Notice};
use crate::error::{Error, Result};
use crate::ledger::{self, Entry};
use crate::people::{self, Ability, ContactKind, PersonId};
use crate::policy::Check;
use crate::random::hash;
use crate::volunteering::store::clearance as cases;
use crate::volunteering::store::referee as store;
use crate::web::Me;
use db::Tx;
use i18n::Lang;
use jiff::{SignedDuration, Timestamp};

db::id!(
    /// Somebody who was named.
    RefereeId
);

/// Somebody who was named, and what they said.
#[derive(Debug, Clone)]
pub struct Referee {
    pub id: RefereeId,
    pub clearance: ClearanceId,
    pub name: String,
    pub relation: String,
    pub email: String,
    pub lang: String,
    pub asked_at: Timestamp,
    pub asked_times: i64,
    pub answered_at: Option<Timestamp>,
    /// Who took the answers down from a telephone call.
    pub answered_by: Option<PersonId>,
    pub known: String,
    pub children: String,
    pub recommend: String,
    pub words: String,
    pub weighed: String,
}
db::row!(Referee {
    id,
    clearance,
    name,
    relation,
    email,
    lang,
    asked_at,
    asked_times,
    answered_at,
    answered_by,
    known,
    children,
    recommend,
    words,
    weighed
});

/// Who is named, as the applicant types it and checked.
#[derive(Debug, Clone)]
pub struct Named {
    pub name: String,
    pub relation: String,
    pub email: String,
    pub lang: Lang,
}

/// How long they know each other.
pub const KNOWN: &[&str] = &["under-1", "1-to-3", "over-3"];
/// Whether they would leave children with the person.
pub const CHILDREN: &[&str] = &["yes", "unsure", "no"];
/// Whether they recommend the person.
pub const RECOMMEND: &[&str] = &["yes", "doubts", "no"];

/// What somebody says about an applicant.
#[derive(Debug, Clone)]
pub struct Answers {
    pub known: String,
    pub children: String,
    pub recommend: String,
    pub words: String,
}

/// Who acts for a case: its person, or somebody of the office for them.
pub enum By<'a> {
    Own(PersonId),
    Office(&'a Me),
}

impl By<'_> {
    async fn case(&self, tx: &mut Tx, id: ClearanceId) -> Result<Case> {
        let case = match self {
            By::Own(person) => locked_own(tx, *person, id).await?,
            By::Office(me) => {
                let case = locked_within(tx, me, Ability::EnterForOthers, id).await?;
                apart::stand(tx, me, &case, None).await?;
                case
            }
        };
        if steps::is_open(case.state) { Ok(case) } else { Err(Error::refused("clearance-not-now")) }
    }
}

/// How many can be named for one case in all, and for one person within so many days whatever their cases; how often one is
/// asked, and how far apart: a link never becomes a nuisance.
const MOST: usize = 8;
const WITHIN: SignedDuration = SignedDuration::from_hours(24 * 30);
const MOST_TIMES: i64 = 4;
const APART: SignedDuration = SignedDuration::from_mins(2);

/// Whether the level of a case asks for references.
pub fn are_asked(case: &Case, act: &Act<'_>) -> bool {
    case.level_of(act.policy).checks.contains(&Check::References)
}

/// Why somebody cannot be named.
#[derive(Debug)]
pub enum NameError {
    /// The address is the applicant's own.
    OwnAddress,
    /// Named already.
    Twice,
    Other(Error),
}

impl<E: Into<Error>> From<E> for NameError {
    fn from(error: E) -> NameError {
        NameError::Other(error.into())
    }
}

/// Names somebody and asks them. `secret` goes out in the link and is not kept.
pub async fn name(
    tx: &mut Tx,
    by: By<'_>,
    id: ClearanceId,
    named: &Named,
    secret: &str,
    act: &Act<'_>,
) -> Result<(), NameError> {
    let case = by.case(tx, id).await?;
    if !are_asked(&case, act) {
        return Err(Error::refused("clearance-not-now").into());
    }
    // A label behind a plus makes nobody else of an address.
    let leads_to = |address: &str| people::mailbox(ContactKind::Email, address);
    let mailbox = leads_to(&named.email);
    let ways = people::contacts(tx, case.person).await?;
    if ways.iter().any(|way| way.kind == ContactKind::Email && leads_to(&way.value) == mailbox) {
        return Err(NameError::OwnAddress);
    }
    let before = store::of_case(tx, id).await?;
    if before.iter().any(|referee| leads_to(&referee.email) == mailbox) {
        return Err(NameError::Twice);
    }
    // A new case does not begin the count anew.
    let lately = store::named_since(tx, case.person, act.now - WITHIN).await?;
    if lately >= MOST || store::named_in_all(tx, id).await? >= MOST {
        return Err(Error::refused("reference-enough").into());
    }
    let referee = store::insert(tx, &case, named, &hash(secret), act.now).await?;
    send(tx, &case, referee, named, secret, act).await?;
    Ok(())
}

/// Sends a new link to somebody who has not answered; the one before opens nothing any more.
pub async fn ask_again(
    tx: &mut Tx,
    by: By<'_>,
    id: ClearanceId,
    referee: RefereeId,
    secret: &str,
    act: &Act<'_>,
) -> Result<()> {
    let case = by.case(tx, id).await?;
    let found = open_one(tx, id, referee).await?;
    if found.asked_times >= MOST_TIMES {
        return Err(Error::refused("reference-asked-often"));
    }
    if act.now.duration_since(found.asked_at) < APART {
        return Err(Error::refused("reference-asked-just-now"));
    }
    store::ask_again(tx, referee, &hash(secret), act.now).await?;
    let lang = Lang::parse(&found.lang).unwrap_or(Lang::En);
    let named = Named { name: found.name, relation: found.relation, email: found.email, lang };
    send(tx, &case, referee, &named, secret, act).await
}

/// Somebody else is to be named instead.
pub async fn drop_one(tx: &mut Tx, by: By<'_>, id: ClearanceId, referee: RefereeId, act: &Act<'_>) -> Result<()> {
    let case = by.case(tx, id).await?;
    open_one(tx, id, referee).await?;
    store::drop_one(tx, referee, act.now).await?;
    note(tx, &case, "reference-dropped", act).await
}

/// One that was asked and has not answered.
async fn open_one(tx: &mut Tx, id: ClearanceId, referee: RefereeId) -> Result<Referee> {
    let all = store::of_case(tx, id).await?;
    let found = all.into_iter().find(|one| one.id == referee).ok_or(Error::NotFound)?;
    if found.answered_at.is_some() { Err(Error::refused("reference-answered-already")) } else { Ok(found) }
}

async fn send(tx: &mut Tx, case: &Case, referee: RefereeId, named: &Named, secret: &str, act: &Act<'_>) -> Result<()> {
    let person = cases::applicant(tx, case.person).await?.ok_or(Error::NotFound)?;
    let desk = &act.policy.contacts.volunteers;
    let key = format!("reference-{referee}-{}", act.now.as_microsecond());
    let notice = Notice::new("reference-ask", key)
        .text("referee", named.name.as_str())
        .text("name", person.name())
        .text("phone", desk.phone.as_str())
        .link(format!("/references/{secret}"))
        .fleeting();
    connect::tell_contact(tx, ContactKind::Email, &named.email, named.lang, notice, act.now).await?;
    note(tx, case, "reference-asked", act).await
}

/// Whoever a link leads to, while the link is good, and the case it is about.
pub async fn by_link(tx: &mut Tx, secret: &str, act: &Act<'_>) -> Result<(Referee, Case)> {
    let referee = store::by_token(tx, &hash(secret)).await?.ok_or(Error::NotFound)?;
    let days = i64::from(act.policy.clearance.reference_days());
    if act.now.duration_since(referee.asked_at) > SignedDuration::from_hours(24 * days) {
        return Err(Error::NotFound);
    }
    let case = cases::case(tx, referee.clearance).await?.ok_or(Error::NotFound)?;
    Ok((referee, case))
}

/// The answer by the link; once only. Nobody who is signed in speaks for themselves.
pub async fn answer(
    tx: &mut Tx,
    viewer: Option<PersonId>,
    secret: &str,
    answers: &Answers,
    act: &Act<'_>,
) -> Result<()> {
    let (referee, _) = by_link(tx, secret, act).await?;
    let case = locked(tx, referee.clearance).await?;
    if viewer.is_some() && viewer == Some(people::standing_for(tx, case.person).await?) {
        return Err(Error::refused("reference-about-yourself"));
    }
    if !steps::is_open(case.state) {
        return Err(Error::refused("reference-closed"));
    }
    if store::answer(tx, referee.id, answers, None, act.now).await? {
        note(tx, &case, "reference-answered", act).await?;
    }
    Ok(())
}

/// What they said on the telephone to somebody of the school or the office.
pub async fn answer_by_phone(
    tx: &mut Tx,
    me: &Me,
    id: ClearanceId,
    referee: RefereeId,
    answers: &Answers,
    act: &Act<'_>,
) -> Result<()> {
    let case = hearing(tx, me, id).await?;
    open_one(tx, id, referee).await?;
    if store::answer(tx, referee, answers, Some(me.id()), act.now).await? {
        note(tx, &case, "reference-answered", act).await?;
    }
    Ok(())
}

/// Somebody of the school or the office has read an answer: it counts, or the reviewers look at it.
pub async fn weigh(
    tx: &mut Tx,
    me: &Me,
    id: ClearanceId,
    referee: RefereeId,
    weighed: Weighed,
    act: &Act<'_>,
) -> Result<()> {
    let case = hearing(tx, me, id).await?;
    let all = store::of_case(tx, id).await?;
    let found = all.into_iter().find(|one| one.id == referee).ok_or(Error::NotFound)?;
    if found.answered_at.is_none() {
        return Err(Error::refused("reference-not-answered"));
    }
    if took_down(tx, me, &found).await? {
        return Err(Error::refused("reference-taken-down"));
    }
    if found.weighed == Weighed::Concern.as_str() {
        return Err(Error::refused("heard-concern-stays"));
    }
    store::weigh(tx, referee, weighed, me.id(), act.now).await?;
    note(tx, &case, "reference-read", act).await?;
    steps::weighed(tx, case, weighed, act).await
}

/// Whether this viewer wrote the answers down themselves: nobody both says what was said and makes something of it.
pub async fn took_down(tx: &mut Tx, me: &Me, referee: &Referee) -> Result<bool> {
    // Two records that became one are one person.
    match referee.answered_by {
        Some(by) => Ok(people::standing_for(tx, by).await? == me.id()),
        None => Ok(false),
    }
}

/// Somebody opens what was heard: that they did is a line in the ledger, for the person to see.
pub async fn opened(tx: &mut Tx, case: &Case, act: &Act<'_>) -> Result<()> {
    note(tx, case, "looked-at", act).await
}

/// A case of which this viewer hears what others say.
async fn hearing(tx: &mut Tx, me: &Me, id: ClearanceId) -> Result<Case> {
    let case = locked_within(tx, me, Ability::PublishShifts, id).await?;
    apart::stand(tx, me, &case, None).await?;
    if steps::is_open(case.state) { Ok(case) } else { Err(Error::refused("clearance-not-now")) }
}

async fn note(tx: &mut Tx, case: &Case, verb: &'static str, act: &Act<'_>) -> Result<()> {
    let entry = Entry::new(act.actor, verb, "clearance", case.id).about(case.person);
    ledger::note(tx, entry.policy(act.policy.version), act.now).await
}
