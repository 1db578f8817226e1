//! Organisations that help, one for every standing.

use super::World;
use crate::demo::calendar::Calendar;
use crate::demo::cast::{self, HOME_SCHOOL, OTHER_SCHOOL, partner};
use crate::demo::tables::{
    AboutRow, AffiliationRow, OrganisationRow, PlacementRow, QuestionRow, Sheet, SpeakerRow, TouchRow,
};
use crate::ledger::{Actor, Entry};
use crate::partners::partner_flow::Standing;
use crate::partners::question_flow::QuestionState;
use crate::partners::{OrganisationKind, own_host};
use crate::people::{PersonId, Role};
use crate::schools::SchoolId;

/// Two more schools, at which the churches help.
const THIRD_SCHOOL: i64 = 10;
const FOURTH_SCHOOL: i64 = 12;

pub(super) fn add(world: &mut World<'_>) {
    let calendar = world.calendar;
    let organisations = organisations(&calendar);
    for one in &organisations {
        let line = |actor, verb| Entry::new(actor, verb, "organisation", one.id).with_partner(one.id);
        world.note(one.created_at, line(pia_acts(), "partner-written"));
        if one.standing != Standing::Prospect {
            world.note(one.since, line(pia_acts(), "partner-moved").detail(format!("standing={}", one.standing)));
        }
    }
    let placements = placements(&calendar);
    for place in &placements {
        let entry = Entry::new(pia_acts(), "partner-at-school", "organisation", place.organisation);
        world.note(place.written_at, entry.with_partner(place.organisation).at_school(SchoolId(place.school)));
    }
    let questions = questions(&calendar);
    for one in &questions {
        let entry = Entry::new(pia_acts(), "placement-asked", "partner_question", one.id);
        world.note(one.asked_at, entry.with_partner(one.organisation).at_school(SchoolId(one.school)));
    }
    world.sheets.extend([
        Sheet::of(organisations),
        Sheet::of(about()),
        Sheet::of(speakers(&calendar)),
        Sheet::of(touches(&calendar)),
        Sheet::of(placements),
        Sheet::of(questions),
        Sheet::of(affiliations(&calendar)),
    ]);
}

pub(super) fn person(key: &str) -> i64 {
    cast::find(key).expect("partners are about the cast").id
}

pub(super) fn pia_acts() -> Actor {
    Actor::Person(PersonId::from(person("pia")), Role::PartnershipManager)
}

