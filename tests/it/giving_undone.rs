//! Money that was written down and did not hold; what waits on the way of a gift; a no on paper for a sponsor; and words of
//! campaigns whose years of keeping are over.

use crate::giving::{FINE, SCHOOL, accept, came, enter, gift, letter_of, screen, state};
use crate::support::TestApp;
use db::sql;
use trellis::demo::cast;

async fn receipts(app: &TestApp, id: i64) -> Vec<i64> {
    let mut tx = app.app.db.read().await.expect("a transaction");
    let rows: Vec<(i64,)> =
        tx.all(sql!("select r.id from gift_receipt r where r.gift = $1 order by r.id", id)).await.expect("receipts");
    rows.into_iter().map(|(id,)| id).collect()
}

async fn received(app: &TestApp, id: i64) -> i64 {
    app.count(sql!("select g.received_cents from gift g where g.id = $1", id)).await
}

#[tokio::test]
async fn a_check_that_bounced_makes_its_letter_void_and_the_promise_waits_again() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let promise = [
        ("kind", "money"),
        ("amount", "400"),
        ("way", "pledge"),
        ("every", "month"),
        ("times", "2"),
        ("contact", "hal@example.org"),
    ];
    let id = enter(&app, &promise).await;
    screen(&pia, id, FINE).await;
    accept(&app, id).await;
    came(&pia, id, &[("amount", "200"), ("check_no", "41")]).await;
    came(&pia, id, &[("amount", "200"), ("check_no", "42")]).await;
    pia.press(&format!("{}/acknowledge", gift(id))).await.is(303);
    let letter = letter_of(&app, id).await;
    pia.get("/office/gifts/years/2026").await.says(200, "$400.00");
    let link = crate::needs::letter_link(&app, "hal@example.org", "/give/follow/").await;
    let link = link.split("/letters/").next().expect("the gift's page").to_owned();

    let all = receipts(&app, id).await;
    let undo = async |changes: &[(&str, &str)]| {
        let (at, receipt) = (format!("{}/undo-receipt", gift(id)), all[1].to_string());
        let base =
            [("undo_receipt", receipt.as_str()), ("undo_why", "bounced"), ("undo_words", "Returned by the bank")];
        pia.post(&at, &crate::support::forms::changed(&base, changes)).await
    };
    pia.get(&gift(id)).await.says(200, "A receipt did not hold").has("Which receipt?");
    app.person("pat").await.get(&gift(id)).await.ok().lacks("A receipt did not hold");
    undo(&[("undo_receipt", "")]).await.says(422, "Please fill in");
    undo(&[("undo_why", "luck")]).await.says(422, "Choose one of the answers");
    undo(&[("undo_words", "")]).await.says(422, "Please fill in");
    undo(&[("undo_receipt", "999")]).await.says(422, "Choose a receipt of cash or of a check");
    undo(&[]).await.goes_to(&gift(id));
    undo(&[]).await.goes_to(&gift(id));
    assert_eq!((state(&app, id).await.as_str(), received(&app, id).await), ("scheduled", 20_000));
    let steps = sql!("select count(*) from gift_step where gift = $1 and verb = 'correct'", id);
    assert_eq!(app.count(steps).await, 1, "the same form again is nothing more");
    let line = sql!("select cents from ledger where verb = 'gift-receipt-undone' and record = $1", id);
    assert_eq!(app.count(line).await, -20_000);
    // The part is due again, the letter is void for both sides, and what is left waits for another.
    let due = sql!("select count(*) from gift_instalment where gift = $1 and state = 'due'", id);
    assert_eq!(app.count(due).await, 1);
    pia.get(&gift(id)).await.says(200, "Did not hold: The check bounced").has("void").has("Returned by the bank");
    app.stranger().get(&link).await.says(200, "void").has("$200.00 of $400.00").lacks("Returned by the bank");
    app.stranger().get(&format!("{link}/letters/{letter}")).await.says(200, "void");
    pia.get("/office/gifts/years/2026").await.says(200, "Hal Jurgens 2 $200.00");
    app.run_jobs().await;
    let mail = app.mail().await;
    let told: Vec<_> =
        mail.at("hal@example.org").into_iter().filter(|mail| mail.kind == "giving-receipt-undone").collect();
    assert_eq!(told.len(), 1);
    assert!(told[0].body.contains("the bank did not pay the check") && told[0].subject.contains("$200.00"));
    pia.press(&format!("{}/acknowledge", gift(id))).await.is(303);
    let again = sql!("select count(*) from gift_letter where gift = $1 and voided_at is null and cents = 20000", id);
    assert_eq!(app.count(again).await, 1);
    // The money comes after all, and the gift goes its way.
    came(&pia, id, &[("amount", "200"), ("check_no", "43")]).await;
    assert_eq!((state(&app, id).await.as_str(), received(&app, id).await), ("received", 40_000));
    app.run_jobs().await;
}

