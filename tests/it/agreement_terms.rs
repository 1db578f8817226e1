//! Terms of an agreement's own: counsel reads them before it is sent, and nobody else's yes lets it out.

use crate::agreements::{day, desk, hash_on, newest, office, plan, sign, state};
use crate::support::forms::changed;
use crate::support::{Answer, Browser, TestApp};
use db::sql;
use trellis::demo::cast::{agreement, partner};

/// What a field of a page's form begins with.
fn typed(page: &Answer, name: &str) -> String {
    let html = page.html();
    let at = html.find(&format!("name=\"{name}\"")).unwrap_or_else(|| panic!("no field {name}: {html}"));
    let from = at + html[at..].find('>').expect("a field") + 1;
    let text = html[from..].split("</textarea>").next().expect("a field with text");
    text.replace("&#38;", "&").replace("&#39;", "'").replace("&#34;", "\"").trim().to_owned()
}

/// A draft with the readers, of today.
async fn draft(app: &TestApp, change: (&str, &str)) -> i64 {
    let readers = partner::READERS.to_string();
    let (from, to) = (day(0), day(364));
    app.person("pia").await.post("/office/agreements", &plan(&readers, (&from, &to), change)).await.is(303);
    app.sql(sql!("update partner_site set state = 'ended' where organisation = $1", partner::READERS)).await;
    newest(app).await
}

/// Pia adds a paragraph to the template.
async fn own_terms(app: &TestApp, id: i64, more: &str) -> Answer {
    let pia = app.person("pia").await;
    let at = format!("{}/terms", office(id));
    let text = format!("{}\n\n{more}", typed(&pia.get(&at).await.ok(), "words_en"));
    pia.post(&at, &[("words_en", text.as_str()), ("why", "Their lawyers ask for it.")]).await
}

fn mark_on(page: &Answer) -> String {
    let html = page.html();
    let at = html.find("name=\"mark\" value=\"").expect("a form to answer") + "name=\"mark\" value=\"".len();
    html[at..at + 64].to_owned()
}

async fn answers(who: &Browser, id: i64, fields: &[(&str, &str)]) -> Answer {
    let at = format!("/office/agreements/terms/{id}");
    let mark = mark_on(&who.get(&at).await.ok());
    who.post(&format!("{at}/answer"), &changed(&[("mark", mark.as_str())], fields)).await
}

