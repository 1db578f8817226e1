//! Data about students that a partner asks for: on which basis, which of it, how long. Without a basis nothing about a
//! single student leaves, and with one no more than is listed.

use super::act::Act;
use super::agreement::AgreementId;
use super::data_flow::{DataFlow, DataState, DataVerb};
use super::data_notices as notices;
use super::data_step::{Step, advance, going_on, happened, held, kept};
use super::desk::Speaks;
use super::store::{agreement as agreements, data as store};
use super::{data_text, suspension};
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::partners::{self, OrganisationId};
use crate::people::{PersonId, Role};
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

    /// Whether it gives anything on a day, by the calendar: the night that ends it may not have come by yet.
    pub fn is_given_on(&self, day: Date) -> bool {
        let has_begun = self.starts_on.is_none_or(|first| first <= day);
        self.state.is_given() && has_begun && self.ends_on.is_some_and(|last| day <= last)
    }

    /// How it stands on a day: over from the day after its last one, whether or not the night has come by.
    pub fn state_on(&self, day: Date, rules: &DataRules) -> DataState {
        match self.state.is_given() && self.ends_on.is_none_or(|last| last < day) {
            true if self.is_of_students(rules) => DataState::Expired,
            true => DataState::Over,
            false => self.state,
        }
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

/// Whether its partner may have what it gives today. Every way to data asks this, and no way asks the state alone.
pub async fn is_open(tx: &mut Tx, data: &Data, today: Date) -> Result<bool> {
    Ok(data.is_given_on(today)
        && !partners::is_suspended(tx, data.organisation).await?
        && store::is_worked(tx, data.organisation, today).await?)
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
    who.is_heard(tx, act).await?;
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
    let held = going_on(tx, me, id).await?;
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
    let held = going_on(tx, me, id).await?;
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
    let held = going_on(tx, me, id).await?;
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
    close(tx, me, &held, why, act).await
}

/// What is on its way is refused, with the reason, and the partner is told.
pub(super) async fn close(tx: &mut Tx, me: &Me, held: &Data, why: &str, act: &Act<'_>) -> Result<()> {
    let to = held.next(DataVerb::Refuse)?;
    advance(tx, held, to, Step { words: why, ..Step::by(me, DataVerb::Refuse) }, act).await?;
    notices::refused(tx, held, why, act).await
}

/// The partner does not want it any more.
pub async fn withdraw(tx: &mut Tx, who: &Speaks, id: DataId, act: &Act<'_>) -> Result<()> {
    let held = held(tx, who.organisation, id).await?;
    let to = held.next(DataVerb::Withdraw)?;
    advance(tx, &held, to, Step::of(who, DataVerb::Withdraw), act).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{CMS, Policy};
    use jiff::civil::date;

    #[test]
    fn nothing_is_given_after_the_last_day_whatever_the_state_says() {
        let policy = Policy::parse(CMS).expect("the document that ships can be read");
        let rules = policy.agreements().data();
        let mut data = Data {
            id: DataId(1),
            organisation: OrganisationId(1),
            organisation_name: String::new(),
            agreement: AgreementId(1),
            follows: None,
            state: DataState::Active,
            purpose: String::new(),
            basis: Basis::Official,
            elements: "attendance".to_owned(),
            why: String::new(),
            starts_on: Some(date(2026, 9, 8)),
            ends_on: Some(date(2027, 6, 30)),
            lang: "en".to_owned(),
            round: 1,
            text_hash: String::new(),
            destroyed_how: String::new(),
            destroyed_by: String::new(),
            due_on: None,
            created_at: Timestamp::UNIX_EPOCH,
            since: Timestamp::UNIX_EPOCH,
        };
        let days = [date(2026, 9, 7), date(2026, 9, 8), date(2027, 6, 30), date(2027, 7, 1)];
        assert_eq!(days.map(|day| data.is_given_on(day)), [false, true, true, false]);
        let said = |data: &Data| days.map(|day| data.state_on(day, rules));
        assert_eq!(said(&data)[2..], [DataState::Active, DataState::Expired]);
        data.elements = "volunteers-by-school".to_owned();
        assert_eq!(said(&data)[2..], [DataState::Active, DataState::Over]);
        data.ends_on = None;
        assert!(!data.is_given_on(days[1]), "what has no last day is not given");
        data.state = DataState::Revoked;
        assert_eq!(said(&data)[3], DataState::Revoked);
    }

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