#[tokio::test]
async fn a_wrong_amount_is_taken_out_and_written_down_anew() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let id = enter(&app, &[("kind", "money"), ("amount", "90")]).await;
    screen(&pia, id, FINE).await;
    accept(&app, id).await;
    came(&pia, id, &[("came", "cash"), ("amount", "90"), ("receipt_no", "T-1")]).await;
    let one = receipts(&app, id).await[0].to_string();
    let fields = [("undo_receipt", one.as_str()), ("undo_why", "amount"), ("undo_words", "It was 80")];
    pia.post(&format!("{}/undo-receipt", gift(id)), &fields).await.is(303);
    assert_eq!((state(&app, id).await.as_str(), received(&app, id).await), ("accepted", 0));
    pia.get(&gift(id)).await.says(200, "Still to come: $90.00");
    came(&pia, id, &[("came", "cash"), ("amount", "80"), ("receipt_no", "T-2"), ("last", "yes")]).await;
    assert_eq!((state(&app, id).await.as_str(), received(&app, id).await), ("received", 8_000));
    // Things and a sponsorship's money have ways of their own.
    let things = sql!("select min(r.id) from gift_receipt r where r.way = 'goods' and r.gift = 3");
    let things = app.count(things).await.to_string();
    let fields = [("undo_receipt", things.as_str()), ("undo_why", "amount"), ("undo_words", "Two more")];
    pia.post(&format!("{}/undo-receipt", gift(3)), &fields).await.says(422, "cash or of a check");
    app.run_jobs().await;
}

#[tokio::test]
async fn what_stands_still_on_the_way_of_a_gift_is_in_what_waits() {
    let app = TestApp::start().await;
    let (pia, pat, dora) = (app.person("pia").await, app.person("pat").await, app.person("dora").await);
    let id = enter(&app, &[("what", "Music stands"), ("value", "400")]).await;
    screen(&pia, id, FINE).await;
    accept(&app, id).await;
    for keeper in [&pia, &pat] {
        keeper
            .get("/office")
            .await
            .says(200, "Accepted gifts without a day")
            .has("Gifts that came and are in no use yet");
    }
    dora.get("/office").await.says(200, "Gifts to tell the board").lacks("Accepted gifts without a day");
    pia.get("/office/gifts?state=open&due=none").await.says(200, "Music stands").lacks("For field trips");
    let day = [("due_on", "2026-09-10"), ("handover", "Front office")];
    pia.post(&format!("{}/schedule", gift(id)), &day).await.is(303);
    pia.get("/office/gifts?state=open&due=none").await.ok().lacks("Music stands");
    pia.get("/office/gifts?state=open&due=over").await.ok().lacks("Music stands");
    app.set_now("2026-09-25T14:00:00Z".parse().expect("an instant"));
    let pia = app.person("pia").await;
    pia.get("/office").await.says(200, "Gifts whose day went by");
    pia.get("/office/gifts?state=open&due=over").await.says(200, "Music stands");
    // Money has no day; it waits for its giver first.
    pia.get("/office/gifts?state=open&due=none").await.says(200, "For field trips");
    app.run_jobs().await;
}