#[tokio::test]
async fn changed_terms_are_sent_only_after_counsel_said_yes() {
    let app = TestApp::start().await;
    let (pia, cole) = (app.person("pia").await, app.person("cole").await);
    let id = draft(&app, ("grades", "K–5")).await;
    let at = format!("{}/terms", office(id));
    pia.get(&office(id)).await.says(200, "Send it").lacks("Lay the terms before counsel");
    // The template as it is is nothing of its own; what is in braces has to be known; a reason is needed.
    let plain = typed(&pia.get(&at).await.ok(), "words_en");
    pia.post(&at, &[("words_en", plain.as_str()), ("why", "x")]).await.says(422, "This is the template as it is");
    pia.post(&at, &[("words_en", "{partner} pays."), ("why", "x")]).await.says(422, "partner in braces");
    pia.post(&at, &[("words_en", "Other words.")]).await.says(422, "Please fill in");
    own_terms(&app, id, "{organisation} may use its own banner.").await.is(303);
    let page = pia.get(&office(id)).await.says(200, "Not read by counsel yet").has("Their lawyers ask for it.");
    page.has("Lay the terms before counsel");
    pia.press(&format!("{}/send", office(id))).await.says(422, "Counsel says yes to them first");
    pia.get(&format!("{}/copy", office(id))).await.says(200, "Carolina Readers may use its own banner.");
    // Laid before counsel, whom a letter tells; nobody else reads or answers there.
    pia.press(&format!("{at}/review")).await.is(303);
    assert_eq!(state(&app, id).await, "in_review");
    pia.press(&format!("{at}/review")).await.is(409);
    app.run_jobs().await;
    assert!(app.mail().await.once("cole", "terms-laid").body.contains("Carolina Readers"));
    for key in ["pia", "dora", "abby", "iris", "pat", "otis"] {
        app.person(key).await.get("/office/agreements/terms").await.is(404);
        app.person(key).await.get(&format!("/office/agreements/terms/{id}")).await.is(404);
        let yes = [("verb", "approve"), ("mark", "x")];
        app.person(key).await.post(&format!("/office/agreements/terms/{id}/answer"), &yes).await.is(404);
    }
    cole.get("/office/agreements/terms").await.says(200, "Carolina Readers").has("Ardrey Kell Parents Association");
    let page =
        cole.get(&format!("/office/agreements/terms/{id}")).await.says(200, "What is other than in the template");
    let html = page.html();
    assert!(html.contains("<ins dir=\"auto\">Carolina Readers may use its own banner.</ins>"), "{html}");
    assert!(!html.contains("<del"), "nothing else is other");
    // Back with words; the office mends it, and it is read anew.
    answers(&cole, id, &[("verb", "return")]).await.says(422, "Please fill in");
    answers(&cole, id, &[("verb", "return"), ("why", "Say whose banner.")]).await.is(303);
    assert_eq!(state(&app, id).await, "drafted");
    pia.get(&office(id)).await.says(200, "Say whose banner.").has("Counsel sent the terms back");
    own_terms(&app, id, "{organisation} may use the banner of the Readers.").await.is(303);
    pia.press(&format!("{at}/review")).await.is(303);
    let mark = mark_on(&cole.get(&format!("/office/agreements/terms/{id}")).await.ok());
    // Changed while counsel reads: it goes back, and the yes is to nothing.
    own_terms(&app, id, "And a poster.").await.is(303);
    assert_eq!(state(&app, id).await, "drafted");
    pia.press(&format!("{at}/review")).await.is(303);
    let yes = [("verb", "approve"), ("mark", mark.as_str())];
    cole.post(&format!("/office/agreements/terms/{id}/answer"), &yes).await.says(422, "changed while you read");
    answers(&cole, id, &[("verb", "approve")]).await.goes_to("/office/agreements/terms");
    app.run_jobs().await;
    pia.get(&office(id)).await.says(200, "Counsel said yes").has("Cole").lacks("Lay the terms");
    let told = sql!("select count(*) from message where kind = 'terms-approved'");
    assert_eq!(app.count(told).await, 1);
    // Now it goes out, and the partner reads and signs that text.
    pia.press(&format!("{}/send", office(id))).await.is(303);
    let desk = desk(&app, "ada@carolina-readers.example.org").await;
    let ada = app.stranger();
    let sheet = format!("{desk}/agreements/{id}");
    let read = ada.get(&sheet).await.says(200, "banner of the Readers").has("And a poster.").lacks("Their lawyers");
    sign(&ada, &format!("{sheet}/sign"), &hash_on(&read), "Ada Nwosu").await.goes_to(&desk);
    own_terms_is_closed(&app, id).await;
    for (verb, count) in [("changed", 3), ("laid", 3), ("returned", 1), ("approved", 1)] {
        let verb = format!("agreement-terms-{verb}");
        let lines = sql!(
            "select count(*) from ledger where kind = 'partner_agreement' and record = $1 and verb = $2",
            id,
            verb.as_str()
        );
        assert_eq!(app.count(lines).await, count, "{verb}");
    }
}

/// Once the partner has it, its terms stay.
async fn own_terms_is_closed(app: &TestApp, id: i64) {
    let pia = app.person("pia").await;
    let at = format!("{}/terms", office(id));
    pia.get(&at).await.says(409, "The partner has it already");
    pia.post(&at, &[("words_en", "Other."), ("why", "x")]).await.is(409);
    pia.press(&format!("{at}/drop")).await.is(409);
}

