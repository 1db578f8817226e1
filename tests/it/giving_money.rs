//! Paying on a receiver's own page: handed over once, believed only with the processor's signature, in any order.

use crate::giving::{FINE, accept, came, enter, gift, screen, state};
use crate::support::till::{self, PAGE, Till};
use crate::support::{Answer, Browser, TestApp};
use axum::http::HeaderMap;
use db::sql;
use jiff::SignedDuration;

const CAME: &str = "payment_intent.succeeded";
const FAILED: &str = "payment_intent.payment_failed";
const BACK: &str = "charge.refunded";

struct Desk {
    app: TestApp,
    till: Till,
}

impl Desk {
    async fn open() -> Desk {
        let till = Till::start().await;
        let app = TestApp::with(|config| till.set(config)).await;
        Desk { app, till }
    }

    /// Money for the foundation, accepted; the donor's link.
    async fn accepted(&self, changes: &[(&str, &str)]) -> (i64, String) {
        let base = [
            ("receiver", "foundation"),
            ("kind", "money"),
            ("amount", "50"),
            ("name", "Marisol Vega"),
            ("contact", "marisol@example.org"),
            ("school", ""),
        ];
        let pia = self.app.person("pia").await;
        let id = enter(&self.app, &[&base[..], changes].concat()).await;
        screen(&pia, id, FINE).await;
        pia.post(&format!("{}/accept", gift(id)), &[]).await.is(303);
        self.app.run_jobs().await;
        let mail = self.app.mail().await;
        let mail = mail.at("marisol@example.org");
        let yes = mail.iter().rfind(|mail| mail.kind == "giving-yes").expect("she hears of the yes");
        // It says how much, and that money needs no day to be brought on.
        assert!(yes.body.contains("is welcome: $") && yes.body.contains("how to pay"), "{}", yes.body);
        let at = yes.body.find("/give/follow/").expect("a link");
        (id, yes.body[at..].split_whitespace().next().expect("a link").to_owned())
    }

    fn marisol(&self) -> Browser {
        self.app.stranger()
    }

    async fn begins(&self, link: &str, how_much: &str) -> Answer {
        self.marisol().post(&format!("{link}/pay"), &[("how_much", how_much)]).await
    }

    async fn hook(&self, body: &str, signature: &str) -> Answer {
        let mut headers = HeaderMap::new();
        headers.insert("stripe-signature", signature.parse().expect("ASCII"));
        headers.insert("content-type", "application/json".parse().expect("ASCII"));
        self.app.stranger().send("POST", "/hooks/payments", headers, body.as_bytes().to_vec()).await
    }

    async fn says(&self, event: &str, kind: &str, reference: &str, cents: i64) {
        let body = till::event(event, kind, reference, cents, "usd");
        self.hook(&body, &till::signature(&body, self.app.app.now().as_second())).await.is(200);
    }

    async fn payment(&self, id: i64) -> String {
        let mut tx = self.app.app.db.read().await.expect("a transaction");
        let state = sql!("select p.state from gift_payment p where p.gift = $1 order by p.id desc limit 1", id);
        tx.one::<(String,)>(state).await.expect("a payment").0
    }

    async fn received(&self, id: i64) -> i64 {
        self.app.count(sql!("select g.received_cents from gift g where g.id = $1", id)).await
    }
}

