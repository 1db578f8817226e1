//! What was typed so far: fields as they came, merged one by one.

use crate::people::NewPerson;
use crate::schools::SchoolId;
use crate::volunteering::clearance::Case;
use std::collections::BTreeMap;

/// More than this is not typed by hand.
const LARGEST: usize = 20_000;

/// The pages whose fields a draft keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    You,
    Guardian,
    Tasks,
    Schools,
    More,
}

impl Step {
    /// The step a form names.
    pub fn parse(word: &str) -> Option<Step> {
        Some(match word {
            "you" => Step::You,
            "guardian" => Step::Guardian,
            "tasks" => Step::Tasks,
            "schools" => Step::Schools,
            "more" => Step::More,
            _ => return None,
        })
    }

    /// As forms name it.
    pub fn word(self) -> &'static str {
        match self {
            Step::You => "you",
            Step::Guardian => "guardian",
            Step::Tasks => "tasks",
            Step::Schools => "schools",
            Step::More => "more",
        }
    }

    fn fields(self) -> &'static [&'static str] {
        match self {
            Step::You => &["given", "family", "birth_date", "lang", "address", "city", "zip"],
            Step::Guardian => &["guardian", "guardian_way", "guardian_contact", "guardian_lang"],
            Step::Tasks => &["tasks"],
            Step::Schools => &["schools"],
            Step::More => &["languages", "skills", "availability", "affiliation", "can"],
        }
    }
}

type Map = BTreeMap<String, Vec<String>>;

/// See the module.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft(Map);

impl Draft {
    /// What was kept; text that cannot be read is an empty draft, so that nobody is locked out by it.
    pub fn read(text: &str) -> Draft {
        serde_json::from_str(text).map(Draft).unwrap_or_default()
    }

    /// As the case keeps it.
    pub fn to_text(&self) -> String {
        serde_json::to_string(&self.0).expect("a map of texts is JSON")
    }

    /// What a person's record already says.
    pub fn of(known: &NewPerson) -> Draft {
        let mut draft = Draft::default();
        let born = known.birth_date.map_or(String::new(), super::birth_shown);
        let fields = [
            ("given", known.given.clone()),
            ("family", known.family.clone()),
            ("birth_date", born),
            ("lang", known.lang.clone()),
            ("address", known.address.clone()),
            ("city", known.city.clone()),
            ("zip", known.zip.clone()),
        ];
        for (field, value) in fields {
            draft.set(field, vec![value]);
        }
        draft
    }

    /// What an earlier case says, for a renewal.
    pub fn fill_from(&mut self, before: &Case, schools: &[SchoolId]) {
        let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
        self.set("tasks", lines(&before.tasks));
        self.set("schools", schools.iter().map(ToString::to_string).collect());
        self.set("languages", lines(&before.languages));
        self.set("availability", lines(&before.availability));
        self.set("skills", vec![before.skills.clone()]);
        self.set("affiliation", vec![before.affiliation.clone()]);
    }

    /// A field with one value.
    pub fn one(&self, field: &str) -> &str {
        self.many(field).first().map_or("", String::as_str)
    }

    /// A field with several values.
    pub fn many(&self, field: &str) -> &[String] {
        self.0.get(field).map_or(&[], Vec::as_slice)
    }

    pub fn set(&mut self, field: &str, values: Vec<String>) {
        self.0.insert(field.to_owned(), values);
    }

    /// What a page is shown with: it comes back with the form, and tells what was changed there from what is merely old.
    pub fn base(&self, step: Step) -> String {
        let shown: Map = step.fields().iter().map(|f| ((*f).to_owned(), self.many(f).to_vec())).collect();
        serde_json::to_string(&shown).expect("a map of texts is JSON")
    }

    /// Takes over what was changed on a page since it was shown.
    pub fn merge(&mut self, step: Step, sent: &Sent) {
        for field in step.fields() {
            if sent.changed(field) {
                self.set(field, sent.many(field));
            }
        }
    }

    pub fn is_too_large(&self) -> bool {
        self.0.values().flatten().map(String::len).sum::<usize>() > LARGEST
    }
}

/// A form as it was sent: names and values, in order.
#[derive(Debug, Clone, Default)]
pub struct Sent(pub Vec<(String, String)>);

impl Sent {
    /// The value of a name, or nothing.
    pub fn one(&self, name: &str) -> &str {
        self.0.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
    }

    /// Every value of a name. An empty box of a question with several answers is no answer.
    pub fn many(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(n, _)| n == name).map(|(_, value)| value.clone()).collect()
    }

    /// Whether somebody changed this field. The page's script names the fields typed in since the last save; without
    /// it, the page says what it was shown with; without that, everything counts.
    fn changed(&self, field: &str) -> bool {
        let typed = self.many("typed");
        if !typed.is_empty() {
            return typed.iter().any(|name| name == field);
        }
        let Ok(base) = serde_json::from_str::<Map>(self.one("base")) else {
            return true;
        };
        base.get(field).is_none_or(|shown| plain(shown) != plain(&self.many(field)))
    }
}

/// An empty field and a missing one are the same; browsers write line ends in their own way.
fn plain(values: &[String]) -> Vec<String> {
    values.iter().map(|value| value.replace("\r\n", "\n")).filter(|value| !value.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(pairs: &[(&str, &str)]) -> Sent {
        Sent(pairs.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect())
    }

    #[test]
    fn of_two_windows_the_one_that_typed_last_in_a_field_wins_and_nothing_else_is_lost() {
        let mut draft = Draft::default();
        let base = draft.base(Step::You);
        let form = |given, family| [("given", given), ("family", family), ("base", base.as_str())].map(|p| p);
        draft.merge(Step::You, &sent(&form("Ana", "")));
        // The second phone still shows the empty page; only the family name was typed there.
        draft.merge(Step::You, &sent(&form("", "Morales")));
        assert_eq!((draft.one("given"), draft.one("family")), ("Ana", "Morales"));
        draft.merge(Step::You, &sent(&form("Anna", "Morales")));
        assert_eq!(draft.one("given"), "Anna");
    }

    #[test]
    fn a_script_names_what_was_typed_since_the_last_save() {
        let mut draft = Draft::default();
        draft.set("given", vec!["Ana".into()]);
        let old_window = [("given", "An"), ("family", "Ruiz"), ("base", "{}"), ("typed", "family")];
        draft.merge(Step::You, &sent(&old_window));
        assert_eq!((draft.one("given"), draft.one("family")), ("Ana", "Ruiz"));
    }

    #[test]
    fn a_box_can_be_emptied_again() {
        let mut draft = Draft::default();
        draft.set("tasks", vec!["mentor".into(), "speaker".into()]);
        let base = draft.base(Step::Tasks);
        draft.merge(Step::Tasks, &sent(&[("base", &base), ("tasks", "speaker")]));
        assert_eq!(draft.many("tasks"), ["speaker"]);
        let base = draft.base(Step::Tasks);
        draft.merge(Step::Tasks, &sent(&[("base", &base)]));
        assert!(draft.many("tasks").is_empty());
    }

    #[test]
    fn a_draft_survives_being_kept() {
        let mut draft = Draft::default();
        draft.set("given", vec!["ليلى \"x\" <b>".into()]);
        assert_eq!(Draft::read(&draft.to_text()), draft);
        assert_eq!(Draft::read("not json"), Draft::default());
    }
}
