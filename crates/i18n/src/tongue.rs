//! One language spoken: messages by their keys.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::PatternElement;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use crate::bidi::isolate;
use crate::formats::Formats;
use crate::source::short_name;
use crate::{Args, Lang};

/// Says messages, dates and numbers in one language; cheap to clone.
#[derive(Clone)]
pub struct Tongue(Arc<Inner>);

struct Inner {
    voice: Arc<Voice>,
    fallback: Option<Arc<Voice>>,
}

impl Tongue {
    pub(crate) fn new(voice: Arc<Voice>, fallback: Option<Arc<Voice>>) -> Tongue {
        Tongue(Arc::new(Inner { voice, fallback }))
    }

    /// The language spoken.
    pub fn lang(&self) -> Lang {
        self.0.voice.lang
    }

    /// `ltr` or `rtl`, fit for the `dir` attribute of a page.
    pub fn dir(&self) -> &'static str {
        self.lang().dir()
    }

    /// A message without values. The key itself if no language has it, which a test of the keys finds before a reader does.
    pub fn t<'a>(&'a self, key: &'a str) -> Cow<'a, str> {
        self.say(key, None)
    }

    /// A message with its values.
    ///
    /// Numbers are written as the language writes them and choose the plural form. A text value is put between isolating
    /// marks (U+2068 and U+2069) when it runs the other way than the message, such as a Latin name in an Arabic sentence:
    /// without them the browser would move the words and marks around it. Other values are left alone, so subjects of
    /// letters, text messages and files carry no invisible characters without need.
    pub fn t_with(&self, key: &str, args: &Args<'_>) -> String {
        let said = self.say(key, Some(args.fluent())).into_owned();
        // An hour in Spanish ends with a point (`9:00 a.m.`), which is the sentence's own where the sentence ends there.
        if self.lang() == Lang::Es && said.contains(".m..") { said.replace(".m..", ".m.") } else { said }
    }

    /// Whether the language or its fallback has the message.
    pub fn has(&self, key: &str) -> bool {
        self.voices().any(|voice| voice.has(key))
    }

    /// Whether the language itself has the message: where it does not, the fallback says it, and a page marks its language.
    pub fn has_own(&self, key: &str) -> bool {
        self.0.voice.has(key)
    }

    /// Whether any file of this language is still a machine draft that nobody has checked.
    pub fn is_machine_draft(&self) -> bool {
        self.0.voice.drafts.values().any(|draft| *draft)
    }

    /// Whether this file (`volunteering`, with or without `.ftl`) of this language is still a machine draft.
    pub fn is_machine_draft_of(&self, file: &str) -> bool {
        self.0.voice.drafts.get(short_name(file)).copied().unwrap_or(false)
    }

    fn say<'a>(&'a self, key: &'a str, args: Option<&'a FluentArgs<'_>>) -> Cow<'a, str> {
        self.voices().find_map(|voice| voice.say(key, args)).unwrap_or(Cow::Borrowed(key))
    }

    fn voices(&self) -> impl Iterator<Item = &Voice> {
        std::iter::once(&self.0.voice).chain(&self.0.fallback).map(Arc::as_ref)
    }

    pub(crate) fn formats(&self) -> &'static Formats {
        Formats::of(self.lang())
    }
}

impl fmt::Debug for Tongue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Tongue({})", self.lang())
    }
}

/// The messages that one language itself has.
pub(crate) struct Voice {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
    /// By file: whether it is a machine draft.
    drafts: BTreeMap<String, bool>,
}

impl Voice {
    pub(crate) fn new(lang: Lang) -> Voice {
        let identifier: LanguageIdentifier = lang.code().parse().expect("our codes are language identifiers");
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Fluent's own isolation would mark every value of every message; `written` marks those that need it.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(formatter(lang)));
        bundle.add_builtins().expect("a new bundle has no function yet");
        Voice { lang, bundle, drafts: BTreeMap::new() }
    }