#[tokio::test]
async fn marisol_pays_on_the_foundations_page_and_is_thanked() {
    let desk = Desk::open().await;
    desk.marisol().get("/give").await.says(200, "you can pay on the payment page of: The district");
    let (id, link) = desk.accepted(&[]).await;
    desk.marisol().get(&link).await.says(200, "Pay $50.00").has("We never see your card");
    let page = desk.begins(&link, "next").await.is(303).location().to_owned();
    assert!(page.starts_with("/give/pay/"), "{page}");
    let show = desk.marisol().get(&page).await.says(200, "$50.00").has("Charlotte-Mecklenburg Schools Foundation");
    show.has("Go to the payment page").lacks("Marisol");
    let there = desk.marisol().get(&format!("{page}/go")).await.is(303).location().to_owned();
    assert!(
        there.starts_with(&format!("{PAGE}?payment_intent=pi_1&payment_intent_client_secret=pi_1_secret_x")),
        "{there}"
    );
    assert!(there.contains("return_url=http%3A%2F%2Ftrellis%2Etest%2Fgive%2Fpay%2F"), "{there}");
    let calls = desk.till.calls();
    assert_eq!(
        (calls[0].path.as_str(), calls[0].authorization.as_str()),
        ("/v1/payment_intents", "Bearer sk_of_the_test")
    );
    assert_eq!((calls[0].fields["amount"].as_str(), calls[0].fields["currency"].as_str()), ("5000", "usd"));
    assert!(calls[0].key.starts_with("trellis-payment-"));
    assert!(!format!("{calls:?}").contains("arisol"), "the processor hears nobody's name from us");
    // What the browser says on coming back is not believed.
    desk.marisol().get(&format!("{page}?redirect_status=succeeded")).await.says(200, "Not paid yet");
    assert_eq!(state(&desk.app, id).await, "accepted");

    desk.says("evt_1", CAME, "pi_1", 5_000).await;
    assert_eq!((state(&desk.app, id).await.as_str(), desk.received(id).await), ("received", 5_000));
    desk.marisol().get(&page).await.says(200, "Your payment is here").lacks("Go to the payment page");
    desk.marisol().get(&format!("{page}/go")).await.goes_to(&page);
    desk.app.run_jobs().await;
    let mail = desk.app.mail().await;
    assert!(
        mail.at("marisol@example.org").iter().any(|mail| mail.kind == "giving-paid" && mail.subject.contains("$50.00"))
    );
    let pia = desk.app.person("pia").await;
    pia.get(&gift(id)).await.says(200, "pi_1").has("The receiver’s payment page").has("Paid");
    pia.press(&format!("{}/acknowledge", gift(id))).await.is(303);
    // A guessed link opens nothing, and a link to a gift is none to a payment.
    desk.marisol().get("/give/pay/guessed").await.is(404);
    desk.marisol().get(&link.replace("/follow/", "/pay/")).await.is(404);
}

#[tokio::test]
async fn two_presses_are_one_payment_and_two_events_are_one_receipt() {
    let desk = Desk::open().await;
    let (id, link) = desk.accepted(&[]).await;
    let (one, other) = tokio::join!(desk.begins(&link, "next"), desk.begins(&link, "all"));
    assert_eq!((one.status.as_u16(), other.status.as_u16()), (303, 303));
    assert_eq!(desk.app.count(sql!("select count(*) from gift_payment where gift = $1", id)).await, 1);
    let keys: std::collections::BTreeSet<String> = desk.till.calls().into_iter().map(|call| call.key).collect();
    assert_eq!(keys.len(), 1, "the same key at every try");
    let body = till::event("evt_1", CAME, "pi_1", 5_000, "usd");
    let signature = till::signature(&body, desk.app.app.now().as_second());
    let (one, other) = tokio::join!(desk.hook(&body, &signature), desk.hook(&body, &signature));
    // A server that asks to come again is asked again by the processor.
    for answer in [one, other] {
        assert!([200, 503].contains(&answer.status.as_u16()), "{}", answer.status);
    }
    desk.hook(&body, &signature).await.is(200);
    // Another number with the same word counts no second time either.
    desk.says("evt_2", CAME, "pi_1", 5_000).await;
    assert_eq!(desk.received(id).await, 5_000);
    assert_eq!(desk.app.count(sql!("select count(*) from gift_receipt where gift = $1", id)).await, 1);
}

