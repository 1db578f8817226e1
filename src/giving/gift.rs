//! A gift: what it is, who gives it, where it stands, and who may take which step.

use super::gift_flow::{GiftFlow, GiftState, GiftVerb};
use super::routing::Decider;
use super::store;
use crate::error::{Error, Result};
use crate::ledger::{self, Actor, Entry};
use crate::needs::NeedId;
use crate::people::{Ability, ContactKind, PersonId, Role};
use crate::policy::{InForce, Receiver};
use crate::schools::SchoolId;
use crate::web::{Me, Viewer};
use crate::workflow::Workflow;
use db::Tx;
use i18n::Lang;
use jiff::Timestamp;
use jiff::civil::Date;

db::id!(
    /// A gift.
    GiftId
);
db::id!(
    /// Whoever gives.
    DonorId
);

db::text_enum! {
    /// What is given.
    pub enum GiftKind {
        Money = "money",
        Goods = "goods",
        Services = "services",
        /// Land and buildings.
        RealProperty = "real_property",
        Securities = "securities",
    }
}

db::text_enum! {
    /// In which way money is given.
    pub enum Way {
        OneTime = "one_time",
        /// Promised in all, paid in parts.
        Pledge = "pledge",
        /// The same amount again and again.
        Recurring = "recurring",
    }
}

db::text_enum! {
    /// How often money comes again.
    pub enum Every {
        Month = "month",
        Quarter = "quarter",
        Year = "year",
    }
}

/// A gift, with what pages and verbs need of its donor and school.
#[derive(Debug, Clone)]
pub struct Gift {
    pub id: GiftId,
    pub donor: DonorId,
    pub donor_kind: String,
    pub donor_name: String,
    pub contact_kind: String,
    pub contact: String,
    pub donor_lang: String,
    pub person: Option<PersonId>,
    pub organisation: Option<i64>,
    pub receiver: String,
    pub school: Option<SchoolId>,
    pub school_name: Option<String>,
    pub school_slug: Option<String>,
    pub kind: GiftKind,
    pub state: GiftState,
    pub what: String,
    pub lang: String,
    pub quantity: i64,
    pub conditions: String,
    pub purpose: String,
    pub dedication: String,
    pub anonymous: bool,
    pub way: String,
    pub cents: i64,
    pub instalments: i64,
    pub every: String,
    pub employer: String,
    pub added_to: Option<GiftId>,
    pub stated_cents: Option<i64>,
    pub estimate_cents: Option<i64>,
    pub weighs: i64,
    pub benefit: String,
    pub benefit_cents: i64,
    pub offered_on: Date,
    pub decider: String,
    pub because: String,
    pub year_cents: i64,
    pub routed_at: Option<Timestamp>,
    pub decided_name: Option<String>,
    pub decided_at: Option<Timestamp>,
    pub meeting_on: Option<Date>,
    pub answer: String,
    pub sent_to: String,
    pub due_on: Option<Date>,
    pub handover: String,
    pub received_on: Option<Date>,
    pub received_cents: i64,
    pub place: String,
    pub reported_on: Option<Date>,
    pub form_8283_on: Option<Date>,
    pub watch_until: Option<Date>,
    pub disposed_on: Option<Date>,
    pub form_8282_on: Option<Date>,
    pub policy: i64,
    /// The need it is for.
    pub need: Option<NeedId>,
    /// Who of the office wrote it down.
    pub entered_by: Option<PersonId>,
    /// It came with a list that was taken over.
    pub from_list: bool,
    pub created_at: Timestamp,
    pub since: Timestamp,
}
db::row!(Gift {
    id,
    donor,
    donor_kind,
    donor_name,
    contact_kind,
    contact,
    donor_lang,
    person,
    organisation,
    receiver,
    school,
    school_name,
    school_slug,
    kind,
    state,
    what,
    lang,
    quantity,
    conditions,
    purpose,
    dedication,
    anonymous,
    way,
    cents,
    instalments,
    every,
    employer,
    added_to,
    stated_cents,
    estimate_cents,
    weighs,
    benefit,
    benefit_cents,
    offered_on,
    decider,
    because,
    year_cents,
    routed_at,
    decided_name,
    decided_at,
    meeting_on,
    answer,
    sent_to,
    due_on,
    handover,
    received_on,
    received_cents,
    place,
    reported_on,
    form_8283_on,
    watch_until,
    disposed_on,
    form_8282_on,
    policy,
    need,
    entered_by,
    from_list,
    created_at,
    since
});

impl Gift {
    /// Whether it is money: then the amount is known, and letters say it.
    pub fn is_money(&self) -> bool {
        self.kind == GiftKind::Money
    }

