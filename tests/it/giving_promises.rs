//! Promises in parts, gifts that come again, and what employers add.

use crate::giving::{FINE, accept, came, enter, gift, screen, state};
use crate::support::TestApp;
use db::sql;

const EVERY_MONTH: &[(&str, &str)] =
    &[("kind", "money"), ("amount", "25"), ("way", "recurring"), ("every", "month"), ("times", "4")];

async fn welcome(app: &TestApp, changes: &[(&str, &str)]) -> i64 {
    let who = [("name", "Inez Salas"), ("contact", "inez@example.org")];
    let id = enter(app, &[changes, &who[..]].concat()).await;
    screen(&app.person("pia").await, id, FINE).await;
    accept(app, id).await;
    id
}

async fn parts(app: &TestApp, id: i64) -> Vec<(String, i64, String)> {
    let mut tx = app.app.db.read().await.expect("a transaction");
    let q = sql!("select i.due_on, i.cents, i.state from gift_instalment i where i.gift = $1 order by i.number", id);
    tx.all(q).await.expect("parts")
}

async fn states(app: &TestApp, id: i64) -> Vec<String> {
    parts(app, id).await.into_iter().map(|(_, _, state)| state).collect()
}

async fn link(app: &TestApp) -> String {
    let mail = app.mail().await;
    let letters = mail.at("inez@example.org");
    let letter = letters.iter().rfind(|mail| mail.body.contains("/give/follow/")).expect("a letter with a link");
    let at = letter.body.find("/give/follow/").expect("a link");
    letter.body[at..].split_whitespace().next().expect("a link").trim_end_matches('.').to_owned()
}

fn day(text: &str) -> jiff::Timestamp {
    format!("{text}T14:00:00Z").parse().expect("an instant")
}

#[tokio::test]
async fn a_gift_every_month_is_due_reminded_paid_missed_and_ended() {
    let app = TestApp::start().await;
    let id = welcome(&app, EVERY_MONTH).await;
    let laid = parts(&app, id).await;
    let days: Vec<&str> = laid.iter().map(|(day, ..)| day.as_str()).collect();
    assert_eq!(days, ["2026-09-22", "2026-10-22", "2026-11-22", "2026-12-22"]);
    assert!(laid.iter().all(|(_, cents, state)| *cents == 2_500 && state == "due"));
    let pia = app.person("pia").await;
    pia.get("/office/gifts/expected").await.says(200, "Inez Salas").has("$25.00");
    // A week before, once.
    for now in ["2026-09-14", "2026-09-15", "2026-09-16"] {
        app.set_now(day(now));
        app.run_jobs().await;
    }
    let reminders = |mail: &crate::support::Mail, kind: &str| {
        mail.at("inez@example.org").iter().filter(|mail| mail.kind == kind).count()
    };
    assert_eq!(reminders(&app.mail().await, "giving-part-due"), 1);
    // One check pays one part and a half; the second is open by half.
    came(&pia, id, &[("amount", "37.50"), ("came_on", "2026-09-16")]).await;
    assert_eq!(
        (state(&app, id).await.as_str(), states(&app, id).await),
        ("scheduled", ["paid", "due", "due", "due"].map(String::from).to_vec())
    );
    // The second is missed two weeks after its day; a kind word, once.
    for now in ["2026-11-05", "2026-11-06", "2026-11-07"] {
        app.set_now(day(now));
        app.run_jobs().await;
    }
    assert_eq!(states(&app, id).await[1], "missed");
    assert_eq!(reminders(&app.mail().await, "giving-part-missed"), 1);
    // Months later she signs in again.
    let pia = app.person("pia").await;
    pia.get("/office/gifts/expected").await.says(200, "Missed");
    let file = pia.get("/office/gifts/expected.csv").await.ok().html();
    assert!(file.contains("Inez Salas") && file.contains("25.00"), "{file}");
    // She ends it by the link; what came is thanked for and nobody asks again.
    let (inez, link) = (app.stranger(), link(&app).await);
    inez.get(&link).await.says(200, "End my promise").has("Not here yet").has("By check, made out to");
    inez.post(&format!("{link}/stop"), &[]).await.goes_to(&link);
    assert_eq!(
        (state(&app, id).await.as_str(), states(&app, id).await),
        ("received", ["paid", "dropped", "dropped", "dropped"].map(String::from).to_vec())
    );
    inez.post(&format!("{link}/stop"), &[]).await.is(409);
    app.set_now(day("2027-03-01"));
    app.run_jobs().await;
    assert_eq!(reminders(&app.mail().await, "giving-part-due"), 2);
}

