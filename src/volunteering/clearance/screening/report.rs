//! What a screening company tells us later: each event once, in any order, whatever became of the case meanwhile.

use super::{Outcome, settle};
use crate::error::{Error, Result};
use crate::ledger::{self, Entry};
use crate::volunteering::clearance::ends::{Stop, stop_everywhere};
use crate::volunteering::clearance::{Act, locked};
use crate::volunteering::clearance_flow::ClearanceState;
use crate::volunteering::notices;
use crate::volunteering::store::screening::{self as store, Order};
use db::Tx;
use jiff::Timestamp;
use serde::Deserialize;

db::text_enum! {
    /// What came of an event.
    pub enum Effect {
        /// The person was cleared.
        Cleared = "cleared",
        /// The case went to the reviewers.
        Review = "review",
        /// Whoever was cleared already is stopped until looked into.
        Stopped = "stopped",
        /// The person did not answer the company in time, or the company ended it: nothing comes of the order any more.
        RanOut = "ran_out",
        /// Written down for the reviewers; nothing else.
        Noted = "noted",
        /// Something later was known already.
        Older = "older",
        /// The case had ended or was decided otherwise.
        Late = "late",
        /// About nobody we know, or not yet.
        Unknown = "unknown",
    }
}

/// An event as far as it is read: of a report, its word and nothing of what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub id: String,
    pub kind: String,
    pub candidate: String,
    pub said: String,
    pub at: Timestamp,
}

#[derive(Deserialize)]
struct Sent {
    id: String,
    #[serde(rename = "type")]
    kind: String,
    created_at: Timestamp,
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
    status: Option<String>,
    result: Option<String>,
    candidate_id: Option<String>,
}

impl Event {
    /// Reads the body of a call; nothing when it is not what the company sends.
    pub fn read(body: &[u8]) -> Option<Event> {
        let sent: Sent = serde_json::from_slice(body).ok()?;
        let object = sent.data.object;
        // A report that is complete says what came of it beside.
        let said = match (object.status.as_deref(), object.result.as_deref()) {
            (Some("complete"), Some(result)) => result,
            (Some(status), _) => status,
            _ => "",
        };
        let candidate = match object.object.as_str() {
            "candidate" => object.id.clone(),
            _ => object.candidate_id.clone().unwrap_or_default(),
        };
        let event = Event {
            id: word(&sent.id)?,
            kind: word(&sent.kind)?,
            candidate: word(&candidate).unwrap_or_default(),
            said: word(said).unwrap_or_default(),
            at: sent.created_at,
        };
        Some(event)
    }

    /// What this event means for an order, as far as it means anything.
    fn word(&self) -> Word {
        let over = ENDED.contains(&self.said.as_str());
        match self.kind.as_str() {
            "invitation.expired" | "invitation.deleted" | "invitation.canceled" | "report.canceled" => Word::Over,
            kind if kind.starts_with("invitation.") && over => Word::Over,
            kind if kind.starts_with("report.") => Outcome::parse(&self.said).map_or(Word::Passing, Word::Result),
            _ => Word::Passing,
        }
    }
}

/// What the company says of an invitation that nobody can answer any more.
const ENDED: &[&str] = &["expired", "deleted", "canceled", "cancelled"];

/// What an event means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// The report is there.
    Result(Outcome),
    /// No report will come of this order.
    Over,
    /// Something on the way.
    Passing,
}

/// References and states are words; anything else is not kept.
fn word(text: &str) -> Option<String> {
    let plain = !text.is_empty() && text.len() <= 80;
    let plain = plain && text.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c));
    plain.then(|| text.to_owned())
}

/// What is done about an event. A report never denies anybody: what has to be weighed goes to people.
pub fn weigh(word: Word, newest: bool, in_use: bool, state: ClearanceState) -> Effect {
    use ClearanceState as S;
    match (word, state) {
        _ if !newest => Effect::Older,
        (Word::Passing, _) => Effect::Noted,
        _ if !in_use => Effect::Late,
        (Word::Over, S::Screening) => Effect::RanOut,
        (Word::Over, _) => Effect::Late,
        (Word::Result(Outcome::Clear), S::Screening) => Effect::Cleared,
        (Word::Result(Outcome::Consider), S::Screening) => Effect::Review,
        // It was clear, and now it is not: before it gave anything, people weigh it.
        (Word::Result(Outcome::Consider), S::AwaitingMore) => Effect::Review,
        (Word::Result(Outcome::Consider), S::Cleared | S::Inactive) => Effect::Stopped,
        (_, S::Review | S::PreAdverse | S::Suspended | S::Appeal) => Effect::Noted,
        _ => Effect::Late,
    }
}

