//! Data about students that a partner asks for: on which basis, which of it, how long. Without a basis nothing about a
//! single student leaves, and with one no more than is listed.

use super::act::Act;
use super::agreement::AgreementId;
use super::data_flow::{DataFlow, DataState, DataVerb};
use super::data_notices as notices;
use super::desk::Speaks;
use super::store::{agreement as agreements, data as store};
use super::{data_text, own, suspension};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::partners::{self, OrganisationId};
use crate::people::{Ability, PersonId, Role};
use crate::policy::{DataLevel, DataRules};
use crate::web::Me;
use crate::workflow::Workflow;
use db::Tx;
use jiff::Timestamp;
use jiff::civil::Date;

db::id!(
    /// A data agreement.
    DataId
);

db::text_enum! {
    /// Why the law allows that something is given (C2: FERPA).
    pub enum Basis {
        /// The partner does for the school what its own people would do.
        Official = "official",
        /// Each family signs.
        Consent = "consent",
        /// Only what the law lets a school tell.
        Directory = "directory",
        /// A study for the district.
        Studies = "studies",
        /// Only figures about many.
        Aggregate = "aggregate",
    }
}

impl Basis {
    /// How near to a child it lets data come.
    pub const fn reaches(self) -> DataLevel {
        match self {
            Basis::Official | Basis::Consent | Basis::Studies => DataLevel::Record,
            Basis::Directory => DataLevel::Directory,
            Basis::Aggregate => DataLevel::Aggregate,
        }
    }
}

/// As it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Data {
    pub id: DataId,
    pub organisation: OrganisationId,
    pub organisation_name: String,
    pub agreement: AgreementId,
    pub follows: Option<DataId>,
    pub state: DataState,
    pub purpose: String,
    pub basis: Basis,
    pub elements: String,
    pub why: String,
    pub starts_on: Option<Date>,
    pub ends_on: Option<Date>,
    pub lang: String,
    pub round: i64,
    pub text_hash: String,
    pub destroyed_how: String,
    pub destroyed_by: String,
    pub due_on: Option<Date>,
    pub created_at: Timestamp,
    pub since: Timestamp,
}
db::row!(Data {
    id,
    organisation,
    organisation_name,
    agreement,
    follows,
    state,
    purpose,
    basis,
    elements,
    why,
    starts_on,
    ends_on,
    lang,
    round,
    text_hash,
    destroyed_how,
    destroyed_by,
    due_on,
    created_at,
    since
});

impl Data {
    /// Ids of what is given.
    pub fn element_ids(&self) -> Vec<String> {
        self.elements.split(' ').filter(|id| !id.is_empty()).map(str::to_owned).collect()
    }

    /// Whether any of it is about a single student.
    pub fn is_of_students(&self, rules: &DataRules) -> bool {
        // What the rules do not know any more is taken for the nearest.
        self.element_ids().iter().any(|id| rules.element(id).is_none_or(|one| one.level != DataLevel::Aggregate))
    }

    /// Where a verb leads from here, or that it does not.
    pub(super) fn next(&self, verb: DataVerb) -> Result<DataState> {
        DataFlow::next(self.state, verb).map_err(|_| Error::refused("data-refused-state"))
    }

    /// One of several ends of a verb.
    pub(super) fn step(&self, verb: DataVerb, to: DataState) -> Result<DataState> {
        DataFlow::step(self.state, verb, to).map_err(|_| Error::refused("data-refused-state"))
    }
}

/// What of these a basis does not reach; nothing when all of it may be asked for.
pub fn beyond<'a>(basis: Basis, elements: &'a [String], rules: &DataRules) -> Option<&'a str> {
    let is_beyond = |id: &&String| rules.element(id).is_none_or(|one| one.level > basis.reaches());
    elements.iter().find(is_beyond).map(String::as_str)
}

/// What a partner asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub agreement: AgreementId,
    pub purpose: String,
    pub basis: Basis,
    pub elements: Vec<String>,
    pub lang: String,
}

/// Requests of one partner that are on their way at the same time.
const MOST: i64 = 10;

/// The partner asks.
pub async fn ask(tx: &mut Tx, who: &Speaks, asked: &Asked, act: &Act<'_>) -> Result<DataId> {
    tx.lock("organisation", who.organisation).await?;
    suspension::refuses(tx, who.organisation).await?;
    let under = agreements::any(tx, asked.agreement).await?.filter(|one| one.organisation == who.organisation);
    let under = under.ok_or(Error::NotFound)?;
    if !under.state.can_need_data() {
        return Err(Error::refused("data-refused-agreement"));
    }
    if store::open_of(tx, who.organisation).await? >= MOST {
        return Err(Error::refused("data-refused-many"));
    }
    let elements = minimal(&asked.elements, asked.basis, act)?;
    let new = store::New { asked, elements: &elements, follows: None };
    let id = store::insert(tx, who.organisation, &new, act).await?;
    happened(tx, id, ("asked", ""), who.person, act).await?;
    let entry = Entry::new(who.actor(), "data-asked", "data_agreement", id).with_partner(who.organisation);
    ledger::note(tx, entry.policy(act.rules.version), act.now).await?;
    notices::asked(tx, id, &who.organisation_name, act).await?;
    Ok(id)
}

