//! What a partner's standing decides: who left comes to no school and helps with nothing, who is suspended rests, and no office
//! puts a partner at a school without the principal's yes.

use crate::needs::letter_link;
use crate::support::{Browser, TestApp};
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast::{self, agreement, partner};

const STEP: &str = "/office/partners/1/standing";
const HOME: &str = "/schools/albemarle-road-elementary";
const OTHER: &str = "/schools/ardrey-kell-high-school";

async fn step(pia: &Browser, organisation: i64, verb: &str) {
    let fields = [("verb", verb), ("why", "It moved away.")];
    pia.post(&format!("/office/partners/{organisation}/standing"), &fields).await.is(303);
}

async fn is(app: &TestApp, table: &'static str, id: i64, state: &str) {
    let found = match table {
        "agreement" => sql!("select count(*) from partner_agreement where id = $1 and state = $2", id, state),
        "part" => sql!("select count(*) from need_part where id = $1 and state = $2", id, state),
        "offer" => sql!("select count(*) from need_offer where id = $1 and state = $2", id, state),
        "pair" => sql!("select count(*) from need_pair where id = $1 and state = $2", id, state),
        _ => sql!("select count(*) from organisation where id = $1 and standing = $2", id, state),
    };
    assert_eq!(app.count(found).await, 1, "{table} {id} is not {state}");
}

#[tokio::test]
async fn a_partner_that_is_archived_comes_to_no_school_and_the_schools_are_told() {
    let app = TestApp::start().await;
    let (pia, fay) = (app.person("pia").await, app.person("fay").await);
    fay.get("/office/partners-today").await.says(200, "Open Doors Church Network");
    step(&pia, partner::CHURCHES, "archive").await;
    is(&app, "agreement", agreement::CHURCHES, "terminated").await;
    let open = sql!(
        "select (select count(*) from partner_site where organisation = $1 and state <> 'ended')
              + (select count(*) from partner_school where organisation = $1 and ended_on is null)",
        partner::CHURCHES
    );
    assert_eq!(app.count(open).await, 0);
    fay.get("/office/partners-today").await.ok().lacks("Open Doors Church Network");
    app.stranger().get(HOME).await.ok().lacks("Open Doors Church Network");
    app.run_jobs().await;
    let mail = app.mail().await;
    mail.once("fay", "sites-over");
    mail.once("pat", "sites-over");
    // The partner hears that it is over, and not the words for the record.
    let over: Vec<_> =
        mail.at("miriam@open-doors.example.org").into_iter().filter(|m| m.kind == "agreements-over").collect();
    assert_eq!(over.len(), 1);
    assert!(over[0].body.contains("The partnership is over.") && !over[0].body.contains("moved away"));
    // Whatever a site says, who is no partner comes nowhere.
    app.sql(sql!("update partner_site set state = 'active' where organisation = $1", partner::CHURCHES)).await;
    fay.get("/office/partners-today").await.ok().lacks("Open Doors Church Network");
}

#[tokio::test]
async fn quiet_eligible_and_lapsed_ones_end_as_well() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    // Eligible, with an agreement only sent, a school that said yes and one that is asked.
    step(&pia, partner::READERS, "turn_away").await;
    is(&app, "agreement", agreement::READERS, "withdrawn").await;
    // Active, with an agreement that lapsed and a school that is paused; another is on its way.
    step(&pia, partner::CHURCH, "archive").await;
    is(&app, "agreement", agreement::CHURCH, "lapsed").await;
    is(&app, "agreement", agreement::CHURCH_NEXT, "withdrawn").await;
    for organisation in [partner::READERS, partner::CHURCH] {
        let open = sql!(
            "select count(*) from partner_site
             where organisation = $1 and state in ('proposed', 'accepted', 'active', 'paused')",
            organisation
        );
        assert_eq!(app.count(open).await, 0);
    }
    // Quiet, at a school without an agreement, and asked about at another.
    step(&pia, partner::BANK, "archive").await;
    let asked =
        sql!("select count(*) from partner_question where organisation = $1 and state = 'asked'", partner::BANK);
    assert_eq!(app.count(asked).await, 0);
    let noted = sql!("select count(*) from ledger where verb = 'partner-left-school' and partner = $1", partner::BANK);
    assert_eq!(app.count(noted).await, 1);
    app.stranger().get(OTHER).await.ok().lacks("Queen City Bank");
}

