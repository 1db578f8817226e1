//! A question from the public, and letters that went out before today.

use super::World;
use crate::demo::cast;
use crate::demo::tables::{InquiryRow, MessageRow, Sheet};

/// A letter as a mail program shows it, short.
const LETTER: &str = "<!doctype html><html lang=\"en\" dir=\"ltr\"><head><meta charset=\"utf-8\">\
    <title>Your visit to the school</title></head><body style=\"font:17px/1.5 sans-serif\">\
    <h1>Your visit to the school</h1><p>Dear Grace,</p>\
    <p>Yes, you can see the school before you decide. Come on any Tuesday at 9:00.</p></body></html>";

/// Its entry for the calendar.
const ENTRY: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Trellis//EN\r\nMETHOD:PUBLISH\r\nBEGIN:VEVENT\r\n\
    UID:demo-visit@trellis\r\nDTSTAMP:20260901T120000Z\r\nDTSTART:20260915T130000Z\r\nDTEND:20260915T140000Z\r\n\
    SUMMARY:Visit to the school\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

pub(super) fn add(world: &mut World<'_>) {
    let asked = world.calendar.past(world.calendar.day(-1), 21, 10);
    let inquiry = InquiryRow {
        id: cast::INQUIRY,
        key: "demo-1",
        desk: "volunteers",
        name: "Amara Cole",
        contact_kind: "email",
        contact: "amara@example.org",
        lang: "en",
        text: "My company gives us eight hours a year to volunteer. Can twelve of us come on the same day, \
               and does each of us have to register?",
        school: None,
        state: "open",
        created_at: asked,
    };
    let sent = world.calendar.past(world.calendar.day(-24), 10, 21);
    let letter = |id, key, person: &str, address, lang, subject: &str, body: &str| MessageRow {
        id,
        key,
        person: cast::find(person).map(|m| m.id),
        channel: "email",
        address,
        lang,
        kind: "clearance-cleared",
        notice: "{}",
        subject: subject.to_owned(),
        body: body.to_owned(),
        html: "",
        calendar: "",
        state: "sent",
        problem: "",
        stop_token: None,
        created_at: sent,
        sent_at: Some(sent),
    };
    let letters = [
        letter(
            1,
            "demo-1",
            "sol",
            "sol@example.org",
            "es",
            "Ya puede ayudar en las escuelas",
            "Hola, Sol:\n\nYa puede ayudar en las escuelas, también sin un empleado a su lado. Gracias por dar su tiempo.",
        ),
        letter(
            2,
            "demo-2",
            "june",
            "june@example.org",
            "en",
            "You can help at schools now",
            "Dear June,\n\nYou can help at schools now, while an employee is there. Thank you.",
        ),
    ];
    let letters = letters.into_iter().chain([MessageRow {
        kind: "connect-inquiry-answer",
        html: LETTER,
        calendar: ENTRY,
        stop_token: Some(cast::STOP_TOKEN),
        ..letter(
            cast::MESSAGE,
            "demo-3",
            "grace",
            "grace@example.org",
            "en",
            "Your visit to the school",
            "Dear Grace,\n\nYes, you can see the school before you decide. Come on any Tuesday at 9:00.",
        )
    }]);
    // The box behind this address is closed: somebody has to ask Tom for another one.
    let refused = MessageRow {
        kind: "clearance-ended",
        state: "refused",
        problem: "mail-550",
        sent_at: None,
        ..letter(
            cast::REFUSED_MESSAGE,
            "demo-4",
            "tom",
            "tom@example.org",
            "en",
            "Your clearance has ended",
            "Dear Tom,\n\nYour clearance has ended. You can renew it on your page.",
        )
    };
    world.sheets.extend([Sheet::of([inquiry]), Sheet::of(letters.chain([refused]))]);
}