#[tokio::test]
async fn a_yes_is_to_one_version_of_one_template_and_of_somebody_else() {
    let app = TestApp::start().await;
    let (pia, cole) = (app.person("pia").await, app.person("cole").await);
    let id = draft(&app, ("grades", "K–5")).await;
    let at = format!("{}/terms", office(id));
    own_terms(&app, id, "One paragraph more.").await.is(303);
    // Whoever wrote the terms does not say yes to them, whatever role they hold.
    app.sql(sql!("update partner_agreement_terms set written_by = (select id from person where given = 'Cole') where agreement = $1", id)).await;
    pia.press(&format!("{at}/review")).await.is(303);
    cole.get(&format!("/office/agreements/terms/{id}"))
        .await
        .says(200, "Somebody else says yes")
        .lacks("Yes, it can be sent");
    answers(&cole, id, &[("verb", "approve")]).await.says(422, "You wrote these terms");
    app.sql(sql!("update partner_agreement_terms set written_by = null where agreement = $1", id)).await;
    answers(&cole, id, &[("verb", "approve")]).await.is(303);
    // Another kind or language has another template.
    let readers = partner::READERS.to_string();
    let (from, to) = (day(0), day(364));
    let spanish = plan(&readers, (&from, &to), ("lang", "es"));
    pia.post(&format!("{}/plan", office(id)), &spanish).await.says(409, "written for this kind and language");
    // The plan may change; the yes is to the terms.
    pia.post(&format!("{}/plan", office(id)), &plan(&readers, (&from, &to), ("grades", "3–5"))).await.is(303);
    pia.get(&office(id)).await.says(200, "Counsel said yes");
    // A template of another version: the yes counts no more, and it stays where it is.
    app.sql(sql!("update partner_agreement_terms set cleared = 'of another version' where agreement = $1", id)).await;
    pia.press(&format!("{}/send", office(id))).await.says(422, "Counsel says yes to them first");
    // Back to the template, and it goes out by itself.
    pia.press(&format!("{at}/drop")).await.is(303);
    pia.press(&format!("{at}/drop")).await.is(409);
    pia.press(&format!("{at}/review")).await.is(409);
    pia.press(&format!("{}/send", office(id))).await.is(303);
    assert_eq!(state(&app, id).await, "sent");
    app.run_jobs().await;
}

#[tokio::test]
async fn in_another_language_both_texts_are_changed_and_what_follows_takes_the_terms_over() {
    let app = TestApp::start().await;
    let (pia, cole) = (app.person("pia").await, app.person("cole").await);
    let id = draft(&app, ("lang", "es")).await;
    let at = format!("{}/terms", office(id));
    let page = pia.get(&at).await.says(200, "Español");
    let (spanish, english) = (typed(&page, "words"), typed(&page, "words_en"));
    let both = [format!("{spanish}\n\nUn párrafo más."), format!("{english}\n\nOne paragraph more.")];
    pia.post(&at, &[("words_en", both[1].as_str()), ("why", "x")]).await.says(422, "Please fill in");
    let sent = [("words", both[0].as_str()), ("words_en", both[1].as_str()), ("why", "x")];
    pia.post(&at, &sent).await.is(303);
    pia.press(&format!("{at}/review")).await.is(303);
    let page = cole.get(&format!("/office/agreements/terms/{id}")).await.says(200, "Un párrafo más.");
    page.has("One paragraph more.");
    answers(&cole, id, &[("verb", "approve")]).await.is(303);
    // A renewal begins with the same terms, and with the yes to them.
    app.sql(sql!("update partner_agreement set state = 'in_force' where id = $1", id)).await;
    pia.post(&format!("{}/follow", office(id)), &[("root", "renewal")]).await.is(303);
    let next = newest(&app).await;
    pia.get(&office(next)).await.says(200, "Counsel said yes");
    pia.get(&format!("{}/copy", office(next))).await.says(200, "Un párrafo más.");
    // The one of the demonstration can be answered, too; without anybody in the role nothing is laid before nobody.
    answers(&cole, agreement::PTA_TERMS, &[("verb", "approve")]).await.is(303);
    app.sql(sql!("delete from role_grant where role = 'counsel'")).await;
    let id = draft(&app, ("grades", "K–5")).await;
    own_terms(&app, id, "One paragraph more.").await.is(303);
    pia.press(&format!("{}/terms/review", office(id))).await.says(409, "Nobody has the role of counsel");
    app.run_jobs().await;
}
