//! The one door: an inquiry finds its room, is answered in time, and can be followed and taken back by a link.

use crate::support::{Answer, Browser, TestApp};
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast::{self, inquiry, partner};

/// Fills in the form; `changes` take the place of what stands here.
pub async fn ask(browser: &Browser, changes: &[(&str, &str)]) -> Answer {
    let mut fields = vec![
        ("who", "group"),
        ("named", "Mulberry Bikes"),
        ("kind", "company"),
        ("wish", "programme"),
        ("text", "Nos gustaría enseñar a arreglar bicicletas."),
        ("school", ""),
        ("place", ""),
        ("often", "regularly"),
        ("money", "none"),
        ("name", "Marisol Vega"),
        ("contact", "marisol@mulberry.example.org"),
        ("lang", "es"),
        ("website", ""),
    ];
    for (name, value) in changes {
        fields.retain(|(n, _)| n != name);
        fields.push((name, value));
    }
    browser.post("/partner", &fields).await
}

async fn newest(app: &TestApp) -> i64 {
    app.count(sql!("select max(i.id) from partner_inquiry i")).await
}

async fn asked(app: &TestApp) -> i64 {
    app.count(sql!("select count(*) from partner_inquiry where key not like 'demo-%'")).await
}

async fn state(app: &TestApp, id: i64, word: &str) {
    let found = app.count(sql!("select count(*) from partner_inquiry where id = $1 and state = $2", id, word)).await;
    assert_eq!(found, 1, "inquiry {id} is not {word}");
}

fn office(id: i64) -> String {
    format!("/office/partners/inquiries/{id}")
}

#[tokio::test]
async fn marisol_asks_without_an_account_and_follows_it_to_an_answer() {
    let app = TestApp::start().await;
    let marisol = app.stranger().speaking("es");
    marisol.get("/").await.says(200, "Nuestros aliados");
    marisol.get("/partner").await.says(200, "Sea nuestro aliado o done").has("Oficina de compras");
    let page = ask(&marisol, &[]).await.is(303).location().to_owned();
    assert!(page.starts_with("/partner/inquiries/"), "{page}");
    marisol.get(&page).await.says(200, "En la oficina").has("15 de septiembre de 2026").has("arreglar bicicletas");
    app.run_jobs().await;
    let mail = app.mail().await;
    let told = mail.at("partners@example.org");
    assert_eq!(told.len(), 1);
    assert!(!told[0].body.contains("Marisol"), "the desk's letter names nobody: {}", told[0].body);
    let letters = mail.at("marisol@mulberry.example.org");
    assert!(letters[0].subject == "Recibimos su consulta" && letters[0].body.contains("/partner/inquiries/"));
    // The office sorts it: a new organisation, and somebody answers.
    let (pia, id) = (app.person("pia").await, newest(&app).await);
    pia.get("/office/partners/inquiries").await.says(200, "Mulberry Bikes").has("Ongoing partner");
    pia.get(&office(id)).await.says(200, "It is more than one time.").has("A new organization: Mulberry Bikes");
    let sorted = [("room", "ongoing"), ("school", ""), ("whose", "new"), ("words", "Gracias por su idea.")];
    for _ in 0..2 {
        pia.post(&format!("{}/triage", office(id)), &sorted).await.goes_to(&office(id));
    }
    state(&app, id, "assigned").await;
    let made = app
        .count(sql!(
            "select count(*) from organisation o join organisation_contact c on c.organisation = o.id
             where o.name = 'Mulberry Bikes' and o.standing = 'inquiring' and c.main and c.name = 'Marisol Vega'"
        ))
        .await;
    assert_eq!(made, 1);
    marisol.get(&page).await.says(200, "Oficina de alianzas").has("Gracias por su idea.").has("se firma un acuerdo");
    pia.post(&format!("{}/answer", office(id)), &[("answer", " ")]).await.is(422);
    for _ in 0..2 {
        let words = [("answer", "¿Cuándo podemos hablar?")];
        pia.post(&format!("{}/answer", office(id)), &words).await.goes_to(&office(id));
    }
    state(&app, id, "answered").await;
    app.run_jobs().await;
    let mail = app.mail().await;
    let letters = mail.at("marisol@mulberry.example.org");
    let of = |kind: &str| letters.iter().filter(|m| m.kind == kind).collect::<Vec<_>>();
    assert_eq!((of("partners-assigned").len(), of("partners-answer").len()), (1, 1), "a button pressed twice");
    assert!(of("partners-answer")[0].body.contains("¿Cuándo podemos hablar?"));
    // She writes back: it is our turn again, with a day of its own; and the office settles it.
    marisol.post(&format!("{page}/write"), &[("words", "")]).await.is(422);
    marisol.post(&format!("{page}/write"), &[("words", "El lunes.")]).await.goes_to(&page);
    state(&app, id, "assigned").await;
    pia.get(&office(id)).await.says(200, "El lunes.").has("September 15, 2026");
    // Too many words for a note are refused beside their field, and are still there.
    let long = format!("Rotary {}", "lang ".repeat(300));
    for (step, field) in [("settle", "closing"), ("remark", "remark")] {
        let sent = [(field, long.as_str())];
        pia.post(&format!("{}/{step}", office(id)), &sent).await.says(422, "too long").has(&long[..200]);
    }
    pia.post(&format!("{}/settle", office(id)), &[("closing", "We met.")]).await.goes_to(&office(id));
    marisol.get(&page).await.says(200, "Terminada").lacks("We met.");
    let lines = app.count(sql!("select count(*) from ledger where kind = 'partner_inquiry' and record = $1", id)).await;
    // Asked, read twice by the office, sorted, answered, written to, settled.
    assert_eq!(lines, 7);
}

