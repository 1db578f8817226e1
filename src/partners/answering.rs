//! What the office and a school do with an inquiry: choose the room, answer, say yes or no to a visit, settle.

use super::inquiry::{Inquiry, InquiryId, NewEvent, advance, reopened};
use super::inquiry_flow::{InquiryFlow, InquiryState, InquiryVerb};
use super::notices;
use super::organisation::{self, Facts, OrganisationId, OrganisationKind, WriteError, moved};
use super::partner_flow::{PartnerVerb, Standing};
use super::speaker::{NewSpeaker, Part};
use super::store::{inquiry as store, organisation as organisations, speaker as speakers, timeline};
use super::timeline::{NewTouch, TouchKind, heard_then};
use super::triage::{Room, due};
use crate::error::{Error, Result};
use crate::ledger::Actor;
use crate::people::{Ability, Role};
use crate::policy::InForce;
use crate::random::Random;
use crate::schools::{self, SchoolId};
use crate::web::Me;
use crate::workflow::Workflow;
use db::Tx;
use jiff::Timestamp;

/// Whose record the inquirer speaks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Nobody's: one person, or somebody who is sent elsewhere.
    Nobodys,
    /// A new one, by the name they gave.
    New,
    Known(OrganisationId),
}

/// What the office decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Triage {
    pub room: Room,
    /// Where one visit goes to.
    pub school: Option<SchoolId>,
    pub whose: Whose,
    /// What the inquirer reads beside what the room says.
    pub words: String,
}

/// What a verb needs beside the inquiry.
pub struct With<'a> {
    pub rules: &'a InForce,
    pub random: &'a Random,
    pub now: Timestamp,
}

impl With<'_> {
    fn due_in(&self, days: u32) -> jiff::civil::Date {
        due(self.rules, days, self.rules.calendar.day_of(self.now))
    }
}

/// An inquiry that the viewer's ability reaches; nobody else changes it until the transaction ends.
async fn held(tx: &mut Tx, me: &Me, ability: Ability, id: InquiryId) -> Result<Inquiry> {
    tx.lock("partner_inquiry", id).await?;
    store::visible(tx, me, ability, id).await?.ok_or(Error::NotFound)
}

/// Chooses the room: somebody of ours answers, a school decides, or the inquirer is sent to whom it belongs to.
pub async fn triage(tx: &mut Tx, me: &Me, id: InquiryId, decided: &Triage, with: &With<'_>) -> Result<()> {
    let mut inquiry = held(tx, me, Ability::KeepPartners, id).await?;
    let to = match decided.room {
        room if room.is_elsewhere() => InquiryState::Redirected,
        Room::OneTime => InquiryState::AtSchool,
        _ => InquiryState::Assigned,
    };
    let to = inquiry.step(InquiryVerb::Triage, to)?;
    let same_school = decided.school.is_none() || decided.school == inquiry.school;
    if inquiry.state == to && inquiry.room() == Some(decided.room) && inquiry.why == decided.words && same_school {
        // Pressed twice: nobody is told again.
        return Ok(());
    }
    if let Some(school) = decided.school {
        schools::by_id(tx, school).await?.filter(|school| school.active).ok_or(Error::NotFound)?;
        inquiry.school = Some(school);
    }
    if to == InquiryState::AtSchool && inquiry.school.is_none() {
        return Err(Error::refused("partners-inquiry-refused-school"));
    }
    inquiry.organisation = whose(tx, me, &inquiry, decided, with).await?;
    store::set_room(tx, &inquiry, decided.room, me.id(), &decided.words).await?;
    let due_on = match to {
        InquiryState::Redirected => None,
        InquiryState::AtSchool => Some(with.due_in(with.rules.partners.school_days())),
        // The day was promised when they asked; choosing a room does not move it.
        _ if inquiry.state.waits_for_us() && inquiry.state != InquiryState::AtSchool => inquiry.due_on,
        _ => Some(with.due_in(with.rules.partners.answer_days())),
    };
    let verb = match to {
        InquiryState::Redirected => "sent-on",
        InquiryState::AtSchool => "at-school",
        _ => "assigned",
    };
    let happened = NewEvent { verb, words: &decided.words, inside: false, by: Some(me.id()), by_inquirer: false };
    let actor = Actor::with(me, Ability::KeepPartners);
    advance(tx, &inquiry, to, due_on, &happened, (actor, "partner-triaged"), with.now).await?;
    let inquiry = store::any(tx, id).await?.ok_or(Error::NotFound)?;
    notices::triaged(tx, &inquiry, decided.room, with.rules, with.random, with.now).await
}