    pub(crate) fn lang(&self) -> Lang {
        self.lang
    }

    /// Adds a file. The catalogue has looked for keys defined twice before, and refuses them.
    pub(crate) fn add(&mut self, file: &str, resource: FluentResource, draft: bool) {
        self.bundle.add_resource_overriding(resource);
        *self.drafts.entry(file.to_owned()).or_default() |= draft;
    }

    fn has(&self, key: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|message| message.value().is_some())
    }

    fn say<'a>(&'a self, key: &str, args: Option<&'a FluentArgs<'_>>) -> Option<Cow<'a, str>> {
        let pattern = self.bundle.get_message(key)?.value()?;
        if let [PatternElement::TextElement { value }] = pattern.elements.as_slice() {
            return Some(Cow::Borrowed(value));
        }
        // A value that is missing shows as `{$name}`: a reader can still use the page, and tests compare variables.
        let mut errors = Vec::new();
        // Not `format_pattern`: it would hand a message that is one choice of plurals to `written` as if it were a value.
        let mut said = String::new();
        self.bundle.write_pattern(&mut said, pattern, args, &mut errors).ok()?;
        Some(Cow::Owned(said))
    }
}

impl fmt::Debug for Voice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Voice({})", self.lang)
    }
}

type Formatter = fn(&FluentValue, &IntlLangMemoizer) -> Option<String>;

/// Fluent takes a plain function here, so each language has one of its own.
fn formatter(lang: Lang) -> Formatter {
    match lang {
        Lang::En => written::<{ Lang::En as usize }>,
        Lang::Es => written::<{ Lang::Es as usize }>,
        Lang::Ar => written::<{ Lang::Ar as usize }>,
        Lang::Vi => written::<{ Lang::Vi as usize }>,
        Lang::Fr => written::<{ Lang::Fr as usize }>,
        Lang::Te => written::<{ Lang::Te as usize }>,
        Lang::Ru => written::<{ Lang::Ru as usize }>,
        Lang::Uk => written::<{ Lang::Uk as usize }>,
        Lang::Pt => written::<{ Lang::Pt as usize }>,
        Lang::Zh => written::<{ Lang::Zh as usize }>,
    }
}

