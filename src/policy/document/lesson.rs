//! A training that is read and answered on its own page: what to read, and questions about it.

use std::ops::RangeInclusive;

use super::declare::table;
use super::kinds::{Id, Words};
use super::problem::Fault;
use super::read::Reading;

/// How many parts there are to read.
const SECTIONS: RangeInclusive<usize> = 1..=20;
/// How many questions are asked.
const QUESTIONS: RangeInclusive<usize> = 3..=10;
/// How many answers one chooses from.
const CHOICES: RangeInclusive<usize> = 2..=6;

table! {
    /// What is read, and what is asked about it.
    pub struct Lesson {
        /// The version of its text; a new text needs a new one.
        pub version: u32 = 1..=9_999,
        /// How many answers must be right; all of them where it does not say.
        pub pass: Option<u32>,
        /// What is read, part by part.
        pub sections: Vec<Section>,
        /// What is asked about it.
        pub questions: Vec<Question>,
    }
}

table! {
    /// A part of what is read.
    pub struct Section {
        /// Its id.
        pub id: Id,
        /// The heading.
        pub title: Words,
        /// The text; empty lines part its paragraphs.
        pub text: Words,
    }
}

table! {
    /// A question with the answers one chooses from.
    pub struct Question {
        /// Its id.
        pub id: Id,
        /// What is asked.
        pub ask: Words,
        /// The answers.
        pub choices: Vec<Choice>,
        /// The right one, by its id.
        pub right: Id,
        /// Why it is right: read by whoever chose another.
        pub why: Words,
    }
}

table! {
    /// One of the answers.
    pub struct Choice {
        /// Its id.
        pub id: Id,
        /// What it says.
        pub text: Words,
    }
}

impl Lesson {
    /// So many answers must be right.
    pub fn pass_mark(&self) -> usize {
        self.pass.and_then(|pass| usize::try_from(pass).ok()).unwrap_or(self.questions.len())
    }

    /// The language in which somebody who reads `lang` gets it: theirs where every text of it has that, else English. Half a
    /// lesson in each would be read by nobody.
    pub fn lang_of<'a>(&self, lang: &'a str) -> &'a str {
        if self.words().iter().all(|words| words.has(lang)) { lang } else { "en" }
    }

    /// Every text of it, in order.
    pub fn words(&self) -> Vec<&Words> {
        let read = self.sections.iter().flat_map(|section| [&section.title, &section.text]);
        let asked = self.questions.iter().flat_map(|question| {
            let choices = question.choices.iter().map(|choice| &choice.text);
            std::iter::once(&question.ask).chain(choices).chain([&question.why])
        });
        read.chain(asked).collect()
    }

    pub(super) fn check(&self, path: &str, reading: &mut Reading) {
        counted(&format!("{path}.sections"), self.sections.len(), SECTIONS, reading);
        counted(&format!("{path}.questions"), self.questions.len(), QUESTIONS, reading);
        let most = i64::try_from(self.questions.len()).unwrap_or(i64::MAX);
        if self.pass.is_some_and(|pass| !(1..=most).contains(&i64::from(pass))) {
            reading.wrong(format!("{path}.pass"), Fault::OutOfRange { min: 1, max: most });
        }
        for question in &self.questions {
            let path = format!("{path}.questions[{}]", question.id);
            counted(&format!("{path}.choices"), question.choices.len(), CHOICES, reading);
            if !question.choices.iter().any(|choice| choice.id == question.right) {
                let known = question.choices.iter().map(|choice| choice.id.as_str()).collect::<Vec<_>>().join(", ");
                let fault = Fault::UnknownReference { found: question.right.to_string(), known };
                reading.wrong(format!("{path}.right"), fault);
            }
        }
    }
}

fn counted(path: &str, found: usize, wanted: RangeInclusive<usize>, reading: &mut Reading) {
    if !wanted.contains(&found) {
        reading.wrong(path, Fault::Count { found, min: *wanted.start(), max: *wanted.end() });
    }
}

#[cfg(test)]
mod tests {
    use crate::policy::document::tests::{cms, with};
    use crate::policy::document::{CMS, Lesson, Policy};

    fn lesson(policy: &Policy) -> &Lesson {
        let training = policy.clearance.training("child-safety").expect("the training that ships");
        training.here.as_ref().expect("it is read here")
    }

    #[test]
    fn the_training_that_ships_has_five_parts_in_three_languages_and_all_answers_must_be_right() {
        let policy = cms();
        let lesson = lesson(&policy);
        assert_eq!((lesson.sections.len(), lesson.questions.len(), lesson.pass_mark()), (5, 6, 6));
        assert_eq!(["en", "es", "ar", "vi"].map(|lang| lesson.lang_of(lang)), ["en", "es", "ar", "en"]);
    }

    #[test]
    fn a_training_that_lacks_a_text_in_a_language_is_read_in_english_as_a_whole() {
        let policy =
            Policy::parse(&CMS.replacen("es = \"Fotos y mensajes\", ", "", 1)).expect("a policy with a warning");
        assert_eq!(lesson(&policy).lang_of("es"), "en");
        assert_eq!(lesson(&policy).lang_of("ar"), "ar");
        assert_eq!(policy.warnings.len(), 1);
        assert!(policy.warnings[0].path.ends_with("here.sections[photos].title"), "{:?}", policy.warnings);
    }

    #[test]
    fn a_bad_training_is_refused_with_its_line_and_the_mend() {
        let at = "clearance.trainings[child-safety].here";
        let cases = [
            (
                "right = \"walk\"",
                "right = \"run\"",
                format!("{at}.questions[left-behind].right: there is no `run`; write one of"),
            ),
            ("right = \"walk\"\n", "", format!("{at}.questions[left-behind].right: this is missing; add it")),
            (
                "[clearance.trainings.here]\nversion = 1",
                "[clearance.trainings.here]",
                format!("{at}.version: this is missing"),
            ),
            (
                "[clearance.trainings.here]\n",
                "[clearance.trainings.here]\npass = 7\n",
                format!("{at}.pass: write a number from 1 to 6"),
            ),
            (
                "title = { en = \"Photos and messages\", ",
                "title = { ",
                format!("{at}.sections[photos].title: the text for `en` is missing"),
            ),
            (
                "id = \"photo\"",
                "id = \"left-behind\"",
                format!("{at}.questions[left-behind]: `left-behind` is there twice"),
            ),
        ];
        for (old, new, said) in cases {
            let problems = with(old, new);
            assert!(problems.iter().any(|problem| problem.contains(&said)), "{said}: {problems:#?}");
            assert!(problems.iter().all(|problem| problem.starts_with("line ")), "{problems:#?}");
        }
    }

    #[test]
    fn too_many_and_too_few_are_refused() {
        let question = |n: usize| {
            format!(
                "[[clearance.trainings.here.questions]]\nid = \"more-{n}\"\nask = {{ en = \"?\" }}\nright = \"a\"\n\
                 why = {{ en = \".\" }}\nchoices = [{{ id = \"a\", text = {{ en = \"A\" }} }}]\n"
            )
        };
        let more: String = (0..5).map(question).collect();
        let problems = with("# A level may also ask", &format!("{more}# A level may also ask"));
        assert!(
            problems.iter().any(|p| p.ends_with("here.questions: there are 11 here; write 3 to 10")),
            "{problems:#?}"
        );
        assert!(
            problems.iter().any(|p| p.ends_with("[more-0].choices: there are 1 here; write 2 to 6")),
            "{problems:#?}"
        );
    }
}