/// What is listed, once each, as the table keeps it; a refusal where the basis does not reach so far.
fn minimal(elements: &[String], basis: Basis, act: &Act<'_>) -> Result<String> {
    let mut kept: Vec<&str> = elements.iter().map(String::as_str).collect();
    kept.sort_unstable();
    kept.dedup();
    if kept.is_empty() {
        return Err(Error::refused("form-required"));
    }
    match beyond(basis, elements, act.agreements().data()) {
        Some(_) => Err(Error::refused("data-refused-basis")),
        None => Ok(kept.join(" ")),
    }
}

/// The same once more for the time after its last day, by either side. Pressed twice it is the same one.
pub async fn renew(tx: &mut Tx, held: &Data, by: (Option<PersonId>, Actor), act: &Act<'_>) -> Result<DataId> {
    let fits = held.state.is_given() || held.state == DataState::Expired;
    if !fits {
        return Err(Error::refused("data-refused-state"));
    }
    suspension::refuses(tx, held.organisation).await?;
    if let Some(open) = store::follower(tx, held.id).await? {
        return Ok(open);
    }
    let asked = Asked {
        agreement: store::current_agreement(tx, held).await?,
        purpose: held.purpose.clone(),
        basis: held.basis,
        elements: held.element_ids(),
        lang: held.lang.clone(),
    };
    let new = store::New { asked: &asked, elements: &held.elements, follows: Some(held.id) };
    let id = store::insert(tx, held.organisation, &new, act).await?;
    happened(tx, id, ("renew_asked", ""), by.0, act).await?;
    let entry = Entry::new(by.1, "data-asked", "data_agreement", id).with_partner(held.organisation);
    ledger::note(tx, entry.policy(act.rules.version), act.now).await?;
    notices::asked(tx, id, &held.organisation_name, act).await?;
    Ok(id)
}

/// The office says on which basis it may be given.
pub async fn set_basis(tx: &mut Tx, me: &Me, id: DataId, basis: Basis, act: &Act<'_>) -> Result<()> {
    let held = kept(tx, me, id).await?;
    let to = held.next(DataVerb::SetBasis)?;
    store::set_basis(tx, id, basis).await?;
    advance(tx, &held, to, Step::by(me, DataVerb::SetBasis), act).await
}

/// The least of it that the purpose needs, and from when to when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub elements: Vec<String>,
    pub starts_on: Date,
    pub ends_on: Date,
}

/// The office lists what is given.
pub async fn list(tx: &mut Tx, me: &Me, id: DataId, listed: &Listed, act: &Act<'_>) -> Result<()> {
    let held = kept(tx, me, id).await?;
    let to = held.next(DataVerb::List)?;
    let elements = minimal(&listed.elements, held.basis, act)?;
    if listed.ends_on > act.rules.calendar.school_year_of(listed.starts_on).last || listed.ends_on < listed.starts_on {
        return Err(Error::refused("data-refused-term"));
    }
    store::set_listed(tx, id, &elements, listed.starts_on, listed.ends_on).await?;
    advance(tx, &held, to, Step::by(me, DataVerb::List), act).await
}

/// Before the three; the text is written now, and a yes is to that text.
pub async fn lay_before(tx: &mut Tx, me: &Me, id: DataId, act: &Act<'_>) -> Result<()> {
    let held = kept(tx, me, id).await?;
    let to = held.next(DataVerb::LayBefore)?;
    if held.ends_on.is_none_or(|last| last < act.today()) {
        return Err(Error::refused("data-refused-over"));
    }
    if beyond(held.basis, &held.element_ids(), act.agreements().data()).is_some() {
        return Err(Error::refused("data-refused-basis"));
    }
    let text = data_text::write(&held, act.rules, act.words);
    store::set_text(tx, id, &text, act).await?;
    let due = act.due(act.agreements().data().review_business_days);
    advance(tx, &held, to, Step { due_on: Some(due), ..Step::by(me, DataVerb::LayBefore) }, act).await?;
    notices::to_review(tx, &held, due, act).await
}