#[tokio::test]
async fn what_belongs_elsewhere_is_sent_there_with_the_reason_in_their_language() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    for (wish, money, room, desk, said) in [
        ("sell", "paid", "vendor", "purchasing@example.org", "Oficina de compras"),
        ("study", "none", "researcher", "research@example.org", "rendición de cuentas"),
        ("room", "none", "facility", "facilities@example.org", "uso comunitario"),
    ] {
        let contact = format!("{wish}@mulberry.example.org");
        let browser = app.stranger().speaking("es");
        let fields = [("wish", wish), ("money", money), ("contact", contact.as_str()), ("text", wish)];
        let page = ask(&browser, &fields).await.is(303).location().to_owned();
        let id = newest(&app).await;
        assert_eq!(
            app.count(sql!("select count(*) from partner_inquiry where suggested = $1 and id = $2", room, id)).await,
            1
        );
        pia.post(&format!("{}/triage", office(id)), &[("room", room), ("whose", "new")]).await.goes_to(&office(id));
        state(&app, id, "redirected").await;
        browser.get(&page).await.says(200, "Enviada a otra oficina").has(desk);
        app.run_jobs().await;
        let mail = app.mail().await;
        let told = mail.at(&contact).into_iter().find(|m| m.kind == "partners-sent-on").expect("a letter").body.clone();
        assert!(told.contains(desk) && told.to_lowercase().contains(&said.to_lowercase()), "{told}");
        assert_eq!(app.count(sql!("select count(*) from organisation where name = 'Mulberry Bikes'")).await, 0);
        // We understood it wrong: it begins anew.
        browser.press(&format!("{page}/reopen")).await.goes_to(&page);
        state(&app, id, "received").await;
    }
    // One person who would help is shown to volunteering.
    let nora = app.stranger();
    let alone = [
        ("who", "alone"),
        ("named", ""),
        ("kind", ""),
        ("wish", "students"),
        ("lang", "en"),
        ("contact", "704-555-0188"),
    ];
    let page = ask(&nora, &alone).await.is(303).location().to_owned();
    let id = newest(&app).await;
    pia.get(&office(id)).await.says(200, "One person would help.");
    pia.post(&format!("{}/triage", office(id)), &[("room", "volunteer")]).await.is(303);
    nora.get(&page).await.says(200, "See how to volunteer");
}