    /// Who decides, once that is known.
    pub fn decided_by(&self) -> Option<Decider> {
        Decider::parse(&self.decider)
    }

    /// The donor's language.
    pub fn language(&self) -> Lang {
        Lang::parse(&self.donor_lang).unwrap_or(Lang::En)
    }

    /// How the donor is reached, if they said so.
    pub fn way_to_donor(&self) -> Option<(ContactKind, &str)> {
        ContactKind::parse(&self.contact_kind).map(|kind| (kind, self.contact.as_str()))
    }

    /// Money that is promised and has not come.
    pub fn outstanding(&self) -> i64 {
        (self.cents - self.received_cents).max(0)
    }

    /// Who receives it, by the rules in force.
    pub fn receiver_in(&self, rules: &InForce) -> Option<Receiver> {
        rules.receiver_at(&self.receiver, self.school_slug.as_deref())
    }

    /// Whether the board hears of it at a meeting after it was accepted.
    pub fn is_reported(&self, rules: &InForce) -> bool {
        self.decided_by().and_then(Decider::acceptor).is_some_and(|acceptor| rules.gifts.is_reported(acceptor))
    }

    /// Whether the donor's tax form can be ours to sign.
    pub fn needs_appraisal(&self, rules: &InForce) -> bool {
        !matches!(self.kind, GiftKind::Money | GiftKind::Services) && self.weighs > rules.gifts.appraisal_limit().0
    }

    /// Whether it is the viewer's own.
    pub fn is_of(&self, viewer: &Viewer) -> bool {
        self.person.is_some() && self.person == viewer.person
    }

    /// Whether the viewer wrote it down, and it comes to more than they may then say yes to themselves.
    pub fn is_too_large_for_writer(&self, viewer: &Viewer, rules: &InForce) -> bool {
        let comes_to = self.weighs.max(self.year_cents);
        self.entered_by.is_some() && self.entered_by == viewer.person && comes_to > rules.gifts.own_entry().0
    }

    /// Where a verb leads from here, or that it does not.
    pub(super) fn next(&self, verb: GiftVerb) -> Result<GiftState> {
        GiftFlow::next(self.state, verb).map_err(|_| self.refused())
    }

    /// Somebody was quicker, or it is past that step: says which.
    fn refused(&self) -> Error {
        use forms::Reason;
        match (&self.decided_name, self.state) {
            (Some(name), GiftState::Accepted | GiftState::Declined | GiftState::Redirected) => {
                let key = match self.state {
                    GiftState::Accepted => "gifts-refused-accepted",
                    GiftState::Declined => "gifts-refused-declined",
                    _ => "gifts-refused-redirected",
                };
                Error::Refused(Reason::new(key).with("name", name.as_str()))
            }
            _ => Error::refused("gifts-refused-state"),
        }
    }
}

/// The roles in which somebody stands before this gift: those at its school, and those of the whole district.
pub fn roles(viewer: &Viewer, gift: &Gift) -> Vec<Role> {
    let here = viewer.grants.iter().filter(|grant| match grant.school {
        Some(school) => gift.school == Some(school),
        None => grant.other.is_none(),
    });
    here.map(|grant| grant.role).filter(|role| Ability::SeeGifts.given_to(*role)).collect()
}

/// The role in which somebody takes a step, or that it is not theirs to take.
pub(super) fn role_for(viewer: &Viewer, gift: &Gift, verb: GiftVerb) -> Result<Role> {
    let all = roles(viewer, gift);
    let found = all.iter().copied().find(|role| GiftFlow::may(*role, gift.state, verb) && fits(*role, gift, verb));
    match found {
        Some(_) if gift.is_of(viewer) && needs_another(verb) => Err(Error::refused("gifts-refused-own")),
        Some(role) => Ok(role),
        // The step itself is not to be had from here, whoever asks.
        None if GiftFlow::rows(gift.state, verb).next().is_none() => Err(gift.refused()),
        None => Err(Error::refused("gifts-refused-not-yours")),
    }
}

/// What nobody does with a gift of their own: weigh it, answer it, or write down that it came.
fn needs_another(verb: GiftVerb) -> bool {
    use GiftVerb::{Accept, Correct, Decline, Receive, Redirect, Screen};
    matches!(verb, Screen | Accept | Decline | Redirect | Receive | Correct)
}

/// The answer is for whoever the policy names; the other verbs are for whoever the table names.
fn fits(role: Role, gift: &Gift, verb: GiftVerb) -> bool {
    let routed = gift.state == GiftState::Routed;
    let answers = routed && matches!(verb, GiftVerb::Accept | GiftVerb::Decline);
    match gift.decided_by() {
        Some(decider) if answers => decider.is_answered_by(role),
        // Passing a gift on ends it here: the office may, and who could have said no.
        Some(decider) if routed && verb == GiftVerb::Redirect => {
            matches!(role, Role::PartnershipManager | Role::Director) || decider.is_answered_by(role)
        }
        Some(decider) if verb == GiftVerb::Recommend => !decider.is_answered_by(role),
        _ => true,
    }
}