/// The office refuses it, with the reason.
pub async fn refuse(tx: &mut Tx, me: &Me, id: DataId, why: &str, act: &Act<'_>) -> Result<()> {
    let held = kept(tx, me, id).await?;
    // What lies before the three is theirs to refuse.
    if !DataFlow::may(Role::PartnershipManager, held.state, DataVerb::Refuse) {
        return Err(Error::refused("data-refused-state"));
    }
    let to = held.next(DataVerb::Refuse)?;
    advance(tx, &held, to, Step { words: why, ..Step::by(me, DataVerb::Refuse) }, act).await?;
    notices::refused(tx, &held, why, act).await
}

/// The partner does not want it any more.
pub async fn withdraw(tx: &mut Tx, who: &Speaks, id: DataId, act: &Act<'_>) -> Result<()> {
    let held = held(tx, who.organisation, id).await?;
    let to = held.next(DataVerb::Withdraw)?;
    advance(tx, &held, to, Step::of(who, DataVerb::Withdraw), act).await
}

/// A step: by whom, with which words, who has it until when.
pub(super) struct Step<'a> {
    pub verb: DataVerb,
    pub words: &'a str,
    pub person: Option<PersonId>,
    pub actor: Actor,
    pub due_on: Option<Date>,
}

impl Step<'_> {
    /// By the office.
    pub fn by(me: &Me, verb: DataVerb) -> Step<'static> {
        Step::with(me, Ability::KeepPartners, verb)
    }

    /// By somebody of the district who may do so.
    pub fn with(me: &Me, ability: Ability, verb: DataVerb) -> Step<'static> {
        Step { verb, words: "", person: Some(me.id()), actor: Actor::with(me, ability), due_on: None }
    }

    /// By the partner.
    pub fn of(who: &Speaks, verb: DataVerb) -> Step<'static> {
        Step { verb, words: "", person: who.person, actor: who.actor(), due_on: None }
    }

    /// By the night.
    pub fn timer(verb: DataVerb) -> Step<'static> {
        Step { verb, words: "", person: None, actor: Actor::System, due_on: None }
    }
}

/// State, day, history, ledger: what every verb leaves.
pub(super) async fn advance(tx: &mut Tx, held: &Data, to: DataState, step: Step<'_>, act: &Act<'_>) -> Result<()> {
    store::set_state(tx, held.id, to, (step.due_on, step.words), act.now).await?;
    happened(tx, held.id, (step.verb.as_str(), step.words), step.person, act).await?;
    let entry = Entry::new(step.actor, "data-moved", "data_agreement", held.id).with_partner(held.organisation);
    ledger::note(tx, entry.policy(act.rules.version).detail(format!("state={to}")), act.now).await
}

async fn happened(
    tx: &mut Tx,
    id: DataId,
    (verb, words): (&'static str, &str),
    person: Option<PersonId>,
    act: &Act<'_>,
) -> Result<()> {
    store::insert_event(tx, id, (verb, words), person, act.now).await
}

/// One that the viewer keeps, with its organisation held until the transaction ends. Nobody decides for the district
/// about an organisation of their own.
pub(super) async fn kept(tx: &mut Tx, me: &Me, id: DataId) -> Result<Data> {
    let seen = store::visible(tx, me, id).await?.ok_or(Error::NotFound)?;
    partners::kept(tx, me, seen.organisation).await?;
    own::not_of(tx, me, seen.organisation).await?;
    store::any(tx, id).await?.ok_or(Error::NotFound)
}

/// One of an organisation, which is held until the transaction ends.
pub(super) async fn held(tx: &mut Tx, organisation: OrganisationId, id: DataId) -> Result<Data> {
    tx.lock("organisation", organisation).await?;
    store::any(tx, id).await?.filter(|held| held.organisation == organisation).ok_or(Error::NotFound)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{CMS, Policy};

    #[test]
    fn a_basis_reaches_no_nearer_to_a_child_than_the_law_says() {
        let policy = Policy::parse(CMS).expect("the document that ships can be read");
        let rules = policy.agreements().data();
        let all = |level: DataLevel| -> Vec<String> {
            rules.elements.iter().filter(|one| one.level == level).map(|one| one.id.as_str().to_owned()).collect()
        };
        let (figures, names, records) = (all(DataLevel::Aggregate), all(DataLevel::Directory), all(DataLevel::Record));
        for basis in Basis::ALL {
            assert_eq!(beyond(*basis, &figures, rules), None, "{basis}");
            let with_names = [figures.clone(), names.clone()].concat();
            assert_eq!(beyond(*basis, &with_names, rules).is_some(), *basis == Basis::Aggregate, "{basis}");
            let reaches = matches!(basis, Basis::Official | Basis::Consent | Basis::Studies);
            assert_eq!(beyond(*basis, &records, rules).is_none(), reaches, "{basis}");
        }
        assert_eq!(beyond(Basis::Official, &["shoe-size".to_owned()], rules), Some("shoe-size"));
    }
}
