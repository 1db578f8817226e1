//! Somebody asks to help: an inquiry in every state.

use super::World;
use super::partners::{person, pia_acts};
use crate::demo::calendar::{Calendar, plus};
use crate::demo::cast::{self, HOME_SCHOOL, inquiry, partner};
use crate::demo::tables::{PartnerEventRow, PartnerInquiryRow, PartnerLinkRow, Sheet};
use crate::ledger::{Actor, Entry};
use crate::partners::inquiry_flow::InquiryState;
use crate::people::{PersonId, Role};
use crate::random::hash;
use crate::schools::SchoolId;
use jiff::Timestamp;

pub(super) fn add(world: &mut World<'_>) {
    let calendar = world.calendar;
    let (inquiries, events) = inquiries(world);
    let link = PartnerLinkRow {
        token_hash: hash(cast::PARTNER_SECRET),
        inquiry: inquiry::ANSWERED,
        made_at: calendar.past(calendar.day(-6), 10, 0),
    };
    world.sheets.extend([Sheet::of(inquiries), Sheet::of(events), Sheet::of([link])]);
}

/// One inquiry in a line: id, state, who, organisation, kind, wishes, how often, money, text, days ago.
struct Ask(
    i64,
    InquiryState,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    i64,
);

#[rustfmt::skip]
const ASKS: &[Ask] = &[
    Ask(inquiry::RECEIVED, InquiryState::Received, "Rafael Ortega", "Ortega Family Bakery", "company", "give day", "sometimes", "give",
        "Nos gustaría llevar pan los viernes y ayudar con un día de limpieza.", 2),
    Ask(inquiry::ASSIGNED, InquiryState::Assigned, "Frank Abara", "Hawthorne Community College", "campus", "programme students", "regularly", "none",
        "Our students in education could tutor math twice a week.", 10),
    Ask(inquiry::AT_SCHOOL, InquiryState::AtSchool, "Lena Brandt", "Brandt Architects", "company", "speak", "once", "none",
        "Two of us would like to show fifth graders how a house is drawn.", 4),
    Ask(inquiry::SCHOOL_YES, InquiryState::SchoolYes, "Deputy Chief Moss", "Station 21", "agency", "speak", "once", "none",
        "May we bring the truck and talk about fire safety?", 9),
    Ask(inquiry::ANSWERED, InquiryState::Answered, "Ada Nwosu", "Carolina Readers", "nonprofit", "programme", "regularly", "none",
        "We train reading tutors and would like to work at three schools.", 14),
    Ask(inquiry::DONE, InquiryState::Done, "Joan Petrie", "Ardrey Kell Parents Association", "pta", "give other", "sometimes", "give",
        "Our parents would like to share with a school that has less.", 95),
    Ask(inquiry::REDIRECTED, InquiryState::Redirected, "Victor Lang", "BrightTab Software", "company", "sell", "regularly", "paid",
        "We sell a reading app and would like a meeting.", 7),
    Ask(inquiry::WITHDRAWN, InquiryState::Withdrawn, "Kay Linden", "", "", "students", "unsure", "none",
        "I am moving away after all.", 16),
    Ask(inquiry::LAPSED, InquiryState::Lapsed, "Noel Ferris", "Ferris Landscaping", "company", "day", "once", "none",
        "We could mulch a playground.", 60),
    Ask(inquiry::CALLED_OFF, InquiryState::CalledOff, "Wanda Perez", "Perez Dance Studio", "company", "speak", "once", "none",
        "Our dancers would like to show two classes a folk dance.", 26),
];

fn inquiries(world: &mut World<'_>) -> (Vec<PartnerInquiryRow>, Vec<PartnerEventRow>) {
    let (mut rows, mut events) = (Vec::new(), Vec::new());
    for ask in ASKS {
        let row = row(&world.calendar, ask);
        history(world, &row, &mut events);
        rows.push(row);
    }
    (rows, events)
}

