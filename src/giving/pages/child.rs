//! Asks once where words could give a child away, as the page of a need does. Whoever wrote them says that nobody can be told
//! by them, or writes them anew.

use crate::needs::checker::{Warning, check, fingerprint};
use forms::{Errors, Reason};

/// What was noticed, and what is asked about it.
#[derive(Debug, Clone, Default)]
pub struct Noticed {
    pub warnings: Vec<Warning>,
}

impl Noticed {
    /// To which warnings an answer is said: for the form.
    pub fn mark(&self) -> String {
        fingerprint(&self.warnings)
    }
}

/// What could give a child away in these texts.
pub fn notice(texts: &[&str]) -> Noticed {
    Noticed { warnings: check(&texts.join("\n")) }
}

/// The same, with the question under the box, unless it was answered for exactly these warnings.
pub fn ask(texts: &[&str], warned: &str, nobody: &str, errors: &mut Errors) -> Noticed {
    let found = notice(texts);
    let answered = forms::checkbox(nobody) && warned == found.mark();
    if !found.warnings.is_empty() && !answered {
        errors.add("nobody", Reason::new("give-warned"));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &str, warned: &str, nobody: &str) -> bool {
        let mut errors = Errors::default();
        ask(&[text], warned, nobody, &mut errors);
        !errors.is_empty()
    }

    #[test]
    fn words_about_a_child_are_asked_about_once_and_anew_when_they_change() {
        assert!(!asked("Ten winter coats, size 10", "", ""));
        let named = "Shoes for Maria, 8 years old";
        assert!(asked(named, "", ""));
        assert!(asked(named, "", "yes"), "an answer to nothing that was shown");
        let mark = notice(&[named]).mark();
        assert!(!asked(named, &mark, "yes"));
        assert!(asked("Shoes for Pedro, 9 years old", &mark, "yes"));
    }
}
