//! Words that leave the school for strangers and partners: a letter of thanks, a reason, a report, a note. No child is in
//! them: what tells of a child's life is taken out, and of what may be a name the writer says that it is nobody's.

use super::checker::{Warning, check, fingerprint};
use forms::Reason;

/// What was typed, with what is said to the warnings about it.
#[derive(Debug, Clone, Copy)]
pub struct Leaving<'a> {
    /// Texts of one letter.
    pub texts: &'a [&'a str],
    /// Names of grown people and organisations that the page names anyway.
    pub known: &'a [&'a str],
}

impl Leaving<'_> {
    /// What could give a child away.
    pub fn warnings(&self) -> Vec<Warning> {
        let known: Vec<String> = self.known.iter().map(|name| crate::people::fold(name)).collect();
        let is_known = |warning: &Warning| {
            let words = crate::people::fold(&warning.words);
            let words = words.trim_end_matches("'s").trim_end_matches("\u{2019}s");
            known.iter().any(|name| format!(" {name} ").contains(&format!(" {words} ")))
        };
        check(&self.texts.join("\n")).into_iter().filter(|warning| !is_known(warning)).collect()
    }

    /// Whether it may go. `nobody` is the box by which the writer says that no child is told by it, `warned` of which
    /// warnings that was said.
    pub fn may_go(&self, nobody: &str, warned: &str) -> Result<(), Reason> {
        let warnings = self.warnings();
        if warnings.iter().any(|warning| warning.worry.is_private()) {
            return Err(Reason::new("needs-leaving-private"));
        }
        if warnings.is_empty() || (forms::checkbox(nobody) && warned == fingerprint(&warnings)) {
            return Ok(());
        }
        Err(Reason::new("needs-leaving-warned"))
    }
}

/// The warnings as a page shows them above its button: which, and by what they are known when they are answered.
#[derive(Debug, Clone, Default)]
pub struct Shown {
    pub warnings: Vec<Warning>,
    pub warned: String,
}

impl Shown {
    /// Of words that were sent and did not go.
    pub fn of(leaving: &Leaving<'_>) -> Shown {
        let warnings = leaving.warnings();
        Shown { warned: fingerprint(&warnings), warnings }
    }

    /// Whether the writer can say that they are nobody's.
    pub fn can_stay(&self) -> bool {
        !self.warnings.iter().any(|warning| warning.worry.is_private())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn go(text: &str, nobody: &str, warned: &str) -> Option<&'static str> {
        let leaving = Leaving { texts: &[text], known: &["Nora Quill", "Oak Elementary"] };
        leaving.may_go(nobody, warned).err().map(|reason| reason.key())
    }

    #[test]
    fn the_giver_may_be_named_and_a_child_is_asked_about() {
        assert_eq!(go("Dear Nora Quill, thank you! It is in good hands at Oak Elementary.", "", ""), None);
        assert_eq!(go("Diego wears the coat every day.", "", ""), Some("needs-leaving-warned"));
        assert_eq!(go("Diego wears the coat every day.", "yes", "another"), Some("needs-leaving-warned"));
        let warned = Shown::of(&Leaving { texts: &["Diego wears the coat every day."], known: &[] }).warned;
        assert_eq!(go("Diego wears the coat every day.", "yes", &warned), None);
        assert_eq!(go("He sleeps in a car and smiled.", "yes", &warned), Some("needs-leaving-private"));
    }
}
