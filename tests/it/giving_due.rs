//! What is due about gifts and sponsorships: the board's list, letters on paper for whoever is told no other way, and what waits.

use crate::giving::{FINE, accept, came, enter, gift, letter_of, screen, state};
use crate::support::TestApp;
use db::sql;

fn sponsor(id: i64) -> String {
    format!("/office/sponsors/{id}")
}

#[tokio::test]
async fn the_board_reads_of_sponsorships_beside_gifts_and_its_answers_are_written_down() {
    let app = TestApp::start().await;
    let (pia, dora) = (app.person("pia").await, app.person("dora").await);
    let page =
        dora.get("/office/gifts/board").await.says(200, "A playground with a slide").has("Sponsorship: Supporter");
    let page = page.has("Catawba Hardware").has("for its amount").has("for a name on a building");
    let page = page.lacks("Queen City Bakery");
    assert!(page.html().contains("href=\"/office/sponsors/1\""), "the way to where the answer is written down");
    // One file of both, for any program and as a workbook; each is noted.
    let file = dora.get("/office/gifts/board.csv").await.ok().html();
    let line = file.lines().find(|line| line.contains("Catawba Hardware")).expect("its line");
    assert!(line.starts_with("to decide,") && line.contains("Sponsorship,Sponsorship: Supporter,,2500.00"), "{line}");
    assert!(file.contains("A playground with a slide") && file.contains("to be told,"), "{file}");
    assert!(dora.get("/office/gifts/board.xlsx").await.ok().body.starts_with(b"PK"), "a workbook");
    let noted = sql!("select count(*) from ledger where verb = 'gifts-exported' and detail like 'board lines=%'");
    assert_eq!(app.count(noted).await, 2);
    // A principal reads of those for the own school.
    app.person("pat").await.get("/office/gifts/board").await.says(200, "Catawba Hardware").lacks("Yadkin Motors");
    // The board's yes, with the day of its meeting.
    dora.post(&format!("{}/approve", sponsor(1)), &[("meeting", "2026-09-08")]).await.is(303);
    // The board's no, with its day; the office alone says no without one.
    let no = |day: &'static str| [("no_words", "The board keeps the field's name."), ("no_meeting", day)];
    dora.post(&format!("{}/decline", sponsor(8)), &no("2026-12-01")).await.says(422, "still to come");
    dora.post(&format!("{}/decline", sponsor(8)), &no("1999-01-01")).await.says(422, "no such gift before it");
    dora.get(&sponsor(8)).await.says(200, "Only if the board said no");
    pia.get(&sponsor(8)).await.ok().lacks("Only if the board said no");
    dora.post(&format!("{}/decline", sponsor(8)), &no("2026-09-01")).await.is(303);
    dora.get(&sponsor(8)).await.says(200, "The board keeps the field").has("September 1, 2026");
    dora.get("/office/gifts/board").await.ok().lacks("Catawba Hardware").lacks("Yadkin Motors");
    app.run_jobs().await;
}