#[tokio::test]
async fn one_visit_needs_the_yes_of_the_school_and_the_office_has_a_notice() {
    let app = TestApp::start().await;
    let (pia, cora, ola) = (app.person("pia").await, app.cora().await, app.person("ola").await);
    let guest = app.stranger();
    let once = [("wish", "speak"), ("often", "once"), ("lang", "en"), ("text", "We would show how a bicycle works.")];
    let page = ask(&guest, &once).await.is(303).location().to_owned();
    let (id, at) = (newest(&app).await, office(newest(&app).await));
    let triage = format!("{at}/triage");
    pia.post(&triage, &[("room", "one_time"), ("school", "")]).await.says(422, "Choose the school that is asked");
    let sent = [("room", "one_time"), ("school", "albemarle-road-elementary"), ("whose", "none")];
    cora.get(&at).await.is(404);
    pia.post(&triage, &sent).await.goes_to(&at);
    guest.get(&page).await.says(200, "Albemarle Road Elementary decides");
    app.run_jobs().await;
    let mail = app.mail().await;
    mail.once("cora", "partners-visit-asked");
    mail.once("pat", "partners-visit-asked");
    // Only that school sees it, and only a school says yes.
    ola.get(&at).await.is(404);
    ola.post(&format!("{at}/visit"), &[("what", "yes")]).await.is(404);
    pia.post(&format!("{at}/visit"), &[("what", "yes")]).await.is(404);
    cora.post(&format!("{at}/visit"), &[("what", "no"), ("visit", "")]).await.says(422, "Please fill in this field");
    cora.post(&format!("{at}/visit"), &[("what", "no"), ("visit", "We have test days.")]).await.goes_to(&at);
    state(&app, id, "received").await;
    guest.get(&page).await.lacks("test days");
    pia.get(&at).await.says(200, "We have test days.");
    pia.post(&triage, &sent).await.goes_to(&at);
    let pat = app.person("pat").await;
    pat.post(&format!("{at}/visit"), &[("what", "yes"), ("visit", "Tuesday at ten.")]).await.goes_to(&at);
    cora.post(&format!("{at}/visit"), &[("what", "yes")]).await.says(409, "somebody was quicker");
    guest.get(&page).await.says(200, "Tuesday at ten.").has("bring a photo ID");
    app.run_jobs().await;
    let mail = app.mail().await;
    assert_eq!(mail.at("partners@example.org").iter().filter(|m| m.kind == "partners-visit-notice").count(), 1);
    cora.post(&format!("{at}/settle"), &[("closing", "")]).await.goes_to(&at);
    state(&app, id, "done").await;
    let lines = sql!("select count(*) from ledger where record = $1 and school = 1 and actor_role = 'principal'", id);
    assert_eq!(app.count(lines).await, 1);
    let settled = sql!(
        "select count(*) from ledger where record = $1 and verb = 'partner-inquiry-settled' and actor_role = 'school_coordinator'",
        id
    );
    assert_eq!(app.count(settled).await, 1, "under the role at that school");
}

#[tokio::test]
async fn a_visit_that_is_called_off_is_told_to_the_inquirer_with_the_reason() {
    let app = TestApp::start().await;
    let (pia, pat, guest) = (app.person("pia").await, app.person("pat").await, app.stranger().speaking("es"));
    let once = [("wish", "speak"), ("often", "once"), ("lang", "es"), ("text", "Mostrar cómo anda una bicicleta.")];
    let page = ask(&guest, &once).await.is(303).location().to_owned();
    let (id, at) = (newest(&app).await, office(newest(&app).await));
    let sent = [("room", "one_time"), ("school", "albemarle-road-elementary"), ("whose", "none")];
    let off = format!("{at}/call-off");
    // Nothing is called off before the school has said yes.
    pia.post(&off, &[("off", "No.")]).await.says(409, "somebody was quicker");
    pia.post(&format!("{at}/triage"), &sent).await.is(303);
    pat.post(&format!("{at}/visit"), &[("what", "yes"), ("visit", "")]).await.is(303);
    pat.get(&at).await.says(200, "The visit will not take place");
    pat.post(&off, &[("off", " ")]).await.says(422, "Please fill in this field");
    for other in ["ola", "fay"] {
        app.person(other).await.post(&off, &[("off", "No.")]).await.is(404);
    }
    pat.post(&off, &[("off", "The gym is closed.")]).await.goes_to(&at);
    state(&app, id, "called_off").await;
    cora_is_too_late(&app, &at).await;
    let shown = guest.get(&page).await.says(200, "La visita no se hará").has("The gym is closed.");
    assert!(!shown.html().contains("Está resuelto"));
    app.run_jobs().await;
    let mail = app.mail().await;
    let letters = mail.at("marisol@mulberry.example.org");
    let letter = letters.iter().find(|m| m.kind == "partners-visit-off").expect("a letter");
    assert!(letter.body.contains("The gym is closed.") && letter.body.contains("Lo sentimos"), "{}", letter.body);
    let desk = mail.at("partners@example.org").into_iter().filter(|m| m.kind == "partners-visit-off-desk").count();
    assert_eq!(desk, 1);
    let line = sql!(
        "select count(*) from ledger where record = $1 and verb = 'partner-visit-called-off' and actor_role = 'principal'",
        id
    );
    assert_eq!(app.count(line).await, 1);
    // It can be asked for again; called off by the office, the school hears it.
    guest.press(&format!("{page}/reopen")).await.is(303);
    state(&app, id, "received").await;
    pia.post(&format!("{at}/triage"), &sent).await.is(303);
    pat.post(&format!("{at}/visit"), &[("what", "yes"), ("visit", "")]).await.is(303);
    pia.post(&off, &[("off", "They moved away.")]).await.goes_to(&at);
    app.run_jobs().await;
    let mail = app.mail().await;
    mail.once("pat", "partners-visit-off-school");
    pia.get("/office/partners/inquiries?state=called_off").await.says(200, "Mulberry Bikes").has("Perez Dance Studio");
}