#[tokio::test]
async fn a_promise_is_laid_out_anew_and_bad_plans_say_why() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let fields = [("kind", "money"), ("amount", "1,000"), ("way", "pledge"), ("every", "quarter"), ("times", "3")];
    let id = welcome(&app, &fields).await;
    let cents = |parts: &[(String, i64, String)]| parts.iter().map(|(_, cents, _)| *cents).collect::<Vec<_>>();
    assert_eq!(cents(&parts(&app, id).await), [33_333, 33_333, 33_334]);
    came(&pia, id, &[("amount", "400")]).await;
    let at = format!("{}/plan", gift(id));
    let plan = |times, every, first| [("plan_times", times), ("plan_every", every), ("plan_first", first)];
    for (bad, said) in [
        (plan("0", "month", "2026-10-01"), "from 1 to 60"),
        (plan("61", "month", "2026-10-01"), "from 1 to 60"),
        (plan("-3", "month", "2026-10-01"), "from 1 to 60"),
        (plan("2", "week", "2026-10-01"), "Choose one of the answers"),
        (plan("2", "month", "2026-09-01"), "day is over"),
        (plan("2", "month", "1066"), "date"),
        (plan("60", "year", "2026-10-01"), "more than twenty years"),
    ] {
        pia.post(&at, &bad).await.says(422, said);
    }
    pia.post(&at, &plan("2", "month", "2026-10-01")).await.is(303);
    let laid = parts(&app, id).await;
    let open: Vec<i64> = laid.iter().filter(|(.., state)| state == "due").map(|(_, cents, _)| *cents).collect();
    assert_eq!(open, [30_000, 30_000]);
    let paid: i64 = laid.iter().filter(|(.., state)| state == "paid").map(|(_, cents, _)| cents).sum();
    assert_eq!(paid, 40_000);
    // The whole comes: every part is paid, and nothing is left to lay out.
    came(&pia, id, &[("amount", "600")]).await;
    assert_eq!(state(&app, id).await, "received");
    assert!(states(&app, id).await.iter().all(|state| state == "paid" || state == "dropped"));
    pia.post(&at, &plan("2", "month", "2026-10-01")).await.is(409);
    app.person("pat").await.post(&at, &plan("2", "month", "2026-10-01")).await.is(404);
    // Nothing more will come: the office says so, with a reason.
    let other = welcome(&app, EVERY_MONTH).await;
    let stop = format!("{}/stop", gift(other));
    pia.post(&stop, &[("stop_words", "She moved away.")]).await.is(409);
    came(&pia, other, &[("amount", "25")]).await;
    pia.post(&stop, &[("stop_words", "")]).await.says(422, "Please fill in");
    pia.post(&stop, &[("stop_words", "She moved away.")]).await.is(303);
    pia.get(&gift(other)).await.says(200, "She moved away.");
    app.run_jobs().await;
}

#[tokio::test]
async fn an_employer_adds_to_a_gift_and_each_is_thanked_in_the_others() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let id = welcome(&app, &[("kind", "money"), ("amount", "80"), ("employer", "Piedmont Bank")]).await;
    pia.get("/office/gifts/expected").await.says(200, "Piedmont Bank").has("$80.00");
    // Another may add, too; bad amounts and days say why.
    let at = format!("{}/additions", gift(id));
    let add = |amount, due| [("employer", "Duke Mills"), ("addition", amount), ("addition_due", due)];
    for (bad, said) in [
        (add("-5", "2026-12-01"), "without a minus sign"),
        (add("0", "2026-12-01"), "above zero"),
        (add("1000000000000", "2026-12-01"), "100,000,000"),
        (add("12.3a", "2026-12-01"), "Write an amount"),
        (add("40", "2026-01-01"), "day is over"),
    ] {
        let page = pia.post(&at, &bad).await.says(422, said);
        assert!(page.html().contains("Duke Mills"), "what was typed stays");
    }
    pia.post(&at, &add("1.234,50", "2026-12-01")).await.is(303);
    assert_eq!(app.count(sql!("select max(cents) from gift_match where gift = $1", id)).await, 123_450);
    // The bank's gift is a gift of its own, added to hers.
    let number = id.to_string();
    let fields = [("kind", "money"), ("amount", "80"), ("name", "Piedmont Bank Giving"), ("added_to", number.as_str())];
    let bank = enter(&app, &fields).await;
    screen(&pia, bank, FINE).await;
    accept(&app, bank).await;
    came(&pia, bank, &[("amount", "80")]).await;
    pia.get(&gift(id)).await.says(200, "Piedmont Bank Giving").has("Open the employer’s gift");
    pia.get(&gift(bank)).await.says(200, "Inez Salas");
    pia.get("/office/gifts/expected").await.ok().lacks("Piedmont Bank").has("Duke Mills");
    // A soft credit is no tax deduction: her sheet of the year does not have the bank's money.
    let donor = app.count(sql!("select g.donor from gift g where g.id = $1", id)).await;
    came(&pia, id, &[("amount", "80")]).await;
    pia.get(&format!("/office/gifts/years/2026/{donor}")).await.says(200, "$80.00").lacks("Piedmont").lacks("$160.00");
    // The mill says no, and may think again.
    let one = app.count(sql!("select max(id) from gift_match where gift = $1", id)).await;
    pia.press(&format!("{at}/{one}/decline")).await.is(303);
    pia.press(&format!("{at}/{one}/decline")).await.is(409);
    pia.press(&format!("{at}/{one}/reopen")).await.is(303);
    pia.press(&format!("{at}/99/decline")).await.is(404);
    app.run_jobs().await;
}