/// Takes in an event. A second copy changes nothing; one that comes before the order knows its candidate is kept for it.
pub async fn receive(tx: &mut Tx, provider: &str, event: &Event, act: &Act<'_>) -> Result<Option<Effect>> {
    let order = match event.candidate.as_str() {
        "" => None,
        candidate => store::order_of_candidate(tx, provider, candidate).await?,
    };
    if let Some(order) = &order {
        catch_up(tx, order, act).await?;
    }
    // The case is held before its events are counted, so that two at once come one after the other.
    let case = match &order {
        Some(order) => Some(locked(tx, order.clearance).await?),
        None => None,
    };
    let Some(id) = store::insert_event(tx, provider, event, order.as_ref().map(|o| o.id), act.now).await? else {
        return Ok(None);
    };
    let effect = match (order, case) {
        (Some(order), Some(_)) => take_in(tx, order.id, event, act).await?,
        _ => Effect::Unknown,
    };
    store::set_effect(tx, id, effect).await?;
    Ok(Some(effect))
}

/// Takes in what came before the order knew its candidate, the earliest first.
pub async fn catch_up(tx: &mut Tx, order: &Order, act: &Act<'_>) -> Result<()> {
    for (id, event) in store::unclaimed(tx, &order.provider, &order.candidate).await? {
        let effect = take_in(tx, order.id, &event, act).await?;
        store::claim_event(tx, id, order.id, effect).await?;
    }
    Ok(())
}

/// Order and case are read anew: an event before this one may have moved them.
async fn take_in(tx: &mut Tx, order: i64, event: &Event, act: &Act<'_>) -> Result<Effect> {
    let order = store::order(tx, order).await?.ok_or(Error::NotFound)?;
    let case = locked(tx, order.clearance).await?;
    let newest = order.said_at.is_none_or(|at| at <= event.at);
    let in_use = case.provider == order.provider && case.provider_ref == order.candidate;
    let word = event.word();
    let effect = match weigh(word, newest, in_use, case.state) {
        // It had run out, or was answered: nobody is told twice.
        Effect::RanOut if stands(word, &order).is_none() => Effect::Noted,
        effect => effect,
    };
    let entry = Entry::new(act.actor, "report-said", "clearance", case.id).about(case.person);
    ledger::note(tx, entry.policy(act.policy.version).detail(format!("effect={effect}")), act.now).await?;
    if newest {
        store::set_said(tx, order.id, &event.said, event.at, stands(word, &order)).await?;
    }
    match (effect, word) {
        (Effect::Cleared | Effect::Review, Word::Result(outcome)) => settle(tx, case, outcome, None, act).await?,
        (Effect::RanOut, _) => notices::order_ran_out(tx, &case, order.id, act).await?,
        (Effect::Stopped, _) => stop_everywhere(tx, case, Stop::Alert, act).await?,
        _ => {}
    }
    Ok(effect)
}

/// Where an order stands after a word of the company; nothing leaves it where it is. What was answered does not run out.
fn stands(word: Word, order: &Order) -> Option<&'static str> {
    match word {
        Word::Result(_) => Some("done"),
        Word::Over if matches!(order.state.as_str(), "queued" | "invited") => Some("run_out"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &str = r#"{"id":"507f1f77","object":"event","type":"report.completed","created_at":"2026-09-10T14:00:00Z",
        "data":{"object":{"id":"4722c07d","object":"report","status":"complete","result":"consider",
        "candidate_id":"e44aa283","ssn_trace_id":"x","documents":["secret"]}}}"#;

    #[test]
    fn of_a_report_only_its_word_is_read() {
        let event = Event::read(REPORT.as_bytes()).expect("an event");
        assert_eq!((event.candidate.as_str(), event.said.as_str()), ("e44aa283", "consider"));
        assert_eq!(event.word(), Word::Result(Outcome::Consider));
        assert!(!format!("{event:?}").contains("secret"));
    }

    #[test]
    fn what_is_no_event_is_not_read() {
        for body in ["", "[]", "{}", "null", r#"{"id":"1","type":"x"}"#, r#"{"id":1,"type":2,"created_at":3,"data":4}"#]
        {
            assert_eq!(Event::read(body.as_bytes()), None, "{body}");
        }
        assert_eq!(Event::read(REPORT.replace("507f1f77", "two words").as_bytes()), None);
        let odd = REPORT.replace("consider", "<b>felony of Nia</b>");
        assert_eq!(Event::read(odd.as_bytes()).expect("read").said, "");
    }

    #[test]
    fn no_event_ever_denies() {
        for state in ClearanceState::ALL {
            let words = [Word::Passing, Word::Over, Word::Result(Outcome::Clear), Word::Result(Outcome::Consider)];
            for word in words {
                for (newest, in_use) in [(true, true), (true, false), (false, true), (false, false)] {
                    let effect = weigh(word, newest, in_use, *state);
                    let gives = effect == Effect::Cleared;
                    assert!(!gives || (*state == ClearanceState::Screening && word == Word::Result(Outcome::Clear)));
                    assert!(
                        effect == Effect::Cleared
                            || effect == Effect::Review
                            || effect == Effect::RanOut
                            || *state != ClearanceState::Screening
                            || word == Word::Passing
                            || !newest
                            || !in_use
                    );
                }
            }
        }
    }
}