#[tokio::test]
async fn who_is_suspended_helps_with_nothing_and_goes_on_when_reinstated() {
    let app = TestApp::start().await;
    let (pia, otis, pat) = (app.person("pia").await, app.person("otis").await, app.person("pat").await);
    otis.get("/needs/2/help").await.says(200, "Elmwood Rotary");
    app.run_jobs().await;
    let asked = format!("/needs/asked/{}", cast::NEED_PAIR_SECRET);
    pia.post(STEP, &[("verb", "suspend"), ("why", "A report.")]).await.is(303);
    // Nobody promises or offers in its name.
    otis.get("/needs/2/help").await.ok().lacks("Elmwood Rotary");
    let club = [("quantity", "1"), ("behalf", "1")];
    otis.post("/needs/2/help", &club).await.is(422);
    otis.get("/needs/offer").await.ok().lacks("Elmwood Rotary");
    // Its offer is proposed to nobody, and what was proposed rests: no yes of either side.
    pia.get("/office/needs/1").await.ok().lacks("Propose to both sides");
    pia.get("/office/needs/offers").await.says(200, "Rests for now");
    pia.get("/office/needs/offers/1").await.says(200, "The offer is proposed to nobody");
    let pair = [("need", "1"), ("offer", "1"), ("quantity", "1"), ("points", "1")];
    pia.post("/office/needs/pairs", &pair).await.says(409, "Nobody can help in the name");
    pat.get("/office/needs/pairs/1").await.says(200, "Nobody has to answer until that is settled");
    pat.post("/office/needs/pairs/1/answer", &[("answer", "yes")]).await.says(409, "Nobody can help in the name");
    app.stranger().get(&asked).await.says(200, "Rests for now");
    app.stranger().post(&asked, &[("answer", "yes")]).await.says(409, "Nobody can help in the name");
    // What it promised waits, and the school is told; its time does not run.
    app.run_jobs().await;
    let mail = app.mail().await;
    let told = mail.once("pat", "needs-part-rests");
    assert!(!told.body.contains("Rotary"), "the letter names no giver: {}", told.body);
    app.later(SignedDuration::from_hours(24 * 15));
    app.run_jobs().await;
    is(&app, "part", 4, "reserved").await;
    is(&app, "pair", 1, "asked").await;
    // Settled, all goes on, with time to answer.
    let (pia, pat) = (app.person("pia").await, app.person("pat").await);
    let found = [("verb", "reinstate"), ("why", "A misunderstanding.")];
    pia.post(STEP, &found).await.is(303);
    app.run_jobs().await;
    app.mail().await.once("pat", "needs-part-goes-on");
    let mine = letter_link(&app, "otis@example.org", "/partner/desk/").await;
    assert!(!mine.is_empty());
    let time = sql!("select count(*) from need_pair where id = 1 and until_on >= '2026-10-01'");
    assert_eq!(app.count(time).await, 1);
    pat.post("/office/needs/pairs/1/answer", &[("answer", "yes")]).await.is(303);
    app.person("otis").await.get("/needs/offer").await.says(200, "Elmwood Rotary");
    let lines =
        sql!("select count(*) from ledger where verb in ('need-part-rests', 'need-part-goes-on') and record = 4");
    assert_eq!(app.count(lines).await, 2);
}

