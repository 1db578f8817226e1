//! All messages of all languages, read once and checked.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use crate::Lang;
use crate::source;
use crate::tongue::{Tongue, Voice};

/// Every message in every language of the product.
#[derive(Debug)]
pub struct Catalog {
    base: Lang,
    tongues: BTreeMap<Lang, Tongue>,
    entries: BTreeMap<Lang, Entries>,
}

type Entries = BTreeMap<String, Entry>;

/// What is known of one message or term of one language. There are tens of thousands, kept as long as the program runs: each
/// holds no more than it must.
#[derive(Debug)]
struct Entry {
    file: Arc<str>,
    line: usize,
    variables: Box<[String]>,
}

/// One thing wrong with the messages, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file, as `language/file`.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong.
    pub what: String,
}

/// Everything wrong with the messages; printed one problem a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl Catalog {
    /// Reads the messages of `(language, file, text)`; a file's name may be a path and end in `.ftl`.
    ///
    /// Refuses a language that is not known, text that is not Fluent, a key that a language defines twice, and a message
    /// made of another one that its language does not have.
    pub fn new(files: &[(&str, &str, &str)], base: &str) -> Result<Catalog, Problems> {
        let mut problems = Vec::new();
        let base = known(base, "base", &mut problems);
        let mut books = BTreeMap::from([(base, Book::new(base))]);
        for (code, file, text) in files {
            let lang = known(code, file, &mut problems);
            let book = books.entry(lang).or_insert_with(|| Book::new(lang));
            book.add(file, text, &mut problems);
        }
        books.values().for_each(|book| book.check_uses(&mut problems));
        if problems.is_empty() { Ok(Catalog::bind(base, books)) } else { Err(Problems(problems)) }
    }

    fn bind(base: Lang, books: BTreeMap<Lang, Book>) -> Catalog {
        let mut voices = BTreeMap::new();
        let mut entries = BTreeMap::new();
        for (lang, book) in books {
            voices.insert(lang, Arc::new(book.voice));
            entries.insert(lang, book.entries);
        }
        let tongues = voices
            .iter()
            .map(|(lang, voice)| {
                let fallback = voices.get(&base).filter(|_| *lang != base).map(Arc::clone);
                (*lang, Tongue::new(Arc::clone(voice), fallback))
            })
            .collect();
        Catalog { base, tongues, entries }
    }

    /// Somebody to speak this language; the base language where the catalogue has no file of it.
    pub fn speak(&self, lang: Lang) -> Tongue {
        self.tongues.get(&lang).unwrap_or_else(|| self.base_tongue()).clone()
    }

    fn base_tongue(&self) -> &Tongue {
        self.tongues.get(&self.base).expect("the base language always has a tongue")
    }

    /// The languages with messages, the base among them.
    pub fn langs(&self) -> Vec<Lang> {
        self.tongues.keys().copied().collect()
    }

    /// The keys of the messages that a language itself has; terms and the crate's own messages left out.
    pub fn keys(&self, lang: Lang) -> BTreeSet<&str> {
        self.own(lang).map(|(key, _)| key).collect()
    }

    /// The variables that a message of a language uses, in the order of the alphabet; nothing if the language lacks the message.
    pub fn variables(&self, lang: Lang, key: &str) -> Option<&[String]> {
        self.entries.get(&lang)?.get(key).map(|entry| entry.variables.as_ref())
    }

    /// The file and line of a message of a language.
    pub fn place(&self, lang: Lang, key: &str) -> Option<(&str, usize)> {
        let entry = self.entries.get(&lang)?.get(key)?;
        Some((&entry.file, entry.line))
    }

    /// Messages of other languages that the base does not have, or whose variables are others than the base's.
    pub fn mismatches(&self) -> Vec<Problem> {
        let others = self.entries.keys().filter(|lang| **lang != self.base);
        others
            .flat_map(|lang| self.own(*lang))
            .filter_map(|(key, entry)| {
                let what = match self.variables(self.base, key) {
                    None => format!("`{key}` is not in the base language"),
                    Some(base) if base != entry.variables.as_ref() => {
                        format!("`{key}` uses {:?}, the base language {base:?}", entry.variables)
                    }
                    Some(_) => return None,
                };
                Some(Problem::new(&entry.file, entry.line, what))
            })
            .collect()
    }

    /// The keys of the base language that this language lacks, and so says in the base language.
    pub fn missing(&self, lang: Lang) -> Vec<&str> {
        let has = self.keys(lang);
        self.keys(self.base).into_iter().filter(|key| !has.contains(key)).collect()
    }

    fn own(&self, lang: Lang) -> impl Iterator<Item = (&str, &Entry)> {
        let entries = self.entries.get(&lang).into_iter().flatten();
        entries
            .map(|(key, entry)| (key.as_str(), entry))
            .filter(|(key, _)| !key.starts_with("i18n-") && !key.starts_with('-'))
    }
}

/// The messages of one language while they are read.
struct Book {
    voice: Voice,
    entries: Entries,
    /// Which message or term is made of which.
    uses: Vec<(String, String)>,
}

impl Book {
    fn new(lang: Lang) -> Book {
        let mut book = Book { voice: Voice::new(lang), entries: Entries::new(), uses: Vec::new() };
        let mut problems = Vec::new();
        book.add("i18n", built_in(lang), &mut problems);
        assert!(problems.is_empty(), "the crate's own messages are well formed: {problems:?}");
        book
    }

