//! A sponsorship: a package of the policy, chosen by a company or a family; who may take which step.
//!
//! Its money is a gift like any other (letters, the donor's sum of the year, the board's list), partly for something in return.

use super::act::Act;
use super::gift::{DonorId, GiftId};
use super::offer::NewDonor;
use super::sponsor_flow::{SponsorFlow, SponsorState, SponsorVerb};
use super::store::donor as donors;
use super::store::sponsor as store;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::{Ability, ContactKind, PersonId, Role};
use crate::policy::{Acceptor, Cents, Gifts, InForce, Package, Receiver};
use crate::random::hash;
use crate::schools::SchoolId;
use crate::web::{Me, Viewer};
use crate::workflow::Workflow;
use db::Tx;
use i18n::Lang;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

db::id!(
    /// A sponsorship.
    SponsorId
);

/// So many from one address in a day.
const MOST_A_DAY: i64 = 5;
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// A sponsorship, with what pages and verbs need of its donor and school.
#[derive(Debug, Clone)]
pub struct Sponsor {
    pub id: SponsorId,
    pub donor: DonorId,
    pub donor_name: String,
    pub contact_kind: String,
    pub contact: String,
    pub person: Option<PersonId>,
    pub organisation: Option<i64>,
    pub receiver: String,
    pub school: Option<SchoolId>,
    pub school_name: Option<String>,
    pub school_slug: Option<String>,
    pub package: String,
    pub price_cents: i64,
    pub value_cents: i64,
    pub months: i64,
    pub name: String,
    pub website: String,
    pub wish: String,
    pub facility: bool,
    pub state: SponsorState,
    pub lang: String,
    pub answer: String,
    pub meeting_on: Option<Date>,
    pub decided_by: Option<PersonId>,
    pub decided_name: Option<String>,
    pub decided_at: Option<Timestamp>,
    pub agreement: String,
    pub agreement_hash: String,
    pub agreed_name: String,
    pub agreed_at: Option<Timestamp>,
    pub invoice_no: String,
    pub invoiced_on: Option<Date>,
    pub due_on: Option<Date>,
    pub paid_on: Option<Date>,
    pub starts_on: Option<Date>,
    pub ends_on: Option<Date>,
    pub gift: Option<GiftId>,
    pub created_at: Timestamp,
    pub since: Timestamp,
}
db::row!(Sponsor {
    id,
    donor,
    donor_name,
    contact_kind,
    contact,
    person,
    organisation,
    receiver,
    school,
    school_name,
    school_slug,
    package,
    price_cents,
    value_cents,
    months,
    name,
    website,
    wish,
    facility,
    state,
    lang,
    answer,
    meeting_on,
    decided_by,
    decided_name,
    decided_at,
    agreement,
    agreement_hash,
    agreed_name,
    agreed_at,
    invoice_no,
    invoiced_on,
    due_on,
    paid_on,
    starts_on,
    ends_on,
    gift,
    created_at,
    since
});

impl Sponsor {
    /// The sponsor's language.
    pub fn language(&self) -> Lang {
        Lang::parse(&self.lang).unwrap_or(Lang::En)
    }

    /// Who receives the money, by the rules in force.
    pub fn receiver_in(&self, rules: &InForce) -> Option<Receiver> {
        rules.receiver_at(&self.receiver, self.school_slug.as_deref())
    }

    /// The receiver's name before the law.
    pub fn legal_name(&self, rules: &InForce) -> String {
        let receiver = self.receiver_in(rules);
        receiver.map_or(String::new(), |receiver| receiver.legal_name_at(self.school_name.as_deref()))
    }

