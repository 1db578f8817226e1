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
    /// Yes or no to what was asked.
    Answer(Answer),
    /// Something else: an answer to be understood by whoever asked.
    Other,
}

/// Yes or no, and to which of the last list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    pub yes: bool,
    pub number: Option<i64>,
}

/// Reads the one word that matters. Each language has its own words, and all are understood whatever the reader's is.
pub fn wish(app: &App, text: &str) -> Wish {
    let said = forms::clean_line(text).trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let means = |key: &str| is_word(app, key, &said);
    if means("connect-text-words-stop") {
        Wish::Stop
    } else if means("connect-text-words-start") {
        Wish::Start
    } else if means("connect-text-words-help") {
        Wish::Help
    } else {
        let (word, number) = numbered(&said);
        let answer = |yes| number.map_or(Wish::Other, |number| Wish::Answer(Answer { yes, number }));
        match (is_word(app, "connect-text-words-yes", word), is_word(app, "connect-text-words-no", word)) {
            (true, false) => answer(true),
            (false, true) => answer(false),
            _ => Wish::Other,
        }
    }
}

/// Whether any language has this word for it.
fn is_word(app: &App, key: &str, said: &str) -> bool {
    let mut languages = crate::web::offered_languages().iter();
    languages.any(|lang| app.words.speak(*lang).t(key).split_whitespace().any(|word| word.to_lowercase() == said))
}

/// `no 2`, `no2` and `no` as a word and a number; no number at all where more than that was said.
fn numbered(said: &str) -> (&str, Option<Option<i64>>) {
    let Some(at) = said.find(char::is_numeric) else { return (said, Some(None)) };
    let digits: Option<String> = said[at..].chars().map(digit).collect();
    let number = digits.filter(|digits| digits.len() < 4).and_then(|digits| digits.parse().ok());
    (said[..at].trim_end_matches(|c: char| !c.is_alphabetic()), number.map(Some))
}

/// A digit of this or another script.
fn digit(c: char) -> Option<char> {
    let value = match c {
        '0'..='9' => return Some(c),
        '\u{0660}'..='\u{0669}' => c as u32 - 0x0660,
        '\u{06F0}'..='\u{06F9}' => c as u32 - 0x06F0,
        _ => return None,
    };
    char::from_digit(value, 10)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_after_the_word_is_read_in_any_script() {
        assert_eq!(numbered("no"), ("no", Some(None)));
        assert_eq!(numbered("no 2"), ("no", Some(Some(2))));
        assert_eq!(numbered("no2"), ("no", Some(Some(2))));
        assert_eq!(numbered("no. 12"), ("no", Some(Some(12))));
        assert_eq!(numbered("\u{0644}\u{0627} \u{0662}"), ("\u{0644}\u{0627}", Some(Some(2))));
        assert_eq!(numbered("no 2 please"), ("no", None));
        assert_eq!(numbered("no 99999999"), ("no", None));
    }
}
