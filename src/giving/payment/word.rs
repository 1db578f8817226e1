//! An event as the processor sends it: numbers and words, nothing of the payer.

use super::provider::CURRENCY;
use jiff::Timestamp;
use serde::Deserialize;
use std::collections::HashMap;

/// What an event says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Came {
        cents: i64,
        ours: bool,
    },
    Failed,
    Cancelled,
    /// So much went back in all.
    Back {
        cents: i64,
        ours: bool,
    },
    Nothing,
}

/// An event as far as it is read: numbers and words, nothing of the payer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub id: String,
    pub kind: String,
    pub reference: String,
    pub cents: i64,
    pub at: Timestamp,
    /// In our currency.
    pub ours: bool,
    pub(super) word: Word,
    pub(super) payment: Option<i64>,
}

#[derive(Deserialize)]
struct Sent {
    id: String,
    #[serde(rename = "type")]
    kind: String,
    created: i64,
    data: Data,
}

#[derive(Deserialize)]
struct Data {
    object: Object,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Object {
    id: String,
    object: String,
    amount: i64,
    amount_received: Option<i64>,
    amount_refunded: i64,
    currency: String,
    payment_intent: Option<String>,
    metadata: HashMap<String, String>,
}

const CAME: &str = "payment_intent.succeeded";
const BACK: &str = "charge.refunded";

impl Word {
    fn of(kind: &str, cents: i64, ours: bool) -> Word {
        match kind {
            CAME => Word::Came { cents, ours },
            "payment_intent.payment_failed" => Word::Failed,
            "payment_intent.canceled" => Word::Cancelled,
            BACK => Word::Back { cents, ours },
            _ => Word::Nothing,
        }
    }
}

/// An event that was kept.
#[derive(Debug, Clone)]
pub struct Kept {
    pub id: i64,
    pub event: String,
    pub kind: String,
    pub reference: String,
    pub cents: i64,
    pub ours: bool,
    pub said_at: Timestamp,
}
db::row!(Kept { id, event, kind, reference, cents, ours, said_at });

impl Kept {
    /// As it was sent.
    pub(super) fn event(self) -> Event {
        Event {
            word: Word::of(&self.kind, self.cents, self.ours),
            id: self.event,
            kind: self.kind,
            reference: self.reference,
            cents: self.cents,
            at: self.said_at,
            ours: self.ours,
            payment: None,
        }
    }
}

impl Event {
    /// Reads the body of a call; nothing when it is not what the processor sends.
    pub fn read(body: &[u8]) -> Option<Event> {
        let sent: Sent = serde_json::from_slice(body).ok()?;
        let object = sent.data.object;
        let ours = object.currency == CURRENCY;
        let received = object.amount_received.unwrap_or(object.amount);
        let cents = match sent.kind.as_str() {
            CAME => received,
            BACK => object.amount_refunded,
            _ => 0,
        };
        let reference = match object.object.as_str() {
            "payment_intent" => object.id,
            _ => object.payment_intent.unwrap_or_default(),
        };
        Some(Event {
            id: plain(&sent.id)?,
            kind: plain(&sent.kind)?,
            reference: plain(&reference).unwrap_or_default(),
            cents: cents.max(0),
            at: Timestamp::from_second(sent.created).ok()?,
            ours,
            word: Word::of(&sent.kind, cents, ours),
            payment: object.metadata.get("payment").and_then(|id| id.parse().ok()),
        })
    }
}

/// References and kinds are words; anything else is not kept.
fn plain(text: &str) -> Option<String> {
    let plain = !text.is_empty() && text.len() <= 120;
    let plain = plain && text.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c));
    plain.then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SENT: &str = r#"{"id":"evt_1","object":"event","type":"payment_intent.succeeded","created":1788868800,
        "data":{"object":{"id":"pi_1","object":"payment_intent","amount":5000,"amount_received":5000,"currency":"usd",
        "status":"succeeded","metadata":{"payment":"77"},"receipt_email":"secret@example.org"}}}"#;

    #[test]
    fn of_an_event_nothing_of_the_payer_is_read() {
        let event = Event::read(SENT.as_bytes()).expect("an event");
        assert_eq!((event.reference.as_str(), event.cents, event.payment), ("pi_1", 5_000, Some(77)));
        assert!(!format!("{event:?}").contains("secret"));
        for body in ["", "[]", "{}", "null", r#"{"id":"1","type":"x"}"#, r#"{"id":1,"type":2,"created":3,"data":4}"#] {
            assert_eq!(Event::read(body.as_bytes()), None, "{body}");
        }
        assert_eq!(Event::read(SENT.replace("evt_1", "two words").as_bytes()), None);
    }
}
