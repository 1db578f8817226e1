//! The public face: what strangers read, in every language, and that it is true.

use crate::support::TestApp;

const PAGES: &[&str] = &["/", "/about", "/volunteer", "/accessibility", "/non-discrimination", "/privacy"];

#[tokio::test]
async fn a_stranger_reads_every_public_page_in_every_language() {
    let app = TestApp::start().await;
    for lang in ["en", "es", "ar"] {
        for path in PAGES {
            let answer = app.stranger().speaking(lang).get(path).await.ok();
            let html = answer.html();
            assert!(html.contains(&format!("<html lang=\"{lang}\"")), "{path} in {lang}");
            let text = answer.text();
            assert!(!text.contains("welcome-"), "{path} in {lang} shows a message key: {text}");
            assert_eq!(html.matches("<h1>").count(), 1, "{path} in {lang}");
        }
    }
}

#[tokio::test]
async fn a_newcomer_sees_where_to_begin_and_what_is_never_asked() {
    let app = TestApp::start().await;
    let nia = app.stranger();
    nia.get("/").await.says(200, "Volunteer now").has("184 schools where you are welcome");
    let answer = nia.get("/volunteer").await.ok().has("Your Social Security number").has("Your immigration status");
    assert!(answer.html().contains("href=\"/volunteer/register\""));
    answer.has("IJOC: School Volunteers").has("G.S. 95-28.3").has("until Wednesday, June 30, 2027");
}

#[tokio::test]
async fn the_home_page_says_honestly_what_cannot_be_done_there_yet() {
    let app = TestApp::start().await;
    let answer = app.stranger().get("/").await.ok();
    assert_eq!(answer.text().matches("You cannot do this online here yet").count(), 2);
    answer.has("704-555-0103").has("Become a partner").has("Give something to a school");
}

#[tokio::test]
async fn the_next_places_to_fill_stand_near_the_top() {
    let app = TestApp::start().await;
    let answer = app.stranger().get("/").await.ok().has("Schools need you soon").has("Albemarle Road Elementary");
    let html = answer.html();
    let (next, catalyst) = (html.find("id=\"next\""), html.find("id=\"catalyst\""));
    assert!(next.is_some() && next < catalyst);
    assert!((1..=4).contains(&html.matches("<article class=\"card card-link\">").count()));
}

#[tokio::test]
async fn figures_that_are_nothing_are_not_shown() {
    let app = TestApp::empty().await;
    app.stranger()
        .get("/")
        .await
        .ok()
        .lacks("hours given by volunteers")
        .lacks("volunteer places open")
        .lacks("Schools need you soon");
}

#[tokio::test]
async fn the_privacy_page_is_read_from_the_rules_the_program_obeys() {
    let app = TestApp::start().await;
    let answer = app.stranger().get("/privacy").await.ok();
    answer
        .has("Screening reviewers Name, level, dates How to reach you The outcome of a check")
        .has("The people who run the computers Nothing about any person")
        .has("Unfinished applications 30 days the last change Destroyed")
        .has("Sign-ups, visits and hours 3 years the end of the school year Kept without names");
}

#[tokio::test]
async fn families_who_were_treated_unfairly_find_whom_to_call() {
    let app = TestApp::start().await;
    let answer = app.stranger().speaking("es").get("/non-discrimination").await.ok();
    answer.has("Jordan Example").has("704-555-0105").has("800-421-3481");
    app.stranger().get("/accessibility").await.ok().has("704-555-0104").has("WCAG) 2.2, level AA");
}

#[tokio::test]
async fn search_engines_get_a_list_of_the_public_pages() {
    let app = TestApp::start().await;
    let answer = app.stranger().get("/sitemap.xml").await.ok();
    assert_eq!(answer.header("content-type"), "application/xml; charset=utf-8");
    let xml = answer.html();
    assert!(xml.contains("<loc>http://trellis.test/schools/albemarle-road-elementary</loc>"), "{xml}");
    assert!(!xml.contains("/office") && !xml.contains("/me<"));
    for line in xml.split("<loc>").skip(1) {
        let address = line.split('<').next().unwrap_or_default().replace("http://trellis.test", "");
        app.stranger().get(&address).await.ok();
    }
    assert!(xml.contains("<loc>http://trellis.test/needs</loc>"), "{xml}");
    app.stranger().get("/robots.txt").await.ok().has("Sitemap: http://trellis.test/sitemap.xml");
}

#[tokio::test]
async fn help_that_arabic_does_not_have_yet_says_that_it_is_english() {
    let app = TestApp::start().await;
    let reader = app.stranger().speaking("ar");
    let only = "بالإنجليزية فقط";
    let list = reader.get("/help").await.says(200, only).html();
    let marked = "<a href=\"/help/screening\" lang=\"en\" dir=\"ltr\">Review a screening</a>";
    assert!(list.contains(marked), "{list}");
    let topic = reader.get("/help/screening").await.says(200, only).html();
    assert!(topic.contains("<h1 lang=\"en\" dir=\"ltr\">Review a screening</h1>"), "{topic}");
    assert!(!topic.contains("<title>Review"), "{topic}");
    reader.get("/help/sign-in").await.ok().lacks(only);
    app.stranger().speaking("es").get("/help/screening").await.ok().lacks("solo está en inglés");
}
