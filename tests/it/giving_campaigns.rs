//! Campaigns on crowdfunding sites: asked for, answered by whom the amount names, begun, and ended with what came in.

use crate::support::forms::changed;
use crate::support::{Answer, Browser, TestApp};
use db::sql;
use trellis::demo::cast;

fn at(id: i64) -> String {
    format!("/office/campaigns/{id}")
}

async fn ask(browser: &Browser, changes: &[(&str, &str)]) -> Answer {
    let base = [
        ("school", "albemarle-road-elementary"),
        ("site", "Fund a Class"),
        ("site_url", "https://www.fundaclass.example.org"),
        ("what", "Atlases for the fourth grade"),
        ("amount", "400"),
        ("ends_on", "2026-11-30"),
        ("owns", "yes"),
        ("no_child", "yes"),
        ("fits", "yes"),
    ];
    browser.post("/office/campaigns/new", &changed(&base, changes)).await
}

async fn asked(browser: &Browser, changes: &[(&str, &str)]) -> i64 {
    let answer = ask(browser, changes).await.is(303);
    answer.location().rsplit('/').next().and_then(|id| id.parse().ok()).expect("its page")
}

async fn state(app: &TestApp, id: i64) -> String {
    let mut tx = app.app.db.read().await.expect("a transaction");
    tx.one::<(String,)>(sql!("select c.state from campaign c where c.id = $1", id)).await.expect("a campaign").0
}

#[tokio::test]
async fn a_teacher_asks_the_principal_says_yes_and_what_comes_in_is_a_gift() {
    let app = TestApp::start().await;
    let (tess, pat, pia) = (app.person("tess").await, app.person("pat").await, app.person("pia").await);
    let id = asked(&tess, &[]).await;
    tess.get(&at(id)).await.says(200, "The principal must answer").has("Put nothing on the site").lacks("Say yes");
    tess.get("/office/campaigns/mine").await.says(200, "Atlases for the fourth grade");
    // The address is shown and leads nowhere.
    let page = pat.get(&at(id)).await.says(200, "https://www.fundaclass.example.org").html();
    assert!(!page.contains("href=\"https://www.fundaclass"), "{page}");
    tess.post(&format!("{}/start", at(id)), &[("page_url", "https://fundaclass.example.org/a")]).await.is(409);
    pat.post(&format!("{}/approve", at(id)), &[]).await.is(303);
    assert_eq!(state(&app, id).await, "approved");
    pat.post(&format!("{}/approve", at(id)), &[]).await.says(409, "past this step");
    pat.post(&format!("{}/start", at(id)), &[("page_url", "https://fundaclass.example.org/a")]).await.is(409);
    // Its page is on the site that was named.
    let start = async |url: &'static str| tess.post(&format!("{}/start", at(id)), &[("page_url", url)]).await;
    start("http://fundaclass.example.org/atlases").await.says(422, "begins with https");
    start("https://other.example.org/atlases").await.says(422, "not on the site you asked for");
    start("https://fundaclass.example.org/atlases").await.is(303);
    // What came in becomes the offer of a gift, which goes the way of every gift.
    let end = async |fields: &[(&str, &str)]| tess.post(&format!("{}/end", at(id)), fields).await;
    end(&[]).await.is(422);
    end(&[("came", "money"), ("amount", "")]).await.is(422);
    end(&[("came", "goods"), ("goods", "")]).await.says(422, "what came and how many");
    end(&[("came", "goods"), ("goods", "Shoes for Maria, 8 years old")]).await.says(422, "Maria");
    end(&[("came", "goods"), ("goods", "24 atlases"), ("amount", "380")]).await.is(303);
    end(&[("came", "nothing")]).await.is(409);
    let gift = app.count(sql!("select c.gift from campaign c where c.id = $1", id)).await;
    pia.get(&format!("/office/gifts/{gift}"))
        .await
        .says(200, "24 atlases")
        .has("Fund a Class, campaign")
        .has("Albemarle");
    let offered = sql!("select count(*) from gift where id = $1 and state = 'offered' and stated_cents = 38000", gift);
    assert_eq!(app.count(offered).await, 1);
    tess.get(&at(id)).await.says(200, "has it as the offer of a gift").lacks("Open the gift");
    pat.get(&at(id)).await.says(200, "Open the gift");
    let lines = sql!("select count(*) from ledger where kind = 'campaign' and record = $1", id);
    assert_eq!(app.count(lines).await, 4, "asked, approved, begun, ended");
    app.run_jobs().await;
    let mail = app.mail().await;
    assert!(mail.at("pat@example.org").iter().any(|mail| mail.kind == "campaign-asked"));
    assert!(mail.at("tess@example.org").iter().any(|mail| mail.kind == "campaign-approved"));
}