#[tokio::test]
async fn who_left_takes_back_what_was_promised_and_offered() {
    let app = TestApp::start().await;
    let (pia, pat) = (app.person("pia").await, app.person("pat").await);
    pat.post("/office/needs/pairs/1/answer", &[("answer", "yes")]).await.is(303);
    step(&pia, partner::ROTARY, "archive").await;
    is(&app, "part", 4, "withdrawn").await;
    is(&app, "part", 7, "thanked").await;
    is(&app, "offer", 1, "withdrawn").await;
    is(&app, "pair", 1, "withdrawn").await;
    let promised = sql!("select count(*) from need where id = 6 and promised = 0");
    assert_eq!(app.count(promised).await, 1, "others can help");
    app.run_jobs().await;
    let mail = app.mail().await;
    // A school that had said yes does not wait.
    mail.once("pat", "needs-pair-gone");
    let lost = mail.to("tess").iter().chain(mail.to("pat").iter()).any(|m| m.kind == "needs-part-lost");
    assert!(lost || app.count(sql!("select count(*) from need where id = 6 and written_by is null")).await == 1);
}

#[tokio::test]
async fn nobody_is_active_or_at_a_school_by_the_office_alone() {
    let app = TestApp::start().await;
    let (pia, pat) = (app.person("pia").await, app.person("pat").await);
    // The agreement is only sent: the readers are no partner by a press of the office.
    let readers = format!("/office/partners/{}", partner::READERS);
    pia.post(&format!("{readers}/standing"), &[("verb", "activate")])
        .await
        .says(422, "It is active when its agreement is in force");
    // Asked with the agreement, the principal is not asked a second time beside it.
    let home = [("school", "albemarle-road-elementary"), ("help", "reading")];
    pia.post(&format!("{readers}/schools"), &home).await.says(422, "asked already, with the agreement");
    // The church at a school that its agreement does not have: the principal is asked, and nothing is shown.
    let church = format!("/office/partners/{}", partner::CHURCH);
    app.sql(sql!("delete from partner_school where organisation = $1", partner::CHURCH)).await;
    app.sql(sql!("update partner_site set state = 'ended' where organisation = $1", partner::CHURCH)).await;
    let stranger = app.stranger();
    pia.post(&format!("{church}/schools"), &home).await.is(303);
    pia.get(&church).await.says(200, "The principals of these schools are asked");
    stranger.get(HOME).await.ok().lacks("Grace Meadow Church");
    let id = app.count(sql!("select max(id) from partner_question")).await;
    let at = format!("/office/placements/{id}");
    app.run_jobs().await;
    assert!(app.mail().await.to("pat").iter().any(|m| m.kind == "placements-asked" && m.body.contains("Grace Meadow")));
    for key in ["pia", "dora", "cora", "ola", "fay"] {
        app.person(key).await.post(&format!("{at}/answer"), &[("answer", "yes")]).await.is(404);
    }
    pat.get("/office").await.says(200, "Help without an agreement that waits");
    pat.get("/office/placements").await.says(200, "Grace Meadow Church").has("The principal is asked");
    // A yes is to what was read.
    let other = [("school", "albemarle-road-elementary"), ("help", "reading and snacks")];
    let page = pat.get(&at).await.says(200, "May they help at your school?");
    let read = page.html().split("name=\"read\" value=\"").nth(1).map(|rest| rest[..64].to_owned()).expect("a form");
    pia.post(&format!("{church}/schools"), &other).await.is(303);
    let stale = [("answer", "yes"), ("words", ""), ("read", read.as_str())];
    pat.post(&format!("{at}/answer"), &stale).await.is(422);
    pat.post(&format!("{at}/answer"), &[("answer", "no"), ("words", "")]).await.says(422, "Please fill in");
    pat.read_and_post(&at, &format!("{at}/answer"), &[("answer", "yes"), ("words", "Welcome.")]).await.goes_to(&at);
    stranger.get(HOME).await.says(200, "Grace Meadow Church").has("reading and snacks");
    pat.post(&format!("{at}/answer"), &[("answer", "no"), ("words", "No.")]).await.says(422, "answered already");
    app.run_jobs().await;
    assert!(app.mail().await.at("partners@example.org").iter().any(|m| m.kind == "placements-yes"));
    // A no goes to the office, with the reason; a question is taken back.
    pat.post("/office/placements/1/answer", &[("answer", "no"), ("words", "We have enough books.")]).await.is(303);
    app.run_jobs().await;
    let mail = app.mail().await;
    assert!(
        mail.at("partners@example.org").iter().any(|m| m.kind == "placements-no" && m.body.contains("enough books"))
    );
    let pta = format!("/office/partners/{}", partner::PTA);
    let third = [("school", "ardrey-kell-high-school"), ("help", "")];
    pia.post(&format!("{pta}/schools"), &third).await.is(422);
    pia.post(&format!("/office/partners/{}/schools", partner::FOUNDATION), &home).await.says(422, "who is no partner");
    pia.post(&format!("{church}/schools"), &[("school", "ardrey-kell-high-school"), ("help", "x")]).await.is(303);
    let id = app.count(sql!("select max(id) from partner_question")).await;
    pat.press(&format!("/office/placements/{id}/withdraw")).await.is(404);
    pia.press(&format!("/office/placements/{id}/withdraw")).await.is(303);
    pia.press(&format!("/office/placements/{id}/withdraw")).await.says(409, "answered already");
    let lines = sql!(
        "select count(distinct verb) from ledger
         where verb in ('placement-asked', 'placement-agreed', 'placement-declined', 'placement-withdrawn')"
    );
    assert_eq!(app.count(lines).await, 4);
}

