//! No more messages, please; and: please write to me again.

use super::store::stop as store;
use crate::app::App;
use crate::error::Result;
use crate::ledger::{self, Actor, Entry};
use crate::people::ContactKind;
use db::Tx;
use i18n::Lang;
use jiff::Timestamp;

pub use store::Held;

/// What a text that came back asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    Stop,
    Start,
    Help,
    /// Something else: an answer to be understood by whoever asked.
    Other,
}

/// Reads the one word that matters. Each language has its own words, and all are understood whatever the reader's is.
pub fn wish(app: &App, text: &str) -> Wish {
    let said = forms::clean_line(text).trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let means = |key: &str| {
        crate::web::offered_languages()
            .iter()
            .any(|lang| app.words.speak(*lang).t(key).split_whitespace().any(|word| word.to_lowercase() == said))
    };
    if means("connect-text-words-stop") {
        Wish::Stop
    } else if means("connect-text-words-start") {
        Wish::Start
    } else if means("connect-text-words-help") {
        Wish::Help
    } else {
        Wish::Other
    }
}

/// Stops or starts messages to one person at one address.
pub async fn set(tx: &mut Tx, held: &Held, stopped: bool, now: Timestamp) -> Result<()> {
    if store::set_stopped(tx, held, stopped.then_some(now)).await? {
        let verb = if stopped { "stopped-messages" } else { "started-messages" };
        let entry = Entry::new(Actor::Own(held.person), verb, "contact_point", held.contact).about(held.person);
        ledger::note(tx, entry, now).await?;
    }
    Ok(())
}

/// Acts on a text that came back from a number, once; gives the language to answer in. The number's owner speaks for
/// everybody who shares it.
pub async fn reply(tx: &mut Tx, number: &str, reference: &str, wish: Wish, now: Timestamp) -> Result<Option<Lang>> {
    if !store::note_reply(tx, reference, now).await? {
        return Ok(None);
    }
    if let Wish::Stop | Wish::Start = wish {
        for held in store::holders(tx, ContactKind::Phone, number).await? {
            set(tx, &held, wish == Wish::Stop, now).await?;
        }
    }
    let lang = store::language_of(tx, number).await?;
    Ok(Some(lang.and_then(|code| Lang::parse(&code)).unwrap_or(Lang::En)))
}