#[tokio::test]
async fn whoever_has_no_address_reads_on_paper_that_a_gift_was_declined_passed_on_or_given_back() {
    let app = TestApp::start().await;
    let (pia, pat) = (app.person("pia").await, app.person("pat").await);
    let stool = [("name", "Abuela Luz"), ("lang", "es"), ("what", "A stool"), ("value", "20"), ("contact", "")];
    let declined = enter(&app, &stool).await;
    screen(&pia, declined, FINE).await;
    let why = [("no_words", "Ya tenemos bastantes.")];
    pat.post(&format!("{}/decline", gift(declined)), &why).await.is(303);
    // In the donor's language, with the reason, and not as an acknowledgement.
    let page = pia.get(&format!("{}/letters/{}", gift(declined), letter_of(&app, declined).await)).await.ok();
    page.has("Sobre su oferta")
        .has("A stool")
        .has("Ya tenemos bastantes.")
        .lacks("This letter is void")
        .lacks("impuestos");
    // Passed on.
    let passed = enter(&app, &[("name", "Otto Penn"), ("what", "A desk"), ("value", "20"), ("contact", "")]).await;
    let to = [("to", "Classroom Central"), ("to_words", "They give it to a teacher.")];
    pia.post(&format!("{}/redirect", gift(passed)), &to).await.is(303);
    let page = pia.get(&format!("{}/letters/{}", gift(passed), letter_of(&app, passed).await)).await.ok();
    page.has("We have passed your offer on").has("Classroom Central").has("They give it to a teacher.");
    // Given back: its letter counts, the one before it does not.
    let back = enter(&app, &[("name", "Nan Ritter"), ("what", "A ladder"), ("value", "300"), ("contact", "")]).await;
    screen(&pia, back, FINE).await;
    accept(&app, back).await;
    came(&pia, back, &[("came", "goods"), ("quantity", "1")]).await;
    pia.press(&format!("{}/acknowledge", gift(back))).await.is(303);
    let thanks = letter_of(&app, back).await;
    pia.post(&format!("{}/return", gift(back)), &[("back_words", "It is bent.")]).await.is(303);
    let news = letter_of(&app, back).await;
    assert_eq!((state(&app, back).await.as_str(), news > thanks), ("returned", true));
    pia.get(&format!("{}/letters/{thanks}", gift(back))).await.says(200, "This letter is void");
    let page = pia.get(&format!("{}/letters/{news}", gift(back))).await.ok();
    page.has("Your gift goes back to you").has("It is bent.").lacks("This letter is void");
    // Printed with the others, and marked.
    pia.get("/office/gifts/letters").await.says(200, "Abuela Luz").has("Otto Penn").has("no postal address");
    let sheets = pia.get("/office/gifts/letters/print").await.ok();
    sheets.has("Sobre su oferta").has("Your gift goes back to you").lacks("A ladder (1), received");
    let news = news.to_string();
    pia.post("/office/gifts/letters/printed", &[("letter", news.as_str())]).await.is(303);
    pia.get("/office/gifts/letters/print").await.ok().lacks("Nan Ritter").has("Otto Penn");
    let printed = sql!("select count(*) from ledger where verb = 'gift-letter-printed' and record = $1", back);
    assert_eq!(app.count(printed).await, 1);
    // Whoever has an address gets no second letter on paper.
    let reached =
        enter(&app, &[("name", "Ida Post"), ("what", "A lamp"), ("value", "9"), ("contact", "ida@example.org")]);
    let reached = reached.await;
    pia.post(&format!("{}/decline", gift(reached)), &[("no_words", "No need.")]).await.is(303);
    assert_eq!(app.count(sql!("select count(*) from gift_letter where gift = $1", reached)).await, 0);
    app.run_jobs().await;
}

#[tokio::test]
async fn what_is_due_waits_for_whoever_does_it_and_leads_to_its_list() {
    let app = TestApp::start().await;
    let (pia, dora) = (app.person("pia").await, app.person("dora").await);
    let office = pia.get("/office").await.ok();
    let office = office.has("Form 8282 to send to the tax office 1").has("Letters to donors to print");
    let office = office.has("Invoices of sponsors that are late 1").has("Sponsors to whom we owe what was promised 1");
    // An agreement that something follows is not to be renewed.
    office.has("Sponsorships that end soon, to ask again 1").lacks("Agreements that end soon, to renew");
    // The director does some of it, and the principal none.
    let office = dora.get("/office").await.ok().has("Form 8282 to send").has("Sponsors to answer 2");
    office
        .has("Sponsors to whom we owe")
        .lacks("Invoices of sponsors that are late")
        .lacks("Letters to donors to print");
    let office = app.person("pat").await.get("/office").await.ok();
    office.lacks("Form 8282").lacks("Invoices of sponsors").lacks("Sponsors to whom").lacks("to ask again");
    // Each leads to a list of the same.
    pia.get("/office/gifts?state=disposed").await.says(200, "Walter Simmons").has("Form 8282 by ");
    pia.get("/office/sponsors?state=late").await.says(200, "Uptown Dental").lacks("Catawba Hardware");
    pia.get("/office/sponsors?state=ending").await.says(200, "Garcia Family").lacks("Piedmont Mills");
    pia.get("/office/sponsors?state=paid").await.says(200, "Piedmont Mills");
    pia.get("/office/agreements?state=ending").await.says(200, "Elmwood Rotary");
    pia.get("/office/agreements?state=renew").await.ok().lacks("Elmwood Rotary");
    app.sql(sql!("update partner_agreement set state = 'withdrawn' where root = 'renewal' and state <> 'in_force'"))
        .await;
    pia.get("/office").await.ok().has("Agreements that end soon, to renew 1");
    pia.get("/office/agreements?state=renew").await.says(200, "Elmwood Rotary");
    // Whoever chose anew is not asked again, and an invoice that is paid is not late.
    app.sql(sql!("update sponsor set donor = 35, created_at = created_at + 1 where id = 1")).await;
    let paid = [("came", "check"), ("number", "C-9"), ("paid_on", "2026-09-08")];
    pia.post(&format!("{}/pay", sponsor(3)), &paid).await.is(303);
    pia.get("/office").await.ok().lacks("to ask again").lacks("Invoices of sponsors that are late");
    // The 125 days are over.
    app.sql(sql!("update gift set disposed_on = '2026-05-05' where id = 18")).await;
    pia.get("/office").await.ok().has("Form 8282 is late 1").lacks("Form 8282 to send");
    app.run_jobs().await;
}