#[tokio::test]
async fn a_sponsor_without_email_or_phone_reads_the_no_on_paper() {
    let app = TestApp::start().await;
    let (pia, dora) = (app.person("pia").await, app.person("dora").await);
    let fields = [
        ("package", "supporter"),
        ("receiver", "district"),
        ("school", SCHOOL),
        ("name", "Panadería Luna"),
        ("contact", ""),
        ("site", ""),
        ("lang", "es"),
        ("postal", "12 Central Avenue\nCharlotte, NC 28205"),
    ];
    pia.post("/office/sponsors/new", &fields).await.is(303);
    let id = app.count(sql!("select max(x.id) from sponsor x")).await;
    let at = format!("/office/sponsors/{id}");
    pia.get(&at).await.ok().lacks("Nobody could be told");
    pia.get(&format!("{at}/letter")).await.is(404);
    dora.post(&format!("{at}/decline"), &[("no_words", "Este año no hay lugar.")]).await.is(303);
    let page = pia.get(&at).await.says(200, "Nobody could be told").has("The office prints the letter").html();
    assert!(page.contains(&format!("{at}/letter")));
    let letter = pia.get(&format!("{at}/letter")).await.says(200, "Este año no hay lugar.");
    let letter = letter.has("Panadería Luna").has("12 Central Avenue").has("Sobre su oferta").has("Board of Education");
    assert!(letter.html().contains("lang=\"es\""), "in the sponsor's language");
    // Whoever was told by message can have it on paper, too.
    let told = format!("/office/sponsors/{}", cast::SPONSOR_DECLINED);
    pia.get(&told).await.says(200, "The answer as a letter").lacks("Nobody could be told");
    pia.get(&format!("{told}/letter")).await.says(200, "no alcohol").has("Nobody has written down where");
    app.person("cora").await.get(&format!("{at}/letter")).await.is(404);
    app.run_jobs().await;
}

#[tokio::test]
async fn words_of_campaigns_go_with_the_years_of_gifts() {
    let app = TestApp::start().await;
    let kept = || sql!("select count(*) from campaign where forgotten_at is null");
    let all = app.count(kept()).await;
    let over = sql!("select count(*) from campaign where state in ('ended', 'declined', 'withdrawn', 'expired')");
    assert!(app.count(over).await > 0, "the small world has some");
    app.set_now("2033-06-20T12:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    assert_eq!(app.count(kept()).await, all, "seven years from the end of the school year are not over");
    app.set_now("2036-07-05T12:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    let open = sql!(
        "select count(*) from campaign
         where forgotten_at is not null and state not in ('ended', 'declined', 'withdrawn', 'expired')"
    );
    assert_eq!(app.count(open).await, 0);
    let words = sql!(
        "select count(*) from campaign c
         where c.forgotten_at is not null
           and (c.site <> '' or c.site_url <> '' or c.page_url <> '' or c.answer <> '' or c.came_what <> ''
                or exists (select 1 from campaign_step t where t.campaign = c.id and t.note <> ''))"
    );
    assert_eq!(app.count(words).await, 0);
    let forgotten = sql!("select count(*) from campaign where forgotten_at is not null and cents > 0 and school > 0");
    let forgotten = app.count(forgotten).await;
    assert!(forgotten > 0, "amounts and schools stay");
    let lines = sql!("select count(*) from ledger where verb = 'campaign-forgotten'");
    assert_eq!(app.count(lines).await, forgotten);
    let one = app.count(sql!("select min(id) from campaign where state = 'declined'")).await;
    app.person("dora")
        .await
        .get(&format!("/office/campaigns/{one}"))
        .await
        .says(200, "kept no longer")
        .lacks("New phones");
}
