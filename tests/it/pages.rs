//! Every page of the product, in every language: it opens, it is whole, and it is in that language.

use crate::support::{Answer, Browser, TestApp, words_of};
use i18n::{Catalog, Lang};
use std::collections::{BTreeSet, HashSet};
use trellis::demo::examples::{self, Example};

#[tokio::test]
async fn every_page_is_whole_in_every_language() {
    // Each page is opened by somebody who has chosen the language, all in one minute.
    let app = TestApp::with(|config| config.changes_per_minute = 10_000).await;
    let catalog = Catalog::new(trellis::embedded::LOCALES, "en").expect("the words are in order");
    let keys: HashSet<&str> = catalog.keys(Lang::En).into_iter().filter(|key| key.contains('-')).collect();
    let mut wrong = Vec::new();
    for lang in [Lang::En, Lang::Es, Lang::Ar] {
        let words = Words { keys: &keys, english: english(&catalog, lang), lacking: lacking(&catalog, lang) };
        for example in examples::all() {
            // Office pages come in English and Spanish.
            if lang == Lang::Ar && example.address.starts_with("/office") {
                continue;
            }
            let answer = browser(&app, &example, lang).await.get(&example.address).await;
            if answer.header("content-type").starts_with("text/html") {
                check(&answer, &example, lang, &words, &mut wrong);
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

async fn browser(app: &TestApp, example: &Example, lang: Lang) -> Browser {
    if example.person == "anyone" {
        return app.stranger().speaking(lang.code());
    }
    let browser = app.person(example.person).await;
    browser.post("/language", &[("lang", lang.code()), ("return_to", "/")]).await.is(303);
    browser
}

/// What no page in a language may show, gathered once.
struct Words<'a> {
    keys: &'a HashSet<&'a str>,
    /// English that this language says otherwise.
    english: BTreeSet<String>,
    /// English that it has no words for yet: only where the page says that it is English.
    lacking: BTreeSet<String>,
}

fn check(answer: &Answer, example: &Example, lang: Lang, never: &Words<'_>, wrong: &mut Vec<String>) {
    let html = answer.html();
    let mut say = |what: &str| wrong.push(format!("{} in {}: {what}", example.address, lang.code()));
    if answer.status != 200 {
        say(&format!("status {}", answer.status));
        return;
    }
    if !html.contains(&format!("<html lang=\"{}\" dir=\"{}\">", lang.code(), lang.dir())) {
        say("does not say its language");
    }
    let headings = html.matches("<h1").count();
    if headings != 1 {
        say(&format!("{headings} first headings"));
    }
    for id in twice(&html) {
        say(&format!("two things are called {id}"));
    }
    if html.contains("<title> ·") {
        say("no title");
    }
    let text = answer.text();
    for word in text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-') {
        if never.keys.contains(word) {
            say(&format!("shows the key {word}"));
        }
    }
    // The policy's own text is shown as it was written, notes in English included.
    // An employer's letter, and a certificate, stand in English beside the reader's language.
    // A donor's sheet of the year, and what a sponsor signs, stand in the donor's and the sponsor's.
    // So does an agreement about data.
    let on_paper = [
        "/letters/",
        "/certificates/",
        "/gifts/years/2026/",
        "/give/year/",
        "/sponsors/follow/",
        "/office/sponsors/",
        "/office/data-requests/",
    ]
    .iter()
    .any(|part| example.address.contains(part));
    let speaks_twice = example.address.starts_with("/office/policy") || on_paper;
    if lang != Lang::En && !speaks_twice {
        for words in &never.english {
            if text.contains(words.as_str()) {
                say(&format!("says in English: {words}"));
            }
        }
    }
    if lang != Lang::En && is_for_everybody(example) && !speaks_twice {
        let unmarked = words_of(&without_english(&html));
        for words in &never.lacking {
            if unmarked.contains(words.as_str()) {
                say(&format!("says in English, and does not mark it as English: {words}"));
            }
        }
    }
}

/// The public pages and the way of a volunteer, which come in every language.
fn is_for_everybody(example: &Example) -> bool {
    let ways = ["/me", "/volunteer", "/shifts", "/opportunities", "/sign-in"];
    let is_below = |way: &str| {
        example.address.strip_prefix(way).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
    };
    example.person == "anyone" || ways.into_iter().any(is_below)
}

/// A page without what says of itself that it is English.
fn without_english(html: &str) -> String {
    let (mut kept, mut rest) = (String::new(), html);
    while let Some(at) = rest.find(" lang=\"en\"") {
        let start = rest[..at].rfind('<').expect("an attribute stands in a tag");
        kept.push_str(&rest[..start]);
        rest = &rest[start + length(&rest[start..])..];
    }
    kept + rest
}

/// How long the element is with which this begins; all of it where it does not end.
fn length(html: &str) -> usize {
    let name = html[1..].split([' ', '>']).next().unwrap_or_default();
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let (mut depth, mut at) = (0, 0);
    while let Some(end) = html[at..].find(&close) {
        let before = &html[at..at + end];
        depth += before.match_indices(&open).filter(|(n, _)| before[n + open.len()..].starts_with([' ', '>'])).count();
        at += end + close.len();
        depth -= 1;
        if depth == 0 {
            return at;
        }
    }
    html.len()
}

#[test]
fn what_says_that_it_is_english_is_not_looked_at() {
    let page =
        "<p>a <span lang=\"en\" dir=\"ltr\">b <span>c</span> d</span> e</p><li lang=\"en\">f</li><link><li>g</li>";
    assert_eq!(without_english(page), "<p>a  e</p><link><li>g</li>");
}

/// Ids that stand on more than one element: a label, an error or a link would find the wrong one.
fn twice(html: &str) -> BTreeSet<&str> {
    let mut seen = BTreeSet::new();
    html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).filter(|id| !seen.insert(*id)).collect()
}

/// English messages that this language does not have, long enough not to be said by chance.
fn lacking(catalog: &Catalog, lang: Lang) -> BTreeSet<String> {
    let base = catalog.speak(Lang::En);
    let missing = catalog.missing(lang).into_iter();
    let plain = missing.filter(|key| catalog.variables(Lang::En, key).is_none_or(<[String]>::is_empty));
    plain
        .map(|key| base.t(key).split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|said| said.len() > 24)
        .collect()
}

/// English messages long enough not to be said by chance, that this language says otherwise.
fn english(catalog: &Catalog, lang: Lang) -> BTreeSet<String> {
    let (base, other) = (catalog.speak(Lang::En), catalog.speak(lang));
    let own = catalog.keys(lang);
    catalog
        .keys(Lang::En)
        .into_iter()
        .filter(|key| own.contains(key))
        .filter(|key| catalog.variables(Lang::En, key).is_none_or(<[String]>::is_empty))
        .map(|key| (base.t(key).into_owned(), other.t(key).into_owned()))
        .filter(|(english, said)| english.len() > 24 && english != said)
        .map(|(english, _)| english)
        .collect()
}