    /// Its package, if the policy still has it.
    pub fn package_in<'r>(&self, rules: &'r InForce) -> Option<&'r Package> {
        rules.package(&self.package)
    }

    /// Its package's name in a language; the id where the policy no longer has it.
    pub fn package_name(&self, rules: &InForce, lang: &str) -> String {
        self.package_in(rules).map_or_else(|| self.package.clone(), |package| package.name.get(lang).to_owned())
    }

    /// How the sponsor is reached.
    pub fn way(&self) -> Option<(ContactKind, &str)> {
        ContactKind::parse(&self.contact_kind).map(|kind| (kind, self.contact.as_str()))
    }

    /// Whether the board has to decide.
    pub fn needs_board(&self, rules: &InForce) -> bool {
        needs_board(self.facility, self.price_cents, &rules.gifts)
    }

    /// Whether people see it today.
    pub fn is_shown(&self, today: Date) -> bool {
        self.state.is_shown() && self.ends_on.is_some_and(|end| today <= end)
    }
}

/// A name on a building or a field is the board's to give (policy FF), and so is a price of the board's band.
pub fn needs_board(facility: bool, cents: i64, gifts: &Gifts) -> bool {
    facility || gifts.accepted_by(Cents(cents)) == Acceptor::Board
}

/// What is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSponsor {
    pub package: String,
    pub receiver: String,
    pub school: Option<SchoolId>,
    pub name: String,
    pub website: String,
    pub wish: String,
    pub facility: bool,
    pub lang: Lang,
}

/// Takes a choice down, tells the office, and writes to the sponsor with the link that `secret` opens. `by`: somebody of the
/// office, for whoever phones.
pub async fn choose(
    tx: &mut Tx,
    donor: &NewDonor,
    new: &NewSponsor,
    by: Option<&Me>,
    secret: &str,
    act: &Act<'_>,
) -> Result<SponsorId> {
    let rules = act.rules;
    let package = rules.package(&new.package).ok_or_else(|| Error::refused("sponsor-refused-package"))?;
    let receiver = rules.receiver(&new.receiver).ok_or_else(|| Error::refused("gifts-refused-receiver"))?;
    if receiver.legal_name.contains("{school}") && new.school.is_none() {
        return Err(Error::refused("give-school-needed"));
    }
    if let (None, Some((_, contact))) = (by, &donor.contact)
        && store::chosen_since(tx, contact, act.now - DAY).await? >= MOST_A_DAY
    {
        return Err(Error::refused("give-too-many"));
    }
    let found = donors::find_or_insert(tx, donor, act.now).await?;
    donors::hold(tx, found).await?;
    let id = match store::same_since(tx, found, new, act.now - SignedDuration::from_mins(10)).await? {
        // Pressed twice.
        Some(same) => {
            store::add_link(tx, &hash(secret), same, act.now).await?;
            return Ok(same);
        }
        None => store::insert(tx, found, new, package, by.map(Me::id), rules.version, act.now).await?,
    };
    for benefit in &package.benefits {
        store::insert_benefit(tx, id, &benefit.id.to_string(), benefit.name.get("en")).await?;
    }
    store::add_link(tx, &hash(secret), id, act.now).await?;
    let sponsor = store::any(tx, id).await?.ok_or(Error::NotFound)?;
    let actor = by.map_or(Actor::System, |me| Actor::with(me, Ability::KeepGifts));
    store::note_step(tx, id, "choose", sponsor.state, actor, "", act.now).await?;
    super::sponsor_notices::chosen(tx, &sponsor, secret, act).await?;
    let mut entry = line(&sponsor, "sponsor-chosen", actor).policy(rules.version);
    entry.cents = sponsor.price_cents;
    ledger::note(tx, entry, act.now).await?;
    Ok(id)
}

/// The roles in which somebody stands before a sponsorship: those of its school, and those of the whole district.
fn roles(viewer: &Viewer, sponsor: &Sponsor) -> Vec<Role> {
    let here = viewer.grants.iter().filter(|grant| match grant.school {
        Some(school) => sponsor.school == Some(school),
        None => grant.other.is_none(),
    });
    here.map(|grant| grant.role).filter(|role| Ability::SeeGifts.given_to(*role)).collect()
}

