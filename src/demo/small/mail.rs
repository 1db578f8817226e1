//! A question from the public, and letters that went out before today.

use super::World;
use crate::demo::cast;
use crate::demo::tables::{InquiryRow, MessageRow, Sheet};

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
        state: "sent",
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
    world.sheets.extend([Sheet::of([inquiry]), Sheet::of(letters)]);
}