/// Whether somebody may take a step: what decides which forms a page shows.
pub fn may(viewer: &Viewer, gift: &Gift, verb: GiftVerb) -> bool {
    role_for(viewer, gift, verb).is_ok()
}

/// A gift within the viewer's reach, held with its donor until the transaction ends. Donor first, then gift: whoever adds
/// up what a donor gave must not be overtaken.
pub(super) async fn held(tx: &mut Tx, viewer: &Viewer, id: GiftId) -> Result<Gift> {
    let gift = store::gift::visible(tx, viewer, id).await?.ok_or(Error::NotFound)?;
    store::donor::hold(tx, gift.donor).await?;
    tx.lock("gift", id).await?;
    // Read again now that nobody else can change it.
    store::gift::visible(tx, viewer, id).await?.ok_or(Error::NotFound)
}

/// What a step leaves in the gift's own history.
#[derive(Debug, Default, Clone)]
pub(super) struct Said<'a> {
    pub note: &'a str,
    pub on: Option<Date>,
    pub cents: i64,
}

/// Takes a step: the state, the history with its words, the ledger with its references.
pub(super) async fn step(
    tx: &mut Tx,
    gift: &mut Gift,
    verb: GiftVerb,
    actor: Actor,
    said: &Said<'_>,
    rules: &InForce,
    now: Timestamp,
) -> Result<()> {
    let to = gift.next(verb)?;
    step_to(tx, gift, (verb, to), actor, said, rules, now).await
}

/// The same for a verb that leads to several states: its guards have said which.
pub(super) async fn step_to(
    tx: &mut Tx,
    gift: &mut Gift,
    (verb, to): (GiftVerb, GiftState),
    actor: Actor,
    said: &Said<'_>,
    rules: &InForce,
    now: Timestamp,
) -> Result<()> {
    GiftFlow::step(gift.state, verb, to).map_err(|_| gift.refused())?;
    if to != gift.state {
        store::gift::set_state(tx, gift.id, to, now).await?;
        (gift.state, gift.since) = (to, now);
    }
    store::gift::note_step(tx, gift.id, verb.as_str(), to, actor, said.note, said.on, now).await?;
    let mut entry = line(gift, ledger_verb(verb), actor).policy(rules.version);
    entry.cents = said.cents;
    ledger::note(tx, entry, now).await
}

/// A line of the ledger about a gift.
pub(in crate::giving) fn line(gift: &Gift, verb: &'static str, actor: Actor) -> Entry {
    let mut entry = Entry::new(actor, verb, "gift", gift.id);
    if let Some(person) = gift.person {
        entry = entry.about(person);
    }
    if let Some(school) = gift.school {
        entry = entry.at_school(school);
    }
    entry.partner = gift.organisation;
    entry
}

/// Somebody of the office in a role.
pub(super) fn actor(me: &Me, role: Role) -> Actor {
    Actor::Person(me.id(), role)
}

fn ledger_verb(verb: GiftVerb) -> &'static str {
    match verb {
        GiftVerb::Screen => "gift-screened",
        GiftVerb::Route => "gift-routed",
        GiftVerb::Reroute => "gift-rerouted",
        GiftVerb::Recommend => "gift-recommended",
        GiftVerb::Accept => "gift-accepted",
        GiftVerb::Decline => "gift-declined",
        GiftVerb::Redirect => "gift-redirected",
        GiftVerb::Withdraw => "gift-withdrawn",
        GiftVerb::Schedule => "gift-scheduled",
        GiftVerb::Receive => "gift-received",
        GiftVerb::ReceivePart => "gift-part-received",
        GiftVerb::Acknowledge => "gift-acknowledged",
        GiftVerb::AcknowledgePart => "gift-part-acknowledged",
        GiftVerb::Allocate => "gift-allocated",
        GiftVerb::Report => "gift-reported",
        GiftVerb::Sign8283 => "gift-form-8283",
        GiftVerb::Dispose => "gift-disposed",
        GiftVerb::File8282 => "gift-form-8282",
        GiftVerb::EndWatch => "gift-watch-ended",
        GiftVerb::Close => "gift-closed",
        GiftVerb::Return => "gift-returned",
        GiftVerb::LayOut => "gift-laid-out",
        GiftVerb::Stop => "gift-stopped",
        GiftVerb::Correct => "gift-receipt-undone",
    }
}