fn organisations(c: &Calendar<'_>) -> Vec<OrganisationRow> {
    use OrganisationKind::{Campus, Civic, Company, Faith, Foundation, Nonprofit, Pta};
    let ago = |days: i64| c.past(c.day(-days), 10, 0);
    let new = |id, name, kind, days| OrganisationRow::named(id, name, kind, ago(days));
    let pia = Some(person("pia"));
    let rotary = OrganisationRow {
        standing: Standing::Active,
        since: ago(380),
        ein: "561234567",
        areas: "academics school-life",
        address: "2100 Amber Meadow Road".to_owned(),
        city: "Charlotte",
        zip: "28212".to_owned(),
        shown: true,
        owner: pia,
        next_step: "Plan the spring courtyard day",
        next_on: Some(c.day(9)),
        heard_at: Some(ago(12)),
        ..new(partner::ROTARY, cast::CLUB, Civic, 400)
    };
    let churches = OrganisationRow {
        standing: Standing::Active,
        since: ago(500),
        areas: "social family-life",
        shown: true,
        owner: pia,
        next_step: "Ask which member could adopt a school on the west side",
        next_on: Some(c.day(-3)),
        heard_at: Some(ago(40)),
        ..new(partner::CHURCHES, "Open Doors Church Network", Faith, 520)
    };
    let church = OrganisationRow {
        standing: Standing::Active,
        since: ago(300),
        umbrella: Some(partner::CHURCHES),
        areas: "academics social",
        shown: true,
        heard_at: Some(ago(25)),
        ..new(partner::CHURCH, "Grace Meadow Church", Faith, 310)
    };
    let bank = OrganisationRow {
        standing: Standing::Quiet,
        since: ago(20),
        areas: "work postsecondary",
        shown: true,
        owner: pia,
        heard_at: Some(ago(200)),
        ..new(partner::BANK, "Queen City Bank", Company, 700)
    };
    let pta = OrganisationRow {
        standing: Standing::Active,
        since: ago(90),
        school: Some(OTHER_SCHOOL),
        areas: "school-life",
        shown: true,
        owner: pia,
        heard_at: Some(ago(18)),
        ..new(partner::PTA, "Ardrey Kell Parents Association", Pta, 95)
    };
    let readers = OrganisationRow {
        standing: Standing::Eligible,
        since: ago(8),
        areas: "academics",
        owner: pia,
        next_step: "Plan with three schools",
        next_on: Some(c.day(4)),
        heard_at: Some(ago(8)),
        ..new(partner::READERS, "Carolina Readers", Nonprofit, 30)
    };
    let college = OrganisationRow {
        standing: Standing::Inquiring,
        since: ago(10),
        heard_at: Some(ago(10)),
        ..new(partner::COLLEGE, "Hawthorne Community College", Campus, 10)
    };
    let again = new(partner::BANK_AGAIN, "The Queen City Bank, Inc.", Company, 45);
    let foundation = OrganisationRow {
        standing: Standing::Archived,
        since: ago(150),
        why: "It closed its office here.",
        heard_at: Some(ago(160)),
        ..new(partner::FOUNDATION, "Larkspur Foundation", Foundation, 900)
    };
    vec![
        rotary.at("elmwood-rotary.example.org"),
        churches.at("open-doors.example.org"),
        church,
        bank.at("queen-city-bank.example.org"),
        pta,
        readers.at("carolina-readers.example.org"),
        college.at("hawthorne.example.org"),
        again,
        foundation,
    ]
}

fn about() -> [AboutRow; 4] {
    let about = |organisation, lang, words| AboutRow { organisation, lang, words };
    [
        about(
            partner::ROTARY,
            "en",
            "Neighbors who like to get their hands dirty. We plant, paint and read with children.",
        ),
        about(
            partner::ROTARY,
            "es",
            "Vecinos a quienes les gusta poner manos a la obra. Plantamos, pintamos y leemos con los niños.",
        ),
        about(partner::CHURCHES, "en", "Eleven congregations that stand beside a school each."),
        about(partner::PTA, "en", "Families of one school who share with another."),
    ]
}

fn speakers(c: &Calendar<'_>) -> Vec<SpeakerRow> {
    let speaker = |id, organisation, name: &str, part, contact: &str, main, person| SpeakerRow {
        id,
        organisation,
        name: name.to_owned(),
        part,
        contact_kind: if contact.contains('@') { "email" } else { "phone" },
        contact: contact.to_owned(),
        host: if contact.contains('@') { own_host(contact) } else { String::new() },
        lang: "en",
        main,
        person,
        created_at: c.past(c.day(-90), 11, 0),
    };
    vec![
        speaker(1, partner::ROTARY, "Otis Grant", "lead", "otis@example.org", true, Some(person("otis"))),
        speaker(2, partner::ROTARY, "Odessa Grant", "volunteers", "+17045550171", false, None),
        speaker(3, partner::CHURCHES, "Miriam Holt", "lead", "miriam@open-doors.example.org", true, None),
        speaker(4, partner::CHURCH, "Samuel Weiss", "programme", "+17045550172", true, None),
        speaker(5, partner::BANK, "Celia Norwood", "giving", "celia@queen-city-bank.example.org", true, None),
        speaker(6, partner::PTA, "Joan Petrie", "lead", "joan.petrie@example.com", true, None),
        speaker(7, partner::READERS, "Ada Nwosu", "programme", "ada@carolina-readers.example.org", true, None),
        speaker(8, partner::COLLEGE, "Frank Abara", "lead", "frank@hawthorne.example.org", true, None),
        speaker(9, partner::BANK_AGAIN, "Hal Jurgens", "volunteers", "hal@queen-city-bank.example.org", true, None),
    ]
}