/// What was called off is neither settled nor called off once more.
async fn cora_is_too_late(app: &TestApp, at: &str) {
    let cora = app.cora().await;
    cora.post(&format!("{at}/settle"), &[("closing", "")]).await.is(409);
    cora.post(&format!("{at}/call-off"), &[("off", "Again.")]).await.is(409);
}

#[tokio::test]
async fn a_late_answer_is_seen_and_the_office_hears_of_it_once() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    pia.get("/office/partners/inquiries?state=late").await.says(200, "Hawthorne Community College").lacks("Ortega");
    pia.get(&office(inquiry::ASSIGNED)).await.says(200, "Late");
    let late = |mail: &crate::support::Mail| {
        mail.at("partners@example.org").iter().filter(|m| m.kind == "partners-late").count()
    };
    app.run_jobs().await;
    app.later(SignedDuration::from_hours(24));
    app.run_jobs().await;
    assert_eq!(late(&app.mail().await), 1);
    // Everything else that waits has its day by then, each told once.
    for _ in 0..12 {
        app.later(SignedDuration::from_hours(24));
        app.run_jobs().await;
    }
    let told = app.count(sql!("select count(*) from partner_inquiry_event where verb = 'late'")).await;
    let waiting = app
        .count(sql!("select count(*) from partner_inquiry where state in ('received', 'assigned', 'at_school')"))
        .await;
    assert_eq!((told, waiting), (3, 3));
}

#[tokio::test]
async fn the_queue_leaves_as_a_file_that_says_how_long_somebody_waited() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let all = "/office/partners/inquiries.csv?state=all";
    let text = pia.get(all).await.ok().html();
    let kept = app.count(sql!("select count(*) from partner_inquiry")).await;
    assert_eq!(text.lines().count() as i64, kept + 1, "{text}");
    assert!(text.contains("Days to the first answer") && !text.contains('@'), "{text}");
    // Asked two weeks ago, answered a week later.
    let readers = text.lines().find(|line| line.starts_with("Carolina Readers,")).expect("the readers");
    assert!(readers.contains(",Pia Sorensen,") && readers.contains(",7,"), "{readers}");
    let late = pia.get("/office/partners/inquiries.csv?state=late").await.ok().html();
    assert!(late.contains("Hawthorne Community College") && !late.contains("Ortega"), "{late}");
    assert!(pia.get("/office/partners/inquiries?state=late").await.html().contains("inquiries.csv?state=late"));
    for other in ["cora", "pat", "dora", "ana"] {
        app.person(other).await.get(all).await.is(404);
    }
    let noted = sql!("select count(*) from ledger where verb = 'partner-inquiries-exported'");
    assert_eq!(app.count(noted).await, 2);
}

