//! Two records of one organisation: the one that came farther stays, so that nothing in force is hidden with the other.

use crate::support::TestApp;
use db::sql;
use jiff::SignedDuration;
use trellis::demo::cast::partner;

/// Each standing, and how far with the district a record of it has come.
const STANDINGS: [(&str, u8); 8] = [
    ("not_a_partner", 0),
    ("archived", 0),
    ("prospect", 1),
    ("inquiring", 2),
    ("eligible", 3),
    ("active", 4),
    ("quiet", 4),
    ("suspended", 4),
];

async fn stands(app: &TestApp, id: i64, standing: &'static str) {
    app.sql(sql!("update organisation set standing = $2 where id = $1", id, standing)).await;
}

async fn is(app: &TestApp, id: i64, standing: &str) -> bool {
    app.count(sql!("select count(*) from organisation where id = $1 and standing = $2", id, standing)).await == 1
}

fn pair(one: i64, other: i64) -> String {
    format!("/office/partners/duplicates/{one}/{other}")
}

async fn undo(app: &TestApp) {
    let merge = app.count(sql!("select max(id) from organisation_merge")).await;
    let pia = app.person("pia").await;
    pia.press(&format!("/office/partners/merges/{merge}/undo")).await.is(303);
}

#[tokio::test]
async fn of_two_records_only_the_one_that_came_farther_can_stay_whatever_their_standings() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let pair = pair(partner::BANK, partner::BANK_AGAIN);
    for (kept, kept_far) in STANDINGS {
        for (gone, gone_far) in STANDINGS {
            stands(&app, partner::BANK, kept).await;
            stands(&app, partner::BANK_AGAIN, gone).await;
            let suspended = [kept, gone].contains(&"suspended");
            let refused = suspended || kept_far < gone_far;
            let page = pia.get(&pair).await.ok().html();
            assert_eq!(page.contains("value=\"keep-one\""), !refused, "{gone} into {kept}");
            let other = !suspended && gone_far >= kept_far;
            assert_eq!(page.contains("value=\"keep-other\""), other, "{kept} into {gone}");
            let answer = pia.post(&pair, &[("what", "keep-one")]).await;
            if !refused {
                answer.is(303);
                assert!(is(&app, partner::BANK, kept).await, "{gone} into {kept}");
                undo(&app).await;
                continue;
            }
            let mend = match kept_far {
                _ if suspended => "Settle that first",
                0 => "Keep the other one, or take this one up again first",
                _ => "Keep that one, so that its agreements and schools go on",
            };
            answer.says(409, mend);
            assert!(page.contains(mend), "{gone} into {kept}: the page says why the button is not there");
        }
        // Nobody presses so often in a minute.
        app.later(SignedDuration::from_mins(2));
    }
}

#[tokio::test]
async fn an_active_partner_is_not_hidden_in_an_archived_record_and_front_offices_go_on_seeing_it() {
    let app = TestApp::start().await;
    let (pia, fay) = (app.person("pia").await, app.person("fay").await);
    let name = "Open Doors Church Network";
    fay.get("/office/partners-today").await.says(200, name);
    let at = pair(partner::FOUNDATION, partner::CHURCHES);
    pia.post(&at, &[("what", "keep-one")]).await.says(409, "archived or turned away");
    fay.get("/office/partners-today").await.says(200, name);
    pia.post(&at, &[("what", "keep-other")]).await.is(303);
    fay.get("/office/partners-today").await.says(200, name);
}

#[tokio::test]
async fn pairs_show_their_standings_and_the_record_that_came_farther_first() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let list = "/office/partners/duplicates";
    let one = pair(partner::BANK, partner::BANK_AGAIN);
    let other = pair(partner::BANK_AGAIN, partner::BANK);
    assert!(pia.get(list).await.says(200, "Quiet").has("Known").html().contains(&format!("href=\"{one}\"")));
    stands(&app, partner::BANK, "archived").await;
    assert!(pia.get(list).await.says(200, "Archived").html().contains(&format!("href=\"{other}\"")));
    // The second record is the one to keep there, and the page offers nothing else.
    let page = pia.get(&other).await.ok().html();
    assert!(page.contains("value=\"keep-one\"") && !page.contains("value=\"keep-other\""));
}

#[tokio::test]
async fn a_quiet_record_wakes_when_the_one_that_joins_it_was_heard_of_lately() {
    let app = TestApp::start().await;
    let pia = app.person("pia").await;
    let now = app.app.now().as_microsecond();
    stands(&app, partner::BANK_AGAIN, "active").await;
    app.sql(sql!("update organisation set heard_at = $2 where id = $1", partner::BANK_AGAIN, now)).await;
    pia.post(&pair(partner::BANK, partner::BANK_AGAIN), &[("what", "keep-one")]).await.is(303);
    assert!(is(&app, partner::BANK, "active").await);
}