/// The record of the organisation that asks: made or found, and with whoever asked as somebody who speaks for it.
async fn whose(
    tx: &mut Tx,
    me: &Me,
    inquiry: &Inquiry,
    decided: &Triage,
    with: &With<'_>,
) -> Result<Option<OrganisationId>> {
    let (id, standing) = match decided.whose {
        Whose::Nobodys => return Ok(inquiry.organisation),
        Whose::New => {
            let kind = OrganisationKind::parse(&inquiry.kind).unwrap_or(OrganisationKind::Civic);
            let facts = Facts::named(inquiry.who(), kind);
            let id = organisation::create(tx, me, &facts, true, with.now).await.map_err(|error| match error {
                WriteError::Other(error) => error,
                other => Error::Internal(anyhow::anyhow!("a new organisation was refused: {other:?}")),
            })?;
            (id, Standing::Prospect)
        }
        Whose::Known(id) => (id, organisation::held(tx, me, id).await?.standing),
    };
    if decided.room == Room::Ongoing && standing == Standing::Prospect {
        let held = organisation::held(tx, me, id).await?;
        moved(tx, &held, PartnerVerb::Inquire, "", Actor::with(me, Ability::KeepPartners), with.now).await?;
    }
    if !speakers::is_known(tx, id, &inquiry.contact).await? {
        let first = !organisations::has_speaker(tx, id).await?;
        let speaker = NewSpeaker {
            name: inquiry.name.clone(),
            part: Part::Lead,
            contact: Some((inquiry.contact_kind, inquiry.contact.clone())),
            lang: inquiry.language(),
            main: first,
        };
        speakers::insert(tx, id, &speaker, with.now).await?;
    }
    if inquiry.organisation != Some(id) {
        let zone = &with.rules.zone;
        let touch = NewTouch {
            kind: TouchKind::Email,
            on_date: inquiry.created_at.to_zoned_datetime(zone.clone()).date(),
            words: inquiry.text.clone(),
            school: inquiry.school,
            due_on: None,
        };
        timeline::insert(tx, id, &touch, None, with.now).await?;
        // A partner that had gone quiet and asks at the door is one that was heard of.
        heard_then(tx, id, inquiry.created_at, with.rules, with.now).await?;
    }
    Ok(Some(id))
}

/// Answers: the words go as they are typed, framed in the inquirer's language.
pub async fn answer(tx: &mut Tx, me: &Me, id: InquiryId, words: &str, with: &With<'_>) -> Result<()> {
    let inquiry = held(tx, me, Ability::KeepPartners, id).await?;
    let to = inquiry.next(InquiryVerb::Answer)?;
    if store::was_said_last(tx, id, "answered", words).await? {
        return Ok(());
    }
    store::answered(tx, id, me.id(), with.now).await?;
    let happened = NewEvent { verb: "answered", words, inside: false, by: Some(me.id()), by_inquirer: false };
    let actor = Actor::with(me, Ability::KeepPartners);
    advance(tx, &inquiry, to, None, &happened, (actor, "partner-answered"), with.now).await?;
    if let Some(organisation) = inquiry.organisation {
        let today = with.rules.calendar.day_of(with.now);
        let kind = TouchKind::Email;
        let touch = NewTouch { kind, on_date: today, words: words.to_owned(), school: inquiry.school, due_on: None };
        timeline::insert(tx, organisation, &touch, Some(me.id()), with.now).await?;
    }
    notices::answered(tx, &inquiry, words, with.rules, with.random, with.now).await
}

/// A school says yes or no to one visit. A no has a reason, and the office looks for another school.
pub async fn decide(tx: &mut Tx, me: &Me, id: InquiryId, yes: bool, words: &str, with: &With<'_>) -> Result<()> {
    let inquiry = held(tx, me, Ability::DecideVisits, id).await?;
    let school = inquiry.school.ok_or(Error::NotFound)?;
    let role = me.role_at(Ability::DecideVisits, school).ok_or(Error::NotFound)?;
    let actor = Actor::Person(me.id(), role);
    let (verb, said) =
        if yes { (InquiryVerb::SchoolAccept, "school-yes") } else { (InquiryVerb::SchoolDecline, "school-no") };
    let to = inquiry.next(verb)?;
    let due_on = (!yes).then(|| with.due_in(with.rules.partners.answer_days()));
    // A no is the school's word to the office; the inquirer hears from the office.
    let happened = NewEvent { verb: said, words, inside: !yes, by: Some(me.id()), by_inquirer: false };
    let line = if yes { "partner-visit-accepted" } else { "partner-visit-declined" };
    if yes {
        store::answered(tx, id, me.id(), with.now).await?;
    }
    advance(tx, &inquiry, to, due_on, &happened, (actor, line), with.now).await?;
    notices::decided(tx, &inquiry, yes, words, with.rules, with.random, with.now).await
}