#[tokio::test]
async fn a_forged_or_old_call_changes_nothing() {
    let desk = Desk::open().await;
    let (id, link) = desk.accepted(&[]).await;
    desk.begins(&link, "next").await.is(303);
    let body = till::event("evt_1", CAME, "pi_1", 5_000, "usd");
    let now = desk.app.app.now().as_second();
    let good = till::signature(&body, now);
    for forged in ["", "t=1,v1=00", &till::signature("another", now), &good[..70], &till::signature(&body, now - 301)] {
        desk.hook(&body, forged).await.is(403);
    }
    desk.hook(&body.replace("5000", "9000"), &good).await.is(403);
    for odd in ["", "{}", "[1,2]", "\u{0}", r#"{"id":"<b>","type":"x","created":1,"data":{"object":{}}}"#] {
        desk.hook(odd, &till::signature(odd, now)).await.is(400);
    }
    // Signed, but about nobody's gift; and a word that nobody here waits for.
    desk.says("evt_8", CAME, "pi_of_a_shop", 5_000).await;
    desk.says("evt_9", "payment_intent.processing", "pi_1", 5_000).await;
    assert_eq!((state(&desk.app, id).await.as_str(), desk.received(id).await), ("accepted", 0));
    // Without a processor there is nobody to believe, and nothing to pay.
    let app = TestApp::start().await;
    app.stranger().send("POST", "/hooks/payments", HeaderMap::new(), body.into_bytes()).await.is(403);
    app.stranger().get("/give").await.ok().has("by check, or in cash with a receipt").lacks("payment page");
}

#[tokio::test]
async fn a_wrong_amount_or_currency_is_looked_at_by_a_person() {
    let desk = Desk::open().await;
    let (id, link) = desk.accepted(&[]).await;
    desk.begins(&link, "next").await.is(303);
    desk.says("evt_1", CAME, "pi_1", 500).await;
    assert_eq!((desk.payment(id).await.as_str(), desk.received(id).await), ("odd", 0));
    desk.app.run_jobs().await;
    assert!(desk.app.mail().await.at("partners@example.org").iter().any(|mail| mail.kind == "giving-payment-odd"));
    let pia = desk.app.person("pia").await;
    pia.get("/office/gifts/expected").await.says(200, "Payments to look at").has("pi_1");
    let page = pia.get(&gift(id)).await.says(200, "$5.00 came. It is not written down.").html();
    let at = page.find("/payments/").expect("a button");
    let action = format!("{}{}", gift(id), page[at..].split('"').next().expect("an address"));
    pia.press(&action).await.is(303);
    pia.press(&action).await.is(409);
    pia.get("/office/gifts/expected").await.ok().lacks("pi_1");
    // Euros are no dollars.
    let (other, link) = desk.accepted(&[("what", "Another")]).await;
    desk.begins(&link, "next").await.is(303);
    let body = till::event("evt_2", CAME, "pi_2", 5_000, "eur");
    desk.hook(&body, &till::signature(&body, desk.app.app.now().as_second())).await.is(200);
    assert_eq!((desk.payment(other).await.as_str(), desk.received(other).await), ("odd", 0));
}

#[tokio::test]
async fn failed_is_tried_again() {
    let desk = Desk::open().await;
    let (id, link) = desk.accepted(&[]).await;
    let page = desk.begins(&link, "next").await.is(303).location().to_owned();
    desk.says("evt_1", FAILED, "pi_1", 5_000).await;
    desk.says("evt_2", FAILED, "pi_1", 5_000).await;
    desk.marisol().get(&page).await.says(200, "Your bank said no").has("Go to the payment page");
    desk.app.run_jobs().await;
    let mail = desk.app.mail().await;
    assert_eq!(mail.at("marisol@example.org").iter().filter(|mail| mail.kind == "giving-pay-failed").count(), 1);
    desk.says("evt_3", CAME, "pi_1", 5_000).await;
    desk.says("evt_4", FAILED, "pi_1", 5_000).await;
    assert_eq!((desk.payment(id).await.as_str(), desk.received(id).await), ("paid", 5_000));
    desk.app.run_jobs().await;
}