fn row(c: &Calendar<'_>, ask: &Ask) -> PartnerInquiryRow {
    let Ask(id, state, name, named, kind, wishes, often, money, text, days) = *ask;
    use InquiryState::{Answered, AtSchool, CalledOff, Done, Lapsed, Received, Redirected, SchoolYes, Withdrawn};
    let (suggested, room) = match state {
        Received => ("ongoing", ""),
        Withdrawn => ("volunteer", ""),
        Redirected => ("vendor", "vendor"),
        AtSchool | SchoolYes | CalledOff | Lapsed => ("one_time", "one_time"),
        _ => ("ongoing", "ongoing"),
    };
    let created_at = c.past(c.day(-days), 14, 20);
    let since = match state {
        Received => created_at,
        Lapsed => c.past(c.day(-20), 1, 30),
        _ => c.past(plus(c.day(-days), (days / 2).max(1)), 9, 40),
    };
    let due_on = match state {
        Received | AtSchool => Some(c.rules.calendar.business_days_after(c.day(-days), 5)),
        InquiryState::Assigned => Some(c.day(-3)),
        _ => None,
    };
    let answered = matches!(state, Answered | Done | SchoolYes | CalledOff | Lapsed);
    PartnerInquiryRow {
        id,
        key: format!("demo-{id}"),
        state,
        name: name.to_owned(),
        contact_kind: "email",
        contact: format!("inquirer{id}@example.org"),
        lang: if state == Received { "es" } else { "en" },
        named: named.to_owned(),
        kind,
        wishes,
        often,
        money,
        place: if state == Received { "East Charlotte" } else { "" },
        text,
        school: matches!(state, AtSchool | SchoolYes | CalledOff).then_some(HOME_SCHOOL),
        suggested,
        room,
        organisation: match id {
            inquiry::ASSIGNED => Some(partner::COLLEGE),
            inquiry::ANSWERED => Some(partner::READERS),
            inquiry::DONE => Some(partner::PTA),
            _ => None,
        },
        handler: (!room.is_empty()).then(|| person("pia")),
        due_on,
        why: "",
        created_at,
        since,
        answered_at: answered.then_some(since),
        closed_at: (!state.is_open()).then_some(since),
    }
}

/// What happened with it, as its own pages and the ledger tell it.
fn history(world: &mut World<'_>, row: &PartnerInquiryRow, events: &mut Vec<PartnerEventRow>) {
    let pia = Some(person("pia"));
    let step = |verb, words, person: Option<i64>, at: Timestamp| PartnerEventRow {
        id: 0,
        inquiry: row.id,
        verb,
        words,
        inside: false,
        by_inquirer: person == Some(0),
        person: person.filter(|id| *id != 0),
        at,
    };
    let half = row.created_at + (row.since.duration_since(row.created_at)) / 2;
    let mut list = vec![(step("received", "", Some(0), row.created_at), "partner-asked")];
    match row.state {
        InquiryState::Received => {}
        InquiryState::Assigned => list.push((step("assigned", "", pia, half), "partner-triaged")),
        InquiryState::AtSchool => list.push((step("at-school", "", pia, half), "partner-triaged")),
        InquiryState::SchoolYes => {
            list.push((step("at-school", "", pia, half), "partner-triaged"));
            let words = "Tuesday at ten, please. Ask for Ms. Armstrong.";
            list.push((step("school-yes", words, Some(person("pat")), row.since), "partner-visit-accepted"));
        }
        InquiryState::CalledOff => {
            list.push((step("at-school", "", pia, half), "partner-triaged"));
            list.push((
                step("school-yes", "We look forward to it.", Some(person("pat")), half),
                "partner-visit-accepted",
            ));
            let words = "Our gym is closed that week. May we ask you again in the spring?";
            list.push((step("called-off", words, Some(person("pat")), row.since), "partner-visit-called-off"));
        }
        InquiryState::Answered | InquiryState::Done | InquiryState::Lapsed => {
            list.push((step("assigned", "", pia, half), "partner-triaged"));
            let words = "Thank you for writing. When could we talk for half an hour?";
            list.push((step("answered", words, pia, row.since), "partner-answered"));
        }
        InquiryState::Redirected => {
            let words = "Whoever sells to the district goes through the purchasing office.";
            list.push((step("sent-on", words, pia, row.since), "partner-triaged"));
        }
        InquiryState::Withdrawn => list.push((step("withdrawn", "", Some(0), row.since), "partner-asker-withdrew")),
    }
    match row.state {
        InquiryState::Done => list.push((step("done", "", pia, row.since), "partner-inquiry-settled")),
        InquiryState::Lapsed => list.push((step("lapsed", "", None, row.since), "partner-inquiry-lapsed")),
        _ => {}
    }
    for ((mut event, verb), n) in list.into_iter().zip(1..) {
        event.id = row.id * 10 + n;
        let actor = match event.person {
            Some(id) if id == person("pat") => Actor::Person(PersonId::from(id), Role::Principal),
            Some(_) => pia_acts(),
            None => Actor::System,
        };
        let mut entry = Entry::new(actor, verb, "partner_inquiry", row.id);
        entry.partner = row.organisation;
        if let Some(school) = row.school {
            entry = entry.at_school(SchoolId(school));
        }
        world.note(event.at, entry);
        events.push(event);
    }
}