/// It came to what was asked for, or there is nothing more to say. A school settles the visits it said yes to.
pub async fn settle(tx: &mut Tx, me: &Me, id: InquiryId, words: &str, with: &With<'_>) -> Result<()> {
    let office = me.may(Ability::KeepPartners);
    let ability = if office { Ability::KeepPartners } else { Ability::DecideVisits };
    let inquiry = held(tx, me, ability, id).await?;
    let role = if office { Role::PartnershipManager } else { Role::SchoolCoordinator };
    if !InquiryFlow::may(role, inquiry.state, InquiryVerb::Settle) {
        return Err(Error::refused("partners-inquiry-refused-state"));
    }
    let to = inquiry.next(InquiryVerb::Settle)?;
    let happened = NewEvent { verb: "done", words, inside: true, by: Some(me.id()), by_inquirer: false };
    let there = inquiry.school.filter(|_| !office).and_then(|school| me.role_at(ability, school));
    let actor = there.map_or_else(|| Actor::with(me, ability), |role| Actor::Person(me.id(), role));
    advance(tx, &inquiry, to, None, &happened, (actor, "partner-inquiry-settled"), with.now).await
}

/// The school had said yes, and the visit will not take place: the inquirer reads why, and so does the other of the two, office or
/// school. A school calls off the visits it said yes to.
pub async fn call_off(tx: &mut Tx, me: &Me, id: InquiryId, words: &str, with: &With<'_>) -> Result<()> {
    let office = me.may(Ability::KeepPartners);
    let ability = if office { Ability::KeepPartners } else { Ability::DecideVisits };
    let inquiry = held(tx, me, ability, id).await?;
    let to = inquiry.next(InquiryVerb::CallOff)?;
    let there = inquiry.school.filter(|_| !office).and_then(|school| me.role_at(ability, school));
    let actor = there.map_or_else(|| Actor::with(me, ability), |role| Actor::Person(me.id(), role));
    let happened = NewEvent { verb: "called-off", words, inside: false, by: Some(me.id()), by_inquirer: false };
    advance(tx, &inquiry, to, None, &happened, (actor, "partner-visit-called-off"), with.now).await?;
    notices::called_off(tx, &inquiry, words, office, with).await
}

/// A line for the office alone.
pub async fn remark(tx: &mut Tx, me: &Me, id: InquiryId, words: &str, now: Timestamp) -> Result<()> {
    let inquiry = held(tx, me, Ability::KeepPartners, id).await?;
    let happened = NewEvent { verb: "remark", words, inside: true, by: Some(me.id()), by_inquirer: false };
    store::insert_event(tx, inquiry.id, &happened, now).await
}

/// Opens it again.
pub async fn reopen(tx: &mut Tx, me: &Me, id: InquiryId, with: &With<'_>) -> Result<()> {
    let inquiry = held(tx, me, Ability::KeepPartners, id).await?;
    let actor = Actor::with(me, Ability::KeepPartners);
    reopened(tx, &inquiry, Some(me.id()), actor, with.rules, with.now).await
}

/// Nothing came back: it is closed, and the inquirer is told how to open it again.
pub async fn lapse(tx: &mut Tx, id: InquiryId, with: &With<'_>) -> Result<()> {
    tx.lock("partner_inquiry", id).await?;
    let Some(inquiry) = store::any(tx, id).await?.filter(|one| one.state == InquiryState::Answered) else {
        return Ok(());
    };
    let to = inquiry.next(InquiryVerb::Lapse)?;
    let happened = NewEvent { verb: "lapsed", words: "", inside: false, by: None, by_inquirer: false };
    advance(tx, &inquiry, to, None, &happened, (Actor::System, "partner-inquiry-lapsed"), with.now).await?;
    notices::lapsed(tx, &inquiry, with.rules, with.random, with.now).await
}