fn written<const LANG: usize>(value: &FluentValue, _: &IntlLangMemoizer) -> Option<String> {
    let lang = Lang::ALL[LANG];
    match value {
        FluentValue::String(text) => match isolate(text, lang.is_rtl()) {
            Cow::Owned(marked) => Some(marked),
            Cow::Borrowed(_) => None,
        },
        FluentValue::Number(number) => Some(Formats::of(lang).fluent_number(number)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Catalog, args};

    const ENGLISH: &str = "\
        hello = Hello, { $name }!\n\
        only-english = Only in { $lang }\n\
        plain = Plain\n\
        number = { $n }\n\
        year = { NUMBER($n, useGrouping: \"false\") }\n\
        places = { $n ->\n    [one] { $n } place\n   *[other] { $n } places\n }\n";
    const SPANISH: &str = "\
        # machine draft, unchecked\n\
        hello = ¡Hola, { $name }!\n\
        until = Hasta { $when }.\n\
        places = { $n ->\n    [one] { $n } lugar\n   *[other] { $n } lugares\n }\n";
    const ARABIC: &str = "\
        hello = مرحبا { $name }!\n\
        places = { $n ->\n    [zero] zero\n    [one] one\n    [two] two\n    [few] few { $n }\n    [many] many { $n }\n   *[other] other { $n }\n }\n";

    fn catalog() -> Catalog {
        let files =
            [("en", "a", ENGLISH), ("es", "locales/es/a.ftl", SPANISH), ("ar", "a", ARABIC), ("es", "b", "b = B")];
        Catalog::new(&files, "en").expect("well formed")
    }

    fn places(lang: Lang, n: i64) -> String {
        catalog().speak(lang).t_with("places", &args! { "n" => n })
    }

    #[test]
    fn a_message_is_said_in_the_language_or_else_in_english() {
        let spanish = catalog().speak(Lang::Es);
        assert_eq!(spanish.t_with("hello", &args! { "name" => "Ana" }), "¡Hola, Ana!");
        assert_eq!(spanish.t("plain"), "Plain");
        assert_eq!(spanish.t_with("only-english", &args! { "lang" => String::from("English") }), "Only in English");
        assert_eq!(spanish.t("no-such-key"), "no-such-key");
        assert!(spanish.has("plain") && !spanish.has("no-such-key"));
        assert!(spanish.has_own("hello") && !spanish.has_own("plain"));
        assert_eq!(catalog().speak(Lang::Vi).lang(), Lang::En);
    }

    #[test]
    fn plurals_follow_the_rules_of_the_language() {
        assert_eq!(places(Lang::En, 0), "0 places");
        assert_eq!(places(Lang::En, 1), "1 place");
        assert_eq!(places(Lang::Es, 1), "1 lugar");
        assert_eq!(places(Lang::Es, 1_234), "1,234 lugares");
        let arabic = [0, 1, 2, 3, 10, 11, 99, 100, 102].map(|n| places(Lang::Ar, n));
        assert_eq!(arabic, ["zero", "one", "two", "few 3", "few 10", "many 11", "many 99", "other 100", "other 102"]);
    }

    #[test]
    fn only_a_value_that_runs_the_other_way_is_isolated() {
        let hello = |lang, name: &str| catalog().speak(lang).t_with("hello", &args! { "name" => name });
        assert_eq!(hello(Lang::En, "Ana"), "Hello, Ana!");
        assert_eq!(hello(Lang::En, "ليلى"), "Hello, \u{2068}ليلى\u{2069}!");
        assert_eq!(hello(Lang::Ar, "ليلى"), "مرحبا ليلى!");
        assert_eq!(hello(Lang::Ar, "Ana"), "مرحبا \u{2068}Ana\u{2069}!");
    }

    #[test]
    fn numbers_are_written_as_the_language_writes_them() {
        let english = catalog().speak(Lang::En);
        assert_eq!(english.t_with("number", &args! { "n" => 12_345 }), "12,345");
        assert_eq!(english.t_with("number", &args! { "n" => 2.5 }), "2.5");
        assert_eq!(english.t_with("number", &args! { "n" => -1_234_567_890_123_i64 }), "-1,234,567,890,123");
        assert_eq!(english.t_with("number", &args! { "n" => f64::NAN }), "NaN");
        assert_eq!(english.t_with("year", &args! { "n" => 2026 }), "2026");
    }

    #[test]
    fn an_hour_in_spanish_does_not_end_a_sentence_twice() {
        let until = |when: &str| catalog().speak(Lang::Es).t_with("until", &args! { "when" => when });
        assert_eq!(until("las 9:00 a.m."), "Hasta las 9:00 a.m.");
        assert_eq!(until("mañana"), "Hasta mañana.");
    }

    #[test]
    fn a_missing_value_does_not_break_the_page() {
        assert_eq!(catalog().speak(Lang::En).t("hello"), "Hello, {$name}!");
    }

    #[test]
    fn a_machine_draft_is_known_by_its_first_line() {
        let catalog = Catalog::new(&[("en", "a", "a = A"), ("fr", "a", "# machine draft, unchecked\na = A")], "en");
        let catalog = catalog.expect("well formed");
        assert!(!catalog.speak(Lang::En).is_machine_draft());
        assert!(catalog.speak(Lang::Fr).is_machine_draft());
        assert!(catalog.speak(Lang::Fr).is_machine_draft_of("fr/a.ftl"));
        assert!(!catalog.speak(Lang::Fr).is_machine_draft_of("b"));
    }
}