#[tokio::test]
async fn a_partner_whose_agreement_is_long_over_can_be_one_again() {
    let app = TestApp::start().await;
    app.run_jobs().await;
    is(&app, "organisation", partner::BANK, "quiet").await;
    app.later(SignedDuration::from_hours(24 * 40));
    app.run_jobs().await;
    is(&app, "organisation", partner::BANK, "eligible").await;
    // Whoever has a renewal on its way, or needs no agreement, stays.
    is(&app, "organisation", partner::CHURCH, "active").await;
    is(&app, "organisation", partner::PTA, "active").await;
    let mail = app.mail().await;
    let told: Vec<_> = mail.at("partners@example.org").into_iter().filter(|m| m.kind == "partners-expired").collect();
    assert_eq!(told.len(), 1);
    assert!(told[0].body.contains("one partner is over for 60 days"), "{}", told[0].body);
    app.stranger().get(OTHER).await.ok().lacks("Queen City Bank");
}

#[tokio::test]
async fn a_school_whose_only_partner_left_or_is_paused_counts_as_without() {
    let app = TestApp::start().await;
    let without = async |slug: &str| {
        let found = sql!(
            "select count(*) from school s join school_help h on h.school = s.id
             where s.slug = $1 and not h.has_partner",
            slug
        );
        app.count(found).await == 1
    };
    assert!(!without("ardrey-kell-high-school").await);
    // Archived before leaving ended everything: its months count from that day.
    app.sql(sql!(
        "update organisation set standing = 'archived', since = $2 where id = $1",
        partner::BANK,
        "2026-03-01T17:00:00Z".parse::<jiff::Timestamp>().expect("an instant")
    ))
    .await;
    assert!(without("ardrey-kell-high-school").await);
    let page = app.stranger().get("/partners/schools").await.says(200, "Ardrey Kell High");
    let row = page.text().split("Ardrey Kell High").nth(1).map(|rest| rest.chars().take(120).collect::<String>());
    assert!(row.as_deref().is_some_and(|row| row.contains("2026")), "{row:?}");
    // Paused, a partner does not help either.
    app.sql(sql!("update partner_site set state = 'paused' where organisation = $1", partner::CHURCHES)).await;
    let third = app.count(sql!("select count(*) from school_help h where h.school = 10 and not h.has_partner")).await;
    assert_eq!(third, 1);
    // A gift that went back was no help.
    app.sql(sql!("update gift set school = 10, state = 'returned', received_on = '2026-09-01' where id = 5")).await;
    let gifts = sql!("select count(*) from school_help h where h.school = 10 and h.gift_on = '2026-09-01'");
    assert_eq!(app.count(gifts).await, 0);
}
