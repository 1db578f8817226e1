//! Every page of the product, in every language: it opens, it is whole, and it is in that language.

use crate::support::{Answer, Browser, TestApp};
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
        let words = Words { keys: &keys, english: english(&catalog, lang) };
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
    english: BTreeSet<String>,
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
}

/// Ids that stand on more than one element: a label, an error or a link would find the wrong one.
fn twice(html: &str) -> BTreeSet<&str> {
    let mut seen = BTreeSet::new();
    html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).filter(|id| !seen.insert(*id)).collect()
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