fn touches(c: &Calendar<'_>) -> Vec<TouchRow> {
    let touch = |id, organisation, kind, days: i64, words| TouchRow {
        id,
        organisation,
        kind,
        on_date: c.day(-days),
        words,
        school: None,
        due_on: None,
        settled_at: None,
        written_by: Some(person("pia")),
        written_at: c.past(c.day(-days), 15, 0),
    };
    let mulch = TouchRow {
        due_on: Some(c.day(14)),
        ..touch(2, partner::ROTARY, "promise", 12, "They bring the mulch; we bring gloves.")
    };
    let list = TouchRow {
        due_on: Some(c.day(-2)),
        ..touch(5, partner::CHURCHES, "promise", 40, "We send the list of schools without a partner.")
    };
    vec![
        touch(1, partner::ROTARY, "meeting", 12, "Lunch with Otis. The club would like a second day in spring."),
        mulch,
        TouchRow {
            school: Some(HOME_SCHOOL),
            ..touch(3, partner::ROTARY, "visit", 60, "Walked the courtyard with Ms. Whitfield.")
        },
        touch(4, partner::CHURCHES, "call", 40, "Miriam says that two members look for a school."),
        list,
        touch(6, partner::BANK, "email", 200, "Celia left for another branch. Who comes after her?"),
        touch(7, partner::READERS, "meeting", 8, "They are funded until June and bring trained tutors."),
        touch(8, partner::PTA, "call", 18, "They would share their book fair with Albemarle Road."),
        touch(9, partner::CHURCH, "visit", 25, "Twelve reading buddies met the second grade."),
    ]
}

/// Ben reads with children for his church.
fn affiliations(c: &Calendar<'_>) -> Vec<AffiliationRow> {
    vec![AffiliationRow {
        id: 1,
        person: person("ben"),
        organisation: partner::CHURCH,
        from_on: c.day(-60),
        until_on: None,
        agreed_at: c.past(c.day(-60), 18, 0),
        ended_at: None,
    }]
}

fn placements(c: &Calendar<'_>) -> Vec<PlacementRow> {
    let place = |id, organisation, school, days: i64, words| PlacementRow {
        id,
        organisation,
        school,
        words,
        since: c.day(-days),
        ended_on: None,
        written_by: Some(person("pia")),
        written_at: c.past(c.day(-days), 11, 30),
    };
    vec![
        place(1, partner::ROTARY, HOME_SCHOOL, 380, "courtyard days and a book shelf"),
        place(2, partner::CHURCH, HOME_SCHOOL, 300, "reading buddies on Tuesdays"),
        place(3, partner::CHURCHES, THIRD_SCHOOL, 400, "snacks and a coat closet"),
        place(4, partner::CHURCHES, FOURTH_SCHOOL, 400, "snacks and a coat closet"),
        place(5, partner::BANK, OTHER_SCHOOL, 600, "career talks"),
        place(6, partner::PTA, HOME_SCHOOL, 80, "a shared book fair"),
        PlacementRow {
            ended_on: Some(c.day(-150)),
            ..place(7, partner::FOUNDATION, FOURTH_SCHOOL + 1, 800, "an after-school program")
        },
    ]
}

/// The bank would come to one more school; of the parents of a rich school a principal had said no.
fn questions(c: &Calendar<'_>) -> Vec<QuestionRow> {
    let asked = |id, organisation, school, days: i64, words| QuestionRow {
        id,
        organisation,
        school,
        words,
        state: QuestionState::Asked,
        why: "",
        due_on: Some(c.rules.calendar.business_days_after(c.today, 3)),
        asked_by: person("pia"),
        asked_at: c.past(c.day(-days), 11, 30),
        decided_by: None,
        since: c.past(c.day(-days), 11, 30),
    };
    vec![
        asked(1, partner::BANK, HOME_SCHOOL, 2, "books for the classroom shelves"),
        QuestionRow {
            state: QuestionState::Declined,
            why: "Our own parents do this already.",
            due_on: None,
            ..asked(2, partner::PTA, FOURTH_SCHOOL, 40, "a shared book fair")
        },
    ]
}