    fn add(&mut self, file: &str, text: &str, problems: &mut Vec<Problem>) {
        let name = source::short_name(file);
        let place: Arc<str> = format!("{}/{name}", self.voice.lang()).into();
        let (resource, definitions) = match source::read(&place, text) {
            Ok(read) => read,
            Err(found) => return problems.extend(found),
        };
        for definition in definitions {
            if let Some(first) = self.entries.get(&definition.name) {
                let what = format!("`{}` is already defined in {}:{}", definition.name, first.file, first.line);
                problems.push(Problem::new(&place, definition.line, what));
                continue;
            }
            self.uses.extend(definition.uses.into_iter().map(|used| (definition.name.clone(), used)));
            let variables = definition.variables.into_iter().collect();
            let entry = Entry { file: Arc::clone(&place), line: definition.line, variables };
            self.entries.insert(definition.name, entry);
        }
        self.voice.add(name, resource, source::is_machine_draft(text));
    }

    fn check_uses(&self, problems: &mut Vec<Problem>) {
        for (key, missing) in self.uses.iter().filter(|(_, used)| !self.entries.contains_key(used)) {
            let entry = &self.entries[key];
            let what = format!("`{key}` is made of `{missing}`, which this language does not have");
            problems.push(Problem::new(&entry.file, entry.line, what));
        }
    }
}

fn known(code: &str, file: &str, problems: &mut Vec<Problem>) -> Lang {
    Lang::parse(code).unwrap_or_else(|| {
        let file = format!("{code}/{}", source::short_name(file));
        problems.push(Problem::new(&file, 1, format!("`{code}` is not a language we know")));
        Lang::En
    })
}

/// Messages that the crate itself brings: durations and lists.
fn built_in(lang: Lang) -> &'static str {
    match lang {
        Lang::En => include_str!("../locales/en.ftl"),
        Lang::Es => include_str!("../locales/es.ftl"),
        Lang::Ar => include_str!("../locales/ar.ftl"),
        Lang::Vi => include_str!("../locales/vi.ftl"),
        Lang::Fr => include_str!("../locales/fr.ftl"),
        Lang::Te => include_str!("../locales/te.ftl"),
        Lang::Ru => include_str!("../locales/ru.ftl"),
        Lang::Uk => include_str!("../locales/uk.ftl"),
        Lang::Pt => include_str!("../locales/pt.ftl"),
        Lang::Zh => include_str!("../locales/zh.ftl"),
    }
}

impl Problem {
    pub(crate) fn new(file: &str, line: usize, what: String) -> Problem {
        Problem { file: file.to_owned(), line, what }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.what)
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.0.iter().enumerate() {
            let newline = if index == 0 { "" } else { "\n" };
            write!(f, "{newline}{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(files: &[(&str, &str, &str)]) -> String {
        Catalog::new(files, "en").expect_err("a broken catalogue").to_string()
    }

    #[test]
    fn a_broken_message_is_named_with_its_file_and_line() {
        let text = "good = Good\n\nbad = { $name\n";
        let problems = refused(&[("es", "locales/es/letters.ftl", text)]);
        assert!(problems.starts_with("es/letters:3: "), "{problems}");
    }

    #[test]
    fn a_key_defined_twice_is_named_with_both_places() {
        let twice = "a-one = 1\n# note\na-one = 2\n";
        assert_eq!(refused(&[("en", "a", twice)]), "en/a:3: `a-one` is already defined in en/a:1");
        let problems = refused(&[("en", "a", "x = 1"), ("es", "a", "x = 1"), ("en", "b", "\nx = 2")]);
        assert_eq!(problems, "en/b:2: `x` is already defined in en/a:1");
    }

    #[test]
    fn an_unknown_language_and_an_unknown_reference_are_refused() {
        assert_eq!(refused(&[("xx", "a", "a = A")]), "xx/a:1: `xx` is not a language we know");
        assert_eq!(
            refused(&[("en", "a", "-brand = T\nb = { -brand }"), ("es", "a", "\nb = { -brand }")]),
            "es/a:2: `b` is made of `-brand`, which this language does not have"
        );
    }

    #[test]
    fn tests_can_find_missing_and_mismatched_messages() {
        let catalog = Catalog::new(
            &[
                (
                    "en",
                    "a",
                    "-brand = T\none = { $n ->\n    [one] { $who }\n   *[other] { NUMBER($total) }\n }\ntwo = Two",
                ),
                ("es", "a", "one = { $n }\nthree = Tres"),
            ],
            "en",
        )
        .expect("well formed");
        assert_eq!(catalog.keys(Lang::En), BTreeSet::from(["one", "two"]));
        let variables = catalog.variables(Lang::En, "one").expect("the message is there");
        assert_eq!(variables.iter().collect::<Vec<_>>(), ["n", "total", "who"]);
        assert_eq!(catalog.variables(Lang::Es, "two"), None);
        assert_eq!(catalog.missing(Lang::Es), ["two"]);
        assert_eq!(catalog.place(Lang::Es, "three"), Some(("es/a", 2)));
        let mismatches = Problems(catalog.mismatches()).to_string();
        assert!(mismatches.starts_with("es/a:1: `one` uses [\"n\"]"), "{mismatches}");
        assert!(mismatches.ends_with("es/a:2: `three` is not in the base language"), "{mismatches}");
    }

    #[test]
    fn every_language_brings_the_same_messages_of_its_own() {
        let files = Lang::ALL.map(|lang| (lang.code(), "a", "a = A"));
        let catalog = Catalog::new(&files, "en").expect("well formed");
        let english = &catalog.entries[&Lang::En];
        for lang in Lang::ALL {
            let own = &catalog.entries[&lang];
            assert!(own.keys().eq(english.keys()), "{lang}");
            for (key, entry) in own {
                let known = |variable: &String| english[key].variables.contains(variable);
                assert!(entry.variables.iter().all(known), "{lang} {key}");
            }
        }
    }
}
