//! Answers that are picked, not written.

use crate::clean::clean_line;
use crate::reason::{Checked, Reason};

/// One of the answers offered.
pub fn choice<T: AsRef<str> + Clone>(sent: &str, offered: &[T]) -> Checked<T> {
    one_of(sent, |sent| offered.iter().find(|answer| answer.as_ref() == sent).cloned())
}

/// One of the answers that a function knows, such as an enum's `parse`.
pub fn one_of<T>(sent: &str, known: impl FnOnce(&str) -> Option<T>) -> Checked<T> {
    let sent = clean_line(sent);
    if sent.is_empty() {
        return Err(Reason::new("form-required"));
    }
    known(&sent).ok_or_else(|| Reason::new("form-choice"))
}

/// Any number of the answers offered, each once and in the order in which they are offered; none is fine.
pub fn many<T: AsRef<str> + Clone>(sent: &[String], offered: &[T]) -> Checked<Vec<T>> {
    let is_offered = |sent: &String| sent.is_empty() || offered.iter().any(|answer| answer.as_ref() == sent);
    if !sent.iter().all(is_offered) {
        return Err(Reason::new("form-choice"));
    }
    let picked = |answer: &&T| sent.iter().any(|sent| sent == answer.as_ref());
    Ok(offered.iter().filter(picked).cloned().collect())
}

/// Whether a box is ticked. A box that is not is not sent at all: keep its field `#[serde(default)]`.
pub fn checkbox(sent: &str) -> bool {
    matches!(sent.trim(), "on" | "true" | "1" | "yes")
}

/// A box that has to be ticked.
pub fn agreed(sent: &str) -> Checked<()> {
    if checkbox(sent) { Ok(()) } else { Err(Reason::new("form-agree")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_offered_can_be_chosen() {
        assert_eq!(choice("es", &["en", "es"]).unwrap(), "es");
        assert_eq!(choice("", &["en", "es"]).unwrap_err().key(), "form-required");
        assert_eq!(choice("ES", &["en", "es"]).unwrap_err().key(), "form-choice");
        assert_eq!(choice("es", &[] as &[&str]).unwrap_err().key(), "form-choice");
        assert_eq!(one_of("7", |sent| sent.parse::<i64>().ok()).unwrap(), 7);
        assert_eq!(one_of("x", |sent| sent.parse::<i64>().ok()).unwrap_err().key(), "form-choice");
    }

    #[test]
    fn many_are_kept_once_in_the_order_offered() {
        let sent = |answers: &[&str]| answers.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(many(&sent(&["c", "a", "", "c"]), &["a", "b", "c"]).unwrap(), ["a", "c"]);
        assert!(many(&[], &["a"]).unwrap().is_empty());
        assert_eq!(many(&sent(&["a", "x"]), &["a"]).unwrap_err().key(), "form-choice");
    }

    #[test]
    fn a_box_is_ticked_or_not() {
        assert!(checkbox("on") && checkbox("1"));
        assert!(!checkbox("") && !checkbox("off") && !checkbox("0"));
        assert_eq!(agreed("").unwrap_err().key(), "form-agree");
        assert!(agreed("on").is_ok());
    }
}
