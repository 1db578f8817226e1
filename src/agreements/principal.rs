//! A principal's answer to an organisation that would help at their school, under an agreement or without one.

use forms::Errors;

/// The most signs of the words beside an answer.
const LONGEST: usize = 4_000;

/// What a principal answers.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    pub yes: bool,
    pub words: &'a str,
    /// What was on the page, as one word: a yes is to that and to nothing else.
    pub read: &'a str,
}

/// A yes, or a no with its reason, as a form sends it; what does not hold is told in `errors`.
pub fn told(errors: &mut Errors, answer: &str, words: &str) -> Option<(bool, String)> {
    let answer = errors.field("answer", forms::choice(answer, &["yes", "no"]));
    let words = match answer {
        Some("no") => errors.field("words", forms::text(words, LONGEST)),
        _ => errors.field("words", forms::optional_text(words, LONGEST)),
    };
    Some((answer? == "yes", words?))
}