#[tokio::test]
async fn a_refund_that_is_heard_of_first_is_kept_until_its_payment_is() {
    let desk = Desk::open().await;
    let pia = desk.app.person("pia").await;
    // All of it: in the end as if the words had come in their order.
    let (all, link) = desk.accepted(&[]).await;
    let page = desk.begins(&link, "next").await.is(303).location().to_owned();
    desk.says("evt_1", BACK, "pi_1", 5_000).await;
    desk.says("evt_1", BACK, "pi_1", 5_000).await;
    desk.marisol().get(&page).await.says(200, "Paid back to you").lacks("Go to the payment page");
    assert_eq!((state(&desk.app, all).await.as_str(), desk.received(all).await), ("accepted", 0));
    desk.says("evt_2", CAME, "pi_1", 5_000).await;
    assert_eq!((desk.payment(all).await.as_str(), desk.received(all).await), ("refunded", 0));
    assert_eq!(state(&desk.app, all).await, "returned");
    desk.says("evt_3", CAME, "pi_1", 5_000).await;
    assert_eq!(desk.received(all).await, 0);
    // A part of it: the rest counts, on the receipt and on the sheet of the year.
    let (part, link) = desk.accepted(&[("what", "Another")]).await;
    desk.begins(&link, "next").await.is(303);
    desk.says("evt_4", BACK, "pi_2", 2_000).await;
    desk.says("evt_5", FAILED, "pi_2", 5_000).await;
    desk.says("evt_6", CAME, "pi_2", 5_000).await;
    assert_eq!((desk.payment(part).await.as_str(), desk.received(part).await), ("paid", 3_000));
    let kept = sql!("select refunded_cents from gift_receipt where gift = $1", part);
    assert_eq!(desk.app.count(kept).await, 2_000);
    pia.get("/office/gifts/years/2026").await.says(200, "$30.00");
    pia.get(&gift(part)).await.says(200, "$20.00 was paid back");
    // More goes back later.
    desk.says("evt_7", BACK, "pi_2", 5_000).await;
    assert_eq!((desk.payment(part).await.as_str(), desk.received(part).await), ("refunded", 0));
    desk.app.run_jobs().await;
}

#[tokio::test]
async fn words_about_a_payment_whose_number_nobody_knows_yet_are_not_lost() {
    let desk = Desk::open().await;
    let (id, link) = desk.accepted(&[]).await;
    // The processor has the payment, and its answer to us was lost.
    desk.till.answer(503, "{}");
    desk.begins(&link, "next").await.is(409);
    desk.says("evt_1", BACK, "pi_1", 1_000).await;
    desk.says("evt_2", CAME, "pi_1", 5_000).await;
    assert_eq!(desk.received(id).await, 0);
    let unknown = || sql!("select count(*) from gift_payment_event where effect = 'unknown' and payment is null");
    assert_eq!(desk.app.count(unknown()).await, 2);
    // The donor presses again: now the number is known, and everything that was said of it.
    desk.begins(&link, "next").await.is(303);
    assert_eq!((desk.payment(id).await.as_str(), desk.received(id).await), ("paid", 4_000));
    assert_eq!(desk.app.count(unknown()).await, 0);
    // Another's number stays nobody's.
    desk.says("evt_3", CAME, "pi_of_a_shop", 5_000).await;
    assert_eq!(desk.received(id).await, 4_000);
    desk.app.run_jobs().await;
}

#[tokio::test]
async fn the_way_to_the_payment_page_ends_when_the_money_came_another_way() {
    let desk = Desk::open().await;
    let (id, link) = desk.accepted(&[]).await;
    let page = desk.begins(&link, "next").await.is(303).location().to_owned();
    desk.marisol().get(&page).await.says(200, "You can pay now").has("Go to the payment page");
    let pia = desk.app.person("pia").await;
    came(&pia, id, &[("amount", "20")]).await;
    // Less is left than this payment asks for.
    let shown = desk.marisol().get(&page).await.says(200, "Nothing can be paid here now");
    shown.lacks("You can pay now").lacks("Go to the payment page").lacks("We write to you as soon as");
    desk.marisol().get(&format!("{page}/go")).await.goes_to(&page);
    let again = desk.begins(&link, "next").await.is(303).location().to_owned();
    assert!(desk.marisol().get(&format!("{again}/go")).await.is(303).location().starts_with(PAGE));
    pia.post(&format!("{}/withdraw", gift(id)), &[("withdraw_words", "No")]).await.is(409);
    desk.app.run_jobs().await;
}

