//! An entry for the reader's calendar, as calendars exchange them (RFC 5545).

use icalendar::{Calendar, Component, EventLike, EventStatus};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// See the module. A later entry with the same `uid` takes the place of an earlier one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    pub uid: String,
    pub title: String,
    pub starts: Timestamp,
    pub ends: Timestamp,
    pub place: String,
    pub text: String,
    pub cancelled: bool,
}

impl Event {
    /// `uid` is the same for the same thing, for ever: `signup-123`.
    pub fn new(uid: impl Into<String>, title: impl Into<String>, starts: Timestamp, ends: Timestamp) -> Event {
        Event {
            uid: uid.into(),
            title: title.into(),
            starts,
            ends,
            place: String::new(),
            text: String::new(),
            cancelled: false,
        }
    }

    /// Where.
    pub fn at(mut self, place: impl Into<String>) -> Event {
        self.place = place.into();
        self
    }

    /// What else to know.
    pub fn saying(mut self, text: impl Into<String>) -> Event {
        self.text = text.into();
        self
    }

    /// Takes the entry out of the calendar.
    pub fn cancelled(mut self) -> Event {
        self.cancelled = true;
        self
    }

    /// How the calendar is to take it: `PUBLISH` adds or replaces without asking for an answer, `CANCEL` removes.
    pub fn method(&self) -> &'static str {
        if self.cancelled { "CANCEL" } else { "PUBLISH" }
    }
}

/// One entry as a file. `host` makes the `uid` the only one in the world.
pub fn file(event: &Event, host: &str, now: Timestamp) -> String {
    let mut calendar = Calendar::new();
    calendar.append_property(("METHOD", event.method()));
    calendar.push(entry(event, host, now));
    calendar.done().to_string()
}

/// An entry of somebody's calendar, and when it last changed.
pub struct Dated {
    pub event: Event,
    pub changed: Timestamp,
    /// The page of ours about it.
    pub link: String,
}

/// A calendar to subscribe to. What is in it depends on nothing but the entries, so that one that has not changed
/// reads the same.
pub fn feed(name: &str, zone: &str, entries: &[Dated], host: &str) -> String {
    /// How often calendars should look.
    const EVERY: &str = "PT1H";
    let mut calendar = Calendar::empty();
    for (key, value) in [("VERSION", "2.0"), ("PRODID", "-//Trellis//Shifts//EN"), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property((key, value));
    }
    calendar.append_property(("METHOD", "PUBLISH"));
    calendar.name(name);
    calendar.append_property(("X-WR-TIMEZONE", zone));
    let mut often = icalendar::Property::new("REFRESH-INTERVAL", EVERY);
    calendar.append_property(often.add_parameter("VALUE", "DURATION").done());
    calendar.append_property(("X-PUBLISHED-TTL", EVERY));
    for dated in entries {
        let mut entry = entry(&dated.event, host, dated.changed);
        entry.add_property("LAST-MODIFIED", utc(dated.changed)).url(&dated.link);
        calendar.push(entry.done());
    }
    calendar.done().to_string()
}

fn entry(event: &Event, host: &str, now: Timestamp) -> icalendar::Event {
    let mut entry = icalendar::Event::with_uid(&format!("{}@{host}", event.uid));
    entry
        .summary(&event.title)
        .add_property("DTSTAMP", utc(now))
        .add_property("DTSTART", utc(event.starts))
        .add_property("DTEND", utc(event.ends))
        // Must grow with each change; minutes of the era fit for four thousand years.
        .add_property("SEQUENCE", (now.as_second() / 60).to_string())
        .status(if event.cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed });
    if !event.place.is_empty() {
        entry.location(&event.place);
    }
    if !event.text.is_empty() {
        entry.description(&event.text);
    }
    entry.done()
}

/// Instants are given in UTC, which every calendar turns into its owner's clock; no table of time zones travels.
fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}