#[tokio::test]
async fn nothing_comes_back_and_it_is_closed_and_can_be_opened_again() {
    let app = TestApp::start().await;
    let page = format!("/partner/inquiries/{}", cast::PARTNER_SECRET);
    app.stranger().get(&page).await.says(200, "When could we talk");
    app.run_jobs().await;
    app.later(SignedDuration::from_hours(24 * 31));
    app.run_jobs().await;
    state(&app, inquiry::ANSWERED, "lapsed").await;
    assert_eq!(app.mail().await.at("inquirer5@example.org").iter().filter(|m| m.kind == "partners-lapsed").count(), 1);
    let guest = app.stranger();
    guest.get(&page).await.says(200, "Closed without a reply");
    guest.post(&format!("{page}/write"), &[("words", "Hello?")]).await.is(422);
    guest.press(&format!("{page}/reopen")).await.goes_to(&page);
    state(&app, inquiry::ANSWERED, "received").await;
    // Taken back, twice: once is enough.
    for _ in 0..2 {
        guest.press(&format!("{page}/withdraw")).await.goes_to(&page);
    }
    state(&app, inquiry::ANSWERED, "withdrawn").await;
    guest.get("/partner/inquiries/guess").await.is(404);
    // Two years after, what was said is forgotten.
    app.later(SignedDuration::from_hours(24 * 800));
    app.run_jobs().await;
    assert_eq!(app.count(sql!("select count(*) from partner_inquiry where id = $1", inquiry::ANSWERED)).await, 0);
    app.stranger().get(&page).await.is(404);
}

#[tokio::test]
async fn bad_forms_come_back_with_what_was_typed_and_machines_leave_nothing() {
    let app = TestApp::start().await;
    let guest = app.stranger();
    for (field, value) in [
        ("who", "bank"),
        ("named", ""),
        ("named", "www.buy.example"),
        ("kind", "cartel"),
        ("wish", "steal"),
        ("text", "  "),
        ("often", ""),
        ("money", "lots"),
        ("contact", "nobody"),
        ("lang", "xx"),
        ("name", "<b>"),
    ] {
        let html = ask(&guest, &[(field, value)]).await.is(422).html();
        assert!(field == "text" || html.contains("arreglar bicicletas"), "{field}");
    }
    let long = "x".repeat(4_001);
    ask(&guest, &[("text", &long)]).await.is(422);
    ask(&guest, &[("website", "http://buy.example")]).await.goes_to("/partner/sent");
    guest.get("/partner/sent").await.ok();
    assert_eq!(asked(&app).await, 0);
    // Pressed twice: one inquiry, and one letter.
    let app = TestApp::start().await;
    let guest = app.stranger();
    for _ in 0..2 {
        ask(&guest, &[]).await.is(303);
    }
    app.run_jobs().await;
    assert_eq!(asked(&app).await, 1);
    assert_eq!(app.mail().await.at("marisol@mulberry.example.org").len(), 1);
    for n in 0..4 {
        ask(&guest, &[("text", &format!("Question {n}"))]).await.is(303);
    }
    ask(&guest, &[("text", "One more")]).await.says(422, "on the phone");
    assert_eq!(asked(&app).await, 5);
}

#[tokio::test]
async fn an_inquiry_finds_the_organisation_that_is_known() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let bank = [("named", "Queen City Bank"), ("contact", "new@queen-city-bank.example.org"), ("lang", "en")];
    ask(&app.stranger(), &bank).await.is(303);
    let id = newest(&app).await;
    pia.get(&office(id)).await.says(200, "Queen City Bank (the same name)");
    let known = partner::BANK.to_string();
    pia.post(&format!("{}/triage", office(id)), &[("room", "ongoing"), ("whose", &known)]).await.is(303);
    let speakers = sql!("select count(*) from organisation_contact where organisation = $1", partner::BANK);
    assert_eq!(app.count(speakers).await, 2);
    pia.get(&format!("/office/partners/{}", partner::BANK)).await.says(200, "arreglar bicicletas").has("Marisol Vega");
    // What cannot be is refused, and nothing is made.
    let at = format!("{}/triage", office(inquiry::RECEIVED));
    for bad in [("room", "boss"), ("room", "")] {
        pia.post(&at, &[bad, ("whose", "new")]).await.is(422);
    }
    pia.post(&at, &[("room", "ongoing"), ("whose", "999999")]).await.is(404);
    app.vera().await.post(&at, &[("room", "ongoing")]).await.is(404);
    state(&app, inquiry::RECEIVED, "received").await;
}