#[tokio::test]
async fn the_amount_and_the_sum_of_the_year_say_who_answers() {
    let app = TestApp::start().await;
    let (cora, pat, dora) = (app.cora().await, app.person("pat").await, app.person("dora").await);
    // Above the principal's amount the yes goes on to the director.
    let large = asked(&cora, &[("amount", "6,000")]).await;
    dora.get("/office").await.ok().has("Crowdfunding campaigns to answer 1");
    pat.post(&format!("{}/approve", at(large)), &[]).await.is(303);
    assert_eq!(state(&app, large).await, "school_yes");
    dora.get("/office").await.ok().has("Crowdfunding campaigns to answer 2");
    pat.post(&format!("{}/decline", at(large)), &[("no_words", "No.")]).await.says(409, "somebody else");
    dora.post(&format!("{}/approve", at(large)), &[]).await.is(303);
    assert_eq!(state(&app, large).await, "approved");
    // With what was said yes to, a small one is no longer the principal's.
    let small = asked(&cora, &[("amount", "100")]).await;
    pat.get(&at(small)).await.says(200, "With the asker’s other campaigns of this school year: $6,100.00");
    pat.post(&format!("{}/approve", at(small)), &[]).await.is(303);
    assert_eq!(state(&app, small).await, "school_yes");
    // Above the second amount the board decides, on a day.
    let board = asked(&cora, &[("amount", "30,000")]).await;
    let approve = async |day: &'static str| dora.post(&format!("{}/approve", at(board)), &[("meeting", day)]).await;
    approve("").await.says(422, "the day of the meeting");
    approve("2026-12-01").await.says(422, "still to come");
    approve("2026-09-01").await.says(422, "Nobody had asked on this day yet");
    approve("2026-09-08").await.is(303);
    dora.get(&at(board)).await.says(200, "Board of education").has("September 8, 2026");
    // A no, with its reason.
    let no = asked(&cora, &[("what", "A drone")]).await;
    pat.post(&format!("{}/decline", at(no)), &[("no_words", "")]).await.says(422, "Please fill in");
    pat.post(&format!("{}/decline", at(no)), &[("no_words", "The rules allow no drones.")]).await.is(303);
    cora.get(&at(no)).await.says(200, "The rules allow no drones.");
    app.run_jobs().await;
}

#[tokio::test]
async fn nobody_answers_their_own_and_nobody_sees_beyond_their_reach() {
    let app = TestApp::start().await;
    let (tess, pat, dora) = (app.person("tess").await, app.person("pat").await, app.person("dora").await);
    // The principal's own is the director's to answer.
    let own = asked(&pat, &[]).await;
    pat.post(&format!("{}/approve", at(own)), &[]).await.says(409, "This campaign is yours");
    pat.get("/office").await.ok().has("Crowdfunding campaigns to answer 1");
    dora.post(&format!("{}/approve", at(own)), &[]).await.is(303);
    // Somebody else's is not there; what is not asked for one's own school is not asked.
    tess.get(&at(own)).await.is(404);
    tess.get("/office/campaigns").await.is(404);
    app.person("ola").await.get(&at(cast::CAMPAIGN_ASKED)).await.is(404);
    app.ana().await.get("/office/campaigns/mine").await.is(404);
    ask(&tess, &[("school", "ardrey-kell-high")]).await.says(422, "Choose one of the answers");
    app.person("pia")
        .await
        .post(&format!("{}/approve", at(cast::CAMPAIGN_ASKED)), &[])
        .await
        .says(409, "somebody else");
    pat.get("/office/campaigns?state=all").await.says(200, "Two microscopes").lacks("New phones for the staff");
    dora.get("/office/campaigns?state=declined").await.says(200, "New phones for the staff").lacks("Two microscopes");
    // Mistakes are named, and words about a child are asked about once.
    ask(&tess, &[("site_url", "http://fund.example"), ("owns", "")]).await.says(422, "begins with https");
    ask(&tess, &[("ends_on", "2026-09-08")]).await.says(422, "still to come");
    ask(&tess, &[("ends_on", "2028-09-08")]).await.says(422, "Check the year");
    ask(&tess, &[("amount", "0")]).await.is(422);
    ask(&tess, &[("what", "Shoes for Maria, 8 years old")]).await.says(422, "Maria");
    // A file of what one sees, noted.
    let file = pat.get("/office/campaigns.csv").await.ok().html();
    assert!(file.contains("Two microscopes") && !file.contains("New phones"), "{file}");
    assert!(dora.get("/office/campaigns.xlsx").await.ok().body.starts_with(b"PK"));
    assert_eq!(app.count(sql!("select count(*) from ledger where verb = 'campaigns-exported'")).await, 2);
    // Pressed twice is asked once.
    let page = tess.get("/office/campaigns/new").await.ok().html();
    let from = page.find("name=\"once\" value=\"").expect("a key of its own") + 19;
    let once = page[from..].split('"').next().expect("a value").to_owned();
    let first = ask(&tess, &[("once", once.as_str())]).await.is(303).location().to_owned();
    ask(&tess, &[("once", once.as_str())]).await.goes_to(&first);
    tess.press(&format!("{first}/withdraw")).await.is(303);
    tess.press(&format!("{first}/withdraw")).await.is(409);
    app.run_jobs().await;
}

#[tokio::test]
async fn the_night_ends_what_never_began_and_asks_what_came_in() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    app.set_now("2026-11-10T16:00:00Z".parse().expect("an instant"));
    app.run_jobs().await;
    let (tess, pat) = (app.person("tess").await, app.person("pat").await);
    assert_eq!(state(&app, cast::CAMPAIGN_APPROVED).await, "expired");
    assert_eq!(state(&app, cast::CAMPAIGN_ASKED).await, "expired");
    assert_eq!(state(&app, cast::CAMPAIGN_RUNNING).await, "running");
    let count = async |kind: &str| {
        let mail = app.mail().await;
        mail.at("tess@example.org").iter().filter(|mail| mail.kind == kind).count()
    };
    assert_eq!((count("campaign-expired").await, count("campaign-over").await), (2, 1));
    pat.get("/office").await.ok().has("Crowdfunding campaigns that are over: what came in? 1");
    // Where the teacher is gone, the principal says what came in.
    let running = at(cast::CAMPAIGN_RUNNING);
    pat.post(&format!("{running}/end"), &[("came", "money"), ("amount", "620")]).await.is(303);
    tess.get(&running).await.says(200, "Ended").has("$620.00");
    let gift = sql!("select count(*) from gift g join campaign c on c.gift = g.id where g.cents = 62000");
    assert_eq!(app.count(gift).await, 1);
    app.run_jobs().await;
}
