//! A sponsorship: a package of the policy, chosen by a company or a family; who may take which step.
//!
//! Its money is a gift like any other (letters, the donor's sum of the year, the board's list), partly for something in return.

use super::act::Act;
use super::gift::{DonorId, GiftId, GiftKind};
use super::routing::{Because, Decider, Facts, Route, route};
use super::sponsor_flow::{SponsorFlow, SponsorState, SponsorVerb};
use super::store::donor::{self as donors, Others};
use super::store::sponsor as store;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::people::{Ability, ContactKind, PersonId, Role};
use crate::policy::{Gifts, InForce, Package, Receiver};
use crate::random::hash;
use crate::schools::SchoolId;
use crate::web::Viewer;
use crate::workflow::Workflow;
use db::Tx;
use i18n::Lang;
use jiff::Timestamp;
use jiff::civil::Date;

db::id!(
    /// A sponsorship.
    SponsorId
);

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
    /// Whose it is, as far as a person is known: the donor's, who was signed in, or whose address it is known to be.
    pub giver: Option<PersonId>,
    /// Who of the office wrote it down.
    pub entered_by: Option<PersonId>,
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
    /// Who had to say yes when somebody did, and the giver's sum of the year by which that was found.
    pub decider: String,
    pub year_cents: i64,
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
    giver,
    entered_by,
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
    decider,
    year_cents,
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

    /// Whether no message reaches the sponsor: what they are to hear goes to them on paper.
    pub fn is_out_of_reach(&self) -> bool {
        self.way().is_none() && self.person.is_none()
    }

    /// Whether it is the viewer's own.
    pub fn is_of(&self, viewer: &Viewer) -> bool {
        self.giver.is_some() && self.giver == viewer.person
    }

    /// Whether the viewer wrote it down, and with the giver's other gifts it comes to more than they may then say yes to
    /// themselves.
    pub fn is_too_large_for_writer(&self, viewer: &Viewer, sum: i64, rules: &InForce) -> bool {
        let wrote = self.entered_by.is_some() && self.entered_by == viewer.person;
        wrote && self.price_cents.max(sum) > rules.gifts.own_entry().0
    }

    /// Whether people see it today.
    pub fn is_shown(&self, today: Date) -> bool {
        self.state.is_shown() && self.ends_on.is_some_and(|end| today <= end)
    }
}

/// Who decides about a sponsorship: as about a gift of its price, with the giver's other gifts of the year. A name on a
/// building or a field is the board's to give (policy FF), whoever gets the money; the director answers what a principal could.
fn decided_by(sponsor: &Sponsor, receiver: &Receiver, others: i64, gifts: &Gifts) -> Route {
    let facts = Facts {
        kind: GiftKind::Money,
        weighs: sponsor.price_cents,
        others,
        has_conditions: false,
        has_school: sponsor.school.is_some(),
        upkeep: false,
        concern: false,
    };
    let found = route(gifts, receiver, &facts);
    match found.decider {
        _ if sponsor.facility => Route { decider: Decider::Board, because: vec![Because::Conditions], sum: found.sum },
        Decider::Principal => Route { decider: Decider::Superintendent, ..found },
        _ => found,
    }
}

/// Who decides, as things stand. For an answer its donor is held.
pub async fn find_route(tx: &mut Tx, sponsor: &Sponsor, act: &Act<'_>) -> Result<Route> {
    let receiver = sponsor.receiver_in(act.rules).ok_or_else(|| Error::refused("gifts-refused-receiver"))?;
    let year = act.year_of(act.rules.calendar.day_of(sponsor.created_at));
    let others = Others {
        donor: sponsor.donor,
        year: &year,
        gift: sponsor.gift,
        sponsor: Some(sponsor.id),
        before: sponsor.created_at,
    };
    let others = donors::others_in(tx, &others).await?;
    Ok(decided_by(sponsor, &receiver, others, &act.rules.gifts))
}

/// The day of the board's meeting, where the board decides: no day to come, and none before the sponsorship was chosen.
pub(super) fn meeting(sponsor: &Sponsor, decider: Decider, day: Option<Date>, act: &Act<'_>) -> Result<Option<Date>> {
    match (decider, day) {
        (Decider::Board, None) => Err(Error::refused("gifts-meeting-missing")),
        (Decider::Board, Some(day)) if day > act.today() => Err(Error::refused("gifts-day-ahead")),
        (Decider::Board, Some(day)) if day < act.rules.calendar.day_of(sponsor.created_at) => {
            Err(Error::refused("gifts-day-before-routed"))
        }
        (Decider::Board, day) => Ok(day),
        _ => Ok(None),
    }
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
        Some(_) if sponsor.is_of(viewer) && needs_another(verb) => Err(Error::refused("sponsor-refused-own")),
        Some(role) => Ok(role),
        None if SponsorFlow::rows(sponsor.state, verb).next().is_none() => Err(Error::refused("sponsor-refused-state")),
        None => Err(Error::refused("gifts-refused-not-yours")),
    }
}

/// What nobody does with a sponsorship of their own: answer it, agree for the other side, write the invoice or take the money.
fn needs_another(verb: SponsorVerb) -> bool {
    use SponsorVerb::{Agree, Approve, Decline, Invoice, Pay};
    matches!(verb, Approve | Decline | Agree | Invoice | Pay)
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

    fn sponsor(price_cents: i64, facility: bool) -> Sponsor {
        Sponsor {
            id: SponsorId(1),
            donor: DonorId(1),
            donor_name: "Mint Hill Bikes".into(),
            contact_kind: String::new(),
            contact: String::new(),
            person: None,
            organisation: None,
            giver: None,
            entered_by: None,
            receiver: "district".into(),
            school: Some(SchoolId(1)),
            school_name: None,
            school_slug: None,
            package: "friend".into(),
            price_cents,
            value_cents: 0,
            months: 12,
            name: "Mint Hill Bikes".into(),
            website: String::new(),
            wish: String::new(),
            facility,
            state: SponsorState::Chosen,
            lang: "en".into(),
            answer: String::new(),
            meeting_on: None,
            decided_by: None,
            decided_name: None,
            decided_at: None,
            decider: String::new(),
            year_cents: 0,
            agreement: String::new(),
            agreement_hash: String::new(),
            agreed_name: String::new(),
            agreed_at: None,
            invoice_no: String::new(),
            invoiced_on: None,
            due_on: None,
            paid_on: None,
            starts_on: None,
            ends_on: None,
            gift: None,
            created_at: Timestamp::UNIX_EPOCH,
            since: Timestamp::UNIX_EPOCH,
        }
    }

    #[test]
    fn facilities_large_prices_and_large_sums_are_the_boards() {
        let policy = Policy::parse(CMS).expect("the policy that ships");
        let to = |receiver: &str, price, facility, others| {
            let receiver = policy.receiver(receiver).expect("a receiver that ships");
            decided_by(&sponsor(price, facility), &receiver, others, &policy.gifts).decider
        };
        assert_eq!(to("district", 20_000, false, 0), Decider::Superintendent, "the director, not the principal");
        assert_eq!(to("district", 50_000, false, 0), Decider::Superintendent);
        assert_eq!(to("district", 50_000, true, 0), Decider::Board);
        assert_eq!(to("district", 250_000, false, 0), Decider::Board);
        assert_eq!(to("district", 50_000, false, 60_000), Decider::Board, "with the giver's other gifts of the year");
        assert_eq!(to("foundation", 250_000, false, 0), Decider::Receiver);
        assert_eq!(to("foundation", 250_000, true, 0), Decider::Board, "the building is the district's");
    }
}