/// The role in which somebody takes a step, or that it is not theirs to take.
pub(super) fn role_for(viewer: &Viewer, sponsor: &Sponsor, verb: SponsorVerb) -> Result<Role> {
    let found = roles(viewer, sponsor).into_iter().find(|role| SponsorFlow::may(*role, sponsor.state, verb));
    match found {
        Some(role) => Ok(role),
        None if SponsorFlow::rows(sponsor.state, verb).next().is_none() => Err(Error::refused("sponsor-refused-state")),
        None => Err(Error::refused("gifts-refused-not-yours")),
    }
}

/// Whether somebody may take a step: what decides which forms a page shows.
pub fn may(viewer: &Viewer, sponsor: &Sponsor, verb: SponsorVerb) -> bool {
    role_for(viewer, sponsor, verb).is_ok()
}

/// A sponsorship within the viewer's reach, held with its donor until the transaction ends.
pub(super) async fn held(tx: &mut Tx, viewer: &Viewer, id: SponsorId) -> Result<Sponsor> {
    let found = store::visible(tx, viewer, id).await?.ok_or(Error::NotFound)?;
    hold(tx, &found).await
}

/// The one that a link opens, held.
pub(super) async fn held_by_link(tx: &mut Tx, secret: &str) -> Result<Sponsor> {
    let found = store::by_link(tx, &hash(secret)).await?.ok_or(Error::NotFound)?;
    hold(tx, &found).await
}

/// Donor first, then the sponsorship; then it is read again.
pub(super) async fn hold(tx: &mut Tx, found: &Sponsor) -> Result<Sponsor> {
    donors::hold(tx, found.donor).await?;
    tx.lock("sponsor", found.id).await?;
    store::any(tx, found.id).await?.ok_or(Error::NotFound)
}

/// Takes a step: the state, the history with its words, the ledger with its references.
pub(super) async fn step(
    tx: &mut Tx,
    sponsor: &mut Sponsor,
    verb: SponsorVerb,
    actor: Actor,
    note: &str,
    act: &Act<'_>,
) -> Result<()> {
    let to = SponsorFlow::next(sponsor.state, verb).map_err(|_| Error::refused("sponsor-refused-state"))?;
    if to != sponsor.state {
        store::set_state(tx, sponsor.id, to, act.now).await?;
        (sponsor.state, sponsor.since) = (to, act.now);
    }
    store::note_step(tx, sponsor.id, verb.as_str(), to, actor, note, act.now).await?;
    ledger::note(tx, line(sponsor, ledger_verb(verb), actor).policy(act.rules.version), act.now).await
}

pub(super) fn line(sponsor: &Sponsor, verb: &'static str, actor: Actor) -> Entry {
    let mut entry = Entry::new(actor, verb, "sponsor", sponsor.id);
    if let Some(person) = sponsor.person {
        entry = entry.about(person);
    }
    if let Some(school) = sponsor.school {
        entry = entry.at_school(school);
    }
    entry.partner = sponsor.organisation;
    entry
}

fn ledger_verb(verb: SponsorVerb) -> &'static str {
    match verb {
        SponsorVerb::Approve => "sponsor-approved",
        SponsorVerb::Decline => "sponsor-declined",
        SponsorVerb::Agree => "sponsor-agreed",
        SponsorVerb::Invoice => "sponsor-invoiced",
        SponsorVerb::Pay => "sponsor-paid",
        SponsorVerb::Tick => "sponsor-benefit-ticked",
        SponsorVerb::Deliver => "sponsor-delivered",
        SponsorVerb::End => "sponsor-ended",
        SponsorVerb::Withdraw => "sponsor-withdrawn",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{CMS, Policy};

    #[test]
    fn facilities_and_large_prices_are_the_boards() {
        let gifts = Policy::parse(CMS).expect("the policy that ships").gifts;
        assert!(!needs_board(false, 50_000, &gifts));
        assert!(needs_board(true, 50_000, &gifts));
        assert!(needs_board(false, 250_000, &gifts));
    }
}