#[tokio::test]
async fn money_that_goes_back_is_not_counted_and_voids_the_letter() {
    let desk = Desk::open().await;
    let (id, link) = desk.accepted(&[("amount", "300")]).await;
    desk.begins(&link, "next").await.is(303);
    desk.says("evt_1", CAME, "pi_1", 30_000).await;
    let pia = desk.app.person("pia").await;
    pia.press(&format!("{}/acknowledge", gift(id))).await.is(303);
    let year = "/office/gifts/years/2026";
    pia.get(year).await.says(200, "$300.00");
    // A part of it; the same word again changes nothing.
    desk.says("evt_2", BACK, "pi_1", 10_000).await;
    desk.says("evt_3", BACK, "pi_1", 10_000).await;
    assert_eq!((state(&desk.app, id).await.as_str(), desk.received(id).await), ("acknowledged", 20_000));
    pia.get(&gift(id)).await.says(200, "$100.00 was paid back");
    pia.get(year).await.says(200, "$200.00");
    pia.get("/office/gifts/expected").await.says(200, "pi_1");
    // All of it.
    desk.says("evt_4", BACK, "pi_1", 30_000).await;
    assert_eq!((state(&desk.app, id).await.as_str(), desk.received(id).await), ("returned", 0));
    desk.marisol().get(&link).await.says(200, "Your payment was paid back to you").has("This letter is void");
    pia.get(year).await.ok().lacks("Marisol Vega");
    desk.app.run_jobs().await;
    let mail = desk.app.mail().await;
    assert_eq!(mail.at("marisol@example.org").iter().filter(|mail| mail.kind == "giving-paid-back").count(), 2);
}

#[tokio::test]
async fn what_cannot_be_paid_here_says_why() {
    let desk = Desk::open().await;
    let (id, link) = desk.accepted(&[]).await;
    desk.till.answer(503, "{}");
    desk.begins(&link, "next").await.says(409, "The payment page cannot be reached. Nothing was paid.");
    desk.till.answer(200, r#"{"id":"pi_1?x","client_secret":"y"}"#);
    desk.begins(&link, "next").await.says(409, "cannot be reached");
    // The same payment goes on when the processor is back.
    desk.begins(&link, "next").await.is(303);
    assert_eq!(desk.app.count(sql!("select count(*) from gift_payment where gift = $1", id)).await, 1);
    // A day later the processor has forgotten the key: another payment is begun.
    desk.app.later(SignedDuration::from_hours(24));
    desk.begins(&link, "next").await.is(303);
    assert_eq!(desk.app.count(sql!("select count(*) from gift_payment where gift = $1", id)).await, 2);
    // A check came meanwhile: the payment that comes after it is one too many.
    let pia = desk.app.person("pia").await;
    came(&pia, id, &[("amount", "50")]).await;
    desk.begins(&link, "next").await.says(409, "Nothing can be paid here now");
    desk.says("evt_1", CAME, "pi_2", 5_000).await;
    assert_eq!((desk.payment(id).await.as_str(), desk.received(id).await), ("odd", 5_000));
    desk.marisol().post("/give/follow/guessed/pay", &[]).await.is(404);
    // The district has no page of its own: its money comes by check.
    let fields = [("kind", "money"), ("amount", "20"), ("contact", "till@example.org"), ("name", "Till Grote")];
    let district = enter(&desk.app, &fields).await;
    screen(&pia, district, FINE).await;
    accept(&desk.app, district).await;
    desk.app.run_jobs().await;
    let mail = desk.app.mail().await;
    let yes = mail.at("till@example.org").into_iter().find(|mail| mail.kind == "giving-yes").expect("a yes");
    let at = yes.body.find("/give/follow/").expect("a link");
    let link = yes.body[at..].split_whitespace().next().expect("a link");
    let page =
        desk.marisol().get(link).await.says(200, "By check, made out to Charlotte-Mecklenburg Board of Education");
    page.lacks("Pay $20.00");
    desk.begins(link, "next").await.says(409, "Nothing can be paid here now");
}
